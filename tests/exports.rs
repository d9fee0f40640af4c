//! What the tools of five languages export, by their own headers: understood without a question, each cell of it told.

#![allow(clippy::float_cmp)] // amounts are whole cents

mod browser_text;
mod parts;

use browser_text::decoders;
use kept::answer::Given;
use kept::answer::read::{Failure, Options};
use kept::datasets::{
    Ask, COSTS, Dataset, NAMED, ORDERS, PAYMENTS, REFERRALS, SUBSCRIPTIONS, SURVEY, Summary, TICKETS,
};
use kept::ingest::{Encoding, Hints, Reason, Scouted};
use kept::locale::{Period, Plain, Show};
use kept::reading::{self, kind, look};
use kept::words::Lang;
use parts::in_parts;
use serde_json::{Value, json};
use std::fmt::Write;

/// An export as a tool writes it, a file of `tests/files/exports`, and what it has to be understood as.
struct Export {
    file: &'static str,
    lang: Lang,
    encoding: &'static str,
    dataset: &'static str,
    columns: &'static [(&'static str, &'static str)],
    /// Rows read, and used.
    rows: (u64, u64),
    values: &'static [(&'static str, f64)],
}

/// The kind of a file, and what a script gets for it, with the page in a language.
fn answered(bytes: &[u8], lang: Lang, of: Option<&'static Dataset>, options: &[(&str, Given)]) -> Value {
    let options = Options::read(&options.iter().cloned().collect()).expect("options");
    let hints = Hints { legacy: Encoding::legacy(lang.tag()), ..Hints::default() };
    let known = || kind(bytes, bytes.len() as u64, &hints, &decoders).expect("text");
    let of = of.or_else(known).expect("a known kind");
    let hints = options.hints(Some(of), lang).expect("hints");
    let read = reading::read(bytes, of, &hints, &options.ask(of), &decoders).expect("a table");
    serde_json::to_value(options.reading(&read).expect("options that suit")).expect("plain data")
}

fn text(text: &str, of: &'static Dataset) -> Value {
    answered(text.as_bytes(), Lang::En, Some(of), &[])
}

#[test]
fn exports_are_understood_without_a_question() {
    for export in EXPORTS {
        let name = export.file;
        let path = format!("{}/tests/files/exports/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).expect(name);
        let answer = answered(&bytes, export.lang, None, &[]);
        assert_eq!(answer["dataset"], export.dataset, "{name}");
        assert_eq!(answer["dialect"]["ambiguous"], json!([]), "{name}");
        assert_eq!(answer["dialect"]["encoding"], export.encoding, "{name}");
        for (role, header) in export.columns {
            assert_eq!(answer["columns"][role], *header, "{name}: {role}");
        }
        let (read, used) = export.rows;
        assert_eq!(answer["rows"], json!({"read": read, "used": used, "skipped": read - used}), "{name}");
        for (field, number) in export.values {
            let got = answer["values"][field].as_f64().or_else(|| answer["orders"][field].as_f64());
            assert!(got.is_some_and(|got| (got - number).abs() < 1e-9), "{name}: {field} {got:?}");
        }
    }
}

#[test]
fn lines_above_and_below_a_table_do_not_hide_what_parts_its_cells() {
    let table = "t\n---\n付款时间,交易对方,金额（元）\n2024-01-05 10:00:00,王小明,99.00\n----\n共3笔记录\n";
    let answer = answered(table.as_bytes(), Lang::ZhHans, None, &[]);
    assert_eq!((&answer["dataset"], &answer["dialect"]["delimiter"]), (&json!("orders"), &json!(",")));
    assert_eq!(answer["orders"]["revenue"], 99.0);
    assert_eq!(answer["rows"], json!({"read": 3, "used": 1, "skipped": 2}));
}

#[test]
fn of_equal_headers_one_of_words_gives_way_to_one_of_numbers() {
    // Movements of ChartMogul.
    let file = "Customer,MRR Movement,Date,MRR Change,MRR after\n\
        Acme,New Business,2024-01-05,100,100\nBeta,New Business,2024-01-07,50,50\nBeta,Churn,2024-03-01,-50,0\n";
    let answer = text(file, &ORDERS);
    assert_eq!((&answer["columns"]["amount"], &answer["rows"]["used"]), (&json!("MRR Change"), &json!(3)));
    assert_eq!(answer["orders"]["revenue"], 100.0);
    // Without a better one it stays, and its cells are told.
    let answer = text("Customer,MRR Movement,Date,MRR note\nAcme,New,2024-01-05,fine\n", &ORDERS);
    assert_eq!((&answer["columns"]["amount"], &answer["rows"]["used"]), (&json!("MRR Movement"), &json!(0)));
    // A number in it, however odd, and it stays too.
    let answer = text("Customer,MRR text,Date,MRR after\nAcme,about 5,2024-01-05,7\nB,6,2024-01-05,7\n", &ORDERS);
    assert_eq!((&answer["columns"]["amount"], &answer["rows"]["used"]), (&json!("MRR text"), &json!(1)));
}

#[test]
fn a_blank_amount_is_more_of_its_order_or_empty() {
    let file = "order,customer,date,amount,segment\n\
        2,b,2024-02-01,,x\n\
        1,a,2024-01-01,10,x\n1,a,2024-01-01,,\n1,,,,\n\
        2,b,2024-02-01,20,x\n\
        1,,,-,y\n\
        3,c,2024-03-01,,x\n3,,2024-03-01,,x\n,a,2024-03-01,,x\n\
        4,a,soon,,x\n1,a,2024-01-01,?,x\n";
    let answer = answered(file.as_bytes(), Lang::En, Some(&ORDERS), &[("segment", Given::Flag(true))]);
    assert_eq!(answer["rows"], json!({"read": 11, "used": 6, "skipped": 5}));
    let skipped: Vec<_> = answer["skipped"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["line"].as_u64(), row["column"].as_str(), row["reason"].as_str()))
        .collect();
    let row = |line, column, reason| (Some(line), Some(column), Some(reason));
    let want = [
        row(8, "amount", "empty"),
        row(9, "customer", "empty"),
        row(10, "amount", "empty"),
        row(11, "date", "not_a_date"),
        row(12, "amount", "not_a_number"),
    ];
    assert_eq!(skipped, want);
    let orders = &answer["orders"];
    assert_eq!(
        (&orders["customers"], &orders["purchases"], &orders["revenue"]),
        (&json!(2.0), &json!(2.0), &json!(30.0))
    );
    // A line without a segment of its own is in no group.
    let groups: Vec<_> = answer["groups"].as_array().expect("groups").iter().map(|g| g["segment"].as_str()).collect();
    assert_eq!(groups, [Some("x")]);
    // Without a column of orders a blank amount is one.
    let answer = text("customer,date,amount\na,2024-01-01,\na,2024-01-02,5\n", &ORDERS);
    assert_eq!(answer["rows"], json!({"read": 2, "used": 1, "skipped": 1}));
}

#[test]
fn orders_that_were_given_back_bring_nothing() {
    let count = |answer: &serde_json::Value| {
        let said = answer["warnings"].as_array().expect("a list").iter().find(|warning| warning["kind"] == "refunded");
        (
            said.and_then(|said| said["count"].as_u64()),
            answer["orders"]["revenue"].as_f64(),
            answer["rows"]["used"].as_u64(),
        )
    };
    for (header, said) in [
        ("Financial Status", "refunded"),
        ("Status", "wc-refunded"),
        ("Betaalstatus", "Terugbetaald"),
        ("订单状态", "已退款"),
        ("訂單狀態", "已退款"),
        ("주문상태", "환불 완료"),
    ] {
        let file = |last: &str| {
            format!(
                "customer,date,amount,{header}\na,2024-01-01,10,{said}\nb,2024-01-02,20,paid\na,2024-02-01,{last}\n"
            )
        };
        let answer = text(&file("5,paid"), &ORDERS);
        assert_eq!(count(&answer), (Some(1), Some(25.0), Some(3)), "{header}");
        // It was bought, as it is where another row takes it off.
        assert_eq!(answer["orders"]["repeat"], json!(1.0));
        // Rows that take something off say what was given back.
        assert_eq!(count(&text(&file(&format!("-10,{said}")), &ORDERS)), (None, Some(20.0), Some(3)), "{header}");
    }
}

#[test]
fn an_invoice_that_is_late_was_not_called_off() {
    let used = |number: &str, day: &str| {
        let file = format!(
            "{number};Relatienaam;{day};Status;Totaal excl. btw\n1;A;2024-01-05;Betaald;100\n2;B;2024-01-06;Verlopen;50\n"
        );
        text(&file, &ORDERS)["orders"]["revenue"].as_f64()
    };
    assert_eq!(used("Factuurnummer", "Factuurdatum"), Some(150.0));
    // A payment that has expired was never made.
    assert_eq!(used("Bestelnummer", "Datum"), Some(100.0));
}

#[test]
fn orders_that_were_called_off_are_told_and_not_counted() {
    for (header, kept, gone) in [
        ("Status", ["paid", ""], ["failed", "Canceled"]),
        ("order_status", ["wc-completed", "wc-processing"], ["wc-cancelled", "expired"]),
        ("Financial Status", ["partially_refunded", "pending"], ["voided", "VOIDED"]),
        ("Bestelstatus", ["Verzonden", "betaald"], ["Geannuleerd", "mislukt"]),
        ("Deal Stage", ["Closed Won (Sales Pipeline)", "closedwon"], ["Closed Lost (Sales Pipeline)", "Contract Sent"]),
        ("Stage", ["Closed Won", ""], ["Prospecting", "Closed Lost"]),
        ("销售阶段", ["赢单", "已赢单"], ["输单", "方案报价"]),
        ("Factuurstatus", ["Betaald", "open"], ["Concept", "Oninbaar"]),
        ("Invoice status", ["paid", "open"], ["draft", "uncollectible"]),
        ("订单状态", ["交易成功", "已发货"], ["交易关闭", "已取消"]),
        ("訂單狀態", ["已完成", "處理中"], ["不成立", "已取消"]),
        ("주문상태", ["구매확정", "배송중"], ["취소", "결제취소"]),
        ("주문상태", ["구매 확정", "배송 완료"], ["입금전 취소", "취소 완료"]),
        ("订单状态", ["已完成", "等待收货"], ["(删除)等待付款确认", "未付款，已取消"]),
        ("訂單狀態", ["已完成", "待出貨"], ["取消訂單", "付款逾期"]),
        ("Payment status", ["Completed", "Pending review"], ["Payment failed", "Denied"]),
        ("Status", ["Verzonden", "Wacht op verzending"], ["Wacht op betaling", "incomplete"]),
    ] {
        let row = |at: usize, status| format!("{at},c{},2024-01-0{at},10,{status}\n", at % 2);
        let file = format!(
            "order,customer,date,amount,{header}\n{}{}{}{}",
            row(1, kept[0]),
            row(2, gone[0]),
            row(3, kept[1]),
            row(4, gone[1]),
        );
        let answer = answered(file.as_bytes(), Lang::En, None, &[]);
        assert_eq!((&answer["dataset"], &answer["columns"]["status"]), (&json!("orders"), &json!(header)));
        assert_eq!(answer["rows"], json!({"read": 4, "used": 2, "skipped": 2}), "{header}");
        let row = json!({"line": 5, "column": header, "value": gone[1], "reason": "cancelled"});
        assert_eq!(answer["skipped"][1], row);
        assert_eq!((&answer["orders"]["purchases"], &answer["orders"]["revenue"]), (&json!(2.0), &json!(20.0)));
    }
    // A parcel that failed was paid for, and a person may say that the column says nothing.
    let file = "customer,date,amount,Fulfillment Status\na,2024-01-01,10,failed\n";
    assert_eq!(text(file, &ORDERS)["rows"]["used"], 1);
    let none = [("columns", std::iter::once(("status", Given::Blank)).collect())];
    let file = file.replace("Fulfillment ", "");
    assert_eq!(answered(file.as_bytes(), Lang::En, Some(&ORDERS), &none)["rows"]["used"], 1);
    assert_eq!(text(&file, &ORDERS)["rows"]["skipped"], 1);
}

#[test]
fn what_a_statement_says_was_spent_is_no_revenue() {
    let file = "交易时间,交易对方,收/支,金额(元),交易状态\n\
        2024-01-01,王,收入,100,交易成功\n2024-01-02,李,收入,50,交易成功\n\
        2024-01-03,某供应商,支出,500,交易成功\n2024-01-04,余额宝,不计收支,70,交易成功\n2024-01-05,转入,/,8,交易成功\n";
    let answer = answered(file.as_bytes(), Lang::ZhHans, None, &[]);
    assert_eq!((&answer["dataset"], &answer["columns"]["direction"]), (&json!("orders"), &json!("收/支")));
    assert_eq!((&answer["orders"]["revenue"], &answer["orders"]["customers"]), (&json!(150.0), &json!(2.0)));
    let row = json!({"line": 4, "column": "收/支", "value": "支出", "reason": "cancelled"});
    assert_eq!((&answer["skipped"][0], &answer["rows"]["skipped"]), (&row, &json!(3)));
}

#[test]
fn where_no_row_counts_nothing_is_filled() {
    for (of, file, metric) in [
        (&TICKETS, "opened,resolved\n41/44/24,42/44/24\n", "resolution_time"),
        (&SURVEY, "csat\nx\n", "csat"),
        (&ORDERS, "customer,date,amount\na,41/44/24,5\n", "clv"),
        (&SUBSCRIPTIONS, "customer,started,mrr\na,41/44/24,5\n", "mrr"),
    ] {
        let answer = text(file, of);
        assert_eq!((&answer["rows"]["used"], &answer["values"]), (&json!(0), &json!({})), "{metric}");
        assert_eq!(answer["metrics"][metric]["status"], "no_data", "{metric}");
        assert_eq!(answer["dialect"]["ambiguous"], json!([]), "{metric}");
    }
}

#[test]
fn rows_that_add_up_others_are_told_and_not_added() {
    for (of, file, field, number) in [
        (&ORDERS, "customer,date,amount\na,2024-01-01,10\nb,2024-01-02,21\n{},2024-01-31,31\n", "revenue", 31.0),
        (&PAYMENTS, "customer,month,amount\na,2024-01,10\nb,2024-01,20\n{},2024-01,30\n", "customers", 2.0),
        (
            &SUBSCRIPTIONS,
            "customer,started,mrr\na,2024-01-01,10\nb,2024-01-02,20\n{},2024-01-02,30\n",
            "customers",
            2.0,
        ),
        (&COSTS, "month,amount,category\n2024-01,10,ads\n2024-01,20,ads\n2024-01,30,{}\n", "ads", 30.0),
        (&COSTS, "month,amount,channel,won\n2024-01,10,a,1\n2024-01,20,b,2\n2024-01,30,{},3\n", "won", 3.0),
    ] {
        for word in ["Total", "Totaal", "合计", "總計", "합계", "Total: Account"] {
            let answer = text(&file.replace("{}", word), of);
            let skipped = &answer["skipped"][0];
            assert_eq!((&skipped["value"], &skipped["reason"]), (&json!(word), &json!("duplicate")), "{}", of.id);
            assert_eq!((&answer["rows"]["used"], &answer["values"][field]), (&json!(2), &json!(number)), "{word}");
        }
    }
}

#[test]
fn weeks_are_weeks_where_the_header_says_so() {
    let week = [("period", Given::from("week"))];
    for header in ["week", "Week number", "周", "週次", "주차"] {
        let file = format!("{header},amount\n202410,5\n202452,6\n");
        let picked = [("columns", std::iter::once(("period", Given::from(header))).collect()), week[0].clone()];
        let answer = answered(file.as_bytes(), Lang::En, Some(&COSTS), &picked);
        let of = |at: usize| answer["groups"][at]["period"].clone();
        assert_eq!([of(0), of(1)], [json!("2024-W10"), json!("2024-W52")], "{header}");
    }
    for header in ["month", "统计周期"] {
        let file = format!("{header},amount\n202410,5\n");
        let answer = answered(file.as_bytes(), Lang::En, Some(&COSTS), &[("period", Given::from("month"))]);
        assert_eq!(answer["groups"][0]["period"], "2024-10", "{header}");
    }
}

#[test]
fn bytes_that_the_pages_language_cannot_have_written_are_not_read_by_it() {
    // Windows-1252, as Dutch programs write it; under EUC-KR and Big5 no euro sign and few accents are characters.
    let file = b"klant,datum,bedrag\nCaf\xE9,2024-01-05,\x80 10\nRen\xE9,2024-01-06,\x80 20\n";
    for lang in [Lang::Ko, Lang::ZhHant, Lang::Nl] {
        let answer = answered(file, lang, None, &[]);
        assert_eq!(answer["dialect"]["encoding"], "windows-1252", "{lang:?}");
        assert_eq!((&answer["rows"]["used"], &answer["orders"]["revenue"]), (&json!(2), &json!(30.0)), "{lang:?}");
    }
    // One torn character among many is none.
    let mut korean = encoding_rs::EUC_KR
        .encode("customer,date,amount\n가나다라마바사아자차카타파하가나다라,2024-01-05,5\n")
        .0
        .into_owned();
    korean.extend(b"\xB0,2024-01-05,5\n");
    assert_eq!(answered(&korean, Lang::Ko, None, &[])["dialect"]["encoding"], "euc-kr");
    let chosen = [("encoding", Given::from("euc-kr"))];
    assert_eq!(answered(file, Lang::Nl, None, &chosen)["dialect"]["encoding"], "euc-kr");
}

#[test]
fn stages_are_of_sales_only() {
    // What anybody else calls a stage says nothing of a sale.
    for header in ["Lifecycle Stage", "Production stage"] {
        let file = format!("customer,date,amount,{header}\na,2024-01-01,10,Delivered\n");
        assert_eq!(text(&file, &ORDERS)["rows"]["used"], 1, "{header}");
    }
}

#[test]
fn subscriptions_that_nobody_pays_yet_are_told_and_not_counted() {
    let mrr = |header: &str, statuses: [&str; 2]| {
        let row = |at: usize, status| format!("c{at},2024-01-0{at},50,{status}\n");
        let file =
            format!("customer,started,mrr,{header}\n{}{}z,2024-03-01,5,\n", row(1, statuses[0]), row(2, statuses[1]));
        let answer = text(&file, &SUBSCRIPTIONS);
        (answer["values"]["customers"].as_f64(), answer["skipped"].clone())
    };
    for (header, paid, not) in [
        ("Status", "active", "trialing"),
        ("Status", "past_due", "incomplete_expired"),
        ("subscriptions.status", "non_renewing", "in_trial"),
        ("state", "pending-cancel", "Incomplete"),
        ("Status", "paused", "future"),
        ("状态", "生效中", "试用中"),
        ("Status", "actief", "Proefperiode"),
        ("상태", "이용 중", "체험 중"),
    ] {
        let skipped = json!([{"line": 3, "column": header, "value": not, "reason": "cancelled"}]);
        assert_eq!(mrr(header, [paid, not]), (Some(2.0), skipped), "{not}");
    }
}

#[test]
fn a_price_of_one_is_paid_for_each() {
    let arpa = |amount: &str, options: &[(&str, Given)]| {
        let file = format!("customer,started,{amount},quantity\na,2024-01-01,50,3\nb,2024-01-01,50,\n");
        let answer = answered(file.as_bytes(), Lang::En, Some(&SUBSCRIPTIONS), options);
        (answer["values"]["arpa"].as_f64(), answer["columns"]["quantity"].clone())
    };
    for header in ["unit_amount", "Unit price", "Price per unit", "单价"] {
        assert_eq!(arpa(header, &[]), (Some(100.0), json!("quantity")), "{header}");
    }
    // What is not said to be the price of one is that of all, unless a person says it.
    assert_eq!(arpa("amount", &[]), (Some(50.0), Value::Null));
    let named = [("columns", std::iter::once(("quantity", Given::from("quantity"))).collect())];
    assert_eq!(arpa("amount", &named), (Some(100.0), json!("quantity")));
    let file = "customer,started,unit price,quantity\na,2024-01-01,50,-3\nb,2024-01-01,50,many\n";
    let skipped = text(file, &SUBSCRIPTIONS)["skipped"].clone();
    assert_eq!((&skipped[0]["reason"], &skipped[1]["reason"]), (&json!("out_of_range"), &json!("not_a_number")));
}

#[test]
fn lines_of_an_order_that_was_called_off_share_its_fate() {
    let file = "Name,Email,Financial Status,Total,Created at\n\
        #9,c@x,,,2024-01-01\n\
        #1,a@x,voided,50,2024-01-01\n#1,a@x,,,2024-01-01\n\
        #2,a@x,paid,5,2024-01-01\n\
        #1,a@x,-,,2024-01-01\n#3,b@x,,,2024-01-01\n#3,b@x,voided,,2024-01-01\n\
        #4,b@x,voided,5,2024-01-01\n#4,b@x,,,2024-01-01\n#4,b@x,paid,6,2024-01-01\n";
    let answer = text(file, &ORDERS);
    assert_eq!(answer["rows"], json!({"read": 10, "used": 3, "skipped": 7}));
    let skipped = |line: u64, column: &str, value: &str, reason: &str| json!({"line": line, "column": column, "value": value, "reason": reason});
    let status = "Financial Status";
    assert_eq!(
        answer["skipped"],
        json!([
            skipped(2, "Total", "", "empty"),
            skipped(3, status, "voided", "cancelled"),
            skipped(4, status, "", "cancelled"),
            skipped(6, status, "-", "cancelled"),
            skipped(7, status, "", "cancelled"),
            skipped(8, status, "voided", "cancelled"),
            skipped(9, status, "voided", "cancelled"),
        ])
    );
    assert_eq!((&answer["orders"]["purchases"], &answer["orders"]["revenue"]), (&json!(2.0), &json!(11.0)));
    let ask = Ask::default();
    let whole = in_parts(file.as_bytes(), &ORDERS, &ask, 1, usize::MAX);
    for parts in 2..10 {
        assert_eq!(in_parts(file.as_bytes(), &ORDERS, &ask, parts, 7), whole, "{parts} parts");
    }
}

#[test]
fn lines_of_orders_are_the_same_for_any_number_of_workers() {
    let mut file = String::from("order,customer,date,amount\n");
    for order in 0..600 {
        // Every seventh order has no amount at all, every fifth has it on its last line.
        let amount = |line| if order % 7 == 0 || (line == 0) == (order % 5 == 0) { "" } else { "10" };
        for line in 0..2 {
            writeln!(file, "{order},c{},2024-01-{:02},{}", order % 90, order % 28 + 1, amount(line)).expect("written");
        }
    }
    let ask = Ask::default();
    let whole = in_parts(file.as_bytes(), &ORDERS, &ask, 1, usize::MAX);
    let rejected: Vec<_> = whole.1.rejected.iter().map(|rejected| (rejected.reason, rejected.rows.len())).collect();
    assert_eq!(rejected, [(Reason::Empty, 2 * 86), (Reason::Cancelled, 0)]);
    for (parts, chunk) in [(2, 7), (5, 100), (9, 1000)] {
        assert_eq!(in_parts(file.as_bytes(), &ORDERS, &ask, parts, chunk), whole, "{parts} parts");
    }
}

#[test]
fn a_score_may_say_in_words_what_it_means() {
    let score = |cell: &str| {
        let file = format!("score\n{cell}\n");
        let answer = answered(file.as_bytes(), Lang::En, Some(&SURVEY), &[("metric", "nps".into())]);
        (0..=10).find(|n| answer["values"][format!("s{n}")] == 1.0)
    };
    for (cell, want) in [
        ("10 - Extremely likely", 10),
        ("0 - Not at all likely", 0),
        ("8/10", 8),
        ("9점", 9),
        ("10 分", 10),
        ("５（非常满意）", 5),
        ("매우 만족 (5)", 5),
        ("3: slecht", 3),
    ] {
        assert_eq!(score(cell), Some(want), "{cell}");
    }
    for cell in ["10-12", "3-4", "7:30", "ten", "(5)", "11 - much", "2024-01-05", "5 (6)", "(five)", "8/", "1e1 - x"] {
        assert_eq!(score(cell), None, "{cell}");
    }
}

#[test]
fn a_price_counts_by_the_month() {
    let mrr = |header: &str, rows: &str| {
        let answer = text(&format!("{header}\n{rows}\nlast,2024-03-01,,12,,\n"), &SUBSCRIPTIONS);
        (answer["values"]["arpa"].as_f64(), answer["skipped"][0]["column"].clone())
    };
    let row = |interval: &str, plan: &str| format!("a,2024-01-01,,12,{plan},{interval}");
    let amount = "customer,started,ended,amount,plan,interval";
    let average = |months: f64| (Some(f64::midpoint(12.0 / months, 12.0)), Value::Null);
    for (interval, plan, months) in [
        ("month", "pro", 1.0),
        ("year", "pro", 12.0),
        ("quarterly", "yearly pro", 3.0),
        ("6 months", "", 6.0),
        ("", "Pro (annual)", 12.0),
        ("", "price/year", 12.0),
        ("per jaar", "", 12.0),
        ("연간", "", 12.0),
        ("按年", "", 12.0),
        ("", "pro", 1.0),
    ] {
        assert_eq!(mrr(amount, &row(interval, plan)), average(months), "{interval} {plan}");
    }
    // What is called monthly is.
    for header in ["customer,started,ended,mrr,plan,interval", "customer,started,ended,月费,plan,interval"] {
        assert_eq!(mrr(header, &row("year", "yearly")), average(1.0), "{header}");
    }
    for (interval, months) in [("2 years", 24.0), ("两年", 24.0), ("2년", 24.0), ("P1Y", 12.0), ("24", 24.0)] {
        assert_eq!(mrr(amount, &row(interval, "yearly")), average(months), "{interval}");
    }
    // A week is no number of months, nor is what nobody knows.
    for interval in ["week", "lifetime", "1"] {
        assert_eq!(mrr(amount, &row(interval, "pro")), (Some(12.0), json!("interval")), "{interval}");
    }
    // What is paid once does not recur, and counts as used.
    assert_eq!(mrr(amount, &row("one-time", "pro")), (Some(12.0), Value::Null));
}

#[test]
fn those_who_cost_most_are_named_up_to_a_bound() {
    let mut rows = Vec::new();
    for customer in 0..3 * NAMED {
        let paid = 100 + (customer * 37) % 500;
        rows.push(format!("c{customer:03},2024-01,{paid}"));
        let left = if customer % 3 == 0 { 0 } else { paid - 50 - customer % 2 * 20 };
        rows.push(format!("c{customer:03},2024-02,{left}"));
    }
    rows.push(String::from("more,2024-01,10"));
    rows.push(String::from("more,2024-02,11"));
    let file = format!("customer,month,amount\n{}\n", rows.join("\n"));
    let groups = in_parts(file.as_bytes(), &PAYMENTS, &Ask::default(), 1, usize::MAX).1;
    let Some(Summary::Losses(losses)) = groups.whole.iter().find(|s| matches!(s, Summary::Losses(_))) else {
        panic!("no losses");
    };
    assert_eq!(losses.len(), NAMED);
    let sorted = losses.windows(2).all(|pair| {
        pair[0].lost() > pair[1].lost() || (pair[0].lost() == pair[1].lost() && pair[0].customer < pair[1].customer)
    });
    assert!(sorted && losses.iter().all(|loss| loss.after == 0.0), "all who left paid more than 100");
    rows.reverse();
    let file = format!("customer,month,amount\n{}\n", rows.join("\n"));
    assert_eq!(in_parts(file.as_bytes(), &PAYMENTS, &Ask::default(), 4, 50).1.whole, groups.whole);
}

#[test]
fn a_long_cell_or_a_wide_header_hides_no_column() {
    let known = |text: &str, of: &'static Dataset, role: &str| {
        let Ok(Scouted::Found(scout)) = look(text.as_bytes(), text.len() as u64, of, &Hints::default(), &decoders)
        else {
            panic!("no head");
        };
        of.role(role).and_then(|role| scout.plan.columns[role])
    };
    let long = "x".repeat(1 << 20);
    assert_eq!(known(&format!("score,comment\n9,{long}\n8,b\n"), &SURVEY, "comment"), Some(1));
    assert_eq!(known(&format!("{long},score\na,9\nb,8\n"), &SURVEY, "score"), Some(1));
    let wide: Vec<String> = (0..100_000).map(|i| format!("column {i}")).collect();
    let wide = format!("{},Klant,amount,date\n{}c,5,2024-01-02\n", wide.join(","), ",".repeat(100_000));
    assert_eq!(known(&wide, &ORDERS, "customer"), Some(100_000));
    assert_eq!(known(&wide, &ORDERS, "segment"), None);
}

#[test]
fn one_buyer_of_many_orders_takes_no_longer_than_many_buyers() {
    let mut file = String::from("customer,date,amount,order\n");
    for order in 0..60_000 {
        writeln!(file, "guest,2024-01-{:02},5,{order}", order % 28 + 1).expect("written");
    }
    let start = std::time::Instant::now();
    let (used, groups) = in_parts(file.as_bytes(), &ORDERS, &Ask::default(), 3, 1 << 16);
    // A moment; a minute where each order is compared with all before it.
    assert!(start.elapsed().as_secs() < 25, "{:?}", start.elapsed());
    let Some(Summary::Orders(orders)) = groups.whole.first() else { panic!("no orders") };
    assert_eq!((used, orders.customers, orders.purchases, orders.revenue), (60_000, 1.0, 60_000.0, 300_000.0));
}

#[test]
fn an_order_of_two_customers_is_a_purchase_of_each() {
    let rows = "a,2024-01-01,1,7\nb,2024-01-01,2,7\na,2024-01-01,4,7\nb,2024-01-01,8,7\na,2024-01-01,16,8\n";
    let answer = text(&format!("customer,date,amount,order\n{rows}"), &ORDERS);
    let orders = &answer["orders"];
    assert_eq!((&orders["purchases"], &orders["repeat"], &orders["revenue"]), (&json!(3.0), &json!(1.0), &json!(31.0)));
}

#[test]
fn a_name_is_an_orders_only_where_it_is_a_number() {
    for (file, order, purchases, repeat) in [
        ("Name,Email,Date,Total\nAnn,a@x,2024-01-01,9\nAnn,a@x,2024-02-01,9\nBob,b@x,2024-02-03,5\n", None, 3, 1),
        (
            "Name,ID,Email,Date,Total\nAnn,7,a,2024-01-01,9\nAnn,7,a,2024-01-01,9\nAnn,8,a,2024-02-01,9\n",
            Some("ID"),
            2,
            1,
        ),
        ("Name,Email,Date,Total\n#1,a@x,2024-01-01,9\n#1,a@x,2024-01-01,9\n#2,b@x,2024-02-03,5\n", Some("Name"), 2, 0),
        ("Customer,ID,Date,Amount\nAnn,1,2024-01-01,9\nAnn,1,2024-02-01,9\nBob,2,2024-02-03,5\n", None, 3, 1),
        ("Customer,ID,Date,Amount\nAnn,1,2024-01-01 9:00,9\nAnn,1,2024-01-01 9:05,9\n", Some("ID"), 1, 0),
        ("Deal Name,Company,Close Date,Amount\nRenewal,A,2024-01-01,9\nRenewal,A,2025-01-01,9\n", None, 2, 1),
        // What only resembles a column of orders.
        ("Customer,Order date,Order currency,Amount\nA,2024-01-01,EUR,9\nA,2024-02-01,EUR,9\n", None, 2, 1),
        ("Customer,Date,Amount,Product ID\nA,2024-01-01,9,1\nB,2024-01-02,9,2\nA,2024-02-01,9,1\n", None, 3, 1),
        ("Customer,Date,Amount,Order items\nA,2024-01-01,9,1\nB,2024-01-02,9,1\nA,2024-02-01,9,1\n", None, 3, 1),
        ("고객,날짜,금액,상품 ID\nA,2024-01-01,9,1\nB,2024-01-02,9,2\nA,2024-02-01,9,1\n", None, 3, 1),
        // One that is called so is taken as it is, and so is what a person chose.
        ("Customer,Date,Order,Amount\nA,2024-01-01,x,9\nA,2024-02-01,x,9\n", Some("Order"), 1, 0),
    ] {
        let answer = answered(file.as_bytes(), Lang::En, None, &[]);
        assert_eq!(answer["columns"]["order"].as_str(), order, "{file}");
        let orders = &answer["orders"];
        let counts = [&orders["purchases"], &orders["repeat"]].map(|n| n.as_f64().map(|n| n as i32));
        assert_eq!(counts, [Some(purchases), Some(repeat)], "{file}");
    }
    // Lines below the table say nothing of it.
    let file = "Customer,Date,Our order no,Amount\nA,2024-01-01,7,9\nA,2024-02-01,7,-9\nRows,Sales,Refunds,Fees\n";
    assert_eq!(text(file, &ORDERS)["columns"]["order"], "Our order no");
    let chosen = [("columns", std::iter::once(("order", Given::from("Name"))).collect())];
    let file = "Name,Email,Date,Total\nAnn,a@x,2024-01-01,9\nAnn,a@x,2024-02-01,9\n";
    assert_eq!(answered(file.as_bytes(), Lang::En, Some(&ORDERS), &chosen)["orders"]["purchases"], 1.0);
}

#[test]
fn a_column_without_a_cell_gives_way_to_one_that_has_some() {
    let file = "Bestelnummer;Ordernummer;Klantnummer;Klant;Datum;Reden;Bedrag\n;7;;Jansen;2024-01-05;;9\n;7;;Jansen;2024-01-05;;9\n";
    let answer = text(file, &ORDERS);
    assert_eq!((&answer["columns"]["order"], &answer["columns"]["customer"]), (&json!("Ordernummer"), &json!("Klant")));
    assert_eq!(answer["orders"]["purchases"], 1.0);
    // Nobody has left yet: that is no reason to take another date.
    let file = "Customer,Started,Ended,Cancelled at,MRR\na,2024-01-01,,2024-05-01,5\nb,2024-02-01,,,5\n";
    assert_eq!(text(file, &SUBSCRIPTIONS)["columns"]["ended"], "Ended");
}

#[test]
fn a_file_is_of_a_kind_only_where_its_columns_say_so() {
    let of = |file: &str| {
        kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoders).map(|of| of.map(|of| of.id))
    };
    let contacts = "Record ID,First Name,Email,Create Date,Number of Sales Activities\n1,A,a@x,2024-03-01 10:00,3\n";
    assert_eq!(of(contacts), Ok(None));
    assert_eq!(of("Email,Last login date,Total sessions\na@x,2024-03-01,3\n"), Ok(None));
    assert_eq!(of("Email,Last order date,Amount\na@x,2024-03-01,3\n"), Ok(Some("orders")));
    assert_eq!(of("Account Name,Close Date,Amount\nA,2024-03-01,3\n"), Ok(Some("orders")));
    // Of two kinds the one whose columns are called so.
    let next = "Customer,Start date,Renewal date,Trial end,MRR\na,2024-03-05,2024-04-05,2024-03-10,20\n";
    assert_eq!(of(next), Ok(Some("subscriptions")));
    // What was refunded is nothing that is paid by the month.
    let shop = "Name,Email,Financial Status,Total,Refunded Amount,Created at,Cancelled at\n\
        #1,a@x,refunded,100.00,100.00,2024-03-01 10:00:00 -0500,2024-03-02 10:00:00 -0500\n";
    assert_eq!(of(shop), Ok(Some("orders")));
    // What is paid by the month is no subscription, since whenever its customer is one.
    for head in [
        "Customer,Customer Since,Month,Amount",
        "Customer,Signup date,Billing month,Amount",
        "客户,注册时间,月份,金额",
        "klant,klant sinds,factuurmaand,bedrag",
        "고객,가입일,결제월,금액",
    ] {
        assert_eq!(of(&format!("{head}\na,2023-01-05,2024-03,20\n")), Ok(Some("payments")), "{head}");
    }
    // Nor is an invoice for a time of service.
    let invoice = "Customer,Invoice number,Invoice date,Period start,Period end,Amount\n\
        a,1,2024-03-01,2024-03-01,2024-03-31,20\n";
    assert_eq!(of(invoice), Ok(Some("orders")));
    let stripe = "id,Customer,Date (UTC),Subtotal,Total,Status,Minimum Line Item Period Start (UTC),\
        Maximum Line Item Period End (UTC)\nin_1,cus_1,2024-03-01 10:00,20.00,20.00,paid,2024-03-01,2024-03-31\n";
    assert_ne!(of(stripe), Ok(Some("subscriptions")));
}

#[test]
fn a_column_is_not_taken_for_what_it_only_sounds_like() {
    let file = "id,Type,Amount,Created (UTC),Customer Facing Amount,Customer Email\n\
        1,charge,10,2024-03-01 10:00,10,a@x\n2,charge,20,2024-03-02 10:00,20,b@x\n";
    assert_eq!(text(file, &ORDERS)["columns"]["customer"], "Customer Email");
    let file = "number,opened_at,resolved_at,closed_at\n1,2024-03-01 10:00,2024-03-02 12:30,2024-03-12 10:00\n";
    assert_eq!(text(file, &TICKETS)["columns"]["resolved"], "resolved_at");
}

#[test]
fn a_file_of_no_known_kind_says_what_it_lacks() {
    let failure = |file: &str, lang| {
        let hints = |_| Some(Hints::default());
        let nearest = reading::nearest(file.as_bytes(), file.len() as u64, &hints, &decoders).expect("text");
        let Scouted::Found(nearest) = nearest else { panic!("a head") };
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        let failure = Failure::of(reading::Failure::Unknown(nearest), None, &show);
        (failure.kind, failure.field, failure.message)
    };
    let bol = "Bestelnummer;Besteldatum;Naam;EAN;Aantal;Prijs;Status\n123;01-03-2024 10:00;A;87;2;10,00;Verzonden\n";
    let (kind, field, says) = failure(bol, Lang::En);
    assert_eq!((kind, field.as_deref()), ("missing_column", Some("customer")));
    assert!(says.contains("Orders. Found: Date, Amount, Order, Status. Missing: Customer."), "{says}");
    let says = failure(bol, Lang::ZhHans).2;
    assert!(says.contains("“订单”。已找到：日期、金额、订单号、状态。缺少：客户。"), "{says}");
    for lang in [Lang::ZhHant, Lang::Nl, Lang::Ko] {
        let says = failure(bol, lang).2;
        assert!(says.contains(ORDERS.name.get(lang)) && says.contains(ORDERS.labels[0].get(lang)), "{says}");
    }
    // All that is needed may be there, but too little of it for sure.
    assert!(failure("Email,Last login date,Total sessions\na@x,2024-03-01,3\n", Lang::En).1.is_some());
    let (_, field, says) = failure("Frage,Antwort\n9,x\n", Lang::En);
    assert!(field.is_none() && says.contains("none of the columns"), "{says}");
}

#[test]
fn campaigns_of_a_month_win_customers_each() {
    let file = "Month,Campaign,Cost,Conversions\nMar 2024,Brand,100.50,2\nMar 2024,Generic,99.50,3\n";
    let answer = answered(file.as_bytes(), Lang::En, None, &[]);
    assert_eq!((&answer["dialect"]["ambiguous"], &answer["columns"]["segment"]), (&json!([]), &json!("Campaign")));
    assert_eq!(answer["metrics"]["cac"]["outputs"]["cac"]["value"], 40.0);
}

#[test]
fn what_customers_paid_in_all_says_nothing_of_when_or_how_often() {
    let file = "id,Description,Email,Name,Created (UTC),Plan,Status,Cancel At Period End,Total Spend,Payment Count\n\
        cus_A,,a@x.com,Ann,2023-01-02 10:00,pro,active,false,588.00,12\n\
        cus_B,,b@x.com,Bob,2023-02-02 10:00,,,,50.00,1\n";
    let by_month = [("period", Given::from("month"))];
    for options in [&[][..], &by_month[..]] {
        let answer = answered(file.as_bytes(), Lang::En, None, options);
        assert_eq!((&answer["dataset"], &answer["columns"]["amount"]), (&json!("orders"), &json!("Total Spend")));
        assert_eq!(answer["metrics"]["clv"]["outputs"]["clv"]["value"], 319.0);
        for metric in ["repeat_purchase", "cohort_revenue"] {
            assert_eq!(answer["metrics"][metric]["status"], "no_data", "{metric}");
        }
        assert_eq!((&answer["values"]["repeat"], &answer["orders"]["repeat"]), (&Value::Null, &Value::Null));
        assert_eq!((&answer["cohorts"], &answer["groups"]), (&Value::Null, &json!([])));
    }
}

static EXPORTS: &[Export] = &[
    Export {
        file: "b_chargebee.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "subscriptions",
        columns: &[
            ("customer", "customers.id"),
            ("ended", "subscriptions.cancelled_at"),
            ("mrr", "subscriptions.mrr"),
            ("started", "subscriptions.started_at"),
        ],
        rows: (2, 2),
        values: &[("mrr_start", 100.0), ("churned", 50.0)],
    },
    Export {
        file: "b_hans.csv",
        lang: Lang::ZhHans,
        encoding: "utf-8",
        dataset: "subscriptions",
        columns: &[("customer", "客户编号"), ("mrr", "月费"), ("plan", "套餐"), ("reason", "流失原因")],
        rows: (2, 2),
        values: &[("churned", 199.0)],
    },
    Export {
        file: "b_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "subscriptions",
        columns: &[("customer", "고객번호"), ("mrr", "월 구독료"), ("plan", "요금제"), ("reason", "해지 사유")],
        rows: (2, 2),
        values: &[("churned", 1_019_900.0)],
    },
    Export {
        file: "b_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "subscriptions",
        columns: &[
            ("customer", "Klantnummer"),
            ("started", "Ingangsdatum"),
            ("ended", "Einddatum"),
            ("mrr", "Maandbedrag"),
            ("plan", "Abonnement"),
            ("reason", "Opzegreden"),
        ],
        rows: (2, 2),
        values: &[("churned", 99.95), ("arpa", 49.95)],
    },
    Export {
        file: "b_stripe.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "subscriptions",
        columns: &[
            ("customer", "Customer ID"),
            ("started", "Start (UTC)"),
            ("ended", "Ended At (UTC)"),
            ("mrr", "Amount"),
            ("interval", "Interval"),
            ("plan", "Plan"),
        ],
        rows: (3, 3),
        values: &[("customers", 2.0), ("arpa", 75.0), ("mrr_start", 200.0), ("churned", 50.0), ("lost", 1.0)],
    },
    Export {
        file: "c_gads.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "costs",
        columns: &[("period", "Month"), ("amount", "Cost"), ("won", "Conversions")],
        rows: (2, 2),
        values: &[("other", 221.0), ("won", 22.0)],
    },
    Export {
        file: "c_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "costs",
        columns: &[("period", "월"), ("amount", "금액"), ("won", "신규 고객 수"), ("category", "항목")],
        rows: (2, 2),
        values: &[("ads", 1_200_000.0), ("salaries", 3_000_000.0), ("won", 22.0)],
    },
    Export {
        file: "c_meta.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "costs",
        columns: &[("period", "Reporting starts"), ("amount", "Amount spent (EUR)")],
        rows: (2, 2),
        values: &[("other", 221.0)],
    },
    Export {
        file: "c_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "costs",
        columns: &[
            ("period", "Periode"),
            ("amount", "Bedrag"),
            ("won", "Nieuwe klanten"),
            ("category", "Grootboekrekening"),
        ],
        rows: (2, 2),
        values: &[("ads", 2300.5), ("won", 22.0)],
    },
    Export {
        file: "o_91app_hant.csv",
        lang: Lang::ZhHant,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "會員編號"), ("amount", "銷售金額"), ("date", "轉單日期時間"), ("segment", "通路商")],
        rows: (2, 2),
        values: &[("revenue", 1620.0)],
    },
    Export {
        file: "o_bol_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[
            ("customer", "Klantnaam"),
            ("date", "Besteldatum"),
            ("amount", "Totaalprijs"),
            ("order", "Bestelnummer"),
        ],
        rows: (2, 2),
        values: &[("revenue", 37.5)],
    },
    Export {
        file: "o_cafe24_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("amount", "총 결제금액(KRW)"), ("segment", "주문경로"), ("customer", "주문자명")],
        rows: (2, 2),
        values: &[("revenue", 46000.0)],
    },
    Export {
        file: "o_coupang_ko.csv",
        lang: Lang::Ko,
        encoding: "euc-kr",
        dataset: "orders",
        columns: &[("amount", "결제액"), ("customer", "구매자"), ("order", "주문번호"), ("date", "주문일")],
        rows: (2, 2),
        values: &[("revenue", 60000.0)],
    },
    Export {
        file: "o_eboek_nl.csv",
        lang: Lang::Nl,
        encoding: "windows-1252",
        dataset: "orders",
        columns: &[("customer", "Relatiecode"), ("date", "Datum"), ("amount", "Bedrag incl. btw")],
        rows: (2, 2),
        values: &[("revenue", 1331.0)],
    },
    Export {
        file: "o_exact_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[
            ("customer", "Relatiecode"),
            ("date", "Factuurdatum"),
            ("amount", "Bedrag"),
            ("order", "Factuurnummer"),
        ],
        rows: (2, 2),
        values: &[("revenue", 1114.5)],
    },
    Export {
        file: "o_alipay_hans.csv",
        lang: Lang::ZhHans,
        encoding: "gb18030",
        dataset: "orders",
        columns: &[("customer", "交易对方"), ("date", "付款时间"), ("amount", "金额（元）"), ("order", "交易号")],
        // Two lines below the table are no rows of it.
        rows: (5, 3),
        values: &[("revenue", 1497.5), ("customers", 2.0)],
    },
    Export {
        file: "o_mollie_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "Naam consument"), ("date", "Datum"), ("amount", "Bedrag"), ("order", "ID")],
        // One payment failed.
        rows: (3, 2),
        values: &[("revenue", 99.9), ("customers", 1.0)],
    },
    Export {
        file: "o_jd_hans.csv",
        lang: Lang::ZhHans,
        encoding: "gb18030",
        dataset: "orders",
        columns: &[("customer", "下单帐号"), ("amount", "应付金额"), ("order", "订单号")],
        rows: (2, 2),
        values: &[("revenue", 198.0)],
    },
    Export {
        file: "o_kakao_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "주문자연락처"), ("amount", "결제금액"), ("order", "주문번호"), ("date", "주문일시")],
        rows: (2, 2),
        values: &[("revenue", 1_046_000.0)],
    },
    Export {
        file: "o_naver_ko.csv",
        lang: Lang::Ko,
        encoding: "euc-kr",
        dataset: "orders",
        columns: &[
            ("customer", "구매자ID"),
            ("amount", "최종 상품별 총 주문금액"),
            ("order", "주문번호"),
            ("date", "주문일시"),
        ],
        rows: (3, 3),
        values: &[("revenue", 60000.0), ("purchases", 2.0)],
    },
    Export {
        file: "o_shopify.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("order", "Name"), ("customer", "Email"), ("date", "Created at"), ("amount", "Total")],
        rows: (4, 4),
        values: &[("revenue", 105.0), ("customers", 2.0), ("purchases", 3.0), ("repeat", 1.0)],
    },
    Export {
        file: "o_shopline_hant.csv",
        lang: Lang::ZhHant,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "顧客 ID"), ("amount", "付款總金額"), ("order", "訂單號碼")],
        rows: (2, 2),
        values: &[("revenue", 1620.0)],
    },
    Export {
        file: "o_stripe_pay.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "Customer ID"), ("date", "Created date (UTC)"), ("amount", "Amount"), ("order", "id")],
        rows: (2, 2),
        values: &[("revenue", 100.0)],
    },
    Export {
        file: "o_taobao_hans.csv",
        lang: Lang::ZhHans,
        encoding: "gb18030",
        dataset: "orders",
        columns: &[("customer", "买家会员名"), ("amount", "总金额"), ("order", "订单编号"), ("date", "订单创建时间")],
        rows: (2, 2),
        values: &[("revenue", 1398.5)],
    },
    Export {
        file: "o_woo.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[("customer", "billing_email"), ("date", "date"), ("amount", "order_total"), ("order", "order_id")],
        rows: (2, 2),
        values: &[("revenue", 79.8)],
    },
    Export {
        file: "o_woo2.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "orders",
        columns: &[
            ("customer", "Email (Billing)"),
            ("date", "Order Date"),
            ("amount", "Order Total Amount"),
            ("order", "Order Number"),
        ],
        rows: (2, 2),
        values: &[("revenue", 80.0)],
    },
    Export {
        file: "p_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "payments",
        columns: &[("customer", "Klant"), ("month", "Maand"), ("amount", "Bedrag"), ("type", "Soort")],
        rows: (2, 2),
        values: &[("arpa", 49.95), ("mrr_start", 49.95)],
    },
    Export {
        file: "r_en.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "referrals",
        columns: &[
            ("code", "Referral Code"),
            ("referred", "Referred Email"),
            ("referrer", "Referrer Email"),
            ("converted", "Status"),
            ("revenue", "Revenue"),
        ],
        rows: (2, 2),
        values: &[("referred", 2.0), ("converted", 1.0), ("referrers", 1.0)],
    },
    Export {
        file: "r_hans.csv",
        lang: Lang::ZhHans,
        encoding: "utf-8",
        dataset: "referrals",
        columns: &[("code", "推荐码"), ("referred", "被推荐人"), ("converted", "是否成交")],
        rows: (1, 1),
        values: &[("converted", 1.0)],
    },
    Export {
        file: "r_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "referrals",
        columns: &[("code", "추천코드"), ("referred", "피추천인"), ("referrer", "추천인"), ("revenue", "구매금액")],
        rows: (1, 1),
        values: &[("referred", 1.0)],
    },
    Export {
        file: "r_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "referrals",
        columns: &[("referred", "Aangebracht"), ("date", "Datum"), ("revenue", "Omzet")],
        rows: (2, 2),
        values: &[("referred", 2.0)],
    },
    Export {
        file: "s_csat_label_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[("score", "Klanttevredenheid"), ("segment", "Kanaal")],
        rows: (2, 2),
        values: &[("s5", 1.0), ("s2", 1.0)],
    },
    Export {
        file: "s_gforms_hant.csv",
        lang: Lang::ZhHant,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[("score", "您有多大可能將我們推薦給朋友？"), ("date", "時間戳記"), ("comment", "為什麼？")],
        rows: (2, 2),
        values: &[("s9", 1.0), ("s4", 1.0)],
    },
    Export {
        file: "s_gforms_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[
            ("score", "친구나 동료에게 추천할 의향이 얼마나 있나요?"),
            ("date", "타임스탬프"),
            ("comment", "그 이유는 무엇인가요?"),
        ],
        rows: (2, 2),
        values: &[("s9", 1.0), ("s4", 1.0)],
    },
    Export {
        file: "s_gforms_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[
            ("score", "Hoe waarschijnlijk is het dat je ons aanbeveelt bij een vriend of collega?"),
            ("date", "Tijdstempel"),
            ("comment", "Waarom?"),
        ],
        rows: (2, 2),
        values: &[("s9", 1.0), ("s4", 1.0)],
    },
    Export {
        file: "s_qualtrics.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[("score", "Q1"), ("date", "EndDate"), ("respondent", "ResponseId")],
        rows: (4, 2),
        values: &[("s10", 1.0), ("s3", 1.0)],
    },
    Export {
        file: "s_surveymonkey.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[
            ("score", "How likely is it that you would recommend this company to a friend or colleague?"),
            ("date", "End Date"),
            ("comment", "Why?"),
        ],
        rows: (4, 3),
        values: &[("s9", 1.0), ("s10", 1.0), ("s0", 1.0)],
    },
    Export {
        file: "s_typeform.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[
            ("score", "How likely are you to recommend us to a friend or colleague?"),
            ("date", "Submit Date (UTC)"),
            ("comment", "What is the primary reason for your score?"),
        ],
        rows: (2, 2),
        values: &[("s9", 1.0), ("s3", 1.0)],
    },
    Export {
        file: "s_wjx_hans.csv",
        lang: Lang::ZhHans,
        encoding: "utf-8",
        dataset: "survey",
        columns: &[
            ("score", "1、您有多大可能向朋友推荐我们？"),
            ("date", "提交答卷时间"),
            ("comment", "2、为什么？"),
            ("segment", "来源"),
        ],
        rows: (2, 2),
        values: &[("s9", 1.0), ("s3", 1.0)],
    },
    Export {
        file: "t_freshdesk.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[("opened", "Created time"), ("resolved", "Resolved time"), ("duration", "Resolution time (in hrs)")],
        rows: (2, 2),
        values: &[("open", 1.0), ("total", 93600.0)],
    },
    Export {
        file: "t_hans.csv",
        lang: Lang::ZhHans,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[("opened", "创建时间"), ("resolved", "解决时间"), ("complexity", "优先级")],
        rows: (2, 2),
        values: &[("open", 1.0), ("total", 7200.0)],
    },
    Export {
        file: "t_hubspot.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[("opened", "Create date"), ("resolved", "Close date"), ("duration", "Time to close (HH:mm:ss)")],
        rows: (2, 2),
        values: &[("open", 1.0), ("total", 93600.0)],
    },
    Export {
        file: "t_ko.csv",
        lang: Lang::Ko,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[("opened", "접수일시"), ("resolved", "완료일시")],
        rows: (2, 2),
        values: &[("open", 1.0), ("total", 7200.0)],
    },
    Export {
        file: "t_nl.csv",
        lang: Lang::Nl,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[("opened", "Aangemaakt op"), ("resolved", "Opgelost op"), ("complexity", "Prioriteit")],
        rows: (2, 2),
        values: &[("open", 1.0), ("total", 93600.0)],
    },
    Export {
        file: "t_zendesk.csv",
        lang: Lang::En,
        encoding: "utf-8",
        dataset: "tickets",
        columns: &[
            ("opened", "Created at"),
            ("resolved", "Solved at"),
            ("duration", "Full resolution time in minutes"),
            ("waiting", "Agent wait time in minutes"),
            ("complexity", "Priority"),
        ],
        rows: (2, 2),
        values: &[("open", 1.0), ("resolved", 1.0), ("total", 82800.0)],
    },
];

#[test]
fn a_sign_of_money_without_thousandths_says_what_its_comma_is() {
    let read = |cells: [&str; 2]| {
        let file = format!("customer,date,amount\na,2024-01-05,\"{}\"\nb,2024-01-06,\"{}\"\n", cells[0], cells[1]);
        let answer = text(&file, &ORDERS);
        (
            answer["dialect"]["ambiguous"].clone(),
            answer["dialect"]["decimal"].clone(),
            answer["orders"]["revenue"].clone(),
        )
    };
    for cells in
        [["₩12,345", "-₩2,000"], ["12,345원", "-2,000원"], ["NT$12,345", "NT$-2,000"], ["12,345円", "-2,000 JPY"]]
    {
        assert_eq!(read(cells), (json!([]), json!("."), json!(10345.0)), "{cells:?}");
    }
    assert_eq!(read(["₩12.345", "₩2.000"]), (json!([]), json!(","), json!(14345.0)));
    // One sign tells for a column; none, or one of money that has cents, does not.
    assert_eq!(read(["₩12,345", "2,000"]).0, json!([]));
    for cells in [
        ["12,345", "2,000"],
        ["€12,345", "€2,000"],
        ["$12,345", "$2,000"],
        ["¥12,345", "¥2,000"],
        ["1,234만원", "2,000만원"],
    ] {
        assert_eq!(read(cells).0, json!(["decimal"]), "{cells:?}");
    }
}

#[test]
fn cells_of_rows_that_are_skipped_are_evidence_too() {
    let dialect = |file: &str, of| {
        let answer = text(file, of)["dialect"].clone();
        (answer["decimal"].clone(), answer["dateOrder"].clone(), answer["ambiguous"].clone())
    };
    let known = |decimal: Value, order: &str| (decimal, json!(order), json!([]));
    // Behind the first fault, of a row that is too short as well; on the other side of a cut too.
    let total = "customer;date;amount\nA;2024-01-01;1.234\nTotal;;3.579,50\n";
    assert_eq!(dialect(total, &ORDERS), known(json!(","), "ymd"));
    let late = total.replace("Total;;3", &format!("{}Total;;3", "A;2024-01-01;1.234\n".repeat(300)));
    assert_eq!(dialect(&late, &ORDERS), known(json!(","), "ymd"));
    assert_eq!(text(&late, &ORDERS)["orders"]["revenue"], 301.0 * 1234.0);
    let selves = "code,referred,date\nA,X,03/04/2024\nB,B,25/12/2024\n";
    assert_eq!(dialect(selves, &REFERRALS), known(Value::Null, "dmy"));
    let short = "date;amount;customer\n2024-01-01;1.234;A\n;3.579,50\n";
    assert_eq!(dialect(short, &ORDERS), known(json!(","), "ymd"));
    let both = "customer;date;amount\nA;2024-01-01;1,5\nB;xx;2.5\n";
    assert_eq!(dialect(both, &ORDERS), (Value::Null, json!("ymd"), json!(["decimal"])));
    // What stands in a wrong place says nothing.
    let surplus = "customer;date;amount\nA;2024-01-01;1,5\nB;xx;2.5;x\n";
    assert_eq!(dialect(surplus, &ORDERS), known(json!(","), "ymd"));
}

#[test]
fn an_order_with_the_day_of_its_cancellation_is_an_order() {
    let shopify = "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,\
        Lineitem name,Lineitem price,Cancelled at,Refunded Amount\n\
        #1001,a@x.nl,paid,EUR,100,5,20,125,2024-01-05 10:00:00 +0100,1,Mug,100,,0\n\
        #1002,b@x.nl,voided,EUR,20,5,4,29,2024-01-06 10:00:00 +0100,1,Cup,20,2024-02-07 09:00:00 +0100,0\n";
    let answer = answered(shopify.as_bytes(), Lang::En, None, &[]);
    assert_eq!((&answer["dataset"], &answer["rows"]["used"]), (&json!("orders"), &json!(1)));
    let stripe = "id,Customer ID,Customer Email,Plan,Quantity,Interval,Amount,Status,Created (UTC),Start (UTC),Canceled At (UTC),\
        Ended At (UTC)\nsub_1,cus_1,a@x.nl,p,1,month,10,active,2024-01-05 10:00,2024-01-05 10:00,,\n";
    assert_eq!(answered(stripe.as_bytes(), Lang::En, None, &[])["dataset"], "subscriptions");
}

#[test]
fn a_header_may_end_in_the_mark_of_a_short_word() {
    let file =
        "Klantcode;Naam;Factuurnr.;Datum;Omschrijving;Bedrag (EUR)\n1;A;F1;2024-01-05;x;10\n1;A;F2;2024-02-05;x;10\n";
    let answer = answered(file.as_bytes(), Lang::Nl, None, &[]);
    assert_eq!((&answer["dataset"], &answer["columns"]["order"]), (&json!("orders"), &json!("Factuurnr.")));
    for customer in ["Debiteurnr.", "Relatienr.", "Klantnr.", "주문자이메일", "주문자 이메일"] {
        let answer = text(
            &format!("주문자명,Klantnaam,{customer},date,amount\n김,A,1,2024-01-05,10\n김,A,2,2024-02-05,10\n"),
            &ORDERS,
        );
        assert_eq!(answer["columns"]["customer"], customer);
    }
    for order in ["Invoice no.", "Transaction", "Receipt", "Bonnr.", "单据编号", "交易序號", "單據編號", "주문코드"]
    {
        let answer = text(&format!("customer,date,amount,{order}\na,2024-01-05,10,1\na,2024-01-05,10,1\n"), &ORDERS);
        assert_eq!((&answer["columns"]["order"], &answer["orders"]["purchases"]), (&json!(order), &json!(1.0)));
    }
    let answer = text("customer,date,amount,Transaction type\na,2024-01-05,10,sale\na,2024-01-06,10,sale\n", &ORDERS);
    assert_eq!((&answer["columns"]["order"], &answer["orders"]["purchases"]), (&json!(null), &json!(2.0)));
}

#[test]
fn columns_of_products_are_told_from_those_that_sound_alike() {
    for (file, of, columns) in [
        // A shop's guests all have the number 0, and an address each.
        (
            "customer_user,billing_email,date,amount\n0,a@x,2024-01-01,5\n",
            "orders",
            &[("customer", "billing_email")][..],
        ),
        // What a subscription brings a month, and not what one seat costs.
        (
            "Customers.Id,Subscriptions.Plan Unit Price,Subscriptions.MRR,Subscriptions.Started At\nc,20,60,2024-01-05\n",
            "subscriptions",
            &[("mrr", "Subscriptions.MRR")],
        ),
        // Whether a case is closed, and when it was.
        (
            "Case Number,Opened Date,Closed,Date/Time Closed\n1,1/15/2024,1,1/17/2024 3:00 PM\n2,1/16/2024,0,\n",
            "tickets",
            &[("resolved", "Date/Time Closed")],
        ),
        ("opened,closed,time to close (hours)\n2024-01-15,1,3\n2024-01-15,0,\n", "tickets", &[("resolved", "")]),
        // A sale that was won is no customer who was.
        (
            "Account Name,Amount,Created Date,Close Date,Stage,Won,Fiscal Period\nA,12,12/1/2023,1/15/2024,Closed Won,1,Q1-2024\n",
            "orders",
            &[("customer", "Account Name"), ("date", "Close Date")],
        ),
        // What was spent on advertisements was spent by nobody who bought.
        (
            "Start Date (in UTC),Account Name,Campaign Name,Total Spent,Impressions,Conversions\n1/15/2024,Us,Brand,120.50,1000,3\n",
            "costs",
            &[("amount", "Total Spent"), ("won", "Conversions")],
        ),
        ("Klant,Datum,Bedrag,Klikken\nWij,2024-01-01,12,3\n", "costs", &[("amount", "Bedrag")]),
    ] {
        let answer = answered(file.as_bytes(), Lang::En, None, &[]);
        assert_eq!(answer["dataset"], of, "{file}");
        for (role, header) in columns {
            assert_eq!(answer["columns"][role].as_str().unwrap_or_default(), *header, "{role} in {file}");
        }
    }
    // How many months an interval is long.
    let recurly =
        "account_code,activated_at,unit_amount,plan_interval_length\n1,2024-01-02,30,1\n2,2024-01-12,300,12\n";
    assert_eq!(text(recurly, &SUBSCRIPTIONS)["metrics"]["mrr"]["outputs"]["mrr"]["value"], 55.0);
}
