use super::*;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn with(measure: Measure, without: &str, value: &str) -> Decimal {
    measure.convert(dec(without), dec(value)).unwrap().with
}

/// As a number needed to treat is published: rounded up.
fn needed(without: Decimal, with: Decimal) -> Decimal {
    Measure::NumberNeededToTreat.express(without, with).unwrap().abs().ceil()
}

/// Cochrane Handbook 5.1, 12.5.4.1: a risk difference of 0.12 is an NNT of 9, one of 0.22 an NNT of 5.
#[test]
fn a_risk_difference_as_the_handbook_has_it() {
    for (points, expected) in [("-12", "9"), ("-22", "5")] {
        let with = with(Measure::PercentagePoints, "0.5", points);
        assert_eq!(needed(dec("0.5"), with), dec(expected));
    }
}

/// Cochrane Handbook 5.1, 12.5.4.2: RR 0.92 at a control risk of 0.3 is 24 fewer in 1,000, and an NNT of 42.
#[test]
fn a_risk_ratio_as_the_handbook_has_it() {
    let with = with(Measure::RiskRatio, "0.3", "0.92");
    assert_eq!(with, dec("0.276"));
    assert_eq!(needed(dec("0.3"), with), dec("42"));
}

/// Cochrane Handbook 5.1, 12.5.4.3: OR 0.73 at a control risk of 0.3 is 62 fewer in 1,000, and an NNT of 17.
#[test]
fn an_odds_ratio_as_the_handbook_has_it() {
    let with = with(Measure::OddsRatio, "0.3", "0.73");
    assert_eq!(((dec("0.3") - with) * dec("1000")).round(), dec("62"));
    assert_eq!(needed(dec("0.3"), with), dec("17"));
}

/// Mind My Mind (Jeppesen and others, 2021): 144 of 197 against 93 of 199, published as an NNT of 4.
#[test]
fn a_danish_trial() {
    let (with, without) = (quotient(dec("144"), dec("197")), quotient(dec("93"), dec("199")));
    assert_eq!(needed(without, with), dec("4"));
    let ratio = Measure::RiskRatio.express(without, with).unwrap();
    assert_eq!(ratio.round_dp(2), dec("1.56"));
}

/// Furukawa & Leucht (2011): `NNT = 1 / (Φ(d + Ψ(CER)) − CER)`. Cohen's small, medium and large effect, with Φ from a table of the normal
/// distribution: at 20 % Φ(−0.6416) = 0.2606, Φ(−0.3416) = 0.3663, Φ(−0.0416) = 0.4834; at 50 % Φ(0.2) = 0.5793.
#[test]
fn a_normal_difference_as_its_authors_have_it() {
    for (without, value, rate, needed) in [
        ("0.2", "0.2", "0.2606", "16.5"),
        ("0.2", "0.5", "0.3663", "6.0"),
        ("0.2", "0.8", "0.4834", "3.5"),
        ("0.5", "0.2", "0.5793", "12.6"),
    ] {
        let found = with(Measure::NormalDifference, without, value);
        assert_eq!(found.round_dp(4), dec(rate), "{value} at {without}");
        assert_eq!(Measure::NumberNeededToTreat.express(dec(without), found).unwrap().round_dp(1), dec(needed));
    }
}

/// Chinn (2000): a log odds ratio divided by 1.81 is an effect size. The same odds ratio therefore leads to the same rate.
#[test]
fn a_logistic_difference_is_a_log_odds_ratio() {
    let value = decimal(libm::log(1.34) / LOG_ODDS_PER_DEVIATION);
    assert!((value - dec("0.16136")).abs() < dec("0.00001"));
    // IPS-MA (Hellström and others, 2017): OR 1.34 at 37.8 % is 44.9 %; the trial measured 44.4 %.
    let as_ratio = with(Measure::OddsRatio, "0.378", "1.34");
    assert_eq!(as_ratio.round_dp(3), dec("0.449"));
    let as_difference = with(Measure::LogisticDifference, "0.378", &value.to_string());
    assert!((as_difference - as_ratio).abs() < dec("0.000000000001"));
    assert!((LOG_ODDS_PER_DEVIATION - std::f64::consts::PI / libm::sqrt(3.0)).abs() < 1e-15);
}

#[test]
fn a_conversion_shows_its_steps() {
    let conversion = Measure::OddsRatio.convert(dec("0.2"), dec("4")).unwrap();
    let steps: Vec<_> = conversion.steps.iter().map(|(step, value)| (*step, value.normalize().to_string())).collect();
    let expected = [
        (ConversionStep::Without, "0.2"),
        (ConversionStep::Value, "4"),
        (ConversionStep::OddsWithout, "0.25"),
        (ConversionStep::OddsWith, "1"),
        (ConversionStep::With, "0.5"),
    ];
    assert_eq!(steps, expected.map(|(step, value)| (step, value.to_owned())));
}

fn refused(measure: Measure, without: &str, value: &str) -> (String, Code, String, String) {
    let problem = measure.convert(dec(without), dec(value)).unwrap_err();
    let (min, max) = match problem.allowed {
        Allowed::Range { min, max, .. } => (min, max),
        _ => Default::default(),
    };
    (problem.path.to_string(), problem.code, min, max)
}

#[test]
fn an_impossible_rate_is_refused_with_what_is_possible() {
    let refused = |measure, without, value| {
        let (path, code, min, max) = refused(measure, without, value);
        assert_eq!((path.as_str(), code), ("value", Code::RateImpossible));
        (min, max)
    };
    let range = |min: &str, max: &str| (min.to_owned(), max.to_owned());
    assert_eq!(refused(Measure::PercentagePoints, "0.3", "70.1"), range("-30", "70"));
    assert_eq!(refused(Measure::PercentagePoints, "0.3", "-30.1"), range("-30", "70"));
    assert_eq!(refused(Measure::RiskRatio, "0.3", "3.34"), range("0", "3.3333"));
    assert_eq!(refused(Measure::NumberNeededToTreat, "0.3", "1.4"), range("1.4286", "1000000"));
    assert_eq!(refused(Measure::NumberNeededToTreat, "0.3", "-3"), range("-1000000", "-3.3334"));
    assert_eq!(refused(Measure::NumberNeededToTreat, "0.3", "0"), range("1.4286", "1000000"));
    // What is told to be possible is.
    for (measure, value) in [
        (Measure::PercentagePoints, "70"),
        (Measure::RiskRatio, "3.3333"),
        (Measure::NumberNeededToTreat, "1.4286"),
        (Measure::NumberNeededToTreat, "-3.3334"),
    ] {
        measure.convert(dec("0.3"), dec(value)).unwrap();
    }
}

#[test]
fn a_rate_without_that_nothing_can_be_a_ratio_of_is_refused() {
    for (measure, without, code) in [
        (Measure::RiskRatio, "0", Code::OutOfRange),
        (Measure::OddsRatio, "0", Code::NotBetween0And1),
        (Measure::OddsRatio, "1", Code::NotBetween0And1),
        (Measure::NormalDifference, "0", Code::NotBetween0And1),
        (Measure::LogisticDifference, "1", Code::NotBetween0And1),
        (Measure::PercentagePoints, "1.2", Code::OutOfRange),
    ] {
        let (path, found, ..) = refused(measure, without, "0.5");
        assert_eq!((path.as_str(), found), ("without", code), "{measure:?} {without}");
    }
    assert_eq!(refused(Measure::NormalDifference, "0.5", "11"), ("value".to_owned(), Code::OutOfRange, "-10".to_owned(), "10".to_owned()));
    let same = Measure::NumberNeededToTreat.express(dec("0.3"), dec("0.30")).unwrap_err();
    assert_eq!(same.code, Code::NoDifference);
}

/// The odds of a rate as near 1 as a decimal can be, times a million, are more than a decimal holds; the rate itself is not.
#[test]
fn odds_that_no_decimal_holds_are_not_shown() {
    let conversion = Measure::OddsRatio.convert(Decimal::ONE - Decimal::new(1, 28), dec("1000000")).unwrap();
    assert!(conversion.with <= Decimal::ONE && conversion.with > dec("0.999"));
    assert!(conversion.steps.iter().all(|(step, _)| *step != ConversionStep::OddsWith));
}
