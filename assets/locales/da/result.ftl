# Trin 5: resultatet.

# Overskriften. Den, der taber, nævnes først; den, hvis blik du har valgt, sidst.
result-first-gain = { $who } har en forventet nettogevinst på { $amount }
result-first-loss = { $who } har et forventet nettotab på { $amount }
result-first-zero = { $who } går forventet i nul
result-next-gain = { $who } en gevinst på { $amount }
result-next-loss = { $who } et tab på { $amount }
result-next-zero = { $who } går i nul
result-example = Regneeksempel: { $heading }

# Afsnittet under den.
result-costs = Over { $years } år koster indsatsen { $amount }{ $saved ->
    [yes] , når sparede omkostninger ved basisalternativet er trukket fra,
   *[no] {""}
}
result-costs-of = Over { $years } år koster indsatsen { $who } { $amount }{ $saved ->
    [yes] , når sparede omkostninger ved basisalternativet er trukket fra,
   *[no] {""}
}
result-costs-nothing = Over { $years } år koster indsatsen ikke { $who } noget{ $saved ->
    [yes] , når sparede omkostninger ved basisalternativet er trukket fra,
   *[no] {""}
}
result-costs-less = Over { $years } år er indsatsen { $amount } billigere for { $who } end basisalternativet
result-and-gain = { $costs } og giver { $who } en forventet gevinst på { $amount }
result-and-loss = { $costs } og giver { $who } et forventet tab på { $amount }
result-and-nothing = { $costs } og giver hverken { $who } gevinst eller tab.
result-pays = { $who } betaler { $amount }
result-net-of = { $who } har et nettoresultat på { $amount }
result-compensated = Med en kompensation på { $amount } går { $who } i nul.
result-how-sure = Hvor sikkert er resultatet?
result-point-estimate = Punktskøn uden usikkerhed.
result-range-scenarios = Scenarierne giver { $who } et nettoresultat fra { $low } til { $high }.
result-range-one-way = Ét usikkert tal ad gangen giver { $who } et nettoresultat fra { $low } til { $high }.
result-range-where = Se, hvor sikre tallene er
result-range-say = Angiv, hvor sikre tallene er
result-view = Vis resultatet for

result-unit = kr., { $prices }-priser, { $years }
result-rate = rente { $rate }
result-rate-steps = rente fra { $first } faldende til { $last }
result-not-discounted = ikke tilbagediskonteret
result-rounded = Tallene er afrundede.
result-as-table = Vis tallene som tabel
result-no-figure = Kan ikke beregnes
result-none = –
result-no-outlay = intet udlæg
result-not-paid-back = ikke tjent hjem

# Nøgletal.
result-key-figures = Nøgletal
result-key-net = nettoresultat for { $who }, { $prices }-priser
result-key-present = nettoresultat i nutidsværdi, { $rate }
result-key-per-participant = netto pr. deltager
result-key-per-success = netto pr. ekstra borger med succes
result-key-cost-per-success = omkostning pr. ekstra borger med succes, alle aktører, nutidsværdi, { $rate }
result-key-cost-per-success-plain = omkostning pr. ekstra borger med succes, alle aktører
result-key-break-even = tjent hjem
result-key-peak = størst akkumuleret underskud
result-key-four-years = samlet efter fire år (til og med { $year })
result-key-irr = intern rente
result-gain-per-krone = Det offentliges gevinst pr. krone, som alle aktører betaler (nutidsværdi):
result-gain-per-krone-plain = Det offentliges gevinst pr. krone, som alle aktører betaler:
result-benefit-cost = Pr. krone, som det offentlige selv betaler:
irr-nothing = ingen penge at forrente
irr-no-outlay = intet udlæg
irr-no-return = intet kommer igen
irr-gain-first = gevinsten kommer før udlægget
irr-several-changes = flere renter passer

# År for år.
result-years = År for år
result-years-title = Netto år for år for { $who }, og hvad det bliver til i alt
result-years-desc = Søjlerne viser netto pr. år og aktør for { $who } i { $years }: gevinst over nul, tab under. Linjen viser, hvad årene bliver til i alt. Den ender på { $amount } Tallene står i tabellen under figuren.
result-years-caption = Netto pr. år, { $who }, ikke tilbagediskonteret ({ $unit })
result-legend = Farver og mønstre
result-cumulative-of = Samlet for { $who }
result-cumulative-end = Samlet { $amount }
result-cumulative = Samlet
result-split = Af { $all } til { $who } efter indsatsen ligger { $within } inden for undersøgelsens opfølgning. Resten er fremskrevet.
result-split-none = Alle { $all } til { $who } efter indsatsen ligger inden for undersøgelsens opfølgning.
result-projected = Skraveret: fremskrevet ud over opfølgningen
result-follow-up = Det, der er skraveret, ligger efter undersøgelsens opfølgning. Det er ikke målt, men fremskrevet.
result-no-follow-up = Undersøgelsens opfølgning er ikke angivet. Derfor kan figuren ikke vise, hvad der er målt, og hvad der er fremskrevet.
result-paid-back-in = Tjent hjem i { $year }
result-year = År
result-net = Netto
result-all-years = Alle år
chart-hint-years = Vælg år med piletasterne. Tryk Enter for at se, hvad årets netto består af.
chart-hint-rows = Vælg søjle med piletasterne. Tryk Enter for at se, hvad tallet består af.
chart-unit-krone = kr.
chart-unit-thousand = 1.000 kr.
chart-unit-million = mio. kr.
chart-unit-billion = mia. kr.

# Hvem betaler, og hvem får gevinsten.
result-payers = Hvem betaler, og hvem får gevinsten
result-payers-desc = For hver aktør viser søjlen omkostningen til venstre for nul og gevinsten til højre. En streg viser nettoresultatet.
result-payers-legend = Omkostning til venstre for nul, gevinst til højre. Stregen og tallet er nettoresultatet.
result-payers-caption = Omkostning og gevinst for hver aktør. Ikke tilbagediskonteret, bortset fra kolonnen med nutidsværdi ({ $unit })
result-payer-label = { $who }: omkostning { $cost }, gevinst { $gain }, netto { $net }
result-payer = Aktør
result-cost = Omkostning
result-cost-less-saved = Omkostning, når sparede omkostninger er trukket fra
result-gain = Gevinst
result-net-present = Netto, nutidsværdi
result-peak = Størst akkumuleret underskud
result-paid-back = Tjent hjem
result-share-of-cost = Andel af omkostning
result-share-of-gain = Andel af gevinst

# Hvor gevinsten kommer fra.
result-areas = Hvor gevinsten kommer fra
result-areas-lead = Fra omkostning til nettoresultat for { $who } i { $years }, ikke tilbagediskonteret.
result-areas-title = Fra omkostning til nettoresultat for { $who }
result-areas-desc = Hver søjle begynder, hvor den forrige sluttede: først omkostningen, så sparede omkostninger og hvert område. Den sidste søjle er nettoresultatet.
result-areas-legend = Hver søjle begynder, hvor den forrige sluttede. Mørk går til højre og er gevinst, lys med kant går til venstre og er tab.
result-areas-caption = Fra omkostning til netto, { $who }, ikke tilbagediskonteret ({ $unit })
result-no-area = Uden område
result-part = Del
result-amount = Kr.
phase-cost = Omkostninger
phase-cost-minus = Omkostninger (trækkes fra)
phase-saved_cost = Sparede omkostninger
phase-during = Konsekvenser under indsatsen
phase-after = Konsekvenser efter indsatsen

# Med og uden tilbagediskontering.
result-discounted = Med og uden tilbagediskontering
result-discounted-lead = Et budget er uden tilbagediskontering. Nutidsværdien viser, hvad beløbene er værd i { $year } ({ $rate }).
result-discounted-caption = Uden og med tilbagediskontering, { $who } ({ $unit })
result-undiscounted = Ikke tilbagediskonteret
result-present-value = Nutidsværdi
result-of-which = heraf { $who }

# Kompensation.
result-compensation = Kompensation
result-compensation-lead = Så meget skal en aktør, der taber, have fra andre for at gå i nul. Gives det hele i første år, kan der stadig være et underskud undervejs.
result-compensation-caption = Kompensation, der bringer nettoresultatet i nul ({ $unit })
result-remaining = Underskud, der er tilbage undervejs
result-nobody-loses = Ingen aktør taber. Der er ikke brug for kompensation.

# Tærskler.
result-limits = Hvor meget kan tallene flytte sig?
result-limits-lead = Her ændres ét tal ad gangen, og alt andet holdes fast, til nettoresultatet er nul. Ikke tilbagediskonteret.
result-limit-effect-least = For at { $who } går i nul, skal forskellen i succesrate være mindst { $factor } ({ $rates }).
result-limit-effect-most = For at { $who } går i nul, må forskellen i succesrate højst være { $factor } ({ $rates }).
result-limit-effect-none = Ingen forskel i samme retning bringer { $who } i nul.
result-points = { $points } procentpoint
result-limit-points = { $points } mod { $now } nu
result-limit-points-of = { $outcome }: { $points } mod { $now } nu
result-limit-cost = For at { $who } går i nul, må omkostningerne højst være { $factor }.
result-limit-cost-none = Ingen omkostning over nul bringer { $who } i nul.
result-limit-horizon = Beregningen skal række mindst { $years } frem, før { $who } går i nul eller har gevinst.
result-limit-horizon-none = { $who } går ikke i nul inden for beregningens år.
result-limit-saving = For at { $who } går i nul, skal hver ekstra borger med succes spare { $amount } efter indsatsen.
result-times = { $factor } gange det nuværende
result-limits-lines = Vis tærsklen for hver linje
result-limits-caption = Hvad hver linje skal ganges med, for at nettoresultatet bliver nul. Ikke tilbagediskonteret.
result-line = Linje
result-line-of = { $list }, linje { $number }
result-limit-of = Hvad der ændres
result-limit-amount = Beløb
result-limit-price = Pris eller antal
result-limit-factor = Tærskel
result-limit-none = ingen

# Potentiale og budget.
result-budget = Potentiale og forventet budgetvirkning
result-budget-lead = Potentialet regner med gennemsnitspriser. Den forventede budgetvirkning tæller kun det med, der kan blive til penge i budgettet, og først når det kan.
result-budget-caption = Netto for hver aktør, ikke tilbagediskonteret ({ $unit })
result-potential = Potentiale
result-budget-effect = Forventet budgetvirkning

# Efter beregningens sidste år, og målestokke.
result-beyond = Efter { $year }
result-beyond-nothing = Intet for { $who } falder efter { $year }. Beregningen skærer ikke noget fra.
result-beyond-something = Det, der falder efter { $year }, er ikke regnet med. Netto efter beregningen, { $who }:
result-yardsticks = Målestokke
result-yardsticks-lead = Offentliggjorte resultater, du kan holde beregningen op mod. De indgår ikke i den.
result-yardsticks-caption = Netto pr. deltager ved siden af offentliggjorte resultater (kr.)
result-yardstick = Resultat
result-yardstick-own = Netto pr. deltager, { $who }
result-this-calculation = Denne beregning
result-source = Kilde

# Så længe der mangler tal.
result-unfinished = Der er endnu intet nettoresultat
result-unfinished-lead = Resultatet kommer her, så snart tallene nedenfor er på plads.
result-unfinished-lead-wrong = Resultatet kommer, når felterne herunder er rettet.
result-so-far = Det kan allerede beregnes

# Vejen til opfølgningen.
result-to-follow-up = Når indsatsen er i gang, kan du skrive, hvad der bliver målt, og se, hvad en forskel fra det forventede skyldes.
result-is-forecast = Her står det forventede. Der er også skrevet målte tal.
to-follow-up = Gå til opfølgning

# Udvalg og servicerammen.
result-committees = Fordelt på udvalg
result-committees-caption = { $payer } fordelt på udvalg, ikke tilbagediskonteret ({ $unit })
result-committee = Udvalg
result-committee-none = Ikke fordelt på udvalg
result-frame = Inden for og uden for servicerammen
result-frame-caption = { $payer }: fordelt på servicerammen, ikke tilbagediskonteret ({ $unit })
result-frame-side = Servicerammen
result-split-total = I alt
