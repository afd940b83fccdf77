/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlAcceleratorScope:
 * @TL_ACCELERATOR_GLOBAL: acts wherever the focus is
 * @TL_ACCELERATOR_BARE: acts unless the focus takes the key
 * @TL_ACCELERATOR_TIMELINE: acts when the timeline has the focus
 * @TL_ACCELERATOR_SEARCH: acts when the search entry has the focus
 * @TL_ACCELERATOR_BUILT_IN: a widget sees to it itself
 *
 * Where keys act.
 */
typedef enum
{
  TL_ACCELERATOR_GLOBAL,
  TL_ACCELERATOR_BARE,
  TL_ACCELERATOR_TIMELINE,
  TL_ACCELERATOR_SEARCH,
  TL_ACCELERATOR_BUILT_IN,
} TlAcceleratorScope;

/**
 * TlAccelerator:
 * @group: under which heading it is listed
 * @title: what it does; %NULL when it is not listed by itself
 * @action: (nullable): a detailed action name; %NULL if a widget sees to the key itself
 * @keys: (array zero-terminated=1): accelerators
 *
 * The keys for something.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  TlAcceleratorScope scope;
  const char *keys[6];
} TlAccelerator;

const TlAccelerator *tl_accelerators_get (guint *n_accelerators);
void tl_accelerators_add_to_application (GtkApplication *application);
void tl_accelerators_add_to_widget (GtkWidget *widget, TlAcceleratorScope scope);

G_END_DECLS
