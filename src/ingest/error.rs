//! Why a file cannot be read at all. A closed list; words for people live elsewhere.

use super::format::Format;
use super::plan::Role;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a file gives no rows at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadError {
    /// No bytes, or nothing but line ends.
    EmptyFile,
    /// A header and no rows.
    NoData,
    /// A quote that never closes; the line on which its record starts.
    UnterminatedQuote {
        /// Counted from 1 at the file's first line.
        line: u64,
    },
    /// A line that goes on beyond all reason.
    EndlessLine {
        /// Counted from 1 at the file's first line.
        line: u64,
    },
    /// No text: a workbook, a picture.
    NotText(Format),
    /// No column for a role that the dataset needs.
    MissingColumn {
        /// Index into the dataset's roles.
        role: Role,
    },
    /// More different customers, orders or groups than may be held at once.
    OutOfMemory,
}

impl ReadError {
    /// The `kind` of the scripting face.
    pub fn id(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty_file",
            Self::NoData => "no_data",
            Self::UnterminatedQuote { .. } => "unterminated_quote",
            Self::EndlessLine { .. } | Self::NotText(_) => "not_text",
            Self::MissingColumn { .. } => "missing_column",
            Self::OutOfMemory => "out_of_memory",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnterminatedQuote { line } | Self::EndlessLine { line } => write!(f, "{} on line {line}", self.id()),
            Self::NotText(format) => write!(f, "{}: {}", self.id(), format.id()),
            Self::MissingColumn { role } => write!(f, "{}: role {role}", self.id()),
            Self::EmptyFile | Self::NoData | Self::OutOfMemory => f.write_str(self.id()),
        }
    }
}

impl std::error::Error for ReadError {}
