//! The worker's own side: folds its part of the file, and does what the page says.

use super::source::{self, Source};
use super::trade::{Parcel, Trade, buffers, give_away, opened};
use super::{ROOM, Say, TOLD, Told, decode, packed};
use crate::datasets::{Folded, Head, PIECE};
use crate::ingest::Part;
use crate::reading::{Failure, Job};
use gloo_events::EventListener;
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

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

pub(super) type Fold = Rc<RefCell<Option<Box<dyn Folded>>>>;

/// Bytes to the page: moved, not copied.
pub(super) fn tell(scope: &web_sys::DedicatedWorkerGlobalScope, told: Told, bytes: &Uint8Array) {
    let message = Array::of2(&JsValue::from(told as u32), bytes);
    scope.post_message_with_transfer(&message, &Array::of1(&bytes.buffer())).ok();
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
