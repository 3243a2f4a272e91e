# Simulation: all uncertain numbers drawn many times at once.
simulation-title = Simulation
simulation-lead = All uncertain numbers are moved at once, many times, each time to a new place in their ranges. Each run is one possible outcome of the intervention. Together the draws show how likely a net gain is, and how far the result may lie from the expected one.
simulation-nothing = No number of the calculation is uncertain yet. State for at least one number how low and how high it may be, such as the share who succeed. Then you can run a simulation.
simulation-unfinished = The calculation is not finished. Fill in what is missing and correct what is wrong. Then you can run a simulation.
simulation-to-ranges = State how certain the numbers are
simulation-payer = Whose net result are you looking at?
simulation-payer-help = The value of knowing more, further down, is also calculated for the one you choose here.
simulation-draws = Number of draws
simulation-draws-help = More draws give more precise figures but take longer.
simulation-precision = Stop when the mean is this precise
simulation-precision-help = Standard error in kroner. Leave the field empty to make all draws.
simulation-seed = Seed
simulation-seed-help = A whole number. The same seed gives the same draws every time and on every machine.
simulation-run = Run simulation
simulation-cancel = Stop the simulation
simulation-running = Simulating …
simulation-done = The simulation is finished.
simulation-behind = The figures below are from before the latest change.
simulation-failed = The simulation broke down. Try again, perhaps with fewer draws. What you have entered is still there.
simulation-unsound = The uncertain numbers of the calculation cannot be used. Correct the ranges first.
simulation-draws-refused = { $value } draws cannot be used. Choose whole thousands from 10,000 to 1,000,000.
simulation-precision-refused = { $value } cannot be used as a precision. Write an amount above 0.
simulation-too-large = The file would have { $value } numbers, which is more than a browser can hold. Choose fewer draws and run the simulation again.
simulation-less-than = below { $percent }
simulation-more-than = above { $percent }
simulation-chance = The probability of a net gain for { $who } is { $percent }, given the uncertainty that you have stated.
simulation-range = On average over all draws the net result is { $mean }, and in 9 of 10 draws it lies between { $low } and { $high }.
simulation-own = { $discounted ->
    [yes] The calculation’s own numbers come to { $own } in present value and to { $net } without discounting.
   *[no] The calculation’s own numbers come to { $own }.
}
simulation-own-differs = The mean is another because the calculation’s numbers do not lie in the middle of the ranges.
simulation-present-value = Present value at { $year } prices.
simulation-undiscounted = At { $year } prices, not discounted.
simulation-how = { $draws } draws with seed { $seed }. Standard error of the mean: { $error }.
simulation-precise = The simulation stopped when it was precise enough.
simulation-imprecise = All draws were made, but the mean is not as precise as you asked for.
simulation-without-shape = { $count ->
    [one] For 1 number only low and high are stated. It is drawn as if all values in between were equally likely.
   *[other] For { $count } numbers only low and high are stated. They are drawn as if all values in between were equally likely.
}
simulation-payers = Net result in kroner for each actor. { $basis } The probabilities hold given the uncertainty that you have stated.
simulation-gain-share = Probability of a gain
simulation-mean = Mean
simulation-p5 = 5% lie below
simulation-p25 = 25% lie below
simulation-p50 = Median
simulation-p75 = 75% lie below
simulation-p95 = 95% lie below
simulation-counted = How the draws are distributed for { $who }
simulation-counted-desc = The height of the bars shows how many draws give each net result. The mean is { $mean }, 9 of 10 draws lie between { $low } and { $high }, and { $percent } of the draws are a gain, given the uncertainty that you have stated.
simulation-counted-note = Filled bars are gains, empty ones losses. The two upright lines show zero and the mean. The outermost hundredth at each end is not drawn.
simulation-counted-caption = Draws by net result in kroner. { $basis }
simulation-mean-at = mean { $amount }
simulation-from = From
simulation-to = To
simulation-number = Draws
simulation-share = Share
simulation-years = Cumulative net result year by year for { $who }
simulation-years-desc = In { $year }, 9 of 10 draws lie between { $low } and { $high }. Half of them lie above { $middle }.
simulation-years-caption = Cumulative net result for { $who }, { $unit }, not discounted. The probabilities hold given the uncertainty that you have stated.
simulation-years-table = Show the figures of the years as a table
simulation-band-90 = 9 of 10 draws (5–95%)
simulation-band-50 = Half of the draws (25–75%)
simulation-median = Median
simulation-estimate = The calculation’s own figure
simulation-chances = Probability that the intervention is paid back for { $who }, year by year
simulation-chances-desc = In { $year } the probability is { $percent }, given the uncertainty that you have stated.
simulation-chances-note = The share of draws in which the cumulative net result is above zero, given the uncertainty that you have stated. Not discounted.
simulation-scenarios = The scenarios among the draws for { $who }
simulation-scenarios-caption = Net result in kroner. { $basis } The probabilities hold given the uncertainty that you have stated.
simulation-in-scenario = In the scenario
simulation-below = Draws below it
simulation-scenarios-note = The last three columns show the draws when the scenario’s own numbers are fixed and all else is as uncertain as before. They are empty where the scenario fixes every uncertain number. An uncertain number is drawn alike in all scenarios, so that the difference between them is not chance.
simulation-drivers = Where the uncertainty for { $who } comes from
simulation-drivers-caption = This much of the variation of the net result goes with each uncertain number (the square of the correlation). The parts do not always sum to 100%.
simulation-input = Uncertain number
simulation-variance = Share of the variation
simulation-when = When the number rises
simulation-rises = the net result rises
simulation-falls = the net result falls
simulation-convergence = Are there enough draws?
simulation-settling = The mean for { $who } as draws are made
simulation-settling-desc = After all draws the mean is { $mean } with a standard error of { $error }.
simulation-settling-note = With 95% certainty the band holds the mean that endlessly many draws would give. If it does not become narrower to the right, there are too few draws.
simulation-settling-caption = Mean and standard error in kroner. { $basis }
simulation-draws-so-far = The first draws
simulation-standard-error = Standard error
simulation-csv = Download all draws as CSV

# The value of knowing more.
worth-title = The value of knowing more
worth-lead = The choice is between running the intervention and not running it. Because the numbers are uncertain, the choice may turn out to be wrong. This is what it is worth at most to know more before choosing, such as by a study or a trial.
worth-run-first = Run the simulation above first.
worth-citizens = Citizens a year
worth-citizens-help = How many citizens a year does the choice concern? The whole country, for instance, if others can use what you learn. The field may be empty.
worth-years = Years the choice holds
worth-years-help = For how long will you use the answer before you ask again? The field may be empty.
worth-per-arm = Persons in each group of a trial
worth-per-arm-help = A randomised trial with equally many in an intervention group and a control group. The field may be empty.
worth-cost = What the trial costs
worth-cost-help = All that the trial costs beside the intervention itself. The field may be empty.
worth-per-arm-missing = Write also how many persons there are in each group of the trial, or delete the cost.
worth-now-yes = Today the numbers point to running the intervention: the net result for { $who } is { $amount } on average{ $discounted ->
    [yes] {" "}in present value.
   *[no] .
}
worth-now-no = Today the numbers point to not running the intervention: the net result for { $who } is { $amount } on average{ $discounted ->
    [yes] {" "}in present value.
   *[no] .
}
worth-now-open = The numbers speak neither for nor against the intervention: on average the net result for { $who } is { $amount }{ $discounted ->
    [yes] {" "}in present value
   *[no] {""}
}, so near to 0 that the draws do not tell on which side.
worth-nothing = With the uncertainty that you have stated, nothing you could learn would change the choice. So knowing more is not worth money for this choice.
worth-everything = If you knew everything beforehand, it would be worth { $amount } for the whole calculation, given the uncertainty that you have stated.
worth-per-person-is = That is { $amount } per participant.
worth-all-is = For the { $persons } citizens whom the choice concerns, it is { $amount }.{ $discounted ->
    [yes] {" "}Later years count for less, because the calculation is discounted.
   *[no] {""}
}
worth-at-most = No study can be worth more than that.
worth-known = What it is worth to know
worth-caption = How much better the choice becomes on average by knowing, in kroner at { $year } prices.
worth-what = If you knew
worth-case = Whole calculation
worth-per-person = Per participant
worth-all = Everyone the choice concerns
worth-how = Found
worth-all-inputs = All uncertain numbers
worth-group = All uncertain numbers: { $kind }
worth-exact = by a formula
worth-parts = over 4,000 values of the number
worth-draws = from the draws, ± { $error }
worth-draws-alone = from the draws
worth-sorted = from the draws in 50 groups, ± { $error }
worth-tied = cannot be found, because the numbers are tied to others
worth-note = “±” is the standard error. The values cannot be added up: it often takes two numbers together to settle the choice.
worth-trial-title = What a trial is worth
worth-trial-of = What a trial is worth: { $outcome }
worth-trial-none = A trial measures how many succeed with and without the intervention. State a range for at least one of the two shares to see what a trial is worth.
worth-trial-tied = It cannot be found, because the shares who succeed, or numbers that they are multiplied with, go together with other uncertain numbers.
worth-trial-size = Write above how many persons there are in each group and what the trial costs to see whether it pays.
worth-trial-is = A trial with { $size } persons in each group is worth at most { $amount }.
worth-trial-pays = A trial with { $size } persons in each group is worth at most { $amount } and costs { $cost }. So it may be worth up to { $difference } more than it costs.
worth-trial-pays-not = A trial with { $size } persons in each group is worth at most { $amount } and costs { $cost }. So it costs at least { $difference } more than it is worth.
worth-trial-desc = A trial with { $first } persons in each group is worth { $low }, one with { $last } is worth { $high }.
worth-trial-axis = Across: persons in each group. Each doubling takes the same room.
worth-trial-axis-cost = Across: persons in each group. Each doubling takes the same room. The ring is what the trial costs.
worth-trial-caption = What a trial is worth by its size, in kroner at { $year } prices. That others wait while the trial lasts is not counted.
worth-size = Persons in each group
worth-trial-cost = Cost of the trial
worth-trial-less = Value minus cost

# Uncertain numbers that go together.
correlation-printed = { $one } and { $other }: rank correlation { $rank }
correlations-title = Numbers that go together
correlations-lead = The simulation draws each uncertain number on its own. If two numbers go together, for instance because a higher share that succeeds tends to come with fewer days at a shelter, state it here. Only the simulation and the value of knowing more use it.
correlations-needs = First state a range for at least two numbers.
correlations-add = Add a correlation
correlation-number = Correlation { $number }
correlation-one = One number
correlation-other = The other number
correlation-rank = Rank correlation
correlation-rank-help = A number above −1 and below 1 (Spearman’s rank correlation). 0 is no connection. Near 1, both numbers are high at the same time. Near −1, one is high when the other is low.
correlation-remove = Remove the correlation
