//! Calendar years and dates.

use serde::{Deserialize, Serialize};

/// A calendar year, such as 2026. A year of the calculation, counted from 0, is a plain `usize` named `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(pub u16);

impl Year {
    /// The first calendar year that a case may name.
    pub const FIRST: Year = Year(1990);
    /// The last calendar year that a case may name.
    pub const LAST: Year = Year(2100);

    /// The calendar year `t` years later.
    #[must_use]
    pub fn plus(self, t: usize) -> Year {
        Year(self.0.saturating_add(u16::try_from(t).unwrap_or(u16::MAX)))
    }

    /// 365, or 366 in a leap year.
    #[must_use]
    pub fn days(self) -> u16 {
        let is_leap = self.0.is_multiple_of(4) && (!self.0.is_multiple_of(100) || self.0.is_multiple_of(400));
        if is_leap { 366 } else { 365 }
    }

    fn days_in_month(self, month: u8) -> Option<u16> {
        Some(match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => self.days() - 337,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Year {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A day of the calendar, written `2023-10-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: Year,
    month: u8,
    day: u8,
}

impl Date {
    /// The day with this year, month and day of the month; none where the calendar has no such day.
    #[must_use]
    pub fn new(year: Year, month: u8, day: u8) -> Option<Date> {
        let exists = (1..=year.days_in_month(month)?).contains(&day.into());
        exists.then_some(Date { year, month, day })
    }

    /// The day that a text such as `2023-10-01` names.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<u16>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Date::new(Year(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        (date.to_string() == text && (Year::FIRST..=Year::LAST).contains(&date.year)).then_some(date)
    }

    /// The year that the day lies in.
    #[must_use]
    pub fn year(self) -> Year {
        self.year
    }

    /// How many days of a year lie before this day: all of them, where the day lies in a later year.
    #[must_use]
    pub fn days_before_in(self, year: Year) -> u16 {
        match self.year.cmp(&year) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Greater => year.days(),
            std::cmp::Ordering::Equal => {
                (1..self.month).filter_map(|month| year.days_in_month(month)).sum::<u16>() + u16::from(self.day) - 1
            }
        }
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year.0, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for text in ["2023-10-01", "2024-02-29", "2000-02-29", "1990-01-01", "2100-12-31"] {
            assert_eq!(Date::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "2023-02-29",
            "2100-02-29",
            "2023-13-01",
            "2023-00-01",
            "2023-10-00",
            "2023-04-31",
            "2023-1-1",
            "1989-12-31",
            "2023",
            "",
            "2023-10-01-1",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_before_a_day() {
        let days = |text: &str, year| Date::parse(text).unwrap().days_before_in(Year(year));
        // January to September: 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30.
        assert_eq!(days("2023-10-01", 2023), 273);
        assert_eq!(days("2024-10-01", 2024), 274);
        assert_eq!((days("2023-10-01", 2022), days("2023-10-01", 2024), days("2024-10-01", 2023)), (365, 0, 365));
        assert_eq!((days("2023-01-01", 2023), days("2023-12-31", 2023)), (0, 364));
    }
}
