"""Qt draws off screen in tests, unless somebody chose a platform."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
