//! What an entry becomes in a calculation: a copy of its figure with its source. Nothing in the calculation refers back.

use som_core::catalogue::{Catalogue, Effect, EffectUse, Entry, EntryKind, Price, PriceKind, Split, StudyDesign, TargetGroup};
use som_core::{Decimal, Design, Json, Path, PerPayer, RateBasis, Step};
use som_text::{Lang, catalogue as text, pick, words};

use crate::document::{Action, Draft};

/// Where in a calculation an entry is used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// A new line of costs, or of saved costs.
    NewCost(Path),
    /// A new line of consequences.
    NewConsequence(Path),
    /// The amount of a cost line.
    Amount(Path),
    /// The yearly pay of a cost line.
    Pay(Path),
    /// The price of a line of consequences.
    Price(Path),
    /// The success rate of an outcome.
    SuccessRate(Path),
    /// The target group of the calculation.
    TargetGroup,
    /// What the result is held against.
    Yardstick,
    /// The price index of the calculation.
    PriceIndex,
    /// The discount rates of the calculation.
    Discounting,
}

impl Place {
    /// The kinds of entries that can be used here.
    pub(crate) fn kinds(&self) -> &'static [EntryKind] {
        match self {
            Place::NewCost(_) | Place::Amount(_) => &[EntryKind::InterventionCost, EntryKind::UnitPrice, EntryKind::Wage],
            Place::Pay(_) => &[EntryKind::Wage],
            Place::NewConsequence(_) | Place::Price(_) => &[EntryKind::UnitPrice],
            Place::SuccessRate(_) => &[EntryKind::Effect],
            Place::TargetGroup => &[EntryKind::TargetGroup],
            Place::Yardstick => &[EntryKind::ReferencePoint],
            Place::PriceIndex => &[EntryKind::Index],
            Place::Discounting => &[EntryKind::DiscountSchedule],
        }
    }

    /// What the place is called.
    pub(crate) fn name(&self, lang: Lang, draft: &Draft) -> String {
        let outcome = |path: &Path| {
            let place = path.0.iter().find_map(|step| if let Step::Index(index) = step { Some(*index) } else { None });
            let label = draft.text_at(&format!("outcomes[{}].label", place.unwrap_or(0)));
            if label.is_empty() { words!(lang, "knowledge-outcome-number", number = place.unwrap_or(0) + 1) } else { label }
        };
        match self {
            Place::NewCost(list) if list.to_string() == "costs" => lang.t("knowledge-place-cost"),
            Place::NewCost(_) => lang.t("knowledge-place-saved-cost"),
            Place::NewConsequence(list) if list.to_string() == "consequences_during" => lang.t("knowledge-place-during"),
            Place::NewConsequence(list) => words!(lang, "knowledge-place-after", outcome = outcome(list)),
            Place::SuccessRate(path) => words!(lang, "knowledge-place-success-rate", outcome = outcome(path)),
            Place::TargetGroup => lang.t("knowledge-place-target-group"),
            Place::Yardstick => lang.t("knowledge-place-yardstick"),
            Place::PriceIndex => lang.t("knowledge-place-index"),
            Place::Discounting => lang.t("knowledge-place-discounting"),
            Place::Amount(_) => lang.t("knowledge-place-amount"),
            Place::Pay(_) => lang.t("knowledge-place-pay"),
            Place::Price(_) => lang.t("knowledge-place-price"),
        }
    }

    /// The field to go to after an entry has been used here.
    pub(crate) fn field(&self, draft: &Draft) -> Path {
        match self {
            Place::NewCost(list) | Place::NewConsequence(list) => {
                let count = draft.len_at(&list.to_string());
                list.index(count.saturating_sub(1)).key("label")
            }
            Place::Amount(path) => path.key("amount"),
            Place::Pay(path) => path.key("staff").key("yearly_pay"),
            Place::Price(path) => path.key("price").key("per_unit"),
            Place::SuccessRate(path) => path.key("success_rate").key("with"),
            Place::TargetGroup | Place::Yardstick => Path::parse("about.target_group"),
            Place::PriceIndex => Path::parse("price_index"),
            Place::Discounting => Path::parse("discounting"),
        }
    }
}

/// Where in a calculation an entry can be used.
pub(crate) fn places(entry: Entry<'_>, draft: &Draft) -> Vec<Place> {
    let outcomes = || (0..draft.len_at("outcomes").max(1)).map(|index| Path::parse("outcomes").index(index));
    let costs = || ["costs", "saved_costs"].map(|list| Place::NewCost(Path::parse(list)));
    match entry {
        Entry::Price(price) => match price.kind {
            PriceKind::UnitPrice => outcomes()
                .map(|outcome| Place::NewConsequence(outcome.key("consequences")))
                .chain([Place::NewConsequence(Path::parse("consequences_during"))])
                .chain(costs())
                .collect(),
            PriceKind::Wage | PriceKind::InterventionCost => costs().into(),
            PriceKind::ReferencePoint => vec![Place::Yardstick],
        },
        Entry::Effect(effect) if is_usable(effect) => outcomes().map(Place::SuccessRate).collect(),
        Entry::TargetGroup(_) => vec![Place::TargetGroup],
        Entry::Index(index) if !index.levels().is_empty() => vec![Place::PriceIndex],
        Entry::DiscountSchedule(_) => vec![Place::Discounting],
        _ => Vec::new(),
    }
}

/// Whether something of an effect can stand in a calculation: its rates, or that no difference was found.
pub(crate) fn is_usable(effect: &Effect) -> bool {
    effect.success_rates().is_some() || effect.usable == EffectUse::Nothing
}

/// What is done to the calculation, and what must still be done by hand.
pub(crate) struct Used {
    pub(crate) action: Action,
    pub(crate) remains: Vec<String>,
}

/// Uses an entry at a place.
pub(crate) fn used(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>, place: &Place, draft: &Draft) -> Option<Used> {
    let using = Using { lang, catalogue, draft, remains: Vec::new() };
    match (entry, place) {
        (Entry::Price(price), Place::NewCost(list)) => using.new_cost(price, list),
        (Entry::Price(price), Place::NewConsequence(list)) => using.new_consequence(price, list),
        (Entry::Price(price), Place::Amount(line)) => using.amount(price, line),
        (Entry::Price(price), Place::Pay(line)) => using.pay(price, line),
        (Entry::Price(price), Place::Price(line)) => using.price(price, line),
        (Entry::Price(price), Place::Yardstick) => {
            let fields =
                [("label", Json::text(pick(lang, &price.name))), ("amount", number(price.amount)), ("source", using.source(entry))];
            let list = Path::parse("about.yardsticks");
            let next = list.index(draft.len_at("about.yardsticks"));
            let whole = match draft.case.at(&list) {
                Some(Json::List(_)) => (next, Json::object(fields)),
                _ => (list, Json::list([Json::object(fields)])),
            };
            Some(using.done(vec![(whole.0, Some(whole.1))]))
        }
        (Entry::Effect(effect), Place::SuccessRate(outcome)) => using.effect(effect, outcome),
        (Entry::TargetGroup(group), Place::TargetGroup) => Some(using.target_group(group)),
        (Entry::Index(index), Place::PriceIndex) => {
            let mut levels = Json::object([]);
            for level in index.levels() {
                levels.put(&[Step::Key(level.year.to_string().into())], Some(number(level.value)));
            }
            let mut using = using;
            if index.levels().iter().any(|level| level.estimate) {
                using.remains.push(lang.t("knowledge-remains-estimates"));
            }
            let source = using.source(entry);
            let changes = vec![(Path::parse("price_index"), Some(levels)), (Path::parse("price_index_source"), Some(source))];
            Some(using.done(changes))
        }
        (Entry::DiscountSchedule(rates), Place::Discounting) => {
            let steps = rates.steps.iter().filter_map(|step| {
                let from = u64::try_from(step.from_year).ok()?;
                Some(Json::object([("from_year", Json::whole(from)), ("rate", number(step.rate))]))
            });
            Some(using.done(vec![(Path::parse("discounting.schedule"), Some(Json::list(steps)))]))
        }
        _ => None,
    }
}

/// Values put and fields taken away.
type Changes = Vec<(Path, Option<Json>)>;

struct Using<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    draft: &'a Draft,
    remains: Vec<String>,
}

impl Using<'_> {
    fn done(self, changes: Changes) -> Used {
        Used { action: Action::Change(changes), remains: self.remains }
    }

    fn source(&self, entry: Entry<'_>) -> Json {
        let Some(source) = self.catalogue.source(entry.source()) else { return Json::Null };
        let mut json = Json::object([("title", Json::text(&source.title))]);
        for (key, value) in [("address", &source.address), ("seen", &source.seen)] {
            if !value.is_empty() {
                json.put(&[Step::Key(key.into())], Some(Json::text(value)));
            }
        }
        json
    }

    /// The year of a price. Where none was published there is none to move it from.
    fn year(&mut self, price: &Price) -> Option<Json> {
        if price.price_year.is_none() {
            self.remains.push(self.lang.t("knowledge-remains-year"));
        }
        price.price_year.map(|year| Json::whole(year.0.into()))
    }

    /// A value of each payer who pays, made from a share. None where the shares are not known: nobody is chosen for the user.
    fn payers(&mut self, price: &Price, value: impl Fn(Decimal) -> Decimal) -> Json {
        let mut payers = Json::object([]);
        match &price.split {
            Split::Shares(shares, _) => {
                for (payer, share) in shares.iter().filter(|(_, share)| !share.is_zero()) {
                    payers.put(&[Step::Key(payer.key().into())], Some(number(value(*share))));
                }
            }
            Split::Amounts(amounts) => match shares_of(price.amount, amounts) {
                Some(shares) => {
                    for (payer, share) in shares.iter().filter(|(_, share)| !share.is_zero()) {
                        payers.put(&[Step::Key(payer.key().into())], Some(number(value(*share))));
                    }
                }
                // Thirds of an amount have no shares that sum to exactly 1.
                None => {
                    let split = text::split(self.lang, self.catalogue, &price.split);
                    self.remains.push(words!(self.lang, "knowledge-remains-shares", split = split));
                }
            },
            Split::Rule(_) => {
                let amount = text::price_amount(self.lang, self.catalogue, price);
                self.remains.push(words!(self.lang, "knowledge-remains-refund", amount = amount));
            }
            Split::Unknown => {
                let amount = text::price_amount(self.lang, self.catalogue, price);
                self.remains.push(words!(self.lang, "knowledge-remains-split", amount = amount));
            }
        }
        payers
    }

    /// The note of a line whose price must still be split, so that the amount is not lost.
    fn note(&self, price: &Price) -> String {
        match price.split {
            Split::Shares(..) | Split::Amounts(_) => String::new(),
            Split::Rule(_) => words!(self.lang, "knowledge-note-refund", amount = text::price_amount(self.lang, self.catalogue, price)),
            Split::Unknown => words!(self.lang, "knowledge-note-split", amount = text::price_amount(self.lang, self.catalogue, price)),
        }
    }

    /// What each payer pays of one unit.
    fn per_unit(&mut self, price: &Price) -> Json {
        let Split::Amounts(amounts) = &price.split else { return self.payers(price, |share| share * price.amount) };
        let mut payers = Json::object([]);
        for (payer, amount) in amounts.iter().filter(|(_, amount)| !amount.is_zero()) {
            payers.put(&[Step::Key(payer.key().into())], Some(number(*amount)));
        }
        payers
    }

    fn new_consequence(mut self, price: &Price, list: &Path) -> Option<Used> {
        let per_unit = self.per_unit(price);
        let year = self.year(price);
        let mut line = Json::object([
            ("id", Json::text("")),
            ("label", Json::text(pick(self.lang, &price.name))),
            ("area", Json::text(&price.area)),
            ("unit", Json::text(&self.unit(price))),
            ("kind", Json::text("expense")),
            ("quantity", Json::list([])),
            ("price", Json::object([("per_unit", per_unit), ("source", self.source(Entry::Price(price)))])),
            ("note", Json::text(&self.note(price))),
        ]);
        line.put(&Path::parse("price.price_year").0, year);
        Some(Used { action: Action::Add(list.clone(), line, "consequence"), remains: self.remains })
    }

    fn price(mut self, price: &Price, line: &Path) -> Option<Used> {
        let at = |field: &str| self.draft.text_at(&format!("{line}.{field}"));
        let (unit, label, former, note) = (self.unit(price), at("label"), at("unit"), at("note"));
        if !former.is_empty() && former != unit && self.draft.len_at(&format!("{line}.quantity")) > 0 {
            self.remains.push(words!(self.lang, "knowledge-remains-unit", unit = text::unit(self.lang, self.catalogue, &price.unit)));
        }
        let per_unit = self.per_unit(price);
        let year = self.year(price);
        let of_price = line.key("price");
        let mut changes = vec![
            (of_price.key("per_unit"), Some(per_unit)),
            (of_price.key("price_year"), year),
            (of_price.key("source"), Some(self.source(Entry::Price(price)))),
            (line.key("unit"), Some(Json::text(&unit))),
        ];
        if label.is_empty() {
            changes.push((line.key("label"), Some(Json::text(pick(self.lang, &price.name)))));
        }
        let own_note = self.note(price);
        if !own_note.is_empty() {
            let note = if note.is_empty() { own_note } else { format!("{note}\n{own_note}") };
            changes.push((line.key("note"), Some(Json::text(&note))));
        }
        Some(self.done(changes))
    }

    fn new_cost(mut self, price: &Price, list: &Path) -> Option<Used> {
        let basis = match (price.kind, price.unit.as_str()) {
            (PriceKind::InterventionCost, "course" | "participant") => Json::object([("kind", Json::text("per_participant"))]),
            (PriceKind::InterventionCost, "team") => Json::object([("kind", Json::text("one_off")), ("year", Json::whole(0))]),
            _ => Json::object([("kind", Json::text("per_operating_year"))]),
        };
        let payers = self.payers(price, |share| share);
        let year = self.year(price);
        let amount = if price.kind == PriceKind::Wage {
            let empty = || Json::text("");
            let pay = self.yearly_pay(price)?;
            ("staff", Json::object([("yearly_pay", pay), ("effective_hours", empty()), ("hours", empty()), ("overhead", empty())]))
        } else {
            if !matches!(price.unit.as_str(), "course" | "participant" | "team" | "year" | "team_year") {
                self.remains.push(words!(
                    self.lang,
                    "knowledge-remains-quantity",
                    unit = text::unit(self.lang, self.catalogue, &price.unit)
                ));
            }
            ("amount", number(price.amount))
        };
        let mut line = Json::object([
            ("id", Json::text("")),
            ("label", Json::text(pick(self.lang, &price.name))),
            ("category", Json::text("operation")),
            amount,
            ("basis", basis),
            ("payers", payers),
            ("source", self.source(Entry::Price(price))),
        ]);
        line.put(&[Step::Key("price_year".into())], year);
        Some(Used { action: Action::Add(list.clone(), line, "cost"), remains: self.remains })
    }

    fn amount(mut self, price: &Price, line: &Path) -> Option<Used> {
        if price.kind == PriceKind::Wage {
            return self.pay(price, line);
        }
        self.remains.push(words!(self.lang, "knowledge-remains-per", unit = text::unit(self.lang, self.catalogue, &price.unit)));
        let mut changes = vec![(line.key("staff"), None), (line.key("amount"), Some(number(price.amount)))];
        self.line(price, line, &mut changes);
        Some(self.done(changes))
    }

    fn pay(mut self, price: &Price, line: &Path) -> Option<Used> {
        let pay = self.yearly_pay(price)?;
        let staff = line.key("staff");
        let mut changes = vec![(line.key("amount"), None)];
        if self.draft.case.at(&staff).is_none() {
            let empty = || Json::text("");
            changes.push((staff.clone(), Some(Json::object([("effective_hours", empty()), ("hours", empty()), ("overhead", empty())]))));
        }
        changes.push((staff.key("yearly_pay"), Some(pay)));
        self.line(price, line, &mut changes);
        Some(self.done(changes))
    }

    /// What a cost line takes beside its amount.
    fn line(&mut self, price: &Price, line: &Path, changes: &mut Changes) {
        changes.push((line.key("price_year"), self.year(price)));
        changes.push((line.key("source"), Some(self.source(Entry::Price(price)))));
        if self.draft.text_at(&format!("{line}.label")).is_empty() {
            changes.push((line.key("label"), Some(Json::text(pick(self.lang, &price.name)))));
        }
        if let Split::Shares(..) | Split::Amounts(_) = price.split {
            changes.push((line.key("payers"), Some(self.payers(price, |share| share))));
        }
    }

    /// The pay of a year: twelve times that of a month.
    fn yearly_pay(&mut self, price: &Price) -> Option<Json> {
        if price.unit != "month" {
            return Some(number(price.amount));
        }
        self.remains.push(words!(self.lang, "knowledge-remains-months", amount = text::price_amount(self.lang, self.catalogue, price)));
        Some(number(price.amount.checked_mul(Decimal::from(12))?))
    }

    fn effect(mut self, effect: &Effect, outcome: &Path) -> Option<Used> {
        let mut evidence = Json::object([("design", Json::text(design_key(effect.case_design())))]);
        let mut put = |key: &'static str, value: Json| evidence.put(&[Step::Key(key.into())], Some(value));
        if let Some(participants) = effect.participants {
            put("participants", number(participants));
        }
        if let Some(months) = effect.follow_up_months {
            put("follow_up_months", number(months));
        }
        put("source", self.source(Entry::Effect(effect)));
        let note = [&effect.summary, &effect.note].map(|words| pick(self.lang, words)).join(". ");
        put("note", Json::text(note.trim_end_matches(". ")));
        let mut changes = Vec::new();
        match effect.success_rates() {
            Some((with, without)) => {
                let rate = outcome.key("success_rate");
                // What was worked out of another measure before is not what this study tells.
                changes.push((rate.key("entered_as"), None));
                changes.push((rate.key("with"), Some(number(with))));
                match without {
                    Some(without) => changes.push((rate.key("without"), Some(number(without)))),
                    None => self.remains.push(self.lang.t("knowledge-remains-comparison")),
                }
                match effect.basis {
                    Some(RateBasis::Starters) => changes.push((rate.key("basis"), Some(Json::text("starters")))),
                    Some(RateBasis::Completers) => changes.push((rate.key("basis"), Some(Json::text("completers")))),
                    None => self.remains.push(self.lang.t("knowledge-remains-basis")),
                }
                if effect.better == som_core::catalogue::Better::Lower {
                    self.remains.push(self.lang.t("knowledge-remains-turned"));
                }
            }
            None if effect.usable == EffectUse::Nothing => {
                evidence.put(&[Step::Key("finding".into())], Some(Json::text("no_difference")));
                // Beside no difference stands no rate.
                let rate = outcome.key("success_rate");
                changes.push((rate.key("entered_as"), None));
                changes.extend(["with", "without"].map(|key| (rate.key(key), Some(Json::text("")))));
                self.remains.push(self.lang.t("knowledge-remains-no-difference"));
            }
            None => return None,
        }
        changes.push((outcome.key("evidence"), Some(evidence)));
        if self.draft.text_at(&format!("{outcome}.label")).is_empty() {
            changes.push((outcome.key("label"), Some(Json::text(pick(self.lang, &effect.outcome)))));
        }
        Some(self.done(changes))
    }

    fn target_group(self, group: &TargetGroup) -> Used {
        let mut changes = vec![(Path::parse("about.target_group"), Some(Json::text(pick(self.lang, &group.name))))];
        if let Some(measure) = group.success_measures.first().filter(|_| self.draft.text_at("outcomes[0].label").is_empty()) {
            changes.push((Path::parse("outcomes[0].label"), Some(Json::text(pick(self.lang, &measure.name)))));
        }
        self.done(changes)
    }

    /// The unit as the app knows it; any other stands by its name.
    fn unit(&self, price: &Price) -> String {
        let is_known = crate::pages::consequences::is_unit(&price.unit);
        if is_known { price.unit.clone() } else { text::unit(self.lang, self.catalogue, &price.unit) }
    }
}

/// The share of each payer, where they sum to exactly 1.
fn shares_of(amount: Decimal, amounts: &PerPayer<Decimal>) -> Option<PerPayer<Decimal>> {
    let shares = amounts.map(|part| part.checked_div(amount).unwrap_or_default());
    let exact = amounts.iter().all(|(payer, part)| *shares.get(payer) * amount == *part);
    let sum: Decimal = shares.iter().map(|(_, share)| *share).sum();
    // A negative share is none.
    (exact && sum == Decimal::ONE && shares.iter().all(|(_, share)| !share.is_sign_negative() || share.is_zero())).then_some(shares)
}

fn number(value: Decimal) -> Json {
    Json::text(&value.normalize().to_string())
}

fn design_key(design: Design) -> &'static str {
    match design {
        Design::MetaStudy => "meta_study",
        Design::Rct => "rct",
        Design::QuasiExperiment => "quasi_experiment",
        Design::BeforeAfterControlled => "before_after_controlled",
        Design::BeforeAfter => "before_after",
        Design::Practice => "practice",
        Design::Assumption => "assumption",
    }
}

/// Whether an effect was measured against nothing.
pub(crate) fn is_uncompared(effect: &Effect) -> bool {
    effect.comparison != Some(som_core::catalogue::Comparison::Yes) && !matches!(effect.design, StudyDesign::Forecast | StudyDesign::Model)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Derived, apply};
    use som_core::Payer;

    fn catalogue() -> Catalogue {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
        let files: Vec<(String, String)> = Catalogue::files()
            .map(|name| {
                let text = std::fs::read_to_string(folder.join(&name)).unwrap();
                (name, text)
            })
            .collect();
        Catalogue::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).unwrap()
    }

    /// Which payers have a value, and which.
    fn payers_of(json: &Json, path: &str) -> Vec<(Payer, String)> {
        Payer::ALL
            .into_iter()
            .filter_map(|payer| {
                let value = json.at(&Path::parse(&format!("{path}.{}", payer.key())))?;
                Some((payer, crate::components::part::text_of(value)))
            })
            .collect()
    }

    /// A draft in which an entry was used at a place, and what remains to be done.
    fn after(catalogue: &Catalogue, draft: &Draft, id: &str, place: &Place) -> (Draft, Vec<String>) {
        let used = used(Lang::Da, catalogue, catalogue.entry(id).unwrap(), place, draft).unwrap();
        (apply(draft, &used.action).unwrap(), used.remains)
    }

    #[test]
    fn a_price_becomes_a_consequence_with_its_source() {
        let catalogue = catalogue();
        let list = Path::parse("outcomes[0].consequences");
        let (draft, remains) = after(&catalogue, &Draft::new(2026), "krisecenter-109-kolding-2023", &Place::NewConsequence(list));
        assert!(remains.is_empty());
        let line = draft.at("outcomes[0].consequences[0]").unwrap();
        assert_eq!(payers_of(line, "price.per_unit"), [(Payer::Municipality, "1274".to_owned()), (Payer::State, "1274".to_owned())]);
        assert_eq!(draft.whole_at("outcomes[0].consequences[0].price.price_year"), Some(2023));
        assert_eq!(draft.text_at("outcomes[0].consequences[0].unit"), "day");
        assert_eq!(draft.text_at("outcomes[0].consequences[0].area"), "shelter");
        assert_eq!(draft.text_at("outcomes[0].consequences[0].price.source.title"), "Kolding Krisecenter: visitation");
        assert!(Derived::of(&draft).problems_in(&Path::parse("outcomes[0].consequences[0].label")).is_empty());
    }

    #[test]
    fn a_price_before_refund_is_put_on_nobody() {
        let catalogue = catalogue();
        for id in ["sygedagpenge-max-2024", "boligsikring-gns-2018"] {
            let list = Path::parse("outcomes[0].consequences");
            let (draft, remains) = after(&catalogue, &Draft::new(2026), id, &Place::NewConsequence(list));
            let line = draft.at("outcomes[0].consequences[0]").unwrap();
            assert!(payers_of(line, "price.per_unit").is_empty(), "{id}");
            assert_eq!(remains.len(), 1, "{id}");
            assert!(Derived::of(&draft).missing.contains(&Path::parse("outcomes[0].consequences[0].price.per_unit")), "{id}");
            assert!(!draft.text_at("outcomes[0].consequences[0].note").is_empty());
        }
    }

    #[test]
    fn costs_and_pay_fill_their_lines() {
        let catalogue = catalogue();
        let (draft, _) = after(&catalogue, &Draft::new(2026), "mst-forloeb", &Place::NewCost(Path::parse("costs")));
        assert_eq!(draft.text_at("costs[1].basis.kind"), "per_participant");
        assert_eq!((draft.text_at("costs[1].amount"), draft.text_at("costs[1].payers.municipality")), ("150000".into(), "1".into()));
        // Who pays CTI depends on the law it is given by.
        let (draft, remains) = after(&catalogue, &Draft::new(2026), "cti-forloeb", &Place::NewCost(Path::parse("costs")));
        assert!(payers_of(draft.at("costs[1]").unwrap(), "payers").is_empty() && remains.len() == 1);
        let (draft, remains) = after(&catalogue, &Draft::new(2026), "loen-laerer-2023", &Place::Pay(Path::parse("costs[0]")));
        assert_eq!((draft.text_at("costs[0].staff.yearly_pay"), draft.at("costs[0].amount")), ("566400".into(), None));
        assert_eq!(remains.len(), 1, "twelve months are told");
        assert_eq!(draft.text_at("costs[0].payers.municipality"), "1", "who pays the line is left as it was");
    }

    #[test]
    fn effects_keep_what_was_found() {
        let catalogue = catalogue();
        let place = Place::SuccessRate(Path::parse("outcomes[0]"));
        let at = |draft: &Draft, path: &str| draft.text_at(&format!("outcomes[0].{path}"));
        let (draft, _) = after(&catalogue, &Draft::new(2026), "ips-18mdr", &place);
        assert_eq!((at(&draft, "success_rate.with"), at(&draft, "success_rate.without")), ("0.599".into(), "0.465".into()));
        assert_eq!((at(&draft, "evidence.design"), at(&draft, "evidence.participants")), ("rct".into(), "720".into()));
        assert_eq!(at(&draft, "evidence.source.title"), "Christensen m.fl. 2019, JAMA Psychiatry");
        // Without a comparison there is no second rate, and it stays to be filled in.
        let (draft, remains) = after(&catalogue, &Draft::new(2026), "cti-boligfastholdelse", &place);
        assert_eq!((at(&draft, "success_rate.with"), at(&draft, "success_rate.without")), ("0.73".into(), String::new()));
        assert_eq!((at(&draft, "success_rate.basis"), remains.len()), ("completers".into(), 1));
        // Nothing found is told as that, and is no rate.
        let (draft, _) = after(&catalogue, &Draft::new(2026), "jobbro-rct", &place);
        assert_eq!((at(&draft, "evidence.finding"), at(&draft, "success_rate.with")), ("no_difference".into(), String::new()));
        // Which way it went is no number.
        assert!(places(catalogue.entry("krisecenter-selvforsoergelse").unwrap(), &draft).is_empty());
    }

    #[test]
    fn every_place_takes_what_it_is_offered() {
        let catalogue = catalogue();
        let draft = Draft::new(2026);
        let mut count = 0;
        for entry in catalogue.entries() {
            for place in places(entry, &draft) {
                assert!(place.kinds().contains(&entry.kind()), "{} at {place:?}", entry.id());
                let used = used(Lang::En, &catalogue, entry, &place, &draft).unwrap_or_else(|| panic!("{} at {place:?}", entry.id()));
                let after = apply(&draft, &used.action).unwrap();
                let problems = &Derived::of(&after).problems;
                assert!(
                    problems.iter().all(|found| matches!(
                        found.code,
                        som_core::Code::IndexYearMissing
                            | som_core::Code::NoDifferenceFound
                            | som_core::Code::NotAYear
                            | som_core::Code::OutOfRange
                    )),
                    "{} at {place:?}: {problems:?}",
                    entry.id()
                );
                count += 1;
            }
        }
        assert!(count > 1_000, "{count}");
    }

    #[test]
    fn the_index_and_the_rates_are_copied() {
        let catalogue = catalogue();
        let (draft, _) = after(&catalogue, &Draft::new(2023), "nettoprisindeks-aar", &Place::PriceIndex);
        assert_eq!(draft.text_at("price_index.2019"), "103.5");
        let (draft, _) = after(&catalogue, &draft, "diskonteringsrente-2013", &Place::Discounting);
        assert_eq!(draft.text_at("discounting.schedule[1].rate"), "0.03");
        let (draft, _) = after(&catalogue, &draft, "som-hjemloeshed", &Place::TargetGroup);
        assert_eq!(draft.text_at("about.target_group"), "Voksne i hjemløshed");
        assert!(draft.text_at("outcomes[0].label").starts_with("Bruger ikke længere herberg"));
        let (draft, _) = after(&catalogue, &draft, "recidiv-undgaaet-10aar", &Place::Yardstick);
        let (draft, _) = after(&catalogue, &draft, "duaa-nettogevinst", &Place::Yardstick);
        assert_eq!(
            (draft.text_at("about.yardsticks[0].amount"), draft.text_at("about.yardsticks[1].amount")),
            ("505300".into(), "158000".into())
        );
    }
}
