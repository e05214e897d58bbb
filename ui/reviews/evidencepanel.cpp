// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/evidencepanel.h"

#include "app/reviews/reviewsummary.h"
#include "app/reviews/score.h"
#include "ui/base/viewparts.h"
#include "ui/record/tone.h"
#include "ui/reviews/reviewstep.h"

#include <QComboBox>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr EvidenceKind evidenceKinds[] = {EvidenceKind::Finished, EvidenceKind::Late,     EvidenceKind::Goal, EvidenceKind::Praise,
                                          EvidenceKind::Incident, EvidenceKind::Training, EvidenceKind::Talk, EvidenceKind::Absence};

QListWidget *evidenceList(const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setWordWrap(true);
    list->setAlternatingRowColors(true);
    list->setTextElideMode(Qt::ElideNone);
    return list;
}

QWidget *scrolled(QLabel *text)
{
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setMargin(8);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(text);
    return scroll;
}

} // namespace

MonthBar::MonthBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MonthBar::sizeHint() const { return {240, fontMetrics().height() + 34}; }

void MonthBar::show(const MonthCoverage &coverage)
{
    m_coverage = coverage;
    QStringList words;
    for (const MonthCoverage::Month &month : coverage.months)
        words << tr("%1 %2").arg(QLocale().monthName(month.first.month(), QLocale::ShortFormat)).arg(month.count);
    setAccessibleName(tr("Evidence by month: %1").arg(words.join(QStringLiteral(", "))));
    setToolTip(words.join(QStringLiteral(" · ")));
    update();
}

void MonthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &months = m_coverage.months;
    int most = 1;
    for (const MonthCoverage::Month &month : months)
        most = std::max(most, month.count);
    const int base = height() - fontMetrics().height() - 4, tall = base - 2;
    const double wide = months.isEmpty() ? 0 : double(width()) / double(months.size());
    const QColor track = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.12);
    for (qsizetype i = 0; i < months.size(); ++i) {
        const QRect cell(int(double(i) * wide) + 1, 2, std::max(2, int(wide) - 2), tall);
        const MonthCoverage::Month &month = months.at(i);
        painter.fillRect(cell, track);
        const int high = month.count == 0 ? 0 : std::max(3, tall * month.count / most);
        painter.fillRect(QRect(cell.left(), cell.bottom() - high + 1, cell.width(), high), toneColor(Tone::Accent, palette()));
        painter.setPen(month.count == 0 ? toneColor(Tone::Warn, palette()) : palette().color(QPalette::WindowText));
        const QString letter = QLocale().monthName(month.first.month(), QLocale::NarrowFormat);
        painter.drawText(QRect(cell.left(), base + 2, cell.width(), fontMetrics().height()), Qt::AlignCenter,
                         month.count == 0 ? letter + QStringLiteral("!") : letter);
    }
}

EvidencePanel::EvidencePanel(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(new QComboBox), m_competency(new QComboBox), m_months(new MonthBar),
      m_hint(plainLabel({})), m_last(plainLabel({})), m_expected(plainLabel({})), m_list(evidenceList(tr("Evidence of the period"))),
      m_cited(evidenceList(tr("Evidence that is cited"))), m_cite(new QPushButton(tr("Cite"))),
      m_remove(new QPushButton(tr("Remove"))), m_add(new QPushButton(tr("Log what you saw…")))
{
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(8, 8, 8, 8);
    outer->addWidget(tabs);
    tabs->addTab(makeEvidence(), tr("Evidence"));
    tabs->addTab(scrolled(m_last), tr("Last time"));
    tabs->addTab(scrolled(m_expected), tr("Expected"));
    connect(&context, &Context::maskedChanged, this, &EvidencePanel::refresh);
}

QWidget *EvidencePanel::makeEvidence()
{
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(4, 8, 4, 4);
    down->setSpacing(8);
    down->addWidget(m_months);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("hint"));
    down->addWidget(m_hint);
    m_kind->setAccessibleName(tr("Kind of evidence"));
    m_kind->addItem(tr("All kinds"), -1);
    for (const EvidenceKind kind : evidenceKinds)
        m_kind->addItem(evidenceWord(kind), int(kind));
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind, 1);
    head->addWidget(m_add);
    down->addLayout(head);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    down->addWidget(m_list, 3);
    m_competency->setAccessibleName(tr("What it is cited for"));
    m_competency->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *across = new QHBoxLayout;
    across->addWidget(m_competency, 1);
    across->addWidget(m_cite);
    down->addLayout(across);
    auto *cited = new QHBoxLayout;
    cited->addWidget(headingLabel(tr("Cited in this review")), 1);
    cited->addWidget(m_remove);
    down->addLayout(cited);
    down->addWidget(m_cited, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EvidencePanel::refresh);
    connect(m_cite, &QPushButton::clicked, this, &EvidencePanel::citeSelected);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Review *review = m_context.store().find(m_id);
        askObservation(m_context, review ? review->person : Id<Person>(), this);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        Changes changes;
        for (const QListWidgetItem *item : m_cited->selectedItems()) {
            if (const Citation *citation = m_context.store().find(Id<Citation>{item->data(Qt::UserRole).toLongLong()}))
                changes << removed(*citation);
        }
        m_context.perform(tr("Remove evidence"), changes);
    });
    const auto open = [this](const QListWidgetItem *item) {
        const RecordType *type = m_context.store().typeOfKind(item->data(Qt::UserRole + 1).toByteArray());
        if (type)
            emit m_context.openRequested(type, item->data(Qt::UserRole).toLongLong());
    };
    connect(m_list, &QListWidget::itemActivated, this, open);
    return page;
}

void EvidencePanel::setReview(Id<Review> review)
{
    m_id = review;
    refresh();
}

void EvidencePanel::addLine(QListWidget *list, const QString &text, const RecordType *type, RecordId id, Tone tone)
{
    auto *item = new QListWidgetItem(toneIcon(tone, palette()), text, list);
    item->setData(Qt::UserRole, id);
    item->setData(Qt::UserRole + 1, type ? type->name() : QByteArray());
}

void EvidencePanel::refresh()
{
    const Store &store = m_context.store();
    const Review *review = store.find(m_id);
    const ReviewCycle *cycle = review ? store.find(review->cycle) : nullptr;
    m_list->clear();
    m_cited->clear();
    m_shown.clear();
    m_last->clear();
    setEnabled(cycle != nullptr);
    if (!cycle || m_context.isMasked()) // while it is masked nothing is in the widgets either
        return;
    const Period period{cycle->first, cycle->last};
    const QList<Evidence> all = evidenceOf(store, review->person, period, m_context.today());
    const MonthCoverage coverage = monthCoverage(all, period, m_context.today());
    m_months->show(coverage);
    m_hint->setText(coverage.isRecent() ? tr("More than half of it is of the last quarter. What was before?")
                                        : tr("%1 of %2 months are covered.").arg(coverage.covered()).arg(coverage.months.size()));
    const int wanted = m_kind->currentData().toInt();
    for (const Evidence &each : all) {
        if (wanted >= 0 && int(each.kind) != wanted)
            continue;
        m_shown << each;
        addLine(m_list, tr("%1 · %2 · %3").arg(shortDate(each.date, m_context.today()), evidenceWord(each.kind), each.text), each.type, each.id,
                evidenceTone(each.kind));
    }
    const bool isWritable = !review->isFrozen() && !store.isReadOnly();
    m_cite->setEnabled(isWritable);
    m_remove->setEnabled(isWritable);
    m_add->setEnabled(!store.isReadOnly());
    fillCited(*review);
    showLast(*review);
    showExpected(*review);
}

void EvidencePanel::fillCited(const Review &review)
{
    const Store &store = m_context.store();
    const QVariant chosen = m_competency->currentData();
    m_competency->clear();
    m_competency->addItem(tr("for the whole review"), RecordId(0));
    for (const Competency &competency : competenciesOf(store, review))
        m_competency->addItem(tr("for %1").arg(competency.name), competency.id.value);
    m_competency->setCurrentIndex(std::max(0, m_competency->findData(chosen)));
    for (const Citation &citation : partsOf(store.all<Citation>(), review.id)) {
        const QString about = store.title(recordType<Competency>(), citation.competency.value);
        addLine(m_cited, about.isEmpty() ? citedText(store, citation) : tr("%1: %2").arg(about, citedText(store, citation)), nullptr,
                citation.id.value, Tone::Plain);
    }
}

void EvidencePanel::showLast(const Review &review)
{
    const Store &store = m_context.store();
    const Review *last = reviewBefore(store, review);
    QStringList lines;
    if (last) {
        const ReviewTemplate *kind = templateOf(store, *last);
        const auto overall = overallRating(*last, reviewScore(store, *last));
        lines << (overall && kind ? tr("%1: %2").arg(store.title(recordType<ReviewCycle>(), last->cycle.value), ratingWord(*kind, *overall))
                                  : store.title(recordType<ReviewCycle>(), last->cycle.value));
        if (!last->improvements.isEmpty())
            lines << tr("To improve: %1").arg(last->improvements);
        for (const ReviewAction &action : partsOf(store.all<ReviewAction>(), last->id))
            lines << tr("Agreed: %1").arg(action.what);
    } else {
        lines << tr("This is the first review of this person.");
    }
    m_last->setText(lines.join(u'\n'));
}

/// The expectations of the level that the person is measured by, theme by theme, and those of the level above it.
void EvidencePanel::showExpected(const Review &review)
{
    const Store &store = m_context.store();
    const LadderLevel *level = store.find(review.level);
    if (!level) {
        m_expected->setText(tr("This review names no level of a ladder. Give it one in the table of reviews, and what is expected there stands here."));
        return;
    }
    const LadderLevel *above = nullptr;
    for (const LadderLevel &each : store.all<LadderLevel>()) {
        if (each.ladder == level->ladder && each.position == level->position + 1)
            above = &each;
    }
    QStringList lines;
    for (const LadderLevel *each : {level, above}) {
        if (!each)
            continue;
        lines << (each == level ? each->name : tr("Next: %1").arg(each->name));
        for (const LadderItem &item : store.all<LadderItem>()) {
            if (item.level == each->id)
                lines << (item.theme.isEmpty() ? item.text : tr("%1: %2").arg(item.theme, item.text));
        }
        lines << QString();
    }
    m_expected->setText(lines.join(u'\n'));
}

void EvidencePanel::citeSelected()
{
    Changes changes;
    const Id<Competency> competency{m_competency->currentData().toLongLong()};
    bool isAny = false;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        isAny = true;
        changes += cite(m_shown.at(index.row()), m_id, competency, m_context.store().all<Citation>());
    }
    if (!changes.isEmpty())
        m_context.perform(tr("Cite evidence"), changes);
    else if (isAny)
        m_hint->setText(tr("Tasks, goals, certificates and what was logged can be cited. Log what was said in a 1:1 to cite it."));
}

} // namespace muster
