//! `kept.read`: the reader behind the promise.

use super::read::{Cancel, Job, install};
use crate::answer::read::{Failure, Options, Reading};
use crate::locale::intl;
use crate::locale::{Period, Show};
use crate::reading;
use crate::words::Lang;
use crate::worker;
use futures::future::{AbortHandle, Abortable};
use web_sys::Blob;

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

async fn read(file: &Blob, options: &Options, page: Lang, progress: &dyn Fn(f64, f64)) -> Result<Reading, Failure> {
    let lang = options.lang.unwrap_or(page);
    let formats = intl::formats(lang);
    let show = Show { lang, formats: &*formats, currency: None, period: Period::Month };
    let refused =
        |refused: crate::answer::read::Refused| Failure { kind: refused.kind, message: refused.option, line: None };
    let of = if let Some(of) = options.of().map_err(refused)? {
        of
    } else {
        let failed = |failure| Failure::of(failure, None, &show);
        let mut kind = None;
        for kinds in options.kinds(page).map_err(refused)? {
            kind = kind.or(worker::kind(file, &kinds).await.map_err(failed)?);
        }
        kind.ok_or_else(|| failed(reading::Failure::Unknown))?
    };
    let hints = options.hints(Some(of), page).map_err(refused)?;
    let read = worker::read(file, of, &hints, &options.ask(of), progress).await;
    read.map(|read| options.reading(&read)).map_err(|failure| Failure::of(failure, Some(of), &show))
}
