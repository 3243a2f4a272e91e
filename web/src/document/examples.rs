//! The worked examples that are one click away.

use som_core::Json;

use super::draft::Draft;

/// A worked example.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Example {
    /// Its name in addresses and in the keys of its words.
    pub(crate) key: &'static str,
    text: &'static str,
}

/// All examples, in the order in which they are shown.
pub(crate) const EXAMPLES: [Example; 3] = [
    Example { key: "shelter", text: include_str!("../../../assets/examples/shelter.json") },
    Example { key: "rr2-adhd", text: include_str!("../../../assets/examples/rr2-adhd.json") },
    Example { key: "move", text: include_str!("../../../assets/examples/move.json") },
];

impl Example {
    /// The example as a calculation.
    pub(crate) fn draft(self) -> Option<Draft> {
        // The files are checked by a test, so there is always one.
        Json::parse(self.text).ok().map(Draft::from_case)
    }
}
