//! Browser tests of the packed page.
//!
//! A journey is written once, against [`Page`], and travels every [`Way`] in every [`Engine`]: over HTTP, from a disk and
//! inside a sandboxed frame, in Chromium, Firefox and `WebKitGTK`. The journeys themselves are in `journeys/`; this crate
//! starts what they need and stops it again:
//!
//! - [`Driver`] starts a browser's `WebDriver` and speaks its protocol;
//! - [`Site`] lays out copies of the page, whole and damaged, and serves them, counting every request;
//! - [`Page`] is what a journey sees: open, type, read.
//!
//! `screens/` is a second program on the same ground: it takes a picture of every view for whoever changes a style.
//!
//! It knows the page only from outside, by its DOM and by `window.kept`, never by the program's own code.

mod driver;
mod failure;
mod page;
mod process;
mod site;

pub use driver::{Driver, Engine, Window};
pub use failure::{Failure, Outcome, equal, holds};
pub use page::{Page, Way};
pub use site::{Edition, Host, Site};
