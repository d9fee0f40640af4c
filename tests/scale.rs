//! Files that are long: what is divided, put off and packed there gives what plain counting gives, at every cut.

#![allow(clippy::float_cmp)] // Whole amounts add up exactly in any order.

mod parts;

use kept::datasets::{Ask, Cohort, ORDERS, Orders, SUBSCRIPTIONS, Summary, TICKETS, Tickets};
use kept::locale::Level;
use kept::locale::Period;
use kept::locale::date;
use kept::locale::date::Date;
use kept::stats::order::median_ranks;
use parts::in_parts;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The same numbers every time.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// Days from 2022-01-01 on, as a file writes them.
fn day(after: u64) -> String {
    let first = Date::new(2022, 1, 1).expect("a day").day;
    Date { day: first + i32::try_from(after).expect("small"), second: None, offset: None }.iso()
}

fn summaries(file: &str, of: &'static kept::datasets::Dataset, ask: &Ask, cut: (usize, usize)) -> (u64, Vec<Summary>) {
    let (used, groups) = in_parts(file.as_bytes(), of, ask, cut.0, cut.1);
    (used, groups.whole)
}

const CUTS: [(usize, usize); 4] = [(2, usize::MAX), (3, 1 << 12), (7, 1 << 16), (40, 1 << 14)];

/// 12 000 rows of so many customers: none too few to be divided, some only when parts are put together.
fn orders(customers: u64, named: bool) -> String {
    let mut random = Random(customers);
    let mut file = format!("customer_id,date,amount{}\n", if named { ",order_id" } else { "" });
    for row in 0..12_000 {
        // Names of every length around eight bytes, some beyond ASCII, some quoted.
        let who = random.below(customers);
        let name = match who % 4 {
            0 => format!("{who}"),
            1 => format!("customer-{who}"),
            2 => format!("고객{who}"),
            _ => format!("\"c \"\"{who}\"\"\""),
        };
        let amount = i64::try_from(random.below(300)).expect("small") - 20;
        write!(file, "{name},{},{amount}", day(random.below(900))).expect("text");
        if named {
            // Lines of an order stand anywhere, and some rows have none.
            let order = random.below(9000);
            write!(file, ",{}", if order == 0 { String::new() } else { format!("O{}-{who}", order % 3 + row % 2) })
                .expect("text");
        }
        file.push('\n');
    }
    file
}

/// What the rows come to, counted plainly.
fn plainly(file: &str, named: bool) -> (Orders, BTreeMap<String, f64>) {
    // Of each customer its revenue, and of each of its orders the money, how many lines are purchases, and the day of the
    // first that is.
    type Order = (i64, u32, String);
    let mut by: BTreeMap<String, (i64, BTreeMap<String, Order>)> = BTreeMap::new();
    for (at, line) in file.lines().skip(1).enumerate() {
        let mut cells: Vec<&str> = line.split(',').collect();
        let order = if named { cells.pop().expect("a cell") } else { "" };
        let [name, date, amount] = cells[..] else { panic!("{line}") };
        let (amount, bought) = (amount.parse::<i64>().expect("whole"), !amount.starts_with('-'));
        let key = if order.is_empty() { format!("row {at}") } else { order.to_string() };
        let (revenue, orders) = by.entry(name.to_string()).or_default();
        *revenue += amount;
        let order = orders.entry(key).or_insert((0, 0, "9".into()));
        order.0 += amount;
        if bought {
            (order.1, order.2) = (order.1 + 1, order.2.clone().min(date.into()));
        }
    }
    let mut out = Orders { customers: by.len() as f64, ..Orders::default() };
    let mut sizes: BTreeMap<String, f64> = BTreeMap::new();
    let (mut revenues, mut days) = (Vec::new(), Vec::new());
    for (revenue, orders) in by.values() {
        revenues.push(*revenue as f64);
        let bought: Vec<&Order> = orders
            .iter()
            .filter(|(key, order)| order.1 > 0 && (key.starts_with("row") || order.0 >= 0))
            .map(|(_, order)| order)
            .collect();
        let first = bought.iter().map(|order| &order.2).min();
        let last = bought.iter().map(|order| &order.2).max();
        out.purchases += bought.len() as f64;
        out.shared += orders.values().filter(|order| order.1 > 1).count() as f64;
        out.buyers += f64::from(u8::from(!bought.is_empty()));
        out.repeat += f64::from(u8::from(bought.len() >= 2));
        out.repeat_days += f64::from(u8::from(first < last));
        days.extend(bought.iter().map(|order| date::iso(order.2.as_bytes()).expect("a day").day));
        if let Some(first) = first {
            *sizes.entry(first[..7].to_string()).or_default() += 1.0;
        }
    }
    out.revenue = revenues.iter().sum();
    revenues.sort_by(f64::total_cmp);
    let n = revenues.len();
    out.median = Some(f64::midpoint(revenues[(n - 1) / 2], revenues[n / 2]));
    for level in Level::ALL {
        let (low, high) = median_ranks(n, level.fraction()).expect("customers enough");
        out.median_bounds.extend([revenues[low - 1], revenues[high - 1]]);
    }
    out.days = days.iter().min().copied().zip(days.iter().max().copied());
    let top: f64 = revenues[n - (n as f64 * 0.2).ceil() as usize..].iter().sum();
    out.top20_share = Some(top / out.revenue);
    let mean = out.revenue / n as f64;
    out.spread = Some((revenues.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (n - 1) as f64).sqrt());
    (out, sizes)
}

#[test]
fn orders_of_many_customers_are_what_plain_counting_says_at_every_cut() {
    for (customers, named) in [(3000, false), (6000, false), (6000, true), (200, true)] {
        let file = orders(customers, named);
        let (used, whole) = summaries(&file, &ORDERS, &Ask::default(), (1, usize::MAX));
        assert_eq!(used, 12_000);
        let Summary::Orders(got) = &whole[0] else { panic!("no orders") };
        let (wanted, sizes) = plainly(&file, named);
        let near = |a: Option<f64>, b: Option<f64>| (a.expect("some") - b.expect("some")).abs() < 1e-9;
        assert!(near(got.spread, wanted.spread), "{customers} {named}: {:?} {:?}", got.spread, wanted.spread);
        assert_eq!(Orders { spread: None, ..got.clone() }, Orders { spread: None, ..wanted }, "{customers} {named}");
        let cohorts: Vec<&Cohort> =
            whole.iter().filter_map(|s| if let Summary::Cohort(c) = s { Some(c) } else { None }).collect();
        assert_eq!(cohorts.iter().map(|c| c.size).collect::<Vec<_>>(), sizes.into_values().collect::<Vec<_>>());
        let paid: f64 = cohorts.iter().flat_map(|c| &c.revenue).sum();
        assert!(paid <= got.revenue + 20.0 * 12_000.0);
        for cut in CUTS {
            assert_eq!(summaries(&file, &ORDERS, &Ask::default(), cut).1, whole, "{customers} {named} {cut:?}");
        }
    }
}

#[test]
fn one_customer_may_have_all_the_orders() {
    // More purchases in a month than fit beside their days, and more orders than could be looked through for each row.
    let rows = 60_000;
    for named in [false, true] {
        let mut file = String::from(if named { "customer,order,date,amount\n" } else { "customer,date,amount\n" });
        for row in 0..rows {
            let order = if named { format!(",N{row}") } else { String::new() };
            writeln!(file, "guest{order},2024-03-{:02},2", row % 28 + 1).expect("text");
        }
        let (_, whole) = summaries(&file, &ORDERS, &Ask::default(), (1, usize::MAX));
        let Summary::Orders(got) = &whole[0] else { panic!("no orders") };
        assert_eq!((got.customers, got.purchases, got.revenue), (1.0, f64::from(rows), f64::from(rows) * 2.0));
        assert_eq!((got.repeat, got.repeat_days), (1.0, 1.0));
        let Summary::Cohort(cohort) = &whole[1] else { panic!("no cohort") };
        assert_eq!((cohort.size, &*cohort.active), (1.0, &[1.0][..]));
        assert_eq!(summaries(&file, &ORDERS, &Ask::default(), (3, 1 << 16)).1, whole);
    }
}

#[test]
fn subscriptions_of_many_customers_are_counted_as_plainly_at_every_cut() {
    let mut random = Random(5);
    let mut file = String::from("customer,started,ended,mrr,reason\n");
    // Who runs at the end of which month, and what it pays.
    let mut running: BTreeMap<i32, (BTreeSet<u64>, u64)> = BTreeMap::new();
    for row in 0..12_000_u64 {
        let who = if row < 6000 { row } else { random.below(7000) };
        let (from, mrr) = (random.below(700), 1 + random.below(50));
        let lasts = random.below(500);
        let ended = from + lasts < 880;
        let end = if ended { day(from + lasts) } else { String::new() };
        let reason = ["", "price", "moved"][random.below(3) as usize];
        writeln!(file, "customer-{who},{},{end},{mrr},{}", day(from), if ended { reason } else { "" }).expect("text");
        let until = if ended { from + lasts } else { 10_000 };
        for month in 0..29 {
            let first = Date::new(2022, 1, 1).expect("a day").day;
            let next = Date::new(2022 + (month + 1) / 12, ((month + 1) % 12 + 1) as u32, 1).expect("a day").day;
            let at = u64::try_from(next - 1 - first).expect("later");
            if from <= at && at < until {
                let (customers, paid) = running.entry(month).or_default();
                customers.insert(who);
                *paid += mrr;
            }
        }
    }
    let ask = Ask { period: Some(Period::Month), ..Ask::default() };
    let (_, whole) = summaries(&file, &SUBSCRIPTIONS, &ask, (1, usize::MAX));
    let moved = whole.iter().find_map(|s| if let Summary::Movements(m) = s { Some(m) } else { None }).expect("moved");
    for (month, moved) in (0..).zip(moved).take(28) {
        let (customers, paid) = &running[&month];
        assert_eq!((moved.end_customers, moved.end), (customers.len() as f64, *paid as f64), "{}", moved.label);
        let net = moved.new + moved.reactivation + moved.expansion - moved.contraction - moved.churned;
        assert!((moved.start + net - moved.end).abs() < 1e-6, "{}", moved.label);
    }
    for cut in CUTS {
        assert_eq!(summaries(&file, &SUBSCRIPTIONS, &ask, cut).1, whole, "{cut:?}");
    }
}

#[test]
fn groups_of_customers_are_the_same_at_every_cut() {
    let mut random = Random(11);
    let mut orders = String::from("customer,date,amount,segment\n");
    let mut paid = String::from("customer,started,ended,mrr,plan,reason\n");
    for row in 0..12_000_u64 {
        // The last segment is met late, and by one customer.
        let segment = if row == 11_990 { "late" } else { ["", "small", "large"][random.below(3) as usize] };
        let (who, from, amount) = (random.below(5000), random.below(700), random.below(9999) as f64 / 100.0);
        writeln!(orders, "c{who},{},{amount},{segment}", day(from)).expect("text");
        let reason = ["", "price", "moved", "gone"][(row / 3000) as usize];
        writeln!(paid, "c{who},{},{},{amount},{segment},{reason}", day(from), day(from + random.below(200)))
            .expect("text");
    }
    for (file, of) in [(&orders, &ORDERS), (&paid, &SUBSCRIPTIONS)] {
        for period in [None, Some(Period::Quarter)] {
            let ask = Ask { segment: of.segment(), period, ..Ask::default() };
            let whole = in_parts(file.as_bytes(), of, &ask, 1, usize::MAX);
            assert!(whole.1.groups.len() >= 4, "{}", whole.1.groups.len());
            for (parts, chunk) in CUTS {
                assert_eq!(in_parts(file.as_bytes(), of, &ask, parts, chunk), whole, "{} {period:?} {parts}", of.id);
            }
        }
    }
}

#[test]
fn times_are_ordered_alike_whole_or_not() {
    for fractions in [false, true] {
        let mut random = Random(9);
        let mut file = String::from("duration (hours),complexity\n");
        let mut seconds = Vec::new();
        for _ in 0..5001 {
            let quarters = random.below(1 << 22);
            let hours = quarters as f64 / 4.0 + if fractions && random.below(3) == 0 { 0.0001 } else { 0.0 };
            writeln!(file, "{hours},{}", random.below(3)).expect("text");
            seconds.push(hours * 3600.0);
        }
        seconds.sort_by(f64::total_cmp);
        let ask = Ask { segment: TICKETS.segment(), ..Ask::default() };
        let (_, whole) = summaries(&file, &TICKETS, &ask, (1, usize::MAX));
        let Summary::Tickets(got) = &whole[0] else { panic!("no tickets") };
        let Tickets { resolved, median, p90, longest, total, .. } = got;
        assert_eq!((*resolved, *median, *longest), (5001.0, Some(seconds[2500]), Some(seconds[5000])));
        assert_eq!((*p90, got.by_time.iter().sum::<f64>()), (Some(seconds[4500]), 5001.0));
        assert!((total / seconds.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        for cut in CUTS {
            assert_eq!(summaries(&file, &TICKETS, &ask, cut).1, whole, "{cut:?}");
        }
    }
}
