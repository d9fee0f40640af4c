//! `kept.read`: the reader behind the promise.

use super::read::{Cancel, Job, install};
use super::{plain, put};
use crate::answer::read::{Failure, Options};
use crate::locale::intl;
use crate::locale::{Period, Show};
use crate::reading;
use crate::words::Lang;
use crate::worker;
use futures::future::{AbortHandle, Abortable};
use js_sys::{Array, Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageChannel};

/// Puts `kept.read` in its place; `page` says the language of the page.
pub(super) fn register(page: fn() -> Lang) {
    install(move |job| start(job, page()));
}

/// Starts a reading; cancelling drops it, and with it its workers.
fn start(job: Job, page: Lang) -> Cancel {
    let (handle, registration) = AbortHandle::new_pair();
    let Job { file, options, progress, done } = job;
    let reading = async move { done(read(&file, &options, page, &*progress).await) };
    wasm_bindgen_futures::spawn_local(async {
        // Err means that it was cancelled: nobody waits for the end any more.
        let _ = Abortable::new(reading, registration).await;
    });
    Box::new(move || handle.abort())
}

async fn read(file: &Blob, options: &Options, page: Lang, progress: &dyn Fn(f64, f64)) -> Result<JsValue, Failure> {
    let lang = options.lang.unwrap_or(page);
    let formats = intl::formats(lang);
    let show = Show { lang, formats: &*formats, currency: None, period: Period::Month };
    let of = if let Some(of) = options.of()? {
        of
    } else {
        let failed = |failure| Failure::of(failure, None, &show);
        let mut kind = Err(reading::Failure::Unknown(None));
        for kinds in options.kinds(page)? {
            if matches!(kind, Err(reading::Failure::Unknown(_))) {
                kind = worker::kind(file, &kinds).await;
            }
        }
        kind.map_err(failed)?
    };
    let hints = options.hints(Some(of), page)?;
    let read = worker::read(file, of, &hints, &options.ask(of), progress).await;
    let read = read.map_err(|failure| Failure::of(failure, Some(of), &show))?;
    options.suit(&read)?;
    Ok(answers(options, &read).await)
}

/// What the promise resolves with. A file split into many groups is worked out a few at a time.
async fn answers(options: &Options, read: &reading::Reading) -> JsValue {
    let groups = Array::new();
    breathe().await;
    let mut since = Date::now();
    for group in options.groups(read) {
        groups.push(&plain(&group));
        if Date::now() - since >= SPELL {
            breathe().await;
            since = Date::now();
        }
    }
    breathe().await;
    let whole = options.whole(read);
    breathe().await;
    let whole = plain(&whole);
    put(&whole, "groups", &groups);
    whole
}

/// For how long the page may be kept from other work, in milliseconds.
const SPELL: f64 = 5.0;

/// Lets the page do what else waits. A timer would be put off by 4 ms when it follows others.
async fn breathe() {
    let Ok(channel) = MessageChannel::new() else { return };
    let turn = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(turn).await;
    }
    channel.port1().close();
}
