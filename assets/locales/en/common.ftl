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
