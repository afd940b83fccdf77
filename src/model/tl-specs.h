/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"
#include "tl-types.h"

G_BEGIN_DECLS

/* All strings of a spec are copied; NULL stands for "not given". A span spares the builder to parse
 * a date that its caller has parsed; zeroed it stands for "not parsed". */

typedef struct
{
  const char *id;
  const char *name;
  const char *description;
  const char *color;
} TlThemeSpec;

typedef struct
{
  const char *id;
  const char *type;
  const char *title;
  const char *short_title;
  const char *authors;             /* the names as one phrase, already joined; NULL when unknown */
  const char *const *author_names; /* the names one by one, ended by NULL */
  const char *issued;              /* EDTF */
  const char *language;
  const char *original_language;
  const char *note;
  const char *file;
  const char *sha256;
} TlSourceSpec;

typedef struct
{
  const char *value;
  guint source;
} TlNameSpec;

/**
 * TlPartySpec:
 *
 * A person or an organisation.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *description;
  const char *date; /* EDTF, a life span; NULL to span the items that name it */
  const TlNameSpec *names;
  guint n_names;
} TlPartySpec;

typedef struct
{
  guint party;
  const char *role;
} TlRoleSpec;

typedef struct
{
  guint source;
  guint line; /* 1-based; 0 when not given */
  const char *exact;
  const char *prefix;
  const char *suffix;
} TlPassageSpec;

typedef struct
{
  const char *id;
  const char *title;
  const char *date; /* EDTF, valid */
  TlSpan span;      /* of the date */
  const char *summary;
  TlBasis basis;
  guint64 themes;
  const TlRoleSpec *people;
  guint n_people;
  const TlRoleSpec *organisations;
  guint n_organisations;
  const TlPassageSpec *passages;
  guint n_passages;
} TlEventSpec;

typedef struct
{
  const char *id;
  const char *date; /* EDTF, valid */
  TlSpan span;      /* of the date */
  TlBasis basis;
  guint64 themes;
  guint speaker;         /* a person's index, or TL_ROW_NONE */
  guint event;           /* what tl_chronicle_builder_add_event() returned, or TL_ROW_NONE */
  TlPassageSpec passage; /* exact is NULL when there is none */
  const char *text;      /* the words, when there is no passage */
} TlQuoteSpec;

typedef struct
{
  const char *value;
  const char *date;      /* EDTF, or NULL */
  TlPassageSpec passage; /* exact is NULL when there is none */
} TlAccountSpec;

/* What an id names while the chronicle is being built. */
typedef enum
{
  TL_NAMED_NOTHING,
  TL_NAMED_THEME,
  TL_NAMED_SOURCE,
  TL_NAMED_PERSON,
  TL_NAMED_ORGANISATION,
  TL_NAMED_EVENT,
  TL_NAMED_QUOTE,
  TL_NAMED_DISPUTE,
  TL_NAMED_STORY,
} TlNamed;

/* An item named in a dispute or a story: an event or quote by what its add function returned, a
 * person by index. */
typedef struct
{
  TlNamed named; /* TL_NAMED_EVENT, TL_NAMED_QUOTE or TL_NAMED_PERSON */
  guint index;
} TlItemRef;

typedef struct
{
  const char *id;
  const char *question;
  TlWeight weight;
  const TlItemRef *about;
  guint n_about;
  const TlAccountSpec *accounts;
  guint n_accounts;
} TlDisputeSpec;

typedef struct
{
  TlItemRef item;
  const char *text;
} TlStepSpec;

typedef struct
{
  const char *id;
  const char *title;
  const TlStepSpec *steps;
  guint n_steps;
} TlStorySpec;

typedef struct
{
  const char *title;
  const char *description;
  const char *language;
  const char *period; /* EDTF, valid, or NULL */
  guint subject;      /* a person's index, or TL_ROW_NONE */
} TlChronicleSpec;

G_END_DECLS
