//! Says what is wrong with a case, what is allowed, and how to mend it.

use som_core::{Allowed, Code, Decimal, Problem};

use crate::number::{NumberError, parse, plain};
use crate::words::{Lang, say};

/// One sentence or two about a problem, without its place.
#[must_use]
pub fn problem(lang: Lang, problem: &Problem) -> String {
    if problem.code == Code::NotANumber
        && let Some(typed) = &problem.value
    {
        return match &problem.allowed {
            // Who was asked for a year is not shown how amounts are written.
            Allowed::Range { min, max, .. } if is_year(min) => {
                say(lang, "problem-not-a-year", &[("value", typed.into()), ("min", min.into()), ("max", max.into())])
            }
            _ => unread(lang, typed),
        };
    }
    // Codes and keys have the same names but for the mark between words.
    let key = format!("problem-{}", code_name(problem.code).replace('_', "-"));
    let is_share = matches!(problem.code, Code::SharesNotOne | Code::NotBetween0And1 | Code::NoDifference | Code::EnteredAsDiffers);
    let shown = |text: &str| match text.parse::<Decimal>() {
        Ok(share) if is_share => crate::number::percent(lang, share, 6),
        Ok(number) => plain(lang, number),
        Err(_) => text.to_owned(),
    };
    let (min, max, options) = match &problem.allowed {
        Allowed::Plain => Default::default(),
        // Years are not parted in thousands.
        Allowed::Range { min, max, .. } if problem.code == Code::NotAYear || is_year(min) => (min.clone(), max.clone(), String::new()),
        Allowed::Range { min, max, .. } => (shown(min), shown(max), String::new()),
        Allowed::Length { min, max } => (min.to_string(), shown(&max.to_string()), String::new()),
        // Two numbers, as they are to be typed.
        Allowed::OneOf { options } if problem.code == Code::CountNoneOrAll => match options.as_slice() {
            [one, other] => (shown(one), shown(other), String::new()),
            _ => Default::default(),
        },
        Allowed::OneOf { options } => (String::new(), String::new(), options.join(", ")),
    };
    let above = matches!(problem.allowed, Allowed::Range { above: true, .. });
    let value = problem.value.clone().unwrap_or_default();
    let value = match (problem.code, value.parse::<Decimal>()) {
        (Code::SharesNotOne, Ok(sum)) => crate::number::percent(lang, sum, 28),
        (_, Ok(_)) if is_share => shown(&value),
        (
            Code::OutOfRange
            | Code::NotWhole
            | Code::NotThousands
            | Code::AfterLastMeasured
            | Code::MoreThanAYear
            | Code::RateImpossible
            | Code::ExpectedOutside,
            Ok(number),
        ) if !is_year(&value) => plain(lang, number),
        _ => value,
    };
    say(
        lang,
        &key,
        &[
            ("value", value.into()),
            ("min", min.into()),
            ("max", max.into()),
            ("options", options.into()),
            ("above", if above { "yes" } else { "no" }.into()),
        ],
    )
}

/// Why something that was typed is not a number, and how to write it.
#[must_use]
pub fn unread(lang: Lang, typed: &str) -> String {
    let value = ("value", typed.into());
    match parse(lang, typed) {
        Err(NumberError::MisplacedThousands { as_decimal: Some(meant) }) => {
            say(lang, "problem-misplaced-thousands", &[value, ("meant", plain(lang, meant).into())])
        }
        Err(NumberError::TooLong) => say(lang, "problem-not-exact", &[value]),
        _ => say(lang, "problem-not-a-number", &[value]),
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn code_name(code: Code) -> String {
    // The derived name without its quotes.
    format!("{code:?}").chars().enumerate().fold(String::new(), |mut name, (position, c)| {
        if c.is_uppercase() && position > 0 {
            name.push('_');
        }
        name.extend(c.to_lowercase());
        name
    })
}
