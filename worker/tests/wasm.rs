//! The page's end in a real browser, with a worker of its own that does as a request's sheet says. Natively this file is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use som_exchange::FileProblem;
use som_worker::page::{Job, Reply, ask};
use som_worker::{Answer, Request};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Speaks as `assets/boot/worker.js` does. `count` tells how many requests this worker has had.
const STUB: &str = "
let count = 0, module = 'none';
self.onmessage = ({ data }) => {
  if (data.id === undefined) {
    module = String(data.module);
    return postMessage({ module: 'kept' });
  }
  count += 1;
  const { id, request, file } = data;
  const what = JSON.parse(request).look.sheet;
  if (what === 'hang') { postMessage({ id, progress: 0.25 }); for (;;); }
  if (what === 'trap') return postMessage({ id, failed: 'unreachable' });
  if (what === 'throw') return setTimeout(() => { throw new Error('thrown'); });
  postMessage({ id, progress: 0.5 });
  const name = `${what} ${count} ${module}`;
  postMessage({ id, answer: JSON.stringify({ refused: { no_sheet: { name } } }), file: file && file.map((byte) => byte + 1) });
};";

type Heard = Rc<RefCell<Vec<String>>>;

/// Asks, and writes down what is heard.
fn asked(heard: &Heard, what: &str, file: Option<&[u8]>) -> Job {
    let (heard, told) = (heard.clone(), what.to_owned());
    let request = Request::Look { sheet: Some(what.to_owned()) };
    ask(&request, file.map(Uint8Array::from).as_ref(), move |reply| {
        let said = match reply {
            Reply::Progress(share) => format!("{told} {share}"),
            Reply::Done(answer, file) => match *answer {
                Answer::Refused(FileProblem::NoSheet { name }) => format!("{name} {:?}", file.map(|file| file.to_vec())),
                other => panic!("{other:?}"),
            },
            Reply::Failed => format!("{told} failed"),
        };
        heard.borrow_mut().push(said);
    })
}

/// Waits until so much was heard, and gives it.
async fn hears(heard: &Heard, number: usize) -> Vec<String> {
    for _ in 0..200 {
        if heard.borrow().len() >= number {
            break;
        }
        let soon = Promise::new(&mut |done, _| {
            web_sys::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 20).unwrap();
        });
        JsFuture::from(soon).await.unwrap();
    }
    heard.take()
}

/// One test, for the page has one worker.
#[wasm_bindgen_test]
async fn asks_hears_calls_off_and_goes_on() {
    let heard = Heard::default();
    // Without a worker to start, whoever asks is told so, but not before asking has returned.
    let none = asked(&heard, "none", None);
    assert!(heard.borrow().is_empty());
    assert_eq!(hears(&heard, 1).await, ["none failed"]);

    let document = web_sys::window().unwrap().document().unwrap();
    let script = document.create_element("div").unwrap();
    script.set_id("worker-js");
    script.set_text_content(Some(STUB));
    document.body().unwrap().append_child(&script).unwrap();

    // One after another, in the one worker; a file goes there and comes back.
    let first = asked(&heard, "first", None);
    let second = asked(&heard, "second", Some(&[1, 2]));
    let expected = ["first 0.5", "first 1 undefined None", "second 0.5", "second 2 undefined Some([2, 3])"];
    assert_eq!(hears(&heard, 4).await, expected);

    // Calling off what is being done ends it, and what waits is done by a fresh worker, with the module that is there already.
    let hangs = asked(&heard, "hang", None);
    let waits = asked(&heard, "waits", None);
    assert_eq!(hears(&heard, 1).await, ["hang 0.25"]);
    drop(hangs);
    assert_eq!(hears(&heard, 2).await, ["waits 0.5", "waits 1 kept None"]);

    // What waits and is called off is never done.
    let hangs = asked(&heard, "hang", None);
    let never = asked(&heard, "never", None);
    let later = asked(&heard, "later", None);
    assert_eq!(hears(&heard, 1).await, ["hang 0.25"]);
    drop(never);
    drop(hangs);
    assert_eq!(hears(&heard, 2).await, ["later 0.5", "later 1 kept None"]);

    // A worker that breaks down is told of, and replaced for what comes after.
    for breaks in ["trap", "throw"] {
        let broken = asked(&heard, breaks, None);
        let after = asked(&heard, "after", None);
        assert_eq!(hears(&heard, 3).await, [&format!("{breaks} failed"), "after 0.5", "after 1 kept None"]);
        drop((broken, after));
    }
    drop((none, first, second, waits, later));

    // What was answered is not called off when it is dropped: the worker is the one that was there.
    let again = asked(&heard, "again", None);
    assert_eq!(hears(&heard, 2).await, ["again 0.5", "again 2 kept None"]);
    drop(again);
}
