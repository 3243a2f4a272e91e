//! The change in tax when somebody goes from a benefit to a job: section 5.
//!
//! Tax on a wage (personskatteloven, ligningsloven §§ 9 J and 9 K, arbejdsmarkedsbidragsloven), for a full year and a person
//! without other income or deductions. Church tax goes to the church and is shown beside the public purses.

mod month;
mod parameters;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::case::{Allowed, Code, Path, Payer, Problem};
pub use month::{Pay, TaxMonth};
pub use parameters::{TaxParameter, TaxParameters, TaxValue};

/// A job that takes the place of a benefit, for a full year.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Kroner a year before tax, without the employer's pension contribution.
    pub wage: Decimal,
    /// Kroner a year before tax that fall away.
    pub benefit: Decimal,
    /// Whether tax is paid on the benefit.
    pub benefit_is_taxed: bool,
    /// The municipality's tax rate, as a share.
    pub municipal_rate: Decimal,
    /// The church tax rate, as a share; 0 for who is not a member.
    pub church_rate: Decimal,
    /// Whether the extra employment allowance for lone parents is given.
    pub lone_parent: bool,
}

/// One line of a tax calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Tax {
    /// What it is.
    pub name: TaxName,
    /// What the rate is taken of, in kroner a year.
    pub base: Decimal,
    /// The rate; none where the line is no percentage.
    pub rate: Option<Decimal>,
    /// Kroner a year.
    pub amount: Decimal,
    /// Whose revenue a tax is; none of an income or an allowance, and of church tax.
    pub payer: Option<Payer>,
}

/// What a line of a tax calculation is, in the order of the calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaxName {
    /// *løn*
    Wage,
    /// The benefit, where it is taxed.
    Benefit,
    /// *AM-bidrag*
    LabourContribution,
    /// *personlig indkomst*: wage and benefit without AM-bidrag
    PersonalIncome,
    /// *beskæftigelsesfradrag*
    EmploymentAllowance,
    /// *ekstra beskæftigelsesfradrag for enlige forsørgere*
    LoneParentAllowance,
    /// *jobfradrag*
    JobAllowance,
    /// *skattepligtig indkomst*: personal income without the allowances
    TaxableIncome,
    /// *bundskat*
    BottomTax,
    /// *mellemskat*
    MiddleTax,
    /// *topskat*
    TopTax,
    /// *toptopskat*
    ExtraTopTax,
    /// *sundhedsbidrag*
    HealthContribution,
    /// *kommuneskat*
    MunicipalTax,
    /// *kirkeskat*
    ChurchTax,
    /// What is left of the personal allowance in municipal and church tax, which lowers the state's.
    UnusedAllowance,
}

/// The change in tax, in kroner a year.
#[derive(Clone, Debug, PartialEq)]
pub struct TaxChange {
    /// The tax with the job.
    pub with_job: Vec<Tax>,
    /// The tax with the benefit.
    pub with_benefit: Vec<Tax>,
    /// The state's tax with the job minus with the benefit.
    pub state: Decimal,
    /// The municipality's.
    pub municipality: Decimal,
    /// The church's.
    pub church: Decimal,
    /// The benefit that falls away, before tax.
    pub benefit: Decimal,
}

impl TaxChange {
    /// All tax of one of the two situations: the state's, the municipality's and the church's.
    #[must_use]
    pub fn total(taxes: &[Tax]) -> Decimal {
        paid_to(taxes, Payer::State) + paid_to(taxes, Payer::Municipality) + church_tax(taxes)
    }
}

impl Job {
    /// The change in tax: the tax with the job minus the tax with the benefit.
    ///
    /// # Errors
    /// Every amount or rate outside its range, and every parameter that the year lacks.
    pub fn tax_change(&self, parameters: &TaxParameters) -> Result<TaxChange, Vec<Problem>> {
        let mut problems = parameters.missing(self.lone_parent);
        let most = Decimal::from(1_000_000_000);
        for (key, value, max) in [
            ("wage", self.wage, most),
            ("benefit", self.benefit, most),
            ("municipal_rate", self.municipal_rate, Decimal::ONE),
            ("church_rate", self.church_rate, Decimal::ONE),
        ] {
            if value < Decimal::ZERO || value > max {
                let allowed = Allowed::Range { min: "0".to_owned(), max: max.to_string(), above: false };
                problems.push(Problem::new(Path::default().key(key), Code::OutOfRange, Some(value.to_string()), allowed));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let with_job = self.taxes(parameters, self.wage, Decimal::ZERO);
        let taxed = if self.benefit_is_taxed { self.benefit } else { Decimal::ZERO };
        let with_benefit = self.taxes(parameters, Decimal::ZERO, taxed);
        let change = |payer| paid_to(&with_job, payer) - paid_to(&with_benefit, payer);
        Ok(TaxChange {
            state: change(Payer::State),
            municipality: change(Payer::Municipality),
            church: church_tax(&with_job) - church_tax(&with_benefit),
            benefit: self.benefit,
            with_job,
            with_benefit,
        })
    }

    /// The taxes on a wage and on a benefit, line by line.
    fn taxes(&self, parameters: &TaxParameters, wage: Decimal, benefit: Decimal) -> Vec<Tax> {
        let zero = Decimal::ZERO;
        let of = |parameter| parameters.value(parameter);
        let line = |name, base, rate, amount, payer| Tax { name, base, rate, amount, payer };
        let contribution_rate = of(TaxParameter::LabourContribution);
        let contribution = wage * contribution_rate;
        let personal = wage - contribution + benefit;

        let allowance = |name, base: Decimal, rate, max| line(name, base, Some(of(rate)), (base * of(rate)).min(of(max)), None);
        let above = |income: Decimal, limit: Decimal| (income - limit).max(zero);
        let mut allowances = vec![
            allowance(TaxName::EmploymentAllowance, wage, TaxParameter::EmploymentAllowance, TaxParameter::EmploymentAllowanceMax),
            allowance(
                TaxName::JobAllowance,
                above(wage, of(TaxParameter::JobAllowanceFrom)),
                TaxParameter::JobAllowance,
                TaxParameter::JobAllowanceMax,
            ),
        ];
        if self.lone_parent {
            let (rate, max) = (TaxParameter::LoneParentAllowance, TaxParameter::LoneParentAllowanceMax);
            allowances.insert(1, allowance(TaxName::LoneParentAllowance, wage, rate, max));
        }
        let taxable = personal - allowances.iter().map(|line| line.amount).sum::<Decimal>();

        let free = of(TaxParameter::PersonalAllowance);
        let health_rate = of(TaxParameter::HealthContribution);
        let local = [
            (TaxName::HealthContribution, health_rate, Some(Payer::State)),
            (TaxName::MunicipalTax, self.municipal_rate, Some(Payer::Municipality)),
            (TaxName::ChurchTax, self.church_rate, None),
        ];
        let local_rate: Decimal = local.iter().map(|(_, rate, _)| *rate).sum();
        let (bottom_base, local_base) = (above(personal, free), above(taxable, free));
        let bottom_rate = of(TaxParameter::BottomTax);
        let bottom = bottom_base * bottom_rate;
        // Personskatteloven § 10: the tax value of the allowance that one tax cannot use is deducted in the others.
        let unused = (above(free, taxable) * local_rate).min(bottom);

        let mut lines = vec![
            line(TaxName::Wage, wage, None, wage, None),
            line(TaxName::Benefit, benefit, None, benefit, None),
            line(TaxName::LabourContribution, wage, Some(contribution_rate), contribution, Some(Payer::State)),
            line(TaxName::PersonalIncome, personal, None, personal, None),
        ];
        lines.extend(allowances);
        lines.push(line(TaxName::TaxableIncome, taxable, None, taxable, None));
        lines.push(line(TaxName::BottomTax, bottom_base, Some(bottom_rate), bottom, Some(Payer::State)));
        lines.extend(local.map(|(name, rate, payer)| line(name, local_base, Some(rate), local_base * rate, payer)));
        lines.push(line(TaxName::UnusedAllowance, above(free, taxable), None, -unused, Some(Payer::State)));

        // Personskatteloven § 19: each state tax is lowered by what the rates pass the ceiling with.
        let mut marginal = bottom_rate + health_rate + self.municipal_rate;
        for bracket in parameters.brackets() {
            let excess = above(marginal + of(bracket.rate), of(bracket.ceiling));
            let rate = above(of(bracket.rate), excess);
            marginal += rate;
            let base = above(personal, of(bracket.from));
            lines.push(line(bracket_name(bracket.rate), base, Some(rate), base * rate, Some(Payer::State)));
        }
        lines.retain(|line| !line.amount.is_zero());
        lines
    }
}

fn bracket_name(rate: TaxParameter) -> TaxName {
    match rate {
        TaxParameter::MiddleTax => TaxName::MiddleTax,
        TaxParameter::ExtraTopTax => TaxName::ExtraTopTax,
        _ => TaxName::TopTax,
    }
}

fn church_tax(taxes: &[Tax]) -> Decimal {
    taxes.iter().filter(|tax| tax.name == TaxName::ChurchTax).map(|tax| tax.amount).sum()
}

/// All tax that is one payer's revenue.
fn paid_to(taxes: &[Tax], payer: Payer) -> Decimal {
    taxes.iter().filter(|tax| tax.payer == Some(payer)).map(|tax| tax.amount).sum()
}
