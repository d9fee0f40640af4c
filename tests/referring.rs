//! Files of referrals, from bytes to what a form would have held.

#![allow(clippy::float_cmp)] // counts are whole

mod parts;

use kept::answer::Given;
use kept::answer::read::Options;
use kept::datasets::{Ask, ORDERS, REFERRALS, Summary};
use kept::ingest::{Hints, LISTED, Reason, decoder};
use kept::reading::{Reading, kind, read};
use parts::in_parts;
use proptest::prelude::*;
use serde_json::{Value, json};

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &REFERRALS, &Hints::default(), &kept::datasets::Ask::default(), &decoder).expect("a table")
}

/// What `kept.read` answers.
fn answered(text: &str, options: &[(&str, Given)]) -> Value {
    let given = Given::Map(options.iter().map(|(k, v)| ((*k).to_string(), v.clone())).collect());
    let options = Options::read(&given).expect("options");
    let read = read(text.as_bytes(), &REFERRALS, &Hints::default(), &options.ask(&REFERRALS), &decoder).expect("rows");
    serde_json::to_value(options.reading(&read).expect("options that suit")).expect("plain data")
}

const TABLE: &str = "code,referred,date,revenue,promoter,converted\n\
    A,p1,2024-02-10,10,yes,yes\n\
    B,p1,2024-01-31,20,,no\n\
    A,p2,2024-02-01,30,yes,yes\n\
    A,A,2024-02-01,5,yes,yes\n\
    C,p3,,40,detractor,\n\
    A,p3,2024-03-01,50,no,2024-03-09\n\
    B,p2,2024-02-01,60,,yes\n";

#[test]
fn the_first_code_wins_by_date_then_by_line() {
    let answer = answered(TABLE, &[]);
    assert_eq!(answer["rows"], json!({"read": 7, "used": 3, "skipped": 4}));
    let row = |line: u64, value: &str, reason: &str| json!({"line": line, "column": "referred", "value": value, "reason": reason});
    assert_eq!(
        answer["skipped"],
        json!([
            row(2, "p1", "duplicate"),
            row(5, "A", "self_referral"),
            row(6, "p3", "duplicate"),
            row(8, "p2", "duplicate"),
        ])
    );
    assert_eq!(
        answer["referrals"],
        json!({"referred": 3.0, "referrers": 2.0, "converted": 2.0, "promoter_referrers": 1.0, "revenue": 100.0})
    );
    assert_eq!(answer["codes"][0]["code"], "A");
    assert_eq!((&answer["codes"][0]["referred"], &answer["codes"][0]["revenue"]), (&json!(2.0), &json!(80.0)));
    assert_eq!((&answer["codes"][1]["code"], &answer["codes"][1]["converted"]), (&json!("B"), &json!(0.0)));
}

#[test]
fn the_form_is_filled_as_far_as_the_file_tells() {
    let answer = answered(TABLE, &[]);
    assert_eq!(answer["metrics"]["referrals"]["status"], "no_data");
    assert_eq!(answer["metrics"]["referrals"]["error"]["field"], "won");
    assert_eq!(
        answer["values"],
        json!({"referred": 3.0, "referrers": 2.0, "promoter_referrers": 1.0, "converted": 2.0})
    );

    let number = |id: &str, n: f64| (id.to_string(), Given::Number(n));
    let values = Given::Map(vec![number("won", 8.0), number("customers", 100.0), number("promoters", 4.0)]);
    let metric = &answered(TABLE, &[("values", values.clone())])["metrics"]["referrals"]["outputs"];
    for (output, want) in [
        ("referred_share", 2.0 / 8.0),
        ("referrals_per_customer", 0.03),
        ("referral_rate", 0.02),
        ("conversion", 2.0 / 3.0),
        ("say_do", 0.25),
    ] {
        assert_eq!(metric[output]["value"], json!(want), "{output}");
    }
    // Without the columns, everybody counts as a customer, and nobody is known as a promoter.
    let plain = answered("code,referred\nA,p1\nB,p2\nA,p1\n", &[("values", values)]);
    assert_eq!(plain["metrics"]["referrals"]["outputs"]["referred_share"]["value"], 0.25);
    assert_eq!(plain["referrals"]["converted"], Value::Null);
    assert_eq!(plain["skipped"][0]["reason"], "duplicate");
}

#[test]
fn a_referrer_is_seen_behind_the_code() {
    let got = reading("code,referred,referrer\nX1,ann,bob\nX2,bob,bob\nX3,cat,bob\nX4,bob,ann\n");
    let [skipped] = &got.report.rows[..] else { panic!("one row") };
    assert_eq!((skipped.line, skipped.column, skipped.reason), (3, Some(1), Reason::SelfReferral));
    // The self-referral does not take the place, and two codes of one person are one referrer.
    let Summary::Referrals(all) = &got.groups.whole[0] else { panic!("referrals") };
    assert_eq!((all.referred, all.referrers, all.codes.len()), (3.0, 2.0, 3));
}

#[test]
fn periods_hold_who_came_first_in_them() {
    let answer = answered(TABLE, &[("period", Given::Text("month".into()))]);
    let groups = answer["groups"].as_array().expect("groups");
    let got: Vec<_> = groups.iter().map(|g| (g["period"].as_str(), g["values"]["referred"].as_f64())).collect();
    let want = ["2024-01", "2024-02", "2024-03"].map(|month| (Some(month), Some(1.0)));
    assert_eq!(got, want);
    let undated = answered("code,referred,date\nA,p,\nA,q,2024-01-01\n", &[("period", Given::Text("year".into()))]);
    assert_eq!((&undated["groups"][0]["period"], &undated["groups"][1]["period"]), (&Value::Null, &json!("2024")));
}

#[test]
fn headers_are_known_in_five_languages() {
    for header in [
        "Referral Code,Referred Customer,Created At,Converted",
        "推荐码,被推荐人,日期,是否成交",
        "推薦碼,被推薦人,日期,是否成交",
        "verwijscode,aangebracht,datum,klant geworden",
        "추천 코드,추천받은 사람,날짜,전환 여부",
    ] {
        let text = format!("{header}\nA,p,2024-01-01,1\n");
        let of = kind(text.as_bytes(), text.len() as u64, &Hints::default(), &decoder).expect("a table");
        assert_eq!(of, Some(&REFERRALS), "{header}");
        let Summary::Referrals(all) = &reading(&text).groups.whole[0] else { panic!("{header}") };
        assert_eq!((all.referred, all.converted), (1.0, Some(1.0)), "{header}");
    }
    // An order with a discount code is an order.
    let text = "customer,date,amount,discount code\nA,2024-01-01,5,SPRING\n";
    assert_eq!(kind(text.as_bytes(), text.len() as u64, &Hints::default(), &decoder), Ok(Some(&ORDERS)));
}

#[test]
fn what_says_yes() {
    let said = |word: &str| {
        let text = format!("code,referred,converted,promoter\nA,p,{word},{word}\n");
        let Summary::Referrals(all) = &reading(&text).groups.whole[0] else { panic!("{word}") };
        (all.converted == Some(1.0), all.promoter_referrers == Some(1.0))
    };
    for word in ["Yes", "TRUE", "1", "x", "✔", "是", "對", "ja", "예"] {
        assert_eq!(said(word), (true, true), "{word}");
    }
    for status in ["Closed won", "성사", "已簽約", "voltooid"] {
        assert_eq!(said(status), (true, false), "{status}");
    }
    for word in ["no", "false", "0", "否", "nee", "아니요", "", "n/a", "passive", "pending"] {
        assert_eq!(said(word), (false, false), "{word}");
    }
    assert_eq!((said("promoter"), said("2"), said("3")), ((false, true), (true, false), (true, true)));
    // In Korean a cross is a no, and a ring is a yes.
    let korean = reading("추천 코드,피추천인,전환 여부,추천 고객 여부\nA,p,O,X\nA,q,X,X\nB,r,X,O\n");
    let Summary::Referrals(all) = &korean.groups.whole[0] else { panic!("no referrals") };
    assert_eq!((all.converted, all.promoter_referrers), (Some(1.0), Some(1.0)));
}

#[test]
fn what_a_number_says_of_a_promoter_is_for_its_column_to_say() {
    let promoters = |cells: &[&str]| {
        let rows: Vec<String> = cells.iter().zip(1..).map(|(cell, n)| format!("C{n},p{n},{cell}")).collect();
        let text = format!("code,referred,promoter\n{}\n", rows.join("\n"));
        let Summary::Referrals(all) = &reading(&text).groups.whole[0] else { panic!("{cells:?}") };
        all.promoter_referrers
    };
    assert_eq!(promoters(&["0", "1", "1", "yes"]), Some(3.0));
    // Qualtrics: 1 detractor, 2 passive, 3 promoter.
    assert_eq!(promoters(&["3", "1", "2", "3"]), Some(2.0));
    assert_eq!(promoters(&["3", "1", "9", "5", "10", "promoter"]), Some(3.0));
    // Of one person there may be several rows, and what decides may come last.
    let text = "code,referred,promoter\nC1,a,1\nC1,b,2\nC2,c,1\nC2,d,3\n";
    let Summary::Referrals(all) = &reading(text).groups.whole[0] else { panic!("no referrals") };
    assert_eq!(all.promoter_referrers, Some(1.0));
}

#[test]
fn a_row_that_does_not_count_makes_no_promoter() {
    let text = "code,referred,date,promoter\nX,p1,2024-01-01,no\nX,p9,2024-01-01,no\nY,p1,2024-02-01,no\n\
                Y,p2,2024-02-01,no\nY,p9,2024-03-01,yes\n";
    let Summary::Referrals(all) = &reading(text).groups.whole[0] else { panic!("no referrals") };
    assert_eq!((all.referred, all.promoter_referrers), (3.0, Some(0.0)));
}

#[test]
fn a_duplicate_is_told_as_the_file_has_it() {
    // The second row is the first referral, and takes the place of the row before.
    let text =
        "code,referred,date\nA,\" =p1 \",2024-02-01\nB,=p1,2024-01-01\nC,=p1\u{200B},2024-03-01\nD,=p1,2024-03-01\n";
    let told = |answer: &Value| -> Vec<(u64, String)> {
        let rows = answer["skipped"].as_array().expect("rows").iter();
        rows.map(|row| (row["line"].as_u64().expect("a line"), row["value"].as_str().expect("a cell").into())).collect()
    };
    let rows = [(2, " =p1 ".to_string()), (4, "=p1\u{200B}".to_string()), (5, "=p1".to_string())];
    assert_eq!(told(&answered(text, &[])), rows);
    let whole = in_parts(text.as_bytes(), &REFERRALS, &Ask::default(), 1, usize::MAX);
    for parts in 2..5 {
        assert_eq!(in_parts(text.as_bytes(), &REFERRALS, &Ask::default(), parts, 7), whole, "{parts} parts");
    }
}

#[test]
fn more_duplicates_than_are_listed_are_counted() {
    let rows = 3 * LISTED;
    let text = format!("code,referred\n{}", "A,p\n".repeat(rows));
    let report = reading(&text).report;
    assert_eq!((report.used, report.skipped), (1, rows as u64 - 1));
    assert_eq!((report.rows.len(), report.rows[0].line), (LISTED, 3));
    assert_eq!(report.count(Reason::Duplicate).rows, rows as u64 - 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_cut_gives_the_same_answer(
        rows in prop::collection::vec((0..4u8, 0..12u8, prop::option::of(1..29u8), 0..50u8, any::<bool>()), 2..80),
        parts in 2..6usize,
        chunk in 1..200usize,
    ) {
        let mut text = String::from("code,referred,date,revenue,converted\n");
        for (code, referred, day, revenue, converted) in rows {
            let day = day.map_or(String::new(), |day| format!("2024-01-{day:02}"));
            let line = format!("c{code},p{referred},{day},{revenue},{converted}\n");
            text.push_str(&line);
        }
        prop_assert_eq!(in_parts(text.as_bytes(), &REFERRALS, &Ask::default(), parts, chunk).1, in_parts(text.as_bytes(), &REFERRALS, &Ask::default(), 1, usize::MAX).1);
    }
}
