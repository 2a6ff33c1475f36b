// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <map>
#include <string>

namespace slipway::sandbox {

/// What a command in a container finds there.
struct PodShellWorld {
    std::map<QByteArray, QByteArray> files = {}; ///< by path; folders are what lies before the last '/'
    std::map<std::string, std::string> environment = {};
    QByteArray hostname = {};
    int gpus = 0;
    QByteArray gpuName = {};
};

/// One command in a sandbox container, or a small shell: what it understands it does as the real programs do, and of the rest it says
/// that it is not there. Nothing runs on this machine.
class PodShell
{
public:
    struct Output {
        std::function<void(const QByteArray &bytes, bool isErrorStream)> write = {};
        std::function<void(int code)> exited = {};
        std::function<bool()> isFull = {}; ///< a program that writes without end waits
    };
    PodShell(PodShellWorld world, Output output, bool terminal);

    /// Whether such a program exists in the container.
    static bool has(const PodShellWorld &world, const QByteArray &program);
    void start(const QByteArrayList &command);
    void input(const QByteArray &bytes);
    void endOfInput();
    void resize(int columns, int rows)
    {
        m_columns = columns;
        m_rows = rows;
    }
    /// The output has room again.
    void pump();

private:
    enum class Waiting { No, Line, Copy, Flood, Sleep };
    void shellLine(const QByteArray &line);
    void runList(const QByteArray &line);
    int run(const QByteArrayList &words);
    int list(const QByteArrayList &words);
    int print(const QByteArrayList &words);
    int smi(const QByteArrayList &words);
    QByteArrayList split(const QByteArray &line, bool *ok) const;
    QByteArray variable(const QByteArray &name) const;
    QByteArray path(const QByteArray &name) const;
    bool isFolder(const QByteArray &name) const;
    void type(char byte);
    void prompt();
    void out(const QByteArray &text);
    void complain(const QByteArray &text);
    void finish(int code);

    PodShellWorld m_world;
    Output m_output;
    bool m_terminal;
    bool m_isShell = false;
    bool m_isOver = false;
    Waiting m_waiting = Waiting::No;
    QByteArray m_flood;
    QByteArray m_line; ///< typed so far
    QByteArray m_folder = "/";
    int m_escape = 0; ///< inside an escape sequence that a key sent
    int m_status = 0;
    int m_columns = 80, m_rows = 24;
};

} // namespace slipway::sandbox
