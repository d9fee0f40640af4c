//! What a program is made of: its functions by the room or the crate that they come from, and its data.
//!
//! The compiler leaves the functions' names in a section of their own, which is read here and then left out of the page.

use std::collections::BTreeMap;

/// The section that holds functions, and the one that holds words and tables.
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const CUSTOM: u8 = 0;

/// What is left to be read of a WASM file, or of a part of it.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// A number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A length and as many bytes.
    fn block(&mut self) -> Option<Bytes<'a>> {
        let length = self.number()?;
        self.take(length).map(Bytes)
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.block()?.0).ok()
    }
}

/// The sections of a file, each with its id, what it holds and all of its bytes.
fn sections(wasm: &[u8]) -> Option<Vec<(u8, Bytes<'_>, &[u8])>> {
    let mut rest = Bytes(wasm.get(8..)?);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let start = rest.0;
        let (id, body) = (rest.byte()?, rest.block()?);
        sections.push((id, body, &start[..start.len() - rest.0.len()]));
    }
    Some(sections)
}

/// The file without the names of its functions. `None` for what is no WASM.
pub(crate) fn nameless(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut out = wasm.get(..8)?.to_vec();
    for (id, mut body, all) in sections(wasm)? {
        if id != CUSTOM || body.text()? != "name" {
            out.extend_from_slice(all);
        }
    }
    Some(out)
}

/// The bytes of a program by where they come from. `None` for what is no WASM.
pub(crate) fn parts(wasm: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut parts = BTreeMap::<String, Vec<u8>>::new();
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    for (id, mut body, _) in sections(wasm)? {
        match id {
            IMPORTS => imported = imported_functions(&mut body)?,
            CODE => bodies = (0..body.number()?).map(|_| body.block()).collect::<Option<_>>()?,
            DATA => parts.entry("words and tables".into()).or_default().extend_from_slice(body.0),
            CUSTOM if body.text()? == "name" => names = function_names(&mut body)?,
            _ => {}
        }
    }
    for (at, body) in bodies.iter().enumerate() {
        let name = names.get(&(at + imported)).copied().unwrap_or_default();
        parts.entry(origin(name)).or_default().extend_from_slice(body.0);
    }
    Some(parts)
}

/// How many of the imports are functions: they are numbered before the program's own.
fn imported_functions(imports: &mut Bytes<'_>) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..imports.number()? {
        imports.block()?;
        imports.block()?;
        match imports.byte()? {
            0 => {
                imports.number()?;
                functions += 1;
            }
            3 => drop(imports.take(2)?),
            // Tables say what they hold, then as memories do how large they may be.
            kind => {
                if kind == 1 {
                    imports.byte()?;
                }
                let bounded = imports.byte()? & 1 == 1;
                imports.number()?;
                if bounded {
                    imports.number()?;
                }
            }
        }
    }
    Some(functions)
}

fn function_names<'a>(section: &mut Bytes<'a>) -> Option<BTreeMap<usize, &'a str>> {
    const OF_FUNCTIONS: u8 = 1;
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let (kind, mut list) = (section.byte()?, section.block()?);
        if kind == OF_FUNCTIONS {
            for _ in 0..list.number()? {
                names.insert(list.number()?, list.text()?);
            }
        }
    }
    Some(names)
}

/// Where a function comes from: the first room of ours that its name holds (what is made for a type of ours is ours), else
/// the crate.
fn origin(name: &str) -> String {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    if let Some((_, room)) = name.split_once("kept::") {
        return format!("kept::{}", word(room));
    }
    let before = name.split_once("::").map_or(name, |(before, _)| before);
    let before = before.split_once('[').map_or(before, |(krate, _)| krate);
    let krate: String = before.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    if krate.is_empty() { "other".into() } else { krate.chars().rev().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one imported function, two of its own, their names and a word.
    fn module() -> Vec<u8> {
        let section = |id: u8, body: &[u8]| [&[id, body.len() as u8], body].concat();
        let name = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        let mut names = [name("name"), vec![1, 0, 2, 1], name("<T as kept::ui::Show>::show"), vec![2]].concat();
        names.extend(name("core[0a]::fmt::write"));
        let list = names.len() - 7;
        names[6] = list as u8;
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(2, &[1, 1, b'a', 1, b'b', 0, 0]),
            section(10, &[2, 3, 0, 1, 0x0b, 2, 0, 0x0b]),
            section(11, b"\x01words"),
            section(0, &names),
        ]
        .concat()
    }

    #[test]
    fn functions_are_counted_where_they_come_from() {
        let parts = parts(&module()).expect("a module");
        let sizes: Vec<(&str, usize)> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.len())).collect();
        assert_eq!(sizes, [("core", 2), ("kept::ui", 3), ("words and tables", 6)]);
    }

    #[test]
    fn only_the_names_are_left_out() {
        let (with, without) = (module(), nameless(&module()).expect("a module"));
        assert!(with.starts_with(&without) && without.len() < with.len());
        assert_eq!(without.last(), Some(&b's'));
        assert_eq!(nameless(&without), Some(without.clone()));
        assert_eq!(nameless(&with[..with.len() - 1]), None);
    }

    #[test]
    fn a_name_says_where_it_comes_from() {
        for (name, from) in [
            ("kept::metrics::nps::of::h57f2351a8a648456", "kept::metrics"),
            ("core::ptr::drop_in_place<kept::ui::files::Files>", "kept::ui"),
            ("<T as reactive_graph::traits::Read>::try_read", "reactive_graph"),
            ("alloc[3ca501edff3f0c7c]::raw_vec::grow", "alloc"),
            ("dlmalloc", "dlmalloc"),
            ("", "other"),
        ] {
            assert_eq!(origin(name), from, "{name}");
        }
    }
}
