# Kvalitetstjekket: hvad der er fundet, hvorfor det betyder noget, og hvad man gør.
quality-weight-high = Vigtigt
quality-weight-medium = Se på
quality-weight-low = Godt at vide

quality-no_comparison = Andelene for »{ $outcome }« bygger ikke på en sammenligningsgruppe ({ $with } med indsatsen, { $without } uden).
quality-no_comparison-why = Uden en sammenligning ved ingen, hvor mange der var lykkedes alligevel. Resultatet er et regneeksempel.
quality-no_comparison-do = Find et studie med en sammenligningsgruppe, eller skriv, hvor mange der lykkes med det, indsatsen erstatter, og hvor du ved det fra.
quality-effect_above_studies = { $group ->
    [yes] »{ $outcome }« har en effekt på { $net } procentpoint. Den største for målgruppen i vidensbanken er { $most } procentpoint ({ $study }).
   *[no] »{ $outcome }« har en effekt på { $net } procentpoint. Den største i hele vidensbanken er { $most } procentpoint ({ $study }).
}
quality-effect_above_studies-why = En effekt, som intet studie i vidensbanken har fundet, holder sjældent.
quality-effect_above_studies-do = Se efter, om andelene er skrevet rigtigt. Er de det, så skriv, hvad de bygger på.
quality-dropout_twice = Andelene for »{ $outcome }« er fra et forsøg, men er sat til at gælde dem, der gennemfører. { $completion } gennemfører, så effekten på { $net } procentpoint tæller som { $counted } procentpoint.
quality-dropout_twice-why = De fleste forsøg måler blandt alle, der starter. Så er frafaldet allerede talt med, og her trækkes det fra en gang til.
quality-dropout_twice-do = Se i studiet, hvem andelene er målt blandt. Er det alle, der starter, så vælg det.
quality-persistence_twice = { $register ->
    [yes] »{ $line }« er registerbaserede skøn for hvert år, og virkningen er sat til at aftage oven i (til { $left } i år { $years }).
   *[no] Mængderne i »{ $line }« falder i forvejen over årene, og virkningen er sat til at aftage oven i (til { $left } i år { $years }).
}
quality-persistence_twice-why = Skøn for hvert år har allerede dem med, der falder tilbage. Aftager virkningen også, tæller tilbagefaldet to gange.
quality-persistence_twice-do = Lad virkningen holde, eller skriv mængder, der er ens i alle år.
quality-same_service = »{ $first }« ({ $first_part ->
    [saved] sparet omkostning
    [during] konsekvens under indsatsen
   *[after] konsekvens efter indsatsen
}, { $first_amount }) og »{ $second }« ({ $second_part ->
    [saved] sparet omkostning
    [during] konsekvens under indsatsen
   *[after] konsekvens efter indsatsen
}, { $second_amount }) ligner den samme ydelse.
quality-same_service-why = Den samme ydelse kan kun spares én gang. Står den to steder, tæller den måske dobbelt.
quality-same_service-do = Behold den ene linje, eller skriv, hvorfor de to linjer er hver sin del af forbruget.
quality-more_than_a_year = »{ $line }« er { $sum } { $unit ->
    [month] måneder
    [week] uger
   *[day] dage
} for én borger i år { $year }. Der er kun { $most } på et år.
quality-more_than_a_year-why = Ingen bruger en ydelse i mere end hele året.
quality-more_than_a_year-do = Sæt mængden ned, eller skriv, hvorfor den er rigtig, fx fordi én borger får ydelsen to steder på samme tid.
quality-more_than_a_year_together = { $lines } linjer med »{ $line }« er tilsammen { $sum } { $unit ->
    [month] måneder
    [week] uger
   *[day] dage
} for én borger i år { $year }. Der er kun { $most } på et år.
quality-more_than_a_year_together-why = Ingen bruger en ydelse i mere end hele året.
quality-more_than_a_year_together-do = Sæt mængderne ned, eller saml dem i én linje.
quality-saving_above_baseline = »{ $line }« sparer { $saved } i år { $year }, men forbruget uden indsatsen er { $baseline }.
quality-saving_above_baseline-why = Ingen kan spare mere, end de bruger.
quality-saving_above_baseline-do = Ret mængden eller forbruget uden indsatsen.
quality-no_cost_after_last_start = { $of ->
    [line] »{ $line }« stopper før { $year }, men de sidste deltagere er i forløb til og med { $last }.
   *[all] De sidste deltagere er i forløb til og med { $last }, men fra { $year } er der ingen omkostninger.
}
quality-no_cost_after_last_start-why = Ledelse, lokaler og supervision koster også, mens de sidste gør færdigt.
quality-no_cost_after_last_start-do = Lad linjen gælde hvert driftsår, eller forlæng den.
quality-past_follow_up = Studiet bag »{ $outcome }« fulgte deltagerne i { $months } måneder, men konsekvenserne er regnet i { $years ->
    [one] 1 år
   *[other] { $years } år
}. Af det offentliges konsekvenser på { $all } ligger { $projected } ud over det, der er målt.
quality-past_follow_up-why = Ingen har målt, om virkningen holder så længe.
quality-past_follow_up-do = Prøv også en kortere periode eller en virkning, der aftager, og skriv, hvorfor du venter, at den holder.
quality-beyond_horizon = Beregningen slutter efter { $horizon } år. Et netto på { $same ->
    [yes] { $all }, alt sammen for det offentlige,
   *[no] { $public } for det offentlige og { $all } for alle aktører
} falder senere og er ikke talt med.
quality-beyond_horizon-why = De sidste årgange får ikke alle deres år med, så resultatet kan være for lavt eller for højt.
quality-beyond_horizon-do = Regn { $years } år frem, eller skriv, hvorfor perioden er kortere.
quality-evidence_unstated = Der står ikke, hvad andelene for »{ $outcome }« bygger på.
quality-evidence_unstated-why = Et lodtrækningsforsøg og et skøn er ikke lige sikre, og læseren skal kunne se forskellen.
quality-evidence_unstated-do = Vælg undersøgelsens design, også når det er en antagelse.
quality-other_target_group = Tallene for »{ $line }« gælder »{ $other }«, men indsatsen er for »{ $own }«.
quality-other_target_group-why = Tal om én målgruppe passer ikke altid på en anden.
quality-other_target_group-do = Find tal for din målgruppe, juster dem, eller skriv, hvorfor de passer.
quality-outcome_without_reason = »{ $outcome }« er endnu et succesmål uden begrundelse.
quality-outcome_without_reason-why = Registerbaserede skøn for ét succesmål rummer allerede alle områder. Endnu et succesmål tæller let den samme gevinst to gange.
quality-outcome_without_reason-do = Skriv, hvilke andre borgere eller ydelser det gælder, eller slet det.
quality-replaced_undescribed = Der står ikke, hvad borgerne ellers ville få.
quality-replaced_undescribed-why = Både effekten og de sparede omkostninger måles mod det.
quality-replaced_undescribed-do = Beskriv basisalternativet, også når det er »ingenting«.
quality-full_costs = Der mangler måske noget i omkostningerne. Ingen linje ser ud til at være: { $missing }.
quality-full_costs-why = Mangler en del, ser indsatsen billigere ud, end den er.
quality-full_costs-do = Tilføj det, der mangler, eller skriv, hvilken linje det er med i.
quality-part-staff = personale
quality-part-overhead = fællesudgifter (overhead)
quality-part-start = opstart (forberedelse og uddannelse)
quality-single_provider_price = { $scope ->
    [municipality] Prisen på »{ $line }« er fra én kommune.
   *[provider] Prisen på »{ $line }« er én leverandørs takst.
}
quality-single_provider_price-why = Den kan ligge langt fra det, din kommune betaler.
quality-single_provider_price-do = Brug din egen kommunes pris eller et landsgennemsnit, eller skriv, hvorfor prisen passer.
quality-missing_source = { $missing } af { $all } tal mangler en kilde.
quality-missing_source-why = Uden en kilde kan ingen efterprøve tallet.
quality-missing_source-do = Skriv, hvor tallene er fra, også når de er dine egne.
quality-follow_up_unknown = Der står ikke, hvor længe studiet bag »{ $outcome }« fulgte deltagerne. Konsekvenserne er regnet i { $years ->
    [one] 1 år.
   *[other] { $years } år.
}
quality-follow_up_unknown-why = Så kan ingen se, hvad der er målt, og hvad der er fremskrevet.
quality-follow_up_unknown-do = Skriv, hvor mange måneder efter forløbet der sidst blev målt.
quality-old_price = { $amounts } af { $all } beløb er mere end { $limit } år ældre end startåret { $start }. Det ældste er fra { $oldest }.
quality-old_price-why = Et prisindeks følger priser i almindelighed, ikke hvad netop denne ydelse koster i dag.
quality-old_price-do = Find nyere beløb.
quality-newer_price = Prisen på »{ $line }« er fra { $own }. I vidensbanken står den også for { $newest } ({ $amount }).
quality-newer_price-why = En nyere pris ligger tættere på det, ydelsen koster i dag.
quality-newer_price-do = Brug den nyere pris.
quality-payer_not_agreed = { $lines ->
    [one] 1 omkostning ({ $amount } af { $all }) er ikke markeret som aftalt med dem, der skal betale.
   *[other] { $lines } omkostninger ({ $amount } af { $all }) er ikke markeret som aftalt med dem, der skal betale.
}
quality-payer_not_agreed-why = Resultatet for hver aktør holder kun, hvis betalerne er enige om fordelingen.
quality-payer_not_agreed-do = Aftal fordelingen, og markér linjen som aftalt.
quality-few_participants = Der er { $participants } deltagere i alt. Det er færre end omkring { $few }.
quality-few_participants-why = Med meget få deltagere kan enkelte hændelser vælte resultatet.
quality-few_participants-do = Skriv, hvad det betyder, om én borger mere eller mindre lykkes, eller få flere deltagere med.
quality-nobody_responsible = Der står ikke, hvem der står bag beregningen.
quality-nobody_responsible-why = Ansvaret ligger hos den, der regner.
quality-nobody_responsible-do = Skriv det under Indsats.

# Kvalitetstjekket på siden Usikkerhed og i panelet ved siden af.
uncertainty-lead = Hvor sikkert er resultatet, og hvad bør du se på, før andre bruger det?
quality-title = Kvalitetstjek
quality-unfinished = Punkterne kommer, når der er et nettoresultat.
quality-count = { $number ->
    [0] Der er ingen åbne punkter at tjekke. Du har besvaret { $answered }.
    [one] Der er 1 åbent punkt at tjekke. Du har besvaret { $answered }.
   *[other] Der er { $number } åbne punkter at tjekke. Du har besvaret { $answered }.
}
quality-do = Gør dette:
quality-answer = Besvar med en note
quality-is-answered = Besvaret med en note
quality-note = Din note
quality-more = { $number ->
    [one] Vis 1 til af samme slags
   *[other] Vis { $number } til af samme slags
}
quality-answer-printed = Svar: { $note }
quality-none-answered = Ingen spørgsmål er besvaret.
quality-note-help = Noten følger med i filen og på udskriften. Ændrer tallene sig, spørges der igen.
quality-earlier = Du svarede dette, da tallene var nogle andre: { $note }
quality-still-holds = Svaret gælder stadig
quality-panel = { $number ->
    [0] Kvalitetstjek: ingen åbne punkter
    [one] Kvalitetstjek: 1 punkt at tjekke
   *[other] Kvalitetstjek: { $number } punkter at tjekke
}
quality-questions = Spørgsmål, som kun du kan svare på
quality-questions-lead = Svarene ændrer ingen tal. De følger med i filen og på udskriften.
quality-topic = { $topic } ({ $answered } af { $number } besvaret)
quality-question-why = { $why } Kilde: { $source }.
quality-question-note = Note til svaret
quality-reply-none = Ikke besvaret
quality-reply-yes = Ja
quality-reply-no = Nej
quality-reply-not_relevant = Ikke relevant
quality-known = Det svarer beregningen selv på
quality-known-yes = Ja.
quality-known-open = Se punktet ovenfor.
quality-known-answered = Se din note ovenfor.

# Felter, som kvalitetstjekket læser.
quality-agreed = Er fordelingen aftalt?
quality-agreed-help = Har de, der skal betale, sagt ja til det?
quality-agreed-yes = Ja, den er aftalt
quality-agreed-no = Nej, ikke endnu
quality-unsaid = Ikke oplyst
quality-quantity_from = Hvad er mængderne?
quality-quantity_from-help = Registerbaserede skøn for hvert år har tilbagefald med. Så må virkningen ikke også aftage.
quality-quantity_from-register = Registerbaseret skøn for hvert år
quality-quantity_from-study = Fra en undersøgelse
quality-quantity_from-own = Eget skøn
quality-baseline = Forbrug uden indsatsen
quality-baseline-help = Pr. borger om året, i linjens enhed. Ingen kan spare mere.
quality-target_group = Målgruppe, tallene gælder for
quality-target_group-help = Skriv den, hvis tallene er om andre end din målgruppe. Så spørger kvalitetstjekket, om de passer.
