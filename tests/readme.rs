//! The README's table of metrics is the list's, and its commands are the Makefile's.

use kept::metric::{Group, Metric};
use kept::metrics::METRICS;
use kept::words::Lang;

const OPEN: &str = "<!-- metrics: written by tests/readme.rs -->\n";
const CLOSE: &str = "<!-- /metrics -->";

fn row(metric: &Metric) -> String {
    let methods: Vec<&str> = metric.methods.iter().map(|m| m.id).collect();
    let name = match metric.words.abbr.get(Lang::En) {
        "" => metric.words.name.get(Lang::En).to_string(),
        abbr => format!("{} ({abbr})", metric.words.name.get(Lang::En)),
    };
    format!("| {name} | {} | `{}`: {} |\n", metric.words.index.get(Lang::En), metric.id, methods.join(", "))
}

fn table() -> String {
    let mut out = String::from("| metric | what it says | in links and scripts |\n|---|---|---|\n");
    for group in Group::ALL {
        out.extend(METRICS.iter().filter(|m| m.group == group).map(|m| row(m)));
    }
    out
}

/// `KEPT_BLESS=1 cargo test --test readme` writes the table.
#[test]
fn the_table_of_metrics_is_the_list() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("README.md");
    let (before, rest) = readme.split_once(OPEN).expect("the table begins");
    let (found, after) = rest.split_once(CLOSE).expect("the table ends");
    if std::env::var_os("KEPT_BLESS").is_some() {
        std::fs::write(path, format!("{before}{OPEN}{}{CLOSE}{after}", table())).expect("README.md is written");
        return;
    }
    assert_eq!(found, table(), "KEPT_BLESS=1 cargo test --test readme writes it");
}

#[test]
fn every_command_that_is_named_exists() {
    let makefile = include_str!("../Makefile");
    let readme = include_str!("../README.md");
    // Commands stand at the start of a line or of a piece of code; elsewhere `make` is a verb.
    let rest = readme.lines().flat_map(|line| line.split('`')).filter_map(|piece| piece.strip_prefix("make "));
    let targets: Vec<&str> =
        rest.filter_map(|rest| rest.split(|c: char| !(c.is_ascii_lowercase() || c == '-')).next()).collect();
    assert!(["serve", "test"].iter().all(|target| targets.contains(target)), "{targets:?}");
    for target in targets {
        assert!(makefile.lines().any(|line| line.starts_with(&format!("{target}:"))), "make {target}");
    }
}
