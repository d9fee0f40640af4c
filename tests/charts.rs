//! The figures of the comps, drawn at two widths: golden files, and properties that hold in every language.
//!
//! `KEPT_BLESS=1 cargo test --test charts` rewrites `tests/golden/`.

use kept::charts::{self, Drawing, Form, Frame, Shape};
use kept::datasets;
use kept::figure::{Along, Axis, Figure, Mark, Role, Row, Stretch, Table};
use kept::ingest::{Hints, decoder};
use kept::link;
use kept::locale::{Arg, Level, Period, Phrase, Plain, Show, Unit};
use kept::metric::{Method, Metric, Output, Question, Value, Values};
use kept::metrics::{METRICS, bands, cohort_revenue, ledger, lifetime};
use kept::reading;
use kept::stats::Interval;
use kept::words::{Lang, Text};
use proptest::prelude::*;
use std::path::Path;

macro_rules! text {
    ($en:literal, $hans:literal, $hant:literal, $nl:literal, $ko:literal) => {{
        static WORDS: Text = kept::text! { en: $en, zh_hans: $hans, zh_hant: $hant, nl: $nl, ko: $ko };
        &WORDS
    }};
}

fn plain(text: &'static Text) -> Phrase {
    Phrase::plain(text)
}

fn value(value: f64, unit: Unit) -> Phrase {
    Phrase::value(Arg::Of(value, unit))
}

fn row(label: Phrase, strong: bool) -> Row {
    Row { label, strong }
}

fn numeric(unit: Unit, low: f64, high: f64) -> Axis {
    Axis::Numeric { unit, low, high, name: None, ticks: vec![] }
}

fn named(unit: Unit, low: f64, high: f64, name: &'static Text) -> Axis {
    Axis::Numeric { unit, low, high, name: Some(plain(name)), ticks: vec![] }
}

fn figure(id: &'static str, finding: &'static Text, x: Axis, y: Axis, marks: Vec<Mark>) -> Figure {
    Figure { id, finding: plain(finding), about: plain(finding), x, y, marks, table: Table::default() }
}

fn bar(row: usize, from: f64, to: f64, role: Role, label: Option<Phrase>) -> Mark {
    Mark::Bar { row, from, to, role, label, inside: None }
}

fn nps_scale(value: f64, low: f64, high: f64) -> Figure {
    let names = [
        text!("more detractors", "贬损者更多", "批評者較多", "meer detractors", "비추천 고객이 더 많음"),
        text!("no name", "无名称", "無名稱", "geen naam", "이름 없음"),
        text!("excellent", "优秀", "優秀", "uitstekend", "우수"),
        text!("world class", "世界级", "世界級", "wereldklasse", "세계적 수준"),
    ];
    let edges = [-100.0, 0.0, 50.0, 80.0, 100.0];
    let bands = (0..4).map(|i| Stretch {
        from: edges[i],
        to: edges[i + 1],
        step: i as u8 + 1,
        name: plain(names[i]),
        current: edges[i] <= value && (value < edges[i + 1] || i == 3),
    });
    let interval = Mark::Interval { row: 0, low, value, high, role: Role::Reference, label: None };
    let finding = text!("NPS 50", "NPS 50", "NPS 50", "NPS 50", "NPS 50");
    let marks = vec![interval, Mark::Strip(bands.collect())];
    figure("nps-scale", finding, numeric(Unit::Points, -100.0, 100.0), numeric(Unit::Number, 0.0, 1.0), marks)
}

fn nps_shares() -> Figure {
    let rows = vec![
        row(plain(text!("Promoters", "推荐者", "推薦者", "Promoters", "추천 고객")), false),
        row(plain(text!("Passives", "被动者", "中立者", "Passives", "중립 고객")), false),
        row(plain(text!("Detractors", "贬损者", "批評者", "Detractors", "비추천 고객")), false),
        row(plain(text!("NPS", "NPS", "NPS", "NPS", "NPS")), true),
    ];
    let not_counted = plain(text!("not counted", "不计入", "不計入", "telt niet mee", "계산에서 제외"));
    let score = Phrase::with(
        text!(
            "{v}, interval {low} to {high}",
            "{v}，区间 {low} 至 {high}",
            "{v}，區間 {low} 至 {high}",
            "{v}, interval {low} tot {high}",
            "{v}, 구간 {low}~{high}"
        ),
        [
            ("v", Arg::Of(50.0, Unit::Points)),
            ("low", Arg::Of(35.0, Unit::Points)),
            ("high", Arg::Of(62.0, Unit::Points)),
        ],
    );
    let marks = vec![
        bar(0, 0.0, 0.6, Role::Band(3), Some(value(0.6, Unit::Share))),
        Mark::Lead { row: 0, at: 0.6 },
        Mark::Bar {
            row: 1,
            from: 0.6,
            to: 0.9,
            role: Role::NeutralWash,
            label: Some(value(0.3, Unit::Share)),
            inside: Some(not_counted),
        },
        Mark::Lead { row: 1, at: 0.6 },
        bar(2, 0.6, 0.5, Role::Band(1), Some(Phrase::value(Arg::Of(-0.1, Unit::Share)))),
        Mark::Lead { row: 2, at: 0.5 },
        bar(3, 0.0, 0.5, Role::Own, None),
        Mark::Interval { row: 3, low: 0.355, value: 0.5, high: 0.616, role: Role::Own, label: Some(score) },
    ];
    let finding = text!(
        "Six in ten promote you, one in ten would not",
        "十人中有六人推荐，一人不会",
        "十人中有六人推薦，一人不會",
        "Zes van de tien bevelen je aan, één op de tien niet",
        "열 명 중 여섯 명은 추천하고 한 명은 추천하지 않아요"
    );
    figure("nps-shares", finding, numeric(Unit::Share, 0.0, 1.0), Axis::Rows(rows), marks)
}

fn nps_sizes() -> Figure {
    let answers = |n: f64| Phrase::value(Arg::Counted(n, &kept::locale::units::ANSWERS));
    let own = Phrase::with(
        text!("{n}, yours", "{n}（你的）", "{n}（你的）", "{n}, die van jou", "{n}(현재)"),
        [("n", Arg::Counted(100.0, &kept::locale::units::ANSWERS))],
    );
    let range = |low: f64, high: f64| {
        Phrase::with(
            text!("{low} to {high}", "{low} 至 {high}", "{low} 至 {high}", "{low} tot {high}", "{low}~{high}"),
            [("low", Arg::Of(low, Unit::Points)), ("high", Arg::Of(high, Unit::Points))],
        )
    };
    let interval =
        |row, low, high, role| Mark::Interval { row, low, value: 50.0, high, role, label: Some(range(low, high)) };
    let edge = Phrase::with(
        text!("excellent from {v}", "优秀从 {v} 起", "優秀從 {v} 起", "uitstekend vanaf {v}", "우수: {v}부터"),
        [("v", Arg::Of(50.0, Unit::Points))],
    );
    let marks = vec![
        Mark::Rule { axis: Along::X, at: 50.0, role: Role::Target, label: Some(edge) },
        interval(0, 0.0, 77.0, Role::Other),
        interval(1, 35.0, 62.0, Role::Own),
        interval(2, 46.0, 54.0, Role::Other),
    ];
    let rows = vec![row(answers(10.0), false), row(own, true), row(answers(1000.0), false)];
    let finding = text!(
        "Ten times the answers, a third of the doubt",
        "十倍的回答，三分之一的不确定",
        "十倍的回覆，三分之一的不確定",
        "Tien keer zoveel antwoorden, een derde van de twijfel",
        "응답이 열 배면 불확실성은 3분의 1이에요"
    );
    figure("nps-sizes", finding, numeric(Unit::Points, -5.0, 85.0), Axis::Rows(rows), marks)
}

fn nps_scores() -> Figure {
    let counts = [1.0, 0.0, 1.0, 1.0, 1.0, 3.0, 3.0, 12.0, 18.0, 26.0, 34.0];
    let role = |i| match i {
        0..=6 => Role::Band(1),
        7 | 8 => Role::NeutralWash,
        _ => Role::Band(3),
    };
    let columns = (0..11).map(|i| row(value(f64::from(i), Unit::Count), i > 8)).collect();
    let mut marks: Vec<Mark> =
        counts.iter().enumerate().map(|(i, n)| bar(i, 0.0, *n, role(i), Some(value(*n, Unit::Count)))).collect();
    let groups = [
        (0, 6, 10.0, text!("Detractors {n}", "贬损者 {n}", "批評者 {n}", "Detractors {n}", "비추천 고객 {n}")),
        (7, 8, 30.0, text!("Passives {n}", "被动者 {n}", "中立者 {n}", "Passives {n}", "중립 고객 {n}")),
        (9, 10, 60.0, text!("Promoters {n}", "推荐者 {n}", "推薦者 {n}", "Promoters {n}", "추천 고객 {n}")),
    ];
    for (from, to, n, words) in groups {
        let label = Phrase::with(words, [("n", Arg::Of(n, Unit::Count))]);
        marks.push(Mark::Group { from, to, role: role(from), label });
    }
    let finding = text!(
        "Most answers sit at 9 and 10",
        "大多数回答是 9 分和 10 分",
        "多數回覆是 9 分和 10 分",
        "De meeste antwoorden zijn een 9 of 10",
        "대부분의 응답이 9점과 10점이에요"
    );
    figure("nps-scores", finding, Axis::Rows(columns), numeric(Unit::Count, 0.0, 34.0), marks)
}

fn cohort() -> Figure {
    let months = [
        ("January", vec![40.0, 75.0, 111.0, 141.0, 169.0, 198.0, 225.0, 251.0]),
        ("February", vec![42.0, 79.0, 115.0, 148.0, 178.0, 206.0, 233.0]),
        ("March", vec![38.0, 72.0, 105.0, 136.0, 165.0, 192.0]),
        ("April", vec![41.0, 77.0, 112.0, 144.0, 175.0]),
        ("May", vec![31.0, 56.0, 78.0, 98.0]),
        ("June", vec![39.0, 75.0, 109.0]),
        ("July", vec![43.0, 81.0]),
        ("August", vec![40.0]),
    ];
    let with_zero = |v: &[f64]| -> Vec<(f64, f64)> {
        std::iter::once(0.0).chain(v.iter().copied()).enumerate().map(|(i, y)| (i as f64, y)).collect()
    };
    let mut marks = vec![Mark::Area {
        lower: with_zero(&[36.0, 67.4, 99.8, 126.7, 151.9, 178.0, 202.3, 225.7]),
        upper: with_zero(&[44.0, 82.6, 122.2, 155.3, 186.1, 218.0, 247.7, 276.3]),
        role: Role::Own,
    }];
    for (i, (name, revenue)) in months.iter().enumerate() {
        let month = Arg::Month(2025, i as u8 + 1);
        let (role, label) = match *name {
            "January" => {
                let last = Arg::Of(251.0, Unit::Money);
                let words = text!("{month} {v}", "{month} {v}", "{month} {v}", "{month} {v}", "{month} {v}");
                (Role::Own, Phrase::with(words, [("month", month), ("v", last)]))
            }
            "May" => {
                let words = text!(
                    "{month}: {v} after 4 months; the older cohorts had 136 to 148",
                    "{month}：4 个月后为 {v}；较早的同期群为 136 至 148",
                    "{month}：4 個月後為 {v}；較早的同類群組為 136 至 148",
                    "{month}: {v} na 4 maanden; de oudere cohorten hadden 136 tot 148",
                    "{month}: 4개월 후 {v}, 이전 코호트는 136~148"
                );
                (Role::Warn, Phrase::with(words, [("month", month), ("v", Arg::Of(98.0, Unit::Money))]))
            }
            _ => (Role::Other, Phrase::value(month)),
        };
        marks.push(Mark::Line { points: with_zero(revenue), role, label: Some(label) });
    }
    let cost = Phrase::with(
        text!(
            "Cost to win a customer, {v}",
            "获客成本 {v}",
            "獲客成本 {v}",
            "Kosten per nieuwe klant, {v}",
            "고객 획득 비용 {v}"
        ),
        [("v", Arg::Of(150.0, Unit::Money))],
    );
    let even = Phrase::with(
        text!(
            "break-even {v} ({low}–{high})",
            "回本 {v}（{low}–{high}）",
            "回本 {v}（{low}–{high}）",
            "break-even {v} ({low}–{high})",
            "손익분기 {v}({low}~{high})"
        ),
        [
            ("v", Arg::Of(4.32, Unit::Periods)),
            ("low", Arg::Fine(3.8, Unit::Number, 1)),
            ("high", Arg::Fine(4.9, Unit::Number, 1)),
        ],
    );
    marks.push(Mark::Rule { axis: Along::Y, at: 150.0, role: Role::Reference, label: Some(cost) });
    for x in [4.07, 4.48, 4.19] {
        marks.push(Mark::Dot { at: (x, 150.0), role: Role::Other, label: None });
    }
    marks.push(Mark::Dot { at: (4.32, 150.0), role: Role::Own, label: Some(even) });
    marks.push(Mark::Interval { row: 0, low: 3.84, value: 4.32, high: 4.92, role: Role::Own, label: None });
    let finding = text!(
        "January earned back its €150 in 4.3 months; May is falling behind",
        "1月用 4.3 个月收回 150 欧元；5月落后",
        "1月用 4.3 個月收回 150 歐元；5月落後",
        "Cohort Januari verdiende zijn € 150 terug in 4,3 maanden; mei blijft achter",
        "1월은 4.3개월 만에 €150를 회수했고, 5월은 뒤처지고 있어요"
    );
    let since = text!(
        "months since first order",
        "首次订单后的月数",
        "首次訂單後的月數",
        "maanden sinds eerste bestelling",
        "첫 주문 후 개월 수"
    );
    let per = text!("€ per customer", "每位客户，€", "每位顧客，€", "€ per klant", "고객당 €");
    figure("cohort", finding, named(Unit::Periods, 0.0, 8.0, since), named(Unit::Money, 0.0, 250.0, per), marks)
}

fn churn() -> Figure {
    let decay =
        |rate: f64| -> Vec<(f64, f64)> { (0..=12).map(|i| (f64::from(i), 100.0 * (1.0 - rate).powi(i))).collect() };
    let left = Phrase::with(
        text!("{n} left", "剩 {n}", "剩 {n}", "{n} over", "{n}명 남음"),
        [("n", Arg::Fine(54.0, Unit::Count, 0))],
    );
    let accepted = Phrase::with(
        text!(
            "accepted: {n} or more left",
            "可接受：剩 {n} 或更多",
            "可接受：剩 {n} 或更多",
            "aanvaard: {n} of meer over",
            "허용: {n}명 이상 남음"
        ),
        [("n", Arg::Fine(90.0, Unit::Count, 0))],
    );
    let marks = vec![
        Mark::Area { lower: decay(0.1118), upper: decay(0.0215), role: Role::Own },
        Mark::Rule { axis: Along::Y, at: 90.0, role: Role::Target, label: Some(accepted) },
        Mark::Line { points: decay(0.05), role: Role::Own, label: Some(left) },
    ];
    let finding = text!(
        "At 5% a month, 54 of 100 are left after a year",
        "每月流失 5%，一年后 100 位中剩 54 位",
        "每月流失 5%，一年後 100 位中剩 54 位",
        "Bij 5% per maand zijn er na een jaar 54 van de 100 over",
        "월 5%면 1년 뒤 100명 중 54명이 남아요"
    );
    figure("churn", finding, numeric(Unit::Periods, 0.0, 12.0), numeric(Unit::Count, 0.0, 100.0), marks)
}

fn clv_steps() -> Figure {
    let rows = vec![
        row(
            plain(text!(
                "Lifetime revenue",
                "生命周期收入",
                "生命週期營收",
                "Omzet over de hele looptijd",
                "생애 매출"
            )),
            false,
        ),
        row(plain(text!("Cost of service", "服务成本", "服務成本", "Servicekosten", "서비스 비용")), false),
        row(plain(text!("Discounting", "折现", "折現", "Verdiscontering", "할인율(현재가치)")), false),
        row(
            plain(text!(
                "Customer lifetime value",
                "客户终身价值",
                "顧客終身價值",
                "Customer lifetime value",
                "고객 생애 가치(CLV)"
            )),
            true,
        ),
    ];
    let signed = |v: f64| Some(Phrase::value(Arg::Signed(v, Unit::Money)));
    let marks = vec![
        bar(0, 0.0, 1_250_000.0, Role::Neutral, Some(value(1_250_000.0, Unit::Money))),
        Mark::Lead { row: 0, at: 1_250_000.0 },
        bar(1, 1_250_000.0, 900_000.0, Role::Warn, signed(-350_000.0)),
        Mark::Lead { row: 1, at: 900_000.0 },
        bar(2, 900_000.0, 780_000.0, Role::Warn, signed(-120_000.0)),
        Mark::Lead { row: 2, at: 780_000.0 },
        bar(3, 0.0, 780_000.0, Role::Own, Some(value(780_000.0, Unit::Money))),
    ];
    let finding = text!(
        "A customer is worth €780,000",
        "一位客户值 78 万欧元",
        "一位顧客值 78 萬歐元",
        "Een klant is € 780.000 waard",
        "고객 한 명의 가치는 €780,000예요"
    );
    figure("clv-steps", finding, numeric(Unit::Money, 0.0, 1_250_000.0), Axis::Rows(rows), marks)
}

fn movements() -> Figure {
    let months: Vec<f64> = (0..18).map(|i| (f64::from(i) * 1.3).sin() * 9_000.0 + 4_000.0).collect();
    let columns = (0..18).map(|i| row(Phrase::value(Arg::Month(2024 + i / 12, (i % 12) as u8 + 1)), false)).collect();
    let role = |v: f64| if v < 0.0 { Role::Warn } else { Role::Own };
    let mut marks: Vec<Mark> = months
        .iter()
        .enumerate()
        .map(|(i, v)| bar(i, 0.0, *v, role(*v), Some(Phrase::value(Arg::Signed(v.round(), Unit::Money)))))
        .collect();
    let target = Phrase::with(
        text!("target {v}", "目标 {v}", "目標 {v}", "doel {v}", "목표 {v}"),
        [("v", Arg::Of(10_000.0, Unit::Money))],
    );
    marks.push(Mark::Rule { axis: Along::Y, at: 10_000.0, role: Role::Target, label: Some(target) });
    let finding = text!(
        "Growth swings from month to month",
        "增长逐月波动",
        "成長逐月波動",
        "De groei wisselt per maand",
        "성장이 달마다 오르내려요"
    );
    figure("movements", finding, Axis::Rows(columns), numeric(Unit::Money, 0.0, 0.0), marks)
}

fn all() -> Vec<Figure> {
    vec![
        nps_scale(50.0, 35.47, 61.61),
        nps_shares(),
        nps_sizes(),
        nps_scores(),
        cohort(),
        churn(),
        clv_steps(),
        movements(),
        stays(),
    ]
}

/// Subscriptions of the vectors: how long they ran.
fn stays() -> Figure {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/subscriptions.csv");
    let bytes = std::fs::read(path).expect(path);
    let (of, hints) = (&datasets::SUBSCRIPTIONS, Hints::default());
    let read = reading::read(&bytes, of, &hints, &datasets::Ask::default(), &decoder).expect(path);
    let Some(datasets::Summary::Survival(survival)) = read.groups.whole.first() else { panic!("no stays") };
    lifetime::stays(survival, Level::P95).expect("a figure")
}

fn draw(figure: &Figure, width: u32, lang: Lang) -> Drawing {
    charts::draw(figure, width, &Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month })
}

/// Every coordinate of a shape.
fn numbers(shape: &Shape) -> Vec<f64> {
    let point = |p: &(f64, f64)| vec![p.0, p.1];
    match &shape.form {
        Form::Line { from, to } => [point(from), point(to)].concat(),
        Form::Polyline(points) | Form::Polygon(points) => points.iter().flat_map(point).collect(),
        Form::Rect { at, width, height } => vec![at.0, at.1, *width, *height],
        Form::Circle { at, r } => vec![at.0, at.1, *r],
        Form::Text { at, .. } => point(at),
    }
}

fn texts(drawing: &Drawing) -> Vec<(Frame, String)> {
    let texts = drawing.shapes.iter().filter_map(|shape| match &shape.form {
        Form::Text { text, .. } => Some((shape.frame(), text.clone())),
        _ => None,
    });
    texts.collect()
}

/// Finite, in steps of a tenth, and on the sheet.
fn assert_sound(drawing: &Drawing, what: &str) {
    let sheet = Frame { left: 0.0, top: 0.0, right: f64::from(drawing.width), bottom: f64::from(drawing.height) };
    for shape in &drawing.shapes {
        for n in numbers(shape) {
            assert!(n.is_finite() && (n * 10.0 - (n * 10.0).round()).abs() < 1e-6, "{what}: {n} in {shape:?}");
        }
        assert!(shape.frame().within(&sheet.grown(8.0)), "{what}: off the sheet: {shape:?}");
    }
}

fn assert_apart(drawing: &Drawing, what: &str) {
    let texts = texts(drawing);
    for (i, (a, one)) in texts.iter().enumerate() {
        for (b, other) in &texts[i + 1..] {
            assert!(!a.meets(b), "{what}: “{one}” lies on “{other}”");
        }
    }
}

#[test]
fn figures_are_drawn_as_their_golden_files_hold_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var_os("KEPT_BLESS").is_some();
    let mut wrong = Vec::new();
    for figure in all() {
        for lang in [Lang::En, Lang::Ko] {
            let show = Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month };
            for width in [328, 696] {
                let name = format!("{}.{width}.{}.svg", figure.id, lang.tag());
                let svg = charts::svg(&draw(&figure, width, lang), &figure.finding.show(&show));
                if bless {
                    std::fs::write(folder.join(&name), &svg).expect("the golden folder can be written");
                } else if std::fs::read_to_string(folder.join(&name)).unwrap_or_default() != svg {
                    wrong.push(name);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "other than their golden files (KEPT_BLESS=1 rewrites them): {wrong:?}");
}

#[test]
fn no_text_lies_on_another_in_any_language() {
    for figure in all() {
        for lang in Lang::ALL {
            for width in [280, 328, 400, 543, 544, 696, 1000] {
                let drawing = draw(&figure, width, lang);
                let what = format!("{} at {width} in {}", figure.id, lang.tag());
                assert_sound(&drawing, &what);
                assert_apart(&drawing, &what);
            }
        }
    }
}

#[test]
fn what_matters_is_never_dropped() {
    for lang in Lang::ALL {
        for width in [280, 328, 696] {
            let says = |figure: &Figure, part: &str| {
                let found = texts(&draw(figure, width, lang)).iter().any(|(_, t)| t.contains(part));
                assert!(found, "{} at {width} in {} does not say {part}", figure.id, lang.tag());
            };
            says(&nps_shares(), "50");
            says(&nps_shares(), "60");
            says(&nps_sizes(), "35");
            says(&churn(), "54");
            says(&cohort(), "251");
            says(&cohort(), "150");
            says(&cohort(), "98");
            says(&cohort(), if lang == Lang::Nl { "4,3" } else { "4.3" });
        }
    }
}

/// Three tall columns and a low one whose number is wider than it, and a loss of nothing under the first.
fn came_and_went() -> Figure {
    let columns = (0..12).map(|i| row(Phrase::value(Arg::Month(2024, i + 1)), i == 11)).collect();
    let signed = |v: f64| Some(Phrase::value(Arg::Signed(v, Unit::Money)));
    let came = (0..12).map(|i| if i == 11 { 2_683.96 } else { 9_000.0 + f64::from(i) });
    let went = (0..12).map(|i| if i == 0 { 0.0 } else { -8_000.0 - f64::from(i) });
    let went: Vec<f64> = went.enumerate().map(|(i, v)| if i == 11 { -1_240.96 } else { v }).collect();
    let up = came.enumerate().map(|(i, v)| bar(i, 0.0, v, Role::Own, signed(v)));
    let down = went.iter().enumerate().map(|(i, v)| bar(i, 0.0, *v, Role::Warn, signed(*v)));
    let marks = up.chain(down).collect();
    figure("came", text!("", "", "", "", ""), Axis::Rows(columns), numeric(Unit::Money, 0.0, 0.0), marks)
}

#[test]
fn the_number_of_a_column_lies_on_no_bar() {
    for lang in Lang::ALL {
        for width in [280, 328, 696] {
            let drawing = draw(&came_and_went(), width, lang);
            let bars: Vec<Frame> =
                drawing.shapes.iter().filter(|s| matches!(s.form, Form::Rect { .. })).map(Shape::frame).collect();
            assert_eq!(bars.len(), 23, "a bar of no height is not drawn");
            let texts = texts(&drawing);
            for (frame, text) in &texts {
                assert!(bars.iter().all(|bar| !bar.meets(frame)), "“{text}” at {width} in {}", lang.tag());
            }
            let said = if lang == Lang::Nl { "2.683,96" } else { "2,683.96" };
            assert!(texts.iter().any(|(_, text)| text.contains(said)), "{texts:?}");
        }
    }
}

#[test]
fn a_lead_passes_behind_the_names_of_rows() {
    let drawing = draw(&nps_shares(), 328, Lang::En);
    let place = |found: fn(&Shape) -> bool| drawing.shapes.iter().position(found).expect("it is drawn");
    let lead = place(|shape| shape.class.contains("f-lead"));
    let name = place(|shape| matches!(&shape.form, Form::Text { text, .. } if text == "Promoters"));
    assert!(lead < name);
}

#[test]
fn a_pin_is_the_scale_without_words() {
    let pin = charts::pin(&nps_scale(50.0, 35.47, 61.61));
    assert_eq!((pin.width, pin.height), (200, 14));
    assert!(texts(&pin).is_empty());
    assert_eq!(pin.shapes.iter().filter(|s| s.class == "i-edge").count(), 3);
    assert_sound(&pin, "pin");
    assert!(charts::pin(&churn()).shapes.is_empty());
}

#[test]
fn an_interval_that_leaves_the_scale_has_no_cap_there() {
    let drawing = draw(&nps_scale(95.0, 60.0, 130.0), 696, Lang::En);
    assert_eq!(drawing.shapes.iter().filter(|s| s.class == "i-end").count(), 1);
    assert_sound(&drawing, "cut");
}

#[test]
fn a_figure_without_values_is_an_empty_drawing() {
    let empty = figure(
        "empty",
        text!("", "", "", "", ""),
        numeric(Unit::Count, 0.0, 1.0),
        numeric(Unit::Count, 0.0, 1.0),
        vec![],
    );
    let drawing = draw(&empty, 328, Lang::En);
    assert!(drawing.shapes.is_empty() && drawing.height > 0);
    assert!(charts::svg(&drawing, "a < b & \"c\"").contains("a &lt; b &amp; &quot;c&quot;"));
}

#[test]
fn a_picture_holds_no_character_that_xml_does_not_allow() {
    let drawing = draw(&churn(), 328, Lang::En);
    let name: String =
        ('\0'..='\u{20}').chain('\u{7e}'..='\u{a0}').chain(['\u{fffd}', '\u{fffe}', '\u{ffff}', '😀']).collect();
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..);
    for svg in [charts::svg(&drawing, &name), charts::standalone(&drawing, &name, &name)] {
        assert!(svg.chars().all(allowed) && svg.contains("\u{fffd}😀"), "{svg:?}");
    }
}

#[test]
fn twenty_series_give_way_to_the_readers_own() {
    let mut crowded = churn();
    for i in 0..20 {
        let points = (0..=12).map(|x| (f64::from(x), 50.0 + f64::from(i) + f64::from(x))).collect();
        let label = Phrase::with(
            text!("Segment {v}", "分组 {v}", "分組 {v}", "Segment {v}", "세그먼트 {v}"),
            [("v", Arg::Of(f64::from(i), Unit::Count))],
        );
        crowded.marks.insert(0, Mark::Line { points, role: Role::Other, label: Some(label) });
    }
    for width in [280, 696] {
        let drawing = draw(&crowded, width, Lang::En);
        assert_apart(&drawing, "crowded");
        assert!(texts(&drawing).iter().any(|(_, t)| t == "54 left"));
    }
}

/// A question that an example of a method asks.
fn example(metric: &'static Metric, method: &'static Method, at: usize) -> Question {
    Question { values: method.examples[at].values(), ..Question::new(metric, method) }
}

/// The figures of every example of every metric, and of the files of the vectors.
fn shown() -> Vec<Figure> {
    let mut out = Vec::new();
    for metric in METRICS {
        for method in metric.methods {
            for at in 0..method.examples.len() {
                let question = example(metric, method, at);
                let outcome = question.answer();
                out.extend(bands::scale(&question, &outcome));
                out.extend(method.figures.iter().filter_map(|figure| figure(&question, &outcome)));
            }
        }
    }
    out.extend(of_files());
    // Metrics that read the same file share what it shows.
    let mut once: Vec<Figure> = Vec::new();
    for figure in out {
        if !once.contains(&figure) {
            once.push(figure);
        }
    }
    once
}

/// What files show beyond an answer.
fn of_files() -> Vec<Figure> {
    let mut out = Vec::new();
    let files: [(&str, &'static datasets::Dataset); 3] = [
        ("subscriptions.csv", &datasets::SUBSCRIPTIONS),
        ("mrr_snapshots.csv", &datasets::PAYMENTS),
        ("cdnow_sample_transactions.csv", &datasets::ORDERS),
    ];
    for (file, of) in files {
        let path = format!("{}/tests/files/{file}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).expect(file);
        let read = reading::read(&bytes, of, &Hints::default(), &datasets::Ask::default(), &decoder).expect(file);
        for metric in METRICS {
            for method in metric.methods.iter().filter(|m| m.sources.iter().any(|s| s.dataset == of)) {
                out.extend(read.figures(method, Level::P95));
            }
        }
        let cohort = |summary: &datasets::Summary| match summary {
            datasets::Summary::Cohort(cohort) => Some(cohort.clone()),
            _ => None,
        };
        let cohorts: Vec<_> = read.groups.whole.iter().filter_map(cohort).collect();
        out.extend(cohort_revenue::overlay(&cohorts, 0, None, None));
        out.extend(cohort_revenue::overlay(&cohorts, 0, Some(60.0), None));
    }
    out
}

/// Every figure in every language, at the widths that matter.
fn everywhere(each: impl Fn(&Figure, &Drawing, &str)) {
    for figure in all().into_iter().chain(shown()) {
        for lang in Lang::ALL {
            for width in [288, 640] {
                let drawing = draw(&figure, width, lang);
                each(&figure, &drawing, &format!("{} at {width} in {}", figure.id, lang.tag()));
            }
        }
    }
}

#[test]
fn no_line_runs_through_words() {
    let thin = |shape: &&Shape| {
        let thin = |class| matches!(class, "f-grid" | "f-base" | "f-lead" | "f-ref");
        matches!(shape.form, Form::Line { .. }) && shape.class.split(' ').any(thin)
    };
    everywhere(|_, drawing, what| {
        for (frame, text) in texts(drawing) {
            for line in drawing.shapes.iter().filter(thin) {
                // A line has no area of its own.
                assert!(!line.frame().grown(0.05).meets(&frame), "{what}: a line runs through “{text}”");
            }
        }
    });
}

#[test]
fn every_text_stands_on_the_sheet_with_the_whole_of_its_line() {
    everywhere(|_, drawing, what| {
        for shape in &drawing.shapes {
            let Form::Text { at, text } = &shape.form else { continue };
            // The line of a Chinese, Japanese or Korean font, in ems over and under the baseline.
            let size = if shape.class.contains("f-axis") { 12.0 } else { 13.0 };
            let (top, bottom) = (at.1 - 1.16 * size, at.1 + 0.29 * size);
            let frame = Frame { top, bottom, ..shape.frame() };
            let sheet =
                Frame { left: 0.0, top: 0.0, right: f64::from(drawing.width), bottom: f64::from(drawing.height) };
            assert!(frame.within(&sheet.grown(0.6)), "{what}: “{text}” sticks out: {frame:?}");
        }
    });
}

#[test]
fn both_ends_of_an_interval_are_always_labelled() {
    let ends = [(-98.0, 20.0), (-40.0, 97.0), (-99.0, 98.0), (93.0, 99.0), (-99.0, -93.0)];
    for (low, high) in ends {
        for lang in Lang::ALL {
            for width in [160, 288, 640] {
                let drawing = draw(&nps_scale(f64::midpoint(low, high), low, high), width, lang);
                let what = format!("{low} to {high} at {width} in {}", lang.tag());
                let points = |n: f64| if n < 0.0 { format!("−{}", -n) } else { n.to_string() };
                for end in [low, high] {
                    assert!(texts(&drawing).iter().any(|(_, text)| *text == points(end)), "{what}: no {end}");
                }
                assert_sound(&drawing, &what);
                assert_apart(&drawing, &what);
            }
        }
    }
}

#[test]
fn every_band_of_a_scale_is_named_where_there_is_room() {
    for lang in Lang::ALL {
        for width in [288, 328, 640] {
            for value in [-50.0, 20.0, 60.0, 90.0] {
                let figure = nps_scale(value, value, value);
                let drawing = draw(&figure, width, lang);
                let words: Vec<String> = texts(&drawing).into_iter().map(|(_, text)| text).collect();
                let said = words.join(" ");
                let Some(Mark::Strip(bands)) = figure.marks.last() else { panic!("no strip") };
                let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
                for band in bands {
                    let name = band.name.show(&show);
                    // In Chinese a name may be broken anywhere, in two lines that stand one after the other.
                    let found = said.contains(&name) || words.windows(2).any(|w| w.concat() == name);
                    assert!(found, "{name} at {width} in {}: {words:?}", lang.tag());
                }
            }
        }
    }
}

/// The scale of the first example of a metric.
fn first_scale(id: &str) -> Figure {
    let metric = METRICS.iter().copied().find(|metric| metric.id == id).expect(id);
    let question = example(metric, &metric.methods[0], 0);
    bands::scale(&question, &question.answer()).expect("a scale")
}

#[test]
fn a_value_beyond_the_bands_stands_within_the_scale_and_says_its_number() {
    for width in [288, 640] {
        let drawing = draw(&first_scale("revenue_growth"), width, Lang::En);
        let dot = drawing.shapes.iter().find(|shape| shape.class == "i-dot").expect("a dot");
        assert!(dot.frame().left > 12.0, "{dot:?}");
        assert!(texts(&drawing).iter().any(|(_, text)| text == "−7.0%"));
    }
}

/// What the page of a link draws: its scale, and the figures of its method.
fn linked(address: &str) -> Vec<Figure> {
    let address = link::decode(address);
    assert!(address.problems.is_empty(), "{:?}", address.problems);
    let question = address.question().expect("a metric");
    let outcome = question.answer();
    let figures = question.method.figures.iter().filter_map(|figure| figure(question, &outcome));
    bands::scale(question, &outcome).into_iter().chain(figures).collect()
}

/// The figure of this name on the page of a link.
fn drawn(address: &str, id: &str) -> Figure {
    linked(address).into_iter().find(|figure| figure.id == id).expect(id)
}

#[test]
fn a_goal_is_drawn_and_named_where_the_headline_is() {
    let goals = [
        ("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&target=55", "scale", "goal 55"),
        ("#/clv_cac/default?v=1&clv=600&cac=200&target=4", "scale", "goal 4.0"),
        ("#/csat/counts?v=1&positive=78&answers=100&target=0.85", "satisfied", "goal 85%"),
        ("#/css/counts?v=1&positive=78&answers=100&target=0.85", "satisfied", "goal 85%"),
        ("#/repeat_purchase/orders?v=1&repeat=30&customers=300&target=0.12", "repeat_purchase", "goal 12%"),
        ("#/retention/default?v=1&start=100&end=105&won=10&target=0.96", "retention", "goal 96%"),
        (
            "#/mrr/default?v=1&customers=250&arpa=10&before.customers=210&before.arpa=10&target=2600",
            "compared",
            "goal €2,600",
        ),
    ];
    for (address, id, goal) in goals {
        let figure = drawn(address, id);
        for width in [288, 640] {
            let drawing = draw(&figure, width, Lang::En);
            assert!(texts(&drawing).iter().any(|(_, text)| text == goal), "{id} at {width}: no {goal}");
            assert!(drawing.shapes.iter().any(|shape| shape.class.contains("f-ref")), "{id} at {width}");
            assert_apart(&drawing, id);
        }
    }
    // A mean effort of 5.5 is no share of easy answers.
    let effort = linked("#/ces/bins?v=1&s1=1&s2=1&s3=4&s4=10&s5=30&s6=40&s7=14&target=5.5");
    assert!(!effort.iter().any(|figure| figure.marks.iter().any(|mark| matches!(mark, Mark::Rule { .. }))));
}

#[test]
fn the_number_of_a_bar_stands_clear_of_the_goal() {
    for target in [2_300, 2_600, 3_000] {
        let address =
            format!("#/mrr/default?v=1&customers=250&arpa=10&before.customers=210&before.arpa=10&target={target}");
        let figure = drawn(&address, "compared");
        for lang in Lang::ALL {
            for width in [288, 640] {
                let drawing = draw(&figure, width, lang);
                let rule = drawing.shapes.iter().find(|shape| shape.class.contains("f-ref")).expect("a goal").frame();
                let words = texts(&drawing);
                let numbers = words.iter().filter(|(frame, text)| frame.top > rule.top && text.contains("00"));
                for (frame, text) in numbers.filter(|(frame, _)| frame.bottom < rule.bottom) {
                    let apart = frame.right < rule.left || rule.right < frame.left;
                    assert!(apart, "{text} at {width} in {} lies on the goal", lang.tag());
                }
            }
        }
    }
}

#[test]
fn a_scale_of_another_number_than_the_headline_says_which() {
    let figure = drawn("#/churn/start?v=1&start=100&lost=5", "scale");
    for (lang, name) in [(Lang::En, "Churn per year 46.0%"), (Lang::Ko, "연 환산 이탈률 46.0%")] {
        for width in [288, 640] {
            let words = texts(&draw(&figure, width, lang));
            let place = |said: &str| {
                words.iter().find(|(_, text)| text == said).unwrap_or_else(|| panic!("{said}: {words:?}")).0
            };
            place(name);
            place("7%");
            place("10%");
            // Both ends stand at one height.
            assert!((place("23.0%").top - place("75.9%").top).abs() < 0.1);
        }
    }
}

/// A scale is as high before there is a value as when it is there: nothing below it moves as somebody types.
#[test]
fn a_scale_is_as_high_without_a_value() {
    for (empty, filled) in [
        ("#/churn/start?v=1", ["start=100&lost=0", "start=100&lost=5", "start=100&lost=100"]),
        (
            "#/nps/counts?v=1",
            [
                "promoters=60&passives=30&detractors=10",
                "promoters=1&passives=0&detractors=0",
                "promoters=0&passives=9&detractors=1",
            ],
        ),
    ] {
        for width in [560, 696] {
            let height = |address: &str| draw(&drawn(address, "scale"), width, Lang::En).height;
            for numbers in filled {
                assert_eq!(height(&format!("{empty}&{numbers}")), height(empty), "{empty}&{numbers} at {width}");
            }
        }
    }
}

#[test]
fn a_goal_does_not_stand_under_the_end_of_an_interval() {
    for target in 20..90 {
        let address = format!("#/nps/counts?v=1&promoters=60&passives=30&detractors=10&target={target}");
        let drawing = draw(&drawn(&address, "scale"), 640, Lang::En);
        let tick = drawing.shapes.iter().find(|shape| shape.class == "f-ref").expect("a goal").frame().left;
        let words = texts(&drawing);
        let place = |said: &str| words.iter().find(|(_, text)| text == said).expect(said).0;
        let goal = place(&format!("goal {target}"));
        for end in [place("35"), place("62")] {
            let at_number = end.left - 4.0 < tick && tick < end.right + 4.0;
            assert!(at_number || goal.right <= end.left || end.right <= goal.left, "{target}");
        }
    }
}

#[test]
fn a_value_far_beyond_the_bands_is_an_arrow_at_the_end_of_the_scale() {
    let figure = drawn("#/clv_cac/default?v=1&clv=60000&cac=200", "scale");
    for drawing in [draw(&figure, 288, Lang::En), charts::pin(&figure)] {
        assert!(!drawing.shapes.iter().any(|shape| shape.class == "i-dot"));
        assert_eq!(drawing.shapes.iter().filter(|shape| shape.class == "i-bar").count(), 3);
        assert_sound(&drawing, "an arrow");
    }
    let words = texts(&draw(&figure, 288, Lang::En));
    for said in ["300.0", "1", "2", "3", "5", "10"] {
        assert!(words.iter().any(|(_, text)| text == said), "no {said}: {words:?}");
    }
}

#[test]
fn every_colour_of_a_histogram_is_named() {
    let nps = "#/nps/bins?v=1&s0=1&s1=0&s2=1&s3=1&s4=1&s5=3&s6=3&s7=12&s8=18&s9=26&s10=34";
    let css = "#/css/bins?v=1&s1=3&s2=1&s3=2&s4=3&s5=4&s6=9&s7=20&s8=30&s9=18&s10=10";
    let all: [(&str, &str, &[&str]); 4] = [
        (nps, "nps_scores", &["Detractors 10", "Passives 30", "Promoters 60"]),
        ("#/csat/bins?v=1&s1=4&s2=6&s3=12&s4=45&s5=33", "satisfaction_scores", &["The others 22", "Satisfied 78"]),
        (css, "satisfaction_scores", &["The others", "Satisfied"]),
        (
            "#/ces/bins?v=1&s1=1&s2=1&s3=4&s4=10&s5=30&s6=40&s7=14",
            "effort_scores",
            &["Hard 6", "Neutral 10", "Easy 84"],
        ),
    ];
    for (address, id, names) in all {
        let figure = drawn(address, id);
        let words = texts(&draw(&figure, 640, Lang::En));
        for name in names {
            assert!(words.iter().any(|(_, text)| text.starts_with(name)), "{id}: no {name} in {words:?}");
        }
        for lang in Lang::ALL {
            for width in [160, 272, 288, 400] {
                let drawing = draw(&figure, width, lang);
                assert_apart(&drawing, id);
                assert_sound(&drawing, id);
            }
        }
    }
    // Where there is no room for all, those who count are named.
    let words = texts(&draw(&drawn(nps, "nps_scores"), 272, Lang::En));
    assert!(["Detractors 10", "Promoters", "60", "30"].iter().all(|name| words.iter().any(|(_, text)| text == name)));
}

#[test]
fn nothing_gives_way_to_counts_and_long_ones_are_shortened() {
    let address = "#/nps/bins?v=1&s0=12345&s1=0&s2=1&s3=1123&s4=12312&s5=0&s6=3343&s7=1232&s8=0&s9=26123&s10=34654";
    let words = texts(&draw(&drawn(address, "nps_scores"), 288, Lang::En));
    assert!(["26,123", "34,654"].iter().all(|count| words.iter().any(|(_, text)| text == count)), "{words:?}");
    // One on the axis, one under its column.
    assert_eq!(words.iter().filter(|(_, text)| text == "0").count(), 2, "{words:?}");

    let columns = (0..12).map(|i| row(Phrase::value(Arg::Month(2024, i + 1)), false)).collect();
    let amount = |i: usize| 500_123.0 + 1_000.0 * i as f64;
    let bars = (0..12).map(|i| bar(i, 0.0, amount(i), Role::Own, Some(value(amount(i), Unit::Money))));
    let axis = numeric(Unit::Money, 0.0, 0.0);
    let figure = figure("months", text!("", "", "", "", ""), Axis::Rows(columns), axis, bars.collect());
    let words = texts(&draw(&figure, 696, Lang::En));
    assert_eq!(words.iter().filter(|(_, text)| text.starts_with("€5") && text.ends_with('K')).count(), 12, "{words:?}");
}

#[test]
fn a_row_with_a_long_name_is_named() {
    let names = [
        "Instagram story ads, lookalike audience 1 percent, second half of the year",
        "Zielgruppenwerbungszielgruppenwerbungszielgruppenwerbungszielgruppenwerbung",
    ];
    let rows = names.iter().map(|name| row(Phrase::value(Arg::Raw((*name).into())), false)).collect();
    let marks = (0..2).map(|at| bar(at, 0.0, 40.0, Role::Own, None)).collect();
    let figure = figure("rows", text!("", "", "", "", ""), numeric(Unit::Points, 0.0, 100.0), Axis::Rows(rows), marks);
    for width in [288, 696] {
        let words = texts(&draw(&figure, width, Lang::En));
        for begin in ["Instagram", "Zielgruppen"] {
            assert!(words.iter().any(|(_, text)| text.starts_with(begin)), "{begin} at {width}: {words:?}");
        }
        assert!(words.iter().any(|(_, text)| text.ends_with('…')), "{words:?}");
    }
}

#[test]
fn a_bar_of_almost_nothing_is_seen() {
    let marks = || {
        vec![bar(0, 0.0, 1e6, Role::Own, None), bar(1, 0.0, 1.0, Role::Own, None), bar(2, 0.0, -1.0, Role::Own, None)]
    };
    let names = || Axis::Rows((0..3).map(|i| row(value(f64::from(i), Unit::Count), false)).collect());
    let axis = || numeric(Unit::Money, -1e6, 1e6);
    let rows = figure("rows", text!("", "", "", "", ""), axis(), names(), marks());
    let columns = figure("columns", text!("", "", "", "", ""), names(), axis(), marks());
    for figure in [rows, columns] {
        let drawing = draw(&figure, 288, Lang::En);
        let bars = drawing.shapes.iter().filter_map(|shape| match shape.form {
            Form::Rect { width, height, .. } => Some(width.min(height)),
            _ => None,
        });
        let bars: Vec<f64> = bars.collect();
        assert!(bars.len() == 3 && bars.iter().all(|least| *least >= 1.5), "{}: {bars:?}", figure.id);
    }
}

/// What the parts of a file come to: one number each, with an interval about it.
fn parts_of(id: &str, over_time: bool, values: &[f64], around: Option<f64>) -> Figure {
    let metric = METRICS.iter().copied().find(|metric| metric.id == id).expect(id);
    let output = |value: &f64| {
        let within = around.and_then(|half| Interval::new(value - half, value + half));
        Output::of(metric.methods[0].headline(), *value).within(within)
    };
    let outputs: Vec<Output> = values.iter().map(output).collect();
    let name = |i: usize| if over_time { Arg::Month(2024, i as u8 + 1) } else { Arg::Raw(format!("Segment {i}")) };
    let parts: Vec<(Arg, &Output)> = outputs.iter().enumerate().map(|(i, output)| (name(i), output)).collect();
    ledger::parts(&parts, over_time, Level::P95).expect("a figure")
}

#[test]
fn a_share_over_time_stands_on_zero_and_its_numbers_beside_their_dots() {
    let figure = parts_of("retention", true, &[0.5, 0.8, 0.42, 0.3, 0.65, 0.74], Some(0.1));
    for width in [288, 640] {
        let drawing = draw(&figure, width, Lang::En);
        let words = texts(&drawing);
        let middle = |frame: &Frame| f64::midpoint(frame.top, frame.bottom);
        let dots: Vec<Frame> = drawing.shapes.iter().filter(|s| s.class == "f-dot").map(Shape::frame).collect();
        // Beside the last dot of a narrow figure stands its neighbour.
        let last = if width == 640 { Some((5, "74.0%")) } else { None };
        for (at, said) in [(0, "50.0%"), (1, "80.0%")].into_iter().chain(last) {
            let frame = words.iter().find(|(_, text)| text == said).unwrap_or_else(|| panic!("no {said}: {words:?}")).0;
            assert!((middle(&frame) - middle(&dots[at])).abs() < 4.0, "{said} at {width}");
        }
        let base = drawing.shapes.iter().find(|shape| shape.class == "f-base").expect("a base").frame();
        let zero = words.iter().find(|(_, text)| text == "0%").expect("0%").0;
        assert!((middle(&base) - middle(&zero)).abs() < 4.0, "{base:?} {zero:?}");
    }
    // Points that are all above zero stand on nothing.
    let drawing = draw(&parts_of("nps", true, &[40.0, 50.0, 45.0], Some(10.0)), 640, Lang::En);
    assert!(!drawing.shapes.iter().any(|shape| shape.class == "f-base"));
}

/// A number that stands on a mark of an interval, its own or another's.
fn covered(drawing: &Drawing) -> Option<&Shape> {
    let of = |found: fn(&str) -> bool| drawing.shapes.iter().filter(move |s| s.class.split(' ').any(found));
    // A line has no area of its own.
    let marks: Vec<Frame> =
        of(|class| matches!(class, "a-bar" | "a-end" | "f-dot")).map(|s| s.frame().grown(0.5)).collect();
    of(|class| class == "f-text").find(|number| marks.iter().any(|mark| mark.meets(&number.frame())))
}

#[test]
fn the_numbers_of_periods_lie_on_no_interval() {
    let quarters = [0.221, 0.396, 0.373, 0.401, 0.37, 0.363];
    let months = [0.104, 0.139, 0.159, 0.217, 0.21, 0.18, 0.217, 0.225, 0.249, 0.238, 0.21, 0.202, 0.268, 0.166, 0.227];
    let more = [0.231, 0.203, 0.196];
    for (values, half) in [(&quarters[..], 0.05), (&[&months[..], &more].concat(), 0.06)] {
        let figure = parts_of("repeat_purchase", true, values, Some(half));
        for lang in Lang::ALL {
            for width in [288, 358, 640] {
                let drawing = draw(&figure, width, lang);
                assert_eq!(covered(&drawing), None, "at {width} in {}", lang.tag());
                let last = value(values[values.len() - 1], Unit::Share);
                let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
                let last = last.show(&show);
                assert!(texts(&drawing).iter().any(|(_, text)| *text == last), "{last} at {width} in {}", lang.tag());
            }
        }
    }
}

#[test]
fn a_period_of_nothing_says_its_number() {
    let figure = parts_of("nps", true, &[27.0, 40.0, -12.0, 0.0], Some(20.0));
    for width in [288, 640] {
        let words = texts(&draw(&figure, width, Lang::En));
        let zeros = words.iter().filter(|(_, text)| text == "0").count();
        assert_eq!(zeros, 2, "the last period's and the axis': {words:?}");
    }
}

#[test]
fn segments_are_measured_by_an_axis_and_none_is_the_readers_own() {
    let figure = parts_of("nps", false, &[40.0, 50.0, 45.0], Some(10.0));
    let drawing = draw(&figure, 640, Lang::En);
    assert!(drawing.shapes.iter().any(|shape| shape.class.contains("f-axis")));
    assert!(!drawing.shapes.iter().any(|shape| shape.class == "f-dot" || shape.class.contains("f-own")));
    assert!(!texts(&draw(&nps_sizes(), 640, Lang::En)).iter().any(|(_, text)| text == "20"));
}

#[test]
fn the_longest_bar_keeps_its_number() {
    let figure = drawn("#/mrr/default?v=1&customers=1000000000&arpa=2500", "mrr_run");
    for (lang, all) in [(Lang::En, ["2.5T", "7.5T", "30T"]), (Lang::ZhHans, ["2.5万亿", "7.5万亿", "30万亿"])] {
        let words = texts(&draw(&figure, 288, lang));
        assert!(all.iter().all(|number| words.iter().any(|(_, text)| text.ends_with(number))), "{words:?}");
    }
}

#[test]
fn an_axis_of_ages_says_in_what_they_are_counted() {
    let words = texts(&draw(&drawn("#/clv/subscription?v=1&arpa=40&churn=0.05", "clv_curve"), 288, Lang::En));
    assert!(words.iter().any(|(_, text)| text == "Age of the customer, months"), "{words:?}");
}

#[test]
fn a_reference_is_told_once() {
    let figure = drawn("#/cohort_revenue/model?v=1&size=100&arpa=3000&churn=0.05&cac=3042.186", "cohort_curve");
    let words = texts(&draw(&figure, 640, Lang::En));
    assert_eq!(
        words.iter().filter(|(_, text)| text.contains("3,042") || text.contains("3.04")).count(),
        1,
        "{words:?}"
    );
}

#[test]
fn the_parts_of_a_cost_are_grey_and_its_sum_is_the_readers() {
    let figure = drawn("#/cac/default?v=1&ads=1200&salaries=3000&tools=300&won=20", "cac_lines");
    let roles = figure.marks.iter().filter_map(|m| if let Mark::Bar { role, .. } = m { Some(*role) } else { None });
    assert_eq!(roles.collect::<Vec<_>>(), [Role::Neutral, Role::Neutral, Role::Neutral, Role::Own]);
}

#[test]
fn a_range_is_written_alike_above_a_figure_and_in_it() {
    let figure = drawn("#/clv/historic?v=1&revenue=50000&customers=250", "clv_room");
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: Some("EUR"), period: Period::Month };
    let range = "€40.00 to €66.67";
    assert!(figure.finding.show(&show).ends_with(range), "{}", figure.finding.show(&show));
    assert!(texts(&draw(&figure, 640, Lang::En)).iter().any(|(_, text)| text == range));
}

#[test]
fn the_name_of_a_line_stands_at_its_own_end_or_nowhere() {
    let mut figures: Vec<Figure> = of_files().into_iter().filter(|figure| figure.id == "cohort_overlay").collect();
    figures.push(cohort());
    for figure in figures {
        for width in [288, 400, 640] {
            let drawing = draw(&figure, width, Lang::En);
            let ends: Vec<Frame> = drawing.shapes.iter().filter(|s| s.class == "f-neutral").map(Shape::frame).collect();
            // Money that is grey is the end of the shading.
            let is_name = |shape: &&Shape| match &shape.form {
                Form::Text { text, .. } => shape.class.starts_with("f-text f-halo") && !text.starts_with('€'),
                _ => false,
            };
            for name in drawing.shapes.iter().filter(is_name).map(Shape::frame) {
                let near = ends.iter().filter(|end| end.grown(12.0).meets(&name)).count();
                assert!(near > 0, "{} at {width}: {name:?} {ends:?}", figure.id);
            }
        }
    }
}

#[test]
fn a_range_without_a_name_begins_at_no_threshold() {
    let metric = METRICS.iter().copied().find(|metric| metric.id == "nps").expect("nps");
    let rules = |counts: [f64; 3]| {
        let method = &metric.methods[0];
        let mut values = Values::new();
        for (id, n) in ["promoters", "passives", "detractors"].into_iter().zip(counts) {
            values.set(method.input(id).expect(id), Value::Number(n));
        }
        let question = Question { values, ..Question::new(metric, method) };
        let outcome = question.answer();
        assert!(outcome.verdict.as_ref().is_some_and(|verdict| verdict.crosses.is_some()));
        let figures = method.figures.iter().filter_map(|figure| figure(&question, &outcome));
        let figure = figures.into_iter().find(|figure| figure.id == "nps_tenfold").expect("a figure");
        figure.marks.iter().filter(|mark| matches!(mark, Mark::Rule { .. })).count()
    };
    // Across 0, where the range without a name begins, and across 50, where the excellent one does.
    assert_eq!(rules([40.0, 23.0, 37.0]), 0);
    assert_eq!(rules([60.0, 30.0, 10.0]), 1);
}

#[test]
fn a_cohort_is_named_by_its_month_in_one_line() {
    // The last two are of the file of orders, without a cost and with one.
    let mut cohorts = of_files().into_iter().filter(|figure| figure.id == "cohort_overlay").rev();
    let orders = cohorts.nth(1).expect("cohorts");
    let drawing = draw(&orders, 288, Lang::En);
    let texts = texts(&drawing);
    let place = |words: &str| {
        let found = texts.iter().find(|(_, text)| text == words);
        found.unwrap_or_else(|| panic!("no {words} in {texts:?}")).0
    };
    // The one that ends last is named beside its end, another where no other dot is nearer, and what would lie too far
    // from its own not at all.
    assert!(place("€100.95").top > place("January 1997").top);
    assert!(!texts.iter().any(|(_, text)| text == "February 1997"));
    let march = place("March 1997");
    let dots: Vec<Frame> = drawing.shapes.iter().filter(|s| s.class == "f-neutral").map(Shape::frame).collect();
    let right = |a: &&Frame, b: &&Frame| a.right.total_cmp(&b.right);
    let (own, other) = (dots.iter().min_by(right).expect("March"), dots.iter().max_by(right).expect("February"));
    assert!(dots.len() == 2 && march.right <= own.right && own.right < other.left + 6.0, "{march:?} {dots:?}");
}

#[test]
fn periods_are_counted_along_an_axis() {
    let figure = |id: &str| {
        let metric = METRICS.iter().copied().find(|metric| metric.id == id).expect(id);
        let question = example(metric, &metric.methods[0], 0);
        let outcome = question.answer();
        question.method.figures.iter().find_map(|figure| figure(&question, &outcome)).expect("a curve")
    };
    let words = [
        (Lang::En, "months"),
        (Lang::ZhHans, "月数"),
        (Lang::ZhHant, "月數"),
        (Lang::Nl, "maanden"),
        (Lang::Ko, "개월"),
    ];
    for figure in [figure("churn"), figure("lifetime")] {
        for (lang, months) in words {
            let said = texts(&draw(&figure, 288, lang));
            assert!(said.iter().any(|(_, text)| text == months), "{} in {}: {said:?}", figure.id, lang.tag());
            let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
            assert_eq!(figure.table.head[0].show(&show), months);
        }
    }
}

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1e6..1e6f64,
        2 => 0.0..1.0f64,
        1 => any::<f64>(),
        1 => prop::sample::select(vec![0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e308, -1e308, 5e-324]),
    ]
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let label = || Some(Phrase::value(Arg::Of(12.5, Unit::Number)));
    let role = prop::sample::select(vec![
        Role::Own,
        Role::Other,
        Role::Warn,
        Role::Reference,
        Role::Band(2),
        Role::NeutralWash,
    ]);
    let points = || prop::collection::vec((any_value(), any_value()), 0..6);
    prop_oneof![
        (points(), role.clone()).prop_map(move |(points, role)| Mark::Line { points, role, label: label() }),
        (points(), points(), role.clone()).prop_map(|(lower, upper, role)| Mark::Area { lower, upper, role }),
        (0..5usize, any_value(), any_value(), role.clone()).prop_map(move |(row, from, to, role)| Mark::Bar {
            row,
            from,
            to,
            role,
            label: label(),
            inside: label()
        }),
        (0..5usize, any_value()).prop_map(|(row, at)| Mark::Lead { row, at }),
        (0..5usize, any_value(), any_value(), any_value(), role.clone()).prop_map(
            move |(row, low, value, high, role)| Mark::Interval { row, low, value, high, role, label: label() }
        ),
        ((any_value(), any_value()), role.clone()).prop_map(move |(at, role)| Mark::Dot { at, role, label: label() }),
        (prop::bool::ANY, any_value(), role.clone()).prop_map(move |(x, at, role)| Mark::Rule {
            axis: if x { Along::X } else { Along::Y },
            at,
            role,
            label: label()
        }),
        (0..5usize, 0..5usize, role).prop_map(|(from, to, role)| Mark::Group {
            from,
            to,
            role,
            label: value(3.0, Unit::Count)
        }),
    ]
}

fn any_axis() -> impl Strategy<Value = Axis> {
    let units = prop::sample::select(vec![
        Unit::Count,
        Unit::Money,
        Unit::Share,
        Unit::Rate,
        Unit::Points,
        Unit::Ratio,
        Unit::Number,
        Unit::Periods,
        Unit::Seconds,
    ]);
    prop_oneof![
        3 => (units, any_value(), any_value(), prop::collection::vec(any_value(), 0..4))
            .prop_map(|(unit, low, high, ticks)| Axis::Numeric { unit, low, high, name: None, ticks }),
        1 => (0..4usize).prop_map(|n| Axis::Rows((0..n).map(|i| row(value(i as f64, Unit::Count), i == 0)).collect())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_numbers_of_any_periods_lie_on_no_interval(
        values in prop::collection::vec(0.0..0.9f64, 2..25),
        half in 0.001..0.3f64,
        width in prop::sample::select(vec![288, 358, 640]),
    ) {
        let drawing = draw(&parts_of("repeat_purchase", true, &values, Some(half)), width, Lang::En);
        prop_assert_eq!(covered(&drawing), None);
    }

    #[test]
    fn any_figure_gives_finite_shapes_and_apart_texts(
        x in any_axis(),
        y in any_axis(),
        marks in prop::collection::vec(any_mark(), 0..8),
        strip in prop::option::of((any_value(), any_value(), any_value())),
        width in 1..1200u32,
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let mut marks = marks;
        if let Some((a, b, c)) = strip {
            let stretch = |from, to, step, current| Stretch { from, to, step, name: value(1.0, Unit::Count), current };
            marks.push(Mark::Strip(vec![stretch(a, b, 1, false), stretch(b, c, 2, true)]));
        }
        let any = figure("any", text!("", "", "", "", ""), x, y, marks);
        let drawing = draw(&any, width, lang);
        for shape in drawing.shapes.iter().chain(&charts::pin(&any).shapes) {
            for n in numbers(shape) {
                prop_assert!(n.is_finite() && n.abs() < 1e6, "{shape:?}");
            }
        }
        assert_apart(&drawing, "any");
    }
}

#[test]
fn the_ends_above_a_scale_are_those_of_the_sentence() {
    let said: Vec<String> =
        texts(&draw(&nps_scale(50.0, -0.196, 77.13), 696, Lang::En)).into_iter().map(|t| t.1).collect();
    for end in ["−0.2", "77.1"] {
        assert!(said.iter().any(|text| text == end), "{end} is not among {said:?}");
    }
}

#[test]
fn a_heading_has_no_full_stop() {
    let figure = drawn("#/mrr/default?v=1&customers=250&arpa=40&before.customers=200&before.arpa=40", "compared");
    for lang in Lang::ALL {
        let formats = Plain(lang);
        let heading = figure.heading(&Show { lang, formats: &formats, currency: None, period: Period::Month });
        assert!(!heading.is_empty() && !heading.ends_with(['.', '。']), "{heading}");
    }
}
