/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chronicle with what is chosen of it, and a window for a pane that shows it. */

#pragma once

#include "tl-search.h"
#include "tl-selection.h"
#include "tl-visible-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef TlChronicle *(*PanesChronicleFunc) (void);

typedef struct
{
  TlChronicle *chronicle;
  TlFilter *filter;
  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search; /* NULL unless the test looks for something */
  GtkWidget *window;
} Panes;

void panes_set_up (Panes *self, gconstpointer chronicle_new);
void panes_set_up_search (Panes *self, gconstpointer chronicle_new);
void panes_show (Panes *self, gpointer widget, int width, int height);
void panes_tear_down (Panes *self);

G_END_DECLS
