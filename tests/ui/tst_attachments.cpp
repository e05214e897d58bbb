// SPDX-License-Identifier: GPL-3.0-or-later
// Files on records and photos of people, through the window.
#include "app/files/attachment.h"
#include "tests/ui/windowbench.h"
#include "ui/files/attaching.h"
#include "ui/files/avatar.h"
#include "ui/record/partstable.h"
#include "ui/record/recordtable.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

class TestAttachments : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<WindowBench> m;
    Id<Task> m_task;
    Id<Person> m_person;

    QString fileOf(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file cannot be written");
        return file.fileName();
    }
    Context &context() const { return *m->window->context(); }
    PartsTable &parts() const
    {
        for (PartsTable *table : m->window->findChildren<PartsTable *>())
            if (&table->type() == &recordType<Attachment>() && table->isVisible())
                return *table;
        qFatal("no table of attachments is shown");
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : parts().findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

private slots:
    void initTestCase() { WindowBench::prepare("tst_attachments"); }
    void init()
    {
        m = std::make_unique<WindowBench>(false, QSize(1280, 1400));
        Task task;
        task.id = m_task = Id<Task>::make();
        task.title = QStringLiteral("Renew the certificates");
        Person person;
        person.id = m_person = Id<Person>::make();
        person.name = QStringLiteral("Ann Beth Cole");
        QVERIFY(context().perform(QStringLiteral("Make"), {inserted(task), inserted(person)}));
        m->work().showRecord(recordType<Task>(), m_task.value);
        WindowBench::settle();
    }
    void cleanup() { m.reset(); }

    void aDroppedFileIsAttachedOpenedAndSaved()
    {
        const int steps = context().history().stack().count();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fileOf(QStringLiteral("plan.txt"), "the plan")),
                      QUrl::fromLocalFile(fileOf(QStringLiteral("=1+1 <b>.csv"), "a,b"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&parts(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&parts(), &drop);
        WindowBench::settle();
        QCOMPARE(m->store().all<Attachment>().size(), size_t(2));
        QCOMPARE(context().history().stack().count(), steps + 1);
        const Attachment first = m->store().all<Attachment>().front();
        QCOMPARE(first.task, m_task);
        QCOMPARE(m->store().content(first.content), std::optional<QByteArray>("the plan"));

        QVERIFY(!button(QStringLiteral("Save…"))->isEnabled()); // nothing is selected
        parts().table()->select(first.id.value, recordType<Attachment>().indexOf("name"));
        QVERIFY(button(QStringLiteral("Open"))->isEnabled());
        const QString target = m_folder.filePath(QStringLiteral("saved.txt"));
        QVERIFY(m->inDialog([&] { button(QStringLiteral("Save…"))->click(); }, [&](QWidget *dialog) {
            auto *where = qobject_cast<QFileDialog *>(dialog);
            QVERIFY(where);
            auto *name = where->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            QCOMPARE(QFileInfo(name->text()).fileName(), QStringLiteral("plan.txt"));
            name->setText(target);
            QTest::keyClick(name, Qt::Key_Return);
        }));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("the plan"));

        context().history().undo();
        QVERIFY(m->store().all<Attachment>().empty());
        context().history().redo();
        QCOMPARE(m->store().content(first.content), std::optional<QByteArray>("the plan"));
    }

    void whatIsTooLargeIsToldAndTheOthersAreAttached()
    {
        QSignalSpy refused(&context(), &Context::refused);
        QFile large(m_folder.filePath(QStringLiteral("large.bin")));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(Attachment::mostBytes + 1));
        large.close();
        const QString small = fileOf(QStringLiteral("small.txt"), "s");
        QVERIFY(m->inDialog([&] {
            attachFiles(context(), recordType<Task>(), m_task.value, {large.fileName(), m_folder.filePath(QStringLiteral("missing.txt")), small});
        }, [](QWidget *) {}));
        QCOMPARE(m->store().all<Attachment>().size(), size_t(1));
        QCOMPARE(refused.size(), 1);
        const Problems problems = refused.first().at(1).value<Problems>();
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.at(0).text.contains(QStringLiteral("large.bin")));
    }

    void aPhotoReplacesThePhotoBefore()
    {
        QVERIFY(m->work().goTo(QByteArray("people/profile")));
        WindowBench::settle();
        auto *avatar = m->work().findChild<Avatar *>();
        QVERIFY(avatar);
        avatar->setPerson(m_person);
        QVERIFY(!avatar->hasPhoto());
        QCOMPARE(Avatar::initials(QStringLiteral("Ann Beth Cole")), QStringLiteral("AC"));
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString file = m_folder.filePath(QStringLiteral("ann.png"));
        QVERIFY(image.save(file));
        const int steps = context().history().stack().count();
        QVERIFY(setPhoto(context(), m_person, file));
        QVERIFY(setPhoto(context(), m_person, file));
        QCOMPARE(context().history().stack().count(), steps + 2);
        QCOMPARE(m->store().all<Attachment>().size(), size_t(1));
        const QImage kept = QImage::fromData(*m->store().content(photoOf(m->store(), m_person)->content));
        QCOMPARE(kept.size(), QSize(320, 320));
        WindowBench::settle(); // the profile follows
        QVERIFY(m->work().findChild<Avatar *>()->hasPhoto());

        QSignalSpy refused(&context(), &Context::refused);
        const QString none = fileOf(QStringLiteral("no.png"), "not a picture");
        QVERIFY(m->inDialog([&] { QVERIFY(!setPhoto(context(), m_person, none)); }, [](QWidget *) {}));
        QCOMPARE(refused.size(), 1);
        removePhoto(context(), m_person);
        QVERIFY(!photoOf(m->store(), m_person));
    }
};

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
