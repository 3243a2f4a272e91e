# Vidensbanken.
knowledge-lead = Priser, omkostninger, effekter, målgrupper og satser, hver med sin kilde. Et tal, du bruger, bliver kopieret ind i beregningen sammen med kilden og kan rettes der.
knowledge-waiting = Henter vidensbanken …
knowledge-failed = Vidensbanken kunne ikke hentes. Tjek, om du er på nettet, og prøv igen. Din beregning er ikke berørt.
knowledge-again = Prøv igen
knowledge-search = Søg
knowledge-search-help = Fx sygedagpenge, fængsel eller IPS. Små stavefejl gør ikke noget.
knowledge-filters = Afgræns
knowledge-filter-all = Alle
knowledge-filter-kind = Slags
knowledge-filter-area = Område
knowledge-filter-group = Målgruppe
knowledge-filter-year = Tal for år
knowledge-filter-scope = Gælder for
knowledge-filter-confidence = Sikkerhed
knowledge-count = { $count ->
    [0] Ingen poster passer.
    [one] 1 post.
   *[other] { $count } poster.
}
knowledge-nothing = Prøv færre eller andre ord, eller fjern en afgrænsning. Det, ingen har offentliggjort, er ikke med; skriv dit eget tal med kilde i beregningen.
knowledge-more = Vis flere
knowledge-clear = Fjern afgrænsninger
knowledge-back = Tilbage til søgningen
knowledge-no-year = prisår ikke oplyst
knowledge-confidence-is = sikkerhed: { $confidence }
knowledge-measure-is = Succesmål: { $measure }
knowledge-uncompared = Ingen sammenligningsgruppe
knowledge-uncompared-long = Der er ingen sammenligningsgruppe, så ingen ved, hvad der var sket uden indsatsen. Tallet er ikke en effekt.
knowledge-never-a-price = Resultatet af en model. Hold dit eget resultat op mod det, men brug det aldrig som pris.
knowledge-no-entry = Posten findes ikke
knowledge-no-entry-text = Der er ingen post med navnet »{ $id }«. Den kan have skiftet navn i en nyere udgave.
knowledge-plot = { $name }, { $unit }: fra { $first } i { $from } til { $last } i { $to }. Tabellen viser alle årene.

knowledge-find = Find { $place } i Vidensbank
knowledge-use = Brug i beregning
knowledge-use-text = Det kopieres ind i beregningen sammen med kilden. Du kan rette det bagefter.
knowledge-use-new = Du har ingen beregninger endnu. Der bliver lavet en ny.
knowledge-calculation = Beregning
knowledge-place = Hvor i beregningen?
knowledge-use-button = Brug i beregningen
knowledge-use-as = Brug som { $place }
knowledge-not-usable = Posten har ikke et tal, der kan stå i en beregning. Brug den som baggrund.
knowledge-not-saved = Browseren kunne ikke gemme en ny beregning. Dens lager er fuldt eller slået fra. Vælg en beregning, du har, eller slet en på forsiden.

knowledge-outcome-number = succesmål { $number }
knowledge-place-of = { $place } ({ $outcome })
knowledge-place-cost = omkostning
knowledge-place-saved-cost = sparet omkostning
knowledge-place-after = konsekvens efter indsatsen
knowledge-place-during = konsekvens under indsatsen
knowledge-place-success-rate = succesrate
knowledge-place-success-measure = succesmål
knowledge-place-target-group = målgruppe
knowledge-place-yardstick = tal at holde resultatet op mod
knowledge-place-index = prisindeks
knowledge-place-discounting = diskonteringsrente
knowledge-place-amount = beløb
knowledge-place-pay = årsløn
knowledge-place-price = pris

knowledge-source-scope = { $title } ({ $scope })
knowledge-used = »{ $name }« er sat ind med kilde.
knowledge-remains-refund = { $amount } er før refusion. Fordel selv beløbet på aktørerne.
knowledge-remains-rule = Beløbet er før refusion og deles på aktørerne af reglen »{ $rule }«. Udfyld det, den skal vide om borgerne, ved prisen.
knowledge-remains-split = Kilden siger ikke, hvem der betaler { $amount }. Fordel selv beløbet på aktørerne.
knowledge-note-split = Skal fordeles på aktører: { $amount }
knowledge-remains-year = Prisåret er ikke oplyst, så beløbet regnes som beregningens prisår.
knowledge-remains-unit = Enheden er nu { $unit }. Ret antallene, hvis de talte noget andet.
knowledge-remains-per = Beløbet er pr. { $unit }. Se efter, at det passer til, hvornår beløbet falder.
knowledge-remains-quantity = Beløbet er pr. { $unit }. Skriv, hvor mange der er.
knowledge-remains-months = Løn pr. år er 12 gange { $amount }
knowledge-remains-comparison = Der er ingen sammenligningsgruppe. Skriv selv succesraten uden indsatsen.
knowledge-remains-basis = Kilden siger ikke, om andelene er af dem, der starter, eller dem, der gennemfører.
knowledge-remains-turned = Kilden måler det, der skal undgås. Succes er regnet som resten op til 100 %.
knowledge-remains-no-difference = Undersøgelsen fandt ingen signifikant forskel. Det står ved succesmålet, og der er ikke sat nogen succesrate ind.
knowledge-remains-moved = { $index } er sat ind som prisindeks, så prisen føres fra { $from } til { $to }.
knowledge-remains-index = Prisindekset mangler { $year }. Tilføj året nederst på trinnet Omkostninger, eller ret beregningens prisår.
knowledge-remains-without = Skriv selv succesraten uden indsatsen; den med indsatsen regnes ud fra den.
