//! The table of threats against what there is: each row names tests, and they exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

fn texts(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    for folder in folders {
        sources(&root().join(folder), &mut paths);
    }
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a source"))).collect()
}

#[test]
fn every_threat_names_tests_that_exist() {
    let table = fs::read_to_string(root().join("src/security.rs")).expect("the table");
    let rows: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("//! | ")).skip(1).collect();
    assert!(rows.len() >= 14, "{} rows", rows.len());
    let all: String = texts(&["src", "tests"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("src/security.rs"))
        .map(|(_, text)| text)
        .collect();
    for row in rows {
        let tests = row.trim_end_matches(" |").rsplit_once(" | ").expect("three columns").1;
        let names: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "no test for: {row}");
        for name in names {
            let found = all.contains(&format!("fn {name}(")) || all.contains(&format!("(\"{name}\","));
            assert!(found, "there is no test {name}: {row}");
        }
    }
}

#[test]
fn there_is_no_unsafe_code() {
    for (path, text) in texts(&["src"]) {
        let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
        for line in code.filter(|line| !line.contains('"')) {
            assert!(
                !line.split(|c: char| !c.is_alphanumeric()).any(|word| word == "unsafe"),
                "{}: {line}",
                path.display()
            );
        }
    }
    let lints = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    assert!(lints.contains("unsafe_code = \"deny\""));
}

#[test]
fn dependencies_are_few_and_come_from_one_registry() {
    const REGISTRY: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the lock");
    for package in lock.split("[[package]]").skip(1) {
        let own = package.contains("name = \"kept");
        assert!(own || (package.contains(REGISTRY) && package.contains("checksum = ")), "{package}");
    }
    let mut shipped = BTreeSet::new();
    for manifest in ["Cargo.toml", "src/Cargo.toml"] {
        let manifest = fs::read_to_string(root().join(manifest)).expect("a manifest");
        for section in ["[dependencies]", "[target.'cfg(target_arch = \"wasm32\")'.dependencies]"] {
            let (_, rest) = manifest.split_once(section).expect(section);
            let lines = rest.lines().skip(1).take_while(|line| !line.starts_with('['));
            let names =
                lines.filter(|line| !line.starts_with(['#', ' ', ']'])).filter_map(|line| line.split_once(" ="));
            shipped.extend(names.map(|(name, _)| name.to_owned()).filter(|name| !name.starts_with("kept")));
        }
    }
    let shipped = shipped.len();
    assert!(shipped <= 18, "{shipped} direct dependencies in the page: each has to be worth its risk");
}

#[test]
fn nothing_depends_on_what_could_ask_for_something() {
    let known = include_str!("../.cargo/deny.toml");
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("the lock");
    let quoted = |text: &str| text.split('"').nth(1).map(String::from).unwrap_or_default();
    let mut banned = 0;
    for line in known.lines().filter(|line| line.contains("crate = ")) {
        banned += 1;
        let (name, excepted) = line.split_once("wrappers").unwrap_or((line, ""));
        let (name, excepted) = (quoted(name), quoted(excepted));
        for package in lock.split("[[package]]").skip(1) {
            let (head, needs) = package.split_once("dependencies = [").unwrap_or((package, ""));
            // `"name",`, or `"name version",` where there are several.
            let needed = needs.lines().map(quoted).any(|other| other.split(' ').next() == Some(&*name));
            assert!(!needed || quoted(head) == excepted, "{name} is brought by {head}");
        }
    }
    assert!(banned >= 4, "{banned} are banned");
}

#[test]
fn a_file_without_a_second_quote_is_stopped() {
    let mut bytes = b"score,comment\n9,fine\n8,\"".to_vec();
    bytes.resize((64 << 20) + 4096, b'x');
    let read = kept::reading::read(
        &bytes,
        &kept::datasets::SURVEY,
        &kept::ingest::Hints::default(),
        &kept::datasets::Ask::default(),
        &kept::ingest::decoder,
    );
    assert!(
        matches!(read, Err(kept::ingest::ReadError::UnterminatedQuote { line: 3 })),
        "{:?}",
        read.map(|r| r.report)
    );
}

#[test]
fn every_dependency_has_a_licence_that_was_looked_at() {
    let known = include_str!("../.cargo/deny.toml");
    let (_, rest) = known.split_once("allow = [").expect("a list of licences");
    let allowed: Vec<&str> = rest.split(']').next().unwrap_or_default().split('"').skip(1).step_by(2).collect();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked"];
    let output = std::process::Command::new(cargo).args(asked).current_dir(root()).output().expect("cargo");
    let text = String::from_utf8_lossy(&output.stdout);
    let all: serde_json::Value =
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let packages = all["packages"].as_array().expect("packages");
    assert!(packages.len() > 50);
    for package in packages {
        let licence = package["license"].as_str().unwrap_or_default().replace(['(', ')'], " ").replace('/', " OR ");
        // `A OR B` is either, `A AND B` is both.
        let fine = licence.split(" AND ").all(|part| part.split(" OR ").any(|one| allowed.contains(&one.trim())));
        assert!(fine, "{} is under {licence:?}", package["name"]);
    }
}
