//! What `kept.read` takes and gives, as plain data.
//!
//! The file itself, its progress and its cancelling belong to the browser and stand in `api::read`.
//!
//! # The detail
//!
//! Beside what every reading has stands what its kind of file shows of the whole file, under keys of its own. What rests on
//! an open question is left out, and a number that is not known is null. Periods are written as in [`Group::period`].
//!
//! | key | of | value |
//! |---|---|---|
//! | `histogram` | survey | `[{score, answers}…]`, from the lowest score of the scale to the highest |
//! | `comments` | survey | what people wrote beside an NPS: `{promoter: [{line, score, segment, text}…], passive: […], detractor: […], counts: {promoter, passive, detractor}}`, the first 100 of each in the order of the file, each cut at 1000 characters, and how many there are; only where anybody wrote and `nps` is answered |
//! | `orders` | orders | `{revenue, purchases, customers, buyers, repeat, repeat_days}`; of a list of customers with what each has paid in all (`Total Spend`), which answers `clv` alone, the customers and the revenue |
//! | `cohorts` | orders, payments | `[{cohort, size, revenue, active}…]`: the month in which customers first bought, how many they are, and by age in months what they paid and how many of them did |
//! | `forecast` | orders, asked for the method `predicted` | `{customers, repeat, weeks, model: {r, alpha, a, b, p, q, v}, log_likelihood, value_log_likelihood, alive, purchases, order_value, by_month, errors, track: [{week, actual, expected}…], ranked: [{customer, purchases, last, alive, expected, value}…]}`, time in weeks, what is expected in twelve months, the thousand customers of the highest value; where all purchases are worth the same `value` stands for `p`, `q` and `v`; without fit the first three alone |
//! | `movements` | subscriptions, payments | `[{period, start, new, reactivation, expansion, contraction, churned, end, …}…]` in money, the same in customers (`start_customers`, `new_customers`, `reactivated_customers`, `expanded_customers`, `contracted_customers`, `churned_customers`, `end_customers`), and `partial: true` for a period that the file does not cover |
//! | `biggest_move` | subscriptions, payments | `{period, change}`: where recurring revenue moved furthest; from two periods on |
//! | `at_risk` | subscriptions, payments | `[{customer, before, after, change}…]`: who pays less at the end of the last period than at its start, at most the 100 that cost most |
//! | `survival` | subscriptions | Kaplan and Meier's curve in days: `{unit, n, events, censored, median, median_low, median_high, restricted_mean, tau, steps: [{t, at_risk, events, survival, se, low, high}…]}` |
//! | `log_rank` | subscriptions in segments | `{chi2, df, p}`: whether the segments stay equally long |
//! | `reasons` | subscriptions | `[{period, reason, customers, mrr}…]`: who left; only where anybody gave a reason, and "" is none |
//! | `resolved`, `open` | tickets | how many are solved, and how many are not |
//! | `categories` | costs | `[{category, line, amount}…]`, most first; `line` is one of [`LINES`](crate::datasets::costs::LINES) |
//! | `referrals` | referrals | `{referred, referrers, converted, promoter_referrers, revenue}` |
//! | `codes` | referrals | the same for each `code`, with most people first |

use super::{Answer, BAD_OPTION, Given, Ordered, Plain, UNKNOWN_FIELD, UNKNOWN_METRIC, UNKNOWN_OPTION, WRONG_SHAPE};
use crate::ingest::{NO_DELIMITER, delimiter};
use crate::locale::date::{self, DateOrder};
use crate::locale::{Level, Period};
use crate::metric::Method;
use crate::metrics::{METRICS, metric};
use crate::words::Lang;
use serde::Serialize;

/// The options of `kept.read`; what is left out is found out from the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Which kind of file it is.
    pub dataset: Option<String>,
    /// Which metric a survey is.
    pub metric: Option<String>,
    /// The metric's method, where a file can fill several.
    pub method: Option<String>,
    /// The scale of a survey, by its highest score (`7`) or by both its ends (`1-7`).
    pub scale: Option<String>,
    /// Whether a low score is the good one.
    pub reversed: Option<bool>,
    /// The lowest score that counts as positive.
    pub threshold: Option<f64>,
    /// Numbers that the file does not hold, by field: `{cac: 60}`.
    pub values: Vec<(String, f64)>,
    /// The header of a role where the guess is wrong; `None` for a role that no column plays.
    pub columns: Vec<(String, Option<String>)>,
    /// Whether, and by which column, the rows are split.
    pub segment: Option<Segment>,
    /// The period by which the rows are split.
    pub period: Option<Period>,
    /// What plain numbers count in a column of durations, in seconds.
    pub unit: Option<f64>,
    /// The day for which subscriptions are counted, from 1970-01-01.
    pub as_of: Option<i32>,
    /// The label of the encoding, as the web names it.
    pub encoding: Option<String>,
    /// The byte between cells; [`NO_DELIMITER`] where there is but one column.
    pub delimiter: Option<u8>,
    /// The decimal mark, `.` or `,`.
    pub decimal: Option<char>,
    /// The order of numeric dates, or what else they are: days of Excel, years of the Republic of China.
    pub date_order: Option<DateOrder>,
    /// The level of the intervals.
    pub level: Level,
    /// The language whose legacy encoding is tried.
    pub lang: Option<Lang>,
}

/// By which column the rows are split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// The one that looks like a segment.
    Guessed,
    /// The one with this header.
    Column(String),
}

/// An option that cannot be used, or a value that nothing takes: its kind and its name. The promise rejects with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// `unknown_option`, `bad_option`, `unknown_metric`, `unknown_field` or `wrong_shape`.
    pub kind: &'static str,
    /// The option, or the value.
    pub option: String,
}

impl Options {
    /// The options that a script handed in. `signal` and `onProgress` are passed over: the browser's half takes them.
    ///
    /// # Errors
    /// [`Refused`] for the first option that is not known or has no possible value, for the metric that is named too.
    pub fn read(given: &Given) -> Result<Options, Refused> {
        let shape = || Refused { kind: WRONG_SHAPE, option: String::from("options") };
        let mut options = Options::default();
        for (key, value) in given.properties().ok_or_else(shape)? {
            // A tab parts cells, and is blank as well.
            if !value.is_blank() || (key == "delimiter" && one(value) == Some('\t')) {
                options.take(key, value).map_err(|kind| Refused { kind, option: key.clone() })?;
            }
            if key == "values"
                && let Some(field) = unknown(value)
            {
                return Err(Refused { kind: UNKNOWN_FIELD, option: field.clone() });
            }
        }
        // What does not exist is refused before the file is opened.
        match options.of()? {
            Some(of) => options.hints(Some(of), Lang::default()).map(drop)?,
            None => options.kinds(Lang::default()).map(drop)?,
        }
        if options.method.is_some() && options.method().is_none() {
            return Err(Refused { kind: BAD_OPTION, option: String::from("method") });
        }
        if let Some(name) = &options.metric {
            let refused = || Refused { kind: UNKNOWN_METRIC, option: String::from("metric") };
            let asked = metric(name).ok_or_else(refused)?;
            options.picks(asked)?;
            // A file of a kind that does not feed the metric would answer nothing.
            let of = options.dataset.as_deref().and_then(crate::datasets::dataset);
            if of.is_some_and(|of| !crate::reading::Reading::can_feed(of, asked)) {
                return Err(Refused { kind: BAD_OPTION, option: String::from("metric") });
            }
        }
        Ok(options)
    }

    /// The method that is asked for, of the metric that is.
    pub(super) fn method(&self) -> Option<&'static Method> {
        metric(self.metric.as_deref()?)?.method(self.method.as_deref()?)
    }

    fn take(&mut self, key: &str, value: &Given) -> Result<(), &'static str> {
        let name = value.name();
        let text = name.as_deref().unwrap_or_default();
        match key {
            "dataset" => put(&mut self.dataset, name),
            "metric" => put(&mut self.metric, name),
            "method" => put(&mut self.method, name),
            "scale" => put(&mut self.scale, name),
            "threshold" => put(&mut self.threshold, number(value)),
            "reversed" => put(&mut self.reversed, flag(value)),
            "segment" => match flag(value) {
                Some(split) => {
                    self.segment = split.then_some(Segment::Guessed);
                    Ok(())
                }
                None => put(&mut self.segment, name.map(Segment::Column)),
            },
            "period" => put(&mut self.period, Period::from_id(text)),
            "unit" => put(&mut self.unit, crate::datasets::length::unit(text)),
            "asOf" => {
                put(&mut self.as_of, date::iso(text.as_bytes()).filter(|date| !date.is_open()).map(|date| date.day))
            }
            "encoding" => put(&mut self.encoding, name),
            "delimiter" if text == "none" => put(&mut self.delimiter, Some(NO_DELIMITER)),
            "delimiter" => put(&mut self.delimiter, one(value).and_then(delimiter)),
            "decimal" => put(&mut self.decimal, one(value).filter(|mark| matches!(mark, '.' | ','))),
            "dateOrder" => put(&mut self.date_order, DateOrder::from_id(text)),
            "lang" => put(&mut self.lang, Lang::from_tag(text)),
            "level" => super::request::level(text).map(|level| self.level = level).ok_or(BAD_OPTION),
            "values" => {
                let entries = value.properties().ok_or(WRONG_SHAPE)?.iter().filter(|(_, value)| !value.is_blank());
                let numbers = entries.map(|(field, value)| Some((field.clone(), number(value)?)));
                self.values = numbers.collect::<Option<_>>().ok_or(BAD_OPTION)?;
                Ok(())
            }
            "columns" => {
                let entries = value.properties().ok_or(WRONG_SHAPE)?;
                let headers = entries.iter().map(|(role, header)| match header {
                    Given::Blank => Some((role.clone(), None)),
                    Given::Text(header) => Some((role.clone(), Some(header.clone()))),
                    _ => None,
                });
                self.columns = headers.collect::<Option<_>>().ok_or(BAD_OPTION)?;
                Ok(())
            }
            "signal" | "onProgress" => Ok(()),
            _ => Err(UNKNOWN_OPTION),
        }
    }
}

/// The first value that no method of any metric takes.
fn unknown(values: &Given) -> Option<&String> {
    let methods = METRICS.iter().flat_map(|metric| metric.methods);
    let mut ids = values.properties().unwrap_or_default().iter().map(|(id, _)| id);
    ids.find(|id| methods.clone().all(|method| method.input(id).is_none()))
}

fn put<T>(slot: &mut Option<T>, value: Option<T>) -> Result<(), &'static str> {
    *slot = value;
    slot.is_some().then_some(()).ok_or(BAD_OPTION)
}

fn number(value: &Given) -> Option<f64> {
    match value {
        Given::Number(number) if number.is_finite() => Some(number + 0.0),
        _ => None,
    }
}

fn flag(value: &Given) -> Option<bool> {
    match value {
        Given::Flag(flag) => Some(*flag),
        _ => None,
    }
}

/// A single character, a tab among them.
fn one(value: &Given) -> Option<char> {
    let Given::Text(text) = value else { return None };
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// What the promise resolves with.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// The kind of file.
    pub dataset: &'static str,
    /// How it was read.
    pub dialect: Dialect,
    /// How many rows.
    pub rows: Rows,
    /// The first 1 000 skipped rows.
    pub skipped: Vec<Skipped>,
    /// What else there is to know of the file.
    pub warnings: Vec<Warned>,
    /// The header of each role.
    pub columns: Ordered<Option<String>>,
    /// Each segment, period, or pair of them.
    pub groups: Vec<Group>,
    /// The metrics of the whole file, or of its last period.
    pub metrics: Ordered<Answer>,
    /// What the forms would have held, each input once: the form of a metric that means another number by a name (customers
    /// of orders) than one before it is left out.
    pub values: Ordered<Plain>,
    /// What this kind of file shows besides, each under its own key: see [the table](self#the-detail).
    #[serde(flatten)]
    pub detail: Ordered<Piece>,
}

/// What decides no row, and how often it occurs.
#[derive(Clone, Debug, Serialize)]
pub struct Warned {
    /// `currencies`, whose amounts are added up as they stand; `order_totals`, orders with a total on several lines; `refunds`,
    /// columns of what was given back, which nothing takes off; `refunded`, orders whose status says that they were given
    /// back, which bring 0; `copies` of rows, which count; `duplicate_headers`, of which the first is read; `nuls` that were
    /// left out; `undecodable` characters; `low_scores` of 1 to 5 throughout, read as if up to 10 had been possible;
    /// `periods_twice`, rows of figures whose period a row before has; `no_ends`, columns of dates in subscriptions of which no
    /// column says when they ended, 1 where there are none; `late_ends`, customers who end long after the last one began;
    /// `free_ends`, subscriptions that ended and pay nothing, where most that ended do; `not_split`, rows that are in none of
    /// the periods by which the file was to be split, as months are in no one week.
    pub kind: &'static str,
    /// How many.
    pub count: u64,
}

/// How a file was read.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dialect {
    /// The encoding's label.
    pub encoding: String,
    /// The character between cells.
    pub delimiter: Option<char>,
    /// The decimal mark; `None` where no cell has one.
    pub decimal: Option<char>,
    /// The order of numeric dates; `None` where there are none.
    pub date_order: Option<&'static str>,
    /// The questions that are open: `decimal`, `dateOrder`, `columns`, `unit`, `metric`.
    pub ambiguous: Vec<&'static str>,
}

/// How many rows; read = used + skipped.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Rows {
    /// Rows with anything in them.
    pub read: u64,
    /// Rows that count.
    pub used: u64,
    /// Rows that do not.
    pub skipped: u64,
}

/// A skipped row.
#[derive(Clone, Debug, Serialize)]
pub struct Skipped {
    /// The line on which it starts; the header is 1.
    pub line: u64,
    /// The file's header; `None` for a ragged row.
    pub column: Option<String>,
    /// The raw cell.
    pub value: String,
    /// Why, see [`Reason::id`](crate::ingest::Reason::id).
    pub reason: &'static str,
}

/// The rows of one segment, one period, or one pair.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The segment; blank is "".
    pub segment: Option<String>,
    /// `2024`, `2024-Q1`, `2024-03`, `2024-W10`.
    pub period: Option<String>,
    /// What the form would have held.
    pub values: Ordered<Plain>,
    /// Its metrics.
    pub metrics: Ordered<Answer>,
}

/// A piece of a dataset's own detail.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Piece {
    /// Not known.
    Null,
    /// A number; finite.
    Number(f64),
    /// A label.
    Text(String),
    /// Whether it is so.
    Flag(bool),
    /// A list.
    List(Vec<Piece>),
    /// An object.
    Object(Ordered<Piece>),
}

/// Why the promise rejects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// `empty_file`, `no_data`, `unterminated_quote`, `not_text`, `missing_column`, `out_of_memory`; `gone` and `crashed`
    /// where the browser fails; those of [`Refused`].
    pub kind: &'static str,
    /// The words, in the language that was asked for, else that of the page; of a refused option its name.
    pub message: String,
    /// The option that was refused, or the role of which the file lacks the column.
    pub field: Option<String>,
    /// The line, where there is one.
    pub line: Option<u64>,
}

impl From<Refused> for Failure {
    fn from(Refused { kind, option }: Refused) -> Failure {
        Failure { kind, message: option.clone(), field: Some(option), line: None }
    }
}
