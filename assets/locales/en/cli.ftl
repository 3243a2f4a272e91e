# The program som on the command line.
cli-help =
    som – calculate a social investment on the command line

    Usage
      som calculate CASE.json           show the result in tables
      som calculate CASE.json --json    write the result as JSON with every digit
      som check CASE.json               show what is wrong in the file and what should be checked
      som check CASE.json --json        write the same as a JSON list
      som sensitivity CASE.json         show what each uncertain number does, and what it takes to break even
      som scenarios CASE.json           show the scenarios of the calculation side by side
      som simulate CASE.json            draw the uncertain numbers many times and show how the net result is distributed
      som voi CASE.json                 show what it is worth to know more before deciding
      som catalogue help                prices, effects, target groups and parameters of the knowledge base

    Write - instead of a file name to read standard input.

    Options
      --json           JSON instead of text
      --payer ACTOR    one actor only in sensitivity and scenarios, such as public or municipality
      --suggested      calculate in sensitivity with the ranges that the program suggests too
      --lang da|en     Danish (if nothing is chosen) or English
      -h, --help       this help
      -V, --version    the version of the program

    Options for simulate and voi
      --payer ACTOR    whose net result decides (what the file says, otherwise public)
      --seed NUMBER    the same seed gives the same draws everywhere (1)
      --draws NUMBER   at most so many draws, in whole thousands from 10,000 to 1,000,000 (100,000)
      --precision DKK  stop when the standard error of the expected net result is at most so many kroner
      --suggested      also use the ranges that the program suggests
      --draws-csv      every draw as CSV instead of tables

    Examples
      som calculate shelter.json --lang en
      som calculate shelter.json --lang en | less
      som calculate shelter.json --json > result.json
      som check - --lang en < shelter.json

    Exit codes
      0    fine, perhaps with warnings
      1    there are errors in the calculation
      2    wrong usage, or the file cannot be read

    The file is a calculation saved from Åben SØM (format aaben-som/case@1). It is only read, never changed,
    and nothing is sent anywhere.
cli-see-help = Write “som --help --lang en” to see what the program can do.

cli-no-command = Write what to do: “som calculate FILE”, “som check FILE” or “som sensitivity FILE”.
cli-unknown-command = “{ $word }” is not a command. The commands are calculate, check, sensitivity, scenarios, simulate, voi and catalogue.
cli-unknown-option = “{ $word }” is not an option of what is to be done.
cli-option-without-value = “{ $word }” cannot have a value. Write it without one.
cli-no-file = Write which file to read: “som { $command } FILE”. Write - to read standard input.
cli-one-file = The program reads one file at a time. Remove “{ $word }”.
cli-no-language = Write a language after --lang: da or en.
cli-unknown-language = “{ $word }” is not a language that the program knows. Write --lang da or --lang en.

cli-standard-input = standard input
cli-not-found = { $file }: There is no file of that name.
cli-is-folder = { $file }: This is a folder. Write the name of a file in it.
cli-no-permission = { $file }: You are not allowed to read the file.
cli-not-utf8 = { $file }: The file is not text in UTF-8. Save it again from Åben SØM, or save it as UTF-8.
cli-empty = { $file }: There is nothing in the file.
cli-too-large = { $file }: The file is larger than { $megabytes } MB. No calculation is that large.
cli-unreadable = { $file }: The file cannot be read ({ $reason }).
cli-unwritable = The result cannot be written ({ $reason }).

cli-whole-file = the whole file
cli-error = Error
cli-warning = Warning
cli-value = It says: { $value }
cli-allowed = Allowed: { $allowed }
cli-allowed-range = { $above ->
    [yes] above { $min } and at most { $max }
   *[no] { $min } to { $max }
}
cli-no-problems = There are no errors. The case can be calculated.
cli-only-warnings = { $warnings ->
    [one] There are no errors, but 1 warning. The case can be calculated.
   *[other] There are no errors, but { $warnings } warnings. The case can be calculated.
}
cli-errors = { $errors ->
    [one] There is 1 error. The case cannot be calculated until it is corrected.
   *[other] There are { $errors } errors. The case cannot be calculated until they are corrected.
}
cli-cannot-calculate = { $file } cannot be calculated:

cli-untitled = Untitled calculation
cli-constructed = Made-up example
cli-example = Worked example: { $text }
cli-gains = { $who } has an expected net gain of { $amount }.
cli-loses = { $who } has an expected net loss of { $amount }.
cli-even = { $who } breaks even.
cli-point-estimate = The figures are point estimates without uncertainty.
cli-ranges-elsewhere = The numbers themselves are used here. { $ranges ->
    [one] 1 number has a range
   *[other] { $ranges } numbers have a range
}: see what that means with “som sensitivity”, “som simulate” and “som voi”.
cli-scope = The calculation covers { $years }. { $participants } participants start, { $completed } complete, and { $successes } succeed.
cli-prices = Amounts are in kroner at { $year } prices. Positive consequences and a positive net are a gain.
cli-not-discounted = Amounts are not discounted.
cli-discounted = Only amounts marked present value are discounted (to { $year }).
cli-index-estimates = The price index for { $years } is an estimate.

cli-who-pays = Who pays, and who gains
cli-payer = Actor
cli-cost = Cost
cli-saved-cost = Saved cost
cli-during = Consequences during
cli-after = Consequences after
cli-net = Net
cli-net-present-value = Net, present value
cli-share-of-cost = Share of cost
cli-share-of-gain = Share of gain

cli-by-year = Net per year
cli-year = Year
cli-public-cumulative = Public sector, cumulative

cli-key-figures = Key figures
cli-figure = Figure
cli-break-even = Paid back
cli-break-even-present-value = Paid back, present value
cli-break-even-no-outlay = no outlay
cli-break-even-not = not in the period
cli-peak = Largest cumulative deficit
cli-four-years = Cumulative net after 4 years
cli-compensation = Compensation to break even
cli-compensation-present-value = Compensation to break even, present value
cli-remaining-deficit = Deficit on the way after compensation
cli-per-participant = Net per participant
cli-per-participant-present-value = Net per participant, present value
cli-per-completed = Net per completed course
cli-per-success = Net per person who succeeds
cli-irr = Internal rate of return
cli-no-rate-nothing = no amounts
cli-no-rate-no_outlay = no outlay
cli-no-rate-no_return = no return
cli-no-rate-gain_first = gain before outlay
cli-no-rate-several_changes = several changes
cli-measured = Consequences after, within follow-up
cli-projected = Consequences after, beyond follow-up (projected)
cli-budget = Expected effect on the budget
cli-beyond = After the period, not counted

cli-thresholds = What it takes for the net to be zero (all else unchanged)
cli-effect-factor = Effect multiplied by
cli-effect-factor-present-value = Effect multiplied by, present value
cli-cost-factor = Cost multiplied by
cli-cost-factor-present-value = Cost multiplied by, present value
cli-saving = Gain needed per person who succeeds, DKK
cli-saving-present-value = Gain needed per person who succeeds, present value, DKK

cli-for-everyone = Price and return
cli-cost-per-participant = Net cost per participant, all actors
cli-cost-per-success = Net cost per person who succeeds, all actors, present value
cli-gain-per-krone = Public gain per krone paid by all actors, present value
cli-benefit-cost-ratio = Public gain per krone paid by the public sector, present value

cli-by-area = Consequences by area
cli-area = Area
cli-by-outcome = Success measures
cli-outcome = Success measure
cli-successes = Succeed
cli-by-line = Lines
cli-line = Line
cli-line-factor = The public net is zero when the line is multiplied by
cli-list-costs = Cost
cli-list-saved = Saved
cli-list-during = During
cli-list-after = After
cli-list = Kind

cli-follow-up = Follow-up: from the expected to the measured net, in DKK. What was not measured is taken as expected
cli-cause = Cause
cli-of-values = Measured values
cli-of = { $measured } of { $of }
cli-expected = Expected
cli-follow-up-net = Measured
cli-difference = Difference
cli-difference-present-value = Difference, present value
cli-difference-until = Difference up to and including { $year }

cli-warnings = Warnings
cli-before-equalisation = * Before equalisation and block grants.
cli-average-prices = The calculation uses average prices. A saving only becomes money in the budget if capacity is adapted.
cli-rounded = Figures are rounded, each by itself. Write --json for every digit.

# A price list on the command line.
cli-import-text = Text ({ $encoding }) with { $separator } between cells.
cli-import-semicolon = a semicolon
cli-import-comma = a comma
cli-import-tab = a tab
cli-import-workbook = The sheet “{ $sheet }” (the spreadsheet has: { $sheets }).
cli-import-column = the column “{ $heading }”
cli-import-same = “{ $value }” in all rows
cli-import-english = Numbers are read as they are written in English: 1,234.5
cli-import-no-column = There is no column “{ $heading }”. The headings are: { $known }.
cli-import-rows = Rows: { $rows }. Read: { $prices }. Refused: { $refused }.
cli-import-saved = The price list is saved in { $file }.
cli-import-not-saved = Nothing is saved, since rows were refused. Correct them and read the file again.

cli-unknown-payer = “{ $word }” is not an actor. Choose one of these after --payer: { $payers }.
cli-nothing-uncertain = No number in the calculation has a range. Use --suggested to calculate with the ranges that the program suggests.
cli-one-at-a-time = One number at a time: { $payer }, { $net } (expected: { $expected })
cli-number = Number
cli-from = From
cli-to = To
cli-net-at-from = Net at “from”
cli-net-at-to = Net at “to”
cli-moves = Swing
cli-zero-at = Breaks even at
cli-all-else-held = Each number is moved alone, and all else is held as it stands in the calculation. A range is used with its own ends, other distributions from 2.5% to 97.5%.
cli-suggested = { $suggested } of { $of } ranges are suggested by the program, by rules of its own. Look them over before you use the result.
cli-no-scenarios = The calculation has no scenarios.
cli-as-it-is = The calculation
cli-corrected = Corrected for optimism
cli-corrected-how = Corrected for optimism: { $how }
cli-differs = What differs
cli-scenario = Scenario
cli-in-scenario = In the scenario

# Simulation and the value of knowing more.
cli-sim-draws-not-allowed = “{ $value }” cannot be the number of draws. Write whole thousands from 10,000 to 1,000,000 after --draws.
cli-sim-precision-not-allowed = “{ $value }” cannot be a precision. Write an amount in kroner above 0 after --precision.
cli-sim-not-a-seed = “{ $value }” cannot be a seed. Write a whole number from 0 to 18446744073709551615 without commas after --seed.
cli-sim-two-forms = Choose either --json or --draws-csv.
cli-sim-unsound = The uncertain numbers of the calculation cannot be used. Write “som check FILE” to see why.
cli-sim-range = In 9 of 10 draws the net result lies between { $low } and { $high }.
cli-sim-chance = The probability of a net gain is { $percent }, given the uncertainty that you have stated.
cli-sim-prices = Amounts are in kroner at { $year } prices.
cli-sim-present-value = The amounts above are in present value.
cli-sim-draws = { $draws } draws with seed { $seed }. The standard error of the mean is { $error }.
cli-sim-precise = The simulation stopped when it was precise enough.
cli-sim-without-shape = { $count ->
    [one] Of 1 number only a range is stated. It was drawn as if every value in the range were equally likely.
   *[other] Of { $count } numbers only a range is stated. They were drawn as if every value in the range were equally likely.
}
cli-sim-gains = { $who } has a net gain of { $amount } on average over the draws.
cli-sim-loses = { $who } has a net loss of { $amount } on average over the draws.
cli-sim-even = { $who } breaks even on average over the draws.
cli-sim-mean = Mean
cli-sim-standard-error = Standard error
cli-sim-standard-deviation = Standard deviation
cli-sim-given = All probabilities hold given the uncertainty that you have stated.
cli-sim-gain-share = Probability of a gain
cli-sim-by-year = Cumulative net for { $who }: this share of the draws lies below
cli-sim-drivers = Where the uncertainty for { $who } comes from
cli-sim-input = Uncertain number
cli-sim-share = Share of variance
cli-sim-when-it-rises = When the number rises
cli-sim-net-rises = the net rises
cli-sim-net-falls = the net falls
cli-sim-convergence = How certain the mean for { $who } is after the first draws
cli-sim-draws-so-far = Draws
cli-sim-scenarios = The scenarios and the draws for { $who } (present value)
cli-sim-in-scenario = In the scenario
cli-sim-draws-below = Draws below
cli-sim-rest-low = 5% below
cli-sim-rest-high = 95% below
cli-sim-rest-gain-share = Probability of a gain with the scenario’s numbers fixed
cli-sim-driver-note = The share of variance is the square of the correlation between the number and the net result. The shares do not always sum to 100%.

cli-voi-everything = Knowing everything about the uncertain numbers before deciding is worth at most, for the whole calculation: { $amount }
cli-voi-reach = The decision concerns { $persons } citizens.{ $discounted ->
    [yes] {" "}With later years discounted they count as { $weighted }.
   *[no] {""}
}
cli-voi-inputs = What it is worth at most to know before deciding whether to run the intervention
cli-voi-known = What one would know
cli-voi-case = Whole calculation
cli-voi-per-person = Per participant
cli-voi-all = Everyone the decision concerns
cli-voi-how = Found by
cli-voi-all-inputs = Everything
cli-voi-group = All uncertain numbers: { $kind }
cli-voi-exact = formula
cli-voi-parts = 4,000 values
cli-voi-draws = draws, ± { $error }
cli-voi-draws-alone = draws
cli-voi-sorted = draws in 50 groups, ± { $error }
cli-voi-trial = What a randomised trial is worth at most: { $outcome }
cli-voi-per-arm = Persons per group
cli-voi-trial-cost = Cost of the trial
cli-voi-trial-net = Value minus cost
cli-voi-tied = Cannot be calculated, because the success rates, or numbers that they are multiplied with, go together with other uncertain numbers.
cli-voi-note =
    The decision is whether to run the intervention (otherwise the net is 0), by the expected present value. The value is what the
    decision on average gains from knowing more, given the uncertainty that you have stated. “±” is the standard error. A trial
    measures the success rates among equally many in each group. That others wait while the trial lasts is not counted.

# The quality check on the command line.
cli-quality = Quality check
cli-quality-why = Why: { $why }
cli-quality-do = Do: { $mend }
cli-quality-answered = Answered: { $note }
cli-quality-count = Points to check: { $open }. Answered: { $answered }.

# Knowledge packages on the command line.
cli-package-made = The knowledge package is saved in { $file }. Prices: { $prices }. Effects: { $effects }. Calculations: { $calculations }.
cli-package-no-year = “{ $id }” has no price year and cannot be shared as a price.
cli-package-other-kind = “{ $id }” is neither a price nor an effect. Only those can be in a knowledge package.
cli-package-no-entry = There is no entry with the id “{ $id }”. Find the id with “som catalogue list WORD”.
cli-package-twice = Two prices or effects have the id “{ $id }”. An id can only be there once.
cli-package-bad-case = { $file }: The calculation has errors. See them with “som check” and correct them first.
cli-package-bad-list = { $file }, { $place }: { $problem } Correct the list and first save it with “som catalogue import --output”.
cli-package-effect-refused = The effect “{ $id }”, column { $column }
cli-package-taken = The package’s version of “{ $id }” is taken.
cli-package-mine-stays = Yours stays. Write --take { $id } to take the package’s.
cli-package-not-saved = Nothing is saved, since something in the package was refused.
cli-package-folder-there = { $folder } is there already. Write the name of a new folder after --output.
cli-package-saved = Saved in { $folder }. Prices: { $prices }. Effects: { $effects }. Calculations: { $calculations }.
