# Programmet som på kommandolinjen.
cli-help =
    som – beregn en social investering på kommandolinjen

    Brug
      som calculate BEREGNING.json           vis resultatet i tabeller
      som calculate BEREGNING.json --json    skriv resultatet som JSON med alle cifre
      som check BEREGNING.json               vis, hvad der er galt i filen, og hvad der bør tjekkes
      som check BEREGNING.json --json        skriv det samme som en JSON-liste
      som sensitivity BEREGNING.json         vis, hvad hvert usikkert tal betyder, og hvad der skal til for at gå i nul
      som scenarios BEREGNING.json           vis beregningens scenarier side om side
      som simulate BEREGNING.json            træk de usikre tal mange gange, og vis, hvordan nettoresultatet fordeler sig
      som voi BEREGNING.json                 vis, hvad det er værd at vide mere, før der besluttes
      som catalogue help                     vidensbankens priser, effekter, målgrupper og parametre

    Skriv - i stedet for filens navn for at læse fra standardinput.

    Tilvalg
      --json           JSON i stedet for tekst
      --payer AKTØR    kun én aktør i sensitivity og scenarios, fx public eller municipality
      --suggested      regn i sensitivity også med de spænd, som programmet foreslår
      --lang da|en     dansk (hvis intet er valgt) eller engelsk
      -h, --help       denne hjælp
      -V, --version    programmets version

    Tilvalg til simulate og voi
      --payer AKTØR    hvis nettoresultat der besluttes efter (det, filen siger, ellers public)
      --seed TAL       frø; det samme frø giver de samme udfald overalt (1)
      --draws TAL      højst så mange udfald, i hele tusinder fra 10.000 til 1.000.000 (100.000)
      --precision KR   stop, når standardfejlen på det forventede nettoresultat er højst så mange kroner
      --suggested      regn også med de spænd, som programmet foreslår
      --draws-csv      alle udfald som CSV i stedet for tabeller

    Eksempler
      som calculate herberg.json
      som calculate herberg.json --lang en | less
      som calculate herberg.json --json > resultat.json
      som check - < herberg.json

    Afslutningskoder
      0    i orden, eventuelt med advarsler
      1    der er fejl i beregningen
      2    forkert brug, eller filen kan ikke læses

    Filen er en beregning, som er gemt fra Åben SØM (format aaben-som/case@1). Den læses kun og ændres aldrig,
    og intet sendes nogen steder hen.
cli-see-help = Skriv »som --help« for at se, hvad programmet kan.

cli-no-command = Skriv, hvad der skal gøres: »som calculate FIL«, »som check FIL« eller »som sensitivity FIL«.
cli-unknown-command = »{ $word }« er ikke en kommando. Kommandoerne er calculate, check, sensitivity, scenarios, simulate, voi og catalogue.
cli-unknown-option = »{ $word }« er ikke et tilvalg til det, der skal gøres.
cli-option-without-value = »{ $word }« kan ikke have en værdi. Skriv det uden.
cli-no-file = Skriv, hvilken fil der skal læses: »som { $command } FIL«. Skriv - for at læse fra standardinput.
cli-one-file = Programmet læser én fil ad gangen. Fjern »{ $word }«.
cli-no-language = Skriv et sprog efter --lang: da eller en.
cli-unknown-language = »{ $word }« er ikke et sprog, som programmet kan. Skriv --lang da eller --lang en.

cli-standard-input = standardinput
cli-not-found = { $file }: Der er ingen fil med det navn.
cli-is-folder = { $file }: Det er en mappe. Skriv navnet på en fil i den.
cli-no-permission = { $file }: Du har ikke adgang til at læse filen.
cli-not-utf8 = { $file }: Filen er ikke tekst i UTF-8. Gem den igen fra Åben SØM, eller gem den som UTF-8.
cli-empty = { $file }: Der er intet i filen.
cli-too-large = { $file }: Filen er over { $megabytes } MB. Så stor er ingen beregning.
cli-unreadable = { $file }: Filen kan ikke læses ({ $reason }).
cli-unwritable = Resultatet kan ikke skrives ({ $reason }).

cli-whole-file = hele filen
cli-error = Fejl
cli-warning = Advarsel
cli-value = Der står: { $value }
cli-allowed = Tilladt: { $allowed }
cli-allowed-range = { $above ->
    [yes] over { $min } og højst { $max }
   *[no] { $min } til { $max }
}
cli-no-problems = Der er ingen fejl. Beregningen kan gennemføres.
cli-only-warnings = { $warnings ->
    [one] Der er ingen fejl, men 1 advarsel. Beregningen kan gennemføres.
   *[other] Der er ingen fejl, men { $warnings } advarsler. Beregningen kan gennemføres.
}
cli-errors = Der er { $errors } fejl. Beregningen kan ikke gennemføres, før { $errors ->
    [one] den er rettet.
   *[other] de er rettet.
}
cli-cannot-calculate = { $file } kan ikke beregnes:

cli-untitled = Beregning uden navn
cli-constructed = Opdigtet regneeksempel
cli-example = Regneeksempel: { $text }
# Beløb ender på »kr.«, så sætningen får ikke endnu et punktum.
cli-gains = { $who } har en forventet nettogevinst på { $amount }
cli-loses = { $who } har et forventet nettotab på { $amount }
cli-even = { $who } går i nul.
cli-point-estimate = Tallene er punktskøn uden usikkerhed.
cli-ranges-elsewhere = Her regnes med tallene selv. { $ranges ->
    [one] 1 tal har et spænd
   *[other] { $ranges } tal har et spænd
}: Se med »som sensitivity«, »som simulate« og »som voi«, hvad det betyder.
cli-scope = Beregningen dækker { $years }. { $participants } deltagere starter, { $completed } gennemfører, og { $successes } når succesmålet.
cli-prices = Beløb er i kroner i { $year }-priser. Positive konsekvenser og et positivt netto er en gevinst.
cli-not-discounted = Beløb er ikke tilbagediskonteret.
cli-discounted = Kun beløb, hvor der står nutidsværdi, er tilbagediskonteret (til { $year }).
cli-index-estimates = Prisindekset for { $years } er et skøn.

cli-who-pays = Hvem betaler, og hvem får gevinsten
cli-payer = Aktør
cli-cost = Omkostning
cli-saved-cost = Sparet omkostning
cli-during = Konsekvenser under indsatsen
cli-after = Konsekvenser efter indsatsen
cli-net = Netto
cli-net-present-value = Netto, nutidsværdi
cli-share-of-cost = Andel af omkostning
cli-share-of-gain = Andel af gevinst

cli-by-year = Netto pr. år
cli-year = År
cli-public-cumulative = Det offentlige, akkumuleret

cli-key-figures = Nøgletal
cli-figure = Tal
cli-break-even = Tjent hjem
cli-break-even-present-value = Tjent hjem, nutidsværdi
cli-break-even-no-outlay = intet udlæg
cli-break-even-not = ikke i perioden
cli-peak = Størst akkumuleret underskud
cli-four-years = Akkumuleret netto efter 4 år
cli-compensation = Kompensation, der giver nul
cli-compensation-present-value = Kompensation, der giver nul, nutidsværdi
cli-remaining-deficit = Underskud undervejs efter kompensation
cli-per-participant = Netto pr. deltager
cli-per-participant-present-value = Netto pr. deltager, nutidsværdi
cli-per-completed = Netto pr. gennemført forløb
cli-per-success = Netto pr. borger med succes
cli-irr = Intern rente
cli-no-rate-nothing = ingen beløb
cli-no-rate-no_outlay = intet udlæg
cli-no-rate-no_return = intet kommer igen
cli-no-rate-gain_first = gevinst før udlæg
cli-no-rate-several_changes = flere skift
cli-measured = Konsekvenser efter, målt i opfølgningen
cli-projected = Konsekvenser efter, fremskrevet ud over opfølgningen
cli-budget = Forventet budgetvirkning
cli-beyond = Efter perioden, ikke talt med

cli-thresholds = Hvad der skal til, for at netto bliver nul (alt andet uændret)
cli-effect-factor = Effekten ganges med
cli-effect-factor-present-value = Effekten ganges med, nutidsværdi
cli-cost-factor = Omkostningen ganges med
cli-cost-factor-present-value = Omkostningen ganges med, nutidsværdi
cli-saving = Nødvendig gevinst pr. borger med succes, kr.
cli-saving-present-value = Nødvendig gevinst pr. borger med succes, nutidsværdi, kr.

cli-for-everyone = Pris og udbytte
cli-cost-per-participant = Nettoomkostning pr. deltager, alle aktører
cli-cost-per-success = Nettoomkostning pr. borger med succes, alle aktører, nutidsværdi
cli-gain-per-krone = Det offentliges gevinst pr. krone, som alle aktører betaler, nutidsværdi
cli-benefit-cost-ratio = Det offentliges gevinst pr. krone, som det offentlige betaler, nutidsværdi

cli-by-area = Konsekvenser pr. område
cli-area = Område
cli-by-outcome = Succesmål
cli-outcome = Succesmål
cli-successes = Når målet
cli-by-line = Linjer
cli-line = Linje
cli-line-factor = Det offentlige går i nul, når linjen ganges med
cli-list-costs = Omkostning
cli-list-saved = Sparet
cli-list-during = Under
cli-list-after = Efter
cli-list = Slags

cli-follow-up = Opfølgning: fra forventet til målt nettoresultat, i kr. Det, der ikke er målt, regnes som forventet
cli-cause = Årsag
cli-of-values = Målte værdier
cli-of = { $measured } af { $of }
cli-expected = Forventet
cli-follow-up-net = Målt
cli-difference = Forskel
cli-difference-present-value = Forskel, nutidsværdi
cli-difference-until = Forskel til og med { $year }

cli-warnings = Advarsler
cli-before-equalisation = * Før udligning og bloktilskud.
cli-average-prices = Beregningen bruger gennemsnitspriser. Besparelsen bliver kun til penge i budgettet, hvis kapaciteten tilpasses.
cli-rounded = Tallene er afrundede, hvert for sig. Skriv --json for at få alle cifre.

# En prisliste på kommandolinjen.
cli-import-text = Tekst ({ $encoding }) med { $separator } mellem cellerne.
cli-import-semicolon = semikolon
cli-import-comma = komma
cli-import-tab = tabulator
cli-import-workbook = Arket »{ $sheet }« (regnearket har: { $sheets }).
cli-import-column = kolonnen »{ $heading }«
cli-import-same = »{ $value }« i alle rækker
cli-import-english = Tal er læst, som de skrives på engelsk: 1,234.5
cli-import-no-column = Der er ingen kolonne »{ $heading }«. Overskrifterne er: { $known }.
cli-import-rows = Rækker: { $rows }. Læst: { $prices }. Afvist: { $refused }.
cli-import-saved = Prislisten er gemt i { $file }.
cli-import-not-saved = Intet er gemt, for der er rækker, som er afvist. Ret dem, og læs filen igen.

cli-unknown-payer = »{ $word }« er ikke en aktør. Vælg en af disse efter --payer: { $payers }.
cli-nothing-uncertain = Ingen tal i beregningen har et spænd. Brug --suggested for at regne med de spænd, som programmet foreslår.
cli-one-at-a-time = Ét tal ad gangen: { $payer }, { $net } (forventet: { $expected })
cli-number = Tal
cli-from = Fra
cli-to = Til
cli-net-at-from = Netto ved »fra«
cli-net-at-to = Netto ved »til«
cli-moves = Udslag
cli-zero-at = Går i nul ved
cli-all-else-held = Hvert tal flyttes for sig, og alt andet holdes fast, som det står i beregningen. Et spænd bruges med sine egne ender, andre fordelinger fra 2,5 % til 97,5 %.
cli-suggested = { $suggested } af { $of } spænd er foreslået af programmet efter dets egne regler. Se dem efter, før du bruger resultatet.
cli-no-scenarios = Beregningen har ingen scenarier.
cli-as-it-is = Beregningen
cli-corrected = Korrigeret for optimisme
cli-corrected-how = Korrigeret for optimisme: { $how }
cli-differs = Hvad der er anderledes
cli-scenario = Scenarie
cli-in-scenario = I scenariet

# Simulering og værdien af at vide mere.
cli-sim-draws-not-allowed = »{ $value }« kan ikke være antallet af udfald. Skriv hele tusinder fra 10.000 til 1.000.000 efter --draws.
cli-sim-precision-not-allowed = »{ $value }« kan ikke være en præcision. Skriv et beløb i kroner over 0 efter --precision.
cli-sim-not-a-seed = »{ $value }« kan ikke være et frø. Skriv et helt tal fra 0 til 18446744073709551615 uden punktummer efter --seed.
cli-sim-two-forms = Vælg enten --json eller --draws-csv.
cli-sim-unsound = Beregningens usikre tal kan ikke bruges. Skriv »som check FIL« for at se hvorfor.
# Beløb ender på »kr.«, så sætningen får ikke endnu et punktum.
cli-sim-range = I 9 af 10 udfald ligger nettoresultatet mellem { $low } og { $high }
cli-sim-chance = Sandsynligheden for en nettogevinst er { $percent }, givet den usikkerhed, I har angivet.
cli-sim-prices = Beløb er i kroner i { $year }-priser.
cli-sim-present-value = Beløbene ovenfor er i nutidsværdi.
cli-sim-draws = { $draws } udfald med frø { $seed }. Standardfejlen på gennemsnittet er { $error }
cli-sim-precise = Simuleringen stoppede, da den var præcis nok.
cli-sim-without-shape = { $count ->
    [one] For 1 tal er kun et spænd angivet. Det er trukket, som om alle værdier i spændet er lige sandsynlige.
   *[other] For { $count } tal er kun et spænd angivet. De er trukket, som om alle værdier i spændet er lige sandsynlige.
}
cli-sim-gains = { $who } har i gennemsnit af udfaldene en nettogevinst på { $amount }
cli-sim-loses = { $who } har i gennemsnit af udfaldene et nettotab på { $amount }
cli-sim-even = { $who } går i gennemsnit af udfaldene i nul.
cli-sim-mean = Gennemsnit
cli-sim-standard-error = Standardfejl
cli-sim-standard-deviation = Standardafvigelse
cli-sim-given = Alle sandsynligheder gælder, givet den usikkerhed, I har angivet.
cli-sim-gain-share = Sandsynlighed for gevinst
cli-sim-by-year = Akkumuleret netto for { $who }: så stor en andel af udfaldene ligger under
cli-sim-drivers = Hvad usikkerheden for { $who } skyldes
cli-sim-input = Usikkert tal
cli-sim-share = Andel af variansen
cli-sim-when-it-rises = Når tallet stiger
cli-sim-net-rises = stiger netto
cli-sim-net-falls = falder netto
cli-sim-convergence = Hvor sikkert gennemsnittet for { $who } er efter de første udfald
cli-sim-draws-so-far = Udfald
cli-sim-scenarios = Scenarierne og udfaldene for { $who } (nutidsværdi)
cli-sim-in-scenario = I scenariet
cli-sim-draws-below = Udfald under
cli-sim-rest-low = 5 % under
cli-sim-rest-high = 95 % under
cli-sim-rest-gain-share = Sandsynlighed for gevinst, når scenariets tal ligger fast
cli-sim-driver-note = Andelen af variansen er kvadratet på korrelationen mellem tallet og nettoresultatet. Andelene summer ikke altid til 100 %.

cli-voi-everything = At vide alt om de usikre tal, før der besluttes, er for hele beregningen højst værd: { $amount }
cli-voi-reach = Beslutningen omfatter { $persons } borgere.{ $discounted ->
    [yes] {" "}Med senere års tilbagediskontering tæller de som { $weighted }.
   *[no] {""}
}
cli-voi-inputs = Hvad det højst er værd at vide, før der besluttes, om indsatsen skal gennemføres
cli-voi-known = Hvad man ville vide
cli-voi-case = Hele beregningen
cli-voi-per-person = Pr. deltager
cli-voi-all = Alle, beslutningen omfatter
cli-voi-how = Fundet ved
cli-voi-all-inputs = Alt
cli-voi-group = Alle usikre tal: { $kind }
cli-voi-exact = formel
cli-voi-parts = 4.000 værdier
cli-voi-draws = udfald, ± { $error }
cli-voi-draws-alone = udfald
cli-voi-sorted = udfald i 50 grupper, ± { $error }
cli-voi-trial = Hvad et lodtrækningsforsøg højst er værd: { $outcome }
cli-voi-per-arm = Personer pr. gruppe
cli-voi-trial-cost = Forsøgets pris
cli-voi-trial-net = Værdi minus pris
cli-voi-tied = Kan ikke beregnes, fordi succesraterne, eller tal, der ganges med dem, følges ad med andre usikre tal.
cli-voi-note =
    Beslutningen er, om indsatsen skal gennemføres (ellers er netto 0), ud fra den forventede nutidsværdi. Værdien er, hvor meget
    bedre beslutningen i gennemsnit bliver af at vide mere, givet den usikkerhed, I har angivet. »±« er standardfejlen. Et forsøg
    måler succesraterne blandt lige mange i hver gruppe. Det tæller ikke med, at andre venter, mens forsøget varer.

# Kvalitetstjekket på kommandolinjen.
cli-quality = Kvalitetstjek
cli-quality-why = Hvorfor: { $why }
cli-quality-do = Gør: { $mend }
cli-quality-answered = Besvaret: { $note }
cli-quality-count = Punkter at tjekke: { $open }. Besvaret: { $answered }.

# Videnspakker på kommandolinjen.
cli-package-made = Videnspakken er gemt i { $file }. Priser: { $prices }. Effekter: { $effects }. Beregninger: { $calculations }.
cli-package-no-year = »{ $id }« har intet prisår og kan ikke deles som en pris.
cli-package-other-kind = »{ $id }« er hverken en pris eller en effekt. Kun de kan være med i en videnspakke.
cli-package-no-entry = Der er ingen post med id'et »{ $id }«. Find id'et med »som catalogue list ORD«.
cli-package-twice = To priser eller effekter har id'et »{ $id }«. Et id kan kun være med én gang.
cli-package-bad-case = { $file }: Beregningen har fejl. Se dem med »som check«, og ret dem først.
cli-package-bad-list = { $file }, { $place }: { $problem } Ret listen, og gem den først med »som catalogue import --output«.
cli-package-effect-refused = Effekten »{ $id }«, kolonnen { $column }
cli-package-taken = Pakkens udgave af »{ $id }« tages med.
cli-package-mine-stays = Din egen bliver. Skriv --take { $id } for at tage pakkens.
cli-package-not-saved = Intet er gemt, for noget i pakken er afvist.
cli-package-folder-there = { $folder } findes allerede. Skriv navnet på en ny mappe efter --output.
cli-package-saved = Gemt i { $folder }. Priser: { $prices }. Effekter: { $effects }. Beregninger: { $calculations }.
