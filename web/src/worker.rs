//! The worker beside the page: what takes longer than a frame is asked of it, so that the page keeps up with the user.
//! It is loaded the first time something is asked.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Object, Reflect, Uint8Array};
use som_worker::{Answer, Request};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::browser;

/// What the worker says about something that was asked.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// How far it is, from 0 to 1.
    Progress(f64),
    /// The answer, with the bytes of a file where one was made; nothing follows.
    Done(Box<Answer>, Option<Uint8Array>),
    /// The worker broke down, or could not be started; nothing follows.
    Failed,
}

/// Something that was asked. It is called off when this is dropped, and answers itself no more.
#[derive(Debug)]
pub(crate) struct Job(u32);

impl PartialEq for Job {
    fn eq(&self, other: &Job) -> bool {
        self.0 == other.0
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        let id = self.0;
        // Where the last reply is being given, there is nothing left to call off.
        let _ = WORKER.try_with(|worker| {
            if let Ok(mut worker) = worker.try_borrow_mut()
                && worker.waiting.remove(&id).is_some()
            {
                worker.stop();
                worker.ask_again();
            }
        });
    }
}

/// Asks something of the worker, about a file where there is one.
#[must_use]
pub(crate) fn ask(request: &Request, file: Option<&Uint8Array>, on_reply: Callback<Reply>) -> Job {
    WORKER.with_borrow_mut(|worker| {
        worker.last += 1;
        let id = worker.last;
        let message = message(&[
            ("id", id.into()),
            ("request", serde_json::to_string(request).unwrap_or_default().into()),
            ("file", file.map_or(JsValue::UNDEFINED, JsValue::from)),
        ]);
        worker.waiting.insert(id, (message.clone(), on_reply));
        worker.post(&message);
        Job(id)
    })
}

thread_local! {
    static WORKER: RefCell<Beside> = RefCell::default();
}

/// The worker, and what it has not answered yet.
#[derive(Default)]
struct Beside {
    worker: Option<Running>,
    last: u32,
    waiting: BTreeMap<u32, (JsValue, Callback<Reply>)>,
}

struct Running {
    worker: Worker,
    _hears: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Beside {
    fn post(&mut self, message: &JsValue) {
        if self.worker.is_none() {
            self.worker = start().ok();
        }
        match &self.worker {
            // What cannot be sent has no answer either.
            Some(running) => drop(running.worker.post_message(message)),
            None => later_failed(),
        }
    }

    /// Ends the worker at once; the next thing that is asked starts a fresh one.
    fn stop(&mut self) {
        if let Some(running) = self.worker.take() {
            running.worker.terminate();
        }
    }

    fn ask_again(&mut self) {
        for message in self.waiting.values().map(|(message, _)| message.clone()).collect::<Vec<_>>() {
            self.post(&message);
        }
    }
}

/// Starts the worker and sends it its module, where that lies in the page.
fn start() -> Result<Running, JsValue> {
    let (worker, engine) = if browser::is_one_file() {
        let script = Array::of1(&browser::text_of("worker-js").into());
        let address = web_sys::Url::create_object_url_with_blob(&web_sys::Blob::new_with_str_sequence(&script)?)?;
        (Worker::new(&address)?, browser::text_of("worker-wasm").into())
    } else {
        let address = browser::worker_address().ok_or(JsValue::NULL)?;
        (Worker::new(&address)?, JsValue::UNDEFINED)
    };
    let on_message = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| hear(event.unchecked_ref::<MessageEvent>().data()));
    // The script of the worker did not come.
    let on_error = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        if let Some(event) = event.dyn_ref::<web_sys::Event>() {
            event.prevent_default();
        }
        fail_all();
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(&message(&[("engine", engine)]))?;
    Ok(Running { worker, _hears: [on_message, on_error] })
}

/// Hands on what the worker says.
fn hear(said: JsValue) {
    let field = |name: &str| Reflect::get(&said, &name.into()).unwrap_or_default();
    let Some(id) = field("id").as_f64().map(|id| id as u32) else { return };
    if let Some(share) = field("progress").as_f64() {
        let listener = WORKER.with_borrow(|worker| worker.waiting.get(&id).map(|(_, on_reply)| on_reply.clone()));
        return listener.into_iter().for_each(|on_reply| on_reply.emit(Reply::Progress(share)));
    }
    // Whoever is told may ask again, so nothing is borrowed meanwhile.
    let Some((_, on_reply)) = WORKER.with_borrow_mut(|worker| worker.waiting.remove(&id)) else { return };
    let answer = field("answer").as_string().and_then(|text| serde_json::from_str(&text).ok());
    match answer {
        Some(answer) => on_reply.emit(Reply::Done(Box::new(answer), field("file").dyn_into().ok())),
        None => {
            // What is left of a module that broke down is not asked again.
            WORKER.with_borrow_mut(|worker| {
                worker.stop();
                worker.ask_again();
            });
            on_reply.emit(Reply::Failed);
        }
    }
}

fn fail_all() {
    let waiting = WORKER.with_borrow_mut(|worker| {
        worker.stop();
        std::mem::take(&mut worker.waiting)
    });
    for (_, on_reply) in waiting.into_values() {
        on_reply.emit(Reply::Failed);
    }
}

/// Tells everybody who waits, but only after whoever asks now has gone on.
fn later_failed() {
    gloo::timers::callback::Timeout::new(0, fail_all).forget();
}

fn message(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
