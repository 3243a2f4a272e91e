//! Parts of the app that a browser fetches when they are first shown, so that nobody waits for what is not shown.
//!
//! A component is in a part if its properties say so with [`in_part!`]; it is then shown by [`Later`]. The build divides the program at
//! these places (feature `parts`); in the single file, which holds everything, they are plain calls.
//!
//! There are three: the steps of a calculation (`calculation`), what it comes to and how sure that is (`result`), and the knowledge base
//! (`knowledge`). What several of them share lies in a file for each set of parts, so that more parts would be many more files.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::futures::spawn_local;
use som_text::Lang;
use yew::prelude::*;

use crate::env::use_env;
use crate::languages::words;

/// Makes the component from its properties.
pub(crate) type Make<P> = fn(P) -> Html;

/// Properties of a component that lies in a part of its own.
pub(crate) trait InPart: Clone + PartialEq + 'static {
    /// Gives what makes the component, as soon as its part is there; nothing where it cannot be had.
    async fn fetch() -> Option<Make<Self>>;
}

/// Puts a function into a part, and makes one that fetches it: `fn_in_part!(calculation, fetch_open_file, open_file as fn(&str) -> Draft)`.
/// What is fetched is nothing where the part cannot be had.
macro_rules! fn_in_part {
    ($part:ident, $fetch:ident, $function:ident as $signature:ty) => {
        #[cfg(feature = "parts")]
        pub(crate) async fn $fetch() -> Option<$signature> {
            #[wasm_split_helpers::wasm_split($part, fallible)]
            fn $function() -> Result<$signature, wasm_split_helpers::SplitLoaderError> {
                Ok(self::$function)
            }
            $function().await.ok()
        }

        #[cfg(not(feature = "parts"))]
        pub(crate) async fn $fetch() -> Option<$signature> {
            Some($function)
        }
    };
}
pub(crate) use fn_in_part;

/// Puts a component into a part: `in_part!(result, result_page, <ResultPage> of ResultPageProps)`.
macro_rules! in_part {
    ($part:ident, $name:ident, <$component:ident> of $props:ty) => {
        impl $crate::later::InPart for $props {
            #[cfg(feature = "parts")]
            async fn fetch() -> Option<$crate::later::Make<Self>> {
                #[wasm_split_helpers::wasm_split($part, fallible)]
                fn $name() -> Result<$crate::later::Make<$props>, wasm_split_helpers::SplitLoaderError> {
                    Ok(|props| yew::html! { <$component ..props /> })
                }
                $name().await.ok()
            }

            #[cfg(not(feature = "parts"))]
            async fn fetch() -> Option<$crate::later::Make<Self>> {
                fn $name(props: $props) -> yew::Html {
                    yew::html! { <$component ..props /> }
                }
                Some($name)
            }
        }
    };
}
pub(crate) use in_part;

thread_local! {
    /// What has been fetched, by its properties: it is shown at once the next time.
    static THERE: RefCell<BTreeMap<TypeId, Box<dyn Any>>> = const { RefCell::new(BTreeMap::new()) };
}

fn there<P: InPart>() -> Option<Make<P>> {
    THERE.with_borrow(|there| there.get(&TypeId::of::<P>())?.downcast_ref().copied())
}

/// Fetches a part and its words, so that both are there when it is wanted.
pub(crate) async fn fetch<P: InPart>(lang: Lang) -> Option<Make<P>> {
    let words = words(lang);
    let make = P::fetch().await?;
    if !words.await {
        return None;
    }
    THERE.with_borrow_mut(|there| there.insert(TypeId::of::<P>(), Box::new(make)));
    Some(make)
}

#[derive(Properties, PartialEq)]
pub(crate) struct LaterProps<P: InPart> {
    /// What the component is given.
    pub(crate) of: P,
}

/// How far the fetching has come.
enum Fetched<P> {
    Waiting,
    Failed,
    There(Make<P>),
}

/// Shows a component as soon as its part is there. Where the part cannot be fetched, it says so and offers to try again.
#[component]
pub(crate) fn Later<P: InPart>(props: &LaterProps<P>) -> Html {
    let env = use_env();
    let fetched = use_state(|| there::<P>().map_or(Fetched::Waiting, Fetched::There));
    let turn = use_state(|| 0_u32);
    {
        let (fetched, lang) = (fetched.clone(), env.lang);
        use_effect_with(*turn, move |_| {
            if !matches!(*fetched, Fetched::There(_)) {
                fetched.set(Fetched::Waiting);
                spawn_local(async move { fetched.set(fetch(lang).await.map_or(Fetched::Failed, Fetched::There)) });
            }
        });
    }
    match &*fetched {
        Fetched::There(make) => make(props.of.clone()),
        Fetched::Waiting => html! { <p class="later-waiting" role="status">{ env.t("later-waiting") }</p> },
        Fetched::Failed => {
            let again = Callback::from(move |_: MouseEvent| turn.set(*turn + 1));
            html! {
                <div class="later-failed" role="alert">
                    <p>{ env.t("later-failed") }</p>
                    <button type="button" class="button button-secondary" onclick={again}>{ env.t("later-again") }</button>
                </div>
            }
        }
    }
}
