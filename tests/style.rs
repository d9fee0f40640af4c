//! The styles against what they dress: a class that nothing wears weighs on every visit.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, end, found);
        } else if path.extension().is_some_and(|own| own == end) {
            found.push(path);
        }
    }
}

fn texts(folder: &str, end: &str) -> Vec<String> {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), end, &mut paths);
    paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The styles without comments.
fn styles() -> String {
    let pieces = texts("style", "css").join("\n");
    let mut pieces = pieces.split("/*");
    let mut css = String::from(pieces.next().unwrap());
    pieces.for_each(|piece| css.push_str(piece.split_once("*/").unwrap().1));
    css
}

/// The names that begin with a mark, each with what stands behind it.
fn names<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
    text.match_indices(mark).filter_map(move |(at, _)| {
        let rest = &text[at + mark.len()..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        rest.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| rest.split_at(end))
    })
}

/// What stands between quotes, and after `class:`, where the page is written; what is filled in stands there as `{`.
fn written() -> BTreeSet<String> {
    let mut sources = vec![fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap()];
    for (folder, end) in [("src/ui", "rs"), ("src/charts", "rs"), ("src/boot", "js")] {
        sources.extend(texts(folder, end));
    }
    let mut words = BTreeSet::new();
    for line in sources.iter().flat_map(|source| source.lines()).filter(|line| !line.trim_start().starts_with("//")) {
        words.extend(names(line, "class:").map(|(name, _)| name.to_owned()));
        for quoted in line.replace("\\\"", " ").split('"').skip(1).step_by(2) {
            for word in quoted.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '{'))) {
                words.insert(word.split_inclusive('{').next().unwrap_or_default().to_owned());
            }
        }
    }
    words
}

#[test]
fn every_class_is_worn() {
    let (css, written) = (styles(), written());
    let worn = |name: &str| {
        // `heat{long}`, `b{step}` and `band-{id}`.
        let number = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let word = name.rfind('-').map_or(name, |at| &name[..=at]);
        written.contains(name) || [name, number, word].iter().any(|stem| written.contains(&format!("{stem}{{")))
    };
    // What a declaration holds is no name: its numbers begin with a digit.
    let idle: BTreeSet<&str> = names(&css, ".").map(|(name, _)| name).filter(|name| !worn(name)).collect();
    assert!(idle.is_empty(), "nothing wears {idle:?}");
}

#[test]
fn every_token_is_used() {
    let css = styles();
    let used = |name: &str| [')', ','].iter().any(|end| css.contains(&format!("var(--{name}{end}")));
    let idle: BTreeSet<&str> = names(&css, "--")
        .filter(|(name, rest)| rest.trim_start().starts_with(':') && !used(name))
        .map(|(name, _)| name)
        .collect();
    assert!(idle.is_empty(), "nothing uses {idle:?}");
}

/// The blocks of a media feature.
fn asked<'t>(css: &'t str, media: &'t str) -> impl Iterator<Item = &'t str> {
    css.match_indices(media).map(|(at, _)| {
        let block = &css[at..];
        let mut depth = 0;
        let end = block.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == '}' && depth == 0
        });
        &block[..end.unwrap()]
    })
}

#[test]
fn words_stand_on_no_line_that_more_contrast_darkens() {
    let css = styles();
    let darkened = asked(&css, "(prefers-contrast: more)").any(|block| block.contains("--line:"));
    let refilled =
        asked(&css, "(prefers-contrast: more)").any(|block| block.contains(".f-neutral-w { fill: var(--sunken)"));
    assert!(darkened && css.contains(".f-neutral-w { fill: var(--line)") && refilled);
}
