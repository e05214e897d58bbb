// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"

#include <QStringList>

namespace muster {

/// Who gives a rating or answers a question.
enum class RatingSource { Self, Manager, Peer };
/// Whom a free question is put to.
enum class AskedOf { Everybody, Self, Manager, Peer };

/// A set of competencies and questions that reviews are written against. Once somebody is rated by it, it stays as it is: a
/// change is a new version (newVersion()).
struct ReviewTemplate
{
    Id<ReviewTemplate> id;
    QString name;
    int version = 1;
    QString scale; ///< the words of the scale, lowest first, one a line; their number is the highest rating
};

struct Competency
{
    Id<Competency> id;
    Id<ReviewTemplate> reviewTemplate;
    QString name;
    QString section;
    int weight = 1;
    QString levels; ///< what each rating looks like, lowest first, one a line
    int position = 0; ///< smallest first; equal ones in the order of making
};

/// A question that is answered in words.
struct ReviewQuestion
{
    Id<ReviewQuestion> id;
    Id<ReviewTemplate> reviewTemplate;
    QString text;
    QString section;
    AskedOf asked = AskedOf::Everybody;
    int position = 0;
};

template <> struct Choices<RatingSource>
{
    static constexpr Choice list[] = {
        {int(RatingSource::Manager), "manager", QT_TRANSLATE_NOOP("record", "Manager")},
        {int(RatingSource::Self), "self", QT_TRANSLATE_NOOP("record", "Self")},
        {int(RatingSource::Peer), "peer", QT_TRANSLATE_NOOP("record", "Peer")},
    };
};

/// The words of the scale, lowest first; and the word of one rating, empty when it is off the scale.
QStringList scaleWords(const ReviewTemplate &reviewTemplate);
QString ratingWord(const ReviewTemplate &reviewTemplate, int rating);
/// What each rating of a competency looks like, one a step of the scale; empty where nothing is written.
QStringList levelTexts(const Competency &competency, qsizetype steps);

/// The template's competencies and questions, by position.
std::vector<Competency> competenciesOf(const Store &store, Id<ReviewTemplate> reviewTemplate);
std::vector<ReviewQuestion> questionsOf(const Store &store, Id<ReviewTemplate> reviewTemplate);
bool isAsked(const ReviewQuestion &question, RatingSource source);

/// True when somebody is rated by it.
bool isInUse(const Store &store, Id<ReviewTemplate> reviewTemplate);
/// The changes that make a copy of the template under the next free version number, which also stands behind its name, with
/// all its parts.
Changes newVersion(const Store &store, const ReviewTemplate &reviewTemplate, Id<ReviewTemplate> *made = nullptr);

template <> const RecordType &recordType<ReviewTemplate>();
template <> const RecordType &recordType<Competency>();
template <> const RecordType &recordType<ReviewQuestion>();

} // namespace muster
