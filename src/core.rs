//! The lower rooms of Kept: everything that a row of a file goes through on its way to a number.
//!
//! They are a package of their own so that they can be built for speed, while the rest of the page is built for size; the
//! `kept` crate, whose docs hold the architecture, shows them as its own. Of the metrics only the ids of surveys are known
//! here, to [`datasets::survey`], and of the browser its formats, to [`locale`].

pub mod datasets;
pub mod ingest;
pub mod locale;
pub mod stats;
pub mod words;
