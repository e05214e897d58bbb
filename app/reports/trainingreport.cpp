// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/trainingreport.h"

#include "app/report/reportframe.h"
#include "app/training/training.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString trainingText(const char *text) { return QCoreApplication::translate("muster::TrainingReport", text); }

struct Visits { QDate last, next; }; ///< attended, planned

using VisitsOf = QHash<std::pair<RecordId, RecordId>, Visits>; ///< by person and course

VisitsOf visitsOf(const Store &store)
{
    VisitsOf visits;
    for (const Attendance &attendance : store.all<Attendance>()) {
        const TrainingSession *session = store.find(attendance.session);
        if (!session || !attendance.person || !session->course)
            continue;
        Visits &own = visits[{attendance.person.value, session->course.value}];
        const bool came = attendance.state == AttendanceState::Attended || attendance.state == AttendanceState::Passed;
        if (session->state == SessionState::Held && came && (!own.last.isValid() || session->date > own.last))
            own.last = session->date;
        if (session->state == SessionState::Planned && (!own.next.isValid() || session->date < own.next))
            own.next = session->date;
    }
    return visits;
}

ReportTable matrix(const Store &store, const ReportRequest &request, const std::vector<Course> &courses, const QString &title)
{
    ReportTable table;
    table.title = title;
    table.empty = trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport", "Nobody on the staff yet."));
    table.columns = {{trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport", "Person")), "person", 2, false}};
    for (size_t i = 0; i < courses.size(); ++i)
        table.columns << ReportColumn{courses.at(i).isMandatory ? courses.at(i).name + QStringLiteral(" *") : courses.at(i).name,
                                      "course_" + QByteArray::number(qulonglong(i + 1)), 1.6, false};
    const VisitsOf visits = visitsOf(store);
    for (const Person &person : store.all<Person>()) {
        if (!person.isEmployedOn(request.today) || (request.person != 0 && person.id.value != request.person))
            continue;
        ReportRow row;
        row.cells << person.name;
        row.sources << Source{{}, {}, "person", {person.id.value}};
        for (const Course &course : courses) {
            const Visits own = visits.value({person.id.value, course.id.value});
            const QString next = own.next.isValid() ? request.locale.toString(own.next, QLocale::ShortFormat) : QString();
            row.cells << (own.last.isValid() ? QVariant(own.last) : own.next.isValid()
                              ? QVariant(trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport", "planned %1")).arg(next)) : QVariant());
            if (course.isMandatory && !own.last.isValid())
                row.tone = own.next.isValid() ? Tone::Warn : Tone::Danger;
        }
        table.rows << row;
    }
    return table;
}

} // namespace

Report trainingReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "training", trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport", "Training matrix")), request.period);
    const std::vector<Course> &courses = store.all<Course>();
    constexpr size_t across = 6; // more would not be readable side by side
    for (size_t first = 0; first < courses.size(); first += across) {
        const std::vector<Course> some(courses.begin() + qsizetype(first), courses.begin() + qsizetype(std::min(courses.size(), first + across)));
        report.blocks << matrix(store, request, some, first == 0 ? report.title : QString());
    }
    if (courses.empty())
        report.blocks = {ReportText{{}, trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport", "No courses are on the list.")), false}};
    report.assumptions = {trainingText(QT_TRANSLATE_NOOP("muster::TrainingReport",
        "The last day on which somebody attended. * everybody must: red where it is neither done nor planned, yellow where it is planned."))};
    return report;
}

} // namespace muster
