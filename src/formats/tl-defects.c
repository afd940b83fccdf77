/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-defect.h"

struct _TlDefects
{
  GObject parent_instance;

  GPtrArray *items; /* of TlDefect */
  guint counts[TL_N_SEVERITIES];
};

enum
{
  PROP_0,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
tl_defects_get_item_type (GListModel *model)
{
  return TL_TYPE_DEFECT;
}

static guint
tl_defects_get_n_items (GListModel *model)
{
  return TL_DEFECTS (model)->items->len;
}

static gpointer
tl_defects_get_item (GListModel *model, guint position)
{
  TlDefects *self = TL_DEFECTS (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
tl_defects_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_defects_get_item_type;
  iface->get_n_items = tl_defects_get_n_items;
  iface->get_item = tl_defects_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlDefects,
                               tl_defects,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tl_defects_list_model_init))

static void
tl_defects_finalize (GObject *object)
{
  TlDefects *self = TL_DEFECTS (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (tl_defects_parent_class)->finalize (object);
}

static void
tl_defects_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TlDefects *self = TL_DEFECTS (object);

  switch (prop_id)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, TL_TYPE_DEFECT);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tl_defects_class_init (TlDefectsClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_defects_finalize;
  object_class->get_property = tl_defects_get_property;

  properties[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_defects_init (TlDefects *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tl_defects_new:
 *
 * Makes a report without defects.
 *
 * Returns: (transfer full): a new report
 */
TlDefects *
tl_defects_new (void)
{
  return g_object_new (TL_TYPE_DEFECTS, NULL);
}

/**
 * tl_defects_add:
 * @self: a report
 * @severity: how much the defect matters
 * @line: the line where it stands, from 1; 0 for nowhere in particular
 * @column: the character of the line, from 1; 0 for nowhere in particular
 * @message: what is wrong and how to mend it
 *
 * Adds a defect at the end. When the report is full of the severity the defect is only counted.
 */
void
tl_defects_add (TlDefects *self, TlSeverity severity, guint line, guint column, const char *message)
{
  gboolean full;

  g_return_if_fail (TL_IS_DEFECTS (self));
  g_return_if_fail (severity < TL_N_SEVERITIES);
  g_return_if_fail (message != NULL);

  full = tl_defects_is_full (self, severity);
  tl_defects_count (self, severity);
  if (full)
    return;

  g_ptr_array_add (self->items, g_object_new (TL_TYPE_DEFECT, "severity", severity, "line", line,
                                              "column", column, "message", message, NULL));
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/**
 * tl_defects_count:
 * @self: a report
 * @severity: how much the defect matters
 *
 * Counts a defect without keeping it. For when the report is full of its severity, and making a
 * message that nobody will see would take time.
 */
void
tl_defects_count (TlDefects *self, TlSeverity severity)
{
  g_return_if_fail (TL_IS_DEFECTS (self));
  g_return_if_fail (severity < TL_N_SEVERITIES);

  self->counts[severity]++;
}

/**
 * tl_defects_is_full:
 * @self: a report
 * @severity: a severity
 *
 * Gets whether the report holds %TL_DEFECTS_KEPT defects of a severity. Each severity has its own
 * room, so that no number of notes hides an error.
 *
 * Returns: %TRUE when a further defect would only be counted
 */
gboolean
tl_defects_is_full (TlDefects *self, TlSeverity severity)
{
  g_return_val_if_fail (TL_IS_DEFECTS (self), TRUE);
  g_return_val_if_fail (severity < TL_N_SEVERITIES, TRUE);

  return self->counts[severity] >= TL_DEFECTS_KEPT;
}

/**
 * tl_defects_get_n:
 * @self: a report
 * @severity: a severity
 *
 * Gets how many defects of a severity were found, those that were only counted included.
 *
 * Returns: a number of defects
 */
guint
tl_defects_get_n (TlDefects *self, TlSeverity severity)
{
  g_return_val_if_fail (TL_IS_DEFECTS (self), 0);
  g_return_val_if_fail (severity < TL_N_SEVERITIES, 0);

  return self->counts[severity];
}

/**
 * tl_defects_get_n_left_out:
 * @self: a report
 *
 * Gets how many defects were counted beyond those that the list holds.
 *
 * Returns: a number of defects
 */
guint
tl_defects_get_n_left_out (TlDefects *self)
{
  guint n = 0;

  g_return_val_if_fail (TL_IS_DEFECTS (self), 0);

  for (guint i = 0; i < TL_N_SEVERITIES; i++)
    n += self->counts[i];

  return n - self->items->len;
}

/**
 * tl_defects_clear:
 * @self: a report
 *
 * Takes all defects out, for when a file is read again.
 */
void
tl_defects_clear (TlDefects *self)
{
  guint n;

  g_return_if_fail (TL_IS_DEFECTS (self));

  n = self->items->len;
  memset (self->counts, 0, sizeof self->counts);
  if (n == 0)
    return;

  g_ptr_array_set_size (self->items, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  TlDefect *first = *(TlDefect *const *) a;
  TlDefect *second = *(TlDefect *const *) b;
  guint line_a = tl_defect_get_line (first);
  guint line_b = tl_defect_get_line (second);
  guint column_a = tl_defect_get_column (first);
  guint column_b = tl_defect_get_column (second);

  if (line_a != line_b)
    return line_a < line_b ? -1 : 1;

  return column_a < column_b ? -1 : column_a > column_b;
}

/**
 * tl_defects_sort:
 * @self: a report
 *
 * Puts the defects in the order of the file. Those at one place keep their order.
 */
void
tl_defects_sort (TlDefects *self)
{
  g_return_if_fail (TL_IS_DEFECTS (self));

  if (self->items->len < 2)
    return;

  g_ptr_array_sort (self->items, compare_places);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->items->len, self->items->len);
}
