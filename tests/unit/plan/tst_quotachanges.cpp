// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/fakequotaclient.h"
#include "plan/google/quotachanges.h"
#include "planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString l4Quota = u"NVIDIA-L4-GPUS-per-project-region"_s;
const QMap<QString, QString> inEurope{{u"region"_s, u"europe-west4"_s}};

RequestGoogleQuota::Wish wish(qint64 value)
{
    return {.quotaId = l4Quota,
            .dimensions = inEurope,
            .value = value,
            .contactEmail = u"someone@example.com"_s,
            .justification = u"It's for serving."_s};
}

} // namespace

class TestQuotaChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_google = std::make_unique<FakeQuotaClient>();
        setLimit(1);
        m_clock.setAutoAdvance(true);
        m_context = {.google = m_google.get(), .clock = &m_clock, .target = testTarget()};
    }

    void quotaIsAskedForOnce()
    {
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto captured = ended(change.capture(m_context, {}));
        QVERIFY(captured);
        QVERIFY(ended(change.run(m_context, *captured, {}, {})));
        QCOMPARE(m_google->preferences.size(), 1);
        QCOMPARE(m_google->preferences.first().preferredValue, 8);
        QCOMPARE(m_google->preferences.first().dimensions, inEurope);
        QCOMPARE(m_google->preferences.first().contactEmail, u"someone@example.com"_s);
        QVERIFY(change.undoText(*captured).isEmpty());
        // After a crash in the middle, and for whoever asks again: it is open, and nothing is sent.
        QVERIFY(*ended(change.alreadyDone(m_context, *captured, {})));
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
        QCOMPARE(m_google->count(u"createQuotaPreference"_s), 1);
        // Granted and in force.
        m_google->preferences.clear();
        setLimit(8);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
    }

    void whatWasAskedForBeforeIsChanged()
    {
        m_google->preferences = {{.name = u"projects/42/locations/global/quotaPreferences/console-1"_s,
                                  .quotaId = l4Quota,
                                  .dimensions = inEurope,
                                  .preferredValue = 2,
                                  .grantedValue = 1,
                                  .stateDetail = u"Denied."_s,
                                  .etag = u"e7"_s},
                                 {.name = u"projects/42/locations/global/quotaPreferences/other"_s,
                                  .quotaId = l4Quota,
                                  .dimensions = {{u"region"_s, u"us-central1"_s}},
                                  .preferredValue = 2}};
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto preview = ended(change.preview(m_context, {}));
        QCOMPARE(preview->effect, ChangePreview::Effect::Update);
        QVERIFY2(preview->details.join(u' ').contains(u"Denied."_s), qPrintable(preview->details.join(u' ')));
        const auto captured = ended(change.capture(m_context, {}));
        QVERIFY(ended(change.run(m_context, *captured, {}, {})));
        QCOMPARE(m_google->count(u"createQuotaPreference"_s), 0);
        QCOMPARE(m_google->preferences.first().preferredValue, 8);
        QCOMPARE(m_google->preferences.first().etag, u"e7"_s);
        QCOMPARE(m_google->preferences.last().preferredValue, 2);
    }

    void aPreviewSaysThatOthersDecideAndAsksForNothing()
    {
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto preview = ended(change.preview(m_context, {}));
        QCOMPARE(preview->effect, ChangePreview::Effect::Update);
        QVERIFY2(preview->summary.contains(u"NVIDIA-L4-GPUS-per-project-region in europe-west4 to 8"_s),
                 qPrintable(preview->summary));
        const QString details = preview->details.join(u'\n');
        for (const QString &said : {u"Google decides"_s, u"cannot be taken back"_s, u"1 now"_s,
                                    u"someone@example.com"_s, u"It's for serving."_s})
            QVERIFY2(details.contains(said), qPrintable(details));
        QVERIFY(m_google->preferences.isEmpty());
    }

    void aPartOfItIsAFailureWithGooglesWords()
    {
        m_google->grants = 2;
        m_google->words = u"We can give two."_s;
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto captured = ended(change.capture(m_context, {}));
        const auto made = ended(change.run(m_context, *captured, {}, {}));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Forbidden);
        QVERIFY2(made.error().detail.contains(u"We can give two."_s), qPrintable(made.error().detail));
    }

    void whoMayNotAskIsToldBefore()
    {
        m_google->quotaInfos[l4Quota].isIncreaseEligible = false;
        m_google->quotaInfos[l4Quota].ineligibilityReason = u"NO_VALID_BILLING_ACCOUNT"_s;
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto preview = ended(change.preview(m_context, {}));
        QVERIFY(preview->details.join(u' ').contains(u"NO_VALID_BILLING_ACCOUNT"_s));
        const auto captured = ended(change.capture(m_context, {}));
        QCOMPARE(ended(change.run(m_context, *captured, {}, {})).error().kind, ErrorKind::Forbidden);
        QVERIFY(m_google->preferences.isEmpty());
    }

    void theAskersOwnAddressIsGivenWhereNoneIsNamed()
    {
        auto plain = wish(8);
        plain.contactEmail.clear();
        RequestGoogleQuota change(u"ai-lab"_s, plain);
        QVERIFY(change.command().contains(u"--email=\"$(gcloud config get-value core/account)\""_s));
        const auto captured = ended(change.capture(m_context, {}));
        QVERIFY(ended(change.run(m_context, *captured, {}, {})));
        QCOMPARE(m_google->preferences.first().contactEmail, m_google->identity.account);
    }

    void theCommandIsSafeToPaste()
    {
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        QCOMPARE(change.command(),
                 u"gcloud beta quotas preferences create --preference-id=slipway-nvidia-l4-gpus-europe-west4 "
                 u"--project=ai-lab --service=compute.googleapis.com "
                 "--quota-id=NVIDIA-L4-GPUS-per-project-region --preferred-value=8 "
                 "--dimensions=region=europe-west4 "
                 "'--justification=It'\\''s for serving.' --email=someone@example.com"_s);
    }

    void itSurvivesTheJournal()
    {
        const RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        const auto again = changeFromJson(change.toJson());
        QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
        QCOMPARE((*again)->toJson(), change.toJson());
        QCOMPARE((*again)->command(), change.command());
        for (const QString &key : {u"project"_s, u"quota"_s, u"value"_s}) {
            QJsonObject less = change.toJson();
            less.remove(key);
            const auto broken = changeFromJson(less);
            QVERIFY2(!broken && broken.error().detail.contains(key), qPrintable(key));
        }
    }

    void aClientThatCannotAskSaysSo()
    {
        FakeGoogleClient plain;
        m_context.google = &plain;
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        QCOMPARE(ended(change.preview(m_context, {}))->problem->kind, ErrorKind::Unavailable);
        QCOMPARE(ended(change.run(m_context, {}, {}, {})).error().kind, ErrorKind::Unavailable);
    }

    void itsFailuresAreItsOwn_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("reading the limit") << u"quotaInfo"_s;
        QTest::newRow("reading what was asked for") << u"quotaPreferences"_s;
    }
    void itsFailuresAreItsOwn()
    {
        QFETCH(QString, call);
        m_google->failures.insert(call, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
        RequestGoogleQuota change(u"ai-lab"_s, wish(8));
        QCOMPARE(ended(change.preview(m_context, {}))->problem->kind, ErrorKind::Forbidden);
    }

private:
    void setLimit(qint64 value)
    {
        m_google->quotaInfos.insert(l4Quota,
                                    {.quotaId = l4Quota,
                                     .isIncreaseEligible = true,
                                     .values = {{.dimensions = inEurope, .value = value}}});
    }
    std::unique_ptr<FakeQuotaClient> m_google;
    FakeClock m_clock;
    ChangeContext m_context;
};

QTEST_GUILESS_MAIN(TestQuotaChanges)
#include "tst_quotachanges.moc"
