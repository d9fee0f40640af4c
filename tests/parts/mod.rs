//! A file read as the pool reads it, for the tests that hold the same answer at every cut.

use kept::datasets::{Ask, Dataset, Elsewhere, Folded, Groups, Outlet, Room, SHARES};
use kept::ingest::{Hints, Join, Reading, Scouted, Step, decoder};
use kept::reading::{AGAIN, Job, look};

/// What workers do: each folds a part, they deal out their customers, and the first merges the others in file order; and
/// all again where the whole file says so. How many rows were used, and the groups, which are the same when nothing is
/// dealt out.
pub(crate) fn in_parts(bytes: &[u8], of: &'static Dataset, ask: &Ask, parts: usize, chunk: usize) -> (u64, Groups) {
    let Ok(Scouted::Found(scout)) = look(bytes, bytes.len() as u64, of, &Hints::default(), &decoder) else {
        panic!("no head");
    };
    let mut job = Job::new(of, scout.plan, ask.clone());
    let (mut reading, mut groups) = fold(bytes, &job, parts, chunk);
    for _ in 0..AGAIN {
        if job.again(&reading.evidence, &groups) {
            (reading, groups) = fold(bytes, &job, parts, chunk);
        }
    }
    if parts > 1 {
        // Every digit of them: what is not known, as money without amounts, is not equal to itself.
        let undealt = folded(bytes, &job, parts, chunk, false).1;
        assert_eq!(format!("{undealt:?}"), format!("{groups:?}"), "dealt out or not");
    }
    (reading.report.used, groups)
}

fn fold(bytes: &[u8], job: &Job, parts: usize, chunk: usize) -> (Reading<Elsewhere>, Groups) {
    folded(bytes, job, parts, chunk, true)
}

fn folded(bytes: &[u8], job: &Job, parts: usize, chunk: usize, deals: bool) -> (Reading<Elsewhere>, Groups) {
    let spans = job.parts(parts);
    let mut join = Join::new(&job.plan, &spans);
    let mut folded: Vec<Option<Box<dyn Folded>>> = spans.iter().map(|_| None).collect();
    // Back to front, so that joining has to wait.
    let mut todo: Vec<_> = spans.iter().copied().enumerate().collect();
    while let Some((at, span)) = todo.pop() {
        let mut folding = job.part(span, &decoder, Room::ENDLESS);
        let from = job.plan.first_byte(&span) as usize;
        for slice in bytes[from..].chunks(chunk) {
            if !folding.feed(slice) {
                break;
            }
        }
        let (head, fold) = folding.close().expect("room");
        folded[at] = Some(fold);
        match join.put(at, head) {
            Step::Wait => {}
            Step::Again { index, part } => todo.push((index, part)),
            Step::Done(result) => {
                let reading = (*result).expect("rows");
                let mut parts: Vec<_> = join.counted().iter().filter_map(|at| folded[*at].take()).collect();
                if deals && parts.iter().all(|part| part.can_be_dealt()) {
                    deal(&mut parts);
                }
                let mut parts = parts.into_iter();
                let mut first = parts.next().expect("a part");
                parts.for_each(|later| first.merge(&written(|to| later.pack(to)), Room::ENDLESS).expect("room"));
                return (reading, first.finish());
            }
        }
    }
    panic!("never joined");
}

/// What is written to an outlet.
fn written(write: impl FnOnce(Outlet<'_>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut |more| bytes.extend_from_slice(more));
    bytes
}

/// Each gets the customers of its shares from all, a share at a time, and counts them.
fn deal(parts: &mut [Box<dyn Folded>]) {
    let among = parts.len();
    for share in 0..SHARES {
        let own = share % among;
        let others = parts.iter_mut().enumerate().filter(|(at, _)| *at != own);
        let dealt: Vec<Vec<u8>> = others.map(|(_, part)| written(|to| part.deal(share, to))).collect();
        parts[own].count(share, &mut dealt.into_iter(), own, Room::ENDLESS).expect("room");
    }
}
