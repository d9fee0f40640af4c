//! The place for a file that fills the form. Nothing stands here until there is a reader for it.

use leptos::prelude::*;

/// The file of a form.
#[component]
pub(crate) fn FilePanel() -> impl IntoView {}
