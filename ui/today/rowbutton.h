// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/choice.h"
#include "ui/base/explains.h"

#include <QAbstractButton>
#include <optional>

namespace muster {

/// A line of the Today page that can be pressed: words on the left, a figure on the right, and where it helps a bar between.
class RowButton : public QAbstractButton, public Explains
{
    Q_OBJECT
public:
    RowButton(const QString &text, const QString &figure, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    /// Shows a bar; 1.0 is the whole track.
    void setShare(double share);
    /// Quiet words behind the text; the text is cut before they are.
    void setNote(const QString &note);

    /// Pressing it shows what is behind its figure.
    bool explainCurrent() override { click(); return true; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_figure, m_note;
    Tone m_tone;
    std::optional<double> m_share;
};

} // namespace muster
