/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panes.h"

/* The chronicle is made by a #PanesChronicleFunc. */
void
panes_set_up (Panes *self, gconstpointer chronicle_new)
{
  self->chronicle = ((PanesChronicleFunc) chronicle_new) ();
  self->filter = tl_filter_new ();
  self->visible_set = tl_visible_set_new (self->chronicle, self->filter);
  self->selection = tl_selection_new ();
  self->window = g_object_ref_sink (gtk_window_new ());
}

void
panes_set_up_search (Panes *self, gconstpointer chronicle_new)
{
  panes_set_up (self, chronicle_new);
  self->search = tl_search_new (self->visible_set);
}

/* A size of -1 is the one that the pane asks for. */
void
panes_show (Panes *self, gpointer widget, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (widget));
  gtk_window_present (GTK_WINDOW (self->window));
}

/* A search reads the chronicle in a thread, which may be at it still. */
static void
let_go_of_search (Panes *self)
{
  g_assert_finalize_object (self->search);
  g_assert_finalize_object (self->visible_set);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->chronicle);
}

void
panes_tear_down (Panes *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  g_assert_finalize_object (self->selection);
  if (self->search != NULL)
    {
      let_go_of_search (self);
    }
  else
    {
      g_assert_finalize_object (self->visible_set);
      g_assert_finalize_object (self->chronicle);
    }
  g_assert_finalize_object (self->filter);
}
