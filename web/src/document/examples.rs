//! The worked examples that are one click away.

use som_core::Json;

/// A worked example.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Example {
    /// Its name in addresses and in the keys of its words.
    pub(crate) key: &'static str,
    /// Its case file.
    pub(crate) text: &'static str,
}

/// All examples, in the order in which they are shown.
pub(crate) const EXAMPLES: [Example; 3] = [
    Example { key: "shelter", text: include_str!("../../../assets/examples/shelter.json") },
    Example { key: "rr2-adhd", text: include_str!("../../../assets/examples/rr2-adhd.json") },
    Example { key: "move", text: include_str!("../../../assets/examples/move.json") },
];

impl Example {
    /// The tree of its case file.
    pub(crate) fn case(self) -> Option<Json> {
        // The files are checked by a test, so there is always one.
        Json::parse(self.text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Derived, Draft};
    use som_core::{Decimal, Path, Payer, View};

    fn example(key: &str) -> (Draft, Derived) {
        let draft = EXAMPLES.into_iter().find(|example| example.key == key).and_then(Example::case).map(Draft::from_case).unwrap();
        let derived = Derived::of(&draft);
        (draft, derived)
    }

    /// What is missing, after seeing that nothing is wrong and that there is no net result.
    fn missing(key: &str) -> Vec<String> {
        let (_, derived) = example(key);
        assert!(derived.problems.is_empty(), "{key}: {:?}", derived.problems);
        assert!(derived.full.is_none(), "{key} has a net result although its inputs are not published");
        derived.missing.iter().map(Path::to_string).collect()
    }

    #[test]
    fn what_is_not_published_is_missing_and_there_is_no_net_result() {
        assert_eq!(
            missing("rr2-adhd"),
            ["price_year", "start_year", "horizon_years", "costs[0].payers", "outcomes[0].success_rate.with", "outcomes[0].consequences"]
        );
        assert_eq!(
            missing("move"),
            [
                "price_year",
                "start_year",
                "costs[0].amount",
                "costs[0].payers",
                "saved_costs[0].amount",
                "saved_costs[0].payers",
                "outcomes[0].consequences"
            ]
        );
    }

    #[test]
    fn what_is_published_stands_as_published() {
        let (rr2, _) = example("rr2-adhd");
        assert_eq!(rr2.text_at("costs[0].amount"), "958000");
        assert_eq!(rr2.at("participants.starting"), Some(&Json::list(["34"; 3].map(Json::text))));
        let (mover, _) = example("move");
        assert_eq!(mover.at("participants.starting"), Some(&Json::list(["50"; 3].map(Json::text))));
        let rate = |key: &str| mover.text_at(&format!("outcomes[0].success_rate.{key}"));
        assert_eq!((rate("with"), rate("without"), rate("basis")), ("0.49".to_owned(), "0.25".to_owned(), "starters".to_owned()));
        let yardstick = |place: usize| mover.text_at(&format!("about.yardsticks[{place}].amount"));
        assert_eq!([0, 1, 2].map(yardstick), ["62000", "33000", "27000"]);
        // Of the follow-up, only what it came to is published: nothing is measured that the difference could be parted by.
        let case = mover.at("follow_up").unwrap();
        assert!(["participants", "costs", "saved_costs", "outcomes"].iter().all(|key| case.at(&Path::parse(key)).is_none()));
        assert!(mover.text_at("follow_up.source.address").starts_with("https://www.sbst.dk/"));
        assert_eq!((mover.whole_at("horizon_years"), mover.own_horizon), (Some(6), false));
    }

    #[test]
    fn the_constructed_example_says_so_and_can_be_checked_by_hand() {
        let (draft, derived) = example("shelter");
        assert!(derived.missing.is_empty() && derived.problems.is_empty());
        assert_eq!(draft.at("about.constructed"), Some(&Json::Bool(true)));
        assert!(draft.text_at("title").contains("Opdigtet regneeksempel"));
        let full = derived.full.unwrap();
        let net = |view| full.1.of(view).net.total;
        assert_eq!(net(View::Public), Decimal::from(260_000));
        assert_eq!(net(View::Payer(Payer::Municipality)), Decimal::from(-70_000));
        assert_eq!(net(View::Payer(Payer::State)), Decimal::from(330_000));
    }

    /// Each amount, rate, price, quantity and yardstick has a source beside it; what is about the whole case has its address in the note.
    #[test]
    fn every_number_has_a_source() {
        for key in ["shelter", "rr2-adhd", "move"] {
            let (draft, _) = example(key);
            let sourced = |place: &str| assert!(!draft.text_at(&format!("{place}.source.title")).is_empty(), "{key}: no source at {place}");
            for list in ["costs", "saved_costs", "about.yardsticks"] {
                for line in (0..draft.len_at(list)).map(|index| format!("{list}[{index}]")) {
                    if !draft.text_at(&format!("{line}.amount")).is_empty() {
                        sourced(&line);
                    }
                }
            }
            for outcome in (0..draft.len_at("outcomes")).map(|index| format!("outcomes[{index}]")) {
                if !draft.text_at(&format!("{outcome}.success_rate.with")).is_empty() {
                    sourced(&format!("{outcome}.evidence"));
                }
                for line in (0..draft.len_at(&format!("{outcome}.consequences"))).map(|index| format!("{outcome}.consequences[{index}]")) {
                    sourced(&line);
                    sourced(&format!("{line}.price"));
                }
            }
            let constructed = draft.at("about.constructed") == Some(&Json::Bool(true));
            assert!(constructed || draft.text_at("about.note").contains("http"), "{key}: participants and years have no source");
        }
    }
}
