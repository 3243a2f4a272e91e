# Ord, der bruges på flere sider.
app-name = Åben SØM
unit-kroner = { $amount } kr.
unit-million = { $amount } mio. kr.
unit-billion = { $amount } mia. kr.

payer-municipality = Kommune
payer-region = Region
payer-state = Stat
payer-foundation = Fond
payer-civil_society = Civilsamfund
payer-citizen = Borger
payer-public = Det offentlige i alt
payer-all = Alle aktører

# Til begyndelsen og midten af en sætning.
the-municipality = kommunen
the-region = regionen
the-state = staten
the-foundation = fonden
the-civil_society = civilsamfundet
the-citizen = borgeren
the-public = det offentlige
the-all = alle aktører
