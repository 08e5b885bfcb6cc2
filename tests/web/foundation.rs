//! What holds on every page: languages, headers, errors, refused requests, static files.

use std::time::Duration;

use crate::support::{on_both_engines, seed};

on_both_engines!(the_front_page_speaks_the_readers_language, |app| {
    let cases = [
        ("fi", "Kirjaudu sisään"),
        ("sv-FI,sv;q=0.9", "Logga in"),
        ("en", "Sign in"),
        ("de", "Kirjaudu sisään"),
    ];
    for (wanted, expected) in cases {
        let reply = app.browser().get_with("/", &[("Accept-Language", wanted)]).await;
        assert_eq!(reply.status, 200);
        assert!(reply.texts("nav.menu a").contains(&expected.to_owned()), "{wanted}");
    }
});

on_both_engines!(a_chosen_language_stays, |app| {
    let browser = app.browser();
    let reply = browser.get("/?lang=sv").await;
    assert_eq!(reply.attributes("html", "lang"), ["sv-FI"]);
    assert!(browser.cookies().contains("lang=sv"));
    let reply = browser.get_with("/", &[("Accept-Language", "en")]).await;
    assert_eq!(reply.attributes("html", "lang"), ["sv-FI"]);
    // A language link keeps the rest of the address.
    let links = browser.get("/?x=1").await.attributes("nav.languages a", "href");
    assert_eq!(links, ["/?x=1&lang=fi", "/?x=1&lang=sv", "/?x=1&lang=en"]);
});

on_both_engines!(no_link_of_a_page_leads_to_a_host_named_in_its_address, |app| {
    for path in ["//elsewhere.example/", "//elsewhere.example?x=1"] {
        let reply = app.browser().get(path).await;
        let links = reply.attributes("nav.languages a", "href");
        assert_eq!(links.len(), 3, "{path}");
        assert!(
            links.iter().all(|link| !link.contains("elsewhere")),
            "{path}: {links:?}"
        );
    }
    let before = format!("{}//elsewhere.example", app.origin);
    let reply = app
        .browser()
        .post_with("/sign-in", &[("email", "x")], &[("Referer", &before)])
        .await;
    assert_eq!(
        reply.attributes("nav.languages a", "href"),
        ["/?lang=fi", "/?lang=sv", "/?lang=en"]
    );
});

on_both_engines!(every_answer_carries_the_headers_that_trust_nothing_else, |app| {
    for path in ["/", "/nothing", "/favicon.ico", "/healthz"] {
        let reply = app.browser().get(path).await;
        let csp = reply.header("content-security-policy");
        assert!(
            csp.starts_with("default-src 'none'; script-src 'self'"),
            "{path}: {csp}"
        );
        assert!(!csp.contains("unsafe"), "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!reply.header("permissions-policy").is_empty(), "{path}");
        assert!(!reply.header("x-request-id").is_empty(), "{path}");
        // Plain HTTP on the loopback: a promise of HTTPS would lock people out.
        assert_eq!(reply.header("strict-transport-security"), "", "{path}");
    }
    assert_eq!(app.browser().get("/").await.header("cache-control"), "no-store");
});

on_both_engines!(what_is_not_there_is_told_kindly_with_a_way_onward, |app| {
    let reply = app
        .browser()
        .get_with("/nothing/here", &[("Accept-Language", "en")])
        .await;
    assert_eq!(reply.status, 404);
    assert_eq!(reply.heading(), "The page was not found");
    assert!(reply.attributes("main a", "href").contains(&"/".to_owned()));
    // A method nobody offers is told the same way.
    let reply = app.browser().post("/healthz", &[]).await;
    assert!((404..=405).contains(&reply.status), "{}", reply.status);
    assert!(!reply.heading().is_empty());
});

on_both_engines!(a_form_from_elsewhere_is_refused, |app| {
    let browser = app.browser();
    let origin = app.origin.clone();
    let refused: [&[(&str, &str)]; 5] = [
        &[],
        &[("Origin", "https://evil.example")],
        &[("Origin", "null")],
        &[("Sec-Fetch-Site", "cross-site"), ("Origin", &origin)],
        &[("Sec-Fetch-Site", "same-site"), ("Origin", &origin)],
    ];
    for headers in refused {
        let reply = browser.post_with("/sign-out", &[], headers).await;
        assert_eq!(reply.status, 403, "{headers:?}");
    }
    let taken: [&[(&str, &str)]; 2] = [&[("Origin", &origin)], &[("Sec-Fetch-Site", "same-origin")]];
    for headers in taken {
        let reply = browser.post_with("/nothing", &[], headers).await;
        assert_eq!(reply.status, 404, "{headers:?}");
    }
});

on_both_engines!(static_files_are_kept_for_ever_under_the_hash_of_their_content, |app| {
    let browser = app.browser();
    let page = browser.get("/").await;
    let style = page.attributes("link[rel=stylesheet]", "href").remove(0);
    let reply = browser.get_with(&style, &[("Accept-Encoding", "gzip")]).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(reply.header("content-encoding"), "gzip");
    assert_eq!(reply.header("content-type"), "text/css; charset=utf-8");
    let plain = browser.get(&style).await;
    assert_eq!(plain.header("content-encoding"), "");
    // An old address still gives the file, and is not kept.
    let old = browser.get("/static/0/css/app.css").await;
    assert_eq!((old.status, old.header("cache-control")), (200, "no-store"));
    assert_eq!(browser.get("/static/0/../Cargo.toml").await.status, 404);
});

on_both_engines!(the_service_tells_that_it_is_well, |app| {
    let reply = app.browser().get("/healthz").await;
    assert_eq!((reply.status, reply.body.as_str()), (200, "ok\n"));
});

on_both_engines!(head_tells_what_get_would_without_the_body, |app| {
    let aino = app.aino().await;
    let cookie = aino.browser.cookies();
    let address = app.origin.strip_prefix("http://").expect("plain HTTP").to_owned();
    let style = app.browser().get("/").await.attributes("link[rel=stylesheet]", "href");
    for (path, status) in [
        ("/", 200),
        ("/home", 200),
        ("/healthz", 200),
        (style[0].as_str(), 200),
        ("/nothing", 404),
        ("/sign-out", 404),
    ] {
        let ask = |method: &str, ending: &str| {
            format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n{ending}\r\n")
        };
        let head = spoken(&address, &ask("HEAD", "connection: close\r\n")).await;
        let get = spoken(&address, &ask("GET", "connection: close\r\n")).await;
        let (head, rest) = head.split_once("\r\n\r\n").expect("an end of the headers");
        let (of_get, body) = get.split_once("\r\n\r\n").expect("an end of the headers");
        assert_eq!((rest, body.is_empty()), ("", false), "{path}");
        assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {head}");
        let telling = |headers: &str| {
            let mut lines: Vec<String> = headers.lines().map(str::to_ascii_lowercase).collect();
            lines.retain(|line| !line.starts_with("x-request-id:") && !line.starts_with("date:"));
            lines.sort();
            lines
        };
        assert_eq!(telling(head), telling(of_get), "{path}");
    }
});

on_both_engines!(head_does_not_wait_for_what_has_no_end, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let address = app.origin.strip_prefix("http://").expect("plain HTTP").to_owned();
    let request = format!(
        "HEAD /answering/{}/events HTTP/1.1\r\nhost: {address}\r\ncookie: {}\r\nconnection: close\r\n\r\n",
        round.id,
        round.cookie(0)
    );
    let answer = tokio::time::timeout(Duration::from_secs(10), spoken(&address, &request)).await;
    let answer = answer.expect("an end").to_ascii_lowercase();
    assert!(
        answer.starts_with("http/1.1 200 ") && answer.ends_with("\r\n\r\n"),
        "{answer}"
    );
    assert!(answer.contains("content-type: text/event-stream"), "{answer}");
});

/// What comes back on a connection of its own until it is closed.
async fn spoken(address: &str, request: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(address).await.expect("a connection");
    stream.write_all(request.as_bytes()).await.expect("a request");
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).await.expect("an answer");
    String::from_utf8_lossy(&reply).into_owned()
}
