/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys under layouts that do not write what the key table names: no Latin letters at all, digits
 * only with Shift, no brackets. Such a key does what the one at its place on an English keyboard
 * does. Where a layout comes with a Latin one, GTK sees to that by itself. */

#include "tl-keys-by-place.h"

#include "tl-accelerators.h"

#include <string.h>

/* Rows of an English keyboard, each with the code of its first key: codes of Linux's evdev plus 8,
 * which both Wayland and X11 give. */
static const struct
{
  guint first;
  const char *keys;
} rows[] = {
  { 10, "1234567890" },
  { 24, "qwertyuiop[]" },
  { 38, "asdfghjkl" },
  { 52, "zxcvbnm" },
};

/* What widgets see to themselves, and what acts in the timeline only. */
static const struct
{
  char key;
  const char *action;
} built_in[] = {
  { 'n', "timeline.step-dispute(1)" },   { 'n', "index.step-dispute(1)" },
  { 'p', "timeline.step-dispute(-1)" },  { 'p', "index.step-dispute(-1)" },
  { 'f', "timeline.zoom-to-selection" }, { 'e', "win.even-scale" },
  { '[', "timeline.begin-range" },       { ']', "timeline.end-range" },
};

static char
english_key (guint keycode)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (keycode >= rows[i].first && keycode - rows[i].first < strlen (rows[i].keys))
      return rows[i].keys[keycode - rows[i].first];
  return 0;
}

/* Whether what a key writes leaves it free for what it is by its place. A Latin letter never does,
 * wherever it is; signs do in place of a digit, except for those that zoom and search. */
static gboolean
is_free (char english, gunichar written)
{
  if (g_ascii_isalpha (english))
    return written >= 0x80 && g_unichar_get_script (written) != G_UNICODE_SCRIPT_LATIN;
  if (g_ascii_isdigit (english))
    return written == 0 || written >= 0x80 || strchr ("+-=/", (char) written) == NULL;
  return written == 0 || written >= 0x80;
}

static gboolean
activate (GtkWidget *widget, const char *action)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    g_assert_not_reached ();
  return gtk_widget_activate_action_variant (focus != NULL ? focus : widget, name, target);
}

static gboolean
has_key (const TlAccelerator *accelerator, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; accelerator->keys[i] != NULL; i++)
    {
      guint key;
      GdkModifierType with;

      if (gtk_accelerator_parse (accelerator->keys[i], &key, &with) && key == keyval &&
          with == modifiers)
        return TRUE;
    }
  return FALSE;
}

static gboolean
activate_accelerator (GtkWidget *widget, char english, GdkModifierType modifiers)
{
  guint n_accelerators;
  const TlAccelerator *accelerators = tl_accelerators_get (&n_accelerators);

  for (guint i = 0; i < n_accelerators; i++)
    if ((accelerators[i].scope == TL_ACCELERATOR_GLOBAL ||
         accelerators[i].scope == TL_ACCELERATOR_BARE) &&
        accelerators[i].action != NULL && has_key (&accelerators[i], (guint) english, modifiers))
      return activate (widget, accelerators[i].action);
  return FALSE;
}

static gboolean
activate_built_in (GtkWidget *widget, char english)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (built_in[i].key == english && activate (widget, built_in[i].action))
      return TRUE;
  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkWidget *widget)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  char english = english_key (keycode);

  if (english == 0 || !is_free (english, gdk_keyval_to_unicode (keyval)))
    return GDK_EVENT_PROPAGATE;
  return activate_accelerator (widget, english, modifiers) ||
         (modifiers == 0 && activate_built_in (widget, english));
}

/**
 * tl_keys_by_place_add_to_widget:
 * @widget: a widget
 *
 * Has keys that write nothing of the key table act by where they stand, when @widget or something
 * in it has the focus and does not take them.
 */
void
tl_keys_by_place_add_to_widget (GtkWidget *widget)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), widget);
  gtk_widget_add_controller (widget, controller);
}
