"""Scripts: the panel, the editor, a fault, a question for permission, a run's changes."""

from uuid import UUID

from PySide6.QtCore import Qt

from desktop.audit import rest
from gallery.scene import scene
from gallery.studio import Studio
from openprod_desktop.dialogs.script_question import PermissionQuestion
from openprod_desktop.window.trigger_builder import TriggerBuilder

SOURCE = """\
-- Marks the phones that are to be checked.
function main(args)
  local people = core.query("FROM contacts ORDER BY name LIMIT 12")
  for index, person in ipairs(people) do
    ui.progress(index, #people, "Person")
    log.info(person.name)
    core.set_field(person, "phone", "to check")
  end
  return #people
end
"""


def _add(studio: Studio, name: str, source: str, **more: object) -> UUID:
    work = studio.window.scripts
    assert work.runs is not None
    made: list[UUID] = []
    work.runs.save(None, {"name": name, "source": source, **more}, made.append, print)
    studio.until(lambda: made and work.runs is not None and work.runs.row(made[0]) is not None)
    work.panel.choose(made[0])
    return made[0]


@scene
def scripts(studio: Studio) -> None:
    """From no script to what one changed."""
    studio.show("contacts")
    work = studio.window.scripts
    studio.run("scripts.panel")
    studio.shoot("scripts-empty")
    said = "Notes for a dozen people that their phone is to be checked."
    script = _add(studio, "Check phones", SOURCE, description=said)
    editor = work.edit(script)
    assert editor is not None
    rest()
    studio.shoot("scripts-editor")
    editor.code.setPlainText(SOURCE.replace("log.info(", "log.info(("))
    studio.until(lambda: editor.code.fault_line)
    studio.shoot("scripts-editor-fault")
    editor.reject()
    editor.reject()
    work.start(script)
    studio.until(lambda: work.panel.commit.isVisible())
    studio.shoot("scripts-done")
    work.discard()
    console = _add(
        studio, "Send to the desk", "error('The desk does not answer.')",
        capabilities=["net.osc:8000", "fs.read:imports/*"],
    )  # fmt: skip
    work.start(console)
    question = studio.dialog(PermissionQuestion)
    studio.shoot("scripts-permission")
    question.go()
    studio.until(lambda: work.panel.fault.isVisible())
    studio.shoot("scripts-failed")
    loop = _add(studio, "Round and round", "ui.progress(30, 100, 'Row') while true do end")
    work.start(loop)
    studio.until(lambda: work.panel.bar.maximum() == 1_000)
    studio.shoot("scripts-running")
    work.stop()
    studio.until(lambda: work.panel.words.text().startswith("Stopped"))
    studio.run("scripts.trigger")
    asked = studio.dialog(TriggerBuilder)
    studio.until(asked.list.count)
    studio.shoot("scripts-trigger")
    studio.key(Qt.Key.Key_Escape, on=asked)
    studio.run("scripts.panel")
