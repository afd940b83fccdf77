/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-row.h"

#include "tl-color-dot.h"
#include "tl-item-words.h"
#include "tl-kind-icon.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define ICON_SIZE     16
#define DOT_SIZE      12
#define DOT_SPACING   3
#define SPACING       12
#define LINE_SPACING  3
#define FIRST_LINE    4 /* from the top to what stands in the middle of the first line */
#define TEXT_START    (ICON_SIZE + SPACING)
#define MIN_WIDTH     160
#define NATURAL_WIDTH 480

/* As libadwaita dims. */
#define DIMMED               0.55f
#define DIMMED_HIGH_CONTRAST 0.9f

struct _TlIndexRow
{
  GtkWidget parent_instance;

  TlIndexText *text;
  TlItem *item;
  PangoLayout *title;
  PangoLayout *caption;
  GtkWidget *disputed; /* NULL until an item is */
};

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, GTK_TYPE_WIDGET)

static guint64
shown_themes (TlIndexRow *self)
{
  return self->item != NULL ? tl_item_get_themes (self->item) : 0;
}

static int
dots_width (TlIndexRow *self)
{
  int n = __builtin_popcountll (shown_themes (self));

  return n == 0 ? 0 : n * (DOT_SIZE + DOT_SPACING) - DOT_SPACING + SPACING;
}

static int
text_width (TlIndexRow *self, int width)
{
  return MAX (width - TEXT_START - dots_width (self), 1);
}

static gboolean
is_disputed (TlIndexRow *self)
{
  return self->disputed != NULL && gtk_widget_get_visible (self->disputed);
}

/* Lines are broken where they are to be measured or drawn. */
static void
fit_title (TlIndexRow *self, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  pango_layout_set_alignment (self->title, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (self->title, text_width (self, width) * PANGO_SCALE);
}

static int
height_for_width (TlIndexRow *self, int width)
{
  int disputed_height = 0;

  fit_title (self, width);
  if (is_disputed (self))
    gtk_widget_measure (self->disputed, GTK_ORIENTATION_VERTICAL, -1, &disputed_height, NULL, NULL,
                        NULL);
  return tl_index_text_title_height (self->text, self->title) + LINE_SPACING +
         MAX (tl_index_text_caption_height (self->text), disputed_height);
}

static GtkSizeRequestMode
tl_index_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tl_index_row_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = height_for_width (TL_INDEX_ROW (widget), for_size < 0 ? NATURAL_WIDTH : for_size);
  *natural = *minimum;
}

/* The left edge of what stands @start from where reading begins. */
static float
place (TlIndexRow *self, int start, int width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    start = gtk_widget_get_width (GTK_WIDGET (self)) - start - width;
  return (float) start;
}

static int
caption_top (TlIndexRow *self)
{
  return tl_index_text_title_height (self->text, self->title) + LINE_SPACING;
}

static void
allocate_disputed (TlIndexRow *self, int available)
{
  int width, height, caption_width;
  GskTransform *transform;
  graphene_point_t at;

  gtk_widget_measure (self->disputed, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->disputed, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  pango_layout_set_width (self->caption, MAX (available - width - SPACING, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->caption, &caption_width, NULL);
  at = GRAPHENE_POINT_INIT (place (self, TEXT_START + caption_width + SPACING, width),
                            (float) caption_top (self));
  transform = gsk_transform_translate (NULL, &at);
  gtk_widget_allocate (self->disputed, width, height, -1, transform);
}

static void
tl_index_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlIndexRow *self = TL_INDEX_ROW (widget);
  int available = text_width (self, width);

  fit_title (self, width);
  if (is_disputed (self))
    allocate_disputed (self, available);
  else
    pango_layout_set_width (self->caption, available * PANGO_SCALE);
}

static void
draw_icon (TlIndexRow *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      icons, tl_kind_icon_name (tl_item_get_kind (self->item)), NULL, ICON_SIZE,
      gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place (self, 0, ICON_SIZE), FIRST_LINE));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_dots (TlIndexRow *self, GtkSnapshot *snapshot)
{
  TlChronicle *chronicle = tl_item_get_chronicle (self->item);
  int start = gtk_widget_get_width (GTK_WIDGET (self)) - dots_width (self) + SPACING;

  for (guint64 themes = shown_themes (self); themes != 0; themes &= themes - 1)
    {
      guint theme = (guint) __builtin_ctzll (themes);
      graphene_rect_t bounds =
          GRAPHENE_RECT_INIT (place (self, start, DOT_SIZE), FIRST_LINE, DOT_SIZE, DOT_SIZE);

      tl_color_dot_draw (GTK_WIDGET (self), snapshot, tl_chronicle_get_theme (chronicle, theme),
                         &bounds);
      start += DOT_SIZE + DOT_SPACING;
    }
}

static void
tl_index_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlIndexRow *self = TL_INDEX_ROW (widget);
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA color;
  int title_width = pango_layout_get_width (self->title) / PANGO_SCALE;
  int caption_width = pango_layout_get_width (self->caption) / PANGO_SCALE;

  if (self->item == NULL)
    return;

  gtk_widget_get_color (widget, &color);
  draw_text (snapshot, self->title, place (self, TEXT_START, title_width), 0, &color);
  color.alpha *= adw_style_manager_get_high_contrast (style) ? DIMMED_HIGH_CONTRAST : DIMMED;
  draw_text (snapshot, self->caption, place (self, TEXT_START, caption_width),
             (float) caption_top (self), &color);
  draw_icon (self, snapshot, &color);
  draw_dots (self, snapshot);
  if (is_disputed (self))
    gtk_widget_snapshot_child (widget, self->disputed, snapshot);
}

static void
tl_index_row_dispose (GObject *object)
{
  TlIndexRow *self = TL_INDEX_ROW (object);

  g_clear_pointer (&self->disputed, gtk_widget_unparent);
  g_clear_object (&self->text);
  g_clear_object (&self->title);
  g_clear_object (&self->caption);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (tl_index_row_parent_class)->dispose (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_index_row_dispose;
  widget_class->get_request_mode = tl_index_row_get_request_mode;
  widget_class->measure = tl_index_row_measure;
  widget_class->size_allocate = tl_index_row_size_allocate;
  widget_class->snapshot = tl_index_row_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tl_index_row_init (TlIndexRow *self)
{
}

/**
 * tl_index_row_new:
 * @text: what all rows of a list share
 *
 * Returns: (transfer floating): a row of no item yet
 */
GtkWidget *
tl_index_row_new (TlIndexText *text)
{
  TlIndexRow *self;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (text), NULL);

  self = g_object_new (TL_TYPE_INDEX_ROW, NULL);
  self->text = g_object_ref (text);
  self->title = tl_index_text_create_title (text);
  self->caption = tl_index_text_create_caption (text);
  return GTK_WIDGET (self);
}

/**
 * tl_index_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item that it shows
 */
TlItem *
tl_index_row_get_item (TlIndexRow *self)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (self), NULL);

  return self->item;
}

static void
show_title (TlIndexRow *self)
{
  g_autofree char *title = tl_item_words_title (self->item);
  g_autoptr (PangoAttrList) attributes = NULL;

  if (tl_item_get_kind (self->item) == TL_ITEM_QUOTE)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
    }
  pango_layout_set_attributes (self->title, attributes);
  pango_layout_set_text (self->title, title, -1);
}

static char *
evidence_words (TlItem *item)
{
  guint n = tl_item_get_n_sources (item);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  return g_strdup (tl_item_has_evidence (item, TL_EVIDENCE_UNSOURCED) ? _ ("unsourced") : "");
}

static void
show_caption (TlIndexRow *self)
{
  g_autofree char *date = tl_item_dup_date_words (self->item);
  g_autofree char *evidence = evidence_words (self->item);
  /* An em apart. */
  g_autofree char *caption = g_strjoin (*evidence != '\0' ? "\u2003" : "", date, evidence, NULL);

  pango_layout_set_text (self->caption, caption, -1);
}

static void
show_disputed (TlIndexRow *self)
{
  gboolean disputed = tl_item_has_evidence (self->item, TL_EVIDENCE_DISPUTED);

  if (self->disputed == NULL && disputed)
    {
      self->disputed = gtk_label_new (C_ ("evidence", "Disputed"));
      gtk_widget_add_css_class (self->disputed, "caption");
      gtk_widget_add_css_class (self->disputed, "tl-disputed");
      gtk_widget_set_parent (self->disputed, GTK_WIDGET (self));
    }
  if (self->disputed != NULL)
    gtk_widget_set_visible (self->disputed, disputed);
}

/**
 * tl_index_row_set_item:
 * @self: a row
 * @item: the item to show
 *
 * Shows an item.
 */
void
tl_index_row_set_item (TlIndexRow *self, TlItem *item)
{
  g_return_if_fail (TL_IS_INDEX_ROW (self));
  g_return_if_fail (TL_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  show_title (self);
  show_caption (self);
  show_disputed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
