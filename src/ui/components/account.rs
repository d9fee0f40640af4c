//! The dialog of the account: the answer in words that a colleague can check, to paste into a mail or a wiki.

use leptos::prelude::*;

use crate::export::{Account, File, Origin, Style};
use crate::ui::desk::Desk;
use crate::ui::files::{Files, shown};
use crate::ui::html::Html;
use crate::ui::share_words as own;

use super::dialog::{check, copy_box, is_on, offer};
use super::paper::today;
use super::share::cited;

/// What stands in it.
pub(super) fn body(desk: Desk, html: &mut Html) {
    html.leaf("p", desk.text(&own::ACCOUNT_ABOUT));
    copy_box(desk, html, &own::AS_TEXT, 12);
    check(desk, html, "as-markdown", &own::AS_MARKDOWN, false);
}

/// The account in the style that is chosen.
pub(super) fn renew(desk: Desk) {
    let style = if is_on("as-markdown") { Style::Markdown } else { Style::Text };
    let (question, outcome, link) = (desk.question.get_untracked(), desk.outcome.get_untracked(), cited(desk));
    let files = Files::here();
    let reading = files.reading.get_untracked().filter(|_| files.fills.get_untracked());
    let name = files.name.get_untracked();
    let file = reading.as_ref().map(|reading| {
        let summaries = shown(&reading.groups.whole, files.cohort.get_untracked());
        File {
            name: &name,
            report: &reading.report,
            warnings: reading.warnings().into_iter().map(|warning| warning.says).collect(),
            part: reading.part(question.method, &summaries),
        }
    });
    let account = desk.print(|show| {
        let origin = Origin { date: &today(show), link: &link, file: file.as_ref() };
        Account::of(&question, &outcome, show, style, origin)
    });
    offer(&account);
}
