// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QWidget>

namespace muster {

/// What stands in a view whose content is confidential while it is masked, with a button that shows it.
QWidget *maskedNotice(const QString &text, Context &context);

} // namespace muster
