//! Cases along the limits: either refused in words, or calculated, explained and thrown back to zero without overflow.

use som_core::{Amount, Case, Code, Decimal, MeasuredAmount, View, compare, evaluate, results_json, thresholds};

use super::figures::{figures, walk};
use super::prices::{scale_price, scale_prices};
use super::random::{Kind, Random};

/// How many cases were calculated, and how many refused.
#[derive(Debug, Default)]
pub(crate) struct Fuzzed {
    pub(crate) calculated: usize,
    pub(crate) too_large: usize,
}

/// Runs cases from some seeds. Panics where anything overflows, or where a case is refused for another reason than its size.
pub(crate) fn along_the_limits(seeds: std::ops::Range<u64>) -> Fuzzed {
    let mut fuzzed = Fuzzed::default();
    for seed in seeds {
        let mut random = Random::new(seed, Kind::Limits);
        let size = 1 + random.below(6);
        let mut case = random.case(size);
        if seed % 3 == 0 {
            case.follow_up = random.follow_up(&case, 60);
        }
        let reading = Case::read(&case.to_json());
        match reading.case {
            Some(read) => {
                assert_eq!(read, case, "seed {seed}: the case reads back as it is");
                calculate(&case);
                fuzzed.calculated += 1;
            }
            None => {
                let errors: Vec<Code> = reading
                    .problems
                    .iter()
                    .map(|problem| problem.code)
                    .filter(|code| code.severity() == som_core::Severity::Error)
                    .collect();
                assert!(errors.iter().all(|code| *code == Code::TooLarge), "seed {seed}: {:?}", reading.problems);
                fuzzed.too_large += 1;
                calculate(&just_inside(case));
            }
        }
    }
    fuzzed
}

/// The case with its money cut to a quarter, again and again, until it is no longer too large: as near the limit as can be.
fn just_inside(mut case: Case) -> Case {
    let quarter = Decimal::new(25, 2);
    for _ in 0..200 {
        let Some(problem) = case.check().into_iter().find(|problem| problem.code == Code::TooLarge) else { return case };
        if problem.path.to_string() == "discounting" {
            case.discounting.schedule.iter_mut().for_each(|step| step.rate *= Decimal::new(9, 1));
            continue;
        }
        for line in case.costs.iter_mut().chain(&mut case.saved_costs) {
            match &mut line.amount {
                Amount::Given(amount) => *amount *= quarter,
                Amount::Staff(staff) => staff.yearly_pay *= quarter,
            }
        }
        for cost in case.follow_up.costs.values_mut().chain(case.follow_up.saved_costs.values_mut()) {
            match &mut cost.amount {
                MeasuredAmount::PerUnit(amount) => *amount *= quarter,
                MeasuredAmount::ByYear(amounts) => amounts.iter_mut().flatten().for_each(|amount| *amount *= quarter),
            }
        }
        let measured = case.follow_up.outcomes.values_mut().flat_map(|outcome| outcome.consequences.values_mut());
        let measured = case.follow_up.consequences_during.values_mut().chain(measured).map(|line| &mut line.price);
        let outcomes = case.outcomes.iter_mut().flat_map(|outcome| &mut outcome.consequences);
        for prices in measured {
            scale_prices(prices, quarter);
        }
        for line in case.consequences_during.iter_mut().chain(outcomes) {
            scale_price(line, quarter);
        }
    }
    panic!("a case stays too large however little its money is");
}

fn calculate(case: &Case) {
    let _ = compare::<Decimal>(case);
    let _ = compare::<f64>(case);
    let results = evaluate::<Decimal>(case);
    let _ = results_json(case, &results, &[]);
    let _ = evaluate::<f64>(case);
    for view in [View::Public, View::All] {
        for discounted in [false, true] {
            let _ = thresholds(case, &results, view, discounted);
        }
    }
    let all = figures(case);
    let step = (all.len() / 40).max(1);
    walk(case, &results, all.into_iter().step_by(step).collect(), 120, |_, _| {});
}
