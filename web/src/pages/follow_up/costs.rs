//! What the lines of cost came to.

use som_core::{Decimal, Explainer, Figure, Json, Line, LineKind, Path, Period, Slice, Value, View};
use som_text::{amount, kroner_exact, words};
use yew::prelude::*;

use super::FollowUp;
use super::table::{YearLine, length, year_table};
use crate::components::entry::Kind;
use crate::components::field::{Field, NumberField, choice_field};
use crate::components::part::text_of;
use crate::document::{Action, entries, of_expected};

/// The costs, and what was saved.
pub(super) fn costs(page: &FollowUp<'_>) -> Html {
    let lists = [("costs", LineKind::Cost), ("saved_costs", LineKind::SavedCost)];
    if lists.iter().all(|(key, _)| entries(page.case(), key).is_empty()) {
        return Html::default();
    }
    html! {
        <section aria-labelledby="follow-up-costs">
            <h2 id="follow-up-costs">{ page.t("cause-costs") }</h2>
            <p>{ page.t("follow-up-costs-lead") }</p>
            { for lists.into_iter().map(|(key, kind)| list(page, key, kind)) }
        </section>
    }
}

fn list(page: &FollowUp<'_>, key: &'static str, kind: LineKind) -> Html {
    let lines = entries(page.case(), key);
    if lines.is_empty() {
        return Html::default();
    }
    let expected: Vec<Vec<Decimal>> = (0..lines.len()).map(|index| by_year(page, Line { kind, index })).collect();
    let measured = |index: usize| of_expected(page.case(), &Path::default().key(key).index(index));
    // No further than to the last year in which anything was expected or measured.
    let last_expected = expected.iter().filter_map(|years| years.iter().rposition(|year| !year.is_zero())).max().map_or(0, |last| last + 1);
    let last_measured = (0..lines.len()).filter_map(measured).map(|path| length(page, &path.key("by_year"))).max().unwrap_or(0);
    let until = page.open.draft.whole_at("follow_up.until").map_or(0, |until| until + 1);
    let years =
        last_expected.max(last_measured).max(until).max(length(page, &Path::parse("participants.starting"))).clamp(1, page.horizon());
    let head: Vec<String> = (0..years).map(|t| page.year(t)).collect();
    let rows = lines.iter().zip(&expected).enumerate().filter_map(|(index, (line, expected))| {
        let path = measured(index)?;
        let is_per_unit = page.case().at(&path.key("amount")).is_some();
        let label = line.at(&Path::parse("label")).map(text_of).unwrap_or_default();
        Some(YearLine {
            name: if label.trim().is_empty() { words!(page.env.lang, "field-line", number = index + 1) } else { label },
            detail: Html::default(),
            expected: (0..years).map(|t| expected.get(t).map(|year| amount(page.env.lang, *year))).collect(),
            list: path.key("by_year"),
            instead: is_per_unit.then(|| per_unit(page, &path, Line { kind, index })),
            below: counted(page, &path, line, is_per_unit),
        })
    });
    let prices = page.prices(&page.open.draft.text_at("price_year"));
    let caption =
        words!(page.env.lang, if key == "costs" { "follow-up-costs-caption" } else { "follow-up-saved-caption" }, prices = prices);
    year_table(page, &format!("measured-{key}"), (&caption, &caption), &head, rows.collect())
}

/// What a line was expected to come to in each year; nothing where that cannot be calculated yet.
fn by_year(page: &FollowUp<'_>, line: Line) -> Vec<Decimal> {
    let Some((case, results)) = page.expected else { return Vec::new() };
    let explainer = Explainer::new(case, results);
    let years = (0..results.years.len()).map(|t| {
        let year = Slice { line: Some(line), ..Slice::net(View::All) }.over(Period::Year(t));
        match explainer.explain(&Figure::Money(year)).value {
            Value::Number(value) => value,
            _ => Decimal::ZERO,
        }
    });
    years.collect()
}

/// The amount per unit of the line's basis.
fn per_unit(page: &FollowUp<'_>, path: &Path, line: Line) -> Html {
    let expected = page.expected.and_then(|(case, _)| case.cost_line(line)).map(|line| kroner_exact(page.env.lang, line.own_amount()));
    let hint = expected.map(|amount| AttrValue::from(words!(page.env.lang, "follow-up-amount-expected", amount = amount)));
    html! {
        <NumberField path={path.key("amount")} value={page.at(&path.key("amount"))} kind={Kind::Decimal} width="s" label={page.t("follow-up-amount")} help={hint}
            unit={AttrValue::from(page.t("unit-kr"))} problems={page.problems.clone()} />
    }
}

/// How the line is counted: its years or its unit, and in which year's prices.
fn counted(page: &FollowUp<'_>, path: &Path, line: &Json, is_per_unit: bool) -> Html {
    let onchange = {
        let (env, path) = (page.env.clone(), path.clone());
        Callback::from(move |chosen: AttrValue| {
            let parts = match chosen.as_str() {
                "amount" => vec![(path.key("by_year"), None), (path.key("amount"), Some(Json::text("")))],
                _ => vec![(path.key("amount"), None)],
            };
            env.dispatch.emit(Action::Change(parts));
        })
    };
    let options = ["by_year", "amount"]
        .map(|choice| (AttrValue::from(choice), AttrValue::from(page.t(&format!("follow-up-cost-{choice}")))))
        .to_vec();
    let field = Field {
        path: path.key("as"),
        value: Json::text(if is_per_unit { "amount" } else { "by_year" }),
        label: page.t("follow-up-as"),
        help: page.t("follow-up-cost-as-help"),
        problems: page.problems.clone(),
    };
    let own = match line.at(&Path::parse("price_year")).map(text_of) {
        Some(year) if !year.is_empty() => year,
        _ => page.open.draft.text_at("price_year"),
    };
    let chosen = text_of(&page.at(&path.key("price_year")));
    let year = if chosen.is_empty() { own.clone() } else { chosen };
    let summary = words!(
        page.env.lang,
        if is_per_unit { "follow-up-counted-amount" } else { "follow-up-counted-by_year" },
        prices = page.prices(&year)
    );
    let help = (!own.is_empty()).then(|| AttrValue::from(words!(page.env.lang, "follow-up-price-year-help", year = own)));
    let is_wrong = page.problems.iter().any(|found| found.path == path.key("price_year"));
    html! { <>
        <details class="details follow-up-counted" open={is_wrong}>
            <summary class="details-summary">{ summary }</summary>
            <div class="details-text field-columns">
                { choice_field(page.env, field, options, Some(onchange)) }
                <NumberField path={path.key("price_year")} value={page.at(&path.key("price_year"))} kind={Kind::Year} width="xs" label={page.t("field-price_year")}
                    help={help} problems={page.problems.clone()} />
            </div>
        </details>
        { page.source_of(path) }
    </> }
}
