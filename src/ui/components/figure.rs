//! Figures: the shapes of a drawing as SVG nodes with classes, drawn for the width that there is.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg::title;

use crate::charts::{Drawing, Form, Shape, draw, join};
use crate::figure::Figure;
use crate::ui::desk::Desk;
use crate::ui::measure::width;
use crate::ui::words;

use super::table::Numbers;

/// A figure with its finding, what is drawn, and the numbers behind it.
#[component]
pub(crate) fn FigureView(figure: Memo<Option<Figure>>) -> impl IntoView {
    let desk = Desk::here();
    let says = move |phrase: fn(&Figure) -> &crate::locale::Phrase| {
        figure.with(|figure| figure.as_ref().map(|figure| desk.show(|show| phrase(figure).show(show))))
    };
    move || {
        figure.with(Option::is_some).then(|| {
            view! {
                <figure class="figure">
                    <figcaption>
                        <h3>{move || says(|figure| &figure.finding)}</h3>
                        <p>{move || says(|figure| &figure.about)}</p>
                    </figcaption>
                    <Drawn figure/>
                    <details class="fig-data">
                        <summary>{desk.text(&words::SHOW_NUMBERS)}</summary>
                        {move || {
                            desk.follow_formats();
                            figure.get().map(|figure| view! { <Numbers table=figure.table/> })
                        }}
                    </details>
                </figure>
            }
        })
    }
}

/// The drawing of a figure, at the width of the room it stands in.
#[component]
pub(crate) fn Drawn(figure: Memo<Option<Figure>>) -> impl IntoView {
    let desk = Desk::here();
    let room = NodeRef::<Div>::new();
    let width = width(room);
    let drawing = move || {
        let room = width.get();
        let figure = figure.get().filter(|_| room > 0.0)?;
        let drawing = desk.show(|show| draw(&figure, room as u32, show));
        let finding = desk.show(|show| figure.finding.show(show));
        Some(svg(drawing, finding))
    };
    view! { <div class="drawn figure" node_ref=room>{drawing}</div> }
}

fn svg(drawing: Drawing, finding: String) -> impl IntoView {
    let (width, height) = (drawing.width, drawing.height);
    view! {
        <svg
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            role="img"
            aria-label=finding
        >
            {drawing.shapes.into_iter().map(node).collect_view()}
        </svg>
    }
}

/// A shape as an SVG node.
pub(super) fn node(shape: Shape) -> AnyView {
    let class = shape.class;
    // By hand: the macro takes a title for that of an HTML page.
    let tip = shape.tip.map(|tip| title().child(tip));
    match shape.form {
        Form::Line { from, to } => view! {
            <line class=class x1=px(from.0) y1=px(from.1) x2=px(to.0) y2=px(to.1)>{tip}</line>
        }
        .into_any(),
        Form::Polyline(points) => view! { <polyline class=class points=join(&points)>{tip}</polyline> }.into_any(),
        Form::Polygon(points) => view! { <polygon class=class points=join(&points)>{tip}</polygon> }.into_any(),
        Form::Rect { at, width, height } => view! {
            <rect class=class x=px(at.0) y=px(at.1) width=px(width) height=px(height)>{tip}</rect>
        }
        .into_any(),
        Form::Circle { at, r } => {
            view! { <circle class=class cx=px(at.0) cy=px(at.1) r=px(r)>{tip}</circle> }.into_any()
        }
        Form::Text { at, text } => view! { <text class=class x=px(at.0) y=px(at.1)>{text}</text> }.into_any(),
    }
}

fn px(number: f64) -> String {
    number.to_string()
}
