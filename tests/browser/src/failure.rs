//! What goes wrong in a journey, in words for whoever reads the test's output.

use std::fmt;

/// Why a journey did not arrive.
#[derive(Debug)]
pub enum Failure {
    /// A program that the tests need cannot be started.
    Start(String),
    /// The browser refused a command.
    Browser(String),
    /// The page is not what it should be.
    Page(String),
}

/// How a journey, or a step of it, ended.
pub type Outcome<T = ()> = Result<T, Failure>;

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(what) => write!(f, "could not start {what}"),
            Self::Browser(what) => write!(f, "the browser refused: {what}"),
            Self::Page(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Failure {}

/// Holds two values against each other.
#[allow(clippy::needless_pass_by_value)] // a journey compares what it has just read
pub fn equal<T: PartialEq<U> + fmt::Debug, U: fmt::Debug>(what: &str, got: T, expected: U) -> Outcome {
    holds(got == expected, || format!("{what} is {got:?}, not {expected:?}"))
}

/// Fails with these words unless the condition holds.
pub fn holds(condition: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if condition { Ok(()) } else { Err(Failure::Page(otherwise())) }
}
