//! A simulation of the open calculation beside the page: asked for, called off, and asked again when the calculation changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use som_core::SimulationOptions;
use som_worker::page::{Job, Reply, ask};
use som_worker::simulation::{Asking, NotSimulated, Simulated};
use som_worker::{Answer, Request};
use yew::prelude::*;

use crate::pages::result::Full;

/// Typing has paused when nothing has changed for so many milliseconds.
const PAUSE: u32 = 600;

/// A simulation that was made, with the case that it was made of.
pub(crate) struct Made {
    pub(crate) full: Full,
    pub(crate) simulated: Simulated,
}

impl Made {
    /// What is asked of the worker for a case, as the case says how to draw.
    pub(super) fn asking(full: &Full) -> Asking {
        let SimulationOptions { draws, seed, precision } = SimulationOptions::of(full.case());
        Asking { case: full.case().to_json().to_text(), seed, draws, precision }
    }
}

thread_local! {
    /// The last simulation, with the name in storage of the calculation it was of: whoever comes back to the page finds it.
    static LAST: RefCell<Option<(String, Rc<Made>)>> = const { RefCell::new(None) };
}

fn last_of(calculation: &str) -> Option<Rc<Made>> {
    LAST.with_borrow(|last| last.as_ref().filter(|(of, _)| of == calculation).map(|(_, made)| made.clone()))
}

/// The last simulation, where it was of this case as it is now.
pub(crate) fn made_of(full: &Full) -> Option<Rc<Made>> {
    LAST.with_borrow(|last| last.as_ref().map(|(_, made)| made.clone()).filter(|made| made.full == *full))
}

/// Where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Stage {
    #[default]
    Idle,
    Running(f64),
    Refused(NotSimulated),
    Failed,
}

enum Change {
    To(Stage),
    Made(Rc<Made>),
}

#[derive(Default)]
struct State {
    stage: Stage,
    made: Option<Rc<Made>>,
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        Rc::new(match change {
            Change::To(stage) if stage == self.stage => return self,
            Change::To(stage) => State { stage, made: self.made.clone() },
            Change::Made(made) => State { stage: Stage::Idle, made: Some(made) },
        })
    }
}

/// A simulation as the page shows it.
pub(super) struct Simulating {
    pub(super) stage: Stage,
    /// The last one that was made; it may be of an earlier calculation.
    pub(super) made: Option<Rc<Made>>,
    pub(super) run: Callback<MouseEvent>,
    pub(super) cancel: Callback<MouseEvent>,
}

/// Simulates when asked, and from then on whenever the calculation has changed and typing has paused.
#[hook]
pub(super) fn use_simulation(calculation: &str, full: Option<Full>) -> Simulating {
    let before = use_memo(calculation.to_owned(), |calculation| last_of(calculation));
    let state = use_reducer(|| State { stage: Stage::Idle, made: (*before).clone() });
    // Grows each time somebody asks; 0 while nobody has.
    let turn = use_state(|| u32::from(before.is_some()));
    let last = use_mut_ref(|| *turn);
    {
        let dispatcher = state.dispatcher();
        let calculation = calculation.to_owned();
        use_effect_with((*turn, full), move |(turn, full)| {
            let is_asked = last.replace(*turn) != *turn;
            let pause = if is_asked { 0 } else { PAUSE };
            // Nothing new is to be found.
            let is_made = !is_asked && full.as_ref().is_some_and(|full| made_of(full).is_some());
            // Taken down with the effect, so that what an earlier calculation comes to never stands after that of a later one.
            let asked: Rc<RefCell<Option<Job>>> = Rc::default();
            dispatcher.dispatch(Change::To(Stage::Idle));
            let waiting = full.clone().filter(|_| *turn > 0 && !is_made).map(|full| {
                let (asked, calculation) = (asked.clone(), calculation.clone());
                Timeout::new(pause, move || {
                    dispatcher.dispatch(Change::To(Stage::Running(0.0)));
                    let request = Request::Simulate(Made::asking(&full));
                    let job = ask(&request, None, move |reply| {
                        dispatcher.dispatch(match reply {
                            Reply::Progress(share) => Change::To(Stage::Running(share)),
                            Reply::Failed => Change::To(Stage::Failed),
                            Reply::Done(answer, _) => match *answer {
                                Answer::Simulated(simulated) => {
                                    let made = Rc::new(Made { full: full.clone(), simulated: *simulated });
                                    LAST.set(Some((calculation.clone(), made.clone())));
                                    Change::Made(made)
                                }
                                Answer::NotSimulated(why) => Change::To(Stage::Refused(why)),
                                _ => Change::To(Stage::Failed),
                            },
                        });
                    });
                    asked.replace(Some(job));
                })
            });
            move || drop((waiting, asked.take()))
        });
    }
    let run = {
        let turn = turn.clone();
        Callback::from(move |_| turn.set(*turn + 1))
    };
    let cancel = Callback::from(move |_| turn.set(0));
    Simulating { stage: state.stage.clone(), made: state.made.clone(), run, cancel }
}
