//! The pages.

mod about;
mod index;
mod metric;
mod widget;

pub(crate) use about::AboutPage;
pub(crate) use index::IndexPage;
pub(crate) use metric::MetricPage;
pub(crate) use widget::Widget;
