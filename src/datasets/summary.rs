//! What a group of rows comes to: the whole file, a segment, a period, or a cohort.

use crate::locale::{Arg, Period};
use crate::stats::prediction::Prediction;
use crate::stats::survival::{Curve, Exits};
use serde::{Deserialize, Serialize};

/// What a group of rows comes to, by dataset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Summary {
    /// Survey answers.
    Survey(Survey),
    /// Orders.
    Orders(Orders),
    /// The orders of the customers who first ordered in one month.
    Cohort(Cohort),
    /// What customers are expected to bring, where that was asked for.
    Forecast(Forecast),
    /// One period's figures of any form.
    Periods(Periods),
    /// What people wrote beside their scores, in the whole file.
    Comments(Comments),
    /// Recurring revenue that came and went, a period each, in order: a metric answers for the last.
    Movements(Vec<Movements>),
    /// Who pays less at the end of the last period than at its start.
    Losses(Vec<Loss>),
    /// How long customers stayed, and who left in the last period.
    Survival(Survival),
    /// Why customers left, by period.
    Reasons(Vec<Leaving>),
    /// Tickets.
    Tickets(Tickets),
    /// Costs of winning customers.
    Costs(Costs),
    /// Referrals.
    Referrals(Referrals),
}

/// A histogram of scores.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// The lowest score of the scale: 0 or 1.
    pub lowest: u8,
    /// How many gave each score; index 0 is the score 0, which stays empty on a scale from 1.
    pub bins: Vec<f64>,
    /// Whether a low score is the good one.
    pub reversed: bool,
}

/// Orders, counted over the time of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Orders {
    /// Revenue, refunds taken off.
    pub revenue: f64,
    /// Purchases: orders with an amount of 0 or more.
    pub purchases: f64,
    /// Customers with a row.
    pub customers: f64,
    /// Customers with at least one purchase.
    pub buyers: f64,
    /// Customers with at least two purchases.
    pub repeat: f64,
    /// Customers with purchases on at least two days.
    pub repeat_days: f64,
    /// Named orders with an amount on more than one line.
    pub shared: f64,
    /// Rows of which nothing but their status says that the whole amount was given back.
    pub refunded: f64,
    /// The days of the first and of the last purchase, where they are known.
    pub days: Option<(i32, i32)>,
    /// The sample standard deviation of revenue per customer; `None` for fewer than two customers.
    pub spread: Option<f64>,
    /// The median revenue per customer.
    pub median: Option<f64>,
    /// The ends of the median's order-statistic interval at 90, 95 and 99 %, as far as there are enough customers.
    pub median_bounds: Vec<f64>,
    /// The share of revenue from the ⌈0.2 n⌉ customers with most revenue; `None` where revenue is not positive.
    pub top20_share: Option<f64>,
}

/// The customers who first ordered in one calendar month.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohort {
    /// The month of the first order, counted from January of year 0.
    pub month: i32,
    /// How many customers.
    pub size: f64,
    /// Their revenue by age in months, up to the file's last month.
    pub revenue: Vec<f64>,
    /// How many of them ordered, by age in months.
    pub active: Vec<f64>,
}

impl Cohort {
    /// What it is called: the month of its first orders.
    pub fn name(&self) -> Arg {
        Arg::Month(self.month.div_euclid(12), (self.month.rem_euclid(12) + 1) as u8)
    }
}

/// One row of a table of figures: the public ids of the fields that are filled, and what stands in them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Periods {
    /// The period as the file writes it.
    pub label: String,
    /// What its rates are counted in; a day says nothing of that.
    pub unit: Option<Period>,
    /// Field id and number.
    pub cells: Vec<(String, f64)>,
}

/// What people wrote beside a score of up to 10, by how they scored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comments {
    /// Those who scored 9 or 10.
    pub promoters: Said,
    /// Those who scored 7 or 8.
    pub passives: Said,
    /// Those who scored 0 to 6.
    pub detractors: Said,
}

/// The comments of some people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// How many there are.
    pub count: u64,
    /// The first of them, in the order of the file.
    pub first: Vec<Comment>,
}

/// What one person wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// The line on which the row starts, 1 for the file's first.
    pub line: u64,
    /// The score.
    pub score: u8,
    /// The segment; `None` where the file has no such column.
    pub segment: Option<String>,
    /// The words, with their line ends.
    pub text: String,
}

/// Recurring revenue that came and went in one period: start + new + reactivation + expansion − contraction − churned =
/// end, and the same for the customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Movements {
    /// How long the period is.
    pub unit: Period,
    /// `2024`, `2024-Q1`, `2024-03`, `2024-W10`.
    pub label: String,
    /// The file begins after the period does, or ends before it.
    pub partial: bool,
    /// MRR at the end of the period before.
    pub start: f64,
    /// Of customers who never paid before.
    pub new: f64,
    /// Of customers who had left and are back.
    pub reactivation: f64,
    /// What those who stayed pay more.
    pub expansion: f64,
    /// What those who stayed pay less.
    pub contraction: f64,
    /// What those who left paid at the start.
    pub churned: f64,
    /// MRR at the end.
    pub end: f64,
    /// Customers who paid at the start.
    pub start_customers: f64,
    /// Customers who never paid before.
    pub new_customers: f64,
    /// Customers who had left and are back.
    pub reactivated_customers: f64,
    /// Customers who pay more.
    pub expanded_customers: f64,
    /// Customers who pay less.
    pub contracted_customers: f64,
    /// Customers who left.
    pub churned_customers: f64,
    /// Customers who pay at the end.
    pub end_customers: f64,
}

impl Movements {
    /// Leaves only the customers: what they pay is not known, and what is not known is no number.
    pub(super) fn forget_money(&mut self) {
        let money = [
            &mut self.start,
            &mut self.new,
            &mut self.reactivation,
            &mut self.expansion,
            &mut self.contraction,
            &mut self.churned,
            &mut self.end,
            &mut self.expanded_customers,
            &mut self.contracted_customers,
        ];
        for number in money {
            *number = f64::NAN;
        }
    }
}

/// What customers are expected to bring, by their orders: see [`crate::stats::prediction`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// Customers with at least one purchase.
    pub customers: f64,
    /// Those who bought on two days or more.
    pub repeat: f64,
    /// The weeks from the first purchase of any customer to the last day of the file.
    pub weeks: f64,
    /// What the models say; `None` where they cannot be fitted to these orders.
    pub fitted: Option<Fitted>,
}

/// What models say that are fitted to orders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fitted {
    /// The models, and what a customer is expected to bring in each month to come.
    pub prediction: Prediction,
    /// What the next purchase of a customer is expected to be worth, and how many there are in twelve months: the mean over all.
    pub order_value: f64,
    /// See `order_value`.
    pub purchases: f64,
    /// Weeks since the first purchase, and the repeat purchases up to then: actual and expected.
    pub track: Vec<(f64, f64, f64)>,
    /// The customers with the highest value in twelve months, highest first.
    pub ranked: Vec<Promising>,
}

/// What one customer is expected to bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Promising {
    /// As the file names it.
    pub customer: String,
    /// The days on which it bought.
    pub purchases: f64,
    /// The last of them, from 1970-01-01.
    pub last: i32,
    /// The probability that it is still a customer.
    pub alive: f64,
    /// The purchases expected in twelve months.
    pub expected: f64,
    /// What it is expected to bring in twelve months, undiscounted.
    pub value: f64,
}

/// A customer who pays less than before, or no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Loss {
    /// As the file names it.
    pub customer: String,
    /// MRR at the start of the period, above 0.
    pub before: f64,
    /// MRR at its end, less.
    pub after: f64,
}

impl Loss {
    /// How much less it pays, above 0.
    pub fn lost(&self) -> f64 {
        self.before - self.after
    }
}

/// How long customers stayed: a stay is a spell of paying, and a return after a gap is a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    /// How long the last period is.
    pub unit: Period,
    /// Customers who paid at the start of the last period.
    pub start: f64,
    /// How many of them left in it.
    pub lost: f64,
    /// The stays by length, shortest first.
    pub stays: Vec<Stay>,
    /// Rows that ended and pay nothing, where they are more than those that ended and paid: the file seems to say what
    /// customers pay now, and those who left are not counted.
    pub free: f64,
}

/// The stays of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// How many days.
    pub days: u32,
    /// How many ended after them.
    pub ended: u64,
    /// How many go on and were seen so long.
    pub open: u64,
}

impl Survival {
    /// Their Kaplan–Meier curve, in days.
    pub fn curve(&self) -> Option<Curve> {
        Curve::of_exits(&self.exits())
    }

    /// How many ended and how many go on, by their days.
    pub fn exits(&self) -> Vec<Exits> {
        let exits = |stay: &Stay| Exits { time: f64::from(stay.days), events: stay.ended, censored: stay.open };
        self.stays.iter().map(exits).collect()
    }
}

/// The customers who left in one period for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// `2024`, `2024-Q1`, `2024-03`, `2024-W10`.
    pub period: String,
    /// As the file says it; none is "".
    pub reason: String,
    /// How many.
    pub customers: f64,
    /// What they paid at its start; `None` where the file does not say.
    pub mrr: Option<f64>,
}

/// How long solved tickets took, in seconds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tickets {
    /// How many are solved.
    pub resolved: f64,
    /// How many are still open.
    pub open: f64,
    /// Some are solved whose numbers have no unit: nothing is known until it is said.
    pub no_unit: bool,
    /// The time of all that are solved.
    pub total: f64,
    /// The sample standard deviation; `None` for fewer than two.
    pub spread: Option<f64>,
    /// The median.
    pub median: Option<f64>,
    /// The ends of the median's order-statistic interval at 90, 95 and 99 %, as far as there are enough times.
    pub median_bounds: Vec<f64>,
    /// The 90 % quantile.
    pub p90: Option<f64>,
    /// The longest.
    pub longest: Option<f64>,
    /// Q3 + 3 IQR, how many took longer, and their time together.
    pub far: Vec<f64>,
    /// How many lie in each stretch of time.
    pub by_time: Vec<f64>,
}

/// What winning customers cost, and how many were won.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// The money of each line, those of [`super::costs::LINES`]; `None` where no row is of it.
    pub lines: [Option<f64>; 6],
    /// Customers won; `None` where the file does not say.
    pub won: Option<f64>,
    /// Rows of one period and segment say different numbers of customers won.
    pub disputed: bool,
    /// The money of each category, most first.
    pub categories: Vec<Category>,
}

/// What was spent under one name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// The name as the file writes it.
    pub name: String,
    /// The line that it is part of.
    pub line: String,
    /// The money.
    pub amount: f64,
}

/// People who were referred, each once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Referrals {
    /// How many.
    pub referred: f64,
    /// Who referred them.
    pub referrers: f64,
    /// How many became customers; `None` where no column tells.
    pub converted: Option<f64>,
    /// How many of the referrers are promoters; `None` where no column tells.
    pub promoter_referrers: Option<f64>,
    /// What they brought in; `None` where no column tells.
    pub revenue: Option<f64>,
    /// The referrals by code, with most people first; empty for a period.
    pub codes: Vec<(String, Referrals)>,
    /// The referrals by period, in order, without a date first; empty unless asked for.
    pub periods: Vec<(Option<String>, Referrals)>,
}
