// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/templateview.h"

#include "app/report/catalogue.h"
#include "app/reviews/ladderfile.h"
#include "app/reviews/reviewpieces.h"
#include "ui/base/asking.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/record/partstable.h"
#include "ui/record/recordtable.h"
#include "ui/report/reportdialog.h"
#include "ui/reviews/savingedit.h"

#include <QFormLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace muster {

TemplateView::TemplateView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_list(new QListWidget), m_title(headingLabel({})), m_note(plainLabel({})),
      m_levelTitle(headingLabel({})), m_version(new QPushButton(tr("New version"))), m_preview(new QPushButton(tr("See it on paper…"))),
      m_up(new QPushButton(tr("Up"))), m_down(new QPushButton(tr("Down"))), m_scale(new SavingEdit(tr("Scale, lowest first"), 5)),
      m_competencies(new PartsTable(context, recordType<Competency>(), recordType<ReviewTemplate>())),
      m_questions(new PartsTable(context, recordType<ReviewQuestion>(), recordType<ReviewTemplate>())),
      m_levels(new QFormLayout), m_stack(new QStackedWidget)
{
    setProperty("isWhole", true);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumWidth(200);
    auto *add = new QPushButton(tr("Add one that comes with Muster…"));
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(12, 12, 0, 12);
    column->addWidget(m_list, 1);
    column->addWidget(add);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeRight());
    m_stack->addWidget(scroll);
    m_stack->addWidget(emptyLabel(tr("No template yet. Add one that comes with Muster, or make your own with “+ New review template”.")));
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_stack);
    split->setStretchFactor(1, 1);
    split->setSizes({260, 800});
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(add, &QPushButton::clicked, this, &TemplateView::askReadyMade);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        showTemplate();
        if (item)
            emit m_context.selected(&recordType<ReviewTemplate>(), item->data(Qt::UserRole).toLongLong());
    });
    refreshOn<ReviewTemplate, Competency, ReviewQuestion, Rating>(context, this, [this] { refresh(); });
    refresh();
}

QWidget *TemplateView::makeRight()
{
    auto *right = new QWidget;
    auto *down = new QVBoxLayout(right);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_preview);
    head->addWidget(m_version);
    down->addLayout(head);
    m_note->setWordWrap(true);
    m_note->setProperty("quiet", true);
    down->addWidget(m_note);
    auto *scale = plainLabel(tr("Scale, lowest first, a word a line"));
    scale->setBuddy(m_scale);
    down->addWidget(scale);
    down->addWidget(m_scale);
    down->addWidget(m_competencies);
    auto *order = new QHBoxLayout;
    m_up->setAccessibleName(tr("Competency up"));
    m_down->setAccessibleName(tr("Competency down"));
    order->addWidget(m_up);
    order->addWidget(m_down);
    order->addStretch(1);
    down->addLayout(order);
    down->addWidget(m_levelTitle);
    m_levels->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    down->addLayout(m_levels);
    down->addWidget(m_questions);
    down->addStretch(1);
    const int position = recordType<Competency>().indexOf("position");
    m_competencies->table()->sortByColumn(position, Qt::AscendingOrder);
    m_competencies->table()->header()->setSectionResizeMode(recordType<Competency>().indexOf("name"), QHeaderView::Stretch);
    m_questions->table()->header()->setSectionResizeMode(recordType<ReviewQuestion>().indexOf("text"), QHeaderView::Stretch);
    m_questions->table()->sortByColumn(recordType<ReviewQuestion>().indexOf("position"), Qt::AscendingOrder);
    connect(m_competencies->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplateView::showLevels);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_preview, &QPushButton::clicked, this, &TemplateView::preview);
    connect(m_version, &QPushButton::clicked, this, [this] {
        Id<ReviewTemplate> made;
        const ReviewTemplate *now = m_context.store().find(chosen());
        if (now && m_context.perform(tr("New version of a template"), newVersion(m_context.store(), *now, &made))) {
            refresh();
            choose(made);
        }
    });
    connect(m_scale, &SavingEdit::saved, this, [this](const QString &text) {
        if (const ReviewTemplate *now = m_context.store().find(chosen())) {
            ReviewTemplate after = *now;
            after.scale = text;
            m_context.perform(tr("Edit scale"), {edited(*now, after)});
            refresh();
        }
    });
    return right;
}

Id<ReviewTemplate> TemplateView::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return {item ? item->data(Qt::UserRole).toLongLong() : 0};
}

void TemplateView::choose(Id<ReviewTemplate> reviewTemplate)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == reviewTemplate.value)
            m_list->setCurrentRow(row);
    }
}

void TemplateView::refresh()
{
    const Id<ReviewTemplate> before = chosen();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ReviewTemplate &each : m_context.store().all<ReviewTemplate>()) {
            const QString state = isInUse(m_context.store(), each.id) ? tr("version %1, in use").arg(each.version) : tr("version %1").arg(each.version);
            auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(each.name, state), m_list);
            item->setData(Qt::UserRole, each.id.value);
        }
        m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
        choose(before);
    }
    showTemplate();
}

void TemplateView::showTemplate()
{
    const Store &store = m_context.store();
    const ReviewTemplate *now = store.find(chosen());
    m_stack->setCurrentIndex(now ? 0 : 1);
    m_competencies->setOwner(now ? now->id.value : 0);
    m_questions->setOwner(now ? now->id.value : 0);
    if (!now)
        return;
    const bool isUsed = isInUse(store, now->id);
    m_title->setText(now->name);
    qint64 weights = 0;
    const std::vector<Competency> parts = competenciesOf(store, now->id);
    for (const Competency &competency : parts)
        weights += competency.weight;
    const QString counts = tr("%1 competencies, weights add up to %2").arg(QLocale().toString(parts.size()), QLocale().toString(weights));
    m_note->setText(isUsed ? tr("%1. People are rated by it: it stays as it is. A change is a new version.").arg(counts) : tr("%1.").arg(counts));
    m_scale->setSaved(now->scale);
    m_scale->setReadOnly(isUsed || store.isReadOnly());
    m_version->setEnabled(!store.isReadOnly());
    for (QPushButton *each : {m_up, m_down})
        each->setEnabled(!isUsed && !store.isReadOnly());
    showLevels();
}

Id<Competency> TemplateView::currentCompetency() const { return {m_competencies->table()->currentId()}; }

/// A line for each step of the scale, with what the competency looks like there.
void TemplateView::showLevels()
{
    const ReviewTemplate *now = m_context.store().find(chosen());
    const Competency *competency = m_context.store().find(currentCompetency());
    const QStringList scale = now && competency ? scaleWords(*now) : QStringList();
    m_levelTitle->setText(competency ? tr("%1: what each rating looks like").arg(competency->name) : tr("Choose a competency to see what its ratings look like"));
    if (m_steps.size() != scale.size()) {
        while (m_levels->rowCount() > 0)
            m_levels->removeRow(0);
        m_steps.clear();
        for (int step = 0; step < int(scale.size()); ++step) {
            auto *edit = new SavingEdit(QString(), 2);
            connect(edit, &SavingEdit::saved, this, [this, step](const QString &text) { saveLevel(step, text); });
            auto *label = plainLabel({});
            label->setBuddy(edit);
            m_levels->addRow(label, edit);
            m_steps << edit;
        }
    }
    const QStringList texts = competency ? levelTexts(*competency, scale.size()) : QStringList();
    for (int step = 0; step < int(m_steps.size()); ++step) {
        static_cast<QLabel *>(m_levels->labelForField(m_steps.at(step)))->setText(tr("%1 · %2").arg(step + 1).arg(scale.at(step)));
        m_steps.at(step)->setAccessibleName(scale.at(step));
        m_steps.at(step)->setSaved(texts.at(step));
        m_steps.at(step)->setReadOnly(m_scale->isReadOnly());
    }
}

void TemplateView::saveLevel(int step, const QString &text)
{
    const Competency *competency = m_context.store().find(currentCompetency());
    if (!competency || step >= m_steps.size())
        return;
    QStringList texts = levelTexts(*competency, m_steps.size());
    texts[step] = text.simplified(); // one line a step
    Competency after = *competency;
    after.levels = texts.join(u'\n');
    m_context.perform(tr("Edit level of a competency"), {edited(*competency, after)});
}

void TemplateView::move(int by)
{
    const std::vector<Competency> parts = competenciesOf(m_context.store(), chosen());
    const Id<Competency> current = currentCompetency();
    const auto at = std::find_if(parts.begin(), parts.end(), [current](const Competency &each) { return each.id == current; });
    const auto to = at == parts.end() ? -1 : int(at - parts.begin()) + by;
    if (to < 0 || to >= int(parts.size()))
        return;
    std::vector<Competency> moved = parts;
    std::swap(moved[size_t(at - parts.begin())], moved[size_t(to)]);
    Changes changes;
    for (size_t i = 0; i < moved.size(); ++i) {
        Competency after = moved[i];
        after.position = int(i);
        if (after.position != moved[i].position)
            changes << edited(moved[i], after);
    }
    m_context.perform(tr("Move competency"), changes);
}

bool TemplateView::addReadyMade(const QString &name)
{
    const QByteArray bytes = readyMadeFile(name);
    if (name.startsWith(QLatin1String("ladder")))
        return m_context.perform(tr("Add ladder"), madeLadder(ladderFromYaml(bytes), m_context.store().all<LadderItem>()));
    const TemplateText text = templateFromYaml(bytes);
    if (!text.problem.isEmpty() || !m_context.perform(tr("Add template"), text.changes()))
        return false;
    refresh();
    choose(text.form.id);
    return true;
}

void TemplateView::askReadyMade()
{
    const QStringList files = readyMade(QStringLiteral("template")) + readyMade(QStringLiteral("ladder"));
    QStringList names;
    for (const QString &file : files) {
        const QByteArray bytes = readyMadeFile(file);
        names << (file.startsWith(QLatin1String("ladder")) ? tr("Ladder: %1").arg(ladderFromYaml(bytes).name) : tr("Template: %1").arg(templateFromYaml(bytes).form.name));
    }
    if (const std::optional<int> chosenOne = askChoice(this, tr("Add what comes with Muster"), tr("It becomes yours: change it as you like."), names, 0))
        addReadyMade(files.at(*chosenOne));
}

void TemplateView::preview()
{
    ReportRequest request;
    request.today = m_context.today();
    request.now = QDateTime::currentDateTime();
    ReportDialog paper(m_context, tr("review form.pdf"), this);
    paper.setReport(blankTemplateForm(m_context.store(), chosen(), request));
    paper.exec();
}

} // namespace muster
