//! Reads index numbers as Statistics Denmark's StatBank shows them and spreadsheets copy them: a year and its number on each line, or years
//! across with the numbers beneath. Months count only where all twelve of a year are there, as their mean.

use std::collections::BTreeMap;

use som_core::Decimal;
use som_text::{Lang, parse};

/// What was read and what was not.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Pasted {
    /// By year.
    pub(super) levels: Vec<Level>,
    pub(super) refused: Vec<Refused>,
}

/// The level of a year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Level {
    pub(super) year: u16,
    pub(super) level: Decimal,
    /// Whether it is the mean of twelve months.
    pub(super) is_mean: bool,
}

/// What was not read, and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Refused {
    /// A line with numbers but no year.
    NoYear(String),
    /// What stands at a year is no number above 0.
    NotANumber { time: String, typed: String },
    /// A year that no calculation can have.
    Outside(u16),
    /// A year or a month that stands twice; the first one counts.
    Twice(String),
    /// So many months of a year, which are not twelve.
    Months { year: u16, count: usize },
    /// A line with several numbers for one year, or a second line for the same years.
    Several(String),
    /// A line under years across that has another count of numbers.
    OtherCount { line: String, times: usize },
}

/// A year, or a month of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Time {
    year: u16,
    month: Option<u8>,
}

impl Time {
    /// `2023`, or `2023M01` as the StatBank writes a month.
    fn parse(text: &str) -> Option<Time> {
        let (year, month) = match text.split_once(['M', 'm']) {
            Some((year, month)) => (year, Some(month.parse().ok().filter(|month| (1..=12).contains(month) && text.len() <= 7)?)),
            None => (text, None),
        };
        let year =
            Some(year).filter(|year| year.len() == 4).and_then(|year| year.parse().ok()).filter(|year| (1900..=2100).contains(year))?;
        Some(Time { year, month })
    }

    fn shown(self) -> String {
        self.month.map_or_else(|| self.year.to_string(), |month| format!("{}M{month:02}", self.year))
    }
}

/// Reads what was pasted. Numbers are of the language of the page; where the other one can read more of them, and none less, of that.
pub(super) fn read(lang: Lang, text: &str) -> Pasted {
    let other = if lang == Lang::Da { Lang::En } else { Lang::Da };
    let unread =
        |lang| Numbers::of(lang, text).refused.into_iter().filter(|refused| matches!(refused, Refused::NotANumber { .. })).collect();
    let (own, others): (Vec<Refused>, Vec<Refused>) = (unread(lang), unread(other));
    let lang = if others.len() < own.len() && others.iter().all(|refused| own.contains(refused)) { other } else { lang };
    Numbers::of(lang, text).by_year()
}

/// The numbers by year and month, as they were pasted.
#[derive(Default)]
struct Numbers {
    values: BTreeMap<Time, Decimal>,
    refused: Vec<Refused>,
}

impl Numbers {
    fn of(lang: Lang, text: &str) -> Numbers {
        let mut numbers = Numbers::default();
        // The years that stand across, and whether numbers stood beneath them.
        let mut across: Option<(Vec<Time>, bool)> = None;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let cells = cells(line);
            let times: Vec<Time> = cells.iter().filter_map(|cell| Time::parse(cell)).collect();
            let others: Vec<&str> =
                cells.iter().filter(|cell| Time::parse(cell).is_none() && !cell.is_empty()).map(String::as_str).collect();
            let has_numbers = others.iter().any(|cell| is_value(cell));
            match (times.as_slice(), &mut across) {
                ([_, rest @ ..], _) if !has_numbers && (others.is_empty() || !rest.is_empty()) => across = Some((times, false)),
                ([time], _) if has_numbers => {
                    let values: Vec<&str> = others.iter().copied().filter(|cell| is_value(cell)).collect();
                    match values.as_slice() {
                        [value] => numbers.put(lang, *time, value),
                        _ => numbers.refused.push(Refused::Several(shortened(line))),
                    }
                }
                ([time], _) => {
                    let typed = others.last().copied().unwrap_or_default();
                    numbers.refused.push(Refused::NotANumber { time: time.shown(), typed: typed.to_owned() });
                }
                ([], Some((_, true))) if has_numbers => numbers.refused.push(Refused::Several(shortened(line))),
                ([], Some((times, is_used))) if has_numbers => {
                    match cells.len().checked_sub(times.len()).and_then(|start| cells.get(start..)) {
                        Some(values) if cells.iter().filter(|cell| is_value(cell)).count() <= times.len() => {
                            *is_used = true;
                            let pairs: Vec<(Time, &String)> = times.iter().copied().zip(values).collect();
                            pairs.into_iter().for_each(|(time, value)| numbers.put(lang, time, value));
                        }
                        _ => numbers.refused.push(Refused::OtherCount { line: shortened(line), times: times.len() }),
                    }
                }
                ([], None) if has_numbers => numbers.refused.push(Refused::NoYear(shortened(line))),
                // A heading.
                ([], _) => {}
                _ => numbers.refused.push(Refused::Several(shortened(line))),
            }
        }
        if let Some((times, false)) = across {
            let line = times.iter().map(|time| time.shown()).collect::<Vec<_>>().join(" ");
            numbers.refused.push(Refused::NoYear(shortened(&line)));
        }
        numbers
    }

    fn put(&mut self, lang: Lang, time: Time, typed: &str) {
        let value = parse(lang, typed).ok().filter(|value| *value > Decimal::ZERO);
        match value {
            None => self.refused.push(Refused::NotANumber { time: time.shown(), typed: typed.to_owned() }),
            Some(_) if self.values.contains_key(&time) => self.refused.push(Refused::Twice(time.shown())),
            Some(value) => {
                self.values.insert(time, value);
            }
        }
    }

    /// The levels by year. A mean of months is rounded to four decimals, more than any index is published with.
    fn by_year(self) -> Pasted {
        let mut pasted = Pasted { levels: Vec::new(), refused: self.refused };
        let mut years: BTreeMap<u16, Vec<(Option<u8>, Decimal)>> = BTreeMap::new();
        for (time, value) in self.values {
            years.entry(time.year).or_default().push((time.month, value));
        }
        for (year, values) in years {
            if year < 1990 {
                pasted.refused.push(Refused::Outside(year));
                continue;
            }
            let months: Vec<Decimal> = values.iter().filter(|(month, _)| month.is_some()).map(|(_, value)| *value).collect();
            match values.iter().find(|(month, _)| month.is_none()) {
                Some((_, level)) => pasted.levels.push(Level { year, level: *level, is_mean: false }),
                None if months.len() == 12 => {
                    let mean = months.iter().sum::<Decimal>() / Decimal::from(12);
                    pasted.levels.push(Level { year, level: mean.round_dp(4).normalize(), is_mean: true });
                }
                None => pasted.refused.push(Refused::Months { year, count: months.len() }),
            }
        }
        pasted
    }
}

/// The cells of a line: parted by tabs, as spreadsheets copy them, by semicolons, or by spaces. Quotes around a cell are none of it.
fn cells(line: &str) -> Vec<String> {
    let clean = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
    match ['\t', ';'].into_iter().find(|mark| line.contains(*mark)) {
        Some(mark) => line.split(mark).map(clean).collect(),
        None => line.split_whitespace().map(clean).collect(),
    }
}

fn is_value(cell: &str) -> bool {
    Time::parse(cell).is_none() && (cell == ".." || cell.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−')))
}

fn shortened(line: &str) -> String {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > 60 { format!("{}…", line.chars().take(60).collect::<String>()) } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(pasted: &Pasted) -> Vec<(u16, String)> {
        pasted.levels.iter().map(|level| (level.year, level.level.to_string())).collect()
    }

    fn pairs(expected: &[(u16, &str)]) -> Vec<(u16, String)> {
        expected.iter().map(|(year, level)| (*year, (*level).to_owned())).collect()
    }

    #[test]
    fn two_columns_with_tabs_semicolons_or_spaces() {
        for text in [
            "2022\t113,5\n2023\t118,0",
            "2022;113,5\r\n2023;118,0\r\n",
            "År   Indeks\n2022   113,5\n2023  118,0",
            "\"2022\";\"113,5\"\n\"2023\";\"118\"",
        ] {
            let pasted = read(Lang::Da, text);
            assert_eq!((levels(&pasted), pasted.refused.len()), (pairs(&[(2022, "113.5"), (2023, "118")]), 0), "{text}");
        }
    }

    #[test]
    fn years_across_with_a_label_beside_the_numbers() {
        for text in
            ["Nettoprisindeks\n\t2021\t2022\t2023\nIndeks i alt\t105,4\t113,53\t118,04", "2021 2022 2023\nI alt 105,4 113,53 118,04"]
        {
            let pasted = read(Lang::Da, text);
            assert_eq!(levels(&pasted), pairs(&[(2021, "105.4"), (2022, "113.53"), (2023, "118.04")]), "{text}");
            assert_eq!(pasted.refused, []);
        }
        // A number that is not published yet leaves the other years.
        let pasted = read(Lang::Da, "\t2023\t2024\nI alt\t118,04\t..");
        assert_eq!(levels(&pasted), pairs(&[(2023, "118.04")]));
        assert_eq!(pasted.refused, [Refused::NotANumber { time: "2024".to_owned(), typed: "..".to_owned() }]);
    }

    #[test]
    fn months_count_only_where_all_twelve_are_there() {
        let months = |year: u16, count: usize| {
            (1..=count).map(|month| format!("{year}M{month:02}\t{},5", 110 + month)).collect::<Vec<_>>().join("\n")
        };
        let pasted = read(Lang::Da, &format!("{}\n{}", months(2023, 12), months(2024, 6)));
        // (111.5 + … + 122.5) / 12
        assert_eq!(pasted.levels, [Level { year: 2023, level: Decimal::from(117), is_mean: true }]);
        assert_eq!(pasted.refused, [Refused::Months { year: 2024, count: 6 }]);
        let across: Vec<String> = (1..=12).map(|month| format!("2022M{month:02}")).collect();
        let pasted = read(Lang::Da, &format!("\t{}\nI alt\t{}", across.join("\t"), ["100,1"; 12].join("\t")));
        assert_eq!(levels(&pasted), pairs(&[(2022, "100.1")]));
    }

    #[test]
    fn what_cannot_be_read_is_told_line_by_line() {
        let pasted = read(
            Lang::Da,
            "Kilde: Danmarks Statistik\n100,5\n1985\t60,1\n2021\t1.5\n2022\t113,5\n2022\t113,6\n2023\t118,0\t119,0\n2024\tabc",
        );
        assert_eq!(levels(&pasted), pairs(&[(2022, "113.5")]));
        assert_eq!(
            pasted.refused,
            [
                Refused::NoYear("100,5".to_owned()),
                Refused::NotANumber { time: "2021".to_owned(), typed: "1.5".to_owned() },
                Refused::Twice("2022".to_owned()),
                Refused::Several("2023 118,0 119,0".to_owned()),
                Refused::NotANumber { time: "2024".to_owned(), typed: "abc".to_owned() },
                Refused::Outside(1985),
            ]
        );
        assert_eq!(read(Lang::Da, " \n"), Pasted::default());
        assert_eq!(read(Lang::Da, "2022\t2023\n").refused, [Refused::NoYear("2022 2023".to_owned())]);
    }

    #[test]
    fn english_numbers_are_read_where_all_of_them_are() {
        assert_eq!(levels(&read(Lang::Da, "2022 113.5\n2023 118.04")), pairs(&[(2022, "113.5"), (2023, "118.04")]));
        let pasted = read(Lang::En, "\t2023\t2024\nI alt\t118,04\t..");
        assert_eq!((levels(&pasted), pasted.refused.len()), (pairs(&[(2023, "118.04")]), 1));
        // Two numbers that cannot both be right in one language are not guessed.
        assert_eq!(levels(&read(Lang::Da, "2022 113.5\n2023 118,04")), pairs(&[(2023, "118.04")]));
    }
}
