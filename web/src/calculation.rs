//! One calculation: the step that is shown, between the steps and the result.

use std::cell::RefCell;
use std::rc::Rc;

use som_core::{Figure, Json};
use som_text::Lang;
use yew::prelude::*;

use crate::components::result_panel::ResultPanel;
use crate::components::shell::{Notices, Tools, header};
use crate::components::steps::steps;
use crate::components::sure::Sure;
use crate::document::{Action, Draft, Open, Store};
use crate::env::{Env, use_env};
use crate::explain_dialog::ExplainDialogProps;
use crate::keep::{save_file, save_notices, take_left, use_kept};
use crate::later::{Later, in_part};
use crate::pages::consequences::ConsequencesPage;
use crate::pages::costs::costs_page;
use crate::pages::effect::effect_page;
use crate::pages::follow_up::FollowUpPageProps;
use crate::pages::intervention::intervention_page;
use crate::pages::knowledge::{KnowledgeDialogProps, Place};
use crate::pages::result::ResultPageProps;
use crate::pages::uncertainty::uncertainty_page;
use crate::route::{Page, Route};

#[derive(Properties, PartialEq)]
pub(crate) struct CalculationProps {
    pub(crate) id: String,
    pub(crate) page: Page,
    pub(crate) store: Store,
    pub(crate) on_lang: Callback<Lang>,
}

/// One calculation: loaded, changed, kept.
#[component]
pub(crate) fn Calculation(props: &CalculationProps) -> Html {
    let env = use_env();
    let loaded = {
        let (store, id) = (props.store.clone(), props.id.clone());
        use_memo((), move |()| store.load(&id))
    };
    match &*loaded {
        Some((draft, revision)) => html! {
            <Later<OpenCalculationProps> of={OpenCalculationProps { id: props.id.clone(), draft: draft.clone(), revision: *revision, page: props.page, store: props.store.clone(), on_lang: props.on_lang.clone() }} />
        },
        None => html! { <>
            { header(&env, &props.on_lang, None) }
            <main id="main" class="container" tabindex="-1">
                <h1>{ env.t("not-found-title") }</h1>
                <p>{ env.t("not-found") }</p>
                <p><a href={Route::Start.fragment()}>{ env.t("to-start") }</a></p>
            </main>
        </> },
    }
}

/// What is to be done in a calculation as soon as it is open.
struct Handed {
    id: String,
    action: Action,
    said: String,
}

thread_local! {
    static HANDED: RefCell<Option<Handed>> = const { RefCell::new(None) };
}

/// Opens a calculation and does something in it as if it had been done there, so that it can be undone; then tells what was done.
pub(crate) fn open_with(id: String, page: Page, action: Action, said: String) {
    HANDED.set(Some(Handed { id: id.clone(), action, said }));
    Route::Calculation(id, page).go();
}

in_part!(calculation, open_calculation, <OpenCalculation> of OpenCalculationProps);

#[derive(Properties, PartialEq, Clone)]
pub(crate) struct OpenCalculationProps {
    id: String,
    draft: Draft,
    revision: u64,
    page: Page,
    store: Store,
    on_lang: Callback<Lang>,
}

#[component]
fn OpenCalculation(props: &OpenCalculationProps) -> Html {
    let outer = use_env();
    let left = use_memo((), |()| take_left(&props.id, props.revision));
    let open = use_reducer(|| match &*left {
        Some(left) => left.open.clone(),
        None => Open::new(props.id.clone(), props.draft.clone()),
    });
    // Each press opens a dialog of its own: one that was closed a moment ago, and is about to be told of, takes no other along.
    let presses = use_mut_ref(|| 0_u32);
    let figure = use_state(|| None::<(u32, Figure)>);
    let wanted = use_state(|| None::<(u32, Place)>);
    let env = {
        let dispatcher = open.dispatcher();
        let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
        let (figure, wanted, pressed) = (figure.clone(), wanted.clone(), presses.clone());
        let explain = use_callback((), move |shown: Figure, ()| figure.set(Some((one_more(&pressed), shown))));
        let find = use_callback((), move |place: Place, ()| wanted.set(Some((one_more(&presses), place))));
        Env { dispatch, explain, find, ..outer }
    };
    let (saved, elsewhere) = use_kept(&open, props.revision, (*left).as_ref(), &props.store);
    let dispatch = |action: Action| {
        let env = env.clone();
        Callback::from(move |_: MouseEvent| env.dispatch.emit(action.clone()))
    };
    let shared = Rc::new((*open).clone());
    let title = open.draft.text_at("title");
    use_effect_with((title.clone(), props.page, env.lang), |(title, page, lang)| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let title = if title.is_empty() { lang.t("untitled") } else { title.clone() };
            document.set_title(&format!("{} – {title} – {}", lang.t(&format!("step-{}", page.key())), lang.t("app-name")));
        }
    });
    {
        let announce = env.announce.clone();
        use_effect_with(props.page, move |_| {
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            // What has happened on one page is not told on the next.
            announce.emit(String::new());
        });
    }
    {
        let (id, env) = (open.id.clone(), env.clone());
        use_effect_with((), move |()| {
            if let Some(handed) = HANDED.take().filter(|handed| handed.id == id) {
                env.dispatch.emit(handed.action);
                env.announce.emit(handed.said);
            }
        });
    }
    {
        let (taken, env) = (open.taken.clone(), env.clone());
        use_effect_with(open.version, move |_| {
            if let Some((name, taken)) = taken {
                let what = taken.in_words(env.lang);
                env.announce.emit(match name.as_str() {
                    "" => som_text::words!(env.lang, "taken-along", what = what),
                    name => som_text::words!(env.lang, "taken-with-line", name = name, what = what),
                });
            }
        });
    }
    let close = {
        let figure = figure.clone();
        Callback::from(move |()| figure.set(None))
    };
    let found = {
        let wanted = wanted.clone();
        Callback::from(move |()| wanted.set(None))
    };
    let tools = Tools {
        saved,
        undo: open.can_undo().then(|| dispatch(Action::Undo)),
        redo: open.can_redo().then(|| dispatch(Action::Redo)),
        save_file: save_file(&shared),
    };
    // What these pages show stands where the result does on the others.
    let is_wide = matches!(props.page, Page::Result | Page::FollowUp);
    let sure = use_memo((env.lang, shared.clone()), |(lang, open)| Sure::of(*lang, open));
    html! {
        <ContextProvider<Env> context={env.clone()}>
        <ContextProvider<Rc<Sure>> context={sure}>
            { header(&env, &props.on_lang, Some(tools)) }
            <Notices />
            { save_notices(&env, (saved, elsewhere), &shared, &props.store) }
            <div class={classes!("calculation", is_wide.then_some("calculation-wide"))}>
                { steps(&env, &shared, props.page) }
                <main id="main" class="page" tabindex="-1">
                    <p class="page-title">
                        { if title.is_empty() { env.t("untitled") } else { title } }
                        if open.draft.at("about.constructed") == Some(&Json::Bool(true)) { { " · " }<strong>{ env.t("constructed") }</strong> }
                    </p>
                    { match props.page {
                        Page::Intervention => intervention_page(&env, &shared),
                        Page::Costs => costs_page(&env, &shared),
                        Page::Effect => effect_page(&env, &shared),
                        Page::Consequences => html! { <ConsequencesPage open={shared.clone()} /> },
                        Page::Result => html! { <Later<ResultPageProps> of={ResultPageProps { open: shared.clone() }} /> },
                        Page::Uncertainty => uncertainty_page(&env, &shared),
                        Page::FollowUp => html! { <Later<FollowUpPageProps> of={FollowUpPageProps { open: shared.clone() }} /> },
                    } }
                    { next_step(&env, props.page, &open.id) }
                </main>
                if !is_wide { <ResultPanel open={shared.clone()} /> }
            </div>
            if let Some((press, place)) = &*wanted {
                <Later<KnowledgeDialogProps> key={*press} of={KnowledgeDialogProps { open: shared.clone(), place: place.clone(), on_close: found }} />
            }
            if let Some((press, figure)) = &*figure {
                <Later<ExplainDialogProps> key={*press} of={ExplainDialogProps { open: shared.clone(), figure: figure.clone(), on_close: close }} />
            }
        </ContextProvider<Rc<Sure>>>
        </ContextProvider<Env>>
    }
}

/// Counts a press.
fn one_more(presses: &RefCell<u32>) -> u32 {
    *presses.borrow_mut() += 1;
    *presses.borrow()
}

/// The way on, at the end of each page. Pages beside the steps lead back to the result.
fn next_step(env: &Env, page: Page, id: &str) -> Html {
    let at = |place: usize| Page::STEPS.get(place).copied();
    let (before, after) = match page.number() {
        Some(number) => (number.checked_sub(2).and_then(at), at(number)),
        None => (Some(Page::Result), None),
    };
    let link = |page: Page, class: &'static str, key: &str| {
        html! { <a class={class} href={Route::Calculation(id.to_owned(), page).fragment()}>{ som_text::words!(env.lang, key, step = env.t(&format!("step-{}", page.key()))) }</a> }
    };
    html! {
        <nav class="next-step" aria-label={env.t("next-step-label")}>
            { for before.map(|page| link(page, "button button-secondary", "previous-step")) }
            { for after.map(|page| link(page, "button button-primary", "next-step")) }
        </nav>
    }
}
