/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-calendar.h"
#include "tl-specs.h"
#include "tl-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TlItem TlItem;
typedef struct _TlLaneTable TlLaneTable;
typedef struct _TlPassage TlPassage;
typedef struct _TlPerson TlPerson;
typedef struct _TlSource TlSource;
typedef struct _TlTheme TlTheme;
typedef struct _TlOrganisation TlOrganisation;

/**
 * TlItemColumns:
 * @n_items: how many rows there are
 * @from: the first second of each item's time, ascending
 * @to: the first second after each item's time; `from < to`
 * @themes: bit i is set when the item has theme i
 * @kind: #TlItemKind
 * @evidence: bit e is set when #TlEvidence e holds
 *
 * The items of a chronicle, an array for each attribute, in the order of time: a row number is a
 * place in that order. Owned by the chronicle, which never changes once built.
 */
typedef struct
{
  guint n_items;
  const TlInstant *from;
  const TlInstant *to;
  const guint64 *themes;
  const guint8 *kind;
  const guint8 *evidence;
} TlItemColumns;

#define TL_TYPE_CHRONICLE (tl_chronicle_get_type ())
G_DECLARE_FINAL_TYPE (TlChronicle, tl_chronicle, TL, CHRONICLE, GObject)

const char *tl_chronicle_get_title (TlChronicle *self);
const char *tl_chronicle_get_description (TlChronicle *self);
const char *tl_chronicle_get_language (TlChronicle *self);
const char *tl_chronicle_get_period (TlChronicle *self);
gboolean tl_chronicle_get_span (TlChronicle *self, TlInstant *from, TlInstant *to);
TlPerson *tl_chronicle_dup_subject (TlChronicle *self);

GListModel *tl_chronicle_get_themes (TlChronicle *self);
GListModel *tl_chronicle_get_sources (TlChronicle *self);
GListModel *tl_chronicle_get_organisations (TlChronicle *self);
GListModel *tl_chronicle_get_disputes (TlChronicle *self);
GListModel *tl_chronicle_get_stories (TlChronicle *self);
guint tl_chronicle_get_n_people (TlChronicle *self);
TlPerson *tl_chronicle_dup_person (TlChronicle *self, guint index);
TlTheme *tl_chronicle_get_theme (TlChronicle *self, guint index);
TlSource *tl_chronicle_get_source (TlChronicle *self, guint index);
TlOrganisation *tl_chronicle_get_organisation (TlChronicle *self, guint index);

const TlItemColumns *tl_chronicle_get_columns (TlChronicle *self);
TlLaneTable *tl_chronicle_get_kind_lanes (TlChronicle *self);
TlItem *tl_chronicle_dup_item (TlChronicle *self, guint row);
guint tl_chronicle_find_row (TlChronicle *self, const char *id);
TlPassage *tl_chronicle_dup_passage (TlChronicle *self, guint passage);

/* The indices of what a row is linked to; owned by the chronicle. */
const guint32 *tl_chronicle_row_people (TlChronicle *self, guint row, guint *n);
const guint32 *tl_chronicle_row_organisations (TlChronicle *self, guint row, guint *n);
const guint16 *tl_chronicle_row_sources (TlChronicle *self, guint row, guint *n);
guint tl_chronicle_row_passages (TlChronicle *self, guint row, guint *n);
void tl_chronicle_get_passage_spec (TlChronicle *self, guint passage, TlPassageSpec *spec);
const char *tl_chronicle_get_person_name (TlChronicle *self, guint index);
const guint32 *tl_chronicle_row_disputes (TlChronicle *self, guint row, guint *n);
guint tl_chronicle_row_event (TlChronicle *self, guint row);
void tl_chronicle_find_quotes (TlChronicle *self, guint event, GArray *rows);
guint tl_chronicle_row_importance (TlChronicle *self, guint row);
const char *tl_chronicle_row_title (TlChronicle *self, guint row);
const char *tl_chronicle_row_id (TlChronicle *self, guint row);
const char *tl_chronicle_row_date (TlChronicle *self, guint row);

/* What the file held beyond the format: JSON Pointer (RFC 6901) to JSON text. */
GHashTable *tl_chronicle_get_kept (TlChronicle *self);

G_END_DECLS
