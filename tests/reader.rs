//! The reader against the golden files, and the property it stands on: the same answer at every cut.

mod browser_text;

use browser_text::decoders;
use kept::ingest::{
    Control, Encoding, Fault, Flow, Format, HEAD, Hints, Kind, LONGEST_HEAD, Need, Part, Pick, Plan, ReadError,
    Reading, Reason, Records, RoleSpec, Row, Scout, Scouted, Seen, Tally, Verdict, read_parts, scout,
};
use kept::locale::date::DateOrder;
use kept::locale::number::DecimalMark;
use kept::locale::{Period, Plain, Show};
use kept::words::Lang;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;

fn scouted(bytes: &[u8], hints: &Hints, roles: &[RoleSpec]) -> Result<Scout, ReadError> {
    let mut size = 64;
    loop {
        // A head that grows: what a long file asks for, on small ones.
        let head = &bytes[..bytes.len().min(size)];
        match scout(head, bytes.len() as u64, hints, roles, &decoders)? {
            Scouted::Found(found) if head.len() == bytes.len() || size >= 1 << 16 => {
                return Ok(*found);
            }
            Scouted::Found(_) => size *= 4,
            Scouted::More(wanted) => {
                assert!(wanted > size);
                size = wanted;
            }
        }
    }
}

fn rows_of(bytes: &[u8], plan: &Plan, chunk: usize) -> Result<Vec<Vec<String>>, ReadError> {
    let mut text = Vec::new();
    let mut decoder = decoders(plan.encoding);
    match &mut decoder {
        Some(decoder) if !plan.is_divisible() => {
            for piece in bytes.chunks(chunk) {
                decoder.decode(piece, false, &mut text);
            }
            decoder.decode(&[], true, &mut text);
            if text.starts_with("\u{FEFF}".as_bytes()) {
                text.drain(..3);
            }
        }
        _ => text.extend_from_slice(bytes),
    }
    let mut decoder = decoder.filter(|_| plan.is_divisible());
    let mut cell = |cell: &[u8]| {
        let mut text = Vec::new();
        match &mut decoder {
            Some(decoder) => decoder.decode(cell, true, &mut text),
            None => text.extend_from_slice(cell),
        }
        String::from_utf8_lossy(&text).into_owned()
    };
    let mut records = Records::new(plan.delimiter, plan.quote, plan.body);
    let mut rows = Vec::new();
    let mut sink = |r: &kept::ingest::Record<'_>| {
        if !r.is_blank() {
            rows.push((0..r.len()).map(|i| cell(&r.cell(i, b'"'))).collect());
        }
        Flow::More
    };
    let line = |e: kept::ingest::Unterminated| ReadError::UnterminatedQuote { line: e.line + plan.body_line };
    for piece in text[plan.body as usize..].chunks(chunk) {
        records.feed(piece, &mut sink).map_err(line)?;
    }
    records.finish(&mut sink).map_err(line)?;
    Ok(rows)
}

fn hints_of(v: &Value) -> Hints {
    let h = &v["inputs"]["hints"];
    let text = |key: &str| h[key].as_str();
    Hints {
        legacy: Encoding::legacy(text("locale").unwrap_or("en")),
        decimal: text("decimal").and_then(DecimalMark::from_id),
        order: text("date_order").and_then(DateOrder::from_id),
        ..Hints::default()
    }
}

/// Two files too big to keep, written here as their vectors describe them.
fn file(path: &str) -> Vec<u8> {
    match path {
        "files/csv_37_big_field.csv" => format!("id,text,score\n1,{},9\n2,b,8\n", "x".repeat(1 << 20)).into_bytes(),
        "files/csv_39_long.csv" => {
            let mut text = String::from("customer_id,date,amount\n");
            for i in 0..60_000u32 {
                let cents = i.wrapping_mul(7919) % 100_000;
                let _ = writeln!(
                    text,
                    "C{},2024-{:02}-{:02},{}.{:02}",
                    i % 7919,
                    i % 12 + 1,
                    i % 28 + 1,
                    cents / 100,
                    cents % 100
                );
            }
            text.into_bytes()
        }
        path => std::fs::read(Path::new("tests").join(path)).expect(path),
    }
}

fn strings(v: &Value) -> Vec<String> {
    v.as_array().expect("a list").iter().map(|s| s.as_str().expect("a string").to_owned()).collect()
}

fn vectors(text: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).expect("JSON");
    file["vectors"].as_array().expect("a list").clone()
}

#[test]
fn every_file_is_understood_as_the_vectors_say() {
    for v in vectors(include_str!("vectors/csv_parse.json")) {
        let id = v["id"].as_str().expect("id");
        let bytes = file(v["inputs"]["file"].as_str().expect("file"));
        let expected = &v["expected"];
        let found = scouted(&bytes, &hints_of(&v), &[]);
        if let Some(error) = expected["error"].as_str() {
            let got = found.and_then(|s| rows_of(&bytes, &s.plan, 7)).expect_err(id);
            assert_eq!(got.id(), error, "{id}");
            continue;
        }
        let found = found.unwrap_or_else(|e| panic!("{id}: {e}"));
        let plan = &found.plan;
        assert_eq!(Some(plan.encoding.id()), expected["encoding"].as_str(), "{id}");
        assert_eq!(Some(plan.bom), expected["bom"].as_bool(), "{id}");
        assert_eq!(
            plan.delimiter.map(|d| char::from(d).to_string()).as_deref(),
            expected["delimiter"].as_str(),
            "{id}"
        );
        assert_eq!(Some(plan.header.is_some()), expected["has_header"].as_bool(), "{id}");
        if let Some(header) = &plan.header {
            assert_eq!(header, &strings(&expected["header"]), "{id}");
        }
        let rows = rows_of(&bytes, plan, 1000).expect(id);
        assert_eq!(Some(rows.len() as u64), expected["row_count"].as_u64(), "{id}");
        if expected["rows"].is_array() {
            let wanted: Vec<_> = expected["rows"].as_array().expect("rows").iter().map(strings).collect();
            assert_eq!(rows, wanted, "{id}");
            for chunk in [1, 2, 3, 5] {
                assert_eq!(rows_of(&bytes, plan, chunk).as_ref(), Ok(&wanted), "{id} by {chunk}");
            }
        }
        for (key, row) in [("first_row", rows.first()), ("last_row", rows.last())] {
            if expected[key].is_array() {
                assert_eq!(row, Some(&strings(&expected[key])), "{id} {key}");
            }
        }
        if id.ends_with("big_field") {
            assert_eq!(rows[0][1].chars().count(), 1 << 20, "{id}");
        }
        let warned = |w: &str| expected["warnings"].as_array().is_some_and(|l| l.iter().any(|x| x == w));
        assert_eq!(!found.duplicates.is_empty(), warned("duplicate_header"), "{id}");
        let width = plan.width;
        assert_eq!(rows.iter().any(|r| r.len() != width), warned("ragged_row"), "{id}");
        if expected["typed"].is_object() {
            typed(id, &bytes, &hints_of(&v), expected);
        }
    }
}

/// Columns by name, read as numbers or dates; a list per column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Column(Vec<Option<f64>>, Vec<Option<String>>);

impl Tally for Column {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        if row.has(0) {
            self.0.push(row.number(0)?);
        }
        if row.has(1) {
            self.1.push(row.date(1)?.map(|d| d.iso()));
        }
        Ok(())
    }
    fn merge(&mut self, later: Self) {
        self.0.extend(later.0);
        self.1.extend(later.1);
    }
}

const fn role(id: &'static str, kind: Kind, need: Need, aliases: &'static str) -> RoleSpec {
    RoleSpec { id, kind, need, aliases, never: "" }
}

static VALUE: [RoleSpec; 2] =
    [role("number", Kind::Number, Need::Optional, ""), role("date", Kind::Date, Need::Optional, "")];

fn typed(id: &str, bytes: &[u8], hints: &Hints, expected: &Value) {
    for (header, wanted) in expected["typed"].as_object().expect("columns") {
        let dates = wanted[0].is_string();
        let hints = Hints { columns: vec![(usize::from(dates), Pick::Header(header.clone()))], ..hints.clone() };
        let found = scouted(bytes, &hints, &VALUE).expect(id);
        let reading = read_parts(bytes, &found.plan, &found.plan.cut(3), 11, &Column::default, &decoders).expect(id);
        let tally = reading.tally;
        if dates {
            let wanted: Vec<_> =
                wanted.as_array().expect("list").iter().map(|d| d.as_str().map(str::to_owned)).collect();
            assert_eq!(tally.1, wanted, "{id} {header}");
        } else {
            let wanted: Vec<_> = wanted.as_array().expect("list").iter().map(Value::as_f64).collect();
            assert_eq!(tally.0, wanted, "{id} {header}");
        }
    }
}

#[test]
fn columns_decide_on_their_decimal_mark_or_ask() {
    for v in vectors(include_str!("vectors/number_column.json")) {
        let id = v["id"].as_str().expect("id");
        let cells = strings(&v["inputs"]["texts"]);
        let text = format!(
            "x;y
{};
",
            cells.join(
                ";
"
            )
        );
        let hints = Hints { columns: vec![(0, Pick::Index(0))], ..Hints::default() };
        let (reading, decimal, _) = settled(text.as_bytes(), &hints, &VALUE, Column::default);
        if v["expected"]["ambiguous"] == true {
            assert!(decimal.is_open(), "{id}");
        } else {
            assert_eq!(decimal.known().map(DecimalMark::id), v["expected"]["decimal"].as_str(), "{id}");
            let wanted: Vec<_> = v["expected"]["values"].as_array().expect("list").iter().map(Value::as_f64).collect();
            assert_eq!(reading.tally.0, wanted, "{id}");
        }
    }
}

/// Scout, read, and read again if the cells say so: what a caller does.
fn settled<T: Tally + std::fmt::Debug>(
    bytes: &[u8],
    hints: &Hints,
    roles: &[RoleSpec],
    empty: fn() -> T,
) -> (Reading<T>, Verdict<DecimalMark>, Verdict<DateOrder>) {
    let mut plan = scouted(bytes, hints, roles).expect("a plan").plan;
    for _ in 0..3 {
        let reading = read_parts(bytes, &plan, &[plan.whole()], 1 << 20, &empty, &decoders).expect("rows");
        let verdict = reading.evidence.settle(&plan);
        match verdict.again {
            Some(again) => plan = again,
            None => return (reading, verdict.decimal, verdict.order),
        }
    }
    panic!("it does not settle");
}

#[test]
fn currencies_are_the_same_however_a_file_is_cut() {
    let mut text = String::from("score,segment,currency\n");
    for i in 0..400 {
        let code = ["USD", "EUR", "GBP", "JPY", "", "n/a"][i / 70];
        let _ = writeln!(text, "9,s{i},{}", if i % 9 == 0 { format!("{i}") } else { code.into() });
    }
    let plan = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan").plan;
    for parts in [1, 2, 7, 50] {
        let cut = plan.cut(parts);
        let reading = read_parts(text.as_bytes(), &plan, &cut, 11, &Survey::default, &decoders).expect("rows");
        assert_eq!(reading.evidence.settle(&plan).currencies, ["EUR", "GBP", "JPY", "USD"], "{parts}");
    }
}

/// `PapaParse` gives a last empty row for a last line end, and rows for quotes that never close. We give no row for the one and
/// an error for the other.
const UNTERMINATED: [&str; 2] = ["csv_text/p012", "csv_text/p013"];

#[test]
fn records_are_what_papaparse_makes_of_them() {
    for v in vectors(include_str!("vectors/csv_text.json")) {
        let id = v["id"].as_str().expect("id");
        let text = v["inputs"]["text"].as_str().expect("text");
        let mut wanted: Vec<Vec<String>> =
            v["expected"]["rows"].as_array().expect("rows").iter().map(strings).collect();
        if text.ends_with('\n') {
            wanted.pop();
        }
        for chunk in 1..=text.len() {
            let got = records(text.as_bytes(), b',', chunk);
            if UNTERMINATED.contains(&id) {
                assert_eq!(got, Err(0), "{id}");
            } else {
                let rows: Vec<Vec<String>> = got.expect(id).into_iter().map(|r| r.1).collect();
                assert_eq!(rows, wanted, "{id} by {chunk}");
            }
        }
    }
}

/// Line and cells of every record, or the line of a quote that never closes.
type Records0 = Result<Vec<(u64, Vec<String>)>, u64>;

fn records(text: &[u8], delimiter: u8, chunk: usize) -> Records0 {
    let mut records = Records::new(Some(delimiter), b'"', 0);
    let mut rows = Vec::new();
    let mut sink = |r: &kept::ingest::Record<'_>| {
        rows.push((r.line, (0..r.len()).map(|i| String::from_utf8_lossy(&r.cell(i, b'"')).into_owned()).collect()));
        Flow::More
    };
    for piece in text.chunks(chunk) {
        records.feed(piece, &mut sink).map_err(|e| e.line)?;
    }
    records.finish(&mut sink).map_err(|e| e.line)?;
    Ok(rows)
}

/// The same rules, told as plainly as possible over the whole text.
fn plainly(text: &[u8], delimiter: u8) -> Records0 {
    let gap = |b: &u8| matches!(b, b' ' | b'\t' | 0);
    let ends = |b: u8| b == delimiter || b == b'\n' || b == b'\r';
    let clean = |bytes: &[u8]| {
        String::from_utf8_lossy(&bytes.iter().copied().filter(|b| *b != 0).collect::<Vec<_>>()).into_owned()
    };
    let (mut rows, mut at, mut line) = (Vec::new(), 0, 0);
    while at < text.len() {
        let (mut cells, begun) = (Vec::new(), at);
        loop {
            if text.get(at) == Some(&b'"') {
                let mut end = at + 1;
                let mut value = Vec::new();
                loop {
                    match text.get(end) {
                        None => return Err(line),
                        Some(b'"') if text.get(end + 1) == Some(&b'"') => {
                            value.push(b'"');
                            end += 2;
                        }
                        Some(b'"') => {
                            let after =
                                end + 1 + text[end + 1..].iter().take_while(|b| gap(b) && **b != delimiter).count();
                            if text.get(after).is_none_or(|b| ends(*b)) {
                                at = after;
                                break;
                            }
                            value.push(b'"');
                            end += 1;
                        }
                        Some(b) => {
                            value.push(*b);
                            end += 1;
                        }
                    }
                }
                cells.push(clean(&value));
            } else {
                let length = text[at..].iter().take_while(|b| !ends(**b)).count();
                cells.push(clean(&text[at..at + length]));
                at += length;
            }
            match text.get(at) {
                Some(b) if *b == delimiter => at += 1,
                _ => break,
            }
        }
        rows.push((line, cells));
        at += if text[at..].starts_with(b"\r\n") { 2 } else { 1 };
        let all = &text[begun..at.min(text.len())];
        let ends = |(i, b): &(usize, &u8)| **b == b'\n' || (**b == b'\r' && all.get(i + 1) != Some(&b'\n'));
        line += all.iter().enumerate().filter(ends).count() as u64;
    }
    Ok(rows)
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Survey {
    rows: Vec<(u64, String, u64, Option<i32>)>,
}

impl Tally for Survey {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let score = row.required_number(0)?;
        let date = row.date(2)?.map(|d| d.day);
        self.rows.push((score.to_bits(), row.text(1).into_owned(), row.line(), date));
        Ok(())
    }
    fn merge(&mut self, later: Self) {
        self.rows.extend(later.rows);
    }
    fn shift(&mut self, lines: u64) {
        for row in &mut self.rows {
            row.2 += lines;
        }
    }
}

static SURVEY: [RoleSpec; 3] = [
    role("score", Kind::Number, Need::Required, "score|점수"),
    role("segment", Kind::Text, Need::Optional, "segment"),
    role("date", Kind::Date, Need::Optional, "date|datum"),
];

fn survey(text: &str) -> Reading<Survey> {
    settled(text.as_bytes(), &Hints::default(), &SURVEY, Survey::default).0
}

#[test]
fn every_row_is_used_or_listed_with_its_line_column_and_reason() {
    let reading = survey(concat!(
        "Report of March\r\n",
        "\r\n",
        "score,segment,date\r\n",
        "9,\"A\r\nB\",2024-03-05\r\n",
        "abc,x,\n",
        ",,\r",
        "n/a,x,\r",
        "7, Zoë\u{200B} ,2024-02-30\n",
        "8,\"say \"\"hi\"\"\"\n",
        "1,2,3,4\n",
        "1,y,,\n",
        "\n",
        "10,00012,—"
    ));
    let report = &reading.report;
    let skipped: Vec<_> = report.rows.iter().map(|s| (s.line, s.column, s.value.as_str(), s.reason.id())).collect();
    assert_eq!(
        skipped,
        [
            (6, Some(0), "abc", "not_a_number"),
            (8, Some(0), "n/a", "empty"),
            (9, Some(2), "2024-02-30", "not_a_date"),
            (11, None, "4", "ragged"),
        ]
    );
    assert_eq!((report.read, report.used, report.skipped), (8, 4, 4));
    assert_eq!(report.short, 1);
    assert_eq!(report.count(Reason::Ragged).first, Some(11));
    let used: Vec<_> = reading.tally.rows.iter().map(|r| (r.1.as_str(), r.2)).collect();
    assert_eq!(used, [("A\r\nB", 4), ("say \"hi\"", 10), ("y", 12), ("00012", 14)]);
}

#[test]
fn a_row_too_short_for_what_is_required_is_ragged() {
    let reading = survey("date,segment,score\n2024-01-01,a,9\n2024-01-02,b\n2024-01-03,c,8\n");
    assert_eq!(reading.report.rows[0].reason, Reason::Ragged);
    assert_eq!((reading.report.used, reading.report.skipped), (2, 1));
}

#[test]
fn exact_copies_stay_and_are_counted() {
    let text = "score,segment\n9,a\n9,a\n8,b\n9,a\n";
    let plan = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan").plan;
    for parts in 1..6 {
        let reading =
            read_parts(text.as_bytes(), &plan, &plan.cut(parts), 3, &Survey::default, &decoders).expect("rows");
        assert_eq!((reading.report.used, reading.report.copies()), (4, Some(2)));
    }
}

#[test]
fn a_date_order_is_decided_by_all_cells_and_rows_are_read_again_by_it() {
    let mut text = String::from("score,date\n");
    for day in 1..=12 {
        let _ = writeln!(text, "5,03/{day:02}/2024");
    }
    let (_, _, order) = settled(text.as_bytes(), &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(order, Verdict::Ambiguous);
    // Only the last of many rows tells.
    for _ in 0..20_000 {
        text += "5,03/05/2024\n";
    }
    text += "5,03/13/2024\n";
    let (reading, _, order) = settled(text.as_bytes(), &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(order, Verdict::Known(DateOrder::Mdy));
    assert_eq!(reading.report.skipped, 0);
    text += "5,13/03/2024\n";
    let (reading, _, order) = settled(text.as_bytes(), &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(order, Verdict::Contradicted);
    assert_eq!(reading.report.skipped, 1);
}

#[test]
fn a_late_byte_that_is_no_utf8_brings_the_legacy_encoding() {
    let mut bytes = b"score,segment\n".to_vec();
    for _ in 0..20_000 {
        bytes.extend_from_slice(b"5,ascii only\n");
    }
    bytes.extend_from_slice(b"5,Caf\xE9\n");
    let (reading, ..) = settled(&bytes, &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(reading.tally.rows.last().map(|r| r.1.as_str()), Some("Café"));
    assert_eq!(reading.report.undecodable, 0);
    // Of a column that is not read as well.
    let mut bytes = b"score,other\n".to_vec();
    for _ in 0..20_000 {
        bytes.extend_from_slice(b"5,ascii only\n");
    }
    bytes.extend_from_slice(b"5,Caf\xE9\n");
    let (reading, ..) = settled(&bytes, &Hints::default(), &SURVEY, Survey::default);
    assert_eq!((reading.tally.rows.len(), reading.report.undecodable), (20_001, 0));
    // One torn character among many good ones stays what it is.
    let mut bytes = "score,segment\n".to_owned().into_bytes();
    for _ in 0..20_000 {
        bytes.extend_from_slice("5,héél goed\n".as_bytes());
    }
    bytes.extend_from_slice(b"5,Caf\xE9\n");
    let (reading, ..) = settled(&bytes, &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(reading.tally.rows.last().map(|r| r.1.as_str()), Some("Caf\u{FFFD}"));
    assert_eq!(reading.report.undecodable, 1);
}

#[test]
fn one_torn_character_changes_no_encoding_wherever_it_stands() {
    // All of the file is the head, and more than that.
    for rows in [1000, 10_000] {
        for torn in [0, rows / 2, rows - 1] {
            let mut bytes = b"score,segment\n".to_vec();
            for row in 0..rows {
                bytes.extend_from_slice(if row == torn { b"5,Caf\xE9\n" } else { "5,héél goed\n".as_bytes() });
            }
            let (reading, ..) = settled(&bytes, &Hints::default(), &SURVEY, Survey::default);
            assert_eq!(reading.tally.rows[torn].1, "Caf\u{FFFD}", "{torn} of {rows}");
            assert_eq!(reading.report.undecodable, 1);
        }
    }
}

#[test]
fn nuls_are_taken_out_and_counted() {
    let reading = survey("score,segment\n9\0,a\0b\n8,c\n");
    assert_eq!(reading.report.nuls, 2);
    assert_eq!(reading.tally.rows[0].1, "ab");
}

#[test]
fn what_is_no_table_says_what_it_is() {
    let error = |bytes: &[u8]| scouted(bytes, &Hints::default(), &SURVEY).err();
    assert_eq!(error(b""), Some(ReadError::EmptyFile));
    assert_eq!(error(b"\xEF\xBB\xBF"), Some(ReadError::EmptyFile));
    assert_eq!(error(b"\r\n\n  \n"), Some(ReadError::EmptyFile));
    assert_eq!(error(b",,,\n,,,\n"), Some(ReadError::EmptyFile));
    assert_eq!(error(b" ; ;\r\n;;"), Some(ReadError::EmptyFile));
    assert_eq!(error(b"score,date\n"), Some(ReadError::NoData));
    assert_eq!(error(b"score,date\n,,\n\n"), Some(ReadError::NoData));
    assert_eq!(error(b"PK\x03\x04\x14\0\x06\0"), Some(ReadError::NotText(Format::Zip)));
    assert_eq!(error(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), Some(ReadError::NotText(Format::Image)));
    for page in [
        "<table><tr><th>score</th></tr><tr><td>9</td></tr></table>",
        "\u{FEFF}\r\n <!DOCTYPE html>\n<p>score</p>\n9\n",
        "<HTML xmlns:x=\"urn:x\">\n<head></head>\nscore\n9\n",
        "<?xml version=\"1.0\"?>\n<Workbook><Row>score</Row>\n</Workbook>\n",
    ] {
        assert_eq!(error(page.as_bytes()), Some(ReadError::NotText(Format::Markup)), "{page}");
    }
    for objects in ["[{\"score\":9},\n{\"score\":8}]\n", "{\"score\": 9}\n{\"score\": 8}\n", "[\n  {\n \"score\" : 9}]"]
    {
        assert_eq!(error(objects.as_bytes()), Some(ReadError::NotText(Format::Json)), "{objects}");
    }
    // A cell may begin like that.
    for first in ["<id>", "<table>", "<table of 5>", "<tablet</", "[id]", "[{x}]", "{\"a\"}", "{id}", "<"] {
        assert_eq!(error(format!("{first},score\n1,9\n").as_bytes()), None, "{first}");
    }
    assert_eq!(error(b"title\nscore,x\n1,\"2\n3,4\n"), Some(ReadError::UnterminatedQuote { line: 3 }));
}

#[test]
fn a_missing_column_is_found_by_its_role() {
    let found = scouted(b"a,b\nx,y\n", &Hints::default(), &SURVEY).expect("a plan");
    assert_eq!(found.plan.missing(&SURVEY), Some(0));
    let hints = Hints { columns: vec![(0, Pick::Header("b".into()))], ..Hints::default() };
    let found = scouted(b"a,b\nx,y\n", &hints, &SURVEY).expect("a plan");
    assert_eq!((found.plan.missing(&SURVEY), found.plan.header_of(0)), (None, Some("b")));
}

#[test]
fn the_header_is_where_a_required_column_is_found() {
    let text = "NPS score report;;\nscore;segment;datum\nHow likely?;Which group?;\n9;a;5-3-2024\n8;b;13-3-2024\n";
    let found = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan");
    assert_eq!((found.plan.delimiter, found.plan.header_line), (Some(b';'), Some(2)));
    let (reading, _, order) = settled(text.as_bytes(), &Hints::default(), &SURVEY, Survey::default);
    assert_eq!(order, Verdict::Known(DateOrder::Dmy));
    assert_eq!((reading.report.used, reading.report.rows[0].line), (2, 3));
    // However many lines stand above it.
    let notes = "Note\n".repeat(100);
    let found = scouted(format!("{notes}score;segment\n9;a\n").as_bytes(), &Hints::default(), &SURVEY).expect("a plan");
    assert_eq!((found.plan.header_line, found.plan.body_line), (Some(101), 102));
    let text = "sep=|\r\nscore|segment\r\n9|a,b;c\r\n";
    let found = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan");
    assert_eq!((found.plan.delimiter, found.plan.header_line, found.plan.body_line), (Some(b'|'), Some(2), 3));
}

#[test]
fn a_header_of_a_hundred_thousand_columns_is_read() {
    let mut header: Vec<String> = (0..100_000).map(|i| format!("column {i}")).collect();
    header[99_999] = "score".into();
    let mut row = vec!["1"; 100_000];
    row[99_999] = "9";
    let text = format!("{}\n{}\n", header.join(","), row.join(","));
    let bytes = text.as_bytes();
    let look = |head: &[u8]| scout(head, bytes.len() as u64, &Hints::default(), &SURVEY, &decoders).expect("text");
    assert!(matches!(look(&bytes[..HEAD]), Scouted::More(n) if n > HEAD));
    let Scouted::Found(found) = look(bytes) else {
        panic!("the whole file is enough");
    };
    assert_eq!(found.plan.columns[0], Some(99_999));
    let reading = read_parts(bytes, &found.plan, &found.plan.cut(2), HEAD, &Survey::default, &decoders).expect("rows");
    assert_eq!(reading.tally.rows.len(), 1);
}

#[test]
fn a_first_line_that_does_not_end_is_given_up() {
    let look = |start: &str, fill: u8, head: usize| {
        let mut bytes = start.as_bytes().to_vec();
        bytes.resize(head, fill);
        scout(&bytes, 800 << 20, &Hints::default(), &SURVEY, &decoders)
    };
    let error = |start: &str, fill: u8| look(start, fill, LONGEST_HEAD).err();
    assert_eq!(look("score,", b'x', HEAD), Ok(Scouted::More(4 * HEAD)));
    assert_eq!(look("score,", b'x', LONGEST_HEAD - 1), Ok(Scouted::More(LONGEST_HEAD)));
    assert_eq!(error("score,", b'x'), Some(ReadError::EndlessLine { line: 1 }));
    assert_eq!(error("\r\n\r\n\"score,", b'x'), Some(ReadError::UnterminatedQuote { line: 3 }));
    assert_eq!(error("\n", b'\n'), Some(ReadError::EmptyFile));
    assert!(matches!(look("score,segment\n9,", b'x', LONGEST_HEAD), Ok(Scouted::Found(_))));
}

#[test]
fn a_line_of_the_body_that_does_not_end_is_no_quote() {
    let error = |start: &str| {
        let mut bytes = start.as_bytes().to_vec();
        bytes.resize(65 << 20, b'x');
        let Ok(Scouted::Found(found)) =
            scout(&bytes[..HEAD], bytes.len() as u64, &Hints::default(), &SURVEY, &decoders)
        else {
            panic!("a header");
        };
        read_parts(&bytes, &found.plan, &found.plan.cut(2), 1 << 20, &Survey::default, &decoders).err()
    };
    assert_eq!(error("score,segment\n9,a\n8,"), Some(ReadError::EndlessLine { line: 3 }));
    assert_eq!(error("score,segment\n9,a\n8,\""), Some(ReadError::UnterminatedQuote { line: 3 }));
}

#[test]
fn a_line_that_does_not_end_is_named() {
    let failure = kept::reading::Failure::Read(ReadError::EndlessLine { line: 3 });
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    assert_eq!(failure.id(), "not_text");
    assert!(failure.words(None).show(&show).starts_with("Line 3 does not end within 16 MB."));
}

#[test]
fn many_empty_lines_above_a_table_are_passed_over() {
    let text = "\n".repeat(1000) + "score,segment\n9,a\n";
    let found = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan");
    assert_eq!((found.plan.header_line, found.plan.body_line, found.preview.len()), (Some(1001), 1002, 1));
}

#[test]
fn what_goes_to_a_worker_and_back_survives_the_way() {
    let text = "score,segment,date\n9,a,2024-03-05\nx,\"b\"\"\",\n";
    let plan = scouted(text.as_bytes(), &Hints::default(), &SURVEY).expect("a plan").plan;
    let sent: Plan = postcard::from_bytes(&postcard::to_stdvec(&plan).expect("bytes")).expect("a plan");
    assert_eq!(sent, plan);
    let result = kept::ingest::read_part(text.as_bytes(), &plan, plan.whole(), 5, Survey::default(), &decoders);
    let bytes = postcard::to_stdvec(&result).expect("bytes");
    let back: kept::ingest::PartResult<Survey> = postcard::from_bytes(&bytes).expect("a result");
    assert_eq!(back, result);
}

fn plan_for(bytes: &[u8]) -> Option<Plan> {
    let hints = Hints {
        delimiter: Some(b','),
        columns: vec![(0, Pick::Index(0)), (1, Pick::Index(1)), (2, Pick::Index(2))],
        ..Hints::default()
    };
    scouted(bytes, &hints, &SURVEY).ok().map(|s| s.plan)
}

/// Texts of the pieces that make cutting hard.
fn wild() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => Just(","), 6 => Just("\n"), 3 => Just("\r\n"), 2 => Just("\r"), 8 => Just("\""), 2 => Just("\"\""),
        4 => Just("a"), 3 => Just("7"), 2 => Just("é"), 2 => Just("한국"), 2 => Just(" "), 1 => Just("\0"), 1 => Just("😀"),
        2 => Just("1,5"), 2 => Just("\"x,\ny\""), 2 => Just(",\"a\"\"b\"\n"), 1 => Just("05/03/2024"), 1 => Just("\"1.234,5\""),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|p| p.concat())
}

/// Tables as programs write them, with anything in their cells.
fn table() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        4 => "[0-9]{1,2}".prop_map(String::from),
        3 => "[a-z é한]{0,6}".prop_map(String::from),
        2 => "2024-0[1-9]-[0-2][0-9]".prop_map(String::from),
        3 => "[a-z,\n\r\"é한]{0,12}".prop_map(|s| format!("\"{}\"", s.replace('"', "\"\""))),
    ];
    let row = prop::collection::vec(cell, 2..5).prop_map(|cells| cells.join(","));
    (prop::collection::vec(row, 1..30), prop_oneof![Just("\n"), Just("\r\n"), Just("\r")])
        .prop_map(|(rows, end)| format!("score,segment,date{end}{}{end}", rows.join(end)))
}

/// Segments by number: of each row, and the text of each number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Numbered {
    rows: Vec<u32>,
    texts: Vec<String>,
    #[serde(skip)]
    seen: Same<Seen>,
}

/// Equal to any other: it changes no answer.
#[derive(Clone, Debug, Default)]
struct Same<T>(T);

impl<T> PartialEq for Same<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

fn number_of(texts: &mut Vec<String>, text: &str) -> u32 {
    let at = texts.iter().position(|t| t == text).unwrap_or_else(|| {
        texts.push(text.to_owned());
        texts.len() - 1
    });
    at as u32
}

impl Tally for Numbered {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let Self { rows, texts, seen } = self;
        rows.push(row.numbered(1, &mut seen.0, &mut |text| number_of(texts, text)));
        Ok(())
    }
    fn merge(&mut self, later: Self) {
        let same: Vec<u32> = later.texts.iter().map(|text| number_of(&mut self.texts, text)).collect();
        self.rows.extend(later.rows.iter().map(|at| same[*at as usize]));
    }
}

/// The same, each cell looked at anew.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Anew(Vec<String>);

impl Tally for Anew {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        self.0.push(row.text(1).into_owned());
        Ok(())
    }
    fn merge(&mut self, later: Self) {
        self.0.extend(later.0);
    }
}

/// The same as bytes to be looked up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Keys(Vec<Vec<u8>>);

impl Tally for Keys {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        self.0.push(row.key(1).into_owned());
        Ok(())
    }
    fn merge(&mut self, later: Self) {
        self.0.extend(later.0);
    }
}

/// Segments that are easily taken for each other, and bytes that are no text.
fn segments() -> impl Strategy<Value = Vec<u8>> {
    const CELLS: [&[u8]; 24] = [
        b"longer",
        b"longer ",
        b"\"longer\"",
        b"long\0er",
        b"long\"\"er",
        b"`longer",
        b"null ",
        b"longer\xC2\xA0",
        b"a",
        b" a ",
        b"\"a\"",
        b"a\"\"b",
        b"\"a\"\"b\"",
        b"",
        b"-",
        "—".as_bytes(),
        "é".as_bytes(),
        b"\xE9",
        b"a\0",
        b"a\xE9\xE9",
        "a\u{200B}".as_bytes(),
        b"\"\"",
        b"=\"\"a\"\"",
        "企业 longer than eight".as_bytes(),
    ];
    let cell = prop_oneof![
        4 => prop::sample::select(&CELLS[..]).prop_map(<[u8]>::to_vec),
        1 => (0..300_u32).prop_map(|i| format!("segment {i}").into_bytes()),
    ];
    prop::collection::vec(cell, 1..200).prop_map(|cells| {
        let rows = cells.iter().map(|cell| [b"1,", &cell[..], b"\n"].concat());
        [b"score,segment\n".to_vec()].into_iter().chain(rows).flatten().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_segment_seen_lately_is_the_one_it_was(bytes in segments(), parts in 1usize..4, chunk in 1usize..50) {
        if let Ok(found) = scouted(&bytes, &Hints { delimiter: Some(b','), ..Hints::default() }, &SURVEY) {
            let plan = found.plan;
            let cuts = plan.cut(parts);
            let got = read_parts(&bytes, &plan, &cuts, chunk, &Numbered::default, &decoders);
            let anew = read_parts(&bytes, &plan, &[plan.whole()], usize::MAX, &Anew::default, &decoders);
            let (got, anew) = (got.expect("rows"), anew.expect("rows"));
            let texts: Vec<String> = got.tally.rows.iter().map(|at| got.tally.texts[*at as usize].clone()).collect();
            prop_assert_eq!(&texts, &anew.tally.0);
            prop_assert_eq!((got.report, got.evidence), (anew.report.clone(), anew.evidence.clone()));
            let keys = read_parts(&bytes, &plan, &cuts, chunk, &Keys::default, &decoders).expect("rows");
            prop_assert_eq!(keys.tally.0, anew.tally.0.iter().map(|text| text.as_bytes().to_vec()).collect::<Vec<_>>());
            prop_assert_eq!((keys.report, keys.evidence), (anew.report, anew.evidence));
        }
    }

    #[test]
    fn records_are_the_same_for_every_chunk_size_and_as_told_plainly(text in prop_oneof![wild(), table()], chunk in 1usize..40) {
        let wanted = plainly(text.as_bytes(), b',');
        prop_assert_eq!(records(text.as_bytes(), b',', chunk), wanted.clone());
        prop_assert_eq!(records(text.as_bytes(), b',', usize::MAX), wanted);
    }

    #[test]
    fn the_answer_is_the_same_for_every_cut_and_chunk(
        text in prop_oneof![wild().prop_map(|t| format!("score,segment,date\n{t}")), table()],
        bom: bool,
        mut cuts in prop::collection::vec(0u64..500, 0..6),
        chunk in 1usize..50,
    ) {
        let text = if bom { format!("\u{FEFF}{text}") } else { text };
        let bytes = text.as_bytes();
        if let Some(plan) = plan_for(bytes) {
            cuts.sort_unstable();
            let wanted = read_parts(bytes, &plan, &[plan.whole()], usize::MAX, &Survey::default, &decoders);
            if let Ok(reading) = &wanted {
                let report = &reading.report;
                prop_assert_eq!(report.read, report.used + report.skipped);
                prop_assert_eq!(report.used, reading.tally.rows.len() as u64);
            }
            let parts = plan.cut_at(&cuts);
            prop_assert_eq!(&read_parts(bytes, &plan, &parts, chunk, &Survey::default, &decoders), &wanted);
            let each: Vec<u64> = (0..bytes.len() as u64).collect();
            prop_assert_eq!(&read_parts(bytes, &plan, &plan.cut_at(&each), 1 << 16, &Survey::default, &decoders), &wanted);
        }
    }

    #[test]
    fn text_that_is_decoded_before_it_is_scanned_is_the_same_for_every_chunk_size(text in table(), which in 0usize..4, chunk in 1usize..20) {
        // The second byte of a letter may look like a bar.
        let (delimiter, text) = if which < 2 { (b',', text) } else { (b'|', text.replace(',', "|")) };
        let (encoding, bytes) = match which {
            0 => (Encoding::Utf16Le, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
            1 => (Encoding::Utf16Be, text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            2 => (Encoding::EucKr, encoding_rs::EUC_KR.encode(&text).0.into_owned()),
            _ => (Encoding::Gb18030, encoding_rs::GB18030.encode(&text).0.into_owned()),
        };
        let hints = Hints { encoding: Some(encoding), delimiter: Some(delimiter), ..Hints::default() };
        if let Ok(found) = scouted(&bytes, &hints, &SURVEY) {
            let plan = found.plan;
            prop_assert!(!plan.is_divisible());
            let one = read_parts(&bytes, &plan, &plan.cut(1), usize::MAX, &Survey::default, &decoders);
            prop_assert_eq!(&read_parts(&bytes, &plan, &plan.cut(4), chunk, &Survey::default, &decoders), &one);
        }
    }

    #[test]
    fn legacy_text_comes_to_the_same_as_in_utf8_for_every_cut_and_chunk(
        text in prop_oneof![wild().prop_map(|t| format!("score,segment,date\n{t}")), table()],
        which in 0usize..4,
        mut cuts in prop::collection::vec(0u64..500, 0..6),
        chunk in 1usize..20,
    ) {
        let encoding = Encoding::LEGACY[which];
        let standard = encoding_rs::Encoding::for_label(encoding.id().as_bytes()).expect("a label");
        let bytes = standard.encode(&text).0.into_owned();
        let same = standard.decode_without_bom_handling(&bytes).0.into_owned();
        let under = |encoding| Hints { encoding: Some(encoding), delimiter: Some(b','), ..Hints::default() };
        if let Ok(found) = scouted(&bytes, &under(encoding), &SURVEY) {
            let plan = found.plan;
            prop_assert!(plan.is_divisible());
            cuts.sort_unstable();
            let got = read_parts(&bytes, &plan, &plan.cut_at(&cuts), chunk, &Survey::default, &decoders);
            let many: Vec<u64> = (0..bytes.len() as u64).step_by(13).collect();
            prop_assert_eq!(&read_parts(&bytes, &plan, &plan.cut_at(&many), 1 << 16, &Survey::default, &decoders), &got);
            let plan = scouted(same.as_bytes(), &under(Encoding::Utf8), &SURVEY).expect("the same text").plan;
            let utf8 = read_parts(same.as_bytes(), &plan, &[plan.whole()], usize::MAX, &Survey::default, &decoders);
            prop_assert_eq!(got.map(|r| (r.tally, r.report)), utf8.map(|r| (r.tally, r.report)));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_the_same_for_every_cut(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b','), Just(b'\n'), Just(b'"'), Just(b'9'), Just(0xC3), Just(0xA9)], 0..200),
        which in 0usize..6,
        chunk in 1usize..20,
    ) {
        let bytes = [b"score,segment,date\n9,\xB0\xA1,\n", &bytes[..]].concat();
        let hints = Hints { encoding: Some(Encoding::LEGACY.get(which).copied().unwrap_or(Encoding::Utf8)), delimiter: Some(b','), ..Hints::default() };
        if let Ok(found) = scouted(&bytes, &hints, &SURVEY) {
            let plan = found.plan;
            let one = read_parts(&bytes, &plan, &[plan.whole()], usize::MAX, &Survey::default, &decoders);
            let many: Vec<u64> = (0..bytes.len() as u64).step_by(13).collect();
            prop_assert_eq!(&read_parts(&bytes, &plan, &plan.cut_at(&many), chunk, &Survey::default, &decoders), &one);
        }
    }

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>, cut in 0u64..100) {
        if let Ok(found) = scouted(&bytes, &Hints::default(), &SURVEY) {
            let plan = found.plan;
            let _ = read_parts(&bytes, &plan, &plan.cut_at(&[cut]), 3, &Survey::default, &decoders);
        }
    }
}

#[test]
fn a_reader_that_is_done_says_so_and_stays_so() {
    let text = b"score\n1\n2\n3\n4\n";
    let plan = scouted(text, &Hints::default(), &SURVEY).expect("a plan").plan;
    let part = Part { from: plan.body, to: plan.body + 2, exact: true };
    let mut reader = kept::ingest::Reader::new(&plan, part, Survey::default(), &decoders);
    assert_eq!(reader.feed(b"1\n2\n3\n"), Control::Done);
    assert_eq!(reader.feed(b"4\n"), Control::Done);
    assert_eq!(reader.finish().report.read, 1);
}
