use std::process::ExitCode;

fn main() -> ExitCode {
    perhekeskusarviointi::cli::run()
}
