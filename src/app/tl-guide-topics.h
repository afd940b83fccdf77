/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlGuidePart:
 * @TL_GUIDE_TEXT: a paragraph
 * @TL_GUIDE_HEADING: a heading over what follows
 * @TL_GUIDE_PICTURE: a picture; the words say what is seen in it, the name is its file's
 * @TL_GUIDE_CODE: lines of a file or for a terminal, which are not translated
 * @TL_GUIDE_ACTION: a button; the name is its action's
 * @TL_GUIDE_SEE: a link to another topic of this name; its words are the topic's title
 *
 * What a topic of the guide is made of.
 */
typedef enum
{
  TL_GUIDE_TEXT,
  TL_GUIDE_HEADING,
  TL_GUIDE_PICTURE,
  TL_GUIDE_CODE,
  TL_GUIDE_ACTION,
  TL_GUIDE_SEE,
} TlGuidePart;

/**
 * TlGuideBlock:
 * @part: what it is
 * @words: (nullable): to be translated, unless @part is %TL_GUIDE_CODE
 * @name: (nullable): of a picture, an action or a topic
 *
 * A block of a topic. The last of a topic has neither @words nor @name.
 */
typedef struct
{
  TlGuidePart part;
  const char *words;
  const char *name;
} TlGuideBlock;

/**
 * TlGuideTopic:
 * @name: what links call it
 * @title: to be translated
 * @blocks: what is said
 *
 * A page of the guide.
 */
typedef struct
{
  const char *name;
  const char *title;
  TlGuideBlock blocks[20];
} TlGuideTopic;

const TlGuideTopic *tl_guide_get_topics (guint *n_topics);
const TlGuideTopic *tl_guide_find_topic (const char *name);

G_END_DECLS
