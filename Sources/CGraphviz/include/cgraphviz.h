// Graphviz behind a header that mentions no Graphviz type.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct kith_graph_s *kith_graph;

enum kith_kind { kith_kind_graph = 0, kith_kind_node = 1, kith_kind_edge = 2 };

/// How a layout, or reading a file, ended.
enum kith_end {
  kith_end_done = 0,       ///< `bytes` hold the answer
  kith_end_failed = 1,     ///< the library said so: see `messages`
  kith_end_timed_out = 2,  ///< killed at the deadline
  kith_end_crashed = 3,    ///< the child died: see `signal`
  kith_end_system = 4      ///< no pipe, no process, no memory
};

struct kith_answer {
  enum kith_end end;
  int signal;
  char *bytes;
  size_t length;
  /// What Graphviz, cairo and Pango said, line by line; ends with NUL.
  char *messages;
  /// How many of them were errors.
  int errors;
};

/// Takes the one lock round everything here. The library may be used by one thread at a time.
void kith_lock(void);
void kith_unlock(void);

// All that follow are called with the lock held.

/// Starts the library once for the life of the process. 0: ready.
int kith_start(void);
kith_graph kith_open(const char *name);
void kith_close(kith_graph graph);
/// The default of an attribute for the whole graph.
int kith_default(kith_graph graph, enum kith_kind kind, const char *key, const char *value);
kith_graph kith_subgraph(kith_graph parent, const char *name);
/// Keeps the names PREFIX0, PREFIX1… and tells in `order` their numbers as the library will walk through them: subgraphs
/// come by the address of their name, which depends on what was drawn before. 0: done.
int kith_name_order(kith_graph graph, const char *prefix, int count, int *order);
void *kith_node(kith_graph graph, const char *name);
void *kith_edge(kith_graph graph, void *tail, void *head, const char *name);
/// Sets an attribute of a graph, node or edge. 0: set.
int kith_set(void *object, const char *key, const char *value, int is_markup);
/// Lays out with `dot` and draws. With `seconds` > 0 in a process of its own that is killed at the deadline, where the
/// system allows it (not on macOS). The answer is freed with `kith_free`.
struct kith_answer kith_draw(kith_graph graph, const char *format, double seconds);
/// Reads the graphs of a DOT file (UTF-8, without NULs) with the same deadline. Nothing is laid out, so that no file is
/// opened that an attribute names. The answer holds records, each a letter and texts after their length, of which
/// `dot.c` tells; it is freed with `kith_free`.
struct kith_answer kith_parse(const char *text, size_t length, double seconds);
void kith_free(struct kith_answer answer);

/// 1: some font of this machine has the character; 0: none has; -1: nobody can say. Call it under `kith_lock`.
int kith_has_font(uint32_t character);
/// Whether jobs run in processes of their own here.
int kith_isolates(void);
