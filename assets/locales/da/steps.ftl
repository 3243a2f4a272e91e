# Trinnene og resultatet ved siden af dem.
steps-label = Sider i beregningen
step-indsats = Indsats
step-omkostninger = Omkostninger
step-effekt = Effekt
step-konsekvenser = Konsekvenser
step-resultat = Resultat
step-usikkerhed = Usikkerhed
step-opfoelgning = Opfølgning
step-state-done = Udfyldt
step-state-waiting = Venter på tal
step-state-optional = Valgfrit
step-state-checked = Ingen åbne punkter
step-state-unanswered = { $number ->
    [one] 1 punkt at tjekke
   *[other] { $number } punkter at tjekke
}
step-state-missing = { $number ->
    [one] { $number } felt mangler
   *[other] { $number } felter mangler
}
step-state-wrong = { $number ->
    [one] { $number } felt skal rettes
   *[other] { $number } felter skal rettes
}
next-step-label = Videre
next-step = Videre til { $step }
previous-step = Tilbage til { $step }

panel-label = Resultat
panel-bar = Nettoresultat
panel-no-result = Mangler tal
panel-behind = Regner …
panel-net = Forventet nettoresultat for det offentlige
panel-payers = Nettoresultat for hver aktør
panel-no-outlay = Der er ikke noget udlæg, der skal tjenes hjem.
panel-paid-back = Investeringen er tjent hjem i { $year }.
panel-not-paid-back = Investeringen er ikke tjent hjem, når beregningen slutter.
panel-no-net = Der er endnu intet nettoresultat. Indtil videre gælder:
panel-no-net-wrong = Nettoresultatet kommer, når felterne herunder er rettet. Indtil videre gælder:
panel-nothing = Resultatet kommer her, så snart der er deltagere, en omkostning og en effekt.
panel-nothing-wrong = Resultatet kommer, når felterne herunder er rettet.
panel-cost-per-participant = Omkostning pr. deltager
panel-cost-per-success = Omkostning pr. ekstra borger med succes (nutidsværdi, alle aktører)
panel-cost-per-success-plain = Omkostning pr. ekstra borger med succes (alle aktører)
panel-must-save = Så meget skal hver succes spare det offentlige, for at indsatsen går i nul
panel-no-success = Der er ingen ekstra borgere med succes at dele omkostningen på.
panel-missing = { $number ->
    [one] { $number } felt mangler
   *[other] { $number } felter mangler
}
panel-problems = { $number ->
    [one] { $number } punkt at se på
   *[other] { $number } punkter at se på
}
panel-more = … og { $number } til
