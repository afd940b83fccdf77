/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"
#include "widgets.h"

#include "tl-go-to-dialog.h"

typedef struct
{
  GtkWidget *window;
  AdwDialog *dialog;
  GtkEditable *entry;
  char *chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture, gint64 from, gint64 to, const char *words)
{
  g_assert_cmpint (from, <, to);
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (words);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (GPtrArray) entries = NULL;

  fixture->window = g_object_ref_sink (adw_window_new ());
  fixture->dialog = tl_go_to_dialog_new (visible_set);
  gtk_window_present (GTK_WINDOW (fixture->window));
  adw_dialog_present (fixture->dialog, fixture->window);
  entries = widgets_of_type (GTK_WIDGET (fixture->dialog), GTK_TYPE_ENTRY);
  g_assert_cmpuint (entries->len, ==, 1);
  fixture->entry = g_ptr_array_index (entries, 0);
  g_signal_connect_swapped (fixture->dialog, "chosen", G_CALLBACK (chosen_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_free (fixture->chosen);
}

static void
test_understood (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->entry),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Date");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->entry),
                                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  gtk_editable_set_text (fixture->entry, "june 1833");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->chosen, ==, "June 1833, 3 items");
}

/* Of whom the chronicle is about. */
static void
test_age (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->entry, "age 3");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->chosen, ==, "age 3: 10 December 1818 – 9 December 1819, 1 item");
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->entry, "soon");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_null (fixture->chosen);
}

#define ADD(path, func) g_test_add ("/go-to-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("understood", test_understood);
  ADD ("age", test_age);
  ADD ("wrong", test_wrong);
  return g_test_run ();
}
