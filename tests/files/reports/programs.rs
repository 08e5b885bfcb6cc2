//! Poppler and LibreOffice, and what they read out of a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// What a program says of a file.
pub fn told(program: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command
        .output()
        .unwrap_or_else(|fault| panic!("{program} is needed: {fault}"));
    let faults = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {faults}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A file of its own in a folder that goes when the test is over.
pub fn kept(bytes: &[u8], name: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join(name);
    fs::write(&file, bytes).expect("a file");
    (folder, file)
}

/// As LibreOffice opens and prints it: the file as PDF.
pub fn printed_by_office(bytes: &[u8]) -> (TempDir, PathBuf) {
    let (folder, file) = kept(bytes, "report.docx");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let output = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .unwrap_or_else(|fault| panic!("LibreOffice is needed: {fault}"));
    let printed = folder.path().join("report.pdf");
    assert!(printed.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    (folder, printed)
}

/// Without what a line's end or a page may add: spaces, hyphens, soft breaks.
pub fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !['-', '\u{ad}', '\u{200b}', '\u{2010}', '\u{202f}', '\u{a0}'].contains(c))
        .collect()
}
