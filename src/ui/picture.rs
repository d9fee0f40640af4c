//! A figure as a file: SVG with its colours in it, and PNG at twice the size.
//!
//! The colours stand in the style sheet of the page. So the picture is put into the page where nobody sees it, and every
//! node is asked what it looks like, on light paper whatever the theme. A canvas draws the same shapes: nothing is
//! loaded, so the security policy need not let images in.

use std::fmt::Write;

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

use crate::charts::{Drawing, Form, Shape, standalone, svg};
use crate::locale::float;

/// What a node looks like, property by property.
const LOOK: [&str; 11] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "paint-order",
];

/// Pixels of the canvas for one of the drawing.
const SCALE: f64 = 2.0;

/// Calls `each` with every shape and what it looks like.
fn looked_at(drawing: &Drawing, mut each: impl FnMut(&Shape, &CssStyleDeclaration)) -> Option<()> {
    let document = document();
    let room = document.create_element("div").ok()?;
    room.set_attribute("class", "picture").ok()?;
    room.set_inner_html(&svg(drawing, ""));
    document.body()?.append_child(&room).ok()?;
    let nodes = room.first_element_child()?.children();
    for (at, shape) in drawing.shapes.iter().enumerate() {
        let look = nodes.item(at as u32).and_then(|node| window().get_computed_style(&node).ok().flatten());
        if let Some(look) = look {
            each(shape, &look);
        }
    }
    room.remove();
    Some(())
}

fn says(look: &CssStyleDeclaration, name: &str) -> String {
    look.get_property_value(name).unwrap_or_default()
}

/// The drawing as an SVG file.
pub(crate) fn svg_file(drawing: &Drawing, title: &str) -> Option<String> {
    let mut known: Vec<String> = Vec::new();
    let mut css = String::new();
    looked_at(drawing, |shape, look| {
        let rule = format!(".{}", shape.class.replace(' ', "."));
        if known.contains(&rule) {
            return;
        }
        let _ = write!(css, "{rule}{{");
        for name in LOOK {
            let _ = write!(css, "{name}:{};", says(look, name));
        }
        css.push('}');
        known.push(rule);
    })?;
    Some(standalone(drawing, title, &css))
}

/// The drawing as a PNG, as the address of its data.
pub(crate) fn png(drawing: &Drawing) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(drawing.width * SCALE as u32);
    canvas.set_height(drawing.height * SCALE as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.scale(SCALE, SCALE).ok()?;
    looked_at(drawing, |shape, look| _ = paint(&pen, shape, look))?;
    canvas.to_data_url().ok()
}

fn paint(pen: &CanvasRenderingContext2d, shape: &Shape, look: &CssStyleDeclaration) -> Result<(), JsValue> {
    let (fill, stroke) = (says(look, "fill"), says(look, "stroke"));
    let (filled, stroked) = (fill != "none", stroke != "none");
    pen.set_fill_style_str(&fill);
    pen.set_stroke_style_str(&stroke);
    let length = |name| float(says(look, name).trim_end_matches("px")).unwrap_or(1.0);
    pen.set_line_width(length("stroke-width"));
    pen.set_line_join(&says(look, "stroke-linejoin"));
    pen.set_line_cap(&says(look, "stroke-linecap"));
    let dashes = js_sys::Array::new();
    for dash in says(look, "stroke-dasharray").split([',', ' ']) {
        if let Some(dash) = float(dash.trim_end_matches("px")) {
            dashes.push(&dash.into());
        }
    }
    pen.set_line_dash(&dashes)?;
    pen.begin_path();
    match &shape.form {
        Form::Line { from, to } => trace(pen, &[*from, *to]),
        Form::Polyline(points) => trace(pen, points),
        Form::Polygon(points) => {
            trace(pen, points);
            pen.close_path();
        }
        Form::Rect { at, width, height } => pen.rect(at.0, at.1, *width, *height),
        Form::Circle { at, r } => pen.arc(at.0, at.1, *r, 0.0, std::f64::consts::TAU)?,
        Form::Text { at, text } => {
            let (weight, size, family) =
                (says(look, "font-weight"), says(look, "font-size"), says(look, "font-family"));
            pen.set_font(&format!("{weight} {size} {family}"));
            pen.set_text_align(match says(look, "text-anchor").as_str() {
                "middle" => "center",
                end => end,
            });
            // The halo lies under the letters.
            if stroked {
                pen.stroke_text(text, at.0, at.1)?;
            }
            return pen.fill_text(text, at.0, at.1);
        }
    }
    if filled && !matches!(shape.form, Form::Line { .. }) {
        pen.fill();
    }
    if stroked {
        pen.stroke();
    }
    Ok(())
}

fn trace(pen: &CanvasRenderingContext2d, points: &[(f64, f64)]) {
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 {
            pen.move_to(*x, *y);
        } else {
            pen.line_to(*x, *y);
        }
    }
}
