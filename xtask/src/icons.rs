//! The icons that the pages use, as symbols inside the page: `<svg class="icon-svg"><use href="#icon-print"/></svg>`.
//! Inside, because a symbol in another file cannot be used from a page opened from disk.
use crate::project::{Project, read};
use crate::run::{Result, problem};

/// The symbols of every icon that `assets/icons/used.txt` names, ours before the design system's.
pub(crate) fn symbols(project: &Project) -> Result<String> {
    let list = project.read("assets/icons/used.txt")?;
    let symbols = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|name| symbol(name, &svg(project, name)?))
        .collect::<Result<String>>()?;
    Ok(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" hidden>{symbols}</svg>"))
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
    fn makes_a_symbol_of_a_picture() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>"#;
        assert_eq!(symbol("x", svg).unwrap(), r#"<symbol id="icon-x" viewBox="0 0 9 9"><path d="M0 0"/></symbol>"#);
        assert!(symbol("x", "<p>").is_err());
    }
}
