/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlSeverity:
 * @TL_SEVERITY_ERROR: something is left out, replaced or broken
 * @TL_SEVERITY_WARNING: everything is shown, but something that should be there is missing
 * @TL_SEVERITY_NOTE: worth knowing, nothing to mend
 *
 * How much a defect matters.
 */
typedef enum
{
  TL_SEVERITY_ERROR,
  TL_SEVERITY_WARNING,
  TL_SEVERITY_NOTE,
  TL_N_SEVERITIES,
} TlSeverity;

const char *tl_severity_get_nick (TlSeverity severity);

/**
 * TlDefect:
 *
 * One thing that is wrong with a file: where it stands, what it is and how to mend it.
 */
#define TL_TYPE_DEFECT (tl_defect_get_type ())
G_DECLARE_FINAL_TYPE (TlDefect, tl_defect, TL, DEFECT, GObject)

TlSeverity tl_defect_get_severity (TlDefect *self);
guint tl_defect_get_line (TlDefect *self);
guint tl_defect_get_column (TlDefect *self);
const char *tl_defect_get_message (TlDefect *self);

/**
 * TL_DEFECTS_KEPT:
 *
 * How many defects of each severity a report holds; those beyond are counted only.
 */
#define TL_DEFECTS_KEPT 1000

/**
 * TlDefects:
 *
 * A report: what is wrong with a file, as a #GListModel of #TlDefect in the order of the file.
 */
#define TL_TYPE_DEFECTS (tl_defects_get_type ())
G_DECLARE_FINAL_TYPE (TlDefects, tl_defects, TL, DEFECTS, GObject)

TlDefects *tl_defects_new (void);
void tl_defects_add (TlDefects *self,
                     TlSeverity severity,
                     guint line,
                     guint column,
                     const char *message);
void tl_defects_count (TlDefects *self, TlSeverity severity);
gboolean tl_defects_is_full (TlDefects *self, TlSeverity severity);
guint tl_defects_get_n (TlDefects *self, TlSeverity severity);
guint tl_defects_get_n_left_out (TlDefects *self);
void tl_defects_clear (TlDefects *self);
void tl_defects_sort (TlDefects *self);

G_END_DECLS
