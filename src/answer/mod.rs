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
//!   filled, or most of them), `level` (0.95, 95 or "95"), `period` (passed over where the method has none), `target` (what
//!   the headline can be), `before` (an object like `values`), the metric's own choices by their ids, `currency`, `lang`.
//!   A choice may also stand among the values (`reversed: true`), and be named by its last part (`scale: 7` for `1-7`).
//! - The answer is an [`Answer`]. Bad values are answered, not thrown: `status` is `invalid` and `error` names the kind
//!   and the field. The kinds of this room are [`UNKNOWN_METRIC`], [`UNKNOWN_METHOD`], [`UNKNOWN_FIELD`],
//!   [`UNKNOWN_OPTION`], [`BAD_OPTION`], [`NOT_A_NUMBER`], [`TOO_MANY`] and [`WRONG_SHAPE`]; the others are those of
//!   the formulas.
//!
//! # `kept.metrics(options)`
//!
//! The list, a [`MetricEntry`] each, in the order of the index page. `options` is `{lang}`: the language of the words, the
//! page's own where it is left out or not one of the five.
//!
//! # `kept.link()`
//!
//! The address of what is on screen, as a string: that of the page and, after `#`, the link that [`crate::link`] describes.
//! The numbers of a file are in it as far as they fill the form, its rows never.
//!
//! # `kept.read(file, options)`
//!
//! Reads a `File` or any other `Blob` and promises a [`read::Reading`]: what the form of each metric would have held, and
//! what `kept.compute` answers to that. What a kind of file shows besides is in [a table](read#the-detail). A blank option
//! is one that is left out.
//!
//! | option | value | left out |
//! |---|---|---|
//! | `dataset` | `survey`, `orders`, `subscriptions`, `payments`, `tickets`, `costs`, `referrals`, `periods` | the kind whose columns the header has |
//! | `metric` | the id of the only metric to answer; a survey is read on its scale | of a survey the metric that its header names, else the first that a survey feeds, and it is asked where the scores do not fit; of any other file all that it feeds |
//! | `scale` | of a survey: its highest score or both ends, `7` or `1-7`, one that the metric knows; without `metric` up to 10 | the one that the header of the scores states, `CES (1-5)`, if the metric knows it, else the usual one |
//! | `threshold` | the lowest score that counts as positive, one that the metric knows | the metric's own |
//! | `reversed` | `true`: a low score is the good one | `false`, unless the header says that the lowest is easy: `1 = very easy` |
//! | `values` | numbers that the file does not hold, by the ids of inputs: `{cac: 60}`; a count is of the whole file, and of none of its groups | none |
//! | `columns` | the header of a role, by the ids of roles, where the guess is wrong: `{amount: "Net"}`; `null` for a role that no column plays | as guessed |
//! | `segment` | `true`: the answer by the column that looks like a segment; a text: by the column with that header, which referrals and a table of figures do not have | not split |
//! | `period` | `week`, `month`, `quarter`, `year`: the answer by period | not split, but for a table of figures, whose rows are periods; recurring revenue is counted by the month |
//! | `unit` | what plain numbers count in a column of durations: `seconds`, `minutes`, `hours`, `days`, `weeks`, or another name in the five languages | what the header says; where it does not, it is asked |
//! | `asOf` | the last day that counts in subscriptions, `2024-12-31` | the last day in the file |
//! | `encoding` | `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, `euc-kr`, `windows-1252`, or a usual other name | what the bytes show |
//! | `delimiter` | one character of ASCII, a tab among them, that is no letter, digit or quote; `none` for a file of one column | what the rows show |
//! | `decimal` | `.` or `,` | what the cells prove; where they do not, it is asked |
//! | `dateOrder` | `ymd`, `dmy`, `mdy`, also of years of two digits; `excel`, `excel1904` for days that a spreadsheet counts; `roc` for years of the Republic of China | what the cells prove; where they do not, it is asked |
//! | `level` | the level of intervals: 0.9, 0.95, 0.99, or 90, 95, 99 | 0.95 |
//! | `lang` | `en`, `zh-Hans`, `zh-Hant`, `nl`, `ko`: the language of errors, whose old encoding is tried | the page's own |
//! | `signal` | an `AbortSignal`, which stops the reading | none |
//! | `onProgress` | a function that takes `{bytes, total}`, at most ten times a second and once more at the end | none |
//!
//! What is asked stands in `dialect.ambiguous`, and an answer that rests on it has the status `no_data` and the error
//! `{kind: "ambiguous", field}`, whose field is what is asked.
//!
//! The promise rejects with an `Error` that has a `kind`, and an `AbortError` where `signal` has aborted:
//!
//! | kind | when | besides |
//! |---|---|---|
//! | [`WRONG_SHAPE`] | `file` is no `Blob`; `options`, `values` or `columns` is no object | `field`, which of them |
//! | [`UNKNOWN_OPTION`], [`BAD_OPTION`], [`UNKNOWN_METRIC`] | an option that there is not; one with a value that it does not have; a metric that there is not | `field`, the option |
//! | [`UNKNOWN_FIELD`] | a value that no method of any metric takes | `field`, its id |
//! | `empty_file`, `no_data` | no bytes or only line ends; a header without rows | |
//! | `not_text` | a workbook, a picture; a line that goes on for 16 MB and more | `line`, of such a line |
//! | `unterminated_quote` | a quote that never closes | `line`, where its row starts |
//! | `missing_column` | the header fits no kind of file, lacks a column that the kind needs, or one that was named | `field`, the role that no column plays, the first of several; of a file of no known kind that of the kind it comes nearest to |
//! | `out_of_memory` | more different customers, orders or groups than may be held at once | |
//! | `gone` | the browser no longer hands the file over: it was moved, changed or locked | |
//! | `crashed` | a worker died, most likely for lack of memory | |

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
/// The kind of error for a value that the method does not take; beside a file, that no method of any metric takes.
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
