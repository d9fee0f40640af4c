//! `purchases`: value of a purchase × purchases per customer × lifetime, in one unit of time.

use super::{
    APF, APV, CLV, CUSTOMER_VALUE, CUSTOMERS, LIFESPAN, MARGIN, PURCHASES, REVENUE, SPAN, orders, other_time,
    some_customers, span, words,
};
use crate::datasets::Summary;
use crate::locale::units;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Advice, Fault, Note, Output, Question, Refusal, Step, Values, Worked};
use crate::metrics::bars::money;
use crate::metrics::notes::{counted_as, finite};
use crate::metrics::room;
use crate::metrics::sums::{self, count};

/// CLV = revenue ÷ purchases × purchases ÷ customers × lifespan \[× margin\].
///
/// `revenue` in money, of any sign; `purchases` and `customers` whole numbers of the same period; `lifespan` in that
/// period; `margin` a fraction of revenue, 1 when blank. From files also `span`, the time of the purchases: where it is not
/// the stated period, a note gives the CLV spread over it. Outputs `apv` (money per purchase), `apf` (purchases per
/// customer and period), `customer_value` = apv × apf (money per customer and period, before the margin).
///
/// # Errors
/// `no_customers` and `no_purchases` where there are none; `too_large` where the product leaves the range of f64.
///
/// Source: article S2; the margin is the field's habit.
pub(super) fn compute(q: &Question) -> Result<Worked, Refusal> {
    let (revenue, purchases) = (q.need(&REVENUE)?, q.need(&PURCHASES)?);
    let (customers, lifespan) = (q.need(&CUSTOMERS)?, q.need(&LIFESPAN)?);
    let margin = q.may(&MARGIN);
    if purchases == 0.0 {
        return Err(Refusal::Undefined(Fault::new(&words::NO_PURCHASES, &PURCHASES, [])));
    }
    some_customers(customers)?;
    let apv = revenue / purchases;
    let apf = purchases / customers;
    let value = apv * apf;
    let clv = finite(Some(value * lifespan * margin.unwrap_or(1.0)), &LIFESPAN)?;

    let mut notes = Vec::new();
    if revenue < 0.0 {
        notes.push(Note::new(&words::NEGATIVE_REVENUE, []));
    }
    notes.push(counted_as(margin));
    let period = ("period", Arg::Period(q.period()));
    notes.push(match other_time(q) {
        Some((span, periods)) => {
            Note::new(&words::SPREAD_OVER, [("span", span), period, ("clv", Arg::Of(clv / periods, Unit::Money))])
        }
        None => Note::new(&words::SAME_PERIOD, [period]),
    });

    Ok(Worked {
        outputs: vec![
            Output::of(&CLV, clv),
            Output::of(&APV, apv),
            Output::of(&APF, apf),
            Output::of(&CUSTOMER_VALUE, value),
        ],
        basis: Some(super::historic::basis(revenue, customers)),
        sample: Some((customers, &units::CUSTOMERS)),
        sure: vec![(&words::SURE_AVERAGES).into()],
        steps: steps(q, [revenue, purchases, customers, lifespan], margin, clv),
        notes,
        advice: advice(q, apv * lifespan * margin.unwrap_or(1.0), clv),
        ..Worked::default()
    })
}

/// What orders say; how long a customer stays they do not tell.
pub(super) fn fill(summary: &Summary) -> Option<Values> {
    let orders = orders(summary)?;
    let values = Values::new().with(&REVENUE, orders.revenue).with(&PURCHASES, orders.purchases);
    Some(values.with(&CUSTOMERS, orders.customers).with_known(&SPAN, span(orders)))
}

fn steps(
    q: &Question,
    [revenue, purchases, customers, lifespan]: [f64; 4],
    margin: Option<f64>,
    clv: f64,
) -> Vec<Step> {
    let (apv, apf) = (revenue / purchases, purchases / customers);
    let over = Phrase::with(&words::OVER, [("lifespan", Arg::Of(lifespan, Unit::Periods))]);
    let per = Phrase::with(&words::VALUE_PER, [("per", Arg::Per(q.period()))]);
    let (often, whole) = (Arg::Of(apf, Unit::Number), apv * apf * lifespan);
    let mut steps = vec![
        sums::over(&words::APV, money(revenue), count(purchases), money(apv)),
        sums::over(&words::APF, count(purchases), count(customers), often.clone()),
        sums::times(per, money(apv), often, money(apv * apf)),
        sums::times(over, money(apv * apf), count(lifespan), money(whole)),
    ];
    if let Some(margin) = margin {
        steps.push(sums::times(&words::CLV, money(whole), Arg::Of(margin, Unit::Share), money(clv)));
    }
    steps
}

/// The CAC that this CLV carries, and what one purchase more per customer and period would make of it.
fn advice(q: &Question, each: f64, clv: f64) -> Vec<Advice> {
    let mut advice = Vec::new();
    advice.extend(room::advice(clv));
    if each > 0.0 && (clv + each).is_finite() {
        advice.push(Advice {
            number: Arg::Of(clv + each, Unit::Money),
            says: Phrase::with(&words::ONE_PURCHASE_MORE, [("per", Arg::Per(q.period()))]),
        });
    }
    advice
}
