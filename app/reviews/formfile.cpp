// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/formfile.h"

#include "app/base/filename.h"
#include "app/base/period.h"
#include "app/import/encoding.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

QString formText(const char *text)
{
    return QCoreApplication::translate("muster::ReviewFormFile", text);
}

QString mark(const char *what, RecordId id)
{
    return QStringLiteral("[%1 %2]").arg(QLatin1String(what)).arg(id);
}

void addCompetency(QStringList &lines, const Competency &competency, const QStringList &scale)
{
    lines << QString() << QStringLiteral("## %1   %2").arg(competency.name, mark("rate", competency.id.value));
    const QStringList levels = levelTexts(competency, scale.size());
    for (int step = 1; step <= int(scale.size()); ++step) {
        const QString level = levels.at(step - 1);
        lines << QStringLiteral("( ) %1 = %2%3").arg(step).arg(scale.at(step - 1), level.isEmpty() ? QString() : QStringLiteral(": ") + level);
    }
    lines << formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "Comment")) + QStringLiteral(" [text]:") << QString();
}

/// Takes a returned form apart, line by line.
class FormReader
{
public:
    FormReader(const Store &store, ReturnedForm &form) : m_store(store), m_form(form) {}

    void read(const QString &text)
    {
        static const QRegularExpression head(QStringLiteral("\\[form (\\d{1,19})\\]")), name(QStringLiteral("\\[name\\]\\s*:(.*)$")),
            part(QStringLiteral("\\[(rate|answer) (\\d{1,19})\\]\\s*$")), choice(QStringLiteral("^\\s*[(\\[]\\s*(\\S?)\\s*[)\\]]\\s*(\\d{1,3})\\s*=")),
            comment(QStringLiteral("\\[text\\]\\s*:(.*)$"));
        for (const QString &line : text.split(u'\n')) {
            if (const auto found = head.match(line); found.hasMatch()) {
                m_form.input = {found.captured(1).toLongLong()};
            } else if (const auto named = name.match(line); named.hasMatch() && m_part == Part::None) {
                m_form.sender = named.captured(1).simplified();
            } else if (const auto begun = part.match(line); begun.hasMatch()) {
                close();
                m_part = begun.captured(1) == QLatin1String("rate") ? Part::Rating : Part::Answer;
                m_id = begun.captured(2).toLongLong();
            } else if (const auto chosen = choice.match(line); m_part == Part::Rating && !m_inText && chosen.hasMatch()) {
                if (!chosen.captured(1).isEmpty())
                    m_marks << chosen.captured(2).toInt();
            } else if (const auto said = comment.match(line); m_part == Part::Rating && !m_inText && said.hasMatch()) {
                m_inText = true;
                m_text << said.captured(1);
            } else if (m_part == Part::Answer || m_inText) {
                m_text << line;
            }
        }
        close();
    }

private:
    enum class Part { None, Rating, Answer };

    void close()
    {
        const QString text = m_text.join(u'\n').trimmed();
        if (m_part == Part::Rating)
            closeRating(text);
        else if (m_part == Part::Answer && !text.isEmpty())
            m_form.answers << ReturnedForm::Answered{{m_id}, text};
        m_part = Part::None;
        m_inText = false;
        m_marks.clear();
        m_text.clear();
    }

    void closeRating(const QString &comment)
    {
        ReturnedForm::Rated rated{{m_id}, {}, comment};
        if (m_marks.size() == 1)
            rated.rating = m_marks.first();
        else if (m_marks.size() > 1)
            m_form.warnings << formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "%1: several marks; none of them was taken."))
                                   .arg(m_store.title(recordType<Competency>(), m_id));
        if (rated.rating || !comment.isEmpty())
            m_form.ratings << rated;
    }

    const Store &m_store;
    ReturnedForm &m_form;
    Part m_part = Part::None;
    RecordId m_id = 0;
    bool m_inText = false;
    QList<int> m_marks;
    QStringList m_text;
};

/// Leaves out what the review's template does not ask for.
void keepWhatWasAsked(ReturnedForm &form, const Store &store, const Review &review)
{
    const ReviewTemplate *kind = templateOf(store, review);
    const int steps = kind ? int(scaleWords(*kind).size()) : 0;
    const auto isForeign = [&](auto id) {
        const auto *asked = store.find(id);
        return !asked || !kind || asked->reviewTemplate != kind->id;
    };
    const qsizetype before = form.ratings.size() + form.answers.size();
    form.ratings.removeIf([&](const ReturnedForm::Rated &rated) { return isForeign(rated.competency) || (rated.rating && (*rated.rating < 1 || *rated.rating > steps)); });
    form.answers.removeIf([&](const ReturnedForm::Answered &answer) { return isForeign(answer.question); });
    const auto left = int(before - form.ratings.size() - form.answers.size());
    if (left > 0)
        form.warnings << QCoreApplication::translate("muster::ReviewFormFile", "%n answer(s) fit nothing that was asked, and were left out.", nullptr, left);
}

/// An edit when there is one already, else a new record.
template <class T, class Is, class Set> void put(Changes &changes, const std::vector<T> &all, T made, Is is, Set set)
{
    const auto found = std::find_if(all.begin(), all.end(), is);
    T after = found == all.end() ? made : *found;
    set(after);
    if (found == all.end())
        changes << inserted(after);
    else if (toRow(after) != toRow(*found))
        changes << edited(*found, after);
}

} // namespace

QString inputForm(const Store &store, const ReviewInput &input, const QLocale &locale)
{
    const Review *review = store.find(input.review);
    const ReviewTemplate *kind = review ? templateOf(store, *review) : nullptr;
    const ReviewCycle *cycle = review ? store.find(review->cycle) : nullptr;
    if (!kind || !cycle)
        return {};
    const QString about = store.title(recordType<Person>(), review->person.value);
    const bool isSelf = input.source == RatingSource::Self;
    QStringList lines{
        (isSelf ? formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "Self-review of %1")) : formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "A colleague's view of %1"))).arg(about)
            + QStringLiteral("   ") + mark("form", input.id.value),
        QStringLiteral("%1, %2").arg(cycle->name, Period{cycle->first, cycle->last}.toString(locale)), QString(),
        formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "How to fill it in: put an x between the brackets of one line, as in (x). Write below “Comment” and below the questions as much as you like. Leave out what you cannot judge. Leave the square brackets as they are. Save the file and send it back.")),
        QString()};
    if (input.due.isValid())
        lines << formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "Please send it back by %1.")).arg(locale.toString(input.due, QLocale::LongFormat)) << QString();
    lines << formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "Your name")) + QStringLiteral(" [name]: ");
    const QStringList scale = scaleWords(*kind);
    for (const Competency &competency : competenciesOf(store, kind->id))
        addCompetency(lines, competency, scale);
    for (const ReviewQuestion &question : questionsOf(store, kind->id)) {
        if (isAsked(question, input.source))
            lines << QString() << QStringLiteral("## %1   %2").arg(question.text, mark("answer", question.id.value)) << QString() << QString();
    }
    return lines.join(u'\n') + QLatin1Char('\n');
}

QString inputFormName(const Store &store, const ReviewInput &input)
{
    const Review *review = store.find(input.review);
    const QString name = QStringLiteral("form_%1_%2_%3").arg(store.title(recordType<Person>(), input.giver.value),
                                                       review ? store.title(recordType<ReviewCycle>(), review->cycle.value) : QString(),
                                                       input.source == RatingSource::Self ? QStringLiteral("self")
                                                                                          : QStringLiteral("on_") + store.title(recordType<Person>(), review ? review->person.value : 0));
    return fileNameOf(name).replace(u' ', u'_') + QStringLiteral(".txt");
}

ReturnedForm readForm(const QByteArray &bytes, const Store &store)
{
    ReturnedForm form;
    const Decoded decoded = decodeText(bytes);
    form.problem = decoded.problem;
    if (!form.problem.isEmpty())
        return form;
    QString text = decoded.text;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    FormReader(store, form).read(text);
    const ReviewInput *input = store.find(form.input);
    const Review *review = input ? store.find(input->review) : nullptr;
    if (!review)
        form.problem = formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "This is no form of a review in this file, or its first line is missing."));
    else if (review->isFrozen())
        form.problem = formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "The review of %1 is acknowledged already; the form came too late.")).arg(store.title(recordType<Person>(), review->person.value));
    else
        keepWhatWasAsked(form, store, *review);
    if (form.problem.isEmpty() && form.ratings.isEmpty() && form.answers.isEmpty())
        form.problem = formText(QT_TRANSLATE_NOOP("muster::ReviewFormFile", "The form came back empty."));
    return form;
}

bool isSignedByGiver(const ReturnedForm &form, const Store &store)
{
    const ReviewInput *input = store.find(form.input);
    return input && !form.sender.isEmpty() && form.sender.compare(store.title(recordType<Person>(), input->giver.value).simplified(), Qt::CaseInsensitive) == 0;
}

Changes takenOver(const ReturnedForm &form, const Store &store, const ReviewMoment &moment)
{
    const ReviewInput *input = store.find(form.input);
    const Review *review = input ? store.find(input->review) : nullptr;
    if (!form.problem.isEmpty() || !review)
        return {};
    ReviewInput received = *input;
    received.receivedOn = moment.today;
    received.sender = form.sender;
    Changes changes;
    if (toRow(received) != toRow(*input))
        changes << edited(*input, received);
    const auto isOwn = [&](const auto &part) {
        return part.review == review->id && part.source == input->source && (part.input == input->id || input->source == RatingSource::Self);
    };
    for (const ReturnedForm::Rated &rated : form.ratings) {
        put(changes, store.all<Rating>(), Rating{Id<Rating>::make(), review->id, rated.competency, input->source, {}, {}, input->id},
            [&](const Rating &other) { return isOwn(other) && other.competency == rated.competency; },
            [&](Rating &rating) {
                rating.rating = rated.rating;
                rating.comment = rated.comment;
                rating.input = input->id;
            });
    }
    for (const ReturnedForm::Answered &answered : form.answers) {
        put(changes, store.all<ReviewAnswer>(), ReviewAnswer{Id<ReviewAnswer>::make(), review->id, answered.question, input->source, {}, input->id},
            [&](const ReviewAnswer &other) { return isOwn(other) && other.question == answered.question; },
            [&](ReviewAnswer &answer) {
                answer.text = answered.text;
                answer.input = input->id;
            });
    }
    if (input->source == RatingSource::Self)
        changes += takeStep(*review, ReviewStep::Receive, store, moment);
    return changes;
}

} // namespace muster
