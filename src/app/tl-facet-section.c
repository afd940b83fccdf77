/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-section.h"

#include "tl-facet-names.h"
#include "tl-facet-row.h"
#include "tl-more-button.h"

/* How many rows of a long list are shown at first. */
#define ROWS_AT_FIRST 8

struct _TlFacetSection
{
  GtkBox parent_instance;

  TlFacet facet;
  TlVisibleSet *visible_set;
  GArray *values; /* of TlRankedValue, in the order of the rows */

  GtkWidget *heading_box;
  GtkLabel *heading;
  GtkWidget *suffix;
  GtkWidget *rows;
  TlMoreButton *more_button;
};

/* A value and how many items it has in the whole chronicle. */
typedef struct
{
  guint value;
  guint n_items;
} TlRankedValue;

enum
{
  PROP_0,
  PROP_FACET,
  PROP_SUFFIX,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlFacetSection, tl_facet_section, GTK_TYPE_BOX)

/* Themes, kinds and evidence keep the order they are given in; what can be many is ranked. */
static gboolean
is_ranked (TlFacet facet)
{
  return facet == TL_FACET_PERSON || facet == TL_FACET_ORGANISATION || facet == TL_FACET_SOURCE;
}

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const TlRankedValue *left = a;
  const TlRankedValue *right = b;

  if (left->n_items != right->n_items)
    return left->n_items > right->n_items ? -1 : 1;
  return left->value < right->value ? -1 : left->value > right->value;
}

/* A sort of evidence that no item has is not worth a row. */
static gboolean
is_wanted (TlFacetSection *self, const TlRankedValue *ranked)
{
  return self->facet != TL_FACET_EVIDENCE || ranked->n_items > 0;
}

/* Taken once: were the rows ranked by live counts, they would move while the reader filters. */
static void
rank_values (TlFacetSection *self)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  guint n_values = tl_facet_get_n_values (chronicle, self->facet);

  for (guint value = 0; value < n_values; value++)
    {
      TlRankedValue ranked = { value,
                               tl_visible_set_get_count (self->visible_set, self->facet, value) };

      if (is_wanted (self, &ranked))
        g_array_append_val (self->values, ranked);
    }
  if (is_ranked (self->facet))
    g_array_sort (self->values, compare_ranked);
}

static GtkWidget *
create_row (gpointer section, guint row)
{
  TlFacetSection *self = section;

  return tl_facet_row_new (self->visible_set, self->facet,
                           g_array_index (self->values, TlRankedValue, row).value);
}

/* What is chosen from elsewhere, by a pill say, must have a row that shows it. */
static void
show_chosen (TlFacetSection *self)
{
  TlFilter *filter = tl_visible_set_get_filter (self->visible_set);

  if (tl_filter_get_n_chosen (filter, self->facet) == 0)
    return;

  for (guint i = tl_more_button_get_n_shown (self->more_button); i < self->values->len; i++)
    {
      TlRankedValue ranked = g_array_index (self->values, TlRankedValue, i);
      guint n_shown = tl_more_button_get_n_shown (self->more_button);

      if (!tl_filter_get_chosen (filter, self->facet, ranked.value))
        continue;
      g_array_remove_index (self->values, i);
      g_array_insert_val (self->values, n_shown, ranked);
      tl_more_button_show_rows (self->more_button, n_shown + 1);
    }
}

static void
tl_facet_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TlFacetSection *self = TL_FACET_SECTION (object);

  switch (prop_id)
    {
    case PROP_FACET:
      g_value_set_uint (value, self->facet);
      break;
    case PROP_SUFFIX:
      g_value_set_object (value, self->suffix);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->heading));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Each is given once, by the template that the section stands in. */
static void
tl_facet_section_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  TlFacetSection *self = TL_FACET_SECTION (object);

  switch (prop_id)
    {
    case PROP_FACET:
      self->facet = g_value_get_uint (value);
      break;
    case PROP_SUFFIX:
      self->suffix = g_value_get_object (value);
      if (self->suffix != NULL)
        gtk_box_append (GTK_BOX (self->heading_box), self->suffix);
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->heading, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tl_facet_section_dispose (GObject *object)
{
  TlFacetSection *self = TL_FACET_SECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FACET_SECTION);
  g_clear_object (&self->visible_set);

  G_OBJECT_CLASS (tl_facet_section_parent_class)->dispose (object);
}

static void
tl_facet_section_finalize (GObject *object)
{
  TlFacetSection *self = TL_FACET_SECTION (object);

  g_array_unref (self->values);

  G_OBJECT_CLASS (tl_facet_section_parent_class)->finalize (object);
}

static void
tl_facet_section_class_init (TlFacetSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_facet_section_get_property;
  object_class->set_property = tl_facet_section_set_property;
  object_class->dispose = tl_facet_section_dispose;
  object_class->finalize = tl_facet_section_finalize;

  properties[PROP_FACET] =
      g_param_spec_uint ("facet", NULL, NULL, 0, TL_N_FACETS - 1, TL_FACET_THEME,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUFFIX] =
      g_param_spec_object ("suffix", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TL_TYPE_MORE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-facet-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFacetSection, heading_box);
  gtk_widget_class_bind_template_child (widget_class, TlFacetSection, heading);
  gtk_widget_class_bind_template_child (widget_class, TlFacetSection, rows);
  gtk_widget_class_bind_template_child (widget_class, TlFacetSection, more_button);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_facet_section_init (TlFacetSection *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (TlRankedValue));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_facet_section_set_visible_set:
 * @self: a section
 * @visible_set: what counts the items and holds the filter
 *
 * Makes the rows anew, ranked by what @visible_set counts now.
 */
void
tl_facet_section_set_visible_set (TlFacetSection *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_FACET_SECTION (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));

  if (!g_set_object (&self->visible_set, visible_set))
    return;

  g_array_set_size (self->values, 0);
  rank_values (self);
  tl_more_button_fill (self->more_button, self->rows, self->values->len, ROWS_AT_FIRST, create_row,
                       self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->values->len > 0);
}

/**
 * tl_facet_section_update:
 * @self: a section
 *
 * Reads the state and the count of every row from the filter and the visible set.
 */
void
tl_facet_section_update (TlFacetSection *self)
{
  g_return_if_fail (TL_IS_FACET_SECTION (self));

  if (self->visible_set == NULL)
    return;

  show_chosen (self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    tl_facet_row_update (TL_FACET_ROW (row));
}
