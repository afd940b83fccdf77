/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-accelerators.h"

#include <glib/gi18n.h>

#define TIMELINE N_ ("Timeline")
#define ITEMS    N_ ("Items")
#define FILTERS  N_ ("Filters")
#define SEARCH   N_ ("Search")
#define WINDOW   N_ ("Window")

/* All keys, for the list of shortcuts. The application and the window set theirs from here; what is
 * built in is set where it acts, and has to be told here too. */
static const TlAccelerator accelerators[] = {
  { ITEMS, N_ ("Next item"), NULL, TL_ACCELERATOR_BUILT_IN, { "Right", "KP_Right" } },
  { ITEMS, N_ ("Previous item"), NULL, TL_ACCELERATOR_BUILT_IN, { "Left", "KP_Left" } },
  { ITEMS,
    N_ ("Lane above, lane below"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "Up", "KP_Up", "Down", "KP_Down" } },
  { ITEMS,
    N_ ("First item, last item"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "Home", "KP_Home", "End", "KP_End" } },
  { ITEMS,
    N_ ("Next, previous item that sources dispute"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "n", "p" } },
  { ITEMS,
    N_ ("To the details"),
    "win.focus-detail",
    TL_ACCELERATOR_TIMELINE,
    { "Return", "KP_Enter" } },
  { ITEMS,
    N_ ("Back: from opening a file, to the timeline, out of the search, to no selection"),
    "win.step-back",
    TL_ACCELERATOR_BARE,
    { "Escape" } },
  { ITEMS, N_ ("Copy the citation"), NULL, TL_ACCELERATOR_BUILT_IN, { "<Control>c" } },
  { ITEMS,
    N_ ("Copy a link to the item"),
    "win.copy-link",
    TL_ACCELERATOR_GLOBAL,
    { "<Control><Shift>c" } },
  { ITEMS, N_ ("Go to a date"), "win.go-to-date", TL_ACCELERATOR_GLOBAL, { "<Control>g" } },

  { SEARCH, N_ ("Search"), "win.search", TL_ACCELERATOR_GLOBAL, { "<Control>f" } },
  { SEARCH,
    N_ ("Search, while nobody types elsewhere"),
    "win.search",
    TL_ACCELERATOR_BARE,
    { "slash", "KP_Divide" } },
  { SEARCH,
    N_ ("Next hit, from the search entry"),
    "win.next-hit",
    TL_ACCELERATOR_SEARCH,
    { "Return", "KP_Enter" } },
  { SEARCH,
    N_ ("Previous hit, from the search entry"),
    "win.previous-hit",
    TL_ACCELERATOR_SEARCH,
    { "<Shift>Return", "<Shift>KP_Enter" } },
  { SEARCH,
    N_ ("From the search entry into the list of hits"),
    NULL,
    TL_ACCELERATOR_SEARCH,
    { "Down", "KP_Down" } },

  { TIMELINE,
    N_ ("Zoom in"),
    "win.zoom-in",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { TIMELINE,
    N_ ("Zoom out"),
    "win.zoom-out",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>minus", "<Control>KP_Subtract" } },
  { TIMELINE,
    N_ ("Show everything"),
    "win.fit-all",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>0", "<Control>KP_0" } },
  { TIMELINE,
    N_ ("Zoom in, from the timeline"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "plus", "equal", "KP_Add" } },
  { TIMELINE,
    N_ ("Zoom out, from the timeline"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "minus", "KP_Subtract" } },
  { TIMELINE, N_ ("Zoom to the selected item"), NULL, TL_ACCELERATOR_BUILT_IN, { "f" } },
  { TIMELINE,
    N_ ("Even scale: more room for busy times"),
    "win.even-scale",
    TL_ACCELERATOR_BARE,
    { "e" } },
  { TIMELINE,
    N_ ("Move a tenth of the view"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "<Shift>Left", "<Shift>Right" } },
  { TIMELINE,
    N_ ("Move by a whole view"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "Page_Up", "Page_Down" } },
  { TIMELINE, N_ ("Move, by where the keys stand"), NULL, TL_ACCELERATOR_BUILT_IN, { "a", "d" } },
  { TIMELINE,
    N_ ("Zoom in, zoom out, by where the keys stand"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "w", "s" } },
  { TIMELINE,
    N_ ("Begin a range of time, end it: at the selected item, else at the edge of the view"),
    NULL,
    TL_ACCELERATOR_BUILT_IN,
    { "bracketleft", "bracketright" } },
  { TIMELINE,
    N_ ("Back to the view before"),
    "win.view-back",
    TL_ACCELERATOR_GLOBAL,
    { "<Alt>Left" } },
  { TIMELINE,
    N_ ("Forward to the view after"),
    "win.view-forward",
    TL_ACCELERATOR_GLOBAL,
    { "<Alt>Right" } },

  { TIMELINE,
    N_ ("Next way of grouping into lanes"),
    "win.next-grouping",
    TL_ACCELERATOR_BARE,
    { "g" } },

  { FILTERS,
    N_ ("Filter by the first theme, up to the ninth"),
    "win.toggle-theme(uint32 0)",
    TL_ACCELERATOR_BARE,
    { "1", "KP_1" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 1)", TL_ACCELERATOR_BARE, { "2", "KP_2" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 2)", TL_ACCELERATOR_BARE, { "3", "KP_3" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 3)", TL_ACCELERATOR_BARE, { "4", "KP_4" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 4)", TL_ACCELERATOR_BARE, { "5", "KP_5" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 5)", TL_ACCELERATOR_BARE, { "6", "KP_6" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 6)", TL_ACCELERATOR_BARE, { "7", "KP_7" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 7)", TL_ACCELERATOR_BARE, { "8", "KP_8" } },
  { FILTERS, NULL, "win.toggle-theme(uint32 8)", TL_ACCELERATOR_BARE, { "9", "KP_9" } },
  { FILTERS,
    N_ ("Clear all filters"),
    "win.clear-filters",
    TL_ACCELERATOR_GLOBAL,
    { "<Control><Shift>BackSpace" } },

  { WINDOW, N_ ("New window"), "app.new-window", TL_ACCELERATOR_GLOBAL, { "<Control>n" } },
  { WINDOW,
    N_ ("Show the timeline"),
    "win.view('timeline')",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>1", "<Control>KP_1" } },
  { WINDOW,
    N_ ("Show the index"),
    "win.view('index')",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>2", "<Control>KP_2" } },
  { WINDOW, N_ ("Open a chronicle"), "win.open", TL_ACCELERATOR_GLOBAL, { "<Control>o" } },
  { WINDOW,
    N_ ("Open the built-in chronicle"),
    "win.open-built-in",
    TL_ACCELERATOR_GLOBAL,
    { "<Control><Shift>o" } },
  { WINDOW, N_ ("Export"), "win.export", TL_ACCELERATOR_GLOBAL, { "<Control>e" } },
  { WINDOW, N_ ("Print"), "win.print", TL_ACCELERATOR_GLOBAL, { "<Control>p" } },
  { WINDOW,
    N_ ("What needs mending in this file"),
    "win.show-defects",
    TL_ACCELERATOR_GLOBAL,
    { "<Control><Shift>d" } },
  { WINDOW, N_ ("Filter pane"), "win.show-filters", TL_ACCELERATOR_GLOBAL, { "F9" } },
  { WINDOW, N_ ("Detail pane"), "win.show-detail", TL_ACCELERATOR_GLOBAL, { "<Control>F9" } },
  { WINDOW, N_ ("Main menu"), NULL, TL_ACCELERATOR_BUILT_IN, { "F10" } },
  { WINDOW, N_ ("Full screen"), "win.fullscreen", TL_ACCELERATOR_GLOBAL, { "F11" } },
  { WINDOW, N_ ("Preferences"), "app.preferences", TL_ACCELERATOR_GLOBAL, { "<Control>comma" } },
  { WINDOW, N_ ("Help"), "win.show-guide", TL_ACCELERATOR_GLOBAL, { "F1" } },
  { WINDOW,
    N_ ("Keyboard shortcuts"),
    "win.show-shortcuts",
    TL_ACCELERATOR_GLOBAL,
    { "<Control>question" } },
  { WINDOW,
    N_ ("About Throughline"),
    "app.about",
    TL_ACCELERATOR_GLOBAL,
    { "<Control><Shift>F1" } },
  { WINDOW, N_ ("Close the window"), "window.close", TL_ACCELERATOR_GLOBAL, { "<Control>w" } },
  { WINDOW, N_ ("Quit"), "app.quit", TL_ACCELERATOR_GLOBAL, { "<Control>q" } },
};

/**
 * tl_accelerators_get:
 * @n_accelerators: (out): how many
 *
 * Returns: (transfer none) (array length=n_accelerators): all keys, group by group
 */
const TlAccelerator *
tl_accelerators_get (guint *n_accelerators)
{
  g_return_val_if_fail (n_accelerators != NULL, NULL);

  *n_accelerators = G_N_ELEMENTS (accelerators);
  return accelerators;
}

/**
 * tl_accelerators_add_to_application:
 * @application: an application
 *
 * Sets the keys that act wherever the focus is.
 */
void
tl_accelerators_add_to_application (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    if (accelerators[i].scope == TL_ACCELERATOR_GLOBAL)
      gtk_application_set_accels_for_action (application, accelerators[i].action,
                                             accelerators[i].keys);
}

static GtkShortcut *
create_shortcut (const TlAccelerator *accelerator, const char *key)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkShortcut *shortcut;

  if (!g_action_parse_detailed_name (accelerator->action, &name, &target, NULL))
    g_assert_not_reached ();

  shortcut =
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key), gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);
  return shortcut;
}

/**
 * tl_accelerators_add_to_widget:
 * @widget: a widget
 * @scope: which keys
 *
 * Sets keys that act when @widget or something in it has the focus, and does not take them.
 */
void
tl_accelerators_add_to_widget (GtkWidget *widget, TlAcceleratorScope scope)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    {
      const TlAccelerator *accelerator = &accelerators[i];

      if (accelerator->scope != scope || accelerator->action == NULL)
        continue;
      for (guint key = 0; accelerator->keys[key] != NULL; key++)
        gtk_shortcut_controller_add_shortcut (
            GTK_SHORTCUT_CONTROLLER (controller),
            create_shortcut (accelerator, accelerator->keys[key]));
    }
  gtk_widget_add_controller (widget, controller);
}
