/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-bare.h"

#include <math.h>

void
bench_bare_init (BenchBare *self, TlTimeline *timeline)
{
  self->timeline = timeline;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

void
bench_bare_clear (BenchBare *self)
{
  g_hash_table_unref (self->layouts);
}

static PangoLayout *
lay_out (BenchBare *self, const TlPlacedBox *box)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->timeline->visible_set);
  g_autofree char *text = box->level == TL_LEVEL_CLUSTER
                              ? g_strdup_printf ("+%u", box->n_counted)
                              : g_strdup (tl_chronicle_row_title (chronicle, box->row));
  PangoLayout *layout = g_hash_table_lookup (self->layouts, text);

  if (layout == NULL)
    {
      layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->timeline), text);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      g_hash_table_insert (self->layouts, g_steal_pointer (&text), layout);
    }
  pango_layout_set_width (layout, (int) MAX (box->width - 20, 1) * PANGO_SCALE);
  return layout;
}

/* On whole pixels, where it paints fastest. */
static void
draw_box (GtkSnapshot *snapshot, const TlPlacedBox *box, PangoLayout *layout)
{
  static const GdkRGBA face = { 1, 1, 1, 1 };
  static const GdkRGBA edge = { 0, 0, 0, 0.2f };
  static const GdkRGBA ink = { 0, 0, 0, 1 };
  float x = (float) floor (box->x);
  float y = (float) floor (box->y);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT (x, y, (float) ceil (box->width), 28), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &face, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
  if (layout == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + 10, y + 5));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* A label for each box, NULL for marks. */
PangoLayout **
bench_bare_lay_out (BenchBare *self, const GArray *placed)
{
  PangoLayout **layouts = g_new0 (PangoLayout *, placed->len);

  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);

      if (box->level != TL_LEVEL_MARK)
        layouts[i] = lay_out (self, box);
    }
  return layouts;
}

GskRenderNode *
bench_bare_draw (const GArray *placed, PangoLayout **layouts)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < placed->len; i++)
    draw_box (snapshot, &g_array_index (placed, TlPlacedBox, i), layouts[i]);
  return gtk_snapshot_free_to_node (snapshot);
}
