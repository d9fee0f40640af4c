//! Mounts the app in a page, or serves the reader in a worker.
fn main() {}
