//! One round's numbers wherever they are told: page, pictures, PDF, Word, Excel, PowerPoint and CSV say what JSON says.

use std::collections::BTreeMap;

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::i18n::numbers;
use resvg::usvg::roxmltree::{Document, Node};
use serde_json::Value;

use crate::office::{Office, part};
use crate::results::agree;
use crate::support::{Answered, AnsweredRound, Browser, Reply, on_both_engines};

const L: Language = Language::Sv;

/// What a theme or a criterion is called, and its figures as they are read.
type Figures = BTreeMap<String, Vec<String>>;
type Table = Vec<Vec<String>>;

/// What `results.json` holds of everybody together, at the precision that people read.
struct JsonFigures {
    themes: Figures,
    criteria: Figures,
    json: Value,
}

impl JsonFigures {
    fn of(json: Value) -> JsonFigures {
        let decimal = |value: &Value| numbers::decimal(L, value.as_f64().expect("a figure"));
        let signed = |value: &Value| numbers::signed(L, value.as_f64().expect("a figure"));
        let (mut themes, mut criteria) = (Figures::new(), Figures::new());
        for theme in list(&json["themes"]) {
            let values = &theme["values"];
            let figures = vec![
                decimal(&values["current"]),
                decimal(&values["target"]),
                signed(&values["gap"]),
            ];
            themes.insert(text(&theme["title"]), figures);
            for criterion in list(&theme["criteria"]) {
                let (current, target) = (row(&json, criterion, "current"), row(&json, criterion, "target"));
                let agreement = numbers::percent(L, current["agreement"].as_f64().expect("a share"));
                let figures = vec![
                    decimal(&current["mean"]),
                    decimal(&target["mean"]),
                    signed(&target["gap"]),
                    plain(&agreement),
                ];
                criteria.insert(text(&criterion["title"]), figures);
            }
        }
        JsonFigures { themes, criteria, json }
    }

    fn is_told_by(&self, format: &str, tables: &[Table], heads: [&[&str]; 2]) {
        for (told, heads) in [&self.themes, &self.criteria].into_iter().zip(heads) {
            assert_eq!(&figures(tables, heads, told), told, "{format}");
        }
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// A criterion's figures of everybody together.
fn row<'a>(json: &'a Value, criterion: &Value, asked: &str) -> &'a Value {
    let is_it =
        |row: &&Value| row["criterion"] == criterion["criterion"] && row["asked"] == asked && row["group"] == "all";
    list(&json["rows"]).iter().find(is_it).expect("a row")
}

/// To within the last bits, which are lost where JSON is read here.
fn is_same(value: &Value, other: f64) -> bool {
    value.as_f64().is_some_and(|value| (value - other).abs() < 1e-12)
}

/// With ordinary spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Without what the end of a line may add.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// Whether the rows are of what `head` says: a workbook has the theme before the criterion, whose rows they are.
fn names_itself(table: &Table, head: &str) -> bool {
    let is_there = |other: &str| table[0].iter().any(|own| own == other);
    head == "Kriterium" || !is_there("Kriterium")
}

/// The figures under some heads in all tables that have these heads; the first head's column names what they are of.
/// A name may have more behind it in its cell; a figure that stands twice must be the same.
fn figures(tables: &[Table], heads: &[&str], told: &Figures) -> Figures {
    let mut found = Figures::new();
    for table in tables.iter().filter(|table| !table.is_empty()) {
        let place = |head: &&str| table[0].iter().position(|own| own == head);
        let places: Option<Vec<usize>> = heads.iter().map(place).collect();
        // Further tables name the theme that each of their criteria belongs to.
        let Some(places) = places.filter(|_| names_itself(table, heads[0])) else {
            continue;
        };
        for row in &table[1..] {
            let own = bare(&row[places[0]]);
            let name = told
                .keys()
                .filter(|name| own.starts_with(&bare(name)))
                .max_by_key(|name| name.len());
            let Some(name) = name else { continue };
            let values: Vec<String> = places[1..].iter().map(|place| plain(&row[*place])).collect();
            let before = found.insert(name.clone(), values.clone());
            assert!(
                before.is_none_or(|before| before == values),
                "{name} is told twice, in two ways"
            );
        }
    }
    found
}

fn tables_of_page(page: &Reply) -> Vec<Table> {
    let ids = page.attributes("main table[id]", "id");
    let cells = |id: &str, row: usize| page.texts(&format!("[id='{id}'] tbody tr:nth-child({row}) :is(th, td)"));
    let table = |id: &String| {
        let mut table = vec![page.texts(&format!("[id='{id}'] thead th"))];
        let rows = page.texts(&format!("[id='{id}'] tbody tr")).len();
        table.extend((1..=rows).map(|row| cells(id, row)));
        table
    };
    ids.iter().map(table).collect()
}

/// The tables of a PDF as its tags tell them to whoever reads it without seeing it.
#[cfg(feature = "pdf")]
fn tables_of_pdf(content: &[u8]) -> Vec<Table> {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, content).expect("a file");
    let run = std::process::Command::new("pdfinfo")
        .arg("-struct-text")
        .arg(&file)
        .output()
        .expect("pdfinfo: run tests/run, which installs poppler-utils");
    // Titles of elements come in other encodings; they are of no interest here.
    let tags = String::from_utf8_lossy(&run.stdout).into_owned();
    let mut tables: Vec<Table> = Vec::new();
    let mut table_at = usize::MAX;
    for line in tags.lines() {
        let (tag, depth) = (line.trim_start(), line.len() - line.trim_start().len());
        match tag.split([' ', ':']).next() {
            Some("Table") => {
                tables.push(Vec::new());
                table_at = depth;
            }
            Some("TR") => tables.last_mut().expect("a table").push(Vec::new()),
            Some("TH" | "TD") => {
                let row = tables.last_mut().and_then(|table| table.last_mut());
                row.expect("a row").push(String::new());
            }
            _ if tag.starts_with('"') && depth > table_at => {
                let row = tables.last_mut().and_then(|table| table.last_mut());
                if let Some(cell) = row.and_then(|row| row.last_mut()) {
                    cell.push_str(tag.trim_matches('"'));
                }
            }
            // What stands beside or above a table ends it.
            Some(other) if !other.is_empty() && !other.starts_with('/') && depth <= table_at => table_at = usize::MAX,
            _ => {}
        }
    }
    tables
}

fn tables_of_word(content: &[u8]) -> Vec<Table> {
    let document = part(content, "word/document.xml");
    let document = Document::parse(&document).expect("XML");
    let under = |node: Node<'_, '_>, name: &str| {
        let found = node.descendants().filter(|node| node.tag_name().name() == name);
        found.map(|node| node.id()).collect::<Vec<_>>()
    };
    let node = |id| document.get_node(id).expect("a node");
    let cell = |id| -> String {
        let written = node(id).descendants().filter(|node| node.tag_name().name() == "t");
        written.filter_map(|node| node.text()).collect()
    };
    let row = |id| under(node(id), "tc").into_iter().map(cell).collect();
    let tables = under(document.root(), "tbl").into_iter();
    tables
        .map(|table| under(node(table), "tr").into_iter().map(row).collect())
        .collect()
}

fn tables_of_workbook(content: &[u8]) -> Vec<Table> {
    // LibreOffice shows numbers as its own language does.
    let swedish = |cell: &String| {
        let is_number = !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || "+-−.".contains(c));
        let cell = if is_number {
            cell.replace('.', ",").replace('-', "−")
        } else {
            cell.clone()
        };
        plain(&cell)
    };
    let sheets = Office::open("book.xlsx", content).sheets().into_values();
    sheets
        .map(|sheet| sheet.iter().map(|row| row.iter().map(swedish).collect()).collect())
        .collect()
}

/// The values of a chart on a slide by series: what each is of and its value, as written.
fn chart(content: &[u8], number: usize) -> BTreeMap<String, Vec<(String, f64)>> {
    let chart = part(content, &format!("ppt/charts/chart{number}.xml"));
    let chart = Document::parse(&chart).expect("XML");
    let texts = |series: Node<'_, '_>, under: &str| -> Vec<String> {
        let place = series
            .children()
            .find(|node| node.tag_name().name() == under)
            .expect("a part");
        let values = place.descendants().filter(|node| node.tag_name().name() == "v");
        values.map(|node| node.text().expect("a value").to_owned()).collect()
    };
    let all = chart.descendants().filter(|node| node.tag_name().name() == "ser");
    let series = all.map(|series| {
        let values = texts(series, "val")
            .into_iter()
            .map(|value| value.parse().expect("a number"));
        (
            texts(series, "tx").remove(0),
            texts(series, "cat").into_iter().zip(values).collect(),
        )
    });
    series.collect()
}

async fn file(browser: &Browser, round: &AnsweredRound, name: &str) -> Vec<u8> {
    let response = browser.open(&round.path(&format!("{name}?lang=sv")), &[]).await;
    assert_eq!(response.status(), 200, "{name}");
    response.bytes().await.expect("a file").to_vec()
}

on_both_engines!(one_rounds_numbers_are_the_same_in_every_format, |app| {
    let birgitta = app.birgitta().await.browser;
    let round = app.answered_round(Answered::default()).await;
    agree(&app, &round).await;
    app.step(&round.round.id, Step::Closure).await;
    assert_eq!(app.round(&round.round.id).await.state, RoundState::Closed);
    let json = birgitta.get(&round.path("results.json?lang=sv")).await;
    let told = JsonFigures::of(serde_json::from_str(&json.body).expect("JSON"));
    assert_eq!((told.themes.len(), told.criteria.len()), (4, round.criteria.len()));

    let of_themes = ["Tema", "Nuläge", "Målbild", "Avstånd till målet"];
    let of_criteria = ["Kriterium", "Nuläge", "Målbild", "Avstånd till målet", "Samstämmighet"];
    let themes_with_means = ["Tema", "Nuläge, medeltal", "Målbild, medeltal", "Avstånd till målet"];
    let page = birgitta.get(&round.path("results?lang=sv")).await;
    told.is_told_by("page", &tables_of_page(&page), [&themes_with_means, &of_criteria]);
    told.is_told_by(
        "DOCX",
        &tables_of_word(&file(&birgitta, &round, "report.docx").await),
        [&of_themes, &of_criteria],
    );
    #[cfg(feature = "pdf")]
    told.is_told_by(
        "PDF",
        &tables_of_pdf(&file(&birgitta, &round, "report.pdf").await),
        [&of_themes, &of_criteria],
    );
    let criteria_with_means = [
        "Kriterium",
        "Nuläge, medeltal",
        "Målbild, medeltal",
        "Avstånd till målet",
        "Samstämmighet",
    ];
    told.is_told_by(
        "XLSX",
        &tables_of_workbook(&file(&birgitta, &round, "results.xlsx").await),
        [&themes_with_means, &criteria_with_means],
    );

    // The way from each criterion's current to its target state, in the order of the questionnaire.
    let picture = String::from_utf8(file(&birgitta, &round, "charts/dumbbell.svg").await).expect("UTF-8");
    let picture = Document::parse(&picture).expect("SVG");
    let drawn: Vec<&str> = picture
        .descendants()
        .filter(|node| node.tag_name().name() == "text")
        .filter_map(|node| node.text().map(str::trim))
        .filter(|text| text.contains(" → ") && text.contains(','))
        .collect();
    let all = list(&told.json["themes"])
        .iter()
        .flat_map(|theme| list(&theme["criteria"]));
    let ways = all.map(|criterion| {
        let figures = &told.criteria[criterion["title"].as_str().expect("a title")];
        format!("{} → {}", figures[0], figures[1])
    });
    assert_eq!(drawn, ways.collect::<Vec<_>>());

    // Slides and data keep every digit.
    let slides = file(&birgitta, &round, "slides.pptx").await;
    let radar = chart(&slides, 1);
    for (series, field) in [("Nuläge, medeltal", "current"), ("Målbild, medeltal", "target")] {
        for (theme, (title, value)) in list(&told.json["themes"]).iter().zip(&radar[series]) {
            assert_eq!(theme["title"], title.as_str());
            assert!(is_same(&theme["values"][field], *value), "{title}: {value}");
        }
        assert_eq!(radar[series].len(), told.themes.len());
    }
    let csv = birgitta.get(&round.path("results.csv")).await.body;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().expect("heads").clone();
    let rows = list(&told.json["rows"]);
    let records: Vec<_> = reader.records().map(|record| record.expect("a row")).collect();
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        for (head, field) in heads.iter().zip(record) {
            let is_same = match &row[head] {
                Value::Null => field.is_empty(),
                Value::Number(_) => field.parse().is_ok_and(|field| is_same(&row[head], field)),
                Value::String(text) => field == text,
                Value::Bool(flag) => field == if *flag { "true" } else { "false" },
                Value::Array(_) | Value::Object(_) => false,
            };
            assert!(is_same, "{head}: {field} in CSV, {} in JSON", row[head]);
        }
    }
});
