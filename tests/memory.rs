//! A file with more customers, orders or groups than there is room for ends in a sentence, before memory does.

// Whoever counts what is allocated is an allocator, which is what `unsafe` is for.
#![allow(unsafe_code)]

use kept::datasets::{
    Ask, COSTS, Dataset, Folded, MOST, ORDERS, PAYMENTS, PERIODS, REFERRALS, Room, SUBSCRIPTIONS, SURVEY, TICKETS,
};
use kept::ingest::{Hints, ReadError, Scouted, decoder};
use kept::locale::{Period, Plain, Show};
use kept::reading::{Failure, Job, look};
use kept::words::Lang;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::Write;

struct Counting;

thread_local! {
    static USED: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: the system's allocator, beside which two numbers are counted that allocate nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        USED.set(USED.get() + layout.size());
        PEAK.set(PEAK.get().max(USED.get()));
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        USED.set(USED.get().saturating_sub(layout.size()));
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Room for so much more than there is now.
fn room(more: usize) -> Room {
    PEAK.set(USED.get());
    Room { used: || USED.get(), most: USED.get() + more }
}

fn job(file: &str, of: &'static Dataset, ask: &Ask) -> Job {
    match look(file.as_bytes(), file.len() as u64, of, &Hints::default(), &decoder) {
        Ok(Scouted::Found(scout)) => Job::new(of, scout.plan, ask.clone()),
        other => panic!("{}: {other:?}", of.id),
    }
}

/// Folds a span of the file's parts.
fn folded(file: &str, job: &Job, at: usize, parts: usize, room: Room) -> Result<Box<dyn Folded>, ReadError> {
    let part = job.parts(parts)[at];
    let mut folding = job.part(part, &decoder, room);
    folding.feed(&file.as_bytes()[usize::try_from(job.plan.first_byte(&part)).expect("small")..]);
    folding.close().map(|(_, folded)| folded)
}

const ROWS: usize = 60_000;

/// A file whose rows all differ in what makes a reading grow, or in nothing that does.
fn file(header: &str, row: impl Fn(usize) -> String, different: bool) -> String {
    let mut file = format!("{header}\n");
    for at in 0..ROWS {
        writeln!(file, "{}", row(if different { at } else { at % 7 })).expect("text");
    }
    file
}

type Rows = fn(usize) -> String;

#[test]
fn a_file_of_too_many_customers_or_groups_is_stopped_before_memory_ends() {
    let by = |of: &'static Dataset| Ask { segment: of.segment(), ..Ask::default() };
    let growing: [(&'static Dataset, Ask, &str, Rows); 8] = [
        (&ORDERS, Ask::default(), "customer_id,date,amount", |n| format!("customer-{n},2024-03-05,12")),
        (&ORDERS, Ask::default(), "customer_id,date,amount,order_id", |n| format!("guest,2024-03-05,12,N{n}")),
        (&SUBSCRIPTIONS, Ask::default(), "customer,started,mrr", |n| format!("customer-{n},2024-03-05,12")),
        (&PAYMENTS, Ask { period: Some(Period::Month), ..Ask::default() }, "customer,month,amount", |n| {
            format!("customer-{n},2024-03,12")
        }),
        (&REFERRALS, Ask::default(), "code,referred", |n| format!("code-{n},customer-{n}")),
        (&COSTS, Ask::default(), "month,amount,category", |n| format!("2024-03,12,category-{n}")),
        (&TICKETS, by(&TICKETS), "duration (hours),complexity", |n| format!("12,kind-{n}")),
        (&SURVEY, by(&SURVEY), "score,segment", |n| format!("9,segment-{n}")),
    ];
    for (of, ask, header, row) in growing {
        let small = 1 << 20;
        let text = file(header, row, true);
        let job = job(&text, of, &ask);
        let (base, space) = (USED.get(), room(small));
        assert_eq!(folded(&text, &job, 0, 1, space).err(), Some(ReadError::OutOfMemory), "{} {header}", of.id);
        // One piece of the file, and a table that doubles, is all that is held beyond.
        assert!(PEAK.get() < space.most + 8 * small, "{} {header}: {} bytes", of.id, PEAK.get() - base);
        PEAK.set(base);
        assert!(folded(&text, &job, 0, 1, Room::ENDLESS).is_ok());
        assert!(PEAK.get() > space.most, "{} {header}: {} bytes are enough", of.id, PEAK.get() - base);
        // As many rows of the same few have room, save subscriptions: each may be a stay of its own.
        if of == &SUBSCRIPTIONS {
            continue;
        }
        let few = file(header, row, false);
        assert!(folded(&few, &job, 0, 1, room(small)).is_ok(), "{} {header}", of.id);
    }
    // A table of figures is kept row by row.
    let table = file("period,start,lost", |_| String::from("2024-03,100,5"), true);
    let job = job(&table, &PERIODS, &Ask::default());
    assert_eq!(folded(&table, &job, 0, 1, room(1 << 20)).err(), Some(ReadError::OutOfMemory));
}

#[test]
fn parts_that_have_room_alone_and_not_together_are_not_merged() {
    let text = file("customer_id,date,amount", |n| format!("customer-{n},2024-03-05,12"), true);
    let job = job(&text, &ORDERS, &Ask::default());
    let small = 3 << 20;
    let mut whole = folded(&text, &job, 0, 4, room(small)).expect("room for a part");
    let space = room(small);
    let merged: Vec<bool> = (1..4)
        .map(|at| {
            let mut later = Vec::new();
            if let Ok(part) = folded(&text, &job, at, 4, space) {
                part.pack(&mut |more| later.extend_from_slice(more));
            }
            !later.is_empty() && whole.merge(&later, space).is_ok()
        })
        .collect();
    assert_eq!(merged.first(), Some(&true));
    assert_eq!(merged.last(), Some(&false), "{merged:?}");
    assert!(PEAK.get() <= space.most + small, "{}", PEAK.get());
}

#[test]
fn the_sentence_says_what_the_limit_is_and_how_to_go_on() {
    // Handing over takes as much again, and a table that doubles once more: all of it below the 4 GB of a program.
    const { assert!(MOST <= (1 << 32) * 3 / 8) };
    let failure = Failure::Read(ReadError::OutOfMemory);
    assert_eq!(failure.id(), "out_of_memory");
    for (lang, gigabytes) in Lang::ALL.into_iter().zip(["1.5", "1.5", "1.5", "1,5", "1.5"]) {
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        let said = failure.words(None).show(&show);
        assert!(said.contains(gigabytes) && said.contains("GB"), "{said}");
    }
}
