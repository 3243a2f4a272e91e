//! The content security policy that each page carries in itself: what it may load and run, and from where.
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::html;
use crate::run::Result;

/// Writes the policy of the site first into the page's head. Everything comes from the site itself.
pub(crate) fn for_site(page: &str) -> Result<String> {
    let scripts = hashes(page, "script");
    write(
        page,
        &format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; font-src 'self'; \
             img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
        ),
    )
}

/// Writes the policy of the single file first into its head. Everything is in the file; nothing is fetched.
pub(crate) fn for_one_file(page: &str) -> Result<String> {
    let (scripts, styles) = (hashes(page, "script"), hashes(page, "style"));
    write(
        page,
        &format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; font-src data:; img-src data:; \
             connect-src 'none'; worker-src blob:; base-uri 'none'; form-action 'none'"
        ),
    )
}

fn write(page: &str, policy: &str) -> Result<String> {
    let meta = format!("\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    html::insert_after(page, "<head>", &meta)
}

fn hashes(page: &str, tag: &str) -> String {
    html::inline(page, tag).into_iter().map(|text| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_inline_script_by_its_hash() {
        let page = for_site("<head></head><script>alert(1)</script>").unwrap();
        // As `openssl dgst -sha256 -binary | base64` gives for the same text.
        assert!(
            page.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; style-src 'self'"),
            "{page}"
        );
        assert!(page.starts_with("<head>\n  <meta http-equiv=\"Content-Security-Policy\""));
    }
}
