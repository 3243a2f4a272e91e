//! The results in words and tables.

use som_core::{BreakEven, Case, Decimal, Irr, LineKind, NoIrr, Payer, Problem, Results, View, ViewResult, compare};
use som_text::{Lang, amount, kroner_exact, number, percent, rounded_kroner, words};

use crate::problems;
use crate::table::{Table, label, one_line};

/// What stands where there is no figure.
pub(crate) const NONE: &str = "–";

/// Everything that the case comes to, from the net result down to each line.
pub(crate) fn tables(lang: Lang, case: &Case, results: &Results<Decimal>, warnings: &[Problem]) -> String {
    let report = Report { lang, case, results, views: views(results) };
    let mut text = report.heading();
    let mut section = |title: &str, table: Table| {
        if !table.is_empty() {
            text.push_str(&format!("\n{}\n\n{}", words!(lang, title), table.text()));
        }
    };
    section("cli-who-pays", report.who_pays());
    section("cli-by-year", report.by_year());
    section("cli-key-figures", report.key_figures());
    section("cli-thresholds", report.thresholds());
    section("cli-for-everyone", report.for_everyone());
    section("cli-by-outcome", report.by_outcome());
    section("cli-by-area", report.by_area());
    section("cli-by-line", report.by_line());
    section("cli-follow-up", report.follow_up());
    if !warnings.is_empty() {
        text.push_str(&format!("\n{}\n\n{}", words!(lang, "cli-warnings"), problems::list(lang, warnings)));
    }
    for note in [words!(lang, "cli-before-equalisation"), words!(lang, "cli-average-prices"), words!(lang, "cli-rounded")] {
        text.push_str(&format!("\n{note}"));
    }
    text.push('\n');
    text
}

/// The payers that have any money, the municipality and the state always; then the sums.
pub(crate) fn views(results: &Results<Decimal>) -> Vec<View> {
    let has_money = |payer: Payer| {
        let view = results.of(View::Payer(payer));
        [&view.cost, &view.saved_cost, &view.during, &view.after].iter().any(|flow| flow.by_year.iter().any(|year| !year.is_zero()))
    };
    let payers: Vec<Payer> = Payer::ALL
        .into_iter()
        .filter(|&payer| matches!(payer, Payer::Municipality | Payer::Region | Payer::State) || has_money(payer))
        .collect();
    let mut views: Vec<View> = payers.iter().map(|&payer| View::Payer(payer)).collect();
    views.push(View::Public);
    if payers.iter().any(|payer| !payer.is_public()) {
        views.push(View::All);
    }
    views
}

struct Report<'a> {
    lang: Lang,
    case: &'a Case,
    results: &'a Results<Decimal>,
    views: Vec<View>,
}

/// How the figure of a view is written.
type Cell = fn(&Report<'_>, &ViewResult<Decimal>) -> String;

/// Figures of each view: whether they are shown, the key of their name, and how they are written.
type Figures<'a> = &'a [(bool, &'a str, Cell)];

impl Report<'_> {
    fn heading(&self) -> String {
        let lang = self.lang;
        let title = one_line(&self.case.title);
        let mut text = if title.is_empty() { words!(lang, "cli-untitled") } else { title };
        if self.case.about.constructed {
            text.push_str(&format!("\n{}", words!(lang, "cli-constructed")));
        }
        // The public first, then each payer that loses: no loss is hidden in a sum.
        let losers = Payer::ALL.into_iter().map(View::Payer).filter(|&view| self.results.of(view).net.total < Decimal::ZERO);
        let headline: Vec<String> = std::iter::once(View::Public).chain(losers).map(|view| self.net_in_words(view)).collect();
        let headline = headline.join(" ");
        let headline = if self.results.has_comparison { headline } else { words!(lang, "cli-example", text = headline) };
        let count = |value| number(lang, value, 2).trim_end_matches('0').trim_end_matches([',', '.']).to_owned();
        let years = match (self.results.years.first(), self.results.years.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            (Some(only), _) => only.to_string(),
            _ => String::new(),
        };
        let scope = words!(
            lang,
            "cli-scope",
            years = years,
            participants = count(self.results.participants),
            completed = count(self.results.completed),
            successes = count(self.results.successes),
        );
        let discounted = if self.results.is_discounted {
            words!(lang, "cli-discounted", year = self.case.start_year.to_string())
        } else {
            words!(lang, "cli-not-discounted")
        };
        let prices = words!(lang, "cli-prices", year = self.case.price_year.to_string());
        let ranges = self.case.uncertainty.inputs.len();
        let sure = if ranges == 0 { lang.t("cli-point-estimate") } else { words!(lang, "cli-ranges-elsewhere", ranges = ranges) };
        text.push_str(&format!("\n\n{headline}\n{sure}\n\n{scope}\n{prices} {discounted}\n"));
        let mut estimates: Vec<String> = self.results.index_estimates.iter().map(|(_, year)| year.to_string()).collect();
        estimates.dedup();
        if !estimates.is_empty() {
            text.push_str(&format!("{}\n", words!(lang, "cli-index-estimates", years = estimates.join(", "))));
        }
        text
    }

    fn net_in_words(&self, view: View) -> String {
        let net = self.results.of(view).net.total;
        let key = if net > Decimal::ZERO {
            "cli-gains"
        } else if net < Decimal::ZERO {
            "cli-loses"
        } else {
            "cli-even"
        };
        let who = capital(&words!(self.lang, &format!("the-{}", view.key())));
        words!(self.lang, key, who = who, amount = rounded_kroner(self.lang, net.abs()))
    }

    fn name(&self, view: View) -> String {
        view_name(self.lang, view)
    }

    fn names(&self, first: &str) -> Vec<String> {
        std::iter::once(words!(self.lang, first)).chain(self.views.iter().map(|&view| self.name(view))).collect()
    }

    /// A table with a column for each view.
    fn per_view(&self, figures: Figures<'_>) -> Table {
        let mut table = Table::new(1, self.names("cli-figure"));
        for (_, key, cell) in figures.iter().filter(|(shown, ..)| *shown) {
            let cells = self.views.iter().map(|&view| cell(self, self.results.of(view)));
            table.row(std::iter::once(words!(self.lang, key)).chain(cells).collect());
        }
        table
    }

    fn who_pays(&self) -> Table {
        let columns: Figures<'_> = &[
            (true, "cli-cost", |r, view| amount(r.lang, view.cost.total)),
            (true, "cli-saved-cost", |r, view| amount(r.lang, view.saved_cost.total)),
            (true, "cli-during", |r, view| amount(r.lang, view.during.total)),
            (true, "cli-after", |r, view| amount(r.lang, view.after.total)),
            (true, "cli-net", |r, view| amount(r.lang, view.net.total)),
            (self.results.is_discounted, "cli-net-present-value", |r, view| amount(r.lang, view.net.present_value)),
            (true, "cli-share-of-cost", |r, view| r.share(view.share_of_cost)),
            (true, "cli-share-of-gain", |r, view| r.share(view.share_of_gain)),
        ];
        let shown = || columns.iter().filter(|(shown, ..)| *shown);
        let head = std::iter::once("cli-payer").chain(shown().map(|(_, key, _)| *key)).map(|key| words!(self.lang, key));
        let mut table = Table::new(1, head.collect());
        for &view in &self.views {
            let cells = shown().map(|(.., cell)| cell(self, self.results.of(view)));
            table.row(std::iter::once(self.name(view)).chain(cells).collect());
        }
        table
    }

    fn by_year(&self) -> Table {
        let mut head = self.names("cli-year");
        head.push(words!(self.lang, "cli-public-cumulative"));
        let mut table = Table::new(1, head);
        for (t, year) in self.results.years.iter().enumerate() {
            let at = |years: &[Decimal]| years.get(t).map_or_else(|| NONE.to_owned(), |&money| amount(self.lang, money));
            let cells = self.views.iter().map(|&view| at(&self.results.of(view).net.by_year));
            let cumulative = at(&self.results.of(View::Public).cumulative);
            table.row(std::iter::once(year.to_string()).chain(cells).chain([cumulative]).collect());
        }
        table
    }

    fn key_figures(&self) -> Table {
        let discounted = self.results.is_discounted;
        let any = |has: fn(&ViewResult<Decimal>) -> bool| self.results.views().any(has);
        self.per_view(&[
            (true, "cli-break-even", |r, view| r.break_even(view.break_even)),
            (discounted, "cli-break-even-present-value", |r, view| r.break_even(view.discounted_break_even)),
            (true, "cli-peak", |r, view| r.money(Some(view.peak_investment))),
            (true, "cli-four-years", |r, view| r.money(view.after_four_years)),
            (true, "cli-compensation", |r, view| r.money(Some(view.compensation))),
            (discounted, "cli-compensation-present-value", |r, view| r.money(Some(view.compensation_present_value))),
            (true, "cli-remaining-deficit", |r, view| r.money(Some(view.remaining_deficit))),
            (true, "cli-per-participant", |r, view| r.money(view.per_participant.net)),
            (discounted, "cli-per-participant-present-value", |r, view| r.money(view.per_participant.present_value)),
            (true, "cli-per-completed", |r, view| r.money(view.per_completed.net)),
            (true, "cli-per-success", |r, view| r.money(view.per_success.net)),
            (true, "cli-irr", |r, view| r.rate(view.internal_rate_of_return)),
            (any(|view| !view.after_measured.total.is_zero()), "cli-measured", |r, view| r.money(Some(view.after_measured.total))),
            (any(|view| !view.after_measured.total.is_zero()), "cli-projected", |r, view| r.money(Some(view.projected()))),
            (any(|view| view.budget.is_some()), "cli-budget", |r, view| r.money(view.budget.as_ref().map(|budget| budget.total))),
            (any(|view| !view.beyond_horizon.is_zero()), "cli-beyond", |r, view| r.money(Some(view.beyond_horizon))),
        ])
    }

    fn thresholds(&self) -> Table {
        let discounted = self.results.is_discounted;
        self.per_view(&[
            (true, "cli-effect-factor", |r, view| r.factor(view.break_even_effect_factor)),
            (discounted, "cli-effect-factor-present-value", |r, view| r.factor(view.break_even_effect_factor_present_value)),
            (true, "cli-cost-factor", |r, view| r.factor(view.break_even_cost_factor)),
            (discounted, "cli-cost-factor-present-value", |r, view| r.factor(view.break_even_cost_factor_present_value)),
            (true, "cli-saving", |r, view| r.money(view.break_even_saving)),
            (discounted, "cli-saving-present-value", |r, view| r.money(view.break_even_saving_present_value)),
        ])
    }

    fn for_everyone(&self) -> Table {
        let results = self.results;
        let exact = |money: Option<Decimal>| money.map_or_else(|| NONE.to_owned(), |money| kroner_exact(self.lang, money));
        let mut table = Table::new(1, vec![words!(self.lang, "cli-figure"), String::new()]);
        for (key, cell) in [
            ("cli-cost-per-participant", self.kroner(results.cost_per_participant)),
            ("cli-cost-per-success", self.kroner(results.cost_per_success)),
            ("cli-gain-per-krone", exact(results.gain_per_krone)),
            ("cli-benefit-cost-ratio", exact(results.benefit_cost_ratio)),
        ] {
            table.row(vec![words!(self.lang, key), cell]);
        }
        table
    }

    fn by_outcome(&self) -> Table {
        let mut head = self.names("cli-outcome");
        head.insert(1, words!(self.lang, "cli-successes"));
        let mut table = Table::new(1, head);
        for (result, outcome) in self.results.by_outcome.iter().zip(&self.case.outcomes) {
            let sums =
                self.views.iter().map(|view| amount(self.lang, view.payers().iter().map(|&payer| *result.by_payer.get(payer)).sum()));
            table.row([named(&outcome.label, &outcome.id), number(self.lang, result.successes, 2)].into_iter().chain(sums).collect());
        }
        table
    }

    fn by_area(&self) -> Table {
        let mut table = Table::new(1, self.names("cli-area"));
        for area in &self.results.by_area {
            let sums = self.views.iter().map(|&view| amount(self.lang, area.of(view)));
            table.row(std::iter::once(label(&area.area)).chain(sums).collect());
        }
        table
    }

    fn by_line(&self) -> Table {
        let lang = self.lang;
        let mut head = self.names("cli-line");
        head.insert(0, words!(lang, "cli-list"));
        head.push(words!(lang, "cli-line-factor"));
        let factors = som_core::thresholds(self.case, self.results, View::Public, false);
        let mut table = Table::new(2, head);
        for result in &self.results.by_line {
            let list = match result.line.kind {
                LineKind::Cost => words!(lang, "cli-list-costs"),
                LineKind::SavedCost => words!(lang, "cli-list-saved"),
                LineKind::During => words!(lang, "cli-list-during"),
                LineKind::After(_) => words!(lang, "cli-list-after"),
            };
            let name = match (self.case.cost_line(result.line), self.case.consequence(result.line)) {
                (Some(cost), _) => named(&cost.label, &cost.id),
                (None, Some(consequence)) => named(&consequence.label, &consequence.id),
                (None, None) => continue,
            };
            let sums = self.views.iter().map(|&view| amount(lang, result.of(view)));
            let factor = factors.iter().find(|threshold| threshold.of == som_core::ThresholdOf::Line(result.line));
            let factor = self.factor(factor.and_then(|threshold| threshold.value));
            table.row([list, name].into_iter().chain(sums).chain([factor]).collect());
        }
        table
    }

    /// From the net that was expected to the one that was measured, cause by cause.
    fn follow_up(&self) -> Table {
        let mut head = self.names("cli-cause");
        head.push(words!(self.lang, "cli-of-values"));
        let mut table = Table::new(1, head);
        let Some(comparison) = compare::<Decimal>(self.case) else { return table };
        let row = |key: &str, net: &dyn Fn(View) -> Decimal, of: String| {
            let nets = self.views.iter().map(|&view| amount(self.lang, net(view)));
            std::iter::once(words!(self.lang, key)).chain(nets).chain([of]).collect()
        };
        table.row(row("cli-expected", &|view| comparison.forecast.of(view).net.total, String::new()));
        for step in &comparison.steps {
            let of = words!(self.lang, "cli-of", measured = step.measured, of = step.of);
            table.row(row(&format!("cause-{}", step.cause.key()), &|view| comparison.by_cause(view, step.cause).net, of));
        }
        table.row(row("cli-follow-up-net", &|view| comparison.follow_up().of(view).net.total, String::new()));
        table.row(row("cli-difference", &|view| comparison.difference(view).net, String::new()));
        if self.results.is_discounted {
            table.row(row("cli-difference-present-value", &|view| comparison.difference(view).present_value, String::new()));
        }
        if let Some(year) = comparison.until.and_then(|until| self.results.years.get(until)) {
            let key = words!(self.lang, "cli-difference-until", year = year.to_string());
            let nets = self.views.iter().map(|&view| self.money(comparison.difference(view).until));
            table.row(std::iter::once(key).chain(nets).chain([String::new()]).collect());
        }
        table
    }

    fn money(&self, money: Option<Decimal>) -> String {
        money.map_or_else(|| NONE.to_owned(), |money| amount(self.lang, money))
    }

    fn kroner(&self, money: Option<Decimal>) -> String {
        money.map_or_else(|| NONE.to_owned(), |money| som_text::kroner(self.lang, money))
    }

    fn factor(&self, factor: Option<Decimal>) -> String {
        factor.map_or_else(|| NONE.to_owned(), |factor| number(self.lang, factor, 3))
    }

    fn share(&self, share: Option<Decimal>) -> String {
        share.map_or_else(|| NONE.to_owned(), |share| percent(self.lang, share, 1))
    }

    fn break_even(&self, year: BreakEven) -> String {
        match year {
            BreakEven::NoOutlay => words!(self.lang, "cli-break-even-no-outlay"),
            BreakEven::Year(t) => self.results.years.get(t).map_or_else(|| NONE.to_owned(), ToString::to_string),
            BreakEven::NotWithinHorizon => words!(self.lang, "cli-break-even-not"),
        }
    }

    fn rate(&self, rate: Irr) -> String {
        let reason = match rate {
            // A rate that no decimal holds is beyond anything that could be shown.
            Irr::Rate(rate) => return Decimal::try_from(rate).map_or_else(|_| NONE.to_owned(), |rate| percent(self.lang, rate, 1)),
            Irr::None(NoIrr::Nothing) => "nothing",
            Irr::None(NoIrr::NoOutlay) => "no_outlay",
            Irr::None(NoIrr::NoReturn) => "no_return",
            Irr::None(NoIrr::GainFirst) => "gain_first",
            Irr::None(NoIrr::SeveralChanges) => "several_changes",
        };
        words!(self.lang, &format!("cli-no-rate-{reason}"))
    }
}

/// The name of a view above or beside its figures; the star leads to what every municipal figure must say.
pub(crate) fn view_name(lang: Lang, view: View) -> String {
    let star = if view == View::Payer(Payer::Municipality) { "*" } else { "" };
    format!("{}{star}", words!(lang, &format!("payer-{}", view.key())))
}

/// The label, or the name in the file where there is none.
pub(crate) fn named(text: &str, id: &str) -> String {
    label(if text.trim().is_empty() { id } else { text })
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
