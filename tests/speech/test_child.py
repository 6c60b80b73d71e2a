"""A child process may do what it likes: the parent neither waits for it nor dies with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.speech.child import Child, ChildLost
from tests.speech import children

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0

Start = Callable[..., Child]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts children and sees to it that none is left."""
    started: list[Child] = []

    def run(work: Callable[..., None], *arguments: object) -> Child:
        started.append(Child("test", work, *arguments))
        return started[-1]

    yield run
    for child in started:
        child.kill()


def answers(child: Child, count: int) -> list[Any]:
    """The next messages of a child."""
    heard: list[Any] = []
    deadline = time.monotonic() + PATIENCE
    while len(heard) < count:
        heard += child.wait(deadline)
        assert time.monotonic() < deadline
    return heard


def answer(child: Child) -> Any:
    """The next message of a child."""
    (message,) = answers(child, 1)
    return message


def is_there(pid: int) -> bool:
    """Whether there is a process of that number, dead ones nobody asked about included."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_messages_go_both_ways_and_keep_their_order(start: Start) -> None:
    child = start(children.echo, "again")
    for number in range(100):
        child.send(number)
    assert answers(child, 100) == [("again", number) for number in range(100)]


def test_a_message_of_any_size_arrives_whole(start: Start) -> None:
    child = start(children.echo, "whole")
    for size in (0, 1, 3_480, 3_500, 3_520, 1_000_000):
        sent = os.urandom(size)
        child.send(sent)
        assert answer(child) == ("whole", sent)


def test_the_newest_message_can_be_replaced_while_it_waits(start: Start) -> None:
    child = start(children.sum_up)
    child.send(b"x" * 1_000_000)  # more than fits on the way
    child.pump()
    child.send(b"old")
    assert child.last_waiting == b"old"
    child.put_in_place_of_last(b"new and longer")
    assert answers(child, 2) == [1_000_000, 14]
    assert child.last_waiting is None


def test_one_that_stands_still_holds_nobody_up(start: Start) -> None:
    child = start(children.stand_still)
    child.send(b"hello")
    assert answer(child) == b"hello"
    for _ in range(1_000):
        child.send(b"x" * 3_000)
        assert child.pump() == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
def test_one_that_is_stopped_holds_nobody_up_and_can_be_killed(start: Start) -> None:
    child = start(children.echo, "stopped")
    child.send(1)
    answer(child)
    pid = child.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    for _ in range(1_000):
        child.send(b"x" * 3_000)
        assert child.pump() == []
    child.kill()
    assert child.pid is None
    assert not is_there(pid)


def test_what_it_said_before_it_died_is_heard(start: Start) -> None:
    child = start(children.die)
    child.send("last words")
    assert answer(child) == "last words"
    with pytest.raises(ChildLost, match="code -11"):
        child.wait(time.monotonic() + PATIENCE)
    with pytest.raises(ChildLost):
        child.pump()


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x80\x05.", b"cos\nnothing_there\n."])
def test_bytes_that_are_no_message_are_a_loss_and_no_crash(start: Start, junk: bytes) -> None:
    child = start(children.babble)
    child.send(junk)
    with pytest.raises(ChildLost):
        child.wait(time.monotonic() + PATIENCE)


@pytest.mark.parametrize("junk", [b"corrupted size vs. prev_size\n", b"\xff" * 64, b"\x7f" * 12])
def test_bytes_past_all_rules_are_a_loss_and_no_wait(start: Start, junk: bytes) -> None:
    child = start(children.scribble)
    child.send(junk)
    with pytest.raises(ChildLost):
        child.wait(time.monotonic() + PATIENCE)


def test_nothing_is_left_of_a_killed_one(start: Start) -> None:
    child = start(children.process_ids)
    child.send("who are you?")
    pid = answer(child)
    assert pid == child.pid
    child.kill()
    child.kill()
    assert not is_there(pid)
    with pytest.raises(ChildLost):
        child.pump()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_child_ends_with_its_parent_and_says_nothing(end: signal.Signals) -> None:
    """SIGINT goes to both at once, as Ctrl+C in a terminal does."""
    script = (
        "import signal, time\n"
        "from app.speech.child import Child\n"
        "from tests.speech import children\n"
        "signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
        "if __name__ == '__main__':\n"
        "    child = Child('test', children.process_ids)\n"
        "    child.send(1)\n"
        "    print(*child.wait(time.monotonic() + 30), flush=True)\n"
        "    signal.pause()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        pid = int(parent.stdout.readline())
        if end is signal.SIGINT:
            os.killpg(parent.pid, end)
        else:
            parent.send_signal(end)
        # Both pipes end only when everybody who holds them has: the child too.
        assert parent.stderr.read() == ""
        assert parent.stdout.read() == ""
    gone = time.monotonic() + PATIENCE
    while is_running(pid):
        assert time.monotonic() < gone


def is_running(pid: int) -> bool:
    """Whether a process is at work; one whose parent has not asked about it yet is not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
