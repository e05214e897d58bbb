// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/foreignvalues.h"
#include "app/import/table.h"
#include "app/store/change.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <atomic>
#include <functional>
#include <memory>

namespace muster {

/// How far an import in another thread has come, and the way to stop it.
struct ImportWatch
{
    std::atomic<int> done = 0, of = 0; ///< rows
    std::atomic<bool> isStopped = false;
};

/// What the user may settle before an import; everything has a sensible "find out yourself".
struct ImportOptions
{
    QString source;                    ///< the file's name, for messages
    TableOptions table;
    QByteArray encoding;               ///< empty: detected
    QMap<QByteArray, QString> mapping; ///< field name to header; an empty header leaves the field out
    DateOrder dateOrder = DateOrder::Unknown;
    Currency currency;                 ///< of amounts that name none; none: the team's
    QMap<QString, QString> states;     ///< what a source calls a state of tasks, to the key of one of ours
    bool makesPeople = false;          ///< makes the people that tasks name and nobody knows
    QString calendar;                  ///< the calendar that holidays go to; empty: as the file calls itself
    QDate today;                       ///< around which repeating events are laid out
    QMap<QString, QString> answers;    ///< to what an import asked (ImportQuestion), by its key
    std::shared_ptr<ImportWatch> watch; ///< may be null
};

struct ImportRejection { int line = 0; QByteArray field; QString reason; QStringList cells = {}; };
struct ImportWarning { int line = 0; QString text; }; ///< line 0: of the whole file

/// What a file leaves open. The import goes on with what is assumed until somebody answers (ImportOptions::answers).
struct ImportQuestion
{
    struct Answer { QString key, text; };
    QString key;            ///< "spent"; on the command line: --answer spent=minus
    QString text;
    QList<Answer> answers;  ///< to choose from; none: any text, such as a rate
    QString assumed;        ///< the key of the answer that holds while nobody gave one
};

/// A record that an import would make.
struct DraftRow
{
    int line = 0;
    Row row;
    QByteArray identity;              ///< of the source's row, without regard to the mapping
    QHash<QByteArray, QString> texts; ///< what the file said, by column name
};

/// All that a source gives.
struct ImportDraft
{
    QList<DraftRow> rows;
    Changes before; ///< records that must be made first: the calendar of holidays
    QList<ImportRejection> rejections;
    QList<ImportWarning> warnings;
    QList<DraftRow> known; ///< rows that were left out because the store has them already
    int read = 0;
    int duplicates = 0;
    QStringList openStates; ///< what the source calls states, and nobody knows (ImportOptions::states)
    QStringList openPeople; ///< whom the source names, and nobody knows (ImportOptions::makesPeople)
    QByteArray encoding;  ///< of the text, where the reader had to find it out
    QStringList problems; ///< why nothing can be imported
    QList<ImportQuestion> questions;
    bool isTurned = false; ///< the records have the opposite sign of the file's amounts

    /// Asks, and returns the answer or what is assumed without one.
    QString ask(const ImportQuestion &question, const ImportOptions &options);
    void warn(int line, const QString &text) { warnings << ImportWarning{line, text}; }
    void skip(const DraftRow &row) { ++duplicates; known << row; }
};

/// A column that an importer looks for beside the fields of its type.
struct ExtraColumn { QByteArray name; QStringList names; };

/// A way to write records down that is not plain CSV. It knows its own by their content, whatever the file is called, and
/// gives either rows of text, which are mapped and checked like those of a CSV file, or the records themselves.
struct ImportFormat
{
    QString name; ///< as `muster import --list` shows it, the usual suffix of such files: "ics"
    bool (*recognise)(const QByteArray &bytes) = nullptr;
    SourceTable (*readTable)(const QByteArray &bytes, const ImportOptions &options) = nullptr;
    void (*read)(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options) = nullptr;
};

/// What can be imported, and what is special about it. Most record types need nothing special.
struct ImportKind
{
    const RecordType *type = nullptr;
    QList<ImportFormat> formats;        ///< beside CSV, which is always one; the first that recognises a file reads it
    QByteArray mainAmount;              ///< the field that the result adds up
    QList<ExtraColumn> extras;
    QList<QByteArray> leftToFinish;     ///< references that `finish` resolves
    QList<QByteArray> sufficient;       ///< extra columns that stand in for a required field
    QList<QByteArray> essential;        ///< a row that holds none of these columns is no record
    bool ownIdentity = false;           ///< `finish` leaves out what is there already
    /// Which columns hold what by their content, where no header says it (a statement without a header).
    QMap<QByteArray, int> (*columnsByContent)(const SourceTable &table, const QMap<QByteArray, int> &named) = nullptr;
    /// Makes a table of another form into one row a record (a column a year becomes a row a year).
    void (*reshape)(SourceTable &table, ImportDraft &draft, const ImportOptions &options, const Store &store) = nullptr;
    /// Works on rows that came from a table: resolves references, leaves out what is there, settles what belongs together.
    void (*finish)(ImportDraft &draft, const Store &store, const ImportOptions &options) = nullptr;
    /// Works on what is new: after the rows that are there already have been left out.
    void (*complete)(ImportDraft &draft, const Store &store, const ImportOptions &options) = nullptr;

    QByteArray name() const { return type->kind(); }
    QStringList formatNames() const; ///< "csv", then the others
};

/// Everything that is known before anything is done: what the assistant previews.
struct ImportPlan
{
    ImportKind kind;
    QString source;
    QByteArray encoding;
    SourceTable table;
    QMap<QByteArray, QString> mapping; ///< column name to the header that it is read from
    bool isOwnExport = false;          ///< Muster wrote it: ids and values are taken as they are
    ImportDraft draft;
    QStringList problems;              ///< while there is any, nothing can be imported
    QList<QByteArray> missing;         ///< of them: required columns that no header was found for
    QStringList openDates;             ///< of them: headers of dates that can be read in two ways

    bool isReady() const { return problems.isEmpty(); }
    QStringList unmapped() const; ///< headers of columns that hold something and are read into no field
    Changes changes() const; ///< what makes the records
    QString step() const;    ///< what that is called in the history
};

struct ImportResult
{
    const RecordType *type = nullptr;
    QByteArray kind;
    QString source;
    int read = 0, imported = 0, duplicates = 0;
    /// Of the main amount in minor units and in the file's own sign, by currency; never added across currencies.
    QMap<QString, qint64> totals;
    QList<ImportRejection> rejections;
    QList<ImportWarning> warnings;
    QStringList problems;         ///< why nothing was done
    QByteArray encoding;
    QMap<QByteArray, QString> mapping;
    QStringList headers;
    QStringList unmapped;         ///< columns that were not taken

    int rejected() const { return int(rejections.size()); }
    bool isDone() const { return problems.isEmpty(); }
    QString total() const; ///< "15676053.92"; with codes when there are several currencies
    QJsonObject toJson() const;
    QByteArray rejectionsAsCsv() const; ///< line, field, reason, and the row as it stood in the file
};

/// Does the changes as one step: Store::apply, or History::perform.
using ApplyStep = std::function<Problems(const QString &text, const Changes &changes)>;

/// Reads the bytes and works out what an import would do. Touches nothing.
ImportPlan planImport(const ImportKind &kind, const QByteArray &bytes, const ImportOptions &options, const Store &store);
/// Does it in one step. Without `apply` only says what would be done.
ImportResult runImport(const ImportPlan &plan, const ApplyStep &apply);
/// Several files in one step, each planned as if those before it had been imported. All of them, or none.
QList<ImportResult> runImports(const QList<ImportPlan> &plans, const ApplyStep &apply);

/// The largest file and the most rows that are read.
constexpr qint64 largestImport = 50 * 1024 * 1024;
constexpr int mostImportRows = 1'000'000;
constexpr int longestImportLine = 1024 * 1024;
constexpr int mostOccurrences = 10'000;

} // namespace muster
