# Egne priser.
own-title = Egne priser
own-link = læs kommunens egen prisliste ind, og brug den i stedet for de fælles priser
own-lead = Læs din egen prisliste ind fra en fil. Priserne står i Vidensbank ved siden af de fælles, og en pris kan træde i stedet for en fælles pris. Alt bliver i din browser.
own-lists = Mine prislister
own-none = Du har ingen prislister i denne browser endnu.
own-list-about = { $count ->
    [one] 1 pris, læst ind { $day }
   *[other] { $count } priser, læst ind { $day }
}
own-counts = Priserne bruges i Vidensbank
own-export = Gem som CSV
own-deleted = »{ $name }« er slettet.
own-storage-full = Der er ikke plads til prislisten i browserens lager. Slet prislister eller beregninger, du ikke bruger, eller del listen i flere filer. Intet er ændret.
own-storage-refused = Browseren tillader ikke, at siden gemmer noget, så prislisten kan ikke gemmes. Intet er ændret.
own-badge = Egen pris
own-of-list = fra prislisten »{ $list }«
own-instead = Din egen pris bruges i stedet: { $name }, { $amount } ({ $year })

own-import = Læs en prisliste ind
own-file = Vælg en fil
own-file-help = CSV eller Excel (.xlsx), højst 20 MB og 100.000 rækker. Øverst skal der stå, hvad hver kolonne indeholder. Filen må ikke indeholde personoplysninger.
own-refused = »{ $file }« er ikke læst ind. { $problem }
own-cancel = Stop
own-choose = Hvad står i kolonnerne i { $file }?
own-form-text = Tekstfil ({ $encoding }) med { $rows } rækker.
own-form-workbook = Arket »{ $sheet }« med { $rows } rækker.
own-sheet = Ark
own-as-it-stands = Sådan begynder filen
own-name = Navn på prislisten
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
own-amount = { $amount } pr. { $unit } ({ $year })
own-keep = { $count ->
    [one] Gem 1 pris
   *[other] Gem { $count } priser
}
own-back = Ret kolonnerne
own-kept = Prislisten »{ $name }« er gemt.

# Videnspakker.
package-share = Del en videnspakke
package-share-lead = Saml prislister og beregninger i én fil, som andre kan læse ind. Filen følger den åbne standard Frictionless Data Package og har priserne som CSV.
package-nothing = Læs en prisliste ind, eller lav en beregning, så er der noget at dele.
package-parts = Hvad skal med?
package-part-list = Prislisten »{ $name }«
package-part-calculation = Beregningen »{ $name }«
package-title = Pakkens navn
package-licence = Hvad må andre bruge pakken til?
package-licence-by = Alt, når de angiver, hvor den er fra (CC BY 4.0)
package-licence-zero = Alt, uden betingelser (CC0)
package-make = Gem videnspakken
package-not-ready = Vælg, hvad der skal med, og giv pakken et navn.
package-failed = Pakken kunne ikke laves. Prøv igen.
package-made = { $count ->
    [0] Videnspakken er gemt.
    [one] Videnspakken er gemt. 1 pris er ikke med, fordi en nyere liste har en pris med samme id.
   *[other] Videnspakken er gemt. { $count } priser er ikke med, fordi nyere lister har priser med samme id.
}
package-description = Priser og beregninger fra Åben SØM. Pakken handler om grupper og har ingen felter til personoplysninger.
package-receive = Læs en videnspakke ind
package-file = Vælg en videnspakke
package-file-help = En zip-fil, højst 20 MB. Intet bliver ændret, før du har set, hvad der er i den.
package-licences = Licens: { $licences }
package-prices = Priser: { $new } nye, { $same } som dine, { $differ } afviger.
package-differ = Her har du en anden pris. Vælg pakkens pris, hvis den skal bruges i stedet. Din egen bliver liggende og kommer i brug igen, hvis du slår pakkens prisliste fra.
package-take = Brug pakkens pris for »{ $name }«
package-mine = Din
package-theirs = Pakkens
package-both = { $mine } – i pakken: { $theirs }
package-empty = intet
package-refused = { $count ->
    [one] 1 række er afvist og kommer ikke med:
   *[other] { $count } rækker er afvist og kommer ikke med:
}
package-calculations = Beregninger
package-calculation-new = Opret »{ $name }«
package-calculation-other = Opret »{ $name }« ved siden af din egen med samme navn
package-calculation-same = »{ $name }« har du allerede.
package-calculation-unreadable = »{ $name }« kan ikke åbnes i denne udgave og kommer ikke med.
package-left-out = Dette i pakken bruges ikke:
package-part-not-used = en slags, som Åben SØM ikke bruger
package-part-no-file = filen er ikke med i pakken
package-part-other-columns = tabellen har andre kolonner, end pakken selv siger
package-part-unreadable = kan ikke læses
package-keep = Gem det valgte
package-kept = Videnspakken »{ $name }« er læst ind.
