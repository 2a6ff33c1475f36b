// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/codeeditor.h"
#include "ui/manifest/diffview.h"
#include "ui/manifest/exportbutton.h"
#include "ui/manifest/linediff.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestManifestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiffAppliedGivesTheOtherText_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same") << u"a\nb\n"_s << u"a\nb\n"_s;
        QTest::newRow("from nothing") << QString() << u"a\nb\n"_s;
        QTest::newRow("to nothing") << u"a\nb\n"_s << QString();
        QTest::newRow("middle") << u"a\nb\nc\nd\n"_s << u"a\nx\nc\nd\ne\n"_s;
        QTest::newRow("repeated lines") << u"a\na\nb\na\n"_s << u"a\nb\na\na\n"_s;
        QTest::newRow("no common line") << u"a\nb\n"_s << u"c\nd\n"_s;
    }
    void aDiffAppliedGivesTheOtherText()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QStringList left;
        QStringList right;
        for (const DiffLine &line : diffLines(before, after, -1)) {
            if (line.kind != DiffLine::Kind::Added)
                left << line.text;
            if (line.kind != DiffLine::Kind::Removed)
                right << line.text;
        }
        const auto joined = [](const QStringList &lines) { return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n'; };
        QCOMPARE(joined(left), before);
        QCOMPARE(joined(right), after);
    }

    void longSameStretchesAreFolded()
    {
        QStringList lines;
        for (int i = 0; i < 100; ++i)
            lines << QString::number(i);
        const QString before = lines.join(u'\n');
        lines[50] = u"x"_s;
        const QList<DiffLine> diff = diffLines(before, lines.join(u'\n'), 3);
        QCOMPARE(diff.size(), 1 + 3 + 2 + 3 + 1);
        QCOMPARE(diff.first().kind, DiffLine::Kind::Gap);
        QCOMPARE(diff.last().kind, DiffLine::Kind::Gap);
    }

    void settingTextIsNoEditAndTypingIs()
    {
        CodeEditor editor(CodeLanguage::Yaml);
        QSignalSpy edited(&editor, &CodeEditor::textEdited);
        editor.setText(u"kind: Pod\n"_s);
        QCOMPARE(edited.count(), 0);
        QTest::keyClicks(editor.edit(), u"#"_s);
        QVERIFY(edited.count() > 0);
        QCOMPARE(editor.text(), u"#kind: Pod\n"_s);
    }

    void aReadOnlyTextCannotBeTypedInto()
    {
        CodeEditor editor(CodeLanguage::Yaml);
        editor.setText(u"kind: Pod"_s);
        editor.setReadOnly(true);
        QTest::keyClicks(editor.edit(), u"x"_s);
        QCOMPARE(editor.text(), u"kind: Pod"_s);
    }

    void problemsUnderlineTheirLines()
    {
        CodeEditor editor(CodeLanguage::Yaml);
        editor.setText(u"a: 1\n  b: 2\nc: 3\n"_s);
        editor.setProblems({{2, Severity::Error, u"unknown field"_s}, {99, Severity::Error, u"beyond the end"_s}});
        int underlined = 0;
        for (const QTextEdit::ExtraSelection &selection : editor.edit()->extraSelections()) {
            if (selection.format.underlineStyle() != QTextCharFormat::WaveUnderline)
                continue;
            ++underlined;
            QCOMPARE(selection.cursor.selectedText(), u"b: 2"_s); // not the indentation
        }
        QCOMPARE(underlined, 1);
        QVERIFY(editor.edit()->accessibleDescription().contains(u"unknown field"_s));
    }

    void findCountsAndWraps()
    {
        CodeEditor editor(CodeLanguage::Yaml);
        editor.setText(u"name: x\nvalue: name\nNAME\n"_s);
        editor.show();
        editor.openFind();
        auto *find = editor.findChild<QLineEdit *>(u"codeFind"_s);
        find->setText(u"name"_s);
        QCOMPARE(editor.findCount(), 3);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(editor.edit()->textCursor().blockNumber(), 0); // around the end
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(editor.findCount(), 0);
    }

    void tabLeavesTheEditor()
    {
        CodeEditor editor(CodeLanguage::Yaml);
        QVERIFY(editor.edit()->tabChangesFocus());
    }

    void aDiffNamesTheFieldsThatChange()
    {
        DiffView view;
        ChangePreview preview{.effect = ChangePreview::Effect::Update, .summary = u"Changes it"_s};
        preview.before = {{u"kind"_s, u"Service"_s}, {u"spec"_s, QJsonObject{{u"type"_s, u"ClusterIP"_s}}}};
        preview.after = {{u"kind"_s, u"Service"_s}, {u"spec"_s, QJsonObject{{u"type"_s, u"LoadBalancer"_s}}}};
        view.setPreview(u"Apply Service"_s, preview);
        const auto *fields = view.findChild<QTableWidget *>(u"diffFields"_s);
        QCOMPARE(fields->rowCount(), 1);
        QCOMPARE(fields->item(0, 0)->text(), u".spec.type"_s);
        QCOMPARE(fields->item(0, 1)->text(), u"ClusterIP"_s);
        QCOMPARE(fields->item(0, 2)->text(), u"LoadBalancer"_s);
        const QString object = view.findChild<CodeEditor *>()->text();
        QVERIFY(object.contains(u"-   type: ClusterIP"_s));
        QVERIFY(object.contains(u"+   type: LoadBalancer"_s));
    }

    void aLongListIsInTheObjectThatScrollsAndNotInTheSentences()
    {
        DiffView view;
        view.resize(620, 560);
        ChangePreview preview{.effect = ChangePreview::Effect::Create, .summary = u"Install KServe 0.20.0."_s};
        QJsonArray applies;
        preview.details = {u"From https://example.org/kserve.yaml, whose SHA-256 is the pinned one: 0123456789abcdef"_s};
        for (int i = 0; i < 60; ++i) {
            const QString object = u"ConfigMap/kserve/settings-%1"_s.arg(i);
            preview.details.append(u"Applies "_s + object);
            applies.append(object);
        }
        preview.after = {{u"applies"_s, applies}};
        view.setPreview(u"Install KServe"_s, preview);
        view.show();
        QVERIFY(view.minimumSizeHint().height() < 560);
        QVERIFY(view.findChild<CodeEditor *>()->text().contains(u"ConfigMap/kserve/settings-59"_s));
        int lines = 0;
        const auto labels = view.findChildren<::QLabel *>();
        for (const ::QLabel *label : labels)
            lines += int(label->text().count(u"Applies "_s));
        QVERIFY(lines > 0 && lines < 8);
    }

    void exportWritesTheFiles()
    {
        QTemporaryDir folder;
        ExportButton button([]() -> Result<QList<RenderedFile>> { return QList<RenderedFile>{{u"service.yaml"_s, "kind: Service\n", false}}; });
        QSignalSpy done(&button, &ExportButton::exported);
        button.exportTo(folder.path());
        QVERIFY(done.wait());
        QCOMPARE(done.at(0).at(1).toStringList(), QStringList{u"service.yaml"_s});
        QVERIFY(QFile::exists(folder.filePath(u"service.yaml"_s)));
    }

    void exportSaysWhyItFailed()
    {
        ExportButton button([]() -> Result<QList<RenderedFile>> { return fail(ErrorKind::Invalid, u"no plan"_s); });
        QSignalSpy failed(&button, &ExportButton::failed);
        button.exportTo(u"/nowhere"_s);
        QCOMPARE(failed.count(), 1);
        QVERIFY(button.isEnabled());
    }
};

QTEST_MAIN(TestManifestViews)
#include "tst_manifestviews.moc"
