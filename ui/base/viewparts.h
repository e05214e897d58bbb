// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QDate>
#include <QFont>
#include <QLabel>
#include <QRect>

class QPainter;
class QPushButton;
class QTableView;

namespace muster {

/// A label that shows its text as it is, whatever a user typed.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
/// The title of a section, 15 where the body is 13, semibold.
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);
/// A sentence for a place with nothing in it, in the middle, in the quiet colour.
QLabel *emptyLabel(const QString &text, QWidget *parent = nullptr);
/// Looks like the tables of the pages: whole rows, no grid, no row headers, headings to the left, rows of the chosen height.
void makePlain(QTableView &table);
/// A font of `pixels` for a body of 13, grown with the user's own size.
QFont textFont(const QFont &base, int pixels, bool strong = false);

/// "12 Mar" in the user's order, with the year when it is not today's.
QString shortDate(QDate date, QDate today);

/// The colour between two, `share` of the second (0 to 1).
QColor mixed(const QColor &first, const QColor &second, double share);
/// A bar of `share` (1 is the full width; more is drawn to the end) on a track.
void drawBar(QPainter &painter, const QRect &rect, double share, const QColor &color, const QColor &track);
/// A small rounded box with a word in it; returns its width.
int drawChip(QPainter &painter, QPoint topLeft, const QString &text, const QColor &ink, const QColor &ground);

} // namespace muster
