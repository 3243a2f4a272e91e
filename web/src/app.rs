//! The app: which page is shown, which calculation is open, and that it is kept.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use som_core::Figure;
use som_text::Lang;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::browser;
use crate::components::result_panel::ResultPanel;
use crate::components::shell::{Header, Saved};
use crate::components::steps::Steps;
use crate::document::{Action, Open, SaveError, Store, key_of};
use crate::env::{Env, use_env};
use crate::explain_dialog::ExplainDialog;
use crate::pages::consequences::ConsequencesPage;
use crate::pages::costs::CostsPage;
use crate::pages::effect::EffectPage;
use crate::pages::intervention::InterventionPage;
use crate::pages::result::ResultPage;
use crate::pages::start::StartPage;
use crate::route::{Page, Route};

/// A message stays so long, in milliseconds.
const MESSAGE_STAYS: u32 = 8_000;

/// The whole app: language, route and messages.
#[component]
pub(crate) fn App() -> Html {
    let store = use_memo((), |()| Store::open());
    let lang = {
        let store = store.clone();
        use_state(move || store.lang().unwrap_or_default())
    };
    let route = use_state(|| current_route().unwrap_or_default());
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| {
                    // An anchor in the page leaves the route as it is.
                    if let Some(next) = current_route() {
                        route.set(next);
                    }
                })
            });
            move || drop(listener)
        });
    }
    use_effect_with(*lang, |lang| {
        if let Some(root) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element()) {
            let _ = root.set_attribute("lang", lang.code());
        }
    });
    let on_lang = {
        let (lang, store) = (lang.clone(), store.clone());
        Callback::from(move |chosen: Lang| {
            store.set_lang(chosen);
            lang.set(chosen);
        })
    };
    let message = use_state(String::new);
    let announce = {
        let message = message.clone();
        use_callback((), move |said: String, ()| message.set(said))
    };
    {
        let message = message.clone();
        use_effect_with((*message).clone(), move |said| {
            let timer = (!said.is_empty()).then(|| Timeout::new(MESSAGE_STAYS, move || message.set(String::new())));
            move || drop(timer)
        });
    }
    let env = Env { lang: *lang, dispatch: Callback::noop(), explain: Callback::noop(), announce };
    html! {
        <ContextProvider<Env> context={env}>
            { match &*route {
                Route::Start => html! { <>
                    <Header saved={Saved::Nothing} {on_lang} undo={None::<Callback<MouseEvent>>} redo={None::<Callback<MouseEvent>>} is_calculation={false} />
                    <Notices />
                    <main id="main" class="container start-page" tabindex="-1"><StartPage store={(*store).clone()} /></main>
                </> },
                Route::Calculation(id, page) => html! {
                    <Calculation key={id.clone()} id={id.clone()} page={*page} store={(*store).clone()} {on_lang} />
                },
            } }
            <div class="message" role="status" aria-live="polite">{ &*message }</div>
        </ContextProvider<Env>>
    }
}

fn current_route() -> Option<Route> {
    Route::of(&web_sys::window()?.location().hash().ok()?)
}

/// What concerns the whole app: a new version that is ready.
#[component]
fn Notices() -> Html {
    let env = use_env();
    let is_ready = use_state(|| {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        root.and_then(|root| root.get_attribute("data-update")).is_some_and(|state| state == "ready")
    });
    {
        let is_ready = is_ready.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| EventListener::new(&window, "som-update-ready", move |_| is_ready.set(true)));
            move || drop(listener)
        });
    }
    let accept = Callback::from(|_: MouseEvent| {
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("som-update-accept")) {
            let _ = window.dispatch_event(&event);
        }
    });
    html! {
        if *is_ready {
            <div class="notice" role="status">
                <p>{ env.t("update-ready") }</p>
                <button type="button" class="button button-secondary button-small" onclick={accept}>{ env.t("update-accept") }</button>
            </div>
        }
    }
}

#[derive(Properties, PartialEq)]
struct CalculationProps {
    id: String,
    page: Page,
    store: Store,
    on_lang: Callback<Lang>,
}

/// One calculation: loaded, changed, kept.
#[component]
fn Calculation(props: &CalculationProps) -> Html {
    let env = use_env();
    let loaded = {
        let (store, id) = (props.store.clone(), props.id.clone());
        use_memo((), move |()| store.load(&id))
    };
    match &*loaded {
        Some((draft, revision)) => html! {
            <OpenCalculation open={Open::new(props.id.clone(), draft.clone())} revision={*revision} page={props.page} store={props.store.clone()} on_lang={props.on_lang.clone()} />
        },
        None => html! { <>
            <Header saved={Saved::Nothing} on_lang={props.on_lang.clone()} undo={None::<Callback<MouseEvent>>} redo={None::<Callback<MouseEvent>>} is_calculation={false} />
            <main id="main" class="container" tabindex="-1">
                <h1>{ env.t("not-found-title") }</h1>
                <p>{ env.t("not-found") }</p>
                <p><a href={Route::Start.fragment()}>{ env.t("to-start") }</a></p>
            </main>
        </> },
    }
}

#[derive(Properties, PartialEq)]
struct OpenCalculationProps {
    open: Open,
    revision: u64,
    page: Page,
    store: Store,
    on_lang: Callback<Lang>,
}

#[component]
fn OpenCalculation(props: &OpenCalculationProps) -> Html {
    let outer = use_env();
    let first = props.open.clone();
    let open = use_reducer(move || first);
    let figure = use_state(|| None::<Figure>);
    let env = {
        let dispatcher = open.dispatcher();
        let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
        let figure = figure.clone();
        let explain = use_callback((), move |shown: Figure, ()| figure.set(Some(shown)));
        Env { dispatch, explain, ..outer }
    };
    let (saved, elsewhere) = use_kept(&open, props.revision, &props.store);
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
    use_effect_with(props.page, |_| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let close = {
        let figure = figure.clone();
        Callback::from(move |()| figure.set(None))
    };
    html! {
        <ContextProvider<Env> context={env.clone()}>
            <Header {saved} on_lang={props.on_lang.clone()} is_calculation={true}
                undo={open.can_undo().then(|| dispatch(Action::Undo))} redo={open.can_redo().then(|| dispatch(Action::Redo))} />
            <Notices />
            <SaveNotices {saved} {elsewhere} open={shared.clone()} store={props.store.clone()} />
            <div class={classes!("calculation", (props.page == Page::Result).then_some("calculation-wide"))}>
                <Steps open={shared.clone()} page={props.page} />
                <main id="main" class="page" tabindex="-1">
                    <p class="page-title">{ if title.is_empty() { env.t("untitled") } else { title } }</p>
                    { match props.page {
                        Page::Intervention => html! { <InterventionPage open={shared.clone()} /> },
                        Page::Costs => html! { <CostsPage open={shared.clone()} /> },
                        Page::Effect => html! { <EffectPage open={shared.clone()} /> },
                        Page::Consequences => html! { <ConsequencesPage open={shared.clone()} /> },
                        Page::Result => html! { <ResultPage open={shared.clone()} /> },
                    } }
                    <NextStep page={props.page} id={open.id.clone()} />
                </main>
                if props.page != Page::Result { <ResultPanel open={shared.clone()} /> }
            </div>
            if let Some(figure) = &*figure {
                <ExplainDialog open={shared.clone()} figure={figure.clone()} on_close={close} />
            }
        </ContextProvider<Env>>
    }
}

#[derive(Properties, PartialEq)]
struct NextStepProps {
    page: Page,
    id: String,
}

/// The way on, at the end of each step.
#[component]
fn NextStep(props: &NextStepProps) -> Html {
    let env = use_env();
    let at = |number: Option<usize>| number.and_then(|number| Page::ALL.get(number).copied());
    let link = |page: Page, class: &'static str, key: &str| {
        html! { <a class={class} href={Route::Calculation(props.id.clone(), page).fragment()}>{ som_text::words!(env.lang, key, step = env.t(&format!("step-{}", page.key()))) }</a> }
    };
    html! {
        <nav class="next-step" aria-label={env.t("next-step-label")}>
            { for at((props.page.number() - 1).checked_sub(1)).map(|page| link(page, "button button-secondary", "previous-step")) }
            { for at(Some(props.page.number())).map(|page| link(page, "button button-primary", "next-step")) }
        </nav>
    }
}

/// Keeps the calculation in the browser's storage: soon after each change, and at once when the page is left.
/// Returns whether it is kept, and whether another tab has it open too.
#[hook]
fn use_kept(open: &UseReducerHandle<Open>, revision: u64, store: &Store) -> (Saved, bool) {
    let revision = use_mut_ref(|| revision);
    let kept_version = use_mut_ref(|| 0);
    let saved = use_state(|| Saved::At(js_sys::Date::now()));
    let elsewhere = use_state(|| false);
    let save = {
        let (saved, revision, kept_version, store, open) =
            (saved.clone(), revision.clone(), kept_version.clone(), store.clone(), open.clone());
        Rc::new(move || {
            if *kept_version.borrow() == open.version {
                return;
            }
            let known = *revision.borrow();
            match store.save(&open.id, &open.draft, known) {
                Ok(next) => {
                    *revision.borrow_mut() = next;
                    *kept_version.borrow_mut() = open.version;
                    saved.set(Saved::At(js_sys::Date::now()));
                }
                Err(SaveError::Full) => saved.set(Saved::Full),
                Err(SaveError::Refused) => saved.set(Saved::Refused),
                Err(SaveError::Conflict) => saved.set(Saved::Conflict),
            }
        })
    };
    {
        let (save, open) = (save.clone(), open.clone());
        use_effect_with(open.version, move |_| {
            // A large calculation takes a moment to write, so it waits for a pause in the typing.
            let pause = if open.draft.cells() > 5_000 { 800 } else { 100 };
            let later = {
                let save = save.clone();
                Timeout::new(pause, move || save())
            };
            let leave: Vec<EventListener> = web_sys::window()
                .map(|window| {
                    ["pagehide", "blur", "beforeunload"]
                        .map(|event| {
                            let save = save.clone();
                            EventListener::new(&window, event, move |_| save())
                        })
                        .into()
                })
                .unwrap_or_default();
            move || drop((later, leave))
        });
    }
    {
        // What is left to be written when the calculation is closed.
        let latest = use_mut_ref(|| save.clone());
        *latest.borrow_mut() = save.clone();
        use_effect_with((), move |()| move || (latest.borrow())());
    }
    {
        let open = open.clone();
        use_effect_with((open.version, open.is_behind), move |(_, is_behind)| {
            let later = is_behind.then(|| Timeout::new(300, move || open.dispatch(Action::Calculate)));
            move || drop(later)
        });
    }
    {
        let (saved, elsewhere, store, id, revision) = (saved.clone(), elsewhere.clone(), store.clone(), open.id.clone(), revision.clone());
        use_effect_with((), move |()| {
            let (ask, answer, key) = (format!("aaben-som/ask/{id}"), format!("aaben-som/answer/{id}"), key_of(&id));
            store.tell(&ask, "1");
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "storage", move |event| {
                    let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
                    let changed = event.key().unwrap_or_default();
                    if event.new_value().is_none() && changed != key {
                        return;
                    }
                    if changed == ask {
                        elsewhere.set(true);
                        store.tell(&answer, "1");
                    } else if changed == answer {
                        elsewhere.set(true);
                    } else if changed == key && store.revision(&id) != *revision.borrow() {
                        saved.set(Saved::Conflict);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let state = match *saved {
        Saved::At(_) | Saved::Soon if !store.works() => Saved::Refused,
        Saved::At(_) if *kept_version.borrow() != open.version => Saved::Soon,
        state => state,
    };
    (state, *elsewhere)
}

#[derive(Properties, PartialEq)]
struct SaveNoticesProps {
    saved: Saved,
    elsewhere: bool,
    open: Rc<Open>,
    store: Store,
}

/// What stands in the way of keeping the calculation, and what can be done.
#[component]
fn SaveNotices(props: &SaveNoticesProps) -> Html {
    let env = use_env();
    let save_file = {
        let open = props.open.clone();
        Callback::from(move |_: MouseEvent| {
            browser::save_file(&browser::file_name(&open.draft.text_at("title")), &open.draft.case.to_text())
        })
    };
    let keep_copy = {
        let (open, store) = (props.open.clone(), props.store.clone());
        Callback::from(move |_: MouseEvent| {
            let id = browser::new_id();
            if store.save(&id, &open.draft, 0).is_ok() {
                Route::Calculation(id, Page::Intervention).go();
            }
        })
    };
    let reload = Callback::from(|_: MouseEvent| {
        let _ = web_sys::window().map(|window| window.location().reload());
    });
    let file_button =
        html! { <button type="button" class="button button-secondary button-small" onclick={save_file}>{ env.t("save-file") }</button> };
    match props.saved {
        Saved::Full => html! { <div class="notice notice-warning" role="alert"><p>{ env.t("storage-full") }</p>{ file_button }</div> },
        Saved::Refused => {
            html! { <div class="notice notice-warning" role="alert"><p>{ env.t("storage-refused") }</p>{ file_button }</div> }
        }
        Saved::Conflict => html! {
            <div class="notice notice-warning" role="alert">
                <p>{ env.t("storage-conflict") }</p>
                <button type="button" class="button button-secondary button-small" onclick={keep_copy}>{ env.t("storage-keep-copy") }</button>
                <button type="button" class="button button-tertiary button-small" onclick={reload}>{ env.t("storage-take-other") }</button>
            </div>
        },
        _ if props.elsewhere => html! { <div class="notice" role="status"><p>{ env.t("storage-elsewhere") }</p></div> },
        _ => Html::default(),
    }
}
