// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/codedialog.h"

#include "ui/common/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct CodeDialogWords {
    Q_DECLARE_TR_FUNCTIONS(CodeDialog)
};

/// Texts to be read and copied, a tab each.
void showTexts(const QString &name, const QString &title, const QString &note,
               const QList<std::pair<QString, QString>> &texts, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->resize(720, 480);
    auto *column = new QVBoxLayout(dialog);
    if (!note.isEmpty())
        column->addWidget(secondaryLabel(note, dialog));
    auto *tabs = new QTabWidget(dialog);
    tabs->setAccessibleName(title);
    for (const auto &[tab, text] : texts) {
        auto *edit = new QPlainTextEdit(text, tabs);
        edit->setReadOnly(true);
        edit->setFont(monospaceFont(edit->font()));
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setAccessibleName(tab);
        tabs->addTab(edit, tab);
    }
    column->addWidget(tabs);
    auto *row = new QHBoxLayout;
    auto *copy = makeButton(CodeDialogWords::tr("Copy"), "primary", u"copy"_s, dialog);
    auto *close = makeButton(CodeDialogWords::tr("Close"), "", {}, dialog);
    QObject::connect(copy, &QPushButton::clicked, dialog, [tabs] {
        QApplication::clipboard()->setText(
            static_cast<QPlainTextEdit *>(tabs->currentWidget())->toPlainText());
    });
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(close);
    column->addLayout(row);
    dialog->show();
}

} // namespace

void showRequestAsCode(const CompletionRequest &request, const QUrl &baseUrl, bool inCluster, QWidget *parent)
{
    const QString note = inCluster
        ? CodeDialogWords::tr("The address is the Service's inside the cluster. From here, "
                              "forward its port first: kubectl port-forward service/%1 %2")
              .arg(baseUrl.host())
              .arg(baseUrl.port())
        : QString();
    showTexts(u"codeDialog"_s, CodeDialogWords::tr("The request as code"), note,
              {{u"curl"_s, toCurl(request, baseUrl)},
               {u"Python"_s, toPython(request, baseUrl)},
               {u"JavaScript"_s, toJavaScript(request, baseUrl)},
               {u"C++"_s, toCpp(request, baseUrl)}},
              parent);
}

void showRawExchange(const RawExchange &exchange, QWidget *parent)
{
    showTexts(u"rawDialog"_s, CodeDialogWords::tr("Over the wire"),
              exchange.cut ? CodeDialogWords::tr("The answer was longer: its first part is here.")
                           : QString(),
              {{CodeDialogWords::tr("Request"), exchange.request},
               {CodeDialogWords::tr("Answer, event by event"), exchange.frames}},
              parent);
}

} // namespace slipway
