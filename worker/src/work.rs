//! Doing what is asked.

use som_exchange::{Cell, FileProblem, Mapping, OwnList, Terms, Unpacked, import, read_package, read_table, write_package};

use crate::simulation::{every_draw, simulate};
use crate::{Answer, Imported, Look, Names, Request};

/// So many rows are shown before a table is read.
const SAMPLE: usize = 60;
/// So many prices are shown before a list is kept.
const FIRST: usize = 20;

/// Does what is asked, and gives the bytes of a file where one is made. `progress` hears how far it is, from 0 to 1.
#[must_use]
pub fn answer(request: Request, file: &[u8], progress: impl FnMut(f64)) -> (Answer, Option<Vec<u8>>) {
    let answer = match request {
        Request::Look { sheet } => look(file, sheet.as_deref()),
        Request::Import { sheet, mapping, name, made, terms } => read_table(file, sheet.as_deref()).map(|table| {
            let import = import(&table, &mapping, &known(&terms), progress);
            let (count, first) = (import.prices.len(), import.prices.iter().take(FIRST).cloned().collect());
            let list = OwnList::new(&name, &made, import.prices).to_json();
            Answer::Imported(Imported { list, count, first, refused: import.refused, rows: import.rows, refused_rows: import.refused_rows })
        }),
        Request::Pack(package) => match write_package(&package) {
            Ok(bytes) => return (Answer::Packed, Some(bytes)),
            Err(_) => Err(FileProblem::Damaged),
        },
        Request::Unpack { prices, effects, terms } => {
            read_package(file, &known(&terms)).map(|found| Answer::Unpacked(Box::new(Unpacked::beside(found, &prices, &effects))))
        }
        Request::Simulate(asking) => Ok(match simulate(&asking, progress) {
            Ok(simulated) => Answer::Simulated(Box::new(simulated)),
            Err(why) => Answer::NotSimulated(why),
        }),
        Request::Draws(asking) => match every_draw(&asking, progress) {
            Ok(bytes) => return (Answer::Drawn, Some(bytes)),
            Err(why) => Ok(Answer::NotSimulated(why)),
        },
    };
    (answer.unwrap_or_else(Answer::Refused), None)
}

fn known(names: &Names) -> Terms {
    fn pairs(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
        pairs.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }
    Terms::new(pairs(&names.areas), pairs(&names.units))
}

fn look(file: &[u8], sheet: Option<&str>) -> Result<Answer, FileProblem> {
    let table = read_table(file, sheet)?;
    let suggested = Mapping::suggest(&table)?;
    let sample = table.rows.iter().take(SAMPLE).map(|row| (row.number, row.cells.iter().map(Cell::shown).collect())).collect();
    Ok(Answer::Looked(Look { rows: table.rows.len(), sample, suggested, form: table.form }))
}
