"""What python-igraph takes for the same sheet, where it is there: peers.py SHEET.csv"""
import csv
import sys
import time

try:
    import igraph
except ImportError:
    sys.exit("No python-igraph here: nothing to compare with.")

weights, index = {}, {}
with open(sys.argv[1], newline="") as sheet:
    for row in csv.DictReader(sheet):
        pair = tuple(index.setdefault(row[end], len(index)) for end in ("From", "To"))
        weights[pair] = weights.get(pair, 0) + float(row["Amount"])
graph = igraph.Graph(len(index), list(weights), directed=True)
amounts = list(weights.values())
print(f"\nigraph {igraph.__version__}, 1 thread")
for name, calculate in [
    ("dyad-census", graph.dyad_census),
    ("articulation-points", graph.articulation_points),
    ("betweenness", graph.betweenness),
    ("harmonic-closeness", lambda: graph.harmonic_centrality(mode="out", normalized=False)),
    ("pagerank", graph.pagerank),
    ("pagerank:weighted=true", lambda: graph.pagerank(weights=amounts)),
    ("hubs", graph.hub_score),
]:
    start = time.perf_counter()
    calculate()
    print(f"  measure:{name:<24}{time.perf_counter() - start:.3f} s")
