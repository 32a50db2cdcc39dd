<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>openprod</name>
        <message>
            <source>
Was: {base}</source>
            <translation>
Avant : {base}</translation>
        </message>
        <message>
            <source>
cannot work now</source>
            <translation>
ne peut pas agir pour l’instant</translation>
        </message>
        <message>
            <source>
switched off</source>
            <translation>
désactivé</translation>
        </message>
        <message>
            <source>
{words}
Was: {base}</source>
            <translation>
{words}
Avant : {base}</translation>
        </message>
        <message>
            <source>  ·  by {author}</source>
            <translation>  ·  par {author}</translation>
        </message>
        <message>
            <source>  · deleted</source>
            <translation>  · supprimé</translation>
        </message>
        <message>
            <source> (changed since)</source>
            <translation> (modifié depuis)</translation>
        </message>
        <message>
            <source> (open again)</source>
            <translation> (de nouveau ouvert)</translation>
        </message>
        <message>
            <source> (you)</source>
            <translation> (vous)</translation>
        </message>
        <message>
            <source> Nothing is left to decide.</source>
            <translation> Il ne reste rien à décider.</translation>
        </message>
        <message>
            <source> To change the kind, use “Change kind of field…”.</source>
            <translation> Pour changer le type, prenez « Changer le type du champ… ».</translation>
        </message>
        <message>
            <source> and {more} more</source>
            <translation> et {more} de plus</translation>
        </message>
        <message>
            <source> arrived at {arrived_at}</source>
            <translation> est arrivée à {arrived_at}</translation>
        </message>
        <message>
            <source> as it was {at}</source>
            <translation> tel qu’au {at}</translation>
        </message>
        <message>
            <source> came in</source>
            <translation> est arrivée</translation>
        </message>
        <message>
            <source> days</source>
            <translation> jours</translation>
        </message>
        <message>
            <source> from {holders}</source>
            <translation> depuis {holders}</translation>
        </message>
        <message>
            <source> in {where}</source>
            <translation> dans {where}</translation>
        </message>
        <message>
            <source> of {changes:,}</source>
            <translation> sur {changes:,}</translation>
        </message>
        <message>
            <source> {changes} kept for you to look at.</source>
            <translation> {changes} gardées pour que vous les regardiez.</translation>
        </message>
        <message numerus="yes">
            <source> {count:,} do not: they stay as they are, marked, until somebody corrects them.</source>
            <extracomment>One:  {count:,} does not: they stay as they are, marked, until somebody corrects them.</extracomment>
            <translation>
                <numerusform> {count:,} non : elle reste telle quelle, marquée, jusqu’à ce que quelqu’un la corrige.</numerusform>
                <numerusform> {count:,} non : elles restent telles quelles, marquées, jusqu’à ce que quelqu’un les corrige.</numerusform>
            </translation>
        </message>
        <message>
            <source> {left:,} left ({keys}).</source>
            <translation> Encore {left:,} ({keys}).</translation>
        </message>
        <message>
            <source> {quiet:,} {rest} not touched by anybody.</source>
            <translation> {quiet:,} {rest} touchées par personne d’autre.</translation>
        </message>
        <message>
            <source> {rows} two different values: you will be asked which stands.</source>
            <translation> {rows} deux valeurs différentes : on vous demandera laquelle reste.</translation>
        </message>
        <message>
            <source>$actor is another one for everybody; fill it in where it is empty.</source>
            <translation>$actor est quelqu’un d’autre pour chacun ; remplissez-le là où c’est vide.</translation>
        </message>
        <message>
            <source>&amp;Confirm</source>
            <translation>&amp;Confirmer</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Édition</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <source>&amp;Mine everywhere</source>
            <translation>Les &amp;miennes partout</translation>
        </message>
        <message>
            <source>&amp;Not the same</source>
            <translation>Pas la &amp;même chose</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Retirer</translation>
        </message>
        <message>
            <source>&amp;Staging</source>
            <translation>&amp;Brouillon</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>&amp;Table</translation>
        </message>
        <message>
            <source>&amp;Theirs everywhere</source>
            <translation>Les &amp;leurs partout</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(vide)</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(sans titre)</translation>
        </message>
        <message>
            <source>, at the address {state}</source>
            <translation>, à l’adresse {state}</translation>
        </message>
        <message>
            <source>, chosen</source>
            <translation>, choisie</translation>
        </message>
        <message>
            <source>, folded</source>
            <translation>, replié</translation>
        </message>
        <message>
            <source>, last to first</source>
            <translation>, décroissant</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, puis </translation>
        </message>
        <message>
            <source>, while offline; came in {arrived_at}</source>
            <translation>, hors ligne ; arrivé {arrived_at}</translation>
        </message>
        <message>
            <source>. Somebody typed a wrong code: {tries} more, and it is closed</source>
            <translation>. Quelqu’un a tapé un code faux : encore {tries}, et il est fermé</translation>
        </message>
        <message>
            <source>1  Keep mine</source>
            <translation>1  Garder la mienne</translation>
        </message>
        <message>
            <source>1 pair of rows may be one.</source>
            <translation>Une paire de lignes n’en fait peut-être qu’une.</translation>
        </message>
        <message>
            <source>1 record of {} is not in the file and stayed.</source>
            <translation>Une fiche de {} n’est pas dans le fichier et reste.</translation>
        </message>
        <message>
            <source>1 row was not taken.</source>
            <translation>Une ligne n’a pas été reprise.</translation>
        </message>
        <message>
            <source>1 to 9, or arrows and Enter</source>
            <translation>1 à 9, ou flèches et Entrée</translation>
        </message>
        <message>
            <source>1 to {rows:,}</source>
            <translation>1 à {rows:,}</translation>
        </message>
        <message>
            <source>2  Use theirs</source>
            <translation>2  Prendre la leur</translation>
        </message>
        <message>
            <source>42.15 before 42.5, and 10.05 before 10.1.</source>
            <translation>42.15 avant 42.5, et 10.05 avant 10.1.</translation>
        </message>
        <message>
            <source>; {giver} attached it</source>
            <translation>; joint par {giver}</translation>
        </message>
        <message>
            <source>; {gone:,} had gone meanwhile</source>
            <translation>; {gone:,} avaient disparu entre-temps</translation>
        </message>
        <message>
            <source>; {held_back:,} more were dismissed</source>
            <translation>; {held_back:,} de plus ont été écartées</translation>
        </message>
        <message>
            <source>=, &lt;, &gt;, in, like, contains, starts with or is empty</source>
            <translation>=, &lt;, &gt;, in, like, contains, starts with ou is empty</translation>
        </message>
        <message>
            <source>A Midsummer Night’s Dream: people, scenes, cues, rig, notes.</source>
            <translation>Le Songe d’une nuit d’été : équipe, scènes, tops, plan de feux, notes.</translation>
        </message>
        <message>
            <source>A board needs a field to sort its cards by</source>
            <translation>Un tableau de cartes a besoin d’un champ qui les range</translation>
        </message>
        <message>
            <source>A cell holds at most {count} files.</source>
            <translation>Une cellule contient au plus {count} fichiers.</translation>
        </message>
        <message>
            <source>A change arrived that claims to be older than what it builds on. It was refused.</source>
            <translation>Une modification est arrivée, qui se dit plus ancienne que ce sur quoi elle repose. Elle a été refusée.</translation>
        </message>
        <message>
            <source>A change arrived that was not signed by the person it names. It was refused.</source>
            <translation>Une modification est arrivée sans la signature de la personne nommée. Elle a été refusée.</translation>
        </message>
        <message>
            <source>A change to a long text arrived that is damaged, or made to harm. It is kept and not shown; everything else is as it should be.</source>
            <translation>Un changement d’un long texte est arrivé abîmé, ou fait pour nuire. Il est gardé et pas montré ; tout le reste est comme il faut.</translation>
        </message>
        <message>
            <source>A check of kind query needs “where”: what lists the problems.</source>
            <translation>Un contrôle de type query a besoin de « where » : ce qui liste les problèmes.</translation>
        </message>
        <message>
            <source>A choice is a text, or { name = …, colour = … }.</source>
            <translation>Un choix est un texte, ou { name = …, colour = … }.</translation>
        </message>
        <message>
            <source>A column is a field's key, or { field = …, width = … }.</source>
            <translation>Une colonne est la clé d’un champ, ou { field = …, width = … }.</translation>
        </message>
        <message>
            <source>A column's width is between 1 and {count}.</source>
            <translation>La largeur d’une colonne est entre 1 et {count}.</translation>
        </message>
        <message>
            <source>A computer does not take this one for a member of its production.</source>
            <translation>Un ordinateur ne tient pas celui-ci pour un membre de sa production.</translation>
        </message>
        <message>
            <source>A computer said to be somebody else than it proved to be.</source>
            <translation>Un ordinateur s’est donné pour un autre que celui qu’il est.</translation>
        </message>
        <message>
            <source>A computer sent something else for “{}”.</source>
            <translation>Un ordinateur a envoyé autre chose pour « {} ».</translation>
        </message>
        <message>
            <source>A computer that does not belong to this production tried to connect ({phrase}). It learned nothing.</source>
            <translation>Un ordinateur étranger à cette production a voulu se connecter ({phrase}). Il n’a rien appris.</translation>
        </message>
        <message>
            <source>A computer that was called belongs to another production, or does not take this one for a member.</source>
            <translation>Un ordinateur appelé appartient à une autre production, ou ne tient pas celui-ci pour un membre.</translation>
        </message>
        <message>
            <source>A count, such as 12.</source>
            <translation>Un nombre entier, comme 12.</translation>
        </message>
        <message>
            <source>A day from first to last</source>
            <translation>Un jour du premier au dernier</translation>
        </message>
        <message>
            <source>A day, such as 14 March 2026.</source>
            <translation>Un jour, comme le 14 mars 2026.</translation>
        </message>
        <message>
            <source>A direction is out, in or both, not “out”.</source>
            <translation>Une direction est out, in ou both, pas « out ».</translation>
        </message>
        <message>
            <source>A direction is out, in or both, not “{}”.</source>
            <translation>Une direction est out, in ou both, pas « {} ».</translation>
        </message>
        <message>
            <source>A field</source>
            <translation>Un champ</translation>
        </message>
        <message>
            <source>A field cannot hold a {}.</source>
            <translation>Un champ ne peut pas contenir un {}.</translation>
        </message>
        <message>
            <source>A field has at most {count} choices.</source>
            <translation>Un champ a au plus {count} choix.</translation>
        </message>
        <message>
            <source>A field has no “{}”. It has: {}.</source>
            <translation>Un champ n’a pas de « {} ». Il a : {}.</translation>
        </message>
        <message>
            <source>A field holds at most {} choices.</source>
            <translation>Un champ contient au plus {} choix.</translation>
        </message>
        <message>
            <source>A field needs a name.</source>
            <translation>Un champ a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A field of another table</source>
            <translation>Un champ d’une autre table</translation>
        </message>
        <message>
            <source>A field stands here; write [{}] without quotes.</source>
            <translation>Ici vient un champ ; écrivez [{}] sans guillemets.</translation>
        </message>
        <message>
            <source>A field that it compares is not in {}.</source>
            <translation>Un champ comparé n’est pas dans {}.</translation>
        </message>
        <message>
            <source>A field that it fills in is not in {}.</source>
            <translation>Un champ à remplir n’est pas dans {}.</translation>
        </message>
        <message>
            <source>A field that it speaks of is not in {}.</source>
            <translation>Un champ dont il est question n’est pas dans {}.</translation>
        </message>
        <message>
            <source>A field's on_conflict is empty or “{}”; “{}” is neither.</source>
            <translation>on_conflict d’un champ est vide ou « {} » ; « {} » n’est ni l’un ni l’autre.</translation>
        </message>
        <message>
            <source>A folder of this name is there already. Choose another name.</source>
            <translation>Un dossier de ce nom existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>A folder on this computer; backups go elsewhere on it.</source>
            <translation>Un dossier sur cet ordinateur ; les sauvegardes vont ailleurs sur celui-ci.</translation>
        </message>
        <message>
            <source>A folder with a module.toml</source>
            <translation>Un dossier avec un module.toml</translation>
        </message>
        <message>
            <source>A form shows one row at a time.</source>
            <translation>Une fiche montre une ligne à la fois.</translation>
        </message>
        <message>
            <source>A formula comes to text, a number, a time, or a row.</source>
            <translation>Une formule donne du texte, un nombre, une heure ou une ligne.</translation>
        </message>
        <message>
            <source>A length behind a reference has two parts.</source>
            <translation>Une longueur derrière un renvoi a deux parties.</translation>
        </message>
        <message>
            <source>A link has at most {count} properties.</source>
            <translation>Un lien a au plus {count} propriétés.</translation>
        </message>
        <message>
            <source>A list holds at most {count} entries.</source>
            <translation>Une liste contient au plus {count} éléments.</translation>
        </message>
        <message>
            <source>A list holds plain values only.</source>
            <translation>Une liste ne contient que des valeurs simples.</translation>
        </message>
        <message>
            <source>A list of several entries does not fit in one value.</source>
            <translation>Une liste de plusieurs éléments ne tient pas dans une seule valeur.</translation>
        </message>
        <message>
            <source>A mark</source>
            <translation>Une marque</translation>
        </message>
        <message>
            <source>A matrix needs two things that meet</source>
            <translation>Une matrice a besoin de deux choses qui se croisent</translation>
        </message>
        <message>
            <source>A module needs a file module.toml.</source>
            <translation>Un module a besoin d’un fichier module.toml.</translation>
        </message>
        <message>
            <source>A moment at the venue, such as a call.</source>
            <translation>Un moment sur le lieu, comme une convocation.</translation>
        </message>
        <message>
            <source>A name has 1 to {} characters.</source>
            <translation>Un nom a de 1 à {} caractères.</translation>
        </message>
        <message>
            <source>A name has at most {} characters.</source>
            <translation>Un nom a au plus {} caractères.</translation>
        </message>
        <message>
            <source>A new property: name, colon, value</source>
            <translation>Une nouvelle propriété : nom, deux-points, valeur</translation>
        </message>
        <message>
            <source>A new record needs “{}”.</source>
            <translation>Une nouvelle fiche a besoin de « {} ».</translation>
        </message>
        <message>
            <source>A new row in “{name}” is not saved: {why}</source>
            <translation>Une nouvelle ligne dans « {name} » n’est pas enregistrée : {why}</translation>
        </message>
        <message>
            <source>A new row is made, with these tables and what they show. This row stays in the others.</source>
            <translation>Une nouvelle ligne est créée, avec ces tables et ce qu’elles montrent. Celle-ci reste dans les autres.</translation>
        </message>
        <message>
            <source>A new table</source>
            <translation>Une nouvelle table</translation>
        </message>
        <message>
            <source>A number with a fraction, such as 2.5.</source>
            <translation>Un nombre à virgule, comme 2,5.</translation>
        </message>
        <message>
            <source>A part of openprod itself cannot be merged.</source>
            <translation>Une partie d’openprod même ne peut pas être fusionnée.</translation>
        </message>
        <message>
            <source>A part of this change failed before, so none of it was kept.</source>
            <translation>Une partie de cette modification a échoué, rien n’en a donc été gardé.</translation>
        </message>
        <message>
            <source>A path has at most {} steps; ask in two parts.</source>
            <translation>Un chemin a au plus {} étapes ; demandez en deux parties.</translation>
        </message>
        <message>
            <source>A pattern has at most {count} characters.</source>
            <translation>Un motif a au plus {count} caractères.</translation>
        </message>
        <message>
            <source>A picture, a plan, a sound; kept with the production.</source>
            <translation>Une image, un plan, un son ; gardé avec la production.</translation>
        </message>
        <message>
            <source>A production at {address}</source>
            <translation>Une production à {address}</translation>
        </message>
        <message>
            <source>A production's name has 1 to {} characters.</source>
            <translation>Le nom d’une production a de 1 à {} caractères.</translation>
        </message>
        <message>
            <source>A quotation mark in the row that starts at line {count} of “{}” is never closed. Correct that line and import the file again.</source>
            <translation>Un guillemet de la ligne qui commence à la ligne {count} de « {} » n’est jamais fermé. Corrigez cette ligne et importez le fichier de nouveau.</translation>
        </message>
        <message>
            <source>A reference needs a target: the table that it points into.</source>
            <translation>Un renvoi a besoin d’un target : la table vers laquelle il mène.</translation>
        </message>
        <message>
            <source>A row of another table, such as the scene.</source>
            <translation>Une ligne d’une autre table, comme la scène.</translation>
        </message>
        <message>
            <source>A rule cannot fill in {}.</source>
            <translation>Une règle ne peut pas remplir {}.</translation>
        </message>
        <message>
            <source>A rule that does {} needs a target table.</source>
            <translation>Une règle avec {} a besoin d’une table cible (target).</translation>
        </message>
        <message>
            <source>A rule that merges needs match_on: the fields that must agree.</source>
            <translation>Une règle qui fusionne a besoin de match_on : les champs qui doivent concorder.</translation>
        </message>
        <message>
            <source>A run ends with one of {}.</source>
            <translation>Une exécution se termine par l’un de {}.</translation>
        </message>
        <message>
            <source>A script has at most {count} characters.</source>
            <translation>Un script a au plus {count} caractères.</translation>
        </message>
        <message>
            <source>A script needs a name of at most {} characters.</source>
            <translation>Un script a besoin d’un nom d’au plus {} caractères.</translation>
        </message>
        <message>
            <source>A script runs by itself; finish the grouped change first.</source>
            <translation>Un script tourne seul ; terminez d’abord le changement groupé.</translation>
        </message>
        <message>
            <source>A sort is a field's key, with a - before it for falling.</source>
            <translation>Un tri est la clé d’un champ, précédée de - pour décroissant.</translation>
        </message>
        <message>
            <source>A table holds at most {} fields.</source>
            <translation>Une table contient au plus {} champs.</translation>
        </message>
        <message>
            <source>A table holds at most {} fields; this one would have {count}.</source>
            <translation>Une table a au plus {} champs ; celle-ci en aurait {count}.</translation>
        </message>
        <message>
            <source>A table needs at least one field.</source>
            <translation>Une table a besoin d’au moins un champ.</translation>
        </message>
        <message>
            <source>A table that it speaks of is not here.</source>
            <translation>Une table dont il est question n’est pas ici.</translation>
        </message>
        <message>
            <source>A table that it speaks of is not in this production.</source>
            <translation>Une table dont il est question n’est pas dans cette production.</translation>
        </message>
        <message>
            <source>A table's name needs quotes: table = "cues".</source>
            <translation>Le nom d’une table demande des guillemets : table = "cues".</translation>
        </message>
        <message>
            <source>A text or a picture for a phone, with all that it takes</source>
            <translation>Un texte ou une image pour téléphone, avec tout ce qu’il faut</translation>
        </message>
        <message>
            <source>A text under “{}” has {count} characters; a cell of an Excel file holds {count}. Save as CSV instead.</source>
            <translation>Un texte sous « {} » a {count} caractères ; une cellule d’un fichier Excel en contient {count}. Enregistrez plutôt en CSV.</translation>
        </message>
        <message>
            <source>A trigger watches a field of a table: “table.field”.</source>
            <translation>Un déclencheur surveille un champ d’une table : « table.field ».</translation>
        </message>
        <message>
            <source>A version is three numbers, such as 1.0.0.</source>
            <translation>Une version se compose de trois nombres, par exemple 1.0.0.</translation>
        </message>
        <message>
            <source>A view is for one person or, with nobody named, for everybody.</source>
            <translation>Une vue est pour une personne ou, si personne n’est nommé, pour tous.</translation>
        </message>
        <message>
            <source>A view sorts asc or desc; “{}” is neither.</source>
            <translation>Une vue trie asc ou desc ; « {} » n’est ni l’un ni l’autre.</translation>
        </message>
        <message>
            <source>A view's filter is text.</source>
            <translation>Le filtre d’une vue est du texte.</translation>
        </message>
        <message>
            <source>A view's options are names with values.</source>
            <translation>Les options d’une vue sont des noms avec des valeurs.</translation>
        </message>
        <message>
            <source>A view's options have at most {count} characters.</source>
            <translation>Les options d’une vue ont au plus {count} caractères.</translation>
        </message>
        <message>
            <source>A view's options hold text, numbers, yes or no and lists.</source>
            <translation>Les options d’une vue contiennent du texte, des nombres, oui ou non et des listes.</translation>
        </message>
        <message>
            <source>A workspace for production teams: on your own computer, with or without a network. Free software under the AGPL, version 3 or later: use it, look into it, change it, pass it on.</source>
            <translation>Un espace de travail pour les équipes de production : sur votre ordinateur, avec ou sans réseau. Logiciel libre sous AGPL, version 3 ou ultérieure : utilisez-le, étudiez-le, modifiez-le, transmettez-le.</translation>
        </message>
        <message>
            <source>A {noun} has no “{}” that could be changed.</source>
            <translation>{noun} n’a pas de « {} » qui puisse changer.</translation>
        </message>
        <message>
            <source>A {noun} needs a name.</source>
            <translation>{noun} a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A {noun}'s name cannot hold a NUL character.</source>
            <translation>{noun} : le nom ne peut pas contenir de caractère NUL.</translation>
        </message>
        <message>
            <source>A {noun}'s name has at most {} characters.</source>
            <translation>{noun} : le nom a au plus {} caractères.</translation>
        </message>
        <message>
            <source>A {} needs options.{}.</source>
            <translation>Le type {} a besoin de options.{}.</translation>
        </message>
        <message>
            <source>A {} needs {}, and {} has no such field.</source>
            <translation>{} a besoin de {}, et {} n’a pas ce champ.</translation>
        </message>
        <message>
            <source>A10 before A2, as a dictionary would.</source>
            <translation>A10 avant A2, comme un dictionnaire.</translation>
        </message>
        <message>
            <source>A2 before A10, page 23 before 23a before 24.</source>
            <translation>A2 avant A10, page 23 avant 23a avant 24.</translation>
        </message>
        <message>
            <source>About openprod</source>
            <translation>À propos d’openprod</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>Accept a suggestion of rule “{}”</source>
            <translation>Accepter une proposition de la règle « {} »</translation>
        </message>
        <message>
            <source>Accept a suggestion of {} rules</source>
            <translation>Accepter une proposition de {} règles</translation>
        </message>
        <message>
            <source>Accept {count:,}</source>
            <translation>Accepter {count:,}</translation>
        </message>
        <message>
            <source>Accept {count} suggestions of rule “{}”</source>
            <translation>Accepter {count} propositions de la règle « {} »</translation>
        </message>
        <message>
            <source>Accept {count} suggestions of {} rules</source>
            <translation>Accepter {count} propositions de {} règles</translation>
        </message>
        <message numerus="yes">
            <source>Accepted {count:,}</source>
            <extracomment>One: Accepted 1</extracomment>
            <translation>
                <numerusform>{count} acceptée</numerusform>
                <numerusform>{count:,} acceptées</numerusform>
            </translation>
        </message>
        <message>
            <source>Access code</source>
            <translation>Code d’accès</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>En travers</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Add 1 row to {}</source>
            <translation>Ajouter une ligne à {}</translation>
        </message>
        <message>
            <source>Add 1 row to {}, with {said}.</source>
            <translation>Ajouter une ligne à {}, avec {said}.</translation>
        </message>
        <message>
            <source>Add 1 row to {}.</source>
            <translation>Ajouter une ligne à {}.</translation>
        </message>
        <message>
            <source>Add a field</source>
            <translation>Ajouter un champ</translation>
        </message>
        <message>
            <source>Add a field of choices, or one that points to another table, to have one thing down and one across. Links between two tables of a module do as well.</source>
            <translation>Ajoutez un champ à choix, ou un champ qui renvoie à une autre table, pour avoir une chose en colonne et une en travers. Les liens entre deux tables d’un module conviennent aussi.</translation>
        </message>
        <message>
            <source>Add a field of choices, such as a status: each choice becomes a column.</source>
            <translation>Ajoutez un champ à choix, comme un état : chaque choix devient une colonne.</translation>
        </message>
        <message>
            <source>Add a field to {name}</source>
            <translation>Ajouter un champ à {name}</translation>
        </message>
        <message>
            <source>Add a field…</source>
            <translation>Ajouter un champ…</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Ajouter une condition</translation>
        </message>
        <message>
            <source>Add a property to this link</source>
            <translation>Ajouter une propriété à ce lien</translation>
        </message>
        <message>
            <source>Add check {}</source>
            <translation>Ajouter le contrôle {}</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Ajouter le champ</translation>
        </message>
        <message>
            <source>Add field {} to {}</source>
            <translation>Ajouter le champ {} à {}</translation>
        </message>
        <message>
            <source>Add link</source>
            <translation>Ajouter le lien</translation>
        </message>
        <message>
            <source>Add rule {}</source>
            <translation>Ajouter la règle {}</translation>
        </message>
        <message>
            <source>Add to the production</source>
            <translation>Ajouter à la production</translation>
        </message>
        <message>
            <source>Add to {}</source>
            <translation>Ajouter à {}</translation>
        </message>
        <message>
            <source>Add {count} rows to {}</source>
            <translation>Ajouter {count} lignes à {}</translation>
        </message>
        <message>
            <source>Add {count} rows to {}, with {said}.</source>
            <translation>Ajouter {count} lignes à {}, avec {said}.</translation>
        </message>
        <message>
            <source>Add {count} rows to {}.</source>
            <translation>Ajouter {count} lignes à {}.</translation>
        </message>
        <message>
            <source>Add {} to {}, with {said}.</source>
            <translation>Ajouter {} à {}, avec {said}.</translation>
        </message>
        <message>
            <source>Add {} to {}.</source>
            <translation>Ajouter {} à {}.</translation>
        </message>
        <message>
            <source>Added {count} to {}.</source>
            <translation>Ajouts à {} : {count}.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}, left {count} as it was.</source>
            <translation>Ajouts : {count}, modifications : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}, left {count} as they were.</source>
            <translation>Ajouts : {count}, modifications : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Added {count}, changed {count}.</source>
            <translation>Ajouts : {count}, modifications : {count}.</translation>
        </message>
        <message>
            <source>Added {count}, left {count} as it was.</source>
            <translation>Ajouts : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Added {count}, left {count} as they were.</source>
            <translation>Ajouts : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Added {count}.</source>
            <translation>Ajouts : {count}.</translation>
        </message>
        <message>
            <source>Added “{name}”. It is shown here if it passes the filter.</source>
            <translation>« {name} » ajouté. Il apparaît ici s’il passe le filtre.</translation>
        </message>
        <message>
            <source>Adding it; this takes a moment.</source>
            <translation>Ajout en cours ; cela prend un moment.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Adopt module {}</source>
            <translation>Adopter le module {}</translation>
        </message>
        <message>
            <source>Alike in</source>
            <translation>Semblables en</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Toutes les commandes</translation>
        </message>
        <message>
            <source>All fields beside each other</source>
            <translation>Tous les champs côte à côte</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>All from the &amp;first</source>
            <translation>Tout de la &amp;première</translation>
        </message>
        <message>
            <source>All from the &amp;second</source>
            <translation>Tout de la &amp;seconde</translation>
        </message>
        <message>
            <source>All of a day together</source>
            <translation>Tout d’une journée ensemble</translation>
        </message>
        <message>
            <source>All of this meeting</source>
            <translation>Tout de cette rencontre</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Toutes les lignes</translation>
        </message>
        <message>
            <source>All that can be read (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain *.vcf *.ics *.json);;Tables (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Plots and consoles (*.xml *.mvr *.gdtf *.csv *.asc);;Scripts (*.fountain *.xml);;Contacts and calendars (*.vcf *.ics);;All files (*)</source>
            <translation>Tout ce qui se lit (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.xml *.mvr *.gdtf *.asc *.fountain *.vcf *.ics *.json);;Tableaux (*.csv *.tsv *.txt *.xlsx *.xls *.ods);;Plans et consoles (*.xml *.mvr *.gdtf *.csv *.asc);;Textes (*.fountain *.xml);;Contacts et agendas (*.vcf *.ics);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>All views of this table</source>
            <translation>Toutes les vues de cette table</translation>
        </message>
        <message>
            <source>All {count:,} of this meeting… (A)</source>
            <translation>Les {count:,} de cette rencontre… (A)</translation>
        </message>
        <message>
            <source>All {count:,} of {whose}</source>
            <translation>Les {count:,} de {whose}</translation>
        </message>
        <message>
            <source>Allow merging these</source>
            <translation>Permettre à nouveau de fusionner</translation>
        </message>
        <message>
            <source>Allow nothing</source>
            <translation>Ne rien permettre</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Seul</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Toujours</translation>
        </message>
        <message>
            <source>An OSC address begins with /, unlike “{}”.</source>
            <translation>Une adresse OSC commence par /, contrairement à « {} ».</translation>
        </message>
        <message>
            <source>An argument is { name = …, type = …, label = … }.</source>
            <translation>Un argument est { name = …, type = …, label = … }.</translation>
        </message>
        <message>
            <source>An interval's ends are all numbers, all moments or all durations.</source>
            <translation>Les bornes d’un intervalle sont toutes des nombres, toutes des instants ou toutes des durées.</translation>
        </message>
        <message>
            <source>An option needs a name of at most {} characters.</source>
            <translation>Un choix a besoin d’un nom de {} caractères au plus.</translation>
        </message>
        <message>
            <source>An overlay needs a name of at most {} characters.</source>
            <translation>Un brouillon a besoin d’un nom de {} caractères au plus.</translation>
        </message>
        <message>
            <source>An unexpected fault.</source>
            <translation>Une erreur inattendue.</translation>
        </message>
        <message numerus="yes">
            <source>And {count} more.</source>
            <extracomment>One: And {count} more.</extracomment>
            <translation>
                <numerusform>Et {count} de plus.</numerusform>
                <numerusform>Et {count} de plus.</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer and this one have the same changes and show different things.</source>
            <translation>Un autre ordinateur et celui-ci ont les mêmes changements et montrent des choses différentes.</translation>
        </message>
        <message>
            <source>Another computer announced far more data than openprod ever sends. The connection was ended; nothing was changed.</source>
            <translation>Un autre ordinateur a annoncé bien plus de données qu’openprod n’en envoie. La connexion est coupée ; rien n’a changé.</translation>
        </message>
        <message>
            <source>Another computer sent something that openprod does not understand ({}). The connection was ended; nothing was changed.</source>
            <translation>Un autre ordinateur a envoyé quelque chose qu’openprod ne comprend pas ({}). La connexion est coupée ; rien n’a changé.</translation>
        </message>
        <message>
            <source>Another computer works as this one: it was copied with all that is on it.</source>
            <translation>Un autre ordinateur travaille sous le nom de celui-ci : il a été copié avec tout son contenu.</translation>
        </message>
        <message>
            <source>Another program has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>Un autre programme a ouvert « {} ». Fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
        </message>
        <message>
            <source>Another value for {name}</source>
            <translation>Une autre valeur pour {name}</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Appearance: as the system</source>
            <translation>Apparence : comme le système</translation>
        </message>
        <message>
            <source>Appearance: dark</source>
            <translation>Apparence : sombre</translation>
        </message>
        <message>
            <source>Appearance: light</source>
            <translation>Apparence : claire</translation>
        </message>
        <message>
            <source>Are one</source>
            <translation>Ne font qu’un</translation>
        </message>
        <message>
            <source>Arrived late</source>
            <translation>Arrivé tard</translation>
        </message>
        <message>
            <source>As cue numbers</source>
            <translation>Comme des numéros de top</translation>
        </message>
        <message>
            <source>As from a template: with the rows of these tables only</source>
            <translation>Comme d’un modèle : avec les lignes de ces tables seulement</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Tel que c’était</translation>
        </message>
        <message>
            <source>As it was at</source>
            <translation>Tel que c’était à</translation>
        </message>
        <message>
            <source>As it was on {at}</source>
            <translation>Tel que c’était le {at}</translation>
        </message>
        <message>
            <source>As it was…</source>
            <translation>Tel que c’était…</translation>
        </message>
        <message>
            <source>As people count</source>
            <translation>Comme on compte</translation>
        </message>
        <message>
            <source>Ask for a new invite.</source>
            <translation>Demandez une nouvelle invitation.</translation>
        </message>
        <message>
            <source>Ask to be let in</source>
            <translation>Demander à entrer</translation>
        </message>
        <message>
            <source>Asked again: {choice} was {chosen}, and was taken back.</source>
            <translation>Demandé à nouveau : {choice} était {chosen}, et a été repris.</translation>
        </message>
        <message>
            <source>At a stretch, without a break</source>
            <translation>D’une traite, sans pause</translation>
        </message>
        <message>
            <source>At character {column}: {sentence}</source>
            <translation>Au caractère {column} : {sentence}</translation>
        </message>
        <message>
            <source>At least one table stays with this row.</source>
            <translation>Une table au moins reste à cette ligne.</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>Joindre des fichiers</translation>
        </message>
        <message>
            <source>Attach files…</source>
            <translation>Joindre des fichiers…</translation>
        </message>
        <message>
            <source>Attach {count} files</source>
            <translation>Joindre {count} fichiers</translation>
        </message>
        <message>
            <source>Attach {}</source>
            <translation>Joindre {}</translation>
        </message>
        <message>
            <source>Attached {what}</source>
            <translation>{what} joint</translation>
        </message>
        <message>
            <source>Attaching {what}</source>
            <translation>Ajout de {what}</translation>
        </message>
        <message>
            <source>Average</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Back to as saved</source>
            <translation>Revenir à l’enregistré</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>Revenir à maintenant</translation>
        </message>
        <message>
            <source>Back to the table  Esc</source>
            <translation>Revenir à la table  Échap</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Sauvegardes…</translation>
        </message>
        <message>
            <source>Bar</source>
            <translation>Barre verticale</translation>
        </message>
        <message>
            <source>Be told when files change anywhere in the production's folder</source>
            <translation>Être prévenu quand des fichiers changent dans le dossier de la production</translation>
        </message>
        <message>
            <source>Be told when files change called {} in the production's folder</source>
            <translation>Être prévenu quand des fichiers nommés {} changent dans le dossier de la production</translation>
        </message>
        <message>
            <source>Be told when files change in {} of the production's folder</source>
            <translation>Être prévenu quand des fichiers changent dans {} du dossier de la production</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>Devient</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Begin with</source>
            <translation>Commencer par</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Tableau de cartes</translation>
        </message>
        <message>
            <source>Both changed it</source>
            <translation>Modifié des deux côtés</translation>
        </message>
        <message>
            <source>Both changed it: later, the next one</source>
            <translation>Modifié des deux côtés : plus tard, le suivant</translation>
        </message>
        <message>
            <source>Both changed it: take a value</source>
            <translation>Modifié des deux côtés : prendre une valeur</translation>
        </message>
        <message>
            <source>Both changed it: the next list</source>
            <translation>Modifié des deux côtés : la liste suivante</translation>
        </message>
        <message>
            <source>Both changed it: the same person in all of the meeting</source>
            <translation>Modifié des deux côtés : la même personne pour toute la rencontre</translation>
        </message>
        <message>
            <source>Both changed it: type another value</source>
            <translation>Modifié des deux côtés : taper une autre valeur</translation>
        </message>
        <message>
            <source>Both changed it: {things}. Nothing is lost; decide when you like.</source>
            <translation>Modifié des deux côtés : {things}. Rien n’est perdu ; décidez quand vous voulez.</translation>
        </message>
        <message>
            <source>Both parts need a table to be in. Choose which tables go and which stay.</source>
            <translation>Les deux parties ont besoin d’une table. Choisissez quelles tables partent et lesquelles restent.</translation>
        </message>
        <message>
            <source>Both tables have a field “{}”.</source>
            <translation>Les deux tables ont un champ « {} ».</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Ramener</translation>
        </message>
        <message>
            <source>Bring back 1 row</source>
            <translation>Rétablir une ligne</translation>
        </message>
        <message>
            <source>Bring back {count} rows</source>
            <translation>Rétablir {count} lignes</translation>
        </message>
        <message>
            <source>Bring the row back with it</source>
            <translation>Ramener la ligne avec</translation>
        </message>
        <message>
            <source>Bring this row back</source>
            <translation>Ramener cette ligne</translation>
        </message>
        <message>
            <source>Bring up to date</source>
            <translation>Mettre à jour</translation>
        </message>
        <message>
            <source>Brought this row back</source>
            <translation>A ramené cette ligne</translation>
        </message>
        <message>
            <source>Browse modules…</source>
            <translation>Parcourir les modules…</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>À la main</translation>
        </message>
        <message>
            <source>By itself, within the change that leads to it</source>
            <translation>De soi-même, dans la modification qui y mène</translation>
        </message>
        <message>
            <source>Call an address</source>
            <translation>Appeler une adresse</translation>
        </message>
        <message>
            <source>Call an address, such as 192.168.1.20:4711</source>
            <translation>Appeler une adresse, comme 192.168.1.20:4711</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>Arrivé</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>Inutilisable</translation>
        </message>
        <message>
            <source>Capitals and small letters are the same</source>
            <translation>Majuscules et minuscules sont pareilles</translation>
        </message>
        <message>
            <source>Card {row}: not loaded yet</source>
            <translation>Carte {row} : pas encore chargée</translation>
        </message>
        <message>
            <source>Cards in columns, one for each choice of a field; drag a card to change it.</source>
            <translation>Des cartes en colonnes, une par choix d’un champ ; glissez une carte pour la changer.</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>Cellules</translation>
        </message>
        <message>
            <source>Change check {}</source>
            <translation>Modifier le contrôle {}</translation>
        </message>
        <message>
            <source>Change choice {} of {}</source>
            <translation>Modifier le choix {} de {}</translation>
        </message>
        <message>
            <source>Change field</source>
            <translation>Modifier un champ</translation>
        </message>
        <message>
            <source>Change field {} of {}</source>
            <translation>Modifier le champ {} de {}</translation>
        </message>
        <message>
            <source>Change kind</source>
            <translation>Changer le type</translation>
        </message>
        <message>
            <source>Change kind of field…</source>
            <translation>Changer le type du champ…</translation>
        </message>
        <message>
            <source>Change rule {}</source>
            <translation>Modifier la règle {}</translation>
        </message>
        <message>
            <source>Change table {}</source>
            <translation>Modifier la table {}</translation>
        </message>
        <message>
            <source>Change the kind of “{name}”</source>
            <translation>Changer le type de « {name} »</translation>
        </message>
        <message>
            <source>Change view {}</source>
            <translation>Modifier la vue {}</translation>
        </message>
        <message>
            <source>Change {} of {}</source>
            <translation>Modifier {} de {}</translation>
        </message>
        <message>
            <source>Change {} properties of {}</source>
            <translation>Modifier {} propriétés de {}</translation>
        </message>
        <message>
            <source>Changed by others too</source>
            <translation>Modifié par d’autres aussi</translation>
        </message>
        <message>
            <source>Changed by {actor_name} since {since}</source>
            <translation>Modifié par {actor_name} depuis {since}</translation>
        </message>
        <message>
            <source>Changed {count}, left {count} as it was.</source>
            <translation>Modifications : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Changed {count}, left {count} as they were.</source>
            <translation>Modifications : {count}, inchangées : {count}.</translation>
        </message>
        <message>
            <source>Changed {count}.</source>
            <translation>Modifications : {count}.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Changes here are dated {}, and this computer's clock shows {}. If this clock is behind, set it right. If another was ahead, those who were not there see them, and what is written here now, only once that time has come.</source>
            <translation>Des changements ici portent l’heure {}, et l’horloge de cet ordinateur indique {}. Si cette horloge retarde, mettez-la à l’heure. Si une autre avançait, ceux qui n’étaient pas là ne les verront, comme ce qui s’écrit ici maintenant, que ce moment venu.</translation>
        </message>
        <message>
            <source>Changes of another production arrived. They were refused.</source>
            <translation>Des modifications d’une autre production sont arrivées. Elles ont été refusées.</translation>
        </message>
        <message>
            <source>Changes, the newest first</source>
            <translation>Modifications, les plus récentes d’abord</translation>
        </message>
        <message>
            <source>Check this field…</source>
            <translation>Contrôler ce champ…</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Contrôles</translation>
        </message>
        <message>
            <source>Checks find what does not fit together, and rules propose what follows. {keys} lists it.</source>
            <translation>Les contrôles trouvent ce qui ne va pas ensemble, et les règles proposent ce qui s’ensuit. {keys} en montre la liste.</translation>
        </message>
        <message>
            <source>Checks…</source>
            <translation>Contrôles…</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Choose a production’s folder, its name ends in “.openprod”.</source>
            <translation>Choisissez le dossier d’une production ; son nom finit par « .openprod ».</translation>
        </message>
        <message>
            <source>Choose a row to see who changed what.</source>
            <translation>Choisissez une ligne pour voir qui a changé quoi.</translation>
        </message>
        <message>
            <source>Choose another kind to see what would become of the values.</source>
            <translation>Choisissez un autre type pour voir ce que deviendraient les valeurs.</translation>
        </message>
        <message>
            <source>Choose files on this computer; or drop them here</source>
            <translation>Choisir des fichiers sur cet ordinateur, ou les déposer ici</translation>
        </message>
        <message>
            <source>Choose the row that this one is the same as.</source>
            <translation>Choisissez la ligne qui est la même chose que celle-ci.</translation>
        </message>
        <message>
            <source>Choose the rows line by line</source>
            <translation>Choisir les lignes condition par condition</translation>
        </message>
        <message>
            <source>Choose the rows line by line, without writing a condition</source>
            <translation>Choisir les lignes pas à pas, sans écrire de condition</translation>
        </message>
        <message>
            <source>Choose the two rows that are not the same.</source>
            <translation>Choisissez les deux lignes qui ne sont pas la même chose.</translation>
        </message>
        <message>
            <source>Choose two rows to compare, or one and search for the other.</source>
            <translation>Choisissez deux lignes à comparer, ou une et cherchez l’autre.</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>Choisir où…</translation>
        </message>
        <message>
            <source>Choose with 1 or 2; E types another value. {left} still open: what you leave open is marked “both changed”, with both values.</source>
            <translation>Choisissez avec 1 ou 2 ; E tape une autre valeur. {left} encore ouverts : ce que vous laissez ouvert est marqué « modifié des deux côtés », avec les deux valeurs.</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>Choisi</translation>
        </message>
        <message>
            <source>Chosen then</source>
            <translation>Choisi alors</translation>
        </message>
        <message numerus="yes">
            <source>Clear {count:,} cells</source>
            <extracomment>One: Clear cell</extracomment>
            <translation>
                <numerusform>Vider la cellule</numerusform>
                <numerusform>Vider {count:,} cellules</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>Close again to leave it behind.</source>
            <translation>Fermez encore une fois pour l’abandonner.</translation>
        </message>
        <message>
            <source>Close the code</source>
            <translation>Fermer le code</translation>
        </message>
        <message>
            <source>Close the list</source>
            <translation>Fermer la liste</translation>
        </message>
        <message>
            <source>Close the row shown whole</source>
            <translation>Fermer la ligne montrée en entier</translation>
        </message>
        <message>
            <source>Close the {title}</source>
            <translation>Fermer : {title}</translation>
        </message>
        <message>
            <source>Close this line</source>
            <translation>Fermer cette ligne</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
        <message>
            <source>Close this production</source>
            <translation>Fermer cette production</translation>
        </message>
        <message>
            <source>Close without it</source>
            <translation>Fermer sans</translation>
        </message>
        <message>
            <source>Closes this; the menus show it again</source>
            <translation>Ferme ceci ; les menus le montrent de nouveau</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Colour by</source>
            <translation>Couleur selon</translation>
        </message>
        <message>
            <source>Colour cards by</source>
            <translation>Colorer les cartes selon</translation>
        </message>
        <message>
            <source>Colour of {name}: {colour}</source>
            <translation>Couleur de {name} : {colour}</translation>
        </message>
        <message>
            <source>Column {index}</source>
            <translation>Colonne {index}</translation>
        </message>
        <message>
            <source>Columns by</source>
            <translation>Colonnes selon</translation>
        </message>
        <message>
            <source>Columns parted by</source>
            <translation>Colonnes séparées par</translation>
        </message>
        <message>
            <source>Columns parted by tabs; text only.</source>
            <translation>Colonnes séparées par des tabulations ; texte seul.</translation>
        </message>
        <message>
            <source>Comes with openprod</source>
            <translation>Fourni avec openprod</translation>
        </message>
        <message>
            <source>Comma</source>
            <translation>Virgule</translation>
        </message>
        <message>
            <source>Comma-separated (.csv)</source>
            <translation>Séparé par des virgules (.csv)</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Valider</translation>
        </message>
        <message>
            <source>Commit what is staged</source>
            <translation>Valider ce qui est préparé</translation>
        </message>
        <message>
            <source>Commit without what is unticked</source>
            <translation>Valider sans ce qui est décoché</translation>
        </message>
        <message>
            <source>Commit {changes:,} and drop {dropped}?</source>
            <translation>Valider {changes:,} et laisser tomber {dropped} ?</translation>
        </message>
        <message>
            <source>Commit {kept:,}</source>
            <translation>Valider {kept:,}</translation>
        </message>
        <message>
            <source>Committed “{label}”: {changes}</source>
            <translation>« {label} » validé : {changes}</translation>
        </message>
        <message>
            <source>Committed “{name}”: {changes}</source>
            <translation>« {name} » validé : {changes}</translation>
        </message>
        <message>
            <source>Committed: {changes}.</source>
            <translation>Validé : {changes}.</translation>
        </message>
        <message>
            <source>Computed from</source>
            <translation>Calculé d’après</translation>
        </message>
        <message>
            <source>Computed from {formula}: change what it is computed from.</source>
            <translation>Calculé d’après {formula} : changez ce dont il dépend.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Copied: versions, sizes, counts and the log. Nothing of yours is in it.</source>
            <translation>Copié : versions, tailles, nombres et journal. Rien de vous n’y figure.</translation>
        </message>
        <message>
            <source>Copies of productions (*{COPY_SUFFIX})</source>
            <translation>Copies de productions (*{COPY_SUFFIX})</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy diagnostics</source>
            <translation>Copier le diagnostic</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <source>Copy what you typed</source>
            <translation>Copier ce que vous avez tapé</translation>
        </message>
        <message>
            <source>Copy with headings</source>
            <translation>Copier avec les en-têtes</translation>
        </message>
        <message>
            <source>Counts again</source>
            <translation>Compte à nouveau</translation>
        </message>
        <message>
            <source>Create “{words}”</source>
            <translation>Créer « {words} »</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Cues as the console writes them.</source>
            <translation>Les cues tels que le pupitre les écrit.</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Date et heure</translation>
        </message>
        <message>
            <source>Dates move by</source>
            <translation>Décaler les dates de</translation>
        </message>
        <message>
            <source>Days in a row</source>
            <translation>Jours d’affilée</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Décider</translation>
        </message>
        <message numerus="yes">
            <source>Decide all {count:,}</source>
            <extracomment>One: Decide</extracomment>
            <translation>
                <numerusform>Décider</numerusform>
                <numerusform>Décider les {count:,}</numerusform>
            </translation>
        </message>
        <message>
            <source>Decide anew…</source>
            <translation>Décider à nouveau…</translation>
        </message>
        <message>
            <source>Decide what others changed too…</source>
            <translation>Décider de ce que d’autres ont aussi modifié…</translation>
        </message>
        <message>
            <source>Decide what stands in this cell</source>
            <translation>Décider de ce qui reste dans cette cellule</translation>
        </message>
        <message>
            <source>Decide {chosen:,} of {count:,}</source>
            <translation>Décider {chosen:,} sur {count:,}</translation>
        </message>
        <message>
            <source>Decide {count} collision</source>
            <translation>Décider de {count} collision</translation>
        </message>
        <message>
            <source>Decide {count} collisions</source>
            <translation>Décider de {count} collisions</translation>
        </message>
        <message>
            <source>Decide {name}</source>
            <translation>Décider {name}</translation>
        </message>
        <message>
            <source>Decide {}</source>
            <translation>Décider de {}</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Décidé</translation>
        </message>
        <message>
            <source>Decided. Commit when you are ready.</source>
            <translation>Décidé. Validez quand vous serez prêt.</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Décider…</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Décisions</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete 1 row</source>
            <translation>Supprimer une ligne</translation>
        </message>
        <message>
            <source>Delete check {}</source>
            <translation>Supprimer le contrôle {}</translation>
        </message>
        <message>
            <source>Delete choice {} of {}</source>
            <translation>Supprimer le choix {} de {}</translation>
        </message>
        <message>
            <source>Delete field {} of {}</source>
            <translation>Supprimer le champ {} de {}</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>La supprimer</translation>
        </message>
        <message>
            <source>Delete rows</source>
            <translation>Supprimer les lignes</translation>
        </message>
        <message>
            <source>Delete rule {}</source>
            <translation>Supprimer la règle {}</translation>
        </message>
        <message>
            <source>Delete table {}</source>
            <translation>Supprimer la table {}</translation>
        </message>
        <message>
            <source>Delete the script</source>
            <translation>Supprimer le script</translation>
        </message>
        <message>
            <source>Delete this field</source>
            <translation>Supprimer ce champ</translation>
        </message>
        <message>
            <source>Delete this table</source>
            <translation>Supprimer cette table</translation>
        </message>
        <message>
            <source>Delete this view</source>
            <translation>Supprimer cette vue</translation>
        </message>
        <message>
            <source>Delete view {}</source>
            <translation>Supprimer la vue {}</translation>
        </message>
        <message>
            <source>Delete {count} rows</source>
            <translation>Supprimer {count} lignes</translation>
        </message>
        <message>
            <source>Delete {kind}</source>
            <translation>Supprimer : {kind}</translation>
        </message>
        <message>
            <source>Delete “{name}”?</source>
            <translation>Supprimer « {name} » ?</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Deleted by one person, changed by another</source>
            <translation>Supprimé par une personne, modifié par une autre</translation>
        </message>
        <message>
            <source>Deleted in staging: everybody else still has this row.</source>
            <translation>Supprimée dans le brouillon : tous les autres ont encore cette ligne.</translation>
        </message>
        <message>
            <source>Deleted the check “{name}”</source>
            <translation>Contrôle « {name} » supprimé</translation>
        </message>
        <message>
            <source>Deleted the field “{name}”</source>
            <translation>Champ « {name} » supprimé</translation>
        </message>
        <message>
            <source>Deleted the rule “{name}”; what it did stays</source>
            <translation>Règle « {name} » supprimée ; ce qu’elle a fait reste</translation>
        </message>
        <message>
            <source>Deleted the table “{name}”</source>
            <translation>Table « {name} » supprimée</translation>
        </message>
        <message>
            <source>Deleted the trigger “{name}”</source>
            <translation>Déclencheur « {name} » supprimé</translation>
        </message>
        <message>
            <source>Deleted the view “{name}”</source>
            <translation>Vue « {name} » supprimée</translation>
        </message>
        <message>
            <source>Deleted this row</source>
            <translation>A supprimé cette ligne</translation>
        </message>
        <message>
            <source>Deleted {rows}</source>
            <translation>{rows} : suppression faite</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Did you mean “{}”?</source>
            <translation>Vouliez-vous dire « {} » ?</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Discard what is staged</source>
            <translation>Abandonner ce qui est préparé</translation>
        </message>
        <message>
            <source>Discard what is staged…</source>
            <translation>Abandonner ce qui est préparé…</translation>
        </message>
        <message>
            <source>Discard “{name}”?</source>
            <translation>Abandonner « {name} » ?</translation>
        </message>
        <message>
            <source>Discarded. Nothing was changed.</source>
            <translation>Abandonné. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <source>Dismiss a suggestion</source>
            <translation>Écarter une proposition</translation>
        </message>
        <message>
            <source>Dismiss {count} suggestions</source>
            <translation>Écarter {count} propositions</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Écarté</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>Écarter…</translation>
        </message>
        <message>
            <source>Do what is proposed (Ctrl+Enter)</source>
            <translation>Faire ce qui est proposé (Ctrl+Entrée)</translation>
        </message>
        <message>
            <source>Does not fit a field of type {value}.</source>
            <translation>Ne convient pas à un champ de type {value}.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fait</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Refait</translation>
        </message>
        <message>
            <source>Done {at}, came in {arrived_at}</source>
            <translation>Fait {at}, arrivé {arrived_at}</translation>
        </message>
        <message>
            <source>Done. Nothing was changed.</source>
            <translation>Terminé. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>Done: {changes} made for everybody.</source>
            <translation>Terminé : {changes} pour tout le monde.</translation>
        </message>
        <message numerus="yes">
            <source>Done: {count:,} changes wait for you. {note}</source>
            <extracomment>One: Done: 1 change waits for you. {note}</extracomment>
            <translation>
                <numerusform>Terminé : {count} modification vous attend. {note}</numerusform>
                <numerusform>Terminé : {count:,} modifications vous attendent. {note}</numerusform>
            </translation>
        </message>
        <message>
            <source>Down</source>
            <translation>En colonne</translation>
        </message>
        <message>
            <source>Drag to another place; Alt+Up and Alt+Down move it too</source>
            <translation>Glisser ailleurs ; Alt+Haut et Alt+Bas le déplacent aussi</translation>
        </message>
        <message>
            <source>Drop {count:,} and commit</source>
            <translation>Laisser tomber {count:,} et valider</translation>
        </message>
        <message>
            <source>Duplicate 1 row</source>
            <translation>Dupliquer une ligne</translation>
        </message>
        <message>
            <source>Duplicate rows</source>
            <translation>Dupliquer les lignes</translation>
        </message>
        <message>
            <source>Duplicate this view</source>
            <translation>Dupliquer cette vue</translation>
        </message>
        <message>
            <source>Duplicate {count} rows</source>
            <translation>Dupliquer {count} lignes</translation>
        </message>
        <message>
            <source>Duplicated {rows}</source>
            <translation>{rows} : copie faite</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>E  Another value</source>
            <translation>E  Une autre valeur</translation>
        </message>
        <message>
            <source>Each goes into the table of its name, or into a new one</source>
            <translation>Chacune va dans la table de son nom, ou dans une nouvelle</translation>
        </message>
        <message>
            <source>Each group on a page of its own</source>
            <translation>Chaque groupe sur sa propre page</translation>
        </message>
        <message>
            <source>Each is in both tables then, and holds one value in: {pairs}</source>
            <translation>Chacune est alors dans les deux tables, et n’a qu’une valeur en : {pairs}</translation>
        </message>
        <message>
            <source>Each “{}” is a table: [[{}]].</source>
            <translation>Chaque « {} » est une table : [[{}]].</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Edit 1 row of {}</source>
            <translation>Modifier une ligne de {}</translation>
        </message>
        <message>
            <source>Edit 1 row of {}, add {count}</source>
            <translation>Modifier une ligne de {}, en ajouter {count}</translation>
        </message>
        <message>
            <source>Edit or rename this field…</source>
            <translation>Modifier ou renommer ce champ…</translation>
        </message>
        <message>
            <source>Edit this script…</source>
            <translation>Modifier ce script…</translation>
        </message>
        <message>
            <source>Edit view</source>
            <translation>Modifier la vue</translation>
        </message>
        <message>
            <source>Edit with the caret at the end</source>
            <translation>Modifier, le curseur à la fin</translation>
        </message>
        <message>
            <source>Edit {count} rows of {}</source>
            <translation>Modifier {count} lignes de {}</translation>
        </message>
        <message>
            <source>Edit {count} rows of {}, add {count}</source>
            <translation>Modifier {count} lignes de {}, en ajouter {count}</translation>
        </message>
        <message>
            <source>Edit {} fields in {}</source>
            <translation>Modifier {} champs dans {}</translation>
        </message>
        <message>
            <source>Edit {} fields of {count} rows in {}</source>
            <translation>Modifier {} champs de {count} lignes dans {}</translation>
        </message>
        <message>
            <source>Edit {} in {}</source>
            <translation>Modifier {} dans {}</translation>
        </message>
        <message>
            <source>Edit {} of {count} rows in {}</source>
            <translation>Modifier {} de {count} lignes dans {}</translation>
        </message>
        <message>
            <source>Edits</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Elsewhere…</source>
            <translation>Ailleurs…</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Empty these cells</source>
            <translation>Vider ces cellules</translation>
        </message>
        <message>
            <source>Enter / Tab</source>
            <translation>Entrée / Tab</translation>
        </message>
        <message>
            <source>Enter opens it; Delete takes the link away</source>
            <translation>Entrée l’ouvre ; Suppr retire le lien</translation>
        </message>
        <message>
            <source>Enter or a double click changes a key; Del takes it away.</source>
            <translation>Entrée ou un double clic change une touche ; Suppr la retire.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>Every change is written to this computer's disk as you make it.</source>
            <translation>Chaque modification est écrite sur cet ordinateur au moment où vous la faites.</translation>
        </message>
        <message>
            <source>Every difference is decided.</source>
            <translation>Chaque différence est décidée.</translation>
        </message>
        <message>
            <source>Everybody gets what is ticked</source>
            <translation>Tout le monde reçoit ce qui est coché</translation>
        </message>
        <message>
            <source>Everybody has</source>
            <translation>Tout le monde a</translation>
        </message>
        <message>
            <source>Everybody has: {value}</source>
            <translation>Tout le monde a : {value}</translation>
        </message>
        <message>
            <source>Everybody in the production</source>
            <translation>Tout le monde dans la production</translation>
        </message>
        <message>
            <source>Everybody loses it. Undo brings it back.</source>
            <translation>Tout le monde le perd. Annuler le ramène.</translation>
        </message>
        <message>
            <source>Everybody sees the reason. A problem counts again when its facts change.</source>
            <translation>Tout le monde voit la raison. Un problème compte à nouveau quand ses faits changent.</translation>
        </message>
        <message>
            <source>Everything as it is now: tables, rows, history, what you have staged, and the attached files that are on this computer. Whoever opens it can read all of it.</source>
            <translation>Tout tel que c’est maintenant : tables, lignes, historique, ce que vous avez préparé, et les fichiers joints qui sont sur cet ordinateur. Qui l’ouvre peut tout lire.</translation>
        </message>
        <message>
            <source>Everything has a key: {keys} finds any command by its name. The guide is in the Help menu.</source>
            <translation>Tout a une touche : {keys} trouve chaque commande par son nom. Le guide est dans le menu Aide.</translation>
        </message>
        <message>
            <source>Everything in this file is here already</source>
            <translation>Tout ce que contient ce fichier est déjà ici</translation>
        </message>
        <message>
            <source>Everything is kept on this computer. No account, no internet needed.</source>
            <translation>Tout reste sur cet ordinateur. Ni compte, ni internet.</translation>
        </message>
        <message>
            <source>Excel workbook (.xlsx)</source>
            <translation>Classeur Excel (.xlsx)</translation>
        </message>
        <message>
            <source>Export as PDF…</source>
            <translation>Exporter en PDF…</translation>
        </message>
        <message>
            <source>Export this state…</source>
            <translation>Exporter cet état…</translation>
        </message>
        <message>
            <source>Export this table…</source>
            <translation>Exporter cette table…</translation>
        </message>
        <message>
            <source>Export {name}{then}</source>
            <translation>Exporter {name}{then}</translation>
        </message>
        <message>
            <source>F4 or Alt+Down</source>
            <translation>F4 ou Alt+Bas</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Récupérer</translation>
        </message>
        <message>
            <source>Fetch every attached file by itself</source>
            <translation>Récupérer de soi-même chaque fichier joint</translation>
        </message>
        <message>
            <source>Fetch from and send to any web server over the network</source>
            <translation>Lire et envoyer par le réseau, sur tout serveur web</translation>
        </message>
        <message>
            <source>Fetch from and send to {} over the network</source>
            <translation>Lire et envoyer par le réseau, sur {}</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Field to fill in</source>
            <translation>Champ à remplir</translation>
        </message>
        <message>
            <source>Field “{name}”</source>
            <translation>Champ « {name} »</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Champs</translation>
        </message>
        <message>
            <source>Fields that are alike</source>
            <translation>Champs semblables</translation>
        </message>
        <message>
            <source>Fields that are one hold one value on a row that is in both tables: changed in one, it is changed in the other.</source>
            <translation>Des champs qui ne font qu’un ont une seule valeur sur une ligne présente dans les deux tables : changée dans l’une, elle l’est dans l’autre.</translation>
        </message>
        <message>
            <source>Fields that are one, and fields that might be</source>
            <translation>Champs qui ne font qu’un, et champs qui pourraient</translation>
        </message>
        <message>
            <source>Fields that differ</source>
            <translation>Champs qui diffèrent</translation>
        </message>
        <message>
            <source>Fields that two rows must not share</source>
            <translation>Champs que deux lignes ne doivent pas partager</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>Fill cell</source>
            <translation>Remplir une cellule</translation>
        </message>
        <message>
            <source>Fill down / to the right</source>
            <translation>Recopier vers le bas / à droite</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Remplir</translation>
        </message>
        <message>
            <source>Fill in fields</source>
            <translation>Remplir des champs</translation>
        </message>
        <message>
            <source>Fill {count} cells</source>
            <translation>Remplir {count} cellules</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Filter line by line</source>
            <translation>Filtrer condition par condition</translation>
        </message>
        <message>
            <source>Filter line by line, without writing a condition</source>
            <translation>Filtrer pas à pas, sans écrire de condition</translation>
        </message>
        <message>
            <source>Filter line by line…</source>
            <translation>Filtrer condition par condition…</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>Filtrer les lignes</translation>
        </message>
        <message>
            <source>Filter: words, or {condition}</source>
            <translation>Filtre : des mots, ou {condition}</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Find a table</source>
            <translation>Chercher une table</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Chercher et remplacer</translation>
        </message>
        <message>
            <source>Find in this table</source>
            <translation>Chercher dans cette table</translation>
        </message>
        <message>
            <source>Find the next one</source>
            <translation>Chercher le suivant</translation>
        </message>
        <message>
            <source>Find the next one (F3)</source>
            <translation>Chercher le suivant (F3)</translation>
        </message>
        <message>
            <source>Find the one before</source>
            <translation>Chercher le précédent</translation>
        </message>
        <message>
            <source>Find the one before (Shift+F3)</source>
            <translation>Chercher le précédent (Maj+F3)</translation>
        </message>
        <message>
            <source>Find those that are one</source>
            <translation>Trouver ceux qui ne font qu’un</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>Finds the row</source>
            <translation>Trouve la ligne</translation>
        </message>
        <message>
            <source>Finish the grouped change first; then switch, commit or discard.</source>
            <translation>Terminez d’abord la modification groupée ; ensuite changez, validez ou abandonnez.</translation>
        </message>
        <message>
            <source>First / last row</source>
            <translation>Première / dernière ligne</translation>
        </message>
        <message>
            <source>First and last names were put together as the name.</source>
            <translation>Le prénom et le nom ont été réunis en un nom.</translation>
        </message>
        <message>
            <source>Fit the width to what is in it</source>
            <translation>Ajuster la largeur au contenu</translation>
        </message>
        <message>
            <source>Footer</source>
            <translation>Pied de page</translation>
        </message>
        <message>
            <source>Footer of every page</source>
            <translation>Pied de chaque page</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pour</translation>
        </message>
        <message>
            <source>For address books and phones.</source>
            <translation>Pour les carnets d’adresses et les téléphones.</translation>
        </message>
        <message>
            <source>For every calendar program.</source>
            <translation>Pour tout programme d’agenda.</translation>
        </message>
        <message>
            <source>For one person, {left}. They choose “Join…” and type the code</source>
            <translation>Pour une personne, {left}. Elle choisit « Rejoindre… » et tape le code</translation>
        </message>
        <message>
            <source>For the scripts that make cues in QLab from a list.</source>
            <translation>Pour les scripts qui font des cues dans QLab à partir d’une liste.</translation>
        </message>
        <message>
            <source>For visualisers and consoles; without the files of fixture types.</source>
            <translation>Pour visualiseurs et pupitres ; sans les fichiers des types d’appareils.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>From a folder…</source>
            <translation>Depuis un dossier…</translation>
        </message>
        <message>
            <source>From now on this one writes under a name of its own.</source>
            <translation>Désormais celui-ci écrit sous un nom à lui.</translation>
        </message>
        <message>
            <source>From the module “{module}”</source>
            <translation>Du module « {module} »</translation>
        </message>
        <message>
            <source>Get a production from somebody in the same room or network.</source>
            <translation>Recevez une production de quelqu’un dans la même pièce ou le même réseau.</translation>
        </message>
        <message>
            <source>Give 1 row {said}.</source>
            <translation>Donner à une ligne {said}.</translation>
        </message>
        <message>
            <source>Give {count} rows {said}.</source>
            <translation>Donner à {count} lignes {said}.</translation>
        </message>
        <message>
            <source>Give {} a colour</source>
            <translation>Donner une couleur à {}</translation>
        </message>
        <message>
            <source>Give {} {said}.</source>
            <translation>Donner à {} {said}.</translation>
        </message>
        <message>
            <source>Gives every command the keys that it came with</source>
            <translation>Rend à chaque commande ses touches d’origine</translation>
        </message>
        <message>
            <source>Go to a row…</source>
            <translation>Aller à une ligne…</translation>
        </message>
        <message>
            <source>Go to row {number:,}</source>
            <translation>Aller à la ligne {number:,}</translation>
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation>Aller à la ligne (Entrée)</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>Va dans</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Grille</translation>
        </message>
        <message>
            <source>Group by this field</source>
            <translation>Grouper par ce champ</translation>
        </message>
        <message>
            <source>Group by this field within the groups</source>
            <translation>Grouper par ce champ dans les groupes</translation>
        </message>
        <message>
            <source>Group {value}: {heading}{what}</source>
            <translation>Groupe {value} : {heading}{what}</translation>
        </message>
        <message>
            <source>Grouped by {names}</source>
            <translation>Groupé par {names}</translation>
        </message>
        <message>
            <source>Grouped list</source>
            <translation>Liste groupée</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>Guided tour</source>
            <translation>Visite guidée</translation>
        </message>
        <message>
            <source>Have a spreadsheet already? Drop it on the window instead.</source>
            <translation>Vous avez déjà un tableur ? Déposez-le sur la fenêtre.</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>En-tête</translation>
        </message>
        <message>
            <source>Header of every page</source>
            <translation>En-tête de chaque page</translation>
        </message>
        <message>
            <source>Headings in row</source>
            <translation>En-têtes à la ligne</translation>
        </message>
        <message>
            <source>Hello, {name}</source>
            <translation>Bonjour, {name}</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Hide this field</source>
            <translation>Masquer ce champ</translation>
        </message>
        <message>
            <source>Hide this value</source>
            <translation>Masquer cette valeur</translation>
        </message>
        <message>
            <source>Hint</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>How bad</source>
            <translation>Gravité</translation>
        </message>
        <message>
            <source>How it is sorted</source>
            <translation>Façon de trier</translation>
        </message>
        <message>
            <source>How long something takes, such as 1:30.</source>
            <translation>La durée de quelque chose, comme 1:30.</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Combien</translation>
        </message>
        <message>
            <source>How the lines are joined</source>
            <translation>Façon de joindre les conditions</translation>
        </message>
        <message>
            <source>I have recovery words from another computer…</source>
            <translation>J’ai des mots de secours d’un autre ordinateur…</translation>
        </message>
        <message>
            <source>ISO Latin 1</source>
            <translation>ISO Latin 1</translation>
        </message>
        <message>
            <source>If they fit no longer</source>
            <translation>S’ils ne conviennent plus</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Importer un fichier</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>Importer un fichier…</translation>
        </message>
        <message>
            <source>Import all {count:,} sheets</source>
            <translation>Importer les {count:,} feuilles</translation>
        </message>
        <message numerus="yes">
            <source>Import {count:,} rows</source>
            <extracomment>One: Import {count:,} row</extracomment>
            <translation>
                <numerusform>Importer {count:,} ligne</numerusform>
                <numerusform>Importer {count:,} lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Import {name}</source>
            <translation>Importer {name}</translation>
        </message>
        <message>
            <source>Import {}</source>
            <translation>Importer {}</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Importé</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Importation…</translation>
        </message>
        <message>
            <source>In a table</source>
            <translation>Dans une table</translation>
        </message>
        <message>
            <source>In an order</source>
            <translation>Dans un ordre</translation>
        </message>
        <message>
            <source>In an order that you arrange, as for hanging positions.</source>
            <translation>Dans un ordre que vous fixez, comme pour l’accroche.</translation>
        </message>
        <message>
            <source>In its place: what is there now is moved aside, not deleted. What others have had from you since then comes back when you meet them.</source>
            <translation>À sa place : ce qui s’y trouve est mis de côté, pas supprimé. Ce que d’autres ont reçu de vous depuis revient quand vous les rencontrez.</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>Dans le fichier</translation>
        </message>
        <message>
            <source>In the production</source>
            <translation>Dans la production</translation>
        </message>
        <message>
            <source>In the production · {installed} is newer</source>
            <translation>Dans la production · {installed} est plus récent</translation>
        </message>
        <message>
            <source>In this network somebody lets people join. Which one it is, they tell you:</source>
            <translation>Dans ce réseau, quelqu’un laisse entrer des gens. On vous dira de quelle production il s’agit :</translation>
        </message>
        <message>
            <source>Insert a field at the left…</source>
            <translation>Insérer un champ à gauche…</translation>
        </message>
        <message>
            <source>Insert a field at the right…</source>
            <translation>Insérer un champ à droite…</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Dans</translation>
        </message>
        <message>
            <source>Into table</source>
            <translation>Dans la table</translation>
        </message>
        <message>
            <source>Invite somebody to {production}</source>
            <translation>Inviter quelqu’un dans {production}</translation>
        </message>
        <message>
            <source>Invite…</source>
            <translation>Inviter…</translation>
        </message>
        <message>
            <source>It asked for more than {} MB of memory.</source>
            <translation>Il a demandé plus de {} Mo de mémoire.</translation>
        </message>
        <message>
            <source>It asks to be allowed</source>
            <translation>Il demande à pouvoir</translation>
        </message>
        <message>
            <source>It cannot be used:
</source>
            <translation>Il est inutilisable :
</translation>
        </message>
        <message>
            <source>It does not say how much is too much, or too little.</source>
            <translation>Il n’est pas dit combien c’est trop, ou trop peu.</translation>
        </message>
        <message>
            <source>It does not say what is measured.</source>
            <translation>Il n’est pas dit ce qui est mesuré.</translation>
        </message>
        <message>
            <source>It does not say what two rows must share to be one.</source>
            <translation>Il n’est pas dit ce que deux lignes doivent partager pour n’en faire qu’une.</translation>
        </message>
        <message>
            <source>It does not say where a row begins.</source>
            <translation>Il n’est pas dit où commence une ligne.</translation>
        </message>
        <message>
            <source>It does not say where a row ends.</source>
            <translation>Il n’est pas dit où finit une ligne.</translation>
        </message>
        <message>
            <source>It does not say which rows are a problem.</source>
            <translation>Il n’est pas dit quelles lignes posent problème.</translation>
        </message>
        <message>
            <source>It does not say which values must not occur twice.</source>
            <translation>Il n’est pas dit quelles valeurs ne doivent pas être en double.</translation>
        </message>
        <message>
            <source>It does nothing that is known.</source>
            <translation>Ce qu’elle fait n’est pas connu.</translation>
        </message>
        <message>
            <source>It failed without saying why.</source>
            <translation>Il a échoué sans dire pourquoi.</translation>
        </message>
        <message>
            <source>It has none at all.</source>
            <translation>Il n’y en a aucun.</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>C’est</translation>
        </message>
        <message>
            <source>It is also {names}. Tick the tables that go with the one that is split off; none ticked: those that it brought along. Each keeps what shows now; what stood there before is in its history.</source>
            <translation>Elle est aussi {names}. Cochez les tables qui partent avec celle qu’on sépare ; aucune : celles qu’elle a apportées. Chacune garde ce qui s’affiche ; ce qu’il y avait avant est dans son historique.</translation>
        </message>
        <message>
            <source>It made {count} changes, more than one run may.</source>
            <translation>Il a fait {count} changements, plus qu’une exécution n’en peut faire.</translation>
        </message>
        <message>
            <source>It names no table.</source>
            <translation>Aucune table n’est nommée.</translation>
        </message>
        <message>
            <source>It only proposes, because it would run in a circle: {phrase}.</source>
            <translation>Elle propose seulement, car elle tournerait en rond : {phrase}.</translation>
        </message>
        <message>
            <source>It ran for {} seconds without coming to an end; it probably goes round in circles here.</source>
            <translation>Il a tourné {} secondes sans finir ; il tourne sans doute en rond ici.</translation>
        </message>
        <message>
            <source>It ran through {count} steps without coming to an end; it probably goes round in circles here.</source>
            <translation>Il a fait {count} pas sans finir ; il tourne sans doute en rond ici.</translation>
        </message>
        <message>
            <source>It sets no field.</source>
            <translation>Aucun champ n’est rempli.</translation>
        </message>
        <message>
            <source>It waited for {} seconds in all, longer than a script may.</source>
            <translation>Il a attendu {} secondes en tout, plus qu’un script ne le peut.</translation>
        </message>
        <message>
            <source>It wants to know</source>
            <translation>Il veut savoir</translation>
        </message>
        <message>
            <source>It was not saved: {said}</source>
            <translation>Ce n’est pas enregistré : {said}</translation>
        </message>
        <message>
            <source>It was not taken.</source>
            <translation>Rien n’en a été pris.</translation>
        </message>
        <message>
            <source>It was stopped by hand.</source>
            <translation>Il a été arrêté à la main.</translation>
        </message>
        <message>
            <source>It was stopped, because a permission that it needs was taken back.</source>
            <translation>Il a été arrêté, car une permission nécessaire a été retirée.</translation>
        </message>
        <message>
            <source>It was stopped, because the production was closed.</source>
            <translation>Il a été arrêté, car la production a été fermée.</translation>
        </message>
        <message>
            <source>It wrote {count} lines of output, more than one run may.</source>
            <translation>Il a écrit {count} lignes de sortie, plus qu’une exécution n’en peut écrire.</translation>
        </message>
        <message>
            <source>Its changes</source>
            <translation>Ses modifications</translation>
        </message>
        <message>
            <source>Its changes {get}.</source>
            <translation>Ses modifications {get}.</translation>
        </message>
        <message>
            <source>Its process ended by itself.</source>
            <translation>Son processus s’est terminé tout seul.</translation>
        </message>
        <message>
            <source>Its rows are in {} already.</source>
            <translation>Ses lignes sont déjà dans {}.</translation>
        </message>
        <message>
            <source>Its rows are there, and not shown.</source>
            <translation>Ses lignes sont là, mais pas montrées.</translation>
        </message>
        <message>
            <source>Its scripts may ask for:  </source>
            <translation>Ses scripts peuvent demander :  </translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Rejoindre</translation>
        </message>
        <message>
            <source>Join a production</source>
            <translation>Rejoindre une production</translation>
        </message>
        <message>
            <source>Joining…</source>
            <translation>En train de rejoindre…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>Rejoindre…</translation>
        </message>
        <message>
            <source>Keep a link</source>
            <translation>Garder un lien</translation>
        </message>
        <message>
            <source>Keep a row</source>
            <translation>Garder une ligne</translation>
        </message>
        <message>
            <source>Keep all: {together}</source>
            <translation>Garder tout : {together}</translation>
        </message>
        <message>
            <source>Keep in sight up to here</source>
            <translation>Garder en vue jusqu’ici</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>La garder</translation>
        </message>
        <message>
            <source>Keep it in</source>
            <translation>La garder dans</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Garder la mienne</translation>
        </message>
        <message>
            <source>Keep my order</source>
            <translation>Garder mon ordre</translation>
        </message>
        <message>
            <source>Keep my staged value here</source>
            <translation>Garder ici ma valeur préparée</translation>
        </message>
        <message>
            <source>Keep or delete</source>
            <translation>Garder ou supprimer</translation>
        </message>
        <message>
            <source>Keep the rows of this table in an order of your own?</source>
            <translation>Garder les lignes de cette table dans un ordre à vous ?</translation>
        </message>
        <message>
            <source>Keep the staged {name}</source>
            <translation>Garder la valeur préparée : {name}</translation>
        </message>
        <message>
            <source>Keep this row, or delete it</source>
            <translation>Garder cette ligne, ou la supprimer</translation>
        </message>
        <message>
            <source>Keep {} and {} apart</source>
            <translation>Garder {} et {} séparés</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardé</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>Gardée dans</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Kind of field</source>
            <translation>Type de champ</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Type de fichier</translation>
        </message>
        <message>
            <source>Kind of link</source>
            <translation>Type de lien</translation>
        </message>
        <message>
            <source>Kind of view</source>
            <translation>Type de vue</translation>
        </message>
        <message>
            <source>Kind of {name}</source>
            <translation>Type de {name}</translation>
        </message>
        <message>
            <source>LIMIT and OFFSET take a number up to {count}.</source>
            <translation>LIMIT et OFFSET prennent un nombre jusqu’à {count}.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Language: as the system</source>
            <translation>Langue : comme le système</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Langue : {language}</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Dernière modification</translation>
        </message>
        <message>
            <source>Last run: {at}</source>
            <translation>Dernière exécution : {at}</translation>
        </message>
        <message>
            <source>Later (N)</source>
            <translation>Plus tard (N)</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Leave it as everybody has it</source>
            <translation>La laisser telle que tout le monde l’a</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Laisser de côté</translation>
        </message>
        <message>
            <source>Leave the cell as it was</source>
            <translation>Laisser la cellule telle qu’elle était</translation>
        </message>
        <message>
            <source>Leave the tour (Esc)</source>
            <translation>Quitter la visite (Échap)</translation>
        </message>
        <message>
            <source>Left alone: </source>
            <translation>Laissé tel quel : </translation>
        </message>
        <message>
            <source>Left out unless you give them a field: {}.</source>
            <translation>Laissés de côté si vous ne leur donnez pas de champ : {}.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longueur</translation>
        </message>
        <message>
            <source>Let a link go</source>
            <translation>Laisser partir un lien</translation>
        </message>
        <message>
            <source>Let a row go</source>
            <translation>Laisser partir une ligne</translation>
        </message>
        <message>
            <source>Let all fields scroll</source>
            <translation>Laisser défiler tous les champs</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Laisser entrer</translation>
        </message>
        <message>
            <source>Let people in this network ask</source>
            <translation>Permettre aux gens de ce réseau de demander</translation>
        </message>
        <message>
            <source>Let somebody join</source>
            <translation>Laisser entrer quelqu’un</translation>
        </message>
        <message>
            <source>Let somebody join…</source>
            <translation>Laisser entrer quelqu’un…</translation>
        </message>
        <message>
            <source>Let {} and {} be merged</source>
            <translation>Laisser fusionner {} et {}</translation>
        </message>
        <message>
            <source>Letter by letter</source>
            <translation>Lettre par lettre</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Caractères</translation>
        </message>
        <message>
            <source>Line {count} of “{}” holds a NUL byte, so the file is damaged or not text. Export it again from where it came from.</source>
            <translation>La ligne {count} de « {} » contient un octet NUL ; le fichier est donc abîmé ou n’est pas du texte. Exportez-le de nouveau là d’où il vient.</translation>
        </message>
        <message>
            <source>Line {} has the same {}; only that line was taken.</source>
            <translation>La ligne {} a la même valeur ({}) ; seule cette ligne a été prise.</translation>
        </message>
        <message>
            <source>Line {} repeats the headings and was left out.</source>
            <translation>La ligne {} répète les en-têtes et a été laissée de côté.</translation>
        </message>
        <message>
            <source>Link again {count} times</source>
            <translation>Lier de nouveau {count} fois</translation>
        </message>
        <message>
            <source>Link again {}</source>
            <translation>Lier de nouveau : {}</translation>
        </message>
        <message>
            <source>Link as {}</source>
            <translation>Lier comme {}</translation>
        </message>
        <message>
            <source>Link this row to another…</source>
            <translation>Lier cette ligne à une autre…</translation>
        </message>
        <message>
            <source>Link to a row</source>
            <translation>Renvoi à une ligne</translation>
        </message>
        <message>
            <source>Link to another row…</source>
            <translation>Lier à une autre ligne…</translation>
        </message>
        <message>
            <source>Linked {both}</source>
            <translation>{both} : lien fait</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Links of this kind have places: first, second, third …</source>
            <translation>Les liens de ce type ont des places : premier, deuxième, troisième…</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>List with notes and ticks</source>
            <translation>Liste avec notes et coches</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Texte long</translation>
        </message>
        <message>
            <source>Look for</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Look for a key or an action</source>
            <translation>Chercher une touche ou une action</translation>
        </message>
        <message>
            <source>Look for a part or a licence</source>
            <translation>Chercher une partie ou une licence</translation>
        </message>
        <message>
            <source>Look in</source>
            <translation>Chercher dans</translation>
        </message>
        <message>
            <source>Look through the guide</source>
            <translation>Chercher dans le guide</translation>
        </message>
        <message>
            <source>Looking at the values…</source>
            <translation>Examen des valeurs…</translation>
        </message>
        <message>
            <source>Looking at what it brings…</source>
            <translation>Examen de ce qu’il apporte…</translation>
        </message>
        <message>
            <source>Looking for productions in this network… Nobody lets people join at the moment, or the network keeps computers from finding each other: then type the address.</source>
            <translation>Recherche de productions dans ce réseau… Personne ne laisse entrer pour l’instant, ou le réseau empêche les ordinateurs de se trouver : tapez alors l’adresse.</translation>
        </message>
        <message>
            <source>Lost: {active}. Undo does not bring it back; stash keeps it for later.</source>
            <translation>Perdu : {active}. Annuler ne le ramène pas ; mettre de côté le garde pour plus tard.</translation>
        </message>
        <message>
            <source>Mac (Western)</source>
            <translation>Mac (occidental)</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Faite</translation>
        </message>
        <message>
            <source>Made of the work of many. Every part with its licence:</source>
            <translation>Fait du travail de beaucoup. Chaque partie avec sa licence :</translation>
        </message>
        <message>
            <source>Make a table, drop a spreadsheet here to start from what you have, or begin with the tables of a department.</source>
            <translation>Créez une table, déposez un tableur ici pour partir de ce que vous avez, ou commencez par les tables d’un département.</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>La créer</translation>
        </message>
        <message>
            <source>Make table</source>
            <translation>Créer la table</translation>
        </message>
        <message>
            <source>Make them &amp;one</source>
            <translation>N’en faire qu’&amp;un</translation>
        </message>
        <message>
            <source>Make this field narrower</source>
            <translation>Rétrécir ce champ</translation>
        </message>
        <message>
            <source>Make this field wider</source>
            <translation>Élargir ce champ</translation>
        </message>
        <message>
            <source>Make {} and {} one field</source>
            <translation>Faire de {} et {} un seul champ</translation>
        </message>
        <message>
            <source>Make {} of {} {}</source>
            <translation>Changer le type de {} dans {} : {}</translation>
        </message>
        <message>
            <source>Makes a table, empty or from a template</source>
            <translation>Crée une table, vide ou d’après un modèle</translation>
        </message>
        <message>
            <source>Making the new production</source>
            <translation>Création de la nouvelle production</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>Respecter la casse</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrice</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Merge {} into {}</source>
            <translation>Fusionner {} dans {}</translation>
        </message>
        <message>
            <source>Might be one</source>
            <translation>Pourraient ne faire qu’un</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>Modules…</source>
            <translation>Modules…</translation>
        </message>
        <message>
            <source>Moments at which the table changed</source>
            <translation>Moments où la table a changé</translation>
        </message>
        <message>
            <source>More than {} live queries are open.</source>
            <translation>Plus de {} requêtes suivies sont ouvertes.</translation>
        </message>
        <message>
            <source>More than {} things are under way; await some.</source>
            <translation>Plus de {} choses sont en cours ; attendez-en avec await.</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>Move a card to {}</source>
            <translation>Déplacer une carte vers {}</translation>
        </message>
        <message>
            <source>Move a row of {}</source>
            <translation>Déplacer une ligne de {}</translation>
        </message>
        <message>
            <source>Move field {}</source>
            <translation>Déplacer le champ {}</translation>
        </message>
        <message>
            <source>Move in {}</source>
            <translation>Déplacer dans {}</translation>
        </message>
        <message>
            <source>Move rows down</source>
            <translation>Descendre les lignes</translation>
        </message>
        <message>
            <source>Move rows down in a cell with a list</source>
            <translation>Descendre les lignes dans une cellule à liste</translation>
        </message>
        <message>
            <source>Move rows up</source>
            <translation>Monter les lignes</translation>
        </message>
        <message>
            <source>Move table {}</source>
            <translation>Déplacer la table {}</translation>
        </message>
        <message>
            <source>Move this field to the left</source>
            <translation>Déplacer ce champ à gauche</translation>
        </message>
        <message>
            <source>Move this field to the right</source>
            <translation>Déplacer ce champ à droite</translation>
        </message>
        <message>
            <source>Move view {}</source>
            <translation>Déplacer la vue {}</translation>
        </message>
        <message>
            <source>Move {count} cards to {}</source>
            <translation>Déplacer {count} cartes vers {}</translation>
        </message>
        <message>
            <source>Move {count} rows of {}</source>
            <translation>Déplacer {count} lignes de {}</translation>
        </message>
        <message>
            <source>Moved {cards} to {name}</source>
            <translation>{cards} : vers {name}</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name of the check</source>
            <translation>Nom du contrôle</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Nom du champ</translation>
        </message>
        <message>
            <source>Name of the new table</source>
            <translation>Nom de la nouvelle table</translation>
        </message>
        <message>
            <source>Name of the production</source>
            <translation>Nom de la production</translation>
        </message>
        <message>
            <source>Name of the rule</source>
            <translation>Nom de la règle</translation>
        </message>
        <message>
            <source>Name of the table</source>
            <translation>Nom de la table</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Nom de la vue</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Nommée</translation>
        </message>
        <message>
            <source>Neither value shows until somebody decides: none goes out unseen.</source>
            <translation>Aucune valeur n’apparaît avant qu’on décide : aucune ne sort sans être vue.</translation>
        </message>
        <message>
            <source>Network problem</source>
            <translation>Problème de réseau</translation>
        </message>
        <message>
            <source>Network: {state}</source>
            <translation>Réseau : {state}</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>Never suggest or merge these two</source>
            <translation>Ne jamais proposer ni fusionner ces deux-là</translation>
        </message>
        <message>
            <source>Never the same</source>
            <translation>Jamais la même chose</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>New card</source>
            <translation>Nouvelle carte</translation>
        </message>
        <message>
            <source>New card in {name}</source>
            <translation>Nouvelle carte dans {name}</translation>
        </message>
        <message>
            <source>New check</source>
            <translation>Nouveau contrôle</translation>
        </message>
        <message>
            <source>New choice</source>
            <translation>Nouveau choix</translation>
        </message>
        <message>
            <source>New choice {} for {}</source>
            <translation>Nouveau choix {} pour {}</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>Nouveau champ</translation>
        </message>
        <message>
            <source>New field {}</source>
            <translation>Nouveau champ {}</translation>
        </message>
        <message>
            <source>New in {}</source>
            <translation>Nouveau dans {}</translation>
        </message>
        <message>
            <source>New key for {line}</source>
            <translation>Nouvelle touche pour {line}</translation>
        </message>
        <message>
            <source>New kind</source>
            <translation>Nouveau type</translation>
        </message>
        <message>
            <source>New production</source>
            <translation>Nouvelle production</translation>
        </message>
        <message>
            <source>New production…</source>
            <translation>Nouvelle production…</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Nouvelle ligne</translation>
        </message>
        <message>
            <source>New row for {name} and {name2}</source>
            <translation>Nouvelle ligne pour {name} et {name2}</translation>
        </message>
        <message>
            <source>New row: type here</source>
            <translation>Nouvelle ligne : tapez ici</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Nouvelle règle</translation>
        </message>
        <message>
            <source>New script…</source>
            <translation>Nouveau script…</translation>
        </message>
        <message>
            <source>New table</source>
            <translation>Nouvelle table</translation>
        </message>
        <message>
            <source>New table {}</source>
            <translation>Nouvelle table {}</translation>
        </message>
        <message>
            <source>New table…</source>
            <translation>Nouvelle table…</translation>
        </message>
        <message>
            <source>New view</source>
            <translation>Nouvelle vue</translation>
        </message>
        <message>
            <source>New view {}</source>
            <translation>Nouvelle vue {}</translation>
        </message>
        <message>
            <source>New {kind}</source>
            <translation>Créer : {kind}</translation>
        </message>
        <message>
            <source>New {noun} {}</source>
            <translation>Nouveau : {noun} {}</translation>
        </message>
        <message>
            <source>New {noun} {} in {}</source>
            <translation>Nouveau : {noun} {} dans {}</translation>
        </message>
        <message>
            <source>New {words}…</source>
            <translation>Créer : {words}…</translation>
        </message>
        <message>
            <source>New {} choices for {}</source>
            <translation>{} nouveaux choix pour {}</translation>
        </message>
        <message>
            <source>New: {}</source>
            <translation>Nouveau : {}</translation>
        </message>
        <message>
            <source>New: “{typed}”</source>
            <translation>Créer : « {typed} »</translation>
        </message>
        <message>
            <source>Newest first. Choose how far to go back.</source>
            <translation>Le plus récent d’abord. Choisissez jusqu’où revenir.</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Créer…</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Next part of the window</source>
            <translation>Partie suivante de la fenêtre</translation>
        </message>
        <message>
            <source>Next table</source>
            <translation>Table suivante</translation>
        </message>
        <message>
            <source>Next that both changed</source>
            <translation>Suivant modifié des deux côtés</translation>
        </message>
        <message>
            <source>Next view</source>
            <translation>Vue suivante</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>No cards</source>
            <translation>Aucune carte</translation>
        </message>
        <message>
            <source>No colour</source>
            <translation>Aucune couleur</translation>
        </message>
        <message>
            <source>No column of the file is chosen, so there is nothing to import.</source>
            <translation>Aucune colonne du fichier n’est choisie, il n’y a donc rien à importer.</translation>
        </message>
        <message>
            <source>No column tells the rows apart, so a row counts as known where a record has all of its cells.</source>
            <translation>Aucune colonne ne distingue les lignes ; une ligne est donc connue quand une fiche a toutes ses cellules.</translation>
        </message>
        <message>
            <source>No command of that name</source>
            <translation>Aucune commande de ce nom</translation>
        </message>
        <message>
            <source>No copy was made, because the production itself is damaged. {} “openprod doctor” says more; an older backup can be restored.</source>
            <translation>Aucune copie n’a été faite, car la production elle-même est abîmée. {} « openprod doctor » en dit plus ; on peut restaurer une sauvegarde plus ancienne.</translation>
        </message>
        <message>
            <source>No files. Drop some here, or paste an image.</source>
            <translation>Aucun fichier. Déposez-en ici, ou collez une image.</translation>
        </message>
        <message>
            <source>No module is on this computer.</source>
            <translation>Aucun module n’est sur cet ordinateur.</translation>
        </message>
        <message>
            <source>No modules</source>
            <translation>Aucun module</translation>
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation>Aucune page ne contient ces mots.</translation>
        </message>
        <message>
            <source>No part has this in its name or its licence.</source>
            <translation>Aucune partie n’a cela dans son nom ou sa licence.</translation>
        </message>
        <message>
            <source>No row is called that</source>
            <translation>Aucune ligne ne s’appelle ainsi</translation>
        </message>
        <message>
            <source>No row of headings was found; the columns got names of their own.</source>
            <translation>Aucune ligne d’en-têtes n’a été trouvée ; les colonnes ont reçu leurs propres noms.</translation>
        </message>
        <message>
            <source>No row passes the filter</source>
            <translation>Aucune ligne ne passe le filtre</translation>
        </message>
        <message>
            <source>No rows</source>
            <translation>Aucune ligne</translation>
        </message>
        <message>
            <source>No rows yet</source>
            <translation>Pas encore de lignes</translation>
        </message>
        <message>
            <source>No scripts yet. A script does to many rows what you would do by hand, and shows you all its changes before anybody gets them.</source>
            <translation>Pas encore de scripts. Un script fait à beaucoup de lignes ce que vous feriez à la main, et vous montre toutes ses modifications avant que quiconque les reçoive.</translation>
        </message>
        <message>
            <source>No tables yet</source>
            <translation>Pas encore de tables</translation>
        </message>
        <message>
            <source>No work came in late.

Edits that reach this computer more than 7 days after they were made are listed here.</source>
            <translation>Aucun travail n’est arrivé tard.

Les modifications qui atteignent cet ordinateur plus de 7 jours après avoir été faites figurent ici.</translation>
        </message>
        <message>
            <source>No {name}</source>
            <translation>Sans {name}</translation>
        </message>
        <message>
            <source>Nobody answers at {}:{}. Check the address, and that both computers are in the same network.</source>
            <translation>Personne ne répond à {}:{}. Vérifiez l’adresse, et que les deux ordinateurs sont dans le même réseau.</translation>
        </message>
        <message>
            <source>Nobody can be led to “{}”.</source>
            <translation>Impossible de mener quelqu’un à « {} ».</translation>
        </message>
        <message>
            <source>Nobody else changed what you staged.</source>
            <translation>Personne d’autre n’a modifié ce que vous avez préparé.</translation>
        </message>
        <message>
            <source>Nobody else has this production open in the network now. Everything you do is saved on this computer, and goes to the others when you meet.</source>
            <translation>Personne d’autre n’a cette production ouverte dans le réseau. Tout ce que vous faites est enregistré sur cet ordinateur, et va aux autres quand vous les rencontrez.</translation>
        </message>
        <message>
            <source>Nobody has said of two rows that they are not the same. “Not the same” where two rows are compared puts them here.</source>
            <translation>Personne n’a dit de deux lignes qu’elles ne sont pas la même chose. « Pas la même chose », là où on compare deux lignes, les met ici.</translation>
        </message>
        <message>
            <source>Nobody is asked again about {what}.</source>
            <translation>On ne redemandera à personne : {what}.</translation>
        </message>
        <message>
            <source>Nobody’s file is taken out</source>
            <translation>Le fichier de personne n’est retiré</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Normal size</source>
            <translation>Taille normale</translation>
        </message>
        <message>
            <source>Not allowed: {}{} ({}).</source>
            <translation>Non permis : {}{} ({}).</translation>
        </message>
        <message>
            <source>Not as the history says on this computer, and made anew from it: {}.</source>
            <translation>Différent de l’historique sur cet ordinateur, et refait d’après lui : {}.</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Non choisi</translation>
        </message>
        <message>
            <source>Not possible here and now: {named}</source>
            <translation>Impossible ici et maintenant : {named}</translation>
        </message>
        <message>
            <source>Not replaced: choose another in the cell itself.</source>
            <translation>Non remplacé : choisissez-en un autre dans la cellule même.</translation>
        </message>
        <message>
            <source>Not run since this production was opened</source>
            <translation>Pas exécuté depuis l’ouverture de cette production</translation>
        </message>
        <message>
            <source>Not saved yet. Esc again throws away what you changed.</source>
            <translation>Pas encore enregistré. Échap encore une fois jette ce que vous avez changé.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Notes. Two people can write in it at the same time.</source>
            <translation>Notes. Deux personnes peuvent y écrire en même temps.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>Nothing came in from others since {when}.</source>
            <translation>Rien n’est arrivé des autres depuis {when}.</translation>
        </message>
        <message>
            <source>Nothing came up again.

An edit that arrives after a decision, made by somebody who had not seen it, puts the question again: here.</source>
            <translation>Rien n’est revenu.

Une modification arrivée après une décision, par quelqu’un qui ne la connaissait pas, repose la question : ici.</translation>
        </message>
        <message>
            <source>Nothing comes before or after empty; write '{} is not empty'.</source>
            <translation>Rien ne vient avant ou après le vide ; écrivez '{} is not empty'.</translation>
        </message>
        <message>
            <source>Nothing differs between them.</source>
            <translation>Rien ne diffère entre elles.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Nothing has changed here yet.</source>
            <translation>Rien n’a encore changé ici.</translation>
        </message>
        <message>
            <source>Nothing has changed in this table yet.</source>
            <translation>Rien n’a encore changé dans cette table.</translation>
        </message>
        <message>
            <source>Nothing here that passes the filters above.</source>
            <translation>Rien ici qui passe les filtres ci-dessus.</translation>
        </message>
        <message>
            <source>Nothing in the file matched {} by {list}.</source>
            <translation>Rien dans le fichier ne correspond à {} par {list}.</translation>
        </message>
        <message>
            <source>Nothing is left to decide.</source>
            <translation>Il ne reste rien à décider.</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>Rien n’est perdu</translation>
        </message>
        <message>
            <source>Nothing is proposed.

A rule proposes what follows from what stands, such as a person who belongs into another table; you accept it or not.</source>
            <translation>Rien n’est proposé.

Une règle propose ce qui découle de ce qui est là, comme une personne dont la place est dans une autre table ; vous l’acceptez ou non.</translation>
        </message>
        <message>
            <source>Nothing is staged yet: what you type from now on is</source>
            <translation>Rien n’est encore préparé : ce que vous tapez à partir de maintenant l’est</translation>
        </message>
        <message>
            <source>Nothing is wrong as far as the checks can see.

A check lists what does not fit together, such as two fixtures on one address, also after the work of several people has met.</source>
            <translation>Tout va bien, d’après les contrôles.

Un contrôle liste ce qui ne va pas ensemble, comme deux projecteurs à une même adresse, y compris quand le travail de plusieurs s’est rejoint.</translation>
        </message>
        <message>
            <source>Nothing meets here yet</source>
            <translation>Rien ne se croise encore ici</translation>
        </message>
        <message>
            <source>Nothing moves by itself</source>
            <translation>Rien ne bouge tout seul</translation>
        </message>
        <message>
            <source>Nothing over the title</source>
            <translation>Rien au-dessus du titre</translation>
        </message>
        <message>
            <source>Nothing to change: all {count} rows are already in {} just as in the file.</source>
            <translation>Rien à changer : les {count} lignes sont déjà dans {} telles que dans le fichier.</translation>
        </message>
        <message>
            <source>Nothing to change: the one row is already in {} just as in the file.</source>
            <translation>Rien à changer : l’unique ligne est déjà dans {} telle que dans le fichier.</translation>
        </message>
        <message>
            <source>Nothing waits for a decision.

When two people change the same value, and neither has seen the other’s, both values are kept and stand here until somebody chooses.</source>
            <translation>Rien n’attend de décision.

Quand deux personnes changent la même valeur sans avoir vu celle de l’autre, les deux valeurs sont gardées et restent ici jusqu’à ce que quelqu’un choisisse.</translation>
        </message>
        <message>
            <source>Nothing was changed: the rules that this sets off {phrase}: {}. Change or switch off one of them, and try again.</source>
            <translation>Rien n’a été changé : les règles que cela déclenche {phrase} : {}. Changez-en une ou désactivez-la, et réessayez.</translation>
        </message>
        <message>
            <source>Nothing was decided yet.

What is decided stays here with the values that were not chosen, so that any of them can be used after all.</source>
            <translation>Rien n’a encore été décidé.

Ce qui est décidé reste ici avec les valeurs non choisies, pour qu’on puisse quand même en prendre une.</translation>
        </message>
        <message>
            <source>Nothing was set aside.

Problems that were waived and suggestions that were dismissed stand here, with who said so and why.</source>
            <translation>Rien n’a été mis de côté.

Les problèmes admis et les propositions écartées figurent ici, avec qui l’a dit et pourquoi.</translation>
        </message>
        <message>
            <source>Nothing was taken from the file.</source>
            <translation>Rien n’a été repris du fichier.</translation>
        </message>
        <message>
            <source>Nothing: people fill it in. Or such as scene.title</source>
            <translation>Rien : on le remplit à la main. Ou par exemple scene.title</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Now one of</source>
            <translation>Maintenant l’une de</translation>
        </message>
        <message>
            <source>Now: no row</source>
            <translation>Maintenant : aucune ligne</translation>
        </message>
        <message>
            <source>Now: nothing</source>
            <translation>Maintenant : rien</translation>
        </message>
        <message numerus="yes">
            <source>Now: {count:,} problems</source>
            <extracomment>One: Now: 1 problem</extracomment>
            <translation>
                <numerusform>Maintenant : {count} problème</numerusform>
                <numerusform>Maintenant : {count:,} problèmes</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: {rows} ({said})</source>
            <translation>Maintenant : {rows} ({said})</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Numbers go with numbers, and days, moments and durations with durations.</source>
            <translation>Les nombres vont avec les nombres ; les jours, instants et durées avec les durées.</translation>
        </message>
        <message>
            <source>OSC carries texts, numbers, true and false.</source>
            <translation>OSC transmet des textes, des nombres, true et false.</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message>
            <source>On one side are {phrase}, on the other {phrase}; they cannot be compared.</source>
            <translation>D’un côté {phrase}, de l’autre {phrase} : impossible à comparer.</translation>
        </message>
        <message>
            <source>On the cards</source>
            <translation>Sur les cartes</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <source>On {field}</source>
            <translation>Sur {field}</translation>
        </message>
        <message>
            <source>On {name}</source>
            <translation>Sur {name}</translation>
        </message>
        <message>
            <source>One</source>
            <translation>Un</translation>
        </message>
        <message>
            <source>One a line: fs.read:imports/*, fs.write:exports/*, net.osc:8000, net.http.client</source>
            <translation>Une par ligne : fs.read:imports/*, fs.write:exports/*, net.osc:8000, net.http.client</translation>
        </message>
        <message>
            <source>One a line: name: type = default  # label. “!” behind the name: needed.</source>
            <translation>Une par ligne : nom: type = défaut  # libellé. « ! » après le nom : obligatoire.</translation>
        </message>
        <message>
            <source>One by one (O)</source>
            <translation>Une par une (O)</translation>
        </message>
        <message>
            <source>One field: Name</source>
            <translation>Un champ : Nom</translation>
        </message>
        <message>
            <source>One line: a name, a cue number, an address.</source>
            <translation>Une ligne de texte : un nom, un numéro de top, une adresse.</translation>
        </message>
        <message>
            <source>One of a list that you write, each with a colour.</source>
            <translation>Un élément d’une liste que vous écrivez, chacun avec une couleur.</translation>
        </message>
        <message>
            <source>One row at a time, with all its fields.</source>
            <translation>Une ligne à la fois, avec tous ses champs.</translation>
        </message>
        <message>
            <source>Only I see this view</source>
            <translation>Moi seul vois cette vue</translation>
        </message>
        <message>
            <source>Only a duration such as 7d or 2h can be added or taken.</source>
            <translation>Seule une durée comme 7d ou 2h peut s’ajouter ou se retrancher.</translation>
        </message>
        <message>
            <source>Only a field of type choice has choices.</source>
            <translation>Seul un champ de type choice a des choix.</translation>
        </message>
        <message>
            <source>Only a reference has a target.</source>
            <translation>Seul un renvoi a un target.</translation>
        </message>
        <message>
            <source>Only if</source>
            <translation>Seulement si</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Moi seul</translation>
        </message>
        <message>
            <source>Only rows that others changed are shown. Click to show all.</source>
            <translation>Seules les lignes modifiées par d’autres sont montrées. Cliquez pour tout montrer.</translation>
        </message>
        <message>
            <source>Only the table in front</source>
            <translation>Seulement la table devant</translation>
        </message>
        <message>
            <source>Only what I have a part in</source>
            <translation>Seulement ce qui me concerne</translation>
        </message>
        <message>
            <source>Only you see this name.</source>
            <translation>Vous seul voyez ce nom.</translation>
        </message>
        <message>
            <source>Only you see this view</source>
            <translation>Vous seul voyez cette vue</translation>
        </message>
        <message>
            <source>Only: {filter}</source>
            <translation>Seulement : {filter}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>Ouvrir une copie</translation>
        </message>
        <message>
            <source>Open a copy…</source>
            <translation>Ouvrir une copie…</translation>
        </message>
        <message>
            <source>Open a production</source>
            <translation>Ouvrir une production</translation>
        </message>
        <message>
            <source>Open as a new production</source>
            <translation>Ouvrir comme nouvelle production</translation>
        </message>
        <message>
            <source>Open choices, dates, rows to link to</source>
            <translation>Ouvrir choix, dates, lignes à lier</translation>
        </message>
        <message>
            <source>Open collisions</source>
            <translation>Collisions ouvertes</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>L’ouvrir</translation>
        </message>
        <message>
            <source>Open what this cell points to</source>
            <translation>Ouvrir ce vers quoi renvoie cette cellule</translation>
        </message>
        <message>
            <source>Opened lately</source>
            <translation>Ouvertes récemment</translation>
        </message>
        <message>
            <source>Opening a backup</source>
            <translation>Ouverture d’une sauvegarde</translation>
        </message>
        <message>
            <source>Opening “{name}” …</source>
            <translation>Ouverture de « {name} » …</translation>
        </message>
        <message>
            <source>Opens in Excel, LibreOffice and Numbers.</source>
            <translation>S’ouvre dans Excel, LibreOffice et Numbers.</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Ouvrir…</translation>
        </message>
        <message>
            <source>Or an invite</source>
            <translation>Ou une invitation</translation>
        </message>
        <message>
            <source>Or the code {code}</source>
            <translation>Ou le code {code}</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>Orientation</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autre</translation>
        </message>
        <message>
            <source>Others in the same room join from here; nothing needs the internet. When two people change the same value, both are kept until somebody decides. {keys} opens it.</source>
            <translation>Les autres dans la pièce vous rejoignent d’ici ; internet est inutile. Si deux personnes changent la même valeur, les deux restent jusqu’à ce que quelqu’un décide. {keys} l’ouvre.</translation>
        </message>
        <message>
            <source>Output of the script</source>
            <translation>Sortie du script</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Page as it will be printed</source>
            <translation>La page telle qu’elle sera imprimée</translation>
        </message>
        <message>
            <source>Page shown</source>
            <translation>Page montrée</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>Page {number} sur {count}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Pages with header and footer, to print or to keep as a PDF.</source>
            <translation>Des pages avec en-tête et pied, à imprimer ou à garder en PDF.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Part {} and {}</source>
            <translation>Séparer {} et {}</translation>
        </message>
        <message>
            <source>Parted by</source>
            <translation>Séparé par</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Parties</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Paste cell</source>
            <translation>Coller une cellule</translation>
        </message>
        <message>
            <source>Paste into {count:,} cells</source>
            <translation>Coller dans {count:,} cellules</translation>
        </message>
        <message>
            <source>Paste this text where they choose “Join…”, or have them scan it.</source>
            <translation>Collez ce texte là où l’on choisit « Rejoindre… », ou faites-le scanner.</translation>
        </message>
        <message>
            <source>Paste {count} cells</source>
            <translation>Coller {count} cellules</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Équipe</translation>
        </message>
        <message>
            <source>People in this network may ask</source>
            <translation>Les gens de ce réseau peuvent demander</translation>
        </message>
        <message>
            <source>People of this production</source>
            <translation>Équipe de cette production</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Permission</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Permissions</translation>
        </message>
        <message>
            <source>Permissions of scripts</source>
            <translation>Permissions des scripts</translation>
        </message>
        <message>
            <source>Permissions of scripts…</source>
            <translation>Permissions des scripts…</translation>
        </message>
        <message>
            <source>Permissions…</source>
            <translation>Permissions…</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Points here</source>
            <translation>Renvoie ici</translation>
        </message>
        <message>
            <source>Points into</source>
            <translation>Renvoie à</translation>
        </message>
        <message>
            <source>Port {} cannot be listened to ({phrase}).</source>
            <translation>Impossible d’écouter le port {} ({phrase}).</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Previous table</source>
            <translation>Table précédente</translation>
        </message>
        <message>
            <source>Previous view</source>
            <translation>Vue précédente</translation>
        </message>
        <message>
            <source>Print {title}</source>
            <translation>Imprimer {title}</translation>
        </message>
        <message>
            <source>Printing: page {done:,} of {total:,}</source>
            <translation>Impression : page {done:,} sur {total:,}</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Problems and suggestions</source>
            <translation>Problèmes et propositions</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Productions in this network</source>
            <translation>Productions dans ce réseau</translation>
        </message>
        <message>
            <source>Productions opened lately</source>
            <translation>Productions ouvertes récemment</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}, with {said}.</source>
            <translation>Propose : les lignes de {} sont ajoutées à {}, avec {said}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}, with {said}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Propose : les lignes de {} sont ajoutées à {}, avec {said} ; ce qui ne convient plus est proposé au retrait.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}.</source>
            <translation>Propose : les lignes de {} sont ajoutées à {}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are added to {}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Propose : les lignes de {} sont ajoutées à {} ; ce qui ne convient plus est proposé au retrait.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} are taken out of {}.</source>
            <translation>Propose : les lignes de {} sont retirées de {}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} get {said}.</source>
            <translation>Propose : les lignes de {} reçoivent {said}.</translation>
        </message>
        <message>
            <source>Proposes: rows of {} that share {list} with {said} become one.</source>
            <translation>Propose : les lignes de {} qui partagent {list} avec {said} n’en font plus qu’une.</translation>
        </message>
        <message>
            <source>Put in its place…</source>
            <translation>Mettre à sa place…</translation>
        </message>
        <message>
            <source>Put into this table</source>
            <translation>Mise dans cette table</translation>
        </message>
        <message>
            <source>Put them into another table</source>
            <translation>Les mettre dans une autre table</translation>
        </message>
        <message>
            <source>Put {samples:,} sample rows in, to try it</source>
            <translation>Mettre {samples:,} lignes d’exemple, pour essayer</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Read by nearly every program; text only.</source>
            <translation>Lu par presque tous les programmes ; texte seul.</translation>
        </message>
        <message>
            <source>Read files anywhere in the production's folder</source>
            <translation>Lire des fichiers partout dans le dossier de la production</translation>
        </message>
        <message>
            <source>Read files called {} in the production's folder</source>
            <translation>Lire des fichiers nommés {} dans le dossier de la production</translation>
        </message>
        <message>
            <source>Read files in {} of the production's folder</source>
            <translation>Lire des fichiers dans {} du dossier de la production</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>Lecture du fichier…</translation>
        </message>
        <message>
            <source>Reading: {read:,} of {rows:,} rows</source>
            <translation>Lecture : {read:,} lignes sur {rows:,}</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rappeler</translation>
        </message>
        <message>
            <source>Receive OSC messages from the network on port {}</source>
            <translation>Recevoir des messages OSC du réseau sur le port {}</translation>
        </message>
        <message>
            <source>Receiving {to_come:,}</source>
            <translation>Réception : {to_come:,}</translation>
        </message>
        <message>
            <source>Record history</source>
            <translation>Historique de la ligne</translation>
        </message>
        <message>
            <source>Recovery words…</source>
            <translation>Mots de secours…</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Redo {label}</source>
            <translation>Rétablir {label}</translation>
        </message>
        <message>
            <source>Remind me where it is empty</source>
            <translation>Me rappeler où il est vide</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove module {}</source>
            <translation>Retirer le module {}</translation>
        </message>
        <message>
            <source>Remove this line</source>
            <translation>Retirer cette condition</translation>
        </message>
        <message>
            <source>Removed {links}</source>
            <translation>{links} : retrait fait</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Rename or edit this view…</source>
            <translation>Renommer ou modifier cette vue…</translation>
        </message>
        <message>
            <source>Rename this staging…</source>
            <translation>Renommer ce brouillon…</translation>
        </message>
        <message>
            <source>Rename this table</source>
            <translation>Renommer cette table</translation>
        </message>
        <message>
            <source>Rename “{name}”…</source>
            <translation>Renommer « {name} »…</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Rouvert</translation>
        </message>
        <message>
            <source>Reopened: {whose} from {at}{came}. {choice} was {chosen}.</source>
            <translation>Rouvert : {whose} du {at}{came}. {choice} était {chosen}.</translation>
        </message>
        <message>
            <source>Reopened: {}'s decision on {} arrived at {}; it was made without {}'s edit from {}.</source>
            <translation>Rouvert : la décision de {} pour {} est arrivée à {} ; elle a été prise sans la modification de {} de {}.</translation>
        </message>
        <message>
            <source>Reopened: {}'s edit from {} arrived at {}, after {} had decided on {}.</source>
            <translation>Rouvert : la modification de {} de {} est arrivée à {}, après que {} avait choisi {}.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Replace by</source>
            <translation>Remplacer par</translation>
        </message>
        <message>
            <source>Replace in {cells}</source>
            <translation>Remplacer dans {cells}</translation>
        </message>
        <message>
            <source>Replace what is in the cell</source>
            <translation>Remplacer ce qui est dans la cellule</translation>
        </message>
        <message>
            <source>Replace “{}” by “{}” in 1 cell</source>
            <translation>Remplacer « {} » par « {} » dans une cellule</translation>
        </message>
        <message>
            <source>Replace “{}” by “{}” in {count} cells</source>
            <translation>Remplacer « {} » par « {} » dans {count} cellules</translation>
        </message>
        <message>
            <source>Replaced in {cells}</source>
            <translation>Remplacé dans {cells}</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Rest between two days</source>
            <translation>Repos entre deux jours</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Restore {field_name}</source>
            <translation>Restaurer {field_name}</translation>
        </message>
        <message>
            <source>Restore {}</source>
            <translation>Rétablir {}</translation>
        </message>
        <message>
            <source>Restore “{old}”</source>
            <translation>Restaurer « {old} »</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Relire</translation>
        </message>
        <message>
            <source>Review what is staged</source>
            <translation>Relire ce qui est préparé</translation>
        </message>
        <message>
            <source>Review “{name}”</source>
            <translation>Relire « {name} »</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rôle</translation>
        </message>
        <message>
            <source>Row brought back</source>
            <translation>Ligne ramenée</translation>
        </message>
        <message>
            <source>Row deleted</source>
            <translation>Ligne supprimée</translation>
        </message>
        <message>
            <source>Row height: four lines</source>
            <translation>Hauteur des lignes : quatre lignes</translation>
        </message>
        <message>
            <source>Row height: one line</source>
            <translation>Hauteur des lignes : une ligne</translation>
        </message>
        <message>
            <source>Row height: two lines</source>
            <translation>Hauteur des lignes : deux lignes</translation>
        </message>
        <message>
            <source>Row number, or what the row is called</source>
            <translation>Numéro de ligne, ou nom de la ligne</translation>
        </message>
        <message>
            <source>Row with the headings</source>
            <translation>Ligne des en-têtes</translation>
        </message>
        <message>
            <source>Row {line}, {heading}: {why}  ({value})</source>
            <translation>Ligne {line}, {heading} : {why}  ({value})</translation>
        </message>
        <message>
            <source>Row {row:,} · {name}</source>
            <translation>Ligne {row:,} · {name}</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Rows and columns, as in a spreadsheet.</source>
            <translation>Des lignes et des colonnes, comme dans un tableur.</translation>
        </message>
        <message>
            <source>Rows are matched to records by {}.</source>
            <translation>Les lignes sont rapprochées des fiches par {}.</translation>
        </message>
        <message>
            <source>Rows cannot be matched by “{}”: the import has no such column, or it has no field in the table yet.</source>
            <translation>Impossible de retrouver les lignes par « {} » : le fichier n’a pas cette colonne, ou elle n’a pas encore de champ dans la table.</translation>
        </message>
        <message>
            <source>Rows of</source>
            <translation>Lignes de</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}.</source>
            <translation>Les lignes de {} sont ajoutées à {}, avec {said}.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Les lignes de {} sont ajoutées à {}, avec {said} ; ce qui ne convient plus est proposé au retrait.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}, with {said}; what fits no longer is taken out of it.</source>
            <translation>Les lignes de {} sont ajoutées à {}, avec {said} ; ce qui ne convient plus en est retiré.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}.</source>
            <translation>Les lignes de {} sont ajoutées à {}.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}; what fits no longer is proposed to be taken out of it.</source>
            <translation>Les lignes de {} sont ajoutées à {} ; ce qui ne convient plus est proposé au retrait.</translation>
        </message>
        <message>
            <source>Rows of {} are added to {}; what fits no longer is taken out of it.</source>
            <translation>Les lignes de {} sont ajoutées à {} ; ce qui ne convient plus en est retiré.</translation>
        </message>
        <message>
            <source>Rows of {} are taken out of {}.</source>
            <translation>Les lignes de {} sont retirées de {}.</translation>
        </message>
        <message>
            <source>Rows of {} get {said}.</source>
            <translation>Les lignes de {} reçoivent {said}.</translation>
        </message>
        <message>
            <source>Rows of {} that share {list} with {said} become one.</source>
            <translation>Les lignes de {} qui partagent {list} avec {said} n’en font plus qu’une.</translation>
        </message>
        <message>
            <source>Rows shown whole</source>
            <translation>Lignes montrées en entier</translation>
        </message>
        <message>
            <source>Rows that are alike in all of them are a problem; empty ones never.</source>
            <translation>Les lignes semblables en tout cela sont un problème ; les vides, jamais.</translation>
        </message>
        <message>
            <source>Rows that are never merged</source>
            <translation>Lignes jamais fusionnées</translation>
        </message>
        <message>
            <source>Rows that are never the same…</source>
            <translation>Lignes qui ne sont jamais la même chose…</translation>
        </message>
        <message>
            <source>Rows that fit a condition</source>
            <translation>Lignes qui remplissent une condition</translation>
        </message>
        <message>
            <source>Rows that overlap: two at one time or place</source>
            <translation>Lignes qui se chevauchent : deux au même moment ou au même endroit</translation>
        </message>
        <message>
            <source>Rows that share what ought to be their own</source>
            <translation>Lignes qui partagent ce qui devrait n’être qu’à l’une</translation>
        </message>
        <message>
            <source>Rows under headings: those with the same value of a field stand together.</source>
            <translation>Des lignes sous des titres : celles qui ont la même valeur d’un champ vont ensemble.</translation>
        </message>
        <message>
            <source>Rows with problems, and what changes</source>
            <translation>Lignes avec problèmes, et ce qui change</translation>
        </message>
        <message>
            <source>Rows: close together</source>
            <translation>Lignes : serrées</translation>
        </message>
        <message>
            <source>Rows: far apart</source>
            <translation>Lignes : espacées</translation>
        </message>
        <message>
            <source>Rows: normal</source>
            <translation>Lignes : normales</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Règles</translation>
        </message>
        <message>
            <source>Rules…</source>
            <translation>Règles…</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Exécuter</translation>
        </message>
        <message>
            <source>Run a script when this field changes…</source>
            <translation>Exécuter un script quand ce champ change…</translation>
        </message>
        <message>
            <source>Run this script</source>
            <translation>Exécuter ce script</translation>
        </message>
        <message>
            <source>Run “openprod doctor --blobs”.</source>
            <translation>Lancez « openprod doctor --blobs ».</translation>
        </message>
        <message>
            <source>Running…</source>
            <translation>En cours…</translation>
        </message>
        <message>
            <source>S&amp;cripts</source>
            <translation>&amp;Scripts</translation>
        </message>
        <message>
            <source>S&amp;wap</source>
            <translation>É&amp;changer</translation>
        </message>
        <message>
            <source>Same thing in another table?…</source>
            <translation>La même chose dans une autre table ?…</translation>
        </message>
        <message>
            <source>Same thing in two tables?</source>
            <translation>La même chose dans deux tables ?</translation>
        </message>
        <message>
            <source>Same thing in two tables?…</source>
            <translation>La même chose dans deux tables ?…</translation>
        </message>
        <message>
            <source>Sample data</source>
            <translation>Données d’exemple</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save a copy of everything</source>
            <translation>Enregistrer une copie de tout</translation>
        </message>
        <message>
            <source>Save a copy of everything…</source>
            <translation>Enregistrer une copie de tout…</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Enregistrer une copie…</translation>
        </message>
        <message>
            <source>Save and run</source>
            <translation>Enregistrer et exécuter</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Save as a view</source>
            <translation>Enregistrer comme vue</translation>
        </message>
        <message>
            <source>Save as a view…</source>
            <translation>Enregistrer comme vue…</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>Enregistrer les modifications</translation>
        </message>
        <message>
            <source>Save changes to this view</source>
            <translation>Enregistrer les modifications de cette vue</translation>
        </message>
        <message>
            <source>Save it as a new row</source>
            <translation>L’enregistrer comme nouvelle ligne</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>Enregistrer la copie</translation>
        </message>
        <message>
            <source>Save the copy as</source>
            <translation>Enregistrer la copie sous</translation>
        </message>
        <message>
            <source>Save the shortcuts</source>
            <translation>Enregistrer les raccourcis</translation>
        </message>
        <message>
            <source>Save view</source>
            <translation>Enregistrer la vue</translation>
        </message>
        <message>
            <source>Save what is shown as a view, or make another kind of view</source>
            <translation>Enregistre ce qui est montré comme vue, ou crée une vue d’un autre type</translation>
        </message>
        <message>
            <source>Save {kind}</source>
            <translation>Enregistrer : {kind}</translation>
        </message>
        <message>
            <source>Save “{name}”</source>
            <translation>Enregistrer « {name} »</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation>Enregistré sur cet ordinateur</translation>
        </message>
        <message>
            <source>Saved the check “{name}”</source>
            <translation>Contrôle « {name} » enregistré</translation>
        </message>
        <message>
            <source>Saved the rule “{name}”</source>
            <translation>Règle « {name} » enregistrée</translation>
        </message>
        <message>
            <source>Saved the trigger “{said}”</source>
            <translation>Déclencheur « {said} » enregistré</translation>
        </message>
        <message>
            <source>Saved the view “{name}”</source>
            <translation>Vue « {name} » enregistrée</translation>
        </message>
        <message>
            <source>Saved v&amp;iews</source>
            <translation>&amp;Vues</translation>
        </message>
        <message>
            <source>Saved “{name}”</source>
            <translation>« {name} » enregistré</translation>
        </message>
        <message>
            <source>Saved “{name}”, {size:,.1f} MB</source>
            <translation>« {name} » enregistré, {size:,.1f} Mo</translation>
        </message>
        <message>
            <source>Saves the script and runs it at once (Ctrl+Return in the script)</source>
            <translation>Enregistre le script et le lance aussitôt (Ctrl+Entrée dans le script)</translation>
        </message>
        <message>
            <source>Saving a copy, percent</source>
            <translation>Enregistrement d’une copie, pour cent</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>Enregistrement de {name}</translation>
        </message>
        <message>
            <source>Say of what: {}(&lt;-scene.cues.number), for one.</source>
            <translation>Dites de quoi : par exemple {}(&lt;-scene.cues.number).</translation>
        </message>
        <message>
            <source>Say the day, too: 2026-11-21 18:00.</source>
            <translation>Dites aussi le jour : 2026-11-21 18:00.</translation>
        </message>
        <message>
            <source>Say which field: {}(….name).</source>
            <translation>Dites quel champ : {}(….name).</translation>
        </message>
        <message>
            <source>Say why this is no problem; others will ask.</source>
            <translation>Dites pourquoi ce n’est pas un problème ; d’autres demanderont.</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Dit</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Planning</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Script</translation>
        </message>
        <message>
            <source>Scripts</source>
            <translation>Scripts</translation>
        </message>
        <message>
            <source>Search every table</source>
            <translation>Chercher dans toutes les tables</translation>
        </message>
        <message>
            <source>Select more</source>
            <translation>Sélectionner davantage</translation>
        </message>
        <message>
            <source>Select one more range</source>
            <translation>Sélectionner une plage de plus</translation>
        </message>
        <message>
            <source>Select rows / columns / all</source>
            <translation>Sélectionner lignes / colonnes / tout</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Semicolon</source>
            <translation>Point-virgule</translation>
        </message>
        <message>
            <source>Send OSC messages to port {} of other devices</source>
            <translation>Envoyer des messages OSC au port {} d’autres appareils</translation>
        </message>
        <message>
            <source>Send OSC messages to ports {} of other devices</source>
            <translation>Envoyer des messages OSC aux ports {} d’autres appareils</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>Envoyé à l’imprimante</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Mis de côté</translation>
        </message>
        <message>
            <source>Set it aside (Del)</source>
            <translation>Le mettre de côté (Suppr)</translation>
        </message>
        <message>
            <source>Set staging aside (stash)</source>
            <translation>Mettre le brouillon de côté</translation>
        </message>
        <message>
            <source>Sets “{name}” aside</source>
            <translation>Met « {name} » de côté</translation>
        </message>
        <message>
            <source>Several short words in one cell, such as tags.</source>
            <translation>Plusieurs mots courts dans une cellule, comme des étiquettes.</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Montrer</translation>
        </message>
        <message>
            <source>Show a code</source>
            <translation>Montrer un code</translation>
        </message>
        <message>
            <source>Show a code and tell it across the room, or send an invite.</source>
            <translation>Montrez un code et dites-le à travers la pièce, ou envoyez une invitation.</translation>
        </message>
        <message>
            <source>Show all fields</source>
            <translation>Montrer tous les champs</translation>
        </message>
        <message>
            <source>Show all rows</source>
            <translation>Montrer toutes les lignes</translation>
        </message>
        <message>
            <source>Show all {count:,}</source>
            <translation>Montrer les {count:,}</translation>
        </message>
        <message>
            <source>Show as {words}</source>
            <translation>Montrer comme : {words}</translation>
        </message>
        <message>
            <source>Show in the order made</source>
            <translation>Montrer dans l’ordre de création</translation>
        </message>
        <message>
            <source>Show only this value</source>
            <translation>Ne montrer que cette valeur</translation>
        </message>
        <message>
            <source>Show others where I am</source>
            <translation>Montrer aux autres où je suis</translation>
        </message>
        <message>
            <source>Show the calendar</source>
            <translation>Montrer le calendrier</translation>
        </message>
        <message>
            <source>Show the choices</source>
            <translation>Montrer les choix</translation>
        </message>
        <message>
            <source>Show the history of</source>
            <translation>Montrer l’historique de</translation>
        </message>
        <message>
            <source>Show the line</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message>
            <source>Show the menu of these cells</source>
            <translation>Montrer le menu de ces cellules</translation>
        </message>
        <message>
            <source>Show the menu of this field</source>
            <translation>Montrer le menu de ce champ</translation>
        </message>
        <message>
            <source>Show the newest</source>
            <translation>Montrer la plus récente</translation>
        </message>
        <message>
            <source>Show the problems</source>
            <translation>Montrer les problèmes</translation>
        </message>
        <message>
            <source>Show the rows that fulfil</source>
            <translation>Montrer les lignes qui remplissent</translation>
        </message>
        <message>
            <source>Show this row whole</source>
            <translation>Montrer cette ligne en entier</translation>
        </message>
        <message>
            <source>Show this view as it was saved</source>
            <translation>Montrer cette vue telle qu’enregistrée</translation>
        </message>
        <message>
            <source>Show what rules suggest</source>
            <translation>Montrer ce que proposent les règles</translation>
        </message>
        <message>
            <source>Show without groups</source>
            <translation>Montrer sans groupes</translation>
        </message>
        <message numerus="yes">
            <source>Show {count:,} drifts</source>
            <extracomment>One: Show {count:,} drift</extracomment>
            <translation>
                <numerusform>Montrer {count:,} écart</numerusform>
                <numerusform>Montrer {count:,} écarts</numerusform>
            </translation>
        </message>
        <message>
            <source>Show “conflict”</source>
            <translation>Montrer « conflit »</translation>
        </message>
        <message>
            <source>Shown in the cells</source>
            <translation>Montré dans les cellules</translation>
        </message>
        <message>
            <source>Shown in the order made</source>
            <translation>Montré dans l’ordre de création</translation>
        </message>
        <message>
            <source>Shown when the pointer rests on the heading</source>
            <translation>Montré quand le pointeur reste sur l’en-tête</translation>
        </message>
        <message>
            <source>Shows both values, to choose one</source>
            <translation>Montre les deux valeurs, pour en choisir une</translation>
        </message>
        <message>
            <source>Shows the values that were not chosen, to use one of them after all</source>
            <translation>Montre les valeurs non choisies, pour en prendre une quand même</translation>
        </message>
        <message>
            <source>Shows what everybody has again</source>
            <translation>Montre à nouveau ce que tout le monde a</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Barre latérale</translation>
        </message>
        <message>
            <source>Sideways</source>
            <translation>Paysage</translation>
        </message>
        <message>
            <source>Since you were here ({when})  {works}</source>
            <translation>Depuis votre passage ({when})  {works}</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Plus petit</translation>
        </message>
        <message>
            <source>So many rows changed at once that “{}” was not run for them.</source>
            <translation>Tant de lignes ont changé d’un coup que « {} » n’a pas été exécuté pour elles.</translation>
        </message>
        <message>
            <source>Some cells were left as before: {unread}</source>
            <translation>Des cellules sont restées telles quelles : {unread}</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Quelqu’un</translation>
        </message>
        <message>
            <source>Somebody changed it since.</source>
            <translation>Quelqu’un l’a changé depuis.</translation>
        </message>
        <message>
            <source>Somebody changed the same values meanwhile: decide which stand, then commit</source>
            <translation>Quelqu’un a changé les mêmes valeurs entre-temps : décidez lesquelles restent, puis validez</translation>
        </message>
        <message>
            <source>Somebody has changed this since; decide which value stands.</source>
            <translation>Quelqu’un l’a changé depuis ; décidez quelle valeur reste.</translation>
        </message>
        <message>
            <source>Somebody has decided this meanwhile.</source>
            <translation>Quelqu’un a décidé entre-temps.</translation>
        </message>
        <message>
            <source>Somebody typed three wrong codes, so the code is closed. Show a new one, and tell it only to whom you mean.</source>
            <translation>Quelqu’un a tapé trois codes faux, le code est donc fermé. Montrez-en un nouveau, et ne le dites qu’à la bonne personne.</translation>
        </message>
        <message>
            <source>Somebody uses a newer openprod. Some of their changes are kept and passed on, and will show once you update openprod.</source>
            <translation>Quelqu’un utilise un openprod plus récent. Une partie de ses changements est gardée et transmise, et se verra une fois openprod mis à jour.</translation>
        </message>
        <message>
            <source>Somebody's computer sent something else for “{}”.</source>
            <translation>L’ordinateur de quelqu’un a envoyé autre chose pour « {} ».</translation>
        </message>
        <message>
            <source>Something arrived that is not a valid change and was not used: {}.</source>
            <translation>Quelque chose est arrivé qui n’est pas une modification valable et n’a pas été utilisé : {}.</translation>
        </message>
        <message>
            <source>Something else stands here now.</source>
            <translation>Autre chose est ici maintenant.</translation>
        </message>
        <message>
            <source>Something else was done since. Undo in the Edit menu goes back step by step.</source>
            <translation>Autre chose a été fait depuis. Annuler, dans le menu Édition, revient pas à pas.</translation>
        </message>
        <message>
            <source>Something is asked here already. Answer it, then open that again.</source>
            <translation>Une question est déjà posée ici. Répondez-y, puis ouvrez cela à nouveau.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log.</source>
            <translation>Un imprévu s’est produit. Il est noté dans le journal.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. It was written to the log; your data is safe.</source>
            <translation>Un imprévu s’est produit. Il est noté dans le journal ; vos données sont en sécurité.</translation>
        </message>
        <message>
            <source>Something unexpected went wrong. Your data is safe, and a report was kept.</source>
            <translation>Un imprévu s’est produit. Vos données sont en sécurité, et un rapport a été gardé.</translation>
        </message>
        <message>
            <source>Sort by this field, first to last</source>
            <translation>Trier par ce champ, croissant</translation>
        </message>
        <message>
            <source>Sort by this field, last to first</source>
            <translation>Trier par ce champ, décroissant</translation>
        </message>
        <message>
            <source>Sorted</source>
            <translation>Tri</translation>
        </message>
        <message>
            <source>Sorted by </source>
            <translation>Trié par </translation>
        </message>
        <message>
            <source>Sorted by {words}. Click to take the sorting away.</source>
            <translation>Trié par {words}. Cliquez pour ôter le tri.</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Séparer</translation>
        </message>
        <message>
            <source>Split in two</source>
            <translation>Séparé en deux</translation>
        </message>
        <message>
            <source>Split this row…</source>
            <translation>Séparer cette ligne…</translation>
        </message>
        <message>
            <source>Split {title} off</source>
            <translation>Détacher {title}</translation>
        </message>
        <message>
            <source>Split {}</source>
            <translation>Scinder {}</translation>
        </message>
        <message>
            <source>Split “{title}”</source>
            <translation>Séparer « {title} »</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Séparer…</translation>
        </message>
        <message>
            <source>Stage changes</source>
            <translation>Préparer des modifications</translation>
        </message>
        <message>
            <source>Stage changes…</source>
            <translation>Préparer des modifications…</translation>
        </message>
        <message>
            <source>Stage into…</source>
            <translation>Préparer dans…</translation>
        </message>
        <message>
            <source>Staged. Everybody has: {has}</source>
            <translation>Préparé. Tout le monde a : {has}</translation>
        </message>
        <message>
            <source>Staged: nobody else has this row yet.</source>
            <translation>Préparée : personne d’autre n’a encore cette ligne.</translation>
        </message>
        <message>
            <source>Staged: nobody else has this value yet.</source>
            <translation>Préparée : personne d’autre n’a encore cette valeur.</translation>
        </message>
        <message>
            <source>Staged; {actor_name} wrote “{has}” meanwhile. Was: {was}</source>
            <translation>Préparée ; {actor_name} a écrit « {has} » entre-temps. Avant : {was}</translation>
        </message>
        <message>
            <source>Staging</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Staging {name}: switch</source>
            <translation>Brouillon {name} : changer</translation>
        </message>
        <message>
            <source>Staging {name}: {overlay}</source>
            <translation>Brouillon {name} : {overlay}</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Start a new production from this one</source>
            <translation>Commencer une nouvelle production à partir de celle-ci</translation>
        </message>
        <message>
            <source>Start a new production from this one…</source>
            <translation>Commencer une nouvelle production à partir de celle-ci…</translation>
        </message>
        <message>
            <source>Start from “{}” as it was on {} UTC</source>
            <translation>Partir de « {} » tel qu’au {} UTC</translation>
        </message>
        <message>
            <source>Start staging</source>
            <translation>Commencer à préparer</translation>
        </message>
        <message>
            <source>Start with an empty workspace on this computer.</source>
            <translation>Commencez par un espace vide sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Stash</source>
            <translation>Mettre de côté</translation>
        </message>
        <message>
            <source>Still saving; the window closes after that.</source>
            <translation>Enregistrement en cours ; la fenêtre se ferme ensuite.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Stop fetching</source>
            <translation>Ne plus récupérer</translation>
        </message>
        <message>
            <source>Stop the script</source>
            <translation>Arrêter le script</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
        <message>
            <source>Such as</source>
            <translation>Par exemple</translation>
        </message>
        <message>
            <source>Such as 192.168.1.20:4711</source>
            <translation>Par exemple 192.168.1.20:4711</translation>
        </message>
        <message>
            <source>Such as 7Q3F-9K</source>
            <translation>Par exemple 7Q3F-9K</translation>
        </message>
        <message>
            <source>Such as Call time</source>
            <translation>Par exemple Heure de convocation</translation>
        </message>
        <message>
            <source>Such as Crew go into the tour book</source>
            <translation>Par exemple L’équipe va dans le carnet de tournée</translation>
        </message>
        <message>
            <source>Such as Cue without a page</source>
            <translation>Par exemple Top sans page</translation>
        </message>
        <message>
            <source>Such as Hamlet, autumn tour</source>
            <translation>Par exemple Hamlet, tournée d’automne</translation>
        </message>
        <message>
            <source>Such as Hookup by position</source>
            <translation>Par exemple Patch par position</translation>
        </message>
        <message>
            <source>Such as Wardrobe</source>
            <translation>Par exemple Costumes</translation>
        </message>
        <message>
            <source>Such as: two units on one dimmer, on purpose</source>
            <translation>Par exemple : deux projecteurs sur un gradateur, exprès</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Propositions</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Somme</translation>
        </message>
        <message>
            <source>Switch staging…</source>
            <translation>Changer de brouillon…</translation>
        </message>
        <message>
            <source>Switch to another staging, or back to what everybody has</source>
            <translation>Passer à un autre brouillon, ou revenir à ce que tout le monde a</translation>
        </message>
        <message>
            <source>Switched on</source>
            <translation>En service</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Sync this production with others in this network? Until you say so, nothing is sent and nothing comes in.</source>
            <translation>Synchroniser cette production avec d’autres dans ce réseau ? Tant que vous ne le dites pas, rien n’est envoyé et rien n’arrive.</translation>
        </message>
        <message>
            <source>Sync with others in this network</source>
            <translation>Synchroniser avec d’autres dans ce réseau</translation>
        </message>
        <message numerus="yes">
            <source>Synced · {count} others</source>
            <extracomment>One: Synced · {count} other</extracomment>
            <translation>
                <numerusform>Synchronisé · {count} autre</numerusform>
                <numerusform>Synchronisé · {count} autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Syncing</source>
            <translation>Synchronisation</translation>
        </message>
        <message>
            <source>Syncing stopped: {sentence}</source>
            <translation>La synchronisation s’est arrêtée : {sentence}</translation>
        </message>
        <message>
            <source>T&amp;ogether</source>
            <translation>&amp;Ensemble</translation>
        </message>
        <message>
            <source>Tab-separated (.tsv)</source>
            <translation>Séparé par des tabulations (.tsv)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Table it points into</source>
            <translation>Table à laquelle il renvoie</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>Tables and fields</source>
            <translation>Tables et champs</translation>
        </message>
        <message>
            <source>Tables of a department, with views, rules and checks</source>
            <translation>Tables d’un département, avec vues, règles et contrôles</translation>
        </message>
        <message>
            <source>Tables whose rows come along</source>
            <translation>Tables dont les lignes suivent</translation>
        </message>
        <message>
            <source>Tables, links and what is the same</source>
            <translation>Tables, liens et ce qui est la même chose</translation>
        </message>
        <message>
            <source>Tabs between columns, under Lightwright’s names.</source>
            <translation>Tabulations entre les colonnes, sous les noms de Lightwright.</translation>
        </message>
        <message>
            <source>Take 1 row out of {} that fit no longer.</source>
            <translation>Retirer une ligne de {} qui ne convient plus.</translation>
        </message>
        <message>
            <source>Take 1 row out of {}.</source>
            <translation>Retirer une ligne de {}.</translation>
        </message>
        <message>
            <source>Take all {count:,} of {whose} (Enter)</source>
            <translation>Prendre les {count:,} de {whose} (Entrée)</translation>
        </message>
        <message>
            <source>Take answers back</source>
            <translation>Reprendre des réponses</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Take off this list</source>
            <translation>Retirer de cette liste</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Take out of {}</source>
            <translation>Retirer de {}</translation>
        </message>
        <message>
            <source>Take out {count} files</source>
            <translation>Retirer {count} fichiers</translation>
        </message>
        <message>
            <source>Take out {}</source>
            <translation>Retirer {}</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>Retirer…</translation>
        </message>
        <message>
            <source>Take the filter away</source>
            <translation>Ôter le filtre</translation>
        </message>
        <message>
            <source>Take them out of a table</source>
            <translation>Les retirer d’une table</translation>
        </message>
        <message>
            <source>Take this cell out of staging</source>
            <translation>Retirer cette cellule du brouillon</translation>
        </message>
        <message>
            <source>Take this link away</source>
            <translation>Retirer ce lien</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>Occupent</translation>
        </message>
        <message>
            <source>Take {count} rows out of {} that fit no longer.</source>
            <translation>Retirer {count} lignes de {} qui ne conviennent plus.</translation>
        </message>
        <message>
            <source>Take {count} rows out of {}.</source>
            <translation>Retirer {count} lignes de {}.</translation>
        </message>
        <message>
            <source>Take {name} out of staging</source>
            <translation>Retirer {name} du brouillon</translation>
        </message>
        <message>
            <source>Take {rows} of your “{other_name}” into “{name}”</source>
            <translation>Prendre {rows} de « {other_name} » dans « {name} »</translation>
        </message>
        <message>
            <source>Take {} out of {}.</source>
            <translation>Retirer {} de {}.</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Repris</translation>
        </message>
        <message>
            <source>Taken out of this table</source>
            <translation>Retirée de cette table</translation>
        </message>
        <message>
            <source>Taken out; its tables are still there</source>
            <translation>Retiré ; ses tables sont toujours là</translation>
        </message>
        <message>
            <source>Takes this line out of the filter</source>
            <translation>Retire cette ligne du filtre</translation>
        </message>
        <message>
            <source>Tell this code to whoever has the production. They see that you ask, and type it. Waiting for them, five minutes at most…</source>
            <translation>Dites ce code à qui a la production. On voit que vous demandez, et on le tape. Attente, cinq minutes au plus…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Text needs quotes: write "{}".</source>
            <translation>Un texte demande des guillemets : écrivez "{}".</translation>
        </message>
        <message>
            <source>Text of the invite</source>
            <translation>Texte de l’invitation</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Text size: {percent} %</source>
            <translation>Taille du texte : {percent} %</translation>
        </message>
        <message>
            <source>That cannot be sent by OSC: {}</source>
            <translation>Cela ne peut pas partir en OSC : {}</translation>
        </message>
        <message>
            <source>That day is out of range.</source>
            <translation>Ce jour est hors limites.</translation>
        </message>
        <message>
            <source>That filter has {} characters; {} is the limit.</source>
            <translation>Ce filtre a {} caractères ; {} est la limite.</translation>
        </message>
        <message>
            <source>That filter nests more than {} conditions; split it up.</source>
            <translation>Ce filtre imbrique plus de {} conditions ; divisez-le.</translation>
        </message>
        <message>
            <source>That is a longer time than can be kept.</source>
            <translation>C’est une durée plus longue que ce qui peut être gardé.</translation>
        </message>
        <message>
            <source>That is no live query.</source>
            <translation>Ce n’est pas une requête suivie.</translation>
        </message>
        <message>
            <source>That is no pattern for matches: {}.</source>
            <translation>Ce n’est pas un motif pour matches : {}.</translation>
        </message>
        <message>
            <source>That is not a finite number.</source>
            <translation>Ce n’est pas un nombre fini.</translation>
        </message>
        <message>
            <source>That is not an access code. It has six letters and digits, such as 7Q3F-9K.</source>
            <translation>Ce n’est pas un code d’accès. Il a six lettres et chiffres, comme 7Q3F-9K.</translation>
        </message>
        <message>
            <source>That is nothing that anything comes in by.</source>
            <translation>Rien ne peut arriver par là.</translation>
        </message>
        <message>
            <source>That is nothing to wait for.</source>
            <translation>Il n’y a rien à attendre là.</translation>
        </message>
        <message>
            <source>That length of time is too long to keep.</source>
            <translation>Cette durée est trop longue pour être gardée.</translation>
        </message>
        <message>
            <source>That link is not in the same list, so nothing can go next to it.</source>
            <translation>Ce lien n’est pas dans la même liste, rien ne peut donc aller à côté.</translation>
        </message>
        <message>
            <source>That number is too large to keep.</source>
            <translation>Ce nombre est trop grand pour être gardé.</translation>
        </message>
        <message>
            <source>That passphrase does not open this key. Check it and try again.</source>
            <translation>Cette phrase secrète n’ouvre pas la clé. Vérifiez-la et réessayez.</translation>
        </message>
        <message>
            <source>That text has {count} characters; {count} is the limit.</source>
            <translation>Ce texte a {count} caractères ; la limite est {count}.</translation>
        </message>
        <message>
            <source>That text holds a NUL character; remove it.</source>
            <translation>Ce texte contient un caractère NUL ; retirez-le.</translation>
        </message>
        <message>
            <source>That text holds half a character and cannot be kept.</source>
            <translation>Ce texte contient la moitié d’un caractère et ne peut pas être gardé.</translation>
        </message>
        <message>
            <source>That whole number is too large to keep.</source>
            <translation>Ce nombre entier est trop grand pour être gardé.</translation>
        </message>
        <message>
            <source>That would be more than {count} rows; ask for fewer at a time.</source>
            <translation>Cela ferait plus de {count} lignes ; demandez-en moins à la fois.</translation>
        </message>
        <message>
            <source>That would be more than {count} rows; ask for fewer.</source>
            <translation>Cela ferait plus de {count} lignes ; demandez-en moins.</translation>
        </message>
        <message>
            <source>The answer is larger than {} MB.</source>
            <translation>La réponse dépasse {} Mo.</translation>
        </message>
        <message>
            <source>The backup is open to be looked at in “{name}”.</source>
            <translation>La sauvegarde est ouverte, à regarder, dans « {name} ».</translation>
        </message>
        <message>
            <source>The changed row itself</source>
            <translation>La ligne modifiée elle-même</translation>
        </message>
        <message>
            <source>The choice “{}” is there twice.</source>
            <translation>Le choix « {} » y est deux fois.</translation>
        </message>
        <message>
            <source>The clock of the computer that sent this is {} minutes ahead of this one. Its edits are kept and will appear when that time has come, or when one of the two clocks is set right.</source>
            <translation>L’horloge de l’ordinateur qui a envoyé cela avance de {} minutes. Ses modifications sont gardées et apparaîtront à l’heure dite, ou quand l’une des deux horloges sera réglée.</translation>
        </message>
        <message>
            <source>The code has run out after ten minutes. Show a new one.</source>
            <translation>Le code a expiré après dix minutes. Montrez-en un nouveau.</translation>
        </message>
        <message>
            <source>The code on their screen</source>
            <translation>Le code sur son écran</translation>
        </message>
        <message>
            <source>The code was not the right one. Ask for it again and type it anew.</source>
            <translation>Le code n’était pas le bon. Redemandez-le et tapez-le à nouveau.</translation>
        </message>
        <message>
            <source>The column “{}” and another both go into “{}”.</source>
            <translation>La colonne « {} » et une autre vont toutes deux dans « {} ».</translation>
        </message>
        <message>
            <source>The column “{}” can point to records only in an existing field.</source>
            <translation>La colonne « {} » ne peut renvoyer à des fiches que dans un champ existant.</translation>
        </message>
        <message>
            <source>The column “{}” is meant for a field that the table does not have.</source>
            <translation>La colonne « {} » est prévue pour un champ que la table n’a pas.</translation>
        </message>
        <message>
            <source>The column “{}” is not in the file.</source>
            <translation>La colonne « {} » n’est pas dans le fichier.</translation>
        </message>
        <message>
            <source>The column “{}” would fill a field of files, which no sheet holds.</source>
            <translation>La colonne « {} » remplirait un champ de fichiers, et une feuille n’en contient pas.</translation>
        </message>
        <message>
            <source>The column “{}” {}</source>
            <translation>La colonne « {} » {}</translation>
        </message>
        <message>
            <source>The condition of “{}” cannot be read: {sentence}</source>
            <translation>La condition de « {} » est illisible : {sentence}</translation>
        </message>
        <message>
            <source>The disk that holds {} did not answer as it should ({}). Nothing was half-saved: check the disk and do it again.</source>
            <translation>Le disque qui contient {} n’a pas répondu comme il faut ({}). Rien n’est à moitié enregistré : vérifiez le disque et recommencez.</translation>
        </message>
        <message>
            <source>The field of this collision is not there any more.</source>
            <translation>Le champ de cette collision n’existe plus.</translation>
        </message>
        <message>
            <source>The field was deleted.</source>
            <translation>Le champ a été supprimé.</translation>
        </message>
        <message>
            <source>The file cannot be written: {errorString}.</source>
            <translation>Impossible d’écrire le fichier : {errorString}.</translation>
        </message>
        <message>
            <source>The file could not be written: {errorString}.</source>
            <translation>Le fichier n’a pas pu être écrit : {errorString}.</translation>
        </message>
        <message>
            <source>The file has headings but no rows, so there was nothing to add.</source>
            <translation>Le fichier a des en-têtes mais pas de lignes ; il n’y avait rien à ajouter.</translation>
        </message>
        <message>
            <source>The file is not UTF-8 and was read as Windows-1252; look at the accents.</source>
            <translation>Le fichier n’est pas en UTF-8 et a été lu comme Windows-1252 ; regardez les accents.</translation>
        </message>
        <message>
            <source>The file mixes two encodings (UTF-8 and Windows-1252); look at the accents.</source>
            <translation>Le fichier mélange deux codages (UTF-8 et Windows-1252) ; regardez les accents.</translation>
        </message>
        <message>
            <source>The file of this overlay, {}, is gone. The rest of the production is as it was; discard the overlay, or put the file back from a backup.</source>
            <translation>Le fichier de ce brouillon, {}, a disparu. Le reste de la production est intact ; abandonnez le brouillon, ou remettez le fichier d’une sauvegarde.</translation>
        </message>
        <message>
            <source>The file of “{}”, {}, is damaged. The rest of the production is as it was; discard the overlay, or put the file back from a backup.</source>
            <translation>Le fichier de « {} », {}, est abîmé. Le reste de la production est intact ; abandonnez le brouillon, ou remettez le fichier d’une sauvegarde.</translation>
        </message>
        <message>
            <source>The files in {} do not belong together; one was replaced.</source>
            <translation>Les fichiers de {} ne vont pas ensemble ; l’un a été remplacé.</translation>
        </message>
        <message>
            <source>The filter breaks off; {phrase} is missing.</source>
            <translation>Le filtre s’interrompt ; il manque : {phrase}.</translation>
        </message>
        <message>
            <source>The filter is empty; write a condition.</source>
            <translation>Le filtre est vide ; écrivez une condition.</translation>
        </message>
        <message>
            <source>The headings were found on line {}.</source>
            <translation>Les en-têtes ont été trouvés à la ligne {}.</translation>
        </message>
        <message>
            <source>The invite as a QR code</source>
            <translation>L’invitation en code QR</translation>
        </message>
        <message>
            <source>The key file {} cannot be read ({}).</source>
            <translation>Le fichier de clé {} est illisible ({}).</translation>
        </message>
        <message>
            <source>The key that this computer has now is kept beside it, and used no more.</source>
            <translation>La clé actuelle de cet ordinateur est gardée à côté, et n’est plus utilisée.</translation>
        </message>
        <message>
            <source>The licence</source>
            <translation>La licence</translation>
        </message>
        <message>
            <source>The link to “{target_title}” is gone</source>
            <translation>Le lien vers « {target_title} » a disparu</translation>
        </message>
        <message>
            <source>The list has no place {}.</source>
            <translation>La liste n’a pas de place {}.</translation>
        </message>
        <message>
            <source>The module “{}” is not in this production.</source>
            <translation>Le module « {} » n’est pas dans cette production.</translation>
        </message>
        <message>
            <source>The module's file “{}” {phrase}.</source>
            <translation>Le fichier du module « {} » {phrase}.</translation>
        </message>
        <message>
            <source>The module's table “{}” has no table here that it could take in.</source>
            <translation>Aucune table ici ne peut être prise par la table « {} » du module.</translation>
        </message>
        <message>
            <source>The name of a choice has at most {} characters.</source>
            <translation>Le nom d’un choix a au plus {} caractères.</translation>
        </message>
        <message>
            <source>The name of a link has 1 to {} characters.</source>
            <translation>Le nom d’un lien a de 1 à {} caractères.</translation>
        </message>
        <message>
            <source>The new one has a history of its own and shares nothing with this one from then on. Views, rules, checks and scripts come along. What pointed to a row that stays behind is empty.</source>
            <translation>La nouvelle a son propre historique et ne partage plus rien avec celle-ci. Vues, règles, contrôles et scripts suivent. Ce qui renvoyait à une ligne laissée est vide.</translation>
        </message>
        <message>
            <source>The newest backup holds all there is.</source>
            <translation>La dernière sauvegarde contient tout.</translation>
        </message>
        <message>
            <source>The one before that both changed</source>
            <translation>Précédent modifié des deux côtés</translation>
        </message>
        <message>
            <source>The other computer does not answer as openprod does. Nobody joined.</source>
            <translation>L’autre ordinateur ne répond pas comme openprod. Personne n’a rejoint.</translation>
        </message>
        <message>
            <source>The other one keeps its place; the first one joins it</source>
            <translation>L’autre garde sa place ; la première la rejoint</translation>
        </message>
        <message>
            <source>The other table</source>
            <translation>L’autre table</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>La page</translation>
        </message>
        <message>
            <source>The part before of the window</source>
            <translation>Partie précédente de la fenêtre</translation>
        </message>
        <message>
            <source>The printer does not take the pages.</source>
            <translation>L’imprimante n’accepte pas les pages.</translation>
        </message>
        <message>
            <source>The production has all of it already.</source>
            <translation>La production en a déjà tout.</translation>
        </message>
        <message>
            <source>The production is coming in</source>
            <translation>La production arrive</translation>
        </message>
        <message>
            <source>The production is coming in: {words}</source>
            <translation>La production arrive : {words}</translation>
        </message>
        <message>
            <source>The production was closed before the copy was done. Nothing is half.</source>
            <translation>La production a été fermée avant la fin de la copie. Rien n’est à moitié.</translation>
        </message>
        <message>
            <source>The production was closed before the file was done. Nothing is half.</source>
            <translation>La production a été fermée avant la fin du fichier. Rien n’est à moitié.</translation>
        </message>
        <message>
            <source>The row after (PgDn)</source>
            <translation>Ligne suivante (PgDn)</translation>
        </message>
        <message>
            <source>The row before (PgUp)</source>
            <translation>Ligne précédente (PgUp)</translation>
        </message>
        <message>
            <source>The row it leads to</source>
            <translation>La ligne où il mène</translation>
        </message>
        <message>
            <source>The rows are sorted. Show them in their own order to move them by hand.</source>
            <translation>Les lignes sont triées. Montrez-les dans leur propre ordre pour les déplacer à la main.</translation>
        </message>
        <message>
            <source>The rows of {} have no order of their own yet.</source>
            <translation>Les lignes de {} n’ont pas encore d’ordre à elles.</translation>
        </message>
        <message>
            <source>The rows shown, filtered and sorted as now</source>
            <translation>Les lignes montrées, filtrées et triées comme maintenant</translation>
        </message>
        <message>
            <source>The rows stand in groups. Show them without groups to move them by hand.</source>
            <translation>Les lignes sont groupées. Montrez-les sans groupes pour les déplacer à la main.</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Mêmes</translation>
        </message>
        <message>
            <source>The same as</source>
            <translation>La même chose que</translation>
        </message>
        <message>
            <source>The same as now</source>
            <translation>Pareil que maintenant</translation>
        </message>
        <message>
            <source>The same person’s values in all that came of this meeting</source>
            <translation>Les valeurs de la même personne dans tout ce qui vient de cette rencontre</translation>
        </message>
        <message>
            <source>The script does not say that it needs {}:{}. Add it to the script's permissions, then it can be allowed.</source>
            <translation>Le script ne dit pas qu’il a besoin de {}:{}. Ajoutez-le à ses permissions, et il pourra être permis.</translation>
        </message>
        <message>
            <source>The script was deleted.</source>
            <translation>Le script a été supprimé.</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>La sélection</translation>
        </message>
        <message>
            <source>The sheet has {} rows, so row {} cannot hold the headings.</source>
            <translation>La feuille a {} lignes, la ligne {} ne peut donc pas contenir les en-têtes.</translation>
        </message>
        <message>
            <source>The table as it was</source>
            <translation>La table telle qu’elle était</translation>
        </message>
        <message>
            <source>The table would have {} fields; {} is the most. Leave out columns.</source>
            <translation>La table aurait {} champs ; {} est le maximum. Laissez des colonnes de côté.</translation>
        </message>
        <message>
            <source>The table {name} was deleted while you typed {words}.</source>
            <translation>La table {name} a été supprimée pendant que vous tapiez {words}.</translation>
        </message>
        <message>
            <source>The tables of the production. {keys} goes to the next one.</source>
            <translation>Les tables de la production. {keys} passe à la suivante.</translation>
        </message>
        <message>
            <source>The text for {} is not UTF-8.</source>
            <translation>Le texte pour {} n’est pas en UTF-8.</translation>
        </message>
        <message>
            <source>The text has {} characters; the edit points outside it.</source>
            <translation>Le texte a {} caractères ; la modification vise au-delà.</translation>
        </message>
        <message>
            <source>The text that begins at {} has no closing quote.</source>
            <translation>Le texte qui commence en {} n’a pas de guillemet fermant.</translation>
        </message>
        <message>
            <source>The two rows are one now</source>
            <translation>Les deux lignes n’en font plus qu’une</translation>
        </message>
        <message>
            <source>The usual one</source>
            <translation>L’habituelle</translation>
        </message>
        <message>
            <source>The way from a row to what it takes up is empty.</source>
            <translation>Le chemin d’une ligne vers ce qu’elle occupe est vide.</translation>
        </message>
        <message>
            <source>The whole row</source>
            <translation>Toute la ligne</translation>
        </message>
        <message>
            <source>The whole table</source>
            <translation>Toute la table</translation>
        </message>
        <message>
            <source>The window speaks {language} from the next start.</source>
            <translation>La fenêtre parlera {language} dès le prochain démarrage.</translation>
        </message>
        <message>
            <source>The words in their order; their first four letters are enough</source>
            <translation>Les mots dans leur ordre ; leurs quatre premières lettres suffisent</translation>
        </message>
        <message>
            <source>The workspace file {} is damaged ({phrase}). Nothing was changed. Run “openprod doctor” on a copy of the folder, or take it from a teammate or a backup.</source>
            <translation>Le fichier {} est abîmé ({phrase}). Rien n’a été changé. Lancez « openprod doctor » sur une copie du dossier, ou reprenez-le d’un collègue ou d’une sauvegarde.</translation>
        </message>
        <message>
            <source>The {count} words</source>
            <translation>Les {count} mots</translation>
        </message>
        <message>
            <source>The {dropped} that you unticked go; what everybody has stands there.</source>
            <translation>Les {dropped} décochées disparaissent ; ce que tout le monde a y reste.</translation>
        </message>
        <message>
            <source>The {noun} {} is brought back</source>
            <translation>{noun} {} : ramené</translation>
        </message>
        <message>
            <source>The {noun} {} is deleted</source>
            <translation>{noun} {} : supprimé</translation>
        </message>
        <message>
            <source>The {noun} {}, name: nothing → {}</source>
            <translation>{noun} {}, nom : rien → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, name: {} → nothing</source>
            <translation>{noun} {}, nom : {} → rien</translation>
        </message>
        <message>
            <source>The {noun} {}, name: {} → {}</source>
            <translation>{noun} {}, nom : {} → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: nothing → {}</source>
            <translation>{noun} {}, {phrase} : rien → {}</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: {} → nothing</source>
            <translation>{noun} {}, {phrase} : {} → rien</translation>
        </message>
        <message>
            <source>The {noun} {}, {phrase}: {} → {}</source>
            <translation>{noun} {}, {phrase} : {} → {}</translation>
        </message>
        <message>
            <source>Their code, such as 7Q3F-9K</source>
            <translation>Son code, comme 7Q3F-9K</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Alors</translation>
        </message>
        <message>
            <source>Then by this field, first to last</source>
            <translation>Puis par ce champ, croissant</translation>
        </message>
        <message>
            <source>Then by this field, last to first</source>
            <translation>Puis par ce champ, décroissant</translation>
        </message>
        <message>
            <source>There are no rows</source>
            <translation>Il n’y a pas de lignes</translation>
        </message>
        <message>
            <source>There are no scripts yet. Write one first.</source>
            <translation>Il n’y a pas encore de scripts. Écrivez-en un d’abord.</translation>
        </message>
        <message>
            <source>There are two connections; one is enough.</source>
            <translation>Il y a deux connexions ; une suffit.</translation>
        </message>
        <message>
            <source>There are {} recovery words; these are {}.</source>
            <translation>Il y a {} mots de secours ; en voici {}.</translation>
        </message>
        <message>
            <source>There are {} values for this query; this question mark has none.</source>
            <translation>Cette requête a {} valeurs ; ce point d’interrogation n’en a pas.</translation>
        </message>
        <message>
            <source>There are: {}.</source>
            <translation>Il y a : {}.</translation>
        </message>
        <message>
            <source>There is a file of this name, which this one would replace.</source>
            <translation>Un fichier de ce nom existe ; celui-ci le remplacerait.</translation>
        </message>
        <message>
            <source>There is a table “{table}” already: rows that it knows are updated, others added. Choose “A new table” to keep the two apart.</source>
            <translation>Une table « {table} » existe déjà : les lignes qu’elle connaît sont mises à jour, les autres ajoutées. Choisissez « Une nouvelle table » pour les garder distinctes.</translation>
        </message>
        <message>
            <source>There is a {noun} named “{}” already. Choose another name.</source>
            <translation>{noun} « {} » existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>There is no backup yet. The first is made after a minute of work.</source>
            <translation>Il n’y a pas encore de sauvegarde. La première est faite après une minute de travail.</translation>
        </message>
        <message>
            <source>There is no backup “{}”. “openprod backups” lists those there are.</source>
            <translation>Il n’y a pas de sauvegarde « {} ». « openprod backups » donne la liste.</translation>
        </message>
        <message>
            <source>There is no field '{}' in {}; did you mean '{}'?</source>
            <translation>Le champ '{}' n’existe pas dans {} ; vouliez-vous dire '{}' ?</translation>
        </message>
        <message>
            <source>There is no field '{}' in {}{}</source>
            <translation>Il n’y a pas de champ '{}' dans {}{}</translation>
        </message>
        <message>
            <source>There is no field “{}” in {}.</source>
            <translation>Le champ « {} » n’existe pas dans {}.</translation>
        </message>
        <message>
            <source>There is no file {} in the production's folder.</source>
            <translation>Il n’y a pas de fichier {} dans le dossier de la production.</translation>
        </message>
        <message>
            <source>There is no file “{}” in the module's folder.</source>
            <translation>Il n’y a pas de fichier « {} » dans le dossier du module.</translation>
        </message>
        <message>
            <source>There is no file “{}” in “{}”. Was it moved or renamed?</source>
            <translation>Il n’y a pas de fichier « {} » dans « {} ». A-t-il été déplacé ou renommé ?</translation>
        </message>
        <message>
            <source>There is no key file at {}.</source>
            <translation>Il n’y a pas de fichier de clé à {}.</translation>
        </message>
        <message>
            <source>There is no link or reference '{}' here; did you mean '{}'?</source>
            <translation>Le lien ou le renvoi '{}' n’existe pas ici ; vouliez-vous dire '{}' ?</translation>
        </message>
        <message>
            <source>There is no link or reference '{}' here{}</source>
            <translation>Il n’y a ici ni lien ni renvoi '{}'{}</translation>
        </message>
        <message>
            <source>There is no link {} in this production.</source>
            <translation>Il n’y a pas de lien {} dans cette production.</translation>
        </message>
        <message>
            <source>There is no module at “{}”: a module is a folder with module.toml.</source>
            <translation>Il n’y a pas de module à « {} » : un module est un dossier avec module.toml.</translation>
        </message>
        <message>
            <source>There is no module “{}”. {}</source>
            <translation>Il n’y a pas de module « {} ». {}</translation>
        </message>
        <message>
            <source>There is no openprod production in {}.</source>
            <translation>Il n’y a pas de production openprod dans {}.</translation>
        </message>
        <message>
            <source>There is no printer that could be reached.</source>
            <translation>Aucune imprimante n’est joignable.</translation>
        </message>
        <message>
            <source>There is no production in {folder}.</source>
            <translation>Il n’y a pas de production dans {folder}.</translation>
        </message>
        <message>
            <source>There is no record called {}; add it first, or pick another.</source>
            <translation>Aucune fiche ne s’appelle {} ; ajoutez-la d’abord, ou choisissez-en une autre.</translation>
        </message>
        <message>
            <source>There is no record called “{words}” in that table. Down and Enter make it.</source>
            <translation>Aucune ligne ne s’appelle « {words} » dans cette table. Bas et Entrée la créent.</translation>
        </message>
        <message>
            <source>There is no record called “{}” to point to.</source>
            <translation>Aucune fiche ne s’appelle « {} » ; rien vers quoi renvoyer.</translation>
        </message>
        <message>
            <source>There is no record {} in this production.</source>
            <translation>Il n’y a pas de fiche {} dans cette production.</translation>
        </message>
        <message>
            <source>There is no record {} there; it may be deleted.</source>
            <translation>Il n’y a pas de fiche {} à cet endroit ; elle est peut-être supprimée.</translation>
        </message>
        <message>
            <source>There is no record {}.</source>
            <translation>Il n’y a pas de fiche {}.</translation>
        </message>
        <message>
            <source>There is no record {}; it may be deleted.</source>
            <translation>Il n’y a pas de fiche {} ; elle est peut-être supprimée.</translation>
        </message>
        <message>
            <source>There is no room in {} for a file of {} MB. Nothing was half-saved: make room and do it again.</source>
            <translation>Il n’y a pas de place dans {} pour un fichier de {} Mo. Rien n’est à moitié enregistré : faites de la place et recommencez.</translation>
        </message>
        <message>
            <source>There is no room left on the disk that holds {}. Nothing was half-saved: make room and do it again.</source>
            <translation>Il n’y a plus de place sur le disque qui contient {}. Rien n’est à moitié enregistré : faites de la place et recommencez.</translation>
        </message>
        <message>
            <source>There is no saved view “{}”.</source>
            <translation>Il n’y a pas de vue enregistrée « {} ».</translation>
        </message>
        <message>
            <source>There is no script “{}”. There are no scripts yet.</source>
            <translation>Le script « {} » n’existe pas. Il n’y a pas encore de scripts.</translation>
        </message>
        <message>
            <source>There is no script “{}”. There are: {}.</source>
            <translation>Le script « {} » n’existe pas. Il y a : {}.</translation>
        </message>
        <message>
            <source>There is no script “{}”.{}</source>
            <translation>Il n’y a pas de script « {} ».{}</translation>
        </message>
        <message>
            <source>There is no such check in this production.</source>
            <translation>Ce contrôle n’existe pas dans cette production.</translation>
        </message>
        <message>
            <source>There is no such collision in this production.</source>
            <translation>Cette collision n’existe pas dans cette production.</translation>
        </message>
        <message>
            <source>There is no such overlay; it was committed or discarded.</source>
            <translation>Ce brouillon n’existe pas ; il a été validé ou abandonné.</translation>
        </message>
        <message>
            <source>There is no such rule in this production.</source>
            <translation>Cette règle n’existe pas dans cette production.</translation>
        </message>
        <message>
            <source>There is no table '{}'; did you mean '{}'?</source>
            <translation>La table '{}' n’existe pas ; vouliez-vous dire '{}' ?</translation>
        </message>
        <message>
            <source>There is no table '{}'{}</source>
            <translation>Il n’y a pas de table '{}'{}</translation>
        </message>
        <message>
            <source>There is no table “{}”. There are no tables yet.</source>
            <translation>La table « {} » n’existe pas. Il n’y a pas encore de tables.</translation>
        </message>
        <message>
            <source>There is no table “{}”. There are: {}.</source>
            <translation>La table « {} » n’existe pas. Il y a : {}.</translation>
        </message>
        <message>
            <source>There is no table “{}”.{}</source>
            <translation>Il n’y a pas de table « {} ».{}</translation>
        </message>
        <message>
            <source>There is no type of value “{}”.</source>
            <translation>Il n’y a pas de type de valeur « {} ».</translation>
        </message>
        <message>
            <source>There is no view of the kind “{}”. There are: {}.</source>
            <translation>Il n’y a pas de vue du type « {} ». Il y a : {}.</translation>
        </message>
        <message>
            <source>There is no {} “{}”.</source>
            <translation>Pour {}, « {} » n’existe pas.</translation>
        </message>
        <message>
            <source>There is no {} “{}”. There are: {}.</source>
            <translation>{} « {} » n’existe pas. Il y a : {}.</translation>
        </message>
        <message>
            <source>There is no “{}”.</source>
            <translation>« {} » n’existe pas.</translation>
        </message>
        <message>
            <source>There is nothing in {missing} to show.</source>
            <translation>Il n’y a rien à montrer dans {missing}.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>There may be several of these: say count(…), min(…) or exists(… where …).</source>
            <translation>Il peut y en avoir plusieurs : écrivez count(…), min(…) ou exists(… where …).</translation>
        </message>
        <message>
            <source>These are one record now. Split it first.</source>
            <translation>Ils ne font plus qu’un. Séparez-les d’abord.</translation>
        </message>
        <message>
            <source>These are the same</source>
            <translation>C’est la même chose</translation>
        </message>
        <message>
            <source>These are the same…</source>
            <translation>C’est la même chose…</translation>
        </message>
        <message>
            <source>These have no order; use = or !=.</source>
            <translation>Cela n’a pas d’ordre ; prenez = ou !=.</translation>
        </message>
        <message>
            <source>These rows are in the production already.</source>
            <translation>Ces lignes sont déjà dans la production.</translation>
        </message>
        <message>
            <source>These two are never merged</source>
            <translation>Ces deux-là ne sont jamais fusionnées</translation>
        </message>
        <message>
            <source>These two are never the same</source>
            <translation>Ces deux-là ne sont jamais la même chose</translation>
        </message>
        <message>
            <source>These words are your key: what you write in every production is signed with it. Write them down or print them, and keep them where you keep a passport. When this computer is lost, they make you yourself on another one. Whoever has them can write in your name.</source>
            <translation>Ces mots sont votre clé : ce que vous écrivez dans chaque production est signé avec elle. Notez-les ou imprimez-les, et gardez-les comme un passeport. Si cet ordinateur est perdu, ils font de vous la même personne sur un autre. Qui les a peut écrire en votre nom.</translation>
        </message>
        <message>
            <source>These words do not belong together. One of them is another word than was written down, or two have changed places.</source>
            <translation>Ces mots ne vont pas ensemble. L’un n’est pas celui qui a été noté, ou deux ont changé de place.</translation>
        </message>
        <message>
            <source>They are one record already.</source>
            <translation>Ils sont déjà une seule fiche.</translation>
        </message>
        <message>
            <source>They hold on this computer alone. What you take back is asked for again.</source>
            <translation>Elles ne valent que sur cet ordinateur. Ce que vous reprenez est demandé à nouveau.</translation>
        </message>
        <message>
            <source>They see that a production is here, and not which. You decide.</source>
            <translation>On voit qu’une production est ici, mais pas laquelle. Vous décidez.</translation>
        </message>
        <message>
            <source>They were not taken.</source>
            <translation>Ils n’ont pas été repris.</translation>
        </message>
        <message>
            <source>This cell</source>
            <translation>Cette cellule</translation>
        </message>
        <message>
            <source>This choice is not there any more.</source>
            <translation>Ce choix n’existe plus.</translation>
        </message>
        <message>
            <source>This column</source>
            <translation>Cette colonne</translation>
        </message>
        <message>
            <source>This comes to {}, so the field's type must be that.</source>
            <translation>Cela donne {} ; le champ doit donc avoir ce type.</translation>
        </message>
        <message>
            <source>This computer cannot be reached by the others ({}). It can still call them.</source>
            <translation>Les autres ne peuvent pas joindre cet ordinateur ({}). Il peut toujours les appeler.</translation>
        </message>
        <message>
            <source>This computer has no program for “{name}”. Save it elsewhere.</source>
            <translation>Cet ordinateur n’a pas de programme pour « {name} ». Enregistrez-le ailleurs.</translation>
        </message>
        <message>
            <source>This field holds text, not a {}; write it in quotes.</source>
            <translation>Ce champ contient du texte, pas un {} ; écrivez-le entre guillemets.</translation>
        </message>
        <message>
            <source>This file cannot be imported as it is being read now.</source>
            <translation>Lu ainsi, ce fichier ne peut pas être importé.</translation>
        </message>
        <message>
            <source>This formula comes to {phrase} now, and the field holds {phrase}.</source>
            <translation>Cette formule donne maintenant {phrase}, et le champ contient {phrase}.</translation>
        </message>
        <message>
            <source>This formula depends on its own field.</source>
            <translation>Cette formule dépend de son propre champ.</translation>
        </message>
        <message>
            <source>This formula would depend on its own field.</source>
            <translation>Cette formule dépendrait de son propre champ.</translation>
        </message>
        <message>
            <source>This is no CSV: {}.</source>
            <translation>Ce n’est pas du CSV : {}.</translation>
        </message>
        <message>
            <source>This is not an openprod invite, or a part of it is missing. Copy it whole.</source>
            <translation>Ce n’est pas une invitation openprod, ou il en manque une partie. Copiez-la en entier.</translation>
        </message>
        <message>
            <source>This is not an openprod key file, or it is damaged.</source>
            <translation>Ce n’est pas un fichier de clé d’openprod, ou il est abîmé.</translation>
        </message>
        <message>
            <source>This is the backup. What was here is kept in “{name}”.</source>
            <translation>Voici la sauvegarde. Ce qui était ici est gardé dans « {name} ».</translation>
        </message>
        <message>
            <source>This key file comes from a newer openprod. Update openprod first.</source>
            <translation>Ce fichier de clé vient d’un openprod plus récent. Mettez d’abord openprod à jour.</translation>
        </message>
        <message>
            <source>This key file is damaged: its two halves do not belong together.</source>
            <translation>Ce fichier de clé est abîmé : ses deux moitiés ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>This key file is damaged: the key has the wrong length.</source>
            <translation>Ce fichier de clé est abîmé : la clé n’a pas la bonne longueur.</translation>
        </message>
        <message>
            <source>This key file is damaged: the key is missing.</source>
            <translation>Ce fichier de clé est abîmé : la clé manque.</translation>
        </message>
        <message>
            <source>This key is protected. Enter its passphrase to open it.</source>
            <translation>Cette clé est protégée. Entrez sa phrase secrète pour l’ouvrir.</translation>
        </message>
        <message>
            <source>This link has no place in an order, so it cannot be moved.</source>
            <translation>Ce lien n’a pas de place dans un ordre, il ne peut donc pas être déplacé.</translation>
        </message>
        <message>
            <source>This link has no “{}”.</source>
            <translation>Ce lien n’a pas de « {} ».</translation>
        </message>
        <message>
            <source>This link was deleted. Bring it back before you change it.</source>
            <translation>Ce lien a été supprimé. Ramenez-le avant de le changer.</translation>
        </message>
        <message>
            <source>This module cannot be used as it is.</source>
            <translation>Ce module n’est pas utilisable tel quel.</translation>
        </message>
        <message>
            <source>This module has no table “{}”.</source>
            <translation>Ce module n’a pas de table « {} ».</translation>
        </message>
        <message>
            <source>This module has no {} “{}”.</source>
            <translation>Ce module n’a, pour {}, pas de « {} ».</translation>
        </message>
        <message>
            <source>This person's name has not arrived here yet. Try again when it has.</source>
            <translation>Le nom de cette personne n’est pas encore arrivé ici. Réessayez quand il y sera.</translation>
        </message>
        <message>
            <source>This production has version {} of {} already; {} is older.</source>
            <translation>Cette production a déjà la version {} de {} ; {} est plus ancienne.</translation>
        </message>
        <message>
            <source>This production is open for reading only. Nothing was changed.</source>
            <translation>Cette production n’est ouverte qu’en lecture. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>This production is open in a window of its own, which is in front now.</source>
            <translation>Cette production est ouverte dans une fenêtre à elle, qui est maintenant devant.</translation>
        </message>
        <message>
            <source>This production was restored from a backup, or your key is used on a copy of it. The work of both was put together; look at the collisions.</source>
            <translation>Cette production a été restaurée d’une sauvegarde, ou votre clé sert sur une copie. Le travail des deux a été réuni ; regardez les collisions.</translation>
        </message>
        <message>
            <source>This record is in {}, where no field is called “{}”.</source>
            <translation>Cette fiche est dans {}, où aucun champ ne s’appelle « {} ».</translation>
        </message>
        <message>
            <source>This record is not in {}.</source>
            <translation>Cette fiche n’est pas dans {}.</translation>
        </message>
        <message>
            <source>This record was deleted. Bring it back before you change it.</source>
            <translation>Cette fiche a été supprimée. Ramenez-la avant de la changer.</translation>
        </message>
        <message>
            <source>This row is in one table only and was never merged.</source>
            <translation>Cette ligne n’est que dans une table et n’a jamais été fusionnée.</translation>
        </message>
        <message>
            <source>This row is not there any more.</source>
            <translation>Cette ligne n’existe plus.</translation>
        </message>
        <message>
            <source>This row is staged: nobody else has it yet.</source>
            <translation>Cette ligne est préparée : personne d’autre ne l’a encore.</translation>
        </message>
        <message>
            <source>This rule would run in a circle: {phrase}. Have it only propose, or say that this is meant.</source>
            <translation>Cette règle tournerait en rond : {phrase}. Faites-la seulement proposer, ou dites que c’est voulu.</translation>
        </message>
        <message>
            <source>This rule would run in a circle: {phrase}. Have one of them only propose, or say that this is meant.</source>
            <translation>Cette règle tournerait en rond : {phrase}. Faites que l’une d’elles propose seulement, ou dites que c’est voulu.</translation>
        </message>
        <message>
            <source>This rule would set itself off: {phrase}. Have it only propose, or say that this is meant.</source>
            <translation>Cette règle se déclencherait elle-même : {phrase}. Faites-la seulement proposer, ou dites que c’est voulu.</translation>
        </message>
        <message>
            <source>This rule would set itself off: {phrase}. Have one of them only propose, or say that this is meant.</source>
            <translation>Cette règle se déclencherait elle-même : {phrase}. Faites que l’une d’elles propose seulement, ou dites que c’est voulu.</translation>
        </message>
        <message>
            <source>This rule would {}: {}. Have {} only propose, or say that this is meant.</source>
            <translation>Cette règle {} : {}. Que {} ne fasse que proposer, ou dites que c’est voulu.</translation>
        </message>
        <message>
            <source>This script came with the module “{module}”. What you change here is replaced when the module is upgraded; copy it to keep your own.</source>
            <translation>Ce script vient du module « {module} ». Ce que vous y changez est remplacé quand le module est mis à jour ; copiez-le pour garder le vôtre.</translation>
        </message>
        <message>
            <source>This table</source>
            <translation>Cette table</translation>
        </message>
        <message>
            <source>This time</source>
            <translation>Cette fois</translation>
        </message>
        <message>
            <source>This trigger was deleted.</source>
            <translation>Ce déclencheur a été supprimé.</translation>
        </message>
        <message>
            <source>This view is not there any more.</source>
            <translation>Cette vue n’existe plus.</translation>
        </message>
        <message>
            <source>This view of the table is not open any more.</source>
            <translation>Cette vue de la table n’est plus ouverte.</translation>
        </message>
        <message>
            <source>This was written by a newer openprod. Update openprod to read it.</source>
            <translation>Ceci vient d’un openprod plus récent. Mettez openprod à jour pour le lire.</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>Cocher</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Tout cocher</translation>
        </message>
        <message>
            <source>Tick box</source>
            <translation>Case à cocher</translation>
        </message>
        <message>
            <source>Tick or untick</source>
            <translation>Cocher ou décocher</translation>
        </message>
        <message>
            <source>Times are wall-clock times of the venue and carry no zone.</source>
            <translation>Les heures sont celles du lieu et n’ont pas de fuseau.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Title of the report</source>
            <translation>Titre du rapport</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Vers</translation>
        </message>
        <message>
            <source>To work together with the others, ask one of them for an invitation.</source>
            <translation>Pour travailler avec les autres, demandez une invitation à l’un d’eux.</translation>
        </message>
        <message>
            <source>Today / now</source>
            <translation>Aujourd’hui / maintenant</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <source>Too many changes arrived without the earlier ones that they build on. They were refused; they will come again once the earlier ones are here.</source>
            <translation>Trop de modifications sont arrivées sans celles, plus anciennes, dont elles dépendent. Elles ont été refusées, et reviendront quand les anciennes seront là.</translation>
        </message>
        <message>
            <source>Too many hours, or too little rest</source>
            <translation>Trop d’heures, ou trop peu de repos</translation>
        </message>
        <message numerus="yes">
            <source>Took {whose} in {count:,} places.</source>
            <extracomment>One: Took {whose} in {count:,} place.</extracomment>
            <translation>
                <numerusform>Pris {whose} à {count:,} endroit.</numerusform>
                <numerusform>Pris {whose} à {count:,} endroits.</numerusform>
            </translation>
        </message>
        <message>
            <source>Triggers</source>
            <translation>Déclencheurs</translation>
        </message>
        <message>
            <source>Triggers…</source>
            <translation>Déclencheurs…</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Essayer la démo</translation>
        </message>
        <message>
            <source>Two different changes arrived under one number: somebody's computer was restored from a backup, or their key is used on two copies. Both are kept and put together.</source>
            <translation>Deux changements différents sont arrivés sous un même numéro : l’ordinateur de quelqu’un a été restauré d’une sauvegarde, ou sa clé sert sur deux copies. Les deux sont gardés et réunis.</translation>
        </message>
        <message>
            <source>Two different changes under one id arrived, of {} and {}: openprod never makes such, so somebody's computer runs something else. Both are kept and shown; look at what they say.</source>
            <translation>Deux changements différents sont arrivés sous un même identifiant, de {} et {} : openprod n’en fait jamais de tels, l’ordinateur de quelqu’un exécute donc autre chose. Les deux sont gardés et montrés ; regardez ce qu’ils disent.</translation>
        </message>
        <message>
            <source>Two fields of this table are named “{}”.</source>
            <translation>Deux champs de cette table s’appellent « {} ».</translation>
        </message>
        <message>
            <source>Two people changed “{key}”; decide among what collides</source>
            <translation>Deux personnes ont modifié « {key} » ; décidez parmi ce qui se heurte</translation>
        </message>
        <message>
            <source>Two rows begin with “{}”.</source>
            <translation>Deux lignes commencent par « {} ».</translation>
        </message>
        <message>
            <source>Two rows that somebody said are not the same, however alike they look.</source>
            <translation>Deux lignes dont quelqu’un a dit qu’elles ne sont pas la même chose, si semblables soient-elles.</translation>
        </message>
        <message>
            <source>Two {}s have the key “{}”.</source>
            <translation>Pour {}, la clé « {} » existe deux fois.</translation>
        </message>
        <message>
            <source>Type a choice and press Enter</source>
            <translation>Tapez un choix, puis Entrée</translation>
        </message>
        <message>
            <source>Type a few letters of a name, a cue, a channel…</source>
            <translation>Tapez quelques lettres d’un nom, d’un top, d’un circuit…</translation>
        </message>
        <message>
            <source>Type a few letters of a row</source>
            <translation>Tapez quelques lettres d’une ligne</translation>
        </message>
        <message>
            <source>Type a title, Enter adds it</source>
            <translation>Tapez un titre, Entrée l’ajoute</translation>
        </message>
        <message>
            <source>Type another (E)</source>
            <translation>En taper une autre (E)</translation>
        </message>
        <message>
            <source>Type into the first line, paste from a spreadsheet, or drop a file on the window.</source>
            <translation>Tapez dans la première ligne, collez depuis un tableur, ou déposez un fichier sur la fenêtre.</translation>
        </message>
        <message>
            <source>Type to replace what is in a cell, F2 to edit it, Enter to write it. Every change is saved on this computer at once; {keys} takes it back.</source>
            <translation>Tapez pour remplacer le contenu d’une cellule, F2 pour le modifier, Entrée pour l’écrire. Chaque modification est aussitôt enregistrée sur cet ordinateur ; {keys} l’annule.</translation>
        </message>
        <message>
            <source>Type to search; Ctrl+Enter opens what it points to</source>
            <translation>Taper cherche ; Ctrl+Entrée ouvre ce vers quoi il renvoie</translation>
        </message>
        <message>
            <source>Type what you want to do</source>
            <translation>Tapez ce que vous voulez faire</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undo list</source>
            <translation>Liste d’annulation</translation>
        </message>
        <message>
            <source>Undo list…</source>
            <translation>Liste d’annulation…</translation>
        </message>
        <message numerus="yes">
            <source>Undo {count} steps</source>
            <extracomment>One: Undo 1 step</extracomment>
            <translation>
                <numerusform>Annuler {count} étape</numerusform>
                <numerusform>Annuler {count} étapes</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo {label}</source>
            <translation>Annuler {label}</translation>
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
            <translation>Délier {count} fois</translation>
        </message>
        <message>
            <source>Unlink {}</source>
            <translation>Délier : {}</translation>
        </message>
        <message>
            <source>Untick</source>
            <translation>Décocher</translation>
        </message>
        <message>
            <source>Untick all</source>
            <translation>Tout décocher</translation>
        </message>
        <message>
            <source>Update to {installed}</source>
            <translation>Passer à {installed}</translation>
        </message>
        <message>
            <source>Updates the devices of the plot that it came from, by their ids.</source>
            <translation>Met à jour les appareils du plan d’origine, par leurs identifiants.</translation>
        </message>
        <message>
            <source>Upgrade module {}</source>
            <translation>Mettre à jour le module {}</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Use 'is empty' to find what is empty.</source>
            <translation>Pour trouver ce qui est vide, écrivez 'is empty'.</translation>
        </message>
        <message>
            <source>Use them</source>
            <translation>Les utiliser</translation>
        </message>
        <message>
            <source>Use this one instead: {signed}</source>
            <translation>Prendre plutôt celle-ci : {signed}</translation>
        </message>
        <message>
            <source>Use your recovery words</source>
            <translation>Utiliser vos mots de secours</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>Touches habituelles</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Values that do not convert</source>
            <translation>Valeurs non convertibles</translation>
        </message>
        <message>
            <source>Values that two people changed, neither having seen the other's</source>
            <translation>Valeurs que deux personnes ont changées, aucune n’ayant vu celle de l’autre</translation>
        </message>
        <message>
            <source>Values that you and somebody else changed</source>
            <translation>Valeurs que vous et quelqu’un d’autre avez changées</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>View {place} of this table</source>
            <translation>Vue {place} de cette table</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Vues</translation>
        </message>
        <message>
            <source>Views of this table</source>
            <translation>Vues de cette table</translation>
        </message>
        <message>
            <source>Views show the same rows as a board, a matrix or a page to print. {keys} goes to the next one.</source>
            <translation>Les vues montrent les mêmes lignes en tableau de cartes, matrice ou page à imprimer. {keys} passe à la suivante.</translation>
        </message>
        <message>
            <source>Waiting for the computer that let you in. It must be on, and in the same network. You can close openprod meanwhile: it goes on the next time.</source>
            <translation>Attente de l’ordinateur qui vous a laissé entrer. Il doit être allumé et dans le même réseau. Vous pouvez fermer openprod : cela reprend la prochaine fois.</translation>
        </message>
        <message>
            <source>Waiting…</source>
            <translation>Attente…</translation>
        </message>
        <message>
            <source>Waive</source>
            <translation>Admettre</translation>
        </message>
        <message>
            <source>Waive {count} problems</source>
            <translation>Admettre {count} problèmes</translation>
        </message>
        <message>
            <source>Waive {what}</source>
            <translation>Admettre {what}</translation>
        </message>
        <message>
            <source>Waive “{}”</source>
            <translation>Admettre « {} »</translation>
        </message>
        <message>
            <source>Waived</source>
            <translation>Admis</translation>
        </message>
        <message>
            <source>Waive…</source>
            <translation>Admettre…</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Was also: {title}, merged by {actor_name} {at}</source>
            <translation>Était aussi : {title}, fusionnée par {actor_name} {at}</translation>
        </message>
        <message>
            <source>Was: {base} (before all edits)</source>
            <translation>Avant : {base} (avant toutes les modifications)</translation>
        </message>
        <message>
            <source>Was: {base} (before both edits)</source>
            <translation>Avant : {base} (avant les deux modifications)</translation>
        </message>
        <message>
            <source>Ways from single records make no sense in a group.</source>
            <translation>Des chemins partant d’une fiche n’ont pas de sens dans un groupe.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>What a commit would change</source>
            <translation>Ce qu’une validation changerait</translation>
        </message>
        <message>
            <source>What both changed</source>
            <translation>Ce qui est modifié des deux côtés</translation>
        </message>
        <message>
            <source>What both did since then is put together; look at the collisions.</source>
            <translation>Ce que les deux ont fait depuis est réuni ; regardez les collisions.</translation>
        </message>
        <message>
            <source>What came for “{}” is not what was attached.</source>
            <translation>Ce qui est arrivé pour « {} » n’est pas ce qui a été joint.</translation>
        </message>
        <message>
            <source>What can be taken back</source>
            <translation>Ce qui peut être annulé</translation>
        </message>
        <message>
            <source>What changed since I was away</source>
            <translation>Ce qui a changé en mon absence</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Ce qui change</translation>
        </message>
        <message>
            <source>What checks find and rules suggest</source>
            <translation>Ce que trouvent les contrôles et proposent les règles</translation>
        </message>
        <message>
            <source>What everybody has</source>
            <translation>Ce que tout le monde a</translation>
        </message>
        <message>
            <source>What follows: {parts}. </source>
            <translation>Ce qui s’ensuit : {parts}. </translation>
        </message>
        <message>
            <source>What goes in: </source>
            <translation>Ce qui y va : </translation>
        </message>
        <message>
            <source>What goes into it</source>
            <translation>Ce qui y va</translation>
        </message>
        <message>
            <source>What is asked of it</source>
            <translation>Ce qu’on en demande</translation>
        </message>
        <message>
            <source>What is done with them</source>
            <translation>Ce qu’on en fait</translation>
        </message>
        <message>
            <source>What is staged here stands</source>
            <translation>Ce qui est préparé ici reste</translation>
        </message>
        <message>
            <source>What is to become of rows that fit no longer is not known.</source>
            <translation>On ne sait pas ce que deviennent les lignes qui ne conviennent plus.</translation>
        </message>
        <message>
            <source>What it asks to be allowed</source>
            <translation>Ce qu’il demande à pouvoir</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Ce qu’il fait</translation>
        </message>
        <message>
            <source>What it does, in a sentence</source>
            <translation>Ce qu’il fait, en une phrase</translation>
        </message>
        <message>
            <source>What it fills in cannot be read.</source>
            <translation>Ce qui est rempli ne peut pas être lu.</translation>
        </message>
        <message>
            <source>What it is linked to by “{key}”</source>
            <translation>Ce à quoi elle est liée par « {key} »</translation>
        </message>
        <message>
            <source>What it is linked to by “{name}”</source>
            <translation>Ce à quoi elle est liée par « {name} »</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Ce qu’il dit</translation>
        </message>
        <message>
            <source>What it wants to know</source>
            <translation>Ce qu’il veut savoir</translation>
        </message>
        <message>
            <source>What it would mean</source>
            <translation>Ce que cela donnerait</translation>
        </message>
        <message>
            <source>What meets what: one thing down, another across, such as scenes and people.</source>
            <translation>Ce qui se croise : une chose en colonne, une en travers, comme scènes et personnes.</translation>
        </message>
        <message>
            <source>What people read is “name”.</source>
            <translation>Ce que les gens lisent est « name ».</translation>
        </message>
        <message>
            <source>What should others call you?</source>
            <translation>Comment les autres doivent-ils vous appeler ?</translation>
        </message>
        <message>
            <source>What the module brings</source>
            <translation>Ce qu’apporte le module</translation>
        </message>
        <message>
            <source>What the selection comes to</source>
            <translation>Le total de la sélection</translation>
        </message>
        <message>
            <source>What they share</source>
            <translation>Ce qu’elles partagent</translation>
        </message>
        <message>
            <source>What they take up</source>
            <translation>Ce qu’elles occupent</translation>
        </message>
        <message>
            <source>What this computer has for “{}” is not what was attached.</source>
            <translation>Ce que cet ordinateur a pour « {} » n’est pas ce qui a été joint.</translation>
        </message>
        <message>
            <source>What this person wrote stands; the rest stays as it is chosen</source>
            <translation>Ce que cette personne a écrit reste ; le reste est comme choisi</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>Ce qui a été décidé</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Ce qui a été fait</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Ce qui a été trouvé</translation>
        </message>
        <message>
            <source>What was written last shows, marked, until somebody decides.</source>
            <translation>Le dernier écrit apparaît, marqué, jusqu’à ce que quelqu’un décide.</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Ce qui changerait</translation>
        </message>
        <message>
            <source>What you are typing in “{name}” is not saved: {why}</source>
            <translation>Ce que vous tapez dans « {name} » n’est pas enregistré : {why}</translation>
        </message>
        <message>
            <source>What you change from now on is kept aside, on this computer only. Nobody gets it before you commit it.</source>
            <translation>Ce que vous changez à partir de maintenant est gardé à part, sur cet ordinateur seulement. Personne ne le reçoit avant que vous validiez.</translation>
        </message>
        <message>
            <source>What you change on this computer sets a script off; what others change does on theirs.</source>
            <translation>Ce que vous changez sur cet ordinateur déclenche un script ; ce que changent les autres, chez eux.</translation>
        </message>
        <message>
            <source>What you typed was not saved: {error}</source>
            <translation>Ce que vous avez tapé n’est pas enregistré : {error}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>When a row fits no longer</source>
            <translation>Quand une ligne ne convient plus</translation>
        </message>
        <message>
            <source>When it is done, its changes</source>
            <translation>Une fois fini, ses modifications</translation>
        </message>
        <message>
            <source>When it is written</source>
            <translation>Quand c’est écrit</translation>
        </message>
        <message>
            <source>When {place} changes, “{name}” runs</source>
            <translation>Quand {place} change, « {name} » s’exécute</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>Where a network keeps computers from finding each other</source>
            <translation>Là où un réseau empêche les ordinateurs de se trouver</translation>
        </message>
        <message>
            <source>Where each row stands when the table is not sorted. Move rows to change it.</source>
            <translation>La place de chaque ligne quand la table n’est pas triée. Déplacez des lignes pour la changer.</translation>
        </message>
        <message>
            <source>Where to look</source>
            <translation>Où chercher</translation>
        </message>
        <message>
            <source>Whether the row is there</source>
            <translation>Si la ligne existe</translation>
        </message>
        <message>
            <source>Which fields stand on a card</source>
            <translation>Quels champs figurent sur une carte</translation>
        </message>
        <message>
            <source>Which rows</source>
            <translation>Quelles lignes</translation>
        </message>
        <message>
            <source>While two values collide</source>
            <translation>Tant que deux valeurs se heurtent</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Who has this production in the network, and how others join</source>
            <translation>Qui a cette production dans le réseau, et comment d’autres la rejoignent</translation>
        </message>
        <message>
            <source>Who is here</source>
            <translation>Qui est là</translation>
        </message>
        <message>
            <source>Who sees it</source>
            <translation>Qui la voit</translation>
        </message>
        <message>
            <source>Whoever has the file may join this production</source>
            <translation>Qui a le fichier peut rejoindre cette production</translation>
        </message>
        <message>
            <source>Whoever has the production chooses “Let somebody join” and tells you the code. Without one, ask: they see your name and let you in.</source>
            <translation>Qui a la production choisit « Laisser entrer quelqu’un » et vous dit le code. Sans code, demandez : on voit votre nom et on vous laisse entrer.</translation>
        </message>
        <message>
            <source>Whoever has this can join and edit. Send it only to your team, by a way that you trust.</source>
            <translation>Qui a ceci peut rejoindre et modifier. Ne l’envoyez qu’à votre équipe, par un moyen sûr.</translation>
        </message>
        <message>
            <source>Whole cell</source>
            <translation>Cellule entière</translation>
        </message>
        <message>
            <source>Whole number</source>
            <translation>Nombre entier</translation>
        </message>
        <message>
            <source>Why this was not taken</source>
            <translation>Pourquoi cela n’a pas été pris</translation>
        </message>
        <message>
            <source>Wide tables are printed smaller, to fit the width of the page.</source>
            <translation>Les tables larges sont imprimées plus petit, pour tenir dans la page.</translation>
        </message>
        <message>
            <source>Windows (Western)</source>
            <translation>Windows (occidental)</translation>
        </message>
        <message>
            <source>With all rows as they are now</source>
            <translation>Avec toutes les lignes telles qu’elles sont</translation>
        </message>
        <message>
            <source>With mine</source>
            <translation>Avec les miennes</translation>
        </message>
        <message>
            <source>With the words of another computer of yours you are the same person on this one: your changes are yours, wherever you make them. Join each production here as anybody does.</source>
            <translation>Avec les mots d’un autre de vos ordinateurs, vous êtes la même personne sur celui-ci : vos modifications sont les vôtres, où que vous les fassiez. Rejoignez ici chaque production comme tout le monde.</translation>
        </message>
        <message>
            <source>Without that, it opens as a production that works alone until somebody is invited.</source>
            <translation>Sans cela, elle s’ouvre comme une production qui travaille seule jusqu’à ce que quelqu’un soit invité.</translation>
        </message>
        <message>
            <source>Word {number}: {word}</source>
            <translation>Mot {number} : {word}</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words. Look at what you wrote down.</source>
            <translation>Le mot {}, « {} », n’est pas un des mots de récupération. Regardez ce que vous avez noté.</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words. Perhaps “{}”?</source>
            <translation>Le mot {}, « {} », n’est pas un des mots de récupération. Peut-être « {} » ?</translation>
        </message>
        <message>
            <source>Word {}, “{}”, is not one of the recovery words.{}</source>
            <translation>Le mot {}, « {} », n’est pas un des mots de secours.{}</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Mots</translation>
        </message>
        <message>
            <source>Words show the rows that hold them all.
Or write conditions, joined by “and” or “or”: {condition}</source>
            <translation>Des mots montrent les lignes qui les contiennent tous.
Ou écrivez des conditions, jointes par « and » ou « or » : {condition}</translation>
        </message>
        <message>
            <source>Words typed here show only the rows that hold them. {keys} goes here.</source>
            <translation>Les mots tapés ici ne montrent que les lignes qui les contiennent. {keys} mène ici.</translation>
        </message>
        <message>
            <source>Work offline</source>
            <translation>Travailler hors ligne</translation>
        </message>
        <message>
            <source>Work that arrived late</source>
            <translation>Travail arrivé tard</translation>
        </message>
        <message>
            <source>Write '{} is empty' to find what is empty.</source>
            <translation>Pour trouver ce qui est vide, écrivez '{} is empty'.</translation>
        </message>
        <message>
            <source>Write a property as {NEW_HINT}, such as “character: Juliet”.</source>
            <translation>Écrivez une propriété comme {NEW_HINT}, par exemple « personnage : Juliette ».</translation>
        </message>
        <message>
            <source>Write files anywhere in the production's folder</source>
            <translation>Écrire des fichiers partout dans le dossier de la production</translation>
        </message>
        <message>
            <source>Write files called {} in the production's folder</source>
            <translation>Écrire des fichiers nommés {} dans le dossier de la production</translation>
        </message>
        <message>
            <source>Write files in {} of the production's folder</source>
            <translation>Écrire des fichiers dans {} du dossier de la production</translation>
        </message>
        <message>
            <source>Write into every selected cell</source>
            <translation>Écrire dans chaque cellule sélectionnée</translation>
        </message>
        <message>
            <source>Write into {count:,} cells</source>
            <translation>Écrire dans {count:,} cellules</translation>
        </message>
        <message>
            <source>Write the cell and go down / to the right</source>
            <translation>Écrire la cellule et descendre / aller à droite</translation>
        </message>
        <message>
            <source>Wrote {pages} to {rpartition}</source>
            <translation>{pages} dans {rpartition}</translation>
        </message>
        <message>
            <source>Wrote {written} to {name}</source>
            <translation>{written} dans {name}</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>Yes or no.</source>
            <translation>Oui ou non.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>You are {name}</source>
            <translation>Vous êtes {name}</translation>
        </message>
        <message>
            <source>You can also drop a production’s folder here.</source>
            <translation>Vous pouvez aussi déposer ici le dossier d’une production.</translation>
        </message>
        <message>
            <source>You have not answered any script for good.</source>
            <translation>Vous n’avez encore répondu pour de bon à aucun script.</translation>
        </message>
        <message>
            <source>You staged these values, and somebody changed them meanwhile. Choose with 1 or 2; E types another value.</source>
            <translation>Vous avez préparé ces valeurs, et quelqu’un les a changées entre-temps. Choisissez avec 1 ou 2 ; E tape une autre valeur.</translation>
        </message>
        <message>
            <source>You work offline. Everything is saved on this computer; nothing is sent and nothing comes in until you go online.</source>
            <translation>Vous travaillez hors ligne. Tout est enregistré sur cet ordinateur ; rien n’est envoyé et rien n’arrive tant que vous n’êtes pas en ligne.</translation>
        </message>
        <message>
            <source>You, elsewhere</source>
            <translation>Vous, ailleurs</translation>
        </message>
        <message>
            <source>Your changes carry this name from the next time you open a production.</source>
            <translation>Vos modifications portent ce nom dès que vous rouvrez une production.</translation>
        </message>
        <message>
            <source>Your changes carry this name, so that others can see who made them.</source>
            <translation>Vos modifications portent ce nom, pour que les autres voient de qui elles sont.</translation>
        </message>
        <message>
            <source>Your choice</source>
            <translation>Votre choix</translation>
        </message>
        <message>
            <source>Your code</source>
            <translation>Votre code</translation>
        </message>
        <message>
            <source>Your edit</source>
            <translation>Votre modification</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>Your name, such as Jane Doe</source>
            <translation>Votre nom, par exemple Jeanne Martin</translation>
        </message>
        <message>
            <source>Your name…</source>
            <translation>Votre nom…</translation>
        </message>
        <message>
            <source>Your recovery words</source>
            <translation>Vos mots de secours</translation>
        </message>
        <message>
            <source>Your recovery words…</source>
            <translation>Vos mots de secours…</translation>
        </message>
        <message>
            <source>a cell has {count} characters</source>
            <translation>une cellule a {count} caractères</translation>
        </message>
        <message>
            <source>a cell near line {count} has more characters than a cell may</source>
            <translation>une cellule vers la ligne {count} a plus de caractères que permis</translation>
        </message>
        <message>
            <source>a certificate of another production</source>
            <translation>un certificat d’une autre production</translation>
        </message>
        <message>
            <source>a comma or a closing parenthesis</source>
            <translation>une virgule ou une parenthèse fermante</translation>
        </message>
        <message>
            <source>a date such as 2026-11-21 or $today</source>
            <translation>une date comme 2026-11-21 ou $today</translation>
        </message>
        <message>
            <source>a date, a time or $now</source>
            <translation>une date, une heure ou $now</translation>
        </message>
        <message>
            <source>a duration such as 1h30m</source>
            <translation>une durée comme 1h30m</translation>
        </message>
        <message>
            <source>a field</source>
            <translation>un champ</translation>
        </message>
        <message>
            <source>a file in it is packed in an unusual way</source>
            <translation>un de ses fichiers est compressé de façon inhabituelle</translation>
        </message>
        <message>
            <source>a key of another kind</source>
            <translation>une clé d’un autre type</translation>
        </message>
        <message>
            <source>a link leads out of the folder</source>
            <translation>un lien mène hors du dossier</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>une liste</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <source>a parenthesis</source>
            <translation>une parenthèse</translation>
        </message>
        <message>
            <source>a part of it is missing</source>
            <translation>il en manque une partie</translation>
        </message>
        <message>
            <source>a path is relative, with / between plain names</source>
            <translation>un chemin est relatif, avec / entre des noms simples</translation>
        </message>
        <message>
            <source>a row that is gone</source>
            <translation>une ligne disparue</translation>
        </message>
        <message>
            <source>a sheet in it spans {count} columns and {count} rows</source>
            <translation>une de ses feuilles compte {count} colonnes et {count} lignes</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>une table</translation>
        </message>
        <message>
            <source>a table is no plain value.</source>
            <translation>Une table n’est pas une valeur simple.</translation>
        </message>
        <message>
            <source>a table is no record, and no id of one.</source>
            <translation>Une table n’est pas une fiche, ni l’identifiant d’une fiche.</translation>
        </message>
        <message>
            <source>a text in it is no text</source>
            <translation>un de ses textes n’en est pas un</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>une valeur</translation>
        </message>
        <message>
            <source>a value, or $source.field, $old, $new</source>
            <translation>une valeur, ou $source.field, $old, $new</translation>
        </message>
        <message>
            <source>a value, or $source.field, $today, $actor</source>
            <translation>une valeur, ou $source.field, $today, $actor</translation>
        </message>
        <message>
            <source>a warning</source>
            <translation>un avertissement</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>un nombre entier</translation>
        </message>
        <message>
            <source>added 1 row in it</source>
            <translation>y a ajouté une ligne</translation>
        </message>
        <message>
            <source>added {count} rows in it</source>
            <translation>y a ajouté {count} lignes</translation>
        </message>
        <message>
            <source>ahead of this clock</source>
            <translation>en avance sur cette horloge</translation>
        </message>
        <message>
            <source>all of them together</source>
            <translation>toutes ensemble</translation>
        </message>
        <message>
            <source>all of these</source>
            <translation>toutes ces conditions</translation>
        </message>
        <message>
            <source>all, or </source>
            <translation>toutes, ou </translation>
        </message>
        <message>
            <source>all, or such as {table}</source>
            <translation>toutes, ou par exemple {table}</translation>
        </message>
        <message>
            <source>also in {new}</source>
            <translation>aussi dans {new}</translation>
        </message>
        <message>
            <source>always</source>
            <translation>toujours</translation>
        </message>
        <message>
            <source>an error</source>
            <translation>une erreur</translation>
        </message>
        <message>
            <source>and</source>
            <translation>et</translation>
        </message>
        <message>
            <source>and or or</source>
            <translation>and ou or</translation>
        </message>
        <message>
            <source>and {count:,} more</source>
            <translation>et {count:,} de plus</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>and {total:,} more</source>
            <translation>et {total:,} de plus</translation>
        </message>
        <message>
            <source>and, or, or a closing parenthesis</source>
            <translation>and, or ou une parenthèse fermante</translation>
        </message>
        <message>
            <source>another program is writing it just now</source>
            <translation>un autre programme est en train de l’écrire</translation>
        </message>
        <message>
            <source>another row</source>
            <translation>une autre ligne</translation>
        </message>
        <message>
            <source>any change, or such as {key} = "done", $old is empty</source>
            <translation>tout changement, ou par exemple {key} = "done", $old is empty</translation>
        </message>
        <message>
            <source>any of these</source>
            <translation>l’une de ces conditions</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>n’importe quoi</translation>
        </message>
        <message>
            <source>are shown for review at once</source>
            <translation>sont montrées aussitôt pour relecture</translation>
        </message>
        <message>
            <source>as it is written</source>
            <translation>tel que c’est écrit</translation>
        </message>
        <message>
            <source>assigned to, understudies, plays …</source>
            <translation>affecté à, doublure de, joue…</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>au moins</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>au plus</translation>
        </message>
        <message>
            <source>back again</source>
            <translation>de retour</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>avant une mise à jour</translation>
        </message>
        <message>
            <source>besides what was typed: {base}</source>
            <translation>outre ce qui est tapé : {base}</translation>
        </message>
        <message>
            <source>both changed</source>
            <translation>modifié des deux côtés</translation>
        </message>
        <message>
            <source>brought it back</source>
            <translation>l’a ramenée</translation>
        </message>
        <message>
            <source>cannot be committed yet: somebody changed the same values</source>
            <translation>ne peut pas encore être validé : quelqu’un a changé les mêmes valeurs</translation>
        </message>
        <message>
            <source>certificate refused</source>
            <translation>certificat refusé</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>changed its fields</source>
            <translation>a changé ses champs</translation>
        </message>
        <message>
            <source>changed more than {count} values</source>
            <translation>ont changé plus de {count} valeurs</translation>
        </message>
        <message>
            <source>changed since it was saved</source>
            <translation>modifiée depuis son enregistrement</translation>
        </message>
        <message>
            <source>changes, and</source>
            <translation>change, et</translation>
        </message>
        <message>
            <source>check</source>
            <translation>Le contrôle</translation>
        </message>
        <message>
            <source>checking it</source>
            <translation>vérification</translation>
        </message>
        <message>
            <source>choice</source>
            <translation>Le choix</translation>
        </message>
        <message>
            <source>choices</source>
            <translation>des choix</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>couleur</translation>
        </message>
        <message>
            <source>comparing</source>
            <translation>comparaison</translation>
        </message>
        <message>
            <source>conflict, {value_count} values</source>
            <translation>conflit, {value_count} valeurs</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>contient</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>des dates</translation>
        </message>
        <message>
            <source>dates with times</source>
            <translation>des dates avec heure</translation>
        </message>
        <message>
            <source>day begins at</source>
            <translation>la journée commence à</translation>
        </message>
        <message>
            <source>default</source>
            <translation>valeur par défaut</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimé</translation>
        </message>
        <message>
            <source>description</source>
            <translation>description</translation>
        </message>
        <message>
            <source>does not contain</source>
            <translation>ne contient pas</translation>
        </message>
        <message>
            <source>durations</source>
            <translation>des durées</translation>
        </message>
        <message>
            <source>each other</source>
            <translation>les autres</translation>
        </message>
        <message>
            <source>each that “{name}” leads to</source>
            <translation>chacun vers quoi mène « {name} »</translation>
        </message>
        <message>
            <source>each {name}</source>
            <translation>chaque {name}</translation>
        </message>
        <message>
            <source>edited its link to {}</source>
            <translation>a modifié son lien avec {}</translation>
        </message>
        <message>
            <source>emptied a value</source>
            <translation>a vidé une valeur</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>empty or not empty</source>
            <translation>empty ou not empty</translation>
        </message>
        <message>
            <source>ends with</source>
            <translation>finit par</translation>
        </message>
        <message>
            <source>field</source>
            <translation>Le champ</translation>
        </message>
        <message>
            <source>files</source>
            <translation>des fichiers</translation>
        </message>
        <message>
            <source>for</source>
            <translation>pour</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>formule</translation>
        </message>
        <message>
            <source>from</source>
            <translation>de</translation>
        </message>
        <message>
            <source>getting your changes</source>
            <translation>reçoit vos modifications</translation>
        </message>
        <message>
            <source>getting your changes, {lacks:,} to go</source>
            <translation>reçoit vos modifications, encore {lacks:,}</translation>
        </message>
        <message>
            <source>go to everybody at once</source>
            <translation>vont aussitôt à tout le monde</translation>
        </message>
        <message>
            <source>goes</source>
            <translation>disparaît</translation>
        </message>
        <message>
            <source>has more than {} KB</source>
            <translation>dépasse {} Ko</translation>
        </message>
        <message>
            <source>holds more than {} files</source>
            <translation>contient plus de {} fichiers</translation>
        </message>
        <message>
            <source>in, like, contains or starts with</source>
            <translation>in, like, contains ou starts with</translation>
        </message>
        <message>
            <source>is</source>
            <translation>est</translation>
        </message>
        <message>
            <source>is after</source>
            <translation>est après</translation>
        </message>
        <message>
            <source>is at least</source>
            <translation>est au moins</translation>
        </message>
        <message>
            <source>is at most</source>
            <translation>est au plus</translation>
        </message>
        <message>
            <source>is before</source>
            <translation>est avant</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>est vide</translation>
        </message>
        <message>
            <source>is less than</source>
            <translation>est inférieur à</translation>
        </message>
        <message>
            <source>is more than</source>
            <translation>est supérieur à</translation>
        </message>
        <message>
            <source>is not</source>
            <translation>n’est pas</translation>
        </message>
        <message>
            <source>is not UTF-8 text</source>
            <translation>n’est pas du texte UTF-8</translation>
        </message>
        <message>
            <source>is not after</source>
            <translation>n’est pas après</translation>
        </message>
        <message>
            <source>is not before</source>
            <translation>n’est pas avant</translation>
        </message>
        <message>
            <source>is not empty</source>
            <translation>n’est pas vide</translation>
        </message>
        <message>
            <source>is not ticked</source>
            <translation>n’est pas coché</translation>
        </message>
        <message>
            <source>is there already</source>
            <translation>existe déjà</translation>
        </message>
        <message>
            <source>is ticked</source>
            <translation>est coché</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>il est illisible</translation>
        </message>
        <message>
            <source>it consists of {count} parts</source>
            <translation>il se compose de {count} parties</translation>
        </message>
        <message>
            <source>it defines words of its own (entities)</source>
            <translation>il définit ses propres mots (entities)</translation>
        </message>
        <message>
            <source>it ends too early</source>
            <translation>il s’arrête trop tôt</translation>
        </message>
        <message>
            <source>it has too many cells</source>
            <translation>il a trop de cellules</translation>
        </message>
        <message>
            <source>it has too many rows</source>
            <translation>il a trop de lignes</translation>
        </message>
        <message>
            <source>it has {count} bytes</source>
            <translation>il a {count} octets</translation>
        </message>
        <message>
            <source>it has {count} columns</source>
            <translation>il a {count} colonnes</translation>
        </message>
        <message>
            <source>it holds something that does not belong there</source>
            <translation>il contient quelque chose qui n’a rien à y faire</translation>
        </message>
        <message>
            <source>it holds too many parts</source>
            <translation>il contient trop de parties</translation>
        </message>
        <message>
            <source>it is a PDF</source>
            <translation>c’est un PDF</translation>
        </message>
        <message>
            <source>it is a ZIP archive of something else</source>
            <translation>c’est une archive ZIP d’autre chose</translation>
        </message>
        <message>
            <source>it is a database</source>
            <translation>c’est une base de données</translation>
        </message>
        <message>
            <source>it is a picture</source>
            <translation>c’est une image</translation>
        </message>
        <message>
            <source>it is a text document</source>
            <translation>c’est un document texte</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>il est vide</translation>
        </message>
        <message>
            <source>it is larger than {} MB</source>
            <translation>il dépasse {} Mo</translation>
        </message>
        <message>
            <source>it is no copy of a production</source>
            <translation>ce n’est pas la copie d’une production</translation>
        </message>
        <message>
            <source>it is no copy of a production, or a part is missing</source>
            <translation>ce n’est pas la copie d’une production, ou il en manque une partie</translation>
        </message>
        <message>
            <source>it is not text</source>
            <translation>ce n’est pas du texte</translation>
        </message>
        <message>
            <source>it is packed in an unusual way</source>
            <translation>il est compressé de façon inhabituelle</translation>
        </message>
        <message>
            <source>it is still being looked up.</source>
            <translation>la recherche n’est pas finie.</translation>
        </message>
        <message>
            <source>it leads out of the folder</source>
            <translation>le chemin mène hors du dossier</translation>
        </message>
        <message>
            <source>it nests more than {} deep</source>
            <translation>il s’imbrique sur plus de {} niveaux</translation>
        </message>
        <message>
            <source>it unpacks to more than {} times its size</source>
            <translation>décompressé, il fait plus de {} fois sa taille</translation>
        </message>
        <message>
            <source>it would unpack to far more than it is</source>
            <translation>décompressé, il serait bien plus gros</translation>
        </message>
        <message>
            <source>its card is damaged</source>
            <translation>sa description est abîmée</translation>
        </message>
        <message>
            <source>its card is too long</source>
            <translation>sa description est trop longue</translation>
        </message>
        <message>
            <source>its content makes no sense</source>
            <translation>son contenu n’a pas de sens</translation>
        </message>
        <message>
            <source>its parts do not belong together</source>
            <translation>ses parties ne vont pas ensemble</translation>
        </message>
        <message>
            <source>its sheets span too many cells</source>
            <translation>ses feuilles comptent trop de cellules</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>à l’instant</translation>
        </message>
        <message>
            <source>just type</source>
            <translation>il suffit de taper</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardé</translation>
        </message>
        <message>
            <source>kept as it is here</source>
            <translation>reste tel quel ici</translation>
        </message>
        <message>
            <source>key</source>
            <translation>clé</translation>
        </message>
        <message>
            <source>last change {last_at}</source>
            <translation>dernière modification {last_at}</translation>
        </message>
        <message>
            <source>last here {seen}</source>
            <translation>vu ici {seen}</translation>
        </message>
        <message>
            <source>leave them there</source>
            <translation>les y laisser</translation>
        </message>
        <message>
            <source>line {count} has {count} columns</source>
            <translation>la ligne {count} a {count} colonnes</translation>
        </message>
        <message>
            <source>line {count}: {phrase}</source>
            <translation>ligne {count} : {phrase}</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>lié</translation>
        </message>
        <message>
            <source>linked it to {}</source>
            <translation>l’a lié à {}</translation>
        </message>
        <message>
            <source>links “{}”</source>
            <translation>liens « {} »</translation>
        </message>
        <message>
            <source>lists</source>
            <translation>des listes</translation>
        </message>
        <message>
            <source>long text</source>
            <translation>du texte long</translation>
        </message>
        <message>
            <source>looking for it</source>
            <translation>recherche</translation>
        </message>
        <message>
            <source>made by a script, not looked at yet</source>
            <translation>fait par un script, pas encore regardé</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>mesuré</translation>
        </message>
        <message>
            <source>midnight, or such as 6h</source>
            <translation>minuit, ou par exemple 6h</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>les miennes</translation>
        </message>
        <message>
            <source>more than {} MB</source>
            <translation>plus de {} Mo</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Le nom</translation>
        </message>
        <message>
            <source>name: value</source>
            <translation>nom : valeur</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>nil</source>
            <translation>nil</translation>
        </message>
        <message>
            <source>nil is no plain value.</source>
            <translation>nil n’est pas une valeur simple.</translation>
        </message>
        <message>
            <source>nil is no record, and no id of one.</source>
            <translation>nil n’est pas une fiche, ni l’identifiant d’une fiche.</translation>
        </message>
        <message>
            <source>no backup could be made: {phrase}</source>
            <translation>aucune sauvegarde n’a pu être faite : {phrase}</translation>
        </message>
        <message>
            <source>no certificate</source>
            <translation>aucun certificat</translation>
        </message>
        <message>
            <source>no handshake</source>
            <translation>pas d’établissement de connexion</translation>
        </message>
        <message>
            <source>no longer: the script was changed</source>
            <translation>plus maintenant : le script a changé</translation>
        </message>
        <message>
            <source>no permission</source>
            <translation>pas d’autorisation</translation>
        </message>
        <message>
            <source>no {}</source>
            <translation>aucun {}</translation>
        </message>
        <message>
            <source>none: the first row is data</source>
            <translation>aucun : la première ligne contient des données</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>nowhere; it is as long as a length says</source>
            <translation>nulle part ; il dure ce que dit une durée</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>des nombres</translation>
        </message>
        <message>
            <source>of</source>
            <translation>de qui</translation>
        </message>
        <message>
            <source>of another folder of it</source>
            <translation>d’un autre de ses dossiers</translation>
        </message>
        <message>
            <source>of {count:,}</source>
            <translation>sur {count:,}</translation>
        </message>
        <message>
            <source>on_conflict</source>
            <translation>en cas de collision</translation>
        </message>
        <message>
            <source>one holds {phrase}, the other {phrase}. Change a type first.</source>
            <translation>l’un contient {phrase}, l’autre {phrase}. Changez d’abord un type.</translation>
        </message>
        <message>
            <source>one of them belongs to openprod itself.</source>
            <translation>l’un d’eux appartient à openprod.</translation>
        </message>
        <message>
            <source>only you see it</source>
            <translation>vous seul la voyez</translation>
        </message>
        <message>
            <source>openprod (process {}) of {} on {} has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>openprod (processus {}) de {} sur {} a ouvert « {} ». Fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
        </message>
        <message>
            <source>openprod backs up by itself while you work: the newest five, one a day for a week, one a week for a month. They are kept on this computer, outside the production’s folder.</source>
            <translation>openprod sauvegarde de lui-même pendant que vous travaillez : les cinq dernières, une par jour pendant une semaine, une par semaine pendant un mois. Elles sont sur cet ordinateur, hors du dossier de la production.</translation>
        </message>
        <message>
            <source>openprod compares the two histories now.</source>
            <translation>openprod compare maintenant les deux historiques.</translation>
        </message>
        <message>
            <source>openprod did not close by itself the last time. What was saved is all here.</source>
            <translation>openprod ne s’est pas fermé de lui-même la dernière fois. Tout ce qui était enregistré est là.</translation>
        </message>
        <message>
            <source>openprod keeps it for itself</source>
            <translation>openprod le garde pour lui</translation>
        </message>
        <message>
            <source>openprod: keyboard shortcuts</source>
            <translation>openprod : raccourcis clavier</translation>
        </message>
        <message>
            <source>openprod: recovery words of {name}</source>
            <translation>openprod : mots de secours de {name}</translation>
        </message>
        <message numerus="yes">
            <source>other staged changes are</source>
            <extracomment>One: other staged change is</extracomment>
            <translation>
                <numerusform>autre modification préparée n’est</numerusform>
                <numerusform>autres modifications préparées ne sont</numerusform>
            </translation>
        </message>
        <message>
            <source>part “{}” is not where it should be</source>
            <translation>la partie « {} » n’est pas à sa place</translation>
        </message>
        <message>
            <source>part “{}”: {phrase}</source>
            <translation>partie « {} » : {phrase}</translation>
        </message>
        <message>
            <source>position</source>
            <translation>place</translation>
        </message>
        <message>
            <source>propose to take them out again</source>
            <translation>proposer de les retirer</translation>
        </message>
        <message>
            <source>put it into {}</source>
            <translation>l’a mis dans {}</translation>
        </message>
        <message>
            <source>references</source>
            <translation>des renvois</translation>
        </message>
        <message>
            <source>require: a module cannot use people's own scripts (“{}”).</source>
            <translation>require : un module ne peut pas utiliser les scripts des gens (« {} »).</translation>
        </message>
        <message>
            <source>require: the module {} has no exports/init.lua.</source>
            <translation>require : le module {} n’a pas de exports/init.lua.</translation>
        </message>
        <message>
            <source>require: the module {} has no exports/{}.lua.</source>
            <translation>require : le module {} n’a pas de exports/{}.lua.</translation>
        </message>
        <message>
            <source>require: the module {} has no {}.lua.</source>
            <translation>require : le module {} n’a pas de {}.lua.</translation>
        </message>
        <message>
            <source>require: there is no module “{}” in this production.</source>
            <translation>require : il n’y a pas de module « {} » dans cette production.</translation>
        </message>
        <message>
            <source>require: there is no script “{}” in this production.</source>
            <translation>require : il n’y a pas de script « {} » dans cette production.</translation>
        </message>
        <message>
            <source>require: “{}” leads out of the module.</source>
            <translation>require : « {} » mène hors du module.</translation>
        </message>
        <message>
            <source>required</source>
            <translation>obligatoire</translation>
        </message>
        <message>
            <source>rule</source>
            <translation>La règle</translation>
        </message>
        <message>
            <source>rule “{}”</source>
            <translation>règle « {} »</translation>
        </message>
        <message>
            <source>run</source>
            <translation>s’exécute</translation>
        </message>
        <message>
            <source>scripts use folders inside the production's, as imports/x.csv</source>
            <translation>les scripts utilisent des dossiers dans celui de la production, comme imports/x.csv</translation>
        </message>
        <message>
            <source>sending changes</source>
            <translation>envoie des modifications</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>mis de côté</translation>
        </message>
        <message>
            <source>set each other off more than {count} times</source>
            <translation>se sont déclenchées l’une l’autre plus de {count} fois</translation>
        </message>
        <message>
            <source>shows something else; run “openprod verify” on both</source>
            <translation>montre autre chose ; lancez « openprod verify » sur les deux</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>quelqu’un</translation>
        </message>
        <message>
            <source>somebody brought it back</source>
            <translation>quelqu’un l’a rétabli</translation>
        </message>
        <message>
            <source>sort</source>
            <translation>tri</translation>
        </message>
        <message>
            <source>staged</source>
            <translation>préparé</translation>
        </message>
        <message>
            <source>stands now</source>
            <translation>reste maintenant</translation>
        </message>
        <message>
            <source>starts with</source>
            <translation>commence par</translation>
        </message>
        <message>
            <source>stays, though the module has it no more</source>
            <translation>reste, bien que le module ne l’ait plus</translation>
        </message>
        <message>
            <source>such as 11h</source>
            <translation>par exemple 11h</translation>
        </message>
        <message>
            <source>such as 12h</source>
            <translation>par exemple 12h</translation>
        </message>
        <message>
            <source>such as {by} is called to {titles} at once</source>
            <translation>par exemple {by} est convoqué à {titles} en même temps</translation>
        </message>
        <message>
            <source>such as {by}: {measured} on {day}, {bound} {limit}</source>
            <translation>par exemple {by} : {measured} le {day}, {bound} {limit}</translation>
        </message>
        <message>
            <source>such as {count} rows have the same {fields}: {values}</source>
            <translation>par exemple {count} lignes ont les mêmes {fields} : {values}</translation>
        </message>
        <message>
            <source>such as {title} has no page</source>
            <translation>par exemple {title} n’a pas de page</translation>
        </message>
        <message>
            <source>table</source>
            <translation>La table</translation>
        </message>
        <message>
            <source>take them out again</source>
            <translation>les en retirer</translation>
        </message>
        <message>
            <source>target</source>
            <translation>cible</translation>
        </message>
        <message>
            <source>text</source>
            <translation>du texte</translation>
        </message>
        <message>
            <source>text in quotes</source>
            <translation>un texte entre guillemets</translation>
        </message>
        <message>
            <source>that fit</source>
            <translation>qui conviennent</translation>
        </message>
        <message>
            <source>that fit no longer</source>
            <translation>qui ne conviennent plus</translation>
        </message>
        <message>
            <source>the others</source>
            <translation>les autres</translation>
        </message>
        <message>
            <source>the rows of a table</source>
            <translation>les lignes d’une table</translation>
        </message>
        <message>
            <source>the rows of {}</source>
            <translation>les lignes de {}</translation>
        </message>
        <message>
            <source>the strictest of a table</source>
            <translation>le plus strict d’une table</translation>
        </message>
        <message>
            <source>the system’s language</source>
            <translation>la langue du système</translation>
        </message>
        <message>
            <source>the table has too many rows</source>
            <translation>la table a trop de lignes</translation>
        </message>
        <message>
            <source>the table has {count} columns</source>
            <translation>la table a {count} colonnes</translation>
        </message>
        <message>
            <source>there is no such folder</source>
            <translation>ce dossier n’existe pas</translation>
        </message>
        <message>
            <source>they are in the same table.</source>
            <translation>ils sont dans la même table.</translation>
        </message>
        <message>
            <source>they are one already.</source>
            <translation>ils ne font déjà qu’un.</translation>
        </message>
        <message>
            <source>they point into different tables.</source>
            <translation>ils renvoient à des tables différentes.</translation>
        </message>
        <message>
            <source>this production is in memory only</source>
            <translation>cette production n’existe qu’en mémoire</translation>
        </message>
        <message>
            <source>through other mappings, two fields of a table would become one.</source>
            <translation>par d’autres correspondances, deux champs d’une table n’en feraient plus qu’un.</translation>
        </message>
        <message>
            <source>through other mappings, two fields of {} would become one.</source>
            <translation>par d’autres correspondances, deux champs de {} n’en feraient plus qu’un.</translation>
        </message>
        <message>
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <source>to fill in</source>
            <translation>à remplir</translation>
        </message>
        <message>
            <source>to make one</source>
            <translation>à réunir</translation>
        </message>
        <message>
            <source>to put in</source>
            <translation>à mettre</translation>
        </message>
        <message>
            <source>to take out</source>
            <translation>à retirer</translation>
        </message>
        <message>
            <source>today {at:%H:%M}</source>
            <translation>aujourd’hui {at:%H:%M}</translation>
        </message>
        <message>
            <source>today {clock}</source>
            <translation>aujourd’hui {clock}</translation>
        </message>
        <message>
            <source>today {opened:%H:%M}</source>
            <translation>aujourd’hui {opened:%H:%M}</translation>
        </message>
        <message>
            <source>took it out of {}</source>
            <translation>l’a retiré de {}</translation>
        </message>
        <message>
            <source>took longer than {} seconds</source>
            <translation>ont pris plus de {} secondes</translation>
        </message>
        <message>
            <source>trigger “{}”</source>
            <translation>déclencheur « {} »</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true ou false</translation>
        </message>
        <message>
            <source>two people differ about this row (Ctrl+.)</source>
            <translation>deux personnes divergent sur cette ligne (Ctrl+.)</translation>
        </message>
        <message>
            <source>type</source>
            <translation>type</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>unpacked it has too many bytes</source>
            <translation>décompressé, il a trop d’octets</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>à jour</translation>
        </message>
        <message>
            <source>value</source>
            <translation>valeur</translation>
        </message>
        <message>
            <source>view</source>
            <translation>La vue</translation>
        </message>
        <message>
            <source>wait until I look at them</source>
            <translation>attendent que je les regarde</translation>
        </message>
        <message>
            <source>was chosen, and changed since</source>
            <translation>a été choisi, et changé depuis</translation>
        </message>
        <message>
            <source>was chosen, and is in question again</source>
            <translation>a été choisi, et est de nouveau en question</translation>
        </message>
        <message>
            <source>was chosen, and taken back</source>
            <translation>a été choisi, et repris</translation>
        </message>
        <message>
            <source>where it is empty</source>
            <translation>là où il est vide</translation>
        </message>
        <message>
            <source>whole numbers</source>
            <translation>des nombres entiers</translation>
        </message>
        <message>
            <source>whole row</source>
            <translation>toute la ligne</translation>
        </message>
        <message>
            <source>worth knowing</source>
            <translation>bon à savoir</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>oui ou non</translation>
        </message>
        <message>
            <source>yesterday {at:%H:%M}</source>
            <translation>hier {at:%H:%M}</translation>
        </message>
        <message>
            <source>yesterday {clock}</source>
            <translation>hier {clock}</translation>
        </message>
        <message>
            <source>you</source>
            <translation>vous</translation>
        </message>
        <message>
            <source>your values</source>
            <translation>vos valeurs</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>les vôtres</translation>
        </message>
        <message>
            <source>{WORDS}
left | middle | right</source>
            <translation>{WORDS}
gauche | milieu | droite</translation>
        </message>
        <message>
            <source>{actor_name}’s choice</source>
            <translation>Choix de {actor_name}</translation>
        </message>
        <message>
            <source>{added:,} added</source>
            <translation>{added:,} ajoutées</translation>
        </message>
        <message>
            <source>{at:%A} {day} {at:%B %Y, %H:%M:%S}</source>
            <translation>{at:%A} {day} {at:%B %Y, %H:%M:%S}</translation>
        </message>
        <message>
            <source>{at:%a} {day} {at:%b %Y, %H:%M}</source>
            <translation>{at:%a} {day} {at:%b %Y, %H:%M}</translation>
        </message>
        <message>
            <source>{at:,} of {count:,}</source>
            <translation>{at:,} sur {count:,}</translation>
        </message>
        <message>
            <source>{at} of {count}</source>
            <translation>{at} sur {count}</translation>
        </message>
        <message>
            <source>{both} are not linked now</source>
            <translation>{both} : plus de lien</translation>
        </message>
        <message>
            <source>{cells:,} cells</source>
            <translation>{cells:,} cellules</translation>
        </message>
        <message>
            <source>{cells:,} cells selected · {rows}</source>
            <translation>{cells:,} cellules sélectionnées · {rows}</translation>
        </message>
        <message>
            <source>{changed:,} changed</source>
            <translation>{changed:,} modifiées</translation>
        </message>
        <message>
            <source>{changes} in {tables}</source>
            <translation>{changes} dans {tables}</translation>
        </message>
        <message>
            <source>{continued}  (continued)</source>
            <translation>{continued}  (suite)</translation>
        </message>
        <message>
            <source>{count:,} both changed</source>
            <translation>{count:,} modifiés des deux côtés</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cards</source>
            <extracomment>One: a card</extracomment>
            <translation>
                <numerusform>une carte</numerusform>
                <numerusform>{count:,} cartes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells</source>
            <extracomment>One: 1 cell</extracomment>
            <translation>
                <numerusform>{count} cellule</numerusform>
                <numerusform>{count:,} cellules</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells hold something else now</source>
            <extracomment>One: {count:,} cell holds something else now</extracomment>
            <translation>
                <numerusform>{count:,} cellule contient autre chose maintenant</numerusform>
                <numerusform>{count:,} cellules contiennent autre chose maintenant</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} cells were</source>
            <extracomment>One: 1 cell was</extracomment>
            <translation>
                <numerusform>{count} cellule</numerusform>
                <numerusform>{count:,} cellules</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes</source>
            <extracomment>One: 1 change</extracomment>
            <translation>
                <numerusform>{count} modification</numerusform>
                <numerusform>{count:,} modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} changes to come</source>
            <extracomment>One: {count:,} change to come</extracomment>
            <translation>
                <numerusform>{count:,} modification à venir</numerusform>
                <numerusform>{count:,} modifications à venir</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} checks</source>
            <extracomment>One: {count:,} check</extracomment>
            <translation>
                <numerusform>{count:,} contrôle</numerusform>
                <numerusform>{count:,} contrôles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} choices</source>
            <extracomment>One: {count:,} choice</extracomment>
            <translation>
                <numerusform>{count:,} choix</numerusform>
                <numerusform>{count:,} choix</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} empty fields</source>
            <extracomment>One: {count:,} empty field</extracomment>
            <translation>
                <numerusform>{count:,} champ vide</numerusform>
                <numerusform>{count:,} champs vides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} fields</source>
            <extracomment>One: {count:,} field</extracomment>
            <translation>
                <numerusform>{count:,} champ</numerusform>
                <numerusform>{count:,} champs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} files</source>
            <extracomment>One: 1 file</extracomment>
            <translation>
                <numerusform>{count} fichier</numerusform>
                <numerusform>{count:,} fichiers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} kinds of link</source>
            <extracomment>One: {count:,} kind of link</extracomment>
            <translation>
                <numerusform>{count:,} type de lien</numerusform>
                <numerusform>{count:,} types de lien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} links</source>
            <extracomment>One: 1 link</extracomment>
            <translation>
                <numerusform>{count} lien</numerusform>
                <numerusform>{count:,} liens</numerusform>
            </translation>
        </message>
        <message>
            <source>{count:,} more have no place here</source>
            <translation>{count:,} de plus n’ont pas de place ici</translation>
        </message>
        <message>
            <source>{count:,} not in the file (they stay)</source>
            <translation>{count:,} absentes du fichier (elles restent)</translation>
        </message>
        <message>
            <source>{count:,} others stay open</source>
            <translation>{count:,} autres restent ouverts</translation>
        </message>
        <message numerus="yes">
            <source>{count:,} pages</source>
            <extracomment>One: 1 page</extracomment>
            <translation>
                <numerusform>{count} page</numerusform>
                <numerusform>{count:,} pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} problems</source>
            <extracomment>One: 1 problem</extracomment>
            <translation>
                <numerusform>{count} problème</numerusform>
                <numerusform>{count:,} problèmes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows</source>
            <extracomment>One: 1 row</extracomment>
            <translation>
                <numerusform>{count} ligne</numerusform>
                <numerusform>{count:,} lignes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are</source>
            <extracomment>One: 1 row is</extracomment>
            <translation>
                <numerusform>{count} ligne n’est</numerusform>
                <numerusform>{count:,} lignes ne sont</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows are new since</source>
            <extracomment>One: {count:,} row is new since</extracomment>
            <translation>
                <numerusform>{count:,} ligne est nouvelle depuis</numerusform>
                <numerusform>{count:,} lignes sont nouvelles depuis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows hold</source>
            <extracomment>One: 1 row holds</extracomment>
            <translation>
                <numerusform>{count} ligne a</numerusform>
                <numerusform>{count:,} lignes ont</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows in both</source>
            <extracomment>One: {count:,} row in both</extracomment>
            <translation>
                <numerusform>{count:,} ligne dans les deux</numerusform>
                <numerusform>{count:,} lignes dans les deux</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows of then are gone</source>
            <extracomment>One: {count:,} row of then is gone</extracomment>
            <translation>
                <numerusform>{count:,} ligne d’alors a disparu</numerusform>
                <numerusform>{count:,} lignes d’alors ont disparu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rows with problems</source>
            <extracomment>One: {count:,} row with problems</extracomment>
            <translation>
                <numerusform>{count:,} ligne avec problèmes</numerusform>
                <numerusform>{count:,} lignes avec problèmes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} rules</source>
            <extracomment>One: {count:,} rule</extracomment>
            <translation>
                <numerusform>{count:,} règle</numerusform>
                <numerusform>{count:,} règles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} scripts</source>
            <extracomment>One: {count:,} script</extracomment>
            <translation>
                <numerusform>{count:,} script</numerusform>
                <numerusform>{count:,} scripts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} suggestions</source>
            <extracomment>One: 1 suggestion</extracomment>
            <translation>
                <numerusform>{count} proposition</numerusform>
                <numerusform>{count:,} propositions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} tables</source>
            <extracomment>One: {count:,} table</extracomment>
            <translation>
                <numerusform>{count:,} table</numerusform>
                <numerusform>{count:,} tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} triggers</source>
            <extracomment>One: {count:,} trigger</extracomment>
            <translation>
                <numerusform>{count:,} déclencheur</numerusform>
                <numerusform>{count:,} déclencheurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values</source>
            <extracomment>One: 1 value</extracomment>
            <translation>
                <numerusform>{count} valeur</numerusform>
                <numerusform>{count:,} valeurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} values convert</source>
            <extracomment>One: {count:,} value convert</extracomment>
            <translation>
                <numerusform>{count:,} valeur se convertit</numerusform>
                <numerusform>{count:,} valeurs se convertissent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count:,} views</source>
            <extracomment>One: {count:,} view</extracomment>
            <translation>
                <numerusform>{count:,} vue</numerusform>
                <numerusform>{count:,} vues</numerusform>
            </translation>
        </message>
        <message>
            <source>{count:,}{more} found</source>
            <translation>{count:,}{more} trouvés</translation>
        </message>
        <message>
            <source>{count} change to tables, fields or choices</source>
            <translation>{count} changement de tables, champs ou choix</translation>
        </message>
        <message>
            <source>{count} changes arrived and wait: for earlier ones, or for their time.</source>
            <translation>{count} changements sont arrivés et attendent : des précédents, ou leur heure.</translation>
        </message>
        <message>
            <source>{count} changes came under the id of another change, which openprod never makes; they are kept and shown. Of: {}.</source>
            <translation>{count} changements sont arrivés sous l’identifiant d’un autre changement, ce qu’openprod ne fait jamais ; ils sont gardés et visibles. De : {}.</translation>
        </message>
        <message>
            <source>{count} changes need a newer openprod to show.</source>
            <translation>{count} changements demandent un openprod plus récent pour se voir.</translation>
        </message>
        <message>
            <source>{count} changes to long texts are damaged, or made to harm; they are not shown.</source>
            <translation>{count} changements de textes longs sont abîmés, ou faits pour nuire ; ils ne sont pas montrés.</translation>
        </message>
        <message>
            <source>{count} changes to tables, fields or choices</source>
            <translation>{count} changements de tables, champs ou choix</translation>
        </message>
        <message numerus="yes">
            <source>{count} columns</source>
            <extracomment>One: 1 column</extracomment>
            <translation>
                <numerusform>{count} colonne</numerusform>
                <numerusform>{count} colonnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days ago</source>
            <extracomment>One: 1 day ago</extracomment>
            <translation>
                <numerusform>il y a {count} jour</numerusform>
                <numerusform>il y a {count} jours</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} deleted row in {}</source>
            <translation>{count} ligne supprimée dans {}</translation>
        </message>
        <message>
            <source>{count} deleted rows in {}</source>
            <translation>{count} lignes supprimées dans {}</translation>
        </message>
        <message numerus="yes">
            <source>{count} fields are</source>
            <extracomment>One: 1 field is</extracomment>
            <translation>
                <numerusform>{count} champ est</numerusform>
                <numerusform>{count} champs sont</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} link</source>
            <translation>{count} lien</translation>
        </message>
        <message>
            <source>{count} links</source>
            <translation>{count} liens</translation>
        </message>
        <message numerus="yes">
            <source>{count} minutes left</source>
            <extracomment>One: {count} minute left</extracomment>
            <translation>
                <numerusform>encore {count} minute</numerusform>
                <numerusform>encore {count} minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} months ago</source>
            <extracomment>One: {count} month ago</extracomment>
            <translation>
                <numerusform>il y a {count} mois</numerusform>
                <numerusform>il y a {count} mois</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} de plus</translation>
        </message>
        <message>
            <source>{count} more are here</source>
            <translation>{count} autres sont là</translation>
        </message>
        <message>
            <source>{count} pairs of rows may be one.</source>
            <translation>{count} paires de lignes n’en font peut-être qu’une.</translation>
        </message>
        <message>
            <source>{count} records of {} are not in the file and stayed.</source>
            <translation>{count} fiches de {} ne sont pas dans le fichier et restent.</translation>
        </message>
        <message>
            <source>{count} rows were not taken.</source>
            <translation>{count} lignes n’ont pas été reprises.</translation>
        </message>
        <message>
            <source>{count} value in {}</source>
            <translation>{count} valeur dans {}</translation>
        </message>
        <message>
            <source>{count} values in {}</source>
            <translation>{count} valeurs dans {}</translation>
        </message>
        <message>
            <source>{count} will be added to {}: {}.</source>
            <translation>{count} seront ajoutés à {} : {}.</translation>
        </message>
        <message numerus="yes">
            <source>{count} wrong tries</source>
            <extracomment>One: one wrong try</extracomment>
            <translation>
                <numerusform>un essai faux</numerusform>
                <numerusform>{count} essais faux</numerusform>
            </translation>
        </message>
        <message>
            <source>{cut} did not fit beside the last field.</source>
            <translation>{cut} : pas de place après le dernier champ.</translation>
        </message>
        <message>
            <source>{day} {at:%b} {clock}</source>
            <translation>{day} {at:%b} {clock}</translation>
        </message>
        <message>
            <source>{day} {at:%b} {year}</source>
            <translation>{day} {at:%b} {year}</translation>
        </message>
        <message>
            <source>{day} {at:%b}{year} {at:%H:%M}</source>
            <translation>{day} {at:%b}{year} {at:%H:%M}</translation>
        </message>
        <message>
            <source>{done:,} of {most:,} changes are here, from {names}.</source>
            <translation>{done:,} modifications sur {most:,} sont là, de {names}.</translation>
        </message>
        <message>
            <source>{each} and {each2}</source>
            <translation>{each} et {each2}</translation>
        </message>
        <message>
            <source>{edges} come along</source>
            <translation>{edges} suivent</translation>
        </message>
        <message>
            <source>{every}such as {table}</source>
            <translation>{every}par exemple {table}</translation>
        </message>
        <message>
            <source>{field_name} is as it was</source>
            <translation>{field_name} est comme avant</translation>
        </message>
        <message>
            <source>{files} cannot be had here, and come from the others.</source>
            <translation>{files} : absents ici, ils viendront des autres.</translation>
        </message>
        <message>
            <source>{filled:,} filled</source>
            <translation>{filled:,} remplies</translation>
        </message>
        <message>
            <source>{filled} filled</source>
            <translation>{filled} : remplis</translation>
        </message>
        <message>
            <source>{folder}  (not there now)</source>
            <translation>{folder}  (pas là maintenant)</translation>
        </message>
        <message>
            <source>{folder} is not there now</source>
            <translation>{folder} n’est pas là maintenant</translation>
        </message>
        <message>
            <source>{heading} is {what}.</source>
            <translation>{heading} : {what}.</translation>
        </message>
        <message>
            <source>{heading}, {count} tables, {state}</source>
            <translation>{heading}, {count} tables, {state}</translation>
        </message>
        <message>
            <source>{hidden} not shown.</source>
            <translation>{hidden} pas montrées.</translation>
        </message>
        <message>
            <source>{key} is empty</source>
            <translation>{key} is empty</translation>
        </message>
        <message>
            <source>{key} of the link to {name}</source>
            <translation>{key} du lien vers {name}</translation>
        </message>
        <message>
            <source>{label} {done:,.0f} of {total:,.0f}</source>
            <translation>{label} {done:,.0f} sur {total:,.0f}</translation>
        </message>
        <message>
            <source>{left} left as before: {why}</source>
            <translation>{left} laissées telles quelles : {why}</translation>
        </message>
        <message>
            <source>{list} are together at {}.</source>
            <translation>{list} sont ensemble à {}.</translation>
        </message>
        <message>
            <source>{list} lie partly over each other at {}.</source>
            <translation>{list} se recouvrent en partie à {}.</translation>
        </message>
        <message>
            <source>{list} overlap at {}.</source>
            <translation>{list} se chevauchent à {}.</translation>
        </message>
        <message numerus="yes">
            <source>{looking} are here</source>
            <extracomment>One: {looking} is here</extracomment>
            <translation>
                <numerusform>{looking} est là</numerusform>
                <numerusform>{looking} sont là</numerusform>
            </translation>
        </message>
        <message>
            <source>{moment}, ahead of this clock</source>
            <translation>{moment}, en avance sur cette horloge</translation>
        </message>
        <message>
            <source>{names} and {names2}</source>
            <translation>{names} et {names2}</translation>
        </message>
        <message>
            <source>{name} (you)</source>
            <translation>{name} (vous)</translation>
        </message>
        <message>
            <source>{name} (you, on another computer)</source>
            <translation>{name} (vous, sur un autre ordinateur)</translation>
        </message>
        <message>
            <source>{name} and {name2}</source>
            <translation>{name} et {name2}</translation>
        </message>
        <message>
            <source>{name} as it was {at:%Y-%m-%d %H.%M}</source>
            <translation>{name} tel qu’au {at:%Y-%m-%d %H.%M}</translation>
        </message>
        <message>
            <source>{name} asks to join.</source>
            <translation>{name} demande à rejoindre.</translation>
        </message>
        <message>
            <source>{name} at {address} asks to join. If you know them, have them tell you the code on their screen: nobody else can have it.</source>
            <translation>{name}, à {address}, demande à rejoindre. Si vous vous connaissez, faites-vous dire le code de son écran : personne d’autre ne peut l’avoir.</translation>
        </message>
        <message>
            <source>{name} finds the row to change</source>
            <translation>{name} trouve la ligne à modifier</translation>
        </message>
        <message>
            <source>{name} goes to</source>
            <translation>{name} va dans</translation>
        </message>
        <message>
            <source>{name} has joined.</source>
            <translation>{name} a rejoint.</translation>
        </message>
        <message>
            <source>{name} in {name2}</source>
            <translation>{name} dans {name2}</translation>
        </message>
        <message>
            <source>{name} is at {where}</source>
            <translation>{name} est sur {where}</translation>
        </message>
        <message>
            <source>{name} is editing {where}</source>
            <translation>{name} modifie {where}</translation>
        </message>
        <message>
            <source>{name} is here</source>
            <translation>{name} est là</translation>
        </message>
        <message>
            <source>{name} is not among the choices any more</source>
            <translation>{name} ne fait plus partie des choix</translation>
        </message>
        <message>
            <source>{name} was taken out: its views, rules and scripts rest, its tables stay</source>
            <translation>{name} a été retiré : ses vues, règles et scripts reposent, ses tables restent</translation>
        </message>
        <message>
            <source>{name} {version} is in the production{brought}</source>
            <translation>{name} {version} est dans la production{brought}</translation>
        </message>
        <message>
            <source>{name}, new row</source>
            <translation>{name}, nouvelle ligne</translation>
        </message>
        <message>
            <source>{name}, row {row}: not loaded yet</source>
            <translation>{name}, ligne {row} : pas encore chargée</translation>
        </message>
        <message>
            <source>{name}, row {row}: {shown}</source>
            <translation>{name}, ligne {row} : {shown}</translation>
        </message>
        <message>
            <source>{name}, {count:,} both changed</source>
            <translation>{name}, {count:,} modifiés des deux côtés</translation>
        </message>
        <message>
            <source>{name}’s</source>
            <translation>{name}</translation>
        </message>
        <message>
            <source>{name}’s values</source>
            <translation>les valeurs de {name}</translation>
        </message>
        <message>
            <source>{parts} in {table_name}</source>
            <translation>{parts} dans {table_name}</translation>
        </message>
        <message>
            <source>{references} of other rows will point to it</source>
            <translation>{references} d’autres lignes y renverront</translation>
        </message>
        <message>
            <source>{removed:,} taken out</source>
            <translation>{removed:,} retirées</translation>
        </message>
        <message>
            <source>{row}, {column}: nothing</source>
            <translation>{row}, {column} : rien</translation>
        </message>
        <message>
            <source>{said} (rule {})</source>
            <translation>{said} (règle {})</translation>
        </message>
        <message>
            <source>{said} (rules {} and {} more)</source>
            <translation>{said} (règles {} et {} de plus)</translation>
        </message>
        <message>
            <source>{said} (rules {})</source>
            <translation>{said} (règles {})</translation>
        </message>
        <message>
            <source>{said} for everybody</source>
            <translation>{said} pour tout le monde</translation>
        </message>
        <message>
            <source>{said} on {pages}</source>
            <translation>{said} sur {pages}</translation>
        </message>
        <message>
            <source>{said}Undo takes it back. Split on the row makes two of it later, each with what shows then.</source>
            <translation>{said}Annuler revient en arrière. Séparer sur la ligne en fait plus tard deux, chacune avec ce qui s’affiche alors.</translation>
        </message>
        <message>
            <source>{seconds} h ago</source>
            <translation>il y a {seconds} h</translation>
        </message>
        <message>
            <source>{seconds} min ago</source>
            <translation>il y a {seconds} min</translation>
        </message>
        <message>
            <source>{section} gone</source>
            <translation>{section} disparue</translation>
        </message>
        <message>
            <source>{selected:,} rows selected · {rows}</source>
            <translation>{selected:,} lignes sélectionnées · {rows}</translation>
        </message>
        <message>
            <source>{shown:,} of {rows}</source>
            <translation>{shown:,} sur {rows}</translation>
        </message>
        <message>
            <source>{shown} is the key of “{rstrip}”. Take it away first.</source>
            <translation>{shown} est la touche de « {rstrip} ». Retirez-la d’abord.</translation>
        </message>
        <message>
            <source>{size:,.1f} MB</source>
            <translation>{size:,.1f} Mo</translation>
        </message>
        <message>
            <source>{size} · not here yet{what}</source>
            <translation>{size} · pas encore ici{what}</translation>
        </message>
        <message>
            <source>{size} · not here; {holders} has it</source>
            <translation>{size} · pas ici ; {holders} l’a</translation>
        </message>
        <message>
            <source>{size} · {done} % here{who}</source>
            <translation>{size} · {done} % ici{who}</translation>
        </message>
        <message>
            <source>{subject}: stays open</source>
            <translation>{subject} : reste ouvert</translation>
        </message>
        <message>
            <source>{title} is what the row is called, {field_key} what it holds there; of several rows {titles} and {count}. Of overlaps {by}, {range} and {overlap}; of hours {measured}, {limit}, {day}. Empty: the check finds words of its own.</source>
            <translation>{title} est le nom de la ligne, {field_key} ce qu’elle y a ; pour plusieurs lignes {titles} et {count}. Des chevauchements {by}, {range} et {overlap} ; des heures {measured}, {limit}, {day}. Vide : le contrôle trouve ses propres mots.</translation>
        </message>
        <message>
            <source>{title}, {field}: {old} → {new}</source>
            <translation>{title}, {field} : {old} → {new}</translation>
        </message>
        <message>
            <source>{title}: conflict, {value_count} values</source>
            <translation>{title} : conflit, {value_count} valeurs</translation>
        </message>
        <message>
            <source>{told}
Computed from {formula}</source>
            <translation>{told}
Calculé d’après {formula}</translation>
        </message>
        <message>
            <source>{touched:,} rows have been worked on since</source>
            <translation>on a travaillé depuis sur {touched:,} lignes</translation>
        </message>
        <message numerus="yes">
            <source>{typing} are editing this</source>
            <extracomment>One: {typing} is editing this</extracomment>
            <translation>
                <numerusform>{typing} modifie ceci</numerusform>
                <numerusform>{typing} modifient ceci</numerusform>
            </translation>
        </message>
        <message>
            <source>{unchanged:,} unchanged</source>
            <translation>{unchanged:,} inchangées</translation>
        </message>
        <message>
            <source>{what}: {done:,} of {total:,}</source>
            <translation>{what} : {done:,} sur {total:,}</translation>
        </message>
        <message>
            <source>{who}’s edit</source>
            <translation>Modification de {who}</translation>
        </message>
        <message numerus="yes">
            <source>{words}  ({count:,} rows)</source>
            <extracomment>One: {words}  ({count:,} row)</extracomment>
            <translation>
                <numerusform>{words}  ({count:,} ligne)</numerusform>
                <numerusform>{words}  ({count:,} lignes)</numerusform>
            </translation>
        </message>
        <message>
            <source>{words} was not saved: its row is not here any more.</source>
            <translation>{words} n’a pas été enregistré : sa ligne n’est plus ici.</translation>
        </message>
        <message>
            <source>{words} was not saved: its row was deleted while you typed.</source>
            <translation>{words} n’a pas été enregistré : sa ligne a été supprimée pendant que vous tapiez.</translation>
        </message>
        <message>
            <source>{words}. Click to choose another.</source>
            <translation>{words}. Cliquez pour en choisir une autre.</translation>
        </message>
        <message>
            <source>{words}. Show all rows</source>
            <translation>{words}. Montrer toutes les lignes</translation>
        </message>
        <message>
            <source>{words}; something else stands here now</source>
            <translation>{words} ; autre chose est ici maintenant</translation>
        </message>
        <message>
            <source>{words}; this row is not there any more</source>
            <translation>{words} ; cette ligne n’existe plus</translation>
        </message>
        <message>
            <source>{} added 1 row in it</source>
            <translation>{} y a ajouté une ligne</translation>
        </message>
        <message>
            <source>{} added {count} rows in it</source>
            <translation>{} y a ajouté {count} lignes</translation>
        </message>
        <message>
            <source>{} and this one have the same changes and show different things.</source>
            <translation>{} et cet ordinateur ont les mêmes changements et montrent des choses différentes.</translation>
        </message>
        <message>
            <source>{} and {} are kept apart. Lift that before you merge them.</source>
            <translation>{} et {} sont tenus séparés. Levez cela avant de les fusionner.</translation>
        </message>
        <message>
            <source>{} and {} are not one field.</source>
            <translation>{} et {} ne sont pas un même champ.</translation>
        </message>
        <message>
            <source>{} and {} are one and the same</source>
            <translation>{} et {} ne font qu’un</translation>
        </message>
        <message>
            <source>{} and {} cannot be compared.</source>
            <translation>{} et {} ne peuvent pas être comparés.</translation>
        </message>
        <message>
            <source>{} and {} cannot be one field: {phrase}</source>
            <translation>{} et {} ne peuvent pas être un même champ : {phrase}</translation>
        </message>
        <message>
            <source>{} and {} go their own ways</source>
            <translation>{} et {} sont séparés</translation>
        </message>
        <message>
            <source>{} and {} have the same {list}. Are they one?</source>
            <translation>{} et {} ont la même valeur ({list}). Sont-ils un seul ?</translation>
        </message>
        <message>
            <source>{} brought it back</source>
            <translation>{} l’a rétabli</translation>
        </message>
        <message>
            <source>{} called it “{}”</source>
            <translation>{} l’a appelé « {} »</translation>
        </message>
        <message>
            <source>{} cannot be attached: it is not a file. Nothing was changed.</source>
            <translation>{} ne peut pas être joint : ce n’est pas un fichier. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{} cannot be attached: there is no such file. Nothing was changed.</source>
            <translation>{} ne peut pas être joint : ce fichier n’existe pas. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{} cannot be attached: {phrase}. Nothing was changed.</source>
            <translation>{} ne peut pas être joint : {phrase}. Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{} cannot be compared.</source>
            <translation>{} ne peut pas être comparé.</translation>
        </message>
        <message>
            <source>{} cannot be read ({phrase}).</source>
            <translation>{} est illisible ({phrase}).</translation>
        </message>
        <message>
            <source>{} cannot be written to. Nothing was changed: give yourself permission for the folder, or copy it elsewhere.</source>
            <translation>Impossible d’écrire dans {}. Rien n’a été changé : donnez-vous le droit sur le dossier, ou copiez-le ailleurs.</translation>
        </message>
        <message>
            <source>{} cannot hold a person.</source>
            <translation>{} ne peut pas contenir une personne.</translation>
        </message>
        <message>
            <source>{} cannot hold a table.</source>
            <translation>{} ne peut pas contenir une table.</translation>
        </message>
        <message>
            <source>{} cannot stand at {}; {phrase} can.</source>
            <translation>{} ne peut pas se trouver en {} ; est possible : {phrase}.</translation>
        </message>
        <message>
            <source>{} changed its fields</source>
            <translation>{} a changé ses champs</translation>
        </message>
        <message>
            <source>{} changed {} of {} while you changed {}.</source>
            <translation>{} a changé {} de {} pendant que vous changiez {}.</translation>
        </message>
        <message>
            <source>{} cleared it</source>
            <translation>{} l’a vidé</translation>
        </message>
        <message>
            <source>{} could not be made ({phrase}). Nothing was changed.</source>
            <translation>{} n’a pas pu être créé ({phrase}). Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{} could not be written ({phrase}). Nothing was changed.</source>
            <translation>{} n’a pas pu être écrit ({phrase}). Rien n’a été changé.</translation>
        </message>
        <message>
            <source>{} days in a row, {}; {said} {}.</source>
            <translation>{} jours de suite, {} ; {said} {}.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}.</source>
            <translation>{} a choisi {} pour {}.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}; {}'s {} and {}'s {} did not stand.</source>
            <translation>{} a choisi {} pour {} ; de {}, {} et de {}, {} n’ont pas tenu.</translation>
        </message>
        <message>
            <source>{} decided on {} for {}; {}'s {} did not stand.</source>
            <translation>{} a choisi {} pour {} ; de {}, {} n’a pas tenu.</translation>
        </message>
        <message>
            <source>{} decided on {}, {} on nothing, neither knowing of the other.</source>
            <translation>{} a choisi {}, {} rien, sans savoir l’un de l’autre.</translation>
        </message>
        <message>
            <source>{} decided on {}, {} on {}, neither knowing of the other.</source>
            <translation>{} a choisi {}, {} a choisi {}, sans rien savoir l’un de l’autre.</translation>
        </message>
        <message>
            <source>{} differs within a group: put it behind GROUP BY, or ask for min({}) or list({}).</source>
            <translation>{} varie dans un groupe : mettez-le après GROUP BY, ou demandez min({}) ou list({}).</translation>
        </message>
        <message>
            <source>{} does not answer ({phrase}).</source>
            <translation>{} ne répond pas ({phrase}).</translation>
        </message>
        <message>
            <source>{} does not fit a field that holds {phrase}.</source>
            <translation>{} ne convient pas ; le champ contient {phrase}.</translation>
        </message>
        <message>
            <source>{} does not hold {phrase}.</source>
            <translation>{} n’est pas un champ qui contient {phrase}.</translation>
        </message>
        <message>
            <source>{} edited 1 row</source>
            <translation>{} a modifié une ligne</translation>
        </message>
        <message>
            <source>{} edited 1 row in it</source>
            <translation>{} y a modifié une ligne</translation>
        </message>
        <message>
            <source>{} edited its link to {}</source>
            <translation>{} a modifié son lien avec {}</translation>
        </message>
        <message>
            <source>{} edited {count} rows</source>
            <translation>{} a modifié {count} lignes</translation>
        </message>
        <message>
            <source>{} edited {count} rows in it</source>
            <translation>{} y a modifié {count} lignes</translation>
        </message>
        <message>
            <source>{} edited {}</source>
            <translation>{} a modifié {}</translation>
        </message>
        <message>
            <source>{} fits “{}” no longer. Take it out of {}?</source>
            <translation>{} ne convient plus à « {} ». Le retirer de {} ?</translation>
        </message>
        <message>
            <source>{} from first to last, {}; {said} {}.</source>
            <translation>{} du premier au dernier, {} ; {said} {}.</translation>
        </message>
        <message>
            <source>{} from {}</source>
            <translation>{} depuis {}</translation>
        </message>
        <message>
            <source>{} had decided on {}, and took that back.</source>
            <translation>{} avait choisi {}, et l’a repris.</translation>
        </message>
        <message>
            <source>{} has no field for {}.</source>
            <translation>{} n’a pas de champ pour {}.</translation>
        </message>
        <message>
            <source>{} has no field “{}”.</source>
            <translation>{} n’a pas de champ « {} ».</translation>
        </message>
        <message>
            <source>{} has no field “{}”. Its fields: {}.</source>
            <translation>{} n’a pas de champ « {} ». Ses champs : {}.</translation>
        </message>
        <message>
            <source>{} has no fields here.</source>
            <translation>{} n’a pas de champs ici.</translation>
        </message>
        <message>
            <source>{} has no option {}.</source>
            <translation>{} n’a pas le choix {}.</translation>
        </message>
        <message>
            <source>{} has no option {}; did you mean '{}'?</source>
            <translation>{} n’a pas le choix {} ; vouliez-vous dire '{}' ?</translation>
        </message>
        <message>
            <source>{} has no order; use = or !=.</source>
            <translation>{} n’a pas d’ordre ; prenez = ou !=.</translation>
        </message>
        <message>
            <source>{} has {} fields, which is as many as fit.</source>
            <translation>{} a {} champs, il n’y a pas de place pour plus.</translation>
        </message>
        <message>
            <source>{} has {} views, which is as many as fit.</source>
            <translation>{} a {} vues, il n’y a pas de place pour plus.</translation>
        </message>
        <message>
            <source>{} has “{}” open. Close it there, or open it here for reading only.</source>
            <translation>{} a « {} » ouvert. Fermez-le là-bas, ou ouvrez-le ici en lecture seule.</translation>
        </message>
        <message>
            <source>{} holds a list, not a table with names.</source>
            <translation>{} contient une liste, pas une table avec des noms.</translation>
        </message>
        <message>
            <source>{} holds a {} and {} a {}.</source>
            <translation>{} contient {} et {} contient {}.</translation>
        </message>
        <message>
            <source>{} holds files; a script cannot set it.</source>
            <translation>{} contient des fichiers ; un script ne peut pas le changer.</translation>
        </message>
        <message>
            <source>{} holds more than it says</source>
            <translation>{} contient plus qu’annoncé</translation>
        </message>
        <message>
            <source>{} holds neither numbers nor times; say how to read it.</source>
            <translation>{} ne contient ni nombres ni heures ; dites comment le lire.</translation>
        </message>
        <message>
            <source>{} holds no date, so it cannot be {}.</source>
            <translation>{} ne contient pas de date et ne peut donc pas être {}.</translation>
        </message>
        <message>
            <source>{} holds no dates with times.</source>
            <translation>{} ne contient pas de dates avec heures.</translation>
        </message>
        <message>
            <source>{} holds no files. Attach them to a field of the type File.</source>
            <translation>{} ne prend pas de fichiers. Joignez-les à un champ de type Fichier.</translation>
        </message>
        <message>
            <source>{} holds no lengths of time.</source>
            <translation>{} ne contient pas de durées.</translation>
        </message>
        <message>
            <source>{} holds no numbers.</source>
            <translation>{} ne contient pas de nombres.</translation>
        </message>
        <message>
            <source>{} holds words such as “{}”, and moving rows would write over them. Sort that field in another way, then move the rows.</source>
            <translation>{} contient des mots comme « {} », que le déplacement écraserait. Triez ce champ autrement, puis déplacez les lignes.</translation>
        </message>
        <message>
            <source>{} holds {count} choices, which is as many as fit.</source>
            <translation>{} a {count} choix, il n’y a pas de place pour plus.</translation>
        </message>
        <message>
            <source>{} holds {count} different values; a choice has at most {count}. Keep it as text.</source>
            <translation>{} contient {count} valeurs différentes ; un choix en a au plus {count}. Gardez du texte.</translation>
        </message>
        <message>
            <source>{} holds {phrase}, which cannot be added up.</source>
            <translation>{} contient {phrase}, ce qui ne s’additionne pas.</translation>
        </message>
        <message>
            <source>{} holds {phrase}, with no letters to search; compare it with = or &lt;.</source>
            <translation>{} contient {phrase}, sans lettres à chercher ; comparez avec = ou &lt;.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; only count takes that.</source>
            <translation>{} contient {phrase} ; seul count l’accepte.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; use contains or is empty.</source>
            <translation>{} contient {phrase} ; prenez contains ou is empty.</translation>
        </message>
        <message>
            <source>{} holds {phrase}; use contains, like or is empty.</source>
            <translation>{} contient {phrase} ; prenez contains, like ou is empty.</translation>
        </message>
        <message>
            <source>{} in all on {}; {said} {}.</source>
            <translation>{} en tout le {} ; {said} {}.</translation>
        </message>
        <message>
            <source>{} is another one every time; fill it in where it is empty.</source>
            <translation>{} est chaque fois autre chose ; remplissez-le là où c’est vide.</translation>
        </message>
        <message>
            <source>{} is brought back</source>
            <translation>{} : ramené</translation>
        </message>
        <message>
            <source>{} is compared with {phrase}, not {}.</source>
            <translation>{} : pour comparer, il faut {phrase}, pas {}.</translation>
        </message>
        <message>
            <source>{} is compared with {phrase}.</source>
            <translation>{} : pour comparer, il faut {phrase}.</translation>
        </message>
        <message>
            <source>{} is computed from {}; change what it is computed from.</source>
            <translation>{} est calculé d’après {} ; changez ce dont il dépend.</translation>
        </message>
        <message>
            <source>{} is damaged</source>
            <translation>{} est abîmé</translation>
        </message>
        <message>
            <source>{} is damaged ({}). The work itself is in oplog.db.</source>
            <translation>{} est abîmé ({}). Le travail même est dans oplog.db.</translation>
        </message>
        <message>
            <source>{} is damaged ({}). The work itself is in {}.</source>
            <translation>{} est abîmé ({}). Le travail lui-même est dans {}.</translation>
        </message>
        <message>
            <source>{} is deleted</source>
            <translation>{} : supprimé</translation>
        </message>
        <message>
            <source>{} is for several: records that point here, or links.</source>
            <translation>{} vaut pour plusieurs : des fiches qui renvoient ici, ou des liens.</translation>
        </message>
        <message>
            <source>{} is neither true nor false.</source>
            <translation>{} n’est ni vrai ni faux.</translation>
        </message>
        <message>
            <source>{} is neither yes nor no; write yes or no.</source>
            <translation>{} n’est ni oui ni non ; écrivez oui ou non.</translation>
        </message>
        <message>
            <source>{} is no day or time; write $today or $now.</source>
            <translation>{} n’est ni un jour ni une heure ; écrivez $today ou $now.</translation>
        </message>
        <message>
            <source>{} is no file; attach one to the cell instead.</source>
            <translation>{} n’est pas un fichier ; joignez-en plutôt un à la cellule.</translation>
        </message>
        <message>
            <source>{} is no file; attach one to the cell.</source>
            <translation>{} n’est pas un fichier ; joignez-en un à la cellule.</translation>
        </message>
        <message>
            <source>{} is no plain value.</source>
            <translation>{} n’est pas une valeur simple.</translation>
        </message>
        <message>
            <source>{} is no record, and no id of one.</source>
            <translation>{} n’est pas une fiche, ni l’identifiant d’une fiche.</translation>
        </message>
        <message>
            <source>{} is not a date and time like 2026-11-21 18:30.</source>
            <translation>{} n’est pas une date avec heure comme 2026-11-21 18:30.</translation>
        </message>
        <message>
            <source>{} is not a date and time; write 21 Nov 18:30 or 2026-11-21 18:30.</source>
            <translation>{} n’est pas une date avec heure ; écrivez 21 Nov 18:30 ou 2026-11-21 18:30.</translation>
        </message>
        <message>
            <source>{} is not a date like 2026-11-21.</source>
            <translation>{} n’est pas une date comme 2026-11-21.</translation>
        </message>
        <message>
            <source>{} is not a date; write 21 Nov 2026 or 2026-11-21.</source>
            <translation>{} n’est pas une date ; écrivez 21 Nov 2026 ou 2026-11-21.</translation>
        </message>
        <message>
            <source>{} is not a length of time.</source>
            <translation>{} n’est pas une durée.</translation>
        </message>
        <message>
            <source>{} is not a length of time; write 1h30 or 90m.</source>
            <translation>{} n’est pas une durée ; écrivez 1h30 ou 90m.</translation>
        </message>
        <message>
            <source>{} is not a list.</source>
            <translation>{} n’est pas une liste.</translation>
        </message>
        <message>
            <source>{} is not a list; write a; b; c or ["a", "b", "c"].</source>
            <translation>{} n’est pas une liste ; écrivez a; b; c ou ["a", "b", "c"].</translation>
        </message>
        <message>
            <source>{} is not a number.</source>
            <translation>{} n’est pas un nombre.</translation>
        </message>
        <message>
            <source>{} is not a number; write it like {}.</source>
            <translation>{} n’est pas un nombre ; écrivez-le comme {}.</translation>
        </message>
        <message>
            <source>{} is not a rich text; set its value instead.</source>
            <translation>{} n’est pas un texte long ; donnez-lui plutôt une valeur.</translation>
        </message>
        <message>
            <source>{} is not a whole number.</source>
            <translation>{} n’est pas un nombre entier.</translation>
        </message>
        <message>
            <source>{} is not a whole number; this field keeps no decimals.</source>
            <translation>{} n’est pas un nombre entier ; ce champ n’a pas de décimales.</translation>
        </message>
        <message>
            <source>{} is not a whole number; write it like {}.</source>
            <translation>{} n’est pas un nombre entier ; écrivez-le comme {}.</translation>
        </message>
        <message>
            <source>{} is not a {}; write it like {}.</source>
            <translation>{} n’est pas une valeur du type {} ; écrivez-le comme {}.</translation>
        </message>
        <message>
            <source>{} is not an option here; there are {} and {} more.</source>
            <translation>{} n’est pas un choix ici ; il y a {} et {} de plus.</translation>
        </message>
        <message>
            <source>{} is not an option here; there are {}.</source>
            <translation>{} n’est pas un choix ici ; il y a {}.</translation>
        </message>
        <message>
            <source>{} is not an option here; this field has none.</source>
            <translation>{} n’est pas un choix ici ; ce champ n’en a aucun.</translation>
        </message>
        <message>
            <source>{} is not the id of a record.</source>
            <translation>{} n’est pas l’identifiant d’une fiche.</translation>
        </message>
        <message>
            <source>{} is not the name of an option.</source>
            <translation>{} n’est pas le nom d’un choix.</translation>
        </message>
        <message>
            <source>{} is not yes or no; say what it should be, such as '{} is not empty'.</source>
            <translation>{} n’est pas oui ou non ; dites ce qu’il doit être, par exemple '{} is not empty'.</translation>
        </message>
        <message>
            <source>{} is of an older openprod (format {}) and could not be brought up to date ({phrase}). It is as it was, and opens with the openprod that you had before.</source>
            <translation>{} vient d’un openprod plus ancien (format {}) et n’a pas pu être mis à jour ({phrase}). Il est intact, et s’ouvre avec l’openprod d’avant.</translation>
        </message>
        <message>
            <source>{} is one of {}, not “{}”.</source>
            <translation>{} est l’un de {}, pas « {} ».</translation>
        </message>
        <message>
            <source>{} is put into a table</source>
            <translation>{} est mis dans une table</translation>
        </message>
        <message>
            <source>{} is put into {}</source>
            <translation>{} est mis dans {}</translation>
        </message>
        <message>
            <source>{} is removed</source>
            <translation>{} : retiré</translation>
        </message>
        <message>
            <source>{} is split from {}</source>
            <translation>{} est séparé de {}</translation>
        </message>
        <message>
            <source>{} is taken out of a table</source>
            <translation>{} est retiré d’une table</translation>
        </message>
        <message>
            <source>{} is taken out of {}</source>
            <translation>{} est retiré de {}</translation>
        </message>
        <message>
            <source>{} is the same as {}</source>
            <translation>{} est le même que {}</translation>
        </message>
        <message>
            <source>{} is there again</source>
            <translation>{} : de nouveau là</translation>
        </message>
        <message>
            <source>{} is there already. Choose another name or place.</source>
            <translation>{} existe déjà. Choisissez un autre nom ou un autre lieu.</translation>
        </message>
        <message>
            <source>{} is unknown here; there are {}.</source>
            <translation>{} est inconnu ici ; il y a {}.</translation>
        </message>
        <message>
            <source>{} is {}</source>
            <translation>{} s’appelle {}</translation>
        </message>
        <message>
            <source>{} joins</source>
            <translation>{} rejoint la production</translation>
        </message>
        <message>
            <source>{} kept {}.</source>
            <translation>{} a gardé {}.</translation>
        </message>
        <message>
            <source>{} let go of {}.</source>
            <translation>{} a laissé partir {}.</translation>
        </message>
        <message>
            <source>{} let it point anywhere</source>
            <translation>{} l’a laissé renvoyer partout</translation>
        </message>
        <message>
            <source>{} let it point into {}</source>
            <translation>{} l’a fait renvoyer à {}</translation>
        </message>
        <message>
            <source>{} linked it to {}</source>
            <translation>{} l’a lié à {}</translation>
        </message>
        <message>
            <source>{} made it hold {phrase}</source>
            <translation>{} en a fait {phrase}</translation>
        </message>
        <message>
            <source>{} made it optional</source>
            <translation>{} l’a rendu facultatif</translation>
        </message>
        <message>
            <source>{} made it required</source>
            <translation>{} l’a rendu obligatoire</translation>
        </message>
        <message>
            <source>{} merged it with another row</source>
            <translation>{} l’a fusionné avec une autre ligne</translation>
        </message>
        <message>
            <source>{} moves</source>
            <translation>{} change de place</translation>
        </message>
        <message>
            <source>{} must be a list, not {phrase}.</source>
            <translation>{} doit être une liste, pas {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a table with names, not {phrase}.</source>
            <translation>{} doit être une table avec des noms, pas {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a text, not {phrase}.</source>
            <translation>{} doit être un texte, pas {phrase}.</translation>
        </message>
        <message>
            <source>{} must be a whole number, not {phrase}.</source>
            <translation>{} doit être un nombre entier, pas {phrase}.</translation>
        </message>
        <message>
            <source>{} must not be below 0.</source>
            <translation>{} ne doit pas être inférieur à 0.</translation>
        </message>
        <message>
            <source>{} must not be empty; give it a value.</source>
            <translation>{} ne doit pas être vide ; donnez une valeur.</translation>
        </message>
        <message>
            <source>{} of rest, {}; {said} {}.</source>
            <translation>{} de repos, {} ; {said} {}.</translation>
        </message>
        <message>
            <source>{} of what? Write {}s, m, h or d.</source>
            <translation>{} de quoi ? Écrivez {}s, m, h ou d.</translation>
        </message>
        <message>
            <source>{} points to no table.</source>
            <translation>{} ne renvoie à aucune table.</translation>
        </message>
        <message>
            <source>{} points to no table; say which one: {}-&gt;table.</source>
            <translation>{} ne renvoie à aucune table ; dites laquelle : {}-&gt;table.</translation>
        </message>
        <message>
            <source>{} put it into {}</source>
            <translation>{} l’a mis dans {}</translation>
        </message>
        <message>
            <source>{} reaches past the end: {}.</source>
            <translation>{} dépasse la fin : {}.</translation>
        </message>
        <message>
            <source>{} records have this {}, so it is not clear which is meant.</source>
            <translation>{} fiches ont cette valeur ({}), on ne sait donc pas laquelle est visée.</translation>
        </message>
        <message>
            <source>{} rows have the same {list}: {list}.</source>
            <translation>{} lignes ont la même valeur ({list}) : {list}.</translation>
        </message>
        <message>
            <source>{} sent changes that nobody asked for.</source>
            <translation>{} a envoyé des changements que personne n’a demandés.</translation>
        </message>
        <message>
            <source>{} set {}</source>
            <translation>{} a mis {}</translation>
        </message>
        <message>
            <source>{} sorts as cue numbers do: 42.15 before 42.5.</source>
            <translation>{} se trie comme des numéros de cue : 42.15 avant 42.5.</translation>
        </message>
        <message>
            <source>{} took it out of {}</source>
            <translation>{} l’a retiré de {}</translation>
        </message>
        <message>
            <source>{} took its name away</source>
            <translation>{} a retiré le nom</translation>
        </message>
        <message>
            <source>{} was deleted. Bring it back before you merge it.</source>
            <translation>{} a été supprimé. Rétablissez-le avant de le fusionner.</translation>
        </message>
        <message>
            <source>{} was left out: a sheet holds no files.</source>
            <translation>{} a été laissé de côté : une feuille ne contient pas de fichiers.</translation>
        </message>
        <message>
            <source>{} was merged with another row here, so it cannot be taken out by itself. Delete it, or discard the overlay.</source>
            <translation>{} a été fusionnée ici avec une autre ligne et ne peut être retirée seule. Supprimez-la, ou abandonnez le brouillon.</translation>
        </message>
        <message>
            <source>{} was saved by a newer openprod (format {}). Update openprod to open it.</source>
            <translation>{} a été enregistré par un openprod plus récent (format {}). Mettez openprod à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <source>{} went offline.</source>
            <translation>{} est maintenant hors ligne.</translation>
        </message>
        <message>
            <source>{} without a break, {}; {said} {}.</source>
            <translation>{} sans pause, {} ; {said} {}.</translation>
        </message>
        <message>
            <source>{} “{}”</source>
            <translation>{} « {} »</translation>
        </message>
        <message>
            <source>{}'s changes are dated {}, and this computer's clock shows {}. They are kept, and will show once it comes to that time; if this clock is behind, set it right.</source>
            <translation>Les changements de {} portent l’heure {}, et l’horloge de cet ordinateur indique {}. Ils sont gardés et apparaîtront quand elle en sera là ; si cette horloge retarde, mettez-la à l’heure.</translation>
        </message>
        <message>
            <source>{}'s computer sent something else for “{}”.</source>
            <translation>L’ordinateur de {} a envoyé autre chose pour « {} ».</translation>
        </message>
        <message>
            <source>{}'s edit against {}'s edit: {said}.</source>
            <translation>Modification de {} contre celle de {} : {said}.</translation>
        </message>
        <message>
            <source>{}'s edit against {}'s “{said}”: {said}.</source>
            <translation>Modification de {} contre « {said} » de {} : {said}.</translation>
        </message>
        <message>
            <source>{}'s {} {}, {}: {said}. Which one?</source>
            <translation>{}, {} {}, {} : {said}. Lequel ?</translation>
        </message>
        <message>
            <source>{}'s {}: {said}. Which one?</source>
            <translation>{}, {} : {said}. Lequel ?</translation>
        </message>
        <message>
            <source>{}'s {}: {} cleared it, here it is empty.</source>
            <translation>{}, {} : {} l’a vidé, ici c’est vide.</translation>
        </message>
        <message>
            <source>{}'s {}: {} cleared it, here it is {}.</source>
            <translation>{}, {} : {} l’a vidé, ici c’est {}.</translation>
        </message>
        <message>
            <source>{}'s {}: {} set {}, here it is empty.</source>
            <translation>{}, {} : {} a mis {}, ici c’est vide.</translation>
        </message>
        <message>
            <source>{}'s {}: {} set {}, here it is {}.</source>
            <translation>{}, {} : {} a mis {}, ici c’est {}.</translation>
        </message>
        <message>
            <source>{}'s “{said}” against {}'s edit: {said}.</source>
            <translation>« {said} » de {} contre la modification de {} : {said}.</translation>
        </message>
        <message>
            <source>{}'s “{said}” against {}'s “{said}”: {said}.</source>
            <translation>« {said} » de {} contre « {said} » de {} : {said}.</translation>
        </message>
        <message>
            <source>{}, at column {}.</source>
            <translation>{}, en colonne {}.</translation>
        </message>
        <message>
            <source>{}, {}: nothing → {}</source>
            <translation>{}, {} : rien → {}</translation>
        </message>
        <message>
            <source>{}, {}: {} cleared it, here it is empty.</source>
            <translation>{}, {} : {} l’a vidé, ici c’est vide.</translation>
        </message>
        <message>
            <source>{}, {}: {} cleared it, here it is {}.</source>
            <translation>{}, {} : {} l’a vidé, ici c’est {}.</translation>
        </message>
        <message>
            <source>{}, {}: {} set {}, here it is empty.</source>
            <translation>{}, {} : {} a mis {}, ici c’est vide.</translation>
        </message>
        <message>
            <source>{}, {}: {} set {}, here it is {}.</source>
            <translation>{}, {} : {} a mis {}, ici c’est {}.</translation>
        </message>
        <message>
            <source>{}, {}: {} → nothing</source>
            <translation>{}, {} : {} → rien</translation>
        </message>
        <message>
            <source>{}. Have the script wait for a person, or accept the loop (it is then stopped after a few rounds).</source>
            <translation>{}. Faites attendre une personne au script, ou acceptez la boucle (elle s’arrête après quelques tours).</translation>
        </message>
        <message>
            <source>{}: in {} no row is called “{}”.</source>
            <translation>{} : dans {}, aucune ligne ne s’appelle « {} ».</translation>
        </message>
        <message>
            <source>{}: in {} several rows are called “{}”.</source>
            <translation>{} : dans {}, plusieurs lignes s’appellent « {} ».</translation>
        </message>
        <message>
            <source>{}: it was left alone, because you changed it since.</source>
            <translation>{} est resté tel quel, car vous l’avez changé depuis.</translation>
        </message>
        <message>
            <source>{}: it was left alone, because {} changed it since.</source>
            <translation>{} est resté tel quel, car {} l’a changé depuis.</translation>
        </message>
        <message>
            <source>{}: its table was left alone, because you changed it since.</source>
            <translation>{} : la table est restée telle quelle, car vous l’avez changée depuis.</translation>
        </message>
        <message>
            <source>{}: its table was left alone, because {} changed it since.</source>
            <translation>{} : la table est restée telle quelle, car {} l’a changée depuis.</translation>
        </message>
        <message>
            <source>{}: the day of it</source>
            <translation>{} : le jour de l’action</translation>
        </message>
        <message>
            <source>{}: the time of it</source>
            <translation>{} : l’heure de l’action</translation>
        </message>
        <message>
            <source>{}: there is no row “{}”.</source>
            <translation>{} : il n’y a pas de ligne « {} ».</translation>
        </message>
        <message>
            <source>{}: who does it</source>
            <translation>{} : qui le fait</translation>
        </message>
        <message>
            <source>{}: {count} linked, {count} as they were.</source>
            <translation>{} : liens ajoutés : {count}, inchangés : {count}.</translation>
        </message>
        <message>
            <source>{}: {list} overlap, {}.</source>
            <translation>{} : {list} se chevauchent, {}.</translation>
        </message>
        <message>
            <source>{}: {said}. Which one?</source>
            <translation>{} : {said}. Lequel ?</translation>
        </message>
        <message>
            <source>{}: {} changed it, here it is deleted.</source>
            <translation>{} : {} l’a changé, ici c’est supprimé.</translation>
        </message>
        <message>
            <source>{}: {} deleted it while {said}. Keep or delete?</source>
            <translation>{} : {} l’a supprimé ; entre-temps : {said}. Garder ou supprimer ?</translation>
        </message>
        <message>
            <source>{}: {} deleted it, here it is changed.</source>
            <translation>{} : {} l’a supprimé, ici c’est changé.</translation>
        </message>
        <message>
            <source>{}: {} deleted this while {said}. Keep or delete?</source>
            <translation>{} : {} a supprimé ceci ; entre-temps : {said}. Garder ou supprimer ?</translation>
        </message>
        <message>
            <source>{}: {} was left alone, because you changed it since.</source>
            <translation>{} : {} est resté tel quel, car vous l’avez changé depuis.</translation>
        </message>
        <message>
            <source>{}: {} was left alone, because {} changed it since.</source>
            <translation>{} : {} est resté tel quel, car {} l’a changé depuis.</translation>
        </message>
        <message>
            <source>{}:{} cannot be reached ({phrase}).</source>
            <translation>{}:{} est injoignable ({phrase}).</translation>
        </message>
        <message>
            <source>“Always” holds on this computer for this very text of the script. Whoever changes it, you are asked again. You can take it back in the list of permissions.</source>
            <translation>« Toujours » vaut sur cet ordinateur pour ce texte précis du script. Si quelqu’un le change, on vous redemande. Vous pouvez le reprendre dans la liste des permissions.</translation>
        </message>
        <message>
            <source>“width” is a whole number.</source>
            <translation>« width » est un nombre entier.</translation>
        </message>
        <message>
            <source>“{chosen}” {stands}. Decided by {who}, {at}.</source>
            <translation>« {chosen} » {stands}. Décidé par {who}, {at}.</translation>
        </message>
        <message>
            <source>“{heading}” is not saved whole: {fault}</source>
            <translation>« {heading} » n’est pas enregistré en entier : {fault}</translation>
        </message>
        <message>
            <source>“{line}” is no argument. {HOW_ARGUMENTS}</source>
            <translation>« {line} » n’est pas un argument. {HOW_ARGUMENTS}</translation>
        </message>
        <message>
            <source>“{name}” held nothing; it is gone.</source>
            <translation>« {name} » ne contenait rien ; il n’est plus là.</translation>
        </message>
        <message>
            <source>“{name}” is gone. You see what everybody has.</source>
            <translation>« {name} » n’est plus là. Vous voyez ce que tout le monde a.</translation>
        </message>
        <message>
            <source>“{name}” is made, with {rows}.</source>
            <translation>« {name} » est créée, avec {rows}.</translation>
        </message>
        <message>
            <source>“{name}” is set aside. You see and change what everybody has.</source>
            <translation>« {name} » est mis de côté. Vous voyez et changez ce que tout le monde a.</translation>
        </message>
        <message>
            <source>“{other}” becomes a part of “{first}”</source>
            <translation>« {other} » devient une partie de « {first} »</translation>
        </message>
        <message>
            <source>“{words}” asks to be allowed:</source>
            <translation>« {words} » demande à pouvoir :</translation>
        </message>
        <message>
            <source>“{words}” is no address. It stands under the code, and looks like 192.168.1.20:4711.</source>
            <translation>« {words} » n’est pas une adresse. Elle est sous le code, et ressemble à 192.168.1.20:4711.</translation>
        </message>
        <message>
            <source>“{}” cannot be a key: small letters, digits and _ only, a letter first, at most {} characters.</source>
            <translation>« {} » ne peut pas être une clé : minuscules, chiffres et _ seulement, une lettre d’abord, au plus {} caractères.</translation>
        </message>
        <message>
            <source>“{}” cannot be committed yet: {said} And {count} more. Keep yours or use theirs first.</source>
            <translation>« {} » ne peut pas encore être validé : {said} Et {count} de plus. Gardez d’abord les vôtres ou prenez les leurs.</translation>
        </message>
        <message>
            <source>“{}” cannot be committed yet: {}{} Keep yours or use theirs first.</source>
            <translation>« {} » ne peut pas encore être validé : {}{} Gardez d’abord la vôtre ou prenez la leur.</translation>
        </message>
        <message>
            <source>“{}” cannot be opened as a production: {phrase}.</source>
            <translation>« {} » ne peut pas être ouvert comme production : {phrase}.</translation>
        </message>
        <message>
            <source>“{}” cannot be read: {phrase}.</source>
            <translation>« {} » est illisible : {phrase}.</translation>
        </message>
        <message>
            <source>“{}” cannot separate the columns of “{}”. Choose one character, such as a comma or a semicolon.</source>
            <translation>« {} » ne peut pas séparer les colonnes de « {} ». Choisissez un caractère, comme une virgule ou un point-virgule.</translation>
        </message>
        <message>
            <source>“{}” could not be saved in “{}” ({}). Close it in other programs, check the folder and the free space, or choose another place.</source>
            <translation>« {} » n’a pas pu être enregistré dans « {} » ({}). Fermez-le dans les autres programmes, vérifiez le dossier et la place libre, ou choisissez un autre lieu.</translation>
        </message>
        <message>
            <source>“{}” has no sheet “{}”. It has {}.</source>
            <translation>« {} » n’a pas de feuille « {} ». Il a {}.</translation>
        </message>
        <message>
            <source>“{}” in {} and “{}” in {} often mean the same.</source>
            <translation>« {} » dans {} et « {} » dans {} veulent souvent dire la même chose.</translation>
        </message>
        <message>
            <source>“{}” in {} and “{}” in {} were made to mean the same.</source>
            <translation>« {} » dans {} et « {} » dans {} doivent dire la même chose.</translation>
        </message>
        <message>
            <source>“{}” in “{}” could not be read ({phrase}). Check that you may open it and that the disk is connected.</source>
            <translation>« {} » dans « {} » n’a pas pu être lu ({phrase}). Vérifiez que vous pouvez l’ouvrir et que le disque est branché.</translation>
        </message>
        <message>
            <source>“{}” is a field in several tables of this record ({}); say which, as in “{}.{}”.</source>
            <translation>« {} » est un champ dans plusieurs tables de cette fiche ({}) ; dites lequel, comme « {}.{} ».</translation>
        </message>
        <message>
            <source>“{}” is a folder. Choose a file inside it.</source>
            <translation>« {} » est un dossier. Choisissez un fichier dedans.</translation>
        </message>
        <message>
            <source>“{}” is a list of texts.</source>
            <translation>« {} » est une liste de textes.</translation>
        </message>
        <message>
            <source>“{}” is a program. Opening it from here would run it: save it elsewhere first.</source>
            <translation>« {} » est un programme. L’ouvrir d’ici le lancerait : enregistrez-le d’abord ailleurs.</translation>
        </message>
        <message>
            <source>“{}” is a table of its own: [{}.{}].</source>
            <translation>« {} » est une table à part : [{}.{}].</translation>
        </message>
        <message>
            <source>“{}” is computed from {}. Change the formula instead.</source>
            <translation>« {} » est calculé d’après {}. Changez plutôt la formule.</translation>
        </message>
        <message>
            <source>“{}” is damaged and cannot be read ({phrase}). Export it again from the program that it comes from.</source>
            <translation>« {} » est abîmé et ne peut pas être lu ({phrase}). Exportez-le de nouveau depuis le programme d’où il vient.</translation>
        </message>
        <message>
            <source>“{}” is damaged and cannot be read ({phrase}). Open it in a spreadsheet program, save it again and try once more.</source>
            <translation>« {} » est abîmé et ne peut pas être lu ({phrase}). Ouvrez-le dans un tableur, enregistrez-le de nouveau et réessayez.</translation>
        </message>
        <message>
            <source>“{}” is empty: there is nothing in it to import.</source>
            <translation>« {} » est vide : il n’y a rien à importer.</translation>
        </message>
        <message>
            <source>“{}” is missing.</source>
            <translation>« {} » manque.</translation>
        </message>
        <message>
            <source>“{}” is no URL.</source>
            <translation>« {} » n’est pas une URL.</translation>
        </message>
        <message>
            <source>“{}” is no http or https URL.</source>
            <translation>« {} » n’est pas une URL http ou https.</translation>
        </message>
        <message>
            <source>“{}” is no kind of file known here: {}.</source>
            <translation>« {} » n’est pas un type de fichier connu ici : {}.</translation>
        </message>
        <message>
            <source>“{}” is no permission that a script can have. There are: fs.read:GLOB, fs.write:GLOB, fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, net.http.client, net.http.client:HOST.</source>
            <translation>« {} » n’est pas une permission qu’un script peut avoir. Il y a : fs.read:GLOB, fs.write:GLOB, fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, net.http.client, net.http.client:HOST.</translation>
        </message>
        <message>
            <source>“{}” is no way to fill in {}: fill_if_empty or always.</source>
            <translation>« {} » n’est pas une façon de remplir {} : fill_if_empty ou always.</translation>
        </message>
        <message>
            <source>“{}” is no {} of a check.</source>
            <translation>« {} » n’est pas un {} d’un contrôle.</translation>
        </message>
        <message>
            <source>“{}” is not a spreadsheet that can be read here ({phrase}). Save it as CSV or Excel (.xlsx) and try again.</source>
            <translation>« {} » n’est pas un tableur lisible ici ({phrase}). Enregistrez-le en CSV ou Excel (.xlsx) et réessayez.</translation>
        </message>
        <message>
            <source>“{}” is not a spreadsheet that can be read here. Save it as CSV or Excel (.xlsx) and try again.</source>
            <translation>« {} » n’est pas un tableur lisible ici. Enregistrez-le en CSV ou Excel (.xlsx) et réessayez.</translation>
        </message>
        <message>
            <source>“{}” is not an encoding known here. Choose another for “{}”.</source>
            <translation>« {} » n’est pas un codage connu ici. Choisissez-en un autre pour « {} ».</translation>
        </message>
        <message>
            <source>“{}” is not on this computer yet. It can be fetched as soon as a computer that has it is connected.</source>
            <translation>« {} » n’est pas encore sur cet ordinateur. On pourra le récupérer dès qu’un ordinateur qui l’a sera connecté.</translation>
        </message>
        <message>
            <source>“{}” is not one of the choices; it can be made one in the field.</source>
            <translation>« {} » ne fait pas partie des choix ; on peut l’y ajouter dans le champ.</translation>
        </message>
        <message>
            <source>“{}” is not text in {}: line {} or one soon after cannot be read. Choose another encoding, or save the file as CSV UTF-8.</source>
            <translation>« {} » n’est pas du texte en {} : la ligne {} ou une des suivantes ne peut pas être lue. Choisissez un autre codage, ou enregistrez le fichier en CSV UTF-8.</translation>
        </message>
        <message>
            <source>“{}” is not the name of a colour.</source>
            <translation>« {} » n’est pas un nom de couleur.</translation>
        </message>
        <message>
            <source>“{}” is one with a field of another table. Part them before you change what it holds.</source>
            <translation>« {} » ne fait qu’un avec un champ d’une autre table. Séparez-les avant d’en changer le contenu.</translation>
        </message>
        <message>
            <source>“{}” is openprod's own; choose another.</source>
            <translation>« {} » appartient à openprod ; choisissez autre chose.</translation>
        </message>
        <message>
            <source>“{}” is out of reach for scripts: {phrase}.</source>
            <translation>« {} » est hors de portée des scripts : {phrase}.</translation>
        </message>
        <message>
            <source>“{}” is protected with a password. Save a copy without a password and import that.</source>
            <translation>« {} » est protégé par un mot de passe. Enregistrez une copie sans mot de passe et importez-la.</translation>
        </message>
        <message>
            <source>“{}” is still being written by its script. Wait, or stop it first.</source>
            <translation>« {} » est encore en cours d’écriture par son script. Attendez, ou arrêtez-le d’abord.</translation>
        </message>
        <message>
            <source>“{}” is too large to import: {phrase}; the limit is {count}. Split it into smaller files.</source>
            <translation>« {} » est trop grand pour être importé : {phrase} ; la limite est {count}. Découpez-le en fichiers plus petits.</translation>
        </message>
        <message>
            <source>“{}” is {phrase}.</source>
            <translation>« {} » est {phrase}.</translation>
        </message>
        <message>
            <source>“{}” keeps setting itself off, and was stopped.</source>
            <translation>« {} » se déclenche sans cesse lui-même, et a été arrêté.</translation>
        </message>
        <message>
            <source>“{}” means nothing here.</source>
            <translation>« {} » ne veut rien dire ici.</translation>
        </message>
        <message>
            <source>“{}” should end in .csv, .tsv or .xlsx, so that the format is clear.</source>
            <translation>« {} » devrait finir par .csv, .tsv ou .xlsx, pour que le format soit clair.</translation>
        </message>
        <message>
            <source>“{}” stands for nothing; there are $source.field, $now and $actor.</source>
            <translation>« {} » ne représente rien ; il y a $source.field, $now et $actor.</translation>
        </message>
        <message>
            <source>“{}” unpacks to more than {count} bytes</source>
            <translation>« {} », décompressé, dépasse {count} octets</translation>
        </message>
        <message>
            <source>“{}” wants to know: {}.</source>
            <translation>« {} » demande : {}.</translation>
        </message>
        <message>
            <source>“{}” was damaged on this computer's disk and has been set aside. Fetch it again from a computer that has it.</source>
            <translation>« {} » était abîmé sur le disque de cet ordinateur et a été mis de côté. Récupérez-le d’un ordinateur qui l’a.</translation>
        </message>
        <message>
            <source>“{}” was made by a newer openprod. Update openprod on this computer first.</source>
            <translation>« {} » a été fait par un openprod plus récent. Mettez d’abord openprod à jour sur cet ordinateur.</translation>
        </message>
        <message>
            <source>“{}” was not opened: {phrase}, which no ordinary spreadsheet does. If you trust it, open it in a spreadsheet program and save it as CSV.</source>
            <translation>« {} » n’a pas été ouvert : {phrase}, ce que ne fait aucun tableur ordinaire. Si vous lui faites confiance, ouvrez-le dans un tableur et enregistrez-le en CSV.</translation>
        </message>
        <message>
            <source>“{}” was not run: {sentence}</source>
            <translation>« {} » n’a pas été exécuté : {sentence}</translation>
        </message>
        <message>
            <source>“{}”: {} has no such field.</source>
            <translation>« {} » : {} n’a pas ce champ.</translation>
        </message>
        <message>
            <source>… and {more:,} more</source>
            <translation>… et {more:,} de plus</translation>
        </message>
        <message>
            <source>… and {} more.</source>
            <translation>… et {} de plus.</translation>
        </message>
        <message>
            <source>← {words} (leads here)</source>
            <translation>← {words} (mène ici)</translation>
        </message>
        <message>
            <source>≠ both changed</source>
            <translation>≠ modifié des deux côtés</translation>
        </message>
        <message>
            <source>≠ {actor_name} changed it too</source>
            <translation>≠ {actor_name} l’a changé aussi</translation>
        </message>
    </context>
</TS>
