//! What studies found: gains, losses and nothing, each as visible as the others.

use rust_decimal::Decimal;

use super::Bilingual;
use super::names::{Better, Comparison, Confidence, EffectUse, Finding, StudyDesign};
use super::prices::Own;
use super::problem::{CatalogueCode, CatalogueProblem};
use super::table::{Context, Row, Table};
use super::{Catalogue, EFFECTS};
use crate::case::{Design, RateBasis};

/// What one study found on one outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Its id.
    pub id: String,
    /// What was done.
    pub intervention: Bilingual,
    /// Who was measured.
    pub population: Bilingual,
    /// The id of the target group that comes nearest, where one does.
    pub target_group: Option<String>,
    /// What was measured.
    pub outcome: Bilingual,
    /// How it was measured.
    pub design: StudyDesign,
    /// The design in words.
    pub design_words: Bilingual,
    /// Whether there was a comparison group; none where that was not readable.
    pub comparison: Option<Comparison>,
    /// How many persons were measured.
    pub participants: Option<Decimal>,
    /// Months from the end of the course to the measurement.
    pub follow_up_months: Option<Decimal>,
    /// The years of the study, in words.
    pub years: String,
    /// The id of the unit of the values, where there are any.
    pub unit: Option<String>,
    /// Which way is good.
    pub better: Better,
    /// With the intervention.
    pub treatment: Option<Decimal>,
    /// In the comparison group.
    pub control: Option<Decimal>,
    /// The published difference between the two, or the one that follows from them.
    pub difference: Option<Decimal>,
    /// Before the intervention: never a comparison.
    pub before: Option<Decimal>,
    /// From before to after: never an effect.
    pub change: Option<Decimal>,
    /// A level that the source mentions beside it: never a comparison.
    pub reference: Option<Decimal>,
    /// Standardised difference (Cohen's d), where published.
    pub effect_size: Option<Decimal>,
    /// Whether the rates are of those who start or those who complete; none where that was not readable.
    pub basis: Option<RateBasis>,
    /// What was found.
    pub result: Finding,
    /// What it may be used for.
    pub usable: EffectUse,
    /// The finding in words.
    pub summary: Bilingual,
    /// The ids of prices that belong to the same intervention.
    pub prices: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// For an effect that others have shared, the list that it is on.
    pub own: Option<Own>,
    /// The id of the source.
    pub source: String,
    /// What to know before it is used.
    pub note: Bilingual,
}

impl Effect {
    /// The design as a case knows it.
    #[must_use]
    pub fn case_design(&self) -> Design {
        match self.design {
            StudyDesign::MetaStudy => Design::MetaStudy,
            StudyDesign::Rct => Design::Rct,
            StudyDesign::QuasiExperiment => Design::QuasiExperiment,
            StudyDesign::BeforeAfterControlled => Design::BeforeAfterControlled,
            StudyDesign::BeforeAfter => Design::BeforeAfter,
            StudyDesign::FollowUp | StudyDesign::Evaluation => Design::Practice,
            StudyDesign::Forecast | StudyDesign::Model => Design::Assumption,
        }
    }

    /// SØM's evidence level, 1 to 3; none where the design is none of those that have one.
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        self.case_design().level()
    }

    /// The success rates with and without the intervention as shares of 1, where they may be entered as such. Where less is
    /// better, success is what did not happen. Without a comparison group there is no second rate.
    #[must_use]
    pub fn success_rates(&self) -> Option<(Decimal, Option<Decimal>)> {
        if !matches!(self.usable, EffectUse::SuccessRate | EffectUse::Level) || self.unit.as_deref() != Some("percent") {
            return None;
        }
        let share = |percent: Decimal| {
            let share = percent.checked_div(Decimal::ONE_HUNDRED)?;
            Some(if self.better == Better::Lower { Decimal::ONE - share } else { share })
        };
        let without = if self.usable == EffectUse::SuccessRate { Some(share(self.control?)?) } else { None };
        Some((share(self.treatment?)?, without))
    }
}

impl Catalogue {
    /// Reads effects from elsewhere: a table with the columns of `effects.csv`, whose column `source` holds one of these names. Gives
    /// the effects of the rows that are in order, and what is wrong with the others. What they refer to must be here.
    #[must_use]
    pub fn read_effects(&self, table: &str, sources: &[String]) -> (Vec<Effect>, Vec<CatalogueProblem>) {
        let mut problems = Vec::new();
        let table = Table::read(&EFFECTS, table, &mut problems);
        let mut context = Context { problems, ..Context::default() };
        context.ids.insert("sources", sources.iter().map(String::as_str).collect());
        context.ids.insert("units", self.units.keys().map(String::as_str).collect());
        context.ids.insert("target_groups", self.target_groups.iter().map(|group| group.id.as_str()).collect());
        context.ids.insert("prices", self.prices.iter().map(|price| price.id.as_str()).collect());
        let effects = table.each(&mut context, |row| {
            let before = row.problems();
            read(row).filter(|_| row.problems() == before)
        });
        (effects, context.problems)
    }
}

impl Effect {
    /// The columns of `effects.csv`.
    #[must_use]
    pub fn columns() -> &'static [&'static str] {
        EFFECTS.columns
    }

    /// What stands in its row of `effects.csv`: columns and cells.
    #[must_use]
    pub fn cells(&self) -> Vec<(&'static str, String)> {
        let number = |number: Option<Decimal>| number.map(|number| number.normalize().to_string()).unwrap_or_default();
        let cell = |column: &str| match column {
            "id" => self.id.clone(),
            "intervention_da" => self.intervention.da.clone(),
            "intervention_en" => self.intervention.en.clone(),
            "population_da" => self.population.da.clone(),
            "population_en" => self.population.en.clone(),
            "target_group" => self.target_group.clone().unwrap_or_default(),
            "outcome_da" => self.outcome.da.clone(),
            "outcome_en" => self.outcome.en.clone(),
            "design" => self.design.key().to_owned(),
            "design_da" => self.design_words.da.clone(),
            "design_en" => self.design_words.en.clone(),
            "comparison" => self.comparison.map_or("", Comparison::key).to_owned(),
            "participants" => number(self.participants),
            "follow_up_months" => number(self.follow_up_months),
            "years" => self.years.clone(),
            "unit" => self.unit.clone().unwrap_or_default(),
            "better" => self.better.key().to_owned(),
            "treatment" => number(self.treatment),
            "control" => number(self.control),
            "difference" => number(self.difference),
            "before" => number(self.before),
            "change" => number(self.change),
            "reference" => number(self.reference),
            "effect_size" => number(self.effect_size),
            "basis" => match self.basis {
                Some(RateBasis::Starters) => "starters".to_owned(),
                Some(RateBasis::Completers) => "completers".to_owned(),
                None => String::new(),
            },
            "result" => self.result.key().to_owned(),
            "use" => self.usable.key().to_owned(),
            "summary_da" => self.summary.da.clone(),
            "summary_en" => self.summary.en.clone(),
            "prices" => self.prices.join(";"),
            "confidence" => self.confidence.key().to_owned(),
            "source" => self.source.clone(),
            "note_da" => self.note.da.clone(),
            "note_en" => self.note.en.clone(),
            // A column that is added above and forgotten here is found by a test.
            _ => String::new(),
        };
        EFFECTS.columns.iter().map(|column| (*column, cell(column))).collect()
    }
}

pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Effect> {
    let (id, intervention, population) = (row.text("id"), row.words("intervention"), row.words("population"));
    let (target_group, outcome) = (row.optional_reference("target_group", "target_groups"), row.words("outcome"));
    let (design, design_words, comparison) = (row.name("design"), row.words("design"), row.optional_name("comparison"));
    let participants = row.optional_number("participants", 1, 1_000_000_000);
    let follow_up_months = row.optional_number("follow_up_months", 0, 1_200);
    let (years, unit, better) = (row.optional_text("years"), row.optional_reference("unit", "units"), row.name("better"));
    let mut value = |column: &str| row.optional_number(column, -1_000_000_000, 1_000_000_000);
    let (treatment, control, difference) = (value("treatment"), value("control"), value("difference"));
    let (before, change, reference, effect_size) = (value("before"), value("change"), value("reference"), value("effect_size"));
    let (basis, result, usable) = (row.optional_name("basis"), row.name("result"), row.name("use"));
    let (summary, prices) = (row.words("summary"), prices(row));
    let (confidence, source, note) = (row.name("confidence"), row.reference("source", "sources"), row.optional_words("note"));
    let effect = Effect {
        id: id?,
        intervention: intervention?,
        population: population?,
        target_group: target_group?,
        outcome: outcome?,
        design: design?,
        design_words: design_words?,
        comparison: comparison?,
        participants: participants?,
        follow_up_months: follow_up_months?,
        years,
        unit: unit?,
        better: better?,
        treatment: treatment?,
        control: control?,
        difference: difference?,
        before: before?,
        change: change?,
        reference: reference?,
        effect_size: effect_size?,
        basis: basis?,
        result: result?,
        usable: usable?,
        summary: summary?,
        prices: prices?,
        confidence: confidence?,
        own: None,
        source: source?,
        note: note?,
    };
    check(row, &effect);
    Some(effect)
}

/// What an effect claims must follow from what was measured.
fn check(row: &mut Row<'_, '_>, effect: &Effect) {
    let compared = effect.comparison == Some(Comparison::Yes);
    if !compared && (effect.difference.is_some() || effect.control.is_some()) {
        row.problem("comparison", CatalogueCode::DifferenceWithoutComparison, vec![Comparison::Yes.key().to_owned()]);
    }
    let (unit, with, without) = (effect.unit.as_deref(), effect.treatment.is_some(), effect.control.is_some());
    let holds = match effect.usable {
        EffectUse::SuccessRate => unit == Some("percent") && with && without,
        EffectUse::Level => unit == Some("percent") && with && !compared,
        EffectUse::Difference => unit == Some("percentage_points") && effect.difference.is_some(),
        EffectUse::Relative => unit == Some("relative_percent") && effect.difference.is_some(),
        EffectUse::Standardised => effect.effect_size.is_some() && compared,
        EffectUse::Nothing => effect.result == Finding::NoDifference,
        _ => true,
    };
    if !holds {
        row.problem("use", CatalogueCode::UseWithoutValues, Vec::new());
    }
    let has_values = [effect.treatment, effect.control, effect.difference, effect.before, effect.change, effect.reference];
    if unit.is_none() && has_values.iter().any(Option::is_some) {
        row.problem("unit", CatalogueCode::Missing, Vec::new());
    }
}

fn prices(row: &mut Row<'_, '_>) -> Option<Vec<String>> {
    let ids: Vec<String> = row.cell("prices").split(';').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let tables = ["prices", "wages", "intervention_costs", "reference_points"];
    let dead: Vec<&String> = ids.iter().filter(|id| !tables.iter().any(|table| row.refers(id, table))).collect();
    for id in &dead {
        row.problem_about("prices", CatalogueCode::DeadReference, (*id).clone(), tables.map(|table| format!("{table}.csv")).to_vec());
    }
    dead.is_empty().then_some(ids)
}
