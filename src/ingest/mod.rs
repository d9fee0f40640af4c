//! From bytes to tallies: bytes → text → records → typed rows → a dataset's tally, and the account of what was skipped.
//!
//! ```text
//! scout(head, length, hints, roles, decoders) ──► Plan            dialect, header, evidence
//! plan.cut(workers) ──► [Part]                                    parts
//! worker: Reader::new(plan, part, T::default(), decoders)
//!             .feed(bytes from plan.first_byte(part) on) …        reader, records, rows
//!             .finish() ──► PartResult<T>                         (serde: sent as postcard)
//! Join::put(index, result) ──► Wait | Again{index, part} | Done   parts
//! reading.evidence.settle(plan) ──► decided, asked, or a plan to read again by
//! ```
//!
//! - [`scout`] wants the first [`HEAD`] bytes (or the whole file if it is smaller). [`Scouted::More`] says how many it needs
//!   when the header is longer, up to [`LONGEST_HEAD`]. The [`Plan`] goes to every worker.
//! - A part may be fed in chunks of any size; 256 KiB are best. A [`Reader`] says [`Control::Done`] when its part is
//!   complete, usually a little past the part's end; if the file ends first, just call `finish`.
//! - [`Step::Again`] means that a part began on a wrong guess: read the part it names, exactly like the first time.
//! - A file that [cannot be cut](Plan::is_divisible) is one part, read from its first byte ([`Plan::first_byte`]), and decoded
//!   before it is scanned. [`Decoders`] are asked for any encoding but UTF-8.
//!   [`decoder`] has UTF-16 and windows-1252; for the rest the browser's `TextDecoder` implements [`Decode`].
//! - After the last part, [`Evidence::settle`] may give a plan to read once more by (`again`): another decimal mark, date order
//!   or encoding than the head suggested. Its own reading is then final.
//! - Datasets implement [`Tally`] and list their columns as [`RoleSpec`]s.
//!
//! All of it is pure, deterministic and free of panics on any bytes: no browser, no files, no threads, no words.

mod dialect;
mod encoding;
mod error;
mod evidence;
mod format;
pub mod hash;
mod header;
mod letters;
mod parts;
mod plan;
mod reader;
mod records;
mod rows;
mod scan;
mod skip;

pub use dialect::{HEAD, LONGEST_HEAD, Scout, Scouted, delimiter, scout};
pub use encoding::{Decode, Decoders, Encoding, decoder};
pub use error::ReadError;
pub use evidence::{Evidence, Settled, Verdict};
pub use format::Format;
pub use header::{Mapping, map_columns, normalise, same};
pub use parts::{Join, Part, Reading, Step, read_part, read_parts};
pub use plan::{Hints, Kind, Need, Pick, Plan, Role, RoleSpec};
pub use reader::{Control, PartResult, Reader};
pub use records::{Flow, NO_DELIMITER, Record, Records, Sink, Unterminated};
pub use rows::{Fault, Row, Seen, Tally};
pub use skip::{Count, LISTED, LONGEST_VALUE, Reason, Report, Skipped};
