/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-box-cache.h"

#define MOST_PICTURES 2048

typedef struct
{
  TlBoxLook look;
  GskRenderNode *node;
  GList use;
} TlPicture;

struct _TlBoxCache
{
  GHashTable *pictures; /* of TlPicture, whose look comes first */
  GQueue uses;          /* of TlPicture, the one that was used last first */
};

static guint
hash_look (gconstpointer data)
{
  const TlBoxLook *look = data;
  guint hash = (look->row ^ look->lane << 20) * 0x9e3779b1u;

  hash ^= look->earlier ^ (guint) look->level << 7 ^ look->n_counted * 31 ^
          (guint) (look->width * 8) * 131;
  return hash ^ (guint) look->cut << 3 ^ (guint) look->runs_on << 4 ^ (guint) (look->end * 8) * 17;
}

static gboolean
same_look (gconstpointer a, gconstpointer b)
{
  const TlBoxLook *one = a;
  const TlBoxLook *other = b;

  return one->row == other->row && one->lane == other->lane && one->n_counted == other->n_counted &&
         one->earlier == other->earlier && one->level == other->level && one->cut == other->cut &&
         one->runs_on == other->runs_on && one->width == other->width && one->end == other->end;
}

static void
picture_free (gpointer data)
{
  TlPicture *picture = data;

  gsk_render_node_unref (picture->node);
  g_free (picture);
}

/**
 * tl_box_cache_new:
 *
 * Returns: (transfer full): a cache
 */
TlBoxCache *
tl_box_cache_new (void)
{
  TlBoxCache *self = g_new0 (TlBoxCache, 1);

  self->pictures = g_hash_table_new_full (hash_look, same_look, NULL, picture_free);
  return self;
}

/**
 * tl_box_cache_free:
 * @self: a cache
 *
 * Frees @self.
 */
void
tl_box_cache_free (TlBoxCache *self)
{
  g_hash_table_unref (self->pictures);
  g_free (self);
}

/**
 * tl_box_cache_forget:
 * @self: a cache
 *
 * Forgets all pictures, because the font, a size or a colour has changed.
 */
void
tl_box_cache_forget (TlBoxCache *self)
{
  g_hash_table_remove_all (self->pictures);
  g_queue_init (&self->uses);
}

static void
drop_old (TlBoxCache *self, guint most)
{
  while (self->uses.length > most)
    g_hash_table_remove (self->pictures, g_queue_pop_tail_link (&self->uses)->data);
}

/**
 * tl_box_cache_begin_frame:
 * @self: a cache
 *
 * To be called before each frame: when pictures become far too many, those that were not needed for
 * longest are dropped, no more than lately came in, so that no frame waits for many.
 */
void
tl_box_cache_begin_frame (TlBoxCache *self)
{
  drop_old (self, 2 * MOST_PICTURES);
}

/**
 * tl_box_cache_trim:
 * @self: a cache
 *
 * To be called between frames: drops the pictures that were not needed for longest.
 */
void
tl_box_cache_trim (TlBoxCache *self)
{
  drop_old (self, MOST_PICTURES);
}

/**
 * tl_box_cache_get:
 * @self: a cache
 * @look: what the box looks like
 *
 * Returns: (transfer none) (nullable): its picture with the box's top left corner at the origin
 */
GskRenderNode *
tl_box_cache_get (TlBoxCache *self, const TlBoxLook *look)
{
  TlPicture *picture = g_hash_table_lookup (self->pictures, look);

  if (picture == NULL)
    return NULL;
  g_queue_unlink (&self->uses, &picture->use);
  g_queue_push_head_link (&self->uses, &picture->use);
  return picture->node;
}

/**
 * tl_box_cache_put:
 * @self: a cache
 * @look: what the box looks like
 * @node: (transfer full): its picture
 *
 * Keeps a picture that it does not have yet.
 */
void
tl_box_cache_put (TlBoxCache *self, const TlBoxLook *look, GskRenderNode *node)
{
  TlPicture *picture = g_new (TlPicture, 1);

  *picture = (TlPicture) { .look = *look, .node = node, .use.data = picture };
  g_hash_table_insert (self->pictures, &picture->look, picture);
  g_queue_push_head_link (&self->uses, &picture->use);
}
