// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/competencyrow.h"

#include "ui/base/viewparts.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/wordinglabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>

namespace muster {

CompetencyRow::CompetencyRow(const Competency &competency, const QStringList &scale, QWidget *parent)
    : QWidget(parent), m_competency(competency), m_scale(scale), m_selfPlace(new QWidget), m_sides(new QBoxLayout(QBoxLayout::LeftToRight)), m_level(plainLabel({})), m_gap(plainLabel({})), m_peers(plainLabel({}))
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 4, 0, 12);
    down->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *name = plainLabel(competency.name);
    name->setFont(textFont(name->font(), 13, true));
    auto *weight = plainLabel(tr("weight %1").arg(competency.weight));
    weight->setProperty("quiet", true);
    head->addWidget(name);
    head->addWidget(weight);
    head->addStretch(1);
    head->addWidget(m_gap);
    down->addLayout(head);
    m_sides->setSpacing(16);
    down->addLayout(m_sides);
    auto *manager = new QWidget;
    m_sides->addWidget(m_selfPlace, 1);
    m_sides->addWidget(manager, 1);
    m_self = makeSide(RatingSource::Self, tr("Self"), m_selfPlace);
    m_manager = makeSide(RatingSource::Manager, tr("Manager"), manager);
    m_level->setProperty("quiet", true);
    m_level->setWordWrap(true);
    down->addWidget(m_level);
    m_peers->setProperty("quiet", true);
    m_peers->setWordWrap(true);
    down->addWidget(m_peers);
    setSelfShown(false);
}

void CompetencyRow::setSelfShown(bool shown)
{
    m_selfPlace->setVisible(shown);
    m_gap->setVisible(shown);
    m_peers->setVisible(shown && !m_peers->text().isEmpty());
}

void CompetencyRow::showPeers(const std::vector<Rating> &ratings)
{
    const std::vector<Competency> own{m_competency};
    const CompetencyScore score = ReviewScore(own, ratings).competencies.first();
    QStringList parts;
    if (score.peers)
        parts << tr("Colleagues: %1 (%2)").arg(QLocale().toString(double(*score.peers) / 100, 'f', 1)).arg(score.peerCount);
    for (const Rating &rating : ratings) {
        if (rating.competency == m_competency.id && rating.source == RatingSource::Peer && !rating.comment.trimmed().isEmpty())
            parts << tr("“%1”").arg(rating.comment);
    }
    m_peers->setText(parts.join(QStringLiteral(" · ")));
    m_peers->setVisible(!parts.isEmpty() && m_selfPlace->isVisibleTo(this));
}

QSize CompetencyRow::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    int widest = 0;
    for (int i = 0; i < m_sides->count(); ++i)
        widest = std::max(widest, m_sides->itemAt(i)->minimumSize().width());
    return {std::min(whole.width(), widest), whole.height()};
}

void CompetencyRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int beside = m_sides->spacing();
    for (int i = 0; i < m_sides->count(); ++i)
        beside += m_sides->itemAt(i)->minimumSize().width();
    m_sides->setDirection(width() < beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString CompetencyRow::levelText(int rating) const
{
    const QString word = m_scale.value(rating - 1);
    const QString text = levelTexts(m_competency, m_scale.size()).value(rating - 1);
    return text.isEmpty() ? word : tr("%1: %2").arg(word, text);
}

CompetencyRow::Side CompetencyRow::makeSide(RatingSource source, const QString &name, QWidget *place)
{
    Side side;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    auto *across = new QHBoxLayout;
    across->setSpacing(4);
    auto *label = plainLabel(name);
    label->setMinimumWidth(64);
    across->addWidget(label);
    side.buttons = new QButtonGroup(this);
    side.buttons->setExclusive(false); // so that a rating can be taken back
    for (int rating = 1; rating <= int(m_scale.size()); ++rating) {
        auto *button = new QPushButton(QString::number(rating));
        button->setCheckable(true);
        button->setMinimumWidth(36);
        button->setToolTip(levelText(rating).toHtmlEscaped());
        button->setAccessibleName(tr("%1, %2: %3, %4").arg(m_competency.name, name).arg(rating).arg(m_scale.at(rating - 1)));
        button->setAccessibleDescription(levelText(rating));
        side.buttons->addButton(button, rating);
        across->addWidget(button);
    }
    across->addStretch(1);
    down->addLayout(across);
    side.comment = new SavingEdit(tr("%1, %2: comment").arg(m_competency.name, name), 2);
    side.comment->setPlaceholderText(tr("Comment"));
    down->addWidget(side.comment);
    if (source == RatingSource::Manager)
        down->addWidget(new WordingLabel(*side.comment));
    connect(side.buttons, &QButtonGroup::idClicked, this, [this, source](int rating) { press(source, rating); });
    connect(side.comment, &SavingEdit::saved, this, [this, source](const QString &text) { emit commented(source, text); });
    return side;
}

void CompetencyRow::press(RatingSource source, int rating)
{
    Side &side = source == RatingSource::Self ? m_self : m_manager;
    const std::optional<int> wanted = side.rating == rating ? std::nullopt : std::optional(rating);
    side.buttons->button(rating)->setChecked(side.rating == rating); // the store decides what is shown
    emit rated(source, wanted);
}

void CompetencyRow::show(Side &side, const Rating *rating)
{
    side.rating = rating ? rating->rating : std::nullopt;
    for (QAbstractButton *button : side.buttons->buttons())
        button->setChecked(side.rating == side.buttons->id(button));
    side.comment->setSaved(rating ? rating->comment : QString());
}

void CompetencyRow::show(const Rating *self, const Rating *manager)
{
    show(m_self, self);
    show(m_manager, manager);
    m_level->setText(m_manager.rating ? levelText(*m_manager.rating) : tr("Not rated by the manager yet"));
    const int gap = m_self.rating && m_manager.rating ? *m_manager.rating - *m_self.rating : 0;
    m_gap->setText(gap == 0 ? QString() : tr("gap %1%2").arg(gap > 0 ? QStringLiteral("+") : QStringLiteral("−")).arg(std::abs(gap)));
}

void CompetencyRow::setLocked(bool locked)
{
    for (Side *side : {&m_self, &m_manager}) {
        for (QAbstractButton *button : side->buttons->buttons())
            button->setEnabled(!locked);
        side->comment->setReadOnly(locked);
    }
}

} // namespace muster
