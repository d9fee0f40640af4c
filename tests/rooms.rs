//! The house: an arrow only ever points down, and the web stays in its rooms.

use kept::metrics::METRICS;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rooms from the ground up. A room may use itself and every room before it.
const ROOMS: [&str; 17] = [
    "security", "words", "stats", "locale", "ingest", "datasets", "figure", "metric", "metrics", "charts", "link",
    "reading", "answer", "export", "worker", "api", "ui",
];

/// The rooms that may know the browser; `locale::intl` is the one leaf outside them.
const WEB: [&str; 3] = ["worker", "api", "ui"];

fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("src is readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Every file of the library with its room.
fn files() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths
        .into_iter()
        .filter_map(|path| {
            let inside = path.strip_prefix(&root).expect("inside src").to_string_lossy().replace('\\', "/");
            let name = inside.split(['/', '.']).next().unwrap_or_default().to_string();
            let text = fs::read_to_string(&path).expect("a source file");
            ROOMS.contains(&name.as_str()).then_some((name, inside, text))
        })
        .collect()
}

/// The code of a file without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split("//").next().unwrap_or_default())
}

#[test]
fn every_room_of_the_library_stands_in_the_order() {
    let (core, lib) = (include_str!("../src/core.rs"), include_str!("../src/lib.rs"));
    let declared = core.lines().chain(lib.lines()).filter_map(|line| line.strip_prefix("pub mod "));
    let mut rooms: Vec<&str> = declared.map(|line| line.trim_end_matches(';')).collect();
    rooms.sort_unstable();
    let mut ordered = ROOMS;
    ordered.sort_unstable();
    assert_eq!(rooms, ordered, "what is declared, and what has a place in the order");
}

/// What a code names right after a path such as `crate::`, in a group of paths too.
fn named<'c>(path: &str, code: &'c str) -> Vec<&'c str> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(path) {
        let rest = &code[at + path.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.push(first(rest));
            continue;
        };
        let (mut depth, mut start) = (0, 0);
        for (at, letter) in group.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    names.push(first(&group[start..at]));
                    start = at + 1;
                    if letter == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    names
}

/// The first name of a path.
fn first(path: &str) -> &str {
    path.trim_start().split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()
}

#[test]
fn what_is_named_in_a_group_is_named() {
    let code = "use crate::{\n    link::{self, Address},\n    ui as above,\n    worker,\n};\npub(in crate::api) fn f() { crate::text!{} }";
    assert_eq!(named("crate::", code), ["link", "ui", "worker", "", "api", "text"]);
    assert_eq!(named("crate::", "use crate::{stats};"), ["stats"]);
}

#[test]
fn an_arrow_only_ever_points_down() {
    let mut wrong = Vec::new();
    for (room, file, text) in files() {
        let own = ROOMS.iter().position(|r| *r == room).expect("a room");
        for other in named("crate::", &code(&text).collect::<Vec<_>>().join("\n")) {
            if ROOMS.iter().position(|r| *r == other).is_some_and(|at| at > own) {
                wrong.push(format!("{file}: {room} → {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The files outside `metrics` that know one metric, and which: the table in the docs of the crate.
const KNOW_ONE: [(&str, &str); 5] = [
    ("answer/file.rs", "nps"),
    ("answer/file.rs", "resolution_time"),
    ("reading/mod.rs", "nps"),
    ("ui/components/file/cohorts.rs", "cohort_revenue"),
    ("ui/components/file/groups.rs", "resolution_time"),
];

#[test]
fn a_metric_is_known_only_where_the_docs_say_so() {
    let mut known = Vec::new();
    for (_, file, text) in files().into_iter().filter(|(room, ..)| room != "metrics") {
        let code = code(&text).collect::<Vec<_>>().join("\n");
        let names = named("crate::metrics::", &code);
        known.extend(METRICS.iter().filter(|m| names.contains(&m.id)).map(|metric| (file.clone(), metric.id)));
    }
    known.sort();
    let known: Vec<(&str, &str)> = known.iter().map(|(file, id)| (file.as_str(), *id)).collect();
    assert_eq!(known, KNOW_ONE);
}

#[test]
fn the_web_stays_in_its_rooms() {
    let names = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_"];
    let mut wrong = Vec::new();
    for (room, file, text) in files() {
        if WEB.contains(&room.as_str()) || file == "locale/intl.rs" {
            continue;
        }
        wrong.extend(names.iter().filter(|n| code(&text).any(|l| l.contains(*n))).map(|n| format!("{file}: {n}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What stands at the top of the house beside files that begin with a dot, and what is built there.
const TOP: [&str; 12] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "Makefile",
    "README.md",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "style",
    "tests",
];

/// Of what the repository holds: what else lies in somebody's folder is theirs.
#[test]
fn nothing_else_stands_at_the_top() {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let Some(listed) = git.ok().filter(|git| git.status.success() && !git.stdout.is_empty()) else {
        return; // an unpacked archive has no repository to ask
    };
    let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
    let names: BTreeSet<&str> = listed.split_terminator('\0').filter_map(|path| path.split('/').next()).collect();
    assert!(names.contains("Cargo.toml"), "{names:?}");
    let strays: Vec<&str> =
        names.iter().copied().filter(|name| !name.starts_with('.') && !TOP.contains(name)).collect();
    assert!(strays.is_empty(), "{strays:?}: the design card has no room for them at the top");
}
