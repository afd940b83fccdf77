/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window goes to a date. */

#include "tl-window-private.h"

#include "tl-go-to-dialog.h"
#include "tl-stretch.h"

/* The item nearest to the date is selected, so that the keys go on from there. A covering detail
 * pane stays closed: the reader wants to see where they are. */
static void
chosen_cb (TlWindow *self, TlInstant from, TlInstant to, const char *words)
{
  TlSpan stretch = tl_stretch_bounded (self->chronicle, &(TlSpan) { from, to });
  TlSpan shown = tl_stretch_with_margin (&stretch);
  guint row = tl_stretch_nearest (self->visible_set, &stretch);
  g_autoptr (TlItem) item =
      row != TL_ROW_NONE ? tl_chronicle_dup_item (self->chronicle, row) : NULL;

  self->stepped_by_key = TRUE;
  tl_selection_set_item (self->selection, item);
  tl_timeline_zoom_to_range (self->timeline, shown.from, shown.to);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
tl_window_go_to_date (TlWindow *self)
{
  AdwDialog *dialog = tl_go_to_dialog_new (self->visible_set);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (tl_window_focus_view), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
