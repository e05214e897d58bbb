// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importsourcestep.h"

#include "app/import/profile.h"
#include "ui/base/viewparts.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <map>

namespace muster {
namespace {

const QString lastFolderKey = QStringLiteral("imports/folder");

QLabel *quietLabel(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    return label;
}

QLabel *labelOf(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ImportSourceStep::ImportSourceStep(const QList<ImportKind> &kinds, QWidget *parent)
    : QWidget(parent), m_kinds(kinds), m_kind(new QComboBox), m_formats(quietLabel({})), m_files(new QListWidget),
      m_nothing(emptyLabel(tr("Drop files here, or add them.\nNothing is changed before you have seen what would be imported."))),
      m_remove(new QPushButton(tr("&Remove")))
{
    // By name for the eye alone: of kinds that a file fits equally well the first of m_kinds is meant.
    std::multimap<QString, int, bool (*)(const QString &, const QString &)> byLabel(
        [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    for (int i = 0; i < int(m_kinds.size()); ++i)
        byLabel.emplace(m_kinds.at(i).type->pluralLabel(), i);
    for (const auto &[label, i] : byLabel)
        m_kind->addItem(label, i);
    m_kind->setMinimumWidth(280);
    m_kind->setMaxVisibleItems(20);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *add = new QPushButton(tr("&Add files …"));
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_files);
    inside->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addWidget(labelOf(tr("&Files to read"), m_files));
    column->addWidget(card, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(m_remove);
    row->addStretch();
    column->addLayout(row);
    column->addSpacing(8);
    column->addWidget(labelOf(tr("&What they hold"), m_kind));
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addWidget(m_formats);
    connect(add, &QPushButton::clicked, this, &ImportSourceStep::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &ImportSourceStep::removeSelected);
    connect(m_files, &QListWidget::itemSelectionChanged, this, &ImportSourceStep::update);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        update();
        emit changed();
    });
    setTabOrder(m_files, add);
    setTabOrder(add, m_remove);
    setTabOrder(m_remove, m_kind);
    update();
}

const ImportKind &ImportSourceStep::kind() const
{
    return m_kinds.at(m_kind->currentData().toInt());
}

QStringList ImportSourceStep::files() const
{
    QStringList files;
    for (int i = 0; i < m_files->count(); ++i)
        files << m_files->item(i)->data(Qt::UserRole).toString();
    return files;
}

void ImportSourceStep::addFiles(const QStringList &files)
{
    if (m_files->count() == 0 && !files.isEmpty()) {
        QFile first(files.front());
        const QByteArray head = first.open(QIODevice::ReadOnly) ? first.read(64 * 1024) : QByteArray();
        if (const ImportKind *best = bestKind(m_kinds, head))
            m_kind->setCurrentIndex(m_kind->findData(int(best - m_kinds.constData())));
    }
    for (const QString &file : files) {
        if (this->files().contains(file))
            continue;
        auto *item = new QListWidgetItem(QDir::toNativeSeparators(file), m_files);
        item->setData(Qt::UserRole, file);
    }
    update();
    emit changed();
}

void ImportSourceStep::chooseFiles()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(lastFolderKey, usual).toString();
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Files to import"), folder);
    if (files.isEmpty())
        return;
    QSettings().setValue(lastFolderKey, QFileInfo(files.front()).path());
    addFiles(files);
}

void ImportSourceStep::removeSelected()
{
    qDeleteAll(m_files->selectedItems());
    update();
    emit changed();
}

void ImportSourceStep::update()
{
    m_files->setVisible(m_files->count() > 0);
    m_nothing->setVisible(m_files->count() == 0);
    m_remove->setEnabled(!m_files->selectedItems().isEmpty());
    QStringList names;
    const QStringList formats = kind().formatNames();
    for (const QString &name : formats)
        names << name.toUpper();
    m_formats->setText(tr("Read: %1, up to 50 MB. Save a spreadsheet or a project plan as CSV first.").arg(names.join(QStringLiteral(", "))));
}

} // namespace muster
