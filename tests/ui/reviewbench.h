// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "tests/ui/windowbench.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace muster::test {

/// The window over the sample team, and the ways in which the tests of the review views use it.
class ReviewBench : public QObject
{
protected:
    std::unique_ptr<WindowBench> m_bench;

    Store &store() const { return m_bench->store(); }
    Context &context() const { return *m_bench->window->context(); }
    template <class View> View &view(const char *place) const
    {
        m_bench->work().goTo(QByteArray(place));
        WindowBench::settle();
        auto *shown = qobject_cast<View *>(m_bench->work().viewWidget());
        if (!shown)
            qFatal("another view is shown");
        return *shown;
    }
    QPushButton *button(QWidget &within, const QString &text) const
    {
        for (QPushButton *each : within.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    /// Presses a button and answers the questions that come, one after the other: a line of text, or the n-th choice ("#2").
    bool press(QPushButton *button, QStringList answers)
    {
        return m_bench->inDialog([&] { QTest::mouseClick(button, Qt::LeftButton); }, [&](QWidget *dialog) { answer(dialog, answers); });
    }
    void answer(QWidget *dialog, QStringList &answers)
    {
        const QString next = answers.takeFirst();
        if (!answers.isEmpty()) { // another question follows the first
            auto *poll = new QTimer(m_bench->window.get());
            QObject::connect(poll, &QTimer::timeout, poll, [this, poll, dialog, answers] {
                QWidget *now = QApplication::activeModalWidget();
                if (!now || now == dialog)
                    return;
                poll->deleteLater();
                poll->stop();
                QStringList rest = answers;
                answer(now, rest);
            });
            poll->start(10);
        }
        if (auto *combo = dialog->findChild<QComboBox *>(); combo && next.startsWith(u'#'))
            combo->setCurrentIndex(next.mid(1).toInt());
        if (auto *line = dialog->findChild<QLineEdit *>(); line && !next.startsWith(u'#')) {
            line->selectAll();
            QTest::keyClicks(line, next);
        }
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    const Review &inState(ReviewState state) const
    {
        const auto &all = store().all<Review>();
        return *std::find_if(all.begin(), all.end(), [state](const Review &review) { return review.state == state; });
    }
};

} // namespace muster::test
