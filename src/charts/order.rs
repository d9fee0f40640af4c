//! What comes first among a few marks.

/// Sorts a few things in place, equal ones keeping their order: `before` says whether the first has to come before the
/// second. By insertion, for a figure has dozens of marks: the library's sort is made for thousands, and each of its
/// instances weighs 4 kB.
pub(super) fn arrange<T>(things: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..things.len() {
        let mut at = end;
        while at > 0 && before(&things[at], &things[at - 1]) {
            things.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::arrange;

    #[test]
    fn equal_things_keep_their_order() {
        let mut things = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        arrange(&mut things, |a, b| a.0 < b.0);
        assert_eq!(things, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        arrange::<u8>(&mut [], |_, _| true);
    }
}
