/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-highlight.h"

#include <adwaita.h>

/* Through which the text's own colour still stands out by enough, on light and on dark. */
#define STRENGTH 0.25

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, TlMatch match)
{
  attribute->start_index = match.start;
  attribute->end_index = match.end;
  pango_attr_list_insert (attributes, attribute);
}

/* Bold too, as colour alone is to carry no meaning. In high contrast also underlined: what is bold
 * already, as a heading, has nothing but a tint else. */
static void
add_match (PangoAttrList *attributes, const GdkRGBA *accent, TlMatch match)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (style))
    add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), match);
  add (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), match);
  add (attributes,
       pango_attr_background_new ((guint16) (accent->red * G_MAXUINT16),
                                  (guint16) (accent->green * G_MAXUINT16),
                                  (guint16) (accent->blue * G_MAXUINT16)),
       match);
  add (attributes, pango_attr_background_alpha_new ((guint16) (STRENGTH * G_MAXUINT16)), match);
}

/**
 * tl_highlight_add:
 * @attributes: the attributes of a text
 * @matches: (element-type TlMatch): what of the text matches
 *
 * Highlights matches.
 */
void
tl_highlight_add (PangoAttrList *attributes, const GArray *matches)
{
  g_autoptr (GdkRGBA) accent =
      adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  for (guint i = 0; i < matches->len; i++)
    add_match (attributes, accent, g_array_index (matches, TlMatch, i));
}

/**
 * tl_highlight_label:
 * @label: a label
 * @excerpt: (nullable): what it is to show; %NULL to hide it
 *
 * Shows an excerpt with its matches highlighted.
 */
void
tl_highlight_label (GtkLabel *label, const TlExcerpt *excerpt)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_visible (GTK_WIDGET (label), excerpt != NULL);
  if (excerpt == NULL)
    return;

  tl_highlight_add (attributes, excerpt->matches);
  gtk_label_set_text (label, excerpt->text);
  gtk_label_set_attributes (label, attributes);
}
