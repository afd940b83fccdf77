/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-builder.h"
#include "tl-defect.h"
#include "tl-json-stream.h"
#include "tl-text-places.h"

#include <yyjson.h>

G_BEGIN_DECLS

/**
 * TlJsonNode:
 * @parent: what the value is part of; %NULL for the root
 * @key: the key the value has; %NULL in an array and for the root
 * @value: the value; %NULL for a field that is not given
 * @index: the place in the array
 *
 * A value of a JSON text and the way to it. Nodes live on the stack of those who read.
 */
typedef struct _TlJsonNode TlJsonNode;
struct _TlJsonNode
{
  const TlJsonNode *parent;
  yyjson_val *key;
  yyjson_val *value;
  guint index;
};

/**
 * TlReader:
 *
 * What reading a chronicle needs at hand. The text is parsed in place, as a whole in @buffer or in
 * the parts of @stream, so that a string's address tells its place in the file.
 */
typedef struct
{
  TlReadInput *input;
  const char *buffer;        /* NULL when there is a stream */
  TlJsonStream *stream;      /* NULL when there is a buffer */
  const TlJsonNode *section; /* whose elements are next in the stream */
  TlTextPlaces places;
  TlDefects *defects;
  TlChronicleBuilder *builder;
  GCancellable *cancellable;
  const char *language; /* the chronicle's */
  guint n_items_read;
  guint n_read; /* array elements, to look at the cancellable now and then */
  guint n_made_ids;
  GString *made_id;
  GPtrArray *legible; /* texts made for the next message */

  /* What is gathered for the item at hand; kept from item to item to save allocations. */
  GArray *names;
  GArray *people;
  GArray *organisations;
  GArray *passages;
  GArray *accounts;
  GArray *about;
  GArray *steps;
} TlReader;

void tl_reader_init (TlReader *self,
                     TlReadInput *input,
                     const char *buffer,
                     TlJsonStream *stream,
                     TlDefects *defects,
                     GCancellable *cancellable);
void tl_reader_clear (TlReader *self);
const char *tl_reader_legible (TlReader *self, const char *text);
void tl_reader_report (TlReader *self,
                       TlSeverity severity,
                       const TlJsonNode *where,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);
void tl_reader_keep (TlReader *self, const TlJsonNode *node);

void tl_reader_count_item (TlReader *self);

const char *tl_reader_claim_id (TlReader *self,
                                const TlJsonNode *object,
                                const TlJsonNode *field,
                                const char *section);
const char *tl_reader_name (TlReader *self,
                            const TlJsonNode *object,
                            const TlJsonNode *field,
                            const char *key,
                            const char *id);
guint tl_reader_resolve (TlReader *self, const TlJsonNode *field, TlNamed wanted);
gboolean tl_reader_resolve_item (TlReader *self, const TlJsonNode *field, TlItemRef *item);

void tl_read_themes (TlReader *reader, const TlJsonNode *section);
void tl_read_sources (TlReader *reader, const TlJsonNode *section);
void tl_read_people (TlReader *reader, const TlJsonNode *section);
void tl_read_organisations (TlReader *reader, const TlJsonNode *section);
void tl_read_events (TlReader *reader, const TlJsonNode *section);
void tl_read_quotes (TlReader *reader, const TlJsonNode *section);
void tl_read_disputes (TlReader *reader, const TlJsonNode *section);
void tl_read_stories (TlReader *reader, const TlJsonNode *section);

guint64 tl_read_theme_bits (TlReader *reader, const TlJsonNode *list);
gboolean tl_read_passage (TlReader *reader, const TlJsonNode *node, TlPassageSpec *passage);
void tl_read_passages (TlReader *reader, const TlJsonNode *list);
void tl_read_roles (TlReader *reader, const TlJsonNode *list, TlNamed kind, GArray *roles);
char *tl_read_authors (TlReader *reader, const TlJsonNode *field, char ***names);

gboolean tl_read_check_format (TlReader *reader, yyjson_val *root, GError **error);
gboolean
tl_read_chronicle (TlReader *reader, yyjson_val *root, TlChronicleSpec *chronicle, GError **error);
TlJsonStream *tl_read_stream_new (TlReadInput *input, gsize part_size);
gboolean tl_read_stream (TlReader *reader, TlChronicleSpec *chronicle);

TlChronicle *tl_read_in_parts (TlReadInput *input,
                               gsize part_size,
                               TlDefects *defects,
                               GCancellable *cancellable);

G_END_DECLS
