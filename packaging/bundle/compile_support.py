"""Compiles the Python that Qt's binding carries as text, so that no start has to.

PySide6 keeps support code of its own as text within a library, and compiles it whenever a program
starts: a tenth of a second. It takes it from a folder `files.dir` beside shiboken6 where there is
one. Runs in the environment that is packed: `python compile_support.py FOLDER`.
"""

import importlib
import py_compile
import sys
from pathlib import Path
from zipfile import ZipFile

import PySide6.QtCore  # noqa: F401

CARRIED = "shibokensupport.signature.loader"


def main(folder: Path) -> None:
    """Writes every module into `folder`, compiled, as a `files.dir` has them."""
    # A part of it, as it was loaded just now, knows the archive that it came out of.
    archive: ZipFile = importlib.import_module(CARRIED).__loader__.zfile
    for name in archive.namelist():
        if name.startswith("shibokensupport/") and name.endswith(".py"):
            text = folder / name
            archive.extract(name, folder)
            py_compile.compile(str(text), str(text.with_suffix(".pyc")), dfile=name, doraise=True)
            text.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
