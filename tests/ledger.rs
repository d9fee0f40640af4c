//! What a file shows beyond the answer, from bytes to a figure.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

use kept::charts;
use kept::datasets::{Ask, COSTS, Dataset, PAYMENTS, REFERRALS, SUBSCRIPTIONS};
use kept::figure::{Axis, Figure, Mark};
use kept::ingest::{Hints, decoder};

use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Method, Output};
use kept::metrics::{self, ledger};
use kept::reading::{self, Reading};
use kept::words::Lang;

fn read(text: &str, of: &'static Dataset) -> Reading {
    reading::read(text.as_bytes(), of, &Hints::default(), &Ask::default(), &decoder).unwrap()
}

fn figures(text: &str, of: &'static Dataset, metric: &str) -> Vec<Figure> {
    let fed = |method: &&Method| method.sources.iter().any(|filling| filling.dataset == of);
    let method = metrics::metric(metric).unwrap().methods.iter().find(fed).unwrap();
    read(text, of).figures(method, Level::P95)
}

fn english<T>(f: impl FnOnce(&Show<'_>) -> T) -> T {
    f(&Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month })
}

/// The cells of a figure's table as a reader sees them.
fn cells(figure: &Figure) -> Vec<Vec<String>> {
    english(|show| figure.table.rows.iter().map(|row| row.iter().map(|cell| show.arg(cell)).collect()).collect())
}

fn heads(figure: &Figure) -> Vec<String> {
    english(|show| figure.table.head.iter().map(|head| head.show(show)).collect())
}

fn finding(figure: &Figure) -> String {
    english(|show| figure.finding.show(show))
}

/// The bars of a figure: row, from, to.
fn bars(figure: &Figure) -> Vec<(usize, f64)> {
    let bar = |mark: &Mark| match mark {
        Mark::Bar { row, to, .. } => Some((*row, *to)),
        _ => None,
    };
    figure.marks.iter().filter_map(bar).collect()
}

const PAID: &str = "customer,month,amount\n\
    a,2024-01,100\nb,2024-01,50\n\
    a,2024-02,120\nb,2024-02,40\nc,2024-02,30\n\
    a,2024-03,120\nc,2024-03,30\nd,2024-03,10\n";

#[test]
fn every_period_of_a_file_is_shown_and_adds_up() {
    let all = figures(PAID, &PAYMENTS, "mrr");
    assert_eq!(all.iter().map(|figure| figure.id).collect::<Vec<_>>(), ["movements_money", "losses"]);
    assert_eq!(finding(&all[1]), "b is the largest loss: 40 less");
    assert_eq!(cells(&all[1]), [["b", "40", "0", "−40"]]);
    let money = &all[0];
    assert_eq!(
        heads(money),
        ["Period", "At the start", "New", "Came back", "Pay more", "Pay less", "Left", "At the end"]
    );
    assert_eq!(
        cells(money),
        [
            ["January 2024", "0", "150", "0", "0", "0", "0", "150"],
            ["February 2024", "150", "30", "0", "20", "10", "0", "190"],
            ["March 2024", "190", "10", "0", "0", "0", "40", "160"],
        ]
    );
    // The first period starts from nothing: its column would be the whole file.
    assert_eq!(bars(money), [(0, 50.0), (0, -10.0), (1, 10.0), (1, -40.0)]);
    assert_eq!(finding(money), "March 2024: 10 gained, 40 lost");
    let churn = &figures(PAID, &PAYMENTS, "churn")[0];
    assert_eq!(cells(churn)[2], ["March 2024", "3", "1", "0", "1", "3"]);
    assert_eq!(finding(churn), "March 2024: 1 gained, 1 lost");
}

#[test]
fn one_period_is_what_the_form_holds_already() {
    assert!(figures("customer,month,amount\na,2024-01,100\n", &PAYMENTS, "mrr").is_empty());
    assert!(figures("customer,started,ended\na,2024-01-01,\n", &SUBSCRIPTIONS, "churn").is_empty());
}

const LEFT: &str = "customer,started,ended,mrr,reason\n\
    a,2024-01-01,2024-02-10,10,price\nb,2024-01-01,2024-03-10,20,price\nc,2024-01-01,2024-03-12,30,\n\
    d,2024-01-01,2024-03-20,40,price\ne,2024-01-01,,50,\nf,2024-03-31,,50,\n";

#[test]
fn reasons_of_the_last_period_are_ranked_and_all_are_listed() {
    let all = figures(LEFT, &SUBSCRIPTIONS, "churn");
    assert_eq!(all.len(), 2, "the movements and the reasons");
    let reasons = &all[1];
    assert_eq!(finding(reasons), "Most common reason for leaving in March 2024: price (2)");
    assert_eq!(heads(reasons), ["Period", "Reason", "Left", "Their MRR"]);
    let rows = cells(reasons);
    assert!(rows.contains(&["February 2024", "price", "1", "10"].map(String::from).to_vec()), "{rows:?}");
    assert!(rows.contains(&["March 2024", "No reason given", "1", "30"].map(String::from).to_vec()), "{rows:?}");
    let lifetime = figures(LEFT, &SUBSCRIPTIONS, "lifetime");
    assert_eq!(lifetime.iter().map(|figure| figure.id).collect::<Vec<_>>(), ["lifetime_stays"]);
}

#[test]
fn codes_show_what_is_known_of_their_people() {
    let all = figures("code,referred\nA,p1\nB,p2\nA,p3\n", &REFERRALS, "referrals");
    assert_eq!(finding(&all[0]), "A brought 2 of 3");
    assert_eq!(heads(&all[0]), ["Code", "Referred"]);
    let all = figures("code,referred,converted,revenue\nA,p1,yes,10\nB,p2,no,\n", &REFERRALS, "referrals");
    assert_eq!(heads(&all[0]), ["Code", "Referred", "Became customers", "Revenue"]);
}

#[test]
fn categories_show_their_part_of_the_cost() {
    let file = "month,category,amount,won\n2024-01,Ads,300,10\n2024-01,Tools,100,10\n";
    let all = figures(file, &COSTS, "cac");
    assert_eq!(finding(&all[0]), "Ads: 75.0% of the cost");
    assert_eq!(cells(&all[0])[1], ["Tools", "100", "25.0%"]);
    assert!(
        figures("month,category,amount,won\n2024-01,Ads,300,10\n", &COSTS, "cac").is_empty(),
        "one category is the whole"
    );
}

#[test]
fn what_is_beyond_all_numbers_is_not_drawn() {
    for (other, of) in [("Ads", "one of several"), ("Tools", "the sum of all")] {
        let file = format!(
            "month,category,amount,won\n2024-01,Ads,1e308,10\n2024-01,{other},1e308,10\n2024-01,Fairs,100,10\n"
        );
        assert!(figures(&file, &COSTS, "cac").is_empty(), "{of}");
    }
}

#[test]
fn parts_stand_side_by_side_with_their_intervals() {
    let churn = metrics::metric("churn").unwrap();
    let outcome = |lost: f64| {
        let mut q = kept::metric::Question::new(churn, &churn.methods[0]);
        for (id, n) in [("start", 100.0), ("lost", lost)] {
            let field = q.method.input(id).unwrap();
            q.values.set(field, kept::metric::Value::Number(n));
        }
        q.answer()
    };
    let outcomes = [outcome(5.0), outcome(20.0), outcome(10.0)];
    let named = |name: &str, at: usize| (kept::locale::Arg::Raw(name.into()), &outcomes[at].outputs[0]);
    let segments = ledger::parts(&[named("web", 0), named("shop", 1), named("fair", 2)], false, Level::P95).unwrap();
    assert_eq!(finding(&segments), "shop has 20.0%, web has 5.0%: the largest gap");
    assert!(segments.marks.iter().all(|mark| matches!(mark, Mark::Interval { .. })));
    assert!(matches!(&segments.y, Axis::Rows(rows) if rows.len() == 3));
    assert_eq!(heads(&segments), ["Segment", "Churn rate", "95% interval"]);
    assert_eq!(cells(&segments)[0], ["web", "5.0%", "2.2% to 11.2%"]);
    let months =
        [(ledger::period("2024-02"), &outcomes[0].outputs[0]), (ledger::period("2024-03"), &outcomes[1].outputs[0])];
    let months = ledger::parts(&months, true, Level::P95).unwrap();
    assert_eq!(finding(&months), "February 2024: 5.0%, March 2024: 20.0%");
    assert!(matches!(&months.x, Axis::Rows(rows) if rows.len() == 2));
    let same = ledger::parts(&[named("web", 0), named("shop", 0)], false, Level::P95).unwrap();
    assert_eq!(finding(&same), "Every segment has 5.0%");
    assert!(ledger::parts(&[named("web", 0)], false, Level::P95).is_none());
    // All of them, split both ways, are a sheet of numbers.
    let of =
        |at: usize, period| (Some(kept::locale::Arg::Raw("web".into())), Some(ledger::period(period)), &outcomes[at]);
    let listed = ledger::listed(&[of(0, "2024-02"), of(1, "2024-Q1")], &churn.methods[0], Level::P95);
    let sheet = english(|show| kept::export::table(&listed, show));
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}Segment,Period,Churn rate (Lost ÷ customers at the start),95% interval: from,95% interval: to,Based on"
    );
    assert!(lines[1].starts_with("web,2024-02,0.05,0.021"), "{sheet}");
    assert!(lines[2].starts_with("web,2024-Q1,0.2,0.1") && lines[2].ends_with(",20 of 100 customers"), "{sheet}");
    // Of two there is one gap.
    let two = ledger::parts(&[named("web", 0), named("shop", 1)], false, Level::P95).unwrap();
    assert_eq!(finding(&two), "shop: 20.0%, web: 5.0%");
}

#[test]
fn a_quarter_has_its_name_in_every_language() {
    let written = |lang, label: &str| {
        Show { lang, formats: &Plain(lang), currency: None, period: Period::Month }.arg(&ledger::period(label))
    };
    let quarter = Lang::ALL.map(|lang| written(lang, "2024-Q1"));
    assert_eq!(quarter, ["Q1 2024", "2024年第1季度", "2024年第\u{a0}1\u{a0}季", "K1 2024", "2024년 1분기"]);
    // Weeks and years are written as the file has them.
    for label in ["2024-W10", "2024", "2024-13", "2024-QX", "spring"] {
        assert_eq!(written(Lang::En, label), label);
    }
}

#[test]
fn of_equals_none_is_called_the_most() {
    let file = "customer,started,ended,reason\na,2023-01-01,2024-05-10,price\nb,2023-01-01,2024-05-12,other\n\
        c,2023-01-01,2024-05-12,\nd,2023-01-01,,\n";
    let reasons = figures(file, &SUBSCRIPTIONS, "churn").into_iter().find(|figure| figure.id == "reasons").unwrap();
    assert_eq!(finding(&reasons), "More than one reason for leaving comes first in May 2024 (1 each)");
    let first = file.replace("other", "price");
    let reasons = figures(&first, &SUBSCRIPTIONS, "churn").into_iter().find(|figure| figure.id == "reasons").unwrap();
    assert_eq!(finding(&reasons), "Most common reason for leaving in May 2024: price (2)");
}

#[test]
fn whatever_is_spoken_of_is_drawn_and_the_table_has_the_rest() {
    let mrr = metrics::metric("mrr").unwrap();
    let field = mrr.methods[0].headline();
    let parts = |values: &[f64]| -> Vec<Output> { values.iter().map(|value| Output::of(field, *value)).collect() };
    let figure = |outputs: &[Output], over_time| {
        let name = |at: usize| kept::locale::Arg::Raw(format!("p{at}"));
        let named: Vec<_> = outputs.iter().enumerate().map(|(at, output)| (name(at), output)).collect();
        ledger::parts(&named, over_time, Level::P95).unwrap()
    };
    let drawn = |figure: &Figure| -> Vec<String> {
        let ((Axis::Rows(rows), _) | (_, Axis::Rows(rows))) = (&figure.x, &figure.y) else { unreachable!() };
        english(|show| rows.iter().map(|row| row.label.show(show)).collect())
    };
    let names = |of: &[usize]| -> Vec<String> { of.iter().map(|at| format!("p{at}")).collect() };
    let mut values: Vec<f64> = (0..30).map(|at| 50.0 + f64::from(at % 3)).collect();
    (values[27], values[20]) = (10.0, 90.0);
    let segments = figure(&parts(&values), false);
    assert_eq!(finding(&segments), "p20 has 90, p27 has 10: the largest gap");
    assert_eq!(drawn(&segments), names(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 27]));
    assert_eq!(bars(&segments)[10..], [(10, 90.0), (11, 10.0)]);
    assert_eq!(cells(&segments).len(), 30);
    let equal = figure(&parts(&[7.0; 13]), false);
    assert_eq!(drawn(&equal), names(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    let periods = figure(&parts(&values), true);
    assert_eq!((drawn(&periods).len(), drawn(&periods)[0].as_str()), (24, "p6"));
    assert_eq!(finding(&periods), "p6: 50, p29: 52");
    assert_eq!(cells(&periods).len(), 30);
}

#[test]
fn all_of_them_are_drawn_at_every_width() {
    let files: [(&str, &'static Dataset, &str); 5] = [
        (PAID, &PAYMENTS, "mrr"),
        (PAID, &PAYMENTS, "churn"),
        (LEFT, &SUBSCRIPTIONS, "churn"),
        ("code,referred\nA,p1\nB,p2\nA,p3\n", &REFERRALS, "referrals"),
        ("month,category,amount,won\n2024-01,Ads,300,10\n2024-01,Tools,100,10\n", &COSTS, "cac"),
    ];
    for (text, of, metric) in files {
        for figure in figures(text, of, metric) {
            for (width, lang) in [(288, Lang::Nl), (696, Lang::Ko)] {
                let show = Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month };
                let svg = charts::svg(&charts::draw(&figure, width, &show), "");
                if let Ok(folder) = std::env::var("KEPT_DRAW") {
                    std::fs::write(format!("{folder}/{}.{width}.svg", figure.id), &svg).unwrap();
                }
                assert!(svg.contains("<text"), "{}", figure.id);
            }
        }
    }
}
