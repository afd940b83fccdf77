/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-populate.h"

#include <sys/mman.h>

/* Less is not worth waking a thread. */
#define LEAST_SIZE ((gsize) 8 << 20)

/* While one is set up no other thread gets new memory from the kernel. */
#define STEP ((gsize) 2 << 20)

typedef struct
{
  char *memory;
  gsize size;
} Range;

#ifdef MADV_POPULATE_WRITE
static void
populate (gpointer data, gpointer user_data)
{
  g_autofree Range *range = data;
  gsize offset = -GPOINTER_TO_SIZE (range->memory) % STEP;

  for (; offset + STEP <= range->size; offset += STEP)
    if (madvise (range->memory + offset, STEP, MADV_POPULATE_WRITE) != 0)
      return;
}

static gpointer
make_pool (gpointer data)
{
  return g_thread_pool_new (populate, NULL, 1, FALSE, NULL);
}
#endif

/**
 * tl_populate:
 * @memory: (nullable): memory that has just been allocated and is about to be filled
 * @size: how many bytes of it are sure to be filled
 *
 * Has another thread ask the kernel to set up the pages of @memory, which otherwise happens page by
 * page while it is filled and takes as long again. What @memory holds does not change. It may be
 * freed at any time: what is not there is not set up. Does nothing for less than many megabytes,
 * and where there is only one processor or the kernel cannot do it.
 */
void
tl_populate (gpointer memory, gsize size)
{
#ifdef MADV_POPULATE_WRITE
  static GOnce once = G_ONCE_INIT;
  Range range = { memory, size };

  if (memory == NULL || size < LEAST_SIZE || g_get_num_processors () < 2)
    return;

  g_once (&once, make_pool, NULL);
  g_thread_pool_push (once.retval, g_memdup2 (&range, sizeof range), NULL);
#endif
}
