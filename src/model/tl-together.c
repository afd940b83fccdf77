/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-together.h"

/* Fewer are not worth a thread. */
#define MANY_ROWS 10000

typedef struct
{
  TlPart part;
  gpointer data;
} TlWork;

static gpointer
do_part (gpointer data)
{
  TlWork *work = data;

  work->part (work->data);
  return NULL;
}

/**
 * tl_do_together:
 * @n_rows: how many rows both work on
 * @one: a part of a work
 * @other: another, which touches nothing that @one changes, nor changes what that touches
 * @data: what both work on
 *
 * Does both parts, at the same time where the rows are many, and waits for them.
 */
void
tl_do_together (guint n_rows, TlPart one, TlPart other, gpointer data)
{
  TlWork work = { other, data };
  GThread *thread = NULL;

  if (n_rows >= MANY_ROWS)
    thread = g_thread_new ("together", do_part, &work);
  else
    other (data);
  one (data);
  if (thread != NULL)
    g_thread_join (thread);
}
