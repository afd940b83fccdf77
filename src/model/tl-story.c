/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-story.h"

#include "tl-types.h"

struct _TlStory
{
  GObject parent_instance;

  char *id;
  char *title;
  GListModel *steps;
};

G_DEFINE_FINAL_TYPE (TlStory, tl_story, G_TYPE_OBJECT)

static void
tl_story_finalize (GObject *object)
{
  TlStory *self = TL_STORY (object);

  g_free (self->id);
  g_free (self->title);
  g_object_unref (self->steps);
  G_OBJECT_CLASS (tl_story_parent_class)->finalize (object);
}

static void
tl_story_class_init (TlStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_story_finalize;
}

static void
tl_story_init (TlStory *self)
{
}

/**
 * tl_story_new:
 * @id: its id
 * @title: its title
 * @steps: its steps in order, as #TlStep
 *
 * Returns: (transfer full): a story
 */
TlStory *
tl_story_new (const char *id, const char *title, GListModel *steps)
{
  TlStory *self = g_object_new (TL_TYPE_STORY, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->steps = g_object_ref (steps);
  return self;
}

/**
 * tl_story_get_id:
 * @self: a story
 *
 * Returns: (transfer none): the id that the file gives it
 */
const char *
tl_story_get_id (TlStory *self)
{
  g_return_val_if_fail (TL_IS_STORY (self), NULL);
  return self->id;
}

/**
 * tl_story_get_title:
 * @self: a story
 *
 * Returns: (transfer none): its title
 */
const char *
tl_story_get_title (TlStory *self)
{
  g_return_val_if_fail (TL_IS_STORY (self), NULL);
  return self->title;
}

/**
 * tl_story_get_steps:
 * @self: a story
 *
 * Returns: (transfer none): its steps in order, as #TlStep
 */
GListModel *
tl_story_get_steps (TlStory *self)
{
  g_return_val_if_fail (TL_IS_STORY (self), NULL);
  return self->steps;
}

struct _TlStep
{
  GObject parent_instance;

  guint row;
  char *text;
};

G_DEFINE_FINAL_TYPE (TlStep, tl_step, G_TYPE_OBJECT)

static void
tl_step_finalize (GObject *object)
{
  TlStep *self = TL_STEP (object);

  g_free (self->text);
  G_OBJECT_CLASS (tl_step_parent_class)->finalize (object);
}

static void
tl_step_class_init (TlStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_step_finalize;
}

static void
tl_step_init (TlStep *self)
{
}

/**
 * tl_step_new:
 * @row: the row of the item to stop at
 * @text: what is told there
 *
 * Returns: (transfer full): a step
 */
TlStep *
tl_step_new (guint row, const char *text)
{
  TlStep *self = g_object_new (TL_TYPE_STEP, NULL);

  self->row = row;
  self->text = g_strdup (text);
  return self;
}

/**
 * tl_step_get_row:
 * @self: a step
 *
 * Returns: the row of the item to stop at
 */
guint
tl_step_get_row (TlStep *self)
{
  g_return_val_if_fail (TL_IS_STEP (self), TL_ROW_NONE);
  return self->row;
}

/**
 * tl_step_get_text:
 * @self: a step
 *
 * Returns: (transfer none): what is told there
 */
const char *
tl_step_get_text (TlStep *self)
{
  g_return_val_if_fail (TL_IS_STEP (self), NULL);
  return self->text;
}
