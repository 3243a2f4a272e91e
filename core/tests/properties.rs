//! What holds for every case, tried on cases at random.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::figures::{areas, figures, number, recomputed, walk};
use common::random::{Kind, Random};
use proptest::prelude::*;
use som_core::{
    Amount, Basis, Case, Consequence, CostLine, Decimal, Explainer, Figure, LineKind, Origin, Payer, PerPayer, Period, Phase, PriceSeries,
    Results, Slice, ThresholdOf, Value, View, ViewResult, evaluate, thresholds,
};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn ordinary() -> impl Strategy<Value = Case> {
    (any::<u64>(), 1usize..6).prop_map(|(seed, size)| Random::new(seed, Kind::Ordinary).case(size))
}

#[track_caller]
fn close(one: Decimal, two: Decimal, what: &str) {
    let difference = (one - two).abs();
    assert!(difference <= dec("0.000000001"), "{what}: {one} and {two}");
}

/// The money of a view, part by part, each with its name.
fn money(result: &ViewResult<Decimal>) -> Vec<(&'static str, Vec<Decimal>)> {
    let mut parts: Vec<(&str, Vec<Decimal>)> = vec![
        ("cumulative", result.cumulative.clone()),
        ("cumulative present value", result.cumulative_present_value.clone()),
        ("beyond the horizon", vec![result.beyond_horizon]),
    ];
    for (name, flow) in flows(result) {
        parts.push((name, flow.by_year.iter().copied().chain([flow.total, flow.present_value]).collect()));
    }
    parts
}

fn flows(result: &ViewResult<Decimal>) -> Vec<(&'static str, &som_core::Flow<Decimal>)> {
    let mut flows = vec![
        ("net", &result.net),
        ("cost", &result.cost),
        ("saved cost", &result.saved_cost),
        ("during", &result.during),
        ("after", &result.after),
        ("measured", &result.after_measured),
    ];
    flows.extend(result.budget.as_ref().map(|budget| ("budget", budget)));
    flows
}

/// Two cases come to the same, figure by figure.
#[track_caller]
fn same(one: &Results<Decimal>, two: &Results<Decimal>) {
    for (one, two) in one.views().zip(two.views()) {
        for ((name, one), (_, two)) in money(one).into_iter().zip(money(two)) {
            assert_eq!(one.len(), two.len(), "{name}");
            for (one, two) in one.into_iter().zip(two) {
                close(one, two, name);
            }
        }
    }
}

fn consequences(case: &mut Case) -> impl Iterator<Item = &mut Consequence> {
    case.consequences_during.iter_mut().chain(case.outcomes.iter_mut().flat_map(|outcome| &mut outcome.consequences))
}

fn cost_lines(case: &mut Case) -> impl Iterator<Item = &mut CostLine> {
    case.costs.iter_mut().chain(&mut case.saved_costs)
}

fn scale_amount(line: &mut CostLine, factor: Decimal) {
    match &mut line.amount {
        Amount::Given(amount) => *amount *= factor,
        Amount::Staff(staff) => staff.yearly_pay *= factor,
    }
}

fn scale_price(line: &mut Consequence, factor: Decimal) {
    line.price.per_unit = line.price.per_unit.map(|series| {
        series.as_ref().map(|series| match series {
            PriceSeries::Constant(price) => PriceSeries::Constant(*price * factor),
            PriceSeries::ByYear(prices) => PriceSeries::ByYear(prices.iter().map(|price| *price * factor).collect()),
        })
    });
}

fn scale_rates(case: &mut Case, factor: Decimal) {
    for outcome in &mut case.outcomes {
        let rate = &mut outcome.success_rate;
        rate.with = rate.without + (rate.with - rate.without) * factor;
    }
}

fn consequence_at(case: &mut Case, kind: LineKind, index: usize) -> &mut Consequence {
    match kind {
        LineKind::During => &mut case.consequences_during[index],
        LineKind::After(outcome) => &mut case.outcomes[outcome].consequences[index],
        LineKind::Cost | LineKind::SavedCost => panic!("a cost"),
    }
}

fn net_of(case: &Case, view: View, discounted: bool) -> Decimal {
    let results = evaluate::<Decimal>(case);
    let net = &results.of(view).net;
    if discounted { net.present_value } else { net.total }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cases_at_random_are_sound_and_read_back(case in ordinary()) {
        let text = case.to_text();
        let read = Case::from_text(&text).into_case().unwrap();
        prop_assert_eq!(&read, &case);
        prop_assert_eq!(read.to_text(), text);
        prop_assert!(case.check().iter().all(|problem| problem.severity == som_core::Severity::Warning));
    }

    #[test]
    fn payers_sum_to_public_and_to_all(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for (whole, payers) in [(View::Public, &Payer::PUBLIC[..]), (View::All, &Payer::ALL[..])] {
            for (place, (name, parts)) in money(results.of(whole)).into_iter().enumerate() {
                for (at, part) in parts.into_iter().enumerate() {
                    // A budget of its own is there for all views or for none.
                    let sum = payers.iter().map(|&payer| money(results.of(View::Payer(payer)))[place].1[at]).sum();
                    close(part, sum, name);
                }
            }
        }
    }

    #[test]
    fn a_net_is_gain_less_net_cost(case in ordinary()) {
        for result in evaluate::<Decimal>(&case).views() {
            close(result.net.total, result.gain() - result.net_cost(), "net");
            close(result.net.present_value, result.gain_present_value() - result.net_cost_present_value(), "present value");
            for flow in [&result.net, &result.cost, &result.saved_cost, &result.during, &result.after] {
                close(flow.total, flow.by_year.iter().copied().sum(), "years");
            }
            close(*result.cumulative.last().unwrap(), result.net.total, "cumulative");
            close(*result.cumulative_present_value.last().unwrap(), result.net.present_value, "cumulative");
        }
    }

    #[test]
    fn lines_areas_and_outcomes_sum_to_the_parts(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for result in results.views() {
            let view = result.view;
            for phase in Phase::ALL {
                let lines = results.by_line.iter().filter(|line| line.line.kind.phase() == phase).map(|line| line.of(view)).sum();
                close(result.phase(phase).total, lines, "lines");
            }
            close(result.gain(), results.by_area.iter().map(|area| area.of(view)).sum(), "areas");
            let outcomes = results.by_outcome.iter().map(|outcome| view.payers().iter().map(|&payer| *outcome.by_payer.get(payer)).sum::<Decimal>());
            close(result.after.total, outcomes.sum(), "outcomes");
        }
        prop_assert_eq!(results.by_area.len(), areas(&case).len());
        prop_assert_eq!(results.by_line.len(), case.lines().len());
    }

    #[test]
    fn affine_in_each_cohort_without_group_steps(mut case in ordinary(), step in 1i64..50) {
        cost_lines(&mut case).filter(|line| matches!(line.basis, Basis::PerGroup { .. })).for_each(|line| line.basis = Basis::PerParticipant);
        for cohort in 0..case.participants.starting.len() {
            let [zero, one, two] = [0, 1, 2].map(|times| {
                let mut case = case.clone();
                case.participants.starting[cohort] += Decimal::from(step * times);
                evaluate::<Decimal>(&case)
            });
            for ((zero, one), two) in zero.views().zip(one.views()).zip(two.views()) {
                for (((name, zero), (_, one)), (_, two)) in money(zero).into_iter().zip(money(one)).zip(money(two)) {
                    for ((zero, one), two) in zero.into_iter().zip(one).zip(two) {
                        close(one - zero, two - one, name);
                    }
                }
            }
        }
    }

    #[test]
    fn without_effect_the_net_is_saved_cost_and_consequences_during_less_cost(mut case in ordinary()) {
        for outcome in &mut case.outcomes {
            outcome.success_rate.with = outcome.success_rate.without;
        }
        for result in evaluate::<Decimal>(&case).views() {
            prop_assert_eq!(result.after.total, Decimal::ZERO);
            close(result.net.total, -result.cost.total + result.saved_cost.total + result.during.total, "net");
            close(result.net.present_value, -result.cost.present_value + result.saved_cost.present_value + result.during.present_value, "present value");
        }
    }

    #[test]
    fn all_money_times_a_factor_is_every_result_times_it(case in ordinary(), factor in prop::sample::select(vec!["3", "-2", "0.5", "0", "117.3"])) {
        let factor = dec(factor);
        let mut scaled = case.clone();
        cost_lines(&mut scaled).for_each(|line| scale_amount(line, factor));
        consequences(&mut scaled).for_each(|line| scale_price(line, factor));
        let (one, scaled) = (evaluate::<Decimal>(&case), evaluate::<Decimal>(&scaled));
        for (one, scaled) in one.views().zip(scaled.views()) {
            for ((name, one), (_, scaled)) in money(one).into_iter().zip(money(scaled)) {
                for (one, scaled) in one.into_iter().zip(scaled) {
                    close(one * factor, scaled, name);
                }
            }
            if factor > Decimal::ZERO {
                prop_assert_eq!(one.break_even, scaled.break_even);
                close(one.peak_investment * factor, scaled.peak_investment, "peak");
                prop_assert_eq!(one.break_even_effect_factor.map(|factor| factor.round_dp(12)), scaled.break_even_effect_factor.map(|factor| factor.round_dp(12)));
            }
        }
    }

    #[test]
    fn a_line_split_in_two_changes_nothing(case in ordinary()) {
        let halves = dec("0.5");
        let mut split = case.clone();
        let double_costs = |lines: &mut Vec<CostLine>| {
            lines.iter_mut().for_each(|line| line.quantity *= halves);
            lines.extend(lines.clone());
        };
        let double = |lines: &mut Vec<Consequence>| {
            lines.iter_mut().for_each(|line| line.quantity.iter_mut().for_each(|quantity| *quantity *= halves));
            lines.extend(lines.clone());
        };
        double_costs(&mut split.costs);
        double_costs(&mut split.saved_costs);
        double(&mut split.consequences_during);
        split.outcomes.iter_mut().for_each(|outcome| double(&mut outcome.consequences));
        same(&evaluate(&case), &evaluate(&split));
    }

    #[test]
    fn a_line_split_by_payer_changes_nothing(case in ordinary()) {
        let mut split = case.clone();
        let per_payer = |lines: &[CostLine]| -> Vec<CostLine> {
            lines.iter().flat_map(|line| Payer::ALL.map(|payer| {
                let mut payers = PerPayer::default();
                *payers.get_mut(payer) = Decimal::ONE;
                CostLine { quantity: line.quantity * *line.payers.get(payer), payers, ..line.clone() }
            })).collect()
        };
        let per_price = |lines: &[Consequence]| -> Vec<Consequence> {
            lines.iter().flat_map(|line| Payer::ALL.map(|payer| {
                let mut own = line.clone();
                own.price.per_unit = PerPayer::default();
                *own.price.per_unit.get_mut(payer) = line.price.per_unit.get(payer).clone();
                own
            })).collect()
        };
        split.costs = per_payer(&case.costs);
        split.saved_costs = per_payer(&case.saved_costs);
        split.consequences_during = per_price(&case.consequences_during);
        for outcome in &mut split.outcomes {
            outcome.consequences = per_price(&outcome.consequences);
        }
        same(&evaluate(&case), &evaluate(&split));
    }

    #[test]
    fn a_longer_horizon_never_changes_earlier_years(case in ordinary(), more in 1usize..20) {
        let mut longer = case.clone();
        longer.horizon_years += more;
        let (short, long) = (evaluate::<Decimal>(&case), evaluate::<Decimal>(&longer));
        prop_assert_eq!((short.participants, short.completed, short.successes), (long.participants, long.completed, long.successes));
        for (short, long) in short.views().zip(long.views()) {
            for ((name, one), (_, two)) in flows(short).into_iter().zip(flows(long)) {
                prop_assert_eq!(&one.by_year[..], &two.by_year[..case.horizon_years], "{}", name);
            }
            let left_out: Decimal = long.net.by_year[case.horizon_years..].iter().copied().sum();
            close(short.beyond_horizon, left_out + long.beyond_horizon, "left out");
            prop_assert_eq!(&short.cumulative_present_value[..], &long.cumulative_present_value[..case.horizon_years]);
        }
    }

    #[test]
    fn who_pays_and_who_gains_are_whole(case in ordinary()) {
        let results = evaluate::<Decimal>(&case);
        for share in [|result: &ViewResult<Decimal>| result.share_of_cost, |result: &ViewResult<Decimal>| result.share_of_gain] {
            let shares: Option<Decimal> = Payer::ALL.map(|payer| share(results.of(View::Payer(payer)))).into_iter().sum();
            if let Some(shares) = shares {
                close(shares, Decimal::ONE, "shares");
            }
            prop_assert_eq!(share(results.of(View::All)).is_some(), shares.is_some());
        }
    }

    #[test]
    fn compensation_brings_a_payer_to_zero(case in ordinary(), payer in prop::sample::select(Payer::ALL.to_vec())) {
        let view = View::Payer(payer);
        let results = evaluate::<Decimal>(&case);
        let before = results.of(view);
        let mut payers = PerPayer::default();
        *payers.get_mut(payer) = Decimal::ONE;
        let grant = |amount: Decimal| {
            let mut given = case.clone();
            given.costs.push(CostLine {
                id: "grant".into(), label: String::new(), category: som_core::Category::Other, amount: Amount::Given(-amount), quantity: Decimal::ONE,
                price_year: case.price_year, index: None, basis: Basis::OneOff { year: 0 }, payers: payers.clone(), source: None, note: String::new(),
            });
            evaluate::<Decimal>(&given)
        };
        let given = grant(before.compensation);
        close(given.of(view).net.total, before.net.total.max(Decimal::ZERO), "net");
        close(given.of(view).peak_investment, before.remaining_deficit, "what remains on the way");
        if before.compensation > dec("0.000001") {
            // The net is 0 to the last digits, which is not below 0.
            prop_assert!(given.of(view).break_even.year().is_some());
            close(given.of(view).compensation.round_dp(9), Decimal::ZERO, "compensation");
        }
        close(grant(before.compensation_present_value).of(view).net.present_value, before.net.present_value.max(Decimal::ZERO), "present value");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn thresholds_put_back_give_zero(case in ordinary(), view in prop::sample::select(View::EVERY.to_vec()), discounted in any::<bool>()) {
        let net = |changed: &Case| net_of(changed, view, discounted);
        let zero = |changed: Case, what: &str| {
            let net = net(&changed);
            assert!(net.abs() < dec("0.000001"), "{what}: {net}");
        };
        let results = evaluate::<Decimal>(&case);
        for threshold in thresholds::<Decimal>(&case, view, discounted) {
            let Some(value) = threshold.value else {
                let weight = |part: Decimal| assert!(part.abs() <= dec("0.000000001"), "{:?} has no threshold, but weighs {part}", threshold.of);
                let part = |phase| if discounted { results.of(view).phase(phase).present_value } else { results.of(view).phase(phase).total };
                match threshold.of {
                    ThresholdOf::Effect => weight(part(Phase::After)),
                    ThresholdOf::Cost => weight(part(Phase::Cost)),
                    ThresholdOf::Line(line) if !discounted => weight(results.by_line.iter().find(|each| each.line == line).unwrap().of(view)),
                    ThresholdOf::Line(_) => {}
                    ThresholdOf::Horizon => assert!(net(&case) < Decimal::ZERO),
                }
                continue;
            };
            let mut changed = case.clone();
            match threshold.of {
                ThresholdOf::Effect => {
                    scale_rates(&mut changed, value);
                    zero(changed, "effect");
                }
                ThresholdOf::Cost => {
                    changed.costs.iter_mut().for_each(|line| scale_amount(line, value));
                    zero(changed, "cost");
                }
                ThresholdOf::Line(line) => match line.kind {
                    LineKind::Cost | LineKind::SavedCost => {
                        let lines = if line.kind == LineKind::Cost { &mut changed.costs } else { &mut changed.saved_costs };
                        scale_amount(&mut lines[line.index], value);
                        zero(changed, "amount");
                    }
                    kind => {
                        let mut other = changed.clone();
                        scale_price(consequence_at(&mut changed, kind, line.index), value);
                        zero(changed, "price");
                        consequence_at(&mut other, kind, line.index).quantity.iter_mut().for_each(|quantity| *quantity *= value);
                        zero(other, "quantity");
                    }
                },
                ThresholdOf::Horizon => {
                    let years: usize = value.to_string().parse().unwrap();
                    for horizon in 1..=case.horizon_years {
                        changed.horizon_years = horizon;
                        let loss = net(&changed) < -dec("0.000000001");
                        assert!(!(loss && horizon >= years), "the net stays at or above 0 from {years} years on, but not at {horizon}");
                        assert!(loss || horizon + 1 != years, "the net is at or above 0 one year before {years}");
                    }
                }
            }
        }
    }

    #[test]
    fn decimals_and_floating_point_agree(case in ordinary()) {
        // Everything without signs: the sum of absolute terms.
        let mut absolute = case.clone();
        cost_lines(&mut absolute).for_each(|line| if let Amount::Given(amount) = &mut line.amount { *amount = amount.abs() });
        for line in consequences(&mut absolute) {
            line.kind = som_core::ConsequenceKind::Revenue;
            line.quantity.iter_mut().for_each(|quantity| *quantity = quantity.abs());
            line.price.per_unit = line.price.per_unit.map(|series| series.as_ref().map(|series| match series {
                PriceSeries::Constant(price) => PriceSeries::Constant(price.abs()),
                PriceSeries::ByYear(prices) => PriceSeries::ByYear(prices.iter().map(Decimal::abs).collect()),
            }));
        }
        for outcome in &mut absolute.outcomes {
            let rate = &mut outcome.success_rate;
            (rate.with, rate.without) = ((rate.with - rate.without).abs(), Decimal::ZERO);
        }
        let (decimal, float, absolute) = (evaluate::<Decimal>(&case), evaluate::<f64>(&case), evaluate::<f64>(&absolute));
        let growth = float.discount_factors.iter().fold(1.0, |largest: f64, &factor| largest.max(factor));
        for ((decimal, float), absolute) in decimal.views().zip(float.views()).zip(absolute.views()) {
            let terms = Phase::ALL.iter().map(|&phase| absolute.phase(phase).total).sum::<f64>();
            let agree = |one: Decimal, two: f64| {
                let difference = (one.to_string().parse::<f64>().unwrap() - two).abs();
                assert!(difference <= 1e-9 * terms * growth, "{one} and {two}, of terms {terms}");
            };
            for phase in Phase::ALL {
                agree(decimal.phase(phase).total, float.phase(phase).total);
                agree(decimal.phase(phase).present_value, float.phase(phase).present_value);
            }
            agree(decimal.net.total, float.net.total);
            agree(decimal.net.present_value, float.net.present_value);
            agree(decimal.peak_investment, float.peak_investment);
            for (one, two) in decimal.net.by_year.iter().zip(&float.net.by_year) {
                agree(*one, *two);
            }
        }
    }

    #[test]
    fn the_internal_rate_brings_the_net_to_zero(case in ordinary(), empty_years in 0usize..90) {
        for result in evaluate::<Decimal>(&case).views() {
            let mut net: Vec<Decimal> = vec![Decimal::ZERO; empty_years];
            net.extend(&result.net.by_year);
            let rate = som_core::internal_rate_of_return(&net);
            if let som_core::Irr::Rate(rate) = rate {
                let terms: Vec<f64> = result.net.by_year.iter().enumerate().map(|(t, year)| year.to_string().parse::<f64>().unwrap() * libm::pow(1.0 + rate, -(t as f64))).collect();
                let (sum, size): (f64, f64) = (terms.iter().sum(), terms.iter().map(|term| term.abs()).sum());
                prop_assert!(sum.abs() <= 1e-10 * size, "{} of {} at {}", sum, size, rate);
            }
            // Years without money before or after change nothing but the count of years.
            net.extend([Decimal::ZERO; 3]);
            match (rate, som_core::internal_rate_of_return(&net), result.internal_rate_of_return) {
                (som_core::Irr::Rate(one), som_core::Irr::Rate(two), som_core::Irr::Rate(three)) => {
                    prop_assert!((one - two).abs() <= 1e-12 * (1.0 + one) && (one - three).abs() <= 1e-12 * (1.0 + one));
                }
                (one, two, three) => prop_assert!(one == two && one == three),
            }
        }
    }
}

/// The value that results hold for a figure, found without any explanation. The outer `None`: results do not hold this figure.
fn in_results(results: &Results<Decimal>, figure: &Figure) -> Option<Option<Decimal>> {
    let pick = |discounted: bool, one: Option<Decimal>, two: Option<Decimal>| Some(if discounted { two } else { one });
    match figure {
        Figure::Participants => Some(Some(results.participants)),
        Figure::Completed => Some(Some(results.completed)),
        Figure::Successes(None) => Some(Some(results.successes)),
        Figure::Successes(Some(outcome)) => Some(results.by_outcome.get(*outcome).map(|outcome| outcome.successes)),
        Figure::CostPerSuccess => Some(results.cost_per_success),
        Figure::CostPerParticipant => Some(results.cost_per_participant),
        Figure::GainPerKrone => Some(results.gain_per_krone),
        Figure::BenefitCostRatio => Some(results.benefit_cost_ratio),
        Figure::PeakInvestment(view) => Some(Some(results.of(*view).peak_investment)),
        Figure::RemainingDeficit(view) => Some(Some(results.of(*view).remaining_deficit)),
        Figure::ShareOfCost(view) => Some(results.of(*view).share_of_cost),
        Figure::ShareOfGain(view) => Some(results.of(*view).share_of_gain),
        Figure::DiscountFactor(t) => Some(results.discount_factors.get(*t).copied()),
        &Figure::Gain { view, discounted } => pick(discounted, Some(results.of(view).gain()), Some(results.of(view).gain_present_value())),
        &Figure::NetCost { view, discounted } => {
            pick(discounted, Some(results.of(view).net_cost()), Some(results.of(view).net_cost_present_value()))
        }
        &Figure::PerParticipant { view, discounted } => {
            let result = &results.of(view).per_participant;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::PerCompleted { view, discounted } => {
            let result = &results.of(view).per_completed;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::PerSuccess { view, discounted } => {
            let result = &results.of(view).per_success;
            pick(discounted, result.net, result.present_value)
        }
        &Figure::Compensation { view, discounted } => {
            pick(discounted, Some(results.of(view).compensation), Some(results.of(view).compensation_present_value))
        }
        &Figure::BreakEvenEffectFactor { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_effect_factor, result.break_even_effect_factor_present_value)
        }
        &Figure::BreakEvenCostFactor { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_cost_factor, result.break_even_cost_factor_present_value)
        }
        &Figure::BreakEvenSaving { view, discounted } => {
            let result = results.of(view);
            pick(discounted, result.break_even_saving, result.break_even_saving_present_value)
        }
        Figure::Money(slice) => slice_in_results(results, slice).map(Some),
        _ => None,
    }
}

fn slice_in_results(results: &Results<Decimal>, slice: &Slice) -> Option<Decimal> {
    let result = results.of(slice.view);
    let whole = slice.line.is_none() && slice.area.is_none() && slice.outcome.is_none();
    let horizon = slice.period == Period::Horizon;
    let flow = match slice.phase {
        _ if !whole => {
            if !horizon || slice.discounted || slice.realised || slice.measured || slice.phase.is_some() {
                return None;
            }
            if let Some(line) = slice.line {
                return Some(results.by_line.iter().find(|each| each.line == line)?.of(slice.view));
            }
            if let Some(area) = &slice.area {
                return Some(results.by_area.iter().find(|each| each.area == *area)?.of(slice.view));
            }
            let outcome = results.by_outcome.get(slice.outcome?)?;
            return Some(slice.view.payers().iter().map(|&payer| *outcome.by_payer.get(payer)).sum());
        }
        None if slice.realised => result.budget.as_ref().unwrap_or(&result.net),
        Some(Phase::After) if slice.measured => &result.after_measured,
        _ if slice.realised || slice.measured => return None,
        None => &result.net,
        Some(phase) => result.phase(phase),
    };
    match slice.period {
        Period::Horizon => Some(if slice.discounted { flow.present_value } else { flow.total }),
        Period::Year(t) if slice.discounted => Some(flow.by_year.get(t)? * results.discount_factors.get(t)?),
        Period::Year(t) => flow.by_year.get(t).copied(),
        Period::Through(t) if slice.phase.is_none() && !slice.realised => {
            (if slice.discounted { &result.cumulative_present_value } else { &result.cumulative }).get(t).copied()
        }
        Period::Through(_) => None,
        Period::Beyond => (slice.phase.is_none() && !slice.realised && !slice.discounted).then_some(result.beyond_horizon),
    }
}

/// The number in the case at a path, where what stands there is one.
fn entered(case: &som_core::Json, path: &som_core::Path) -> Option<Decimal> {
    match case.at(path)? {
        som_core::Json::Text(text) => text.parse().ok(),
        som_core::Json::Number(number) => number.text.parse().ok(),
        _ => None,
    }
}

/// Explains figures and all that they open into: each is what results hold, and what its own terms come to.
fn explained(case: &Case, most: usize) -> usize {
    let results = evaluate::<Decimal>(case);
    let json = case.to_json();
    let explainer = Explainer::<Decimal>::new(case);
    let mut opened = 0;
    walk::<Decimal>(case, figures(case), most, |figure, explanation| {
        opened += 1;
        let value = number(&explanation.value);
        if let Some(expected) = in_results(&results, figure) {
            assert_eq!(value.is_some(), expected.is_some(), "{figure:?}: {value:?}, results have {expected:?}");
            if let (Some(value), Some(expected)) = (value, expected) {
                close_relative(value, expected, figure);
            }
        }
        match (&explanation.value, figure) {
            (Value::BreakEven(year), &Figure::BreakEven { view, discounted }) => {
                let result = results.of(view);
                assert_eq!(*year, if discounted { result.discounted_break_even } else { result.break_even });
                let stays = explanation.terms.iter().rposition(|term| term.value < -dec("0.000000001")).map_or(0, |last| last + 1);
                assert_eq!(year.year(), (stays < explanation.terms.len()).then_some(stays), "{figure:?}");
            }
            (Value::Rate(rate), &Figure::InternalRateOfReturn(view)) => {
                assert_eq!(*rate, results.of(view).internal_rate_of_return);
                let years: Vec<Decimal> = explanation.terms.iter().map(|term| term.value).collect();
                assert_eq!(som_core::internal_rate_of_return(&years), *rate);
            }
            (Value::Number(value), _) => close_relative(*value, recomputed(explanation).unwrap(), figure),
            (Value::None, _) => {}
            (other, figure) => panic!("{figure:?} is {other:?}"),
        }
        for term in &explanation.terms {
            match &term.origin {
                Origin::Figure(part) => {
                    let opened = explainer.explain(part);
                    match number(&opened.value) {
                        Some(value) => close_relative(value, term.value, part),
                        None => panic!("{figure:?} is made of {part:?}, which has no number"),
                    }
                }
                Origin::Input(path, _) => {
                    assert!(
                        json.at(path).is_some() || path.to_string() == "discounting.schedule",
                        "{figure:?}: nothing is entered at {path}"
                    );
                    if let Some(entered) = entered(&json, path) {
                        let transformed = matches!(
                            term.name,
                            som_core::TermName::OnePlusOverhead | som_core::TermName::OnePlusRate(_) | som_core::TermName::GroupsOf { .. }
                        );
                        assert!(transformed || entered == term.value, "{figure:?}: {path} is {entered}, the term {}", term.value);
                    }
                }
                Origin::Method => {}
            }
        }
    });
    opened
}

#[track_caller]
fn close_relative(one: Decimal, two: Decimal, figure: &Figure) {
    // Quotients with a tiny divisor are as large as they are inexact.
    let scale = one.abs().max(Decimal::ONE);
    assert!((one - two).abs() <= dec("0.000000001") * scale, "{figure:?}: {one} and {two}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_is_what_its_terms_come_to(seed in any::<u64>()) {
        explained(&Random::new(seed, Kind::Ordinary).case(2), 5_000);
    }

    #[test]
    fn figures_that_the_case_does_not_have(seed in any::<u64>(), place in prop::sample::select(vec![0usize, 3, 101, 1 << 40, usize::MAX])) {
        let case = Random::new(seed, Kind::Ordinary).case(2);
        let explainer = Explainer::<Decimal>::new(&case);
        let view = View::Payer(Payer::State);
        let line = |kind| som_core::Line { kind, index: place };
        let mut asked = vec![
            Figure::DiscountFactor(place), Figure::NetRate(place), Figure::Successes(Some(place)), Figure::Persistence { outcome: 0, j: place },
            Figure::CohortSuccesses { outcome: 0, cohort: place }, Figure::Units { line: som_core::Line { kind: LineKind::Cost, index: 0 }, year: place },
        ];
        for kind in [LineKind::Cost, LineKind::SavedCost, LineKind::During, LineKind::After(0), LineKind::After(place)] {
            asked.extend([
                Figure::OwnAmount(line(kind)), Figure::LineAmount(line(kind)), Figure::UnitPrice { line: line(kind), payer: Payer::State, j: place },
                Figure::Cohort { line: line(kind), payer: Payer::State, cohort: place, j: place, realised: true },
                Figure::Money(Slice { line: Some(line(kind)), ..Slice::net(view) }),
            ]);
        }
        for period in [Period::Year(place), Period::Through(place), Period::Beyond] {
            for discounted in [false, true] {
                asked.push(Figure::Money(Slice::net(view).discounted(discounted).over(period)));
            }
        }
        for figure in asked {
            let explanation = explainer.explain(&figure);
            if place > 100 && !format!("{figure:?}").contains("Beyond") {
                prop_assert_eq!(&explanation.value, &Value::None, "{:?}", figure);
            }
            if explanation.value == Value::None {
                prop_assert!(explanation.terms.is_empty(), "{:?}", figure);
            }
        }
        prop_assert_eq!(explainer.explain(&Figure::Money(Slice::area(view, "?"))).value, Value::None);
        prop_assert_eq!(explainer.explain(&Figure::Money(Slice::net(view).discounted(true).over(Period::Beyond))).value, Value::None);
    }
}

#[test]
fn every_figure_of_the_worked_cases_is_what_its_terms_come_to() {
    let opened: usize = common::worked().iter().map(|worked| explained(&worked.case, 20_000)).sum();
    println!("{opened} figures opened");
    assert!(opened > 2_000);
}
