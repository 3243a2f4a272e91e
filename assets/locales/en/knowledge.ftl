# The knowledge base.
knowledge-lead = Prices, costs, effects, target groups and rates, each with its source. A figure that you use is copied into the calculation with its source and can be changed there.
knowledge-waiting = Fetching the knowledge base …
knowledge-failed = The knowledge base could not be fetched. Check whether you are online, and try again. Your calculation is not affected.
knowledge-again = Try again
knowledge-search = Search
knowledge-search-help = Such as sickness benefit, prison or IPS. Small spelling mistakes do not matter.
knowledge-filters = Narrow down
knowledge-filter-all = All
knowledge-filter-kind = Kind
knowledge-filter-area = Area
knowledge-filter-group = Target group
knowledge-filter-year = Figures of year
knowledge-filter-scope = Holds for
knowledge-filter-confidence = Confidence
knowledge-count = { $count ->
    [0] No entry fits.
    [one] 1 entry.
   *[other] { $count } entries.
}
knowledge-nothing = Try fewer or other words, or remove a filter. What nobody has published is not here; write your own figure with its source in the calculation.
knowledge-more = Show more
knowledge-clear = Remove the filters
knowledge-back = Back to the search
knowledge-no-year = price year not stated
knowledge-confidence-is = confidence: { $confidence }
knowledge-measure-is = Success measure: { $measure }
knowledge-uncompared = No comparison group
knowledge-uncompared-long = There is no comparison group, so nobody knows what would have happened without the intervention. The figure is not an effect.
knowledge-never-a-price = The result of a model. Hold your own result against it, but never use it as a price.
knowledge-no-entry = There is no such entry
knowledge-no-entry-text = There is no entry called “{ $id }”. It may have another name in a newer version.
knowledge-plot = { $name }, { $unit }: from { $first } in { $from } to { $last } in { $to }. The table shows every year.

knowledge-find = Find { $place } in the knowledge base
knowledge-use = Use in a calculation
knowledge-use-text = It is copied into the calculation with its source. You can change it afterwards.
knowledge-use-new = You have no calculations yet. A new one will be made.
knowledge-calculation = Calculation
knowledge-place = Where in the calculation?
knowledge-use-button = Use in the calculation
knowledge-use-as = Use as { $place }
knowledge-not-usable = The entry has no figure that can stand in a calculation. Use it as background.
knowledge-not-saved = The browser could not save a new calculation. Its storage is full or turned off. Choose a calculation that you have, or delete one on the front page.

knowledge-outcome-number = success measure { $number }
knowledge-place-of = { $place } ({ $outcome })
knowledge-place-cost = a cost
knowledge-place-saved-cost = a saved cost
knowledge-place-after = a consequence after the intervention
knowledge-place-during = a consequence during the intervention
knowledge-place-success-rate = a success rate
knowledge-place-success-measure = a success measure
knowledge-place-target-group = a target group
knowledge-place-yardstick = a figure to hold the result against
knowledge-place-index = a price index
knowledge-place-discounting = a discount rate
knowledge-place-amount = an amount
knowledge-place-pay = a yearly pay
knowledge-place-price = a price

knowledge-source-scope = { $title } ({ $scope })
knowledge-used = “{ $name }” has been put in with its source.
knowledge-remains-refund = { $amount } is before refund. Split the amount between the actors yourself.
knowledge-remains-rule = The amount is before refund and is split between the actors by the rule “{ $rule }”. Fill in what it must know of the citizens at the price.
knowledge-remains-split = The source does not say who pays { $amount }. Split the amount between the actors yourself.
knowledge-note-split = To be split between actors: { $amount }
knowledge-remains-year = The price year is not stated, so the amount counts as the calculation’s price year.
knowledge-remains-unit = The unit is now { $unit }. Change the quantities if they counted something else.
knowledge-remains-per = The amount is per { $unit }. See that it fits when the amount falls.
knowledge-remains-quantity = The amount is per { $unit }. Write how many there are.
knowledge-remains-months = Pay per year is 12 times { $amount }
knowledge-remains-comparison = There is no comparison group. Write the success rate without the intervention yourself.
knowledge-remains-basis = The source does not say whether the shares are of those who start or those who complete.
knowledge-remains-turned = The source measures what is to be avoided. Success is counted as the rest up to 100%.
knowledge-remains-no-difference = The study found no significant difference. That stands at the success measure, and no success rate has been put in.
knowledge-remains-moved = { $index } has been put in as the price index, so that the price is moved from { $from } to { $to }.
knowledge-remains-index = The price index lacks { $year }. Add the year at the end of the step Costs, or change the price year of the calculation.
knowledge-remains-without = Write the success rate without the intervention yourself; the one with it is worked out from it.
