//! A figure as a picture of its own: its finding and what is drawn above it, where it comes from below, on paper.

use super::shape::{Drawing, Form, Point, Shape};
use super::{draw, text};
use crate::figure::Figure;
use crate::locale::Show;
use std::borrow::Cow;

/// How wide a picture is, in pixels, and how wide its margin.
const WIDTH: u32 = 744;
const MARGIN: f64 = 24.0;
/// The size of the finding, and from one line to the next.
const TITLE: f64 = 18.0;
const LEADING: (f64, f64) = (24.0, 20.0);

/// The picture of a figure; where it comes from stands at its foot.
pub fn poster(figure: &Figure, show: &Show<'_>, sources: &[String]) -> Drawing {
    let room = f64::from(WIDTH) - 2.0 * MARGIN;
    let drawing = draw(figure, room as u32, show);
    let mut lines = Vec::new();
    let mut y = MARGIN;
    let heads = [
        (figure.heading(show), TITLE, LEADING.0, "f-text f-strong f-big"),
        (figure.about.show(show), text::TEXT, LEADING.1, "f-text"),
    ];
    for (words, size, leading, class) in heads {
        for line in wrapped(&words, room, size) {
            y += leading;
            lines.push(written((MARGIN, y - leading + size), line, class));
        }
    }
    let top = y + MARGIN / 2.0;
    let foot = top + f64::from(drawing.height) + MARGIN;
    let feet: Vec<String> = sources.iter().flat_map(|source| wrapped(source, room, text::AXIS)).collect();
    let height = foot + feet.len() as f64 * LEADING.1 + MARGIN / 2.0;
    let paper = Form::Rect { at: (0.0, 0.0), width: f64::from(WIDTH), height: height.ceil() };
    let mut shapes = vec![Shape { class: Cow::Borrowed("f-paper"), tip: None, form: paper }];
    shapes.extend(lines);
    shapes.extend(drawing.shapes.into_iter().map(|shape| moved(shape, (MARGIN, top))));
    for (line, at) in feet.into_iter().zip(0..) {
        shapes.push(written((MARGIN, foot + f64::from(at) * LEADING.1 + text::AXIS), line, "f-axis"));
    }
    Drawing { width: WIDTH, height: height.ceil() as u32, shapes }
}

/// A text in as few lines as hold it; a link without a space is cut before a part of it, or where the line ends.
fn wrapped(words: &str, room: f64, size: f64) -> Vec<String> {
    if let Some(lines) = text::wrap(words, room, size, true, 4) {
        return lines;
    }
    let mut lines = vec![String::new()];
    for c in words.chars() {
        let last = lines.len() - 1;
        if text::width(&lines[last], size, true) + size > room {
            let part = lines[last].rfind('&').filter(|at| *at > 0);
            let begun = part.map(|at| lines[last].split_off(at));
            lines.push(begun.unwrap_or_default());
        }
        let last = lines.len() - 1;
        lines[last].push(c);
    }
    lines
}

fn written(at: Point, text: String, class: &'static str) -> Shape {
    Shape { class: Cow::Borrowed(class), tip: None, form: Form::Text { at, text } }
}

/// A shape elsewhere, in steps of a tenth of a pixel as all are.
fn moved(shape: Shape, by: Point) -> Shape {
    let tenth = |x: f64| (x * 10.0).round() / 10.0;
    let to = |p: Point| (tenth(p.0 + by.0), tenth(p.1 + by.1));
    let form = match shape.form {
        Form::Line { from, to: end } => Form::Line { from: to(from), to: to(end) },
        Form::Polyline(points) => Form::Polyline(points.into_iter().map(to).collect()),
        Form::Polygon(points) => Form::Polygon(points.into_iter().map(to).collect()),
        Form::Rect { at, width, height } => Form::Rect { at: to(at), width, height },
        Form::Circle { at, r } => Form::Circle { at: to(at), r },
        Form::Text { at, text } => Form::Text { at: to(at), text },
    };
    Shape { form, ..shape }
}

#[cfg(test)]
mod tests {
    use super::super::Frame;
    use super::{MARGIN, WIDTH, poster, wrapped};
    use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
    use crate::locale::{Arg, Period, Phrase, Plain, Show, Unit};
    use crate::words::{Lang, Text};

    static FINDING: Text =
        Text::same("Six in ten promote you, one in ten would not, and three in ten say nothing either way about it");

    #[test]
    fn everything_lies_on_the_paper() {
        let figure = Figure {
            id: "test",
            finding: Phrase::plain(&FINDING),
            about: Phrase::plain(&FINDING),
            x: Axis::Numeric { unit: Unit::Count, low: 0.0, high: 10.0, name: None, ticks: Vec::new() },
            y: Axis::Rows(vec![Row { label: Phrase::plain(&FINDING), strong: true }]),
            marks: vec![Mark::Bar {
                row: 0,
                from: 0.0,
                to: 10.0,
                role: Role::Own,
                label: Some(Phrase::value(Arg::Of(10.0, Unit::Count))),
                inside: None,
            }],
            table: Table::default(),
        };
        for lang in Lang::ALL {
            let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
            let link = format!("kept.html#/nps/counts?v=1&{}", "s1=1&".repeat(60));
            let drawing = poster(&figure, &show, &["nps.csv".into(), link]);
            let paper = Frame { left: 0.0, top: 0.0, right: f64::from(WIDTH), bottom: f64::from(drawing.height) };
            for shape in &drawing.shapes {
                assert!(shape.frame().within(&paper), "{shape:?}");
            }
            // Nothing of the head stands on the drawing: the first bar lies below the last line of words.
            let words = drawing.shapes.iter().take_while(|shape| !shape.class.contains("f-acc")).count();
            assert!(words > 3);
        }
    }

    #[test]
    fn a_long_word_is_cut_and_lost_is_nothing() {
        let link = "x".repeat(500);
        let lines = wrapped(&link, f64::from(WIDTH) - 2.0 * MARGIN, 12.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), link);
        let link = format!("kept.html#/nps/counts?v=1{}", "&promoters=139".repeat(20));
        let lines = wrapped(&link, f64::from(WIDTH) - 2.0 * MARGIN, 12.0);
        assert!(lines.len() > 1 && lines[1..].iter().all(|line| line.starts_with("&promoters=139")), "{lines:?}");
        assert_eq!(lines.concat(), link);
    }
}
