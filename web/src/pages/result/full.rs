//! The case and its results, as the sections of the result page share them.

use std::rc::Rc;

use som_core::{Case, Decimal, Figure, Number, Payer, Results, View, ViewResult};
use som_text::{Lang, amount, kroner, words};
use yew::prelude::*;

use crate::components::figure::FigureButton;

/// A case with its results. Equal only to itself, so that a section is drawn again only when the results are new.
#[derive(Clone)]
pub(crate) struct Full(pub(crate) Rc<(Case, Results<Decimal>)>);

impl PartialEq for Full {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Full {
    pub(crate) fn case(&self) -> &Case {
        &self.0.0
    }

    pub(crate) fn results(&self) -> &Results<Decimal> {
        &self.0.1
    }

    pub(crate) fn of(&self, view: View) -> &ViewResult<Decimal> {
        self.results().of(view)
    }

    /// The calendar year t.
    pub(crate) fn year(&self, t: usize) -> String {
        self.results().years.get(t).map(ToString::to_string).unwrap_or_default()
    }

    /// The years of the horizon, such as 2025–2038.
    pub(crate) fn span(&self) -> String {
        let (first, last) = (self.year(0), self.year(self.results().years.len().saturating_sub(1)));
        if first == last { first } else { format!("{first}–{last}") }
    }

    /// The price year and the years, which stand with every table of money.
    pub(crate) fn unit(&self, lang: Lang) -> String {
        words!(lang, "result-unit", prices = self.case().price_year.to_string(), years = self.span())
    }

    /// Whether any money passes a payer.
    pub(crate) fn takes_part(&self, payer: Payer) -> bool {
        let result = self.of(View::Payer(payer));
        [&result.cost, &result.saved_cost, &result.during, &result.after].iter().any(|flow| flow.by_year.iter().any(|year| !year.is_zero()))
    }

    /// The public purses, and the others that any money passes.
    pub(crate) fn payers(&self) -> Vec<Payer> {
        Payer::ALL.into_iter().filter(|payer| payer.is_public() || self.takes_part(*payer)).collect()
    }

    /// The view, where its payer takes part; one that has left the calculation leads no longer.
    pub(crate) fn present(&self, view: View) -> View {
        match view {
            View::Payer(payer) if !self.payers().contains(&payer) => View::Public,
            view => view,
        }
    }

    /// The payers whose sum a view is, without those that no money passes.
    pub(crate) fn payers_of(&self, view: View) -> Vec<Payer> {
        let payers = self.payers();
        view.payers().iter().copied().filter(|payer| payers.contains(payer)).collect()
    }

    /// The discount rate in words.
    pub(crate) fn rate(&self, lang: Lang) -> String {
        let schedule = &self.case().discounting.schedule;
        let rate = |rate: Decimal| som_text::percent(lang, rate, 2);
        match (schedule.first(), schedule.last()) {
            (Some(first), Some(last)) if first.rate != last.rate => {
                words!(lang, "result-rate-steps", first = rate(first.rate), last = rate(last.rate))
            }
            (Some(first), _) => words!(lang, "result-rate", rate = rate(first.rate)),
            _ => lang.t("result-not-discounted"),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct SectionProps {
    pub(crate) full: Full,
    /// Whose view leads.
    pub(crate) view: View,
}

/// A view in the middle of a sentence, such as »kommunen«.
pub(crate) fn the(lang: Lang, view: View) -> String {
    lang.t(&format!("the-{}", view.key()))
}

/// A view as a heading of a row, such as »Kommune«.
pub(crate) fn name(lang: Lang, view: View) -> String {
    lang.t(&format!("payer-{}", view.key()))
}

/// The text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A number as charts draw it.
pub(crate) fn drawn(value: Decimal) -> f64 {
    value.approximate()
}

/// A cell of a table of kroner that opens.
pub(crate) fn money_cell(lang: Lang, figure: Figure, value: Decimal) -> Html {
    html! { <td class="figures"><FigureButton {figure} {value} text={amount(lang, value)} /></td> }
}

/// A figure of kroner in a text that opens.
pub(crate) fn money(lang: Lang, figure: Figure, value: Decimal) -> Html {
    html! { <FigureButton {figure} {value} text={kroner(lang, value)} /> }
}

/// A table of figures that scrolls by itself where it is wider than the page. A column has the key of its heading, and whether it holds
/// figures.
pub(crate) fn table(lang: Lang, id: &'static str, caption: String, columns: &[(&str, bool)], body: Html) -> Html {
    html! {
        <div class="table-scroll" role="region" aria-labelledby={id} tabindex="0">
            <table class="result-table result-table-narrow">
                <caption {id}>{ caption }</caption>
                <thead><tr>
                    { for columns.iter().map(|(key, figures)| html! { <th scope="col" class={figures.then_some("figures")}>{ lang.t(key) }</th> }) }
                </tr></thead>
                { body }
            </table>
        </div>
    }
}

/// The heading of a payer's row: colour, pattern and name.
pub(crate) fn payer_heading(lang: Lang, view: View) -> Html {
    html! {
        <th scope="row"><span class={format!("swatch swatch-{}", view.key())} aria-hidden="true"></span>{ name(lang, view) }</th>
    }
}

/// Whether parts, each rounded to kroner, miss their rounded total.
pub(crate) fn misses(parts: impl IntoIterator<Item = Decimal>, total: Decimal) -> bool {
    let rounded = |value: Decimal| som_text::rounded(value, 0);
    parts.into_iter().map(rounded).sum::<Decimal>() != rounded(total)
}

/// What stands under a table of money: the roundings where they show, and what the municipality's figures leave out.
pub(crate) fn table_notes(lang: Lang, rounded: bool, municipal: bool) -> Html {
    html! {
        if rounded || municipal {
            <p class="result-note">
                if municipal { { lang.t("before-equalisation") }{ " " } }
                if rounded { { lang.t("result-rounded") } }
            </p>
        }
    }
}
