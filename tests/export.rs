//! What a reader takes along, as a colleague or a spreadsheet reads it.

#![allow(clippy::unwrap_used)]

use kept::datasets::{Ask, PAYMENTS, SUBSCRIPTIONS, SURVEY};
use kept::export::{Account, File, Origin, Sheet, Style, answer, rows_read, skipped, table};
use kept::figure::Table;
use kept::ingest::{Hints, Report, decoder};
use kept::locale::date::iso;
use kept::locale::{Arg, Level, Period, Phrase, Plain, Show, TOGETHER, Unit};
use kept::metric::{Outcome, Question, Value};
use kept::metrics::movements::CONTRACTION;
use kept::metrics::resolution_time::{FAR, MEAN, MEDIAN};
use kept::metrics::{METRICS, metric};
use kept::words::{Lang, Text};

fn nps() -> Question {
    let metric = metric("nps").unwrap();
    let mut q = Question::new(metric, &metric.methods[0]);
    for (id, n) in [("promoters", 60.0), ("passives", 30.0), ("detractors", 10.0)] {
        let field = q.method.input(id).unwrap();
        q.values.set(field, Value::Number(n));
    }
    q
}

fn account(q: &Question, lang: Lang, style: Style) -> String {
    let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
    let link = "kept.html#/nps/counts?v=1&promoters=60";
    Account::of(q, &q.answer(), &show, style, Origin { date: "22 November 2026", link, file: None })
}

#[test]
fn an_account_can_be_checked_by_hand() {
    let text = account(&nps(), Lang::En, Style::Text);
    for line in [
        "Net promoter score: 50 points",
        "95% interval: 35 to 62",
        "60 promoters, 10 detractors of 100 answers",
        "Excellent, but not certain",
        "Promoters: 60",
        "Detractors: 10",
        "Promoters: 60 ÷ 100 = 60.0%",
        "Net promoter score: 60 − 10 = 50",
        "22 November 2026, computed with Kept 0.1.0",
        "kept.html#/nps/counts?v=1&promoters=60",
    ] {
        assert!(text.lines().any(|said| said == line), "“{line}” is not in\n{text}");
    }
    assert!(!text.contains(['|', '*']) && text.matches('#').count() == 1, "only the link has a #:\n{text}");
}

#[test]
fn markdown_is_tables_and_lists() {
    let text = account(&nps(), Lang::En, Style::Markdown);
    assert!(text.starts_with("# Net promoter score: 50 points\n\n- 95% interval: 35 to 62\n"), "{text}");
    assert!(
        text.contains("\n## The calculation\n\n| | | |\n|---|---:|---:|\n| Promoters | 60 ÷ 100 | 60.0% |\n"),
        "{text}"
    );
    assert!(text.contains("\n## The numbers\n\n| | |\n|---|---:|\n| Promoters | 60 |\n"), "{text}");
    assert!(text.ends_with("kept.html#/nps/counts?v=1&promoters=60\n"));
}

#[test]
fn an_account_has_all_digits_of_what_was_put_in() {
    let said = |id: &str, method: &str, lang: Lang, values: &[(&'static str, f64)]| {
        let metric = metric(id).unwrap();
        let mut q = Question::new(metric, metric.method(method).unwrap());
        for (id, number) in values {
            q.values.set(q.method.input(id).unwrap(), Value::Number(*number));
        }
        q.currency = Some("EUR".into());
        let show = Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month };
        Account::of(&q, &q.answer(), &show, Style::Text, Origin { date: "", link: "", file: None })
    };
    let clv = said("clv", "historic", Lang::En, &[("revenue", 61_728.35), ("customers", 342.0)]);
    assert!(clv.contains("\nRevenue: €61,728.35\n"), "{clv}");
    let lifetime = said("lifetime", "rate", Lang::Nl, &[("churn", 0.02469)]);
    assert!(lifetime.contains(": 2,469%\n"), "{lifetime}");
    for (seconds, wanted) in
        [(986_400.0, "274 hours"), (864_000.0, "10 days"), (5430.0, "90.5 minutes"), (100.25, "100.25 seconds")]
    {
        let time = said("resolution_time", "totals", Lang::En, &[("total", seconds), ("resolved", 10.0)]);
        assert!(time.contains(&format!(": {wanted}\n")), "{time}");
    }
}

#[test]
fn what_a_file_gives_for_figures_only_is_no_row() {
    let (mut q, _) = example("resolution_time", "totals");
    q.values.set(&MEDIAN, Value::Number(7200.0));
    q.values.set(&FAR, Value::Series(vec![81_774.75, 196.0, 1e9]));
    let text = account(&q, Lang::En, Style::Text);
    assert!(text.contains("\nMedian: 2 hours\n") && !text.contains("196"), "{text}");
}

#[test]
fn an_account_names_what_its_number_is() {
    let title = |id: &str, method: &str, lang: Lang| {
        account(&example(id, method).0, lang, Style::Text).lines().next().unwrap().to_string()
    };
    assert_eq!(title("resolution_time", "durations", Lang::En), "Resolution time: Median 3.5 hours");
    assert_eq!(title("cohort_revenue", "model", Lang::Nl), "Cumulatieve cohortomzet: Break-even na 7,9 maanden");
    assert_eq!(title("csat", "bins", Lang::ZhHans), "客户满意度：满意占比（CSAT）78.0%");
    // A name that says what it is, and an abbreviation of it, stand once.
    assert_eq!(title("churn", "start", Lang::En), "Churn rate: 5.0% per month");
    assert_eq!(title("clv", "historic", Lang::En), "Customer lifetime value: 200");
}

#[test]
fn series_are_divided_as_the_language_does() {
    let (q, _) = example("resolution_time", "durations");
    assert!(account(&q, Lang::ZhHant, Style::Text).contains("60\u{a0}分鐘；2\u{a0}小時"));
    assert!(account(&q, Lang::Nl, Style::Text).contains("60 minuten; 2 uur"));
}

#[test]
fn nothing_in_markdown_is_markup_but_its_own() {
    let text = account(&nps(), Lang::Ko, Style::Markdown);
    assert!(text.contains("35\\~62") && !text.contains("35~62"), "{text}");
    assert!(account(&nps(), Lang::Ko, Style::Text).contains("35~62"));
    let (q, outcome) = example("nps", "counts");
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    let origin = Origin { date: "*a|b_<c[d]`e\\&lt;", link: "kept.html#/a_b~c", file: None };
    let text = Account::of(&q, &outcome, &show, Style::Markdown, origin);
    assert!(text.contains("\n\\*a\\|b\\_\\<c\\[d\\]\\`e\\\\\\&lt;, computed with"), "{text}");
    assert!(text.ends_with("\nkept.html#/a_b~c\n"), "{text}");
}

#[test]
fn what_was_chosen_is_accounted_for() {
    let (mut q, _) = example("ces", "bins");
    for id in ["s6", "s7"] {
        q.values.clear(q.method.input(id).unwrap());
    }
    let picked = [("scale", "1-5"), ("reversed", "1")].map(|(id, option)| {
        let choice = q.metric.choice(id).unwrap();
        (choice, choice.option(option).unwrap())
    });
    let q = Question { picks: picked.to_vec(), level: Level::P99, target: Some(4.5), ..q };
    let text = account(&q, Lang::En, Style::Text);
    for line in ["Scale: 1–5", "Direction: A low score means easy", "Confidence: 99%", "Your goal: 4.5"] {
        assert!(text.lines().any(|said| said == line), "“{line}” is not in\n{text}");
    }
    let (_, notes) = text.split_once("\nNotes\n").unwrap();
    for note in q.answer().notes {
        let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
        assert!(notes.contains(&format!("- {}\n", note.says.show(&show))), "{text}");
    }
    let csv = answer(&q, &q.answer(), Lang::En);
    for line in [
        "ces,bins,setting,scale,Scale,,1-5,,,",
        "ces,bins,setting,reversed,Direction,,1,,,",
        "ces,bins,setting,level,Confidence,,0.99,,,share",
        "ces,bins,setting,target,Your goal,,4.5,,,number",
    ] {
        assert!(csv.lines().any(|said| said == line), "{line} is not in\n{csv}");
    }
}

#[test]
fn a_rate_is_accounted_for_with_its_period() {
    let (q, _) = example("clv", "subscription");
    let q = Question { period: Some(Period::Quarter), ..q };
    assert!(account(&q, Lang::Nl, Style::Text).contains("\nPeriode: kwartaal\n"));
    assert!(answer(&q, &q.answer(), Lang::Nl).contains(";setting;period;Periode;;quarter;;;\r\n"));
}

#[test]
fn a_file_is_accounted_for() {
    let file = "customer,month,amount\na,2024-01,100\nb,2024-01,50\na,2024-02,120\nb,2024-02,x\n";
    let read = kept::reading::read(file.as_bytes(), &PAYMENTS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let (q, outcome) = example("mrr", "default");
    let part = read.part(q.method, &read.groups.whole);
    let file = File { name: "mrr|1.csv", report: &read.report, warnings: Vec::new(), part };
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    let said = |style| Account::of(&q, &outcome, &show, style, Origin { date: "", link: "", file: Some(&file) });
    let text = said(Style::Text);
    assert!(text.contains("\nFile: mrr|1.csv, February 2024. Rows: 4 read, 3 used, 1 skipped.\n"), "{text}");
    assert!(said(Style::Markdown).contains("| mrr\\|1.csv, February"));
}

#[test]
fn the_rows_of_a_file_are_a_sentence_in_every_language() {
    // What is said aloud goes on with the answer.
    for lang in Lang::ALL {
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        let said = rows_read(&Report::default()).show(&show);
        assert!(said.ends_with(['.', '。']), "{said}");
    }
}

#[test]
fn a_file_that_ends_within_its_last_month_says_so() {
    let file = "customer,start,end\na,2024-03-05,\nb,2024-04-01,2024-06-12\n";
    let read = |ask| kept::reading::read(file.as_bytes(), &SUBSCRIPTIONS, &Hints::default(), &ask, &decoder).unwrap();
    let method = kept::metrics::metric("churn").unwrap().method("start").unwrap();
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    for (as_of, part) in [
        (None, "June 2024, up to 12 June 2024"),
        (Some("2024-05-31"), "May 2024"),
        (Some("2024-05-30"), "May 2024, up to 30 May 2024"),
        (Some("2024-03-20"), "March 2024, from 5 March 2024, up to 20 March 2024"),
        (Some("2024-06-30"), "June 2024"),
    ] {
        let as_of = as_of.map(|day: &str| iso(day.as_bytes()).unwrap().day);
        let read = read(Ask { as_of, ..Ask::default() });
        let said = read.part(method, &read.groups.whole).map(|part| show.arg(&part));
        assert_eq!(said.as_deref(), Some(part), "{as_of:?}");
    }
    // A lifetime is one over the churn of that month, beside how long all customers stayed.
    let method = kept::metrics::metric("lifetime").unwrap().method("counts").unwrap();
    for (as_of, part) in [("2024-06-12", Some("June 2024, up to 12 June 2024")), ("2024-06-30", None)] {
        let read = read(Ask { as_of: iso(as_of.as_bytes()).map(|date| date.day), ..Ask::default() });
        let said = read.unfinished(method, &read.groups.whole).map(|part| show.arg(&part));
        assert_eq!(
            (said.as_deref(), said.clone()),
            (part, read.part(method, &read.groups.whole).map(|p| show.arg(&p)))
        );
    }
}

#[test]
fn what_a_reader_should_know_of_a_file_is_accounted_for() {
    let file = "customer,month,amount\na,2024-01,€100\nb,2024-01,$50\nb,2024-01,$50\n";
    let read = kept::reading::read(file.as_bytes(), &PAYMENTS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let (q, outcome) = example("mrr", "default");
    for (lang, said) in [
        (Lang::En, "0 skipped. This file mixes currencies: $ · EUR. Its amounts"),
        (Lang::ZhHant, "筆。這個檔案混有多種貨幣：$ · EUR。"),
        (Lang::Ko, "건너뛰었어요. 이 파일에는 여러 통화가 섞여 있어요: $ · EUR. "),
        (Lang::Nl, "maak per valuta een bestand. Rijen die gelijk zijn"),
    ] {
        let warnings = read.warnings().into_iter().map(|warning| warning.says).collect();
        let file = File { name: "mrr.csv", report: &read.report, warnings, part: None };
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        let text = Account::of(&q, &outcome, &show, Style::Text, Origin { date: "", link: "", file: Some(&file) });
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn a_comparison_accounts_for_both_periods() {
    let mut q = nps();
    q.before = Some(q.values.clone());
    let text = account(&q, Lang::En, Style::Text);
    assert_eq!(text.matches("Promoters: 60\n").count(), 2, "{text}");
    assert!(text.contains("\nBefore\n"), "{text}");
}

#[test]
fn a_range_without_a_name_is_not_said_to_be_certain_or_not() {
    let mut q = nps();
    for (id, number) in [("promoters", 450.0), ("passives", 350.0), ("detractors", 200.0)] {
        q.values.set(q.method.input(id).unwrap(), Value::Number(number));
    }
    assert!(q.answer().verdict.is_some_and(|verdict| verdict.certain.is_some()));
    assert!(account(&q, Lang::En, Style::Text).contains("\nNo name for this range\n"));
}

#[test]
fn what_holds_a_line_together_on_the_screen_stays_there() {
    static SURE: Text = kept::text! { en: "{p}", zh_hans: "{p}", zh_hant: "{p}", nl: "{p}", ko: "{p}예요" };
    let plain = Plain(Lang::Ko);
    let show = Show { lang: Lang::Ko, formats: &plain, currency: None, period: Period::Month };
    let phrase = Phrase::with(&SURE, [("p", Arg::Of(0.05, Unit::Share))]);
    assert!(phrase.show(&show).contains(TOGETHER));
    let rows = Table { head: vec![phrase.clone()], rows: vec![vec![Arg::Phrase(Box::new(phrase))]] };
    assert_eq!(table(&rows, &show), "\u{feff}5.0%예요\r\n5.0%예요\r\n");
}

#[test]
fn every_example_has_an_account_in_every_language() {
    for metric in METRICS {
        for method in metric.methods {
            for example in method.examples {
                let q = Question { values: example.values(), ..Question::new(metric, method) };
                for lang in Lang::ALL {
                    for style in [Style::Text, Style::Markdown] {
                        let text = account(&q, lang, style);
                        assert!(text.contains(metric.words.name.get(lang)), "{} {lang:?}\n{text}", metric.id);
                        assert!(!text.contains(TOGETHER), "{} {lang:?}\n{text}", metric.id);
                        assert!(!text.contains(['{', '}']) && !text.contains("NaN"), "{} {lang:?}\n{text}", metric.id);
                        assert!(text.lines().count() > 5, "{} {lang:?}\n{text}", metric.id);
                    }
                }
            }
        }
    }
}

#[test]
fn a_sheet_opens_in_the_readers_country_and_holds_no_formula() {
    let mut sheet = Sheet::new(Lang::Nl);
    sheet.text("naam").text("a;b").number(-1234.5).maybe(None).end();
    sheet.text("=1+1").text("-2").text("@x").text("zeg \"ja\"").end();
    assert_eq!(sheet.done(), "\u{feff}naam;\"a;b\";-1234,5;\r\n'=1+1;'-2;'@x;\"zeg \"\"ja\"\"\"\r\n");
    let mut sheet = Sheet::new(Lang::Ko);
    sheet.text("a,b").number(0.5).text("=x,y").text("두\n줄").end();
    assert_eq!(sheet.done(), "\u{feff}\"a,b\",0.5,\"'=x,y\",\"두\n줄\"\r\n");
}

#[test]
fn a_sheet_that_is_opened_in_another_country_holds_no_formula() {
    let cells = ["x;=1+1", "x, -1", "a\t@b", "a\n=1", "\n=1", "a;b=c-d"];
    let sheet = |lang| cells.map(|cell| Sheet::new(lang).text(cell).clone().done().replace('\u{feff}', ""));
    assert_eq!(sheet(Lang::En), ["x;'=1+1", "\"x, '-1\"", "a\t'@b", "\"a\n'=1\"", "\"\n'=1\"", "a;b=c-d"]);
    assert_eq!(sheet(Lang::Nl)[..2], ["\"x;'=1+1\"", "x, '-1"]);
}

#[test]
fn a_table_keeps_its_numbers() {
    static HEAD: Text = Text::same("Share");
    let numbers = Table {
        head: vec![Phrase::plain(&HEAD), Phrase::plain(&HEAD)],
        rows: vec![
            vec![Arg::Month(2024, 3), Arg::Fine(0.052_631_578_9, Unit::Share, 1)],
            vec![Arg::Raw("=cmd".into()), Arg::Signed(-3.0, Unit::Money)],
            vec![Arg::Level(Level::P95), Arg::Text(&HEAD)],
        ],
    };
    let show = Show { lang: Lang::Nl, formats: &Plain(Lang::Nl), currency: None, period: Period::Month };
    assert_eq!(table(&numbers, &show), "\u{feff}Share;Share\r\n2024-03;0,0526315789\r\n'=cmd;-3\r\n0,95;Share\r\n");
}

/// The question of this method's example, and its answer.
fn example(id: &str, method: &str) -> (Question, Outcome) {
    let metric = metric(id).unwrap();
    let method = metric.method(method).unwrap();
    let q = Question { values: method.examples[0].values(), ..Question::new(metric, method) };
    let outcome = q.answer();
    (q, outcome)
}

/// The figures of a question as sheets, by their ids.
fn sheets(q: &Question, lang: Lang) -> Vec<(&'static str, String)> {
    let show = Show { lang, formats: &Plain(lang), currency: None, period: q.period() };
    let outcome = q.answer();
    let figures = q.method.figures.iter().filter_map(|figure| figure(q, &outcome));
    figures.map(|figure| (figure.id, table(&figure.table, &show))).collect()
}

fn sheet(q: &Question, id: &str, lang: Lang) -> String {
    let all = sheets(q, lang);
    all.iter().find(|(of, _)| *of == id).unwrap_or_else(|| panic!("{id} of {all:?}")).1.clone()
}

#[test]
fn nothing_lost_is_no_negative_zero() {
    let (mut q, _) = example("revenue_churn", "gross");
    q.values.set(&CONTRACTION, Value::Number(0.0));
    assert!(sheet(&q, "revenue_churn", Lang::En).contains("\r\nLost to downgrades,0\r\n"));
    assert_eq!(Sheet::new(Lang::En).number(-0.0).clone().done(), "\u{feff}0");
}

#[test]
fn rows_of_a_sheet_have_names() {
    let csv = sheet(&example("mrr", "default").0, "mrr_run", Lang::En);
    assert_eq!(csv, "\u{feff}Period,Amount\r\n1 month,10000\r\n1 quarter,30000\r\n1 year,120000\r\n");
}

#[test]
fn an_interval_in_a_sheet_is_two_numbers() {
    static HEAD: Text = Text::same("Head");
    let csv = sheet(&example("churn", "start").0, "churn_year", Lang::Nl);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}maanden;Nog over van 100;95%-interval: van;95%-interval: tot");
    assert_eq!(lines[1], "0;100;100;100");
    assert!(lines[2].split(';').all(|cell| cell.replace(',', ".").parse::<f64>().is_ok()), "{csv}");
    let ends = Arg::Range(1.0, 2.0, Unit::Number);
    let gaps = Table { head: vec![Phrase::plain(&HEAD)], rows: vec![vec![ends], vec![Arg::Raw(String::new())]] };
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    assert_eq!(table(&gaps, &show), "\u{feff}Head: from,Head: to\r\n1,2\r\n,\r\n");
}

#[test]
fn every_sheet_is_square_and_its_columns_are_named() {
    for metric in METRICS {
        for method in metric.methods {
            for example in method.examples {
                let q = Question { values: example.values(), ..Question::new(metric, method) };
                for (id, csv) in sheets(&q, Lang::Nl) {
                    let cells = csv.lines().next().unwrap().matches(';').count();
                    assert!(csv.lines().all(|line| line.matches(';').count() == cells), "{id}\n{csv}");
                    assert!(!csv.contains("-0;") && !csv.contains("-0\r"), "{id}\n{csv}");
                }
            }
        }
    }
}

#[test]
fn an_interval_leaves_as_it_is_shown() {
    let (q, outcome) = example("resolution_time", "durations");
    let mean = outcome.output(&MEAN).unwrap();
    assert!(mean.interval.unwrap().low < 0.0);
    let csv = answer(&q, &outcome, Lang::En);
    let line = csv.lines().find(|line| line.starts_with("resolution_time,durations,output,mean,")).unwrap();
    assert!(line.contains(",98640,0,"), "{line}");
}

#[test]
fn months_of_a_sheet_are_dates_whether_whole_or_not() {
    static PART: Text = Text::same("{period} (part)");
    let part = Phrase::with(&PART, [("period", Arg::Month(2024, 5))]);
    let months = Table {
        head: vec![Phrase::plain(&PART)],
        rows: vec![vec![Arg::Month(2024, 4)], vec![Arg::Phrase(Box::new(part))]],
    };
    let show = Show { lang: Lang::Nl, formats: &Plain(Lang::Nl), currency: None, period: Period::Month };
    assert!(table(&months, &show).ends_with("\r\n2024-04\r\n2024-05 (part)\r\n"));
}

#[test]
fn the_answer_is_one_value_a_line() {
    let mut q = nps();
    q.before = Some(q.values.clone());
    let csv = answer(&q, &q.answer(), Lang::Nl);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}metric;method;part;field;name;period;value;low;high;unit");
    assert!(lines.contains(&"nps;counts;input;promoters;Promoters;;60;;;count"), "{csv}");
    assert!(lines.contains(&"nps;counts;before;detractors;Detractors;;10;;;count"), "{csv}");
    let headline = lines.iter().find(|line| line.starts_with("nps;counts;output;nps;")).unwrap();
    assert!(headline.contains(";50;35,"), "{headline}");
    assert!(lines.iter().all(|line| line.matches(';').count() == 9), "{csv}");
}

#[test]
fn skipped_rows_leave_with_their_reason() {
    let text = "score,comment\n9,a\n=9+1,b\n11,c\n9;=1+1,d\n";
    let read = kept::reading::read(text.as_bytes(), &SURVEY, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let csv = skipped(&read, Lang::En);
    assert_eq!(
        csv,
        "\u{feff}line,column,value,reason\r\n3,score,'=9+1,not a number\r\n4,score,11,outside the scale\r\n5,score,9;'=1+1,not a number\r\n"
    );
    assert!(skipped(&read, Lang::Nl).starts_with("\u{feff}regel;kolom;waarde;reden\r\n"));
}

/// 14 of 400 lost after 25 of 380, with a goal of 3 %.
fn compared() -> Question {
    let metric = metric("churn").unwrap();
    let mut q = Question::new(metric, metric.method("start").unwrap());
    let mut before = q.values.clone();
    for (id, now, then) in [("start", 400.0, 380.0), ("lost", 14.0, 25.0)] {
        let field = q.method.input(id).unwrap();
        q.values.set(field, Value::Number(now));
        before.set(field, Value::Number(then));
    }
    Question { before: Some(before), target: Some(0.03), ..q }
}

#[test]
fn a_comparison_leaves_with_its_test_and_its_goal() {
    let text = account(&compared(), Lang::En, Style::Text);
    for line in [
        "- Compared with before: −3.1 percentage points, interval −6.3 percentage points to +0.02 percentage points, \
         p\u{a0}=\u{a0}0.049.",
        "+0.5 percentage points against your goal of 3.0%",
    ] {
        assert!(text.lines().any(|said| said == line), "“{line}” is not in\n{text}");
    }
    let q = compared();
    let csv = answer(&q, &q.answer(), Lang::En);
    let lines: Vec<&str> = csv.lines().collect();
    for line in [
        "churn,start,band,churn_yearly,Above the accepted level,,above,,,",
        "churn,start,band,source,,,S2,,,",
        "churn,start,band,certain,,,true,,,",
    ] {
        assert!(lines.contains(&line), "“{line}” is not in\n{csv}");
    }
    for begin in
        ["churn,start,change,churn,Churn rate,,-0.03", "churn,start,change,z,,,-1.97", "churn,start,change,p,,,0.04"]
    {
        assert!(lines.iter().any(|line| line.starts_with(begin)), "“{begin}” is not in\n{csv}");
    }
    assert!(lines.iter().all(|line| line.matches(',').count() == 9), "{csv}");
}

#[test]
fn a_test_without_an_interval_leaves_with_its_p() {
    let metric = metric("lifetime").unwrap();
    let mut q = Question { metric, method: metric.method("counts").unwrap(), target: None, ..compared() };
    let text = account(&q, Lang::En, Style::Text);
    assert!(text.contains("\n- Compared with before: +13.4 months, p\u{a0}=\u{a0}0.049.\n"), "{text}");
    q.before = None;
    assert!(!account(&q, Lang::En, Style::Text).contains("Compared with before"));
}
