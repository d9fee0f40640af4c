//! `kept.read(file, options)`: the browser's half — the promise, the signal, the progress.
//!
//! Who reads is handed in ([`install`]): this file knows neither workers nor rows, `file` beside it brings the reader.
//! Until then `kept.read` is not there at all.

use super::{function, get, given, kept, put};
use crate::answer::read::{Failure, Options};
use gloo_events::EventListener;
use js_sys::{Error, Function, Object, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Blob, DomException};

/// A file to read, and where to say how it goes.
pub struct Job {
    /// The file.
    pub file: Blob,
    /// What was asked for.
    pub options: Options,
    /// Takes the bytes that are done, and all of them.
    pub progress: Box<dyn Fn(f64, f64)>,
    /// Takes the end; called at most once, and not after the job was cancelled.
    pub done: Box<dyn FnOnce(Result<JsValue, Failure>)>,
}

/// Stops a job and frees what it holds; does nothing when the job has ended.
pub type Cancel = Box<dyn FnOnce()>;

/// Registers `kept.read` with the reader behind it: it starts a job at once and says how to stop it.
pub fn install(reader: impl Fn(Job) -> Cancel + 'static) {
    let reader = Rc::new(reader);
    put(&kept(), "read", &function(move |file, options, _| promise(&reader, file, &options).into()));
}

fn promise<R: Fn(Job) -> Cancel + 'static>(reader: &Rc<R>, file: JsValue, options: &JsValue) -> Promise {
    let Ok(file) = file.dyn_into::<Blob>() else { return Promise::reject(&error("wrong_shape", Some("file"), None)) };
    let understood = match Options::read(&given(options)) {
        Ok(understood) => understood,
        Err(refused) => return Promise::reject(&error(refused.kind, Some(&refused.option), None)),
    };
    let (signal, progress) = match (part::<AbortSignal>(options, "signal"), part::<Function>(options, "onProgress")) {
        (Ok(signal), Ok(progress)) => (signal, progress),
        (Err(option), _) | (_, Err(option)) => return Promise::reject(&error("bad_option", Some(option), None)),
    };
    if let Some(signal) = signal.as_ref().filter(|signal| signal.aborted()) {
        return Promise::reject(&aborted(signal));
    }
    let mut asked = Some((file, understood, progress, signal));
    Promise::new(&mut |resolve, reject| {
        if let Some(asked) = asked.take() {
            start(reader.as_ref(), asked, resolve, reject);
        }
    })
}

/// An option that only a browser can make, where it is given.
fn part<T: JsCast>(options: &JsValue, name: &'static str) -> Result<Option<T>, &'static str> {
    match get(options, name) {
        blank if blank.is_null() || blank.is_undefined() => Ok(None),
        value => value.dyn_into().map(Some).map_err(|_| name),
    }
}

/// A file, its options, who hears of the progress, and who may abort.
type Asked = (Blob, Options, Option<Function>, Option<AbortSignal>);

fn start(reader: &dyn Fn(Job) -> Cancel, asked: Asked, resolve: Function, reject: Function) {
    let (file, options, progress, signal) = asked;
    let watch = Rc::new(RefCell::new(None::<EventListener>));
    let ended = Rc::clone(&watch);
    let failed = reject.clone();
    let job = Job {
        file,
        options,
        progress: Box::new(move |done, total| {
            if let Some(progress) = &progress {
                let at = Object::new();
                put(&at, "bytes", &JsValue::from(done));
                put(&at, "total", &JsValue::from(total));
                // What the script's own function throws is its own.
                let _ = progress.call1(&JsValue::UNDEFINED, &at);
            }
        }),
        done: Box::new(move |end| {
            drop(ended.take());
            let _ = match end {
                Ok(reading) => resolve.call1(&JsValue::UNDEFINED, &reading),
                Err(failure) => failed.call1(&JsValue::UNDEFINED, &fault(&failure)),
            };
        }),
    };
    let cancel = reader(job);
    if let Some(signal) = signal {
        let source = signal.clone();
        let listener = EventListener::once(&signal, "abort", move |_| {
            cancel();
            let _ = reject.call1(&JsValue::UNDEFINED, &aborted(&source));
        });
        *watch.borrow_mut() = Some(listener);
    }
}

/// The signal's reason when that is an `AbortError`, else a new one.
fn aborted(signal: &AbortSignal) -> JsValue {
    const NAME: &str = "AbortError";
    let reason = get(signal, "reason");
    if get(&reason, "name").as_string().as_deref() == Some(NAME) {
        return reason;
    }
    DomException::new_with_message_and_name("reading was aborted", NAME).map_or_else(|thrown| thrown, JsValue::from)
}

fn fault(failure: &Failure) -> JsValue {
    let fault = error(failure.kind, failure.field.as_deref(), failure.line);
    put(&fault, "message", &JsValue::from(failure.message.as_str()));
    fault
}

/// An `Error` with its kind, and its place where there is one.
fn error(kind: &str, field: Option<&str>, line: Option<u64>) -> JsValue {
    let error = Error::new(field.unwrap_or(kind));
    put(&error, "kind", &JsValue::from(kind));
    if let Some(field) = field {
        put(&error, "field", &JsValue::from(field));
    }
    if let Some(line) = line {
        put(&error, "line", &JsValue::from(line as f64));
    }
    error.into()
}
