//! The workers: started before they are needed.
//!
//! To start one takes 35–100 ms, as long as it takes to read some megabytes. So they are started while the page still looks
//! at a file's head, and after a file as many wait a while for the next one. They are others: to drop a worker is to
//! terminate it, which is the only way to have back at once what it holds. (Kept for the next file, with memory that has
//! grown already, workers took 3 to 7 % less for it, and held all of that meanwhile.)

use super::{Event, Events, Say, Sender, bridge, packed, typed};
use crate::ingest::Part;
use crate::reading::{Failure, Job};
use futures::channel::mpsc::unbounded;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

/// How long workers wait for another file, in milliseconds.
const PATIENCE: u32 = 30_000;

/// How long after a file the next workers are started, in milliseconds: when its numbers are on screen.
const PAUSE: u32 = 100;

thread_local! {
    static WAITING: RefCell<Vec<Worker>> = const { RefCell::new(Vec::new()) };
    static START: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static END: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static SCRIPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The workers of one reading, and what they tell.
pub(super) struct Crew {
    pub(super) workers: Vec<Worker>,
    pub(super) events: Events,
}

impl Crew {
    /// So many workers, waiting ones first; `None` where none can be started.
    pub(super) fn gather(count: usize) -> Option<Crew> {
        let (sender, events) = unbounded();
        START.set(None);
        let mut waiting = WAITING.take();
        waiting.retain(|worker| !worker.state.dead.get());
        let worker = |at| {
            let worker = waiting.pop().map_or_else(Worker::start, Some)?;
            *worker.state.listener.borrow_mut() = Some((at, sender.clone()));
            Some(worker)
        };
        Some(Crew { workers: (0..count).map(worker).collect::<Option<_>>()?, events })
    }
}

/// Lets so many workers wait for the next file.
pub(super) fn refill(count: usize) {
    let start = Timeout::new(PAUSE, move || {
        WAITING.set((0..count).filter_map(|_| Worker::start()).collect());
        END.set(Some(Timeout::new(PATIENCE, || WAITING.set(Vec::new()))));
    });
    START.set(Some(start));
}

/// A running worker; terminated when dropped.
pub(super) struct Worker {
    runs: web_sys::Worker,
    state: Rc<State>,
    _told: EventListener,
    _died: EventListener,
}

#[derive(Default)]
struct State {
    /// Its place in a reading, and who hears what it tells.
    listener: RefCell<Option<(usize, Sender)>>,
    dead: Cell<bool>,
}

impl Worker {
    fn start() -> Option<Worker> {
        let runs = web_sys::Worker::new(&script()?).ok()?;
        let state = Rc::new(State::default());
        let (told, died) = (Rc::clone(&state), Rc::clone(&state));
        let worker = Worker {
            _told: EventListener::new(&runs, "message", move |event| {
                told.tell(typed(&event.unchecked_ref::<web_sys::MessageEvent>().data().unchecked_into()));
            }),
            _died: EventListener::new(&runs, "error", move |event| {
                died.dead.set(true);
                // A worker that a policy forbids never runs, and what tells so is an event that has no message.
                let ran = Reflect::has(event, &"message".into()).unwrap_or(true);
                died.tell(Err(if ran { Failure::Crashed } else { Failure::Gone }));
            }),
            state,
            runs,
        };
        // What is said next waits in line until the program runs.
        worker.runs.post_message(&bridge("module")?).ok()?;
        Some(worker)
    }

    pub(super) fn say(&self, say: Say, with: &[JsValue]) {
        let message = Array::of1(&JsValue::from(say as u32));
        for value in with {
            message.push(value);
        }
        self.runs.post_message(&message).ok();
    }

    /// Gives something away of which these things are moved, not copied. No answer is waited for.
    pub(super) fn give(&self, say: Say, what: &JsValue, moved: &Array) {
        self.runs.post_message_with_transfer(&Array::of2(&JsValue::from(say as u32), what), moved).ok();
    }

    /// Reads these bytes of the file for a worker that is not let at it.
    pub(super) fn bring(&self, file: &Blob, from: f64, to: f64) {
        let (runs, slice) = (self.runs.clone(), file.slice_with_f64_and_f64(from, to));
        spawn_local(async move {
            let bytes = match slice {
                Ok(slice) => JsFuture::from(slice.array_buffer()).await.unwrap_or_default(),
                Err(_) => JsValue::UNDEFINED,
            };
            let moved = if bytes.is_object() { Array::of1(&bytes) } else { Array::new() };
            runs.post_message_with_transfer(&Array::of2(&JsValue::from(Say::Bytes as u32), &bytes), &moved).ok();
        });
    }

    pub(super) fn read(&self, file: &Blob, job: &Job, part: Part) {
        self.say(Say::Part, &[file.clone().into(), packed(&(job, part)).into()]);
    }
}

impl State {
    fn tell(&self, event: Result<Event, Failure>) {
        if let Some((at, sender)) = &*self.listener.borrow() {
            sender.unbounded_send((*at, event)).ok();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.runs.terminate();
    }
}

/// The address of the worker's script: the glue, and a line that waits for the module.
fn script() -> Option<String> {
    const WAIT: &str = ";self.onmessage=e=>{self.onmessage=null;wasm_bindgen.initSync({module:e.data})};";
    SCRIPT.with_borrow_mut(|known| {
        if known.is_none() {
            let text = Array::of2(&bridge("glue")?, &WAIT.into());
            let options = web_sys::BlobPropertyBag::new();
            options.set_type("text/javascript");
            let blob = Blob::new_with_str_sequence_and_options(&text, &options).ok()?;
            *known = web_sys::Url::create_object_url_with_blob(&blob).ok();
        }
        known.clone()
    })
}
