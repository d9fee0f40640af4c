//! A file of subscriptions, from bytes to what `kept.read` answers: the vectors' numbers, and the law row by row.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod parts;
mod spoken;

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::subscriptions::SUBSCRIPTIONS;
use kept::datasets::{Ask, Stay, Summary, Survival};
use kept::ingest::{Hints, Reason, decoder};
use kept::locale::date::{Grain, day_number};
use kept::locale::{Level, Period, Phrase, Plain, Show};
use kept::metrics::lifetime;
use kept::reading::{self, look};
use kept::words::Lang;
use parts::in_parts;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write;

fn here(path: &str) -> String {
    let path = format!("{}/tests/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).expect(&path)
}

fn vectors(name: &str) -> Vec<Json> {
    let all: Json = serde_json::from_str(&here(&format!("vectors/{name}.json"))).unwrap();
    all["vectors"].as_array().unwrap().clone()
}

fn expected(name: &str, id: &str) -> Json {
    vectors(name).iter().find(|v| v["id"] == id).expect(id)["expected"].clone()
}

/// What a script gets for a file.
fn answer(file: &str, entries: &[(&str, Given)]) -> Json {
    let options = Options::read(&entries.iter().cloned().collect()).unwrap();
    let hints = options.hints(Some(&SUBSCRIPTIONS), Lang::En).unwrap();
    let ask = options.ask(&SUBSCRIPTIONS);
    let read = reading::read(file.as_bytes(), &SUBSCRIPTIONS, &hints, &ask, &decoder).unwrap();
    serde_json::to_value(options.reading(&read).unwrap()).unwrap()
}

fn metrics(json: &Json) -> Vec<&str> {
    json["metrics"].as_object().unwrap().keys().map(String::as_str).collect()
}

fn output(json: &Json, metric: &str, output: &str) -> f64 {
    json["metrics"][metric]["outputs"][output]["value"].as_f64().unwrap_or_else(|| panic!("{metric} {json}"))
}

fn near(a: &Json, b: &Json) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 + 1e-7 * b.abs(),
        _ => a.is_null() && b.is_null(),
    }
}

/// `2024-03-05` as its number.
fn day(text: &str) -> i32 {
    let number = |at: std::ops::Range<usize>| text[at].parse::<i32>().unwrap();
    day_number(number(0..4), number(5..7) as u32, number(8..10) as u32)
}

fn iso(day: i32) -> String {
    let (y, m, d) = kept::locale::date::civil(day);
    format!("{y:04}-{m:02}-{d:02}")
}

/// The telco file, whose tenures in months are told as days up to one day.
fn telco(filter: &dyn Fn(&[&str]) -> bool) -> String {
    let last = day("2024-01-01");
    let mut file = String::from("customer,started,ended,mrr,plan\n");
    for line in here("files/telco_churn.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if filter(&cells) {
            let tenure: i32 = cells[1].parse().unwrap();
            let ended = if cells[2] == "Yes" { iso(last) } else { String::new() };
            writeln!(file, "{},{},{ended},{},{}", cells[0], iso(last - tenure), cells[6], cells[3]).unwrap();
        }
    }
    file
}

#[test]
fn stays_are_those_of_the_vectors() {
    let own = here("files/subscriptions.csv");
    let (all, monthly, fiber) =
        (telco(&|_| true), telco(&|c| c[3] == "Month-to-month"), telco(&|c| c[4] == "Fiber optic"));
    let files = [
        ("p001-telco-all", &all, "2024-01-01"),
        ("p002-telco-month-to-month", &monthly, "2024-01-01"),
        ("p003-telco-fiber", &fiber, "2024-01-01"),
        ("p009-subscriptions", &own, "2023-06-30"),
    ];
    for (id, file, as_of) in files {
        let want = expected("kaplan_meier", &format!("kaplan_meier/{id}"));
        let json = answer(file, &[("asOf", as_of.into())]);
        let got = &json["survival"];
        for key in ["n", "events", "censored", "median"] {
            assert!(near(&got[key], &want[key]), "{id} {key}: {}, not {}", got[key], want[key]);
        }
        let ends = &want["median_ci95_loglog"];
        assert!(near(&got["median_low"], &ends[0]) && near(&got["median_high"], &ends[1]), "{id}");
        let steps = got["steps"].as_array().unwrap();
        for row in want["table"].as_array().unwrap() {
            let step = steps.iter().find(|s| s["t"] == row["t"]).expect("a step");
            for (a, b) in
                [("at_risk", "at_risk"), ("events", "events"), ("survival", "survival"), ("se", "greenwood_se")]
            {
                assert!(near(&step[a], &row[b]), "{id} {a} at {}", row["t"]);
            }
            let bounds = &row["ci95_loglog"];
            assert!(near(&step["low"], &bounds[0]) && near(&step["high"], &bounds[1]), "{id} at {}", row["t"]);
        }
        // The area under the steps, up to the vector's own time.
        let tau = want["restricted_mean"]["tau"].as_f64().unwrap();
        let (mut area, mut from, mut height) = (0.0, 0.0, 1.0);
        for step in steps.iter().filter(|s| s["t"].as_f64().unwrap() < tau) {
            let t = step["t"].as_f64().unwrap();
            area += height * (t - from);
            (from, height) = (t, step["survival"].as_f64().unwrap());
        }
        assert!(near(&json!(area + height * (tau - from)), &want["restricted_mean"]["value"]), "{id}");
        let seconds = got["restricted_mean"].as_f64().unwrap() * 86_400.0;
        assert_eq!(output(&json, "lifetime", "restricted_mean"), seconds);
    }
}

#[test]
fn plans_are_compared_as_the_vector_says() {
    let want = expected("compare_survival", "compare_survival/p001-telco");
    let json = answer(&telco(&|_| true), &[("segment", Given::Flag(true))]);
    let test = &json["log_rank"];
    assert!(near(&test["chi2"], &want["logrank_chi2"]) && near(&test["df"], &want["df"]), "{test}");
    assert_eq!(test["p"].as_f64(), Some(0.0));
    let groups: Vec<&str> = json["groups"].as_array().unwrap().iter().map(|g| g["segment"].as_str().unwrap()).collect();
    assert_eq!(groups, ["Month-to-month", "One year", "Two year"]);
    // Without plans there is nothing to compare.
    assert!(answer(&telco(&|_| true), &[])["log_rank"].is_null());
}

#[test]
fn months_move_as_the_vector_says() {
    let vector = vectors("mrr_movements").into_iter().find(|v| v["id"] == "mrr_movements/p001-events").unwrap();
    let mut changes: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    for line in here("files/subscription_events.csv").lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        changes.entry(cells[0].into()).or_default().push((cells[1].into(), cells[2].parse().unwrap()));
    }
    let mut file = String::from("customer_id;start date;end date;mrr\n");
    for (customer, mut rows) in changes {
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        for (at, (from, mrr)) in rows.iter().enumerate().filter(|(_, (_, mrr))| *mrr > 0.0) {
            let ended = rows.get(at + 1).map_or("", |(day, _)| day);
            writeln!(file, "{customer};{from};{ended};{mrr:.2}").unwrap();
        }
    }
    let json = answer(&file, &[("asOf", "2023-06-30".into())]);
    let months = json["movements"].as_array().unwrap();
    let want = vector["expected"]["months"].as_array().unwrap();
    assert_eq!(months.len(), want.len());
    for (got, want) in months.iter().zip(want) {
        assert_eq!(got["period"], want["month"]);
        for key in ["start", "new", "expansion", "contraction", "reactivation", "end", "new_customers", "end_customers"]
        {
            assert!(near(&got[key], &want[key]), "{} {key}: {}, not {}", got["period"], got[key], want[key]);
        }
        assert!(near(&got["churned"], &want["churn"]) && near(&got["churned_customers"], &want["churned_customers"]));
    }
    let last = want.last().unwrap();
    assert_eq!(
        metrics(&json),
        ["churn", "expansion_mrr", "lifetime", "mrr", "retention", "revenue_churn", "revenue_growth"]
    );
    assert!(near(&json!(output(&json, "churn", "churn")), &last["customer_churn_rate"]));
    assert!(near(&json!(output(&json, "retention", "churn")), &last["customer_churn_rate"]));
    assert!(near(&json!(1.0 / output(&json, "lifetime", "lifetime")), &last["customer_churn_rate"]));
    assert!(near(&json!(output(&json, "mrr", "mrr")), &last["end"]));
    assert!(near(&json!(output(&json, "revenue_churn", "revenue_churn")), &last["gross_revenue_churn"]));
    assert!(near(&json!(output(&json, "revenue_growth", "nrr")), &last["net_revenue_retention"]));
}

const FEW: &str = "\
customer,started,ended,mrr,plan,reason,one_off
a,2024-01-10,2024-03-31,100,Basic,price,
a,2024-03-31,,150,Pro,,
b,2024-01-31,2024-02-29,50,Basic,price,no
c,2024-02-03,2024-02-20,30,Basic,trial,
b,2024-03-31,,40,Pro,,
d,2024-01-01,2024-04-10,70,Pro,service,
e,2024-01-01,,999,Pro,,yes
f,2024-02-01,9999-12-31,0,Free,,
";

#[test]
fn a_row_counts_from_its_start_to_the_day_before_its_end() {
    let json = answer(FEW, &[]);
    assert_eq!(json["rows"], json!({"read": 8, "used": 8, "skipped": 0}));
    let months = json["movements"].as_array().unwrap();
    let of = |key: &str| months.iter().map(|m| m[key].as_f64().unwrap()).collect::<Vec<_>>();
    assert_eq!(of("end"), [220.0, 170.0, 260.0, 190.0]);
    assert_eq!(of("new"), [220.0, 0.0, 0.0, 0.0]);
    assert_eq!(of("churned"), [0.0, 50.0, 0.0, 70.0]);
    assert_eq!(of("reactivation"), [0.0, 0.0, 40.0, 0.0]);
    assert_eq!(of("expansion"), [0.0, 0.0, 50.0, 0.0]);
    // One-off revenue and free plans are no customers.
    assert_eq!(of("end_customers"), [3.0, 2.0, 3.0, 2.0]);
    // April is known up to the 10th.
    assert_eq!(months.iter().map(|m| m["partial"] == true).collect::<Vec<_>>(), [false, false, false, true]);
    // c left no trace at a month's end; b gave its reason in February, d in April.
    assert_eq!(
        json["reasons"],
        json!([
            {"period": "2024-02", "reason": "price", "customers": 1.0, "mrr": 50.0},
            {"period": "2024-04", "reason": "service", "customers": 1.0, "mrr": 70.0},
        ])
    );
    // a stays on through its change of plan, b comes back after a gap.
    let survival = &json["survival"];
    assert_eq!((&survival["n"], &survival["events"], &survival["unit"]), (&json!(5.0), &json!(3.0), &json!("days")));
    assert_eq!(survival["tau"], 100.0);
    assert_eq!(output(&json, "churn", "churn"), 1.0 / 3.0);
    assert_eq!(output(&json, "lifetime", "lifetime"), 3.0);
    // Of five, c left after 17 days and b after 29, when b's second stay was no longer seen.
    assert_eq!(output(&json, "lifetime", "median"), 29.0 * 86_400.0);
    assert_eq!(json["metrics"]["lifetime"]["outputs"]["lifetime"]["unit"], "periods");
    assert_eq!(json["metrics"]["lifetime"]["outputs"]["median"]["unit"], "seconds");
}

#[test]
fn what_is_dated_later_has_not_come_by_the_day_that_is_asked() {
    let json = answer(FEW, &[("asOf", "2024-02-15".into())]);
    assert_eq!(json["rows"], json!({"read": 8, "used": 8, "skipped": 0}));
    let months = json["movements"].as_array().unwrap();
    assert_eq!(months.len(), 2);
    // c is there on the 15th, and b has not left.
    assert_eq!((&months[1]["end"], &months[1]["partial"]), (&json!(250.0), &json!(true)));
    assert_eq!((&json["survival"]["n"], &json["survival"]["events"]), (&json!(4.0), &json!(0.0)));
    assert_eq!(json["metrics"]["churn"]["outputs"]["churn"]["value"], 0.0);
    assert_eq!(json["metrics"]["lifetime"]["status"], "at_least");
    assert!(json["reasons"].is_null());
    // A later day than any in the file: those who are there go on.
    let later = answer(FEW, &[("asOf", "2024-12-31".into())]);
    assert_eq!(later["movements"].as_array().unwrap().len(), 12);
    assert_eq!(later["survival"]["tau"], 356.0);
    let before = answer(FEW, &[("asOf", "2023-12-31".into())]);
    // Nobody is there yet: each metric says what it lacks.
    assert_eq!((metrics(&before).len(), &before["rows"]["used"]), (7, &json!(8)));
    assert!(before["metrics"].as_object().unwrap().values().all(|metric| metric["status"] == "no_data"));
    for bad in ["31-12-2024", "", "tomorrow", "9999-12-31"] {
        let refused = Options::read(&[("asOf", Given::from(bad))].into_iter().collect());
        assert_eq!(refused.is_err(), !bad.is_empty(), "{bad}");
    }
}

#[test]
fn a_plan_counts_its_own_rows_over_the_months_of_the_file() {
    let json = answer(FEW, &[("segment", Given::Flag(true)), ("period", "month".into())]);
    let groups = json["groups"].as_array().unwrap();
    let of = |plan: &str, month: &str| {
        let group = groups.iter().find(|g| g["segment"] == plan && g["period"] == month);
        group.unwrap_or_else(|| panic!("{plan} {month}"))
    };
    // a's change of plan is a loss in Basic and a win in Pro.
    assert_eq!(of("Basic", "2024-03")["values"]["lost"], 1.0);
    assert_eq!(of("Pro", "2024-03")["values"]["won"], 2.0);
    assert_eq!(of("Basic", "2024-04")["metrics"]["churn"]["status"], "undefined");
    assert_eq!(groups.iter().filter(|g| g["segment"] == "Basic").count(), 4);
    // The order is that of periods, then plans.
    let labels: Vec<(&str, &str)> =
        groups.iter().map(|g| (g["period"].as_str().unwrap(), g["segment"].as_str().unwrap())).collect();
    assert!(labels.is_sorted());
    // Without periods the stays of each plan are told too.
    let plans = answer(FEW, &[("segment", Given::Flag(true))]);
    let pro = plans["groups"].as_array().unwrap().iter().find(|g| g["segment"] == "Pro").unwrap();
    assert_eq!(pro["metrics"]["lifetime"]["outputs"]["median"]["value"], 100.0 * 86_400.0);
    // Nobody is left in Basic: the lifetime is undefined, and what was seen is known all the same.
    let basic = plans["groups"].as_array().unwrap().iter().find(|g| g["segment"] == "Basic").unwrap();
    let lifetime = &basic["metrics"]["lifetime"];
    assert_eq!((lifetime["status"].as_str(), lifetime["error"]["field"].as_str()), (Some("undefined"), Some("start")));
    assert_eq!(lifetime["outputs"]["median"]["value"], 29.0 * 86_400.0);
}

#[test]
fn quarters_and_years_compare_their_ends_and_a_partial_one_says_so() {
    let json = answer(FEW, &[("period", "quarter".into())]);
    let quarters = json["movements"].as_array().unwrap();
    assert_eq!(quarters.iter().map(|q| q["period"].as_str().unwrap()).collect::<Vec<_>>(), ["2024-Q1", "2024-Q2"]);
    assert_eq!((&quarters[0]["partial"], &quarters[1]["partial"]), (&Json::Null, &json!(true)));
    assert_eq!((&quarters[0]["end"], &quarters[1]["churned"]), (&json!(260.0), &json!(70.0)));
    // b left within the quarter and is back at its end: nobody to ask for a reason.
    assert_eq!(json["reasons"].as_array().unwrap().len(), 1);
    assert_eq!(json["reasons"][0]["period"], "2024-Q2");
    let groups = json["groups"].as_array().unwrap();
    assert_eq!((groups.len(), groups[1]["period"].as_str()), (2, Some("2024-Q2")));
    // The lifetime is counted in the quarters that its churn is.
    assert_eq!(json["metrics"]["lifetime"]["period"], "quarter");
    let year = answer(FEW, &[("period", "year".into())]);
    assert_eq!(year["movements"][0]["partial"], true);
    let week = answer(FEW, &[("period", "week".into())]);
    assert_eq!(week["movements"][0]["period"], "2024-W01");
    assert_eq!(week["movements"].as_array().unwrap().last().unwrap()["period"], "2024-W15");
}

#[test]
fn a_skipped_row_names_its_first_failing_column() {
    let file = "\
customer,started,ended,mrr,plan,reason,one_off
,2024-01-01,,5,,,
a,,,5,,,
a,soon,,5,,,
a,2024-01-01,later,5,,,
a,2024-01-02,2024-01-01,x,,,
a,2024-01-02,,,,,
a,2024-01-02,,x,,,
a,2024-01-02,,-1,,,1
a,2024-01-02
a,2024-01-02,2024-01-02,5
a,2024-01-02,,5,,,1,surplus
";
    let read = reading::read(file.as_bytes(), &SUBSCRIPTIONS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let rows: Vec<_> = read.report.rows.iter().map(|r| (r.line, r.column, r.reason)).collect();
    assert_eq!(
        rows,
        [
            (2, Some(0), Reason::Empty),
            (3, Some(1), Reason::Empty),
            (4, Some(1), Reason::NotADate),
            (5, Some(2), Reason::NotADate),
            (6, Some(2), Reason::Order),
            (7, Some(3), Reason::Empty),
            (8, Some(3), Reason::NotANumber),
            (9, Some(3), Reason::OutOfRange),
            (10, None, Reason::Ragged),
            (12, None, Reason::Ragged),
        ]
    );
    assert_eq!((read.report.read, read.report.used), (11, 1));
    // Who leaves on the day of coming was there for 0 days, and at no month's end.
    let [Summary::Survival(survival), Summary::Movements(months), Summary::Losses(_)] = &*read.groups.whole else {
        panic!()
    };
    assert_eq!(survival.stays, [Stay { days: 0, ended: 1, open: 0 }]);
    assert_eq!((months.len(), months[0].end), (1, 0.0));
}

#[test]
fn stays_join_where_rows_touch() {
    let file = "customer,started,ended,mrr
a,2024-02-01,2024-03-01,5
a,2024-01-01,2024-02-01,5
a,2024-03-02,2024-03-10,5
b,2024-01-01,2024-03-01,5
b,2024-01-10,2024-01-20,5
b,2024-02-20,2024-03-05,7
";
    let json = answer(file, &[]);
    let steps = json["survival"]["steps"].as_array().unwrap();
    let lengths: Vec<(f64, f64)> =
        steps.iter().map(|s| (s["t"].as_f64().unwrap(), s["events"].as_f64().unwrap())).collect();
    assert_eq!(lengths, [(8.0, 1.0), (60.0, 1.0), (64.0, 1.0)]);
}

#[test]
fn without_a_column_of_mrr_customers_are_counted_and_no_money() {
    let json = answer("customer,started,ended\na,2024-01-01,2024-02-10\nb,2024-01-01,\n", &[]);
    assert_eq!(metrics(&json), ["churn", "lifetime", "retention"]);
    assert_eq!(output(&json, "churn", "churn"), 0.5);
    assert_eq!((&json["movements"][1]["start"], &json["movements"][1]["start_customers"]), (&Json::Null, &json!(2.0)));
    // A customer and a day alone say nothing.
    let found = look(b"customer,started\na,2024-01-01\n", 29, &SUBSCRIPTIONS, &Hints::default(), &decoder);
    assert_eq!(found.map(|_| ()).unwrap_err().id(), "missing_column");
}

#[test]
fn whoever_has_no_end_in_whatever_words_has_not_left() {
    for word in ["", "None", "n.v.t.", "geen", "无", "없음", "–", "NaT", "\\N", "0000-00-00", "#N/A", "=\"\""] {
        let file = format!(
            "customer,started,ended,mrr\na,2024-01-01,{word},10\nb,2024-01-01,{word},20\nc,2024-01-01,2024-02-10,5\n"
        );
        let json = answer(&file, &[]);
        assert_eq!(json["rows"]["skipped"], 0, "{word}");
        assert_eq!(output(&json, "mrr", "mrr"), 30.0, "{word}");
    }
}

#[test]
fn one_off_is_said_in_five_languages() {
    let kept = |header: &str, cell: &str| {
        let file =
            format!("customer,started,ended,mrr,{header}\na,2024-01-01,,10,{cell}\nb,2024-01-01,2024-03-01,1,\n");
        answer(&file, &[])["movements"][0]["end"] == 11.0
    };
    for (header, yes, no) in [
        ("one_off", "Yes", "no"),
        ("one-off", "TRUE", "0"),
        ("one-time", "x", "-"),
        ("一次性", "是", "否"),
        ("單次", "✓", "無"),
        ("eenmalig", "Ja", "nee"),
        ("일회성", "O", "X"),
        ("일회성 여부", "예", "아니요"),
        ("is one-off", "one-off", "recurring"),
    ] {
        assert!(!kept(header, yes), "{header} {yes}");
        assert!(kept(header, no), "{header} {no}");
    }
}

#[test]
fn headers_are_understood_in_five_languages() {
    for header in [
        "customer_id,start_date,end_date,monthly recurring revenue,plan_name,cancellation reason",
        "customer_oid,subscription_started_at,subscription_canceled_at,mrr,plan_name,churn reason",
        "客户编号,开通日期,终止日期,月费,套餐名称,流失原因",
        "顧客編號,啟用日期,到期日,月費,訂閱方案,退訂原因",
        "klantnummer,ingangsdatum,opzegdatum,maandbedrag,abonnement,opzegreden",
        "고객번호,구독 시작일,해지일,월 요금,요금제,해지 사유",
    ] {
        let file = format!("{header}\n00012,2024-01-10,2024-02-29,5,Basic,price\n12,2024-01-01,,5,Pro,\n");
        let of = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
        assert_eq!(of.map(|of| of.id), Some("subscriptions"), "{header}");
        let json = answer(&file, &[]);
        let cells: Vec<&str> = header.split(',').collect();
        let mapped =
            ["customer", "started", "ended", "mrr", "plan", "reason"].map(|id| json["columns"][id].as_str().unwrap());
        assert_eq!(mapped, *cells, "{header}");
        assert_eq!(json["movements"][1]["churned_customers"], 1.0, "{header}");
    }
}

#[test]
fn the_file_of_the_vectors_is_known_by_its_header() {
    let file = here("files/subscriptions.csv");
    let of = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
    assert_eq!(of.map(|of| of.id), Some("subscriptions"));
    // Orders stay orders, and a survey a survey.
    for (name, id) in [("synthetic_transactions.csv", "orders"), ("nps_scores.csv", "survey")] {
        let file = here(&format!("files/{name}"));
        let of = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
        assert_eq!(of.map(|of| of.id), Some(id));
    }
}

#[test]
fn an_open_date_order_leaves_every_metric_waiting() {
    let json = answer("customer,started,ended,mrr\na,03/04/2024,05/06/2024,5\n", &[]);
    assert_eq!(json["dialect"]["ambiguous"], json!(["dateOrder"]));
    assert!(json["metrics"].as_object().unwrap().values().all(|m| m["status"] == "no_data"));
    // An open decimal mark leaves the counts of customers.
    let json = answer("customer;started;ended;mrr\na;2024-01-01;2024-02-01;1,234\nb;2024-01-01;;1,500\n", &[]);
    assert_eq!(json["dialect"]["ambiguous"], json!(["decimal"]));
    assert_eq!((json["metrics"]["mrr"]["status"].as_str(), output(&json, "churn", "churn")), (Some("no_data"), 0.5));
}

#[test]
fn the_lifetime_says_what_was_seen_in_every_language() {
    for file in [FEW.to_string(), telco(&|c| c[3] == "Two year")] {
        let read =
            reading::read(file.as_bytes(), &SUBSCRIPTIONS, &Hints::default(), &Ask::default(), &decoder).unwrap();
        for asked in read.questions(&read.groups.whole, &|_| None) {
            let reading::Asked::Filled(question) = asked else { panic!() };
            let outcome = spoken::whole(&question);
            if question.metric.id == "lifetime" {
                let note = if file == FEW { "stayed" } else { "most_stay" };
                assert!(outcome.notes.iter().any(|n| n.wording.id == note));
            }
        }
    }
}

fn survival(stays: &[(u32, u64, u64)]) -> Survival {
    let stays = stays.iter().map(|(days, ended, open)| Stay { days: *days, ended: *ended, open: *open }).collect();
    Survival { unit: Period::Month, start: 0.0, lost: 0.0, stays, free: 0.0 }
}

#[test]
fn the_figure_of_stays_marks_the_median_in_every_language() {
    let said = |phrase: &Phrase, lang: Lang| {
        phrase.show(&Show { lang, formats: &Plain(lang), currency: None, period: Period::Month })
    };
    let figure = lifetime::stays(&survival(&[(10, 1, 0), (20, 1, 1), (40, 0, 1)]), Level::P95).unwrap();
    assert_eq!(said(&figure.finding, Lang::En), "Half of the customers have left after 20 days");
    assert_eq!(figure.table.rows.len(), 2);
    let most = lifetime::stays(&survival(&[(10, 1, 0), (40, 0, 3)]), Level::P90).unwrap();
    assert_eq!(said(&most.finding, Lang::En), "After 40 days, 75.0% of customers are still there");
    for figure in [figure, most] {
        for lang in Lang::ALL {
            for phrase in [&figure.finding, &figure.about].into_iter().chain(&figure.table.head) {
                let text = said(phrase, lang);
                assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
            }
        }
    }
    // Nobody, and nobody for a day.
    assert_eq!(lifetime::stays(&survival(&[]), Level::P95), None);
    assert_eq!(lifetime::stays(&survival(&[(0, 2, 1)]), Level::P95), None);
    // Long ones stay small.
    let long: Vec<_> = (1..3000).map(|day| (day, 1, 1)).collect();
    let figure = lifetime::stays(&survival(&long), Level::P95).unwrap();
    assert!((200..=240).contains(&figure.table.rows.len()), "{}", figure.table.rows.len());
}

/// A random row: customer, start, length in days (none: open), MRR in whole units, plan, reason.
type Random = (u8, i32, Option<i32>, u32, u8, u8);

fn written(rows: &[Random]) -> String {
    let mut file = String::from("customer,started,ended,mrr,plan,reason\n");
    for (customer, start, length, mrr, plan, reason) in rows {
        let from = day("2023-01-01") + start;
        let ended = length.map(|days| iso(from + days)).unwrap_or_default();
        let reason = ["", "price", "service"][usize::from(*reason)];
        writeln!(file, "c{customer},{},{ended},{mrr},p{plan},{reason}", iso(from)).unwrap();
    }
    file
}

fn random() -> impl Strategy<Value = Vec<Random>> {
    let row = (0..12u8, 0..500i32, prop::option::weighted(0.7, 0..200i32), 0..5u32, 0..3u8, 0..3u8);
    prop::collection::vec(row, 1..120)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_number_of_workers_gives_the_same_answer(
        rows in random(),
        parts in 2..6usize,
        chunk in 7..400usize,
        period in prop::option::of(prop::sample::select(vec![Period::Week, Period::Month, Period::Quarter, Period::Year])),
        (segment, amounts) in any::<(bool, bool)>(),
        as_of in prop::option::of(0..800i32),
    ) {
        // Without an amount that is known, no money is.
        let file = if amounts { written(&rows) } else { written(&rows).replace(",mrr,", ",note,") };
        let as_of = as_of.map(|days| day("2023-01-01") + days);
        let ask = Ask { period, as_of, segment: SUBSCRIPTIONS.segment().filter(|_| segment), ..Ask::default() };
        // Whole amounts add up exactly in any order.
        let [whole, parts] = [(1, usize::MAX), (parts, chunk)].map(|(parts, chunk)| {
            format!("{:?}", in_parts(file.as_bytes(), &SUBSCRIPTIONS, &ask, parts, chunk).1)
        });
        prop_assert_eq!(whole, parts);
    }

    #[test]
    fn every_month_end_adds_up_to_the_rows_that_run_on_it(
        rows in random(),
        unit in prop::sample::select(vec![Period::Week, Period::Month, Period::Quarter, Period::Year]),
        as_of in prop::option::of(0..800i32),
    ) {
        let file = written(&rows);
        let as_of = as_of.map(|days| day("2023-01-01") + days);
        let ask = Ask { period: Some(unit), as_of, ..Ask::default() };
        let groups = in_parts(file.as_bytes(), &SUBSCRIPTIONS, &ask, 1, usize::MAX).1;
        let grain = match unit {
            Period::Week => Grain::Week,
            Period::Month => Grain::Month,
            Period::Quarter => Grain::Quarter,
            Period::Year => Grain::Year,
        };
        let base = day("2023-01-01");
        let end = |row: &Random| row.2.map_or(i32::MAX, |days| base + row.1 + days);
        let seen = |row: &&Random| as_of.is_none_or(|day| base + row.1 <= day);
        let paying: Vec<&Random> = rows.iter().filter(|row| row.3 > 0).filter(seen).collect();
        let last = as_of.unwrap_or_else(|| {
            rows.iter().map(|r| if r.2.is_some() { end(r) } else { base + r.1 }).max().unwrap()
        });
        if paying.is_empty() {
            prop_assert!(groups.whole.is_empty());
            return Ok(());
        }
        let Summary::Survival(survival) = &groups.whole[0] else { panic!() };
        let Summary::Movements(periods) = &groups.whole[1] else { panic!() };
        let on = |customer: Option<u8>, day: i32| -> f64 {
            let of = paying.iter().filter(|r| customer.is_none_or(|c| c == r.0));
            of.filter(|r| base + r.1 <= day && day < end(r)).map(|r| f64::from(r.3)).sum()
        };
        let first = rows.iter().map(|r| base + r.1).min().unwrap();
        let mut before = first - 1;
        let (mut lost, mut drops) = (Vec::new(), Vec::new());
        for (index, period) in (grain.index(first)..).zip(periods) {
            let close = grain.days(index).1.min(last);
            prop_assert_eq!(&period.label, &grain.label(index));
            let days = grain.days(index);
            prop_assert_eq!(period.partial, days.0 < first || days.1 > last);
            prop_assert_eq!(period.end, on(None, close));
            let left = (0..12).filter(|c| on(Some(*c), before) > 0.0 && on(Some(*c), close) == 0.0).count();
            prop_assert_eq!(period.churned_customers, left as f64);
            drops.clear();
            for c in 0..12 {
                let (then, now) = (on(Some(c), before), on(Some(c), close));
                if now < then {
                    drops.push((then - now, format!("c{c}"), then, now));
                }
            }
            if left > 0 {
                lost.push((period.label.clone(), left as f64, period.churned));
            }
            before = close;
        }
        prop_assert_eq!((grain.index(first)..=grain.index(last)).count(), periods.len());
        prop_assert_eq!(survival.lost, periods.last().unwrap().churned_customers);
        // Who pays less, the largest drop first.
        drops.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let Some(Summary::Losses(losses)) = groups.whole.last() else { panic!() };
        let told = losses.iter().map(|loss| (loss.lost(), loss.customer.clone(), loss.before, loss.after));
        prop_assert_eq!(told.collect::<Vec<_>>(), drops);
        // Who left for any reason is who left.
        if let Some(Summary::Reasons(reasons)) = groups.whole.get(2) {
            let sums = lost.iter().map(|(label, ..)| {
                let of = || reasons.iter().filter(|r| r.period == *label);
                (label.clone(), of().map(|r| r.customers).sum::<f64>(), of().map(|r| r.mrr.unwrap()).sum::<f64>())
            });
            prop_assert_eq!(sums.collect::<Vec<_>>(), lost);
        }
        // Day by day: the days on which a customer pays are the days of its stays, and a stay begins after a gap.
        let mut days = 0;
        let mut stays = 0;
        for customer in 0..12u8 {
            let touching: Vec<(i32, i32)> = paying.iter().filter(|r| r.0 == customer).map(|r| (base + r.1, end(r).min(last.max(base + r.1)))).collect();
            let mut spans = touching.clone();
            spans.sort_unstable();
            let mut reach = i32::MIN;
            for (from, to) in spans {
                stays += u64::from(from > reach);
                days += u64::from((to - from.max(reach)).max(0).unsigned_abs());
                reach = reach.max(to);
            }
        }
        let told: u64 = survival.stays.iter().map(|s| u64::from(s.days) * (s.ended + s.open)).sum();
        prop_assert_eq!((survival.stays.iter().map(|s| s.ended + s.open).sum::<u64>(), told), (stays, days));
    }
}

#[test]
fn a_file_that_does_not_say_who_left_is_warned_of() {
    let warned = |file: &str| {
        let found = answer(file, &[])["warnings"].as_array().unwrap().clone();
        found.into_iter().find(|warning| warning["kind"] == "no_ends").map(|warning| warning["count"].clone())
    };
    let file = |name: &str, cell: &str| {
        format!("customer,started,{name},mrr\n1,2024-01-01,,25\n2,2024-01-01,{cell},25\n3,2024-03-01,-,25\n")
    };
    assert_eq!(warned(&file("Laatste dag", "2024-03-15")), Some(json!(1)));
    // No other column may say it, either.
    assert_eq!(warned(&file("Klantmanager", "Piet")), Some(json!(1)));
    assert_eq!(warned(&file("Rang", "20240")), Some(json!(1)));
    assert_eq!(warned(&file("ended", "2024-03-15")), None);
    assert_eq!(warned("customer,started,next,since,mrr\n1,2024-01-01,2024-02-01,1/2/2020,25\n"), Some(json!(2)));
    // The column that somebody chooses says it.
    let column = std::iter::once(("ended", Given::from("Laatste dag"))).collect();
    let chosen = answer(&file("Laatste dag", "2024-03-15"), &[("columns", column)]);
    assert_eq!((&chosen["warnings"], output(&chosen, "churn", "churn")), (&json!([]), 0.5));
}

#[test]
fn whether_somebody_left_is_not_when() {
    for (cells, column) in
        [(["yes", "no"], json!(null)), (["2024-03-15", ""], json!("Cancelled")), (["", ""], json!("Cancelled"))]
    {
        let [one, other] = cells;
        let file = format!("customer,started,Cancelled,mrr\n1,2024-01-01,{one},25\n2,2024-03-01,{other},25\n");
        let json = answer(&file, &[]);
        assert_eq!((&json["columns"]["ended"], &json["rows"]["used"]), (&column, &json!(2)), "{cells:?}");
    }
    for name in "Opgezegd per|Cancelled date|Expiration date|退訂時間|过期时间|해약일|Cancel date|Canceled on|Churned at|\
        Expired at|Expires at|Expiry date|Left|Opgezegd|Beëindigd|Uitgeschreven|Lid tot|结束|流失时间|結束|結束時間|終止日|\
        退會日期|해지|구독 종료|만료 일자|취소 일자"
        .split('|')
    {
        let file = format!("customer,started,{name},mrr\n1,2024-01-01,,25\n2,2024-01-01,2024-03-15,25\n3,2024-03-01,,25\n");
        let json = answer(&file, &[]);
        assert_eq!((&json["columns"]["ended"], output(&json, "churn", "churn")), (&json!(name), 0.5), "{name}");
    }
    // The card's, and not the customer's.
    let json = answer("customer,started,Card expiry date,mrr\n1,2024-01-01,2027-01-01,25\n", &[]);
    assert_eq!(json["columns"]["ended"], json!(null));
    for name in "Customer since|Member since|Lid vanaf|Klant vanaf|開始時間|入會日期|구독 시작".split('|') {
        let json = answer(&format!("customer,{name},mrr\n1,2024-01-01,25\n"), &[]);
        assert_eq!(json["columns"]["started"], json!(name));
    }
}

/// How often a file shows what a warning is of.
fn warned_of(kind: &str, file: &str, entries: &[(&str, Given)]) -> Option<u64> {
    let json = answer(file, entries);
    let found = json["warnings"].as_array().unwrap().iter().find(|warning| warning["kind"] == kind);
    found.map(|warning| warning["count"].as_u64().unwrap())
}

#[test]
fn customers_whose_mrr_was_set_to_0_when_they_left_are_warned_of() {
    let file = |left: &str, free: &str| {
        format!(
            "customer,started,ended,mrr,plan\n1,2024-01-10,2024-03-10,{left},A\n2,2024-02-01,2024-04-01,{left},B\n\
            3,2024-02-03,2024-04-02,{free},A\n4,2024-04-03,,25,A\n"
        )
    };
    for share in ["none", "segment"] {
        let split = [(share, Given::Flag(true))];
        let split = &split[..usize::from(share == "segment")];
        assert_eq!(warned_of("free_ends", &file("0", "0"), split), Some(3));
        assert_eq!(warned_of("free_ends", &file("0", "25"), split), Some(2));
        // Here something is free.
        assert_eq!(warned_of("free_ends", &file("25", "0"), split), None);
    }
}

#[test]
fn ends_that_are_still_to_come_are_warned_of() {
    let warned = |file: &str, entries: &[(&str, Given)]| warned_of("late_ends", file, entries);
    let contracts = "customer,started,contract end,mrr\n1,2024-01-10,2025-01-10,25\n2,2024-02-01,2025-02-01,25\n\
        3,2024-06-03,2024-07-01,25\n4,2024-06-03,2025-06-03,25\n";
    assert_eq!(warned(contracts, &[]), Some(3));
    let read =
        reading::read(contracts.as_bytes(), &SUBSCRIPTIONS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    assert_eq!(read.count_up_to(), Some(day("2024-06-30")));
    // Up to a day that has been, they pay.
    let until = [("asOf", Given::from("2024-06-30"))];
    assert_eq!(warned(contracts, &until), None);
    assert_eq!(output(&answer(contracts, &until), "mrr", "mrr"), 100.0);
    // Nothing is said under a guessed order of days.
    let unsure =
        "customer,started,contract end,mrr\n1,10/1/2024,10/1/2025,25\n2,1/2/2024,1/2/2025,25\n3,3/6/2024,3/6/2025,25\n";
    assert_eq!((warned(unsure, &[]), warned(unsure, &[("dateOrder", "dmy".into())])), (None, Some(3)));
    // Some leave in the month after the last one has come; one who comes back has come.
    assert_eq!(warned("customer,started,ended,mrr\n1,2024-01-10,2024-07-10,25\n2,2024-06-01,,25\n", &[]), None);
    let back = "customer,started,ended,mrr\n1,2024-01-10,2024-02-10,25\n1,2024-09-01,2024-10-02,25\n2,2024-01-01,2024-09-10,25\n";
    assert_eq!(warned(back, &[]), None);
    // A script is told all the same where fewer leave than stay, and a page is not alarmed.
    let wanes = "customer,started,ended,mrr\n1,2024-01-10,2024-07-10,25\n2,2024-01-01,,25\n3,2024-01-01,,25\n";
    assert_eq!(warned(wanes, &[]), Some(1));
}
