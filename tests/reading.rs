//! Files, from bytes to what a form would have held: the vectors' numbers, at any cut.

#![allow(clippy::float_cmp)] // counts are whole

mod parts;

use kept::answer::Given;
use kept::answer::read::{Options, Piece};
use kept::datasets::{
    Ask, COSTS, Cohort, Comments, Dataset, Group, Groups, ORDERS, Orders, PAYMENTS, PERIODS, Periods, REFERRALS,
    SUBSCRIPTIONS, SURVEY, Said, Summary, TICKETS,
};
use kept::ingest::{Encoding, HEAD, Hints, LONGEST_HEAD, ReadError, Reason, Scouted, decoder};
use kept::locale::Period;
use kept::locale::{Plain, Show};
use kept::reading::{Asked, Reading, kind, kind_of, read};
use kept::words::Lang;
use parts::in_parts;
use serde_json::{Value, json};
use std::fmt::Write;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).expect(name)
}

fn reading(name: &str, of: &'static Dataset, ask: &Ask) -> Reading {
    read(&file(name), of, &Hints::default(), ask, &decoder).expect(name)
}

fn vectors(name: &str) -> Vec<Value> {
    let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect(name);
    let all: Value = serde_json::from_str(&text).expect(name);
    all["vectors"].as_array().expect("vectors").clone()
}

fn expected(vectors: &[Value], id: &str) -> Value {
    vectors.iter().find(|v| v["id"] == id).expect(id)["expected"].clone()
}

fn bins(summaries: &[Summary]) -> Vec<f64> {
    match summaries {
        [Summary::Survey(survey)] => survey.bins.clone(),
        other => panic!("not a survey: {other:?}"),
    }
}

fn split(bins: &[f64]) -> (f64, f64, f64) {
    (bins[9..].iter().sum(), bins[7..9].iter().sum(), bins[..7].iter().sum())
}

fn orders(groups: &Groups) -> &Orders {
    match &groups.whole[0] {
        Summary::Orders(orders) => orders,
        other => panic!("not orders: {other:?}"),
    }
}

fn cohorts(groups: &Groups) -> Vec<&Cohort> {
    groups.whole.iter().filter_map(|s| if let Summary::Cohort(c) = s { Some(c) } else { None }).collect()
}

#[test]
fn a_survey_counts_as_its_vector_says_whole_by_segment_and_by_month() {
    let whole = reading("nps_scores.csv", &SURVEY, &Ask::default());
    assert_eq!(split(&bins(&whole.groups.whole)), (376.0, 415.0, 409.0));
    assert_eq!((whole.report.read, whole.report.used, whole.report.skipped), (1200, 1200, 0));

    let by_segment = reading("nps_scores.csv", &SURVEY, &Ask { segment: SURVEY.role("segment"), ..Ask::default() });
    let found: Vec<_> =
        by_segment.groups().map(|g| (g.segment.clone().expect("a segment"), split(&bins(&g.summaries)))).collect();
    let want = [("Ent", (55.0, 47.0, 28.0)), ("Mid", (114.0, 136.0, 131.0)), ("SMB", (207.0, 232.0, 250.0))];
    assert_eq!(found, want.map(|(s, n)| (s.to_string(), n)));
    assert_eq!(by_segment.groups.whole, whole.groups.whole);

    let by_month = reading("nps_scores.csv", &SURVEY, &Ask { period: Some(Period::Month), ..Ask::default() });
    let first: Vec<&Group> = by_month.groups().take(2).collect();
    assert_eq!(first[0].period.as_deref(), Some("2024-01"));
    assert_eq!(split(&bins(&first[0].summaries)), (68.0, 67.0, 62.0));
    assert_eq!(split(&bins(&first[1].summaries)), (55.0, 73.0, 73.0));
}

#[test]
fn a_dirty_survey_names_every_row_it_skips() {
    let dirty = reading("nps_dirty.csv", &SURVEY, &Ask::default());
    assert_eq!(split(&bins(&dirty.groups.whole)), (5.0, 3.0, 4.0));
    let report = &dirty.report;
    assert_eq!((report.read, report.used, report.skipped), (20, 12, 8));
    assert_eq!(report.count(Reason::Empty).rows, 3);
    let rows: Vec<_> = report.rows.iter().map(|r| (r.line, r.column, r.value.as_str(), r.reason)).collect();
    assert_eq!(
        rows,
        [
            (6, Some(1), "", Reason::Empty),
            (7, Some(1), "N/A", Reason::Empty),
            (8, Some(1), "11", Reason::OutOfRange),
            (9, Some(1), "-1", Reason::OutOfRange),
            (10, Some(1), "9.5", Reason::NotWhole),
            (13, Some(1), "abc", Reason::NotANumber),
            (19, Some(1), "null", Reason::Empty),
            (20, Some(1), "1e1", Reason::NotANumber),
        ]
    );
}

#[test]
fn cohorts_are_those_of_the_vectors() {
    let known = vectors("cohort_matrix");
    for (name, id) in [
        ("cdnow_sample_transactions.csv", "cohort_matrix/p001-cdnow"),
        ("synthetic_transactions.csv", "cohort_matrix/p003-synthetic"),
    ] {
        let reading = reading(name, &ORDERS, &Ask::default());
        let want = expected(&known, id);
        let want = want["cohorts"].as_array().expect("cohorts");
        let got = cohorts(&reading.groups);
        assert_eq!(got.len(), want.len(), "{id}");
        for (got, want) in got.iter().zip(want) {
            let label = format!("{:04}-{:02}", got.month.div_euclid(12), got.month.rem_euclid(12) + 1);
            assert_eq!(label, want["cohort"].as_str().expect("a label"));
            assert_eq!(Some(got.size), want["size"].as_f64(), "{id} {label}");
            for (key, numbers) in [("active", &got.active), ("revenue", &got.revenue)] {
                let want: Vec<f64> = want[key].as_array().expect(key).iter().map(|n| n.as_f64().expect("n")).collect();
                assert_eq!(numbers.len(), want.len(), "{id} {label} {key}");
                for (a, b) in numbers.iter().zip(&want) {
                    assert!((a - b).abs() < 0.005, "{id} {label} {key}: {a} instead of {b}");
                }
            }
        }
    }
}

#[test]
fn customers_and_their_purchases_are_those_of_the_vectors() {
    let known = vectors("repeat_purchase_rate");
    for (name, id) in [
        ("cdnow_sample_transactions.csv", "repeat_purchase_rate/p001-cdnow"),
        ("synthetic_transactions.csv", "repeat_purchase_rate/p005-synthetic"),
    ] {
        let reading = reading(name, &ORDERS, &Ask::default());
        let got = orders(&reading.groups);
        let want = expected(&known, id);
        assert_eq!(Some(got.buyers), want["customers"].as_f64(), "{id}");
        assert_eq!(Some(got.repeat), want["repeat_by_rows"].as_f64(), "{id}");
        assert_eq!(Some(got.repeat_days), want["repeat_by_days"].as_f64(), "{id}");
        assert_eq!(Some(got.purchases), want["purchases"].as_f64(), "{id}");
        let revenue = want["revenue"].as_f64().expect("revenue");
        assert!((got.revenue - revenue).abs() < 1e-6, "{id}: {}", got.revenue);
    }
}

/// Costs of a year; one month of one region is told two ways.
fn costs() -> Vec<u8> {
    let mut text = String::from("month,category,amount,region,won\n");
    for i in 0..600 {
        let (month, region, category) = (i % 12 + 1, i % 5, ["ads", "travel", "tools"][i % 3]);
        let won = if i == 300 { 99 } else { month * 10 + region };
        writeln!(text, "2024-{month:02},{category},{},r{region},{won}", i * 7 % 100).expect("fits");
    }
    text.into_bytes()
}

#[test]
fn any_number_of_workers_gives_the_same_answer() {
    for (bytes, of) in [
        (file("cdnow_sample_transactions.csv"), &ORDERS),
        (file("nps_scores.csv"), &SURVEY),
        (file("tickets.csv"), &TICKETS),
        (costs(), &COSTS),
    ] {
        let ask =
            Ask { segment: of.segment().filter(|_| of != &ORDERS), period: Some(Period::Quarter), ..Ask::default() };
        let (used, whole) = in_parts(&bytes, of, &ask, 1, usize::MAX);
        for (parts, chunk) in [(2, 1000), (3, 4096), (7, 65_536)] {
            let (again, groups) = in_parts(&bytes, of, &ask, parts, chunk);
            assert_eq!(used, again);
            assert_eq!(whole.groups.len(), groups.groups.len());
            assert_eq!(whole.days, groups.days);
            assert!(of == &ORDERS || whole.groups == groups.groups, "{}", of.id);
            let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(1.0);
            for (a, b) in whole.whole.iter().zip(&groups.whole) {
                match (a, b) {
                    (Summary::Orders(a), Summary::Orders(b)) => {
                        assert!(near(a.revenue, b.revenue) && a.purchases == b.purchases && a.repeat == b.repeat);
                    }
                    (Summary::Cohort(a), Summary::Cohort(b)) => {
                        assert_eq!((a.month, a.size, &a.active), (b.month, b.size, &b.active));
                        assert!(a.revenue.iter().zip(&b.revenue).all(|(a, b)| near(*a, *b)));
                    }
                    (a, b) => assert_eq!(a, b),
                }
            }
        }
    }
}

/// A survey with what makes comments hard: line ends, doubled quotes, blanks, rows that do not count.
fn commented(rows: usize) -> String {
    let mut text = String::from("Survey of March\n\nscore,segment,comment\n");
    for i in 0..rows {
        let comment = match i % 7 {
            0 => format!("\"line {i}\r\nand, \"\"more\"\"\""),
            1 => String::from(" N/A "),
            2 => format!("  plain {i} "),
            3 => String::from("—"),
            4 => format!("很好 {i}"),
            5 => String::new(),
            _ => format!("\"👩‍💻 {i}\""),
        };
        let score = if i % 11 == 10 { String::from("x") } else { ((i * 7) % 11).to_string() };
        let _ = writeln!(text, "{score},\"S{}\",{comment}", i % 3);
    }
    text
}

fn comments(groups: &Groups) -> Option<&Comments> {
    groups.whole.iter().find_map(|s| if let Summary::Comments(comments) = s { Some(comments) } else { None })
}

#[test]
fn comments_are_kept_by_how_people_scored_the_first_of_the_file_first() {
    let text = commented(2000);
    let found = read(text.as_bytes(), &SURVEY, &Hints::default(), &Ask::default(), &decoder).expect("rows");
    let kept = comments(&found.groups).expect("comments");
    let (mut line, mut counts) = (4, [0_u64; 3]);
    let mut firsts: [Vec<(u64, u8, String)>; 3] = [const { Vec::new() }; 3];
    for i in 0..2000_usize {
        let score = ((i * 7) % 11) as u8;
        let text = match i % 7 {
            0 => format!("line {i}\r\nand, \"more\""),
            2 => format!("plain {i}"),
            4 => format!("很好 {i}"),
            6 => format!("👩‍💻 {i}"),
            _ => String::new(),
        };
        if i % 11 != 10 && !text.is_empty() {
            let kind = if score > 8 { 0 } else { usize::from(score < 7) + 1 };
            counts[kind] += 1;
            firsts[kind].push((line, score, text));
        }
        line += 1 + u64::from(i % 7 == 0);
    }
    for (said, (count, first)) in
        [&kept.promoters, &kept.passives, &kept.detractors].into_iter().zip(counts.into_iter().zip(firsts))
    {
        let got: Vec<_> = said.first.iter().map(|c| (c.line, c.score, c.text.clone())).collect();
        assert_eq!((said.count, got.len()), (count, 100));
        assert_eq!(got, first[..100]);
        assert!(said.first.iter().all(|c| c.segment.as_ref().is_some_and(|s| s.starts_with('S'))));
    }
}

#[test]
fn the_first_comments_are_the_same_for_any_number_of_workers() {
    for (rows, chunk) in [(2000, 1000), (150, 7)] {
        let bytes = commented(rows).into_bytes();
        let ask = Ask { segment: SURVEY.role("segment"), ..Ask::default() };
        let (_, whole) = in_parts(&bytes, &SURVEY, &ask, 1, usize::MAX);
        assert!(comments(&whole).is_some());
        for parts in [2, 3, 8, 61] {
            let (_, groups) = in_parts(&bytes, &SURVEY, &ask, parts, chunk);
            assert_eq!(groups, whole, "{parts} parts");
        }
    }
}

#[test]
fn comments_belong_to_the_nps_and_are_answered_with_it() {
    let text = commented(400);
    let reading = |ask: &Ask| read(text.as_bytes(), &SURVEY, &Hints::default(), ask, &decoder).expect("rows");
    assert_eq!(comments(&reading(&Ask { scale: Some((1, 7)), ..Ask::default() }).groups), None);
    let found = reading(&Ask::default());
    let json = |given: Given| {
        let options = Options::read(&given).expect("options");
        serde_json::to_value(options.reading(&found).expect("options that suit")).expect("plain data")
    };
    let all = json(Given::Map(Vec::new()));
    let kept = comments(&found.groups).expect("comments");
    for (id, said) in [("promoter", &kept.promoters), ("passive", &kept.passives), ("detractor", &kept.detractors)] {
        let listed = all["comments"][id].as_array().expect("a list");
        assert_eq!(listed.len(), said.first.len());
        assert_eq!(all["comments"]["counts"][id].as_f64(), Some(said.count as f64));
        let (one, first) = (&listed[0], &said.first[0]);
        assert_eq!((one["line"].as_f64(), one["score"].as_f64()), (Some(first.line as f64), Some(first.score.into())));
        assert_eq!((one["text"].as_str(), one["segment"].as_str()), (Some(&*first.text), first.segment.as_deref()));
    }
    let other = json(Given::Map(vec![(String::from("metric"), "csat".into())]));
    assert!(other["comments"].is_null() && !other["histogram"].is_null());
    // No column of comments, no comments.
    let bare = read(b"score\n9\n3\n", &SURVEY, &Hints::default(), &Ask::default(), &decoder).expect("rows");
    assert_eq!(bare.comments(&kept::metrics::nps::METRIC), []);
}

#[test]
fn the_page_names_who_wrote_and_says_that_there_are_more() {
    let text = commented(2000);
    let found = read(text.as_bytes(), &SURVEY, &Hints::default(), &Ask::default(), &decoder).expect("rows");
    let voices = found.comments(&kept::metrics::nps::METRIC);
    assert_eq!(voices.iter().map(|v| v.id).collect::<Vec<_>>(), ["promoter", "passive", "detractor"]);
    for lang in Lang::ALL {
        let formats = Plain(lang);
        let show = Show { lang, formats: &formats, currency: None, period: Period::Month };
        let said = voices[0].cut().expect("more than are kept").show(&show);
        assert!(said.contains("100") && said.contains(&voices[0].said.count.to_string()), "{said}");
        assert!(!voices[0].who.get(lang).is_empty());
    }
    let few = Said { count: 1, first: voices[0].said.first[..1].to_vec() };
    assert!(kept::reading::Voices { said: &few, ..voices[0] }.cut().is_none());
}

#[test]
fn a_word_in_the_last_row_is_no_header() {
    for file in [
        "customer,started,ended,mrr,reason\nA,2024-01-01,,10,\nB,2024-01-02,2024-03-01,10,Duration\n",
        "klantnummer,startdatum,einddatum,mrr,reden\nA,2024-01-01,,10,\nB,2024-01-02,2024-03-01,10,Te duur\n",
        "customer,date,amount,product\nA,2024-01-01,5,Pen\nB,2024-01-02,6,Score\n",
        "score,comment\n9,ok\n8,duration\n",
    ] {
        let kind = kept::reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder);
        assert!(matches!(kind, Ok(Some(_))), "{file}: {kind:?}");
    }
    let header = "score,comment\n";
    let kind = kept::reading::kind(header.as_bytes(), header.len() as u64, &Hints::default(), &decoder);
    assert_eq!(kind, Err(ReadError::NoData));
}

/// A file, read as a script reads it, split as it asks.
fn answered(of: &'static Dataset, text: &str, split: &[(&str, Given)]) -> Value {
    let options = Options::read(&split.iter().cloned().collect()).expect("options");
    let hints = options.hints(Some(of), Lang::En).expect("hints");
    let read = read(text.as_bytes(), of, &hints, &options.ask(of), &decoder).expect("a table");
    serde_json::to_value(options.reading(&read).expect("options that suit")).expect("plain data")
}

#[test]
fn no_period_is_guessed_while_the_order_of_dates_is_open() {
    let files: [(&'static Dataset, &str); 8] = [
        (&SURVEY, "score,date,segment\n9,03/04/2024,a\n10,05/06/2024,b\n"),
        (&ORDERS, "customer,date,amount,segment\nx,03/04/2024,5,a\nx,05/06/2024,5,b\n"),
        (&COSTS, "period,amount,won,segment\n03/04/2024,5,1,a\n05/06/2024,6,2,b\n"),
        (&SUBSCRIPTIONS, "customer,started,ended,mrr,plan\nx,03/04/2024,05/06/2024,5,a\ny,03/04/2024,,5,b\n"),
        (&PAYMENTS, "customer,month,amount,segment\nx,03/04/2024,5,a\nx,05/06/2024,5,b\n"),
        (&TICKETS, "opened,resolved,complexity\n03/04/2024,04/04/2024,a\n05/06/2024,06/06/2024,b\n"),
        (&REFERRALS, "code,referred,date\nx,y,03/04/2024\nx,z,05/06/2024\n"),
        (&PERIODS, "period,start,lost\n03/04/2024,100,5\n05/06/2024,100,6\n"),
    ];
    for (of, text) in files {
        let month = ("period", Given::from("month"));
        let open = answered(of, text, std::slice::from_ref(&month));
        assert_eq!(open["dialect"]["ambiguous"], serde_json::json!(["dateOrder"]), "{}", of.id);
        assert_eq!(open["groups"], serde_json::json!([]), "{}", of.id);
        for guessed in ["cohorts", "movements", "biggest_move", "at_risk", "survival", "reasons"] {
            assert!(open.get(guessed).is_none(), "{} {guessed}", of.id);
        }
        let known = answered(of, text, &[month, ("dateOrder", "dmy".into())]);
        let labels: Vec<_> = known["groups"].as_array().expect("groups").iter().map(|g| g["period"].clone()).collect();
        assert!(labels.contains(&"2024-04".into()), "{} {labels:?}", of.id);
        if of.segment().is_some() {
            let column = text.lines().next().and_then(|head| head.rsplit(',').next()).expect("a header");
            let by_segment = answered(of, text, &[("segment", column.into())]);
            let groups = by_segment["groups"].as_array().expect("groups");
            let segments: Vec<_> = groups.iter().map(|group| group["segment"].as_str().expect("a segment")).collect();
            assert_eq!(segments, ["a", "b"], "{}", of.id);
        }
    }
    // What rests on no date is answered all the same, by segment too.
    let by = |split: &str| answered(&SURVEY, files[0].1, &[("metric", "nps".into()), (split, Given::Flag(true))]);
    let read = by("segment");
    assert_eq!(
        (read["metrics"]["nps"]["status"].as_str(), read["groups"][1]["values"]["s10"].as_f64()),
        (Some("value"), Some(1.0))
    );
}

#[test]
fn a_quoted_cell_in_a_single_column_ends_where_it_is_closed() {
    for (file, delimiter, used) in [
        ("score\n9\n\"8\",x\n7\n", ",", 2),
        ("score\n9\n\"8\";x\n7\n", ";", 2),
        ("score\n9\n\"8\",x\n7\n\"9\"\n", ",", 3),
        ("score\n9\n\"8\",\n7\n", ",", 3),
    ] {
        let read = answered(&SURVEY, file, &[]);
        assert_eq!(
            (read["dialect"]["delimiter"].as_str(), read["rows"]["used"].as_u64()),
            (Some(delimiter), Some(used))
        );
        let ragged = serde_json::json!([{"line": 3, "column": null, "value": "x", "reason": "ragged"}]);
        let skipped = if used == 3 && !file.contains('x') { serde_json::json!([]) } else { ragged };
        assert_eq!(read["skipped"], skipped, "{file}");
    }
    // Delimiters inside quotes, doubled ones too, part nothing.
    for file in ["score\n9\n\"8, x\"\n\"\"\"7\"\", x\"\n", "score\n9\nyes, \"8\", x\n8\n", "score\n9,5\n"] {
        assert_eq!(answered(&SURVEY, file, &[])["dialect"]["delimiter"], Value::Null, "{file}");
    }
}

#[test]
fn a_title_of_one_alias_does_not_hide_the_header_below_it() {
    let orders = "customer,date,amount\nA,2024-01-01,5\nA,2024-01-02,6\n";
    let survey = "date,score,comment\n2024-01-01,9,x\n2024-01-02,10,y\n";
    for (of, title, table) in [
        (&ORDERS, "Customer,ACME\n", orders),
        (&ORDERS, "Customer,ACME,\n\n", orders),
        (&ORDERS, "Customer\nDate,2024-05-01\n", orders),
        (&SURVEY, "NPS\n", survey),
        (&SURVEY, "Date,2024-05-01\nNPS\n", survey),
    ] {
        let file = format!("{title}{table}");
        let read = answered(of, &file, &[]);
        let alone = answered(of, table, &[]);
        for key in ["dialect", "rows", "columns", "values"] {
            assert_eq!(read[key], alone[key], "{title} {key}");
        }
        let found = kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).expect("a table");
        assert_eq!(found.map(|kind| kind.id), Some(of.id), "{title}");
    }
    // Of rows that are as wide, or whole themselves, the first is the header; and values are of no header.
    for (of, file, header) in [
        (&SURVEY, "score,date\nnps,datum,rating\n9,2024-01-01\n", "score"),
        (&SURVEY, "score\n9,nps\n8\n", "score"),
        (&SURVEY, "nps\nscore\n9\n", "nps"),
    ] {
        assert_eq!(answered(of, file, &[])["columns"]["score"], header, "{file}");
    }
}

#[test]
fn lines_and_surplus_cells_of_spaces_that_are_not_ascii_are_none() {
    let rows = "\u{A0}\n\u{A0},\u{3000},\u{FEFF}\nA,2024-01-01,5\n\u{A0}\nA,2024-01-02,5,\u{A0}\n\u{200B},,\u{A0}, \n\u{A0},-,\n";
    let read = answered(&ORDERS, &format!("\u{A0}\u{A0}\ncustomer,date,amount\n{rows}"), &[]);
    assert_eq!(read["rows"], serde_json::json!({"read": 3, "used": 2, "skipped": 1}));
    let dash = serde_json::json!([{"line": 9, "column": "customer", "value": "\u{A0}", "reason": "empty"}]);
    assert_eq!((&read["skipped"], &read["warnings"]), (&dash, &serde_json::json!([])));
}

#[test]
fn a_kind_of_file_without_segments_is_split_by_none() {
    for of in [&PERIODS, &REFERRALS] {
        for entries in
            [vec![("dataset", of.id.into()), ("segment", "segment".into())], vec![("segment", "nope".into())]]
        {
            let options = Options::read(&entries.iter().cloned().collect());
            let refused = options.and_then(|options| options.hints(Some(of), Lang::En)).expect_err(of.id);
            assert_eq!((refused.kind, refused.option.as_str()), ("bad_option", "segment"), "{}", of.id);
        }
        let guessed = Options::read(&[("segment", Given::Flag(true))].into_iter().collect()).expect("options");
        assert!(guessed.hints(Some(of), Lang::En).is_ok(), "{}", of.id);
    }
}

#[test]
fn figures_go_by_time_and_the_headline_is_the_last_periods() {
    let newest_first = answered(&PERIODS, "period,start,lost\n2024-02,100,5\n2024-01,90,9\n", &[]);
    assert_eq!(newest_first["metrics"]["churn"]["outputs"]["churn"]["value"], 0.05);
    assert_eq!(newest_first["values"]["start"], 100.0);
    let periods = |json: &Value| -> Vec<String> {
        json["groups"]
            .as_array()
            .expect("groups")
            .iter()
            .map(|g| g["period"].as_str().expect("a label").into())
            .collect()
    };
    assert_eq!(periods(&newest_first), ["2024-01", "2024-02"]);
    // A total over the year is no later than its last month, wherever it stands.
    for file in ["2024,100,30\n2024-12,100,5\n2024-Q3,90,9\n", "2024-Q3,90,9\n2024-12,100,5\n2024,100,30\n"] {
        let mixed = answered(&PERIODS, &format!("period,start,lost\n{file}"), &[]);
        assert_eq!(periods(&mixed), ["2024-Q3", "2024", "2024-12"]);
        assert_eq!(mixed["metrics"]["churn"]["outputs"]["churn"]["value"], 0.05);
    }
    // Which day is the last one rests on their order.
    let days = answered(&PERIODS, "date,start,lost\n03/04/2024,100,5\n04/03/2024,90,9\n", &[]);
    let churn = &days["metrics"]["churn"];
    assert_eq!((&churn["status"], &churn["error"]["field"]), (&"no_data".into(), &"dateOrder".into()));
}

#[test]
fn a_day_in_a_table_of_figures_stands_for_its_month() {
    let labels = |rows: &str| -> Vec<String> {
        let answer = answered(&PERIODS, &format!("month ending,start,lost\n{rows}"), &[]);
        let groups = answer["groups"].as_array().expect("groups").iter();
        groups.map(|group| group["period"].as_str().expect("a label").into()).collect()
    };
    assert_eq!(labels("2024-02-29,95,4\n2024-01-31,100,5\n"), ["2024-01", "2024-02"]);
    assert_eq!(labels("45322,100,5\n"), ["2024-01"]);
    assert_eq!(labels("2024-Q1,100,5\n2024-01-31 00:00,100,5\n"), ["2024-01", "2024-Q1"]);
    // Days of one month are told apart.
    assert_eq!(
        labels("2024-01-31,95,4\n2024-01-24,100,5\n2024-02-07,9,1\n"),
        ["2024-01-24", "2024-01-31", "2024-02-07"]
    );
    // What is called a month is counted by the month.
    let units = |rows: &str| -> Vec<Option<Period>> {
        let file = format!("month ending,start,lost\n{rows}");
        let read = read(file.as_bytes(), &PERIODS, &Hints::default(), &Ask::default(), &decoder).expect("a file");
        let unit = |summary| if let &Summary::Periods(Periods { unit, .. }) = summary { unit } else { None };
        read.groups.whole.iter().map(unit).collect()
    };
    assert_eq!(units("2024-01-31,100,5\n2024-Q1,100,5\n"), [Some(Period::Month), Some(Period::Quarter)]);
    assert_eq!(units("2024-01-24,100,5\n2024-01-31,95,4\n"), [None, None]);
}

#[test]
fn the_row_before_the_last_is_the_earlier_period() {
    let earlier = |rows: &str| -> Option<Vec<(&str, f64)>> {
        let file = format!("period,start,lost\n{rows}");
        let read = read(file.as_bytes(), &PERIODS, &Hints::default(), &Ask::default(), &decoder).expect("a file");
        let asked =
            read.questions(&read.groups.whole, &|_| None).into_iter().find(|asked| asked.metric().id == "churn");
        let Some(Asked::Filled(filled)) = asked else { panic!("churn is filled") };
        let values = read.earlier(&filled)?;
        Some(values.iter().filter_map(|(field, _)| Some((field.id, values.number(field)?))).collect())
    };
    let april = Some(vec![("start", 210.0), ("lost", 21.0)]);
    assert_eq!(earlier("2024-04,210,21\n2024-05,200,4\n"), april);
    assert_eq!(earlier("2024-05,200,4\n2024-03,1,1\n2024-04,210,21\n"), april, "in the order of time");
    assert_eq!(earlier("2024-05,200,4\n"), None);
    assert_eq!(earlier("2024-05,200,4\n2024-05,210,21\n"), None, "one period twice");
    assert_eq!(earlier("2024-01,200,4\n2024-Q1,210,21\n"), None, "a month is no earlier quarter");
    assert_eq!(earlier("2024-04,210,\n2024-05,200,4\n"), None, "nobody knows how many were lost");
}

#[test]
fn rows_of_one_period_are_told() {
    let twice = |rows: &str| -> Vec<_> {
        let file = format!("client,period,start,lost\n{rows}");
        let warned = warned_of(file.as_bytes(), &PERIODS).into_iter();
        warned.map(|(kind, count, _)| (kind, count)).collect()
    };
    assert_eq!(twice("Acme,2024-01,100,5\nAcme,2024-02,95,2\n"), []);
    let clients = "Acme,2024-01,100,5\nBeta,2024-01,50,1\nAcme,2024-02,95,2\nBeta,2024-02,49,9\n";
    assert_eq!(twice(clients), [("periods_twice", 2)]);
}

#[test]
fn what_is_blank_in_the_last_period_is_not_taken_from_another() {
    let file = "period,start,lost,won\n2024-01,100,5,10\n2024-02,,2,3\n";
    let blank = answered(&PERIODS, file, &[]);
    let churn = &blank["metrics"]["churn"];
    assert_eq!((&churn["status"], &churn["error"]["field"]), (&"no_data".into(), &"start".into()));
    assert_eq!(blank["values"], serde_json::json!({"lost": 2.0, "won": 3.0}));
    let group = &blank["groups"][1];
    assert_eq!((&group["period"], &group["values"]), (&"2024-02".into(), &blank["values"]));
    assert_eq!(group["metrics"]["churn"]["error"]["field"], "start");
    assert_eq!(blank["groups"][0]["metrics"]["churn"]["status"], "value");
    // A form that is whole in that period comes before one that is not, and a column that is blank in all is none.
    let other = "period,revenue,customers,arpa,churn,cac\n2024-01,500,10,,,\n2024-02,,,20,5%,\n";
    let other = answered(&PERIODS, other, &[]);
    let clv = &other["metrics"]["clv"];
    assert_eq!((&clv["method"], &clv["status"]), (&"subscription".into(), &"value".into()));
    assert_eq!(other["metrics"]["clv_cac"], Value::Null);
}

#[test]
fn a_table_of_figures_fills_the_form_that_takes_most_of_its_columns() {
    let file = "period,revenue,purchases,customers,lifespan\n2023,50000,1000,250,3\n";
    let clv = answered(&PERIODS, file, &[])["metrics"]["clv"].clone();
    assert_eq!((&clv["method"], &clv["outputs"]["clv"]["value"]), (&"purchases".into(), &600.0.into()));
    let counted = answered(&PERIODS, "period,churn,start,lost\n2024-01,5%,100,7\n", &[]);
    assert_eq!(counted["metrics"]["lifetime"]["method"], "counts");
    // Where its columns are blank in the last period, another whole one is taken.
    let blank = "period,revenue,purchases,customers,lifespan\n2023,50000,1000,250,3\n2024,5000,,25,3\n";
    assert_eq!(answered(&PERIODS, blank, &[])["metrics"]["clv"]["method"], "historic");
}

#[test]
fn scores_of_another_scale_are_not_left_out_in_silence() {
    let file = "period,s1,s2,s3,s4,s5,s6,s7\n2024-01,5,5,5,5,5,40,60\n";
    let seven = answered(&PERIODS, file, &[])["metrics"].clone();
    assert_eq!((&seven["csat"], &seven["ces"]["status"]), (&Value::Null, &"value".into()));
    let file = "period,s0,s1,s2,s3,s4,s5,s6,s7,s8,s9,s10\n2024-01,50,0,0,0,0,0,0,5,5,20,20\n";
    let from_0 = answered(&PERIODS, file, &[])["metrics"].clone();
    assert_eq!((&from_0["css"], &from_0["nps"]["status"]), (&Value::Null, &"value".into()));
    // Columns in which nobody stands change nothing.
    let none = answered(&PERIODS, &file.replace(",50,", ",0,"), &[])["metrics"].clone();
    assert_eq!(none["css"]["status"], "value");
}

#[test]
fn lengths_in_a_table_of_figures_have_the_unit_of_their_header() {
    let mean = |file: &str, options: &[(&str, Given)]| {
        answered(&PERIODS, file, options)["metrics"]["resolution_time"]["outputs"]["mean"]["value"].as_f64()
    };
    assert_eq!(mean("period,total,resolved\n2024-01,20,5\n", &[]), Some(4.0));
    assert_eq!(mean("period,total (hours),resolved\n2024-01,20,5\n", &[]), Some(14_400.0));
    assert_eq!(mean("period,Total resolution time (min),resolved\n2024-01,20,5\n", &[]), Some(240.0));
    for cell in ["20:00", "PT20H", "20 h"] {
        assert_eq!(mean(&format!("period,total,resolved\n2024-01,{cell},5\n"), &[]), Some(14_400.0), "{cell}");
    }
    assert_eq!(mean("period,total,resolved\n2024-01,20,5\n", &[("unit", "hours".into())]), Some(14_400.0));
}

#[test]
fn years_of_two_digits_are_asked_unless_a_day_proves_them() {
    let read = |days: [&str; 3], options: &[(&str, Given)]| {
        let rows: Vec<String> = days.iter().map(|day| format!("a,{day},10\n")).collect();
        let file = format!("customer,date,amount\n{}", rows.concat());
        let answer = answered(&ORDERS, &file, options);
        let first = answer["cohorts"][0]["cohort"].as_str().map(str::to_owned);
        (answer["dialect"]["dateOrder"].as_str().map(str::to_owned), answer["rows"]["used"].as_u64(), first)
    };
    let known = |order: &str, used, first: &str| (Some(order.to_string()), Some(used), Some(first.to_string()));
    let korean = ["24.01.31", "24.02.05", "24.03.01"];
    assert_eq!(read(korean, &[]), (None, Some(3), None));
    assert_eq!(read(korean, &[("dateOrder", "ymd".into())]), known("ymd", 3, "2024-01"));
    let american = ["1/5/24 15:04", "2/3/24 9:00", "1/25/24 0:00"];
    assert_eq!(read(american, &[]), known("mdy", 3, "2024-01"));
    // A year of four digits says it of the others.
    assert_eq!(read(["05-01-24", "06-01-24", "25-02-2024"], &[]), known("dmy", 3, "2024-01"));
    assert_eq!(read(["05-01-24", "06-01-24", "2024-02-25"], &[]), (None, Some(3), None));
    assert_eq!(read(["05-01-45", "06-01-45", "31-12-45"], &[]), known("dmy", 3, "2045-01"));
    assert_eq!(read(["01-25-24", "06-01-24", "25-02-2024"], &[]).0, None);
}

#[test]
fn nothing_is_told_under_a_guessed_order_of_days() {
    let values = || ("values", [("customers", Given::from(10.0)), ("won", 5.0.into())].into_iter().collect());
    let file = "code,referred,date\nX,Jan,03/04/2024\nY,Jan,04/03/2024\nX,Piet,01/01/2024\n";
    let open = answered(&REFERRALS, file, &[values()]);
    let referrals = &open["metrics"]["referrals"];
    assert_eq!(open["dialect"]["ambiguous"], serde_json::json!(["dateOrder"]));
    assert_eq!((&referrals["status"], &referrals["error"]["field"]), (&"no_data".into(), &"dateOrder".into()));
    assert_eq!((&open["codes"], &open["referrals"]), (&Value::Null, &Value::Null));
    let known = answered(&REFERRALS, file, &[values(), ("dateOrder", "dmy".into())]);
    assert_eq!(known["metrics"]["referrals"]["status"], "value");
    assert_eq!(known["codes"].as_array().map(Vec::len), Some(2));

    let dated = [
        (&ORDERS, "customer,date,amount\na,03/04/2024,10\na,04/03/2024,10\n", ["cohorts"].as_slice()),
        (&PAYMENTS, "customer,month,amount\na,03/04/2024,10\na,04/05/2024,5\n", &["movements", "biggest_move"]),
        (
            &SUBSCRIPTIONS,
            "customer,started,ended,mrr,reason\na,03/04/2024,06/07/2024,10,price\nb,01/02/2024,,10,\n",
            &["movements", "survival", "reasons"],
        ),
    ];
    for (of, file, details) in dated {
        let open = answered(of, file, &[]);
        let known = answered(of, file, &[("dateOrder", "dmy".into())]);
        for detail in details {
            assert_eq!(open[detail], Value::Null, "{}: {detail}", of.id);
            assert_ne!(known[detail], Value::Null, "{}: {detail}", of.id);
        }
    }
    let orders = &answered(&ORDERS, dated[0].1, &[])["orders"];
    assert_eq!((&orders["repeat_days"], &orders["revenue"]), (&Value::Null, &20.0.into()));
    // Nor is money under a guessed mark.
    let marks = answered(&ORDERS, "customer,date,amount\na,2024-03-01,\"1,234\"\n", &[]);
    assert_eq!(marks["dialect"]["ambiguous"], serde_json::json!(["decimal"]));
    assert_eq!((&marks["orders"]["revenue"], &marks["cohorts"]), (&Value::Null, &Value::Null));
    assert_eq!(marks["orders"]["customers"], 1.0);
}

#[test]
fn a_column_that_is_named_and_not_there_is_missing() {
    let kind = |file: &str, option: (&str, Given)| {
        let options = Options::read(&std::iter::once(option).collect()).expect("options");
        let hints = options.hints(Some(&ORDERS), Lang::En).expect("hints");
        read(file.as_bytes(), &ORDERS, &hints, &options.ask(&ORDERS), &decoder).err().map(|error| error.id())
    };
    let columns = |role: &str, header: &str| ("columns", std::iter::once((role, Given::from(header))).collect());
    let file = "customer,date,amount,totaal\na,2024-01-01,5,6\n";
    assert_eq!(kind(file, columns("amount", "Totaal")), None);
    assert_eq!(kind(file, columns("amount", "Totaal incl.")), Some("missing_column"));
    assert_eq!(kind(file, columns("order", "nr")), Some("missing_column"));
    assert_eq!(kind(file, ("segment", "land".into())), Some("missing_column"));
    // The same where no row looks like a header.
    assert_eq!(kind("1,2024-01-01,5\n2,2024-01-02,5\n", columns("amount", "Totaal")), Some("missing_column"));
}

#[test]
fn where_no_row_counts_every_metric_has_no_data() {
    for (of, file, metrics) in [
        (&SUBSCRIPTIONS, "customer,started,mrr\na,soon,10\n", ["mrr", "churn", "lifetime"].as_slice()),
        (&PAYMENTS, "customer,month,amount\na,2024-01,much\n", &["mrr", "revenue_churn", "cohort_revenue"]),
        (&ORDERS, "customer,date,amount\na,soon,10\n", &["clv"]),
        (&COSTS, "month,cost,won\n2024-01,much,1\n", &["cac"]),
    ] {
        let json = answered(of, file, &[]);
        assert_eq!(json["rows"]["used"], 0);
        for metric in metrics {
            let answer = &json["metrics"][metric];
            assert_eq!(answer["status"], "no_data", "{} {metric}", of.id);
            assert!(answer["error"]["field"].is_string(), "{} {metric}", of.id);
        }
    }
}

#[test]
fn the_rates_of_a_table_of_figures_are_of_the_periods_of_its_rows() {
    for (label, years) in [("2024-W10", 365.2425 / 7.0), ("2024-03", 12.0), ("2024-Q1", 4.0), ("2024", 1.0)] {
        let file = format!("period,start,lost\n{label},100,5\n");
        let answer = answered(&PERIODS, &file, &[("period", "month".into())]);
        let churn = &answer["metrics"]["churn"]["outputs"];
        let yearly = churn["churn_yearly"]["value"].as_f64().expect("a rate");
        assert!((yearly - (1.0 - 0.95_f64.powf(years))).abs() < 1e-12, "{label}: {yearly}");
        // A row is a period of its own: none is made of all of them.
        let groups: Vec<_> = answer["groups"].as_array().expect("groups").iter().map(|g| &g["period"]).collect();
        assert_eq!(groups, [label]);
    }
}

#[test]
fn what_the_answer_calls_the_dialect_is_taken_as_an_option() {
    let read = |file: &str, options: &[(&str, Given)]| answered(&ORDERS, file, options);
    let file = "customer;date;amount\nx;113/03/05;1\n";
    let asked = read(file, &[]);
    assert_eq!(asked["dialect"]["ambiguous"], json!(["dateOrder"]));
    let told = read(file, &[("dateOrder", "roc".into())]);
    assert_eq!((&told["dialect"]["dateOrder"], &told["cohorts"][0]["cohort"]), (&json!("roc"), &json!("2024-03")));
    let days = read("customer,date,amount\nx,61,1\n", &[("dateOrder", "excel".into())]);
    assert_eq!((&days["dialect"]["dateOrder"], &days["cohorts"][0]["cohort"]), (&json!("excel"), &json!("1900-03")));
    // Nothing but a person tells these decimals from two columns.
    let file = "open, in hours\n9,5\n8,0\n7,5\n";
    let columns = || ("columns", [("duration", "open, in hours".into())].into_iter().collect());
    let one = answered(&TICKETS, file, &[("delimiter", "none".into()), columns()]);
    assert_eq!((&one["dialect"]["delimiter"], &one["values"]["total"]), (&json!(null), &json!(90_000.0)));
    let file = "score;a;b\tsegment\n9;1;2\tx\n";
    assert_eq!(answered(&SURVEY, file, &[])["dialect"]["delimiter"], ";");
    let options = [("delimiter", "\t".into()), ("columns", [("score", "score;a;b".into())].into_iter().collect())];
    assert_eq!(answered(&SURVEY, file, &options)["dialect"]["delimiter"], "\t");
}

#[test]
fn the_columns_and_the_metric_that_a_script_names_say_what_kind_of_file_it_is() {
    let kind = |file: &str, options: &[(&str, Given)]| {
        let options = Options::read(&options.iter().cloned().collect()).map_err(|refused| refused.option)?;
        let kinds = options.kinds(Lang::En).map_err(|refused| refused.option)?;
        let found = kinds.iter().find_map(|hints| {
            match kind_of(file.as_bytes(), file.len() as u64, hints, &decoder).expect("text") {
                Scouted::Found(kind) => kind,
                Scouted::More(_) => None,
            }
        });
        Ok::<_, String>(found.map(|of| of.id))
    };
    let columns = |role, header: &str| ("columns", [(role, Given::from(header))].into_iter().collect::<Given>());
    assert_eq!(kind("Frage\n9\n", &[]), Ok(None));
    assert_eq!(kind("Frage\n9\n", &[columns("score", "Frage")]), Ok(Some("survey")));
    assert_eq!(kind("Frage\n9\n", &[columns("nobody", "Frage")]), Err(String::from("columns")));
    // Money a month: payments, unless what is asked is only answered by orders.
    let file = "customer,month,date,amount\na,2024-01,2024-01-05,1\n";
    assert_eq!(kind(file, &[("metric", "repeat_purchase".into())]), Ok(Some("orders")));
    assert_eq!(kind(file, &[("metric", "revenue_churn".into())]), Ok(Some("payments")));
    // What nothing answers is read all the same.
    assert_eq!(kind("score\n9\n", &[("metric", "churn".into())]), Ok(Some("survey")));
}

#[test]
fn the_kind_of_a_file_with_a_long_header_is_known_too() {
    let name = "x".repeat(1000) + ",";
    let file = format!("{}score\n{}9\n", name.repeat(300), ",".repeat(300)).into_bytes();
    let kind =
        |head: usize| kind_of(&file[..head.min(file.len())], file.len() as u64, &|_| Some(Hints::default()), &decoder);
    assert_eq!(kind(HEAD), Ok(Scouted::More(4 * HEAD)));
    assert_eq!(kind(4 * HEAD), Ok(Scouted::Found(Some(&SURVEY))));
    let mut open = b"\"score,".to_vec();
    open.resize(LONGEST_HEAD, b'x');
    let kind = kind_of(&open, 800 << 20, &|_| Some(Hints::default()), &decoder);
    assert_eq!(kind, Err(ReadError::UnterminatedQuote { line: 1 }));
}

/// What `kept.read` says of a file beside its rows.
fn warned(bytes: &[u8]) -> Vec<(&'static str, u64, String)> {
    warned_of(bytes, &SURVEY)
}

fn warned_of(bytes: &[u8], of: &'static Dataset) -> Vec<(&'static str, u64, String)> {
    let read = read(bytes, of, &Hints::default(), &Ask::default(), &decoder).expect("a file");
    let said =
        Options::read(&Given::Map(Vec::new())).expect("options").reading(&read).expect("options that suit").warnings;
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    let words = read.warnings().into_iter().map(|warning| warning.says.show(&show));
    said.into_iter().zip(words).map(|(warned, says)| (warned.kind, warned.count, says)).collect()
}

#[test]
fn copies_headers_that_stand_twice_and_lost_characters_are_told() {
    assert_eq!(warned(b"score\n9\n8\n"), []);
    let kinds = |bytes: &[u8]| warned(bytes).into_iter().map(|(kind, count, _)| (kind, count)).collect::<Vec<_>>();
    assert_eq!(kinds(b"score,segment\n9,a\n9,a\n9,a\n8,b\n"), [("copies", 2)]);
    // Rows that do not count are no copies that do.
    assert_eq!(kinds(b"score,status\nx,a\nx,a\n,b\n,b\n9,test\n9,test\n9,c\n9,c\n1,2,3\n1,2,3\n"), [("copies", 1)]);
    assert_eq!(warned_of(b"code,referred\nk,ann\nk,ann\n", &REFERRALS), []);
    assert_eq!(kinds(b"score,score\n9,1\n8,2\n"), [("duplicate_headers", 1)]);
    assert_eq!(kinds(b"score,segment\n9,a\0b\n8,c\n"), [("nuls", 1)]);
    let [(.., says)] = &warned(b"score,score\n9,1\n8,2\n")[..] else { panic!("one warning") };
    assert!(says.ends_with(": score"), "{says}");
}

#[test]
fn currencies_that_are_added_up_are_told() {
    let mixed = |text: &str, of| {
        let warned = warned_of(text.as_bytes(), of);
        warned.into_iter().find(|(kind, ..)| *kind == "currencies").map(|(_, count, says)| (count, says))
    };
    let told = |text: &str| {
        let (count, says) = mixed(text, &ORDERS).expect(text);
        let list = says.split(": ").nth(1).and_then(|rest| rest.split(". ").next()).expect(text).to_owned();
        (count, list)
    };
    // By the amounts' own signs, and by a column.
    let signs = "customer,date,amount\na,2024-01-02,€ 5.00\nb,2024-01-03,$7.00\nc,2024-01-04,CHF 1.50\n";
    assert_eq!(told(signs), (3, "$ · CHF · EUR".into()));
    for header in ["Currency", "Valuta", "币种", "幣別", "통화"] {
        let column =
            format!("customer,date,amount,{header}\na,2024-01-02,5,usd\nb,2024-01-03,7,EUR\nc,2024-01-03,7,XOF\n");
        assert_eq!(told(&column), (3, "EUR · USD · XOF".into()), "{header}");
    }
    // Money of one kind, whatever it is called; what is no currency; rows that do not count; what is no money.
    for one in [
        "customer,date,amount,currency\na,2024-01-02,$5,USD\nb,2024-01-03,US$7,usd\nc,2024-01-04,9,\n",
        "customer,date,amount,currency\na,2024-01-02,5,EUR\nb,2024-01-03,7,yes\n",
        "customer,date,amount\na,2024-01-02,€5\n,2024-01-03,$7\nb,never,£7\n",
        "customer,date,amount\na,2024-01-02,5\n",
    ] {
        assert_eq!(mixed(one, &ORDERS), None, "{one}");
    }
    assert_eq!(mixed("score,currency\n9,EUR\n8,USD\n", &SURVEY), None);
}

#[test]
fn a_file_says_what_its_amounts_are_in() {
    let currencies = |text: &str| {
        let read = read(text.as_bytes(), &ORDERS, &Hints::default(), &Ask::default(), &decoder).expect(text);
        read.currencies().join(" ")
    };
    assert_eq!(currencies("klant;datum;bedrag\na;2024-01-02;€ 5,00\nb;2024-01-03;7,50 EUR\n"), "EUR");
    assert_eq!(currencies("customer,date,amount\na,2024-01-02,₩5000\nb,2024-01-03,7000원\n"), "KRW");
    assert_eq!(currencies("customer,date,amount\na,2024-01-02,5\n"), "");
    for (name, code) in [("o_mollie_nl", "EUR"), ("o_exact_nl", "EUR"), ("o_stripe_pay", "EUR"), ("o_shopify", "USD")] {
        let read = reading(&format!("exports/{name}.csv"), &ORDERS, &Ask::default());
        assert_eq!(read.currencies(), [code], "{name}");
    }
}

#[test]
fn what_cannot_be_decoded_is_counted_in_every_column() {
    let hints = Hints { encoding: Some(Encoding::Utf8), ..Hints::default() };
    let bytes = b"score,segment,comment,other\n9,a\xE9,\xE9\xE9,x\n8,y,z,\xE9\nnone,\xE9,,\n7,\xC3\xA9,,\n";
    let read = read(bytes, &SURVEY, &hints, &Ask::default(), &decoder).expect("a survey");
    assert_eq!((read.report.read, read.report.undecodable), (4, 5));
    assert_eq!(read.warnings().into_iter().map(|w| (w.id, w.count)).collect::<Vec<_>>(), [("undecodable", 5)]);
    // In the old encoding each of them is a character.
    assert!(warned(b"score,comment\n9,Caf\xE9\n8,b\n").is_empty());
}

#[test]
fn a_quoted_header_is_no_quotation_that_never_closes() {
    for text in [
        "\"customer\";date;amount\nA;2024-01-25;1,5\n",
        "\"customer\",date,amount\nA;B,2024-01-25,5\n",
        "\"customer\"\tdate\tamount\nA\t2024-01-25\t1,5\n",
    ] {
        assert_eq!(answered(&ORDERS, text, &[])["rows"]["used"], 1, "{text}");
    }
}

#[test]
fn a_table_of_figures_takes_its_columns_by_their_names_alone() {
    let columns = |text: &str| answered(&PERIODS, text, &[])["columns"].clone();
    // What only holds a name is something else: lost customers are no customers, a revenue churn is no revenue.
    for text in [
        "Period,Former customers,ARPA\n2024-01,5,100\n",
        "Period,Revenue churn,ARPA\n2024-01,5%,100\n",
        "Period,Gross revenue retention,ARPA\n2024-01,5%,100\n",
    ] {
        let found = columns(text);
        let mapped: Vec<_> = found.as_object().expect("roles").iter().filter(|(_, header)| !header.is_null()).collect();
        assert_eq!(mapped.len(), 2, "{mapped:?}");
    }
    // And what a field is called in the five languages is found.
    for (header, id) in [
        ("Lost customers", "lost"),
        ("Customers at start", "start"),
        ("New customers", "won"),
        ("Starting MRR", "mrr_start"),
        ("Churned MRR (€)", "churned"),
        ("流失客户数", "lost"),
        ("流失顧客數", "lost"),
        ("이탈 고객 수", "lost"),
        ("기간 시작 시점 고객 수", "start"),
        ("2회 이상 구매한 고객 수", "repeat"),
        ("Promoters, %", "promoter_share"),
        ("확장", "expansion"),
        ("Opgeloste aanvragen", "resolved"),
        ("Promoters (9–10)", "promoters"),
    ] {
        let found = columns(&format!("Period;{header}\n2024-01;5\n2024-02;6\n"));
        assert_eq!(found[id].as_str(), Some(header), "{found}");
    }
}

#[test]
fn a_table_of_months_is_known_in_chinese() {
    for text in ["月,期初客户数,流失客户数\n2024年1月,100,5\n", "月,期初顧客數,流失顧客數\n2024年1月,100,5\n"]
    {
        let found = kind(text.as_bytes(), text.len() as u64, &Hints::default(), &decoder).expect("text");
        assert_eq!(found.map(|of| of.id), Some("periods"), "{text}");
        assert_eq!(answered(&PERIODS, text, &[])["metrics"]["churn"]["outputs"]["churn"]["value"], 0.05, "{text}");
    }
}

#[test]
fn one_day_of_excel_makes_no_small_number_a_day() {
    let mut text = String::from("score;date\n9;45356\n9;99\n");
    text.push_str(&"9;\n".repeat(250));
    let read = answered(&SURVEY, &text, &[]);
    assert_eq!((&read["rows"]["used"], &read["skipped"][0]["reason"]), (&251.into(), &"not_a_date".into()));
    let given = answered(&SURVEY, &text, &[("dateOrder", "excel".into())]);
    assert_eq!(given["rows"]["used"], 252);
}

#[test]
fn months_of_the_republic_are_asked_and_read() {
    let all =
        |month: &str, order: &[(&str, Given)]| answered(&COSTS, &format!("period;amount;won\n{month};5;1\n"), order);
    for month in ["113年3月", "113/03", "11303"] {
        let asked = all(month, &[("period", "month".into())]);
        assert_eq!(asked["dialect"]["ambiguous"], serde_json::json!(["dateOrder"]), "{month}");
        assert_eq!(asked["groups"], serde_json::json!([]), "{month}");
        let read = all(month, &[("dateOrder", "roc".into()), ("period", "month".into())]);
        assert_eq!(read["groups"][0]["period"], "2024-03", "{month}");
        assert_eq!(read["metrics"]["cac"]["outputs"]["cac"]["value"], 5.0, "{month}");
    }
    assert_eq!(all("113/03", &[("dateOrder", "dmy".into())])["rows"]["skipped"], 1);
    // Whoever says that a spreadsheet counted days means days.
    let days = all("11303", &[("dateOrder", "excel".into()), ("period", "year".into())]);
    assert_eq!(days["groups"][0]["period"], "1930");
    let said = all("民國113年3月", &[("period", "month".into())]);
    assert_eq!(said["groups"][0]["period"], "2024-03");
}

#[test]
fn nothing_is_answered_while_cells_contradict_each_other() {
    for (of, text, open, known, metric) in [
        (&SURVEY, "score;date\n9;13/05/2024\n9;14/05/2024\n1;05/13/2024\n", "dateOrder", "mdy", "nps"),
        (
            &ORDERS,
            "customer;date;amount\nA;13/05/2024;10\nA;14/05/2024;10\nB;05/13/2024;2\n",
            "dateOrder",
            "mdy",
            "clv",
        ),
        (
            &ORDERS,
            "customer;date;amount\nA;2024-01-25;1,5\nA;2024-01-26;2,5\nB;2024-01-25;2.5\n",
            "decimal",
            ",",
            "repeat_purchase",
        ),
    ] {
        let asked = answered(of, text, &[("metric", metric.into())]);
        assert_eq!(asked["dialect"]["ambiguous"], serde_json::json!([open]), "{text}");
        let outcome = &asked["metrics"][metric];
        assert_eq!((&outcome["status"], &outcome["error"]["field"]), (&"no_data".into(), &open.into()), "{text}");
        let settled = answered(of, text, &[("metric", metric.into()), (open, known.into())]);
        assert_eq!(settled["metrics"][metric]["status"], "value", "{text}");
        assert_ne!(settled["rows"]["skipped"], 0, "{text}");
    }
}

#[test]
fn a_sum_beyond_all_numbers_is_none_and_never_0() {
    let file = "customer,date,amount\na,2024-01-01,1e308\nb,2024-01-02,1e308\nc,2024-01-03,1e308\n";
    let orders = answered(&ORDERS, file, &[]);
    let clv = &orders["metrics"]["clv"];
    assert_eq!((&clv["status"], &clv["error"]["field"]), (&"invalid".into(), &"revenue".into()));
    assert_eq!(clv["outputs"]["clv"]["value"], Value::Null);
}

#[test]
fn the_currency_of_a_row_that_does_not_count_is_none_of_the_files() {
    for (of, file) in [
        (&ORDERS, "customer,date,amount,status\na,2024-01-02,€5,paid\nb,2024-01-03,$7,cancelled\n"),
        (&COSTS, "month,amount,won\n2024-01,€5,1\n2024-02,$7,-1\n"),
        (&SUBSCRIPTIONS, "customer,started,mrr\na,2024-01-02,€5\nb,2024-01-03,-$7\n"),
    ] {
        let read = read(file.as_bytes(), of, &Hints::default(), &Ask::default(), &decoder).expect("a table");
        assert_eq!((read.report.skipped, read.currencies()), (1, &[String::from("EUR")][..]), "{file}");
    }
}

/// Every number of a piece, which JSON would write as null where it is none.
fn numbers(piece: &Piece) -> Vec<f64> {
    match piece {
        Piece::Number(number) => vec![*number],
        Piece::List(list) => list.iter().flat_map(numbers).collect(),
        Piece::Object(object) => object.0.iter().flat_map(|(_, piece)| numbers(piece)).collect(),
        Piece::Null | Piece::Text(_) | Piece::Flag(_) => Vec::new(),
    }
}

#[test]
fn no_detail_of_a_file_is_beyond_all_numbers() {
    for (of, file, key) in [
        (&ORDERS, "customer,date,amount\na,2024-01-01,1e308\nb,2024-01-02,1e308\n", "cohorts"),
        (&PAYMENTS, "customer,month,amount\na,2024-01,1e308\na,2024-01,1e308\nb,2024-01,9\nb,2024-02,5\n", "at_risk"),
        (&COSTS, "month,category,amount,won\n2024-01,Ads,1e308,1\n2024-01,Ads,1e308,1\n", "categories"),
    ] {
        let read = read(file.as_bytes(), of, &Hints::default(), &Ask::default(), &decoder).expect("a table");
        let detail = Options::default().reading(&read).expect("options that suit").detail;
        assert!(detail.get(key).is_some(), "{key}");
        for (key, piece) in &detail.0 {
            assert!(numbers(piece).iter().all(|number| number.is_finite()), "{key}: {piece:?}");
        }
    }
}

/// What an order's total on each of its lines does, and a column of refunds, no row shows: the reader is told.
#[test]
fn totals_of_orders_and_refunds_are_warned_of() {
    let warned = |file: &str| -> Vec<(&'static str, u64)> {
        let read = kept::reading::read(file.as_bytes(), &ORDERS, &Hints::default(), &Ask::default(), &decoder);
        read.expect("a file of orders").warnings().iter().map(|warning| (warning.id, warning.count)).collect()
    };
    let header = "Customer,Date,Order ID,Order Total";
    let twice = "a,2024-01-02,1,30\na,2024-01-02,1,30\nb,2024-01-03,2,5\n";
    assert_eq!(warned(&format!("{header}\n{twice}"))[0], ("order_totals", 1));
    // On the first line only, as Shopify writes it; and amounts of lines.
    assert_eq!(warned(&format!("{header}\na,2024-01-02,1,30\na,2024-01-02,1,\nb,2024-01-03,2,5\n")), []);
    assert_eq!(warned("Customer,Date,Order ID,Amount\na,2024-01-02,1,30\na,2024-01-02,1,20\n"), []);
    let refunds = "Customer,Date,Amount,Refunded_Amount,환불금액\na,2024-01-02,30,0,0\n";
    assert_eq!(warned(refunds), [("refunds", 2)]);
}

#[test]
fn no_day_is_guessed_while_the_order_of_dates_is_open() {
    let file = "customer,date,amount\na,2024-04-03,10\na,03/04/2024,20\nb,05/06/2024,30\n";
    let lifespan = ("values", std::iter::once(("lifespan", Given::from(3.0))).collect());
    let open = answered(&ORDERS, file, std::slice::from_ref(&lifespan));
    assert_eq!(open["dialect"]["ambiguous"], serde_json::json!(["dateOrder"]));
    for guessed in ["span", "repeat_days"] {
        assert_eq!(open["values"][guessed], Value::Null, "{guessed}");
    }
    assert_eq!((&open["values"]["revenue"], &open["metrics"]["clv"]["status"]), (&60.0.into(), &"value".into()));
    assert_eq!(open["metrics"]["repeat_purchase"]["status"], "value");
    let known = answered(&ORDERS, file, &[lifespan, ("dateOrder", "mdy".into())]);
    assert_eq!((&known["values"]["repeat_days"], &known["values"]["span"]), (&1.0.into(), &(64.0 * 86_400.0).into()));
    let split = answered(
        &ORDERS,
        &file.replace("date,", "segment,date,").replace(",2", ",s,2").replace(",0", ",s,0"),
        &[("segment", "segment".into())],
    );
    assert_eq!(split["groups"][0]["values"]["span"], Value::Null);

    // Customers won count once a period, so that somebody has to know which it is.
    let costs = "month,category,amount,won\n2024-04-03,ads,100,10\n03/04/2024,tools,100,10\n";
    let cac = |order: &[(&str, Given)]| answered(&COSTS, costs, order)["metrics"]["cac"].clone();
    assert_eq!(cac(&[])["error"]["field"], "dateOrder");
    assert_eq!(cac(&[("dateOrder", "mdy".into())])["outputs"]["cac"]["value"], 10.0);
    assert_eq!(cac(&[("dateOrder", "dmy".into())])["outputs"]["cac"]["value"], 20.0);
    let none = costs.replace(",won", "").replace(",10\n", "\n");
    let won = ("values", std::iter::once(("won", Given::from(10.0))).collect());
    assert_eq!(answered(&COSTS, &none, &[won])["metrics"]["cac"]["outputs"]["cac"]["value"], 20.0);
}

#[test]
fn orders_by_period_are_no_cohorts_of_it() {
    let file = "customer,date,amount,segment\nann,2024-12-30,10,x\nbob,2024-12-29,5,y\nann,2025-01-03,20,x\n\
        bob,2025-01-05,40,y\nbob,2025-02-05,40,y\ncy,2025-02-07,1,y\n";
    let cac = || ("values", std::iter::once(("cac", Given::from(6.0))).collect());
    let by = |split: &[(&str, Given)]| answered(&ORDERS, file, &[&[cac()], split].concat());
    for period in ["month", "quarter", "year"] {
        let read = by(&[("period", period.into())]);
        let groups = read["groups"].as_array().expect("groups");
        assert!(
            groups.len() > 1 && groups.iter().all(|group| group["metrics"]["cohort_revenue"].is_null()),
            "{period}"
        );
        assert_eq!(read["metrics"]["cohort_revenue"]["status"], "value", "{period}");
    }
    let by_both = by(&[("period", "year".into()), ("segment", "segment".into())]);
    assert!(
        by_both["groups"].as_array().expect("groups").iter().all(|group| group["metrics"]["cohort_revenue"].is_null())
    );
    let by_segment = by(&[("segment", "segment".into())]);
    assert_eq!(by_segment["groups"][0]["metrics"]["cohort_revenue"]["status"], "value");
    // One period is all of the file, and its share is none of its cohorts.
    let short = file.lines().take(3).collect::<Vec<_>>().join("\n");
    let one = answered(&ORDERS, &short, &[cac(), ("period", "month".into())]);
    assert_eq!(one["groups"][0]["metrics"]["cohort_revenue"], Value::Null);
    assert_eq!(one["metrics"]["cohort_revenue"]["status"], "value");
}

#[test]
fn the_values_of_several_forms_hold_together() {
    let compute = |metric: &str, read: &Value| {
        let fields = kept::metrics::metric(metric).expect("a metric").methods.iter().flat_map(|method| method.inputs);
        let ids: Vec<&str> = fields.map(|(field, _)| field.id).collect();
        let number = |(key, value): (&String, &Value)| Some((key.clone(), Given::from(value.as_f64()?)));
        let held = read["values"].as_object().expect("values").iter().filter(|(key, _)| ids.contains(&key.as_str()));
        let values: Vec<(String, Given)> = held.filter_map(number).collect();
        let values = values.iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
        serde_json::to_value(kept::answer::compute(&metric.into(), &values, &Given::Blank)).expect("plain data")
    };
    let cac = ("values", std::iter::once(("cac", Given::from(6.0))).collect());
    let read = answered(
        &ORDERS,
        "customer,date,amount\na,2024-01-02,10\na,2024-01-03,20\nb,2024-01-02,5\nc,2024-01-02,-7\n",
        &[cac],
    );
    // The revenue of a cohort is another number, and so are the customers who bought.
    assert_eq!((&read["values"]["revenue"], &read["values"]["customers"]), (&28.0.into(), &3.0.into()));
    assert_eq!((&read["values"]["size"], &read["values"]["repeat"]), (&Value::Null, &Value::Null));
    assert_eq!(compute("clv", &read)["outputs"]["clv"], read["metrics"]["clv"]["outputs"]["clv"]);
    for metric in ["cohort_revenue", "repeat_purchase"] {
        assert_ne!(compute(metric, &read)["status"], "value", "{metric}");
        assert_eq!(read["metrics"][metric]["status"], "value", "{metric}");
    }
    let read = answered(&ORDERS, "customer,date,amount\na,2024-01-02,10\na,2024-01-03,20\nb,2024-01-02,5\n", &[]);
    assert_eq!(compute("repeat_purchase", &read)["outputs"]["rate"]["value"], 0.5);
}

#[test]
fn a_split_by_periods_that_no_row_is_in_is_told() {
    let warned = |of: &'static Dataset, file: &str, period: &'static str| {
        let read = answered(of, file, &[("period", period.into())]);
        let kinds: Vec<String> =
            read["warnings"].as_array().expect("warnings").iter().map(|w| w["kind"].to_string()).collect();
        kinds.contains(&String::from("\"not_split\""))
    };
    let payments = "customer,month,amount\na,2024-01,10\na,2024-02,10\n";
    let costs = "period,amount\n2024-01,10\n2024-02,10\n";
    for (of, file) in [(&PAYMENTS, payments), (&COSTS, costs)] {
        assert!(warned(of, file, "week") && !warned(of, file, "month"), "{}", of.id);
    }
    assert!(warned(&SURVEY, "score\n9\n", "month") && !warned(&SURVEY, "score,date\n9,2024-01-02\n", "week"));
    assert!(!warned(&PERIODS, "period,start,lost\n2024-01,100,5\n", "month"));
    // An open question is the reason then.
    assert!(!warned(&COSTS, "period,amount\n03/04/2024,10\n", "month"));
}
