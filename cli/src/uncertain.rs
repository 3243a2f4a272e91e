//! How sure a result is: one input at a time, and scenarios side by side.

use som_core::{
    BottomLine, BreakEven, Case, Decimal, Differs, Payer, Results, Scenario, View, corrected_for_optimism, evaluate, one_way,
    scenario_results, scenarios_json, sensitivity_json, suggestions,
};
use som_text::{Lang, amount, input_name, input_value, must_hold, optimism_how, scenario_title, threshold, words};

use crate::result::{self, NONE, capital, view_name};
use crate::simulate;
use crate::table::{Table, label, one_line};

/// What was asked for beside the case.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Asked {
    /// Only this actor.
    pub(crate) view: Option<View>,
    /// With the ranges that the program suggests, where the case has none.
    pub(crate) suggested: bool,
    /// How to draw.
    pub(crate) simulation: simulate::Asked,
}

impl Asked {
    /// In JSON every actor stands, also one without any money, unless one alone was asked for.
    fn views_of_json(&self) -> &[View] {
        self.view.as_ref().map_or(&View::EVERY, std::slice::from_ref)
    }
}

/// What each uncertain input does alone.
pub(crate) fn sensitivity(lang: Lang, case: &Case, asked: &Asked, json: bool) -> String {
    let mut case = case.clone();
    if asked.suggested {
        let suggested = suggestions(&case);
        case.uncertainty.inputs.extend(suggested);
    }
    let results = evaluate::<Decimal>(&case);
    let views = asked.view.map_or_else(|| result::views(&results), |view| vec![view]);
    if json {
        return sensitivity_json(&case, asked.views_of_json()).to_text();
    }
    let line = if results.is_discounted { BottomLine::PresentValue } else { BottomLine::Net };
    let mut text = heading(lang, &case);
    let needed = views.iter().flat_map(|view| (0..case.outcomes.len()).map(move |outcome| (*view, outcome)));
    for (view, outcome) in needed {
        let who = capital(&words!(lang, &format!("the-{}", view.key())));
        if let Some(sentence) = must_hold(lang, &case, outcome, (&who, view), line) {
            text.push_str(&format!("{}\n", one_line(&sentence)));
        }
    }
    if case.uncertainty.inputs.is_empty() {
        return format!("{text}\n{}\n", words!(lang, "cli-nothing-uncertain"));
    }
    let found = one_way(&case);
    for &view in &views {
        let mut table = Table::new(
            1,
            ["cli-number", "cli-from", "cli-to", "cli-net-at-from", "cli-net-at-to", "cli-moves", "cli-zero-at"]
                .iter()
                .map(|key| words!(lang, key))
                .collect(),
        );
        let bars = found.tornado(view, line);
        for bar in bars.iter().filter(|bar| !bar.width().is_zero()) {
            let input = &bar.bar.input;
            let measure = input.measure();
            let zero = bar.bar.turn(&case, view, line).map_or_else(|| NONE.to_owned(), |turn| threshold(lang, measure, turn));
            table.row(vec![
                label(&input_name(lang, &case, input)),
                input_value(lang, measure, bar.bar.low.value),
                input_value(lang, measure, bar.bar.high.value),
                amount(lang, bar.at_low),
                amount(lang, bar.at_high),
                amount(lang, bar.width()),
                zero,
            ]);
        }
        if !table.is_empty() {
            let net = words!(lang, if line == BottomLine::Net { "cli-net" } else { "cli-net-present-value" });
            let expected = amount(lang, found.expected.get(view, line));
            let title = words!(lang, "cli-one-at-a-time", payer = view_name(lang, view), net = net, expected = expected);
            text.push_str(&format!("\n{title}\n\n{}", table.text()));
        }
    }
    text.push_str(&format!("\n{}\n", words!(lang, "cli-all-else-held")));
    let suggested = case.uncertainty.inputs.iter().filter(|uncertain| uncertain.suggested).count();
    if suggested > 0 {
        let of = case.uncertainty.inputs.len();
        text.push_str(&format!("{}\n", words!(lang, "cli-suggested", suggested = suggested, of = of)));
    }
    ends(lang, &views, text)
}

/// The case and its scenarios side by side.
pub(crate) fn scenarios(lang: Lang, case: &Case, asked: &Asked, json: bool) -> String {
    let results = evaluate::<Decimal>(case);
    let views = asked.view.map_or_else(|| result::views(&results), |view| vec![view]);
    if json {
        return scenarios_json(case, &results, asked.views_of_json()).to_text();
    }
    let found = scenario_results(case);
    let corrected = corrected_for_optimism(case).map(|case| evaluate::<Decimal>(&case));
    let mut text = heading(lang, case);
    if found.is_empty() && corrected.is_none() {
        return format!("{text}{}\n", words!(lang, "cli-no-scenarios"));
    }
    let mut columns: Vec<(String, Option<&Results<Decimal>>)> = vec![(words!(lang, "cli-as-it-is"), Some(&results))];
    columns.extend(found.iter().map(|found| (title(lang, found.scenario), found.results.as_ref())));
    columns.extend(corrected.as_ref().map(|results| (words!(lang, "cli-corrected"), Some(results))));
    let side_by_side = |cell: &dyn Fn(&Results<Decimal>, View) -> String| {
        let head = std::iter::once(words!(lang, "cli-payer")).chain(columns.iter().map(|(title, _)| title.clone()));
        let mut table = Table::new(1, head.collect());
        for &view in &views {
            let cells = columns.iter().map(|(_, results)| results.map_or_else(|| NONE.to_owned(), |results| cell(results, view)));
            table.row(std::iter::once(view_name(lang, view)).chain(cells).collect());
        }
        table
    };
    let mut section = |key: &str, table: Table| text.push_str(&format!("{}\n\n{}\n", words!(lang, key), table.text()));
    section("cli-net", side_by_side(&|results, view| amount(lang, results.of(view).net.total)));
    if results.is_discounted {
        section("cli-net-present-value", side_by_side(&|results, view| amount(lang, results.of(view).net.present_value)));
    }
    section(
        "cli-break-even",
        side_by_side(&|results, view| match results.of(view).break_even {
            BreakEven::NoOutlay => words!(lang, "cli-break-even-no-outlay"),
            BreakEven::Year(t) => results.years.get(t).map_or_else(|| NONE.to_owned(), ToString::to_string),
            BreakEven::NotWithinHorizon => words!(lang, "cli-break-even-not"),
        }),
    );
    let mut differs =
        Table::new(2, ["cli-scenario", "cli-number", "cli-as-it-is", "cli-in-scenario"].map(|key| words!(lang, key)).to_vec());
    for result in &found {
        for Differs { input, expected, value } in &result.differs {
            let written = |value| input_value(lang, input.measure(), value);
            let scenario = title(lang, result.scenario);
            differs.row(vec![scenario, label(&input_name(lang, case, input)), written(*expected), written(*value)]);
        }
    }
    if !differs.is_empty() {
        section("cli-differs", differs);
    }
    if let Some(how) = optimism_how(lang, case) {
        text.push_str(&format!("{}\n", words!(lang, "cli-corrected-how", how = one_line(&how))));
    }
    ends(lang, &views, text)
}

fn heading(lang: Lang, case: &Case) -> String {
    let title = one_line(&case.title);
    let title = if title.is_empty() { words!(lang, "cli-untitled") } else { title };
    let prices = words!(lang, "cli-prices", year = case.price_year.to_string());
    format!("{title}\n\n{prices}\n\n")
}

fn ends(lang: Lang, views: &[View], mut text: String) -> String {
    if views.contains(&View::Payer(Payer::Municipality)) {
        text.push_str(&format!("{}\n", words!(lang, "cli-before-equalisation")));
    }
    text.push_str(&format!("{}\n", words!(lang, "cli-rounded")));
    text
}

/// The title of a scenario on one line of a table.
pub(crate) fn title(lang: Lang, scenario: &Scenario) -> String {
    label(&one_line(&scenario_title(lang, scenario)))
}
