# Step 3: Effect.
unit-months = months

effect-lead = How many more reach the success measure with the intervention than with the usual intervention?
effect-outcomes = Success measures
effect-number = Success measure { $number }
effect-add = Add a success measure
effect-add-first = Add the success measure by which the intervention is judged.
effect-add-help = One success measure is the normal case. Estimates from registers for one success measure already hold all areas.
effect-second = A second success measure is right only when it is about other citizens or other services than the first. Otherwise the same gain counts twice.
effect-reason = Why another success measure?
effect-reason-help = Write which other citizens or services it is about.
effect-label = Success measure
effect-label-help = When has a citizen succeeded? E.g. in work a year later.
effect-basis = Among whom were the shares measured?
effect-basis-help = Most trials measure among all who start. Drop-out is then already counted.
effect-basis-completers = Those who complete (drop-out is subtracted here)
effect-basis-starters = All who start (drop-out is already counted)
effect-with-completers = Success with the intervention
effect-with-completers-help = Out of 100 who complete.
effect-with-starters = Success with the intervention
effect-with-starters-help = Out of 100 who start.
effect-without-completers = Success with the usual intervention
effect-without-completers-help = Out of 100 similar citizens without the intervention.
effect-without-starters = Success with the usual intervention
effect-without-starters-help = Out of 100 similar citizens without the intervention.
effect-points = { $points } percentage points
effect-more = { $count ->
    [one] { $number } extra citizen with success
   *[other] { $number } extra citizens with success
}
effect-fewer = { $count ->
    [one] { $number } fewer citizen with success
   *[other] { $number } fewer citizens with success
}
effect-out-of = out of
effect-who-start = participants who start.
effect-no-comparison = There is no comparison group. We do not know what would have happened anyway, so the heading of the result begins with “Worked example:”.

unit-percentage-points = percentage points
effect-size = How is the effect reported?
effect-size-help = Choose the measure that the study uses. It must be of success: if a relapse was measured, say, use the shares instead.
effect-size-rates = Shares with and without the intervention
effect-size-percentage_points = Difference in percentage points
effect-size-risk_ratio = Risk ratio (RR)
effect-size-odds_ratio = Odds ratio (OR)
effect-size-number_needed_to_treat = People per extra success (NNT)
effect-size-normal_difference = Standardised difference (Cohen’s d), normal
effect-size-logistic_difference = Standardised difference (Cohen’s d), logistic
effect-value-percentage_points = Difference
effect-value-percentage_points-help = How many more out of 100 succeed. Minus if fewer do.
effect-value-risk_ratio = Risk ratio
effect-value-risk_ratio-help = The share with the intervention divided by the share without. Above 1: more succeed.
effect-value-odds_ratio = Odds ratio
effect-value-odds_ratio-help = The odds with the intervention divided by the odds without. Above 1: more succeed.
effect-value-number_needed_to_treat = People per extra success
effect-value-number_needed_to_treat-help = How many must get the intervention for one more to succeed. Minus if one fewer does.
effect-value-normal_difference = Standardised difference (d)
effect-value-normal_difference-help = Difference in means, in standard deviations. Plus: better.
effect-value-logistic_difference = Standardised difference (d)
effect-value-logistic_difference-help = Difference in means, in standard deviations. Plus: better.
effect-without-needed-help = How many out of 100 of your group would succeed without the intervention? The effect is calculated from that share.
effect-conversion = Conversion
effect-conversion-result = That is success with the intervention for { $rate }.
effect-conversion-source = Source of the formula:
effect-formula-percentage_points = with = without + difference / 100
effect-formula-risk_ratio = with = without · risk ratio
effect-formula-odds_ratio = with = odds with / (1 + odds with), where odds with = odds ratio · without / (1 − without)
effect-formula-number_needed_to_treat = with = without + 1 / number
effect-formula-normal_difference = with = Φ(Φ⁻¹(without) + d), where Φ is the normal distribution
effect-formula-logistic_difference = odds ratio = e^(d · π / √3); with = odds with / (1 + odds with), where odds with = odds ratio · without / (1 − without)
effect-assumes-percentage_points = This assumes that the difference is the same in your group as in the study.
effect-assumes-risk_ratio = This assumes that the ratio is the same in your group as in the study, also where the share without the intervention is another.
effect-assumes-odds_ratio = This assumes that the odds ratio is the same in your group as in the study, also where the share without the intervention is another.
effect-assumes-number_needed_to_treat = This assumes that the difference is the same in your group as in the study.
effect-assumes-normal_difference = This assumes that what was measured is normally distributed with the same spread in both groups, and that success is to pass a threshold.
effect-assumes-logistic_difference = This assumes that what was measured is logistically distributed with the same spread in both groups, and that success is to pass a threshold.
effect-step-without = Share without the intervention
effect-step-with = Share with the intervention
effect-step-odds-without = Odds without: without / (1 − without)
effect-step-odds-ratio = Odds ratio
effect-step-odds-with = Odds with: odds ratio · odds without
effect-step-threshold-without = Φ⁻¹(without)
effect-step-threshold-with = Φ⁻¹(without) + d
effect-also = The same effect in other measures
effect-also-none = does not exist here
effect-found = What did the study find?
effect-found-help = That no difference was found is not the same as an effect of 0.
effect-found-difference = An effect that can be stated
effect-found-nothing = No significant difference
effect-nothing-to-calculate = The study found no significant difference. So there is no effect to calculate with, and the calculation has no result for the success measure. It does not mean that the effect is 0.
effect-example = Worked example:

effect-evidence = How do you know?
effect-design = How was the effect measured?
effect-design-help = Choose assumption if the effect has not been measured.
effect-design-none = Not stated
design-meta_study = Meta-study
design-rct = Randomised controlled trial (RCT)
design-quasi_experiment = Quasi-experiment
design-before_after_controlled = Before and after, with a control group
design-before_after = Before and after, without a control group
design-practice = Experience from practice
design-assumption = Assumption
effect-level = Evidence level { $level } of 3 in SØM, where 1 is the strongest.
effect-no-level = Outside the evidence levels of SØM, because the effect was not measured systematically.
effect-measured = Number of persons studied
effect-measured-help = Persons in the study, both groups together.
effect-follow-up = Follow-up
effect-follow-up-help = Time from the end of the course to the last measurement.
effect-note = Note on the effect
effect-note-help = E.g. how the figures of the study were carried over. No personal data.

effect-lasts = How long does the effect last?
persistence = The effect over time
persistence-help = In SØM the effect is unchanged, because relapse already lies in the estimates.
persistence-constant = Unchanged (as in SØM)
persistence-linear = Declines evenly to nothing
persistence-exponential = Loses a fixed share each year
persistence-custom = Own shares year by year
persistence-years = The effect is gone after
persistence-years-help = Years from when the effect begins.
persistence-loss = Loss per year
persistence-loss-help = This much of the effect disappears each year.
persistence-shares = Share of the effect that is left, in per cent
persistence-share-in = Share left in { $year }
persistence-shares-help = The last share holds for the years after as well. You can paste a row or a column from Excel.
persistence-add-year = Add a year
persistence-remove-year = Remove the last year
effect-year = year { $number }
effect-begins = When the effect begins
effect-start = The first consequence year
effect-start-help = In SØM the effect counts from the year in which the course ends.
effect-start-completion_year = The year in which the course ends (as in SØM)
effect-start-following_year = The year after
effect-first-year = Share of the first year
effect-first-year-help = 100% if the quantities already cover only the part of the year that the effect lasts.

curve-title = Share of the effect that is left
curve-desc = From { $first } in year 0 to { $last } in { $year }.
curve-table = Show the figures as a table
curve-year = Consequence year
curve-share = Share left
