//! Payments, from bytes to what a form would have held.

#![allow(clippy::float_cmp)] // amounts are whole

mod parts;

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::{Ask, Cohort, Movements, PAYMENTS, Summary};
use kept::ingest::{Hints, Reason, decoder};
use kept::locale::Period;
use kept::reading::{Reading, kind, read};
use parts::in_parts;
use proptest::prelude::*;
use serde_json::{Value, json};

fn reading_by(text: &str, ask: &Ask) -> Reading {
    read(text.as_bytes(), &PAYMENTS, &Hints::default(), ask, &decoder).expect("a table")
}

fn reading(text: &str) -> Reading {
    reading_by(text, &Ask::default())
}

fn movements(summaries: &[Summary]) -> &[Movements] {
    match &summaries[0] {
        Summary::Movements(periods) => periods,
        other => panic!("no movements: {other:?}"),
    }
}

fn ends(reading: &Reading) -> Vec<f64> {
    movements(&reading.groups.whole).iter().map(|m| m.end).collect()
}

fn cohorts(reading: &Reading) -> Vec<&Cohort> {
    reading.groups.whole.iter().filter_map(|s| if let Summary::Cohort(c) = s { Some(c) } else { None }).collect()
}

/// What `kept.read` answers.
fn answered(text: &str, options: &[(&str, Given)]) -> Value {
    let given = Given::Map(options.iter().map(|(k, v)| ((*k).to_string(), v.clone())).collect());
    let options = Options::read(&given).expect("options");
    let read = reading_by(text, &options.ask(&PAYMENTS));
    serde_json::to_value(options.reading(&read).expect("options that suit")).expect("plain data")
}

const TABLE: &str = "customer,month,amount,type,segment\n\
    A,2024-01,100,recurring,x\nA,2024-02,150,recurring,x\nA,2024-03,150,recurring,x\n\
    B,2024-01,60,recurring,y\nB,2024-03,40,recurring,x\n\
    C,2024-02,30,recurring,y\nC,2024-02,1000,one-off,y\nC,2024-02,7,VAT,y\nC,2024-03,20,recurring,y\n";

#[test]
fn the_headline_is_the_last_month_and_the_movements_are_all() {
    let answer = answered(TABLE, &[]);
    assert_eq!(answer["dataset"], "payments");
    assert_eq!(answer["rows"], json!({"read": 9, "used": 9, "skipped": 0}));
    let month = |start: [f64; 7]| start.map(|n| json!(n));
    let keys = ["start", "new", "reactivation", "expansion", "contraction", "churned", "end"];
    let want = [
        ("2024-01", month([0.0, 160.0, 0.0, 0.0, 0.0, 0.0, 160.0])),
        ("2024-02", month([160.0, 30.0, 0.0, 50.0, 0.0, 60.0, 180.0])),
        ("2024-03", month([180.0, 0.0, 40.0, 0.0, 10.0, 0.0, 210.0])),
    ];
    let moved = answer["movements"].as_array().expect("movements");
    assert_eq!(moved.len(), 3);
    for (got, (label, numbers)) in moved.iter().zip(want) {
        assert_eq!(got["period"], label);
        assert_eq!(keys.map(|key| got[key].clone()), numbers, "{label}");
    }
    assert_eq!(answer["metrics"]["mrr"]["outputs"]["mrr"]["value"], 210.0);
    let value = |metric: &str, output: &str| answer["metrics"][metric]["outputs"][output]["value"].as_f64();
    assert_eq!(value("expansion_mrr", "expansion"), Some(0.0));
    assert_eq!(value("revenue_churn", "revenue_churn"), Some(10.0 / 180.0));
    assert_eq!(value("revenue_growth", "growth"), Some(-10.0 / 180.0));
    assert_eq!((value("churn", "churn"), value("retention", "retention")), (Some(0.0), Some(1.0)));
    assert_eq!(answer["metrics"]["cohort_revenue"]["status"], "no_data");
    assert_eq!(answer["values"]["reactivation"], 40.0);
    // The cohort takes one-off money, in its month, and no tax.
    assert_eq!(answer["cohorts"][1]["revenue"], json!([1030.0, 20.0]));
    assert_eq!(answer["groups"], json!([]));
    assert_eq!(answer["biggest_move"], json!({"period": "2024-03", "change": 30.0}));
    assert_eq!(answer["at_risk"], json!([{"customer": "C", "before": 30.0, "after": 20.0, "change": -10.0}]));
}

#[test]
fn a_year_is_spread_over_twelve_months_and_not_beyond_the_file() {
    let got = reading(
        "klant;maand;bedrag;soort\nA;jan 2024;1.200,00;jaarabonnement\nB;mrt 2024;300,00;per kwartaal\nB;apr 2024;0,00;\nC;feb 2025;10,00;\n",
    );
    let mut want = vec![100.0, 100.0, 200.0, 200.0, 200.0];
    want.extend([100.0; 7]);
    want.extend([0.0, 10.0]);
    assert_eq!(ends(&got), want);
    // The money itself came at once.
    let [a, b, _] = cohorts(&got)[..] else { panic!("three cohorts") };
    assert_eq!((a.revenue[0], a.revenue[1], b.revenue[0]), (1200.0, 0.0, 300.0));
    assert_eq!((a.active[0], a.active[1], a.revenue.len()), (1.0, 0.0, 14));

    let named = reading("customer,month,amount\nA,2024,1200\nB,2024-Q2,30\nC,2024-12,5\n");
    let mut want = vec![100.0; 12];
    want[3..6].fill(110.0);
    want[11] = 105.0;
    assert_eq!(ends(&named), want);
}

/// Over how many months a row of this type is spread, none for one-off money, and whether a cohort takes it.
fn spans(word: &str) -> (u32, bool) {
    let text = format!("customer,month,amount,type\nA,2024-01,1200,{word}\nZ,2025-06,1,\n");
    let got = reading(&text);
    let first = ends(&got)[0];
    (if first > 0.0 { (1200.0 / first).round() as u32 } else { 0 }, cohorts(&got)[0].revenue[0] > 1.0)
}

#[test]
fn what_the_type_says_in_five_languages() {
    for word in [
        "yearly",
        "Annual plan",
        "年付",
        "年費",
        "Jaarabonnement",
        "jaarlijks",
        "연간",
        "1년",
        "12-month",
        "12 maanden",
        "12个月",
        "12개월",
        "년납",
        "연결제",
        "一年",
        "每年",
        "2024年年費",
        "2024年度会费",
        "2024年度會費",
        "113年度",
        "1 year",
        "2024 yearly",
        "2024 jaarabonnement",
        "Jaarabonnement 2024",
    ] {
        assert_eq!(spans(word), (12, true), "{word}");
    }
    assert_eq!(spans("tweemaandelijks"), (2, true));
    for word in ["Quarterly", "季付", "季繳", "kwartaal", "분기", "driemaandelijks", "3 maanden", "3个月", "3개월"]
    {
        assert_eq!(spans(word), (3, true), "{word}");
    }
    for word in [
        "half-yearly",
        "半年付",
        "halfjaarlijks",
        "half jaar",
        "half-jaarlijks",
        "6 maanden",
        "zesmaandelijks",
        "반기",
        "6개월",
    ] {
        assert_eq!(spans(word), (6, true), "{word}");
    }
}

#[test]
fn what_a_type_does_not_say_is_a_month() {
    for word in [
        "recurring",
        "订阅",
        "訂閱",
        "abonnement",
        "정기",
        "Credit card",
        "taxi",
        "yearly contract billed monthly",
        "年約月繳",
        "年付月结",
        "연 약정 월납",
        "jaarcontract maandelijks",
        "36 months",
        "36개월",
        "-",
        // A year with a number says when, not how often.
        "2024년 3월 이용료",
        "2024年3月會費",
        "2024 年 3 月会费",
        "113年3月會費",
        "2024年度 3月会费",
        "2024年度03月",
        "２０２４年3月",
        "School year 2024 fee",
        "2024 year fee",
        "Schooljaar 2024/25",
    ] {
        assert_eq!(spans(word), (1, true), "{word}");
    }
}

#[test]
fn money_that_comes_once_is_said_in_five_languages() {
    for word in [
        "one-off",
        "One_time fee",
        "setup",
        "non-recurring",
        "一次性",
        "單次",
        "eenmalig",
        "일회성",
        "implementatiekosten",
        "開通費",
        "설치비",
    ] {
        assert_eq!(spans(word), (0, true), "{word}");
    }
    for word in
        ["VAT 21%", "tax", "btw", "增值税", "營業稅", "부가세", "trial", "试用", "試用", "proefperiode", "무료체험"]
    {
        assert_eq!(spans(word), (0, false), "{word}");
    }
}

#[test]
fn money_given_back_is_said_in_five_languages() {
    for word in
        ["refund", "creditfactuur", "Credit nota", "terugbetaald", "stornering", "退费", "銷退", "반품", "부분취소"]
    {
        let text = format!("customer,month,amount,type\nA,2024-01,50,\nA,2024-01,20,{word}\n");
        assert_eq!(ends(&reading(&text)), [30.0], "{word}");
    }
}

#[test]
fn a_month_is_the_sum_of_its_rows_and_nothing_is_not_paying() {
    let got = reading(
        "customer,month,amount,type\nA,2024-01,50,\nA,2024-02,50,\nA,2024-02,50,refund\nA,2024-03,20,\nA,2024-03,30,\n\
         B,2024-01,0,\nB,2024-02,-5,\nB,2024-03,0.1,\nB,2024-03,0.2,\nB,2024-03,-0.3,\n",
    );
    let months = movements(&got.groups.whole);
    assert_eq!(
        months.iter().map(|m| (m.end, m.end_customers)).collect::<Vec<_>>(),
        [(50.0, 1.0), (0.0, 0.0), (50.0, 1.0)]
    );
    assert_eq!((months[1].churned, months[2].reactivation, months[2].new), (50.0, 50.0, 0.0));
    // Who never paid starts no cohort.
    let [cohort] = cohorts(&got)[..] else { panic!("one cohort") };
    assert_eq!(
        (cohort.size, &cohort.revenue[..], &cohort.active[..]),
        (1.0, &[50.0, 0.0, 50.0][..], &[1.0, 0.0, 1.0][..])
    );
}

#[test]
fn rows_that_cannot_be_read_say_why() {
    let got = reading(
        "customer,month,amount,type\n,2024-01,1,\nA,,x,\nA,2024-13,5,\nA,2024-01,,\nA,2024-01,much,\nA,2024-01,5,\n",
    );
    let rows: Vec<_> = got.report.rows.iter().map(|r| (r.line, r.column, r.value.as_str(), r.reason)).collect();
    let want = [
        (2, Some(0), "", Reason::Empty),
        (3, Some(1), "", Reason::Empty),
        (4, Some(1), "2024-13", Reason::NotADate),
        (5, Some(2), "", Reason::Empty),
        (6, Some(2), "much", Reason::NotANumber),
    ];
    assert_eq!(rows, want);
    assert_eq!((got.report.used, ends(&got)), (1, vec![5.0]));
}

#[test]
fn months_are_read_as_five_languages_write_them() {
    for (header, months) in [
        ("customer_id,month,mrr", ["2022-01", "2022/2", "03-2022"]),
        ("客户,月份,金额", ["2022年1月", "2022年02月", "202203"]),
        ("顧客,帳期,金額", ["2022/01", "2022年2月", "2022-03"]),
        ("klant,maand,bedrag", ["januari 2022", "feb 2022", "03-2022"]),
        ("고객,청구월,결제금액", ["2022년 1월", "2022. 2.", "2022.03"]),
        ("Customer Email,Billing Month,Amount Paid", ["Jan 2022", "February 2022", "2022-03-31"]),
    ] {
        let rows: Vec<String> = months.iter().map(|month| format!("A,{month},5")).collect();
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let of = kind(text.as_bytes(), text.len() as u64, &Hints::default(), &decoder).expect("a table");
        assert_eq!(of, Some(&PAYMENTS), "{header}");
        let got = reading(&text);
        assert_eq!(ends(&got), [5.0, 5.0, 5.0], "{header}: {:?}", got.report.rows);
    }
}

#[test]
fn a_day_that_could_be_a_month_is_asked() {
    let answer = answered("customer,date,amount\nA,03/04/2024,5\nA,04/05/2024,5\n", &[]);
    assert_eq!(answer["dialect"]["ambiguous"], json!(["dateOrder"]));
    assert_eq!(answer["metrics"]["mrr"]["status"], "no_data");
    assert_eq!(answer["metrics"]["mrr"]["error"]["field"], "dateOrder");
}

#[test]
fn groups_are_periods_and_segments() {
    let text = |value: &str| Given::Text(value.to_string());
    let by_quarter = answered(TABLE, &[("period", text("quarter"))]);
    assert_eq!(by_quarter["groups"].as_array().map(Vec::len), Some(1));
    assert_eq!(by_quarter["groups"][0]["period"], "2024-Q1");
    assert_eq!(by_quarter["groups"][0]["metrics"]["mrr"]["outputs"]["mrr"]["value"], 210.0);
    assert_eq!(by_quarter["movements"][0]["start"], 0.0);

    let by_month = answered(TABLE, &[("period", text("month")), ("segment", Given::Flag(true))]);
    let groups = by_month["groups"].as_array().expect("groups");
    let places: Vec<_> = groups.iter().map(|g| (g["period"].as_str(), g["segment"].as_str())).collect();
    let want = ["2024-01", "2024-02", "2024-03"].map(|month| [(Some(month), Some("x")), (Some(month), Some("y"))]);
    assert_eq!(places, want.concat());
    // A plan change is a loss here and a win there.
    assert_eq!(groups[3]["values"]["churned"], 60.0);
    assert_eq!(groups[4]["values"]["new"], 40.0);
    assert_eq!(groups[4]["metrics"]["churn"]["status"], "value");

    let by_segment = answered(TABLE, &[("segment", Given::Flag(true))]);
    assert_eq!(by_segment["groups"][1]["metrics"]["mrr"]["outputs"]["mrr"]["value"], 20.0);
    let by_week = answered(TABLE, &[("period", text("week"))]);
    assert_eq!((by_week["groups"].clone(), by_week["movements"][2]["end"].clone()), (json!([]), json!(210.0)));
}

#[test]
fn a_rate_is_of_the_period_it_was_counted_in() {
    let rows = |quarter: &str| format!("customer,month,amount\nA,2024-01,10\nB,2024-01,10\nA,{quarter},10\n");
    let of = |text: &str, options: &[(&str, Given)]| {
        let answer = answered(text, options);
        answer["metrics"]["churn"]["outputs"]["churn_yearly"]["value"].as_f64().expect("a rate")
    };
    assert!((of(&rows("2024-02"), &[]) - (1.0 - 0.5_f64.powi(12))).abs() < 1e-12);
    let text = "customer,month,amount\nA,2024-03,10\nB,2024-03,10\nA,2024-06,10\n";
    assert!((of(text, &[("period", Given::Text("quarter".into()))]) - (1.0 - 0.5_f64.powi(4))).abs() < 1e-12);
    // The cohorts stay monthly.
    let options =
        [("period", Given::Text("quarter".into())), ("values", Given::Map(vec![("cac".into(), Given::Number(15.0))]))];
    let cohort = &answered(text, &options)["metrics"]["cohort_revenue"];
    assert_eq!(cohort["outputs"]["cumulative"]["value"], json!([20.0, 20.0, 20.0, 30.0]));
    assert_eq!(cohort["outputs"]["break_even"]["value"], 4.0);
}

#[test]
fn the_snapshots_of_the_vectors_are_payments() {
    let path = format!("{}/tests/", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read_to_string(format!("{path}files/mrr_snapshots.csv")).expect("a file");
    let vectors = std::fs::read_to_string(format!("{path}vectors/mrr_movements.json")).expect("vectors");
    let vectors: Value = serde_json::from_str(&vectors).expect("vectors");
    let want =
        vectors["vectors"].as_array().expect("vectors").iter().find(|v| v["id"] == "mrr_movements/p002-snapshots");
    let want = want.expect("a vector")["expected"]["months"].as_array().expect("months");
    let got = reading(&file);
    let got = movements(&got.groups.whole);
    assert_eq!(got.len(), want.len());
    for (got, want) in got.iter().zip(want) {
        let near = |a: f64, key: &str| (a - want[key].as_f64().expect(key)).abs() < 0.006;
        assert!(near(got.end, "end") && near(got.new, "new") && near(got.churned, "churn"), "{}", got.label);
        assert!(near(got.expansion, "expansion") && near(got.contraction, "contraction"), "{}", got.label);
        assert_eq!(Some(got.churned_customers), want["churned_customers"].as_f64());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_cut_gives_the_same_answer(
        // Whole amounts, so that no sum depends on its order.
        rows in prop::collection::vec((0..6u8, 0..20i32, -20..200i32, 0..6usize, 0..2u8), 1..120),
        parts in 2..6usize,
        chunk in 1..200usize,
        period in prop::option::of(prop::sample::select(vec![Period::Month, Period::Quarter, Period::Year])),
        split: bool,
    ) {
        let types = ["", "yearly", "quarterly", "one-off", "tax", "refund"];
        let mut text = String::from("customer,month,amount,type,segment\n");
        for (customer, month, amount, what, segment) in rows {
            let line = format!("c{customer},{}-{:02},{},{},s{segment}\n", 2023 + month / 12, month % 12 + 1, amount * 12, types[what]);
            text.push_str(&line);
        }
        let ask = Ask { segment: PAYMENTS.role("segment").filter(|_| split), period, ..Ask::default() };
        let whole = in_parts(text.as_bytes(), &PAYMENTS, &ask, 1, usize::MAX);
        prop_assert_eq!(in_parts(text.as_bytes(), &PAYMENTS, &ask, parts, chunk), whole.clone());
        for p in movements(&whole.1.whole) {
            let sum = p.start + p.new + p.reactivation + p.expansion - p.contraction - p.churned;
            prop_assert!((sum - p.end).abs() <= 1e-6 * p.end.max(1.0));
        }
    }
}
