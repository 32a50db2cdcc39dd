"""What goes into the bundle of all that PyInstaller finds: about half of it.

The rest is never used here, or is a library that a Linux desktop brings along: a copy
of it would be older than the drivers that load it too.
"""

from pathlib import Path, PurePosixPath
from typing import Final

UNUSED_MODULES: Final = (
    *("tkinter", "unittest", "pydoc", "doctest", "pdb", "test", "lib2to3", "setuptools", "pip"),
    *("pkg_resources", "xmlrpc", "curses", "readline", "pygments", "markdown_it", "mdurl"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"),
    *("lupa.lua51", "lupa.lua52", "lupa.lua53", "lupa.luajit20", "lupa.luajit21"),
)
"""rich loads pygments and markdown_it only to colour programs and texts, which we do not."""
UNUSED_PACKAGES: Final = ("pygments", "markdown-it-py", "mdurl")
"""The same, for packages that are installed with others and stay out."""
HIDDEN_MODULES: Final = ("_cffi_backend", "lupa.lua54")
"""Found by name when they are needed: pynacl's library, and the Lua of scripts."""
LANGUAGES: Final = ("en", "de", "fr")
PLUGINS: Final = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"),
    "iconengines": ("qsvgicon",),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": ("cupsprintersupport",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell", "qt-shell"),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}
"""Qt's plugins that are kept, by folder."""
NEVER: Final = ("libQt6EglFS", "libQt6EglFs")
"""For screens without a desktop: taken along by plugins that are then left out."""
TAKEN_FROM_HOST: Final = (
    *("libpython", "libssl", "libcrypto", "libffi", "libbz2", "liblzma", "libuuid", "libsqlite3"),
    *("libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util"),
    *("libxcb-util", "libxkbcommon-x11"),
)
"""What Python's own modules need, and what Qt needs and many a desktop lacks."""


def own_modules(source: Path) -> list[str]:
    """Returns every module of ours: some are loaded by name, when they are first needed."""
    files = (path.relative_to(source).with_suffix("") for path in source.rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in files)


def is_kept(name: str, source: str) -> bool:
    """Whether a file goes into the bundle.

    Args:
        name: its path in the bundle.
        source: where it lies on this machine; empty where it is nothing but a link.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    if path.name.startswith(NEVER) or path.name == "direct_url.json" or path.suffix == ".ts":
        return False
    if "translations" in path.parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    if "plugins" in path.parts and "PySide6" in path.parts:
        return _plugin_is_kept(path)
    if source.startswith(("/lib/", "/lib64/", "/usr/lib/")) and ".so" in path.name:
        return path.name.startswith(TAKEN_FROM_HOST) or "lib-dynload" in path.parts
    return True


def _plugin_is_kept(path: PurePosixPath) -> bool:
    stem = path.name.split(".")[0].removeprefix("lib")
    return stem in PLUGINS.get(path.parent.name, ())
