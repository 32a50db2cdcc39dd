"""Python's own import, as it was before Qt was loaded.

PySide6 puts a function of its own in its place, which looks through the source of every module
that is loaded from then on for `from __feature__`: a tenth of a start, and we do not use that.
"""

import builtins

import PySide6.QtCore  # noqa: F401


def import_plainly() -> None:
    """Has modules loaded as if Qt were not there."""
    # Where a later PySide6 keeps it elsewhere, a start takes longer and that is all.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
