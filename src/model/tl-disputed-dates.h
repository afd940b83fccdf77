/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlDisputedDate:
 * @from: the first second that it can mean
 * @to: the first second after all that it can mean
 * @dispute: the index of the dispute
 * @account: the first of its accounts that gives this date
 *
 * A date that an account of a dispute gives.
 */
typedef struct
{
  TlInstant from;
  TlInstant to;
  guint dispute;
  guint account;
} TlDisputedDate;

GArray *tl_disputed_dates_find (TlChronicle *chronicle, guint row);
TlInstant tl_disputed_date_instant (const TlDisputedDate *self);
char *tl_disputed_date_words (const TlDisputedDate *self, TlChronicle *chronicle);

G_END_DECLS
