# Trin 4: Konsekvenser.
consequences-lead = Hvad bruger en borger, der når succesmålet, mere eller mindre af bagefter? Minus betyder mindre forbrug.
horizon-heading = Beregningens længde
horizon-consequence-years = Konsekvensår pr. årgang
horizon-consequence-years-help = Så mange år følger I hver årgang, efter at virkningen er begyndt. 1 til 100.
horizon-reaches = Beregningen rækker til { $year }: { $years ->
    [one] { $years } år
   *[other] { $years } år
}.
horizon-is = Beregningen er på { $years ->
    [one] { $years } år
   *[other] { $years } år
}.
horizon-choose = Vælg en anden længde
horizon-derive = Lad længden følge konsekvensårene
horizon-own = Beregningens længde
horizon-own-help = Hele år fra startåret, 1 til 100. Det, der falder senere, tæller ikke med.
horizon-beyond = Efter beregningens slutning falder konsekvenser for det offentlige, som ikke er talt med:

discounting-heading = Rente
discounting-rate = Tilbagediskontering
discounting-rate-help = Gør kroner i forskellige år sammenlignelige. Resultatet vises altid både med og uden.
discounting-none = Ingen tilbagediskontering
discounting-ministry = Finansministeriets faldende rente
discounting-own = Egne renter
discounting-source = 3,5 % til og med år 35, derefter 2,5 % og 1,5 % fra år 71. Kilde: Finansministeriets samfundsøkonomiske diskonteringsrente, gældende fra januar 2021.
discounting-from = Fra år
discounting-from-help = År 0 er startåret. Renten gælder, til det næste trin begynder.
discounting-step = trin { $number }
discounting-add = Tilføj et trin

consequences-after = Konsekvenser efter indsatsen
consequences-after-of = Konsekvenser efter indsatsen: { $outcome }
consequences-after-lead = Skriv antal pr. ekstra borger med succes. År 0 er det år, forløbet slutter.
consequences-after-lead-following = Skriv antal pr. ekstra borger med succes. År 0 er året efter, at forløbet slutter.
consequences-during = Konsekvenser under indsatsen
consequences-during-lead = Skriv antal pr. deltager, der starter, i hvert forløbsår, i forhold til basisalternativet.
consequences-count = { $number ->
    [0] ingen linjer
    [one] { $number } linje
   *[other] { $number } linjer
}
consequences-none = Der er ingen konsekvenser her endnu.
consequences-what = Ydelse og pris
consequences-year = År { $number }
consequences-caption = { $area }: antal pr. år
consequences-add = Tilføj en konsekvens
consequences-grid-help = Gå mellem felterne med Tab, Enter og piletaster. Du kan sætte en række eller kolonne fra Excel ind.
consequences-longer = Linjerne har tal for { $longest } år, men der er kun valgt { $years } konsekvensår. Tallene tæller med, så langt beregningen rækker.
consequences-years-shown = År { $first } til { $last } af { $of } år
consequences-lines-shown = Linje { $first } til { $last } af { $of }
consequences-earlier = Forrige
consequences-later = Næste
consequences-no-area = Uden område
consequences-no-unit = enhed

consequence-label = Hvad er det?
consequence-label-help = Fx måneder på kontanthjælp. Skriv ikke personoplysninger.
consequence-area = Område
consequence-area-help = Resultatet lægges sammen for hvert område.
consequence-own-area = Et andet område
consequence-own-area-label = Områdets navn
consequence-unit = Enhed
consequence-unit-help = Det, der tælles i tabellen.
consequence-own-unit = En anden enhed
consequence-own-unit-label = Enhedens navn
consequence-kind = Slags
consequence-kind-help = Mere af en udgift koster aktøren penge. Mere af en indtægt giver aktøren penge.
consequence-kind-expense = Udgift
consequence-kind-revenue = Indtægt, fx skat
consequence-prices = Pris pr. enhed
consequence-prices-help = Efter refusion. Lad feltet stå tomt for den, der ikke betaler.
consequence-other-payers = Fond, civilsamfund eller borger betaler også
consequence-prices-by-year = Priser, der er forskellige fra år til år
consequence-payer = Aktør
consequence-price-year = Prisernes prisår
consequence-price-year-help = Lad feltet stå tomt, hvis det er beregningens prisår.
consequence-other-price-year = Prisen føres til { $year } med prisindekset.
consequence-to-index = Se prisindekset under Omkostninger
consequence-source-of-price = Hvor er prisen fra?
consequence-source-of-quantity = Hvor er antallet fra?
consequence-more = Kapacitet, budget og bemærkninger
consequence-share = Andel, der kan realiseres
consequence-share-help = Hvor stor en del bliver til penge i budgettet? Tomt felt: 100 %.
consequence-lag = År, før det kan realiseres
consequence-lag-help = Hvor længe varer det at tilpasse kapaciteten? Tomt felt: 0 år.
consequence-note = Bemærkning
consequence-note-help = Fx et forbehold. Skriv ikke personoplysninger.
consequence-no-price = Prisen mangler
consequence-no-source = Eget tal uden kilde
consequence-price-is = { $price } pr. { $unit } ({ $year }): { $payers }
consequence-price-by-year = Egen pris for hvert år pr. { $unit } ({ $year }): { $payers }
consequence-price-from = Pris:
consequence-quantity-from = Antal:
consequence-total = Giver det offentlige i alt
consequence-total-of = { $name }, i alt for det offentlige
consequence-open = Åbn
consequence-close = Luk
consequence-cell = { $name }, år { $number }

price-mode = Hvordan er prisen givet?
price-mode-fixed = Fast beløb, det samme alle år
price-mode-years = Et beløb for hvert år
price-mode-rule = Beløb før refusion, delt efter en regel

refund-heading = Pris efter en refusionsregel
refund-rule = Hvilken regel?
refund-rule-help = Beregningen gemmer hele reglen, så den bliver ved med at betyde det samme.
refund-choose = Vælg en regel
refund-own = Din egen regel
refund-limits-year = Reglens grænser er i { $year }-priser. Derfor er prisens prisår sat til { $year }: Skriv beløbene i { $year }-priser, så føres de til beregningens prisår med prisindekset.
refund-unnamed = refusionsregel
refund-price-is = { $price } pr. { $unit } før refusion ({ $year }): { $rule }
refund-price-by-year = Eget beløb for hvert år pr. { $unit } før refusion ({ $year }): { $rule }
refund-label = Reglens navn
refund-label-help = Fx refusionstrappen.
refund-kind = Hvad afgør, hvem der betaler?
refund-kind-help = Det, som reglens trin tæller.
refund-kind-percentage = En fast procent
refund-kind-week = Uger, der allerede er gået, fx refusionstrappen
refund-kind-day = Døgn, der allerede er gået, fx en grænse for refusion
refund-kind-bands = Én borgers samlede udgift i året, fx den centrale refusionsordning
refund-gross = Beløb før refusion
refund-gross-help = Hele beløbet, før nogen refunderer en del af det.
refund-gross-unit = kr. pr. { $unit }
refund-gross-years = Skriv et beløb for hvert år
refund-gross-same = Brug det samme beløb alle år
refund-per-unit-week = Uger i reglen pr. enhed ({ $unit })
refund-per-unit-day = Døgn i reglen pr. enhed ({ $unit })
refund-per-unit-week-help = Hvor mange af trappens uger svarer én enhed til? En måned er 52/12 = 4,33 uger.
refund-per-unit-day-help = Hvor mange af trappens døgn svarer én enhed til?
refund-years = Hvor borgeren er i reglen, når hvert år begynder
refund-what = Tal for reglen
refund-before-week = Uger på offentlig forsørgelse
refund-before-day = Døgn, der allerede er brugt
refund-cost-before = Borgerens udgift i året, uden ændringen
refund-cost-after = Borgerens udgift i året, med ændringen
refund-years-help = Det, der undgås eller kommer til, tælles videre herfra.
refund-cost-help = Skriv den samlede udgift til én borger i året. Ændringen ligger mellem de to beløb. Grænserne er i det samme prisår som prisen.
refund-steps = Reglens trin og datoer
refund-version = Udgave { $number }
refund-valid-from = Gælder fra
refund-valid-from-help = Dato, fx 1.1.2016. Skifter reglen i løbet af et år, tæller hver udgave efter sine dage i året.
refund-step = Trin { $number }
refund-first-week = Fra første uge
refund-first-day = Fra første døgn
refund-first-bands = Fra første krone
refund-from-week = Efter antal uger
refund-from-day = Efter antal døgn
refund-from-bands = Fra kroner i året
refund-add-step = Tilføj et trin
refund-add-version = Tilføj en udgave af reglen
refund-source = Hvor er reglen fra?
refund-result = Pris pr. enhed efter reglen
refund-result-caption = for dem, der starter i { $start }, kr. i { $year }-priser
refund-result-waiting = Prisen for hver aktør vises her, når reglen og antallet er udfyldt.

area-transfers = Overførselsindkomster
area-health = Sundhedsydelser
area-justice = Politi, retsvæsen og kriminalforsorg
area-adults = Sociale serviceydelser for voksne
area-children = Sociale foranstaltninger for børn og unge
area-employment = Beskæftigelsesindsats
area-tax = Skat
area-education = Uddannelse og specialskole
area-shelter = Herberg, forsorgshjem og krisecenter (hjemløshed)
area-housing = Boligstøtte
area-substance = Stof- og alkoholbehandling
area-daycare = Dagtilbud
area-care = Hjemmepleje og ældrepleje

measure-hour = time
measure-day = døgn
measure-week = uge
measure-month = måned
measure-year = år
measure-visit = besøg
measure-course = forløb
