//! What all cells of a file say about its decimal mark, its date order, its encoding and its currency.
//!
//! Counted while rows are folded, mergeable, decided at the end: rows are folded under what the head suggested, and read again
//! in the rare case that the whole file says otherwise. What stays open is asked, never guessed; two cells that contradict
//! each other leave it open.
//!
//! Must not know: which column a cell stood in (evidence is pooled), the interface's language.

use super::encoding::{Encoding, is_utf8};
use super::plan::{Kind, Plan};
use crate::locale::{
    currency,
    date::{self, DateOrder},
    number::{self, DecimalMark},
};
use crate::stats::sorted::sorted;
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};

/// What the evidence comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict<T> {
    /// No cell says anything, and nothing depends on it.
    Unseen,
    /// Proved, or chosen by a person.
    Known(T),
    /// Some cell has several readings.
    Ambiguous,
    /// Two cells contradict each other: whatever is decided, some rows cannot be read.
    Contradicted,
}

impl<T> Verdict<T> {
    /// The decision, if there is one.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unseen | Self::Ambiguous | Self::Contradicted => None,
        }
    }

    /// Whether somebody has to decide.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Ambiguous | Self::Contradicted)
    }
}

/// How often cells prove what: whether any does is what counts, and those of a row that is skipped may be noted twice.
/// [`Cell`]s, so that a row lent to a tally can add to them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// `12.5`, `1,234,567`
    dot: Cell<u64>,
    /// `12,5`, `1.234.567`
    comma: Cell<u64>,
    /// `1,234`, `1.234`
    either_number: Cell<u64>,
    ymd: Cell<u64>,
    dmy: Cell<u64>,
    mdy: Cell<u64>,
    either_date: Cell<u64>,
    excel: Cell<u64>,
    roc: Cell<u64>,
    /// What years of two digits say: [`SHORT`] where there are any, and the orders in which some of them are no date.
    short: Cell<u8>,
    /// Characters beyond ASCII, in whatever column.
    wide: Cell<u64>,
    /// What is none, there.
    broken: Cell<u64>,
    /// What cells show of their column, a bit each: the dataset's to say and to read.
    shown: Cell<u32>,
    /// What the amounts of rows that count are in, each once, as [`currency::code`] says it; the first [`MOST`].
    currencies: RefCell<Vec<String>>,
}

/// There is a year of two digits.
const SHORT: u8 = 8;
/// Some of them are no date with the day first, the month first, the year first.
const NOT: [u8; 3] = [1, 2, 4];

/// How many currencies are told apart.
const MOST: usize = 16;

fn tick(counter: &Cell<u64>) {
    counter.set(counter.get() + 1);
}

impl Evidence {
    /// Notes what a cell of a column says, whatever comes of its row. `order` as in [`date::read`].
    pub(super) fn cell(&self, kind: Kind, cell: &[u8], order: Option<DateOrder>) {
        match kind {
            Kind::Text => {}
            Kind::Number => self.number(&number::read(cell)),
            Kind::Period if date::republic_month(cell).is_some() => self.republic(),
            Kind::Date | Kind::Period => self.date(&date::read(cell, order)),
        }
    }

    /// Notes what a cell of a number column says.
    #[inline]
    pub fn number(&self, reading: &number::Reading) {
        match reading {
            number::Reading::One(_, Some(mark)) => self.mark(*mark),
            number::Reading::Either { .. } => tick(&self.either_number),
            _ => {}
        }
    }

    /// Notes a number that proves its decimal mark.
    #[inline]
    pub(super) fn mark(&self, mark: DecimalMark) {
        tick(if mark == DecimalMark::Dot { &self.dot } else { &self.comma });
    }

    /// Notes what a cell of a date column says.
    #[inline]
    pub fn date(&self, reading: &date::Reading) {
        match reading {
            date::Reading::One(_, Some(order)) => tick(match order {
                DateOrder::Ymd => &self.ymd,
                DateOrder::Dmy => &self.dmy,
                DateOrder::Mdy => &self.mdy,
                DateOrder::Excel | DateOrder::Excel1904 => &self.excel,
                DateOrder::Roc => &self.roc,
            }),
            date::Reading::Either { .. } => tick(&self.either_date),
            date::Reading::Short { dmy, mdy, ymd } => {
                let not = [dmy, mdy, ymd].into_iter().zip(NOT).filter(|(date, _)| date.is_none()).map(|(_, not)| not);
                self.short.set(not.fold(self.short.get() | SHORT, |all, not| all | not));
            }
            date::Reading::Roc(_) => tick(&self.roc),
            _ => {}
        }
    }

    /// Notes a date with the year first.
    #[inline]
    pub(super) fn year_first(&self) {
        tick(&self.ymd);
    }

    /// Notes a month whose year is one of the Republic of China, or none.
    pub(super) fn republic(&self) {
        tick(&self.roc);
    }

    /// Notes how much of a record are characters beyond ASCII, and how much is none.
    pub(super) fn characters(&self, good: u64, broken: u64) {
        self.wide.set(self.wide.get() + good);
        self.broken.set(self.broken.get() + broken);
    }

    /// Notes what an amount is in.
    #[inline(never)]
    pub(super) fn currency(&self, code: &str) {
        let mut known = self.currencies.borrow_mut();
        if known.len() < MOST && !known.iter().any(|known| known == code) {
            known.push(code.to_owned());
        }
    }

    /// How many currencies are known, to come [back to](Self::back_to) where the row that follows does not count.
    #[inline]
    pub(super) fn known(&self) -> usize {
        self.currencies.borrow().len()
    }

    /// Forgets the currencies beyond so many: those of a row that does not count.
    pub(super) fn back_to(&self, known: usize) {
        self.currencies.borrow_mut().truncate(known);
    }

    /// Notes what a cell shows of its column.
    pub(super) fn show(&self, bits: u32) {
        self.shown.set(self.shown.get() | bits);
    }

    /// What the cells show of their column.
    pub fn shown(&self) -> u32 {
        self.shown.get()
    }

    /// Adds the evidence of what follows in the file.
    pub fn merge(&mut self, later: &Self) {
        for (mine, theirs) in [
            (&self.dot, &later.dot),
            (&self.comma, &later.comma),
            (&self.either_number, &later.either_number),
            (&self.ymd, &later.ymd),
            (&self.dmy, &later.dmy),
            (&self.mdy, &later.mdy),
            (&self.either_date, &later.either_date),
            (&self.excel, &later.excel),
            (&self.roc, &later.roc),
            (&self.wide, &later.wide),
            (&self.broken, &later.broken),
        ] {
            mine.set(mine.get() + theirs.get());
        }
        self.short.set(self.short.get() | later.short.get());
        self.show(later.shown());
        later.currencies.borrow().iter().for_each(|code| self.currency(code));
    }

    /// What the amounts are in: one where all are in the same money. In the order of their codes.
    pub fn currencies(&self) -> Vec<String> {
        let known = sorted(self.currencies.borrow().clone(), Ord::cmp);
        currency::distinct(known.iter().map(String::as_str)).into_iter().map(str::to_owned).collect()
    }

    /// The decimal mark that the cells prove.
    pub fn decimal(&self) -> Verdict<DecimalMark> {
        match (self.dot.get() > 0, self.comma.get() > 0, self.either_number.get() > 0) {
            (true, false, _) => Verdict::Known(DecimalMark::Dot),
            (false, true, _) => Verdict::Known(DecimalMark::Comma),
            (true, true, _) => Verdict::Contradicted,
            (_, _, true) => Verdict::Ambiguous,
            (false, false, false) => Verdict::Unseen,
        }
    }

    /// The date order that the cells prove.
    pub fn order(&self) -> Verdict<DateOrder> {
        let seen = |c: &Cell<u64>| c.get() > 0;
        if seen(&self.roc) {
            return Verdict::Ambiguous;
        }
        if self.short.get() & SHORT != 0 {
            return self.short_order();
        }
        match (seen(&self.dmy), seen(&self.mdy)) {
            (true, true) => Verdict::Contradicted,
            (true, false) => Verdict::Known(DateOrder::Dmy),
            (false, true) => Verdict::Known(DateOrder::Mdy),
            (false, false) if seen(&self.either_date) => Verdict::Ambiguous,
            (false, false) if seen(&self.ymd) => Verdict::Known(DateOrder::Ymd),
            (false, false) if seen(&self.excel) => Verdict::Known(DateOrder::Excel),
            (false, false) => Verdict::Unseen,
        }
    }

    /// The order of years of two digits: the one in which all of them are dates, and those of four digits behind them too.
    fn short_order(&self) -> Verdict<DateOrder> {
        let seen = |c: &Cell<u64>| c.get() > 0;
        let (day, month) = (seen(&self.dmy), seen(&self.mdy));
        let others = [month, day, day || month || seen(&self.either_date)];
        let is = |at: usize| self.short.get() & NOT[at] == 0 && !others[at];
        match [is(0), is(1), is(2)] {
            [true, false, false] => Verdict::Known(DateOrder::Dmy),
            [false, true, false] => Verdict::Known(DateOrder::Mdy),
            [false, false, true] => Verdict::Known(DateOrder::Ymd),
            [false, false, false] => Verdict::Contradicted,
            _ => Verdict::Ambiguous,
        }
    }

    /// The order that dates of several readings are folded under, as far as the cells prove one.
    pub(super) fn folding(&self) -> Option<DateOrder> {
        let of_two = self.short.get() & SHORT != 0;
        self.order().known().filter(|order| match order {
            DateOrder::Dmy | DateOrder::Mdy => true,
            // Years of four digits in front say nothing of dates in which they are not.
            order => *order == DateOrder::Ymd && of_two,
        })
    }

    /// What the whole file says, and the plan to read it again by, if rows were folded under something else.
    pub fn settle(&self, plan: &Plan) -> Settled {
        let decimal = if plan.decimal_given { Verdict::Known(plan.decimal) } else { self.decimal() };
        let order = match plan.order {
            Some(order) if plan.order_given => Verdict::Known(order),
            _ => self.order(),
        };
        let mut again = plan.clone();
        if let Verdict::Known(mark) = decimal {
            again.decimal = mark;
        }
        if !plan.order_given {
            again.order = self.folding().or(plan.order);
        }
        if plan.presumed && !is_utf8(self.wide.get(), self.broken.get()) && plan.legacy != Encoding::Utf8 {
            again.encoding = plan.legacy;
            again.presumed = false;
        }
        let differs = again.decimal != plan.decimal
            || folded(again.order) != folded(plan.order)
            || again.encoding != plan.encoding;
        Settled { decimal, order, currencies: self.currencies(), again: differs.then_some(again) }
    }
}

/// The order that a date of several readings is folded under: day first, while nothing is known.
pub(super) fn folded(order: Option<DateOrder>) -> DateOrder {
    order.unwrap_or(DateOrder::Dmy)
}

/// What a file's cells say in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Decimal mark.
    pub decimal: Verdict<DecimalMark>,
    /// Date order.
    pub order: Verdict<DateOrder>,
    /// What the amounts are in, where they or a column say so: see [`Evidence::currencies`].
    pub currencies: Vec<String>,
    /// The plan to read again by: rows were folded under another decimal mark, date order or encoding.
    pub again: Option<Plan>,
}
