//! The scores that forms count, and the scale of a survey.

use crate::datasets::Summary;
use crate::metric::{ChoiceOption, Method, Metric, Picked};

/// The lowest and the highest score that a form counts; `None` for one that counts no scores.
pub fn scores(metric: &Metric) -> Option<(u8, u8)> {
    let scores = metric.methods.iter().flat_map(scores_of);
    Some((scores.clone().min()?, scores.max()?))
}

/// The scores that a method counts.
pub(super) fn scores_of(method: &Method) -> impl Iterator<Item = u8> + Clone {
    method.inputs.iter().filter_map(|(field, _)| score(field.id))
}

/// The score that a field of this id counts.
pub fn score(id: &str) -> Option<u8> {
    id.strip_prefix('s')?.parse().ok()
}

/// The lowest and the highest score of a metric's survey: of its scale, the usual one unless another was picked, else of
/// the scores that its form counts.
pub fn ends(metric: &'static Metric, scale: Option<&'static ChoiceOption>) -> Option<(u8, u8)> {
    let Some(choice) = metric.choice("scale") else { return scores(metric) };
    span(scale.unwrap_or(&choice.options[0]))
}

/// The lowest and the highest score of a scale.
pub fn span(scale: &ChoiceOption) -> Option<(u8, u8)> {
    let (low, high) = scale.id.split_once('-')?;
    Some((low.parse().ok()?, high.parse().ok()?))
}

/// The scale that a survey was read on, where it begins at 1 and a metric knows several.
pub(super) fn scale(metric: &'static Metric, summaries: &[Summary]) -> Option<Picked> {
    let choice = metric.choice("scale")?;
    let bins = summaries.iter().find_map(|summary| match summary {
        Summary::Survey(survey) if survey.lowest == 1 => Some(survey.bins.len()),
        _ => None,
    })?;
    let id = format!("1-{}", bins.checked_sub(1)?);
    choice.option(&id).map(|option| (choice, option))
}
