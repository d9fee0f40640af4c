//! A file read as the pool reads it, for the tests that hold the same answer at every cut.

use kept::datasets::{Ask, Dataset, Elsewhere, Folded, Groups, Room};
use kept::ingest::{Hints, Join, Reading, Scouted, Step, decoder};
use kept::reading::{AGAIN, Job, look};

/// What workers do: each folds a part, the first merges the others in file order; and all again where the whole file says
/// so. How many rows were used, and the groups.
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
    (reading.report.used, groups)
}

fn fold(bytes: &[u8], job: &Job, parts: usize, chunk: usize) -> (Reading<Elsewhere>, Groups) {
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
                let mut parts = join.counted().iter().filter_map(|at| folded[*at].take());
                let mut first = parts.next().expect("a part");
                parts.for_each(|later| first.merge(&later.bytes(), Room::ENDLESS).expect("room"));
                return (reading, first.finish());
            }
        }
    }
    panic!("never joined");
}
