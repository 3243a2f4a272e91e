//! Opfølgning: what was measured later, beside what was expected, and the difference by cause.

mod comparison;
mod costs;
mod people;
mod services;
mod table;

use std::rc::Rc;

use som_core::{Case, Comparison, Decimal, Json, Path, Problem, Results, Severity, Yardstick, compare};
use som_text::{kroner, words};
use yew::prelude::*;

use crate::components::field::{Field, choice_field, problem_in_words, text_field};
use crate::components::result_panel::place;
use crate::components::source::source_fields;
use crate::document::{Action, Open, step_of};
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::pages::result::{Full, use_view};
use crate::route::Page;

/// The page's own view of the calculation.
struct FollowUp<'a> {
    env: &'a Env,
    open: &'a Open,
    /// What was expected, as far as it can be calculated.
    expected: Option<&'a (Case, Results<Decimal>)>,
    /// What was measured held against it, where anything was.
    comparison: Option<&'a Comparison<Decimal>>,
    problems: Rc<Vec<Problem>>,
}

impl FollowUp<'_> {
    fn case(&self) -> &Json {
        &self.open.draft.case
    }

    fn at(&self, path: &Path) -> Json {
        self.case().at(path).cloned().unwrap_or(Json::Null)
    }

    fn t(&self, key: &str) -> String {
        self.env.t(key)
    }

    /// The calendar year t, or its number where no start year is given.
    fn year(&self, t: usize) -> String {
        let first = self.open.draft.whole_at("start_year");
        first.map_or_else(|| words!(self.env.lang, "year-number", number = t + 1), |first| (first + t).to_string())
    }

    /// What must be filled in here, and what is wrong.
    fn wrong(&self) -> (Vec<&Path>, Vec<&Problem>) {
        let missing = self.open.derived.missing.iter().filter(|path| step_of(path) == Page::FollowUp);
        (missing.collect(), self.problems.iter().filter(|found| found.severity == Severity::Error).collect())
    }

    fn is_wrong(&self) -> bool {
        let (missing, errors) = self.wrong();
        !missing.is_empty() || !errors.is_empty()
    }

    /// In which year's prices.
    fn prices(&self, year: &str) -> String {
        if year.is_empty() { self.t("follow-up-prices-of-case") } else { words!(self.env.lang, "follow-up-prices-of", year = year) }
    }

    /// Where what was measured of one entry is from, if not from where the whole follow-up is.
    fn source_of(&self, entry: &Path) -> Html {
        let path = entry.key("source");
        source_fields(self.env, &path, &self.at(&path), &self.problems)
    }

    fn horizon(&self) -> usize {
        self.open.draft.whole_at("horizon_years").unwrap_or(1).clamp(1, 100)
    }
}

// In the part of the result page, whose charts and tables it shows too.
in_part!(result, follow_up_page, <FollowUpPage> of FollowUpPageProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct FollowUpPageProps {
    pub(crate) open: Rc<Open>,
}

/// The page.
#[component]
pub(crate) fn FollowUpPage(props: &FollowUpPageProps) -> Html {
    let env = use_env();
    let (view, choose) = use_view();
    let open = &*props.open;
    let comparison = use_memo(open.derived.full.clone().map(Full), |full| compare::<Decimal>(full.as_ref()?.case()));
    let page = FollowUp {
        env: &env,
        open,
        expected: open.derived.full.as_deref().or(open.derived.partial.as_deref()),
        comparison: (*comparison).as_ref(),
        problems: open.derived.problems_in(&Path::parse("follow_up")),
    };
    html! {
        <div class="result follow-up" aria-busy={open.is_behind.to_string()}>
            <h1>{ env.t("step-opfoelgning") }</h1>
            <p class="lead">{ env.t("follow-up-lead") }</p>
            { wrong(&page) }
            if open.is_behind { <p class="result-note">{ env.t("panel-behind") }</p> }
            { yardsticks(&page) }
            { comparison::comparison(&page, view, &choose) }
            <section aria-labelledby="follow-up-about">
                <h2 id="follow-up-about">{ env.t("follow-up-about") }</h2>
                { until(&page) }
                { source_fields(&env, &Path::parse("follow_up.source"), &page.at(&Path::parse("follow_up.source")), &page.problems) }
                { note(&page) }
            </section>
            { people::participants(&page) }
            { people::effect(&page) }
            { costs::costs(&page) }
            { services::services(&page) }
        </div>
    }
}

/// Everything that must be mended here: also what stands in a file and has no field.
fn wrong(page: &FollowUp<'_>) -> Html {
    let (missing, errors) = page.wrong();
    if missing.is_empty() && errors.is_empty() {
        return Html::default();
    }
    let remove = |path: &Path| {
        let (env, path) = (page.env.clone(), path.clone());
        Callback::from(move |_: MouseEvent| env.dispatch.emit(Action::Unset(path.clone())))
    };
    html! {
        <section class="follow-up-wrong" aria-labelledby="follow-up-wrong">
            <h2 id="follow-up-wrong">{ words!(page.env.lang, "follow-up-wrong", number = missing.len() + errors.len()) }</h2>
            <ul>
                { for missing.into_iter().map(|path| html! { <li>{ place(page.env, page.open, path) }{ ": " }{ page.t("problem-missing") }</li> }) }
                { for errors.into_iter().map(|found| html! {
                    <li>
                        { place(page.env, page.open, &found.path) }{ ": " }{ problem_in_words(page.env.lang, &page.open.draft, found) }
                        if found.code == som_core::Code::UnknownField {
                            { " " }<button type="button" class="button button-tertiary button-small" onclick={remove(&found.path)}>{ page.t("line-remove") }</button>
                        }
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// Published results beside each other, as long as there is nothing measured to part the difference by.
fn yardsticks(page: &FollowUp<'_>) -> Html {
    let read = |json: &Json| {
        let text = |path: &str| json.at(&Path::parse(path)).map(crate::components::part::text_of).unwrap_or_default();
        let source = som_core::Source { title: text("source.title"), address: text("source.address"), seen: text("source.seen") };
        Some(Yardstick { label: text("label"), amount: text("amount").parse().ok()?, source: Some(source) })
    };
    let yardsticks: Vec<Yardstick> = match page.open.draft.at("about.yardsticks") {
        Some(Json::List(yardsticks)) if page.comparison.is_none() => yardsticks.iter().filter_map(read).collect(),
        _ => Vec::new(),
    };
    if yardsticks.is_empty() {
        return Html::default();
    }
    let note = page.open.draft.text_at("follow_up.note");
    html! {
        <section aria-labelledby="follow-up-published">
            <h2 id="follow-up-published">{ page.t("follow-up-published") }</h2>
            <p>{ page.t("follow-up-published-lead") }</p>
            <div class="table-scroll" role="region" aria-labelledby="follow-up-published" tabindex="0">
                <table class="result-table result-table-narrow">
                    <thead><tr><th scope="col">{ page.t("result-yardstick") }</th><th scope="col" class="figures">{ page.t("result-amount") }</th><th scope="col">{ page.t("result-source") }</th></tr></thead>
                    <tbody>{ for yardsticks.iter().map(|yardstick| html! {
                        <tr>
                            <th scope="row">{ &yardstick.label }</th>
                            <td class="figures">{ kroner(page.env.lang, yardstick.amount) }</td>
                            <td>{ crate::explain_dialog::source(page.env.lang, yardstick.source.as_ref()) }</td>
                        </tr>
                    }) }</tbody>
                </table>
            </div>
            if !note.is_empty() { <p>{ note }</p> }
        </section>
    }
}

/// The last year that was measured.
fn until(page: &FollowUp<'_>) -> Html {
    let path = Path::parse("follow_up.until");
    let mut options = vec![(AttrValue::from(""), AttrValue::from(page.t("follow-up-until-none")))];
    options.extend((0..page.horizon()).map(|t| (AttrValue::from(t.to_string()), AttrValue::from(page.year(t)))));
    let onchange = {
        let (env, path) = (page.env.clone(), path.clone());
        Callback::from(move |chosen: AttrValue| match chosen.parse() {
            Ok(t) => env.set(&path, Json::whole(t)),
            Err(_) => env.dispatch.emit(Action::Unset(path.clone())),
        })
    };
    let field = Field {
        value: page.at(&path),
        path,
        label: page.t("follow-up-until"),
        help: page.t("follow-up-until-help"),
        problems: page.problems.clone(),
    };
    choice_field(page.env, field, options, Some(onchange))
}

fn note(page: &FollowUp<'_>) -> Html {
    let path = Path::parse("follow_up.note");
    let field = Field {
        value: page.at(&path),
        path,
        label: page.t("follow-up-note"),
        help: page.t("follow-up-note-help"),
        problems: page.problems.clone(),
    };
    text_field(page.env, field, true, "xl")
}
