// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For builds without libFuzzer: CORPUS_FOLDER MUTATIONS. Every file as it is, then mutations of them from a fixed seed.
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void feed(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           std::size_t(input.size()));
}

QByteArray mutated(QByteArray input, const QList<QByteArray> &seeds, std::mt19937 &random)
{
    const auto below = [&random](qsizetype n) {
        return qsizetype(random() % std::uint32_t(std::max<qsizetype>(1, n)));
    };
    static constexpr const char *pieces[] = {
        "\r",           "\n",       "\r\n", ":",     "data:",        "data: [DONE]\n\n",
        "\xEF\xBB\xBF", "\xF0\x9F", "{",    "}",     "\"",           "null",
        "e999",         "[",        "]",    ",",     "\\u",          "- ",
        "&a ",          "*a",       ": ",   "\x1b[", "\xE2\x80\xAE", "99999999999999999999"};
    for (qsizetype steps = 1 + below(4); steps > 0; --steps) {
        const qsizetype at = below(input.size() + 1);
        switch (below(5)) {
        case 0:
            input.insert(at, pieces[below(std::ssize(pieces))]);
            break;
        case 1:
            input.remove(at, below(20));
            break;
        case 2:
            input.insert(at, char(random()));
            break;
        case 3:
            input.insert(at, seeds.at(below(seeds.size())).mid(below(200), below(100)));
            break;
        default:
            if (at < input.size())
                input[at] = char(random());
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    QList<QByteArray> seeds;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "no corpus in %s\n", argv[1]);
        return 1;
    }
    for (const QByteArray &seed : std::as_const(seeds))
        feed(seed);
    std::mt19937 random(1);
    const int mutations = QByteArray(argv[2]).toInt();
    for (int i = 0; i < mutations; ++i)
        feed(mutated(seeds.at(i % seeds.size()), seeds, random));
    std::printf("%lld seeds, %d mutations\n", static_cast<long long>(seeds.size()), mutations);
    return 0;
}
