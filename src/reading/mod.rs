//! A file, read: from bytes in some worker to the answers of every metric that it can feed.
//!
//! [`Job`] is all that a worker needs to know; [`Job::part`] folds one part of the file and is fed bytes, wherever they
//! come from; [`Folded`](crate::datasets::Folded) parts are merged in file order and finished to [`Groups`]; [`Reading`] is
//! the finished file, and [`Reading::questions`] what each metric's form would have held. Everything here runs on the host
//! as well: the only thing the browser adds is where bytes come from.

#[doc = include_str!("speed.md")]
pub mod speed {}
mod template;
pub mod words;

pub use template::{dataset_of, template};

use crate::datasets::length::said;
use crate::datasets::orders::{self, ORDERS};
use crate::datasets::periods::PERIODS;
use crate::datasets::referrals::{self, REFERRALS};
use crate::datasets::subscriptions::{self, SUBSCRIPTIONS};
use crate::datasets::survey::{self, SURVEY};
use crate::datasets::tickets::{TICKETS, units};
use crate::datasets::{
    Ask, Comments, DATASETS, Dataset, Elsewhere, Folding, Group, Groups, Measure, Rejected, Room, Said, Summary,
    dataset, folding,
};
use crate::figure::Figure;
use crate::ingest::{
    Decoders, Evidence, Hints, Join, Kind, Need, Part, Plan, ReadError, Report, RoleSpec, Scout, Scouted, Settled,
    Skipped, Step, Verdict, normalise, scout,
};
use crate::locale::{Arg, Level, Phrase, Unit};
use crate::metric::{Choice, ChoiceOption, Field, Method, Metric, Need as FieldNeed, Question, Value, Values};
use crate::metrics::{METRICS, ledger, nps};
use crate::words::{Lang, Text};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The columns of a dataset as the reader needs them. A table of figures has one for each field of every form.
pub fn roles(of: &Dataset) -> &'static [RoleSpec] {
    static FIGURES: LazyLock<Vec<RoleSpec>> = LazyLock::new(|| {
        let mut roles = PERIODS.roles.to_vec();
        for (id, _) in figures() {
            // Forms may name the same number differently; each of its names is a header, and nothing that only holds one is:
            // lost customers are no customers.
            let mut aliases = vec![normalise(id)];
            let also = ALSO.iter().filter(|(of, _)| *of == id).flat_map(|(_, names)| *names);
            aliases.extend(also.map(|name| normalise(name)));
            for field in numbers().filter(|field| field.id == id) {
                for label in Lang::ALL.map(|lang| normalise(field.label.get(lang))) {
                    if !aliases.contains(&label) {
                        aliases.push(label);
                    }
                }
            }
            let aliases = aliases.join("|").leak();
            roles.push(RoleSpec { id, kind: Kind::Number, need: Need::Optional, aliases, never: "…" });
        }
        roles
    });
    if of == &PERIODS { &FIGURES } else { of.roles }
}

/// What tables call some of the figures besides the names that forms give them, by the id of the field.
static ALSO: [(&str, &[&str]); 21] = [
    ("horizon", &["look this far ahead", "zo ver vooruit"]),
    ("discount", &["할인율"]),
    ("expansion", &["扩张", "擴張", "확장", "expansion mrr", "upgrades"]),
    ("start", &["customers at start", "starting customers", "opening customers"]),
    ("end", &["customers at end", "ending customers", "closing customers"]),
    ("lost", &["lost customers", "churned customers"]),
    ("repeat", &["2회 이상 구매한 고객 수"]),
    ("promoter_share", &["promoters, %"]),
    ("passive_share", &["passives, %", "passieven, %"]),
    ("detractor_share", &["detractors, %"]),
    ("resolved", &["已解决的请求数", "opgeloste aanvragen"]),
    ("converted", &["referred who became customers", "aangebrachten die klant werden", "추천으로 가입·구매한 사람 수"]),
    ("won", &["gained customers"]),
    ("customers", &["active customers", "total customers"]),
    ("revenue", &["total revenue"]),
    ("mrr_start", &["starting mrr", "opening mrr"]),
    ("mrr_end", &["ending mrr", "closing mrr"]),
    ("churned", &["churned mrr", "lost mrr"]),
    ("contraction", &["contraction mrr", "downgrades"]),
    ("reactivation", &["reactivation mrr"]),
    ("new", &["new mrr"]),
];

/// Every single number of every form.
fn numbers() -> impl Iterator<Item = &'static Field> {
    METRICS.iter().flat_map(|m| m.methods).flat_map(|m| m.inputs).map(|(field, _)| *field).filter(|field| !field.series)
}

/// Every single number of every form by its public id, each id once.
fn figures() -> Vec<(&'static str, &'static Field)> {
    let mut fields: Vec<(&'static str, &'static Field)> = Vec::new();
    for field in numbers() {
        if fields.iter().all(|(id, _)| *id != field.id) {
            fields.push((field.id, field));
        }
    }
    fields
}

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
        let words = if shown == 0 { self.named(groups) } else { survey::settle(shown, &groups.whole, &mut self.ask) };
        let again = words || plan.is_some();
        if let Some(plan) = plan {
            self.plan = plan;
        }
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

/// What is not decided by the file and has to be asked; meanwhile what depends on it is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Whether `1,234` is a thousand or one.
    Decimal,
    /// Whether 03/04/2024 is in March or in April.
    DateOrder,
    /// What the numbers of a column of durations count.
    Unit,
    /// Which column says how many customers were won: this one contradicts itself.
    Columns,
}

impl Open {
    /// The public name in `dialect.ambiguous`.
    pub const fn id(self) -> &'static str {
        match self {
            Open::Decimal => "decimal",
            Open::DateOrder => "dateOrder",
            Open::Unit => "unit",
            Open::Columns => "columns",
        }
    }

    /// The kinds of column that it leaves unread; none where only some groups of rows are unread.
    const fn leaves(self) -> &'static [Kind] {
        match self {
            Open::Decimal | Open::Unit => &[Kind::Number],
            Open::DateOrder => &[Kind::Date, Kind::Period],
            Open::Columns => &[],
        }
    }
}

/// What stops a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The file cannot be read as a table.
    Read(ReadError),
    /// Its header fits no dataset.
    Unknown,
    /// The browser would not hand the bytes over: the file was moved, changed or locked.
    Gone,
    /// A worker died, most likely for lack of memory.
    Crashed,
}

impl Failure {
    /// The public kind, with which the promise of `kept.read` rejects.
    pub fn id(self) -> &'static str {
        match self {
            Failure::Read(error) => error.id(),
            Failure::Unknown => "missing_column",
            Failure::Gone => "gone",
            Failure::Crashed => "crashed",
        }
    }
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What kind of file it is.
    pub dataset: &'static Dataset,
    /// What the head showed: preview, rival columns.
    pub scout: Scout,
    /// How it was read in the end.
    pub plan: Plan,
    /// What its cells say about the dialect.
    pub settled: Settled,
    /// Rows read, used, skipped.
    pub report: Report,
    /// What it comes to.
    pub groups: Groups,
}

/// What a file holds that decides no row, and that its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Its public name: `currencies`, `copies`, `duplicate_headers`, `nuls`, `undecodable`.
    pub id: &'static str,
    /// How many currencies, rows, headers, bytes or characters.
    pub count: u64,
    /// It in words.
    pub says: Phrase,
    /// What is answered is wrong until somebody sees to it.
    pub grave: bool,
}

/// What some of the people of a survey wrote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voices<'a> {
    /// Their public name: `promoter`, `passive`, `detractor`.
    pub id: &'static str,
    /// Their name for people.
    pub who: &'static Text,
    /// How many comments, and the first of them.
    pub said: &'a Said,
}

impl Voices<'_> {
    /// That these are the first of more, if they are.
    pub fn cut(&self) -> Option<Phrase> {
        let shown = self.said.first.len() as f64;
        let all = self.said.count as f64;
        let args = [("shown", Arg::Of(shown, Unit::Count)), ("n", Arg::Of(all, Unit::Count))];
        (shown < all).then(|| Phrase::with(&words::FIRST_COMMENTS, args))
    }
}

/// A metric's question from a file, or what has to be asked first.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The form, filled.
    Filled(Box<Question>),
    /// The metric, and what is open.
    Waits(&'static Metric, &'static Method, Open),
}

impl Asked {
    /// The metric whose question it is.
    pub fn metric(&self) -> &'static Metric {
        match self {
            Asked::Filled(question) => question.metric,
            Asked::Waits(metric, ..) => metric,
        }
    }

    /// Its method.
    fn method(&self) -> &'static Method {
        match self {
            Asked::Filled(question) => question.method,
            Asked::Waits(_, method, _) => method,
        }
    }

    /// Whether nothing is lacking; what waits is not looked for elsewhere.
    fn is_whole(&self) -> bool {
        match self {
            Asked::Filled(question) => !lacks(question.method, &question.values),
            Asked::Waits(..) => true,
        }
    }
}

impl Reading {
    /// A file of this kind, read: rows that only the whole file shows not to count are moved to the skipped ones.
    pub fn new(
        dataset: &'static Dataset,
        scout: Scout,
        plan: Plan,
        settled: Settled,
        mut report: Report,
        mut groups: Groups,
    ) -> Reading {
        for Rejected { reason, rows, more } in std::mem::take(&mut groups.rejected) {
            for (line, role, value) in rows {
                let column = plan.columns.get(role).copied().flatten();
                report.reject(Skipped { line, column, value, reason });
            }
            report.reject_more(reason, more);
        }
        // While nobody knows the day of a date, nobody knows its period.
        let by_period = dataset == &PERIODS || groups.groups.iter().any(|group| group.period.is_some());
        if settled.order.is_open() && by_period {
            groups.groups.clear();
        }
        Reading { dataset, scout, plan, settled, report, groups }
    }

    /// What a reader should know of the file beside what was skipped: currencies whose amounts were added up as they stand;
    /// exact copies of rows, which count; headers that stand there twice, of which the first column is read; NUL bytes that
    /// were taken out; characters that are none.
    pub fn warnings(&self) -> Vec<Warning> {
        let Report { nuls, undecodable, .. } = self.report;
        let counted = |id, text, count| Warning {
            id,
            count,
            says: Phrase::with(text, [("n", Arg::Of(count as f64, Unit::Count))]),
            grave: false,
        };
        let twice = &self.scout.duplicates;
        let headers = Warning {
            id: "duplicate_headers",
            count: twice.len() as u64,
            says: Phrase::with(&words::DUPLICATE_HEADERS, [("names", Arg::Raw(twice.join(" · ")))]),
            grave: false,
        };
        let mixed = self.currencies();
        let currencies = Warning {
            id: "currencies",
            // One is none too many.
            count: if mixed.len() > 1 { mixed.len() as u64 } else { 0 },
            says: Phrase::with(&words::CURRENCIES, [("list", Arg::Raw(mixed.join(" · ")))]),
            grave: true,
        };
        let all = [
            currencies,
            counted("copies", &words::COPIES, self.report.copies().unwrap_or(0)),
            headers,
            counted("nuls", &words::NULS, nuls),
            counted("undecodable", &words::UNDECODABLE, undecodable),
        ];
        all.into_iter().filter(|warning| warning.count > 0).collect()
    }

    /// What the file's amounts are in, as far as it says so: codes of ISO 4217, or signs of several countries. None for a
    /// kind of file that holds no money.
    pub fn currencies(&self) -> &[String] {
        let money = |(_, method): (_, &Method)| method.inputs.iter().any(|(field, _)| field.unit == Unit::Money);
        if Self::feeds(self.dataset).any(money) { &self.settled.currencies } else { &[] }
    }

    /// What the file leaves open, as far as it matters to a mapped column.
    pub fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        if self.settled.decimal.is_open() {
            open.push(Open::Decimal);
        }
        if self.settled.order.is_open() {
            open.push(Open::DateOrder);
        }
        if self.groups.whole.iter().any(|s| matches!(s, Summary::Tickets(tickets) if tickets.no_unit)) {
            open.push(Open::Unit);
        }
        if disputed(&self.groups.whole) {
            open.push(Open::Columns);
        }
        open
    }

    /// The metrics that this kind of file can feed, each with the method it fills.
    pub fn feeds(of: &Dataset) -> impl Iterator<Item = (&'static Metric, &'static Method)> {
        METRICS.iter().flat_map(move |metric| {
            let metric: &'static Metric = metric;
            metric.methods.iter().filter(move |method| fills(method, of)).map(move |method| (metric, method))
        })
    }

    /// Whether this kind of file can feed a metric.
    pub fn can_feed(of: &Dataset, metric: &Metric) -> bool {
        metric.methods.iter().any(|method| fills(method, of))
    }

    /// Whether a file offers a metric: a survey whose header names surveys is one of those, any other file all it feeds.
    pub fn offers(&self, metric: &Metric) -> bool {
        let said = self.plan.header_of(0).filter(|_| self.dataset == &SURVEY).map(survey::said).unwrap_or_default();
        said.is_empty() || said.contains(&metric.id)
    }

    /// What each metric's form would have held for these summaries: the first method of each metric that they fill,
    /// whole if one is; of a table of figures the one that takes most of its columns. `given` adds what the file does not
    /// hold, such as a cost.
    pub fn questions(&self, summaries: &[Summary], given: &dyn Fn(&Field) -> Option<f64>) -> Vec<Asked> {
        let mut asked: Vec<Asked> = Vec::new();
        for (metric, method) in Self::feeds(self.dataset) {
            let known = asked.iter_mut().find(|asked| asked.metric() == metric);
            let rank = |of: &Asked| (of.is_whole(), self.columns_of(of.method()));
            if known.as_ref().is_some_and(|known| known.is_whole() && self.columns_of(method) <= rank(known).1) {
                continue;
            }
            match (known, self.asked(metric, method, summaries, given)) {
                (Some(known), Some(next)) if rank(&next) > rank(known) => *known = next,
                (None, Some(next)) => asked.push(next),
                _ => {}
            }
        }
        asked
    }

    /// How many columns of a table of figures a method takes; nothing of any other file, whose columns are not fields.
    fn columns_of(&self, method: &Method) -> usize {
        let mapped = roles(self.dataset).iter().zip(&self.plan.columns).filter(|(_, at)| at.is_some());
        mapped.filter(|(role, _)| self.dataset == &PERIODS && method.input(role.id).is_some()).count()
    }

    /// What the form of one method would have held for these summaries; `None` where they do not fill it.
    pub fn asked(
        &self,
        metric: &'static Metric,
        method: &'static Method,
        summaries: &[Summary],
        given: &dyn Fn(&Field) -> Option<f64>,
    ) -> Option<Asked> {
        let filled = self.filled(method, summaries);
        if let Some(open) = self.open().into_iter().find(|open| self.rests_on(method, *open)) {
            // A table of figures has the columns of some forms only.
            let feeds = self.dataset != &PERIODS || filled.is_some();
            return feeds.then_some(Asked::Waits(metric, method, open));
        }
        let (mut values, summary) = filled?;
        // Movements are counted in the periods of the file, whatever the form's habit.
        let period = match summary {
            Summary::Movements(periods) => periods.last().map(|moved| moved.unit).filter(|_| method.period.is_some()),
            Summary::Survival(survival) => Some(survival.unit),
            Summary::Periods(row) => row.unit.filter(|_| method.period.is_some()),
            _ => None,
        };
        for (field, _) in method.inputs {
            if values.get(field).is_none()
                && let Some(number) = given(field)
            {
                values.set(field, Value::Number(number));
            }
        }
        if disputed(summaries) && lacks(method, &values) {
            return Some(Asked::Waits(metric, method, Open::Columns));
        }
        let picks = scale(metric, summaries).into_iter().collect();
        Some(Asked::Filled(Box::new(Question { values, period, picks, ..Question::new(metric, method) })))
    }

    /// What a form would have held for a group, and the summary that tells it: the first that does; of a table of figures
    /// its last period.
    fn filled<'s>(&self, method: &'static Method, summaries: &'s [Summary]) -> Option<(Values, &'s Summary)> {
        let Some(filling) = method.sources.iter().find(|f| f.dataset == self.dataset) else {
            let row = summaries.last()?;
            return Some((self.row_of_figures(method, row)?, row));
        };
        summaries.iter().find_map(|summary| Some(((filling.fill)(summary)?, summary)))
    }

    /// The period of the file that a form holds, its last or the month of a cohort; nothing where that is all of it.
    pub fn part(&self, method: &'static Method, summaries: &[Summary]) -> Option<Arg> {
        match self.filled(method, summaries)?.1 {
            Summary::Movements(periods) => periods.last().map(|moved| ledger::period(&moved.label)),
            Summary::Periods(row) => Some(ledger::period(&row.label)),
            Summary::Cohort(cohort) => Some(cohort.name()),
            _ => None,
        }
    }

    /// A row of a table of figures fills any form whose required fields the table has; what is blank in it stays so.
    fn row_of_figures(&self, method: &'static Method, summary: &Summary) -> Option<Values> {
        let mut values = Values::new();
        let mut known = false;
        // Of scores that the form does not count it would tell another survey than the row's.
        if let (Some(_), Summary::Periods(row)) = (scores_of(method).next(), summary)
            && row.cells.iter().any(|(id, n)| score(id).is_some() && *n != 0.0 && method.input(id).is_none())
        {
            return None;
        }
        let mapped = |id| roles(self.dataset).iter().zip(&self.plan.columns).any(|(r, at)| r.id == id && at.is_some());
        for (field, need) in method.inputs {
            let number = |summary: &Summary| match summary {
                Summary::Periods(row) if !field.series => {
                    row.cells.iter().find(|(id, _)| id == field.id).map(|(_, n)| *n)
                }
                _ => None,
            };
            if let Some(number) = number(summary) {
                values.set(field, Value::Number(number));
            }
            let held = mapped(field.id) && self.groups.whole.iter().any(|summary| number(summary).is_some());
            if *need == FieldNeed::Required && !held {
                return None;
            }
            known |= held;
        }
        known.then_some(values)
    }

    /// Whether a method's answer rests on a column that an open question leaves unread; where cells contradict each other,
    /// rows were skipped, and every answer does.
    fn rests_on(&self, method: &Method, open: Open) -> bool {
        let skips = match open {
            Open::Decimal => self.settled.decimal == Verdict::Contradicted,
            Open::DateOrder => self.settled.order == Verdict::Contradicted,
            Open::Unit | Open::Columns => false,
        };
        if skips {
            return true;
        }
        match method.sources.iter().find(|f| f.dataset == self.dataset) {
            // The last period of a table of figures is the last by date.
            None => matches!(open, Open::Decimal | Open::DateOrder),
            Some(filling) => {
                let kind = |id: &&str| self.dataset.roles.iter().find(|r| r.id == *id).map(|r| r.kind);
                filling.columns.iter().filter_map(kind).any(|kind| open.leaves().contains(&kind))
            }
        }
    }

    /// What the file shows beyond a method's answer: see [`crate::metric::Filling::draws`].
    pub fn figures(&self, method: &Method, level: Level) -> Vec<Figure> {
        let mut figures = Vec::new();
        for filling in method.sources.iter().filter(|filling| filling.dataset == self.dataset) {
            for draw in filling.draws {
                figures.extend(self.groups.whole.iter().find_map(|summary| draw(summary, level)));
            }
        }
        figures
    }

    /// What people wrote beside their scores: promoters, passives and detractors, each as their page shows them. Empty
    /// where the file has no column of comments, nobody wrote, its scores do not go up to 10, or another metric is asked.
    pub fn comments(&self, asked: &Metric) -> Vec<Voices<'_>> {
        let comments = self.groups.whole.iter().find_map(|summary| match summary {
            Summary::Comments(comments) => Some(comments),
            _ => None,
        });
        let Some(Comments { promoters, passives, detractors }) = comments.filter(|_| *asked == nps::METRIC) else {
            return Vec::new();
        };
        let voices = |id, who: &'static Field, said| Voices { id, who: &who.label, said };
        vec![
            voices("promoter", &nps::PROMOTERS, promoters),
            voices("passive", &nps::PASSIVES, passives),
            voices("detractor", &nps::DETRACTORS, detractors),
        ]
    }

    /// What each segment, period, or pair of them comes to; none where the file is not split.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.groups.iter()
    }
}

/// The lowest and the highest score that a form counts; `None` for one that counts no scores.
pub fn scores(metric: &Metric) -> Option<(u8, u8)> {
    let scores = metric.methods.iter().flat_map(scores_of);
    Some((scores.clone().min()?, scores.max()?))
}

/// The scores that a method counts.
fn scores_of(method: &Method) -> impl Iterator<Item = u8> + Clone {
    method.inputs.iter().filter_map(|(field, _)| score(field.id))
}

/// The score that a field of this id counts.
fn score(id: &str) -> Option<u8> {
    id.strip_prefix('s')?.parse().ok()
}

/// The lowest and the highest score of a metric's survey: of its scale, the usual one unless another was picked, else of
/// the scores that its form counts.
pub fn ends(metric: &'static Metric, scale: Option<&'static ChoiceOption>) -> Option<(u8, u8)> {
    let Some(choice) = metric.choice("scale") else { return scores(metric) };
    let (low, high) = scale.unwrap_or(&choice.options[0]).id.split_once('-')?;
    Some((low.parse().ok()?, high.parse().ok()?))
}

/// The scale of a survey that begins at 1, where a metric knows several and it is not the usual one.
fn scale(metric: &'static Metric, summaries: &[Summary]) -> Option<(&'static Choice, &'static ChoiceOption)> {
    let choice = metric.choice("scale")?;
    let bins = summaries.iter().find_map(|summary| match summary {
        Summary::Survey(survey) if survey.lowest == 1 => Some(survey.bins.len()),
        _ => None,
    })?;
    let id = format!("1-{}", bins.checked_sub(1)?);
    choice.option(&id).filter(|option| *option != &choice.options[0]).map(|option| (choice, option))
}

/// Whether a form still lacks what it needs.
fn lacks(method: &Method, values: &Values) -> bool {
    method.inputs.iter().any(|(field, need)| *need == FieldNeed::Required && values.get(field).is_none())
}

/// Whether rows contradict each other on the customers won.
fn disputed(summaries: &[Summary]) -> bool {
    summaries.iter().any(|summary| matches!(summary, Summary::Costs(costs) if costs.disputed))
}

fn fills(method: &Method, of: &Dataset) -> bool {
    of == &PERIODS || method.sources.iter().any(|f| f.dataset == of)
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

/// Looks at a file's head and plans how to read it.
///
/// # Errors
/// [`ReadError`], a missing column among them: one that is required, or that was named.
pub fn look(
    head: &[u8],
    length: u64,
    of: &'static Dataset,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    let found = glance(head, length, of, hints, decoders)?;
    if let Scouted::Found(scout) = &found
        && let Some(role) = scout.missing(hints, roles(of))
    {
        return Err(ReadError::MissingColumn { role });
    }
    Ok(found)
}

/// Looks at a file's head as [`look`] does, and takes a file in which a required column is still to be chosen.
///
/// # Errors
/// [`ReadError`] of the file itself.
pub fn glance(
    head: &[u8],
    length: u64,
    of: &'static Dataset,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    scout(head, length, hints, roles(of), decoders)
}

/// The kind of file that this is: the dataset that has all its required columns here, and most of its others.
///
/// # Errors
/// [`ReadError`] of the file itself: empty, or no text. A file of no known kind is `None`, and so is one whose header does
/// not end within the head.
pub fn kind(
    head: &[u8],
    length: u64,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Option<&'static Dataset>, ReadError> {
    Ok(match kind_of(head, length, &|_| Some(hints.clone()), decoders)? {
        Scouted::Found(kind) => kind,
        Scouted::More(_) => None,
    })
}

/// The [`kind`] of file where what is known depends on the kind; one without hints is not considered. A longer header asks
/// for more.
///
/// # Errors
/// As [`kind`].
pub fn kind_of(
    head: &[u8],
    length: u64,
    hints: &dyn Fn(&'static Dataset) -> Option<Hints>,
    decoders: Decoders<'_>,
) -> Result<Scouted<Option<&'static Dataset>>, ReadError> {
    let mut best: Option<(usize, &'static Dataset)> = None;
    let mut without_rows = false;
    for of in DATASETS {
        let Some(hints) = hints(of) else { continue };
        match look(head, length, of, &hints, decoders) {
            Ok(Scouted::Found(scout)) => {
                let mut columns = scout.plan.columns.iter().flatten().count();
                // What is paid and ends is no order.
                let has = |role| scout.plan.header_of(role).is_some();
                let ends = || has(subscriptions::ENDED) && has(subscriptions::MRR);
                columns += usize::from(*of == &SUBSCRIPTIONS && ends());
                // Anything may have a status.
                columns -= usize::from(*of == &ORDERS && has(orders::STATUS));
                // A period alone is a table of nothing.
                let mut enough = columns >= if *of == &PERIODS { 2 } else { 1 };
                // An order with a discount code is an order.
                if *of == &REFERRALS && best.is_some() {
                    let referred = scout.plan.header_of(referrals::REFERRED).map(normalise).unwrap_or_default();
                    enough &= !ORDERS.roles[0].knows(&referred);
                }
                if enough && best.is_none_or(|(most, _)| columns > most) {
                    best = Some((columns, of));
                }
            }
            Ok(Scouted::More(more)) => return Ok(Scouted::More(more)),
            Err(ReadError::MissingColumn { .. }) => {}
            // A word in the last row may look like a header of one kind of file; only that kind is refused.
            Err(ReadError::NoData) => without_rows = true,
            Err(error) => return Err(error),
        }
    }
    if best.is_none() && without_rows {
        return Err(ReadError::NoData);
    }
    Ok(Scouted::Found(best.map(|(_, of)| of)))
}
