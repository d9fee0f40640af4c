//! What the net promoter score is asked, and what it answers.

use super::words;
use crate::locale::Unit;
use crate::metric::{Field, Key};
use crate::metrics::scores::answers_of;

/// Scored 9 or 10.
pub static PROMOTERS: Field = Field::count("promoters", words::PROMOTERS).hint(words::SCORED_9_10).key(Key::Band(3));
/// Scored 7 or 8.
pub static PASSIVES: Field = Field::count("passives", words::PASSIVES).hint(words::SCORED_7_8).key(Key::Neutral);
/// Scored 0 to 6.
pub static DETRACTORS: Field = Field::count("detractors", words::DETRACTORS).hint(words::SCORED_0_6).key(Key::Band(1));
/// How many were asked.
pub static INVITATIONS: Field = Field::count("invitations", words::INVITATIONS).hint(words::INVITATIONS_HINT);

/// Promoters as a fraction of the answers.
pub static PROMOTER_SHARE: Field =
    Field::share("promoter_share", words::PROMOTER_SHARE).hint(words::SCORED_9_10).key(Key::Band(3));
/// Passives as a fraction of the answers.
pub static PASSIVE_SHARE: Field =
    Field::share("passive_share", words::PASSIVE_SHARE).hint(words::SCORED_7_8).key(Key::Neutral);
/// Detractors as a fraction of the answers.
pub static DETRACTOR_SHARE: Field =
    Field::share("detractor_share", words::DETRACTOR_SHARE).hint(words::SCORED_0_6).key(Key::Band(1));

/// The score, in points.
pub static NPS: Field = Field::of("nps", Unit::Points, words::NPS).from(-100.0).upto(100.0);
/// Answers as a fraction of the invitations.
pub static RESPONSE_RATE: Field = Field::share("response_rate", words::RESPONSE_RATE);

/// How many scored 0.
pub static S0: Field = answers_of!(0).key(Key::Band(1));
/// How many scored 1.
pub static S1: Field = answers_of!(1).key(Key::Band(1));
/// How many scored 2.
pub static S2: Field = answers_of!(2).key(Key::Band(1));
/// How many scored 3.
pub static S3: Field = answers_of!(3).key(Key::Band(1));
/// How many scored 4.
pub static S4: Field = answers_of!(4).key(Key::Band(1));
/// How many scored 5.
pub static S5: Field = answers_of!(5).key(Key::Band(1));
/// How many scored 6.
pub static S6: Field = answers_of!(6).key(Key::Band(1));
/// How many scored 7.
pub static S7: Field = answers_of!(7).key(Key::Neutral);
/// How many scored 8.
pub static S8: Field = answers_of!(8).key(Key::Neutral);
/// How many scored 9.
pub static S9: Field = answers_of!(9).key(Key::Band(3));
/// How many scored 10.
pub static S10: Field = answers_of!(10).key(Key::Band(3));

/// The eleven counts, by score.
pub static BINS: [&Field; 11] = [&S0, &S1, &S2, &S3, &S4, &S5, &S6, &S7, &S8, &S9, &S10];
