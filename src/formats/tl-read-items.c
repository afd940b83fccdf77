/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  EVENT_ID,
  EVENT_TITLE,
  EVENT_DATE,
  EVENT_BASIS,
  EVENT_SUMMARY,
  EVENT_THEMES,
  EVENT_PEOPLE,
  EVENT_ORGANISATIONS,
  EVENT_PASSAGES,
  N_EVENT_KEYS
};

static const TlJsonKey event_keys[N_EVENT_KEYS] = {
  TL_JSON_KEY ("id"),     TL_JSON_KEY ("title"),         TL_JSON_KEY ("date"),
  TL_JSON_KEY ("basis"),  TL_JSON_KEY ("summary"),       TL_JSON_KEY ("themes"),
  TL_JSON_KEY ("people"), TL_JSON_KEY ("organisations"), TL_JSON_KEY ("passages"),
};

enum
{
  QUOTE_ID,
  QUOTE_SPEAKER,
  QUOTE_DATE,
  QUOTE_BASIS,
  QUOTE_THEMES,
  QUOTE_EVENT,
  QUOTE_TEXT,
  QUOTE_PASSAGE,
  N_QUOTE_KEYS
};

static const TlJsonKey quote_keys[N_QUOTE_KEYS] = {
  TL_JSON_KEY ("id"),     TL_JSON_KEY ("speaker"), TL_JSON_KEY ("date"), TL_JSON_KEY ("basis"),
  TL_JSON_KEY ("themes"), TL_JSON_KEY ("event"),   TL_JSON_KEY ("text"), TL_JSON_KEY ("passage"),
};

static TlBasis
read_basis (TlReader *reader, const TlJsonNode *field)
{
  static const char *const bases[] = { "stated", "derived", "inferred" };

  return (TlBasis) tl_json_choice (reader, field, bases, G_N_ELEMENTS (bases));
}

static const char *
shown_id (TlReader *reader, const TlJsonNode *field)
{
  return tl_reader_legible (reader, yyjson_get_str (field->value));
}

static void
report_unsourced (TlReader *reader, const TlJsonNode *node, const TlJsonNode *id)
{
  tl_reader_report (reader, TL_SEVERITY_WARNING, node,
                    _ ("“%s” has no passage of a source, and is marked as unsourced. Add the "
                       "words that it rests on."),
                    shown_id (reader, id));
}

static gboolean
check_event (TlReader *reader,
             const TlJsonNode *node,
             const TlJsonNode *fields,
             const TlEventSpec *event)
{
  if (event->title == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The event “%s” has no title, so it is left out. Say in “title” what "
                         "happened."),
                      shown_id (reader, &fields[EVENT_ID]));
  if (!tl_json_is_given (&fields[EVENT_DATE]))
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The event “%s” has no date, so it is left out. Say in “date” when it "
                         "happened, as in 1998 or 1990~ (about)."),
                      shown_id (reader, &fields[EVENT_ID]));
  else if (event->date == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The event “%s” is left out, because its date cannot be read."),
                      shown_id (reader, &fields[EVENT_ID]));

  return event->title != NULL && event->date != NULL;
}

static void
add_event (TlReader *reader, const TlJsonNode *node, const TlJsonNode *fields, TlEventSpec *event)
{
  event->id = tl_reader_claim_id (reader, node, &fields[EVENT_ID], "events");
  event->people = (const TlRoleSpec *) (gpointer) reader->people->data;
  event->n_people = reader->people->len;
  event->organisations = (const TlRoleSpec *) (gpointer) reader->organisations->data;
  event->n_organisations = reader->organisations->len;
  event->passages = (const TlPassageSpec *) (gpointer) reader->passages->data;
  event->n_passages = reader->passages->len;
  tl_chronicle_builder_add_event (reader->builder, event);
}

static void
read_event (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_EVENT_KEYS];
  TlEventSpec event;
  TlSpan span = { 0 };

  if (!tl_json_object (reader, node, event_keys, N_EVENT_KEYS, fields))
    return;

  event = (TlEventSpec) {
    .title = tl_json_text (reader, &fields[EVENT_TITLE]),
    .date = tl_json_date (reader, &fields[EVENT_DATE], &span),
    .summary = tl_json_text (reader, &fields[EVENT_SUMMARY]),
    .basis = read_basis (reader, &fields[EVENT_BASIS]),
    .themes = tl_read_theme_bits (reader, &fields[EVENT_THEMES]),
  };
  event.span = span;
  tl_read_roles (reader, &fields[EVENT_PEOPLE], TL_NAMED_PERSON, reader->people);
  tl_read_roles (reader, &fields[EVENT_ORGANISATIONS], TL_NAMED_ORGANISATION,
                 reader->organisations);
  tl_read_passages (reader, &fields[EVENT_PASSAGES]);

  if (!check_event (reader, node, fields, &event))
    return;
  if (reader->passages->len == 0)
    report_unsourced (reader, node, &fields[EVENT_ID]);
  add_event (reader, node, fields, &event);
}

/**
 * tl_read_events:
 * @reader: the reader
 * @section: the chronicle's events
 *
 * Reads the events. Themes, sources, people and organisations must have been read.
 */
void
tl_read_events (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    {
      read_event (reader, &node);
      tl_reader_count_item (reader);
    }
}

static gboolean
check_quote (TlReader *reader,
             const TlJsonNode *node,
             const TlJsonNode *fields,
             const TlQuoteSpec *quote)
{
  if (quote->passage.exact == NULL && quote->text == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The quote “%s” has no words, so it is left out. Give it a “passage” of a "
                         "source, or at least the words as “text”."),
                      shown_id (reader, &fields[QUOTE_ID]));
  if (!tl_json_is_given (&fields[QUOTE_DATE]))
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The quote “%s” has no date, so it is left out. Say in “date” when it was "
                         "said, as in 1998 or 1990~ (about)."),
                      shown_id (reader, &fields[QUOTE_ID]));
  else if (quote->date == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("The quote “%s” is left out, because its date cannot be read."),
                      shown_id (reader, &fields[QUOTE_ID]));

  return (quote->passage.exact != NULL || quote->text != NULL) && quote->date != NULL;
}

/* The words of a passage that cannot be shown as one are still what was said. */
static void
read_words (TlReader *reader, const TlJsonNode *fields, TlQuoteSpec *quote)
{
  gboolean sourced = tl_read_passage (reader, &fields[QUOTE_PASSAGE], &quote->passage);

  quote->text = tl_json_text (reader, &fields[QUOTE_TEXT]);
  if (sourced)
    return;

  if (quote->text == NULL)
    quote->text = quote->passage.exact;
  quote->passage.exact = NULL;
}

static void
read_quote (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_QUOTE_KEYS];
  TlQuoteSpec quote;
  TlSpan span = { 0 };

  if (!tl_json_object (reader, node, quote_keys, N_QUOTE_KEYS, fields))
    return;

  quote = (TlQuoteSpec) {
    .date = tl_json_date (reader, &fields[QUOTE_DATE], &span),
    .basis = read_basis (reader, &fields[QUOTE_BASIS]),
    .themes = tl_read_theme_bits (reader, &fields[QUOTE_THEMES]),
    .speaker = tl_reader_resolve (reader, &fields[QUOTE_SPEAKER], TL_NAMED_PERSON),
    .event = tl_reader_resolve (reader, &fields[QUOTE_EVENT], TL_NAMED_EVENT),
  };
  quote.span = span;
  read_words (reader, fields, &quote);

  if (!check_quote (reader, node, fields, &quote))
    return;
  if (quote.passage.exact == NULL)
    report_unsourced (reader, node, &fields[QUOTE_ID]);
  quote.id = tl_reader_claim_id (reader, node, &fields[QUOTE_ID], "quotes");
  tl_chronicle_builder_add_quote (reader->builder, &quote);
}

/**
 * tl_read_quotes:
 * @reader: the reader
 * @section: the chronicle's quotes
 *
 * Reads the quotes. The events and all that they need must have been read.
 */
void
tl_read_quotes (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    {
      read_quote (reader, &node);
      tl_reader_count_item (reader);
    }
}
