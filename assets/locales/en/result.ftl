# Step 5: the result.

# The heading. Whoever loses is named first, the one whose view you have chosen last.
result-first-gain = { $who } has an expected net gain of { $amount }
result-first-loss = { $who } has an expected net loss of { $amount }
result-first-zero = { $who } is expected to break even
result-next-gain = { $who } a gain of { $amount }
result-next-loss = { $who } a loss of { $amount }
result-next-zero = { $who } breaks even
result-example = Worked example: { $heading }

# The paragraph under it.
result-costs = Over { $years } years the intervention costs { $amount }{ $saved ->
    [yes] , when the saved costs of the usual intervention are subtracted,
   *[no] {""}
}
result-costs-of = Over { $years } years the intervention costs { $who } { $amount }{ $saved ->
    [yes] , when the saved costs of the usual intervention are subtracted,
   *[no] {""}
}
result-costs-nothing = Over { $years } years the intervention costs { $who } nothing{ $saved ->
    [yes] , when the saved costs of the usual intervention are subtracted,
   *[no] {""}
}
result-costs-less = Over { $years } years the intervention is { $amount } cheaper for { $who } than the usual intervention
result-and-gain = { $costs } and gives { $who } an expected gain of { $amount }.
result-and-loss = { $costs } and gives { $who } an expected loss of { $amount }.
result-and-nothing = { $costs } and gives { $who } neither gain nor loss.
result-pays = { $who } pays { $amount }.
result-net-of = { $who } has a net result of { $amount }.
result-compensated = With a compensation of { $amount }, { $who } breaks even.
result-how-sure = How sure is the result?
result-point-estimate = A point estimate without uncertainty.
result-range-scenarios = The scenarios give { $who } a net result from { $low } to { $high }.
result-range-one-way = One uncertain number at a time gives { $who } a net result from { $low } to { $high }.
result-range-where = See how sure the numbers are
result-range-say = Say how sure the numbers are
result-view = Show the result for

result-unit = DKK, { $prices } prices, { $years }
result-rate = rate { $rate }
result-rate-steps = rate from { $first } falling to { $last }
result-not-discounted = not discounted
result-rounded = The figures are rounded.
result-as-table = Show the figures as a table
result-no-figure = Cannot be calculated
result-none = –
result-no-outlay = no outlay
result-not-paid-back = not paid back

# Key figures.
result-key-figures = Key figures
result-key-net = net result for { $who }, { $prices } prices
result-key-present = net result in present value, { $rate }
result-key-per-participant = net per participant
result-key-per-success = net per extra citizen with success
result-key-cost-per-success = cost per extra citizen with success, all actors, present value, { $rate }
result-key-cost-per-success-plain = cost per extra citizen with success, all actors
result-key-break-even = paid back
result-key-peak = largest cumulative deficit
result-key-four-years = total after four years (through { $year })
result-key-irr = internal rate of return
result-gain-per-krone = Gain of the public sector per krone that all actors pay (present value):
result-gain-per-krone-plain = Gain of the public sector per krone that all actors pay:
result-benefit-cost = Per krone that the public sector itself pays:
irr-nothing = no money to earn interest
irr-no-outlay = no outlay
irr-no-return = nothing comes back
irr-gain-first = the gain comes before the outlay
irr-several-changes = several rates would fit

# Year by year.
result-years = Year by year
result-years-title = Net year by year for { $who }, and what it adds up to
result-years-desc = The bars show the net of each year and actor for { $who } in { $years }: gains above zero, losses below. The line shows what the years add up to. It ends at { $amount }. The figures are in the table below the chart.
result-years-caption = Net per year, { $who }, not discounted ({ $unit })
result-legend = Colours and patterns
result-cumulative-of = Cumulative for { $who }
result-cumulative-end = Total { $amount }
result-cumulative = Cumulative
result-split = Of { $all } for { $who } after the intervention, { $within } lies within the follow-up of the study. The rest is projected.
result-split-none = All of { $all } for { $who } after the intervention lies within the follow-up of the study.
result-projected = Hatched: projected beyond the follow-up
result-follow-up = What is hatched lies after the follow-up of the study. It is not measured but projected.
result-no-follow-up = The follow-up of the study is not given. The chart therefore cannot show what is measured and what is projected.
result-paid-back-in = Paid back in { $year }
result-year = Year
result-net = Net
result-all-years = All years
chart-hint-years = Choose a year with the arrow keys. Press Enter to see what the net of the year is made of.
chart-hint-rows = Choose a bar with the arrow keys. Press Enter to see what the figure is made of.
chart-unit-krone = DKK
chart-unit-thousand = DKK 1,000
chart-unit-million = DKK million
chart-unit-billion = DKK billion

# Who pays, and who gains.
result-payers = Who pays, and who gains
result-payers-desc = For each actor the bar shows the cost to the left of zero and the gain to the right. A mark shows the net result.
result-payers-legend = Cost to the left of zero, gain to the right. The mark and the figure are the net result.
result-payers-caption = Cost and gain of each actor. Not discounted, except for the column in present value ({ $unit })
result-payer-label = { $who }: cost { $cost }, gain { $gain }, net { $net }
result-payer = Actor
result-cost = Cost
result-cost-less-saved = Cost, saved costs subtracted
result-gain = Gain
result-net-present = Net, present value
result-peak = Largest cumulative deficit
result-paid-back = Paid back
result-share-of-cost = Share of cost
result-share-of-gain = Share of gain

# Where the gain comes from.
result-areas = Where the gain comes from
result-areas-lead = From cost to net result for { $who } in { $years }, not discounted.
result-areas-title = From cost to net result for { $who }
result-areas-desc = Each bar begins where the one before it ended: first the cost, then saved costs and each area. The last bar is the net result.
result-areas-legend = Each bar begins where the one before it ended. Dark goes to the right and is gain, light with an edge goes to the left and is loss.
result-areas-caption = From cost to net, { $who }, not discounted ({ $unit })
result-no-area = Without an area
result-part = Part
result-amount = DKK
phase-cost = Costs
phase-cost-minus = Costs (subtracted)
phase-saved_cost = Saved costs
phase-during = Consequences during the intervention
phase-after = Consequences after the intervention

# With and without discounting.
result-discounted = With and without discounting
result-discounted-lead = A budget is not discounted. The present value shows what the amounts are worth in { $year } ({ $rate }).
result-discounted-caption = Without and with discounting, { $who } ({ $unit })
result-undiscounted = Not discounted
result-present-value = Present value
result-of-which = of which { $who }

# Compensation.
result-compensation = Compensation
result-compensation-lead = This is what an actor who loses must get from others to break even. Even if all of it is given in the first year, there can be a deficit on the way.
result-compensation-caption = Compensation that brings the net result to zero ({ $unit })
result-remaining = Deficit that remains on the way
result-nobody-loses = No actor loses. No compensation is needed.

# Thresholds.
result-limits = How far can the numbers move?
result-limits-lead = Here one number is changed at a time, with everything else held, until the net result is zero. Not discounted.
result-limit-effect-least = For { $who } to break even, the difference in success rate must be at least { $factor } ({ $rates }).
result-limit-effect-most = For { $who } to break even, the difference in success rate must be at most { $factor } ({ $rates }).
result-limit-effect-none = No difference in the same direction brings { $who } to zero.
result-points = { $points } percentage points
result-limit-points = { $points }, compared with { $now } now
result-limit-points-of = { $outcome }: { $points }, compared with { $now } now
result-limit-cost = For { $who } to break even, the costs may be at most { $factor }.
result-limit-cost-none = No cost above zero brings { $who } to zero.
result-limit-horizon = The calculation must reach at least { $years } ahead before { $who } breaks even or gains.
result-limit-horizon-none = { $who } does not break even within the years of the calculation.
result-limit-saving = For { $who } to break even, each extra citizen with success must save { $amount } after the intervention.
result-times = { $factor } times the present
result-limits-lines = Show the threshold of each line
result-limits-caption = What each line must be multiplied by for the net result to be zero. Not discounted.
result-line = Line
result-line-of = { $list }, line { $number }
result-limit-of = What is changed
result-limit-amount = Amount
result-limit-price = Price or quantity
result-limit-factor = Threshold
result-limit-none = none

# Potential and budget.
result-budget = Potential and expected effect on budgets
result-budget-lead = The potential uses average prices. The expected effect on budgets counts only what can become money in a budget, and not before it can.
result-budget-caption = Net of each actor, not discounted ({ $unit })
result-potential = Potential
result-budget-effect = Expected effect on budgets

# After the last year of the calculation, and yardsticks.
result-beyond = After { $year }
result-beyond-nothing = Nothing falls after { $year } for { $who }. The calculation cuts nothing off.
result-beyond-something = What falls after { $year } is not counted. Net after the calculation, { $who }:
result-yardsticks = Yardsticks
result-yardsticks-lead = Published results to hold the calculation against. They are not part of it.
result-yardsticks-caption = Net per participant beside published results (DKK)
result-yardstick = Result
result-yardstick-own = Net per participant, { $who }
result-this-calculation = This calculation
result-source = Source

# As long as numbers are missing.
result-unfinished = There is no net result yet
result-unfinished-lead = The result comes here as soon as the numbers below are in place.
result-unfinished-lead-wrong = The result comes when the fields below have been corrected.
result-so-far = This can be calculated already

# The way to the follow-up.
result-to-follow-up = Once the intervention is running, you can write what is measured, and see what a difference from the expected result is due to.
result-is-forecast = This is what was expected. Measured numbers have been written too.
to-follow-up = Go to follow-up

# Committees and the frame of service expenditure.
result-committees = By committee
result-committees-caption = { $payer } by committee, not discounted ({ $unit })
result-committee = Committee
result-committee-none = Not assigned to a committee
result-frame = Within and outside the frame of service expenditure
result-frame-caption = { $payer }: by the frame of service expenditure, not discounted ({ $unit })
result-frame-side = Service expenditure
result-split-total = In total
