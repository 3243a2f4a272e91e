# Filer, der læses ind: hvad der er galt, hvad der er tilladt, og hvordan det rettes.
import-empty = Filen er tom. Vælg en fil med en række overskrifter og mindst én række under dem.
import-too-large = Filen fylder mere end { $megabytes } MB. Del den i flere filer, eller slet det, der ikke skal bruges.
import-unpacks-too-large = Pakket ud fylder filen mere end { $megabytes } MB, så den bliver ikke åbnet. Gem kun det, der skal bruges, i en ny fil.
import-too-many-rows = Filen har mere end { $rows } rækker. Del den i flere filer.
import-too-many-columns = Række { $row } har mere end { $columns } kolonner. Slet de kolonner, der ikke skal bruges.
import-too-many-cells = Filen har mere end { $cells } celler. Slet de kolonner, der ikke skal bruges, eller del filen i flere.
import-cell-too-long = Række { $row }, kolonne { $column }: Cellen har mere end { $characters } tegn. Ofte mangler der et anførselstegn efter en tekst længere oppe.
import-not-text = Filen er hverken tekst eller et regneark. Gem den som CSV eller som Excel-projektmappe (.xlsx).
import-old-workbook = Filen er et regneark i det gamle format (.xls), eller den er låst med en adgangskode. Gem den som Excel-projektmappe (.xlsx) uden adgangskode.
import-not-a-workbook = Filen er pakket, men den er ikke en Excel-projektmappe (.xlsx). Gem den som .xlsx eller CSV.
import-not-a-package = Filen er ikke en videnspakke. En videnspakke er en zip-fil med filen datapackage.json i.
import-damaged = Filen er beskadiget og kan ikke læses. Gem eller hent den igen.
import-no-sheet = Der er intet ark med navnet »{ $name }« i regnearket.
import-no-sheets = Der er ingen ark med celler i regnearket.
import-no-headings = Der er ingen overskrifter. Skriv øverst i hver kolonne, hvad der står i den, fx navn, enhed, beløb, prisår og kilde.

import-place-cell = Række { $row }, { $column }
import-place-row = Række { $row }
import-place-all = Alle rækker, { $column }

import-row-not-chosen = Vælg den kolonne, det står i, eller skriv en værdi, der gælder for alle rækker.
import-row-missing = Cellen er tom. Udfyld den i filen.
import-row-cell-count = Rækken har { $found } celler, men der er { $expected } overskrifter. Se efter, om der er et skilletegn eller anførselstegn for meget eller for lidt.
import-row-two-ways = »{ $value }« kan læses på to måder. Ret det i filen, eller vælg en anden skrivemåde for tal, hvis der skal stå { $meant }.
import-row-not-exact = »{ $value }« kan ikke gemmes nøjagtigt. Brug højst 28 cifre.
import-row-not-a-date = »{ $value }« er ikke en dato. Skriv den som 31.12.2026 eller 2026-12-31.
import-row-from-after-to = Den sidste dag, { $value }, ligger før den første. Byt dem om.
import-row-too-long = Teksten må højst være på { $max } tegn.
import-row-not-an-address = »{ $value }« er ikke en webadresse. Den skal begynde med https:// eller http://.
import-row-parts-not-whole = Aktørernes beløb giver tilsammen { $sum } og ikke rækkens beløb. Ret dem, så de går op.
import-row-duplicate-id = »{ $value }« står i to rækker. Giv den ene et andet id.
import-row-formula = Her står en formel i stedet for det, den giver. Åbn regnearket, og gem det igen, eller sæt værdien ind i stedet for formlen.
import-row-cell-error = Cellen viser fejlen { $value }. Ret formlen i regnearket.
import-row-against-schema = »{ $value }« bryder en regel, som pakken selv angiver ({ $rule }).

# Hvad en kolonne kan indeholde. Navnene er overskrifter i de filer, der gemmes.
import-field-name = Navn
import-field-unit = Enhed
import-field-amount = Beløb
import-field-price_year = Prisår
import-field-source = Kilde
import-field-address = Link
import-field-municipality = Kommune
import-field-region = Region
import-field-state = Stat
import-field-foundation = Fond
import-field-civil_society = Civilsamfund
import-field-citizen = Borger
import-field-area = Område
import-field-replaces = Erstatter
import-field-vat = Moms
import-field-scope = Hvem prisen gælder for
import-field-valid_from = Gyldig fra
import-field-valid_to = Gyldig til
import-field-note = Note
import-field-id = Id

# Hvad der blev set i filen.
import-garbled = Nogle bogstaver ser forkerte ud (fx Ã¸ i stedet for ø). Gem filen igen som CSV UTF-8, hvis navnene ikke er rigtige.
import-formulas = { $count ->
    [one] 1 celle er en formel. Den værdi, der sidst blev regnet ud, er læst.
   *[other] { $count } celler er formler. De værdier, der sidst blev regnet ud, er læst.
}

# Videnspakker.
package-description = Priser, effekter og beregninger fra Åben SØM. Pakken handler om grupper og har ingen felter til personoplysninger.
package-no-persons = Pakken har ingen felter til personoplysninger. Se alligevel navne, noter og beregningernes fritekst igennem, før du deler den.
package-licences = Licens: { $licences }
package-prices = Priser: { $new ->
    [1] 1 ny
   *[other] { $new } nye
 }, { $same } som dine, { $differ } afviger.
package-effects = Effekter: { $new ->
    [1] 1 ny
   *[other] { $new } nye
 }, { $same } som dine, { $differ } afviger.
package-both = { $mine } – i pakken: { $theirs }
package-empty = intet
package-refused = { $count ->
    [one] 1 række er afvist og kommer ikke med:
   *[other] { $count } rækker er afvist og kommer ikke med:
}
package-calculations = Beregninger
package-left-out = Dette i pakken bruges ikke:
package-part-not-used = en slags, som Åben SØM ikke bruger
package-part-no-file = filen er ikke med i pakken
package-part-other-columns = tabellen har andre kolonner, end pakken selv siger
package-part-unreadable = kan ikke læses
