//! The page's end: asking, hearing how far it is, calling off.
//!
//! One thing is done at a time and the rest waits. Calling off what is being done ends the worker at once, whatever it is in the middle
//! of, and a fresh one goes on with what waits. So does a worker that breaks down; what it broke down over is told as failed.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use crate::{Answer, Request};

/// What the worker says about something that was asked.
#[derive(Clone, Debug)]
pub enum Reply {
    /// How far it is, from 0 to 1.
    Progress(f64),
    /// The answer, with the bytes of a file where one was made; nothing follows.
    Done(Box<Answer>, Option<Uint8Array>),
    /// The worker broke down, or could not be started; nothing follows.
    Failed,
}

/// Something that was asked. It is called off when this is dropped, and its listener hears no more.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "what was asked is called off when this is dropped"]
pub struct Job(u32);

impl Drop for Job {
    fn drop(&mut self) {
        let id = self.0;
        // The page itself may be on its way out.
        let _ = DESK.try_with(|desk| {
            // What is dropped is dropped when nothing is borrowed: a listener may hold jobs.
            let dropped = desk.borrow_mut().take(id);
            if dropped.is_some() {
                desk.borrow_mut().go_on();
            }
        });
    }
}

/// Asks something of the worker, about a file where there is one. The listener never hears before this returns.
pub fn ask(request: &Request, file: Option<&Uint8Array>, listener: impl Fn(Reply) + 'static) -> Job {
    // A request is texts, numbers and lists of them, which always have a JSON form.
    let request = serde_json::to_string(request).unwrap_or_default();
    DESK.with_borrow_mut(|desk| {
        desk.last += 1;
        let id = desk.last;
        let message = message(&[("id", id.into()), ("request", request.into()), ("file", file.into())]);
        desk.asked.push_back(Asked { id, message, listener: Rc::new(listener) });
        desk.go_on();
        Job(id)
    })
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// The worker, and what it has not answered yet.
#[derive(Default)]
struct Desk {
    worker: Option<Running>,
    /// The compiled module, for the next worker.
    module: JsValue,
    last: u32,
    /// What is being done, where something is, is the first.
    asked: VecDeque<Asked>,
    /// Which of them is being done.
    doing: Option<u32>,
}

struct Asked {
    id: u32,
    message: JsValue,
    listener: Rc<dyn Fn(Reply)>,
}

struct Running {
    worker: Worker,
    _hears: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Desk {
    /// Takes something off the list, and ends the worker where it is in the middle of that.
    fn take(&mut self, id: u32) -> Option<Asked> {
        let position = self.asked.iter().position(|asked| asked.id == id)?;
        if self.doing == Some(id) {
            self.stop();
        }
        self.asked.remove(position)
    }

    fn stop(&mut self) {
        self.doing = None;
        if let Some(running) = self.worker.take() {
            running.worker.terminate();
        }
    }

    /// Gives the worker the next thing to do, if it does nothing.
    fn go_on(&mut self) {
        let (None, Some(next)) = (self.doing, self.asked.front()) else { return };
        self.doing = Some(next.id);
        let mut send = || -> Result<(), JsValue> {
            let running = match self.worker.take() {
                Some(running) => running,
                None => start(&self.module)?,
            };
            self.worker.insert(running).worker.post_message(&next.message)
        };
        if send().is_err() {
            // Told only when whoever asks has gone on.
            let told = Closure::once_into_js(|| fail(None));
            let window = web_sys::window();
            let _ = window.map(|window| window.queue_microtask(told.unchecked_ref()));
        }
    }
}

/// Starts a worker and sends it its module, where the page has that already or carries it.
fn start(module: &JsValue) -> Result<Running, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let carried = |id: &str| document.get_element_by_id(id).and_then(|element| element.text_content());
    let (worker, packed) = match carried("worker-js") {
        // The single file.
        Some(script) => {
            let script = web_sys::Blob::new_with_str_sequence(&Array::of1(&script.into()))?;
            let address = web_sys::Url::create_object_url_with_blob(&script)?;
            let packed = if module.is_undefined() { carried("worker-wasm").into() } else { JsValue::UNDEFINED };
            (Worker::new(&address)?, packed)
        }
        None => {
            let address = document.document_element().and_then(|page| page.get_attribute("data-worker")).ok_or(JsValue::NULL)?;
            (Worker::new(&address)?, JsValue::UNDEFINED)
        }
    };
    let on_message = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| hear(&event.unchecked_ref::<MessageEvent>().data()));
    // The script did not come, or broke down outside of what is asked.
    let on_error = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        if let Some(event) = event.dyn_ref::<web_sys::Event>() {
            event.prevent_default();
        }
        fail(None);
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    worker.post_message(&message(&[("module", module.clone()), ("packed", packed)]))?;
    Ok(Running { worker, _hears: [on_message, on_error] })
}

/// Hands on what the worker says. Whoever hears it may ask or call off, so nothing is borrowed meanwhile.
fn hear(said: &JsValue) {
    let field = |name: &str| Reflect::get(said, &name.into()).unwrap_or_default();
    let Some(id) = field("id").as_f64().map(|id| id as u32) else {
        return DESK.with_borrow_mut(|desk| desk.module = field("module"));
    };
    if let Some(share) = field("progress").as_f64() {
        let listener = DESK.with_borrow(|desk| desk.asked.front().filter(|asked| asked.id == id).map(|asked| asked.listener.clone()));
        return listener.into_iter().for_each(|listener| listener(Reply::Progress(share)));
    }
    let Some(answer) = field("answer").as_string().and_then(|text| serde_json::from_str(&text).ok()) else { return fail(Some(id)) };
    let done = DESK.with_borrow_mut(|desk| {
        let asked = desk.asked.pop_front_if(|asked| asked.id == id);
        if asked.is_some() {
            desk.doing = None;
            desk.go_on();
        }
        asked
    });
    if let Some(asked) = done {
        (asked.listener)(Reply::Done(Box::new(answer), field("file").dyn_into().ok()));
    }
}

/// What is being done has failed, where it is the one that is meant. A worker that broke down is not asked again.
fn fail(meant: Option<u32>) {
    let failed = DESK.with_borrow_mut(|desk| {
        let doing = desk.doing.filter(|doing| meant.is_none_or(|meant| meant == *doing))?;
        let asked = desk.take(doing);
        desk.go_on();
        asked
    });
    if let Some(asked) = failed {
        (asked.listener)(Reply::Failed);
    }
}

fn message(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A fresh object takes any field.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
