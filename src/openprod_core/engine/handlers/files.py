"""Commands on attached files."""

from uuid import UUID

from openprod_core.bus.commands import files as commands
from openprod_core.bus.commands.records import EditRecords
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import FileRef
from openprod_core.engine.blobs.uses import files_of
from openprod_core.engine.handlers.records import edit_records
from openprod_core.engine.registers.tips import shown
from openprod_core.engine.workbench import Workbench


class NotForFilesError(RejectedError):
    """A file was to be attached to a field of another type."""

    def __init__(self, field: FieldDef) -> None:
        super().__init__(f"{field.name} holds no files. Attach them to a field of the type File.")
        self.field = field.id


def attach_files(bench: Workbench, command: commands.AttachFiles) -> tuple[FileRef, ...]:
    """Puts files into a cell, behind those that are there."""
    standing = _standing(bench, command)
    wanted = tuple(dict.fromkeys((*standing, *command.files)))
    return _write(bench, command, wanted, f"Attach {_named(command.files)}")


def detach_files(bench: Workbench, command: commands.DetachFiles) -> tuple[FileRef, ...]:
    """Takes files out of a cell."""
    gone = set(command.files)
    wanted = tuple(each for each in _standing(bench, command) if each not in gone)
    return _write(bench, command, wanted, f"Take out {_named(command.files)}")


def _standing(
    bench: Workbench, command: commands.AttachFiles | commands.DetachFiles
) -> tuple[FileRef, ...]:
    """Returns what the cell holds; where values collide, the files of all of them."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    if field.type is not FieldType.FILE:
        raise NotForFilesError(field)
    entity = bench.member(command.record, table)
    tips = bench.registers.tips(entity, bench.model.number(field.id))
    first = shown(tips)
    ordered = [tip for tip in tips if tip is first] + [tip for tip in tips if tip is not first]
    return tuple(dict.fromkeys(file for tip in ordered for file in files_of(tip.value)))


def _write(
    bench: Workbench,
    command: commands.AttachFiles | commands.DetachFiles,
    wanted: tuple[FileRef, ...],
    label: str,
) -> tuple[FileRef, ...]:
    record: UUID = command.record
    changes = {record: {command.field: wanted or None}}
    edit_records(bench, EditRecords(command.table, changes, label))
    return wanted


def _named(files: tuple[FileRef, ...]) -> str:
    return files[0].name if len(files) == 1 else f"{len(files):,} files"
