# Vidensbanken.
knowledge-waiting = Henter vidensbanken …
knowledge-failed = Vidensbanken kunne ikke hentes. Tjek, om du er på nettet, og prøv igen. Din beregning er ikke berørt.
knowledge-again = Prøv igen
