/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialog that asks what to export says and takes for an answer. */

#include "widgets.h"

#include "tl-export-dialog.h"

typedef struct
{
  GtkWidget *window;
  AdwDialog *dialog;
  guint n_chosen;
  guint kind;
} Fixture;

static const char *const titles[TL_N_EXPORT_KINDS] = {
  [TL_EXPORT_PNG] = "Picture, PNG",
  [TL_EXPORT_SVG] = "Drawing, SVG",
  [TL_EXPORT_PDF] = "Page, PDF",
  [TL_EXPORT_CSV] = "Table, CSV",
};

static gboolean
is_open (gpointer data)
{
  return widgets_find_label (GTK_WIDGET (((Fixture *) data)->dialog), "Table, CSV") != NULL;
}

static void
chosen_cb (Fixture *fixture, guint kind)
{
  fixture->n_chosen++;
  fixture->kind = kind;
}

static void
set_up (Fixture *fixture, gconstpointer without_pictures)
{
  fixture->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = tl_export_dialog_new (1, without_pictures == NULL);
  g_signal_connect_swapped (fixture->dialog, "chosen", G_CALLBACK (chosen_cb), fixture);
  adw_dialog_present (fixture->dialog, fixture->window);
  widgets_wait_for (is_open, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer without_pictures)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
}

static AdwActionRow *
row_of (Fixture *fixture, TlExportKind kind)
{
  GtkWidget *label = widgets_find_label (GTK_WIDGET (fixture->dialog), titles[kind]);

  return ADW_ACTION_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW));
}

static GtkWidget *
choice_of (Fixture *fixture, TlExportKind kind)
{
  return adw_action_row_get_activatable_widget (row_of (fixture, kind));
}

/* Each choice is one of several, and is told by its name. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < TL_N_EXPORT_KINDS; i++)
    {
      GtkAccessible *choice = GTK_ACCESSIBLE (choice_of (fixture, (TlExportKind) i));
      GtkWidget *title = widgets_find_label (GTK_WIDGET (fixture->dialog), titles[i]);

      gtk_test_accessible_assert_role (choice, GTK_ACCESSIBLE_ROLE_RADIO);
      gtk_test_accessible_assert_state (choice, GTK_ACCESSIBLE_STATE_CHECKED,
                                        i == 0 ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                               : GTK_ACCESSIBLE_TRISTATE_FALSE);
      gtk_test_accessible_assert_relation (choice, GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                           NULL);
    }
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->dialog), "1 item, for spreadsheets"));
  g_assert_true (widgets_have_focus (choice_of (fixture, TL_EXPORT_PNG)));
}

static gboolean
has_chosen (gpointer data)
{
  return ((Fixture *) data)->n_chosen > 0;
}

/* As Enter does. */
static TlExportKind
press_default (Fixture *fixture)
{
  gtk_widget_activate (adw_dialog_get_default_widget (fixture->dialog));
  widgets_wait_for (has_chosen, fixture);
  g_assert_cmpuint (fixture->n_chosen, ==, 1);
  return (TlExportKind) fixture->kind;
}

/* Rows are chosen as a click on them does. */
static void
test_chooses (Fixture *fixture, gconstpointer data)
{
  adw_action_row_activate (row_of (fixture, TL_EXPORT_SVG));
  g_assert_cmpuint (fixture->n_chosen, ==, 0);
  g_assert_cmpint (press_default (fixture), ==, TL_EXPORT_SVG);
}

static void
test_without_pictures (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < TL_EXPORT_CSV; i++)
    g_assert_false (gtk_widget_is_sensitive (choice_of (fixture, (TlExportKind) i)));
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (fixture->dialog), "Show the timeline"));
  g_assert_true (widgets_have_focus (choice_of (fixture, TL_EXPORT_CSV)));
  g_assert_cmpint (press_default (fixture), ==, TL_EXPORT_CSV);
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/export-dialog/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("choices", NULL, test_choices);
  ADD ("chooses", NULL, test_chooses);
  ADD ("without-pictures", "", test_without_pictures);
  return g_test_run ();
}
