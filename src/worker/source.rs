//! The bytes of a span of a file, as fast as the browser hands them over.
//!
//! A browser fills a stream while the worker computes: Chromium up to 2 MiB of it, which it hands over at once, `WebKit`
//! half a megabyte. Firefox hands over crumbs, one at a time, and with computing in between that takes twice as long as
//! slices do: there the stream is given up for slices, the next on its way while one is read.

use crate::reading::Failure;
use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use std::collections::VecDeque;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader};

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
}

enum Way {
    /// The reader of a stream, and how many pieces came while all were crumbs; `None` once one was not.
    Stream(ReadableStreamDefaultReader, Option<u32>),
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
        Ok(Source { file: file.clone(), at, end, way: Way::Stream(reader, Some(0)) })
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    /// [`Failure::Gone`]: the browser would not hand them over, or the file has become shorter.
    pub(super) async fn next(&mut self) -> Result<Option<Uint8Array>, Failure> {
        if self.at >= self.end {
            return Ok(None);
        }
        if let Way::Stream(reader, Some(CRUMBS)) = &self.way {
            // Nobody waits for its end.
            let _ = reader.cancel();
            self.way = Way::Slices(VecDeque::new(), self.at);
        }
        let bytes = match &mut self.way {
            Way::Stream(reader, crumbs) => {
                let read = JsFuture::from(reader.read()).await.map_err(gone)?;
                let bytes: Uint8Array =
                    Reflect::get(&read, &"value".into()).and_then(JsCast::dyn_into).map_err(gone)?;
                *crumbs = crumbs.map(|count| count + 1).filter(|_| bytes.length() <= CRUMB);
                bytes
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
        Ok(Some(bytes))
    }
}

fn gone(_: JsValue) -> Failure {
    Failure::Gone
}
