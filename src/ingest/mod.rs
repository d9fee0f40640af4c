//! From bytes to tallies: bytes → text → records → typed rows → a dataset's tally, and the account of what was skipped.

mod encoding;
mod records;
mod scan;

pub use encoding::{Decode, Decoders, Encoding, Format, decoder};
pub use records::{Flow, Record, Records, Unterminated};
