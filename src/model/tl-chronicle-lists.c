/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-private.h"

/**
 * tl_chronicle_get_themes:
 * @self: a chronicle
 *
 * Returns: (transfer none): its themes, as #TlTheme
 */
GListModel *
tl_chronicle_get_themes (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return G_LIST_MODEL (self->themes);
}

/**
 * tl_chronicle_get_sources:
 * @self: a chronicle
 *
 * Returns: (transfer none): the texts that it rests on, as #TlSource
 */
GListModel *
tl_chronicle_get_sources (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return G_LIST_MODEL (self->sources);
}

/**
 * tl_chronicle_get_organisations:
 * @self: a chronicle
 *
 * Returns: (transfer none): the organisations that take part, as #TlOrganisation
 */
GListModel *
tl_chronicle_get_organisations (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return G_LIST_MODEL (self->organisations);
}

/**
 * tl_chronicle_get_disputes:
 * @self: a chronicle
 *
 * Returns: (transfer none): where its sources disagree, as #TlDispute
 */
GListModel *
tl_chronicle_get_disputes (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return G_LIST_MODEL (self->disputes);
}

/**
 * tl_chronicle_get_stories:
 * @self: a chronicle
 *
 * Returns: (transfer none): its stories, as #TlStory
 */
GListModel *
tl_chronicle_get_stories (TlChronicle *self)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return G_LIST_MODEL (self->stories);
}

/* A borrowed member of a list that owns its members. */
static gpointer
peek (GListStore *store, guint index)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (store), index);

  return object;
}

/**
 * tl_chronicle_get_theme:
 * @self: a chronicle
 * @index: a theme's index
 *
 * Returns: (transfer none) (nullable): the theme
 */
TlTheme *
tl_chronicle_get_theme (TlChronicle *self, guint index)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return peek (self->themes, index);
}

/**
 * tl_chronicle_get_source:
 * @self: a chronicle
 * @index: a source's index
 *
 * Returns: (transfer none) (nullable): the source
 */
TlSource *
tl_chronicle_get_source (TlChronicle *self, guint index)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return peek (self->sources, index);
}

/**
 * tl_chronicle_get_organisation:
 * @self: a chronicle
 * @index: an organisation's index
 *
 * Returns: (transfer none) (nullable): the organisation
 */
TlOrganisation *
tl_chronicle_get_organisation (TlChronicle *self, guint index)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (self), NULL);
  return peek (self->organisations, index);
}
