//! A drawing as the text of an SVG file: golden tests and export. It escapes whatever it is given.

use super::shape::{Drawing, Form, Point, Shape};
use std::fmt::Write;

/// The drawing as SVG whose colours come from the classes of the page around it.
pub fn svg(drawing: &Drawing, title: &str) -> String {
    write(drawing, title, None)
}

/// The drawing as a file of its own: `css` holds the rules of its classes with the colours already resolved.
pub fn standalone(drawing: &Drawing, title: &str, css: &str) -> String {
    write(drawing, title, Some(css))
}

fn write(drawing: &Drawing, title: &str, css: Option<&str>) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n"
    );
    put(&mut out, format_args!("<title>{}</title>\n", escape(title)));
    if let Some(css) = css {
        put(&mut out, format_args!("<style>{}</style>\n", escape(css)));
    }
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
pub fn join(points: &[Point]) -> String {
    points.iter().map(|p| format!("{},{}", p.0, p.1)).collect::<Vec<_>>().join(" ")
}

/// Writing to a `String` does not fail.
fn put(out: &mut String, args: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(args);
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no letter for the other control characters.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
    out
}
