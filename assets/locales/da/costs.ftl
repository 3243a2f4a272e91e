# Trin 2: Omkostninger. Kilder bruges også på de andre trin.
source-add = Angiv kilde
source-is = Kilde: { $title }
source-title = Forfatter, år og titel
source-title-help = Fx en rapport, et regnskab eller en overenskomst.
source-address = Webadresse
source-address-help = Hvis kilden ligger på nettet.
source-seen = Set den
source-seen-help = Dato, fx 3.2.2026.

unit-hours = timer

costs-lead = Hvad koster indsatsen, og hvem betaler?
costs-heading = Indsatsens omkostninger
costs-grants = Skriv alle omkostninger, også dem, andre betaler. Et tilskud fra en fond skriver du ved at vælge fonden som den, der betaler.
costs-add = Tilføj en omkostning:
saved-costs-heading = Sparede omkostninger ved basisalternativet
saved-costs-lead = Hvad ville basisalternativet have kostet de samme deltagere? Beløbet trækkes fra. Lad listen være tom, hvis intet erstattes.
saved-costs-add = Tilføj en sparet omkostning:
cost-template-staff = Personale
cost-template-group = Hold
cost-template-training = Kursus eller uddannelse
cost-template-materials = Materialer
cost-template-rooms = Lokaler
cost-template-other = Andet

cost-in-all = i alt
cost-amount-missing = beløb mangler
cost-times = { $quantity } × { $amount }
cost-when-one_off = { $amount } én gang i { $year }
cost-when-per_operating_year = { $amount } pr. driftsår
cost-when-per_year = { $amount } pr. år { $from }–{ $to }
cost-when-per_participant = { $amount } pr. deltager
cost-when-per_participant_course_year = { $amount } pr. deltager pr. forløbsår
cost-when-per_group = { $amount } pr. hold à { $size }
cost-when- = { $amount }
cost-in-prices-of = { $amount } ({ $year }-priser)
cost-paid-by = betales af { $payer }

cost-label = Hvad er det?
cost-label-help = Fx gruppeledere, lokaler eller supervision. Skriv ikke navne på personer.
cost-category = Kategori
cost-category-help = Kategorierne er Omkostningsmodellens.
cost-category-preparation = Forberedelse
cost-category-training = Uddannelse
cost-category-operation = Drift af indsats
cost-category-materials = Investering i materiel
cost-category-other = Andet
cost-basis = Hvornår falder beløbet?
cost-basis-help = Et driftsår er et år, hvor nogen er i forløb.
cost-basis-one_off = Én gang
cost-basis-per_operating_year = Hvert driftsår
cost-basis-per_year = Hvert år i en periode
cost-basis-per_participant = For hver deltager, der starter
cost-basis-per_participant_course_year = For hver deltager i hvert forløbsår
cost-basis-per_group = For hvert hold
cost-choose-year = Vælg år
cost-year = År
cost-year-help = Det år, beløbet betales.
cost-from = Første år
cost-from-help = Det første år, beløbet betales.
cost-to = Sidste år
cost-to-help = Det sidste år, beløbet betales.
cost-size = Deltagere pr. hold
cost-size-help = Antal hold rundes op: 9 deltagere er 2 hold à 8.
cost-group-years = Hvor tit betales holdet?
cost-group-years-help = Et forløb kan vare flere år.
cost-group-years-start = Én gang, når holdet starter
cost-group-years-every = I hvert forløbsår
cost-course-years = Antal forløbsår
cost-course-years-help = Udfyld kun, hvis det er et andet end indsatsens.

cost-mode = Hvordan opgør du beløbet?
cost-mode-amount = Som et beløb
cost-mode-hours = Som timer gange løn
cost-amount = Beløb
cost-amount-help = Uden den moms, som aktøren kan få tilbage.
cost-amount-materials = Beløb
cost-amount-materials-help = Et negativt engangsbeløb er en restværdi, fx når udstyr sælges til sidst.
cost-unit- = kr.
cost-unit-one_off = kr.
cost-unit-per_operating_year = kr. pr. driftsår
cost-unit-per_year = kr. pr. år
cost-unit-per_participant = kr. pr. deltager
cost-unit-per_participant_course_year = kr. pr. deltager pr. forløbsår
cost-unit-per_group = kr. pr. hold
cost-yearly-pay = Løn pr. år
cost-yearly-pay-help = For ét årsværk, med pension.
cost-effective-hours = Effektive timer pr. år
cost-effective-hours-help = De timer, et årsværk arbejder, når ferie, sygdom og pauser er trukket fra.
cost-hours = Timer
cost-hours-help = Jeres eget skøn. Tæl også forberedelse og møder med.
cost-hours-unit- = timer
cost-hours-unit-one_off = timer
cost-hours-unit-per_operating_year = timer pr. driftsår
cost-hours-unit-per_year = timer pr. år
cost-hours-unit-per_participant = timer pr. deltager
cost-hours-unit-per_participant_course_year = timer pr. deltager pr. forløbsår
cost-hours-unit-per_group = timer pr. hold
cost-overhead = Overhead
cost-overhead-help = Tillæg til lønnen, fx ledelse og administration. Tomt felt: 0 %.
cost-hours-come-to = Timerne svarer til
cost-hours-rule = ({ $per }): løn ÷ effektive timer × timer, med overhead.

cost-payers = Hvem betaler?
cost-payers-help = Vælg én aktør, eller del beløbet mellem flere.
cost-payer-all = { $payer } 100 %
cost-payer-shared = Delt mellem flere
cost-shares-whole = I alt { $total }
cost-shares-sum = I alt { $total }. Andelene skal give 100 %.

cost-more = Antal, prisår, moms, budget og note
cost-quantity = Antal
cost-quantity-help = Beløbet ganges med antallet.
cost-price-year = Beløbets prisår
cost-price-year-help = Et andet år end beregningens kræver, at prisindekset nederst på siden har begge år.
cost-note = Note
cost-note-help = Fx hvordan beløbet er fundet. Ingen personoplysninger.

index-heading = Prisindeks
index-lead = Beløb fra andre år føres til { $year }-priser: Beløbet ganges med indekset for { $year } og divideres med indekset for beløbets eget år.
index-level-of = Indeks { $year }

cost-totals = Omkostninger i alt
cost-totals-waiting = Tallene kommer her, når deltagere, omkostninger og effekt er udfyldt.
cost-totals-caption = { $years ->
    [one] Over { $years } år i { $price_year }-priser, ikke tilbagediskonteret
   *[other] Over { $years } år i { $price_year }-priser, ikke tilbagediskonteret
}
cost-total = Omkostninger
cost-total-saved = Sparede omkostninger
cost-total-net = Netto
cost-per-participant = Netto pr. deltager, alle aktører:

index-unused = Prisindeks: bruges først, når et beløb er fra et andet år end { $year }
index-other = Indeks: { $name }
index-empty = Indekset har ingen år endnu.
index-estimate = Skøn
index-estimates-source = Hvor er skønnet fra?
index-year = Tilføj et år
index-year-wrong = Skriv et år fra 1990 til 2100 med fire cifre.
index-year-there = Året står der allerede.
index-add-year = Tilføj år
index-known = Hent et indeks fra vidensbanken
index-series = Indeks
index-series-years = Har årene { $first } til { $last }.
index-copy = Brug dette indeks
index-put = { $number ->
    [one] { $number } år er sat ind i indekset.
   *[other] { $number } år er sat ind i indekset.
}
index-paste = Indsæt år fra Danmarks Statistik
index-paste-label = Årstal og indekstal
index-paste-help = Kopiér fra Statistikbankens tabel PRIS116, og sæt ind her: ét år og ét tal på hver linje, eller årene på tværs med tallene under.
index-paste-put = { $number ->
    [one] Sæt { $number } år ind i indekset
   *[other] Sæt { $number } år ind i indekset
}
index-read = { $number ->
    [one] Læst: { $number } år
   *[other] Læst: { $number } år
}
index-read-level = { $year }: { $level }
index-read-mean = (gennemsnit af årets tolv måneder, afrundet til fire decimaler)
index-read-former = (erstatter { $level })
index-refused = { $number ->
    [one] Ikke læst: { $number } sted
   *[other] Ikke læst: { $number } steder
}
index-refused-more = … og { $number } til.
index-refused-no-year = »{ $line }«: Der er intet årstal til tallene. Skriv årstallet foran, eller tag linjen med årene med.
index-refused-number = { $time }: »{ $typed }« er ikke et tal over 0.
index-refused-outside = { $year }: En beregning kan kun have år fra 1990 til 2100.
index-refused-twice = { $time } står to gange. Det første tal er brugt.
index-refused-months = { $year }: Der er kun { $number ->
    [one] { $number } måned
   *[other] { $number } måneder
}. Et årstal er gennemsnittet af alle tolv.
index-refused-several = »{ $line }«: Der er flere tal for det samme år. Indsæt ét indeks ad gangen.
index-refused-count = »{ $line }«: Linjen skal have { $number } tal, ét for hvert år over den.
index-name = Tilføj et andet indeks
index-name-help = Fx KL's pris- og lønudvikling eller satsregulering. Linjerne kan så vælge det.
index-name-missing = Skriv, hvad indekset hedder.
index-name-taken = Der er allerede et indeks med det navn.
index-add = Tilføj indeks
index-remove = Fjern indekset { $name }

committees-heading = Udvalg
committees-unused = Udvalg: del kommunens tal på udvalg
committees-lead = Hver linje kan høre til ét udvalg hos hver aktør. Resultatet viser, hvad udvalgene betaler og får.
committee-number = Udvalg { $number }
committee-name = Udvalg { $number } ({ $payer })
committee-used = { $number ->
    [0] Ingen linjer hører til udvalget endnu.
    [one] { $number } linje hører til udvalget.
   *[other] { $number } linjer hører til udvalget.
}
committee-payer = Hvem hører udvalget til?
committee-add = Tilføj et udvalg
