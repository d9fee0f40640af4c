//! Entries by customer, for files in which rows of a customer lie far apart.
//!
//! A customer a row is a look into a table that no cache holds once there are many, and every look waits for memory. So
//! a long ledger is divided by a hash of the names: rows wait in the order they came until there are enough of one
//! division, whose table is small, and then are looked up one after the other. Entries are only ever appended, and put in
//! order by customer when there are half as many again as last time; those that can be one become one then.
//!
//! Which division a name belongs to is the same in every worker. So workers can deal their customers out among them, each
//! its own divisions, and count them side by side; and customers are counted by division however few they are, so that
//! the answer does not depend on where the file was cut.

use super::Names;
use super::names::{Bytes, NEW, hash};
use crate::stats::sorted::put_in_order;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is kept of a row.
pub(super) trait Entry: Copy {
    /// It as it travels between workers.
    fn words(&self) -> [u64; 4];

    /// What travelled.
    fn of_words(words: [u64; 4]) -> Self;

    /// The customer's number, within a division.
    fn customer(&self) -> u32;

    /// Gives it to a customer.
    fn belong(&mut self, customer: u32);

    /// The order of a customer's entries; those of the same rank stay in the order of the file.
    fn rank(&self) -> u64;

    /// Takes in the next entry of the same customer, if the two can be one.
    fn absorb(&mut self, next: &Self) -> bool;
}

/// How many divisions a long ledger has.
const DIVISIONS: usize = 64;
/// How many shares of the customers are counted each by itself, by whichever worker: as many as there are workers at the
/// most. What they come to is added in their order, so that it does not depend on who counted them.
const SHARES: usize = 8;
/// How many customers a ledger has before it is divided.
const UNDIVIDED: usize = 4096;
/// How many rows of a division wait to be looked up together.
const WAITING: usize = 256;
/// How many entries a division has before they are put in order.
const UNSORTED: usize = 1024;

/// Entries by customer. Memory grows with customers and entries that cannot be one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub(super) struct Ledger<E: Entry> {
    /// None, one, or all.
    divisions: Vec<Division<E>>,
}

#[derive(Clone, Debug)]
struct Division<E: Entry> {
    customers: Names,
    entries: Vec<E>,
    /// How many of the entries are in order.
    sorted: usize,
    /// Rows that wait: the hash of the customer, the end of its name among the names, the entry.
    waiting: Vec<(u64, u32, E)>,
    names: Vec<u8>,
    /// Room for the numbers of their customers.
    numbers: Vec<u32>,
}

impl<E: Entry> Default for Ledger<E> {
    fn default() -> Self {
        Ledger { divisions: Vec::new() }
    }
}

impl<E: Entry> Default for Division<E> {
    fn default() -> Self {
        Division {
            customers: Names::default(),
            entries: Vec::new(),
            sorted: 0,
            waiting: Vec::new(),
            names: Vec::new(),
            numbers: Vec::new(),
        }
    }
}

/// The table and the entries. Rows that wait are looked up first, on a copy: [`Ledger::close`] leaves none.
impl<E: Entry> Serialize for Division<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if !self.waiting.is_empty() {
            let mut whole = self.clone();
            whole.look_up();
            return whole.serialize(to);
        }
        let mut words = Vec::with_capacity(self.entries.len() * 32);
        for entry in &self.entries {
            entry.words().into_iter().for_each(|word| words.extend_from_slice(&word.to_le_bytes()));
        }
        (&self.customers, Bytes(&*words)).serialize(to)
    }
}

impl<'de, E: Entry> Deserialize<'de> for Division<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (customers, words) = <(Names, Bytes<&[u8]>)>::deserialize(from)?;
        let mut entries = Vec::with_capacity(words.0.len() / 32);
        for words in words.0.as_chunks::<32>().0 {
            let word = |at: usize| words[at * 8..].first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
            let entry = E::of_words([word(0), word(1), word(2), word(3)]);
            if entry.customer() as usize >= customers.len() {
                return Err(D::Error::custom("an entry of nobody"));
            }
            entries.push(entry);
        }
        Ok(Division { customers, entries, ..Division::default() })
    }
}

impl<E: Entry> Ledger<E> {
    /// Looks up what still waits, before the ledger travels.
    pub(super) fn close(&mut self) {
        self.divisions.iter_mut().for_each(Division::look_up);
    }

    /// Adds an entry of a customer.
    #[inline]
    pub(super) fn put(&mut self, customer: &[u8], mut entry: E) {
        let hash = hash(customer);
        if self.divisions.len() == DIVISIONS {
            let division = &mut self.divisions[hash as usize % DIVISIONS];
            division.names.extend_from_slice(customer);
            division.waiting.push((hash, division.names.len() as u32, entry));
            if division.waiting.len() >= WAITING {
                division.look_up();
            }
            return;
        }
        let at = self.division(hash);
        entry.belong(self.divisions[at].customers.hashed(hash, customer));
        self.divisions[at].push(entry);
        self.divide();
    }

    /// Where a name of this hash belongs.
    fn division(&mut self, hash: u64) -> usize {
        if self.divisions.is_empty() {
            self.divisions.push(Division::default());
        }
        hash as usize % self.divisions.len()
    }

    /// Divides a ledger that has grown long.
    fn divide(&mut self) {
        if self.divisions.len() == 1 && self.divisions[0].customers.len() > UNDIVIDED {
            self.spread();
        }
    }

    /// Divides a ledger that is not divided.
    fn spread(&mut self) {
        if self.divisions.len() < DIVISIONS {
            let all = std::mem::take(&mut self.divisions);
            self.divisions.resize_with(DIVISIONS, Division::default);
            self.take_in(Ledger { divisions: all });
        }
    }

    /// The ledgers of so many workers, each with customers of its own: the same in whatever part of a file they stand.
    pub(super) fn deal(mut self, among: usize) -> Vec<Ledger<E>> {
        self.close();
        self.spread();
        let empty = || Ledger { divisions: (0..DIVISIONS).map(|_| Division::default()).collect() };
        let mut dealt: Vec<Ledger<E>> = (0..among).map(|_| empty()).collect();
        for (at, division) in self.divisions.into_iter().enumerate() {
            dealt[share(at) % among].divisions[at] = division;
        }
        dealt
    }

    /// Adds what stands further down the file.
    pub(super) fn merge(&mut self, mut later: Ledger<E>) {
        self.close();
        later.close();
        if self.divisions.is_empty() {
            *self = later;
            return;
        }
        if later.divisions.len() > self.divisions.len() {
            self.spread();
        }
        self.take_in(later);
        self.divide();
    }

    /// Adds entries one by one, each division's customers looked up once.
    fn take_in(&mut self, later: Ledger<E>) {
        for division in later.divisions {
            let Division { customers, entries, .. } = division;
            let mut places = Vec::with_capacity(customers.len());
            for theirs in 0..customers.len() as u32 {
                let name = customers.name(theirs);
                let hash = hash(name);
                let at = self.division(hash);
                places.push((at as u32, self.divisions[at].customers.hashed(hash, name)));
            }
            if let [(at, _), ..] = places[..] {
                // All of them, where both are divided alike.
                self.divisions[at as usize].entries.reserve_exact(entries.len());
            }
            for mut entry in entries {
                let (at, ours) = places[entry.customer() as usize];
                entry.belong(ours);
                self.divisions[at as usize].entries.push(entry);
            }
        }
        // Put in order once at the end, but for many parts.
        self.divisions
            .iter_mut()
            .filter(|division| division.entries.len() / 4 > division.sorted)
            .for_each(Division::sort);
    }

    /// Changes every entry, but neither its customer nor its rank.
    pub(super) fn alter(&mut self, change: &mut dyn FnMut(&mut E)) {
        self.close();
        self.divisions.iter_mut().flat_map(|division| &mut division.entries).for_each(change);
    }

    /// Gives each customer's share, name and entries in order, those that can be one made one, and forgets them.
    pub(super) fn each(mut self, mut take: impl FnMut(u8, &[u8], &[E])) {
        self.close();
        self.spread();
        for (at, mut division) in self.divisions.into_iter().enumerate() {
            division.sort();
            for own in division.entries.chunk_by(|a, b| a.customer() == b.customer()) {
                take(share(at) as u8, division.customers.name(own[0].customer()), own);
            }
        }
    }
}

/// The share that a division belongs to.
const fn share(division: usize) -> usize {
    division * SHARES / DIVISIONS
}

impl<E: Entry> Division<E> {
    #[inline]
    fn push(&mut self, entry: E) {
        if self.entries.len() >= UNSORTED && self.entries.len() >= self.sorted + self.sorted / 2 {
            self.sort();
        }
        if self.entries.len() == self.entries.capacity() {
            // By a quarter: twice the memory of a large file is more than there may be.
            self.entries.reserve_exact((self.entries.len() / 4).max(16));
        }
        self.entries.push(entry);
    }

    fn look_up(&mut self) {
        let (waiting, names) = (std::mem::take(&mut self.waiting), std::mem::take(&mut self.names));
        let starts = std::iter::once(0).chain(waiting.iter().map(|(_, end, _)| *end));
        let name = |(start, (hash, end, _)): (u32, &(u64, u32, E))| (*hash, &names[start as usize..*end as usize]);
        let asked = starts.zip(&waiting).map(name);
        let mut numbers = std::mem::take(&mut self.numbers);
        self.customers.known(asked.clone(), &mut numbers);
        for (((_, _, entry), (hash, name)), known) in waiting.iter().zip(asked).zip(&numbers) {
            let mut entry = *entry;
            entry.belong(if *known == NEW { self.customers.hashed(hash, name) } else { *known });
            self.push(entry);
        }
        (self.waiting, self.names, self.numbers) = (waiting, names, numbers);
        self.waiting.clear();
        self.names.clear();
    }

    /// Puts the entries in order by customer and rank, and makes one of those that can be one.
    fn sort(&mut self) {
        // Counted, not compared: each customer's entries keep the order in which they came.
        let mut ends = vec![0_u32; self.customers.len() + 1];
        for entry in &self.entries {
            ends[entry.customer() as usize + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut sorted = self.entries.clone();
        for entry in &self.entries {
            let end = &mut ends[entry.customer() as usize];
            sorted[*end as usize] = *entry;
            *end += 1;
        }
        self.entries.clear();
        let mut start = 0;
        for end in ends {
            let own = &mut sorted[start..end as usize];
            start = end as usize;
            if !own.is_sorted_by_key(E::rank) {
                put_in_order(own, |a, b| a.rank().cmp(&b.rank()));
            }
            let mut own = own.iter();
            let Some(mut open) = own.next().copied() else { continue };
            for entry in own {
                if !open.absorb(entry) {
                    self.entries.push(open);
                    open = *entry;
                }
            }
            self.entries.push(open);
        }
        self.sorted = self.entries.len();
    }
}
