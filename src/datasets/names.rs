//! Names as small numbers: a table of distinct byte strings.

use hashbrown::{DefaultHashBuilder, HashTable};
use serde::{Deserialize, Serialize};
use std::hash::BuildHasher;

/// Distinct names in the order in which they came, each known by its number. Memory grows with distinct names only.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Names {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// What travels between workers: the table is built again on the other side.
#[derive(Serialize, Deserialize)]
struct Stored {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Names {
    /// The number of a name, new or known.
    pub fn number(&mut self, name: &[u8]) -> u32 {
        let hash = self.hasher.hash_one(name);
        let Names { bytes, ends, table, hasher } = self;
        if let Some(known) = table.find(hash, |at| slice(bytes, ends, *at) == name) {
            return *known;
        }
        let at = ends.len() as u32;
        bytes.extend_from_slice(name);
        ends.push(bytes.len() as u32);
        table.insert_unique(hash, at, |at| hasher.hash_one(slice(bytes, ends, *at)));
        at
    }

    /// The name with this number.
    pub fn name(&self, at: u32) -> &[u8] {
        slice(&self.bytes, &self.ends, at)
    }

    /// The name with this number as text.
    pub fn text(&self, at: u32) -> String {
        String::from_utf8_lossy(self.name(at)).into_owned()
    }

    /// How many distinct names there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

fn slice<'a>(bytes: &'a [u8], ends: &[u32], at: u32) -> &'a [u8] {
    let at = at as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &bytes[start..ends[at] as usize]
}

impl From<Stored> for Names {
    fn from(stored: Stored) -> Names {
        let mut names = Names { bytes: stored.bytes, ends: stored.ends, ..Names::default() };
        let Names { bytes, ends, table, hasher } = &mut names;
        for at in 0..ends.len() as u32 {
            let hash = hasher.hash_one(slice(bytes, ends, at));
            table.insert_unique(hash, at, |at| hasher.hash_one(slice(bytes, ends, *at)));
        }
        names
    }
}

impl From<Names> for Stored {
    fn from(names: Names) -> Stored {
        Stored { bytes: names.bytes, ends: names.ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number_and_leading_zeros_count() {
        let mut names = Names::default();
        assert_eq!((names.number(b"00012"), names.number(b"12"), names.number(b"00012")), (0, 1, 0));
        assert_eq!((names.text(0).as_str(), names.len()), ("00012", 2));
    }

    #[test]
    fn a_stored_table_goes_on_where_it_stopped() {
        let mut names = Names::default();
        names.number(b"a");
        names.number(b"");
        let bytes = postcard::to_stdvec(&names).expect("names are plain data");
        let mut again: Names = postcard::from_bytes(&bytes).expect("and come back");
        assert_eq!((again.number(b""), again.number(b"a"), again.number(b"b")), (1, 0, 2));
    }
}
