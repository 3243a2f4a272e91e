//! One cost line: a summary that says what it comes to, and the form behind it.

use std::rc::Rc;

use som_core::{Decimal, Figure, Json, Line, LineKind, Moved, Path, Payer, Problem, Slice, View};
use som_text::{Lang, kroner, kroner_exact, percent, words};
use yew::prelude::*;

use super::form::CostForm;
use crate::components::field::field_id;
use crate::components::figure::FigureButton;
use crate::components::fold::{entry, use_fold};
use crate::components::lines::{self, line_actions};
use crate::components::marks::Marks;
use crate::components::moved::moved_in_words;
use crate::components::part::text_of;
use crate::env::use_env;

/// What of the whole case a cost line is shown against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) start_year: Option<usize>,
    pub(super) price_year: Option<usize>,
    pub(super) horizon: usize,
}

impl Frame {
    /// The calendar year of t.
    pub(super) fn year(self, lang: Lang, t: usize) -> String {
        self.start_year.map_or_else(|| words!(lang, "year-number", number = t + 1), |first| (first + t).to_string())
    }

    /// The calendar year of a t that may be missing or wrong.
    fn year_of(self, lang: Lang, t: &str) -> String {
        t.parse().map_or_else(|_| "…".to_owned(), |t| self.year(lang, t))
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct CostLineProps {
    pub(super) list: Path,
    pub(super) kind: LineKind,
    pub(super) index: usize,
    pub(super) count: usize,
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
    /// Whether something is missing or wrong, so that it is shown open.
    pub(super) needs_work: bool,
    pub(super) frame: Frame,
    /// The amount per unit, where it is known.
    pub(super) own_amount: Option<Decimal>,
    /// How the amount is moved to the price year of the calculation, and what it then is.
    pub(super) moved: Option<(Moved, Decimal)>,
    /// What the calculation offers its lines to be marked with.
    pub(super) marks: Rc<Marks>,
    /// What the line comes to, where that is known.
    pub(super) total: Option<Decimal>,
}

/// The line.
#[component]
pub(super) fn CostLineItem(props: &CostLineProps) -> Html {
    let env = use_env();
    let fold = use_fold(props.needs_work);
    let path = props.list.index(props.index);
    let label = text_of(props.value.at(&Path::parse("label")).unwrap_or(&Json::Null));
    let name = if label.trim().is_empty() { words!(env.lang, "field-line", number = props.index + 1) } else { label };
    let line = Line { kind: props.kind, index: props.index };
    let figure = Figure::Money(Slice { line: Some(line), ..Slice::net(View::All) });
    let beside = html! { <>
        if let Some(total) = props.total {
            <p class="entry-figure"><span class="entry-figure-label">{ env.t("cost-in-all") }{ " " }</span><FigureButton {figure} value={total} text={kroner(env.lang, total)} /></p>
        }
        <p class="entry-meta">{ summary(env.lang, props) }</p>
        if let Some((moved, amount)) = &props.moved {
            <p class="entry-meta">
                { moved_in_words(env.lang, moved) }{ " " }
                <FigureButton figure={Figure::LineAmount(line)} value={*amount} text={kroner(env.lang, *amount)} />
            </p>
        }
    </> };
    entry(field_id(&path), &name, fold, beside, || {
        html! { <>
            <CostForm path={path.clone()} {line} value={props.value.clone()} problems={props.problems.clone()} frame={props.frame} own_amount={props.own_amount} marks={props.marks.clone()} />
            { line_actions(&env, &lines::Line::new(&props.list, props.index, props.count, &name)) }
        </> }
    })
}

/// The category, the amount with its basis, and who pays, in words.
fn summary(lang: Lang, props: &CostLineProps) -> String {
    let text = |field: &str| props.value.at(&Path::parse(field)).map(text_of).unwrap_or_default();
    let category = match text("category").as_str() {
        "" => "other".to_owned(),
        category => category.to_owned(),
    };
    [lang.t(&format!("cost-category-{category}")), amount_in_words(lang, props), payers_in_words(lang, &props.value)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// An amount, such as `400.000 kr.`; with øre only where there are any.
pub(super) fn exact_kroner(lang: Lang, amount: Decimal) -> String {
    if amount.is_integer() { kroner(lang, amount) } else { kroner_exact(lang, amount) }
}

fn amount_in_words(lang: Lang, props: &CostLineProps) -> String {
    let text = |field: &str| props.value.at(&Path::parse(field)).map(text_of).unwrap_or_default();
    let typed = text("amount").parse::<Decimal>().ok();
    let Some(amount) = typed.or(props.own_amount) else { return lang.t("cost-amount-missing") };
    let mut amount = exact_kroner(lang, amount);
    if let Ok(quantity) = text("quantity").parse::<Decimal>()
        && quantity != Decimal::ONE
    {
        amount = words!(lang, "cost-times", amount = amount, quantity = som_text::plain(lang, quantity));
    }
    let kind = text("basis.kind");
    let mut said = words!(
        lang,
        &format!("cost-when-{kind}"),
        amount = amount,
        year = props.frame.year_of(lang, &text("basis.year")),
        from = props.frame.year_of(lang, &text("basis.from")),
        to = props.frame.year_of(lang, &text("basis.to")),
        size = text("basis.size"),
    );
    let own_year = text("price_year");
    if !own_year.is_empty() && own_year.parse().ok() != props.frame.price_year {
        said = words!(lang, "cost-in-prices-of", amount = said, year = own_year);
    }
    said
}

fn payers_in_words(lang: Lang, line: &Json) -> String {
    let shares: Vec<(Payer, Decimal)> = Payer::ALL
        .into_iter()
        .filter_map(|payer| {
            let share = text_of(line.at(&Path::parse("payers").key(payer.key()))?).parse::<Decimal>().ok()?;
            (!share.is_zero()).then_some((payer, share))
        })
        .collect();
    match shares.as_slice() {
        [] => String::new(),
        [(payer, share)] if *share == Decimal::ONE => words!(lang, "cost-paid-by", payer = lang.t(&format!("the-{}", payer.key()))),
        shares => {
            let parts =
                shares.iter().map(|(payer, share)| format!("{} {}", lang.t(&format!("payer-{}", payer.key())), percent(lang, *share, 2)));
            parts.collect::<Vec<_>>().join(", ")
        }
    }
}
