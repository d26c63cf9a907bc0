"""The same jobs by the fastest other programs that Python can ask: peers.py FOLDER [THREADS]

Reads FOLDER/nodes.csv and edges.csv, then does each job that standard input names, one a line, as KithBench does, and
prints a JSON object. The graph of each library is made before its job is timed. A job whose library is missing has no
seconds.

Directed pairs: rows with the same ends merged, amounts added, loops left out. Undirected: both directions merged.
"""
import json
import os
import resource
import sys
import time

FOLDER, THREADS = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
for name in ("OMP_NUM_THREADS", "POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[name] = str(THREADS)
import numpy as np


def read_duckdb():
    import duckdb

    con = duckdb.connect()
    con.execute(f"set threads={THREADS}")
    con.execute(f"create temp table nd as select row_number() over () - 1 as i, id from read_csv('{FOLDER}/nodes.csv', header=true, columns={{'id':'VARCHAR','name':'VARCHAR','role':'VARCHAR','paid':'VARCHAR','community':'VARCHAR'}})")
    con.execute(f"create temp table e as select a.i::integer s, b.i::integer t, type, amount, date from read_csv('{FOLDER}/edges.csv', header=true, columns={{'from':'VARCHAR','to':'VARCHAR','type':'VARCHAR','amount':'DOUBLE','unit':'VARCHAR','date':'DATE'}}) x join nd a on x.\"from\"=a.id join nd b on x.\"to\"=b.id")
    c = con.execute("select s,t,amount from e").fetchnumpy()
    n = con.execute("select count(*) from nd").fetchone()[0]
    return n, np.asarray(c["s"], np.int32), np.asarray(c["t"], np.int32), np.asarray(c["amount"])


def csr(n, s, t, w):
    from scipy.sparse import _sparsetools

    ptr, ind, val = np.empty(n + 1, np.int32), np.empty(len(t), np.int32), np.empty(len(t), np.float64)
    _sparsetools.coo_tocsr(n, n, len(t), s, t, w, ptr, ind, val)
    return ptr, ind, val


def load():
    n, s, t, w = read_duckdb()
    csr(n, s, t, w)
    csr(n, t, s, w)
    return n, s, t, w


class Arrays:
    def __init__(self):
        self.n, s, t, w = load()
        keep = s != t
        self.s, self.t, self.w = self.merged(s[keep], t[keep], w[keep])
        a, b = np.minimum(self.s, self.t), np.maximum(self.s, self.t)
        self.us, self.ut, self.uw = self.merged(a, b, self.w)
        self.made = {}

    def merged(self, s, t, w):
        keys, back = np.unique(s.astype(np.int64) * self.n + t, return_inverse=True)
        return (keys // self.n).astype(np.int32), (keys % self.n).astype(np.int32), np.bincount(back, w)

    def graph(self, library, undirected=False, weighted=False):
        key = (library, undirected, weighted)
        if key not in self.made:
            self.made.clear()  # one at a time: memory
            self.made[key] = getattr(self, library)(undirected, weighted)
        return self.made[key]

    def ends(self, undirected):
        return (self.us, self.ut, self.uw) if undirected else (self.s, self.t, self.w)

    def scipy(self, undirected, weighted):
        import scipy.sparse as sp

        s, t, w = self.ends(undirected)
        return sp.csr_matrix((w, (s, t)), shape=(self.n, self.n))

    def igraph(self, undirected, weighted):
        import igraph

        s, t, w = self.ends(undirected)
        g = igraph.Graph(self.n, np.stack([s, t], 1), directed=not undirected)
        if weighted:
            g.es["w"] = w
        return g

    def networkit(self, undirected, weighted):
        import networkit as nk

        nk.setNumberOfThreads(THREADS)
        nk.setSeed(1, True)
        s, t, w = self.ends(undirected)
        g = nk.GraphFromCoo((w, (s.astype(np.uint64), t.astype(np.uint64))), n=self.n, weighted=weighted, directed=not undirected)
        return g


def sums(values):
    values = np.asarray(values, float)
    return {"sum": float(values.sum()), "max": float(values.max())}


def modularity(arrays, labels):
    _, labels = np.unique(np.asarray(labels), return_inverse=True)
    total = arrays.uw.sum()
    inside = arrays.uw[labels[arrays.us] == labels[arrays.ut]].sum()
    strength = np.bincount(arrays.us, arrays.uw, arrays.n) + np.bincount(arrays.ut, arrays.uw, arrays.n)
    groups = np.bincount(labels, strength)
    return {"modularity": float(inside / total - ((groups / (2 * total)) ** 2).sum()), "communities": int(labels.max() + 1)}


def reciprocity(arrays, _):
    m = arrays.graph("scipy")

    def work():
        b = m.T.tocsr()
        low = m.minimum(b)
        mutual = low.nnz // 2
        return mutual, m.nnz - 2 * mutual, low.sum() / m.sum()

    return work, lambda r: dict(zip(("mutual", "asymmetric", "weighted_reciprocity"), map(float, r)))


def triads(arrays, _):
    import igraph

    g = arrays.graph("igraph")
    names = "003 012 021D 021U 021C 111D 111U 030T 030C 102 120D 120U 120C 201 210 300".split()
    return g.triad_census, lambda r: {k: float(getattr(r, "t" + k)) for k in names}


def pagerank(arrays, _):
    x, n = arrays.graph("scipy"), arrays.n

    def work():
        out = np.asarray(x.sum(axis=1)).ravel()
        inverse = np.divide(1.0, out, out=np.zeros(n), where=out > 0)
        m = x.T.tocsr()
        m.data *= inverse[m.indices]
        dangling = np.flatnonzero(out == 0)
        v = np.full(n, 1.0 / n)
        for _ in range(500):
            u = m @ v
            u *= 0.85
            u += (0.15 + 0.85 * v[dangling].sum()) / n
            change = np.abs(u - v).sum()
            v = u
            if change < 1e-10:
                return v

    return work, sums


def communities(kind):
    def job(arrays, _):
        import networkit as nk

        g = arrays.graph("networkit", True, True)
        if kind == "leiden":
            work = lambda: nk.community.ParallelLeiden(g, randomize=False, iterations=3).run().getPartition()
        else:
            work = lambda: nk.community.PLM(g, refine=False, par="none" if THREADS == 1 else "balanced").run().getPartition()
        return work, lambda r: modularity(arrays, r.getVector())

    return job


def kcore(arrays, _):
    import networkit as nk

    g = arrays.graph("networkit", True)

    def done(r):
        v = np.asarray(r.scores()).astype(int)
        return {"max_core": float(v.max()), "sum_core": float(v.sum()), "in_max_core": float((v == v.max()).sum())}

    return lambda: nk.centrality.CoreDecomposition(g, enforceBucketQueueAlgorithm=THREADS == 1).run(), done


def wcc(arrays, _):
    import networkit as nk

    g = arrays.graph("networkit", True)
    kind = nk.components.ConnectedComponents if THREADS == 1 else nk.components.ParallelConnectedComponents
    return lambda: kind(g).run(), lambda r: {
        "components": float(r.numberOfComponents()), "largest": float(max(r.getPartition().subsetSizes()))}


def scc(arrays, _):
    from scipy.sparse.csgraph import connected_components

    x = arrays.graph("scipy")
    return lambda: connected_components(x, directed=True, connection="strong"), lambda r: {
        "components": float(r[0]), "largest": float(np.bincount(r[1]).max())}


def articulation(arrays, _):
    g = arrays.graph("igraph", True)
    return lambda: (g.articulation_points(), g.bridges()), lambda r: {
        "articulation_points": float(len(r[0])), "bridges": float(len(r[1]))}


def sources(arrays, k):
    return [i * arrays.n // k for i in range(k)] if k else None


def betweenness(arrays, k):
    g, chosen = arrays.graph("igraph"), sources(arrays, k)
    return lambda: g.betweenness(directed=True, sources=chosen) if chosen else g.betweenness(directed=True), sums


def closeness(arrays, k):
    g, chosen = arrays.graph("igraph"), sources(arrays, k)
    return lambda: g.harmonic_centrality(vertices=chosen, mode="out", normalized=False), sums


def dominators(arrays, _):
    g = arrays.graph("igraph")
    root = int(np.bincount(arrays.s, minlength=arrays.n).argmax())

    def done(r):
        v = np.array([-2 if d is None or d != d or d < -1 else int(d) for d in r])
        v[root] = -1
        below = v[v >= 0]
        return {"reached": float((v >= -1).sum()), "not_directly_under_root": float((below != root).sum())}

    return lambda: g.dominator(root, mode="out"), done


def gini(arrays, _):
    import polars as pl

    values = np.bincount(arrays.s, arrays.w, arrays.n) + np.bincount(arrays.t, arrays.w, arrays.n)
    column = pl.Series(values)

    def work():
        y = column.sort()
        n, s = len(y), y.sum()
        m = values[values > 0] / values.mean()
        return (
            float(2 * (pl.int_range(1, n + 1, eager=True) * y).sum() / (n * s) - (n + 1) / n),
            float((m * np.log(m)).sum() / len(values)),
        )

    return work, lambda r: {"gini": r[0], "theil": r[1]}


JOBS = {
    "reciprocity": reciprocity, "triads": triads, "pagerank": pagerank, "louvain": communities("louvain"),
    "leiden": communities("leiden"), "kcore": kcore, "wcc": wcc, "scc": scc, "articulation": articulation,
    "betweenness": betweenness, "closeness": closeness, "dominators": dominators, "gini": gini,
}


def tell(job, **fields):
    fields["peak_rss_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"job": job, **fields}), flush=True)


def timed(work):
    start, worked = time.perf_counter(), time.process_time()
    result = work()
    return result, time.perf_counter() - start, time.process_time() - worked


def main():
    arrays = Arrays()
    tell("ready", elements=arrays.n, edges=len(arrays.s))
    for line in sys.stdin:
        line = line.strip()
        name, _, count = line.partition(":")
        try:
            if name == "load":
                _, seconds, work = timed(load)
                tell(line, seconds=seconds, cpu_s=work)
                continue
            work, done = JOBS[name](arrays, int(count or 0))
            result, seconds, work = timed(work)
            tell(line, seconds=seconds, cpu_s=work, result=done(result))
        except (ImportError, KeyError):
            tell(line)


if __name__ == "__main__":
    main()
