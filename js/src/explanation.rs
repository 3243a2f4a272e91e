//! Explanations in the form that JavaScript gets.

use serde::Serialize;
use som_core::{BreakEven, Case, Decimal, Explainer, Figure, Irr, NoIrr, Operation, Origin, Rule, Source, Term, TermName, Value, evaluate};
use wasm_bindgen::JsValue;

use crate::to_js;

/// The terms of a figure.
pub(crate) fn explanation(case: &Case, figure: &Figure) -> Result<JsValue, JsValue> {
    let results = evaluate::<Decimal>(case);
    let explanation = Explainer::new(case, &results).explain(figure);
    to_js(&Explained {
        figure: &explanation.figure,
        value: value(explanation.value),
        rule: explanation.rule,
        terms: explanation.terms.iter().map(term).collect(),
    })
}

#[derive(Serialize)]
struct Explained<'a> {
    figure: &'a Figure,
    value: ValueForm,
    rule: Rule,
    terms: Vec<TermForm<'a>>,
}

/// Under the same names as in the results.
#[derive(Serialize)]
#[serde(untagged)]
enum ValueForm {
    Number(String),
    BreakEven { break_even: &'static str, break_even_year: Option<usize> },
    Rate { rate: Option<String>, reason: Option<NoIrr> },
    None,
}

#[derive(Serialize)]
struct TermForm<'a> {
    name: &'a TermName,
    operation: Operation,
    value: String,
    origin: OriginForm<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
enum OriginForm<'a> {
    Figure { figure: &'a Figure },
    Input { path: String, source: Option<SourceForm<'a>> },
    Method,
}

#[derive(Serialize)]
struct SourceForm<'a> {
    title: &'a str,
    address: &'a str,
    seen: &'a str,
}

fn value(value: Value<Decimal>) -> ValueForm {
    match value {
        Value::Number(number) => ValueForm::Number(decimal(number)),
        Value::BreakEven(year) => {
            let break_even = match year {
                BreakEven::NoOutlay => "no_outlay",
                BreakEven::Year(_) => "year",
                BreakEven::NotWithinHorizon => "not_within_horizon",
            };
            ValueForm::BreakEven { break_even, break_even_year: year.year() }
        }
        Value::Rate(Irr::Rate(rate)) => ValueForm::Rate { rate: Some(rate.to_string()), reason: None },
        Value::Rate(Irr::None(reason)) => ValueForm::Rate { rate: None, reason: Some(reason) },
        Value::None => ValueForm::None,
    }
}

fn term(term: &Term<Decimal>) -> TermForm<'_> {
    TermForm {
        name: &term.name,
        operation: term.operation,
        value: decimal(term.value),
        origin: match &term.origin {
            Origin::Figure(figure) => OriginForm::Figure { figure },
            Origin::Input(path, from) => OriginForm::Input { path: path.to_string(), source: from.as_ref().map(source_form) },
            Origin::Method => OriginForm::Method,
        },
    }
}

fn source_form(source: &Source) -> SourceForm<'_> {
    SourceForm { title: &source.title, address: &source.address, seen: &source.seen }
}

fn decimal(number: Decimal) -> String {
    number.normalize().to_string()
}
