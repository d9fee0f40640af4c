//! locale

pub mod date;
pub mod number;
