//! Between what somebody types and what the case holds. What cannot be read is kept as it was typed.

use rust_decimal::prelude::Zero;
use som_core::{Date, Decimal, Json, JsonNumber};
use som_text::{Lang, parse, plain};

/// What kind of number a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Any decimal number.
    Decimal,
    /// A share, typed and shown as per cent.
    Percent,
    /// A whole number, typed and shown as others are.
    Whole,
    /// A calendar year, without marks between thousands.
    Year,
    /// A day: year, month and day in files, in Danish also the other way round.
    Date,
}

/// The day that a text such as `1.10.2023` names, as files have it.
fn day_first(typed: &str) -> Option<String> {
    let mut parts = typed.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))?;
    parts.next().is_none().then(|| date.to_string())
}

/// The value of the case for a typed text.
pub(crate) fn read(lang: Lang, kind: Kind, typed: &str) -> Json {
    let typed = typed.trim();
    if typed.is_empty() {
        return Json::text("");
    }
    if kind == Kind::Date {
        return Json::text(&day_first(typed).unwrap_or_else(|| typed.to_owned()));
    }
    let Ok(number) = parse(lang, typed) else { return Json::Unread(typed.into()) };
    match kind {
        Kind::Decimal => Json::text(&number.to_string()),
        Kind::Percent => match number.checked_div(Decimal::ONE_HUNDRED) {
            Some(share) if share * Decimal::ONE_HUNDRED == number => Json::text(&share.normalize().to_string()),
            _ => Json::Unread(typed.into()),
        },
        Kind::Whole | Kind::Year | Kind::Date => Json::Number(JsonNumber { text: number.to_string().into(), exact: true }),
    }
}

/// The text of a field for a value of the case.
pub(crate) fn show(lang: Lang, kind: Kind, value: &Json) -> String {
    let text = match value {
        Json::Unread(typed) => return typed.to_string(),
        Json::Text(text) => text.as_ref(),
        Json::Number(number) => number.text.as_ref(),
        _ => return String::new(),
    };
    if kind == Kind::Date {
        return date_in_words(lang, text).unwrap_or_else(|| text.to_owned());
    }
    let Ok(number) = text.parse::<Decimal>() else { return text.to_owned() };
    match kind {
        Kind::Year if number.is_integer() => text.to_owned(),
        // A year with decimals is wrong, and is shown as it was typed.
        Kind::Year if lang == Lang::Da => text.replace('.', ","),
        Kind::Year => text.to_owned(),
        Kind::Percent => plain(lang, number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_else(Decimal::zero)),
        Kind::Decimal | Kind::Whole | Kind::Date => plain(lang, number),
    }
}

/// A day as Danish writes it; English has the one of files.
fn date_in_words(lang: Lang, text: &str) -> Option<String> {
    Date::parse(text).filter(|_| lang == Lang::Da)?;
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some([day.trim_start_matches('0'), month.trim_start_matches('0'), year].join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_as_it_is_said_and_kept_as_files_have_it() {
        let kept = |typed| read(Lang::Da, Kind::Date, typed);
        for typed in ["1.1.2016", "01.01.2016", "2016-01-01"] {
            assert_eq!(kept(typed), Json::text("2016-01-01"), "{typed}");
        }
        assert_eq!(show(Lang::Da, Kind::Date, &kept("1.10.2023")), "1.10.2023");
        assert_eq!(show(Lang::En, Kind::Date, &kept("1.10.2023")), "2023-10-01");
        for wrong in ["i går", "31.2.2016", "1.1.16", "1.1.2016.1"] {
            assert_eq!(show(Lang::Da, Kind::Date, &kept(wrong)), wrong);
        }
    }

    #[test]
    fn what_is_typed_is_shown_again() {
        for (kind, typed, case, shown) in [
            (Kind::Decimal, "1.234,5", "1234.5", "1.234,5"),
            (Kind::Decimal, "1234,50", "1234.5", "1.234,5"),
            (Kind::Decimal, "-3", "-3", "−3"),
            (Kind::Percent, "3,5 %", "0.035", "3,5"),
            (Kind::Percent, "100", "1", "100"),
        ] {
            let value = read(Lang::Da, kind, typed);
            assert_eq!(value, Json::text(case), "{typed}");
            assert_eq!(show(Lang::Da, kind, &value), shown);
        }
        assert_eq!(read(Lang::Da, Kind::Year, "2026"), Json::whole(2026));
        assert_eq!(show(Lang::Da, Kind::Year, &Json::whole(2026)), "2026");
        assert_eq!(read(Lang::Da, Kind::Decimal, " "), Json::text(""));
        for wrong in ["1.5", "abc", "12,3,4"] {
            let value = read(Lang::Da, Kind::Decimal, wrong);
            assert_eq!(value, Json::Unread(wrong.into()));
            assert_eq!(show(Lang::Da, Kind::Decimal, &value), wrong);
        }
    }
}
