/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlExportKind:
 * @TL_EXPORT_PNG: the timeline as it is shown, as a picture
 * @TL_EXPORT_SVG: the same as a drawing
 * @TL_EXPORT_PDF: the same as a page
 * @TL_EXPORT_CSV: the items that are shown, as a table
 *
 * What can be exported, and as what.
 */
typedef enum
{
  TL_EXPORT_PNG,
  TL_EXPORT_SVG,
  TL_EXPORT_PDF,
  TL_EXPORT_CSV,
  TL_N_EXPORT_KINDS,
} TlExportKind;

/**
 * TlExportDialog:
 *
 * Asks what to export, and as what.
 */
#define TL_TYPE_EXPORT_DIALOG (tl_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlExportDialog, tl_export_dialog, TL, EXPORT_DIALOG, AdwDialog)

AdwDialog *tl_export_dialog_new (guint n_items, gboolean with_pictures);

G_END_DECLS
