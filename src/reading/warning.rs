//! What a reader should know of a file beside its answers and what was skipped.

use super::{Reading, words};
use crate::datasets::{
    Movements, OF_ORDER, ORDERS, Orders, REFERRALS, REFUNDED, SUBSCRIPTIONS, SURVEY, Summary, grain, subscriptions,
    survey,
};
use crate::ingest::{Report, normalise, same};
use crate::locale::{Arg, Period, Phrase, Unit};
use crate::metrics::ledger;

/// What a file holds that decides no row, and that its reader should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Its public name: `currencies`, `order_totals`, `refunds`, `refunded`, `copies`, `duplicate_headers`, `nuls`,
    /// `undecodable`, `low_scores`, `periods_twice`, `no_ends`, `late_ends`, `free_ends`.
    pub id: &'static str,
    /// How many currencies, orders, columns, rows, headers, bytes, characters, scores, rows, columns or customers.
    pub count: u64,
    /// It in words.
    pub says: Phrase,
    /// What is answered is wrong until somebody sees to it.
    pub grave: bool,
}

/// Customers who end long after the last one has come.
struct Late<'a> {
    lost: f64,
    /// Those who do not end.
    stay: f64,
    /// The last period in which anybody came, and its last day.
    label: &'a str,
    day: i32,
}

impl Reading {
    /// What a reader should know of the file beside what was skipped: currencies whose amounts were added up as they
    /// stand; orders whose total may stand on each of their lines; columns of refunds, which nothing takes off; orders
    /// whose status says that they were given back; exact copies of rows, which count; headers that stand there twice,
    /// of which the first column is read; NUL bytes that were taken out; characters that are none; scores of 1 to 5
    /// throughout that are read as if up to 10 had been possible; rows of figures whose period another row has, each of
    /// which counts alone; subscriptions of which no column says when they ended; and those that end long after the
    /// last one began, as if that had come already, or pay nothing where they have ended, as if they never had.
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
        // Of referrals that are the same only the first counts.
        let copies = self.report.copies().filter(|_| self.dataset != &REFERRALS).unwrap_or(0);
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
            self.order_totals(),
            self.refunds(),
            counted("refunded", &words::REFUNDED, self.orders().map_or(0.0, |orders| orders.refunded) as u64),
            counted("copies", &words::COPIES, copies),
            headers,
            counted("nuls", &words::NULS, nuls),
            counted("undecodable", &words::UNDECODABLE, undecodable),
            Warning { grave: true, ..counted("low_scores", &words::LOW_SCORES, self.low_scores()) },
            Warning { grave: true, ..counted("periods_twice", &words::PERIODS_TWICE, self.periods_twice()) },
            self.no_ends(),
            self.late_ends(),
            self.free_ends(),
        ];
        all.into_iter().filter(|warning| warning.count > 0).collect()
    }

    /// What the orders of the whole file come to.
    fn orders(&self) -> Option<&Orders> {
        self.groups.whole.iter().find_map(|summary| match summary {
            Summary::Orders(orders) => Some(orders),
            _ => None,
        })
    }

    /// Orders with several amounts under a header that says what a whole order comes to: they were added up.
    fn order_totals(&self) -> Warning {
        let orders = self.orders().map(|orders| orders.shared);
        let role = ORDERS.roles.iter().position(|role| role.id == "amount");
        let header = role.filter(|_| *self.dataset == ORDERS).and_then(|role| self.plan.header_of(role));
        let count = header.filter(|header| is_among(header, OF_ORDER)).and(orders).unwrap_or_default();
        let args = [("header", Arg::Raw(header.unwrap_or_default().into())), ("n", Arg::Of(count, Unit::Count))];
        Warning { id: "order_totals", count: count as u64, says: Phrase::with(&words::ORDER_TOTALS, args), grave: true }
    }

    /// Columns of a file of orders that hold what was given back.
    fn refunds(&self) -> Warning {
        let header = self.plan.header.as_deref().filter(|_| *self.dataset == ORDERS).unwrap_or_default();
        let columns: Vec<&str> = header.iter().map(String::as_str).filter(|name| is_among(name, REFUNDED)).collect();
        let names = Arg::Raw(columns.join(" · "));
        let says = Phrase::with(&words::REFUNDS, [("names", names)]);
        Warning { id: "refunds", count: columns.len() as u64, says, grave: false }
    }

    /// That no column is known to say when customers left: how many columns of dates may, which is grave, or that none does.
    fn no_ends(&self) -> Warning {
        let asked = *self.dataset == SUBSCRIPTIONS && self.plan.columns[subscriptions::ENDED].is_none();
        let header = self.plan.header.as_deref().unwrap_or_default();
        let names = self.scout.dated.iter().filter_map(|at| header.get(*at as usize)).map(String::as_str);
        let names: Vec<&str> = names.collect();
        let (text, grave) = if names.is_empty() { (&words::NO_ENDS, false) } else { (&words::WHICH_ENDS, true) };
        let field = Arg::Text(&SUBSCRIPTIONS.labels[subscriptions::ENDED]);
        let says = Phrase::with(text, [("field", field), ("names", Arg::Raw(names.join(" · ")))]);
        Warning { id: "no_ends", count: if asked { names.len().max(1) as u64 } else { 0 }, says, grave }
    }

    /// Customers who end long after the last one has come.
    fn late_ends(&self) -> Warning {
        let late = self.late();
        let lost = late.as_ref().map_or(0.0, |late| late.lost);
        let period = late.as_ref().map_or(Arg::Raw(String::new()), |late| ledger::period(late.label));
        let args = [("n", Arg::Of(lost, Unit::Count)), ("period", period)];
        let grave = late.is_some_and(|late| late.lost > late.stay);
        Warning { id: "late_ends", count: lost as u64, says: Phrase::with(&words::LATE_ENDS, args), grave }
    }

    /// The last day on which subscriptions seem to have begun, where some end long after it: what counts up to that day holds
    /// no end that is still to come.
    pub fn count_up_to(&self) -> Option<i32> {
        self.late().map(|late| late.day)
    }

    /// Customers who are lost later than a month or a period after the last one in which anybody came: mostly the ends of
    /// contracts that still run. It is grave where they outnumber those who have no end. While nobody knows the day of a date,
    /// nobody knows this.
    fn late(&self) -> Option<Late<'_>> {
        let told = *self.dataset == SUBSCRIPTIONS && !self.settled.order.is_open();
        let (_, last_day) = self.groups.days.filter(|_| told)?;
        let periods = self.groups.whole.iter().find_map(|summary| match summary {
            Summary::Movements(periods) => Some(periods.as_slice()),
            _ => None,
        })?;
        let came = |moved: &Movements| moved.new_customers + moved.reactivated_customers > 0.0;
        let newest = periods.iter().rposition(came)?;
        let Movements { unit, label, .. } = &periods[newest];
        let soon = if *unit == Period::Week { 4 } else { 1 };
        let lost: f64 = periods.iter().skip(newest + 1 + soon).map(|moved| moved.churned_customers).sum();
        let stay = periods.last().map_or(0.0, |moved| moved.end_customers);
        let grain = grain(*unit);
        let index = periods[newest + 1..].iter().fold(grain.index(last_day), |index, _| index - 1);
        (lost > 0.0).then(|| Late { lost, stay, label, day: grain.days(index).1 })
    }

    /// Subscriptions that ended and pay nothing, where most that ended do: what they paid before is not in the file.
    fn free_ends(&self) -> Warning {
        let free = self.groups.whole.iter().find_map(|summary| match summary {
            Summary::Survival(survival) => Some(survival.free),
            _ => None,
        });
        let free = free.unwrap_or_default();
        let says = Phrase::with(&words::FREE_ENDS, [("n", Arg::Of(free, Unit::Count))]);
        Warning { id: "free_ends", count: free as u64, says, grave: true }
    }

    /// How many scores there are where none is 0 or above 5 on a scale of 0 to 10, and the header does not say which survey
    /// it is.
    fn low_scores(&self) -> u64 {
        let named = || self.plan.header_of(0).is_some_and(|header| !survey::said(header).is_empty());
        match self.groups.whole.first() {
            Some(Summary::Survey(scores)) if self.dataset == &SURVEY && scores.bins.len() == 11 && !named() => {
                let low: f64 = scores.bins[1..=5].iter().sum();
                if scores.bins.iter().sum::<f64>() > low { 0 } else { low as u64 }
            }
            _ => 0,
        }
    }

    /// How many rows of figures are of a period that a row before has.
    fn periods_twice(&self) -> u64 {
        let twice = |two: &&[Summary]| match two {
            [Summary::Periods(one), Summary::Periods(next)] => one.label == next.label,
            _ => false,
        };
        self.groups.whole.windows(2).filter(twice).count() as u64
    }

    /// What the file's amounts are in, as far as it says so: codes of ISO 4217, or signs of several countries. None for a
    /// kind of file that holds no money.
    pub fn currencies(&self) -> &[String] {
        if Self::feeds(self.dataset).any(|(_, method)| method.takes_money()) { &self.settled.currencies } else { &[] }
    }
}

/// Whether a header is one of these names.
fn is_among(header: &str, names: &str) -> bool {
    let header = normalise(header);
    names.split('|').any(|name| same(name, &header))
}
