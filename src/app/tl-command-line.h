/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlCommandLine:
 * @files: (nullable) (array zero-terminated=1): the chronicles to open, as they were typed
 * @screenshot: (nullable): the picture to write, as it was typed
 * @select: (nullable): the id of the item to select
 * @search: (nullable): the words to search for
 * @view: (nullable): the name of the view to show
 * @lanes: (nullable): the nick of the #TlGrouping to show
 * @width: how wide the window is to be, or 0
 * @height: how high the window is to be, or 0
 * @range: what to bring into view, or empty
 * @dark: whether the dark style was asked for
 * @even: whether the even scale was asked for
 *
 * What the command line asks for. Release it with tl_command_line_clear() or
 * g_auto(TlCommandLine).
 */
typedef struct
{
  char **files;
  char *screenshot;
  char *select;
  char *search;
  char *view;
  char *lanes;
  int width;
  int height;
  TlSpan range;
  gboolean dark;
  gboolean even;
} TlCommandLine;

#define TL_COMMAND_LINE_INIT { 0 }

void tl_command_line_add_options (GApplication *application);
gboolean tl_command_line_parse (TlCommandLine *self, GVariantDict *options, GError **error);
void tl_command_line_clear (TlCommandLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlCommandLine, tl_command_line_clear)

G_END_DECLS
