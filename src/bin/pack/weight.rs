//! What the page weighs and may weigh.

use super::error::PackError;
use super::parts;
use super::site::inside;
use std::{
    fmt,
    io::{self, Write as _},
};

/// What the page should weigh on its way to a reader, in bytes after brotli: printed beside what it does weigh, with what
/// weighs most.
pub(crate) const GOAL: usize = 350_000;

/// What it may weigh: above this the build fails. It is what the page weighs and a kilobyte more, by which the order of the
/// functions falls otherwise with any change, so that nothing else grows unseen; who raises it says for what.
pub(crate) const BUDGET: usize = 805_000;

/// What the page weighs, in bytes: on a disk, and on its way from a host that compresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weight {
    raw: usize,
    gzip: Option<usize>,
    pub(crate) brotli: Option<usize>,
}

impl Weight {
    /// Compressing takes seconds, so it is left out where only the raw size is of interest.
    pub(crate) fn of(bytes: &[u8], compress: bool) -> Self {
        let sizes = compress.then(|| (gzip(bytes), brotli(bytes)));
        let (gzip, brotli) = sizes.unzip();
        Self { raw: bytes.len(), gzip: gzip.flatten(), brotli: brotli.flatten() }
    }

    /// The weight, unless brotli makes more of the page than it may weigh.
    pub(crate) fn within(self, budget: usize, largest: Largest) -> Result<(Self, Largest), PackError> {
        if self.brotli > Some(budget) { Err(PackError::TooHeavy(self, budget, largest)) } else { Ok((self, largest)) }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.raw)?;
        if let Some(gzip) = self.gzip {
            write!(f, ", {gzip} gzip")?;
        }
        if let Some(brotli) = self.brotli {
            write!(f, ", {brotli} brotli")?;
        }
        Ok(())
    }
}

/// What weighs most in a page, each by what gzip makes of it alone.
#[derive(Debug)]
pub(crate) struct Largest(Vec<(String, usize)>);

impl Largest {
    /// How many are named.
    const NAMED: usize = 10;

    pub(crate) fn of(html: &str, wasm: &[u8]) -> Self {
        let mut parts = parts::parts(wasm).unwrap_or_default();
        parts.insert("styles".into(), inside(html, "style").collect::<String>().into());
        let scripts = inside(html, "script").filter(|script| script.is_ascii());
        parts.insert("scripts".into(), scripts.collect::<String>().into());
        let mut sizes: Vec<(String, usize)> =
            parts.into_iter().map(|(name, bytes)| (name, gzip(&bytes).unwrap_or(bytes.len()))).collect();
        sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        sizes.truncate(Self::NAMED);
        Self(sizes)
    }
}

impl fmt::Display for Largest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(|(name, size)| format!("{size:>9} gzip  {name}")).collect();
        f.write_str(&lines.join("\n"))
    }
}

fn gzip(bytes: &[u8]) -> Option<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(|packed| packed.len())
}

fn brotli(bytes: &[u8]) -> Option<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut io::sink(), &parameters).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::hash;

    #[test]
    fn a_page_over_the_budget_is_refused() {
        let text: String = (0..50).map(|n| hash(&n.to_string())).collect();
        let weight = Weight::of(text.as_bytes(), true);
        assert!(weight.brotli.is_some_and(|brotli| brotli > 1_000 && brotli < text.len()));
        let largest = || Largest::of(&format!("<style>{text}</style><script>x</script>"), b"");
        let refused = weight.within(1_000, largest()).expect_err("too heavy").to_string();
        assert!(refused.contains("1000 bytes of brotli are allowed"), "{refused}");
        assert!(
            refused.lines().nth(1).is_some_and(|line| line.ends_with("gzip  styles")),
            "the heaviest first: {refused}"
        );
        assert!(weight.within(text.len(), largest()).is_ok());
        let unweighed = Weight::of(text.as_bytes(), false).within(1_000, largest());
        assert!(unweighed.is_ok(), "while developing, nothing is weighed");
    }
}
