// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/eventtablemodel.h"
#include "kube/rowsource.h"
#include "session/pulsewatch.h"
#include "session/session.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QTabWidget;

namespace slipway {

class Banner;
class CodeEditor;
class DataTable;
class LogView;
class ObjectActions;
class PodTerminal;
class Reflector;
class RelatedView;
struct FixContext;

/// The side panel of one object: its fields and conditions, the whole as YAML, its events, what it is related to, and for pods the
/// log. Who may change things edits the YAML, deletes, and has a terminal in a pod from here.
/// Watches this one object while it is seen, and where the server lets it be read and not watched, reads it again and again; fields of the
/// row that it was made from are shown at once. What is not of now is grey and says since when.
class ObjectPanel : public QWidget
{
    Q_OBJECT

public:
    using Fields = QList<std::pair<QString, QString>>;

    /// @p session outlives it.
    ObjectPanel(Session &session, ResourceRef ref, const Fields &fields, QWidget *parent = nullptr);
    ~ObjectPanel() override;

    /// How the fields are read from the object, where that is more than what every object has.
    void setFieldsOf(std::function<Fields(const QJsonObject &object)> fieldsOf);
    const ResourceRef &ref() const { return m_ref; }
    void showLogs();
    LogView *logs() const { return m_logs; }
    /// Without it the panel only reads. What @p changes refers to outlives the panel.
    void allowChanges(const FixContext &changes);
    const ObjectActions *actions() const { return m_actions; }

Q_SIGNALS:
    /// A related object's details are wanted.
    void objectRequested(const slipway::ResourceRef &ref);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void load();
    Task<> follow(std::stop_token stop);
    /// Until the server ends it. Errors: those of KubeClient::watch().
    Task<> watchFrom(QString resourceVersion, std::stop_token stop);
    void see(const QJsonObject &object);
    /// @return whether it may pass by itself
    bool showProblem(const Error &error);
    void setStale(bool stale);
    /// Follows the object's events while their tab is seen.
    void followEvents();
    void showObject(const QJsonObject &object);
    void showFields(const Fields &fields);
    void addLogs();
    void addTerminal(const FixContext &changes);
    void fillTerminal();

    Session &m_session;
    ResourceRef m_ref;
    ObjectActions *m_actions = nullptr;
    QTabWidget *m_tabs;
    QFormLayout *m_form;
    Banner *m_banner;
    CodeEditor *m_yaml;
    RelatedView *m_related = nullptr;
    std::unique_ptr<EventTableModel> m_eventRows;
    DataTable *m_events = nullptr;
    LogView *m_logs = nullptr;
    bool m_logsOpened = false;
    PodTerminal *m_terminal = nullptr;
    Fields m_given; // by the row that it was made from
    std::function<Fields(const QJsonObject &)> m_fieldsOf;
    QList<std::pair<QString, QLabel *>> m_fields; // as they are shown
    QJsonObject m_object;
    QDateTime m_seen; // when it was read last
    bool m_polls = false; // it may be read, and not watched
    bool m_interrupted = false; // by being hidden
    bool m_stale = false;
    PulseWatch m_pulse; // while this is seen
    TaskHandle m_load;
    // In the order of destruction: what awaits goes before what it awaits.
    std::unique_ptr<RowSource<EventRow>> m_eventSource;
    std::unique_ptr<Reflector> m_eventReflector;
    TaskHandle m_eventWatch;
    QString m_eventsOf; // the uid
};

struct PodRow;
struct NodeRow;
struct EventRow;
/// What the tables know already, in words.
ObjectPanel::Fields fieldsOf(const PodRow &pod, const Clock &clock);
ObjectPanel::Fields fieldsOf(const NodeRow &node, const Clock &clock);
ObjectPanel::Fields fieldsOf(const EventRow &event, const Clock &clock);
/// What every object has, and its conditions and containers.
ObjectPanel::Fields fieldsOf(const ResourceRef &ref, const QJsonObject &object, const Clock &clock);
ObjectPanel::Fields conditionsOf(const QJsonObject &object);

/// Shows a panel through @p show, and after it whatever its relations lead to. @p page outlives the panels, @p session the page.
void showPanel(QWidget *page, Session &session, const QString &title, ObjectPanel *panel,
               const std::function<void(const QString &title, QWidget *content)> &show);

/// Panels for the rows of the tables.
ObjectPanel *makePodPanel(Session &session, const PodRow &pod, QWidget *parent);
ObjectPanel *makeNodePanel(Session &session, const NodeRow &node, QWidget *parent);
ObjectPanel *makeEventPanel(Session &session, const EventRow &event, QWidget *parent);

} // namespace slipway
