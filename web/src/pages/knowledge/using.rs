//! What an entry becomes in a calculation: a copy of its figure with its source, whom it holds for and its year, put in as one edit.
//! Nothing in the calculation refers back.

use som_core::catalogue::{Catalogue, Entry, IndexSeries, Price, PriceKind, Split, TargetGroup};
use som_core::{Decimal, Json, Path, PerPayer, Step};
use som_text::{Lang, catalogue as text, pick, words};

use super::place::Place;
use crate::document::{Action, Draft};
use crate::pages::consequences::{is_unit, rule_of};

/// What is done to the calculation, and what must still be done by hand.
pub(super) struct Used {
    pub(super) action: Action,
    pub(super) remains: Vec<String>,
}

/// Uses an entry at a place.
pub(super) fn used(lang: Lang, catalogue: &Catalogue, entry: Entry<'_>, place: &Place, draft: &Draft) -> Option<Used> {
    let mut using = Using { lang, catalogue, draft, changes: Vec::new(), remains: Vec::new() };
    match (entry, place) {
        (Entry::Price(price), Place::NewCost(list)) => using.new_cost(price, list)?,
        (Entry::Price(price), Place::NewConsequence(list)) => using.new_consequence(price, list),
        (Entry::Price(price), Place::Amount(line)) if price.kind == PriceKind::Wage => using.pay(price, line)?,
        (Entry::Price(price), Place::Amount(line)) => using.amount(price, line),
        (Entry::Price(price), Place::Pay(line)) => using.pay(price, line)?,
        (Entry::Price(price), Place::Price(line)) => using.price(price, line),
        (Entry::Price(price), Place::Yardstick) => using.yardstick(price),
        (Entry::Effect(effect), Place::SuccessRate(outcome)) => using.effect(effect, outcome)?,
        (Entry::TargetGroup(group), Place::TargetGroup) => using.target_group(group),
        (Entry::TargetGroup(group), Place::SuccessMeasure(outcome)) => using.success_measure(group, outcome)?,
        (Entry::Index(index), Place::PriceIndex) => using.index(index),
        (Entry::DiscountSchedule(rates), Place::Discounting) => {
            let steps = rates.steps.iter().filter_map(|step| {
                let from = u64::try_from(step.from_year).ok()?;
                Some(Json::object([("from_year", Json::whole(from)), ("rate", number(step.rate))]))
            });
            using.put(Path::parse("discounting.schedule"), Json::list(steps));
        }
        _ => return None,
    }
    Some(Used { action: Action::Change(using.changes), remains: using.remains })
}

/// An entry on its way into a calculation.
pub(super) struct Using<'a> {
    pub(super) lang: Lang,
    pub(super) catalogue: &'a Catalogue,
    pub(super) draft: &'a Draft,
    /// Values put and fields taken away.
    changes: Vec<(Path, Option<Json>)>,
    pub(super) remains: Vec<String>,
}

impl Using<'_> {
    pub(super) fn put(&mut self, path: Path, value: Json) {
        self.changes.push((path, Some(value)));
    }

    pub(super) fn take_away(&mut self, path: Path) {
        self.changes.push((path, None));
    }

    /// Puts a value, or takes away what stands there where there is none.
    fn put_or_take_away(&mut self, path: Path, value: Option<Json>) {
        self.changes.push((path, value));
    }

    /// Puts a text where none stands yet.
    pub(super) fn name(&mut self, path: Path, text: &str) {
        if self.draft.text_at(&path.to_string()).is_empty() {
            self.put(path, Json::text(text));
        }
    }

    pub(super) fn say(&mut self, key: &str) {
        self.remains.push(self.lang.t(key));
    }

    /// Puts an entry at the end of a list.
    fn add(&mut self, list: &Path, mut entry: Json, start: &str) {
        entry.put(&[Step::Key("id".into())], Some(Json::text(&self.draft.free_id(list, start))));
        self.append(list, entry);
    }

    fn append(&mut self, list: &Path, entry: Json) {
        match self.draft.case.at(list) {
            Some(Json::List(entries)) => self.put(list.index(entries.len()), entry),
            _ => self.put(list.clone(), Json::list([entry])),
        }
    }

    /// The source of an entry, with whom its figure holds for: wherever the one is shown, so is the other.
    pub(super) fn source(&self, entry: Entry<'_>) -> Json {
        let Some(source) = self.catalogue.source(entry.source()) else { return Json::Null };
        let title = match entry.scope() {
            Some(scope) => {
                words!(
                    self.lang,
                    "knowledge-source-scope",
                    title = source.title.as_str(),
                    scope = text::scope(self.lang, scope).to_lowercase()
                )
            }
            None => source.title.clone(),
        };
        let mut json = Json::object([("title", Json::text(&title))]);
        for (key, value) in [("address", &source.address), ("seen", &source.seen)] {
            if !value.is_empty() {
                json.put(&[Step::Key(key.into())], Some(Json::text(value)));
            }
        }
        json
    }

    fn new_consequence(&mut self, price: &Price, list: &Path) {
        let mut line = Json::object([
            ("label", Json::text(pick(self.lang, &price.name))),
            ("area", Json::text(&price.area)),
            ("unit", Json::text(&self.unit(price))),
            ("kind", Json::text("expense")),
            ("quantity", Json::list([])),
            ("price", Json::object([])),
            ("note", Json::text(&self.note(price))),
        ]);
        for (field, value) in self.price_fields(price, 0) {
            line.put(&Path::parse("price").key(field).0, value);
        }
        self.add(list, line, "consequence");
    }

    fn price(&mut self, price: &Price, line: &Path) {
        let at = |field: &str| self.draft.text_at(&format!("{line}.{field}"));
        let (unit, former, note) = (self.unit(price), at("unit"), at("note"));
        if !former.is_empty() && former != unit && self.draft.len_at(&format!("{line}.quantity")) > 0 {
            self.remains.push(words!(self.lang, "knowledge-remains-unit", unit = self.unit_name(price)));
        }
        let quantities = self.draft.len_at(&format!("{line}.quantity"));
        for (field, value) in self.price_fields(price, quantities) {
            self.put_or_take_away(line.key("price").key(field), value);
        }
        self.put(line.key("unit"), Json::text(&unit));
        self.name(line.key("label"), pick(self.lang, &price.name));
        let own_note = self.note(price);
        if !own_note.is_empty() && !note.contains(&own_note) {
            let note = if note.is_empty() { own_note } else { format!("{note}\n{own_note}") };
            self.put(line.key("note"), Json::text(&note));
        }
    }

    /// The fields of a consequence's price, all of them, so that nothing stays of a price that stood there before. A price before refund
    /// becomes the rule that splits it, for so many quantities.
    fn price_fields(&mut self, price: &Price, quantities: usize) -> [(&'static str, Option<Json>); 6] {
        let known = match &price.split {
            Split::Rule(id) => self.catalogue.refund_rules.iter().find(|rule| rule.id == *id),
            _ => None,
        };
        let (per_unit, rule) = match known {
            Some(known) => {
                self.remains.push(words!(self.lang, "knowledge-remains-rule", rule = pick(self.lang, &known.name)));
                (None, Some(rule_of(self.lang, self.catalogue, known, price.amount, &price.unit, quantities)))
            }
            None => (Some(self.per_unit(price)), None),
        };
        [
            ("per_unit", per_unit),
            ("rule", rule),
            ("price_year", self.year(price)),
            ("vat", vat(price)),
            ("scope", price.scope.map(|scope| Json::text(scope.key()))),
            ("source", Some(self.source(Entry::Price(price)))),
        ]
    }

    /// What each payer pays of one unit.
    fn per_unit(&mut self, price: &Price) -> Json {
        let Split::Amounts(amounts) = &price.split else { return self.payers(price, |share| share.checked_mul(price.amount)) };
        let mut payers = Json::object([]);
        for (payer, amount) in amounts.iter().filter(|(_, amount)| !amount.is_zero()) {
            payers.put(&[Step::Key(payer.key().into())], Some(number(*amount)));
        }
        payers
    }

    fn new_cost(&mut self, price: &Price, list: &Path) -> Option<()> {
        let basis = match (price.kind, price.unit.as_str()) {
            (PriceKind::InterventionCost, "course" | "participant") => Json::object([("kind", Json::text("per_participant"))]),
            (PriceKind::InterventionCost, "team") => Json::object([("kind", Json::text("one_off")), ("year", Json::whole(0))]),
            _ => Json::object([("kind", Json::text("per_operating_year"))]),
        };
        let amount = if price.kind == PriceKind::Wage {
            let mut staff = no_hours();
            staff.put(&[Step::Key("yearly_pay".into())], Some(self.yearly_pay(price)?));
            ("staff", staff)
        } else {
            if !matches!(price.unit.as_str(), "course" | "participant" | "team" | "year" | "team_year") {
                self.remains.push(words!(self.lang, "knowledge-remains-quantity", unit = self.unit_name(price)));
            }
            ("amount", number(price.amount))
        };
        let mut line = Json::object([
            ("label", Json::text(pick(self.lang, &price.name))),
            ("category", Json::text("operation")),
            amount,
            ("basis", basis),
            ("payers", self.payers(price, Some)),
            ("source", self.source(Entry::Price(price))),
        ]);
        line.put(&[Step::Key("price_year".into())], self.year(price));
        line.put(&[Step::Key("vat".into())], vat(price));
        self.add(list, line, "cost");
        Some(())
    }

    fn amount(&mut self, price: &Price, line: &Path) {
        self.remains.push(words!(self.lang, "knowledge-remains-per", unit = self.unit_name(price)));
        self.take_away(line.key("staff"));
        self.put(line.key("amount"), number(price.amount));
        self.beside_amount(price, line);
    }

    fn pay(&mut self, price: &Price, line: &Path) -> Option<()> {
        let pay = self.yearly_pay(price)?;
        let staff = line.key("staff");
        self.take_away(line.key("amount"));
        if self.draft.case.at(&staff).is_none() {
            self.put(staff.clone(), no_hours());
        }
        self.put(staff.key("yearly_pay"), pay);
        self.beside_amount(price, line);
        Some(())
    }

    /// What a cost line takes beside its amount.
    fn beside_amount(&mut self, price: &Price, line: &Path) {
        let year = self.year(price);
        self.put_or_take_away(line.key("price_year"), year);
        self.put_or_take_away(line.key("vat"), vat(price));
        self.put(line.key("source"), self.source(Entry::Price(price)));
        self.name(line.key("label"), pick(self.lang, &price.name));
        if let Split::Shares(..) | Split::Amounts(_) = price.split {
            let payers = self.payers(price, Some);
            self.put(line.key("payers"), payers);
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

    /// A value of each payer who pays, made from a share. None where the shares are not known: nobody is chosen for the user.
    fn payers(&mut self, price: &Price, value: impl Fn(Decimal) -> Option<Decimal>) -> Json {
        let mut payers = Json::object([]);
        let key = match &price.split {
            Split::Shares(shares, _) => {
                for (payer, share) in shares.iter().filter(|(_, share)| !share.is_zero()) {
                    payers.put(&[Step::Key(payer.key().into())], value(*share).map(number));
                }
                return payers;
            }
            Split::Amounts(amounts) => match shares_of(price.amount, amounts) {
                Some(shares) => {
                    for (payer, share) in shares.iter().filter(|(_, share)| !share.is_zero()) {
                        payers.put(&[Step::Key(payer.key().into())], value(*share).map(number));
                    }
                    return payers;
                }
                // Thirds of an amount have no shares that sum to exactly 1.
                None => "knowledge-remains-split",
            },
            Split::Rule(_) => "knowledge-remains-refund",
            Split::Unknown => "knowledge-remains-split",
        };
        self.remains.push(words!(self.lang, key, amount = text::price_amount(self.lang, self.catalogue, price)));
        payers
    }

    /// The note of a line whose price must still be split, so that the amount is not lost.
    fn note(&self, price: &Price) -> String {
        match price.split {
            Split::Shares(..) | Split::Amounts(_) | Split::Rule(_) => String::new(),
            Split::Unknown => words!(self.lang, "knowledge-note-split", amount = text::price_amount(self.lang, self.catalogue, price)),
        }
    }

    /// The year of a price, and what moves it to that of the calculation. Where none was published there is none to move it from.
    fn year(&mut self, price: &Price) -> Option<Json> {
        let Some(year) = price.price_year else {
            self.say("knowledge-remains-year");
            return None;
        };
        let own = self.draft.text_at("price_year");
        if own != year.to_string() && !own.is_empty() {
            self.move_from(&year.to_string(), &own);
        }
        Some(Json::whole(year.0.into()))
    }

    /// A calculation without a price index gets SØM's where that has both years; else the year that is missing is named.
    fn move_from(&mut self, year: &str, own: &str) {
        let has = |year: &str| !self.draft.text_at(&format!("price_index.{year}")).is_empty();
        let missing = [year, own].into_iter().find(|year| !has(year));
        let Some(missing) = missing else { return };
        let is_empty = !matches!(self.draft.at("price_index"), Some(Json::Object(levels)) if !levels.is_empty());
        let index = self.catalogue.default_index().filter(|index| {
            let measured = |wanted: &str| index.levels().iter().any(|level| !level.estimate && level.year.to_string() == wanted);
            is_empty && measured(year) && measured(own)
        });
        match index {
            Some(index) => {
                self.index(index);
                let name = pick(self.lang, &index.name);
                self.remains.push(words!(self.lang, "knowledge-remains-moved", index = name, from = year, to = own));
            }
            None => self.remains.push(words!(self.lang, "knowledge-remains-index", year = missing)),
        }
    }

    /// The levels that have been measured; a forecast is used only where the user enters it.
    fn index(&mut self, index: &IndexSeries) {
        let mut levels = Json::object([]);
        for level in index.levels().iter().filter(|level| !level.estimate) {
            levels.put(&[Step::Key(level.year.to_string().into())], Some(number(level.value)));
        }
        self.put(Path::parse("price_index"), levels);
        self.put(Path::parse("price_index_source"), self.source(Entry::Index(index)));
        self.take_away(Path::parse("price_index_estimates"));
    }

    fn yardstick(&mut self, price: &Price) {
        let fields = [
            ("label", Json::text(pick(self.lang, &price.name))),
            ("amount", number(price.amount)),
            ("source", self.source(Entry::Price(price))),
        ];
        self.append(&Path::parse("about.yardsticks"), Json::object(fields));
    }

    fn target_group(&mut self, group: &TargetGroup) {
        self.put(Path::parse("about.target_group"), Json::text(pick(self.lang, &group.name)));
        if let Some(measure) = group.success_measures.first() {
            self.name(Path::parse("outcomes[0].label"), pick(self.lang, &measure.name));
        }
    }

    fn success_measure(&mut self, group: &TargetGroup, outcome: &Path) -> Option<()> {
        let measure = group.success_measures.first()?;
        self.put(outcome.key("label"), Json::text(pick(self.lang, &measure.name)));
        self.name(Path::parse("about.target_group"), pick(self.lang, &group.name));
        Some(())
    }

    /// The unit as the app knows it; any other stands by its name.
    fn unit(&self, price: &Price) -> String {
        if is_unit(&price.unit) { price.unit.clone() } else { self.unit_name(price) }
    }

    fn unit_name(&self, price: &Price) -> String {
        text::unit(self.lang, self.catalogue, &price.unit)
    }
}

/// The share of each payer, where they sum to exactly 1 and none is negative.
fn shares_of(amount: Decimal, amounts: &PerPayer<Decimal>) -> Option<PerPayer<Decimal>> {
    let shares = amounts.map(|part| part.checked_div(amount).unwrap_or_default());
    let is_exact = amounts.iter().all(|(payer, part)| shares.get(payer).checked_mul(amount) == Some(*part));
    let sum: Decimal = shares.iter().map(|(_, share)| *share).sum();
    let is_negative = shares.iter().any(|(_, share)| share.is_sign_negative() && !share.is_zero());
    (is_exact && sum == Decimal::ONE && !is_negative).then_some(shares)
}

/// Staff without a number yet.
fn no_hours() -> Json {
    Json::object(["effective_hours", "hours", "overhead"].map(|field| (field, Json::text(""))))
}

/// Whether value-added tax is in a price, where the source says so.
fn vat(price: &Price) -> Option<Json> {
    price.vat.map(|vat| Json::text(vat.key()))
}

pub(super) fn number(value: Decimal) -> Json {
    Json::text(&value.normalize().to_string())
}

#[cfg(test)]
mod tests;
