//! The texts of the fields exactly as they were typed, readable or not. They outlive tabs, pages and languages, so
//! nothing that was typed is lost.

use leptos::prelude::ArcRwSignal;

use crate::stats::sorted::entry;

/// Which set of fields a draft stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// The numbers that are asked about.
    Now,
    /// The numbers before, for a comparison.
    Before,
    /// The reader's own goal.
    Goal,
}

impl Side {
    /// The id of a field's input: `promoters`, `before-promoters`.
    pub(crate) fn id(self, field: &str) -> String {
        match self {
            Side::Now => field.to_string(),
            Side::Before => format!("before-{field}"),
            Side::Goal => "target".to_string(),
        }
    }
}

/// A metric, a field, a set.
pub(crate) type Key = (&'static str, &'static str, Side);

/// Every draft by metric, field and set.
#[derive(Default)]
pub(crate) struct Drafts(Vec<(Key, ArcRwSignal<String>)>);

impl Drafts {
    /// The draft of a field; empty until something is typed.
    pub(crate) fn of(&mut self, metric: &'static str, field: &'static str, side: Side) -> ArcRwSignal<String> {
        entry(&mut self.0, (metric, field, side)).clone()
    }

    /// All that were begun.
    pub(crate) fn all(&self) -> Vec<(Key, ArcRwSignal<String>)> {
        self.0.clone()
    }
}
