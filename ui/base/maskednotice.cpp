// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/maskednotice.h"

#include "ui/base/viewparts.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

QWidget *maskedNotice(const QString &text, Context &context)
{
    auto *notice = new QWidget;
    auto *show = new QPushButton(QCoreApplication::translate("muster::MaskedNotice", "Show confidential text"));
    show->setToolTip(QCoreApplication::translate("muster::MaskedNotice", "In the whole window, until it is masked again or closed (Ctrl+Shift+M)"));
    QObject::connect(show, &QPushButton::clicked, &context, [&context] { context.setMasked(false); });
    auto *down = new QVBoxLayout(notice);
    down->addStretch();
    down->addWidget(emptyLabel(text));
    down->addWidget(show, 0, Qt::AlignHCenter);
    down->addStretch();
    return notice;
}

} // namespace muster
