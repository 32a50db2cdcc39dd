"""Pure values: ids, clocks, operations, bundles, field types, errors. No I/O and no clock."""
