/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-fold.h"
#include "tl-needle.h"

G_BEGIN_DECLS

/**
 * TlSearchNames:
 * @folded: the names, those of each party together
 * @starts: where the names of each party begin, and where the last one's end
 *
 * All names of people, or of organisations. A party has each name once however many items it is
 * in, so that a name is looked for in few bytes.
 */
typedef struct
{
  TlFolded folded;
  GArray *starts; /* of gsize */
} TlSearchNames;

void tl_search_names_init (TlSearchNames *self);
void tl_search_names_clear (TlSearchNames *self);
void tl_search_names_add (TlSearchNames *self, const char *name);
void tl_search_names_end_party (TlSearchNames *self);
guint8 *tl_search_names_find (const TlSearchNames *self, const TlNeedle *needle);

/**
 * TlNameFound:
 *
 * What tl_search_names_find() says of a party.
 */
typedef enum
{
  TL_NAME_NOT_FOUND,
  TL_NAME_FOUND_IN_PART,
  TL_NAME_FOUND_WHOLE,
} TlNameFound;

G_END_DECLS
