//! Kept: customer-success metrics, computed in the browser, in one HTML file.
//!
//! The rooms, from the ground up; an arrow only ever points down (`tests/rooms.rs` holds it).

pub mod answer;
pub mod charts;
pub mod datasets;
pub mod figure;
pub mod ingest;
pub mod link;
pub mod locale;
pub mod metric;
pub mod metrics;
pub mod stats;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod worker;
