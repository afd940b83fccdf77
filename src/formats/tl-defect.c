/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-defect.h"

struct _TlDefect
{
  GObject parent_instance;

  TlSeverity severity;
  guint line;
  guint column;
  char *message;
};

enum
{
  PROP_0,
  PROP_SEVERITY,
  PROP_LINE,
  PROP_COLUMN,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlDefect, tl_defect, G_TYPE_OBJECT)

static void
tl_defect_finalize (GObject *object)
{
  TlDefect *self = TL_DEFECT (object);

  g_free (self->message);

  G_OBJECT_CLASS (tl_defect_parent_class)->finalize (object);
}

static void
tl_defect_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TlDefect *self = TL_DEFECT (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_uint (value, self->severity);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tl_defect_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TlDefect *self = TL_DEFECT (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      self->severity = g_value_get_uint (value);
      break;
    case PROP_LINE:
      self->line = g_value_get_uint (value);
      break;
    case PROP_COLUMN:
      self->column = g_value_get_uint (value);
      break;
    case PROP_MESSAGE:
      self->message = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tl_defect_class_init (TlDefectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_defect_finalize;
  object_class->get_property = tl_defect_get_property;
  object_class->set_property = tl_defect_set_property;

  properties[PROP_SEVERITY] =
      g_param_spec_uint ("severity", NULL, NULL, 0, TL_N_SEVERITIES - 1, 0, flags);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_defect_init (TlDefect *self)
{
}

/**
 * tl_severity_get_nick:
 * @severity: a severity
 *
 * Gets the word that stands for a severity in the output of programs. It is not translated, as
 * in the messages of compilers, so that editors can find it.
 *
 * Returns: "error", "warning" or "note"
 */
const char *
tl_severity_get_nick (TlSeverity severity)
{
  static const char *const nicks[TL_N_SEVERITIES] = { "error", "warning", "note" };

  g_return_val_if_fail (severity < TL_N_SEVERITIES, NULL);

  return nicks[severity];
}

/**
 * tl_defect_get_severity:
 * @self: a defect
 *
 * Gets how much a defect matters.
 *
 * Returns: the severity
 */
TlSeverity
tl_defect_get_severity (TlDefect *self)
{
  g_return_val_if_fail (TL_IS_DEFECT (self), TL_SEVERITY_ERROR);

  return self->severity;
}

/**
 * tl_defect_get_line:
 * @self: a defect
 *
 * Gets the line of the file where a defect stands.
 *
 * Returns: the line, from 1; 0 when it stands nowhere in particular
 */
guint
tl_defect_get_line (TlDefect *self)
{
  g_return_val_if_fail (TL_IS_DEFECT (self), 0);

  return self->line;
}

/**
 * tl_defect_get_column:
 * @self: a defect
 *
 * Gets the character of the line where a defect stands.
 *
 * Returns: the column in characters, from 1; 0 when it stands nowhere in particular
 */
guint
tl_defect_get_column (TlDefect *self)
{
  g_return_val_if_fail (TL_IS_DEFECT (self), 0);

  return self->column;
}

/**
 * tl_defect_get_message:
 * @self: a defect
 *
 * Gets what is wrong and how to mend it, as plain text (never markup) in the user's language.
 *
 * Returns: (transfer none): the message
 */
const char *
tl_defect_get_message (TlDefect *self)
{
  g_return_val_if_fail (TL_IS_DEFECT (self), NULL);

  return self->message;
}
