// The Graphviz library: one lock, one context, every message kept, and drawing.
#include "apart.h"

#if __has_include(<gvc.h>)
#include <gvc.h>
#else
#include <graphviz/gvc.h>
#endif
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A pthread mutex, because the thread sanitizer understands it.
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static GVC_t *context;

static char *said;
static size_t said_length, said_room;
static int errors;

void kith_lock(void) { pthread_mutex_lock(&gate); }
void kith_unlock(void) { pthread_mutex_unlock(&gate); }

static void keep(const char *text, size_t length) {
  if (said_length + length + 1 > said_room) {
    size_t room = (said_length + length + 1) * 2;
    char *grown = realloc(said, room);
    if (!grown) return;
    said = grown;
    said_room = room;
  }
  memcpy(said + said_length, text, length);
  said_length += length;
  said[said_length] = 0;
}

/// Graphviz calls it three times for a message: "Error" or "Warning", ": ", the text.
static int on_message(char *text) {
  if (!strcmp(text, "Error")) errors++;
  keep(text, strlen(text));
  return 0;
}

void kith_forget_messages(void) {
  said_length = 0;
  errors = 0;
  if (said) said[0] = 0;
  agreseterrors();
}

const char *kith_said(size_t *length, int *error_count) {
  *length = said_length;
  *error_count = errors;
  return said ? said : "";
}

/// Graphviz up to 2.43 reads a used va_list when its message buffer has to grow, and crashes. Growing it once with an
/// argument list that can be read twice cures that for messages of up to a mebibyte.
static void prime_message_buffer(void) {
  size_t size = (size_t)1 << 20;
  char *filler = malloc(size);
  if (!filler) return;
  memset(filler, 'x', size - 1);
  filler[size - 1] = 0;
  agerr(AGWARN, "%s", filler, filler, filler, filler, filler, filler, filler, filler);
  free(filler);
}

int kith_start(void) {
  if (context) return 0;
  agseterrf(on_message);
  agseterr(AGWARN);
  prime_message_buffer();
  context = gvContext();
  kith_forget_messages();
  return context ? 0 : 1;
}

kith_graph kith_open(const char *name) {
  kith_forget_messages();
  return (kith_graph)agopen((char *)name, Agdirected, NULL);
}

void kith_close(kith_graph graph) { agclose((Agraph_t *)graph); }

int kith_default(kith_graph graph, enum kith_kind kind, const char *key, const char *value) {
  int what = kind == kith_kind_graph ? AGRAPH : kind == kith_kind_node ? AGNODE : AGEDGE;
  return agattr(agroot((Agraph_t *)graph), what, (char *)key, (char *)value) ? 0 : 1;
}

kith_graph kith_subgraph(kith_graph parent, const char *name) {
  return (kith_graph)agsubg((Agraph_t *)parent, (char *)name, 1);
}

struct kept_name {
  char *text;
  int number;
};

static int by_address(const void *a, const void *b) {
  uintptr_t x = (uintptr_t)((const struct kept_name *)a)->text, y = (uintptr_t)((const struct kept_name *)b)->text;
  return x < y ? -1 : x > y;
}

int kith_name_order(kith_graph graph, const char *prefix, int count, int *order) {
  struct kept_name *names = malloc(sizeof *names * (size_t)(count ? count : 1));
  if (!names) return 1;
  for (int i = 0; i < count; i++) {
    char name[64];
    snprintf(name, sizeof name, "%s%d", prefix, i);
    names[i].text = agstrdup((Agraph_t *)graph, name);
    names[i].number = i;
  }
  qsort(names, (size_t)count, sizeof *names, by_address);
  for (int i = 0; i < count; i++) order[i] = names[i].number;
  free(names);
  return 0;
}

void *kith_node(kith_graph graph, const char *name) { return agnode((Agraph_t *)graph, (char *)name, 1); }

void *kith_edge(kith_graph graph, void *tail, void *head, const char *name) {
  return agedge((Agraph_t *)graph, tail, head, (char *)name, 1);
}

int kith_set(void *object, const char *key, const char *value, int is_markup) {
  if (!is_markup) return agsafeset(object, (char *)key, (char *)value, "");
  char *markup = agstrdup_html(agroot(object), (char *)value);
  int result = agsafeset(object, (char *)key, markup, "");
  agstrfree(agroot(object), markup);
  return result;
}

/// Cairo writes the clock into a PDF: the digits after /CreationDate (D: become those of a fixed day.
static void still_the_clock(char *bytes, size_t length) {
  static const char mark[] = "/CreationDate (D:";
  static const char day[] = "20000101000000";
  size_t marked = sizeof mark - 1;
  for (size_t i = 0; i + marked < length; i++) {
    if (memcmp(bytes + i, mark, marked)) continue;
    size_t digit = 0;
    for (size_t j = i + marked; j < length && bytes[j] != ')'; j++) {
      if (bytes[j] < '0' || bytes[j] > '9') continue;
      bytes[j] = digit < sizeof day - 1 ? day[digit] : '0';
      digit++;
    }
  }
}

/// A graph to be laid out and drawn.
struct drawing {
  struct kith_job job;
  Agraph_t *graph;
  const char *format;
};

static int run(struct kith_job *job, char **bytes, size_t *length) {
  struct drawing *drawing = (struct drawing *)job;
  int result = gvLayout(context, drawing->graph, "dot");
  // Newer headers take a size_t *, older ones an unsigned *: right for both where the low bytes come first.
  if (!result) result = gvRenderData(context, drawing->graph, drawing->format, bytes, (void *)length);
  if (!result && !strcmp(drawing->format, "pdf")) still_the_clock(*bytes, *length);
  return result;
}

static void release(struct kith_job *job, char *bytes) {
  if (bytes) gvFreeRenderData(bytes);
  gvFreeLayout(context, ((struct drawing *)job)->graph);
}

struct kith_answer kith_draw(kith_graph graph, const char *format, double seconds) {
  struct drawing drawing = {{run, release, 0}, agroot((Agraph_t *)graph), format};
  return kith_run(&drawing.job, seconds);
}
