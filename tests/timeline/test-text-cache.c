/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide a text is taken to be before it is shaped, how it is cut short, and how large small text
 * is. */

#include "tl-text-cache.h"

static const char *const TITLES[] = {
  "The two meet",
  "משנה תורה",
  "העלייה לארץ ישראל: עכו, ירושלים וחברון",
  "صلاح الدين وزيرًا في القاهرة",
  "دلالة الحائرين (מורה נבוכים)",
  "小米成立",
  "Xiaomi 小米 is founded",
  "Cafe\u0301 \u2014 an office in Affligem, AVATAR",
  "Ἀθῆναι, Москва; 1984",
  "1984",
};

/* A title has room where it is said to have, and not much more than it needs. */
static void
test_estimate (gconstpointer data)
{
  const char *title = data;
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  TlTextCache *cache = tl_text_cache_new (widget);

  for (TlTextStyle style = TL_TEXT_PLAIN; style < TL_N_TEXT_STYLES; style++)
    {
      double estimate = tl_text_cache_estimate (cache, style, title);
      const TlText *text = tl_text_cache_get (cache, style, title, -1, &(GdkRGBA) { 0, 0, 0, 1 });

      g_assert_cmpfloat (estimate, >=, text->width - 1);
      g_assert_cmpfloat (estimate, <=, text->width * 1.12 + 2);
    }
  tl_text_cache_free (cache);
  g_object_unref (widget);
}

static GtkWidget *
append_label (GtkWidget *box, const char *name)
{
  GtkWidget *label = gtk_label_new ("Text");

  gtk_widget_set_name (label, name);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The size of the font that text is drawn in; in Pango units. */
static int
size_of_font (PangoLayout *layout)
{
  GSList *runs = pango_layout_get_line_readonly (layout, 0)->runs;
  PangoGlyphItem *run = runs->data;
  g_autoptr (PangoFontDescription) font =
      pango_font_describe_with_absolute_size (run->item->analysis.font);

  return pango_font_description_get_size (font);
}

static int
size_of_text (const TlText *text)
{
  GskRenderNode *node = text->node;
  g_autoptr (PangoFontDescription) font = NULL;

  while (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    node = gsk_transform_node_get_child (node);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXT_NODE);
  font = pango_font_describe_with_absolute_size (gsk_text_node_get_font (node));
  return pango_font_description_get_size (font);
}

/* Small text is in the font of a label that a style sheet makes smaller, which is loaded once. */
static void
test_small (gconstpointer data)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *sheet = g_strdup_printf (
      "box { font-size: %upt; } #small { font-size: smaller; }", GPOINTER_TO_UINT (data));
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *small = append_label (box, "small");
  TlTextCache *cache = tl_text_cache_new (append_label (box, "plain"));

  gtk_css_provider_load_from_string (provider, sheet);
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
  g_assert_cmpint (size_of_text (tl_text_cache_get (cache, TL_TEXT_SMALL, "Text", -1,
                                                    &(GdkRGBA) { 0, 0, 0, 1 })),
                   ==, size_of_font (gtk_label_get_layout (GTK_LABEL (small))));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (provider));
  tl_text_cache_free (cache);
  g_object_unref (box);
}

/* Lists each glyph that a text draws and where it stands, in Pango units. */
static void
list_glyphs (const GskRenderNode *node, GString *list)
{
  const PangoGlyphInfo *glyphs;
  guint n = 0;
  int x;

  if (node != NULL && gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      list_glyphs (gsk_container_node_get_child (node, i), list);
  if (node == NULL || gsk_render_node_get_node_type (node) != GSK_TEXT_NODE)
    return;
  x = (int) (gsk_text_node_get_offset (node)->x * PANGO_SCALE);
  glyphs = gsk_text_node_get_glyphs (node, &n);
  for (guint i = 0; i < n; x += glyphs[i++].geometry.width)
    g_string_append_printf (list, "%u at %d, ", glyphs[i].glyph, x + glyphs[i].geometry.x_offset);
}

static void
assert_same_text (const TlText *text, const TlText *other)
{
  g_autoptr (GString) glyphs = g_string_new (NULL);
  g_autoptr (GString) other_glyphs = g_string_new (NULL);

  list_glyphs (text->node, glyphs);
  list_glyphs (other->node, other_glyphs);
  g_assert_cmpstr (glyphs->str, ==, other_glyphs->str);
  g_assert_cmpint (text->width, ==, other->width);
  g_assert_cmpint (text->height, ==, other->height);
}

/* However a text is cut short, it is as if it had been shaped for that room. */
static void
test_cut (gconstpointer data)
{
  const char *title = data;
  const GdkRGBA color = { 0, 0, 0, 1 };
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  TlTextCache *cache = tl_text_cache_new (widget);
  g_autoptr (TlTextShaper) shaper = tl_text_shaper_new (widget);

  for (TlTextStyle style = TL_TEXT_PLAIN; style < TL_N_TEXT_STYLES; style++)
    for (int room = 1; room < 400; room++)
      {
        const TlText *text = tl_text_cache_get (cache, style, title, room, &color);
        TlText shaped = tl_text_shaper_draw (shaper, style, title, room, &color);

        assert_same_text (text, &shaped);
        g_clear_pointer (&shaped.node, gsk_render_node_unref);
      }
  tl_text_cache_free (cache);
  g_object_unref (widget);
}

/* A text of plain letters in one font is cut without being shaped anew: it stays one text. */
static void
test_cut_from_whole (void)
{
  const GdkRGBA color = { 0, 0, 0, 1 };
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  TlTextCache *cache = tl_text_cache_new (widget);

  for (TlTextStyle style = TL_TEXT_PLAIN; style < TL_N_TEXT_STYLES; style++)
    {
      const TlText *text = tl_text_cache_get (cache, style, TITLES[0], 60, &color);

      g_assert_cmpint (gsk_render_node_get_node_type (text->node), ==, GSK_TEXT_NODE);
      g_assert_cmpint (text->width, ==, 60);
    }
  tl_text_cache_free (cache);
  g_object_unref (widget);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-cache/estimate/%u", i);
      g_autofree char *cut_path = g_strdup_printf ("/text-cache/cut/%u", i);

      g_test_add_data_func (path, TITLES[i], test_estimate);
      g_test_add_data_func (cut_path, TITLES[i], test_cut);
    }
  for (guint points = 9; points <= 16; points++)
    {
      g_autofree char *path = g_strdup_printf ("/text-cache/small/%u", points);

      g_test_add_data_func (path, GUINT_TO_POINTER (points), test_small);
    }
  g_test_add_func ("/text-cache/cut/from-whole", test_cut_from_whole);
  return g_test_run ();
}
