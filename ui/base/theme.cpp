// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace muster {
namespace {

QColor hex(const char *code) { return QColor(QLatin1String(code)); }

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        hex("#FFFFFF"), hex("#F6F8FA"), hex("#1F2328"), hex("#57606A"), hex("#D5DAE0"), hex("#E9EEF4"),
        hex("#0B5FA5"), hex("#B42318"), hex("#9A5B00"), hex("#1A7F4B"),
        {hex("#0072B2"), hex("#D55E00"), hex("#641F52"), hex("#9950F7"), hex("#111D97"), hex("#781314")}};
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        hex("#1E2124"), hex("#25292D"), hex("#E6E8EB"), hex("#A3ACB5"), hex("#3A4046"), hex("#30363C"),
        hex("#6CB6FF"), hex("#FF8A80"), hex("#F2B155"), hex("#5FD08F"),
        {hex("#56B4E9"), hex("#E69F00"), hex("#E05F3E"), hex("#BCFF7A"), hex("#AF53FC"), hex("#E3DCAB")}};
    return colors;
}

QPalette paletteOf(const ThemeColors &c, bool dark)
{
    QPalette p;
    p.setColor(QPalette::Window, c.background);
    p.setColor(QPalette::Base, c.background);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::Button, c.panel);
    p.setColor(QPalette::ToolTipBase, c.panel);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, c.text);
    p.setColor(QPalette::PlaceholderText, c.secondary);
    p.setColor(QPalette::BrightText, c.danger);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Highlight, dark ? hex("#234B72") : hex("#CFE3F6"));
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Light, dark ? hex("#3A4046") : hex("#FFFFFF"));
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, dark ? hex("#4A5159") : hex("#AEB6BF"));
    p.setColor(QPalette::Shadow, dark ? hex("#000000") : hex("#8C959F"));
    const QColor faint = dark ? hex("#78828C") : hex("#8C959F");
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, faint);
    return p;
}

/// Fusion with room around the text of a cell: as much as its header has.
class RoomyStyle : public QProxyStyle
{
public:
    RoomyStyle() : QProxyStyle(QStringLiteral("fusion")) {}
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView *>(widget)
            ? 5 : QProxyStyle::pixelMetric(metric, option, widget);
    }
    /// Fusion outlines them by darkening the window, which does not show on a dark one.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck || element == PE_IndicatorRadioButton)
            drawIndicator(*option, *painter, element == PE_IndicatorRadioButton);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

private:
    static void drawIndicator(const QStyleOption &option, QPainter &painter, bool isRound)
    {
        const ThemeColors &colors = themeColors(option.palette);
        const bool isOn = option.state & State_On, isPartly = option.state & State_NoChange;
        const bool isEnabled = option.state & State_Enabled;
        const QColor line = !isEnabled ? colors.border : isOn || isPartly || (option.state & State_MouseOver) ? colors.accent : colors.secondary;
        const int side = std::min({option.rect.width(), option.rect.height(), 15});
        QRectF box(0, 0, side - 1, side - 1);
        box.moveCenter(QRectF(option.rect).center());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(line, 1.2));
        painter.setBrush((isOn || isPartly) && !isRound ? line : colors.background);
        const double corner = isRound ? box.width() / 2 : 3;
        painter.drawRoundedRect(box, corner, corner);
        if (isRound && isOn) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(line);
            painter.drawEllipse(box.adjusted(4, 4, -4, -4));
        } else if (isOn || isPartly) {
            const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
            painter.setPen(QPen(colors.background, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(isOn ? QPolygonF{at(0.24, 0.52), at(0.43, 0.72), at(0.78, 0.3)} : QPolygonF{at(0.25, 0.5), at(0.75, 0.5)});
        }
        painter.restore();
    }
};

/// %1 border, %2 panel, %3 hover, %4 accent, %5 secondary, %6 background, %7 text, %8 selection, %9 light or dark.
const char *const sheet = R"(
QToolTip { border: 1px solid %1; background: %2; color: %7; padding: 4px; }
QMenuBar { background: %6; border-bottom: 1px solid %1; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: %3; }
QMenu { background: %6; border: 1px solid %1; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: %8; }
QMenu::icon { padding-left: 4px; }
QMenu::separator { height: 1px; background: %1; margin: 4px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit {
    border: 1px solid %1; border-radius: 6px; padding: 3px 7px; background: %6; selection-background-color: %8;
    selection-color: %7; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: %4; }
QComboBox, QAbstractSpinBox { border: 1px solid %1; border-radius: 6px; padding: 3px 7px; background: %6;
    selection-background-color: %8; selection-color: %7; min-height: 18px; }
QComboBox:focus, QAbstractSpinBox:focus { border-color: %4; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: palette(placeholder-text); background: %2; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-%9.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up-%9.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down-%9.svg); width: 9px; height: 9px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: %1; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: %5; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QPushButton { border: 1px solid %1; border-radius: 6px; padding: 4px 12px; background: %2; }
QPushButton:hover { background: %3; }
QPushButton:focus { border-color: %4; }
QPushButton:pressed, QPushButton:checked { background: %8; }
QPushButton:disabled { color: palette(placeholder-text); }
QPushButton[primary="true"] { background: %4; border-color: %4; color: %6; font-weight: 600; }
QPushButton[primary="true"]:disabled { background: %2; border-color: %1; color: palette(placeholder-text); }
QPushButton[chip="true"] { padding: 1px 8px; border-radius: 10px; background: %6; }
QPushButton[chip="true"]:hover { background: %3; }
QPushButton[chip="true"]:focus { border-color: %4; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; background: transparent; }
QToolButton:hover { background: %3; }
QToolButton:checked { background: %8; }
QToolButton:focus { border-color: %4; }
QToolButton#more-views::menu-indicator { image: none; }
QHeaderView { background: %2; border: none; }
QHeaderView::section { background: %2; color: %5; border: none; border-bottom: 1px solid %1; border-right: 1px solid %1;
    padding: 3px 8px; font-weight: 600; }
QTableView, QTreeView, QListView { border: none; background: %6; gridline-color: %3; outline: none;
    selection-background-color: %8; selection-color: %7; alternate-background-color: %2; }
QTreeView::item { min-height: 26px; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: %1; }
QSplitter::handle:horizontal { width: 1px; }
QStatusBar { background: %2; border-top: 1px solid %1; color: %5; }
QStatusBar::item { border: none; }
QTabBar::tab { padding: 6px 12px; border: none; border-bottom: 2px solid transparent; color: %5; }
QTabBar::tab:selected { border-bottom-color: %4; color: %7; }
QTabWidget::pane { border: none; border-top: 1px solid %1; }
QGroupBox { border: 1px solid %1; border-radius: 6px; margin-top: 12px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; color: %5; }
QProgressBar { border: 1px solid %1; border-radius: 6px; background: %2; text-align: center; }
QProgressBar::chunk { background: %4; border-radius: 5px; }
QFrame#card { border: 1px solid %1; border-radius: 6px; background: %2; }
QFrame#rail { background: %2; border: none; border-right: 1px solid %1; }
QFrame#rail QScrollArea, QFrame#rail QScrollArea > QWidget > QWidget { background: transparent; }
QFrame#rail QToolButton { padding: 6px 8px; text-align: left; }
QFrame#detail { background: %6; border: none; border-left: 1px solid %1; }
QFrame#strip { border: none; border-bottom: 1px solid %1; }
QFrame#toast { background: %7; border-radius: 6px; }
QFrame#toast QLabel { color: %6; }
QFrame#toast QPushButton { background: transparent; border: 1px solid %6; color: %6; }
QFrame#palette { background: %6; border: 1px solid %1; border-radius: 6px; }
QFrame#palette QListView::item { padding: 4px 8px; border-radius: 4px; }
QFrame#palette QListView::item:selected { background: %8; }
QLabel#banner { background: %8; padding: 6px 16px; }
QLabel[quiet="true"] { color: %5; }
)";

bool systemIsDark()
{
    // Taking our palette away leaves the one of the desktop.
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

} // namespace

QColor ThemeColors::tone(Tone which) const
{
    switch (which) {
    case Tone::Plain: return text;
    case Tone::Quiet: return secondary;
    case Tone::Accent: return accent;
    case Tone::Ok: return ok;
    case Tone::Warn: return warn;
    case Tone::Danger: return danger;
    }
    return text;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

const ThemeColors &themeColors(const QPalette &palette)
{
    return isDark(palette) ? darkColors() : lightColors();
}

void applyTheme(ThemeMode mode)
{
    QApplication::setStyle(new RoomyStyle);
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark());
    const ThemeColors &c = dark ? darkColors() : lightColors();
    const QPalette palette = paletteOf(c, dark);
    QApplication::setPalette(palette);
    const QString css = QString::fromLatin1(sheet).arg(
        c.border.name(), c.panel.name(), c.hover.name(), c.accent.name(), c.secondary.name(), c.background.name(),
        c.text.name(), palette.color(QPalette::Highlight).name(), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    qApp->setStyleSheet(css);
}

int rowHeight(Density density)
{
    switch (density) {
    case Density::Compact: return 24;
    case Density::Normal: return 28;
    case Density::Relaxed: return 36;
    }
    return 28;
}

} // namespace muster
