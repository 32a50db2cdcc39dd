"""Takes the pictures of the guide anew, small: python tests/gallery/help_pictures.py

Pages of resources/help name them as `![…](pictures/NAME.png)`; only those that a page names
are kept. Colours are put into a palette, which a screen full of text hardly shows.
"""

import re
import subprocess
import sys
import tempfile
from array import array
from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

RUN: Final = Path(__file__).with_name("run.py")
HELP: Final = Path(__file__).resolve().parents[2] / "resources" / "help"
NAMED: Final = re.compile(r"!\[[^\]]*\]\(pictures/([\w-]+)\.png\)")
WIDTH_PX: Final = 900
COLOURS_MAX: Final = 256


def main() -> int:
    """Returns how many pictures a page names that no scene takes."""
    pages = [each.read_text("utf-8") for each in HELP.glob("*.md")]
    wanted = {name for page in pages for name in NAMED.findall(page)}
    with tempfile.TemporaryDirectory() as taken:
        words = [sys.executable, str(RUN), taken, "--look", "light", "--scale", "1"]
        subprocess.run([*words, *sys.argv[1:]], check=False)
        missing = [name for name in sorted(wanted) if not keep(Path(taken), name)]
    for old in (HELP / "pictures").glob("*.png"):
        if old.stem not in wanted:
            old.unlink()
    print(f"{len(wanted)} pictures; missing: {missing}")
    return len(missing)


def keep(taken: Path, name: str) -> bool:
    """Puts one picture beside the pages; False: it was not taken."""
    picture = QImage(str(taken / f"{name}-light-1.png"))
    if picture.isNull():
        return False
    if picture.width() > WIDTH_PX:
        picture = picture.scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    full = picture.convertToFormat(QImage.Format.Format_RGB32)
    shades = Counter(array("I", bytes(full.constBits())))
    palette = [shade for shade, _ in shades.most_common(COLOURS_MAX)]
    small = full.convertToFormat(
        QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither
    )
    (HELP / "pictures").mkdir(exist_ok=True)
    return small.save(str(HELP / "pictures" / f"{name}.png"), "PNG", 0)


if __name__ == "__main__":
    sys.exit(main())
