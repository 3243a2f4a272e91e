# Hvad der er galt, hvad der er tilladt, og hvordan det rettes. Navnene er fejlkodernes.
problem-syntax = Filen kan ikke læses. Den er ikke gyldig JSON (linje og tegn: { $value }). Åbn en fil, som er gemt fra Åben SØM.
problem-too-deep = Filen kan ikke læses: Den har flere lag, end en beregning kan have.
problem-other-format = Filen er ikke en beregning fra Åben SØM. Dens format er »{ $value }«; det skal være { $options }.
problem-newer-format = Filen er gemt i en nyere udgave ({ $value }), end denne udgave kan læse ({ $options }). Brug den nyeste udgave af Åben SØM.
problem-missing = Feltet mangler. Udfyld det.
problem-unknown-field = Feltet kendes ikke. Fjern det, eller ret navnet til et af disse: { $options }.
problem-duplicate-key = Feltet står to gange. Behold det ene.
problem-not-a-number = »{ $value }« er ikke et tal. Skriv tallet med cifre, fx 1.234,5.
problem-misplaced-thousands = »{ $value }« kan læses på to måder. Skriv { $meant }, hvis du mener et decimaltal. Punktum skiller kun tusinder, fx 1.500.
problem-not-exact = »{ $value }« kan ikke gemmes nøjagtigt. Skriv højst 28 cifre, eller sæt tallet i anførselstegn i filen.
problem-not-whole = »{ $value }« er ikke et helt tal. Skriv et helt tal fra { $min } til { $max }.
problem-not-text = Her skal stå en tekst, ikke »{ $value }«.
problem-not-a-bool = Her skal stå true eller false, ikke »{ $value }«.
problem-not-a-list = Her skal stå en liste, ikke »{ $value }«.
problem-not-an-object = Her skal stå et objekt med felter, ikke »{ $value }«.
problem-out-of-range = { $above ->
    [yes] { $value } er uden for det tilladte. Skriv et tal over { $min } og højst { $max }.
   *[no] { $value } er uden for det tilladte. Skriv et tal fra { $min } til { $max }.
}
problem-too-long = Teksten er på { $value } tegn. Den må højst være på { $max }.
problem-wrong-length = Listen har { $value } tal. Den skal have mellem { $min } og { $max }.
problem-not-one-of = »{ $value }« kan ikke vælges her. Vælg et af disse: { $options }.
problem-not-a-year = »{ $value }« er ikke et år. Skriv et år fra { $min } til { $max }.
problem-shares-not-one = Andelene giver tilsammen { $value } og ikke 100 %. Ret dem, så de går op.
problem-not-increasing = Årene skal stige. Ret år { $value }, så det ligger efter trinnet før.
problem-duplicate-id = »{ $value }« bruges af to linjer. Giv den ene et andet navn.
problem-nobody-starts = Der er ingen deltagere. Skriv, hvor mange der starter i mindst ét år.
problem-from-after-to = Første år ({ $value }) ligger efter sidste år ({ $max }). Byt dem om.
problem-index-year-missing = Beløbet kan ikke føres til beregningens prisår, fordi prisindekset mangler { $value }. Tilføj året i prisindekset, eller vælg et prisår, som indekset har.
problem-index-unknown = Prisindekset »{ $value }« findes ikke i beregningen. Tilføj det, eller vælg et andet.
problem-amount-twice = Linjens beløb er angivet på to måder. Behold den ene.
problem-price-list-too-short = Der er pris for { $value } år, men mængder for { $min }. Tilføj priserne for de sidste år.
problem-after-last-measured = Her står et målt tal ({ $value }), men målingen er sat til at slutte før. Ret det sidste målte år, eller slet tallet.
problem-too-large = Beløbene er tilsammen for store til at blive regnet nøjagtigt. Se efter, om et beløb, en mængde eller et antal har for mange nuller.
problem-horizon-before-last-start = Beregningen slutter, før de sidste deltagere starter. Deres konsekvenser tæller ikke med. Vælg mindst { $min } år.
problem-more-than-a-year = { $value } er mere, end der er på et år. Ingen bruger mere end { $max } om året.
problem-rate-impossible = { $value } giver en andel under 0 % eller over 100 %. Med den andel, der lykkes uden indsatsen, skal tallet være fra { $min } til { $max }.
problem-not-between0-and1 = Andelen skal være over 0 % og under 100 %, for at effekten kan regnes om. Her står { $value }.
problem-no-difference = Andelene er ens. Ingen flere lykkes, og så findes tallet ikke.
problem-tax-parameter-missing = Satsen er ikke offentliggjort for { $value } i vidensbanken. Skriv den selv med kilde, eller vælg et andet år.
problem-entered-as-differs = Her står { $value }, men den indtastede effekt giver { $min }. Fjern den ene af dem.
problem-no-difference-found = Studiet fandt ingen signifikant forskel. Så er der ingen effekt at regne med, og det er ikke det samme som 0.
problem-rate-beside-no-difference = Der står en andel, selv om studiet ikke fandt en signifikant forskel. Fjern andelen, eller ret, hvad studiet fandt.
problem-all-tax-beside-benefit = Linjen er al skat af lønnen, og »{ $value }« falder væk. Så er skatten af ydelsen talt med som en gevinst. Brug ændringen i skat, eller tilføj en linje med skatten af ydelsen.
problem-tax-part-unstated = Er det ændringen i skat eller al skat af lønnen? »{ $value }« falder væk, og skatten af den skal trækkes fra. Vælg, hvad linjen er.
