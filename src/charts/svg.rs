//! A drawing as SVG: what a page shows, what a file holds and what golden tests compare are written here alike. It
//! escapes whatever it is given.

use super::shape::{Drawing, Form, Point, Shape};
use std::fmt::Write;

/// The drawing as SVG whose colours come from the classes of the page around it. Its name is what a screen reader hears.
pub fn svg(drawing: &Drawing, name: &str) -> String {
    write(drawing, format_args!("role=\"img\" aria-label=\"{}\">", escape(name)))
}

/// The drawing as a file of its own: `css` holds the rules of its classes with the colours already resolved.
pub fn standalone(drawing: &Drawing, title: &str, css: &str) -> String {
    let (title, css) = (escape(title), escape(css));
    write(drawing, format_args!("role=\"img\">\n<title>{title}</title>\n<style>{css}</style>"))
}

fn write(drawing: &Drawing, rest_of_head: std::fmt::Arguments<'_>) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" {rest_of_head}\n"
    );
    for shape in &drawing.shapes {
        node(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

fn node(out: &mut String, shape: &Shape) {
    let tag = match &shape.form {
        Form::Line { .. } => "line",
        Form::Polyline(_) => "polyline",
        Form::Polygon(_) => "polygon",
        Form::Rect { .. } => "rect",
        Form::Circle { .. } => "circle",
        Form::Text { .. } => "text",
    };
    put(out, format_args!("<{tag} class=\"{}\"", escape(&shape.class)));
    match &shape.form {
        Form::Line { from, to } => {
            put(out, format_args!(" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", from.0, from.1, to.0, to.1));
        }
        Form::Polyline(points) | Form::Polygon(points) => put(out, format_args!(" points=\"{}\"", join(points))),
        Form::Rect { at, width, height } => {
            put(out, format_args!(" x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"", at.0, at.1));
        }
        Form::Circle { at, r } => put(out, format_args!(" cx=\"{}\" cy=\"{}\" r=\"{r}\"", at.0, at.1)),
        Form::Text { at, .. } => put(out, format_args!(" x=\"{}\" y=\"{}\"", at.0, at.1)),
    }
    match (&shape.form, &shape.tip) {
        (Form::Text { text, .. }, _) => put(out, format_args!(">{}</text>\n", escape(text))),
        (_, Some(tip)) => put(out, format_args!("><title>{}</title></{tag}>\n", escape(tip))),
        (_, None) => out.push_str("/>\n"),
    }
}

/// The value of a `points` attribute.
fn join(points: &[Point]) -> String {
    points.iter().map(|p| format!("{},{}", p.0, p.1)).collect::<Vec<_>>().join(" ")
}

/// Writing to a `String` does not fail.
fn put(out: &mut String, args: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(args);
}

/// Text as it stands in markup, between tags and in quotes alike.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no letter for the other control characters, nor for the two that Unicode keeps free.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}
