// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords that a database, a cache or a broker refuses: who asked, with what, and where the server has its own from.
// Source: PostgreSQL "Client Authentication Problems"; MySQL errors 1045 and 1698; Redis "ACL" and "AUTH"; MongoDB error 18; RabbitMQ
// "Access Control"; Kafka SaslAuthenticationException; the images' own pages on when POSTGRES_PASSWORD and its like are read.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Where a container has a password from.
struct Origin {
    QString variable;
    QString secret; ///< empty: written into the pod
    QString key;
    QString text() const { return secret.isEmpty() ? variable : secret + u'/' + key; }
};

bool isSecretName(const QString &name)
{
    static const QRegularExpression pattern(
        u"(?i)pass(?:word|wd)?\\b|pass(?:word|wd)?(?=_|$)|_pwd\\b|PGPASS|(?:DATABASE|DB|REDIS|POSTGRES|MYSQL|MONGO\\w*|AMQP|BROKER|CELERY\\w*)_?(?:URL|URI|DSN)|_AUTH\\b"_s);
    return pattern.match(name).hasMatch();
}

QList<Origin> originsOf(JsonView containers)
{
    QList<Origin> found;
    for (const JsonView container : containers.items()) {
        for (const JsonView variable : container["env"].items()) {
            const QString name = variable["name"].text();
            const JsonView reference = variable["valueFrom"]["secretKeyRef"];
            if (isSecretName(name) && (reference || variable.has("value")))
                found.append({name, reference["name"].text(), reference["key"].text()});
        }
        for (const JsonView from : container["envFrom"].items()) {
            if (from.has("secretRef"))
                found.append({u"envFrom"_s, from["secretRef"]["name"].text(), u"*"_s});
        }
    }
    return found;
}

/// The Services that the container's variables and the line call, those named in the line first.
std::vector<const KubeObject *> serversOf(const PodFacts &pod, const ContainerFacts &container,
                                          const QString &line)
{
    std::vector<const KubeObject *> all = servicesNamedIn(pod, line);
    for (const JsonView variable : container.spec["env"].items()) {
        const QString value = variable["value"].text();
        for (const KubeObject *service :
             value.isEmpty() ? std::vector<const KubeObject *>() : servicesNamedIn(pod, value)) {
            if (std::ranges::find(all, service) == all.end())
                all.push_back(service);
        }
    }
    return all;
}

bool isServer(const QString &image)
{
    static const QRegularExpression pattern(
        u"(?i)postgres|pgvector|timescale|mysql|mariadb|redis|valkey|keydb|dragonfly|mongo|rabbitmq|kafka|clickhouse|elasticsearch|opensearch"_s);
    return pattern.match(image).hasMatch();
}

} // namespace

bool passwordLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression missing(
        u"NOAUTH|AuthenticationError: Authentication required|no password supplied|(?:fe_sendauth|server requested a password)|\\(using password: NO\\)|AUTH.{0,40}without any password configured"_s);
    static const QRegularExpression refused(
        u"(?i)password authentication failed for user \\\\?\"([^\"\\\\]{1,63})|Access denied for user '([^']{1,80})'@|AuthenticationError: Authentication required|\\bWRONGPASS\\b|\\bNOAUTH\\b|invalid username-password pair|no password supplied|AUTH <password> called without any password configured|(?:MongoServerError|OperationFailure|AuthenticationFailed).{0,60}Authentication failed|ACCESS_REFUSED|SaslAuthenticationException|SASL authentication (?:failed|error)|unable to authenticate user \\[([^\\]]{1,60})\\]|Authentication failed: password is incorrect|Authentication failed against (?:the )?database server|\\bP1000\\b|Login failed for user|ORA-01017|invalid username/password|invalid authorization specification"_s);
    QString line;
    const auto match = log.firstMatch(refused, &line);
    // The server says it of its clients as well, and goes on.
    if (!match.hasMatch() || isServer(container.image()))
        return false;
    const QString user = match.captured(1) + match.captured(2) + match.captured(3);
    const bool isMissing = missing.match(line).hasMatch();
    const bool isUnwanted = line.contains("without any password configured"_L1);
    const QList<Origin> own = originsOf(pod.pod.spec()["containers"]);
    Diagnosis made = fromLog(u"app.password-refused"_s, pod, container, line);
    made.title = isMissing && !isUnwanted
        ? Say::tr("%1 gives no password where one is wanted").arg(pod.owner.label())
        : Say::tr("The password that %1 gives is refused").arg(pod.owner.label());
    made.cause = isUnwanted ? Say::tr("It gives one to a server that has none set.")
        : user.isEmpty()
        ? Say::tr("Whom it calls is there and answers; name or password are not the server's.")
        : Say::tr("Whom it calls is there and answers; the password for user %1 is not the server's.")
              .arg(user);
    for (const Origin &each : own)
        made.evidence.append(seen(pod.pod, container.field() + u".env[%1]"_s.arg(each.variable),
                                  each.secret.isEmpty() ? Say::tr("(its value is not read)")
                                                        : u"Secret %1/%2"_s.arg(each.secret, each.key)));
    // The server's pods have their own from somewhere: the same key of the same Secret, or that is why.
    for (const KubeObject *service : serversOf(pod, container, line)) {
        const auto pods = pod.snapshot.podsWith(service->nameSpace, service->spec()["selector"]);
        if (pods.empty() || !isServer(pods.front()->spec()["containers"].at(0)["image"].text()))
            continue;
        const QList<Origin> theirs = originsOf(pods.front()->spec()["containers"]);
        const KubeObject &server = pod.snapshot.topOwner(*pods.front());
        bool shared = false;
        for (const Origin &each : theirs) {
            made.evidence.append(seen(server, u"spec.template.spec.containers[].env[%1]"_s.arg(each.variable),
                                      each.secret.isEmpty() ? Say::tr("(its value is not read)")
                                                            : u"Secret %1/%2"_s.arg(each.secret, each.key)));
            shared = shared || std::ranges::any_of(own, [&each](const Origin &mine) {
                         return !each.secret.isEmpty() && mine.secret == each.secret
                             && (mine.key == each.key || mine.key == "*"_L1 || each.key == "*"_L1);
                     });
        }
        if (shared)
            made.cause += u' '
                + Say::tr("Both have it from the same Secret: %1 keeps the one that its data were made with, "
                          "whatever the Secret says now.")
                      .arg(server.label());
        else if (!theirs.isEmpty() && !own.isEmpty())
            made.cause += u' '
                + Say::tr("It has it from %1, and %2 from %3.")
                      .arg(own.constFirst().text(), server.label(), theirs.constFirst().text());
        break;
    }
    made.remedies = {
        editWorkload(isUnwanted
                         ? Say::tr("Take the password out, or set one at the server")
                         : Say::tr("Give it the server's password, from the same Secret as the server"),
                     pod),
        todo(Say::tr("A changed Secret restarts nothing by itself"),
             u"kubectl rollout restart %1/%2%3"_s.arg(pod.owner.kind.toLower(), shellWord(pod.owner.name),
                                                      inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
