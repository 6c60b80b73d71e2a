"""The command line: parses, calls the use cases, prints.  DESIGN.md fixes its names and answers."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from app import script_answers, speech_answers
from app.domain.call import Outcome
from app.domain.contact import Permission, Relationship
from app.domain.errors import KnownError
from app.domain.language import KNOWN
from app.paths import default_data_dir

if TYPE_CHECKING:
    from app.answers import Answer

FAILED = 2
BROKEN_OFF = 130
"""The usual exit code after Ctrl+C."""

# SQLite's.
_LARGEST_ID = 2**63 - 1

Named = TypeVar("Named", bound=StrEnum)


class _Parser(argparse.ArgumentParser):
    """Reports a wrong command like any other known fault: one line, exit code 2."""

    def error(self, message: str) -> NoReturn:
        raise KnownError(f"{message[0].upper()}{message[1:]}. See: {self.prog} --help")


def main(argv: Sequence[str]) -> int:
    """Run one command and return the exit code: 0, or 2 after one clear line on standard error.

    ``--data-dir``, ``--demo`` and ``--json`` may stand before or after the command.
    """
    as_json = "--json" in argv
    try:
        common, rest = _common().parse_known_args(argv)
        arguments = _commands().parse_args(rest)
        if "moves" in arguments:
            arguments.data_dir = common.data_dir
            for move, line in arguments.moves(arguments):
                if not _print(json.dumps(move) if common.json else line):
                    break
            return 0
        answer, lines = _run(arguments, common)
    except KnownError as fault:
        sentence = " ".join(str(fault).split())
        if as_json:
            _print(json.dumps({"error": sentence}, ensure_ascii=False))
        print(sentence, file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return BROKEN_OFF
    _print(json.dumps(answer, ensure_ascii=False) if common.json else "\n".join(lines))
    return 0


def _run(arguments: argparse.Namespace, common: argparse.Namespace) -> Answer:
    if "words_only" in arguments:
        arguments.data_dir = common.data_dir
        told: Answer = arguments.words_only(arguments)
        return told
    from app.bootstrap import demo_office, open_office

    now = datetime.now(UTC)
    if common.demo:
        office, close = demo_office(now)
    else:
        office = open_office(common.data_dir or default_data_dir())
        close = office.database.close
    try:
        answer: Answer = arguments.answer(office, arguments, now)
        return answer
    finally:
        close()


def _print(text: str) -> bool:
    """Whether anybody still reads."""
    # A name outside the terminal's encoding must not end the command after its work is done.
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "backslashreplace").decode(encoding), flush=True)
    except BrokenPipeError:
        # Whoever reads has enough (``| head``); nothing more is to be told, at the end neither.
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        return False
    return True


def _common() -> _Parser:
    parser = _Parser(prog="ringwell", add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir", type=_folder)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--json", action="store_true")
    return parser


def _commands() -> _Parser:
    parser = _Parser(
        prog="ringwell",
        description="Whom to call, what to say, when again. Without a command: the window.",
        epilog="Everywhere: --data-dir DIR (another folder), --demo (sample data), --json.",
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    due = commands.add_parser("due", help="who is due, why, and what to say")
    due.add_argument("--on", metavar="DATE", help="a date such as 2026-12-01; today if left out")
    due.add_argument("--at", metavar="TIME", help="a time of that day such as 10:30")
    due.add_argument("--limit", type=_count, metavar="N", help="at most so many")
    due.set_defaults(answer=_later("due"))

    importing = commands.add_parser("import", help="bring contacts from a CSV or vCard file")
    importing.add_argument("file", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--region", help="country of numbers without a prefix, such as US")
    importing.set_defaults(answer=_later("import_file"))

    add = commands.add_parser("add", help="add one contact")
    add.add_argument("--name", required=True)
    add.add_argument("--phone", required=True)
    add.add_argument("--relationship", type=_one_of(Relationship), default=Relationship.PROSPECT)
    add.add_argument("--permission", type=_one_of(Permission), default=Permission.UNKNOWN)
    add.add_argument("--tag", action="append", default=[])
    add.add_argument("--language", default="en", help="what is said to her is in it: en or es")
    add.set_defaults(answer=_later("add"))

    log = commands.add_parser("log", help="record the outcome of a call")
    log.add_argument("contact_id", type=_id, metavar="CONTACT_ID")
    log.add_argument("outcome", type=_one_of(Outcome), metavar="OUTCOME")
    log.add_argument("--at", metavar="DATETIME")
    log.add_argument(
        "--retry", metavar="DATE[/PART]", help="when the message promised to try again"
    )
    log.add_argument("--permission", choices=("yes", "no"))
    log.add_argument("--agreed", metavar="DATE[/PART]", help="the date both agreed on")
    log.add_argument("--note", default="")
    log.set_defaults(answer=_later("log"))

    undo = commands.add_parser("undo", help="take the last outcome back")
    undo.set_defaults(answer=_later("undo"))

    show = commands.add_parser("show", help="one contact with her calls")
    show.add_argument("contact_id", type=_id, metavar="CONTACT_ID")
    show.set_defaults(answer=_later("show"))

    news = commands.add_parser("news", help="something new to call about")
    _news_commands(news)

    check = commands.add_parser("check", help="what stands in the way of a good message")
    check.add_argument("file", nargs="?", default="-", help="a text file; - for standard input")
    check.add_argument(
        "--attempt", type=_attempt, default=1, metavar="N", help="message N in a row"
    )
    check.add_argument("--language", choices=KNOWN, help="told by the words if left out")
    check.set_defaults(words_only=script_answers.check_script)

    follow = commands.add_parser("follow", help="where in a script a recorded take is, as it goes")
    _take_of_a_script(follow)
    follow.set_defaults(moves=speech_answers.follow)

    score = commands.add_parser("score", help="how a recorded take of a script was said")
    _take_of_a_script(score)
    score.add_argument("--name", default="", metavar="MY_NAME", help="who says it")
    score.add_argument(
        "--attempt", type=_attempt, default=1, metavar="N", help="message N in a row"
    )
    score.set_defaults(words_only=speech_answers.score)

    # Answered before it comes here, for it needs the window; listed so that it is known.
    commands.add_parser("screens", help="a picture of every page with sample people")

    verify = commands.add_parser("verify", help="check the data and every next call")
    verify.set_defaults(answer=_later("verify"))
    return parser


def _news_commands(news: argparse.ArgumentParser) -> None:
    actions = news.add_subparsers(dest="action", required=True, parser_class=_Parser)
    add = actions.add_parser("add")
    add.add_argument("--title", required=True)
    add.add_argument("--teaser", required=True)
    add.add_argument("--why", default="", help="why it matters to them")
    add.add_argument("--starts", metavar="DATE")
    add.add_argument("--deadline", metavar="DATE")
    add.add_argument(
        "--relationship",
        action="append",
        type=_one_of(Relationship),
        default=[],
        help="whom it is for; several may be given, none is everybody",
    )
    add.add_argument("--tag", action="append", default=[], help="only those with one of these")
    add.set_defaults(answer=_later("add", news=True))
    listing = actions.add_parser("list")
    listing.set_defaults(answer=_later("listing", news=True))
    end = actions.add_parser("end")
    end.add_argument("news_id", type=_id, metavar="ID")
    end.set_defaults(answer=_later("end", news=True))


def _later(name: str, *, news: bool = False) -> Callable[..., Answer]:
    """An answer out of the data, loaded once it is asked for: commands about words need no data."""

    def answer(*asked: object) -> Answer:
        from app import answers, news_answers

        told: Answer = getattr(news_answers if news else answers, name)(*asked)
        return told

    return answer


def _take_of_a_script(command: argparse.ArgumentParser) -> None:
    command.add_argument("take", type=Path, metavar="TAKE", help="a WAV or FLAC file")
    command.add_argument(
        "--script", required=True, metavar="FILE", help="what was to be said; - for standard input"
    )
    command.add_argument("--language", choices=KNOWN, help="told by the words if left out")


def _one_of(kind: type[Named]) -> Callable[[str], Named]:
    def read(text: str) -> Named:
        try:
            return kind(text)
        except ValueError:
            choices = ", ".join(kind)
            raise argparse.ArgumentTypeError(f"“{text}” is none of {choices}") from None

    return read


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("please name a folder for the data")
    return Path(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) > _LARGEST_ID:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of rows")
    return int(text)


def _attempt(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _LARGEST_ID:
        raise argparse.ArgumentTypeError(f"“{text}” is no count of messages; the first one is 1")
    return int(text)


def _id(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no id; ids are whole numbers") from None
    if not 0 <= number <= _LARGEST_ID:
        raise argparse.ArgumentTypeError(f"there is nothing with the id {text}")
    return number
