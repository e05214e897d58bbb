// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/reviewtemplate.h"

#include "app/reviews/review.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString templateText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problems checkTemplate(const ReviewTemplate &reviewTemplate, const Store &)
{
    if (scaleWords(reviewTemplate).size() >= 2)
        return {};
    return {{"scale", templateText(QT_TRANSLATE_NOOP("record", "A scale needs at least two words, one a line, lowest first.")),
             reviewTemplate.id.value}};
}

/// The id of the first rating that was given by the template; 0: nobody is rated by it yet.
RecordId firstUse(const Store &store, Id<ReviewTemplate> reviewTemplate)
{
    QSet<RecordId> cycles, reviews;
    for (const ReviewCycle &cycle : store.all<ReviewCycle>()) {
        if (cycle.reviewTemplate == reviewTemplate)
            cycles.insert(cycle.id.value);
    }
    for (const Review &review : store.all<Review>()) {
        if (cycles.contains(review.cycle.value))
            reviews.insert(review.id.value);
    }
    for (const Rating &rating : store.all<Rating>()) { // in the order of making
        if (rating.rating && reviews.contains(rating.review.value))
            return rating.id.value;
    }
    return 0;
}

Problems inUse(const QByteArray &field, RecordId id)
{
    return {{field, templateText(QT_TRANSLATE_NOOP("record", "People are rated by this template already. Make a new version of it and change that.")), id}};
}

Problems checkTemplateChange(const ReviewTemplate *before, const ReviewTemplate *after, const Store &store)
{
    const bool isChange = before && after && (before->scale != after->scale || before->version != after->version);
    return isChange && firstUse(store, after->id) != 0 ? inUse("scale", after->id.value) : Problems();
}

/// The rule of the parts of a template.
template <class T> Problems checkPartOfTemplate(const T *before, const T *after, const Store &store)
{
    const T &part = after ? *after : *before;
    const RecordId used = firstUse(store, part.reviewTemplate);
    const bool isLate = used != 0 && (before || part.id.value > used) && store.find(part.reviewTemplate);
    return isLate ? inUse({}, part.id.value) : Problems();
}

template <class T> std::vector<T> byPosition(const std::vector<T> &all, Id<ReviewTemplate> reviewTemplate)
{
    std::vector<T> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [reviewTemplate](const T &part) { return part.reviewTemplate == reviewTemplate; });
    std::stable_sort(found.begin(), found.end(), [](const T &a, const T &b) { return a.position < b.position; });
    return found;
}

/// The name without the number that newVersion() puts behind it.
QString baseName(const ReviewTemplate &reviewTemplate)
{
    const QString number = QStringLiteral(" %1").arg(reviewTemplate.version);
    return reviewTemplate.version > 1 && reviewTemplate.name.endsWith(number) ? reviewTemplate.name.chopped(number.size()) : reviewTemplate.name;
}

template <class T> void copyParts(Changes &changes, const std::vector<T> &parts, Id<ReviewTemplate> to)
{
    for (T part : parts) {
        part.id = Id<T>::make();
        part.reviewTemplate = to;
        changes << inserted(part);
    }
}

} // namespace

template <> struct Choices<AskedOf>
{
    static constexpr Choice list[] = {
        {int(AskedOf::Everybody), "everybody", QT_TRANSLATE_NOOP("record", "Everybody")},
        {int(AskedOf::Self), "self", QT_TRANSLATE_NOOP("record", "The person")},
        {int(AskedOf::Manager), "manager", QT_TRANSLATE_NOOP("record", "The manager")},
        {int(AskedOf::Peer), "peer", QT_TRANSLATE_NOOP("record", "Colleagues")},
    };
};

QStringList scaleWords(const ReviewTemplate &reviewTemplate)
{
    QStringList words;
    for (const QString &line : reviewTemplate.scale.split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            words.append(word);
    }
    return words;
}

QString ratingWord(const ReviewTemplate &reviewTemplate, int rating)
{
    return scaleWords(reviewTemplate).value(rating - 1);
}

QStringList levelTexts(const Competency &competency, qsizetype steps)
{
    QStringList texts = competency.levels.split(u'\n');
    texts.resize(steps);
    for (QString &text : texts)
        text = text.trimmed();
    return texts;
}

std::vector<Competency> competenciesOf(const Store &store, Id<ReviewTemplate> reviewTemplate)
{
    return byPosition(store.all<Competency>(), reviewTemplate);
}

std::vector<ReviewQuestion> questionsOf(const Store &store, Id<ReviewTemplate> reviewTemplate)
{
    return byPosition(store.all<ReviewQuestion>(), reviewTemplate);
}

bool isAsked(const ReviewQuestion &question, RatingSource source)
{
    switch (question.asked) {
    case AskedOf::Everybody: return true;
    case AskedOf::Self: return source == RatingSource::Self;
    case AskedOf::Manager: return source == RatingSource::Manager;
    case AskedOf::Peer: return source == RatingSource::Peer;
    }
    return false;
}

bool isInUse(const Store &store, Id<ReviewTemplate> reviewTemplate)
{
    return firstUse(store, reviewTemplate) != 0;
}

Changes newVersion(const Store &store, const ReviewTemplate &reviewTemplate, Id<ReviewTemplate> *made)
{
    ReviewTemplate next = reviewTemplate;
    next.id = Id<ReviewTemplate>::make();
    const QString base = baseName(reviewTemplate);
    for (const ReviewTemplate &other : store.all<ReviewTemplate>()) {
        if (baseName(other) == base)
            next.version = std::max(next.version, other.version);
    }
    ++next.version;
    next.name = QStringLiteral("%1 %2").arg(base).arg(next.version); // to be told apart where only names are shown
    if (made)
        *made = next.id;
    Changes changes{inserted(next)};
    copyParts(changes, competenciesOf(store, reviewTemplate.id), next.id);
    copyParts(changes, questionsOf(store, reviewTemplate.id), next.id);
    return changes;
}

template <> const RecordType &recordType<ReviewTemplate>()
{
    static const Description<ReviewTemplate> d("review_template", "review-templates",
                                               QT_TRANSLATE_NOOP("record", "Review template"),
                                               QT_TRANSLATE_NOOP("record", "Review templates"), {
        field(&ReviewTemplate::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&ReviewTemplate::version, "version", QT_TRANSLATE_NOOP("record", "Version")).atLeast(1),
        field(&ReviewTemplate::scale, "scale", QT_TRANSLATE_NOOP("record", "Scale")).required().multiline()
            .helped(QT_TRANSLATE_NOOP("record", "The words of the scale, lowest first, one a line.")),
    }, &checkTemplate, &checkTemplateChange);
    return d;
}

template <> const RecordType &recordType<Competency>()
{
    static const Description<Competency> d("competency", "competencies", QT_TRANSLATE_NOOP("record", "Competency"),
                                           QT_TRANSLATE_NOOP("record", "Competencies"), {
        field(&Competency::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Competency::reviewTemplate, "review_template_id", QT_TRANSLATE_NOOP("record", "Template")).required().partOf(),
        field(&Competency::section, "section", QT_TRANSLATE_NOOP("record", "Section")),
        field(&Competency::weight, "weight", QT_TRANSLATE_NOOP("record", "Weight")).between(0, 100),
        field(&Competency::levels, "levels", QT_TRANSLATE_NOOP("record", "Levels")).multiline().secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What each rating looks like, lowest first, one a line.")),
        field(&Competency::position, "position", QT_TRANSLATE_NOOP("record", "Order")).secondary(),
    }, nullptr, &checkPartOfTemplate<Competency>);
    return d;
}

template <> const RecordType &recordType<ReviewQuestion>()
{
    static const Description<ReviewQuestion> d("review_question", "review-questions", QT_TRANSLATE_NOOP("record", "Review question"),
                                               QT_TRANSLATE_NOOP("record", "Review questions"), {
        field(&ReviewQuestion::text, "text", QT_TRANSLATE_NOOP("record", "Question")).required(),
        field(&ReviewQuestion::reviewTemplate, "review_template_id", QT_TRANSLATE_NOOP("record", "Template")).required().partOf(),
        field(&ReviewQuestion::section, "section", QT_TRANSLATE_NOOP("record", "Section")),
        field(&ReviewQuestion::asked, "asked", QT_TRANSLATE_NOOP("record", "Asked of")),
        field(&ReviewQuestion::position, "position", QT_TRANSLATE_NOOP("record", "Order")).secondary(),
    }, nullptr, &checkPartOfTemplate<ReviewQuestion>);
    return d;
}

} // namespace muster
