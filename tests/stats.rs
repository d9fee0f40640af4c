//! The statistics against numbers computed elsewhere, against the specification, and against their own laws.

#![allow(clippy::unwrap_used)]

use kept::stats::survival::Exits;

/// How long one was seen, and whether the end was seen (`true`) or observation stopped before it (`false`).
type Spell = (f64, bool);

/// Single spells as the counts that a file is folded to.
fn exits(spells: &[Spell]) -> Vec<Exits> {
    let of = |(time, ended): &Spell| Exits { time: *time, events: u64::from(*ended), censored: u64::from(!ended) };
    spells.iter().map(of).collect()
}

#[path = "stats/golden.rs"]
mod golden;
#[path = "stats/laws.rs"]
mod laws;
#[path = "stats/predicted.rs"]
mod predicted;
#[path = "stats/spec.rs"]
mod spec;
#[path = "stats/vectors.rs"]
mod vectors;
