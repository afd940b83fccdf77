/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/* Which of the texts of an event is that of its first passage. */
#define TL_ITEM_TEXT_PASSAGE 2

/**
 * TlTextField:
 * @TL_TEXT_TITLE: the title of an event, or the name of a person
 * @TL_TEXT_NAME: a name of somebody or something that takes part
 * @TL_TEXT_QUOTE: the words of a quote
 * @TL_TEXT_SUMMARY: what happened, or who the person is
 * @TL_TEXT_PASSAGE: the words of a source
 *
 * Where in an item a text is, from what tells most of the item to what tells least.
 */
typedef enum
{
  TL_TEXT_TITLE,
  TL_TEXT_NAME,
  TL_TEXT_QUOTE,
  TL_TEXT_SUMMARY,
  TL_TEXT_PASSAGE,
  TL_N_TEXT_FIELDS,
} TlTextField;

const char *tl_item_text_get (TlChronicle *chronicle, guint row, guint nth);
TlTextField tl_item_text_field (TlChronicle *chronicle, guint row, guint nth);

G_END_DECLS
