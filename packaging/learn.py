"""Learns the weights of the script check from the labelled messages, and writes them down.

    .venv/bin/python packaging/learn.py      # resources/traps/en.json and es.json

A linear support vector machine for each topic, by dual coordinate descent (Hsieh et al. 2008) in
plain Python: the same messages always give the same weights.  ``held_out.jsonl`` is never learned
from, and neither is ``es_held_out.jsonl``.
"""

from __future__ import annotations

import json
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log, sqrt
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.domain.language import language_for  # noqa: E402
from app.domain.language.evidence import Topic, features  # noqa: E402
from app.domain.language.reading import read  # noqa: E402
from app.domain.policy import Situation  # noqa: E402
from app.domain.script import Field, Script, fill  # noqa: E402

CORPUS = ROOT / "tests" / "scripts_corpus"
LEARNED_FROM = {
    "en": (
        "american",
        "british",
        "unusual",
        "mixed",
        "wide",
        "trading",
        "asking",
        "people",
        "carol",
        "pressing",
        "favours",
    ),
    "es": ("es", "es_wide"),
}

_LABEL = {
    Topic.ASK: "ASKS_CALLBACK",
    Topic.SALE: "SELLS",
    Topic.PUSH: "PUSHY",
    Topic.IDLE: "NO_REASON",
}
# The sum above which a topic is taken as said, and below which it is not whatever the rules found:
# where, on messages new to rules and weights, one more found would cost a false one.
_SURE = {Topic.ASK: 0.2, Topic.SALE: 0.1, Topic.PUSH: 0.2, Topic.IDLE: 0.0}
_DOUBTFUL = {Topic.ASK: -1.0, Topic.SALE: -0.9, Topic.PUSH: -1.0, Topic.IDLE: -0.35}

_COST = 2.0  # of an example on the wrong side
_ROUNDS = 40
_LEAST = 2  # a feature seen less often says nothing
_SMALL = 0.01  # a weight nobody would miss

Message = dict[str, Any]


class Example(NamedTuple):
    """What is weighed, and whether the topic is in it."""

    features: set[str]
    said: bool


def messages(names: Iterable[str]) -> list[Message]:
    """The labelled messages of some parts of the corpus."""
    found: list[Message] = []
    for name in names:
        lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        found += [json.loads(line) for line in lines if line.strip()]
    return found


def built_in(code: str) -> list[Message]:
    """Ringwell's own voicemails as they are said to all kinds of people: none has a trap."""
    told = tomllib.loads((ROOT / "resources" / "scripts" / f"{code}.toml").read_text("utf-8"))
    found: list[Message] = []
    for name, table in told.items():
        if table.get("live"):
            continue
        script = Script(name, Situation.FIRST, name, code, table["text"])
        for at in range(_FILLED):
            values = {
                field: choices[(at * step + step) % len(choices)]
                for step, (field, choices) in enumerate(_VALUES[code].items(), start=1)
            }
            found.append({"text": fill(script, values).text, "labels": []})
    return found


_FILLED = 14
_PEOPLE = {
    Field.FIRST_NAME: ("Sue", "Mrs. Baker", "Will", "May", None, "Sue and Tom", "Joy", "Mark"),
    Field.MY_NAME: ("Maria Hill", "Jean", "Will Porter", "Ann-Marie Call", "Hope", "Bill Rich"),
    Field.BUSINESS: ("Bright Kitchen", None, "Call Me Candles", "Order House", "Luma", "Ring & Co"),
    Field.MY_NUMBER: ("614, 555, 0199", None, "1, 212, 555, 0123"),
}
_VALUES: dict[str, dict[Field, tuple[str | None, ...]]] = {
    "en": {
        **_PEOPLE,
        Field.REASON: (
            "the bread pans you had your eye on", "baking", None, "your daughter's wedding shower",
            "the Winter catalog", "opening oysters safely", "your order", "the party on Friday",
            "a gift for your boss", "dry hands", "the lemon tea", "the book you lent me",
        ),
        Field.INTEREST: (
            "the roses by your door", None, "baking at high altitude", "your choir", "cats",
            "candles without smoke", "your new house", "the price list", "knitting",
        ),
        Field.LAST_PURCHASE: ("the mixing bowls", None, "the party set", "the hand cream"),
        Field.NEWS_TEASER: (
            "the winter catalog is here, and one page made me think of you.", None,
            "The fall colors have arrived.", "we have a tea that tastes of May.",
            "the pan you loved comes in a smaller size now",
        ),
        Field.RETRY_WHEN: (
            "Thursday morning", "tomorrow afternoon", "later today", "in the middle of January",
            "Thursday, December 3rd, in the morning", "Monday evening",
        ),
        Field.SAID_BEFORE: ("this morning", None, "yesterday evening", "on November 3rd", "Friday"),
        Field.DEADLINE: ("Friday", None, "the end of today", "Friday, December 4th"),
    },
    "es": {
        **_PEOPLE,
        Field.REASON: (
            "los moldes para pan que le gustaron", None, "su pedido", "la boda de su hija",
            "el catálogo de invierno", "el té de limón", "la fiesta del viernes", "sus manos",
        ),
        Field.INTEREST: ("sus rosas", None, "el coro", "las velas sin humo", "su casa nueva"),
        Field.LAST_PURCHASE: ("los tazones", None, "la crema de manos", "las velas"),
        Field.NEWS_TEASER: (
            "ya llegó el catálogo de invierno, y una página me hizo pensar en usted.", None,
            "Llegaron los colores de otoño.", "tenemos un té nuevo que sabe a mayo.",
        ),
        Field.RETRY_WHEN: (
            "el jueves por la mañana", "mañana por la tarde", "hoy más tarde",
            "a mediados de enero", "el jueves 3 de diciembre, por la mañana",
        ),
        Field.SAID_BEFORE: ("esta mañana", None, "ayer por la tarde", "el viernes"),
        Field.DEADLINE: ("el viernes", None, "hoy", "el viernes 4 de diciembre"),
    },
}  # fmt: skip


def examples(topic: Topic, corpus: Sequence[Message], code: str) -> Iterator[Example]:
    """Sentences, or for ``IDLE`` whole messages, with their labels; unsure ones are left out."""
    label = _LABEL[topic]
    for message in corpus:
        text = str(message["text"])
        labels = {name.upper() for name in message["labels"]}
        spans = {name.upper(): span for name, span in (message.get("spans") or {}).items()}
        if label in {name.upper() for name in message.get("unsure") or ()}:
            continue
        sentences = read(text, language_for(code))
        if topic is Topic.IDLE:
            parts = [part for sentence in sentences for part in sentence.reading.parts]
            yield Example(features(parts), label in labels)
            continue
        if label in labels and label not in spans:
            continue
        start = text.find(spans[label]) if label in labels else -1
        end = start + len(spans[label]) if label in labels else -1
        for sentence in sentences:
            shared = min(end, sentence.end) - max(start, sentence.start)
            yield Example(features(sentence.reading.parts), shared > 3)


def rarity(corpus: Sequence[Message], code: str) -> dict[str, float]:
    """How rare each feature is among the sentences, for those that come more than once."""
    all_of_them = [example.features for example in examples(Topic.ASK, corpus, code)]
    count = Counter(feature for found in all_of_them for feature in found)
    most = len(all_of_them)
    return {f: log((1 + most) / (1 + n)) + 1 for f, n in count.items() if n >= _LEAST}


def learn(corpus: Sequence[Example], rare: dict[str, float]) -> tuple[dict[str, float], float]:
    """Weights by feature, and the bias; both answers count the same in all."""
    index = {feature: at for at, feature in enumerate(rare)}
    values = list(rare.values())
    rows: list[list[tuple[int, float]]] = []
    for example in corpus:
        known = sorted(index[feature] for feature in example.features if feature in index)
        length = sqrt(sum(values[at] ** 2 for at in known)) or 1.0
        rows.append([(at, values[at] / length) for at in known])
    answers = [1.0 if example.said else -1.0 for example in corpus]
    said = answers.count(1.0)
    costs = {
        1.0: _COST * len(rows) / (2 * said),
        -1.0: _COST * len(rows) / (2 * (len(rows) - said)),
    }
    weights, bias = [0.0] * len(index), 0.0
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffle = random.Random(1).shuffle
    for _ in range(_ROUNDS):
        shuffle(order)
        for at in order:
            row, answer = rows[at], answers[at]
            give = 1 / (2 * costs[answer])
            total = bias + sum(weights[i] * value for i, value in row)
            slope = answer * total - 1 + give * pulls[at]
            pull = max(0.0, pulls[at] - slope / (2.0 + give))
            change = (pull - pulls[at]) * answer
            if change:
                pulls[at] = pull
                bias += change
                for i, value in row:
                    weights[i] += change * value
    return {feature: weights[at] for feature, at in index.items()}, bias


def main() -> None:
    """Learn every language and write its weights down."""
    for code, names in LEARNED_FROM.items():
        corpus = [*messages(names), *built_in(code)]
        rare = rarity(corpus, code)
        learned = {topic: learn([*examples(topic, corpus, code)], rare) for topic in Topic}
        target = ROOT / "resources" / "traps" / f"{code}.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(_as_json(learned, rare), encoding="utf-8")
        print(f"{code}: {len(rare)} features from {len(corpus)} messages")


def _as_json(learned: dict[Topic, tuple[dict[str, float], float]], rare: dict[str, float]) -> str:
    """The weights as they are kept, a feature on each line."""
    lines = []
    for feature, value in sorted(rare.items()):
        each = [value * learned[topic][0][feature] for topic in Topic]
        if max(map(abs, each)) > _SMALL * value:
            numbers = ",".join(f"{number:.2f}" for number in (value, *each))
            lines.append(f"{json.dumps(feature, ensure_ascii=False)}:[{numbers}]")
    scales = {
        topic: {"bias": round(bias, 4), "sure": _SURE[topic], "doubtful": _DOUBTFUL[topic]}
        for topic, (_, bias) in learned.items()
    }
    joined = ",\n".join(lines)
    return f'{{"scales":{json.dumps(scales)},\n"weights":{{\n{joined}\n}}}}\n'


if __name__ == "__main__":
    main()
