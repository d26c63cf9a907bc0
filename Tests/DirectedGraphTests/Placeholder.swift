// DirectedGraph
