//! The datasets: what kinds of file there are, their columns, and what a group of their rows comes to.
//!
//! A dataset folds rows into tallies and a tally into a [`Summary`] a group; a metric turns the summary into the values
//! that its form would have held. This room knows rows and columns, and no metric.

mod summary;

pub use summary::{Cohort, Orders, Summary, Survey};

use crate::words::Text;

/// A kind of file.
pub struct Dataset {
    /// Public name.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
}

/// Survey answers, one a row.
pub static SURVEY: Dataset = Dataset { id: "survey", name: Text::same("") };
/// Orders, one a row or a line.
pub static ORDERS: Dataset = Dataset { id: "orders", name: Text::same("") };
/// The figures of any form, one period a row.
pub static PERIODS: Dataset = Dataset { id: "periods", name: Text::same("") };
