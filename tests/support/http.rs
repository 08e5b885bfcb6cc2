//! The smallest HTTP client that keeps a connection open: cheap enough to share two cores with the server it measures, and
//! low enough to break a connection in the middle of a request.
#![allow(dead_code)] // each uses its own part

use std::io;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A request as it goes over the wire.
#[derive(Debug, Clone)]
pub struct Request(Vec<u8>);

impl Request {
    pub fn get(path: &str, cookie: &str) -> Request {
        Request(head("GET", path, cookie, "").into_bytes())
    }

    pub fn json(path: &str, cookie: &str, body: &str) -> Request {
        Request::post(path, cookie, "application/json", "application/json", body)
    }

    pub fn form(path: &str, cookie: &str, fields: &[(&str, &str)]) -> Request {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        Request::post(
            path,
            cookie,
            "application/x-www-form-urlencoded",
            "text/html",
            &body.join("&"),
        )
    }

    fn post(path: &str, cookie: &str, kind: &str, accepts: &str, body: &str) -> Request {
        let more = format!(
            "sec-fetch-site: same-origin\r\ncontent-type: {kind}\r\naccept: {accepts}\r\ncontent-length: {}\r\n",
            body.len()
        );
        Request((head("POST", path, cookie, &more) + body).into_bytes())
    }
}

fn head(method: &str, path: &str, cookie: &str, more: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n{more}\r\n")
}

pub struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    /// The headers of this name.
    pub fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.head.lines().filter_map(move |line| {
            let (own, value) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Connection {
    pub async fn open(address: &str) -> io::Result<Connection> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Connection {
            stream,
            read: Vec::with_capacity(4_096),
        })
    }

    pub async fn post_json(&mut self, path: &str, cookie: &str, body: &str) -> io::Result<Reply> {
        self.send(&Request::json(path, cookie, body)).await?;
        self.reply().await
    }

    pub async fn send(&mut self, request: &Request) -> io::Result<()> {
        self.stream.write_all(&request.0).await
    }

    /// Sends the first half only.
    pub async fn send_half(&mut self, request: &Request) -> io::Result<()> {
        self.stream.write_all(&request.0[..request.0.len() / 2]).await
    }

    /// Waits until the reply begins to come.
    pub async fn begin_of_reply(&mut self) -> io::Result<()> {
        self.more().await
    }

    pub async fn reply(&mut self) -> io::Result<Reply> {
        let (status, head) = self.head_of_reply().await?;
        let mut reply = Reply {
            status,
            head,
            body: Vec::new(),
        };
        let length = reply.headers("content-length").find_map(|text| text.parse().ok());
        let length: usize = length.unwrap_or(0);
        while self.read.len() < length {
            self.more().await?;
        }
        reply.body = self.read.drain(..length).collect();
        Ok(reply)
    }

    async fn head_of_reply(&mut self) -> io::Result<(u16, String)> {
        let end = loop {
            if let Some(at) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.read[..end]).into_owned();
        self.read.drain(..end);
        let status = head.get(9..12).and_then(|code| code.parse().ok());
        Ok((status.ok_or(io::ErrorKind::InvalidData)?, head))
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// What a server-sent event says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub kind: String,
}

/// Follows a round live.
pub struct Listening {
    connection: Connection,
    said: String,
}

impl Listening {
    /// `after` is the event heard last.
    pub async fn open(address: &str, path: &str, cookie: &str, after: Option<&str>) -> io::Result<Listening> {
        let mut connection = Connection::open(address).await?;
        let more = after.map_or_else(String::new, |id| format!("last-event-id: {id}\r\n"));
        connection
            .send(&Request(head("GET", path, cookie, &more).into_bytes()))
            .await?;
        let (status, head) = connection.head_of_reply().await?;
        if status != 200 || !head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
            return Err(io::Error::other(format!("no stream: {head}")));
        }
        let mut listening = Listening {
            connection,
            said: String::new(),
        };
        // What is said first says that the service knows the listener.
        listening.block().await?;
        Ok(listening)
    }

    /// The next event, or an error once the stream has ended.
    pub async fn next(&mut self) -> io::Result<Event> {
        loop {
            let block = self.block().await?;
            let part = |name: &str| block.lines().find_map(|line| line.strip_prefix(name));
            if let (Some(id), Some(kind)) = (part("id: "), part("event: ")) {
                let (id, kind) = (id.to_owned(), kind.to_owned());
                return Ok(Event { id, kind });
            }
        }
    }

    async fn block(&mut self) -> io::Result<String> {
        loop {
            if let Some((block, rest)) = self.said.split_once("\n\n") {
                let block = block.to_owned();
                self.said = rest.to_owned();
                return Ok(block);
            }
            let chunk = self.chunk().await?;
            self.said.push_str(&chunk);
        }
    }

    async fn chunk(&mut self) -> io::Result<String> {
        let read = loop {
            if let Some(at) = self.connection.read.windows(2).position(|two| two == b"\r\n") {
                break at;
            }
            self.connection.more().await?;
        };
        let size = std::str::from_utf8(&self.connection.read[..read]).ok();
        let size = size.and_then(|hex| usize::from_str_radix(hex, 16).ok());
        let size = size.ok_or(io::ErrorKind::InvalidData)?;
        if size == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let end = read + 2 + size + 2;
        while self.connection.read.len() < end {
            self.connection.more().await?;
        }
        let chunk = String::from_utf8_lossy(&self.connection.read[read + 2..read + 2 + size]).into_owned();
        self.connection.read.drain(..end);
        Ok(chunk)
    }
}
