"""Reads subtitles with parsers that are not Jamak's, and counts breaches of the rules by itself.

Arguments: an SRT file, a WebVTT file of the same cues, and the limits as JSON. Writes one JSON object: the cues as
all parsers agree on them and the number of cues that break each rule. Where parsers disagree, it says so and fails.
"""

import html
import json
import re
import sys
import unicodedata

import pysubs2
import srt
import webvtt


def seconds(delta):
    return round(delta.total_seconds() * 1000)


def clock(text):
    hours, minutes, rest = ("0:" + text).split(":")[-3:]
    return int(hours) * 3_600_000 + int(minutes) * 60_000 + round(float(rest) * 1000)


def by_srt(path):
    with open(path, encoding="utf-8") as file:
        cues = list(srt.parse(file.read(), ignore_errors=False))
    assert [cue.index for cue in cues] == list(range(1, len(cues) + 1)), "numbers do not count from 1"
    return [[seconds(cue.start), seconds(cue.end), cue.content] for cue in cues]


def by_pysubs2(path, form):
    cues = pysubs2.load(path, encoding="utf-8", format_=form)
    return [[cue.start, cue.end, html.unescape(cue.plaintext) if form == "vtt" else cue.plaintext] for cue in cues]


def by_webvtt(path):
    return [[clock(cue.start), clock(cue.end), html.unescape(cue.text)] for cue in webvtt.read(path)]


def agreed(srt_path, vtt_path):
    first = by_srt(srt_path)
    others = {
        "pysubs2 (srt)": by_pysubs2(srt_path, "srt"),
        "pysubs2 (vtt)": by_pysubs2(vtt_path, "vtt"),
        "webvtt-py": by_webvtt(vtt_path),
    }
    for name, cues in others.items():
        if cues != first:
            differing = [pair for pair in zip(cues, first) if pair[0] != pair[1]]
            sys.exit(f"{name}: {len(cues)} cues, srt: {len(first)}; first difference: {differing[:1]}")
    return first


def weight(text, counting):
    seen = [c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Mn", "Cf", "Cc")]
    if counting == "LATIN":
        return len(seen)
    return sum(1 if unicodedata.east_asian_width(c) in "WF" else 0.5 for c in seen)


def breaches(cues, limits):
    """The rules that each cue breaks."""
    before = None
    for start, end, text in cues:
        lines = text.split("\n")
        shown = end - start
        broken = set()
        if not text.strip():
            broken.add("EMPTY")
        if len(lines) > limits["maxLines"]:
            broken.add("LINES")
        if any(weight(line, limits["counting"]) > limits["lineLength"] for line in lines):
            broken.add("LINE_LENGTH")
        if limits["korean"] and any(re.search(r"[.,。、]$", line) for line in lines):
            broken.add("LINE_END_STOP")
        # a line break is read as what stands between words
        space = "" if limits["counting"] == "CJK" and not limits["korean"] else " "
        if weight(space.join(lines), limits["counting"]) * 1000 > shown * limits["maxCps"]:
            broken.add("READING_SPEED")
        if shown < limits["minDurationMs"]:
            broken.add("MIN_DURATION")
        if shown > limits["maxDurationMs"]:
            broken.add("MAX_DURATION")
        if before is not None:
            if start < before[0]:
                broken.add("ORDER")
            elif start < before[1]:
                broken.add("OVERLAP")
            elif start - before[1] < limits["minGapMs"]:
                broken.add("GAP")
        before = (start, end)
        yield broken


def main(srt_path, vtt_path, limits):
    cues = agreed(srt_path, vtt_path)
    rules = {}
    for broken in breaches(cues, json.loads(limits)):
        for rule in broken:
            rules[rule] = rules.get(rule, 0) + 1
    print(json.dumps({"cues": cues, "rules": rules}))


main(*sys.argv[1:])
