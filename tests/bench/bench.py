#!/usr/bin/env python3
"""Ratios of CPU time between parley and its peers, as medians of alternating pairs: called by ./dev bench.

bench.py --parley PROGRAM --scratch FOLDER [--megabytes 100] [--pairs 7] [--pack ukraine-talks]
"""
import argparse, glob, os, resource, shutil, statistics, subprocess, sys, tomllib

import corpus

HERE = os.path.dirname(os.path.abspath(__file__))
PACKS = os.path.join(corpus.TOP, "rules", "packs")


class Run:
    """One run of a command: CPU seconds of it and its threads, and its highest memory in MB."""

    def __init__(self, command):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1, 3):
            sys.exit(f"bench: {command[0]} ended with {process.returncode}")
        self.seconds, self.megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def pack_names(pack, seen=None):
    """Every name of an actor or a place that a pack and those it extends hold."""
    seen = set() if seen is None else seen
    if pack in seen:
        return set()
    seen.add(pack)
    names = set()
    for path in glob.glob(os.path.join(PACKS, pack, "*.toml")):
        for kind, entries in tomllib.load(open(path, "rb")).items():
            if kind not in ("persons", "bodies", "parties", "outlets", "places"):
                continue
            for entry in entries.values():
                names.update([entry.get("name", ""), *entry.get("aliases", [])])
    for other in tomllib.load(open(os.path.join(PACKS, pack, "pack.toml"), "rb")).get("extends", []):
        names |= pack_names(other, seen)
    return {n for n in names if len(n) > 2}


def compare(what, ours, theirs, pairs):
    """How many times as long theirs takes as ours."""
    ratios = []
    for _ in range(pairs):
        a, b = Run(ours).seconds, Run(theirs).seconds
        ratios.append(b / a)
    ratios.sort()
    print(f"{what:58} {statistics.median(ratios):7.2f}   ({ratios[0]:.2f} - {ratios[-1]:.2f}, {pairs} pairs)", flush=True)


def wall(command):
    before = os.times().elapsed
    Run(command)
    return os.times().elapsed - before


def wink(scratch):
    """wink-nlp from npm, in the scratch folder; None where npm cannot be reached."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    folder = os.path.join(scratch, "wink")
    os.makedirs(folder, exist_ok=True)
    if not os.path.isdir(os.path.join(folder, "node_modules", "wink-eng-lite-web-model")):
        done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "wink-nlp", "wink-eng-lite-web-model"],
                              cwd=folder)
        if done.returncode != 0:
            return None
    shutil.copy(os.path.join(HERE, "wink.js"), folder)
    return ["node", os.path.join(folder, "wink.js")]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--parley", required=True)
    ap.add_argument("--scratch", required=True)
    ap.add_argument("--megabytes", type=float, default=100)
    ap.add_argument("--pairs", type=int, default=7)
    ap.add_argument("--pack", default="ukraine-talks")
    a = ap.parse_args()
    folder = os.path.join(a.scratch, f"corpus-{a.megabytes:g}")
    shutil.rmtree(folder, ignore_errors=True)
    print("corpus: " + corpus.make(folder, a.megabytes))
    names = sorted(pack_names(a.pack))
    list_file = os.path.join(a.scratch, "names.txt")
    with open(list_file, "w", encoding="utf8") as file:
        file.write("\n".join(names) + "\n")
    print(f"names: {len(names)} of pack {a.pack}; CPU time, parley with one thread unless said otherwise\n")

    def markup(jobs):
        return [a.parley, "markup", "--pack", a.pack, "--format", "ndjson", "--jobs", str(jobs), folder]

    first = Run(markup(1))
    print(f"parley markup: {a.megabytes / first.seconds:.2f} MB/s of CPU time, at most {first.megabytes:.0f} MB of memory\n")
    peer = wink(a.scratch)
    if peer:
        compare("times as fast as wink-nlp (sentences and names only)", markup(1), [*peer, folder, list_file], a.pairs)
    else:
        print("wink-nlp: NOT COMPARED, npm or node is missing or the registry cannot be reached")
    if shutil.which("rg"):
        compare("times as fast as rg --count-matches -F -f (names only)", markup(1),
                ["rg", "-j1", "--count-matches", "-F", "-f", list_file, folder], a.pairs)
    else:
        print("rg: NOT COMPARED, ripgrep is missing")
    speedup = [wall(markup(1)) / wall(markup(2)) for _ in range(a.pairs)]
    print(f"{'times as fast with two threads as with one (wall clock)':58} {statistics.median(speedup):7.2f}")


if __name__ == "__main__":
    main()
