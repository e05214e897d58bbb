// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace muster {

void installTranslations(const QLocale &locale)
{
    for (QTranslator *before : qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
        delete before; // takes itself out of the application
    const auto install = [](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        const bool found = translator->load(language, name, QStringLiteral("_"), folder)
                           && QCoreApplication::installTranslator(translator);
        if (!found)
            delete translator;
        return found;
    };
    const QString own = QStringLiteral(":/translations");
    install(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("muster"), own);
    // Qt's texts change their language only together with ours: half a dialog in each is worse than either.
    if (locale.language() != QLocale::English && install(locale, QStringLiteral("muster"), own))
        install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace muster
