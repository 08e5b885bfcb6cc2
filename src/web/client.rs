//! Where a request came from and how, as told by the connection or by a proxy that is trusted.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use actix_web::HttpRequest;
use actix_web::http::header::{HOST, HeaderMap};

use crate::acts::tries::Trying;
use crate::config::Settings;
use crate::network::Network;
use crate::{clock, keys};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    pub address: IpAddr,
    /// Whether the person's own connection is encrypted.
    pub https: bool,
    /// The origin of the address in use: the public one where it is set, else as the request names it.
    pub origin: String,
}

impl Client {
    pub fn of(request: &HttpRequest, settings: &Settings) -> Client {
        let peer = request
            .peer_addr()
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip().to_canonical());
        let headers = request.headers();
        let trusted = is_trusted(peer, &settings.trusted_proxies);
        let forwarded_https = trusted && values(headers, "x-forwarded-proto").next_back().as_deref() == Some("https");
        let https = match &settings.public_url {
            Some(url) => url.is_https(),
            None => forwarded_https,
        };
        let origin = match &settings.public_url {
            Some(url) => url.as_str().to_owned(),
            None => {
                let host = headers
                    .get(HOST)
                    .and_then(|host| host.to_str().ok())
                    .unwrap_or("localhost");
                format!("{}://{host}", if https { "https" } else { "http" })
            }
        };
        Client {
            address: real_address(peer, headers, &settings.trusted_proxies),
            https,
            origin,
        }
    }

    /// Somebody who tries something from here.
    pub fn trying(&self) -> Trying {
        Trying {
            address: self.address,
            ids: std::array::from_fn(|_| clock::fresh_uuid()),
            key: keys::fresh(),
        }
    }
}

/// Somebody somewhere.
impl Default for Client {
    fn default() -> Self {
        Client {
            address: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            https: false,
            origin: "http://localhost".to_owned(),
        }
    }
}

/// Walks from the connection outwards as long as each speaker is trusted to name the one before.
fn real_address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let mut address = peer;
    let mut told = values(headers, "x-forwarded-for");
    while is_trusted(address, trusted) {
        match told.next_back().and_then(|text| told_address(&text)) {
            Some(before) => address = before.to_canonical(),
            None => break,
        }
    }
    address
}

/// Some proxies name the port as well: `198.51.100.1:5678`, `[2001:db8::1]:5678`.
fn told_address(text: &str) -> Option<IpAddr> {
    let with_port = || text.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    text.parse().ok().or_else(with_port)
}

fn is_trusted(address: IpAddr, trusted: &[Network]) -> bool {
    trusted.iter().any(|network| network.contains(address))
}

fn values(headers: &HeaderMap, name: &str) -> std::vec::IntoIter<String> {
    headers
        .get_all(name)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|value| value.trim().to_owned())
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn address(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut request = TestRequest::default();
        for value in forwarded {
            request = request.append_header(("X-Forwarded-For", *value));
        }
        let trusted: Vec<Network> = trusted.iter().map(|text| Network::parse(text).unwrap()).collect();
        let request = request.to_srv_request();
        real_address(peer.parse().unwrap(), request.headers(), &trusted).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies = ["10.0.0.0/8"];
        assert_eq!(address("203.0.113.9", &["198.51.100.1"], &proxies), "203.0.113.9");
        assert_eq!(address("10.0.0.1", &["198.51.100.1"], &proxies), "198.51.100.1");
        assert_eq!(
            address("10.0.0.1", &["6.6.6.6, 198.51.100.1"], &proxies),
            "198.51.100.1"
        );
        assert_eq!(
            address("10.0.0.1", &["198.51.100.1", "10.0.0.2"], &proxies),
            "198.51.100.1"
        );
        assert_eq!(address("10.0.0.1", &["198.51.100.1:5678"], &proxies), "198.51.100.1");
        assert_eq!(address("10.0.0.1", &["[2001:db8::1]:5678"], &proxies), "2001:db8::1");
        assert_eq!(address("10.0.0.1", &["nonsense"], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &[], &proxies), "10.0.0.1");
        assert_eq!(address("10.0.0.1", &["198.51.100.1"], &[]), "10.0.0.1");
    }
}
