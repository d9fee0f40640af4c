//! What the net promoter score is asked, and what it answers.

use super::words;
use crate::locale::Unit;
use crate::metric::{Field, Key};
use crate::words::Text;

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
pub static S0: Field = Field::count(
    "s0",
    Text {
        en: "Answers of 0",
        zh_hans: "0 分的人数",
        zh_hant: "0 分的人數",
        nl: "Antwoorden met een 0",
        ko: "0점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 1.
pub static S1: Field = Field::count(
    "s1",
    Text {
        en: "Answers of 1",
        zh_hans: "1 分的人数",
        zh_hant: "1 分的人數",
        nl: "Antwoorden met een 1",
        ko: "1점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 2.
pub static S2: Field = Field::count(
    "s2",
    Text {
        en: "Answers of 2",
        zh_hans: "2 分的人数",
        zh_hant: "2 分的人數",
        nl: "Antwoorden met een 2",
        ko: "2점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 3.
pub static S3: Field = Field::count(
    "s3",
    Text {
        en: "Answers of 3",
        zh_hans: "3 分的人数",
        zh_hant: "3 分的人數",
        nl: "Antwoorden met een 3",
        ko: "3점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 4.
pub static S4: Field = Field::count(
    "s4",
    Text {
        en: "Answers of 4",
        zh_hans: "4 分的人数",
        zh_hant: "4 分的人數",
        nl: "Antwoorden met een 4",
        ko: "4점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 5.
pub static S5: Field = Field::count(
    "s5",
    Text {
        en: "Answers of 5",
        zh_hans: "5 分的人数",
        zh_hant: "5 分的人數",
        nl: "Antwoorden met een 5",
        ko: "5점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 6.
pub static S6: Field = Field::count(
    "s6",
    Text {
        en: "Answers of 6",
        zh_hans: "6 分的人数",
        zh_hant: "6 分的人數",
        nl: "Antwoorden met een 6",
        ko: "6점 응답 수",
    },
)
.key(Key::Band(1));
/// How many scored 7.
pub static S7: Field = Field::count(
    "s7",
    Text {
        en: "Answers of 7",
        zh_hans: "7 分的人数",
        zh_hant: "7 分的人數",
        nl: "Antwoorden met een 7",
        ko: "7점 응답 수",
    },
)
.key(Key::Neutral);
/// How many scored 8.
pub static S8: Field = Field::count(
    "s8",
    Text {
        en: "Answers of 8",
        zh_hans: "8 分的人数",
        zh_hant: "8 分的人數",
        nl: "Antwoorden met een 8",
        ko: "8점 응답 수",
    },
)
.key(Key::Neutral);
/// How many scored 9.
pub static S9: Field = Field::count(
    "s9",
    Text {
        en: "Answers of 9",
        zh_hans: "9 分的人数",
        zh_hant: "9 分的人數",
        nl: "Antwoorden met een 9",
        ko: "9점 응답 수",
    },
)
.key(Key::Band(3));
/// How many scored 10.
pub static S10: Field = Field::count(
    "s10",
    Text {
        en: "Answers of 10",
        zh_hans: "10 分的人数",
        zh_hant: "10 分的人數",
        nl: "Antwoorden met een 10",
        ko: "10점 응답 수",
    },
)
.key(Key::Band(3));

/// The eleven counts, by score.
pub static BINS: [&Field; 11] = [&S0, &S1, &S2, &S3, &S4, &S5, &S6, &S7, &S8, &S9, &S10];
