-- Edges: typed relations between two entities. Derived, like all of 02-state.sql; a file
-- from before them gets the tables when it is opened, so every statement is IF NOT EXISTS.

-- One row an edge: what the operation that made it says (where two claim one id, the first
-- in canonical order). Its existence, position and properties are registers of its entity;
-- `live` and `position` are what these show. An edge is shown where it and its ends are there.
CREATE TABLE IF NOT EXISTS edges (
    no          INTEGER PRIMARY KEY,     -- the edge's entity
    id          BLOB NOT NULL,
    bundle      INTEGER NOT NULL,        -- the operation that made it
    place       INTEGER NOT NULL,
    type        TEXT NOT NULL,
    source      INTEGER NOT NULL,        -- the entities that the operation names …
    target      INTEGER NOT NULL,
    source_root INTEGER NOT NULL,        -- … and those that stand for them now
    target_root INTEGER NOT NULL,
    ordered     INTEGER NOT NULL,
    position    TEXT NOT NULL,
    live        INTEGER NOT NULL,        -- whether the edge is there
    source_live INTEGER NOT NULL,        -- whether `source_root` is
    target_live INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS edges_out ON edges (source_root, type, ordered, position, id);
CREATE INDEX IF NOT EXISTS edges_in ON edges (target_root);

-- The names of properties, by the number of the id that is made from each.
CREATE TABLE IF NOT EXISTS edge_names (
    slot INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

-- What the properties of edges show. Text and numbers as they are, other values packed
-- (MessagePack); a cleared property has no row.
CREATE TABLE IF NOT EXISTS edge_properties (
    edge  INTEGER NOT NULL,
    slot  INTEGER NOT NULL,
    value ANY NOT NULL,
    PRIMARY KEY (edge, slot)
) STRICT, WITHOUT ROWID;
