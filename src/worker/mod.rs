//! The pool: a file's parts read side by side. Nothing else knows that workers exist.
//!
//! A worker is a classic blob worker: its script is the glue's own text, and it is handed the module that the page has
//! compiled, so there is one download and one compile however many workers there are. It (`serve`) reads its part of the
//! file (`source`) and needs no message in between: to cancel is to terminate, which also returns its memory. Workers live for
//! one file, and others wait for the next one (`pool`). A worker that is not let at the file (`WebKit` refuses it to the
//! workers of a page on a disk) asks the page for its bytes. Where no worker can be started, or a host's policy lets none
//! run, the page reads the file itself, in slices small enough to stay alive.
//!
//! The page speaks to a worker in arrays whose first element is a `Say`, and the worker answers in arrays whose first
//! element is a `Told`; what is typed inside travels as `postcard` bytes. Workers speak to each other only to deal out
//! customers (`trade`).

mod decode;
mod pool;
mod serve;
mod source;
mod trade;

pub use serve::serve;

use crate::datasets::{Ask, Dataset, Elsewhere, Groups, Head, MOST, Room};
use crate::ingest::{HEAD, Hints, Join, ReadError, Reading as Read, Scout, Scouted, Step};
use crate::reading::{self, AGAIN, Failure, Job, Reading};
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender};
use futures::stream::StreamExt;
use js_sys::{Array, Date, Reflect, Uint8Array};
use pool::{Crew, Worker};
use std::cell::Cell;
use trade::buffers;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, MessageChannel};

/// After how many bytes a worker tells that they are read.
const TOLD: f64 = 4.0 * 1024.0 * 1024.0;

/// How long nothing is said of the progress after it was, in milliseconds.
const PAUSE: f64 = 100.0;

/// How many bytes the page reads at once where no worker can: a few milliseconds' worth.
const PAGE_SLICE: f64 = 512.0 * 1024.0;

/// Parts smaller than this are not worth a worker.
const LEAST_PART: f64 = 4.0 * 1024.0 * 1024.0;

/// What a program may hold, the page or a worker. Its memory is never given back: this is also what it once held.
const ROOM: Room = Room { used: || std::arch::wasm32::memory_size::<0>() << 16, most: MOST };

/// What the page says to a worker.
#[derive(Clone, Copy)]
enum Say {
    /// Fold this span of this file: file, job, span.
    Part = 1,
    /// Hand over what you folded.
    Hand = 2,
    /// Merge this [`Parcel`](trade::Parcel), which stands further down the file.
    Merge = 3,
    /// Finish.
    Finish = 4,
    /// Deal out your customers and count those that are dealt to you: a port to every worker, none at your own place, and
    /// that place.
    Deal = 5,
    /// The bytes that you asked for; none where they cannot be had.
    Bytes = 6,
}

/// What a worker tells the page.
#[derive(Clone, Copy)]
enum Told {
    /// So many bytes were read since the last message.
    Progress = 1,
    /// The part is folded: its head, and whether its customers can be dealt out.
    Part = 2,
    /// What was folded: a [`Parcel`](trade::Parcel).
    Hand = 3,
    /// What the whole file comes to.
    Finish = 4,
    /// Folding, counting or merging failed: the [`ReadError`], or no bytes where the worker could not get at the file.
    Failed = 5,
    /// The customers that were dealt to this worker are counted.
    Counted = 6,
    /// The browser does not hand over these bytes of the file: from, to.
    Ask = 7,
}

/// Files up to this size are read on the page: starting a worker takes longer than reading them. Predicting takes longer.
const SMALL: f64 = 2.0 * 1024.0 * 1024.0;

/// Reads a file and says what it comes to. `progress` takes the bytes that are done and all of them, at most ten times
/// a second and once more at the end. Dropping the future stops the reading and frees what it holds.
///
/// # Errors
/// The [`Failure`] that is told first.
pub async fn read(
    file: &Blob,
    of: &'static Dataset,
    hints: &Hints,
    ask: &Ask,
    progress: &dyn Fn(f64, f64),
) -> Result<Reading, Failure> {
    let size = file.size();
    if size <= SMALL && !ask.predict {
        let bytes = bytes(file, 0.0, size).await?;
        let reading = reading::read(&bytes, of, hints, ask, &decode::of).map_err(Failure::Read)?;
        progress(size, size);
        return Ok(reading);
    }
    // They start while the head is looked at.
    let crew = Crew::gather(most(size));
    let scout = look(file, of, hints).await?;
    let mut job = Job::new(of, scout.plan.clone(), ask.clone());
    let now_and_then = seldom(progress);
    let (mut read, mut groups) = fold(file, &job, crew, &now_and_then).await?;
    for _ in 0..AGAIN {
        if job.again(&read.evidence, &groups) {
            (read, groups) = fold(file, &job, Crew::gather(most(size)), &now_and_then).await?;
        }
    }
    progress(size, size);
    let settled = read.evidence.settle(&job.plan);
    Ok(Reading::new(of, scout, job.plan, settled, read.report, groups))
}

/// Passes on what was done when a tenth of a second has gone by since the last time, and nothing in between.
fn seldom(progress: &dyn Fn(f64, f64)) -> impl Fn(f64, f64) {
    let told = Cell::new(Date::now());
    move |done, size| {
        let now = Date::now();
        if now - told.get() >= PAUSE {
            told.set(now);
            progress(done, size);
        }
    }
}

/// Looks at a file's head: what a preview shows, and what a reading goes by. A required column may still be missing.
///
/// # Errors
/// A [`Failure`] that the head shows already.
pub async fn glance(file: &Blob, of: &'static Dataset, hints: &Hints) -> Result<Scout, Failure> {
    head(file, &|head, size| reading::glance(head, size, of, hints, &decode::of)).await.map(|scout| *scout)
}

/// Looks at a file's head with all that a reading needs.
async fn look(file: &Blob, of: &'static Dataset, hints: &Hints) -> Result<Scout, Failure> {
    head(file, &|head, size| reading::look(head, size, of, hints, &decode::of)).await.map(|scout| *scout)
}

/// What is looked for in a file's first bytes, and the size of the file.
type Look<'a, T> = &'a dyn Fn(&[u8], u64) -> Result<Scouted<T>, ReadError>;

/// Brings as much of a file's head as it takes.
async fn head<T>(file: &Blob, look: Look<'_, T>) -> Result<T, Failure> {
    let size = file.size();
    let mut wanted = HEAD;
    loop {
        let head = bytes(file, 0.0, (wanted as f64).min(size)).await?;
        match look(&head, size as u64).map_err(Failure::Read)? {
            Scouted::Found(found) => return Ok(found),
            Scouted::More(more) => wanted = more,
        }
    }
}

/// The kind of file that this is, by its header and by what is known of each kind.
///
/// # Errors
/// A [`Failure`] of the file itself: empty, no text, or a header that does not end; [`Failure::Unknown`] where it fits none.
pub async fn kind(file: &Blob, hints: &dyn Fn(&'static Dataset) -> Option<Hints>) -> Result<&'static Dataset, Failure> {
    if let Some(known) = head(file, &|head, size| reading::kind_of(head, size, hints, &decode::of)).await? {
        return Ok(known);
    }
    Err(Failure::Unknown(head(file, &|head, size| reading::nearest(head, size, hints, &decode::of)).await?))
}

/// The bytes of a file between two places.
async fn bytes(file: &Blob, from: f64, to: f64) -> Result<Vec<u8>, Failure> {
    let slice = file.slice_with_f64_and_f64(from, to).map_err(|_| Failure::Gone)?;
    gloo_file::futures::read_as_bytes(&gloo_file::Blob::from(slice)).await.map_err(|_| Failure::Gone)
}

/// Folds a whole file: by these workers, or where there are none or they are refused on the page.
async fn fold(
    file: &Blob,
    job: &Job,
    crew: Option<Crew>,
    progress: &dyn Fn(f64, f64),
) -> Result<(Read<Elsewhere>, Groups), Failure> {
    let Some(mut crew) = crew else { return on_page(file, job, progress).await };
    match by_workers(file, job, &mut crew, progress).await {
        Err(Failure::Gone) => {
            drop(crew);
            on_page(file, job, progress).await
        }
        Err(failure) => Err(failure),
        folded => {
            pool::refill(crew.workers.len());
            folded
        }
    }
}

/// Folds a whole file on the page.
async fn on_page(file: &Blob, job: &Job, progress: &dyn Fn(f64, f64)) -> Result<(Read<Elsewhere>, Groups), Failure> {
    let size = file.size();
    let part = job.plan.whole();
    let mut folding = job.part(part, &decode::of, ROOM);
    let mut at = job.plan.first_byte(&part) as f64;
    while at < size {
        let end = (at + PAGE_SLICE).min(size);
        if !folding.feed(&bytes(file, at, end).await?) {
            break;
        }
        at = end;
        progress(at, size);
    }
    job.close(part, folding).map_err(Failure::Read)
}

/// Folds a whole file with a worker for each part.
async fn by_workers(
    file: &Blob,
    job: &Job,
    Crew { workers, events }: &mut Crew,
    progress: &dyn Fn(f64, f64),
) -> Result<(Read<Elsewhere>, Groups), Failure> {
    let size = file.size();
    let parts = job.parts(workers.len());
    for (worker, part) in workers.iter().zip(&parts) {
        worker.read(file, job, *part);
    }
    let mut join = Join::new(&job.plan, &parts);
    let mut can_be_dealt = vec![false; workers.len()];
    let mut done = 0.0;
    let read = loop {
        let (at, event) = next(events).await?;
        match event {
            Event::Progress(bytes) => {
                done += bytes;
                progress(done.min(size), size);
            }
            Event::Part(head, can) => {
                can_be_dealt[at] = can;
                match join.put(at, *head) {
                    Step::Wait => {}
                    // A quoted line end at the cut led this part astray: once more, from where the one before ended.
                    Step::Again { index, part } => workers[index].read(file, job, part),
                    Step::Done(read) => break (*read).map_err(Failure::Read)?,
                }
            }
            Event::Ask(from, to) => workers[at].bring(file, from, to),
            Event::Counted | Event::Hand(_) | Event::Finish(_) => {}
        }
    };
    let counted = join.counted();
    if counted.len() > 1 && counted.iter().all(|at| can_be_dealt[*at]) {
        deal(workers, counted, events).await?;
    }
    // They pack side by side, and are merged in the order of the file.
    let others = counted.get(1..).unwrap_or_default();
    for at in others {
        workers[*at].say(Say::Hand, &[]);
    }
    let mut handed = vec![None; workers.len()];
    for at in others {
        while handed[*at].is_none() {
            if let (from, Event::Hand(parcel)) = next(events).await? {
                handed[from] = Some(parcel);
            }
        }
        if let Some(parcel) = handed[*at].take() {
            workers[0].give(Say::Merge, &parcel, &buffers(&parcel));
        }
    }
    workers[0].say(Say::Finish, &[]);
    loop {
        if let (_, Event::Finish(groups)) = next(events).await? {
            return Ok((read, groups));
        }
    }
}

/// Lets these workers deal out their customers, so that each counts those of its own side by side with the others. There
/// is a channel between every two: what is dealt does not pass through the page.
async fn deal(workers: &[Worker], among: &[usize], events: &mut Events) -> Result<(), Failure> {
    let ports: Vec<Array> = among.iter().map(|_| Array::new_with_length(among.len() as u32)).collect();
    for (at, one) in ports.iter().enumerate() {
        for (beyond, other) in ports.iter().enumerate().skip(at + 1) {
            let channel = MessageChannel::new().map_err(|_| Failure::Crashed)?;
            one.set(beyond as u32, channel.port1().into());
            other.set(at as u32, channel.port2().into());
        }
    }
    for ((own, at), ports) in among.iter().enumerate().zip(ports) {
        let moved = ports.iter().filter(JsValue::is_truthy).collect();
        workers[*at].give(Say::Deal, &Array::of2(&ports, &JsValue::from(own as f64)), &moved);
    }
    let mut counting = among.len();
    while counting > 0 {
        if let (_, Event::Counted) = next(events).await? {
            counting -= 1;
        }
    }
    Ok(())
}

/// How many workers pay for a file of this size.
fn most(size: f64) -> usize {
    let cores = gloo_utils::window().navigator().hardware_concurrency().clamp(1.0, 8.0);
    (size / LEAST_PART).ceil().clamp(1.0, cores) as usize
}

/// What a worker told, typed.
enum Event {
    Progress(f64),
    Part(Box<Head>, bool),
    Counted,
    Ask(f64, f64),
    Hand(Array),
    Finish(Groups),
}

type Sender = UnboundedSender<(usize, Result<Event, Failure>)>;

type Events = UnboundedReceiver<(usize, Result<Event, Failure>)>;

async fn next(events: &mut Events) -> Result<(usize, Event), Failure> {
    let (at, event) = events.next().await.ok_or(Failure::Crashed)?;
    event.map(|event| (at, event))
}

fn typed(data: &Array) -> Result<Event, Failure> {
    let bytes = || data.get(1).unchecked_into::<Uint8Array>();
    match data.get(0).as_f64().unwrap_or_default() as u32 {
        told if told == Told::Progress as u32 => Ok(Event::Progress(data.get(1).as_f64().unwrap_or_default())),
        told if told == Told::Part as u32 => postcard::from_bytes(&bytes().to_vec())
            .map(|head| Event::Part(Box::new(head), data.get(2).is_truthy()))
            .map_err(|_| Failure::Crashed),
        told if told == Told::Counted as u32 => Ok(Event::Counted),
        told if told == Told::Ask as u32 => {
            Ok(Event::Ask(data.get(1).as_f64().unwrap_or_default(), data.get(2).as_f64().unwrap_or_default()))
        }
        told if told == Told::Hand as u32 => Ok(Event::Hand(data.get(1).unchecked_into())),
        told if told == Told::Finish as u32 => {
            postcard::from_bytes(&bytes().to_vec()).map(Event::Finish).map_err(|_| Failure::Crashed)
        }
        _ if data.length() > 1 && bytes().length() > 0 => {
            Err(postcard::from_bytes(&bytes().to_vec()).map_or(Failure::Crashed, Failure::Read))
        }
        _ => Err(Failure::Gone),
    }
}

fn packed(value: &impl serde::Serialize) -> Uint8Array {
    Uint8Array::from(postcard::to_stdvec(value).unwrap_or_default().as_slice())
}

/// What the boot script keeps for the program: `module` and `glue`.
fn bridge(name: &str) -> Option<JsValue> {
    let bridge = Reflect::get(&js_sys::global(), &"__kept".into()).ok()?;
    Reflect::get(&bridge, &name.into()).ok().filter(JsValue::is_truthy)
}
