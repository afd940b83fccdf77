/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-read-progress.h"

#include <stdatomic.h>

/* Each stage has numbers of its own, set up before the stage is entered, so that whoever looks at
 * a stage sees none of another. */
struct _TlReadProgress
{
  gatomicrefcount references;
  atomic_uint stage;
  _Atomic double begins[TL_N_READ_STAGES]; /* which share of the time had gone by then */
  atomic_size_t done[TL_N_READ_STAGES];
  atomic_size_t total[TL_N_READ_STAGES];
};

/* Which share of the time that is left a stage takes, as measured with large chronicles. */
static const double takes[TL_N_READ_STAGES] = {
  [TL_READ_STAGE_READING] = 0.13,  [TL_READ_STAGE_IN_PARTS] = 0.78, [TL_READ_STAGE_PARSING] = 0.43,
  [TL_READ_STAGE_BUILDING] = 0.86, [TL_READ_STAGE_ORDERING] = 1,
};

G_DEFINE_BOXED_TYPE (TlReadProgress, tl_read_progress, tl_read_progress_ref, tl_read_progress_unref)

/**
 * tl_read_progress_new:
 *
 * Returns: (transfer full): progress of nothing so far
 */
TlReadProgress *
tl_read_progress_new (void)
{
  TlReadProgress *self = g_new0 (TlReadProgress, 1);

  g_atomic_ref_count_init (&self->references);
  return self;
}

/**
 * tl_read_progress_ref:
 * @self: progress
 *
 * Returns: (transfer full): @self
 */
TlReadProgress *
tl_read_progress_ref (TlReadProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * tl_read_progress_unref:
 * @self: (transfer full): progress
 *
 * Lets go of @self.
 */
void
tl_read_progress_unref (TlReadProgress *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

/* The share of the time that has gone when @stage has come as far as @progress, from 0 to 1. */
static double
share_at (TlReadProgress *self, TlReadStage stage, double progress)
{
  double begins = atomic_load_explicit (&self->begins[stage], memory_order_relaxed);

  return begins + (1 - begins) * takes[stage] * progress;
}

/* Reading in parts may begin at once, and may be given up at any time. Any other stage begins when
 * the one before is over, whatever that had expected to come to. */
static double
share_before (TlReadProgress *self, TlReadStage stage)
{
  TlReadStage before = (TlReadStage) atomic_load_explicit (&self->stage, memory_order_relaxed);

  if (stage == TL_READ_STAGE_READING || stage == TL_READ_STAGE_IN_PARTS)
    return tl_read_progress_get_share (self);

  return share_at (self, before, 1);
}

/**
 * tl_read_progress_begin:
 * @self: (nullable): progress, or %NULL if no one wants to know
 * @stage: what is done now, after what was done before
 * @total: how many bytes or items that comes to; 0 if it is not known
 *
 * Enters a stage.
 */
void
tl_read_progress_begin (TlReadProgress *self, TlReadStage stage, gsize total)
{
  if (self == NULL)
    return;

  atomic_store_explicit (&self->begins[stage], share_before (self, stage), memory_order_relaxed);
  atomic_store_explicit (&self->done[stage], 0, memory_order_relaxed);
  atomic_store_explicit (&self->total[stage], total, memory_order_relaxed);
  atomic_store_explicit (&self->stage, stage, memory_order_release);
}

/**
 * tl_read_progress_set_done:
 * @self: (nullable): progress, or %NULL if no one wants to know
 * @done: how many bytes or items are done, never fewer than before
 *
 * Goes on within the stage.
 */
void
tl_read_progress_set_done (TlReadProgress *self, gsize done)
{
  if (self == NULL)
    return;

  atomic_store_explicit (&self->done[atomic_load_explicit (&self->stage, memory_order_relaxed)],
                         done, memory_order_relaxed);
}

/**
 * tl_read_progress_get:
 * @self: progress
 * @done: (out): how many bytes or items of the stage are done
 * @total: (out): of how many; 0 if it is not known
 *
 * Returns: the stage that reading is in
 */
TlReadStage
tl_read_progress_get (TlReadProgress *self, gsize *done, gsize *total)
{
  TlReadStage stage;

  g_return_val_if_fail (self != NULL, TL_READ_STAGE_READING);
  g_return_val_if_fail (done != NULL && total != NULL, TL_READ_STAGE_READING);

  stage = (TlReadStage) atomic_load_explicit (&self->stage, memory_order_acquire);
  *done = atomic_load_explicit (&self->done[stage], memory_order_relaxed);
  *total = atomic_load_explicit (&self->total[stage], memory_order_relaxed);
  return stage;
}

/**
 * tl_read_progress_get_share:
 * @self: progress
 *
 * Returns: the share of the time that has gone, from 0 to 1, as far as can be told
 */
double
tl_read_progress_get_share (TlReadProgress *self)
{
  TlReadStage stage;
  gsize done, total;

  g_return_val_if_fail (self != NULL, 0);

  stage = tl_read_progress_get (self, &done, &total);
  return share_at (self, stage, total > 0 ? CLAMP ((double) done / (double) total, 0, 1) : 0);
}
