// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen about a report, and how it is remembered: the list, the paper, reports of one's own.
#include "app/report/ownreport.h"
#include "ui/base/appsettings.h"
#include "ui/report/periodchooser.h"
#include "ui/report/reportdesigner.h"
#include "ui/report/reportpage.h"

#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr int reportListWidth = 220;

} // namespace

ReportPage::~ReportPage()
{
    keepSettings();
    settings::setReportSettings(m_context.store().file(), toJson(m_settings));
}

void ReportPage::setTeams(Teams teams)
{
    m_teams = std::move(teams);
    m_isStale = true;
}

QWidget *ReportPage::makeList()
{
    m_list->setAccessibleName(tr("Reports"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto *make = new QPushButton(tr("New report …"));
    make->setToolTip(tr("Put a report together from the fields of any records"));
    make->setEnabled(!m_context.store().isReadOnly());
    connect(make, &QPushButton::clicked, this, &ReportPage::makeOwn);
    auto *side = new QWidget;
    side->setFixedWidth(reportListWidth);
    auto *down = new QVBoxLayout(side);
    down->setContentsMargins(0, 0, 0, 8);
    down->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(make);
    down->addLayout(foot);
    return side;
}

/// The standard reports, then one's own; what is shown stays.
void ReportPage::fillList()
{
    const QByteArray before = m_shown;
    const QSignalBlocker blocker(m_list);
    m_kinds = m_standard + ownReports(m_context.store());
    m_list->clear();
    for (const ReportKind &one : std::as_const(m_kinds)) {
        auto *item = new QListWidgetItem(one.title, m_list);
        item->setToolTip(one.purpose.toHtmlEscaped());
        item->setSizeHint({0, std::max(28, fontMetrics().height() + 12)});
        if (one.own != 0) {
            QFont italic = item->font();
            italic.setItalic(true);
            item->setFont(italic);
        }
        if (one.name == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0 && !before.isEmpty()) {
        m_list->setCurrentRow(0);
        chooseKind(); // the one that was shown is gone
    }
}

QMenu *ReportPage::makePageMenu()
{
    auto *menu = new QMenu(this);
    const auto choose = [this](QMenu *into, const QString &text, std::function<void(PageSetup &)> set, std::function<bool(const PageSetup &)> is) {
        QAction *action = into->addAction(text, this, [this, set] {
            PageSetup setup = pageSetup();
            set(setup);
            setPageSetup(setup);
        });
        action->setCheckable(true);
        connect(into, &QMenu::aboutToShow, action, [this, action, is] { action->setChecked(is(pageSetup())); });
    };
    QMenu *paper = menu->addMenu(tr("Paper"));
    choose(paper, tr("As usual here"), [](PageSetup &s) { s.paper.reset(); }, [](const PageSetup &s) { return !s.paper; });
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter})
        choose(paper, QPageSize::name(size), [size](PageSetup &s) { s.paper = size; }, [size](const PageSetup &s) { return s.paper == size; });
    QMenu *turn = menu->addMenu(tr("Orientation"));
    const QPair<QString, PageSetup::Turn> turns[] = {{tr("As the tables need it"), PageSetup::Turn::Automatic},
                                                     {tr("Portrait"), PageSetup::Turn::Portrait},
                                                     {tr("Landscape"), PageSetup::Turn::Landscape}};
    for (const auto &[text, way] : turns)
        choose(turn, text, [way = way](PageSetup &s) { s.turn = way; }, [way = way](const PageSetup &s) { return s.turn == way; });
    choose(menu, tr("Scale to the width of the page"), [](PageSetup &s) { s.scalesToWidth = !s.scalesToWidth; },
           [](const PageSetup &s) { return s.scalesToWidth; });
    return menu;
}

void ReportPage::setPageSetup(const PageSetup &setup)
{
    m_settings[m_shown].page = setup;
    m_isStale = true;
    if (isVisible())
        m_timer.start();
}

/// What the bar shows, for the report that it belongs to.
void ReportPage::keepSettings()
{
    if (m_shown.isEmpty())
        return;
    const auto before = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const ReportKind &one) { return one.name == m_shown; });
    ReportSettings &kept = m_settings[m_shown];
    const bool isUsual = before != m_kinds.end() && before->usualPeriod
                         && before->usualPeriod(m_context.store(), m_context.today()) == m_period->period();
    kept.named = isUsual ? -1 : m_period->named();
    kept.period = isUsual || kept.named >= 0 ? Period() : m_period->period();
    kept.person = m_person->currentData().metaType() == QMetaType::fromType<RecordId>() ? m_person->currentData().toLongLong() : 0;
    kept.team = m_person->currentData().metaType() == QMetaType::fromType<QString>() ? m_person->currentData().toString() : QString();
}

void ReportPage::makeOwn()
{
    const RecordId made = designReport(m_context, OwnReport(), this);
    if (made != 0)
        showReport("own-" + QByteArray::number(made));
}

void ReportPage::editOwn()
{
    const OwnReport *own = kind() ? m_context.store().find(Id<OwnReport>{kind()->own}) : nullptr;
    if (own)
        designReport(m_context, *own, this);
}

} // namespace muster
