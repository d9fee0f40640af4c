//! How the file was understood: encoding, separator, decimal mark, date order, what its durations count. Each can be
//! chosen.

use leptos::prelude::*;

use crate::ingest::{Encoding, NO_DELIMITER, Plan, Settled};
use crate::locale::date::DateOrder;
use crate::locale::number::DecimalMark;
use crate::ui::desk::Desk;
use crate::ui::file_words as words;
use crate::ui::files::{Files, Wishes};
use crate::ui::views::{Listed, maybe, memo};
use crate::words::{Noun, Text};

use super::ask::UNITS;

static DOT: Text = Text::same("1,234.50");
static COMMA: Text = Text::same("1.234,50");

/// How the file was understood.
#[component]
pub(super) fn ReadAs() -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    // Offered to whoever was asked: a file that says its unit is read in it.
    let asked_unit = memo(move || unit(files).is_some());
    view! {
        <details>
            <summary>{desk.text(&words::READ_AS)} <span>{move || summary(desk, files)}</span></summary>
            <div><div class="map">
                <Choice
                    id="read-encoding"
                    label=&words::ENCODING
                    options=Encoding::ALL.into_iter().map(|e| (e.id(), shown(e).to_string())).collect()
                    now=|files| encoding(files).map_or("", Encoding::id).to_string()
                    take=|wishes, id| wishes.encoding = Encoding::from_id(id)
                />
                <Choice
                    id="read-separator"
                    label=&words::SEPARATOR
                    options=MARKS.iter().map(|(id, _, name)| (*id, desk.text(name).to_string())).collect()
                    now=|files| id_of(mark(files)).to_string()
                    take=|wishes, id| {
                        wishes.delimiter = MARKS.iter().find(|(other, ..)| *other == id).map(|(_, mark, _)| *mark);
                        // Places under another separator are other columns.
                        wishes.columns.clear();
                    }
                />
                <Choice
                    id="read-decimal"
                    label=&words::NUMBERS
                    options=DECIMALS.iter().map(|(id, name)| (*id, desk.text(name).to_string())).collect()
                    now=|files| decimal(files).to_string()
                    take=|wishes, id| wishes.decimal = DecimalMark::from_id(id)
                />
                {maybe(move || asked_unit.get().then(|| view! {
                    <Choice
                        id="read-unit"
                        label=&words::DURATIONS
                        options=UNITS.iter().map(|(id, _, noun, _)| (*id, name(desk, noun))).collect()
                        now=|files| unit(files).unwrap_or_default().to_string()
                        take=|wishes, id| UNITS.iter().filter(|(other, ..)| *other == id).for_each(|(.., wish)| wish(wishes))
                    />
                }))}
                <Choice
                    id="read-order"
                    label=&words::DATES
                    options=ORDERS.iter().map(|(id, name)| (*id, desk.text(name).to_string())).collect()
                    now=|files| order(files).to_string()
                    take=|wishes, id| wishes.order = DateOrder::from_id(id)
                />
            </div></div>
        </details>
    }
}

/// How it is read, in short.
fn summary(desk: Desk, files: Files) -> Vec<AnyView> {
    let said = [
        encoding(files).map(|encoding| shown(encoding).to_string()),
        mark(files)
            .filter(|mark| *mark != NO_DELIMITER)
            .map(|mark| if mark == b'\t' { "⇥".to_string() } else { char::from(mark).to_string() }),
        named(desk, &DECIMALS, decimal(files)),
        named(desk, &ORDERS, order(files)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    // A date order has hyphens and a separator can be one mark: only between two of them does the line break.
    let last = said.len().saturating_sub(1);
    let pieces = said.into_iter().enumerate().map(|(at, said)| {
        let (dot, space) = if at < last { (" ·", " ") } else { ("", "") };
        view! { <span class="nowrap">{said}{dot}</span> {space} }
    });
    pieces.listed()
}

/// One choice; what is chosen reads the file again.
#[component]
fn Choice(
    id: &'static str,
    label: &'static Text,
    options: Vec<(&'static str, String)>,
    now: fn(Files) -> String,
    take: fn(&mut Wishes, &str),
) -> impl IntoView {
    let desk = Desk::here();
    let files = Files::here();
    let now = move || now(files);
    let first = untrack(now);
    let choose = move |event| {
        let id = event_target_value(&event);
        files.wish(|wishes| take(wishes, &id));
    };
    view! {
        <label for=id>{desk.text(label)}</label>
        <select class="select small" id=id prop:value=now on:change=choose>
            {options.into_iter().map(|(value, name)| {
                let selected = first == value;
                view! { <option value=value selected=selected>{name}</option> }
            }).listed()}
        </select>
    }
}

static MARKS: [(&str, u8, &Text); 5] = [
    ("comma", b',', &words::COMMA),
    ("semicolon", b';', &words::SEMICOLON),
    ("tab", b'\t', &words::TAB),
    ("pipe", b'|', &words::PIPE),
    ("none", NO_DELIMITER, &words::NO_SEPARATOR),
];

static DECIMALS: [(&str, &Text); 3] = [("", &words::UNSEEN), (".", &DOT), (",", &COMMA)];

static ORDERS: [(&str, &Text); 6] = [
    ("", &words::UNSEEN),
    ("ymd", &words::YMD),
    ("dmy", &words::DMY),
    ("mdy", &words::MDY),
    ("excel", &words::EXCEL),
    ("roc", &words::ROC),
];

fn id_of(mark: Option<u8>) -> &'static str {
    MARKS.iter().find(|(_, other, _)| Some(*other) == mark).map_or("none", |(id, ..)| id)
}

// Each is as a person wants it, even where the file could not be read that way; else as the file was understood.

fn wished<T>(files: Files, wish: impl Fn(&Wishes) -> Option<T>) -> Option<T> {
    files.wishes.with(wish)
}

fn plan<T>(files: Files, read: impl Fn(&Plan) -> T) -> Option<T> {
    let settled = files.reading.with(|reading| reading.as_ref().map(|r| read(&r.plan)));
    settled.or_else(|| files.scout.with(|scout| scout.as_ref().map(|s| read(&s.plan))))
}

fn settled<T>(files: Files, read: impl Fn(&Settled) -> Option<T>) -> Option<T> {
    files.reading.with(|reading| reading.as_ref().and_then(|r| read(&r.settled)))
}

fn encoding(files: Files) -> Option<Encoding> {
    wished(files, |wishes| wishes.encoding).or_else(|| plan(files, |plan| plan.encoding))
}

fn mark(files: Files) -> Option<u8> {
    wished(files, |wishes| wishes.delimiter).or_else(|| plan(files, |plan| plan.delimiter).flatten())
}

fn decimal(files: Files) -> &'static str {
    let known = wished(files, |wishes| wishes.decimal).or_else(|| settled(files, |all| all.decimal.known()));
    known.map_or("", DecimalMark::id)
}

fn order(files: Files) -> &'static str {
    let known = wished(files, |wishes| wishes.order).or_else(|| settled(files, |all| all.order.known()));
    known.map_or("", DateOrder::id)
}

/// What the durations count, where a person has said it.
fn unit(files: Files) -> Option<&'static str> {
    let seconds = files.wishes.with(|wishes| wishes.unit)?;
    UNITS.iter().find(|(_, of, ..)| of.total_cmp(&seconds).is_eq()).map(|(id, ..)| *id)
}

/// "hours".
fn name(desk: Desk, noun: &Noun) -> String {
    desk.text(&noun.other).replace("{n}", "").trim().to_string()
}

/// What a choice is called, once it is made.
fn named(desk: Desk, of: &[(&str, &Text)], id: &str) -> Option<String> {
    let name = of.iter().find(|(other, _)| *other == id && !id.is_empty());
    name.map(|(_, name)| desk.text(name).to_string())
}

fn shown(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Gb18030 => "GB18030",
        Encoding::Big5 => "Big5",
        Encoding::EucKr => "EUC-KR",
        Encoding::Windows1252 => "Windows-1252",
    }
}
