//! Reads the translators' files and writes one typed function per message, so that a missing sentence, a misspelt
//! variable or a key that only one language has stops the build with the file and the id.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey};
use fluent_syntax::{parser, serializer};

const TEXTS: &str = "src/i18n/texts";
/// The folder and the variant of `domain::Language`; Finnish first: the others are compared with it.
const LANGUAGES: [(&str, &str); 3] = [("fi", "Fi"), ("sv", "Sv"), ("en", "En")];
/// Variables of these names are numbers even where no text chooses its form by them.
const NUMBER_NAMES: [&str; 6] = ["count", "n", "number", "total", "min", "max"];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One message in one language.
struct Text {
    room: String,
    /// The whole text, when nothing in it varies.
    fixed: Option<String>,
    /// Each variable, and whether a text chooses its form by it.
    variables: BTreeMap<String, bool>,
    /// The message as it stands, for formatting while running.
    source: String,
    comment: Vec<String>,
}

type Texts = BTreeMap<String, Text>;

fn main() {
    println!("cargo:rerun-if-changed={TEXTS}");
    println!("cargo:rerun-if-changed=build.rs");
    let mut faults = Vec::new();
    let languages: Vec<Texts> = LANGUAGES
        .iter()
        .map(|(code, _)| read_language(code, &mut faults))
        .collect();
    compare(&languages, &mut faults);
    if faults.is_empty()
        && let Err(fault) = write_out(&languages)
    {
        faults.push(fault);
    }
    if !faults.is_empty() {
        for fault in &faults {
            eprintln!("{fault}");
        }
        eprintln!("{} fault(s) in {TEXTS}", faults.len());
        process::exit(1);
    }
}

fn read_language(code: &str, faults: &mut Vec<String>) -> Texts {
    let mut texts = Texts::new();
    let folder = Path::new(TEXTS).join(code);
    let mut paths: Vec<PathBuf> = match fs::read_dir(&folder) {
        Ok(entries) => entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .collect(),
        Err(error) => {
            faults.push(format!("{}: {error}", folder.display()));
            return texts;
        }
    };
    paths.sort();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
    {
        match fs::read_to_string(path) {
            Ok(source) => read_file(path, &source, &mut texts, faults),
            Err(error) => faults.push(format!("{}: {error}", path.display())),
        }
    }
    texts
}

fn read_file(path: &Path, source: &str, texts: &mut Texts, faults: &mut Vec<String>) {
    let shown = path.display();
    let room = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source.get(..error.pos.start).unwrap_or_default().lines().count().max(1);
                faults.push(format!("{shown}:{line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let text = read_message(&room, message).unwrap_or_else(|fault| {
                    faults.push(format!("{shown}: {id}: {fault}"));
                    Text {
                        room: room.clone(),
                        fixed: None,
                        variables: BTreeMap::new(),
                        source: String::new(),
                        comment: Vec::new(),
                    }
                });
                if !id.starts_with(&format!("{}-", room.replace('_', "-"))) {
                    faults.push(format!("{shown}: {id}: an id begins with the name of its file"));
                }
                if id
                    .chars()
                    .any(|letter| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'))
                {
                    faults.push(format!("{shown}: {id}: an id is lower-case words joined by hyphens"));
                }
                if texts.insert(id.clone(), text).is_some() {
                    faults.push(format!("{shown}: {id}: stands twice"));
                }
            }
            Entry::Term(term) => faults.push(format!(
                "{shown}: -{}: terms are not used here, write the words out",
                term.id.name
            )),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
}

fn read_message(room: &str, message: Message<&str>) -> Result<Text, String> {
    if !message.attributes.is_empty() {
        return Err("attributes are not used here, write a message of its own".into());
    }
    let Some(pattern) = &message.value else {
        return Err("has no text".into());
    };
    let mut fixed = String::new();
    let mut variables = BTreeMap::new();
    read_pattern(pattern, &mut fixed, &mut variables)?;
    let fixed = variables.is_empty().then_some(fixed);
    let comment = message.comment.as_ref().map_or_else(Vec::new, |comment| {
        comment.content.iter().map(|line| (*line).to_owned()).collect()
    });
    let source = serializer::serialize(&Resource {
        body: vec![Entry::Message(Message {
            comment: None,
            ..message
        })],
    });
    Ok(Text {
        room: room.to_owned(),
        fixed,
        variables,
        source,
        comment,
    })
}

fn read_pattern(
    pattern: &Pattern<&str>,
    fixed: &mut String,
    variables: &mut BTreeMap<String, bool>,
) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => fixed.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => read_inline(inline, fixed, variables)?,
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("a text chooses its form by a variable only".into());
                };
                variables.insert(id.name.to_owned(), true);
                for variant in variants {
                    if let VariantKey::Identifier { name } = &variant.key
                        && !PLURALS.contains(name)
                    {
                        return Err(format!(
                            "[{name}] is no plural form; write a message for each case instead"
                        ));
                    }
                    read_pattern(&variant.value, fixed, variables)?;
                }
            }
        }
    }
    Ok(())
}

fn read_inline(
    inline: &InlineExpression<&str>,
    fixed: &mut String,
    variables: &mut BTreeMap<String, bool>,
) -> Result<(), String> {
    match inline {
        InlineExpression::StringLiteral { value } => {
            fixed.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value))
        }
        InlineExpression::VariableReference { id } => {
            let number = NUMBER_NAMES.contains(&id.name);
            let known = variables.entry(id.name.to_owned()).or_insert(number);
            *known |= number;
        }
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            return Err("only variables and quoted text may stand in braces".into());
        }
    }
    Ok(())
}

fn compare(languages: &[Texts], faults: &mut Vec<String>) {
    let ids: BTreeSet<&String> = languages.iter().flat_map(BTreeMap::keys).collect();
    for id in ids {
        let Some(model) = languages.iter().find_map(|texts| texts.get(id)) else {
            continue;
        };
        for ((code, _), texts) in LANGUAGES.iter().zip(languages) {
            let file = format!("{TEXTS}/{code}/{}.ftl", model.room);
            match texts.get(id) {
                None => faults.push(format!("{file}: {id}: is missing")),
                Some(text) if !text.variables.keys().eq(model.variables.keys()) => {
                    let list = |text: &Text| {
                        text.variables
                            .keys()
                            .map(|name| format!("${name}"))
                            .collect::<Vec<_>>()
                            .join(", ")
                    };
                    faults.push(format!(
                        "{file}: {id}: has the variables ({}), elsewhere ({})",
                        list(text),
                        list(model)
                    ));
                }
                Some(_) => {}
            }
        }
    }
}

fn write_out(languages: &[Texts]) -> Result<(), String> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let save = |name: String, content: String| {
        fs::write(folder.join(&name), content).map_err(|error| format!("{name}: {error}"))
    };
    for ((code, _), texts) in LANGUAGES.iter().zip(languages) {
        let varying = texts
            .values()
            .filter(|text| text.fixed.is_none())
            .map(|text| text.source.as_str())
            .collect();
        save(format!("{code}.ftl"), varying)?;
    }
    let mut code = String::new();
    for id in languages[0].keys() {
        write_function(&mut code, id, languages).map_err(|error| error.to_string())?;
    }
    save("msg.rs".into(), code)
}

/// The variables come in alphabetical order, whatever their order in the sentences.
fn write_function(code: &mut String, id: &str, languages: &[Texts]) -> std::fmt::Result {
    let texts: Vec<&Text> = languages.iter().map(|texts| &texts[id]).collect();
    let name = id.replace('-', "_");
    for line in &texts[0].comment {
        writeln!(code, "/// {line}")?;
    }
    if !texts[0].comment.is_empty() {
        writeln!(code, "///")?;
    }
    for ((language, _), text) in LANGUAGES.iter().zip(&texts) {
        let shown = text
            .fixed
            .as_deref()
            .unwrap_or_else(|| text.source.split_once('=').map_or("", |(_, value)| value));
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(code, "/// - {language}: `` {shown} ``")?;
    }
    let fixed: Option<Vec<&String>> = texts.iter().map(|text| text.fixed.as_ref()).collect();
    if let Some(fixed) = fixed {
        writeln!(
            code,
            "pub fn {name}(language: Language) -> &'static str {{\n    match language {{"
        )?;
        for ((_, variant), text) in LANGUAGES.iter().zip(fixed) {
            writeln!(code, "        Language::{variant} => {text:?},")?;
        }
        return writeln!(code, "    }}\n}}\n");
    }
    let is_number = |variable: &String| texts.iter().any(|text| text.variables.get(variable) == Some(&true));
    let mut parameters = String::new();
    let mut arguments = String::new();
    for variable in texts[0].variables.keys() {
        let parameter = variable.replace('-', "_");
        if is_number(variable) {
            write!(parameters, ", {parameter}: impl Count")?;
            write!(arguments, "({variable:?}, number({parameter})), ")?;
        } else {
            write!(parameters, ", {parameter}: impl Display")?;
            write!(arguments, "({variable:?}, words({parameter})), ")?;
        }
    }
    writeln!(code, "pub fn {name}(language: Language{parameters}) -> String {{")?;
    writeln!(code, "    format(language, {id:?}, [{arguments}])\n}}\n")
}
