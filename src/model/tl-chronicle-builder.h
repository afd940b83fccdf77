/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-specs.h"

G_BEGIN_DECLS

typedef struct _TlChronicleBuilder TlChronicleBuilder;

TlChronicleBuilder *tl_chronicle_builder_new (void);
void tl_chronicle_builder_free (TlChronicleBuilder *self);
void tl_chronicle_builder_reserve_text (TlChronicleBuilder *self, gsize size);
void tl_chronicle_builder_reserve_ids (TlChronicleBuilder *self, guint n);

TlNamed tl_chronicle_builder_lookup (TlChronicleBuilder *self, const char *id, guint *index);

guint tl_chronicle_builder_add_theme (TlChronicleBuilder *self, const TlThemeSpec *spec);
guint tl_chronicle_builder_add_source (TlChronicleBuilder *self, const TlSourceSpec *spec);
guint tl_chronicle_builder_add_person (TlChronicleBuilder *self, const TlPartySpec *spec);
guint tl_chronicle_builder_add_organisation (TlChronicleBuilder *self, const TlPartySpec *spec);
guint tl_chronicle_builder_add_event (TlChronicleBuilder *self, const TlEventSpec *spec);
guint tl_chronicle_builder_add_quote (TlChronicleBuilder *self, const TlQuoteSpec *spec);
guint tl_chronicle_builder_add_dispute (TlChronicleBuilder *self, const TlDisputeSpec *spec);
guint tl_chronicle_builder_add_story (TlChronicleBuilder *self, const TlStorySpec *spec);
void tl_chronicle_builder_keep (TlChronicleBuilder *self, const char *pointer, const char *json);

TlChronicle *tl_chronicle_builder_end (TlChronicleBuilder *self, const TlChronicleSpec *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChronicleBuilder, tl_chronicle_builder_free)

G_END_DECLS
