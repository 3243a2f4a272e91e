//! From JavaScript's values to a case, and to the name of a figure.

use js_sys::{Array, Object, TypeError};
use som_core::{Allowed, Case, Code, Figure, Json, Path, Problem, Reading};
use wasm_bindgen::{JsCast, JsValue};

/// No case is nested more deeply, and an object that holds itself never ends.
const MAX_DEPTH: usize = 32;

/// No place in a list and no year of a case lies beyond.
const MAX_PLACE: u64 = 10_000;

/// Reads a case from an object, or from the text of a case file.
pub(crate) fn case(value: &JsValue) -> Result<Reading, JsValue> {
    if let Some(text) = value.as_string() {
        return Ok(Case::from_text(&text));
    }
    if is_deeper(value, MAX_DEPTH) {
        let code = Code::TooDeep;
        let problem = Problem { path: Path::default(), code, severity: code.severity(), value: None, allowed: Allowed::Plain };
        return Ok(Reading { case: None, problems: vec![problem] });
    }
    Ok(Case::read(&data(value)?))
}

/// Reads the name of a figure.
pub(crate) fn figure(value: &JsValue) -> Result<Figure, JsValue> {
    if is_deeper(value, MAX_DEPTH) || !places_are_small(&data(value)?) {
        return Err(TypeError::new("The figure names a place or a year that no case has.").into());
    }
    serde_wasm_bindgen::from_value(value.clone()).map_err(|error| {
        let message = format!("This is not the name of a figure ({error}). See the type Figure.");
        TypeError::new(&message).into()
    })
}

/// The value as JSON. A number that is not what its digits say, such as 0.1, is marked so.
fn data(value: &JsValue) -> Result<Json, JsValue> {
    serde_wasm_bindgen::from_value(value.clone())
        .map_err(|error| TypeError::new(&format!("The input must be data as in JSON ({error}).")).into())
}

fn is_deeper(value: &JsValue, most: usize) -> bool {
    if !value.is_object() {
        return false;
    }
    let values = if Array::is_array(value) { Array::from(value) } else { Object::values(value.unchecked_ref()) };
    let Some(less) = most.checked_sub(1) else { return true };
    values.iter().any(|value| is_deeper(&value, less))
}

fn places_are_small(figure: &Json) -> bool {
    match figure {
        Json::Number(number) => number.text.parse::<u64>().is_ok_and(|place| place <= MAX_PLACE),
        Json::List(values) => values.iter().all(places_are_small),
        Json::Object(fields) => fields.iter().all(|(_, value)| places_are_small(value)),
        _ => true,
    }
}
