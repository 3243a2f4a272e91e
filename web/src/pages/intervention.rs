//! Step 1: what is done, for whom, when and for how many. A new calculation begins with three numbers.

use std::rc::Rc;

use som_core::{Json, Path};
use som_text::words;
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::{NumberField, TextField};
use crate::components::grid::Cell;
use crate::document::{Action, Open};
use crate::env::use_env;

#[derive(Properties, PartialEq)]
pub(crate) struct InterventionPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn InterventionPage(props: &InterventionPageProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let problems = open.derived.problems.clone();
    let number = |path: &str, key: &str, kind: Kind, unit: Option<&str>, width: &'static str| {
        let path = Path::parse(path);
        let value = open.draft.case.at(&path).cloned().unwrap_or(Json::Null);
        html! {
            <NumberField {path} {value} {kind} {width} label={env.t(key)} help={Some(AttrValue::from(env.t(&format!("{key}-help"))))}
                unit={unit.map(|unit| AttrValue::from(env.t(unit)))} problems={problems.clone()} />
        }
    };
    let text = |path: &str, key: &str, long: bool| {
        let path = Path::parse(path);
        let value = open.draft.case.at(&path).cloned().unwrap_or(Json::Null);
        html! { <TextField {path} {value} {long} label={env.t(key)} help={Some(AttrValue::from(env.t(&format!("{key}-help"))))} problems={problems.clone()} /> }
    };
    html! { <>
        <h1>{ env.t("step-indsats") }</h1>
        <p class="lead">{ env.t("intervention-lead") }</p>
        if is_simple(open) {
            <section aria-labelledby="three-numbers">
                <h2 id="three-numbers">{ env.t("three-numbers") }</h2>
                <p>{ env.t("three-numbers-lead") }</p>
                <div class="field-columns">
                    { number("participants.starting[0]", "first-participants", Kind::Decimal, Some("unit-persons"), "s") }
                    { number("costs[0].amount", "first-cost", Kind::Decimal, Some("unit-kr"), "m") }
                    { number("outcomes[0].success_rate.with", "first-with", Kind::Percent, Some("unit-percent"), "xs") }
                    { number("outcomes[0].success_rate.without", "first-without", Kind::Percent, Some("unit-percent"), "xs") }
                </div>
            </section>
        }
        <section aria-labelledby="about">
            <h2 id="about">{ env.t("intervention-about") }</h2>
            <p class="privacy-note">{ env.t("no-personal-data") }</p>
            { text("title", "intervention-title", false) }
            { text("about.intervention", "intervention-what", true) }
            { text("about.replaces", "intervention-replaces", true) }
            { text("about.target_group", "intervention-target-group", false) }
            { text("about.organisation", "intervention-organisation", false) }
        </section>
        <section aria-labelledby="when">
            <h2 id="when">{ env.t("intervention-when") }</h2>
            <div class="field-columns">
                { number("start_year", "intervention-start-year", Kind::Year, None, "xs") }
                { number("price_year", "intervention-price-year", Kind::Year, None, "xs") }
                { number("participants.course_years", "intervention-course-years", Kind::Whole, Some("unit-years"), "xs") }
                { number("participants.completion_rate", "intervention-completion", Kind::Percent, Some("unit-percent"), "xs") }
            </div>
            <Starting open={open.clone()} />
        </section>
    </> }
}

/// Whether the calculation still is what three numbers can say: one cohort, one cost a year, one success measure of those who complete.
fn is_simple(open: &Open) -> bool {
    let draft = &open.draft;
    let is = |path: &str, text: &str| draft.at(path) == Some(&Json::text(text));
    draft.len_at("participants.starting") == 1
        && draft.len_at("costs") == 1
        && is("costs[0].basis.kind", "per_operating_year")
        && draft.at("costs[0].staff").is_none()
        && draft.at("costs[0].quantity").is_none_or(|quantity| *quantity == Json::text("1"))
        && draft.len_at("outcomes") == 1
        && is("outcomes[0].success_rate.basis", "completers")
}

/// Participants who start in each year, as a table that grows and shrinks.
#[component]
fn Starting(props: &InterventionPageProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let list = Path::parse("participants.starting");
    let starting = match open.draft.case.at(&list) {
        Some(Json::List(values)) => values.to_vec(),
        _ => vec![Json::text("")],
    };
    let rows = use_memo((), |()| vec![Path::parse("participants.starting")]);
    let columns = starting.len();
    let first = open.draft.whole_at("start_year");
    let year = |t: usize| first.map_or_else(|| words!(env.lang, "year-number", number = t + 1), |first| (first + t).to_string());
    let put = |values: Vec<Json>| {
        let (env, list) = (env.clone(), list.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Set(list.clone(), Json::list(values.clone()))))
    };
    let mut longer = starting.clone();
    longer.push(Json::text(""));
    let mut shorter = starting.clone();
    shorter.pop();
    let problems = open.derived.problems_in(&list);
    let grow = Callback::from(|_: usize| {});
    html! { <>
        // While three numbers say it all, the only cohort's field stands among them.
        if !is_simple(open) {
            <div class="table-scroll" role="region" aria-label={env.t("intervention-starting")} tabindex="0">
                <table class="grid-table">
                    <caption>{ env.t("intervention-starting") }</caption>
                    <thead><tr>{ for (0..columns).map(|t| html! { <th scope="col">{ year(t) }</th> }) }</tr></thead>
                    <tbody><tr>
                        { for starting.iter().enumerate().map(|(t, value)| html! {
                            <Cell grid="starting" rows={rows.clone()} row={0} column={t} {columns} value={value.clone()} kind={Kind::Decimal}
                                label={words!(env.lang, "intervention-starting-in", year = year(t))} problems={problems.clone()} grow={Some(grow.clone())} />
                        }) }
                    </tr></tbody>
                </table>
            </div>
            <p class="form-hint">{ env.t("intervention-starting-help") }</p>
        }
        <div class="button-row">
            if columns < 100 {
                <button type="button" class="button button-secondary button-small" onclick={put(longer)}>{ env.t("intervention-add-year") }</button>
            }
            if columns > 1 {
                <button type="button" class="button button-tertiary button-small" onclick={put(shorter)}>{ env.t("intervention-remove-year") }</button>
            }
        </div>
    </> }
}
