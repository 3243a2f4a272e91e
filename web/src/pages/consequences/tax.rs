//! The change in tax when somebody goes from a benefit to a job, as a dialog over the step: what is entered, how the tax comes about, and
//! the lines that it becomes.

mod lines;
mod parameters;
mod table;

use std::cell::RefCell;
use std::rc::Rc;

use som_core::catalogue::Catalogue;
use som_core::{Code, Decimal, Job, Json, Path, Pay, Problem, Step, TaxChange, TaxParameters, Year};
use som_text::{percent, words};
use web_sys::HtmlElement;
use yew::prelude::*;

use self::lines::{Follows, add_lines};
use self::parameters::{parameter_fields, with_own};
use self::table::change_table;
use crate::components::entry::Kind;
use crate::components::part::Part;
use crate::document::{Action, Open};
use crate::env::{Env, use_env};
use crate::explain_dialog::{close, use_modal};
use crate::knowledge::{Loaded, stand_in, use_knowledge};
use crate::later::in_part;

/// The fields of the dialog have paths of their own, beside those of the case.
const TAX: &str = "tax";

thread_local! {
    /// What was entered stays for the next time.
    static ENTERED: RefCell<Json> = RefCell::new(Json::object([(TAX, Json::object([]))]));
}

/// What is entered in the dialog. Its fields are those of any form; what they change stays here.
#[derive(Clone, PartialEq)]
struct Entered(Json);

impl Reducible for Entered {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut entered = self.0.clone();
        match action {
            Action::Set(path, value) => entered.put(&path.0, Some(value)),
            Action::Unset(path) => entered.put(&path.0, None),
            _ => {}
        }
        ENTERED.set(entered.clone());
        Rc::new(Entered(entered))
    }
}

#[derive(Clone, Properties, PartialEq)]
pub(super) struct TaxDialogProps {
    pub(super) open: Rc<Open>,
    /// The list that the lines are for, and for how many years they have a quantity.
    pub(super) list: Path,
    pub(super) years: usize,
    pub(super) on_close: Callback<()>,
}

in_part!(calculation, tax_dialog, <TaxDialog> of TaxDialogProps);

/// The dialog.
#[component]
pub(super) fn TaxDialog(props: &TaxDialogProps) -> Html {
    let env = use_env();
    let node = use_node_ref();
    let heading = use_node_ref();
    let (loaded, again) = use_knowledge();
    let entered = use_reducer(|| Entered(ENTERED.with_borrow(Clone::clone)));
    use_modal(&node, props.on_close.clone());
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    let inner = {
        let dispatcher = entered.dispatcher();
        let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
        Env { dispatch, ..env.clone() }
    };
    let on_close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| close(&node))
    };
    let content = match loaded {
        Loaded::Ready(knowledge) => {
            let value = entered.0.at(&Path::parse(TAX)).cloned().unwrap_or(Json::Null);
            calculator(&env, &inner, &value, &knowledge.catalogue, props, &node)
        }
        loaded => stand_in(&env, &loaded, &again),
    };
    html! {
        <ContextProvider<Env> context={inner.clone()}>
            <dialog ref={node.clone()} class="explain tax-dialog" aria-labelledby="tax-heading">
                <div class="explain-content">
                    <h2 id="tax-heading" ref={heading} tabindex="-1">{ env.t("tax-heading") }</h2>
                    <p>{ env.t("tax-lead") }</p>
                    { content }
                    <button type="button" class="button button-secondary" onclick={on_close}>{ env.t("explain-close") }</button>
                </div>
            </dialog>
        </ContextProvider<Env>>
    }
}

/// The fields, the tax as far as it can be calculated, and the lines. `env` changes the calculation, `inner` what is entered here.
fn calculator(env: &Env, inner: &Env, value: &Json, catalogue: &Catalogue, props: &TaxDialogProps, node: &NodeRef) -> Html {
    let path = Path::parse(TAX);
    let read = Part { env: inner, path: &path, value, problems: &Rc::default() };
    let year = read.text_of("year").parse().ok().map(Year);
    let parameters = year.map(|year| with_own(TaxParameters::published(catalogue, year), &read));
    let (job, mut problems) = job(&read);
    let change = match (&job, &parameters) {
        (Some(job), Some(parameters)) => job.tax_change(parameters),
        _ => Err(Vec::new()),
    };
    if let Err(found) = &change {
        problems.extend(found.iter().cloned().map(in_dialog));
    }
    let problems = Rc::new(problems);
    let part = Part { problems: &problems, ..read };
    let kroner = || Some(env.t("unit-kr"));
    let per_cent = || Some(env.t("unit-percent"));
    let option = |key: &'static str, words: &str| (AttrValue::from(key), AttrValue::from(env.t(words)));
    let average = year.and_then(|year| average_rate(catalogue, year));
    html! { <>
        <div class="field-columns">
            { part.number("year", "tax-year", Kind::Year, None, "xs") }
            { part.choice("per", "tax-per", vec![option("month", "tax-per-month"), option("year", "tax-per-year")], "month", None) }
            { part.number("wage", "tax-wage", Kind::Decimal, kroner(), "s") }
            { part.number("benefit", "tax-benefit", Kind::Decimal, kroner(), "s") }
            { part.text("benefit_name", "tax-benefit-name", false) }
            { part.choice("benefit_tax", "tax-benefit-tax", vec![option("taxed", "tax-benefit-tax-taxed"), option("untaxed", "tax-benefit-tax-untaxed")], "taxed", None) }
            { part.number("municipal_rate", "tax-municipal-rate", Kind::Percent, per_cent(), "xs") }
            { part.number("church_rate", "tax-church-rate", Kind::Percent, per_cent(), "xs") }
            { part.choice("lone_parent", "tax-lone-parent", vec![option("no", "tax-lone-parent-no"), option("yes", "tax-lone-parent-yes")], "no", None) }
        </div>
        if let (Some(rate), Some(year)) = (average, year) {
            <p class="form-hint">{ words!(env.lang, "tax-average-rate", year = year.to_string(), rate = percent(env.lang, rate, 3)) }</p>
        }
        if let Some(parameters) = &parameters { { parameter_fields(&part, parameters, catalogue, is_lone(&part)) } }
        { match (&change, &parameters) {
            (Ok(change), Some(parameters)) => html! { <>
                { change_table(env, change) }
                { becoming(env, &part, change, parameters, props, node) }
            </> },
            _ if problems.is_empty() => html! { <p class="entry-warning">{ env.t("tax-missing") }</p> },
            _ => Html::default(),
        } }
    </> }
}

fn is_lone(part: &Part<'_>) -> bool {
    part.text_of("lone_parent") == "yes"
}

/// The job, where everything that it needs is entered, and what cannot be read.
fn job(part: &Part<'_>) -> (Option<Job>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut number = |field: &'static str| {
        let value = part.get(field);
        if let Json::Unread(typed) = &value {
            problems.push(Problem::new(part.path_of(field), Code::NotANumber, Some(typed.to_string()), som_core::Allowed::Plain));
        }
        crate::components::part::text_of(&value).parse::<Decimal>().ok()
    };
    let (wage, benefit) = (number("wage"), number("benefit"));
    let (municipal_rate, church_rate) = (number("municipal_rate"), number("church_rate"));
    let share = number("benefit_share");
    for field in ["year", "months"] {
        number(field);
    }
    if let Some(share) = share.filter(|share| *share < Decimal::ZERO || *share > Decimal::ONE) {
        let allowed = som_core::Allowed::Range { min: "0".to_owned(), max: "1".to_owned(), above: false };
        problems.push(Problem::new(part.path_of("benefit_share"), Code::OutOfRange, Some(share.to_string()), allowed));
    }
    let pay = |amount: Decimal| if part.text_of("per") == "year" { Pay::Year(amount) } else { Pay::Month(amount) };
    let job = wage.zip(benefit).zip(municipal_rate).map(|((wage, benefit), municipal_rate)| Job {
        wage: pay(wage).yearly(),
        benefit: pay(benefit).yearly(),
        benefit_is_taxed: part.text_of("benefit_tax") != "untaxed",
        municipal_rate,
        // Who is no member pays none.
        church_rate: church_rate.unwrap_or_default(),
        lone_parent: is_lone(part),
    });
    (job, problems)
}

/// A problem of the calculation at its field in the dialog.
fn in_dialog(mut problem: Problem) -> Problem {
    if let [Step::Key(first), _, parameter] = problem.path.0.as_slice()
        && first == "parameters"
    {
        problem.path = Path(vec![Step::Key("own".into()), parameter.clone()]);
    }
    problem.path.0.insert(0, Step::Key(TAX.into()));
    problem
}

/// The average of all municipalities, to hold a rate against.
fn average_rate(catalogue: &Catalogue, year: Year) -> Option<Decimal> {
    let average = catalogue.parameters.iter().find(|parameter| parameter.id == "kommuneskat-gns")?;
    let value = average.values.iter().find(|value| value.year == Some(year))?.value;
    value.checked_div(Decimal::ONE_HUNDRED)
}

/// What is added to the calculation, and the button that does it.
fn becoming(env: &Env, part: &Part<'_>, change: &TaxChange, parameters: &TaxParameters, props: &TaxDialogProps, node: &NodeRef) -> Html {
    let months = part.text_of("months").parse::<Decimal>().ok().filter(|months| *months > Decimal::ZERO && *months <= Decimal::from(12));
    let add = {
        let lines =
            months.filter(|_| part.problems.is_empty()).map(|months| lines::lines(env.lang, part, change, parameters, months, props));
        let (env, node, open, list) = (env.clone(), node.clone(), props.open.clone(), props.list.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(lines) = &lines {
                add_lines(&env, &open, &list, lines);
                close(&node);
            }
        })
    };
    let follows = Follows::ALL.map(|follows| {
        let key = follows.key();
        let is_chosen = part.get(key) == Json::Bool(true);
        let (inner, path) = (part.env.clone(), part.path_of(key));
        let onchange = Callback::from(move |_: Event| inner.set(&path, Json::Bool(!is_chosen)));
        let id = format!("f-tax.{key}");
        html! {
            <div class="form-group-checkbox">
                <input type="checkbox" id={id.clone()} class="form-checkbox" checked={is_chosen} {onchange} />
                <label class="form-label" for={id}>{ env.t(&format!("tax-follows-{key}")) }</label>
            </div>
        }
    });
    html! { <>
        <h3>{ env.t("tax-becomes") }</h3>
        <p>{ env.t("tax-becomes-lead") }</p>
        <div class="field-columns">
            { part.number("months", "tax-months", Kind::Decimal, Some(env.t("unit-months")), "xs") }
            { part.number("benefit_share", "tax-benefit-share", Kind::Percent, Some(env.t("unit-percent")), "xs") }
            { part.text("benefit_source", "tax-benefit-source", false) }
        </div>
        <fieldset class="tax-follows">
            <legend class="form-label">{ env.t("tax-follows") }</legend>
            <span class="form-hint">{ env.t("tax-follows-help") }</span>
            { for follows }
        </fieldset>
        if months.is_none() { <p class="entry-warning">{ env.t("tax-months-needed") }</p> }
        <p><button type="button" class="button button-primary" disabled={months.is_none() || !part.problems.is_empty()} onclick={add}>{ env.t("tax-add") }</button></p>
    </> }
}
