//! Finding an entry from a few words, forgiving of how they are spelled.
//!
//! Words are compared without case and without diacritics, with æ, ø and å as ae, oe and aa. A word of the question fits a
//! word of an entry that is the same, begins with it, holds it (Danish puts words together) or differs by a slip of the
//! keyboard. Every word of the question must fit; the better and the nearer to the entry's name, the higher it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Confidence, EntryKind, Scope};
use super::{Bilingual, Catalogue, Entry, Price};
use crate::case::Year;

/// What an entry must be to be found at all. Nothing set lets everything through.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// One of these kinds; any where empty.
    pub kinds: Vec<EntryKind>,
    /// The id of an area.
    pub area: Option<String>,
    /// The id of a target group: itself, its effects and what those interventions cost.
    pub target_group: Option<String>,
    /// A year that it has a figure of. Without one, only the newest of the same price is found.
    pub year: Option<Year>,
    /// Whom it holds for.
    pub scope: Option<Scope>,
    /// How sure it is.
    pub confidence: Option<Confidence>,
}

/// The words of all entries, made once and asked often.
#[derive(Clone, Debug, PartialEq)]
pub struct Searcher {
    /// Every word that some entry has, folded.
    words: Vec<String>,
    /// For each entry, in the catalogue's order, the places of its words and how much each counts.
    entries: Vec<Vec<(usize, u32)>>,
    /// The ids of prices that are not the newest of their series.
    older: BTreeSet<String>,
}

/// What a word counts by where it stands.
const NAME: u32 = 6;
const ABOUT: u32 = 3;
const ASIDE: u32 = 1;

impl Searcher {
    /// Takes the words of a catalogue.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Searcher {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let entries = catalogue.entries().map(|entry| {
            let mut own: BTreeMap<usize, u32> = BTreeMap::new();
            for (text, weight) in texts(catalogue, entry) {
                for word in words_of(text) {
                    let next = places.len();
                    let place = *places.entry(word).or_insert(next);
                    let best = own.entry(place).or_default();
                    *best = (*best).max(weight);
                }
            }
            own.into_iter().collect()
        });
        let entries = entries.collect();
        let mut words = vec![String::new(); places.len()];
        for (word, place) in places {
            if let Some(slot) = words.get_mut(place) {
                *slot = word;
            }
        }
        Searcher { words, entries, older: older(catalogue) }
    }

    /// The entries that fit, the best first. Without words, all that the filter lets through, in the catalogue's order. The
    /// catalogue is the one the words were taken of.
    #[must_use]
    pub fn find<'c>(&self, catalogue: &'c Catalogue, text: &str, filter: &Filter) -> Vec<Entry<'c>> {
        let asked: BTreeSet<String> = words_of(text).collect();
        // Short words such as "i" and "of" may help, but need not fit where longer ones do.
        let is_needed = |word: &str| word.len() > 2 || word.bytes().all(|byte| byte.is_ascii_digit());
        let any_needed = asked.iter().any(|word| is_needed(word));
        let linked = filter.target_group.as_deref().map(|group| linked_prices(catalogue, group));
        let passing = catalogue.entries().zip(&self.entries).filter(|(entry, _)| self.passes(*entry, filter, linked.as_ref()));
        let mut found: Vec<_> = passing.map(|(entry, words)| (0_u32, entry, words)).collect();
        for asked in &asked {
            // A whole page may be pasted: what nothing is left for is not compared.
            if found.is_empty() {
                break;
            }
            let needed = !any_needed || is_needed(asked);
            let fits: Vec<u32> = self.words.iter().map(|word| fit(asked, word)).collect();
            found.retain_mut(|(score, _, words)| {
                let best = words.iter().map(|(place, weight)| fits.get(*place).copied().unwrap_or(0) * weight).max().unwrap_or(0);
                *score += best;
                best > 0 || !needed
            });
        }
        // What fits alike stays in the catalogue's order, with the newer first.
        found.sort_by_key(|(score, entry, _)| (std::cmp::Reverse(*score), entry.kind(), std::cmp::Reverse(entry.year())));
        if asked.is_empty() {
            found.sort_by_key(|(_, entry, _)| (entry.kind(), entry.area().map(|id| catalogue.areas.iter().position(|area| area.id == id))));
        }
        found.into_iter().map(|(_, entry, _)| entry).collect()
    }

    fn passes(&self, entry: Entry<'_>, filter: &Filter, linked: Option<&BTreeSet<&str>>) -> bool {
        let of_group = |group: &str| match entry {
            Entry::TargetGroup(one) => one.id == group,
            Entry::Effect(one) => one.target_group.as_deref() == Some(group),
            _ => linked.is_some_and(|linked| linked.contains(entry.id())),
        };
        let of_year = match filter.year {
            Some(year) => entry.years().any(|one| one == year),
            None => !self.older.contains(entry.id()),
        };
        of_year
            && (filter.kinds.is_empty() || filter.kinds.contains(&entry.kind()))
            && filter.area.as_deref().is_none_or(|area| entry.area() == Some(area))
            && filter.target_group.as_deref().is_none_or(of_group)
            && filter.scope.is_none_or(|scope| entry.scope() == Some(scope))
            && filter.confidence.is_none_or(|confidence| entry.confidence() == Some(confidence))
    }
}

/// The prices that are not the newest of their series.
fn older(catalogue: &Catalogue) -> BTreeSet<String> {
    let mut newest = BTreeMap::new();
    for price in &catalogue.prices {
        let last = newest.entry((price.kind, &price.series)).or_insert(price);
        if price.price_year >= last.price_year {
            *last = price;
        }
    }
    let is_newest = |price: &Price| newest.get(&(price.kind, &price.series)).is_some_and(|last| last.id == price.id);
    catalogue.prices.iter().filter(|price| !is_newest(price)).map(|price| price.id.clone()).collect()
}

fn linked_prices<'c>(catalogue: &'c Catalogue, group: &str) -> BTreeSet<&'c str> {
    let effects = catalogue.effects.iter().filter(|effect| effect.target_group.as_deref() == Some(group));
    effects.flat_map(|effect| effect.prices.iter().map(String::as_str)).collect()
}

/// The texts that an entry is found by, with how much each counts.
fn texts<'c>(catalogue: &'c Catalogue, entry: Entry<'c>) -> Vec<(&'c str, u32)> {
    let mut texts: Vec<(&str, u32)> = Vec::new();
    let mut add = |words: &'c Bilingual, weight| texts.extend([(words.da.as_str(), weight), (words.en.as_str(), weight)]);
    add(entry.name(), NAME);
    add(entry.note(), ASIDE);
    match entry {
        Entry::Price(one) => {
            catalogue.area(&one.area).into_iter().for_each(|area| add(&area.name, ABOUT));
        }
        Entry::Effect(one) => {
            [&one.population, &one.outcome, &one.summary].into_iter().for_each(|words| add(words, ABOUT));
            add(&one.design_words, ASIDE);
            let group = catalogue.target_groups.iter().find(|group| Some(&group.id) == one.target_group.as_ref());
            group.into_iter().for_each(|group| add(&group.name, ABOUT));
        }
        Entry::TargetGroup(one) => one.success_measures.iter().for_each(|measure| add(&measure.name, ABOUT)),
        Entry::Parameter(one) => one.values.iter().for_each(|value| add(&value.part, ABOUT)),
        Entry::Index(_) | Entry::DiscountSchedule(_) | Entry::RefundRule(_) => {}
    }
    texts.push((entry.id(), ABOUT));
    texts.extend(catalogue.source(entry.source()).map(|source| (source.title.as_str(), ASIDE)));
    texts
}

/// The words of a text, folded. A single letter is no word, but a digit is.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let folded = fold(text);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 || word.chars().any(|c| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A text without case and diacritics, and with æ, ø and å as they are typed without a Danish keyboard.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'å' => folded.push_str("aa"),
            'à' | 'á' | 'â' | 'ã' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            'ß' => folded.push_str("ss"),
            // A combining mark stands after its letter: å may come as a and a ring.
            '\u{30a}' => folded.push('a'),
            '\u{300}'..='\u{36f}' => {}
            c => folded.push(c),
        }
    }
    folded
}

/// How well a word of an entry fits a word of the question: 0 not at all, 100 the same.
fn fit(asked: &str, word: &str) -> u32 {
    if asked == word {
        return 100;
    }
    let length = asked.chars().count();
    let digits = asked.bytes().any(|byte| byte.is_ascii_digit());
    if word.starts_with(asked) && !digits {
        return 80;
    }
    // A number is the one that was meant or another.
    if digits || length < 4 {
        return 0;
    }
    if word.contains(asked) {
        return 60;
    }
    let slips = if length < 10 { 1 } else { 2 };
    // Each slip can account for one letter that the word does not have.
    if (letters(asked) & !letters(word)).count_ones() > slips {
        return 0;
    }
    let slips = slips as usize;
    let (asked, word): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.chars().collect());
    // The end of a long word need not be typed.
    let start = word.get(..asked.len()).unwrap_or(&word);
    let nearest = if word.len() + slips < asked.len() {
        usize::MAX
    } else if word.len() > asked.len() + slips {
        distance(&asked, start)
    } else {
        distance(&asked, &word).min(distance(&asked, start))
    };
    match nearest {
        1 => 40,
        2 if slips == 2 => 20,
        _ => 0,
    }
}

/// Which letters of the alphabet a folded word has, one bit for each.
fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |letters, letter| letters | 1 << (letter - b'a'))
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let swapped = i > 0 && j > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            let mut least = (at(&last, j + 1) + 1).min(at(&row, j) + 1).min(at(&last, j) + usize::from(a != b));
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    at(&last, other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_forgiven() {
        assert_eq!(fold("Sårbare BØRN på Ærø, idé, Ünal, a\u{30a}"), "saarbare boern paa aeroe, ide, unal, aa");
        assert_eq!(fit("faengsel", "faengsel"), 100);
        assert_eq!(fit("faeng", "faengselsdage"), 80);
        assert_eq!(fit("hjem", "forsorgshjem"), 60);
        assert_eq!(fit("kontanthjalp", "kontanthjaelp"), 40);
        assert_eq!(fit("dagpneg", "dagpenge"), 40);
        assert_eq!(fit("sygedagpegne", "sygedagpenge"), 40);
        assert_eq!(fit("foertidpensoin", "foertidspension"), 20);
        assert_eq!(fit("2024", "2025"), 0);
        assert_eq!(fit("110", "1100"), 0);
        assert_eq!(fit("mst", "msk"), 0);
    }

    #[test]
    fn distances_are_those_of_slips() {
        let between = |one: &str, other: &str| distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>());
        for (one, other, slips) in
            [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("abc", "abc", 0), ("abcd", "acbd", 1)]
        {
            assert_eq!(between(one, other), slips, "{one} {other}");
            assert_eq!(between(other, one), slips, "{other} {one}");
        }
    }
}
