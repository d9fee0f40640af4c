//! Light, dark, or as the device is: written on `<html>`, where `style/tokens.css` finds it.

use crate::link;
use crate::words::Text;

use super::words;

/// What the reader chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Theme {
    /// As the device is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the menu.
    pub(crate) const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The public name: link, storage, attribute.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme with this public name.
    pub(crate) fn from_id(id: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.id() == id)
    }

    /// Its name in the menu.
    pub(crate) const fn name(self) -> &'static Text {
        match self {
            Theme::Auto => &words::AUTO,
            Theme::Light => &words::LIGHT,
            Theme::Dark => &words::DARK,
        }
    }

    /// What a link says about it: nothing when it is the device's.
    pub(crate) const fn chosen(self) -> Option<link::Theme> {
        match self {
            Theme::Auto => None,
            Theme::Light => Some(link::Theme::Light),
            Theme::Dark => Some(link::Theme::Dark),
        }
    }

    /// Puts it in force.
    pub(crate) fn wear(self) {
        let Some(root) = gloo_utils::document().document_element() else { return };
        let worn = match self {
            Theme::Auto => root.remove_attribute("data-theme"),
            _ => root.set_attribute("data-theme", self.id()),
        };
        worn.ok();
    }

    /// What `<html>` wears now: the boot frame has put it there.
    pub(crate) fn worn() -> Theme {
        let root = gloo_utils::document().document_element();
        root.and_then(|root| root.get_attribute("data-theme")).and_then(|id| Theme::from_id(&id)).unwrap_or_default()
    }
}

impl From<link::Theme> for Theme {
    fn from(theme: link::Theme) -> Theme {
        match theme {
            link::Theme::Light => Theme::Light,
            link::Theme::Dark => Theme::Dark,
        }
    }
}
