//! Any text is an address: it opens, answers in finite numbers, and what is written of it opens as the same.

#![no_main]

use kept::link::{LONGEST, decode, encode, inside, sentences};
use kept::locale::{Period, Plain, Show};
use kept::metric::Output;
use kept::words::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let address = decode(&text);
    let written = encode(&address);
    assert!(
        written.starts_with("#/") && written.bytes().all(|b| b.is_ascii_alphanumeric() || b"#/?=&,.-_".contains(&b))
    );
    // What inflates has its bound (a table of 1 MB), and so has what is written again.
    assert!(written.len() <= 4 * text.len() + LONGEST, "{} of {}", written.len(), text.len());
    let again = decode(&written);
    assert!(again.problems.is_empty(), "{written}: {:?}", again.problems);
    assert_eq!(again.page, address.page);
    assert_eq!((again.lang, again.embed, again.theme), (address.lang, address.embed, address.theme));
    assert_eq!(encode(&again), written);
    for lang in Lang::ALL {
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        for sentence in sentences(&address.problems) {
            assert!(sentence.show(&show).chars().count() < 1000);
        }
    }
    for question in address.questions() {
        for number in question.answer().outputs.iter().filter_map(Output::number) {
            assert!(number.is_finite(), "{written}: {number}");
        }
    }
    if let Some(link) = inside(&text) {
        decode(link);
    }
});
