//! The engine for JavaScript. What stands here is called by `package/api.js`, which is what users see; the types that they see
//! are in `package/index.d.ts`. A problem with a case is thrown as the list of its problems, anything else as a `TypeError`.

mod explanation;
mod input;

use som_core::{Case, Decimal, Json, Problem, Reading, Step, evaluate, problems_json, results_json};
use som_text::Lang;
use wasm_bindgen::prelude::*;

/// All problems of a case; none where it is in order.
///
/// # Errors
/// A `TypeError` where the case is not data.
#[wasm_bindgen]
pub fn check(case: &JsValue, lang: &str) -> Result<JsValue, JsValue> {
    let reading = input::case(case)?;
    to_js(&problems(lang, &reading.problems))
}

/// All results of a case.
///
/// # Errors
/// The list of problems, or a `TypeError` where the case is not data.
#[wasm_bindgen]
pub fn calculate(case: &JsValue, lang: &str) -> Result<JsValue, JsValue> {
    let (case, warnings) = sound(input::case(case)?, lang)?;
    let mut results = results_json(&case, &evaluate::<Decimal>(&case), &warnings);
    results.put(&[Step::Key("warnings".into())], Some(problems(lang, &warnings)));
    to_js(&results)
}

/// What a figure of the results is made of.
///
/// # Errors
/// The list of problems, or a `TypeError` where the case is not data or the figure is none.
#[wasm_bindgen]
pub fn explain(case: &JsValue, figure: &JsValue, lang: &str) -> Result<JsValue, JsValue> {
    let (case, _) = sound(input::case(case)?, lang)?;
    explanation::explanation(&case, &input::figure(figure)?)
}

/// The case and its warnings.
fn sound(reading: Reading, lang: &str) -> Result<(Case, Vec<Problem>), JsValue> {
    match reading.case {
        Some(case) => Ok((case, reading.problems)),
        None => Err(to_js(&problems(lang, &reading.problems))?),
    }
}

/// The problems, each with its sentence.
fn problems(lang: &str, problems: &[Problem]) -> Json {
    let lang = Lang::from_code(lang).unwrap_or_default();
    let Json::List(listed) = problems_json(problems) else { return Json::list([]) };
    Json::list(listed.iter().zip(problems).map(|(listed, problem)| {
        let mut listed = listed.clone();
        listed.put(&[Step::Key("message".into())], Some(Json::text(&som_text::problem(lang, problem))));
        listed
    }))
}

/// Plain objects and lists, `null` for what is not there, and no number that JavaScript could not hold.
fn to_js(value: &impl serde::Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
