//! What was answered to the quality check. None of it is calculated with.

use std::collections::BTreeMap;

/// Answers to the findings of the quality check, and to what only people can know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// The note to each finding that was answered, by the finding's key.
    pub findings: BTreeMap<String, String>,
    /// The answer to each question of the checklist, by the question's id.
    pub questions: BTreeMap<String, Answer>,
}

/// An answer to a question of the checklist.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// What was chosen; none where only a note was written.
    pub reply: Option<Reply>,
    /// Why, or what was done.
    pub note: String,
}

/// What a question can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// The question is not about this calculation.
    NotRelevant,
}

impl Reply {
    /// Every answer with its name in files.
    pub const NAMES: [(&'static str, Reply); 3] = [("yes", Reply::Yes), ("no", Reply::No), ("not_relevant", Reply::NotRelevant)];
}
