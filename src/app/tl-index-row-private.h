/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-index-row.h"

G_BEGIN_DECLS

/* What stands behind the caption. */
enum
{
  TL_INDEX_PILL_HIT,
  TL_INDEX_PILL_DISPUTED,
  TL_INDEX_N_PILLS
};

struct _TlIndexRow
{
  GtkWidget parent_instance;

  TlIndexText *text;
  TlItem *item;
  GSignalGroup *search;
  gboolean hit;
  PangoLayout *title;
  PangoLayout *caption;
  GtkWidget *pills[TL_INDEX_N_PILLS]; /* NULL until they are needed */
};

void tl_index_row_draw_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
