//! The icons that the pages use, as symbols inside the page: `<svg class="icon-svg"><use href="#icon-print"/></svg>`.
//! Inside, because a symbol in another file cannot be used from a page opened from disk.
use std::collections::BTreeSet;

use crate::project::{Project, files_in, read};
use crate::run::{Result, problem};

/// The symbols of every icon that `assets/icons/used.txt` names, ours before the design system's.
pub(crate) fn symbols(project: &Project) -> Result<String> {
    let list = project.read("assets/icons/used.txt")?;
    let listed: BTreeSet<&str> = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let code = files_in(&project.at("web/src"))?.iter().map(|file| read(file)).collect::<Result<String>>()?;
    if let Some(name) = named(&code).difference(&listed).next() {
        return Err(problem(format!("The app shows the icon \"{name}\": add it to assets/icons/used.txt.")));
    }
    if let Some(name) = listed.iter().find(|name| !code.contains(&format!("\"{name}\""))) {
        return Err(problem(format!("No page shows the icon \"{name}\": take it out of assets/icons/used.txt.")));
    }
    let symbols = listed.iter().map(|name| symbol(name, &svg(project, name)?)).collect::<Result<String>>()?;
    Ok(format!("<svg hidden>{symbols}</svg>"))
}

/// The icons that the app's code names outright.
fn named(code: &str) -> BTreeSet<&str> {
    code.split("<Icon name=\"").skip(1).filter_map(|after| after.split_once('"')).map(|(name, _)| name).collect()
}

fn svg(project: &Project, name: &str) -> Result<String> {
    let file = format!("{name}.svg");
    let ours = project.at("assets/icons").join(&file);
    if ours.exists() {
        return read(&ours);
    }
    read(&project.at("node_modules/dkfds/src/img/svg-icons").join(file))
        .map_err(|error| problem(format!("assets/icons/used.txt names \"{name}\", and there is no such icon. {error}")))
}

fn symbol(name: &str, svg: &str) -> Result<String> {
    let unreadable = || problem(format!("The icon \"{name}\" is not an <svg> with a viewBox."));
    let (_, rest) = svg.split_once("<svg").ok_or_else(unreadable)?;
    let (attributes, rest) = rest.split_once('>').ok_or_else(unreadable)?;
    let (drawing, _) = rest.rsplit_once("</svg>").ok_or_else(unreadable)?;
    let (_, view) = attributes.split_once("viewBox=\"").ok_or_else(unreadable)?;
    let (view, _) = view.split_once('"').ok_or_else(unreadable)?;
    Ok(format!("<symbol id=\"icon-{name}\" viewBox=\"{view}\">{}</symbol>", drawing.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_icons_in_the_code() {
        assert_eq!(Vec::from_iter(named(r#"<Icon name="plus" /> <Icon {name} /> <Icon name="print"/>"#)), ["plus", "print"]);
    }

    #[test]
    fn makes_a_symbol_of_a_picture() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>"#;
        assert_eq!(symbol("x", svg).unwrap(), r#"<symbol id="icon-x" viewBox="0 0 9 9"><path d="M0 0"/></symbol>"#);
        assert!(symbol("x", "<p>").is_err());
    }
}
