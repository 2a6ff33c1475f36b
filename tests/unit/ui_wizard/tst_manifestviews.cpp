// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/codeeditor.h"
#include "ui/manifest/diffview.h"
#include "ui/manifest/exportbutton.h"

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
        editor.setProblems(
            {{2, Severity::Error, u"unknown field"_s}, {99, Severity::Error, u"beyond the end"_s}});
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
        ChangePreview preview{.effect = ChangePreview::Effect::Create,
                              .summary = u"Install KServe 0.20.0."_s};
        QJsonArray applies;
        preview.details = {
            u"From https://example.org/kserve.yaml, whose SHA-256 is the pinned one: 0123456789abcdef"_s};
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
        ExportButton button([]() -> Result<QList<RenderedFile>> {
            return QList<RenderedFile>{{u"service.yaml"_s, "kind: Service\n", false}};
        });
        QSignalSpy done(&button, &ExportButton::exported);
        button.exportTo(folder.path());
        QVERIFY(done.wait());
        QCOMPARE(done.at(0).at(1).toStringList(), QStringList{u"service.yaml"_s});
        QVERIFY(QFile::exists(folder.filePath(u"service.yaml"_s)));
    }

    void exportSaysWhyItFailed()
    {
        ExportButton button(
            []() -> Result<QList<RenderedFile>> { return fail(ErrorKind::Invalid, u"no plan"_s); });
        QSignalSpy failed(&button, &ExportButton::failed);
        button.exportTo(u"/nowhere"_s);
        QCOMPARE(failed.count(), 1);
        QVERIFY(button.isEnabled());
    }
};

QTEST_MAIN(TestManifestViews)
#include "tst_manifestviews.moc"
