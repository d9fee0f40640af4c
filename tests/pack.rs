//! Runs the packer as Trunk does, on a small page.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use sha2::{Digest as _, Sha256};

const GLUE: &str = "let wasm_bindgen = (function() {
    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
})();";

/// A source and a staging folder such as Trunk leaves them.
struct Stage {
    source: PathBuf,
    staging: PathBuf,
}

impl Stage {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pack").join(name);
        fs::remove_dir_all(&root).ok();
        let stage = Self { source: root.join("source"), staging: root.join("staging") };
        fs::create_dir_all(stage.source.join("style")).expect("a folder");
        fs::create_dir_all(stage.staging.join("snippets")).expect("a folder");
        stage.source("boot.js", "boot();\r\n  // why\r\n  again();\r\n");
        stage.source("style/alpha.css", "alpha { x: y }");
        stage.source("style/print.css", "print { x: y }");
        stage.source("style/base.css", "base { x: y }");
        stage.source("style/zeta.css", "zeta { x: y }");
        stage.source("style/tokens.css", "tokens { x: y }");
        fs::create_dir_all(stage.source.join("src/site")).expect("a folder");
        stage.source("src/site/kept.js", "// the element\n  element();\r\n");
        stage.source("src/site/sw.js", "const BUILD = \"@BUILD@\", FILES = @FILES@;");
        stage.source("src/site/blog.html", "<p>blog</p>");
        stage.staged(
            "index.html",
            "<!-- kept: policy --><!-- kept: style --><!-- kept: program --><!-- kept: script boot.js -->",
        );
        stage.staged("kept.js", GLUE);
        stage.staged("kept_bg.wasm", "\0asm\u{1}\0\0\0");
        stage.staged("snippets/rest.txt", "left by somebody");
        stage
    }

    fn source(&self, path: &str, text: &str) {
        fs::write(self.source.join(path), text).expect("a file");
    }

    fn staged(&self, path: &str, text: &str) {
        fs::write(self.staging.join(path), text).expect("a file");
    }

    fn pack(&self) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pack"));
        command.env("TRUNK_SOURCE_DIR", &self.source).env("TRUNK_STAGING_DIR", &self.staging);
        command.env("TRUNK_PROFILE", "debug").output().expect("the packer")
    }

    fn html(&self) -> String {
        self.left("index.html")
    }

    fn left(&self, name: &str) -> String {
        fs::read_to_string(self.staging.join(name)).expect("a file")
    }
}

fn refusal(stage: &Stage) -> String {
    let output = stage.pack();
    assert!(!output.status.success(), "it was packed");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_page_is_left_and_what_stands_beside_it() {
    let stage = Stage::new("one");
    let output = stage.pack();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut left: Vec<_> =
        fs::read_dir(&stage.staging).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    left.sort();
    assert_eq!(left, ["SHA256SUMS", "blog.html", "index.html", "kept.js", "sw.js"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains(&format!("{} bytes", stage.html().len())));
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let (first, second) = (Stage::new("first"), Stage::new("second"));
    first.pack();
    second.pack();
    assert_eq!(first.html(), second.html());
    assert_eq!(first.left("SHA256SUMS"), second.left("SHA256SUMS"));
}

#[test]
fn every_file_stands_in_the_sums_and_the_worker_knows_what_it_must_be() {
    let stage = Stage::new("sums");
    stage.pack();
    let sums = stage.left("SHA256SUMS");
    let (head, lines) = sums.split_once('\n').expect("lines");
    let listed: Vec<(&str, &str)> = lines.lines().filter_map(|line| line.split_once("  ")).collect();
    assert_eq!(
        listed.iter().map(|(_, name)| *name).collect::<Vec<_>>(),
        ["blog.html", "index.html", "kept.js", "sw.js"]
    );
    let worker = stage.left("sw.js");
    for (sum, name) in listed {
        let digest =
            Sha256::digest(stage.left(name)).iter().fold(String::new(), |out, byte| out + &format!("{byte:02x}"));
        assert_eq!(digest, sum, "{name}");
        assert_eq!(worker.contains(&format!("\"{name}\":\"{sum}\"")), name != "sw.js", "{name} in {worker}");
    }
    let build = head.rsplit_once(' ').expect("a build").1;
    assert!(head.starts_with('#') && build.len() == 64 && worker.contains(&format!("BUILD = \"{build}\"")), "{head}");
    assert_eq!(stage.left("kept.js"), "element();");
}

#[test]
fn styles_come_in_their_order() {
    let stage = Stage::new("styles");
    stage.pack();
    assert!(
        stage.html().contains("<style>tokens{x: y}base{x: y}alpha{x: y}zeta{x: y}print{x: y}</style>"),
        "{}",
        stage.html()
    );
}

#[test]
fn scripts_have_the_line_ends_that_a_parser_sees() {
    let stage = Stage::new("lines");
    stage.pack();
    assert!(stage.html().ends_with("<script>boot();\nagain();</script>"));
}

#[test]
fn a_second_program_is_refused() {
    let stage = Stage::new("second-program");
    stage.staged("other.js", "");
    assert!(refusal(&stage).contains("exactly one JavaScript file"));
}

#[test]
fn unknown_glue_is_refused() {
    let stage = Stage::new("glue");
    stage.staged("kept.js", "let wasm_bindgen;");
    assert!(refusal(&stage).contains("glue"));
}

#[test]
fn a_script_that_is_missing_is_named() {
    let stage = Stage::new("missing");
    fs::remove_file(stage.source.join("boot.js")).expect("the file");
    assert!(refusal(&stage).contains("boot.js"));
}

#[test]
fn outside_of_trunk_it_says_so() {
    let output = Command::new(env!("CARGO_BIN_EXE_pack")).env_remove("TRUNK_SOURCE_DIR").output().expect("the packer");
    assert!(String::from_utf8_lossy(&output.stderr).contains("trunk build"));
}
