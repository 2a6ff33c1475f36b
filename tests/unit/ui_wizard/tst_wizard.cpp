// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/parameterplacement.h"
#include "ui/common/theme.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/manifest/plantree.h"
#include "ui/wizard/acceleratorpage.h"
#include "ui/wizard/deploypage.h"
#include "ui/wizard/parameterfield.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/targetpage.h"
#include "ui/wizard/zonematrixview.h"
#include "unit/ui_wizard/wizardworld.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestWizard : public QObject
{
    Q_OBJECT

    // SLIPWAY_SHOTS=folder: how each step looks, for people; light and dark. SLIPWAY_SHOTS_FONT=21 is twice the font.
    static void shoot(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
        if (folder.isEmpty())
            return;
        for (const auto &[choice, theme] :
             {std::pair(ThemeChoice::Dark, u"dark"_s), std::pair(ThemeChoice::Light, u"light"_s)}) {
            applyTheme(*qApp, choice);
            for (int i = 0; i < 10; ++i)
                QCoreApplication::processEvents();
            widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, theme));
        }
    }

    // By the keyboard alone: Tab until @p target has the focus.
    static bool tabTo(QWidget &window, const QWidget *target)
    {
        for (int i = 0; i < 400; ++i) {
            if (window.focusWidget() == target)
                return true;
            QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
        }
        return false;
    }

    static bool pressNext(DeploymentWizard &wizard)
    {
        auto *next = wizard.findChild<QPushButton *>(u"wizardNext"_s);
        if (!next->isEnabled() || !tabTo(wizard, next))
            return false;
        QTest::keyClick(next, Qt::Key_Return);
        return true;
    }

    static void toCluster(DeploymentWizard &wizard)
    {
        wizard.pageShown();
        QTRY_VERIFY2(wizard.missing().isEmpty(), qPrintable(wizard.missing()));
        for (const QString &page : {u"model"_s, u"accelerator"_s, u"cluster"_s}) {
            wizard.findChild<QPushButton *>(u"wizardNext"_s)->click();
            QCOMPARE(wizard.currentPage(), page);
            if (page != "cluster"_L1)
                QTRY_VERIFY2(wizard.missing().isEmpty(), qPrintable(wizard.missing()));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const double points = qEnvironmentVariable("SLIPWAY_SHOTS_FONT").toDouble(); points > 0) {
            QFont font = qApp->font();
            font.setPointSizeF(points);
            qApp->setFont(font);
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void aTransparentWidgetIsNotTakenForADarkOne()
    {
        QPalette palette = qApp->palette();
        palette.setColor(QPalette::Window, Qt::transparent);
        QVERIFY(!isDark(palette));
    }

    void whoCameThroughAwsBeginsWithASystemOfAws()
    {
        WizardWorld world;
        Target target = world.session.target();
        target.provider = u"aws"_s;
        world.session.setTarget(target);
        auto wizard = world.makeWizard();
        wizard->show();
        wizard->pageShown();
        QVERIFY(wizard->findChild<QAbstractButton *>(u"recipe:eks-llm-platform"_s)->isChecked());
        QVERIFY(!wizard->draft()); // nobody has chosen anything
        QCOMPARE(wizard->focusWidget()->objectName(), u"recipe:eks-llm-platform"_s);
        // What somebody chose stays.
        wizard->findChild<QAbstractButton *>(u"recipe:kuberay-gcs"_s)->click();
        wizard->pageHidden();
        wizard->pageShown();
        QVERIFY(wizard->findChild<QAbstractButton *>(u"recipe:kuberay-gcs"_s)->isChecked());
    }

    // What the review or `slipway render` wrote begins another deployment, byte for byte.
    void aValuesFileFillsTheWizard()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        wizard->pageShown();
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                      : QString();
        };
        auto *target = wizard->findChild<TargetPage *>();
        auto *problem = wizard->findChild<Banner *>(u"valuesProblem"_s);
        QVERIFY(problem->isHidden());
        const QByteArray values =
            "recipe: kuberay-gcs\nvalues:\n  project: ai-lab\n  location: europe-west4\n  bucket: ai-data\n";
        Q_EMIT target->valuesChosen(write(u"v.yaml"_s, values));
        QVERIFY(problem->isHidden());
        QCOMPARE(wizard->deployment().recipe().id, u"kuberay-gcs"_s);
        QVERIFY(wizard->findChild<QAbstractButton *>(u"recipe:kuberay-gcs"_s)->isChecked());
        QCOMPARE(wizard->deployment().choices().toYaml(), values);
        // What is wrong is said with its place, and nothing of it is taken.
        Q_EMIT target->valuesChosen(
            write(u"w.yaml"_s, "recipe: kuberay-gcs\nvalues:\n  bucket: other\n  workers: many\n"));
        QVERIFY(!problem->isHidden());
        QCOMPARE(wizard->deployment().choices().toYaml(), values);
        Q_EMIT target->valuesChosen(write(u"x.yaml"_s, "recipe: no-such\nvalues: {}\n"));
        QVERIFY(!problem->isHidden());
        Q_EMIT target->valuesChosen(folder.filePath(u"gone.yaml"_s));
        QVERIFY(!problem->isHidden());
        Q_EMIT target->valuesChosen(write(u"v.yaml"_s, values));
        QVERIFY(problem->isHidden());
    }

    void everySystemCanBeWalkedToItsCluster_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &recipe : builtInRecipes())
            QTest::newRow(qPrintable(recipe->id)) << recipe->id;
    }

    void everySystemCanBeWalkedToItsCluster()
    {
        QFETCH(QString, id);
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        wizard->pageShown();
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QVERIFY(wizard->findChild<QAbstractButton *>(u"recipe:"_s + id)); // it has its card
        wizard->startFromRecipe(id);
        QCOMPARE(wizard->deployment().recipe().id, id);
        // This project offers no TPU, so that no cell of the matrix could be chosen by itself.
        if (wizard->deployment().recipe().parameter(u"location")
            && wizard->deployment().recipe().provider == "google"_L1)
            wizard->deployment().choose(u"location"_s, u"europe-west4"_s);
        // Systems without a model or an accelerator have these steps as well, and say so instead of asking.
        toCluster(*wizard);
        QCOMPARE(wizard->currentPage(), u"cluster"_s);
        const bool asksForModel =
            parameterOfType(wizard->deployment().recipe(), ParameterType::Model) != nullptr;
        QCOMPARE(wizard->findChild<QWidget *>(u"customModel"_s)->isEnabled(), asksForModel);
    }

    void anAwsAccountIsShownWithItsZonesAndClusters()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        wizard->pageShown();
        wizard->startFromRecipe(u"eks-llm-platform"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        shoot(*wizard, u"aws-target"_s);
        wizard->deployment().choose(u"model"_s, u"Qwen/Qwen2.5-3B-Instruct"_s);
        toCluster(*wizard);
        // Who one is, where, and how that was found.
        QCOMPARE(wizard->findChild<QLabel *>(u"accountName"_s)->text(),
                 u"arn:aws:iam::123456789012:user/ann"_s);
        Deployment &deployment = wizard->deployment();
        QCOMPARE(deployment.values().value("clusterFrom"_L1), "existing"_L1);
        QCOMPARE(deployment.values().value("location"_L1), "eu-central-1"_L1);
        // Zones by instance types, with quota and AWS' own price.
        auto *view = wizard->findChild<ZoneMatrixView *>();
        QVERIFY(view);
        auto *matrix = wizard->findChild<ZoneMatrixModel *>();
        QVERIFY(matrix && matrix->rowCount() >= 2);
        const QModelIndex cell = matrix->best(u"g5.xlarge"_s);
        QVERIFY(cell.isValid());
        QCOMPARE(cell.data(ZoneMatrixModel::ZoneRole).toString(), u"eu-central-1a"_s);
        Q_EMIT view->cellChosen(u"eu-central-1a"_s, u"g5.xlarge"_s);
        QCOMPARE(deployment.values().value("location"_L1),
                 "eu-central-1"_L1); // the region of AWS, not a name cut Google's way
        QCOMPARE(deployment.values().value("accelerator"_L1), "g5.xlarge"_L1);
        QVERIFY(!wizard->missing().isEmpty()); // which cluster is still to be said
        deployment.choose(u"cluster"_s, u"ml"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QTRY_VERIFY(world.session.kube()); // reached once nobody types any more
        // A new one needs its nodes, and has no storage class yet.
        deployment.choose(u"clusterFrom"_s, u"create"_s);
        deployment.choose(u"cluster"_s, u"fresh"_s);
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QVERIFY(deployment.makesCluster());
        shoot(*wizard, u"aws-cluster"_s);
        QCOMPARE(deployment.values().value("zone"_L1), "eu-central-1a"_L1);
        QVERIFY(wizard->goBack());
        QCOMPARE(wizard->currentPage(), u"accelerator"_s);
        shoot(*wizard, u"aws-accelerator"_s);
    }

    void aClusterOfGoogleIsMadeFromTheWizard_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("Autopilot") << u"autopilot"_s;
        QTest::newRow("Standard") << u"standard"_s;
    }

    void aClusterOfGoogleIsMadeFromTheWizard()
    {
        QFETCH(QString, mode);
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        toCluster(*wizard);
        Deployment &deployment = wizard->deployment();
        deployment.choose(u"bucket"_s, u"ai-models"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QTRY_VERIFY(world.session.kube());
        auto *list = wizard->findChild<QTreeWidget *>(u"clusterList"_s);
        QCOMPARE(list->topLevelItemCount(), 4); // the project's three, and the one that is not there yet
        auto *cost = wizard->findChild<QLabel *>(u"newClusterCost"_s);
        QVERIFY(!cost->isVisible());
        QVERIFY(!wizard->findChild<QWidget *>(u"param:cluster"_s)); // the list says it
        list->setCurrentItem(list->topLevelItem(3));
        QCOMPARE(deployment.values().value("clusterFrom"_L1), "create"_L1);
        QCOMPARE(deployment.values().value("cluster"_L1), "inference-2"_L1); // a name that none of them has
        QCOMPARE(deployment.values().value("location"_L1), "europe-west4"_L1);
        QVERIFY(!world.session.kube()); // what was connected is another cluster
        QVERIFY(deployment.makesCluster());
        QVERIFY(wizard->findChild<QWidget *>(u"param:cluster"_s));
        deployment.choose(u"clusterMode"_s, mode);
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QVERIFY(cost->isVisible());
        QVERIFY2(cost->text().contains("0.10"_L1), qPrintable(cost->text()));
        QCOMPARE(cost->text().contains("e2-standard-4"_L1), mode == "standard"_L1);
        QCOMPARE(deployment.values().value("makeNodePool"_L1).toBool(), mode == "standard"_L1);
        // The title of a group that asks for nothing is not shown.
        const auto isTitled = [&wizard](QLatin1StringView group) {
            const QList<QLabel *> titles = wizard->findChildren<QLabel *>(u"groupTitle"_s);
            return std::ranges::any_of(titles, [group](const QLabel *title) {
                return title->text() == group && title->isVisible();
            });
        };
        QTRY_VERIFY(isTitled("Where"_L1));
        QCOMPARE(isTitled("Nodes"_L1), mode == "standard"_L1);
        shoot(*wizard, u"gke-cluster-"_s + mode);

        wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        QCOMPARE(wizard->currentPage(), u"checks"_s);
        auto *findings = wizard->findChild<FindingList *>();
        QTRY_VERIFY_WITH_TIMEOUT(!findings->isStreaming() && !findings->findings().isEmpty(), 20'000);
        QVERIFY(std::ranges::contains(findings->findings(), u"cluster.made"_s, &Finding::id));
        shoot(*wizard, u"gke-checks-"_s + mode);
        if (auto *anyway = wizard->findChild<QCheckBox *>(u"goOnAnyway"_s); !anyway->isHidden())
            anyway->click();
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        QCOMPARE(wizard->currentPage(), u"review"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->missing().isEmpty() || wizard->missing().contains(u"consent"_s),
                                 20'000);
        const auto plan = deployment.plan();
        QVERIFY(plan && plan->step(u"cluster"));
        QCOMPARE(plan->step(u"node-pool") != nullptr, mode == "standard"_L1);
        shoot(*wizard, u"gke-review-"_s + mode);
        for (QCheckBox *box : wizard->findChildren<QCheckBox *>(QRegularExpression(u"^consent:"_s)))
            box->click();
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        world.kube = nullptr; // the former cluster's went when a new one was chosen
        world.servedModelName = deployment.values()["servedModelName"_L1].toString();
        wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        QCOMPARE(wizard->currentPage(), u"deploy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(world.google->count(u"createCluster"_s) == 1 && world.kube, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<DeployPage *>()->state() != DeployPage::State::Running,
                                 20'000);
        QCOMPARE(wizard->findChild<DeployPage *>()->state(), DeployPage::State::Ready);
        QCOMPARE(world.google->count(u"createNodePool"_s), mode == "standard"_L1 ? 1 : 0);
        QCOMPARE(world.google->clusterList.items.last().name, u"inference-2"_s);
    }

    void aKeyboardWalksToAnAnsweringEndpoint()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        if (qEnvironmentVariableIsSet("SLIPWAY_SHOTS"))
            wizard->resize(1280 - 150, 800 - 90); // what rail, header and drawer leave of the smallest window
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
        QSignalSpy deployed(wizard.get(), &DeploymentWizard::deployed);
        wizard->pageShown();
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QCOMPARE(wizard->deployment().values()["project"_L1].toString(), u"ai-lab"_s);
        shoot(*wizard, u"1-target"_s);

        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"model"_s);
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing())); // a sensible default is chosen
        shoot(*wizard, u"2-model"_s);

        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"accelerator"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        QVERIFY(!wizard->deployment().values()["zone"_L1].toString().isEmpty());
        shoot(*wizard, u"3-accelerator"_s);

        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"cluster"_s);
        QTRY_COMPARE(wizard->deployment().values()["cluster"_L1].toString().isEmpty(), false);
        auto *bucket = wizard->findChild<QWidget *>(u"param:bucket"_s);
        QVERIFY(tabTo(*wizard, bucket) || tabTo(*wizard, bucket->focusProxy()));
        QTest::keyClicks(wizard->focusWidget(), u"ai-models"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        shoot(*wizard, u"4-cluster"_s);

        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"checks"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->findChild<FindingList *>()->isStreaming(), 20'000);
        QVERIFY(!wizard->findChild<FindingList *>()->findings().isEmpty());
        shoot(*wizard, u"5-checks"_s);
        if (auto *anyway = wizard->findChild<QCheckBox *>(u"goOnAnyway"_s); !anyway->isHidden()) {
            QVERIFY(!wizard->missing().isEmpty());
            QVERIFY(tabTo(*wizard, anyway));
            QTest::keyClick(anyway, Qt::Key_Space);
        }
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));

        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"review"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->missing().isEmpty() || wizard->missing().contains(u"consent"_s),
                                 20'000);
        shoot(*wizard, u"6-review"_s);
        if (qEnvironmentVariableIsSet("SLIPWAY_SHOTS")) {
            wizard->findChild<PlanTree *>()->selectStep(u"deployment"_s);
            shoot(*wizard, u"6-review-manifest"_s);
            wizard->findChild<QTabWidget *>(u"reviewTabs"_s)->setCurrentIndex(1);
            shoot(*wizard, u"6-review-diff"_s);
            wizard->findChild<QTabWidget *>(u"reviewTabs"_s)->setCurrentIndex(2);
            shoot(*wizard, u"6-review-commands"_s);
        }
        for (QCheckBox *box : wizard->findChildren<QCheckBox *>(QRegularExpression(u"^consent:"_s))) {
            QVERIFY(!wizard->findChild<QPushButton *>(u"wizardNext"_s)->isEnabled());
            QVERIFY(tabTo(*wizard, box));
            QTest::keyClick(box, Qt::Key_Space);
        }
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        world.kube->model = wizard->deployment().values()["servedModelName"_L1].toString();
        QVERIFY(pressNext(*wizard));
        QCOMPARE(wizard->currentPage(), u"deploy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<DeployPage *>()->state() != DeployPage::State::Running,
                                 20'000);
        shoot(*wizard, u"7-deploy"_s);
        QCOMPARE(wizard->findChild<DeployPage *>()->state(), DeployPage::State::Ready);
        QCOMPARE(deployed.count(), 1);
        QSignalSpy playground(wizard.get(), &DeploymentWizard::openPlayground);
        auto *open = wizard->findChild<QPushButton *>(u"openPlayground"_s);
        QVERIFY(tabTo(*wizard, open));
        QTest::keyClick(open, Qt::Key_Return);
        QCOMPARE(playground.count(), 1);
        QVERIFY(world.drafts.all()->isEmpty()); // what is deployed is no draft any more
        // Who comes back wants another one.
        wizard->pageHidden();
        wizard->pageShown();
        QCOMPARE(wizard->currentPage(), u"target"_s);
        QVERIFY(!wizard->deployment().choices().isChosen(u"bucket"_s));
    }

    void aFailedStepLeadsToItsCause()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        toCluster(*wizard);
        QTRY_VERIFY(!wizard->deployment().values()["cluster"_L1].toString().isEmpty());
        wizard->deployment().choose(u"bucket"_s, u"ai-models"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        auto *next = wizard->findChild<QPushButton *>(u"wizardNext"_s);
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->findChild<FindingList *>()->isStreaming(), 20'000);
        wizard->findChild<QCheckBox *>(u"goOnAnyway"_s)->setChecked(true);
        next->click();
        QCOMPARE(wizard->currentPage(), u"review"_s);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->missing().isEmpty() || wizard->missing().contains(u"consent"_s),
                                 20'000);
        for (QCheckBox *box : wizard->findChildren<QCheckBox *>(QRegularExpression(u"^consent:"_s)))
            box->setChecked(true);
        world.kube->failNext(
            u"apply"_s, u"Deployment"_s,
            Error{.kind = ErrorKind::Invalid, .detail = u"admission webhook \"policy\" denied the request"_s},
            9);
        next->click();
        auto *deploy = wizard->findChild<DeployPage *>();
        auto *cause = wizard->findChild<QPushButton *>(u"findCause"_s);
        QTRY_VERIFY_WITH_TIMEOUT(deploy->state() == DeployPage::State::Failed, 20'000);
        QVERIFY(cause->isVisible());
        QSignalSpy findings(wizard.get(), &DeploymentWizard::openFindings);
        cause->click();
        QCOMPARE(findings.count(), 1);
        // Nothing to find out once the person has the run taken back.
        wizard->findChild<QPushButton *>(u"rollBack"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(deploy->state() == DeployPage::State::RolledBack, 20'000);
        QVERIFY(!cause->isVisible());
    }

    void tabGoesThroughThePageAsItReads()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
        toCluster(*wizard);
        QTRY_VERIFY(!wizard->deployment().values()["cluster"_L1].toString().isEmpty());
        // From the first field on: the next one, and the buttons below the form before the steps beside it.
        QStringList seen;
        auto *first = wizard->findChild<QWidget *>(u"param:namespace"_s);
        (first->focusProxy() ? first->focusProxy() : first)->setFocus();
        for (int i = 0; i < 60 && !seen.contains(u"stepButton0"_s); ++i) {
            for (const QWidget *at = wizard->focusWidget(); at; at = at->parentWidget()) {
                if (at->objectName().startsWith("param:"_L1) || at->objectName() == "wizardBack"_L1
                    || at->objectName() == "stepButton0"_L1) {
                    seen.append(at->objectName());
                    break;
                }
            }
            QTest::keyClick(wizard->focusWidget(), Qt::Key_Tab);
        }
        seen.removeDuplicates();
        QVERIFY2(seen.size() > 4, qPrintable(seen.join(u' ')));
        QCOMPARE(seen.value(0), u"param:namespace"_s);
        QCOMPARE(seen.value(1), u"param:bucket"_s);
        QCOMPARE(seen.last(), u"stepButton0"_s);
        QCOMPARE(seen.value(seen.size() - 2), u"wizardBack"_s);
    }

    void nextIsNeverDeadWithoutSayingWhy()
    {
        WizardWorld world;
        world.onGoogle = [](WizardGoogle &google) {
            google.failures.insert(u"accessToken"_s,
                                   fail(ErrorKind::Unauthorized, u"no credentials"_s).error());
        };
        auto wizard = world.makeWizard();
        wizard->show();
        wizard->pageShown();
        auto *next = wizard->findChild<QPushButton *>(u"wizardNext"_s);
        QTRY_VERIFY(wizard->missing().contains(u"Sign in"_s));
        QVERIFY(!next->isEnabled());
        QCOMPARE(wizard->findChild<QLabel *>(u"wizardMissing"_s)->text(), wizard->missing());
        QCOMPARE(next->accessibleDescription(), wizard->missing());
    }

    void nothingIsAskedOfABucketThatCannotBe()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->show();
        toCluster(*wizard);
        auto *bucket = wizard->findChild<ParameterField *>(u"field:bucket"_s);
        auto *modelPath = wizard->findChild<ParameterField *>(u"field:modelPath"_s);
        world.google->listedBuckets.clear();
        bucket->enterText(u"gs://ai-models/hf"_s);
        modelPath->loadSuggestions();
        bucket->enterText(u"ai-models"_s);
        modelPath->loadSuggestions();
        QTRY_VERIFY(world.google->listedBuckets.contains(u"ai-models"_s));
        QVERIFY(!world.google->listedBuckets.contains(u"gs://ai-models/hf"_s));
    }

    void aPathIsChosenInADialog()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        ParameterField field(wizard->deployment(), Parameter{.id = u"files"_s, .source = u"folders"_s},
                             false);
        QSignalSpy entered(&field, &ParameterField::valueEntered);
        auto *browse = field.findChild<QPushButton *>(u"browse:files"_s);
        QVERIFY(browse);
        browse->click();
        auto *dialog = field.findChild<QFileDialog *>(u"browseDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(u"/srv/kserve"_s);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().at(1).toJsonValue(), QJsonValue(u"/srv/kserve"_s));
    }

    void goingBackLosesNothing()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        toCluster(*wizard);
        wizard->findChild<ParameterField *>(u"field:bucket"_s)->enterText(u"ai-models"_s);
        const QJsonObject before = wizard->deployment().choices().toJson();
        for (int i = 0; i < 3; ++i)
            QVERIFY(wizard->goBack());
        QCOMPARE(wizard->currentPage(), u"target"_s);
        QVERIFY(!wizard->goBack());
        for (int i = 0; i < 3; ++i)
            wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        QCOMPARE(wizard->currentPage(), u"cluster"_s);
        QCOMPARE(wizard->deployment().choices().toJson(), before);
    }

    void aDraftComesBackAsItWas()
    {
        WizardWorld world;
        QJsonObject before;
        {
            auto wizard = world.makeWizard();
            toCluster(*wizard);
            wizard->findChild<ParameterField *>(u"field:bucket"_s)->enterText(u"ai-models"_s);
            before = wizard->draft()->choices;
            wizard->pageHidden(); // closed midway
        }
        const auto drafts = world.drafts.all();
        QVERIFY(drafts);
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->first().page, u"cluster"_s);
        auto again = world.makeWizard();
        again->pageShown();
        auto *resume = again->findChild<QPushButton *>(u"resumeDraft"_s);
        QVERIFY(resume->isVisibleTo(again.get()));
        resume->click();
        QCOMPARE(again->draft()->choices, before);
        QCOMPARE(again->currentPage(), u"cluster"_s); // the session still knows who one is
    }

    void whatIsWrongStandsUnderItsField()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        toCluster(*wizard);
        auto *field = wizard->findChild<ParameterField *>(u"field:namespace"_s);
        QVERIFY(field->problemText().isEmpty());
        field->enterText(u"Not A Name"_s);
        QVERIFY(!field->problemText().isEmpty());
        QCOMPARE(field->editor()->property("problem").toBool(), true);
        field->enterText(u"kube-system"_s);
        QVERIFY(field->problemText().contains(u"system"_s)); // the recipe's own rule
        field->enterText(QString()); // the default again
        QVERIFY(field->problemText().isEmpty());
        auto *replicas = wizard->findChild<ParameterField *>(u"field:replicas"_s);
        replicas->enterText(u"3"_s);
        QCOMPARE(wizard->deployment().values()["replicas"_L1].toInt(), 3);
    }

    void fieldsAppearWithTheChoiceThatTheyHangOn()
    {
        WizardWorld world;
        auto wizard = world.makeWizard();
        toCluster(*wizard);
        auto *account = wizard->findChild<ParameterField *>(u"field:googleServiceAccount"_s);
        QVERIFY(account->isHidden());
        wizard->findChild<ParameterField *>(u"field:identity"_s)->enterText(u"service-account"_s);
        QVERIFY(!account->isHidden());
    }

    void theMatrixAnswersFailuresInWords()
    {
        WizardWorld world;
        world.onGoogle = [](WizardGoogle &google) {
            google.failures.insert(
                u"zones"_s,
                fail(ErrorKind::Forbidden, u"Required 'compute.zones.list' permission"_s).error());
        };
        auto wizard = world.makeWizard();
        wizard->pageShown();
        QTRY_VERIFY(wizard->missing().isEmpty());
        wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        wizard->findChild<QPushButton *>(u"wizardNext"_s)->click();
        QCOMPARE(wizard->currentPage(), u"accelerator"_s);
        auto *page = wizard->findChild<AcceleratorPage *>();
        QTRY_VERIFY(std::ranges::any_of(page->findChildren<QLabel *>(), [](const QLabel *l) {
            return l->text().contains(u"compute.zones.list"_s);
        }));
        QVERIFY(!wizard->missing().isEmpty());
    }
};

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
