/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stdlib.h>

/* What the benchmarks make of the times that they took. */

static inline int
bench_compare_times (const void *a, const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* The time that the share of all, from 0 to 1, stays within; sorts @times. */
static inline double
bench_quantile (double *times, unsigned n, double share)
{
  qsort (times, n, sizeof *times, bench_compare_times);
  return times[(unsigned) ((n - 1) * share)];
}

static inline double
bench_median (double *times, unsigned n)
{
  qsort (times, n, sizeof *times, bench_compare_times);
  return times[n / 2];
}
