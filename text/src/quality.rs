//! Says what the quality check found, why it matters, and what to do.

use som_core::assess::{Finding, Told, Weight};

use crate::number::{kroner, percent, short};
use crate::pick;
use crate::words::{Lang, Value, say};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// What was found, with its numbers.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub mend: String,
}

/// Says a finding.
#[must_use]
pub fn finding(lang: Lang, finding: &Finding) -> FindingWords {
    let key = format!("quality-{}", finding.code.key());
    let values: Vec<(&str, Value)> = finding.values.iter().map(|(name, told)| (*name, value(lang, told))).collect();
    let part = |part: &str| say(lang, &format!("{key}{part}"), &values);
    FindingWords { what: part(""), why: part("-why"), mend: part("-do") }
}

/// How much findings matter, as a heading.
#[must_use]
pub fn weight(lang: Lang, weight: Weight) -> String {
    say(lang, &format!("quality-weight-{}", weight.key()), &[])
}

fn value(lang: Lang, told: &Told) -> Value<'_> {
    match told {
        Told::Kroner(amount) => kroner(lang, *amount).into(),
        Told::Share(share) => percent(lang, *share, 1).into(),
        Told::Number(number) => short(lang, *number, 2).into(),
        Told::Count(count) => (*count).into(),
        Told::Year(year) => year.to_string().into(),
        Told::Word(word) => (*word).into(),
        Told::Words(parts) => {
            parts.iter().map(|part| say(lang, &format!("quality-part-{part}"), &[])).collect::<Vec<_>>().join(", ").into()
        }
        Told::Text(text) | Told::Name(text) => text.into(),
        Told::Known(name) => pick(lang, name).into(),
    }
}

#[cfg(all(test, feature = "screens"))]
mod tests {
    use som_core::assess::FindingCode;
    use som_core::catalogue::Bilingual;
    use som_core::{Decimal, Path, Year};

    use super::*;

    /// Every name that some finding's values have, each with a value.
    fn values() -> Vec<(&'static str, Told)> {
        let name = |text: &str| Told::Name(text.to_owned());
        let texts = ["outcome", "line", "first", "second", "own", "other"].map(|key| (key, name("Herberg")));
        let kroner = ["first_amount", "second_amount", "projected", "all", "public", "amount"].map(|key| (key, Told::Kroner(Decimal::TEN)));
        let numbers = ["net", "most", "counted", "sum", "saved", "baseline", "months", "participants", "few", "missing"]
            .map(|key| (key, Told::Number(Decimal::new(1234567, 3))));
        let counts = ["years", "lines", "horizon", "amounts", "limit"].map(|key| (key, Told::Count(2)));
        let years = ["year", "last", "oldest", "start", "newest"].map(|key| (key, Told::Year(Year(2026))));
        let shares = ["with", "without", "completion", "left"].map(|key| (key, Told::Share(Decimal::new(125, 3))));
        let words = ["group", "register", "of", "first_part", "second_part", "unit", "scope", "same"].map(|key| (key, Told::Word("yes")));
        let known = [("study", Told::Known(Bilingual { da: "Et studie".to_owned(), en: "A study".to_owned() }))];
        texts.into_iter().chain(kroner).chain(numbers).chain(counts).chain(years).chain(shares).chain(words).chain(known).collect()
    }

    #[test]
    fn every_finding_has_whole_sentences() {
        for &code in FindingCode::ALL {
            let finding = Finding { code, weight: Weight::High, path: Path::default(), values: values(), key: String::new() };
            for lang in [Lang::Da, Lang::En] {
                let said = super::finding(lang, &finding);
                for part in [&said.what, &said.why, &said.mend] {
                    assert!(part.ends_with('.') && !part.contains(['[', '{', '}']), "{code:?}: {part}");
                }
            }
        }
    }

    #[test]
    fn values_are_said_as_people_write_them() {
        let said = |told: Told| match value(Lang::Da, &told) {
            Value::Text(text) => text.into_owned(),
            Value::Number(number) => number.to_string(),
        };
        assert_eq!(said(Told::Kroner(Decimal::new(12_345_678, 2))), "123.457\u{a0}kr.");
        assert_eq!(said(Told::Share(Decimal::new(8234, 4))), "82,3\u{a0}%");
        assert_eq!(said(Told::Number(Decimal::new(-12_345, 3))), "−12,35");
        assert_eq!(said(Told::Year(Year(2026))), "2026");
        assert_eq!(said(Told::Words(vec!["staff", "start"])), "personale, opstart (forberedelse og uddannelse)");
    }
}
