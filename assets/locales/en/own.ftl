# Prices of one's own.
own-title = Own prices
own-link = read in the municipality’s own price list and use it instead of the shared prices
own-lead = Read in your own price list from a file. The prices stand in the knowledge base beside the shared ones, and a price can stand in for a shared one. Everything stays in your browser.
own-lists = My price lists
own-none = You have no price lists in this browser yet.
own-list-about = { $count ->
    [one] 1 price, read in { $day }
   *[other] { $count } prices, read in { $day }
}
own-counts = The prices are used in the knowledge base
own-export = Save as CSV
own-deleted = “{ $name }” has been deleted.
own-storage-full = There is no room for the price list in the browser’s storage. Delete price lists or calculations that you do not use, or split the list into several files. Nothing has changed.
own-storage-refused = The browser does not let the page store anything, so the price list cannot be kept. Nothing has changed.
own-badge = Own price
own-of-list = from the price list “{ $list }”
own-instead = Your own price is used instead: { $name }, { $amount } ({ $year })

own-import = Read in a price list
own-file = Choose a file
own-file-help = CSV or Excel (.xlsx), at most 20 MB and 100,000 rows. The top must say what each column holds. The file must not hold personal data.
own-refused = “{ $file }” has not been read in. { $problem }
own-cancel = Stop
own-choose = What is in the columns of { $file }?
own-form-text = Text file ({ $encoding }) with { $rows } rows.
own-form-workbook = The sheet “{ $sheet }” with { $rows } rows.
own-sheet = Sheet
own-as-it-stands = How the file begins
own-name = Name of the price list
own-heading = The row of headings
own-numbers = How numbers are written in the file
own-columns = Columns
own-columns-help = Every price has a name, a unit, an amount, a price year and a source. If the price year or the source is not in the file, choose “The same in all rows”.
own-more-columns = More columns
own-not-used = Not used
own-same = The same in all rows
own-same-value = { $field } in all rows
own-column = Column { $number }
own-example = Such as “{ $value }”
own-payers = The numbers for municipality, region, state and others are
own-payers-shares = shares of the amount (0.6 or 60%)
own-payers-amounts = kroner
own-payers-unknown = Not stated
own-missing = Choose where to find: { $fields }.
own-read = Read the prices
own-drop = Cancel
own-report = What was read
own-rows = Rows: { $rows }. Read: { $prices }. Refused: { $refused }.
own-some-refused = The refused rows are left out. Save the other prices, or correct the file and read it in again. Nothing is saved yet.
own-all-refused = No row can be used. Correct the columns or the file. Nothing has changed.
own-refused-rows = Refused rows
own-more-refused = Only the first { $shown } are shown.
own-head-place = Where
own-head-value = What is there
own-head-problem = What is wrong
own-head-name = Name
own-head-price = Price
own-head-payers = Who pays
own-head-source = Source
own-preview = The first { $shown } of { $count } prices
own-amount = { $amount } per { $unit } ({ $year })
own-keep = { $count ->
    [one] Save 1 price
   *[other] Save { $count } prices
}
own-back = Correct the columns
own-kept = The price list “{ $name }” is saved.

# Knowledge packages.
package-share = Share a knowledge package
package-share-lead = Gather price lists and calculations in one file that others can read in. The file follows the open standard Frictionless Data Package, with the prices as CSV.
package-nothing = Read in a price list or make a calculation, and there is something to share.
package-parts = What is to be in it?
package-part-list = The price list “{ $name }”
package-part-calculation = The calculation “{ $name }”
package-title = Name of the package
package-licence = What may others use the package for?
package-licence-by = Anything, if they say where it is from (CC BY 4.0)
package-licence-zero = Anything, without conditions (CC0)
package-make = Save the knowledge package
package-not-ready = Choose what is to be in it and give the package a name.
package-failed = The package could not be made. Try again.
package-made = { $count ->
    [0] The knowledge package is saved.
    [one] The knowledge package is saved. 1 price is left out, because a newer list has a price of the same id.
   *[other] The knowledge package is saved. { $count } prices are left out, because newer lists have prices of the same id.
}
package-description = Prices and calculations from Åben SØM. The package is about groups and has no fields for personal data.
package-receive = Read in a knowledge package
package-file = Choose a knowledge package
package-file-help = A zip file, at most 20 MB. Nothing is changed before you have seen what is in it.
package-licences = Licence: { $licences }
package-prices = Prices: { $new } new, { $same } like yours, { $differ } differ.
package-differ = Here you have another price. Choose the package’s price if it is to be used instead. Your own stays and is used again if you turn off the package’s price list.
package-take = Use the package’s price for “{ $name }”
package-mine = Yours
package-theirs = The package’s
package-both = { $mine } – in the package: { $theirs }
package-empty = nothing
package-refused = { $count ->
    [one] 1 row is refused and left out:
   *[other] { $count } rows are refused and left out:
}
package-calculations = Calculations
package-calculation-new = Create “{ $name }”
package-calculation-other = Create “{ $name }” beside your own of the same name
package-calculation-same = You already have “{ $name }”.
package-calculation-unreadable = “{ $name }” cannot be opened in this version and is left out.
package-left-out = This in the package is not used:
package-part-not-used = of a kind that Åben SØM does not use
package-part-no-file = its file is not in the package
package-part-other-columns = the table has other columns than the package itself says
package-part-unreadable = cannot be read
package-keep = Save what is chosen
package-kept = The knowledge package “{ $name }” has been read in.
