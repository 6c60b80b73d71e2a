"""A program of its own that records one take: ``python one_take.py TAKE.wav``.

It prints what happens, a line each, and ends when the microphone is lost a second time.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.speech.take_file import TakeWriter
from ui.audio.devices import Devices
from ui.audio.loudspeaker import Loudspeaker
from ui.audio.microphone import Microphone

CHUNKS_FIRST = 20


def main(path: Path) -> int:
    application = QCoreApplication([])
    devices = Devices()
    microphone, loudspeaker = Microphone(devices), Loudspeaker(devices)
    take = TakeWriter(path)
    chunks = 0

    def hear(chunk: bytes) -> None:
        nonlocal chunks
        take.append(chunk)
        chunks += 1
        if chunks == CHUNKS_FIRST:
            print("recording", flush=True)

    def lose(why: str) -> None:
        print("lost:", why, flush=True)
        if chunks and not take.closed:
            take.close()
            microphone.start()  # she tries once more
        else:
            loudspeaker.play(bytes(32_000))

    def end(why: str) -> None:
        print("silent:", why, flush=True)
        application.quit()

    microphone.chunk.connect(hear)
    microphone.lost.connect(lose)
    loudspeaker.lost.connect(end)
    print("microphones:", *(device.id for device in devices.inputs), flush=True)
    microphone.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
