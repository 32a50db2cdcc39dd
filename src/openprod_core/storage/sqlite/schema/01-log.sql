-- The log, and what is known about everybody's logs.
--
-- Nothing here is ever changed or removed once it is written, but for `parked`,
-- which holds what has arrived and must wait.

-- One row: facts about this file and this installation. Keys: meta.py.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

-- One row a log: a person on one installation of the workspace.
CREATE TABLE logs (
    no        INTEGER PRIMARY KEY,
    actor     BLOB NOT NULL,
    replica   BLOB NOT NULL,
    head_seq  INTEGER NOT NULL,     -- the last bundle applied
    head_hash BLOB NOT NULL,        -- BLAKE3 of its body: the next one's `prev`
    UNIQUE (actor, replica)
) STRICT;

-- One row a bundle applied, in the order of its arrival here.
CREATE TABLE bundles (
    no         INTEGER PRIMARY KEY,
    bundle_id  BLOB NOT NULL UNIQUE,
    log        INTEGER NOT NULL REFERENCES logs,
    seq        INTEGER NOT NULL,
    hlc        BLOB NOT NULL,
    kind       TEXT NOT NULL,
    label      TEXT NOT NULL,
    target     BLOB,                 -- the bundle that an undo or redo takes back
    places     INTEGER NOT NULL,     -- operation ids taken
    arrived_ms INTEGER NOT NULL,
    flags      INTEGER NOT NULL,     -- BundleFlag
    UNIQUE (log, seq)
) STRICT;

-- The signed bytes of each bundle, apart, so that walking over headers stays quick.
CREATE TABLE bodies (
    bundle    INTEGER PRIMARY KEY REFERENCES bundles,
    signature BLOB NOT NULL,
    body      BLOB NOT NULL
) STRICT;

-- What each author said to have applied: with bundle `seq` of `log`, `other` stood at
-- `other_seq`. Numbers only grow along a log, so the newest row at or before a bundle
-- tells whether its author had seen something.
CREATE TABLE deps (
    log       INTEGER NOT NULL,
    other     INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    other_seq INTEGER NOT NULL,
    PRIMARY KEY (log, other, seq)
) STRICT, WITHOUT ROWID;

-- Bundles that arrived and wait; kept through restarts, relayed, shown to the user.
CREATE TABLE parked (
    hash       BLOB PRIMARY KEY,     -- BLAKE3 of the body
    actor      BLOB NOT NULL,
    replica    BLOB NOT NULL,
    seq        INTEGER NOT NULL,
    hlc        BLOB NOT NULL,
    reason     TEXT NOT NULL,        -- missing, future, fork
    arrived_ms INTEGER NOT NULL,
    signature  BLOB NOT NULL,
    body       BLOB NOT NULL
) STRICT, WITHOUT ROWID;
