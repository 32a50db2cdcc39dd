"""What a package holds is what openprod uses, and nothing that the system has anyway."""

import pytest

from workshop.trimming import is_kept


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "openprod_desktop/resources/icons/openprod.svg",
        "openprod_desktop/resources/languages/openprod_de.qm",
        "PySide6/Qt/lib/libicudata.so.73",
    ],
)
def test_what_the_window_uses_stays(name: str) -> None:
    assert is_kept(name, f"/build/venv/{name}")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/Qt/translations/qt_help_de.qm",
        "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
        "openprod-0.1.0.dist-info/direct_url.json",
        "openprod_desktop/resources/languages/openprod_de.ts",
    ],
)
def test_what_nobody_uses_or_tells_of_the_builder_goes(name: str) -> None:
    assert not is_kept(name, f"/build/venv/{name}")


def test_of_the_host_only_what_python_needs_or_desktops_lack_comes_along() -> None:
    host = "/lib/x86_64-linux-gnu"

    assert is_kept("libssl.so.3", f"{host}/libssl.so.3")
    assert is_kept("libxcb-cursor.so.0", f"{host}/libxcb-cursor.so.0")
    assert not is_kept("libstdc++.so.6", f"{host}/libstdc++.so.6")
    assert not is_kept("libX11.so.6", f"{host}/libX11.so.6")
    assert not is_kept("libgtk-3.so.0", f"{host}/libgtk-3.so.0")
