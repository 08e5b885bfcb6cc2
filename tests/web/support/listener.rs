//! Whoever follows a round through server-sent events, and holds them to their shape.

use std::time::Duration;

use super::Browser;

/// Longer than anything here takes on a busy machine; shorter than a heartbeat would need to hide that nothing comes.
const PATIENCE: Duration = Duration::from_secs(14);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub kind: String,
    pub data: String,
}

/// An open stream.
pub struct Listener {
    stream: reqwest::Response,
    unread: String,
}

impl Listener {
    /// Listens at an address that allows it.
    pub async fn open(browser: &Browser, path: &str) -> Listener {
        Listener::open_with(browser, path, &[]).await
    }

    pub async fn open_with(browser: &Browser, path: &str, headers: &[(&str, &str)]) -> Listener {
        let stream = browser.open(path, headers).await;
        assert_eq!(stream.status().as_u16(), 200, "{path}");
        let mut listener = Listener {
            stream,
            unread: String::new(),
        };
        // What is said first says that the hub knows the listener.
        assert_eq!(listener.block().await.as_deref(), Some("retry: 2000"));
        listener
    }

    pub fn header(&self, name: &str) -> &str {
        let value = self.stream.headers().get(name);
        value.map_or("", |value| value.to_str().expect("a plain header"))
    }

    /// The next event; none once the stream has ended.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            let block = self.block().await?;
            // The heartbeat has no number: nothing has happened.
            if !block.starts_with("event: here") {
                return Some(read(&block));
            }
        }
    }

    /// What the next event says. That anything may have changed may be told at any time, and is passed over here.
    pub async fn heard(&mut self) -> String {
        loop {
            let event = self.next().await.expect("the stream goes on");
            if event.kind != "everything" {
                return event.data;
            }
        }
    }

    async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.unread.split_once("\n\n") {
                let block = block.to_owned();
                self.unread = rest.to_owned();
                return Some(block);
            }
            let chunk = tokio::time::timeout(PATIENCE, self.stream.chunk()).await;
            match chunk.expect("something is said in time").expect("an unbroken stream") {
                Some(bytes) => self.unread.push_str(std::str::from_utf8(&bytes).expect("plain text")),
                None => return None,
            }
        }
    }
}

/// Reads an event, which is a number, a kind and the kind again, with a criterion's id where it concerns one: nothing
/// that anybody answered has a place in it.
fn read(block: &str) -> Event {
    let lines: Vec<&str> = block.split('\n').collect();
    let [id, kind, data] = lines[..] else {
        panic!("not three lines: {block}")
    };
    let part = |line: &str, name: &str| line.strip_prefix(name).map(str::to_owned);
    let event = Event {
        id: part(id, "id: ").unwrap_or_else(|| panic!("{block}")),
        kind: part(kind, "event: ").unwrap_or_else(|| panic!("{block}")),
        data: part(data, "data: ").unwrap_or_else(|| panic!("{block}")),
    };
    let (epoch, number) = event.id.split_once('-').unwrap_or_else(|| panic!("{block}"));
    assert!(
        epoch.len() == 8 && epoch.bytes().all(|sign| sign.is_ascii_hexdigit()),
        "{block}"
    );
    assert!(
        !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit()),
        "{block}"
    );
    match (event.kind.as_str(), event.data.split_once(':')) {
        ("joint_view" | "comments" | "second_vote" | "ballot", Some((kind, criterion))) => {
            assert_eq!(kind, event.kind);
            let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || b"-.".contains(&sign);
            assert!(!criterion.is_empty() && criterion.bytes().all(plain), "{block}");
        }
        ("attendance" | "progress" | "round" | "reveal" | "workshop" | "actions" | "everything", None) => {
            assert_eq!(event.data, event.kind);
        }
        _ => panic!("an event of its own shape: {block}"),
    }
    event
}
