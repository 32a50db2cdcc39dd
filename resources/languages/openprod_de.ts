<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>openprod</name>
        <message>
            <source>
Was: {base}</source>
            <translation>
War: {base}</translation>
        </message>
        <message>
            <source>
cannot work now</source>
            <translation>
kann gerade nicht arbeiten</translation>
        </message>
        <message>
            <source>
switched off</source>
            <translation>
ausgeschaltet</translation>
        </message>
        <message>
            <source>
{words}
Was: {base}</source>
            <translation>
{words}
War: {base}</translation>
        </message>
        <message>
            <source>  ·  by {author}</source>
            <translation>  ·  von {author}</translation>
        </message>
        <message>
            <source>  · deleted</source>
            <translation>  · gelöscht</translation>
        </message>
        <message>
            <source> (changed since)</source>
            <translation> (seitdem geändert)</translation>
        </message>
        <message>
            <source> (open again)</source>
            <translation> (wieder offen)</translation>
        </message>
        <message>
            <source> (you)</source>
            <translation> (du)</translation>
        </message>
        <message>
            <source> Nothing is left to decide.</source>
            <translation> Es ist nichts mehr zu entscheiden.</translation>
        </message>
        <message>
            <source> To change the kind, use “Change kind of field…”.</source>
            <translation> Die Art änderst du mit „Art des Feldes ändern…“.</translation>
        </message>
        <message>
            <source> and {more} more</source>
            <translation> und {more} weitere</translation>
        </message>
        <message>
            <source> arrived at {arrived_at}</source>
            <translation> ist um {arrived_at} angekommen</translation>
        </message>
        <message>
            <source> as it was {at}</source>
            <translation> wie am {at}</translation>
        </message>
        <message>
            <source> came in</source>
            <translation> kam herein</translation>
        </message>
        <message>
            <source> days</source>
            <translation> Tage</translation>
        </message>
        <message>
            <source> from {holders}</source>
            <translation> von {holders}</translation>
        </message>
        <message>
            <source> in {where}</source>
            <translation> in {where}</translation>
        </message>
        <message>
            <source> of {changes:,}</source>
            <translation> von {changes:,}</translation>
        </message>
        <message>
            <source> {changes} kept for you to look at.</source>
            <translation> {changes} für dich zum Ansehen aufgehoben.</translation>
        </message>
        <message numerus="yes">
            <source> {count:,} do not: they stay as they are, marked, until somebody corrects them.</source>
            <extracomment>One:  {count:,} does not: they stay as they are, marked, until somebody corrects them.</extracomment>
            <translation>
                <numerusform> {count:,} nicht: Er bleibt markiert, wie er ist, bis jemand ihn berichtigt.</numerusform>
                <numerusform> {count:,} nicht: Sie bleiben markiert, wie sie sind, bis jemand sie berichtigt.</numerusform>
            </translation>
        </message>
        <message>
            <source> {left:,} left ({keys}).</source>
            <translation> Noch {left:,} ({keys}).</translation>
        </message>
        <message>
            <source> {quiet:,} {rest} not touched by anybody.</source>
            <translation> {quiet:,} {rest} von niemandem sonst berührt.</translation>
        </message>
        <message>
            <source> {rows} two different values: you will be asked which stands.</source>
            <translation> {rows} zwei verschiedene Werte: Du wirst gefragt, welcher gilt.</translation>
        </message>
        <message>
            <source>$actor is another one for everybody; fill it in where it is empty.</source>
            <translation>$actor ist für alle jemand anderes; füll es dort aus, wo es leer ist.</translation>
        </message>
        <message>
            <source>&amp;Confirm</source>
            <translation>&amp;Bestätigen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Mine everywhere</source>
            <translation>Überall &amp;meine</translation>
        </message>
        <message>
            <source>&amp;Not the same</source>
            <translation>&amp;Nicht dasselbe</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>&amp;Staging</source>
            <translation>&amp;Vormerken</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>&amp;Tabelle</translation>
        </message>
        <message>
            <source>&amp;Theirs everywhere</source>
            <translation>Überall &amp;deren</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Anzeige</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(ohne Titel)</translation>
        </message>
        <message>
            <source>, at the address {state}</source>
            <translation>, unter der Adresse {state}</translation>
        </message>
        <message>
            <source>, chosen</source>
            <translation>, gewählt</translation>
        </message>
        <message>
            <source>, folded</source>
            <translation>, zugeklappt</translation>
        </message>
        <message>
            <source>, last to first</source>
            <translation>, absteigend</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, dann </translation>
        </message>
        <message>
            <source>, while offline; came in {arrived_at}</source>
            <translation>, offline; angekommen {arrived_at}</translation>
        </message>
        <message>
            <source>. Somebody typed a wrong code: {tries} more, and it is closed</source>
            <translation>. Jemand hat einen falschen Code eingegeben: noch {tries}, dann ist er zu</translation>
        </message>
        <message>
            <source>1  Keep mine</source>
            <translation>1  Meins behalten</translation>
        </message>
        <message>
            <source>1 pair of rows may be one.</source>
            <translation>Ein Zeilenpaar ist vielleicht eine Zeile.</translation>
        </message>
        <message>
            <source>1 record of {} is not in the file and stayed.</source>
            <translation>Ein Eintrag von {} steht nicht in der Datei und blieb.</translation>
        </message>
        <message>
            <source>1 row was not taken.</source>
            <translation>Eine Zeile wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>1 to 9, or arrows and Enter</source>
            <translation>1 bis 9, oder Pfeile und Eingabe</translation>
        </message>
        <message>
            <source>1 to {rows:,}</source>
            <translation>1 bis {rows:,}</translation>
        </message>
        <message>
            <source>2  Use theirs</source>
            <translation>2  Deren nehmen</translation>
        </message>
        <message>
            <source>42.15 before 42.5, and 10.05 before 10.1.</source>
            <translation>42.15 vor 42.5, und 10.05 vor 10.1.</translation>
        </message>
        <message>
            <source>; {giver} attached it</source>
            <translation>; {giver} hat es angehängt</translation>
        </message>
        <message>
            <source>; {gone:,} had gone meanwhile</source>
            <translation>; {gone:,} gab es inzwischen nicht mehr</translation>
        </message>
        <message>
            <source>; {held_back:,} more were dismissed</source>
            <translation>; {held_back:,} weitere wurden abgelehnt</translation>
        </message>
        <message>
            <source>=, &lt;, &gt;, in, like, contains, starts with or is empty</source>
            <translation>=, &lt;, &gt;, in, like, contains, starts with oder is empty</translation>
        </message>
        <message>
            <source>A Midsummer Night’s Dream: people, scenes, cues, rig, notes.</source>
            <translation>Ein Sommernachtstraum: Leute, Szenen, Stichworte, Rig, Notizen.</translation>
        </message>
        <message>
            <source>A board needs a field to sort its cards by</source>
            <translation>Eine Kartenwand braucht ein Feld, nach dem die Karten sortiert werden</translation>
        </message>
        <message>
            <source>A cell holds at most {count} files.</source>
            <translation>Eine Zelle fasst höchstens {count} Dateien.</translation>
        </message>
        <message>
            <source>A change arrived that claims to be older than what it builds on. It was refused.</source>
            <translation>Eine Änderung kam an, die älter sein will als das, worauf sie aufbaut. Sie wurde abgewiesen.</translation>
        </message>
        <message>
            <source>A change arrived that was not signed by the person it names. It was refused.</source>
            <translation>Eine Änderung kam an, die nicht von der genannten Person unterschrieben ist. Sie wurde abgewiesen.</translation>
        </message>
        <message>
            <source>A change to a long text arrived that is damaged, or made to harm. It is kept and not shown; everything else is as it should be.</source>
            <translation>Eine Änderung an einem langen Text kam an, die beschädigt ist oder schaden soll. Sie wird behalten und nicht gezeigt; alles andere ist, wie es sein soll.</translation>
        </message>
        <message>
            <source>A check of kind query needs “where”: what lists the problems.</source>
            <translation>Eine Prüfung der Art query braucht „where“: was die Probleme auflistet.</translation>
        </message>
        <message>
            <source>A choice is a text, or { name = …, colour = … }.</source>
            <translation>Eine Auswahl ist ein Text oder { name = …, colour = … }.</translation>
        </message>
        <message>
            <source>A column is a field's key, or { field = …, width = … }.</source>
            <translation>Eine Spalte ist der Schlüssel eines Feldes oder { field = …, width = … }.</translation>
        </message>
        <message>
            <source>A column's width is between 1 and {count}.</source>
            <translation>Die Breite einer Spalte liegt zwischen 1 und {count}.</translation>
        </message>
        <message>
            <source>A computer does not take this one for a member of its production.</source>
            <translation>Ein Computer hält diesen nicht für ein Mitglied seiner Produktion.</translation>
        </message>
        <message>
            <source>A computer said to be somebody else than it proved to be.</source>
            <translation>Ein Computer gab sich für jemand anderen aus, als er beweisen konnte.</translation>
        </message>
        <message>
            <source>A computer sent something else for “{}”.</source>
            <translation>Ein Computer hat für „{}“ etwas anderes gesendet.</translation>
        </message>
        <message>
            <source>A computer that does not belong to this production tried to connect ({phrase}). It learned nothing.</source>
            <translation>Ein Computer, der nicht zu dieser Produktion gehört, wollte sich verbinden ({phrase}). Er hat nichts erfahren.</translation>
        </message>
        <message>
            <source>A computer that was called belongs to another production, or does not take this one for a member.</source>
            <translation>Ein angerufener Computer gehört zu einer anderen Produktion oder hält diesen nicht für ein Mitglied.</translation>
        </message>
        <message>
            <source>A count, such as 12.</source>
            <translation>Eine Anzahl, etwa 12.</translation>
        </message>
        <message>
            <source>A day from first to last</source>
            <translation>Ein Tag vom ersten bis zum letzten</translation>
        </message>
        <message>
            <source>A day, such as 14 March 2026.</source>
            <translation>Ein Tag, etwa der 14. März 2026.</translation>
        </message>
        <message>
            <source>A direction is out, in or both, not “out”.</source>
            <translation>Eine Richtung ist out, in oder both, nicht „out“.</translation>
        </message>
        <message>
            <source>A direction is out, in or both, not “{}”.</source>
            <translation>Eine Richtung ist out, in oder both, nicht „{}“.</translation>
        </message>
        <message>
            <source>A field</source>
            <translation>Ein Feld</translation>
        </message>
        <message>
            <source>A field cannot hold a {}.</source>
            <translation>Ein Feld kann kein {} enthalten.</translation>
        </message>
        <message>
            <source>A field has at most {count} choices.</source>
            <translation>Ein Feld hat höchstens {count} Auswahlmöglichkeiten.</translation>
        </message>
        <message>
            <source>A field has no “{}”. It has: {}.</source>
            <translation>Ein Feld hat kein „{}“. Es hat: {}.</translation>
        </message>
        <message>
            <source>A field holds at most {} choices.</source>
            <translation>Ein Feld fasst höchstens {} Auswahlen.</translation>
        </message>
        <message>
            <source>A field needs a name.</source>
            <translation>Ein Feld braucht einen Namen.</translation>
        </message>
        <message>
            <source>A field of another table</source>
            <translation>Ein Feld einer anderen Tabelle</translation>
        </message>
        <message>
            <source>A field stands here; write [{}] without quotes.</source>
            <translation>Hier steht ein Feld; [{}] ohne Anführungszeichen schreiben.</translation>
        </message>
        <message>
            <source>A field that it compares is not in {}.</source>
            <translation>Ein Feld, das verglichen wird, gibt es in {} nicht.</translation>
        </message>
        <message>
            <source>A field that it fills in is not in {}.</source>
            <translation>Ein Feld, das ausgefüllt wird, gibt es in {} nicht.</translation>
        </message>
        <message>
            <source>A field that it speaks of is not in {}.</source>
            <translation>Ein Feld, von dem die Rede ist, gibt es in {} nicht.</translation>
        </message>
        <message>
            <source>A field's on_conflict is empty or “{}”; “{}” is neither.</source>
            <translation>on_conflict eines Feldes ist leer oder „{}“; „{}“ ist keines von beiden.</translation>
        </message>
        <message>
            <source>A folder of this name is there already. Choose another name.</source>
            <translation>Einen Ordner dieses Namens gibt es schon. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <source>A folder on this computer; backups go elsewhere on it.</source>
            <translation>Ein Ordner auf diesem Computer; Sicherungen liegen anderswo auf ihm.</translation>
        </message>
        <message>
            <source>A folder with a module.toml</source>
            <translation>Ein Ordner mit einer module.toml</translation>
        </message>
        <message>
            <source>A form shows one row at a time.</source>
            <translation>Ein Formular zeigt jeweils eine Zeile.</translation>
        </message>
        <message>
            <source>A formula comes to text, a number, a time, or a row.</source>
            <translation>Eine Formel ergibt Text, eine Zahl, eine Zeit oder eine Zeile.</translation>
        </message>
        <message>
            <source>A length behind a reference has two parts.</source>
            <translation>Eine Länge hinter einem Verweis hat zwei Teile.</translation>
        </message>
        <message>
            <source>A link has at most {count} properties.</source>
            <translation>Eine Verknüpfung hat höchstens {count} Eigenschaften.</translation>
        </message>
        <message>
            <source>A list holds at most {count} entries.</source>
            <translation>Eine Liste fasst höchstens {count} Einträge.</translation>
        </message>
        <message>
            <source>A list holds plain values only.</source>
            <translation>Eine Liste enthält nur einfache Werte.</translation>
        </message>
        <message>
            <source>A list of several entries does not fit in one value.</source>
            <translation>Eine Liste mit mehreren Einträgen passt nicht in einen einzelnen Wert.</translation>
        </message>
        <message>
            <source>A mark</source>
            <translation>Ein Zeichen</translation>
        </message>
        <message>
            <source>A matrix needs two things that meet</source>
            <translation>Eine Matrix braucht zwei Dinge, die sich treffen</translation>
        </message>
        <message>
            <source>A module needs a file module.toml.</source>
            <translation>Ein Modul braucht eine Datei module.toml.</translation>
        </message>
        <message>
            <source>A moment at the venue, such as a call.</source>
            <translation>Ein Zeitpunkt am Spielort, etwa ein Aufruf.</translation>
        </message>
        <message>
            <source>A name has 1 to {} characters.</source>
            <translation>Ein Name hat 1 bis {} Zeichen.</translation>
        </message>
        <message>
            <source>A name has at most {} characters.</source>
            <translation>Ein Name hat höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>A new property: name, colon, value</source>
            <translation>Eine neue Eigenschaft: Name, Doppelpunkt, Wert</translation>
        </message>
        <message>
            <source>A new record needs “{}”.</source>
            <translation>Ein neuer Eintrag braucht „{}“.</translation>
        </message>
        <message>
            <source>A new row in “{name}” is not saved: {why}</source>
            <translation>Eine neue Zeile in „{name}“ ist nicht gespeichert: {why}</translation>
        </message>
        <message>
            <source>A new row is made, with these tables and what they show. This row stays in the others.</source>
            <translation>Eine neue Zeile entsteht, mit diesen Tabellen und dem, was sie zeigen. Diese Zeile bleibt in den anderen.</translation>
        </message>
        <message>
            <source>A new table</source>
            <translation>Eine neue Tabelle</translation>
        </message>
        <message>
            <source>A number with a fraction, such as 2.5.</source>
            <translation>Eine Zahl mit Nachkommastellen, etwa 2,5.</translation>
        </message>
        <message>
            <source>A part of openprod itself cannot be merged.</source>
            <translation>Ein Teil von openprod selbst kann nicht zusammengeführt werden.</translation>
        </message>
        <message>
            <source>A part of this change failed before, so none of it was kept.</source>
            <translation>Ein Teil dieser Änderung ist vorher fehlgeschlagen, deshalb blieb nichts davon.</translation>
        </message>
        <message>
            <source>A path has at most {} steps; ask in two parts.</source>
            <translation>Ein Pfad hat höchstens {} Schritte; in zwei Teilen fragen.</translation>
        </message>
        <message>
            <source>A pattern has at most {count} characters.</source>
            <translation>Ein Muster hat höchstens {count} Zeichen.</translation>
        </message>
        <message>
            <source>A picture, a plan, a sound; kept with the production.</source>
            <translation>Ein Bild, ein Plan, ein Ton; wird mit der Produktion aufbewahrt.</translation>
        </message>
        <message>
            <source>A production at {address}</source>
            <translation>Eine Produktion unter {address}</translation>
        </message>
        <message>
            <source>A production's name has 1 to {} characters.</source>
            <translation>Der Name einer Produktion hat 1 bis {} Zeichen.</translation>
        </message>
        <message>
            <source>A quotation mark in the row that starts at line {count} of “{}” is never closed. Correct that line and import the file again.</source>
            <translation>Ein Anführungszeichen in der Zeile, die bei Zeile {count} von „{}“ beginnt, wird nie geschlossen. Berichtige diese Zeile, und importiere die Datei noch einmal.</translation>
        </message>
        <message>
            <source>A reference needs a target: the table that it points into.</source>
            <translation>Ein Verweis braucht ein target: die Tabelle, auf die er zeigt.</translation>
        </message>
        <message>
            <source>A row of another table, such as the scene.</source>
            <translation>Eine Zeile einer anderen Tabelle, etwa die Szene.</translation>
        </message>
        <message>
            <source>A rule cannot fill in {}.</source>
            <translation>Eine Regel kann {} nicht ausfüllen.</translation>
        </message>
        <message>
            <source>A rule that does {} needs a target table.</source>
            <translation>Eine Regel mit {} braucht eine Zieltabelle (target).</translation>
        </message>
        <message>
            <source>A rule that merges needs match_on: the fields that must agree.</source>
            <translation>Eine Regel, die zusammenführt, braucht match_on: die Felder, die übereinstimmen müssen.</translation>
        </message>
        <message>
            <source>A run ends with one of {}.</source>
            <translation>Ein Lauf endet mit einem von {}.</translation>
        </message>
        <message>
            <source>A script has at most {count} characters.</source>
            <translation>Ein Skript hat höchstens {count} Zeichen.</translation>
        </message>
        <message>
            <source>A script needs a name of at most {} characters.</source>
            <translation>Ein Skript braucht einen Namen mit höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>A script runs by itself; finish the grouped change first.</source>
            <translation>Ein Skript läuft für sich; schließ zuerst die zusammengefasste Änderung ab.</translation>
        </message>
        <message>
            <source>A sort is a field's key, with a - before it for falling.</source>
            <translation>Sortiert wird nach dem Schlüssel eines Feldes, mit - davor für absteigend.</translation>
        </message>
        <message>
            <source>A table holds at most {} fields.</source>
            <translation>Eine Tabelle fasst höchstens {} Felder.</translation>
        </message>
        <message>
            <source>A table holds at most {} fields; this one would have {count}.</source>
            <translation>Eine Tabelle hat höchstens {} Felder; diese hätte {count}.</translation>
        </message>
        <message>
            <source>A table needs at least one field.</source>
            <translation>Eine Tabelle braucht mindestens ein Feld.</translation>
        </message>
        <message>
            <source>A table that it speaks of is not here.</source>
            <translation>Eine Tabelle, von der die Rede ist, gibt es hier nicht.</translation>
        </message>
        <message>
            <source>A table that it speaks of is not in this production.</source>
            <translation>Eine Tabelle, von der die Rede ist, gibt es in dieser Produktion nicht.</translation>
        </message>
        <message>
            <source>A table's name needs quotes: table = "cues".</source>
            <translation>Der Name einer Tabelle braucht Anführungszeichen: table = "cues".</translation>
        </message>
        <message>
            <source>A text or a picture for a phone, with all that it takes</source>
            <translation>Ein Text, oder ein Bild für ein Handy, mit allem, was nötig ist</translation>
        </message>
        <message>
            <source>A text under “{}” has {count} characters; a cell of an Excel file holds {count}. Save as CSV instead.</source>
            <translation>Ein Text unter „{}“ hat {count} Zeichen; eine Zelle einer Excel-Datei fasst {count}. Speichere stattdessen als CSV.</translation>
        </message>
        <message>
            <source>A trigger watches a field of a table: “table.field”.</source>
            <translation>Ein Auslöser beobachtet ein Feld einer Tabelle: „table.field“.</translation>
        </message>
        <message>
            <source>A version is three numbers, such as 1.0.0.</source>
            <translation>Eine Version besteht aus drei Zahlen, etwa 1.0.0.</translation>
        </message>
        <message>
            <source>A view is for one person or, with nobody named, for everybody.</source>
            <translation>Eine Ansicht ist für eine Person oder, wenn niemand genannt ist, für alle.</translation>
        </message>
        <message>
            <source>A view sorts asc or desc; “{}” is neither.</source>
            <translation>Eine Ansicht sortiert asc oder desc; „{}“ ist keines von beiden.</translation>
        </message>
        <message>
            <source>A view's filter is text.</source>
            <translation>Der Filter einer Ansicht ist Text.</translation>
        </message>
        <message>
            <source>A view's options are names with values.</source>
            <translation>Die Optionen einer Ansicht sind Namen mit Werten.</translation>
        </message>
        <message>
            <source>A view's options have at most {count} characters.</source>
            <translation>Die Optionen einer Ansicht haben höchstens {count} Zeichen.</translation>
        </message>
        <message>
            <source>A view's options hold text, numbers, yes or no and lists.</source>
            <translation>Die Optionen einer Ansicht enthalten Text, Zahlen, ja oder nein und Listen.</translation>
        </message>
        <message>
            <source>A workspace for production teams: on your own computer, with or without a network. Free software under the AGPL, version 3 or later: use it, look into it, change it, pass it on.</source>
            <translation>Ein Arbeitsplatz für Produktionsteams: auf dem eigenen Computer, mit oder ohne Netz. Freie Software unter der AGPL, Version 3 oder später: nutze sie, sieh hinein, ändere sie, gib sie weiter.</translation>
        </message>
        <message>
            <source>A {noun} has no “{}” that could be changed.</source>
            <translation>{noun} hat kein „{}“, das sich ändern ließe.</translation>
        </message>
        <message>
            <source>A {noun} needs a name.</source>
            <translation>{noun} braucht einen Namen.</translation>
        </message>
        <message>
            <source>A {noun}'s name cannot hold a NUL character.</source>
            <translation>{noun}: Der Name kann kein NUL-Zeichen enthalten.</translation>
        </message>
        <message>
            <source>A {noun}'s name has at most {} characters.</source>
            <translation>{noun}: Der Name hat höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>A {} needs options.{}.</source>
            <translation>Die Art {} braucht options.{}.</translation>
        </message>
        <message>
            <source>A {} needs {}, and {} has no such field.</source>
            <translation>{} braucht {}, und {} hat kein solches Feld.</translation>
        </message>
        <message>
            <source>A10 before A2, as a dictionary would.</source>
            <translation>A10 vor A2, wie im Wörterbuch.</translation>
        </message>
        <message>
            <source>A2 before A10, page 23 before 23a before 24.</source>
            <translation>A2 vor A10, Seite 23 vor 23a vor 24.</translation>
        </message>
        <message>
            <source>About openprod</source>
            <translation>Über openprod</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Accept a suggestion of rule “{}”</source>
            <translation>Vorschlag der Regel „{}“ annehmen</translation>
        </message>
        <message>
            <source>Accept a suggestion of {} rules</source>
            <translation>Vorschlag von {} Regeln annehmen</translation>
        </message>
        <message>
            <source>Accept {count:,}</source>
            <translation>{count:,} annehmen</translation>
        </message>
        <message>
            <source>Accept {count} suggestions of rule “{}”</source>
            <translation>{count} Vorschläge der Regel „{}“ annehmen</translation>
        </message>
        <message>
            <source>Accept {count} suggestions of {} rules</source>
            <translation>{count} Vorschläge von {} Regeln annehmen</translation>
        </message>
        <message numerus="yes">
            <source>Accepted {count:,}</source>
            <extracomment>One: Accepted 1</extracomment>
            <translation>
                <numerusform>{count} angenommen</numerusform>
                <numerusform>{count:,} angenommen</numerusform>
            </translation>
        </message>
        <message>
            <source>Access code</source>
            <translation>Zugangscode</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>Quer</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add 1 row to {}</source>
            <translation>Eine Zeile zu {} hinzufügen</translation>
        </message>
        <message>
            <source>Add 1 row to {}, with {said}.</source>
            <translation>Eine Zeile zu {} hinzufügen, mit {said}.</translation>
        </message>
        <message>
            <source>Add 1 row to {}.</source>
            <translation>Eine Zeile zu {} hinzufügen.</translation>
        </message>
        <message>
            <source>Add a field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>Add a field of choices, or one that points to another table, to have one thing down and one across. Links between two tables of a module do as well.</source>
            <translation>Füge ein Auswahlfeld hinzu, oder eines, das auf eine andere Tabelle zeigt: dann steht eines längs und eines quer. Verknüpfungen zwischen zwei Tabellen eines Moduls gehen auch.</translation>
        </message>
        <message>
            <source>Add a field of choices, such as a status: each choice becomes a column.</source>
            <translation>Füge ein Auswahlfeld hinzu, etwa einen Stand: Jede Auswahl wird eine Spalte.</translation>
        </message>
        <message>
            <source>Add a field to {name}</source>
            <translation>Feld zu {name} hinzufügen</translation>
        </message>
        <message>
            <source>Add a field…</source>
            <translation>Feld hinzufügen…</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Zeile hinzufügen</translation>
        </message>
        <message>
            <source>Add a property to this link</source>
            <translation>Dieser Verknüpfung eine Eigenschaft geben</translation>
        </message>
        <message>
            <source>Add check {}</source>
            <translation>Prüfung {} hinzufügen</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>Add field {} to {}</source>
            <translation>Feld {} zu {} hinzufügen</translation>
        </message>
        <message>
            <source>Add link</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Add rule {}</source>
            <translation>Regel {} hinzufügen</translation>
        </message>
        <message>
            <source>Add to the production</source>
            <translation>Zur Produktion hinzufügen</translation>
        </message>
        <message>
            <source>Add to {}</source>
            <translation>Zu {} hinzufügen</translation>
        </message>
        <message>
            <source>Add {count} rows to {}</source>
            <translation>{count} Zeilen zu {} hinzufügen</translation>
        </message>
        <message>
            <source>Add {count} rows to {}, with {said}.</source>
            <translation>{count} Zeilen zu {} hinzufügen, mit {said}.</translation>
        </message>
        <message>
            <source>Add {count} rows to {}.</source>
            <translation>{count} Zeilen zu {} hinzufügen.</translation>
        </message>
        <message>
            <source>Add {} to {}, with {said}.</source>
            <translation>{} zu {} hinzufügen, mit {said}.</translation>
        </message>
        <message>
            <source>Add {} to {}.</source>
            <translation>{} zu {} hinzufügen.</translation>
        </message>
        <message>
            <source>Added {count} to {}.</source>
            <translation>Zu {} hinzugefügt: {count}.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}, left {count} as it was.</source>
            <translation>{count} hinzugefügt, {count} geändert, {count} unverändert.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}, left {count} as they were.</source>
            <translation>{count} hinzugefügt, {count} geändert, {count} unverändert.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}.</source>
            <translation>{count} hinzugefügt, {count} geändert.</translation>
        </message>
        <message>
            <source>Added {count}, left {count} as it was.</source>
            <translation>{count} hinzugefügt, {count} unverändert.</translation>
        </message>
        <message>
            <source>Added {count}, left {count} as they were.</source>
            <translation>{count} hinzugefügt, {count} unverändert.</translation>
        </message>
        <message>
            <source>Added {count}.</source>
            <translation>{count} hinzugefügt.</translation>
        </message>
        <message>
            <source>Added “{name}”. It is shown here if it passes the filter.</source>
            <translation>„{name}“ hinzugefügt. Zu sehen ist es hier, wenn der Filter es durchlässt.</translation>
        </message>
        <message>
            <source>Adding it; this takes a moment.</source>
            <translation>Wird hinzugefügt; das dauert einen Moment.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Adopt module {}</source>
            <translation>Modul {} übernehmen</translation>
        </message>
        <message>
            <source>Alike in</source>
            <translation>Gleich in</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Alle Befehle</translation>
        </message>
        <message>
            <source>All fields beside each other</source>
            <translation>Alle Felder nebeneinander</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>All from the &amp;first</source>
            <translation>Alle vom &amp;ersten</translation>
        </message>
        <message>
            <source>All from the &amp;second</source>
            <translation>Alle vom &amp;zweiten</translation>
        </message>
        <message>
            <source>All of a day together</source>
            <translation>Alles eines Tages zusammen</translation>
        </message>
        <message>
            <source>All of this meeting</source>
            <translation>Alles aus dieser Begegnung</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Alle Zeilen</translation>
        </message>
        <message>
            <source>All that can be read (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain *.vcf *.ics *.json);;Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Plots and consoles (*.xml *.mvr *.gdtf *.csv *.asc);;Scripts (*.fountain *.xml);;Contacts and calendars (*.vcf *.ics);;All files (*)</source>
            <translation>Alles Lesbare (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain *.vcf *.ics *.json);;Tabellen (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Pläne und Pulte (*.xml *.mvr *.gdtf *.csv *.asc);;Textbücher (*.fountain *.xml);;Kontakte und Kalender (*.vcf *.ics);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>All views of this table</source>
            <translation>Alle Ansichten dieser Tabelle</translation>
        </message>
        <message>
            <source>All {count:,} of this meeting… (A)</source>
            <translation>Alle {count:,} dieser Begegnung… (A)</translation>
        </message>
        <message>
            <source>All {count:,} of {whose}</source>
            <translation>Alle {count:,} von {whose}</translation>
        </message>
        <message>
            <source>Allow merging these</source>
            <translation>Zusammenführen wieder erlauben</translation>
        </message>
        <message>
            <source>Allow nothing</source>
            <translation>Nichts erlauben</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Allein</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <source>An OSC address begins with /, unlike “{}”.</source>
            <translation>Eine OSC-Adresse beginnt mit /, anders als „{}“.</translation>
        </message>
        <message>
            <source>An argument is { name = …, type = …, label = … }.</source>
            <translation>Ein Argument ist { name = …, type = …, label = … }.</translation>
        </message>
        <message>
            <source>An interval's ends are all numbers, all moments or all durations.</source>
            <translation>Die Enden eines Zeitraums sind alle Zahlen, alle Zeitpunkte oder alle Dauern.</translation>
        </message>
        <message>
            <source>An option needs a name of at most {} characters.</source>
            <translation>Eine Auswahl braucht einen Namen von höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>An overlay needs a name of at most {} characters.</source>
            <translation>Eine Vormerkung braucht einen Namen von höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>An unexpected fault.</source>
            <translation>Ein unerwarteter Fehler.</translation>
        </message>
        <message numerus="yes">
            <source>And {count} more.</source>
            <extracomment>One: And {count} more.</extracomment>
            <translation>
                <numerusform>Und {count} weiterer.</numerusform>
                <numerusform>Und {count} weitere.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer and this one have the same changes and show different things.</source>
            <translation>Ein anderer Computer und dieser haben dieselben Änderungen und zeigen Verschiedenes.</translation>
        </message>
        <message>
            <source>Another computer announced far more data than openprod ever sends. The connection was ended; nothing was changed.</source>
            <translation>Ein anderer Computer hat weit mehr Daten angekündigt, als openprod je sendet. Die Verbindung wurde beendet; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Another computer sent something that openprod does not understand ({}). The connection was ended; nothing was changed.</source>
            <translation>Ein anderer Computer hat etwas geschickt, das openprod nicht versteht ({}). Die Verbindung wurde beendet; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Another computer works as this one: it was copied with all that is on it.</source>
            <translation>Ein anderer Computer arbeitet unter dem Namen von diesem: Er wurde mit allem kopiert, was darauf ist.</translation>
        </message>
        <message>
            <source>Another program has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>Ein anderes Programm hat „{}“ geöffnet. Schließ es dort, oder öffne es hier nur zum Lesen.</translation>
        </message>
        <message>
            <source>Another value for {name}</source>
            <translation>Ein anderer Wert für {name}</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Appearance: as the system</source>
            <translation>Erscheinungsbild: wie das System</translation>
        </message>
        <message>
            <source>Appearance: dark</source>
            <translation>Erscheinungsbild: dunkel</translation>
        </message>
        <message>
            <source>Appearance: light</source>
            <translation>Erscheinungsbild: hell</translation>
        </message>
        <message>
            <source>Are one</source>
            <translation>Sind eins</translation>
        </message>
        <message>
            <source>Arrived late</source>
            <translation>Spät angekommen</translation>
        </message>
        <message>
            <source>As cue numbers</source>
            <translation>Wie Stichwortnummern</translation>
        </message>
        <message>
            <source>As from a template: with the rows of these tables only</source>
            <translation>Wie aus einer Vorlage: nur mit den Zeilen dieser Tabellen</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Wie es war</translation>
        </message>
        <message>
            <source>As it was at</source>
            <translation>Wie es war um</translation>
        </message>
        <message>
            <source>As it was on {at}</source>
            <translation>Wie es war am {at}</translation>
        </message>
        <message>
            <source>As it was…</source>
            <translation>Wie es war…</translation>
        </message>
        <message>
            <source>As people count</source>
            <translation>Wie man zählt</translation>
        </message>
        <message>
            <source>Ask for a new invite.</source>
            <translation>Um eine neue Einladung bitten.</translation>
        </message>
        <message>
            <source>Ask to be let in</source>
            <translation>Um Einlass bitten</translation>
        </message>
        <message>
            <source>Asked again: {choice} was {chosen}, and was taken back.</source>
            <translation>Wieder gefragt: {choice} war {chosen} und wurde zurückgenommen.</translation>
        </message>
        <message>
            <source>At a stretch, without a break</source>
            <translation>An einem Stück, ohne Pause</translation>
        </message>
        <message>
            <source>At character {column}: {sentence}</source>
            <translation>Bei Zeichen {column}: {sentence}</translation>
        </message>
        <message>
            <source>At least one table stays with this row.</source>
            <translation>Mindestens eine Tabelle bleibt bei dieser Zeile.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>Dateien anhängen…</translation>
        </message>
        <message>
            <source>Attach {count} files</source>
            <translation>{count} Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach {}</source>
            <translation>{} anhängen</translation>
        </message>
        <message>
            <source>Attached {what}</source>
            <translation>{what} angehängt</translation>
        </message>
        <message>
            <source>Attaching {what}</source>
            <translation>{what} wird angehängt</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back to as saved</source>
            <translation>Zurück zum Gespeicherten</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>Zurück zu jetzt</translation>
        </message>
        <message>
            <source>Back to the table  Esc</source>
            <translation>Zurück zur Tabelle  Esc</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Sicherungen…</translation>
        </message>
        <message>
            <source>Bar</source>
            <translation>Senkrechter Strich</translation>
        </message>
        <message>
            <source>Be told when files change anywhere in the production's folder</source>
            <translation>Erfahren, wenn sich Dateien irgendwo im Ordner der Produktion ändern</translation>
        </message>
        <message>
            <source>Be told when files change called {} in the production's folder</source>
            <translation>Erfahren, wenn sich Dateien namens {} im Ordner der Produktion ändern</translation>
        </message>
        <message>
            <source>Be told when files change in {} of the production's folder</source>
            <translation>Erfahren, wenn sich Dateien in {} im Ordner der Produktion ändern</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Wird zu</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Begin with</source>
            <translation>Beginnen mit</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Kartenwand</translation>
        </message>
        <message>
            <source>Both changed it</source>
            <translation>Beide haben es geändert</translation>
        </message>
        <message>
            <source>Both changed it: later, the next one</source>
            <translation>Beide haben es geändert: später, das nächste</translation>
        </message>
        <message>
            <source>Both changed it: take a value</source>
            <translation>Beide haben es geändert: einen Wert nehmen</translation>
        </message>
        <message>
            <source>Both changed it: the next list</source>
            <translation>Beide haben es geändert: die nächste Liste</translation>
        </message>
        <message>
            <source>Both changed it: the same person in all of the meeting</source>
            <translation>Beide haben es geändert: dieselbe Person in der ganzen Begegnung</translation>
        </message>
        <message>
            <source>Both changed it: type another value</source>
            <translation>Beide haben es geändert: einen anderen Wert eingeben</translation>
        </message>
        <message>
            <source>Both changed it: {things}. Nothing is lost; decide when you like.</source>
            <translation>Beide haben es geändert: {things}. Nichts ist verloren; entscheide, wann du willst.</translation>
        </message>
        <message>
            <source>Both parts need a table to be in. Choose which tables go and which stay.</source>
            <translation>Beide Teile brauchen eine Tabelle. Wähle, welche Tabellen mitgehen und welche bleiben.</translation>
        </message>
        <message>
            <source>Both tables have a field “{}”.</source>
            <translation>Beide Tabellen haben ein Feld „{}“.</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Bring back 1 row</source>
            <translation>Eine Zeile zurückholen</translation>
        </message>
        <message>
            <source>Bring back {count} rows</source>
            <translation>{count} Zeilen zurückholen</translation>
        </message>
        <message>
            <source>Bring the row back with it</source>
            <translation>Die Zeile damit zurückholen</translation>
        </message>
        <message>
            <source>Bring this row back</source>
            <translation>Diese Zeile zurückholen</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>Auf den neuesten Stand bringen</translation>
        </message>
        <message>
            <source>Brought this row back</source>
            <translation>Hat diese Zeile zurückgeholt</translation>
        </message>
        <message>
            <source>Browse modules…</source>
            <translation>Module ansehen…</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <source>By itself, within the change that leads to it</source>
            <translation>Von selbst, zusammen mit der Änderung, die dazu führt</translation>
        </message>
        <message>
            <source>Call an address</source>
            <translation>Eine Adresse anrufen</translation>
        </message>
        <message>
            <source>Call an address, such as 192.168.1.20:4711</source>
            <translation>Eine Adresse anrufen, etwa 192.168.1.20:4711</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>Nicht verwendbar</translation>
        </message>
        <message>
            <source>Capitals and small letters are the same</source>
            <translation>Groß- und Kleinbuchstaben sind gleich</translation>
        </message>
        <message>
            <source>Card {row}: not loaded yet</source>
            <translation>Karte {row}: noch nicht geladen</translation>
        </message>
        <message>
            <source>Cards in columns, one for each choice of a field; drag a card to change it.</source>
            <translation>Karten in Spalten, eine je Auswahl eines Feldes; zieh eine Karte, um sie zu ändern.</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <source>Change check {}</source>
            <translation>Prüfung {} ändern</translation>
        </message>
        <message>
            <source>Change choice {} of {}</source>
            <translation>Auswahl {} von {} ändern</translation>
        </message>
        <message>
            <source>Change field</source>
            <translation>Feld ändern</translation>
        </message>
        <message>
            <source>Change field {} of {}</source>
            <translation>Feld {} von {} ändern</translation>
        </message>
        <message>
            <source>Change kind</source>
            <translation>Art ändern</translation>
        </message>
        <message>
            <source>Change kind of field…</source>
            <translation>Art des Feldes ändern…</translation>
        </message>
        <message>
            <source>Change rule {}</source>
            <translation>Regel {} ändern</translation>
        </message>
        <message>
            <source>Change table {}</source>
            <translation>Tabelle {} ändern</translation>
        </message>
        <message>
            <source>Change the kind of “{name}”</source>
            <translation>Art von „{name}“ ändern</translation>
        </message>
        <message>
            <source>Change view {}</source>
            <translation>Ansicht {} ändern</translation>
        </message>
        <message>
            <source>Change {} of {}</source>
            <translation>{} von {} ändern</translation>
        </message>
        <message>
            <source>Change {} properties of {}</source>
            <translation>{} Eigenschaften von {} ändern</translation>
        </message>
        <message>
            <source>Changed by others too</source>
            <translation>Auch von anderen geändert</translation>
        </message>
        <message>
            <source>Changed by {actor_name} since {since}</source>
            <translation>Von {actor_name} geändert seit {since}</translation>
        </message>
        <message>
            <source>Changed {count}, left {count} as it was.</source>
            <translation>{count} geändert, {count} unverändert.</translation>
        </message>
        <message>
            <source>Changed {count}, left {count} as they were.</source>
            <translation>{count} geändert, {count} unverändert.</translation>
        </message>
        <message>
            <source>Changed {count}.</source>
            <translation>{count} geändert.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Changes here are dated {}, and this computer's clock shows {}. If this clock is behind, set it right. If another was ahead, those who were not there see them, and what is written here now, only once that time has come.</source>
            <translation>Änderungen hier tragen die Zeit {}, und die Uhr dieses Computers zeigt {}. Geht diese Uhr nach, stell sie richtig. Ging eine andere vor, sehen alle, die nicht dabei waren, diese Änderungen, und was jetzt hier geschrieben wird, erst zu jener Zeit.</translation>
        </message>
        <message>
            <source>Changes of another production arrived. They were refused.</source>
            <translation>Änderungen einer anderen Produktion kamen an. Sie wurden abgewiesen.</translation>
        </message>
        <message>
            <source>Changes, the newest first</source>
            <translation>Änderungen, die neuesten zuerst</translation>
        </message>
        <message>
            <source>Check this field…</source>
            <translation>Dieses Feld prüfen…</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Checks find what does not fit together, and rules propose what follows. {keys} lists it.</source>
            <translation>Prüfungen finden, was nicht zusammenpasst, und Regeln schlagen vor, was folgt. {keys} zeigt die Liste.</translation>
        </message>
        <message>
            <source>Checks…</source>
            <translation>Prüfungen…</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Auswahlmöglichkeiten</translation>
        </message>
        <message>
            <source>Choose a production’s folder, its name ends in “.openprod”.</source>
            <translation>Wähle den Ordner einer Produktion; sein Name endet auf „.openprod“.</translation>
        </message>
        <message>
            <source>Choose a row to see who changed what.</source>
            <translation>Wähle eine Zeile, um zu sehen, wer was geändert hat.</translation>
        </message>
        <message>
            <source>Choose another kind to see what would become of the values.</source>
            <translation>Wähle eine andere Art, um zu sehen, was aus den Werten würde.</translation>
        </message>
        <message>
            <source>Choose files on this computer; or drop them here</source>
            <translation>Dateien auf diesem Computer wählen, oder hier fallen lassen</translation>
        </message>
        <message>
            <source>Choose the row that this one is the same as.</source>
            <translation>Wähle die Zeile, die dasselbe ist wie diese.</translation>
        </message>
        <message>
            <source>Choose the rows line by line</source>
            <translation>Die Zeilen Bedingung für Bedingung wählen</translation>
        </message>
        <message>
            <source>Choose the rows line by line, without writing a condition</source>
            <translation>Die Zeilen Schritt für Schritt wählen, ohne eine Bedingung zu schreiben</translation>
        </message>
        <message>
            <source>Choose the two rows that are not the same.</source>
            <translation>Wähle die zwei Zeilen, die nicht dasselbe sind.</translation>
        </message>
        <message>
            <source>Choose two rows to compare, or one and search for the other.</source>
            <translation>Wähle zwei Zeilen zum Vergleichen, oder eine und suche die andere.</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Ort wählen…</translation>
        </message>
        <message>
            <source>Choose with 1 or 2; E types another value. {left} still open: what you leave open is marked “both changed”, with both values.</source>
            <translation>Wähle mit 1 oder 2; E gibt einen anderen Wert ein. {left} noch offen: Was offen bleibt, wird mit beiden Werten als „Beide haben es geändert“ markiert.</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>Chosen then</source>
            <translation>Damals gewählt</translation>
        </message>
        <message numerus="yes">
            <source>Clear {count:,} cells</source>
            <extracomment>One: Clear cell</extracomment>
            <translation>
                <numerusform>Zelle leeren</numerusform>
                <numerusform>{count:,} Zellen leeren</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>Close again to leave it behind.</source>
            <translation>Noch einmal schließen lässt es zurück.</translation>
        </message>
        <message>
            <source>Close the code</source>
            <translation>Den Code schließen</translation>
        </message>
        <message>
            <source>Close the list</source>
            <translation>Die Liste schließen</translation>
        </message>
        <message>
            <source>Close the row shown whole</source>
            <translation>Die ganz gezeigte Zeile schließen</translation>
        </message>
        <message>
            <source>Close the {title}</source>
            <translation>Schließen: {title}</translation>
        </message>
        <message>
            <source>Close this line</source>
            <translation>Diese Zeile schließen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Close this production</source>
            <translation>Diese Produktion schließen</translation>
        </message>
        <message>
            <source>Close without it</source>
            <translation>Ohne es schließen</translation>
        </message>
        <message>
            <source>Closes this; the menus show it again</source>
            <translation>Schließt das hier; über die Menüs kommt es wieder</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Colour by</source>
            <translation>Farbe nach</translation>
        </message>
        <message>
            <source>Colour cards by</source>
            <translation>Karten färben nach</translation>
        </message>
        <message>
            <source>Colour of {name}: {colour}</source>
            <translation>Farbe von {name}: {colour}</translation>
        </message>
        <message>
            <source>Column {index}</source>
            <translation>Spalte {index}</translation>
        </message>
        <message>
            <source>Columns by</source>
            <translation>Spalten nach</translation>
        </message>
        <message>
            <source>Columns parted by</source>
            <translation>Spalten getrennt durch</translation>
        </message>
        <message>
            <source>Columns parted by tabs; text only.</source>
            <translation>Spalten durch Tabulatoren getrennt; nur Text.</translation>
        </message>
        <message>
            <source>Comes with openprod</source>
            <translation>Kommt mit openprod</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Komma</translation>
        </message>
        <message>
            <source>Comma-separated (.csv)</source>
            <translation>Kommagetrennt (.csv)</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Commit what is staged</source>
            <translation>Vorgemerktes übernehmen</translation>
        </message>
        <message>
            <source>Commit without what is unticked</source>
            <translation>Ohne das Abgewählte übernehmen</translation>
        </message>
        <message>
            <source>Commit {changes:,} and drop {dropped}?</source>
            <translation>{changes:,} übernehmen und {dropped} fallen lassen?</translation>
        </message>
        <message>
            <source>Commit {kept:,}</source>
            <translation>{kept:,} übernehmen</translation>
        </message>
        <message>
            <source>Committed “{label}”: {changes}</source>
            <translation>„{label}“ übernommen: {changes}</translation>
        </message>
        <message>
            <source>Committed “{name}”: {changes}</source>
            <translation>„{name}“ übernommen: {changes}</translation>
        </message>
        <message>
            <source>Committed: {changes}.</source>
            <translation>Übernommen: {changes}.</translation>
        </message>
        <message>
            <source>Computed from</source>
            <translation>Berechnet aus</translation>
        </message>
        <message>
            <source>Computed from {formula}: change what it is computed from.</source>
            <translation>Berechnet aus {formula}: Ändere, woraus es berechnet wird.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copied: versions, sizes, counts and the log. Nothing of yours is in it.</source>
            <translation>Kopiert: Versionen, Größen, Anzahlen und das Protokoll. Nichts von dir ist darin.</translation>
        </message>
        <message>
            <source>Copies of productions (*{COPY_SUFFIX})</source>
            <translation>Kopien von Produktionen (*{COPY_SUFFIX})</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>Diagnose kopieren</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Den Bericht kopieren</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Den Text kopieren</translation>
        </message>
        <message>
            <source>Copy what you typed</source>
            <translation>Kopieren, was du geschrieben hast</translation>
        </message>
        <message>
            <source>Copy with headings</source>
            <translation>Mit Überschriften kopieren</translation>
        </message>
        <message>
            <source>Counts again</source>
            <translation>Zählt wieder</translation>
        </message>
        <message>
            <source>Create “{words}”</source>
            <translation>„{words}“ anlegen</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Angelegt</translation>
        </message>
        <message>
            <source>Cues as the console writes them.</source>
            <translation>Cues, wie das Pult sie schreibt.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Datum und Uhrzeit</translation>
        </message>
        <message>
            <source>Dates move by</source>
            <translation>Daten verschieben um</translation>
        </message>
        <message>
            <source>Days in a row</source>
            <translation>Tage in Folge</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message numerus="yes">
            <source>Decide all {count:,}</source>
            <extracomment>One: Decide</extracomment>
            <translation>
                <numerusform>Entscheiden</numerusform>
                <numerusform>Alle {count:,} entscheiden</numerusform>
            </translation>
        </message>
        <message>
            <source>Decide anew…</source>
            <translation>Neu entscheiden…</translation>
        </message>
        <message>
            <source>Decide what others changed too…</source>
            <translation>Entscheiden, was auch andere geändert haben…</translation>
        </message>
        <message>
            <source>Decide what stands in this cell</source>
            <translation>Entscheiden, was in dieser Zelle steht</translation>
        </message>
        <message>
            <source>Decide {chosen:,} of {count:,}</source>
            <translation>{chosen:,} von {count:,} entscheiden</translation>
        </message>
        <message>
            <source>Decide {count} collision</source>
            <translation>{count} Kollision entscheiden</translation>
        </message>
        <message>
            <source>Decide {count} collisions</source>
            <translation>{count} Kollisionen entscheiden</translation>
        </message>
        <message>
            <source>Decide {name}</source>
            <translation>{name} entscheiden</translation>
        </message>
        <message>
            <source>Decide {}</source>
            <translation>{} entscheiden</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>Decided. Commit when you are ready.</source>
            <translation>Entschieden. Übernimm es, wenn du so weit bist.</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Entscheiden…</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete 1 row</source>
            <translation>Eine Zeile löschen</translation>
        </message>
        <message>
            <source>Delete check {}</source>
            <translation>Prüfung {} löschen</translation>
        </message>
        <message>
            <source>Delete choice {} of {}</source>
            <translation>Auswahl {} von {} löschen</translation>
        </message>
        <message>
            <source>Delete field {} of {}</source>
            <translation>Feld {} von {} löschen</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete rows</source>
            <translation>Zeilen löschen</translation>
        </message>
        <message>
            <source>Delete rule {}</source>
            <translation>Regel {} löschen</translation>
        </message>
        <message>
            <source>Delete table {}</source>
            <translation>Tabelle {} löschen</translation>
        </message>
        <message>
            <source>Delete the script</source>
            <translation>Das Skript löschen</translation>
        </message>
        <message>
            <source>Delete this field</source>
            <translation>Dieses Feld löschen</translation>
        </message>
        <message>
            <source>Delete this table</source>
            <translation>Diese Tabelle löschen</translation>
        </message>
        <message>
            <source>Delete this view</source>
            <translation>Diese Ansicht löschen</translation>
        </message>
        <message>
            <source>Delete view {}</source>
            <translation>Ansicht {} löschen</translation>
        </message>
        <message>
            <source>Delete {count} rows</source>
            <translation>{count} Zeilen löschen</translation>
        </message>
        <message>
            <source>Delete {kind}</source>
            <translation>{kind} löschen</translation>
        </message>
        <message>
            <source>Delete “{name}”?</source>
            <translation>„{name}“ löschen?</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <source>Deleted by one person, changed by another</source>
            <translation>Von jemandem gelöscht, von jemand anderem geändert</translation>
        </message>
        <message>
            <source>Deleted in staging: everybody else still has this row.</source>
            <translation>In der Vormerkung gelöscht: Alle anderen haben diese Zeile noch.</translation>
        </message>
        <message>
            <source>Deleted the check “{name}”</source>
            <translation>Prüfung „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Deleted the field “{name}”</source>
            <translation>Feld „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Deleted the rule “{name}”; what it did stays</source>
            <translation>Regel „{name}“ gelöscht; was sie getan hat, bleibt</translation>
        </message>
        <message>
            <source>Deleted the table “{name}”</source>
            <translation>Tabelle „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Deleted the trigger “{name}”</source>
            <translation>Auslöser „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Deleted the view “{name}”</source>
            <translation>Ansicht „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Deleted this row</source>
            <translation>Hat diese Zeile gelöscht</translation>
        </message>
        <message>
            <source>Deleted {rows}</source>
            <translation>{rows} gelöscht</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Did you mean “{}”?</source>
            <translation>War „{}“ gemeint?</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard what is staged</source>
            <translation>Vorgemerktes verwerfen</translation>
        </message>
        <message>
            <source>Discard what is staged…</source>
            <translation>Vorgemerktes verwerfen…</translation>
        </message>
        <message>
            <source>Discard “{name}”?</source>
            <translation>„{name}“ verwerfen?</translation>
        </message>
        <message>
            <source>Discarded. Nothing was changed.</source>
            <translation>Verworfen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Dismiss a suggestion</source>
            <translation>Vorschlag verwerfen</translation>
        </message>
        <message>
            <source>Dismiss {count} suggestions</source>
            <translation>{count} Vorschläge verwerfen</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Ablehnen…</translation>
        </message>
        <message>
            <source>Do what is proposed (Ctrl+Enter)</source>
            <translation>Den Vorschlag ausführen (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Does not fit a field of type {value}.</source>
            <translation>Passt nicht in ein Feld der Art {value}.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Wieder getan</translation>
        </message>
        <message>
            <source>Done {at}, came in {arrived_at}</source>
            <translation>Getan {at}, angekommen {arrived_at}</translation>
        </message>
        <message>
            <source>Done. Nothing was changed.</source>
            <translation>Fertig. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Done: {changes} made for everybody.</source>
            <translation>Fertig: {changes} für alle.</translation>
        </message>
        <message numerus="yes">
            <source>Done: {count:,} changes wait for you. {note}</source>
            <extracomment>One: Done: 1 change waits for you. {note}</extracomment>
            <translation>
                <numerusform>Fertig: {count} Änderung wartet auf dich. {note}</numerusform>
                <numerusform>Fertig: {count:,} Änderungen warten auf dich. {note}</numerusform>
            </translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Längs</translation>
        </message>
        <message>
            <source>Drag to another place; Alt+Up and Alt+Down move it too</source>
            <translation>Ziehen, um es umzuordnen; Alt+Auf und Alt+Ab gehen auch</translation>
        </message>
        <message>
            <source>Drop {count:,} and commit</source>
            <translation>{count:,} fallen lassen und übernehmen</translation>
        </message>
        <message>
            <source>Duplicate 1 row</source>
            <translation>Eine Zeile duplizieren</translation>
        </message>
        <message>
            <source>Duplicate rows</source>
            <translation>Zeilen verdoppeln</translation>
        </message>
        <message>
            <source>Duplicate this view</source>
            <translation>Diese Ansicht verdoppeln</translation>
        </message>
        <message>
            <source>Duplicate {count} rows</source>
            <translation>{count} Zeilen duplizieren</translation>
        </message>
        <message>
            <source>Duplicated {rows}</source>
            <translation>{rows} verdoppelt</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>E  Another value</source>
            <translation>E  Ein anderer Wert</translation>
        </message>
        <message>
            <source>Each goes into the table of its name, or into a new one</source>
            <translation>Jedes kommt in die Tabelle seines Namens, oder in eine neue</translation>
        </message>
        <message>
            <source>Each group on a page of its own</source>
            <translation>Jede Gruppe auf einer eigenen Seite</translation>
        </message>
        <message>
            <source>Each is in both tables then, and holds one value in: {pairs}</source>
            <translation>Jede ist dann in beiden Tabellen und hält einen einzigen Wert in: {pairs}</translation>
        </message>
        <message>
            <source>Each “{}” is a table: [[{}]].</source>
            <translation>Jedes „{}“ ist eine Tabelle: [[{}]].</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Edit 1 row of {}</source>
            <translation>Eine Zeile von {} bearbeiten</translation>
        </message>
        <message>
            <source>Edit 1 row of {}, add {count}</source>
            <translation>Eine Zeile von {} bearbeiten, {count} hinzufügen</translation>
        </message>
        <message>
            <source>Edit or rename this field…</source>
            <translation>Dieses Feld bearbeiten oder umbenennen…</translation>
        </message>
        <message>
            <source>Edit this script…</source>
            <translation>Dieses Skript bearbeiten…</translation>
        </message>
        <message>
            <source>Edit view</source>
            <translation>Ansicht bearbeiten</translation>
        </message>
        <message>
            <source>Edit with the caret at the end</source>
            <translation>Bearbeiten, Schreibmarke am Ende</translation>
        </message>
        <message>
            <source>Edit {count} rows of {}</source>
            <translation>{count} Zeilen von {} bearbeiten</translation>
        </message>
        <message>
            <source>Edit {count} rows of {}, add {count}</source>
            <translation>{count} Zeilen von {} bearbeiten, {count} hinzufügen</translation>
        </message>
        <message>
            <source>Edit {} fields in {}</source>
            <translation>{} Felder in {} bearbeiten</translation>
        </message>
        <message>
            <source>Edit {} fields of {count} rows in {}</source>
            <translation>{} Felder von {count} Zeilen in {} bearbeiten</translation>
        </message>
        <message>
            <source>Edit {} in {}</source>
            <translation>{} in {} bearbeiten</translation>
        </message>
        <message>
            <source>Edit {} of {count} rows in {}</source>
            <translation>{} von {count} Zeilen in {} bearbeiten</translation>
        </message>
        <message>
            <source>Edits</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Elsewhere…</source>
            <translation>Anderswo…</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Empty these cells</source>
            <translation>Diese Zellen leeren</translation>
        </message>
        <message>
            <source>Enter / Tab</source>
            <translation>Eingabe / Tab</translation>
        </message>
        <message>
            <source>Enter opens it; Delete takes the link away</source>
            <translation>Eingabe öffnet es; Entf nimmt die Verknüpfung weg</translation>
        </message>
        <message>
            <source>Enter or a double click changes a key; Del takes it away.</source>
            <translation>Eingabe oder ein Doppelklick ändert eine Taste; Entf nimmt sie weg.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Every change is written to this computer's disk as you make it.</source>
            <translation>Jede Änderung wird sofort auf diesem Computer gespeichert.</translation>
        </message>
        <message>
            <source>Every difference is decided.</source>
            <translation>Über jeden Unterschied ist entschieden.</translation>
        </message>
        <message>
            <source>Everybody gets what is ticked</source>
            <translation>Alle bekommen, was angehakt ist</translation>
        </message>
        <message>
            <source>Everybody has</source>
            <translation>Alle haben</translation>
        </message>
        <message>
            <source>Everybody has: {value}</source>
            <translation>Alle haben: {value}</translation>
        </message>
        <message>
            <source>Everybody in the production</source>
            <translation>Alle in der Produktion</translation>
        </message>
        <message>
            <source>Everybody loses it. Undo brings it back.</source>
            <translation>Es ist für alle weg. Rückgängig holt es zurück.</translation>
        </message>
        <message>
            <source>Everybody sees the reason. A problem counts again when its facts change.</source>
            <translation>Alle sehen den Grund. Ein Problem zählt wieder, wenn sich seine Tatsachen ändern.</translation>
        </message>
        <message>
            <source>Everything as it is now: tables, rows, history, what you have staged, and the attached files that are on this computer. Whoever opens it can read all of it.</source>
            <translation>Alles, wie es jetzt ist: Tabellen, Zeilen, Verlauf, was du vorgemerkt hast, und die angehängten Dateien, die auf diesem Computer sind. Wer es öffnet, kann alles lesen.</translation>
        </message>
        <message>
            <source>Everything has a key: {keys} finds any command by its name. The guide is in the Help menu.</source>
            <translation>Alles hat eine Taste: {keys} findet jeden Befehl bei seinem Namen. Das Handbuch steht im Menü Hilfe.</translation>
        </message>
        <message>
            <source>Everything in this file is here already</source>
            <translation>Alles aus dieser Datei ist schon hier</translation>
        </message>
        <message>
            <source>Everything is kept on this computer. No account, no internet needed.</source>
            <translation>Alles bleibt auf diesem Computer. Kein Konto, kein Internet nötig.</translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Excel-Arbeitsmappe (.xlsx)</translation>
        </message>
        <message>
            <source>Export as PDF…</source>
            <translation>Als PDF exportieren…</translation>
        </message>
        <message>
            <source>Export this state…</source>
            <translation>Diesen Stand exportieren…</translation>
        </message>
        <message>
            <source>Export this table…</source>
            <translation>Diese Tabelle exportieren…</translation>
        </message>
        <message>
            <source>Export {name}{then}</source>
            <translation>{name}{then} exportieren</translation>
        </message>
        <message>
            <source>F4 or Alt+Down</source>
            <translation>F4 oder Alt+Ab</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Holen</translation>
        </message>
        <message>
            <source>Fetch every attached file by itself</source>
            <translation>Jede angehängte Datei von selbst holen</translation>
        </message>
        <message>
            <source>Fetch from and send to any web server over the network</source>
            <translation>Bei jedem Webserver im Netz abrufen und dorthin senden</translation>
        </message>
        <message>
            <source>Fetch from and send to {} over the network</source>
            <translation>Bei {} im Netz abrufen und dorthin senden</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Field to fill in</source>
            <translation>Feld, das ausgefüllt wird</translation>
        </message>
        <message>
            <source>Field “{name}”</source>
            <translation>Feld „{name}“</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>Fields that are alike</source>
            <translation>Felder, die gleich sind</translation>
        </message>
        <message>
            <source>Fields that are one hold one value on a row that is in both tables: changed in one, it is changed in the other.</source>
            <translation>Felder, die eins sind, haben in einer Zeile, die in beiden Tabellen steht, einen einzigen Wert: Wer ihn hier ändert, ändert ihn auch dort.</translation>
        </message>
        <message>
            <source>Fields that are one, and fields that might be</source>
            <translation>Felder, die eins sind, und solche, die es sein könnten</translation>
        </message>
        <message>
            <source>Fields that differ</source>
            <translation>Felder, die sich unterscheiden</translation>
        </message>
        <message>
            <source>Fields that two rows must not share</source>
            <translation>Felder, die zwei Zeilen nicht teilen dürfen</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Fill cell</source>
            <translation>Zelle ausfüllen</translation>
        </message>
        <message>
            <source>Fill down / to the right</source>
            <translation>Nach unten / nach rechts ausfüllen</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Ausfüllen</translation>
        </message>
        <message>
            <source>Fill in fields</source>
            <translation>Felder ausfüllen</translation>
        </message>
        <message>
            <source>Fill {count} cells</source>
            <translation>{count} Zellen ausfüllen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter line by line</source>
            <translation>Bedingung für Bedingung filtern</translation>
        </message>
        <message>
            <source>Filter line by line, without writing a condition</source>
            <translation>Schritt für Schritt filtern, ohne eine Bedingung zu schreiben</translation>
        </message>
        <message>
            <source>Filter line by line…</source>
            <translation>Bedingung für Bedingung filtern…</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>Zeilen filtern</translation>
        </message>
        <message>
            <source>Filter: words, or {condition}</source>
            <translation>Filter: Wörter, oder {condition}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Find a table</source>
            <translation>Tabelle suchen</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Suchen und ersetzen</translation>
        </message>
        <message>
            <source>Find in this table</source>
            <translation>In dieser Tabelle suchen</translation>
        </message>
        <message>
            <source>Find the next one</source>
            <translation>Nächsten Treffer suchen</translation>
        </message>
        <message>
            <source>Find the next one (F3)</source>
            <translation>Nächster Treffer (F3)</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Vorigen Treffer suchen</translation>
        </message>
        <message>
            <source>Find the one before (Shift+F3)</source>
            <translation>Voriger Treffer (Umschalt+F3)</translation>
        </message>
        <message>
            <source>Find those that are one</source>
            <translation>Die finden, die eins sind</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Finds the row</source>
            <translation>Findet die Zeile</translation>
        </message>
        <message>
            <source>Finish the grouped change first; then switch, commit or discard.</source>
            <translation>Schließe erst die begonnene Änderung ab; dann wechsle, übernimm oder verwirf.</translation>
        </message>
        <message>
            <source>First / last row</source>
            <translation>Erste / letzte Zeile</translation>
        </message>
        <message>
            <source>First and last names were put together as the name.</source>
            <translation>Vor- und Nachname wurden als Name zusammengesetzt.</translation>
        </message>
        <message>
            <source>Fit the width to what is in it</source>
            <translation>Breite an den Inhalt anpassen</translation>
        </message>
        <message>
            <source>Footer</source>
            <translation>Fußzeile</translation>
        </message>
        <message>
            <source>Footer of every page</source>
            <translation>Fußzeile jeder Seite</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>For address books and phones.</source>
            <translation>Für Adressbücher und Telefone.</translation>
        </message>
        <message>
            <source>For every calendar program.</source>
            <translation>Für jedes Kalenderprogramm.</translation>
        </message>
        <message>
            <source>For one person, {left}. They choose “Join…” and type the code</source>
            <translation>Für eine Person, {left}. Sie wählt „Beitreten…“ und gibt den Code ein</translation>
        </message>
        <message>
            <source>For the scripts that make cues in QLab from a list.</source>
            <translation>Für die Skripte, die in QLab aus einer Liste Cues machen.</translation>
        </message>
        <message>
            <source>For visualisers and consoles; without the files of fixture types.</source>
            <translation>Für Visualisierer und Pulte; ohne die Dateien der Gerätetypen.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>Aus einem Ordner…</translation>
        </message>
        <message>
            <source>From now on this one writes under a name of its own.</source>
            <translation>Ab jetzt schreibt dieser unter einem eigenen Namen.</translation>
        </message>
        <message>
            <source>From the module “{module}”</source>
            <translation>Aus dem Modul „{module}“</translation>
        </message>
        <message>
            <source>Get a production from somebody in the same room or network.</source>
            <translation>Hol dir eine Produktion von jemandem im selben Raum oder Netz.</translation>
        </message>
        <message>
            <source>Give 1 row {said}.</source>
            <translation>Eine Zeile bekommt {said}.</translation>
        </message>
        <message>
            <source>Give {count} rows {said}.</source>
            <translation>{count} Zeilen bekommen {said}.</translation>
        </message>
        <message>
            <source>Give {} a colour</source>
            <translation>{} eine Farbe geben</translation>
        </message>
        <message>
            <source>Give {} {said}.</source>
            <translation>{} bekommt {said}.</translation>
        </message>
        <message>
            <source>Gives every command the keys that it came with</source>
            <translation>Gibt jedem Befehl die Tasten, die er anfangs hatte</translation>
        </message>
        <message>
            <source>Go to a row…</source>
            <translation>Zu einer Zeile gehen…</translation>
        </message>
        <message>
            <source>Go to row {number:,}</source>
            <translation>Zu Zeile {number:,} gehen</translation>
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation>Zur Zeile gehen (Eingabe)</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Kommt nach</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Raster</translation>
        </message>
        <message>
            <source>Group by this field</source>
            <translation>Nach diesem Feld gruppieren</translation>
        </message>
        <message>
            <source>Group by this field within the groups</source>
            <translation>In den Gruppen nach diesem Feld gruppieren</translation>
        </message>
        <message>
            <source>Group {value}: {heading}{what}</source>
            <translation>Gruppe {value}: {heading}{what}</translation>
        </message>
        <message>
            <source>Grouped by {names}</source>
            <translation>Gruppiert nach {names}</translation>
        </message>
        <message>
            <source>Grouped list</source>
            <translation>Gruppierte Liste</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>Have a spreadsheet already? Drop it on the window instead.</source>
            <translation>Gibt es schon eine Tabelle? Lass sie auf das Fenster fallen.</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>Kopfzeile</translation>
        </message>
        <message>
            <source>Header of every page</source>
            <translation>Kopfzeile jeder Seite</translation>
        </message>
        <message>
            <source>Headings in row</source>
            <translation>Überschriften in Zeile</translation>
        </message>
        <message>
            <source>Hello, {name}</source>
            <translation>Hallo, {name}</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Hide this field</source>
            <translation>Dieses Feld ausblenden</translation>
        </message>
        <message>
            <source>Hide this value</source>
            <translation>Diesen Wert ausblenden</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How bad</source>
            <translation>Wie schlimm</translation>
        </message>
        <message>
            <source>How it is sorted</source>
            <translation>Wie sortiert wird</translation>
        </message>
        <message>
            <source>How long something takes, such as 1:30.</source>
            <translation>Wie lange etwas dauert, etwa 1:30.</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>How the lines are joined</source>
            <translation>Wie die Bedingungen verbunden sind</translation>
        </message>
        <message>
            <source>I have recovery words from another computer…</source>
            <translation>Ich habe Wiederherstellungswörter von einem anderen Computer…</translation>
        </message>
        <message>
            <source>ISO Latin 1</source>
            <translation>ISO Latin 1</translation>
        </message>
        <message>
            <source>If they fit no longer</source>
            <translation>Wenn sie nicht mehr passen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Datei importieren</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Datei importieren…</translation>
        </message>
        <message>
            <source>Import all {count:,} sheets</source>
            <translation>Alle {count:,} Blätter importieren</translation>
        </message>
        <message numerus="yes">
            <source>Import {count:,} rows</source>
            <extracomment>One: Import {count:,} row</extracomment>
            <translation>
                <numerusform>{count:,} Zeile importieren</numerusform>
                <numerusform>{count:,} Zeilen importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import {name}</source>
            <translation>{name} importieren</translation>
        </message>
        <message>
            <source>Import {}</source>
            <translation>{} importieren</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Wird importiert…</translation>
        </message>
        <message>
            <source>In a table</source>
            <translation>In einer Tabelle</translation>
        </message>
        <message>
            <source>In an order</source>
            <translation>In einer Reihenfolge</translation>
        </message>
        <message>
            <source>In an order that you arrange, as for hanging positions.</source>
            <translation>In einer Reihenfolge, die du festlegst, etwa für Hängepositionen.</translation>
        </message>
        <message>
            <source>In its place: what is there now is moved aside, not deleted. What others have had from you since then comes back when you meet them.</source>
            <translation>An seine Stelle: Was jetzt dort ist, wird beiseitegelegt, nicht gelöscht. Was andere seitdem von dir haben, kommt zurück, wenn ihr euch begegnet.</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>In der Datei</translation>
        </message>
        <message>
            <source>In the production</source>
            <translation>In der Produktion</translation>
        </message>
        <message>
            <source>In the production · {installed} is newer</source>
            <translation>In der Produktion · {installed} ist neuer</translation>
        </message>
        <message>
            <source>In this network somebody lets people join. Which one it is, they tell you:</source>
            <translation>In diesem Netz lässt jemand Leute beitreten. Welche Produktion es ist, sagt man dir:</translation>
        </message>
        <message>
            <source>Insert a field at the left…</source>
            <translation>Links ein Feld einfügen…</translation>
        </message>
        <message>
            <source>Insert a field at the right…</source>
            <translation>Rechts ein Feld einfügen…</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>In</translation>
        </message>
        <message>
            <source>Into table</source>
            <translation>In die Tabelle</translation>
        </message>
        <message>
            <source>Invite somebody to {production}</source>
            <translation>Jemanden in {production} einladen</translation>
        </message>
        <message>
            <source>Invite…</source>
            <translation>Einladen…</translation>
        </message>
        <message>
            <source>It asked for more than {} MB of memory.</source>
            <translation>Es hat mehr als {} MB Speicher verlangt.</translation>
        </message>
        <message>
            <source>It asks to be allowed</source>
            <translation>Es möchte dürfen</translation>
        </message>
        <message>
            <source>It cannot be used:
</source>
            <translation>Es ist nicht verwendbar:
</translation>
        </message>
        <message>
            <source>It does not say how much is too much, or too little.</source>
            <translation>Es steht nicht da, wie viel zu viel oder zu wenig ist.</translation>
        </message>
        <message>
            <source>It does not say what is measured.</source>
            <translation>Es steht nicht da, was gemessen wird.</translation>
        </message>
        <message>
            <source>It does not say what two rows must share to be one.</source>
            <translation>Es steht nicht da, was zwei Zeilen gemeinsam haben müssen, um eine zu sein.</translation>
        </message>
        <message>
            <source>It does not say where a row begins.</source>
            <translation>Es steht nicht da, wo eine Zeile beginnt.</translation>
        </message>
        <message>
            <source>It does not say where a row ends.</source>
            <translation>Es steht nicht da, wo eine Zeile endet.</translation>
        </message>
        <message>
            <source>It does not say which rows are a problem.</source>
            <translation>Es steht nicht da, welche Zeilen ein Problem sind.</translation>
        </message>
        <message>
            <source>It does not say which values must not occur twice.</source>
            <translation>Es steht nicht da, welche Werte nicht zweimal vorkommen dürfen.</translation>
        </message>
        <message>
            <source>It does nothing that is known.</source>
            <translation>Es ist nicht bekannt, was zu tun ist.</translation>
        </message>
        <message>
            <source>It failed without saying why.</source>
            <translation>Es scheiterte, ohne zu sagen warum.</translation>
        </message>
        <message>
            <source>It has none at all.</source>
            <translation>Es gibt dort gar nichts davon.</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>Es ist</translation>
        </message>
        <message>
            <source>It is also {names}. Tick the tables that go with the one that is split off; none ticked: those that it brought along. Each keeps what shows now; what stood there before is in its history.</source>
            <translation>Es ist auch {names}. Hake die Tabellen an, die mit dem Abgetrennten gehen; keine angehakt: die, die es mitgebracht hat. Jedes behält, was jetzt da steht; was vorher da stand, ist in seinem Verlauf.</translation>
        </message>
        <message>
            <source>It made {count} changes, more than one run may.</source>
            <translation>Es hat {count} Änderungen gemacht, mehr als ein Lauf darf.</translation>
        </message>
        <message>
            <source>It names no table.</source>
            <translation>Es ist keine Tabelle genannt.</translation>
        </message>
        <message>
            <source>It only proposes, because it would run in a circle: {phrase}.</source>
            <translation>Sie schlägt nur vor, weil sie im Kreis liefe: {phrase}.</translation>
        </message>
        <message>
            <source>It ran for {} seconds without coming to an end; it probably goes round in circles here.</source>
            <translation>Es lief {} Sekunden, ohne fertig zu werden; wahrscheinlich dreht es sich hier im Kreis.</translation>
        </message>
        <message>
            <source>It ran through {count} steps without coming to an end; it probably goes round in circles here.</source>
            <translation>Es lief {count} Schritte, ohne fertig zu werden; wahrscheinlich dreht es sich hier im Kreis.</translation>
        </message>
        <message>
            <source>It sets no field.</source>
            <translation>Es wird kein Feld gesetzt.</translation>
        </message>
        <message>
            <source>It waited for {} seconds in all, longer than a script may.</source>
            <translation>Es hat insgesamt {} Sekunden gewartet, länger als ein Skript darf.</translation>
        </message>
        <message>
            <source>It wants to know</source>
            <translation>Es möchte wissen</translation>
        </message>
        <message>
            <source>It was not saved: {said}</source>
            <translation>Es wurde nicht gespeichert: {said}</translation>
        </message>
        <message>
            <source>It was not taken.</source>
            <translation>Sie wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>It was stopped by hand.</source>
            <translation>Es wurde von Hand angehalten.</translation>
        </message>
        <message>
            <source>It was stopped, because a permission that it needs was taken back.</source>
            <translation>Es wurde angehalten, weil eine nötige Erlaubnis zurückgenommen wurde.</translation>
        </message>
        <message>
            <source>It was stopped, because the production was closed.</source>
            <translation>Es wurde angehalten, weil die Produktion geschlossen wurde.</translation>
        </message>
        <message>
            <source>It wrote {count} lines of output, more than one run may.</source>
            <translation>Es hat {count} Zeilen ausgegeben, mehr als ein Lauf darf.</translation>
        </message>
        <message>
            <source>Its changes</source>
            <translation>Seine Änderungen</translation>
        </message>
        <message>
            <source>Its changes {get}.</source>
            <translation>Seine Änderungen {get}.</translation>
        </message>
        <message>
            <source>Its process ended by itself.</source>
            <translation>Der Prozess endete von selbst.</translation>
        </message>
        <message>
            <source>Its rows are in {} already.</source>
            <translation>Die Zeilen sind schon in {}.</translation>
        </message>
        <message>
            <source>Its rows are there, and not shown.</source>
            <translation>Die Zeilen sind da, werden aber nicht gezeigt.</translation>
        </message>
        <message>
            <source>Its scripts may ask for:  </source>
            <translation>Seine Skripte könnten fragen nach:  </translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Beitreten</translation>
        </message>
        <message>
            <source>Join a production</source>
            <translation>Einer Produktion beitreten</translation>
        </message>
        <message>
            <source>Joining…</source>
            <translation>Trete bei…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>Beitreten…</translation>
        </message>
        <message>
            <source>Keep a link</source>
            <translation>Verknüpfung behalten</translation>
        </message>
        <message>
            <source>Keep a row</source>
            <translation>Zeile behalten</translation>
        </message>
        <message>
            <source>Keep all: {together}</source>
            <translation>Alle behalten: {together}</translation>
        </message>
        <message>
            <source>Keep in sight up to here</source>
            <translation>Bis hierher im Blick behalten</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep it in</source>
            <translation>Aufbewahren in</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Meins behalten</translation>
        </message>
        <message>
            <source>Keep my order</source>
            <translation>Meine Reihenfolge behalten</translation>
        </message>
        <message>
            <source>Keep my staged value here</source>
            <translation>Hier meinen vorgemerkten Wert behalten</translation>
        </message>
        <message>
            <source>Keep or delete</source>
            <translation>Behalten oder löschen</translation>
        </message>
        <message>
            <source>Keep the rows of this table in an order of your own?</source>
            <translation>Die Zeilen dieser Tabelle in einer eigenen Reihenfolge halten?</translation>
        </message>
        <message>
            <source>Keep the staged {name}</source>
            <translation>Vorgemerktes behalten: {name}</translation>
        </message>
        <message>
            <source>Keep this row, or delete it</source>
            <translation>Diese Zeile behalten oder löschen</translation>
        </message>
        <message>
            <source>Keep {} and {} apart</source>
            <translation>{} und {} getrennt halten</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>Liegt in</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Kind of field</source>
            <translation>Art des Feldes</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Art der Datei</translation>
        </message>
        <message>
            <source>Kind of link</source>
            <translation>Art der Verknüpfung</translation>
        </message>
        <message>
            <source>Kind of view</source>
            <translation>Art der Ansicht</translation>
        </message>
        <message>
            <source>Kind of {name}</source>
            <translation>Art von {name}</translation>
        </message>
        <message>
            <source>LIMIT and OFFSET take a number up to {count}.</source>
            <translation>LIMIT und OFFSET nehmen eine Zahl bis {count}.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language: as the system</source>
            <translation>Sprache: wie das System</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Sprache: {language}</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Letzte Änderung</translation>
        </message>
        <message>
            <source>Last run: {at}</source>
            <translation>Zuletzt gelaufen: {at}</translation>
        </message>
        <message>
            <source>Later (N)</source>
            <translation>Später (N)</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Kleinster</translation>
        </message>
        <message>
            <source>Leave it as everybody has it</source>
            <translation>Lassen, wie alle es haben</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Leave the cell as it was</source>
            <translation>Die Zelle lassen, wie sie war</translation>
        </message>
        <message>
            <source>Leave the tour (Esc)</source>
            <translation>Rundgang verlassen (Esc)</translation>
        </message>
        <message>
            <source>Left alone: </source>
            <translation>Nicht angerührt: </translation>
        </message>
        <message>
            <source>Left out unless you give them a field: {}.</source>
            <translation>Ausgelassen, wenn du ihnen kein Feld gibst: {}.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Let a link go</source>
            <translation>Verknüpfung löschen lassen</translation>
        </message>
        <message>
            <source>Let a row go</source>
            <translation>Zeile löschen lassen</translation>
        </message>
        <message>
            <source>Let all fields scroll</source>
            <translation>Alle Felder mitlaufen lassen</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Einlassen</translation>
        </message>
        <message>
            <source>Let people in this network ask</source>
            <translation>Leute in diesem Netz fragen lassen</translation>
        </message>
        <message>
            <source>Let somebody join</source>
            <translation>Jemanden beitreten lassen</translation>
        </message>
        <message>
            <source>Let somebody join…</source>
            <translation>Jemanden beitreten lassen…</translation>
        </message>
        <message>
            <source>Let {} and {} be merged</source>
            <translation>{} und {} zusammenführen lassen</translation>
        </message>
        <message>
            <source>Letter by letter</source>
            <translation>Buchstabe für Buchstabe</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Zeichensatz</translation>
        </message>
        <message>
            <source>Line {count} of “{}” holds a NUL byte, so the file is damaged or not text. Export it again from where it came from.</source>
            <translation>Zeile {count} von „{}“ enthält ein NUL-Byte; die Datei ist also beschädigt oder kein Text. Exportiere sie dort noch einmal, woher sie kam.</translation>
        </message>
        <message>
            <source>Line {} has the same {}; only that line was taken.</source>
            <translation>Zeile {} hat dasselbe ({}); nur jene Zeile wurde genommen.</translation>
        </message>
        <message>
            <source>Line {} repeats the headings and was left out.</source>
            <translation>Zeile {} wiederholt die Kopfzeile und wurde ausgelassen.</translation>
        </message>
        <message>
            <source>Link again {count} times</source>
            <translation>{count}-mal wieder verknüpfen</translation>
        </message>
        <message>
            <source>Link again {}</source>
            <translation>Wieder verknüpfen: {}</translation>
        </message>
        <message>
            <source>Link as {}</source>
            <translation>Als {} verknüpfen</translation>
        </message>
        <message>
            <source>Link this row to another…</source>
            <translation>Diese Zeile mit einer anderen verknüpfen…</translation>
        </message>
        <message>
            <source>Link to a row</source>
            <translation>Verweis auf eine Zeile</translation>
        </message>
        <message>
            <source>Link to another row…</source>
            <translation>Mit einer anderen Zeile verknüpfen…</translation>
        </message>
        <message>
            <source>Linked {both}</source>
            <translation>{both} verknüpft</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Verknüpfungen</translation>
        </message>
        <message>
            <source>Links of this kind have places: first, second, third …</source>
            <translation>Verknüpfungen dieser Art haben Plätze: erster, zweiter, dritter …</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>List with notes and ticks</source>
            <translation>Liste mit Notizen und Haken</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Langer Text</translation>
        </message>
        <message>
            <source>Look for</source>
            <translation>Suchen nach</translation>
        </message>
        <message>
            <source>Look for a key or an action</source>
            <translation>Nach einer Taste oder einem Befehl suchen</translation>
        </message>
        <message>
            <source>Look for a part or a licence</source>
            <translation>Nach einem Teil oder einer Lizenz suchen</translation>
        </message>
        <message>
            <source>Look in</source>
            <translation>Suchen in</translation>
        </message>
        <message>
            <source>Look through the guide</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <source>Looking at the values…</source>
            <translation>Die Werte werden durchgesehen…</translation>
        </message>
        <message>
            <source>Looking at what it brings…</source>
            <translation>Wird durchgesehen…</translation>
        </message>
        <message>
            <source>Looking for productions in this network… Nobody lets people join at the moment, or the network keeps computers from finding each other: then type the address.</source>
            <translation>Suche Produktionen in diesem Netz… Gerade lässt niemand Leute beitreten, oder das Netz hindert Computer daran, sich zu finden: Dann gib die Adresse ein.</translation>
        </message>
        <message>
            <source>Lost: {active}. Undo does not bring it back; stash keeps it for later.</source>
            <translation>Verloren: {active}. Rückgängig holt es nicht zurück; beiseitelegen hebt es auf.</translation>
        </message>
        <message>
            <source>Mac (Western)</source>
            <translation>Mac (westlich)</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Gemacht</translation>
        </message>
        <message>
            <source>Made of the work of many. Every part with its licence:</source>
            <translation>Aus der Arbeit vieler gemacht. Jeder Teil mit seiner Lizenz:</translation>
        </message>
        <message>
            <source>Make a table, drop a spreadsheet here to start from what you have, or begin with the tables of a department.</source>
            <translation>Lege eine Tabelle an, lass hier eine Tabellendatei fallen, oder beginne mit den Tabellen einer Abteilung.</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Make table</source>
            <translation>Tabelle anlegen</translation>
        </message>
        <message>
            <source>Make them &amp;one</source>
            <translation>Zu &amp;einem machen</translation>
        </message>
        <message>
            <source>Make this field narrower</source>
            <translation>Dieses Feld schmaler machen</translation>
        </message>
        <message>
            <source>Make this field wider</source>
            <translation>Dieses Feld breiter machen</translation>
        </message>
        <message>
            <source>Make {} and {} one field</source>
            <translation>{} und {} zu einem Feld machen</translation>
        </message>
        <message>
            <source>Make {} of {} {}</source>
            <translation>Typ von {} in {} ändern: {}</translation>
        </message>
        <message>
            <source>Makes a table, empty or from a template</source>
            <translation>Legt eine Tabelle an, leer oder nach einer Vorlage</translation>
        </message>
        <message>
            <source>Making the new production</source>
            <translation>Die neue Produktion wird angelegt</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>Groß/klein beachten</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Merge {} into {}</source>
            <translation>{} mit {} zusammenführen</translation>
        </message>
        <message>
            <source>Might be one</source>
            <translation>Könnten eins sein</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Modules…</source>
            <translation>Module…</translation>
        </message>
        <message>
            <source>Moments at which the table changed</source>
            <translation>Zeitpunkte, zu denen die Tabelle geändert wurde</translation>
        </message>
        <message>
            <source>More than {} live queries are open.</source>
            <translation>Mehr als {} laufende Abfragen sind offen.</translation>
        </message>
        <message>
            <source>More than {} things are under way; await some.</source>
            <translation>Mehr als {} Dinge laufen gleichzeitig; auf einige mit await warten.</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Größter</translation>
        </message>
        <message>
            <source>Move a card to {}</source>
            <translation>Karte nach {} verschieben</translation>
        </message>
        <message>
            <source>Move a row of {}</source>
            <translation>Zeile von {} verschieben</translation>
        </message>
        <message>
            <source>Move field {}</source>
            <translation>Feld {} verschieben</translation>
        </message>
        <message>
            <source>Move in {}</source>
            <translation>In {} verschieben</translation>
        </message>
        <message>
            <source>Move rows down</source>
            <translation>Zeilen nach unten schieben</translation>
        </message>
        <message>
            <source>Move rows down in a cell with a list</source>
            <translation>Zeilen nach unten schieben in einer Zelle mit einer Liste</translation>
        </message>
        <message>
            <source>Move rows up</source>
            <translation>Zeilen nach oben schieben</translation>
        </message>
        <message>
            <source>Move table {}</source>
            <translation>Tabelle {} verschieben</translation>
        </message>
        <message>
            <source>Move this field to the left</source>
            <translation>Dieses Feld nach links schieben</translation>
        </message>
        <message>
            <source>Move this field to the right</source>
            <translation>Dieses Feld nach rechts schieben</translation>
        </message>
        <message>
            <source>Move view {}</source>
            <translation>Ansicht {} verschieben</translation>
        </message>
        <message>
            <source>Move {count} cards to {}</source>
            <translation>{count} Karten nach {} verschieben</translation>
        </message>
        <message>
            <source>Move {count} rows of {}</source>
            <translation>{count} Zeilen von {} verschieben</translation>
        </message>
        <message>
            <source>Moved {cards} to {name}</source>
            <translation>{cards} nach {name} geschoben</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the check</source>
            <translation>Name der Prüfung</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Name des Feldes</translation>
        </message>
        <message>
            <source>Name of the new table</source>
            <translation>Name der neuen Tabelle</translation>
        </message>
        <message>
            <source>Name of the production</source>
            <translation>Name der Produktion</translation>
        </message>
        <message>
            <source>Name of the rule</source>
            <translation>Name der Regel</translation>
        </message>
        <message>
            <source>Name of the table</source>
            <translation>Name der Tabelle</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Name der Ansicht</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Namens</translation>
        </message>
        <message>
            <source>Neither value shows until somebody decides: none goes out unseen.</source>
            <translation>Kein Wert ist zu sehen, bis jemand entscheidet: Keiner geht ungesehen hinaus.</translation>
        </message>
        <message>
            <source>Network problem</source>
            <translation>Netzwerkproblem</translation>
        </message>
        <message>
            <source>Network: {state}</source>
            <translation>Netz: {state}</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Never suggest or merge these two</source>
            <translation>Diese beiden nie vorschlagen oder zusammenführen</translation>
        </message>
        <message>
            <source>Never the same</source>
            <translation>Nie dasselbe</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>New card</source>
            <translation>Neue Karte</translation>
        </message>
        <message>
            <source>New card in {name}</source>
            <translation>Neue Karte in {name}</translation>
        </message>
        <message>
            <source>New check</source>
            <translation>Neue Prüfung</translation>
        </message>
        <message>
            <source>New choice</source>
            <translation>Neue Auswahl</translation>
        </message>
        <message>
            <source>New choice {} for {}</source>
            <translation>Neue Auswahl {} für {}</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>Neues Feld</translation>
        </message>
        <message>
            <source>New field {}</source>
            <translation>Neues Feld {}</translation>
        </message>
        <message>
            <source>New in {}</source>
            <translation>Neu in {}</translation>
        </message>
        <message>
            <source>New key for {line}</source>
            <translation>Neue Taste für {line}</translation>
        </message>
        <message>
            <source>New kind</source>
            <translation>Neue Art</translation>
        </message>
        <message>
            <source>New production</source>
            <translation>Neue Produktion</translation>
        </message>
        <message>
            <source>New production…</source>
            <translation>Neue Produktion…</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Neue Zeile</translation>
        </message>
        <message>
            <source>New row for {name} and {name2}</source>
            <translation>Neue Zeile für {name} und {name2}</translation>
        </message>
        <message>
            <source>New row: type here</source>
            <translation>Neue Zeile: hier schreiben</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Neue Regel</translation>
        </message>
        <message>
            <source>New script…</source>
            <translation>Neues Skript…</translation>
        </message>
        <message>
            <source>New table</source>
            <translation>Neue Tabelle</translation>
        </message>
        <message>
            <source>New table {}</source>
            <translation>Neue Tabelle {}</translation>
        </message>
        <message>
            <source>New table…</source>
            <translation>Neue Tabelle…</translation>
        </message>
        <message>
            <source>New view</source>
            <translation>Neue Ansicht</translation>
        </message>
        <message>
            <source>New view {}</source>
            <translation>Neue Ansicht {}</translation>
        </message>
        <message>
            <source>New {kind}</source>
            <translation>Neu: {kind}</translation>
        </message>
        <message>
            <source>New {noun} {}</source>
            <translation>Neu: {noun} {}</translation>
        </message>
        <message>
            <source>New {noun} {} in {}</source>
            <translation>Neu: {noun} {} in {}</translation>
        </message>
        <message>
            <source>New {words}…</source>
            <translation>Neu: {words}…</translation>
        </message>
        <message>
            <source>New {} choices for {}</source>
            <translation>{} neue Auswahlmöglichkeiten für {}</translation>
        </message>
        <message>
            <source>New: {}</source>
            <translation>Neu: {}</translation>
        </message>
        <message>
            <source>New: “{typed}”</source>
            <translation>Neu: „{typed}“</translation>
        </message>
        <message>
            <source>Newest first. Choose how far to go back.</source>
            <translation>Neuestes zuerst. Wähle, wie weit es zurückgehen soll.</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Neu…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Nächster Teil des Fensters</translation>
        </message>
        <message>
            <source>Next table</source>
            <translation>Nächste Tabelle</translation>
        </message>
        <message>
            <source>Next that both changed</source>
            <translation>Nächstes, das beide geändert haben</translation>
        </message>
        <message>
            <source>Next view</source>
            <translation>Nächste Ansicht</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>No cards</source>
            <translation>Keine Karten</translation>
        </message>
        <message>
            <source>No colour</source>
            <translation>Keine Farbe</translation>
        </message>
        <message>
            <source>No column of the file is chosen, so there is nothing to import.</source>
            <translation>Keine Spalte der Datei ist gewählt, also gibt es nichts zu importieren.</translation>
        </message>
        <message>
            <source>No column tells the rows apart, so a row counts as known where a record has all of its cells.</source>
            <translation>Keine Spalte unterscheidet die Zeilen, daher gilt eine Zeile als bekannt, wenn ein Eintrag alle ihre Zellen hat.</translation>
        </message>
        <message>
            <source>No command of that name</source>
            <translation>Kein Befehl dieses Namens</translation>
        </message>
        <message>
            <source>No copy was made, because the production itself is damaged. {} “openprod doctor” says more; an older backup can be restored.</source>
            <translation>Keine Kopie wurde gemacht, weil die Produktion selbst beschädigt ist. {} „openprod doctor“ sagt mehr; eine ältere Sicherung kann zurückgeholt werden.</translation>
        </message>
        <message>
            <source>No files. Drop some here, or paste an image.</source>
            <translation>Keine Dateien. Lass welche hier fallen, oder füge ein Bild ein.</translation>
        </message>
        <message>
            <source>No module is on this computer.</source>
            <translation>Auf diesem Computer ist kein Modul.</translation>
        </message>
        <message>
            <source>No modules</source>
            <translation>Keine Module</translation>
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation>Auf keiner Seite stehen diese Wörter.</translation>
        </message>
        <message>
            <source>No part has this in its name or its licence.</source>
            <translation>Kein Teil hat das in seinem Namen oder seiner Lizenz.</translation>
        </message>
        <message>
            <source>No row is called that</source>
            <translation>Keine Zeile heißt so</translation>
        </message>
        <message>
            <source>No row of headings was found; the columns got names of their own.</source>
            <translation>Es wurde keine Kopfzeile gefunden; die Spalten bekamen eigene Namen.</translation>
        </message>
        <message>
            <source>No row passes the filter</source>
            <translation>Keine Zeile kommt durch den Filter</translation>
        </message>
        <message>
            <source>No rows</source>
            <translation>Keine Zeilen</translation>
        </message>
        <message>
            <source>No rows yet</source>
            <translation>Noch keine Zeilen</translation>
        </message>
        <message>
            <source>No scripts yet. A script does to many rows what you would do by hand, and shows you all its changes before anybody gets them.</source>
            <translation>Noch keine Skripte. Ein Skript tut mit vielen Zeilen, was du von Hand tätest, und zeigt dir alle Änderungen, bevor jemand sie bekommt.</translation>
        </message>
        <message>
            <source>No tables yet</source>
            <translation>Noch keine Tabellen</translation>
        </message>
        <message>
            <source>No work came in late.

Edits that reach this computer more than 7 days after they were made are listed here.</source>
            <translation>Nichts kam spät an.

Änderungen, die mehr als 7 Tage nach ihrer Entstehung diesen Computer erreichen, stehen hier.</translation>
        </message>
        <message>
            <source>No {name}</source>
            <translation>Ohne {name}</translation>
        </message>
        <message>
            <source>Nobody answers at {}:{}. Check the address, and that both computers are in the same network.</source>
            <translation>Unter {}:{} antwortet niemand. Prüfe die Adresse, und ob beide Computer im selben Netz sind.</translation>
        </message>
        <message>
            <source>Nobody can be led to “{}”.</source>
            <translation>Zu „{}“ lässt sich niemand führen.</translation>
        </message>
        <message>
            <source>Nobody else changed what you staged.</source>
            <translation>Niemand sonst hat geändert, was du vorgemerkt hast.</translation>
        </message>
        <message>
            <source>Nobody else has this production open in the network now. Everything you do is saved on this computer, and goes to the others when you meet.</source>
            <translation>Niemand sonst hat diese Produktion jetzt im Netz offen. Alles, was du tust, ist auf diesem Computer gespeichert und geht an die anderen, wenn ihr euch begegnet.</translation>
        </message>
        <message>
            <source>Nobody has said of two rows that they are not the same. “Not the same” where two rows are compared puts them here.</source>
            <translation>Niemand hat von zwei Zeilen gesagt, dass sie nicht dasselbe sind. „Nicht dasselbe“ beim Vergleichen zweier Zeilen bringt sie hierher.</translation>
        </message>
        <message>
            <source>Nobody is asked again about {what}.</source>
            <translation>Niemand wird noch einmal nach Folgendem gefragt: {what}.</translation>
        </message>
        <message>
            <source>Nobody’s file is taken out</source>
            <translation>Keine Datei von irgendwem wird herausgenommen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Normal size</source>
            <translation>Normale Größe</translation>
        </message>
        <message>
            <source>Not allowed: {}{} ({}).</source>
            <translation>Nicht erlaubt: {}{} ({}).</translation>
        </message>
        <message>
            <source>Not as the history says on this computer, and made anew from it: {}.</source>
            <translation>Auf diesem Computer anders als im Verlauf und daraus neu aufgebaut: {}.</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Nicht gewählt</translation>
        </message>
        <message>
            <source>Not possible here and now: {named}</source>
            <translation>Hier und jetzt nicht möglich: {named}</translation>
        </message>
        <message>
            <source>Not replaced: choose another in the cell itself.</source>
            <translation>Nicht ersetzt: Wähle in der Zelle selbst etwas anderes.</translation>
        </message>
        <message>
            <source>Not run since this production was opened</source>
            <translation>Nicht gelaufen, seit diese Produktion geöffnet ist</translation>
        </message>
        <message>
            <source>Not saved yet. Esc again throws away what you changed.</source>
            <translation>Noch nicht gespeichert. Noch einmal Esc wirft weg, was du geändert hast.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Notes. Two people can write in it at the same time.</source>
            <translation>Notizen. Zwei Leute können gleichzeitig darin schreiben.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Nothing came in from others since {when}.</source>
            <translation>Von anderen kam nichts seit {when}.</translation>
        </message>
        <message>
            <source>Nothing came up again.

An edit that arrives after a decision, made by somebody who had not seen it, puts the question again: here.</source>
            <translation>Nichts kam wieder auf.

Eine Änderung, die nach einer Entscheidung ankommt, von jemandem, der sie nicht kannte, stellt die Frage neu: hier.</translation>
        </message>
        <message>
            <source>Nothing comes before or after empty; write '{} is not empty'.</source>
            <translation>Vor oder nach leer kommt nichts; '{} is not empty' schreiben.</translation>
        </message>
        <message>
            <source>Nothing differs between them.</source>
            <translation>Zwischen ihnen unterscheidet sich nichts.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing has changed here yet.</source>
            <translation>Hier hat sich noch nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing has changed in this table yet.</source>
            <translation>In dieser Tabelle hat sich noch nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing here that passes the filters above.</source>
            <translation>Hier ist nichts, was die Filter oben durchlassen.</translation>
        </message>
        <message>
            <source>Nothing in the file matched {} by {list}.</source>
            <translation>Nichts in der Datei passte über {list} zu {}.</translation>
        </message>
        <message>
            <source>Nothing is left to decide.</source>
            <translation>Es ist nichts mehr zu entscheiden.</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>Nichts ist verloren</translation>
        </message>
        <message>
            <source>Nothing is proposed.

A rule proposes what follows from what stands, such as a person who belongs into another table; you accept it or not.</source>
            <translation>Nichts ist vorgeschlagen.

Eine Regel schlägt vor, was aus dem folgt, was dasteht, etwa eine Person, die in eine weitere Tabelle gehört; du nimmst es an oder nicht.</translation>
        </message>
        <message>
            <source>Nothing is staged yet: what you type from now on is</source>
            <translation>Noch nichts vorgemerkt; was du ab jetzt schreibst, wird es</translation>
        </message>
        <message>
            <source>Nothing is wrong as far as the checks can see.

A check lists what does not fit together, such as two fixtures on one address, also after the work of several people has met.</source>
            <translation>Soweit die Prüfungen sehen, stimmt alles.

Eine Prüfung zeigt, was nicht zusammenpasst, etwa zwei Scheinwerfer auf einer Adresse, auch nachdem die Arbeit mehrerer Leute zusammengekommen ist.</translation>
        </message>
        <message>
            <source>Nothing meets here yet</source>
            <translation>Hier trifft sich noch nichts</translation>
        </message>
        <message>
            <source>Nothing moves by itself</source>
            <translation>Nichts bewegt sich von selbst</translation>
        </message>
        <message>
            <source>Nothing over the title</source>
            <translation>Nichts über dem Titel</translation>
        </message>
        <message>
            <source>Nothing to change: all {count} rows are already in {} just as in the file.</source>
            <translation>Nichts zu ändern: Alle {count} Zeilen stehen schon so in {} wie in der Datei.</translation>
        </message>
        <message>
            <source>Nothing to change: the one row is already in {} just as in the file.</source>
            <translation>Nichts zu ändern: Die eine Zeile steht schon so in {} wie in der Datei.</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.

When two people change the same value, and neither has seen the other’s, both values are kept and stand here until somebody chooses.</source>
            <translation>Nichts wartet auf eine Entscheidung.

Wenn zwei Leute denselben Wert ändern und keiner den des anderen gesehen hat, bleiben beide Werte erhalten und stehen hier, bis jemand wählt.</translation>
        </message>
        <message>
            <source>Nothing was changed: the rules that this sets off {phrase}: {}. Change or switch off one of them, and try again.</source>
            <translation>Nichts wurde geändert: Die Regeln, die das auslöst, {phrase}: {}. Ändere eine davon oder schalte sie aus, und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>Nothing was decided yet.

What is decided stays here with the values that were not chosen, so that any of them can be used after all.</source>
            <translation>Noch wurde nichts entschieden.

Was entschieden ist, bleibt hier mit den nicht gewählten Werten, damit jeder davon doch noch genommen werden kann.</translation>
        </message>
        <message>
            <source>Nothing was set aside.

Problems that were waived and suggestions that were dismissed stand here, with who said so and why.</source>
            <translation>Nichts wurde beiseitegelegt.

Hingenommene Probleme und abgelehnte Vorschläge stehen hier, mit wem und warum.</translation>
        </message>
        <message>
            <source>Nothing was taken from the file.</source>
            <translation>Aus der Datei wurde nichts übernommen.</translation>
        </message>
        <message>
            <source>Nothing: people fill it in. Or such as scene.title</source>
            <translation>Nichts: Leute füllen es aus. Oder etwa scene.title</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Now one of</source>
            <translation>Jetzt eins von</translation>
        </message>
        <message>
            <source>Now: no row</source>
            <translation>Jetzt: keine Zeile</translation>
        </message>
        <message>
            <source>Now: nothing</source>
            <translation>Jetzt: nichts</translation>
        </message>
        <message numerus="yes">
            <source>Now: {count:,} problems</source>
            <extracomment>One: Now: 1 problem</extracomment>
            <translation>
                <numerusform>Jetzt: {count} Problem</numerusform>
                <numerusform>Jetzt: {count:,} Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: {rows} ({said})</source>
            <translation>Jetzt: {rows} ({said})</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Numbers go with numbers, and days, moments and durations with durations.</source>
            <translation>Zahlen gehören zu Zahlen; Tage, Zeitpunkte und Dauern zu Dauern.</translation>
        </message>
        <message>
            <source>OSC carries texts, numbers, true and false.</source>
            <translation>OSC überträgt Texte, Zahlen, true und false.</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>On one side are {phrase}, on the other {phrase}; they cannot be compared.</source>
            <translation>Auf der einen Seite: {phrase}, auf der anderen: {phrase}. Das lässt sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>On the cards</source>
            <translation>Auf den Karten</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Auf diesem Computer</translation>
        </message>
        <message>
            <source>On {field}</source>
            <translation>Bei {field}</translation>
        </message>
        <message>
            <source>On {name}</source>
            <translation>Bei {name}</translation>
        </message>
        <message>
            <source>One</source>
            <translation>Eins</translation>
        </message>
        <message>
            <source>One a line: fs.read:imports/*, fs.write:exports/*, net.osc:8000, net.http.client</source>
            <translation>Eins je Zeile: fs.read:imports/*, fs.write:exports/*, net.osc:8000, net.http.client</translation>
        </message>
        <message>
            <source>One a line: name: type = default  # label. “!” behind the name: needed.</source>
            <translation>Eins je Zeile: name: type = default  # Beschriftung. „!“ hinter dem Namen: nötig.</translation>
        </message>
        <message>
            <source>One by one (O)</source>
            <translation>Eins nach dem anderen (O)</translation>
        </message>
        <message>
            <source>One field: Name</source>
            <translation>Ein Feld: Name</translation>
        </message>
        <message>
            <source>One line: a name, a cue number, an address.</source>
            <translation>Eine Zeile Text: ein Name, eine Stichwortnummer, eine Adresse.</translation>
        </message>
        <message>
            <source>One of a list that you write, each with a colour.</source>
            <translation>Eins aus einer Liste, die du schreibst, jedes mit einer Farbe.</translation>
        </message>
        <message>
            <source>One row at a time, with all its fields.</source>
            <translation>Eine Zeile auf einmal, mit allen Feldern.</translation>
        </message>
        <message>
            <source>Only I see this view</source>
            <translation>Nur ich sehe diese Ansicht</translation>
        </message>
        <message>
            <source>Only a duration such as 7d or 2h can be added or taken.</source>
            <translation>Nur eine Dauer wie 7d oder 2h lässt sich dazuzählen oder abziehen.</translation>
        </message>
        <message>
            <source>Only a field of type choice has choices.</source>
            <translation>Nur ein Feld vom Typ choice hat Auswahlen.</translation>
        </message>
        <message>
            <source>Only a reference has a target.</source>
            <translation>Nur ein Verweis hat ein target.</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>Nur wenn</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Nur ich</translation>
        </message>
        <message>
            <source>Only rows that others changed are shown. Click to show all.</source>
            <translation>Nur Zeilen, die andere geändert haben, werden gezeigt. Klick zeigt alle.</translation>
        </message>
        <message>
            <source>Only the table in front</source>
            <translation>Nur die Tabelle vorn</translation>
        </message>
        <message>
            <source>Only what I have a part in</source>
            <translation>Nur woran ich beteiligt bin</translation>
        </message>
        <message>
            <source>Only you see this name.</source>
            <translation>Nur du siehst diesen Namen.</translation>
        </message>
        <message>
            <source>Only you see this view</source>
            <translation>Nur du siehst diese Ansicht</translation>
        </message>
        <message>
            <source>Only: {filter}</source>
            <translation>Nur: {filter}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>Kopie öffnen</translation>
        </message>
        <message>
            <source>Open a copy…</source>
            <translation>Kopie öffnen…</translation>
        </message>
        <message>
            <source>Open a production</source>
            <translation>Produktion öffnen</translation>
        </message>
        <message>
            <source>Open as a new production</source>
            <translation>Als neue Produktion öffnen</translation>
        </message>
        <message>
            <source>Open choices, dates, rows to link to</source>
            <translation>Auswahl, Datum, Zeilen zum Verweisen öffnen</translation>
        </message>
        <message>
            <source>Open collisions</source>
            <translation>Offene Kollisionen</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open what this cell points to</source>
            <translation>Öffnen, worauf diese Zelle zeigt</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Opening a backup</source>
            <translation>Eine Sicherung wird geöffnet</translation>
        </message>
        <message>
            <source>Opening “{name}” …</source>
            <translation>„{name}“ wird geöffnet …</translation>
        </message>
        <message>
            <source>Opens in Excel, LibreOffice and Numbers.</source>
            <translation>Öffnet in Excel, LibreOffice und Numbers.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Or an invite</source>
            <translation>Oder eine Einladung</translation>
        </message>
        <message>
            <source>Or the code {code}</source>
            <translation>Oder der Code {code}</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Anderes</translation>
        </message>
        <message>
            <source>Others in the same room join from here; nothing needs the internet. When two people change the same value, both are kept until somebody decides. {keys} opens it.</source>
            <translation>Andere im selben Raum treten von hier aus bei; Internet braucht es nicht. Ändern zwei Leute denselben Wert, bleiben beide, bis jemand entscheidet. {keys} öffnet es.</translation>
        </message>
        <message>
            <source>Output of the script</source>
            <translation>Ausgabe des Skripts</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Page as it will be printed</source>
            <translation>Seite, wie sie gedruckt wird</translation>
        </message>
        <message>
            <source>Page shown</source>
            <translation>Gezeigte Seite</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>Seite {number} von {count}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Pages with header and footer, to print or to keep as a PDF.</source>
            <translation>Seiten mit Kopf- und Fußzeile, zum Drucken oder als PDF.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Part {} and {}</source>
            <translation>{} und {} trennen</translation>
        </message>
        <message>
            <source>Parted by</source>
            <translation>Getrennt durch</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Paste cell</source>
            <translation>Zelle einfügen</translation>
        </message>
        <message>
            <source>Paste into {count:,} cells</source>
            <translation>In {count:,} Zellen einfügen</translation>
        </message>
        <message>
            <source>Paste this text where they choose “Join…”, or have them scan it.</source>
            <translation>Füge diesen Text ein, wo „Beitreten…“ gewählt wird, oder lass ihn scannen.</translation>
        </message>
        <message>
            <source>Paste {count} cells</source>
            <translation>{count} Zellen einfügen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Leute</translation>
        </message>
        <message>
            <source>People in this network may ask</source>
            <translation>Leute in diesem Netz dürfen fragen</translation>
        </message>
        <message>
            <source>People of this production</source>
            <translation>Leute dieser Produktion</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Erlaubnis</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Erlaubnisse</translation>
        </message>
        <message>
            <source>Permissions of scripts</source>
            <translation>Erlaubnisse von Skripten</translation>
        </message>
        <message>
            <source>Permissions of scripts…</source>
            <translation>Erlaubnisse von Skripten…</translation>
        </message>
        <message>
            <source>Permissions…</source>
            <translation>Erlaubnisse…</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Points here</source>
            <translation>Zeigt hierher</translation>
        </message>
        <message>
            <source>Points into</source>
            <translation>Zeigt auf</translation>
        </message>
        <message>
            <source>Port {} cannot be listened to ({phrase}).</source>
            <translation>Auf Port {} lässt sich nicht empfangen ({phrase}).</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Previous table</source>
            <translation>Vorige Tabelle</translation>
        </message>
        <message>
            <source>Previous view</source>
            <translation>Vorige Ansicht</translation>
        </message>
        <message>
            <source>Print {title}</source>
            <translation>{title} drucken</translation>
        </message>
        <message>
            <source>Printing: page {done:,} of {total:,}</source>
            <translation>Druckt: Seite {done:,} von {total:,}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Problems and suggestions</source>
            <translation>Probleme und Vorschläge</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Produktion</translation>
        </message>
        <message>
            <source>Productions in this network</source>
            <translation>Produktionen in diesem Netz</translation>
        </message>
        <message>
            <source>Productions opened lately</source>
            <translation>Zuletzt geöffnete Produktionen</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}, with {said}.</source>
            <translation>Schlägt vor: Zeilen von {} kommen zu {}, mit {said}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}, with {said}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Schlägt vor: Zeilen von {} kommen zu {}, mit {said}; was nicht mehr passt, wird zum Herausnehmen vorgeschlagen.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}.</source>
            <translation>Schlägt vor: Zeilen von {} kommen zu {}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Schlägt vor: Zeilen von {} kommen zu {}; was nicht mehr passt, wird zum Herausnehmen vorgeschlagen.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are taken out of {}.</source>
            <translation>Schlägt vor: Zeilen von {} werden aus {} herausgenommen.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} get {said}.</source>
            <translation>Schlägt vor: Zeilen von {} bekommen {said}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} that share {list} with {said} become one.</source>
            <translation>Schlägt vor: Zeilen von {}, die {list} mit {said} teilen, werden eine.</translation>
        </message>
        <message>
            <source>Put in its place…</source>
            <translation>An seine Stelle setzen…</translation>
        </message>
        <message>
            <source>Put into this table</source>
            <translation>In diese Tabelle aufgenommen</translation>
        </message>
        <message>
            <source>Put them into another table</source>
            <translation>In eine andere Tabelle aufnehmen</translation>
        </message>
        <message>
            <source>Put {samples:,} sample rows in, to try it</source>
            <translation>{samples:,} Beispielzeilen dazu, zum Ausprobieren</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Read by nearly every program; text only.</source>
            <translation>Liest fast jedes Programm; nur Text.</translation>
        </message>
        <message>
            <source>Read files anywhere in the production's folder</source>
            <translation>Dateien überall im Ordner der Produktion lesen</translation>
        </message>
        <message>
            <source>Read files called {} in the production's folder</source>
            <translation>Dateien namens {} im Ordner der Produktion lesen</translation>
        </message>
        <message>
            <source>Read files in {} of the production's folder</source>
            <translation>Dateien in {} im Ordner der Produktion lesen</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Die Datei wird gelesen…</translation>
        </message>
        <message>
            <source>Reading: {read:,} of {rows:,} rows</source>
            <translation>Wird gelesen: {read:,} von {rows:,} Zeilen</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Zurückrufen</translation>
        </message>
        <message>
            <source>Receive OSC messages from the network on port {}</source>
            <translation>OSC-Nachrichten aus dem Netz auf Port {} empfangen</translation>
        </message>
        <message>
            <source>Receiving {to_come:,}</source>
            <translation>Empfange {to_come:,}</translation>
        </message>
        <message>
            <source>Record history</source>
            <translation>Verlauf der Zeile</translation>
        </message>
        <message>
            <source>Recovery words…</source>
            <translation>Wiederherstellungswörter…</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Redo {label}</source>
            <translation>{label} wiederholen</translation>
        </message>
        <message>
            <source>Remind me where it is empty</source>
            <translation>Erinnere mich, wo es leer ist</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove module {}</source>
            <translation>Modul {} entfernen</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>Diese Zeile entfernen</translation>
        </message>
        <message>
            <source>Removed {links}</source>
            <translation>{links} entfernt</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename or edit this view…</source>
            <translation>Diese Ansicht umbenennen oder bearbeiten…</translation>
        </message>
        <message>
            <source>Rename this staging…</source>
            <translation>Diese Vormerkung umbenennen…</translation>
        </message>
        <message>
            <source>Rename this table</source>
            <translation>Diese Tabelle umbenennen</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>„{name}“ umbenennen…</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Wieder aufgekommen</translation>
        </message>
        <message>
            <source>Reopened: {whose} from {at}{came}. {choice} was {chosen}.</source>
            <translation>Wieder offen: {whose} vom {at}{came}. {choice} war {chosen}.</translation>
        </message>
        <message>
            <source>Reopened: {}'s decision on {} arrived at {}; it was made without {}'s edit from {}.</source>
            <translation>Wieder offen: Die Entscheidung von {} für {} kam um {} an; sie fiel ohne die Änderung von {} von {}.</translation>
        </message>
        <message>
            <source>Reopened: {}'s edit from {} arrived at {}, after {} had decided on {}.</source>
            <translation>Wieder offen: Die Änderung von {} von {} kam um {} an, nachdem {} sich für {} entschieden hatte.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Replace in {cells}</source>
            <translation>In {cells} ersetzen</translation>
        </message>
        <message>
            <source>Replace what is in the cell</source>
            <translation>Ersetzen, was in der Zelle steht</translation>
        </message>
        <message>
            <source>Replace “{}” by “{}” in 1 cell</source>
            <translation>„{}“ durch „{}“ in einer Zelle ersetzen</translation>
        </message>
        <message>
            <source>Replace “{}” by “{}” in {count} cells</source>
            <translation>„{}“ durch „{}“ in {count} Zellen ersetzen</translation>
        </message>
        <message>
            <source>Replaced in {cells}</source>
            <translation>In {cells} ersetzt</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Rest between two days</source>
            <translation>Ruhe zwischen zwei Tagen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Restore {field_name}</source>
            <translation>{field_name} wiederherstellen</translation>
        </message>
        <message>
            <source>Restore {}</source>
            <translation>{} wiederherstellen</translation>
        </message>
        <message>
            <source>Restore “{old}”</source>
            <translation>„{old}“ wiederherstellen</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Durchsehen</translation>
        </message>
        <message>
            <source>Review what is staged</source>
            <translation>Vorgemerktes durchsehen</translation>
        </message>
        <message>
            <source>Review “{name}”</source>
            <translation>„{name}“ durchsehen</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Row brought back</source>
            <translation>Zeile zurückgeholt</translation>
        </message>
        <message>
            <source>Row deleted</source>
            <translation>Zeile gelöscht</translation>
        </message>
        <message>
            <source>Row height: four lines</source>
            <translation>Zeilenhöhe: vier Zeilen</translation>
        </message>
        <message>
            <source>Row height: one line</source>
            <translation>Zeilenhöhe: eine Zeile</translation>
        </message>
        <message>
            <source>Row height: two lines</source>
            <translation>Zeilenhöhe: zwei Zeilen</translation>
        </message>
        <message>
            <source>Row number, or what the row is called</source>
            <translation>Zeilennummer, oder wie die Zeile heißt</translation>
        </message>
        <message>
            <source>Row with the headings</source>
            <translation>Zeile mit den Überschriften</translation>
        </message>
        <message>
            <source>Row {line}, {heading}: {why}  ({value})</source>
            <translation>Zeile {line}, {heading}: {why}  ({value})</translation>
        </message>
        <message>
            <source>Row {row:,} · {name}</source>
            <translation>Zeile {row:,} · {name}</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Rows and columns, as in a spreadsheet.</source>
            <translation>Zeilen und Spalten, wie in einer Tabellenkalkulation.</translation>
        </message>
        <message>
            <source>Rows are matched to records by {}.</source>
            <translation>Zeilen werden den Einträgen über {} zugeordnet.</translation>
        </message>
        <message>
            <source>Rows cannot be matched by “{}”: the import has no such column, or it has no field in the table yet.</source>
            <translation>Zeilen lassen sich nicht nach „{}“ zuordnen: Die Datei hat keine solche Spalte, oder sie hat in der Tabelle noch kein Feld.</translation>
        </message>
        <message>
            <source>Rows of</source>
            <translation>Zeilen von</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}.</source>
            <translation>Zeilen von {} kommen zu {}, mit {said}.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Zeilen von {} kommen zu {}, mit {said}; was nicht mehr passt, wird zum Herausnehmen vorgeschlagen.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}; what fits no longer is taken out of it.</source>
            <translation>Zeilen von {} kommen zu {}, mit {said}; was nicht mehr passt, wird herausgenommen.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}.</source>
            <translation>Zeilen von {} kommen zu {}.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Zeilen von {} kommen zu {}; was nicht mehr passt, wird zum Herausnehmen vorgeschlagen.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}; what fits no longer is taken out of it.</source>
            <translation>Zeilen von {} kommen zu {}; was nicht mehr passt, wird herausgenommen.</translation>
        </message>
        <message>
            <source>Rows of {} are taken out of {}.</source>
            <translation>Zeilen von {} werden aus {} herausgenommen.</translation>
        </message>
        <message>
            <source>Rows of {} get {said}.</source>
            <translation>Zeilen von {} bekommen {said}.</translation>
        </message>
        <message>
            <source>Rows of {} that share {list} with {said} become one.</source>
            <translation>Zeilen von {}, die {list} mit {said} teilen, werden eine.</translation>
        </message>
        <message>
            <source>Rows shown whole</source>
            <translation>Ganz gezeigte Zeilen</translation>
        </message>
        <message>
            <source>Rows that are alike in all of them are a problem; empty ones never.</source>
            <translation>Zeilen, die in all dem gleich sind, sind ein Problem; leere nie.</translation>
        </message>
        <message>
            <source>Rows that are never merged</source>
            <translation>Zeilen, die nie zusammengeführt werden</translation>
        </message>
        <message>
            <source>Rows that are never the same…</source>
            <translation>Zeilen, die nie dasselbe sind…</translation>
        </message>
        <message>
            <source>Rows that fit a condition</source>
            <translation>Zeilen, auf die eine Bedingung passt</translation>
        </message>
        <message>
            <source>Rows that overlap: two at one time or place</source>
            <translation>Zeilen, die sich überschneiden: zwei zu einer Zeit oder an einem Ort</translation>
        </message>
        <message>
            <source>Rows that share what ought to be their own</source>
            <translation>Zeilen, die teilen, was jeder allein gehören soll</translation>
        </message>
        <message>
            <source>Rows under headings: those with the same value of a field stand together.</source>
            <translation>Zeilen unter Überschriften: Was in einem Feld denselben Wert hat, steht zusammen.</translation>
        </message>
        <message>
            <source>Rows with problems, and what changes</source>
            <translation>Zeilen mit Problemen, und was sich ändert</translation>
        </message>
        <message>
            <source>Rows: close together</source>
            <translation>Zeilen: eng</translation>
        </message>
        <message>
            <source>Rows: far apart</source>
            <translation>Zeilen: weit</translation>
        </message>
        <message>
            <source>Rows: normal</source>
            <translation>Zeilen: normal</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>Regeln…</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Run a script when this field changes…</source>
            <translation>Ein Skript ausführen, wenn sich dieses Feld ändert…</translation>
        </message>
        <message>
            <source>Run this script</source>
            <translation>Dieses Skript ausführen</translation>
        </message>
        <message>
            <source>Run “openprod doctor --blobs”.</source>
            <translation>„openprod doctor --blobs“ ausführen.</translation>
        </message>
        <message>
            <source>Running…</source>
            <translation>Läuft…</translation>
        </message>
        <message>
            <source>S&amp;cripts</source>
            <translation>S&amp;kripte</translation>
        </message>
        <message>
            <source>S&amp;wap</source>
            <translation>&amp;Tauschen</translation>
        </message>
        <message>
            <source>Same thing in another table?…</source>
            <translation>Dasselbe in einer anderen Tabelle?…</translation>
        </message>
        <message>
            <source>Same thing in two tables?</source>
            <translation>Dasselbe in zwei Tabellen?</translation>
        </message>
        <message>
            <source>Same thing in two tables?…</source>
            <translation>Dasselbe in zwei Tabellen?…</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>Beispieldaten</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save a copy of everything</source>
            <translation>Eine Kopie von allem speichern</translation>
        </message>
        <message>
            <source>Save a copy of everything…</source>
            <translation>Eine Kopie von allem speichern…</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Kopie speichern…</translation>
        </message>
        <message>
            <source>Save and run</source>
            <translation>Speichern und ausführen</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Als PDF speichern…</translation>
        </message>
        <message>
            <source>Save as a view</source>
            <translation>Als Ansicht speichern</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>Als Ansicht speichern…</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>Änderungen speichern</translation>
        </message>
        <message>
            <source>Save changes to this view</source>
            <translation>Änderungen an dieser Ansicht speichern</translation>
        </message>
        <message>
            <source>Save it as a new row</source>
            <translation>Als neue Zeile speichern</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <source>Save the copy as</source>
            <translation>Kopie speichern als</translation>
        </message>
        <message>
            <source>Save the shortcuts</source>
            <translation>Tastenkürzel speichern</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>Ansicht speichern</translation>
        </message>
        <message>
            <source>Save what is shown as a view, or make another kind of view</source>
            <translation>Speichert, was zu sehen ist, als Ansicht, oder legt eine andere Art von Ansicht an</translation>
        </message>
        <message>
            <source>Save {kind}</source>
            <translation>{kind} speichern</translation>
        </message>
        <message>
            <source>Save “{name}”</source>
            <translation>„{name}“ speichern</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation>Auf diesem Computer gespeichert</translation>
        </message>
        <message>
            <source>Saved the check “{name}”</source>
            <translation>Prüfung „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved the rule “{name}”</source>
            <translation>Regel „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved the trigger “{said}”</source>
            <translation>Auslöser „{said}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved the view “{name}”</source>
            <translation>Ansicht „{name}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved v&amp;iews</source>
            <translation>Ansi&amp;chten</translation>
        </message>
        <message>
            <source>Saved “{name}”</source>
            <translation>„{name}“ gespeichert</translation>
        </message>
        <message>
            <source>Saved “{name}”, {size:,.1f} MB</source>
            <translation>„{name}“ gespeichert, {size:,.1f} MB</translation>
        </message>
        <message>
            <source>Saves the script and runs it at once (Ctrl+Return in the script)</source>
            <translation>Speichert das Skript und startet es gleich (Strg+Eingabe im Skript)</translation>
        </message>
        <message>
            <source>Saving a copy, percent</source>
            <translation>Eine Kopie wird gespeichert, Prozent</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>{name} wird gespeichert</translation>
        </message>
        <message>
            <source>Say of what: {}(&lt;-scene.cues.number), for one.</source>
            <translation>Dazuschreiben, wovon: etwa {}(&lt;-scene.cues.number).</translation>
        </message>
        <message>
            <source>Say the day, too: 2026-11-21 18:00.</source>
            <translation>Auch den Tag nennen: 2026-11-21 18:00.</translation>
        </message>
        <message>
            <source>Say which field: {}(….name).</source>
            <translation>Dazuschreiben, welches Feld: {}(….name).</translation>
        </message>
        <message>
            <source>Say why this is no problem; others will ask.</source>
            <translation>Sag, warum das kein Problem ist; andere werden fragen.</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Sagt</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Zeitplan</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Skript</translation>
        </message>
        <message>
            <source>Scripts</source>
            <translation>Skripte</translation>
        </message>
        <message>
            <source>Search every table</source>
            <translation>In allen Tabellen suchen</translation>
        </message>
        <message>
            <source>Select more</source>
            <translation>Mehr auswählen</translation>
        </message>
        <message>
            <source>Select one more range</source>
            <translation>Noch einen Bereich auswählen</translation>
        </message>
        <message>
            <source>Select rows / columns / all</source>
            <translation>Zeilen / Spalten / alles auswählen</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Semikolon</translation>
        </message>
        <message>
            <source>Send OSC messages to port {} of other devices</source>
            <translation>OSC-Nachrichten an Port {} anderer Geräte senden</translation>
        </message>
        <message>
            <source>Send OSC messages to ports {} of other devices</source>
            <translation>OSC-Nachrichten an die Ports {} anderer Geräte senden</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>An den Drucker geschickt</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Beiseitegelegt</translation>
        </message>
        <message>
            <source>Set it aside (Del)</source>
            <translation>Beiseitelegen (Entf)</translation>
        </message>
        <message>
            <source>Set staging aside (stash)</source>
            <translation>Vormerkung beiseitelegen</translation>
        </message>
        <message>
            <source>Sets “{name}” aside</source>
            <translation>Legt „{name}“ beiseite</translation>
        </message>
        <message>
            <source>Several short words in one cell, such as tags.</source>
            <translation>Mehrere kurze Wörter in einer Zelle, etwa Schlagwörter.</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blatt</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show a code</source>
            <translation>Code zeigen</translation>
        </message>
        <message>
            <source>Show a code and tell it across the room, or send an invite.</source>
            <translation>Zeig einen Code und sag ihn durch den Raum, oder schick eine Einladung.</translation>
        </message>
        <message>
            <source>Show all fields</source>
            <translation>Alle Felder zeigen</translation>
        </message>
        <message>
            <source>Show all rows</source>
            <translation>Alle Zeilen zeigen</translation>
        </message>
        <message>
            <source>Show all {count:,}</source>
            <translation>Alle {count:,} zeigen</translation>
        </message>
        <message>
            <source>Show as {words}</source>
            <translation>Zeigen als: {words}</translation>
        </message>
        <message>
            <source>Show in the order made</source>
            <translation>In der Reihenfolge der Entstehung zeigen</translation>
        </message>
        <message>
            <source>Show only this value</source>
            <translation>Nur diesen Wert zeigen</translation>
        </message>
        <message>
            <source>Show others where I am</source>
            <translation>Anderen zeigen, wo ich bin</translation>
        </message>
        <message>
            <source>Show the calendar</source>
            <translation>Den Kalender zeigen</translation>
        </message>
        <message>
            <source>Show the choices</source>
            <translation>Die Auswahl zeigen</translation>
        </message>
        <message>
            <source>Show the history of</source>
            <translation>Verlauf zeigen von</translation>
        </message>
        <message>
            <source>Show the line</source>
            <translation>Die Zeile zeigen</translation>
        </message>
        <message>
            <source>Show the menu of these cells</source>
            <translation>Das Menü dieser Zellen zeigen</translation>
        </message>
        <message>
            <source>Show the menu of this field</source>
            <translation>Das Menü dieses Feldes zeigen</translation>
        </message>
        <message>
            <source>Show the newest</source>
            <translation>Das Neueste zeigen</translation>
        </message>
        <message>
            <source>Show the problems</source>
            <translation>Die Probleme zeigen</translation>
        </message>
        <message>
            <source>Show the rows that fulfil</source>
            <translation>Zeige die Zeilen, für die gilt:</translation>
        </message>
        <message>
            <source>Show this row whole</source>
            <translation>Diese Zeile ganz zeigen</translation>
        </message>
        <message>
            <source>Show this view as it was saved</source>
            <translation>Diese Ansicht zeigen, wie sie gespeichert wurde</translation>
        </message>
        <message>
            <source>Show what rules suggest</source>
            <translation>Zeigen, was Regeln vorschlagen</translation>
        </message>
        <message>
            <source>Show without groups</source>
            <translation>Ohne Gruppen zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Show {count:,} drifts</source>
            <extracomment>One: Show {count:,} drift</extracomment>
            <translation>
                <numerusform>{count:,} Abweichung zeigen</numerusform>
                <numerusform>{count:,} Abweichungen zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show “conflict”</source>
            <translation>„Konflikt“ zeigen</translation>
        </message>
        <message>
            <source>Shown in the cells</source>
            <translation>In den Zellen gezeigt</translation>
        </message>
        <message>
            <source>Shown in the order made</source>
            <translation>In der Reihenfolge der Entstehung gezeigt</translation>
        </message>
        <message>
            <source>Shown when the pointer rests on the heading</source>
            <translation>Zu sehen, wenn der Zeiger auf der Überschrift ruht</translation>
        </message>
        <message>
            <source>Shows both values, to choose one</source>
            <translation>Zeigt beide Werte, um einen zu wählen</translation>
        </message>
        <message>
            <source>Shows the values that were not chosen, to use one of them after all</source>
            <translation>Zeigt die nicht gewählten Werte, um doch einen davon zu nehmen</translation>
        </message>
        <message>
            <source>Shows what everybody has again</source>
            <translation>Zeigt wieder, was alle haben</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <source>Sideways</source>
            <translation>Querformat</translation>
        </message>
        <message>
            <source>Since you were here ({when})  {works}</source>
            <translation>Seit du hier warst ({when})  {works}</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>So many rows changed at once that “{}” was not run for them.</source>
            <translation>Es änderten sich so viele Zeilen auf einmal, dass „{}“ dafür nicht lief.</translation>
        </message>
        <message>
            <source>Some cells were left as before: {unread}</source>
            <translation>Einige Zellen blieben, wie sie waren: {unread}</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Jemand</translation>
        </message>
        <message>
            <source>Somebody changed it since.</source>
            <translation>Jemand hat es seitdem geändert.</translation>
        </message>
        <message>
            <source>Somebody changed the same values meanwhile: decide which stand, then commit</source>
            <translation>Jemand hat inzwischen dieselben Werte geändert: Entscheide, welche gelten, und übernimm dann</translation>
        </message>
        <message>
            <source>Somebody has changed this since; decide which value stands.</source>
            <translation>Jemand hat das seitdem geändert; entscheide, welcher Wert gilt.</translation>
        </message>
        <message>
            <source>Somebody has decided this meanwhile.</source>
            <translation>Jemand hat das inzwischen entschieden.</translation>
        </message>
        <message>
            <source>Somebody typed three wrong codes, so the code is closed. Show a new one, and tell it only to whom you mean.</source>
            <translation>Jemand hat drei falsche Codes eingegeben, deshalb ist der Code zu. Zeig einen neuen, und sag ihn nur, wem du ihn sagen willst.</translation>
        </message>
        <message>
            <source>Somebody uses a newer openprod. Some of their changes are kept and passed on, and will show once you update openprod.</source>
            <translation>Jemand benutzt ein neueres openprod. Manche seiner Änderungen werden behalten und weitergegeben; sie erscheinen, sobald du openprod aktualisierst.</translation>
        </message>
        <message>
            <source>Somebody's computer sent something else for “{}”.</source>
            <translation>Jemandes Computer hat für „{}“ etwas anderes gesendet.</translation>
        </message>
        <message>
            <source>Something arrived that is not a valid change and was not used: {}.</source>
            <translation>Etwas kam an, das keine gültige Änderung ist, und wurde nicht verwendet: {}.</translation>
        </message>
        <message>
            <source>Something else stands here now.</source>
            <translation>Hier steht jetzt etwas anderes.</translation>
        </message>
        <message>
            <source>Something else was done since. Undo in the Edit menu goes back step by step.</source>
            <translation>Seitdem wurde etwas anderes getan. Rückgängig im Menü Bearbeiten geht Schritt für Schritt zurück.</translation>
        </message>
        <message>
            <source>Something is asked here already. Answer it, then open that again.</source>
            <translation>Hier ist schon eine Frage offen. Beantworte sie und öffne das dann noch einmal.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log.</source>
            <translation>Etwas Unerwartetes ging schief. Es steht im Protokoll.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log; your data is safe.</source>
            <translation>Etwas Unerwartetes ging schief. Es steht im Protokoll; deine Daten sind sicher.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. Your data is safe, and a report was kept.</source>
            <translation>Etwas Unerwartetes ging schief. Deine Daten sind sicher, und ein Bericht wurde aufgehoben.</translation>
        </message>
        <message>
            <source>Sort by this field, first to last</source>
            <translation>Nach diesem Feld sortieren, aufsteigend</translation>
        </message>
        <message>
            <source>Sort by this field, last to first</source>
            <translation>Nach diesem Feld sortieren, absteigend</translation>
        </message>
        <message>
            <source>Sorted</source>
            <translation>Sortiert</translation>
        </message>
        <message>
            <source>Sorted by </source>
            <translation>Sortiert nach </translation>
        </message>
        <message>
            <source>Sorted by {words}. Click to take the sorting away.</source>
            <translation>Sortiert nach {words}. Klick nimmt die Sortierung weg.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Split in two</source>
            <translation>Getrennt</translation>
        </message>
        <message>
            <source>Split this row…</source>
            <translation>Diese Zeile trennen…</translation>
        </message>
        <message>
            <source>Split {title} off</source>
            <translation>{title} abtrennen</translation>
        </message>
        <message>
            <source>Split {}</source>
            <translation>{} aufteilen</translation>
        </message>
        <message>
            <source>Split “{title}”</source>
            <translation>„{title}“ trennen</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Trennen…</translation>
        </message>
        <message>
            <source>Stage changes</source>
            <translation>Änderungen vormerken</translation>
        </message>
        <message>
            <source>Stage changes…</source>
            <translation>Änderungen vormerken…</translation>
        </message>
        <message>
            <source>Stage into…</source>
            <translation>Vormerken in…</translation>
        </message>
        <message>
            <source>Staged. Everybody has: {has}</source>
            <translation>Vorgemerkt. Alle haben: {has}</translation>
        </message>
        <message>
            <source>Staged: nobody else has this row yet.</source>
            <translation>Vorgemerkt: Niemand sonst hat diese Zeile schon.</translation>
        </message>
        <message>
            <source>Staged: nobody else has this value yet.</source>
            <translation>Vorgemerkt: Niemand sonst hat diesen Wert schon.</translation>
        </message>
        <message>
            <source>Staged; {actor_name} wrote “{has}” meanwhile. Was: {was}</source>
            <translation>Vorgemerkt; {actor_name} hat inzwischen „{has}“ geschrieben. War: {was}</translation>
        </message>
        <message>
            <source>Staging</source>
            <translation>Vormerken</translation>
        </message>
        <message>
            <source>Staging {name}: switch</source>
            <translation>Vormerkung {name}: wechseln</translation>
        </message>
        <message>
            <source>Staging {name}: {overlay}</source>
            <translation>Vormerkung {name}: {overlay}</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Start a new production from this one</source>
            <translation>Eine neue Produktion aus dieser beginnen</translation>
        </message>
        <message>
            <source>Start a new production from this one…</source>
            <translation>Eine neue Produktion aus dieser beginnen…</translation>
        </message>
        <message>
            <source>Start from “{}” as it was on {} UTC</source>
            <translation>Von „{}“ ausgehen, wie es am {} UTC war</translation>
        </message>
        <message>
            <source>Start staging</source>
            <translation>Vormerken beginnen</translation>
        </message>
        <message>
            <source>Start with an empty workspace on this computer.</source>
            <translation>Beginne mit einem leeren Arbeitsplatz auf diesem Computer.</translation>
        </message>
        <message>
            <source>Stash</source>
            <translation>Beiseitelegen</translation>
        </message>
        <message>
            <source>Still saving; the window closes after that.</source>
            <translation>Es wird noch gespeichert; das Fenster schließt danach.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop fetching</source>
            <translation>Nicht weiter holen</translation>
        </message>
        <message>
            <source>Stop the script</source>
            <translation>Das Skript anhalten</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Hält an…</translation>
        </message>
        <message>
            <source>Such as</source>
            <translation>Etwa</translation>
        </message>
        <message>
            <source>Such as 192.168.1.20:4711</source>
            <translation>Etwa 192.168.1.20:4711</translation>
        </message>
        <message>
            <source>Such as 7Q3F-9K</source>
            <translation>Etwa 7Q3F-9K</translation>
        </message>
        <message>
            <source>Such as Call time</source>
            <translation>Etwa Aufrufzeit</translation>
        </message>
        <message>
            <source>Such as Crew go into the tour book</source>
            <translation>Etwa Crew kommt ins Tourbuch</translation>
        </message>
        <message>
            <source>Such as Cue without a page</source>
            <translation>Etwa Stichwort ohne Seite</translation>
        </message>
        <message>
            <source>Such as Hamlet, autumn tour</source>
            <translation>Etwa Hamlet, Herbsttournee</translation>
        </message>
        <message>
            <source>Such as Hookup by position</source>
            <translation>Etwa Hookup nach Position</translation>
        </message>
        <message>
            <source>Such as Wardrobe</source>
            <translation>Etwa Garderobe</translation>
        </message>
        <message>
            <source>Such as: two units on one dimmer, on purpose</source>
            <translation>Etwa: zwei Scheinwerfer an einem Dimmer, mit Absicht</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Switch staging…</source>
            <translation>Vormerkung wechseln…</translation>
        </message>
        <message>
            <source>Switch to another staging, or back to what everybody has</source>
            <translation>Zu einer anderen Vormerkung wechseln, oder zurück zu dem, was alle haben</translation>
        </message>
        <message>
            <source>Switched on</source>
            <translation>Eingeschaltet</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleichen</translation>
        </message>
        <message>
            <source>Sync this production with others in this network? Until you say so, nothing is sent and nothing comes in.</source>
            <translation>Diese Produktion mit anderen in diesem Netz abgleichen? Bis du es sagst, wird nichts gesendet und nichts kommt herein.</translation>
        </message>
        <message>
            <source>Sync with others in this network</source>
            <translation>Mit anderen in diesem Netz abgleichen</translation>
        </message>
        <message numerus="yes">
            <source>Synced · {count} others</source>
            <extracomment>One: Synced · {count} other</extracomment>
            <translation>
                <numerusform>Abgeglichen · {count} anderer</numerusform>
                <numerusform>Abgeglichen · {count} andere</numerusform>
            </translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Gleicht ab</translation>
        </message>
        <message>
            <source>Syncing stopped: {sentence}</source>
            <translation>Der Abgleich hielt an: {sentence}</translation>
        </message>
        <message>
            <source>T&amp;ogether</source>
            <translation>&amp;Gemeinsam</translation>
        </message>
        <message>
            <source>Tab-separated (.tsv)</source>
            <translation>Tabulatorgetrennt (.tsv)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Table it points into</source>
            <translation>Tabelle, auf die es zeigt</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Tables and fields</source>
            <translation>Tabellen und Felder</translation>
        </message>
        <message>
            <source>Tables of a department, with views, rules and checks</source>
            <translation>Tabellen einer Abteilung, mit Ansichten, Regeln und Prüfungen</translation>
        </message>
        <message>
            <source>Tables whose rows come along</source>
            <translation>Tabellen, deren Zeilen mitkommen</translation>
        </message>
        <message>
            <source>Tables, links and what is the same</source>
            <translation>Tabellen, Verknüpfungen und was dasselbe ist</translation>
        </message>
        <message>
            <source>Tabs between columns, under Lightwright’s names.</source>
            <translation>Tabulatoren zwischen den Spalten, mit den Namen von Lightwright.</translation>
        </message>
        <message>
            <source>Take 1 row out of {} that fit no longer.</source>
            <translation>Eine Zeile aus {} herausnehmen, die nicht mehr passt.</translation>
        </message>
        <message>
            <source>Take 1 row out of {}.</source>
            <translation>Eine Zeile aus {} herausnehmen.</translation>
        </message>
        <message>
            <source>Take all {count:,} of {whose} (Enter)</source>
            <translation>Alle {count:,} von {whose} nehmen (Eingabe)</translation>
        </message>
        <message>
            <source>Take answers back</source>
            <translation>Antworten zurücknehmen</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take off this list</source>
            <translation>Von dieser Liste nehmen</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Take out of {}</source>
            <translation>Aus {} herausnehmen</translation>
        </message>
        <message>
            <source>Take out {count} files</source>
            <translation>{count} Dateien herausnehmen</translation>
        </message>
        <message>
            <source>Take out {}</source>
            <translation>{} herausnehmen</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>Herausnehmen…</translation>
        </message>
        <message>
            <source>Take the filter away</source>
            <translation>Den Filter wegnehmen</translation>
        </message>
        <message>
            <source>Take them out of a table</source>
            <translation>Aus einer Tabelle nehmen</translation>
        </message>
        <message>
            <source>Take this cell out of staging</source>
            <translation>Diese Zelle aus der Vormerkung nehmen</translation>
        </message>
        <message>
            <source>Take this link away</source>
            <translation>Diese Verknüpfung wegnehmen</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>Belegen</translation>
        </message>
        <message>
            <source>Take {count} rows out of {} that fit no longer.</source>
            <translation>{count} Zeilen aus {} herausnehmen, die nicht mehr passen.</translation>
        </message>
        <message>
            <source>Take {count} rows out of {}.</source>
            <translation>{count} Zeilen aus {} herausnehmen.</translation>
        </message>
        <message>
            <source>Take {name} out of staging</source>
            <translation>{name} aus der Vormerkung nehmen</translation>
        </message>
        <message>
            <source>Take {rows} of your “{other_name}” into “{name}”</source>
            <translation>{rows} aus „{other_name}“ in „{name}“ aufnehmen</translation>
        </message>
        <message>
            <source>Take {} out of {}.</source>
            <translation>{} aus {} herausnehmen.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Taken out of this table</source>
            <translation>Aus dieser Tabelle genommen</translation>
        </message>
        <message>
            <source>Taken out; its tables are still there</source>
            <translation>Herausgenommen; seine Tabellen sind noch da</translation>
        </message>
        <message>
            <source>Takes this line out of the filter</source>
            <translation>Nimmt diese Zeile aus dem Filter</translation>
        </message>
        <message>
            <source>Tell this code to whoever has the production. They see that you ask, and type it. Waiting for them, five minutes at most…</source>
            <translation>Sag diesen Code, wem die Produktion gehört. Man sieht, dass du fragst, und gibt ihn ein. Warte darauf, höchstens fünf Minuten…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text needs quotes: write "{}".</source>
            <translation>Text braucht Anführungszeichen: "{}" schreiben.</translation>
        </message>
        <message>
            <source>Text of the invite</source>
            <translation>Text der Einladung</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Text size: {percent} %</source>
            <translation>Schriftgröße: {percent} %</translation>
        </message>
        <message>
            <source>That cannot be sent by OSC: {}</source>
            <translation>Das lässt sich nicht per OSC senden: {}</translation>
        </message>
        <message>
            <source>That day is out of range.</source>
            <translation>Dieser Tag liegt außerhalb des Möglichen.</translation>
        </message>
        <message>
            <source>That filter has {} characters; {} is the limit.</source>
            <translation>Dieser Filter hat {} Zeichen; {} sind das Höchste.</translation>
        </message>
        <message>
            <source>That filter nests more than {} conditions; split it up.</source>
            <translation>Dieser Filter verschachtelt mehr als {} Bedingungen; teile ihn auf.</translation>
        </message>
        <message>
            <source>That is a longer time than can be kept.</source>
            <translation>Das ist eine längere Zeit, als gespeichert werden kann.</translation>
        </message>
        <message>
            <source>That is no live query.</source>
            <translation>Das ist keine laufende Abfrage.</translation>
        </message>
        <message>
            <source>That is no pattern for matches: {}.</source>
            <translation>Das ist kein Muster für matches: {}.</translation>
        </message>
        <message>
            <source>That is not a finite number.</source>
            <translation>Das ist keine endliche Zahl.</translation>
        </message>
        <message>
            <source>That is not an access code. It has six letters and digits, such as 7Q3F-9K.</source>
            <translation>Das ist kein Zugangscode. Er hat sechs Buchstaben und Ziffern, etwa 7Q3F-9K.</translation>
        </message>
        <message>
            <source>That is nothing that anything comes in by.</source>
            <translation>Darüber kommt nichts herein.</translation>
        </message>
        <message>
            <source>That is nothing to wait for.</source>
            <translation>Darauf lässt sich nicht warten.</translation>
        </message>
        <message>
            <source>That length of time is too long to keep.</source>
            <translation>Diese Dauer ist zu lang, um gespeichert zu werden.</translation>
        </message>
        <message>
            <source>That link is not in the same list, so nothing can go next to it.</source>
            <translation>Diese Verknüpfung ist nicht in derselben Liste, deshalb kann nichts neben sie.</translation>
        </message>
        <message>
            <source>That number is too large to keep.</source>
            <translation>Diese Zahl ist zu groß, um gespeichert zu werden.</translation>
        </message>
        <message>
            <source>That passphrase does not open this key. Check it and try again.</source>
            <translation>Dieses Kennwort öffnet den Schlüssel nicht. Prüfe es und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>That text has {count} characters; {count} is the limit.</source>
            <translation>Dieser Text hat {count} Zeichen; {count} ist die Grenze.</translation>
        </message>
        <message>
            <source>That text holds a NUL character; remove it.</source>
            <translation>Dieser Text enthält ein NUL-Zeichen; entferne es.</translation>
        </message>
        <message>
            <source>That text holds half a character and cannot be kept.</source>
            <translation>Dieser Text enthält ein halbes Zeichen und kann nicht gespeichert werden.</translation>
        </message>
        <message>
            <source>That whole number is too large to keep.</source>
            <translation>Diese ganze Zahl ist zu groß, um gespeichert zu werden.</translation>
        </message>
        <message>
            <source>That would be more than {count} rows; ask for fewer at a time.</source>
            <translation>Das wären mehr als {count} Zeilen; weniger auf einmal abfragen.</translation>
        </message>
        <message>
            <source>That would be more than {count} rows; ask for fewer.</source>
            <translation>Das wären mehr als {count} Zeilen; weniger abfragen.</translation>
        </message>
        <message>
            <source>The answer is larger than {} MB.</source>
            <translation>Die Antwort ist größer als {} MB.</translation>
        </message>
        <message>
            <source>The backup is open to be looked at in “{name}”.</source>
            <translation>Die Sicherung ist zum Ansehen offen in „{name}“.</translation>
        </message>
        <message>
            <source>The changed row itself</source>
            <translation>Die geänderte Zeile selbst</translation>
        </message>
        <message>
            <source>The choice “{}” is there twice.</source>
            <translation>Die Auswahl „{}“ steht zweimal da.</translation>
        </message>
        <message>
            <source>The clock of the computer that sent this is {} minutes ahead of this one. Its edits are kept and will appear when that time has come, or when one of the two clocks is set right.</source>
            <translation>Die Uhr des Computers, der das geschickt hat, geht {} Minuten vor. Seine Änderungen sind aufgehoben und erscheinen, wenn die Zeit gekommen ist, oder wenn eine der beiden Uhren gestellt wird.</translation>
        </message>
        <message>
            <source>The code has run out after ten minutes. Show a new one.</source>
            <translation>Der Code ist nach zehn Minuten abgelaufen. Zeig einen neuen.</translation>
        </message>
        <message>
            <source>The code on their screen</source>
            <translation>Der Code auf dem anderen Bildschirm</translation>
        </message>
        <message>
            <source>The code was not the right one. Ask for it again and type it anew.</source>
            <translation>Der Code war nicht der richtige. Frag noch einmal danach und gib ihn neu ein.</translation>
        </message>
        <message>
            <source>The column “{}” and another both go into “{}”.</source>
            <translation>Die Spalte „{}“ und eine andere gehen beide in „{}“.</translation>
        </message>
        <message>
            <source>The column “{}” can point to records only in an existing field.</source>
            <translation>Die Spalte „{}“ kann nur in einem vorhandenen Feld auf Einträge verweisen.</translation>
        </message>
        <message>
            <source>The column “{}” is meant for a field that the table does not have.</source>
            <translation>Die Spalte „{}“ ist für ein Feld gedacht, das die Tabelle nicht hat.</translation>
        </message>
        <message>
            <source>The column “{}” is not in the file.</source>
            <translation>Die Spalte „{}“ ist nicht in der Datei.</translation>
        </message>
        <message>
            <source>The column “{}” would fill a field of files, which no sheet holds.</source>
            <translation>Die Spalte „{}“ würde ein Feld mit Dateien füllen, und ein Blatt enthält keine.</translation>
        </message>
        <message>
            <source>The column “{}” {}</source>
            <translation>Die Spalte „{}“ {}</translation>
        </message>
        <message>
            <source>The condition of “{}” cannot be read: {sentence}</source>
            <translation>Die Bedingung von „{}“ ist nicht lesbar: {sentence}</translation>
        </message>
        <message>
            <source>The disk that holds {} did not answer as it should ({}). Nothing was half-saved: check the disk and do it again.</source>
            <translation>Das Laufwerk mit {} hat nicht geantwortet, wie es sollte ({}). Nichts wurde halb gespeichert: Prüfe das Laufwerk und tu es noch einmal.</translation>
        </message>
        <message>
            <source>The field of this collision is not there any more.</source>
            <translation>Das Feld dieser Kollision gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>The field was deleted.</source>
            <translation>Das Feld wurde gelöscht.</translation>
        </message>
        <message>
            <source>The file cannot be written: {errorString}.</source>
            <translation>Die Datei kann nicht geschrieben werden: {errorString}.</translation>
        </message>
        <message>
            <source>The file could not be written: {errorString}.</source>
            <translation>Die Datei konnte nicht geschrieben werden: {errorString}.</translation>
        </message>
        <message>
            <source>The file has headings but no rows, so there was nothing to add.</source>
            <translation>Die Datei hat eine Kopfzeile, aber keine Zeilen; es gab nichts hinzuzufügen.</translation>
        </message>
        <message>
            <source>The file is not UTF-8 and was read as Windows-1252; look at the accents.</source>
            <translation>Die Datei ist nicht UTF-8 und wurde als Windows-1252 gelesen; sieh dir die Umlaute an.</translation>
        </message>
        <message>
            <source>The file mixes two encodings (UTF-8 and Windows-1252); look at the accents.</source>
            <translation>Die Datei mischt zwei Kodierungen (UTF-8 und Windows-1252); sieh dir die Umlaute an.</translation>
        </message>
        <message>
            <source>The file of this overlay, {}, is gone. The rest of the production is as it was; discard the overlay, or put the file back from a backup.</source>
            <translation>Die Datei dieser Vormerkung, {}, ist weg. Der Rest der Produktion ist, wie er war; verwirf die Vormerkung, oder hol die Datei aus einer Sicherung.</translation>
        </message>
        <message>
            <source>The file of “{}”, {}, is damaged. The rest of the production is as it was; discard the overlay, or put the file back from a backup.</source>
            <translation>Die Datei von „{}“, {}, ist beschädigt. Der Rest der Produktion ist, wie er war; verwirf die Vormerkung, oder hol die Datei aus einer Sicherung.</translation>
        </message>
        <message>
            <source>The files in {} do not belong together; one was replaced.</source>
            <translation>Die Dateien in {} gehören nicht zusammen; eine wurde ersetzt.</translation>
        </message>
        <message>
            <source>The filter breaks off; {phrase} is missing.</source>
            <translation>Der Filter bricht ab; es fehlt: {phrase}.</translation>
        </message>
        <message>
            <source>The filter is empty; write a condition.</source>
            <translation>Der Filter ist leer; eine Bedingung schreiben.</translation>
        </message>
        <message>
            <source>The headings were found on line {}.</source>
            <translation>Die Kopfzeile wurde in Zeile {} gefunden.</translation>
        </message>
        <message>
            <source>The invite as a QR code</source>
            <translation>Die Einladung als QR-Code</translation>
        </message>
        <message>
            <source>The key file {} cannot be read ({}).</source>
            <translation>Die Schlüsseldatei {} kann nicht gelesen werden ({}).</translation>
        </message>
        <message>
            <source>The key that this computer has now is kept beside it, and used no more.</source>
            <translation>Der Schlüssel, den dieser Computer jetzt hat, bleibt daneben liegen und wird nicht mehr benutzt.</translation>
        </message>
        <message>
            <source>The licence</source>
            <translation>Die Lizenz</translation>
        </message>
        <message>
            <source>The link to “{target_title}” is gone</source>
            <translation>Die Verknüpfung mit „{target_title}“ ist weg</translation>
        </message>
        <message>
            <source>The list has no place {}.</source>
            <translation>Die Liste hat keine Stelle {}.</translation>
        </message>
        <message>
            <source>The module “{}” is not in this production.</source>
            <translation>Das Modul „{}“ ist nicht in dieser Produktion.</translation>
        </message>
        <message>
            <source>The module's file “{}” {phrase}.</source>
            <translation>Die Datei des Moduls „{}“ {phrase}.</translation>
        </message>
        <message>
            <source>The module's table “{}” has no table here that it could take in.</source>
            <translation>Zur Tabelle „{}“ des Moduls gibt es hier keine, die sie aufnehmen könnte.</translation>
        </message>
        <message>
            <source>The name of a choice has at most {} characters.</source>
            <translation>Der Name einer Auswahl hat höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>The name of a link has 1 to {} characters.</source>
            <translation>Der Name einer Verknüpfung hat 1 bis {} Zeichen.</translation>
        </message>
        <message>
            <source>The new one has a history of its own and shares nothing with this one from then on. Views, rules, checks and scripts come along. What pointed to a row that stays behind is empty.</source>
            <translation>Die neue hat einen eigenen Verlauf und teilt von da an nichts mit dieser. Ansichten, Regeln, Prüfungen und Skripte kommen mit. Was auf eine Zeile zeigte, die zurückbleibt, ist leer.</translation>
        </message>
        <message>
            <source>The newest backup holds all there is.</source>
            <translation>Die neueste Sicherung enthält alles, was es gibt.</translation>
        </message>
        <message>
            <source>The one before that both changed</source>
            <translation>Das vorige, das beide geändert haben</translation>
        </message>
        <message>
            <source>The other computer does not answer as openprod does. Nobody joined.</source>
            <translation>Der andere Computer antwortet nicht wie openprod. Niemand ist beigetreten.</translation>
        </message>
        <message>
            <source>The other one keeps its place; the first one joins it</source>
            <translation>Die andere behält ihren Platz; die erste kommt zu ihr</translation>
        </message>
        <message>
            <source>The other table</source>
            <translation>Die andere Tabelle</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>Die Seite</translation>
        </message>
        <message>
            <source>The part before of the window</source>
            <translation>Voriger Teil des Fensters</translation>
        </message>
        <message>
            <source>The printer does not take the pages.</source>
            <translation>Der Drucker nimmt die Seiten nicht an.</translation>
        </message>
        <message>
            <source>The production has all of it already.</source>
            <translation>Die Produktion hat schon alles davon.</translation>
        </message>
        <message>
            <source>The production is coming in</source>
            <translation>Die Produktion kommt herein</translation>
        </message>
        <message>
            <source>The production is coming in: {words}</source>
            <translation>Die Produktion kommt herein: {words}</translation>
        </message>
        <message>
            <source>The production was closed before the copy was done. Nothing is half.</source>
            <translation>Die Produktion wurde geschlossen, bevor die Kopie fertig war. Nichts ist halb.</translation>
        </message>
        <message>
            <source>The production was closed before the file was done. Nothing is half.</source>
            <translation>Die Produktion wurde geschlossen, bevor die Datei fertig war. Nichts ist halb.</translation>
        </message>
        <message>
            <source>The row after (PgDn)</source>
            <translation>Nächste Zeile (PgDn)</translation>
        </message>
        <message>
            <source>The row before (PgUp)</source>
            <translation>Vorige Zeile (PgUp)</translation>
        </message>
        <message>
            <source>The row it leads to</source>
            <translation>Die Zeile, zu der es führt</translation>
        </message>
        <message>
            <source>The rows are sorted. Show them in their own order to move them by hand.</source>
            <translation>Die Zeilen sind sortiert. Zeig sie in ihrer eigenen Reihenfolge, um sie von Hand zu verschieben.</translation>
        </message>
        <message>
            <source>The rows of {} have no order of their own yet.</source>
            <translation>Die Zeilen von {} haben noch keine eigene Reihenfolge.</translation>
        </message>
        <message>
            <source>The rows shown, filtered and sorted as now</source>
            <translation>Die gezeigten Zeilen, gefiltert und sortiert wie jetzt</translation>
        </message>
        <message>
            <source>The rows stand in groups. Show them without groups to move them by hand.</source>
            <translation>Die Zeilen stehen in Gruppen. Zeig sie ohne Gruppen, um sie von Hand zu verschieben.</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Dasselbe</translation>
        </message>
        <message>
            <source>The same as</source>
            <translation>Dasselbe wie</translation>
        </message>
        <message>
            <source>The same as now</source>
            <translation>Dasselbe wie jetzt</translation>
        </message>
        <message>
            <source>The same person’s values in all that came of this meeting</source>
            <translation>Die Werte derselben Person in allem, was aus dieser Begegnung kam</translation>
        </message>
        <message>
            <source>The script does not say that it needs {}:{}. Add it to the script's permissions, then it can be allowed.</source>
            <translation>Das Skript sagt nicht, dass es {}:{} braucht. Füge es seinen Erlaubnissen hinzu, dann kann es erlaubt werden.</translation>
        </message>
        <message>
            <source>The script was deleted.</source>
            <translation>Das Skript wurde gelöscht.</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>Die Auswahl</translation>
        </message>
        <message>
            <source>The sheet has {} rows, so row {} cannot hold the headings.</source>
            <translation>Das Blatt hat {} Zeilen, also kann Zeile {} nicht die Überschriften enthalten.</translation>
        </message>
        <message>
            <source>The table as it was</source>
            <translation>Die Tabelle, wie sie war</translation>
        </message>
        <message>
            <source>The table would have {} fields; {} is the most. Leave out columns.</source>
            <translation>Die Tabelle hätte {} Felder; {} sind das Höchste. Lass Spalten aus.</translation>
        </message>
        <message>
            <source>The table {name} was deleted while you typed {words}.</source>
            <translation>Die Tabelle {name} wurde gelöscht, während du {words} geschrieben hast.</translation>
        </message>
        <message>
            <source>The tables of the production. {keys} goes to the next one.</source>
            <translation>Die Tabellen der Produktion. {keys} geht zur nächsten.</translation>
        </message>
        <message>
            <source>The text for {} is not UTF-8.</source>
            <translation>Der Text für {} ist kein UTF-8.</translation>
        </message>
        <message>
            <source>The text has {} characters; the edit points outside it.</source>
            <translation>Der Text hat {} Zeichen; die Änderung zeigt darüber hinaus.</translation>
        </message>
        <message>
            <source>The text that begins at {} has no closing quote.</source>
            <translation>Dem Text ab Stelle {} fehlt das schließende Anführungszeichen.</translation>
        </message>
        <message>
            <source>The two rows are one now</source>
            <translation>Die zwei Zeilen sind jetzt eine</translation>
        </message>
        <message>
            <source>The usual one</source>
            <translation>Die übliche</translation>
        </message>
        <message>
            <source>The way from a row to what it takes up is empty.</source>
            <translation>Der Weg von einer Zeile zu dem, was sie belegt, ist leer.</translation>
        </message>
        <message>
            <source>The whole row</source>
            <translation>Die ganze Zeile</translation>
        </message>
        <message>
            <source>The whole table</source>
            <translation>Die ganze Tabelle</translation>
        </message>
        <message>
            <source>The window speaks {language} from the next start.</source>
            <translation>Das Fenster spricht ab dem nächsten Start {language}.</translation>
        </message>
        <message>
            <source>The words in their order; their first four letters are enough</source>
            <translation>Die Wörter in ihrer Reihenfolge; die ersten vier Buchstaben genügen</translation>
        </message>
        <message>
            <source>The workspace file {} is damaged ({phrase}). Nothing was changed. Run “openprod doctor” on a copy of the folder, or take it from a teammate or a backup.</source>
            <translation>Die Datei {} ist beschädigt ({phrase}). Nichts wurde geändert. Lass „openprod doctor“ auf einer Kopie des Ordners laufen, oder nimm ihn von jemandem im Team oder aus einer Sicherung.</translation>
        </message>
        <message>
            <source>The {count} words</source>
            <translation>Die {count} Wörter</translation>
        </message>
        <message>
            <source>The {dropped} that you unticked go; what everybody has stands there.</source>
            <translation>Die {dropped}, die du abgewählt hast, fallen weg; dort steht, was alle haben.</translation>
        </message>
        <message>
            <source>The {noun} {} is brought back</source>
            <translation>{noun} {}: zurückgeholt</translation>
        </message>
        <message>
            <source>The {noun} {} is deleted</source>
            <translation>{noun} {}: gelöscht</translation>
        </message>
        <message>
            <source>The {noun} {}, name: nothing → {}</source>
            <translation>{noun} {}, Name: nichts → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, name: {} → nothing</source>
            <translation>{noun} {}, Name: {} → nichts</translation>
        </message>
        <message>
            <source>The {noun} {}, name: {} → {}</source>
            <translation>{noun} {}, Name: {} → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: nothing → {}</source>
            <translation>{noun} {}, {phrase}: nichts → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: {} → nothing</source>
            <translation>{noun} {}, {phrase}: {} → nichts</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: {} → {}</source>
            <translation>{noun} {}, {phrase}: {} → {}</translation>
        </message>
        <message>
            <source>Their code, such as 7Q3F-9K</source>
            <translation>Deren Code, etwa 7Q3F-9K</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <source>Then by this field, first to last</source>
            <translation>Dann nach diesem Feld, aufsteigend</translation>
        </message>
        <message>
            <source>Then by this field, last to first</source>
            <translation>Dann nach diesem Feld, absteigend</translation>
        </message>
        <message>
            <source>There are no rows</source>
            <translation>Es gibt keine Zeilen</translation>
        </message>
        <message>
            <source>There are no scripts yet. Write one first.</source>
            <translation>Es gibt noch keine Skripte. Schreib zuerst eins.</translation>
        </message>
        <message>
            <source>There are two connections; one is enough.</source>
            <translation>Es gibt zwei Verbindungen; eine genügt.</translation>
        </message>
        <message>
            <source>There are {} recovery words; these are {}.</source>
            <translation>Es gibt {} Wiederherstellungswörter; das sind {}.</translation>
        </message>
        <message>
            <source>There are {} values for this query; this question mark has none.</source>
            <translation>Diese Abfrage hat {} Werte; für dieses Fragezeichen ist keiner da.</translation>
        </message>
        <message>
            <source>There are: {}.</source>
            <translation>Es gibt: {}.</translation>
        </message>
        <message>
            <source>There is a file of this name, which this one would replace.</source>
            <translation>Eine Datei dieses Namens gibt es schon; diese würde sie ersetzen.</translation>
        </message>
        <message>
            <source>There is a table “{table}” already: rows that it knows are updated, others added. Choose “A new table” to keep the two apart.</source>
            <translation>Eine Tabelle „{table}“ gibt es schon: Zeilen, die sie kennt, werden aktualisiert, andere kommen dazu. „Eine neue Tabelle“ hält beide getrennt.</translation>
        </message>
        <message>
            <source>There is a {noun} named “{}” already. Choose another name.</source>
            <translation>{noun} „{}“ gibt es schon. Wähle einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is no backup yet. The first is made after a minute of work.</source>
            <translation>Es gibt noch keine Sicherung. Die erste entsteht nach einer Minute Arbeit.</translation>
        </message>
        <message>
            <source>There is no backup “{}”. “openprod backups” lists those there are.</source>
            <translation>Es gibt keine Sicherung „{}“. „openprod backups“ zeigt, welche es gibt.</translation>
        </message>
        <message>
            <source>There is no field '{}' in {}; did you mean '{}'?</source>
            <translation>Das Feld '{}' gibt es in {} nicht; meinst du '{}'?</translation>
        </message>
        <message>
            <source>There is no field '{}' in {}{}</source>
            <translation>Es gibt kein Feld '{}' in {}{}</translation>
        </message>
        <message>
            <source>There is no field “{}” in {}.</source>
            <translation>Das Feld „{}“ gibt es in {} nicht.</translation>
        </message>
        <message>
            <source>There is no file {} in the production's folder.</source>
            <translation>Im Ordner der Produktion gibt es keine Datei {}.</translation>
        </message>
        <message>
            <source>There is no file “{}” in the module's folder.</source>
            <translation>Im Ordner des Moduls gibt es keine Datei „{}“.</translation>
        </message>
        <message>
            <source>There is no file “{}” in “{}”. Was it moved or renamed?</source>
            <translation>Es gibt keine Datei „{}“ in „{}“. Wurde sie verschoben oder umbenannt?</translation>
        </message>
        <message>
            <source>There is no key file at {}.</source>
            <translation>Unter {} gibt es keine Schlüsseldatei.</translation>
        </message>
        <message>
            <source>There is no link or reference '{}' here; did you mean '{}'?</source>
            <translation>Die Verknüpfung oder den Verweis '{}' gibt es hier nicht; meinst du '{}'?</translation>
        </message>
        <message>
            <source>There is no link or reference '{}' here{}</source>
            <translation>Es gibt hier keine Verknüpfung und keinen Verweis '{}'{}</translation>
        </message>
        <message>
            <source>There is no link {} in this production.</source>
            <translation>In dieser Produktion gibt es keine Verknüpfung {}.</translation>
        </message>
        <message>
            <source>There is no module at “{}”: a module is a folder with module.toml.</source>
            <translation>Unter „{}“ gibt es kein Modul: Ein Modul ist ein Ordner mit module.toml.</translation>
        </message>
        <message>
            <source>There is no module “{}”. {}</source>
            <translation>Es gibt kein Modul „{}“. {}</translation>
        </message>
        <message>
            <source>There is no openprod production in {}.</source>
            <translation>In {} gibt es keine openprod-Produktion.</translation>
        </message>
        <message>
            <source>There is no printer that could be reached.</source>
            <translation>Kein Drucker ist erreichbar.</translation>
        </message>
        <message>
            <source>There is no production in {folder}.</source>
            <translation>In {folder} ist keine Produktion.</translation>
        </message>
        <message>
            <source>There is no record called {}; add it first, or pick another.</source>
            <translation>Es gibt keinen Eintrag namens {}; füge ihn erst hinzu, oder wähle einen anderen.</translation>
        </message>
        <message>
            <source>There is no record called “{words}” in that table. Down and Enter make it.</source>
            <translation>In jener Tabelle heißt keine Zeile „{words}“. Ab und Eingabe legen sie an.</translation>
        </message>
        <message>
            <source>There is no record called “{}” to point to.</source>
            <translation>Es gibt keinen Eintrag namens „{}“, auf den verwiesen werden könnte.</translation>
        </message>
        <message>
            <source>There is no record {} in this production.</source>
            <translation>In dieser Produktion gibt es keinen Eintrag {}.</translation>
        </message>
        <message>
            <source>There is no record {} there; it may be deleted.</source>
            <translation>Einen Eintrag {} gibt es dort nicht; vielleicht ist er gelöscht.</translation>
        </message>
        <message>
            <source>There is no record {}.</source>
            <translation>Einen Eintrag {} gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no record {}; it may be deleted.</source>
            <translation>Einen Eintrag {} gibt es nicht; vielleicht ist er gelöscht.</translation>
        </message>
        <message>
            <source>There is no room in {} for a file of {} MB. Nothing was half-saved: make room and do it again.</source>
            <translation>In {} ist kein Platz für eine Datei von {} MB. Nichts wurde halb gespeichert: Mach Platz und tu es noch einmal.</translation>
        </message>
        <message>
            <source>There is no room left on the disk that holds {}. Nothing was half-saved: make room and do it again.</source>
            <translation>Auf dem Laufwerk mit {} ist kein Platz mehr. Nichts wurde halb gespeichert: Mach Platz und tu es noch einmal.</translation>
        </message>
        <message>
            <source>There is no saved view “{}”.</source>
            <translation>Eine gespeicherte Ansicht „{}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no script “{}”. There are no scripts yet.</source>
            <translation>Das Skript „{}“ gibt es nicht. Es gibt noch keine Skripte.</translation>
        </message>
        <message>
            <source>There is no script “{}”. There are: {}.</source>
            <translation>Das Skript „{}“ gibt es nicht. Es gibt: {}.</translation>
        </message>
        <message>
            <source>There is no script “{}”.{}</source>
            <translation>Es gibt kein Skript „{}“.{}</translation>
        </message>
        <message>
            <source>There is no such check in this production.</source>
            <translation>In dieser Produktion gibt es diese Prüfung nicht.</translation>
        </message>
        <message>
            <source>There is no such collision in this production.</source>
            <translation>In dieser Produktion gibt es diese Kollision nicht.</translation>
        </message>
        <message>
            <source>There is no such overlay; it was committed or discarded.</source>
            <translation>Diese Vormerkung gibt es nicht; sie wurde übernommen oder verworfen.</translation>
        </message>
        <message>
            <source>There is no such rule in this production.</source>
            <translation>In dieser Produktion gibt es diese Regel nicht.</translation>
        </message>
        <message>
            <source>There is no table '{}'; did you mean '{}'?</source>
            <translation>Die Tabelle '{}' gibt es nicht; meinst du '{}'?</translation>
        </message>
        <message>
            <source>There is no table '{}'{}</source>
            <translation>Es gibt keine Tabelle '{}'{}</translation>
        </message>
        <message>
            <source>There is no table “{}”. There are no tables yet.</source>
            <translation>Die Tabelle „{}“ gibt es nicht. Es gibt noch keine Tabellen.</translation>
        </message>
        <message>
            <source>There is no table “{}”. There are: {}.</source>
            <translation>Die Tabelle „{}“ gibt es nicht. Es gibt: {}.</translation>
        </message>
        <message>
            <source>There is no table “{}”.{}</source>
            <translation>Es gibt keine Tabelle „{}“.{}</translation>
        </message>
        <message>
            <source>There is no type of value “{}”.</source>
            <translation>Die Art von Wert „{}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no view of the kind “{}”. There are: {}.</source>
            <translation>Ansichten der Art „{}“ gibt es nicht. Es gibt: {}.</translation>
        </message>
        <message>
            <source>There is no {} “{}”.</source>
            <translation>Für {} gibt es „{}“ nicht.</translation>
        </message>
        <message>
            <source>There is no {} “{}”. There are: {}.</source>
            <translation>{} „{}“ gibt es nicht. Es gibt: {}.</translation>
        </message>
        <message>
            <source>There is no “{}”.</source>
            <translation>„{}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is nothing in {missing} to show.</source>
            <translation>In {missing} gibt es nichts zu zeigen.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Es gibt nichts zurückzunehmen.</translation>
        </message>
        <message>
            <source>There may be several of these: say count(…), min(…) or exists(… where …).</source>
            <translation>Davon kann es mehrere geben: count(…), min(…) oder exists(… where …) schreiben.</translation>
        </message>
        <message>
            <source>These are one record now. Split it first.</source>
            <translation>Diese sind jetzt ein Eintrag. Trenne ihn zuerst.</translation>
        </message>
        <message>
            <source>These are the same</source>
            <translation>Diese sind dasselbe</translation>
        </message>
        <message>
            <source>These are the same…</source>
            <translation>Diese sind dasselbe…</translation>
        </message>
        <message>
            <source>These have no order; use = or !=.</source>
            <translation>Das hat keine Reihenfolge; = oder != nehmen.</translation>
        </message>
        <message>
            <source>These rows are in the production already.</source>
            <translation>Diese Zeilen sind schon in der Produktion.</translation>
        </message>
        <message>
            <source>These two are never merged</source>
            <translation>Diese beiden werden nie zusammengeführt</translation>
        </message>
        <message>
            <source>These two are never the same</source>
            <translation>Diese beiden sind nie dasselbe</translation>
        </message>
        <message>
            <source>These words are your key: what you write in every production is signed with it. Write them down or print them, and keep them where you keep a passport. When this computer is lost, they make you yourself on another one. Whoever has them can write in your name.</source>
            <translation>Diese Wörter sind dein Schlüssel: Was du in jeder Produktion schreibst, ist damit unterschrieben. Schreib oder druck sie auf und verwahre sie wie einen Reisepass. Geht dieser Computer verloren, machen sie dich auf einem anderen wieder zu dir. Wer sie hat, kann in deinem Namen schreiben.</translation>
        </message>
        <message>
            <source>These words do not belong together. One of them is another word than was written down, or two have changed places.</source>
            <translation>Diese Wörter gehören nicht zusammen. Eines ist anders als aufgeschrieben, oder zwei haben die Plätze getauscht.</translation>
        </message>
        <message>
            <source>They are one record already.</source>
            <translation>Sie sind schon ein Eintrag.</translation>
        </message>
        <message>
            <source>They hold on this computer alone. What you take back is asked for again.</source>
            <translation>Sie gelten nur auf diesem Computer. Was du zurücknimmst, wird wieder gefragt.</translation>
        </message>
        <message>
            <source>They see that a production is here, and not which. You decide.</source>
            <translation>Sie sehen, dass hier eine Produktion ist, nicht welche. Du entscheidest.</translation>
        </message>
        <message>
            <source>They were not taken.</source>
            <translation>Sie wurden nicht übernommen.</translation>
        </message>
        <message>
            <source>This cell</source>
            <translation>Diese Zelle</translation>
        </message>
        <message>
            <source>This choice is not there any more.</source>
            <translation>Diese Auswahl gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>This column</source>
            <translation>Diese Spalte</translation>
        </message>
        <message>
            <source>This comes to {}, so the field's type must be that.</source>
            <translation>Das ergibt {}; also muss das Feld diesen Typ haben.</translation>
        </message>
        <message>
            <source>This computer cannot be reached by the others ({}). It can still call them.</source>
            <translation>Die anderen können diesen Computer nicht erreichen ({}). Er kann sie weiterhin anrufen.</translation>
        </message>
        <message>
            <source>This computer has no program for “{name}”. Save it elsewhere.</source>
            <translation>Dieser Computer hat kein Programm für „{name}“. Speichere es anderswo.</translation>
        </message>
        <message>
            <source>This field holds text, not a {}; write it in quotes.</source>
            <translation>Dieses Feld enthält Text, kein {}; schreib es in Anführungszeichen.</translation>
        </message>
        <message>
            <source>This file cannot be imported as it is being read now.</source>
            <translation>So, wie sie jetzt gelesen wird, kann diese Datei nicht importiert werden.</translation>
        </message>
        <message>
            <source>This formula comes to {phrase} now, and the field holds {phrase}.</source>
            <translation>Diese Formel ergibt jetzt {phrase}, und das Feld enthält {phrase}.</translation>
        </message>
        <message>
            <source>This formula depends on its own field.</source>
            <translation>Diese Formel hängt von ihrem eigenen Feld ab.</translation>
        </message>
        <message>
            <source>This formula would depend on its own field.</source>
            <translation>Diese Formel hinge von ihrem eigenen Feld ab.</translation>
        </message>
        <message>
            <source>This is no CSV: {}.</source>
            <translation>Das ist kein CSV: {}.</translation>
        </message>
        <message>
            <source>This is not an openprod invite, or a part of it is missing. Copy it whole.</source>
            <translation>Das ist keine Einladung von openprod, oder ein Teil fehlt. Kopiere sie ganz.</translation>
        </message>
        <message>
            <source>This is not an openprod key file, or it is damaged.</source>
            <translation>Das ist keine Schlüsseldatei von openprod, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <source>This is the backup. What was here is kept in “{name}”.</source>
            <translation>Das ist die Sicherung. Was hier war, liegt in „{name}“.</translation>
        </message>
        <message>
            <source>This key file comes from a newer openprod. Update openprod first.</source>
            <translation>Diese Schlüsseldatei stammt von einem neueren openprod. Aktualisiere zuerst openprod.</translation>
        </message>
        <message>
            <source>This key file is damaged: its two halves do not belong together.</source>
            <translation>Diese Schlüsseldatei ist beschädigt: Die beiden Hälften gehören nicht zusammen.</translation>
        </message>
        <message>
            <source>This key file is damaged: the key has the wrong length.</source>
            <translation>Diese Schlüsseldatei ist beschädigt: Der Schlüssel hat die falsche Länge.</translation>
        </message>
        <message>
            <source>This key file is damaged: the key is missing.</source>
            <translation>Diese Schlüsseldatei ist beschädigt: Der Schlüssel fehlt.</translation>
        </message>
        <message>
            <source>This key is protected. Enter its passphrase to open it.</source>
            <translation>Dieser Schlüssel ist geschützt. Gib sein Kennwort ein, um ihn zu öffnen.</translation>
        </message>
        <message>
            <source>This link has no place in an order, so it cannot be moved.</source>
            <translation>Diese Verknüpfung hat keinen Platz in einer Reihenfolge und kann nicht verschoben werden.</translation>
        </message>
        <message>
            <source>This link has no “{}”.</source>
            <translation>Diese Verknüpfung hat kein „{}“.</translation>
        </message>
        <message>
            <source>This link was deleted. Bring it back before you change it.</source>
            <translation>Diese Verknüpfung wurde gelöscht. Hol sie zurück, bevor du sie änderst.</translation>
        </message>
        <message>
            <source>This module cannot be used as it is.</source>
            <translation>Dieses Modul lässt sich so nicht verwenden.</translation>
        </message>
        <message>
            <source>This module has no table “{}”.</source>
            <translation>Dieses Modul hat keine Tabelle „{}“.</translation>
        </message>
        <message>
            <source>This module has no {} “{}”.</source>
            <translation>Dieses Modul hat für {} kein „{}“.</translation>
        </message>
        <message>
            <source>This person's name has not arrived here yet. Try again when it has.</source>
            <translation>Der Name dieser Person ist hier noch nicht angekommen. Versuche es danach noch einmal.</translation>
        </message>
        <message>
            <source>This production has version {} of {} already; {} is older.</source>
            <translation>Diese Produktion hat schon Version {} von {}; {} ist älter.</translation>
        </message>
        <message>
            <source>This production is open for reading only. Nothing was changed.</source>
            <translation>Diese Produktion ist nur zum Lesen offen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This production is open in a window of its own, which is in front now.</source>
            <translation>Diese Produktion ist in einem eigenen Fenster offen, das jetzt vorn ist.</translation>
        </message>
        <message>
            <source>This production was restored from a backup, or your key is used on a copy of it. The work of both was put together; look at the collisions.</source>
            <translation>Diese Produktion wurde aus einer Sicherung geholt, oder dein Schlüssel wird auf einer Kopie davon benutzt. Die Arbeit beider wurde zusammengelegt; sieh dir die Kollisionen an.</translation>
        </message>
        <message>
            <source>This record is in {}, where no field is called “{}”.</source>
            <translation>Dieser Eintrag steht in {}; dort heißt kein Feld „{}“.</translation>
        </message>
        <message>
            <source>This record is not in {}.</source>
            <translation>Dieser Eintrag ist nicht in {}.</translation>
        </message>
        <message>
            <source>This record was deleted. Bring it back before you change it.</source>
            <translation>Dieser Eintrag wurde gelöscht. Hol ihn zurück, bevor du ihn änderst.</translation>
        </message>
        <message>
            <source>This row is in one table only and was never merged.</source>
            <translation>Diese Zeile ist nur in einer Tabelle und wurde nie zusammengeführt.</translation>
        </message>
        <message>
            <source>This row is not there any more.</source>
            <translation>Diese Zeile gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>This row is staged: nobody else has it yet.</source>
            <translation>Diese Zeile ist vorgemerkt: Niemand sonst hat sie schon.</translation>
        </message>
        <message>
            <source>This rule would run in a circle: {phrase}. Have it only propose, or say that this is meant.</source>
            <translation>Diese Regel liefe im Kreis: {phrase}. Lass sie nur vorschlagen, oder sag, dass es so gemeint ist.</translation>
        </message>
        <message>
            <source>This rule would run in a circle: {phrase}. Have one of them only propose, or say that this is meant.</source>
            <translation>Diese Regel liefe im Kreis: {phrase}. Lass eine davon nur vorschlagen, oder sag, dass es so gemeint ist.</translation>
        </message>
        <message>
            <source>This rule would set itself off: {phrase}. Have it only propose, or say that this is meant.</source>
            <translation>Diese Regel würde sich selbst auslösen: {phrase}. Lass sie nur vorschlagen, oder sag, dass es so gemeint ist.</translation>
        </message>
        <message>
            <source>This rule would set itself off: {phrase}. Have one of them only propose, or say that this is meant.</source>
            <translation>Diese Regel würde sich selbst auslösen: {phrase}. Lass eine davon nur vorschlagen, oder sag, dass es so gemeint ist.</translation>
        </message>
        <message>
            <source>This rule would {}: {}. Have {} only propose, or say that this is meant.</source>
            <translation>Diese Regel würde {}: {}. Lass {} nur vorschlagen, oder sag, dass es so gemeint ist.</translation>
        </message>
        <message>
            <source>This script came with the module “{module}”. What you change here is replaced when the module is upgraded; copy it to keep your own.</source>
            <translation>Dieses Skript kam mit dem Modul „{module}“. Was du hier änderst, wird beim Aktualisieren des Moduls ersetzt; kopiere es, um deins zu behalten.</translation>
        </message>
        <message>
            <source>This table</source>
            <translation>Diese Tabelle</translation>
        </message>
        <message>
            <source>This time</source>
            <translation>Dieses Mal</translation>
        </message>
        <message>
            <source>This trigger was deleted.</source>
            <translation>Dieser Auslöser wurde gelöscht.</translation>
        </message>
        <message>
            <source>This view is not there any more.</source>
            <translation>Diese Ansicht gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>This view of the table is not open any more.</source>
            <translation>Diese Ansicht der Tabelle ist nicht mehr offen.</translation>
        </message>
        <message>
            <source>This was written by a newer openprod. Update openprod to read it.</source>
            <translation>Das wurde von einem neueren openprod geschrieben. Aktualisiere openprod, um es zu lesen.</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Anhaken</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Alle anhaken</translation>
        </message>
        <message>
            <source>Tick box</source>
            <translation>Kästchen</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>Haken setzen oder wegnehmen</translation>
        </message>
        <message>
            <source>Times are wall-clock times of the venue and carry no zone.</source>
            <translation>Zeiten sind Ortszeiten des Hauses und haben keine Zeitzone.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title of the report</source>
            <translation>Titel des Berichts</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>To work together with the others, ask one of them for an invitation.</source>
            <translation>Um mit den anderen zu arbeiten, bitte einen von ihnen um eine Einladung.</translation>
        </message>
        <message>
            <source>Today / now</source>
            <translation>Heute / jetzt</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Gemeinsam</translation>
        </message>
        <message>
            <source>Too many changes arrived without the earlier ones that they build on. They were refused; they will come again once the earlier ones are here.</source>
            <translation>Zu viele Änderungen kamen ohne die früheren an, auf denen sie aufbauen. Sie wurden abgewiesen und kommen wieder, wenn die früheren hier sind.</translation>
        </message>
        <message>
            <source>Too many hours, or too little rest</source>
            <translation>Zu viele Stunden, oder zu wenig Ruhe</translation>
        </message>
        <message numerus="yes">
            <source>Took {whose} in {count:,} places.</source>
            <extracomment>One: Took {whose} in {count:,} place.</extracomment>
            <translation>
                <numerusform>{whose} an {count:,} Stelle genommen.</numerusform>
                <numerusform>{whose} an {count:,} Stellen genommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Triggers</source>
            <translation>Auslöser</translation>
        </message>
        <message>
            <source>Triggers…</source>
            <translation>Auslöser…</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Die Demo ausprobieren</translation>
        </message>
        <message>
            <source>Two different changes arrived under one number: somebody's computer was restored from a backup, or their key is used on two copies. Both are kept and put together.</source>
            <translation>Zwei verschiedene Änderungen kamen unter einer Nummer an: Jemand hat seinen Computer aus einer Sicherung geholt, oder der Schlüssel wird auf zwei Kopien benutzt. Beides wird behalten und zusammengelegt.</translation>
        </message>
        <message>
            <source>Two different changes under one id arrived, of {} and {}: openprod never makes such, so somebody's computer runs something else. Both are kept and shown; look at what they say.</source>
            <translation>Zwei verschiedene Änderungen kamen unter einer Kennung an, von {} und {}: openprod macht so etwas nie, auf jemandes Computer läuft also etwas anderes. Beide werden behalten und gezeigt; sieh nach, was sie sagen.</translation>
        </message>
        <message>
            <source>Two fields of this table are named “{}”.</source>
            <translation>Zwei Felder dieser Tabelle heißen „{}“.</translation>
        </message>
        <message>
            <source>Two people changed “{key}”; decide among what collides</source>
            <translation>Zwei Leute haben „{key}“ geändert; entscheide bei dem, was kollidiert</translation>
        </message>
        <message>
            <source>Two rows begin with “{}”.</source>
            <translation>Zwei Zeilen beginnen mit „{}“.</translation>
        </message>
        <message>
            <source>Two rows that somebody said are not the same, however alike they look.</source>
            <translation>Zwei Zeilen, von denen jemand gesagt hat, sie seien nicht dasselbe, so ähnlich sie aussehen.</translation>
        </message>
        <message>
            <source>Two {}s have the key “{}”.</source>
            <translation>Für {} gibt es zweimal den Schlüssel „{}“.</translation>
        </message>
        <message>
            <source>Type a choice and press Enter</source>
            <translation>Schreib eine Auswahl und drück Eingabe</translation>
        </message>
        <message>
            <source>Type a few letters of a name, a cue, a channel…</source>
            <translation>Schreib ein paar Buchstaben eines Namens, Stichworts, Kreises…</translation>
        </message>
        <message>
            <source>Type a few letters of a row</source>
            <translation>Schreib ein paar Buchstaben einer Zeile</translation>
        </message>
        <message>
            <source>Type a title, Enter adds it</source>
            <translation>Schreib einen Titel, Eingabe fügt ihn hinzu</translation>
        </message>
        <message>
            <source>Type another (E)</source>
            <translation>Anderes schreiben (E)</translation>
        </message>
        <message>
            <source>Type into the first line, paste from a spreadsheet, or drop a file on the window.</source>
            <translation>Schreib in die erste Zeile, füge aus einer Tabelle ein, oder lass eine Datei auf das Fenster fallen.</translation>
        </message>
        <message>
            <source>Type to replace what is in a cell, F2 to edit it, Enter to write it. Every change is saved on this computer at once; {keys} takes it back.</source>
            <translation>Schreiben ersetzt, was in einer Zelle steht, F2 bearbeitet es, Eingabe schreibt es. Jede Änderung ist sofort auf diesem Computer gespeichert; {keys} nimmt sie zurück.</translation>
        </message>
        <message>
            <source>Type to search; Ctrl+Enter opens what it points to</source>
            <translation>Schreiben sucht; Strg+Eingabe öffnet, worauf es zeigt</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Schreib, was du tun willst</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo list</source>
            <translation>Rückgängig-Liste</translation>
        </message>
        <message>
            <source>Undo list…</source>
            <translation>Rückgängig-Liste…</translation>
        </message>
        <message numerus="yes">
            <source>Undo {count} steps</source>
            <extracomment>One: Undo 1 step</extracomment>
            <translation>
                <numerusform>{count} Schritt zurück</numerusform>
                <numerusform>{count} Schritte zurück</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo {label}</source>
            <translation>Rückgängig: {label}</translation>
        </message>
        <message>
            <source>Unicode (UTF-16)</source>
            <translation>Unicode (UTF-16)</translation>
        </message>
        <message>
            <source>Unicode (UTF-8)</source>
            <translation>Unicode (UTF-8)</translation>
        </message>
        <message>
            <source>Unlink {count} times</source>
            <translation>{count}-mal Verknüpfung lösen</translation>
        </message>
        <message>
            <source>Unlink {}</source>
            <translation>Verknüpfung lösen: {}</translation>
        </message>
        <message>
            <source>Untick</source>
            <translation>Haken wegnehmen</translation>
        </message>
        <message>
            <source>Untick all</source>
            <translation>Alle Haken wegnehmen</translation>
        </message>
        <message>
            <source>Update to {installed}</source>
            <translation>Auf {installed} aktualisieren</translation>
        </message>
        <message>
            <source>Updates the devices of the plot that it came from, by their ids.</source>
            <translation>Aktualisiert die Geräte des Plans, aus dem es kam, über ihre Kennungen.</translation>
        </message>
        <message>
            <source>Upgrade module {}</source>
            <translation>Modul {} aktualisieren</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Hochformat</translation>
        </message>
        <message>
            <source>Use 'is empty' to find what is empty.</source>
            <translation>Leeres findet 'is empty'.</translation>
        </message>
        <message>
            <source>Use them</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Use this one instead: {signed}</source>
            <translation>Stattdessen das nehmen: {signed}</translation>
        </message>
        <message>
            <source>Use your recovery words</source>
            <translation>Deine Wiederherstellungswörter verwenden</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>Übliche Tasten</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Values that do not convert</source>
            <translation>Werte, die sich nicht umwandeln lassen</translation>
        </message>
        <message>
            <source>Values that two people changed, neither having seen the other's</source>
            <translation>Werte, die zwei Leute geändert haben, ohne den des anderen zu kennen</translation>
        </message>
        <message>
            <source>Values that you and somebody else changed</source>
            <translation>Werte, die du und jemand anderes geändert haben</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Anzeige</translation>
        </message>
        <message>
            <source>View {place} of this table</source>
            <translation>Ansicht {place} dieser Tabelle</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Views of this table</source>
            <translation>Ansichten dieser Tabelle</translation>
        </message>
        <message>
            <source>Views show the same rows as a board, a matrix or a page to print. {keys} goes to the next one.</source>
            <translation>Ansichten zeigen dieselben Zeilen als Kartenwand, Matrix oder Seite zum Drucken. {keys} geht zur nächsten.</translation>
        </message>
        <message>
            <source>Waiting for the computer that let you in. It must be on, and in the same network. You can close openprod meanwhile: it goes on the next time.</source>
            <translation>Warte auf den Computer, der dich eingelassen hat. Er muss an sein, und im selben Netz. Du kannst openprod solange schließen: Es geht beim nächsten Mal weiter.</translation>
        </message>
        <message>
            <source>Waiting…</source>
            <translation>Warten…</translation>
        </message>
        <message>
            <source>Waive</source>
            <translation>Hinnehmen</translation>
        </message>
        <message>
            <source>Waive {count} problems</source>
            <translation>{count} Probleme hinnehmen</translation>
        </message>
        <message>
            <source>Waive {what}</source>
            <translation>{what} hinnehmen</translation>
        </message>
        <message>
            <source>Waive “{}”</source>
            <translation>„{}“ hinnehmen</translation>
        </message>
        <message>
            <source>Waived</source>
            <translation>Hingenommen</translation>
        </message>
        <message>
            <source>Waive…</source>
            <translation>Hinnehmen…</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Was also: {title}, merged by {actor_name} {at}</source>
            <translation>War auch: {title}, zusammengeführt von {actor_name} {at}</translation>
        </message>
        <message>
            <source>Was: {base} (before all edits)</source>
            <translation>War: {base} (vor allen Änderungen)</translation>
        </message>
        <message>
            <source>Was: {base} (before both edits)</source>
            <translation>War: {base} (vor beiden Änderungen)</translation>
        </message>
        <message>
            <source>Ways from single records make no sense in a group.</source>
            <translation>Wege von einzelnen Einträgen ergeben in einer Gruppe keinen Sinn.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What a commit would change</source>
            <translation>Was das Übernehmen ändern würde</translation>
        </message>
        <message>
            <source>What both changed</source>
            <translation>Was beide geändert haben</translation>
        </message>
        <message>
            <source>What both did since then is put together; look at the collisions.</source>
            <translation>Was beide seitdem taten, ist zusammengelegt; die Kollisionen ansehen.</translation>
        </message>
        <message>
            <source>What came for “{}” is not what was attached.</source>
            <translation>Was für „{}“ kam, ist nicht, was angehängt wurde.</translation>
        </message>
        <message>
            <source>What can be taken back</source>
            <translation>Was zurückgenommen werden kann</translation>
        </message>
        <message>
            <source>What changed since I was away</source>
            <translation>Was sich geändert hat, während ich weg war</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>What checks find and rules suggest</source>
            <translation>Was Prüfungen finden und Regeln vorschlagen</translation>
        </message>
        <message>
            <source>What everybody has</source>
            <translation>Was alle haben</translation>
        </message>
        <message>
            <source>What follows: {parts}. </source>
            <translation>Was folgt: {parts}. </translation>
        </message>
        <message>
            <source>What goes in: </source>
            <translation>Was hineinkommt: </translation>
        </message>
        <message>
            <source>What goes into it</source>
            <translation>Was hineinkommt</translation>
        </message>
        <message>
            <source>What is asked of it</source>
            <translation>Was davon verlangt wird</translation>
        </message>
        <message>
            <source>What is done with them</source>
            <translation>Was mit ihnen geschieht</translation>
        </message>
        <message>
            <source>What is staged here stands</source>
            <translation>Was hier vorgemerkt ist, gilt</translation>
        </message>
        <message>
            <source>What is to become of rows that fit no longer is not known.</source>
            <translation>Es ist nicht bekannt, was aus Zeilen wird, die nicht mehr passen.</translation>
        </message>
        <message>
            <source>What it asks to be allowed</source>
            <translation>Was es dürfen möchte</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was es tut</translation>
        </message>
        <message>
            <source>What it does, in a sentence</source>
            <translation>Was es tut, in einem Satz</translation>
        </message>
        <message>
            <source>What it fills in cannot be read.</source>
            <translation>Was ausgefüllt wird, lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>What it is linked to by “{key}”</source>
            <translation>Womit es durch „{key}“ verknüpft ist</translation>
        </message>
        <message>
            <source>What it is linked to by “{name}”</source>
            <translation>Womit es durch „{name}“ verknüpft ist</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Was sie sagt</translation>
        </message>
        <message>
            <source>What it wants to know</source>
            <translation>Was es wissen möchte</translation>
        </message>
        <message>
            <source>What it would mean</source>
            <translation>Was es bedeuten würde</translation>
        </message>
        <message>
            <source>What meets what: one thing down, another across, such as scenes and people.</source>
            <translation>Was sich trifft: eines längs, eines quer, etwa Szenen und Leute.</translation>
        </message>
        <message>
            <source>What people read is “name”.</source>
            <translation>Was die Leute lesen, ist „name“.</translation>
        </message>
        <message>
            <source>What should others call you?</source>
            <translation>Wie sollen andere dich nennen?</translation>
        </message>
        <message>
            <source>What the module brings</source>
            <translation>Was das Modul mitbringt</translation>
        </message>
        <message>
            <source>What the selection comes to</source>
            <translation>Was die Auswahl ergibt</translation>
        </message>
        <message>
            <source>What they share</source>
            <translation>Was sie teilen</translation>
        </message>
        <message>
            <source>What they take up</source>
            <translation>Was sie belegen</translation>
        </message>
        <message>
            <source>What this computer has for “{}” is not what was attached.</source>
            <translation>Was dieser Computer für „{}“ hat, ist nicht, was angehängt wurde.</translation>
        </message>
        <message>
            <source>What this person wrote stands; the rest stays as it is chosen</source>
            <translation>Was diese Person schrieb, gilt; der Rest bleibt, wie gewählt</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>Was entschieden wurde</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>What was written last shows, marked, until somebody decides.</source>
            <translation>Was zuletzt geschrieben wurde, ist zu sehen, markiert, bis jemand entscheidet.</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Was sich ändern würde</translation>
        </message>
        <message>
            <source>What you are typing in “{name}” is not saved: {why}</source>
            <translation>Was du in „{name}“ schreibst, ist nicht gespeichert: {why}</translation>
        </message>
        <message>
            <source>What you change from now on is kept aside, on this computer only. Nobody gets it before you commit it.</source>
            <translation>Was du ab jetzt änderst, bleibt beiseite, nur auf diesem Computer. Niemand bekommt es, bevor du es übernimmst.</translation>
        </message>
        <message>
            <source>What you change on this computer sets a script off; what others change does on theirs.</source>
            <translation>Was du auf diesem Computer änderst, löst ein Skript aus; was andere ändern, löst es bei ihnen aus.</translation>
        </message>
        <message>
            <source>What you typed was not saved: {error}</source>
            <translation>Was du geschrieben hast, wurde nicht gespeichert: {error}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wenn</translation>
        </message>
        <message>
            <source>When a row fits no longer</source>
            <translation>Wenn eine Zeile nicht mehr passt</translation>
        </message>
        <message>
            <source>When it is done, its changes</source>
            <translation>Wenn es fertig ist, seine Änderungen</translation>
        </message>
        <message>
            <source>When it is written</source>
            <translation>Wann es geschrieben wird</translation>
        </message>
        <message>
            <source>When {place} changes, “{name}” runs</source>
            <translation>Wenn sich {place} ändert, läuft „{name}“</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Where a network keeps computers from finding each other</source>
            <translation>Wo ein Netz Computer daran hindert, sich zu finden</translation>
        </message>
        <message>
            <source>Where each row stands when the table is not sorted. Move rows to change it.</source>
            <translation>Wo jede Zeile steht, wenn die Tabelle nicht sortiert ist. Zeilen verschieben ändert es.</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>Wo gesucht wird</translation>
        </message>
        <message>
            <source>Whether the row is there</source>
            <translation>Ob es die Zeile gibt</translation>
        </message>
        <message>
            <source>Which fields stand on a card</source>
            <translation>Welche Felder auf einer Karte stehen</translation>
        </message>
        <message>
            <source>Which rows</source>
            <translation>Welche Zeilen</translation>
        </message>
        <message>
            <source>While two values collide</source>
            <translation>Solange zwei Werte kollidieren</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Who has this production in the network, and how others join</source>
            <translation>Wer diese Produktion im Netz hat, und wie andere dazukommen</translation>
        </message>
        <message>
            <source>Who is here</source>
            <translation>Wer hier ist</translation>
        </message>
        <message>
            <source>Who sees it</source>
            <translation>Wer sie sieht</translation>
        </message>
        <message>
            <source>Whoever has the file may join this production</source>
            <translation>Wer die Datei hat, darf dieser Produktion beitreten</translation>
        </message>
        <message>
            <source>Whoever has the production chooses “Let somebody join” and tells you the code. Without one, ask: they see your name and let you in.</source>
            <translation>Wer die Produktion hat, wählt „Jemanden beitreten lassen“ und sagt dir den Code. Ohne Code frag: Man sieht deinen Namen und lässt dich ein.</translation>
        </message>
        <message>
            <source>Whoever has this can join and edit. Send it only to your team, by a way that you trust.</source>
            <translation>Wer das hat, kann beitreten und bearbeiten. Schick es nur deinem Team, auf einem Weg, dem du traust.</translation>
        </message>
        <message>
            <source>Whole cell</source>
            <translation>Ganze Zelle</translation>
        </message>
        <message>
            <source>Whole number</source>
            <translation>Ganze Zahl</translation>
        </message>
        <message>
            <source>Why this was not taken</source>
            <translation>Warum das nicht angenommen wurde</translation>
        </message>
        <message>
            <source>Wide tables are printed smaller, to fit the width of the page.</source>
            <translation>Breite Tabellen werden kleiner gedruckt, damit sie auf die Seite passen.</translation>
        </message>
        <message>
            <source>Windows (Western)</source>
            <translation>Windows (westlich)</translation>
        </message>
        <message>
            <source>With all rows as they are now</source>
            <translation>Mit allen Zeilen, wie sie jetzt sind</translation>
        </message>
        <message>
            <source>With mine</source>
            <translation>Mit meinen</translation>
        </message>
        <message>
            <source>With the words of another computer of yours you are the same person on this one: your changes are yours, wherever you make them. Join each production here as anybody does.</source>
            <translation>Mit den Wörtern eines anderen deiner Computer bist du auf diesem dieselbe Person: Deine Änderungen sind deine, wo immer du sie machst. Tritt hier jeder Produktion bei wie alle anderen.</translation>
        </message>
        <message>
            <source>Without that, it opens as a production that works alone until somebody is invited.</source>
            <translation>Ohne das öffnet es als Produktion, die allein arbeitet, bis jemand eingeladen wird.</translation>
        </message>
        <message>
            <source>Word {number}: {word}</source>
            <translation>Wort {number}: {word}</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words. Look at what you wrote down.</source>
            <translation>Wort {}, „{}“, ist keines der Wiederherstellungswörter. Sieh nach, was du notiert hast.</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words. Perhaps “{}”?</source>
            <translation>Wort {}, „{}“, ist keines der Wiederherstellungswörter. Vielleicht „{}“?</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words.{}</source>
            <translation>Wort {}, „{}“, ist keines der Wiederherstellungswörter.{}</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words show the rows that hold them all.
Or write conditions, joined by “and” or “or”: {condition}</source>
            <translation>Wörter zeigen die Zeilen, die sie alle enthalten.
Oder schreib Bedingungen, verbunden mit „and“ oder „or“: {condition}</translation>
        </message>
        <message>
            <source>Words typed here show only the rows that hold them. {keys} goes here.</source>
            <translation>Wörter, die hier stehen, zeigen nur die Zeilen, die sie enthalten. {keys} führt hierher.</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Offline arbeiten</translation>
        </message>
        <message>
            <source>Work that arrived late</source>
            <translation>Arbeit, die spät angekommen ist</translation>
        </message>
        <message>
            <source>Write '{} is empty' to find what is empty.</source>
            <translation>Leeres findet '{} is empty'.</translation>
        </message>
        <message>
            <source>Write a property as {NEW_HINT}, such as “character: Juliet”.</source>
            <translation>Schreib eine Eigenschaft als {NEW_HINT}, etwa „Figur: Julia“.</translation>
        </message>
        <message>
            <source>Write files anywhere in the production's folder</source>
            <translation>Dateien überall im Ordner der Produktion schreiben</translation>
        </message>
        <message>
            <source>Write files called {} in the production's folder</source>
            <translation>Dateien namens {} im Ordner der Produktion schreiben</translation>
        </message>
        <message>
            <source>Write files in {} of the production's folder</source>
            <translation>Dateien in {} im Ordner der Produktion schreiben</translation>
        </message>
        <message>
            <source>Write into every selected cell</source>
            <translation>In jede gewählte Zelle schreiben</translation>
        </message>
        <message>
            <source>Write into {count:,} cells</source>
            <translation>In {count:,} Zellen schreiben</translation>
        </message>
        <message>
            <source>Write the cell and go down / to the right</source>
            <translation>Die Zelle schreiben und nach unten / nach rechts gehen</translation>
        </message>
        <message>
            <source>Wrote {pages} to {rpartition}</source>
            <translation>{pages} nach {rpartition} geschrieben</translation>
        </message>
        <message>
            <source>Wrote {written} to {name}</source>
            <translation>{written} nach {name} geschrieben</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Yes or no.</source>
            <translation>Ja oder nein.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>You are {name}</source>
            <translation>Du bist {name}</translation>
        </message>
        <message>
            <source>You can also drop a production’s folder here.</source>
            <translation>Du kannst den Ordner einer Produktion auch hier fallen lassen.</translation>
        </message>
        <message>
            <source>You have not answered any script for good.</source>
            <translation>Du hast noch keinem Skript endgültig geantwortet.</translation>
        </message>
        <message>
            <source>You staged these values, and somebody changed them meanwhile. Choose with 1 or 2; E types another value.</source>
            <translation>Du hast diese Werte vorgemerkt, und jemand hat sie inzwischen geändert. Wähle mit 1 oder 2; E gibt einen anderen Wert ein.</translation>
        </message>
        <message>
            <source>You work offline. Everything is saved on this computer; nothing is sent and nothing comes in until you go online.</source>
            <translation>Du arbeitest offline. Alles ist auf diesem Computer gespeichert; nichts wird gesendet und nichts kommt herein, bis du online gehst.</translation>
        </message>
        <message>
            <source>You, elsewhere</source>
            <translation>Du, anderswo</translation>
        </message>
        <message>
            <source>Your changes carry this name from the next time you open a production.</source>
            <translation>Deine Änderungen tragen diesen Namen, sobald du wieder eine Produktion öffnest.</translation>
        </message>
        <message>
            <source>Your changes carry this name, so that others can see who made them.</source>
            <translation>Deine Änderungen tragen diesen Namen, damit andere sehen, von wem sie sind.</translation>
        </message>
        <message>
            <source>Your choice</source>
            <translation>Deine Wahl</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Dein Code</translation>
        </message>
        <message>
            <source>Your edit</source>
            <translation>Deine Änderung</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Dein Name</translation>
        </message>
        <message>
            <source>Your name, such as Jane Doe</source>
            <translation>Dein Name, etwa Jana Weber</translation>
        </message>
        <message>
            <source>Your name…</source>
            <translation>Dein Name…</translation>
        </message>
        <message>
            <source>Your recovery words</source>
            <translation>Deine Wiederherstellungswörter</translation>
        </message>
        <message>
            <source>Your recovery words…</source>
            <translation>Deine Wiederherstellungswörter…</translation>
        </message>
        <message>
            <source>a cell has {count} characters</source>
            <translation>eine Zelle hat {count} Zeichen</translation>
        </message>
        <message>
            <source>a cell near line {count} has more characters than a cell may</source>
            <translation>eine Zelle um Zeile {count} hat mehr Zeichen, als eine Zelle haben darf</translation>
        </message>
        <message>
            <source>a certificate of another production</source>
            <translation>ein Zertifikat einer anderen Produktion</translation>
        </message>
        <message>
            <source>a comma or a closing parenthesis</source>
            <translation>ein Komma oder eine schließende Klammer</translation>
        </message>
        <message>
            <source>a date such as 2026-11-21 or $today</source>
            <translation>ein Datum wie 2026-11-21 oder $today</translation>
        </message>
        <message>
            <source>a date, a time or $now</source>
            <translation>ein Datum, eine Uhrzeit oder $now</translation>
        </message>
        <message>
            <source>a duration such as 1h30m</source>
            <translation>eine Dauer wie 1h30m</translation>
        </message>
        <message>
            <source>a field</source>
            <translation>ein Feld</translation>
        </message>
        <message>
            <source>a file in it is packed in an unusual way</source>
            <translation>eine Datei darin ist ungewöhnlich gepackt</translation>
        </message>
        <message>
            <source>a key of another kind</source>
            <translation>ein Schlüssel anderer Art</translation>
        </message>
        <message>
            <source>a link leads out of the folder</source>
            <translation>ein Dateiverweis führt aus dem Ordner hinaus</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a parenthesis</source>
            <translation>eine Klammer</translation>
        </message>
        <message>
            <source>a part of it is missing</source>
            <translation>ein Teil davon fehlt</translation>
        </message>
        <message>
            <source>a path is relative, with / between plain names</source>
            <translation>ein Pfad ist relativ, mit / zwischen einfachen Namen</translation>
        </message>
        <message>
            <source>a row that is gone</source>
            <translation>eine Zeile, die weg ist</translation>
        </message>
        <message>
            <source>a sheet in it spans {count} columns and {count} rows</source>
            <translation>ein Blatt darin umfasst {count} Spalten und {count} Zeilen</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>eine Tabelle</translation>
        </message>
        <message>
            <source>a table is no plain value.</source>
            <translation>Eine Tabelle ist kein einfacher Wert.</translation>
        </message>
        <message>
            <source>a table is no record, and no id of one.</source>
            <translation>Eine Tabelle ist kein Eintrag und keine Kennung eines Eintrags.</translation>
        </message>
        <message>
            <source>a text in it is no text</source>
            <translation>ein Text darin ist kein Text</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>ein Wert</translation>
        </message>
        <message>
            <source>a value, or $source.field, $old, $new</source>
            <translation>ein Wert, oder $source.field, $old, $new</translation>
        </message>
        <message>
            <source>a value, or $source.field, $today, $actor</source>
            <translation>ein Wert, oder $source.field, $today, $actor</translation>
        </message>
        <message>
            <source>a warning</source>
            <translation>eine Warnung</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>added 1 row in it</source>
            <translation>fügte eine Zeile darin hinzu</translation>
        </message>
        <message>
            <source>added {count} rows in it</source>
            <translation>fügte {count} Zeilen darin hinzu</translation>
        </message>
        <message>
            <source>ahead of this clock</source>
            <translation>geht dieser Uhr voraus</translation>
        </message>
        <message>
            <source>all of them together</source>
            <translation>alle zusammen</translation>
        </message>
        <message>
            <source>all of these</source>
            <translation>alle Bedingungen</translation>
        </message>
        <message>
            <source>all, or </source>
            <translation>alle, oder </translation>
        </message>
        <message>
            <source>all, or such as {table}</source>
            <translation>alle, oder etwa {table}</translation>
        </message>
        <message>
            <source>also in {new}</source>
            <translation>auch in {new}</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>an error</source>
            <translation>ein Fehler</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>and or or</source>
            <translation>and oder or</translation>
        </message>
        <message>
            <source>and {count:,} more</source>
            <translation>und {count:,} weitere</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <source>and {total:,} more</source>
            <translation>und {total:,} weitere</translation>
        </message>
        <message>
            <source>and, or, or a closing parenthesis</source>
            <translation>and, or oder eine schließende Klammer</translation>
        </message>
        <message>
            <source>another program is writing it just now</source>
            <translation>ein anderes Programm schreibt sie gerade</translation>
        </message>
        <message>
            <source>another row</source>
            <translation>eine andere Zeile</translation>
        </message>
        <message>
            <source>any change, or such as {key} = "done", $old is empty</source>
            <translation>jede Änderung, oder etwa {key} = "done", $old is empty</translation>
        </message>
        <message>
            <source>any of these</source>
            <translation>eine der Bedingungen</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>alles Mögliche</translation>
        </message>
        <message>
            <source>are shown for review at once</source>
            <translation>werden gleich zum Durchsehen gezeigt</translation>
        </message>
        <message>
            <source>as it is written</source>
            <translation>wie es geschrieben ist</translation>
        </message>
        <message>
            <source>assigned to, understudies, plays …</source>
            <translation>zugeteilt, Zweitbesetzung, spielt …</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <source>back again</source>
            <translation>wieder da</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>vor einer Aktualisierung</translation>
        </message>
        <message>
            <source>besides what was typed: {base}</source>
            <translation>neben dem Geschriebenen: {base}</translation>
        </message>
        <message>
            <source>both changed</source>
            <translation>beide haben es geändert</translation>
        </message>
        <message>
            <source>brought it back</source>
            <translation>zurückgeholt</translation>
        </message>
        <message>
            <source>cannot be committed yet: somebody changed the same values</source>
            <translation>kann noch nicht übernommen werden: Jemand hat dieselben Werte geändert</translation>
        </message>
        <message>
            <source>certificate refused</source>
            <translation>Zertifikat abgelehnt</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>changed its fields</source>
            <translation>änderte die Felder</translation>
        </message>
        <message>
            <source>changed more than {count} values</source>
            <translation>haben mehr als {count} Werte geändert</translation>
        </message>
        <message>
            <source>changed since it was saved</source>
            <translation>seit dem Speichern geändert</translation>
        </message>
        <message>
            <source>changes, and</source>
            <translation>sich ändert, und</translation>
        </message>
        <message>
            <source>check</source>
            <translation>Die Prüfung</translation>
        </message>
        <message>
            <source>checking it</source>
            <translation>wird geprüft</translation>
        </message>
        <message>
            <source>choice</source>
            <translation>Die Auswahl</translation>
        </message>
        <message>
            <source>choices</source>
            <translation>Auswahlen</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>vergleicht</translation>
        </message>
        <message>
            <source>conflict, {value_count} values</source>
            <translation>Konflikt, {value_count} Werte</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>enthält</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>Datumsangaben</translation>
        </message>
        <message>
            <source>dates with times</source>
            <translation>Zeitpunkte</translation>
        </message>
        <message>
            <source>day begins at</source>
            <translation>Tag beginnt um</translation>
        </message>
        <message>
            <source>default</source>
            <translation>Vorgabe</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>does not contain</source>
            <translation>enthält nicht</translation>
        </message>
        <message>
            <source>durations</source>
            <translation>Dauern</translation>
        </message>
        <message>
            <source>each other</source>
            <translation>einander</translation>
        </message>
        <message>
            <source>each that “{name}” leads to</source>
            <translation>jedes, zu dem „{name}“ führt</translation>
        </message>
        <message>
            <source>each {name}</source>
            <translation>jedes: {name}</translation>
        </message>
        <message>
            <source>edited its link to {}</source>
            <translation>bearbeitete die Verknüpfung mit {}</translation>
        </message>
        <message>
            <source>emptied a value</source>
            <translation>einen Wert geleert</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>empty or not empty</source>
            <translation>empty oder not empty</translation>
        </message>
        <message>
            <source>ends with</source>
            <translation>endet auf</translation>
        </message>
        <message>
            <source>field</source>
            <translation>Das Feld</translation>
        </message>
        <message>
            <source>files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>for</source>
            <translation>für</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>getting your changes</source>
            <translation>bekommt deine Änderungen</translation>
        </message>
        <message>
            <source>getting your changes, {lacks:,} to go</source>
            <translation>bekommt deine Änderungen, noch {lacks:,}</translation>
        </message>
        <message>
            <source>go to everybody at once</source>
            <translation>gehen gleich an alle</translation>
        </message>
        <message>
            <source>goes</source>
            <translation>geht</translation>
        </message>
        <message>
            <source>has more than {} KB</source>
            <translation>hat mehr als {} KB</translation>
        </message>
        <message>
            <source>holds more than {} files</source>
            <translation>enthält mehr als {} Dateien</translation>
        </message>
        <message>
            <source>in, like, contains or starts with</source>
            <translation>in, like, contains oder starts with</translation>
        </message>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source>is after</source>
            <translation>ist nach</translation>
        </message>
        <message>
            <source>is at least</source>
            <translation>ist mindestens</translation>
        </message>
        <message>
            <source>is at most</source>
            <translation>ist höchstens</translation>
        </message>
        <message>
            <source>is before</source>
            <translation>ist vor</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>ist leer</translation>
        </message>
        <message>
            <source>is less than</source>
            <translation>ist kleiner als</translation>
        </message>
        <message>
            <source>is more than</source>
            <translation>ist größer als</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>ist nicht</translation>
        </message>
        <message>
            <source>is not UTF-8 text</source>
            <translation>ist kein UTF-8-Text</translation>
        </message>
        <message>
            <source>is not after</source>
            <translation>ist nicht nach</translation>
        </message>
        <message>
            <source>is not before</source>
            <translation>ist nicht vor</translation>
        </message>
        <message>
            <source>is not empty</source>
            <translation>ist nicht leer</translation>
        </message>
        <message>
            <source>is not ticked</source>
            <translation>ist nicht angehakt</translation>
        </message>
        <message>
            <source>is there already</source>
            <translation>ist schon da</translation>
        </message>
        <message>
            <source>is ticked</source>
            <translation>ist angehakt</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>sie ist nicht lesbar</translation>
        </message>
        <message>
            <source>it consists of {count} parts</source>
            <translation>sie besteht aus {count} Teilen</translation>
        </message>
        <message>
            <source>it defines words of its own (entities)</source>
            <translation>sie legt eigene Wörter fest (entities)</translation>
        </message>
        <message>
            <source>it ends too early</source>
            <translation>sie endet zu früh</translation>
        </message>
        <message>
            <source>it has too many cells</source>
            <translation>sie hat zu viele Zellen</translation>
        </message>
        <message>
            <source>it has too many rows</source>
            <translation>sie hat zu viele Zeilen</translation>
        </message>
        <message>
            <source>it has {count} bytes</source>
            <translation>sie hat {count} Byte</translation>
        </message>
        <message>
            <source>it has {count} columns</source>
            <translation>sie hat {count} Spalten</translation>
        </message>
        <message>
            <source>it holds something that does not belong there</source>
            <translation>sie enthält etwas, das nicht hineingehört</translation>
        </message>
        <message>
            <source>it holds too many parts</source>
            <translation>sie enthält zu viele Teile</translation>
        </message>
        <message>
            <source>it is a PDF</source>
            <translation>es ist ein PDF</translation>
        </message>
        <message>
            <source>it is a ZIP archive of something else</source>
            <translation>es ist ein ZIP-Archiv von etwas anderem</translation>
        </message>
        <message>
            <source>it is a database</source>
            <translation>es ist eine Datenbank</translation>
        </message>
        <message>
            <source>it is a picture</source>
            <translation>es ist ein Bild</translation>
        </message>
        <message>
            <source>it is a text document</source>
            <translation>es ist ein Textdokument</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>sie ist leer</translation>
        </message>
        <message>
            <source>it is larger than {} MB</source>
            <translation>sie ist größer als {} MB</translation>
        </message>
        <message>
            <source>it is no copy of a production</source>
            <translation>sie ist keine Kopie einer Produktion</translation>
        </message>
        <message>
            <source>it is no copy of a production, or a part is missing</source>
            <translation>sie ist keine Kopie einer Produktion, oder ein Teil fehlt</translation>
        </message>
        <message>
            <source>it is not text</source>
            <translation>es ist kein Text</translation>
        </message>
        <message>
            <source>it is packed in an unusual way</source>
            <translation>sie ist ungewöhnlich gepackt</translation>
        </message>
        <message>
            <source>it is still being looked up.</source>
            <translation>es wird noch nachgeschlagen.</translation>
        </message>
        <message>
            <source>it leads out of the folder</source>
            <translation>der Pfad führt aus dem Ordner hinaus</translation>
        </message>
        <message>
            <source>it nests more than {} deep</source>
            <translation>sie ist mehr als {} Ebenen tief verschachtelt</translation>
        </message>
        <message>
            <source>it unpacks to more than {} times its size</source>
            <translation>sie wird entpackt mehr als {}-mal so groß</translation>
        </message>
        <message>
            <source>it would unpack to far more than it is</source>
            <translation>sie würde entpackt viel größer, als sie ist</translation>
        </message>
        <message>
            <source>its card is damaged</source>
            <translation>ihre Beschreibung ist beschädigt</translation>
        </message>
        <message>
            <source>its card is too long</source>
            <translation>ihre Beschreibung ist zu lang</translation>
        </message>
        <message>
            <source>its content makes no sense</source>
            <translation>der Inhalt ergibt keinen Sinn</translation>
        </message>
        <message>
            <source>its parts do not belong together</source>
            <translation>die Teile gehören nicht zusammen</translation>
        </message>
        <message>
            <source>its sheets span too many cells</source>
            <translation>die Blätter umfassen zu viele Zellen</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <source>just type</source>
            <translation>einfach schreiben</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>kept as it is here</source>
            <translation>bleibt, wie es hier ist</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>last change {last_at}</source>
            <translation>letzte Änderung {last_at}</translation>
        </message>
        <message>
            <source>last here {seen}</source>
            <translation>zuletzt hier {seen}</translation>
        </message>
        <message>
            <source>leave them there</source>
            <translation>dort lassen</translation>
        </message>
        <message>
            <source>line {count} has {count} columns</source>
            <translation>Zeile {count} hat {count} Spalten</translation>
        </message>
        <message>
            <source>line {count}: {phrase}</source>
            <translation>Zeile {count}: {phrase}</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>verknüpft</translation>
        </message>
        <message>
            <source>linked it to {}</source>
            <translation>verknüpfte es mit {}</translation>
        </message>
        <message>
            <source>links “{}”</source>
            <translation>Verknüpfungen „{}“</translation>
        </message>
        <message>
            <source>lists</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>long text</source>
            <translation>lange Texte</translation>
        </message>
        <message>
            <source>looking for it</source>
            <translation>wird gesucht</translation>
        </message>
        <message>
            <source>made by a script, not looked at yet</source>
            <translation>von einem Skript, noch nicht angesehen</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>midnight, or such as 6h</source>
            <translation>Mitternacht, oder etwa 6h</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>meinen</translation>
        </message>
        <message>
            <source>more than {} MB</source>
            <translation>mehr als {} MB</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Der Name</translation>
        </message>
        <message>
            <source>name: value</source>
            <translation>Name: Wert</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>nil</source>
            <translation>nil</translation>
        </message>
        <message>
            <source>nil is no plain value.</source>
            <translation>nil ist kein einfacher Wert.</translation>
        </message>
        <message>
            <source>nil is no record, and no id of one.</source>
            <translation>nil ist kein Eintrag und keine Kennung eines Eintrags.</translation>
        </message>
        <message>
            <source>no backup could be made: {phrase}</source>
            <translation>es ließ sich keine Sicherung machen: {phrase}</translation>
        </message>
        <message>
            <source>no certificate</source>
            <translation>kein Zertifikat</translation>
        </message>
        <message>
            <source>no handshake</source>
            <translation>kein Verbindungsaufbau</translation>
        </message>
        <message>
            <source>no longer: the script was changed</source>
            <translation>nicht mehr: Das Skript wurde geändert</translation>
        </message>
        <message>
            <source>no permission</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <source>no {}</source>
            <translation>kein {}</translation>
        </message>
        <message>
            <source>none: the first row is data</source>
            <translation>keine: Die erste Zeile sind Daten</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nowhere; it is as long as a length says</source>
            <translation>nirgends; es ist so lang, wie eine Länge sagt</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>of</source>
            <translation>von wem</translation>
        </message>
        <message>
            <source>of another folder of it</source>
            <translation>eines anderen Ordners davon</translation>
        </message>
        <message>
            <source>of {count:,}</source>
            <translation>von {count:,}</translation>
        </message>
        <message>
            <source>on_conflict</source>
            <translation>bei Kollisionen</translation>
        </message>
        <message>
            <source>one holds {phrase}, the other {phrase}. Change a type first.</source>
            <translation>Das eine enthält {phrase}, das andere {phrase}. Zuerst einen Typ ändern.</translation>
        </message>
        <message>
            <source>one of them belongs to openprod itself.</source>
            <translation>eines davon gehört openprod selbst.</translation>
        </message>
        <message>
            <source>only you see it</source>
            <translation>nur du siehst sie</translation>
        </message>
        <message>
            <source>openprod (process {}) of {} on {} has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>openprod (Prozess {}) von {} auf {} hat „{}“ geöffnet. Schließ es dort, oder öffne es hier nur zum Lesen.</translation>
        </message>
        <message>
            <source>openprod backs up by itself while you work: the newest five, one a day for a week, one a week for a month. They are kept on this computer, outside the production’s folder.</source>
            <translation>openprod sichert von selbst, während du arbeitest: die neuesten fünf, eine täglich für eine Woche, eine wöchentlich für einen Monat. Sie liegen auf diesem Computer, außerhalb des Ordners der Produktion.</translation>
        </message>
        <message>
            <source>openprod compares the two histories now.</source>
            <translation>openprod vergleicht jetzt die beiden Verläufe.</translation>
        </message>
        <message>
            <source>openprod did not close by itself the last time. What was saved is all here.</source>
            <translation>openprod hat sich beim letzten Mal nicht von selbst geschlossen. Was gespeichert wurde, ist alles da.</translation>
        </message>
        <message>
            <source>openprod keeps it for itself</source>
            <translation>openprod behält das für sich</translation>
        </message>
        <message>
            <source>openprod: keyboard shortcuts</source>
            <translation>openprod: Tastenkürzel</translation>
        </message>
        <message>
            <source>openprod: recovery words of {name}</source>
            <translation>openprod: Wiederherstellungswörter von {name}</translation>
        </message>
        <message numerus="yes">
            <source>other staged changes are</source>
            <extracomment>One: other staged change is</extracomment>
            <translation>
                <numerusform>andere vorgemerkte Änderung ist</numerusform>
                <numerusform>andere vorgemerkte Änderungen sind</numerusform>
            </translation>
        </message>
        <message>
            <source>part “{}” is not where it should be</source>
            <translation>Teil „{}“ ist nicht an seinem Platz</translation>
        </message>
        <message>
            <source>part “{}”: {phrase}</source>
            <translation>Teil „{}“: {phrase}</translation>
        </message>
        <message>
            <source>position</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>propose to take them out again</source>
            <translation>vorschlagen, sie wieder herauszunehmen</translation>
        </message>
        <message>
            <source>put it into {}</source>
            <translation>nahm es in {} auf</translation>
        </message>
        <message>
            <source>references</source>
            <translation>Verweise</translation>
        </message>
        <message>
            <source>require: a module cannot use people's own scripts (“{}”).</source>
            <translation>require: Ein Modul kann eigene Skripte von Leuten nicht verwenden („{}“).</translation>
        </message>
        <message>
            <source>require: the module {} has no exports/init.lua.</source>
            <translation>require: Das Modul {} hat kein exports/init.lua.</translation>
        </message>
        <message>
            <source>require: the module {} has no exports/{}.lua.</source>
            <translation>require: Das Modul {} hat kein exports/{}.lua.</translation>
        </message>
        <message>
            <source>require: the module {} has no {}.lua.</source>
            <translation>require: Das Modul {} hat kein {}.lua.</translation>
        </message>
        <message>
            <source>require: there is no module “{}” in this production.</source>
            <translation>require: In dieser Produktion gibt es kein Modul „{}“.</translation>
        </message>
        <message>
            <source>require: there is no script “{}” in this production.</source>
            <translation>require: In dieser Produktion gibt es kein Skript „{}“.</translation>
        </message>
        <message>
            <source>require: “{}” leads out of the module.</source>
            <translation>require: „{}“ führt aus dem Modul hinaus.</translation>
        </message>
        <message>
            <source>required</source>
            <translation>Pflicht</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>Die Regel</translation>
        </message>
        <message>
            <source>rule “{}”</source>
            <translation>Regel „{}“</translation>
        </message>
        <message>
            <source>run</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>scripts use folders inside the production's, as imports/x.csv</source>
            <translation>Skripte benutzen Ordner innerhalb des Produktionsordners, etwa imports/x.csv</translation>
        </message>
        <message>
            <source>sending changes</source>
            <translation>sendet Änderungen</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>beiseitegelegt</translation>
        </message>
        <message>
            <source>set each other off more than {count} times</source>
            <translation>haben sich gegenseitig mehr als {count}-mal ausgelöst</translation>
        </message>
        <message>
            <source>shows something else; run “openprod verify” on both</source>
            <translation>zeigt etwas anderes; lass auf beiden „openprod verify“ laufen</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>jemand</translation>
        </message>
        <message>
            <source>somebody brought it back</source>
            <translation>jemand holte es zurück</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>staged</source>
            <translation>vorgemerkt</translation>
        </message>
        <message>
            <source>stands now</source>
            <translation>gilt jetzt</translation>
        </message>
        <message>
            <source>starts with</source>
            <translation>beginnt mit</translation>
        </message>
        <message>
            <source>stays, though the module has it no more</source>
            <translation>bleibt, obwohl das Modul es nicht mehr hat</translation>
        </message>
        <message>
            <source>such as 11h</source>
            <translation>etwa 11h</translation>
        </message>
        <message>
            <source>such as 12h</source>
            <translation>etwa 12h</translation>
        </message>
        <message>
            <source>such as {by} is called to {titles} at once</source>
            <translation>etwa {by} ist gleichzeitig für {titles} bestellt</translation>
        </message>
        <message>
            <source>such as {by}: {measured} on {day}, {bound} {limit}</source>
            <translation>etwa {by}: {measured} am {day}, {bound} {limit}</translation>
        </message>
        <message>
            <source>such as {count} rows have the same {fields}: {values}</source>
            <translation>etwa {count} Zeilen haben dasselbe in {fields}: {values}</translation>
        </message>
        <message>
            <source>such as {title} has no page</source>
            <translation>etwa {title} hat keine Seite</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Die Tabelle</translation>
        </message>
        <message>
            <source>take them out again</source>
            <translation>sie wieder herausnehmen</translation>
        </message>
        <message>
            <source>target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>text in quotes</source>
            <translation>Text in Anführungszeichen</translation>
        </message>
        <message>
            <source>that fit</source>
            <translation>für die gilt</translation>
        </message>
        <message>
            <source>that fit no longer</source>
            <translation>die nicht mehr passen</translation>
        </message>
        <message>
            <source>the others</source>
            <translation>den anderen</translation>
        </message>
        <message>
            <source>the rows of a table</source>
            <translation>die Zeilen einer Tabelle</translation>
        </message>
        <message>
            <source>the rows of {}</source>
            <translation>die Zeilen von {}</translation>
        </message>
        <message>
            <source>the strictest of a table</source>
            <translation>die strengste aus einer Tabelle</translation>
        </message>
        <message>
            <source>the system’s language</source>
            <translation>die Sprache des Systems</translation>
        </message>
        <message>
            <source>the table has too many rows</source>
            <translation>die Tabelle hat zu viele Zeilen</translation>
        </message>
        <message>
            <source>the table has {count} columns</source>
            <translation>die Tabelle hat {count} Spalten</translation>
        </message>
        <message>
            <source>there is no such folder</source>
            <translation>diesen Ordner gibt es nicht</translation>
        </message>
        <message>
            <source>they are in the same table.</source>
            <translation>sie stehen in derselben Tabelle.</translation>
        </message>
        <message>
            <source>they are one already.</source>
            <translation>sie sind schon eines.</translation>
        </message>
        <message>
            <source>they point into different tables.</source>
            <translation>sie zeigen auf verschiedene Tabellen.</translation>
        </message>
        <message>
            <source>this production is in memory only</source>
            <translation>diese Produktion liegt nur im Arbeitsspeicher</translation>
        </message>
        <message>
            <source>through other mappings, two fields of a table would become one.</source>
            <translation>über andere Zuordnungen würden zwei Felder einer Tabelle eines.</translation>
        </message>
        <message>
            <source>through other mappings, two fields of {} would become one.</source>
            <translation>über andere Zuordnungen würden zwei Felder von {} eines.</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>to fill in</source>
            <translation>auszufüllen</translation>
        </message>
        <message>
            <source>to make one</source>
            <translation>zu einem zu machen</translation>
        </message>
        <message>
            <source>to put in</source>
            <translation>aufzunehmen</translation>
        </message>
        <message>
            <source>to take out</source>
            <translation>herauszunehmen</translation>
        </message>
        <message>
            <source>today {at:%H:%M}</source>
            <translation>heute {at:%H:%M}</translation>
        </message>
        <message>
            <source>today {clock}</source>
            <translation>heute {clock}</translation>
        </message>
        <message>
            <source>today {opened:%H:%M}</source>
            <translation>heute {opened:%H:%M}</translation>
        </message>
        <message>
            <source>took it out of {}</source>
            <translation>nahm es aus {} heraus</translation>
        </message>
        <message>
            <source>took longer than {} seconds</source>
            <translation>haben länger als {} Sekunden gebraucht</translation>
        </message>
        <message>
            <source>trigger “{}”</source>
            <translation>Auslöser „{}“</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>two people differ about this row (Ctrl+.)</source>
            <translation>zwei Leute sind sich über diese Zeile uneins (Strg+.)</translation>
        </message>
        <message>
            <source>type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>unpacked it has too many bytes</source>
            <translation>entpackt hat sie zu viele Byte</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>auf dem neuesten Stand</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>view</source>
            <translation>Die Ansicht</translation>
        </message>
        <message>
            <source>wait until I look at them</source>
            <translation>warten, bis ich sie ansehe</translation>
        </message>
        <message>
            <source>was chosen, and changed since</source>
            <translation>wurde gewählt und seitdem geändert</translation>
        </message>
        <message>
            <source>was chosen, and is in question again</source>
            <translation>wurde gewählt und steht wieder in Frage</translation>
        </message>
        <message>
            <source>was chosen, and taken back</source>
            <translation>wurde gewählt und zurückgenommen</translation>
        </message>
        <message>
            <source>where it is empty</source>
            <translation>wo es leer ist</translation>
        </message>
        <message>
            <source>whole numbers</source>
            <translation>ganze Zahlen</translation>
        </message>
        <message>
            <source>whole row</source>
            <translation>ganze Zeile</translation>
        </message>
        <message>
            <source>worth knowing</source>
            <translation>wissenswert</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>Ja oder Nein</translation>
        </message>
        <message>
            <source>yesterday {at:%H:%M}</source>
            <translation>gestern {at:%H:%M}</translation>
        </message>
        <message>
            <source>yesterday {clock}</source>
            <translation>gestern {clock}</translation>
        </message>
        <message>
            <source>you</source>
            <translation>dir</translation>
        </message>
        <message>
            <source>your values</source>
            <translation>deine Werte</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>deinen</translation>
        </message>
        <message>
            <source>{WORDS}
left | middle | right</source>
            <translation>{WORDS}
links | Mitte | rechts</translation>
        </message>
        <message>
            <source>{actor_name}’s choice</source>
            <translation>Wahl von {actor_name}</translation>
        </message>
        <message>
            <source>{added:,} added</source>
            <translation>{added:,} hinzugefügt</translation>
        </message>
        <message>
            <source>{at:%A} {day} {at:%B %Y, %H:%M:%S}</source>
            <translation>{at:%A}, {day}. {at:%B %Y, %H:%M:%S}</translation>
        </message>
        <message>
            <source>{at:%a} {day} {at:%b %Y, %H:%M}</source>
            <translation>{at:%a}, {day}. {at:%b %Y, %H:%M}</translation>
        </message>
        <message>
            <source>{at:,} of {count:,}</source>
            <translation>{at:,} von {count:,}</translation>
        </message>
        <message>
            <source>{at} of {count}</source>
            <translation>{at} von {count}</translation>
        </message>
        <message>
            <source>{both} are not linked now</source>
            <translation>{both} sind jetzt nicht verknüpft</translation>
        </message>
        <message>
            <source>{cells:,} cells</source>
            <translation>{cells:,} Zellen</translation>
        </message>
        <message>
            <source>{cells:,} cells selected · {rows}</source>
            <translation>{cells:,} Zellen ausgewählt · {rows}</translation>
        </message>
        <message>
            <source>{changed:,} changed</source>
            <translation>{changed:,} geändert</translation>
        </message>
        <message>
            <source>{changes} in {tables}</source>
            <translation>{changes} in {tables}</translation>
        </message>
        <message>
            <source>{continued}  (continued)</source>
            <translation>{continued}  (Fortsetzung)</translation>
        </message>
        <message>
            <source>{count:,} both changed</source>
            <translation>{count:,} von beiden geändert</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cards</source>
            <extracomment>One: a card</extracomment>
            <translation>
                <numerusform>eine Karte</numerusform>
                <numerusform>{count:,} Karten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells</source>
            <extracomment>One: 1 cell</extracomment>
            <translation>
                <numerusform>{count} Zelle</numerusform>
                <numerusform>{count:,} Zellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells hold something else now</source>
            <extracomment>One: {count:,} cell holds something else now</extracomment>
            <translation>
                <numerusform>In {count:,} Zelle steht jetzt etwas anderes</numerusform>
                <numerusform>In {count:,} Zellen steht jetzt etwas anderes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells were</source>
            <extracomment>One: 1 cell was</extracomment>
            <translation>
                <numerusform>{count} Zelle</numerusform>
                <numerusform>{count:,} Zellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes</source>
            <extracomment>One: 1 change</extracomment>
            <translation>
                <numerusform>{count} Änderung</numerusform>
                <numerusform>{count:,} Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes to come</source>
            <extracomment>One: {count:,} change to come</extracomment>
            <translation>
                <numerusform>{count:,} Änderung kommt noch</numerusform>
                <numerusform>{count:,} Änderungen kommen noch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} checks</source>
            <extracomment>One: {count:,} check</extracomment>
            <translation>
                <numerusform>{count:,} Prüfung</numerusform>
                <numerusform>{count:,} Prüfungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} choices</source>
            <extracomment>One: {count:,} choice</extracomment>
            <translation>
                <numerusform>{count:,} Auswahlmöglichkeit</numerusform>
                <numerusform>{count:,} Auswahlmöglichkeiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} empty fields</source>
            <extracomment>One: {count:,} empty field</extracomment>
            <translation>
                <numerusform>{count:,} leeres Feld</numerusform>
                <numerusform>{count:,} leere Felder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} fields</source>
            <extracomment>One: {count:,} field</extracomment>
            <translation>
                <numerusform>{count:,} Feld</numerusform>
                <numerusform>{count:,} Felder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} files</source>
            <extracomment>One: 1 file</extracomment>
            <translation>
                <numerusform>{count} Datei</numerusform>
                <numerusform>{count:,} Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} kinds of link</source>
            <extracomment>One: {count:,} kind of link</extracomment>
            <translation>
                <numerusform>{count:,} Art von Verknüpfung</numerusform>
                <numerusform>{count:,} Arten von Verknüpfungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} links</source>
            <extracomment>One: 1 link</extracomment>
            <translation>
                <numerusform>{count} Verknüpfung</numerusform>
                <numerusform>{count:,} Verknüpfungen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count:,} more have no place here</source>
            <translation>{count:,} weitere haben hier keinen Platz</translation>
        </message>
        <message>
            <source>{count:,} not in the file (they stay)</source>
            <translation>{count:,} nicht in der Datei (sie bleiben)</translation>
        </message>
        <message>
            <source>{count:,} others stay open</source>
            <translation>{count:,} andere bleiben offen</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} pages</source>
            <extracomment>One: 1 page</extracomment>
            <translation>
                <numerusform>{count} Seite</numerusform>
                <numerusform>{count:,} Seiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} problems</source>
            <extracomment>One: 1 problem</extracomment>
            <translation>
                <numerusform>{count} Problem</numerusform>
                <numerusform>{count:,} Probleme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows</source>
            <extracomment>One: 1 row</extracomment>
            <translation>
                <numerusform>{count} Zeile</numerusform>
                <numerusform>{count:,} Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are</source>
            <extracomment>One: 1 row is</extracomment>
            <translation>
                <numerusform>{count} Zeile ist</numerusform>
                <numerusform>{count:,} Zeilen sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are new since</source>
            <extracomment>One: {count:,} row is new since</extracomment>
            <translation>
                <numerusform>{count:,} Zeile ist seitdem neu</numerusform>
                <numerusform>{count:,} Zeilen sind seitdem neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows hold</source>
            <extracomment>One: 1 row holds</extracomment>
            <translation>
                <numerusform>{count} Zeile enthält</numerusform>
                <numerusform>{count:,} Zeilen enthalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows in both</source>
            <extracomment>One: {count:,} row in both</extracomment>
            <translation>
                <numerusform>{count:,} Zeile in beiden</numerusform>
                <numerusform>{count:,} Zeilen in beiden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows of then are gone</source>
            <extracomment>One: {count:,} row of then is gone</extracomment>
            <translation>
                <numerusform>{count:,} damalige Zeile ist weg</numerusform>
                <numerusform>{count:,} damalige Zeilen sind weg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows with problems</source>
            <extracomment>One: {count:,} row with problems</extracomment>
            <translation>
                <numerusform>{count:,} Zeile mit Problemen</numerusform>
                <numerusform>{count:,} Zeilen mit Problemen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rules</source>
            <extracomment>One: {count:,} rule</extracomment>
            <translation>
                <numerusform>{count:,} Regel</numerusform>
                <numerusform>{count:,} Regeln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} scripts</source>
            <extracomment>One: {count:,} script</extracomment>
            <translation>
                <numerusform>{count:,} Skript</numerusform>
                <numerusform>{count:,} Skripte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} suggestions</source>
            <extracomment>One: 1 suggestion</extracomment>
            <translation>
                <numerusform>{count} Vorschlag</numerusform>
                <numerusform>{count:,} Vorschläge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} tables</source>
            <extracomment>One: {count:,} table</extracomment>
            <translation>
                <numerusform>{count:,} Tabelle</numerusform>
                <numerusform>{count:,} Tabellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} triggers</source>
            <extracomment>One: {count:,} trigger</extracomment>
            <translation>
                <numerusform>{count:,} Auslöser</numerusform>
                <numerusform>{count:,} Auslöser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values</source>
            <extracomment>One: 1 value</extracomment>
            <translation>
                <numerusform>{count} Wert</numerusform>
                <numerusform>{count:,} Werte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values convert</source>
            <extracomment>One: {count:,} value convert</extracomment>
            <translation>
                <numerusform>{count:,} Wert lässt sich umwandeln</numerusform>
                <numerusform>{count:,} Werte lassen sich umwandeln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} views</source>
            <extracomment>One: {count:,} view</extracomment>
            <translation>
                <numerusform>{count:,} Ansicht</numerusform>
                <numerusform>{count:,} Ansichten</numerusform>
            </translation>
        </message>
        <message>
            <source>{count:,}{more} found</source>
            <translation>{count:,}{more} gefunden</translation>
        </message>
        <message>
            <source>{count} change to tables, fields or choices</source>
            <translation>{count} Änderung an Tabellen, Feldern oder Auswahlen</translation>
        </message>
        <message>
            <source>{count} changes arrived and wait: for earlier ones, or for their time.</source>
            <translation>{count} Änderungen sind angekommen und warten: auf frühere oder auf ihre Zeit.</translation>
        </message>
        <message>
            <source>{count} changes came under the id of another change, which openprod never makes; they are kept and shown. Of: {}.</source>
            <translation>{count} Änderungen kamen unter der Kennung einer anderen Änderung, was openprod nie tut; sie sind behalten und zu sehen. Von: {}.</translation>
        </message>
        <message>
            <source>{count} changes need a newer openprod to show.</source>
            <translation>{count} Änderungen brauchen ein neueres openprod, um zu erscheinen.</translation>
        </message>
        <message>
            <source>{count} changes to long texts are damaged, or made to harm; they are not shown.</source>
            <translation>{count} Änderungen an langen Texten sind beschädigt oder sollen schaden; sie werden nicht gezeigt.</translation>
        </message>
        <message>
            <source>{count} changes to tables, fields or choices</source>
            <translation>{count} Änderungen an Tabellen, Feldern oder Auswahlen</translation>
        </message>
        <message numerus="yes">
            <source>{count} columns</source>
            <extracomment>One: 1 column</extracomment>
            <translation>
                <numerusform>{count} Spalte</numerusform>
                <numerusform>{count} Spalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days ago</source>
            <extracomment>One: 1 day ago</extracomment>
            <translation>
                <numerusform>vor {count} Tag</numerusform>
                <numerusform>vor {count} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} deleted row in {}</source>
            <translation>{count} gelöschte Zeile in {}</translation>
        </message>
        <message>
            <source>{count} deleted rows in {}</source>
            <translation>{count} gelöschte Zeilen in {}</translation>
        </message>
        <message numerus="yes">
            <source>{count} fields are</source>
            <extracomment>One: 1 field is</extracomment>
            <translation>
                <numerusform>{count} Feld ist</numerusform>
                <numerusform>{count} Felder sind</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} link</source>
            <translation>{count} Verknüpfung</translation>
        </message>
        <message>
            <source>{count} links</source>
            <translation>{count} Verknüpfungen</translation>
        </message>
        <message numerus="yes">
            <source>{count} minutes left</source>
            <extracomment>One: {count} minute left</extracomment>
            <translation>
                <numerusform>noch {count} Minute</numerusform>
                <numerusform>noch {count} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} months ago</source>
            <extracomment>One: {count} month ago</extracomment>
            <translation>
                <numerusform>vor {count} Monat</numerusform>
                <numerusform>vor {count} Monaten</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} weitere</translation>
        </message>
        <message>
            <source>{count} more are here</source>
            <translation>{count} weitere sind hier</translation>
        </message>
        <message>
            <source>{count} pairs of rows may be one.</source>
            <translation>{count} Zeilenpaare sind vielleicht je eine Zeile.</translation>
        </message>
        <message>
            <source>{count} records of {} are not in the file and stayed.</source>
            <translation>{count} Einträge von {} stehen nicht in der Datei und blieben.</translation>
        </message>
        <message>
            <source>{count} rows were not taken.</source>
            <translation>{count} Zeilen wurden nicht übernommen.</translation>
        </message>
        <message>
            <source>{count} value in {}</source>
            <translation>{count} Wert in {}</translation>
        </message>
        <message>
            <source>{count} values in {}</source>
            <translation>{count} Werte in {}</translation>
        </message>
        <message>
            <source>{count} will be added to {}: {}.</source>
            <translation>{count} werden zu {} hinzugefügt: {}.</translation>
        </message>
        <message numerus="yes">
            <source>{count} wrong tries</source>
            <extracomment>One: one wrong try</extracomment>
            <translation>
                <numerusform>ein falscher Versuch</numerusform>
                <numerusform>{count} falsche Versuche</numerusform>
            </translation>
        </message>
        <message>
            <source>{cut} did not fit beside the last field.</source>
            <translation>{cut} passten nicht mehr neben das letzte Feld.</translation>
        </message>
        <message>
            <source>{day} {at:%b} {clock}</source>
            <translation>{day}. {at:%b} {clock}</translation>
        </message>
        <message>
            <source>{day} {at:%b} {year}</source>
            <translation>{day}. {at:%b} {year}</translation>
        </message>
        <message>
            <source>{day} {at:%b}{year} {at:%H:%M}</source>
            <translation>{day}. {at:%b}{year} {at:%H:%M}</translation>
        </message>
        <message>
            <source>{done:,} of {most:,} changes are here, from {names}.</source>
            <translation>{done:,} von {most:,} Änderungen sind hier, von {names}.</translation>
        </message>
        <message>
            <source>{each} and {each2}</source>
            <translation>{each} und {each2}</translation>
        </message>
        <message>
            <source>{edges} come along</source>
            <translation>{edges} kommen mit</translation>
        </message>
        <message>
            <source>{every}such as {table}</source>
            <translation>{every}etwa {table}</translation>
        </message>
        <message>
            <source>{field_name} is as it was</source>
            <translation>{field_name} ist, wie es war</translation>
        </message>
        <message>
            <source>{files} cannot be had here, and come from the others.</source>
            <translation>{files} sind hier nicht zu haben und kommen von den anderen.</translation>
        </message>
        <message>
            <source>{filled:,} filled</source>
            <translation>{filled:,} ausgefüllt</translation>
        </message>
        <message>
            <source>{filled} filled</source>
            <translation>{filled} ausgefüllt</translation>
        </message>
        <message>
            <source>{folder}  (not there now)</source>
            <translation>{folder}  (jetzt nicht da)</translation>
        </message>
        <message>
            <source>{folder} is not there now</source>
            <translation>{folder} ist jetzt nicht da</translation>
        </message>
        <message>
            <source>{heading} is {what}.</source>
            <translation>{heading} ist {what}.</translation>
        </message>
        <message>
            <source>{heading}, {count} tables, {state}</source>
            <translation>{heading}, {count} Tabellen, {state}</translation>
        </message>
        <message>
            <source>{hidden} not shown.</source>
            <translation>{hidden} ausgeblendet.</translation>
        </message>
        <message>
            <source>{key} is empty</source>
            <translation>{key} is empty</translation>
        </message>
        <message>
            <source>{key} of the link to {name}</source>
            <translation>{key} der Verknüpfung mit {name}</translation>
        </message>
        <message>
            <source>{label} {done:,.0f} of {total:,.0f}</source>
            <translation>{label} {done:,.0f} von {total:,.0f}</translation>
        </message>
        <message>
            <source>{left} left as before: {why}</source>
            <translation>{left} unverändert: {why}</translation>
        </message>
        <message>
            <source>{list} are together at {}.</source>
            <translation>{list} liegen bei {} zusammen.</translation>
        </message>
        <message>
            <source>{list} lie partly over each other at {}.</source>
            <translation>{list} liegen bei {} teilweise übereinander.</translation>
        </message>
        <message>
            <source>{list} overlap at {}.</source>
            <translation>{list} überschneiden sich bei {}.</translation>
        </message>
        <message numerus="yes">
            <source>{looking} are here</source>
            <extracomment>One: {looking} is here</extracomment>
            <translation>
                <numerusform>{looking} ist hier</numerusform>
                <numerusform>{looking} sind hier</numerusform>
            </translation>
        </message>
        <message>
            <source>{moment}, ahead of this clock</source>
            <translation>{moment}, geht dieser Uhr voraus</translation>
        </message>
        <message>
            <source>{names} and {names2}</source>
            <translation>{names} und {names2}</translation>
        </message>
        <message>
            <source>{name} (you)</source>
            <translation>{name} (du)</translation>
        </message>
        <message>
            <source>{name} (you, on another computer)</source>
            <translation>{name} (du, an einem anderen Computer)</translation>
        </message>
        <message>
            <source>{name} and {name2}</source>
            <translation>{name} und {name2}</translation>
        </message>
        <message>
            <source>{name} as it was {at:%Y-%m-%d %H.%M}</source>
            <translation>{name} wie am {at:%Y-%m-%d %H.%M}</translation>
        </message>
        <message>
            <source>{name} asks to join.</source>
            <translation>{name} möchte beitreten.</translation>
        </message>
        <message>
            <source>{name} at {address} asks to join. If you know them, have them tell you the code on their screen: nobody else can have it.</source>
            <translation>{name} bei {address} möchte beitreten. Wenn ihr euch kennt, lass dir den Code auf dem anderen Bildschirm sagen: Niemand sonst kann ihn haben.</translation>
        </message>
        <message>
            <source>{name} finds the row to change</source>
            <translation>{name} findet die zu ändernde Zeile</translation>
        </message>
        <message>
            <source>{name} goes to</source>
            <translation>{name} kommt nach</translation>
        </message>
        <message>
            <source>{name} has joined.</source>
            <translation>{name} ist beigetreten.</translation>
        </message>
        <message>
            <source>{name} in {name2}</source>
            <translation>{name} in {name2}</translation>
        </message>
        <message>
            <source>{name} is at {where}</source>
            <translation>{name} ist bei {where}</translation>
        </message>
        <message>
            <source>{name} is editing {where}</source>
            <translation>{name} bearbeitet {where}</translation>
        </message>
        <message>
            <source>{name} is here</source>
            <translation>{name} ist hier</translation>
        </message>
        <message>
            <source>{name} is not among the choices any more</source>
            <translation>{name} gehört nicht mehr zur Auswahl</translation>
        </message>
        <message>
            <source>{name} was taken out: its views, rules and scripts rest, its tables stay</source>
            <translation>{name} wurde herausgenommen: Ansichten, Regeln und Skripte ruhen, die Tabellen bleiben</translation>
        </message>
        <message>
            <source>{name} {version} is in the production{brought}</source>
            <translation>{name} {version} ist in der Produktion{brought}</translation>
        </message>
        <message>
            <source>{name}, new row</source>
            <translation>{name}, neue Zeile</translation>
        </message>
        <message>
            <source>{name}, row {row}: not loaded yet</source>
            <translation>{name}, Zeile {row}: noch nicht geladen</translation>
        </message>
        <message>
            <source>{name}, row {row}: {shown}</source>
            <translation>{name}, Zeile {row}: {shown}</translation>
        </message>
        <message>
            <source>{name}, {count:,} both changed</source>
            <translation>{name}, {count:,} von beiden geändert</translation>
        </message>
        <message>
            <source>{name}’s</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name}’s values</source>
            <translation>Werte von {name}</translation>
        </message>
        <message>
            <source>{parts} in {table_name}</source>
            <translation>{parts} in {table_name}</translation>
        </message>
        <message>
            <source>{references} of other rows will point to it</source>
            <translation>{references} anderer Zeilen werden darauf zeigen</translation>
        </message>
        <message>
            <source>{removed:,} taken out</source>
            <translation>{removed:,} herausgenommen</translation>
        </message>
        <message>
            <source>{row}, {column}: nothing</source>
            <translation>{row}, {column}: nichts</translation>
        </message>
        <message>
            <source>{said} (rule {})</source>
            <translation>{said} (Regel {})</translation>
        </message>
        <message>
            <source>{said} (rules {} and {} more)</source>
            <translation>{said} (Regeln {} und {} weitere)</translation>
        </message>
        <message>
            <source>{said} (rules {})</source>
            <translation>{said} (Regeln {})</translation>
        </message>
        <message>
            <source>{said} for everybody</source>
            <translation>{said} für alle</translation>
        </message>
        <message>
            <source>{said} on {pages}</source>
            <translation>{said} auf {pages}</translation>
        </message>
        <message>
            <source>{said}Undo takes it back. Split on the row makes two of it later, each with what shows then.</source>
            <translation>{said}Rückgängig nimmt es zurück. Trennen in der Zeile macht später zwei daraus, jede mit dem, was dann da steht.</translation>
        </message>
        <message>
            <source>{seconds} h ago</source>
            <translation>vor {seconds} Std.</translation>
        </message>
        <message>
            <source>{seconds} min ago</source>
            <translation>vor {seconds} Min.</translation>
        </message>
        <message>
            <source>{section} gone</source>
            <translation>{section} weg</translation>
        </message>
        <message>
            <source>{selected:,} rows selected · {rows}</source>
            <translation>{selected:,} Zeilen ausgewählt · {rows}</translation>
        </message>
        <message>
            <source>{shown:,} of {rows}</source>
            <translation>{shown:,} von {rows}</translation>
        </message>
        <message>
            <source>{shown} is the key of “{rstrip}”. Take it away first.</source>
            <translation>{shown} ist die Taste von „{rstrip}“. Nimm sie zuerst dort weg.</translation>
        </message>
        <message>
            <source>{size:,.1f} MB</source>
            <translation>{size:,.1f} MB</translation>
        </message>
        <message>
            <source>{size} · not here yet{what}</source>
            <translation>{size} · noch nicht hier{what}</translation>
        </message>
        <message>
            <source>{size} · not here; {holders} has it</source>
            <translation>{size} · nicht hier; {holders} hat es</translation>
        </message>
        <message>
            <source>{size} · {done} % here{who}</source>
            <translation>{size} · {done} % hier{who}</translation>
        </message>
        <message>
            <source>{subject}: stays open</source>
            <translation>{subject}: bleibt offen</translation>
        </message>
        <message>
            <source>{title} is what the row is called, {field_key} what it holds there; of several rows {titles} and {count}. Of overlaps {by}, {range} and {overlap}; of hours {measured}, {limit}, {day}. Empty: the check finds words of its own.</source>
            <translation>{title} ist, wie die Zeile heißt, {field_key}, was dort steht; bei mehreren Zeilen {titles} und {count}. Bei Überschneidungen {by}, {range} und {overlap}; bei Stunden {measured}, {limit}, {day}. Leer: Die Prüfung findet eigene Worte.</translation>
        </message>
        <message>
            <source>{title}, {field}: {old} → {new}</source>
            <translation>{title}, {field}: {old} → {new}</translation>
        </message>
        <message>
            <source>{title}: conflict, {value_count} values</source>
            <translation>{title}: Konflikt, {value_count} Werte</translation>
        </message>
        <message>
            <source>{told}
Computed from {formula}</source>
            <translation>{told}
Berechnet aus {formula}</translation>
        </message>
        <message>
            <source>{touched:,} rows have been worked on since</source>
            <translation>an {touched:,} Zeilen wurde seitdem gearbeitet</translation>
        </message>
        <message numerus="yes">
            <source>{typing} are editing this</source>
            <extracomment>One: {typing} is editing this</extracomment>
            <translation>
                <numerusform>{typing} bearbeitet das</numerusform>
                <numerusform>{typing} bearbeiten das</numerusform>
            </translation>
        </message>
        <message>
            <source>{unchanged:,} unchanged</source>
            <translation>{unchanged:,} unverändert</translation>
        </message>
        <message>
            <source>{what}: {done:,} of {total:,}</source>
            <translation>{what}: {done:,} von {total:,}</translation>
        </message>
        <message>
            <source>{who}’s edit</source>
            <translation>Änderung von {who}</translation>
        </message>
        <message numerus="yes">
            <source>{words}  ({count:,} rows)</source>
            <extracomment>One: {words}  ({count:,} row)</extracomment>
            <translation>
                <numerusform>{words}  ({count:,} Zeile)</numerusform>
                <numerusform>{words}  ({count:,} Zeilen)</numerusform>
            </translation>
        </message>
        <message>
            <source>{words} was not saved: its row is not here any more.</source>
            <translation>{words} wurde nicht gespeichert: Die Zeile gibt es hier nicht mehr.</translation>
        </message>
        <message>
            <source>{words} was not saved: its row was deleted while you typed.</source>
            <translation>{words} wurde nicht gespeichert: Die Zeile wurde gelöscht, während du geschrieben hast.</translation>
        </message>
        <message>
            <source>{words}. Click to choose another.</source>
            <translation>{words}. Klick wählt eine andere.</translation>
        </message>
        <message>
            <source>{words}. Show all rows</source>
            <translation>{words}. Alle Zeilen zeigen</translation>
        </message>
        <message>
            <source>{words}; something else stands here now</source>
            <translation>{words}; hier steht jetzt etwas anderes</translation>
        </message>
        <message>
            <source>{words}; this row is not there any more</source>
            <translation>{words}; diese Zeile gibt es nicht mehr</translation>
        </message>
        <message>
            <source>{} added 1 row in it</source>
            <translation>{} fügte eine Zeile darin hinzu</translation>
        </message>
        <message>
            <source>{} added {count} rows in it</source>
            <translation>{} fügte {count} Zeilen darin hinzu</translation>
        </message>
        <message>
            <source>{} and this one have the same changes and show different things.</source>
            <translation>{} und dieser Computer haben dieselben Änderungen und zeigen Verschiedenes.</translation>
        </message>
        <message>
            <source>{} and {} are kept apart. Lift that before you merge them.</source>
            <translation>{} und {} werden getrennt gehalten. Heb das auf, bevor du sie zusammenführst.</translation>
        </message>
        <message>
            <source>{} and {} are not one field.</source>
            <translation>{} und {} sind nicht ein Feld.</translation>
        </message>
        <message>
            <source>{} and {} are one and the same</source>
            <translation>{} und {} sind ein und dasselbe</translation>
        </message>
        <message>
            <source>{} and {} cannot be compared.</source>
            <translation>{} und {} lassen sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>{} and {} cannot be one field: {phrase}</source>
            <translation>{} und {} können nicht ein Feld sein: {phrase}</translation>
        </message>
        <message>
            <source>{} and {} go their own ways</source>
            <translation>{} und {} gehen eigene Wege</translation>
        </message>
        <message>
            <source>{} and {} have the same {list}. Are they one?</source>
            <translation>{} und {} haben dasselbe ({list}). Sind sie eins?</translation>
        </message>
        <message>
            <source>{} brought it back</source>
            <translation>{} holte es zurück</translation>
        </message>
        <message>
            <source>{} called it “{}”</source>
            <translation>{} nannte es „{}“</translation>
        </message>
        <message>
            <source>{} cannot be attached: it is not a file. Nothing was changed.</source>
            <translation>{} kann nicht angehängt werden: Es ist keine Datei. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{} cannot be attached: there is no such file. Nothing was changed.</source>
            <translation>{} kann nicht angehängt werden: Diese Datei gibt es nicht. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{} cannot be attached: {phrase}. Nothing was changed.</source>
            <translation>{} kann nicht angehängt werden: {phrase}. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{} cannot be compared.</source>
            <translation>{} lässt sich nicht vergleichen.</translation>
        </message>
        <message>
            <source>{} cannot be read ({phrase}).</source>
            <translation>{} ist nicht lesbar ({phrase}).</translation>
        </message>
        <message>
            <source>{} cannot be written to. Nothing was changed: give yourself permission for the folder, or copy it elsewhere.</source>
            <translation>In {} kann nicht geschrieben werden. Nichts wurde geändert: Gib dir das Recht auf den Ordner, oder kopiere ihn anderswohin.</translation>
        </message>
        <message>
            <source>{} cannot hold a person.</source>
            <translation>{} kann keine Person enthalten.</translation>
        </message>
        <message>
            <source>{} cannot hold a table.</source>
            <translation>{} kann keine Tabelle enthalten.</translation>
        </message>
        <message>
            <source>{} cannot stand at {}; {phrase} can.</source>
            <translation>{} kann an Stelle {} nicht stehen; möglich ist: {phrase}.</translation>
        </message>
        <message>
            <source>{} changed its fields</source>
            <translation>{} änderte die Felder</translation>
        </message>
        <message>
            <source>{} changed {} of {} while you changed {}.</source>
            <translation>{} hat {} von {} geändert, während du {} geändert hast.</translation>
        </message>
        <message>
            <source>{} cleared it</source>
            <translation>{} leerte es</translation>
        </message>
        <message>
            <source>{} could not be made ({phrase}). Nothing was changed.</source>
            <translation>{} konnte nicht angelegt werden ({phrase}). Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{} could not be written ({phrase}). Nothing was changed.</source>
            <translation>{} konnte nicht geschrieben werden ({phrase}). Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>{} days in a row, {}; {said} {}.</source>
            <translation>{} Tage hintereinander, {}; {said} {}.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}.</source>
            <translation>{} hat sich für {} bei {} entschieden.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}; {}'s {} and {}'s {} did not stand.</source>
            <translation>{} hat sich für {} bei {} entschieden; von {} galt {} und von {} galt {} nicht.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}; {}'s {} did not stand.</source>
            <translation>{} hat sich für {} bei {} entschieden; von {} galt {} nicht.</translation>
        </message>
        <message>
            <source>{} decided on {}, {} on nothing, neither knowing of the other.</source>
            <translation>{} hat sich für {} entschieden, {} für nichts; keiner wusste vom anderen.</translation>
        </message>
        <message>
            <source>{} decided on {}, {} on {}, neither knowing of the other.</source>
            <translation>{} entschied sich für {}, {} für {}, ohne voneinander zu wissen.</translation>
        </message>
        <message>
            <source>{} differs within a group: put it behind GROUP BY, or ask for min({}) or list({}).</source>
            <translation>{} ist in einer Gruppe verschieden: hinter GROUP BY setzen, oder min({}) oder list({}) abfragen.</translation>
        </message>
        <message>
            <source>{} does not answer ({phrase}).</source>
            <translation>{} antwortet nicht ({phrase}).</translation>
        </message>
        <message>
            <source>{} does not fit a field that holds {phrase}.</source>
            <translation>{} passt nicht; das Feld enthält {phrase}.</translation>
        </message>
        <message>
            <source>{} does not hold {phrase}.</source>
            <translation>{} ist kein Feld für {phrase}.</translation>
        </message>
        <message>
            <source>{} edited 1 row</source>
            <translation>{} bearbeitete eine Zeile</translation>
        </message>
        <message>
            <source>{} edited 1 row in it</source>
            <translation>{} bearbeitete eine Zeile darin</translation>
        </message>
        <message>
            <source>{} edited its link to {}</source>
            <translation>{} bearbeitete die Verknüpfung mit {}</translation>
        </message>
        <message>
            <source>{} edited {count} rows</source>
            <translation>{} bearbeitete {count} Zeilen</translation>
        </message>
        <message>
            <source>{} edited {count} rows in it</source>
            <translation>{} bearbeitete {count} Zeilen darin</translation>
        </message>
        <message>
            <source>{} edited {}</source>
            <translation>{} bearbeitete {}</translation>
        </message>
        <message>
            <source>{} fits “{}” no longer. Take it out of {}?</source>
            <translation>{} passt nicht mehr zu „{}“. Aus {} herausnehmen?</translation>
        </message>
        <message>
            <source>{} from first to last, {}; {said} {}.</source>
            <translation>{} vom Ersten bis zum Letzten, {}; {said} {}.</translation>
        </message>
        <message>
            <source>{} from {}</source>
            <translation>{} aus {}</translation>
        </message>
        <message>
            <source>{} had decided on {}, and took that back.</source>
            <translation>{} hatte sich für {} entschieden und nahm das zurück.</translation>
        </message>
        <message>
            <source>{} has no field for {}.</source>
            <translation>{} hat kein Feld für {}.</translation>
        </message>
        <message>
            <source>{} has no field “{}”.</source>
            <translation>{} hat kein Feld „{}“.</translation>
        </message>
        <message>
            <source>{} has no field “{}”. Its fields: {}.</source>
            <translation>{} hat kein Feld „{}“. Felder: {}.</translation>
        </message>
        <message>
            <source>{} has no fields here.</source>
            <translation>{} hat hier keine Felder.</translation>
        </message>
        <message>
            <source>{} has no option {}.</source>
            <translation>Bei {} gibt es {} nicht zur Auswahl.</translation>
        </message>
        <message>
            <source>{} has no option {}; did you mean '{}'?</source>
            <translation>Bei {} gibt es {} nicht zur Auswahl; war '{}' gemeint?</translation>
        </message>
        <message>
            <source>{} has no order; use = or !=.</source>
            <translation>{} hat keine Reihenfolge; = oder != nehmen.</translation>
        </message>
        <message>
            <source>{} has {} fields, which is as many as fit.</source>
            <translation>{} hat {} Felder, mehr passen nicht.</translation>
        </message>
        <message>
            <source>{} has {} views, which is as many as fit.</source>
            <translation>{} hat {} Ansichten, mehr passen nicht.</translation>
        </message>
        <message>
            <source>{} has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>{} hat „{}“ offen. Schließe es dort, oder öffne es hier nur zum Lesen.</translation>
        </message>
        <message>
            <source>{} holds a list, not a table with names.</source>
            <translation>{} enthält eine Liste, keine Tabelle mit Namen.</translation>
        </message>
        <message>
            <source>{} holds a {} and {} a {}.</source>
            <translation>{} enthält {} und {} enthält {}.</translation>
        </message>
        <message>
            <source>{} holds files; a script cannot set it.</source>
            <translation>{} enthält Dateien; ein Skript kann das nicht setzen.</translation>
        </message>
        <message>
            <source>{} holds more than it says</source>
            <translation>{} enthält mehr als angegeben</translation>
        </message>
        <message>
            <source>{} holds neither numbers nor times; say how to read it.</source>
            <translation>{} enthält weder Zahlen noch Zeiten; sag, wie es zu lesen ist.</translation>
        </message>
        <message>
            <source>{} holds no date, so it cannot be {}.</source>
            <translation>{} enthält kein Datum und kann daher nicht {} sein.</translation>
        </message>
        <message>
            <source>{} holds no dates with times.</source>
            <translation>{} enthält kein Datum mit Uhrzeit.</translation>
        </message>
        <message>
            <source>{} holds no files. Attach them to a field of the type File.</source>
            <translation>{} nimmt keine Dateien. Häng sie an ein Feld der Art Datei.</translation>
        </message>
        <message>
            <source>{} holds no lengths of time.</source>
            <translation>{} enthält keine Dauern.</translation>
        </message>
        <message>
            <source>{} holds no numbers.</source>
            <translation>{} enthält keine Zahlen.</translation>
        </message>
        <message>
            <source>{} holds words such as “{}”, and moving rows would write over them. Sort that field in another way, then move the rows.</source>
            <translation>{} enthält Wörter wie „{}“, die beim Verschieben überschrieben würden. Sortiere das Feld anders und verschiebe dann die Zeilen.</translation>
        </message>
        <message>
            <source>{} holds {count} choices, which is as many as fit.</source>
            <translation>{} hat {count} Auswahlmöglichkeiten, mehr passen nicht.</translation>
        </message>
        <message>
            <source>{} holds {count} different values; a choice has at most {count}. Keep it as text.</source>
            <translation>{} enthält {count} verschiedene Werte; eine Auswahl hat höchstens {count}. Lass es Text sein.</translation>
        </message>
        <message>
            <source>{} holds {phrase}, which cannot be added up.</source>
            <translation>{} enthält {phrase}; das lässt sich nicht zusammenzählen.</translation>
        </message>
        <message>
            <source>{} holds {phrase}, with no letters to search; compare it with = or &lt;.</source>
            <translation>{} enthält {phrase}, keine Buchstaben zum Suchen; mit = oder &lt; vergleichen.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; only count takes that.</source>
            <translation>{} enthält {phrase}; damit geht nur count.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; use contains or is empty.</source>
            <translation>{} enthält {phrase}; contains oder is empty nehmen.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; use contains, like or is empty.</source>
            <translation>{} enthält {phrase}; contains, like oder is empty nehmen.</translation>
        </message>
        <message>
            <source>{} in all on {}; {said} {}.</source>
            <translation>{} insgesamt am {}; {said} {}.</translation>
        </message>
        <message>
            <source>{} is another one every time; fill it in where it is empty.</source>
            <translation>{} ist jedes Mal etwas anderes; füll es dort aus, wo es leer ist.</translation>
        </message>
        <message>
            <source>{} is brought back</source>
            <translation>{}: zurückgeholt</translation>
        </message>
        <message>
            <source>{} is compared with {phrase}, not {}.</source>
            <translation>{}: Zum Vergleichen passt {phrase}, nicht {}.</translation>
        </message>
        <message>
            <source>{} is compared with {phrase}.</source>
            <translation>{}: Zum Vergleichen passt {phrase}.</translation>
        </message>
        <message>
            <source>{} is computed from {}; change what it is computed from.</source>
            <translation>{} wird aus {} berechnet; ändern lässt sich, woraus es berechnet wird.</translation>
        </message>
        <message>
            <source>{} is damaged</source>
            <translation>{} ist beschädigt</translation>
        </message>
        <message>
            <source>{} is damaged ({}). The work itself is in oplog.db.</source>
            <translation>{} ist beschädigt ({}). Die Arbeit selbst ist in oplog.db.</translation>
        </message>
        <message>
            <source>{} is damaged ({}). The work itself is in {}.</source>
            <translation>{} ist beschädigt ({}). Die Arbeit selbst ist in {}.</translation>
        </message>
        <message>
            <source>{} is deleted</source>
            <translation>{}: gelöscht</translation>
        </message>
        <message>
            <source>{} is for several: records that point here, or links.</source>
            <translation>{} ist für mehrere da: Einträge, die hierher zeigen, oder Verknüpfungen.</translation>
        </message>
        <message>
            <source>{} is neither true nor false.</source>
            <translation>{} ist weder wahr noch falsch.</translation>
        </message>
        <message>
            <source>{} is neither yes nor no; write yes or no.</source>
            <translation>{} ist weder ja noch nein; schreib ja oder nein.</translation>
        </message>
        <message>
            <source>{} is no day or time; write $today or $now.</source>
            <translation>{} ist kein Tag und keine Zeit; $today oder $now schreiben.</translation>
        </message>
        <message>
            <source>{} is no file; attach one to the cell instead.</source>
            <translation>{} ist keine Datei; hänge stattdessen eine an die Zelle an.</translation>
        </message>
        <message>
            <source>{} is no file; attach one to the cell.</source>
            <translation>{} ist keine Datei; hänge eine an die Zelle an.</translation>
        </message>
        <message>
            <source>{} is no plain value.</source>
            <translation>{} ist kein einfacher Wert.</translation>
        </message>
        <message>
            <source>{} is no record, and no id of one.</source>
            <translation>{} ist kein Eintrag und keine Kennung eines Eintrags.</translation>
        </message>
        <message>
            <source>{} is not a date and time like 2026-11-21 18:30.</source>
            <translation>{} ist kein Datum mit Uhrzeit wie 2026-11-21 18:30.</translation>
        </message>
        <message>
            <source>{} is not a date and time; write 21 Nov 18:30 or 2026-11-21 18:30.</source>
            <translation>{} ist kein Datum mit Uhrzeit; schreib 21 Nov 18:30 oder 2026-11-21 18:30.</translation>
        </message>
        <message>
            <source>{} is not a date like 2026-11-21.</source>
            <translation>{} ist kein Datum wie 2026-11-21.</translation>
        </message>
        <message>
            <source>{} is not a date; write 21 Nov 2026 or 2026-11-21.</source>
            <translation>{} ist kein Datum; schreib 21 Nov 2026 oder 2026-11-21.</translation>
        </message>
        <message>
            <source>{} is not a length of time.</source>
            <translation>{} ist keine Dauer.</translation>
        </message>
        <message>
            <source>{} is not a length of time; write 1h30 or 90m.</source>
            <translation>{} ist keine Dauer; schreib 1h30 oder 90m.</translation>
        </message>
        <message>
            <source>{} is not a list.</source>
            <translation>{} ist keine Liste.</translation>
        </message>
        <message>
            <source>{} is not a list; write a; b; c or ["a", "b", "c"].</source>
            <translation>{} ist keine Liste; schreib a; b; c oder ["a", "b", "c"].</translation>
        </message>
        <message>
            <source>{} is not a number.</source>
            <translation>{} ist keine Zahl.</translation>
        </message>
        <message>
            <source>{} is not a number; write it like {}.</source>
            <translation>{} ist keine Zahl; schreib sie wie {}.</translation>
        </message>
        <message>
            <source>{} is not a rich text; set its value instead.</source>
            <translation>{} ist kein langer Text; setze stattdessen seinen Wert.</translation>
        </message>
        <message>
            <source>{} is not a whole number.</source>
            <translation>{} ist keine ganze Zahl.</translation>
        </message>
        <message>
            <source>{} is not a whole number; this field keeps no decimals.</source>
            <translation>{} ist keine ganze Zahl; dieses Feld hat keine Nachkommastellen.</translation>
        </message>
        <message>
            <source>{} is not a whole number; write it like {}.</source>
            <translation>{} ist keine ganze Zahl; schreib sie wie {}.</translation>
        </message>
        <message>
            <source>{} is not a {}; write it like {}.</source>
            <translation>{} ist kein Wert der Art {}; schreib es wie {}.</translation>
        </message>
        <message>
            <source>{} is not an option here; there are {} and {} more.</source>
            <translation>{} gibt es hier nicht zur Auswahl; es gibt {} und {} weitere.</translation>
        </message>
        <message>
            <source>{} is not an option here; there are {}.</source>
            <translation>{} gibt es hier nicht zur Auswahl; es gibt {}.</translation>
        </message>
        <message>
            <source>{} is not an option here; this field has none.</source>
            <translation>{} gibt es hier nicht zur Auswahl; dieses Feld hat keine.</translation>
        </message>
        <message>
            <source>{} is not the id of a record.</source>
            <translation>{} ist nicht die Kennung eines Eintrags.</translation>
        </message>
        <message>
            <source>{} is not the name of an option.</source>
            <translation>{} ist nicht der Name einer Auswahl.</translation>
        </message>
        <message>
            <source>{} is not yes or no; say what it should be, such as '{} is not empty'.</source>
            <translation>{} ist nicht Ja oder Nein; dazuschreiben, was es sein soll, etwa '{} is not empty'.</translation>
        </message>
        <message>
            <source>{} is of an older openprod (format {}) and could not be brought up to date ({phrase}). It is as it was, and opens with the openprod that you had before.</source>
            <translation>{} ist von einem älteren openprod (Format {}) und konnte nicht aktualisiert werden ({phrase}). Es ist, wie es war, und öffnet mit dem openprod von vorher.</translation>
        </message>
        <message>
            <source>{} is one of {}, not “{}”.</source>
            <translation>{} ist eines von {}, nicht „{}“.</translation>
        </message>
        <message>
            <source>{} is put into a table</source>
            <translation>{}: in eine Tabelle aufgenommen</translation>
        </message>
        <message>
            <source>{} is put into {}</source>
            <translation>{}: aufgenommen in {}</translation>
        </message>
        <message>
            <source>{} is removed</source>
            <translation>{}: entfernt</translation>
        </message>
        <message>
            <source>{} is split from {}</source>
            <translation>{} wird von {} getrennt</translation>
        </message>
        <message>
            <source>{} is taken out of a table</source>
            <translation>{}: aus einer Tabelle herausgenommen</translation>
        </message>
        <message>
            <source>{} is taken out of {}</source>
            <translation>{}: herausgenommen aus {}</translation>
        </message>
        <message>
            <source>{} is the same as {}</source>
            <translation>{} ist dasselbe wie {}</translation>
        </message>
        <message>
            <source>{} is there again</source>
            <translation>{}: wieder da</translation>
        </message>
        <message>
            <source>{} is there already. Choose another name or place.</source>
            <translation>{} gibt es schon. Wähle einen anderen Namen oder Ort.</translation>
        </message>
        <message>
            <source>{} is unknown here; there are {}.</source>
            <translation>{} ist hier nicht bekannt; es gibt {}.</translation>
        </message>
        <message>
            <source>{} is {}</source>
            <translation>{} heißt {}</translation>
        </message>
        <message>
            <source>{} joins</source>
            <translation>{} tritt bei</translation>
        </message>
        <message>
            <source>{} kept {}.</source>
            <translation>{} hat {} behalten.</translation>
        </message>
        <message>
            <source>{} let go of {}.</source>
            <translation>{} hat {} gehen lassen.</translation>
        </message>
        <message>
            <source>{} let it point anywhere</source>
            <translation>{} ließ es überallhin verweisen</translation>
        </message>
        <message>
            <source>{} let it point into {}</source>
            <translation>{} ließ es auf {} verweisen</translation>
        </message>
        <message>
            <source>{} linked it to {}</source>
            <translation>{} verknüpfte es mit {}</translation>
        </message>
        <message>
            <source>{} made it hold {phrase}</source>
            <translation>{} ließ es {phrase} enthalten</translation>
        </message>
        <message>
            <source>{} made it optional</source>
            <translation>{} machte es freiwillig</translation>
        </message>
        <message>
            <source>{} made it required</source>
            <translation>{} machte es zur Pflicht</translation>
        </message>
        <message>
            <source>{} merged it with another row</source>
            <translation>{} führte es mit einer anderen Zeile zusammen</translation>
        </message>
        <message>
            <source>{} moves</source>
            <translation>{}: an anderem Platz</translation>
        </message>
        <message>
            <source>{} must be a list, not {phrase}.</source>
            <translation>{} muss eine Liste sein, nicht {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a table with names, not {phrase}.</source>
            <translation>{} muss eine Tabelle mit Namen sein, nicht {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a text, not {phrase}.</source>
            <translation>{} muss ein Text sein, nicht {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a whole number, not {phrase}.</source>
            <translation>{} muss eine ganze Zahl sein, nicht {phrase}.</translation>
        </message>
        <message>
            <source>{} must not be below 0.</source>
            <translation>{} darf nicht unter 0 liegen.</translation>
        </message>
        <message>
            <source>{} must not be empty; give it a value.</source>
            <translation>{} darf nicht leer sein; gib einen Wert ein.</translation>
        </message>
        <message>
            <source>{} of rest, {}; {said} {}.</source>
            <translation>{} Ruhe, {}; {said} {}.</translation>
        </message>
        <message>
            <source>{} of what? Write {}s, m, h or d.</source>
            <translation>{} wovon? Schreib {}s, m, h oder d.</translation>
        </message>
        <message>
            <source>{} points to no table.</source>
            <translation>{} verweist auf keine Tabelle.</translation>
        </message>
        <message>
            <source>{} points to no table; say which one: {}-&gt;table.</source>
            <translation>{} zeigt auf keine Tabelle; dazuschreiben, auf welche: {}-&gt;table.</translation>
        </message>
        <message>
            <source>{} put it into {}</source>
            <translation>{} nahm es in {} auf</translation>
        </message>
        <message>
            <source>{} reaches past the end: {}.</source>
            <translation>{} reicht über das Ende hinaus: {}.</translation>
        </message>
        <message>
            <source>{} records have this {}, so it is not clear which is meant.</source>
            <translation>{} Einträge haben dies ({}), daher ist nicht klar, welcher gemeint ist.</translation>
        </message>
        <message>
            <source>{} rows have the same {list}: {list}.</source>
            <translation>{} Zeilen haben dasselbe ({list}): {list}.</translation>
        </message>
        <message>
            <source>{} sent changes that nobody asked for.</source>
            <translation>{} hat Änderungen gesendet, um die niemand gebeten hat.</translation>
        </message>
        <message>
            <source>{} set {}</source>
            <translation>{} schrieb {}</translation>
        </message>
        <message>
            <source>{} sorts as cue numbers do: 42.15 before 42.5.</source>
            <translation>{} wird wie Cue-Nummern sortiert: 42.15 vor 42.5.</translation>
        </message>
        <message>
            <source>{} took it out of {}</source>
            <translation>{} nahm es aus {} heraus</translation>
        </message>
        <message>
            <source>{} took its name away</source>
            <translation>{} nahm den Namen weg</translation>
        </message>
        <message>
            <source>{} was deleted. Bring it back before you merge it.</source>
            <translation>{} wurde gelöscht. Hol es zurück, bevor du es zusammenführst.</translation>
        </message>
        <message>
            <source>{} was left out: a sheet holds no files.</source>
            <translation>{} wurde ausgelassen: Ein Blatt enthält keine Dateien.</translation>
        </message>
        <message>
            <source>{} was merged with another row here, so it cannot be taken out by itself. Delete it, or discard the overlay.</source>
            <translation>{} wurde hier mit einer anderen Zeile zusammengeführt und kann nicht allein herausgenommen werden. Lösche es, oder verwirf die Vormerkung.</translation>
        </message>
        <message>
            <source>{} was saved by a newer openprod (format {}). Update openprod to open it.</source>
            <translation>{} wurde von einem neueren openprod gespeichert (Format {}). Aktualisiere openprod, um es zu öffnen.</translation>
        </message>
        <message>
            <source>{} went offline.</source>
            <translation>{} ist offline gegangen.</translation>
        </message>
        <message>
            <source>{} without a break, {}; {said} {}.</source>
            <translation>{} ohne Pause, {}; {said} {}.</translation>
        </message>
        <message>
            <source>{} “{}”</source>
            <translation>{} „{}“</translation>
        </message>
        <message>
            <source>{}'s changes are dated {}, and this computer's clock shows {}. They are kept, and will show once it comes to that time; if this clock is behind, set it right.</source>
            <translation>Die Änderungen von {} tragen die Zeit {}, und die Uhr dieses Computers zeigt {}. Sie werden behalten und erscheinen, sobald sie so weit ist; geht diese Uhr nach, stell sie richtig.</translation>
        </message>
        <message>
            <source>{}'s computer sent something else for “{}”.</source>
            <translation>Der Computer von {} hat für „{}“ etwas anderes gesendet.</translation>
        </message>
        <message>
            <source>{}'s edit against {}'s edit: {said}.</source>
            <translation>Änderung von {} gegen die Änderung von {}: {said}.</translation>
        </message>
        <message>
            <source>{}'s edit against {}'s “{said}”: {said}.</source>
            <translation>Änderung von {} gegen „{said}“ von {}: {said}.</translation>
        </message>
        <message>
            <source>{}'s {} {}, {}: {said}. Which one?</source>
            <translation>{}, {} {}, {}: {said}. Was gilt?</translation>
        </message>
        <message>
            <source>{}'s {}: {said}. Which one?</source>
            <translation>{}, {}: {said}. Was gilt?</translation>
        </message>
        <message>
            <source>{}'s {}: {} cleared it, here it is empty.</source>
            <translation>{}, {}: {} leerte es, hier ist es leer.</translation>
        </message>
        <message>
            <source>{}'s {}: {} cleared it, here it is {}.</source>
            <translation>{}, {}: {} leerte es, hier ist es {}.</translation>
        </message>
        <message>
            <source>{}'s {}: {} set {}, here it is empty.</source>
            <translation>{}, {}: {} schrieb {}, hier ist es leer.</translation>
        </message>
        <message>
            <source>{}'s {}: {} set {}, here it is {}.</source>
            <translation>{}, {}: {} schrieb {}, hier ist es {}.</translation>
        </message>
        <message>
            <source>{}'s “{said}” against {}'s edit: {said}.</source>
            <translation>„{said}“ von {} gegen die Änderung von {}: {said}.</translation>
        </message>
        <message>
            <source>{}'s “{said}” against {}'s “{said}”: {said}.</source>
            <translation>„{said}“ von {} gegen „{said}“ von {}: {said}.</translation>
        </message>
        <message>
            <source>{}, at column {}.</source>
            <translation>{}, an Stelle {}.</translation>
        </message>
        <message>
            <source>{}, {}: nothing → {}</source>
            <translation>{}, {}: nichts → {}</translation>
        </message>
        <message>
            <source>{}, {}: {} cleared it, here it is empty.</source>
            <translation>{}, {}: {} leerte es, hier ist es leer.</translation>
        </message>
        <message>
            <source>{}, {}: {} cleared it, here it is {}.</source>
            <translation>{}, {}: {} leerte es, hier ist es {}.</translation>
        </message>
        <message>
            <source>{}, {}: {} set {}, here it is empty.</source>
            <translation>{}, {}: {} schrieb {}, hier ist es leer.</translation>
        </message>
        <message>
            <source>{}, {}: {} set {}, here it is {}.</source>
            <translation>{}, {}: {} schrieb {}, hier ist es {}.</translation>
        </message>
        <message>
            <source>{}, {}: {} → nothing</source>
            <translation>{}, {}: {} → nichts</translation>
        </message>
        <message>
            <source>{}. Have the script wait for a person, or accept the loop (it is then stopped after a few rounds).</source>
            <translation>{}. Lass das Skript auf jemanden warten, oder nimm die Schleife hin (sie wird nach ein paar Runden angehalten).</translation>
        </message>
        <message>
            <source>{}: in {} no row is called “{}”.</source>
            <translation>{}: In {} heißt keine Zeile „{}“.</translation>
        </message>
        <message>
            <source>{}: in {} several rows are called “{}”.</source>
            <translation>{}: In {} heißen mehrere Zeilen „{}“.</translation>
        </message>
        <message>
            <source>{}: it was left alone, because you changed it since.</source>
            <translation>{} blieb, wie es ist, weil du es seitdem geändert hast.</translation>
        </message>
        <message>
            <source>{}: it was left alone, because {} changed it since.</source>
            <translation>{} blieb, wie es ist, weil {} es seitdem geändert hat.</translation>
        </message>
        <message>
            <source>{}: its table was left alone, because you changed it since.</source>
            <translation>{}: Die Tabelle blieb, wie sie ist, weil du sie seitdem geändert hast.</translation>
        </message>
        <message>
            <source>{}: its table was left alone, because {} changed it since.</source>
            <translation>{}: Die Tabelle blieb, wie sie ist, weil {} sie seitdem geändert hat.</translation>
        </message>
        <message>
            <source>{}: the day of it</source>
            <translation>{}: den Tag davon</translation>
        </message>
        <message>
            <source>{}: the time of it</source>
            <translation>{}: die Zeit davon</translation>
        </message>
        <message>
            <source>{}: there is no row “{}”.</source>
            <translation>{}: Eine Zeile „{}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>{}: who does it</source>
            <translation>{}: wer es tut</translation>
        </message>
        <message>
            <source>{}: {count} linked, {count} as they were.</source>
            <translation>{}: {count} verknüpft, {count} unverändert.</translation>
        </message>
        <message>
            <source>{}: {list} overlap, {}.</source>
            <translation>{}: {list} überschneiden sich, {}.</translation>
        </message>
        <message>
            <source>{}: {said}. Which one?</source>
            <translation>{}: {said}. Was gilt?</translation>
        </message>
        <message>
            <source>{}: {} changed it, here it is deleted.</source>
            <translation>{}: {} hat es geändert, hier ist es gelöscht.</translation>
        </message>
        <message>
            <source>{}: {} deleted it while {said}. Keep or delete?</source>
            <translation>{}: {} löschte es; inzwischen: {said}. Behalten oder löschen?</translation>
        </message>
        <message>
            <source>{}: {} deleted it, here it is changed.</source>
            <translation>{}: {} hat es gelöscht, hier ist es geändert.</translation>
        </message>
        <message>
            <source>{}: {} deleted this while {said}. Keep or delete?</source>
            <translation>{}: {} löschte dies; inzwischen: {said}. Behalten oder löschen?</translation>
        </message>
        <message>
            <source>{}: {} was left alone, because you changed it since.</source>
            <translation>{}: {} blieb, wie es ist, weil du es seitdem geändert hast.</translation>
        </message>
        <message>
            <source>{}: {} was left alone, because {} changed it since.</source>
            <translation>{}: {} blieb, wie es ist, weil {} es seitdem geändert hat.</translation>
        </message>
        <message>
            <source>{}:{} cannot be reached ({phrase}).</source>
            <translation>{}:{} ist nicht erreichbar ({phrase}).</translation>
        </message>
        <message>
            <source>“Always” holds on this computer for this very text of the script. Whoever changes it, you are asked again. You can take it back in the list of permissions.</source>
            <translation>„Immer“ gilt auf diesem Computer für genau diesen Text des Skripts. Ändert ihn jemand, wirst du wieder gefragt. In der Liste der Erlaubnisse nimmst du es zurück.</translation>
        </message>
        <message>
            <source>“width” is a whole number.</source>
            <translation>„width“ ist eine ganze Zahl.</translation>
        </message>
        <message>
            <source>“{chosen}” {stands}. Decided by {who}, {at}.</source>
            <translation>„{chosen}“ {stands}. Entschieden von {who}, {at}.</translation>
        </message>
        <message>
            <source>“{heading}” is not saved whole: {fault}</source>
            <translation>„{heading}“ ist nicht ganz gespeichert: {fault}</translation>
        </message>
        <message>
            <source>“{line}” is no argument. {HOW_ARGUMENTS}</source>
            <translation>„{line}“ ist kein Argument. {HOW_ARGUMENTS}</translation>
        </message>
        <message>
            <source>“{name}” held nothing; it is gone.</source>
            <translation>„{name}“ enthielt nichts; es ist weg.</translation>
        </message>
        <message>
            <source>“{name}” is gone. You see what everybody has.</source>
            <translation>„{name}“ ist weg. Du siehst, was alle haben.</translation>
        </message>
        <message>
            <source>“{name}” is made, with {rows}.</source>
            <translation>„{name}“ ist angelegt, mit {rows}.</translation>
        </message>
        <message>
            <source>“{name}” is set aside. You see and change what everybody has.</source>
            <translation>„{name}“ ist beiseitegelegt. Du siehst und änderst, was alle haben.</translation>
        </message>
        <message>
            <source>“{other}” becomes a part of “{first}”</source>
            <translation>„{other}“ wird ein Teil von „{first}“</translation>
        </message>
        <message>
            <source>“{words}” asks to be allowed:</source>
            <translation>„{words}“ möchte dürfen:</translation>
        </message>
        <message>
            <source>“{words}” is no address. It stands under the code, and looks like 192.168.1.20:4711.</source>
            <translation>„{words}“ ist keine Adresse. Sie steht unter dem Code und sieht aus wie 192.168.1.20:4711.</translation>
        </message>
        <message>
            <source>“{}” cannot be a key: small letters, digits and _ only, a letter first, at most {} characters.</source>
            <translation>„{}“ kann kein Schlüssel sein: nur Kleinbuchstaben, Ziffern und _, zuerst ein Buchstabe, höchstens {} Zeichen.</translation>
        </message>
        <message>
            <source>“{}” cannot be committed yet: {said} And {count} more. Keep yours or use theirs first.</source>
            <translation>„{}“ kann noch nicht übernommen werden: {said} Und {count} weitere. Behalte zuerst deine oder nimm ihre.</translation>
        </message>
        <message>
            <source>“{}” cannot be committed yet: {}{} Keep yours or use theirs first.</source>
            <translation>„{}“ kann noch nicht übernommen werden: {}{} Behalte zuerst deins oder nimm deren.</translation>
        </message>
        <message>
            <source>“{}” cannot be opened as a production: {phrase}.</source>
            <translation>„{}“ kann nicht als Produktion geöffnet werden: {phrase}.</translation>
        </message>
        <message>
            <source>“{}” cannot be read: {phrase}.</source>
            <translation>„{}“ kann nicht gelesen werden: {phrase}.</translation>
        </message>
        <message>
            <source>“{}” cannot separate the columns of “{}”. Choose one character, such as a comma or a semicolon.</source>
            <translation>„{}“ kann die Spalten von „{}“ nicht trennen. Wähle ein Zeichen, etwa ein Komma oder ein Semikolon.</translation>
        </message>
        <message>
            <source>“{}” could not be saved in “{}” ({}). Close it in other programs, check the folder and the free space, or choose another place.</source>
            <translation>„{}“ konnte nicht in „{}“ gespeichert werden ({}). Schließe es in anderen Programmen, prüfe den Ordner und den freien Platz, oder wähle einen anderen Ort.</translation>
        </message>
        <message>
            <source>“{}” has no sheet “{}”. It has {}.</source>
            <translation>„{}“ hat kein Blatt „{}“. Es hat {}.</translation>
        </message>
        <message>
            <source>“{}” in {} and “{}” in {} often mean the same.</source>
            <translation>„{}“ in {} und „{}“ in {} bedeuten oft dasselbe.</translation>
        </message>
        <message>
            <source>“{}” in {} and “{}” in {} were made to mean the same.</source>
            <translation>„{}“ in {} und „{}“ in {} sollen dasselbe bedeuten.</translation>
        </message>
        <message>
            <source>“{}” in “{}” could not be read ({phrase}). Check that you may open it and that the disk is connected.</source>
            <translation>„{}“ in „{}“ konnte nicht gelesen werden ({phrase}). Prüfe, ob du es öffnen darfst und das Laufwerk verbunden ist.</translation>
        </message>
        <message>
            <source>“{}” is a field in several tables of this record ({}); say which, as in “{}.{}”.</source>
            <translation>„{}“ ist ein Feld in mehreren Tabellen dieses Eintrags ({}); dazuschreiben, welches, etwa „{}.{}“.</translation>
        </message>
        <message>
            <source>“{}” is a folder. Choose a file inside it.</source>
            <translation>„{}“ ist ein Ordner. Wähle eine Datei darin.</translation>
        </message>
        <message>
            <source>“{}” is a list of texts.</source>
            <translation>„{}“ ist eine Liste von Texten.</translation>
        </message>
        <message>
            <source>“{}” is a program. Opening it from here would run it: save it elsewhere first.</source>
            <translation>„{}“ ist ein Programm. Von hier geöffnet würde es laufen: Speichere es erst anderswo.</translation>
        </message>
        <message>
            <source>“{}” is a table of its own: [{}.{}].</source>
            <translation>„{}“ ist eine eigene Tabelle: [{}.{}].</translation>
        </message>
        <message>
            <source>“{}” is computed from {}. Change the formula instead.</source>
            <translation>„{}“ wird aus {} berechnet. Ändere stattdessen die Formel.</translation>
        </message>
        <message>
            <source>“{}” is damaged and cannot be read ({phrase}). Export it again from the program that it comes from.</source>
            <translation>„{}“ ist beschädigt und kann nicht gelesen werden ({phrase}). Exportiere es noch einmal aus dem Programm, aus dem es kommt.</translation>
        </message>
        <message>
            <source>“{}” is damaged and cannot be read ({phrase}). Open it in a spreadsheet program, save it again and try once more.</source>
            <translation>„{}“ ist beschädigt und kann nicht gelesen werden ({phrase}). Öffne es in einem Tabellenprogramm, speichere es neu, und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>“{}” is empty: there is nothing in it to import.</source>
            <translation>„{}“ ist leer: Es gibt nichts darin zu importieren.</translation>
        </message>
        <message>
            <source>“{}” is missing.</source>
            <translation>„{}“ fehlt.</translation>
        </message>
        <message>
            <source>“{}” is no URL.</source>
            <translation>„{}“ ist keine URL.</translation>
        </message>
        <message>
            <source>“{}” is no http or https URL.</source>
            <translation>„{}“ ist keine URL mit http oder https.</translation>
        </message>
        <message>
            <source>“{}” is no kind of file known here: {}.</source>
            <translation>„{}“ ist keine Dateiart, die hier bekannt ist: {}.</translation>
        </message>
        <message>
            <source>“{}” is no permission that a script can have. There are: fs.read:GLOB, fs.write:GLOB, fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, net.http.client, net.http.client:HOST.</source>
            <translation>„{}“ ist keine Erlaubnis, die ein Skript haben kann. Es gibt: fs.read:GLOB, fs.write:GLOB, fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, net.http.client, net.http.client:HOST.</translation>
        </message>
        <message>
            <source>“{}” is no way to fill in {}: fill_if_empty or always.</source>
            <translation>„{}“ ist keine Art, {} auszufüllen: fill_if_empty oder always.</translation>
        </message>
        <message>
            <source>“{}” is no {} of a check.</source>
            <translation>„{}“ ist kein {} einer Prüfung.</translation>
        </message>
        <message>
            <source>“{}” is not a spreadsheet that can be read here ({phrase}). Save it as CSV or Excel (.xlsx) and try again.</source>
            <translation>„{}“ ist keine Tabelle, die hier gelesen werden kann ({phrase}). Speichere sie als CSV oder Excel (.xlsx), und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>“{}” is not a spreadsheet that can be read here. Save it as CSV or Excel (.xlsx) and try again.</source>
            <translation>„{}“ ist keine Tabelle, die hier gelesen werden kann. Speichere sie als CSV oder Excel (.xlsx), und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>“{}” is not an encoding known here. Choose another for “{}”.</source>
            <translation>„{}“ ist keine Kodierung, die hier bekannt ist. Wähle eine andere für „{}“.</translation>
        </message>
        <message>
            <source>“{}” is not on this computer yet. It can be fetched as soon as a computer that has it is connected.</source>
            <translation>„{}“ ist noch nicht auf diesem Computer. Es kann geholt werden, sobald ein Computer verbunden ist, der es hat.</translation>
        </message>
        <message>
            <source>“{}” is not one of the choices; it can be made one in the field.</source>
            <translation>„{}“ gehört nicht zur Auswahl; im Feld kann es dazu gemacht werden.</translation>
        </message>
        <message>
            <source>“{}” is not text in {}: line {} or one soon after cannot be read. Choose another encoding, or save the file as CSV UTF-8.</source>
            <translation>„{}“ ist kein Text in {}: Zeile {} oder eine kurz danach kann nicht gelesen werden. Wähle eine andere Kodierung, oder speichere die Datei als CSV UTF-8.</translation>
        </message>
        <message>
            <source>“{}” is not the name of a colour.</source>
            <translation>„{}“ ist kein Name einer Farbe.</translation>
        </message>
        <message>
            <source>“{}” is one with a field of another table. Part them before you change what it holds.</source>
            <translation>„{}“ ist eins mit einem Feld einer anderen Tabelle. Trenne sie, bevor du änderst, was es enthält.</translation>
        </message>
        <message>
            <source>“{}” is openprod's own; choose another.</source>
            <translation>„{}“ gehört openprod selbst; etwas anderes wählen.</translation>
        </message>
        <message>
            <source>“{}” is out of reach for scripts: {phrase}.</source>
            <translation>„{}“ ist für Skripte nicht erreichbar: {phrase}.</translation>
        </message>
        <message>
            <source>“{}” is protected with a password. Save a copy without a password and import that.</source>
            <translation>„{}“ ist mit einem Passwort geschützt. Speichere eine Kopie ohne Passwort, und importiere diese.</translation>
        </message>
        <message>
            <source>“{}” is still being written by its script. Wait, or stop it first.</source>
            <translation>„{}“ wird noch von seinem Skript geschrieben. Warte, oder halte es zuerst an.</translation>
        </message>
        <message>
            <source>“{}” is too large to import: {phrase}; the limit is {count}. Split it into smaller files.</source>
            <translation>„{}“ ist zu groß für den Import: {phrase}; die Grenze ist {count}. Teile es in kleinere Dateien.</translation>
        </message>
        <message>
            <source>“{}” is {phrase}.</source>
            <translation>„{}“ ist {phrase}.</translation>
        </message>
        <message>
            <source>“{}” keeps setting itself off, and was stopped.</source>
            <translation>„{}“ löst sich immer wieder selbst aus und wurde angehalten.</translation>
        </message>
        <message>
            <source>“{}” means nothing here.</source>
            <translation>„{}“ bedeutet hier nichts.</translation>
        </message>
        <message>
            <source>“{}” should end in .csv, .tsv or .xlsx, so that the format is clear.</source>
            <translation>„{}“ sollte auf .csv, .tsv oder .xlsx enden, damit das Format klar ist.</translation>
        </message>
        <message>
            <source>“{}” stands for nothing; there are $source.field, $now and $actor.</source>
            <translation>„{}“ steht für nichts; es gibt $source.field, $now und $actor.</translation>
        </message>
        <message>
            <source>“{}” unpacks to more than {count} bytes</source>
            <translation>„{}“ wird entpackt größer als {count} Byte</translation>
        </message>
        <message>
            <source>“{}” wants to know: {}.</source>
            <translation>„{}“ möchte wissen: {}.</translation>
        </message>
        <message>
            <source>“{}” was damaged on this computer's disk and has been set aside. Fetch it again from a computer that has it.</source>
            <translation>„{}“ war auf dem Laufwerk dieses Computers beschädigt und ist beiseitegelegt. Hol es wieder von einem Computer, der es hat.</translation>
        </message>
        <message>
            <source>“{}” was made by a newer openprod. Update openprod on this computer first.</source>
            <translation>„{}“ wurde mit einem neueren openprod gemacht. Aktualisiere zuerst openprod auf diesem Computer.</translation>
        </message>
        <message>
            <source>“{}” was not opened: {phrase}, which no ordinary spreadsheet does. If you trust it, open it in a spreadsheet program and save it as CSV.</source>
            <translation>„{}“ wurde nicht geöffnet: {phrase}, was keine gewöhnliche Tabelle tut. Wenn du der Datei traust, öffne sie in einem Tabellenprogramm und speichere sie als CSV.</translation>
        </message>
        <message>
            <source>“{}” was not run: {sentence}</source>
            <translation>„{}“ lief nicht: {sentence}</translation>
        </message>
        <message>
            <source>“{}”: {} has no such field.</source>
            <translation>„{}“: {} hat kein solches Feld.</translation>
        </message>
        <message>
            <source>… and {more:,} more</source>
            <translation>… und {more:,} weitere</translation>
        </message>
        <message>
            <source>… and {} more.</source>
            <translation>… und {} weitere.</translation>
        </message>
        <message>
            <source>← {words} (leads here)</source>
            <translation>← {words} (führt hierher)</translation>
        </message>
        <message>
            <source>≠ both changed</source>
            <translation>≠ beide haben es geändert</translation>
        </message>
        <message>
            <source>≠ {actor_name} changed it too</source>
            <translation>≠ auch {actor_name} hat es geändert</translation>
        </message>
    </context>
</TS>
