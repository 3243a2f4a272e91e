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

# Rammen om alle sider.
skip-to-main = Gå til indhold
undo = Fortryd
redo = Gentag
saved-soon = Gemmer …
saved-at = Gemt kl. { $time }
saved-not = Ikke gemt
save-file = Gem som fil
untitled = Beregning uden navn
to-start = Til forsiden
not-found-title = Beregningen findes ikke her
not-found = Der er ingen beregning med dette navn i denne browser. Den kan være slettet, eller den kan ligge i en anden browser eller på en anden computer. Har du den som fil, kan du åbne filen fra forsiden.
knowledge-title = Vidensbank
later-waiting = Henter siden …
later-failed = Denne del af programmet kunne ikke hentes. Tjek din forbindelse til nettet, og prøv igen. Det, du har indtastet, er der stadig.
later-again = Prøv igen
licenses = Licenser
language-missing = De engelske tekster kunne ikke hentes. Tjek din forbindelse til nettet, og prøv igen. Hjælper det ikke, så genindlæs siden.
update-ready = Der er en ny udgave af Åben SØM.
update-accept = Tag den i brug nu
storage-full = Der er ikke mere plads i browserens lager, så de seneste ændringer er ikke gemt. Gem beregningen som fil, og slet beregninger, du ikke bruger.
storage-refused = Browseren tillader ikke, at siden gemmer noget. Gem beregningen som fil, før du lukker siden.
storage-conflict = Beregningen er ændret i en anden fane. For ikke at overskrive noget gemmes der ikke herfra. Gem dine ændringer som en kopi, eller hent den anden fanes udgave.
storage-keep-copy = Gem mine ændringer som en kopi
storage-take-other = Hent den anden fanes udgave
storage-elsewhere = Beregningen er også åben i en anden fane. Arbejd kun i den ene.
crash-title = Noget gik galt i programmet
crash-text = Det er en fejl i Åben SØM og ikke noget, du har gjort. Det, du har indtastet, er gemt i browseren. Genindlæs siden for at arbejde videre, eller gem dine beregninger som filer først.
crash-reload = Genindlæs siden
crash-save = Gem »{ $title }« som fil
crash-reason = Teknisk forklaring, som udviklerne kan bruge:
constructed = Opdigtet regneeksempel
no-personal-data = Beregninger handler om grupper. Skriv ikke personoplysninger i tekstfelterne.
before-equalisation = Før udligning og bloktilskud.
average-prices = Beregningen bruger gennemsnitspriser. Besparelsen bliver kun til penge i budgettet, hvis kapaciteten tilpasses.

unit-kr = kr.
unit-percent = %
unit-persons = personer
unit-years = år

year-number = År { $number }
figure-opens = Vis, hvad tallet består af

# Felter, tabeller og linjer.
field-read-as = læst som { $number }
field-line = Linje { $number }
field-year = år { $number }
grid-pasted = { $number ->
    [one] { $number } tal er sat ind.
   *[other] { $number } tal er sat ind.
}
grid-unread = { $number ->
    [one] { $number } af dem kan ikke læses.
   *[other] { $number } af dem kan ikke læses.
}
grid-left-out = { $number ->
    [one] { $number } tal var der ikke plads til.
   *[other] { $number } tal var der ikke plads til.
}
line-copy = Kopiér
line-up = Flyt op
line-down = Flyt ned
line-remove = Fjern
line-removed = »{ $name }« er fjernet. Tryk på Fortryd, hvis det var en fejl.
taken-with-line = »{ $name }« er fjernet, og med den fra trin 6: { $what }. Tryk på Fortryd, hvis det var en fejl.
taken-along = Fra trin 6 er med det fjernet: { $what }. Tryk på Fortryd, hvis det var en fejl.
taken-ranges = { $number ->
    [one] 1 spænd
   *[other] { $number } spænd
}
taken-correlations = { $number ->
    [one] 1 sammenhæng mellem tal
   *[other] { $number } sammenhænge mellem tal
}
taken-changes = { $number ->
    [one] 1 ændring i et scenarie
   *[other] { $number } ændringer i scenarier
}

# Hvad felterne hedder, når der henvises til dem.
field-title = Navn
field-price_year = Prisår
field-start_year = Startår
field-horizon_years = Beregningens længde
field-starting = Deltagere
field-participants-starting = Deltagere
field-course_years = Forløbets længde
field-completion_rate = Gennemførelse
field-amount = Beløb
field-quantity = Antal
field-basis = Hvornår beløbet falder
field-kind = Hvornår beløbet falder
field-payers = Hvem betaler
field-size = Deltagere pr. hold
field-from = Første år
field-to = Sidste år
field-yearly_pay = Løn pr. år
field-effective_hours = Effektive timer pr. år
field-hours = Timer
field-overhead = Overhead
field-with = Med indsatsen
field-without = Med basisalternativet
field-success_rate-with = Succes med indsatsen
field-success_rate-without = Succes med basisalternativet
field-entered_as-value = Effekten
field-entered_as-measure = Hvordan effekten er oplyst
field-evidence-finding = Hvad undersøgelsen fandt
field-tax = Linjens del i skatten
field-years = Antal år
field-annual_loss = Tab pr. år
field-shares = Andel pr. år
field-persistence = Hvor længe virkningen holder
field-first_year_share = Andel af første år
field-design = Undersøgelsens design
field-evidence-participants = Antal undersøgte
field-follow_up_months = Opfølgning
field-consequences = Mindst én konsekvens med antal og pris
field-area = Område
field-unit = Enhed
field-gross = Beløb før refusion
field-time_per_unit = Uger eller døgn pr. enhed
field-time_before = Uger eller døgn, der er gået
field-cost_before = Borgerens udgift uden ændringen
field-cost_after = Borgerens udgift med ændringen
field-valid_from = Reglen gælder fra
field-index = Prisindeks
field-scope = Hvem prisen gælder for
field-vat = Moms
field-budget = Servicerammen
field-levels = Indeksets år
field-rule = Refusionsregel
field-versions = Reglens udgaver
field-steps = Reglens trin
field-steps-from = Trinnets begyndelse
field-price = Pris
field-per_unit = Pris pr. enhed
field-price-per_unit = Pris pr. enhed
field-share = Andel, der kan realiseres
field-lag_years = År, før det kan realiseres
field-rate = Rente
field-schedule = Tilbagediskontering
field-price_index = Prisindeks
field-replaces = Basisalternativet
field-organisation = Hvem står bag
field-label = Navn
field-reason = Begrundelse for succesmålet
field-success_rate-basis = Hvem andelene er målt blandt
field-persistence-kind = Hvor længe virkningen holder
field-source-title = Kilde
field-costs = Omkostninger
field-agreed = Om fordelingen er aftalt
field-quantity_from = Hvad mængderne er
field-baseline = Forbrug uden indsatsen
field-target_group = Målgruppe
field-note = Note

# Målt mod forventet.
cause-participants = Deltagere
cause-completion = Gennemførelse
cause-effect = Effekt
cause-costs = Omkostninger
cause-quantities = Forbrug af ydelser
cause-prices = Priser

price-scope = Hvem prisen gælder for
price-scope-help = Prisen fra ét tilbud eller én kommune er et eksempel og ikke et gennemsnit.
vat = Moms
vat-help = Kun til oplysning. Der regnes ikke moms til eller fra.
vat-with = Med moms
vat-without = Uden moms
vat-none = Der er ingen moms, fx på løn og ydelser
mark-not-said = Ikke angivet
index-choice = Prisindeks
index-choice-help = Fører beløbet til beregningens prisår.
index-choice-own = Beregningens prisindeks
budget-side = Servicerammen
budget-side-help = Ligger linjen inden for eller uden for kommunens serviceramme?
budget-within = Inden for servicerammen
budget-outside = Uden for servicerammen
committee-none = Intet udvalg
committee-of-municipality = Udvalg (kommune)
committee-of-municipality-help = Kommunens del af linjen hører til dette udvalg.
committee-of-region = Udvalg (region)
committee-of-region-help = Regionens del af linjen hører til dette udvalg.
committee-of-state = Udvalg (stat)
committee-of-state-help = Statens del af linjen hører til dette udvalg.
committee-of-foundation = Udvalg (fond)
committee-of-foundation-help = Fondens del af linjen hører til dette udvalg.
committee-of-civil_society = Udvalg (civilsamfund)
committee-of-civil_society-help = Civilsamfundets del af linjen hører til dette udvalg.
committee-of-citizen = Udvalg (borger)
committee-of-citizen-help = Borgernes del af linjen hører til dette udvalg.
moved = Ført fra { $from }- til { $to }-priser med { $index }: ganget med { $level } / { $former }.
moved-own-index = prisindekset
moved-estimate = Indekset er et skøn.
