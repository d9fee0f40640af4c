//! Fields that several metrics share. A field of one metric stands in that metric's folder.
