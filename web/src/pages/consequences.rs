//! Step 4: what citizens use more or less of afterwards, for whom, and for how many years.

mod estimate;
mod form;
mod price;
mod prices;
mod refund;
mod row;
mod split;
mod table;
mod tax;
mod terms;
mod years;

pub(crate) use terms::unit_name;

use std::rc::Rc;

use som_core::{Decimal, Json, LineKind, Moved, Path, Severity, View, Year};
use som_text::words;
use yew::prelude::*;

pub(crate) use self::refund::rule_of;
use self::split::splits;
use self::table::LineTable;
use self::tax::TaxDialogProps;
pub(crate) use self::terms::is_unit;
use self::years::{discounting, horizon};
use crate::components::field::field_id;
use crate::components::fold::{opens_on_focus, toggle};
use crate::components::marks::Marks;
use crate::components::part::text_of;
use crate::document::{Open, entries, field};
use crate::env::{Env, use_env};
use crate::later::Later;

#[derive(Properties, PartialEq)]
pub(crate) struct ConsequencesPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn ConsequencesPage(props: &ConsequencesPageProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let draft = &open.draft;
    let outcomes = entries(&draft.case, "outcomes");
    let during = outcomes.len();
    let shown = {
        let first = first_to_work_on(open, outcomes.len());
        let has_during = draft.len_at("consequences_during") > 0;
        use_state_eq(move || match during {
            1 => has_during.then_some(during),
            _ => first.or(Some(0)),
        })
    };
    let own_rate = use_state_eq(|| false);
    // The list that the change in tax is worked out for.
    let taxed = use_state(|| None::<Path>);
    let section = |place: usize, list: Path, title: String, content: &dyn Fn() -> Html| {
        let id = field_id(&list);
        let is_fixed = during == 1 && place == 0;
        let is_open = is_fixed || *shown == Some(place);
        let shown = shown.clone();
        let set = Callback::from(move |open: bool| shown.set(open.then_some(place)));
        let count = draft.len_at(&list.to_string());
        html! {
            <section key={place} class="consequence-section" id={id.clone()} tabindex="-1" aria-labelledby={format!("{id}-title")} onfocus={opens_on_focus(id.clone(), set.clone())}>
                <h2 id={format!("{id}-title")}>
                    if is_fixed { { &title } } else {
                        { toggle("section-toggle", None, None, (is_open, &set), html! { <>
                            <span>{ &title }</span>
                            <span class="section-count">{ words!(env.lang, "consequences-count", number = count) }</span>
                        </> }) }
                    }
                </h2>
                if is_open { { content() } }
            </section>
        }
    };
    html! { <>
        <h1>{ env.t("step-konsekvenser") }</h1>
        <p class="lead">{ env.t("consequences-lead") }</p>
        { horizon(&env, open) }
        { for outcomes.iter().enumerate().map(|(place, outcome)| {
            let list = Path::parse("outcomes").index(place).key("consequences");
            let label = draft.text_at(&format!("outcomes[{place}].label"));
            let title = match label.trim() {
                "" => env.t("consequences-after"),
                label => words!(env.lang, "consequences-after-of", outcome = label.to_owned()),
            };
            let follows = field(outcome, "effect_start") == Some(&Json::text("following_year"));
            section(place, list.clone(), title, &|| html! { <>
                <p>{ env.t(if follows { "consequences-after-lead-following" } else { "consequences-after-lead" }) }</p>
                { table(&env, open, list.clone(), LineKind::After(place), draft.consequence_years().unwrap_or(1)) }
                { tax_button(&env, &taxed, &list) }
            </> })
        }) }
        { section(during, Path::parse("consequences_during"), env.t("consequences-during"), &|| html! { <>
            <p>{ env.t("consequences-during-lead") }</p>
            { table(&env, open, Path::parse("consequences_during"), LineKind::During, draft.whole_at("participants.course_years").unwrap_or(1)) }
        </> }) }
        { discounting(&env, open, &own_rate) }
        if let Some(list) = (*taxed).clone() {
            <Later<TaxDialogProps> of={TaxDialogProps {
                open: open.clone(), list, years: draft.consequence_years().unwrap_or(1), on_close: Callback::from(move |()| taxed.set(None)),
            }} />
        }
    </> }
}

fn tax_button(env: &Env, taxed: &UseStateHandle<Option<Path>>, list: &Path) -> Html {
    let (taxed, list) = (taxed.clone(), list.clone());
    let onclick = Callback::from(move |_: MouseEvent| taxed.set(Some(list.clone())));
    html! { <p><button type="button" class="button button-secondary button-small" aria-haspopup="dialog" {onclick}>{ env.t("tax-open") }</button></p> }
}

/// The first outcome in which something is missing or wrong.
fn first_to_work_on(open: &Open, outcomes: usize) -> Option<usize> {
    let wrong = open.derived.problems.iter().filter(|found| found.severity == Severity::Error).map(|found| &found.path);
    let paths: Vec<&Path> = open.derived.missing.iter().chain(wrong).collect();
    (0..outcomes).find(|place| {
        let list = Path::parse("outcomes").index(*place).key("consequences");
        paths.iter().any(|path| path.starts_with(&list))
    })
}

/// The lines of a list. Years in which a line has a quantity are shown also where they are more than the table has.
fn table(env: &Env, open: &Open, list: Path, kind: LineKind, years: usize) -> Html {
    let lines = open.draft.case.at(&list).cloned().unwrap_or_else(|| Json::list([]));
    let (longest, count) = match &lines {
        Json::List(lines) => (lines.iter().map(|line| entries(line, "quantity").len()).max().unwrap_or(0), lines.len()),
        _ => (0, 0),
    };
    let totals: Vec<Option<Decimal>> = match &open.derived.full {
        Some(full) => {
            let mut totals = vec![None; count];
            for result in &full.1.by_line {
                if result.line.kind == kind
                    && let Some(total) = totals.get_mut(result.line.index)
                {
                    *total = Some(result.of(View::Public));
                }
            }
            totals
        }
        None => Vec::new(),
    };
    let splits = match &lines {
        Json::List(lines) => splits(open, kind, lines),
        _ => Vec::new(),
    };
    let moved = match &lines {
        Json::List(lines) => lines.iter().map(|line| moved(open, line)).collect(),
        _ => Vec::new(),
    };
    let missing: Vec<Path> = open.derived.missing.iter().filter(|path| path.starts_with(&list)).cloned().collect();
    html! {
        <LineTable {lines} {kind} columns={years.max(longest).clamp(1, 100)} {longest} {years} totals={Rc::new(totals)} splits={Rc::new(splits)} moved={Rc::new(moved)} marks={Rc::new(Marks::of(env.lang, &open.draft))} missing={Rc::new(missing)}
            problems={open.derived.problems_in(&list)} {list} calculation={open.id.clone()} price_year={open.draft.text_at("price_year")} />
    }
}

/// How the price of a line is moved to the price year of the calculation, as soon as its indices can be read.
fn moved(open: &Open, line: &Json) -> Option<Moved> {
    let (case, _) = open.derived.partial.as_deref()?;
    let text = |path: &str| line.at(&Path::parse(path)).map(text_of).filter(|text| !text.is_empty());
    case.moved(Year(text("price.price_year")?.parse().ok()?), text("price.index").as_deref())
}
