// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/onequestion.h"

#include <QScopeGuard>

namespace slipway {

OneQuestion::OneQuestion(QObject *parent) : QObject(parent) { }

OneQuestion::~OneQuestion()
{
    delete m_open;
}

Task<> OneQuestion::closed(std::stop_token stop)
{
    OneShot freed;
    m_waiting.append(freed);
    std::stop_callback onStop(stop, [freed] { freed.complete(); });
    co_await freed;
    if (stop.stop_requested())
        co_return cancelled();
    co_return {};
}

Task<bool> OneQuestion::ask(QDialog *dialog, std::function<void()> agreed, std::stop_token stop)
{
    Q_ASSERT(!m_open);
    m_open = dialog;
    // Also when the asker is gone and this coroutine with it: those who wait go on.
    const auto atEnd = qScopeGuard([self = QPointer(this)] {
        if (!self)
            return;
        delete self->m_open;
        for (const OneShot &waiting : std::exchange(self->m_waiting, {}))
            waiting.complete();
    });
    OneShot answered;
    connect(dialog, &QDialog::finished, this, [answered] { answered.complete(); });
    std::stop_callback onStop(stop, [answered] { answered.complete(); });
    dialog->open();
    co_await answered;
    if (stop.stop_requested())
        co_return cancelled();
    const bool accepted = m_open && m_open->result() == QDialog::Accepted;
    if (accepted && agreed)
        agreed();
    co_return accepted;
}

} // namespace slipway
