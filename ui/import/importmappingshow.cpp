// SPDX-License-Identifier: GPL-3.0-or-later
// How the second step shows a plan, and takes the user's changes to it.
#include "app/import/encoding.h"
#include "app/import/profile.h"
#include "ui/base/viewparts.h"
#include "ui/import/importmappingstep.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace muster {
namespace {

constexpr int mostHeaderLines = 40; ///< that are offered as the header
constexpr int mostWords = 6;        ///< of the source that are asked about at once
constexpr int widestColumn = 280;   ///< at first

QString delimiterName(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',': return ImportMappingStep::tr("Comma ,");
    case u';': return ImportMappingStep::tr("Semicolon ;");
    case u'\t': return ImportMappingStep::tr("Tab");
    case u'|': return ImportMappingStep::tr("Bar |");
    default: return QString(delimiter);
    }
}

/// What a column is called for people: the field's label, with what its companion holds.
QString columnLabel(const WantedColumn &column, const RecordType &type)
{
    const qsizetype dot = column.name.indexOf('.');
    const bool isCurrency = column.name.endsWith(".currency"), isId = column.name.endsWith(".id");
    const int index = type.indexOf(dot < 0 ? column.name : column.name.left(dot));
    if (index < 0 || (dot >= 0 && !isCurrency && !isId)) {
        QString first = column.names.value(0);
        return first.isEmpty() ? QString::fromLatin1(column.name) : first.replace(0, 1, first.at(0).toUpper());
    }
    const Field &field = type.fields().at(index);
    if (isCurrency)
        return ImportMappingStep::tr("%1: currency").arg(field.label());
    if (isId)
        return ImportMappingStep::tr("%1: id").arg(field.label());
    return field.isRequired() ? ImportMappingStep::tr("%1 (needed)").arg(field.label()) : field.label();
}

/// Anew what there is to choose, with the first item saying what "find out" gave.
void fillChoices(QComboBox *choice, const QString &first, const QVariant &firstData, const QList<QPair<QString, QVariant>> &others,
          const QVariant &chosen)
{
    choice->clear();
    choice->addItem(first, firstData);
    for (const auto &[text, data] : others)
        choice->addItem(text, data);
    choice->setCurrentIndex(qMax(0, choice->findData(chosen)));
}

QString inThousands(qsizetype number) { return QLocale().toString(qlonglong(number)); }

} // namespace

int ImportMappingStep::file() const { return qMax(0, m_file->currentIndex()); }
QString ImportMappingStep::profile() const { return m_profile->currentText().trimmed(); }

void ImportMappingStep::setPreview(const ImportPreview &preview)
{
    m_preview = preview;
    if (preview.plans.isEmpty())
        return;
    m_showing = true;
    const int shown = file();
    m_file->clear();
    for (const ImportFile &each : preview.files)
        m_file->addItem(QFileInfo(each.path).fileName());
    m_file->setCurrentIndex(shown < m_file->count() ? shown : 0);
    m_file->setEnabled(m_file->count() > 1);
    const ImportKind &kind = preview.plans.front().kind;
    if (kind.type != m_type) {
        makeColumns(kind);
        m_profile->clear();
        m_profile->addItems(importProfiles(kind));
        m_profile->setCurrentIndex(-1);
        m_profile->clearEditText();
    }
    m_showing = false;
    showFile();
}

void ImportMappingStep::makeColumns(const ImportKind &kind)
{
    m_type = kind.type;
    m_columns.clear();
    auto *inside = new QWidget;
    auto *form = new QFormLayout(inside);
    form->setContentsMargins(0, 4, 8, 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const WantedColumn &column : wantedColumns(kind)) {
        auto *choice = new QComboBox;
        addChoice(form, columnLabel(column, *kind.type), choice);
        choice->setAccessibleName(columnLabel(column, *kind.type));
        m_columns << Column{column.name, choice};
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, name = column.name] {
            change([&](ImportOptions &options) { options.mapping.insert(name, choice->currentData().toString()); });
        });
    }
    m_mapping->setWidget(inside);
}

void ImportMappingStep::showFile()
{
    const ImportFile &shown = m_preview.files.at(file());
    const ImportPlan &plan = m_preview.plans.at(file());
    m_showing = true;
    showReading(shown, plan);
    showHeaderLines(shown, plan);
    showColumns(plan);
    showWords(shown, plan);
    m_showing = false;
    m_model->setPlan(plan, m_preview.records);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount() - 1; ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column), widestColumn));
    showSummary(plan);
}

void ImportMappingStep::showReading(const ImportFile &shown, const ImportPlan &plan)
{
    const bool isTable = !plan.table.headers.isEmpty() || !plan.table.problem.isEmpty();
    QList<QPair<QString, QVariant>> encodings, delimiters;
    for (const QString &name : encodingNames())
        encodings << qMakePair(name, QVariant(name.toLatin1()));
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        delimiters << qMakePair(delimiterName(delimiter), QVariant(delimiter));
    const ImportOptions &options = shown.options;
    const QString encoding = plan.encoding.isEmpty() ? tr("Unknown") : QString::fromLatin1(plan.encoding);
    fillChoices(m_encoding, options.encoding.isEmpty() ? tr("Found: %1").arg(encoding) : tr("Find out"), QByteArray(), encodings, options.encoding);
    fillChoices(m_delimiter, options.table.delimiter.isNull() ? tr("Found: %1").arg(delimiterName(plan.table.delimiter)) : tr("Find out"),
         QVariant(QChar()), delimiters, options.table.delimiter);
    m_delimiter->setEnabled(isTable);
    m_dates->setCurrentIndex(m_dates->findData(int(options.dateOrder)));
    m_dates->setEnabled(isTable);
    const QList<Field> &fields = plan.kind.type->fields();
    m_currency->setEnabled(isTable && std::any_of(fields.begin(), fields.end(), [](const Field &f) {
        return f.kind() == FieldKind::Money || f.kind() == FieldKind::MonthAmounts;
    }));
    m_currency->setCurrentText(options.currency.isNone() ? m_currency->itemText(0) : options.currency.code());
}

void ImportMappingStep::showHeaderLines(const ImportFile &shown, const ImportPlan &plan)
{
    const SourceTable &table = plan.table;
    QList<QPair<QString, QVariant>> lines{qMakePair(tr("There is none"), QVariant(-1))};
    const auto add = [&](int line, const QStringList &cells) {
        if (lines.size() <= mostHeaderLines)
            lines << qMakePair(tr("Line %1: %2").arg(line).arg(cells.join(QStringLiteral(", ")).simplified().left(80)), QVariant(line));
    };
    for (const CsvRecord &record : table.preamble)
        add(record.line, record.cells);
    if (table.headerLine > 0)
        add(table.headerLine, table.headers);
    for (qsizetype i = 0; i < table.rows.size() && lines.size() <= mostHeaderLines; ++i)
        add(table.rows.at(i).line, table.rows.at(i).cells);
    const int chosen = shown.options.table.headerLine;
    const QString found = table.headerLine > 0 ? tr("Found: line %1").arg(table.headerLine) : tr("Found: none");
    fillChoices(m_header, chosen == 0 ? found : tr("Find out"), 0, lines, chosen);
    m_header->setEnabled(!table.headers.isEmpty());
}

void ImportMappingStep::showColumns(const ImportPlan &plan)
{
    QList<QPair<QString, QVariant>> headers;
    for (const QString &header : plan.table.headers)
        headers << qMakePair(header, QVariant(header));
    for (const Column &column : std::as_const(m_columns)) {
        fillChoices(column.choice, tr("– not in the file –"), QString(), headers, plan.mapping.value(column.name));
        column.choice->setEnabled(!headers.isEmpty());
    }
}

/// What the source calls things by words of its own, each with what it is here.
void ImportMappingStep::showWords(const ImportFile &shown, const ImportPlan &plan)
{
    const ImportOptions &options = shown.options;
    m_makesPeople->setVisible(options.makesPeople || !plan.draft.openPeople.isEmpty());
    m_makesPeople->setChecked(options.makesPeople);
    while (m_words->rowCount() > 0)
        m_words->removeRow(0);
    for (const ImportQuestion &question : plan.draft.questions)
        showQuestion(question, options.answers.value(question.key));
    const int state = plan.kind.type->indexOf("state");
    const QStringList words = options.states.keys() + plan.draft.openStates;
    for (qsizetype i = 0; state >= 0 && i < words.size() && i < mostWords; ++i) {
        const QString word = words.at(i);
        QList<QPair<QString, QVariant>> states;
        for (const Choice &choice : plan.kind.type->fields().at(state).choices())
            states << qMakePair(choice.word(), QVariant(QString::fromLatin1(choice.key)));
        auto *choice = new QComboBox;
        addChoice(m_words, tr("“%1” is").arg(QString(word).replace(u'&', QLatin1String("&&"))), choice);
        fillChoices(choice, tr("– not known –"), QString(), states, options.states.value(word));
        connect(choice, &QComboBox::currentIndexChanged, this, [this, choice, word] {
            change([&](ImportOptions &current) {
                if (const QString key = choice->currentData().toString(); key.isEmpty())
                    current.states.remove(word);
                else
                    current.states.insert(word, key);
            });
        });
    }
}

/// What the file leaves open: chosen from its answers, or written.
void ImportMappingStep::showQuestion(const ImportQuestion &question, const QString &answer)
{
    const auto take = [this, key = question.key](const QString &given) {
        change([&](ImportOptions &options) {
            if (given.trimmed().isEmpty())
                options.answers.remove(key);
            else
                options.answers.insert(key, given.trimmed());
        });
    };
    auto *choice = new QComboBox;
    addChoice(m_words, QString(question.text).replace(u'&', QLatin1String("&&")), choice);
    QList<QPair<QString, QVariant>> answers;
    QString assumed = tr("– not known –");
    for (const ImportQuestion::Answer &one : question.answers) {
        answers << qMakePair(one.text, QVariant(one.key));
        if (one.key == question.assumed)
            assumed = tr("Found: %1").arg(one.text);
    }
    if (!answers.isEmpty()) {
        fillChoices(choice, assumed, QString(), answers, answer);
        connect(choice, &QComboBox::currentIndexChanged, this, [choice, take] { take(choice->currentData().toString()); });
        return;
    }
    choice->setEditable(true);
    choice->setCurrentText(answer);
    choice->lineEdit()->setPlaceholderText(assumed);
    connect(choice->lineEdit(), &QLineEdit::editingFinished, this, [choice, take, answer] {
        if (choice->currentText().trimmed() != answer)
            take(choice->currentText());
    });
}

void ImportMappingStep::showSummary(const ImportPlan &plan)
{
    m_problem->setText(plan.problems.join(QLatin1Char('\n'))
                       + (plan.openDates.isEmpty() ? QString() : QLatin1Char(' ') + tr("Choose under “Dates” which is meant.")));
    m_problem->setVisible(!plan.problems.isEmpty());
    const ImportDraft &draft = plan.draft;
    m_summary->setText(plan.isReady() ? tr("%1 read, %2 new, %3 known already, %4 rejected; warnings: %5")
                                            .arg(inThousands(draft.read), inThousands(draft.rows.size()), inThousands(draft.duplicates),
                                                 inThousands(draft.rejections.size()), inThousands(draft.warnings.size()))
                                      : tr("The rows as the file has them"));
    for (const ImportWarning &warning : draft.warnings) {
        if (warning.line == 0 && plan.isReady())
            m_summary->setText(m_summary->text() + QLatin1Char('\n') + warning.text);
    }
    if (const QStringList unmapped = plan.isReady() && !plan.isOwnExport ? plan.unmapped() : QStringList(); !unmapped.isEmpty())
        m_summary->setText(m_summary->text() + QLatin1Char('\n') + tr("Columns that are not taken: %1").arg(unmapped.join(QLatin1String(", "))));
    const bool isEmpty = m_model->rowCount() == 0 && !m_onlyRemarks->isChecked();
    m_summary->setVisible(!isEmpty);
    m_onlyRemarks->setVisible(plan.isReady() && !isEmpty);
    m_nothing->setText(tr("There are no rows to show."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_nothing) : m_table);
}

void ImportMappingStep::setBusy(bool busy)
{
    m_table->setEnabled(!busy);
    m_summary->setEnabled(!busy);
}

void ImportMappingStep::change(const std::function<void(ImportOptions &)> &edit)
{
    if (m_showing || m_preview.files.isEmpty())
        return;
    ImportOptions &options = m_preview.files[file()].options;
    edit(options);
    emit optionsChanged(file(), options);
}

void ImportMappingStep::useProfile(const QString &name)
{
    if (m_showing || m_preview.plans.isEmpty())
        return;
    const auto options = withProfile(m_preview.plans.at(file()).kind, name, m_preview.files.at(file()).options);
    if (options)
        change([&](ImportOptions &current) { current = *options; });
}

} // namespace muster
