//! The CLV to CAC ratio, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::{Plain, Show};
use kept::metric::{Field, Outcome, Question, Source, Status, Values};
use kept::metrics::bands;
use kept::metrics::clv_cac::{CAC_TARGET_HIGH, CAC_TARGET_LOW, METRIC, RATIO};
use kept::metrics::fields::{CAC, CLV, MARGIN};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(clv: f64, cac: f64, margin: Option<f64>) -> Question {
    let mut values = Values::new().with(&CLV, clv).with(&CAC, cac);
    if let Some(margin) = margin {
        values = values.with(&MARGIN, margin);
    }
    Question { values, ..Question::new(&METRIC, &METRIC.methods[0]) }
}

fn answer(clv: f64, cac: f64) -> Outcome {
    spoken::whole(&ask(clv, cac, None))
}

fn band(clv: f64, cac: f64) -> &'static str {
    answer(clv, cac).verdict.unwrap().band.id
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|note| note.wording.id).collect()
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static Field) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field)
}

#[track_caller]
fn says(q: &Question, lang: Lang, wanted: &[&str]) {
    let lines = spoken::lines(q, &q.answer(), lang);
    for line in wanted {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn ratios_and_bands_agree_with_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/clv_cac.json")).unwrap();
    let list = all["vectors"].as_array().unwrap();
    assert!(list.len() >= 9);
    for vector in list {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let (clv, cac) = (inputs["clv"].as_f64().unwrap(), inputs["cac"].as_f64().unwrap());
        let outcome = answer(clv, cac);
        let Some(ratio) = expected["ratio"].as_f64() else {
            assert_eq!(fault(&outcome), (Status::Undefined, "cac_zero", &CAC));
            continue;
        };
        let got = outcome.number(&RATIO).unwrap();
        assert!((got - ratio).abs() <= 1e-12 + 1e-9 * ratio, "{}: {got}", vector["id"]);
        let band = outcome.verdict.unwrap().band.id;
        let means = match expected["band"].as_str().unwrap() {
            "marginal" => ["thin", "slight_profit"].contains(&band),
            "healthy" => band == "target",
            "above_5" => band == "above",
            other => band == other,
        };
        assert!(means, "{}: {band}", vector["id"]);
    }
}

#[test]
fn bands_change_at_exactly_1_2_3_and_5() {
    // In cents, in halves, and in decimals that no float holds.
    for cac in [1.0, 200.0, 0.1, 0.07, 33.33, 1e-3, 123_456.7] {
        let at = |times: f64| band(cac * times, cac);
        assert_eq!([at(0.999_999), at(1.0), at(1.000_001)], ["loss", "break_even", "thin"], "{cac}");
        assert_eq!([at(1.999_999), at(2.0), at(2.000_001)], ["thin", "slight_profit", "slight_profit"], "{cac}");
        assert_eq!([at(2.999_999), at(3.0), at(3.000_001)], ["slight_profit", "target", "target"], "{cac}");
        assert_eq!([at(4.999_999), at(5.0), at(5.000_001)], ["target", "target", "above"], "{cac}");
    }
    // As people type them: 0.3 ÷ 0.1 and 0.35 ÷ 0.07 miss the edge by the last bits of f64 only.
    assert_eq!((band(0.3, 0.1), answer(0.3, 0.1).number(&RATIO)), ("target", Some(3.0)));
    assert_eq!((band(0.35, 0.07), band(0.7, 0.35), band(1.1, 1.1)), ("target", "slight_profit", "break_even"));
    assert_eq!((band(-50.0, 100.0), band(0.0, 100.0)), ("loss", "loss"));
    let verdict = answer(600.0, 200.0).verdict.unwrap();
    assert_eq!((verdict.source, verdict.certain), (Source::Article(0), None));
}

#[test]
fn the_target_cac_is_a_fifth_to_a_third_of_the_clv() {
    let outcome = answer(600.0, 150.0);
    assert_eq!((outcome.number(&CAC_TARGET_LOW), outcome.number(&CAC_TARGET_HIGH)), (Some(120.0), Some(200.0)));
    let half = spoken::whole(&ask(600.0, 150.0, Some(0.5)));
    assert_eq!((half.number(&RATIO), half.number(&CAC_TARGET_LOW)), (Some(2.0), Some(60.0)));
    assert_eq!(half.number(&CAC_TARGET_HIGH), Some(100.0));
    let loss = answer(-600.0, 150.0);
    assert_eq!((loss.number(&RATIO), loss.output(&CAC_TARGET_LOW).unwrap().value.as_ref()), (Some(-4.0), None));
    assert_eq!(answer(0.0, 150.0).number(&CAC_TARGET_HIGH), Some(0.0));
}

#[test]
fn revenue_against_cost_is_named_and_a_margin_answers_it() {
    assert_eq!(notes(&answer(600.0, 200.0)), ["revenue_flatters", "same_time"]);
    assert_eq!(notes(&ask(600.0, 200.0, Some(0.8)).answer()), ["on_margin", "same_time"]);
    assert_eq!(notes(&spoken::whole(&ask(600.0, 200.0, Some(-0.8)))), ["negative_margin", "same_time"]);
}

#[test]
fn what_cannot_be_names_its_field() {
    assert_eq!(fault(&answer(0.0, 0.0)), (Status::Undefined, "cac_zero", &CAC));
    assert_eq!(fault(&answer(5.0, -1.0)), (Status::Invalid, "negative", &CAC));
    assert_eq!(fault(&answer(1e300, 1e-300)), (Status::Undefined, "too_large", &CAC));
    assert_eq!(fault(&ask(1e308, 1.0, Some(-9.0)).answer()), (Status::Undefined, "too_large", &CLV));
    assert_eq!(fault(&ask(1.0, 1.0, Some(1.2)).answer()), (Status::Invalid, "above_100", &MARGIN));
    let blank = Question { values: Values::new().with(&CLV, 5.0), ..ask(1.0, 1.0, None) };
    assert_eq!(fault(&blank.answer()), (Status::NoData, "blank_required", &CAC));
}

#[test]
fn the_page_says_it_in_every_language() {
    let mut q = ask(600.0, 250.0, Some(0.9));
    q.currency = Some("EUR".into());
    says(
        &q,
        Lang::En,
        &[
            "€540 against €250",
            "€600 × 90.0%",
            "€540 ÷ €250",
            "€540 ÷ 5",
            "CLV ÷ CAC 2.16: Slight profit",
            "This counts gross profit: revenue × 90.0%.",
            "€180",
            "is the most that winning a customer may cost if CLV is to be three times the CAC, the articles’ minimum.",
            // Typed, it gives the ratio of 3: 833.33 × 0.9 ÷ 250.
            "€833.33",
            "is the CLV that this CAC calls for: at a gross margin of 90.0% it leaves three times as much, the articles’ minimum.",
            "A CLV of €540 leaves room for a CAC of €108 to €180",
        ],
    );
    says(&q, Lang::Nl, &["€\u{a0}540 tegenover €\u{a0}250", "CLV ÷ CAC 2,16: Lichte winst"]);
    says(&q, Lang::Ko, &["CLV €540, CAC €250", "CLV ÷ CAC 2.16: 소폭 이익"]);
    says(&q, Lang::ZhHans, &["€540 对比 €250", "CLV ÷ CAC 2.16：略有盈利"]);
    says(&q, Lang::ZhHant, &["€540 對照 €250", "CLV ÷ CAC 2.16：略有獲利"]);
    // Without a margin it is three times the CAC.
    let needed = "is the CLV that this CAC calls for: three times as much, the articles’ minimum.";
    says(&ask(400.0, 200.0, None), Lang::En, &["600", needed]);
    assert_eq!(ask(400.0, 200.0, Some(0.0)).answer().advice.len(), 0);
    // Above the range there is money to spend: 1 000 ÷ 5 − 100.
    says(
        &ask(1_000.0, 100.0, None),
        Lang::En,
        &["100", "more per customer could be spent before the ratio is back at 5, the top of the articles’ range."],
    );
    assert_eq!(answer(1_000.0, 250.0).advice.len(), 1);
}

#[test]
fn a_campaign_has_two_snapshots() {
    let mut q = ask(600.0, 200.0, None);
    q.before = Some(Values::new().with(&CLV, 500.0).with(&CAC, 250.0));
    let change = spoken::whole(&q).change.unwrap();
    assert_eq!((change.field, change.before, change.difference), (&RATIO, 2.0, 1.0));
    assert_eq!((change.p, change.interval), (None, None));
    says(&q, Lang::En, &["Up 1.0 from 2.0."]);
    says(&q, Lang::Nl, &["1,0 hoger dan 2,0."]);
    let ids: Vec<_> = q.method.figures.iter().filter_map(|f| f(&q, &q.answer())).map(|f| f.id).collect();
    assert_eq!(ids, ["clv_cac_room", "compared"]);
    q.before = Some(Values::new().with(&CLV, 500.0).with(&CAC, 0.0));
    assert!(q.answer().change.is_none());
}

#[test]
fn a_target_is_sought_in_each_number_alone() {
    let q = Question { target: Some(4.0), ..ask(600.0, 200.0, Some(0.5)) };
    let levers = spoken::whole(&q).levers;
    let needed = |field: &Field| levers.iter().find(|lever| lever.field == field).unwrap().needed;
    // SPEC: "CAC must be at most…".
    assert_eq!((needed(&CAC), needed(&CLV), needed(&MARGIN)), (Some(75.0), Some(1_600.0), None));
    let first = &levers[0];
    assert_eq!(first.field, &CAC);
    assert!((first.better.value - 180.0).abs() < 1e-9 && (first.better.headline.unwrap() - 5.0 / 3.0).abs() < 1e-12);
}

#[test]
fn a_band_of_one_value_can_be_drawn() {
    for clv in [200.0, 0.0, 190.0, -400.0, 5_000.0, 2e9] {
        let q = ask(clv, 200.0, None);
        let figure = bands::scale(&q, &q.answer()).unwrap();
        let plain = Plain(Lang::Nl);
        let show = Show { lang: Lang::Nl, formats: &plain, currency: None, period: q.period() };
        for width in [280, 328, 696] {
            let drawing = kept::charts::draw(&figure, width, &show);
            let names: String = kept::charts::svg(&drawing, "");
            if clv == 200.0 {
                assert!(names.contains("Break-even"), "{names}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pair_gives_a_sound_answer(
        clv in prop_oneof![-1e6..1e6, Just(0.0)], cac in prop_oneof![0.0..1e5, Just(0.0)],
        margin in prop::option::of(-1.0..=1.0), target in prop::option::of(-1.0..10.0),
        before in prop::option::of((0.0..1e4, 0.0..1e4)),
    ) {
        let before = before.map(|(clv, cac)| Values::new().with(&CLV, clv).with(&CAC, cac));
        let outcome = spoken::whole(&Question { target, before, ..ask(clv, cac, margin) });
        if let Some(ratio) = outcome.number(&RATIO) {
            let want = clv * margin.unwrap_or(1.0) / cac;
            prop_assert!((ratio - want).abs() <= 1e-14 * want.abs());
            prop_assert!(outcome.verdict.is_some());
        } else {
            prop_assert_eq!(outcome.status, Status::Undefined);
        }
    }
}

#[test]
fn a_ratio_that_is_rounded_onto_an_edge_says_so() {
    says(&ask(599.99, 200.0, None), Lang::En, &["CLV ÷ CAC is 2.99995 before rounding, not 3.0."]);
    says(&ask(599.99, 200.0, None), Lang::Nl, &["CLV ÷ CAC is vóór het afronden 2,99995, niet 3,0."]);
    assert_eq!(band(599.99, 200.0), "slight_profit");
    // Also from above, where a band ends with its edge.
    says(&ask(1000.001, 200.0, None), Lang::En, &["CLV ÷ CAC is 5.000005 before rounding, not 5.0."]);
    // A half is rounded as it is shown, away from zero: 1.005 is 1.01.
    for clv in [600.0, 598.0, 602.0, 1000.0, 200.0, 201.0] {
        assert!(!notes(&answer(clv, 200.0)).contains(&"rounded_edge"), "{clv}");
    }
}

#[test]
fn the_target_cac_has_both_its_ends_beside_the_ratio() {
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: kept::locale::Period::Month };
    let (name, range) = answer(600.0, 300.0).beside.unwrap();
    assert_eq!((show.text(name), show.arg(&range).as_str()), ("Target CAC", "120 to 200"));
    assert!(answer(-600.0, 300.0).beside.is_none());
}
