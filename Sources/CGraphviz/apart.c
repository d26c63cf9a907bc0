// A job of the library in a process of its own that is killed at a deadline.
#define _GNU_SOURCE  // pipe2
#include "apart.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char *copy(const char *bytes, size_t length) {
  char *own = malloc(length + 1);
  if (!own) return NULL;
  if (length) memcpy(own, bytes, length);
  own[length] = 0;
  return own;
}

static struct kith_answer run_here(struct kith_job *job) {
  struct kith_answer answer = {kith_end_failed, 0, NULL, 0, NULL, 0};
  char *bytes = NULL;
  size_t length = 0, said_length;
  int result = job->run(job, &bytes, &length);
  if (!result && bytes) {
    answer.bytes = copy(bytes, length);
    answer.length = length;
    answer.end = answer.bytes ? kith_end_done : kith_end_system;
  }
  job->release(job, bytes);
  const char *said = kith_said(&said_length, &answer.errors);
  answer.messages = copy(said, said_length);
  return answer;
}

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define KITH_WATCHED_BY_THREAD_SANITIZER 1  // it ends a forked process that starts threads
#endif
#if __has_feature(address_sanitizer)
#define KITH_WATCHED_BY_ADDRESS_SANITIZER 1  // it takes terabytes of addresses for itself
#endif
#endif
#if defined(__APPLE__) || defined(KITH_WATCHED_BY_THREAD_SANITIZER)
int kith_isolates(void) { return 0; }
static struct kith_answer run_apart(struct kith_job *job, double seconds) {
  (void)seconds;
  return run_here(job);  // CoreText cannot be used after fork
}
#else
int kith_isolates(void) { return 1; }

/// What the child tells before the bytes of the answer and the messages.
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

static void child(struct kith_job *job, double seconds, int out, int err) {
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
#if !KITH_WATCHED_BY_ADDRESS_SANITIZER
  if (job->memory) {
    struct rlimit memory = {(rlim_t)job->memory, (rlim_t)job->memory};
    setrlimit(RLIMIT_AS, &memory);
  }
#endif
  char *bytes = NULL;
  size_t length = 0, said_length;
  int32_t errors;
  int32_t result = job->run(job, &bytes, &length);
  const char *said = kith_said(&said_length, &errors);
  struct head head = {result, errors, length, said_length};
  if (!put(out, &head, sizeof head) && !put(out, bytes, length)) put(out, said, said_length);
  _exit(0);
}

static struct kith_answer run_apart(struct kith_job *job, double seconds) {
  struct kith_answer answer = {kith_end_system, 0, NULL, 0, NULL, 0};
  int out[2], err[2];
  if (pipe2(out, O_CLOEXEC)) return answer;
  if (pipe2(err, O_CLOEXEC)) {
    close(out[0]);
    close(out[1]);
    return answer;
  }
  double deadline = now() + seconds;
  pid_t process = fork();
  if (process == 0) child(job, seconds, out[1], err[1]);
  close(out[1]);
  close(err[1]);
  if (process < 0) {
    close(out[0]);
    close(err[0]);
    return answer;
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
    answer.end = kith_end_timed_out;
  } else if (!ended && WIFSIGNALED(status)) {
    answer.end = WTERMSIG(status) == SIGXCPU ? kith_end_timed_out : kith_end_crashed;
    answer.signal = WTERMSIG(status);
  } else if (!ended && lengths[0] >= sizeof head) {
    memcpy(&head, texts[0], sizeof head);
    if (lengths[0] == sizeof head + head.length + head.said_length) {
      answer.end = head.result ? kith_end_failed : kith_end_done;
      answer.errors = head.errors;
      answer.bytes = copy(texts[0] + sizeof head, head.length);
      answer.length = head.length;
      // Messages of the library, then what was printed past it.
      size_t all = head.said_length + lengths[1];
      answer.messages = malloc(all + 1);
      if (answer.messages) {
        memcpy(answer.messages, texts[0] + sizeof head + head.length, head.said_length);
        if (lengths[1]) memcpy(answer.messages + head.said_length, texts[1], lengths[1]);
        answer.messages[all] = 0;
      }
      if (!answer.bytes) answer.end = kith_end_system;
    }
  } else if (!ended && lengths[1]) {
    // The library called exit(): its last words are all there is.
    answer.end = kith_end_failed;
    answer.messages = copy(texts[1], lengths[1]);
  }
  free(texts[0]);
  free(texts[1]);
  return answer;
}
#endif

struct kith_answer kith_run(struct kith_job *job, double seconds) {
  return seconds > 0 ? run_apart(job, seconds) : run_here(job);
}

void kith_free(struct kith_answer answer) {
  free(answer.bytes);
  free(answer.messages);
}
