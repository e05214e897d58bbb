// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packs/packcommands.h"

#include "app/reports.h"
#include "app/reports/packreport.h"
#include "ui/record/recordpage.h"
#include "ui/report/reportdialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QDir>
#include <QPushButton>
#include <QStandardPaths>

namespace muster {

namespace {

QString packWord(const char *text)
{
    return QCoreApplication::translate("muster::PackCommands", text);
}

} // namespace

Report reportOf(const Context &context, const Pack &pack)
{
    ReportRequest request;
    request.record = pack.id.value;
    request.today = context.today();
    request.now = QDateTime::currentDateTime();
    return allReports().constFirst().make(context.store(), request);
}

Id<Pack> makePack(Context &context)
{
    const Changes changes = newPack(context.store(), Period::month(context.today().addMonths(-1)), context.today(), QLocale());
    const bool isMade = context.perform(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "New monthly pack")), changes);
    return isMade ? Id<Pack>{changes.first().id} : Id<Pack>();
}

bool issue(Context &context, Id<Pack> id)
{
    const Pack *pack = context.store().find(id);
    if (!pack || pack->state == PackState::Issued)
        return false;
    return context.perform(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "Issue pack")),
                           issuePack(*pack, reportOf(context, *pack), context.today()));
}

void showPack(Context &context, Id<Pack> id, QWidget *parent)
{
    const Pack *pack = context.store().find(id);
    if (!pack)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    ReportDialog dialog(context, folder.filePath(QString(pack->title).replace(u'/', u'-') + QStringLiteral(".pdf")), parent);
    auto *send = new QPushButton(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "Issue this pack")));
    send->setToolTip(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "Keeps it as it is now; the next pack says what changed since")));
    send->setVisible(pack->state == PackState::Draft && !context.store().isReadOnly());
    QObject::connect(send, &QPushButton::clicked, &dialog, [&context, id, send, &dialog] {
        if (!issue(context, id))
            return;
        send->hide();
        if (const Pack *now = context.store().find(id))
            dialog.setReport(reportOf(context, *now));
    });
    dialog.addChoice(send);
    dialog.setReport(reportOf(context, *pack));
    dialog.exec();
}

void addPackCommands(Context &context, RecordPage &page)
{
    auto *strip = new QWidget(&page);
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 4);
    across->setSpacing(8);
    const auto add = [&](const QString &name, const QString &help, const std::function<void()> &run) {
        auto *button = new QPushButton(name, strip);
        button->setToolTip(help);
        QObject::connect(button, &QPushButton::clicked, &page, run);
        across->addWidget(button);
        return button;
    };
    QPushButton *make = add(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "New pack about last month")),
        packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "With the usual reports, and sections that already say what happened")), [&context, &page] {
            if (const Id<Pack> made = makePack(context); !made.isNull())
                page.select(made.value);
        });
    make->setObjectName(QStringLiteral("newPack"));
    make->setEnabled(!context.store().isReadOnly());
    QPushButton *show = add(packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "Show, print or issue …")),
        packWord(QT_TRANSLATE_NOOP("muster::PackCommands", "The pages of the pack that is selected")), [&context, &page] {
            if (const QList<RecordId> ids = page.selectedIds(); !ids.isEmpty())
                showPack(context, Id<Pack>{ids.first()}, &page);
        });
    show->setObjectName(QStringLiteral("showPack"));
    const auto enable = [show, &page] { show->setEnabled(page.selectedIds().size() == 1); };
    QObject::connect(&page, &RecordPage::statusChanged, strip, enable);
    enable();
    across->addStretch(1);
    static_cast<QBoxLayout *>(page.layout())->insertWidget(0, strip);
}

} // namespace muster
