//! The knowledge base: prices, effects, target groups and parameters, each with its source.
//!
//! It is data: the tables in `assets/catalogue`, which anyone can open in a spreadsheet. Whoever has the texts of the
//! tables gives them to [`Catalogue::read`], which refuses what is wrong and says all of it at once.

mod checklist;
mod effects;
mod entry;
mod names;
mod parameters;
mod prices;
mod problem;
mod search;
mod table;
mod terms;

use std::collections::BTreeMap;

use table::{Context, Shape, Table};

use crate::case::Source;

pub(crate) use names::{Name, names};

pub use checklist::{AnsweredBy, Question};
pub use effects::Effect;
pub use entry::Entry;
pub use names::{
    Better, Classification, Comparison, Confidence, EffectUse, EntryKind, Finding, IndexKind, ParameterGroup, PayerBasis, PriceKind,
    RuleKind, Scope, StudyDesign, Vat,
};
pub use parameters::{DiscountSchedule, DiscountStep, IndexSeries, IndexYear, Parameter, ParameterValue, RefundRule, RefundStep, Validity};
pub use prices::{Own, Price, Split};
pub use problem::{CatalogueCode, CatalogueProblem};
pub use search::{Filter, Searcher};
pub use terms::{Area, LeftOut, SuccessMeasure, TargetGroup};

/// A value where something can be read or nothing stands; none where what stands there is wrong.
type Partial<T> = Option<Option<T>>;

/// Words in both languages of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// dansk
    pub da: String,
    /// English
    pub en: String,
}

/// All tables, read and checked. Every entry's id is unique, and everything that is referred to exists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// Where figures are from, by id.
    pub sources: BTreeMap<String, Source>,
    /// Areas, in the order in which they are shown.
    pub areas: Vec<Area>,
    /// What figures count, by id.
    pub units: BTreeMap<String, Bilingual>,
    /// Amounts of every kind.
    pub prices: Vec<Price>,
    /// What studies found.
    pub effects: Vec<Effect>,
    /// Target groups with their success measures.
    pub target_groups: Vec<TargetGroup>,
    /// Tax and other parameters.
    pub parameters: Vec<Parameter>,
    /// Price indices.
    pub indices: Vec<IndexSeries>,
    /// Discount rates.
    pub discount_schedules: Vec<DiscountSchedule>,
    /// Refund rules.
    pub refund_rules: Vec<RefundRule>,
    /// What only people can know about a calculation, topic by topic.
    pub checklist: Vec<Question>,
    /// What was found but is not used, and why.
    pub left_out: Vec<LeftOut>,
}

const PRICE_COLUMNS: &[&str] = &[
    "id",
    "series",
    "name_da",
    "name_en",
    "area",
    "unit",
    "amount",
    "price_year",
    "municipality",
    "region",
    "state",
    "citizen",
    "payer_basis",
    "refund_rule",
    "vat",
    "scope",
    "confidence",
    "source",
    "next_update",
    "note_da",
    "note_en",
];

const EFFECTS: Shape = Shape {
    name: "effects",
    columns: &[
        "id",
        "intervention_da",
        "intervention_en",
        "population_da",
        "population_en",
        "target_group",
        "outcome_da",
        "outcome_en",
        "design",
        "design_da",
        "design_en",
        "comparison",
        "participants",
        "follow_up_months",
        "years",
        "unit",
        "better",
        "treatment",
        "control",
        "difference",
        "before",
        "change",
        "reference",
        "effect_size",
        "basis",
        "result",
        "use",
        "summary_da",
        "summary_en",
        "prices",
        "confidence",
        "source",
        "note_da",
        "note_en",
    ],
};

const SHAPES: &[Shape] = &[
    Shape { name: "sources", columns: &["id", "title", "address", "seen"] },
    Shape { name: "areas", columns: &["id", "name_da", "name_en", "som_name", "source"] },
    Shape { name: "units", columns: &["id", "name_da", "name_en"] },
    Shape { name: "prices", columns: PRICE_COLUMNS },
    Shape { name: "wages", columns: PRICE_COLUMNS },
    Shape { name: "intervention_costs", columns: PRICE_COLUMNS },
    Shape { name: "reference_points", columns: PRICE_COLUMNS },
    EFFECTS,
    Shape {
        name: "target_groups",
        columns: &[
            "id",
            "classification",
            "name_da",
            "name_en",
            "ages_da",
            "ages_en",
            "definition_da",
            "definition_en",
            "version_da",
            "version_en",
            "source",
        ],
    },
    Shape { name: "success_measures", columns: &["id", "target_group", "name_da", "name_en", "source"] },
    Shape {
        name: "parameters",
        columns: &[
            "id",
            "group",
            "name_da",
            "name_en",
            "unit",
            "valid_from",
            "valid_to",
            "confidence",
            "source",
            "next_update",
            "note_da",
            "note_en",
        ],
    },
    Shape { name: "parameter_values", columns: &["parameter", "part_da", "part_en", "year", "value", "estimate", "source"] },
    Shape { name: "index_series", columns: &["id", "name_da", "name_en", "kind", "default", "confidence", "source", "note_da", "note_en"] },
    Shape { name: "indices", columns: &["series", "year", "value", "estimate"] },
    Shape {
        name: "discount_schedules",
        columns: &["id", "name_da", "name_en", "valid_from", "valid_to", "confidence", "source", "note_da", "note_en"],
    },
    Shape { name: "discount_steps", columns: &["schedule", "from_year", "to_year", "rate"] },
    Shape {
        name: "refund_rules",
        columns: &[
            "id",
            "name_da",
            "name_en",
            "kind",
            "price_year",
            "valid_from",
            "valid_to",
            "confidence",
            "source",
            "next_update",
            "note_da",
            "note_en",
        ],
    },
    Shape { name: "refund_steps", columns: &["rule", "from", "to", "municipality", "region", "state"] },
    Shape {
        name: "checklist",
        columns: &["id", "topic_da", "topic_en", "question_da", "question_en", "why_da", "why_en", "answered_by", "source"],
    },
    Shape { name: "left_out", columns: &["id", "file", "reason_da", "reason_en"] },
];

/// The tables whose rows are entries: an id among them names one entry and no other.
const ENTRY_TABLES: &[&str] = &[
    "prices",
    "wages",
    "intervention_costs",
    "reference_points",
    "effects",
    "target_groups",
    "parameters",
    "index_series",
    "discount_schedules",
    "refund_rules",
];

impl Catalogue {
    /// The names of the files that a catalogue is made of.
    pub fn files() -> impl Iterator<Item = String> {
        SHAPES.iter().map(|shape| format!("{}.csv", shape.name))
    }

    /// Reads the tables from the names and texts of their files.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the files.
    pub fn read<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Result<Catalogue, Vec<CatalogueProblem>> {
        let mut problems = Vec::new();
        let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
        let about_file = |name: &str, code| CatalogueProblem {
            file: name.to_owned(),
            line: None,
            column: String::new(),
            code,
            value: String::new(),
            allowed: Vec::new(),
        };
        for (name, text) in files {
            if texts.insert(name, text).is_some() {
                problems.push(about_file(name, CatalogueCode::DuplicateFile));
            }
        }
        for name in texts.keys().filter(|name| !Catalogue::files().any(|known| known == **name)) {
            problems.push(CatalogueProblem { allowed: Catalogue::files().collect(), ..about_file(name, CatalogueCode::UnknownFile) });
        }
        let mut tables = Vec::new();
        for shape in SHAPES {
            let name = format!("{}.csv", shape.name);
            match texts.get(name.as_str()) {
                Some(text) => tables.push(Table::read(shape, text, &mut problems)),
                None => problems.push(about_file(&name, CatalogueCode::MissingFile)),
            }
        }
        let mut context = Context { problems, ..Context::default() };
        context.collect(&tables, ENTRY_TABLES);
        let catalogue = Catalogue::from_tables(&tables, &mut context);
        // A row that could not be read would be missed here too.
        if context.problems.is_empty() {
            catalogue.nothing_empty(&mut context);
        }
        if context.problems.is_empty() { Ok(catalogue) } else { Err(context.problems) }
    }

    fn from_tables<'a>(tables: &'a [Table], context: &mut Context<'a>) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for table in tables {
            match table.name {
                "sources" => catalogue.sources = table.each(context, terms::source).into_iter().collect(),
                "areas" => catalogue.areas = table.each(context, terms::area),
                "units" => catalogue.units = table.each(context, terms::unit).into_iter().collect(),
                "prices" | "wages" | "intervention_costs" | "reference_points" => {
                    let Some(kind) = PriceKind::from_key(table.name) else { continue };
                    catalogue.prices.extend(prices::read(table, context, kind));
                }
                "effects" => catalogue.effects = table.each(context, effects::read),
                "target_groups" => catalogue.target_groups = table.each(context, terms::target_group),
                "success_measures" => terms::success_measures(&mut catalogue.target_groups, table, context),
                "parameters" => catalogue.parameters = table.each(context, parameters::parameter),
                "parameter_values" => parameters::values(&mut catalogue.parameters, table, context),
                "index_series" => catalogue.indices = parameters::index_series(table, context),
                "indices" => parameters::index_years(&mut catalogue.indices, table, context),
                "discount_schedules" => catalogue.discount_schedules = table.each(context, parameters::discount_schedule),
                "discount_steps" => parameters::discount_steps(&mut catalogue.discount_schedules, table, context),
                "refund_rules" => catalogue.refund_rules = table.each(context, parameters::refund_rule),
                "refund_steps" => parameters::refund_steps(&mut catalogue.refund_rules, table, context),
                "checklist" => catalogue.checklist = table.each(context, checklist::question),
                _ => catalogue.left_out = table.each(context, terms::left_out),
            }
        }
        catalogue
    }

    /// What has its figures in a table of their own has some there.
    fn nothing_empty(&self, context: &mut Context<'_>) {
        let parameters = self.parameters.iter().filter(|one| one.unit.is_some()).map(|one| (&one.id, one.values.is_empty()));
        let indices = self.indices.iter().map(|one| (&one.id, one.years.is_empty()));
        let schedules = self.discount_schedules.iter().map(|one| (&one.id, one.steps.is_empty()));
        let rules = self.refund_rules.iter().map(|one| (&one.id, one.steps.is_empty()));
        let all: [(_, _, Vec<(&String, bool)>); 4] = [
            ("parameters", "parameter_values", parameters.collect()),
            ("index_series", "indices", indices.collect()),
            ("discount_schedules", "discount_steps", schedules.collect()),
            ("refund_rules", "refund_steps", rules.collect()),
        ];
        for (table, values, rows) in all {
            for (id, _) in rows.into_iter().filter(|(_, is_empty)| *is_empty) {
                context.about_table(table, CatalogueCode::NothingBelongs, id, vec![format!("{values}.csv")]);
            }
        }
    }

    /// Where a figure is from.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The area with this id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// The same price in other years and this one, the oldest first.
    #[must_use]
    pub fn history(&self, price: &Price) -> Vec<&Price> {
        let mut same: Vec<&Price> = self.prices.iter().filter(|other| other.kind == price.kind && other.series == price.series).collect();
        same.sort_by_key(|price| price.price_year);
        same
    }

    /// The price of one's own that stands in for a shared one; of several the first.
    #[must_use]
    pub fn own_instead_of(&self, id: &str) -> Option<&Price> {
        self.prices.iter().find(|price| price.own.as_ref().is_some_and(|own| own.replaces.as_deref() == Some(id)))
    }

    /// The price index that amounts are moved by unless another is chosen: SØM's.
    #[must_use]
    pub fn default_index(&self) -> Option<&IndexSeries> {
        self.indices.iter().find(|series| series.default)
    }
}
