# Opfølgning: det målte ved siden af det forventede.
follow-up-lead = Skriv, hvad der blev målt, når indsatsen er i gang eller slut. Så ser du, hvor langt resultatet er fra det forventede, og hvorfor. Det forventede bliver stående, som det er.
follow-up-nothing = Der er ikke skrevet noget målt endnu. Forskellen kommer her med det første tal.
follow-up-no-forecast = Beregningen mangler tal på de andre sider. Forskellen fra det forventede kommer her, når der er et forventet nettoresultat.
follow-up-wrong = { $number ->
    [one] { $number } felt skal rettes, før det målte tæller med
   *[other] { $number } felter skal rettes, før det målte tæller med
}
follow-up-expected = Forventet
follow-up-measured = Målt
follow-up-cell = { $line }, målt, { $year }
follow-up-nothing-expected = Der er ikke skrevet noget forventet tal.

follow-up-published = Offentliggjorte resultater
follow-up-published-lead = Tallene står ved siden af hinanden, som de er offentliggjort. De indgår ikke i beregningen.

follow-up-about = Om målingen
follow-up-until = Målt til og med
follow-up-until-help = Det sidste år, der er målt. Årene efter regnes ud fra det, der er kendt.
follow-up-until-none = Ikke valgt
follow-up-note = Bemærkning
follow-up-note-help = Fx hvordan der blev målt, og hvad der mangler. Skriv ikke personoplysninger.

follow-up-starting = Deltagere, der starter
follow-up-starting-caption = Deltagere, der starter, pr. år
follow-up-as = Opgjort som
follow-up-as-share = Skriv som andel
follow-up-as-count = Skriv som antal ud af et antal
follow-up-share-expected = Forventet: { $percent }
follow-up-equals = Det er { $percent }.
field-count = Antal
field-of = Ud af
field-until = Målt til og med
field-by_year = Beløb i alt
follow-up-basis-completers = Målt blandt dem, der gennemfører, som de forventede andele.
follow-up-basis-starters = Målt blandt alle, der starter, som de forventede andele.

follow-up-costs-lead = Skriv, hvad linjen kostede i alt i hvert år, for alle aktører tilsammen. Aktørerne deler beløbet som forventet.
follow-up-prices-of = { $year }-priser
follow-up-prices-of-case = beregningens priser
follow-up-costs-caption = Omkostninger i alt pr. år, kr., { $prices }
follow-up-saved-caption = Sparede omkostninger i alt pr. år, kr., { $prices }
follow-up-cost-by_year = I alt pr. år
follow-up-cost-amount = Beløb pr. enhed
follow-up-cost-as-help = Vælg beløb pr. enhed, hvis du kun kender prisen, fx pr. deltager.
follow-up-counted-by_year = Opgjort i alt pr. år, { $prices }
follow-up-counted-amount = Opgjort pr. enhed, { $prices }
follow-up-price-year-help = Prisåret for de målte beløb. Står feltet tomt, er det { $year }.
follow-up-amount = Målt beløb
follow-up-amount-expected = Forventet: { $amount }

follow-up-during-caption = Antal pr. deltager, der starter (minus er mindre forbrug)
follow-up-after-caption = Antal pr. ekstra borger med succes (minus er mindre forbrug)
follow-up-number-of = Enhed: { $unit }
follow-up-prices-lead = Skriv prisen efter refusion. Den gælder alle år.
follow-up-prices-caption = Pris pr. enhed efter refusion, kr.
follow-up-payer = Aktør
follow-up-per = pr. { $unit }, { $prices }
follow-up-by-rule = efter regel
follow-up-price-cell = { $line }, målt pris, { $who }
follow-up-price-year-cell = { $line }, prisår for de målte priser
follow-up-one-price = Skriv én pris i stedet

# Sammenligningen.
follow-up-of-municipality = kommunens nettoresultat
follow-up-of-region = regionens nettoresultat
follow-up-of-state = statens nettoresultat
follow-up-of-foundation = fondens nettoresultat
follow-up-of-civil_society = civilsamfundets nettoresultat
follow-up-of-citizen = borgerens nettoresultat
follow-up-of-public = det offentliges nettoresultat
follow-up-of-all = alle aktørers nettoresultat
follow-up-as-expected = Med de målte tal er { $who } som forventet
follow-up-lower = Med de målte tal er { $who } { $amount } lavere end forventet
follow-up-higher = Med de målte tal er { $who } { $amount } højere end forventet
follow-up-from-to = Det forventede var { $expected } Med de målte tal er det { $measured }, en forskel på { $difference }
follow-up-mostly = Det meste skyldes { $cause }: { $amount }
follow-up-largest = Den største årsag er { $cause }: { $amount }
follow-up-against = { $cause } trækker mest den anden vej: { $amount }
follow-up-how-much = { $measured } af { $of } værdier er målt. Resten regnes som forventet.
follow-up-so-far = I årene til og med { $year }, som er målt, er forskellen { $amount }
follow-up-chart-title = Fra forventet nettoresultat til nettoresultat med de målte tal, { $who }
follow-up-chart-desc = Den første søjle er det forventede nettoresultat. Hver af de næste viser, hvad en årsag ændrer. Den sidste er nettoresultatet med de målte tal.
follow-up-order = De målte tal træder i stedet for de forventede i denne rækkefølge, ét skridt ad gangen. Det, to årsager har tilsammen, tæller ved den sidste af dem. En anden rækkefølge ville flytte den del, men ikke summen.
follow-up-net-expected = Forventet nettoresultat
follow-up-with-measured = Med de målte tal
follow-up-net-measured = Nettoresultat med de målte tal
follow-up-difference = Forskel
follow-up-difference-present = Forskel, nutidsværdi
follow-up-difference-until = Heraf til og med { $year }
follow-up-table-caption = Forskel i nettoresultat efter årsag ({ $unit })
follow-up-cause = Årsag
follow-up-values = Målte værdier
follow-up-of = { $measured } af { $of }
follow-up-people = Borgere, forventet og målt

reason-participants-more = flere deltagere
reason-participants-less = færre deltagere
reason-participants-other = andre startår
reason-completion-more = højere gennemførelse
reason-completion-less = lavere gennemførelse
reason-completion-other = anden gennemførelse
reason-effect-more = større effekt
reason-effect-less = mindre effekt
reason-effect-other = anden effekt
reason-costs-more = højere omkostninger
reason-costs-less = lavere omkostninger
reason-costs-other = andre omkostninger
reason-quantities-other = andet forbrug af ydelser
reason-prices-other = andre priser
