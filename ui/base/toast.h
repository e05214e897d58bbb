// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace muster {

/// A short message at the foot of its parent, with one button, gone after eight seconds. It takes no focus.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *parent);

    /// Shows the text; pressing the button does `action` and hides it. No button without a label.
    void say(const QString &text, const QString &button = {}, std::function<void()> action = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_label;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_action;
};

} // namespace muster
