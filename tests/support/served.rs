//! The real program in a process of its own, which a test may kill.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Killed, as by SIGKILL, when this is dropped.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the real program and waits until it says where it listens.
pub fn start(database: &str, bind: &str) -> (Running, String) {
    let mut server = Running(
        Command::new(env!("CARGO_BIN_EXE_arviointi"))
            .args(["serve", "--bind", bind, "--database", database])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts"),
    );
    let lines = BufReader::new(server.0.stdout.take().expect("its output is piped")).lines();
    for line in lines {
        let line = line.expect("its output can be read");
        if let Some(at) = line.find("http://") {
            let address = line[at + 7..].split(['/', ' ']).next().unwrap_or_default().to_owned();
            return (server, address);
        }
    }
    panic!("the program ended without saying where it listens");
}
