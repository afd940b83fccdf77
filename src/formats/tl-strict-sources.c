/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-strict-private.h"

#include "tl-legible.h"
#include "tl-source.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TlChronicle *chronicle;
  TlIdPlaces *places;
  TlDefects *defects;
  GPtrArray *texts; /* of GBytes, or NULL for a source without a text */
} Strict;

/* How far a passage fits where its words occur. */
typedef enum
{
  FIT_NONE,
  FIT_WORDS,
  FIT_CONTEXT,
  FIT_LINE,
} Fit;

static void
bytes_clear (gpointer bytes)
{
  if (bytes != NULL)
    g_bytes_unref (bytes);
}

static void
check_sum (const Strict *self, TlSource *source, GBytes *text)
{
  const char *wanted = tl_source_get_sha256 (source);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);

  if (wanted != NULL && g_ascii_strcasecmp (wanted, sum) != 0)
    tl_strict_report (self->defects, self->places, tl_source_get_id (source),
                      _ ("The text “%s” is not the one that the chronicle was made from: its "
                         "“sha256” is %s. Get the right text, or correct the source."),
                      tl_source_get_file (source), sum);
}

/* A chronicle may come from anywhere: it must not lead out of the folder. */
static GFile *
resolve (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, name);

  return g_file_has_prefix (file, folder) ? g_steal_pointer (&file) : NULL;
}

static GBytes *
load_text (const Strict *self, GFile *folder, TlSource *source)
{
  const char *name = tl_source_get_file (source);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *text;

  if (name == NULL)
    {
      tl_strict_report (self->defects, self->places, tl_source_get_id (source),
                        _ ("The source “%s” names no “file”, so its passages are not compared."),
                        tl_source_get_id (source));
      return NULL;
    }

  file = resolve (folder, name);
  text = file != NULL ? g_file_load_bytes (file, NULL, NULL, &error) : NULL;
  if (text != NULL)
    check_sum (self, source, text);
  else
    tl_strict_report (self->defects, self->places, tl_source_get_id (source),
                      _ ("The text “%s” is not in the folder of sources, so the passages of “%s” "
                         "are not compared."),
                      name, tl_source_get_id (source));

  return text;
}

static gboolean
ends_with (const char *start, const char *end, const char *suffix)
{
  gsize length = suffix != NULL ? strlen (suffix) : 0;

  return (gsize) (end - start) >= length &&
         (length == 0 || memcmp (end - length, suffix, length) == 0);
}

static gboolean
begins_with (const char *start, const char *end, const char *prefix)
{
  gsize length = prefix != NULL ? strlen (prefix) : 0;

  return (gsize) (end - start) >= length && (length == 0 || memcmp (start, prefix, length) == 0);
}

static guint
line_of (const char *text, const char *place)
{
  guint line = 1;

  for (; text < place; text++)
    line += *text == '\n';

  return line;
}

static Fit
fit_at (TlPassage *passage, const char *text, const char *end, const char *found)
{
  const char *after = found + strlen (tl_passage_get_exact (passage));
  guint line = tl_passage_get_line (passage);

  if (!ends_with (text, found, tl_passage_get_prefix (passage)) ||
      !begins_with (after, end, tl_passage_get_suffix (passage)))
    return FIT_WORDS;

  return line == 0 || line_of (text, found) == line ? FIT_LINE : FIT_CONTEXT;
}

static Fit
best_fit (TlPassage *passage, GBytes *bytes, guint *line)
{
  const char *exact = tl_passage_get_exact (passage);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + length;
  const char *found = text;
  Fit best = FIT_NONE;

  while ((found = g_strstr_len (found, end - found, exact)) != NULL)
    {
      Fit fit = fit_at (passage, text, end, found);

      if (fit > best)
        *line = line_of (text, found);
      best = MAX (best, fit);
      found++;
    }

  return best;
}

static void
compare (TlPassage *passage, const char *id, gpointer user_data)
{
  const Strict *self = user_data;
  TlSource *source = tl_passage_get_source (passage);
  GBytes *text = g_ptr_array_index (self->texts, tl_source_get_index (source));
  const char *name = tl_source_get_id (source);
  g_autofree char *words = NULL;
  guint line = 0;

  if (text == NULL)
    return;

  words = tl_legible_dup (tl_passage_get_exact (passage), -1);
  switch (best_fit (passage, text, &line))
    {
    case FIT_NONE:
      tl_strict_report (self->defects, self->places, id,
                        _ ("A passage of “%s” is not in “%s” word for word: “%s”. Copy it again."),
                        id, name, words);
      break;
    case FIT_WORDS:
      tl_strict_report (self->defects, self->places, id,
                        _ ("A passage of “%s” is in “%s”, but not with this “prefix” and “suffix” "
                           "around it: “%s”. Copy them again."),
                        id, name, words);
      break;
    case FIT_CONTEXT:
      tl_strict_report (self->defects, self->places, id,
                        _ ("A passage of “%s” is in line %u of “%s”, not in line %u: “%s”."), id,
                        line, name, tl_passage_get_line (passage), words);
      break;
    case FIT_LINE:
    default:
      break;
    }
}

static void
load_texts (Strict *self, GFile *folder)
{
  guint n = g_list_model_get_n_items (tl_chronicle_get_sources (self->chronicle));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->texts,
                     load_text (self, folder, tl_chronicle_get_source (self->chronicle, i)));
}

/**
 * tl_strict_check_sources:
 * @chronicle: a chronicle
 * @folder: a folder with the texts of its sources, named as they say in `file`
 * @places: (nullable): where the ids of the chronicle's file are
 * @defects: where to report
 *
 * Compares each passage with the text of its source: byte for byte, with what stands before and
 * after it, and in its line. Texts that are not there are reported, and their passages passed over.
 */
void
tl_strict_check_sources (TlChronicle *chronicle,
                         GFile *folder,
                         TlIdPlaces *places,
                         TlDefects *defects)
{
  Strict self = { chronicle, places, defects, NULL };

  g_return_if_fail (TL_IS_CHRONICLE (chronicle));
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (TL_IS_DEFECTS (defects));

  if (!g_file_query_exists (folder, NULL))
    {
      tl_defects_add (defects, TL_SEVERITY_NOTE, 0, 0,
                      _ ("The folder of sources is not there: no passage was compared with its "
                         "source."));
      return;
    }

  self.texts = g_ptr_array_new_with_free_func (bytes_clear);
  load_texts (&self, folder);
  tl_strict_foreach_passage (chronicle, compare, &self);
  g_ptr_array_unref (self.texts);
}
