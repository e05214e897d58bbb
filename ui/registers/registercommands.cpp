// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/registercommands.h"

#include "app/actions/followup.h"
#include "app/office/approval.h"
#include "app/systems/exploited.h"
#include "app/training/holdsession.h"
#include "ui/base/asking.h"
#include "ui/record/partsactions.h"
#include "ui/record/recordpage.h"
#include "ui/registers/weighingdialog.h"

#include <QAction>
#include <QCoreApplication>

namespace muster {

namespace {

QString registerText(const char *text) { return QCoreApplication::translate("registers", text); }

/// Does it as one step; with nothing to do it says why.
void performOrTell(Context &context, const QString &step, const Changes &changes, const char *otherwise)
{
    if (changes.isEmpty())
        emit context.refused(step, {Problem{{}, registerText(otherwise), 0}});
    else
        context.perform(step, changes);
}

QAction *addRegisterCommand(Context &context, RecordPage &page, const char *text, const std::function<void()> &run)
{
    auto *action = new QAction(registerText(text), &page);
    action->setEnabled(!context.store().isReadOnly());
    QObject::connect(action, &QAction::triggered, &page, run);
    page.addAction(action);
    return action;
}

/// Runs `act` on the record that is selected alone, when there is one.
template <class T> std::function<void()> onSelected(Context &context, RecordPage &page, std::function<void(const T &)> act)
{
    return [&context, &page, act = std::move(act)] {
        const QList<RecordId> ids = page.selectedIds();
        const T *record = ids.size() == 1 ? context.store().find(Id<T>{ids.first()}) : nullptr;
        if (record)
            act(*record);
        else
            emit context.refused(recordType<T>().label(), {Problem{{}, registerText(QT_TRANSLATE_NOOP("registers", "Select one record first.")), 0}});
    };
}

Id<Person> ownerOf(const Store &store, const RecordType &type, RecordId id)
{
    const int owner = type.indexOf("owner_id");
    const std::optional<Row> row = store.row(type, id);
    return row && owner >= 0 ? Id<Person>{row->values.at(owner).toLongLong()} : Id<Person>();
}

void addAction(Context &context, const RecordType &ownerType, RecordId owner, QWidget *parent)
{
    const QString step = registerText(QT_TRANSLATE_NOOP("registers", "New action"));
    const auto title = askText(parent, step, registerText(QT_TRANSLATE_NOOP("registers", "What is to be done? It becomes a task, due in a week.")));
    if (!title || title->trimmed().isEmpty())
        return;
    context.perform(step, followUpTask(context.store(), ownerType, owner, title->trimmed(), ownerOf(context.store(), ownerType, owner),
                                       context.today().addDays(7), context.today()));
}

void addReading(Context &context, const RecordType &, RecordId owner, QWidget *parent)
{
    const PerformanceCheck *check = context.store().find(Id<PerformanceCheck>{owner});
    if (!check)
        return;
    const QString step = registerText(QT_TRANSLATE_NOOP("registers", "New reading"));
    const auto text = askText(parent, step, registerText(QT_TRANSLATE_NOOP("registers", "What does “%1” show today? A whole number, in %2"))
                                                .arg(check->name, check->unit.isEmpty() ? QStringLiteral("1") : check->unit));
    if (!text)
        return;
    bool isNumber = false;
    const int value = QLocale().toInt(text->trimmed(), &isNumber);
    if (!isNumber) {
        emit context.refused(step, {Problem{"value", registerText(QT_TRANSLATE_NOOP("registers", "“%1” is no whole number.")).arg(*text), 0}});
        return;
    }
    context.perform(step, takeReading(context.store(), {Id<Reading>::make(), check->id, context.today(), value, {}, {}}, context.today()));
}

} // namespace

void setUpRegisters()
{
    PartsActions actions;
    actions.add = &addAction;
    actions.ofOne = {{[] { return registerText(QT_TRANSLATE_NOOP("registers", "Open")); },
                      [](Context &context, RecordId id, QWidget *) {
                          if (const Action *action = context.store().find(Id<Action>{id}))
                              emit context.openRequested(&recordType<Task>(), action->task.value);
                      }}};
    setPartsActions(recordType<Action>(), actions);
    PartsActions readings;
    readings.add = &addReading;
    setPartsActions(recordType<Reading>(), readings);
    PartsActions readers;
    readers.ofOne = {{[] { return registerText(QT_TRANSLATE_NOOP("registers", "Has read it")); },
                      [](Context &context, RecordId id, QWidget *) {
                          if (const DocumentReader *reader = context.store().find(Id<DocumentReader>{id}))
                              performOrTell(context, registerText(QT_TRANSLATE_NOOP("registers", "Mark as read")),
                                            markRead(context.store(), *reader, context.today()),
                                            QT_TRANSLATE_NOOP("registers", "The version that holds is marked as read already."));
                      }}};
    setPartsActions(recordType<DocumentReader>(), readers);
}

void addHiring(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Hire"), onSelected<Applicant>(context, page, [&context](const Applicant &applicant) {
        performOrTell(context, registerText(QT_TRANSLATE_NOOP("registers", "Hire %1")).arg(applicant.name), hire(context.store(), applicant, context.today()),
                      QT_TRANSLATE_NOOP("registers", "Name a vacancy that nobody fills yet; whoever is hired already cannot be hired again."));
    }));
}

void addCostPlanning(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Put the cost into the forecast"),
                       onSelected<Vacancy>(context, page, [&context](const Vacancy &vacancy) {
        performOrTell(context, registerText(QT_TRANSLATE_NOOP("registers", "Plan the cost of “%1”")).arg(vacancy.title), planCost(vacancy),
                      QT_TRANSLATE_NOOP("registers", "It needs a cost and a budget line, and is put into the forecast once."));
    }));
}

void addHolding(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Was held"),
                       onSelected<TrainingSession>(context, page, [&context](const TrainingSession &session) {
        performOrTell(context, registerText(QT_TRANSLATE_NOOP("registers", "“%1” was held")).arg(session.name),
                      holdSession(context.store(), session, context.today()),
                      QT_TRANSLATE_NOOP("registers", "Only a planned session whose day has come can have been held."));
    }));
}

void addApproval(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Approve the text…"),
                       onSelected<Document>(context, page, [&context, &page](const Document &document) {
        const QString step = registerText(QT_TRANSLATE_NOOP("registers", "Approve “%1”")).arg(document.title);
        const auto change = askText(&page, step, registerText(QT_TRANSLATE_NOOP("registers", "What is new in version %1? All its readers are asked to read it."))
                                                     .arg(document.version + 1));
        const Document *now = change ? context.store().find(document.id) : nullptr;
        if (now)
            performOrTell(context, step, approve(context.store(), *now, change->trimmed(), context.today()),
                          QT_TRANSLATE_NOOP("registers", "This text is approved already."));
    }));
}

void addMatching(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Look for them in what is installed"), [&context] {
        performOrTell(context, registerText(QT_TRANSLATE_NOOP("registers", "Findings of known-exploited holes")),
                      findingsOfMatches(context.store(), context.today()),
                      QT_TRANSLATE_NOOP("registers", "Nothing that is installed has one of these holes, beyond what is among the findings already."));
    });
}

void addWeighing(Context &context, RecordPage &page)
{
    addRegisterCommand(context, page, QT_TRANSLATE_NOOP("registers", "Compare the options…"),
                       onSelected<DecisionRecord>(context, page, [&context, &page](const DecisionRecord &decision) {
        WeighingDialog(context, decision.id, &page).exec();
    }));
}

} // namespace muster
