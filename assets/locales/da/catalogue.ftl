# Hvad en post er.
catalogue-kind-price = Pris
catalogue-kind-wage = Løn
catalogue-kind-intervention_cost = Indsatsens omkostning
catalogue-kind-reference_point = Modelresultat
catalogue-kind-effect = Effekt
catalogue-kind-target_group = Målgruppe
catalogue-kind-index = Prisindeks
catalogue-kind-discount_schedule = Diskonteringsrente
catalogue-kind-refund_rule = Refusionsregel
catalogue-kind-parameter = Parameter

# Hvem et tal gælder for.
catalogue-scope-statutory_rate = Lovbestemt sats
catalogue-scope-national_average = Landsgennemsnit
catalogue-scope-regional_average = Gennemsnit for en del af landet
catalogue-scope-single_municipality = Én kommune
catalogue-scope-single_provider_tariff = Ét tilbuds takst
catalogue-scope-programme_cost = Omkostning målt for én indsats
catalogue-scope-model_estimate = Beregnet ud fra andre tal
catalogue-scope-model_result = Resultat af en model

catalogue-confidence-high = Høj
catalogue-confidence-medium = Middel
catalogue-confidence-low = Lav
catalogue-confidence-high-long = Høj: læst i den første kilde
catalogue-confidence-medium-long = Middel: læst i en anden kilde eller med en tolkning
catalogue-confidence-low-long = Lav: kun en del af kilden kunne læses

catalogue-vat-with = Med moms
catalogue-vat-without = Uden moms
catalogue-vat-none = Ingen moms
catalogue-vat-unknown = Ikke oplyst

catalogue-list-som = SØM's egen
catalogue-list-dst = Danmarks Statistiks åbne klassifikation

catalogue-finding-better = Bedre end sammenligningen
catalogue-finding-worse = Dårligere end sammenligningen
catalogue-finding-mixed = Både bedre og dårligere
catalogue-finding-no_difference = Ingen signifikant forskel
catalogue-finding-uncompared = Ingen sammenligning
catalogue-finding-forecast = Forventet, ikke målt
catalogue-finding-unclear = Kan ikke afgøres

catalogue-use-success_rate = Kan bruges som succesrate med og uden indsatsen.
catalogue-use-difference = Forskellen i procentpoint kan lægges til din egen succesrate uden indsatsen.
catalogue-use-relative = Den relative ændring kan bruges på din egen succesrate uden indsatsen.
catalogue-use-standardised = Den standardiserede forskel kan regnes om til en succesrate, hvis du har en succesrate uden indsatsen.
catalogue-use-level = Der er intet at sammenligne med. Tallet kan stå som succesraten med indsatsen, men det er ikke en effekt.
catalogue-use-direction = Viser kun, hvilken vej det gik. Kan ikke bruges som tal.
catalogue-use-none = Viser, at der ikke blev fundet en forskel. Det er et resultat i sig selv og ikke tallet 0.
catalogue-use-money = Kan holdes op mod dit resultat. Kan ikke bruges som succesrate.
catalogue-use-model = Resultat af en model eller en prognose. Kan kun holdes op mod dit resultat.
catalogue-use-not_usable = For lidt kunne læses til, at det kan bruges.

catalogue-group-tax = Skat
catalogue-group-indexation = Pris- og lønskøn
catalogue-group-benefits = Regler for ydelser
catalogue-group-financing = Finansiering
catalogue-group-work = Arbejdstid og løn
catalogue-group-overhead = Overhead
catalogue-group-welfare = Samfundsøkonomisk beregning
catalogue-group-som = SØM's metode

# En posts oplysninger.
catalogue-fact-amount = Beløb
catalogue-fact-price-year = Prisår
catalogue-fact-payers = Hvem betaler
catalogue-fact-vat = Moms
catalogue-fact-area = Område
catalogue-fact-som-area = SØM's navn for området
catalogue-fact-own-list = Egen liste
catalogue-fact-scope = Gælder for
catalogue-fact-confidence = Sikkerhed
catalogue-fact-next-update = Ny sats ventes fra
catalogue-fact-note = Bemærk
catalogue-fact-source = Kilde
catalogue-fact-seen = Set
catalogue-fact-population = Undersøgte
catalogue-fact-outcome = Mål
catalogue-fact-finding = Resultat
catalogue-fact-summary = Fund
catalogue-fact-treatment = Med indsatsen
catalogue-fact-control = I sammenligningsgruppen
catalogue-fact-difference = Forskel
catalogue-fact-before = Før indsatsen
catalogue-fact-change = Ændring fra før til efter
catalogue-fact-reference = Niveau, som kilden nævner
catalogue-fact-effect-size = Standardiseret forskel (Cohens d)
catalogue-fact-lower = Hvad der er godt
catalogue-fact-design = Design
catalogue-fact-level = SØM's evidensniveau
catalogue-fact-comparison = Sammenligningsgruppe
catalogue-fact-participants = Antal undersøgte
catalogue-fact-follow-up = Opfølgning
catalogue-fact-years = Undersøgt
catalogue-fact-rate-basis = Andelene er af
catalogue-fact-use = Hvad det kan bruges til
catalogue-fact-target-group = Nærmeste målgruppe
catalogue-fact-costs = Hører sammen med
catalogue-fact-list = Klassifikation
catalogue-fact-ages = Alder
catalogue-fact-definition = Definition
catalogue-fact-success-measure = Succesmål
catalogue-fact-estimates = SØM's konsekvensestimater
catalogue-fact-version = Udgave
catalogue-fact-group = Emne
catalogue-fact-valid = Gælder
catalogue-fact-index-kind = Opgjort som
catalogue-fact-rule-kind = Trappen tæller

catalogue-amount-per = { $amount } pr. { $unit }
catalogue-value-unit = { $value } { $unit }
catalogue-year-unknown = Ikke oplyst. Beløbet kan ikke føres til et andet år.
catalogue-split-stated = { $split } (fremgår af kilden)
catalogue-split-assigned = { $split } (følger af, hvem opgaven hører til)
catalogue-split-part = { $payer } { $share }
catalogue-split-rule = Beløbet er før refusion. Hvem der betaler, afgøres af reglen »{ $rule }«.
catalogue-split-unknown = Ikke oplyst. Du skal selv fordele beløbet, når du bruger det.
catalogue-seen-unknown = Datoen er ikke noteret
catalogue-level-none = Designet har intet niveau
catalogue-comparison-yes = Ja
catalogue-comparison-no = Nej. Det kan ikke ses, hvad der var sket uden indsatsen.
catalogue-comparison-unknown = Kunne ikke læses
catalogue-follow-up-months = { $months } måneder
catalogue-rate-basis-starters = alle, der starter
catalogue-rate-basis-completers = dem, der gennemfører
catalogue-rate-basis-unknown = Ikke oplyst
catalogue-lower-is-better = Et lavt tal. Succes er det, der ikke sker.
catalogue-no-success-measure = Succesmålet er ikke offentligt.
catalogue-no-success-measure-dst = Klassifikationen har ingen succesmål.
catalogue-no-estimates = Estimaterne er ikke offentlige. De summer, der er offentliggjort for enkelte målgrupper, står som modelresultater.
catalogue-som-area-unknown = SØM's navn er ikke læst i en offentlig kilde.
catalogue-valid-from = fra { $from }
catalogue-valid-to = til { $to }
catalogue-valid-between = { $from } til { $to }
catalogue-index-level = Indekstal
catalogue-index-change = Ændring i pct. fra året før
catalogue-index-default = SØM bruger dette indeks. Det er valgt fra starten.
catalogue-rule-weeks = Uger på offentlig forsørgelse i alt
catalogue-rule-days = Døgn i alt
catalogue-rule-bands = Kroner til én person på et år
catalogue-rule-share = Intet: én fordeling for hele beløbet

# Tabeller i en post.
catalogue-table-history = Beløb gennem årene
catalogue-table-values = Værdier
catalogue-table-years = År for år
catalogue-table-steps = Trin
catalogue-head-year = År
catalogue-head-part = Del
catalogue-head-value = Værdi
catalogue-head-amount = Beløb, kr.
catalogue-head-name = Navn
catalogue-head-source = Kilde
catalogue-head-estimate = Skøn
catalogue-head-rate = Rente
catalogue-head-step = Trin
catalogue-estimate = skøn
catalogue-step-from = fra { $from }
catalogue-step-between = { $from }–{ $to }
catalogue-step-all = hele beløbet

# Vidensbanken på kommandolinjen.
cli-catalogue-help =
    som catalogue – vidensbankens priser, effekter, målgrupper og parametre, hver med sin kilde

    Brug
      som catalogue list [ORD …]      find poster; uden ord vises alle
      som catalogue show ID           vis én post med kilde, note og tabel
      som catalogue check [MAPPE]     efterse tabellerne i en mappe, eller dem, programmet har med
      som catalogue import FIL        læs en prisliste (CSV eller .xlsx), og se, hvad der er galt i den
      som catalogue pack FIL [ID …]   saml priser, effekter og beregninger i en videnspakke (.zip), som andre kan læse
      som catalogue unpack FIL        se, hvad der er i en videnspakke, ved siden af det, der er i forvejen

    Tilvalg til list
      --kind SLAGS            price, wage, intervention_cost, reference_point, effect, target_group, index,
                              discount_schedule, refund_rule eller parameter
      --area OMRÅDE           fx transfers, health, justice
      --target-group ID       en målgruppe, dens effekter og omkostninger
      --year ÅR               poster med tal for året; ellers vises kun den nyeste af samme pris
      --scope OMFANG          fx statutory_rate, national_average, single_municipality
      --confidence SIKKERHED  high, medium eller low

    Tilvalg til import
      --map FELT=OVERSKRIFT   hvilken kolonne et felt står i, hvis det ikke fremgår; kolonnens nummer kan også bruges
      --same FELT=VÆRDI       en værdi, der gælder for alle rækker
      --numbers da|en         hvordan tal er skrevet: 1.234,5 eller 1,234.5; engelsk kun, hvis filen er på engelsk
      --sheet NAVN            et andet ark end det første
      --output FIL            gem prislisten som CSV; der gemmes intet, hvis en række bliver afvist
      Felterne er name, unit, amount, price_year, source, address, municipality, region, state, foundation,
      civil_society, citizen, area, replaces, vat, valid_from, valid_to, note og id.

    Tilvalg til pack; ID er en pris eller effekt i vidensbanken
      --title NAVN            pakkens navn
      --licence LICENS        CC-BY-4.0 (hvis intet er valgt) eller CC0-1.0
      --list FIL              tag en prisliste med; kan skrives flere gange
      --case FIL              tag en beregning med; kan skrives flere gange

    Tilvalg til unpack
      --list FIL              sammenlign også med din egen prisliste; kan skrives flere gange
      --take ID               tag pakkens udgave, hvor din egen er en anden; »all« tager alle
      --output MAPPE          gem det, der er nyt eller taget; der gemmes intet, hvis noget bliver afvist

    Alle kan bruges med --lang en og alle undtagen pack med --json.

    Eksempler
      som catalogue list lukket fængsel
      som catalogue list --kind effect --target-group som-hjemloeshed
      som catalogue show sygedagpenge-max-2024
      som catalogue import takster.csv --same price_year=2025 --same "source=Nordby Kommune: Takster 2025"
      som catalogue pack nordby.zip ips-18mdr --list takster.csv --case herberg.json --title "Nordbys viden"
cli-catalogue-no-command = Skriv, hvad der skal gøres: »som catalogue list«, »som catalogue show ID«, »som catalogue check«, »som catalogue import FIL«, »som catalogue pack FIL« eller »som catalogue unpack FIL«.
cli-catalogue-unknown-command = »som catalogue { $word }« findes ikke. Skriv list, show, check, import, pack, unpack eller help.
cli-catalogue-no-id = Skriv, hvilken post der skal vises: »som catalogue show ID«. Find id'et med »som catalogue list«.
cli-catalogue-too-much = Fjern »{ $word }«. Der kan kun stå ét navn.
cli-catalogue-no-value = Skriv en værdi efter --{ $option }.
cli-catalogue-unknown-value = »{ $value }« kan ikke stå efter --{ $option }. Skriv et af disse: { $allowed }.
cli-catalogue-no-file = Skriv, hvilken fil der skal læses: »som catalogue import FIL«.
cli-catalogue-no-package = Skriv, hvad videnspakken hedder: »som catalogue { $command } FIL«.
cli-catalogue-no-title = Skriv pakkens navn efter --title.
cli-catalogue-nothing-to-pack = Skriv, hvad der skal i pakken: id'er fra vidensbanken, --list eller --case.
cli-catalogue-command = »som catalogue { $command }«
cli-catalogue-only-for = --{ $option } kan kun bruges med { $commands }.
cli-catalogue-no-entry = Der er ingen post med id'et »{ $id }«. { $count ->
    [0] Find den med »som catalogue list ORD«.
   *[other] Mente du { $near }?
}
cli-catalogue-no-folder = { $folder }: Der er ingen mappe med det navn.
cli-catalogue-not-a-folder = { $folder }: Det er ikke en mappe. Skriv navnet på mappen med tabellerne.
cli-catalogue-fine = Tabellerne er i orden: { $entries } poster fra { $sources } kilder.
cli-catalogue-faults = { $count ->
    [one] Der er 1 fejl i tabellerne.
   *[other] Der er { $count } fejl i tabellerne.
}
cli-catalogue-count = { $count ->
    [0] Ingen poster passer.
    [one] 1 post.
   *[other] { $count } poster.
}
cli-catalogue-id = Id
cli-catalogue-kind = Slags
cli-catalogue-figure = Tal eller fund
