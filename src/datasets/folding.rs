//! Folding a part of a file: the same for every dataset, and the one place that knows which fold is whose.
//!
//! The folds are made into machine code where they are named, which is here: a part is folded by code that was built for
//! speed.

use super::costs::{COSTS, Spending};
use super::orders::{ORDERS, Purchases};
use super::payments::{PAYMENTS, Paid};
use super::periods::{PERIODS, Rows};
use super::referrals::{Nothing, REFERRALS};
use super::subscriptions::{SUBSCRIPTIONS, Subscribers};
use super::survey::Scores;
use super::tickets::{TICKETS, Times};
use super::{Ask, Dataset, Fold, Grouped, Groups, Room};
use crate::ingest::{Control, Decoders, Fault, Part, PartResult, Plan, ReadError, Reader, Row, Tally};
use postcard::ser_flavors::Flavor;
use serde::{Deserialize, Serialize};

/// What a part came to, its tally left with whoever folded it.
pub type Head = PartResult<Elsewhere>;

/// The place of a tally that another worker holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere;

impl Tally for Elsewhere {
    fn add(&mut self, _: &Row<'_>) -> Result<(), Fault> {
        Ok(())
    }

    fn merge(&mut self, _: Elsewhere) {}
}

/// A part that is being folded.
pub trait Folding {
    /// The next bytes of the file; `false` when the part is complete and wants no more.
    fn feed(&mut self, bytes: &[u8]) -> bool;

    /// What the part came to.
    ///
    /// # Errors
    /// [`ReadError::OutOfMemory`]: it was given up where the room ended.
    fn close(self: Box<Self>) -> Result<(Head, Box<dyn Folded>), ReadError>;
}

/// Takes what goes to another worker, some bytes at a time.
pub type Outlet<'o> = &'o mut dyn FnMut(&[u8]);

/// Writes to an outlet: what is long as it lies, what is short collected first.
struct Writing<'o> {
    to: Outlet<'o>,
    short: Vec<u8>,
}

/// Up to how many bytes bytes are short.
const SHORT: usize = 1024;

impl Writing<'_> {
    fn flush(&mut self) {
        (self.to)(&self.short);
        self.short.clear();
    }
}

impl Flavor for Writing<'_> {
    type Output = ();

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        if self.short.len() + bytes.len() > SHORT {
            self.flush();
        }
        if bytes.len() > SHORT {
            (self.to)(bytes);
        } else {
            self.short.extend_from_slice(bytes);
        }
        Ok(())
    }

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.try_extend(&[byte])
    }

    fn finalize(mut self) -> postcard::Result<()> {
        self.flush();
        Ok(())
    }
}

fn pack(value: &impl Serialize, to: Outlet<'_>) {
    // An outlet takes everything, and a tally is plain data.
    let _ = postcard::serialize_with_flavor(value, Writing { to, short: Vec::with_capacity(SHORT) });
}

/// A folded part, or several merged.
pub trait Folded {
    /// What it came to, to be merged by another worker.
    fn pack(&self, to: Outlet<'_>);

    /// Adds what stands further down the file. Bytes that no worker of ours wrote change nothing.
    ///
    /// # Errors
    /// [`ReadError::OutOfMemory`]: both together have no room, and nothing was added.
    fn merge(&mut self, later: &[u8], room: Room) -> Result<(), ReadError>;

    /// Whether workers can deal customers out among them, so that each counts its own: see [`Grouped::can_be_dealt`].
    fn can_be_dealt(&self) -> bool;

    /// Takes out the customers of one of the [`SHARES`](super::SHARES), for the worker that counts it.
    fn deal(&mut self, share: usize, to: Outlet<'_>);

    /// Counts the customers of a share: those that the other workers dealt, in the order of the file, and its own, which
    /// stand after so many of them.
    ///
    /// # Errors
    /// [`ReadError::OutOfMemory`]: together they have no room; nothing can be made of it any more.
    fn count(
        &mut self,
        share: usize,
        dealt: &mut dyn Iterator<Item = Vec<u8>>,
        own: usize,
        room: Room,
    ) -> Result<(), ReadError>;

    /// What the whole file comes to.
    fn finish(self: Box<Self>) -> Groups;
}

/// The reader of a part, and how many lines are known to lie above it: those above the body for the first part, none for
/// the others, which the parts before them tell when they are merged.
struct Span<F: Fold> {
    reader: Reader<Grouped<F>>,
    above: u64,
    room: Room,
    full: bool,
    /// Bytes since what was put off was done.
    put_off: usize,
}

/// How many bytes the reader is given at once: a browser runs a loop as it was compiled in haste until the loop ends, and
/// only the next call of it is the well compiled one; and so much stays in the cache between being copied and being read.
pub const PIECE: usize = 1 << 18;

/// After how many bytes what was put off is done.
const PUT_OFF: usize = 32 << 20;

impl<F: Fold + 'static> Folding for Span<F> {
    fn feed(&mut self, bytes: &[u8]) -> bool {
        bytes.chunks(PIECE).all(|piece| {
            self.full |= !self.room.has(0);
            self.put_off += piece.len();
            if self.put_off > PUT_OFF {
                self.put_off = 0;
                self.reader.tally().settle();
            }
            !self.full && self.reader.feed(piece) == Control::More
        })
    }

    fn close(self: Box<Self>) -> Result<(Head, Box<dyn Folded>), ReadError> {
        if self.full {
            return Err(ReadError::OutOfMemory);
        }
        let PartResult { start, end, lines, unterminated, mut tally, report, evidence } = self.reader.finish();
        tally.close(self.above, lines);
        Ok((PartResult { start, end, lines, unterminated, tally: Elsewhere, report, evidence }, Box::new(tally)))
    }
}

impl<F: Fold + 'static> Folded for Grouped<F> {
    fn pack(&self, to: Outlet<'_>) {
        pack(self, to);
    }

    fn merge(&mut self, later: &[u8], room: Room) -> Result<(), ReadError> {
        // It is unpacked, with a table of its names, before it is taken in.
        if !room.has(later.len() * 3) {
            return Err(ReadError::OutOfMemory);
        }
        if let Ok(later) = postcard::from_bytes(later) {
            Tally::merge(self, later);
        }
        Ok(())
    }

    fn can_be_dealt(&self) -> bool {
        Grouped::can_be_dealt(self)
    }

    fn deal(&mut self, share: usize, to: Outlet<'_>) {
        // Known when it is compiled: nothing of what follows is there for the others.
        if F::BY_CUSTOMER {
            pack(&Grouped::deal(self, share), to);
        }
    }

    fn count(
        &mut self,
        share: usize,
        dealt: &mut dyn Iterator<Item = Vec<u8>>,
        own: usize,
        room: Room,
    ) -> Result<(), ReadError> {
        if !F::BY_CUSTOMER {
            return Ok(());
        }
        let mut all = Grouped::new(Ask::default());
        for at in 0.. {
            let next = if at == own {
                Grouped::deal(self, share)
            } else {
                let Some(bytes) = dealt.next() else { break };
                if !room.has(bytes.len() * 3) {
                    return Err(ReadError::OutOfMemory);
                }
                postcard::from_bytes(&bytes).unwrap_or_default()
            };
            if at == 0 {
                all = next;
            } else {
                Tally::merge(&mut all, next);
            }
        }
        Grouped::count(&mut all);
        Tally::merge(self, all);
        Ok(())
    }

    fn finish(self: Box<Self>) -> Groups {
        Grouped::finish(*self)
    }
}

/// Begins to fold a part of a file of this dataset, which may fill this room.
pub fn folding(
    of: &Dataset,
    plan: &Plan,
    part: Part,
    ask: Ask,
    decoders: Decoders<'_>,
    room: Room,
) -> Box<dyn Folding> {
    let begin = match of {
        _ if of == &ORDERS => begin::<Purchases>,
        _ if of == &PAYMENTS => begin::<Paid>,
        _ if of == &SUBSCRIPTIONS => begin::<Subscribers>,
        _ if of == &REFERRALS => begin::<Nothing>,
        _ if of == &PERIODS => begin::<Rows>,
        _ if of == &TICKETS => begin::<Times>,
        _ if of == &COSTS => begin::<Spending>,
        _ => begin::<Scores>,
    };
    begin(plan, part, ask, decoders, room)
}

fn begin<F: Fold + 'static>(plan: &Plan, part: Part, ask: Ask, decoders: Decoders<'_>, room: Room) -> Box<dyn Folding> {
    let reader = Reader::new(plan, part, Grouped::<F>::new(ask), decoders);
    let above = if part.from == plan.body { plan.body_line } else { 0 };
    Box::new(Span { reader, above, room, full: false, put_off: 0 })
}
