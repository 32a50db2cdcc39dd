<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>openprod</name>
        <message>
            <source>
Was: {base}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>
cannot work now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>
switched off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>
{words}
Was: {base}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>  ·  by {author}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>  · deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> (changed since)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> (open again)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> (you)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> Nothing is left to decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> To change the kind, use “Change kind of field…”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> arrived at {arrived_at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> as it was {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> came in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> from {holders}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> in {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> of {changes:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> {changes} kept for you to look at.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source> {count:,} do not: they stay as they are, marked, until somebody corrects them.</source>
            <extracomment>One:  {count:,} does not: they stay as they are, marked, until somebody corrects them.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source> {left:,} left ({keys}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> {quiet:,} {rest} not touched by anybody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> {rows} two different values: you will be asked which stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Mine everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theirs everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(empty)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(no title)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, at the address {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, folded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, last to first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, then </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, while offline; came in {arrived_at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>. Somebody typed a wrong code: {tries} more, and it is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1  Keep mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 to 9, or arrows and Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 to {rows:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2  Use theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>42.15 before 42.5, and 10.05 before 10.1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; {giver} attached it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; {gone:,} had gone meanwhile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; {held_back:,} more were dismissed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Midsummer Night’s Dream: people, scenes, cues, rig, notes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A board needs a field to sort its cards by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A count, such as 12.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day begins at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day from first to last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A day, such as 14 March 2026.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A field of another table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder of this name is there already. Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder on this computer; backups go elsewhere on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder with a module.toml</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A form shows one row at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A matrix needs two things that meet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A moment at the venue, such as a call.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new property: name, colon, value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new row in “{name}” is not saved: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new row is made, with these tables and what they show. This row stays in the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A number with a fraction, such as 2.5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture, a plan, a sound; kept with the production.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A production at {address}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A row of another table, such as the scene.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text or a picture for a phone, with all that it takes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A workspace for production teams: on your own computer, with or without a network. Free software under the AGPL, version 3 or later: use it, look into it, change it, pass it on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A10 before A2, as a dictionary would.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A2 before A10, page 23 before 23a before 24.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About openprod</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Accepted {count:,}</source>
            <extracomment>One: Accepted 1</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Access code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Across</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a field of choices, or one that points to another table, to have one thing down and one across. Links between two tables of a module do as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a field of choices, such as a status: each choice becomes a column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a field to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a field…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a property to this link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to the production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added “{name}”. It is shown here if it passes the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adding it; this takes a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alike in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All fields beside each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All from the &amp;first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All from the &amp;second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of a day together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of this meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that can be read (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain *.vcf *.ics *.json);;Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Plots and consoles (*.xml *.mvr *.gdtf *.csv *.asc);;Scripts (*.fountain *.xml);;Contacts and calendars (*.vcf *.ics);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All views of this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {count:,} of this meeting… (A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {count:,} of {whose}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow merging these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another value for {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance: as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance: dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance: light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrived late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As cue numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As from a template: with the rows of these tables only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was on {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As people count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask to be let in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked again: {choice} was {chosen}, and was taken back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At a stretch, without a break</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At character {column}: {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least one table stays with this row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attached {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attaching {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Average</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to as saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the table  Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Becomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Board</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: later, the next one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: take a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: the next list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: the same person in all of the meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: type another value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both changed it: {things}. Nothing is lost; decide when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring the row back with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring this row back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought this row back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Browse modules…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By itself, within the change that leads to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call an address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call an address, such as 192.168.1.20:4711</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Came in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Capitals and small letters are the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card {row}: not loaded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards in columns, one for each choice of a field; drag a card to change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change kind of field…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the kind of “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by others too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by {actor_name} since {since}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes, the newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check this field…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a production’s folder, its name ends in “.openprod”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a row to see who changed what.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another kind to see what would become of the values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files on this computer; or drop them here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the row that this one is the same as.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the rows line by line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the two rows that are not the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose two rows to compare, or one and search for the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose where…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose with 1 or 2; E types another value. {left} still open: what you leave open is marked “both changed”, with both values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen then</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Clear {count:,} cells</source>
            <extracomment>One: Clear cell</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close again to leave it behind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the row shown whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close this line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close this message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close this production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close without it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour cards by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour of {name}: {colour}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column {index}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns parted by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns parted by tabs; text only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comes with openprod</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comma-separated (.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit what is staged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit without what is unticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit {changes:,} and drop {dropped}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit {kept:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Committed “{label}”: {changes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Committed “{name}”: {changes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Committed: {changes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computed from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computed from {formula}: change what it is computed from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies of productions (*{COPY_SUFFIX})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy what you typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy with headings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create “{words}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date and time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days in a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Decide all {count:,}</source>
            <extracomment>One: Decide</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Decide anew…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide what others changed too…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide what stands in this cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide {chosen:,} of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided. Commit when you are ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete “{name}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted by one person, changed by another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted in staging: everybody else still has this row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the check “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the field “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the rule “{name}”; what it did stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the table “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the trigger “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted the view “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted this row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted {rows}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard what is staged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard what is staged…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard “{name}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discarded. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismissed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do what is proposed (Ctrl+Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not fit a field of type {value}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done {at}, came in {arrived_at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: {changes} made for everybody.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Done: {count:,} changes wait for you. {note}</source>
            <extracomment>One: Done: 1 change waits for you. {note}</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to another place; Alt+Up and Alt+Down move it too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop {count:,} and commit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicated {rows}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E  Another value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each goes into the table of its name, or into a new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each group on a page of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each is in both tables then, and holds one value in: {pairs}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit or rename this field…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit this script…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit with the caret at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Email</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty these cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter / Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens it; Delete takes the link away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter or a double click changes a key; Del takes it away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every change is written to this computer's disk as you make it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every difference is decided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody gets what is ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody has: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody in the production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody loses it. Undo brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everybody sees the reason. A problem counts again when its facts change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything as it is now: tables, rows, history, what you have staged, and the attached files that are on this computer. Whoever opens it can read all of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything in this file is here already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is kept on this computer. No account, no internet needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export this state…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export this table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export {name}{then}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F4 or Alt+Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch every attached file by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field to fill in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields that are alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields that are one hold one value on a row that is in both tables: changed in one, it is changed in the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields that are one, and fields that might be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields that differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields that two rows must not share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill down / to the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill in fields</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Fill {count:,} cells</source>
            <extracomment>One: Fill cell</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter line by line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter line by line…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter: words, or {condition}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find and replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find the next one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find the next one (F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find the one before (Shift+F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find those that are one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First / last row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit the width to what is in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Footer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Footer of every page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For one person, {left}. They choose “Join…” and type the code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the module “{module}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get a production from somebody in the same room or network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives every command the keys that it came with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a row…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to row {number:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group by this field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group {value}: {heading}{what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grouped by {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grouped list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Have a spreadsheet already? Drop it on the window instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Header of every page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Headings in row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hello, {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide this value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How bad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is sorted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long something takes, such as 1:30.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the lines are joined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ISO Latin 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If they fit no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import all {count:,} sheets</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Import {count:,} rows</source>
            <extracomment>One: Import {count:,} row</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Import {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In an order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In an order that you arrange, as for hanging positions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In its place: what is there now is moved aside, not deleted. What others have had from you since then comes back when you meet them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the production · {installed} is newer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In this network somebody lets people join. Which one it is, they tell you:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert a field at the left…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert a field at the right…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Into</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Into table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invite somebody to {production}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invite…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It asks to be allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot be used:
</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is also {names}. Tick the tables that go with the one that is split off; none ticked: those that it brought along.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It wants to know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was not saved: {said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its changes {get}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its rows are there, and not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its scripts may ask for:  </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join a production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joining…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep all: {together}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in sight up to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep my order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep my staged value here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep or delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the rows of this table in an order of your own?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the staged {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this row, or delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last run: {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later (N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it as everybody has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the cell as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left alone: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let all fields scroll</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let people in this network ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let somebody join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let somebody join…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter by letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line by line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link this row to another…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to another row…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Linked {both}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links of this kind have places: first, second, third …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>List with notes and ticks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a key or an action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for a part or a licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look through the guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the values…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at what it brings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for productions in this network… Nobody lets people join at the moment, or the network keeps computers from finding each other: then type the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost: {active}. Undo does not bring it back; stash keeps it for later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mac (Western)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made of the work of many. Every part with its licence:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a table, drop a spreadsheet here to start from what you have, or begin with the tables of a department.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make them &amp;one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make this field narrower</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make this field wider</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the new production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Match case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Might be one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modules…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moments at which the table changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move rows down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move rows down in a cell with a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move rows up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move this field to the left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move this field to the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move {cards} to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved {cards} to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the new table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neither value shows until somebody decides: none goes out unseen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network: {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never suggest or merge these two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New card in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New key for {line}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New production…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New row for {name} and {name2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New row: type here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New script…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New {words}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New: “{typed}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest first. Choose how far to go back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next part of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next that both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No command of that name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No files. Drop some here, or paste an image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No module is on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No modules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No part has this in its name or its licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row is called that</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No row passes the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No rows yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No scripts yet. A script does to many rows what you would do by hand, and shows you all its changes before anybody gets them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No tables yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No work came in late.

Edits that reach this computer more than 7 days after they were made are listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody else changed what you staged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody else has this production open in the network now. Everything you do is saved on this computer, and goes to the others when you meet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has said of two rows that they are not the same. “Not the same” where two rows are compared puts them here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is asked again about {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody’s file is taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not possible here and now: {named}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not replaced: choose another in the cell itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not run since this production was opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved yet. Esc again throws away what you changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes. Two people can write in it at the same time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing came in from others since {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing came up again.

An edit that arrives after a decision, made by somebody who had not seen it, puts the question again: here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing differs between them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has changed here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has changed in this table yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing here that passes the filters above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is proposed.

A rule proposes what follows from what stands, such as a person who belongs into another table; you accept it or not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is staged yet: what you type from now on is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is wrong as far as the checks can see.

A check lists what does not fit together, such as two fixtures on one address, also after the work of several people has met.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing meets here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing moves by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing over the title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits for a decision.

When two people change the same value, and neither has seen the other’s, both values are kept and stand here until somebody chooses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was decided yet.

What is decided stays here with the values that were not chosen, so that any of them can be used after all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was set aside.

Problems that were waived and suggestions that were dismissed stand here, with who said so and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: people fill it in. Or such as scene.title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now one of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now: no row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now: nothing</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Now: {count:,} problems</source>
            <extracomment>One: Now: 1 problem</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Now: {rows} ({said})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {field}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line: fs.read:imports/*, fs.write:exports/*, net.osc:8000, net.http.client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One a line: name: type = default  # label. “!” behind the name: needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One by one (O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One field: Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One line: a name, a cue number, an address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of a list that you write, each with a colour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One row at a time, with all its fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only I see this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only if</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only rows that others changed are shown. Click to show all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the table in front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what I have a part in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only you see this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only you see this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only: {filter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a copy…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open as a new production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open choices, dates, rows to link to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open collisions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open what this cell points to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening “{name}” …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens in Excel, LibreOffice and Numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or an invite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or the code {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orientation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Output of the script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page as it will be printed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages with header and footer, to print or to keep as a PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parted by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste into {count:,} cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste this text where they choose “Join…”, or have them scan it.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Paste {count:,} cells</source>
            <extracomment>One: Paste cell</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People in this network may ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People of this production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permission</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permissions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permissions of scripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permissions of scripts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permissions…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points into</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printing: page {done:,} of {total:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems and suggestions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Productions in this network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Productions opened lately</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put in its place…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put into this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put them into another table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put {samples:,} sample rows in, to try it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read by nearly every program; text only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading: {read:,} of {rows:,} rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Receiving {to_come:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remind me where it is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed {links}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename or edit this view…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this staging…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopened: {whose} from {at}{came}. {choice} was {chosen}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace in {cells}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace what is in the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace “{words}” by “{instead}” in {cells}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaced in {cells}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest between two days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore {field_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore “{old}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review what is staged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row brought back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row height: four lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row height: one line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row height: two lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row number, or what the row is called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row with the headings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {line}, {heading}: {why}  ({value})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {row:,} · {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows and columns, as in a spreadsheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows shown whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that are alike in all of them are a problem; empty ones never.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that are never merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that are never the same…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that fit a condition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that overlap: two at one time or place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that share what ought to be their own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows under headings: those with the same value of a field stand together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows with problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows: close together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows: far apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows: normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a script when this field changes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run this script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Running…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;cripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;wap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same thing in another table?…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same thing in two tables?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same thing in two tables?…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy of everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy of everything…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a view…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save changes to this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as a new row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the copy as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save what is shown as a view, or make another kind of view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the check “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the rule “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the trigger “{said}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved the view “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved v&amp;iews</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved “{name}”, {size:,.1f} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving a copy, percent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search every table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select one more range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select rows / columns / all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set it aside (Del)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set staging aside (stash)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets “{name}” aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several short words in one cell, such as tags.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show a code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show a code and tell it across the room, or send an invite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show as {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in the order made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show only this value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show others where I am</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the history of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the menu of these cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the menu of this field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the newest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the rows that fulfil</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show this row whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show this view as it was saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what rules suggest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show without groups</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show {count:,} drifts</source>
            <extracomment>One: Show {count:,} drift</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show “conflict”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown in the cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown in the order made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown when the pointer rests on the heading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows both values, to choose one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the values that were not chosen, to use one of them after all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what everybody has again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sidebar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sideways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since you were here ({when})  {works}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some cells were left as before: {unread}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody changed it since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody changed the same values meanwhile: decide which stand, then commit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody has changed this since; decide which value stands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody has decided this meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody typed three wrong codes, so the code is closed. Show a new one, and tell it only to whom you mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else stands here now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else was done since. Undo in the Edit menu goes back step by step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something is asked here already. Answer it, then open that again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log; your data is safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by this field, first to last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by this field, last to first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted by </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorted by {words}. Click to take the sorting away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split in two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split this row…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split {title} off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stage changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stage changes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stage into…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staged. Everybody has: {has}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staged: nobody else has this row yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staged: nobody else has this value yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staged; {actor_name} wrote “{has}” meanwhile. Was: {was}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staging {name}: switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staging {name}: {overlay}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new production from this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new production from this one…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with an empty workspace on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still saving; the window closes after that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop fetching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as 192.168.1.20:4711</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as 7Q3F-9K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Call time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Crew go into the tour book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Cue without a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Hamlet, autumn tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Hookup by position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Wardrobe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as: two units on one dimmer, on purpose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggestions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch staging…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch to another staging, or back to what everybody has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switched on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync this production with others in this network? Until you say so, nothing is sent and nothing comes in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync with others in this network</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Synced · {count} others</source>
            <extracomment>One: Synced · {count} other</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>T&amp;ogether</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tab-separated (.tsv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table it points into</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables and fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables of a department, with views, rules and checks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables whose rows come along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables, links and what is the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all {count:,} of {whose} (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off this list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the filter away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take them out of a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this cell out of staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this link away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {name} out of staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {rows} of your “{other_name}” into “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken out of this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken out; its tables are still there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell this code to whoever has the production. They see that you ask, and type it. Waiting for them, five minutes at most…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of the invite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size: {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup is open to be looked at in “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The changed row itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code has run out after ten minutes. Show a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code on their screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The field was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file cannot be written: {errorString}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file could not be written: {errorString}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The invite as a QR code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link to “{target_title}” is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new one has a history of its own and shares nothing with this one from then on. Views, rules, checks and scripts come along. What pointed to a row that stays behind is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest backup holds all there is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one before that both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other one keeps its place; the first one joins it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part before of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The printer does not take the pages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The production has all of it already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The production is coming in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The production is coming in: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row after (PgDn)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row before (PgUp)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row it leads to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows are sorted. Show them in their own order to move them by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows shown, filtered and sorted as now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows stand in groups. Show them without groups to move them by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same as now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same person’s values in all that came of this meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The script was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table {name} was deleted while you typed {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two rows are one now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {dropped} that you unticked go; what everybody has stands there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their code, such as 7Q3F-9K</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then by this field, first to last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then by this field, last to first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no scripts yet. Write one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a file of this name, which this one would replace.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup yet. The first is made after a minute of work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no printer that could be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no production in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no record called “{words}” in that table. Down and Enter make it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing in {missing} to show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are the same…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These two are never merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These two are never the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They hold on this computer alone. What you take back is asked for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They see that a production is here, and not which. You decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer has no program for “{name}”. Save it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be imported as it is being read now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the backup. What was here is kept in “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This production is open in a window of its own, which is in front now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row is in one table only and was never merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row is staged: nobody else has it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This script came with the module “{module}”. What you change here is replaced when the module is upgraded; copy it to keep your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick box</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick or untick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To work together with the others, ask one of them for an invitation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today / now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many hours, or too little rest</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Took {whose} in {count:,} places.</source>
            <extracomment>One: Took {whose} in {count:,} place.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Triggers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Triggers…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two people changed “{key}”; decide among what collides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two rows that somebody said are not the same, however alike they look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a choice and press Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a few letters of a name, a cue, a channel…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a few letters of a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a title, Enter adds it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type another (E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type into the first line, paste from a spreadsheet, or drop a file on the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type to search; Ctrl+Enter opens what it points to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo list…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Undo {count} steps</source>
            <extracomment>One: Undo 1 step</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Undo {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unicode (UTF-16)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unicode (UTF-8)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update to {installed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this one instead: {signed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values that do not convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values that two people changed, neither having seen the other's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values that you and somebody else changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View {place} of this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Views</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Views of this table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the computer that let you in. It must be on, and in the same network. You can close openprod meanwhile: it goes on the next time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waive {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waive…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was also: {title}, merged by {actor_name} {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was: {base} (before all edits)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was: {base} (before both edits)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a commit would change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can be taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed since I was away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What checks find and rules suggest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What everybody has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What follows: {parts}. </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What goes in: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What goes into it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is asked of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is done with them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is staged here stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it asks to be allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it does, in a sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is linked to by “{key}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is linked to by “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it wants to know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it would mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What meets what: one thing down, another across, such as scenes and people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What should others call you?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the module brings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the selection comes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they take up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this person wrote stands; the rest stays as it is chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was written last shows, marked, until somebody decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you are typing in “{name}” is not saved: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you change from now on is kept aside, on this computer only. Nobody gets it before you commit it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you change on this computer sets a script off; what others change does on theirs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you typed was not saved: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a row fits no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it is done, its changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it is written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When {place} changes, “{name}” runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where a network keeps computers from finding each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where each row stands when the table is not sorted. Move rows to change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where to look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the row is there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which fields stand on a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While two values collide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who has this production in the network, and how others join</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who sees it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever has the file may join this production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever has the production chooses “Let somebody join” and tells you the code. Without one, ask: they see your name and let you in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever has this can join and edit. Send it only to your team, by a way that you trust.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why this was not taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wide tables are printed smaller, to fit the width of the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Windows (Western)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With all rows as they are now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without that, it opens as a production that works alone until somebody is invited.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words show the rows that hold them all.
Or write conditions, joined by “and” or “or”: {condition}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work that arrived late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a property as {NEW_HINT}, such as “character: Juliet”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write into every selected cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write into {count:,} cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the cell and go down / to the right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {pages} to {rpartition}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrote {written} to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes or no.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can also drop a production’s folder here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have not answered any script for good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You staged these values, and somebody changed them meanwhile. Choose with 1 or 2; E types another value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You work offline. Everything is saved on this computer; nothing is sent and nothing comes in until you go online.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You, elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your changes carry this name from the next time you open a production.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your changes carry this name, so that others can see who made them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name, such as Jane Doe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a row that is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a value, or $source.field, $old, $new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a value, or $source.field, $today, $actor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a warning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all of them together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all of these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all, or </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all, or such as {table}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>also in {new}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>always</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {count:,} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {total:,} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any change, or such as {key} = "done", $old is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any of these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>are shown for review at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as it is written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>assigned to, understudies, plays …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before an update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before restoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>besides what was typed: {base}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>brought it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be committed yet: somebody changed the same values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed since it was saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changes, and</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>checking it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comparing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>conflict, {value_count} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contains</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not contain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each that “{name}” leads to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>emptied a value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>getting your changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>getting your changes, {lacks:,} to go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to everybody at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>goes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is less than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is more than</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is still being looked up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>just type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept as it is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last change {last_at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last here {seen}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>leave them there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>linked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>looking for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>made by a script, not looked at yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>midnight, or such as 6h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name: value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no longer: the script was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nowhere; it is as long as a length says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only you see it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>openprod backs up by itself while you work: the newest five, one a day for a week, one a week for a month. They are kept on this computer, outside the production’s folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>openprod: keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>other staged changes are</source>
            <extracomment>One: other staged change is</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>propose to take them out again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sending changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shows something else; run “openprod verify” on both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>staged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>starts with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stays, though the module has it no more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as 11h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as 12h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as {by} is called to {titles} at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as {by}: {measured} on {day}, {bound} {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as {count} rows have the same {fields}: {values}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as {title} has no page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take them out again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>that fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>that fit no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the strictest of a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to fill in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to make one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to put in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today {at:%H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today {opened:%H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two people differ about this row (Ctrl+.)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unnamed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wait until I look at them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was chosen, and changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was chosen, and is in question again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was chosen, and taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where it is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whole row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worth knowing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday {at:%H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yesterday {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{WORDS}
left | middle | right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{actor_name}’s choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{added:,} added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{at:%A} {day} {at:%B %Y, %H:%M:%S}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{at:%a} {day} {at:%b %Y, %H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{at:,} of {count:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{both} are not linked now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cells:,} cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cells:,} cells selected · {rows}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changed:,} changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changes} in {tables}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{continued}  (continued)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count:,} both changed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count:,} cards</source>
            <extracomment>One: a card</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells</source>
            <extracomment>One: 1 cell</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells hold something else now</source>
            <extracomment>One: {count:,} cell holds something else now</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells were</source>
            <extracomment>One: 1 cell was</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes</source>
            <extracomment>One: 1 change</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes to come</source>
            <extracomment>One: {count:,} change to come</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} checks</source>
            <extracomment>One: {count:,} check</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} choices</source>
            <extracomment>One: {count:,} choice</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} empty fields</source>
            <extracomment>One: {count:,} empty field</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} fields</source>
            <extracomment>One: {count:,} field</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} files</source>
            <extracomment>One: 1 file</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} kinds of link</source>
            <extracomment>One: {count:,} kind of link</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} links</source>
            <extracomment>One: 1 link</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count:,} more have no place here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count:,} not in the file (they stay)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count:,} others stay open</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count:,} pages</source>
            <extracomment>One: 1 page</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} problems</source>
            <extracomment>One: 1 problem</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows</source>
            <extracomment>One: 1 row</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are</source>
            <extracomment>One: 1 row is</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are new since</source>
            <extracomment>One: {count:,} row is new since</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows hold</source>
            <extracomment>One: 1 row holds</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows in both</source>
            <extracomment>One: {count:,} row in both</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows of then are gone</source>
            <extracomment>One: {count:,} row of then is gone</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows with problems</source>
            <extracomment>One: {count:,} row with problems</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rules</source>
            <extracomment>One: {count:,} rule</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} scripts</source>
            <extracomment>One: {count:,} script</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} suggestions</source>
            <extracomment>One: 1 suggestion</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} tables</source>
            <extracomment>One: {count:,} table</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} triggers</source>
            <extracomment>One: {count:,} trigger</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values</source>
            <extracomment>One: 1 value</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values convert</source>
            <extracomment>One: {count:,} value convert</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} views</source>
            <extracomment>One: {count:,} view</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count:,}{more} found</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count} columns</source>
            <extracomment>One: 1 column</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days ago</source>
            <extracomment>One: 1 day ago</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} fields are</source>
            <extracomment>One: 1 field is</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} minutes left</source>
            <extracomment>One: {count} minute left</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} months ago</source>
            <extracomment>One: {count} month ago</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count} more are here</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count} wrong tries</source>
            <extracomment>One: one wrong try</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{cut} did not fit beside the last field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {at:%b} {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {at:%b} {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {at:%b}{year} {at:%H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done:,} of {most:,} changes are here, from {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{each} and {each2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{edges} come along</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{every}such as {table}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field_name} is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{files} cannot be had here, and come from the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{filled:,} filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{filled} filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder}  (not there now)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} is not there now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{heading} is {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hidden} not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{item}, {count:,} both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} of the link to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} {done:,.0f} of {total:,.0f}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} left as before: {why}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{looking} are here</source>
            <extracomment>One: {looking} is here</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{names} and {names2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (you)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (you, on another computer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} and {name2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} as it was {at:%Y-%m-%d %H.%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} asks to join.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} at {address} asks to join. If you know them, have them tell you the code on their screen: nobody else can have it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} finds the row to change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} goes to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has joined.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} in {name2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is at {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is editing {where}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not among the choices any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was taken out: its views, rules and scripts rest, its tables stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} {version} is in the production{brought}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, new row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, row {row}: not loaded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, row {row}: {shown}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}’s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}’s values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{parts} in {table_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{references} of other rows will point to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{removed:,} taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{row}, {column}: nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{said} for everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{said} on {pages}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{said}Undo, or Split on the row, takes it apart again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} h ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} min ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{section} gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{selected:,} rows selected · {rows}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown:,} of {rows}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} is the key of “{rstrip}”. Take it away first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size:,.1f} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} · not here yet{what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} · not here; {holders} has it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} · {done} % here{who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{subject}: stays open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} is what the row is called, {field_key} what it holds there; of several rows {titles} and {count}. Of overlaps {by}, {range} and {overlap}; of hours {measured}, {limit}, {day}. Empty: the check finds words of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: conflict, {value_count} values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{told}
Computed from {formula}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{touched:,} rows have been worked on since</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{typing} are editing this</source>
            <extracomment>One: {typing} is editing this</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{unchanged:,} unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: {done:,} of {total:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s edit</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{words}  ({count:,} rows)</source>
            <extracomment>One: {words}  ({count:,} row)</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{words} was not saved: its row is not here any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} was not saved: its row was deleted while you typed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}. Click to choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}. Show all rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}; something else stands here now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}; this row is not there any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Always” holds on this computer for this very text of the script. Whoever changes it, you are asked again. You can take it back in the list of permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{chosen}” {stands}. Decided by {who}, {at}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{heading}” is not saved whole: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{line}” is no argument. {HOW_ARGUMENTS}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” held nothing; it is gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is gone. You see what everybody has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is made, with {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is set aside. You see and change what everybody has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{other}” becomes a part of “{first}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” asks to be allowed:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is no address. It stands under the code, and looks like 192.168.1.20:4711.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{}” is a program. Opening it from here would run it: save it elsewhere first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{}” is not one of the choices; it can be made one in the field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>… and {more:,} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>← {words} (leads here)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>≠ both changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>≠ {actor_name} changed it too</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
