//! What a finding is, how it is answered, and when it asks again.

use std::rc::Rc;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::case::{Case, Json, Path, Year};
use crate::catalogue::{Bilingual, Name, names};

names! {
    /// What was found. The name in files is its key.
    FindingCode {
        /// An outcome's rates are not compared with anything.
        NoComparison = "no_comparison",
        /// The effect is larger than that of every study in the knowledge base.
        EffectAboveStudies = "effect_above_studies",
        /// A trial's rate, which is of those who start, is multiplied by the completion rate.
        DropoutTwice = "dropout_twice",
        /// Quantities that already fall by year fall again by the persistence.
        PersistenceTwice = "persistence_twice",
        /// The same service counts twice.
        SameService = "same_service",
        /// A line has more of a service than a year has.
        MoreThanAYear = "more_than_a_year",
        /// Lines of one service come to more than a year has, together.
        MoreThanAYearTogether = "more_than_a_year_together",
        /// More is saved than is used.
        SavingAboveBaseline = "saving_above_baseline",
        /// Participants are still in a course, but nothing costs anything.
        NoCostAfterLastStart = "no_cost_after_last_start",
        /// The consequences go on for longer than anybody followed the participants of the study.
        PastFollowUp = "past_follow_up",
        /// Something falls after the last year.
        BeyondHorizon = "beyond_horizon",
        /// Nobody said what the rates build on.
        EvidenceUnstated = "evidence_unstated",
        /// An estimate is of others than those whom the intervention is for.
        OtherTargetGroup = "other_target_group",
        /// A further outcome without a reason.
        OutcomeWithoutReason = "outcome_without_reason",
        /// Nobody said what the participants would have had otherwise.
        ReplacedUndescribed = "replaced_undescribed",
        /// Parts of what an intervention costs are not there.
        FullCosts = "full_costs",
        /// A price of one provider or one municipality.
        SingleProviderPrice = "single_provider_price",
        /// Numbers without a source.
        MissingSource = "missing_source",
        /// Nobody said for how long the participants of the study were followed.
        FollowUpUnknown = "follow_up_unknown",
        /// Prices of long ago.
        OldPrice = "old_price",
        /// The knowledge base has a newer price.
        NewerPrice = "newer_price",
        /// Costs that nobody has agreed to pay.
        PayerNotAgreed = "payer_not_agreed",
        /// So few participants that chance decides much.
        FewParticipants = "few_participants",
        /// Nobody is named as being behind the calculation.
        NobodyResponsible = "nobody_responsible",
    }

    /// How much a finding matters; what matters most is the smallest.
    Weight {
        /// The result may be quite another.
        High = "high",
        /// Readers will ask.
        Medium = "medium",
        /// Good to know.
        Low = "low",
    }
}

/// What a finding tells of, so that whoever shows it finds the format and the words.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Money.
    Kroner(Decimal),
    /// A share of 1.
    Share(Decimal),
    /// Any other number.
    Number(Decimal),
    /// How many.
    Count(usize),
    /// A calendar year.
    Year(Year),
    /// One of the words that the finding's sentences choose from.
    Word(&'static str),
    /// Some of the words that the finding knows, one after the other.
    Words(Vec<&'static str>),
    /// What was written.
    Text(String),
    /// What something is called. It may be called otherwise without asking again.
    Name(String),
    /// What something is called in the knowledge base.
    Known(Bilingual),
}

impl Told {
    /// As far as it is shown: whether a finding is the same does not depend on digits that nobody sees.
    fn shown(&self) -> String {
        let rounded = |number: &Decimal, decimals| {
            number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
        };
        match self {
            Told::Kroner(number) => rounded(number, 0),
            Told::Share(number) => rounded(number, 3),
            Told::Number(number) => rounded(number, 2),
            Told::Count(count) => count.to_string(),
            Told::Year(year) => year.to_string(),
            Told::Word(word) => (*word).to_owned(),
            Told::Words(words) => words.join(" "),
            Told::Text(text) => text.clone(),
            Told::Name(_) | Told::Known(_) => String::new(),
        }
    }

    fn json(&self) -> Json {
        match self {
            Told::Kroner(number) | Told::Share(number) | Told::Number(number) => Json::text(&number.normalize().to_string()),
            Told::Count(count) => Json::whole(*count as u64),
            Told::Year(year) => Json::whole(year.0.into()),
            Told::Word(word) => Json::text(word),
            Told::Words(words) => Json::list(words.iter().map(|word| Json::text(word))),
            Told::Text(text) | Told::Name(text) => Json::text(text),
            Told::Known(words) => Json::object([("da", Json::text(&words.da)), ("en", Json::text(&words.en))]),
        }
    }
}

/// One finding: what, how much it matters, where, and the numbers that it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What was found.
    pub code: FindingCode,
    /// How much it matters.
    pub weight: Weight,
    /// The field to look at.
    pub path: Path,
    /// What it tells of, by name.
    pub values: Vec<(&'static str, Told)>,
    /// What an answer stands under in the case. Other numbers make another key, and then it asks again.
    pub key: String,
}

/// What a rule finds.
pub(super) struct Spot {
    /// The field to look at.
    pub(super) path: Path,
    /// The place by names that stay where lines change places.
    pub(super) place: String,
    pub(super) values: Vec<(&'static str, Told)>,
}

impl Finding {
    pub(super) fn new(code: FindingCode, weight: Weight, spot: Spot) -> Finding {
        let numbers: Vec<String> = spot.values.iter().map(|(name, value)| format!("{name} {}", value.shown())).collect();
        let key = format!("{}{:08x}", place_key(code, &spot.place), mark(&numbers.join("\n")));
        Finding { code, weight, path: spot.path, values: spot.values, key }
    }

    /// The note that answers this finding, where one does.
    #[must_use]
    pub fn answer<'c>(&self, case: &'c Case) -> Option<&'c str> {
        case.quality.findings.get(&self.key).map(String::as_str)
    }

    /// The key and note of an answer to the same finding when it told of other numbers.
    #[must_use]
    pub fn earlier<'c>(&self, case: &'c Case) -> Option<(&'c str, &'c str)> {
        let place = self.key.get(..self.key.len().saturating_sub(8)).unwrap_or(&self.key);
        let mut same = case.quality.findings.iter().filter(|(key, _)| key.starts_with(place) && **key != self.key);
        same.next().map(|(key, note)| (key.as_str(), note.as_str()))
    }
}

/// The beginning of the key of everything that a rule finds at a place.
fn place_key(code: FindingCode, place: &str) -> String {
    format!("{}-{:08x}-", code.key(), mark(place))
}

/// A short mark of a text, the same on every machine (FNV-1a).
fn mark(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Findings as JSON, beside which [`crate::problems_json`] can stand: `severity` is `finding`.
#[must_use]
pub fn findings_json(case: &Case, findings: &[Finding]) -> Json {
    Json::list(findings.iter().map(|finding| {
        Json::object([
            ("path", Json::text(&finding.path.to_string())),
            ("code", Json::text(finding.code.key())),
            ("severity", Json::text("finding")),
            ("weight", Json::text(finding.weight.key())),
            ("values", Json::Object(Rc::new(finding.values.iter().map(|(name, value)| ((*name).into(), value.json())).collect()))),
            ("key", Json::text(&finding.key)),
            ("answer", finding.answer(case).map_or(Json::Null, Json::text)),
        ])
    }))
}
