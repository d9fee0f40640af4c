//! What a reader takes along: the answer as an account in text or Markdown that a colleague can check by hand, and
//! numbers as CSV that a spreadsheet of the reader's country opens by a double click.

pub mod account;
pub mod sheet;
pub mod words;

pub use account::{Account, File, Origin, Style, made_with, rows_read};
pub use sheet::{Sheet, answer, skipped, table};
