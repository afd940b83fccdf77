/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-passage.h"

#include "tl-chronicle-private.h"
#include "tl-passage-private.h"

struct _TlPassage
{
  GObject parent_instance;

  TlChronicle *chronicle;
  guint index;
};

G_DEFINE_FINAL_TYPE (TlPassage, tl_passage, G_TYPE_OBJECT)

static void
tl_passage_finalize (GObject *object)
{
  g_object_unref (TL_PASSAGE (object)->chronicle);
  G_OBJECT_CLASS (tl_passage_parent_class)->finalize (object);
}

static void
tl_passage_class_init (TlPassageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_passage_finalize;
}

static void
tl_passage_init (TlPassage *self)
{
}

TlPassage *
tl_passage_new (TlChronicle *chronicle, guint index)
{
  TlPassage *self = g_object_new (TL_TYPE_PASSAGE, NULL);

  self->chronicle = g_object_ref (chronicle);
  self->index = index;
  return self;
}

static const TlPassageRow *
row_of (TlPassage *self)
{
  return &g_array_index (self->chronicle->passages, TlPassageRow, self->index);
}

/**
 * tl_passage_get_source:
 * @self: a passage
 *
 * Returns: (transfer none): the text that it is from
 */
TlSource *
tl_passage_get_source (TlPassage *self)
{
  g_return_val_if_fail (TL_IS_PASSAGE (self), NULL);
  return tl_chronicle_get_source (self->chronicle, row_of (self)->source);
}

/**
 * tl_passage_get_exact:
 * @self: a passage
 *
 * Returns: (transfer none): the words, as they stand in the source
 */
const char *
tl_passage_get_exact (TlPassage *self)
{
  g_return_val_if_fail (TL_IS_PASSAGE (self), NULL);
  return tl_chronicle_text (self->chronicle, row_of (self)->exact);
}

/**
 * tl_passage_get_prefix:
 * @self: a passage
 *
 * Returns: (transfer none): what stands right before; empty when not given
 */
const char *
tl_passage_get_prefix (TlPassage *self)
{
  g_return_val_if_fail (TL_IS_PASSAGE (self), NULL);
  return tl_chronicle_text (self->chronicle, row_of (self)->prefix);
}

/**
 * tl_passage_get_suffix:
 * @self: a passage
 *
 * Returns: (transfer none): what stands right after; empty when not given
 */
const char *
tl_passage_get_suffix (TlPassage *self)
{
  g_return_val_if_fail (TL_IS_PASSAGE (self), NULL);
  return tl_chronicle_text (self->chronicle, row_of (self)->suffix);
}

/**
 * tl_passage_get_line:
 * @self: a passage
 *
 * Returns: the line of the source on which it begins, from 1; 0 when not given
 */
guint
tl_passage_get_line (TlPassage *self)
{
  g_return_val_if_fail (TL_IS_PASSAGE (self), 0);
  return row_of (self)->line;
}
