//! Cases of any size, to measure with.

use std::fmt::Write;

/// A case with so many outcomes, each with so many lines of a quantity for every year, and so many cohorts.
pub(crate) fn case(outcomes: usize, lines: usize, years: usize, cohorts: usize) -> String {
    let starting = vec!["\"25\""; cohorts].join(", ");
    let mut text = format!(
        r#"{{"format": "aaben-som/case@1", "title": "{outcomes} outcomes, {} lines, {years} years",
        "price_year": 2025, "start_year": 2026, "horizon_years": {years}, "price_index": {{"2019": "103.4", "2025": "122.5"}},
        "discounting": {{"schedule": [{{"from_year": 1, "rate": "0.035"}}, {{"from_year": 36, "rate": "0.025"}}]}},
        "participants": {{"starting": [{starting}], "course_years": 2, "completion_rate": "0.82"}}, "costs": ["#,
        outcomes * lines,
    );
    for line in 0..lines {
        let comma = if line == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{"id": "cost-{line}", "label": "Omkostning {line}", "category": "operation", "amount": "{}.25", "price_year": 2019,
            "basis": {{"kind": "per_participant_course_year"}}, "payers": {{"municipality": "0.8", "foundation": "0.2"}}}}"#,
            4_000 + line
        );
    }
    text.push_str("], \"outcomes\": [");
    for outcome in 0..outcomes {
        let comma = if outcome == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{"id": "outcome-{outcome}", "label": "Succesmål {outcome}", "success_rate": {{"with": "0.41", "without": "0.28"}},
            "persistence": {{"kind": "exponential", "annual_loss": "0.05"}}, "consequences": ["#
        );
        for line in 0..lines {
            let comma = if line == 0 { "" } else { "," };
            let quantity: Vec<String> = (0..years).map(|j| format!("\"-{}.{}\"", 1 + (line + j) % 9, j % 10)).collect();
            let _ = write!(
                text,
                r#"{comma}{{"id": "line-{line}", "label": "Ydelse {line}", "area": "area-{}", "unit": "month", "quantity": [{}],
                "price": {{"per_unit": {{"municipality": "{}.80", "state": "2465.20"}}, "price_year": 2019}}}}"#,
                line % 7,
                quantity.join(", "),
                9_000 + line
            );
        }
        text.push_str("]}");
    }
    text.push_str("]}");
    text
}
