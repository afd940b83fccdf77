/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A citation as a note at the foot of a page, after the manner of the Chicago Manual of Style as
 * far as a source is described: author, title, what it is and when it came out, and the lines. */

#include "tl-citation-note.h"

#include "tl-item-words.h"
#include "tl-passage.h"
#include "tl-quotation-words.h"

#include <glib/gi18n.h>

/* A title in brackets was given by who describes the source, and is not quoted. */
static char *
title_words (TlSource *source)
{
  const char *title = tl_source_get_title (source);

  return title[0] == '[' ? g_strdup (title) : tl_quotation_words (title);
}

/* What the source is and when it came out, as “ (speech, 30 March 2021)”. */
static void
append_description (GString *note, TlSource *source)
{
  const char *kind = tl_source_words_kind (source);
  g_autofree char *issued = tl_source_dup_issued_words (source);

  if (kind != NULL && issued != NULL)
    /* Translators: what a source is and when it came out, like “speech, 30 March 2021”. */
    g_string_append_printf (note, C_ ("citation", " (%1$s, %2$s)"), kind, issued);
  else if (kind != NULL || issued != NULL)
    /* Translators: what a source is, or when it came out. */
    g_string_append_printf (note, C_ ("citation", " (%s)"), kind != NULL ? kind : issued);
}

static void
append_lines (GString *note, TlSource *source, GListModel *passages)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n_lines = 0;

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);
      guint line = tl_passage_get_line (passage);

      if (tl_passage_get_source (passage) != source || line == 0)
        continue;
      if (n_lines++ > 0)
        /* Translators: stands between the numbers of lines, like “3, 9”. */
        g_string_append (lines, C_ ("numbers", ", "));
      g_string_append_printf (lines, "%u", line);
    }
  if (n_lines == 0)
    return;
  /* Translators: stands between a source and the lines of it that are cited. */
  g_string_append (note, C_ ("citation", ", "));
  /* Translators: where in a text: the number of one line, or those of several, like “3, 9”. */
  g_string_append_printf (note, ngettext ("line %s", "lines %s", n_lines), lines->str);
}

static void
append_source (GString *note, TlSource *source)
{
  const char *authors = tl_source_get_authors (source);
  g_autofree char *title = title_words (source);

  if (note->len > 0)
    /* Translators: stands between the sources of a citation. */
    g_string_append (note, C_ ("citation", "; "));
  if (authors != NULL)
    /* Translators: who wrote a source, before its title. */
    g_string_append_printf (note, C_ ("citation", "%s, "), authors);
  g_string_append (note, title);
  append_description (note, source);
}

static void
append_end (GString *note)
{
  /* Translators: ends a citation. */
  g_string_append (note, C_ ("citation", "."));
}

/**
 * tl_citation_note:
 * @passages: a list of #TlPassage
 *
 * Returns: (transfer full): a note that cites @passages: each source once, in the order in which
 *   they come
 */
char *
tl_citation_note (GListModel *passages)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (passages), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      if (!g_hash_table_add (seen, tl_passage_get_source (passage)))
        continue;
      append_source (note, tl_passage_get_source (passage));
      append_lines (note, tl_passage_get_source (passage), passages);
    }
  append_end (note);
  g_string_append_c (note, '\n');
  return g_string_free_and_steal (g_steal_pointer (&note));
}

/**
 * tl_citation_source:
 * @source: a source
 *
 * Returns: (transfer full): what a list of sources says of @source: the same without lines
 */
char *
tl_citation_source (TlSource *source)
{
  g_autoptr (GString) note = g_string_new (NULL);

  g_return_val_if_fail (TL_IS_SOURCE (source), NULL);

  append_source (note, source);
  append_end (note);
  return g_string_free_and_steal (g_steal_pointer (&note));
}
