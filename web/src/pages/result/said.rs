//! Sentences in which the figures open.

use som_core::{Decimal, Figure};
use yew::prelude::*;

use crate::components::figure::FigureButton;

/// Characters that Unicode keeps for a program's own use, so that no text has them: each holds the place of one figure while words
/// are put together.
fn places() -> std::ops::RangeInclusive<char> {
    '\u{fdd0}'..='\u{fdef}'
}

fn is_place(c: char) -> bool {
    places().contains(&c)
}

/// Words, and the figures whose places they hold.
#[derive(Default)]
pub(crate) struct Said {
    words: String,
    figures: Vec<(Figure, Option<Decimal>, String)>,
}

impl Said {
    /// A figure with its exact value, where it is a number, and as it is shown: gives what stands for it in the words.
    pub(crate) fn figure(&mut self, figure: Figure, value: impl Into<Option<Decimal>>, text: String) -> String {
        match places().nth(self.figures.len()) {
            Some(place) => {
                self.figures.push((figure, value.into(), text));
                place.to_string()
            }
            None => text,
        }
    }

    /// Adds a sentence.
    pub(crate) fn say(&mut self, sentence: &str) {
        if !self.words.is_empty() {
            self.words.push(' ');
        }
        self.words.push_str(sentence);
    }

    /// The words, and each figure as a button among them.
    pub(crate) fn html(&self) -> Html {
        let shown = self.words.split_inclusive(is_place).map(|part| {
            let place = part.chars().last().and_then(|last| places().position(|place| place == last));
            let figure = place.and_then(|place| self.figures.get(place));
            html! { <>
                { part.trim_end_matches(is_place) }
                if let Some((figure, value, text)) = figure {
                    <FigureButton figure={figure.clone()} value={*value} text={text.clone()} in_text=true />
                }
            </> }
        });
        html! { { for shown } }
    }

    /// The same as text alone.
    #[cfg(test)]
    pub(crate) fn plain(&self) -> String {
        places().zip(&self.figures).fold(self.words.clone(), |words, (place, (.., text))| words.replace(place, text))
    }
}
