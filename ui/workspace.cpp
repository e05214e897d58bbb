// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "app/base/error.h"
#include "ui/base/appsettings.h"
#include "ui/base/icon.h"
#include "ui/base/rail.h"
#include "ui/detailpane.h"
#include "ui/pages.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster {

Workspace::Workspace(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_pages(allPages()), m_density(settings::density()),
      m_rail(new Rail(m_pages, this)), m_title(new QLabel), m_switcher(new QButtonGroup(this)),
      m_switcherLayout(new QHBoxLayout), m_more(new QToolButton), m_search(new QLineEdit), m_filter(new QToolButton),
      m_new(new QPushButton), m_stack(new QStackedWidget), m_waiting(new QLabel(tr("Reading the file …"))),
      m_splitter(new QSplitter), m_detail(new DetailPane(context, this))
{
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setTextFormat(Qt::PlainText);
    m_waiting->setWordWrap(true);
    m_waiting->setProperty("quiet", true);
    m_stack->addWidget(m_waiting);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({720, 360});
    m_detail->setMinimumWidth(330);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip = makeStrip();
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);
    row->addLayout(column, 1);

    connect(&m_context.store(), &Store::read, this, &Workspace::arrive);
    connect(m_rail, &Rail::chosen, this, [this](int page) { goTo(page); });
    connect(m_switcher, &QButtonGroup::idClicked, this, [this](int view) { goTo(m_place.page, view); });
    connect(m_search, &QLineEdit::textChanged, this, &Workspace::search);
    connect(m_new, &QPushButton::clicked, this, &Workspace::newRecord);
    connect(&m_context, &Context::selected, this, &Workspace::select);
    connect(m_rail, &Rail::savedViewChosen, this, &Workspace::showSavedView);
    connect(m_rail, &Rail::savedViewMenuWanted, this, &Workspace::showSavedViewMenu);
    connect(m_filter, &QToolButton::clicked, this, &Workspace::setFilterShown);
    connect(&m_context, &Context::openRequested, this,
            [this](const RecordType *type, RecordId id) { showRecord(*type, id); });
    connect(&m_context, &Context::placeRequested, this, [this](const QByteArray &name) { goTo(name); });
    loadSavedViews();
    tint();
}

QWidget *Workspace::makeStrip()
{
    auto *strip = new QFrame;
    strip->setObjectName(QStringLiteral("strip"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);
    QFont font = m_title->font();
    font.setPixelSize(20);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_switcherLayout->setSpacing(4);
    m_search->setPlaceholderText(tr("Search here"));
    m_search->setAccessibleName(tr("Search in this view"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(220);
    m_new->setProperty("primary", true);
    row->addWidget(m_title);
    row->addLayout(m_switcherLayout);
    row->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("more-views"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setCheckable(true);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &Workspace::fillMore);
    m_more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addStretch(1);
    m_filter->setCheckable(true);
    m_filter->setToolTip(tr("Filter under each header (Ctrl+L)"));
    m_filter->setAccessibleName(tr("Filter under each header"));
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addWidget(m_new);
    return strip;
}

QByteArray Workspace::nameOf(const Place &place) const
{
    const PageKind &page = m_pages.at(place.page);
    return page.key + '/' + page.views.at(place.view).key;
}

QByteArray Workspace::place() const { return m_place.page < 0 ? QByteArray() : nameOf(m_place); }
QWidget *Workspace::viewWidget() const { return m_stack->currentWidget(); }

RecordPage *Workspace::recordPage() const
{
    return qobject_cast<RecordPage *>(viewWidget());
}

void Workspace::goTo(int page, int view)
{
    if (page < 0 || page >= m_pages.size())
        return;
    const Place place{page, view < 0 ? m_lastView.value(page, 0) : view};
    if (place.view >= m_pages.at(page).views.size() || place == m_place)
        return;
    m_trail.resize(m_at + 1);
    m_trail.append(place);
    m_at = m_trail.size() - 1;
    show(place);
}

bool Workspace::goTo(const QByteArray &place)
{
    for (int page = 0; page < m_pages.size(); ++page)
        for (int view = 0; view < m_pages.at(page).views.size(); ++view)
            if (nameOf({page, view}) == place) {
                goTo(page, view);
                return true;
            }
    return false;
}

void Workspace::start(const QByteArray &place)
{
    m_mayWait = true;
    if (!goTo(place))
        goTo(0);
    m_mayWait = false;
}

/// What the view waits for may have been read.
void Workspace::arrive()
{
    if (!isWaiting() || !isRead(m_place))
        return;
    try {
        show(m_place);
    } catch (const Error &error) {
        disconnect(&m_context.store(), &Store::read, this, nullptr);
        m_waiting->setText(error.happened);
        emit m_context.history().failed(QString(), error.happened, error.safe, error.advice);
    }
}

bool Workspace::isWaiting() const { return m_stack->currentWidget() == m_waiting; }

/// True when nobody has to wait for what the place shows. A view that is no table looks at many types.
bool Workspace::isRead(const Place &place) const
{
    const Store &store = m_context.store();
    const RecordType *type = m_pages.at(place.page).views.at(place.view).type;
    return type ? store.isRead(*type)
                : std::all_of(store.types().begin(), store.types().end(), [&](const RecordType *each) { return store.isRead(*each); });
}

void Workspace::goBack()
{
    if (canGoBack())
        show(m_trail.at(--m_at));
}

void Workspace::goForward()
{
    if (canGoForward())
        show(m_trail.at(++m_at));
}

QWidget *Workspace::widgetOf(const Place &place)
{
    QWidget *&widget = m_widgets[nameOf(place)];
    if (!widget)
        widget = makeView(place);
    return widget;
}

QWidget *Workspace::makeView(const Place &place)
{
    // A context of its own: what a view points at while another one is seen must not move the detail pane.
    Context *own = m_context.makeChild(this);
    const QByteArray name = nameOf(place);
    connect(own, &Context::selected, this, [this, name](const RecordType *type, RecordId id) {
        m_chosen[name] = {type, id};
        if (name == this->place())
            select(type, id);
    });
    QWidget *widget = m_pages.at(place.page).views.at(place.view).make(*own, m_stack);
    m_stack->addWidget(widget);
    for (QTableView *each : widget->findChildren<QTableView *>())
        each->verticalHeader()->setDefaultSectionSize(rowHeight(m_density));
    if (auto *records = qobject_cast<RecordPage *>(widget))
        connect(records, &RecordPage::statusChanged, this, [this, records](const QString &text) {
            if (records == viewWidget())
                emit summaryChanged(text);
        });
    return widget;
}

void Workspace::show(const Place &place)
{
    const bool pageChanged = place.page != m_place.page;
    const bool hasWaited = m_place.page >= 0 && isWaiting();
    m_place = place;
    m_lastView[place.page] = place.view;
    m_stack->setCurrentWidget(m_mayWait && !isRead(place) ? m_waiting : widgetOf(place));
    m_rail->setCurrent(place.page);
    m_title->setText(page().title);
    if (pageChanged)
        makeSwitcher();
    for (QAbstractButton *button : m_switcher->buttons())
        button->setChecked(m_switcher->id(button) == place.view);
    RecordPage *records = recordPage();
    m_search->setVisible(records != nullptr);
    m_filter->setVisible(records != nullptr);
    showTableState();
    const RecordType *made = view().type;
    m_new->setVisible(made != nullptr);
    const auto [type, id] = m_chosen.value(nameOf(place));
    select(type, type && m_context.store().row(*type, id) ? id : 0);
    m_new->setEnabled(!m_context.store().isReadOnly());
    fitStrip();
    emit summaryChanged(records ? records->status() : QString());
    emit placeChanged();
    if (hasWaited && !isWaiting())
        emit arrived();
}

void Workspace::makeSwitcher()
{
    for (QAbstractButton *button : m_switcher->buttons()) {
        m_switcher->removeButton(button);
        m_switcherLayout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    if (page().views.size() < 2)
        return;
    for (int i = 0; i < page().views.size(); ++i) {
        const ViewKind &each = page().views.at(i);
        auto *button = new QToolButton;
        button->setText(each.title);
        button->setIcon(icon(each.icon, palette().color(QPalette::WindowText)));
        button->setToolTip(each.title);
        button->setAccessibleName(each.title);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // fitStrip() decides what has room
        button->setCheckable(true);
        m_switcher->addButton(button, i);
        m_switcherLayout->addWidget(button);
        button->show(); // at once: what is hidden takes no room in fitStrip()
    }
}

/// The strip says how the table is filtered.
void Workspace::showTableState()
{
    RecordPage *records = recordPage();
    const QSignalBlocker blocker(m_search);
    m_search->setText(records ? records->filter().text() : QString());
    m_filter->setChecked(isFilterShown());
}

bool Workspace::isFilterShown() const
{
    RecordPage *records = recordPage();
    return records && records->table()->header()->isFilterShown();
}

void Workspace::setFilterShown(bool shown)
{
    if (RecordPage *records = recordPage())
        records->setFilterShown(shown);
    m_filter->setChecked(isFilterShown());
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStrip();
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void Workspace::tint()
{
    const QColor ink = palette().color(QPalette::WindowText);
    m_filter->setIcon(icon("filter", ink));
    for (QAbstractButton *button : m_switcher->buttons())
        button->setIcon(icon(page().views.at(m_switcher->id(button)).icon, ink));
    fitStrip(); // the menu of views shows one of them
}

void Workspace::search(const QString &text)
{
    if (RecordPage *page = recordPage())
        page->setSearchText(text);
}

void Workspace::focusSearch()
{
    if (!m_search->isVisible())
        return;
    m_search->setFocus();
    m_search->selectAll();
}

void Workspace::select(const RecordType *type, RecordId id)
{
    m_selectedType = type;
    m_selectedId = type ? id : 0;
    m_detail->setRecord(type, id);
    setDetailShown(m_detailWanted);
    emit selectionChanged();
}

void Workspace::setRailNarrow(bool narrow) { m_rail->setNarrow(narrow); }
void Workspace::setDetailShown(bool shown)
{
    m_detailWanted = shown;
    // A view has the whole width until a record is chosen; one that shows the record whole always has it.
    const bool isWhole = viewWidget() && viewWidget()->property("isWhole").toBool();
    m_detail->setVisible(shown && m_selectedId != 0 && view().type && !isWhole);
}

void Workspace::setDensity(Density density)
{
    m_density = density;
    for (QTableView *each : m_stack->findChildren<QTableView *>())
        each->verticalHeader()->setDefaultSectionSize(rowHeight(density));
}

} // namespace muster
