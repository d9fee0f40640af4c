//! A program as text that any HTML parser leaves alone.
//!
//! A host's compression sees the program itself, and nothing has to be inflated before it can start: brotli sends a fifth
//! less than of base64 that holds it deflated, and less than of the bare WASM; gzip sends the same of all three. Taken
//! apart into streams (operations, local variables, offsets) the code would be some hundredths lighter still, but to join
//! them takes the start ten times as long.
//!
//! The code is written a letter a byte. Brotli takes what is UTF-8 for prose: it knows of the letter before only of which of
//! sixteen kinds it is, vowels, digits, brackets and so on. Bytes after which the same bytes follow get letters of one kind,
//! so that what is prose for brotli says as much of a program as its bytes would; the most frequent bytes get letters of
//! one byte. Words are prose: the section of data is written as it is, but for the words of a language, which stand together.

use super::error::PackError;
use super::parts;
use kept::words::{BORDER, Lang};

/// The letters that are a byte in UTF-8, by the kinds that brotli knows (RFC 7932, section 7.1), those of few letters
/// first. NUL, CR and `<`, which a parser would change or act on, are none.
const KINDS: [&[u8]; 16] = [
    b" ",
    b"%",
    b".",
    b"=",
    b"\t\n",
    b"\"'",
    b"([{",
    b",:;",
    b")>]}",
    b"AEIOU",
    b"aeiou",
    b"0123456789",
    b"!#$&*+-/?@\\^_`|~",
    b"BCDFGHJKLMNPQRSTVWXYZ",
    b"bcdfghjklmnpqrstvwxyz",
    b"\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F",
];

/// What stands for a NUL among the words: they hold many, and hardly one of these.
const DELETE: u8 = 0x7F;

/// A program in letters: its code, which begins with the letters of the bytes from 0 to 255, and from its data on the
/// words [by language](by_language), in which NUL is U+007F and a byte that is not part of a letter is itself and 256 more.
/// `boot.js` reads both.
///
/// # Errors
/// [`PackError::Languages`].
pub(crate) fn lettered(wasm: &[u8]) -> Result<[String; 2], PackError> {
    let (code, data) = wasm.split_at(parts::data_at(wasm).unwrap_or(wasm.len()));
    let letters = letters(code);
    let code = (0..=255).chain(code.iter().copied()).map(|byte| letters[usize::from(byte)]).collect();
    Ok([code, by_language(&words(data)).ok_or(PackError::Languages)?])
}

/// A letter for each byte.
fn letters(code: &[u8]) -> [char; 256] {
    let mut follows = vec![[0_f64; 256]; 256];
    for two in code.windows(2) {
        follows[usize::from(two[0])][usize::from(two[1])] += 1.0;
    }
    let mut bytes: Vec<usize> = (0..256).collect();
    let counts: Vec<f64> = follows.iter().map(|row| row.iter().sum()).collect();
    bytes.sort_by(|a, b| counts[*b].total_cmp(&counts[*a]));
    let mut kinds: Vec<usize> =
        KINDS.iter().enumerate().flat_map(|(kind, letters)| letters.iter().map(move |_| kind)).collect();
    part(&mut kinds, &bytes.iter().map(|byte| follows[*byte]).collect::<Vec<_>>());
    let mut letters = ['\0'; 256];
    let mut left = KINDS.map(<[u8]>::iter);
    // What has no letter of one byte gets the next of those of two.
    let mut rare = '\u{80}'..;
    for (at, byte) in bytes.into_iter().enumerate() {
        let short = kinds.get(at).and_then(|kind| left[*kind].next()).map(|letter| char::from(*letter));
        letters[byte] = short.or_else(|| rare.next()).unwrap_or_default();
    }
    letters
}

/// Deals what is followed by these among kinds anew, as many of a kind as there were: two change places as long as that
/// saves a byte of what is to be said of all that follows.
fn part(kinds: &mut [usize], follows: &[[f64; 256]]) {
    let mut sums = vec![[0.0; 256]; KINDS.len()];
    for (kind, row) in kinds.iter().zip(follows) {
        sums[*kind].iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
    }
    let mut costs: Vec<f64> = sums.iter().map(bits).collect();
    loop {
        let before: f64 = costs.iter().sum();
        for (a, b) in (0..kinds.len()).flat_map(|b| (0..b).map(move |a| (a, b))) {
            let (one, other) = (kinds[a], kinds[b]);
            if one != other {
                let given = |at: usize| follows[b][at] - follows[a][at];
                let ones: [f64; 256] = std::array::from_fn(|at| sums[one][at] + given(at));
                let others: [f64; 256] = std::array::from_fn(|at| sums[other][at] - given(at));
                let [cost, other_cost] = [bits(&ones), bits(&others)];
                if cost + other_cost + 8.0 < costs[one] + costs[other] {
                    (sums[one], sums[other], costs[one], costs[other]) = (ones, others, cost, other_cost);
                    kinds.swap(a, b);
                }
            }
        }
        if costs.iter().sum::<f64>() >= before {
            return;
        }
    }
}

/// How many bits it takes to say which of these occurred, each so many times: their number and entropy.
fn bits(counts: &[f64; 256]) -> f64 {
    let spread = |count: f64| if count > 0.0 { count * count.log2() } else { 0.0 };
    spread(counts.iter().sum()) - counts.iter().map(|count| spread(*count)).sum::<f64>()
}

/// Data as the words that it holds.
fn words(data: &[u8]) -> String {
    let mut text = String::with_capacity(data.len());
    let escaped = |bytes: &[u8], text: &mut String| {
        text.extend(bytes.iter().filter_map(|byte| char::from_u32(0x100 + u32::from(*byte))));
    };
    for chunk in data.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match letter {
                '\0' => text.push(char::from(DELETE)),
                '\r' | '<' | '\u{7F}' | '\u{100}'..='\u{1FF}' | '\u{FEFF}' => {
                    escaped(letter.encode_utf8(&mut [0; 4]).as_bytes(), &mut text);
                }
                _ => text.push(letter),
            }
        }
        escaped(chunk.invalid(), &mut text);
    }
    text
}

/// The pieces between [`BORDER`]s dealt to one list after the other, as many as there are languages and one for what stands
/// between words, and the lists one after the other. `None` where some words are not in every language.
fn by_language(words: &str) -> Option<String> {
    let pieces: Vec<&str> = words.split(BORDER).collect();
    let lists = Lang::ALL.len() + 1;
    let list = |at: usize| pieces.iter().skip(at).step_by(lists).copied();
    let all: Vec<&str> = (0..lists).flat_map(list).collect();
    (pieces.len() % lists == 1).then(|| all.join(&BORDER.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `boot.js` does.
    fn back([code, words]: [String; 2]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let table: Vec<char> = code.chars().take(256).collect();
        let byte = |letter: char| table.iter().position(|other| *other == letter).expect("a letter") as u8;
        bytes.extend(code.chars().skip(256).map(byte));
        let pieces: Vec<&str> = words.split(BORDER).collect();
        let each = pieces.len() / 6;
        let at = |i: usize| if let list @ 1.. = i % 6 { list * each + 1 + i / 6 } else { i / 6 };
        let words: Vec<&str> = (0..pieces.len()).map(|i| pieces[at(i)]).collect();
        for letter in words.join(&BORDER.to_string()).chars() {
            match u32::from(letter) {
                0x7F => bytes.push(0),
                escaped @ 0x100..=0x1FF => bytes.push(escaped as u8),
                _ => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
        bytes
    }

    /// A program whose code and data are these.
    fn program(code: &[u8], data: &[u8]) -> Vec<u8> {
        let section = |id: u8, bytes: &[u8]| [&[id], &parts::number(bytes.len())[..], bytes].concat();
        [&b"\0asm\x01\0\0\0"[..], &section(10, code), &section(11, data), &section(0, b"\x01x")].concat()
    }

    #[test]
    fn letters_hold_nothing_that_a_parser_acts_on_and_come_back() {
        let all: Vec<u8> = (0..=255).chain(*b"</script><!--").collect();
        let data = [&all, "Ťł 한국어 \u{FEFF}\u{7F} €\0\r\n<".as_bytes(), &all[0xE0..]].concat();
        for wasm in [program(&all, &data), all.clone(), data, Vec::new()] {
            let text = lettered(&wasm).expect("letters");
            assert!(!text.concat().contains(['\0', '\r', '<', '\u{FEFF}']), "{text:?}");
            assert_eq!(back(text), wasm);
        }
    }

    #[test]
    fn words_stay_words() {
        let [code, words] = lettered(&program(b"code", "지표, metric".as_bytes())).expect("letters");
        assert!(words.starts_with("지표, metric"), "{words}");
        assert_eq!(code.chars().count(), 256 + b"\0asm\x01\0\0\0\x0A\x04code\x0B\x0E".len());
    }

    #[test]
    fn words_of_a_language_stand_together() {
        let texts = "table a b c d e \u{1} f g h i j rest".replace(' ', &BORDER.to_string());
        let wasm = program(b"code", texts.as_bytes());
        let text = lettered(&wasm).expect("letters");
        let words = text[1].replace(BORDER, " ");
        assert!(words.starts_with("table \u{1} rest"), "{words}");
        assert!(words.ends_with(" a f b g c h d i e j"), "{words}");
        assert_eq!(back(text), wasm);
        let lacks = program(b"code", texts.replacen(BORDER, "", 1).as_bytes());
        assert!(matches!(lettered(&lacks), Err(PackError::Languages)));
    }

    #[test]
    fn the_most_frequent_bytes_get_letters_of_one_byte_and_no_two_the_same() {
        let code: Vec<u8> = (0..=255_u8).flat_map(|byte| vec![byte; 300 + usize::from(byte)]).collect();
        let mut letters = letters(&code);
        assert!(letters[131..].iter().all(char::is_ascii) && !letters[..131].iter().any(char::is_ascii));
        letters.sort_unstable();
        assert!(letters.windows(2).all(|two| two[0] < two[1]));
    }

    #[test]
    fn bytes_that_the_same_follows_are_of_one_kind() {
        let row = |follows: u8| std::array::from_fn(|at| if at == usize::from(follows) { 9.0 } else { 0.0 });
        let mut kinds = [0, 1, 2, 0, 1, 2];
        part(&mut kinds, &[row(b'x'), row(b'x'), row(b'y'), row(b'y'), row(b'z'), row(b'z')]);
        assert!(kinds.chunks(2).all(|two| two[0] == two[1]), "{kinds:?}");
        let mut all = kinds.to_vec();
        all.dedup();
        assert_eq!(all.len(), 3);
    }
}
