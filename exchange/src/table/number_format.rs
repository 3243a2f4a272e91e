//! Which number formats of a workbook show a number as a date, and which date that is.

/// Whether a format that every workbook knows by its number shows dates.
pub(super) fn is_known_date(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=36 | 50..=58)
}

/// Whether a format that the workbook itself defines shows dates: it names a day or a year outside quotes and brackets.
pub(super) fn is_date(code: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            // The next letter stands for itself, or gives a width.
            '\\' | '_' | '*' if !quoted => drop(letters.next()),
            'y' | 'Y' | 'd' | 'D' if !quoted && !bracketed => return true,
            _ => {}
        }
    }
    false
}

/// The date of a day counted as workbooks count, as 2026-11-24. None before 1 March 1900, up to where Excel counts a day that
/// never was, and none after the year 9999.
pub(super) fn date(days: f64, from_1904: bool) -> Option<String> {
    let days = if from_1904 { days + 1_462.0 } else { days };
    if !(61.0..2_958_466.0).contains(&days) {
        return None;
    }
    // Days since 1 March of the year 0, for a year that ends with the leap day; day 0 of workbooks is 30 December 1899.
    let days = days as u32 + 693_899;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = (era * 400 + year_of_era, if month < 10 { month + 3 } else { month - 9 });
    Some(format!("{:04}-{month:02}-{day:02}", if month <= 2 { year + 1 } else { year }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_that_excel_shows() {
        for (days, shown) in [
            (61.0, "1900-03-01"),
            (25_569.0, "1970-01-01"),
            (36_585.0, "2000-02-29"),
            (45_292.0, "2024-01-01"),
            (46_350.75, "2026-11-24"),
            (2_958_465.0, "9999-12-31"),
        ] {
            assert_eq!(date(days, false).as_deref(), Some(shown));
        }
        assert_eq!(date(44_888.0, true).as_deref(), Some("2026-11-24"));
        for days in [0.0, -5.0, 60.0, f64::NAN, 1e300] {
            assert_eq!(date(days, false), None);
        }
    }

    #[test]
    fn formats_of_dates_are_known() {
        assert!([14, 22].into_iter().all(is_known_date) && ![0, 1, 2, 9, 49].into_iter().any(is_known_date));
        for code in ["dd-mm-yyyy", "[$-406]d. mmmm yyyy;@", "yyyy\\-mm\\-dd"] {
            assert!(is_date(code), "{code}");
        }
        for code in ["General", "0.00", "#,##0\\ \"day\"", "[Red]#,##0;\"kr. pr. døgn d\"", "_-* #,##0.00\\ \"kr.\"_-", "\\d0"] {
            assert!(!is_date(code), "{code}");
        }
    }
}
