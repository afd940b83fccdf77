/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlJsonExpect:
 *
 * What can come next at a place of a JSON text.
 */
typedef enum
{
  TL_JSON_EXPECT_VALUE,
  TL_JSON_EXPECT_VALUE_OR_END,
  TL_JSON_EXPECT_KEY,
  TL_JSON_EXPECT_KEY_OR_END,
  TL_JSON_EXPECT_COLON,
  TL_JSON_EXPECT_COMMA_OR_BRACKET,
  TL_JSON_EXPECT_COMMA_OR_BRACE,
  TL_JSON_EXPECT_NOTHING,
} TlJsonExpect;

TlJsonExpect tl_json_expect (const char *text, gsize length);

G_END_DECLS
