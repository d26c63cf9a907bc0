// The installed Graphviz headers, with and without the pkg-config program.
#if __has_include(<gvc.h>)
#include <gvc.h>
#else
#include <graphviz/gvc.h>
#endif
