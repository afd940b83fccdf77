/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-source.h"

#include "tl-date.h"

#include <glib/gi18n-lib.h>

#include <string.h>

struct _TlSource
{
  GObject parent_instance;

  guint index;
  char *id;
  char *kind;
  char *title;
  char *short_title;
  char *authors;
  char **author_names; /* NULL when they are not known one by one */
  char *issued;
  char *language;
  char *original_language;
  char *note;
  char *file;
  char *sha256;
};

G_DEFINE_FINAL_TYPE (TlSource, tl_source, G_TYPE_OBJECT)

static void
tl_source_finalize (GObject *object)
{
  TlSource *self = TL_SOURCE (object);

  g_free (self->id);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->authors);
  g_strfreev (self->author_names);
  g_free (self->issued);
  g_free (self->language);
  g_free (self->original_language);
  g_free (self->note);
  g_free (self->file);
  g_free (self->sha256);
  G_OBJECT_CLASS (tl_source_parent_class)->finalize (object);
}

static void
tl_source_class_init (TlSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_source_finalize;
}

static void
tl_source_init (TlSource *self)
{
}

/**
 * tl_source_new:
 * @index: its place among the sources
 * @spec: what it is; copied
 *
 * Returns: (transfer full): a source
 */
TlSource *
tl_source_new (guint index, const TlSourceSpec *spec)
{
  TlSource *self = g_object_new (TL_TYPE_SOURCE, NULL);

  self->index = index;
  self->id = g_strdup (spec->id);
  self->kind = g_strdup (spec->type);
  self->title = g_strdup (spec->title);
  self->authors = g_strdup (spec->authors);
  self->author_names = g_strdupv ((char **) spec->author_names);
  self->issued = g_strdup (spec->issued);
  self->language = g_strdup (spec->language);
  self->original_language = g_strdup (spec->original_language);
  self->note = g_strdup (spec->note);
  self->file = g_strdup (spec->file);
  self->sha256 = g_strdup (spec->sha256);
  self->short_title = g_strdup (spec->short_title != NULL ? spec->short_title : spec->title);
  return self;
}

/**
 * tl_source_get_index:
 * @self: a source
 *
 * Returns: its place among the chronicle's sources, from 0
 */
guint
tl_source_get_index (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), 0);
  return self->index;
}

/**
 * tl_source_get_id:
 * @self: a source
 *
 * Returns: (transfer none): the id that the file gives it
 */
const char *
tl_source_get_id (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->id;
}

/**
 * tl_source_get_kind:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what sort of text it is, as a CSL type
 */
const char *
tl_source_get_kind (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->kind;
}

/**
 * tl_source_get_title:
 * @self: a source
 *
 * Returns: (transfer none): its title
 */
const char *
tl_source_get_title (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->title;
}

/**
 * tl_source_get_short_title:
 * @self: a source
 *
 * Returns: (transfer none): a short form of the title for lists, or the title
 */
const char *
tl_source_get_short_title (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->short_title;
}

/**
 * tl_source_get_authors:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): who wrote it, as one phrase
 */
const char *
tl_source_get_authors (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->authors;
}

/**
 * tl_source_get_author_names:
 * @self: a source
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): who wrote it, name by name; %NULL
 *   where only tl_source_get_authors() is known, or nobody
 */
const char *const *
tl_source_get_author_names (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return (const char *const *) self->author_names;
}

/**
 * tl_source_get_issued:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when it came out, in EDTF
 */
const char *
tl_source_get_issued (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->issued;
}

/* Of a text that came out at one time, an interval without an end says only when it cannot have
 * been. */
static char *
bound_words (const char *issued)
{
  g_autofree char *text = g_strndup (issued, strlen (issued) - strlen ("/.."));
  g_autofree char *words = NULL;
  g_auto (TlDate) bound = TL_DATE_INIT;

  if (!tl_date_parse (text, -1, &bound, NULL))
    return NULL;
  words = tl_date_to_words (&bound);
  /* Translators: when a text came out, as far as is known, like “not before 14 August 2023”. */
  return g_strdup_printf (C_ ("date of issue", "not before %s"), words);
}

/**
 * tl_source_dup_issued_words:
 * @self: a source
 *
 * Returns: (transfer full) (nullable): when it came out, in words; %NULL when that is not known
 */
char *
tl_source_dup_issued_words (TlSource *self)
{
  g_auto (TlDate) issued = TL_DATE_INIT;

  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);

  if (self->issued == NULL)
    return NULL;
  if (g_str_has_suffix (self->issued, "/.."))
    return bound_words (self->issued);
  return tl_date_parse (self->issued, -1, &issued, NULL) ? tl_date_to_words (&issued) : NULL;
}

/**
 * tl_source_get_language:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): its language, as a BCP 47 tag
 */
const char *
tl_source_get_language (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->language;
}

/**
 * tl_source_get_original_language:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): the language it was translated from
 */
const char *
tl_source_get_original_language (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->original_language;
}

/**
 * tl_source_get_note:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what a reader should know of it
 */
const char *
tl_source_get_note (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->note;
}

/**
 * tl_source_get_file:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): the name of the file with its text
 */
const char *
tl_source_get_file (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->file;
}

/**
 * tl_source_get_sha256:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): the SHA-256 of that file, in hexadecimal
 */
const char *
tl_source_get_sha256 (TlSource *self)
{
  g_return_val_if_fail (TL_IS_SOURCE (self), NULL);
  return self->sha256;
}
