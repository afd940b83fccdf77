/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlReadStage:
 * @TL_READ_STAGE_READING: bytes are read; how many there will be may not be known
 * @TL_READ_STAGE_IN_PARTS: bytes of a large chronicle are read, parsed, and made items of, part by
 *   part. When that turns out not to do, what follows is %TL_READ_STAGE_READING
 * @TL_READ_STAGE_PARSING: the text is parsed as a whole, of which nothing is known until it is over
 * @TL_READ_STAGE_BUILDING: items are made of it
 * @TL_READ_STAGE_ORDERING: all items are there, and are put in order and indexed
 *
 * What reading a chronicle comes to in turn: in parts, or by parsing and building.
 */
typedef enum
{
  TL_READ_STAGE_READING,
  TL_READ_STAGE_IN_PARTS,
  TL_READ_STAGE_PARSING,
  TL_READ_STAGE_BUILDING,
  TL_READ_STAGE_ORDERING,
  TL_N_READ_STAGES
} TlReadStage;

/**
 * TlReadProgress:
 *
 * How far reading a chronicle has come. The thread that reads writes it, any other may look at it
 * whenever it likes: nothing is sent and no one waits. The share of the time never goes back.
 */
typedef struct _TlReadProgress TlReadProgress;

#define TL_TYPE_READ_PROGRESS (tl_read_progress_get_type ())
GType tl_read_progress_get_type (void);

TlReadProgress *tl_read_progress_new (void);
TlReadProgress *tl_read_progress_ref (TlReadProgress *self);
void tl_read_progress_unref (TlReadProgress *self);

void tl_read_progress_begin (TlReadProgress *self, TlReadStage stage, gsize total);
void tl_read_progress_set_done (TlReadProgress *self, gsize done);
TlReadStage tl_read_progress_get (TlReadProgress *self, gsize *done, gsize *total);
double tl_read_progress_get_share (TlReadProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlReadProgress, tl_read_progress_unref)

G_END_DECLS
