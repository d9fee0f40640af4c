//! The styles of the source as one text.

use super::error::PackError;
use super::files::{files, read};
use std::path::Path;

/// Every file of the folder: `tokens.css` and `base.css` first, `print.css` last, the others by name.
pub(crate) fn stylesheet(folder: &Path) -> Result<String, PackError> {
    let mut paths = files(folder)?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "css"));
    paths.sort_by_key(|path| match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("tokens") => 0,
        Some("base") => 1,
        Some("print") => 3,
        _ => 2,
    });
    paths.iter().map(|path| read(path).map(|css| squeezed(&css))).collect()
}

/// CSS without comments, and without the white space that means nothing.
fn squeezed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '"' | '\'' => quoted(rest),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if next.is_ascii_whitespace() => rest.len() - rest.trim_ascii_start().len(),
            _ => next.len_utf8(),
        };
        let (piece, after) = rest.split_at(taken);
        rest = after;
        if piece.starts_with("/*") || piece.trim_ascii().is_empty() {
            if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(next, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(piece);
        }
    }
    out.truncate(out.trim_ascii_end().len());
    out
}

/// How long the quoted string is that the text begins with.
fn quoted(text: &str) -> usize {
    let quote = text.chars().next();
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if Some(letter) == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn css_loses_only_what_means_nothing() {
        let css = "/* a */\na  b ,\n c:hover {\n  margin: 1px calc(1px + 2px);\n  content: \"/* \\\" */  ;\";\n}\n@media (x) and (y) { d { --e: f; } }\n";
        let small = "a b,c:hover{margin: 1px calc(1px + 2px);content: \"/* \\\" */  ;\"}@media (x) and (y){d{--e: f}}";
        assert_eq!(squeezed(css), small);
        assert_eq!(squeezed(small), small);
    }
}
