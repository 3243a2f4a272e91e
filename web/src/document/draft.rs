//! A calculation as it is entered: the tree of a case file in which any value may still be missing or wrong. What somebody
//! typed and what cannot be read stays in the tree as it was typed, so nothing is lost and everything can be mended.

use som_core::{Case, Json, Path, Step};

/// How many years of consequences per cohort a new calculation begins with: a budget year and three more.
const FIRST_CONSEQUENCE_YEARS: u64 = 4;

/// The price year that a new calculation begins with: the newest year that the net price index of the knowledge base has measured.
const FIRST_PRICE_YEAR: u64 = 2023;

/// A calculation as it is entered. Cheap to clone: the trees share what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    /// The tree of the case file.
    pub(crate) case: Json,
    /// *Konsekvensår pr. årgang*: how many years of consequences each cohort has in the tables. A number, or what was typed instead.
    pub(crate) consequence_years: Json,
    /// Whether the horizon was chosen by hand rather than made just long enough for the last cohort.
    pub(crate) own_horizon: bool,
}

impl Draft {
    /// A new calculation, with the first cost line and the first success measure that "three numbers first" fill in.
    pub(crate) fn new(this_year: u64) -> Draft {
        let text = |text: &str| Json::text(text);
        let cost = Json::object([
            ("id", text("cost-1")),
            ("label", text("")),
            ("category", text("operation")),
            ("amount", text("")),
            ("basis", Json::object([("kind", text("per_operating_year"))])),
            ("payers", Json::object([("municipality", text("1"))])),
        ]);
        let outcome = Json::object([
            ("id", text("outcome-1")),
            ("label", text("")),
            ("success_rate", Json::object([("with", text("")), ("without", text("")), ("basis", text("completers"))])),
            ("persistence", Json::object([("kind", text("constant"))])),
            ("consequences", Json::list([])),
        ]);
        let mut draft = Draft {
            case: Json::object([
                ("format", text(som_core::FORMAT)),
                ("title", text("")),
                ("about", Json::object([])),
                ("price_year", Json::whole(FIRST_PRICE_YEAR)),
                ("start_year", Json::whole(this_year)),
                ("horizon_years", Json::whole(FIRST_CONSEQUENCE_YEARS)),
                ("discounting", Json::object([("schedule", finance_ministry())])),
                (
                    "participants",
                    Json::object([("starting", Json::list([text("")])), ("course_years", Json::whole(1)), ("completion_rate", text("1"))]),
                ),
                ("costs", Json::list([cost])),
                ("saved_costs", Json::list([])),
                ("consequences_during", Json::list([])),
                ("outcomes", Json::list([outcome])),
            ]),
            consequence_years: Json::whole(FIRST_CONSEQUENCE_YEARS),
            own_horizon: false,
        };
        draft.derive_horizon();
        draft
    }

    /// A draft of the tree of a case file. Its horizon counts as chosen where it is not the derived one.
    pub(crate) fn from_case(case: Json) -> Draft {
        // A sound case is written out with all its defaults, so that every field of the app has something to show.
        let case = Case::read(&case).case.map_or(case, |sound| following_effects(following_price_year(sound.to_json())));
        let longest = outcomes(&case).flat_map(consequences).filter_map(|line| len(line, "quantity")).max();
        let years = longest.map_or(FIRST_CONSEQUENCE_YEARS, |years| years.max(1) as u64);
        let mut draft = Draft { case, consequence_years: Json::whole(years), own_horizon: true };
        draft.own_horizon = draft.derived_horizon() != draft.whole_at("horizon_years");
        draft
    }

    /// The value at a path of the case.
    pub(crate) fn at(&self, path: &str) -> Option<&Json> {
        self.case.at(&Path::parse(path))
    }

    /// The text at a path; empty where there is none.
    pub(crate) fn text_at(&self, path: &str) -> String {
        match self.at(path) {
            Some(Json::Text(text) | Json::Unread(text)) => text.to_string(),
            Some(Json::Number(number)) => number.text.to_string(),
            _ => String::new(),
        }
    }

    /// The whole number at a path.
    pub(crate) fn whole_at(&self, path: &str) -> Option<usize> {
        whole(self.at(path)?)
    }

    /// How many entries the list at a path has.
    pub(crate) fn len_at(&self, path: &str) -> usize {
        match self.at(path) {
            Some(Json::List(values)) => values.len(),
            _ => 0,
        }
    }

    /// The number of years of consequences, where one is given.
    pub(crate) fn consequence_years(&self) -> Option<usize> {
        whole(&self.consequence_years).filter(|years| (1..=100).contains(years))
    }

    /// The years that the last cohort's last consequence needs: `starts − 1 + course years − 1 + consequence years`, and one more
    /// where an effect begins the year after.
    pub(crate) fn derived_horizon(&self) -> Option<usize> {
        let starts = self.len_at("participants.starting").max(1);
        let course_years = self.whole_at("participants.course_years").unwrap_or(1).max(1);
        let follows = outcomes(&self.case).any(|outcome| field(outcome, "effect_start") == Some(&Json::text("following_year")));
        Some((starts - 1 + course_years - 1 + self.consequence_years()? + usize::from(follows)).min(100))
    }

    /// The names of the price indices beside the calculation's own.
    pub(crate) fn index_names(&self) -> Vec<String> {
        match self.at("other_indices") {
            Some(Json::Object(indices)) => indices.iter().map(|(name, _)| name.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    /// The year t in which the effect of an outcome begins for those who start first.
    pub(crate) fn effect_begins(&self, outcome: usize) -> usize {
        let course_years = self.whole_at("participants.course_years").unwrap_or(1).max(1);
        let follows = self.at(&format!("outcomes[{outcome}].effect_start")) == Some(&Json::text("following_year"));
        course_years - 1 + usize::from(follows)
    }

    /// Makes the horizon just long enough, unless it was chosen by hand.
    pub(crate) fn derive_horizon(&mut self) {
        if !self.own_horizon
            && let Some(horizon) = self.derived_horizon()
        {
            self.case.put(&[Step::Key("horizon_years".into())], Some(Json::whole(horizon as u64)));
        }
    }

    /// An `id` that no entry of a list has yet.
    pub(crate) fn free_id(&self, list: &Path, start: &str) -> String {
        let taken: Vec<&Json> = match self.case.at(list) {
            Some(Json::List(values)) => values.iter().filter_map(|value| field(value, "id")).collect(),
            _ => Vec::new(),
        };
        let mut number = taken.len() + 1;
        while taken.contains(&&Json::text(&format!("{start}-{number}"))) {
            number += 1;
        }
        format!("{start}-{number}")
    }

    /// How many numbers by year the tables hold: what the time of a calculation grows with.
    pub(crate) fn cells(&self) -> usize {
        outcomes(&self.case).flat_map(consequences).filter_map(|line| len(line, "quantity")).sum()
    }
}

/// The Ministry of Finance's declining schedule of 2021: 3.5 % to year 35, 2.5 % to year 70, then 1.5 %.
pub(crate) fn finance_ministry() -> Json {
    let step = |from: u64, rate: &str| Json::object([("from_year", Json::whole(from)), ("rate", Json::text(rate))]);
    Json::list([step(1, "0.035"), step(36, "0.025"), step(71, "0.015")])
}

/// The case without the price years that are its own anyway, so that they follow when that one is changed.
fn following_price_year(mut case: Json) -> Json {
    let own = field(&case, "price_year").cloned();
    let mut places = Vec::new();
    let mut look = |list: Path, lines: &[Json], amount: &'static str| {
        for (index, line) in lines.iter().enumerate() {
            let place = if amount.is_empty() { list.index(index) } else { list.index(index).key(amount) };
            let holder = if amount.is_empty() { Some(line) } else { field(line, amount) };
            if holder.and_then(|holder| field(holder, "price_year")) == own.as_ref() {
                places.push(place.key("price_year"));
            }
        }
    };
    for list in ["costs", "saved_costs"] {
        look(Path::default().key(list), entries(&case, list), "");
    }
    look(Path::default().key("consequences_during"), entries(&case, "consequences_during"), "price");
    for (index, outcome) in entries(&case, "outcomes").iter().enumerate() {
        look(Path::default().key("outcomes").index(index).key("consequences"), entries(outcome, "consequences"), "price");
    }
    for place in places {
        case.put(&place.0, None);
    }
    case
}

/// The case without the rates that follow from an effect anyway, so that they follow when that one is changed.
fn following_effects(mut case: Json) -> Json {
    let follows = |outcome: &Json| field(outcome, "success_rate").is_some_and(|rate| field(rate, "entered_as").is_some());
    let places: Vec<usize> = outcomes(&case).enumerate().filter(|(_, outcome)| follows(outcome)).map(|(place, _)| place).collect();
    for place in places {
        case.put(&Path::default().key("outcomes").index(place).key("success_rate").key("with").0, None);
    }
    case
}

/// A field of an object.
pub(crate) fn field<'a>(json: &'a Json, key: &'static str) -> Option<&'a Json> {
    json.child(&Step::Key(key.into()))
}

/// The entries of a list field.
pub(crate) fn entries<'a>(json: &'a Json, key: &'static str) -> &'a [Json] {
    match field(json, key) {
        Some(Json::List(values)) => values,
        _ => &[],
    }
}

fn outcomes(case: &Json) -> impl Iterator<Item = &Json> {
    entries(case, "outcomes").iter()
}

fn consequences(outcome: &Json) -> impl Iterator<Item = &Json> {
    entries(outcome, "consequences").iter()
}

fn len(json: &Json, key: &'static str) -> Option<usize> {
    match field(json, key)? {
        Json::List(values) => Some(values.len()),
        _ => None,
    }
}

fn whole(json: &Json) -> Option<usize> {
    match json {
        Json::Number(number) => number.text.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_calculation_is_in_prices_of_the_newest_year_of_the_index() {
        let rows = include_str!("../../../assets/catalogue/indices.csv").lines();
        let measured = rows.filter_map(|row| row.strip_prefix("nettoprisindeks-aar,")).filter(|row| row.ends_with(','));
        let newest = measured.filter_map(|row| row.split(',').next()?.parse().ok()).max();
        assert_eq!(newest, Some(FIRST_PRICE_YEAR));
        assert_eq!(Draft::new(2026).whole_at("price_year"), Some(2023));
    }

    #[test]
    fn the_horizon_of_the_worked_cases_is_derived_or_chosen() {
        let draft = |text: &str| Draft::from_case(Json::parse(text).unwrap());
        let a = draft(include_str!("../../../tests/worked/a_shelter_by_hand.case.json"));
        assert_eq!((a.consequence_years(), a.derived_horizon(), a.own_horizon), (Some(4), Some(4), false));
        let b = draft(include_str!("../../../tests/worked/b_ips_cohorts.case.json"));
        assert_eq!((b.consequence_years(), b.derived_horizon(), b.own_horizon), (Some(11), Some(14), false));
        let c = draft(include_str!("../../../tests/worked/c_everything.case.json"));
        assert_eq!((c.derived_horizon(), c.own_horizon), (Some(46), true));
        // A price year of its own stays; the case's own is not repeated on each line.
        assert_eq!(c.at("costs[0].price_year"), Some(&Json::whole(2023)));
        assert_eq!(c.at("costs[1].price_year"), None);
        assert_eq!(c.at("consequences_during[0].price.price_year"), None);
        assert_eq!(c.at("outcomes[0].consequences[0].price.price_year"), Some(&Json::whole(2019)));
    }

    #[test]
    fn a_rate_that_follows_from_an_effect_is_not_kept_beside_it() {
        let text = include_str!("../../../tests/worked/a_shelter_by_hand.case.json");
        let mut case = Json::parse(text).unwrap();
        let effect = r#"{"with": "0.5", "without": "0.2", "entered_as": {"measure": "odds_ratio", "value": "4"}}"#;
        case.put(&Path::parse("outcomes[0].success_rate").0, Some(Json::parse(effect).unwrap()));
        let draft = Draft::from_case(case);
        assert_eq!(draft.at("outcomes[0].success_rate.with"), None);
        assert_eq!(draft.text_at("outcomes[0].success_rate.entered_as.value"), "4");
        assert_eq!(Case::read(&draft.case).case.unwrap().outcomes[0].success_rate.with, rust_decimal::Decimal::new(5, 1));
    }
}
