//! Answers to the quality check.

use std::collections::BTreeMap;

use super::note;
use crate::case::json::Json;
use crate::case::limits;
use crate::case::problem::{Allowed, Code, Step};
use crate::case::quality::{Answer, Quality, Reply};
use crate::case::reader::Reader;

pub(super) fn quality(r: &mut Reader, json: &Json) -> Option<Quality> {
    let o = r.object(json, &["findings", "questions"])?;
    let findings = r.default(o, "findings", BTreeMap::new(), |r, json| {
        named(r, json, |r, json| {
            let o = r.object(json, &["note"])?;
            let note = note(r, o, "note")?;
            Some((!note.trim().is_empty()).then_some(note))
        })
    });
    let questions = r.default(o, "questions", BTreeMap::new(), |r, json| {
        named(r, json, |r, json| {
            let o = r.object(json, &["answer", "note"])?;
            let reply = r.optional(o, "answer", |r, json| r.choice(json, &Reply::NAMES));
            let other = note(r, o, "note");
            let answer = Answer { reply: reply?, note: other? };
            Some((answer != Answer::default()).then_some(answer))
        })
    });
    Some(Quality { findings: findings?, questions: questions? })
}

/// Values under names of their own. One that says nothing is left out.
fn named<T>(r: &mut Reader, json: &Json, read: impl Fn(&mut Reader, &Json) -> Option<Option<T>>) -> Option<BTreeMap<String, T>> {
    let o = r.any_object(json)?;
    let mut values = BTreeMap::new();
    let mut sound = true;
    for (name, value) in o {
        let read = r.at(Step::Key(name.to_string().into()), |r| {
            if name.chars().count() > limits::LABEL {
                let allowed = Allowed::Length { min: 1, max: limits::LABEL };
                r.problem(Code::TooLong, Some(name.chars().count().to_string()), allowed);
                return None;
            }
            read(r, value)
        });
        sound &= read.is_some();
        values.extend(read.flatten().map(|value| (name.to_string(), value)));
    }
    sound.then_some(values)
}
