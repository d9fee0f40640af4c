//! The program and its glue on their way into the page: optimised, put in order, and freed of what they do not need.

use super::error::PackError;
use super::page::ASKING;
use super::{order, parts};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The features that every browser of 2023 has; without them wasm-opt would refuse what the compiler wrote.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Makes a WASM file faster and smaller, in place, and says what it calls its imports and exports now: with `-O3` a file is
/// read a twentieth faster than with `-Oz`, and the page weighs as much after brotli. The names of its functions stay:
/// `parts` goes by them.
pub(crate) fn optimise(wasm: &Path) -> Result<String, PackError> {
    let names = wasm_opt(wasm, &["-O3", "--strip-producers", "--minify-imports-and-exports-and-modules"])?;
    let io = |error| PackError::Io(wasm.to_owned(), error);
    let numbered = parts::numbered(&fs::read(wasm).map_err(io)?, order::side_by_side);
    fs::write(wasm, numbered.ok_or(PackError::Program("readable WASM"))?).map_err(io)?;
    // Their order is worth a fiftieth of the page by brotli, by gzip a twenty-fifth.
    wasm_opt(wasm, &["--reorder-functions-by-name"])?;
    Ok(names)
}

/// Lets wasm-opt change a file, and gives what it prints.
fn wasm_opt(wasm: &Path, passes: &[&str]) -> Result<String, PackError> {
    let output = Command::new("wasm-opt")
        .args(passes)
        .arg("--debuginfo")
        .args(FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .output()
        .map_err(|error| PackError::WasmOpt(error.to_string()))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(PackError::WasmOpt(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// The glue with the program's imports and exports called as the program calls them now: the hashes in their names are a
/// hundredth of the page. `names` is what wasm-opt says of that, a line each: `["./kept_bg.js", "__wbg_get_0123", "a"],` for
/// an import, whose module it calls `a`, and `["memory", "b"],` for an export.
pub(crate) fn renamed(glue: &str, names: &str) -> Result<String, PackError> {
    let mut glue = glue.to_owned();
    for line in names.lines() {
        match line.split('"').collect::<Vec<_>>()[..] {
            [_, module, _, was, _, is, _] => {
                if let Some(way) = ASKING.into_iter().find(|way| was.contains(way)) {
                    return Err(PackError::Outside(way.into()));
                }
                let (before, after) = glue.split_once(&format!("\n{was}: ")).ok_or(PackError::Glue)?;
                glue = format!("{before}\n{is}: {after}").replace(&format!("\"{module}\": import"), "\"a\": import");
            }
            [_, was, _, is, _] => {
                let (was, is) = (format!("wasm.{was}"), format!("wasm.{is}"));
                let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
                let mut parts = glue.split(&was);
                let first = parts.next().unwrap_or_default().to_owned();
                glue = parts.fold(first, |glue, rest| glue + if goes_on(rest) { &was } else { &is } + rest);
            }
            _ => {}
        }
    }
    Ok(glue)
}

/// The glue without its look at where it came from: an inline script came from nowhere, and in a frame made by `srcdoc`
/// the mere question throws. The program is always handed over, so the answer is never needed, nor is what would fetch it.
pub(crate) fn without_address(glue: &str) -> Result<String, PackError> {
    const QUESTION: &str = "script_src = new URL(document.currentScript.src, location.href).toString();";
    if glue.matches("document.currentScript.src").count() == 1 && glue.contains(QUESTION) {
        Ok(glue.replace(QUESTION, "").replace("module_or_path = fetch(module_or_path);", ""))
    } else {
        Err(PackError::Glue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_is_kept_from_asking_where_it_came_from() {
        let question = "script_src = new URL(document.currentScript.src, location.href).toString();";
        let glue = without_address(&format!("if (document) {{ {question} }} rest")).expect("known glue");
        assert_eq!(glue, "if (document) {  } rest");
        assert!(without_address("a(document.currentScript.src)").is_err());
        assert!(without_address(&format!("{question}{question}")).is_err());
    }

    #[test]
    fn glue_and_program_call_each_other_by_the_same_names() {
        let names = r#"{
            ["./m.js", "b_0f", "$"],
            ["./m.js", "b", "a"]
            ["run", "c"],
        }"#;
        let glue = "{\nb: b(),\nb_0f: wasm.run_on(wasm.run)\n} \"./m.js\": import0";
        let called = renamed(glue, names).expect("both are there");
        assert_eq!(called, "{\na: b(),\n$: wasm.run_on(wasm.c)\n} \"a\": import0");
        assert!(renamed("{\nb: b()\n}", names).is_err());
        // What could ask for something is known by its old name only.
        let asks = renamed("{\n__wbg_fetch_0f: f\n}", r#"["./m.js", "__wbg_fetch_0f", "a"]"#);
        assert!(matches!(asks, Err(PackError::Outside(way)) if way == "_fetch_"));
    }
}
