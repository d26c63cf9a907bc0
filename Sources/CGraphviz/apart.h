// What the files of this room share: messages of the library, and jobs that can be stopped.
#pragma once
#include "cgraphviz.h"

/// Something that the library does and that may take too long, or crash.
struct kith_job {
  /// 0: done, and `bytes` hold the answer.
  int (*run)(struct kith_job *job, char **bytes, size_t *length);
  /// Frees what `run` made; called only where the process lives on.
  void (*release)(struct kith_job *job, char *bytes);
  /// How many bytes of memory it may take in a process of its own; 0: any.
  size_t memory;
};

/// Runs the job: with `seconds` > 0 in a process of its own that is killed at the deadline, where the system allows it.
struct kith_answer kith_run(struct kith_job *job, double seconds);

/// What the library said since the last call of `kith_forget_messages`.
const char *kith_said(size_t *length, int *error_count);
void kith_forget_messages(void);
