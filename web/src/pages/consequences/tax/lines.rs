//! What the change in tax becomes in a calculation: revenue for the municipality and the state, a benefit less, and empty lines for what follows.

use std::rc::Rc;

use som_core::{Decimal, Json, Path, Step, TaxChange, TaxParameters};
use som_text::{Lang, kroner, percent, words};

use super::TaxDialogProps;
use crate::components::part::Part;
use crate::document::{Action, Open, apply, go_to};
use crate::env::Env;

/// What may change with the income, and is never guessed.
#[derive(Clone, Copy)]
pub(super) enum Follows {
    /// *boligstøtte*
    HousingSupport,
    /// *økonomisk friplads*
    DayCare,
}

impl Follows {
    pub(super) const ALL: [Follows; 2] = [Follows::HousingSupport, Follows::DayCare];

    /// Its name in the dialog and in the keys of its words.
    pub(super) fn key(self) -> &'static str {
        match self {
            Follows::HousingSupport => "housing",
            Follows::DayCare => "daycare",
        }
    }

    /// A line with everything that matters left empty.
    fn line(self, lang: Lang) -> Json {
        let area = match self {
            Follows::HousingSupport => "housing",
            Follows::DayCare => "daycare",
        };
        line(&lang.t(&format!("tax-follows-{}", self.key())), area, "expense", Json::list([]), [])
    }
}

/// The lines, for so many months in the job a year.
pub(super) fn lines(
    lang: Lang,
    part: &Part<'_>,
    change: &TaxChange,
    parameters: &TaxParameters,
    months: Decimal,
    props: &TaxDialogProps,
) -> Vec<Json> {
    let month = change.a_month();
    let quantity = |months: Decimal| Json::list((0..props.years).map(|_| number(months)));
    let benefit_name = match part.text_of("benefit_name") {
        name if name.trim().is_empty() => lang.t("tax-benefit-line"),
        name => name,
    };
    let price = |shares: Option<(Decimal, Decimal)>, title: String| {
        let per_unit = match shares {
            Some((municipality, state)) => Json::object([("municipality", number(municipality)), ("state", number(state))]),
            None => Json::object([]),
        };
        let mut price = Json::object([("per_unit", per_unit)]);
        let year = parameters.year.to_string();
        if year != props.open.draft.text_at("price_year") {
            price.put(&[Step::Key("price_year".into())], Some(Json::whole(parameters.year.0.into())));
        }
        if !title.trim().is_empty() {
            price.put(&[Step::Key("source".into())], Some(Json::object([("title", Json::text(&title))])));
        }
        price
    };
    let how = words!(
        lang,
        "tax-source",
        year = parameters.year.to_string(),
        wage = kroner(lang, wage(change)),
        benefit = kroner(lang, change.benefit),
        name = benefit_name.as_str(),
        rate = percent(lang, part.text_of("municipal_rate").parse().unwrap_or_default(), 4)
    );
    let mut tax = line(
        &lang.t("tax-line"),
        "tax",
        "revenue",
        quantity(months),
        [("tax", Json::text("change")), ("price", price(Some((month.municipality, month.state)), how))],
    );
    tax.put(&[Step::Key("note".into())], Some(Json::text(&words!(lang, "tax-note", sources = sources(part, parameters)))));
    let mut all = vec![tax];
    if !change.benefit.is_zero() {
        let split = part.text_of("benefit_share").parse::<Decimal>().ok().map(|share| month.benefit_of(share));
        let taxed = if part.text_of("benefit_tax") == "untaxed" { "untaxed" } else { "taxed" };
        let price = price(split, part.text_of("benefit_source"));
        all.push(line(&benefit_name, "transfers", "expense", quantity(-months), [("tax", Json::text(taxed)), ("price", price)]));
    }
    all.extend(Follows::ALL.into_iter().filter(|follows| part.get(follows.key()) == Json::Bool(true)).map(|follows| follows.line(lang)));
    all
}

/// The wage that the tax is of, a year.
fn wage(change: &TaxChange) -> Decimal {
    change.with_job.iter().find(|tax| tax.name == som_core::TaxName::Wage).map(|tax| tax.amount).unwrap_or_default()
}

/// The sources of everything that the tax was made of, each once.
fn sources(part: &Part<'_>, parameters: &TaxParameters) -> String {
    let mut titles: Vec<String> = Vec::new();
    for parameter in parameters.needed(part.text_of("lone_parent") == "yes") {
        if let Some(known) = parameters.values.get(&parameter) {
            let title = match (known.source.title.trim(), known.source.address.as_str()) {
                ("", _) => part.env.t("tax-own-value"),
                (title, "") => title.to_owned(),
                (title, address) => format!("{title} ({address})"),
            };
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
    }
    titles.join("; ")
}

fn line<const N: usize>(label: &str, area: &str, kind: &str, quantity: Json, more: [(&'static str, Json); N]) -> Json {
    let text = |text: &str| Json::text(text);
    let mut line = Json::object([
        ("label", text(label)),
        ("area", text(area)),
        ("unit", text("month")),
        ("kind", text(kind)),
        ("quantity", quantity),
        ("price", Json::object([("per_unit", Json::object([]))])),
    ]);
    for (key, value) in more {
        line.put(&[Step::Key(key.into())], Some(value));
    }
    line
}

fn number(number: Decimal) -> Json {
    Json::text(&number.normalize().to_string())
}

/// Adds the lines to their list in one edit, and goes to the first.
pub(super) fn add_lines(env: &Env, open: &Rc<Open>, list: &Path, lines: &[Json]) {
    let first = open.draft.len_at(&list.to_string());
    let mut draft = open.draft.clone();
    for line in lines {
        if let Some(next) = apply(&draft, &Action::Add(list.clone(), line.clone(), "consequence")) {
            draft = next;
        }
    }
    let with_them = draft.case.at(list).cloned();
    env.dispatch.emit(Action::Change(vec![(list.clone(), with_them)]));
    env.announce.emit(words!(env.lang, "tax-added", number = lines.len()));
    go_to(list.index(first).key("label"));
}
