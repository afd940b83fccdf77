/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-read-input.h"

G_BEGIN_DECLS

/**
 * TlTextPlaces:
 *
 * Turns byte offsets of a text into lines and columns. The index that this needs is made when the
 * first one is asked for, as most files have no defect.
 */
typedef struct
{
  TlReadInput *input;
  GArray *blocks;
} TlTextPlaces;

void tl_text_places_init (TlTextPlaces *self, TlReadInput *input);
void tl_text_places_clear (TlTextPlaces *self);
void tl_text_places_find (TlTextPlaces *self, gsize offset, guint *line, guint *column);

G_END_DECLS
