// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/codedialog.h"

#include "ui/common/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct CodeDialogWords {
    Q_DECLARE_TR_FUNCTIONS(CodeDialog)
};

/// Millions of characters that nobody reads, on one line, which takes seconds to lay out.
QString withoutImages(const QString &text)
{
    static const QRegularExpression image(
        u"(data:image/[a-z]+;base64,[A-Za-z0-9+/]{40})[A-Za-z0-9+/=]{160,}+"_s);
    QString shortened = text;
    return shortened.replace(image, u"\\1…"_s);
}

/// A dialog of texts to be read and copied, a tab each, that goes when it is closed.
class TextsDialog : public QDialog
{
public:
    TextsDialog(const QString &name, const QString &title, QWidget *parent)
        : QDialog(parent)
        , m_above(new QVBoxLayout)
        , m_shortened(secondaryLabel(
              CodeDialogWords::tr("Images are cut short here. \"Copy\" takes them whole."), this))
        , m_tabs(new QTabWidget(this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setObjectName(name);
        setWindowTitle(title);
        resize(720, 480);
        auto *column = new QVBoxLayout(this);
        column->addLayout(m_above);
        m_shortened->setObjectName(u"shortened"_s);
        m_shortened->hide();
        column->addWidget(m_shortened);
        m_tabs->setAccessibleName(title);
        column->addWidget(m_tabs);
        auto *row = new QHBoxLayout;
        auto *copy = makeButton(CodeDialogWords::tr("Copy"), "primary", u"copy"_s, this);
        auto *close = makeButton(CodeDialogWords::tr("Close"), "", {}, this);
        connect(copy, &QPushButton::clicked, this,
                [this] { QApplication::clipboard()->setText(m_whole.value(m_tabs->currentIndex())); });
        connect(close, &QPushButton::clicked, this, &QDialog::close);
        row->addStretch();
        row->addWidget(copy);
        row->addWidget(close);
        column->addLayout(row);
    }
    /// What stands over the tabs.
    QVBoxLayout *above() { return m_above; }
    void setTexts(const QList<std::pair<QString, QString>> &texts)
    {
        m_whole.clear();
        bool isShortened = false;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto &[tab, whole] = texts.at(i);
            m_whole.append(whole);
            const QString text = withoutImages(whole);
            isShortened |= text.size() != whole.size();
            if (i < m_tabs->count()) {
                static_cast<QPlainTextEdit *>(m_tabs->widget(int(i)))->setPlainText(text);
                continue;
            }
            auto *edit = new QPlainTextEdit(text, m_tabs);
            edit->setReadOnly(true);
            edit->setFont(monospaceFont(edit->font()));
            edit->setLineWrapMode(QPlainTextEdit::NoWrap);
            edit->setAccessibleName(tab);
            m_tabs->addTab(edit, tab);
        }
        m_shortened->setVisible(isShortened);
    }

private:
    QStringList m_whole; // of each tab, what is copied
    QVBoxLayout *m_above;
    QLabel *m_shortened;
    QTabWidget *m_tabs;
};

QString placeName(const CallerPlace &place)
{
    switch (place.kind) {
    case CallerPlace::Kind::Own:
        return CodeDialogWords::tr("Any machine that reaches %1").arg(place.baseUrl.host());
    case CallerPlace::Kind::Forwarded:
        return CodeDialogWords::tr("This computer, by a forwarded port");
    case CallerPlace::Kind::InCluster:
        break;
    }
    return CodeDialogWords::tr("A pod of the cluster");
}

QString placeNote(const CallerPlace &place)
{
    switch (place.kind) {
    case CallerPlace::Kind::Own:
        return {};
    case CallerPlace::Kind::Forwarded:
        return CodeDialogWords::tr("This window's own tunnel ends with it. The command in the first line, in "
                                   "another terminal, opens one that stays.");
    case CallerPlace::Kind::InCluster:
        break;
    }
    return CodeDialogWords::tr("The Service's own address, which only the cluster resolves.");
}

/// The command to be run first, as a comment over the code.
QString withCommand(const QString &comment, const CallerPlace &place, const QString &code)
{
    if (place.command.isEmpty())
        return code;
    return u"%1 %2\n\n%3"_s.arg(
        comment, CodeDialogWords::tr("first, in another terminal: %1").arg(place.command), code);
}

} // namespace

void showRequestAsCode(const CompletionRequest &request, const QList<CallerPlace> &places,
                       CallerPlace::Kind first, QWidget *parent)
{
    auto *dialog = new TextsDialog(u"codeDialog"_s, CodeDialogWords::tr("The request as code"), parent);
    auto *choice = new QComboBox(dialog);
    choice->setObjectName(u"calledFrom"_s);
    auto *label = new QLabel(CodeDialogWords::tr("Called &from"), dialog);
    label->setBuddy(choice);
    choice->setAccessibleName(label->text().remove(u'&'));
    for (const CallerPlace &place : places)
        choice->addItem(placeName(place));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(choice, 1);
    auto *note = secondaryLabel({}, dialog);
    note->setObjectName(u"callerNote"_s);
    if (places.size() > 1) {
        dialog->above()->addLayout(row);
        dialog->above()->addWidget(note);
    } else {
        for (QWidget *alone :
             {static_cast<QWidget *>(label), static_cast<QWidget *>(choice), static_cast<QWidget *>(note)})
            alone->hide();
    }
    const auto show = [dialog, note, request, places](int index) {
        const CallerPlace place = places.value(index);
        const QUrl &url = place.baseUrl;
        dialog->setTexts({{u"curl"_s, withCommand(u"#"_s, place, toCurl(request, url))},
                          {u"Python"_s, withCommand(u"#"_s, place, toPython(request, url))},
                          {u"JavaScript"_s, withCommand(u"//"_s, place, toJavaScript(request, url))},
                          {u"C++"_s, withCommand(u"//"_s, place, toCpp(request, url))}});
        note->setText(placeNote(place));
        note->setVisible(!note->text().isEmpty());
    };
    const auto wanted = std::ranges::find(places, first, &CallerPlace::kind);
    if (wanted != places.end())
        choice->setCurrentIndex(int(wanted - places.begin()));
    QObject::connect(choice, &QComboBox::currentIndexChanged, dialog, show);
    show(choice->currentIndex());
    dialog->show();
}

void showRawExchange(const RawExchange &exchange, QWidget *parent)
{
    auto *dialog = new TextsDialog(u"rawDialog"_s, CodeDialogWords::tr("Over the wire"), parent);
    if (exchange.cut)
        dialog->above()->addWidget(
            secondaryLabel(CodeDialogWords::tr("The answer was longer: its first part is here."), dialog));
    dialog->setTexts({{CodeDialogWords::tr("Request"), exchange.request},
                      {CodeDialogWords::tr("Answer, event by event"), exchange.frames}});
    dialog->show();
}

} // namespace slipway
