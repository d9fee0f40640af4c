//! Encodings as a browser's `TextDecoder` reads them, for files that are no UTF-8.

use kept::ingest::{Decode, Encoding, decoder};

/// GB18030, Big5 and EUC-KR as a browser's `TextDecoder` reads them.
struct Browser(encoding_rs::Decoder);

impl Decode for Browser {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) {
        let mut rest = bytes;
        loop {
            out.reserve(self.0.max_utf8_buffer_length(rest.len()).expect("small"));
            let start = out.len();
            out.resize(out.capacity(), 0);
            let (result, read, written, _) = self.0.decode_to_utf8(rest, &mut out[start..], last);
            out.truncate(start + written);
            rest = &rest[read..];
            if result == encoding_rs::CoderResult::InputEmpty {
                break;
            }
        }
        if last {
            self.0 = self.0.encoding().new_decoder_without_bom_handling();
        }
    }
}

pub(crate) fn decoders(encoding: Encoding) -> Option<Box<dyn Decode>> {
    decoder(encoding).or_else(|| {
        let found = encoding_rs::Encoding::for_label(encoding.id().as_bytes())?;
        Some(Box::new(Browser(found.new_decoder_without_bom_handling())))
    })
}
