//! The lower rooms of Kept: everything that a row of a file goes through on its way to a number.
//!
//! They are a package of their own so that they can be built for speed, while the rest of the page is built for size; the
//! `kept` crate, whose docs hold the architecture, shows them as its own. Nothing here knows a metric, and of the browser
//! only [`locale`] asks for its formats.

pub mod datasets;
pub mod ingest;
pub mod locale;
pub mod stats;
pub mod words;
