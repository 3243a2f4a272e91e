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
effect-no-level = Uden for SØM’s evidensniveauer, fordi effekten ikke er målt systematisk.
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
persistence-years-help = Antal år fra virkningen begynder.
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
