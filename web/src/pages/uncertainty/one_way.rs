//! One input at a time: how far each uncertain number moves the net, and at which value the net is 0.

use std::rc::Rc;

use som_core::{Bar, BottomLine, Case, OneWay, TornadoBar, View, one_way};
use som_text::{Lang, amount, input_name, kroner, threshold, words};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::input::value_in_words;
use super::settled::use_settled;
use super::spider::{LINES, Spider};
use super::two_way::TwoWayMap;
use crate::components::chart::{Row, RowChart, Segment};
use crate::components::details::Details;
use crate::document::Open;
use crate::env::{Env, use_env};
use crate::later::in_part;
use crate::pages::result::{Full, capital, drawn, table, the};

/// So many bars are drawn, the widest; the table has all.
const BARS: usize = 12;

#[derive(Properties, Clone, PartialEq)]
pub(crate) struct OneWayProps {
    pub(crate) open: Rc<Open>,
}

in_part!(result, one_way_section, <OneWaySection> of OneWayProps);

/// The section.
#[component]
pub(crate) fn OneWaySection(props: &OneWayProps) -> Html {
    let env = use_env();
    let open = use_settled(&props.open);
    let chosen = use_state(|| View::Public);
    let full = open.derived.full.clone().map(Full);
    let found = use_memo(full.clone(), |full| full.as_ref().map(|full| one_way(full.case())));
    let Some((full, found)) = full.zip((*found).as_ref()) else { return Html::default() };
    let view = match *chosen {
        View::Payer(payer) if !full.payers().contains(&payer) => View::Public,
        view => view,
    };
    let widest: Vec<Bar> = found.tornado(view, BottomLine::Net).into_iter().take(LINES).map(|found| found.bar.clone()).collect();
    let content = if found.bars.is_empty() {
        html! { <p>{ env.t("one-way-none") }</p> }
    } else {
        html! { <>
            <p>{ env.t("one-way-lead") }</p>
            { view_choice(&env, &full, view, &chosen) }
            { tornado(&env, &full, found, view) }
            <Spider full={full.clone()} {view} bars={widest.clone()} />
            <TwoWayMap full={full.clone()} {view} widest={widest.iter().map(|bar| bar.place).collect::<Vec<_>>()} />
        </> }
    };
    html! {
        <div class="result" aria-busy={(open != props.open).to_string()}>
            <section aria-labelledby="one-way">
                <h2 id="one-way" tabindex="-1">{ env.t("one-way-title") }</h2>
                { content }
            </section>
        </div>
    }
}

fn view_choice(env: &Env, full: &Full, shown: View, chosen: &UseStateHandle<View>) -> Html {
    let views = std::iter::once(View::Public).chain(full.payers().into_iter().map(View::Payer));
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            if let Some(view) = View::from_key(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
                chosen.set(view);
            }
        })
    };
    html! {
        <div class="view-choice">
            <label class="form-label" for="one-way-view">{ env.t("result-view") }</label>
            <select id="one-way-view" class="form-select" {onchange}>
                { for views.map(|view| html! { <option value={view.key()} selected={view == shown}>{ capital(&the(env.lang, view)) }</option> }) }
            </select>
        </div>
    }
}

fn tornado(env: &Env, full: &Full, found: &OneWay, view: View) -> Html {
    let (lang, case) = (env.lang, full.case());
    let bars = found.tornado(view, BottomLine::Net);
    let expected = found.expected.get(view, BottomLine::Net);
    let rows: Vec<Row> = bars.iter().take(BARS).map(|bar| row(lang, case, bar, view, drawn(expected))).collect();
    let desc = words!(lang, "tornado-desc", who = the(lang, view), net = kroner(lang, expected));
    let lines = html! {
        <tbody>{ for bars.iter().map(|bar| {
            let input = &bar.bar.input;
            let value = |value| value_in_words(lang, input, value);
            html! {
                <tr>
                    <th scope="row">{ input_name(lang, case, input) }</th>
                    <td class="figures">{ value(bar.bar.value) }</td>
                    <td class="figures">{ value(bar.bar.low.value) }</td>
                    <td class="figures">{ amount(lang, bar.at_low) }</td>
                    <td class="figures">{ value(bar.bar.high.value) }</td>
                    <td class="figures">{ amount(lang, bar.at_high) }</td>
                    <td>{ turns(lang, case, bar, view) }</td>
                </tr>
            }
        }) }</tbody>
    };
    let columns = [
        ("tornado-input", false),
        ("tornado-own", true),
        ("range-low", true),
        ("tornado-at-low", true),
        ("range-high", true),
        ("tornado-at-high", true),
        ("tornado-turns", false),
    ];
    let caption = words!(lang, "tornado-caption", who = the(lang, view), unit = full.unit(lang));
    html! { <>
        <p>{ words!(lang, "tornado-expected", who = capital(&the(lang, view)), net = kroner(lang, expected)) }</p>
        <ul class="legend">
            <li><span class="swatch swatch-low" aria-hidden="true"></span>{ env.t("tornado-low") }</li>
            <li><span class="swatch swatch-high" aria-hidden="true"></span>{ env.t("tornado-high") }</li>
        </ul>
        <RowChart id="tornado" title={env.t("one-way-title")} {desc} hint={env.t("uncertainty-chart-hint")} rows={Rc::new(rows)} />
        if bars.len() > BARS { <p class="result-note">{ words!(lang, "tornado-rest", number = bars.len() - BARS) }</p> }
        { table(lang, "tornado-table", caption, &columns, lines) }
    </> }
}

/// Where the net turns, in words.
fn turns(lang: Lang, case: &Case, bar: &TornadoBar<'_>, view: View) -> String {
    match bar.bar.turn(case, view, BottomLine::Net) {
        Some(turn) => threshold(lang, bar.bar.input.measure(), turn),
        None => lang.t("result-none"),
    }
}

/// A bar from what the net is at the lower end to what it is at the upper one, with what it is now between them.
fn row(lang: Lang, case: &Case, bar: &TornadoBar<'_>, view: View, expected: f64) -> Row {
    let input = &bar.bar.input;
    let name = input_name(lang, case, input);
    let [low, high] = [bar.bar.low.value, bar.bar.high.value].map(|value| value_in_words(lang, input, value));
    let [at_low, at_high] = [bar.at_low, bar.at_high].map(|net| kroner(lang, net));
    // Where the case's own value lies outside the range, the bar has what lies within it alone.
    let (least, most) = (drawn(bar.at_low.min(bar.at_high)), drawn(bar.at_low.max(bar.at_high)));
    let middle = expected.clamp(least, most);
    let segment = |to, class| Segment { from: middle, to: drawn(to), fill: None, class };
    Row {
        label: words!(
            lang,
            "tornado-label",
            name = name.as_str(),
            low = low.as_str(),
            at_low = at_low.as_str(),
            high = high.as_str(),
            at_high = at_high.as_str()
        ),
        amount: words!(lang, "sure-to", low = amount(lang, bar.at_low.min(bar.at_high)), high = kroner(lang, bar.at_low.max(bar.at_high))),
        segments: vec![segment(bar.at_low, "tornado-low"), segment(bar.at_high, "tornado-high")],
        mark: Some(expected),
        figure: None,
        lines: vec![(name.clone(), String::new()), (low, at_low), (high, at_high), (lang.t("tornado-turns"), turns(lang, case, bar, view))],
        strong: false,
        name,
    }
}

/// What a picture shows, as a table behind a fold.
pub(super) fn behind(summary: String, content: impl Fn() -> Html + 'static) -> Html {
    html! { <Details {summary} content={Callback::from(move |()| content())} /> }
}
