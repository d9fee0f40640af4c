//! The maximum of a smooth function of a few positive parameters, such as a likelihood, and how sharp it is.
//!
//! Parameters go by their logarithms: that keeps them positive, and makes one step length right for all of them.
//! Source: Newton's method, damped after Levenberg 1944; Fisher 1925 for the covariance.

use super::finite;

/// How far the differences reach that stand for derivatives: what a central difference leaves out is of its square, and
/// what rounding leaves of the curvature is about 1e-9 of the function.
const REACH: f64 = 3e-4;
/// No step moves a logarithm by more.
const LONGEST: f64 = 2.0;
/// Beyond this logarithm a parameter has run away, twenty thousand to one; much further, rounding would look like a maximum.
const BOUND: f64 = 10.0;
/// A step that promises less is the last: against a likelihood, a hundred-thousandth of a standard error.
const NEGLIGIBLE: f64 = 1e-10;
/// More steps than any maximum needs that is there.
const STEPS: usize = 100;

/// The variance of the logarithms by a prior that matters only where nothing else does.
const FAINT: f64 = 1000.0;

/// Rows of a small square matrix.
pub type Matrix = Vec<Vec<f64>>;

/// Where a function is largest.
#[derive(Debug, Clone, PartialEq)]
pub struct Maximum {
    /// The logarithms of the parameters.
    pub at: Vec<f64>,
    /// The function there.
    pub value: f64,
    /// The inverse of the negative second derivatives there: of a log-likelihood, the covariance of `at`.
    pub covariance: Matrix,
}

/// A model fitted by maximum likelihood.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit<Model> {
    /// The model.
    pub model: Model,
    /// The log-likelihood at its maximum.
    pub log_likelihood: f64,
    /// The covariance of the logarithms of the parameters, in the order of the model's fields.
    pub covariance: Matrix,
}

/// The maximum of `function` of the parameters' logarithms, sought from `start`.
///
/// `None` where it has none within reach: a parameter runs away to nothing or to infinity, or the function is flat
/// along some direction. A place where the function is `None` is never gone to. The same input always gives the same
/// answer.
pub fn maximise(start: &[f64], function: &dyn Fn(&[f64]) -> Option<f64>) -> Option<Maximum> {
    let (mut at, mut value, mut damping) = (start.to_vec(), function(start)?, 0.0);
    for _ in 0..STEPS {
        let (slope, curvature) = derivatives(&at, value, function)?;
        if let Some(covariance) = inverse(curvature.clone()) {
            let step = product(&covariance, &slope);
            let promised: f64 = step.iter().zip(&slope).map(|(step, slope)| step * slope).sum();
            if promised < NEGLIGIBLE {
                let at = moved(&at, &step)?;
                return Some(Maximum { value: function(&at)?, at, covariance });
            }
        }
        // As much damping as it takes to go up, and less of it the next time.
        let slack = value.abs() * 1e-14;
        (at, value) = loop {
            let better = damped(&curvature, damping).and_then(|inverse| {
                let at = moved(&at, &product(&inverse, &slope))?;
                function(&at).filter(|new| *new >= value - slack).map(|value| (at, value))
            });
            match better {
                Some(better) => break better,
                None if damping > 1e9 => return None,
                None => damping = f64::max(damping * 8.0, 1e-3),
            }
        };
        damping = if damping > 1e-3 { damping / 8.0 } else { 0.0 };
    }
    None
}

/// The maximum of a log-likelihood, as [`maximise`] finds it; where there is none, nearly what it tends to.
///
/// A hundred customers often look all alike in something, and a parameter that says how much they differ runs away, while
/// what is predicted settles. There a faint prior holds it: normal around 0 in the logarithms, so wide that it moves a
/// prediction by a small part of its standard error. `value` is the function's own in either case.
pub fn most_likely(start: &[f64], function: &dyn Fn(&[f64]) -> Option<f64>) -> Option<Maximum> {
    let held = |at: &[f64]| Some(function(at)? - at.iter().map(|x| x * x).sum::<f64>() / (2.0 * FAINT));
    maximise(start, function).or_else(|| {
        let best = maximise(start, &held)?;
        Some(Maximum { value: function(&best.at)?, ..best })
    })
}

/// The first derivatives, and the negative second ones, by central differences.
fn derivatives(at: &[f64], value: f64, function: &dyn Fn(&[f64]) -> Option<f64>) -> Option<(Vec<f64>, Matrix)> {
    let beside = |i: usize, j: usize, by: f64| {
        let mut place = at.to_vec();
        place[i] += by;
        if i != j {
            place[j] += by;
        }
        function(&place)
    };
    // Along one parameter, or along two of them at once.
    let along = |i: usize, j: usize| {
        let (above, below) = (beside(i, j, REACH)?, beside(i, j, -REACH)?);
        Some(((above - below) / (2.0 * REACH), (2.0 * value - above - below) / (REACH * REACH)))
    };
    let (slope, own): (Vec<f64>, Vec<f64>) =
        (0..at.len()).map(|i| along(i, i)).collect::<Option<Vec<_>>>()?.into_iter().unzip();
    let mut curvature = vec![own.clone(); at.len()];
    for i in 0..at.len() {
        for j in 0..i {
            // Along two, a function bends by what it does along each, and twice by what it does across.
            curvature[i][j] = (along(i, j)?.1 - own[i] - own[j]) / 2.0;
            curvature[j][i] = curvature[i][j];
        }
    }
    Some((slope, curvature))
}

/// The inverse of `matrix` with `damping` times its mean diagonal added to the diagonal.
fn damped(matrix: &Matrix, damping: f64) -> Option<Matrix> {
    let diagonal = matrix.iter().enumerate().map(|(i, row)| row[i].abs());
    let more = damping * diagonal.sum::<f64>() / matrix.len() as f64;
    let mut matrix = matrix.clone();
    matrix.iter_mut().enumerate().for_each(|(i, row)| row[i] += more);
    inverse(matrix)
}

/// Gauss–Jordan elimination, without a change of rows: `None` unless the matrix is positive definite.
fn inverse(mut matrix: Matrix) -> Option<Matrix> {
    for k in 0..matrix.len() {
        let pivot = matrix[k][k];
        if !(pivot > 0.0 && pivot.is_finite()) {
            return None;
        }
        matrix[k][k] = 1.0;
        matrix[k].iter_mut().for_each(|x| *x /= pivot);
        let row = matrix[k].clone();
        for (i, other) in matrix.iter_mut().enumerate() {
            if i != k {
                let times = std::mem::replace(&mut other[k], 0.0);
                other.iter_mut().zip(&row).for_each(|(x, y)| *x -= times * y);
            }
        }
    }
    Some(matrix)
}

/// A matrix times a vector.
fn product(matrix: &Matrix, vector: &[f64]) -> Vec<f64> {
    matrix.iter().map(|row| row.iter().zip(vector).map(|(x, y)| x * y).sum()).collect()
}

/// `at` and a step from there, cut to the longest that may be; `None` beyond the bounds.
fn moved(at: &[f64], step: &[f64]) -> Option<Vec<f64>> {
    let longest = step.iter().fold(0.0, |longest: f64, x| longest.max(x.abs()));
    let part = f64::min(1.0, LONGEST / longest);
    at.iter().zip(step).map(|(x, by)| finite(x + by * part).filter(|x| x.abs() <= BOUND)).collect()
}

/// The variance of a number that changes by `slope` with each of the estimates: the delta method, g′ C g.
pub fn variance(covariance: &Matrix, slope: &[f64]) -> f64 {
    product(covariance, slope).iter().zip(slope).map(|(x, y)| x * y).sum()
}
