# What is wrong, what is allowed, and how to mend it. The names are those of the codes.
problem-syntax = The file cannot be read. It is not valid JSON (line and character: { $value }). Open a file saved from Åben SØM.
problem-too-deep = The file cannot be read: it has more layers than a calculation can have.
problem-other-format = The file is not a calculation from Åben SØM. Its format is “{ $value }”; it must be { $options }.
problem-newer-format = The file was saved in a newer format ({ $value }) than this version can read ({ $options }). Use the newest version of Åben SØM.
problem-missing = The field is missing. Fill it in.
problem-unknown-field = The field is not known. Remove it, or correct its name to one of these: { $options }.
problem-duplicate-key = The field stands twice. Keep one of them.
problem-not-a-number = “{ $value }” is not a number. Write it in digits, such as 1,234.5.
problem-misplaced-thousands = “{ $value }” can be read in two ways. Write { $meant } if you mean a decimal number. A comma only separates thousands, as in 1,500.
problem-not-exact = “{ $value }” cannot be stored exactly. Write at most 28 digits, or put the number in quotes in the file.
problem-not-whole = “{ $value }” is not a whole number. Write a whole number from { $min } to { $max }.
problem-not-text = A text belongs here, not “{ $value }”.
problem-not-a-bool = True or false belongs here, not “{ $value }”.
problem-not-a-list = A list belongs here, not “{ $value }”.
problem-not-an-object = An object with fields belongs here, not “{ $value }”.
problem-out-of-range = { $above ->
    [yes] { $value } is not allowed. Write a number above { $min } and at most { $max }.
   *[no] { $value } is not allowed. Write a number from { $min } to { $max }.
}
problem-too-long = The text has { $value } characters. It may have { $max } at most.
problem-wrong-length = The list has { $value } numbers. It must have between { $min } and { $max }.
problem-not-one-of = “{ $value }” cannot be chosen here. Choose one of these: { $options }.
problem-not-a-year = “{ $value }” is not a year. Write a year from { $min } to { $max }.
problem-shares-not-one = The shares add up to { $value }, not 100%. Correct them so that they do.
problem-not-increasing = The years must increase. Correct year { $value } so that it comes after the step before.
problem-duplicate-id = “{ $value }” is used by two lines. Give one of them another name.
problem-nobody-starts = There are no participants. Write how many start in at least one year.
problem-from-after-to = The first year ({ $value }) comes after the last ({ $max }). Swap them.
problem-index-year-missing = The amount cannot be moved to the price year of the calculation, because the price index lacks { $value }. Add the year to the price index, or choose a price year that it has.
problem-index-unknown = The calculation has no price index “{ $value }”. Add it, or choose another.
problem-amount-twice = The amount of the line is given in two ways. Keep one of them.
problem-price-list-too-short = There are prices for { $value } years, but quantities for { $min }. Add the prices of the last years.
problem-after-last-measured = A measured number ({ $value }) stands here, but the measuring is set to end before. Change the last measured year, or delete the number.
problem-too-large = Together the amounts are too large to be calculated exactly. Check whether an amount, a quantity or a number of people has too many zeros.
problem-horizon-before-last-start = The calculation ends before the last participants start. Their consequences do not count. Choose at least { $min } years.
problem-more-than-a-year = { $value } is more than a year holds. Nobody uses more than { $max } a year.
problem-rate-impossible = { $value } leads to a share below 0% or above 100%. With the share that succeeds without the intervention, the number must be from { $min } to { $max }.
problem-not-between0-and1 = The share must be above 0% and below 100% for the effect to be converted. Here it is { $value }.
problem-no-difference = The shares are the same. Nobody more succeeds, so the number does not exist.
problem-tax-parameter-missing = The knowledge base has no published rate for { $value }. Enter it yourself with its source, or choose another year.
problem-entered-as-differs = Here it is { $value }, but the effect that was entered comes to { $min }. Remove one of them.
problem-no-difference-found = The study found no significant difference. So there is no effect to calculate with, and that is not the same as 0.
problem-rate-beside-no-difference = There is a share although the study found no significant difference. Remove the share, or correct what the study found.
problem-all-tax-beside-benefit = The line is all tax on the wage, and “{ $value }” falls away. The tax on the benefit then counts as a gain. Use the change in tax, or add a line with the tax on the benefit.
problem-tax-part-unstated = Is this the change in tax, or all tax on the wage? “{ $value }” falls away, and the tax on it must be deducted. Choose what the line is.
