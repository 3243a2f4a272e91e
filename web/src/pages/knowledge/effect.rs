//! What a study found, as a success measure of a calculation holds it.

use som_core::catalogue::{Better, Comparison, Effect, EffectUse, Entry, StudyDesign};
use som_core::{Decimal, Design, Json, Measure, Path, RateBasis, Step};
use som_text::pick;

use super::using::{Using, number};

/// Whether something of an effect can stand in a calculation: its rates, its size, or that no difference was found.
pub(super) fn is_usable(effect: &Effect) -> bool {
    effect.success_rates().is_some() || told_as(effect).is_some() || effect.usable == EffectUse::Nothing
}

/// Whether an effect was measured against nothing.
pub(super) fn is_uncompared(effect: &Effect) -> bool {
    effect.comparison != Some(Comparison::Yes) && !matches!(effect.design, StudyDesign::Forecast | StudyDesign::Model)
}

/// An effect that is told by one number, as the case can hold it. Measures are of success, so one of what is to be avoided is none.
fn told_as(effect: &Effect) -> Option<(Measure, Decimal)> {
    if effect.better == Better::Lower {
        return None;
    }
    match effect.usable {
        EffectUse::Difference => Some((Measure::PercentagePoints, effect.difference?)),
        EffectUse::Standardised => Some((Measure::NormalDifference, effect.effect_size?)),
        _ => None,
    }
}

impl Using<'_> {
    /// Puts the rates and the evidence of an effect in the place of those of a success measure.
    pub(super) fn effect(&mut self, effect: &Effect, outcome: &Path) -> Option<()> {
        let rate = outcome.key("success_rate");
        let mut finding = None;
        match effect.success_rates() {
            Some((with, without)) => {
                // What was worked out of another measure before is not what this study tells.
                self.take_away(rate.key("entered_as"));
                self.put(rate.key("with"), number(with));
                // Without a comparison group the other rate is the user's; one of another study is not it.
                self.put(rate.key("without"), without.map_or_else(|| Json::text(""), number));
                if without.is_none() {
                    self.say("knowledge-remains-comparison");
                }
                match effect.basis {
                    Some(RateBasis::Starters) => self.put(rate.key("basis"), Json::text("starters")),
                    Some(RateBasis::Completers) => self.put(rate.key("basis"), Json::text("completers")),
                    None => self.say("knowledge-remains-basis"),
                }
                if effect.better == Better::Lower {
                    self.say("knowledge-remains-turned");
                }
            }
            None if effect.usable == EffectUse::Nothing => {
                finding = Some("no_difference");
                // Beside no difference stands no rate.
                self.take_away(rate.key("entered_as"));
                self.put(rate.key("with"), Json::text(""));
                self.put(rate.key("without"), Json::text(""));
                self.say("knowledge-remains-no-difference");
            }
            None => {
                let (measure, value) = told_as(effect)?;
                self.take_away(rate.key("with"));
                self.put(rate.key("entered_as"), Json::object([("measure", Json::text(measure.key())), ("value", number(value))]));
                self.say("knowledge-remains-without");
            }
        }
        let evidence = self.evidence(effect, finding);
        self.put(outcome.key("evidence"), evidence);
        self.name(outcome.key("label"), pick(self.lang, &effect.outcome));
        Some(())
    }

    fn evidence(&self, effect: &Effect, finding: Option<&str>) -> Json {
        let words = [&effect.population, &effect.summary, &effect.note].map(|words| pick(self.lang, words).trim_end_matches('.'));
        let note = words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". ");
        let design = Design::NAMES.iter().find(|(_, design)| *design == effect.case_design()).map_or("", |(name, _)| *name);
        let mut evidence =
            Json::object([("design", Json::text(design)), ("source", self.source(Entry::Effect(effect))), ("note", Json::text(&note))]);
        let group = effect.target_group.as_deref().and_then(|id| self.catalogue.target_groups.iter().find(|group| group.id == id));
        let fields = [
            ("target_group", group.map(|group| Json::text(pick(self.lang, &group.name)))),
            ("participants", effect.participants.map(number)),
            ("follow_up_months", effect.follow_up_months.map(number)),
            ("finding", finding.map(Json::text)),
        ];
        for (key, value) in fields {
            evidence.put(&[Step::Key(key.into())], value);
        }
        evidence
    }
}
