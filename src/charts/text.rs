//! How wide a text will be, estimated without a browser.
//!
//! Labels are placed by these widths, so they must be the same on the host and in the page, and rather too wide than too
//! narrow: a label that is dropped too early is a smaller fault than two that overlap. This file knows no figure.

/// The size of axis text in pixels; everything else is set in [`TEXT`].
pub const AXIS: f64 = 12.0;
/// The size of names, values and notes in pixels.
pub const TEXT: f64 = 13.0;

/// The size of a text by its class.
pub fn size(class: &str) -> f64 {
    if class.split(' ').any(|c| c == "f-axis") { AXIS } else { TEXT }
}

/// Whether `figure.css` sets words of this class in the strong weight.
pub fn is_strong(class: &str) -> bool {
    class.split(' ').any(|c| matches!(c, "f-strong" | "f-on" | "f-own-text" | "f-warn-text"))
}

/// How far the line of a text reaches above its baseline and below it, in ems: those of the tallest system fonts, which
/// are the Chinese, Japanese and Korean ones.
pub const REACH: (f64, f64) = (1.16, 0.29);

/// The width of a text in pixels at a font size, in the regular or the strong weight.
pub fn width(text: &str, size: f64, strong: bool) -> f64 {
    let ems: f64 = text.chars().map(|c| if strong { em(c) * weight(c) } else { em(c) }).sum();
    ems * size
}

/// How much wider a letter is in the strong weight: Latin grows, Han and Hangul fill their square in both.
fn weight(c: char) -> f64 {
    if c.is_ascii_digit() || is_wide(c) { 1.03 } else { 1.07 }
}

/// The advance of one letter in ems: the widest of the system fonts that `tokens.css` names, digits being tabular.
fn em(c: char) -> f64 {
    match c {
        _ if is_wide(c) => 1.0,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => 0.0,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '!' | '|' | '·' | 'i' | 'j' | 'l' | 'I' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '\\' => 0.38,
        '"' | '“' | '”' | '*' => 0.45,
        '0'..='9' | '€' | '$' | '£' | '₩' | '¥' | '+' | '−' | '=' | '×' | '÷' | '<' | '>' | '~' | '±' => {
            0.61
        }
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.53,
        'm' | 'M' => 0.88,
        'W' | '%' | '@' | '…' => 0.98,
        'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' => 0.76,
        'A'..='Z' => 0.65,
        'w' | '→' | '←' | '↑' | '↓' | '≥' | '≤' => 0.8,
        _ if c.is_lowercase() => 0.58,
        _ => 0.68,
    }
}

/// Han, Hangul, kana and full-width forms: one em each.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{33ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// Whether a line may break before `c` when `last` stands before it: after a space, and beside a Han letter unless a
/// mark that closes or a digit follows. Korean breaks at spaces only, as `keep-all` has it.
fn breaks(last: char, c: char) -> bool {
    if last == ' ' {
        return true;
    }
    let han = |c: char| {
        is_wide(c) && !matches!(c, '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7a3}')
    };
    let closes =
        matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '」' | '』' | '》' | '？' | '！' | '%' | ',' | '.' | ')');
    let opens = matches!(last, '（' | '「' | '『' | '《' | '(');
    (han(last) || han(c)) && !closes && !opens && !last.is_ascii_digit()
}

/// A text in at most `most` lines of this width; `None` when it does not fit.
pub fn wrap(text: &str, room: f64, size: f64, strong: bool, most: usize) -> Option<Vec<String>> {
    (1..=most).find_map(|lines| even(text, room, size, strong, lines))
}

/// A text in at most `most` lines of this width, its end cut off where it does not fit.
pub fn cut(text: &str, room: f64, size: f64, strong: bool, most: usize) -> Vec<String> {
    let lines = |text: &str| wrap(text, room, size, strong, most);
    let begun = |end: usize| format!("{}…", text[..end].trim_end());
    lines(text).unwrap_or_else(|| {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let fit = ends.partition_point(|end| lines(&begun(*end)).is_some());
        let begun = begun(ends[..fit].last().copied().unwrap_or_default());
        lines(&begun).unwrap_or_else(|| vec![begun])
    })
}

/// A text in this many lines of at most this width, as even as they can be made; `None` when it does not fit.
pub fn even(text: &str, room: f64, size: f64, strong: bool, lines: usize) -> Option<Vec<String>> {
    let whole = width(text, size, strong);
    if lines < 2 {
        return (whole <= room).then(|| vec![text.to_string()]);
    }
    // The narrowest measure that still gives this number of lines makes them even.
    let least = (whole / lines as f64).min(room);
    (0..=20).map(|i| least + (room - least) * f64::from(i) / 20.0).find_map(|measure| {
        let filled = fill(text, measure, size, strong)?;
        (filled.len() <= lines).then_some(filled)
    })
}

/// Fills lines one after the other; `None` when a piece that cannot be broken is wider than a line.
fn fill(text: &str, measure: f64, size: f64, strong: bool) -> Option<Vec<String>> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last = '\0';
    for c in text.chars() {
        match pieces.last_mut() {
            Some(piece) if !breaks(last, c) => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        last = c;
    }
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        if width(piece.trim_end(), size, strong) > measure {
            return None;
        }
        match lines.last_mut() {
            Some(line) if width(&format!("{line}{}", piece.trim_end()), size, strong) <= measure => {
                line.push_str(&piece);
            }
            _ => lines.push(piece),
        }
    }
    Some(lines.into_iter().map(|line| line.trim_end().to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_style_sets_strong_is_measured_strong() {
        let rules = include_str!("../../style/figure.css").lines().flat_map(|line| line.split('}'));
        for (class, style) in rules.filter_map(|rule| rule.trim().strip_prefix('.')?.split_once(" {")) {
            assert_eq!(
                is_strong(&format!("f-text {class}")),
                style.contains("font-weight: var(--w-strong)"),
                "{class}"
            );
        }
        assert!(is_strong("f-text f-on") && !is_strong("f-text f-halo"));
    }

    #[test]
    fn han_and_hangul_are_one_em() {
        assert!((width("客户", 13.0, false) - 26.0).abs() < 1e-9);
        assert!((width("고객", 12.0, false) - 24.0).abs() < 1e-9);
    }

    #[test]
    fn latin_is_about_half_an_em_and_strong_is_wider() {
        let regular = width("Cost to win a customer", 13.0, false);
        assert!((125.0..165.0).contains(&regular), "{regular}");
        assert!(width("Cost", 13.0, true) > width("Cost", 13.0, false));
    }

    #[test]
    fn lines_break_at_spaces_and_between_han_but_not_inside_korean_words() {
        assert_eq!(wrap("January €251", 70.0, 13.0, true, 2), Some(vec!["January".into(), "€251".into()]));
        assert_eq!(wrap("净推荐值分布", 45.0, 13.0, false, 2), Some(vec!["净推荐".into(), "值分布".into()]));
        assert_eq!(wrap("비추천고객", 40.0, 13.0, false, 2), None);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let cut = |text, room| cut(text, room, 13.0, false, 2);
        assert_eq!(cut("January €251", 70.0), ["January", "€251"]);
        assert_eq!(cut("비추천고객", 55.0), ["비추천…"]);
        let lines = cut("Instagram story ads, lookalike audience 1 percent", 120.0);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].starts_with("Instagram") && lines[1].ends_with('…'), "{lines:?}");
        assert_eq!(cut("비추천고객", 1.0), ["…"]);
    }
}
