"""The shape of the code where import-linter does not look, read from the source itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 380  # "about 350 lines", taken kindly

NETWORK = {"ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "ssl"}
BACKGROUND = {"asyncio", "concurrent", "multiprocessing"}
THREADS = {"Thread", "Timer"}  # of threading; its locks and events start nothing
QT_BACKGROUND = {"QThread", "QThreadPool", "QRunnable", "QtConcurrent"}
SPEECH = {
    "app.speech", "fsrs", "multiprocessing", "numpy", "pocketsphinx", "pyttsx3", "soundfile", "soxr"
}  # fmt: skip
CLOCKS = {"now", "today", "utcnow"}


def sources(*folders: str) -> list[Path]:
    """The Python files of the folders."""
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def imports(file: Path) -> Iterator[tuple[str, str]]:
    """Each import of a file, wherever it stands, as the module and the name taken from it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (
                ("." * node.level + (node.module or ""), alias.name) for alias in node.names
            )


def taken_from_threading(file: Path) -> Iterator[tuple[str, str]]:
    """Each use of ``threading.Something``, as the module and the name."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "threading":
            yield "threading", node.attr


def top(module: str) -> str:
    """The library or package a module belongs to."""
    return module.split(".")[0]


def name_of(file: Path) -> str:
    """The file as it is written in messages."""
    return file.relative_to(ROOT).as_posix()


def test_imports_are_written_in_full() -> None:
    relative = {
        name_of(file)
        for file in sources("app", "ui")
        for module, _ in imports(file)
        if module.startswith(".")
    }
    assert not relative


def test_the_rules_import_the_standard_library_only() -> None:
    foreign = {
        (name_of(file), module)
        for file in sources("app/domain")
        for module, _ in imports(file)
        if top(module) not in sys.stdlib_module_names and not module.startswith("app.domain")
    }
    assert not foreign


def test_presenters_use_only_the_core_of_qt() -> None:
    more = {
        (name_of(file), module, name)
        for file in sources("ui/presenters")
        for module, name in imports(file)
        if top(module) == "PySide6" and "QtCore" not in (name, module.removeprefix("PySide6."))
    }
    assert not more


def test_only_the_edges_read_a_clock() -> None:
    """The window and the command line say what time it is; everything else is told."""
    clocks = {
        (name_of(file), node.lineno)
        for file in sources("app/domain", "app/usecases", "app/data", "app/exchange", "ui/models")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
    }
    assert not clocks


def test_nothing_can_open_a_network_connection() -> None:
    doors = {
        (name_of(file), module, name)
        for file in sources("app", "ui")
        for module, name in imports(file)
        if top(module) in NETWORK
        or module.startswith("urllib.request")
        or "QtNetwork" in (name, module.removeprefix("PySide6."))
    }
    assert not doors


def test_background_work_is_done_in_the_lanes_and_in_child_processes_alone() -> None:
    elsewhere = {
        (name_of(file), module, name)
        for file in sources("app", "ui")
        for module, name in [*imports(file), *taken_from_threading(file)]
        if top(module) in BACKGROUND or name in QT_BACKGROUND | THREADS
    }
    # A bundled program is its own child process, and has to notice so where it starts.
    where = {"ui/lanes.py", "app/speech/child.py", "ui/__main__.py"}
    assert {file for file, _, _ in elsewhere} <= where


def test_there_are_three_lanes() -> None:
    """The database, a take under way, and what may take long or hang: none waits for another."""
    named = [
        (name_of(file), ast.literal_eval(node.args[0]))
        for file in sources("app", "ui")
        if file.name != "screens.py"  # a program of its own, which takes pictures
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Lane"
    ]
    assert sorted(named) == [
        ("ui/audio/booth.py", "speech"),
        ("ui/audio/booth.py", "voice"),
        ("ui/program.py", "store"),
    ]


def test_a_file_can_be_read_in_one_sitting() -> None:
    long = {
        name_of(file): lines
        for file in sources("app", "ui", "packaging", "tests")
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long, "split them by meaning"


def test_every_folder_of_code_is_a_package() -> None:
    """Otherwise it is missing from an installed or bundled program."""
    read_as_files = ROOT / "app/data/migrations"
    bare = {
        name_of(folder)
        for folder in {file.parent for file in sources("app", "ui")}
        if not (folder / "__init__.py").exists() and read_as_files not in (folder, *folder.parents)
    }
    assert not bare


def test_the_packaging_folder_does_not_hide_the_packaging_library() -> None:
    """pip and pytest import the library of that name, also when they run from the root."""
    script = "import packaging.version; print(packaging.version.__file__)"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not Path(found.stdout.strip()).is_relative_to(ROOT / "packaging")
    assert not (ROOT / "packaging/__init__.py").exists()


@pytest.mark.parametrize("arguments", [["--help"], ["due", "--help"]], ids=" ".join)
def test_the_command_line_starts_without_qt(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        "from ui.__main__ import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        "sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("arguments", [["--help"], ["due", "--help"], ["score", "--help"]])
def test_what_listens_and_speaks_is_imported_only_when_it_is_used(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        "from ui.__main__ import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        f"sys.exit(' '.join({SPEECH!r} & sys.modules.keys()) or 0)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)


def test_a_command_about_words_alone_loads_no_database(tmp_path: Path) -> None:
    written = tmp_path / "script.txt"
    written.write_text("Hi Sue, it's Maria.", encoding="utf-8")
    script = (
        "import sys\n"
        "from ui.__main__ import main\n"
        f"assert main(['check', {str(written)!r}]) == 0\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True)
