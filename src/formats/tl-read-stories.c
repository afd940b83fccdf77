/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  STORY_ID,
  STORY_TITLE,
  STORY_STEPS,
  N_STORY_KEYS
};

static const TlJsonKey story_keys[N_STORY_KEYS] = {
  TL_JSON_KEY ("id"),
  TL_JSON_KEY ("title"),
  TL_JSON_KEY ("steps"),
};

enum
{
  STEP_ITEM,
  STEP_TEXT,
  N_STEP_KEYS
};

static const TlJsonKey step_keys[N_STEP_KEYS] = {
  TL_JSON_KEY ("item"),
  TL_JSON_KEY ("text"),
};

static void
read_step (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_STEP_KEYS];
  TlStepSpec step = { 0 };

  if (!tl_json_object (reader, node, step_keys, N_STEP_KEYS, fields))
    return;

  step.text = tl_json_text (reader, &fields[STEP_TEXT]);
  if (tl_reader_resolve_item (reader, &fields[STEP_ITEM], &step.item))
    g_array_append_val (reader->steps, step);
  else if (!tl_json_is_given (&fields[STEP_ITEM]))
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("This step has no “item”, so it is left out. Give the id of the event, "
                         "quote or person that it shows."));
}

static void
read_steps (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;

  g_array_set_size (reader->steps, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    read_step (reader, &node);
}

static void
read_story (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_STORY_KEYS];
  TlStorySpec story;

  if (!tl_json_object (reader, node, story_keys, N_STORY_KEYS, fields))
    return;

  read_steps (reader, &fields[STORY_STEPS]);
  story = (TlStorySpec) {
    .id = tl_reader_claim_id (reader, node, &fields[STORY_ID], "stories"),
    .steps = (const TlStepSpec *) (gpointer) reader->steps->data,
    .n_steps = reader->steps->len,
  };
  story.title = tl_reader_name (reader, node, &fields[STORY_TITLE], "title", story.id);
  if (story.n_steps == 0)
    tl_reader_report (reader, TL_SEVERITY_WARNING, node,
                      _ ("The story “%s” has no steps. Add the items that it leads to."),
                      tl_reader_legible (reader, story.title));
  tl_chronicle_builder_add_story (reader->builder, &story);
}

/**
 * tl_read_stories:
 * @reader: the reader
 * @section: the chronicle's stories
 *
 * Reads the stories. All items must have been read.
 */
void
tl_read_stories (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    read_story (reader, &node);
}
