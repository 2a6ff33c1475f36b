// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/conversationlist.h"

#include "inference/conversationtext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int shownAtMost = 200; // more is found by a word
constexpr int idRole = Qt::UserRole;
} // namespace

ConversationList::ConversationList(ConversationArchive &archive, QWidget *parent)
    : QWidget(parent)
    , m_archive(archive)
    , m_banner(new Banner(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(u"chat"_s, {}, {}, this))
    , m_open(makeButton(tr("Open"), "primary", {}, this))
    , m_replay(makeButton(tr("Ask again"), "", u"refresh"_s, this))
    , m_export(makeButton(tr("Export…"), "", u"download"_s, this))
    , m_delete(makeButton(tr("Delete…"), "", u"trash"_s, this))
{
    setObjectName(u"conversationList"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    m_search->setObjectName(u"conversationSearch"_s);
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setPlaceholderText(tr("Words that were said, an endpoint, a model"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    column->addWidget(m_banner);
    m_list->setObjectName(u"conversationRows"_s);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the lines wrap
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    auto *row = new FlowLayout(spacing::s, spacing::s);
    m_open->setObjectName(u"conversationOpen"_s);
    m_replay->setObjectName(u"conversationReplay"_s);
    m_replay->setToolTip(
        tr("A new conversation in which the same is asked, one by one, of what is chosen now and "
           "with the parameters of now"));
    m_export->setObjectName(u"conversationExport"_s);
    m_export->setToolTip(tr("What is shown of it as Markdown, or all of it as JSON"));
    m_delete->setObjectName(u"conversationDelete"_s);
    for (QPushButton *button : {m_open, m_replay, m_export, m_delete})
        row->addWidget(button);
    column->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationList::read);
    connect(m_list, &QListWidget::itemActivated, this, &ConversationList::open);
    connect(m_list, &QListWidget::currentRowChanged, this, &ConversationList::updateButtons);
    connect(m_replay, &QPushButton::clicked, this, [this] {
        if (const qint64 id = current(); id > 0)
            Q_EMIT replayRequested(id);
    });
    connect(m_export, &QPushButton::clicked, this, &ConversationList::askForFile);
    connect(m_open, &QPushButton::clicked, this, &ConversationList::open);
    connect(m_delete, &QPushButton::clicked, this, &ConversationList::askToDelete);
    connect(m_banner, &Banner::actionTriggered, this, &ConversationList::deleteAsked);
    connect(&archive, &ConversationArchive::changed, this, &ConversationList::read);
    read();
}

qint64 ConversationList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(idRole).toLongLong() : 0;
}

void ConversationList::read()
{
    const qint64 before = current();
    const auto records = m_archive.search(m_search->text(), shownAtMost);
    m_list->clear();
    m_records = records.value_or(QList<ConversationRecord>());
    if (!records) {
        const UserText text = userText(records.error());
        m_banner->display(Banner::Kind::Bad, tr("The conversations could not be read: %1").arg(text.headline),
                          text.advice, text.detail);
        m_banner->setAction({});
    } else {
        for (const ConversationRecord &record : *records) {
            QStringList about{QLocale().toString(record.updated.toLocalTime(), QLocale::ShortFormat),
                              record.endpoint, record.modelId};
            about.removeAll(QString());
            auto *item = new QListWidgetItem(record.title + u'\n' + about.join(u" · "_s), m_list);
            item->setData(idRole, record.id);
            item->setToolTip(plainToolTip(record.title));
            if (record.id == before)
                m_list->setCurrentItem(item);
        }
    }
    const bool none = m_list->count() == 0;
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (m_search->text().trimmed().isEmpty())
        m_empty->setTexts(
            tr("No conversation yet"),
            tr("What is said in the playground is kept on this machine, to be found here and gone on with."));
    else
        m_empty->setTexts(tr("Nothing was said like that"),
                          tr("Every word has to be in the conversation, its endpoint or its model."));
    updateButtons();
}

void ConversationList::updateButtons()
{
    for (QPushButton *button : {m_open, m_replay, m_export, m_delete})
        button->setEnabled(current() > 0);
}

void ConversationList::askForFile()
{
    auto *dialog = new QFileDialog(window(), tr("Export the conversation"));
    dialog->setNameFilters({tr("Markdown (*.md)"), tr("JSON (*.json)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"md"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.json"_L1) ? u"json"_s : u"md"_s);
    });
    dialog->selectFile(u"conversation.md"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = current()](const QString &file) { exportTo(id, file); });
    dialog->open();
}

void ConversationList::exportTo(qint64 id, const QString &file)
{
    m_toDelete = 0;
    m_banner->setAction({});
    const auto found = std::ranges::find(m_records, id, &ConversationRecord::id);
    const auto conversation = m_archive.open(id);
    if (!conversation || found == m_records.end()) {
        const UserText text =
            userText(conversation ? Error{.kind = ErrorKind::NotFound} : conversation.error());
        m_banner->display(Banner::Kind::Bad, tr("Not written: %1").arg(text.headline), text.advice,
                          text.detail);
        return;
    }
    const QByteArray bytes = file.endsWith(".json"_L1, Qt::CaseInsensitive)
        ? QJsonDocument(conversationExport(*conversation, found->title, found->modelId)).toJson()
        : conversationMarkdown(*conversation, found->title).toUtf8();
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        m_banner->display(Banner::Kind::Good, tr("Written to %1").arg(file));
    else
        m_banner->display(Banner::Kind::Bad, tr("Not written: %1").arg(out.errorString()));
}

void ConversationList::open()
{
    if (const qint64 id = current(); id > 0)
        Q_EMIT openRequested(id);
}

void ConversationList::askToDelete()
{
    m_toDelete = current();
    if (m_toDelete == 0)
        return;
    m_banner->display(Banner::Kind::Warn, tr("The conversation will be deleted. That cannot be taken back."));
    m_banner->setAction(tr("Delete it"));
}

void ConversationList::deleteAsked()
{
    m_banner->clear();
    const qint64 id = std::exchange(m_toDelete, 0);
    if (auto removed = m_archive.remove(id); !removed) {
        const UserText text = userText(removed.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_banner->setAction({});
    }
}

} // namespace slipway
