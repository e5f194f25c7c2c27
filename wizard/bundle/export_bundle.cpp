#include "bundle/bundle.h"
#include "bundle/redact.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// The oldest Burrow that reads what we write today.
constexpr QLatin1String LeastVersion("0.1.0");

void drop(json::Node &object, QByteArrayView name)
{
    std::erase_if(object.children, [&](const json::Node &child) { return child.key == name; });
}

/// Walks the choices, cleans each value, and notes what became of it.
class Exporter
{
public:
    Exporter(const Host &host, const QStringList &leaveOut, std::vector<ExportItem> *items)
        : m_home(host.home)
        , m_leaveOut(leaveOut)
        , m_items(items)
    {
    }

    void clean(json::Node &choices)
    {
        drop(choices, "ticks");
        drop(choices, "bundle");
        for (json::Node &section : choices.children) {
            const QString place = u"choices."_s + QString::fromUtf8(section.key);
            if (section.key == "settings")
                cleanSettings(section, place);
            else if (section.key == "debug")
                cleanDebug(section, place);
            else
                cleanValues(section, place, RedactIn::GoEnv);
        }
        std::erase_if(choices.children, [](const json::Node &section) { return section.children.empty(); });
    }

private:
    template <typename Clean>
    static void cleanMembers(json::Node &object, Clean clean)
    {
        for (json::Node &child : object.children)
            clean(child);
        std::erase_if(object.children, [](const json::Node &child) {
            return (child.isObject() || child.isArray()) && child.children.empty();
        });
    }

    void cleanSettings(json::Node &settings, const QString &place)
    {
        cleanMembers(settings, [&](json::Node &part) {
            if (part.isObject())
                cleanValues(part, place + u'.' + QString::fromUtf8(part.key), RedactIn::Setting);
        });
        std::erase_if(settings.children, [&](json::Node &part) {
            return !part.isObject() && !take(part, place + u'.' + QString::fromUtf8(part.key), RedactIn::GoEnv);
        });
    }

    void cleanDebug(json::Node &debug, const QString &place)
    {
        std::erase_if(debug.children, [&](json::Node &part) {
            return part.key == "repair" && !take(part, place + u".repair"_s, RedactIn::GoEnv);
        });
        cleanMembers(debug, [&](json::Node &list) { cleanEntries(list, place + u'.' + QString::fromUtf8(list.key)); });
    }

    void cleanValues(json::Node &object, const QString &place, RedactIn in)
    {
        std::erase_if(object.children,
                      [&](json::Node &child) { return !take(child, place + u'.' + QString::fromUtf8(child.key), in); });
    }

    void cleanEntries(json::Node &list, const QString &place)
    {
        int i = 0;
        std::erase_if(list.children, [&](json::Node &entry) {
            return !take(entry, place + u'[' + QString::number(i++) + u']', RedactIn::Entry);
        });
    }

    /// True if the value goes into the bundle.
    bool take(json::Node &value, const QString &place, RedactIn in)
    {
        ExportItem item;
        item.place = place;
        const bool wasEmpty = value.children.empty();
        const bool unwanted = std::any_of(m_leaveOut.begin(), m_leaveOut.end(), [&](const QString &out) {
            return place == out || place.startsWith(out + u'.') || place.startsWith(out + u'[');
        });
        const json::Node original = value;
        if (unwanted) {
            item.leftOut = true;
            item.why = Text("bundle", QT_TRANSLATE_NOOP("bundle", "Left out as you wished."));
        } else if (belongsHere(place, value)) {
            item.leftOut = true;
            item.why = Text("bundle", QT_TRANSLATE_NOOP("bundle", "Concerns this machine alone, so it cannot travel."));
        } else {
            const Redaction done = redact(value, in, m_home);
            item.secretStruck = done.secretStruck;
            item.folded = done.folded;
            item.leftOut = !done.keep && !(value.isArray() && wasEmpty);
            if (done.secretStruck)
                item.why = item.leftOut
                               ? Text("bundle", QT_TRANSLATE_NOOP("bundle", "Looks like a secret, so it was left out."))
                               : Text("bundle",
                                      QT_TRANSLATE_NOOP("bundle", "A name, password or token in it was struck out."));
            else if (done.pathLeftOut)
                item.why =
                    item.leftOut
                        ? Text("bundle",
                               QT_TRANSLATE_NOOP("bundle", "Names a place on this machine, so it cannot travel."))
                        : Text("bundle", QT_TRANSLATE_NOOP("bundle", "Paths of this machine in it were left out."));
            else if (done.folded)
                item.why = Text("bundle", QT_TRANSLATE_NOOP("bundle", "Your home folder became ${env:HOME}."));
        }
        // What was left out by wish may be put back, so the page shows what it would be; a secret is never shown.
        json::Node shown = item.leftOut ? original : value;
        if (item.leftOut && redact(shown, in, m_home).secretStruck && !item.secretStruck)
            item.secretStruck = true;
        item.value = item.leftOut && item.secretStruck ? QByteArray() : json::print(shown, true);
        if (m_items)
            m_items->push_back(item);
        return !item.leftOut;
    }

    static bool belongsHere(const QString &place, const json::Node &value)
    {
        return (place == "choices.go.use"_L1 && value.text.contains('/')) || place == "choices.path.files"_L1 ||
               place == "choices.settings.profile"_L1 || place == "choices.go.repair"_L1 ||
               place == "choices.debug.repair"_L1;
    }

    AbsPath m_home;
    const QStringList &m_leaveOut;
    std::vector<ExportItem> *m_items;
};

} // namespace

QByteArray exportBundle(const Choices &choices, const Host &host, const Catalog &, const ExportOptions &options,
                        std::vector<ExportItem> *items)
{
    auto document = json::parse(choicesToJson(choices), json::strict());
    json::Node values;
    values.kind = json::Kind::Object;
    if (document)
        values = document->root;
    Exporter(host, options.leaveOut, items).clean(values);
    const auto text = [](const QString &s) { return json::quote(s.toUtf8()); };
    const QByteArray whole = "{\"schema\":\"burrow.bundle/1\",\"name\":" + text(options.name) +
                             ",\"made\":" + text(options.made) + ",\"needs\":" + text(LeastVersion) +
                             ",\"choices\":" + json::print(values, true) + '}';
    const auto bundle = json::parse(whole, json::strict());
    Q_ASSERT(bundle.ok());
    return json::print(bundle->root, true) + '\n';
}

} // namespace burrow
