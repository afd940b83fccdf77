/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-quotation.h"

#include "tl-item-words.h"

#include <adwaita.h>

#include <string.h>

/* How much of the words around a passage is shown, in characters. */
#define CONTEXT_LENGTH 60

/* As opaque as libadwaita's dimmed text; full where high contrast is asked for. */
#define DIM_ALPHA (G_MAXUINT16 / 100 * 60)

/* The last words of what stands before, that begin where a word does. */
static char *
last_words (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  const char *start = text;
  const char *space;

  if (length > CONTEXT_LENGTH)
    {
      start = g_utf8_offset_to_pointer (text, length - CONTEXT_LENGTH);
      space = strchr (start, ' ');
      start = space != NULL ? space + 1 : start;
    }
  return g_strdup_printf ("…%s", start);
}

/* The first words of what stands after, that end where a word does. */
static char *
first_words (const char *text)
{
  const char *end = text + strlen (text);
  const char *space;

  if (g_utf8_strlen (text, -1) > CONTEXT_LENGTH)
    {
      end = g_utf8_offset_to_pointer (text, CONTEXT_LENGTH);
      space = g_strrstr_len (text, end - text, " ");
      end = space != NULL ? space : end;
    }
  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  if (end > text && strchr (".!?", end[-1]) != NULL)
    return g_strndup (text, (gsize) (end - text));
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static void
append_dimmed (GString *text, PangoAttrList *attributes, const char *words)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PangoAttribute *dim;

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

/**
 * tl_quotation_show:
 * @label: where to show it
 * @passage: a passage
 *
 * Shows the exact words of @passage in quotation marks, between the dimmed words that stand before
 * and after them in the source. What a file holds is never taken for markup.
 */
void
tl_quotation_show (GtkLabel *label, TlPassage *passage)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  const char *prefix, *suffix;
  g_autofree char *quotation = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (TL_IS_PASSAGE (passage));

  prefix = tl_passage_get_prefix (passage);
  suffix = tl_passage_get_suffix (passage);
  quotation = tl_quotation_words (tl_passage_get_exact (passage));
  if (prefix != NULL && prefix[0] != '\0')
    {
      g_autofree char *before = last_words (prefix);

      append_dimmed (text, attributes, before);
    }
  g_string_append (text, quotation);
  if (suffix != NULL && suffix[0] != '\0')
    {
      g_autofree char *after = first_words (suffix);

      append_dimmed (text, attributes, after);
    }

  gtk_label_set_label (label, text->str);
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}
