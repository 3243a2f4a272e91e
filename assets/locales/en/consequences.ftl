# Step 4: the consequences.
consequences-lead = What does a citizen who reaches the success measure use more or less of afterwards? Minus means less use.
horizon-heading = Length of the calculation
horizon-consequence-years = Years of consequences per cohort
horizon-consequence-years-help = How many years you follow each cohort after the effect has begun. 1 to 100.
horizon-reaches = The calculation runs to { $year }: { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
horizon-is = The calculation covers { $years ->
    [one] { $years } year
   *[other] { $years } years
}.
horizon-choose = Choose another length
horizon-derive = Let the length follow the years of consequences
horizon-own = Length of the calculation
horizon-own-help = Whole years from the start year, 1 to 100. What falls later does not count.
horizon-beyond = Consequences for the public sector that fall after the end of the calculation and are not counted:

discounting-heading = Discount rate
discounting-rate = Discounting
discounting-rate-help = Makes kroner of different years comparable. The result is always shown both with and without.
discounting-none = No discounting
discounting-ministry = The Ministry of Finance’s declining rate
discounting-own = Rates of your own
discounting-source = 3.5% up to and including year 35, then 2.5%, and 1.5% from year 71. Source: the Danish Ministry of Finance’s social discount rate, in force from January 2021.
discounting-from = From year
discounting-from-help = Year 0 is the start year. The rate holds until the next step begins.
discounting-step = step { $number }
discounting-add = Add a step

consequences-after = Consequences after the intervention
consequences-after-of = Consequences after the intervention: { $outcome }
consequences-after-lead = Enter quantities per extra citizen with success. Year 0 is the year in which the course ends.
consequences-after-lead-following = Enter quantities per extra citizen with success. Year 0 is the year after the course ends.
consequences-during = Consequences during the intervention
consequences-during-lead = Enter quantities per participant who starts, in each course year, compared with the usual intervention.
consequences-count = { $number ->
    [0] no lines
    [one] { $number } line
   *[other] { $number } lines
}
consequences-none = There are no consequences here yet.
consequences-what = Service and price
consequences-year = Year { $number }
consequences-caption = { $area }: quantities per year
consequences-add = Add a consequence
consequences-grid-help = Move between the fields with Tab, Enter and the arrow keys. You can paste a row or a column from Excel.
consequences-longer = The lines have quantities for { $longest } years, but only { $years } years of consequences are chosen. The quantities count as far as the calculation reaches.
consequences-years-shown = Years { $first } to { $last } of { $of } years
consequences-lines-shown = Lines { $first } to { $last } of { $of }
consequences-earlier = Previous
consequences-later = Next
consequences-no-area = No area
consequences-no-unit = unit

consequence-label = What is it?
consequence-label-help = Such as months on cash benefit. Do not enter personal data.
consequence-area = Area
consequence-area-help = The result is summed for each area.
consequence-own-area = Another area
consequence-own-area-label = Name of the area
consequence-unit = Unit
consequence-unit-help = What the table counts.
consequence-own-unit = Another unit
consequence-own-unit-label = Name of the unit
consequence-kind = Kind
consequence-kind-help = More of an expense costs the actor money. More revenue brings the actor money.
consequence-kind-expense = Expense
consequence-kind-revenue = Revenue, such as tax
consequence-prices = Price per unit
consequence-prices-help = After refund. Leave the field empty for an actor who does not pay.
consequence-other-payers = A foundation, civil society or the citizen pays too
consequence-prices-by-year = Prices that differ from year to year
consequence-payer = Actor
consequence-price-year = Price year of the prices
consequence-price-year-help = Leave the field empty if it is the price year of the calculation.
consequence-other-price-year = The price is moved to { $year } with the price index.
consequence-to-index = See the price index under Costs
consequence-source-of-price = Where is the price from?
consequence-source-of-quantity = Where are the quantities from?
consequence-more = Capacity, budget and remarks
consequence-share = Share that can be realised
consequence-share-help = How much of it becomes money in the budget? Empty field: 100%.
consequence-lag = Years until it can be realised
consequence-lag-help = How long does it take to adapt capacity? Empty field: 0 years.
consequence-note = Remark
consequence-note-help = Such as a reservation. Do not enter personal data.
consequence-no-price = The price is missing
consequence-no-source = Own number without a source
consequence-price-is = { $price } per { $unit } ({ $year }): { $payers }
consequence-price-by-year = A price for each year per { $unit } ({ $year }): { $payers }
consequence-price-from = Price:
consequence-quantity-from = Quantity:
consequence-total = Total for the public sector
consequence-total-of = { $name }, total for the public sector
consequence-open = Open
consequence-close = Close
consequence-cell = { $name }, year { $number }

price-mode = How is the price given?
price-mode-fixed = A fixed amount, the same in all years
price-mode-years = An amount for each year
price-mode-rule = An amount before refund, split by a rule

refund-heading = Price by a refund rule
refund-rule = Which rule?
refund-rule-help = The calculation keeps the whole rule, so that it goes on meaning the same.
refund-choose = Choose a rule
refund-own = A rule of your own
refund-limits-year = The limits of the rule are in { $year } prices. So the price year of the price is set to { $year }: enter the amounts in { $year } prices, and they are moved to the price year of the calculation by the price index.
refund-unnamed = refund rule
refund-price-is = { $price } per { $unit } before refund ({ $year }): { $rule }
refund-price-by-year = An amount for each year per { $unit } before refund ({ $year }): { $rule }
refund-label = Name of the rule
refund-label-help = Such as the refund staircase.
refund-kind = What decides who pays?
refund-kind-help = What the steps of the rule count.
refund-kind-percentage = A fixed percentage
refund-kind-week = Weeks already spent, such as the refund staircase
refund-kind-day = Days already spent, such as a limit for the refund
refund-kind-bands = One citizen’s total cost in the year, such as the central refund scheme
refund-gross = Amount before refund
refund-gross-help = The whole amount, before anybody refunds a part of it.
refund-gross-unit = DKK per { $unit }
refund-gross-years = Enter an amount for each year
refund-gross-same = Use the same amount in all years
refund-per-unit-week = Weeks of the rule per unit ({ $unit })
refund-per-unit-day = Days of the rule per unit ({ $unit })
refund-per-unit-week-help = How many weeks of the staircase is one unit? A month is 52/12 = 4.33 weeks.
refund-per-unit-day-help = How many days of the staircase is one unit?
refund-years = Where the citizen is in the rule when each year begins
refund-what = Figures for the rule
refund-before-week = Weeks on public support
refund-before-day = Days already spent
refund-cost-before = The citizen’s cost in the year, without the change
refund-cost-after = The citizen’s cost in the year, with the change
refund-years-help = What is avoided or added is counted on from here.
refund-cost-help = Enter the total cost of one citizen in the year. The change lies between the two amounts. The limits are in the same price year as the price.
refund-steps = Steps and dates of the rule
refund-version = Version { $number }
refund-valid-from = Holds from
refund-valid-from-help = A date, such as 2016-01-01. Where the rule changes within a year, each version counts by its days in that year.
refund-step = Step { $number }
refund-first-week = From the first week
refund-first-day = From the first day
refund-first-bands = From the first krone
refund-from-week = After so many weeks
refund-from-day = After so many days
refund-from-bands = From kroner in the year
refund-add-step = Add a step
refund-add-version = Add a version of the rule
refund-source = Where is the rule from?
refund-result = Price per unit by the rule
refund-result-caption = for those who start in { $start }, DKK in { $year } prices
refund-result-waiting = The price for each actor is shown here when the rule and the quantities are filled in.

area-transfers = Income transfers
area-health = Health services
area-justice = Police, courts and prison service
area-adults = Social services for adults
area-children = Social measures for children and young people
area-employment = Employment measures
area-tax = Tax
area-education = Education and special schools
area-shelter = Shelters and crisis centres (homelessness)
area-housing = Housing support
area-substance = Drug and alcohol treatment
area-daycare = Day care
area-care = Home and elder care

measure-hour = hour
measure-day = day
measure-week = week
measure-month = month
measure-year = year
measure-visit = visit
measure-course = course
