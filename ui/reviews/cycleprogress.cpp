// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/cycleprogress.h"

#include "ui/base/viewparts.h"
#include "ui/record/tone.h"

#include <QPainter>

namespace muster {

CycleProgress::CycleProgress(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CycleProgress::show(const Store &store, const ReviewCycle *cycle, QDate today)
{
    m_parts.clear();
    const std::vector<const Review *> reviews = cycle ? reviewsOf(store, cycle->id) : std::vector<const Review *>();
    m_all = countAtLeast(reviews, ReviewState::Draft);
    const auto add = [&](ReviewState state, QDate due) {
        Part part{choiceWord<Review>("state", state), {}, countAtLeast(reviews, state), false};
        if (due.isValid()) {
            part.isLate = due < today && part.done < m_all;
            part.note = (part.isLate ? tr("was due %1") : tr("due %1")).arg(shortDate(due, today));
        }
        m_parts << part;
    };
    if (cycle) {
        add(ReviewState::SelfReview, cycle->selfDue);
        add(ReviewState::ManagerDraft, cycle->draftDue);
        add(ReviewState::Calibrated, cycle->calibratedDue);
        add(ReviewState::Shared, cycle->sharedDue);
        add(ReviewState::Acknowledged, cycle->due);
        add(ReviewState::Locked, {});
    }
    setAccessibleName(text());
    setToolTip(text().toHtmlEscaped());
    updateGeometry();
    update();
}

QString CycleProgress::text() const
{
    QStringList parts;
    for (const Part &part : m_parts)
        parts << tr("%1: %2 of %3").arg(part.name).arg(part.done).arg(m_all) + (part.note.isEmpty() ? QString() : QStringLiteral(", ") + part.note);
    return parts.join(QStringLiteral("; "));
}

QSize CycleProgress::sizeHint() const { return {600, fontMetrics().height() * 3 + 14}; }
QSize CycleProgress::minimumSizeHint() const { return {300, sizeHint().height()}; }

void CycleProgress::paintEvent(QPaintEvent *)
{
    if (m_parts.isEmpty())
        return;
    QPainter painter(this);
    const int gap = 12, line = fontMetrics().height();
    const int wide = (width() - gap * int(m_parts.size() - 1)) / int(m_parts.size());
    const QColor quiet = mixed(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.35);
    int left = 0;
    for (const Part &part : std::as_const(m_parts)) {
        const QString count = tr("%1 of %2").arg(part.done).arg(m_all);
        const int room = wide - fontMetrics().horizontalAdvance(count) - 6;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left, 0, wide, line), Qt::AlignRight, count);
        painter.drawText(QRect(left, 0, room, line), Qt::AlignLeft, fontMetrics().elidedText(part.name, Qt::ElideRight, room));
        const bool isDone = m_all > 0 && part.done == m_all;
        drawBar(painter, QRect(left, line + 4, wide, 6), m_all == 0 ? 0 : double(part.done) / m_all,
                isDone ? toneColor(Tone::Ok, palette()) : toneColor(Tone::Accent, palette()), mixed(palette().color(QPalette::Window), quiet, 0.3));
        painter.setPen(part.isLate ? toneColor(Tone::Danger, palette()) : quiet);
        painter.drawText(QRect(left, line + 14, wide, line), Qt::AlignLeft, fontMetrics().elidedText(part.note, Qt::ElideRight, wide));
        left += wide + gap;
    }
}

} // namespace muster
