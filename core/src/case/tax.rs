//! All tax on a wage beside a benefit without the tax on the benefit: section 5.

use rust_decimal::Decimal;

use super::document::{Case, Consequence, ConsequenceKind, TaxPart};
use super::problem::{Allowed, Code, Step};
use super::reader::Reader;

/// The areas in which taxes and benefits stand.
const TAX: &str = "tax";
const TRANSFERS: &str = "transfers";

/// Looks at the lines that follow from the same thing together: those during the course, and those of each outcome.
pub(super) fn check(r: &mut Reader, case: &Case) {
    r.at(Step::Key("consequences_during".into()), |r| tax_beside_benefit(r, &case.consequences_during));
    for (position, outcome) in case.outcomes.iter().enumerate() {
        r.at(Step::Key("outcomes".into()), |r| {
            r.at(Step::Index(position), |r| r.at(Step::Key("consequences".into()), |r| tax_beside_benefit(r, &outcome.consequences)));
        });
    }
}

fn tax_beside_benefit(r: &mut Reader, lines: &[Consequence]) {
    // Who no longer gets a taxed benefit pays no tax of it any more.
    let Some(benefit) = lines.iter().find(|line| is_taxed_benefit(line) && line.quantity.iter().any(|q| *q < Decimal::ZERO)) else {
        return;
    };
    if lines.iter().any(|line| matches!(line.tax, Some(TaxPart::Change | TaxPart::Benefit))) {
        return;
    }
    for (index, line) in lines.iter().enumerate() {
        let is_gain = line.kind == ConsequenceKind::Revenue && line.quantity.iter().any(|q| *q > Decimal::ZERO);
        let code = match line.tax {
            Some(TaxPart::Wage) => Code::AllTaxBesideBenefit,
            None if line.area == TAX => Code::TaxPartUnstated,
            _ => continue,
        };
        if is_gain {
            r.at(Step::Index(index), |r| r.problem_at("tax", code, Some(benefit.label.clone()), Allowed::Plain));
        }
    }
}

fn is_taxed_benefit(line: &Consequence) -> bool {
    line.kind == ConsequenceKind::Expense && (line.tax == Some(TaxPart::Taxed) || (line.tax.is_none() && line.area == TRANSFERS))
}
