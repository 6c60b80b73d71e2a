"""Whatever is done about takes, taking it back step by step leads back step by step."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from app.bootstrap import open_office
from app.domain.rehearsal_plan import Rating
from app.domain.take import TakeKind
from app.usecases import pronunciations, rehearsing, takes
from app.usecases.change import Change
from app.usecases.office import Office
from tests.builders import moment
from tests.usecases.rehearsals import a_score, everything, kept_takes

START = moment("2026-11-20 10:00")

scripts = st.sampled_from(["en.first", "en.care"])
grades = st.none() | st.sampled_from([0.2, 0.7, 0.9, 1.0])
which = st.integers(0, 5)
steps = st.lists(
    st.tuples(st.just("say"), scripts, grades)
    | st.tuples(st.just("drop"), which)
    | st.tuples(st.just("rate"), which, st.none() | st.sampled_from(Rating))
    | st.tuples(st.just("spell"), st.sampled_from(["zoë", "ann"]), st.sampled_from(["", "a", "b"]))
    | st.tuples(st.just("wait"), st.integers(1, 20)),
    max_size=12,
)


def do(office: Office, step: tuple[object, ...], now: datetime) -> Change | None:
    """One thing; None where there is nothing to do it to."""
    listed = [
        take.id for row in takes.progress(office, now).rows
        for take in kept_takes(office, row.script_id)
    ]  # fmt: skip
    match step:
        case ("say", str(script_id), float() | None as grade):
            begun = takes.begin_take(office, script_id, "Hi.", TakeKind.READING, now)
            return takes.keep_take(office, begun.id, a_score(grade), now)[1]
        case ("drop", int(number)) if listed:
            return takes.drop_take(office, listed[number % len(listed)], now)
        case ("rate", int(number), Rating() | None as rating) if listed:
            return rehearsing.rate(office, listed[number % len(listed)], rating, now)
        case ("spell", str(word), str(spelling)):
            return pronunciations.set_sounds_like(office, word, spelling, now)
    return None


@settings(max_examples=40)
@given(steps)
def test_step_by_step_back(done: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        office = open_office(Path(folder) / "data")
        now, told, undos = START, [], []
        for step in done:
            match step:
                case ("wait", int(days)):
                    now += timedelta(days=days)
            told.append(everything(office, START))
            change = do(office, step, now)
            undos.append(change.undo if change else None)
        for before, undo in zip(reversed(told), reversed(undos), strict=True):
            after = everything(office, START)
            if undo is not None:
                back = undo(now)
                assert everything(office, START) == before
                assert back.result
                assert back.undo is not None
                again = back.undo(now)
                assert everything(office, START) == after
                assert again.undo is not None
                again.undo(now)
            assert everything(office, START) == before
        office.database.close()
