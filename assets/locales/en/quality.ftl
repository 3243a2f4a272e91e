# The quality check: what was found, why it matters, and what to do.
quality-weight-high = Important
quality-weight-medium = Have a look
quality-weight-low = Good to know

quality-no_comparison = The rates of “{ $outcome }” do not build on a comparison group ({ $with } with the intervention, { $without } without).
quality-no_comparison-why = Without a comparison nobody knows how many would have succeeded anyway. The result is an example.
quality-no_comparison-do = Find a study with a comparison group, or write how many succeed with what the intervention replaces, and how you know.
quality-effect_above_studies = { $group ->
    [yes] “{ $outcome }” has an effect of { $net } percentage points. The largest for the target group in the knowledge base is { $most } percentage points ({ $study }).
   *[no] “{ $outcome }” has an effect of { $net } percentage points. The largest in the whole knowledge base is { $most } percentage points ({ $study }).
}
quality-effect_above_studies-why = An effect that no study in the knowledge base has found seldom holds.
quality-effect_above_studies-do = See whether the rates are written correctly. If they are, write what they build on.
quality-dropout_twice = The rates of “{ $outcome }” are from a trial, but are said to be of those who complete. { $completion } complete, so the effect of { $net } percentage points counts as { $counted } percentage points.
quality-dropout_twice-why = Most trials measure among all who start. Then drop-out is already counted, and here it is deducted once more.
quality-dropout_twice-do = See in the study whom the rates are measured among. If it is all who start, choose that.
quality-persistence_twice = { $register ->
    [yes] “{ $line }” is a register-based estimate of each year, and the effect is set to fade on top of it (to { $left } in year { $years }).
   *[no] The quantities of “{ $line }” fall over the years by themselves, and the effect is set to fade on top of it (to { $left } in year { $years }).
}
quality-persistence_twice-why = Estimates of each year already include those who relapse. If the effect fades too, relapse counts twice.
quality-persistence_twice-do = Let the effect last, or write quantities that are the same in all years.
quality-same_service = “{ $first }” ({ $first_part ->
    [saved] saved cost
    [during] consequence during the intervention
   *[after] consequence after the intervention
}, { $first_amount }) and “{ $second }” ({ $second_part ->
    [saved] saved cost
    [during] consequence during the intervention
   *[after] consequence after the intervention
}, { $second_amount }) look like the same service.
quality-same_service-why = The same service can be saved only once. Where it stands in two places, it may count twice.
quality-same_service-do = Keep one of the lines, or write why each is a part of its own.
quality-more_than_a_year = “{ $line }” comes to { $sum } { $unit ->
    [month] months
    [week] weeks
   *[day] days
} for one citizen in year { $year }. A year has only { $most }.
quality-more_than_a_year-why = Nobody uses a service for more than the whole year.
quality-more_than_a_year-do = Lower the quantity, or write why it is right, for instance because one citizen has the service in two places at a time.
quality-more_than_a_year_together = { $lines } lines of “{ $line }” together come to { $sum } { $unit ->
    [month] months
    [week] weeks
   *[day] days
} for one citizen in year { $year }. A year has only { $most }.
quality-more_than_a_year_together-why = Nobody uses a service for more than the whole year.
quality-more_than_a_year_together-do = Lower the quantities, or gather them in one line.
quality-saving_above_baseline = “{ $line }” saves { $saved } in year { $year }, but the use without the intervention is { $baseline }.
quality-saving_above_baseline-why = Nobody can save more than they use.
quality-saving_above_baseline-do = Correct the quantity or the use without the intervention.
quality-no_cost_after_last_start = { $of ->
    [line] “{ $line }” ends before { $year }, but the last participants are in a course through { $last }.
   *[all] The last participants are in a course through { $last }, but from { $year } on there are no costs.
}
quality-no_cost_after_last_start-why = Management, rooms and supervision also cost something while the last participants finish.
quality-no_cost_after_last_start-do = Let the line fall in every operating year, or make it longer.
quality-past_follow_up = The study behind “{ $outcome }” followed its participants for { $months } months, but the consequences are counted for { $years ->
    [one] 1 year
   *[other] { $years } years
}. Of the public sector’s consequences of { $all }, { $projected } lie beyond what was measured.
quality-past_follow_up-why = Nobody has measured whether the effect lasts for so long.
quality-past_follow_up-do = Try a shorter period or an effect that fades as well, and write why you expect it to last.
quality-beyond_horizon = The calculation ends after { $horizon } years. A net of { $same ->
    [yes] { $all }, all of it for the public sector,
   *[no] { $public } for the public sector and { $all } for all actors
} falls later and is not counted.
quality-beyond_horizon-why = The last cohorts do not get all their years, so the result may be too low or too high.
quality-beyond_horizon-do = Calculate { $years } years ahead, or write why the period is shorter.
quality-evidence_unstated = It does not say what the rates of “{ $outcome }” build on.
quality-evidence_unstated-why = A randomised trial and an estimate are not equally certain, and readers must be able to see the difference.
quality-evidence_unstated-do = Choose the design of the study, also where it is an assumption.
quality-other_target_group = The numbers of “{ $line }” are about “{ $other }”, but the intervention is for “{ $own }”.
quality-other_target_group-why = Numbers about one target group do not always fit another.
quality-other_target_group-do = Find numbers for your target group, adjust them, or write why they fit.
quality-outcome_without_reason = “{ $outcome }” is a further success measure without a reason.
quality-outcome_without_reason-why = Register-based estimates for one success measure already cover all areas. A further one easily counts the same gain twice.
quality-outcome_without_reason-do = Write which other citizens or services it is about, or delete it.
quality-replaced_undescribed = It does not say what citizens would have had otherwise.
quality-replaced_undescribed-why = Both the effect and the saved costs are measured against it.
quality-replaced_undescribed-do = Describe the usual intervention, also where it is “nothing”.
quality-full_costs = Something may be missing in the costs. No line looks like: { $missing }.
quality-full_costs-why = Where a part is missing, the intervention looks cheaper than it is.
quality-full_costs-do = Add what is missing, or write which line it is part of.
quality-part-staff = staff
quality-part-overhead = shared costs (overhead)
quality-part-start = start-up (preparation and training)
quality-single_provider_price = { $scope ->
    [municipality] The price of “{ $line }” is one municipality’s.
   *[provider] The price of “{ $line }” is one provider’s charge.
}
quality-single_provider_price-why = It may be far from what your municipality pays.
quality-single_provider_price-do = Use your own municipality’s price or a national average, or write why the price fits.
quality-missing_source = { $missing } of { $all } numbers have no source.
quality-missing_source-why = Without a source nobody can verify the number.
quality-missing_source-do = Write where the numbers are from, also where they are your own.
quality-follow_up_unknown = It does not say for how long the study behind “{ $outcome }” followed its participants. The consequences are counted for { $years ->
    [one] 1 year.
   *[other] { $years } years.
}
quality-follow_up_unknown-why = Then nobody can see what was measured and what is projected.
quality-follow_up_unknown-do = Write how many months after the course the last measurement was.
quality-old_price = { $amounts } of { $all } amounts are more than { $limit } years older than the start year { $start }. The oldest is from { $oldest }.
quality-old_price-why = A price index follows prices in general, not what this very service costs today.
quality-old_price-do = Find newer amounts.
quality-newer_price = The price of “{ $line }” is from { $own }. The knowledge base also has it for { $newest } ({ $amount }).
quality-newer_price-why = A newer price is nearer to what the service costs today.
quality-newer_price-do = Use the newer price.
quality-payer_not_agreed = { $lines ->
    [one] 1 cost ({ $amount } of { $all }) is not marked as agreed with those who are to pay.
   *[other] { $lines } costs ({ $amount } of { $all }) are not marked as agreed with those who are to pay.
}
quality-payer_not_agreed-why = The result of each payer holds only if those who pay agree on the split.
quality-payer_not_agreed-do = Agree on the split, and mark the line as agreed.
quality-few_participants = There are { $participants } participants in all. That is fewer than about { $few }.
quality-few_participants-why = With very few participants, single events can overturn the result.
quality-few_participants-do = Write what difference one citizen more or fewer with success makes, or include more participants.
quality-nobody_responsible = It does not say who is behind the calculation.
quality-nobody_responsible-why = Whoever calculates is responsible.
quality-nobody_responsible-do = Write it under Intervention.

# The quality check on the page Uncertainty and in the panel beside.
uncertainty-lead = How certain is the result, and what should you look at before others use it?
quality-title = Quality check
quality-unfinished = The points come when there is a net result.
quality-count = { $number ->
    [0] There are no open points to check. You have answered { $answered }.
    [one] There is 1 open point to check. You have answered { $answered }.
   *[other] There are { $number } open points to check. You have answered { $answered }.
}
quality-do = Do this:
quality-answer = Answer with a note
quality-is-answered = Answered with a note
quality-note = Your note
quality-more = { $number ->
    [one] Show 1 more of the same kind
   *[other] Show { $number } more of the same kind
}
quality-answer-printed = Answer: { $note }
quality-none-answered = No questions are answered.
quality-note-help = The note goes into the file and onto the printed page. If the numbers change, you are asked again.
quality-earlier = You answered this when the numbers were others: { $note }
quality-still-holds = The answer still holds
quality-panel = { $number ->
    [0] Quality check: no open points
    [one] Quality check: 1 point to check
   *[other] Quality check: { $number } points to check
}
quality-questions = Questions that only you can answer
quality-questions-lead = The answers change no figures. They go into the file and onto the printed page.
quality-topic = { $topic } ({ $answered } of { $number } answered)
quality-question-why = { $why } Source: { $source }.
quality-question-note = Note on the answer
quality-reply-none = Not answered
quality-reply-yes = Yes
quality-reply-no = No
quality-reply-not_relevant = Not relevant
quality-known = The calculation answers these itself
quality-known-yes = Yes.
quality-known-open = See the point above.
quality-known-answered = See your note above.

# Fields that the quality check reads.
quality-agreed = Is the split agreed?
quality-agreed-help = Have those who are to pay said yes to it?
quality-agreed-yes = Yes, it is agreed
quality-agreed-no = No, not yet
quality-unsaid = Not stated
quality-quantity_from = What are the quantities?
quality-quantity_from-help = Register-based estimates of each year include relapse. Then the effect must not fade as well.
quality-quantity_from-register = Register-based estimate of each year
quality-quantity_from-study = From a study
quality-quantity_from-own = Your own estimate
quality-baseline = Use without the intervention
quality-baseline-help = Per citizen and year, in the unit of the line. Nobody can save more.
quality-target_group = Target group that the numbers are about
quality-target_group-help = Write it where the numbers are about others than your target group. The quality check then asks whether they fit.
