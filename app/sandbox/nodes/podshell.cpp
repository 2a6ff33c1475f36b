// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: POSIX, "Shell Command Language", as far as it goes here.
#include "app/sandbox/nodes/podshell.h"

#include <QDir>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const std::set<QByteArray> programs{"sh",    "bash",   "ls", "cat",  "env",      "printenv", "echo",
                                    "pwd",   "whoami", "id", "true", "hostname", "stty",     "false",
                                    "uname", "date",   "ps", "yes",  "head",     "sleep",    "clear"};
const std::set<QByteArray> builtins{"cd", "exit", "export", ":"};

QByteArray baseName(const QByteArray &program)
{
    for (const char *folder : {"/bin/", "/usr/bin/", "/usr/local/bin/", "/usr/local/nvidia/bin/"}) {
        if (program.startsWith(folder))
            return program.sliced(qstrlen(folder));
    }
    return program;
}

} // namespace

PodShell::PodShell(PodShellWorld world, Output output, bool terminal)
    : m_world(std::move(world))
    , m_output(std::move(output))
    , m_terminal(terminal)
{
}

bool PodShell::has(const PodShellWorld &world, const QByteArray &program)
{
    const QByteArray name = baseName(program);
    return programs.contains(name) || (name == "nvidia-smi" && world.gpus > 0);
}

void PodShell::start(const QByteArrayList &command)
{
    const QByteArray name = baseName(command.value(0));
    if (name != "sh" && name != "bash") {
        const int code = run(command);
        if (m_waiting == Waiting::No)
            finish(code);
        return;
    }
    m_isShell = true;
    for (qsizetype i = 1; i < command.size(); ++i) {
        if (command.at(i).startsWith('-') && command.at(i).endsWith('c')) { // -c, -ec, -lc
            m_isShell = false;
            runList(command.value(i + 1));
            if (m_waiting == Waiting::No)
                finish(m_status);
            return;
        }
    }
    m_waiting = Waiting::Line;
    if (m_terminal)
        prompt();
}

void PodShell::out(const QByteArray &text)
{
    // A terminal's line discipline does this for programs.
    m_output.write(m_terminal ? QByteArray(text).replace("\n", "\r\n") : text, false);
}

void PodShell::complain(const QByteArray &text)
{
    m_output.write(m_terminal ? QByteArray(text).replace("\n", "\r\n") : text, !m_terminal);
}

void PodShell::prompt()
{
    out((m_folder == "/" ? QByteArray("/") : m_folder) + " # ");
}

void PodShell::finish(int code)
{
    if (!std::exchange(m_isOver, true))
        m_output.exited(code);
}

void PodShell::input(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes.at(i);
        if (m_isOver)
            return;
        if (!m_terminal && m_waiting == Waiting::Copy)
            return out(bytes.sliced(i));
        if (m_terminal)
            type(byte);
        else if (byte == '\n')
            shellLine(std::exchange(m_line, {}));
        else
            m_line += byte;
    }
}

void PodShell::type(char byte)
{
    const auto key = uchar(byte);
    if (m_escape > 0) { // arrow keys and their like: there is no history
        const bool isIntroducer = m_escape == 1 && (byte == '[' || byte == 'O');
        m_escape = isIntroducer ? 2 : m_escape == 2 && (key < 0x40 || key > 0x7e) ? 2 : 0;
        return;
    }
    switch (key) {
    case 0x1b:
        m_escape = 1;
        return;
    case 0x03: // Ctrl+C
        out("^C\n");
        m_line.clear();
        m_status = 130;
        if (!m_isShell)
            return finish(130);
        m_waiting = Waiting::Line;
        prompt();
        return;
    case 0x04: // Ctrl+D
        if (m_line.isEmpty())
            endOfInput();
        return;
    case 0x0c: // Ctrl+L
        if (m_waiting == Waiting::Line) {
            out("\x1b[H\x1b[2J");
            prompt();
            out(m_line);
        }
        return;
    case 0x15: // Ctrl+U
        for (; !m_line.isEmpty(); m_line.chop(1)) {
            if ((uchar(m_line.back()) & 0xc0) != 0x80)
                out("\b \b");
        }
        return;
    case 0x08:
    case 0x7f:
        while (!m_line.isEmpty() && (uchar(m_line.back()) & 0xc0) == 0x80)
            m_line.chop(1);
        if (!m_line.isEmpty()) {
            m_line.chop(1);
            out("\b \b");
        }
        return;
    case '\r':
    case '\n': {
        out("\n");
        const QByteArray line = std::exchange(m_line, {});
        if (m_waiting == Waiting::Copy)
            out(line + '\n');
        else if (m_waiting == Waiting::Line)
            shellLine(line);
        return;
    }
    default:
        if (key < 0x20 && byte != '\t')
            return;
        if (m_line.size() < 4096) {
            m_line += byte;
            m_output.write(QByteArray(1, byte), false);
        }
    }
}

void PodShell::endOfInput()
{
    if (m_isOver)
        return;
    if (m_waiting == Waiting::Copy && m_isShell && m_terminal) {
        m_waiting = Waiting::Line;
        prompt();
        return;
    }
    if (!m_line.isEmpty() && m_waiting == Waiting::Line)
        shellLine(std::exchange(m_line, {}));
    if (m_waiting == Waiting::Line && m_terminal)
        out("\n");
    if (m_waiting == Waiting::Line || m_waiting == Waiting::Copy)
        finish(m_waiting == Waiting::Copy ? 0 : m_status);
}

void PodShell::shellLine(const QByteArray &line)
{
    m_waiting = Waiting::No;
    runList(line);
    if (m_isOver || m_waiting != Waiting::No)
        return;
    m_waiting = Waiting::Line;
    if (m_terminal)
        prompt();
}

/// Commands with `;`, `&&` and `||` between them.
void PodShell::runList(const QByteArray &line)
{
    QByteArray rest = line;
    bool runs = true;
    while (!rest.isEmpty() && !m_isOver && m_waiting == Waiting::No) {
        char quote = 0;
        qsizetype end = 0;
        for (; end < rest.size(); ++end) {
            const char one = rest.at(end);
            if (quote)
                quote = one == quote ? 0 : quote;
            else if (one == '\'' || one == '"')
                quote = one;
            else if (one == ';' || one == '\n' || rest.sliced(end).startsWith("&&")
                     || rest.sliced(end).startsWith("||"))
                break;
        }
        const QByteArray command = rest.first(end).trimmed();
        if (runs && !command.isEmpty()) {
            bool understood = true;
            const QByteArrayList words = split(command, &understood);
            if (!understood) {
                complain("sh: the sandbox's shell knows no pipes, redirections or substitutions\n");
                m_status = 2;
            } else if (!words.isEmpty()) {
                m_status = run(words);
            }
        }
        if (end >= rest.size())
            return;
        const char separator = rest.at(end);
        runs = separator == ';' || separator == '\n' || (separator == '&') == (m_status == 0);
        rest = rest.sliced(end + (separator == ';' || separator == '\n' ? 1 : 2));
    }
}

QByteArray PodShell::variable(const QByteArray &name) const
{
    if (name == "?")
        return QByteArray::number(m_status);
    if (name == "PWD")
        return m_folder;
    const auto found = m_world.environment.find(name.toStdString());
    return found == m_world.environment.end() ? QByteArray() : QByteArray::fromStdString(found->second);
}

QByteArrayList PodShell::split(const QByteArray &line, bool *ok) const
{
    QByteArrayList words;
    QByteArray word;
    bool isWord = false;
    char quote = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char one = line.at(i);
        if (one == quote && quote) {
            quote = 0;
        } else if (!quote && (one == '\'' || one == '"')) {
            quote = one;
            isWord = true;
        } else if (one == '$' && quote != '\'' && i + 1 < line.size()) {
            qsizetype from = i + 1;
            const bool braced = line.at(from) == '{';
            from += braced;
            qsizetype end = from;
            while (end < line.size() && (isalnum(uchar(line.at(end))) || line.at(end) == '_'))
                ++end;
            end += end == from && end < line.size() && line.at(end) == '?';
            if (end == from) {
                *ok = *ok && line.at(i + 1) != '(';
                word += one;
                continue;
            }
            word += variable(line.sliced(from, end - from));
            isWord = true;
            i = end - 1 + (braced && end < line.size() && line.at(end) == '}');
        } else if (!quote && (one == ' ' || one == '\t')) {
            if (std::exchange(isWord, false))
                words << std::exchange(word, {});
        } else {
            if (!quote && QByteArrayView("|<>`&").contains(one))
                *ok = false;
            word += one;
            isWord = true;
        }
    }
    if (isWord)
        words << word;
    *ok = *ok && !quote;
    return words;
}

QByteArray PodShell::path(const QByteArray &name) const
{
    const QByteArray full = name.startsWith('/') ? name : m_folder + '/' + name;
    return QDir::cleanPath(QString::fromUtf8(full)).toUtf8();
}

bool PodShell::isFolder(const QByteArray &name) const
{
    const QByteArray prefix = name == "/" ? name : name + '/';
    return std::ranges::any_of(m_world.files,
                               [&](const auto &file) { return file.first.startsWith(prefix); });
}

int PodShell::run(const QByteArrayList &words)
{
    const QByteArray name = baseName(words.value(0));
    if (!has(m_world, name) && !builtins.contains(name)) {
        complain("sh: " + words.value(0) + ": not found\n");
        return 127;
    }
    if (name == "exit") {
        finish(words.size() > 1 ? words.at(1).toInt() & 0xff : m_status);
        return m_status;
    }
    if (name == "true" || name == ":")
        return 0;
    if (name == "false")
        return 1;
    if (name == "sh" || name == "bash") { // the shell inside is this one
        if (words.value(1) == "-c")
            runList(words.value(2));
        return m_status;
    }
    if (name == "echo") {
        const bool bare = words.value(1) == "-n";
        out(words.sliced(bare ? 2 : 1).join(' ') + (bare ? "" : "\n"));
    } else if (name == "pwd") {
        out(m_folder + '\n');
    } else if (name == "cd") {
        const QByteArray to = path(words.value(1, "/"));
        if (!isFolder(to)) {
            complain("sh: cd: can't cd to " + words.value(1) + ": No such file or directory\n");
            return 2;
        }
        m_folder = to;
    } else if (name == "export") {
        for (const QByteArray &word : words.sliced(1)) {
            if (const qsizetype at = word.indexOf('='); at > 0)
                m_world.environment[word.first(at).toStdString()] = word.sliced(at + 1).toStdString();
        }
    } else if (name == "env" || (name == "printenv" && words.size() == 1)) {
        for (const auto &[key, value] : m_world.environment)
            out(QByteArray::fromStdString(key + "=" + value) + '\n');
    } else if (name == "printenv") {
        if (!m_world.environment.contains(words.at(1).toStdString()))
            return 1;
        out(variable(words.at(1)) + '\n');
    } else if (name == "whoami") {
        out("root\n");
    } else if (name == "id") {
        out("uid=0(root) gid=0(root) groups=0(root)\n");
    } else if (name == "hostname") {
        out(m_world.hostname + '\n');
    } else if (name == "uname") {
        out(words.value(1) == "-a" ? "Linux " + m_world.hostname + " 6.6 slipway-sandbox x86_64 GNU/Linux\n"
                                   : QByteArray("Linux\n"));
    } else if (name == "date") {
        out(QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1() + '\n');
    } else if (name == "ps") {
        out("PID   USER     COMMAND\n    1 root     (the container's program)\n");
    } else if (name == "stty") {
        if (!m_terminal) {
            complain("stty: 'standard input': Inappropriate ioctl for device\n");
            return 1;
        }
        if (words.value(1) == "size")
            out(QByteArray::number(m_rows) + ' ' + QByteArray::number(m_columns) + '\n');
    } else if (name == "clear") {
        out("\x1b[H\x1b[2J\x1b[3J");
    } else if (name == "ls") {
        return list(words);
    } else if (name == "cat" || name == "head") {
        return print(words);
    } else if (name == "nvidia-smi") {
        return smi(words);
    } else if (name == "sleep") {
        m_waiting = Waiting::Sleep; // until it is interrupted
    } else if (name == "yes") {
        m_waiting = Waiting::Flood;
        m_flood = (words.size() > 1 ? words.at(1) : QByteArray("y")) + (m_terminal ? "\r\n" : "\n");
        m_flood = m_flood.repeated(std::max<qsizetype>(1, 16 * 1024 / m_flood.size()));
        pump();
    }
    return 0;
}

int PodShell::list(const QByteArrayList &words)
{
    const bool isLong = std::ranges::any_of(
        words, [](const QByteArray &word) { return word.startsWith('-') && word.contains('l'); });
    QByteArrayList wanted;
    for (const QByteArray &word : words.sliced(1)) {
        if (!word.startsWith('-'))
            wanted << word;
    }
    if (wanted.isEmpty())
        wanted << m_folder;
    int status = 0;
    for (const QByteArray &name : std::as_const(wanted)) {
        const QByteArray full = path(name);
        if (m_world.files.contains(full)) {
            out(name + '\n');
            continue;
        }
        if (!isFolder(full)) {
            complain("ls: cannot access '" + name + "': No such file or directory\n");
            status = 2;
            continue;
        }
        const QByteArray prefix = full == "/" ? full : full + '/';
        std::map<QByteArray, qsizetype> entries; // size; a folder has -1
        for (const auto &[file, content] : m_world.files) {
            if (!file.startsWith(prefix) || file == prefix)
                continue;
            const QByteArray rest = file.sliced(prefix.size());
            const qsizetype slash = rest.indexOf('/');
            entries[slash < 0 ? rest : rest.first(slash)] = slash < 0 ? content.size() : -1;
        }
        for (const auto &[entry, size] : entries) {
            out((isLong ? (size < 0 ? QByteArray("drwxr-xr-x        ")
                                    : "-rw-r--r-- " + QByteArray::number(size).rightJustified(6) + ' ')
                        : QByteArray())
                + entry + '\n');
        }
    }
    return status;
}

int PodShell::print(const QByteArrayList &words)
{
    if (words.size() == 1) {
        m_waiting = Waiting::Copy;
        return 0;
    }
    int status = 0;
    for (const QByteArray &name : words.sliced(1)) {
        const QByteArray full = path(name);
        const auto found = m_world.files.find(full);
        if (found != m_world.files.end()) {
            out(found->second);
        } else {
            complain(words.first() + ": " + name
                     + (isFolder(full) ? ": Is a directory\n" : ": No such file or directory\n"));
            status = 1;
        }
    }
    return status;
}

int PodShell::smi(const QByteArrayList &words)
{
    for (int gpu = 0; gpu < m_world.gpus; ++gpu) {
        if (words.value(1) == "-L")
            out("GPU " + QByteArray::number(gpu) + ": " + m_world.gpuName + '\n');
    }
    if (words.value(1) == "-L")
        return 0;
    const QByteArray line = '+' + QByteArray(57, '-') + "+\n";
    out(line + "| " + QByteArray("NVIDIA-SMI as the Slipway sandbox plays it").leftJustified(56) + "|\n"
        + line + "| GPU  Name                             Memory-Usage       |\n" + line);
    for (int gpu = 0; gpu < m_world.gpus; ++gpu)
        out("| " + QByteArray::number(gpu).rightJustified(3) + "  "
            + m_world.gpuName.leftJustified(33, ' ', true) + QByteArray("not played").leftJustified(18)
            + "|\n");
    out(line);
    return 0;
}

void PodShell::pump()
{
    while (m_waiting == Waiting::Flood && !m_isOver && !m_output.isFull())
        m_output.write(m_flood, false);
}

} // namespace slipway::sandbox
