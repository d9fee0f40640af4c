//! A file, read: from bytes in some worker to the answers of every metric that it can feed.
//!
//! [`Job`] is all that a worker needs to know; [`Job::part`] folds one part of the file and is fed bytes, wherever they
//! come from; [`Folded`](crate::datasets::Folded) parts are merged in file order and finished to [`Groups`]; [`Reading`] is
//! the finished file, and [`Reading::questions`] what each metric's form would have held. Before all that, [`kind_of`] says
//! what kind of file its head shows, by the names that [`roles()`] gives to columns, and [`look()`] how to read it. Everything
//! here runs on the host as well: the only thing the browser adds is where bytes come from.

#[doc = include_str!("speed.md")]
pub mod speed {}
mod job;
mod look;
mod roles;
mod scores;
mod template;
mod warning;
pub mod words;

pub use job::{AGAIN, Job, read};
pub use look::{Nearest, glance, kind, kind_of, look, nearest, scores_of};
pub use roles::roles;
pub use scores::{ends, score, scores, span};
pub use template::{dataset_of, template};
pub use warning::Warning;

use roles::ONE_COLUMN;
use scores::{picks, scores_of as counted};

use crate::datasets::costs::{self, COSTS};
use crate::datasets::orders::{self, ORDERS};
use crate::datasets::periods::PERIODS;
use crate::datasets::survey::{self, SURVEY};
use crate::datasets::{Comments, Dataset, Forecast, Group, Groups, Rejected, Said, Summary, grain};
use crate::figure::Figure;
use crate::ingest::{Kind, Plan, ReadError, Report, Scout, Settled, Skipped, Verdict};
use crate::locale::{Arg, Level, Period, Phrase, Unit};
use crate::metric::{Field, Method, Metric, Need as FieldNeed, Question, Value, Values};
use crate::metrics::{METRICS, ledger, nps};
use crate::words::Text;

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
    /// Its header fits no dataset, and comes nearest to this.
    Unknown(Option<Nearest>),
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
            Failure::Unknown(_) => "missing_column",
            Failure::Gone => "gone",
            Failure::Crashed => "crashed",
        }
    }

    /// The public name of the column that is missing, the first of several.
    pub fn field(self, of: Option<&Dataset>) -> Option<&'static str> {
        let (of, role) = match self {
            Failure::Read(ReadError::MissingColumn { role }) => (of?, role),
            Failure::Unknown(nearest) => (nearest?.of, nearest?.lacking().next()?),
            _ => return None,
        };
        roles(of).get(role).map(|role| role.id)
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
        let listed = dataset == &ORDERS && orders::in_all(&plan);
        if listed {
            groups.whole.retain(|summary| !matches!(summary, Summary::Cohort(_) | Summary::Forecast(_)));
        }
        // While nobody knows the day of a date, nobody knows its period, nor what orders say of days.
        if settled.order.is_open() {
            let shares = groups.groups.iter_mut().map(|group| &mut group.summaries);
            for summaries in std::iter::once(&mut groups.whole).chain(shares) {
                summaries.retain(|summary| !matches!(summary, Summary::Forecast(_)));
                for summary in summaries {
                    if let Summary::Orders(orders) = summary {
                        orders.days = None;
                    }
                }
            }
        }
        let by_period = dataset == &PERIODS || groups.groups.iter().any(|group| group.period.is_some());
        if (settled.order.is_open() || listed) && by_period {
            groups.groups.clear();
        }
        Reading { dataset, scout, plan, settled, report, groups }
    }

    /// What the file leaves open, as far as it matters to a mapped column.
    pub fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        // A score says what it is under either mark.
        let scores = self.dataset == &SURVEY && self.settled.decimal == Verdict::Contradicted;
        if self.settled.decimal.is_open() && !scores {
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

    /// Whether it is a list of customers with what each has paid in all: [`orders::in_all`].
    pub fn lists_customers(&self) -> bool {
        self.dataset == &ORDERS && orders::in_all(&self.plan)
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

    /// Whether a file offers a metric: a survey whose header names surveys is one of those, unless a person chose the column
    /// for this one; any other file offers all that it feeds.
    pub fn offers(&self, metric: &Metric) -> bool {
        let header = self.plan.header_of(survey::SCORE).filter(|_| self.dataset == &SURVEY);
        let said = header.map(survey::said).unwrap_or_default();
        said.is_empty() || said.contains(&metric.id) || self.scout.chosen == Some(metric.id)
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

    /// Those of the [questions](Self::questions) of the whole file that it answers unasked: of a survey those whose usual scale
    /// ends where its scores do. Of 1 to 5 no NPS can be told, which counts up to 10.
    pub fn likely(&self) -> Vec<Asked> {
        let mut asked = self.questions(&self.groups.whole, &|_| None);
        let highest = self.groups.whole.iter().find_map(|summary| match summary {
            Summary::Survey(survey) => survey.bins.iter().rposition(|n| *n > 0.0),
            _ => None,
        });
        let top = |asked: &Asked| Some(usize::from(ends(asked.metric(), None)?.1));
        let tops = asked.iter().filter_map(top).filter(|top| highest.is_some_and(|highest| *top >= highest));
        if let Some(least) = tops.min() {
            asked.retain(|asked| top(asked) == Some(least) || self.scout.chosen == Some(asked.metric().id));
        }
        asked
    }

    /// What the row before the last of a table of figures says in the form that the last has filled: the numbers of an earlier
    /// period. `None` for any other file, and where both rows are of one period, of periods of two lengths, or that row lacks a number.
    pub fn earlier(&self, filled: &Question) -> Option<Values> {
        let (Summary::Periods(last), before) = self.groups.whole.split_last()? else { return None };
        let Summary::Periods(row) = before.last()? else { return None };
        if row.label == last.label || row.unit != last.unit || filled.method.change.is_none() {
            return None;
        }
        match self.asked(filled.metric, filled.method, before, &|_| None).filter(Asked::is_whole)? {
            Asked::Filled(earlier) => Some(earlier.values),
            Asked::Waits(..) => None,
        }
    }

    /// How many columns of a table of figures a method takes; nothing of any other file, whose columns are not fields.
    fn columns_of(&self, method: &Method) -> usize {
        let mapped = roles(self.dataset).iter().zip(&self.plan.columns).filter(|(_, at)| at.is_some());
        mapped.filter(|(role, _)| self.dataset == &PERIODS && method.input(role.id).is_some()).count()
    }

    /// What the form of one method would have held for these summaries; `None` where they do not fill it, no row counts, or
    /// the scores are of another metric.
    pub fn asked(
        &self,
        metric: &'static Metric,
        method: &'static Method,
        summaries: &[Summary],
        given: &dyn Fn(&Field) -> Option<f64>,
    ) -> Option<Asked> {
        // What somebody paid in all says nothing of when, nor of how often.
        if !self.offers(metric) || (self.lists_customers() && (metric.id, method.id) != ("clv", "historic")) {
            return None;
        }
        let filled = self.filled(method, summaries);
        if let Some(open) = self.open().into_iter().find(|open| self.rests_on(method, *open)) {
            // A table of figures has the columns of some forms only.
            let feeds = self.dataset != &PERIODS || filled.is_some();
            return feeds.then_some(Asked::Waits(metric, method, open));
        }
        // Where no row counts, nothing is known: not that there is nothing.
        let (mut values, summary) = filled.filter(|_| self.report.used > 0)?;
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
        Some(Asked::Filled(Box::new(Question {
            values,
            period,
            picks: picks(metric, summaries),
            ..Question::new(metric, method)
        })))
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

    /// The period of the file that a form holds, its last or the month of a cohort, with the days that there are of it;
    /// nothing where that is all of the file.
    pub fn part(&self, method: &'static Method, summaries: &[Summary]) -> Option<Arg> {
        match self.filled(method, summaries)?.1 {
            Summary::Movements(periods) => {
                self.unfinished(method, summaries).or_else(|| Some(ledger::period(&periods.last()?.label)))
            }
            Summary::Survival(_) => self.unfinished(method, summaries),
            Summary::Periods(row) => Some(ledger::period(&row.label)),
            Summary::Cohort(cohort) => Some(cohort.name()),
            _ => None,
        }
    }

    /// The period that a form holds, where the file does not hold all its days: "June 2024, up to June 12, 2024".
    pub fn unfinished(&self, method: &'static Method, summaries: &[Summary]) -> Option<Arg> {
        let last = |unit| {
            let grain = grain(unit);
            self.groups.days.map(|(_, last)| grain.label(grain.index(last)))
        };
        let (unit, label, only) = match self.filled(method, summaries)?.1 {
            Summary::Movements(periods) => {
                let moved = periods.last()?;
                let label = last(moved.unit).filter(|label| *label == moved.label)?;
                (moved.unit, label, periods.len() == 1)
            }
            Summary::Survival(survival) => (survival.unit, last(survival.unit)?, false),
            _ => return None,
        };
        let [from, to] = self.edges(unit);
        let days: Vec<Phrase> = from.filter(|_| only).into_iter().chain(to).collect();
        let part = |period, days| {
            let args = [("period", period), ("days", Arg::Phrase(Box::new(days)))];
            Arg::Phrase(Box::new(Phrase::with(&words::PART, args)))
        };
        (!days.is_empty()).then(|| days.into_iter().fold(ledger::period(&label), part))
    }

    /// What is said of the first and of the last period, where the file does not hold all their days: "from March 5, 2024",
    /// "up to June 12, 2024".
    pub fn edges(&self, unit: Period) -> [Option<Phrase>; 2] {
        let Some((first, last)) = self.groups.days else { return [None, None] };
        let grain = grain(unit);
        let says = |text, day| Phrase::with(text, [("day", Arg::Day(day))]);
        let begins = grain.days(grain.index(first)).0 < first;
        let ends = last < grain.days(grain.index(last)).1;
        [begins.then(|| says(&words::FROM_DAY, first)), ends.then(|| says(&words::TO_DAY, last))]
    }

    /// A row of a table of figures fills any form whose required fields the table has; what is blank in it stays so.
    fn row_of_figures(&self, method: &'static Method, summary: &Summary) -> Option<Values> {
        let mut values = Values::new();
        let mut known = false;
        // Of scores that the form does not count it would tell another survey than the row's.
        if let (Some(_), Summary::Periods(row)) = (counted(method).next(), summary)
            && row.cells.iter().any(|(id, n)| score(id).is_some() && *n != 0.0 && method.input(id).is_none())
        {
            return None;
        }
        let mapped = |id| roles(self.dataset).iter().zip(&self.plan.columns).any(|(r, at)| r.id == id && at.is_some());
        for (field, need) in method.inputs {
            let column = if field.id == ONE_COLUMN.0 && !mapped(field.id) { ONE_COLUMN.1 } else { field.id };
            let number = |summary: &Summary| match summary {
                Summary::Periods(row) if !field.series => {
                    row.cells.iter().find(|(id, _)| id == column).map(|(_, n)| *n)
                }
                _ => None,
            };
            if let Some(number) = number(summary) {
                values.set(field, Value::Number(number));
            }
            let held = mapped(column) && self.groups.whole.iter().any(|summary| number(summary).is_some());
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
        // Customers won count once a period.
        let won = self.dataset == &COSTS && self.plan.columns[costs::WON].is_some();
        if skips || (won && open == Open::DateOrder) {
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

/// Whether a method rests on what customers are expected to bring, for which a file of orders has to be asked.
pub fn predicts(method: &Method) -> bool {
    let forecast = Summary::Forecast(Forecast::default());
    method.sources.iter().any(|filling| (filling.fill)(&forecast).is_some())
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
