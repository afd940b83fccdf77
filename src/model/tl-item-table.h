/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-drafts.h"

G_BEGIN_DECLS

/**
 * TlItemTable:
 *
 * The items of a chronicle in the order of time, an array for each attribute. The people,
 * organisations and sources of row r stand at first[r] up to, not including, first[r + 1]; its
 * passages are n_passages[r] of the chronicle's, from first_passage[r] on.
 */
typedef struct
{
  guint n_rows;
  TlInstant *from;
  TlInstant *to;
  guint64 *themes;
  guint8 *kind;
  guint8 *basis;
  guint8 *evidence;
  guint32 *id;
  guint32 *title;
  guint32 *summary;
  guint32 *date;
  guint32 *related;
  guint32 *first_person;
  guint32 *first_organisation;
  guint32 *first_passage;
  guint32 *n_passages;
  guint32 *first_source;
  guint32 *people;
  guint32 *people_roles;
  guint32 *organisations;
  guint32 *organisation_roles;
  guint16 *sources;
  gpointer memory; /* of all but the sources: of each row more than two numbers of 8 bytes */
} TlItemTable;

void tl_item_table_init (TlItemTable *self, guint n_rows, guint n_people, guint n_organisations);
void tl_item_table_put_columns (TlItemTable *self, const TlDrafts *drafts, const guint32 *order);
void tl_item_table_put_links (TlItemTable *self, const TlDrafts *drafts, const guint32 *order);
void tl_item_table_clear (TlItemTable *self);

G_END_DECLS
