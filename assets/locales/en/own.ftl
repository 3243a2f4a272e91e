# Own figures.
own-title = Own figures
own-link = Own figures
own-link-text = Read in the municipality’s own price list, or a knowledge package from others, and use the figures beside the shared ones.
own-lead = Read in your own price list from a file, or share knowledge with others in a knowledge package. The figures stand in the knowledge base beside the shared ones, and a price can stand in for a shared price. Everything stays in your browser.
own-lists = My lists
own-none = You have no figures of your own in this browser yet.
own-list-about = { $what }, read in { $day }
own-count-prices = { $count ->
    [one] 1 price
   *[other] { $number } prices
}
own-count-effects = { $count ->
    [one] 1 effect
   *[other] { $count } effects
}
own-counts = Used in the knowledge base
own-export = Save the prices as CSV
own-deleted = “{ $name }” was deleted.
own-storage-full = There is no room for the list in the browser’s storage. Delete lists or calculations that you do not use, or split the file. Nothing was changed.
own-storage-refused = The browser does not let the page store anything, so the list cannot be kept. Nothing was changed.
own-badge = Own
own-of-list = from the list “{ $list }”
own-instead = Your own price is used instead: { $name }, { $figure }
own-replaces = Stands in for the shared price “{ $name }”
own-replaces-effect = Stands beside the shared effect “{ $name }”

own-import = Read in a price list
own-file = Choose a file
own-file-help = CSV or Excel (.xlsx), at most 20 MB and 100,000 rows. The top row must say what each column holds. The file must not hold personal data.
own-refused = “{ $file }” was not read in. { $problem }
own-failed = “{ $file }” could not be read, and nothing was changed. Try again, or reload the page.
own-stop = Stop
own-choose = What do the columns of { $file } hold?
own-form-text = Text file ({ $encoding }) with { $rows } rows.
own-form-workbook = The sheet “{ $sheet }” with { $rows } rows.
own-sheet = Sheet
own-as-it-stands = How the file begins
own-name = Name of the list
own-heading = The row of headings
own-numbers = How numbers are written in the file
own-columns = Columns
own-columns-help = Every price needs a name, a unit, an amount, a price year and a source. If the price year or the source is not in the file, choose “The same in all rows”.
own-more-columns = More columns
own-not-used = Not used
own-same = The same in all rows
own-same-value = { $field } in all rows
own-column = Column { $number }
own-example = Such as “{ $value }”
own-payers = The figures for municipality, region, state and others are
own-payers-shares = shares of the amount (0.6 or 60%)
own-payers-amounts = kroner
own-payers-unknown = Not stated
own-missing = Choose where this stands: { $fields }.
own-read = Read the prices
own-drop = Cancel
own-report = What was read
own-rows = Rows: { $rows }. Read: { $prices }. Refused: { $refused }.
own-some-refused = The refused rows are left out. Save the other prices, or correct the file and read it in again. Nothing is saved yet.
own-all-refused = No row can be used. Correct the columns or the file. Nothing was changed.
own-refused-rows = Refused rows
own-more-refused = Only the first { $shown } are shown.
own-head-place = Where
own-head-value = It says
own-head-problem = What is wrong
own-head-name = Name
own-head-price = Price
own-head-payers = Who pays
own-head-source = Source
own-preview = The first { $shown } of { $count } prices
own-preview-all = { $count ->
    [one] The price
   *[other] The { $count } prices
}
own-amount = { $amount } per { $unit } ({ $year })
own-keep = { $count ->
    [one] Save 1 price
   *[other] Save { $number } prices
}
own-keep-others = { $count ->
    [one] Save the one price that could be read
   *[other] Save the { $number } prices that could be read
}
own-back = Change the columns
own-kept = The list “{ $name }” is saved.

# Knowledge packages in the app.
package-share = Share a knowledge package
package-share-lead = Put prices, effects and calculations into one file that others can read in. The file follows the open standard Frictionless Data Package and holds prices and effects as CSV with their sources.
package-lists = Lists to include
package-entries = Prices and effects of the knowledge base to include
package-search = Search for a price or an effect
package-found = { $count ->
    [0] No entry fits.
    [one] 1 entry fits.
   *[other] { $count } entries fit.
}
package-more = Only the first { $shown } are shown. Write more words to find the others.
package-title = Name of the package
package-licence = What may others use the package for?
package-licence-by = Anything, if they say where it is from (CC BY 4.0)
package-licence-zero = Anything, without conditions (CC0)
package-make = Save the knowledge package
package-not-ready = Choose what to include, and give the package a name.
package-failed = The package could not be made. Try again.
package-made = { $count ->
    [0] The knowledge package is saved.
    [one] The knowledge package is saved. 1 entry is left out, since another one in the package has the same id.
   *[other] The knowledge package is saved. { $count } entries are left out, since others in the package have the same id.
}
package-receive = Read in a knowledge package
package-file = Choose a knowledge package
package-file-help = A zip file of at most 20 MB. Nothing is changed until you have seen what is in it.
package-differ = Here there is something else already. Choose the package’s version if it is to be used instead. What you have stays and is used again if you turn the package’s list off.
package-take = Use the package’s version of “{ $name }”
package-mine = Yours
package-theirs = The package’s
package-effect-unusable = { $name } (does not fit the knowledge base’s target groups, units or rules for effects)
package-calculation-new = Create “{ $name }”
package-calculation-other = Create “{ $name }” beside your own of the same name
package-calculation-same = You already have “{ $name }”.
package-calculation-unreadable = “{ $name }” cannot be opened in this version and is left out.
package-keep = Save what is chosen
package-kept = The knowledge package “{ $name }” was read in.
