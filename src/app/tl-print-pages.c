/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-print-pages.h"

struct _TlPrintPages
{
  const TlPrintDocument *document;
  TlPrintSheet sheet;
  GArray *firsts; /* of guint: the block that each page begins with */
  guint next;     /* the block to be put next */
  double y;       /* where, on the last page */
};

/**
 * tl_print_pages_new:
 * @document: what is printed; it has to last as long as the pages
 * @sheet: the paper; copied
 *
 * Returns: (transfer full): pages on which nothing stands yet
 */
TlPrintPages *
tl_print_pages_new (const TlPrintDocument *document, const TlPrintSheet *sheet)
{
  TlPrintPages *self = g_new0 (TlPrintPages, 1);

  self->document = document;
  self->sheet = *sheet;
  g_object_ref (sheet->context);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->firsts, self->next);
  return self;
}

/**
 * tl_print_pages_free:
 * @self: pages
 *
 * Frees @self.
 */
void
tl_print_pages_free (TlPrintPages *self)
{
  g_object_unref (self->sheet.context);
  g_array_unref (self->firsts);
  g_free (self);
}

static const TlPrintBlock *
block_at (TlPrintPages *self, guint i)
{
  return &g_array_index (self->document->blocks, TlPrintBlock, i);
}

static double
measure (TlPrintPages *self, guint i)
{
  return tl_print_sheet_put (&self->sheet, self->document, block_at (self, i), NULL, 0);
}

static gboolean
is_heading (const TlPrintBlock *block)
{
  return block->kind == TL_PRINT_YEAR || block->kind == TL_PRINT_SOURCES;
}

static void
begin_page (TlPrintPages *self)
{
  g_array_append_val (self->firsts, self->next);
  self->y = 0;
}

/**
 * tl_print_pages_add_next:
 * @self: pages
 *
 * Finds the page of the next block. No heading stands at the end of a page.
 *
 * Returns: whether there are more blocks
 */
gboolean
tl_print_pages_add_next (TlPrintPages *self)
{
  double height, needed;

  if (self->next >= self->document->blocks->len)
    return FALSE;

  height = needed = measure (self, self->next);
  if (is_heading (block_at (self, self->next)))
    needed += measure (self, self->next + 1);
  if (self->y > 0 && self->y + needed > self->sheet.height)
    begin_page (self);
  self->y += height;
  self->next++;
  return self->next < self->document->blocks->len;
}

/**
 * tl_print_pages_get_n:
 * @self: pages
 *
 * Returns: how many pages there are so far, at least one
 */
guint
tl_print_pages_get_n (TlPrintPages *self)
{
  return self->firsts->len;
}

/**
 * tl_print_pages_get_first_block:
 * @self: pages
 * @page: a page, from 0, or how many there are
 *
 * Returns: the block that @page begins with, or how many blocks have a page so far
 */
guint
tl_print_pages_get_first_block (TlPrintPages *self, guint page)
{
  g_return_val_if_fail (page <= self->firsts->len, 0);

  return page < self->firsts->len ? g_array_index (self->firsts, guint, page) : self->next;
}

/**
 * tl_print_pages_draw:
 * @self: pages
 * @page: one of them, from 0
 * @cr: where to draw it
 *
 * Draws a page.
 *
 * Returns: how high what stands on it is, in points
 */
double
tl_print_pages_draw (TlPrintPages *self, guint page, cairo_t *cr)
{
  guint end = tl_print_pages_get_first_block (self, page + 1);
  double y = 0;

  for (guint i = tl_print_pages_get_first_block (self, page); i < end; i++)
    y += tl_print_sheet_put (&self->sheet, self->document, block_at (self, i), cr, y);
  tl_print_sheet_put_foot (&self->sheet, tl_chronicle_get_title (self->document->chronicle), page,
                           self->firsts->len, cr);
  return y;
}
