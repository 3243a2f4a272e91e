# Step 2: Costs. Sources are used on the other steps as well.
source-add = Add a source
source-is = Source: { $title }
source-title = Author, year and title
source-title-help = E.g. a report, accounts or a collective agreement.
source-address = Web address
source-address-help = If the source is on the web.
source-seen = Seen on
source-seen-help = Date, e.g. 3 February 2026.

unit-hours = hours

costs-lead = What does the intervention cost, and who pays?
costs-heading = Costs of the intervention
costs-grants = Enter all costs, including those that others pay. To enter a grant from a foundation, choose the foundation as the one who pays.
costs-add = Add a cost:
saved-costs-heading = Saved costs of the usual intervention
saved-costs-lead = What would the usual intervention have cost for the same participants? The amount is subtracted. Leave the list empty if nothing is replaced.
saved-costs-add = Add a saved cost:
cost-template-staff = Staff
cost-template-group = Groups
cost-template-training = Course or training
cost-template-materials = Materials
cost-template-rooms = Rooms
cost-template-other = Other

cost-in-all = in total
cost-amount-missing = amount missing
cost-times = { $quantity } × { $amount }
cost-when-one_off = { $amount } once in { $year }
cost-when-per_operating_year = { $amount } per operating year
cost-when-per_year = { $amount } per year { $from }–{ $to }
cost-when-per_participant = { $amount } per participant
cost-when-per_participant_course_year = { $amount } per participant per course year
cost-when-per_group = { $amount } per group of { $size }
cost-when- = { $amount }
cost-in-prices-of = { $amount } ({ $year } prices)
cost-paid-by = paid by { $payer }

cost-label = What is it?
cost-label-help = E.g. group leaders, rooms or supervision. Do not write names of persons.
cost-category = Category
cost-category-help = The categories are those of Omkostningsmodellen.
cost-category-preparation = Preparation
cost-category-training = Training
cost-category-operation = Operation
cost-category-materials = Investment in materials
cost-category-other = Other
cost-basis = When does the amount fall?
cost-basis-help = An operating year is a year in which anyone is in a course.
cost-basis-one_off = Once
cost-basis-per_operating_year = Every operating year
cost-basis-per_year = Every year of a period
cost-basis-per_participant = For each participant who starts
cost-basis-per_participant_course_year = For each participant in each course year
cost-basis-per_group = For each group
cost-choose-year = Choose a year
cost-year = Year
cost-year-help = The year in which the amount is paid.
cost-from = First year
cost-from-help = The first year in which the amount is paid.
cost-to = Last year
cost-to-help = The last year in which the amount is paid.
cost-size = Participants per group
cost-size-help = Groups are rounded up: 9 participants make 2 groups of 8.
cost-group-years = How often is the group paid for?
cost-group-years-help = A course can last several years.
cost-group-years-start = Once, when the group starts
cost-group-years-every = In every course year
cost-course-years = Number of course years
cost-course-years-help = Only if it differs from that of the intervention.

cost-mode = How do you state the amount?
cost-mode-amount = As an amount
cost-mode-hours = As hours times pay
cost-amount = Amount
cost-amount-help = Without VAT that the actor can reclaim.
cost-amount-materials = Amount
cost-amount-materials-help = A negative one-off amount is a residual value, e.g. when equipment is sold at the end.
cost-unit- = DKK
cost-unit-one_off = DKK
cost-unit-per_operating_year = DKK per operating year
cost-unit-per_year = DKK per year
cost-unit-per_participant = DKK per participant
cost-unit-per_participant_course_year = DKK per participant per course year
cost-unit-per_group = DKK per group
cost-yearly-pay = Pay per year
cost-yearly-pay-help = For one full-time post, with pension.
cost-effective-hours = Effective hours per year
cost-effective-hours-help = The hours that one full-time post works when holidays, illness and breaks are subtracted.
cost-hours = Hours
cost-hours-help = Your own estimate. Count preparation and meetings as well.
cost-hours-unit- = hours
cost-hours-unit-one_off = hours
cost-hours-unit-per_operating_year = hours per operating year
cost-hours-unit-per_year = hours per year
cost-hours-unit-per_participant = hours per participant
cost-hours-unit-per_participant_course_year = hours per participant per course year
cost-hours-unit-per_group = hours per group
cost-overhead = Overhead
cost-overhead-help = An addition to the pay, e.g. management and administration. Empty field: 0%.
cost-hours-come-to = The hours come to
cost-hours-rule = ({ $per }): pay ÷ effective hours × hours, with overhead.

cost-payers = Who pays?
cost-payers-help = Choose one actor, or share the amount between several.
cost-payer-all = { $payer } 100%
cost-payer-shared = Shared between several
cost-shares-whole = { $total } in total
cost-shares-sum = { $total } in total. The shares must sum to 100%.

cost-more = Quantity, price year, VAT, budget and note
cost-quantity = Quantity
cost-quantity-help = The amount is multiplied by the quantity.
cost-price-year = Price year of the amount
cost-price-year-help = A year other than that of the calculation needs both years in the price index at the bottom of the page.
cost-note = Note
cost-note-help = E.g. how the amount was found. No personal data.

index-heading = Price index
index-lead = Amounts of other years are moved to { $year } prices: the amount is multiplied by the index of { $year } and divided by the index of its own year.
index-level-of = Index { $year }

cost-totals = Costs in total
cost-totals-waiting = The figures come here when participants, costs and effect are filled in.
cost-totals-caption = { $years ->
    [one] Over { $years } year in { $price_year } prices, not discounted
   *[other] Over { $years } years in { $price_year } prices, not discounted
}
cost-total = Costs
cost-total-saved = Saved costs
cost-total-net = Net
cost-per-participant = Net per participant, all actors:

index-unused = Price index: used only when an amount is from another year than { $year }
index-other = Index: { $name }
index-empty = The index has no years yet.
index-estimate = Estimate
index-estimates-source = Where is the estimate from?
index-year = Add a year
index-year-wrong = Write a year from 1990 to 2100 with four digits.
index-year-there = The year is there already.
index-add-year = Add year
index-known = Fetch an index from the knowledge base
index-series = Index
index-series-years = Has the years { $first } to { $last }.
index-copy = Use this index
index-put = { $number ->
    [one] { $number } year was put into the index.
   *[other] { $number } years were put into the index.
}
index-paste = Paste years from Statistics Denmark
index-paste-label = Years and index numbers
index-paste-help = Copy from table PRIS116 of the StatBank and paste here: a year and a number on each line, or the years across with the numbers beneath.
index-paste-put = { $number ->
    [one] Put { $number } year into the index
   *[other] Put { $number } years into the index
}
index-read = { $number ->
    [one] Read: { $number } year
   *[other] Read: { $number } years
}
index-read-level = { $year }: { $level }
index-read-mean = (mean of the year’s twelve months, rounded to four decimals)
index-read-former = (replaces { $level })
index-refused = { $number ->
    [one] Not read: { $number } place
   *[other] Not read: { $number } places
}
index-refused-more = … and { $number } more.
index-refused-no-year = “{ $line }”: there is no year for the numbers. Write the year before them, or include the line with the years.
index-refused-number = { $time }: “{ $typed }” is not a number above 0.
index-refused-outside = { $year }: a calculation can only have years from 1990 to 2100.
index-refused-twice = { $time } stands twice. The first number is used.
index-refused-months = { $year }: there are only { $number ->
    [one] { $number } month
   *[other] { $number } months
}. A year is the mean of all twelve.
index-refused-several = “{ $line }”: there are several numbers for the same year. Paste one index at a time.
index-refused-count = “{ $line }”: the line must have { $number } numbers, one for each year above it.
index-name = Add another index
index-name-help = Such as local government’s price and wage index, or the rate regulation. Lines can then choose it.
index-name-missing = Write what the index is called.
index-name-taken = There already is an index of that name.
index-add = Add index
index-remove = Remove the index { $name }

committees-heading = Committees
committees-unused = Committees: split the municipality’s figures between committees
committees-lead = Each line can belong to one committee of each actor. The result shows what the committees pay and gain.
committee-number = Committee { $number }
committee-name = Committee { $number } ({ $payer })
committee-used = { $number ->
    [0] No lines belong to the committee yet.
    [one] { $number } line belongs to the committee.
   *[other] { $number } lines belong to the committee.
}
committee-payer = Whose committee is it?
committee-add = Add a committee
