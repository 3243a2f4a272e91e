//! The app: the language, which page is shown, and messages.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use som_text::Lang;
use yew::prelude::*;

use crate::calculation::{Calculation, OpenCalculationProps};
use crate::components::shell::{Notices, footer, header};
use crate::document::Store;
use crate::env::Env;
use crate::knowledge::own_lists_are_in;
use crate::languages::with_words;
use crate::later::{Later, fetch};
use crate::pages::knowledge::KnowledgePageProps;
use crate::pages::own::OwnPageProps;
use crate::pages::result::ResultPageProps;
use crate::pages::start::StartPage;
use crate::route::Route;

/// A message stays so long, in milliseconds.
const MESSAGE_STAYS: u32 = 8_000;

/// What most users go on to is fetched so long after the page that is shown, in milliseconds.
const PARTS_FOLLOW: u32 = 500;

/// The whole app: language, route and messages.
#[component]
pub(crate) fn App() -> Html {
    let store = use_memo((), |()| {
        let store = Store::open();
        own_lists_are_in(&store);
        store
    });
    let lang = {
        let store = store.clone();
        use_state(move || store.lang().filter(|lang| *lang == Lang::Da || som_text::is_there(*lang)).unwrap_or_default())
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
    let on_lang = {
        let (lang, store, announce) = (lang.clone(), store.clone(), announce.clone());
        Callback::from(move |chosen: Lang| {
            let (lang, store, announce) = (lang.clone(), store.clone(), announce.clone());
            with_words(chosen, move |are_there| {
                if are_there {
                    store.set_lang(chosen);
                    lang.set(chosen);
                } else {
                    announce.emit(lang.t("language-missing"));
                }
            });
        })
    };
    let first = *lang;
    use_effect_with((), move |()| {
        let timer = Timeout::new(PARTS_FOLLOW, move || {
            // One that cannot be had now is fetched again, and missed aloud, when it is shown.
            spawn_local(async move {
                let _ = fetch::<OpenCalculationProps>(first).await;
                let _ = fetch::<ResultPageProps>(first).await;
            });
        });
        move || drop(timer)
    });
    // The calculation that was open last is the one that an entry of the knowledge base is for.
    let last = use_mut_ref(|| None::<String>);
    if let Route::Calculation(id, _) = &*route {
        *last.borrow_mut() = Some(id.clone());
    }
    let env = Env { lang: *lang, dispatch: Callback::noop(), explain: Callback::noop(), find: Callback::noop(), announce };
    html! {
        <ContextProvider<Env> context={env.clone()}>
            { match &*route {
                Route::Start => html! { <>
                    { header(&env, &on_lang, None) }
                    <Notices />
                    <main id="main" class="container start-page" tabindex="-1"><StartPage store={(*store).clone()} /></main>
                    { footer(&env) }
                </> },
                Route::Knowledge(entry) => html! { <>
                    { header(&env, &on_lang, None) }
                    <Notices />
                    <main id="main" class="container start-page knowledge-page" tabindex="-1">
                        <Later<KnowledgePageProps> of={KnowledgePageProps { entry: entry.clone(), store: (*store).clone(), calculation: last.borrow().clone() }} />
                    </main>
                    { footer(&env) }
                </> },
                Route::Own => html! { <>
                    { header(&env, &on_lang, None) }
                    <Notices />
                    <main id="main" class="container start-page knowledge-page" tabindex="-1">
                        <Later<OwnPageProps> of={OwnPageProps { store: (*store).clone() }} />
                    </main>
                    { footer(&env) }
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
