# Follow-up: what was measured beside what was expected.
follow-up-lead = Write what was measured once the intervention is running or has ended. You then see how far the result is from what was expected, and why. What was expected stays as it is.
follow-up-nothing = Nothing measured has been written yet. The difference comes here with the first number.
follow-up-no-forecast = The calculation lacks numbers on the other pages. The difference from what was expected comes here once there is an expected net result.
follow-up-wrong = { $number ->
    [one] { $number } field must be corrected before what was measured counts
   *[other] { $number } fields must be corrected before what was measured counts
}
follow-up-expected = Expected
follow-up-measured = Measured
follow-up-cell = { $line }, measured, { $year }
follow-up-nothing-expected = No expected number has been written.

follow-up-published = Published results
follow-up-published-lead = The numbers stand beside each other as they were published. They are not part of the calculation.

follow-up-about = About the measuring
follow-up-until = Measured up to and including
follow-up-until-help = The last year that was measured. The years after it are calculated from what is known.
follow-up-until-none = Not chosen
follow-up-note = Note
follow-up-note-help = For example how it was measured, and what is missing. Write no personal data.

follow-up-starting = Participants who start
follow-up-starting-caption = Participants who start, by year
follow-up-as = Counted as
follow-up-as-share = Write as a share
follow-up-as-count = Write as so many of so many
follow-up-share-expected = Expected: { $percent }
follow-up-equals = That is { $percent }.
field-count = Number
field-of = Out of
field-until = Measured up to and including
field-by_year = Amount in all
follow-up-basis-completers = Measured among those who complete, as the expected shares.
follow-up-basis-starters = Measured among all who start, as the expected shares.

follow-up-costs-lead = Write what the line cost in all in each year, for all actors together. The actors share the amount as expected.
follow-up-prices-of = { $year } prices
follow-up-prices-of-case = the calculation’s prices
follow-up-costs-caption = Costs in all by year, DKK, { $prices }
follow-up-saved-caption = Saved costs in all by year, DKK, { $prices }
follow-up-cost-by_year = In all, by year
follow-up-cost-amount = Amount per unit
follow-up-cost-as-help = Choose amount per unit where you only know the price, such as per participant.
follow-up-counted-by_year = Counted in all by year, { $prices }
follow-up-counted-amount = Counted per unit, { $prices }
follow-up-price-year-help = The price year of the measured amounts. Empty means { $year }.
follow-up-amount = Measured amount
follow-up-amount-expected = Expected: { $amount }

follow-up-during-caption = Number per participant who starts (minus is less use)
follow-up-after-caption = Number per extra person with success (minus is less use)
follow-up-number-of = Unit: { $unit }
follow-up-prices-lead = Write the price after refund. It holds for all years.
follow-up-prices-caption = Price per unit after refund, DKK
follow-up-payer = Actor
follow-up-per = per { $unit }, { $prices }
follow-up-by-rule = by rule
follow-up-price-cell = { $line }, measured price, { $who }
follow-up-price-year-cell = { $line }, price year of the measured prices
follow-up-one-price = Write one price instead

# The comparison.
follow-up-of-municipality = the municipality’s net result
follow-up-of-region = the region’s net result
follow-up-of-state = the state’s net result
follow-up-of-foundation = the foundation’s net result
follow-up-of-civil_society = civil society’s net result
follow-up-of-citizen = the citizen’s net result
follow-up-of-public = the public sector’s net result
follow-up-of-all = all actors’ net result
follow-up-as-expected = With the measured numbers, { $who } is as expected
follow-up-lower = With the measured numbers, { $who } is { $amount } lower than expected
follow-up-higher = With the measured numbers, { $who } is { $amount } higher than expected
follow-up-from-to = Expected was { $expected }. With the measured numbers it is { $measured }, a difference of { $difference }.
follow-up-mostly = Most of it is due to { $cause }: { $amount }.
follow-up-largest = The largest cause is { $cause }: { $amount }.
follow-up-against = { $cause } pulls most the other way: { $amount }.
follow-up-how-much = { $measured } of { $of } values have been measured. The rest is taken as expected.
follow-up-so-far = In the years up to and including { $year }, which have been measured, the difference is { $amount }.
follow-up-chart-title = From the expected net result to the net result with the measured numbers, { $who }
follow-up-chart-desc = The first bar is the expected net result. Each of the next shows what one cause changes. The last is the net result with the measured numbers.
follow-up-order = The measured numbers take the place of the expected ones in this order, one step at a time. What two causes have in common counts with the later of them. Another order would move that part, but not the sum.
follow-up-net-expected = Expected net result
follow-up-with-measured = With the measured numbers
follow-up-net-measured = Net result with the measured numbers
follow-up-difference = Difference
follow-up-difference-present = Difference, present value
follow-up-difference-until = Of this, up to and including { $year }
follow-up-table-caption = Difference in net result by cause ({ $unit })
follow-up-cause = Cause
follow-up-values = Measured values
follow-up-of = { $measured } of { $of }
follow-up-people = People, expected and measured

reason-participants-more = more participants
reason-participants-less = fewer participants
reason-participants-other = other start years
reason-completion-more = higher completion
reason-completion-less = lower completion
reason-completion-other = another completion
reason-effect-more = a larger effect
reason-effect-less = a smaller effect
reason-effect-other = another effect
reason-costs-more = higher costs
reason-costs-less = lower costs
reason-costs-other = other costs
reason-quantities-other = another use of services
reason-prices-other = other prices
