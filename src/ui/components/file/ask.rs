//! What the file does not decide, as a question about one of its cells with every reading spelled out.

use leptos::prelude::*;

use crate::datasets::{COSTS, Dataset};
use crate::ingest::{Kind, Pick, Scout};
use crate::locale::date::{self, DAY, DateOrder};
use crate::locale::number::{self, DecimalMark};
use crate::locale::{Arg, Phrase, Show, units};
use crate::reading::{Asked, Open, roles};
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::{Files, Wishes};
use crate::ui::focus;
use crate::ui::views::{Listed, maybe, memo};
use crate::words::{Noun, Text};

/// What an answer wishes.
type Wish = fn(&mut Wishes);

/// One reading of the cell.
struct Way {
    says: String,
    why: &'static Text,
    wish: Wish,
}

/// The questions that are open and matter to this metric.
#[component]
pub(super) fn Asks() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let open = memo(move || files.waits());
    maybe(move || {
        open.get()?;
        let (says, options) = question(desk, files)?;
        let options = options.into_iter().map(move |option| {
            // A button, since an answer counts at once: arrows go through radios, and each would be one.
            let answer = move |_| {
                focus::to(focus::FILE);
                files.wish(option.wish);
            };
            view! {
                <button type="button" on:click=answer>
                    <span><b>{option.says}</b><span class="hint">{desk.text(option.why)}</span></span>
                </button>
            }
        });
        Some(view! {
            <fieldset class="ask">
                <legend>{says}</legend>
                {options.listed()}
                <p class="hint">{desk.text(&words::ASKED_FIRST)}</p>
            </fieldset>
        })
    })
}

/// The question that is open, and its answers.
fn question(desk: Desk, files: Files) -> Option<(String, Vec<Way>)> {
    let open = files.waits()?;
    let scout = files.scout.get()?;
    let of = files.of.get_untracked()?;
    let kinds: &[Kind] = if open == Open::DateOrder { &[Kind::Date, Kind::Period] } else { &[Kind::Number] };
    let cells: Vec<&str> = cells(&scout, of, kinds).collect();
    Some(desk.show(|show| {
        let (asks, cell, options) = match open {
            Open::Decimal => decimal(&cells, show),
            Open::DateOrder => order(&cells, show),
            Open::Unit => unit(&cells, show),
            Open::Columns => won(of, &scout, show),
        };
        (Phrase::with(asks, [("cell", Arg::Raw(cell))]).show(show), options)
    }))
}

/// The question that has to be answered before there is a result.
pub(crate) fn first(desk: Desk) -> Option<String> {
    let files = Files::here();
    let waits = files.asked.with(|asked| matches!(asked, Some(Asked::Waits(..))));
    aloud(desk, files).filter(|_| waits)
}

/// The question that is open, as it is announced.
pub(super) fn aloud(desk: Desk, files: Files) -> Option<String> {
    let (asks, _) = question(desk, files)?;
    Some(desk.text(&words::ONE_QUESTION).replace("{question}", &asks))
}

/// The cells of the head that stand in a column of one of these kinds.
fn cells<'s>(scout: &'s Scout, of: &'static Dataset, kinds: &'static [Kind]) -> impl Iterator<Item = &'s str> + 's {
    let columns = roles(of).iter().zip(&scout.plan.columns).filter(move |(role, _)| kinds.contains(&role.kind));
    columns
        .filter_map(|(_, column)| *column)
        .flat_map(|column| scout.preview.iter().filter_map(move |row| row.get(column as usize)).map(String::as_str))
}

fn decimal(cells: &[&str], show: &Show<'_>) -> (&'static Text, String, Vec<Way>) {
    let either = cells.iter().find(|cell| matches!(number::read(cell.as_bytes()), number::Reading::Either { .. }));
    let cell = either.map_or("1,234", |cell| *cell);
    let written = |number| show.formats.number(number, 0, 6);
    let sure = |mark| {
        one_of(cells, |cell| match number::read(cell.as_bytes()) {
            number::Reading::One(number, Some(of)) if of == mark => Some(written(number)),
            _ => None,
        })
    };
    let pair = sure(DecimalMark::Dot).zip(sure(DecimalMark::Comma));
    let (asks, cell, [dot, comma]) = if let Some(((first, dot), (second, comma))) = pair {
        (&words::WHICH_OF_BOTH, format!("{first} · {second}"), [dot, comma])
    } else {
        let reading = number::read(cell.as_bytes());
        let under = |mark| reading.under(mark).map_or_else(|_| cell.to_string(), written);
        (&words::WHICH_NUMBER, cell.trim().to_string(), [DecimalMark::Dot, DecimalMark::Comma].map(under))
    };
    let options = vec![
        Way { says: dot, why: &words::DOT_DECIMAL, wish: |wishes| wishes.decimal = Some(DecimalMark::Dot) },
        Way { says: comma, why: &words::COMMA_DECIMAL, wish: |wishes| wishes.decimal = Some(DecimalMark::Comma) },
    ];
    (asks, cell, options)
}

/// The first cell of which something can be said, and that.
fn one_of<T>(cells: &[&str], said: impl Fn(&str) -> Option<T>) -> Option<(String, T)> {
    cells.iter().find_map(|cell| Some((cell.trim().to_string(), said(cell)?)))
}

/// What a column of durations may count: its id, how many seconds that has, its words, the wish for it.
pub(super) static UNITS: [(&str, f64, &Noun, Wish); 4] = [
    ("hours", 3600.0, &units::HOURS, |wishes| wishes.unit = Some(3600.0)),
    ("minutes", 60.0, &units::MINUTES, |wishes| wishes.unit = Some(60.0)),
    ("days", DAY, &units::DAYS, |wishes| wishes.unit = Some(DAY)),
    ("seconds", 1.0, &units::SECONDS, |wishes| wishes.unit = Some(1.0)),
];

/// What a bare number in a column of durations counts.
fn unit(cells: &[&str], show: &Show<'_>) -> (&'static Text, String, Vec<Way>) {
    let cell = cells.iter().map(|cell| cell.trim()).find(|cell| cell.bytes().any(|byte| byte.is_ascii_digit()));
    let cell = cell.unwrap_or("12");
    let number = number::read(cell.as_bytes()).under(DecimalMark::Dot).unwrap_or(12.0);
    let ways = UNITS.iter().map(|(.., noun, wish)| {
        let says = show.counted(number, noun);
        Way { says, why: &words::WHOLE_COLUMN, wish: *wish }
    });
    (&words::WHICH_UNIT, cell.to_string(), ways.collect())
}

/// A column of customers won that says two numbers for one period: it cannot be used as it stands.
fn won(of: &Dataset, scout: &Scout, show: &Show<'_>) -> (&'static Text, String, Vec<Way>) {
    let name = of.role("won").and_then(|role| scout.plan.header_of(role)).unwrap_or_default().to_string();
    let wish: Wish = |wishes| wishes.columns.extend(COSTS.role("won").map(|role| (role, Pick::Nothing)));
    (
        &words::TWO_NUMBERS,
        name,
        vec![Way { says: show.text(&words::TYPE_IT).to_string(), why: &words::TYPE_IT_WHY, wish }],
    )
}

fn order(cells: &[&str], show: &Show<'_>) -> (&'static Text, String, Vec<Way>) {
    let day = |date: &date::Date| {
        let (year, month, day) = date.ymd();
        show.formats.day(year, month as u8, day as u8)
    };
    for cell in cells {
        let of_republic = match date::read(cell.as_bytes(), None) {
            date::Reading::Roc(date) => Some(day(&date)),
            _ => date::republic_month(cell.as_bytes()).map(|month| date::Period::Month(month).label()),
        };
        if let Some(says) = of_republic {
            let wish: Wish = |wishes| wishes.order = Some(DateOrder::Roc);
            return (&words::WHICH_DAY, cell.trim().to_string(), vec![Way { says, why: &words::MINGUO, wish }]);
        }
    }
    if let Some((cell, ways)) = short_year(cells, &day) {
        return (&words::WHICH_DAY, cell, ways);
    }
    let sure = |order| {
        one_of(cells, |cell| match date::read(cell.as_bytes(), None) {
            date::Reading::One(date, Some(of)) if of == order => Some(date),
            _ => None,
        })
    };
    let both = |cell: &str| match date::read(cell.as_bytes(), None) {
        date::Reading::Either { dmy, mdy } if dmy != mdy => Some((dmy, mdy)),
        _ => None,
    };
    let pair = sure(DateOrder::Dmy).zip(sure(DateOrder::Mdy));
    let (asks, cell, dmy, mdy) = if let Some(((first, dmy), (second, mdy))) = pair {
        (&words::WHICH_OF_BOTH, format!("{first} · {second}"), dmy, mdy)
    } else {
        // The file has such a cell further down when its head has none.
        let found = one_of(cells, both).or_else(|| one_of(&["03/04/2025"], both));
        let Some((cell, (dmy, mdy))) = found else { return (&words::WHICH_DAY, String::new(), Vec::new()) };
        (&words::WHICH_DAY, cell, dmy, mdy)
    };
    (asks, cell, [(DAY_FIRST, dmy), (MONTH_FIRST, mdy)].map(|(order, date)| way(order, day(&date))).into())
}

/// An order of dates and its wish.
type Order = (&'static Text, Wish);
const DAY_FIRST: Order = (&words::DAY_FIRST, |wishes| wishes.order = Some(DateOrder::Dmy));
const MONTH_FIRST: Order = (&words::MONTH_FIRST, |wishes| wishes.order = Some(DateOrder::Mdy));
const YEAR_FIRST: Order = (&words::YEAR_FIRST, |wishes| wishes.order = Some(DateOrder::Ymd));

fn way((why, wish): Order, says: String) -> Way {
    Way { says, why, wish }
}

/// The orders of a date with a year of two digits: that of the cells which leaves the fewest.
fn short_year(cells: &[&str], day: &dyn Fn(&date::Date) -> String) -> Option<(String, Vec<Way>)> {
    let ways = |cell: &&&str| match date::read(cell.as_bytes(), None) {
        date::Reading::Short { dmy, mdy, ymd } => {
            let dates = [(DAY_FIRST, dmy), (MONTH_FIRST, mdy), (YEAR_FIRST, ymd)];
            let known = dates.iter().filter_map(|(order, date)| Some((*order, (*date)?)));
            known.map(|(order, date)| way(order, day(&date))).collect()
        }
        _ => Vec::new(),
    };
    let cell = cells.iter().filter(|cell| ways(cell).len() > 1).min_by_key(|cell| ways(cell).len())?;
    Some((cell.trim().to_string(), ways(&cell)))
}
