//! The interface: Leptos pages over the list of metrics.
//!
//! One desk (`desk`) holds what lies before the reader: the question, the texts as they were typed, language and
//! theme. From the question follows the outcome, from the outcome every view. Effects reach only outward: to the
//! address, the title, the storage. The pages iterate over `METRICS` and know no metric by name; two parts of a file's
//! page do, which the crate's docs list.

// Leptos' macro makes a public type of every component's properties, whatever the component's own visibility is.
#![allow(unreachable_pub)]

mod address;
mod app;
mod components;
mod copy;
mod desk;
mod drafts;
mod file_words;
mod files;
mod focus;
mod html;
mod measure;
mod pages;
mod picture;
mod reading;
mod share_words;
mod start;
mod storage;
mod theme;
mod views;
mod words;

use app::App;
pub use start::start;
