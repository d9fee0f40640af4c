//! Browser tests of the packed page.
