//! The statistics against numbers computed elsewhere, against the specification, and against their own laws.

#![allow(clippy::unwrap_used)]

#[path = "stats/golden.rs"]
mod golden;
#[path = "stats/laws.rs"]
mod laws;
#[path = "stats/spec.rs"]
mod spec;
#[path = "stats/vectors.rs"]
mod vectors;
