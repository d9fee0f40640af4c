//! The sheet: all pictures on one page, by view, with what to show chosen at its top.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use kept_browser_tests::{Failure, Outcome};

/// A picture that was taken.
pub(crate) struct Shot {
    /// What it shows.
    pub(crate) view: String,
    /// In which language.
    pub(crate) language: &'static str,
    /// In which theme.
    pub(crate) theme: &'static str,
    /// How wide.
    pub(crate) width: u32,
    /// How tall.
    pub(crate) height: u64,
    /// Where it lies in the folder.
    pub(crate) path: PathBuf,
    /// What cannot be read on it.
    pub(crate) flaws: Vec<String>,
}

/// What there was to write down.
pub(crate) struct Sheet {
    /// How many pictures.
    pub(crate) pictures: usize,
    /// Each flaw, with the pictures that have it.
    pub(crate) flaws: BTreeMap<String, Vec<String>>,
}

/// Writes the sheet beside its pictures.
pub(crate) fn write(folder: &Path, mut shots: Vec<Shot>) -> Outcome<Sheet> {
    // Two browsers have taken them: what each language shows first is the order of all.
    let mut order: Vec<String> = Vec::new();
    for shot in &shots {
        if !order.contains(&shot.view) {
            order.push(shot.view.clone());
        }
    }
    let language = |shot: &Shot| super::LANGUAGES.iter().position(|language| *language == shot.language);
    shots.sort_by_key(|shot| {
        (order.iter().position(|view| *view == shot.view), language(shot), shot.theme == "dark", shot.width)
    });
    let mut flaws: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut links, mut body) = (String::new(), String::new());
    for view in &order {
        let id = view.replace(' ', "-");
        write!(links, "<a href=\"#{id}\">{view}</a> ").ok();
        write!(body, "<section id=\"{id}\"><h2>{view}</h2><div class=\"shots\">").ok();
        for shot in shots.iter().filter(|shot| shot.view == *view) {
            let Shot { language, theme, width, height, path, .. } = shot;
            let (path, said) = (path.display(), shot.flaws.join("\n"));
            let flawed = if shot.flaws.is_empty() { "" } else { " flawed" };
            write!(
                body,
                "<a class=\"{language} {theme} w{width}{flawed}\" href=\"{path}\" title=\"{}\"><img loading=\"lazy\" src=\"{path}\" width=\"{width}\" height=\"{height}\" alt=\"\"><span>{language} {theme} {width}</span></a>",
                escaped(&said)
            )
            .ok();
            for flaw in &shot.flaws {
                flaws.entry(format!("{view}: {flaw}")).or_default().push(format!("{language} {theme} {width}"));
            }
        }
        body.push_str("</div></section>\n");
    }
    let mut widths: Vec<u32> = shots.iter().map(|shot| shot.width).collect();
    widths.sort_unstable();
    widths.dedup();
    let widths: Vec<String> = widths.iter().map(|width| format!("w{width}")).collect();
    let chosen = |names: &[&str]| {
        let boxes =
            names.iter().map(|name| format!("<label><input type=\"checkbox\" id=\"{name}\" checked>{name}</label>"));
        format!("<span>{}</span>", boxes.collect::<String>())
    };
    let widths: Vec<&str> = widths.iter().map(String::as_str).collect();
    let choices = [chosen(&super::LANGUAGES), chosen(&super::THEMES), chosen(&widths)].concat();
    let mut rules = String::new();
    for name in super::LANGUAGES.iter().chain(&super::THEMES).chain(&widths) {
        writeln!(rules, "body:has(#{name}:not(:checked)) .{name} {{ display: none }}").ok();
    }
    let html = include_str!("sheet.html")
        .replace("{rules}", &rules)
        .replace("{choices}", &choices)
        .replace("{links}", &links)
        .replace("{body}", &body);
    let path = folder.join("index.html");
    fs::write(&path, html).map_err(|error| Failure::Start(format!("{}: {error}", path.display())))?;
    Ok(Sheet { pictures: shots.len(), flaws })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
