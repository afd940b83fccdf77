/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  DISPUTE_ID,
  DISPUTE_QUESTION,
  DISPUTE_ABOUT,
  DISPUTE_WEIGHT,
  DISPUTE_ACCOUNTS,
  N_DISPUTE_KEYS
};

static const TlJsonKey dispute_keys[N_DISPUTE_KEYS] = {
  TL_JSON_KEY ("id"),     TL_JSON_KEY ("question"), TL_JSON_KEY ("about"),
  TL_JSON_KEY ("weight"), TL_JSON_KEY ("accounts"),
};

enum
{
  ACCOUNT_VALUE,
  ACCOUNT_DATE,
  ACCOUNT_PASSAGE,
  N_ACCOUNT_KEYS
};

static const TlJsonKey account_keys[N_ACCOUNT_KEYS] = {
  TL_JSON_KEY ("value"),
  TL_JSON_KEY ("date"),
  TL_JSON_KEY ("passage"),
};

static void
read_about (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;
  TlItemRef item;

  g_array_set_size (reader->about, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    if (tl_reader_resolve_item (reader, &node, &item))
      g_array_append_val (reader->about, item);
}

static void
check_account (TlReader *reader,
               const TlJsonNode *node,
               gboolean sourced,
               const TlAccountSpec *account)
{
  if (account->value == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("This account has no “value”, so it is left out. Write what the source "
                         "answers."));
  else if (!sourced)
    tl_reader_report (reader, TL_SEVERITY_WARNING, node,
                      _ ("The account “%s” has no passage of a source. Add the words that it rests "
                         "on."),
                      tl_reader_legible (reader, account->value));
}

static void
read_account (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_ACCOUNT_KEYS];
  TlAccountSpec account = { 0 };
  gboolean sourced;

  if (!tl_json_object (reader, node, account_keys, N_ACCOUNT_KEYS, fields))
    return;

  account.value = tl_json_text (reader, &fields[ACCOUNT_VALUE]);
  account.date = tl_json_date (reader, &fields[ACCOUNT_DATE], NULL);
  sourced = tl_read_passage (reader, &fields[ACCOUNT_PASSAGE], &account.passage);
  if (!sourced)
    account.passage.exact = NULL;

  check_account (reader, node, sourced, &account);
  if (account.value != NULL)
    g_array_append_val (reader->accounts, account);
}

static void
read_accounts (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;

  g_array_set_size (reader->accounts, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    read_account (reader, &node);
}

static void
check_dispute (TlReader *reader, const TlJsonNode *node, const TlDisputeSpec *dispute)
{
  if (dispute->question == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The dispute “%s” has no question, so it is left out. Ask in “question” "
                         "what the sources answer differently."),
                      tl_reader_legible (reader, dispute->id));
  else if (dispute->n_accounts < 2)
    tl_reader_report (reader, TL_SEVERITY_WARNING, node,
                      _ ("The dispute “%s” has fewer than two accounts. Add what the other sources "
                         "say."),
                      tl_reader_legible (reader, dispute->id));
}

static void
read_dispute (TlReader *reader, const TlJsonNode *node)
{
  static const char *const weights[] = { "fact", "soft", "wording" };
  TlJsonNode fields[N_DISPUTE_KEYS];
  TlDisputeSpec dispute;

  if (!tl_json_object (reader, node, dispute_keys, N_DISPUTE_KEYS, fields))
    return;

  read_about (reader, &fields[DISPUTE_ABOUT]);
  read_accounts (reader, &fields[DISPUTE_ACCOUNTS]);
  dispute = (TlDisputeSpec) {
    .id = tl_reader_claim_id (reader, node, &fields[DISPUTE_ID], "disputes"),
    .question = tl_json_text (reader, &fields[DISPUTE_QUESTION]),
    .weight = (TlWeight) tl_json_choice (reader, &fields[DISPUTE_WEIGHT], weights,
                                         G_N_ELEMENTS (weights)),
    .about = (const TlItemRef *) (gpointer) reader->about->data,
    .n_about = reader->about->len,
    .accounts = (const TlAccountSpec *) (gpointer) reader->accounts->data,
    .n_accounts = reader->accounts->len,
  };
  check_dispute (reader, node, &dispute);
  if (dispute.question != NULL)
    tl_chronicle_builder_add_dispute (reader->builder, &dispute);
}

/**
 * tl_read_disputes:
 * @reader: the reader
 * @section: the chronicle's disputes
 *
 * Reads the disputes. All items must have been read.
 */
void
tl_read_disputes (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    read_dispute (reader, &node);
}
