/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of the application, and chronicles in a folder for it to open. */

#pragma once

#include "tl-window.h"

G_BEGIN_DECLS

/* A chronicle of a person and two events. */
#define WINDOWS_LIFE                                                                               \
  "{ \"format\": \"chronicle/1\", \"title\": \"A life\","                                          \
  "  \"themes\": [ { \"id\": \"work\", \"name\": \"Work\" }, { \"id\": \"home\", \"name\": "       \
  "\"Home\" } ],"                                                                                  \
  "  \"sources\": [ { \"id\": \"s\", \"type\": \"book\", \"title\": \"The book\" } ],"             \
  "  \"people\": [ { \"id\": \"ada\", \"name\": \"Ada\" } ],"                                      \
  "  \"events\": [ { \"id\": \"birth\", \"title\": \"She is born\", \"date\": \"1815-12-10\","     \
  "    \"basis\": \"stated\", \"themes\": [ \"home\" ], \"people\": [ { \"id\": \"ada\" } ],"      \
  "    \"passages\": [ { \"source\": \"s\", \"exact\": \"was born\", \"line\": 1 } ] },"           \
  "   { \"id\": \"notes\", \"title\": \"She writes\", \"date\": \"1843\","                         \
  "    \"basis\": \"stated\", \"themes\": [ \"home\" ], \"people\": [ { \"id\": \"ada\" } ],"      \
  "    \"passages\": [ { \"source\": \"s\", \"exact\": \"she wrote\", \"line\": 2 } ] } ] }"

typedef struct
{
  const char *name; /* NULL after the last */
  const char *text;
} WindowsFile;

typedef struct
{
  TlWindow *window;
  const WindowsFile *files;
  char *folder;
  gboolean done; /* the file asked for last is open, or cannot be */
  gboolean opened;
  GError *error;
} WindowsFixture;

AdwApplication *windows_get_application (void);
TlWindow *windows_show_built_in (void);
void windows_set_up (WindowsFixture *fixture, gconstpointer files);
void windows_tear_down (WindowsFixture *fixture, gconstpointer files);
GFile *windows_file (WindowsFixture *fixture, const char *name);
void windows_opened_cb (GObject *source, GAsyncResult *result, gpointer fixture);
void windows_begin_open (WindowsFixture *fixture, const char *name);
void windows_wait_until_done (WindowsFixture *fixture);
gboolean windows_open (WindowsFixture *fixture, const char *name);
void windows_act (WindowsFixture *fixture, const char *action, GVariant *floating);
gboolean windows_is_enabled (WindowsFixture *fixture, const char *action);
void windows_appear (WindowsFixture *fixture, int width, int height);

G_END_DECLS
