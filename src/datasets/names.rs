//! Names as small numbers: a table of distinct byte strings.

use crate::ingest::hash::{hash, short};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Distinct names in the order in which they came, each known by its number. Memory grows with distinct names only.
#[derive(Clone, Debug, Default)]
pub struct Names {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// A power of two of places, some of them free: the upper half of a name's hash and its number + 1, or 0. A name is
    /// looked up in places that follow each other, and its bytes are looked at only where the hashes agree.
    places: Vec<u64>,
}

/// How many names a table of so many places holds.
const fn most(places: usize) -> usize {
    places / 8 * 5
}

/// The number of a name that is not known.
pub(super) const NEW: u32 = u32::MAX;

/// Bytes that travel in one go.
pub(super) struct Bytes<B>(pub(super) B);

impl Serialize for Bytes<&[u8]> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(self.0)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Bytes<&'a [u8]> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <&[u8]>::deserialize(from).map(Bytes)
    }
}

/// What travels between workers; the table is built again on the other side when a name is asked for.
impl Serialize for Names {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (Bytes(&*self.bytes), &self.ends).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Names, D::Error> {
        let (bytes, ends) = <(Bytes<&[u8]>, Vec<u32>)>::deserialize(from)?;
        let whole = ends.is_sorted() && ends.last().copied().unwrap_or_default() as usize == bytes.0.len();
        if !whole {
            return Err(D::Error::custom("ends of names"));
        }
        Ok(Names { bytes: bytes.0.to_vec(), ends, places: Vec::new() })
    }
}

/// Whether two names are the same, eight bytes at a time: most have no more than that twice.
#[inline(always)]
fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let ((words, rest), (others, other_rest)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    if words.iter().zip(others).any(|(a, b)| u64::from_le_bytes(*a) != u64::from_le_bytes(*b)) {
        return false;
    }
    match (one.last_chunk(), other.last_chunk()) {
        (Some(a), Some(b)) => u64::from_le_bytes(*a) == u64::from_le_bytes(*b),
        _ => short(rest) == short(other_rest),
    }
}

/// Appends a name, eight bytes at a time: a browser's own copying takes as long for a few bytes as for hundreds.
#[inline]
pub(super) fn append(to: &mut Vec<u8>, name: &[u8]) {
    let end = to.len() + name.len();
    let (words, rest) = name.as_chunks::<8>();
    for word in words {
        to.extend_from_slice(word);
    }
    if !rest.is_empty() {
        let free = 8 * (8 - rest.len() as u32);
        let word = match name.last_chunk() {
            Some(last) => u64::from_le_bytes(*last) >> free,
            None => (short(rest) << free).swap_bytes(),
        };
        to.extend_from_slice(&word.to_le_bytes());
        to.truncate(end);
    }
}

impl Names {
    /// The number of a name, new or known.
    pub fn number(&mut self, name: &[u8]) -> u32 {
        self.hashed(hash(name), name)
    }

    /// The number of a name, new or known, by its [`hash`].
    #[inline]
    pub(super) fn hashed(&mut self, hash: u64, name: &[u8]) -> u32 {
        if self.ends.len() >= most(self.places.len()) {
            self.grow(1);
        }
        let tag = hash >> 32;
        let mut at = tag as usize;
        loop {
            at &= self.places.len() - 1;
            let place = self.places[at];
            if place == 0 {
                break;
            }
            let known = place as u32 - 1;
            if place >> 32 == tag && same(self.name(known), name) {
                return known;
            }
            at += 1;
        }
        append(&mut self.bytes, name);
        self.ends.push(self.bytes.len() as u32);
        self.places[at] = tag << 32 | self.ends.len() as u64;
        self.ends.len() as u32 - 1
    }

    /// The number of the name at the first place of a hash, if that has the hash, else [`NEW`]: it is the name's own for all
    /// but a few of those that are known.
    #[inline(always)]
    pub(super) fn candidate(&self, hash: u64) -> u32 {
        let place = self.places.get((hash >> 32) as usize & self.places.len().wrapping_sub(1)).copied();
        place.filter(|place| place >> 32 == hash >> 32).map_or(NEW, |place| (place as u32).wrapping_sub(1))
    }

    /// Whether a name has this number.
    #[inline(always)]
    pub(super) fn is(&self, number: u32, name: &[u8]) -> bool {
        same(self.name(number), name)
    }

    /// Frees the table, which is made again when a name is looked up.
    pub(super) fn forget_places(&mut self) {
        self.places = Vec::new();
    }

    /// Room for so many more names.
    pub(super) fn expect(&mut self, more: usize) {
        if self.ends.len() + more > most(self.places.len()) {
            self.grow(more);
        }
    }

    /// Places for so many more names; the hashes say where each goes.
    #[cold]
    fn grow(&mut self, more: usize) {
        let mut places = 8;
        while most(places) < self.ends.len() + more {
            places *= 2;
        }
        let places = vec![0; places];
        let known = std::mem::replace(&mut self.places, places);
        if known.is_empty() {
            for at in 0..self.ends.len() as u32 {
                self.settle(hash(self.name(at)) >> 32 << 32 | u64::from(at + 1));
            }
        }
        known.into_iter().filter(|place| *place != 0).for_each(|place| self.settle(place));
    }

    fn settle(&mut self, place: u64) {
        let mut at = (place >> 32) as usize;
        loop {
            at &= self.places.len() - 1;
            if self.places[at] == 0 {
                self.places[at] = place;
                return;
            }
            at += 1;
        }
    }

    /// The name with this number.
    #[inline(always)]
    pub fn name(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.bytes[start..self.ends[at] as usize]
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
    fn names_of_every_length_are_appended_whole() {
        let bytes: Vec<u8> = (1..41).rev().collect();
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for length in 0..bytes.len() {
            append(&mut ours, &bytes[length / 2..length]);
            theirs.extend_from_slice(&bytes[length / 2..length]);
            assert_eq!(ours, theirs);
        }
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
