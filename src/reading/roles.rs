//! What the columns of each kind of file are called; those of a table of figures come from the forms.

use crate::datasets::Dataset;
use crate::datasets::periods::PERIODS;
use crate::ingest::{Kind, Need, RoleSpec, normalise};
use crate::metric::Field;
use crate::metrics::METRICS;
use crate::words::Lang;
use std::sync::LazyLock;

/// The columns of a dataset as the reader needs them. A table of figures has one for each field of every form.
pub fn roles(of: &Dataset) -> &'static [RoleSpec] {
    static FIGURES: LazyLock<Vec<RoleSpec>> = LazyLock::new(|| {
        let mut roles = PERIODS.roles.to_vec();
        for (id, _) in figures() {
            // Forms may name the same number differently; each of its names is a header, and nothing that only holds one is:
            // lost customers are no customers.
            let mut aliases = vec![normalise(id)];
            let also = ALSO.iter().filter(|(of, _)| *of == id).flat_map(|(_, names)| *names);
            aliases.extend(also.map(|name| normalise(name)));
            for field in numbers().filter(|field| field.id == id) {
                for label in Lang::ALL.map(|lang| normalise(field.label.get(lang))) {
                    if !aliases.contains(&label) {
                        aliases.push(label);
                    }
                }
            }
            let aliases = aliases.join("|").leak();
            roles.push(RoleSpec { id, kind: Kind::Number, need: Need::Optional, aliases, never: "…" });
        }
        roles
    });
    if of == &PERIODS { &FIGURES } else { of.roles }
}

/// What tables call some of the figures besides the names that forms give them, by the id of the field.
static ALSO: [(&str, &[&str]); 21] = [
    ("horizon", &["look this far ahead", "zo ver vooruit"]),
    ("discount", &["할인율"]),
    ("expansion", &["扩张", "擴張", "확장", "expansion mrr", "upgrades"]),
    ("start", &["customers at start", "starting customers", "opening customers"]),
    ("end", &["customers at end", "ending customers", "closing customers"]),
    ("lost", &["lost customers", "churned customers"]),
    ("repeat", &["2회 이상 구매한 고객 수"]),
    ("promoter_share", &["promoters, %"]),
    ("passive_share", &["passives, %", "passieven, %"]),
    ("detractor_share", &["detractors, %"]),
    ("resolved", &["已解决的请求数", "opgeloste aanvragen"]),
    ("converted", &["referred who became customers", "aangebrachten die klant werden", "추천으로 가입·구매한 사람 수"]),
    ("won", &["gained customers"]),
    ("customers", &["active customers", "total customers"]),
    ("revenue", &["total revenue"]),
    ("mrr_start", &["starting mrr", "opening mrr"]),
    ("mrr_end", &["ending mrr", "closing mrr"]),
    ("churned", &["churned mrr", "lost mrr"]),
    ("contraction", &["contraction mrr", "downgrades"]),
    ("reactivation", &["reactivation mrr"]),
    ("new", &["new mrr"]),
];

/// A figure that another form names in its own way, and the one: tables have one column of both.
pub(super) const ONE_COLUMN: (&str, &str) = ("new_mrr", "new");

/// Every single number of every form.
fn numbers() -> impl Iterator<Item = &'static Field> {
    METRICS.iter().flat_map(|m| m.methods).flat_map(|m| m.inputs).map(|(field, _)| *field).filter(|field| !field.series)
}

/// Every single number of every form by its public id, each id once.
pub(super) fn figures() -> Vec<(&'static str, &'static Field)> {
    let mut fields: Vec<(&'static str, &'static Field)> = Vec::new();
    for field in numbers() {
        if fields.iter().all(|(id, _)| *id != field.id) {
            fields.push((field.id, field));
        }
    }
    fields
}
