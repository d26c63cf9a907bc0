// The few functions of C that Embedded Swift calls and a page does not bring: memory above all.
//
// The allocator keeps a list of free blocks in the order of their addresses. Neighbours that are both free become one
// again, so that a page may stay open for hours.

typedef __SIZE_TYPE__ size_t;
typedef __UINTPTR_TYPE__ address;

// Every block begins with its size (header included) and, while free, the next free block.
struct block {
  size_t size;
  struct block *next;
};

#define UNIT 16u
#define PAGE 65536u
#define HEADER UNIT

extern unsigned char __heap_base;
static struct block *free_list;
static address heap_end;

void *memset(void *to, int value, size_t count) {
  unsigned char *bytes = to;
  while (count--) *bytes++ = (unsigned char)value;
  return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  unsigned char *a = to;
  const unsigned char *b = from;
  while (count--) *a++ = *b++;
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  unsigned char *a = to;
  const unsigned char *b = from;
  if (a < b) {
    while (count--) *a++ = *b++;
  } else {
    while (count--) a[count] = b[count];
  }
  return to;
}

int memcmp(const void *one, const void *other, size_t count) {
  const unsigned char *a = one, *b = other;
  for (; count; count--, a++, b++)
    if (*a != *b) return *a < *b ? -1 : 1;
  return 0;
}

size_t strlen(const char *text) {
  size_t count = 0;
  while (text[count]) count++;
  return count;
}

// Puts a block among the free ones and joins it with its neighbours.
static void give_back(struct block *block) {
  struct block *before = 0, *after = free_list;
  while (after && after < block) {
    before = after;
    after = after->next;
  }
  block->next = after;
  if (after && (address)block + block->size == (address)after) {
    block->size += after->size;
    block->next = after->next;
  }
  if (!before) {
    free_list = block;
  } else if ((address)before + before->size == (address)block) {
    before->size += block->size;
    before->next = block->next;
  } else {
    before->next = block;
  }
}

// Asks the page for more memory. 0 when there is none.
static int grow(size_t size) {
  if (!heap_end) heap_end = ((address)&__heap_base + UNIT - 1) & ~(address)(UNIT - 1);
  address room = (address)__builtin_wasm_memory_size(0) * PAGE;
  if (heap_end + size > room) {
    size_t wanted = heap_end + size - room;
    size_t pages = (wanted + PAGE - 1) / PAGE;
    // Growing is slow: take at least a megabyte.
    if (pages < 16) pages = 16;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
    room = (address)__builtin_wasm_memory_size(0) * PAGE;
  }
  struct block *block = (struct block *)heap_end;
  block->size = (room - heap_end) & ~(size_t)(UNIT - 1);
  heap_end += block->size;
  give_back(block);
  return 1;
}

static void *take(size_t size) {
  for (int tries = 0; tries < 2; tries++) {
    struct block *before = 0;
    for (struct block *block = free_list; block; before = block, block = block->next) {
      if (block->size < size) continue;
      struct block *next = block->next;
      if (block->size - size >= 2 * UNIT) {
        struct block *rest = (struct block *)((address)block + size);
        rest->size = block->size - size;
        rest->next = next;
        block->size = size;
        next = rest;
      }
      if (before) before->next = next;
      else free_list = next;
      return (void *)((address)block + HEADER);
    }
    if (!grow(size)) return 0;
  }
  return 0;
}

void *malloc(size_t count) {
  if (count > (size_t)-1 - 2 * UNIT - PAGE) return 0;
  return take(((count + UNIT - 1) & ~(size_t)(UNIT - 1)) + HEADER);
}

// Blocks begin at multiples of 16, which is as much as Swift asks for.
int posix_memalign(void **result, size_t alignment, size_t count) {
  if (alignment > UNIT) return 22;
  void *block = malloc(count);
  if (!block) return 12;
  *result = block;
  return 0;
}

void free(void *pointer) {
  if (pointer) give_back((struct block *)((address)pointer - HEADER));
}

void *kith_alloc(int count) { return count < 0 ? 0 : malloc((size_t)count); }
void kith_free(void *pointer) { free(pointer); }

// To the nearest whole number, halves away from 0, as Swift's rounded() asks for.
double round(double x) {
  double whole = __builtin_trunc(x);
  double rest = x - whole;
  if (rest >= 0.5) return whole + 1;
  if (rest <= -0.5) return whole - 1;
  // Keeps the sign of a 0 that was rounded to.
  return __builtin_copysign(whole, x);
}

int putchar(int character) { return character; }

// The order of a hash table must not matter to any answer, so it need not be random.
void arc4random_buf(void *to, size_t count) { memset(to, 0x5a, count); }

__attribute__((noreturn)) void __stack_chk_fail(void) { __builtin_trap(); }
address __stack_chk_guard = 0x5a5a5a5a;

// The whole product of two numbers of 64 bits, for a machine that multiplies 64 bits at a time.
struct whole { unsigned long long low, high; };

void __multi3(struct whole *result, unsigned long long a_low, unsigned long long a_high, unsigned long long b_low,
              unsigned long long b_high) {
  unsigned long long mask = 0xffffffffull;
  unsigned long long ll = (a_low & mask) * (b_low & mask), lh = (a_low & mask) * (b_low >> 32);
  unsigned long long hl = (a_low >> 32) * (b_low & mask), hh = (a_low >> 32) * (b_low >> 32);
  unsigned long long middle = (ll >> 32) + (lh & mask) + (hl & mask);
  result->low = (ll & mask) | (middle << 32);
  result->high = hh + (lh >> 32) + (hl >> 32) + (middle >> 32) + a_low * b_high + a_high * b_low;
}
