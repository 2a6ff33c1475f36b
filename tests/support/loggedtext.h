// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace slipway::test {

/// All that is logged while it lives, at every level and as it was said: before the log's own redaction, which would hide a slip.
class LoggedText
{
public:
    LoggedText()
    {
        said().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("slipway.*=true"));
        m_former = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &line) { said() += line + u'\n'; });
    }
    ~LoggedText()
    {
        qInstallMessageHandler(m_former);
        QLoggingCategory::setFilterRules(QString());
    }
    Q_DISABLE_COPY_MOVE(LoggedText)

    QString text() const { return said(); }

private:
    static QString &said()
    {
        static QString lines;
        return lines;
    }
    QtMessageHandler m_former;
};

} // namespace slipway::test
