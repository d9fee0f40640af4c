//! Packs `dist/` into one HTML file.
fn main() {}
