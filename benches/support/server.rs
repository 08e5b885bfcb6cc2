//! Servers that are measured, each in a process of its own: this program again, as a child.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use perhekeskusarviointi::app::Application;
use perhekeskusarviointi::clock::Clock;
use perhekeskusarviointi::config::Settings;

const CHILD: &str = "--child";

/// Killed when this is dropped.
pub struct Server {
    process: Child,
    pub address: String,
}

impl Server {
    /// Starts this program as a child with these arguments; it tells where it listens.
    pub fn start(arguments: &[&str]) -> Server {
        let mut process = Command::new(std::env::current_exe().expect("this program"))
            .arg(CHILD)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a server starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("its output"))
            .read_line(&mut line)
            .expect("a line");
        Server {
            process,
            address: line.trim().to_owned(),
        }
    }

    /// Resident memory.
    pub fn memory_kb(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|text| text.split_whitespace().next()?.parse().ok())
            .unwrap_or(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The arguments of [`Server::start`], in the child.
pub fn arguments_of_child() -> Option<Vec<String>> {
    let mut arguments = std::env::args().skip_while(|argument| argument != CHILD);
    arguments.next()?;
    Some(arguments.collect())
}

/// Says where the child listens.
pub fn tell(address: &str) {
    println!("{address}");
    let _ = std::io::stdout().flush();
}

/// The service itself.
pub async fn run(settings: Settings) {
    let application = Application::build(settings, Clock::System)
        .await
        .expect("the application starts");
    tell(&application.address.to_string());
    application.run().await.expect("the application runs");
}
