"""Takes pictures of every state of the program, light and dark, at each size.

python tests/gallery/run.py FOLDER [--only collisions,staging] [--scale 1,2] [--look light,dark]

Works on any screen, and with QT_QPA_PLATFORM=offscreen on none.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent / "src")]


def main(arguments: list[str] | None = None) -> int:
    """Plays the scenes that are asked for; returns how many faults there were.

    A scene that does not end is one, and so is a control in a picture that has no name,
    that no key leads to, or whose words are cut off.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", help="scenes, with commas between")
    parser.add_argument("--scale", default="1,2", help="how many times as large")
    parser.add_argument("--look", default="light,dark", help="appearances")
    given = parser.parse_args(arguments)
    scales = given.scale.split(",")
    if len(scales) == 1:
        return _play(given.folder, given.only, scales[0], given.look.split(","))
    failed = 0
    for scale in scales:
        # Qt reads the scale once, when it starts.
        environment = {**os.environ, "QT_SCALE_FACTOR": scale}
        words = [str(given.folder), "--scale", scale, "--look", given.look, "--only", given.only]
        done = subprocess.run([sys.executable, __file__, *words], env=environment, check=False)
        failed += done.returncode
    return failed


def _play(folder: Path, only: str, scale: str, looks: list[str]) -> int:
    os.environ["QT_SCALE_FACTOR"] = scale
    os.environ.setdefault("OPENPROD_INTERFACE", "127.0.0.1")
    os.environ.setdefault("OPENPROD_LANGUAGE", "en")
    from PySide6.QtWidgets import QApplication

    from gallery import (  # noqa: F401
        scenes_dialogs,
        scenes_people,
        scenes_row,
        scenes_scripts,
        scenes_table,
        scenes_together,
        scenes_views,
    )
    from gallery.scene import SCENES
    from gallery.studio import Studio

    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)  # type: ignore[attr-defined]
    wanted = [each.strip() for each in only.split(",") if each.strip()] or list(SCENES)
    # The one that opens another production comes last.
    wanted.sort(key=lambda name: name == "empty")
    failed = 0
    for look in looks:
        inside = Path(tempfile.mkdtemp(prefix="gallery-"))
        studio = Studio(inside, folder, f"{look}-{scale}", look)
        for name in wanted:
            try:
                SCENES[name](studio)
            except Exception:  # noqa: BLE001
                failed += 1
                print(f"{name} ({look}, {scale}):", file=sys.stderr)
                traceback.print_exc()
            studio.reset()
        print("\n".join(studio.owed), file=sys.stderr)
        failed += len(studio.owed)
        studio.end()
    return failed


if __name__ == "__main__":
    sys.exit(main())
