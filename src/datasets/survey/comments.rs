//! What people wrote beside their scores: the first of each kind, and how many there are.

use crate::datasets::{Aside, Comments, Said, Summary};

/// How many comments of promoters, of passives and of detractors are kept: the first in the file.
pub const KEPT: usize = 100;
/// How many characters of a comment are kept.
pub const LONGEST: usize = 1000;

impl Comments {
    /// Those of the people who gave a score.
    pub fn of(&mut self, score: u8) -> &mut Said {
        match score {
            9.. => &mut self.promoters,
            7 | 8 => &mut self.passives,
            _ => &mut self.detractors,
        }
    }

    fn all(&mut self) -> [&mut Said; 3] {
        [&mut self.promoters, &mut self.passives, &mut self.detractors]
    }
}

impl Aside for Comments {
    fn shift(&mut self, lines: u64) {
        self.all().into_iter().flat_map(|said| &mut said.first).for_each(|comment| comment.line += lines);
    }

    /// The first of two runs are those of the one, then as many of the other as there is room for: each run has kept its
    /// own first, so nothing that belongs here is missing.
    fn merge(&mut self, mut later: Comments) {
        for (said, more) in self.all().into_iter().zip(later.all()) {
            said.count += more.count;
            let room = KEPT - said.first.len().min(KEPT);
            said.first.extend(more.first.drain(..).take(room));
        }
    }

    fn finish(mut self) -> Option<Summary> {
        self.all().iter().any(|said| said.count > 0).then_some(Summary::Comments(self))
    }
}
