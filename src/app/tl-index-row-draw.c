/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a row of the index is measured and drawn. */

#include "tl-color-dot.h"
#include "tl-index-row-private.h"
#include "tl-kind-icon.h"

#include <adwaita.h>

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
has_pill (TlIndexRow *self, guint pill)
{
  return self->pills[pill] != NULL && gtk_widget_get_visible (self->pills[pill]);
}

static int
pill_size (TlIndexRow *self, guint pill, GtkOrientation orientation)
{
  int size;

  if (!has_pill (self, pill))
    return 0;
  gtk_widget_measure (self->pills[pill], orientation, -1, NULL, &size, NULL, NULL);
  return size;
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
pills_width (TlIndexRow *self)
{
  int width = 0;

  for (guint pill = 0; pill < TL_INDEX_N_PILLS; pill++)
    if (has_pill (self, pill))
      width += pill_size (self, pill, GTK_ORIENTATION_HORIZONTAL) + SPACING;
  return width;
}

static int
pills_height (TlIndexRow *self)
{
  int height = 0;

  for (guint pill = 0; pill < TL_INDEX_N_PILLS; pill++)
    height = MAX (height, pill_size (self, pill, GTK_ORIENTATION_VERTICAL));
  return height;
}

/* The caption stands in a line with what stands behind it where both have room, else above that in
 * as many lines as it needs. @below gets where what stands behind it begins below its top. */
static int
fit_caption (TlIndexRow *self, int width, int *below)
{
  int room = text_width (self, width);
  int line_height = tl_index_text_caption_height (self->text);
  int height = pills_height (self);

  *below = 0;
  if (tl_index_text_caption_fits (self->text, self->caption, room - pills_width (self)))
    return MAX (line_height, height);
  line_height = tl_index_text_wrap_caption (self->text, self->caption, room);
  if (height == 0)
    return line_height;
  *below = line_height + LINE_SPACING;
  return *below + height;
}

static int
height_for_width (TlIndexRow *self, int width)
{
  int below;

  fit_title (self, width);
  return tl_index_text_title_height (self->text, self->title) + LINE_SPACING +
         fit_caption (self, width, &below);
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
allocate_pill (TlIndexRow *self, guint pill, int start, int top)
{
  int width = pill_size (self, pill, GTK_ORIENTATION_HORIZONTAL);
  graphene_point_t at = GRAPHENE_POINT_INIT (place (self, start, width), (float) top);

  gtk_widget_allocate (self->pills[pill], width, pill_size (self, pill, GTK_ORIENTATION_VERTICAL),
                       -1, gsk_transform_translate (NULL, &at));
}

static void
tl_index_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlIndexRow *self = TL_INDEX_ROW (widget);
  int start = TEXT_START;
  int caption_width, below;

  fit_title (self, width);
  fit_caption (self, width, &below);
  pango_layout_get_pixel_size (self->caption, &caption_width, NULL);
  if (below == 0)
    start += caption_width + SPACING;
  for (guint pill = 0; pill < TL_INDEX_N_PILLS; pill++)
    if (has_pill (self, pill))
      {
        allocate_pill (self, pill, start, caption_top (self) + below);
        start += pill_size (self, pill, GTK_ORIENTATION_HORIZONTAL) + SPACING;
      }
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
  for (guint pill = 0; pill < TL_INDEX_N_PILLS; pill++)
    if (has_pill (self, pill))
      gtk_widget_snapshot_child (widget, self->pills[pill], snapshot);
}

void
tl_index_row_draw_class_init (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = tl_index_row_get_request_mode;
  widget_class->measure = tl_index_row_measure;
  widget_class->size_allocate = tl_index_row_size_allocate;
  widget_class->snapshot = tl_index_row_snapshot;
}
