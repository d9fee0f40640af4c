//! Views and memos of one type, wherever they stand: Leptos makes code of its own for each type of view and each closure.

use leptos::prelude::*;

/// What follows from what it reads, and is known to have changed only when it has.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let of: Box<dyn Fn() -> T + Send + Sync> = Box::new(of);
    Memo::new(move |_| of())
}

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
