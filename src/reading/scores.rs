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

/// The scales of a metric's survey, the usual one first.
pub(super) fn scales(metric: &'static Metric) -> Vec<(u8, u8)> {
    let Some(choice) = metric.choice("scale") else { return scores(metric).into_iter().collect() };
    choice.options.iter().filter_map(|option| ends(metric, Some(option))).collect()
}

/// What a survey settles of a metric's choices: the scale that it was read on, if that begins at 1, and that low is easy.
pub(super) fn picks(metric: &'static Metric, summaries: &[Summary]) -> Vec<Picked> {
    let survey =
        summaries.iter().find_map(|summary| if let Summary::Survey(survey) = summary { Some(survey) } else { None });
    let scale =
        survey.filter(|survey| survey.lowest == 1).map(|survey| format!("1-{}", survey.bins.len().saturating_sub(1)));
    let reversed = survey.filter(|survey| survey.reversed).map(|_| "1".to_string());
    let pick = |(id, name): (_, Option<String>)| {
        let choice = metric.choice(id)?;
        Some((choice, choice.option(&name?)?))
    };
    [("scale", scale), ("reversed", reversed)].into_iter().filter_map(pick).collect()
}
