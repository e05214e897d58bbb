// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/skillsview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/record/newrecord.h"
#include "ui/staff/card.h"
#include "ui/staff/skillmatrixmodel.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace muster {

namespace {

constexpr int mostCardLines = 5;
constexpr int warnedDays = 90; // how far ahead a certificate that runs out is shown

} // namespace

SkillsView::SkillsView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new SkillMatrixModel(context, this)), m_table(new QTableView),
      m_stack(new QStackedWidget), m_singles(new Card(tr("Hang on one person"))), m_targets(new Card(tr("Furthest below target"))),
      m_certificates(new Card(tr("Certificates running out")))
{
    makeTable();
    makeStack();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SkillsView::point);
    connect(m_table, &QTableView::doubleClicked, this, &SkillsView::open);
    refreshOn<Skill, PersonSkill, Person, Certificate>(context, this, [this] { refresh(); });
    refresh();
}

void SkillsView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SkillDelegate(m_table));
    m_table->setAccessibleName(tr("Skills by person"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->verticalHeader()->setMinimumWidth(140);
    m_table->verticalHeader()->setSectionsClickable(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    header->setFont(textFont(font(), 11, true)); // names of skills are long words
    header->setFixedHeight(QFontMetrics(header->font()).height() * 3 + 8);
    header->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 3px 2px; }"));
    header->setMinimumSectionSize(QFontMetrics(header->font()).averageCharWidth() * 8);
}

void SkillsView::makeStack()
{
    auto *full = new QWidget;
    auto *down = new QVBoxLayout(full);
    down->setContentsMargins(0, 0, 0, 12);
    down->setSpacing(12);
    down->addWidget(m_table, 1);
    QLabel *hint = plainLabel(tr("0 to 5 sets the level · T sets a target · Enter shows what is behind the number · "
                                 "1 knows of it, 2 works with help, 3 works alone, 4 helps others, 5 leads the way"));
    hint->setProperty("quiet", true);
    hint->setWordWrap(true);
    hint->setContentsMargins(14, 0, 14, 0);
    down->addWidget(hint);
    auto *across = new QHBoxLayout;
    across->setContentsMargins(12, 0, 12, 0);
    across->setSpacing(12);
    for (Card *card : {m_singles, m_targets, m_certificates})
        across->addWidget(card, 1, Qt::AlignTop);
    down->addLayout(across);

    auto *nothing = new QWidget;
    auto *middle = new QVBoxLayout(nothing);
    middle->addStretch();
    middle->addWidget(emptyLabel(tr("No skills yet. Name what your team has to be able to do; who can do it stands here as a table.")));
    auto *first = new QPushButton(tr("New skill"));
    first->setEnabled(!m_context.store().isReadOnly());
    connect(first, &QPushButton::clicked, this, &SkillsView::newSkill);
    middle->addWidget(first, 0, Qt::AlignCenter);
    middle->addStretch();
    m_stack->addWidget(full);
    m_stack->addWidget(nothing);
}

void SkillsView::refresh()
{
    const QModelIndex current = m_table->currentIndex();
    m_model->refresh();
    if (current.isValid() && current.row() < m_model->rowCount() && current.column() < m_model->columnCount())
        m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    m_stack->setCurrentIndex(m_model->covers().isEmpty() ? 1 : 0);
    fitColumns();
    showSingles();
    showTargets();
    showCertificates();
}

/// Each column as wide as the longest word of its skill; room that is left is shared.
void SkillsView::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QFontMetrics metrics(header->font());
    QList<int> widths;
    int sum = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int widest = header->minimumSectionSize();
        for (const QString &word : m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word) + 16);
        widths << widest;
        sum += widest;
    }
    const int spare = widths.isEmpty() ? 0 : std::max(0, m_table->viewport()->width() - sum) / int(widths.size());
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths.at(column) + spare);
}

void SkillsView::showSingles()
{
    m_singles->clear();
    const Store &store = m_context.store();
    int shown = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const SkillCover &cover = m_model->covers().at(column);
        if (!cover.hangsOnOne() || ++shown > mostCardLines)
            continue;
        auto *line = m_singles->add(new RowButton(store.title(recordType<Skill>(), cover.skill.value),
                                                  store.title(recordType<Person>(), cover.holders.first().value), Tone::Danger),
                                    QStringLiteral("single-%1").arg(cover.skill.value));
        connect(line, &RowButton::clicked, this, [this, column] {
            m_table->setCurrentIndex(m_model->index(0, column));
            m_table->setFocus();
        });
    }
    if (shown > mostCardLines)
        m_singles->say(tr("and %n more", nullptr, shown - mostCardLines));
    if (shown == 0)
        m_singles->say(tr("Every skill is held by two people or more, or by none."));
}

void SkillsView::showTargets()
{
    m_targets->clear();
    const Store &store = m_context.store();
    const QList<PersonSkill> below = belowTarget(store.all<PersonSkill>(), store.all<Person>(), m_context.today());
    for (const PersonSkill &own : below.first(std::min<qsizetype>(below.size(), mostCardLines))) {
        auto *line = new RowButton(store.title(recordType<Person>(), own.person.value),
                                   tr("%1 → %2").arg(int(own.level)).arg(int(own.target)), Tone::Warn);
        line->setNote(store.title(recordType<Skill>(), own.skill.value));
        connect(line, &RowButton::clicked, this, [this, id = own.id.value] { emit m_context.selected(&recordType<PersonSkill>(), id); });
        m_targets->add(line, QStringLiteral("target-%1").arg(own.id.value));
    }
    if (below.size() > mostCardLines)
        m_targets->say(tr("and %n more", nullptr, int(below.size()) - mostCardLines));
    if (below.isEmpty())
        m_targets->say(tr("Every target is reached."));
}

void SkillsView::showCertificates()
{
    m_certificates->clear();
    const Store &store = m_context.store();
    const QDate today = m_context.today();
    const QList<Certificate> soon = expiringCertificates(store.all<Certificate>(), store.all<Person>(), today, warnedDays);
    for (const Certificate &paper : soon.first(std::min<qsizetype>(soon.size(), mostCardLines))) {
        const bool isOver = paper.expires < today;
        const QString when = shortDate(paper.expires, today);
        auto *line = new RowButton(paper.name, isOver ? tr("expired %1").arg(when) : when, isOver ? Tone::Danger : Tone::Warn);
        line->setNote(store.title(recordType<Person>(), paper.person.value));
        connect(line, &RowButton::clicked, this, [this, id = paper.id.value] { emit m_context.openRequested(&recordType<Certificate>(), id); });
        m_certificates->add(line, QStringLiteral("certificate-%1").arg(paper.id.value));
    }
    if (soon.size() > mostCardLines)
        m_certificates->say(tr("and %n more", nullptr, int(soon.size()) - mostCardLines));
    if (soon.isEmpty())
        m_certificates->say(tr("None runs out within %n day(s).", nullptr, warnedDays));
}

void SkillsView::point(const QModelIndex &index)
{
    if (const PersonSkill *own = m_model->cell(index))
        emit m_context.selected(&recordType<PersonSkill>(), own->id.value);
    else if (const Id<Person> person = m_model->personAt(index.row()))
        emit m_context.selected(&recordType<Person>(), person.value);
    else if (const Id<Skill> skill = m_model->skillAt(index.column()))
        emit m_context.selected(&recordType<Skill>(), skill.value);
}

void SkillsView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_model->isCoverRow(index.row()))
        emit m_context.explainRequested(tr("Who can do it alone: %1").arg(m_model->title(index)), m_model->source(index));
    else
        point(index);
}

void SkillsView::askTarget(const QModelIndex &index)
{
    if (!m_model->personAt(index.row()) || m_context.store().isReadOnly())
        return;
    const auto choices = recordType<PersonSkill>().field("target").choices();
    QStringList words;
    for (const Choice &choice : choices)
        words << choice.word();
    const PersonSkill *own = m_model->cell(index);
    bool isChosen = false;
    const QString chosen = QInputDialog::getItem(this, tr("Target"), m_model->title(index), words, own ? int(own->target) : 0, false,
                                                 &isChosen);
    if (isChosen)
        m_model->setTarget(index, SkillLevel(choices[size_t(words.indexOf(chosen))].value));
}

void SkillsView::newSkill()
{
    QList<int> missing;
    const Row row = newRow(m_context, recordType<Skill>(), &missing);
    if (const RecordId id = createRecord(m_context, recordType<Skill>(), row, missing, this))
        emit m_context.selected(&recordType<Skill>(), id);
}

bool SkillsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_5 && !m_context.store().isReadOnly()) {
        m_model->setLevel(index, SkillLevel(key->key() - Qt::Key_0));
        return true;
    }
    if (key->key() == Qt::Key_T)
        askTarget(index);
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        open(index);
    else
        return false;
    return true;
}

} // namespace muster
