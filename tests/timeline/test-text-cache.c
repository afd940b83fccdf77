/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide a text is taken to be before it is shaped. */

#include "tl-text-cache.h"

static const char *const TITLES[] = {
  "The two meet",
  "משנה תורה",
  "העלייה לארץ ישראל: עכו, ירושלים וחברון",
  "صلاح الدين وزيرًا في القاهرة",
  "دلالة الحائرين (מורה נבוכים)",
  "小米成立",
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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TITLES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-cache/estimate/%u", i);

      g_test_add_data_func (path, TITLES[i], test_estimate);
    }
  return g_test_run ();
}
