"""Writes what the bundle is made of as CycloneDX JSON: versions, licences and their texts.

Runs in the environment that is packed: `python write_bill.py FILE`. The window reads the
file for its About box, and whoever asks for a bill of materials is given it.
"""

import sys
from pathlib import Path

from cyclonedx.model import AttachedText, ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.spdx import is_supported_id
from packageurl import PackageURL

from openprod_desktop import components as parts

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from workshop.trimming import UNUSED_PACKAGES

BOOTLOADER = "pyinstaller"
"""Its start program is in what we ship; nothing else of it is."""


def bill() -> str:
    """Returns the bill as JSON."""
    bundled = parts.installed(also=(BOOTLOADER,), without=UNUSED_PACKAGES)
    made = Bom(components=[_component(part) for part in bundled])
    made.metadata.component = Component(
        name="openprod",
        type=ComponentType.APPLICATION,
        version=parts.ourselves().version,
        bom_ref="openprod",
        licenses=[DisjunctiveLicense(id="AGPL-3.0-or-later")],
    )
    made.register_dependency(made.metadata.component, made.components)
    outputter = make_outputter(made, OutputFormat.JSON, SchemaVersion.V1_6)
    return outputter.output_as_string(indent=1)


def _component(part: parts.Component) -> Component:
    text = AttachedText(content=part.text) if part.text else None
    known = {"id" if is_supported_id(part.licence) else "name": part.licence}
    licence = DisjunctiveLicense(**known, text=text)
    home = ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))
    return Component(
        name=part.name,
        version=part.version,
        bom_ref=f"{part.name}@{part.version}",
        purl=PackageURL("pypi", name=part.name, version=part.version) if part.is_package else None,
        licenses=[licence],
        external_references=[home] if part.home else [],
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(bill(), "utf-8")
