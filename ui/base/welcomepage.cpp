// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/welcomepage.h"

#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster {
namespace {

QPushButton *welcomeButton(QVBoxLayout *layout, const QString &title, const QString &explanation, bool primary)
{
    auto *button = new QPushButton(title);
    button->setMinimumHeight(36);
    button->setProperty("primary", primary);
    auto *label = new QLabel(explanation);
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    layout->addWidget(button);
    layout->addWidget(label);
    layout->addSpacing(8);
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent), m_recent(new QVBoxLayout), m_recentBox(new QWidget(this))
{
    auto *column = new QWidget(this);
    column->setFixedWidth(440);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(4);
    auto *title = new QLabel(tr("Welcome to Muster"), column);
    QFont font = title->font();
    font.setPixelSize(20);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *words = new QLabel(tr("Your team, its work, reviews, budget and dates, in one file on your own computer."), column);
    words->setWordWrap(true);
    words->setProperty("quiet", true);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addSpacing(16);
    auto *sample = welcomeButton(layout, tr("Explore a sample team"),
                                 tr("A made-up team with a year of work, to try everything on."), true);
    auto *empty = welcomeButton(layout, tr("Start empty …"), tr("A new file for your team."), false);
    auto *open = welcomeButton(layout, tr("Open …"), tr("A file you already have."), false);
    auto *import = welcomeButton(layout, tr("Import …"), tr("Lists that you have, as CSV or calendars, into a new file."), false);
    auto *recentTitle = new QLabel(tr("Recent"));
    m_recentBox->setLayout(m_recent);
    m_recent->setContentsMargins(0, 8, 0, 0);
    m_recent->addWidget(recentTitle);
    layout->addWidget(m_recentBox);
    m_recentBox->hide();
    auto *whole = new QVBoxLayout(this);
    whole->addStretch(2);
    whole->addWidget(column, 0, Qt::AlignHCenter);
    whole->addStretch(3);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);
    connect(empty, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(import, &QPushButton::clicked, this, &WelcomePage::importWanted);
}

void WelcomePage::setRecent(const QStringList &files)
{
    while (m_recent->count() > 1) {
        QLayoutItem *item = m_recent->takeAt(1);
        delete item->widget();
        delete item;
    }
    for (const QString &file : files) {
        // A file's name may hold an ampersand, which a button would take for a mnemonic.
        QString name = QFileInfo(file).fileName();
        auto *button = new QPushButton(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(file);
        connect(button, &QPushButton::clicked, this, [this, file] { emit fileWanted(file); });
        m_recent->addWidget(button);
    }
    m_recentBox->setVisible(!files.isEmpty());
}

} // namespace muster
