//! Step 1: what is done, for whom, when and for how many. A new calculation begins with three numbers.

use som_core::{Json, Path};
use som_text::words;
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::grid::YearRow;
use crate::components::part::Part;
use crate::components::sure::SureOf;
use crate::document::Open;
use crate::env::Env;
use crate::pages::knowledge::{Place, find_button};

/// The page.
pub(crate) fn intervention_page(env: &Env, open: &Open) -> Html {
    let problems = &open.derived.problems;
    let part = Part { env, path: &Path::default(), value: &open.draft.case, problems };
    let number = |path: &str, key: &str, kind: Kind, unit: Option<&str>, width: &'static str| {
        part.number(path, key, kind, unit.map(|unit| env.t(unit)), width)
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
            { part.text("title", "intervention-title", false) }
            { part.text("about.intervention", "intervention-what", true) }
            { part.text("about.replaces", "intervention-replaces", true) }
            { part.text("about.target_group", "intervention-target-group", false) }
            { find_button(env, Place::TargetGroup) }
            { part.text("about.organisation", "intervention-organisation", false) }
        </section>
        <section aria-labelledby="when">
            <h2 id="when">{ env.t("intervention-when") }</h2>
            <div class="field-columns">
                { number("start_year", "intervention-start-year", Kind::Year, None, "xs") }
                { number("price_year", "intervention-price-year", Kind::Year, None, "xs") }
                { number("participants.course_years", "intervention-course-years", Kind::Whole, Some("unit-years"), "xs") }
                { number("participants.completion_rate", "intervention-completion", Kind::Percent, Some("unit-percent"), "xs") }
            </div>
            { starting(env, open) }
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
fn starting(env: &Env, open: &Open) -> Html {
    let list = Path::parse("participants.starting");
    let first = open.draft.whole_at("start_year");
    let row = YearRow {
        grid: "starting".to_owned(),
        value: open.draft.case.at(&list),
        list: &list,
        kind: Kind::Decimal,
        problems: &open.derived.problems_in(&list),
        year: &|t| first.map_or_else(|| words!(env.lang, "year-number", number = t + 1), |first| (first + t).to_string()),
        words: "intervention-starting",
        cell: "intervention-starting-in",
        add: "intervention-add-year",
        remove: "intervention-remove-year",
    };
    html! { <>
        // While three numbers say it all, the only cohort's field stands among them.
        if !is_simple(open) { { row.table(env) } }
        { row.buttons(env) }
        if !is_simple(open) { <SureOf path={list.clone()} /> }
    </> }
}
