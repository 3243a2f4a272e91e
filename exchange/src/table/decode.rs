//! From bytes to text.

use super::Encoding;
use crate::problem::FileProblem;

/// What stands for the bytes 0x80 to 0x9f in Windows-1252; the five that stand for nothing are control characters.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What Danish letters become when UTF-8 is read as Windows-1252.
const GARBLED: [&str; 6] = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…"];

/// The text, how it was written, and whether it was garbled when the file was made.
pub(super) fn text(bytes: &[u8]) -> Result<(String, Encoding, bool), FileProblem> {
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Encoding::Utf8),
            // A mark at the beginning promises UTF-8.
            Err(_) if bytes.starts_with(b"\xef\xbb\xbf") => return Err(FileProblem::NotText),
            Err(_) => (bytes.iter().map(|byte| windows_1252(*byte)).collect(), Encoding::Windows1252),
        },
    };
    if text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n')) {
        return Err(FileProblem::NotText);
    }
    let garbled = GARBLED.iter().any(|letters| text.contains(letters)) || text.contains('\u{fffd}');
    Ok((text, encoding, garbled))
}

fn windows_1252(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|above| WINDOWS_1252.get(usize::from(above)).copied()).unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FileProblem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(FileProblem::NotText);
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().map_err(|_| FileProblem::NotText)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_the_same_however_they_are_written() {
        let word = "Støtte på €";
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(word.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for (bytes, encoding) in [
            (word.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", word.as_bytes()].concat(), Encoding::Utf8),
            (b"St\xf8tte p\xe5 \x80".to_vec(), Encoding::Windows1252),
            (utf16, Encoding::Utf16),
        ] {
            assert_eq!(text(&bytes), Ok((word.to_owned(), encoding, false)));
        }
    }

    #[test]
    fn what_is_no_text_is_refused_and_garbled_letters_are_told() {
        for bytes in [b"a\0b".as_slice(), b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfea", b"\xef\xbb\xbf\xf8", b"\x81abc"] {
            assert_eq!(text(bytes), Err(FileProblem::NotText), "{bytes:?}");
        }
        assert_eq!(text("StÃ¸tte".as_bytes()), Ok(("StÃ¸tte".to_owned(), Encoding::Utf8, true)));
        // UTF-8 and Windows-1252 in one file.
        assert_eq!(text(b"St\xc3\xb8tte p\xe5"), Ok(("StÃ¸tte på".to_owned(), Encoding::Windows1252, true)));
    }
}
