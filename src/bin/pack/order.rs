//! The order of a program's functions: those that resemble each other stand side by side.
//!
//! A compressor says of what repeats how far back it stands, which takes the fewer bits the nearer it is; gzip does not look
//! back further than 32 KiB at all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// How many bytes are compared as one.
const RUN: usize = 4;

/// What a function is compared by: its runs of bytes are hashed and dealt out to 4096 places, and of each place the least
/// hash is kept. Two functions have as many of these in common as of their runs (`MinHash` by one permutation).
fn sketch(body: &[u8]) -> BTreeMap<u16, u32> {
    let mut least = BTreeMap::new();
    for run in body.windows(RUN) {
        let run = run.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        let [high, low, _, hash @ .., _] = run.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
        let (place, hash) = (u16::from_be_bytes([high, low]) >> 4, u32::from_be_bytes(hash));
        least.entry(place).and_modify(|least| *least = hash.min(*least)).or_insert(hash);
    }
    least
}

/// The functions in an order in which each is followed by that of the others which it resembles most (the cosine of what
/// both have); where it resembles none, by the longest. The same functions give the same order.
pub(crate) fn side_by_side(bodies: &[&[u8]]) -> Vec<usize> {
    let sketches: Vec<BTreeMap<u16, u32>> = bodies.iter().map(|body| sketch(body)).collect();
    let mut alike = HashMap::<(u16, u32), Vec<usize>>::new();
    for (at, sketch) in sketches.iter().enumerate() {
        for (place, hash) in sketch {
            alike.entry((*place, *hash)).or_default().push(at);
        }
    }
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    left.sort_by_key(|at| (bodies[*at].len(), Reverse(*at)));
    let mut placed = vec![false; bodies.len()];
    let mut order: Vec<usize> = Vec::with_capacity(bodies.len());
    while order.len() < bodies.len() {
        let next = order.last().and_then(|last| {
            let mut shared = BTreeMap::<usize, usize>::new();
            for (place, hash) in &sketches[*last] {
                let others = alike.get_mut(&(*place, *hash))?;
                others.retain(|at| !placed[*at]);
                for at in others {
                    *shared.entry(*at).or_default() += 1;
                }
            }
            let length = |at: usize| bodies[at].len().abs_diff(bodies[*last].len());
            let alike = |at: usize, shared: usize| ((shared * shared) << 16) / sketches[at].len();
            let most = shared.into_iter().max_by_key(|(at, n)| (alike(*at, *n), Reverse((length(*at), *at))));
            most.map(|(at, _)| at)
        });
        let next = next.or_else(|| std::iter::from_fn(|| left.pop()).find(|at| !placed[*at]));
        if let Some(next) = next {
            placed[next] = true;
            order.push(next);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_side_by_side_and_nothing_is_lost() {
        let noise = |seed: u32, bytes: u32| -> Vec<u8> {
            (0..bytes).map(|at| ((seed + at).wrapping_mul(2_654_435_761) >> 21) as u8).collect()
        };
        let (long, short) = (noise(1, 600), noise(5000, 300));
        let changed = |body: &[u8]| [&body[..body.len() / 2], b"another", &body[body.len() / 2..]].concat();
        let (longer, shorter) = (changed(&long), changed(&short));
        let bodies: [&[u8]; 6] = [&short, &long, b"", &shorter, b"ab", &longer];
        assert_eq!(side_by_side(&bodies), [5, 1, 0, 3, 4, 2]);
    }
}
