// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/equivalentcommand.h"
#include "plan/target.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestEquivalentCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kubectlIsToldTheContextThatTheChangeGoesTo_data();
    void kubectlIsToldTheContextThatTheChangeGoesTo();
    void withoutAContextNothingIsAdded();
};

void TestEquivalentCommand::kubectlIsToldTheContextThatTheChangeGoesTo_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("told");
    const QString name = u"eu-prod"_s;
    QTest::newRow("one command") << name << u"kubectl delete pod web-0 --namespace web"_s
                                 << u"kubectl --context eu-prod delete pod web-0 --namespace web"_s;
    QTest::newRow("each of several")
        << name << u"kubectl get pod a -o yaml | kubectl replace -f -\nkubectl get pod a"_s
        << u"kubectl --context eu-prod get pod a -o yaml | kubectl --context eu-prod replace -f -\n"
           "kubectl --context eu-prod get pod a"_s;
    QTest::newRow("not in the document that follows")
        << name << u"kubectl apply -f - <<'EOF'\nargs:\nkubectl get pods\nEOF"_s
        << u"kubectl --context eu-prod apply -f - <<'EOF'\nargs:\nkubectl get pods\nEOF"_s;
    QTest::newRow("not twice") << name << u"kubectl --context other get pods"_s
                               << u"kubectl --context other get pods"_s;
    QTest::newRow("not for others") << name << u"gcloud container clusters list"_s
                                    << u"gcloud container clusters list"_s;
    QTest::newRow("quoted where the shell would read it")
        << u"my cluster; rm \\1"_s << u"kubectl get pods"_s
        << u"kubectl --context 'my cluster; rm \\1' get pods"_s;
}

void TestEquivalentCommand::kubectlIsToldTheContextThatTheChangeGoesTo()
{
    QFETCH(QString, context);
    QFETCH(QString, command);
    QTEST(equivalentCommand(command, Target{.kubeContext = context}), "told");
}

void TestEquivalentCommand::withoutAContextNothingIsAdded()
{
    QCOMPARE(equivalentCommand(u"kubectl get pods"_s, Target{.provider = u"google"_s}),
             u"kubectl get pods"_s);
}

QTEST_GUILESS_MAIN(TestEquivalentCommand)
#include "tst_equivalentcommand.moc"
