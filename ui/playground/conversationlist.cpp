// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/conversationlist.h"

#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
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
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    auto *row = new QHBoxLayout;
    m_open->setObjectName(u"conversationOpen"_s);
    m_delete->setObjectName(u"conversationDelete"_s);
    row->addWidget(m_open);
    row->addStretch();
    row->addWidget(m_delete);
    column->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationList::read);
    connect(m_list, &QListWidget::itemActivated, this, &ConversationList::open);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        m_open->setEnabled(at >= 0);
        m_delete->setEnabled(at >= 0);
    });
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
    m_open->setEnabled(current() > 0);
    m_delete->setEnabled(current() > 0);
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
