//! From the bytes of a file to prices and a report.

use som_core::catalogue::{Scope, Vat};
use som_core::{Decimal, Payer};
use som_exchange::{
    Cell, Field, Form, Import, Mapping, Origin, OwnList, PayerCells, RowProblem, Terms, field_name, import, read_table, refusal_place,
    refusal_problem,
};
use som_text::Lang;

use crate::made;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Reads a file with what it suggests itself, and these values for all rows.
fn read(bytes: &[u8], same: &[(Field, &str)]) -> Import {
    let table = read_table(bytes, None).unwrap();
    let mut mapping = Mapping::suggest(&table).unwrap();
    mapping.fields.extend(same.iter().map(|(field, text)| (*field, Origin::Same((*text).to_owned()))));
    import(&table, &mapping, &Terms::new([("shelter", "Herberg, forsorgshjem og krisecentre")], []), |_| {})
}

const SAME: [(Field, &str); 2] = [(Field::PriceYear, "2025"), (Field::Source, "Nordby Kommune: Takster 2025")];

/// Each problem of a report: row, field, value.
fn told(import: &Import) -> Vec<(Option<u64>, Option<Field>, &str, &RowProblem)> {
    import.refused.iter().map(|one| (one.row, one.field, one.value.as_str(), &one.problem)).collect()
}

#[test]
fn a_danish_list_is_read_with_its_title_above_the_headings() {
    // As Excel writes it in Denmark: Windows-1252, semicolons, decimal commas.
    let text = b"Takstoversigt;;;;;\r\n\r\nYdelse;Takst (kr.);Enhed;Kommune;Stat;Omr\xe5de\r\n\
        D\xf8gn p\xe5 herberg;1.234,50;pr. d\xf8gn;50 %;50 %;Herberg, forsorgshjem og krisecentre\r\n\
        Bostotte;389,25;Time;100;0;Egne ydelser\r\n";
    let import = read(text, &SAME);
    assert_eq!(import.refused, []);
    let [shelter, support] = import.prices.as_slice() else { panic!("{import:?}") };
    assert_eq!((shelter.name.as_str(), shelter.unit.as_str(), shelter.area.as_str()), ("Døgn på herberg", "day", "shelter"));
    assert_eq!((shelter.amount, shelter.price_year.0, shelter.id.as_str()), (decimal("1234.5"), 2025, "doegn-paa-herberg-day-2025"));
    let half = decimal("617.25");
    assert_eq!(shelter.payers.clone().into_iter().collect::<Vec<_>>(), [(Payer::Municipality, half), (Payer::State, half)]);
    assert_eq!(support.payers.clone().into_iter().collect::<Vec<_>>(), [(Payer::Municipality, decimal("389.25"))]);
    assert_eq!((support.unit.as_str(), support.area.as_str()), ("hour", "Egne ydelser"));
    assert_eq!(support.source, "Nordby Kommune: Takster 2025");
}

#[test]
fn each_refused_row_says_where_and_why() {
    let text = "Id;Navn;Enhed;Pris;Prisår;Kilde;Link;Moms;Gyldig fra;Gyldig til;Kommune;Stat\n\
        a;Herberg;døgn;1.5;2025;K;;;;;;\n\
        b;;døgn;abc;20x5;K;;;;;;\n\
        c;Herberg;døgn;1;1889;K;ftp://x;måske;31.2.2026;;;\n\
        d;Herberg;døgn;2000000000;2025;;https://x.dk;med;2026-02-01;2026-01-01;;\n\
        e;Herberg;døgn;100;2025;K;;;;;60 %;30 %\n\
        f;Herberg;døgn;100\n\
        g;Herberg;døgn;=A1*2;2025;K;;;;;;\n\
        h;Herberg;døgn;100;2025;K;;;;;;\n\
        h;Herberg;døgn;100;2025;K;;;;;;\n\
        i;Herberg;døgn;100;2025;K;;inkl.;1.1.2026;31.12.2026;;\n";
    let import = read(text.as_bytes(), &[]);
    let billion = decimal("1000000000");
    assert_eq!(
        told(&import),
        [
            (Some(2), Some(Field::Amount), "1.5", &RowProblem::NotANumber { meant: Some(decimal("1.5")) }),
            (Some(3), Some(Field::Name), "", &RowProblem::Missing),
            (Some(3), Some(Field::PriceYear), "20x5", &RowProblem::NotAYear),
            (Some(3), Some(Field::Amount), "abc", &RowProblem::NotANumber { meant: None }),
            (Some(4), Some(Field::PriceYear), "1889", &RowProblem::NotAYear),
            (Some(4), Some(Field::Address), "ftp://x", &RowProblem::NotAnAddress),
            (Some(4), Some(Field::Vat), "måske", &RowProblem::NotOneOf),
            (Some(4), Some(Field::ValidFrom), "31.2.2026", &RowProblem::NotADate),
            (Some(5), Some(Field::Amount), "2000000000", &RowProblem::OutOfRange { min: -billion, max: billion }),
            (Some(5), Some(Field::Source), "", &RowProblem::Missing),
            (Some(5), Some(Field::ValidTo), "2026-01-01", &RowProblem::FromAfterTo),
            (Some(6), Some(Field::Municipality), "0.9", &RowProblem::SharesNotOne { sum: decimal("0.9") }),
            (Some(7), None, "4", &RowProblem::CellCount { expected: 12 }),
            (Some(8), Some(Field::Amount), "=A1*2", &RowProblem::Formula),
            (Some(10), Some(Field::Id), "h", &RowProblem::DuplicateId),
        ]
    );
    assert_eq!((import.rows, import.refused_rows), (10, 8));
    assert_eq!(import.prices.iter().map(|price| price.id.as_str()).collect::<Vec<_>>(), ["h", "i"]);
    assert_eq!((import.prices[1].vat, import.prices[1].valid_to.as_str()), (Some(Vat::With), "2026-12-31"));
    assert_eq!(import.refused[0].heading, "Pris");
}

#[test]
fn whom_a_price_holds_for_is_read_in_words_and_by_name() {
    let text = "Navn;Enhed;Pris;Hvem prisen gælder for\nA;dag;1;Én kommune\nB;dag;2;single_provider_tariff\nC;dag;3;\nD;dag;4;alle\n\
        E;dag;5;model_result\n";
    let import = read(text.as_bytes(), &SAME);
    let scopes: Vec<_> = import.prices.iter().map(|price| price.scope).collect();
    assert_eq!(scopes, [Some(Scope::SingleMunicipality), Some(Scope::SingleProviderTariff), None]);
    let refused: Vec<_> = import.refused.iter().map(|one| (one.row, one.field, one.value.as_str())).collect();
    assert_eq!(refused, [(Some(5), Some(Field::Scope), "alle"), (Some(6), Some(Field::Scope), "model_result")]);
    // Every scope is read by what the knowledge base calls it in either language, too.
    for lang in [Lang::Da, Lang::En] {
        for scope in Scope::ALL.iter().filter(|scope| **scope != Scope::ModelResult) {
            let text = format!("Navn;Enhed;Pris;Scope\nA;dag;1;{}\n", som_text::catalogue::scope(lang, *scope));
            assert_eq!(read(text.as_bytes(), &SAME).prices.first().and_then(|price| price.scope), Some(*scope), "{text}");
        }
    }
}

#[test]
fn what_is_wrong_for_all_rows_is_told_once() {
    let text = "Navn;Pris\nHerberg;1\nBo;2\n";
    let import = read(text.as_bytes(), &[(Field::PriceYear, "i fjor"), (Field::Source, "K")]);
    assert_eq!(
        told(&import),
        [(None, Some(Field::Unit), "", &RowProblem::Missing), (None, Some(Field::PriceYear), "i fjor", &RowProblem::NotAYear)]
    );
    assert_eq!((import.prices.len(), import.refused_rows), (0, 2));
}

#[test]
fn payers_in_kroner_are_found_out_and_must_sum_to_the_amount() {
    let text = "Navn;Enhed;Pris;Kommune;Region\nA;dag;100;60;40\nB;dag;100;60;30\nC;dag;;1,5;2\n";
    let table = read_table(text.as_bytes(), None).unwrap();
    assert_eq!(Mapping::suggest(&table).unwrap().payers, PayerCells::Amounts);
    let import = read(text.as_bytes(), &SAME);
    assert_eq!(told(&import), [(Some(3), Some(Field::Municipality), "90", &RowProblem::PartsNotWhole { sum: decimal("90") })]);
    assert_eq!(import.prices.iter().map(|price| price.amount).collect::<Vec<_>>(), [decimal("100"), decimal("3.5")]);
}

#[test]
fn english_numbers_are_found_out_only_where_danish_ones_are_not_possible() {
    let english = |text: &str| Mapping::suggest(&read_table(text.as_bytes(), None).unwrap()).unwrap().english_numbers;
    assert!(english("Name,Unit,Price\nShelter,day,1234.5\nStay,day,\"1,234.50\"\n"));
    assert!(!english("Navn;Enhed;Pris\nA;dag;1.234\nB;dag;2.500\n"));
    assert!(!english("Navn;Enhed;Pris\nA;dag;1.5\nB;dag;2,5\n"));
    assert!(!english("Navn;Enhed;Pris\nA;dag;1.5\nB;dag;2.5\n"));
}

#[test]
fn a_workbook_is_read_with_the_values_of_its_formulas() {
    let strings =
        "<si><t>Navn</t></si><si><t>Pris</t></si><si><r><t>Døgn på </t></r><r><t xml:space=\"preserve\">herberg &amp; bo</t></r></si><si/>";
    let rows = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Enhed</t></is></c>\
        <c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Gyldig fra</t></is></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"str\"><f>\"d\"&amp;\"øgn\"</f><v>døgn</v></c>\
        <c r=\"C3\"><f>A1*2</f><v>0.30000000000000004</v></c><c r=\"D3\" s=\"1\"><v>45658</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><t>dag</t></is></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><t>dag</t></is></c><c><f t=\"shared\" si=\"4000000000\"/></c></row>\
        <row r=\"6\"><c r=\"A6\" t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><t>dag</t></is></c><c t=\"inlineStr\"><is><t>=A1*2</t></is></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"/></row>";
    let bytes = made::workbook(rows, strings);
    let table = read_table(&bytes, None).unwrap();
    let Form::Workbook { sheet, sheets, formulas } = &table.form else { panic!() };
    assert_eq!(
        (sheet.as_str(), sheets.as_slice(), *formulas),
        ("Takster & priser", ["Takster & priser".to_owned(), "Noter".to_owned()].as_slice(), 4)
    );
    let import = read(&bytes, &SAME);
    assert_eq!(
        told(&import),
        [
            (Some(4), Some(Field::Amount), "#DIV/0!", &RowProblem::CellError),
            (Some(5), Some(Field::Amount), "=", &RowProblem::Formula),
            (Some(6), Some(Field::Amount), "=A1*2", &RowProblem::Formula),
        ]
    );
    let [price] = import.prices.as_slice() else { panic!() };
    assert_eq!((price.name.as_str(), price.unit.as_str(), price.amount), ("Døgn på herberg & bo", "day", decimal("0.3")));
    assert_eq!(price.valid_from, "2025-01-01");
    let notes = read_table(&bytes, Some("Noter")).unwrap();
    assert_eq!(notes.rows[0].cells, [Cell::Text("Bare noter".into())]);
}

#[test]
fn a_list_that_is_exported_is_read_in_as_it_was() {
    let text = "Navn;Enhed;Pris;Prisår;Kilde;Kommune;Stat;Moms;Note;Erstatter;Gyldig til\n\
        \"'=Herberg; \"\"A\"\"\";døgn;1.234,5;2025;K;50 %;50 %;med;\"to\nlinjer\";herberg-2023;31.12.2026\n\
        -18 år;uge;-5;2024;K2;;;;;;\n";
    let prices = read(text.as_bytes(), &[]).prices;
    assert_eq!((prices.len(), prices[0].name.as_str(), prices[1].name.as_str()), (2, "=Herberg; \"A\"", "-18 år"));
    let list = OwnList::new("Nordby 2025", "2026-11-24", prices);
    assert_eq!(OwnList::from_json(&list.to_json()), Some(list.clone()));
    for lang in [Lang::Da, Lang::En] {
        let csv = list.to_csv(lang);
        let import = read(csv.as_bytes(), &[]);
        assert_eq!((import.refused, import.prices), (Vec::new(), list.prices.clone()), "{csv}");
        // No cell begins as a formula does.
        assert!(!csv.split(['\n', ';', ',']).any(|cell| cell.starts_with(['=', '@'])), "{csv}");
    }
    assert!(list.to_csv(Lang::Da).contains(";1234,5;"));
    for text in ["", "[]", "{\"format\":\"aaben-som/prices@2\",\"name\":\"\",\"on\":true,\"made\":\"\",\"prices\":[]}"] {
        assert_eq!(OwnList::from_json(text), None, "{text}");
    }
}

#[test]
fn every_problem_has_words_and_every_field_a_heading_that_is_known() {
    let text = "Navn;Enhed;Pris;Kommune;Stat\nA;dag;1.5;;\nB;dag\n;x;abc;1;2\nC;dag;100;60;20\n";
    for lang in [Lang::Da, Lang::En] {
        for refusal in read(text.as_bytes(), &[(Field::Vat, "hm"), (Field::PriceYear, "x")])
            .refused
            .iter()
            .chain(&read(text.as_bytes(), &SAME).refused)
        {
            let said = format!("{}: {}", refusal_place(lang, refusal), refusal_problem(lang, refusal));
            assert!(!said.contains('[') && said.ends_with('.'), "{said}");
        }
        let headings: Vec<String> = Field::ALL.iter().map(|field| field_name(lang, *field)).collect();
        let table = read_table(headings.join(";").as_bytes(), None).unwrap();
        let expected = Field::ALL.iter().enumerate().map(|(place, field)| (*field, Origin::Column(place))).collect();
        assert_eq!(Mapping::suggest(&table).unwrap().fields, expected);
    }
}
