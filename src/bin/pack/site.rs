//! What stands beside the page on a host, and the sums by which a copy is known.

use super::error::PackError;
use super::page::{bare, fill, hash};
use sha2::{Digest as _, Sha256};

/// What the widget's element may weigh, in bytes as it is served: it is loaded by every page that shows a widget.
pub(crate) const ELEMENT: usize = 4096;

/// What a host serves.
pub(crate) struct Site<'a> {
    pub(crate) build: &'a str,
    /// Names and texts. The page comes first, the worker last: it knows all the others.
    pub(crate) files: Vec<(String, String)>,
}

impl Site<'_> {
    /// Adds a file of the source: a script without its comments, a page with its policy.
    pub(crate) fn add(&mut self, name: String, text: &str) -> Result<(), PackError> {
        let text = match name.rsplit_once('.') {
            Some((_, "js")) => bare(text),
            Some((_, "html")) => guarded(text)?,
            _ => text.into(),
        };
        if name == "kept.js" && text.len() > ELEMENT {
            return Err(PackError::HeavyElement(text.len()));
        }
        self.files.push((name, text));
        Ok(())
    }

    /// Tells the worker what every file must be, and writes the sums of all.
    pub(crate) fn list(&mut self) {
        let of_site = |name: &str| !name.starts_with("sw");
        let sums: Vec<(String, String)> =
            self.files.iter().filter(|(name, _)| of_site(name)).map(|(name, text)| (name.clone(), sum(text))).collect();
        let listed: Vec<String> = sums.iter().map(|(name, sum)| format!("\"{name}\":\"{sum}\"")).collect();
        if let Some((_, worker)) = self.files.iter_mut().find(|(name, _)| name == "sw.js") {
            *worker = worker.replace("@BUILD@", self.build).replace("@FILES@", &format!("{{{}}}", listed.join(",")));
        }
        self.files.sort();
        let lines =
            self.files.iter().fold(String::new(), |out, (name, text)| out + &format!("{}  {name}\n", sum(text)));
        self.files.push((
            "SHA256SUMS".into(),
            format!("# Kept {}, build {}\n{lines}", env!("CARGO_PKG_VERSION"), self.build),
        ));
    }
}

/// A page with a policy in its slot, if it has one: its own scripts and styles, and a worker of its own host.
fn guarded(page: &str) -> Result<String, PackError> {
    let hashes = |tag: &str| inside(page, tag).map(hash).collect::<Vec<_>>().join(" ");
    let (scripts, styles) = (hashes("script"), hashes("style"));
    fill(page, |slot| match slot {
        "policy" => Ok(format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; \
             style-src {styles}; img-src data:; worker-src 'self'; form-action 'none'; base-uri 'none'\">"
        )),
        _ => Err(PackError::Slot(slot.into())),
    })
}

/// The texts of the elements of a name, in their order, without those that have none.
pub(crate) fn inside<'a>(page: &'a str, tag: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let after = page.split(&open).skip(1).collect::<Vec<_>>().into_iter();
    after.filter_map(move |text| {
        text.split_once('>').and_then(|(_, text)| text.split_once(&close)).map(|(text, _)| text)
    })
}

/// What a page runs, as one number: the SHA-256 of the texts of its styles and scripts, the program among them, in the
/// order of the page. A copy that somebody has kept is another file, but the same build; `src/boot/boot.js` computes it
/// in the running page.
pub(crate) fn build(page: &str) -> String {
    let mut parts: Vec<(usize, &str)> = Vec::new();
    for text in ["style", "script"].iter().flat_map(|tag| inside(page, tag)) {
        parts.push((text.as_ptr() as usize, text));
    }
    parts.sort_unstable();
    let mut all = Sha256::new();
    for (_, text) in parts {
        all.update(text);
    }
    hex(&all.finalize())
}

fn sum(text: &str) -> String {
    hex(&Sha256::digest(text))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_is_that_of_what_runs_and_not_of_what_is_shown() {
        let page = "<style>a</style><p>frame</p><script>b</script><script id=x>c</script>";
        assert_eq!(build(page), sum("abc"));
        assert_eq!(build(&page.replace("frame", "another")), sum("abc"));
        assert_ne!(build(&page.replace(">b<", ">d<")), sum("abc"));
        // The standard's own example.
        assert_eq!(sum("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_page_beside_it_runs_its_own_scripts_only() {
        let page = guarded("<!-- kept: policy --><style>s</style><script src=\"a\"></script><script>t</script>")
            .expect("a page");
        assert!(page.contains(&format!("script-src {} {}; style-src {};", hash(""), hash("t"), hash("s"))), "{page}");
        assert!(page.contains("default-src 'none'") && !page.contains("connect-src"));
        assert_eq!(guarded("<p>no slot</p>").expect("a page"), "<p>no slot</p>");
        assert!(guarded("<!-- kept: program -->").is_err());
    }

    #[test]
    fn an_element_that_weighs_too_much_is_refused() {
        let mut site = Site { build: "", files: Vec::new() };
        site.add("kept.js".into(), &format!("// {}\n  let a;\n\n", "x".repeat(ELEMENT)))
            .expect("comments weigh nothing");
        assert_eq!(site.files[0].1, "let a;");
        let heavy = site.add("kept.js".into(), &"x;".repeat(ELEMENT));
        assert!(matches!(heavy, Err(PackError::HeavyElement(_))));
    }
}
