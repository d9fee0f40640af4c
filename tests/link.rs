//! Links: what is written reads back, what is hostile does nothing, what was released stays.

use kept::link::{
    Address, KEPT, LONGEST, Page, Problem, RESERVED, SAFE_LENGTH, Theme, decode, encode, inside, is_address, sentences,
};
use kept::locale::{Level, Period, Plain, Show};
use kept::metric::{Field, Method, Metric, Question, Value, Values, impossible};
use kept::metrics::METRICS;
use kept::words::Lang;
use proptest::prelude::*;
use std::fmt::Write as _;

fn methods() -> Vec<(&'static Metric, &'static Method)> {
    METRICS.iter().flat_map(|metric| metric.methods.iter().map(move |method| (*metric, method))).collect()
}

/// The first worked example of a method as an address.
fn example(metric: &'static Metric, method: &'static Method) -> Question {
    Question { values: method.examples[0].values(), ..Question::new(metric, method) }
}

fn value(field: &Field, numbers: &[f64]) -> Value {
    if field.series { Value::Series(numbers.to_vec()) } else { Value::Number(numbers[0]) }
}

// ---- Both ways ----

fn finite() -> impl Strategy<Value = f64> {
    let any = prop_oneof![
        any::<f64>().prop_filter("finite", |x| x.is_finite()),
        (-1_000_000..1_000_000_i32).prop_map(f64::from),
        (0..10_000_u32).prop_map(|x| f64::from(x) / 10_000.0),
    ];
    any.prop_map(|x| x + 0.0)
}

fn values(method: &'static Method) -> impl Strategy<Value = Values> {
    let numbers = prop::option::of(prop::collection::vec(finite(), 1..60));
    prop::collection::vec(numbers, method.inputs.len()).prop_map(|all| {
        let mut values = Values::new();
        for ((field, _), numbers) in method.inputs.iter().zip(all) {
            if let Some(mut numbers) = numbers {
                numbers.retain(|number| field.unit.as_typed(*number).is_finite());
                if numbers.is_empty() {
                    continue;
                }
                values.set(field, value(field, &numbers));
            }
        }
        values
    })
}

fn question(metric: &'static Metric, method: &'static Method) -> impl Strategy<Value = Question> {
    let picks = prop::collection::vec(any::<prop::sample::Index>(), metric.choices.len());
    let settings = (
        prop::option::of(finite()),
        prop::sample::select(Level::ALL.to_vec()),
        prop::option::of(prop::sample::select(Period::ALL.to_vec())),
        prop::option::of("[A-Z]{3}"),
    );
    (values(method), values(method), picks, settings).prop_map(move |(now, before, picks, settings)| {
        let picks = metric.choices.iter().zip(picks).map(|(choice, at)| (*choice, at.get(choice.options)));
        Question {
            metric,
            method,
            values: now,
            before: Some(before).filter(|before| !before.is_empty()),
            target: settings.0.filter(|goal| impossible(method.headline(), *goal).is_none()),
            level: settings.1,
            period: settings.2.filter(|period| method.period != Some(*period)),
            picks: picks.filter(|(choice, option)| *option != &choice.options[0]).collect(),
            currency: settings.3,
        }
    })
}

/// A few metrics, each by some method, in the order of the list.
fn scorecard() -> impl Strategy<Value = Page> {
    let some = prop::sample::subsequence(METRICS.to_vec(), 0..4);
    let asked = some.prop_flat_map(|metrics| {
        let each = |metric: &'static Metric| {
            prop::sample::select(metric.methods.iter().collect::<Vec<_>>())
                .prop_flat_map(move |method| question(metric, method))
                .boxed()
        };
        metrics.into_iter().map(each).collect::<Vec<_>>()
    });
    asked.prop_map(Page::Scorecard)
}

fn address() -> impl Strategy<Value = Address> {
    let page = any::<prop::sample::Index>().prop_flat_map(|at| match methods() {
        all if all.is_empty() => prop_oneof![Just(Page::Index), Just(Page::About)].boxed(),
        all => {
            let (metric, method) = *at.get(&all);
            let page = question(metric, method).prop_map(Page::Metric);
            prop_oneof![1 => Just(Page::Index), 1 => Just(Page::About), 8 => page, 2 => scorecard()].boxed()
        }
    });
    let lang = prop::option::of(prop::sample::select(Lang::ALL.to_vec()));
    let theme = prop::option::of(prop::sample::select(vec![Theme::Light, Theme::Dark]));
    (page, lang, any::<bool>(), theme).prop_map(|(page, lang, embed, theme)| Address {
        page,
        lang,
        embed,
        theme,
        problems: Vec::new(),
    })
}

/// A link as programs change it on its way.
fn mangled(link: &str) -> Vec<String> {
    let bare = link.trim_start_matches('#');
    let escaped: String = bare.bytes().fold(String::new(), |mut out, byte| {
        let _ = if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            write!(out, "{}", char::from(byte))
        } else {
            write!(out, "%{byte:02X}")
        };
        out
    });
    vec![
        String::from(bare),
        format!("##{bare}"),
        format!("%23{bare}"),
        format!("#%23{bare}"),
        format!("?{bare}"),
        format!("  {link}\n"),
        format!("#{escaped}"),
        format!("%23{escaped}"),
        format!("#{}", escaped.to_ascii_lowercase().replace("%2c", ",")),
        link.replace('&', "&amp;"),
        link.replacen("?v=", "&v=", 1),
        link.replace(',', "%2C"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_address_comes_back(address in address()) {
        let link = encode(&address);
        prop_assert!(link.len() <= LONGEST);
        prop_assert!(decode(&link) == address || decode(&link) == address.without_tables());
        if address.has_table() == link.contains("t=d1.") {
            prop_assert_eq!(decode(&link), address);
        }
    }

    #[test]
    fn a_link_holds_one_hash_and_nothing_that_must_be_escaped(address in address()) {
        let link = encode(&address);
        prop_assert_eq!(link.rfind('#'), Some(0));
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"#/?=&,.-_".contains(&b)), "{}", link);
    }

    #[test]
    fn a_link_survives_what_programs_do_to_it(mut address in address()) {
        // Lower case is no harm to ids and numbers; it is to currencies' and languages' letters only in the table.
        let questions = match &mut address.page {
            Page::Metric(question) => std::slice::from_mut(question),
            Page::Scorecard(questions) => questions,
            Page::Index | Page::About => &mut [],
        };
        for question in questions {
            for values in [Some(&mut question.values), question.before.as_mut()].into_iter().flatten() {
                let long: Vec<_> = values.iter().filter(|(field, _)| field.series).map(|(field, _)| field).collect();
                for field in long {
                    values.set(field, Value::Series(vec![1.0, 2.5]));
                }
            }
        }
        for link in mangled(&encode(&address)) {
            prop_assert_eq!(&decode(&link), &address, "{}", link);
        }
    }

    #[test]
    fn any_string_is_an_address_that_stands(text in ".{0,300}") {
        stands(&text);
    }

    #[test]
    fn any_bytes_are_an_address_that_stands(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        stands(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn anything_in_a_links_shape_is_an_address_that_stands(
        at in any::<prop::sample::Index>(),
        pairs in prop::collection::vec(
            (
                "(v|t|lang|embed|theme|period|level|target|currency|scale|before\\.[a-z]{1,9}|promoters|lost|revenue|.{0,4})",
                "(-?[0-9]{1,20}(\\.[0-9]{0,5})?(e[0-9]{1,4})?|d1\\.[A-Za-z0-9_-]{0,40}|NaN|inf|1-10|year|.{0,8}|%[0-9a-fA-F]{0,2})",
            ),
            0..8,
        ),
    ) {
        let all = methods();
        let path = if all.is_empty() { String::from("/") } else { let (a, b) = at.get(&all); format!("/{}/{}", a.id, b.id) };
        let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        stands(&format!("#{path}?{}", pairs.join("&")));
    }
}

/// Decoding gives an address; written again it means the same and has no problems left; its problems have words.
fn stands(text: &str) -> Address {
    let address = decode(text);
    let link = encode(&address);
    assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"#/?=&,.-_".contains(&b)), "{text:?} → {link:?}");
    let again = decode(&link);
    assert_eq!(again, Address { problems: Vec::new(), ..address.clone() }, "{text:?} → {link}");
    for lang in Lang::ALL {
        let show = Show { lang, formats: &Plain(lang), currency: None, period: Period::Month };
        for sentence in
            sentences(&address.problems).iter().chain(&address.problems.iter().map(Problem::words).collect::<Vec<_>>())
        {
            let words = sentence.show(&show);
            assert!(words.chars().count() < 2000, "{words}");
            assert!(!words.chars().any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)), "{words:?}");
        }
    }
    address
}

// ---- Particular links ----

#[test]
fn a_scorecard_holds_the_links_of_its_metrics_and_names_what_it_cannot_use() {
    let link =
        "#/scorecard?v=1&churn=start&churn.start=100&churn.lost=5&churn.before.lost=8&nps=counts&nps.promoters=60";
    let address = stands(link);
    assert_eq!(encode(&address), link);
    assert_eq!(address.questions().len(), 2);
    for question in address.questions() {
        let own = encode(&question.clone().into());
        let pairs =
            own.split_once("?v=1&").expect("pairs").1.split('&').map(|pair| format!("{}.{pair}", question.metric.id));
        pairs.for_each(|pair| assert!(link.contains(&pair), "{pair}"));
    }
    // In the order of the list, whatever that of the link; a method that is left out is the first.
    assert_eq!(
        stands("#/scorecard?v=1&nps.promoters=60&churn.lost=5&churn.start=100&churn.before.lost=8").page,
        address.page
    );
    assert!(stands("#/scorecard").questions().is_empty());
    let named = |link: &str| problems(link).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    for (link, key) in [
        ("#/scorecard?v=1&churn=start&churn.nobody=1", "nobody"),
        ("#/scorecard?v=1&churn.lang=nl", "churn.lang"),
        ("#/scorecard?v=1&target=5", "target"),
        ("#/scorecard?v=1&nobody=start&nobody.start=1", "nobody.start"),
        ("#/scorecard?v=1&churn=start&churn=stripe", "churn"),
        ("#/scorecard?v=1&churn=nobody", "nobody"),
    ] {
        assert!(named(link).contains(key), "{link}: {}", named(link));
    }
}

#[test]
fn a_scorecard_that_is_too_long_leaves_out_series_and_stays_readable() {
    let of = |id: &str| METRICS.iter().copied().find(|metric| metric.id == id).expect("a metric");
    let series = |metric: &'static Metric, id: &str| {
        let method = metric.methods.iter().find(|method| method.input(id).is_some()).expect("a method");
        let field = method.input(id).expect("a field");
        let noise: Vec<f64> = (1..9000_u32).map(|n| f64::from(n.wrapping_mul(2_654_435_761) >> 4)).collect();
        let count = method.inputs.iter().find(|(field, _)| !field.series).map(|(field, _)| *field);
        let mut values = Values::new();
        values.set(field, Value::Series(noise));
        let values = count.into_iter().fold(values, |all, count| all.with(count, 7.0));
        Question { values, ..Question::new(metric, method) }
    };
    let page =
        Page::Scorecard(vec![series(of("cohort_revenue"), "revenue"), series(of("resolution_time"), "durations")]);
    let whole = Address::of(page);
    let link = encode(&whole);
    assert!(link.len() <= LONGEST, "{}", link.len());
    let read = stands(&link);
    assert_eq!(read.questions().len(), 2);
    assert_ne!(read, whole);
    assert_eq!(read.without_tables(), whole.without_tables());
}

fn problems(link: &str) -> Vec<Problem> {
    stands(link).problems
}

#[test]
fn nothing_is_the_index() {
    for link in ["", "#", "#/", "?", "##", "%23", "/", "  ", "#/?", "#?", "#/?v=1", "#/?utm_source=mail&fbclid=x"] {
        assert_eq!(stands(link), Address::default(), "{link:?}");
    }
    assert_eq!(encode(&Address::default()), "#/");
    assert_eq!(stands("#/about").page, Page::About);
    assert_eq!(stands("?lang=ko&embed=1&theme=dark").lang, Some(Lang::Ko));
}

#[test]
fn what_is_not_known_is_named() {
    use Problem::{UnknownKey, UnknownMetric, UnknownValue};
    assert_eq!(problems("#/nonsense/x?y=1"), [UnknownMetric("nonsense".into()), UnknownKey("y".into())]);
    assert_eq!(problems("#main"), [UnknownMetric("main".into())]);
    assert_eq!(problems("#/?lang=xx"), [UnknownValue("lang".into(), "xx".into())]);
    assert_eq!(problems("#/?theme=pink&embed=yes").len(), 2);
    assert_eq!(problems("#/?v=2"), [Problem::Newer(2)]);
    assert_eq!(problems("#/?v=0"), [UnknownValue("v".into(), "0".into())]);
    assert_eq!(problems("#/?lang=ko&lang=nl"), [Problem::Duplicate("lang".into())]);
    assert_eq!(problems("#/about/x#y"), [UnknownKey("x".into()), UnknownKey("y".into())]);
}

#[test]
fn hostile_links_are_words_at_most() {
    let long = "a".repeat(70_000);
    let hostile = [
        "#/<img src=x onerror=alert(1)>",
        "#/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "#javascript:alert(1)",
        "javascript:alert(1)",
        "#/nps/counts?promoters=<script>alert(1)</script>",
        "#/nps/counts?<img onerror>=1",
        "#data:text/html,<script>",
        "#/nps/../../etc/passwd",
        "#/nps/counts?promoters=NaN&passives=inf&detractors=1e999",
        "#/nps/counts?promoters=-Infinity&level=1e9",
        "%",
        "%%%",
        "%zz",
        "#/%",
        "#/nps/counts?promoters=%",
        "#/nps/counts?promoters=%f",
        "#/nps/counts?promoters=%ED%A0%80&%ED%B0%80=1",
        "#/nps/counts?promoters=%00&x=%0d%0aSet-Cookie:a",
        "#/nps/counts?\u{202e}gnp.exe=1",
        "#/nps/counts?__proto__=1&constructor=2&toString=3",
        "#/nps/counts?t=d1.",
        "#/nps/counts?t=d1.////&t=d1.AAAA",
        "#/nps/counts?t=d9.AAAA",
        "#/nps/counts?currency=../&theme=javascript:&lang=<b>",
        "#/nps/counts?promoters=١٢٣&passives=１２&detractors=1_000",
        "#/nps/counts?promoters=0x1F&passives=1,5&detractors=5%25",
        "https://example.com/#/nps",
        "\u{feff}#/nps",
        "한국어",
        long.as_str(),
    ];
    for link in hostile {
        stands(link);
    }
    let many = format!("#/?{}", "k=1&".repeat(15_000));
    assert!(problems(&many).len() <= 24);
    assert!(matches!(problems(&format!("#/?lang=ko&x={long}"))[..], [Problem::TooLong(n)] if n > LONGEST));
}

#[test]
fn a_shown_piece_is_cut_and_cleaned() {
    let many: Vec<String> = (0..200).map(|n| format!("{}{n}=1", "x".repeat(50))).collect();
    let all = problems(&format!("#/?{}", many.join("&")));
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    assert!(all.len() > 10);
    assert!(sentences(&all)[0].show(&show).len() < 1000, "{:?}", sentences(&all));
    let [Problem::UnknownKey(key)] = &problems(&format!("#/?{}=1", "x".repeat(500)))[..] else { panic!() };
    assert_eq!(key.chars().count(), 41);
    let [Problem::UnknownKey(key)] = &problems("#/?a%E2%80%AEb%07c=1")[..] else { panic!() };
    assert_eq!(key, "a\u{fffd}b\u{fffd}c");
}

#[test]
fn a_bomb_is_a_broken_table() {
    use base64::Engine;
    let Some((metric, method)) = methods().into_iter().next() else { return };
    for size in [2_000_000, 40_000_000, 50_000_000] {
        let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b'1'; size], 9);
        let bomb = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bomb);
        let found = problems(&format!("#/{}/{}?t=d1.{bomb}", metric.id, method.id));
        assert!(matches!(found[..], [Problem::BrokenTable | Problem::TooLong(_)]), "{found:?}");
    }
}

#[test]
fn a_metric_without_a_method_opens_its_first() {
    for metric in METRICS {
        let first = Address::from(Question::new(metric, &metric.methods[0]));
        assert_eq!(stands(&format!("#/{}", metric.id)), first);
        assert_eq!(stands(&format!("#{}/", metric.id.to_uppercase())), first);
        assert_eq!(encode(&first), format!("#/{}/{}", metric.id, metric.methods[0].id));
        let other = stands(&format!("#/{}/nonsense", metric.id));
        assert_eq!(other.page, first.page);
        assert_eq!(other.problems, [Problem::UnknownMethod("nonsense".into())]);
    }
}

#[test]
fn impossible_values_are_kept_and_no_numbers_are_named() {
    for (metric, method) in methods() {
        for (field, _) in method.inputs {
            let link = format!("#/{}/{}?{}=-7.5", metric.id, method.id, field.id);
            let address = stands(&link);
            assert_eq!(address.problems, [], "{link}");
            let kept = address.question().and_then(|q| q.values.get(field).cloned());
            assert_eq!(kept, Some(value(field, &[-7.5])), "{link}");
            for wrong in ["abc", "NaN", "inf", "1e999", "1,,2", "5%25", "1 000", "0x1F"] {
                let link = format!("#/{}/{}?{}={wrong}", metric.id, method.id, field.id);
                let address = stands(&link);
                assert!(matches!(address.problems[..], [Problem::NotANumber(..)]), "{link}");
                assert!(address.question().is_some_and(|q| q.values.is_empty()), "{link}");
            }
            let link = format!("#/{}/{}?{}=&{}=%20&{}=5", metric.id, method.id, field.id, field.id, field.id);
            assert_eq!(stands(&link).problems, [], "blank is no number and no problem: {link}");
        }
    }
}

#[test]
fn a_long_series_goes_into_the_table_and_a_short_one_stays_readable() {
    for (metric, method) in methods() {
        for (field, _) in method.inputs.iter().filter(|(field, _)| field.series) {
            let mut question = Question::new(metric, method);
            question.values.set(field, Value::Series(vec![4000.0, 3500.0, 3600.0]));
            let link = encode(&Address::from(question.clone()));
            assert_eq!(link, format!("#/{}/{}?v=1&{}=4000,3500,3600", metric.id, method.id, field.id));
            let months: Vec<f64> = (0..400).map(|i| 4000.0 * 0.97_f64.powi(i)).collect();
            question.values.set(field, Value::Series(months));
            let link = encode(&Address::from(question.clone()));
            assert!(link.contains("&t=d1.") || link.contains("?v=1&t=d1."), "{link}");
            assert_eq!(stands(&link).question(), Some(&question));
            let cut = &link[..link.len() - 20];
            assert_eq!(problems(cut), [Problem::BrokenTable]);
        }
    }
}

#[test]
fn a_short_link_of_many_numbers_is_refused_and_one_of_ten_thousand_is_not() {
    let link = |count: usize| {
        use base64::Engine;
        let numbers = vec!["1"; count].join(",");
        let packed = miniz_oxide::deflate::compress_to_vec(format!("durations={numbers}").as_bytes(), 9);
        let packed = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(packed);
        format!("#/resolution_time/durations?v=1&t=d1.{packed}")
    };
    assert_eq!(problems(&link(10_001)), [Problem::TooMany("durations".into())]);
    assert_eq!(problems(&link(10_000)), []);
    let plain = format!("#/resolution_time/durations?v=1&durations={}", vec!["1"; 10_001].join(","));
    assert_eq!(problems(&plain), [Problem::TooMany("durations".into())]);
    let address = kept::link::decode(&plain);
    assert!(address.question().is_some_and(|question| question.values.is_empty()), "{address:?}");
}

#[test]
fn the_element_passes_every_key_of_a_link_on() {
    // But for those that it writes itself.
    let element = include_str!("../src/site/kept.js");
    let (own, _) = element.split_once("const OWN = /^(").and_then(|(_, own)| own.split_once(")$")).expect("a pattern");
    let own: Vec<&str> = own.split('|').collect();
    let handlers = own.iter().position(|name| name.starts_with("on")).map(|at| own[at]);
    assert_eq!(handlers, Some("on[a-z]*"), "as below");
    let kept = |key: &str| {
        let handler = key.strip_prefix("on").is_some_and(|event| event.bytes().all(|b| b.is_ascii_lowercase()));
        handler || own.contains(&key) || key.starts_with('_')
    };
    let fields = methods().into_iter().flat_map(|(_, method)| method.inputs.iter().map(|(field, _)| field.id));
    let choices = METRICS.iter().flat_map(|metric| metric.choices.iter().map(|choice| choice.id));
    for key in
        fields.chain(choices).chain(RESERVED.into_iter().filter(|key| !["v", "lang", "theme", "embed"].contains(key)))
    {
        assert!(!kept(key), "the element would keep {key} for itself");
        assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{key}");
    }
}

#[test]
fn settings_can_be_shared_without_numbers() {
    for (metric, method) in methods() {
        let mut question = example(metric, method);
        question.target = Some(7.0);
        question.before = Some(question.values.clone());
        question.level = Level::P99;
        let address = Address { lang: Some(Lang::Nl), ..Address::from(question) };
        let link = encode(&address.without_numbers());
        assert_eq!(link, format!("#/{}/{}?v=1&level=99&lang=nl", metric.id, method.id));
    }
}

#[test]
fn what_is_handed_on_is_nobodys_language_and_short_enough_to_print() {
    let address = decode("#/nps/counts?v=1&promoters=60&period=year&level=99&lang=nl&embed=1&theme=dark");
    assert_eq!(encode(&address.handed_on()), "#/nps/counts?v=1&promoters=60&period=year&level=99");
    let short = decode("#/resolution_time/durations?v=1&durations=3600,7200");
    assert_eq!(short.in_short(), short);
    let mut random = 1_u32;
    let times = std::iter::repeat_with(|| {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        random.to_string()
    });
    let times: Vec<String> = times.take(1000).collect();
    let long = decode(&format!("#/resolution_time/durations?v=1&durations={}&level=99", times.join(",")));
    assert!(encode(&long).len() > SAFE_LENGTH);
    assert_eq!(encode(&long.in_short()), "#/resolution_time/durations?v=1&level=99");
}

#[test]
fn tables_can_be_left_out_and_nothing_else_goes_with_them() {
    let mut tables = 0;
    for (metric, method) in methods() {
        // An example of a file has tables already.
        let address = Address::from(example(metric, method)).without_tables();
        assert!(!address.has_table(), "{}", encode(&address));
        assert_eq!(address.without_tables(), address);
        for (field, _) in method.inputs.iter().filter(|(field, _)| field.series) {
            tables += 1;
            let mut long = example(metric, method);
            long.values.set(field, Value::Series((0..90).map(f64::from).collect()));
            long.before = Some(long.values.clone());
            let long = Address::from(long);
            assert!(long.has_table() && encode(&long).contains("t=d1."));
            let bare = long.without_tables();
            assert!(!bare.has_table() && !encode(&bare).contains("t=d1."));
            let kept = bare.question().map(|question| question.values.iter().count());
            let others = |question: &Question| question.values.iter().filter(|(other, _)| other != field).count();
            assert_eq!(kept, address.question().map(others));
        }
    }
    assert!(tables > 0);
}

#[test]
fn a_link_is_never_too_long_to_be_read() {
    let mut random = 1_u64;
    let mut number = || {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 11) as f64 / 1e6
    };
    let mut with = |n: usize| {
        let mut address = decode("#/resolution_time/durations?v=1&level=99&target=7200");
        let Page::Metric(question) = &mut address.page else { panic!("the page is a metric's") };
        let field = question.method.input("durations").expect("an input");
        question.values.set(field, Value::Series((0..n).map(|_| number()).collect()));
        address
    };
    // Numbers of fifteen digits: some thousand fill a link.
    for (n, fits) in [(1_000, true), (4_000, true), (9_000, false), (10_001, false)] {
        let address = with(n);
        let link = encode(&address);
        assert!(link.len() <= LONGEST, "{n}: {}", link.len());
        assert_eq!(decode(&link) == address, fits, "{n}");
        assert!(fits || decode(&link) == address.without_tables(), "{n}: only the numbers are missing");
        assert_eq!(address.as_linked().has_table(), fits, "{n}");
    }
}

#[test]
fn a_kept_copy_says_its_link_and_other_pages_say_none() {
    let link = "#/nps/counts?v=1&amp;promoters=60&amp;passives=30&amp;detractors=10&amp;lang=ko";
    let copy = format!(
        "<!-- saved from url=(0022)https://kept.example/ -->\n<html lang=\"ko\" {KEPT}=\"{link}\" data-frame=\"metric\"><head>"
    );
    assert_eq!(inside(&copy), Some(link));
    let address = decode(inside(&copy).expect("a link"));
    assert_eq!(address.problems, []);
    assert_eq!(encode(&address), link.replace("&amp;", "&"));
    for page in [
        "",
        "<p>",
        "<html>",
        "<html data-kept>",
        "<html data-kept=''>",
        "<html data-kept=\"javascript:alert(1)\">",
        "<html data-kept=\"#/nps",
        "<html lang=\"en\"><p data-kept=\"#/nps\">",
        "scores,comment\n9,<html",
    ] {
        assert_eq!(inside(page), None, "{page}");
    }
    stands(inside("<html data-kept=\"#/<img src=x onerror=alert(1)>\">").unwrap_or_default());
    stands(inside("<html data-kept=\"#/nps?t=d1.////&amp;<script>\">").unwrap_or_default());
}

#[test]
fn no_key_means_two_things() {
    for (metric, method) in methods() {
        let inputs = method.inputs.iter().map(|(field, _)| field.id);
        let choices = metric.choices.iter().map(|choice| choice.id);
        let mut keys: Vec<&str> = inputs.chain(choices).chain(RESERVED).collect();
        for key in &keys {
            let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            assert!(plain, "{key} of {}/{}", metric.id, method.id);
        }
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count, "{}/{}", metric.id, method.id);
        for option in metric.choices.iter().flat_map(|choice| choice.options) {
            let plain = option.id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
            assert!(plain, "{} of {}", option.id, metric.id);
        }
    }
    for metric in METRICS {
        assert!(!["about", kept::link::SCORECARD].contains(&metric.id));
    }
}

// ---- Released links ----

const GOLDEN: &str = include_str!("golden/links.txt");

/// What an address means, in words that do not depend on how links are written.
fn meaning(address: &Address) -> String {
    let mut parts = Vec::new();
    match &address.page {
        Page::Index => parts.push(String::from("index")),
        Page::About => parts.push(String::from("about")),
        Page::Metric(_) => {}
        Page::Scorecard(_) => parts.push(String::from("scorecard")),
    }
    for question in address.questions() {
        parts.push(format!("{} by {}", question.metric.id, question.method.id));
        parts.extend(question.values.iter().map(|(field, value)| filled("", field, value)));
        parts.extend(
            question.before.iter().flat_map(Values::iter).map(|(field, value)| filled("before ", field, value)),
        );
        parts.extend(question.period.map(|period| format!("period {}", period.id())));
        parts.extend((question.level != Level::P95).then(|| format!("level {}", question.level.id())));
        parts.extend(question.target.map(|target| format!("target {target:?}")));
        parts.extend(question.picks.iter().map(|(choice, option)| format!("{} {}", choice.id, option.id)));
        parts.extend(question.currency.iter().map(|currency| format!("currency {currency}")));
    }
    parts.extend(address.lang.map(|lang| format!("language {}", lang.tag())));
    parts.extend(address.embed.then(|| String::from("embedded")));
    parts.extend(address.theme.map(|theme| format!("theme {}", theme.id())));
    parts.extend(address.problems.iter().map(|problem| format!("! {problem}")));
    parts.join("; ")
}

fn filled(before: &str, field: &Field, value: &Value) -> String {
    match value {
        Value::Number(number) => format!("{before}{} {number:?}", field.id),
        Value::Series(series) => format!("{before}{} {series:?}", field.id),
    }
}

fn golden() -> Vec<(&'static str, &'static str)> {
    let lines: Vec<&str> = GOLDEN.lines().filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
    lines
        .chunks(2)
        .map(|entry| match entry {
            [link, meaning] => (*link, meaning.strip_prefix("    ").expect("a meaning is indented")),
            _ => panic!("a link without a meaning: {entry:?}"),
        })
        .collect()
}

#[test]
fn every_released_link_still_means_the_same() {
    for (link, means) in golden() {
        assert_eq!(meaning(&decode(link)), means, "{link}");
    }
}

#[test]
fn every_method_and_every_choice_has_a_released_link() {
    let held: Vec<&str> = golden().into_iter().map(|(link, _)| link).collect();
    let mut missing = String::new();
    for (metric, method) in methods() {
        let mut wanted = vec![example(metric, method)];
        if method == &metric.methods[0] {
            let options = metric.choices.iter().flat_map(|c| c.options.iter().skip(1).map(move |option| (*c, option)));
            wanted.extend(options.map(|pick| Question { picks: vec![pick], ..example(metric, method) }));
        }
        for question in wanted {
            let address = Address::from(question);
            let link = encode(&address);
            if !held.contains(&link.as_str()) {
                let _ = writeln!(missing, "{link}\n    {}", meaning(&address));
            }
        }
    }
    assert!(missing.is_empty(), "add to tests/golden/links.txt:\n{missing}");
}

#[test]
fn a_query_is_an_address_only_if_it_is_one_of_ours() {
    for query in [
        "?/nps/counts?v=1&promoters=60",
        "?/nps",
        "?%2Fnps%2Fcounts",
        "?%23/churn/start?start=100",
        "?/no_such_metric",
        "?lang=ko",
        "?utm_source=x&theme=dark",
    ] {
        assert!(is_address(query), "{query}");
    }
    for query in ["", "?", "?utm_source=x", "?fbclid=x&ref=y", "?download", "?v=2", "?promoters=60", "?lang=xx"] {
        assert!(!is_address(query), "{query}");
    }
}

#[test]
fn a_number_that_nobody_can_type_is_none() {
    // 1e308 is finite, and 1e310 % is not.
    for link in ["#/clv/subscription?churn=1e308&arpa=100", "#/repeat_purchase/orders?repeat=10&target=-1e308"] {
        let address = decode(link);
        assert!(matches!(&address.problems[..], [Problem::NotANumber(..)]), "{:?}", address.problems);
        let Page::Metric(question) = address.page else { panic!("{link}") };
        assert_eq!((question.target, question.values.iter().count()), (None, 1));
    }
    let address = decode("#/clv/subscription?arpa=1e308&target=1e308");
    assert!(address.problems.is_empty(), "money has no percent");
}

#[test]
fn a_goal_that_cannot_be_is_left_out_and_named() {
    let address = decode("#/churn/start?start=100&target=-3");
    assert!(matches!(&address.problems[..], [Problem::Impossible(..)]), "{:?}", address.problems);
    assert!(address.question().is_some_and(|question| question.target.is_none()));
    assert!(decode("#/nps/counts?target=-3").problems.is_empty(), "points go below zero");
    let says = sentences(&decode("#/nps/counts?target=400").problems);
    let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
    let says: Vec<String> = says.iter().map(|says| says.show(&show)).collect();
    assert_eq!(says, ["The link says target=400. 400 is not between −100 and 100. It was left out."]);
}
