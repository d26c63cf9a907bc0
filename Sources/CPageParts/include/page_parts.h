// The parts of a page that are not Swift: the script of the map, and the engine packed with gzip.
#pragma once

struct page_part {
  const unsigned char *bytes;
  unsigned long size;
};

struct page_part kith_map_script(void);
struct page_part kith_map_engine(void);

// The form that is handed out: its script.
struct page_part kith_form_script(void);

// The page that holds the whole program: its script, its worker, and the engine packed with LZMA.
struct page_part kith_web_script(void);
struct page_part kith_web_worker(void);
struct page_part kith_web_engine(void);
