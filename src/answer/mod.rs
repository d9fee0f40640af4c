//! What `window.kept` takes and gives, as plain data: the scripting face without the browser.
//!
//! `api` turns JavaScript values into [`Given`], and what this room answers into JavaScript objects; everything that
//! can be wrong between the two is decided, and tested, here. It must not know the web, and no metric by name but those
//! that the crate's docs list.
//!
//! # `kept.compute(metric, values, options)`
//!
//! - `values`: an object of numbers, and of arrays of numbers for series, by the public ids of the method's inputs.
//!   Rates are fractions, money plain, durations seconds. `null`, `undefined`, `""` and `[]` are blank: blank is not 0.
//!   A string is no number, whatever it says. A blank input of another method is passed over.
//! - `options`: `method` (left out: the first method that has all the named inputs, or failing that those that are
//!   filled), `level` (0.95, 95 or "95"), `period` (passed over where the method has none), `target` (what the headline
//!   can be), `before` (an object like `values`), the metric's own choices by their ids, `currency`, `lang`.
//!   A choice may also stand among the values (`reversed: true`), and be named by its last part (`scale: 7` for `1-7`).
//! - The answer is an [`Answer`]. Bad values are answered, not thrown: `status` is `invalid` and `error` names the kind
//!   and the field. The kinds of this room are [`UNKNOWN_METRIC`], [`UNKNOWN_METHOD`], [`UNKNOWN_FIELD`],
//!   [`UNKNOWN_OPTION`], [`BAD_OPTION`], [`NOT_A_NUMBER`], [`TOO_MANY`] and [`WRONG_SHAPE`]; the others are those of
//!   the formulas.

mod catalogue;
mod file;
mod given;
mod outcome;
pub mod read;
mod request;

pub use catalogue::{
    BandEntry, BandsEntry, ChoiceEntry, ExampleEntry, ExampleValue, InputEntry, MethodEntry, MetricEntry, OptionEntry,
    OutputEntry, metrics,
};
pub use given::Given;
pub use outcome::{Answer, Known, Ordered, Plain, answer, plain_values};
pub use request::{compute, question};

/// The kind of error for an id that no metric has.
pub const UNKNOWN_METRIC: &str = "unknown_metric";
/// The kind of error for an id that no method of the metric has.
pub const UNKNOWN_METHOD: &str = "unknown_method";
/// The kind of error for a value that the method does not take.
pub const UNKNOWN_FIELD: &str = "unknown_field";
/// The kind of error for an option that the metric does not have.
pub const UNKNOWN_OPTION: &str = "unknown_option";
/// The kind of error for an option with a value that it does not have.
pub const BAD_OPTION: &str = "bad_option";
/// The kind of error for a value that is not a number; the formulas use it as well.
pub const NOT_A_NUMBER: &str = "not_a_number";
/// The kind of error for a list of more than [`LONGEST`] numbers.
pub const TOO_MANY: &str = "too_many";
/// How many numbers a list may hold. What is longer is a file, and files go through `kept.read`.
pub const LONGEST: usize = 10_000_000;
/// The kind of error for a list in place of a number, or a number in place of a list or an object; the formulas too.
pub const WRONG_SHAPE: &str = "wrong_shape";
