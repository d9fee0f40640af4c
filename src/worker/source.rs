//! The bytes of a span of a file, as fast as the browser hands them over.
//!
//! A browser fills a stream while the worker computes: Chromium up to 2 MiB of it, `WebKit` half a megabyte. Where it can, it
//! writes what comes into one piece of memory again and again: fresh memory takes as long as the copy. Firefox hands over
//! crumbs, one at a time, and with computing in between that takes twice as long as slices do: there the stream is given up
//! for slices, the next on its way while one is read.

use super::give_away;
use crate::datasets::PIECE;
use crate::reading::Failure;
use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamByobReader, ReadableStreamDefaultReader};

/// Pieces up to this size are crumbs.
const CRUMB: u32 = 64 * 1024;
/// After how many pieces that are all crumbs the stream is given up.
const CRUMBS: u32 = 32;
/// How many bytes a slice has.
const SLICE: f64 = 4.0 * 1024.0 * 1024.0;
/// How many slices are on their way.
const AHEAD: usize = 2;

/// A span of a file that is read from its start to its end.
pub(super) struct Source {
    file: Blob,
    at: f64,
    end: f64,
    way: Way,
    /// What was handed over last, and is not needed any more when the next bytes are asked for.
    last: Option<ArrayBuffer>,
}

enum Way {
    /// A stream whose pieces are the browser's, and how many came that were all crumbs; `None` once it is settled.
    Stream(ReadableStream, ReadableStreamDefaultReader, Option<u32>),
    /// A stream that is written into memory of ours.
    Own(ReadableStreamByobReader),
    /// Slices on their way, and where the next one starts.
    Slices(VecDeque<Promise>, f64),
}

impl Source {
    /// Asks the browser for a span.
    ///
    /// # Errors
    /// [`Failure::Gone`].
    pub(super) fn new(file: &Blob, at: f64, end: f64) -> Result<Source, Failure> {
        let stream = file.slice_with_f64_and_f64(at, end).map_err(gone)?.stream();
        let reader = ReadableStreamDefaultReader::new(&stream).map_err(gone)?;
        Ok(Source { file: file.clone(), at, end, way: Way::Stream(stream, reader, Some(0)), last: None })
    }

    /// The next bytes; `None` at the end. Those before are gone then.
    ///
    /// # Errors
    /// [`Failure::Gone`]: the browser would not hand them over, or the file has become shorter.
    pub(super) async fn next(&mut self) -> Result<Option<Uint8Array>, Failure> {
        let own = self.last.take().filter(|last| {
            let own = matches!(self.way, Way::Own(_)) && last.byte_length() as usize == PIECE;
            if !own {
                give_away(last);
            }
            own
        });
        if self.at >= self.end {
            return Ok(None);
        }
        let bytes = match &mut self.way {
            Way::Stream(_, reader, _) => read(reader.read()).await?,
            Way::Own(reader) => {
                let room = Uint8Array::new(&own.unwrap_or_else(|| ArrayBuffer::new(PIECE as u32)));
                read(reader.read_with_array_buffer_view(&room)).await?
            }
            Way::Slices(coming, next) => {
                while coming.len() < AHEAD && *next < self.end {
                    let end = (*next + SLICE).min(self.end);
                    coming.push_back(self.file.slice_with_f64_and_f64(*next, end).map_err(gone)?.array_buffer());
                    *next = end;
                }
                let slice = coming.pop_front().ok_or(Failure::Gone)?;
                let buffer: ArrayBuffer = JsFuture::from(slice).await.and_then(JsCast::dyn_into).map_err(gone)?;
                Uint8Array::new(&buffer)
            }
        };
        if bytes.length() == 0 {
            return Err(Failure::Gone);
        }
        self.at += f64::from(bytes.length());
        self.last = Some(bytes.buffer());
        self.settle(bytes.length() > CRUMB)?;
        Ok(Some(bytes))
    }

    /// Takes the way that the pieces of a stream speak for.
    fn settle(&mut self, large: bool) -> Result<(), Failure> {
        let Way::Stream(stream, reader, Some(crumbs)) = &mut self.way else { return Ok(()) };
        *crumbs += 1;
        if large {
            reader.release_lock();
            self.way = match ReadableStreamByobReader::new(stream) {
                Ok(reader) => Way::Own(reader),
                Err(_) => Way::Stream(stream.clone(), ReadableStreamDefaultReader::new(stream).map_err(gone)?, None),
            };
        } else if *crumbs == CRUMBS {
            // Nobody waits for its end.
            let _ = reader.cancel();
            self.way = Way::Slices(VecDeque::new(), self.at);
        }
        Ok(())
    }
}

/// The bytes that a reader of a stream promises.
async fn read(promise: Promise) -> Result<Uint8Array, Failure> {
    let read = JsFuture::from(promise).await.map_err(gone)?;
    Reflect::get(&read, &"value".into()).and_then(JsCast::dyn_into).map_err(gone)
}

fn gone(_: JsValue) -> Failure {
    Failure::Gone
}
