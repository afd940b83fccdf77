/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlStory:
 *
 * A guided walk along items of a chronicle.
 */
#define TL_TYPE_STORY (tl_story_get_type ())
G_DECLARE_FINAL_TYPE (TlStory, tl_story, TL, STORY, GObject)

TlStory *tl_story_new (const char *id, const char *title, GListModel *steps);
const char *tl_story_get_id (TlStory *self);
const char *tl_story_get_title (TlStory *self);
GListModel *tl_story_get_steps (TlStory *self);

/**
 * TlStep:
 *
 * One stop of a story: an item, by its row, and what is told there.
 */
#define TL_TYPE_STEP (tl_step_get_type ())
G_DECLARE_FINAL_TYPE (TlStep, tl_step, TL, STEP, GObject)

TlStep *tl_step_new (guint row, const char *text);
guint tl_step_get_row (TlStep *self);
const char *tl_step_get_text (TlStep *self);

G_END_DECLS
