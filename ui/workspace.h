// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/base/theme.h"
#include "ui/savedview.h"

#include <QHash>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace muster {

class DetailPane;
class Rail;
class RecordPage;

/// All that is seen of one open file: the rail, the strip, the views (made when first shown) and the detail pane.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    Workspace(Context &context, QWidget *parent);

    Context &context() const { return m_context; }
    const QList<PageKind> &pages() const { return m_pages; }
    const PageKind &page() const { return m_pages.at(m_place.page); }
    const ViewKind &view() const { return page().views.at(m_place.view); }
    QByteArray place() const; ///< "tasks/board"
    QWidget *viewWidget() const;
    RecordPage *recordPage() const; ///< the view when it is a table of records, or null

    /// Shows a view; -1 is the one last seen on that page.
    void goTo(int page, int view = -1);
    bool goTo(const QByteArray &place); ///< false when there is no such view
    /// Goes to the first view after a file was opened; to the first page when there is no such view. While the store still
    /// reads what it shows, the window stands there without it: it can be seen and used at once.
    void start(const QByteArray &place);
    bool isWaiting() const; ///< for what the view shows
    void goBack();
    void goForward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_trail.size(); }

    /// Goes to the table of the record's type and selects it there.
    void showRecord(const RecordType &type, RecordId id);
    /// Goes to the table of the type and shows only these records, under a title that says why.
    void showOnly(const RecordType &type, const QList<RecordId> &ids, const QString &title);
    /// Goes to the table of the type and makes a record there, as a part of `owner` (0: of none in particular).
    void makeRecord(const RecordType &type, RecordId owner = 0);
    const RecordType *selectedType() const { return m_selectedType; }
    RecordId selectedId() const { return m_selectedId; }

    QList<RecordId> selectedIds() const; ///< of selectedType()

    void copySelected();
    void removeSelected();
    void newRecord(); ///< what "+ New" does here
    void focusSearch();
    void setFilterShown(bool shown); ///< the boxes under the headers
    bool isFilterShown() const;
    /// Asks to explain the figure with the cursor; false when it stands on none.
    bool explainCurrent();

    // savedviews.cpp
    QStringList savedViewNames() const;
    void saveView(const QString &name); ///< as it is now; takes the place of the one with that name
    void showSavedView(int index);
    void renameSavedView(int index, const QString &name);
    void removeSavedView(int index);
    void askSaveView();
    void askRenameSavedView(int index);

    void setRailNarrow(bool narrow);
    void setDetailShown(bool shown);
    void setDensity(Density density);

signals:
    void placeChanged();
    void arrived(); ///< the view no longer waits
    void selectionChanged();
    void summaryChanged(const QString &text); ///< count and sum of the selected cells
    void savedViewsChanged();
    void told(const QString &text, const QString &button, const std::function<void()> &action);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place
    {
        int page = 0;
        int view = 0;
        bool operator==(const Place &) const = default;
    };

    void loadSavedViews();
    void keepSavedViews();
    void showSavedViewMenu(int index, const QPoint &global);
    void showTableState();
    void fitStrip();
    bool fitSwitcher(int inlined, bool named);
    void fillMore();
    QWidget *makeStrip();
    QWidget *makeView(const Place &place);
    void tint();
    QWidget *widgetOf(const Place &place);
    bool isRead(const Place &place) const;
    void arrive();
    QByteArray nameOf(const Place &place) const;
    void show(const Place &place);
    void makeSwitcher();
    std::optional<Place> tableOf(const RecordType &type);
    void search(const QString &text);
    void select(const RecordType *type, RecordId id);

    Context &m_context;
    QList<PageKind> m_pages;
    Place m_place{-1, 0};
    QHash<int, int> m_lastView; ///< by page
    QList<Place> m_trail;
    qsizetype m_at = -1;
    QHash<QByteArray, QWidget *> m_widgets; ///< by name of the place
    QHash<QByteArray, QPair<const RecordType *, RecordId>> m_chosen; ///< what was pointed at last in each place
    QList<SavedView> m_savedViews;
    Density m_density = Density::Normal;
    const RecordType *m_selectedType = nullptr;
    RecordId m_selectedId = 0;

    Rail *m_rail;
    QWidget *m_strip = nullptr;
    QLabel *m_title;
    QButtonGroup *m_switcher;
    QHBoxLayout *m_switcherLayout;
    QToolButton *m_more; ///< the views of the page for which there is no room
    QLineEdit *m_search;
    QToolButton *m_filter;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    QLabel *m_waiting; ///< stands for a view whose records are being read
    bool m_mayWait = false;
    QSplitter *m_splitter;
    DetailPane *m_detail;
    bool m_detailWanted = true; ///< by the user; the pane hides where a view has no records
};

} // namespace muster
