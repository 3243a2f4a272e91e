//! The committees (*udvalg*) that a payer's figures are split on.

use std::rc::Rc;

use som_core::{Json, Path, Payer, Problem};
use som_text::words;
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::details::Details;
use crate::components::field::{Field, field_id, text_field};
use crate::components::lines::keep_focus;
use crate::components::part::text_of;
use crate::document::{Action, Draft, Open, entries, field, go_to};
use crate::env::{Env, use_env};

/// What opens the committees while there are none.
const FOLDED: &str = "committees-folded";

/// The committees, folded away as long as there are none.
pub(super) fn committees(env: &Env, open: &Open) -> Html {
    let draft = &open.draft;
    let lists = draft.at("committees").cloned().unwrap_or(Json::Null);
    let has_any = Payer::ALL.into_iter().any(|payer| !entries(&lists, payer.key()).is_empty());
    let content = {
        let (draft, problems) = (draft.clone(), open.derived.problems_in(&Path::parse("committees")));
        Callback::from(move |()| html! { <Committees lists={lists.clone()} uses={Rc::new(uses(&draft))} problems={problems.clone()} /> })
    };
    if !has_any {
        return html! { <Details summary={env.t("committees-unused")} id={FOLDED} {content} /> };
    }
    html! {
        <section aria-labelledby="committees">
            <h2 id="committees">{ env.t("committees-heading") }</h2>
            { content.emit(()) }
        </section>
    }
}

/// Where a line names a committee: its payer, its `id`, and the place.
type Uses = Vec<(Payer, String, Path)>;

fn uses(draft: &Draft) -> Uses {
    let case = &draft.case;
    let mut lists: Vec<(Path, &[Json])> =
        ["costs", "saved_costs", "consequences_during"].map(|key| (Path::parse(key), entries(case, key))).to_vec();
    for (index, outcome) in entries(case, "outcomes").iter().enumerate() {
        lists.push((Path::parse("outcomes").index(index).key("consequences"), entries(outcome, "consequences")));
    }
    let mut uses = Vec::new();
    for (list, lines) in lists {
        for (index, line) in lines.iter().enumerate() {
            for payer in Payer::ALL {
                if let Some(id) = line.at(&Path::parse("committees").key(payer.key())) {
                    uses.push((payer, text_of(id), list.index(index).key("committees").key(payer.key())));
                }
            }
        }
    }
    uses
}

#[derive(Properties, PartialEq)]
struct CommitteesProps {
    lists: Json,
    uses: Rc<Uses>,
    problems: Rc<Vec<Problem>>,
}

#[component]
fn Committees(props: &CommitteesProps) -> Html {
    let env = use_env();
    let lang = env.lang;
    let adding = use_state_eq(|| Payer::Municipality);
    let payers: Vec<Payer> = Payer::ALL.into_iter().filter(|payer| !entries(&props.lists, payer.key()).is_empty()).collect();
    let row = |payer: Payer, index: usize, committee: &Json| {
        let list = Path::parse("committees").key(payer.key());
        let (id, label) =
            (field(committee, "id").map(text_of).unwrap_or_default(), field(committee, "label").map(text_of).unwrap_or_default());
        let named = if label.trim().is_empty() { words!(lang, "committee-number", number = index + 1) } else { label };
        // Lines that name it are marked no longer; all of it is undone at once.
        let mut changes: Vec<(Path, Option<Json>)> =
            props.uses.iter().filter(|(of, used, _)| *of == payer && *used == id).map(|(_, _, place)| (place.clone(), None)).collect();
        let count = changes.len();
        changes.push((list.index(index), None));
        let env_for_click = env.clone();
        let next: Vec<String> =
            [Some(index), index.checked_sub(1)].into_iter().flatten().map(|at| field_id(&list.index(at).key("label"))).collect();
        let onclick = Callback::from(move |event: MouseEvent| {
            env_for_click.dispatch.emit(Action::Change(changes.clone()));
            let others = ["add-committee", FOLDED].map(str::to_owned);
            keep_focus(event.target_dyn_into::<HtmlElement>(), next.iter().cloned().chain(others).collect());
        });
        let help = words!(lang, "committee-used", number = count);
        let place = Field {
            path: list.index(index).key("label"),
            value: field(committee, "label").cloned().unwrap_or(Json::Null),
            label: words!(lang, "committee-name", number = index + 1, payer = env.t(&format!("payer-{}", payer.key())).to_lowercase()),
            help,
            problems: props.problems.clone(),
        };
        html! {
            <li class="committee" key={id}>
                { text_field(&env, place, false, "l") }
                <button type="button" class="button button-tertiary button-small" {onclick}>{ env.t("line-remove") }<span class="sr-only">{ " " }{ named }</span></button>
            </li>
        }
    };
    let onchange = {
        let adding = adding.clone();
        Callback::from(move |event: Event| {
            if let Some(payer) = Payer::from_key(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
                adding.set(payer);
            }
        })
    };
    let onclick = {
        let (env, payer) = (env.clone(), *adding);
        let list = Path::parse("committees").key(payer.key());
        let count = entries(&props.lists, payer.key()).len();
        Callback::from(move |_: MouseEvent| {
            env.dispatch.emit(Action::Add(list.clone(), Json::object([("label", Json::text(""))]), "committee"));
            go_to(list.index(count).key("label"));
        })
    };
    html! { <>
        <p>{ env.t("committees-lead") }</p>
        if !payers.is_empty() {
            <ul class="committees">
                { for payers.iter().flat_map(|payer| {
                    entries(&props.lists, payer.key()).iter().enumerate().map(|(index, committee)| row(*payer, index, committee)).collect::<Vec<_>>()
                }) }
            </ul>
        }
        <div class="consequence-add">
            <div>
                <label class="form-label" for="committee-payer">{ env.t("committee-payer") }</label>
                <select id="committee-payer" class="form-select" {onchange}>
                    { for Payer::ALL.into_iter().map(|payer| html! {
                        <option value={payer.key()} selected={payer == *adding}>{ env.t(&format!("payer-{}", payer.key())) }</option>
                    }) }
                </select>
            </div>
            <button type="button" class="button button-secondary" id="add-committee" {onclick}>{ env.t("committee-add") }</button>
        </div>
    </> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::apply;

    #[test]
    fn a_committee_is_found_where_lines_name_it() {
        let mut draft = Draft::new(2026);
        for (path, value) in [("costs[0].committees.municipality", "a"), ("outcomes[0].consequences[0].committees.region", "b")] {
            if path.starts_with("outcomes") {
                draft = apply(&draft, &Action::Add(Path::parse("outcomes[0].consequences"), Json::object([]), "line")).unwrap();
            }
            draft = apply(&draft, &Action::Set(Path::parse(path), Json::text(value))).unwrap();
        }
        let found: Vec<String> = uses(&draft).iter().map(|(payer, id, place)| format!("{} {id} {place}", payer.key())).collect();
        assert_eq!(found, ["municipality a costs[0].committees.municipality", "region b outcomes[0].consequences[0].committees.region"]);
    }
}
