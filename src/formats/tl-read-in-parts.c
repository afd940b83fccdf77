/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-reader.h"

/* The texts of a chronicle take half of its size or more. */
#define LIKELY_SHARE 2

/**
 * tl_read_in_parts:
 * @input: a file, open
 * @part_size: how many bytes of it to parse at a time
 * @defects: (transfer none): where to report; without any so far
 * @cancellable: (nullable) (transfer none): a cancellable
 *
 * Reads a large chronicle: another thread parses a part of it while this one makes items of the
 * part before. Compared with parsing it as a whole, this takes little more than half of the time
 * and, at the peak, a third of the memory.
 * Only a chronicle as tl_read_stream() describes can be read so.
 *
 * Returns: (transfer full) (nullable): the chronicle; %NULL when it has to be read as a whole, or
 *   was cancelled, and then there are no defects
 */
TlChronicle *
tl_read_in_parts (TlReadInput *input,
                  gsize part_size,
                  TlDefects *defects,
                  GCancellable *cancellable)
{
  g_autoptr (TlJsonStream) stream = tl_read_stream_new (input, part_size);
  TlChronicle *chronicle = NULL;
  TlChronicleSpec spec;
  TlReader reader;

  tl_reader_init (&reader, input, NULL, stream, defects, cancellable);
  tl_read_progress_begin (input->progress, TL_READ_STAGE_IN_PARTS, input->size);
  tl_chronicle_builder_reserve_text (reader.builder, input->size / LIKELY_SHARE);
  if (tl_read_stream (&reader, &spec))
    {
      tl_read_progress_begin (input->progress, TL_READ_STAGE_ORDERING, 0);
      chronicle = tl_chronicle_builder_end (reader.builder, &spec);
    }
  else
    {
      tl_defects_clear (defects);
      tl_read_progress_begin (input->progress, TL_READ_STAGE_READING, input->size);
    }
  tl_reader_clear (&reader);

  return chronicle;
}
