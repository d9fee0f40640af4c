//! A file being read, whoever brings its bytes and wherever its parts are folded.

use super::Reading;
use super::look::look;
use super::roles::figures;
use super::scores::{ends, scales};
use crate::datasets::length::said;
use crate::datasets::orders::{self, ORDERS};
use crate::datasets::periods::PERIODS;
use crate::datasets::subscriptions::{self, SUBSCRIPTIONS};
use crate::datasets::survey::{self, Asks, SURVEY};
use crate::datasets::tickets::{TICKETS, units};
use crate::datasets::{Ask, Dataset, Elsewhere, Folding, Groups, Measure, Room, Summary, dataset, folding};
use crate::ingest::{Decoders, Evidence, Hints, Join, Part, Plan, ReadError, Scouted, Step};
use crate::locale::Unit;
use crate::metric::Field;
use crate::metrics::{METRICS, metric};
use serde::{Deserialize, Serialize};

/// All that a worker needs to know to fold a part of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    dataset: String,
    /// How the file is read.
    pub plan: Plan,
    /// What it is split by.
    pub ask: Ask,
}

impl Job {
    /// A job on a file of this dataset.
    pub fn new(of: &'static Dataset, plan: Plan, mut ask: Ask) -> Job {
        if of == &PERIODS {
            let said = |at: usize| plan.header_of(at + 1).and_then(said).or(ask.units[0]);
            let measure = |(at, (id, field)): (usize, (&str, &Field))| {
                let timed = field.unit == Unit::Seconds;
                (id.to_string(), if timed { Measure::Time(said(at)) } else { Measure::Number })
            };
            ask.fields = figures().into_iter().enumerate().map(measure).collect();
            // Each row is a period of its own.
            ask.period = None;
        }
        if of == &TICKETS {
            ask.units = units(&plan, ask.units[0]);
        }
        if of == &SURVEY {
            scored(plan.header_of(0).unwrap_or_default(), &mut ask);
        }
        ask.staged = of == &ORDERS && orders::staged(&plan);
        ask.monthly = of == &SUBSCRIPTIONS && subscriptions::monthly(&plan);
        Job { dataset: of.id.to_string(), plan, ask }
    }

    /// The parts of the file, `most` of them at the most.
    pub fn parts(&self, most: usize) -> Vec<Part> {
        self.plan.cut(most)
    }

    /// Begins to fold a part, which may fill this room.
    pub fn part(&self, part: Part, decoders: Decoders<'_>, room: Room) -> Box<dyn Folding> {
        folding(dataset(&self.dataset).unwrap_or(&SURVEY), &self.plan, part, self.ask.clone(), decoders, room)
    }

    /// Takes up what only the whole file could say; whether it has to be read again for that.
    pub fn again(&mut self, evidence: &Evidence, groups: &Groups) -> bool {
        let plan = evidence.settle(&self.plan).again;
        let shown = evidence.shown();
        let told = survey::tells(shown);
        let words = if told { survey::settle(shown, &groups.whole, &mut self.ask) } else { self.named(groups) };
        let again = words || self.refunded(groups) || plan.is_some();
        if let Some(plan) = plan {
            self.plan = plan;
        }
        again
    }

    /// Takes off what was given back, where nothing in the file does. Whether that makes another reading necessary.
    fn refunded(&mut self, groups: &Groups) -> bool {
        let refunded = |summary: &Summary| matches!(summary, Summary::Orders(orders) if orders.refunded > 0.0);
        let again = !self.ask.refunded && groups.whole.iter().any(refunded);
        self.ask.refunded |= again;
        again
    }

    /// Takes the scale of the one survey that the header names, where some scores lie beyond it and most do not. Whether
    /// that makes another reading necessary; where most lie beyond it, it is asked which survey it is.
    fn named(&mut self, groups: &Groups) -> bool {
        let header = self.plan.header_of(0).filter(|_| self.dataset == SURVEY.id && self.ask.scale.is_none());
        let said = header.map(survey::said).unwrap_or_default();
        let scale = METRICS.iter().find(|metric| said == [metric.id]).and_then(|metric| ends(metric, None));
        let (Some((low, high)), [Summary::Survey(survey), ..]) = (scale, groups.whole.as_slice()) else { return false };
        let all: f64 = survey.bins.iter().sum();
        let on: f64 = survey.bins.iter().take(usize::from(high) + 1).skip(usize::from(low)).sum();
        let holds = on < all && 2.0 * on >= all;
        if holds {
            self.ask.scale = scale;
        }
        holds
    }

    /// Reads a whole file that is in memory.
    ///
    /// # Errors
    /// [`ReadError`]: no rows, or a quote that never closes.
    pub fn read(
        &self,
        bytes: &[u8],
        decoders: Decoders<'_>,
    ) -> Result<(crate::ingest::Reading<Elsewhere>, Groups), ReadError> {
        let part = self.plan.whole();
        let mut folding = self.part(part, decoders, Room::ENDLESS);
        let from = (self.plan.first_byte(&part) as usize).min(bytes.len());
        folding.feed(&bytes[from..]);
        self.close(part, folding)
    }

    /// What a whole file comes to that was folded as one part.
    ///
    /// # Errors
    /// [`ReadError`]: no rows, a quote that never closes, or no room for what the file holds.
    pub fn close(
        &self,
        whole: Part,
        folding: Box<dyn Folding>,
    ) -> Result<(crate::ingest::Reading<Elsewhere>, Groups), ReadError> {
        let (head, folded) = folding.close()?;
        match Join::new(&self.plan, &[whole]).put(0, head) {
            Step::Done(result) => (*result).map(|reading| (reading, folded.finish())),
            Step::Wait | Step::Again { .. } => Err(ReadError::NoData),
        }
    }
}

/// Takes up what the header of a column of scores states, as far as nobody has said otherwise: its scale, of those that the
/// survey has which is asked for or that the header names, and which end is the good one.
fn scored(header: &str, ask: &mut Ask) {
    let (asked, named) = (ask.metric.as_deref().and_then(metric), survey::said(header));
    let stated = survey::stated(header);
    let turned = stated.and_then(|stated| stated.turned);
    if turned == Some(Asks::Easy) {
        ask.reversed.get_or_insert(true);
    }
    if ask.scale.is_some() {
        return;
    }
    let ends = ask.highest.map(|high| (None, high)).or_else(|| stated.map(|stated| (stated.low, stated.high)));
    let fed = Reading::feeds(&SURVEY).map(|(metric, _)| metric);
    let known: Vec<(u8, u8)> = fed
        .filter(|metric| asked.map_or(named.is_empty() || named.contains(&metric.id), |asked| asked == *metric))
        .flat_map(scales)
        .collect();
    ask.scale = match ends {
        Some((_, high)) if turned == Some(Asks::Satisfied) => Some(survey::none(high)),
        Some((low, high)) => {
            let exact = known.iter().find(|scale| Some(scale.0) == low && scale.1 == high);
            let found = exact.or_else(|| known.iter().find(|scale| scale.1 == high)).copied();
            found.or(asked.is_none().then_some((low.unwrap_or(1), high)))
        }
        None => None,
    };
    if let Some(asked) = asked.filter(|_| ask.scale.is_none()) {
        ask.scale = super::ends(asked, None);
    }
}

/// How often a file is read again at the most: words are known only once the encoding is.
pub const AGAIN: usize = 2;

/// Reads a whole file that is in memory: what the page does with a small one, and tests with any.
///
/// # Errors
/// [`ReadError`].
pub fn read(
    bytes: &[u8],
    of: &'static Dataset,
    hints: &Hints,
    ask: &Ask,
    decoders: Decoders<'_>,
) -> Result<Reading, ReadError> {
    let found = look(bytes, bytes.len() as u64, of, hints, decoders)?;
    let Scouted::Found(scout) = found else { return Err(ReadError::NoData) };
    let mut job = Job::new(of, scout.plan.clone(), ask.clone());
    let (mut reading, mut groups) = job.read(bytes, decoders)?;
    for _ in 0..AGAIN {
        if job.again(&reading.evidence, &groups) {
            (reading, groups) = job.read(bytes, decoders)?;
        }
    }
    let settled = reading.evidence.settle(&job.plan);
    Ok(Reading::new(of, *scout, job.plan, settled, reading.report, groups))
}
