# Trin 3: Effekt.
unit-months = måneder

effect-lead = Hvor mange flere når succesmålet med indsatsen end med basisalternativet?
effect-outcomes = Succesmål
effect-number = Succesmål { $number }
effect-add = Tilføj et succesmål
effect-add-first = Tilføj det succesmål, indsatsen skal måles på.
effect-add-help = Ét succesmål er det normale. Registerbaserede skøn for ét succesmål rummer allerede alle områder.
effect-second = Et andet succesmål er kun rigtigt, når det gælder andre borgere eller andre ydelser end det første. Ellers tæller den samme gevinst to gange.
effect-reason = Hvorfor endnu et succesmål?
effect-reason-help = Skriv, hvilke andre borgere eller ydelser det gælder.
effect-label = Succesmål
effect-label-help = Hvornår er det lykkedes for en borger? Fx i job et år efter.
effect-basis = Hvem er andelene målt blandt?
effect-basis-help = De fleste forsøg måler blandt alle, der starter. Så er frafaldet allerede talt med.
effect-basis-completers = Dem, der gennemfører (frafaldet trækkes fra her)
effect-basis-starters = Alle, der starter (frafaldet er talt med)
effect-with-completers = Succes med indsatsen
effect-with-completers-help = Ud af 100, der gennemfører.
effect-with-starters = Succes med indsatsen
effect-with-starters-help = Ud af 100, der starter.
effect-without-completers = Succes med basisalternativet
effect-without-completers-help = Ud af 100 tilsvarende borgere uden indsatsen.
effect-without-starters = Succes med basisalternativet
effect-without-starters-help = Ud af 100 tilsvarende borgere uden indsatsen.
effect-points = { $points } procentpoint
effect-more = { $count ->
    [one] { $number } ekstra borger med succes
   *[other] { $number } ekstra borgere med succes
}
effect-fewer = { $count ->
    [one] { $number } færre borger med succes
   *[other] { $number } færre borgere med succes
}
effect-out-of = ud af
effect-who-start = deltagere, der starter.
effect-no-comparison = Der er ingen sammenligningsgruppe. Så ved vi ikke, hvad der var sket alligevel, og resultatets overskrift begynder med »Regneeksempel:«.

unit-percentage-points = procentpoint
effect-size = Hvordan er effekten oplyst?
effect-size-help = Vælg det mål, undersøgelsen bruger. Målet skal gælde succes: Er det fx tilbagefald, der er målt, så brug andelene i stedet.
effect-size-rates = Andele med og uden indsatsen
effect-size-percentage_points = Forskel i procentpoint
effect-size-risk_ratio = Risikoratio (RR)
effect-size-odds_ratio = Oddsratio (OR)
effect-size-number_needed_to_treat = Antal borgere pr. ekstra succes (NNT)
effect-size-normal_difference = Standardiseret forskel (Cohens d), normalfordelt
effect-size-logistic_difference = Standardiseret forskel (Cohens d), logistisk
effect-value-percentage_points = Forskel
effect-value-percentage_points-help = Så mange flere ud af 100 lykkes. Minus, hvis færre lykkes.
effect-value-risk_ratio = Risikoratio
effect-value-risk_ratio-help = Andelen med indsatsen delt med andelen uden. Over 1: flere lykkes.
effect-value-odds_ratio = Oddsratio
effect-value-odds_ratio-help = Odds med indsatsen delt med odds uden. Over 1: flere lykkes.
effect-value-number_needed_to_treat = Antal borgere pr. ekstra succes
effect-value-number_needed_to_treat-help = Så mange skal have indsatsen, for at én mere lykkes. Minus, hvis én færre lykkes.
effect-value-normal_difference = Standardiseret forskel (d)
effect-value-normal_difference-help = Forskel i gennemsnit, målt i standardafvigelser. Plus: bedre.
effect-value-logistic_difference = Standardiseret forskel (d)
effect-value-logistic_difference-help = Forskel i gennemsnit, målt i standardafvigelser. Plus: bedre.
effect-without-needed-help = Hvor mange ud af 100 hos jer ville lykkes uden indsatsen? Effekten regnes fra den andel.
effect-conversion = Omregning
effect-conversion-result = Det svarer til succes med indsatsen for { $rate }.
effect-conversion-source = Kilde til formlen:
effect-formula-percentage_points = med = uden + forskel / 100
effect-formula-risk_ratio = med = uden · risikoratio
effect-formula-odds_ratio = med = odds med / (1 + odds med), hvor odds med = oddsratio · uden / (1 − uden)
effect-formula-number_needed_to_treat = med = uden + 1 / antal
effect-formula-normal_difference = med = Φ(Φ⁻¹(uden) + d), hvor Φ er normalfordelingen
effect-formula-logistic_difference = oddsratio = e^(d · π / √3); med = odds med / (1 + odds med), hvor odds med = oddsratio · uden / (1 − uden)
effect-assumes-percentage_points = Det forudsætter, at forskellen er den samme hos jer som i undersøgelsen.
effect-assumes-risk_ratio = Det forudsætter, at forholdet er det samme hos jer som i undersøgelsen, også når andelen uden indsatsen er en anden.
effect-assumes-odds_ratio = Det forudsætter, at oddsratioen er den samme hos jer som i undersøgelsen, også når andelen uden indsatsen er en anden.
effect-assumes-number_needed_to_treat = Det forudsætter, at forskellen er den samme hos jer som i undersøgelsen.
effect-assumes-normal_difference = Det forudsætter, at det målte er normalfordelt med samme spredning i begge grupper, og at succes er at komme over en grænse.
effect-assumes-logistic_difference = Det forudsætter, at det målte er logistisk fordelt med samme spredning i begge grupper, og at succes er at komme over en grænse.
effect-step-without = Andel uden indsatsen
effect-step-with = Andel med indsatsen
effect-step-odds-without = Odds uden: uden / (1 − uden)
effect-step-odds-ratio = Oddsratio
effect-step-odds-with = Odds med: oddsratio · odds uden
effect-step-threshold-without = Φ⁻¹(uden)
effect-step-threshold-with = Φ⁻¹(uden) + d
effect-also = Samme effekt i andre mål
effect-also-none = findes ikke her
effect-found = Hvad fandt undersøgelsen?
effect-found-help = At der ikke blev fundet en forskel, er ikke det samme som en effekt på 0.
effect-found-difference = En effekt, der kan angives
effect-found-nothing = Ingen signifikant forskel
effect-nothing-to-calculate = Undersøgelsen fandt ingen signifikant forskel. Derfor er der ingen effekt at regne med, og beregningen har intet resultat for succesmålet. Det betyder ikke, at effekten er 0.
effect-example = Regneeksempel:

effect-evidence = Hvor ved I det fra?
effect-design = Hvordan er effekten målt?
effect-design-help = Vælg antagelse, hvis effekten ikke er målt.
effect-design-none = Ikke angivet
design-meta_study = Metastudie
design-rct = Lodtrækningsforsøg (RCT)
design-quasi_experiment = Kvasieksperiment
design-before_after_controlled = Før- og eftermåling med kontrolgruppe
design-before_after = Før- og eftermåling uden kontrolgruppe
design-practice = Erfaringer fra praksis
design-assumption = Antagelse
effect-level = Evidensniveau { $level } af 3 i SØM, hvor 1 er stærkest.
effect-no-level = Uden for SØM's evidensniveauer, fordi effekten ikke er målt systematisk.
effect-measured = Antal undersøgte
effect-measured-help = Personer i undersøgelsen, begge grupper tilsammen.
effect-follow-up = Opfølgning
effect-follow-up-help = Tid fra afsluttet forløb til den sidste måling.
effect-note = Note om effekten
effect-note-help = Fx hvordan undersøgelsens tal er ført over. Ingen personoplysninger.

effect-lasts = Hvor længe holder virkningen?
persistence = Virkningen over tid
persistence-help = I SØM er virkningen uændret, fordi tilbagefald allerede ligger i skønnene.
persistence-constant = Uændret (som i SØM)
persistence-linear = Aftager jævnt til ingenting
persistence-exponential = Mister en fast andel hvert år
persistence-custom = Egne andele år for år
persistence-years = Virkningen er væk efter
persistence-years-help = Antal år, fra virkningen begynder.
persistence-loss = Tab pr. år
persistence-loss-help = Så stor en del af virkningen forsvinder hvert år.
persistence-shares = Andel af virkningen, der er tilbage, i procent
persistence-share-in = Andel tilbage { $year }
persistence-shares-help = Den sidste andel gælder også årene efter. Du kan sætte en række eller kolonne fra Excel ind.
persistence-add-year = Tilføj et år
persistence-remove-year = Fjern det sidste år
effect-year = år { $number }
effect-begins = Hvornår virkningen begynder
effect-start = Det første konsekvensår
effect-start-help = I SØM tæller virkningen fra det år, forløbet slutter.
effect-start-completion_year = Det år, forløbet slutter (som i SØM)
effect-start-following_year = Året efter
effect-first-year = Andel af det første år
effect-first-year-help = 100 %, hvis mængderne allerede er for den del af året, virkningen varer.

curve-title = Andel af virkningen, der er tilbage
curve-desc = Fra { $first } i år 0 til { $last } i { $year }.
curve-table = Vis tallene som tabel
curve-year = Konsekvensår
curve-share = Andel tilbage
