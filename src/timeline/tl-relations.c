/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-relations.h"

#include "tl-dispute.h"
#include "tl-item.h"

#include <glib/gi18n-lib.h>

/* More of one kind would be a tangle. */
#define MOST_OF_A_KIND 40

/* A person who is in more than a third of all items joins everything to everything, which says
 * nothing; one who is in a few never does. */
#define COMMON_SHARE 3
#define FEW          12

/* So many items before and after are asked for the people in them: what is further away is not in
 * view with the item, and asking all of a million would be felt. */
#define FURTHEST_ASKED 4096

typedef struct
{
  TlVisibleSet *visible_set;
  TlChronicle *chronicle;
  guint row;
  GArray *relations;
} TlFinding;

static void
add (TlFinding *finding, guint row, TlRelationKind kind, guint index)
{
  TlRelation relation = { row, kind, index };
  guint position;

  if (row == TL_ROW_NONE || row == finding->row ||
      tl_relations_get (finding->relations, row) != NULL ||
      !tl_visible_set_find (finding->visible_set, row, &position))
    return;
  g_array_append_val (finding->relations, relation);
}

static void
add_quotes (TlFinding *finding)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (tl_chronicle_get_columns (finding->chronicle)->kind[finding->row] != TL_ITEM_EVENT)
    return;
  tl_chronicle_find_quotes (finding->chronicle, finding->row, rows);
  for (guint i = 0; i < MIN (rows->len, MOST_OF_A_KIND); i++)
    add (finding, g_array_index (rows, guint32, i), TL_RELATION_QUOTE, 0);
}

static void
add_disputes (TlFinding *finding)
{
  guint n_left = MOST_OF_A_KIND;
  guint n;
  const guint32 *disputes = tl_chronicle_row_disputes (finding->chronicle, finding->row, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlDispute) dispute =
          g_list_model_get_item (tl_chronicle_get_disputes (finding->chronicle), disputes[i]);
      guint n_about;
      const guint32 *about = tl_dispute_get_about (dispute, &n_about);

      for (guint j = 0; j < n_about && n_left > 0; j++, n_left--)
        add (finding, about[j], TL_RELATION_DISPUTE, disputes[i]);
    }
}

/* The people of the item who are in few enough others to tell something. */
static GArray *
telling_people (TlFinding *finding)
{
  GArray *telling = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_rows;
  guint n;
  const guint32 *people = tl_chronicle_row_people (finding->chronicle, finding->row, &n);

  tl_visible_set_get_rows (finding->visible_set, &n_rows);
  for (guint i = 0; i < n; i++)
    if (tl_visible_set_get_count (finding->visible_set, TL_FACET_PERSON, people[i]) <=
        MAX (n_rows / COMMON_SHARE, FEW))
      g_array_append_val (telling, people[i]);
  return telling;
}

static guint
count_kind (const TlFinding *finding, TlRelationKind kind)
{
  guint n = 0;

  for (guint i = 0; i < finding->relations->len; i++)
    n += (guint) (g_array_index (finding->relations, TlRelation, i).kind == kind);
  return n;
}

static void
add_if_any_is_in (TlFinding *finding, const GArray *people, guint row)
{
  guint n;
  const guint32 *in = tl_chronicle_row_people (finding->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < people->len; j++)
      if (in[i] == g_array_index (people, guint32, j))
        {
          add (finding, row, TL_RELATION_PERSON, in[i]);
          return;
        }
}

static void
add_bars_of (TlFinding *finding, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      guint index = g_array_index (people, guint32, i);
      g_autoptr (TlPerson) person = tl_chronicle_dup_person (finding->chronicle, index);

      add (finding, tl_item_get_row (TL_ITEM (person)), TL_RELATION_PERSON, index);
    }
}

/* From the item outward in time, so that the nearest are found. */
static void
add_people (TlFinding *finding)
{
  g_autoptr (GArray) people = telling_people (finding);
  guint n_rows;
  const guint32 *rows = tl_visible_set_get_rows (finding->visible_set, &n_rows);
  guint position;

  if (people->len == 0 || !tl_visible_set_find (finding->visible_set, finding->row, &position))
    return;
  add_bars_of (finding, people);
  for (guint step = 1;
       step <= FURTHEST_ASKED && count_kind (finding, TL_RELATION_PERSON) < MOST_OF_A_KIND; step++)
    {
      if (step <= position)
        add_if_any_is_in (finding, people, rows[position - step]);
      if (position + step < n_rows)
        add_if_any_is_in (finding, people, rows[position + step]);
    }
}

/**
 * tl_relations_find:
 * @visible_set: what is shown
 * @row: a row of its chronicle
 *
 * Finds what is shown and has to do with an item: of each kind of relation some tens, and those
 * that share people from its neighbourhood in time.
 *
 * Returns: (transfer full) (element-type TlRelation): each related item once, by what is closest
 */
GArray *
tl_relations_find (TlVisibleSet *visible_set, guint row)
{
  TlFinding finding = {
    .visible_set = visible_set,
    .chronicle = tl_visible_set_get_chronicle (visible_set),
    .row = row,
    .relations = g_array_new (FALSE, FALSE, sizeof (TlRelation)),
  };

  add_quotes (&finding);
  add (&finding, tl_chronicle_row_event (finding.chronicle, row), TL_RELATION_EVENT, 0);
  add_disputes (&finding);
  add_people (&finding);
  return finding.relations;
}

/**
 * tl_relations_get:
 * @relations: (element-type TlRelation): relations
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the relation that @row has
 */
const TlRelation *
tl_relations_get (const GArray *relations, guint row)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const TlRelation *relation = &g_array_index (relations, TlRelation, i);

      if (relation->row == row)
        return relation;
    }
  return NULL;
}

/**
 * tl_relation_words:
 * @self: a relation to the selected item
 * @chronicle: the chronicle
 *
 * Returns: (transfer full): what the item is to the selected one
 */
char *
tl_relation_words (const TlRelation *self, TlChronicle *chronicle)
{
  g_autoptr (TlDispute) dispute = NULL;
  g_autoptr (TlPerson) person = NULL;

  switch (self->kind)
    {
    case TL_RELATION_QUOTE:
      return g_strdup (_ ("Said at the selected event"));
    case TL_RELATION_EVENT:
      return g_strdup (_ ("Where the selected quote was said"));
    case TL_RELATION_DISPUTE:
      dispute = g_list_model_get_item (tl_chronicle_get_disputes (chronicle), self->index);
      /* Translators: the question that both this item and the selected one are about */
      return g_strdup_printf (_ ("In the same dispute: %s"), tl_dispute_get_question (dispute));
    case TL_RELATION_PERSON:
    default:
      person = tl_chronicle_dup_person (chronicle, self->index);
      /* Translators: a person who is in this item and in the selected one */
      return g_strdup_printf (_ ("Also with %s"), tl_item_get_title (TL_ITEM (person)));
    }
}
