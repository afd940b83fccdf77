/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-builder.h"

#include "tl-chronicle-builder-private.h"
#include "tl-dispute.h"
#include "tl-organisation.h"
#include "tl-source.h"
#include "tl-story.h"
#include "tl-theme.h"

static void
dispute_draft_clear (gpointer data)
{
  TlDisputeDraft *draft = data;

  g_free (draft->id);
  g_free (draft->question);
  g_array_unref (draft->about);
  g_object_unref (draft->accounts);
}

static void
story_draft_clear (gpointer data)
{
  TlStoryDraft *draft = data;

  g_free (draft->id);
  g_free (draft->title);
  g_array_unref (draft->items);
  g_ptr_array_unref (draft->texts);
}

/**
 * tl_chronicle_builder_new:
 *
 * Returns: (transfer full): a builder of a chronicle; it may be used from one thread at a time
 */
TlChronicleBuilder *
tl_chronicle_builder_new (void)
{
  TlChronicleBuilder *self = g_new0 (TlChronicleBuilder, 1);

  self->chronicle = tl_chronicle_new_empty ();
  tl_drafts_init (&self->drafts);
  self->disputes = g_array_new (FALSE, FALSE, sizeof (TlDisputeDraft));
  g_array_set_clear_func (self->disputes, dispute_draft_clear);
  self->stories = g_array_new (FALSE, FALSE, sizeof (TlStoryDraft));
  g_array_set_clear_func (self->stories, story_draft_clear);
  return self;
}

/**
 * tl_chronicle_builder_free:
 * @self: a builder
 *
 * Frees @self with all that was added to it.
 */
void
tl_chronicle_builder_free (TlChronicleBuilder *self)
{
  g_clear_object (&self->chronicle);
  tl_drafts_clear (&self->drafts);
  g_array_unref (self->disputes);
  g_array_unref (self->stories);
  g_free (self);
}

/**
 * tl_chronicle_builder_reserve_text:
 * @self: a builder
 * @size: how many bytes the texts that will be added have at the least
 *
 * Makes room for texts, before any are added, so that adding them is faster.
 */
void
tl_chronicle_builder_reserve_text (TlChronicleBuilder *self, gsize size)
{
  tl_arena_reserve (&self->chronicle->arena, size);
}

/**
 * tl_chronicle_builder_reserve_ids:
 * @self: a builder
 * @n: how many things with an id will be added
 *
 * Makes room for ids, so that adding them is faster.
 */
void
tl_chronicle_builder_reserve_ids (TlChronicleBuilder *self, guint n)
{
  tl_id_index_reserve (&self->chronicle->ids, n);
}

/**
 * tl_chronicle_builder_lookup:
 * @self: a builder
 * @id: an id
 * @index: (out) (optional): what the function that added it returned
 *
 * Returns: what sort of thing @id names, %TL_NAMED_NOTHING when it is free
 */
TlNamed
tl_chronicle_builder_lookup (TlChronicleBuilder *self, const char *id, guint *index)
{
  guint8 named = TL_NAMED_NOTHING;
  guint value;

  if (tl_id_index_lookup (&self->chronicle->ids, &self->chronicle->arena, id, &named, &value) &&
      index != NULL)
    *index = value;
  return (TlNamed) named;
}

/* Lets an id, which is among the chronicle's texts already, name something; no id names nothing. */
void
tl_chronicle_builder_name (TlChronicleBuilder *self, guint32 offset, TlNamed named, guint index)
{
  if (offset != 0)
    tl_id_index_insert (&self->chronicle->ids, &self->chronicle->arena, offset, (guint8) named,
                        index);
}

static void
name (TlChronicleBuilder *self, const char *id, TlNamed named, guint index)
{
  tl_chronicle_builder_name (self, tl_arena_add (&self->chronicle->arena, id), named, index);
}

/**
 * tl_chronicle_builder_add_theme:
 * @self: a builder
 * @spec: what it is; its id is free, and there are less than %TL_MAX_THEMES themes
 *
 * Returns: the index of the theme
 */
guint
tl_chronicle_builder_add_theme (TlChronicleBuilder *self, const TlThemeSpec *spec)
{
  guint index = g_list_model_get_n_items (G_LIST_MODEL (self->chronicle->themes));
  g_autoptr (TlTheme) theme = tl_theme_new (index, spec);

  g_assert (index < TL_MAX_THEMES);

  g_list_store_append (self->chronicle->themes, theme);
  name (self, spec->id, TL_NAMED_THEME, index);
  return index;
}

/**
 * tl_chronicle_builder_add_source:
 * @self: a builder
 * @spec: what it is; its id is free, and there are less than 65,536 sources
 *
 * Returns: the index of the source
 */
guint
tl_chronicle_builder_add_source (TlChronicleBuilder *self, const TlSourceSpec *spec)
{
  guint index = g_list_model_get_n_items (G_LIST_MODEL (self->chronicle->sources));
  g_autoptr (TlSource) source = tl_source_new (index, spec);

  g_assert (index <= G_MAXUINT16);

  g_list_store_append (self->chronicle->sources, source);
  name (self, spec->id, TL_NAMED_SOURCE, index);
  return index;
}

/**
 * tl_chronicle_builder_add_person:
 * @self: a builder
 * @spec: who it is; the id is free
 *
 * Returns: the index of the person
 */
guint
tl_chronicle_builder_add_person (TlChronicleBuilder *self, const TlPartySpec *spec)
{
  TlChronicle *chronicle = self->chronicle;
  guint index = chronicle->people->len;
  TlPersonRow person = {
    .id = tl_arena_add (&chronicle->arena, spec->id),
    .name = tl_arena_add (&chronicle->arena, spec->name),
    .description = tl_arena_add (&chronicle->arena, spec->description),
    .date = tl_arena_add (&chronicle->arena, spec->date),
    .first_name = chronicle->names->len,
    .n_names = spec->n_names,
    .row = TL_ROW_NONE,
  };

  for (guint i = 0; i < spec->n_names; i++)
    {
      TlNameRow variant = { tl_arena_add (&chronicle->arena, spec->names[i].value),
                            spec->names[i].source };

      g_array_append_val (chronicle->names, variant);
    }
  g_array_append_val (chronicle->people, person);
  tl_chronicle_builder_name (self, person.id, TL_NAMED_PERSON, index);
  return index;
}

/**
 * tl_chronicle_builder_add_organisation:
 * @self: a builder
 * @spec: what it is; the id is free
 *
 * Returns: the index of the organisation
 */
guint
tl_chronicle_builder_add_organisation (TlChronicleBuilder *self, const TlPartySpec *spec)
{
  guint index = g_list_model_get_n_items (G_LIST_MODEL (self->chronicle->organisations));
  g_autoptr (TlOrganisation) organisation = tl_organisation_new (index, spec);

  g_list_store_append (self->chronicle->organisations, organisation);
  name (self, spec->id, TL_NAMED_ORGANISATION, index);
  return index;
}

/* Adds passages one after the other, and gives the index of the first. */
guint
tl_chronicle_builder_add_passages (TlChronicleBuilder *self, const TlPassageSpec *specs, guint n)
{
  TlArena *arena = &self->chronicle->arena;
  GArray *passages = self->chronicle->passages;
  guint first = passages->len;

  g_array_set_size (passages, first + n);
  for (guint i = 0; i < n; i++)
    g_array_index (passages, TlPassageRow, first + i) = (TlPassageRow) {
      .exact = tl_arena_add (arena, specs[i].exact),
      .prefix = tl_arena_add (arena, specs[i].prefix),
      .suffix = tl_arena_add (arena, specs[i].suffix),
      .line = specs[i].line,
      .source = (guint16) specs[i].source,
    };
  return first;
}

/**
 * tl_chronicle_builder_add_dispute:
 * @self: a builder
 * @spec: the question and its answers; the id is free
 *
 * Returns: the index of the dispute
 */
guint
tl_chronicle_builder_add_dispute (TlChronicleBuilder *self, const TlDisputeSpec *spec)
{
  guint index = self->disputes->len;
  TlDisputeDraft draft = {
    .id = g_strdup (spec->id),
    .question = g_strdup (spec->question),
    .weight = spec->weight,
    .about = g_array_new (FALSE, FALSE, sizeof (TlItemRef)),
    .accounts = g_list_store_new (TL_TYPE_ACCOUNT),
  };

  if (spec->n_about > 0)
    g_array_append_vals (draft.about, spec->about, spec->n_about);
  for (guint i = 0; i < spec->n_accounts; i++)
    {
      const TlAccountSpec *account = &spec->accounts[i];
      guint passage = TL_ROW_NONE;
      g_autoptr (TlAccount) object = NULL;

      if (account->passage.exact != NULL)
        passage = tl_chronicle_builder_add_passages (self, &account->passage, 1);
      object = tl_account_new (account->value, account->date, passage);
      g_list_store_append (draft.accounts, object);
    }
  g_array_append_val (self->disputes, draft);
  name (self, spec->id, TL_NAMED_DISPUTE, index);
  return index;
}

/**
 * tl_chronicle_builder_add_story:
 * @self: a builder
 * @spec: the steps; the id is free
 *
 * Returns: the index of the story
 */
guint
tl_chronicle_builder_add_story (TlChronicleBuilder *self, const TlStorySpec *spec)
{
  guint index = self->stories->len;
  TlStoryDraft draft = {
    .id = g_strdup (spec->id),
    .title = g_strdup (spec->title),
    .items = g_array_new (FALSE, FALSE, sizeof (TlItemRef)),
    .texts = g_ptr_array_new_with_free_func (g_free),
  };

  for (guint i = 0; i < spec->n_steps; i++)
    {
      g_array_append_val (draft.items, spec->steps[i].item);
      g_ptr_array_add (draft.texts, g_strdup (spec->steps[i].text));
    }
  g_array_append_val (self->stories, draft);
  name (self, spec->id, TL_NAMED_STORY, index);
  return index;
}

/**
 * tl_chronicle_builder_keep:
 * @self: a builder
 * @pointer: where it stands in the file, as a JSON Pointer (RFC 6901)
 * @json: what stands there, as JSON text
 *
 * Keeps something that the format does not know, so that writing the chronicle loses nothing.
 */
void
tl_chronicle_builder_keep (TlChronicleBuilder *self, const char *pointer, const char *json)
{
  g_hash_table_insert (self->chronicle->kept, g_strdup (pointer), g_strdup (json));
}
