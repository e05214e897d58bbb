// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordtable.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

namespace muster {

FilterHeader::FilterHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::place);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::place);
}

void FilterHeader::setTitles(const QStringList &titles)
{
    for (int column = 0; column < int(titles.size()); ++column) {
        auto *box = new QLineEdit(this);
        box->setAccessibleName(tr("Filter %1").arg(titles.at(column)));
        box->setPlaceholderText(tr("Filter"));
        box->setToolTip(tr("Text, or a comparison such as &gt;100, &lt;2026-03-01 or =; = alone finds empty cells"));
        box->setClearButtonEnabled(true);
        box->setVisible(false);
        box->installEventFilter(this);
        connect(box, &QLineEdit::textChanged, this, [this, column](const QString &text) { emit filterEdited(column, text); });
        m_boxes.append(box);
    }
    if (auto *table = qobject_cast<QAbstractScrollArea *>(parentWidget()))
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::place);
}

void FilterHeader::setFilterShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    if (!shown)
        clearBoxes();
    updateGeometries();
    emit geometriesChanged();
    updateGeometry();
}

void FilterHeader::clearBoxes()
{
    for (QLineEdit *box : std::as_const(m_boxes))
        box->clear();
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (m_shown && !m_boxes.isEmpty())
        size.rheight() += m_boxes.first()->sizeHint().height() + 2;
    return size;
}

void FilterHeader::updateGeometries()
{
    const int room = m_shown && !m_boxes.isEmpty() ? m_boxes.first()->sizeHint().height() + 2 : 0;
    setViewportMargins(0, 0, 0, room);
    QHeaderView::updateGeometries();
    place();
}

bool FilterHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QLineEdit *>(watched)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            static_cast<QLineEdit *>(watched)->clear();
            emit leaveRequested();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit leaveRequested();
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

void FilterHeader::place()
{
    for (int column = 0; column < int(m_boxes.size()); ++column) {
        QLineEdit *box = m_boxes.at(column);
        const bool shown = m_shown && column < count() && !isSectionHidden(column);
        box->setVisible(shown);
        if (shown)
            box->setGeometry(sectionViewportPosition(column), QHeaderView::sizeHint().height(), sectionSize(column) - 1,
                             box->sizeHint().height());
    }
}

} // namespace muster
