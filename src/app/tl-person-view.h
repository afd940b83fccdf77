/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"
#include "tl-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlPersonView:
 *
 * What is told of a person beyond their summary: the names that the sources have for them, and the
 * items that name them.
 */
#define TL_TYPE_PERSON_VIEW (tl_person_view_get_type ())
G_DECLARE_FINAL_TYPE (TlPersonView, tl_person_view, TL, PERSON_VIEW, GtkBox)

void tl_person_view_set_person (TlPersonView *self, TlPerson *person, TlSearch *search);

G_END_DECLS
