/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-print-document.h"

static void
add_block (TlPrintDocument *self, TlPrintKind kind, guint32 index)
{
  TlPrintBlock block = { kind, index };

  g_array_append_val (self->blocks, block);
}

static void
add_head (TlPrintDocument *self)
{
  add_block (self, TL_PRINT_TITLE, 0);
  if (self->picture == NULL)
    return;
  add_block (self, TL_PRINT_PICTURE, 0);
  if (g_list_model_get_n_items (tl_chronicle_get_themes (self->chronicle)) > 0)
    add_block (self, TL_PRINT_THEMES, 0);
}

static gboolean
is_in (const TlItemColumns *columns, guint row, const TlSpan *stretch)
{
  return columns->from[row] < stretch->to && columns->to[row] > stretch->from;
}

/* The rows are in the order of time. */
static void
add_item (TlPrintDocument *self, const TlItemColumns *columns, guint row, TlInstant *year_end)
{
  if (columns->from[row] >= *year_end)
    {
      *year_end = tl_calendar_next (columns->from[row], TL_CALENDAR_YEAR, 1);
      add_block (self, TL_PRINT_YEAR, row);
    }
  add_block (self, TL_PRINT_ITEM, row);
}

static void
add_items (TlPrintDocument *self, TlVisibleSet *visible_set, const TlSpan *stretch)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);
  TlInstant year_end = TL_INSTANT_MIN;
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &n_rows);

  for (guint i = 0; i < n_rows && columns->from[rows[i]] < stretch->to; i++)
    if (is_in (columns, rows[i], stretch) && self->n_items++ < TL_PRINT_MOST_ITEMS)
      add_item (self, columns, rows[i], &year_end);
  if (self->n_items == 0 || self->n_items > TL_PRINT_MOST_ITEMS)
    add_block (self, TL_PRINT_COUNT, 0);
}

/* What the items that are printed rest on, in the order of the chronicle. */
static void
add_sources (TlPrintDocument *self)
{
  guint n_sources = g_list_model_get_n_items (tl_chronicle_get_sources (self->chronicle));
  g_autofree gboolean *cited = g_new0 (gboolean, n_sources);
  gboolean any = FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const TlPrintBlock *block = &g_array_index (self->blocks, TlPrintBlock, i);
      guint n = 0;
      const guint16 *sources = NULL;

      if (block->kind == TL_PRINT_ITEM)
        sources = tl_chronicle_row_sources (self->chronicle, block->index, &n);
      for (guint s = 0; s < n; s++)
        any = cited[sources[s]] = TRUE;
    }
  if (any)
    add_block (self, TL_PRINT_SOURCES, 0);
  for (guint i = 0; i < n_sources; i++)
    if (cited[i])
      add_block (self, TL_PRINT_SOURCE, i);
}

/**
 * tl_print_document_new:
 * @visible_set: the items that are shown
 * @stretch: of these, which have time in common with this
 * @words: what is shown, in words
 * @picture: (nullable): the timeline as it is shown, on white paper
 *
 * Puts together what is to be printed: the picture, then the items year by year, at most
 * %TL_PRINT_MOST_ITEMS of them, then their sources.
 *
 * Returns: (transfer full): the document
 */
TlPrintDocument *
tl_print_document_new (TlVisibleSet *visible_set,
                       const TlSpan *stretch,
                       const char *words,
                       GskRenderNode *picture)
{
  TlPrintDocument *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);
  g_return_val_if_fail (stretch != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (TlPrintDocument, 1);
  self->chronicle = g_object_ref (tl_visible_set_get_chronicle (visible_set));
  self->words = g_strdup (words);
  self->picture = picture != NULL ? gsk_render_node_ref (picture) : NULL;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (TlPrintBlock));
  add_head (self);
  add_items (self, visible_set, stretch);
  add_sources (self);
  return self;
}

/**
 * tl_print_document_free:
 * @self: a document
 *
 * Frees @self.
 */
void
tl_print_document_free (TlPrintDocument *self)
{
  g_object_unref (self->chronicle);
  g_free (self->words);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  g_array_unref (self->blocks);
  g_free (self);
}
