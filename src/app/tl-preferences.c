/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-preferences.h"

#include "tl-settings.h"

static int
get_enum (const char *key, int otherwise)
{
  g_autoptr (GSettings) settings = tl_settings_new (NULL);

  return settings != NULL ? g_settings_get_enum (settings, key) : otherwise;
}

/**
 * tl_preferences_get_citation_style:
 *
 * Returns: how to copy citations
 */
TlCitationStyle
tl_preferences_get_citation_style (void)
{
  return (TlCitationStyle) get_enum (TL_PREFERENCE_CITATION_STYLE, TL_CITATION_TEXT);
}

/**
 * tl_preferences_get_lanes:
 *
 * Returns: what the lanes of a chronicle are when it is opened for the first time
 */
TlGrouping
tl_preferences_get_lanes (void)
{
  return (TlGrouping) get_enum (TL_PREFERENCE_LANES, TL_GROUPING_KIND);
}

/**
 * tl_preferences_get_even_scale:
 *
 * Returns: whether a chronicle has the even scale when it is opened for the first time
 */
gboolean
tl_preferences_get_even_scale (void)
{
  g_autoptr (GSettings) settings = tl_settings_new (NULL);

  return settings != NULL && g_settings_get_boolean (settings, TL_PREFERENCE_EVEN_SCALE);
}
