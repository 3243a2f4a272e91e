//! The little reading and writing of HTML that the build needs. The page is our own, so its form is known.
use crate::run::{Result, problem};

/// The text of every inline script or style (`tag`) that a browser would obey, in order.
pub(crate) fn inline<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((attributes, content)) = after.split_once('>') else {
            break;
        };
        let Some((body, after)) = content.split_once(&close) else {
            break;
        };
        let is_data = attributes.contains("type=\"text/plain\"");
        if !attributes.contains("src=") && !is_data {
            found.push(body);
        }
        rest = after;
    }
    found
}

/// Puts `addition` right after the one place where `mark` stands.
pub(crate) fn insert_after(html: &str, mark: &str, addition: &str) -> Result<String> {
    replace_once(html, mark, &format!("{mark}{addition}"))
}

/// Puts `addition` right before the one place where `mark` stands.
pub(crate) fn insert_before(html: &str, mark: &str, addition: &str) -> Result<String> {
    replace_once(html, mark, &format!("{addition}{mark}"))
}

pub(crate) fn replace_once(html: &str, mark: &str, replacement: &str) -> Result<String> {
    match html.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok(format!("{before}{replacement}{after}")),
        _ => Err(problem(format!("The page should hold `{mark}` exactly once; see index.html."))),
    }
}

/// Every file that the page names by an address of the form `./file`.
pub(crate) fn local_files(html: &str) -> Vec<&str> {
    let mut files: Vec<&str> = Vec::new();
    for quote in ['"', '\''] {
        let mark = format!("{quote}./");
        for after in html.split(&mark).skip(1) {
            if let Some((file, _)) = after.split_once(quote)
                && !file.is_empty()
                && !files.contains(&file)
            {
                files.push(file);
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_browser_would_run() {
        let html = r#"<script src="a.js"></script><script type="module">one</script>
            <script type="text/plain" id="x">data</script><style>two</style><script>three</script>"#;
        assert_eq!(inline(html, "script"), ["one", "three"]);
        assert_eq!(inline(html, "style"), ["two"]);
    }

    #[test]
    fn finds_the_files_of_a_page_once_each() {
        let html = r#"<link href="./a.css"><script>import x from './b.js'</script><link href="./b.js"><a href="./">"#;
        assert_eq!(local_files(html), ["a.css", "b.js"]);
    }

    #[test]
    fn refuses_a_mark_that_is_not_there_exactly_once() {
        assert!(insert_after("<head><head>", "<head>", "x").is_err());
        assert!(insert_after("", "<head>", "x").is_err());
    }
}
