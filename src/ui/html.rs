//! Markup as text, for what is only shown.
//!
//! Each element of a Leptos view is code of its own, which a part that reacts needs; a table of results needs none of it.
//! Written as text it weighs a tenth, and goes into the page in one step, by `inner_html`. Whatever a reader or a file
//! has written is escaped here; heads of elements are ours.

use crate::charts::escape;

/// A part of a page, as far as it is written.
#[derive(Default)]
pub(crate) struct Html(String);

impl Html {
    /// Nothing yet.
    pub(crate) fn new() -> Html {
        Html::default()
    }

    /// Opens an element: its name, and attributes that nobody else has written.
    pub(crate) fn open(&mut self, head: &str) -> &mut Html {
        self.0.push('<');
        self.0.push_str(head);
        self.0.push('>');
        self
    }

    /// Closes elements by their names, the innermost first.
    pub(crate) fn close(&mut self, names: &str) -> &mut Html {
        for name in names.split(' ') {
            self.0.push_str("</");
            self.0.push_str(name);
            self.0.push('>');
        }
        self
    }

    /// Text, whoever wrote it.
    pub(crate) fn text(&mut self, text: &str) -> &mut Html {
        self.0.push_str(&escape(text));
        self
    }

    /// An element with text in it.
    pub(crate) fn leaf(&mut self, head: &str, text: &str) -> &mut Html {
        let name = head.split(' ').next().unwrap_or_default();
        self.open(head).text(text).close(name)
    }

    /// An element with text in it, where there is text.
    pub(crate) fn maybe(&mut self, head: &str, text: Option<&str>) -> &mut Html {
        if let Some(text) = text {
            self.leaf(head, text);
        }
        self
    }

    /// What was written elsewhere, by this type or as a drawing.
    pub(crate) fn put(&mut self, html: &str) -> &mut Html {
        self.0.push_str(html);
        self
    }

    /// The markup.
    pub(crate) fn done(self) -> String {
        self.0
    }
}
