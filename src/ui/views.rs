//! Views of one type, wherever they stand: Leptos makes code of its own for each type of view.

use leptos::prelude::*;

/// A part of a page that is there while it is some, and follows what it reads.
pub(crate) fn maybe<V: IntoAny>(
    mut part: impl FnMut() -> Option<V> + Send + 'static,
) -> Box<dyn FnMut() -> Option<AnyView> + Send> {
    Box::new(move || part().map(IntoAny::into_any))
}

/// Parts of a page, one after the other.
pub(crate) trait Listed: Iterator<Item: IntoAny> + Sized {
    /// All of them.
    fn listed(self) -> Vec<AnyView> {
        self.map(IntoAny::into_any).collect()
    }
}

impl<I: Iterator<Item: IntoAny>> Listed for I {}
