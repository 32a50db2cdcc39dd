"""Another program that files can be dragged out of: run it with the paths of some."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "Files of another program"


class Files(QLabel):
    """A label that is dragged away as the files it names."""

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(held)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> None:
    """Shows the label at the right edge of the screen, over what else is there."""
    app = QApplication(sys.argv[:1])
    files = Files("drag me")
    files.setWindowTitle(TITLE)
    files.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    files.setGeometry(1100, 640, 150, 100)
    files.show()
    app.exec()


if __name__ == "__main__":
    main()
