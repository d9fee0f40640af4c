//! The scorecard: goals, changes, scales and the sheet of several answers.

use kept::export;
use kept::figure::{Axis, Mark};
use kept::link::decode;
use kept::locale::{Level, Period, Plain, Show};
use kept::metrics::change::{Claim, against_goal};
use kept::metrics::scorecard::{Line, changes, finding, level, table};
use kept::words::Lang;

fn lines(pairs: &str) -> Vec<Line> {
    let address = decode(&format!("#/scorecard?v=1&{pairs}"));
    assert!(address.problems.is_empty(), "{:?}", address.problems);
    address.questions().iter().cloned().map(Line::from).collect()
}

fn shown<R>(lang: Lang, print: impl FnOnce(&Show<'_>) -> R) -> R {
    print(&Show { lang, formats: &Plain(lang), currency: None, period: Period::Month })
}

const NPS: &str = "nps=counts&nps.promoters=60&nps.passives=30&nps.detractors=10";
const CHURN: &str = "churn=start&churn.start=1000&churn.lost=50";

#[test]
fn a_goal_is_reached_on_its_good_side_and_certain_where_the_interval_leaves_it_out() {
    let goal = |pairs: &str| lines(pairs)[0].goal().map(|goal| (goal.reached, goal.certain));
    // NPS 50, 35 to 62.
    assert_eq!(goal(&format!("{NPS}&nps.target=50")), Some((true, Some(false))));
    assert_eq!(goal(&format!("{NPS}&nps.target=20")), Some((true, Some(true))));
    assert_eq!(goal(&format!("{NPS}&nps.target=70")), Some((false, Some(true))));
    // Of churn, cost and time less is better.
    assert_eq!(goal(&format!("{CHURN}&churn.target=0.1")), Some((true, Some(true))));
    assert_eq!(goal(&format!("{CHURN}&churn.target=0.02")), Some((false, Some(true))));
    assert_eq!(goal("cac=default&cac.ads=100&cac.won=10&cac.target=11"), Some((true, None)));
    assert_eq!(goal("cac=default&cac.ads=100&cac.won=10&cac.target=9"), Some((false, None)));
    let time = "resolution_time=totals&resolution_time.total=3600&resolution_time.resolved=1&resolution_time.target";
    assert_eq!(goal(&format!("{time}=7200")), Some((true, None)));
    let lost = "revenue_churn=gross&revenue_churn.mrr_start=100&revenue_churn.churned=5&revenue_churn.contraction=0";
    assert_eq!(goal(&format!("{lost}&revenue_churn.target=0.04")), Some((false, None)));
    // At least 17.2 months may be 20.
    let least = "lifetime=counts&lifetime.start=50&lifetime.lost=0&lifetime.target";
    assert_eq!(goal(&format!("{least}=20")), None);
    assert_eq!(goal(&format!("{least}=15")).map(|(reached, _)| reached), Some(true));
    let against = |pairs: &str| against_goal(&lines(pairs)[0].question, &lines(pairs)[0].outcome).is_some();
    assert_eq!([against(&format!("{least}=20")), against(&format!("{least}=15"))], [false, true]);
    assert_eq!(goal(NPS), None);
    assert_eq!(goal("nps=counts&nps.promoters=60&nps.target=20"), None, "nothing to hold against it");
}

#[test]
fn the_page_says_how_many_goals_are_reached_and_how_many_changes_are_more_than_chance() {
    let says = |pairs: &str| {
        let lines = lines(pairs);
        shown(Lang::En, |show| (finding(&lines).show(show), changes(&lines).map(|changes| changes.show(show))))
    };
    let before = "churn.before.start=1000&churn.before.lost=120&nps.before.promoters=55&nps.before.passives=30&nps.before.detractors=15";
    let goals = "churn.target=0.1&nps.target=70";
    assert_eq!(says(&format!("{CHURN}&{NPS}")), ("Your metrics at a glance".into(), None));
    let (finding, changes) = says(&format!("{CHURN}&{NPS}&{before}&{goals}"));
    assert_eq!(finding, "Goals reached: 1 of 2");
    let tested = "Changes since the earlier period that can be tested: 2; more than chance: 1.";
    assert_eq!(changes.as_deref(), Some(tested));
    let claims: Vec<_> = lines(&format!("{CHURN}&{NPS}&{before}")).iter().map(Line::claim).collect();
    assert_eq!(claims, [Some(Claim::Beyond), Some(Claim::Chance)]);
}

#[test]
fn a_scale_is_that_of_the_bands_or_of_what_can_be_or_begins_at_nothing() {
    let scale = |pairs: &str| {
        let figure = lines(pairs)[0].scale()?;
        let Axis::Numeric { low, high, .. } = figure.x else { panic!("a number line") };
        Some((low, high, figure.marks.len()))
    };
    assert_eq!(scale(&format!("{NPS}&nps.target=60")), Some((-100.0, 100.0, 3)));
    let repeat = "repeat_purchase.repeat=30&repeat_purchase.customers=300";
    let (low, high, marks) = scale(repeat).expect("a scale");
    assert!(low == 0.0 && marks == 2 && (0.2..0.22).contains(&high), "half as far again as 13.9 %: {high}");
    assert_eq!(scale("csat.positive=99&csat.answers=100").map(|(low, high, _)| (low, high)), Some((0.0, 1.0)));
    let effort: Vec<String> = (1..8).map(|score| format!("ces.s{score}=5")).collect();
    assert_eq!(scale(&effort.join("&")).map(|(low, high, _)| (low, high)), Some((1.0, 7.0)));
    let stays = "retention.start=100&retention.end=95&retention.won=0";
    assert_eq!(scale(stays).map(|(low, high, _)| (low, high)), Some((0.0, 1.0)));
    let more = "retention.start=100&retention.end=105&retention.won=0&retention.target=1.1";
    assert!(scale(more).is_some_and(|(_, high, _)| high > 1.6), "more than all");
    assert_eq!(scale("cac=default&cac.ads=100&cac.won=10"), None, "a number with nothing beside it");
    let (low, high, marks) = scale("cac=default&cac.ads=100&cac.won=10&cac.target=20").expect("a scale");
    assert_eq!((low, marks), (0.0, 3));
    assert!((high - 30.0).abs() < 1e-9, "{high}");
    let figure = lines("cac=default&cac.ads=100&cac.won=10&cac.target=20")[0].scale().expect("a scale");
    assert!(figure.marks.iter().any(|mark| matches!(mark, Mark::Strip(_))));
    assert!(kept::charts::pin(&figure).shapes.len() > 2);
}

#[test]
fn the_sheet_has_every_number_with_its_name() {
    let lines = lines(&format!("{CHURN}&churn.before.start=1000&churn.before.lost=120&{NPS}&nps.target=60"));
    let sheet = shown(Lang::Nl, |show| export::table(&table(&lines), show));
    let rows: Vec<&str> = sheet.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows.len(), 3);
    assert!(
        rows[0].starts_with(
            "Cijfer;Definitie;Nu;Interval: van;Interval: tot;Betrouwbaarheid;Oordeel;Doel;Daarvoor;Verandering;p;Eenheid;Periode;Valuta"
        ),
        "{}",
        rows[0]
    );
    let cells: Vec<&str> = rows[1].split(';').collect();
    assert_eq!((cells[2], cells[5], cells[7], cells[8], cells[9]), ("0,05", "0,95", "", "0,12", "-0,07"));
    let p: f64 = cells[10].replace(',', ".").parse().expect("a p");
    assert!(p < 1e-6, "{p}");
    let cells: Vec<&str> = rows[2].split(';').collect();
    assert_eq!((cells[2], cells[7], cells[8], cells[9], cells[10]), ("50", "60", "", "", ""));
    assert_eq!(cells[11..], ["points", "", ""]);
    assert!(rows[1].ends_with(";rate;maand;"), "{}", rows[1]);
    let money = self::lines("mrr=default&mrr.customers=10&mrr.arpa=5&mrr.currency=EUR");
    assert!(shown(Lang::En, |show| export::table(&table(&money), show)).ends_with(",money,,EUR\r\n"));
}

#[test]
fn levels_are_said_and_what_is_known_at_least_is_no_number() {
    let both = format!("{NPS}&nps.level=99&{CHURN}&churn.level=99");
    assert_eq!(level(&lines(&both)), Level::P99);
    assert_eq!(level(&lines(&format!("{NPS}&nps.level=99&{CHURN}"))), Level::P95, "the usual one where they differ");
    let least = lines("lifetime=counts&lifetime.start=50&lifetime.lost=0&lifetime.level=90");
    let sheet = shown(Lang::En, |show| export::table(&table(&least), show));
    assert!(sheet.lines().nth(1).is_some_and(|row| row.to_lowercase().contains("at least")), "{sheet}");
}
