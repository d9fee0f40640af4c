//! Runs the packer as Trunk does, on a small page.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

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
        stage.source("boot.js", "boot();\r\n");
        stage.source("style/alpha.css", "alpha { x: y }");
        stage.source("style/print.css", "print { x: y }");
        stage.source("style/base.css", "base { x: y }");
        stage.source("style/zeta.css", "zeta { x: y }");
        stage.source("style/tokens.css", "tokens { x: y }");
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
        fs::read_to_string(self.staging.join("index.html")).expect("a page")
    }
}

fn refusal(stage: &Stage) -> String {
    let output = stage.pack();
    assert!(!output.status.success(), "it was packed");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn one_file_is_left() {
    let stage = Stage::new("one");
    let output = stage.pack();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let left: Vec<_> =
        fs::read_dir(&stage.staging).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["index.html"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains(&format!("{} bytes", stage.html().len())));
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let (first, second) = (Stage::new("first"), Stage::new("second"));
    first.pack();
    second.pack();
    assert_eq!(first.html(), second.html());
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
    assert!(stage.html().ends_with("<script>boot();\n</script>"));
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
