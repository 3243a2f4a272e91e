//! What all cost lines come to.

use som_core::{Figure, Phase, Slice, View};
use som_text::{kroner, words};
use yew::prelude::*;

use crate::components::figure::FigureButton;
use crate::document::Open;
use crate::env::Env;

/// Costs, saved costs and the difference for the public and for all, and the cost per participant.
pub(super) fn totals(env: &Env, open: &Open) -> Html {
    let lang = env.lang;
    let body = match open.derived.partial.as_deref() {
        None => html! { <p>{ env.t("cost-totals-waiting") }</p> },
        Some((case, results)) => {
            let views = [View::Public, View::All];
            let phase = |view, phase| Figure::Money(Slice::phase(view, phase));
            let row = |key: &str, cell: &dyn Fn(View) -> Html| {
                html! { <tr><th scope="row">{ env.t(key) }</th>{ for views.iter().map(|view| html! { <td>{ cell(*view) }</td> }) }</tr> }
            };
            let money = |figure: Figure, value| html! { <FigureButton {figure} value={value} text={kroner(lang, value)} /> };
            html! { <>
                <div class="table-scroll" role="region" aria-labelledby="cost-totals-caption" tabindex="0">
                    <table class="totals">
                        <caption id="cost-totals-caption">
                            { words!(lang, "cost-totals-caption", years = results.years.len(), price_year = case.price_year.to_string()) }
                        </caption>
                        <thead><tr>
                            <td></td>
                            <th scope="col">{ env.t("payer-public") }</th>
                            <th scope="col">{ env.t("payer-all") }</th>
                        </tr></thead>
                        <tbody>
                            { row("cost-total", &|view| money(phase(view, Phase::Cost), results.of(view).cost.total)) }
                            { row("cost-total-saved", &|view| money(phase(view, Phase::SavedCost), results.of(view).saved_cost.total)) }
                            { row("cost-total-net", &|view| money(Figure::NetCost { view, discounted: false }, results.of(view).net_cost())) }
                        </tbody>
                    </table>
                </div>
                if let Some(each) = results.cost_per_participant {
                    <p>{ env.t("cost-per-participant") }{ " " }{ money(Figure::CostPerParticipant, each) }</p>
                }
            </> }
        }
    };
    html! {
        <section aria-labelledby="cost-totals">
            <h2 id="cost-totals">{ env.t("cost-totals") }</h2>
            { body }
        </section>
    }
}
