//! Which column plays which role: headers against the aliases that a dataset gives.
//!
//! An exact alias first, however its words are set apart (`customer_id`, `Customer ID`, `CustomerId`), then one that is exact
//! but for units and question numbers, then an alias as a whole word inside the header. A guess that a person can undo; their
//! choice always wins.
//!
//! Must not know: languages, datasets.

use super::plan::{Kind, Need, Pick, Role, RoleSpec};
use crate::locale::number::{fold, invisible};
use crate::stats::sorted::sorted;
use std::borrow::Cow;

/// What came of matching.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Column of each role.
    pub columns: Vec<Option<u32>>,
    /// Other columns that match a role as well as the one it got.
    pub rivals: Vec<(Role, Vec<u32>)>,
    /// Columns that match a role by the same word inside the header as the one it got.
    pub equals: Vec<(Role, Vec<u32>)>,
    /// Headers that stand there twice; the first is taken.
    pub duplicates: Vec<String>,
    /// Roles matched by an exact alias.
    pub exact: usize,
    /// Some role that the dataset builds on is matched exactly.
    pub anchored: bool,
    /// Some role that the dataset builds on is matched at all.
    pub found: bool,
}

/// Full-width to plain, lower-case, the words of `CustomerId` apart, letters in one piece, without invisible characters,
/// quotes, and marks at the ends.
pub fn normalise(header: &str) -> String {
    let mut folded = String::new();
    let mut small = false;
    let plain = header.chars().filter(|c| !invisible(*c)).map(fold).flat_map(|c| {
        let begins = std::mem::replace(&mut small, c.is_ascii_lowercase()) && c.is_ascii_uppercase();
        begins.then_some(' ').into_iter().chain(c.to_lowercase())
    });
    for c in plain {
        match folded.chars().next_back().and_then(|last| composed(last, c)) {
            Some(letter) => {
                folded.pop();
                folded.push(letter);
            }
            None => folded.push(c),
        }
    }
    folded.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '*' | ':' | '\'' | '.')).to_owned()
}

/// What a mark by itself makes of the vowel before it, in the order of `aeiou`.
const MARKED: [(char, &str); 4] =
    [('\u{300}', "àèìòù"), ('\u{301}', "áéíóú"), ('\u{302}', "âêîôû"), ('\u{308}', "äëïöü")];

/// The letter that two characters write where what belongs together was taken apart (NFD, as macOS does): a Hangul syllable
/// of its jamo, 0xAC00 + (21·lead + vowel)·28 + tail, or a vowel with its mark. What no header has stays apart.
fn composed(last: char, next: char) -> Option<char> {
    match (u32::from(last), u32::from(next)) {
        (lead @ 0x1100..=0x1112, vowel @ 0x1161..=0x1175) => {
            char::from_u32(0xAC00 + ((lead - 0x1100) * 21 + vowel - 0x1161) * 28)
        }
        (open @ 0xAC00..=0xD7A3, tail @ 0x11A8..=0x11C2) if (open - 0xAC00).is_multiple_of(28) => {
            char::from_u32(open + tail - 0x11A7)
        }
        (_, 0x300..=0x308) => {
            let (_, marked) = MARKED.iter().find(|(mark, _)| *mark == next)?;
            marked.chars().nth("aeiou".find(last)?)
        }
        _ => None,
    }
}

/// What parts words: spaces, `_` and `-`.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '_' | '-')
}

/// Spaces, `_` and `-` are one space.
fn collapse(header: &str) -> Cow<'_, str> {
    let mut gap = true;
    let single = header.chars().all(|c| {
        let after = std::mem::replace(&mut gap, is_gap(c));
        !matches!(c, '_' | '-') && !(gap && (after || c != ' '))
    });
    if single && !gap {
        return Cow::Borrowed(header);
    }
    let parts: Vec<&str> = header.split(is_gap).filter(|p| !p.is_empty()).collect();
    Cow::Owned(parts.join(" "))
}

/// Whether two headers are the same but for what parts their words, and for the `=` of an alias.
pub fn same(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// A header without what parts its words; what follows a digit stays apart: `Q1_1` is not `Q11`.
fn letters(header: &str) -> Cow<'_, str> {
    let parts = |c: char| is_gap(c) || c == '=';
    if !header.contains(parts) {
        return Cow::Borrowed(header);
    }
    let mut last = ' ';
    let spaced = header.chars().map(|c| if parts(c) { ' ' } else { c });
    spaced.filter(|c| std::mem::replace(&mut last, *c).is_ascii_digit() || *c != ' ').collect()
}

/// Without a unit in brackets at the end and a question number in front.
fn bare(header: &str) -> &str {
    let mut text = header.trim_end_matches(['?', '？']).trim();
    if let Some(open) = text.strip_suffix([')', ']', '）']).and_then(|t| t.rfind(['(', '[', '（']))
        && open > 0
    {
        text = text[..open].trim_end();
    }
    let after = text.strip_prefix('q').unwrap_or(text).trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() < text.len()
        && let Some(rest) = after.strip_prefix(['.', '、', ':', ')'])
        && !rest.trim().is_empty()
    {
        text = rest.trim();
    }
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | ':' | '?'))
}

/// How well a header fits; less is better.
type Rank = (usize, usize);

/// Beyond this many columns only exact aliases are looked for.
const WIDE: usize = 2000;
/// A cell of more bytes is no header.
const LONG: usize = 1000;
/// How many duplicate headers are named.
const LISTED: usize = 20;

/// Finds a column for every role. One that a person named and that is not there is not guessed instead.
pub fn map_columns<S: AsRef<str>>(header: &[S], roles: &[RoleSpec], picks: &[(Role, Pick)]) -> Mapping {
    let names = Names::new(header);
    let mut mapping =
        Mapping { columns: vec![None; roles.len()], duplicates: names.duplicates(header), ..Mapping::default() };
    let mut taken = vec![false; header.len()];
    let mut settled = vec![false; roles.len()];
    for (role, pick) in picks {
        let column = names.picked(header, pick);
        if let (Some(slot), Some(settled)) = (mapping.columns.get_mut(*role), settled.get_mut(*role)) {
            *slot = column.map(|c| c as u32);
            *settled = column.is_some() || !matches!(pick, Pick::Index(_));
        }
        if let Some(column) = column {
            // A column of names that rows are split by may play a part of its own as well.
            taken[column] |= !roles.get(*role).is_some_and(|r| r.kind == Kind::Text && r.need == Need::Optional);
            mapping.exact += 1;
            // A name says that this is the header; a position would fit any row.
            mapping.anchored |= matches!(pick, Pick::Header(_));
        }
    }
    for loose in [false, true] {
        for (role, spec) in roles.iter().enumerate() {
            if settled[role] || (loose && header.len() > WIDE) {
                continue;
            }
            let ranks = names.ranks(spec, loose, &taken);
            let Some((best, column)) = ranks.first().copied() else {
                continue;
            };
            let others = |fits: &dyn Fn(Rank) -> bool| -> Vec<u32> {
                ranks.iter().filter(|(rank, i)| fits(*rank) && *i != column).map(|(_, i)| *i as u32).collect()
            };
            let rivals = others(&|rank| rank.0 == best.0);
            if loose {
                mapping.equals.push((role, others(&|rank| rank == best)));
            }
            if !rivals.is_empty() {
                mapping.rivals.push((role, rivals));
            }
            mapping.columns[role] = Some(column as u32);
            taken[column] = true;
            settled[role] = true;
            mapping.exact += usize::from(!loose);
            if spec.need != Need::Optional {
                mapping.found = true;
                mapping.anchored |= !loose;
            }
        }
    }
    mapping.found |= mapping.anchored;
    mapping
}

/// The column that names the currency of a row's amounts, whatever the file is of: Stripe, Shopify, Mollie and Exact have one.
const CURRENCY: [RoleSpec; 1] = [RoleSpec {
    id: "currency",
    kind: Kind::Text,
    need: Need::Optional,
    aliases: "currency|currency code|valuta|valutacode|munteenheid|货币|币种|货币代码|幣別|幣種|貨幣|통화|통화 코드|화폐",
    never: "",
}];

/// The column that names the currency of a row's amounts.
pub(super) fn currency_column<S: AsRef<str>>(header: &[S]) -> Option<u32> {
    map_columns(header, &CURRENCY, &[]).columns[0]
}

/// A header's cells in the forms that aliases are compared with.
struct Names {
    /// Normalised.
    plain: Vec<String>,
    /// Their [`letters`]; those without unit and question number; and the words of these. Only for headers of a usual width.
    forms: Vec<[String; 3]>,
    /// The columns in the order of their names, those of one name from the left.
    by_name: Vec<usize>,
}

impl Names {
    fn new<S: AsRef<str>>(header: &[S]) -> Self {
        let short = |header: &str| if header.len() > LONG { String::new() } else { normalise(header) };
        let plain: Vec<String> = header.iter().map(|h| short(h.as_ref())).collect();
        let narrow = if plain.len() > WIDE { &[] } else { plain.as_slice() };
        let forms = |p: &String| [letters(p), letters(bare(p)), collapse(bare(p))].map(Cow::into_owned);
        let forms = narrow.iter().map(forms).collect();
        let by_name = sorted((0..plain.len()).collect(), |a, b| plain[*a].cmp(&plain[*b]));
        Self { plain, forms, by_name }
    }

    /// The first column of a name.
    fn first(&self, name: &str) -> Option<usize> {
        let at = self.by_name.partition_point(|column| *self.plain[*column] < *name);
        self.by_name.get(at).copied().filter(|column| self.plain[*column] == name)
    }

    /// Whether the same name stands further left.
    fn is_repeated(&self, i: usize) -> bool {
        self.first(&self.plain[i]) != Some(i)
    }

    fn duplicates<S: AsRef<str>>(&self, header: &[S]) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for (i, name) in self.plain.iter().enumerate() {
            let text = header[i].as_ref().trim();
            if !name.is_empty() && self.is_repeated(i) && shown.len() < LISTED && !shown.iter().any(|s| s == text) {
                shown.push(text.to_owned());
            }
        }
        shown
    }

    fn picked<S: AsRef<str>>(&self, header: &[S], pick: &Pick) -> Option<usize> {
        match pick {
            Pick::Header(text) => {
                let name = normalise(text);
                let found = header.iter().position(|h| h.as_ref() == text);
                found.or_else(|| self.plain.iter().position(|plain| same(plain, &name)))
            }
            Pick::Index(index) => Some(*index as usize).filter(|i| *i < header.len()),
            Pick::Nothing => None,
        }
    }

    /// The columns that fit a role, and how well, the best first.
    fn ranks(&self, spec: &RoleSpec, loose: bool, taken: &[bool]) -> Vec<(Rank, usize)> {
        let open = |i: &usize| !self.plain[*i].is_empty() && !taken[*i];
        let all = 0..self.plain.len();
        if !all.clone().any(|i| open(&i)) {
            return Vec::new();
        }
        let never = |i: usize| {
            spec.never.split('|').filter(|never| !never.is_empty()).any(|never| match self.forms.get(i) {
                // Where words are not spaced, a compound that ends in it is not either.
                Some([plain, bare, words]) => {
                    let same = [plain, bare].into_iter().any(|form| letters(never) == *form);
                    same || (loose && !never.is_ascii() && has_word(words, never))
                }
                None => self.plain[i] == never,
            })
        };
        let free = |i: &usize| open(i) && !self.is_repeated(*i) && !never(*i);
        if self.plain.len() > WIDE {
            // Each alias is looked up among the headers, and not each header among the aliases of every role.
            let found = |(i, alias): (usize, &str)| {
                let alias = alias.trim_start_matches('=');
                let columns =
                    [Cow::Borrowed(alias), collapse(bare(alias))].into_iter().filter_map(|form| self.first(&form));
                columns.filter(&free).map(|column| ((0, i), column)).min()
            };
            return spec.aliases.split('|').enumerate().filter_map(found).collect();
        }
        let aliases = spec.aliases.split('|');
        let fits: Vec<(Rank, usize)> = if loose {
            let aliases: Vec<Cow<'_, str>> = aliases.map(|alias| collapse(bare(alias))).collect();
            let rank = |i: usize| {
                let inside = aliases.iter().filter(|alias| has_word(&self.forms[i][2], alias));
                inside.map(|alias| (2, usize::MAX - alias.len())).min()
            };
            all.filter(open).filter_map(|i| Some((rank(i)?, i))).collect()
        } else {
            let aliases: Vec<[Cow<'_, str>; 2]> = aliases.map(|alias| [letters(alias), letters(bare(alias))]).collect();
            let place = |form: &str| aliases.iter().position(|forms| forms.iter().any(|alias| alias == form));
            let rank = |i: usize| (0..2).find_map(|class| Some((class, place(&self.forms[i][class])?)));
            all.filter(open).filter_map(|i| Some((rank(i)?, i))).collect()
        };
        sorted(fits.into_iter().filter(|(_, i)| free(i)).collect(), Ord::cmp)
    }
}

/// Whether `alias` stands in `header` as a whole word. Where words are not spaced (Chinese, Korean), it must end there: the
/// last part of a compound says what the thing is. One that ends in `…` is part of a sentence, and stands anywhere.
fn has_word(header: &str, alias: &str) -> bool {
    if let Some(part) = alias.strip_suffix('…') {
        return header.contains(part);
    }
    // Neither what is longer nor a single letter.
    if alias.len() > header.len() || alias.chars().nth(1).is_none() {
        return false;
    }
    let spaced = alias.is_ascii();
    header.match_indices(alias).any(|(at, _)| {
        let before = header[..at].chars().next_back();
        let after = header[at + alias.len()..].chars().next();
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        if spaced {
            // "고객ID": a change of script is a border too.
            let border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii());
            border(before) && border(after)
        } else {
            free(after)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn role(id: &'static str, need: Need, aliases: &'static str) -> RoleSpec {
        RoleSpec { id, kind: Kind::Text, need, aliases, never: "score count|下次日期" }
    }

    static ROLES: [RoleSpec; 3] = [
        role("score", Need::Required, "score|nps-score|满意度|점수|how likely to recommend?|amount|多大可能…"),
        role("customer", Need::Optional, "customer_id|klant|고객"),
        role("date", Need::Optional, "date|order date|日期"),
    ];

    fn columns(header: &[&str]) -> Vec<Option<u32>> {
        map_columns(header, &ROLES, &[]).columns
    }

    #[test]
    fn headers_match_through_case_width_spaces_units_and_numbers() {
        assert_eq!(columns(&["Ｓｃｏｒｅ", "Customer ID", "日期："]), [Some(0), Some(1), Some(2)]);
        assert_eq!(columns(&["\u{FEFF}\"NPS_score\"", "x", "Order-Date"]), [Some(0), None, Some(2)]);
        assert_eq!(columns(&["Amount (KRW)", "klant*", "Date (UTC)"]), [Some(0), Some(1), Some(2)]);
        assert_eq!(columns(&["1、满意度", "Q2. Klant", "3) date"]), [Some(0), Some(1), Some(2)]);
        assert_eq!(columns(&["How likely to recommend"]), [Some(0), None, None]);
    }

    #[test]
    fn letters_that_were_taken_apart_are_the_same_letters() {
        for (apart, whole) in [
            ("\u{1106}\u{1161}\u{11AB}\u{110C}\u{1169}\u{11A8}\u{1103}\u{1169}", "만족도"),
            ("\u{1100}\u{1169}\u{1100}\u{1162}\u{11A8}", "고객"),
            ("Bee\u{308}indigd", "beëindigd"),
            ("E\u{301}E\u{301}N", "één"),
            ("e\u{302}a\u{300}o\u{327}", "êào\u{327}"),
        ] {
            assert_eq!(normalise(apart), whole);
        }
        assert_eq!(columns(&["\u{1100}\u{1169}\u{1100}\u{1162}\u{11A8}", "점수"]), [Some(1), Some(0), None]);
        assert_eq!(normalise("각\u{11A8}\u{1161}"), "각\u{11A8}\u{1161}");
    }

    #[test]
    fn an_alias_inside_a_header_matches_as_a_word_only() {
        assert_eq!(columns(&["Your score today"]), [Some(0), None, None]);
        assert_eq!(columns(&["Scoreboard", "underscored"]), [None, None, None]);
        assert_eq!(columns(&["服务满意度", "고객명"]), [Some(0), None, None]);
        for never in ["Score count", "Score_count", "下次日期", "预计下次日期", "下次日期（北京）"] {
            assert_eq!(columns(&[never]), [None, None, None], "{never}");
        }
        assert_eq!(columns(&["订单日期"]), [None, None, Some(0)]);
        assert_eq!(columns(&["Q1. 您有多大可能把我们推荐给朋友？"]), [Some(0), None, None]);
    }

    #[test]
    fn an_exact_alias_beats_a_likelier_word_and_the_first_duplicate_wins() {
        assert_eq!(columns(&["Total score", "amount"]), [Some(1), None, None]);
        let mapping = map_columns(&["score", "score", "name"], &ROLES, &[]);
        assert_eq!(mapping.columns[0], Some(0));
        assert_eq!(mapping.duplicates, ["score"]);
    }

    #[test]
    fn a_persons_choice_always_wins() {
        let picks = [(0, Pick::Header("name".into())), (1, Pick::Index(0)), (2, Pick::Nothing)];
        let mapping = map_columns(&["score", "date", "name"], &ROLES, &picks);
        assert_eq!(mapping.columns, [Some(2), Some(0), None]);
        let mapping = map_columns(&["klant", "score"], &ROLES, &[(2, Pick::Header("klant".into()))]);
        assert_eq!(mapping.columns, [Some(1), Some(0), Some(0)]);
    }
}
