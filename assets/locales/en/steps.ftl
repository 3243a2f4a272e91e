# The steps, and the result beside them.
steps-label = Pages of the calculation
step-indsats = Intervention
step-omkostninger = Costs
step-effekt = Effect
step-konsekvenser = Consequences
step-resultat = Result
step-usikkerhed = Uncertainty
step-opfoelgning = Follow-up
step-state-done = Filled in
step-state-waiting = Waiting for numbers
step-state-optional = Optional
step-state-checked = No open points
step-state-unanswered = { $number ->
    [one] 1 point to check
   *[other] { $number } points to check
}
step-state-missing = { $number ->
    [one] { $number } field missing
   *[other] { $number } fields missing
}
step-state-wrong = { $number ->
    [one] { $number } field to correct
   *[other] { $number } fields to correct
}
next-step-label = Onwards
next-step = On to { $step }
previous-step = Back to { $step }

panel-label = Result
panel-bar = Net result
panel-no-result = Numbers missing
panel-behind = Calculating …
panel-net = Expected net result for the public sector
panel-payers = Net result of each actor
panel-no-outlay = There is no outlay to be paid back.
panel-paid-back = The investment is paid back in { $year }.
panel-not-paid-back = The investment is not paid back when the calculation ends.
panel-no-net = There is no net result yet. So far:
panel-no-net-wrong = The net result comes when the fields below have been corrected. So far:
panel-nothing = The result comes here as soon as there are participants, a cost and an effect.
panel-nothing-wrong = The result comes when the fields below have been corrected.
panel-cost-per-participant = Cost per participant
panel-cost-per-success = Cost per extra citizen with success (present value, all actors)
panel-cost-per-success-plain = Cost per extra citizen with success (all actors)
panel-must-save = What each success must save the public sector for the intervention to break even
panel-no-success = There are no extra citizens with success to share the cost between.
panel-missing = { $number ->
    [one] { $number } field missing
   *[other] { $number } fields missing
}
panel-problems = { $number ->
    [one] { $number } point to look at
   *[other] { $number } points to look at
}
panel-more = … and { $number } more
