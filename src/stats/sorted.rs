//! Sorting that weighs little: the library's sort is made anew for every type it sorts, 2 to 4 kB each.

use std::cmp::Ordering;

/// The things in order, equal ones as they were. Only their places are sorted, by one sort for all types; for rows of a
/// file that is too slow, for groups, names and periods it is not.
pub fn sorted<T>(things: Vec<T>, by: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places(things.len(), &|a, b| by(&things[a], &things[b]));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| things[place].take()).collect()
}

fn places(n: usize, by: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|a, b| by(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn equal_things_keep_their_order_and_none_is_lost() {
        let things = vec![(3, "a"), (1, "b"), (3, "c"), (2, "d"), (1, "e")];
        let order = sorted(things, |a, b| a.0.cmp(&b.0));
        assert_eq!(order, [(1, "b"), (1, "e"), (2, "d"), (3, "a"), (3, "c")]);
        assert!(sorted(Vec::<u8>::new(), Ord::cmp).is_empty());
    }
}
