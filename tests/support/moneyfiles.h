// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"
#include "app/imports.h"
#include "tests/support/teams.h"

#include <QFile>

namespace muster::test {

inline QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray moneyFile(const QString &name) { return bytesOfFile(QStringLiteral(MUSTER_SHARED_DATA "/expenses/") + name); }
inline QByteArray sampleFile(const QString &name) { return bytesOfFile(QStringLiteral(MUSTER_TEST_DATA "/money/") + name); }

inline ImportPlan planned(const QByteArray &bytes, const Store &store, ImportOptions options = {})
{
    options.today = QDate(2020, 6, 1);
    return planImport(*importKind("expenses"), bytes, options, store);
}

inline ImportResult imported(const QByteArray &bytes, Store &store, const ImportOptions &options = {})
{
    return runImport(planned(bytes, store, options), [&](const QString &text, const Changes &changes) { return store.apply(text, changes); });
}

inline ImportOptions answering(const char *question, const char *answer)
{
    ImportOptions options;
    options.answers.insert(QLatin1String(question), QLatin1String(answer));
    return options;
}

} // namespace muster::test
