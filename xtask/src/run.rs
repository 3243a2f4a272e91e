//! Running other programs, telling what is done, and failing in a sentence.
use std::fmt;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why a command stopped, and how to mend it.
#[derive(Debug)]
pub(crate) struct Problem(String);

pub(crate) type Result<T> = std::result::Result<T, Problem>;

pub(crate) fn problem(sentence: impl Into<String>) -> Problem {
    Problem(sentence.into())
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Turns any error into a sentence about what was being done.
pub(crate) trait OrSay<T> {
    fn or_say(self, sentence: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> OrSay<T> for std::result::Result<T, E> {
    fn or_say(self, sentence: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| problem(format!("{} ({error})", sentence())))
    }
}

/// Does two things beside each other: the last steps of a compiler are one thread's work. Of two problems the first is told.
pub(crate) fn together<A: Send, B: Send>(one: impl FnOnce() -> Result<A>, other: impl FnOnce() -> Result<B> + Send) -> Result<(A, B)> {
    std::thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        let other = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        Ok((one?, other?))
    })
}

/// Says what is being done and how long it usually takes, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, usually: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("→ {what} (usually {usually})");
    // What other programs print must come after this line.
    let _ = std::io::stdout().flush();
    let begun = Instant::now();
    let result = work()?;
    println!("  {what}: done in {:.1} s", begun.elapsed().as_secs_f64());
    Ok(result)
}

/// Runs a program in full view; `mend` says what to do when it fails.
pub(crate) fn run(command: &mut Command, mend: &str) -> Result<()> {
    let name = name_of(command);
    let status = command.status().map_err(|error| problem(format!("{name} could not be started ({error}). {mend}")))?;
    if status.success() {
        return Ok(());
    }
    Err(problem(format!("{name} failed: see above. {mend}")))
}

/// Runs a program that prints much on success and shows what it printed only when it fails.
pub(crate) fn run_quietly(command: &mut Command, mend: &str) -> Result<()> {
    read(command, mend).map(drop)
}

/// Runs a program and gives what it prints.
pub(crate) fn read(command: &mut Command, mend: &str) -> Result<String> {
    let name = name_of(command);
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| problem(format!("{name} could not be started ({error}). {mend}")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(problem(format!(
        "{}{}\n{name} failed: see above. {mend}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )))
}

/// What a program prints first, if it is there at all.
pub(crate) fn first_line(program: &Path, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().next().map(str::to_owned)
}

fn name_of(command: &Command) -> String {
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args().take(3)).map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}
