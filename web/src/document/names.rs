//! Where in the app a place of the case is, and what it is called there.

use std::cell::RefCell;

use som_core::{Path, Step};
use som_text::{Lang, words};

use super::draft::Draft;
use crate::route::Page;

/// The step that holds a place of the case.
pub(crate) fn step_of(path: &Path) -> Page {
    let key = |at: usize| match path.0.get(at) {
        Some(Step::Key(key)) => key.as_ref(),
        _ => "",
    };
    match (key(0), key(2)) {
        ("follow_up", _) => Page::FollowUp,
        ("costs" | "saved_costs" | "committees" | "other_indices", _) => Page::Costs,
        ("price_index" | "price_index_source" | "price_index_estimates", _) => Page::Costs,
        ("consequences_during", _) | ("outcomes", "consequences") => Page::Consequences,
        ("horizon_years" | "discounting", _) => Page::Consequences,
        ("outcomes", _) => Page::Effect,
        ("quality", _) => Page::Uncertainty,
        ("uncertainty", _) => Page::Uncertainty,
        _ => Page::Intervention,
    }
}

/// What a place is called: the line that it is in, the field, then the year. The names of fields have their words in the locale files
/// as `field-` and the keys of the path.
pub(crate) fn place_name(lang: Lang, draft: &Draft, path: &Path) -> String {
    if super::measured::is_measured(path) {
        return super::measured::place_name(lang, draft, path);
    }
    if super::uncertain::is_uncertain(path)
        && let Some(name) = super::uncertain::place_name(lang, draft, path)
    {
        return name;
    }
    let mut keys = Vec::new();
    let mut lines = Vec::new();
    let mut year = None;
    let mut so_far = Path::default();
    for step in &path.0 {
        so_far.0.push(step.clone());
        match step {
            Step::Key(key) => keys.push(key.as_ref()),
            Step::Index(index) => {
                let label = draft.text_at(&format!("{so_far}.label"));
                if !label.is_empty() {
                    lines = vec![label];
                } else if matches!(keys.last().copied(), Some("costs" | "saved_costs" | "consequences" | "consequences_during")) {
                    lines = vec![words!(lang, "field-line", number = index + 1)];
                } else if matches!(keys.last().copied(), Some("quantity" | "time_before" | "cost_before" | "cost_after")) {
                    year = Some(words!(lang, "field-year", number = *index));
                } else if keys.last().copied() == Some("starting") {
                    // The years in which participants start are calendar years.
                    year = Some(
                        draft
                            .whole_at("start_year")
                            .map_or_else(|| words!(lang, "year-number", number = index + 1), |first| (first + index).to_string()),
                    );
                }
            }
        }
    }
    lines.push(field_name(lang, &keys).unwrap_or_else(|| path.to_string()));
    lines.extend(year);
    lines.join(", ")
}

/// The name of a field. The last keys tell it: a payer's price or share is named by the payer.
pub(super) fn field_name(lang: Lang, keys: &[&str]) -> Option<String> {
    let field = keys.iter().rev().take(2).rev().copied().collect::<Vec<_>>().join("-");
    let known = |key: String| {
        let name = lang.t(&key);
        (!name.starts_with('[')).then_some(name)
    };
    let last = keys.last().copied().unwrap_or_default();
    if matches!(keys.first().copied(), Some("price_index" | "other_indices")) && last.parse::<u16>().is_ok() {
        return Some(words!(lang, "index-level-of", year = last));
    }
    if keys.contains(&"committees") {
        return Some(lang.t("committees-heading"));
    }
    known(format!("field-{field}")).or_else(|| known(format!("field-{last}"))).or_else(|| known(format!("payer-{last}")))
}

/// Takes the focus to the field of a place as soon as its page is shown. Where the field itself is not shown, the nearest place
/// around it that is takes the focus, opens, and hands it on, to the field or to what opens within.
pub(crate) fn go_to(path: Path) {
    WANTED.set(Some(path.clone()));
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(WANTED_EVENT)) {
        let _ = window.dispatch_event(&event);
    }
    try_focus(path, None, TRIES);
}

thread_local! {
    static WANTED: RefCell<Option<Path>> = const { RefCell::new(None) };
}

/// What the window hears when a place is wanted, so that a list which shows a part of itself can show the part that holds it.
pub(crate) const WANTED_EVENT: &str = "som-wanted";

/// The steps from a list to the place that is wanted, where that is in the list.
pub(crate) fn wanted_in(list: &Path) -> Option<Vec<Step>> {
    WANTED.with_borrow(|wanted| Some(wanted.as_ref()?.0.strip_prefix(list.0.as_slice())?.to_vec()))
}

/// So often the field is looked for after its page or its entry has opened, and so many milliseconds apart.
const TRIES: u32 = 10;
const BETWEEN_TRIES: u32 = 50;

fn try_focus(path: Path, around: Option<String>, tries: u32) {
    gloo::timers::callback::Timeout::new(BETWEEN_TRIES, move || {
        // Somebody who has gone on meanwhile is not called back.
        if around.is_some() && crate::browser::focused().is_some_and(|now| around.as_ref() != Some(&now)) {
            return WANTED.set(None);
        }
        // The nearest place that is shown: the field, or what opens around it, one within another.
        let mut place = path.clone();
        let mut around = around;
        loop {
            let id = crate::components::field::field_id(&place);
            if around.as_ref() == Some(&id) {
                break;
            }
            if crate::browser::focus(&id) {
                if place == path {
                    crate::browser::keep_in_sight(&id);
                    return WANTED.set(None);
                }
                around = Some(id);
                break;
            }
            if place.0.pop().is_none() {
                around = around.or_else(crate::browser::focused);
                break;
            }
        }
        match tries.checked_sub(1) {
            Some(tries) => try_focus(path, around, tries),
            None => WANTED.set(None),
        }
    })
    .forget();
}
