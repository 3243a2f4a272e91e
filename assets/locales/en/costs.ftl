# Step 2: Costs. Sources are used on the other steps as well.
source-add = Add a source
source-is = Source: { $title }
source-title = Author, year and title
source-title-help = E.g. a report, accounts or a collective agreement.
source-address = Web address
source-address-help = If the source is on the web.
source-seen = Seen on
source-seen-help = Date, e.g. 3 February 2026.
