"""A small module as an author writes it; tests change a line and see what comes of it."""

from typing import Final

PROPS: Final = """\
[module]
name = "props"
version = "1.0.0"
display_name = "Props"
description = "What is carried, and where it lies"

[table.prop]
name = "Props"
colour = "green"

[table.prop.fields]
name = { type = "text", required = true, shared_key = "name" }
kind = { type = "choice", choices = ["hand prop", { name = "set dressing", colour = "red" }] }
shelf = { type = "reference", target = "shelf" }
count = { type = "integer", default = 1 }
notes = { crdt = "text" }

[table.shelf]
name = "Shelves"

[table.shelf.fields]
label = { sort = "natural" }

[edge.carried_by]
name = "Carried by"
source = "prop"
target = "people.person"
properties = { page = "text" }

[[view]]
key = "by_kind"
name = "By kind"
table = "prop"
kind = "board"
where = 'name is not empty'
columns = ["name", { field = "count", width = 60 }]
sorts = ["-count", "name"]
options = { by = "kind", cards = ["name"] }

[[rule]]
key = "dressing_counts"
name = "Dressing is counted"
table = "prop"
where = 'kind = "set dressing"'
action = "set_field"
defaults = { count = { value = 1, mode = "fill_if_empty" } }

[[check]]
key = "no_shelf"
name = "Props without a shelf"
table = "prop"
where = "shelf is empty"
severity = "info"
message = "{name} lies nowhere"

[script.count]
name = "Count the props"
table = "prop"

[trigger.recount]
field = "prop.shelf"
script = "count"
"""
SCRIPT: Final = 'function main() print(core.count("props_prop")) end\n'


def props(text: str = PROPS, **more: str) -> dict[str, str]:
    """Returns the files of the module; `more`: further files, `__` for a slash."""
    files = {"module.toml": text, "scripts/count.lua": SCRIPT}
    return files | {path.replace("__", "/"): content for path, content in more.items()}
