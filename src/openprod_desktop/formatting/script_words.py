"""Scripts in people's words: what they take as lines of text, and how a run ended."""

import re
from collections.abc import Iterable
from typing import Any, Final

from openprod_core.bus.script_rows import ScriptArgument, ScriptRun
from openprod_core.domain.errors import RejectedError
from openprod_desktop.core_words import said as in_words
from openprod_desktop.language import tr, tr_count

COMPLETION_WORDS: Final = {
    "notify": tr("wait until I look at them"),
    "surface": tr("are shown for review at once"),
    "commit": tr("go to everybody at once"),
}
"""What a script's changes do when it is done."""
_LINE: Final = re.compile(
    r"\s*(?P<name>[A-Za-z_]\w*)(?P<required>!)?\s*(?::\s*(?P<type>\w+)\s*"
    r"(?:\((?P<options>[^)]*)\))?)?\s*(?:=\s*(?P<default>.*?))?\s*(?:#\s*(?P<label>.*))?\Z"
)
TYPES: Final = (
    "text", "integer", "float", "boolean", "date", "datetime", "choice", "record", "file", "path",
)  # fmt: skip
HOW_ARGUMENTS: Final = tr("One a line: name: type = default  # label. “!” behind the name: needed.")


class BadArgumentLine(RejectedError):
    """A line does not say an argument."""

    def __init__(self, line: str) -> None:
        super().__init__(
            tr(
                "“{line}” is no argument. {HOW_ARGUMENTS}",
                line=line.strip()[:60],
                HOW_ARGUMENTS=HOW_ARGUMENTS,
            )
        )


def arguments_text(arguments: Iterable[ScriptArgument]) -> str:
    """Returns arguments as lines that `read_arguments` reads."""
    lines = []
    for each in arguments:
        more = ", ".join(each.options) or each.table
        kind = f"{each.type}({more})" if more else each.type
        line = f"{each.name}{'!' if each.required else ''}: {kind}"
        if each.default not in (None, ""):
            line += f" = {each.default}"
        if each.label and each.label != each.name:
            line += f"  # {each.label}"
        lines.append(line)
    return "\n".join(lines)


def read_arguments(text: str) -> list[dict[str, Any]]:
    """Reads lines of arguments as a script keeps them.

    Raises:
        BadArgumentLine: one is none.
    """
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        said = _LINE.match(line)
        type_ = (said["type"] or "text") if said is not None else ""
        if said is None or type_ not in TYPES:
            raise BadArgumentLine(line)
        argument: dict[str, Any] = {"name": said["name"], "type": type_}
        if said["required"]:
            argument["required"] = True
        if said["default"]:
            argument["default"] = said["default"]
        if said["label"]:
            argument["label"] = said["label"]
        if said["options"]:
            if type_ == "record":
                argument["table"] = said["options"].strip()
            else:
                argument["options"] = [each.strip() for each in said["options"].split(",")]
        found.append(argument)
    return found


def changes_words(count: int) -> str:
    """Returns a number of changes in words."""
    return tr_count("1 change", "{count:,} changes", count)


def outcome_words(run: ScriptRun) -> str:
    """Returns how a run ended, in a sentence."""
    if run.fault is not None:
        kept = (
            tr(" {changes} kept for you to look at.", changes=changes_words(run.changes))
            if run.overlay
            else ""
        )
        word = tr("Stopped") if run.outcome == "stopped" else tr("Failed")
        return f"{word}. {in_words(run.fault.text)}{kept}"
    if run.outcome == "stopped":
        return tr("Stopped.")
    if run.committed is not None:
        return tr("Done: {changes} made for everybody.", changes=changes_words(run.changes))
    if run.overlay is not None:
        return tr_count(
            "Done: 1 change waits for you. {note}",
            "Done: {count:,} changes wait for you. {note}",
            run.changes,
            note=in_words(run.note),
        ).strip()
    return tr("Done. Nothing was changed.")
