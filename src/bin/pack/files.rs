//! Files and folders, with errors that name them.

use super::error::PackError;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A text file with the line ends that an HTML parser would see, for hashes are taken of those.
pub(crate) fn read(path: &Path) -> Result<String, PackError> {
    let text = fs::read_to_string(path).map_err(|error| PackError::Io(path.into(), error))?;
    Ok(text.replace("\r\n", "\n"))
}

/// The files of a folder in the order of their names.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, PackError> {
    let listed =
        fs::read_dir(folder).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut paths: Vec<PathBuf> = listed.map_err(|error| PackError::Io(folder.into(), error))?;
    paths.sort();
    Ok(paths)
}

/// The one file of a folder whose name ends so.
pub(crate) fn only(folder: &Path, end: &str, kind: &'static str) -> Result<PathBuf, PackError> {
    let mut found = files(folder)?;
    found.retain(|path| path.to_string_lossy().ends_with(end));
    match found.pop() {
        Some(path) if found.is_empty() => Ok(path),
        _ => Err(PackError::Program(kind)),
    }
}

pub(crate) fn empty(folder: &Path) -> Result<(), PackError> {
    for path in files(folder)? {
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(|error| PackError::Io(path, error))?;
    }
    Ok(())
}
