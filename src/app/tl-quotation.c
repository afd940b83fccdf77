/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-quotation.h"

#include "tl-quotation-words.h"
#include "tl-source.h"

#include <adwaita.h>

/* As opaque as dimmed text in the style sheet; full where high contrast is asked for. */
#define DIM_ALPHA (G_MAXUINT16 / 100 * 75)

static void
append_dimmed (GString *text, PangoAttrList *attributes, const char *words)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PangoAttribute *dim;

  if (words == NULL)
    return;
  if (adw_style_manager_get_high_contrast (style))
    {
      g_string_append (text, words);
      return;
    }
  dim = pango_attr_foreground_alpha_new (DIM_ALPHA);
  dim->start_index = (guint) text->len;
  g_string_append (text, words);
  dim->end_index = (guint) text->len;
  pango_attr_list_insert (attributes, dim);
}

/* Screen readers speak each language with its own voice, and lines break as the language has them.
 */
static void
add_language (PangoAttrList *attributes, TlSource *source)
{
  const char *language = tl_source_get_language (source);

  if (language != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (language)));
}

/**
 * tl_quotation_show:
 * @label: where to show it
 * @passage: a passage
 *
 * Shows the exact words of @passage in quotation marks, between the dimmed words that stand before
 * and after them in the source, all in the language of the source. What a file holds is never taken
 * for markup.
 */
void
tl_quotation_show (GtkLabel *label, TlPassage *passage)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *before = NULL;
  g_autofree char *quotation = NULL;
  g_autofree char *after = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (TL_IS_PASSAGE (passage));

  before = tl_quotation_words_before (tl_passage_get_prefix (passage));
  quotation = tl_quotation_words (tl_passage_get_exact (passage));
  after = tl_quotation_words_after (tl_passage_get_suffix (passage));
  add_language (attributes, tl_passage_get_source (passage));
  append_dimmed (text, attributes, before);
  g_string_append (text, quotation);
  append_dimmed (text, attributes, after);

  gtk_label_set_label (label, text->str);
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}
