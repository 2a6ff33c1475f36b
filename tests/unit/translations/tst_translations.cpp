// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Message {
    QString context;
    QString source;
    QString comment;
    QString type; // of the translation: unfinished, vanished, obsolete, or nothing when it is done
    QStringList forms;
    bool isNumerus = false;

    QString toString() const
    {
        return u"%1: \"%2\" -> \"%3\""_s.arg(context, source, forms.join(u"\" | \""_s));
    }
};

/// Throws nothing and skips nothing: what cannot be read fails the test that called it.
QList<Message> readMessages(QIODevice &device, QString &trouble)
{
    QList<Message> messages;
    QXmlStreamReader xml(&device);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append(Message{});
            messages.last().context = context;
            messages.last().isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (messages.isEmpty()) {
            continue;
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            if (!messages.last().isNumerus)
                messages.last().forms.append(xml.readElementText());
        } else if (xml.name() == "numerusform"_L1) {
            messages.last().forms.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        trouble = xml.errorString();
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:[0-9]{1,2}|n)"_s);
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found.append(match.captured());
    std::ranges::sort(found);
    found.removeDuplicates();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(u"&(?=\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

/// What is wrong with the message; empty when nothing is.
QString problemOf(const Message &message, qsizetype forms)
{
    if (!message.type.isEmpty())
        return message.type;
    if (message.forms.size() != (message.isNumerus ? forms : 1))
        return u"%1 forms"_s.arg(message.forms.size());
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty())
            return u"empty"_s;
        QStringList wanted = placeholders(message.source);
        QStringList got = placeholders(form);
        if (message.isNumerus) { // one form of several may say the number in words
            wanted.removeAll(u"%n"_s);
            got.removeAll(u"%n"_s);
        }
        if (wanted != got)
            return u"placeholders %1 instead of %2"_s.arg(got.join(u' '), wanted.join(u' '));
        if (mnemonics(message.source) != mnemonics(form))
            return u"mnemonic"_s;
        // Such texts are put together with others.
        if (message.source.startsWith(u' ') != form.startsWith(u' ')
            || message.source.endsWith(u' ') != form.endsWith(u' '))
            return u"blanks at the ends"_s;
    }
    const bool saysNumber =
        std::ranges::any_of(message.forms, [](const QString &form) { return form.contains("%n"_L1); });
    if (message.isNumerus && message.source.contains("%n"_L1) && !saysNumber)
        return u"no form has %n"_s;
    return {};
}
} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::addColumn<int>("atLeast"); // fewer, and the file was cut off
        QTest::newRow("German") << u"de"_s << 2 << 1000;
        QTest::newRow("Chinese") << u"zh_CN"_s << 1 << 1000;
        QTest::newRow("English plurals") << u"en"_s << 2 << 1;
    }

    static QList<Message> messagesOf(const QString &language)
    {
        QFile file(QStringLiteral(SLIPWAY_SOURCE_DIR "/translations/slipway_%1.ts").arg(language));
        if (!file.open(QIODevice::ReadOnly)) {
            QTest::qFail(qPrintable(file.fileName() + u": "_s + file.errorString()), __FILE__, __LINE__);
            return {};
        }
        QString trouble;
        const QList<Message> messages = readMessages(file, trouble);
        if (!trouble.isEmpty())
            QTest::qFail(qPrintable(file.fileName() + u": "_s + trouble), __FILE__, __LINE__);
        return messages;
    }

private Q_SLOTS:
    void everyTextIsTranslatedAndKeepsItsPlaceholders_data() { languages(); }
    void everyTextIsTranslatedAndKeepsItsPlaceholders()
    {
        QFETCH(const QString, language);
        QFETCH(const int, forms);
        QFETCH(const int, atLeast);
        const QList<Message> messages = messagesOf(language);
        QCOMPARE_GE(messages.size(), atLeast);
        QStringList wrong;
        for (const Message &message : messages) {
            if (const QString problem = problemOf(message, forms); !problem.isEmpty())
                wrong.append(u"%1: %2"_s.arg(problem, message.toString()));
        }
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"%1 texts, such as\n%2"_s.arg(wrong.size())
                                .arg(wrong.first(std::min<qsizetype>(wrong.size(), 20)).join(u'\n'))));
    }

    void millisecondsAreTheSameSymbolEverywhere()
    {
        // In one table, "ms" and the word side by side are read as two units.
        for (const Message &message : messagesOf(u"zh_CN"_s)) {
            for (const QString &text : message.forms)
                QVERIFY2(!text.contains(u"毫秒"_s), qPrintable(message.toString()));
        }
    }

    void everyTextIsFoundInTheProgram_data() { languages(); }
    void everyTextIsFoundInTheProgram()
    {
        QFETCH(const QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"slipway"_s, u"_"_s, u":/i18n"_s));
        QVERIFY(!translator.isEmpty());
        for (const Message &message : messagesOf(language)) {
            const QByteArray comment = message.comment.toUtf8();
            const auto found = [&](int count) {
                return translator.translate(message.context.toUtf8().constData(),
                                            message.source.toUtf8().constData(),
                                            comment.isEmpty() ? nullptr : comment.constData(), count);
            };
            QVERIFY2(!message.forms.isEmpty(), qPrintable(message.toString()));
            QCOMPARE(found(message.isNumerus ? 1 : -1), message.forms.first());
            QCOMPARE(found(message.isNumerus ? 2 : -1), message.forms.last());
        }
    }

    /// lupdate puts the texts of a free function called tr() under the namespace around it, where nobody looks them up.
    void noTextHasTheNamespaceAsItsContext()
    {
        for (const Message &message : messagesOf(u"de"_s)) {
            QVERIFY2(message.context != "slipway"_L1 && !message.context.isEmpty(),
                     qPrintable(message.toString()));
            QVERIFY2(!message.context.endsWith("::Private"_L1), qPrintable(message.toString()));
        }
    }

    void aFaultyEntryIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("problem");
        QTest::newRow("sound")
            << "<message><source>%1 of %2</source><translation>%2: %1</translation></message>"_ba
            << QString();
        QTest::newRow("unfinished")
            << "<message><source>a</source><translation type=\"unfinished\">b</translation></message>"_ba
            << u"unfinished"_s;
        QTest::newRow("vanished")
            << "<message><source>a</source><translation type=\"vanished\">b</translation></message>"_ba
            << u"vanished"_s;
        QTest::newRow("empty") << "<message><source>a</source><translation></translation></message>"_ba
                               << u"empty"_s;
        QTest::newRow("lost placeholder")
            << "<message><source>%1 of %2</source><translation>%1</translation></message>"_ba
            << u"placeholders %1 instead of %1 %2"_s;
        QTest::newRow("other placeholder")
            << "<message><source>%1</source><translation>%2</translation></message>"_ba
            << u"placeholders %2 instead of %1"_s;
        QTest::newRow("%n lost")
            << "<message numerus=\"yes\"><source>%n</source><translation><numerusform>a</numerusform><numerusform>b</numerusform></translation></message>"_ba
            << u"no form has %n"_s;
        QTest::newRow("form lost")
            << "<message numerus=\"yes\"><source>%n</source><translation><numerusform>%n</numerusform></translation></message>"_ba
            << u"1 forms"_s;
        QTest::newRow("mnemonic lost")
            << "<message><source>&amp;Back</source><translation>Back</translation></message>"_ba
            << u"mnemonic"_s;
        QTest::newRow("blank lost")
            << "<message><source> (%1)</source><translation>(%1)</translation></message>"_ba
            << u"blanks at the ends"_s;
    }
    void aFaultyEntryIsNoticed()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const QString, problem);
        QBuffer buffer;
        buffer.setData("<TS><context><name>A</name>" + message + "</context></TS>");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QString trouble;
        const QList<Message> messages = readMessages(buffer, trouble);
        QCOMPARE(trouble, QString());
        QCOMPARE(messages.size(), 1);
        QCOMPARE(problemOf(messages.first(), 2), problem);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
