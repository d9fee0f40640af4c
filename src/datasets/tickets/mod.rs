//! Tickets: when a problem was reported and when it was solved, or how long that took.

mod headers;

use super::length::{self, Length, said};
use super::names::Bytes;
use super::{Ask, Dataset, Fold, Item, Summary, Tickets};
use crate::ingest::{Fault, Kind, Need, Plan, Reason, RoleSpec, Row};
use crate::locale::date::{DAY, Date};
use crate::locale::{Level, trimmed};
use crate::stats::mean::{Moments, sum};
use crate::stats::order::{median_ranks, nth, quantile_at, sort_whole, up_to};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Tickets, one a row: `resolution_time`.
pub static TICKETS: Dataset = Dataset {
    id: "tickets",
    name: crate::text! { en: "Tickets", zh_hans: "工单", zh_hant: "案件", nl: "Tickets", ko: "문의" },
    roles: &[
        RoleSpec {
            id: "opened",
            kind: Kind::Date,
            need: Need::Alternative(0),
            aliases: headers::OPENED,
            never: headers::NOT_OPENED,
        },
        RoleSpec {
            id: "resolved",
            kind: Kind::Date,
            need: Need::Alternative(0),
            aliases: headers::RESOLVED,
            never: headers::NOT_RESOLVED,
        },
        RoleSpec {
            id: "duration",
            kind: Kind::Number,
            need: Need::Alternative(1),
            aliases: headers::DURATION,
            never: headers::NOT_DURATION,
        },
        RoleSpec { id: "complexity", kind: Kind::Text, need: Need::Optional, aliases: headers::COMPLEXITY, never: "" },
        RoleSpec {
            id: "waiting",
            kind: Kind::Number,
            need: Need::Optional,
            aliases: headers::WAITING,
            never: headers::NOT_WAITING,
        },
    ],
    labels: &[
        crate::text! { en: "Opened", zh_hans: "创建时间", zh_hant: "建立時間", nl: "Geopend", ko: "접수 시각" },
        crate::text! { en: "Resolved", zh_hans: "解决时间", zh_hant: "解決時間點", nl: "Opgelost", ko: "해결 시각" },
        crate::text! { en: "Duration", zh_hans: "时长", zh_hant: "處理時間", nl: "Duur", ko: "소요 시간" },
        crate::text! { en: "Complexity", zh_hans: "复杂度", zh_hant: "複雜度", nl: "Complexiteit", ko: "난이도" },
        crate::text! {
            en: "Waiting for the customer",
            zh_hans: "等待客户时长",
            zh_hant: "等待顧客時間",
            nl: "Wachten op de klant",
            ko: "고객 회신 대기",
        },
    ],
};

const OPENED: usize = 0;
const RESOLVED: usize = 1;
const DURATION: usize = 2;
const WAITING: usize = 4;

/// The ends of the stretches of time by which tickets are counted, in seconds: from a minute to a month, as people
/// speak of waiting.
pub const ENDS: [f64; 12] =
    [60.0, 300.0, 900.0, 1800.0, 3600.0, 7200.0, 14_400.0, 28_800.0, DAY, 3.0 * DAY, 7.0 * DAY, 30.0 * DAY];

/// The stretch that a time lies in; those beyond the last end are one more.
pub fn stretch(seconds: f64) -> usize {
    ENDS.iter().position(|end| seconds <= *end).unwrap_or(ENDS.len())
}

/// What plain numbers count in the columns of durations and of waiting, in seconds: what the header says, else what was
/// answered. An answer that no header leaves room for overrules them.
pub fn units(plan: &Plan, answered: Option<f64>) -> [Option<f64>; 2] {
    let said = [DURATION, WAITING].map(|role| plan.header_of(role).map(said));
    let settled = said.iter().flatten().all(Option::is_some);
    said.map(|said| if settled { answered.or(said.flatten()) } else { said.flatten().or(answered) })
}

/// A checked ticket.
#[derive(Clone, Copy, Debug)]
pub struct Ticket {
    /// The day on which it was solved.
    day: Option<i32>,
    time: Time,
}

#[derive(Clone, Copy, Debug)]
enum Time {
    Open,
    Seconds(f64),
    /// Solved, and nobody has said what its numbers count.
    Unknown,
}

impl Item for Ticket {
    fn day(&self) -> Option<i32> {
        self.day
    }
}

/// How long solved tickets took, and how many are open. Four bytes a ticket where times are whole seconds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Times {
    whole: Whole,
    other: Vec<f64>,
    open: u64,
    unknown: u64,
}

/// Seconds from one to the other; a day without a time ends no earlier than it begins.
fn between(opened: &Date, resolved: &Date) -> Result<f64, Reason> {
    if opened.offset.is_some() != resolved.offset.is_some() {
        return Err(Reason::NotADate);
    }
    let seconds = resolved.instant() - opened.instant();
    if seconds < 0 && resolved.second.is_none() && resolved.day == opened.day {
        return Ok(0.0);
    }
    if seconds < 0 { Err(Reason::Order) } else { Ok(seconds as f64) }
}

impl Fold for Times {
    type Item<'r> = Ticket;
    type Aside = ();

    /// From opened and resolved where both are written, else the duration. A ticket without an end is open, whatever
    /// its duration so far.
    fn read(row: &Row<'_>, ask: &Ask) -> Result<Ticket, Fault> {
        let opened = row.date(OPENED)?;
        let dated = row.has(OPENED) && row.has(RESOLVED);
        if dated && opened.is_none() && row.is_blank(DURATION) {
            return Err(Fault::new(OPENED, Reason::Empty));
        }
        let resolved = row.end(RESOLVED)?;
        let lasted = match (&opened, &resolved) {
            (Some(from), Some(to)) => Some(between(from, to).map_err(|reason| Fault::new(RESOLVED, reason))?),
            _ => None,
        };
        let duration = lasted.map_or(length::read(row, DURATION, ask.units[0])?, Length::Seconds);
        let open = dated && opened.is_some() && resolved.is_none();
        if duration == Length::Blank && !open {
            return Err(Fault::new(DURATION, Reason::Empty));
        }
        let time = match (duration, length::read(row, WAITING, ask.units[1])?) {
            _ if open => Time::Open,
            (Length::Seconds(seconds), Length::Blank) => Time::Seconds(seconds),
            (Length::Seconds(seconds), Length::Seconds(waiting)) if waiting <= seconds => {
                Time::Seconds(seconds - waiting)
            }
            (Length::Seconds(_), Length::Seconds(_)) => return Err(Fault::new(WAITING, Reason::OutOfRange)),
            // One of them is a bare number.
            _ => Time::Unknown,
        };
        Ok(Ticket { day: resolved.map(|date| date.day), time })
    }

    fn add(&mut self, ticket: &Ticket) {
        match ticket.time {
            Time::Open => self.open += 1,
            Time::Unknown => self.unknown += 1,
            Time::Seconds(seconds) if seconds.fract() == 0.0 && seconds <= f64::from(u32::MAX) => {
                self.whole.add(seconds as u32);
            }
            Time::Seconds(seconds) => self.other.push(seconds),
        }
    }

    fn close(&mut self) {
        self.whole.sort();
    }

    fn merge(&mut self, later: Times) {
        self.whole.merge(later.whole);
        self.other.extend(later.other);
        self.open += later.open;
        self.unknown += later.unknown;
    }

    fn finish(self, _: Option<(i32, i32)>, _: &Ask) -> Vec<Summary> {
        vec![Summary::Tickets(self.tickets())]
    }
}

impl Times {
    fn tickets(self) -> Tickets {
        let Times { mut whole, mut other, open, unknown } = self;
        whole.sort();
        let of_times = if other.is_empty() {
            summary((whole.len(), whole.sum as f64, whole.spread()), &whole)
        } else {
            other.extend(whole.runs.iter().flatten().map(|seconds| f64::from(*seconds)));
            other.sort_unstable_by(f64::total_cmp);
            let moments = Moments::of(&other);
            summary((other.len(), moments.sum().unwrap_or(f64::INFINITY), moments.sd()), &other)
        };
        Tickets { open: open as f64, no_unit: unknown > 0, ..of_times }
    }
}

/// Times of whole seconds, in runs: each worker sorts its own, and a file has as many as it has rows. What they come to is
/// counted on the way, without any rounding.
#[derive(Clone, Debug, Default)]
struct Whole {
    runs: Vec<Vec<u32>>,
    /// The last run may not be in order: rows were added.
    open: bool,
    sum: u64,
    squares: u128,
}

/// More runs than this are made one.
const RUNS: usize = 64;

impl Whole {
    #[inline(always)]
    fn add(&mut self, seconds: u32) {
        match self.runs.last_mut() {
            Some(run) => run.push(seconds),
            None => self.runs.push(vec![seconds]),
        }
        self.open = true;
        self.sum += u64::from(seconds);
        self.squares += u128::from(u64::from(seconds) * u64::from(seconds));
    }

    fn sort(&mut self) {
        if std::mem::take(&mut self.open)
            && let Some(run) = self.runs.last_mut().filter(|run| !run.is_sorted())
        {
            sort_whole(run);
        }
    }

    fn merge(&mut self, mut later: Whole) {
        self.sort();
        later.sort();
        self.runs.extend(later.runs);
        if self.runs.len() > RUNS {
            self.runs = vec![self.runs.concat()];
            self.open = true;
            self.sort();
        }
        self.sum += later.sum;
        self.squares += later.squares;
    }

    fn len(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    /// √(Σ(x − x̄)² / (n − 1)), with n·Σ(x − x̄)² = n·Σx² − (Σx)².
    fn spread(&self) -> Option<f64> {
        let (n, sum) = (self.len() as u128, u128::from(self.sum));
        let squares = (n * self.squares - sum * sum) as f64;
        (n > 1).then(|| (squares / n as f64 / (n - 1) as f64).sqrt())
    }
}

/// The seconds travel; what they come to is counted again.
impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut bytes = vec![0; 4 * self.len()];
        for (room, seconds) in bytes.as_chunks_mut().0.iter_mut().zip(self.runs.iter().flatten()) {
            *room = seconds.to_le_bytes();
        }
        Bytes(&*bytes).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Whole, D::Error> {
        let bytes = Bytes::<&[u8]>::deserialize(from)?;
        let mut whole = Whole::default();
        bytes.0.as_chunks().0.iter().for_each(|seconds| whole.add(u32::from_le_bytes(*seconds)));
        Ok(whole)
    }
}

/// Times in order.
trait Ordered {
    /// The time at a place, counted from 0.
    fn at(&self, place: usize) -> f64;

    /// How many are no longer than this.
    fn until(&self, seconds: f64) -> usize;

    /// What those come to that are longer.
    fn beyond(&self, seconds: f64) -> f64;
}

impl Ordered for Whole {
    fn at(&self, place: usize) -> f64 {
        f64::from(nth(&self.runs, place))
    }

    fn until(&self, seconds: f64) -> usize {
        up_to(&self.runs, seconds)
    }

    fn beyond(&self, seconds: f64) -> f64 {
        let longer = |run: &Vec<u32>| {
            let from = run.partition_point(|value| f64::from(*value) <= seconds);
            run[from..].iter().map(|value| u64::from(*value)).sum::<u64>()
        };
        self.runs.iter().map(longer).sum::<u64>() as f64
    }
}

impl Ordered for Vec<f64> {
    fn at(&self, place: usize) -> f64 {
        self[place]
    }

    fn until(&self, seconds: f64) -> usize {
        self.partition_point(|value| *value <= seconds)
    }

    fn beyond(&self, seconds: f64) -> f64 {
        sum(&self[self.until(seconds)..]).unwrap_or(f64::INFINITY)
    }
}

/// What times come to: how many there are, their total and their spread, and the times themselves.
fn summary((n, total, spread): (usize, f64, Option<f64>), times: &dyn Ordered) -> Tickets {
    let at = |place| times.at(place);
    let mut out = Tickets {
        resolved: n as f64,
        total,
        spread,
        longest: n.checked_sub(1).map(at),
        median: quantile_at(n, 0.5, &at),
        p90: quantile_at(n, 0.9, &at),
        ..Tickets::default()
    };
    // The higher the level, the more times its interval takes.
    for (low, high) in Level::ALL.into_iter().map_while(|level| median_ranks(n, level.fraction())) {
        out.median_bounds.extend([at(low - 1), at(high - 1)]);
    }
    if let (Some(q1), Some(q3)) = (quantile_at(n, 0.25, &at), quantile_at(n, 0.75, &at)) {
        let far = trimmed(q3 + 3.0 * (q3 - q1));
        out.far = vec![far, (n - times.until(far)) as f64, times.beyond(far)];
        let mut before = 0;
        for end in ENDS.map(|end| times.until(end)).into_iter().chain([n]) {
            out.by_time.push((end - before) as f64);
            before = end;
        }
    }
    out
}
