// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <optional>

class QWidget;

namespace muster {

// Small questions whose text may hold what a user typed: it is shown as it is, never as HTML.

/// A line of text; nothing when the user gave up.
std::optional<QString> askText(QWidget *parent, const QString &title, const QString &question, const QString &usual = {});
/// One of these, by its place; nothing when the user gave up.
std::optional<int> askChoice(QWidget *parent, const QString &title, const QString &question, const QStringList &choices,
                             int current);

} // namespace muster
