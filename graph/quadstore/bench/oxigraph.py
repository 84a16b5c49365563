# Loads a file into Oxigraph, or asks it what the Go stores are asked, and prints the answers as JSON.
import json, statistics, sys, time

import pyoxigraph as ox

what, folder = sys.argv[1], sys.argv[2]

if what.startswith("load "):
    store = ox.Store(folder)
    store.bulk_load(path=what[len("load "):], format=ox.RdfFormat.N_QUADS)
    store.flush()
    store.optimize()
    sys.exit()

asked = json.loads(what)


def median(name, runs, f):
    took, found, began = [], 0, time.perf_counter()
    while len(took) < runs and (not took or time.perf_counter() - began < 10):
        start = time.perf_counter()
        found += f(len(took))
        took.append(time.perf_counter() - start)
    return {"Name": name, "Millis": 1000 * statistics.median(took), "Found": found // len(took)}


def opening(_):
    ox.Store.read_only(folder)
    return 0


store = ox.Store.read_only(folder)


def count(query):
    return sum(1 for _ in store.query(query))


def quads(s, p, o, g):
    return sum(1 for _ in store.quads_for_pattern(s, p, o, g))


hub, small, hop, literal = asked["Hub"], asked["Small"], asked["Hop"], asked["Literal"]
two = "SELECT ?o WHERE { GRAPH ?g { <%s> <%s> ?m } GRAPH ?h { ?m <%s> ?o } }" % (hub, hop, hop)
filtered = """SELECT DISTINCT ?o WHERE { GRAPH ?g { <%s> <%s> ?m } GRAPH ?h { ?m <%s> ?o } GRAPH ?i { ?o <%s> ?v }
FILTER(?v > 700) }""" % (small, hop, hop, literal)

measures = [
    median("S,P look-up with values", 500, lambda i: quads(
        ox.NamedNode(asked["Points"][i % len(asked["Points"])][0]), ox.NamedNode(asked["Points"][i % len(asked["Points"])][1]), None, None)),
    median("two hops, Cayley's path, values", 15, lambda i: count(two)),
    median("out within one label", 200, lambda i: quads(
        ox.NamedNode(asked["Labelled"][i % len(asked["Labelled"])][1]), None, None, ox.NamedNode(asked["Labelled"][i % len(asked["Labelled"])][0]))),
    median("quads of a rare predicate", 30, lambda i: quads(None, ox.NamedNode("rel:rare"), None, None)),
    median("two hops and a filter", 30, lambda i: count(filtered)),
]
print(json.dumps({"OpenMS": median("open", 5, opening)["Millis"], "Measures": measures}))
