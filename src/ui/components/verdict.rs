//! A verdict: four steps, the reached ones filled, the word, and how certain it is. Position and word carry it; the
//! colour only helps.

use crate::locale::Show;
use crate::metric::Verdict;
use crate::metrics::bands::certain;
use crate::ui::html::Html;
use crate::ui::words;

/// The four bars of the mark: left edge, top, height.
const BARS: [(&str, &str, &str); 4] =
    [("0.5", "10.5", "5"), ("8.0", "7.3", "8.2"), ("15.5", "4.1", "11.4"), ("23.0", "0.9", "14.6")];

/// The verdict as mark and words.
pub(crate) fn verdict(show: &Show<'_>, verdict: &Verdict, html: &mut Html) {
    let step = verdict.band.step;
    let colour = step.clamp(1, 4);
    html.open("span class=\"verdict\"");
    html.open(&format!("svg class=\"mark b{colour}\" viewBox=\"0 0 29 16\" aria-hidden=\"true\""));
    for ((x, y, height), n) in BARS.into_iter().zip(1..) {
        let class = if n <= step { "on" } else { "" };
        html.leaf(&format!("rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"5\" height=\"{height}\""), "");
    }
    html.close("svg").open("span").leaf(&format!("span class=\"b{colour}\""), show.text(&verdict.band.name));
    let certain = certain(verdict).map(|certain| if certain { &words::CERTAIN } else { &words::NOT_CERTAIN });
    html.maybe("span class=\"certain\"", certain.map(|words| show.text(words))).close("span span");
}
