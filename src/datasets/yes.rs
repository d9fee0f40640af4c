//! What says yes in a column of yes and no, in five languages.

use crate::ingest::Row;

static YES: [&str; 21] = [
    "yes", "y", "true", "✓", "✔", "√", "v", "o", "是", "有", "对", "對", "真", "ja", "j", "waar", "예", "네", "참",
    "유", "있음",
];

/// Whether the text of a cell says yes by a word or a mark. A cross does, but under a Korean header, where O is yes and X
/// is no. `text` is in small letters; numbers are for the caller to read.
pub(super) fn says_yes(row: &Row<'_>, column: usize, text: &str) -> bool {
    if text == "x" {
        let korean = |c: char| ('가'..='힣').contains(&c);
        return !row.plan().header_of(column).is_some_and(|header| header.contains(korean));
    }
    YES.contains(&text)
}
