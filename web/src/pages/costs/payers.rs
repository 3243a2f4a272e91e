//! Who pays a cost line: one payer, or shares that sum to 100 per cent.

use som_core::{Decimal, Json, Path, Payer};
use som_text::{percent, words};
use yew::prelude::*;

use crate::components::entry::Kind;
use crate::components::field::{Field, NumberField, Options, choice_field};
use crate::components::part::{Part, text_of};
use crate::document::Action;

const SHARED: &str = "shared";

/// Whether those who pay have agreed to.
pub(super) fn agreed(line: &Part<'_>) -> Html {
    let (env, path) = (line.env, line.path_of("agreed"));
    let value = match line.get("agreed") {
        Json::Bool(true) => "yes",
        Json::Bool(false) => "no",
        _ => "",
    };
    let options = [("", "quality-unsaid"), ("yes", "quality-agreed-yes"), ("no", "quality-agreed-no")];
    let options = options.map(|(key, words)| (AttrValue::from(key), AttrValue::from(env.t(words)))).to_vec();
    let onchange = {
        let (env, path) = (env.clone(), path.clone());
        Callback::from(move |chosen: AttrValue| {
            let chosen = (!chosen.is_empty()).then(|| Json::Bool(chosen == "yes"));
            env.dispatch.emit(Action::Change(vec![(path.clone(), chosen)]));
        })
    };
    let (label, help) = (env.t("quality-agreed"), env.t("quality-agreed-help"));
    choice_field(env, Field { path, value: Json::text(value), label, help, problems: line.problems.clone() }, options, Some(onchange))
}

/// The quick choice, and six shares where it is more than one payer. Somebody who has begun to share keeps the six fields, also
/// where one share is 100 per cent on the way: `is_sharing`.
pub(super) fn payer_shares(line: &Part<'_>, is_sharing: &UseStateHandle<bool>) -> Html {
    let (env, path, value) = (line.env, line.path_of("payers"), line.get("payers"));
    let share = |payer: Payer| value.at(&Path::default().key(payer.key())).cloned().unwrap_or(Json::Null);
    let number = |payer: Payer| text_of(&share(payer)).parse::<Decimal>().unwrap_or_default();
    let only = Payer::ALL.into_iter().find(|payer| {
        let others = Payer::ALL.into_iter().filter(|other| other != payer);
        number(*payer) == Decimal::ONE && others.clone().all(|other| matches!(text_of(&share(other)).as_str(), "" | "0"))
    });
    let is_shared = **is_sharing || only.is_none();
    let onchange = {
        let (env, path, is_sharing) = (env.clone(), path.clone(), is_sharing.clone());
        Callback::from(move |chosen: AttrValue| {
            is_sharing.set(chosen == SHARED);
            if let Some(payer) = Payer::from_key(&chosen) {
                env.dispatch.emit(Action::Change(vec![(path.clone(), Some(Json::object([(payer.key(), Json::text("1"))])))]));
            }
        })
    };
    let mut options: Options = Payer::ALL
        .into_iter()
        .map(|payer| {
            let name = env.t(&format!("payer-{}", payer.key()));
            (AttrValue::from(payer.key()), AttrValue::from(words!(env.lang, "cost-payer-all", payer = name)))
        })
        .collect();
    options.push((AttrValue::from(SHARED), AttrValue::from(env.t("cost-payer-shared"))));
    let chosen = only.filter(|_| !is_shared).map_or(SHARED, Payer::key);
    let total: Decimal = Payer::ALL.into_iter().map(number).sum();
    let (label, help) = (env.t("cost-payers"), env.t("cost-payers-help"));
    let field = Field { path: path.clone(), value: Json::text(chosen), label, help, problems: line.problems.clone() };
    html! { <>
        { choice_field(env, field, options, Some(onchange)) }
        if is_shared {
            <fieldset class="entry-shares">
                <legend class="sr-only">{ env.t("cost-payers") }</legend>
                { for Payer::ALL.into_iter().map(|payer| html! {
                    <NumberField key={payer.key()} path={path.key(payer.key())} value={share(payer)} kind={Kind::Percent} width="xs"
                        label={env.t(&format!("payer-{}", payer.key()))} unit={Some(AttrValue::from(env.t("unit-percent")))} problems={line.problems.clone()} />
                }) }
            </fieldset>
            <p class="entry-sum" role="status">
                { words!(env.lang, if total == Decimal::ONE { "cost-shares-whole" } else { "cost-shares-sum" }, total = percent(env.lang, total, 4)) }
            </p>
        }
    </> }
}
