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

/// How many things are put in order in place.
const FEW: usize = 32;

/// Puts things in order, equal ones as they were, for what is mostly few: what one customer has.
pub fn put_in_order<T: Copy>(things: &mut [T], by: impl Fn(&T, &T) -> Ordering) {
    if things.len() > FEW {
        let ordered = sorted(things.to_vec(), by);
        things.copy_from_slice(&ordered);
        return;
    }
    for at in 1..things.len() {
        let thing = things[at];
        let mut to = at;
        while to > 0 && by(&thing, &things[to - 1]).is_lt() {
            things[to] = things[to - 1];
            to -= 1;
        }
        things[to] = thing;
    }
}

/// The value of a key in a list that is kept in order of its keys, put there if it is new: for hundreds of keys, as periods
/// and reasons are; a tree for each kind of them weighs 3 kB.
pub fn entry<K: Ord + Copy, V: Default>(list: &mut Vec<(K, V)>, key: K) -> &mut V {
    let at = list.partition_point(|(known, _)| *known < key);
    if list.get(at).is_none_or(|(known, _)| *known != key) {
        list.insert(at, (key, V::default()));
    }
    &mut list[at].1
}

#[cfg(test)]
mod tests {
    use super::{FEW, entry, put_in_order, sorted};

    #[test]
    fn few_and_many_are_put_in_order_alike() {
        for n in [0, 1, 2, FEW, FEW + 1, 300] {
            let mut things: Vec<(usize, usize)> = (0..n).map(|at| (at * 7919 % 13, at)).collect();
            let wanted = sorted(things.clone(), |a, b| a.0.cmp(&b.0));
            put_in_order(&mut things, |a, b| a.0.cmp(&b.0));
            assert_eq!(things, wanted);
        }
    }

    #[test]
    fn a_list_holds_each_key_once_and_in_order() {
        let mut list = Vec::new();
        for key in [3, 1, 2, 3, 1, 3] {
            *entry(&mut list, key) += 1;
        }
        assert_eq!(list, [(1, 2), (2, 1), (3, 3)]);
    }

    #[test]
    fn equal_things_keep_their_order_and_none_is_lost() {
        let things = vec![(3, "a"), (1, "b"), (3, "c"), (2, "d"), (1, "e")];
        let order = sorted(things, |a, b| a.0.cmp(&b.0));
        assert_eq!(order, [(1, "b"), (1, "e"), (2, "d"), (3, "a"), (3, "c")]);
        assert!(sorted(Vec::<u8>::new(), Ord::cmp).is_empty());
    }
}
