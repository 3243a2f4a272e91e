//! Rules of the knowledge base, as a case holds them: all of the rule, so that it means the same for ever.

use som_core::catalogue::{Catalogue, RefundRule, RuleKind};
use som_core::{Decimal, Json, Path, Payer, PerPayer};
use som_text::{Lang, pick};

use super::{new_rule, with_kind};
use crate::components::part::text_of;
use crate::document::entries;

/// Whether a rule can be chosen: one that has ended says nothing of the years after.
pub(super) fn is_known(rule: &RefundRule) -> bool {
    rule.valid.to.is_empty()
}

/// The rule of the knowledge base that a rule of a case is, as long as its steps are the same.
pub(super) fn as_known<'c>(catalogue: &'c Catalogue, rule: &Json) -> Option<&'c RefundRule> {
    let id = text_of(rule.at(&Path::parse("id"))?);
    let known = catalogue.refund_rules.iter().find(|known| known.id == id)?;
    let [version] = entries(rule, "versions") else { return None };
    let (own, published) = (entries(version, "steps"), steps(known));
    let is_same = |(own, published): (&Json, &(Decimal, PerPayer<Decimal>))| {
        let number = |path: Path| own.at(&path).map_or(Some(Decimal::ZERO), |number| text_of(number).parse().ok());
        number(Path::parse("from")) == Some(published.0)
            && Payer::ALL.into_iter().all(|payer| number(Path::parse("payers").key(payer.key())) == Some(*published.1.get(payer)))
    };
    (own.len() == published.len() && own.iter().zip(&published).all(is_same)).then_some(known)
}

/// What becomes of a rule of a case when one of the knowledge base is chosen: the amount and the years stay as far as they can. Limits
/// that are amounts have a price year, which is that of the price.
pub(super) fn put_known(
    lang: Lang,
    catalogue: &Catalogue,
    known: &RefundRule,
    (path, rule): (&Path, &Json),
    unit: &str,
    quantities: usize,
) -> Vec<(Path, Option<Json>)> {
    let kind = match known.kind {
        RuleKind::Weeks => "week",
        RuleKind::Days => "day",
        RuleKind::Bands => "bands",
        RuleKind::Share => "percentage",
    };
    let mut changed = with_kind(rule, kind, unit, quantities);
    let mut put = |key: &'static str, value: Json| changed.put(&Path::default().key(key).0, Some(value));
    put("id", Json::text(&known.id));
    put("label", Json::text(pick(lang, &known.name)));
    // The catalogue gives a year where a rule holds from its beginning.
    let from = if known.valid.from.len() == 4 { format!("{}-01-01", known.valid.from) } else { known.valid.from.clone() };
    let steps = steps(known).into_iter().map(|(from, shares)| {
        let given = shares.iter().filter(|(_, share)| !share.is_zero()).map(|(payer, share)| (payer.key(), number(*share)));
        let mut payers = Json::object([]);
        for (payer, share) in given {
            payers.put(&Path::default().key(payer).0, Some(share));
        }
        Json::object([("from", number(from)), ("payers", payers)])
    });
    put("versions", Json::list([Json::object([("valid_from", Json::text(&from)), ("steps", Json::list(steps))])]));
    if let Some(source) = catalogue.source(&known.source) {
        let fields = [("title", &source.title), ("address", &source.address), ("seen", &source.seen)];
        let mut json = Json::object([]);
        for (key, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            json.put(&Path::default().key(key).0, Some(Json::text(value)));
        }
        put("source", json);
    }
    let mut changes = vec![(path.clone(), Some(changed))];
    if let Some(year) = known.price_year {
        let mut price_year = path.clone();
        price_year.0.pop();
        changes.push((price_year.key("price_year"), Some(Json::whole(year.0.into()))));
    }
    changes
}

/// A rule of the knowledge base that splits a gross amount; what it must know of each year is still to be filled in.
pub(crate) fn rule_of(lang: Lang, catalogue: &Catalogue, known: &RefundRule, gross: Decimal, unit: &str, quantities: usize) -> Json {
    let mut rule = new_rule(unit, quantities);
    rule.put(&Path::parse("gross").0, Some(number(gross)));
    let changes = put_known(lang, catalogue, known, (&Path::default(), &rule), unit, quantities);
    changes.into_iter().next().and_then(|(_, rule)| rule).unwrap_or(rule)
}

/// Where each step begins, in weeks or days already spent or in kroner, and whose it is.
fn steps(rule: &RefundRule) -> Vec<(Decimal, PerPayer<Decimal>)> {
    // The catalogue names the first week of a step, as the law does; a case counts what is spent before it.
    let before = if matches!(rule.kind, RuleKind::Weeks | RuleKind::Days) { Decimal::ONE } else { Decimal::ZERO };
    rule.steps.iter().map(|step| (step.from.map_or(Decimal::ZERO, |from| from - before), step.shares.clone())).collect()
}

fn number(number: Decimal) -> Json {
    Json::text(&number.normalize().to_string())
}

#[cfg(test)]
mod tests {
    use super::super::kind_of;
    use super::*;
    use som_core::{PriceRule, Year};

    fn catalogue() -> Catalogue {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
        let tables: Vec<(String, String)> =
            Catalogue::files().map(|name| (name.clone(), std::fs::read_to_string(folder.join(name)).unwrap())).collect();
        Catalogue::read(tables.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap()
    }

    fn put(catalogue: &Catalogue, id: &str, rule: &Json, unit: &str, quantities: usize) -> (Json, Vec<(Path, Option<Json>)>) {
        let known = catalogue.refund_rules.iter().find(|known| known.id == id).unwrap();
        let path = Path::parse("outcomes[0].consequences[0].price.rule");
        let changes = put_known(Lang::Da, catalogue, known, (&path, rule), unit, quantities);
        (changes[0].1.clone().unwrap(), changes)
    }

    #[test]
    fn the_staircase_of_the_knowledge_base_splits_thirteen_weeks() {
        let catalogue = catalogue();
        let mut rule = new_rule("week", 3);
        rule.put(&Path::parse("gross").0, Some(Json::text("1000")));
        rule.put(&Path::parse("time_before").0, Some(Json::list(["0", "39", "52"].map(Json::text))));
        let (rule, changes) = put(&catalogue, "refusionstrappe", &rule, "week", 3);
        assert_eq!(changes.len(), 1, "weeks have no price year");
        assert_eq!(as_known(&catalogue, &rule).map(|known| known.id.as_str()), Some("refusionstrappe"));
        let quantities = [Decimal::from(-13); 3];
        let read = PriceRule::read(&rule, &quantities).unwrap();
        let state = |j: usize| read.price(Year(2026), j, quantities[j]).state;
        // 4 weeks at 80 % and 9 at 40 % are 6.8 of 13.
        assert_eq!([state(0), state(1), state(2)], [Decimal::from(6_800) / Decimal::from(13), Decimal::from(300), Decimal::from(200)]);
        // A step that is changed makes it a rule of one's own.
        let mut own = rule.clone();
        own.put(&Path::parse("versions[0].steps[1].from").0, Some(Json::text("5")));
        assert!(as_known(&catalogue, &own).is_none());
    }

    #[test]
    fn limits_in_kroner_bring_their_price_year() {
        let catalogue = catalogue();
        let (rule, changes) = put(&catalogue, "central-refusion-2021", &new_rule("year", 2), "year", 2);
        assert_eq!(kind_of(&rule), "bands");
        assert_eq!(entries(&rule, "cost_before").len(), 2);
        assert_eq!(changes[1].0.to_string(), "outcomes[0].consequences[0].price.price_year");
        assert_eq!(changes[1].1, Some(Json::whole(2020)));
        assert!(catalogue.refund_rules.iter().filter(|rule| is_known(rule)).all(|rule| rule.id != "central-refusion-2020"));
    }
}
