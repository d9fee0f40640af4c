//! The pool: a file's parts read side by side. Nothing else knows that workers exist.
//!
//! A worker is a classic blob worker: its script is the glue's own text, and it is handed the module that the page has
//! compiled, so there is one download and one compile however many workers there are. It reads its part of the file
//! (`source`) and needs no message in between: to cancel is to terminate, which also returns its memory. Workers live for
//! one file, and others wait for the next one (`pool`). A worker that is not let at the file (`WebKit` refuses it to the
//! workers of a page on a disk) asks the page for its bytes. Where no worker can be started the page reads the file itself,
//! in slices small enough to stay alive.
//!
//! The page speaks to a worker in arrays whose first element is a `Say`, and the worker answers in arrays whose first
//! element is a `Told`; what is typed inside travels as `postcard` bytes. Workers speak to each other only to deal out
//! customers (`Trade`).

mod decode;
mod pool;
mod source;

use crate::datasets::{Ask, Dataset, Elsewhere, Folded, Groups, Head, MOST, Outlet, PIECE, Room, SHARES};
use crate::ingest::{HEAD, Hints, Join, Part, ReadError, Reading as Read, Scout, Scouted, Step};
use crate::reading::{self, AGAIN, Failure, Job, Reading};
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender};
use futures::stream::StreamExt;
use gloo_events::EventListener;
use js_sys::{Array, ArrayBuffer, Date, Reflect, Uint8Array};
use pool::{Crew, Worker};
use source::Source;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, MessageChannel, MessagePort};

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
    /// Merge this [`Parcel`], which stands further down the file.
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
    /// What was folded: a [`Parcel`].
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

/// Files up to this size are read on the page: starting a worker takes longer than reading them.
const SMALL: f64 = 2.0 * 1024.0 * 1024.0;

/// Reads a file and says what it comes to. `progress` takes the bytes that are done and all of them, at most ten times
/// a second and once more at the end. Dropping the future stops the reading and frees what it holds.
///
/// # Errors
/// The first [`Failure`] in file order.
pub async fn read(
    file: &Blob,
    of: &'static Dataset,
    hints: &Hints,
    ask: &Ask,
    progress: &dyn Fn(f64, f64),
) -> Result<Reading, Failure> {
    let size = file.size();
    if size <= SMALL {
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
/// A [`Failure`] of the file itself: empty, no text, or a header that does not end.
pub async fn kind(
    file: &Blob,
    hints: &dyn Fn(&'static Dataset) -> Option<Hints>,
) -> Result<Option<&'static Dataset>, Failure> {
    head(file, &|head, size| reading::kind_of(head, size, hints, &decode::of)).await
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

/// The worker's own side: waits for what the page says. Called by `main` in a worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() else { return };
    let fold = Fold::default();
    let own = scope.clone();
    EventListener::new(&scope, "message", move |event| {
        let data: Array = event.unchecked_ref::<web_sys::MessageEvent>().data().unchecked_into();
        let say = data.get(0).as_f64().unwrap_or_default() as u32;
        let mut folded = fold.borrow_mut();
        if say == Say::Part as u32 {
            let (scope, fold) = (own.clone(), Rc::clone(&fold));
            spawn_local(async move {
                match part(&scope, &data).await {
                    Ok((head, folded)) => {
                        let can_be_dealt = JsValue::from(folded.can_be_dealt());
                        *fold.borrow_mut() = Some(folded);
                        let head = packed(&head);
                        scope.post_message(&Array::of3(&JsValue::from(Told::Part as u32), &head, &can_be_dealt)).ok();
                    }
                    Err(Failure::Read(error)) => tell(&scope, Told::Failed, &packed(&error)),
                    Err(_) => tell(&scope, Told::Failed, &Uint8Array::new_with_length(0)),
                }
            });
        } else if say == Say::Bytes as u32 {
            source::brought(data.get(1));
        } else if say == Say::Deal as u32 {
            drop(folded);
            let with: Array = data.get(1).unchecked_into();
            Trade::begin(&own, &fold, with.get(0).unchecked_into(), with.get(1).as_f64().unwrap_or_default() as usize);
        } else if say == Say::Hand as u32 {
            if let Some(fold) = folded.take() {
                let parcel = Parcel::of(&mut Vec::new(), |to| fold.pack(to));
                let message = Array::of2(&JsValue::from(Told::Hand as u32), &parcel);
                own.post_message_with_transfer(&message, &buffers(&parcel)).ok();
            }
        } else if say == Say::Merge as u32 {
            let later = opened(&data.get(1).unchecked_into(), |used| give_away(&used));
            if let Some(Err(error)) = folded.as_mut().map(|fold| fold.merge(&later, ROOM)) {
                tell(&own, Told::Failed, &packed(&error));
            }
        } else if say == Say::Finish as u32
            && let Some(fold) = folded.take()
        {
            tell(&own, Told::Finish, &packed(&fold.finish()));
        }
    })
    .forget();
}

type Fold = Rc<RefCell<Option<Box<dyn Folded>>>>;

/// The customers of one share at a time: dealt to the worker that counts it, or counted here as soon as all have dealt it.
struct Trade {
    scope: web_sys::DedicatedWorkerGlobalScope,
    fold: Fold,
    /// One to every worker, none at its own place.
    ports: Array,
    own: usize,
    /// How many rounds are dealt, one share to each worker a round.
    dealt: usize,
    /// How many shares are counted.
    counted: usize,
    /// What each worker has dealt and is not counted yet.
    got: Vec<VecDeque<Array>>,
    /// In what the last round came: it is used for the next, for fresh memory takes as long as what is written into it.
    used: Vec<ArrayBuffer>,
}

impl Trade {
    /// Deals out customers through these ports, and counts those that come through them.
    fn begin(scope: &web_sys::DedicatedWorkerGlobalScope, fold: &Fold, ports: Array, own: usize) {
        let among = ports.length() as usize;
        let got = (0..among).map(|_| VecDeque::new()).collect();
        let (scope, fold) = (scope.clone(), Rc::clone(fold));
        let trade =
            Rc::new(RefCell::new(Trade { scope, fold, ports, own, dealt: 0, counted: 0, got, used: Vec::new() }));
        for at in (0..among).filter(|at| *at != own) {
            let port: MessagePort = trade.borrow().ports.get(at as u32).unchecked_into();
            let trade = Rc::clone(&trade);
            EventListener::new(&port, "message", move |event| {
                let parcel = event.unchecked_ref::<web_sys::MessageEvent>().data().unchecked_into();
                let mut trade = trade.borrow_mut();
                trade.got[at].push_back(parcel);
                trade.go_on();
            })
            .forget();
            port.start();
        }
        let mut trade = trade.borrow_mut();
        trade.deal();
        trade.go_on();
    }

    /// Deals the next round: one share to each worker.
    fn deal(&mut self) {
        let mut fold = self.fold.borrow_mut();
        let Some(fold) = fold.as_mut() else { return };
        let among = self.got.len();
        for at in (0..among).filter(|at| *at != self.own) {
            let share = self.dealt * among + at;
            if share < SHARES {
                let parcel = Parcel::of(&mut self.used, |to| fold.deal(share, to));
                let port: MessagePort = self.ports.get(at as u32).unchecked_into();
                port.post_message_with_transferable(&parcel, &buffers(&parcel)).ok();
            }
        }
        self.used.drain(..).for_each(|used| give_away(&used));
        self.dealt += 1;
    }

    /// The share that is counted here next.
    fn share(&self) -> usize {
        self.counted * self.got.len() + self.own
    }

    /// Counts the shares that all have dealt. While one is counted, the next is on its way.
    fn go_on(&mut self) {
        while self.share() < SHARES && self.got.iter().enumerate().all(|(at, got)| at == self.own || !got.is_empty()) {
            // Opened first: what it came in is used for the next round.
            let dealt = self.got.iter_mut().filter_map(VecDeque::pop_front);
            let dealt: Vec<_> = dealt.map(|parcel| opened(&parcel, |used| self.used.push(used))).collect();
            self.deal();
            let (share, dealt) = (self.share(), &mut dealt.into_iter());
            let counted = self.fold.borrow_mut().as_mut().map(|fold| fold.count(share, dealt, self.own, ROOM));
            if let Some(Err(error)) = counted {
                return tell(&self.scope, Told::Failed, &packed(&error));
            }
            self.counted += 1;
            if self.share() >= SHARES {
                tell(&self.scope, Told::Counted, &Uint8Array::new_with_length(0));
            }
        }
    }
}

/// What goes from one worker to another, in pieces: nothing is copied to make it one, and nothing of it is moved when there
/// is more.
struct Parcel<'u> {
    /// Pieces that can be used again.
    used: &'u mut Vec<ArrayBuffer>,
    pieces: Array,
    /// The last piece, and how much of it is filled.
    last: Uint8Array,
    filled: usize,
}

impl Parcel<'_> {
    /// What is written, as an array of arrays of bytes.
    fn of(used: &mut Vec<ArrayBuffer>, write: impl FnOnce(Outlet<'_>)) -> Array {
        let empty = Uint8Array::new_with_length(0);
        let mut parcel = Parcel { used, pieces: Array::new(), last: empty, filled: 0 };
        write(&mut |bytes| parcel.put(bytes));
        parcel.close();
        parcel.pieces
    }

    fn put(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if self.filled == self.last.length() as usize {
                self.close();
                let piece = self.used.pop().unwrap_or_else(|| ArrayBuffer::new(PIECE as u32));
                (self.last, self.filled) = (Uint8Array::new(&piece), 0);
            }
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.filled));
            let end = self.filled + now.len();
            self.last.subarray(self.filled as u32, end as u32).copy_from(now);
            (self.filled, bytes) = (end, later);
        }
    }

    fn close(&mut self) {
        if self.filled > 0 {
            self.pieces.push(&self.last.subarray(0, self.filled as u32));
        }
    }
}

/// The buffers of a parcel, which are moved with it.
fn buffers(parcel: &Array) -> Array {
    parcel.iter().map(|piece| piece.unchecked_into::<Uint8Array>().buffer()).collect()
}

/// The bytes of a parcel, and what each of its pieces came in.
fn opened(parcel: &Array, mut emptied: impl FnMut(ArrayBuffer)) -> Vec<u8> {
    let pieces: Vec<Uint8Array> = parcel.iter().map(JsCast::unchecked_into).collect();
    let mut bytes = Vec::with_capacity(pieces.iter().map(|piece| piece.length() as usize).sum());
    for piece in pieces {
        let start = bytes.len();
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
        emptied(piece.buffer());
    }
    bytes
}

/// Bytes to the page: moved, not copied.
fn tell(scope: &web_sys::DedicatedWorkerGlobalScope, told: Told, bytes: &Uint8Array) {
    let message = Array::of2(&JsValue::from(told as u32), bytes);
    scope.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())).ok();
}

/// Frees a buffer at once, which would be collected much later: what is sent to a port that nobody holds is gone.
fn give_away(buffer: &ArrayBuffer) {
    thread_local! {
        static NOWHERE: Option<MessagePort> = MessageChannel::new().ok().map(|channel| {
            channel.port2().close();
            channel.port1()
        });
    }
    NOWHERE.with(|nowhere| {
        if let Some(nowhere) = nowhere {
            nowhere.post_message_with_transferable(buffer, &Array::of1(buffer)).ok();
        }
    });
}

/// How much memory is asked for at once.
const AHEAD: usize = 16 << 20;

/// Asks for memory before it is needed, if there is more now than was taken last, and says how much there is. The allocator
/// asks for 64 KiB at a time, and each time holds up the other workers, whose memory belongs to the same program. What is
/// not written to is not held.
fn ask_ahead(taken: usize) -> usize {
    if (ROOM.used)() > taken {
        let mut ahead = Vec::<u8>::new();
        // Where so much cannot be had at once, some of it may be.
        let _ = ahead.try_reserve_exact(AHEAD);
        std::hint::black_box(&ahead);
    }
    (ROOM.used)()
}

/// Folds one part of a file.
async fn part(scope: &web_sys::DedicatedWorkerGlobalScope, data: &Array) -> Result<(Head, Box<dyn Folded>), Failure> {
    let file: Blob = data.get(1).unchecked_into();
    let bytes = data.get(2).unchecked_into::<Uint8Array>().to_vec();
    let (job, part): (Job, Part) = postcard::from_bytes(&bytes).map_err(|_| Failure::Crashed)?;
    let mut folding = job.part(part, &decode::of, ROOM);
    let size = file.size();
    let end_of_part = (part.to as f64).min(size);
    let start = job.plan.first_byte(&part) as f64;
    let (mut at, mut end, mut told) = (start, start.max(end_of_part), start);
    // What the browser hands over stays outside: what of it is read next is copied in, and is read while it is still in
    // the cache.
    let mut piece = vec![0; PIECE];
    let mut taken = 0;
    let mut more = true;
    while more && at < size {
        // No more of the next part than the last record may need; should it need more, as much again.
        end = (end + PIECE as f64).min(size);
        let mut source = Source::new(scope, &file, at, end);
        while more && let Some(bytes) = source.next().await? {
            let length = bytes.length() as usize;
            more = (0..length).step_by(PIECE).all(|from| {
                let to = length.min(from + PIECE);
                let piece = &mut piece[..to - from];
                bytes.subarray(from as u32, to as u32).copy_to(piece);
                taken = ask_ahead(taken);
                folding.feed(piece)
            });
            at += length as f64;
            let read = at.min(end_of_part);
            if read - told >= TOLD || (read > told && read >= end_of_part) {
                scope
                    .post_message(&Array::of2(&JsValue::from(Told::Progress as u32), &JsValue::from(read - told)))
                    .ok();
                told = read;
            }
        }
    }
    folding.close().map_err(Failure::Read)
}
