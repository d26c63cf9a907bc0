// Has any font of this machine a character? Asked of fontconfig, which the library loads to draw letters.

#include "cgraphviz.h"

#include <dlfcn.h>
#include <stddef.h>

typedef struct {
  int count;
  int room;
  void **fonts;
} font_set;

static struct {
  void *(*new_chars)(void);
  int (*add_char)(void *, uint32_t);
  void (*free_chars)(void *);
  void *(*new_pattern)(void);
  int (*add_chars)(void *, const char *, const void *);
  void (*free_pattern)(void *);
  void *(*new_objects)(const char *, ...);
  void (*free_objects)(void *);
  font_set *(*list)(void *, void *, void *);
  void (*free_set)(font_set *);
} fc;

static int load(void) {
  static int state = 0;  // 1 loaded, -1 not there
  if (state != 0) return state;
  state = -1;
  void *lib = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
  if (lib == NULL) return state;
  void **slots[] = {(void **)&fc.new_chars,    (void **)&fc.add_char,     (void **)&fc.free_chars,
                    (void **)&fc.new_pattern,  (void **)&fc.add_chars,    (void **)&fc.free_pattern,
                    (void **)&fc.new_objects,  (void **)&fc.free_objects, (void **)&fc.list,
                    (void **)&fc.free_set};
  const char *names[] = {"FcCharSetCreate",  "FcCharSetAddChar",    "FcCharSetDestroy",
                         "FcPatternCreate",  "FcPatternAddCharSet", "FcPatternDestroy",
                         "FcObjectSetBuild", "FcObjectSetDestroy",  "FcFontList",
                         "FcFontSetDestroy"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    *slots[i] = dlsym(lib, names[i]);
    if (*slots[i] == NULL) return state;
  }
  return state = 1;
}

int kith_has_font(uint32_t character) {
  if (load() != 1) return -1;
  void *chars = fc.new_chars();
  void *pattern = fc.new_pattern();
  void *objects = fc.new_objects("family", (char *)NULL);
  font_set *found = NULL;
  if (chars != NULL && pattern != NULL && objects != NULL && fc.add_char(chars, character) &&
      fc.add_chars(pattern, "charset", chars))
    found = fc.list(NULL, pattern, objects);
  int answer = found == NULL ? -1 : found->count > 0;
  if (found != NULL) fc.free_set(found);
  if (objects != NULL) fc.free_objects(objects);
  if (pattern != NULL) fc.free_pattern(pattern);
  if (chars != NULL) fc.free_chars(chars);
  return answer;
}
