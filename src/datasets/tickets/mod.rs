//! Tickets: when a problem was reported and when it was solved, or how long that took.

mod headers;
mod length;

pub use length::{said, unit};

use super::{Ask, Dataset, Fold, Item, Summary, Tickets};
use crate::ingest::{Fault, Kind, Need, Plan, Reason, RoleSpec, Row};
use crate::locale::Level;
use crate::locale::date::Date;
use crate::stats::mean::{Moments, Sum};
use crate::stats::order::{median_ranks, quantile_at, sort_whole};
use length::Length;
use serde::{Deserialize, Serialize};

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
        crate::text! { en: "Opened", zh_hans: "创建时间", zh_hant: "建立時間", nl: "Geopend", ko: "접수일시" },
        crate::text! { en: "Resolved", zh_hans: "解决时间", zh_hant: "結案時間", nl: "Opgelost", ko: "해결일시" },
        crate::text! { en: "Duration", zh_hans: "处理时长", zh_hant: "處理時間", nl: "Duur", ko: "소요 시간" },
        crate::text! { en: "Complexity", zh_hans: "复杂度", zh_hant: "複雜度", nl: "Complexiteit", ko: "난이도" },
        crate::text! {
            en: "Waiting for the customer",
            zh_hans: "等待客户时长",
            zh_hant: "等待顧客時間",
            nl: "Wachten op klant",
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
    [60.0, 300.0, 900.0, 1800.0, 3600.0, 7200.0, 14_400.0, 28_800.0, 86_400.0, 259_200.0, 604_800.0, 2_592_000.0];

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
    whole: Vec<u32>,
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
        let resolved = row.end(RESOLVED)?;
        let dated = row.has(OPENED) && row.has(RESOLVED);
        let lasted = match (&opened, &resolved) {
            (Some(from), Some(to)) => Some(between(from, to).map_err(|reason| Fault::new(RESOLVED, reason))?),
            _ => None,
        };
        let duration = length::read(row, DURATION, ask.units[0])?;
        let waiting = length::read(row, WAITING, ask.units[1])?;
        let time = match (lasted.map_or(duration, Length::Seconds), waiting) {
            _ if dated && opened.is_some() && resolved.is_none() => Time::Open,
            (Length::Blank, _) => return Err(Fault::new(if dated { OPENED } else { DURATION }, Reason::Empty)),
            (Length::Bare, _) | (_, Length::Bare) => Time::Unknown,
            (Length::Seconds(seconds), Length::Blank) => Time::Seconds(seconds),
            (Length::Seconds(seconds), Length::Seconds(waiting)) if waiting <= seconds => {
                Time::Seconds(seconds - waiting)
            }
            (Length::Seconds(_), Length::Seconds(_)) => return Err(Fault::new(WAITING, Reason::OutOfRange)),
        };
        Ok(Ticket { day: resolved.map(|date| date.day), time })
    }

    fn add(&mut self, ticket: &Ticket) {
        match ticket.time {
            Time::Open => self.open += 1,
            Time::Unknown => self.unknown += 1,
            Time::Seconds(seconds) if seconds.fract() == 0.0 && seconds <= f64::from(u32::MAX) => {
                self.whole.push(seconds as u32);
            }
            Time::Seconds(seconds) => self.other.push(seconds),
        }
    }

    fn merge(&mut self, later: Times) {
        self.whole.extend(later.whole);
        self.other.extend(later.other);
        self.open += later.open;
        self.unknown += later.unknown;
    }

    fn finish(self, _: Option<(i32, i32)>, _: &Ask) -> Vec<Summary> {
        vec![Summary::Tickets(self.tickets())]
    }
}

impl Times {
    /// Whole seconds are sorted by their digits and stay four bytes each: a file has as many as it has rows.
    fn tickets(self) -> Tickets {
        let Times { mut whole, mut other, .. } = self;
        if other.is_empty() {
            sort_whole(&mut whole);
            let seconds = whole.iter().map(|seconds| f64::from(*seconds));
            return Tickets {
                open: self.open as f64,
                no_unit: self.unknown > 0,
                ..sorted(whole.len(), seconds, &|at| f64::from(whole[at]))
            };
        }
        other.extend(whole.iter().map(|seconds| f64::from(*seconds)));
        drop(whole);
        other.sort_unstable_by(f64::total_cmp);
        Tickets {
            open: self.open as f64,
            no_unit: self.unknown > 0,
            ..sorted(other.len(), other.iter().copied(), &|at| other[at])
        }
    }
}

/// What `n` times come to, shortest first.
fn sorted(n: usize, mut times: impl Iterator<Item = f64> + Clone, at: &dyn Fn(usize) -> f64) -> Tickets {
    let moments = Moments::each(n, &mut times);
    let mut out = Tickets {
        resolved: n as f64,
        total: moments.sum().unwrap_or(f64::INFINITY),
        spread: moments.sd(),
        longest: n.checked_sub(1).map(at),
        median: quantile_at(n, 0.5, at),
        p90: quantile_at(n, 0.9, at),
        ..Tickets::default()
    };
    // The higher the level, the more times its interval takes.
    for (low, high) in Level::ALL.into_iter().map_while(|level| median_ranks(n, level.fraction())) {
        out.median_bounds.extend([at(low - 1), at(high - 1)]);
    }
    if let (Some(q1), Some(q3)) = (quantile_at(n, 0.25, at), quantile_at(n, 0.75, at)) {
        let far = q3 + 3.0 * (q3 - q1);
        // How many times are no longer than this one.
        let until = |seconds: f64| {
            let (mut low, mut high) = (0, n);
            while low < high {
                let middle = usize::midpoint(low, high);
                if at(middle) <= seconds { low = middle + 1 } else { high = middle }
            }
            low
        };
        let within = until(far);
        let mut beyond = Sum::default();
        (within..n).for_each(|far| beyond.add(at(far)));
        out.far = vec![far, (n - within) as f64, beyond.value().unwrap_or(f64::INFINITY)];
        let mut before = 0;
        for end in ENDS.map(until).into_iter().chain([n]) {
            out.by_time.push((end - before) as f64);
            before = end;
        }
    }
    out
}
