// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of which class an error is that no rule knows: what it says stays the cause, and this says where to look. By the words that languages'
// own libraries have for it: errno, gRPC's codes, HTTP's, SQLSTATE's, and those of parsers.
#include "diagnosis/endclasses.h"

#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

#include <array>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct EndClass {
    const char *pattern; ///< a literal: it is compiled once
    const char *cause;
    const char *remedy;
};

// The narrow before the wide: "permission denied (403)" of a service is not that of a file.
constexpr std::array endClasses{
    EndClass{
        "(?i)\\bmigrations?\\b|revision identified|schema (?:history|version|migration)|database "
        "schema|dirty database|flyway|liquibase|alembic",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The schema in the database and the migrations that this version brings do not go together."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Run the version that made the schema, or bring its history in order with the "
                          "migration tool; a copy of the database first")},
    EndClass{
        "(?i)nil pointer dereference|segmentation "
        "(?:fault|violation)|SIGSEGV|NullPointerException|NullReferenceException|index out of "
        "(?:range|bounds)|IndexOutOfBounds|cannot read propert(?:y|ies) of (?:undefined|null)|undefined is "
        "not|'NoneType' object|unreachable code|attempt to (?:index|call) a nil|concurrent map "
        "(?:writes|read)|all goroutines are asleep|ClassCastException|stack overflow|RecursionError|is not a "
        "function\\b|required a bean of type|resolve dependencies|no qualifying bean|not supported by "
        "default",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "That is a fault of the program itself, met with what it was given: nothing of the "
                          "cluster refuses it anything."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Go back to the version that ran, or see what configuration or data is new to it")},
    EndClass{"(?i)input/output error|\\bEIO\\b|\\[Errno 5\\]",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "What it reads from or writes to fails under it: the disk, or the bucket or "
                               "server that a volume stands for."),
             QT_TRANSLATE_NOOP("Diagnosis",
                               "See the volume's driver and its log (for a bucket: rights and network); a "
                               "new pod mounts it anew")},
    EndClass{
        "(?i)quota|rate.?limit|too many "
        "requests|\\b429\\b|RESOURCE_EXHAUSTED|ThrottlingException|RequestLimitExceeded|SlowDown\\b",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Whom it calls takes no more from its account or address for now: a quota or a rate is used up."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Ask for more of it, call less often, or give it an account of its own")},
    EndClass{
        "(?i)\\b(?:expired?|not yet "
        "valid)\\b.{0,60}(?:certificate|\\bcert\\b)|(?:certificate|\\bcert\\b).{0,60}\\b(?:expired?|not yet "
        "valid)\\b|tls: |\\bx509\\b|SSL(?:Handshake|Error|_ERROR)|handshake_failure|handshake "
        "fail|unrecognized name|bad certificate|private key does not match|key values mismatch|certificate "
        "(?:required|unknown|verify)|unsupported protocol|no cipher|insecure transport|requires? (?:an? "
        ")?(?:TLS|SSL)",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The two sides of a TLS connection do not agree: on a certificate, its key, its "
                          "time or its name, or on whether there is to be one."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Compare the Secret with certificate and key with what the other side expects, and its date")},
    EndClass{"(?i)\\b401\\b|unauthori[sz]ed|unauthenticated|authentication "
             "(?:failed|error|required|failure)|authori[sz]ation violation|invalid "
             "(?:credentials|token|grant|client|signature)|bad credentials|login failed|not "
             "authenticated|could not find default credentials|NoCredential|unable to locate "
             "credentials|token (?:is )?(?:invalid|expired)|invalid role name|issuer did not "
             "match|InvalidMessage|cannot decrypt|bad decrypt|no identity matched|auth "
             "credentials|\\(publickey|retrieve a token|invalid_grant|\\baudience\\b|invalid (?:user "
             "?name|username/password)|logon denied|error code 49|\\b535\\b|host key",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "It is not taken for whom it says that it is: a key, token, password or role "
                               "is missing, old, or another environment's."),
             QT_TRANSLATE_NOOP("Diagnosis",
                               "Correct the Secret, account or issuer that it is given, and restart it")},
    EndClass{
        "(?i)operation not permitted|os error (?:1|13)\\b|kind: "
        "PermissionDenied|\\bEACCES\\b|\\bEPERM\\b|\\[Errno (?:1|13)\\]|not writable|bluestore.{0,40}denied",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The user that the container runs as may not do that with the file, folder or "
                          "device that is named, or its security profile forbids the call."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Give the file to that user (fsGroup, runAsUser, defaultMode), or name a place that it may use; "
            "calls of the kernel are allowed by capabilities and seccompProfile")},
    EndClass{"(?i)\\b403\\b|forbidden|access ?denied|not authorized|permission_?denied|insufficient "
             "(?:privilege|permission|scope)|not permitted by|lacks? (?:the )?permission|must be owner|not "
             "allowed to|requires .{1,30} access",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "Whom it calls knows it and does not let it do that: a right is missing."),
             QT_TRANSLATE_NOOP("Diagnosis", "Give its account the right that is named")},
    EndClass{"(?i)permission denied",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "The user that the container runs as may not do that with the file, folder or "
                               "device that is named, or its security profile forbids the call."),
             QT_TRANSLATE_NOOP(
                 "Diagnosis",
                 "Give the file to that user (fsGroup, runAsUser, defaultMode), or name a place that it may "
                 "use; calls of the kernel are allowed by capabilities and seccompProfile")},
    EndClass{"(?i)no space left|disk (?:is )?full|\\bENOSPC\\b|disk quota exceeded|minimum free "
             "(?:drive|disk)|free disk space|storage (?:is )?full",
             QT_TRANSLATE_NOOP("Diagnosis", "What it writes to is full."),
             QT_TRANSLATE_NOOP("Diagnosis", "Make the volume larger, or free space on it")},
    EndClass{
        "(?i)aio-max-nr|resource limit|open files is too "
        "low|max_map_count|max_user_(?:watches|instances)|\\bulimit|RLIMIT|too many open "
        "files|memlock|\\bmlock\\b|lock memory|\\bsysctl\\b|/proc/sys/",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "A limit of the node's kernel, or of the container's runtime, is too low for it."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Raise it by the node pool's system configuration, or by a privileged init "
                          "container (sysctl -w)")},
    EndClass{"(?i)out of memory|cannot allocate memory|std::bad_alloc|\\bENOMEM\\b|OutOfMemory|memory "
             "allocation of",
             QT_TRANSLATE_NOOP("Diagnosis", "It asks for more memory than it is given."),
             QT_TRANSLATE_NOOP("Diagnosis", "Raise the memory limit, or let it use less")},
    EndClass{
        "(?i)corrupt|checkpoint record|checksum mismatch|bad magic|invalid magic|magic number|bad file "
        "format|unexpected (?:EOF|end of (?:file|input|stream))|truncated|CRC "
        "(?:error|mismatch)|malformed|damaged|not a valid (?:zip|gzip|archive)",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "What it reads is damaged or cut off: a write or a download that was interrupted, "
                          "or a file of another kind."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Bring that file anew or repair it with the program's own tool; keep a copy first")},
    EndClass{"(?i)incompatible|compiled to use|(?:isn.t|not) supported|version mismatch|not "
             "compatible|unsupported (?:class )?version|(?:is|was) (?:compiled|built) (?:by|for|with) "
             "|(?:newer|older|later|more recent) version|requires? (?:at least )?version|cannot be greater "
             "than|schema version|unknown model architecture|needs to be (?:upgraded|migrated)|downgrade|no "
             "longer supported|has been removed|was removed",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "Two things that have to fit are of different versions: the program, what it "
                               "reads, or what it calls."),
             QT_TRANSLATE_NOOP(
                 "Diagnosis",
                 "Bring both to versions that go together, or run the migration that is between them")},
    EndClass{"(?i)state lock|ConditionalCheckFailed|operation .{0,60}in progress|already (?:in "
             "use|running|bootstrapped|exists|locked|registered)|(?:locked|held|in use) by|another "
             "(?:process|instance)|lock (?:file|is held|timeout)|could not (?:acquire|obtain) "
             ".{0,30}lock|address in use",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "Somebody else has what it wants for itself: an earlier instance, a second "
                               "replica, or what an earlier attempt left."),
             QT_TRANSLATE_NOOP("Diagnosis", "End the other one, clear what was left, or give each its own")},
    EndClass{"(?i)(?:is|are|be|was) (?:required|missing|mandatory|unset|empty|not set|undefined)|(?:is|was) "
             "not (?:specified|provided|configured)|must be (?:set|specified|provided|given|configured)|must "
             "not be (?:empty|null|blank)|not set\\b|not configured\\b|no [\\w -]{2,40} (?:has been "
             ")?(?:specified|provided|configured|given|set|supplied)|missing "
             "(?:required|mandatory|argument|parameter|setting|value|field|key)|field required|please "
             "(?:set|provide|specify|configure)|you must specify|need(?:s)? to (?:set|provide|specify)|could "
             "not resolve placeholder|value cannot be null|but was not found",
             QT_TRANSLATE_NOOP("Diagnosis", "It wants a setting that it is not given."),
             QT_TRANSLATE_NOOP("Diagnosis",
                               "Give it that setting by its variable, argument, ConfigMap or Secret")},
    EndClass{"(?i)\\bundefined\\b|conflicting|JSONDecodeError|Expecting (?:value|property)|insecure|not "
             "recommended|refusing to|expected .{1,60}\\bgot\\b|unknown "
             "configuration|InvalidDigit|ParseIntError|NumberFormat|invalid "
             "(?:value|config|option|argument|choice|setting|parameter|format|url|uri|type|name|input|json|"
             "yaml|cluster)|unknown "
             "(?:variant|field|type|key|option|directive|property|module|command|section|keyword|exporter|"
             "receiver|plugin)|unrecogni[sz]ed|no such (?:field|option|property)|not a valid|was not "
             "used|unexpected (?:token|key|keyword|character|argument|type|value|input)|pars(?:e|ing) "
             "(?:error|failed)|syntax error|mismatched tag|cannot "
             "(?:parse|unmarshal|decode|deserialize)|failed to (?:parse|decode|load config|provision)|could "
             "not (?:parse|load config)|ConfigException|ImproperlyConfigured|(?:config|configuration) (?:is "
             ")?(?:invalid|error)|only one .{1,60} (?:can|may|allowed)|doesn't match any|does not match "
             "any|no module with name|expects? .{1,60}(?:got|provides|but)|mismatch|invalid command|not "
             "divisible|unknown (?:time|locale)|invalid (?:locale|listen|memory|address|port|time)|exceeds "
             "(?:physical|available)|must be (?:one of|a|an|less|greater|between|positive|equal|of "
             "type|\\d)|expected to be|out of range",
             QT_TRANSLATE_NOOP("Diagnosis",
                               "It does not take a setting, or a file of its configuration, as it is."),
             QT_TRANSLATE_NOOP(
                 "Diagnosis", "Correct what is named there; a changed ConfigMap restarts nothing by itself")},
    EndClass{
        "(?i)not found|\\b404\\b|no such (?:file|key|object|table|index|container|bucket|queue|host)|does(?: "
        "not|n't) exist|NoSuch\\w+|NotFound|matches no files|no matching|could not find a version|is not "
        "available|could not find|could not import|cannot find|unable to find|missing file|is/are not "
        "present|not present|can't locate|no known",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "What it looks for is not there: it is misspelt, was not made, or lies elsewhere."),
        QT_TRANSLATE_NOOP("Diagnosis", "Correct the name or the path, or make it")},
    EndClass{"(?i)deadline exceeded|timed? ?out|timeout|unavailable|unreachable|unable to "
             "(?:connect|reach|contact|gossip)|could not (?:connect|reach|contact)|connection "
             "(?:reset|closed|lost|aborted|loss)|broken pipe|no response|not reachable|no "
             "route|IncompleteRead|connection broken|did not receive response|connect(?:ion)? "
             "(?:failed|error|refused)|failed to connect|ConnectionLoss",
             QT_TRANSLATE_NOOP("Diagnosis", "Something that it needs does not answer it in time."),
             QT_TRANSLATE_NOOP("Diagnosis",
                               "See that what it names runs and is ready, that its address is right, and "
                               "that no NetworkPolicy stands between")},
};

} // namespace

bool explainEnd(const QString &error, QString &cause, QString &remedy)
{
    // Errors are wrapped from the left: what is rightmost happened first, and the names on its left may be about anything.
    const qsizetype innermost = error.lastIndexOf(": "_L1) + 2;
    const qsizetype second = innermost > 3 ? error.lastIndexOf(": "_L1, innermost - 4) + 2 : 0;
    for (const QString &part : {error.mid(innermost), error.mid(second), error}) {
        if (part.size() < 8)
            continue;
        for (const EndClass &each : endClasses) {
            if (!compiled(each.pattern).match(part).hasMatch())
                continue;
            cause = Say::tr(each.cause);
            remedy = Say::tr(each.remedy);
            return true;
        }
    }
    return false;
}

} // namespace slipway::diagnosis
