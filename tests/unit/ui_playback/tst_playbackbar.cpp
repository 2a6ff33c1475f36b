// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedcluster.h"
#include "ui/playback/playbackbar.h"
#include "ui/playback/playbackslider.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// moc does not see a class after a raw string that stands in an expression.
const QByteArray emptyCluster =
    R"(","now":"2026-11-28T12:00:00Z","listed":["Pod"],"cluster":{"kind":"List","items":[]}})";
const QByteArray podAdded =
    R"(.000Z","watch":{"type":"ADDED","object":{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n","uid":"1"}}}})";

QByteArray header(const QByteArray &format)
{
    return "{\"format\":\"" + format + emptyCluster + '\n';
}

QByteArray podAt(const QByteArray &time)
{
    return "{\"at\":\"2026-11-28T12:" + time + podAdded + '\n';
}

} // namespace

class TestPlaybackBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_world = std::make_unique<FakeWorld>();
        m_bar = std::make_unique<PlaybackBar>(m_world->session->clusterClock());
        m_connection =
            connect(m_world->session.get(), &Session::clusterChanged, m_bar.get(), &PlaybackBar::update);
    }
    void cleanup()
    {
        m_bar.reset();
        m_world.reset();
    }

    void isThereForRecordingsAlone()
    {
        QVERIFY(m_bar->isHidden());
        open(header("slipway-bundle/1"));
        QVERIFY(m_bar->isHidden()); // one instant has nothing to play
        open(header("slipway-recording/1") + podAt("01:00") + podAt("10:00"));
        QVERIFY(!m_bar->isHidden());
        QVERIFY(time().contains(u"00:00 of 10:00"_s));
        m_world->session->disconnectCluster();
        QVERIFY(m_bar->isHidden());
    }

    void hasTheKeyboardWhenARecordingIsOpened()
    {
        QWidget window;
        auto *other = new QPushButton(u"Play it"_s, &window);
        m_bar->setParent(&window);
        window.show();
        other->setFocus();
        const QByteArray recording = header("slipway-recording/1") + podAt("01:00") + podAt("10:00");
        open(recording);
        QCOMPARE(window.focusWidget(), m_bar->findChild<QPushButton *>(u"playbackPlay"_s));
        // What is shown anew while it is open does not take it from whoever has it.
        other->setFocus();
        m_bar->update();
        QCOMPARE(window.focusWidget(), other);
        m_bar->setParent(nullptr);
    }

    void playsAtTheChosenSpeedAndPauses()
    {
        open(header("slipway-recording/1") + podAt("01:00") + podAt("10:00"));
        auto *speed = m_bar->findChild<QComboBox *>(u"playbackSpeed"_s);
        speed->setCurrentIndex(speed->findData(60.0));
        auto *play = m_bar->findChild<QPushButton *>(u"playbackPlay"_s);
        QVERIFY(play->accessibleName().startsWith(u"Play"_s));
        play->click();
        QVERIFY(play->accessibleName().startsWith(u"Pause"_s));
        for (int i = 0; i < 30; ++i) {
            m_world->clock.advance(33ms);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
        QVERIFY2(time().contains(u"00:59 of"_s), qPrintable(time()));
        play->click();
        QVERIFY(play->accessibleName().startsWith(u"Play"_s));
    }

    void isPutWherePeoplePoint()
    {
        open(header("slipway-recording/1") + podAt("01:00") + podAt("10:00"));
        m_bar->resize(900, 40);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
        auto *slider = m_bar->findChild<PlaybackSlider *>();
        QCOMPARE(slider->maximum(), 600);
        QTest::mouseClick(slider, Qt::LeftButton, {}, slider->rect().center());
        QVERIFY2(qAbs(slider->value() - 300) < 10, qPrintable(QString::number(slider->value())));
        QCOMPARE(position(), begin() + slider->value() * 1000LL);
        m_bar->findChild<QPushButton *>(u"playbackBack"_s)->click();
        QCOMPARE(position(), begin() + 60'000);
        m_bar->findChild<QPushButton *>(u"playbackForward"_s)->click();
        QCOMPARE(position(), begin() + 600'000);
        QCOMPARE(slider->value(), 600);
    }

    void asksToBeClosed()
    {
        open(header("slipway-recording/1") + podAt("01:00"));
        QSignalSpy asked(m_bar.get(), &PlaybackBar::closeRequested);
        m_bar->findChild<QPushButton *>(u"playbackClose"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

private:
    void open(const QByteArray &text)
    {
        auto recording = Recording::read(text, u"r"_s);
        QVERIFY2(recording, qPrintable(recording.error_or(Error()).toString()));
        QVERIFY(run(m_world->session->connectRecord(
            std::make_unique<RecordedCluster>(*recording, u"/tmp/r.jsonl"_s, m_world->clock), {})));
    }
    QString time() const { return m_bar->findChild<QLabel *>(u"playbackTime"_s)->text(); }
    qint64 position() const { return m_world->session->clusterClock().playback()->position(); }
    qint64 begin() const { return m_world->session->clusterClock().playback()->recording()->beginsAt(); }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<PlaybackBar> m_bar;
    QMetaObject::Connection m_connection;
};

QTEST_MAIN(TestPlaybackBar)
#include "tst_playbackbar.moc"
