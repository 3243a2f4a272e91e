//! How large anything that comes in may be. What is larger is refused in words before it takes memory.

/// Bytes of a file.
pub const FILE_BYTES: usize = 20_000_000;
/// Bytes of everything in a packed file together, unpacked.
pub(crate) const UNPACKED_BYTES: u64 = 128_000_000;
/// Files in a packed file.
pub(crate) const PACKED_FILES: usize = 2_000;
/// Rows of a table, without its headings.
pub const ROWS: usize = 100_000;
/// Columns of a table.
pub const COLUMNS: usize = 200;
/// Cells of a table, also the empty ones between others.
pub(crate) const CELLS: usize = 2_000_000;
/// Characters of a cell.
pub(crate) const CELL: usize = 4_000;
/// Rows above the headings.
pub(crate) const ROWS_ABOVE: usize = 50;

/// Characters of a name, a unit or an area, as in a case.
pub(crate) const LABEL: usize = 200;
/// Characters of a note, a source or an address, as in a case.
pub(crate) const NOTE: usize = 4_000;
/// Characters of an id.
pub(crate) const ID: usize = 100;
/// Kroner of a price, as in a case, with either sign.
pub(crate) const PRICE: i64 = 1_000_000_000;
