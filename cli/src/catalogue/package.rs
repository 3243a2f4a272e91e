//! `som catalogue pack` and `som catalogue unpack`: knowledge packages to share, and those of others beside what is there.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use som_core::Case;
use som_core::catalogue::{Catalogue, Entry};
use som_exchange::{
    Against, Licence, Mapping, OwnEffect, OwnList, OwnPrice, Package, Unpacked, field_name, file_problem, import, price_cell, read_package,
    read_table, refusal_place, refusal_problem, write_package,
};
use som_text::{Lang, plain, words};

use super::import::terms;
use super::request::Wrong;
use crate::table::one_line;
use crate::{End, Said, failed, fine, input};

/// The options of `pack`. Each has a value.
pub(super) const PACK_OPTIONS: [&str; 4] = ["title", "licence", "list", "case"];
/// The options of `unpack`. Each has a value.
pub(super) const UNPACK_OPTIONS: [&str; 3] = ["list", "take", "output"];

/// What is to be packed.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ToPack {
    file: PathBuf,
    title: String,
    licence: Licence,
    /// Prices and effects of the knowledge base, by id.
    entries: Vec<String>,
    lists: Vec<PathBuf>,
    cases: Vec<PathBuf>,
}

impl ToPack {
    pub(super) fn read(file: &OsString, entries: &[OsString], options: &[(String, Option<OsString>)]) -> Result<ToPack, Wrong> {
        let entries = entries.iter().map(|id| id.to_string_lossy().into_owned()).collect();
        let mut asked = ToPack { file: file.into(), entries, ..ToPack::default() };
        for (option, value) in options {
            let Some(value) = value else { return Err(Wrong::NoValue(option.clone())) };
            let text = value.to_string_lossy().into_owned();
            match option.as_str() {
                "title" => asked.title = text,
                "licence" => {
                    let found = Licence::ALL.into_iter().find(|licence| licence.key().eq_ignore_ascii_case(&text));
                    let allowed = || Licence::ALL.iter().map(|licence| licence.key().to_owned()).collect();
                    asked.licence = found.ok_or_else(|| Wrong::UnknownValue { option: option.clone(), value: text, allowed: allowed() })?;
                }
                "list" => asked.lists.push(value.into()),
                "case" => asked.cases.push(value.into()),
                _ => return Err(Wrong::NotHere(option.clone())),
            }
        }
        if asked.title.trim().is_empty() {
            return Err(Wrong::NoTitle);
        }
        if asked.entries.is_empty() && asked.lists.is_empty() && asked.cases.is_empty() {
            return Err(Wrong::NothingToPack);
        }
        Ok(asked)
    }
}

/// Writes the package, or says why nothing was written.
pub(super) fn pack(lang: Lang, asked: &ToPack, catalogue: &Catalogue) -> Said {
    let package = match gathered(lang, asked, catalogue) {
        Ok(package) => package,
        Err(sentence) => return failed(sentence),
    };
    let counts = (package.prices.len(), package.effects.len(), package.calculations.len());
    let written = write_package(&package).and_then(|bytes| fs::write(&asked.file, bytes));
    if let Err(error) = written {
        return failed(words!(lang, "cli-unwritable", reason = error.to_string()));
    }
    let count = |count: usize| plain(lang, count.into());
    let said = words!(
        lang,
        "cli-package-made",
        file = asked.file.display().to_string(),
        prices = count(counts.0),
        effects = count(counts.1),
        calculations = count(counts.2)
    );
    fine(format!("{said}\n{}\n", words!(lang, "package-no-persons")))
}

fn gathered(lang: Lang, asked: &ToPack, catalogue: &Catalogue) -> Result<Package, String> {
    let mut package = Package {
        title: asked.title.trim().to_owned(),
        description: lang.t("package-description"),
        licence: asked.licence,
        made: today(),
        ..Package::default()
    };
    for id in &asked.entries {
        match catalogue.entry(id) {
            // What is shared is in Danish, as what it is held against.
            Some(Entry::Price(price)) => match OwnPrice::of_shared(Lang::Da, catalogue, price) {
                Some(price) => package.prices.push(price),
                None => return Err(words!(lang, "cli-package-no-year", id = id.as_str())),
            },
            Some(Entry::Effect(effect)) => package.effects.push(OwnEffect::of_shared(catalogue, effect)),
            Some(_) => return Err(words!(lang, "cli-package-other-kind", id = id.as_str())),
            None => return Err(words!(lang, "cli-package-no-entry", id = id.as_str())),
        }
    }
    for file in &asked.lists {
        package.prices.extend(list(lang, file, catalogue)?);
    }
    let mut ids = BTreeSet::new();
    let twice = package.prices.iter().map(|price| price.id.as_str()).find(|id| !ids.insert(*id));
    if let Some(id) = twice.or_else(|| package.effects.iter().map(OwnEffect::id).find(|id| !ids.insert(*id))) {
        return Err(words!(lang, "cli-package-twice", id = one_line(id)));
    }
    for file in &asked.cases {
        let text = input::read(lang, file)?;
        let reading = Case::from_text(&text);
        let name = input::name(lang, file);
        match reading.case {
            Some(case) => package.calculations.push((case.title, text)),
            None => return Err(words!(lang, "cli-package-bad-case", file = name)),
        }
    }
    Ok(package)
}

/// The prices of a list, all of whose rows can be read.
fn list(lang: Lang, file: &Path, catalogue: &Catalogue) -> Result<Vec<OwnPrice>, String> {
    let name = input::name(lang, file);
    let bytes = input::bytes(lang, file)?;
    let read = read_table(&bytes, None).and_then(|table| Ok((Mapping::suggest(&table)?, table)));
    let (mapping, table) = read.map_err(|problem| format!("{name}: {}", file_problem(lang, &problem)))?;
    let import = import(&table, &mapping, &terms(catalogue), |_| {});
    match import.refused.first() {
        None => Ok(import.prices),
        Some(refusal) => {
            let (place, problem) = (one_line(&refusal_place(lang, refusal)), one_line(&refusal_problem(lang, refusal)));
            Err(words!(lang, "cli-package-bad-list", file = name, place = place, problem = problem))
        }
    }
}

/// A package that is to be unpacked.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ToUnpack {
    file: PathBuf,
    /// One's own lists, which it is held against beside the knowledge base.
    lists: Vec<PathBuf>,
    /// Ids of what is taken although something else is there; `all` for each.
    take: Vec<String>,
    output: Option<PathBuf>,
}

impl ToUnpack {
    pub(super) fn read(file: &OsString, options: &[(String, Option<OsString>)]) -> Result<ToUnpack, Wrong> {
        let mut asked = ToUnpack { file: file.into(), ..ToUnpack::default() };
        for (option, value) in options {
            let Some(value) = value else { return Err(Wrong::NoValue(option.clone())) };
            match option.as_str() {
                "list" => asked.lists.push(value.into()),
                "take" => asked.take.push(value.to_string_lossy().into_owned()),
                "output" => asked.output = Some(value.into()),
                _ => return Err(Wrong::NotHere(option.clone())),
            }
        }
        Ok(asked)
    }

    fn takes(&self, id: &str) -> bool {
        self.take.iter().any(|taken| taken == id || taken == "all")
    }
}

/// Says what is in the package beside what is there, and writes what is taken of it where that was asked for.
pub(super) fn unpack(lang: Lang, asked: &ToUnpack, catalogue: &Catalogue, json: bool) -> Said {
    let unpacked = match beside(lang, asked, catalogue) {
        Ok(unpacked) => unpacked,
        Err(sentence) => return failed(sentence),
    };
    let theirs: Vec<OwnEffect> = unpacked.effects.iter().map(|one| one.theirs.clone()).collect();
    let (usable, problems) = OwnEffect::read(catalogue, &theirs);
    let usable: BTreeSet<usize> = usable.into_iter().map(|(place, _)| place).collect();
    let refused = unpacked.refused_rows > 0 || usable.len() < theirs.len();
    let mut text = report(lang, asked, &unpacked);
    for problem in &problems {
        let place = problem.line.and_then(|line| usize::try_from(line).ok()?.checked_sub(2));
        let id = place.and_then(|place| theirs.get(place)).map_or("", OwnEffect::id);
        let about = words!(lang, "cli-package-effect-refused", id = one_line(id), column = problem.column.as_str());
        text.push_str(&format!("{about}\n  {}\n", one_line(&som_text::catalogue::problem(lang, problem))));
    }
    let end = if refused { End::Problems } else { End::Fine };
    match &asked.output {
        Some(_) if refused => text.push_str(&format!("\n{}\n", words!(lang, "cli-package-not-saved"))),
        Some(folder) => match write_all(lang, folder, asked, &unpacked) {
            Ok(sentence) => text.push_str(&format!("\n{sentence}\n")),
            Err(sentence) => return failed(sentence),
        },
        None => {}
    }
    if json {
        let value = json!({ "package": unpacked, "unusable_effects": problems });
        return Said { output: format!("{}\n", serde_json::to_string_pretty(&value).unwrap_or_default()), error: String::new(), end };
    }
    Said { output: text, error: String::new(), end }
}

fn beside(lang: Lang, asked: &ToUnpack, catalogue: &Catalogue) -> Result<Unpacked, String> {
    let bytes = input::bytes(lang, &asked.file)?;
    let found = read_package(&bytes, &terms(catalogue))
        .map_err(|problem| format!("{}: {}", input::name(lang, &asked.file), file_problem(lang, &problem)))?;
    let mut prices: Vec<OwnPrice> = catalogue.prices.iter().filter_map(|price| OwnPrice::of_shared(Lang::Da, catalogue, price)).collect();
    for file in &asked.lists {
        prices.extend(list(lang, file, catalogue)?);
    }
    let effects: Vec<OwnEffect> = catalogue.effects.iter().map(|effect| OwnEffect::of_shared(catalogue, effect)).collect();
    Ok(Unpacked::beside(found, &prices, &effects))
}

fn report(lang: Lang, asked: &ToUnpack, unpacked: &Unpacked) -> String {
    let mut text = format!("{}\n", one_line(&unpacked.title));
    if !unpacked.description.is_empty() {
        text.push_str(&format!("{}\n", one_line(&unpacked.description)));
    }
    if !unpacked.licences.is_empty() {
        text.push_str(&format!("{}\n", words!(lang, "package-licences", licences = one_line(&unpacked.licences.join(", ")))));
    }
    let both = |mine: String, theirs: String| {
        let shown = |text: String| if text.is_empty() { lang.t("package-empty") } else { one_line(&text) };
        words!(lang, "package-both", mine = shown(mine), theirs = shown(theirs))
    };
    let choice = |id: &str| words!(lang, if asked.takes(id) { "cli-package-taken" } else { "cli-package-mine-stays" }, id = one_line(id));
    if !unpacked.prices.is_empty() {
        text.push_str(&format!("\n{}\n", unpacked.price_words(lang)));
    }
    for one in &unpacked.prices {
        let Against::Differs { mine, fields } = &one.against else { continue };
        text.push_str(&format!("{}\n", one_line(&one.theirs.name)));
        for field in fields {
            let values = both(price_cell(lang, mine, *field), price_cell(lang, &one.theirs, *field));
            text.push_str(&format!("  {}: {values}\n", field_name(lang, *field)));
        }
        text.push_str(&format!("  {}\n", choice(&one.theirs.id)));
    }
    if !unpacked.effects.is_empty() {
        text.push_str(&format!("\n{}\n", unpacked.effect_words(lang)));
    }
    for one in &unpacked.effects {
        let (Some(mine), Some(columns)) = (&one.mine, one.differs().filter(|columns| !columns.is_empty())) else { continue };
        text.push_str(&format!("{}\n", one_line(&one.theirs.name(lang))));
        for column in columns {
            text.push_str(&format!("  {column}: {}\n", both(mine.cell(column).to_owned(), one.theirs.cell(column).to_owned())));
        }
        text.push_str(&format!("  {}\n", choice(one.theirs.id())));
    }
    if !unpacked.calculations.is_empty() {
        text.push_str(&format!("\n{}\n", lang.t("package-calculations")));
        text.extend(unpacked.calculations.iter().map(|(title, _)| format!("  {}\n", one_line(title))));
    }
    if unpacked.refused_rows > 0 {
        text.push_str(&format!("\n{}\n", words!(lang, "package-refused", count = unpacked.refused_rows)));
    }
    for refusal in &unpacked.refused {
        let (place, problem) = (one_line(&refusal_place(lang, refusal)), one_line(&refusal_problem(lang, refusal)));
        text.push_str(&format!("{place}\n  {problem}\n"));
    }
    if !unpacked.left_out.is_empty() || !unpacked.not_used.is_empty() {
        text.push_str(&format!("\n{}\n", lang.t("package-left-out")));
        let why = |(name, problem): &(String, som_exchange::PartProblem)| {
            format!("  {}: {}\n", one_line(name), lang.t(&format!("package-part-{}", problem.key())))
        };
        text.extend(unpacked.left_out.iter().map(why));
        text.extend(unpacked.not_used.iter().map(|name| format!("  {}\n", one_line(name))));
    }
    text
}

/// Writes what is taken into a folder that is not there yet: all of it, or nothing.
fn write_all(lang: Lang, folder: &Path, asked: &ToUnpack, unpacked: &Unpacked) -> Result<String, String> {
    if folder.exists() {
        return Err(words!(lang, "cli-package-folder-there", folder = folder.display().to_string()));
    }
    let prices: Vec<OwnPrice> = unpacked
        .prices
        .iter()
        .filter(|one| one.against == Against::New || (one.against != Against::Same && asked.takes(&one.theirs.id)))
        .map(|one| one.theirs.clone())
        .collect();
    let takes =
        |one: &&som_exchange::ComparedEffect| one.differs().is_none_or(|columns| !columns.is_empty() && asked.takes(one.theirs.id()));
    let effects: Vec<OwnEffect> = unpacked.effects.iter().filter(takes).map(|one| one.theirs.clone()).collect();
    let counts = (prices.len(), effects.len(), unpacked.calculations.len());
    let attempt = |into: &Path| -> io::Result<()> {
        fs::create_dir_all(into)?;
        if !prices.is_empty() {
            fs::write(into.join("prices.csv"), OwnList::new(&unpacked.title, "", prices.clone()).to_csv(lang))?;
        }
        if !effects.is_empty() {
            fs::write(into.join("effects.csv"), OwnEffect::table(&effects))?;
        }
        for (number, (_, text)) in unpacked.calculations.iter().enumerate() {
            fs::write(into.join(format!("calculation-{}.json", number + 1)), text)?;
        }
        Ok(())
    };
    let mut beside = folder.as_os_str().to_owned();
    beside.push(format!(".{}", std::process::id()));
    let beside = PathBuf::from(beside);
    if let Err(error) = attempt(&beside).and_then(|()| fs::rename(&beside, folder)) {
        // What could not be written whole is not left behind.
        let _ = fs::remove_dir_all(&beside);
        return Err(words!(lang, "cli-unwritable", reason = error.to_string()));
    }
    let count = |count: usize| plain(lang, count.into());
    Ok(words!(
        lang,
        "cli-package-saved",
        folder = folder.display().to_string(),
        prices = count(counts.0),
        effects = count(counts.1),
        calculations = count(counts.2)
    ))
}

/// The day of today by the machine's clock, as 2026-01-31.
fn today() -> String {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    date(days)
}

/// The date of a day that is counted from 1 January 1970.
fn date(days: u64) -> String {
    let is_leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let (mut left, mut year) = (days, 1970);
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if left < length {
            break;
        }
        left -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", left + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (days, expected) in [(0, "1970-01-01"), (58, "1970-02-28"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_784, "2026-11-27")]
        {
            assert_eq!(date(days), expected);
        }
    }
}
