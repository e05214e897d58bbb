// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportpage.h"

#include "app/base/error.h"
#include "app/report/ownreport.h"
#include "ui/base/appsettings.h"
#include "ui/report/periodchooser.h"
#include "ui/report/reportpreview.h"

#include <QCollator>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QToolButton>

namespace muster {

namespace {

QToolButton *barButton(const QString &text, const QString &help)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    return button;
}

} // namespace

ReportPage::ReportPage(Context &context, const QList<ReportKind> &kinds, QWidget *parent)
    : QWidget(parent), m_context(context), m_standard(kinds), m_list(new QListWidget), m_purpose(new QLabel),
      m_period(new PeriodChooser), m_person(new QComboBox), m_edit(new QPushButton(tr("Edit …"))), m_print(new QToolButton),
      m_export(new QToolButton), m_preview(new ReportPreview)
{
    m_settings = reportSettingsFromJson(settings::reportSettings(context.store().file()));
    m_purpose->setTextFormat(Qt::PlainText);
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(makeBar());
    right->addWidget(m_preview, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeList());
    columns->addLayout(right, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    const auto touch = [this] {
        m_isStale = true;
        if (isVisible())
            m_timer.start();
    };
    connect(&m_timer, &QTimer::timeout, this, &ReportPage::refresh);
    connect(&context.store(), &Store::changed, this, [this, touch](const Changes &changes) {
        if (std::any_of(changes.begin(), changes.end(), [](const Change &one) { return one.type == &recordType<OwnReport>(); }))
            fillList();
        touch();
    });
    connect(&context, &Context::maskedChanged, this, touch);
    connect(&context, &Context::todayChanged, this, [this, touch] {
        m_period->setToday(m_context.today(), m_context.store().team().fiscalYearStart);
        touch();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportPage::chooseKind);
    connect(m_period, &PeriodChooser::periodChanged, this, touch);
    connect(m_person, &QComboBox::currentIndexChanged, this, touch);
    connect(m_preview, &ReportPreview::explainRequested, &m_context, &Context::explainRequested);
    m_period->setToday(context.today(), context.store().team().fiscalYearStart);
    fillList();
    m_list->setCurrentRow(0);
}

QWidget *ReportPage::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_period);
    m_person->setAccessibleName(tr("Person"));
    m_person->setMinimumContentsLength(14);
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_person);
    row->addStretch(1);
    QToolButton *smaller = barButton(QStringLiteral("−"), tr("Smaller"));
    QToolButton *larger = barButton(QStringLiteral("+"), tr("Larger"));
    QToolButton *fit = barButton(tr("Fit"), tr("Fit the width of the page"));
    connect(smaller, &QToolButton::clicked, m_preview, &ReportPreview::zoomOut);
    connect(larger, &QToolButton::clicked, m_preview, &ReportPreview::zoomIn);
    connect(fit, &QToolButton::clicked, m_preview, &ReportPreview::fitWidth);
    for (QToolButton *button : {smaller, larger, fit})
        row->addWidget(button);
    m_edit->setToolTip(tr("Change or remove this report of your own"));
    connect(m_edit, &QPushButton::clicked, this, &ReportPage::editOwn);
    row->addWidget(m_edit);
    auto *page = barButton(tr("Page"), tr("Paper, orientation and scale of this report"));
    page->setPopupMode(QToolButton::InstantPopup);
    page->setMenu(makePageMenu());
    row->addWidget(page);
    m_print->setText(tr("Print…"));
    connect(m_print, &QToolButton::clicked, this, &ReportPage::print);
    row->addWidget(m_print);
    m_export->setText(tr("Export"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("PDF…"), this, [this] { exportAs(QStringLiteral("pdf")); });
    menu->addAction(tr("Web page (HTML)…"), this, [this] { exportAs(QStringLiteral("html")); });
    menu->addAction(tr("Values (CSV)…"), this, [this] { exportAs(QStringLiteral("csv")); });
    menu->addAction(tr("Spreadsheet (XLSX)…"), this, [this] { exportAs(QStringLiteral("xlsx")); });
    m_export->setMenu(menu);
    row->addWidget(m_export);

    auto *lines = new QVBoxLayout(bar);
    lines->setContentsMargins(16, 8, 16, 8);
    lines->setSpacing(4);
    lines->addLayout(row);
    lines->addWidget(m_purpose);
    return bar;
}

const ReportKind *ReportPage::kind() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_kinds.size() ? &m_kinds.at(row) : nullptr;
}

void ReportPage::showReport(const QByteArray &name)
{
    for (int row = 0; row < m_kinds.size(); ++row) {
        if (m_kinds.at(row).name == name)
            m_list->setCurrentRow(row);
    }
}

void ReportPage::setPeriod(const Period &period)
{
    m_period->setPeriod(period);
    emit m_period->periodChanged();
}

void ReportPage::setPerson(RecordId person)
{
    if (const int index = m_person->findData(person); index >= 0)
        m_person->setCurrentIndex(index);
}

void ReportPage::setTeam(const QString &name)
{
    if (const int index = m_person->findData(name); index >= 0)
        m_person->setCurrentIndex(index);
}

void ReportPage::chooseKind()
{
    const ReportKind *chosen = kind();
    keepSettings();
    m_shown = chosen ? chosen->name : QByteArray();
    m_purpose->setText(chosen ? chosen->purpose : QString());
    m_edit->setVisible(chosen && chosen->own != 0);
    m_edit->setEnabled(!m_context.store().isReadOnly());
    if (chosen && chosen->usualPeriod)
        m_period->setPeriod(chosen->usualPeriod(m_context.store(), m_context.today()));
    if (const auto kept = m_settings.constFind(m_shown); kept != m_settings.constEnd()) {
        if (!kept->period.isEmpty())
            m_period->setPeriod(kept->period);
        m_period->setNamed(kept->named);
        fillPeople();
        const QSignalBlocker blocker(m_person);
        if (kept->person != 0)
            setPerson(kept->person);
        else if (!kept->team.isEmpty())
            setTeam(kept->team);
        else if (!chosen->needsPerson)
            m_person->setCurrentIndex(0);
    }
    m_isStale = true;
    if (isVisible())
        refresh();
}

/// "Whole team" first, then everybody by name; a report about one person has no "Whole team".
void ReportPage::fillPeople()
{
    const QVariant before = m_person->currentData();
    const QSignalBlocker blocker(m_person);
    m_person->clear();
    const RecordType *type = m_context.store().typeOfKind("person");
    QList<QPair<QString, RecordId>> people;
    for (qsizetype i = 0; type && i < m_context.store().table(*type).size(); ++i) {
        const RecordId id = m_context.store().table(*type).idAt(i);
        people.append({m_context.store().title(*type, id), id});
    }
    QCollator collator(locale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(people.begin(), people.end(), [&](const auto &a, const auto &b) {
        return collator.compare(a.first, b.first) < 0;
    });
    if (kind() && !kind()->needsPerson)
        m_person->addItem(tr("Whole team"), RecordId(0));
    if (kind() && !kind()->needsPerson && m_teams) {
        for (const ReportTeam &team : m_teams(m_context.store()))
            m_person->addItem(team.name, team.name);
        m_person->insertSeparator(m_person->count());
    }
    for (const auto &person : people)
        m_person->addItem(person.first, person.second);
    m_person->setCurrentIndex(before.isValid() ? std::max(0, m_person->findData(before)) : 0); // a separator has no data either
    m_person->setEnabled(m_person->count() > 0);
}

Report ReportPage::report() const
{
    ReportRequest request;
    request.period = m_period->period();
    const QVariant whom = m_person->currentData();
    if (whom.metaType() == QMetaType::fromType<RecordId>())
        request.person = whom.toLongLong();
    for (const ReportTeam &team : m_teams && whom.metaType() == QMetaType::fromType<QString>() ? m_teams(m_context.store()) : QList<ReportTeam>()) {
        if (team.name == whom.toString())
            request.team = team;
    }
    request.today = m_context.today();
    request.now = QDateTime::currentDateTime();
    request.locale = locale();
    return kind()->make(m_context.store(), request);
}

void ReportPage::refresh()
{
    m_timer.stop();
    m_isStale = false;
    fillPeople();
    QString hindrance;
    if (!kind())
        hindrance = tr("There are no reports.");
    else if (m_period->period().isEmpty())
        hindrance = tr("The last day is before the first. Choose another period.");
    else if (kind()->needsPerson && m_person->count() == 0)
        hindrance = tr("This report is about one person. Add a person first.");
    m_print->setEnabled(hindrance.isEmpty());
    m_export->setEnabled(hindrance.isEmpty());
    if (!hindrance.isEmpty())
        return m_preview->clear(hindrance);
    try {
        const Report shown = report();
        if (m_context.isMasked() && !shown.confidential.isEmpty())
            m_preview->clear(tr("This report is confidential, and confidential text is masked. View, Mask confidential text "
                                "shows it again."));
        else
            m_preview->setReport(shown, pageSetup());
    } catch (const Error &error) {
        m_preview->clear(error.text());
    }
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ReportPage::fail(const QString &text)
{
    QMessageBox box(QMessageBox::Warning, tr("Report"), QString(), QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

void ReportPage::print()
{
    if (m_isStale)
        refresh();
    if (!m_print->isEnabled())
        return;
    try {
        const Report wanted = report();
        QPrinter printer(QPrinter::HighResolution);
        const ReportPainter pages(wanted, locale(), pageSetup());
        printer.setPageSize(pages.pageLayout().pageSize());
        printer.setDocName(wanted.title);
        QPrintDialog dialog(&printer, this);
        dialog.setOption(QAbstractPrintDialog::PrintPageRange);
        dialog.setMinMax(1, pages.pageCount());
        if (dialog.exec() == QDialog::Accepted && !printReport(wanted, printer, locale(), pageSetup()))
            fail(tr("The report could not be printed.\nNothing was changed.\nCheck the printer and try again."));
    } catch (const Error &error) {
        fail(error.text());
    }
}

void ReportPage::exportAs(const QString &ending)
{
    if (m_isStale)
        refresh();
    if (!m_export->isEnabled())
        return;
    try {
        const Report wanted = report();
        QString name = wanted.title + QLatin1Char(' ') + m_period->period().first.toString(Qt::ISODate);
        name.replace(QLatin1Char('/'), QLatin1Char('-'));
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        QFileDialog dialog(this, tr("Export report"), folder.path(), QStringLiteral("*.") + ending);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(ending); // before it asks whether to overwrite
        dialog.selectFile(name + QLatin1Char('.') + ending);
        if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
            return;
        const QString file = dialog.selectedFiles().constFirst();
        exportReport(wanted, file, locale(), pageSetup());
    } catch (const Error &error) {
        fail(error.text());
    }
}

} // namespace muster
