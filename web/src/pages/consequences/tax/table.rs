//! How the tax comes about with the job and with the benefit, line by line, and what changes.

use som_core::{Decimal, Tax, TaxChange, TaxName};
use som_text::{kroner, kroner_exact, percent, words};
use yew::prelude::*;

use crate::env::Env;

/// The two calculations side by side, and the change beneath them.
pub(super) fn change_table(env: &Env, change: &TaxChange) -> Html {
    let lang = env.lang;
    let mut names: Vec<TaxName> = change.with_job.iter().chain(&change.with_benefit).map(|tax| tax.name).collect();
    names.sort_unstable();
    names.dedup();
    let cell = |taxes: &[Tax], name: TaxName| match taxes.iter().find(|tax| tax.name == name) {
        None => html! { <td>{ "–" }</td> },
        Some(tax) => html! {
            <td>
                { kroner_exact(lang, tax.amount) }
                if let Some(rate) = tax.rate { <span class="tax-rate">{ words!(lang, "tax-rate-of", rate = percent(lang, rate, 3), base = kroner(lang, tax.base)) }</span> }
            </td>
        },
    };
    let month = change.a_month();
    let changed = |key: &str, year: Decimal, month: Decimal| {
        html! {
            <tr><th scope="row">{ env.t(key) }</th><td>{ kroner_exact(lang, year) }</td><td>{ kroner_exact(lang, month) }</td></tr>
        }
    };
    html! { <>
        <div class="table-scroll" role="region" aria-label={env.t("tax-table")} tabindex="0">
            <table class="totals tax-table">
                <caption>{ env.t("tax-table") }</caption>
                <thead><tr><td></td><th scope="col">{ env.t("tax-with-job") }</th><th scope="col">{ env.t("tax-with-benefit") }</th></tr></thead>
                <tbody>
                    { for names.into_iter().map(|name| html! {
                        <tr><th scope="row">{ env.t(name_key(name)) }</th>{ cell(&change.with_job, name) }{ cell(&change.with_benefit, name) }</tr>
                    }) }
                    <tr class="tax-total">
                        <th scope="row">{ env.t("tax-total") }</th>
                        <td>{ kroner_exact(lang, TaxChange::total(&change.with_job)) }</td>
                        <td>{ kroner_exact(lang, TaxChange::total(&change.with_benefit)) }</td>
                    </tr>
                </tbody>
            </table>
        </div>
        <div class="table-scroll" role="region" aria-label={env.t("tax-change")} tabindex="0">
            <table class="totals tax-change">
                <caption>{ env.t("tax-change") }</caption>
                <thead><tr><td></td><th scope="col">{ env.t("tax-a-year") }</th><th scope="col">{ env.t("tax-a-month") }</th></tr></thead>
                <tbody>
                    { changed("tax-change-municipality", change.municipality, month.municipality) }
                    { changed("tax-change-state", change.state, month.state) }
                    { changed("tax-change-benefit", change.benefit, month.benefit) }
                </tbody>
            </table>
        </div>
        if !change.church.is_zero() { <p class="form-hint">{ words!(lang, "tax-church", amount = kroner_exact(lang, change.church)) }</p> }
    </> }
}

fn name_key(name: TaxName) -> &'static str {
    match name {
        TaxName::Wage => "tax-name-wage",
        TaxName::Benefit => "tax-name-benefit",
        TaxName::LabourContribution => "tax-name-labour-contribution",
        TaxName::PersonalIncome => "tax-name-personal-income",
        TaxName::EmploymentAllowance => "tax-name-employment-allowance",
        TaxName::LoneParentAllowance => "tax-name-lone-parent-allowance",
        TaxName::JobAllowance => "tax-name-job-allowance",
        TaxName::TaxableIncome => "tax-name-taxable-income",
        TaxName::BottomTax => "tax-name-bottom-tax",
        TaxName::MiddleTax => "tax-name-middle-tax",
        TaxName::TopTax => "tax-name-top-tax",
        TaxName::ExtraTopTax => "tax-name-extra-top-tax",
        TaxName::HealthContribution => "tax-name-health-contribution",
        TaxName::MunicipalTax => "tax-name-municipal-tax",
        TaxName::ChurchTax => "tax-name-church-tax",
        TaxName::UnusedAllowance => "tax-name-unused-allowance",
    }
}
