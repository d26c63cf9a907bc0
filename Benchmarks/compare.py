"""Asks KithBench and peers.py in turn for the same jobs and prints a table: compare.py FOLDER [options] [JOB ...]"""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
JOBS = [
    "load", "reciprocity", "triads", "pagerank", "louvain", "leiden", "kcore", "wcc", "scc", "articulation",
    "betweenness", "closeness", "dominators", "circulation", "gini",
]
ask = argparse.ArgumentParser(description=__doc__)
ask.add_argument("folder")
ask.add_argument("jobs", nargs="*", default=JOBS)
ask.add_argument("--bench", default=os.path.join(HERE, "..", ".build", "release", "KithBench"))
ask.add_argument("--python", default=sys.executable, help="the Python that has the peers")
ask.add_argument("--threads", default="1")
ask.add_argument("--runs", type=int, default=3)
ask.add_argument("--alone", action="store_true", help="without peers")
ASKED = ask.parse_intermixed_args()


class Side:
    """A program that does a job a line."""

    def __init__(self, words):
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.ready = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def do(self, job):
        try:
            print(job, file=self.process.stdin, flush=True)
        except BrokenPipeError:
            return {}
        return self.answer() or {}


def same(ours, theirs):
    """Whether two answers agree; groups need only be as good."""
    if "modularity" in ours:
        return ours["modularity"] > theirs["modularity"] - 0.002
    return all(abs(ours[k] - theirs[k]) <= 1e-6 * max(1, abs(theirs[k])) for k in ours if k in theirs)


def shown(seconds):
    return "-" if seconds is None else f"{seconds:.4f}" if seconds < 0.1 else f"{seconds:.3f}"


def main():
    kith = Side([ASKED.bench, "time", ASKED.folder, ASKED.threads])
    peers = None if ASKED.alone else Side([ASKED.python, os.path.join(HERE, "peers.py"), ASKED.folder, ASKED.threads])
    if peers and not peers.ready:
        print("The peers are not here: python3 -m pip install duckdb numpy scipy igraph networkit polars")
        peers = None
    ready = kith.ready
    print(f"{int(ready['elements'])} elements, {int(ready['edges'])} joined pairs, threads: {ASKED.threads}, "
          f"the least of {ASKED.runs} runs in turn")
    print(f"{'job':<16}{'Kith s':>10}{'peer s':>10}{'ratio':>8}  answer")
    for job in ASKED.jobs:
        ours, theirs = [], []
        for _ in range(ASKED.runs):
            ours.append(kith.do(job))
            if peers:
                theirs.append(peers.do(job))
        least = lambda all: min((one["seconds"] for one in all if "seconds" in one), default=None)
        a, b = least(ours), least(theirs)
        answer = "" if a is None else json.dumps(ours[-1].get("result", {}))
        if a is not None and b is not None:
            r, s = ours[-1].get("result", {}), theirs[-1].get("result", {})
            answer = ("the same" if same(r, s) else "NOT the same") if r else ""
            if "modularity" in r:
                answer = f"{r['modularity']:.4f} against {s['modularity']:.4f}"
            if answer == "NOT the same":
                answer += f": {r} {s}"
        ratio = f"{b / a:.1f}" if a and b else "-"
        print(f"{job:<16}{shown(a):>10}{shown(b):>10}{ratio:>8}  {answer}", flush=True)
    print(f"peak memory: Kith {max(o.get('peak_rss_mb', 0) for o in ours):.0f} MiB"
          + (f", peers {max(o.get('peak_rss_mb', 0) for o in theirs):.0f} MiB" if peers else ""))


main()
