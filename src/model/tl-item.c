/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item.h"

#include "tl-chronicle-private.h"
#include "tl-item-private.h"

typedef struct
{
  TlChronicle *chronicle;
  guint row;
} TlItemPrivate;

enum
{
  PROP_0,
  PROP_CHRONICLE,
  PROP_ROW,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TlItem, tl_item, G_TYPE_OBJECT)

#define PRIVATE(self) ((TlItemPrivate *) tl_item_get_instance_private (self))
#define ITEMS(self)   (&PRIVATE (self)->chronicle->items)

static void
tl_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlItem *self = TL_ITEM (object);

  switch (id)
    {
    case PROP_CHRONICLE:
      g_value_set_object (value, tl_item_get_chronicle (self));
      break;
    case PROP_ROW:
      g_value_set_uint (value, tl_item_get_row (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, tl_item_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlItemPrivate *priv = PRIVATE (TL_ITEM (object));

  switch (id)
    {
    case PROP_CHRONICLE:
      priv->chronicle = g_value_dup_object (value);
      break;
    case PROP_ROW:
      priv->row = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_item_dispose (GObject *object)
{
  TlItemPrivate *priv = PRIVATE (TL_ITEM (object));

  if (priv->chronicle != NULL)
    tl_chronicle_forget (priv->chronicle, TL_ITEM (object));
  g_clear_object (&priv->chronicle);
  G_OBJECT_CLASS (tl_item_parent_class)->dispose (object);
}

static void
tl_item_class_init (TlItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_item_get_property;
  object_class->set_property = tl_item_set_property;
  object_class->dispose = tl_item_dispose;

  properties[PROP_CHRONICLE] =
      g_param_spec_object ("chronicle", NULL, NULL, TL_TYPE_CHRONICLE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW] =
      g_param_spec_uint ("row", NULL, NULL, 0, TL_ROW_NONE, TL_ROW_NONE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_item_init (TlItem *self)
{
}

/* For the chronicle, which sees to it that a row has one object at a time. */
TlItem *
tl_item_new_for_row (TlChronicle *chronicle, guint row)
{
  switch ((TlItemKind) chronicle->items.kind[row])
    {
    case TL_ITEM_EVENT:
      return g_object_new (TL_TYPE_EVENT, "chronicle", chronicle, "row", row, NULL);
    case TL_ITEM_QUOTE:
      return g_object_new (TL_TYPE_QUOTE, "chronicle", chronicle, "row", row, NULL);
    case TL_ITEM_PERSON:
      return TL_ITEM (tl_person_new_for_index (chronicle, chronicle->items.related[row], row));
    case TL_N_ITEM_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static const TlPersonRow *
rowless_person (TlItem *self)
{
  return &g_array_index (PRIVATE (self)->chronicle->people, TlPersonRow,
                         tl_person_get_index (TL_PERSON (self)));
}

static gboolean
has_row (TlItem *self)
{
  return PRIVATE (self)->row != TL_ROW_NONE;
}

/**
 * tl_item_get_chronicle:
 * @self: an item
 *
 * Returns: (transfer none): the chronicle that it is an item of
 */
TlChronicle *
tl_item_get_chronicle (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  return PRIVATE (self)->chronicle;
}

/**
 * tl_item_get_row:
 * @self: an item
 *
 * Returns: its place among the chronicle's items in the order of time, or %TL_ROW_NONE for a
 *   person who is not on the timeline
 */
guint
tl_item_get_row (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), TL_ROW_NONE);
  return PRIVATE (self)->row;
}

/**
 * tl_item_get_kind:
 * @self: an item
 *
 * Returns: whether it is an event, a quote or a person
 */
TlItemKind
tl_item_get_kind (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), TL_ITEM_EVENT);
  return has_row (self) ? (TlItemKind) ITEMS (self)->kind[PRIVATE (self)->row] : TL_ITEM_PERSON;
}

/**
 * tl_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the id that the file gives it
 */
const char *
tl_item_get_id (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  return tl_chronicle_text (PRIVATE (self)->chronicle, has_row (self)
                                                           ? ITEMS (self)->id[PRIVATE (self)->row]
                                                           : rowless_person (self)->id);
}

/**
 * tl_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): the title of an event, the words of a quote, the name of a person
 */
const char *
tl_item_get_title (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  return tl_chronicle_text (PRIVATE (self)->chronicle,
                            has_row (self) ? ITEMS (self)->title[PRIVATE (self)->row]
                                           : rowless_person (self)->name);
}

/**
 * tl_item_get_summary:
 * @self: an item
 *
 * Returns: (transfer none): what happened, or who the person is; empty when not told
 */
const char *
tl_item_get_summary (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  return tl_chronicle_text (PRIVATE (self)->chronicle,
                            has_row (self) ? ITEMS (self)->summary[PRIVATE (self)->row]
                                           : rowless_person (self)->description);
}

/**
 * tl_item_get_date_text:
 * @self: an item
 *
 * Returns: (transfer none): its date in EDTF; empty when it has none
 */
const char *
tl_item_get_date_text (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  return has_row (self) ? tl_chronicle_row_date (PRIVATE (self)->chronicle, PRIVATE (self)->row)
                        : "";
}

/**
 * tl_item_get_date:
 * @self: an item
 * @date: (out): its date; free it with tl_date_clear()
 *
 * Returns: whether it has a date
 */
gboolean
tl_item_get_date (TlItem *self, TlDate *date)
{
  g_return_val_if_fail (TL_IS_ITEM (self), FALSE);
  return has_row (self) && tl_date_parse (tl_item_get_date_text (self), -1, date, NULL);
}

/**
 * tl_item_dup_date_words:
 * @self: an item
 *
 * Returns: (transfer full): its date in words, in the language of the reader; empty when it has
 *   none
 */
char *
tl_item_dup_date_words (TlItem *self)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);
  if (!tl_item_get_date (self, &date))
    return g_strdup ("");
  return tl_item_get_kind (self) == TL_ITEM_PERSON ? tl_date_to_span_words (&date)
                                                   : tl_date_to_words (&date);
}

/**
 * tl_item_get_basis:
 * @self: an item
 *
 * Returns: what its date rests on
 */
TlBasis
tl_item_get_basis (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), TL_BASIS_STATED);
  return has_row (self) ? (TlBasis) ITEMS (self)->basis[PRIVATE (self)->row] : TL_BASIS_INFERRED;
}

/**
 * tl_item_get_themes:
 * @self: an item
 *
 * Returns: its themes, theme i as bit i
 */
guint64
tl_item_get_themes (TlItem *self)
{
  g_return_val_if_fail (TL_IS_ITEM (self), 0);
  return has_row (self) ? ITEMS (self)->themes[PRIVATE (self)->row] : 0;
}

/**
 * tl_item_has_evidence:
 * @self: an item
 * @evidence: a sort of evidence
 *
 * Returns: whether that holds for the item
 */
gboolean
tl_item_has_evidence (TlItem *self, TlEvidence evidence)
{
  g_return_val_if_fail (TL_IS_ITEM (self), FALSE);
  return has_row (self) && (ITEMS (self)->evidence[PRIVATE (self)->row] & (1 << evidence)) != 0;
}

/**
 * tl_item_get_n_sources:
 * @self: an item
 *
 * Returns: how many sources it rests on
 */
guint
tl_item_get_n_sources (TlItem *self)
{
  guint n = 0;

  g_return_val_if_fail (TL_IS_ITEM (self), 0);

  if (has_row (self))
    tl_chronicle_row_sources (PRIVATE (self)->chronicle, PRIVATE (self)->row, &n);
  return n;
}

static gboolean
has_ended (const TlDate *life, const TlDate *date)
{
  return life->shape == TL_DATE_INTERVAL && life->end.bound == TL_DATE_BOUND_DATED &&
         tl_date_earliest (date) >= life->end.to;
}

/**
 * tl_item_dup_age_words:
 * @self: an item
 *
 * Returns: (transfer full) (nullable): how old the chronicle's subject was, in whole years, as
 *   "41" or "40–41"; %NULL when it is not known, or when the subject was dead by then
 */
char *
tl_item_dup_age_words (TlItem *self)
{
  g_autoptr (TlPerson) subject = NULL;
  g_auto (TlDate) life = TL_DATE_INIT;
  g_auto (TlDate) date = TL_DATE_INIT;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  subject = tl_chronicle_dup_subject (PRIVATE (self)->chronicle);
  if (subject == NULL || TL_ITEM (subject) == self || !tl_person_has_own_date (subject) ||
      !tl_item_get_date (TL_ITEM (subject), &life) || !tl_item_get_date (self, &date) ||
      has_ended (&life, &date))
    return NULL;
  return tl_date_age_words (&life, &date);
}
