//! Writes a package. The same package gives the same bytes.

use std::collections::BTreeSet;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use serde_json::{Value, json};

use super::schema::{effect_schema, price_schema};
use super::{DESCRIPTOR, Package};
use crate::cell::id_of;
use crate::effect::OwnEffect;
use crate::field::Field;
use crate::list::line;

/// The bytes of the zip file.
///
/// # Errors
/// None that anybody has met: everything is written to memory.
pub fn write_package(package: &Package) -> io::Result<Vec<u8>> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut resources = Vec::new();
    if !package.prices.is_empty() {
        let path = "data/prices.csv".to_owned();
        resources.push(json!({
            "name": "prices", "path": path, "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "dialect": { "delimiter": "," }, "schema": price_schema(),
        }));
        files.push((path, prices(package).into_bytes()));
    }
    if !package.effects.is_empty() {
        let path = "data/effects.csv".to_owned();
        resources.push(json!({
            "name": "effects", "path": path, "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "dialect": { "delimiter": "," }, "schema": effect_schema(),
        }));
        files.push((path, OwnEffect::table(&package.effects).into_bytes()));
    }
    let mut names = BTreeSet::new();
    for (title, text) in &package.calculations {
        let name = id_of(if title.trim().is_empty() { "calculation" } else { title }, &names);
        let path = format!("calculations/{name}.json");
        resources.push(json!({
            "name": format!("calculation-{name}"), "path": path, "title": title, "profile": "data-resource", "format": "json",
            "mediatype": "application/json", "encoding": "utf-8",
        }));
        files.push((path, text.clone().into_bytes()));
        names.insert(name);
    }
    let descriptor = descriptor(package, &resources);
    let mut text = serde_json::to_string_pretty(&descriptor)?;
    text.push('\n');
    files.insert(0, (DESCRIPTOR.to_owned(), text.into_bytes()));
    zipped(&files)
}

fn descriptor(package: &Package, resources: &[Value]) -> Value {
    let of_prices = package.prices.iter().map(|price| (price.source.as_str(), price.address.as_str()));
    let of_effects = package.effects.iter().map(|effect| (effect.cell("source_title"), effect.cell("source_address")));
    let sources: BTreeSet<(&str, &str)> = of_prices.chain(of_effects).collect();
    let sources = sources
        .into_iter()
        .map(|(title, address)| if address.is_empty() { json!({ "title": title }) } else { json!({ "title": title, "path": address }) });
    json!({
        "name": id_of(&package.title, &BTreeSet::new()),
        "title": package.title,
        "description": package.description,
        "profile": "data-package",
        "created": format!("{}T00:00:00Z", package.made),
        "licenses": [{ "name": package.licence.key(), "title": package.licence.title(), "path": package.licence.address() }],
        "sources": sources.collect::<Vec<_>>(),
        "resources": resources,
    })
}

fn prices(package: &Package) -> String {
    let mut text = String::new();
    line(&mut text, ',', Field::ALL.iter().map(|field| field.key().to_owned()));
    for price in &package.prices {
        line(&mut text, ',', Field::ALL.iter().map(|field| price.cell(*field, |number| number.normalize().to_string())));
    }
    text
}

fn zipped(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in files {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().map_err(io::Error::other)?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(content)?;
        let (encoder, descriptor) = writer.finish().map_err(io::Error::other)?;
        encoder.finish()?;
        entry.finish(descriptor).map_err(io::Error::other)?;
    }
    archive.finish().map_err(io::Error::other)?;
    Ok(bytes)
}
