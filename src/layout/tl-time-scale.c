/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An even scale shares the room of the whole span: a part goes to time itself, so that empty times
 * can still be seen, and the rest to what begins in it.
 *
 * How busy a time is, is known of pieces. A piece is halved as long as much begins in it, so busy
 * times have fine pieces however short they are in the whole. */

#include "tl-time-scale.h"

#include <math.h>

/* What of the room goes to the items. */
#define SHARE_OF_ITEMS 0.5

/* A piece is halved while it has more than this share of the weight. At each depth that is so of
 * fewer than 16 pieces, which bounds the number of all. */
#define CROWD 16

/* How often a piece is halved at most, and how short it gets, in seconds. */
#define MAX_DEPTH     30
#define SHORTEST_TIME 86400.0

/* Of more items than this, some tell enough of all. */
#define MOST_ITEMS 65536

G_STATIC_ASSERT (CROWD *MAX_DEPTH + 2 <= TL_TIME_SCALE_MAX_KNOTS);

typedef struct
{
  double instant;
  double position;
} TlKnot;

struct _TlTimeScale
{
  gatomicrefcount n_refs;
  guint n_knots;
  TlKnot knots[TL_TIME_SCALE_MAX_KNOTS];
};

/* A moment at which something begins. */
typedef struct
{
  double instant;
  double before; /* what all earlier ones weigh */
} TlMoment;

/* A stretch of time and the moments in it, from @first up to @last. */
typedef struct
{
  double from;
  double to;
  guint first;
  guint last;
} TlPiece;

typedef struct
{
  TlTimeScale *scale;
  GArray *moments; /* of TlMoment, and one more behind the last */
  TlPiece whole;
} TlBuilding;

/* Much that begins at one moment stands at one place however much room there is around it, so it
 * weighs less than if it were spread. */
static double
weigh (guint n_items)
{
  return sqrt (n_items);
}

static void
add_moments (TlBuilding *self, const TlInstant *from, gsize n)
{
  const gsize step = n / MOST_ITEMS + 1;
  double before = 0;
  TlMoment end;

  for (gsize i = 0; i < n;)
    {
      const TlMoment moment = { (double) from[i], before };
      guint n_items = 0;

      if (moment.instant >= self->whole.to)
        break;
      for (; i < n && (double) from[i] == moment.instant; i += step)
        n_items++;
      if (moment.instant < self->whole.from)
        continue;
      g_array_append_val (self->moments, moment);
      before += weigh (n_items);
    }
  end = (TlMoment) { self->whole.to, before };
  g_array_append_val (self->moments, end);
  self->whole.last = self->moments->len - 1;
}

static const TlMoment *
moment_at (const TlBuilding *self, guint i)
{
  return &g_array_index (self->moments, TlMoment, i);
}

static double
weight_of (const TlBuilding *self, const TlPiece *piece)
{
  return moment_at (self, piece->last)->before - moment_at (self, piece->first)->before;
}

static void
add_knot (TlTimeScale *self, double instant, double position)
{
  self->knots[self->n_knots++] = (TlKnot) { instant, position };
}

static gboolean
can_be_halved (const TlBuilding *self, const TlPiece *piece, guint depth)
{
  return weight_of (self, piece) > weight_of (self, &self->whole) / CROWD && depth < MAX_DEPTH &&
         piece->to - piece->from >= 2 * SHORTEST_TIME && piece->last - piece->first > 1;
}

/* The first moment of a piece that is not before its middle. */
static guint
find_middle (const TlBuilding *self, const TlPiece *piece, double middle)
{
  guint low = piece->first;
  guint high = piece->last;

  while (low < high)
    {
      const guint i = (low + high) / 2;

      if (moment_at (self, i)->instant < middle)
        low = i + 1;
      else
        high = i;
    }
  return low;
}

static void
add_piece (TlBuilding *self, const TlPiece *piece, guint depth)
{
  const double time = piece->to - piece->from;
  const double middle = piece->from + time / 2;
  TlPiece earlier = *piece;
  TlPiece later = *piece;

  if (!can_be_halved (self, piece, depth))
    {
      const double busy = weight_of (self, piece) / weight_of (self, &self->whole);
      const double all = self->whole.to - self->whole.from;

      add_knot (self->scale, piece->to,
                self->scale->knots[self->scale->n_knots - 1].position +
                    time * (1 - SHARE_OF_ITEMS) + busy * all * SHARE_OF_ITEMS);
      return;
    }

  earlier.to = later.from = middle;
  earlier.last = later.first = find_middle (self, piece, middle);
  add_piece (self, &earlier, depth + 1);
  add_piece (self, &later, depth + 1);
}

static TlTimeScale *
build (TlBuilding *self)
{
  self->scale = g_new0 (TlTimeScale, 1);
  g_atomic_ref_count_init (&self->scale->n_refs);
  add_knot (self->scale, self->whole.from, self->whole.from);
  add_piece (self, &self->whole, 0);
  /* Sums are rounded; beyond its end the scale is linear without a step. */
  self->scale->knots[self->scale->n_knots - 1].position = self->whole.to;
  return self->scale;
}

/**
 * tl_time_scale_new_even:
 * @from: (array length=n): when the items begin, in order
 * @n: their number
 * @first: the first second of the span
 * @last: the first second after it
 *
 * Makes a scale on which a stretch of time has the more room the more items begin in it. The span
 * is as long on it as it is in time, and begins and ends where it does. Items that do not begin
 * in the span do not count. Of a million items, a part is looked at.
 *
 * Returns: (transfer full) (nullable): the scale, or %NULL, the linear one, when nothing begins
 *   in the span
 */
TlTimeScale *
tl_time_scale_new_even (const TlInstant *from, gsize n, TlInstant first, TlInstant last)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (TlMoment));
  TlBuilding building = {
    .moments = moments,
    .whole = { .from = (double) first, .to = (double) last },
  };

  g_return_val_if_fail (n == 0 || from != NULL, NULL);
  g_return_val_if_fail (first < last, NULL);

  add_moments (&building, from, n);
  return building.whole.last > 0 ? build (&building) : NULL;
}

/**
 * tl_time_scale_ref:
 * @self: a scale
 *
 * Returns: (transfer full): @self, held once more
 */
TlTimeScale *
tl_time_scale_ref (TlTimeScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/**
 * tl_time_scale_unref:
 * @self: (transfer full): a scale
 *
 * Lets go of @self.
 */
void
tl_time_scale_unref (TlTimeScale *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->n_refs))
    g_free (self);
}

/* Inside of the span, the knot before which a piece ends: the first whose coordinate, at @offset
 * in it, lies beyond @value. */
static const TlKnot *
find_knot (const TlTimeScale *self, gsize offset, double value)
{
  guint low = 1;
  guint high = self->n_knots - 1;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (G_STRUCT_MEMBER (double, &self->knots[middle], offset) > value)
        high = middle;
      else
        low = middle + 1;
    }
  return &self->knots[low];
}

/* The span has the same ends in time and on the scale. */
static gboolean
is_inside (const TlTimeScale *self, double value)
{
  return self != NULL && value > self->knots[0].instant &&
         value < self->knots[self->n_knots - 1].instant;
}

/**
 * tl_time_scale_to_position:
 * @self: (nullable): a scale
 * @instant: seconds since the epoch
 *
 * Returns: where @instant stands
 */
double
tl_time_scale_to_position (const TlTimeScale *self, double instant)
{
  const TlKnot *knot;

  if (!is_inside (self, instant))
    return instant;
  knot = find_knot (self, G_STRUCT_OFFSET (TlKnot, instant), instant);
  return knot[-1].position + (instant - knot[-1].instant) * (knot->position - knot[-1].position) /
                                 (knot->instant - knot[-1].instant);
}

/**
 * tl_time_scale_to_instant:
 * @self: (nullable): a scale
 * @position: a position
 *
 * Returns: what stands at @position, in seconds since the epoch
 */
double
tl_time_scale_to_instant (const TlTimeScale *self, double position)
{
  const TlKnot *knot;

  if (!is_inside (self, position))
    return position;
  knot = find_knot (self, G_STRUCT_OFFSET (TlKnot, position), position);
  return knot[-1].instant + (position - knot[-1].position) * (knot->instant - knot[-1].instant) /
                                (knot->position - knot[-1].position);
}

/**
 * tl_time_scale_get_compression:
 * @self: (nullable): a scale
 * @from: a position
 * @to: a position, not before @from
 *
 * Returns: how many seconds of time go to one of position where it is most compressed between the
 *   two
 */
double
tl_time_scale_get_compression (const TlTimeScale *self, double from, double to)
{
  double most = is_inside (self, from) && is_inside (self, to) ? 0 : 1;

  for (guint i = 1; self != NULL && i < self->n_knots; i++)
    {
      const TlKnot *knot = &self->knots[i];

      if (knot->position > from && knot[-1].position <= to)
        most =
            MAX (most, (knot->instant - knot[-1].instant) / (knot->position - knot[-1].position));
    }
  return most;
}
