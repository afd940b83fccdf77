/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-preferences-dialog.h"

#include "tl-chosen-words.h"
#include "tl-preferences.h"

struct _TlPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings; /* NULL where they are not installed */

  GtkWidget *not_kept;
  GtkWidget *citations;
  GtkWidget *first_view;
  AdwComboRow *citation_style;
  AdwComboRow *lanes;
  AdwSwitchRow *even_scale;
};

G_DEFINE_FINAL_TYPE (TlPreferencesDialog, tl_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* What the rows list stands in the order of the values. */
static void
citation_style_cb (TlPreferencesDialog *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, TL_PREFERENCE_CITATION_STYLE,
                         (int) adw_combo_row_get_selected (self->citation_style));
}

static void
lanes_cb (TlPreferencesDialog *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, TL_PREFERENCE_LANES,
                         (int) adw_combo_row_get_selected (self->lanes));
}

static void
tl_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&TL_PREFERENCES_DIALOG (object)->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (tl_preferences_dialog_parent_class)->dispose (object);
}

static void
tl_preferences_dialog_class_init (TlPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, not_kept);
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, citations);
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, first_view);
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, citation_style);
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, lanes);
  gtk_widget_class_bind_template_child (widget_class, TlPreferencesDialog, even_scale);
  gtk_widget_class_bind_template_callback (widget_class, citation_style_cb);
  gtk_widget_class_bind_template_callback (widget_class, lanes_cb);
}

static void
tl_preferences_dialog_init (TlPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_chosen_words_keep (GTK_WIDGET (self->citation_style));
  tl_chosen_words_keep (GTK_WIDGET (self->lanes));
}

static void
bind_settings (TlPreferencesDialog *self, GSettings *settings)
{
  adw_combo_row_set_selected (self->citation_style,
                              (guint) g_settings_get_enum (settings, TL_PREFERENCE_CITATION_STYLE));
  adw_combo_row_set_selected (self->lanes,
                              (guint) g_settings_get_enum (settings, TL_PREFERENCE_LANES));
  g_settings_bind (settings, TL_PREFERENCE_EVEN_SCALE, self->even_scale, "active",
                   G_SETTINGS_BIND_DEFAULT);
  self->settings = g_object_ref (settings);
}

/**
 * tl_preferences_dialog_new:
 * @settings: (nullable): the settings of the application; %NULL where they are not installed, which
 *   the dialog says
 *
 * Returns: (transfer floating): a dialog in which to choose them
 */
AdwDialog *
tl_preferences_dialog_new (GSettings *settings)
{
  TlPreferencesDialog *self = g_object_new (TL_TYPE_PREFERENCES_DIALOG, NULL);

  if (settings != NULL)
    bind_settings (self, settings);
  gtk_widget_set_visible (self->not_kept, settings == NULL);
  gtk_widget_set_sensitive (self->citations, settings != NULL);
  gtk_widget_set_sensitive (self->first_view, settings != NULL);
  return ADW_DIALOG (self);
}
