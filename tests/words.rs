//! The words of the page against the glossary, and against what natives never write. The words are read from the
//! sources, so that no list has to name them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

const LANGS: [&str; 5] = ["en", "zh_hans", "zh_hant", "nl", "ko"];

/// A `text!` of the sources: where it stands, and the five languages.
struct Words {
    at: String,
    said: [String; 5],
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The string literal that begins at the start of `rest`, and what follows it.
fn literal(rest: &str) -> (String, &str) {
    let mut said = String::new();
    let mut chars = rest[1..].char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (said, &rest[at + 2..]),
            '\\' => match chars.next().unwrap().1 {
                // A line that goes on below: the indent is not said.
                '\n' => {
                    let left = chars.as_str();
                    let skipped = left.len() - left.trim_start().len();
                    (0..left[..skipped].chars().count()).for_each(|_| _ = chars.next());
                }
                'n' => said.push('\n'),
                'u' => {
                    let code: String = chars.by_ref().map(|(_, c)| c).skip(1).take_while(|c| *c != '}').collect();
                    said.push(char::from_u32(u32::from_str_radix(&code, 16).unwrap()).unwrap());
                }
                other => said.push(other),
            },
            other => said.push(other),
        }
    }
    panic!("a string without an end: {rest}");
}

fn all() -> Vec<Words> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let mut all = Vec::new();
    for path in paths {
        let source = fs::read_to_string(&path).unwrap();
        for (start, _) in source.match_indices("text! {") {
            let mut rest = &source[start..];
            // Where every language follows as a literal; the macro's own declaration and doc examples do not.
            let said = LANGS.map(|lang| {
                let key = format!("{lang}: \"");
                let at = rest.find(&key).filter(|at| *at < 4000)?;
                let (said, after) = literal(&rest[at + key.len() - 1..]);
                rest = after;
                Some(said)
            });
            if let [Some(en), Some(zh_hans), Some(zh_hant), Some(nl), Some(ko)] = said {
                let line = source[..start].lines().count();
                let at = format!("{}:{line}", path.strip_prefix(&root).unwrap().display());
                all.push(Words { at, said: [en, zh_hans, zh_hant, nl, ko] });
            }
        }
    }
    assert!(all.len() > 1000, "only {} texts found", all.len());
    all
}

/// The ids of several sentences: the same fact, which metrics say in words of their own.
const ONE_FACT: [&str; 4] = ["infinite", "median_leads", "no_customers", "yearly_equivalent"];

#[test]
fn a_public_id_stands_for_one_sentence() {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let mut ids = Vec::new();
    for path in paths {
        let source = fs::read_to_string(&path).unwrap();
        let after = source.split("Wording = Wording {").skip(1);
        ids.extend(after.map(|rest| literal(&rest[rest.find('"').unwrap()..]).0));
    }
    assert!(ids.len() > 90, "only {} ids found", ids.len());
    ids.sort();
    let mut twice: Vec<&str> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].as_str()).collect();
    twice.dedup();
    assert_eq!(twice, ONE_FACT);
}

/// A text without its placeholders: what they are filled with is said elsewhere.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        bare.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    bare + rest
}

/// Whether an English word stands in a text, in the singular or the plural, as a word of its own.
fn says(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    text.match_indices(word).any(|(at, _)| {
        let after = &text[at + word.len()..];
        let after = after.strip_prefix('s').unwrap_or(after);
        !letter(text[..at].chars().next_back()) && !letter(after.chars().next())
    })
}

#[test]
fn every_language_says_the_word_of_the_glossary() {
    let glossary = include_str!("../src/glossary.md");
    let rows: Vec<Vec<&str>> = glossary
        .lines()
        .filter(|line| line.starts_with('|') && !line.starts_with("|-"))
        .skip(1)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 15);
    let words = all();
    let mut wrong = Vec::new();
    for row in &rows {
        let mut found = 0;
        for text in words.iter().filter(|text| says(&bare(&text.said[0]), row[0])) {
            found += 1;
            for lang in 1..LANGS.len() {
                let said = bare(&text.said[lang]).to_lowercase();
                if !row[lang].split(", ").any(|word| said.contains(&word.to_lowercase())) {
                    wrong.push(format!("{} {}: “{}” without “{}”", text.at, LANGS[lang], said, row[lang]));
                }
            }
        }
        assert!(found > 0, "nothing says “{}”", row[0]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What natives of a language never write here, and why.
const NEVER: [(usize, &[&str], &str); 8] = [
    (0, &["'", "\"", "...", "statistically", " please "], "curly quotes, an ellipsis, and no officialese"),
    (1, &["您", "顾客", "档案", "数据点", "点击此处"], "no polite pronoun; 客户, 文件"),
    (2, &["您", "數據", "文件", "默認", "鏈接", "信息", "質量", "視頻", "用戶", "客戶", "通過"], "words of Taiwan"),
    (3, &[" u ", " uw ", " cliënt", "\""], "je and jouw; klant"),
    (4, &["당신", "귀하", "습니다", "하십시오", "\""], "해요체, and no pronoun"),
    (1, &[",", ";", "?", "!", "\"", "'"], "Chinese punctuation is full width"),
    (2, &[",", ";", "?", "!", "\"", "'", "“", "‘"], "Chinese punctuation is full width, and quotes are 「」"),
    (4, &["，", "。", "：", "（"], "Korean punctuation is half width"),
];

#[test]
fn nothing_is_said_that_natives_never_write() {
    let words = all();
    let mut wrong = Vec::new();
    for (lang, never, why) in NEVER {
        for text in &words {
            let said = bare(&text.said[lang]).replace("2,000", "2000");
            // A text without a letter of the language is a formula or a name.
            let own = |c: char| if lang == 0 || lang == 3 { c.is_alphabetic() } else { c > '\u{2e80}' };
            if !said.contains(own) {
                continue;
            }
            let low = format!(" {} ", said.to_lowercase());
            for bad in never.iter().filter(|bad| low.contains(**bad)) {
                wrong.push(format!("{} {}: “{bad}” in “{said}” ({why})", text.at, LANGS[lang]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Placeholders that always hold a percentage, whose last sound is known: 퍼센트.
const PERCENTAGES: [&str; 2] = ["left", "product"];

#[test]
fn no_korean_particle_hangs_on_the_last_sound_of_a_value() {
    let mut wrong = Vec::new();
    for text in all() {
        for (before, after) in text.said[4].match_indices('}').map(|(at, _)| text.said[4].split_at(at)) {
            let after = after[1..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let percent = PERCENTAGES.iter().any(|name| before.ends_with(&format!("{{{name}")));
            let closed = ["이", "을", "은", "과", "으로"].contains(&after);
            let open = ["가", "를", "는", "와", "로"].contains(&after);
            if closed || (open && !percent) {
                wrong.push(format!("{}: “{after}” in “{}”", text.at, text.said[4]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_chinese_keeps_its_own_characters() {
    // Characters that only one of the two writes, the commonest of this trade.
    const SIMPLIFIED: &str = "们这个来时说国对会发经过还进动现种样当开关务业产东车长门问间见观认识试调谁课让计记设访词误详语数据单价额费缩图链级显选项确认网络录";
    const TRADITIONAL: &str = "們這個來時說國對會發經過還進動現種樣當開關務業產東車長門問間見觀認識試調誰課讓計記設訪詞誤詳語數據單價額費縮圖鏈級顯選項確認網絡錄";
    let mut wrong = Vec::new();
    for text in all() {
        for (lang, foreign) in [(1, TRADITIONAL), (2, SIMPLIFIED)] {
            if let Some(c) = text.said[lang].chars().find(|c| foreign.contains(*c)) {
                wrong.push(format!("{} {}: “{c}” in “{}”", text.at, LANGS[lang], text.said[lang]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_left_in_english_by_accident() {
    // Names, codes and abbreviations are the same everywhere.
    let mut wrong = Vec::new();
    for text in all() {
        let english = bare(&text.said[0]);
        // A sentence has at least three words in small letters.
        let plain = english.split_whitespace().filter(|word| word.chars().all(|c| c.is_ascii_lowercase())).count();
        for (lang, said) in LANGS.iter().zip(&text.said).skip(1) {
            if plain >= 3 && bare(said) == english {
                wrong.push(format!("{} {lang}: “{english}”", text.at));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Three places read the tag of a browser, two of them before the program runs: these two by the same lines, which
/// `the frame speaks the reader's language` holds against the same table.
#[test]
fn a_browsers_tag_means_the_same_language_everywhere() {
    let table: serde_json::Value = serde_json::from_str(include_str!("vectors/tags.json")).unwrap();
    for (tag, language) in table.as_object().unwrap() {
        assert_eq!(kept::words::Lang::from_tag(tag).map(kept::words::Lang::tag), language.as_str(), "{tag}");
    }
    let reads = |script: &str| {
        let (_, lines) = script.split_once("const language = (tag) => {").unwrap();
        lines.split("};").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(reads(include_str!("../src/boot/frame.js")), reads(include_str!("../src/site/offline.html")));
}
