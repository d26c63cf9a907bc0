// The files beside this one, byte for byte. `make engine` writes map.wasm.gz and web.wasm.lzma anew.
#include "page_parts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "ask-the-map.js"
};
static const unsigned char engine[] = {
#embed "map.wasm.gz"
};

struct page_part kith_map_script(void) { return (struct page_part){script, sizeof script}; }
struct page_part kith_map_engine(void) { return (struct page_part){engine, sizeof engine}; }

static const unsigned char form_script[] = {
#embed "form.js"
};

struct page_part kith_form_script(void) { return (struct page_part){form_script, sizeof form_script}; }

static const unsigned char web_script[] = {
#embed "web/opening.js"
  ,
#embed "web/page.js"
};
static const unsigned char web_worker[] = {
#embed "web/worker.js"
};
static const unsigned char web_engine[] = {
#embed "web.wasm.lzma"
};

struct page_part kith_web_script(void) { return (struct page_part){web_script, sizeof web_script}; }
struct page_part kith_web_worker(void) { return (struct page_part){web_worker, sizeof web_worker}; }
struct page_part kith_web_engine(void) { return (struct page_part){web_engine, sizeof web_engine}; }
