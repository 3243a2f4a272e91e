//! The words and number formats of Åben SØM, in Danish and English. Words live in `assets/locales`, one file per
//! screen or subject; this crate finds them, and writes and reads numbers as each language does.

pub mod catalogue;
mod number;
mod problem;
pub mod quality;
mod uncertainty;
mod words;

pub use catalogue::pick;
pub use number::{
    NumberError, amount, kroner, kroner_exact, number, parse, percent, plain, rounded, rounded_kroner, share_of_draws, short,
};
pub use problem::{problem, unread};
pub use uncertainty::{InputOf, input_name, input_name_by, input_value, must_hold, optimism_how, scenario_title, threshold};
pub use words::{Lang, Value, is_there, provide, say};

/// Says the words of a key: `words!(lang, "net-gain", amount = text)`. The values are texts or numbers.
#[macro_export]
macro_rules! words {
    ($lang:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::say($lang, $key, &[$((stringify!($name), $value.into())),*])
    };
}
