"""The errors of the core as it says them: `core_words` finds their translations by them."""

from typing import Final

CORE_ERRORS: Final = (
    "A change arrived that claims to be older than what it builds on. It was refused.",
    "A change arrived that was not signed by the person it names. It was refused.",
    "A computer that does not belong to this production tried to connect ({phrase}). It "
    "learned nothing.",
    "A part of this change failed before, so none of it was kept.",
    "Another computer announced far more data than openprod ever sends. The connection was "
    "ended; nothing was changed.",
    "Another computer sent something that openprod does not understand ({}). The "
    "connection was ended; nothing was changed.",
    "Changes of another production arrived. They were refused.",
    "Finish the grouped change first; then switch, commit or discard.",
    "No column of the file is chosen, so there is nothing to import.",
    "No copy was made, because the production itself is damaged. {} “openprod doctor” says "
    "more; an older backup can be restored.",
    "Nobody answers at {}:{}. Check the address, and that both computers are in the same network.",
    "Not allowed: {}{} ({}).",
    "Nothing was changed: the rules that this sets off {phrase}: {}. Change or switch off one of "
    "them, and try again.",
    "Rows cannot be matched by “{}”: the import has no such column, or it has no field in "
    "the table yet.",
    "Say why this is no problem; others will ask.",
    "Something arrived that is not a valid change and was not used: {}.",
    "That filter has {} characters; {} is the limit.",
    "That filter nests more than {} conditions; split it up.",
    "That is not a finite number.",
    "That is not an access code. It has six letters and digits, such as 7Q3F-9K.",
    "That link is not in the same list, so nothing can go next to it.",
    "That passphrase does not open this key. Check it and try again.",
    "The clock of the computer that sent this is {} minutes ahead of this one. Its edits "
    "are kept and will appear when that time has come, or when one of the two clocks is "
    "set right.",
    "The code was not the right one. Ask for it again and type it anew.",
    "The column “{}” {}",
    "The disk that holds {} did not answer as it should ({}). Nothing was half-saved: "
    "check the disk and do it again.",
    "The file of this overlay, {}, is gone. The rest of the production is as it was; "
    "discard the overlay, or put the file back from a backup.",
    "The file of “{}”, {}, is damaged. The rest of the production is as it was; discard "
    "the overlay, or put the file back from a backup.",
    "The files in {} do not belong together; one was replaced.",
    "The key file {} cannot be read ({}).",
    "The module “{}” is not in this production.",
    "The module's file “{}” {phrase}.",
    "The module's table “{}” has no table here that it could take in.",
    "The name of a link has 1 to {} characters.",
    "The other computer does not answer as openprod does. Nobody joined.",
    "The production was closed before the copy was done. Nothing is half.",
    "The production was closed before the file was done. Nothing is half.",
    "The rows of {} have no order of their own yet.",
    "The script does not say that it needs {}:{}. Add it to the script's permissions, then "
    "it can be allowed.",
    "The sheet has {} rows, so row {} cannot hold the headings.",
    "The table would have {} fields; {} is the most. Leave out columns.",
    "The text has {} characters; the edit points outside it.",
    "The workspace file {} is damaged ({phrase}). Nothing was changed. Run “openprod doctor” on "
    "a copy of the folder, or take it from a teammate or a backup.",
    "There are {} recovery words; these are {}.",
    "There is no backup “{}”. “openprod backups” lists those there are.",
    "There is no field '{}' in {}{}",
    "There is no file {} in the production's folder.",
    "There is no key file at {}.",
    "There is no link or reference '{}' here{}",
    "There is no link {} in this production.",
    "There is no module at “{}”: a module is a folder with module.toml.",
    "There is no module “{}”. {}",
    "There is no openprod production in {}.",
    "There is no record {} in this production.",
    "There is no room in {} for a file of {} MB. Nothing was half-saved: make room and do "
    "it again.",
    "There is no room left on the disk that holds {}. Nothing was half-saved: make room "
    "and do it again.",
    "There is no script “{}”.{}",
    "There is no such check in this production.",
    "There is no such collision in this production.",
    "There is no such overlay; it was committed or discarded.",
    "There is no such rule in this production.",
    "There is no table '{}'{}",
    "There is no table “{}”.{}",
    "These are one record now. Split it first.",
    "These rows are in the production already.",
    "These words do not belong together. One of them is another word than was written "
    "down, or two have changed places.",
    "This choice is not there any more.",
    "This computer cannot be reached by the others ({}). It can still call them.",
    "This is not an openprod invite, or a part of it is missing. Copy it whole.",
    "This key is protected. Enter its passphrase to open it.",
    "This link has no place in an order, so it cannot be moved.",
    "This link was deleted. Bring it back before you change it.",
    "This person's name has not arrived here yet. Try again when it has.",
    "This production has version {} of {} already; {} is older.",
    "This production is open for reading only. Nothing was changed.",
    "This record is not in {}.",
    "This record was deleted. Bring it back before you change it.",
    "This rule would {}: {}. Have {} only propose, or say that this is meant.",
    "This view is not there any more.",
    "This view of the table is not open any more.",
    "This was written by a newer openprod. Update openprod to read it.",
    "Too many changes arrived without the earlier ones that they build on. They were "
    "refused; they will come again once the earlier ones are here.",
    "Word {}, “{}”, is not one of the recovery words.{}",
    "{} and {} are not one field.",
    "{} and {} cannot be one field: {phrase}",
    "{} cannot be attached: {phrase}. Nothing was changed.",
    "{} cannot be written to. Nothing was changed: give yourself permission for the "
    "folder, or copy it elsewhere.",
    "{} could not be made ({phrase}). Nothing was changed.",
    "{} could not be written ({phrase}). Nothing was changed.",
    "{} has no field “{}”. Its fields: {}.",
    "{} has “{}” open. Close it there, or open it here for reading only.",
    "{} holds no files. Attach them to a field of the type File.",
    "{} holds words such as “{}”, and moving rows would write over them. Sort that field "
    "in another way, then move the rows.",
    "{} is damaged ({}). The work itself is in {}.",
    "{} is not a date and time; write 21 Nov 18:30 or 2026-11-21 18:30.",
    "{} is not a date; write 21 Nov 2026 or 2026-11-21.",
    "{} is not a length of time; write 1h30 or 90m.",
    '{} is not a list; write a; b; c or ["a", "b", "c"].',
    "{} is not a number.",
    "{} is not a number; write it like {}.",
    "{} is not a rich text; set its value instead.",
    "{} is not a whole number; this field keeps no decimals.",
    "{} is not a whole number; write it like {}.",
    "{} is of an older openprod (format {}) and could not be brought up to date ({phrase}). It "
    "is as it was, and opens with the openprod that you had before.",
    "{} is there already. Choose another name or place.",
    "{} was merged with another row here, so it cannot be taken out by itself. Delete it, "
    "or discard the overlay.",
    "{} was saved by a newer openprod (format {}). Update openprod to open it.",
    "{}. Have the script wait for a person, or accept the loop (it is then stopped after a "
    "few rounds).",
    "“{}” cannot be committed yet: {}{} Keep yours or use theirs first.",
    "“{}” cannot be opened as a production: {phrase}.",
    "“{}” cannot be read: {phrase}.",
    "“{}” could not be saved in “{}” ({}). Close it in other programs, check the folder "
    "and the free space, or choose another place.",
    "“{}” in “{}” could not be read ({phrase}). Check that you may open it and that the disk is "
    "connected.",
    "“{}” is computed from {}. Change the formula instead.",
    "“{}” is no permission that a script can have. There are: fs.read:GLOB, fs.write:GLOB, "
    "fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, net.http.client, "
    "net.http.client:HOST.",
    "“{}” is not on this computer yet. It can be fetched as soon as a computer that has it "
    "is connected.",
    "“{}” is not the name of a colour.",
    "“{}” is one with a field of another table. Part them before you change what it holds.",
    "“{}” is still being written by its script. Wait, or stop it first.",
    "“{}” was damaged on this computer's disk and has been set aside. Fetch it again from "
    "a computer that has it.",
    "“{}” was made by a newer openprod. Update openprod on this computer first.",
)
"""`{}` stands for a fact."""
