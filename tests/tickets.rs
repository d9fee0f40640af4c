//! What `kept.read` answers for tickets: the vectors' numbers, what is open, what is skipped, and the unit that is asked.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::TICKETS;
use kept::ingest::{ReadError, decoder};
use kept::reading::{self, kind};
use kept::words::Lang;
use serde_json::{Value as Json, json};

fn try_read(text: &[u8], entries: &[(&str, Given)]) -> Result<Json, ReadError> {
    let options = Options::read(&entries.iter().cloned().collect()).unwrap();
    let hints = options.hints(Some(&TICKETS), Lang::En).unwrap();
    let read = reading::read(text, &TICKETS, &hints, &options.ask(&TICKETS), &decoder)?;
    Ok(serde_json::to_value(options.reading(&read).unwrap()).unwrap())
}

fn read(text: &str, entries: &[(&str, Given)]) -> Json {
    try_read(text.as_bytes(), entries).unwrap()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn expected(id: &str) -> Json {
    let all: Json = serde_json::from_str(include_str!("vectors/resolution_time.json")).unwrap();
    all["vectors"].as_array().unwrap().iter().find(|v| v["id"] == id).unwrap()["expected"].clone()
}

fn near(got: &Json, want: &Json, what: &str) {
    let (got, want) = (got.as_f64().unwrap_or_else(|| panic!("{what}")), want.as_f64().unwrap());
    assert!((got - want).abs() <= 1e-12 + 1e-9 * want.abs(), "{what}: {got} instead of {want}");
}

/// Whether an answer and the values beside it are those of a vector.
fn is_as(answer: &Json, values: &Json, want: &Json, what: &str) {
    let outputs = &answer["outputs"];
    for (key, got) in [
        ("mean", &outputs["mean"]["value"]),
        ("median", &outputs["median"]["value"]),
        ("p90", &outputs["p90"]["value"]),
        ("max", &outputs["longest"]["value"]),
        ("n", &values["resolved"]),
        ("sum", &values["total"]),
        ("sd", &values["spread"]),
    ] {
        if !want[key].is_null() {
            near(got, &want[key], &format!("{what} {key}"));
        }
    }
    for (key, output) in [("t_ci95", "mean"), ("median_ci95", "median")] {
        if want[key].is_array() {
            near(&outputs[output]["low"], &want[key][0], &format!("{what} {key}"));
            near(&outputs[output]["high"], &want[key][1], &format!("{what} {key}"));
        }
    }
}

fn median(json: &Json) -> f64 {
    json["metrics"]["resolution_time"]["outputs"]["median"]["value"].as_f64().unwrap_or_else(|| panic!("{json}"))
}

fn skipped(json: &Json) -> Vec<(u64, &str, &str, &str)> {
    let rows = json["skipped"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |key: &str| row[key].as_str().unwrap();
        (row["line"].as_u64().unwrap(), text("column"), text("value"), text("reason"))
    })
    .collect()
}

#[test]
fn tickets_are_those_of_the_vector_whole_and_by_complexity() {
    let want = expected("resolution_time/p011-csv");
    let json = read(&file("tickets.csv"), &[("segment", Given::Flag(true))]);
    assert_eq!(json["rows"], json!({"read": 800, "used": 800, "skipped": 0}));
    assert_eq!((json["resolved"].as_f64(), json["open"].as_f64()), (want["n"].as_f64(), want["open_tickets"].as_f64()));
    let answer = &json["metrics"]["resolution_time"];
    is_as(answer, &json["values"], &want, "whole");
    assert_eq!(answer["method"], "totals");
    let notes = answer["notes"].as_array().unwrap();
    assert!(notes.contains(&json!("still_open")) && notes.contains(&json!("median_leads")), "{notes:?}");
    let groups = json["groups"].as_array().unwrap();
    let found: Vec<&str> = groups.iter().map(|g| g["segment"].as_str().unwrap()).collect();
    assert_eq!(found, ["complex", "medium", "simple"]);
    let mut open = 0.0;
    for group in groups {
        let class = group["segment"].as_str().unwrap();
        is_as(&group["metrics"]["resolution_time"], &group["values"], &want["by_complexity"][class], class);
        open += group["values"]["open"].as_f64().unwrap();
    }
    assert_eq!(open, 61.0);
    for (level, id) in [("90", "90"), ("99", "99")] {
        let other = read(&file("tickets.csv"), &[("level", level.into())]);
        let at =
            |json: &Json, end: &str| json["metrics"]["resolution_time"]["outputs"]["median"][end].as_f64().unwrap();
        let width = |json: &Json| at(json, "high") - at(json, "low");
        assert_eq!(width(&other) > width(&json), id == "99");
    }
}

#[test]
fn what_a_file_tells_is_what_its_single_times_tell() {
    use kept::metric::{Question, Values};
    use kept::metrics::resolution_time::{DURATIONS, METRIC};
    let minutes = [1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0, 8.0, 240.0];
    for n in [1, 2, 5, 6, 10] {
        let cells: Vec<String> = minutes[..n].iter().map(|m| format!("{m}")).collect();
        let json = read(&format!("duration (min)\n{}\n", cells.join("\n")), &[]);
        let series: Vec<f64> = minutes[..n].iter().map(|m| m * 60.0).collect();
        let values = Values::new().with_series(&DURATIONS, series);
        let typed = Question { values, ..Question::new(&METRIC, METRIC.method("durations").unwrap()) };
        let typed = serde_json::to_value(kept::answer::answer(&typed)).unwrap();
        let got = &json["metrics"]["resolution_time"];
        assert_eq!((&got["outputs"], &got["notes"]), (&typed["outputs"], &typed["notes"]), "{n}");
    }
}

#[test]
fn a_row_that_ends_before_it_begins_is_named_and_an_open_one_is_used() {
    let want = expected("resolution_time/p012-bad-rows");
    let json = read(&file("tickets_bad.csv"), &[]);
    is_as(&json["metrics"]["resolution_time"], &json["values"], &want, "bad");
    assert_eq!(json["rows"], json!({"read": 4, "used": 3, "skipped": 1}));
    assert_eq!((json["open"].as_f64(), json["resolved"].as_f64()), (Some(1.0), Some(2.0)));
    assert_eq!(skipped(&json), [(4, "closed", "2024-03-05 09:00", "order")]);
}

#[test]
fn offsets_count_where_both_have_one() {
    let want = expected("resolution_time/p013-offsets");
    let json = read(&file("tickets_offsets.csv"), &[]);
    is_as(&json["metrics"]["resolution_time"], &json["values"], &want, "offsets");
    assert_eq!(json["values"]["longest"], 28_800.0);
    let json = read("opened,closed\n2024-07-01T10:00:00+08:00,2024-07-01T10:00\n2024-07-01,2024-07-01T09:00Z\n", &[]);
    assert_eq!(
        skipped(&json),
        [(2, "closed", "2024-07-01T10:00", "not_a_date"), (3, "closed", "2024-07-01T09:00Z", "not_a_date")]
    );
}

#[test]
fn tickets_belong_to_the_month_in_which_they_were_solved() {
    let rows = "opened,resolved\n2024-01-31 23:00,2024-02-01 01:00\n2024-01-01,2024-01-03\n2024-02-02,\n";
    let json = read(rows, &[("period", "month".into())]);
    let groups = json["groups"].as_array().unwrap();
    let found: Vec<_> = groups.iter().map(|g| (g["period"].as_str(), g["values"]["total"].as_f64().unwrap())).collect();
    assert_eq!(found, [(None, 0.0), (Some("2024-01"), 172_800.0), (Some("2024-02"), 7200.0)]);
    assert_eq!(groups[0]["metrics"]["resolution_time"]["status"], "undefined");
    assert_eq!(groups[0]["values"]["open"], 1.0);
    // A day without a time is the whole of it.
    let same = read("opened,resolved\n2024-03-05 10:00,2024-03-05\n2024-03-05 10:00,2024-03-04\n", &[]);
    assert_eq!((same["values"]["total"].as_f64(), skipped(&same)[0].3), (Some(0.0), "order"));
}

#[test]
fn waiting_is_subtracted_and_cannot_be_longer_than_it_took() {
    let rows = "opened,resolved,waiting (min)\n\
        2024-01-01 10:00,2024-01-01 11:00,15\n2024-01-01 10:00,2024-01-01 11:00,\n\
        2024-01-01 10:00,2024-01-01 11:00,61\n2024-01-01 10:00,2024-01-01 11:00,-1\n\
        2024-01-01 10:00,2024-01-01 11:00,long\n2024-01-01 10:00,,1:00\n2024-01-01 10:00,soon,\n";
    let json = read(rows, &[]);
    assert_eq!((json["values"]["total"].as_f64(), json["open"].as_f64()), (Some(2700.0 + 3600.0), Some(1.0)));
    let column = "waiting (min)";
    assert_eq!(
        skipped(&json),
        [
            (4, column, "61", "out_of_range"),
            (5, column, "-1", "out_of_range"),
            (6, column, "long", "not_a_number"),
            (8, "resolved", "soon", "not_a_date"),
        ]
    );
    // Zendesk: the customer's own wait is not theirs to answer for.
    let json = read(
        "Created at,Solved at,Requester wait time in minutes,Agent wait time in minutes\n2024-01-01 10:00,2024-01-01 11:00,50,10\n",
        &[],
    );
    assert_eq!(json["columns"]["waiting"], "Agent wait time in minutes");
    assert_eq!(json["values"]["total"], 3000.0);
}

#[test]
fn a_duration_says_its_unit_in_the_header_or_in_the_cell() {
    for (header, cell, hours) in [
        ("duration", "26:15", 26.25),
        ("Resolution time", "26:30 hrs", 26.5),
        ("duration", "PT3H", 3.0),
        ("duration", "1h 30m", 1.5),
        ("Duration (hours)", "1.5", 1.5),
        ("Resolution time (in hrs)", "12:30:00", 12.5),
        ("Full resolution time in minutes", "90", 1.5),
        ("Doorlooptijd (uren)", "\"1,5\"", 1.5),
        ("Oplostijd", "\"1,5 uur\"", 1.5),
        ("Duur (uu:mm)", "1:30", 1.5),
        ("处理时长（分钟）", "90", 1.5),
        ("解決時間（小時）", "1.5", 1.5),
        ("处理时长", "1小时30分", 1.5),
        ("처리 시간(분)", "90", 1.5),
        ("해결 시간", "1시간 30분", 1.5),
    ] {
        let json = read(&format!("id;{header}\n1;{cell}\n"), &[("delimiter", ";".into())]);
        assert_eq!(median(&json), hours * 3600.0, "{header}");
        assert_eq!(json["dialect"]["ambiguous"], json!([]), "{header}");
    }
}

#[test]
fn a_bare_number_asks_for_its_unit() {
    let rows = "duration,complexity\n3,easy\n5,hard\n0:30,easy\n-1,hard\n";
    let json = read(rows, &[("segment", Given::Flag(true))]);
    assert_eq!(json["dialect"]["ambiguous"], json!(["unit"]));
    assert_eq!(json["rows"], json!({"read": 4, "used": 3, "skipped": 1}));
    let answer = &json["metrics"]["resolution_time"];
    assert_eq!((&answer["status"], &answer["error"]["field"]), (&json!("no_data"), &json!("unit")));
    for (unit, seconds) in [("hours", 10_800.0), ("minuten", 180.0), ("일", 259_200.0)] {
        let json = read(rows, &[("unit", unit.into())]);
        assert_eq!((median(&json), &json["dialect"]["ambiguous"]), (seconds, &json!([])), "{unit}");
    }
    // What the header says is not asked; what it leaves open is.
    let rows = "duration (hours),waiting\n3,30\n";
    assert_eq!(read(rows, &[])["dialect"]["ambiguous"], json!(["unit"]));
    assert_eq!(median(&read(rows, &[("unit", "min".into())])), 9000.0);
    // Beside two dates the duration is not needed.
    let rows = "opened,resolved,duration\n2024-01-01 10:00,2024-01-01 11:00,55\n2024-01-01 10:00,,55\n";
    let json = read(rows, &[]);
    assert_eq!((median(&json), json["open"].as_f64(), &json["dialect"]["ambiguous"]), (3600.0, Some(1.0), &json!([])));
    assert!(Options::read(&[("unit", Given::from("moons"))].into_iter().collect()).is_err());
    // Nothing is as long in any unit.
    let json = read("duration\n2:00\n0\n0\n", &[]);
    assert_eq!((median(&json), &json["dialect"]["ambiguous"]), (0.0, &json!([])));
}

#[test]
fn a_decimal_mark_that_is_open_is_asked() {
    let json = read("duration (min)\n\"1,234\"\n", &[]);
    assert_eq!(json["dialect"]["ambiguous"], json!(["decimal"]));
    assert_eq!(json["metrics"]["resolution_time"]["error"]["field"], "decimal");
    assert_eq!(median(&read("duration (min)\n\"1,234\"\n", &[("decimal", ".".into())])), 74_040.0);
}

#[test]
fn one_way_to_say_it_must_be_whole() {
    let blank = read("opened,resolved,duration (h)\n,2024-01-02,\n,2024-01-02,2\n2024-01-01,2024-01-02,\n", &[]);
    assert_eq!(skipped(&blank), [(2, "opened", "", "empty")]);
    assert_eq!(blank["values"]["total"], 7200.0 + 86_400.0);
    let alone = read("opened,duration (h)\n2024-01-01,2\n2024-01-01,\n", &[]);
    assert_eq!(skipped(&alone), [(3, "duration (h)", "", "empty")]);
    // Nothing behind the first column that fails is told.
    let first =
        read("opened,resolved,duration,waiting (h)\n,2023-02-29,,x\n,2024-01-02,,x\n2024-01-01,2023-02-29,,\n", &[]);
    let wanted = [(2, "opened", "", "empty"), (3, "opened", "", "empty"), (4, "resolved", "2023-02-29", "not_a_date")];
    assert_eq!(skipped(&first), wanted);
    let first = read("duration (h),waiting (h)\n,x\n", &[]);
    assert_eq!(skipped(&first), [(2, "duration (h)", "", "empty")]);
    let missing = |header: &str| try_read(format!("{header}\n2024-01-01\n").as_bytes(), &[]).unwrap_err();
    assert_eq!(missing("opened,type"), ReadError::MissingColumn { role: 1 });
    assert_eq!(missing("type,resolved"), ReadError::MissingColumn { role: 0 });
    let found = |text: &str| {
        let bytes = text.as_bytes();
        kind(bytes, bytes.len() as u64, &kept::ingest::Hints::default(), &decoder).unwrap().map(|of| of.id)
    };
    assert_eq!(found(&file("tickets.csv")), Some("tickets"));
    assert_eq!(found("Oplostijd (uren),Prioriteit\n3,hoog\n"), Some("tickets"));
    assert_eq!(found("created at,words\n2024-01-01,x\n"), None);
}

#[test]
fn headers_are_known_in_five_languages() {
    for header in [
        "Created time,Resolved time,Priority",
        "创建时间,解决时间,优先级",
        "建立時間,結案時間,優先順序",
        "Aangemaakt op,Opgelost op,Prioriteit",
        "접수일시,해결일시,우선순위",
    ] {
        let json = read(&format!("{header}\n2024-01-01 10:00,2024-01-01 10:30,b\n"), &[("segment", Given::Flag(true))]);
        assert_eq!((median(&json), json["groups"][0]["segment"].as_str()), (1800.0, Some("b")), "{header}");
    }
}

/// Two classes in two months: hours of each ticket.
fn mixed(rows: &[(&str, &str, &str)]) -> Json {
    let rows: Vec<String> = rows.iter().map(|(class, day, hours)| format!("{day},{hours} h,{class}")).collect();
    let file = format!("resolved,duration,complexity\n{}\n", rows.join("\n"));
    read(&file, &[("period", "month".into()), ("segment", Given::Flag(true))])
}

#[test]
fn a_better_mean_of_slower_classes_is_noted() {
    let notes = |json: &Json| json["metrics"]["resolution_time"]["notes"].to_string().contains("every_class_slower");
    let before = [("easy", "2024-01-02", "2"), ("hard", "2024-01-02", "20"), ("hard", "2024-01-03", "20")];
    let slower = [("easy", "2024-02-02", "3"), ("easy", "2024-02-03", "3"), ("hard", "2024-02-03", "22")];
    assert!(notes(&mixed(&[before, slower].concat())));
    // Earlier months do not count, nor a class that only one of the two months has.
    let older = [("easy", "2023-11-02", "90"), ("odd", "2024-02-04", "1")];
    assert!(notes(&mixed(&[&older[..], &before, &slower].concat())));
    // One class got faster; or the mean rose as well; or there is one month only.
    let faster = [("easy", "2024-02-02", "1"), ("easy", "2024-02-03", "1"), ("hard", "2024-02-03", "22")];
    assert!(!notes(&mixed(&[before, faster].concat())));
    let risen = [("easy", "2024-02-02", "3"), ("hard", "2024-02-03", "90"), ("hard", "2024-02-03", "22")];
    assert!(!notes(&mixed(&[before, risen].concat())));
    assert!(!notes(&mixed(&before)));
}

#[test]
fn a_time_of_solving_is_a_day_or_a_length_as_its_header_and_its_cells_say() {
    let opened = "2024-01-01 10:00,2024-01-01 12:00,2024-01-02 10:00";
    for header in ["建立時間,解決時間,結案時間", "建立時間,結案時間,處理時間", "创建时间,解决时间,关闭时间"]
    {
        let json = read(&format!("{header}\n{opened}\n"), &[]);
        assert_eq!((median(&json), &json["columns"]["duration"]), (7200.0, &json!(null)), "{header}");
    }
    for (header, seconds) in [("結案時間（小時）", 7200.0), ("解决时间(小时)", 7200.0), ("解决时间（分钟）", 120.0)]
    {
        let json = read(&format!("工单号,{header}\n1,2\n"), &[]);
        assert_eq!((median(&json), &json["columns"]["duration"]), (seconds, &json!(header)));
    }
}
