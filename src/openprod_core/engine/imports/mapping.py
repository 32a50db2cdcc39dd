"""Finds, for each heading of a file, the field of an existing table that it means."""

from collections.abc import Sequence
from typing import Final

from openprod_core.domain.schema import FieldDef, TableDef, key_from_name
from openprod_core.engine.imports.heading_words import words

_SYNONYMS: Final = (
    ("phone", "mobile", "tel", "telephone", "cell", "phone_number", "mobile_number", "cell_phone"),
    ("email", "e_mail", "mail", "email_address", "e_mail_address"),
    ("colour", "color", "gel", "hex"),
    ("notes", "note", "comments", "comment", "remarks"),
    ("number", "no", "nr", "num", "#"),
    ("cue", "cue_number", "cue_no", "q", "cue_id", "target_id"),
    ("channel", "chan", "ch", "channel_number"),
    ("address", "addr", "universe_address", "u_address", "u_a", "dmx", "dmx_address"),
    ("unit", "unit_number", "unit_no"),
    ("instrument_type", "inst_type", "fixture_type", "instrument", "fixture", "type"),
    ("purpose", "use", "focus_purpose"),
    ("gobo_1", "gobo", "template", "template_1"),
    ("gobo_2", "template_2"),
    ("circuit_number", "circuit_no", "circuit", "ckt"),
    ("footprint", "num_channels", "dmx_footprint"),
    ("wattage", "watts", "load"),
    ("lightwright_id", "lwid", "uid"),
    ("vectorworks_id", "vw_uid"),
    ("mvr_id", "gdtf_id", "uuid"),
    ("eos_id", "eos_uid", "dcid", "target_dcid"),
    ("scene", "scene_text"),
    ("name", "full_name"),
    ("first_name", "first", "firstname", "given_name", "forename"),
    ("last_name", "last", "lastname", "surname", "family_name"),
    ("department", "dept"),
    ("position", "pos", "hanging_position"),
    ("description", "desc"),
    ("quantity", "qty", "count"),
    ("role", "job", "job_title"),
    ("label", "title"),
    ("page", "pg", "page_number", "page_no", "page_start"),
    ("start", "start_time", "time_start"),
    ("end", "end_time", "time_end"),
)
_MEANING: Final = {word: group[0] for group in _SYNONYMS for word in group}


def map_headings(headings: Sequence[str], table: TableDef) -> list[FieldDef | None]:
    """Returns a field for each heading, or None; no field is given twice.

    An exact name goes first, then one that differs in case and punctuation, then a synonym;
    last, the number in a table of cues is what a file calls its cue.
    """
    found: list[FieldDef | None] = [None] * len(headings)
    free = [each for each in table.fields if not each.formula]
    for form in (str.strip, key_from_name, _squeezed, meaning, _cue_as_number):
        by_form: dict[str, FieldDef] = {}
        for each in free:
            by_form.setdefault(form(each.name), each)
            if form is key_from_name:
                by_form.setdefault(each.key, each)
        for at, heading in enumerate(headings):
            if found[at] is not None:
                continue
            meant = by_form.pop(form(heading), None)
            if meant is not None and meant in free:
                found[at] = meant
                free.remove(meant)
    return found


def _squeezed(name: str) -> str:
    # “TargetId” and “TARGET_ID”, “E-Mail” and “email”.
    return "".join(words(name)) or name


def meaning(name: str) -> str:
    """Returns the word that stands for all that a heading may be called: `mobile`, `phone`."""
    key = "_".join(words(name)) or name
    return _MEANING.get(key, key)


def _cue_as_number(name: str) -> str:
    meant = meaning(name)
    return "number" if meant == "cue" else meant
