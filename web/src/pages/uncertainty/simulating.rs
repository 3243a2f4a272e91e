//! A simulation of the open calculation beside the page: asked for, called off, and asked again when the calculation changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use som_worker::page::{Job, Reply, ask};
use som_worker::simulation::{Asking, NotSimulated, Simulated};
use som_worker::{Answer, Request};
use yew::prelude::*;

use crate::pages::result::Full;

/// Typing has paused when nothing has changed for so many milliseconds.
const PAUSE: u32 = 600;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numbers {
    pub(super) draws: usize,
    pub(super) seed: u64,
    pub(super) precision: Option<f64>,
}

/// A simulation that was made, with all that it was made of.
pub(super) struct Made {
    pub(super) full: Full,
    pub(super) numbers: Numbers,
    pub(super) simulated: Simulated,
}

impl Made {
    /// What is asked of the worker for a case and its numbers.
    pub(super) fn asking(full: &Full, numbers: Numbers) -> Asking {
        let Numbers { draws, seed, precision } = numbers;
        Asking { case: full.case().to_json().to_text(), seed, draws, precision }
    }
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

/// Simulates when asked, and from then on whenever the calculation or the numbers have changed and typing has paused.
#[hook]
pub(super) fn use_simulation(full: Option<Full>, numbers: Option<Numbers>) -> Simulating {
    let state = use_reducer(State::default);
    // Grows each time somebody asks; 0 while nobody has.
    let turn = use_state(|| 0_u32);
    let last = use_mut_ref(|| 0_u32);
    {
        let dispatcher = state.dispatcher();
        use_effect_with((*turn, full, numbers), move |(turn, full, numbers)| {
            let pause = if last.replace(*turn) == *turn { PAUSE } else { 0 };
            // Taken down with the effect, so that what an earlier calculation comes to never stands after that of a later one.
            let asked: Rc<RefCell<Option<Job>>> = Rc::default();
            dispatcher.dispatch(Change::To(Stage::Idle));
            let waiting = full.clone().zip(*numbers).filter(|_| *turn > 0).map(|(full, numbers)| {
                let asked = asked.clone();
                Timeout::new(pause, move || {
                    dispatcher.dispatch(Change::To(Stage::Running(0.0)));
                    let request = Request::Simulate(Made::asking(&full, numbers));
                    let job = ask(&request, None, move |reply| {
                        dispatcher.dispatch(match reply {
                            Reply::Progress(share) => Change::To(Stage::Running(share)),
                            Reply::Failed => Change::To(Stage::Failed),
                            Reply::Done(answer, _) => match *answer {
                                Answer::Simulated(simulated) => {
                                    Change::Made(Rc::new(Made { full: full.clone(), numbers, simulated: *simulated }))
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
