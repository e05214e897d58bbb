// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportdesigner.h"

#include "app/base/error.h"
#include "ui/report/reportpreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

namespace muster {

namespace {

constexpr int designerChoices = 340; ///< width of the left side

} // namespace

ReportDesigner::ReportDesigner(Context &context, const OwnReport &own, QWidget *parent)
    : QDialog(parent), m_context(context), m_own(own), m_name(new QLineEdit(own.name)), m_kind(new QComboBox), m_group(new QComboBox),
      m_sort(new QComboBox), m_columns(new QListWidget), m_conditions(new QVBoxLayout), m_descending(new QCheckBox(tr("Largest or latest first"))),
      m_totals(new QCheckBox(tr("Totals of amounts, hours and numbers"))), m_chart(new QCheckBox(tr("Chart of the groups"))),
      m_preview(new ReportPreview)
{
    setWindowTitle(own.id.isNull() ? tr("New report") : tr("Edit report"));
    m_descending->setChecked(own.isDescending);
    m_totals->setChecked(own.hasTotals);
    m_chart->setChecked(own.hasChart);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportDesigner::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!own.id.isNull())
        connect(buttons->addButton(tr("Remove"), QDialogButtonBox::DestructiveRole), &QPushButton::clicked, this, &ReportDesigner::removeReport);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(makeChoices());
    across->addWidget(m_preview, 1);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addLayout(across, 1);
    buttons->setContentsMargins(12, 0, 12, 12);
    down->addWidget(buttons);
    resize(1080, 700);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ReportDesigner::refresh);
    fillKinds();
    for (const OwnCondition &condition : conditionsOf(own.filter))
        addCondition(condition);
    const auto later = [this] { m_timer.start(); };
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportDesigner::chooseKind);
    connect(m_columns, &QListWidget::itemChanged, this, later);
    connect(m_columns->model(), &QAbstractItemModel::rowsMoved, this, later);
    connect(m_name, &QLineEdit::textChanged, this, later);
    for (QComboBox *box : {m_group, m_sort})
        connect(box, &QComboBox::currentIndexChanged, this, later);
    for (QCheckBox *box : {m_descending, m_totals, m_chart})
        connect(box, &QCheckBox::toggled, this, later);
    refresh();
}

QWidget *ReportDesigner::makeChoices()
{
    auto *side = new QWidget;
    auto *form = new QFormLayout(side);
    form->setContentsMargins(12, 12, 12, 12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setMinimumHeight(160);
    m_columns->setToolTip(tr("Checked fields are columns; drag them into order"));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Records"), m_kind);
    form->addRow(tr("&Columns, in this order"), m_columns);
    m_conditions->setSpacing(4);
    auto *more = new QPushButton(tr("Add a condition"));
    connect(more, &QPushButton::clicked, this, [this] { addCondition({}); });
    auto *conditions = new QVBoxLayout;
    conditions->addLayout(m_conditions);
    conditions->addWidget(more, 0, Qt::AlignLeft);
    form->addRow(tr("Only where"), conditions);
    form->addRow(tr("&Group by"), m_group);
    form->addRow(tr("&Sort by"), m_sort);
    form->addRow(m_descending);
    form->addRow(m_totals);
    form->addRow(m_chart);
    auto *scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedWidth(designerChoices);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void ReportDesigner::fillKinds()
{
    QList<QPair<QString, QString>> kinds;
    for (const RecordType *one : m_context.store().types()) {
        if (one != &recordType<Team>() && one != &recordType<OwnReport>())
            kinds << qMakePair(one->pluralLabel(), QString::fromLatin1(one->kind()));
    }
    std::sort(kinds.begin(), kinds.end(), [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[label, kind] : kinds)
        m_kind->addItem(label, kind);
    const int tasks = m_kind->findData(QStringLiteral("tasks"));
    m_kind->setCurrentIndex(m_own.kind.isEmpty() ? std::max(0, tasks) : std::max(0, m_kind->findData(m_own.kind)));
    chooseKind();
}

const RecordType *ReportDesigner::type() const
{
    return m_context.store().typeOfKind(m_kind->currentData().toString().toUtf8());
}

/// The fields of the kind: those that are columns first, in their order.
void ReportDesigner::chooseKind()
{
    const RecordType *chosen = type();
    if (!chosen)
        return;
    const bool isOwnKind = m_own.kind == m_kind->currentData().toString();
    const QSignalBlocker columns(m_columns), group(m_group), sort(m_sort);
    m_columns->clear();
    QList<int> fields = isOwnKind ? fieldsNamed(*chosen, m_own.columns) : QList<int>();
    const bool isUsual = fields.isEmpty();
    const qsizetype checked = fields.size();
    for (int i = 0; i < chosen->fields().size(); ++i) {
        if (!fields.contains(i) && !chosen->fields().at(i).isHidden())
            fields << i;
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field &field = chosen->fields().at(fields.at(i));
        auto *item = new QListWidgetItem(field.label(), m_columns);
        item->setData(Qt::UserRole, QString::fromLatin1(field.name()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        const bool isColumn = isUsual ? !field.isSecondary() && !field.isMultiline() : i < checked;
        item->setCheckState(isColumn ? Qt::Checked : Qt::Unchecked);
    }
    fillFields(m_group, tr("No groups"), isOwnKind ? m_own.groupBy : QString());
    fillFields(m_sort, tr("The usual order"), isOwnKind ? m_own.sortBy : QString());
    while (!m_lines.isEmpty())
        delete m_lines.takeLast().row;
    m_timer.start();
}

void ReportDesigner::fillFields(QComboBox *box, const QString &first, const QString &current) const
{
    box->clear();
    if (!first.isEmpty())
        box->addItem(first, QString());
    for (const Field &field : type()->fields()) {
        if (!field.isHidden())
            box->addItem(field.label(), QString::fromLatin1(field.name()));
    }
    box->setCurrentIndex(std::max(0, box->findData(current)));
}

void ReportDesigner::addCondition(const OwnCondition &condition)
{
    using Comparison = OwnCondition::Comparison;
    Line line{new QWidget, new QComboBox, new QComboBox, new QLineEdit(condition.operand)};
    line.field->setAccessibleName(tr("Field of the condition"));
    line.comparison->setAccessibleName(tr("Comparison"));
    line.operand->setAccessibleName(tr("What it is compared with"));
    fillFields(line.field, {}, QString::fromUtf8(condition.field));
    line.field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const QPair<QString, Comparison> comparisons[] = {{tr("has in it"), Comparison::Contains}, {tr("="), Comparison::Equal},
                                                      {tr("≠"), Comparison::NotEqual}, {tr("<"), Comparison::Less}, {tr(">"), Comparison::Greater},
                                                      {tr("≤"), Comparison::LessOrEqual}, {tr("≥"), Comparison::GreaterOrEqual}};
    for (const auto &[text, comparison] : comparisons)
        line.comparison->addItem(text, int(comparison));
    line.comparison->setCurrentIndex(line.comparison->findData(int(condition.comparison)));
    auto *away = new QToolButton;
    away->setText(QStringLiteral("×"));
    away->setAccessibleName(tr("Remove this condition"));
    auto *across = new QHBoxLayout(line.row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(4);
    across->addWidget(line.field, 3);
    across->addWidget(line.comparison);
    across->addWidget(line.operand, 2);
    across->addWidget(away);
    m_conditions->addWidget(line.row);
    m_lines << line;
    connect(line.field, &QComboBox::currentIndexChanged, this, [this] { m_timer.start(); });
    connect(line.comparison, &QComboBox::currentIndexChanged, this, [this] { m_timer.start(); });
    connect(line.operand, &QLineEdit::textChanged, this, [this] { m_timer.start(); });
    connect(away, &QToolButton::clicked, this, [this, row = line.row] {
        m_lines.removeIf([row](const Line &one) { return one.row == row; });
        row->deleteLater();
        m_timer.start();
    });
    m_timer.start();
}

OwnReport ReportDesigner::report() const
{
    OwnReport own = m_own;
    own.name = m_name->text().trimmed();
    own.kind = m_kind->currentData().toString();
    QStringList columns;
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            columns << m_columns->item(i)->data(Qt::UserRole).toString();
    }
    own.columns = columns.join(u',');
    QList<OwnCondition> conditions;
    for (const Line &line : m_lines)
        conditions << OwnCondition{line.field->currentData().toString().toUtf8(), OwnCondition::Comparison(line.comparison->currentData().toInt()),
                                   line.operand->text().trimmed()};
    own.filter = filterOf(conditions);
    own.groupBy = m_group->currentData().toString();
    own.sortBy = m_sort->currentData().toString();
    own.isDescending = m_descending->isChecked();
    own.hasTotals = m_totals->isChecked();
    own.hasChart = m_chart->isChecked();
    return own;
}

void ReportDesigner::refresh()
{
    m_chart->setEnabled(!m_group->currentData().toString().isEmpty());
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    m_save->setToolTip(m_save->isEnabled() ? QString() : tr("Give it a name first"));
    OwnReport own = report();
    if (own.name.isEmpty())
        own.name = tr("New report");
    ReportRequest request;
    request.today = m_context.today();
    request.now = QDateTime::currentDateTime();
    request.locale = locale();
    try {
        const Report shown = ownReport(m_context.store(), own, request);
        if (m_context.isMasked() && !shown.confidential.isEmpty())
            m_preview->clear(tr("This report is confidential, and confidential text is masked."));
        else
            m_preview->setReport(shown);
    } catch (const Error &error) {
        m_preview->clear(error.text());
    }
}

void ReportDesigner::accept()
{
    OwnReport own = report();
    if (own.name.isEmpty())
        return m_name->setFocus();
    const OwnReport *before = m_own.id.isNull() ? nullptr : m_context.store().find(m_own.id);
    if (!before)
        own.id = Id<OwnReport>::make();
    const Changes changes{before ? edited(*before, own) : inserted(own)};
    if (!m_context.perform(before ? tr("Edit report") : tr("New report"), changes))
        return;
    m_saved = own.id.value;
    QDialog::accept();
}

void ReportDesigner::removeReport()
{
    if (const OwnReport *before = m_context.store().find(m_own.id))
        m_context.perform(tr("Remove report"), {removed(*before)});
    QDialog::reject();
}

RecordId designReport(Context &context, const OwnReport &own, QWidget *parent)
{
    ReportDesigner designer(context, own, parent);
    designer.exec();
    return designer.saved();
}

} // namespace muster
