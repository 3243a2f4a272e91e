# Simulering: alle usikre tal trukket mange gange på én gang.
simulation-title = Simulering
simulation-lead = Alle usikre tal flyttes på én gang, mange gange, hver gang til et nyt sted i deres spænd. Hvert gennemløb er et muligt udfald af indsatsen. Tilsammen viser udfaldene, hvor sandsynlig en nettogevinst er, og hvor langt resultatet kan ligge fra det forventede.
simulation-nothing = Ingen tal i beregningen er usikre endnu. Angiv for mindst ét tal, hvor lavt og hvor højt det kan være, fx for andelen, der lykkes. Så kan du køre en simulering.
simulation-unfinished = Beregningen er ikke færdig. Udfyld det, der mangler, og ret det, der er forkert. Så kan du køre en simulering.
simulation-to-ranges = Angiv, hvor sikre tallene er
simulation-payer = Hvis nettoresultat ser du på?
simulation-payer-help = Værdien af mere viden længere nede bliver også regnet ud for den, du vælger her.
simulation-draws = Antal udfald
simulation-draws-help = Flere udfald giver mere præcise tal, men tager længere tid.
simulation-precision = Stop, når gennemsnittet er så præcist
simulation-precision-help = Standardfejl i kr. Lad feltet stå tomt for at trække alle udfald.
simulation-seed = Frø
simulation-seed-help = Et helt tal. Det samme frø giver de samme udfald hver gang og på alle maskiner.
simulation-run = Kør simulering
simulation-cancel = Stop simuleringen
simulation-running = Simulerer …
simulation-done = Simuleringen er færdig.
simulation-behind = Tallene nedenfor er fra før den seneste ændring.
simulation-failed = Simuleringen gik i stå. Prøv igen, eventuelt med færre udfald. Det, du har indtastet, er der stadig.
simulation-unsound = Beregningens usikre tal kan ikke bruges. Ret spændene først.
simulation-draws-refused = { $value } udfald kan ikke bruges. Vælg hele tusinder fra 10.000 til 1.000.000.
simulation-precision-refused = { $value } kan ikke bruges som præcision. Skriv et beløb over 0.
simulation-too-large = Filen ville få { $value } tal, og det er flere, end en browser kan rumme. Vælg færre udfald, og kør simuleringen igen.
simulation-less-than = under { $percent }
simulation-more-than = over { $percent }
simulation-chance = Sandsynligheden for en nettogevinst for { $who } er { $percent }, givet den usikkerhed, I har angivet.
simulation-range = I gennemsnit af alle udfald er nettoresultatet { $mean }, og i 9 af 10 udfald ligger det mellem { $low } og { $high }
simulation-own = { $discounted ->
    [yes] Beregningens egne tal giver { $own } i nutidsværdi og { $net } uden tilbagediskontering.
   *[no] Beregningens egne tal giver { $own }
}
simulation-own-differs = Gennemsnittet er et andet, fordi beregningens tal ikke ligger midt i spændene.
simulation-present-value = Nutidsværdi i { $year }-priser.
simulation-undiscounted = I { $year }-priser, ikke tilbagediskonteret.
simulation-how = { $draws } udfald med frø { $seed }. Standardfejl på gennemsnittet: { $error }
simulation-precise = Simuleringen stoppede, da den var præcis nok.
simulation-imprecise = Alle udfald er trukket, men gennemsnittet er ikke så præcist, som I bad om.
simulation-without-shape = { $count ->
    [one] For 1 tal er kun lav og høj angivet. Det er trukket, som om alle værdier imellem er lige sandsynlige.
   *[other] For { $count } tal er kun lav og høj angivet. De er trukket, som om alle værdier imellem er lige sandsynlige.
}
simulation-payers = Nettoresultat i kr. for hver aktør. { $basis } Sandsynlighederne gælder, givet den usikkerhed, I har angivet.
simulation-gain-share = Sandsynlighed for gevinst
simulation-mean = Gennemsnit
simulation-p5 = 5 % ligger under
simulation-p25 = 25 % ligger under
simulation-p50 = Median
simulation-p75 = 75 % ligger under
simulation-p95 = 95 % ligger under
simulation-counted = Sådan fordeler udfaldene sig for { $who }
simulation-counted-desc = Søjlernes højde viser, hvor mange udfald der giver hvert nettoresultat. Gennemsnittet er { $mean }, 9 af 10 udfald ligger mellem { $low } og { $high }, og { $percent } af udfaldene er en gevinst, givet den usikkerhed, I har angivet.
simulation-counted-note = Fyldte søjler er gevinst, tomme er tab. De to lodrette streger viser nul og gennemsnittet. Den yderste hundrededel i hver ende er ikke tegnet.
simulation-counted-caption = Udfald efter nettoresultat i kr. { $basis }
simulation-mean-at = gennemsnit { $amount }
simulation-from = Fra
simulation-to = Til
simulation-number = Udfald
simulation-share = Andel
simulation-years = Akkumuleret nettoresultat år for år for { $who }
simulation-years-desc = I { $year } ligger 9 af 10 udfald mellem { $low } og { $high }. Halvdelen ligger over { $middle }
simulation-years-caption = Akkumuleret nettoresultat for { $who }, { $unit }, ikke tilbagediskonteret. Sandsynlighederne gælder, givet den usikkerhed, I har angivet.
simulation-years-table = Vis årenes tal som tabel
simulation-band-90 = 9 af 10 udfald (5–95 %)
simulation-band-50 = Halvdelen af udfaldene (25–75 %)
simulation-median = Median
simulation-estimate = Beregningens eget tal
simulation-chances = Sandsynlighed for, at indsatsen er tjent hjem for { $who }, år for år
simulation-chances-desc = I { $year } er sandsynligheden { $percent }, givet den usikkerhed, I har angivet.
simulation-chances-note = Andelen af udfald, hvor det akkumulerede nettoresultat er over nul, givet den usikkerhed, I har angivet. Ikke tilbagediskonteret.
simulation-scenarios = Scenarierne blandt udfaldene for { $who }
simulation-scenarios-caption = Nettoresultat i kr. { $basis } Sandsynlighederne gælder, givet den usikkerhed, I har angivet.
simulation-in-scenario = I scenariet
simulation-below = Udfald under det
simulation-scenarios-note = De tre sidste kolonner viser udfaldene, når scenariets egne tal ligger fast, og resten er lige så usikkert som før. De er tomme, når scenariet fastlægger alle usikre tal. Et usikkert tal trækkes ens i alle scenarier, så forskellen mellem dem ikke er tilfældig.
simulation-drivers = Hvad usikkerheden for { $who } skyldes
simulation-drivers-caption = Så stor en del af udsvingene i nettoresultatet følger med hvert usikkert tal (kvadratet på korrelationen). Delene summer ikke altid til 100 %.
simulation-input = Usikkert tal
simulation-variance = Andel af udsvingene
simulation-when = Når tallet stiger
simulation-rises = stiger nettoresultatet
simulation-falls = falder nettoresultatet
simulation-convergence = Er der trukket udfald nok?
simulation-settling = Gennemsnittet for { $who }, efterhånden som der trækkes
simulation-settling-desc = Efter alle udfald er gennemsnittet { $mean } med en standardfejl på { $error }
simulation-settling-note = Med 95 % sikkerhed rummer båndet det gennemsnit, som uendeligt mange udfald ville give. Bliver båndet ikke smallere mod højre, er der trukket for få udfald.
simulation-settling-caption = Gennemsnit og standardfejl i kr. { $basis }
simulation-draws-so-far = De første udfald
simulation-standard-error = Standardfejl
simulation-csv = Hent alle udfald som CSV

# Værdien af mere viden.
worth-title = Værdien af mere viden
worth-lead = Valget står mellem at gennemføre indsatsen og at lade være. Fordi tallene er usikre, kan valget vise sig at være forkert. Her står, hvad det højst er værd at vide mere, før der vælges, fx ved en undersøgelse eller et forsøg.
worth-run-first = Kør simuleringen ovenfor først.
worth-citizens = Borgere om året
worth-citizens-help = Hvor mange borgere om året gælder valget for? Fx hele landet, hvis andre kan bruge jeres viden. Feltet må stå tomt.
worth-years = År, valget gælder
worth-years-help = Hvor længe vil I bruge svaret, før I spørger igen? Feltet må stå tomt.
worth-per-arm = Personer i hver gruppe i et forsøg
worth-per-arm-help = Et lodtrækningsforsøg med lige mange i en indsatsgruppe og en kontrolgruppe. Feltet må stå tomt.
worth-cost = Hvad forsøget koster
worth-cost-help = Alt det, forsøget koster ud over selve indsatsen. Feltet må stå tomt.
worth-per-arm-missing = Skriv også, hvor mange personer der er i hver gruppe i forsøget, eller slet prisen.
worth-now-yes = I dag peger tallene på at gennemføre indsatsen: Nettoresultatet for { $who } er i gennemsnit { $amount }{ $discounted ->
    [yes] {" "}i nutidsværdi.
   *[no] .
}
worth-now-no = I dag peger tallene på ikke at gennemføre indsatsen: Nettoresultatet for { $who } er i gennemsnit { $amount }{ $discounted ->
    [yes] {" "}i nutidsværdi.
   *[no] .
}
worth-now-open = Tallene taler hverken for eller imod indsatsen: Nettoresultatet for { $who } er i gennemsnit { $amount }{ $discounted ->
    [yes] {" "}i nutidsværdi, så tæt på 0, at udfaldene ikke afgør, på hvilken side.
   *[no] {" "}Det er så tæt på 0, at udfaldene ikke afgør, på hvilken side.
}
worth-nothing = Med den usikkerhed, I har angivet, ville intet, I kunne få at vide, ændre valget. Mere viden er derfor ikke penge værd for dette valg.
worth-everything = Vidste I alt på forhånd, ville det være { $amount } værd for hele beregningen, givet den usikkerhed, I har angivet.
worth-per-person-is = Det svarer til { $amount } pr. deltager.
worth-all-is = For de { $persons } borgere, som valget gælder for, er det { $amount }{ $discounted ->
    [yes] {" "}Senere år tæller mindre, fordi beregningen er tilbagediskonteret.
   *[no] {""}
}
worth-at-most = Ingen undersøgelse kan være mere værd end det.
worth-known = Hvad det er værd at vide
worth-caption = Hvor meget bedre valget i gennemsnit bliver af at kende det, i kr., { $year }-priser.
worth-what = Hvis I kendte
worth-case = Hele beregningen
worth-per-person = Pr. deltager
worth-all = Alle, valget gælder for
worth-how = Regnet ud
worth-all-inputs = Alle usikre tal
worth-group = Alle usikre tal: { $kind }
worth-exact = med en formel
worth-parts = over 4.000 værdier af tallet
worth-draws = fra udfaldene, ± { $error }
worth-draws-alone = fra udfaldene
worth-sorted = fra udfaldene i 50 grupper, ± { $error }
worth-tied = kan ikke regnes ud, fordi tallene hænger sammen med andre
worth-note = »±« er standardfejlen. Værdierne kan ikke lægges sammen: Det er ofte to tal tilsammen, der afgør valget.
worth-trial-title = Hvad et forsøg er værd
worth-trial-of = Hvad et forsøg er værd: { $outcome }
worth-trial-none = Et forsøg måler, hvor mange der lykkes med og uden indsatsen. Angiv et spænd for mindst én af de to andele for at se, hvad et forsøg er værd.
worth-trial-tied = Det kan ikke regnes ud, fordi andelene, der lykkes, eller tal, der ganges med dem, følges ad med andre usikre tal.
worth-trial-size = Skriv ovenfor, hvor mange personer der er i hver gruppe, og hvad forsøget koster, for at se, om det kan betale sig.
worth-trial-is = Et forsøg med { $size } personer i hver gruppe er højst værd: { $amount }
worth-trial-pays = Et forsøg med { $size } personer i hver gruppe er højst { $amount } værd og koster { $cost } Det kan altså være op til { $difference } mere værd, end det koster.
worth-trial-pays-not = Et forsøg med { $size } personer i hver gruppe er højst { $amount } værd og koster { $cost } Det koster altså mindst { $difference } mere, end det er værd.
worth-trial-desc = Et forsøg med { $first } personer i hver gruppe er { $low } værd, et med { $last } er { $high } værd.
worth-trial-axis = Vandret: personer i hver gruppe. Hver fordobling fylder lige meget.
worth-trial-axis-cost = Vandret: personer i hver gruppe. Hver fordobling fylder lige meget. Ringen er det, forsøget koster.
worth-trial-caption = Hvad et forsøg er værd efter størrelse, i kr., { $year }-priser. Det tæller ikke med, at andre venter, mens forsøget varer.
worth-size = Personer i hver gruppe
worth-trial-cost = Forsøgets pris
worth-trial-less = Værdi minus pris

# Usikre tal, der følges ad.
correlation-printed = { $one } og { $other }: rangkorrelation { $rank }
correlations-title = Tal, der følges ad
correlations-lead = Simuleringen trækker hvert usikkert tal for sig. Følges to tal ad, fx fordi en højere andel, der lykkes, plejer at gå sammen med færre dage på herberg, så angiv det her. Det er kun simuleringen og værdien af mere viden, der bruger det.
correlations-needs = Angiv først et spænd for mindst to tal.
correlations-add = Tilføj en sammenhæng
correlation-number = Sammenhæng { $number }
correlation-one = Det ene tal
correlation-other = Det andet tal
correlation-rank = Rangkorrelation
correlation-rank-help = Et tal over −1 og under 1 (Spearmans rangkorrelation). 0 er ingen sammenhæng. Tæt på 1 er begge tal høje på samme tid. Tæt på −1 er det ene højt, når det andet er lavt.
correlation-remove = Fjern sammenhængen
