//! What is in a package beside what is there, and what of it is taken.

use std::collections::BTreeSet;

use som_core::Json;
use som_exchange::{Against, OwnEffect, OwnPrice, Unpacked, field_name, price_cell};
use som_text::words;
use yew::prelude::*;

use super::import::amount_of;
use super::report::refusals;
use super::tick;
use crate::document::{Store, open_file};
use crate::env::Env;
use crate::knowledge::Loaded;

/// What is taken of a package, by place.
#[derive(Clone, Default)]
pub(super) struct Choice {
    prices: BTreeSet<usize>,
    effects: BTreeSet<usize>,
    calculations: BTreeSet<usize>,
    /// Effects that the knowledge base cannot show.
    unusable: BTreeSet<usize>,
    /// What is kept of each calculation.
    kept: Vec<Kept>,
}

/// A calculation of a package beside those that are kept.
#[derive(Clone, Copy, PartialEq)]
enum Kept {
    New,
    Same,
    OtherOfSameName,
    NotReadable,
}

impl Choice {
    /// What is new is taken; what differs from one's own is left until something else is chosen.
    pub(super) fn first(unpacked: &Unpacked, store: &Store, knowledge: &Loaded) -> Choice {
        fn places(list: impl Iterator<Item = bool>) -> BTreeSet<usize> {
            list.enumerate().filter(|(_, is)| *is).map(|(place, _)| place).collect()
        }
        let theirs: Vec<OwnEffect> = unpacked.effects.iter().map(|one| one.theirs.clone()).collect();
        let usable: BTreeSet<usize> = match knowledge {
            Loaded::Ready(knowledge) => OwnEffect::read(&knowledge.catalogue, &theirs).0.into_iter().map(|(place, _)| place).collect(),
            _ => BTreeSet::new(),
        };
        let kept: Vec<Kept> = unpacked.calculations.iter().map(|(_, text)| kept(store, text)).collect();
        Choice {
            prices: places(unpacked.prices.iter().map(|one| one.against == Against::New)),
            effects: places(unpacked.effects.iter().enumerate().map(|(place, one)| one.mine.is_none() && usable.contains(&place))),
            calculations: places(kept.iter().map(|kept| *kept == Kept::New)),
            unusable: (0..theirs.len()).filter(|place| !usable.contains(place)).collect(),
            kept,
        }
    }

    pub(super) fn takes_anything(&self) -> bool {
        [&self.prices, &self.effects, &self.calculations].iter().any(|taken| !taken.is_empty())
    }

    pub(super) fn prices_of(&self, unpacked: &Unpacked) -> Vec<OwnPrice> {
        self.prices.iter().filter_map(|place| unpacked.prices.get(*place)).map(|one| one.theirs.clone()).collect()
    }

    pub(super) fn effects_of(&self, unpacked: &Unpacked) -> Vec<OwnEffect> {
        self.effects.iter().filter_map(|place| unpacked.effects.get(*place)).map(|one| one.theirs.clone()).collect()
    }

    pub(super) fn calculations_of<'a>(&self, unpacked: &'a Unpacked) -> impl Iterator<Item = &'a str> {
        self.calculations.iter().filter_map(|place| unpacked.calculations.get(*place)).map(|(_, text)| text.as_str())
    }
}

/// A calculation of a package beside those that are kept.
fn kept(store: &Store, text: &str) -> Kept {
    let (Ok(draft), Ok(json)) = (open_file(text), Json::parse(text)) else { return Kept::NotReadable };
    let title = draft.text_at("title");
    let mut found = Kept::New;
    for (other, _) in store.list().iter().filter(|entry| entry.title == title).filter_map(|entry| store.load(&entry.id)) {
        if other.case.to_text() == json.to_text() || other.case.to_text() == draft.case.to_text() {
            return Kept::Same;
        }
        found = Kept::OtherOfSameName;
    }
    found
}

/// What is in the package, and what of it is taken.
pub(super) fn comparison(env: &Env, knowledge: &Loaded, unpacked: &Unpacked, choice: &Choice, on_choice: &Callback<Choice>) -> Html {
    let take = |part: fn(&mut Choice) -> &mut BTreeSet<usize>, name: &str, place: usize, label: String| {
        let (mut now, on_choice) = (choice.clone(), on_choice.clone());
        let checked = part(&mut now).contains(&place);
        tick(format!("take-{name}-{place}"), html! { <>{ label }</> }, checked, move |on| {
            let mut next = now.clone();
            let taken = part(&mut next);
            if on {
                taken.insert(place)
            } else {
                taken.remove(&place)
            };
            on_choice.emit(next);
        })
    };
    let prices = unpacked.prices.iter().enumerate().filter_map(|(place, one)| {
        let Against::Differs { mine, fields } = &one.against else { return None };
        let take = take(|choice| &mut choice.prices, "price", place, words!(env.lang, "package-take", name = one.theirs.name.as_str()));
        let amounts = (amount_of(env, knowledge, mine), amount_of(env, knowledge, &one.theirs));
        let cells = fields
            .iter()
            .map(|field| (field_name(env.lang, *field), price_cell(env.lang, mine, *field), price_cell(env.lang, &one.theirs, *field)));
        Some(conflict(env, place, &one.theirs.name, Some(amounts), cells, take))
    });
    let effects = unpacked.effects.iter().enumerate().filter_map(|(place, one)| {
        let (mine, columns) = (one.mine.as_ref()?, one.differs().filter(|columns| !columns.is_empty())?);
        let name = one.theirs.name(env.lang);
        let take = if choice.unusable.contains(&place) {
            Html::default()
        } else {
            take(|choice| &mut choice.effects, "effect", place, words!(env.lang, "package-take", name = name.as_str()))
        };
        let cells = columns.into_iter().map(|column| (column.to_owned(), mine.cell(column).to_owned(), one.theirs.cell(column).to_owned()));
        Some(conflict(env, place, &name, None, cells, take))
    });
    let (prices, effects): (Vec<Html>, Vec<Html>) = (prices.collect(), effects.collect());
    let unusable = choice.unusable.iter().filter_map(|place| unpacked.effects.get(*place)).map(|one| one.theirs.name(env.lang));
    html! { <>
        <h3 id="package-found" tabindex="-1">{ &unpacked.title }</h3>
        if !unpacked.description.is_empty() { <p>{ &unpacked.description }</p> }
        if !unpacked.licences.is_empty() { <p>{ words!(env.lang, "package-licences", licences = unpacked.licences.join(", ")) }</p> }
        if !unpacked.prices.is_empty() { <p>{ unpacked.price_words(env.lang) }</p> }
        if !unpacked.effects.is_empty() { <p>{ unpacked.effect_words(env.lang) }</p> }
        if !prices.is_empty() || !effects.is_empty() {
            <p>{ env.t("package-differ") }</p>
            <ul class="start-list">{ for prices }{ for effects }</ul>
        }
        if unpacked.refused_rows > 0 {
            <p>{ words!(env.lang, "package-refused", count = unpacked.refused_rows) }</p>
            { refusals(env, &unpacked.refused) }
        }
        if !unpacked.calculations.is_empty() {
            <h4>{ env.t("package-calculations") }</h4>
            { for unpacked.calculations.iter().zip(&choice.kept).enumerate().map(|(place, ((title, _), kept))| {
                let say = |key| words!(env.lang, key, name = title.as_str());
                match kept {
                    Kept::NotReadable => html! { <p>{ say("package-calculation-unreadable") }</p> },
                    Kept::Same => html! { <p>{ say("package-calculation-same") }</p> },
                    Kept::New => take(|choice| &mut choice.calculations, "calculation", place, say("package-calculation-new")),
                    Kept::OtherOfSameName => take(|choice| &mut choice.calculations, "calculation", place, say("package-calculation-other")),
                }
            }) }
        }
        if !unpacked.left_out.is_empty() || !unpacked.not_used.is_empty() || !choice.unusable.is_empty() {
            <p>{ env.t("package-left-out") }</p>
            <ul>
                { for unpacked.left_out.iter().map(|(name, problem)| html! { <li>{ name }{ ": " }{ env.t(&format!("package-part-{}", problem.key())) }</li> }) }
                { for unpacked.not_used.iter().map(|name| html! { <li>{ name }</li> }) }
                { for unusable.map(|name| html! { <li>{ words!(env.lang, "package-effect-unusable", name = name) }</li> }) }
            </ul>
        }
    </> }
}

/// Both sides of something that differs, and the choice between them.
fn conflict(
    env: &Env,
    place: usize,
    name: &str,
    amounts: Option<(String, String)>,
    cells: impl Iterator<Item = (String, String, String)>,
    take: Html,
) -> Html {
    let shown = |text: String| if text.is_empty() { env.t("package-empty") } else { text };
    html! {
        <li key={format!("{place}-{name}")}>
            <div class="start-entry">
                <strong>{ name }</strong>
                <dl class="own-difference">
                    if let Some((mine, theirs)) = amounts {
                        <div><dt>{ env.t("package-mine") }</dt><dd>{ mine }</dd></div>
                        <div><dt>{ env.t("package-theirs") }</dt><dd>{ theirs }</dd></div>
                    }
                    { for cells.map(|(label, mine, theirs)| html! {
                        <div><dt>{ label }</dt><dd>{ words!(env.lang, "package-both", mine = shown(mine), theirs = shown(theirs)) }</dd></div>
                    }) }
                </dl>
            </div>
            { take }
        </li>
    }
}
