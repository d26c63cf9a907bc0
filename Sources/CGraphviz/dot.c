// A DOT file as records: graph, clusters, nodes and edges with their attributes, as cgraph reads them.
//
// A record is a letter and its fields; a number has four bytes in this machine's order, a text its length as a number
// and then its bytes. In the order in which they come:
//   G name, is directed, is strict       the first graph of the file
//   N number, name                       a node, in the order of the file
//   E number, tail, head                 an edge between the nodes with these numbers, in the order of the file
//   C depth, name                        a cluster
//   M number                             a node in the cluster before
//   O count                              how many graphs follow the first
//   A name, value, is markup             an attribute of the graph, node, edge or cluster before
#include <stdlib.h>
#include <string.h>

#include "apart.h"

#if __has_include(<cgraph.h>)
#include <cgraph.h>
#else
#include <graphviz/cgraph.h>
#endif

struct reading {
  struct kith_job job;
  const char *text;
  size_t length;
  size_t at;
  int has_begun;
};

/// A line at a time, so that a reader which keeps what it has read ahead to itself loses no graph that follows.
static int next_line(void *channel, char *buffer, int room) {
  struct reading *reading = channel;
  size_t count = 0;
  if (!reading->has_begun) {
    // Where no process is its own, the library would count on from the last line of the file before.
    static const char first_line[] = "# 1\n";
    reading->has_begun = 1;
    if ((size_t)room >= sizeof first_line) {
      memcpy(buffer, first_line, sizeof first_line - 1);
      return sizeof first_line - 1;
    }
  }
  while (count < (size_t)room && reading->at < reading->length) {
    char letter = reading->text[reading->at++];
    buffer[count++] = letter;
    if (letter == '\n') break;
  }
  return (int)count;
}

struct records {
  char *bytes;
  size_t length, room;
  int is_full;
};

static void put(struct records *records, const void *bytes, size_t length) {
  if (records->is_full) return;
  if (records->length + length > records->room) {
    size_t room = (records->length + length) * 2 + 4096;
    char *grown = realloc(records->bytes, room);
    if (!grown) {
      records->is_full = 1;
      return;
    }
    records->bytes = grown;
    records->room = room;
  }
  if (length) memcpy(records->bytes + records->length, bytes, length);
  records->length += length;
}

static void put_letter(struct records *records, char letter) { put(records, &letter, 1); }

static void put_number(struct records *records, uint32_t number) { put(records, &number, sizeof number); }

static void put_text(struct records *records, const char *text) {
  size_t length = text ? strlen(text) : 0;
  put_number(records, (uint32_t)length);
  put(records, text, length);
}

static void put_attribute(struct records *records, const char *name, char *value) {
  if (!value || !*value) return;
  put_letter(records, 'A');
  put_text(records, name);
  put_text(records, value);
  put_number(records, aghtmlstr(value) != 0);
}

/// The declared attributes of a kind, in the order of the file. The caller frees them.
static Agsym_t **declared(Agraph_t *graph, int kind, int *count) {
  int number = 0;
  for (Agsym_t *next = NULL; (next = agnxtattr(graph, kind, next));) number++;
  Agsym_t **list = calloc((size_t)number + 1, sizeof *list);
  if (!list) number = 0;
  for (Agsym_t *next = NULL; number && (next = agnxtattr(graph, kind, next));)
    if (next->id >= 0 && next->id < number) list[next->id] = next;
  *count = number;
  return list;
}

static void put_attributes(struct records *records, void *object, Agsym_t **list, int count) {
  for (int i = 0; i < count; i++)
    if (list[i]) put_attribute(records, list[i]->name, agxget(object, list[i]));
}

static int in_order(const void *a, const void *b) {
  uint64_t x = AGSEQ(*(Agedge_t *const *)a), y = AGSEQ(*(Agedge_t *const *)b);
  return x < y ? -1 : x > y;
}

static void put_edges(struct records *records, Agraph_t *graph) {
  size_t count = (size_t)agnedges(graph), i = 0;
  Agedge_t **edges = malloc((count + 1) * sizeof *edges);
  if (!edges) {
    records->is_full = 1;
    return;
  }
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
    for (Agedge_t *edge = agfstout(graph, node); edge && i < count; edge = agnxtout(graph, edge)) edges[i++] = edge;
  qsort(edges, i, sizeof *edges, in_order);
  int declared_count;
  Agsym_t **list = declared(graph, AGEDGE, &declared_count);
  for (size_t k = 0; k < i && !records->is_full; k++) {
    put_letter(records, 'E');
    put_number(records, (uint32_t)AGSEQ(edges[k]));
    put_number(records, (uint32_t)AGSEQ(agtail(edges[k])));
    put_number(records, (uint32_t)AGSEQ(aghead(edges[k])));
    put_attributes(records, edges[k], list, declared_count);
  }
  free(list);
  free(edges);
}

static void put_clusters(struct records *records, Agraph_t *graph, uint32_t depth) {
  for (Agraph_t *part = agfstsubg(graph); part && !records->is_full; part = agnxtsubg(part)) {
    const char *name = agnameof(part), *marked = agget(part, "cluster");
    if ((name && !strncmp(name, "cluster", 7)) || (marked && !strcmp(marked, "true"))) {
      put_letter(records, 'C');
      put_number(records, depth);
      put_text(records, name);
      put_attribute(records, "label", agget(part, "label"));
      for (Agnode_t *node = agfstnode(part); node; node = agnxtnode(part, node)) {
        put_letter(records, 'M');
        put_number(records, (uint32_t)AGSEQ(node));
      }
    }
    put_clusters(records, part, depth + 1);
  }
}

static void put_graph(struct records *records, Agraph_t *graph) {
  int count;
  put_letter(records, 'G');
  put_text(records, agnameof(graph));
  put_number(records, agisdirected(graph) != 0);
  put_number(records, agisstrict(graph) != 0);
  Agsym_t **list = declared(graph, AGRAPH, &count);
  put_attributes(records, graph, list, count);
  free(list);
  list = declared(graph, AGNODE, &count);
  for (Agnode_t *node = agfstnode(graph); node && !records->is_full; node = agnxtnode(graph, node)) {
    put_letter(records, 'N');
    put_number(records, (uint32_t)AGSEQ(node));
    put_text(records, agnameof(node));
    put_attributes(records, node, list, count);
  }
  free(list);
  put_edges(records, graph);
  put_clusters(records, graph, 0);
}

static int run(struct kith_job *job, char **bytes, size_t *length) {
  struct reading *reading = (struct reading *)job;
  Agiodisc_t lines = AgIoDisc;
  lines.afread = next_line;
  Agdisc_t services = AgDefaultDisc;
  services.io = &lines;
  Agraph_t *first = agread(reading, &services);
  size_t said;
  int errors;
  kith_said(&said, &errors);
  // Of a graph that is nested too deeply the library gives back what it has so far; closing that is not safe.
  if (!first || errors) {
    // What the library has read ahead would otherwise begin the next file in this process.
    reading->at = reading->length;
    while (first && agread(reading, &services)) {}
    return 1;
  }
  uint32_t others = 0;
  for (Agraph_t *other; (other = agread(reading, &services)); others++) agclose(other);
  struct records records = {NULL, 0, 0, 0};
  put_graph(&records, first);
  put_letter(&records, 'O');
  put_number(&records, others);
  agclose(first);
  if (records.is_full) {
    free(records.bytes);
    return 2;
  }
  *bytes = records.bytes;
  *length = records.length;
  return 0;
}

static void release(struct kith_job *job, char *bytes) {
  (void)job;
  free(bytes);
}

struct kith_answer kith_parse(const char *text, size_t length, double seconds) {
  kith_forget_messages();
  // Two lists joined by an arrow are as many edges as the product of their lengths.
  struct reading reading = {{run, release, (size_t)4 << 30}, text, length, 0, 0};
  return kith_run(&reading.job, seconds);
}
