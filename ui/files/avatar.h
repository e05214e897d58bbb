// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"
#include "ui/base/context.h"

#include <QAbstractButton>

namespace muster {

/// A person's photo in a circle, or the initials. A press offers to choose another or to remove it; a picture can be dropped.
class Avatar : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Avatar(Context &context, QWidget *parent = nullptr);

    void setPerson(Id<Person> person);
    /// Up to two letters of a name: "Ann Beth Cole" is "AC".
    static QString initials(const QString &name);
    bool hasPhoto() const { return !m_photo.isNull(); }

    QSize sizeHint() const override { return {56, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void offer();

    Context &m_context;
    Id<Person> m_person;
    QString m_initials;
    QString m_content; ///< of the photo that is loaded
    QImage m_photo;
};

} // namespace muster
