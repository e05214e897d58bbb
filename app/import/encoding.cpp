// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/encoding.h"

#include <QCoreApplication>
#include <algorithm>
#include <uchardet.h>
#include <unicode/ucnv.h>

namespace muster {

namespace {

constexpr const char *knownEncodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "ISO-8859-15",
                                          "windows-1250", "ISO-8859-2", "windows-1251", "windows-1253", "windows-1254",
                                          "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR", "KOI8-R", "IBM850"};

struct Mark { const char *bytes; int size; const char *encoding; };
constexpr Mark marks[] = {{"\xEF\xBB\xBF", 3, "UTF-8"}, {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\0\0\xFE\xFF", 4, "UTF-32BE"},
                          {"\xFF\xFE", 2, "UTF-16LE"}, {"\xFE\xFF", 2, "UTF-16BE"}};

const Mark *markOf(const QByteArray &bytes)
{
    for (const Mark &mark : marks) {
        if (bytes.startsWith(QByteArray::fromRawData(mark.bytes, mark.size)))
            return &mark;
    }
    return nullptr;
}

/// The bytes in that encoding; nothing when they are not valid in it, or the encoding is not known.
std::optional<QString> converted(const QByteArray &bytes, const char *encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &error);
    if (U_FAILURE(error))
        return {};
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    UChar *const begin = target;
    const char *source = bytes.constData();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, begin + text.size(), &source, source + bytes.size(), nullptr, true, &error);
    ucnv_close(converter);
    if (U_FAILURE(error))
        return {};
    text.resize(target - begin);
    return text;
}

/// UTF-16 without a mark: text in Latin letters has a zero in every second byte.
const char *wideEncoding(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(4096);
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i) == '\0')
            ++(i % 2 ? odd : even);
    }
    if (odd > head.size() / 4 && even == 0)
        return "UTF-16LE";
    return even > head.size() / 4 && odd == 0 ? "UTF-16BE" : nullptr;
}

QByteArray suspected(const QByteArray &bytes)
{
    uchardet_t detector = uchardet_new();
    QByteArray name;
    if (uchardet_handle_data(detector, bytes.constData(), size_t(std::min(bytes.size(), qsizetype(1 << 20)))) == 0) {
        uchardet_data_end(detector);
        name = uchardet_get_charset(detector);
    }
    uchardet_delete(detector);
    return name;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 32 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f') || (c.unicode() >= 0x80 && c.unicode() < 0xA0);
    });
}

Decoded detected(const QByteArray &bytes)
{
    if (const char *wide = wideEncoding(bytes)) {
        if (const auto text = converted(bytes, wide))
            return {*text, wide, {}};
    }
    if (const auto text = converted(bytes, "UTF-8"))
        return {*text, "UTF-8", {}};
    QList<QByteArray> candidates{suspected(bytes), "windows-1252", "windows-1250", "ISO-8859-1"};
    // A few accents are not enough to tell the rare encodings from the common one.
    const auto isKnown = [](const QByteArray &name) {
        return std::any_of(std::begin(knownEncodings), std::end(knownEncodings),
                           [&](const char *known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
    };
    if (!isKnown(candidates.front()) || candidates.front().startsWith("ISO-8859-1"))
        candidates.removeFirst();
    for (const QByteArray &candidate : std::as_const(candidates)) {
        const auto text = converted(bytes, candidate.constData());
        if (text && !hasControls(*text))
            return {*text, candidate, {}};
    }
    return {{}, {}, QCoreApplication::translate("Import", "This is no text in an encoding that Muster can tell. If it is text, "
                                                          "choose its encoding; if it is not, export it as CSV first.")};
}

} // namespace

Decoded decodeText(const QByteArray &bytes, const QByteArray &encoding)
{
    const Mark *mark = markOf(bytes);
    const QByteArray body = mark ? bytes.mid(mark->size) : bytes;
    if (encoding.isEmpty() && !mark)
        return detected(body);
    const QByteArray name = encoding.isEmpty() ? QByteArray(mark->encoding) : encoding;
    if (const auto text = converted(body, name.constData()))
        return {*text, name, {}};
    return {{}, name, QCoreApplication::translate("Import", "The file holds bytes that are no text in %1. Choose another encoding.")
                          .arg(QString::fromLatin1(name))};
}

QStringList encodingNames()
{
    QStringList names;
    for (const char *name : knownEncodings)
        names << QLatin1String(name);
    return names;
}

} // namespace muster
