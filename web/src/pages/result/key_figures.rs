//! The key figures: few, rounded, each with what it is.

use som_core::{BreakEven, Decimal, Figure, Irr, NoIrr, Period, Slice, View};
use som_text::{number, percent, rounded_kroner, words};
use yew::prelude::*;

use super::full::{SectionProps, the};
use crate::components::figure::FigureButton;
use crate::env::use_env;

/// The section.
#[component]
pub(crate) fn KeyFigures(props: &SectionProps) -> Html {
    let env = use_env();
    let (full, view, lang) = (&props.full, props.view, env.lang);
    let result = full.of(view);
    let who = the(lang, view);
    let rate = full.rate(lang);
    let prices = full.case().price_year.to_string();
    let one = |figure: Figure, value: Decimal, text: String, what: String| {
        html! {
            <div class="key-figure"><dt>{ what }</dt><dd><FigureButton {figure} {value} {text} /></dd></div>
        }
    };
    let money = |figure: Figure, value: Option<Decimal>, what: String| match value {
        Some(value) => one(figure, value, rounded_kroner(lang, value), what),
        None => html! { <div class="key-figure"><dt>{ what }</dt><dd class="key-figure-none">{ env.t("result-no-figure") }</dd></div> },
    };
    let is_discounted = !full.case().discounting.schedule.is_empty();
    let cost_per_success = if is_discounted {
        words!(lang, "result-key-cost-per-success", rate = rate.as_str())
    } else {
        env.t("result-key-cost-per-success-plain")
    };
    let gain_per_krone = if is_discounted { "result-gain-per-krone" } else { "result-gain-per-krone-plain" };
    let fourth = full.year(3);
    html! {
        <section aria-labelledby="key-figures">
            <h2 id="key-figures" class="sr-only">{ env.t("result-key-figures") }</h2>
            <dl class="key-figures">
                { money(Figure::Money(Slice::net(view)), Some(result.net.total), words!(lang, "result-key-net", who = who.as_str(), prices = prices)) }
                if is_discounted {
                    { money(Figure::Money(Slice::net(view).discounted(true)), Some(result.net.present_value), words!(lang, "result-key-present", rate = rate.as_str())) }
                } else {
                    <div class="key-figure"><dt>{ env.t("explain-present-value") }</dt><dd class="key-figure-none">{ env.t("result-not-discounted") }</dd></div>
                }
                { money(Figure::PerParticipant { view, discounted: false }, result.per_participant.net, env.t("result-key-per-participant")) }
                { money(Figure::PerSuccess { view, discounted: false }, result.per_success.net, env.t("result-key-per-success")) }
                { money(Figure::CostPerSuccess, full.results().cost_per_success, cost_per_success) }
                <div class="key-figure"><dt>{ env.t("result-key-break-even") }</dt><dd>
                    <FigureButton figure={Figure::BreakEven { view, discounted: false }} text={paid_back(full, result.break_even, lang)} />
                </dd></div>
                { money(Figure::PeakInvestment(view), Some(result.peak_investment), env.t("result-key-peak")) }
                if let Some(after_four) = result.after_four_years {
                    { money(Figure::Money(Slice::net(view).over(Period::Through(3))), Some(after_four), words!(lang, "result-key-four-years", year = fourth)) }
                }
                <div class="key-figure"><dt>{ env.t("result-key-irr") }</dt><dd class={classes!(matches!(result.internal_rate_of_return, Irr::None(_)).then_some("key-figure-none"))}>
                    <FigureButton figure={Figure::InternalRateOfReturn(view)} text={rate_of_return(lang, result.internal_rate_of_return)} />
                </dd></div>
            </dl>
            if let Some(gain) = full.results().gain_per_krone {
                <p class="result-note">
                    { env.t(gain_per_krone) }{ " " }
                    <FigureButton figure={Figure::GainPerKrone} value={gain} text={words!(lang, "unit-kroner", amount = number(lang, gain, 2))} />
                    if let Some(ratio) = full.results().benefit_cost_ratio.filter(|_| full.of(View::All).net_cost() != full.of(View::Public).net_cost()) {
                        <br />{ env.t("result-benefit-cost") }{ " " }
                        <FigureButton figure={Figure::BenefitCostRatio} value={ratio} text={words!(lang, "unit-kroner", amount = number(lang, ratio, 2))} />
                    }
                </p>
            }
        </section>
    }
}

/// When an investment is paid back, in as few words as a table has room for.
pub(crate) fn paid_back(full: &super::full::Full, break_even: BreakEven, lang: som_text::Lang) -> String {
    match break_even {
        BreakEven::NoOutlay => lang.t("result-no-outlay"),
        BreakEven::Year(t) => full.year(t),
        BreakEven::NotWithinHorizon => lang.t("result-not-paid-back"),
    }
}

/// The internal rate of return, or why there is none.
pub(crate) fn rate_of_return(lang: som_text::Lang, rate: Irr) -> String {
    match rate {
        Irr::Rate(rate) => match Decimal::try_from(rate) {
            Ok(rate) => percent(lang, rate, 1),
            Err(_) => lang.t("result-no-figure"),
        },
        Irr::None(why) => lang.t(match why {
            NoIrr::Nothing => "irr-nothing",
            NoIrr::NoOutlay => "irr-no-outlay",
            NoIrr::NoReturn => "irr-no-return",
            NoIrr::GainFirst => "irr-gain-first",
            NoIrr::SeveralChanges => "irr-several-changes",
        }),
    }
}
