//! The head of a file: what kind of file it is, and how to read it.

use super::roles::roles;
use crate::datasets::costs::COSTS;
use crate::datasets::orders::{self, ORDERS};
use crate::datasets::payments::{self, PAYMENTS};
use crate::datasets::periods::PERIODS;
use crate::datasets::referrals::{self, REFERRALS};
use crate::datasets::subscriptions::{self, SUBSCRIPTIONS};
use crate::datasets::survey::{self, SURVEY};
use crate::datasets::{DATASETS, Dataset};
use crate::ingest::{
    Decoders, Hints, Kind, Need, Pick, ReadError, Role, Scout, Scouted, map_columns, normalise, same, scout,
};

/// Looks at a file's head and plans how to read it.
///
/// # Errors
/// [`ReadError`], a missing column among them: one that is required, or that was named.
pub fn look(
    head: &[u8],
    length: u64,
    of: &'static Dataset,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    let found = glance(head, length, of, hints, decoders)?;
    if let Scouted::Found(scout) = &found
        && let Some(role) = scout.missing(hints, roles(of))
    {
        return Err(ReadError::MissingColumn { role });
    }
    Ok(found)
}

/// Looks at a file's head as [`look`] does, and takes a file in which a required column is still to be chosen.
///
/// # Errors
/// [`ReadError`] of the file itself.
pub fn glance(
    head: &[u8],
    length: u64,
    of: &'static Dataset,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Scouted, ReadError> {
    let mut found = scout(head, length, hints, roles(of), decoders)?;
    if let Scouted::Found(scout) = &mut found {
        let chosen = |role: Role| hints.columns.iter().any(|(of, _)| *of == role);
        if of == &SUBSCRIPTIONS && !chosen(subscriptions::QUANTITY) && !subscriptions::of_one(&scout.plan) {
            // How many there are is in what is paid for all of them.
            scout.plan.columns[subscriptions::QUANTITY] = None;
        }
        if of == &ORDERS && !chosen(orders::ORDER) {
            leave_names(scout);
        }
        if of == &SURVEY && chosen(survey::SCORE) {
            scout.chosen = hints.metric;
        } else if let Some(column) = hints.metric.filter(|_| of == &SURVEY).and_then(|metric| scores_of(scout, metric))
        {
            let mut hints = Hints { metric: None, ..hints.clone() };
            hints.columns.push((survey::SCORE, Pick::Index(column)));
            found = glance(head, length, of, &hints, decoders)?;
        }
    }
    Ok(found)
}

/// The column of scores whose header says that they are of this metric, where the one that was found is of another, or does
/// not say of which and this one is called nothing else.
pub fn scores_of(scout: &Scout, metric: &str) -> Option<u32> {
    let Scout { plan, preview, .. } = scout;
    let own = plan.header_of(survey::SCORE).map(survey::said).unwrap_or_default();
    let scored = |at: usize| preview.iter().filter_map(|row| row.get(at)).any(|cell| survey::is_score(cell));
    let fits = |at: usize, name: &str| {
        !plan.columns.contains(&Some(at as u32)) && survey::said(name).contains(&metric) && scored(at)
    };
    let header = plan.header.as_ref().filter(|_| !own.contains(&metric))?;
    let names: Vec<&str> =
        header.iter().enumerate().map(|(at, name)| if fits(at, name) { name.as_str() } else { "" }).collect();
    let mapping = map_columns(&names, &SURVEY.roles[..=survey::SCORE], &[]);
    mapping.columns[survey::SCORE].filter(|_| mapping.exact > 0 || !own.is_empty())
}

/// A column that is called `Name` or `ID` and no more, or whose name only resembles one of orders, is one if its cells hold
/// numbers (`#1001`), those of `Name` and `ID` each of a customer's on one day, the others each of one customer (a refund comes
/// later, but no `Order quantity` is one customer's); else the next that fits as well is, or none.
fn leave_names(scout: &mut Scout) {
    let Scout { plan, preview, rivals, loose, .. } = scout;
    let Some(own) = plan.columns[orders::ORDER] else { return };
    let cell = |row: &Vec<String>, column: u32| {
        row.get(column as usize).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty())
    };
    let part = |row, role: Role| plan.columns[role].and_then(|column| cell(row, column));
    let order = |row, column| cell(row, column).map(|number| (number, part(row, orders::CUSTOMER)));
    let day = |row| part(row, orders::DATE).and_then(|date| date.split([' ', 'T']).next().map(str::to_owned));
    let number = |cell: String| if cell.contains(|c: char| c.is_ascii_digit()) { 1 } else { -1 };
    let fits = |column: &u32| {
        let name = plan.header.as_ref().and_then(|header| header.get(*column as usize)).map(|name| normalise(name));
        let bare = name.is_some_and(|name| matches!(&*name, "name" | "id"));
        // Lines below the table hold none.
        let numbers = || preview.iter().filter_map(|row| cell(row, *column)).map(number).sum::<i32>() >= 0;
        let resembles = !bare && loose.contains(&orders::ORDER);
        let same = |one, other| {
            let (one, other) = (order(one, *column), order(other, *column));
            one.is_some() && if resembles { one.map(|o| o.0) == other.map(|o| o.0) } else { one == other }
        };
        let whose = |row| if resembles { part(row, orders::CUSTOMER) } else { day(row) };
        let once = |one| preview.iter().all(|other| !same(one, other) || whose(one) == whose(other));
        !(bare || resembles) || (numbers() && preview.iter().all(once))
    };
    let others =
        rivals.iter().filter(|(role, _)| *role == orders::ORDER).flat_map(|(_, columns)| columns.iter().copied());
    let mut free = others.filter(|column| !plan.columns.contains(&Some(*column)));
    let found = if fits(&own) { Some(own) } else { free.find(fits) };
    plan.columns[orders::ORDER] = found;
    // What is none resembles nothing.
    loose.retain(|role| *role != orders::ORDER || found.is_some());
}

/// The kind of file that this is: the dataset that has all its required columns here, and most of its others.
///
/// # Errors
/// [`ReadError`] of the file itself: empty, or no text. A file of no known kind is `None`, and so is one whose header does
/// not end within the head.
pub fn kind(
    head: &[u8],
    length: u64,
    hints: &Hints,
    decoders: Decoders<'_>,
) -> Result<Option<&'static Dataset>, ReadError> {
    Ok(match kind_of(head, length, &|_| Some(hints.clone()), decoders)? {
        Scouted::Found(kind) => kind,
        Scouted::More(_) => None,
    })
}

/// The [`kind`] of file where what is known depends on the kind; one without hints is not considered. A longer header asks
/// for more.
///
/// # Errors
/// As [`kind`].
pub fn kind_of(
    head: &[u8],
    length: u64,
    hints: &dyn Fn(&'static Dataset) -> Option<Hints>,
    decoders: Decoders<'_>,
) -> Result<Scouted<Option<&'static Dataset>>, ReadError> {
    let mut best: Option<((usize, usize), &'static Dataset)> = None;
    let (mut without_rows, mut ordered, mut staged) = (false, false, false);
    let own = |status: &str| {
        let status = normalise(status);
        ORDERS.roles[orders::STATUS].knows(&status) && !SUBSCRIPTIONS.roles[subscriptions::STATUS].knows(&status)
    };
    for of in DATASETS {
        let Some(hints) = hints(of) else { continue };
        match glance(head, length, of, &hints, decoders) {
            Ok(Scouted::Found(scout)) if lacking(&scout, of, &hints).is_empty() => {
                let mut columns = scout.plan.columns.iter().flatten().count();
                // What is paid and ends is no order, unless it has a number and a status as only orders have them.
                let has = |role| scout.plan.header_of(role).is_some();
                let ends = || has(subscriptions::ENDED) && has(subscriptions::MRR);
                columns += usize::from(*of == &SUBSCRIPTIONS && !ordered && ends());
                // Who pays in a month has paid, since whenever they are a customer.
                columns -= usize::from(*of == &SUBSCRIPTIONS && !has(subscriptions::ENDED) && by_month(&scout));
                ordered |=
                    *of == &ORDERS && has(orders::ORDER) && scout.plan.header_of(orders::STATUS).is_some_and(own);
                // Anything may have a status, or say how many; and a statement has what was spent.
                let common: &[usize] = match of {
                    _ if *of == &ORDERS => &[orders::STATUS, orders::DIRECTION],
                    _ if *of == &SURVEY => &[survey::STATUS],
                    _ if *of == &SUBSCRIPTIONS => &[subscriptions::STATUS, subscriptions::QUANTITY],
                    _ => &[],
                };
                columns -= common.iter().filter(|role| has(**role)).count();
                // A period alone is a table of nothing.
                let mut enough = columns >= if *of == &PERIODS { 2 } else { 1 };
                // A sale that was won is no customer who was, and what advertising costs is no sale.
                staged |= *of == &ORDERS && orders::staged(&scout.plan);
                enough &= match of {
                    _ if *of == &COSTS => !staged,
                    _ if [&ORDERS, &SUBSCRIPTIONS, &PAYMENTS].contains(of) => !advertises(&scout),
                    _ => true,
                };
                // An order with a discount code is an order.
                if *of == &REFERRALS && best.is_some() {
                    let referred = scout.plan.header_of(referrals::REFERRED).map(normalise).unwrap_or_default();
                    enough &= !ORDERS.roles[0].knows(&referred);
                }
                // Of two kinds the one whose columns are called so.
                let rank = (columns, usize::MAX - scout.loose.len());
                if enough && best.is_none_or(|(most, _)| rank > most) {
                    best = Some((rank, of));
                }
            }
            Ok(Scouted::More(more)) => return Ok(Scouted::More(more)),
            Ok(Scouted::Found(_)) => {}
            // A word in the last row may look like a header of one kind of file; only that kind is refused.
            Err(ReadError::NoData) => without_rows = true,
            Err(error) => return Err(error),
        }
    }
    if best.is_none() && without_rows {
        return Err(ReadError::NoData);
    }
    Ok(Scouted::Found(best.map(|(_, of)| of)))
}

/// Whether a column counts how often an advertisement was seen or clicked.
fn advertises(scout: &Scout) -> bool {
    scout.plan.header.iter().flatten().any(|name| {
        let name = normalise(name);
        SEEN.split('|').any(|seen| same(seen, &name))
    })
}

/// What reports of advertising call how often one was seen or clicked, normalised.
const SEEN: &str = "\
    impressions|impr|clicks|link clicks|clicks (all)|reach|vertoningen|weergaven|klikken|bereik|展示次数|展现量|展现|曝光次数|曝光量|\
    点击次数|点击量|点击|曝光次數|曝光量|曝光數|點擊次數|點擊數|點擊|노출|노출수|노출 수|클릭|클릭수|클릭 수|도달";

/// Whether a column is called a month as payments call theirs.
fn by_month(scout: &Scout) -> bool {
    let month = |name: &String| {
        let name = normalise(name);
        ["month", "月", "maand", "월"].iter().any(|word| name.contains(word))
            && PAYMENTS.roles[payments::MONTH].knows(&name)
    };
    scout.plan.header.iter().flatten().any(month)
}

/// The columns without which a file is not taken for one of this kind unless a person says so: those that it lacks, and,
/// where a number and another that it needs only resemble what they should be, these.
fn lacking(scout: &Scout, of: &'static Dataset, hints: &Hints) -> Vec<Role> {
    let roles = roles(of);
    let mut plan = scout.plan.clone();
    let mut lacking: Vec<Role> = Vec::new();
    while let Some(role) = scout.missing(hints, roles).filter(|_| lacking.is_empty()).or_else(|| plan.missing(roles)) {
        plan.columns[role] = Some(0);
        lacking.push(role);
    }
    let needed = |role: &Role| roles[*role].need == Need::Required;
    let loose: Vec<Role> = scout.loose.iter().copied().filter(needed).collect();
    if loose.len() > 1 && loose.iter().any(|role| roles[*role].kind == Kind::Number) {
        lacking.extend(loose);
    }
    lacking
}

/// The kind of file that one of no known kind comes nearest to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The kind.
    pub of: &'static Dataset,
    /// Its columns that there are, and those that are lacking, each as a bit by its place.
    columns: [u16; 2],
}

impl Nearest {
    /// The columns that there are.
    pub fn found(&self) -> impl Iterator<Item = Role> {
        roles_in(self.columns[0])
    }

    /// The columns that are lacking.
    pub fn lacking(&self) -> impl Iterator<Item = Role> {
        roles_in(self.columns[1])
    }
}

fn roles_in(columns: u16) -> impl Iterator<Item = Role> {
    (0..16).filter(move |role| columns >> role & 1 == 1)
}

/// The kind that a file of no known [`kind`] comes nearest to: of whose needed columns most are there and fewest lacking,
/// and of whose others most are. None where none of any is there.
///
/// # Errors
/// As [`kind`].
pub fn nearest(
    head: &[u8],
    length: u64,
    hints: &dyn Fn(&'static Dataset) -> Option<Hints>,
    decoders: Decoders<'_>,
) -> Result<Scouted<Option<Nearest>>, ReadError> {
    let mut best: Option<((usize, usize), Nearest)> = None;
    for of in DATASETS.iter().filter(|of| **of != &PERIODS) {
        let Some(hints) = hints(of) else { continue };
        let scout = match glance(head, length, of, &hints, decoders)? {
            Scouted::Found(scout) => scout,
            Scouted::More(more) => return Ok(Scouted::More(more)),
        };
        let lacking = lacking(&scout, of, &hints);
        let found = (0..of.roles.len()).filter(|role| scout.plan.columns[*role].is_some() && !lacking.contains(role));
        let found: Vec<Role> = found.collect();
        let needed = found.iter().filter(|role| of.roles[**role].need != Need::Optional).count();
        let rank = (16 + needed - lacking.len(), found.len());
        if !found.is_empty() && best.as_ref().is_none_or(|(most, _)| rank > *most) {
            let bits = |roles: &[Role]| roles.iter().map(|role| 1 << role).sum();
            best = Some((rank, Nearest { of, columns: [bits(&found), bits(&lacking)] }));
        }
    }
    Ok(Scouted::Found(best.map(|(_, nearest)| nearest)))
}
