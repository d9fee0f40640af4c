//! Kept: customer-success metrics, computed in the browser, in one HTML file.
//!
//! The file is the website, the widget and the saved page at once: WASM, glue, styles and words are inside it, it makes
//! no request after it is loaded, and its own Content-Security-Policy makes the browser enforce that. What follows from
//! this decides the house.
//!
//! # The rooms, from the ground up
//!
//! An arrow only ever points down; `tests/rooms.rs` holds it.
//!
//! | room | holds |
//! |---|---|
//! | [`security`] | no code: what could go wrong, what stands against it, which test would notice |
//! | [`words`] | [`words::Text`]: the same words in five languages; one that is left out does not compile |
//! | [`stats`] | intervals, tests, survival, models of purchases, sums: numbers in, numbers out |
//! | [`locale`] | units, formats, the number and date parsers, [`locale::Phrase`]: a sentence that waits for a language |
//! | [`ingest`] | bytes → text → records → rows, and the report of what was skipped |
//! | [`datasets`] | the list of file kinds; what rows of a group come to |
//! | [`figure`] | a chart as data |
//! | [`metric`] | the vocabulary: `Metric`, `Method`, `Field`, `Values`, `Question`, `Outcome` |
//! | [`metrics`] | the list, and a folder each: formula, words, figures |
//! | [`charts`] | figure → shapes, by plotters on our own backend |
//! | [`link`] | address ↔ question; total, never panics |
//! | [`reading`] | a file's part in a worker, and what a finished reading answers |
//! | [`answer`] | what `window.kept` answers, as plain data |
//! | [`export`] | what a reader takes along: the answer as an account, numbers as CSV |
//! | `worker` | the pool: nothing else knows that workers exist (wasm only) |
//! | `api` | `window.kept`: metrics, compute, read, link (wasm only) |
//! | `ui` | Leptos: app, components, pages; knows everything (wasm only) |
//!
//! The rooms up to [`datasets`] without [`security`] are a package of their own over the same files (`src/core.rs`): a file is
//! read by code that was built for speed, and the rest of the page for size.
//!
//! `leptos`, `web_sys`, `js_sys` and `wasm_bindgen` appear in the last three, in `locale::intl` and in `main.rs` only:
//! all else builds and tests with plain `cargo test` on the host.
//!
//! # Where a thing is declared
//!
//! A metric is declared once, as a `static METRIC: Metric` in its folder of [`metrics`]. Form, link, API, index, CSV
//! columns, tests and docs iterate over [`metrics::METRICS`]. The key of a value is the `static Field` itself, so a typo
//! does not compile.
//!
//! What files show of one metric and of no other is not in its declaration. These name it; `tests/rooms.rs` holds the list
//! as far as they name its module:
//!
//! | where | what is named | for |
//! |---|---|---|
//! | `datasets/survey/headers.rs` | the ids `nps`, `csat`, `css`, `ces` | the words in a header that say which survey it is |
//! | `reading/mod.rs`, `answer/file.rs` | [`metrics::nps`] | comments by promoters, passives and detractors |
//! | `answer/file.rs`, `ui/components/file/groups.rs` | [`metrics::resolution_time`] | the note that all tickets together hide what each class of them shows |
//! | `ui/components/file/cohorts.rs` | [`metrics::cohort_revenue`], the fields `cac` and `margin` | every cohort of a file beside its cost |
//! | `reading/mod.rs` | the method `historic` of `clv` | the only answer of a list of customers with what each has paid in all |
//! | `reading/roles.rs` | the fields `new_mrr` and `new` | one column of a table of figures, which two forms name |
//! | `answer/file.rs` | the field `won` | a file of costs that says two numbers of customers won: a number that is given settles it |
//!
//! # The two ways to a result, which are one
//!
//! A form fills [`metric::Values`]; a file's rows are folded by a dataset into a [`datasets::Summary`] a group, which the
//! metric turns into the same values. [`metric::Question::answer`] computes both, so a file fills the form, a link
//! carries the summary and never the rows, and the two cannot disagree. The scorecard ([`metrics::scorecard`]) is several
//! questions side by side, and its link the links of all. What a form cannot know (the spread of a mean)
//! is an input that only files fill.
//!
//! # Why the rooms stand so
//!
//! `ingest` lies below `datasets`, because a dataset folds the reader's rows, and `datasets` below `metric`, because a metric
//! names the files that fill it. `reading` stands between them and the pool, so that everything about a file but the worker
//! itself runs and is tested on the host.
//!
//! # What is not in the library
//!
//! | place | holds |
//! |---|---|
//! | `src/main.rs` | the program: the app in a page, the reader in a worker |
//! | `src/boot/` | the scripts of the page: language, theme and a metric's heading before the program runs; its start; what a widget and its host tell each other |
//! | `src/bin/` | programs of the host: `pack` makes one file of what Trunk built, and weighs it; `serve` serves a folder |
//! | `src/site/` | what a host may serve beside the page: the widget's element, a page that shows it, and the offline site, whose worker a page of its own installs, since this one makes no request |
//! | `style/` | the styles, one file for each part of the page; the colours are in `tokens.css` |
//! | `tests/` | host tests by metric and by room, with vectors, files and golden links; `browser/` for three engines, `fuzz/`, `bench/`, `lighthouse/` |
//!
//! # What the page does to weigh little
//!
//! - The program stands in the page as text, its code in letters that a host's brotli can tell apart, its words as words
//!   and by language (`src/bin/pack/letters.rs`): a fifth less is sent than of base64 that holds it deflated.
//! - A release is built with `--cfg erase_components`, by which Leptos' views lose their types: they are a quarter smaller.
//! - What does not depend on the kind of a file is no part of what is compiled for each of the eight (`ingest::Reader`,
//!   `datasets::Grouped`); the stack is small, so that addresses are short (`Makefile`).
//! - What is only shown is written as markup (`ui::html`): each element of a view is code of its own. Parts of the page that
//!   come and go, and lists of them, are of one type (`ui::views`).
//!
//! # What the page does to stand there soon
//!
//! - Its frame and a metric's heading are there before the program is (`index.html`, `src/boot/frame.js`).
//! - The page is made from its top down in tasks of its own (`ui::start`), and so are the steps before it (`src/boot/boot.js`):
//!   the longest takes a third of what making all of it at once did, and what stands there does not move.
//! - Only what computes with vectors holds any (`Makefile`): `WebKit` compiles every function with one while the page waits, which
//!   was a third of the time that it took to make the page. This weighs 9 kB of brotli.

pub use kept_core::{datasets, ingest, locale, stats, text, words};

pub mod answer;
pub mod charts;
pub mod export;
pub mod figure;
pub mod link;
pub mod metric;
pub mod metrics;
pub mod reading;
pub mod security;

#[cfg(target_arch = "wasm32")]
pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod worker;
