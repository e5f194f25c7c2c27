// Per change: whichever edits of a file are kept, the text is what a person would get by making just those by hand.
#include "base/hash.h"
#include "diff/diff.h"
#include "plan/plan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const AbsPath path(u"/home/ann/file"_s);

/// An edit, and what of a line of the file it may change: a line that holds none of its words stays.
struct Change
{
    FileEdit edit;
    QByteArrayList words;
};

struct Case
{
    const char *name;
    FileFormat format;
    QByteArray before;
    std::vector<Change> changes;
};

using Op = JsoncEdit::Op;

const QByteArray settings = R"({
  // editor
  "editor.fontSize": 13, // small
  "go.lintTool": "golint",
  "go.toolsEnvVars": { "GOFLAGS": "-mod=mod", "X": "1" /* why */ },

  /* go below */
  "gopls": {
    "ui.semanticTokens": false, // off
    "build.buildFlags": ["-tags=a", "-v"]
  },
  "[go]": { "editor.tabSize": 8 },
  "go.useLanguageServer": false
  // the end
}
)";

std::vector<Change> settingsChanges()
{
    const auto set = [](json::Path at, const char *literal, QByteArrayList words) {
        return Change{JsoncEdit{std::move(at), Op::Set, literal}, std::move(words)};
    };
    const auto remove = [](json::Path at, QByteArrayList words) {
        return Change{JsoncEdit{std::move(at), Op::Remove, {}}, std::move(words)};
    };
    return {set({"go.lintTool"_ba}, "\"staticcheck\"", {"lintTool"}),
            remove({"go.useLanguageServer"_ba}, {"useLanguageServer", "tabSize"}),
            set({"gopls"_ba, "ui.semanticTokens"_ba}, "true", {"semanticTokens"}),
            set({"gopls"_ba, "ui.completion"_ba}, "{\"usePlaceholders\": true}", {"completion", "buildFlags"}),
            set({"gopls"_ba, "build.buildFlags"_ba, -1}, "\"-x\"", {"buildFlags"}),
            set({"go.toolsEnvVars"_ba, "GOPROXY"_ba}, "\"direct\"", {"GOFLAGS"}),
            remove({"go.toolsEnvVars"_ba, "X"_ba}, {"GOFLAGS"}),
            set({"[go]"_ba, "editor.formatOnSave"_ba}, "true", {"[go]"}),
            set({"go.testFlags"_ba}, "[\"-race\"]", {"useLanguageServer", "tabSize"}),
            set({"new.a"_ba, "b"_ba}, "1", {"useLanguageServer", "tabSize"}),
            remove({"editor.fontSize"_ba}, {"fontSize"}),
            set({"not.there"_ba}, "null", {"useLanguageServer", "tabSize"})};
}

std::vector<Change> envChanges(EnvSyntax syntax)
{
    const auto edit = [&](const char *key, std::optional<QByteArray> value) {
        return Change{EnvLineEdit{key, std::move(value), syntax}, {key}};
    };
    if (syntax == EnvSyntax::Brew)
        return {edit("HOMEBREW_API_DOMAIN", "https://a"), edit("HOMEBREW_NO_ANALYTICS", "1"), edit("http_proxy", {})};
    return {edit("GOPROXY", "https://a,direct"), edit("GOFLAGS", "-v"), edit("GOSUMDB", std::nullopt),
            edit("GOPRIVATE", "git.example.com")};
}

std::vector<Case> cases()
{
    std::vector<Case> list{{"settings.json", FileFormat::Jsonc, settings, settingsChanges()}};
    QByteArray crlf = settings;
    list.push_back({"CR LF and a byte order mark", FileFormat::Jsonc, "\xEF\xBB\xBF" + crlf.replace("\n", "\r\n"),
                    settingsChanges()});
    list.push_back({"no file yet", FileFormat::Jsonc, {}, settingsChanges()});
    const QByteArray env = "# mine\nGOPROXY=old\nGOSUMDB=off\nGOSUMDB=x\nCGO_ENABLED=0\n";
    list.push_back({"go env", FileFormat::GoEnv, env, envChanges(EnvSyntax::Go)});
    list.push_back({"dotenv", FileFormat::Text, "export GOPROXY='a b' # why\nGOSUMDB=\"x\n y\"\nA=1",
                    envChanges(EnvSyntax::Dotenv)});
    list.push_back(
        {"brew.env", FileFormat::GoEnv, "# c\nHOMEBREW_API_DOMAIN=x\nhttp_proxy=y", envChanges(EnvSyntax::Brew)});
    list.push_back({"shell",
                    FileFormat::Shell,
                    "alias a=b\n[[ -o interactive ]] || return\nx=1",
                    {Change{ShellBlockEdit{ShellDialect::Posix, "export A=1\n"}, {}}}});
    list.push_back(
        {"fish", FileFormat::Fish, "set -gx A 1\n", {Change{ShellBlockEdit{ShellDialect::Fish, "set -gx B 1\n"}, {}}}});
    return list;
}

bool isReadable(FileFormat format, const QByteArray &text)
{
    if (format == FileFormat::Jsonc)
        return json::parse(text).ok();
    return format == FileFormat::GoEnv || format == FileFormat::Text || findShellBlock(text).ok();
}

} // namespace

class SubsetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anySubset_data()
    {
        QTest::addColumn<int>("index");
        const std::vector<Case> all = cases();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::addRow("%s", all[size_t(i)].name) << i;
    }
    void anySubset()
    {
        QFETCH(int, index);
        const Case tested = cases()[size_t(index)];
        FileSnapshot file;
        file.path = file.target = path;
        if (!tested.before.isEmpty()) {
            file.stat.type = FileType::File;
            file.bytes = tested.before;
            file.sha256 = sha256(file.bytes);
        }
        Plan plan;
        for (size_t i = 0; i < tested.changes.size(); ++i) {
            PlannedEdit edit;
            edit.id = QString::number(i);
            edit.file = path;
            edit.format = tested.format;
            edit.edit = tested.changes[i].edit;
            plan.edits.push_back(std::move(edit));
        }
        QRandomGenerator random(5);
        const int all = 1 << plan.edits.size();
        for (int round = 0; round < qMin(all, 600); ++round) {
            const int subset = all <= 600 ? round : random.bounded(all);
            QSet<QString> only;
            QByteArray byHand = tested.before;
            QByteArrayList words;
            for (int i = 0; i < int(plan.edits.size()); ++i) {
                if (!(subset & (1 << i)))
                    continue;
                only.insert(QString::number(i));
                byHand = *applyEdit(byHand, tested.changes[size_t(i)].edit);
                words += tested.changes[size_t(i)].words;
            }
            const auto changes = preview(plan, {{path, file}}, only);
            const QByteArray after = changes.empty() ? tested.before : changes[0].after;
            QVERIFY(changes.empty() || !changes[0].problem);
            QCOMPARE(after, byHand);
            QVERIFY2(isReadable(tested.format, after), after.constData());
            // A second time there is nothing to do, but for what is appended to a list.
            for (int i = 0; i < int(plan.edits.size()); ++i) {
                const auto *jsonc = std::get_if<JsoncEdit>(&tested.changes[size_t(i)].edit);
                if ((subset & (1 << i)) && !(jsonc && std::holds_alternative<int>(jsonc->at.back())))
                    QCOMPARE(*applyEdit(after, tested.changes[size_t(i)].edit), after);
            }
            checkLines(tested, after, words);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void whatDoesNotFitIsRefusedWithTheReason()
    {
        FileSnapshot file;
        file.path = file.target = path;
        file.stat.type = FileType::File;
        file.bytes = "{ \"a\": 1 }";
        Plan plan;
        for (const json::Path &at : {json::Path{"b"_ba}, json::Path{"a"_ba, "x"_ba}}) {
            PlannedEdit edit;
            edit.id = QString::number(plan.edits.size());
            edit.file = path;
            edit.format = FileFormat::Jsonc;
            edit.edit = JsoncEdit{at, Op::Set, "1"};
            plan.edits.push_back(edit);
        }
        const auto both = preview(plan, {{path, file}});
        QVERIFY(both[0].problem && both[0].after == file.bytes);
        QVERIFY(TextRenderer()(both[0].problem->what).contains(u"“a”"));
        const auto one = preview(plan, {{path, file}}, {u"0"_s});
        QVERIFY(!one[0].problem);
        QCOMPARE(one[0].after, "{ \"a\": 1, \"b\": 1 }"_ba);
    }

private:
    // Lines that the edits do not speak of are all there, in order.
    static void checkLines(const Case &tested, const QByteArray &after, const QByteArrayList &words)
    {
        const Diff difference = diff(tested.before, after);
        for (const DiffRow &row : difference.rows) {
            if (row.kind == DiffRow::Kind::Same || row.left < 0)
                continue;
            const QByteArrayView line = difference.leftLines[size_t(row.left)];
            const bool meant =
                std::any_of(words.begin(), words.end(), [&](const QByteArray &word) { return line.contains(word); });
            const bool lastWithoutEnd =
                row.left + 1 == int(difference.leftLines.size()) && !tested.before.endsWith('\n');
            const bool ofLongValue = tested.format == FileFormat::Text && line == " y\"";
            QVERIFY2(meant || lastWithoutEnd || ofLongValue, (line.toByteArray() + "\n---\n" + after).constData());
        }
    }
};

QTEST_GUILESS_MAIN(SubsetsTest)
#include "subsets_test.moc"
