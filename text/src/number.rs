//! Numbers as Danes and the English write them. Only what is shown is rounded: each number by itself, half away from zero.

use rust_decimal::RoundingStrategy;
use som_core::Decimal;

use crate::words::{Lang, say};

/// The minus sign; a hyphen is shorter than the digits beside it and breaks lines.
const MINUS: char = '−';
const NO_BREAK_SPACE: char = '\u{a0}';

/// A number with so many decimals and thousands parted: `1.234,50` or `1,234.50`.
#[must_use]
pub fn number(lang: Lang, value: Decimal, decimals: u32) -> String {
    let rounded = rounded(value, decimals);
    grouped(lang, &format!("{:.*}", decimals as usize, rounded.abs()), rounded.is_sign_negative() && !rounded.is_zero())
}

/// A number with all its digits and thousands parted: what a field shows.
#[must_use]
pub fn plain(lang: Lang, value: Decimal) -> String {
    grouped(lang, &value.normalize().abs().to_string(), value.is_sign_negative() && !value.is_zero())
}

/// As every shown number is rounded: half away from zero.
#[must_use]
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A number with at most so many decimals, and none that say nothing: people, for one.
#[must_use]
pub fn short(lang: Lang, value: Decimal, decimals: u32) -> String {
    plain(lang, rounded(value, decimals))
}

/// Whole kroner without the unit, for tables.
#[must_use]
pub fn amount(lang: Lang, value: Decimal) -> String {
    number(lang, value, 0)
}

/// Whole kroner: `1.234 kr.`
#[must_use]
pub fn kroner(lang: Lang, value: Decimal) -> String {
    with_unit(lang, amount(lang, value))
}

/// Kroner and øre: `1.234,50 kr.`
#[must_use]
pub fn kroner_exact(lang: Lang, value: Decimal) -> String {
    with_unit(lang, number(lang, value, 2))
}

/// Kroner for a headline: `14,8 mio. kr.`, `98.800 kr.`, `950 kr.`
#[must_use]
pub fn rounded_kroner(lang: Lang, value: Decimal) -> String {
    let size = value.abs();
    let million = Decimal::from(1_000_000);
    // Where rounding leads to a million, a million is said.
    if size >= Decimal::from(999_950) {
        let billion = Decimal::from(1_000_000_000);
        let (unit, key) = if size >= billion - million / Decimal::from(20) { (billion, "unit-billion") } else { (million, "unit-million") };
        let value = value.checked_div(unit).unwrap_or(value);
        return say(lang, key, &[("amount", number(lang, value, 1).into())]);
    }
    let step = if size >= Decimal::from(10_000) {
        100
    } else if size >= Decimal::from(1_000) {
        10
    } else {
        1
    };
    let step = Decimal::from(step);
    let steps = rounded(value.checked_div(step).unwrap_or(value), 0);
    kroner(lang, steps * step)
}

/// A share as per cent with at most so many decimals: 0.175 is `17,5 %`.
#[must_use]
pub fn percent(lang: Lang, share: Decimal, decimals: u32) -> String {
    let rounded = rounded(share * Decimal::ONE_HUNDRED, decimals);
    match lang {
        Lang::Da => format!("{}{NO_BREAK_SPACE}%", plain(lang, rounded)),
        Lang::En => format!("{}%", plain(lang, rounded)),
    }
}

fn with_unit(lang: Lang, amount: String) -> String {
    say(lang, "unit-kroner", &[("amount", amount.into())])
}

const fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Da => ('.', ','),
        Lang::En => (',', '.'),
    }
}

fn grouped(lang: Lang, digits: &str, negative: bool) -> String {
    let (thousands, decimal) = marks(lang);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::new();
    if negative {
        text.push(MINUS);
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// It holds something else than digits, marks and a sign.
    NotANumber,
    /// The mark that parts thousands stands where it parts none: `1.5` in Danish. Holds what may have been meant.
    MisplacedThousands {
        /// The number with the mark read as a decimal mark.
        as_decimal: Option<Decimal>,
    },
    /// It has more digits than can be held exactly.
    TooLong,
}

/// Reads a number as the language writes it. In Danish a comma starts the decimals and points part thousands in threes, nothing
/// else: `1.234` is one thousand two hundred and thirty-four, and `1.5` is refused rather than guessed. In English the marks are
/// the other way round. Spaces may part thousands; `kr.` and `%` after the number and a minus of any kind are understood.
///
/// # Errors
/// Why the text is not such a number.
pub fn parse(lang: Lang, text: &str) -> Result<Decimal, NumberError> {
    let (thousands, decimal) = marks(lang);
    let text = text.trim();
    let text = ["kr.", "kr", "DKK", "%"].into_iter().fold(text, |text, unit| text.strip_suffix(unit).unwrap_or(text).trim_end());
    let text = text.strip_prefix("DKK").unwrap_or(text).trim_start();
    let (negative, text) = match text.strip_prefix(['-', MINUS, '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, fraction) = match text.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if fraction.is_some_and(|fraction| fraction.is_empty() || !all_digits(fraction)) {
        return Err(NumberError::NotANumber);
    }
    let is_mark = |c: char| c == thousands || matches!(c, ' ' | NO_BREAK_SPACE | '\u{202f}' | '\u{2009}' | '\'');
    let mut groups = whole.split(is_mark);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    if !all_digits(first) || !rest.iter().all(|group| all_digits(group)) {
        return Err(NumberError::NotANumber);
    }
    let in_threes = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !in_threes {
        let as_decimal = match rest.as_slice() {
            [only] if fraction.is_none() => signed(negative, &format!("{first}.{only}")).ok(),
            _ => None,
        };
        return Err(NumberError::MisplacedThousands { as_decimal });
    }
    signed(negative, &format!("{first}{}.{}", rest.concat(), fraction.unwrap_or("0")))
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn signed(negative: bool, digits: &str) -> Result<Decimal, NumberError> {
    let value = Decimal::from_str_exact(digits).map_err(|_| NumberError::TooLong)?.normalize();
    Ok(if negative { -value } else { value })
}

/// The share of draws that something happens in. What is not all of them is not shown as all, nor what is not none as none.
#[must_use]
pub fn share_of_draws(lang: Lang, share: Decimal, decimals: u32) -> String {
    let least = Decimal::new(1, decimals + 2);
    let (none, all) = (share.is_zero(), share >= Decimal::ONE);
    match rounded(share * Decimal::ONE_HUNDRED, decimals) {
        low if low.is_zero() && !none => say(lang, "simulation-less-than", &[("percent", percent(lang, least, decimals).into())]),
        high if high >= Decimal::ONE_HUNDRED && !all => {
            say(lang, "simulation-more-than", &[("percent", percent(lang, Decimal::ONE - least, decimals).into())])
        }
        _ => percent(lang, share, decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_written_as_each_language_does() {
        assert_eq!(amount(Lang::Da, decimal("1234567.5")), "1.234.568");
        assert_eq!(amount(Lang::En, decimal("-1234567.4")), "−1,234,567");
        assert_eq!(amount(Lang::Da, decimal("-0.4")), "0");
        assert_eq!(number(Lang::Da, decimal("-0.125"), 2), "−0,13");
        assert_eq!(plain(Lang::Da, decimal("1234.50")), "1.234,5");
        assert_eq!(percent(Lang::Da, decimal("0.175"), 1), "17,5\u{a0}%");
        assert_eq!(percent(Lang::En, decimal("0.17"), 1), "17%");
    }

    #[test]
    fn headlines_are_rounded() {
        let said = |text| rounded_kroner(Lang::Da, decimal(text));
        assert_eq!(said("14814998"), "14,8\u{a0}mio.\u{a0}kr.");
        assert_eq!(said("98767"), "98.800\u{a0}kr.");
        assert_eq!(said("-70000"), "−70.000\u{a0}kr.");
        assert_eq!(said("999949"), "999.900\u{a0}kr.");
        assert_eq!(said("999950"), "1,0\u{a0}mio.\u{a0}kr.");
        assert_eq!(said("1234"), "1.230\u{a0}kr.");
        assert_eq!(said("12.5"), "13\u{a0}kr.");
        assert_eq!(said("999950000"), "1,0\u{a0}mia.\u{a0}kr.");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for lang in [Lang::Da, Lang::En] {
            for text in ["0", "1", "-1", "999", "1000", "-1234567.891", "0.035", "1000000000000"] {
                let value = decimal(text);
                assert_eq!(parse(lang, &plain(lang, value)), Ok(value), "{text}");
            }
        }
    }

    #[test]
    fn marks_are_never_guessed() {
        let da = |text| parse(Lang::Da, text);
        assert_eq!(da("1.234,5"), Ok(decimal("1234.5")));
        assert_eq!(da("1.234"), Ok(decimal("1234")));
        assert_eq!(da(" 1 234,5 kr."), Ok(decimal("1234.5")));
        assert_eq!(da("−3,5 %"), Ok(decimal("-3.5")));
        assert_eq!(da("- 3"), Ok(decimal("-3")));
        assert_eq!(da("1.5"), Err(NumberError::MisplacedThousands { as_decimal: Some(decimal("1.5")) }));
        assert_eq!(da("1.2345"), Err(NumberError::MisplacedThousands { as_decimal: Some(decimal("1.2345")) }));
        assert_eq!(da("1.23.456"), Err(NumberError::MisplacedThousands { as_decimal: None }));
        for text in ["", "-", "abc", "1,2,3", "1,", ",5", "1.", "1e5", "1,5.000", "--1", "0x1f"] {
            assert_eq!(da(text), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(da("1234567890123456789012345678901"), Err(NumberError::TooLong));
        assert_eq!(parse(Lang::En, "1,234.5"), Ok(decimal("1234.5")));
        assert_eq!(parse(Lang::En, "1,5"), Err(NumberError::MisplacedThousands { as_decimal: Some(decimal("1.5")) }));
    }
}
