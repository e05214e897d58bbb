// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/avatar.h"

#include "ui/base/droppedfiles.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/files/attaching.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>

namespace muster {

Avatar::Avatar(Context &context, QWidget *parent) : QAbstractButton(parent), m_context(context)
{
    setObjectName(QStringLiteral("avatar"));
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractButton::clicked, this, &Avatar::offer);
}

QString Avatar::initials(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString letters;
    for (const QString &word : words.size() > 1 ? QStringList{words.first(), words.last()} : words)
        letters += word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper();
    return letters;
}

void Avatar::setPerson(Id<Person> person)
{
    m_person = person;
    const QString name = m_context.store().title(recordType<Person>(), person.value);
    m_initials = initials(name);
    setAccessibleName(tr("Photo of %1").arg(name));
    const Attachment *photo = photoOf(m_context.store(), person);
    const QString content = photo ? photo->content : QString();
    if (content != m_content) {
        m_content = content;
        m_photo = content.isEmpty() ? QImage() : QImage::fromData(m_context.store().content(content).value_or(QByteArray()));
    }
    setToolTip(m_context.store().isReadOnly() ? QString() : tr("Choose a photo"));
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    QPainterPath path;
    path.addEllipse(circle);
    if (m_photo.isNull()) {
        painter.fillPath(path, mixed(colors.background, colors.accent, 0.18));
        painter.setFont(textFont(font(), 20, true));
        painter.setPen(colors.accent);
        painter.drawText(circle, Qt::AlignCenter, m_initials);
    } else {
        painter.save();
        painter.setClipPath(path);
        painter.drawImage(circle, m_photo);
        painter.restore();
    }
    if (hasFocus() || underMouse()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawEllipse(circle.adjusted(-1, -1, 1, 1));
    }
}

void Avatar::offer()
{
    if (m_context.store().isReadOnly() || m_person.isNull())
        return;
    QMenu menu;
    QAction *choose = menu.addAction(tr("Choose a photo …"));
    QAction *remove = menu.addAction(tr("Remove the photo"));
    remove->setEnabled(hasPhoto());
    QAction *chosen = menu.exec(mapToGlobal(QPoint(0, height())));
    if (chosen == remove)
        removePhoto(m_context, m_person);
    if (chosen != choose)
        return;
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a photo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"));
    if (!file.isEmpty())
        setPhoto(m_context, m_person, file);
}

void Avatar::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_context.store().isReadOnly() && droppedFiles(*event->mimeData()).size() == 1)
        event->acceptProposedAction();
}

void Avatar::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setPhoto(m_context, m_person, droppedFiles(*event->mimeData()).front());
}

} // namespace muster
