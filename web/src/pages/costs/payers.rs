//! Who pays a cost line: one payer, or shares that sum to 100 per cent.

use std::rc::Rc;

use som_core::{Decimal, Json, Path, Payer, Problem};
use som_text::{percent, words};
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::{ChoiceField, NumberField};
use crate::components::part::text_of;
use crate::document::Action;
use crate::env::use_env;

const SHARED: &str = "shared";

#[derive(Properties, PartialEq)]
pub(super) struct PayerSharesProps {
    /// The `payers` of the line.
    pub(super) path: Path,
    pub(super) value: Json,
    pub(super) problems: Rc<Vec<Problem>>,
}

/// The quick choice, and six shares where it is more than one payer.
#[component]
pub(super) fn PayerShares(props: &PayerSharesProps) -> Html {
    let env = use_env();
    let share = |payer: Payer| props.value.at(&Path::default().key(payer.key())).cloned().unwrap_or(Json::Null);
    let number = |payer: Payer| text_of(&share(payer)).parse::<Decimal>().unwrap_or_default();
    let only = Payer::ALL.into_iter().find(|payer| {
        let others = Payer::ALL.into_iter().filter(|other| other != payer);
        number(*payer) == Decimal::ONE && others.clone().all(|other| matches!(text_of(&share(other)).as_str(), "" | "0"))
    });
    // Somebody who has begun to share keeps the six fields, also where one share is 100 per cent on the way.
    let is_sharing = use_state_eq(|| false);
    let is_shared = *is_sharing || only.is_none();
    let onchange = {
        let (env, path, is_sharing) = (env.clone(), props.path.clone(), is_sharing.clone());
        Callback::from(move |chosen: AttrValue| {
            is_sharing.set(chosen == SHARED);
            if let Some(payer) = Payer::from_key(&chosen) {
                env.dispatch.emit(Action::Change(vec![(path.clone(), Some(Json::object([(payer.key(), Json::text("1"))])))]));
            }
        })
    };
    let mut options: Vec<(AttrValue, AttrValue)> = Payer::ALL
        .into_iter()
        .map(|payer| {
            let name = env.t(&format!("payer-{}", payer.key()));
            (AttrValue::from(payer.key()), AttrValue::from(words!(env.lang, "cost-payer-all", payer = name)))
        })
        .collect();
    options.push((AttrValue::from(SHARED), AttrValue::from(env.t("cost-payer-shared"))));
    let chosen = only.filter(|_| !is_shared).map_or(SHARED, Payer::key);
    let total: Decimal = Payer::ALL.into_iter().map(number).sum();
    html! { <>
        <ChoiceField path={props.path.clone()} value={chosen} {options} {onchange} label={env.t("cost-payers")}
            help={Some(AttrValue::from(env.t("cost-payers-help")))} problems={props.problems.clone()} />
        if is_shared {
            <fieldset class="entry-shares">
                <legend class="sr-only">{ env.t("cost-payers") }</legend>
                { for Payer::ALL.into_iter().map(|payer| html! {
                    <NumberField key={payer.key()} path={props.path.key(payer.key())} value={share(payer)} kind={Kind::Percent} width="xs"
                        label={env.t(&format!("payer-{}", payer.key()))} unit={Some(AttrValue::from(env.t("unit-percent")))} problems={props.problems.clone()} />
                }) }
            </fieldset>
            <p class="entry-sum" role="status">
                { words!(env.lang, if total == Decimal::ONE { "cost-shares-whole" } else { "cost-shares-sum" }, total = percent(env.lang, total, 4)) }
            </p>
        }
    </> }
}
