"""Holds an account's answers against what AWS is on record to answer. Pure."""

from dataclasses import dataclass

from models import unpacked

# What AWS answered before is no measure for what it answers now.
SINCE = 2024
IDLE = "is excused, and needs no excuse any more: take the line out of excuses.yaml"
# What no text is.
PLAIN_FORMS = ("number", "boolean", "time", "list", "map")


@dataclass(frozen=True, order=True)
class Finding:
    question: str  # an operation, and the kind of resource where it answers differently by that: `rds.DescribeDBInstances (aurora)`
    field: str
    what: str

    def __str__(self):
        return f"{self.question} {self.field}: {self.what}"


def parent_of(path):
    return path[:-2] if path.endswith("[]") else path.rpartition(".")[0]


def usual(fact):
    """AWS answers it nowadays: most recordings that have what the field is in have it, one of them recent; or all do since a year that is known."""
    return "always" in fact or (fact["seen"] * 2 > fact["of"] and (fact["newest"] or 0) >= SINCE)


def fits(met, kinds):
    """A record that says no more than `text` says nothing of which text; one that says `list, never empty` takes no empty one."""
    if met in kinds or f"{met}, never empty" in kinds:
        return True
    if met.startswith("empty "):
        return met.removeprefix("empty ") in kinds
    return "text" in kinds and met not in PLAIN_FORMS


def compare(facts, met):
    """Findings of one question. `facts`: field -> fact. `met`: field -> forms, from all answers together."""
    for path, fact in facts.items():
        parent = parent_of(path)
        if parent and parent not in met:
            continue
        # A list without items has shown nothing of them.
        if path not in met and usual(fact) and fact["kinds"] and not path.endswith("[]"):
            yield path, "missing"
        if "form" in fact or usual(fact):
            others = sorted(each for each in met.get(path, ()) if not fits(each, fact["kinds"]))
            if others:
                yield path, f"is {' or '.join(others)}, AWS answers {' or '.join(fact['kinds']) or 'nothing'}"


def new_names(recorded, today):
    """Names that the record of a model lacks; of what is new as a whole, the whole alone."""
    new = {name for name in today if name not in recorded and not name.endswith("[]")}
    return sorted(name for name in new if not any(above in new for above in _above(name)))


def _above(name):
    while name := parent_of(name):
        yield name


def findings(record, met, models):
    """All findings of an account. `met`: question -> field -> forms. `models`: operation -> names of today's model."""
    for question, fields in met.items():
        facts = record["answers"].get(question, {"fields": {}})["fields"]
        yield from (Finding(question, *found) for found in compare(facts, fields))
    for operation, names in models.items():
        known = unpacked(record["models"].get(operation, {}))
        yield from (Finding(operation, name, "new in botocore's model") for name in new_names(known, names))


def judged(found, excuses, asked):
    """Findings that no excuse covers; where `asked` is given, question -> what it met, also each excuse that could cover something there and does not.

    An excuse says what the emulated accounts are known to lack. A real one may have it.
    """
    covered = {(each["operation"], each["field"]) for each in excuses}
    needed = {(each.question, each.field) for each in found}
    left = [each for each in found if (each.question, each.field) not in covered]
    return sorted(left + [Finding(*each, IDLE) for each in covered - needed if each[0] in asked and _could_be(each[1], asked[each[0]])])


def _could_be(field, met):
    """What is inside something that the account has nothing of can neither be there nor be missing."""
    above = parent_of(field)
    return not above or any(name == above or parent_of(name) == above for name in met)
