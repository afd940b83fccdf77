/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tick-labels.h"

#include "tl-axis-text.h"

/* When more labels than this are kept, all are dropped: the next frame brings back its own. */
#define MOST_LABELS 1024

#define LEFT_TO_RIGHT "\u200e"

/* A label of a tick, or what was measured for all labels of a level. */
typedef struct
{
  TlText text;
  gint64 of; /* where the tick begins; for all labels, the year that is as wide as any */
  gint64 step;
  guint8 unit;
  guint8 row;
  gboolean all;
} TlTickLabel;

struct _TlTickLabels
{
  TlTextCache *texts;
  GHashTable *labels;
  GdkRGBA colors[TL_N_TICK_ROWS];
};

static guint
tick_label_hash (gconstpointer key)
{
  const TlTickLabel *label = key;

  return g_int64_hash (&label->of) * 31 + (guint) label->step * 7 + label->unit * 4u + label->row;
}

static gboolean
tick_label_equal (gconstpointer a, gconstpointer b)
{
  const TlTickLabel *one = a;
  const TlTickLabel *other = b;

  return one->of == other->of && one->step == other->step && one->unit == other->unit &&
         one->row == other->row && one->all == other->all;
}

static void
tick_label_free (gpointer data)
{
  TlTickLabel *label = data;

  g_clear_pointer (&label->text.node, gsk_render_node_unref);
  g_free (label);
}

/**
 * tl_tick_labels_new:
 * @texts: where the labels are shaped; it must outlive them
 *
 * Returns: (transfer full): no labels yet
 */
TlTickLabels *
tl_tick_labels_new (TlTextCache *texts)
{
  TlTickLabels *self = g_new0 (TlTickLabels, 1);

  self->texts = texts;
  self->labels = g_hash_table_new_full (tick_label_hash, tick_label_equal, tick_label_free, NULL);
  return self;
}

/**
 * tl_tick_labels_free:
 * @self: labels
 *
 * Frees @self.
 */
void
tl_tick_labels_free (TlTickLabels *self)
{
  g_hash_table_unref (self->labels);
  g_free (self);
}

/**
 * tl_tick_labels_forget:
 * @self: labels
 *
 * Forgets all labels, because the font has changed.
 */
void
tl_tick_labels_forget (TlTickLabels *self)
{
  g_hash_table_remove_all (self->labels);
}

/**
 * tl_tick_labels_begin_frame:
 * @self: labels
 * @major: the colour of the upper row
 * @minor: the colour of the lower row
 *
 * To be called before each frame.
 */
void
tl_tick_labels_begin_frame (TlTickLabels *self, const GdkRGBA *major, const GdkRGBA *minor)
{
  if (!gdk_rgba_equal (&self->colors[TL_TICK_MAJOR], major) ||
      !gdk_rgba_equal (&self->colors[TL_TICK_MINOR], minor) ||
      g_hash_table_size (self->labels) > MOST_LABELS)
    tl_tick_labels_forget (self);
  self->colors[TL_TICK_MAJOR] = *major;
  self->colors[TL_TICK_MINOR] = *minor;
}

/* The label that all ticks of a level are measured by. */
static char *
widest_text (TlTickRow row, const TlAxisLevel *level, gint64 year)
{
  if (row == TL_TICK_MINOR)
    return tl_axis_widest_text (level, year);
  return tl_axis_major_text (level, tl_instant_from_ymd (year, 9, 28));
}

static char *
label_text (const TlTickLabel *label)
{
  const TlAxisLevel level = { (TlCalendarUnit) label->unit, label->step };

  if (label->all)
    return widest_text ((TlTickRow) label->row, &level, label->of);
  return label->row == TL_TICK_MAJOR ? tl_axis_major_text (&level, label->of)
                                     : tl_axis_minor_text (&level, label->of);
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Time runs from left to right in all languages, and so do the years from 1900 to 1999; words run
 * as they do elsewhere. */
static char *
label_in_order (const TlTickLabel *label)
{
  g_autofree char *text = label_text (label);

  return g_strconcat (has_letters (text) ? "" : LEFT_TO_RIGHT, text, NULL);
}

static const TlText *
ensure (TlTickLabels *self, const TlTickLabel *key)
{
  TlTickLabel *label = g_hash_table_lookup (self->labels, key);
  g_autofree char *words = NULL;

  if (label != NULL)
    return &label->text;

  words = label_in_order (key);
  label = g_memdup2 (key, sizeof *key);
  label->text =
      *tl_text_cache_get (self->texts, key->row == TL_TICK_MAJOR ? TL_TEXT_PLAIN : TL_TEXT_BOLD,
                          words, -1, &self->colors[key->row]);
  if (label->text.node != NULL)
    gsk_render_node_ref (label->text.node);
  g_hash_table_add (self->labels, label);
  return &label->text;
}

/**
 * tl_tick_labels_get:
 * @self: labels
 * @row: a row of the axis
 * @level: the level of the tick
 * @tick: where the tick begins
 *
 * Returns: (transfer none): the label of a tick, to be drawn in the same frame
 */
const TlText *
tl_tick_labels_get (TlTickLabels *self, TlTickRow row, const TlAxisLevel *level, TlInstant tick)
{
  const TlTickLabel key = {
    .of = tick,
    .step = level->step,
    .unit = (guint8) level->unit,
    .row = (guint8) row,
  };

  return ensure (self, &key);
}

/* The names of months differ too much for one to stand for all. */
static int
widest_month (TlTickLabels *self, const TlAxisLevel *level)
{
  int widest = 0;

  for (int month = 1; month <= 12; month++)
    widest = MAX (widest, tl_tick_labels_get (self, TL_TICK_MINOR, level,
                                              tl_instant_from_ymd (2001, month, 1))
                              ->width);
  return widest;
}

/**
 * tl_tick_labels_get_widest:
 * @self: labels
 * @row: a row of the axis
 * @level: a level
 * @year: what tl_axis_widest_year() gives for the view
 *
 * Returns: the px that a label of the level takes at most, about
 */
int
tl_tick_labels_get_widest (TlTickLabels *self, TlTickRow row, const TlAxisLevel *level, gint64 year)
{
  const gboolean tells_year = row == TL_TICK_MAJOR || level->unit == TL_CALENDAR_YEAR;
  const TlTickLabel key = {
    .of = tells_year ? year : 0,
    .step = level->step,
    .unit = (guint8) level->unit,
    .row = (guint8) row,
    .all = TRUE,
  };

  if (row == TL_TICK_MINOR && level->unit == TL_CALENDAR_MONTH)
    return widest_month (self, level);
  return ensure (self, &key)->width;
}
