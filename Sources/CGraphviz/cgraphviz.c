// The Graphviz library: one lock, one context, every message kept, a layout that can be stopped.
#define _GNU_SOURCE  // pipe2
#include "cgraphviz.h"

#if __has_include(<gvc.h>)
#include <gvc.h>
#else
#include <graphviz/gvc.h>
#endif
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

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

static void forget_messages(void) {
  said_length = 0;
  errors = 0;
  if (said) said[0] = 0;
  agreseterrors();
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
  forget_messages();
  return context ? 0 : 1;
}

kith_graph kith_open(const char *name) {
  forget_messages();
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

/// Lays out and draws here and now. 0: done.
static int draw(Agraph_t *graph, const char *format, char **bytes, size_t *length) {
  *bytes = NULL;
  *length = 0;
  int result = gvLayout(context, graph, "dot");
  // Newer headers take a size_t *, older ones an unsigned *: right for both where the low bytes come first.
  if (!result) result = gvRenderData(context, graph, format, bytes, (void *)length);
  if (!result && !strcmp(format, "pdf")) still_the_clock(*bytes, *length);
  return result;
}

static char *copy(const char *bytes, size_t length) {
  char *own = malloc(length + 1);
  if (!own) return NULL;
  if (length) memcpy(own, bytes, length);
  own[length] = 0;
  return own;
}

static struct kith_picture draw_here(Agraph_t *graph, const char *format) {
  struct kith_picture picture = {kith_end_failed, 0, NULL, 0, NULL, 0};
  char *bytes;
  size_t length;
  int result = draw(graph, format, &bytes, &length);
  if (!result && bytes) {
    picture.bytes = copy(bytes, length);
    picture.length = length;
    picture.end = picture.bytes ? kith_end_done : kith_end_system;
  }
  if (bytes) gvFreeRenderData(bytes);
  gvFreeLayout(context, graph);
  picture.messages = copy(said ? said : "", said_length);
  picture.errors = errors;
  return picture;
}

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define KITH_WATCHED_BY_THREAD_SANITIZER 1  // it ends a forked process that starts threads
#endif
#endif
#if defined(__APPLE__) || defined(KITH_WATCHED_BY_THREAD_SANITIZER)
int kith_isolates(void) { return 0; }
static struct kith_picture draw_apart(Agraph_t *graph, const char *format, double seconds) {
  (void)seconds;
  return draw_here(graph, format);  // CoreText cannot be used after fork
}
#else
int kith_isolates(void) { return 1; }

/// What the child tells before the bytes of the picture and the messages.
struct head {
  int32_t result;
  int32_t errors;
  uint64_t length;
  uint64_t said_length;
};

static int put(int file, const void *bytes, size_t length) {
  const char *next = bytes;
  while (length) {
    ssize_t n = write(file, next, length);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return 1;
    next += n;
    length -= (size_t)n;
  }
  return 0;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/// Reads until both files end. 0: ended, 1: deadline, 2: no memory or a broken pipe.
static int collect(int files[2], char *texts[2], size_t lengths[2], double deadline) {
  size_t rooms[2] = {0, 0};
  int open_files = 2;
  while (open_files) {
    double left = deadline - now();
    if (left <= 0) return 1;
    struct pollfd polls[2] = {{files[0], POLLIN, 0}, {files[1], POLLIN, 0}};
    int ready = poll(polls, 2, left > 3600 ? 3600000 : (int)(left * 1000) + 1);
    if (ready < 0 && errno != EINTR) return 2;
    if (ready <= 0) continue;
    for (int i = 0; i < 2; i++) {
      if (files[i] < 0 || !polls[i].revents) continue;
      if (rooms[i] - lengths[i] < 65536) {
        size_t room = rooms[i] * 2 + 131072;
        char *grown = realloc(texts[i], room);
        if (!grown) return 2;
        texts[i] = grown;
        rooms[i] = room;
      }
      ssize_t n = read(files[i], texts[i] + lengths[i], rooms[i] - lengths[i]);
      if (n < 0 && errno == EINTR) continue;
      if (n > 0) {
        lengths[i] += (size_t)n;
        continue;
      }
      close(files[i]);
      files[i] = -1;
      open_files--;
    }
  }
  return 0;
}

static void child(Agraph_t *graph, const char *format, double seconds, int out, int err) {
  // What cairo and Pango print goes to the parent too, and nothing reaches the terminal.
  int nothing = open("/dev/null", O_RDWR);
  if (nothing >= 0) {
    dup2(nothing, 0);
    dup2(nothing, 1);
  }
  dup2(err, 2);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  struct rlimit processor = {(rlim_t)seconds + 2, (rlim_t)seconds + 3};
  setrlimit(RLIMIT_CPU, &processor);
  signal(SIGPIPE, SIG_IGN);
  char *bytes;
  size_t length;
  int result = draw(graph, format, &bytes, &length);
  struct head head = {result, errors, length, said_length};
  if (!put(out, &head, sizeof head) && !put(out, bytes, length)) put(out, said, said_length);
  _exit(0);
}

static struct kith_picture draw_apart(Agraph_t *graph, const char *format, double seconds) {
  struct kith_picture picture = {kith_end_system, 0, NULL, 0, NULL, 0};
  int out[2], err[2];
  if (pipe2(out, O_CLOEXEC)) return picture;
  if (pipe2(err, O_CLOEXEC)) {
    close(out[0]);
    close(out[1]);
    return picture;
  }
  double deadline = now() + seconds;
  pid_t process = fork();
  if (process == 0) child(graph, format, seconds, out[1], err[1]);
  close(out[1]);
  close(err[1]);
  if (process < 0) {
    close(out[0]);
    close(err[0]);
    return picture;
  }
  int files[2] = {out[0], err[0]};
  char *texts[2] = {NULL, NULL};
  size_t lengths[2] = {0, 0};
  int ended = collect(files, texts, lengths, deadline);
  for (int i = 0; i < 2; i++)
    if (files[i] >= 0) close(files[i]);
  if (ended) kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}

  struct head head;
  if (ended == 1) {
    picture.end = kith_end_timed_out;
  } else if (!ended && WIFSIGNALED(status)) {
    picture.end = WTERMSIG(status) == SIGXCPU ? kith_end_timed_out : kith_end_crashed;
    picture.signal = WTERMSIG(status);
  } else if (!ended && lengths[0] >= sizeof head) {
    memcpy(&head, texts[0], sizeof head);
    if (lengths[0] == sizeof head + head.length + head.said_length) {
      picture.end = head.result ? kith_end_failed : kith_end_done;
      picture.errors = head.errors;
      picture.bytes = copy(texts[0] + sizeof head, head.length);
      picture.length = head.length;
      // Messages of the library, then what was printed past it.
      size_t all = head.said_length + lengths[1];
      picture.messages = malloc(all + 1);
      if (picture.messages) {
        memcpy(picture.messages, texts[0] + sizeof head + head.length, head.said_length);
        if (lengths[1]) memcpy(picture.messages + head.said_length, texts[1], lengths[1]);
        picture.messages[all] = 0;
      }
      if (!picture.bytes) picture.end = kith_end_system;
    }
  } else if (!ended && lengths[1]) {
    // The library called exit(): its last words are all there is.
    picture.end = kith_end_failed;
    picture.messages = copy(texts[1], lengths[1]);
  }
  free(texts[0]);
  free(texts[1]);
  return picture;
}
#endif

struct kith_picture kith_draw(kith_graph graph, const char *format, double seconds) {
  Agraph_t *root = agroot((Agraph_t *)graph);
  return seconds > 0 ? draw_apart(root, format, seconds) : draw_here(root, format);
}

void kith_free(struct kith_picture picture) {
  free(picture.bytes);
  free(picture.messages);
}
