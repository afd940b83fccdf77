/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"
#include "tl-chronicle.h"
#include "tl-search-scan.h"

G_BEGIN_DECLS

/**
 * Words:
 * @given: what is given
 * @wanted: what should come of it
 */
typedef struct
{
  const char *given;
  const char *wanted;
} Words;

void words_begin (int *argc, char ***argv);
void words_assert_dates (const Words *cases, guint n);
void words_assert_phrases (const Words *cases, guint n);
void words_assert_age (const char *text, int age);
void words_assert_axis (TlCalendarUnit unit, guint step, const char *minor, const char *major);
TlChronicle *words_read_content (void);
void words_assert_first_hit (TlChronicle *chronicle, const char *words, const char *id);

G_END_DECLS
