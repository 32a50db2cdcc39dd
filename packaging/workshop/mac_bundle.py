"""What macOS is told of openprod.app: its documents, its links, and why it uses the network."""

from typing import Any, Final

BUNDLE_ID: Final = "org.openprod.openprod"
DOCUMENT_TYPE: Final = "org.openprod.production"
COPY_TYPE: Final = "org.openprod.copy"
LINK_SCHEME: Final = "openprod"
ADVERTISED: Final = "_openprod._tcp"
"""The service of sync/discovery.py; macOS lets nobody look for what is not named here."""
OLDEST_MACOS: Final = "13.0"


def info_plist(version: str) -> dict[str, Any]:
    """Returns what Info.plist says beyond what PyInstaller writes."""
    return {
        "CFBundleDisplayName": "openprod",
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "AGPL-3.0-or-later",
        "NSLocalNetworkUsageDescription": (
            "openprod finds the computers of your team in this network and syncs with them."
        ),
        "NSBonjourServices": [ADVERTISED],
        "CFBundleURLTypes": [
            {"CFBundleURLName": BUNDLE_ID, "CFBundleURLSchemes": [LINK_SCHEME]},
        ],
        # A production is a folder; as a package it looks and opens like one document.
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": DOCUMENT_TYPE,
                "UTTypeDescription": "openprod production",
                "UTTypeConformsTo": ["com.apple.package"],
                "UTTypeTagSpecification": {"public.filename-extension": ["openprod"]},
            },
            {
                "UTTypeIdentifier": COPY_TYPE,
                "UTTypeDescription": "copy of an openprod production",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["openprod-copy"]},
            },
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "openprod production",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSTypeIsPackage": True,
                "LSItemContentTypes": [DOCUMENT_TYPE],
            },
            {
                "CFBundleTypeName": "copy of an openprod production",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [COPY_TYPE],
            },
        ],
    }
