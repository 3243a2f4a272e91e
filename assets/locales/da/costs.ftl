# Trin 2: Omkostninger. Kilder bruges også på de andre trin.
source-add = Angiv kilde
source-is = Kilde: { $title }
source-title = Forfatter, år og titel
source-title-help = Fx en rapport, et regnskab eller en overenskomst.
source-address = Webadresse
source-address-help = Hvis kilden ligger på nettet.
source-seen = Set den
source-seen-help = Dato, fx 3.2.2026.
