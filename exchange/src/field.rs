//! What a column of a price list can hold, and the headings by which it is known.

use serde::{Deserialize, Serialize};
use som_core::Payer;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $key:literal: $headings:expr;)*) => {
        /// What a column of a price list can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $variant,)*
        }

        impl Field {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[Field] = &[$(Field::$variant),*];

            /// The name in files and in the keys of words.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Field::$variant => $key,)*
                }
            }

            /// Headings that mean this, Danish and English, folded.
            const fn headings(self) -> &'static [&'static str] {
                match self {
                    $(Field::$variant => $headings,)*
                }
            }
        }
    };
}

fields! {
    /// What it is the price of.
    Name = "name": &[
        "navn", "ydelse", "ydelsens navn", "ydelsesnavn", "betegnelse", "tilbud", "foranstaltning", "indsats", "tekst", "takst navn",
        "post", "name", "service", "title", "item", "beskrivelse", "description",
    ];
    /// What one counts.
    Unit = "unit": &["enhed", "måleenhed", "takstenhed", "pr enhed", "pr", "per", "unit", "per unit"];
    /// Kroner for one unit.
    Amount = "amount": &[
        "beløb", "pris", "takst", "enhedspris", "pris pr enhed", "takst pr enhed", "enhedsomkostning", "udgift", "kr", "kroner", "dkk",
        "amount", "price", "unit price", "unit cost", "cost", "amount dkk", "price dkk",
    ];
    /// The year of the prices.
    PriceYear = "price_year": &["prisår", "prisniveau", "pl år", "pl niveau", "år", "price year", "price level", "year"];
    /// Where it is from.
    Source = "source": &["kilde", "kilder", "kildens navn", "source", "source title", "reference"];
    /// The web address of the source.
    Address = "address": &["adresse", "kildeadresse", "link", "webadresse", "hjemmeside", "source url", "source address", "url", "address"];
    /// kommune
    Municipality = "municipality": &["kommune", "kommunen", "kommunal andel", "kommunens andel", "municipality", "municipal share"];
    /// region
    Region = "region": &["region", "regionen", "regional andel", "regionens andel", "regional share"];
    /// stat
    State = "state": &["stat", "staten", "statslig andel", "statens andel", "state", "state share"];
    /// fond
    Foundation = "foundation": &["fond", "fonde", "fonden", "foundation"];
    /// civilsamfund
    CivilSociety = "civil_society": &["civilsamfund", "civilsamfundet", "civil society"];
    /// borger
    Citizen = "citizen": &["borger", "borgeren", "egenbetaling", "brugerbetaling", "citizen", "user payment"];
    /// The area that it belongs to.
    Area = "area": &["område", "konsekvensområde", "fagområde", "area", "group", "category", "kategori"];
    /// The shared price that it stands in for.
    Replaces = "replaces": &["erstatter", "erstatter pris", "fælles pris", "national pris", "replaces", "replaces price"];
    /// Value-added tax.
    Vat = "vat": &["moms", "vat"];
    /// Whom it holds for.
    Scope = "scope": &["hvem prisen gælder for", "prisen gælder for", "whom the price holds for", "scope"];
    /// The first day that it holds.
    ValidFrom = "valid_from": &["gyldig fra", "gælder fra", "fra", "fra dato", "valid from", "from"];
    /// The last day that it holds.
    ValidTo = "valid_to": &["gyldig til", "gælder til", "til", "til dato", "valid to", "to", "until"];
    /// Anything else.
    Note = "note": &["note", "noter", "bemærkning", "bemærkninger", "kommentar", "notes", "comment", "remarks"];
    /// A name for the row that no other row has.
    Id = "id": &["id", "nummer", "nr", "kode", "takstkode", "varenummer", "code", "number"];
}

impl Field {
    /// Those that every price has.
    pub const REQUIRED: [Field; 5] = [Field::Name, Field::Unit, Field::Amount, Field::PriceYear, Field::Source];

    /// The payer that it is about.
    #[must_use]
    pub const fn payer(self) -> Option<Payer> {
        match self {
            Field::Municipality => Some(Payer::Municipality),
            Field::Region => Some(Payer::Region),
            Field::State => Some(Payer::State),
            Field::Foundation => Some(Payer::Foundation),
            Field::CivilSociety => Some(Payer::CivilSociety),
            Field::Citizen => Some(Payer::Citizen),
            _ => None,
        }
    }

    /// The fields about payers.
    pub fn payers() -> impl Iterator<Item = (Field, Payer)> {
        Field::ALL.iter().filter_map(|field| Some((*field, field.payer()?)))
    }

    /// The field that a heading means; `exact` leaves out headings that only begin with a word for it.
    pub(crate) fn of_heading(heading: &str, exact: bool) -> Option<Field> {
        let folded = fold(heading);
        let means = |known: &str| match folded.strip_prefix(known) {
            Some("") => true,
            // A short word such as "til" begins too much else.
            Some(rest) => !exact && known.len() > 3 && rest.starts_with(' '),
            None => false,
        };
        let fitting = |field: &Field| field.headings().iter().filter(|known| means(known)).map(|known| known.len()).max();
        Field::ALL.iter().copied().filter(|field| fitting(field).is_some()).max_by_key(fitting)
    }
}

/// A text in small letters, its words parted by one space.
pub(crate) fn fold(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages() {
        for (heading, field) in [
            ("Navn", Field::Name),
            ("BELØB (kr.)", Field::Amount),
            ("Takst pr. døgn", Field::Amount),
            ("Prisår", Field::PriceYear),
            ("price_year", Field::PriceYear),
            ("Kommune (%)", Field::Municipality),
            ("Civil society", Field::CivilSociety),
            ("source_url", Field::Address),
            ("Pr.", Field::Unit),
        ] {
            assert_eq!(Field::of_heading(heading, false), Some(field), "{heading}");
        }
        assert_eq!(Field::of_heading("Kommunekode", false), None);
        assert_eq!(Field::of_heading("", false), None);
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = std::collections::BTreeSet::new();
        for heading in Field::ALL.iter().flat_map(|field| field.headings()) {
            assert_eq!(&fold(heading), heading);
            assert!(seen.insert(heading), "{heading}");
        }
    }
}
