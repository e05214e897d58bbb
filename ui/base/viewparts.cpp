// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/viewparts.h"

#include "ui/base/appsettings.h"
#include "ui/base/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QTableView>

namespace muster {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(textFont(label->font(), 15, true));
    return label;
}

QLabel *emptyLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setProperty("quiet", true);
    label->setContentsMargins(24, 24, 24, 24);
    return label;
}

void makePlain(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight(settings::density()));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
}

QFont textFont(const QFont &base, int pixels, bool strong)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * pixels / 13.0);
    else
        font.setPixelSize(base.pixelSize() * pixels / 13);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString shortDate(QDate date, QDate today)
{
    const QString form = date.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy");
    return date.isValid() ? QLocale().toString(date, form) : QString();
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](double a, double b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(part(first.redF(), second.redF()), part(first.greenF(), second.greenF()),
                            part(first.blueF(), second.blueF()));
}

void drawBar(QPainter &painter, const QRect &rect, double share, const QColor &color, const QColor &track)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(rect, 3, 3);
    QRect filled = rect;
    filled.setWidth(int(rect.width() * qBound(0.0, share, 1.0)));
    if (filled.width() > 0) {
        painter.setBrush(color);
        painter.drawRoundedRect(filled, 3, 3);
    }
    painter.restore();
}

int drawChip(QPainter &painter, QPoint topLeft, const QString &text, const QColor &ink, const QColor &ground)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect box(topLeft, QSize(metrics.horizontalAdvance(text) + 12, metrics.height() + 2));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
    return box.width();
}

} // namespace muster
