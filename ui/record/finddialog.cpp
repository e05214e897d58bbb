// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/finddialog.h"

#include "app/base/error.h"
#include "ui/base/viewparts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {

namespace {

constexpr int mostHits = 200;
constexpr int mostChips = 7;

} // namespace

FindDialog::FindDialog(Context &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_input(new QLineEdit), m_chips(new QHBoxLayout), m_kinds(new QButtonGroup(this)),
      m_confidential(new QCheckBox(tr("Also in confidential text"))), m_list(new QListWidget), m_summary(plainLabel({}))
{
    setWindowTitle(tr("Find everywhere"));
    m_input->setPlaceholderText(tr("Words in any record"));
    m_input->setAccessibleName(tr("Words to find"));
    m_input->setClearButtonEnabled(true);
    m_input->installEventFilter(this);
    m_list->setAccessibleName(tr("Records found"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setProperty("quiet", true);
    m_chips->setSpacing(6);
    m_kinds->setExclusive(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_confidential);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(12, 12, 12, 12);
    down->setSpacing(8);
    down->addWidget(m_input);
    down->addLayout(m_chips);
    down->addWidget(m_list, 1);
    down->addLayout(foot);
    resize(640, 520);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_only = nullptr;
        find();
    });
    connect(m_confidential, &QCheckBox::toggled, this, &FindDialog::find);
    connect(m_list, &QListWidget::itemActivated, this, &FindDialog::openCurrent);
    connect(&context.store(), &Store::changed, this, [this] {
        if (isVisible())
            find();
    });
    const auto mask = [this] { // what is masked on the screen is not searched either
        m_confidential->setEnabled(!m_context.isMasked());
        if (m_context.isMasked())
            m_confidential->setChecked(false);
    };
    connect(&context, &Context::maskedChanged, this, mask);
    mask();
    find();
}

int FindDialog::count() const { return m_list->count(); }

void FindDialog::find()
{
    const auto scope = m_confidential->isChecked() ? SearchIndex::Scope::WithConfidential : SearchIndex::Scope::Open;
    try {
        m_found = m_context.store().derived<SearchIndex>().find(m_input->text(), m_only, mostHits, scope);
    } catch (const Error &error) {
        m_found = {};
        m_list->clear();
        m_summary->setText(error.happened);
        return;
    }
    m_list->clear();
    for (const SearchIndex::Hit &hit : std::as_const(m_found.hits))
        m_list->addItem(makeItem(hit));
    m_list->setCurrentRow(0);
    showChips();
    const int total = m_only ? m_found.counts.value(m_only) : m_found.total();
    m_summary->setText(m_input->text().trimmed().isEmpty() ? tr("Type a word: every record is searched.")
                       : total == 0                        ? tr("Nothing has these words.")
                       : total > m_found.hits.size()       ? tr("The first %1 of %2").arg(locale().toString(m_found.hits.size()), locale().toString(total))
                                                           : tr("%n found", nullptr, total));
}

QListWidgetItem *FindDialog::makeItem(const SearchIndex::Hit &hit) const
{
    const QString where = hit.field.isEmpty() ? QString() : QStringLiteral("  ·  %1: %2").arg(hit.field, hit.text);
    const QString title = hit.title.isEmpty() ? hit.type->label() : hit.title;
    auto *item = new QListWidgetItem(QStringLiteral("%1  ·  %2%3").arg(title, hit.type->label(), where));
    item->setToolTip(item->text().toHtmlEscaped());
    return item;
}

/// One for all, then the kinds that have most.
void FindDialog::showChips()
{
    while (QLayoutItem *old = m_chips->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    QList<const RecordType *> kinds = m_found.counts.keys();
    std::stable_sort(kinds.begin(), kinds.end(), [this](auto *a, auto *b) { return m_found.counts.value(a) > m_found.counts.value(b); });
    const auto add = [this](const QString &text, int count, const RecordType *type) {
        auto *chip = new QPushButton(tr("%1 %2").arg(text, locale().toString(count)));
        chip->setCheckable(true);
        chip->setChecked(m_only == type);
        chip->setProperty("chip", true);
        chip->setAutoDefault(false);
        m_kinds->addButton(chip);
        connect(chip, &QPushButton::clicked, this, [this, type] {
            m_only = type;
            find();
            m_input->setFocus();
        });
        m_chips->addWidget(chip);
    };
    if (kinds.size() > 1)
        add(tr("All"), m_found.total(), nullptr);
    for (const RecordType *type : kinds.mid(0, mostChips))
        add(type->pluralLabel(), m_found.counts.value(type), type);
    m_chips->addStretch(1);
}

/// A part is shown with what it belongs to, where it has no table of its own.
void FindDialog::openCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_found.hits.size())
        return;
    const SearchIndex::Hit hit = m_found.hits.at(row);
    const int owner = hit.type->ownerIndex();
    const std::optional<Row> record = m_context.store().row(*hit.type, hit.id);
    const RecordId above = owner >= 0 && record ? record->values.at(owner).toLongLong() : 0;
    if (above != 0)
        emit m_context.openRequested(&hit.type->fields().at(owner).target(), above);
    else
        emit m_context.openRequested(hit.type, hit.id);
    close();
}

/// The cursor stays in the words while the list is walked.
bool FindDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int rows = m_list->count();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, rows - 1));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace muster
