//! What can keep a page from being packed.

use super::site::ELEMENT;
use super::weight::{Largest, Weight};
use std::{fmt, io, path::PathBuf};

/// Why a page could not be packed.
#[derive(Debug)]
pub(crate) enum PackError {
    /// A variable that Trunk sets is not there.
    NotRunByTrunk(&'static str),
    /// A file or folder could not be read or written.
    Io(PathBuf, io::Error),
    /// Trunk left no program, or more than one.
    Program(&'static str),
    /// wasm-opt could not be started, or found fault with the program.
    WasmOpt(String),
    /// A slot of the page is not known here, or not closed.
    Slot(String),
    /// A slot that every page needs is missing.
    NoSlot(&'static str),
    /// Some words of the program are not in every language.
    Languages,
    /// A text would end the element it is put into.
    Unembeddable(&'static str),
    /// The page asks for something outside itself.
    Outside(String),
    /// The glue is not the one this packer knows.
    Glue,
    /// The page weighs more than it may.
    TooHeavy(Weight, usize, Largest),
    /// The widget's element does.
    HeavyElement(usize),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunByTrunk(name) => {
                write!(f, "{name} is not set: this runs as a hook of `trunk build`")
            }
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Program(kind) => write!(f, "expected exactly one {kind} file from Trunk"),
            Self::WasmOpt(what) => write!(f, "wasm-opt: {what}"),
            Self::Slot(slot) => write!(f, "the page has a slot that cannot be filled: {slot}"),
            Self::NoSlot(slot) => write!(f, "the page has no slot <!-- kept: {slot} -->"),
            Self::Languages => write!(f, "some words of the program are not in every language"),
            Self::Unembeddable(what) => {
                write!(f, "the {what} would close the element that holds it")
            }
            Self::Outside(what) => write!(f, "the page would make a request: {what}"),
            Self::Glue => write!(f, "the glue asks for its own address in a way not known here; see `without_address`"),
            Self::HeavyElement(size) => write!(f, "kept.js: {size} bytes, {ELEMENT} are allowed"),
            Self::TooHeavy(weight, budget, largest) => {
                write!(f, "too heavy, {budget} bytes of brotli are allowed: {weight}\n{largest}")
            }
        }
    }
}

impl std::error::Error for PackError {}
