//! Workbooks to test with.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};

/// A zip file of these files.
pub(crate) fn zip<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, content) in files {
        let (mut entry, config) = archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(content).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

/// One file of a zip file.
pub(crate) fn unzip(bytes: &[u8], name: &str) -> Vec<u8> {
    let archive = ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().unwrap() {
        if entry.file_path().try_normalize().unwrap().as_str() == name {
            let mut content = Vec::new();
            DeflateDecoder::new(archive.get_entry(entry.wayfinder()).unwrap().data()).read_to_end(&mut content).unwrap();
            return content;
        }
    }
    panic!("{name} is not there")
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook as spreadsheets write it: two sheets, of which the first holds these rows.
pub(crate) fn workbook(rows: &str, strings: &str) -> Vec<u8> {
    let relation =
        |id: &str, kind: &str, target: &str| format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>");
    let relations = |inner: String| format!("<?xml version=\"1.0\"?><Relationships>{inner}</Relationships>");
    let roots = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
    let parts = relations(
        [
            relation("rId1", "worksheet", "worksheets/sheet1.xml"),
            relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
            relation("rId3", "styles", "styles.xml"),
            relation("rId4", "sharedStrings", "sharedStrings.xml"),
        ]
        .concat(),
    );
    let book = "<workbook xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"Takster &amp; priser\" sheetId=\"1\" r:id=\"rId1\"/>\
        <sheet name=\"Noter\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>";
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-406]d. mmmm yyyy\"/></numFmts>\
        <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    let sheet = |rows: &str| format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>");
    let strings = format!("<sst uniqueCount=\"99999999999\">{strings}</sst>");
    zip([
        ("[Content_Types].xml", b"<Types/>".as_slice()),
        ("_rels/.rels", roots.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet(rows).as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Bare noter</t></is></c></row>").as_bytes()),
    ])
}
