//! The bytes of a span of a file, as fast as the browser hands them over.
//!
//! Chromium fills a stream while the worker computes, up to 2 MiB of it, and can write what comes into one piece of memory
//! again and again: fresh memory takes as long as the copy. Firefox hands over crumbs, one at a time, and with computing in
//! between that takes twice as long as slices do; Safari's engine knows no memory but its own, and takes a fifth longer than
//! with slices. There the stream is given up for slices, each of which the worker waits for. What the browser does not hand
//! over to a worker, the page is asked for.

use super::Told;
use super::trade::give_away;
use crate::datasets::PIECE;
use crate::reading::Failure;
use futures::channel::oneshot::{Sender, channel};
use js_sys::{Array, ArrayBuffer, Promise, Reflect, Uint8Array};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, DedicatedWorkerGlobalScope, FileReaderSync, ReadableStream, ReadableStreamByobReader,
    ReadableStreamDefaultReader,
};

/// Pieces up to this size are crumbs.
const CRUMB: u32 = 64 * 1024;
/// After how many pieces that are all crumbs the stream is given up.
const CRUMBS: u32 = 32;
/// How many bytes a slice has: those of 4 MiB cost a third of the speed, larger ones gain nothing.
const SLICE: f64 = 16.0 * 1024.0 * 1024.0;

/// How many bytes the page is asked for at once.
const ASKED: f64 = 4.0 * 1024.0 * 1024.0;

thread_local! {
    /// Who waits for bytes from the page.
    static WAITS: Cell<Option<Sender<JsValue>>> = const { Cell::new(None) };
}

/// The page has brought what it was asked for.
pub(super) fn brought(bytes: JsValue) {
    if let Some(waits) = WAITS.take() {
        waits.send(bytes).ok();
    }
}

/// A span of a file that is read from its start to its end.
pub(super) struct Source {
    scope: DedicatedWorkerGlobalScope,
    file: Blob,
    at: f64,
    end: f64,
    way: Way,
    /// What was handed over last, and is not needed any more when the next bytes are asked for.
    last: Option<ArrayBuffer>,
}

enum Way {
    /// A stream whose pieces are the browser's, and how many came, all of them crumbs.
    Stream(ReadableStream, ReadableStreamDefaultReader, u32),
    /// A stream that is written into memory of ours.
    Own(ReadableStreamByobReader),
    /// Slices.
    Slices(FileReaderSync),
    /// Slices that the page reads.
    Page,
}

impl Source {
    /// Asks the browser for a span.
    pub(super) fn new(scope: &DedicatedWorkerGlobalScope, file: &Blob, at: f64, end: f64) -> Source {
        let way = streamed(file, at, end).unwrap_or(Way::Page);
        Source { scope: scope.clone(), file: file.clone(), at, end, way, last: None }
    }

    /// The next bytes; `None` at the end. Those before are gone then.
    ///
    /// # Errors
    /// [`Failure::Gone`]: the browser would not hand them over, or the file has become shorter.
    pub(super) async fn next(&mut self) -> Result<Option<Uint8Array>, Failure> {
        let mut room = None;
        match (self.last.take(), &self.way) {
            (Some(last), Way::Own(_)) if last.byte_length() as usize == PIECE => room = Some(last),
            (Some(last), _) => give_away(&last),
            (None, _) => {}
        }
        if self.at >= self.end {
            return Ok(None);
        }
        let bytes = if let Ok(bytes) = self.browser(room).await {
            bytes
        } else {
            self.way = Way::Page;
            self.page().await?
        };
        if bytes.length() == 0 {
            return Err(Failure::Gone);
        }
        self.at += f64::from(bytes.length());
        self.last = Some(bytes.buffer());
        self.settle(bytes.length() > CRUMB)?;
        Ok(Some(bytes))
    }

    /// The next bytes from the browser, in this room if it takes one.
    async fn browser(&mut self, room: Option<ArrayBuffer>) -> Result<Uint8Array, Failure> {
        match &mut self.way {
            Way::Stream(_, reader, _) => read(reader.read()).await,
            Way::Own(reader) => {
                let room = room.unwrap_or_else(|| ArrayBuffer::new(PIECE as u32));
                read(reader.read_with_array_buffer_view(&Uint8Array::new(&room))).await
            }
            Way::Slices(reader) => {
                let end = (self.at + SLICE).min(self.end);
                let slice = self.file.slice_with_f64_and_f64(self.at, end).map_err(gone)?;
                reader.read_as_array_buffer(&slice).map(|buffer| Uint8Array::new(&buffer)).map_err(gone)
            }
            Way::Page => Err(Failure::Gone),
        }
    }

    /// The next bytes from the page.
    async fn page(&self) -> Result<Uint8Array, Failure> {
        let (waits, bytes) = channel();
        WAITS.set(Some(waits));
        let ask = Array::of3(&(Told::Ask as u32).into(), &self.at.into(), &(self.at + ASKED).min(self.end).into());
        self.scope.post_message(&ask).map_err(gone)?;
        let bytes = bytes.await.map_err(|_| Failure::Gone)?;
        bytes.dyn_into::<ArrayBuffer>().map(|buffer| Uint8Array::new(&buffer)).map_err(gone)
    }

    /// Takes the way that the pieces of a stream speak for.
    fn settle(&mut self, large: bool) -> Result<(), Failure> {
        let Way::Stream(stream, reader, crumbs) = &mut self.way else { return Ok(()) };
        *crumbs += 1;
        if !large && *crumbs < CRUMBS {
            return Ok(());
        }
        reader.release_lock();
        let own = large.then(|| ReadableStreamByobReader::new(stream)).and_then(Result::ok);
        self.way = if let Some(reader) = own {
            Way::Own(reader)
        } else {
            // Nobody waits for its end.
            let _ = stream.cancel();
            Way::Slices(FileReaderSync::new().map_err(gone)?)
        };
        Ok(())
    }
}

/// A stream of a span.
fn streamed(file: &Blob, at: f64, end: f64) -> Result<Way, Failure> {
    let stream = file.slice_with_f64_and_f64(at, end).map_err(gone)?.stream();
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(gone)?;
    Ok(Way::Stream(stream, reader, 0))
}

/// The bytes that a reader of a stream promises.
async fn read(promise: Promise) -> Result<Uint8Array, Failure> {
    let read = JsFuture::from(promise).await.map_err(gone)?;
    Reflect::get(&read, &"value".into()).and_then(JsCast::dyn_into).map_err(gone)
}

fn gone(_: JsValue) -> Failure {
    Failure::Gone
}
