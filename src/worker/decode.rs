//! The encodings that the browser knows and we need not: gb18030, Big5, EUC-KR.

use crate::ingest::{Decode, Encoding, decoder};
use web_sys::{TextDecodeOptions, TextDecoder};

/// The decoder of an encoding: our own where we have one, else the browser's.
pub(super) fn of(encoding: Encoding) -> Option<Box<dyn Decode>> {
    decoder(encoding).or_else(|| {
        let browser = TextDecoder::new_with_label(encoding.id()).ok()?;
        Some(Box::new(Browser(browser)))
    })
}

/// A `TextDecoder` that remembers half a character between calls.
struct Browser(TextDecoder);

impl Decode for Browser {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        if let Ok(text) = self.0.decode_with_u8_array_and_options(bytes, &options) {
            out.extend_from_slice(text.as_bytes());
        }
    }
}
