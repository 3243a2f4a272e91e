# Files that are read in: what is wrong, what is allowed, and how to mend it.
import-empty = The file is empty. Choose a file with a row of headings and at least one row below them.
import-too-large = The file is larger than { $megabytes } MB. Split it into several files, or delete what is not needed.
import-unpacks-too-large = Unpacked, the file is larger than { $megabytes } MB, so it is not opened. Save only what is needed in a new file.
import-too-many-rows = The file has more than { $rows } rows. Split it into several files.
import-too-many-columns = Row { $row } has more than { $columns } columns. Delete the columns that are not needed.
import-too-many-cells = The file has more than { $cells } cells. Delete the columns that are not needed, or split the file.
import-cell-too-long = Row { $row }, column { $column }: The cell has more than { $characters } characters. Often a quotation mark is missing after a text further up.
import-not-text = The file is neither text nor a spreadsheet. Save it as CSV or as an Excel workbook (.xlsx).
import-old-workbook = The file is a spreadsheet of the old format (.xls), or it is locked with a password. Save it as an Excel workbook (.xlsx) without a password.
import-not-a-workbook = The file is packed, but it is not an Excel workbook (.xlsx). Save it as .xlsx or CSV.
import-not-a-package = The file is not a knowledge package. A knowledge package is a zip file with the file datapackage.json in it.
import-damaged = The file is damaged and cannot be read. Save or download it again.
import-no-sheet = There is no sheet called “{ $name }” in the spreadsheet.
import-no-sheets = There are no sheets with cells in the spreadsheet.
import-no-headings = There are no headings. Write at the top of each column what is in it, such as name, unit, amount, price year and source.

import-place-cell = Row { $row }, { $column }
import-place-row = Row { $row }
import-place-all = All rows, { $column }

import-row-not-chosen = Choose the column it is in, or enter a value that holds for all rows.
import-row-missing = The cell is empty. Write the value in the file.
import-row-cell-count = The row has { $found } cells, but there are { $expected } headings. Check whether there is a separator or a quotation mark too many or too few.
import-row-two-ways = “{ $value }” can be read in two ways. Correct it in the file, or choose another way of writing numbers if it should be { $meant }.
import-row-not-exact = “{ $value }” cannot be kept exactly. Use at most 28 digits.
import-row-not-a-date = “{ $value }” is not a date. Write it as 31.12.2026 or 2026-12-31.
import-row-from-after-to = The last day, { $value }, is before the first. Swap them.
import-row-too-long = The text may have at most { $max } characters.
import-row-not-an-address = “{ $value }” is not a web address. It must begin with https:// or http://.
import-row-parts-not-whole = The actors’ amounts come to { $sum } and not to the amount of the row. Correct them so that they add up.
import-row-duplicate-id = “{ $value }” is in two rows. Give one of them another id.
import-row-formula = There is a formula here instead of what it comes to. Open the spreadsheet and save it again, or insert the value in place of the formula.
import-row-cell-error = The cell shows the error { $value }. Correct the formula in the spreadsheet.
import-row-against-schema = “{ $value }” breaks a rule that the package itself states ({ $rule }).

# What a column can hold. The names are headings in the files that are saved.
import-field-name = Name
import-field-unit = Unit
import-field-amount = Amount
import-field-price_year = Price year
import-field-source = Source
import-field-address = Link
import-field-municipality = Municipality
import-field-region = Region
import-field-state = State
import-field-foundation = Foundation
import-field-civil_society = Civil society
import-field-citizen = Citizen
import-field-area = Area
import-field-replaces = Replaces
import-field-vat = VAT
import-field-scope = Whom the price holds for
import-field-valid_from = Valid from
import-field-valid_to = Valid to
import-field-note = Note
import-field-id = Id

# What was seen in the file.
import-garbled = Some letters look wrong (such as Ã¸ instead of ø). Save the file again as CSV UTF-8 if the names are not right.
import-formulas = { $count ->
    [one] 1 cell is a formula. The value that was last calculated is read.
   *[other] { $count } cells are formulas. The values that were last calculated are read.
}

# Knowledge packages.
package-description = Prices, effects and calculations from Åben SØM. The package is about groups and has no fields for personal data.
package-no-persons = The package has no fields for personal data. Still, look through the names, the notes and the free text of the calculations before you share it.
package-licences = Licence: { $licences }
package-prices = Prices: { $new } new, { $same } the same as yours, { $differ } different.
package-effects = Effects: { $new } new, { $same } the same as yours, { $differ } different.
package-both = { $mine } – in the package: { $theirs }
package-empty = nothing
package-refused = { $count ->
    [one] 1 row was refused and is left out:
   *[other] { $count } rows were refused and are left out:
}
package-calculations = Calculations
package-left-out = These parts of the package are not used:
package-part-not-used = a kind that Åben SØM does not use
package-part-no-file = the file is not in the package
package-part-other-columns = the table has other columns than the package says
package-part-unreadable = cannot be read
