//! How much memory a reading may take, and how much is taken: a reading that has no room says so before memory ends.
//!
//! What is held grows with different customers, orders and groups, not with rows. A program in the browser has 4 GB at the
//! most, and a failed allocation ends it without a word.

/// How much a worker may hold. As much again goes to handing it over, and once more to a table that grows meanwhile.
pub const MOST: usize = 3 << 29;

/// The memory that a reading may take.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// How much is taken now, in bytes.
    pub used: fn() -> usize,
    /// How much may be.
    pub most: usize,
}

impl Room {
    /// For what is known to be small.
    pub const ENDLESS: Room = Room { used: || 0, most: usize::MAX };

    /// Whether there is room for so many bytes more.
    pub fn has(&self, more: usize) -> bool {
        (self.used)().saturating_add(more) <= self.most
    }
}
