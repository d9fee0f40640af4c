//! The pages.

mod about;
mod index;
mod metric;
mod scorecard;
mod widget;

pub(crate) use about::AboutPage;
pub(crate) use index::{IndexPage, search_says};
pub(crate) use metric::MetricPage;
pub(crate) use scorecard::{ScorecardPage, says_off};
pub(crate) use widget::Widget;
