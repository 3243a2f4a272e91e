//! Who took part, and how many succeeded.

use som_core::{Decimal, Json, MeasuredShare, Path};
use som_text::{percent, words};
use yew::prelude::*;

use super::FollowUp;
use super::table::{YearLine, length, year_table};
use crate::components::entry::{self, Kind};
use crate::components::field::{NumberField, field_id};
use crate::components::part::text_of;
use crate::document::{Action, entries, of_expected};

/// How many started in each year, and how many of them completed.
pub(super) fn participants(page: &FollowUp<'_>) -> Html {
    let lang = page.env.lang;
    let (expected, list) = (Path::parse("participants.starting"), Path::parse("follow_up.participants.starting"));
    let years = length(page, &expected).max(length(page, &list)).max(1);
    let head: Vec<String> = (0..years).map(|t| page.year(t)).collect();
    let line = YearLine {
        name: page.t("follow-up-starting"),
        detail: Html::default(),
        expected: (0..years)
            .map(|t| {
                page.case().at(&expected.index(t)).map(|value| entry::show(lang, Kind::Decimal, value)).filter(|text| !text.is_empty())
            })
            .collect(),
        list: list.clone(),
        instead: None,
        below: Html::default(),
    };
    let add = {
        let (env, place) = (page.env.clone(), list.index(years));
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Set(place.clone(), Json::text(""))))
    };
    let rate = Path::parse("participants.completion_rate");
    let caption = page.t("follow-up-starting-caption");
    let case = page.expected.map(|(case, _)| case);
    let found = case.and_then(|case| case.follow_up.completion_rate.as_ref());
    let own = case.map(|case| case.participants.completion_rate);
    html! {
        <section aria-labelledby="follow-up-participants">
            <h2 id="follow-up-participants">{ page.t("cause-participants") }</h2>
            { year_table(page, "measured-starting", (&caption, &caption), &head, vec![line]) }
            if years < page.horizon() {
                <div class="button-row"><button type="button" class="button button-secondary button-small" onclick={add}>{ page.t("intervention-add-year") }</button></div>
            }
            { share_fields(page, &page.t("field-completion_rate"), &rate, &Path::parse("follow_up.participants.completion_rate"), (own, found)) }
        </section>
    }
}

/// The success rates of each outcome.
pub(super) fn effect(page: &FollowUp<'_>) -> Html {
    let outcomes = entries(page.case(), "outcomes");
    if outcomes.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="follow-up-effect">
            <h2 id="follow-up-effect">{ page.t("cause-effect") }</h2>
            { for outcomes.iter().enumerate().filter_map(|(place, outcome)| {
                let path = Path::parse("outcomes").index(place);
                let line = of_expected(page.case(), &path)?;
                let measured = line.key("success_rate");
                let rate = path.key("success_rate");
                let basis = match outcome.at(&Path::parse("success_rate.basis")).map(text_of).as_deref() {
                    Some("starters") => "starters",
                    _ => "completers",
                };
                let id = outcome.at(&Path::parse("id")).map(text_of).unwrap_or_default();
                let found = page.expected.and_then(|(case, _)| case.follow_up.outcomes.get(&id));
                let own = page.expected.and_then(|(case, _)| case.outcomes.get(place)).map(|outcome| &outcome.success_rate);
                let (own_with, own_without) = (own.map(|rate| rate.with), own.map(|rate| rate.without));
                let (with, without) = (found.and_then(|found| found.with.as_ref()), found.and_then(|found| found.without.as_ref()));
                Some(html! { <>
                    if outcomes.len() > 1 || !name_of(page, outcome, place).is_empty() { <h3>{ name_of(page, outcome, place) }</h3> }
                    <p class="form-hint">{ page.t(&format!("follow-up-basis-{basis}")) }</p>
                    <div class="field-columns follow-up-shares">
                        { share_fields(page, &page.t(&format!("effect-with-{basis}")), &rate.key("with"), &measured.key("with"), (own_with, with)) }
                        { share_fields(page, &page.t(&format!("effect-without-{basis}")), &rate.key("without"), &measured.key("without"), (own_without, without)) }
                    </div>
                    { page.source_of(&line) }
                </> })
            }) }
        </section>
    }
}

fn name_of(page: &FollowUp<'_>, outcome: &Json, place: usize) -> String {
    let label = outcome.at(&Path::parse("label")).map(text_of).unwrap_or_default();
    if label.trim().is_empty() { words!(page.env.lang, "effect-number", number = place + 1) } else { label }
}

/// A share as it was measured, as per cent or as so many of so many, under what was expected.
/// What was expected is told from the case as it is calculated, which holds the defaults, or as far as that goes from what was typed.
fn share_fields(
    page: &FollowUp<'_>,
    label: &str,
    expected: &Path,
    measured: &Path,
    (own, found): (Option<Decimal>, Option<&MeasuredShare>),
) -> Html {
    let lang = page.env.lang;
    let value = page.at(measured);
    let is_counted = matches!(value, Json::Object(_));
    let hint = match own.or_else(|| page.case().at(expected).map(text_of)?.parse().ok()) {
        Some(share) => words!(lang, "follow-up-share-expected", percent = percent(lang, share, 2)),
        None => page.t("follow-up-nothing-expected"),
    };
    let turn = {
        let (env, path) = (page.env.clone(), measured.clone());
        Callback::from(move |_: MouseEvent| {
            let counted = Json::object([("count", Json::text("")), ("of", Json::text(""))]);
            env.dispatch.emit(Action::Change(vec![(path.clone(), Some(if is_counted { Json::text("") } else { counted }))]));
        })
    };
    let count = |key: &'static str| {
        html! {
            <NumberField path={measured.key(key)} value={page.at(&measured.key(key))} kind={Kind::Decimal} width="xs" label={page.t(&format!("field-{key}"))}
                unit={AttrValue::from(page.t("unit-persons"))} problems={page.problems.clone()} />
        }
    };
    // The field of a share has this id itself.
    let id = is_counted.then(|| field_id(measured));
    html! {
        <fieldset class="follow-up-share" {id} tabindex={is_counted.then_some("-1")}>
            <legend>{ label }</legend>
            <p class="form-hint">{ hint }</p>
            if is_counted {
                <div class="follow-up-counts">
                    { count("count") }
                    { count("of") }
                    if let Some(share) = found.and_then(MeasuredShare::share) { <p class="follow-up-equals">{ words!(lang, "follow-up-equals", percent = percent(lang, share, 2)) }</p> }
                </div>
            } else {
                <NumberField path={measured.clone()} {value} kind={Kind::Percent} width="xs" label={page.t("follow-up-measured")}
                    unit={AttrValue::from(page.t("unit-percent"))} problems={page.problems.clone()} />
            }
            <button type="button" class="button button-tertiary button-small" onclick={turn}>
                { page.t(if is_counted { "follow-up-as-share" } else { "follow-up-as-count" }) }<span class="sr-only">{ ": " }{ label }</span>
            </button>
        </fieldset>
    }
}
