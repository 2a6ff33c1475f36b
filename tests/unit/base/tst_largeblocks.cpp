// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Built without sanitizers, which bring an allocator of their own.
#include "base/largeblocks.h"

#include <QTest>

using namespace slipway;

namespace {

/// The compiler leaves out a block that nobody looks at.
void *block(std::size_t bytes)
{
    void *volatile made = malloc(bytes);
    return made;
}

} // namespace

class TestLargeBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
#ifdef __GLIBC__
    // A heap that keeps what was freed has given a block out before and has it still; one that is mapped comes and goes.
    void aBlockIsMappedAfterALargerOneWasFreed()
    {
        giveLargeBlocksBack();
        void *larger = block(16 * largeBlockBytes);
        QVERIFY(larger);
        free(larger);
        const std::size_t before = mallinfo2().hblks;
        void *smaller = block(2 * largeBlockBytes);
        QVERIFY(smaller);
        QCOMPARE(mallinfo2().hblks, before + 1);
        free(smaller);
        QCOMPARE(mallinfo2().hblks, before);
    }

    void whatSettlesBetweenBuffersKeepsNoneOfThem()
    {
        const auto heap = [] { return qint64(mallinfo2().arena); };
        const qint64 before = heap();
        giveLargeBlocksBack();
        free(block(16 * largeBlockBytes));
        std::vector<void *> rows;
        for (int i = 0; i < 64; ++i) {
            void *buffer = block(4 * largeBlockBytes);
            rows.push_back(block(100));
            free(buffer);
        }
        QVERIFY2(heap() - before < qint64(largeBlockBytes), qPrintable(QString::number(heap() - before)));
        for (void *row : rows)
            free(row);
    }
#endif
};

QTEST_APPLESS_MAIN(TestLargeBlocks)
#include "tst_largeblocks.moc"
