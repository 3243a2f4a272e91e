//! Tables as wide as what stands in them: words to the left, numbers to the right.

use unicode_width::UnicodeWidthStr;

/// A longer label of a case is cut, so that it does not push the numbers off the screen.
const LONGEST: usize = 48;
/// A heading is broken into lines rather than make its column wider than this.
const HEADING: usize = 14;

/// A table whose first columns are words and whose others are numbers.
pub(crate) struct Table {
    words: usize,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings, the first `words` of them over words.
    pub(crate) fn new(words: usize, head: Vec<String>) -> Table {
        Table { words, head, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The lines of the table, each with its line break.
    pub(crate) fn text(&self) -> String {
        let rows = &self.rows;
        let heads: Vec<Vec<String>> = self
            .head
            .iter()
            .enumerate()
            .map(|(column, head)| broken(head, HEADING.max(widest(rows.iter().filter_map(|row| row.get(column))))))
            .collect();
        let widths: Vec<usize> = heads
            .iter()
            .enumerate()
            .map(|(column, lines)| widest(lines.iter()).max(widest(rows.iter().filter_map(|row| row.get(column)))))
            .collect();
        let height = heads.iter().map(Vec::len).max().unwrap_or(0);
        let mut text = String::new();
        for line in 0..height {
            // Headings of fewer lines stand at the bottom, by their numbers.
            let part = heads.iter().map(|lines| (line + lines.len()).checked_sub(height).and_then(|at| lines.get(at)));
            self.line(&mut text, &widths, part.map(|part| part.map_or("", String::as_str)));
        }
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        self.line(&mut text, &widths, rule.iter().map(String::as_str));
        for row in rows {
            self.line(&mut text, &widths, row.iter().map(String::as_str));
        }
        text
    }

    fn line<'a>(&self, text: &mut String, widths: &[usize], cells: impl Iterator<Item = &'a str>) {
        let mut line = String::new();
        for (column, (cell, width)) in cells.zip(widths).enumerate() {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            line.push_str(if column == 0 { "" } else { "  " });
            if column < self.words {
                line.push_str(cell);
                line.push_str(&space);
            } else {
                line.push_str(&space);
                line.push_str(cell);
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// A label of a case as it stands in a table.
pub(crate) fn label(text: &str) -> String {
    cut(&one_line(text), LONGEST)
}

/// A text of a case on one line. Control characters would move the cursor, or worse.
pub(crate) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

fn widest<'a>(cells: impl Iterator<Item = &'a String>) -> usize {
    cells.map(|cell| cell.width()).max().unwrap_or(0)
}

fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        short.push(c);
        if short.width() >= width {
            short.pop();
            break;
        }
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// The text in lines of at most this width, broken between words.
fn broken(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_stands_in_them() {
        let mut table = Table::new(1, vec!["År".to_owned(), "Netto".to_owned(), "Det offentlige, akkumuleret".to_owned()]);
        table.row(vec!["2026".to_owned(), "−1.400.000".to_owned(), "0".to_owned()]);
        table.row(vec!["2027".to_owned(), "5".to_owned(), "–".to_owned()]);
        let expected = [
            "                          Det",
            "                  offentlige,",
            "År         Netto  akkumuleret",
            "────  ──────────  ───────────",
            "2026  −1.400.000            0",
            "2027           5            –",
        ];
        assert_eq!(table.text().lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_of_a_case_stay_on_their_line() {
        assert_eq!(one_line("a\u{1b}[2J\nb "), "a [2J b");
        assert_eq!(cut(&"x".repeat(60), 48).width(), 48);
        assert_eq!(cut("日本語日本語", 6), "日本…");
    }
}
