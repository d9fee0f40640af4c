//! What the browser remembers between visits: the language and the theme, nothing else. It may refuse; a sandboxed
//! frame says so by throwing. Nothing depends on it.

/// Remembers a choice under the key that the boot frame reads.
pub(crate) fn remember(key: &str, choice: &str) {
    if let Ok(Some(storage)) = leptos::prelude::window().local_storage() {
        storage.set_item(&format!("kept.{key}"), choice).ok();
    }
}
