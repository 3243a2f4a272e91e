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
