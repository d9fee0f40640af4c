//! Programs that run beside the tests, and end with them.

use std::{
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
    time::Duration,
};

use crate::failure::{Failure, Outcome};

/// A program that is killed when nobody holds it any more.
pub(crate) struct Process {
    child: Child,
    first: mpsc::Receiver<String>,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Process {
    /// Starts a program and listens to its standard output.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.map_err(|error| Failure::Start(format!("{name}: {error}")))?;
        let (tell, first) = mpsc::channel();
        let lines = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&lines);
        let output = child.stdout.take().ok_or_else(|| Failure::Start(format!("{name} with a pipe")))?;
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                heard.lock().unwrap_or_else(PoisonError::into_inner).push(line.clone());
                tell.send(line).ok(); // only the first is ever waited for
            }
        });
        Ok(Self { child, first, lines })
    }

    /// The first line it prints.
    pub(crate) fn greeting(&self) -> Outcome<String> {
        self.first.recv_timeout(Duration::from_mins(2)).map_err(|_| Failure::Start("a program that greets".into()))
    }

    /// Every line it has printed so far.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| Failure::Start(format!("a listener: {error}")))
}

/// Where the first of these programs lies that can be found.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places = |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
    names.iter().find_map(places)
}
