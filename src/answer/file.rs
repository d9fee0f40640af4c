//! From the options of `kept.read` to what the reader needs, and from a finished reading to the object a script gets.

use super::read::{Dialect, Failure, Group, Options, Piece, Reading, Refused, Rows, Segment, Skipped, Warned};
use super::{Answer, BAD_OPTION, Ordered, Plain, answer, plain_values};
use crate::datasets::{
    self, Ask, Comment, Costs, DATASETS, Dataset, Forecast, Leaving, Loss, Movements, Referrals, SURVEY, Summary,
    Survival, dataset, survey,
};
use crate::ingest::{self, Encoding, Hints, Pick, ReadError, Verdict};
use crate::link::number as number_name;
use crate::locale::date::{Date, Grain};
use crate::locale::number::DecimalMark;
use crate::locale::{Level, Show};
use crate::metric::{Field, Method, Metric, Picked, Question};
use crate::metrics::{metric, nps, resolution_time};
use crate::reading::{self, Asked, Open, Voices, roles};
use crate::stats;
use crate::stats::prediction::{Prediction, Spending};
use crate::stats::sorted::sorted;
use crate::words::Lang;

impl Options {
    /// The dataset that was asked for; `None` when it is to be found out.
    ///
    /// # Errors
    /// [`Refused`] for a name that no dataset has.
    pub fn of(&self) -> Result<Option<&'static Dataset>, Refused> {
        let refused = || Refused { kind: BAD_OPTION, option: String::from("dataset") };
        self.dataset.as_deref().map(|id| dataset(id).ok_or_else(refused)).transpose()
    }

    /// What is known before the file is opened. `page` is the interface's language: its legacy encoding is tried.
    ///
    /// # Errors
    /// [`Refused`] for an encoding or a role that does not exist, and for a column to split a kind of file by that has no
    /// segments.
    pub fn hints(&self, of: Option<&'static Dataset>, page: Lang) -> Result<Hints, Refused> {
        let refused = |option: &str| Refused { kind: BAD_OPTION, option: option.to_string() };
        let encoding =
            self.encoding.as_deref().map(|label| Encoding::from_id(label).ok_or_else(|| refused("encoding")));
        let mut columns = Vec::new();
        if let Some(of) = of {
            columns = self.chosen(of).ok_or_else(|| refused("columns"))?;
        }
        if let (Some(of), Some(Segment::Column(header))) = (of, &self.segment) {
            // Where no column splits the rows, none is split by in silence.
            let at = of.segment().ok_or_else(|| refused("segment"))?;
            columns.push((at, Pick::Header(header.clone())));
        }
        Ok(Hints {
            legacy: Encoding::legacy(self.lang.unwrap_or(page).tag()),
            encoding: encoding.transpose()?,
            delimiter: self.delimiter,
            decimal: self.decimal.map(|mark| if mark == ',' { DecimalMark::Comma } else { DecimalMark::Dot }),
            order: self.date_order,
            columns,
            metric: self.metric.as_deref().and_then(metric).map(|metric| metric.id),
        })
    }

    /// The columns that were named; `None` where a kind of file does not have one of these roles.
    fn chosen(&self, of: &'static Dataset) -> Option<Vec<(usize, Pick)>> {
        let chosen = self.columns.iter().map(|(role, header)| {
            let at = roles(of).iter().position(|r| r.id == role)?;
            Some((at, header.clone().map_or(Pick::Nothing, Pick::Header)))
        });
        chosen.collect()
    }

    /// What is known of each kind of file that has the columns which were named: first of those that feed the metric,
    /// then of all. The file is taken for the first kind that fits.
    ///
    /// # Errors
    /// [`Refused`] as in [`Options::hints`], and for columns that no kind of file has.
    pub fn kinds(&self, page: Lang) -> Result<[impl Fn(&'static Dataset) -> Option<Hints>; 2], Refused> {
        if DATASETS.iter().all(|of| self.chosen(of).is_none()) {
            return Err(Refused { kind: BAD_OPTION, option: String::from("columns") });
        }
        let hints = self.hints(None, page)?;
        let asked = self.metric.as_deref().and_then(metric);
        Ok([asked, None].map(|asked| {
            let hints = hints.clone();
            move |of: &'static Dataset| {
                let feeds = asked.is_none_or(|asked| reading::Reading::can_feed(of, asked));
                let columns = self.chosen(of).filter(|_| feeds)?;
                Some(Hints { columns, ..hints.clone() })
            }
        }))
    }

    /// What the file is split by, and the scale of its scores: the metric's own, where one is named.
    pub fn ask(&self, of: &'static Dataset) -> Ask {
        let metric = self.metric.as_deref().and_then(metric);
        let scale = self.scale.as_deref().filter(|_| metric.is_none()).unwrap_or_default();
        let ends = scale.split_once('-');
        let high = ends.map_or(scale, |(_, high)| high).parse().ok().filter(|high| (1..=10).contains(high));
        let both = ends.and_then(|(low, _)| Some((u8::from(low != "0"), high?)));
        Ask {
            segment: self.segment.as_ref().and_then(|_| of.segment()),
            period: self.period,
            as_of: self.as_of,
            metric: self.metric.clone(),
            scale: metric.map_or(both, |metric| self.ends(metric)).filter(|_| self.scale.is_some()),
            highest: high,
            reversed: self.reversed,
            units: [self.unit, None],
            predict: self.method().is_some_and(reading::predicts),
            ..Ask::default()
        }
    }

    /// The options that answer choices of a metric, by their ids.
    fn choices(&self) -> impl Iterator<Item = (&'static str, String)> {
        let threshold = self.threshold.map(|number| number_name(number).unwrap_or_default());
        let reversed = self.reversed.map(|reversed| u8::from(reversed).to_string());
        let named = [("scale", self.scale.clone()), ("threshold", threshold), ("reversed", reversed)];
        named.into_iter().filter_map(|(id, name)| Some((id, name?)))
    }

    /// The options that answer a metric's own choices.
    ///
    /// # Errors
    /// [`Refused`] for a scale, a threshold or a direction that the metric does not have.
    pub fn picks(&self, metric: &'static Metric) -> Result<Picks, Refused> {
        let mut picks = Vec::new();
        for (id, name) in self.choices() {
            picks.extend(pick(metric, id, &name)?);
        }
        Ok(picks)
    }

    /// Whether each of these options is known to a metric that the file answers, where it is plain which they are.
    ///
    /// # Errors
    /// [`Refused`] for a scale, a threshold or a direction that none of them has.
    pub fn suit(&self, read: &reading::Reading) -> Result<(), Refused> {
        let wanted = self.wanted(read);
        if matches!(wanted, Wanted::Ask(..)) {
            return Ok(());
        }
        for (id, name) in self.choices() {
            let mut fed = reading::Reading::feeds(read.dataset).filter(|(metric, _)| wanted.holds(metric));
            if fed.all(|(metric, _)| pick(metric, id, &name).is_err()) {
                return Err(Refused { kind: BAD_OPTION, option: id.to_string() });
            }
        }
        Ok(())
    }

    /// The lowest and the highest score of a metric's survey: of its scale, else of the scores that its form counts.
    fn ends(&self, metric: &'static Metric) -> Option<(u8, u8)> {
        let picks = self.picks(metric).ok()?;
        reading::ends(metric, picks.iter().find(|(choice, _)| choice.id == "scale").map(|(_, option)| *option))
    }

    /// Which metrics the file answers: the one that is asked for, unless its scores are of another and nobody chose them; of
    /// a survey the one that its header names and its scores fit, else the first that a survey feeds; of any other file all.
    fn wanted(&self, read: &reading::Reading) -> Wanted {
        if let Some(asked) = self.metric.as_deref().and_then(metric) {
            let mut ways = reading::Reading::feeds(read.dataset).filter(|(metric, _)| *metric == asked);
            return match ways.next().filter(|_| !read.offers(asked)) {
                Some(way) => Wanted::Ask(Open::Columns.id(), vec![way]),
                None => Wanted::One(asked),
            };
        }
        if read.dataset != &SURVEY {
            return Wanted::All;
        }
        let said = read.plan.header_of(0).map(survey::said).unwrap_or_default();
        let fits = |(metric, method): &(&'static Metric, &'static Method)| {
            read.report.used == 0 || read.asked(metric, method, &read.groups.whole, &|_| None).is_some()
        };
        let fed: Vec<_> = reading::Reading::feeds(&SURVEY).filter(|(metric, _)| said.contains(&metric.id)).collect();
        let place = |metric: &Metric| said.iter().position(|id| *id == metric.id);
        let fed = sorted(fed, |(a, _), (b, _)| place(a).cmp(&place(b)));
        match fed.iter().find(|way| fits(way)) {
            Some((metric, _)) => return Wanted::One(metric),
            None if !fed.is_empty() => return Wanted::Ask(METRIC, fed),
            None => {}
        }
        // The first, unless the cells themselves say that they are on another scale.
        match reading::Reading::feeds(&SURVEY).next() {
            Some(first) if fits(&first) => Wanted::One(first.0),
            _ => Wanted::Ask(METRIC, reading::Reading::feeds(&SURVEY).filter(fits).collect()),
        }
    }

    /// What was told beside the file.
    fn given(&self, id: &str) -> Option<f64> {
        self.values.iter().find(|(field, _)| field == id).map(|(_, number)| *number)
    }

    /// Costs with the customers won that the file does not hold: every metric that costs feed divides by them.
    fn with_won(&self, summaries: &[Summary]) -> Option<Vec<Summary>> {
        let (won, [Summary::Costs(costs)]) = (self.given("won")?, summaries) else { return None };
        Some(vec![Summary::Costs(Costs { won: costs.won.or(Some(won)), ..costs.clone() })])
    }

    /// What each metric answers for these summaries, and what its form would have held. A count that was told is of the
    /// `whole` file; money, rates and times hold for a part of it too.
    fn answers(
        &self,
        reading: &reading::Reading,
        wanted: &Wanted,
        summaries: &[Summary],
        whole: bool,
    ) -> (Ordered<Answer>, Ordered<Plain>) {
        let mut answers = Vec::new();
        let mut values: Vec<(&'static str, Plain)> = Vec::new();
        if let Wanted::Ask(open, rivals) = wanted {
            answers.extend(rivals.iter().map(|(metric, way)| (metric.id, Answer::open(metric.id, way, open))));
        }
        let won = self.with_won(summaries).filter(|_| whole);
        let given = |field: &Field| self.given(field.id).filter(|_| whole || !field.counts());
        let summaries = won.as_deref().unwrap_or(summaries);
        for asked in reading.questions(summaries, &given) {
            let metric = asked.metric();
            let own = self.method().filter(|_| self.metric.as_deref() == Some(metric.id));
            // A part of which that method says nothing has no answer, and not another one's.
            let asked = own.map_or(asked, |method| {
                let answer = reading.asked(metric, method, summaries, &given);
                answer.unwrap_or_else(|| Asked::Filled(Box::new(Question::new(metric, method))))
            });
            match asked {
                Asked::Waits(metric, method, open) if wanted.holds(metric) => {
                    answers.push((metric.id, Answer::open(metric.id, method, open.id())));
                }
                Asked::Filled(question) if wanted.holds(question.metric) => {
                    let known = |(id, name): (_, String)| pick(question.metric, id, &name).ok().flatten();
                    let mut asked = Question { level: self.level, ..Question::new(question.metric, question.method) };
                    asked.receive(&question);
                    // What a script has said holds.
                    for (choice, option) in self.choices().filter_map(known) {
                        asked.choose(choice, option);
                    }
                    let question = asked;
                    let form = plain_values(&question.values).0;
                    // A form that says otherwise under a key that is known is left out whole: the values hold together.
                    let known = |key: &str| values.iter().find(|(known, _)| *known == key).map(|(_, value)| value);
                    if form.iter().all(|(key, value)| known(key).is_none_or(|other| other == value)) {
                        values.retain(|(known, _)| form.iter().all(|(key, _)| key != known));
                        values.extend(form);
                    }
                    answers.push((question.metric.id, answer(&question)));
                }
                Asked::Waits(..) | Asked::Filled(_) => {}
            }
        }
        // Where no row counts, or none for these metrics, or a row is all of a customer, no form is filled; what each lacks is said all the same.
        if reading.report.used == 0 || answers.is_empty() || reading.lists_customers() {
            for (metric, method) in reading::Reading::feeds(reading.dataset) {
                if wanted.holds(metric) && answers.iter().all(|(id, _)| *id != metric.id) {
                    answers.push((metric.id, answer(&Question::new(metric, method))));
                }
            }
        }
        (Ordered(answers), Ordered(values))
    }

    /// That no row says in which of the periods it is by which the file is to be split: months are in no one week.
    fn not_split(&self, read: &reading::Reading) -> Option<Warned> {
        let dated = |summary: &Summary| matches!(summary, Summary::Periods(_));
        let split = read.groups().any(|group| group.period.is_some()) || read.groups.whole.iter().any(dated);
        let asked = self.period.is_some() && !read.open().contains(&Open::DateOrder);
        (asked && !split && read.report.used > 0).then_some(Warned { kind: "not_split", count: read.report.used })
    }

    fn dialect(&self, read: &reading::Reading, wanted: &Wanted) -> Dialect {
        // Who gives the number of customers won needs no column for it.
        let settled = |open: &Open| *open == Open::Columns && self.given("won").is_some();
        let open = read.open().into_iter().filter(|open| !settled(open));
        let asked = if let Wanted::Ask(open, _) = wanted { Some(*open) } else { None };
        Dialect {
            encoding: read.plan.encoding.id().to_string(),
            delimiter: read.plan.delimiter.map(char::from),
            decimal: read.settled.decimal.known().and_then(|mark| mark.id().chars().next()),
            date_order: match read.settled.order {
                Verdict::Known(order) => Some(order.id()),
                _ => None,
            },
            ambiguous: open.map(Open::id).chain(asked).collect(),
        }
    }

    /// What the promise resolves with.
    ///
    /// # Errors
    /// [`Refused`] for an option that [does not suit](Self::suit) the file.
    pub fn reading(&self, read: &reading::Reading) -> Result<Reading, Refused> {
        self.suit(read)?;
        Ok(Reading { groups: self.groups(read).collect(), ..self.whole(read) })
    }

    /// Its groups, each worked out when it is asked for: a page may breathe in between.
    pub fn groups<'r>(&'r self, read: &'r reading::Reading) -> impl Iterator<Item = Group> + 'r {
        let wanted = self.wanted(read);
        let dated = !read.open().contains(&Open::DateOrder);
        let split = read.groups().map(|g| (g.segment.clone(), g.period.clone(), g.summaries.as_slice()));
        let rows = read.groups.whole.iter().filter_map(move |summary| match summary {
            Summary::Periods(row) if dated => Some((None, Some(row.label.clone()), std::slice::from_ref(summary))),
            _ => None,
        });
        split.chain(rows).map(move |(segment, period, summaries)| {
            let (metrics, values) = self.answers(read, &wanted, summaries, false);
            Group { segment, period, values, metrics }
        })
    }

    /// All but its groups.
    pub fn whole(&self, read: &reading::Reading) -> Reading {
        let wanted = self.wanted(read);
        let (mut metrics, values) = self.answers(read, &wanted, &read.groups.whole, true);
        if let (Some(note), Some((_, time))) = (
            resolution_time::hidden(&read.groups.groups),
            metrics.0.iter_mut().find(|(id, _)| *id == resolution_time::METRIC.id),
        ) {
            time.notes.push(note.wording.id);
        }
        let mut detail = detail(read, self.level);
        if wanted.holds(&nps::METRIC) {
            detail.extend(comments(&read.comments(&nps::METRIC)));
        }
        let report = &read.report;
        let warned = read.warnings().into_iter().map(|w| Warned { kind: w.id, count: w.count });
        Reading {
            dataset: read.dataset.id,
            dialect: self.dialect(read, &wanted),
            rows: Rows { read: report.read, used: report.used, skipped: report.skipped },
            skipped: report.rows.iter().map(|row| skipped(read, row)).collect(),
            warnings: warned.chain(self.not_split(read)).collect(),
            columns: Ordered(
                roles(read.dataset)
                    .iter()
                    .enumerate()
                    .map(|(at, role)| (role.id, read.plan.header_of(at).map(String::from)))
                    .collect(),
            ),
            groups: Vec::new(),
            metrics,
            values,
            detail: Ordered(detail),
        }
    }
}

/// The open question which metric a survey is.
const METRIC: &str = "metric";

/// The answers to a metric's choices that are not the default.
type Picks = Vec<Picked>;

/// What an option says of a metric's choice; nothing where it is the default, or all that this metric knows.
fn pick(metric: &'static Metric, id: &'static str, name: &str) -> Result<Option<Picked>, Refused> {
    let refused = || Refused { kind: BAD_OPTION, option: id.to_string() };
    if let Some(choice) = metric.choice(id) {
        let option = choice.option(name).ok_or_else(refused)?;
        return Ok(Some((choice, option)).filter(|(choice, option)| *option != &choice.options[0]));
    }
    let known = if id == "scale" {
        let named = |(low, high)| name == format!("{high}") || name == format!("{low}-{high}");
        reading::scores(metric).is_some_and(named)
    } else {
        name == "0"
    };
    known.then_some(None).ok_or_else(refused)
}

/// Which metrics a file answers.
enum Wanted {
    All,
    One(&'static Metric),
    /// None of these until what is open is said: which metric it is, where the header names these and the scores fit none
    /// of them; or which column holds the scores of the one that is asked for.
    Ask(&'static str, Vec<(&'static Metric, &'static Method)>),
}

impl Wanted {
    fn holds(&self, metric: &'static Metric) -> bool {
        match self {
            Wanted::All => true,
            Wanted::One(one) => *one == metric,
            Wanted::Ask(..) => false,
        }
    }
}

fn skipped(read: &reading::Reading, row: &ingest::Skipped) -> Skipped {
    let header = |at: u32| read.plan.header.as_ref().and_then(|header| header.get(at as usize).cloned());
    Skipped { line: row.line, column: row.column.and_then(header), value: row.value.clone(), reason: row.reason.id() }
}

/// The dataset's own detail, see [the table](super::read#the-detail), but for what people wrote.
fn detail(read: &reading::Reading, level: Level) -> Vec<(&'static str, Piece)> {
    let (whole, groups, open) = (&read.groups.whole, &read.groups.groups, read.open());
    let listed = read.lists_customers();
    let (money, days) = (!open.contains(&Open::Decimal), !open.contains(&Open::DateOrder));
    let numbers = |series: &[f64]| Piece::List(series.iter().map(|n| known(Some(*n))).collect());
    let mut cohorts = Vec::new();
    let mut detail = Vec::new();
    for summary in whole {
        match summary {
            Summary::Survey(survey) => {
                let from = usize::from(survey.lowest).min(survey.bins.len());
                let bins = survey.bins[from..].iter().enumerate().map(|(at, n)| {
                    Piece::Object(Ordered(vec![
                        ("score", Piece::Number((at + from) as f64)),
                        ("answers", Piece::Number(*n)),
                    ]))
                });
                detail.push(("histogram", Piece::List(bins.collect())));
            }
            Summary::Cohort(_)
            | Summary::Forecast(_)
            | Summary::Movements(_)
            | Summary::Losses(_)
            | Summary::Reasons(_)
                if !(money && days) => {}
            Summary::Survival(_) | Summary::Referrals(_) if !days => {}
            Summary::Costs(_) if !money => {}
            Summary::Cohort(cohort) => cohorts.push(Piece::Object(Ordered(vec![
                ("cohort", Piece::Text(Grain::Month.label(cohort.month))),
                ("size", Piece::Number(cohort.size)),
                ("revenue", numbers(&cohort.revenue)),
                ("active", numbers(&cohort.active)),
            ]))),
            Summary::Orders(orders) => detail.push((
                "orders",
                Piece::Object(Ordered(vec![
                    ("revenue", known(Some(orders.revenue).filter(|_| money))),
                    ("purchases", known(Some(orders.purchases).filter(|_| !listed))),
                    ("customers", Piece::Number(orders.customers)),
                    ("buyers", Piece::Number(orders.buyers)),
                    ("repeat", known(Some(orders.repeat).filter(|_| !listed))),
                    ("repeat_days", known(Some(orders.repeat_days).filter(|_| days && !listed))),
                ])),
            )),
            Summary::Forecast(forecast) => detail.push(("forecast", Piece::Object(Ordered(self::forecast(forecast))))),
            Summary::Movements(periods) => {
                detail.push(("movements", Piece::List(periods.iter().map(movements).collect())));
                detail.extend(Movements::biggest(periods).map(|moved| {
                    let period = ("period", Piece::Text(moved.label.clone()));
                    let change = ("change", Piece::Number(moved.change()));
                    ("biggest_move", Piece::Object(Ordered(vec![period, change])))
                }));
            }
            Summary::Losses(losses) => {
                let loss = |loss: &Loss| {
                    Piece::Object(Ordered(vec![
                        ("customer", Piece::Text(loss.customer.clone())),
                        ("before", Piece::Number(loss.before)),
                        ("after", Piece::Number(loss.after)),
                        ("change", Piece::Number(-loss.lost())),
                    ]))
                };
                detail.push(("at_risk", Piece::List(losses.iter().map(loss).collect())));
            }
            Summary::Survival(stays) => {
                detail.extend(survival(stays, level).map(|piece| ("survival", piece)));
                detail.extend(log_rank(groups).map(|piece| ("log_rank", piece)));
            }
            Summary::Reasons(reasons) => {
                detail.push(("reasons", Piece::List(reasons.iter().map(leaving).collect())));
            }
            Summary::Tickets(tickets) => {
                detail.push(("resolved", Piece::Number(tickets.resolved)));
                detail.push(("open", Piece::Number(tickets.open)));
            }
            Summary::Costs(costs) => {
                let categories = costs.categories.iter().map(|category| {
                    Piece::Object(Ordered(vec![
                        ("category", Piece::Text(category.name.clone())),
                        ("line", Piece::Text(category.line.clone())),
                        ("amount", known(Some(category.amount))),
                    ]))
                });
                detail.push(("categories", Piece::List(categories.collect())));
            }
            Summary::Referrals(referrals) => {
                detail.push(("referrals", Piece::Object(Ordered(counts(referrals, money)))));
                let code = |(code, count): &(String, Referrals)| {
                    let mut piece = vec![("code", Piece::Text(code.clone()))];
                    piece.extend(counts(count, money));
                    Piece::Object(Ordered(piece))
                };
                detail.push(("codes", Piece::List(referrals.codes.iter().map(code).collect())));
            }
            Summary::Periods(_) | Summary::Comments(_) => {}
        }
    }
    if !cohorts.is_empty() {
        detail.push(("cohorts", Piece::List(cohorts)));
    }
    detail
}

/// `comments`: the first of promoters, passives and detractors, and how many each wrote; `None` where nobody did.
fn comments(voices: &[Voices<'_>]) -> Option<(&'static str, Piece)> {
    let comment = |comment: &Comment| {
        Piece::Object(Ordered(vec![
            ("line", Piece::Number(comment.line as f64)),
            ("score", Piece::Number(f64::from(comment.score))),
            ("segment", comment.segment.clone().map_or(Piece::Null, Piece::Text)),
            ("text", Piece::Text(comment.text.clone())),
        ]))
    };
    let list = |voices: &Voices<'_>| (voices.id, Piece::List(voices.said.first.iter().map(comment).collect()));
    let count = |voices: &Voices<'_>| (voices.id, Piece::Number(voices.said.count as f64));
    let mut comments: Vec<(&'static str, Piece)> = voices.iter().map(list).collect();
    comments.push(("counts", Piece::Object(Ordered(voices.iter().map(count).collect()))));
    (!voices.is_empty()).then_some(("comments", Piece::Object(Ordered(comments))))
}

/// A number, where it is known.
fn known(number: Option<f64>) -> Piece {
    number.filter(|number| number.is_finite()).map_or(Piece::Null, Piece::Number)
}

/// How long customers stayed, by Kaplan and Meier, in days.
fn survival(survival: &Survival, level: Level) -> Option<Piece> {
    let curve = survival.curve()?;
    let level = level.fraction();
    let count = |n: u64| Piece::Number(n as f64);
    let steps = curve.steps.iter().map(|step| {
        let bounds = step.log_log(level);
        Piece::Object(Ordered(vec![
            ("t", Piece::Number(step.time)),
            ("at_risk", count(step.at_risk)),
            ("events", count(step.events)),
            ("survival", Piece::Number(step.survival)),
            ("se", known(step.se())),
            ("low", known(bounds.map(|i| i.low))),
            ("high", known(bounds.map(|i| i.high))),
        ]))
    });
    let (low, high) = curve.median_interval(level);
    Some(Piece::Object(Ordered(vec![
        ("unit", Piece::Text(String::from("days"))),
        ("n", count(curve.n)),
        ("events", count(curve.events)),
        ("censored", count(curve.n - curve.events)),
        ("median", known(curve.median())),
        ("median_low", known(low)),
        ("median_high", known(high)),
        ("restricted_mean", known(curve.restricted_mean(curve.last))),
        ("tau", Piece::Number(curve.last)),
        ("steps", Piece::List(steps.collect())),
    ])))
}

/// What customers are expected to bring, and the models that say so; without those where none can be fitted.
fn forecast(forecast: &Forecast) -> Vec<(&'static str, Piece)> {
    let mut piece = vec![
        ("customers", Piece::Number(forecast.customers)),
        ("repeat", Piece::Number(forecast.repeat)),
        ("weeks", Piece::Number(forecast.weeks)),
    ];
    let Some(fitted) = &forecast.fitted else { return piece };
    let object = |numbers: Vec<(&'static str, f64)>| {
        Piece::Object(Ordered(numbers.into_iter().map(|(id, number)| (id, known(Some(number)))).collect()))
    };
    let list = |numbers: &[f64]| Piece::List(numbers.iter().map(|number| known(Some(*number))).collect());
    let Prediction { purchases, value, by_month, errors, alive, .. } = &fitted.prediction;
    let mut model = vec![("r", purchases.r), ("alpha", purchases.alpha), ("a", purchases.a), ("b", purchases.b)];
    model.extend(match value {
        Spending::Varied(value) => vec![("p", value.p), ("q", value.q), ("v", value.v)],
        Spending::Same(value) => vec![("value", *value)],
    });
    let ranked = fitted.ranked.iter().map(|one| {
        Piece::Object(Ordered(vec![
            ("customer", Piece::Text(one.customer.clone())),
            ("purchases", Piece::Number(one.purchases)),
            ("last", Piece::Text(Date { day: one.last, second: None, offset: None }.iso())),
            ("alive", known(Some(one.alive))),
            ("expected", known(Some(one.expected))),
            ("value", known(Some(one.value))),
        ]))
    });
    let track = fitted.track.iter();
    piece.extend([
        ("model", object(model)),
        ("log_likelihood", known(Some(fitted.prediction.purchases_log_likelihood))),
        ("value_log_likelihood", known(fitted.prediction.value_log_likelihood)),
        ("alive", known(Some(*alive))),
        ("purchases", known(Some(fitted.purchases))),
        ("order_value", known(Some(fitted.order_value))),
        ("by_month", list(by_month)),
        ("errors", list(errors)),
        (
            "track",
            Piece::List(
                track
                    .map(|(week, actual, expected)| {
                        object(vec![("week", *week), ("actual", *actual), ("expected", *expected)])
                    })
                    .collect(),
            ),
        ),
        ("ranked", Piece::List(ranked.collect())),
    ]);
    piece
}

/// Who left in one period for one reason.
fn leaving(left: &Leaving) -> Piece {
    Piece::Object(Ordered(vec![
        ("period", Piece::Text(left.period.clone())),
        ("reason", Piece::Text(left.reason.clone())),
        ("customers", Piece::Number(left.customers)),
        ("mrr", known(left.mrr)),
    ]))
}

/// The test whether the segments of a file stay equally long.
fn log_rank(groups: &[datasets::Group]) -> Option<Piece> {
    let exits = |group: &datasets::Group| {
        group
            .summaries
            .iter()
            .find_map(|summary| if let Summary::Survival(s) = summary { Some(s.exits()) } else { None })
    };
    let test = stats::log_rank::of_exits(&groups.iter().filter_map(exits).collect::<Vec<_>>())?;
    Some(Piece::Object(Ordered(vec![
        ("chi2", Piece::Number(test.chi2)),
        ("df", Piece::Number(test.df as f64)),
        ("p", Piece::Number(test.p)),
    ])))
}

/// Counts of people who were referred, and their money where it can be read.
fn counts(referrals: &Referrals, money: bool) -> Vec<(&'static str, Piece)> {
    vec![
        ("referred", Piece::Number(referrals.referred)),
        ("referrers", Piece::Number(referrals.referrers)),
        ("converted", known(referrals.converted)),
        ("promoter_referrers", known(referrals.promoter_referrers)),
        ("revenue", known(referrals.revenue.filter(|_| money))),
    ]
}

/// One period's movements.
fn movements(moved: &Movements) -> Piece {
    let numbers = [
        ("start", moved.start),
        ("new", moved.new),
        ("reactivation", moved.reactivation),
        ("expansion", moved.expansion),
        ("contraction", moved.contraction),
        ("churned", moved.churned),
        ("end", moved.end),
        ("start_customers", moved.start_customers),
        ("new_customers", moved.new_customers),
        ("reactivated_customers", moved.reactivated_customers),
        ("expanded_customers", moved.expanded_customers),
        ("contracted_customers", moved.contracted_customers),
        ("churned_customers", moved.churned_customers),
        ("end_customers", moved.end_customers),
    ];
    let mut piece = vec![("period", Piece::Text(moved.label.clone()))];
    piece.extend(numbers.map(|(id, number)| (id, known(Some(number)))));
    if moved.partial {
        piece.push(("partial", Piece::Flag(true)));
    }
    Piece::Object(Ordered(piece))
}

impl Failure {
    /// The failure of a reading, in the words of the page's language.
    pub fn of(failure: reading::Failure, of: Option<&Dataset>, show: &Show<'_>) -> Failure {
        let line = match failure {
            reading::Failure::Read(ReadError::UnterminatedQuote { line } | ReadError::EndlessLine { line }) => {
                Some(line)
            }
            _ => None,
        };
        let field = failure.field(of).map(str::to_owned);
        Failure { kind: failure.id(), message: failure.words(of).show(show), field, line }
    }
}
