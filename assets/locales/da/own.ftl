# Egne tal.
own-title = Egne tal
own-link = Egne tal
own-link-text = Læs kommunens egen prisliste eller en videnspakke fra andre ind, og brug tallene ved siden af de fælles.
own-lead = Læs din egen prisliste ind fra en fil, eller del viden med andre i en videnspakke. Tallene står i Vidensbank ved siden af de fælles, og en pris kan træde i stedet for en fælles pris. Alt bliver i din browser.
own-lists = Mine lister
own-none = Du har ingen egne tal i denne browser endnu.
own-list-about = { $what }, læst ind { $day }
own-count-prices = { $count ->
    [one] 1 pris
   *[other] { $number } priser
}
own-count-effects = { $count ->
    [one] 1 effekt
   *[other] { $count } effekter
}
own-counts = Bruges i Vidensbank
own-export = Gem priserne som CSV
own-deleted = »{ $name }« er slettet.
own-storage-full = Der er ikke plads til listen i browserens lager. Slet lister eller beregninger, du ikke bruger, eller del filen i flere. Intet er ændret.
own-storage-refused = Browseren tillader ikke, at siden gemmer noget, så listen kan ikke gemmes. Intet er ændret.
own-badge = Egen
own-of-list = fra listen »{ $list }«
own-instead = Din egen pris bruges i stedet: { $name }, { $figure }
own-replaces = Træder i stedet for den fælles pris »{ $name }«
own-replaces-effect = Står ved siden af den fælles effekt »{ $name }«

own-import = Læs en prisliste ind
own-file = Vælg en fil
own-file-help = CSV eller Excel (.xlsx), højst 20 MB og 100.000 rækker. Øverst skal der stå, hvad hver kolonne indeholder. Filen må ikke indeholde personoplysninger.
own-refused = »{ $file }« er ikke læst ind. { $problem }
own-failed = »{ $file }« kunne ikke læses, og intet er ændret. Prøv igen, eller genindlæs siden.
own-stop = Stop
own-choose = Hvad står i kolonnerne i { $file }?
own-form-text = Tekstfil ({ $encoding }) med { $rows } rækker.
own-form-workbook = Arket »{ $sheet }« med { $rows } rækker.
own-sheet = Ark
own-as-it-stands = Sådan begynder filen
own-name = Navn på listen
own-heading = Rækken med overskrifter
own-numbers = Sådan skrives tal i filen
own-columns = Kolonner
own-columns-help = Alle priser skal have navn, enhed, beløb, prisår og kilde. Står prisår eller kilde ikke i filen, så vælg »Samme i alle rækker«.
own-more-columns = Flere kolonner
own-not-used = Bruges ikke
own-same = Samme i alle rækker
own-same-value = { $field } i alle rækker
own-column = Kolonne { $number }
own-example = Fx »{ $value }«
own-payers = Tallene for kommune, region, stat og andre er
own-payers-shares = andele af beløbet (0,6 eller 60 %)
own-payers-amounts = kroner
own-payers-unknown = Ikke oplyst
own-missing = Vælg, hvor der står: { $fields }.
own-read = Læs priserne
own-drop = Annullér
own-report = Det blev læst
own-rows = Rækker: { $rows }. Læst: { $prices }. Afvist: { $refused }.
own-some-refused = De afviste rækker kommer ikke med. Gem de øvrige priser, eller ret filen, og læs den ind igen. Intet er gemt endnu.
own-all-refused = Ingen rækker kan bruges. Ret kolonnerne eller filen. Intet er ændret.
own-refused-rows = Afviste rækker
own-more-refused = Kun de første { $shown } vises.
own-head-place = Hvor
own-head-value = Der står
own-head-problem = Hvad er galt
own-head-name = Navn
own-head-price = Pris
own-head-payers = Hvem betaler
own-head-source = Kilde
own-preview = De første { $shown } af { $count } priser
own-preview-all = { $count ->
    [one] Prisen
   *[other] De { $count } priser
}
own-amount = { $amount } pr. { $unit } ({ $year })
own-keep = { $count ->
    [one] Gem 1 pris
   *[other] Gem { $number } priser
}
own-keep-others = { $count ->
    [one] Gem den ene pris, der kunne læses
   *[other] Gem de { $number } priser, der kunne læses
}
own-back = Ret kolonnerne
own-kept = Listen »{ $name }« er gemt.

# Videnspakker i appen.
package-share = Del en videnspakke
package-share-lead = Saml priser, effekter og beregninger i én fil, som andre kan læse ind. Filen følger den åbne standard Frictionless Data Package og har priser og effekter som CSV med kilder.
package-lists = Lister, der skal med
package-entries = Priser og effekter fra Vidensbank, der skal med
package-search = Søg efter en pris eller effekt
package-found = { $count ->
    [0] Ingen poster passer.
    [one] 1 post passer.
   *[other] { $count } poster passer.
}
package-more = Kun de første { $shown } vises. Skriv flere ord for at finde de andre.
package-title = Pakkens navn
package-licence = Hvad må andre bruge pakken til?
package-licence-by = Alt, når de angiver, hvor den er fra (CC BY 4.0)
package-licence-zero = Alt, uden betingelser (CC0)
package-make = Gem videnspakken
package-not-ready = Vælg, hvad der skal med, og giv pakken et navn.
package-failed = Pakken kunne ikke laves. Prøv igen.
package-made = { $count ->
    [0] Videnspakken er gemt.
    [one] Videnspakken er gemt. 1 post er ikke med, fordi en anden i pakken har samme id.
   *[other] Videnspakken er gemt. { $count } poster er ikke med, fordi andre i pakken har samme id.
}
package-receive = Læs en videnspakke ind
package-file = Vælg en videnspakke
package-file-help = En zip-fil, højst 20 MB. Intet bliver ændret, før du har set, hvad der er i den.
package-differ = Her er der noget andet i forvejen. Vælg pakkens udgave, hvis den skal bruges i stedet. Det, du har, bliver liggende og kommer i brug igen, hvis du slår pakkens liste fra.
package-take = Brug pakkens udgave af »{ $name }«
package-mine = Din
package-theirs = Pakkens
package-effect-unusable = { $name } (passer ikke med vidensbankens målgrupper, enheder eller regler for effekter)
package-calculation-new = Opret »{ $name }«
package-calculation-other = Opret »{ $name }« ved siden af din egen med samme navn
package-calculation-same = »{ $name }« har du allerede.
package-calculation-unreadable = »{ $name }« kan ikke åbnes i denne udgave og kommer ikke med.
package-keep = Gem det valgte
package-kept = Videnspakken »{ $name }« er læst ind.
