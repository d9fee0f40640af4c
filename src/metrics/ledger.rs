//! What a file shows beyond the answer: every period of which the form holds the last, why customers left, who brought
//! others, what the money went to, and the parts of the file side by side.

use super::bands;
use super::bars::{AMOUNT, PERIOD};
use super::decay::LEVEL_INTERVAL;
use super::sums::count;
use crate::datasets::{Loss, Movements, Referrals, Summary};
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Level, Phrase, Unit};
use crate::metric::{Method, Outcome, Output};
use crate::words::Text;

/// How many columns of periods can be told apart, the last of the file.
const PERIODS: usize = 24;
/// How many bars a reader compares; the table has them all.
const BARS: usize = 12;

/// The label of a period as words: a month or a quarter by its name, any other as it is.
pub fn period(label: &str) -> Arg {
    let named = label.split_once('-').filter(|_| label.len() == 7).and_then(|(year, part)| {
        let year = year.parse().ok()?;
        match part.strip_prefix('Q') {
            Some(quarter) => Some(Arg::Quarter(year, quarter.parse().ok()?)),
            None => Some(Arg::Month(year, part.parse().ok().filter(|month| (1..=12).contains(month))?)),
        }
    });
    named.unwrap_or_else(|| Arg::Raw(label.to_string()))
}

/// The MRR that came and went in every period; nothing where the file has no prices.
pub fn money(summary: &Summary, _: Level) -> Option<Figure> {
    let periods = movements(summary).filter(|periods| periods.iter().all(|moved| moved.end.is_finite()))?;
    let came = |moved: &Movements| moved.new + moved.reactivation + moved.expansion;
    let went = |moved: &Movements| moved.churned + moved.contraction;
    let (start, end): (Cell, Cell) = ((&START, |moved| moved.start), (&END, |moved| moved.end));
    let cells: [Cell; 7] = [
        start,
        (&NEW, |moved| moved.new),
        (&BACK, |moved| moved.reactivation),
        (&MORE, |moved| moved.expansion),
        (&LESS, |moved| moved.contraction),
        (&GONE, |moved| moved.churned),
        end,
    ];
    flow("movements_money", periods, Unit::Money, &came, &went, &cells)
}

/// The customers who came and went in every period.
pub fn customers(summary: &Summary, _: Level) -> Option<Figure> {
    let cells: [Cell; 5] = [
        (&START, |moved| moved.start_customers),
        (&NEW, |moved| moved.new_customers),
        (&BACK, |moved| moved.reactivated_customers),
        (&GONE, |moved| moved.churned_customers),
        (&END, |moved| moved.end_customers),
    ];
    let came = |moved: &Movements| moved.won();
    let went = |moved: &Movements| moved.churned_customers;
    flow("movements_customers", movements(summary)?, Unit::Count, &came, &went, &cells)
}

/// A column of the table of movements.
type Cell = (&'static Text, fn(&Movements) -> f64);

/// The periods, where there is more than the one that the form holds.
fn movements(summary: &Summary) -> Option<&[Movements]> {
    match summary {
        Summary::Movements(periods) if periods.len() > 1 => Some(periods),
        _ => None,
    }
}

/// What came above the line and what went below it, a column a period. A file that starts from nothing says so in its
/// table only: in the columns the first period would be all of it.
fn flow(
    id: &'static str,
    periods: &[Movements],
    unit: Unit,
    came: &dyn Fn(&Movements) -> f64,
    went: &dyn Fn(&Movements) -> f64,
    cells: &[Cell],
) -> Option<Figure> {
    let last = periods.last()?;
    let name = |moved: &Movements| {
        let text = if moved.partial { &NOT_WHOLE } else { &WHOLE };
        Phrase::with(text, [("period", period(&moved.label))])
    };
    let shown = periods.len().min(PERIODS).min(periods.len() - usize::from(periods[0].start_customers <= 0.0));
    let shown = &periods[periods.len() - shown..];
    let (mut marks, mut rows, mut low, mut high) = (Vec::new(), Vec::new(), 0.0_f64, 0.0_f64);
    for (row, moved) in shown.iter().enumerate() {
        let (up, down) = (came(moved), went(moved));
        let says = |by: f64| Some(Phrase::value(Arg::Signed(by, unit)));
        marks.push(Mark::Bar { row, from: 0.0, to: up, role: Role::Own, label: says(up), inside: None });
        marks.push(Mark::Bar { row, from: 0.0, to: -down, role: Role::Warn, label: says(-down), inside: None });
        rows.push(Row { label: name(moved), strong: row + 1 == shown.len() });
        (low, high) = (low.min(-down), high.max(up));
    }
    let mut head = vec![Phrase::plain(&PERIOD)];
    head.extend(cells.iter().map(|(label, _)| Phrase::plain(label)));
    let line = |moved: &Movements| {
        let name = Arg::Phrase(Box::new(name(moved)));
        std::iter::once(name).chain(cells.iter().map(|(_, cell)| Arg::Of(cell(moved), unit))).collect()
    };
    let args =
        [("period", period(&last.label)), ("came", Arg::Of(came(last), unit)), ("went", Arg::Of(went(last), unit))];
    Some(Figure {
        id,
        finding: Phrase::with(&CAME_AND_WENT, args),
        about: Phrase::plain(if unit == Unit::Money { &MONEY_FLOW } else { &CUSTOMER_FLOW }),
        x: Axis::Rows(rows),
        y: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
        marks,
        table: Table { head, rows: periods.iter().map(line).collect() },
    })
}

/// The customers who pay less than at the start of the file's last period, the largest drop first.
pub fn losses(summary: &Summary, _: Level) -> Option<Figure> {
    let Summary::Losses(losses) = summary else { return None };
    let first = losses.first()?;
    let name = |loss: &Loss| Arg::Raw(loss.customer.clone());
    let money = |amount: f64| Arg::Of(amount, Unit::Money);
    let bars: Vec<(Arg, f64)> = losses.iter().map(|loss| (name(loss), loss.lost())).collect();
    let row = |loss: &Loss| vec![name(loss), money(loss.before), money(loss.after), money(-loss.lost())];
    let head = [&CUSTOMER, &START, &END, &DIFFERENCE].map(Phrase::plain).to_vec();
    let text = if tied(&bars) { &LOST_AS_MUCH } else { &LOST_MOST };
    let finding = Phrase::with(text, [("customer", name(first)), ("lost", money(first.lost()))]);
    let table = Table { head, rows: losses.iter().map(row).collect() };
    Some(ranked("losses", finding, &LOST_BY_CUSTOMER, Unit::Money, &bars, table))
}

/// Why customers left in the last period in which any did, and in its table in every one.
pub fn reasons(summary: &Summary, _: Level) -> Option<Figure> {
    let Summary::Reasons(reasons) = summary else { return None };
    let last = reasons.last()?.period.as_str();
    let name = |reason: &str| if reason.is_empty() { Arg::Text(&NO_REASON) } else { Arg::Raw(reason.to_string()) };
    let bars = reasons.iter().filter(|left| left.period == last).map(|left| (name(&left.reason), left.customers));
    let bars: Vec<(Arg, f64)> = bars.collect();
    let priced = reasons.iter().any(|left| left.mrr.is_some());
    let mut head = vec![Phrase::plain(&PERIOD), Phrase::plain(&REASON), Phrase::plain(&GONE)];
    head.extend(priced.then(|| Phrase::plain(&THEIR_MRR)));
    let rows = reasons.iter().map(|left| {
        let mut row = vec![period(&left.period), name(&left.reason), Arg::Of(left.customers, Unit::Count)];
        row.extend(priced.then(|| left.mrr.map_or(Arg::Raw(String::new()), |mrr| Arg::Of(mrr, Unit::Money))));
        row
    });
    let most = bars.first()?;
    let args = [("reason", most.0.clone()), ("n", Arg::Of(most.1, Unit::Count)), ("period", period(last))];
    let finding = Phrase::with(if tied(&bars) { &LEFT_AS_OFTEN } else { &MOST_LEFT }, args);
    let table = Table { head, rows: rows.collect() };
    Some(ranked("reasons", finding, &LEFT_BY_REASON, Unit::Count, &bars, table))
}

/// What a file may know of the people of a code.
type Known = fn(&Referrals) -> Option<f64>;

/// How many people each code brought.
pub fn codes(summary: &Summary, _: Level) -> Option<Figure> {
    let Summary::Referrals(file) = summary else { return None };
    let (first, most) = file.codes.first()?;
    let bars: Vec<(Arg, f64)> =
        file.codes.iter().map(|(code, count)| (Arg::Raw(code.clone()), count.referred)).collect();
    let columns: [(&'static Text, Known, Unit); 2] =
        [(&CONVERTED, |count| count.converted, Unit::Count), (&REVENUE, |count| count.revenue, Unit::Money)];
    let mut head = vec![Phrase::plain(&CODE), Phrase::plain(&REFERRED)];
    let mut rows: Vec<Vec<Arg>> = bars.iter().map(|(code, n)| vec![code.clone(), Arg::Of(*n, Unit::Count)]).collect();
    for (label, of, unit) in columns {
        if file.codes.iter().any(|(_, count)| of(count).is_some()) {
            head.push(Phrase::plain(label));
            for (row, (_, count)) in rows.iter_mut().zip(&file.codes) {
                row.push(of(count).map_or(Arg::Raw(String::new()), |n| Arg::Of(n, unit)));
            }
        }
    }
    let args = [("code", Arg::Raw(first.clone())), ("n", count(most.referred)), ("all", count(file.referred))];
    let finding = Phrase::with(&MOST_BROUGHT, args);
    Some(ranked("codes", finding, &REFERRED_BY_CODE, Unit::Count, &bars, Table { head, rows }))
}

/// What the money of winning customers went to.
pub fn categories(summary: &Summary, _: Level) -> Option<Figure> {
    let Summary::Costs(costs) = summary else { return None };
    let bars: Vec<(Arg, f64)> =
        costs.categories.iter().map(|category| (Arg::Raw(category.name.clone()), category.amount)).collect();
    let all: f64 = bars.iter().map(|bar| bar.1).sum();
    let most = bars.first().filter(|_| all > 0.0 && all.is_finite() && bars.len() > 1)?;
    let part = |amount: f64| Arg::Of(amount / all, Unit::Share);
    let rows = bars.iter().map(|(name, amount)| vec![name.clone(), Arg::Of(*amount, Unit::Money), part(*amount)]);
    let head = [&CATEGORY, &AMOUNT, &OF_ALL].map(Phrase::plain).to_vec();
    let table = Table { head, rows: rows.collect() };
    let finding = Phrase::with(&MOST_SPENT, [("part", part(most.1)), ("category", most.0.clone())]);
    Some(ranked("categories", finding, &COST_BY_CATEGORY, Unit::Money, &bars, table))
}

/// Whether the longest bar is as long as the next, and so the first by its place alone.
fn tied(bars: &[(Arg, f64)]) -> bool {
    matches!(bars, [first, second, ..] if first.1 <= second.1)
}

/// Named bars, the longest first as they come in, as many as can be compared; the first is the one that is spoken of.
pub fn ranked(
    id: &'static str,
    finding: Phrase,
    about: &'static Text,
    unit: Unit,
    bars: &[(Arg, f64)],
    table: Table,
) -> Figure {
    let bars = &bars[..bars.len().min(BARS)];
    let (mut low, mut high) = (0.0_f64, f64::MIN_POSITIVE);
    for (_, n) in bars {
        (low, high) = (low.min(*n), high.max(*n));
    }
    let own = |n: f64| n >= high;
    let row = |bar: &(Arg, f64)| Row { label: Phrase::value(bar.0.clone()), strong: own(bar.1) };
    let mark = |(row, (_, n)): (usize, &(Arg, f64))| Mark::Bar {
        row,
        from: 0.0,
        to: *n,
        role: if own(*n) { Role::Own } else { Role::Other },
        label: Some(Phrase::value(Arg::Of(*n, unit))),
        inside: None,
    };
    Figure {
        id,
        finding,
        about: Phrase::plain(about),
        x: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
        y: Axis::Rows(bars.iter().map(row).collect()),
        marks: bars.iter().enumerate().map(mark).collect(),
        table,
    }
}

/// A part of a file: its segment and its period, as far as it was split by them, and what it answers.
pub type Part<'a> = (Option<Arg>, Option<Arg>, &'a Outcome);

/// Every part of a file: what its method gives first, and which that is, with the interval at a level and what it rests on.
pub fn listed(parts: &[Part<'_>], method: &'static Method, level: Level) -> Table {
    let outputs = || parts.iter().filter_map(|(.., outcome)| outcome.outputs.first());
    let (segments, periods) = (parts.iter().any(|part| part.0.is_some()), parts.iter().any(|part| part.1.is_some()));
    let sure = outputs().any(|output| output.interval.is_some());
    let mut head: Vec<Phrase> = Vec::new();
    head.extend(segments.then(|| Phrase::plain(&SEGMENT)));
    head.extend(periods.then(|| Phrase::plain(&PERIOD)));
    let args = [("what", Arg::Text(&method.headline().label)), ("how", Arg::Text(&method.name))];
    head.push(Phrase::with(&BY_DEFINITION, args));
    head.extend(sure.then(|| Phrase::with(&LEVEL_INTERVAL, [("level", Arg::Level(level))])));
    head.push(Phrase::plain(&BASIS));
    let blank = || Arg::Raw(String::new());
    let row = |(segment, period, outcome): &Part<'_>| {
        let output = outcome.outputs.first();
        let mut row: Vec<Arg> = Vec::new();
        row.extend(segments.then(|| segment.clone().unwrap_or_else(blank)));
        row.extend(periods.then(|| period.clone().unwrap_or_else(blank)));
        row.push(output.and_then(|o| Some(Arg::Of(o.number()?, o.field.unit))).unwrap_or_else(blank));
        row.extend(sure.then(|| output.and_then(within).unwrap_or_else(blank)));
        row.push(outcome.basis.clone().map_or_else(blank, |basis| Arg::Phrase(Box::new(basis))));
        row
    };
    Table { head, rows: parts.iter().map(row).collect() }
}

/// The interval of an output as a cell.
fn within(output: &Output) -> Option<Arg> {
    Some(bands::ends(output.shown()?, output.field.unit))
}

/// The parts of a file side by side, by name and leading output, with their intervals: segments in rows, periods in
/// columns. The last periods are drawn, or the first segments with the highest and the lowest of all; the table has them
/// all. `None` for fewer than two numbers.
pub fn parts(parts: &[(Arg, &Output)], over_time: bool, level: Level) -> Option<Figure> {
    let known: Vec<(&Arg, &Output, f64)> =
        parts.iter().filter_map(|(name, output)| Some((name, *output, output.number()?))).collect();
    if known.len() < 2 {
        return None;
    }
    let (mut most, mut least) = (0, 0);
    for (at, part) in known.iter().enumerate() {
        most = if part.2 > known[most].2 { at } else { most };
        least = if part.2 < known[least].2 { at } else { least };
    }
    let first = if over_time { known.len().saturating_sub(PERIODS) } else { 0 };
    let mut others = if over_time { PERIODS } else { BARS - 1 - usize::from(most != least) };
    let mut drawn = Vec::new();
    for at in first..known.len() {
        let named = at == most || at == least;
        if named || others > 0 {
            drawn.push(at);
            others -= usize::from(!named);
        }
    }
    let (a, b) = if over_time { (drawn[0], known.len() - 1) } else { (most, least) };
    let (a, b) = (known[a], known[b]);
    let unit = a.1.field.unit;
    let (text, names) = match () {
        // Of two there is one gap, and none is larger.
        () if over_time || (known.len() == 2 && a.2 > b.2) => (&OVER_TIME, ["first", "last"]),
        () if a.2 > b.2 => (&GAP, ["high", "low"]),
        () => (&NO_GAP, ["high", "low"]),
    };
    let of = |value: f64| Arg::Of(value, unit);
    let args = [(names[0], a.0.clone()), ("a", of(a.2)), (names[1], b.0.clone()), ("b", of(b.2))];
    let finding = Phrase::with(text, args);
    let (mut marks, mut rows) = (Vec::new(), Vec::new());
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let sure = known.iter().any(|(_, output, _)| output.interval.is_some());
    for (row, at) in drawn.into_iter().enumerate() {
        let (name, output, value) = known[at];
        // A segment is one of several, a period is the reader's own past.
        let (role, label) = (if over_time { Role::Own } else { Role::Other }, Some(Phrase::value(of(value))));
        let ends = output.shown().map_or((value, value), |interval| (interval.low, interval.high));
        marks.push(if sure {
            Mark::Interval { row, low: ends.0, value, high: ends.1, role, label }
        } else {
            Mark::Bar { row, from: 0.0, to: value, role, label, inside: None }
        });
        // Columns of shares stand on 0, as bars do.
        let from = if sure && !(over_time && unit.is_percent()) { ends.0 } else { ends.0.min(0.0) };
        (low, high) = (low.min(from), high.max(ends.1));
        let strong = if over_time { row == 0 || at + 1 == known.len() } else { at == most || at == least };
        rows.push(Row { label: Phrase::value(name.clone()), strong });
    }
    let cells = |(name, output, value): &(&Arg, &Output, f64)| {
        let mut cells = vec![(*name).clone(), of(*value)];
        cells.extend(sure.then(|| within(output).unwrap_or(Arg::Raw(String::new()))));
        cells
    };
    let value = Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() };
    let label: &'static Text = &a.1.field.label;
    let about = if sure {
        Phrase::with(&PARTS_SURE, [("what", Arg::Text(label)), ("level", Arg::Level(level))])
    } else {
        label.into()
    };
    let (x, y) = if over_time { (Axis::Rows(rows), value) } else { (value, Axis::Rows(rows)) };
    let mut head = vec![Phrase::plain(if over_time { &PERIOD } else { &SEGMENT }), label.into()];
    head.extend(sure.then(|| Phrase::with(&LEVEL_INTERVAL, [("level", Arg::Level(level))])));
    let table = Table { head, rows: known.iter().map(cells).collect() };
    Some(Figure { id: if over_time { "over_time" } else { "by_segment" }, finding, about, x, y, marks, table })
}

/// A column head.
pub static SEGMENT: Text =
    crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" };
static BY_DEFINITION: Text = crate::text! {
    en: "{what} ({how})",
    zh_hans: "{what}（{how}）",
    zh_hant: "{what}（{how}）",
    nl: "{what} ({how})",
    ko: "{what}({how})",
};
static BASIS: Text = crate::text! { en: "Based on", zh_hans: "依据", zh_hant: "依據", nl: "Op basis van", ko: "근거" };
static START: Text = crate::text! {
    en: "At the start",
    zh_hans: "期初",
    zh_hant: "期初",
    nl: "Aan het begin",
    ko: "기초",
};
static NEW: Text = crate::text! {
    en: "New",
    zh_hans: "新增",
    zh_hant: "新增",
    nl: "Nieuw",
    ko: "신규",
};
static BACK: Text = crate::text! {
    en: "Came back",
    zh_hans: "重新激活",
    zh_hant: "回流",
    nl: "Terug",
    ko: "재활성화",
};
static MORE: Text = crate::text! {
    en: "Pay more",
    zh_hans: "扩张",
    zh_hant: "擴張",
    nl: "Betalen meer",
    ko: "확장",
};
static LESS: Text = crate::text! {
    en: "Pay less",
    zh_hans: "收缩",
    zh_hant: "縮減",
    nl: "Betalen minder",
    ko: "축소",
};
static GONE: Text = crate::text! {
    en: "Left",
    zh_hans: "流失",
    zh_hant: "流失",
    nl: "Vertrokken",
    ko: "이탈",
};
static END: Text = crate::text! {
    en: "At the end",
    zh_hans: "期末",
    zh_hant: "期末",
    nl: "Aan het eind",
    ko: "기말",
};
static CAME_AND_WENT: Text = crate::text! {
    en: "{period}: {came} gained, {went} lost",
    zh_hans: "{period}：增加 {came}，减少 {went}",
    zh_hant: "{period}：增加 {came}，減少 {went}",
    nl: "In {period}: {came} erbij, {went} eraf",
    ko: "{period}: 유입 {came}, 유출 {went}",
};
static MONEY_FLOW: Text = crate::text! {
    en: "MRR gained above the line, lost below it, by period",
    zh_hans: "各期 MRR：横线上方为增加，下方为减少",
    zh_hant: "各期 MRR：橫線上方為增加，下方為減少",
    nl: "MRR per periode: gewonnen boven de lijn, verloren eronder",
    ko: "기간별 MRR: 선 위는 늘어난 금액, 아래는 줄어든 금액",
};
static CUSTOMER_FLOW: Text = crate::text! {
    en: "Customers gained above the line, lost below it, by period",
    zh_hans: "各期客户：横线上方为新增和重新激活，下方为流失",
    zh_hant: "各期顧客：橫線上方為新增和回流，下方為流失",
    nl: "Klanten per periode: erbij boven de lijn, vertrokken eronder",
    ko: "기간별 고객: 선 위는 들어온 고객, 아래는 떠난 고객",
};
static NOT_WHOLE: Text = crate::text! {
    en: "{period} (part)",
    zh_hans: "{period}（不完整）",
    zh_hant: "{period}（不完整）",
    nl: "{period} (deels)",
    ko: "{period}(일부)",
};
static REASON: Text = crate::text! {
    en: "Reason",
    zh_hans: "原因",
    zh_hant: "原因",
    nl: "Reden",
    ko: "사유",
};
static NO_REASON: Text = crate::text! {
    en: "No reason given",
    zh_hans: "未填原因",
    zh_hant: "未填原因",
    nl: "Niet opgegeven",
    ko: "사유 없음",
};
static THEIR_MRR: Text = crate::text! {
    en: "Their MRR",
    zh_hans: "流失 MRR",
    zh_hant: "流失 MRR",
    nl: "Hun MRR",
    ko: "해당 MRR",
};
static MOST_LEFT: Text = crate::text! {
    en: "Most common reason for leaving in {period}: {reason} ({n})",
    zh_hans: "流失最多的原因（{period}）：{reason}（{n}）",
    zh_hant: "流失最多的原因（{period}）：{reason}（{n}）",
    nl: "Meest voorkomende reden van vertrek, {period}: {reason} ({n})",
    ko: "{period} 이탈 사유 1위: {reason}({n})",
};
static LEFT_AS_OFTEN: Text = crate::text! {
    en: "More than one reason for leaving comes first in {period} ({n} each)",
    zh_hans: "流失最多的原因不止一个（{period}，各 {n}）",
    zh_hant: "流失最多的原因不只一個（{period}，各 {n}）",
    nl: "Meer dan één reden van vertrek staat bovenaan, {period} (elk {n})",
    ko: "{period} 이탈 사유 공동 1위(각 {n})",
};
static LEFT_BY_REASON: Text = crate::text! {
    en: "Customers who left, by reason",
    zh_hans: "各原因的流失客户数",
    zh_hant: "各原因的流失顧客數",
    nl: "Vertrokken klanten per reden",
    ko: "사유별 이탈 고객 수",
};
static CODE: Text = crate::text! {
    en: "Code",
    zh_hans: "推荐码",
    zh_hant: "推薦碼",
    nl: "Code",
    ko: "추천 코드",
};
static REFERRED: Text = crate::text! {
    en: "Referred",
    zh_hans: "被转介绍人数",
    zh_hant: "被介紹人數",
    nl: "Aangebracht",
    ko: "추천받은 사람",
};
static CONVERTED: Text = crate::text! {
    en: "Became customers",
    zh_hans: "成交人数",
    zh_hant: "成交人數",
    nl: "Klant geworden",
    ko: "고객 전환",
};
static REVENUE: Text = crate::text! {
    en: "Revenue",
    zh_hans: "收入",
    zh_hant: "營收",
    nl: "Omzet",
    ko: "매출",
};
static MOST_BROUGHT: Text = crate::text! {
    en: "{code} brought {n} of {all}",
    zh_hans: "{code} 带来 {all} 人中的 {n} 人",
    zh_hant: "{code} 帶來 {all} 人中的 {n} 人",
    nl: "{code} bracht er {n} van de {all} aan",
    ko: "{code}: {all}명 중 {n}명",
};
static REFERRED_BY_CODE: Text = crate::text! {
    en: "People referred, by code",
    zh_hans: "各推荐码带来的人数",
    zh_hant: "各推薦碼帶來的人數",
    nl: "Aangebrachte personen per code",
    ko: "코드별 추천받은 사람 수",
};
static CATEGORY: Text = crate::text! {
    en: "Category",
    zh_hans: "类别",
    zh_hant: "類別",
    nl: "Categorie",
    ko: "항목",
};
static OF_ALL: Text = crate::text! {
    en: "Share",
    zh_hans: "占比",
    zh_hant: "占比",
    nl: "Aandeel",
    ko: "비중",
};
static MOST_SPENT: Text = crate::text! {
    en: "{category}: {part} of the cost",
    zh_hans: "{category}：占总费用的 {part}",
    zh_hant: "{category}：占總費用的 {part}",
    nl: "{category}: {part} van de kosten",
    ko: "{category}: 전체 비용의 {part}",
};
static COST_BY_CATEGORY: Text = crate::text! {
    en: "Cost of winning customers, by category",
    zh_hans: "各类别的获客费用",
    zh_hant: "各類別的獲客費用",
    nl: "Kosten om klanten te winnen, per categorie",
    ko: "항목별 고객 획득 비용",
};
static PARTS_SURE: Text = crate::text! {
    en: "{what}, with its {level} interval",
    zh_hans: "{what}：{level} 区间",
    zh_hant: "{what}：{level} 區間",
    nl: "{what} met het {level}-interval",
    ko: "{what}, {level} 신뢰구간",
};
static WHOLE: Text = Text::same("{period}");
/// The two segments that lie furthest apart.
static GAP: Text = crate::text! {
    en: "{high} has {a}, {low} has {b}: the largest gap",
    zh_hans: "差距最大的两组：{high}（{a}）、{low}（{b}）",
    zh_hant: "差距最大的兩個分群：{high}（{a}）、{low}（{b}）",
    nl: "Het grootste verschil: {high} heeft {a}, {low} heeft {b}",
    ko: "차이가 가장 큰 두 세그먼트: {high}({a}), {low}({b})",
};
/// The first and the last period that are drawn, or the only two segments.
static OVER_TIME: Text = crate::text! {
    en: "{first}: {a}, {last}: {b}",
    zh_hans: "{first}：{a}；{last}：{b}",
    zh_hant: "{first}：{a}；{last}：{b}",
    nl: "{first}: {a}, {last}: {b}",
    ko: "{first}: {a}, {last}: {b}",
};
static NO_GAP: Text = crate::text! {
    en: "Every segment has {a}",
    zh_hans: "各组均为 {a}",
    zh_hant: "各分群均為 {a}",
    nl: "Elk segment heeft {a}",
    ko: "모든 세그먼트가 {a}",
};
/// The head of a column of customers.
pub static CUSTOMER: Text = crate::text! {
    en: "Customer",
    zh_hans: "客户",
    zh_hant: "顧客",
    nl: "Klant",
    ko: "고객",
};
static DIFFERENCE: Text = crate::text! {
    en: "Difference",
    zh_hans: "差额",
    zh_hant: "差額",
    nl: "Verschil",
    ko: "차이",
};
static LOST_MOST: Text = crate::text! {
    en: "{customer} is the largest loss: {lost} less",
    zh_hans: "减少最多：{customer}（{lost}）",
    zh_hant: "減少最多：{customer}（{lost}）",
    nl: "Grootste daling bij {customer}: {lost} minder",
    ko: "{customer}의 감소가 가장 커요: {lost}",
};
static LOST_AS_MUCH: Text = crate::text! {
    en: "{customer} is one of the largest losses: {lost} less",
    zh_hans: "减少最多的客户之一：{customer}（{lost}）",
    zh_hant: "減少最多的顧客之一：{customer}（{lost}）",
    nl: "{customer} is een van de grootste dalingen: {lost} minder",
    ko: "감소가 가장 큰 고객 중 하나: {customer}({lost})",
};
static LOST_BY_CUSTOMER: Text = crate::text! {
    en: "MRR lost in the last period, by customer",
    zh_hans: "最后一期各客户减少的 MRR",
    zh_hant: "最後一期各顧客減少的 MRR",
    nl: "Verloren MRR in de laatste periode, per klant",
    ko: "마지막 기간에 줄어든 고객별 MRR",
};
