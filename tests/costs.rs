//! What `kept.read` answers for costs: the CAC by line, category, segment and period, and what follows with a CLV.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::COSTS;
use kept::ingest::{Hints, decoder};
use kept::reading::{self, kind};
use kept::words::Lang;
use serde_json::{Value as Json, json};

fn read(text: &str, entries: &[(&str, Given)]) -> Json {
    let options = Options::read(&entries.iter().cloned().collect()).unwrap();
    let hints = options.hints(Some(&COSTS), Lang::En).unwrap();
    let read = reading::read(text.as_bytes(), &COSTS, &hints, &options.ask(&COSTS), &decoder).unwrap();
    serde_json::to_value(options.reading(&read).unwrap()).unwrap()
}

fn values(entries: &[(&str, f64)]) -> (&'static str, Given) {
    ("values", entries.iter().map(|(id, n)| (*id, Given::from(*n))).collect())
}

fn output(json: &Json, metric: &str, id: &str) -> Option<f64> {
    json["metrics"][metric]["outputs"][id]["value"].as_f64()
}

fn error(json: &Json, metric: &str) -> (String, String) {
    let answer = &json["metrics"][metric];
    let text = |json: &Json| json.as_str().unwrap_or_default().to_string();
    (text(&answer["status"]), text(&answer["error"]["field"]))
}

fn skipped(json: &Json) -> Vec<(u64, &str, &str, &str)> {
    let rows = json["skipped"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |key: &str| row[key].as_str().unwrap();
        (row["line"].as_u64().unwrap(), text("column"), text("value"), text("reason"))
    })
    .collect()
}

/// S0's costs, over two months: 12 000 for 60 customers.
const FILE: &str = "month,category,amount,channel,won\n\
    2024-01,Google Ads,2000,web,20\n2024-01,Salaries,2500,web,20\n2024-01,Seasonal,1200,web,\n\
    2024-02,Ads,4000,web,30\n2024-02,Wages,2000,shop,10\n2024-02,CRM,300,shop,10\n";

#[test]
fn lines_are_added_and_customers_won_count_once_a_period_and_segment() {
    let json = read(FILE, &[]);
    assert_eq!(json["rows"], json!({"read": 6, "used": 6, "skipped": 0}));
    let held = [("ads", 6000.0), ("salaries", 4500.0), ("tools", 300.0), ("seasonal", 1200.0), ("won", 60.0)];
    for (id, number) in held {
        assert_eq!(json["values"][id], number, "{id}");
    }
    assert!(json["values"]["overhead"].is_null() && json["values"]["other"].is_null());
    assert_eq!(output(&json, "cac", "cac"), Some(200.0));
    assert_eq!(output(&json, "cac", "cac_without_seasonal"), Some(180.0));
    assert_eq!(output(&json, "cac", "cost"), Some(12_000.0));
    assert_eq!(json["categories"][0], json!({"category": "Ads", "line": "ads", "amount": 4000.0}));
    assert_eq!(json["categories"].as_array().unwrap().len(), 6);
}

#[test]
fn every_split_counts_its_own_rows() {
    let cac = |json: &Json, key: &str| -> Vec<(String, f64)> {
        let groups = json["groups"].as_array().unwrap().iter();
        let of = |g: &Json| g["metrics"]["cac"]["outputs"]["cac"]["value"].as_f64().unwrap_or(f64::NAN);
        groups.map(|g| (g[key].as_str().unwrap_or("none").to_string(), of(g))).collect()
    };
    let named = |list: &[(&str, f64)]| list.iter().map(|(k, n)| ((*k).to_string(), *n)).collect::<Vec<_>>();
    let by = |entries: &[(&str, Given)]| {
        let json = read(FILE, entries);
        assert_eq!(output(&json, "cac", "cac"), Some(200.0), "the whole is not changed by a split");
        json
    };
    let segments = by(&[("segment", Given::Flag(true))]);
    assert_eq!(cac(&segments, "segment"), named(&[("shop", 230.0), ("web", 194.0)]));
    let months = by(&[("period", "month".into())]);
    assert_eq!(cac(&months, "period"), named(&[("2024-01", 285.0), ("2024-02", 157.5)]));
    let quarters = by(&[("period", "quarter".into())]);
    assert_eq!(cac(&quarters, "period"), named(&[("2024-Q1", 200.0)]));
    // A month is in no week.
    let weeks = by(&[("period", "week".into())]);
    assert_eq!(cac(&weeks, "period"), named(&[("none", 200.0)]));
    let file = "month,category,amount,won\n2024-01,ads,100,10\n2024-01,tools,50,10\n";
    let json = read(file, &[("segment", "category".into())]);
    assert_eq!(cac(&json, "segment"), named(&[("ads", 10.0), ("tools", 5.0)]));
    assert_eq!((output(&json, "cac", "cac"), &json["values"]["tools"]), (Some(15.0), &json!(50.0)));
}

#[test]
fn a_period_is_any_stretch_of_time() {
    let file = "period,cost,won\n2024,100,1\n2024-Q1,100,1\nK2 2024,100,1\n2024年3月,100,1\n2024-W10,100,1\n5-3-2024,100,1\n13-3-2024,100,1\n";
    let json = read(file, &[("period", "quarter".into())]);
    let groups = json["groups"].as_array().unwrap().iter();
    let found: Vec<_> = groups.map(|g| (g["period"].as_str(), g["values"]["won"].as_f64().unwrap())).collect();
    assert_eq!(found, [(None, 1.0), (Some("2024-Q1"), 5.0), (Some("2024-Q2"), 1.0)]);
    assert_eq!(output(&json, "cac", "cac"), Some(100.0));
}

#[test]
fn customers_won_that_are_told_divide_for_every_metric() {
    let json = read("period,amount\n2024-01,10\n2024-02,30\n", &[values(&[("won", 4.0), ("clv", 30.0)])]);
    let found = [output(&json, "cac", "cac"), output(&json, "clv_cac", "ratio")];
    assert_eq!(found, [Some(10.0), Some(3.0)], "{json}");
    assert_eq!(json["metrics"]["profit_per_customer"]["status"], "value");
    assert_eq!(json["values"]["won"], 4.0);
}

#[test]
fn different_numbers_won_in_one_period_and_segment_are_asked() {
    let file = "month,amount,won\n2024-01,100,10\n2024-01,50,5\n2024-02,100,10\n";
    let json = read(file, &[("period", "month".into())]);
    assert_eq!(json["dialect"]["ambiguous"], json!(["columns"]));
    assert_eq!(error(&json, "cac"), ("no_data".into(), "columns".into()));
    assert_eq!(error(&json["groups"][0], "cac"), ("no_data".into(), "columns".into()));
    assert_eq!(output(&json["groups"][1], "cac", "cac"), Some(10.0));
    let told = read(file, &[values(&[("won", 25.0)])]);
    assert_eq!((output(&told, "cac", "cac"), &told["dialect"]["ambiguous"]), (Some(10.0), &json!([])));
    let unmapped = read(file, &[("columns", [("won", Given::Blank)].into_iter().collect())]);
    assert_eq!(error(&unmapped, "cac"), ("no_data".into(), "won".into()));
    assert_eq!(unmapped["dialect"]["ambiguous"], json!([]));
}

#[test]
fn with_a_clv_given_costs_answer_what_a_customer_earns() {
    let json = read(FILE, &[values(&[("clv", 600.0)])]);
    assert_eq!(output(&json, "clv_cac", "ratio"), Some(3.0));
    assert_eq!(output(&json, "profit_per_customer", "profit"), Some(400.0));
    let json = read(FILE, &[]);
    assert_eq!(error(&json, "clv_cac"), ("no_data".into(), "clv".into()));
    let none = read("month,amount,won\n2024-01,100,0\n", &[values(&[("clv", 600.0)])]);
    assert_eq!(error(&none, "cac"), ("undefined".into(), "won".into()));
    assert_eq!(error(&none, "clv_cac"), ("no_data".into(), "cac".into()));
    let free = read("month,amount,won\n2024-01,0,10\n", &[values(&[("clv", 600.0)])]);
    assert_eq!((output(&free, "cac", "cac"), output(&free, "profit_per_customer", "profit")), (Some(0.0), Some(600.0)));
}

#[test]
fn rows_that_do_not_count_are_named() {
    let file = "month,amount,category,won\n2024-01,100,ads,10\n,100,ads,10\nsoon,100,ads,10\n2024-01,,ads,10\n\
        2024-01,much,ads,10\n2024-01,1,ads,1.5\n2024-01,1,ads,-1\n2024-01,1,ads,few\n2024-01,-20,,\n";
    let json = read(file, &[]);
    assert_eq!(
        skipped(&json),
        [
            (3, "month", "", "empty"),
            (4, "month", "soon", "not_a_date"),
            (5, "amount", "", "empty"),
            (6, "amount", "much", "not_a_number"),
            (7, "won", "1.5", "not_whole"),
            (8, "won", "-1", "out_of_range"),
            (9, "won", "few", "not_a_number"),
        ]
    );
    assert_eq!(json["rows"], json!({"read": 9, "used": 2, "skipped": 7}));
    // Money that came back without a name: a line below nothing is said, not cut.
    assert_eq!((&json["values"]["other"], error(&json, "cac").0), (&json!(-20.0), "invalid".into()));
    let back = read("month,amount,won\n2024-01,100,10\n2024-01,-20,\n", &[]);
    assert_eq!(output(&back, "cac", "cac"), Some(8.0));
}

#[test]
fn headers_and_categories_are_known_in_five_languages() {
    for (file, line) in [
        ("Month,Spend,Cost type,New customers\n2024-01,100,Advertising,4\n", "ads"),
        ("月份,花费,费用类型,新增客户数\n2024年1月,100,广告费,4\n", "ads"),
        ("月,费用,类别,新增客户\n2024年1月,100,广告费,4\n", "ads"),
        ("周,费用,类别,新增客户\n2024-W10,100,广告费,4\n", "ads"),
        ("週,費用,類別,新客數\n2024-W10,100,廣告費,4\n", "ads"),
        ("月份,花費,費用類別,新顧客數\n2024年1月,100,人事費用,4\n", "salaries"),
        ("Maand,Kosten,Kostensoort,Nieuwe klanten\n01-2024,100,Seizoenscampagne,4\n", "seasonal"),
        ("월,비용,비용 항목,신규 고객 수\n2024년 1월,100,도구,4\n", "tools"),
    ] {
        let json = read(file, &[]);
        assert_eq!((output(&json, "cac", "cac"), json["values"][line].as_f64()), (Some(25.0), Some(100.0)), "{file}");
        let found = kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder).unwrap();
        assert_eq!(found.map(|of| of.id), Some("costs"), "{file}");
    }
}

#[test]
fn a_count_that_was_told_is_of_the_whole_file() {
    let file = "period,amount,segment\n2024-01,100,a\n2024-02,300,a\n2024-03,50,b\n";
    for by in [("period", Given::from("month")), ("segment", Given::from("segment"))] {
        let json = read(file, &[values(&[("won", 10.0), ("clv", 100.0)]), by]);
        assert_eq!(output(&json, "cac", "cac"), Some(45.0));
        for group in json["groups"].as_array().unwrap() {
            assert_eq!(error(group, "cac"), ("no_data".into(), "won".into()), "{group}");
            assert!(group["values"]["won"].is_null());
        }
    }
    // A value of each customer is one of a part too.
    let file = "period,amount,won\n2024-01,100,5\n2024-02,300,5\n";
    let json = read(file, &[values(&[("clv", 100.0)]), ("period", "month".into())]);
    assert_eq!(output(&json["groups"][0], "clv_cac", "ratio"), Some(5.0));
}

#[test]
fn customers_won_that_are_blank_in_one_month_are_not_known_for_all() {
    for file in [
        "month,cost,won\n2024-01,100,10\n2024-02,100,\n",
        "month,cost,won\n2024-Q1,100,\n2024-04,100,10\n",
        "date,cost,won\n2024-01-05,100,10\n2024-02-05,100,\n",
    ] {
        assert_eq!(error(&read(file, &[]), "cac"), ("no_data".into(), "won".into()), "{file}");
    }
    let file = "month,cost,won\n2024-01,100,10\n2024-02,100,\n";
    let months = read(file, &[("period", "month".into())]);
    let months: Vec<_> = months["groups"].as_array().unwrap().iter().map(|g| &g["metrics"]["cac"]["status"]).collect();
    assert_eq!(months, ["value", "no_data"]);
    assert_eq!(output(&read(file, &[values(&[("won", 10.0)])]), "cac", "cac"), Some(20.0));
    // Nobody won is told; nothing spent needs no telling, and days tell for their month.
    for (file, cac) in [
        ("month,cost,won\n2024-01,100,10\n2024-02,100,0\n", 20.0),
        ("month,cost,won\n2024-01,100,10\n2024-02,0,\n", 10.0),
        ("date,cost,won\n2024-01-05,100,\n2024-01-31,100,10\n", 20.0),
    ] {
        assert_eq!(output(&read(file, &[]), "cac", "cac"), Some(cac), "{file}");
    }
}
