# What an entry is.
catalogue-kind-price = Price
catalogue-kind-wage = Pay
catalogue-kind-intervention_cost = Cost of an intervention
catalogue-kind-reference_point = Model result
catalogue-kind-effect = Effect
catalogue-kind-target_group = Target group
catalogue-kind-index = Price index
catalogue-kind-discount_schedule = Discount rate
catalogue-kind-refund_rule = Refund rule
catalogue-kind-parameter = Parameter

# Whom a figure holds for.
catalogue-scope-statutory_rate = Statutory rate
catalogue-scope-national_average = National average
catalogue-scope-regional_average = Average of a part of the country
catalogue-scope-single_municipality = One municipality
catalogue-scope-single_provider_tariff = One provider’s rate
catalogue-scope-programme_cost = Cost measured for one intervention
catalogue-scope-model_estimate = Calculated from other figures
catalogue-scope-model_result = Result of a model

catalogue-confidence-high = High
catalogue-confidence-medium = Medium
catalogue-confidence-low = Low
catalogue-confidence-high-long = High: read in the first source
catalogue-confidence-medium-long = Medium: read in a second source, or with an interpretation
catalogue-confidence-low-long = Low: only part of the source was readable

catalogue-vat-with = With VAT
catalogue-vat-without = Without VAT
catalogue-vat-none = No VAT
catalogue-vat-unknown = Not stated

catalogue-list-som = SØM’s own
catalogue-list-dst = Statistics Denmark’s open classification

catalogue-finding-better = Better than the comparison
catalogue-finding-worse = Worse than the comparison
catalogue-finding-mixed = Both better and worse
catalogue-finding-no_difference = No significant difference
catalogue-finding-uncompared = No comparison
catalogue-finding-forecast = Expected, not measured
catalogue-finding-unclear = Cannot be determined

catalogue-use-success_rate = May be used as success rates with and without the intervention.
catalogue-use-difference = The difference in percentage points may be added to your own success rate without the intervention.
catalogue-use-relative = The relative change may be used on your own success rate without the intervention.
catalogue-use-standardised = The standardised difference may be converted to a success rate, if you have one without the intervention.
catalogue-use-level = There is nothing to compare with. The figure may stand as the success rate with the intervention, but it is not an effect.
catalogue-use-direction = Shows only which way it went. Cannot be used as a number.
catalogue-use-none = Shows that no difference was found. That is a result in itself, and not the number 0.
catalogue-use-money = May be held against your result. Cannot be used as a success rate.
catalogue-use-model = Result of a model or a forecast. May only be held against your result.
catalogue-use-not_usable = Too little was readable for it to be used.

catalogue-group-tax = Tax
catalogue-group-indexation = Forecasts of prices and pay
catalogue-group-benefits = Rules of benefits
catalogue-group-financing = Financing
catalogue-group-work = Working time and pay
catalogue-group-overhead = Overhead
catalogue-group-welfare = Welfare-economic calculation
catalogue-group-som = SØM’s method

# The facts of an entry.
catalogue-fact-amount = Amount
catalogue-fact-price-year = Price year
catalogue-fact-payers = Who pays
catalogue-fact-vat = VAT
catalogue-fact-area = Area
catalogue-fact-som-area = SØM’s name of the area
catalogue-fact-own-list = Own list
catalogue-fact-scope = Holds for
catalogue-fact-confidence = Confidence
catalogue-fact-next-update = New rate expected from
catalogue-fact-note = Note
catalogue-fact-source = Source
catalogue-fact-seen = Seen
catalogue-fact-population = Who was measured
catalogue-fact-outcome = Outcome
catalogue-fact-finding = Result
catalogue-fact-summary = Finding
catalogue-fact-treatment = With the intervention
catalogue-fact-control = In the comparison group
catalogue-fact-difference = Difference
catalogue-fact-before = Before the intervention
catalogue-fact-change = Change from before to after
catalogue-fact-reference = Level that the source mentions
catalogue-fact-effect-size = Standardised difference (Cohen’s d)
catalogue-fact-lower = What is good
catalogue-fact-design = Design
catalogue-fact-level = SØM’s evidence level
catalogue-fact-comparison = Comparison group
catalogue-fact-participants = Number measured
catalogue-fact-follow-up = Follow-up
catalogue-fact-years = Studied
catalogue-fact-rate-basis = The shares are of
catalogue-fact-use = What it may be used for
catalogue-fact-target-group = Nearest target group
catalogue-fact-costs = Belongs with
catalogue-fact-list = Classification
catalogue-fact-ages = Ages
catalogue-fact-definition = Definition
catalogue-fact-success-measure = Success measure
catalogue-fact-estimates = SØM’s estimates of consequences
catalogue-fact-version = Version
catalogue-fact-group = Subject
catalogue-fact-valid = Valid
catalogue-fact-index-kind = Published as
catalogue-fact-rule-kind = The steps count

catalogue-amount-per = { $amount } per { $unit }
catalogue-value-unit = { $value } { $unit }
catalogue-year-unknown = Not stated. The amount cannot be moved to another year.
catalogue-split-stated = { $split } (stated by the source)
catalogue-split-assigned = { $split } (follows from whose task it is)
catalogue-split-part = { $payer } { $share }
catalogue-split-rule = The amount is before refund. Who pays is decided by the rule “{ $rule }”.
catalogue-split-unknown = Not stated. You must split the amount yourself when you use it.
catalogue-seen-unknown = The date was not noted
catalogue-level-none = The design has no level
catalogue-comparison-yes = Yes
catalogue-comparison-no = No. It cannot be seen what would have happened without the intervention.
catalogue-comparison-unknown = Not readable
catalogue-follow-up-months = { $months } months
catalogue-rate-basis-starters = everyone who starts
catalogue-rate-basis-completers = those who complete
catalogue-rate-basis-unknown = Not stated
catalogue-lower-is-better = A low number. Success is what does not happen.
catalogue-no-success-measure = The success measure is not public.
catalogue-no-success-measure-dst = The classification has no success measures.
catalogue-no-estimates = The estimates are not public. The sums published for some target groups stand as model results.
catalogue-som-area-unknown = SØM’s name was not read in a public source.
catalogue-valid-from = from { $from }
catalogue-valid-to = to { $to }
catalogue-valid-between = { $from } to { $to }
catalogue-index-level = Index figures
catalogue-index-change = Change in % on the year before
catalogue-index-default = SØM uses this index. It is chosen from the start.
catalogue-rule-weeks = Weeks on public support in all
catalogue-rule-days = Days in all
catalogue-rule-bands = Kroner for one person in a year
catalogue-rule-share = Nothing: one split for the whole amount

# Tables of an entry.
catalogue-table-history = Amounts over the years
catalogue-table-values = Values
catalogue-table-years = Year by year
catalogue-table-steps = Steps
catalogue-head-year = Year
catalogue-head-part = Part
catalogue-head-value = Value
catalogue-head-amount = Amount, DKK
catalogue-head-name = Name
catalogue-head-source = Source
catalogue-head-estimate = Estimate
catalogue-head-rate = Rate
catalogue-head-step = Step
catalogue-estimate = estimate
catalogue-step-from = from { $from }
catalogue-step-between = { $from }–{ $to }
catalogue-step-all = the whole amount

# The knowledge base on the command line.
cli-catalogue-help =
    som catalogue – prices, effects, target groups and parameters of the knowledge base, each with its source

    Usage
      som catalogue list [WORDS …]    find entries; without words all are shown
      som catalogue show ID           show one entry with source, note and table
      som catalogue check [FOLDER]    check the tables of a folder, or those that the program has with it
      som catalogue import FILE       read a price list (CSV or .xlsx) and see what is wrong with it
      som catalogue pack FILE [ID …]  put prices, effects and calculations into a knowledge package (.zip) that others can read
      som catalogue unpack FILE       see what is in a knowledge package, beside what is there already

    Options for list
      --kind KIND               price, wage, intervention_cost, reference_point, effect, target_group, index,
                                discount_schedule, refund_rule or parameter
      --area AREA               such as transfers, health, justice
      --target-group ID         a target group, its effects and costs
      --year YEAR               entries with figures of the year; else only the newest of the same price is shown
      --scope SCOPE             such as statutory_rate, national_average, single_municipality
      --confidence CONFIDENCE   high, medium or low

    Options for import
      --map FIELD=HEADING       which column a field is in, where that is not clear; its number will do too
      --same FIELD=VALUE        a value that holds for all rows
      --numbers da|en           how numbers are written: 1.234,5 or 1,234.5; English only if the file is
      --sheet NAME              another sheet than the first
      --output FILE             save the price list as CSV; nothing is saved if a row is refused
      The fields are name, unit, amount, price_year, source, address, municipality, region, state, foundation,
      civil_society, citizen, area, replaces, vat, valid_from, valid_to, note and id.

    Options for pack; ID is a price or an effect of the knowledge base
      --title NAME            what the package is called
      --licence LICENCE       CC-BY-4.0 (if nothing is chosen) or CC0-1.0
      --list FILE             add a price list; can be written several times
      --case FILE             add a calculation; can be written several times

    Options for unpack
      --list FILE             compare with your own price list too; can be written several times
      --take ID               take the package’s version where yours is another; “all” takes all
      --output FOLDER         save what is new or taken; nothing is saved if something is refused

    All go with --lang en, and all but pack with --json.

    Examples
      som catalogue list closed prison --lang en
      som catalogue list --kind effect --target-group som-hjemloeshed --lang en
      som catalogue show sygedagpenge-max-2024 --lang en
      som catalogue import prices.csv --same price_year=2025 --same "source=Nordby: Charges 2025" --lang en
      som catalogue pack nordby.zip ips-18mdr --list rates.csv --case shelter.json --title "What Nordby knows"
cli-catalogue-no-command = Write what to do: “som catalogue list”, “som catalogue show ID”, “som catalogue check”, “som catalogue import FILE”, “som catalogue pack FILE” or “som catalogue unpack FILE”.
cli-catalogue-unknown-command = There is no “som catalogue { $word }”. Write list, show, check, import, pack, unpack or help.
cli-catalogue-no-id = Write which entry to show: “som catalogue show ID”. Find the id with “som catalogue list”.
cli-catalogue-too-much = Remove “{ $word }”. There can be only one name.
cli-catalogue-no-value = Write a value after --{ $option }.
cli-catalogue-unknown-value = “{ $value }” cannot stand after --{ $option }. Write one of these: { $allowed }.
cli-catalogue-no-file = Write which file to read: “som catalogue import FILE”.
cli-catalogue-no-package = Write what the knowledge package is called: “som catalogue { $command } FILE”.
cli-catalogue-no-title = Write what the package is called after --title.
cli-catalogue-nothing-to-pack = Write what goes into the package: ids of the knowledge base, --list or --case.
cli-catalogue-command = “som catalogue { $command }”
cli-catalogue-only-for = --{ $option } goes only with { $commands }.
cli-catalogue-no-entry = There is no entry with the id “{ $id }”. { $count ->
    [0] Find it with “som catalogue list WORDS”.
   *[other] Did you mean { $near }?
}
cli-catalogue-no-folder = { $folder }: There is no folder of that name.
cli-catalogue-not-a-folder = { $folder }: This is not a folder. Write the name of the folder with the tables.
cli-catalogue-fine = The tables are in order: { $entries } entries from { $sources } sources.
cli-catalogue-faults = { $count ->
    [one] There is 1 fault in the tables.
   *[other] There are { $count } faults in the tables.
}
cli-catalogue-count = { $count ->
    [0] No entry fits.
    [one] 1 entry.
   *[other] { $count } entries.
}
cli-catalogue-id = Id
cli-catalogue-kind = Kind
cli-catalogue-figure = Figure or finding
