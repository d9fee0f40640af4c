//! Serves a folder over HTTP on this machine, compressed as a real host would, and says what was asked for.
//!
//! For `make serve` and the browser tests. The first line it prints is its address, then one line per request. It knows
//! nothing of what it serves, and is not meant to face a network.

use std::{
    env, fmt, fs,
    io::{self, BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

fn main() -> ExitCode {
    match Site::new(env::args().skip(1)).and_then(Site::serve) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("serve: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Why nothing is served.
#[derive(Debug)]
enum ServeError {
    /// The command line is not `FOLDER [--port N]`.
    Usage,
    /// The port cannot be had.
    Port(u16, io::Error),
    /// The folder is not there.
    Folder(PathBuf, io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => write!(f, "usage: serve FOLDER [--port N]"),
            Self::Port(port, error) => {
                write!(f, "port {port}: {error}; choose another with PORT=…")
            }
            Self::Folder(path, error) => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for ServeError {}

/// A folder and where it is served.
struct Site {
    folder: PathBuf,
    listener: TcpListener,
}

impl Site {
    fn new(mut arguments: impl Iterator<Item = String>) -> Result<Self, ServeError> {
        let folder = PathBuf::from(arguments.next().ok_or(ServeError::Usage)?);
        let port = match (arguments.next().as_deref(), arguments.next()) {
            (None, None) => 8080,
            (Some("--port"), Some(port)) => port.parse().map_err(|_| ServeError::Usage)?,
            _ => return Err(ServeError::Usage),
        };
        let folder = folder.canonicalize().map_err(|error| ServeError::Folder(folder, error))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| ServeError::Port(port, error))?;
        Ok(Self { folder, listener })
    }

    fn serve(self) -> Result<(), ServeError> {
        let address = self.listener.local_addr().map_err(|error| ServeError::Port(0, error))?;
        println!("http://{address}/");
        let folder: Arc<Path> = self.folder.into();
        for stream in self.listener.incoming().flatten() {
            let folder = Arc::clone(&folder);
            // A reader that goes away in the middle is no news.
            thread::spawn(move || converse(&folder, stream).ok());
        }
        Ok(())
    }
}

/// Answers one connection until the other side closes it.
fn converse(folder: &Path, stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(request) = Request::read(&mut reader)? {
        let reply = Reply::to(folder, &request);
        writeln!(io::stdout(), "{} {} {}", request.method, request.path, reply.status)?;
        reply.write(&mut writer, request.method == "HEAD")?;
    }
    Ok(())
}

/// What is asked for.
struct Request {
    method: String,
    path: String,
    gzip: bool,
}

impl Request {
    fn read(reader: &mut impl io::BufRead) -> io::Result<Option<Self>> {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let mut words = line.split_whitespace().map(str::to_owned);
        let (Some(method), Some(path)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        let mut gzip = false;
        for header in reader.lines() {
            let header = header?.to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            gzip |= header.starts_with("accept-encoding:") && header.contains("gzip");
        }
        Ok(Some(Self { method, path, gzip }))
    }
}

/// What is answered.
struct Reply {
    status: u16,
    kind: &'static str,
    encoding: &'static str,
    body: Vec<u8>,
}

impl Reply {
    fn to(folder: &Path, request: &Request) -> Self {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Self::plain(405, "only GET and HEAD are known here");
        }
        let Some(path) = file(folder, &request.path) else {
            return Self::plain(404, "nothing here");
        };
        match fs::read(&path) {
            Ok(body) => {
                let packed = if request.gzip { packed(&body) } else { None };
                let encoding = if packed.is_some() { "gzip" } else { "identity" };
                Self { status: 200, kind: kind(&path), encoding, body: packed.unwrap_or(body) }
            }
            Err(_) => Self::plain(404, "nothing here"),
        }
    }

    fn plain(status: u16, text: &str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", encoding: "identity", body: text.into() }
    }

    fn write(&self, writer: &mut impl io::Write, head_only: bool) -> io::Result<()> {
        write!(
            writer,
            "HTTP/1.1 {} -\r\nContent-Type: {}\r\nContent-Encoding: {}\r\nContent-Length: {}\r\n\
             Cache-Control: no-cache\r\nVary: Accept-Encoding\r\n\r\n",
            self.status,
            self.kind,
            self.encoding,
            self.body.len()
        )?;
        if !head_only {
            writer.write_all(&self.body)?;
        }
        writer.flush()
    }
}

/// The file an address means: below the folder, or none.
fn file(folder: &Path, address: &str) -> Option<PathBuf> {
    let path = decoded(address.split(['?', '#']).next()?.trim_start_matches('/'))?;
    let below = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(path);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    below.then_some(path)
}

/// The address with its `%20` and the like as the letters they stand for; none if it is not text.
fn decoded(address: &str) -> Option<String> {
    let mut parts = address.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("csv" | "txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The file as it was packed last, if it is the same: a page that is opened again should not wait for the packing.
fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    static LAST: Mutex<(Vec<u8>, Vec<u8>)> = Mutex::new((Vec::new(), Vec::new()));
    if bytes.len() < 100_000 {
        return gzip(bytes);
    }
    {
        let last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 == bytes {
            return Some(last.1.clone());
        }
    }
    let packed = gzip(bytes)?;
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = (bytes.to_vec(), packed.clone());
    Some(packed)
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_a_file_below_the_folder() {
        let folder = Path::new("/site");
        assert_eq!(file(folder, "/a%20b/c.html?x#y"), Some("/site/a b/c.html".into()));
        assert_eq!(file(folder, "/../etc/passwd"), None);
        assert_eq!(file(folder, "/a/%2e%2e/%2e%2e/etc/passwd"), None);
        assert_eq!(file(folder, "/%zz"), None);
        assert_eq!(file(folder, "//etc/passwd"), Some("/site/etc/passwd".into()));
    }

    #[test]
    fn a_page_is_packed_anew_when_it_has_changed() {
        let opened = |bytes: &[u8]| {
            let mut text = Vec::new();
            io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut text).map(|_| text).unwrap_or_default()
        };
        for letter in [b'a', b'a', b'b', b'a'] {
            let page = vec![letter; 200_000];
            assert_eq!(packed(&page).map(|packed| opened(&packed)), Some(page));
        }
    }

    #[test]
    fn a_request_says_whether_gzip_will_do() {
        let mut text = "GET /x HTTP/1.1\r\nHost: here\r\nAccept-Encoding: br, gzip\r\n\r\n".as_bytes();
        let request = Request::read(&mut text).ok().flatten().expect("a request");
        assert_eq!((request.method.as_str(), request.path.as_str(), request.gzip), ("GET", "/x", true));
        assert!(Request::read(&mut text).is_ok_and(|next| next.is_none()));
    }
}
