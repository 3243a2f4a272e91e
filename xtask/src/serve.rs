//! Serving the site on this machine, and building it again when a file changes.
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use tiny_http::{Header, Request, Response, Server};

use crate::catalogue::Tables;
use crate::mime;
use crate::project::{Project, files_in};
use crate::run::{Result, problem};
use crate::site::{self, Materials};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// The folders and files that the site is made of.
const SOURCES: [&str; 8] = ["web", "worker", "exchange", "core", "text", "assets", "index.html", "Cargo.lock"];

/// A service worker that takes itself and what it kept away: while developing, a reload must show what was built last.
const NO_WORKER: &str = "self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));";

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    Developing,
    AsShipped,
}

pub(crate) fn serve(project: &Project, mode: Mode) -> Result<()> {
    // Taken first, so that a taken port is told at once and not after the build.
    let (server, port) = listen()?;
    let mut newest = newest_change(project)?;
    build(project)?;
    println!("\nÅben SØM is at http://127.0.0.1:{port}/   (stop with Ctrl-C)");
    let folder = site::folder(project);
    thread::scope(|scope| -> Result<()> {
        // Answers while the site is built again, too.
        scope.spawn(|| {
            for request in server.incoming_requests() {
                answer(request, &folder, mode);
            }
        });
        loop {
            thread::sleep(Duration::from_secs(1));
            // A file that an editor is just replacing cannot be read; the next look finds it.
            let now = newest_change(project).unwrap_or(newest);
            if now > newest {
                newest = now;
                build_again(project);
            }
        }
    })
}

fn listen() -> Result<(Server, u16)> {
    (FIRST_PORT..=LAST_PORT).find_map(|port| Some((Server::http(("127.0.0.1", port)).ok()?, port))).ok_or_else(|| {
        problem(format!("Every port from {FIRST_PORT} to {LAST_PORT} is taken. Stop one of the programs that use them and try again."))
    })
}

fn build(project: &Project) -> Result<()> {
    let _lock = project.alone()?;
    site::build(project, &Materials::of(project, Tables::of(project)?)?)
}

fn build_again(project: &Project) {
    println!("\nA file has changed.");
    match build(project) {
        Ok(()) => println!("Built. Reload the page."),
        Err(problem) => eprintln!("\n{problem}\nThe site is as it was; it is built again when a file changes."),
    }
}

fn answer(request: Request, folder: &Path, mode: Mode) {
    let address = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let name = if address.ends_with('/') { format!("{address}index.html") } else { address };
    let response = match content(folder, &name, mode) {
        Some((content, kind)) => {
            let headers = [("Content-Type", kind), ("Cache-Control", "no-cache")];
            headers
                .iter()
                .filter_map(|(name, value)| Header::from_bytes(*name, *value).ok())
                .fold(Response::from_data(content), Response::with_header)
        }
        None => Response::from_data(b"Not found".to_vec()).with_status_code(404),
    };
    // A browser that has gone away needs no answer.
    let _ = request.respond(response);
}

fn content(folder: &Path, name: &str, mode: Mode) -> Option<(Vec<u8>, &'static str)> {
    if mode == Mode::Developing && name == "/sw.js" {
        return Some((NO_WORKER.into(), mime::of(Path::new(name))));
    }
    // Only names of files below the folder: no way up, no drive.
    let path: PathBuf = name.split('/').filter(|word| !word.is_empty()).collect();
    if !path.components().all(|part| matches!(part, std::path::Component::Normal(_))) {
        return None;
    }
    let path = folder.join(path);
    Some((fs::read(&path).ok()?, mime::of(&path)))
}

fn newest_change(project: &Project) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for source in SOURCES {
        let path = project.at(source);
        let files = if path.is_dir() { files_in(&path)? } else { vec![path] };
        let changes = files.iter().filter_map(|file| fs::metadata(file).ok()?.modified().ok());
        newest = changes.fold(newest, SystemTime::max);
    }
    Ok(newest)
}
