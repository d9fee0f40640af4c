//! Customers on their way from one worker to another.

use super::serve::{Fold, tell};
use super::{ROOM, Told, packed};
use crate::datasets::{Outlet, PIECE, SHARES};
use gloo_events::EventListener;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{MessageChannel, MessagePort};

/// The customers of one share at a time: dealt to the worker that counts it, or counted here as soon as all have dealt it.
pub(super) struct Trade {
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
    pub(super) fn begin(scope: &web_sys::DedicatedWorkerGlobalScope, fold: &Fold, ports: Array, own: usize) {
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
pub(super) struct Parcel<'u> {
    /// Pieces that can be used again.
    used: &'u mut Vec<ArrayBuffer>,
    pieces: Array,
    /// The last piece, and how much of it is filled.
    last: Uint8Array,
    filled: usize,
}

impl Parcel<'_> {
    /// What is written, as an array of arrays of bytes.
    pub(super) fn of(used: &mut Vec<ArrayBuffer>, write: impl FnOnce(Outlet<'_>)) -> Array {
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
pub(super) fn buffers(parcel: &Array) -> Array {
    parcel.iter().map(|piece| piece.unchecked_into::<Uint8Array>().buffer()).collect()
}

/// The bytes of a parcel, and what each of its pieces came in.
pub(super) fn opened(parcel: &Array, mut emptied: impl FnMut(ArrayBuffer)) -> Vec<u8> {
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

/// Frees a buffer at once, which would be collected much later: what is sent to a port that nobody holds is gone.
pub(super) fn give_away(buffer: &ArrayBuffer) {
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
