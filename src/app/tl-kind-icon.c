/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kind-icon.h"

/**
 * tl_kind_icon_name:
 * @kind: a kind of item
 *
 * Returns: (transfer none): the icon that stands for items of this kind
 */
const char *
tl_kind_icon_name (TlItemKind kind)
{
  switch (kind)
    {
    case TL_ITEM_QUOTE:
      return "tl-quote-symbolic";
    case TL_ITEM_PERSON:
      return "avatar-default-symbolic";
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      return "x-office-calendar-symbolic";
    }
}
