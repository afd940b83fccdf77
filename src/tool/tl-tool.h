/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlToolStatus:
 * @TL_TOOL_CLEAN: all is well
 * @TL_TOOL_DEFECTS: there are defects
 * @TL_TOOL_FAILED: something could not be read, or the command line is wrong
 *
 * What the program exits with.
 */
typedef enum
{
  TL_TOOL_CLEAN,
  TL_TOOL_DEFECTS,
  TL_TOOL_FAILED,
} TlToolStatus;

TlToolStatus tl_tool_check (int argc, char **argv);
TlToolStatus tl_tool_info (int argc, char **argv);

gboolean tl_tool_parse (const char *usage,
                        const char *summary,
                        const GOptionEntry *entries,
                        int *argc,
                        char ***argv);
void tl_tool_complain (const char *message);

G_END_DECLS
