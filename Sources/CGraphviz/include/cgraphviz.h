// Graphviz behind a header that mentions no Graphviz type.
#pragma once
