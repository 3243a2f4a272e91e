use std::collections::BTreeMap;

use super::*;
use crate::case::{Source, Year};
use TaxParameter as P;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn known(year: u16, values: &[(TaxParameter, &str)]) -> TaxParameters {
    let values = values.iter().map(|(parameter, value)| (*parameter, TaxValue { value: dec(value), source: Source::default() }));
    TaxParameters { year: Year(year), values: values.collect::<BTreeMap<_, _>>() }
}

/// Skattestyrelsen: Satser 2020 (skat.dk oid 2035568); the limit of the jobfradrag from Blicher Revision: Satser 2019 og 2020.
fn of_2020() -> TaxParameters {
    known(
        2020,
        &[
            (P::LabourContribution, "0.08"),
            (P::PersonalAllowance, "46500"),
            (P::EmploymentAllowance, "0.105"),
            (P::EmploymentAllowanceMax, "39400"),
            (P::LoneParentAllowance, "0.0625"),
            (P::LoneParentAllowanceMax, "22900"),
            (P::JobAllowance, "0.045"),
            (P::JobAllowanceFrom, "195800"),
            (P::JobAllowanceMax, "2600"),
            (P::BottomTax, "0.1211"),
            (P::TopTax, "0.15"),
            (P::TopTaxFrom, "531000"),
            (P::TopTaxCeiling, "0.5206"),
        ],
    )
}

fn job(wage: &str, benefit: &str) -> Job {
    Job {
        wage: dec(wage),
        benefit: dec(benefit),
        benefit_is_taxed: true,
        municipal_rate: dec("0.25"),
        church_rate: Decimal::ZERO,
        lone_parent: false,
    }
}

fn amount(taxes: &[Tax], name: TaxName) -> Decimal {
    taxes.iter().find(|tax| tax.name == name).map_or(Decimal::ZERO, |tax| tax.amount)
}

/// By hand. A job at 300,000: AM-bidrag 8 % = 24,000, personal income 276,000. Employment allowance 10.5 % = 31,500; job allowance 4.5 %
/// of 104,200 = 4,689, at most 2,600; taxable income 241,900. Bundskat 12.11 % of 229,500 = 27,792.45. Municipality 25 % of 195,400 =
/// 48,850. A benefit of 138,648: bundskat 12.11 % of 92,148 = 11,159.1228, municipality 25 % of 92,148 = 23,037.
#[test]
fn a_job_in_place_of_a_taxed_benefit_to_the_oere() {
    let change = job("300000", "138648").tax_change(&of_2020()).unwrap();
    assert_eq!(amount(&change.with_job, TaxName::JobAllowance), dec("2600"));
    assert_eq!(amount(&change.with_job, TaxName::TaxableIncome), dec("241900"));
    assert_eq!(amount(&change.with_job, TaxName::BottomTax), dec("27792.45"));
    assert_eq!(amount(&change.with_benefit, TaxName::BottomTax), dec("11159.1228"));
    assert_eq!(change.state, dec("24000") + dec("27792.45") - dec("11159.1228"));
    assert_eq!(change.municipality, dec("48850") - dec("23037"));
    assert_eq!(change.church, Decimal::ZERO);
    assert_eq!(change.benefit, dec("138648"));
}

#[test]
fn a_month_is_a_twelfth_to_the_oere() {
    let change = job("300000", "138648").tax_change(&of_2020()).unwrap();
    // 40,633.3272 / 12 = 3,386.1106; 25,813 / 12 = 2,151.0833; 138,648 / 12 = 11,554.
    let month = change.a_month();
    assert_eq!((month.state, month.municipality, month.benefit), (dec("3386.11"), dec("2151.08"), dec("11554")));
    assert_eq!(month.benefit_of(dec("0.7")), (dec("8087.8"), dec("3466.2")));
    assert_eq!(Pay::Month(dec("25000")).yearly(), dec("300000"));
    assert_eq!(Pay::Year(dec("25000")).yearly(), dec("25000"));
    let absurd = Job { wage: Pay::Month(Decimal::MAX).yearly(), ..job("0", "0") };
    assert_eq!(absurd.tax_change(&of_2020()).unwrap_err()[0].code, Code::OutOfRange);
}

#[test]
fn a_tax_free_benefit_leaves_all_tax_on_the_wage_as_the_change() {
    let taxed = job("300000", "138648");
    let free = Job { benefit_is_taxed: false, ..taxed };
    let change = free.tax_change(&of_2020()).unwrap();
    assert_eq!((change.state, change.municipality), (dec("51792.45"), dec("48850")));
    assert!(change.with_benefit.is_empty());
    assert_eq!(change.benefit, dec("138648"));
}

/// Nordisk eTax, the Nordic tax authorities' page: "Eksempler på skatteberegning 2021" for Copenhagen (23.8 %), whole kroner, calculated
/// with bundskat 12.11 %. <https://www.nordisketax.net/main.asp?url=files/dan/dan/i12.asp>
#[test]
fn the_tax_authorities_own_examples() {
    let mut parameters = of_2020();
    for (parameter, value) in [
        (P::PersonalAllowance, "46700"),
        (P::EmploymentAllowance, "0.106"),
        (P::EmploymentAllowanceMax, "40600"),
        (P::JobAllowanceFrom, "200300"),
        (P::TopTaxFrom, "544800"),
    ] {
        parameters.values.insert(parameter, TaxValue { value: dec(value), source: Source::default() });
    }
    parameters.year = Year(2021);
    let in_copenhagen = |wage, benefit| Job { municipal_rate: dec("0.238"), ..job(wage, benefit) };
    for (income, on_wage, on_pension) in
        [("120000", 29_447, 26_322), ("240000", 75_239, 69_414), ("480000", 169_926, 155_598), ("600000", 220_251, 206_970)]
    {
        let change = in_copenhagen(income, income).tax_change(&parameters).unwrap();
        let total = |taxes: &[Tax]| paid_to(taxes, Payer::State) + paid_to(taxes, Payer::Municipality);
        assert_eq!(total(&change.with_job).trunc(), Decimal::from(on_wage), "wage {income}");
        assert_eq!(total(&change.with_benefit).trunc(), Decimal::from(on_pension), "pension {income}");
    }
}

/// 12.11 % + 27.8 % + 15 % = 54.91 %, which is 2.85 points above the ceiling of 52.06 %: topskat is 12.15 %.
#[test]
fn the_ceiling_lowers_topskat() {
    let high = Job { municipal_rate: dec("0.278"), ..job("700000", "0") };
    let change = high.tax_change(&of_2020()).unwrap();
    // 644,000 − 531,000 = 113,000
    assert_eq!(amount(&change.with_job, TaxName::TopTax), dec("113000") * dec("0.1215"));
}

/// From 2026 three steps share the ceilings 44.57, 52.07 and 57.07 %: with a municipality at 26 % the first is 6.56 %, the others whole.
#[test]
fn three_steps_from_2026() {
    let mut parameters = of_2020();
    parameters.year = Year(2026);
    assert_eq!(parameters.missing(false).len(), 6);
    for (parameter, value) in [
        (P::BottomTax, "0.1201"),
        (P::MiddleTax, "0.075"),
        (P::MiddleTaxFrom, "641200"),
        (P::MiddleTaxCeiling, "0.4457"),
        (P::TopTax, "0.075"),
        (P::TopTaxFrom, "777900"),
        (P::TopTaxCeiling, "0.5207"),
        (P::ExtraTopTax, "0.05"),
        (P::ExtraTopTaxFrom, "2592700"),
        (P::ExtraTopTaxCeiling, "0.5707"),
    ] {
        parameters.values.insert(parameter, TaxValue { value: dec(value), source: Source::default() });
    }
    let rich = Job { municipal_rate: dec("0.26"), ..job("3000000", "0") };
    let change = rich.tax_change(&parameters).unwrap();
    // Personal income 2,760,000.
    assert_eq!(amount(&change.with_job, TaxName::MiddleTax), dec("2118800") * dec("0.0656"));
    assert_eq!(amount(&change.with_job, TaxName::TopTax), dec("1982100") * dec("0.075"));
    assert_eq!(amount(&change.with_job, TaxName::ExtraTopTax), dec("167300") * dec("0.05"));
}

/// 55,000: AM-bidrag 4,400, personal income 50,600, employment allowance 5,775, taxable income 44,825: 1,675 of the personal allowance are
/// left over in municipal tax, worth 25 % = 418.75, which lowers the bundskat of 12.11 % of 4,100 = 496.51.
#[test]
fn what_is_left_of_the_personal_allowance_lowers_the_bundskat() {
    let change = job("55000", "0").tax_change(&of_2020()).unwrap();
    assert_eq!(change.municipality, Decimal::ZERO);
    assert_eq!(change.state, dec("4400") + dec("496.51") - dec("418.75"));
    // Less than nothing is never paid: 50,800 leaves 236 of personal income above the allowance.
    let least = job("50800", "0").tax_change(&of_2020()).unwrap();
    assert_eq!(least.state, dec("4064"));
}

#[test]
fn church_tax_is_nobodys_purse_and_lone_parents_have_an_allowance_more() {
    let member = Job { church_rate: dec("0.008"), lone_parent: true, ..job("300000", "138648") };
    let change = member.tax_change(&of_2020()).unwrap();
    // 6.25 % of 300,000 = 18,750 less is taxed locally.
    assert_eq!(change.municipality, (dec("195400") - dec("18750")) * dec("0.25") - dec("23037"));
    assert_eq!(change.church, (dec("195400") - dec("18750") - dec("92148")) * dec("0.008"));
    assert_eq!(change.state, dec("40633.3272"));
}

#[test]
fn what_is_not_published_is_named_with_its_year() {
    let mut parameters = of_2020();
    parameters.values.remove(&P::JobAllowanceFrom);
    let problems = job("300000", "0").tax_change(&parameters).unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!((problem.path.to_string().as_str(), problem.code), ("parameters.2020.jobfradrag-bundgraense", Code::TaxParameterMissing));
    parameters.year = Year(2018);
    assert!(parameters.missing(false).iter().any(|problem| problem.path.to_string() == "parameters.2018.sundhedsbidrag"));
    parameters.year = Year(2017);
    assert_eq!(job("1", "0").tax_change(&parameters).unwrap_err()[0].code, Code::NotAYear);
}

#[test]
fn amounts_and_rates_outside_their_range_are_refused() {
    let wrong = Job { municipal_rate: dec("25"), ..job("-1", "0") };
    let problems = wrong.tax_change(&of_2020()).unwrap_err();
    let paths: Vec<String> = problems.iter().map(|problem| problem.path.to_string()).collect();
    assert_eq!(paths, ["wage", "municipal_rate"]);
}
