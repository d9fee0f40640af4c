//! Figures, drawn for the width that there is.

use leptos::html::Div;
use leptos::prelude::*;

use crate::charts::{draw, svg};
use crate::figure::Figure;
use crate::ui::desk::Desk;
use crate::ui::measure::width;
use crate::ui::views::{maybe, memo};
use crate::ui::words;

use super::export::{FigureFoot, which};
use super::readout::Readout;
use super::table::numbers;

/// A figure with its finding, what is drawn, and the numbers behind it. A screen reader hears what is drawn as the name of
/// the drawing, and so not as the line above it too.
#[component]
pub(crate) fn FigureView(
    figure: Memo<Option<Figure>>,
    /// Whether it shows the file, whatever the form holds.
    #[prop(optional)]
    of_file: bool,
) -> impl IntoView {
    let desk = Desk::here();
    let says = move |phrase: fn(&Figure) -> &crate::locale::Phrase| {
        figure.with(|figure| figure.as_ref().map(|figure| desk.sentence(phrase(figure))))
    };
    // The room stays when the drawing in it changes: to measure a new one costs more than to draw.
    let drawn = memo(move || figure.with(Option::is_some));
    maybe(move || {
        drawn.get().then(|| {
            view! {
                <figure class="figure">
                    <figcaption>
                        <h3>{move || figure.with(|figure| figure.as_ref().map(|f| desk.show(|show| f.heading(show))))}</h3>
                        <p aria-hidden="true">{move || says(|figure| &figure.about)}</p>
                    </figcaption>
                    <Drawn figure headed=true/>
                    <FigureFoot figure of_file/>
                    <details class="fig-data">
                        <summary aria-label=move || {
                            which(desk, desk.text(&words::SHOW_NUMBERS), &says(|figure| &figure.finding).unwrap_or_default())
                        }>{desk.text(&words::SHOW_NUMBERS)}</summary>
                        <div inner_html=move || {
                            figure.with(|f| f.as_ref().map(|f| desk.show(|show| numbers(show, f)))).unwrap_or_default()
                        }></div>
                    </details>
                </figure>
            }
        })
    })
}

/// The drawing of a figure, at the width of the room it stands in. Its name is what was found, or where a heading says that
/// already, what is drawn.
#[component]
pub(crate) fn Drawn(figure: Memo<Option<Figure>>, #[prop(optional)] headed: bool) -> impl IntoView {
    let desk = Desk::here();
    let room = NodeRef::<Div>::new();
    let width = width(room);
    let name = memo(move || {
        let says = |figure: &Figure| desk.show(|show| if headed { &figure.about } else { &figure.finding }.show(show));
        figure.with(|figure| figure.as_ref().map(says)).unwrap_or_default()
    });
    let drawing = move || {
        let room = width.get();
        let figure = figure.get().filter(|_| room > 0.0)?;
        Some(desk.show(|show| svg(&draw(&figure, room as u32, show), &name.get())))
    };
    view! {
        <Readout name>
            <div class="drawn figure" node_ref=room inner_html=move || drawing().unwrap_or_default()></div>
        </Readout>
    }
}
