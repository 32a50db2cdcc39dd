"""What is said of a file that is read in."""

from typing import Final

CORE_IMPORTING: Final = (
    "1 record of {} is not in the file and stayed.",
    "1 row was not taken.",
    "A new record needs “{}”.",
    "A quotation mark in the row that starts at line {count} of “{}” is never closed. "
    "Correct that line and import the file again.",
    "A text under “{}” has {count} characters; a cell of an Excel file holds {count}. Save "
    "as CSV instead.",
    "Added {count} to {}.",
    "Added {count}, changed {count}, left {count} as it was.",
    "Added {count}, changed {count}, left {count} as they were.",
    "Added {count}, changed {count}.",
    "Added {count}, left {count} as it was.",
    "Added {count}, left {count} as they were.",
    "Added {count}.",
    "Changed {count}, left {count} as it was.",
    "Changed {count}, left {count} as they were.",
    "Changed {count}.",
    "Cues as the console writes them.",
    "First and last names were put together as the name.",
    "For address books and phones.",
    "For every calendar program.",
    "For the scripts that make cues in QLab from a list.",
    "For visualisers and consoles; without the files of fixture types.",
    "Left out unless you give them a field: {}.",
    "Line {count} of “{}” holds a NUL byte, so the file is damaged or not text. Export it "
    "again from where it came from.",
    "Line {} has the same {}; only that line was taken.",
    "Line {} repeats the headings and was left out.",
    "No column tells the rows apart, so a row counts as known where a record has all of its cells.",
    "No row of headings was found; the columns got names of their own.",
    "Nothing in the file matched {} by {list}.",
    "Nothing to change: all {count} rows are already in {} just as in the file.",
    "Nothing to change: the one row is already in {} just as in the file.",
    "Nothing was taken from the file.",
    "Rows are matched to records by {}.",
    "Tabs between columns, under Lightwright’s names.",
    "The column “{}” and another both go into “{}”.",
    "The column “{}” can point to records only in an existing field.",
    "The column “{}” is meant for a field that the table does not have.",
    "The column “{}” is not in the file.",
    "The column “{}” would fill a field of files, which no sheet holds.",
    "The file has headings but no rows, so there was nothing to add.",
    "The file is not UTF-8 and was read as Windows-1252; look at the accents.",
    "The file mixes two encodings (UTF-8 and Windows-1252); look at the accents.",
    "The headings were found on line {}.",
    "There is no file “{}” in “{}”. Was it moved or renamed?",
    "There is no record called “{}” to point to.",
    "Updates the devices of the plot that it came from, by their ids.",
    "{count} records of {} are not in the file and stayed.",
    "{count} rows were not taken.",
    "{count} will be added to {}: {}.",
    "{} records have this {}, so it is not clear which is meant.",
    "{} sorts as cue numbers do: 42.15 before 42.5.",
    "{} was left out: a sheet holds no files.",
    "{}: {count} linked, {count} as they were.",
    "“{}” cannot separate the columns of “{}”. Choose one character, such as a comma or a "
    "semicolon.",
    "“{}” has no sheet “{}”. It has {}.",
    "“{}” is a folder. Choose a file inside it.",
    "“{}” is damaged and cannot be read ({phrase}). Export it again from the program that it "
    "comes from.",
    "“{}” is damaged and cannot be read ({phrase}). Open it in a spreadsheet program, save "
    "it again and try once more.",
    "“{}” is empty: there is nothing in it to import.",
    "“{}” is not a spreadsheet that can be read here ({phrase}). Save it as CSV or Excel "
    "(.xlsx) and try again.",
    "“{}” is not a spreadsheet that can be read here. Save it as CSV or Excel (.xlsx) and "
    "try again.",
    "“{}” is not an encoding known here. Choose another for “{}”.",
    "“{}” is not text in {}: line {} or one soon after cannot be read. Choose another "
    "encoding, or save the file as CSV UTF-8.",
    "“{}” is protected with a password. Save a copy without a password and import that.",
    "“{}” is too large to import: {phrase}; the limit is {count}. Split it into smaller files.",
    "“{}” should end in .csv, .tsv or .xlsx, so that the format is clear.",
    "“{}” was not opened: {phrase}, which no ordinary spreadsheet does. If you trust it, "
    "open it in a spreadsheet program and save it as CSV.",
)
