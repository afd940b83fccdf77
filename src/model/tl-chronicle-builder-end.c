/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-builder-private.h"

#include "tl-dispute.h"
#include "tl-disputed-dates.h"
#include "tl-item-order.h"
#include "tl-person-sources.h"
#include "tl-person-spans.h"
#include "tl-story.h"
#include "tl-together.h"

static guint32
row_of (TlChronicleBuilder *self, const guint32 *rows, TlItemRef ref)
{
  if (ref.named == TL_NAMED_PERSON)
    return g_array_index (self->chronicle->people, TlPersonRow, ref.index).row;
  return rows[ref.index];
}

static void
end_dispute (TlChronicleBuilder *self, const TlDisputeDraft *draft, const guint32 *rows)
{
  TlChronicle *chronicle = self->chronicle;
  g_autoptr (GArray) about = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (TlDispute) dispute = NULL;

  for (guint i = 0; i < draft->about->len; i++)
    {
      guint32 row = row_of (self, rows, g_array_index (draft->about, TlItemRef, i));

      /* What is named twice is disputed once. */
      if (row == TL_ROW_NONE || !g_hash_table_add (seen, GUINT_TO_POINTER (row)))
        continue;
      g_array_append_val (about, row);
      chronicle->items.evidence[row] |= 1 << TL_EVIDENCE_DISPUTED;
    }
  dispute = tl_dispute_new (draft->id, draft->question, draft->weight, about,
                            G_LIST_MODEL (draft->accounts));
  g_list_store_append (chronicle->disputes, dispute);
}

static void
end_story (TlChronicleBuilder *self, const TlStoryDraft *draft, const guint32 *rows)
{
  g_autoptr (GListStore) steps = g_list_store_new (TL_TYPE_STEP);
  g_autoptr (TlStory) story = NULL;

  for (guint i = 0; i < draft->items->len; i++)
    {
      g_autoptr (TlStep) step = NULL;

      step = tl_step_new (row_of (self, rows, g_array_index (draft->items, TlItemRef, i)),
                          g_ptr_array_index (draft->texts, i));
      g_list_store_append (steps, step);
    }
  story = tl_story_new (draft->id, draft->title, G_LIST_MODEL (steps));
  g_list_store_append (self->chronicle->stories, story);
}

/* Lets ids and quotes name rows, which the order of time has only now given. */
static void
number_rows (TlChronicle *chronicle, const guint32 *rows)
{
  TlItemTable *items = &chronicle->items;

  for (guint32 row = 0; row < items->n_rows; row++)
    if (items->kind[row] == TL_ITEM_QUOTE && items->related[row] != TL_ROW_NONE)
      items->related[row] = rows[items->related[row]];
  tl_id_index_renumber (&chronicle->ids, 1 << TL_NAMED_EVENT | 1 << TL_NAMED_QUOTE, rows);
}

typedef void (*TlAboutFunc) (TlChronicle *chronicle, guint32 row, guint32 dispute);

static void
foreach_about (TlChronicle *self, TlAboutFunc func)
{
  guint n_disputes = g_list_model_get_n_items (G_LIST_MODEL (self->disputes));

  for (guint i = 0; i < n_disputes; i++)
    {
      g_autoptr (TlDispute) dispute = g_list_model_get_item (G_LIST_MODEL (self->disputes), i);
      guint n;
      const guint32 *about = tl_dispute_get_about (dispute, &n);

      for (guint j = 0; j < n; j++)
        func (self, about[j], i);
    }
}

static void
count_dispute (TlChronicle *self, guint32 row, guint32 dispute)
{
  self->disputes_first[row + 2]++;
}

static void
put_dispute (TlChronicle *self, guint32 row, guint32 dispute)
{
  self->disputes_of[self->disputes_first[row + 1]++] = dispute;
}

/* Gives each row the disputes that are about it. Counted two places further on, the counts become
 * beginnings and then, while the disputes are put in, ends: the beginnings of the next rows. */
static void
link_disputes (TlChronicle *self)
{
  guint n_rows = self->items.n_rows;

  self->disputes_first = g_new0 (guint32, n_rows + 2);
  foreach_about (self, count_dispute);
  for (guint row = 0; row < n_rows; row++)
    self->disputes_first[row + 2] += self->disputes_first[row + 1];
  self->disputes_of = g_new (guint32, self->disputes_first[n_rows + 1]);
  foreach_about (self, put_dispute);
}

static void
set_columns (TlChronicle *chronicle)
{
  chronicle->columns = (TlItemColumns) {
    .n_items = chronicle->items.n_rows,
    .from = chronicle->items.from,
    .to = chronicle->items.to,
    .themes = chronicle->items.themes,
    .kind = chronicle->items.kind,
    .evidence = chronicle->items.evidence,
  };
}

/* What a time with one open end adds to the span on its open side. */
#define OPEN_SPAN (366 * 24 * 60 * 60)

/* Where each source's date is marked. */
static void
widen_by_disputed (TlChronicle *self, guint row, TlInstant *from, TlInstant *to)
{
  g_autoptr (GArray) dates = tl_disputed_dates_find (self, row);

  for (guint i = 0; i < dates->len; i++)
    {
      TlInstant at = tl_disputed_date_instant (&g_array_index (dates, TlDisputedDate, i));

      *from = MIN (*from, at);
      *to = MAX (*to, at + 1);
    }
}

static void
widen_span (TlChronicle *self, guint row, TlInstant *from, TlInstant *to)
{
  TlInstant begins = self->items.from[row];
  TlInstant ends = self->items.to[row];

  if (begins != TL_INSTANT_MIN)
    {
      *from = MIN (*from, begins);
      *to = MAX (*to, ends != TL_INSTANT_MAX ? begins + 1 : begins + OPEN_SPAN);
    }
  if (ends != TL_INSTANT_MAX)
    {
      *from = MIN (*from, begins != TL_INSTANT_MIN ? ends - 1 : ends - OPEN_SPAN);
      *to = MAX (*to, ends);
    }
  if ((self->items.evidence[row] & (1 << TL_EVIDENCE_DISPUTED)) != 0)
    widen_by_disputed (self, row, from, to);
}

/* It is asked for with every drawing, and a chronicle never changes. */
static void
measure_span (TlChronicle *self)
{
  TlSpan *span = &self->span;

  *span = (TlSpan) { TL_INSTANT_MAX, TL_INSTANT_MIN };
  for (guint row = 0; row < self->items.n_rows; row++)
    if (self->items.kind[row] != TL_ITEM_PERSON)
      widen_span (self, row, &span->from, &span->to);
  if (span->from >= span->to)
    for (guint row = 0; row < self->items.n_rows; row++)
      widen_span (self, row, &span->from, &span->to);
}

/* What the end is made of: it is done in steps of two parts, neither of which touches what the
 * other does. */
typedef struct
{
  TlChronicleBuilder *builder;
  guint first_person; /* among the drafts */
  guint32 *order;     /* for each row its draft */
  guint32 *rows;      /* for each draft its row */
} TlEnding;

/* The table, which is filled in only then, has room to work in. */
static void
order_drafts (gpointer data)
{
  TlEnding *ending = data;
  TlChronicleBuilder *builder = ending->builder;

  ending->order = tl_item_order_new (builder->drafts.items, builder->chronicle->items.memory);
}

static void
find_sources_of_people (gpointer data)
{
  TlEnding *ending = data;
  TlChronicle *chronicle = ending->builder->chronicle;

  tl_person_sources_add (&ending->builder->drafts, ending->first_person, chronicle->people->len,
                         g_list_model_get_n_items (G_LIST_MODEL (chronicle->sources)));
}

static void
lay_out_columns (gpointer data)
{
  TlEnding *ending = data;
  TlChronicleBuilder *builder = ending->builder;

  tl_item_table_put_columns (&builder->chronicle->items, &builder->drafts, ending->order);
}

static void
lay_out_links (gpointer data)
{
  TlEnding *ending = data;
  TlChronicle *chronicle = ending->builder->chronicle;
  TlDrafts *drafts = &ending->builder->drafts;
  guint n_rows = drafts->items->len;

  tl_item_table_put_links (&chronicle->items, drafts, ending->order);
  ending->rows = g_new (guint32, n_rows);
  for (guint32 row = 0; row < n_rows; row++)
    ending->rows[ending->order[row]] = row;
  for (guint32 i = ending->first_person; i < n_rows; i++)
    g_array_index (chronicle->people, TlPersonRow, tl_drafts_get (drafts, i)->related).row =
        ending->rows[i];
}

static void
make_lanes (gpointer data)
{
  TlEnding *ending = data;
  TlChronicle *chronicle = ending->builder->chronicle;

  chronicle->kind_lanes = tl_lane_table_new (chronicle, TL_GROUPING_KIND);
}

static void
name_rows (gpointer data)
{
  TlEnding *ending = data;
  TlChronicle *chronicle = ending->builder->chronicle;

  tl_drafts_clear (&ending->builder->drafts);
  number_rows (chronicle, ending->rows);
  link_disputes (chronicle);
  measure_span (chronicle);
}

static void
end_items (TlChronicleBuilder *self)
{
  TlChronicle *chronicle = self->chronicle;
  TlEnding ending = { .builder = self, .first_person = self->drafts.items->len };
  guint n_rows;

  tl_person_spans_add (&self->drafts, chronicle->people, &chronicle->arena);
  n_rows = self->drafts.items->len;
  tl_item_table_init (&chronicle->items, n_rows,
                      self->drafts.n_people + n_rows - ending.first_person,
                      self->drafts.n_organisations);
  tl_do_together (n_rows, order_drafts, find_sources_of_people, &ending);
  tl_do_together (n_rows, lay_out_columns, lay_out_links, &ending);
  for (guint i = 0; i < self->disputes->len; i++)
    end_dispute (self, &g_array_index (self->disputes, TlDisputeDraft, i), ending.rows);
  for (guint i = 0; i < self->stories->len; i++)
    end_story (self, &g_array_index (self->stories, TlStoryDraft, i), ending.rows);
  set_columns (chronicle);
  tl_do_together (n_rows, make_lanes, name_rows, &ending);
  g_free (ending.order);
  g_free (ending.rows);
}

/**
 * tl_chronicle_builder_end:
 * @self: a builder, to be freed after
 * @spec: what the chronicle is
 *
 * Puts everything in the order of time. Nothing can be added after that.
 *
 * Returns: (transfer full): the chronicle
 */
TlChronicle *
tl_chronicle_builder_end (TlChronicleBuilder *self, const TlChronicleSpec *spec)
{
  TlChronicle *chronicle = self->chronicle;

  chronicle->title = tl_arena_add (&chronicle->arena, spec->title);
  chronicle->description = tl_arena_add (&chronicle->arena, spec->description);
  chronicle->language = tl_arena_add (&chronicle->arena, spec->language);
  chronicle->period = tl_arena_add (&chronicle->arena, spec->period);
  chronicle->subject = spec->subject;
  end_items (self);
  tl_arena_trim (&chronicle->arena);
  return g_steal_pointer (&self->chronicle);
}
