-- What was said of two things being one: two records (merged, split) or two fields
-- (mapped, let go). Derived like all registers; a file from before them gets the tables
-- when it is opened, so every statement is IF NOT EXISTS.

-- Tips of the register of a pair: `one` < `other`, numbers of entities. `survivor` is the
-- one that stays for both; 0: they are two.
CREATE TABLE IF NOT EXISTS pair_tips (
    kind     INTEGER NOT NULL,       -- 1 records, 2 fields
    one      INTEGER NOT NULL,
    other    INTEGER NOT NULL,
    bundle   INTEGER NOT NULL,
    place    INTEGER NOT NULL,
    survivor INTEGER NOT NULL,
    PRIMARY KEY (kind, one, other, bundle, place)
) STRICT, WITHOUT ROWID;

-- Which bundles made something one with another. Whoever had seen one of them may
-- replace values of the other with a write to the one.
CREATE TABLE IF NOT EXISTS pair_joins (
    kind   INTEGER NOT NULL,
    member INTEGER NOT NULL,
    bundle INTEGER NOT NULL,
    PRIMARY KEY (kind, member, bundle)
) STRICT, WITHOUT ROWID;
