//! Entries by customer, for files in which rows of a customer lie far apart.
//!
//! A customer a row is a look into a table that no cache holds once there are many, and every look waits for memory. So
//! a long ledger is divided by a hash of the names: rows wait in the order they came until there are enough of one
//! division, whose table is small, and then are looked up one after the other. Where most rows bring another customer a table
//! takes more room than they do, and they wait on. Rows that still wait when their part is read travel as they are, and are
//! looked up by the worker whose customers they belong to. Entries are only ever appended, and put in order by customer when
//! there are three times as many as last time; those that can be one become one then.
//!
//! Which division a name belongs to is the same in every worker. So workers can deal their customers out among them, each
//! its own divisions, and count them side by side; and customers are counted by division however few they are, so that
//! the answer does not depend on where the file was cut.

use super::Names;
use super::names::{Bytes, NEW};
use super::waiting::{Waiting, Words};
use crate::ingest::hash::hash;
use crate::stats::sorted::put_in_order;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is kept of a row.
pub(super) trait Entry: Copy {
    /// How many words it travels in, up to four.
    const WORDS: usize;

    /// It as it travels between workers, the words beyond those being 0.
    fn words(&self) -> [u64; 4];

    /// What travelled.
    fn of_words(words: [u64; 4]) -> Self;

    /// What of it waits for its customer.
    fn row(&self) -> Words;

    /// What waited.
    fn of_row(row: Words) -> Self;

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
pub const SHARES: usize = 8;
/// How many customers a ledger has before it is divided.
const UNDIVIDED: usize = 4096;
/// How many rows of a division wait at the most: while it knows few customers, and when it has a table of many.
const WAITING: [usize; 2] = [16_384, 4096];
/// How many customers of a division are few.
const FEW: usize = 1024;
/// How many rows a customer has at the least where a table of customers takes less room than their rows.
const WORTH: usize = 4;
/// How many rows wait for each customer at the most where it takes more.
const PATIENCE: usize = 4;
/// How many rows are looked up together.
const TOGETHER: usize = 256;
/// How many entries a block holds.
const BLOCK: usize = 256;
/// How many entries come before they are put in order.
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
    /// Entries in order, and those that came since: in blocks, which are not moved when there are more.
    ordered: Vec<E>,
    recent: Vec<Vec<E>>,
    /// Rows that wait, in blocks as well, and those that are not a block yet.
    waiting: Vec<Waiting>,
    newest: Waiting,
    /// How many may wait although they are many.
    patience: usize,
    /// How many entries come before they are put in order.
    unsorted: usize,
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
            ordered: Vec::new(),
            recent: Vec::new(),
            waiting: Vec::new(),
            newest: Waiting::default(),
            patience: 0,
            unsorted: UNSORTED,
        }
    }
}

/// Entries as they travel: their words, one after the other.
struct Packed<R>(R);

impl<E: Entry> Serialize for Packed<&[E]> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut bytes = vec![0; self.0.len() * E::WORDS * 8];
        for (room, entry) in bytes.chunks_exact_mut(E::WORDS * 8).zip(self.0) {
            for (room, word) in room.as_chunks_mut().0.iter_mut().zip(entry.words()) {
                *room = word.to_le_bytes();
            }
        }
        to.serialize_bytes(&bytes)
    }
}

impl<'de, E: Entry> Deserialize<'de> for Packed<Vec<E>> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let rooms = Bytes::<&[u8]>::deserialize(from)?.0.chunks_exact(E::WORDS * 8);
        if !rooms.remainder().is_empty() {
            return Err(D::Error::custom("part of an entry"));
        }
        let entry = |room: &[u8]| {
            let mut words = [0; 4];
            for (word, room) in words.iter_mut().zip(room.as_chunks().0) {
                *word = u64::from_le_bytes(*room);
            }
            E::of_words(words)
        };
        Ok(Packed(rooms.map(entry).collect()))
    }
}

/// The table and its entries, and the rows that wait.
impl<E: Entry> Serialize for Division<E> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let entries: Vec<Packed<&[E]>> = self.blocks().map(Packed).collect();
        let waiting: Vec<&Waiting> = self.waiting.iter().chain([&self.newest]).collect();
        (&self.customers, entries, waiting).serialize(to)
    }
}

impl<'de, E: Entry> Deserialize<'de> for Division<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let (customers, entries, waiting) = <(Names, Vec<Packed<Vec<E>>>, Vec<Waiting>)>::deserialize(from)?;
        let recent = entries.into_iter().map(|Packed(block)| block).collect();
        let division = Division { customers, recent, waiting, ..Division::default() };
        if !division.entries().all(|entry| (entry.customer() as usize) < division.customers.len()) {
            return Err(D::Error::custom("an entry of nobody"));
        }
        Ok(division)
    }
}

impl<E: Entry> Ledger<E> {
    /// Looks up what waits, unless so many rows bring another customer that a table of them takes more room than the rows do:
    /// then they wait on, some for each customer that there is. The first division tells, for all are alike.
    pub(super) fn settle(&mut self) {
        let Some(first) = self.divisions.first_mut() else { return };
        let (rows, before) = (first.waits(), first.customers.len());
        first.look_up();
        let known = first.customers.len();
        if (known - before) * WORTH <= rows {
            return self.look_up();
        }
        self.divisions.iter_mut().for_each(|division| division.patience = PATIENCE * known);
    }

    /// Looks up what waits.
    fn look_up(&mut self) {
        self.divisions.iter_mut().for_each(Division::look_up);
    }

    /// Adds an entry of a customer.
    #[inline]
    pub(super) fn put(&mut self, customer: &[u8], mut entry: E) {
        let hash = hash(customer);
        if self.divisions.len() == DIVISIONS {
            return self.divisions[hash as usize % DIVISIONS].wait(customer, entry.row());
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

    /// Takes out the customers of a share: the same in whatever part of a file they stand.
    pub(super) fn take(&mut self, of: usize) -> Ledger<E> {
        self.spread();
        let taken = |(at, division): (usize, &mut Division<E>)| {
            // Who looks for somebody in it makes its table again.
            division.customers.forget_places();
            if share(at) == of { std::mem::take(division) } else { Division::default() }
        };
        Ledger { divisions: self.divisions.iter_mut().enumerate().map(taken).collect() }
    }

    /// Adds what stands further down the file.
    pub(super) fn merge(&mut self, later: Ledger<E>) {
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

    /// Adds entries one by one, each division's customers looked up once, and what waits as it is.
    fn take_in(&mut self, later: Ledger<E>) {
        let alike = later.divisions.len() == self.divisions.len();
        for (at, division) in later.divisions.into_iter().enumerate() {
            // What came before them comes first.
            match self.divisions.get_mut(at).filter(|_| alike) {
                _ if division.customers.is_empty() => {}
                Some(before) => before.look_up_expecting(usize::midpoint(before.waits(), division.waits())),
                None => self.look_up(),
            }
            let mut places = Vec::with_capacity(division.customers.len());
            for theirs in 0..division.customers.len() as u32 {
                let name = division.customers.name(theirs);
                let hash = hash(name);
                let at = self.division(hash);
                places.push((at as u32, self.divisions[at].customers.hashed(hash, name)));
            }
            for entry in division.entries() {
                let (at, ours) = places[entry.customer() as usize];
                let mut entry = *entry;
                entry.belong(ours);
                self.divisions[at as usize].append(entry);
            }
            if division.waits() > 0 {
                // Only what is divided waits, and then both are.
                self.divisions[at].wait_for(division.waiting, division.newest);
            }
        }
        // Put in order once at the end, but for many parts.
        self.divisions.iter_mut().filter(|division| division.is_unsorted()).for_each(Division::sort);
    }

    /// Changes every entry, but neither its customer nor its rank.
    pub(super) fn alter(&mut self, change: &mut dyn FnMut(&mut E)) {
        for division in &mut self.divisions {
            division.ordered.iter_mut().chain(division.recent.iter_mut().flatten()).for_each(&mut *change);
            for waiting in division.waiting.iter_mut().chain([&mut division.newest]) {
                waiting.alter(&mut |row| {
                    let mut entry = E::of_row(row);
                    change(&mut entry);
                    entry.row()
                });
            }
        }
    }

    /// Gives each customer's share, name and entries in order, those that can be one made one, and forgets them.
    pub(super) fn each(mut self, mut take: impl FnMut(u8, &[u8], &[E])) {
        self.spread();
        // All divisions are alike: how many customers came with how many rows.
        let (mut known, mut rows) = (1, 2);
        for (at, mut division) in self.divisions.into_iter().enumerate() {
            let waits = division.waits();
            // They are put in order now.
            division.unsorted = usize::MAX;
            division.look_up_expecting(waits * known / rows);
            (known, rows) = (known + division.customers.len(), rows + waits);
            division.each(|own| take(share(at) as u8, division.customers.name(own[0].customer()), own));
        }
    }
}

/// The share that a division belongs to.
const fn share(division: usize) -> usize {
    division * SHARES / DIVISIONS
}

impl<E: Entry> Division<E> {
    /// How many entries there are.
    fn len(&self) -> usize {
        self.ordered.len() + self.recent.iter().map(Vec::len).sum::<usize>()
    }

    /// All entries, in order or as they came.
    fn entries(&self) -> impl Iterator<Item = &E> {
        self.blocks().flatten()
    }

    fn blocks(&self) -> impl Iterator<Item = &[E]> {
        std::iter::once(&self.ordered).chain(&self.recent).map(Vec::as_slice)
    }

    /// Whether so many came that they are to be put in order: three times as many as there were then, so that sorting takes
    /// half as long again as once at the end, and what can be one takes at most three times its room.
    #[inline]
    fn is_unsorted(&self) -> bool {
        self.recent.len() * BLOCK > self.unsorted.max(2 * self.ordered.len())
    }

    #[inline]
    fn push(&mut self, entry: E) {
        if self.is_unsorted() {
            self.sort();
        }
        self.append(entry);
    }

    #[inline]
    fn append(&mut self, entry: E) {
        match self.recent.last_mut().filter(|block| block.len() < BLOCK) {
            Some(block) => block.push(entry),
            None => self.begin(entry),
        }
    }

    fn begin(&mut self, entry: E) {
        let mut block = Vec::with_capacity(BLOCK);
        block.push(entry);
        self.recent.push(block);
    }

    /// How many rows wait.
    fn waits(&self) -> usize {
        self.waiting.iter().chain([&self.newest]).map(Waiting::len).sum()
    }

    /// Lets a row wait.
    #[inline(always)]
    fn wait(&mut self, name: &[u8], row: Words) {
        if self.newest.len() == TOGETHER {
            self.make_room();
        }
        self.newest.push(name, row);
    }

    /// Another block for rows that wait, unless enough of them do.
    fn make_room(&mut self) {
        let most = WAITING[usize::from(self.customers.len() > FEW)].max(self.patience);
        if (self.waiting.len() + 1) * TOGETHER < most {
            self.waiting.push(std::mem::replace(&mut self.newest, Waiting::with_room(TOGETHER)));
        } else {
            self.look_up();
        }
    }

    /// Lets rows wait that waited elsewhere.
    fn wait_for(&mut self, waiting: Vec<Waiting>, newest: Waiting) {
        let before = std::mem::replace(&mut self.newest, newest);
        self.waiting.extend(Some(before).filter(|block| block.len() > 0));
        self.waiting.extend(waiting);
    }

    /// Looks up rows that wait, some at a time: first all their places, then all their names, so that what each waits for
    /// in memory they wait for together.
    fn look_up(&mut self) {
        self.look_up_expecting(self.waits() / 2);
    }

    /// Looks up rows that wait where so many of their customers are not known.
    fn look_up_expecting(&mut self, customers: usize) {
        self.customers.expect(customers);
        let mut asked = Vec::with_capacity(TOGETHER);
        for waiting in std::mem::take(&mut self.waiting).into_iter().chain([std::mem::take(&mut self.newest)]) {
            asked.clear();
            for (_, name) in waiting.iter() {
                let hash = hash(name);
                asked.push((hash, self.customers.candidate(hash)));
            }
            for ((_, name), (_, number)) in waiting.iter().zip(&mut asked) {
                if *number != NEW && !self.customers.is(*number, name) {
                    *number = NEW;
                }
            }
            for ((row, name), (hash, number)) in waiting.iter().zip(&asked) {
                let mut entry = E::of_row(row);
                entry.belong(if *number == NEW { self.customers.hashed(*hash, name) } else { *number });
                self.push(entry);
            }
        }
    }

    /// Puts the entries in order by customer and rank, and makes one of those that can be one.
    fn sort(&mut self) {
        if self.recent.is_empty() {
            return;
        }
        let mut sorted = Vec::with_capacity(self.len());
        self.each(|own| sorted.extend_from_slice(own));
        sorted.shrink_to_fit();
        (self.ordered, self.recent) = (sorted, Vec::new());
    }

    /// Gives each customer's entries in order of rank, those that can be one made one.
    fn each(&self, mut take: impl FnMut(&[E])) {
        // Counted, not compared, and told where they lie: each customer's entries keep the order in which they came.
        let mut ends = vec![0_u32; self.customers.len() + 1];
        for entry in self.entries() {
            ends[entry.customer() as usize + 1] += 1;
        }
        for at in 1..ends.len() {
            ends[at] += ends[at - 1];
        }
        let mut places = vec![None; self.len()];
        for entry in self.entries() {
            let end = &mut ends[entry.customer() as usize];
            places[*end as usize] = Some(entry);
            *end += 1;
        }
        let mut own = Vec::new();
        let mut start = 0;
        for end in ends {
            let those = places.get(start..end as usize).unwrap_or_default();
            start = end as usize;
            let own = if let [Some(one)] = those {
                // As most customers of many files have it.
                std::slice::from_ref(*one)
            } else {
                own.clear();
                own.extend(those.iter().flatten().copied().copied());
                if !own.is_sorted_by_key(E::rank) {
                    put_in_order(&mut own, |a, b| a.rank().cmp(&b.rank()));
                }
                own.dedup_by(|next, kept| kept.absorb(next));
                &own
            };
            if !own.is_empty() {
                take(own);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DIVISIONS, Entry, FEW, Ledger, SHARES, UNDIVIDED, WAITING, Words};
    use crate::ingest::hash::hash;
    use std::ops::Range;

    /// Rows of a month: the first and the last of them, and how many.
    #[derive(Clone, Copy)]
    struct Rows {
        month: u64,
        ends: (u32, u32),
        count: u64,
        customer: u32,
    }

    impl Entry for Rows {
        const WORDS: usize = 4;

        fn words(&self) -> [u64; 4] {
            [self.month, u64::from(self.ends.0) << 32 | u64::from(self.ends.1), self.count, u64::from(self.customer)]
        }

        fn of_words([month, ends, count, customer]: [u64; 4]) -> Rows {
            Rows { month, ends: ((ends >> 32) as u32, ends as u32), count, customer: customer as u32 }
        }

        fn row(&self) -> Words {
            (self.month, u64::from(self.ends.0) << 32 | u64::from(self.ends.1), self.count as u32)
        }

        fn of_row((month, ends, count): Words) -> Rows {
            Rows { month, ends: ((ends >> 32) as u32, ends as u32), count: u64::from(count), customer: 0 }
        }

        fn customer(&self) -> u32 {
            self.customer
        }

        fn belong(&mut self, customer: u32) {
            self.customer = customer;
        }

        fn rank(&self) -> u64 {
            self.month
        }

        fn absorb(&mut self, next: &Rows) -> bool {
            let same = self.month == next.month;
            if same {
                (self.ends.1, self.count) = (next.ends.1, self.count + next.count);
            }
            same
        }
    }

    type Told = Vec<(u8, String, Vec<(u64, (u32, u32), u64)>)>;

    fn told(ledger: Ledger<Rows>) -> Told {
        let mut told = Vec::new();
        ledger.each(|share, name, rows| {
            let rows = rows.iter().map(|rows| (rows.month, rows.ends, rows.count)).collect();
            told.push((share, String::from_utf8_lossy(name).into_owned(), rows));
        });
        told.sort();
        told
    }

    /// Many customers of one division, and some of each other.
    fn names() -> Vec<String> {
        let names = (0..200_000).map(|n| (n, format!("customer {n}")));
        let chosen = names.filter(|(n, name)| n % 100 == 0 || hash(name.as_bytes()) as usize % DIVISIONS == 5);
        chosen.map(|(_, name)| name).collect()
    }

    /// A ledger of some of the rows, which is made to look up what waits after every so many.
    fn ledger(names: &[String], rows: Range<u64>, every: u64) -> Ledger<Rows> {
        let mut ledger = Ledger::default();
        for row in rows {
            let random = (row + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
            let name = &names[random as usize % names.len()];
            let ends = (row as u32, row as u32);
            ledger.put(name.as_bytes(), Rows { month: random >> 20 & 3, ends, count: 1, customer: 0 });
            if row % every == every - 1 {
                ledger.settle();
            }
        }
        ledger
    }

    #[test]
    fn it_is_the_same_however_long_rows_wait_and_whoever_looks_them_up() {
        // Enough for a division to know many customers, and to look up by itself what waits.
        let (names, rows) = (names(), 6 * WAITING[0] as u64);
        assert!(names.len() > 4 * FEW);
        let wanted = told(ledger(&names, 0..rows, 1000));
        assert_eq!(wanted.len(), names.len());
        let pack = |ledger: &Ledger<Rows>| postcard::to_stdvec(ledger).expect("plain data");
        let unpack = |bytes: &[u8]| postcard::from_bytes::<Ledger<Rows>>(bytes).expect("and it comes back");
        let cuts = [0, 3, 5000, rows / 3, rows - 1, rows];
        let mut parts: Vec<Ledger<Rows>> =
            cuts.windows(2).map(|two| ledger(&names, two[0]..two[1], u64::MAX)).collect();
        let mut merged = Ledger::default();
        for part in &parts {
            merged.merge(unpack(&pack(part)));
        }
        assert_eq!(told(merged), wanted);
        let mut dealt = Told::new();
        for share in 0..SHARES {
            let mut all = Ledger::default();
            for part in &mut parts {
                all.merge(unpack(&pack(&part.take(share))));
            }
            dealt.extend(told(all));
        }
        dealt.sort();
        assert_eq!(dealt, wanted);
        assert!(parts.into_iter().all(|left| told(left).is_empty()));
    }

    #[test]
    fn rows_wait_on_where_each_is_another_customer() {
        let waits = |customers: u64| {
            let mut ledger = Ledger::default();
            for row in 0..100_000 {
                let rows = Rows { month: 1, ends: (0, 0), count: 1, customer: 0 };
                ledger.put(format!("customer {}", row % customers).as_bytes(), rows);
            }
            ledger.settle();
            ledger.divisions.iter().map(super::Division::waits).sum::<usize>()
        };
        assert_eq!(waits(10_000), 0);
        let (all, known) = (100_000, 2 * UNDIVIDED);
        assert!((all - known..all).contains(&waits(100_000)), "all but those of before, and of one division");
    }
}
