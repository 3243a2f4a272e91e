//! A correction for optimism: a share taken off the effect by how well it was shown. Off until somebody turns it on.

use std::rc::Rc;

use som_core::{Json, Path, View, corrected_for_optimism, evaluate};
use som_text::{kroner, optimism_how, words};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::part::Part;
use crate::components::source::source_fields;
use crate::document::{Action, Open};
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::pages::result::{Full, capital, the};

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct OptimismProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, optimism_section, <OptimismSection> of OptimismProps);

const SHARES: [&str; 4] = ["level_1", "level_2", "level_3", "unmeasured"];

/// The section.
#[component]
pub(crate) fn OptimismSection(props: &OptimismProps) -> Html {
    let env = use_env();
    let open = &props.open;
    let path = Path::parse("uncertainty.optimism");
    let value = open.draft.case.at(&path).cloned().unwrap_or(Json::Null);
    let problems = open.derived.problems_in(&path);
    let part = Part { env: &env, path: &path, value: &value, problems: &problems };
    let is_on = part.get("on") == Json::Bool(true);
    let onchange = {
        let (dispatch, path) = (env.dispatch.clone(), path.clone());
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            dispatch.emit(Action::Change(vec![(path.key("on"), Some(Json::Bool(on)))]));
        })
    };
    html! {
        <section aria-labelledby="optimism">
            <h2 id="optimism" tabindex="-1">{ env.t("optimism-title") }</h2>
            <p>{ env.t("optimism-lead") }</p>
            <div class="form-group-checkbox">
                <input type="checkbox" class="form-checkbox" id="optimism-on" checked={is_on} {onchange} />
                <label class="form-label" for="optimism-on">{ env.t("optimism-on") }</label>
            </div>
            if is_on {
                <div class="optimism-fields">
                    <div class="field-columns">
                        { for SHARES.iter().map(|share| {
                            part.number_or(share, &format!("optimism-{}", share.replace('_', "-")), Kind::Percent, Some(env.t("unit-percent")), "xs", Json::text("0"))
                        }) }
                    </div>
                    { source_fields(&env, &path.key("source"), &part.get("source"), &problems) }
                    { part.text("note", "optimism-note", true) }
                </div>
                { corrected(&env, open) }
            }
        </section>
    }
}

/// What the correction comes to, beside what was calculated.
fn corrected(env: &Env, open: &Open) -> Html {
    let Some(full) = open.derived.full.clone().map(Full) else { return Html::default() };
    let Some(case) = corrected_for_optimism(full.case()) else { return Html::default() };
    let results = evaluate(&case);
    let views = std::iter::once(View::Public).chain(full.payers().into_iter().map(View::Payer));
    html! { <>
        <p>{ optimism_how(env.lang, full.case()) }</p>
        <ul class="result-list">
            { for views.map(|view| {
                let [net, now] = [results.of(view).net.total, full.of(view).net.total].map(|net| kroner(env.lang, net));
                html! { <li>{ words!(env.lang, "optimism-result", who = capital(&the(env.lang, view)), net = net, now = now) }</li> }
            }) }
        </ul>
    </> }
}
