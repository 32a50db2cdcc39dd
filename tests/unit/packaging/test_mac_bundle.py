"""What macOS is told of the program fits what the program does."""

import plistlib
from pathlib import Path

from openprod_core.sync.discovery import SERVICE
from openprod_desktop.arguments import LINK_BEGINS
from openprod_desktop.paths import COPY_SUFFIX, WORKSPACE_SUFFIX
from workshop.mac_bundle import info_plist

MACOS = Path(__file__).parents[3] / "packaging" / "macos"


def test_it_asks_for_the_network_that_it_looks_into_and_says_why() -> None:
    said = info_plist("1.2.3")

    assert [f"{name}.local." for name in said["NSBonjourServices"]] == [SERVICE]
    assert "team" in said["NSLocalNetworkUsageDescription"]
    assert plistlib.loads(plistlib.dumps(said)) == said


def test_links_productions_and_copies_are_its_own() -> None:
    said = info_plist("1.2.3")
    declared = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]["public.filename-extension"]
        for kind in said["UTExportedTypeDeclarations"]
    }
    opened = {name for kind in said["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]}

    assert said["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [LINK_BEGINS.rstrip(":")]
    assert set(declared) == opened
    assert {f".{each}" for names in declared.values() for each in names} == {
        WORKSPACE_SUFFIX,
        COPY_SUFFIX,
    }


def test_the_hardened_runtime_allows_what_cffi_needs_and_no_more() -> None:
    allowed = plistlib.loads((MACOS / "entitlements.plist").read_bytes())

    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
