/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-box-cache.h"

/* When more pictures than this are kept, those that the last frames did not show are dropped. */
#define MOST_PICTURES 2048
#define FRAMES_KEPT   4

typedef struct
{
  TlBoxLook look;
  GskRenderNode *node;
  guint64 last_frame;
} TlPicture;

struct _TlBoxCache
{
  GHashTable *pictures; /* of TlPicture, whose look comes first */
  guint64 frame;
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
}

static gboolean
is_old (gpointer key, gpointer value, gpointer user_data)
{
  const TlPicture *picture = value;
  const TlBoxCache *self = user_data;

  return picture->last_frame + FRAMES_KEPT < self->frame;
}

/**
 * tl_box_cache_begin_frame:
 * @self: a cache
 *
 * To be called before each frame: what no frame needs any more is dropped.
 */
void
tl_box_cache_begin_frame (TlBoxCache *self)
{
  self->frame++;
  if (g_hash_table_size (self->pictures) > MOST_PICTURES)
    g_hash_table_foreach_remove (self->pictures, is_old, self);
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
  picture->last_frame = self->frame;
  return picture->node;
}

/**
 * tl_box_cache_put:
 * @self: a cache
 * @look: what the box looks like
 * @node: (transfer full): its picture
 *
 * Keeps a picture.
 */
void
tl_box_cache_put (TlBoxCache *self, const TlBoxLook *look, GskRenderNode *node)
{
  TlPicture *picture = g_new (TlPicture, 1);

  *picture = (TlPicture) { *look, node, self->frame };
  g_hash_table_replace (self->pictures, &picture->look, picture);
}
