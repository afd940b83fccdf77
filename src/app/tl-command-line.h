/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlCommandLine:
 * @files: (nullable) (array zero-terminated=1): the chronicles to open, as they were typed
 * @screenshot: (nullable): the picture to write, as it was typed
 * @select: (nullable): the id of the item to select
 * @search: (nullable): the words to search for
 * @view: (nullable): the name of the view to show
 * @width: how wide the window is to be, or 0
 * @height: how high the window is to be, or 0
 * @dark: whether the dark style was asked for
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
  int width;
  int height;
  gboolean dark;
} TlCommandLine;

#define TL_COMMAND_LINE_INIT { 0 }

void tl_command_line_add_options (GApplication *application);
gboolean tl_command_line_parse (TlCommandLine *self, GVariantDict *options, GError **error);
void tl_command_line_clear (TlCommandLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlCommandLine, tl_command_line_clear)

G_END_DECLS
