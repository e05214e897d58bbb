// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/asking.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>

namespace muster {

namespace {

/// QInputDialog's label guesses whether its text is HTML.
bool execPlain(QInputDialog &dialog)
{
    for (QLabel *label : dialog.findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

std::optional<QString> askText(QWidget *parent, const QString &title, const QString &question, const QString &usual)
{
    QInputDialog dialog(parent);
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setTextValue(usual);
    return execPlain(dialog) ? std::optional(dialog.textValue()) : std::nullopt;
}

std::optional<int> askChoice(QWidget *parent, const QString &title, const QString &question, const QStringList &choices,
                             int current)
{
    QInputDialog dialog(parent);
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setWindowTitle(title);
    dialog.setLabelText(question);
    dialog.setComboBoxItems(choices);
    dialog.setTextValue(choices.value(current));
    if (!execPlain(dialog))
        return {};
    const auto *combo = dialog.findChild<QComboBox *>();
    return combo ? combo->currentIndex() : int(choices.indexOf(dialog.textValue()));
}

} // namespace muster
