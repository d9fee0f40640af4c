//! A file to begin with: the columns that a metric is read from, under the reader's own words and marks, with a few rows
//! or without. It reads back without a question.

use crate::datasets::{Dataset, PERIODS};
use crate::locale::float;
use crate::metric::{Field, Metric};
use crate::words::Lang;

/// A template of a metric as CSV: the dataset that feeds it, otherwise a table of its own figures, a period a row.
///
/// `filled` adds rows that give an answer. Dutch spreadsheets divide cells by `;` and write a decimal comma, all others of
/// the five languages `,` and a dot; days are ISO, which no country reads otherwise.
pub fn template(metric: &'static Metric, lang: Lang, filled: bool) -> String {
    let (head, rows) = table(metric, lang);
    let (between, mark) = if lang == Lang::Nl { (";", ",") } else { (",", ".") };
    let mut out = String::new();
    out.push_str(&head.join(between));
    out.push_str("\r\n");
    for row in rows.iter().filter(|_| filled) {
        let cells: Vec<String> =
            row.iter().map(|cell| if is_decimal(cell) { cell.replace('.', mark) } else { cell.clone() }).collect();
        out.push_str(&cells.join(between));
        out.push_str("\r\n");
    }
    out
}

/// The dataset that a metric's template is of.
pub fn dataset_of(metric: &'static Metric) -> &'static Dataset {
    metric.methods.iter().flat_map(|method| method.sources).map(|source| source.dataset).next().unwrap_or(&PERIODS)
}

/// The head, and rows whose numbers have a dot.
fn table(metric: &'static Metric, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let of = dataset_of(metric);
    if *of == PERIODS {
        return figures(metric, lang);
    }
    let rows = SAMPLES.iter().find(|(id, _)| *id == of.id).map_or(&[][..], |(_, rows)| rows);
    let rows: Vec<Vec<String>> =
        if rows.is_empty() { answers(metric, of) } else { rows.iter().map(|row| owned(row)).collect() };
    // A column that no row fills is another way to say the same: a ticket has two times or a duration.
    let filled = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
    let kept: Vec<usize> = (0..of.labels.len()).filter(|at| filled(*at)).collect();
    let head = kept.iter().map(|at| of.labels[*at].get(lang)).collect();
    (head, rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect())
}

fn owned(row: &[&str]) -> Vec<String> {
    row.iter().map(|cell| (*cell).to_string()).collect()
}

/// Answers of a survey on the metric's own scale: those of its example, at most three a score.
fn answers(metric: &'static Metric, of: &Dataset) -> Vec<Vec<String>> {
    let fed = metric.methods.iter().find(|method| method.sources.iter().any(|source| source.dataset == of));
    let mut rows = Vec::new();
    for (field, counts) in fed.map_or(&[][..], |method| method.examples[0].inputs) {
        let score = field.id.strip_prefix('s').filter(|score| score.bytes().all(|byte| byte.is_ascii_digit()));
        let count = counts.first().map_or(0, |count| count.min(3.0) as usize);
        for _ in 0..score.map_or(0, |_| count) {
            let number = rows.len() + 1;
            let mut row = vec![score.unwrap_or_default().to_string(), ["A", "B"][number % 2].to_string()];
            row.push(format!("2024-{:02}-15", number % 3 + 1));
            row.push(format!("R{number}"));
            row.resize(of.labels.len(), String::new());
            rows.push(row);
        }
    }
    rows
}

/// The metric's own figures: the numbers of its example in one period.
fn figures(metric: &'static Metric, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let method = &metric.methods[0];
    let mut head = vec![PERIODS.labels[0].get(lang)];
    let mut row = vec!["2024-01".to_string()];
    for (field, numbers) in method.examples[0].inputs {
        head.push(field.label.get(lang));
        row.push(written(field, numbers.first().copied().unwrap_or_default()));
    }
    (head, vec![row])
}

/// A number as a person writes it into a cell: rates in percent with their sign.
fn written(field: &Field, number: f64) -> String {
    let share = field.unit.is_percent();
    let number = if share { field.unit.as_typed(number) } else { number };
    format!("{number}{}", if share { "%" } else { "" })
}

fn is_decimal(cell: &str) -> bool {
    cell.contains('.') && float(cell.trim_end_matches('%')).is_some()
}

/// Rows by dataset, in the order of its columns. A survey's are made of the metric's example.
const SAMPLES: [(&str, &[&[&str]]); 6] = [
    (
        "orders",
        &[
            &["C001", "2024-01-05", "120.50", "O1001", "Web"],
            &["C002", "2024-01-17", "80.25", "O1002", "Store"],
            &["C001", "2024-02-03", "60.00", "O1003", "Web"],
            &["C003", "2024-02-11", "45.90", "O1004", "Web"],
            &["C002", "2024-03-08", "99.95", "O1005", "Store"],
            &["C004", "2024-03-20", "150.00", "O1006", "Web"],
        ],
    ),
    (
        "subscriptions",
        &[
            &["C001", "2024-01-05", "", "49.50", "Pro", "", ""],
            &["C002", "2024-01-17", "2024-03-20", "19.95", "Basic", "A", ""],
            &["C003", "2024-02-03", "", "19.95", "Basic", "", ""],
            &["C004", "2024-02-11", "2024-03-31", "49.50", "Pro", "B", ""],
            &["C005", "2024-02-20", "", "250.00", "Pro", "", "1"],
        ],
    ),
    (
        "payments",
        &[
            &["C001", "2024-01", "49.50", "", "Pro"],
            &["C002", "2024-01", "19.95", "", "Basic"],
            &["C001", "2024-02", "59.50", "", "Pro"],
            &["C002", "2024-02", "19.95", "", "Basic"],
            &["C003", "2024-02", "19.95", "", "Basic"],
            &["C001", "2024-03", "59.50", "", "Pro"],
            &["C003", "2024-03", "19.95", "", "Basic"],
        ],
    ),
    (
        "tickets",
        &[
            &["2024-01-08 09:15", "2024-01-08 11:40", "", "A", ""],
            &["2024-01-08 10:05", "2024-01-09 10:35", "", "B", ""],
            &["2024-01-10 14:20", "2024-01-10 15:05", "", "A", ""],
            &["2024-01-11 08:50", "2024-01-15 16:30", "", "B", ""],
            &["2024-01-12 13:00", "", "", "A", ""],
        ],
    ),
    (
        "costs",
        &[
            &["2024-01", "4200.50", "ads", "Web", "36"],
            &["2024-01", "3100", "salaries", "Web", "36"],
            &["2024-02", "3900.25", "ads", "Web", "34"],
            &["2024-02", "3100", "salaries", "Web", "34"],
            &["2024-02", "250", "tools", "Web", "34"],
        ],
    ),
    (
        "referrals",
        &[
            &["R-01", "C101", "2024-01-09", "120.50", "1", "1", "C001"],
            &["R-02", "C102", "2024-01-20", "", "0", "0", "C002"],
            &["R-01", "C103", "2024-02-14", "80.00", "1", "1", "C001"],
        ],
    ),
];
