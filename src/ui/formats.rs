//! The reader's number formats: one [`Intl`] a language, made when the language is first spoken.

use std::cell::RefCell;
use std::rc::Rc;

use crate::locale::Formats;
use crate::locale::intl::Intl;
use crate::locale::number::DecimalMark;
use crate::words::Lang;

thread_local! {
    static MADE: RefCell<Vec<(Lang, Rc<Intl>)>> = const { RefCell::new(Vec::new()) };
}

/// The formats of a language in this browser.
pub(crate) fn formats(lang: Lang) -> Rc<Intl> {
    MADE.with_borrow_mut(|made| {
        if let Some((_, intl)) = made.iter().find(|(other, _)| *other == lang) {
            return Rc::clone(intl);
        }
        let intl = Rc::new(Intl::new(lang));
        made.push((lang, Rc::clone(&intl)));
        intl
    })
}

/// The decimal mark that the reader types.
pub(crate) fn mark(lang: Lang) -> DecimalMark {
    if formats(lang).decimal_mark() == ',' { DecimalMark::Comma } else { DecimalMark::Dot }
}
