-- Derived state: a function of the bundles applied. May be dropped and replayed.
--
-- Entities, tables and fields have numbers here (`no`), local to this file, because a
-- number takes two bytes where an id takes sixteen.

-- One row a thing that some operation speaks of. `block` and `slot` say which run of
-- records brought it into being; both NULL where a single operation did, or none yet.
CREATE TABLE entities (
    no    INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE,
    block INTEGER,
    slot  INTEGER
) STRICT;

-- Which fields a run of records brought, in order: many runs share one layout.
CREATE TABLE layouts (
    no     INTEGER PRIMARY KEY,
    facet  INTEGER NOT NULL,
    fields BLOB NOT NULL,            -- field ids, 16 bytes each
    UNIQUE (facet, fields)
) STRICT;

-- One row a run of records. Record `slot`'s field j was written by the operation at
-- place `first + slot * (2 + number of fields) + 2 + j` of the bundle.
CREATE TABLE blocks (
    no     INTEGER PRIMARY KEY,
    bundle INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    layout INTEGER NOT NULL
) STRICT;

-- Tips: the writes to a register that no other write has replaced. One row: at rest.
-- Two or more: a choice that a person is shown, where their values differ.
--
-- A register is an entity and a slot: a field's number, 0 for its existence, or a
-- table's number negated for belonging to it. A value that came with the record's own
-- run and was never touched since has no row: its tip follows from `blocks`.
CREATE TABLE tips (
    entity INTEGER NOT NULL,
    slot   INTEGER NOT NULL,
    bundle INTEGER NOT NULL,
    place  INTEGER NOT NULL,
    value  BLOB NOT NULL,            -- MessagePack; empty for a change to a text that merges
    PRIMARY KEY (entity, slot, bundle, place)
) STRICT, WITHOUT ROWID;

-- Registers that hold a collision now: kind 1 values differ, 2 deleted while edited, 3 values
-- differ in a mapped field, and the question is listed under another one.
CREATE TABLE conflicts (
    entity INTEGER NOT NULL,
    slot   INTEGER NOT NULL,
    kind   INTEGER NOT NULL,
    PRIMARY KEY (entity, slot)
) STRICT, WITHOUT ROWID;

-- Which bundles touched an entity after its birth: the way into its history.
CREATE TABLE touches (
    entity INTEGER NOT NULL,
    bundle INTEGER NOT NULL,
    PRIMARY KEY (entity, bundle)
) STRICT, WITHOUT ROWID;

-- Texts and lists that merge: the document as Yrs keeps it, folded, and the changes since,
-- each with its length before it (engine/text/documents.py).
CREATE TABLE texts (
    entity INTEGER NOT NULL,
    field  INTEGER NOT NULL,
    doc    BLOB NOT NULL,
    PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;

-- Fields that values were written for before the field itself was known.
CREATE TABLE waiting (
    slot INTEGER PRIMARY KEY
) STRICT;

-- Entities whose words the search index does not know yet, as ranges of numbers.
CREATE TABLE search_pending (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL
) STRICT;

-- Words by trigrams; the text itself stays in the tables. Eight megabytes are
-- gathered before they are written: with one, a large import is merged over and over.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, content='', contentless_delete=1, tokenize='trigram', detail='none'
);
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 8388608);
