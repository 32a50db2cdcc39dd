"""A computer that fetches every file from another one, to be ended at any instant.

    python file_children.py <folder> <home> <port>

A line `done` says: every attached file is here.
"""

import asyncio
import os
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[1])]


async def fetch(folder: str, home: str, port: int) -> None:
    """Goes online and fetches until all is here."""
    from openprod_core import Identity, Workspace
    from openprod_core.workspace.file_desk import FileDesk
    from openprod_core.workspace.online import HostPort, Network, Online

    ws = Workspace.open(folder, Identity.load(Path(home) / "me.key"))
    host = ws.host()
    desk = FileDesk(ws, host)
    alone = Network(("127.0.0.1",), multicast=False)
    online = Online(ws, HostPort(ws, host), lambda _effect: None, alone, files=desk)
    await online.start()
    online.node.call("127.0.0.1", port)
    print("ready", flush=True)
    desk.set_fetches_all(True)
    while any(not ws.has_file(use.file) for use in await asyncio.wrap_future(host.run(ws.files))):
        await asyncio.sleep(0.02)
    print("done", flush=True)
    await asyncio.sleep(60)


if __name__ == "__main__":
    os.environ["OPENPROD_HOME"] = sys.argv[2]
    asyncio.run(fetch(sys.argv[1], sys.argv[2], int(sys.argv[3])))
