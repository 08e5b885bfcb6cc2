#!/usr/bin/env python3
"""An independent calculation of a round's results.csv, from the answers as they are imported.

It shares nothing with the service but the written definition of the numbers, and only needs Python's standard library:

    python3 tests/reference/results.py answers.csv --instrument questionnaires/<id>/<version>/instrument.toml > results.csv

Answers: columns participant, actor_group, criterion, current, target, comment; comma or semicolon, with or without a byte
order mark. A level is a number; else cannot_say, not_applicable or empty. Not applicable covers both states.
"""

import argparse
import csv
import io
import math
import statistics
import sys
import tomllib

GROUPS = ["county", "early_education", "schools", "culture_sport_youth", "ngo", "parish", "kela", "family", "volunteer", "other"]
PERSONS = {"family", "volunteer", "other"}
COLUMNS = (
    ["theme", "criterion", "asked", "group", "suppressed", "n", "cannot_say", "not_applicable", "mean", "sd", "min", "q1"]
    + ["median", "q3", "max"] + [f"count_{place}" for place in range(1, 11)] + ["agreement", "pairs", "gap", "joint"]
)


def read_table(path):
    """A CSV file's rows as dictionaries, whichever way Excel wrote it."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    delimiter = ";" if ";" in text.split("\n", 1)[0] else ","
    return [{name: (value or "").strip() for name, value in row.items() if name}
            for row in csv.DictReader(io.StringIO(text), delimiter=delimiter)]


def read_criteria(options, rows):
    """(theme, criterion, lowest level, highest level) in order."""
    if options.instrument:
        with open(options.instrument, "rb") as file:
            instrument = tomllib.load(file)
        criteria = []
        for theme in instrument["themes"]:
            for criterion in theme["criteria"]:
                scale = criterion.get("scale", instrument["scale"])
                criteria.append((theme["id"], criterion["id"], scale["min"], scale["max"]))
    else:
        seen = dict.fromkeys(row["criterion"] for row in rows)
        criteria = [(name.split(".")[0], name, options.scale_min, options.scale_max) for name in seen]
    themes = options.themes.split(",") if options.themes else None
    return [criterion for criterion in criteria if themes is None or criterion[0] in themes]


def choice(text):
    if text == "":
        return None
    return text if text in ("cannot_say", "not_applicable") else int(text)


def read_people(rows):
    """participant → (actor group, {criterion: {asked: choice}}); what stands later for the same criterion counts."""
    people = {}
    for row in rows:
        _, answers = people.setdefault(row["participant"], (row["actor_group"], {}))
        if not row.get("criterion"):
            continue
        given = {"current": choice(row.get("current", "")), "target": choice(row.get("target", ""))}
        if "not_applicable" in given.values():
            given = {"current": "not_applicable", "target": "not_applicable"}
        answers[row["criterion"]] = given
    return people


class Round:
    def __init__(self, criteria, people, k, organisations_shown, targets_asked, joint):
        self.criteria, self.k, self.organisations_shown = criteria, k, organisations_shown
        self.joint = joint
        self.asked = ["current", "target"] if targets_asked else ["current"]
        self.people = [(group, answers) for group, answers in people.values() if self.has_answered(answers)]
        self.shown_in = self.partition()
        names = [name for name in GROUPS + ["merged"] if name in self.shown_in.values()]
        self.names = names
        self.members = {"all": self.people}
        for name in names:
            self.members[name] = [person for person in self.people if self.shown_in[person[0]] == name]

    def has_answered(self, answers):
        return any(answers.get(name, {}).get(asked) is not None
                   for _, name, _, _ in self.criteria for asked in self.asked)

    def bound(self, name):
        return not self.organisations_shown or name in PERSONS or name == "merged"

    def partition(self):
        """Actor group → the group it is shown in."""
        sizes = {name: sum(group == name for group, _ in self.people) for name in GROUPS}
        shown = {name: size for name, size in sizes.items() if size}
        small = [name for name, size in shown.items() if self.bound(name) and size < self.k]
        merged = sum(shown.pop(name) for name in small)
        while 0 < merged < self.k and shown:
            smallest = min(shown, key=shown.get)  # of equal ones the first in order
            merged += shown.pop(smallest)
            small.append(smallest)
        return {name: "merged" if name in small else name for name in sizes if sizes[name]}

    def choices(self, criterion, asked, name):
        if asked not in self.asked:
            return []
        given = (answers.get(criterion, {}).get(asked) for _, answers in self.members[name])
        return [value for value in given if value is not None]

    def levels(self, criterion, asked, name):
        return sorted(value for value in self.choices(criterion, asked, name) if isinstance(value, int))

    def pairs(self, criterion, name):
        both = 0
        for _, answers in self.members[name]:
            given = answers.get(criterion, {})
            both += all(asked in self.asked and isinstance(given.get(asked), int) for asked in ("current", "target"))
        return both

    def hidden(self, held, already=()):
        """The hidden cells of a row, given how many answers each cell holds."""
        if held["all"] < self.k:
            return {"all", *self.names}
        hidden = {name for name in self.names if name in already or (self.bound(name) and held[name] < self.k)}
        while hidden and sum(held[name] for name in hidden) < self.k and len(hidden) < len(self.names):
            hidden.add(min((name for name in self.names if name not in hidden), key=held.get))
        return hidden

    def hidden_in(self, criterion, asked):
        return self.hidden({name: len(self.levels(criterion, asked, name)) for name in ["all", *self.names]})

    def hidden_pairs(self, criterion):
        already = self.hidden_in(criterion, "current") | self.hidden_in(criterion, "target")
        if "all" in already:
            return already | set(self.names)
        already |= {name for name in self.names for asked in ("current", "target") if self.narrow(criterion, asked, name)}
        return self.hidden({name: self.pairs(criterion, name) for name in ["all", *self.names]}, already)

    def mean(self, criterion, asked, name):
        levels = self.levels(criterion, asked, name)
        if not levels or name in self.hidden_in(criterion, asked):
            return None
        return statistics.fmean(levels)

    def rows(self):
        for theme, criterion, lowest, highest in self.criteria:
            for asked in ("current", "target"):
                hidden = self.hidden_in(criterion, asked)
                for name in ["all", *self.names]:
                    row = {"theme": theme, "criterion": criterion, "asked": asked, "group": name}
                    row["suppressed"] = "true" if name in hidden and asked in self.asked else "false"
                    if name not in hidden:
                        row |= self.figures(criterion, asked, name, lowest, highest)
                    if name == "all":
                        row["joint"] = self.joint.get(criterion, {}).get(asked)
                    yield row

    def figures(self, criterion, asked, name, lowest, highest):
        choices, levels = self.choices(criterion, asked, name), self.levels(criterion, asked, name)
        n = len(levels)
        if self.narrow(criterion, asked, name):
            row = {"n": n, "mean": statistics.fmean(levels) if levels else None}
            return row | self.steps(criterion, asked, name)
        row = {"n": n, "cannot_say": choices.count("cannot_say"), "not_applicable": choices.count("not_applicable")}
        row |= {f"count_{level - lowest + 1}": levels.count(level) for level in range(lowest, highest + 1)}
        if n >= 1:
            mean = statistics.fmean(levels)
            quartiles = statistics.quantiles(levels, n=4, method="inclusive") if n > 1 else levels * 3
            row |= {"mean": mean, "min": levels[0], "max": levels[-1]}
            row |= dict(zip(("q1", "median", "q3"), map(float, quartiles)))
        if n >= 2:
            row["sd"] = statistics.stdev(levels)
            row["agreement"] = 1 + sum(
                levels.count(level) / n * math.log2(1 - abs(level - mean) / (highest - lowest)) for level in set(levels)
            )
        return row | self.steps(criterion, asked, name)

    def narrow(self, criterion, asked, name):
        """A group's cell of fewer than ten answers tells how many they are and their mean, and nothing else; and so do the
        smallest others, until the cells that do not tell everything hold ten answers together."""
        held = {name: len(self.levels(criterion, asked, name)) for name in self.names}
        hidden = self.hidden_in(criterion, asked)
        others = {name for name in self.names if name in hidden or held[name] < 10}
        while others and sum(held[name] for name in others) < 10 and len(others) < len(self.names):
            others.add(min((name for name in self.names if name not in others), key=held.get))
        return name in others

    def steps(self, criterion, asked, name):
        """What a row of targets tells beside: how far it is from the current state, over how many."""
        row = {}
        if asked == "target":
            current, target = self.mean(criterion, "current", name), self.mean(criterion, "target", name)
            if current is not None and target is not None:
                row["gap"] = target - current
            if name not in self.hidden_pairs(criterion):
                row["pairs"] = self.pairs(criterion, name)
        return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answers")
    parser.add_argument("--instrument", help="instrument.toml; else the criteria in the order of the answers, on one scale")
    parser.add_argument("--scale-min", type=int, default=1)
    parser.add_argument("--scale-max", type=int, default=5)
    parser.add_argument("--themes", help="the themes in use, with commas between; all unless given")
    parser.add_argument("--k", type=int, default=3)
    parser.add_argument("--anonymity", choices=["anonymous", "organisation_shown"], default="anonymous")
    parser.add_argument("--targets-not-asked", action="store_true", help="participants gave current states only")
    parser.add_argument("--joint", help="CSV with criterion, current, target: what the group agreed on")
    options = parser.parse_args()

    rows = read_table(options.answers)
    joint = {}
    for row in read_table(options.joint) if options.joint else []:
        joint[row["criterion"]] = {"current": choice(row["current"]), "target": choice(row["target"])}
    criteria = read_criteria(options, rows)
    a_round = Round(criteria, read_people(rows), options.k, options.anonymity == "organisation_shown",
                    not options.targets_not_asked, joint)
    writer = csv.DictWriter(sys.stdout, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in a_round.rows():
        writer.writerow({name: "" if value is None else value for name, value in row.items()})


if __name__ == "__main__":
    main()
