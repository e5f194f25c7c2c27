#include "base/listed.h"
#include "bundle/bundle.h"
#include "bundle/choices_risks.h"
#include "bundle/hostile_text.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr qsizetype MostBytes = 1 << 20;
constexpr int MostDepth = 32;
constexpr qsizetype LongestName = 120;

constexpr QLatin1String Schema("burrow.bundle/1");
constexpr QLatin1String SchemaFamily("burrow.bundle/");

QString nameOf(Os os)
{
    return os == Os::MacOs ? u"macos"_s : u"linux"_s;
}

/// Puts the choices of one system over the general ones: keys below a section, and below settings.user and its like the
/// single settings; what lies deeper is replaced as a whole.
json::Node merged(const json::Node &general, const json::Node &special, int depth = 0)
{
    if (!general.isObject() || !special.isObject() || depth > 2)
        return special;
    json::Node result = general;
    for (const json::Node &child : special.children) {
        const auto same = std::find_if(result.children.begin(), result.children.end(),
                                       [&](const json::Node &other) { return other.key == child.key; });
        if (same == result.children.end())
            result.children.push_back(child);
        else
            *same = merged(*same, child, depth + 1);
    }
    return result;
}

/// Reads one bundle; each step gives the first error.
class BundleReader
{
public:
    BundleReader(QByteArrayView text, Os os, const Catalog &catalog)
        : m_text(text)
        , m_os(os)
        , m_catalog(catalog)
    {
    }

    Result<Bundle> read()
    {
        if (m_text.size() > MostBytes)
            return Error{ErrorKind::Unsupported,
                         Text("bundle",
                              QT_TRANSLATE_NOOP("bundle", "The file is larger than a bundle can be (%1 bytes)."),
                              {QString::number(MostBytes)})};
        json::Options options = json::strict();
        options.rejectDuplicateKeys = true;
        options.maxDepth = MostDepth;
        options.maxBytes = MostBytes;
        const auto document = json::parse(m_text, options);
        if (!document)
            return document.error();
        const json::Node &root = document->root;
        if (const auto problem = checkSchema(root))
            return *problem;
        if (const auto problem = findHostileText(root, m_text))
            return *problem;
        if (const auto problem = readHead(root))
            return *problem;
        if (const auto problem = readChoices(root))
            return *problem;
        return std::move(m_bundle);
    }

private:
    Error refuse(const char *sentence, const QStringList &arguments, const json::Node &node,
                 ErrorKind kind = ErrorKind::Syntax) const
    {
        return at(Error{kind, Text("bundle", sentence, arguments)}, node, m_text);
    }

    /// First of all, so that a newer bundle is called newer and not full of unknown keys.
    std::optional<Error> checkSchema(const json::Node &root) const
    {
        const json::Node *schema = root.member("schema");
        if (!root.isObject() || !schema || !schema->isString() ||
            !schema->text.startsWith(QByteArrayView(SchemaFamily.data(), SchemaFamily.size())))
            return refuse(QT_TRANSLATE_NOOP("bundle", "This is no bundle: it does not begin with \"schema\": \"%1\"."),
                          {Schema}, root);
        if (schema->text == QByteArrayView(Schema.data(), Schema.size()))
            return std::nullopt;
        bool isNumber = false;
        const int version = schema->text.mid(SchemaFamily.size()).toInt(&isNumber);
        if (isNumber && version > 1)
            return refuse(
                QT_TRANSLATE_NOOP(
                    "bundle", "The bundle is of a newer kind (%1) than this Burrow reads (%2). Get a newer Burrow."),
                {QString::fromUtf8(schema->text), Schema}, *schema, ErrorKind::Unsupported);
        return refuse(QT_TRANSLATE_NOOP("bundle", "There is no kind of bundle called %1."),
                      {QString::fromUtf8(schema->text.left(60))}, *schema);
    }

    std::optional<Error> readHead(const json::Node &root)
    {
        static const QByteArrayList known{"schema", "name", "made", "needs", "choices", "on", "policy"};
        for (const json::Node &member : root.children)
            if (!known.contains(member.key))
                return refuse(QT_TRANSLATE_NOOP("bundle", "A bundle has no “%1”."), {QString::fromUtf8(member.key)},
                              member);
        for (const char *key : {"name", "made", "needs"})
            if (const json::Node *member = root.member(key); !member || !member->isString())
                return refuse(QT_TRANSLATE_NOOP("bundle", "“%1” must be there, and must be a text."),
                              {QLatin1String(key)}, member ? *member : root);

        m_bundle.name = QString::fromUtf8(root.member("name")->text);
        if (m_bundle.name.trimmed().isEmpty() || m_bundle.name.size() > LongestName)
            return refuse(QT_TRANSLATE_NOOP("bundle", "The name of a bundle has 1 to %1 characters."),
                          {QString::number(LongestName)}, *root.member("name"));
        for (const uint c : m_bundle.name.toUcs4())
            if (hiddenKind(c) == Hidden::Control || c == '\n' || c == '\t')
                return refuse(QT_TRANSLATE_NOOP("bundle", "The name of the bundle holds a control character."), {},
                              *root.member("name"));
            else if (hiddenKind(c) != Hidden::No)
                m_misleadingName = true;

        m_bundle.made = QString::fromUtf8(root.member("made")->text);
        if (!QDate::fromString(m_bundle.made, Qt::ISODate).isValid() || m_bundle.made.size() != 10)
            return refuse(QT_TRANSLATE_NOOP("bundle", "“made” must be a date such as 2026-11-21."), {},
                          *root.member("made"));

        m_bundle.needs = QString::fromUtf8(root.member("needs")->text);
        const auto needs = Version::parse(m_bundle.needs), own = Version::parse(QStringLiteral(BURROW_VERSION));
        if (!needs)
            return refuse(QT_TRANSLATE_NOOP("bundle", "“needs” must be a version of Burrow such as %1."),
                          {QStringLiteral(BURROW_VERSION)}, *root.member("needs"));
        if (*own < *needs)
            return refuse(QT_TRANSLATE_NOOP("bundle", "The bundle needs Burrow %1 or newer; this is %2."),
                          {m_bundle.needs, QStringLiteral(BURROW_VERSION)}, *root.member("needs"),
                          ErrorKind::Unsupported);

        const json::Node *policy = root.member("policy");
        if (policy && (!policy->isObject() || !policy->children.empty()))
            return refuse(
                QT_TRANSLATE_NOOP(
                    "bundle", "The bundle sets team policy, which this Burrow cannot keep yet. Get a newer Burrow."),
                {}, *policy, ErrorKind::Unsupported);
        return std::nullopt;
    }

    std::optional<Error> readChoices(const json::Node &root)
    {
        const json::Node *general = root.member("choices");
        if (!general)
            return refuse(QT_TRANSLATE_NOOP("bundle", "“%1” must be there."), {u"choices"_s}, root);
        if (const auto problem = check(*general, u"choices"_s, m_bundle.risks))
            return problem;
        json::Node all = *general;
        if (const json::Node *on = root.member("on")) {
            if (!on->isObject())
                return refuse(QT_TRANSLATE_NOOP("bundle", "“on” must be an object."), {}, *on);
            for (const json::Node &system : on->children) {
                const QString name = QString::fromUtf8(system.key);
                if (name != "macos"_L1 && name != "linux"_L1)
                    return refuse(QT_TRANSLATE_NOOP("bundle", "“on” knows macos and linux, but no “%1”."), {name},
                                  system);
                const bool here = name == nameOf(m_os);
                if (const auto problem = check(system, u"on."_s + name, here ? m_bundle.risks : m_bundle.otherRisks))
                    return problem;
                if (here)
                    all = merged(all, system);
            }
        }
        auto choices = choicesFromJson(all);
        if (!choices)
            return choices.error();
        m_bundle.choices = *std::move(choices);
        m_bundle.choices.bundle = m_bundle.name;
        if (m_misleadingName)
            m_bundle.risks.push_back(
                {u"name"_s,
                 Text("bundle", QT_TRANSLATE_NOOP("bundle", "The name holds characters that hide or turn text."))});
        return std::nullopt;
    }

    /// Every part is read by itself too: an error or a risk for another system is one as well.
    std::optional<Error> check(const json::Node &part, const QString &place, std::vector<BundleRisk> &risks)
    {
        const auto choices = choicesFromJson(part);
        std::optional<Error> problem;
        if (!choices)
            problem = choices.error();
        else
            problem = findForeignChoice(*choices);
        if (problem) {
            // Their place is relative to the choices; the line is that of the whole file.
            const json::Node *node = nodeAtPlace(part, {}, problem->detail);
            problem->path.clear();
            problem->detail = place + (problem->detail.isEmpty() ? u""_s : u"."_s) + problem->detail;
            return at(*problem, node ? *node : part, m_text);
        }
        const auto found = choicesRisks(*choices, place, m_catalog);
        risks.insert(risks.end(), found.begin(), found.end());
        return std::nullopt;
    }

    QByteArrayView m_text;
    Os m_os;
    const Catalog &m_catalog;
    Bundle m_bundle;
    bool m_misleadingName = false;
};

} // namespace

Result<Bundle> readBundle(QByteArrayView text, Os os, const Catalog &catalog)
{
    auto bundle = BundleReader(text, os, catalog).read();
    if (bundle)
        return bundle;
    // A refusal quotes the file, and must not be misled by it itself.
    Error error = bundle.error();
    for (QString &argument : error.what.arguments) {
        QStringList things = argument.split(QChar(ListSeparator));
        for (QString &thing : things)
            thing = withoutHidden(thing);
        argument = listed(things);
    }
    error.detail = withoutHidden(error.detail);
    return error;
}

} // namespace burrow
