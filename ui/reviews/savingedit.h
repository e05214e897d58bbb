// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>
#include <QTimer>

namespace muster {

/// A text that saves itself: when it loses the focus, when it is hidden, and after two seconds without a key. Escape takes
/// back what was not saved yet. Tab leaves it.
class SavingEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SavingEdit(const QString &name, int lines, QWidget *parent = nullptr);
    /// Shows the saved text, unless something is being written here.
    void setSaved(const QString &text);
    void save();

signals:
    void saved(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_saved;
    QTimer m_pause;
};

} // namespace muster
