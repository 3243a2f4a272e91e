# Words used on several pages.
app-name = Åben SØM
unit-kroner = DKK { $amount }
unit-million = DKK { $amount } million
unit-billion = DKK { $amount } billion

payer-municipality = Municipality
payer-region = Region
payer-state = State
payer-foundation = Foundation
payer-civil_society = Civil society
payer-citizen = Citizen
payer-public = Public sector in total
payer-all = All actors

# For the beginning and the middle of a sentence.
the-municipality = the municipality
the-region = the region
the-state = the state
the-foundation = the foundation
the-civil_society = civil society
the-citizen = the citizen
the-public = the public sector
the-all = all actors

# The frame around every page.
skip-to-main = Skip to content
undo = Undo
redo = Redo
saved-soon = Saving …
saved-at = Saved at { $time }
saved-not = Not saved
save-file = Save as a file
untitled = Untitled calculation
to-start = To the front page
not-found-title = The calculation is not here
not-found = There is no calculation with this name in this browser. It may have been deleted, or it may be in another browser or on another computer. If you have it as a file, you can open the file from the front page.
knowledge-title = Knowledge base
later-waiting = Fetching the page …
later-failed = This part of the program could not be fetched. Check your network connection and try again. What you have entered is still there.
later-again = Try again
licenses = Licences
language-missing = The Danish texts could not be fetched. Check your connection and try again. If that does not help, reload the page.
update-ready = There is a new version of Åben SØM.
update-accept = Use it now
storage-full = The browser’s storage is full, so the latest changes are not saved. Save the calculation as a file, and delete calculations that you do not use.
storage-refused = The browser does not let the page save anything. Save the calculation as a file before you close the page.
storage-conflict = The calculation was changed in another tab. So that nothing is overwritten, nothing is saved from here. Save your changes as a copy, or take the version of the other tab.
storage-keep-copy = Save my changes as a copy
storage-take-other = Take the version of the other tab
storage-elsewhere = The calculation is open in another tab as well. Work in one of them only.
crash-title = Something went wrong in the program
crash-text = This is a fault in Åben SØM, nothing that you did. What you have entered is saved in the browser. Reload the page to go on, or save your calculations as files first.
crash-reload = Reload the page
crash-save = Save “{ $title }” as a file
crash-reason = Technical explanation, for the developers:
constructed = Made-up example
no-personal-data = Calculations are about groups. Do not write personal data in the text fields.
before-equalisation = Before equalisation and block grants.
average-prices = The calculation uses average prices. The saving becomes money in the budget only if capacity is adapted.

unit-kr = DKK
unit-percent = %
unit-persons = persons
unit-years = years

year-number = Year { $number }
figure-opens = Show what the figure is made of

# Fields, tables and lines.
field-read-as = read as { $number }
field-line = Line { $number }
field-year = year { $number }
grid-pasted = { $number ->
    [one] { $number } number was pasted.
   *[other] { $number } numbers were pasted.
}
grid-unread = { $number ->
    [one] { $number } of them cannot be read.
   *[other] { $number } of them cannot be read.
}
grid-left-out = { $number ->
    [one] There was no room for { $number } number.
   *[other] There was no room for { $number } numbers.
}
line-copy = Copy
line-up = Move up
line-down = Move down
line-remove = Remove
line-removed = “{ $name }” was removed. Press Undo if that was a mistake.
taken-with-line = “{ $name }” was removed, and with it from step 6: { $what }. Press Undo if that was a mistake.
taken-along = With it, this was removed from step 6: { $what }. Press Undo if that was a mistake.
taken-ranges = { $number ->
    [one] 1 range
   *[other] { $number } ranges
}
taken-correlations = { $number ->
    [one] 1 correlation of numbers
   *[other] { $number } correlations of numbers
}
taken-changes = { $number ->
    [one] 1 change in a scenario
   *[other] { $number } changes in scenarios
}

# What the fields are called where they are pointed to.
field-title = Name
field-price_year = Price year
field-start_year = Start year
field-horizon_years = Length of the calculation
field-starting = Participants
field-participants-starting = Participants
field-course_years = Length of a course
field-completion_rate = Completion
field-amount = Amount
field-quantity = Quantity
field-basis = When the amount falls
field-kind = When the amount falls
field-payers = Who pays
field-size = Participants per group
field-from = First year
field-to = Last year
field-yearly_pay = Pay per year
field-effective_hours = Effective hours per year
field-hours = Hours
field-overhead = Overhead
field-with = With the intervention
field-without = With the usual intervention
field-success_rate-with = Success with the intervention
field-success_rate-without = Success with the usual intervention
field-entered_as-value = The effect
field-entered_as-measure = How the effect is reported
field-evidence-finding = What the study found
field-tax = The line’s part in the tax
field-years = Number of years
field-annual_loss = Loss per year
field-shares = Share per year
field-persistence = How long the effect lasts
field-first_year_share = Share of the first year
field-design = Design of the study
field-evidence-participants = Number of persons studied
field-follow_up_months = Follow-up
field-consequences = At least one consequence with quantity and price
field-area = Area
field-unit = Unit
field-gross = Amount before refund
field-time_per_unit = Weeks or days per unit
field-time_before = Weeks or days already spent
field-cost_before = The citizen’s cost without the change
field-cost_after = The citizen’s cost with the change
field-valid_from = The rule holds from
field-index = Price index
field-scope = Whom the price holds for
field-vat = VAT
field-budget = Service expenditure
field-levels = Years of the index
field-rule = Refund rule
field-versions = Versions of the rule
field-steps = Steps of the rule
field-steps-from = Beginning of the step
field-price = Price
field-per_unit = Price per unit
field-price-per_unit = Price per unit
field-share = Share that can be realised
field-lag_years = Years before it can be realised
field-rate = Rate
field-schedule = Discounting
field-price_index = Price index
field-replaces = The usual intervention
field-organisation = Who is behind it
field-label = Name
field-reason = Reason for the success measure
field-success_rate-basis = Whom the rates are measured among
field-persistence-kind = How long the effect lasts
field-source-title = Source
field-costs = Costs
field-agreed = Whether the split is agreed
field-quantity_from = What the quantities are
field-baseline = Use without the intervention
field-target_group = Target group
field-note = Note

# Measured against expected.
cause-participants = Participants
cause-completion = Completion
cause-effect = Effect
cause-costs = Costs
cause-quantities = Use of services
cause-prices = Prices

price-scope = Whom the price holds for
price-scope-help = The price of one provider or one municipality is an example and no average.
vat = VAT
vat-help = For information only. No VAT is added or deducted.
vat-with = With VAT
vat-without = Without VAT
vat-none = There is no VAT, as on pay and benefits
mark-not-said = Not stated
index-choice = Price index
index-choice-help = Moves the amount to the price year of the calculation.
index-choice-own = The price index of the calculation
budget-side = Service expenditure
budget-side-help = Does the line lie within or outside the municipality’s frame of service expenditure (servicerammen)?
budget-within = Within the frame
budget-outside = Outside the frame
committee-none = No committee
committee-of-municipality = Committee (municipality)
committee-of-municipality-help = The municipality’s part of the line belongs to this committee.
committee-of-region = Committee (region)
committee-of-region-help = The region’s part of the line belongs to this committee.
committee-of-state = Committee (state)
committee-of-state-help = The state’s part of the line belongs to this committee.
committee-of-foundation = Committee (foundation)
committee-of-foundation-help = The foundation’s part of the line belongs to this committee.
committee-of-civil_society = Committee (civil society)
committee-of-civil_society-help = Civil society’s part of the line belongs to this committee.
committee-of-citizen = Committee (citizen)
committee-of-citizen-help = The citizens’ part of the line belongs to this committee.
moved = Moved from { $from } to { $to } prices by { $index }: multiplied by { $level } / { $former }.
moved-own-index = the price index
moved-estimate = The index is an estimate.
