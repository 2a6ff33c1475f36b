// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composition root that is about conversations.
#include "app/console/console.h"
#include "session/endpoint/conversationarchive.h"
#include "ui/playground/parameterpanel.h"
#include "ui/playground/playgroundpage.h"

namespace slipway {
using namespace Qt::StringLiterals;

void Console::addPlaygroundPage()
{
    m_window->addPage(
        {.id = u"playground"_s,
         .title = tr("Playground"),
         .iconName = u"chat"_s,
         .make = [this](QWidget *parent) {
             auto *page = new PlaygroundPage(*m_session, *m_conversations, parent);
             page->showAlso(*m_fleet);
             const auto fill = [this, page] { page->setEndpoints(m_registry->endpoints()); };
             connect(m_registry.get(), &EndpointRegistry::changed, page, fill);
             fill();
             page->parameters()->setPresets(m_settings.value(u"playground/presets"_s).toObject());
             connect(
                 page->parameters(), &ParameterPanel::presetsChanged, this,
                 [this](const QJsonObject &presets) { m_settings.set(u"playground/presets"_s, presets); });
             connect(page, &PlaygroundPage::detailsRequested, m_window.get(), &MainWindow::showSidePanel);
             return page;
         }});
}

} // namespace slipway
