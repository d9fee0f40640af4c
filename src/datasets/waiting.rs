//! Rows that wait until their customers are looked up, one after the other in the bytes in which they travel.

use super::names::{Bytes, append};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is kept of a row that waits: two words and a half.
pub(super) type Words = (u64, u64, u32);

/// Three words of a row, the last half of which is the length of its customer's name, and the name; then the next row.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    bytes: Vec<u8>,
    rows: usize,
}

/// How many bytes a row has in front of its name.
const ROW: usize = 24;
/// How long names are for which room is made.
const NAME: usize = 12;

#[inline(always)]
fn written((one, two, half): Words, name: usize) -> [u8; ROW] {
    let mut row = [0; ROW];
    let words = [one, two, u64::from(half) << 32 | name as u64];
    for (room, word) in row.as_chunks_mut().0.iter_mut().zip(words) {
        *room = word.to_le_bytes();
    }
    row
}

/// A row and the length of its name.
#[inline(always)]
fn read(row: &[u8; ROW]) -> (Words, usize) {
    let word = |at: usize| u64::from_le_bytes(row.as_chunks().0[at]);
    ((word(0), word(1), (word(2) >> 32) as u32), word(2) as u32 as usize)
}

impl Waiting {
    /// Room for so many.
    pub(super) fn with_room(rows: usize) -> Waiting {
        Waiting { bytes: Vec::with_capacity(rows * (ROW + NAME)), rows: 0 }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.rows
    }

    #[inline(always)]
    pub(super) fn push(&mut self, name: &[u8], row: Words) {
        self.bytes.extend_from_slice(&written(row, name.len()));
        append(&mut self.bytes, name);
        self.rows += 1;
    }

    /// The rows and their names, up to where one is not whole.
    #[inline(always)]
    pub(super) fn iter(&self) -> impl Iterator<Item = (Words, &[u8])> {
        let mut rest = &*self.bytes;
        std::iter::from_fn(move || {
            let (row, more) = rest.split_first_chunk()?;
            let (row, length) = read(row);
            let name;
            (name, rest) = more.split_at_checked(length)?;
            Some((row, name))
        })
    }

    /// Changes every row.
    pub(super) fn alter(&mut self, change: &mut dyn FnMut(Words) -> Words) {
        let mut rest = &mut *self.bytes;
        while let Some((room, more)) = rest.split_first_chunk_mut() {
            let (row, length) = read(room);
            *room = written(change(row), length);
            rest = more.get_mut(length..).unwrap_or_default();
        }
    }
}

impl Serialize for Waiting {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Bytes(&*self.bytes).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Waiting {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = Bytes::<&[u8]>::deserialize(from)?.0.to_vec();
        let waiting = Waiting { bytes, rows: 0 };
        let (rows, long) = waiting.iter().fold((0, 0), |(rows, long), (_, name)| (rows + 1, long + ROW + name.len()));
        if long != waiting.bytes.len() {
            return Err(D::Error::custom("part of a row"));
        }
        Ok(Waiting { rows, ..waiting })
    }
}

#[cfg(test)]
mod tests {
    use super::{Waiting, Words};

    fn told(waiting: &Waiting) -> Vec<(Words, &[u8])> {
        waiting.iter().collect()
    }

    #[test]
    fn rows_travel_with_names_of_any_length_and_can_be_changed() {
        let names: [&[u8]; 4] = [b"", b"a", b"customer 12", &[7; 300]];
        let mut waiting = Waiting::with_room(2);
        for (at, name) in (1..).zip(names) {
            waiting.push(name, (at, u64::MAX - at, at as u32));
        }
        let bytes = postcard::to_stdvec(&waiting).expect("plain data");
        let mut again: Waiting = postcard::from_bytes(&bytes).expect("and it comes back");
        assert_eq!((again.len(), told(&again)), (4, told(&waiting)));
        again.alter(&mut |(one, two, half)| (two, one, half + 1));
        let wanted = told(&waiting).into_iter().map(|((one, two, half), name)| ((two, one, half + 1), name));
        assert_eq!(told(&again), wanted.collect::<Vec<_>>());
    }

    #[test]
    fn what_is_no_row_to_its_end_is_refused() {
        let mut waiting = Waiting::default();
        waiting.push(b"name", (1, 2, 3));
        for cut in 1..waiting.bytes.len() {
            let part = Waiting { bytes: waiting.bytes[..cut].to_vec(), rows: 1 };
            let bytes = postcard::to_stdvec(&part).expect("plain data");
            assert!(postcard::from_bytes::<Waiting>(&bytes).is_err(), "{cut}");
        }
    }
}
