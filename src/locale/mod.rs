//! Numbers, dates and units as the reader writes them.
//!
//! [`Unit`] says what a number is, [`Phrase`] is a sentence that waits for a language, [`Show`] is everything that is
//! needed to print either: language, formats, currency, period. The browser's `Intl` stands behind the small trait
//! [`Formats`]; [`Plain`] is the same for tests on the host. This room knows no metric.

pub mod currency;
pub mod date;
mod float;
#[cfg(target_arch = "wasm32")]
pub mod intl;
pub mod number;
mod phrase;
mod plain;
mod show;
mod unit;
pub mod units;

pub use float::{float, rounded, trimmed};
pub use phrase::{Arg, Phrase};
pub use plain::Plain;
pub use show::{Formats, RAISED, Show, Shown, TOGETHER, decimals, plain_decimals, raised};
pub use unit::{EDGES, Level, Period, Unit, fine};
