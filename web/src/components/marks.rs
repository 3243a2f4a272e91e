//! What a line can be marked with: moms, another price index, the side of the budget, and a committee of each payer that has any.

use som_core::catalogue::Scope;
use som_core::{Json, Payer};
use som_text::catalogue::scope as scope_name;
use som_text::words;
use yew::prelude::*;

use super::field::Options;
use super::part::{Part, text_of};
use crate::document::{Action, Draft, entries};

/// What the calculation offers its lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Marks {
    indices: Vec<String>,
    committees: Vec<(Payer, Options)>,
}

impl Marks {
    pub(crate) fn of(lang: som_text::Lang, draft: &Draft) -> Marks {
        let committees = draft.at("committees").unwrap_or(&Json::Null);
        let of = |payer: Payer| {
            let named = entries(committees, payer.key()).iter().enumerate().map(|(place, committee)| {
                let text = |key: &'static str| crate::document::field(committee, key).map(text_of).unwrap_or_default();
                let label = text("label");
                let label = if label.trim().is_empty() { words!(lang, "committee-number", number = place + 1) } else { label };
                (AttrValue::from(text("id")), AttrValue::from(label))
            });
            (payer, named.collect::<Options>())
        };
        Marks { indices: draft.index_names(), committees: Payer::ALL.into_iter().map(of).filter(|(_, named)| !named.is_empty()).collect() }
    }

    /// Whether lines can be put in a committee.
    pub(crate) fn has_committees(&self) -> bool {
        !self.committees.is_empty()
    }
}

/// A choice that need not be made: nothing stands in the case while it is not.
pub(crate) fn optional(part: &Part<'_>, field: &str, words: &str, options: Options, unset: &str) -> Html {
    let env = part.env;
    let onchange = {
        let (env, path) = (env.clone(), part.path_of(field));
        Callback::from(move |chosen: AttrValue| {
            let value = (!chosen.is_empty()).then(|| Json::text(&chosen));
            env.dispatch.emit(Action::Change(vec![(path.clone(), value)]));
        })
    };
    let mut all: Options = vec![(AttrValue::default(), env.t(unset).into())];
    all.extend(options);
    // What the case names and does not have is wrong, and is shown so that it can be seen and mended.
    let now = part.text_of(field);
    if all.iter().all(|(value, _)| **value != *now) {
        all.push((now.clone().into(), now.into()));
    }
    part.choice(field, words, all, "", Some(onchange))
}

/// Whether moms is in the amounts.
pub(crate) fn vat_choice(part: &Part<'_>, field: &str) -> Html {
    let options = ["with", "without", "none"].map(|key| (AttrValue::from(key), AttrValue::from(part.env.t(&format!("vat-{key}")))));
    optional(part, field, "vat", options.to_vec(), "mark-not-said")
}

/// Whom a price holds for: one provider's charge is an example and no average.
pub(crate) fn scope_choice(part: &Part<'_>, field: &str) -> Html {
    let options = Scope::ALL.iter().map(|scope| (AttrValue::from(scope.key()), AttrValue::from(scope_name(part.env.lang, *scope))));
    optional(part, field, "price-scope", options.collect(), "mark-not-said")
}

/// The index that moves the amounts, where there is a choice.
pub(crate) fn index_choice(part: &Part<'_>, field: &str, marks: &Marks) -> Html {
    if marks.indices.is_empty() && part.text_of(field).is_empty() {
        return Html::default();
    }
    let options = marks.indices.iter().map(|name| (AttrValue::from(name.clone()), AttrValue::from(name.clone()))).collect();
    optional(part, field, "index-choice", options, "index-choice-own")
}

/// The side of the budget, and the committees.
pub(crate) fn budget_choices(part: &Part<'_>, marks: &Marks) -> Html {
    let env = part.env;
    let sides = ["within", "outside"].map(|key| (AttrValue::from(key), AttrValue::from(env.t(&format!("budget-{key}")))));
    html! { <>
        { optional(part, "budget", "budget-side", sides.to_vec(), "mark-not-said") }
        { for marks.committees.iter().map(|(payer, options)| {
            let field = format!("committees.{}", payer.key());
            html! { <div key={payer.key()}>{ optional(part, &field, &format!("committee-of-{}", payer.key()), options.clone(), "committee-none") }</div> }
        }) }
    </> }
}
