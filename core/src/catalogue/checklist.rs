//! What only people can know about a calculation: the questions of the checklist.

use super::Bilingual;
use super::names::Name;
use super::table::Row;
use crate::assess::FindingCode;

/// A question to whoever made the calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, under which a case holds the answer.
    pub id: String,
    /// What it is about.
    pub topic: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Why it is asked.
    pub why: Bilingual,
    /// What answers it, so that nobody is asked.
    pub answered_by: Option<AnsweredBy>,
    /// The id of the source.
    pub source: String,
}

/// What answers a question without anybody being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnsweredBy {
    /// A rule of the quality check: yes, where it finds nothing.
    Rule(FindingCode),
    /// Every calculation: yes, always.
    Always,
}

const ALWAYS: &str = "always";

impl Name for AnsweredBy {
    fn from_key(key: &str) -> Option<Self> {
        if key == ALWAYS { Some(AnsweredBy::Always) } else { FindingCode::from_key(key).map(AnsweredBy::Rule) }
    }

    fn keys() -> Vec<String> {
        FindingCode::ALL.iter().map(|code| code.key()).chain([ALWAYS]).map(str::to_owned).collect()
    }
}

pub(super) fn question(row: &mut Row<'_, '_>) -> Option<Question> {
    let (id, topic, question, why) = (row.text("id"), row.words("topic"), row.words("question"), row.words("why"));
    let (answered_by, source) = (row.optional_name("answered_by"), row.reference("source", "sources"));
    Some(Question { id: id?, topic: topic?, question: question?, why: why?, answered_by: answered_by?, source: source? })
}
