/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle-builder.h"

G_BEGIN_DECLS

#define ADDED_MOST 4 /* of a sort that an item has */

/* An item as it was added, or as a person's has to be. */
typedef struct
{
  TlItemKind kind;
  guint index; /* among those added; that of the person */
  char id[16];
  char date[16];
  TlInstant from;
  TlInstant to;
  guint64 themes;
  TlBasis basis;
  guint people[ADDED_MOST];
  guint n_people;
  guint organisations[ADDED_MOST];
  guint n_organisations;
  guint passages[ADDED_MOST]; /* their sources */
  guint n_passages;
  guint event; /* among those added, or TL_ROW_NONE */
  guint64 sources;
  guint64 disputes;
} Added;

TlChronicle *added_chronicle_new (GRand *rand, guint n_items, GArray *items);
const char *added_role_of (guint party);

G_END_DECLS
