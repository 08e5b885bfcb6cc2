use std::sync::Arc;

use reqwest::Client;
use reqwest::cookie::{CookieStore, Jar};
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use scraper::{Html, Selector};

/// Keeps cookies, says where its forms come from as browsers do, and follows no redirect by itself.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    jar: Arc<Jar>,
    origin: String,
}

/// An answer, read.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(origin: &str) -> Browser {
        let jar = Arc::new(Jar::default());
        let client = Client::builder()
            .cookie_provider(jar.clone())
            .redirect(Policy::none())
            .build()
            .expect("a client");
        Browser {
            client,
            jar,
            origin: origin.to_owned(),
        }
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        let url = self.origin.parse().expect("our own origin");
        self.jar.add_cookie_str(&format!("{name}={value}; Path=/"), &url);
    }

    /// The cookies that would be sent.
    pub fn cookies(&self) -> String {
        let url = self.origin.parse().expect("our own origin");
        let header = self.jar.cookies(&url);
        header.map_or_else(String::new, |value| value.to_str().unwrap_or_default().to_owned())
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = self.client.get(format!("{}{path}", self.origin));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Reply::read(request).await
    }

    /// The same browser at another origin of this host: cookies know no ports.
    pub fn at(&self, origin: &str) -> Browser {
        Browser {
            origin: origin.to_owned(),
            ..self.clone()
        }
    }

    pub async fn head(&self, path: &str) -> Reply {
        self.head_with(path, &[]).await
    }

    pub async fn head_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        let mut request = self.client.head(format!("{}{path}", self.origin));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Reply::read(request).await
    }

    /// An answer whose body goes on; read what has come with [`reqwest::Response::chunk`].
    pub async fn open(&self, path: &str, headers: &[(&str, &str)]) -> reqwest::Response {
        let mut request = self.client.get(format!("{}{path}", self.origin));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.expect("an answer")
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.post_with(path, fields, &[("Origin", &self.origin)]).await
    }

    /// Sends a form with exactly these headers besides.
    pub async fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Reply {
        let mut request = self.client.post(format!("{}{path}", self.origin)).form(fields);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Reply::read(request).await
    }

    /// Sends JSON, as our scripts do.
    pub async fn post_json(&self, path: &str, body: &impl serde::Serialize) -> Reply {
        let request = self
            .client
            .post(format!("{}{path}", self.origin))
            .header("Origin", &self.origin)
            .header("Accept", "application/json")
            .json(body);
        Reply::read(request).await
    }

    /// The page a redirect leads to.
    pub async fn follow(&self, reply: &Reply) -> Reply {
        assert_eq!(reply.status, 303, "{}", reply.text());
        let to = reply.location();
        self.get(to.strip_prefix(self.origin.as_str()).unwrap_or(&to)).await
    }
}

impl Reply {
    async fn read(request: reqwest::RequestBuilder) -> Reply {
        let response = request.send().await.expect("an answer");
        Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: String::from_utf8_lossy(&response.bytes().await.expect("a body")).into_owned(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// What a person reads in the page's main part, white space folded.
    pub fn text(&self) -> String {
        self.texts("main").join(" ")
    }

    /// The texts of all elements that a CSS selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html()
            .select(&selector)
            .map(|element| {
                let text: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
                text.join(" ")
            })
            .collect()
    }

    /// An attribute of all elements that a CSS selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html()
            .select(&selector)
            .filter_map(|element| element.value().attr(name).map(str::to_owned))
            .collect()
    }

    /// The page's heading.
    pub fn heading(&self) -> String {
        self.texts("h1").join(" ")
    }
}
