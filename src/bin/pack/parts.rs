//! What a program is made of: its functions by the room or the crate that they come from, and its data.
//!
//! The compiler leaves the functions' names in a section of their own, which is read here and then left out of the page.

use std::collections::BTreeMap;

/// The section that holds functions, and the one that holds words and tables.
const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const CUSTOM: u8 = 0;
/// What of the names is the functions'.
const OF_FUNCTIONS: u8 = 1;

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

/// The functions of a file that are its own, in their order.
struct Functions<'a> {
    /// How many are imported: they are numbered before its own.
    imported: usize,
    bodies: Vec<Bytes<'a>>,
    names: BTreeMap<usize, &'a str>,
}

impl<'a> Functions<'a> {
    fn of(sections: Vec<(u8, Bytes<'a>, &'a [u8])>) -> Option<Self> {
        let mut functions = Self { imported: 0, bodies: Vec::new(), names: BTreeMap::new() };
        for (id, mut body, _) in sections {
            match id {
                IMPORTS => functions.imported = imported_functions(&mut body)?,
                CODE => functions.bodies = (0..body.number()?).map(|_| body.block()).collect::<Option<_>>()?,
                CUSTOM if body.text()? == "name" => functions.names = function_names(&mut body)?,
                _ => {}
            }
        }
        Some(functions)
    }

    fn name(&self, at: usize) -> &'a str {
        self.names.get(&(at + self.imported)).copied().unwrap_or_default()
    }
}

/// The file with the name of each of its functions after the function's place in this order of them. `None` for what is no
/// WASM.
pub(crate) fn numbered(wasm: &[u8], order: impl FnOnce(&[&[u8]]) -> Vec<usize>) -> Option<Vec<u8>> {
    let functions = Functions::of(sections(wasm)?)?;
    let bodies: Vec<&[u8]> = functions.bodies.iter().map(|body| body.0).collect();
    let mut numbered = BTreeMap::new();
    for (place, at) in order(&bodies).into_iter().enumerate() {
        numbered.insert(at, format!("{place:06} {}", functions.name(at)));
    }
    let mut list = number(numbered.len());
    for (at, name) in &numbered {
        list.extend([number(at + functions.imported), block(name.as_bytes())].concat());
    }
    let names = [block(b"name"), vec![OF_FUNCTIONS], block(&list)].concat();
    Some([nameless(wasm)?, vec![CUSTOM], block(&names)].concat())
}

/// A number in LEB128.
pub(crate) fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A length and as many bytes.
fn block(bytes: &[u8]) -> Vec<u8> {
    [number(bytes.len()), bytes.to_vec()].concat()
}

/// Where the section of words and tables begins to hold some. `None` for what is no WASM, or has none.
pub(crate) fn data_at(wasm: &[u8]) -> Option<usize> {
    let (_, body, _) = sections(wasm)?.into_iter().find(|(id, ..)| *id == DATA)?;
    wasm.element_offset(body.0.first()?)
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
    for (_, body, _) in sections(wasm)?.iter().filter(|(id, ..)| *id == DATA) {
        parts.entry("words and tables".into()).or_default().extend_from_slice(body.0);
    }
    let functions = Functions::of(sections(wasm)?)?;
    for (at, body) in functions.bodies.iter().enumerate() {
        parts.entry(origin(functions.name(at))).or_default().extend_from_slice(body.0);
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
    fn names_are_numbered_in_the_order_of_their_functions() {
        let turned = numbered(&module(), |bodies| (0..bodies.len()).rev().collect()).expect("a module");
        let functions = Functions::of(sections(&turned).expect("sections")).expect("a module");
        assert_eq!(
            [functions.name(0), functions.name(1)],
            ["000001 <T as kept::ui::Show>::show", "000000 core[0a]::fmt::write"]
        );
        assert_eq!(nameless(&turned), nameless(&module()));
        assert_eq!(parts(&turned), parts(&module()));
        assert_eq!((number(5), number(300)), (vec![5], vec![0xac, 2]));
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
            ("000012 alloc::fmt::format", "alloc"),
            ("", "other"),
        ] {
            assert_eq!(origin(name), from, "{name}");
        }
    }
}
