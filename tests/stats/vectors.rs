//! Reads the golden vectors of `tests/vectors` and compares with their tolerances.

use kept::stats::Interval;
use serde_json::Value;
use std::fmt::Write;

/// One vector: an id, inputs, and what is expected of them.
pub(crate) struct Vector(Value);

/// All vectors of a metric, less those in `skipped`, each of which has its reason.
pub(crate) fn vectors(metric: &str, skipped: &[(&str, &str)]) -> Vec<Vector> {
    let path = format!("{}/tests/vectors/{metric}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the vectors are in the repository");
    let file: Value = serde_json::from_str(&text).expect("vectors are JSON");
    let all: Vec<_> = file["vectors"].as_array().expect("a list").iter().cloned().map(Vector).collect();
    for (id, _) in skipped {
        assert!(all.iter().any(|vector| vector.id() == *id), "{id} is skipped but does not exist");
    }
    all.into_iter().filter(|vector| skipped.iter().all(|(id, _)| vector.id() != *id)).collect()
}

impl Vector {
    pub(crate) fn id(&self) -> &str {
        self.0["id"].as_str().expect("an id")
    }

    pub(crate) fn inputs(&self) -> &Value {
        &self.0["inputs"]
    }

    pub(crate) fn input(&self, key: &str) -> &Value {
        &self.inputs()[key]
    }

    pub(crate) fn number(&self, key: &str) -> f64 {
        self.input(key).as_f64().unwrap_or_else(|| panic!("{} has no number {key}", self.id()))
    }

    pub(crate) fn numbers(&self, key: &str) -> Option<Vec<f64>> {
        self.input(key).as_array().map(|list| list.iter().map(|x| x.as_f64().unwrap()).collect())
    }

    /// The scores of a survey, each as often as it was given, rising.
    pub(crate) fn scores(&self) -> Vec<f64> {
        let mut scores = self.numbers("scores").unwrap_or_default();
        for (score, count) in self.input("histogram").as_object().into_iter().flatten() {
            let count = usize::try_from(count.as_u64().unwrap()).unwrap();
            scores.extend(std::iter::repeat_n(score.parse::<f64>().unwrap(), count));
        }
        scores.sort_by(f64::total_cmp);
        scores
    }

    pub(crate) fn expected(&self) -> &Value {
        &self.0["expected"]
    }

    fn near(&self, key: &str, got: f64, expected: f64) -> bool {
        let tolerance = match &self.0["tolerance"][key] {
            Value::Object(own) => Value::Object(own.clone()),
            _ => self.0["tolerance"].clone(),
        };
        let [rel, abs] = ["rel", "abs"].map(|part| tolerance[part].as_f64().unwrap_or_default());
        (got - expected).abs() <= abs + rel * expected.abs()
    }
}

/// What differed so far; it fails, naming everything, when it is finished.
#[derive(Default)]
pub(crate) struct Report {
    failures: String,
    compared: usize,
}

impl Report {
    /// Compares a number with the expected key; an expected `null` or error wants `None`, a missing key nothing.
    pub(crate) fn number(&mut self, vector: &Vector, key: &str, got: Option<f64>) {
        let expected = vector.expected();
        let wants_error = expected.get("error").is_some();
        if let Some(value) = expected.get(key).or(wants_error.then_some(&Value::Null)) {
            self.value(vector, key, got, value);
        }
    }

    /// Compares an interval with an expected pair.
    pub(crate) fn interval(&mut self, vector: &Vector, key: &str, got: Option<Interval>) {
        match vector.expected().get(key) {
            Some(Value::Array(pair)) => {
                self.value(vector, key, got.map(|got| got.low), &pair[0]);
                self.value(vector, key, got.map(|got| got.high), &pair[1]);
            }
            Some(value) => self.value(vector, key, got.map(|got| got.low), value),
            None => {}
        }
    }

    /// Compares a number with an expected value.
    pub(crate) fn value(&mut self, vector: &Vector, key: &str, got: Option<f64>, expected: &Value) {
        self.compared += 1;
        let same = match (got, expected.as_f64()) {
            (None, None) => expected.is_null(),
            (Some(got), Some(expected)) => vector.near(key, got, expected),
            _ => false,
        };
        if !same {
            writeln!(self.failures, "{} {key}: got {got:?}, expected {expected}", vector.id()).unwrap();
        }
    }

    /// Panics with everything that differed, or if less than `least` values were compared at all.
    pub(crate) fn finish(self, least: usize) {
        assert!(self.failures.is_empty(), "\n{}", self.failures);
        assert!(self.compared >= least, "only {} values were compared", self.compared);
    }
}
