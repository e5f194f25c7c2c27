// Folding edits into changes, and changes into patches: pure, over values.
#include "base/hash.h"
#include "plan/machine_notes.h"
#include "plan/plan.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const AbsPath home(u"/home/ann"_s);

FileSnapshot file(const QString &name, const QByteArray &bytes)
{
    static quint64 inode = 100;
    FileSnapshot file;
    file.path = file.target = home / name;
    file.stat.type = FileType::File;
    file.stat.size = bytes.size();
    file.stat.inode = ++inode;
    file.stat.device = 1;
    file.bytes = bytes;
    file.sha256 = sha256(bytes);
    return file;
}

FileSnapshot missing(const QString &name)
{
    FileSnapshot file;
    file.path = file.target = home / name;
    return file;
}

FileSnapshots all(const std::vector<FileSnapshot> &list)
{
    FileSnapshots files;
    for (const FileSnapshot &one : list)
        files.insert(one.path, one);
    return files;
}

PlannedEdit env(const QString &id, const QString &name, const QByteArray &key, const QByteArray &value)
{
    PlannedEdit edit;
    edit.id = id;
    edit.file = home / name;
    edit.format = FileFormat::GoEnv;
    edit.edit = EnvLineEdit{key, value};
    return edit;
}

QStringList sources(const std::vector<Text> &notes)
{
    QStringList list;
    for (const Text &note : notes)
        list += QString::fromUtf8(note.source);
    return list;
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsOfAFileBecomeOneChange()
    {
        Plan plan;
        plan.edits = {env(u"1"_s, u"a"_s, "A", "1"), env(u"2"_s, u"b"_s, "B", "2"), env(u"3"_s, u"a"_s, "C", "3"),
                      env(u"4"_s, u"a"_s, "D", "4")};
        plan.edits[3].accepted = false;
        const auto files = all({file(u"a"_s, "X=0\n"), missing(u"b"_s)});
        const auto changes = preview(plan, files);
        QCOMPARE(changes.size(), 2u);
        QCOMPARE(changes[0].edits, (QStringList{u"1"_s, u"3"_s}));
        QCOMPARE(changes[0].after, applyEdits("X=0\n", {plan.edits[0].edit, plan.edits[2].edit}).valueOr({}));
        QCOMPARE(changes[0].afterSha256, sha256(changes[0].after));
        QCOMPARE(changes[0].beforeSha256, sha256("X=0\n"));
        QVERIFY(changes[0].existed && changes[0].notes.empty());
        QVERIFY(!changes[1].existed && changes[1].beforeSha256.isEmpty());
        QCOMPARE(changes[1].after, "B=2\n"_ba);
        QCOMPARE(sources(changes[1].notes), QStringList{u"This file is new."_s});

        const auto only = preview(plan, files, {u"4"_s});
        QCOMPARE(only.size(), 1u);
        QCOMPARE(only[0].edits, QStringList{u"4"_s});
        QCOMPARE(plan.accepted(), 3);
        QCOMPARE(plan.find(u"3"_s), &plan.edits[2]);
        QVERIFY(!plan.find(u"none"_s));
    }

    void keysWrittenTwiceAreSaid()
    {
        Plan plan;
        PlannedEdit edit = env(u"1"_s, u"s"_s, "A", "1");
        edit.format = FileFormat::Jsonc;
        edit.edit = JsoncEdit{{"a"_ba}, JsoncEdit::Op::Set, "3"};
        plan.edits = {edit};
        const auto changes = preview(plan, all({file(u"s"_s, "{\"a\": 1, \"a\": 2, \"b\": {\"c\": 1, \"c\": 1}}")}));
        QCOMPARE(changes[0].after, "{\"a\": 1, \"a\": 3, \"b\": {\"c\": 1, \"c\": 1}}"_ba);
        QCOMPARE(changes[0].notes.size(), 1u);
        QCOMPARE(changes[0].notes[0].arguments, QStringList{u"b/c, a"_s});
    }

    void handEditsOfOurBlockAreSaid()
    {
        const QByteArray line = *pathLine(ShellDialect::Posix, u"/opt/go/bin"_s, u"/home/ann"_s);
        const QByteArray before =
            *applyEdit("a=1\n", ShellBlockEdit{ShellDialect::Posix, "alias g=git\n" + line + "alias h=hg\n"});
        Plan plan;
        PlannedEdit edit = env(u"1"_s, u"rc"_s, "A", "1");
        edit.format = FileFormat::Shell;
        edit.edit = ShellBlockEdit{ShellDialect::Posix, "alias g=git\nexport NEW=1\n"};
        plan.edits = {edit};
        const auto changes = preview(plan, all({file(u"rc"_s, before)}));
        QCOMPARE(changes[0].notes.size(), 2u);
        QVERIFY(changes[0].notes[0].source.contains("will be gone"));
        QCOMPARE(changes[0].notes[0].arguments, QStringList{u"alias h=hg"_s});
        QVERIFY(changes[0].notes[1].source.contains("stays"));
        QCOMPARE(changes[0].notes[1].arguments, QStringList{u"alias g=git"_s});
        // What we wrote ourselves is nobody's work.
        plan.edits[0].edit = ShellBlockEdit{ShellDialect::Posix, {}};
        const QByteArray ours = *applyEdit("a=1\n", ShellBlockEdit{ShellDialect::Posix, line});
        QVERIFY(preview(plan, all({file(u"rc"_s, ours)}))[0].notes.empty());
    }

    void whatChangesNothingIsLeftOut()
    {
        Plan plan;
        plan.edits = {env(u"1"_s, u"a"_s, "A", "1")};
        QVERIFY(preview(plan, all({file(u"a"_s, "A=1\n")})).empty());
        QVERIFY(preview(Plan(), {}).empty());
    }

    void twoWaysToOneFile_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addRow("link") << u"link"_s;
        QTest::addRow("dangling link") << u"dangling"_s;
        QTest::addRow("another spelling") << u"spelling"_s;
    }
    void twoWaysToOneFile()
    {
        QFETCH(QString, how);
        FileSnapshot real = how == u"dangling" ? missing(u"real"_s) : file(u"real"_s, "X=0\n");
        FileSnapshot other = real;
        other.path = home / u"REAL"_s;
        if (how == u"spelling")
            other.target = other.path; // a file system without case cannot be asked for the one true name
        other.isLink = how != u"spelling";
        Plan plan;
        plan.edits = {env(u"1"_s, u"real"_s, "A", "1"), env(u"2"_s, u"REAL"_s, "B", "2"),
                      env(u"3"_s, u"REAL"_s, "C", "3")};
        const auto changes = preview(plan, all({real, other}));
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes[0].edits, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QVERIFY(changes[0].after.endsWith("A=1\nB=2\nC=3\n"));
        QCOMPARE(changes[0].target, real.target);
        QCOMPARE(sources(changes[0].notes).count(u"Also reached as %1"_s), 1);
    }

    void hardLinksAreFilesOfTheirOwn()
    {
        FileSnapshot one = file(u"a"_s, "X=0\n");
        one.stat.links = 2;
        FileSnapshot two = one;
        two.path = two.target = home / u"b"_s;
        Plan plan;
        plan.edits = {env(u"1"_s, u"a"_s, "A", "1"), env(u"2"_s, u"b"_s, "B", "2")};
        const auto changes = preview(plan, all({one, two}));
        QCOMPARE(changes.size(), 2u);
        QCOMPARE(changes[0].notes.size(), 1u);
        QCOMPARE(changes[0].notes[0].count, 2);
    }

    void notesSayWhatAPersonShouldKnow()
    {
        FileSnapshot a = file(u"a"_s, "X=0\n");
        a.target = home / u"dotfiles/a"_s;
        a.isLink = true;
        a.managedBy = u"chezmoi"_s;
        a.managedSource = home / u".local/share/chezmoi/dot_a"_s;
        a.trackedBy = u"/home/ann/dotfiles"_s;
        Plan plan;
        plan.edits = {env(u"1"_s, u"a"_s, "A", "1")};
        const auto changes = preview(plan, all({a}));
        QCOMPARE(changes[0].notes.size(), 3u);
        QCOMPARE(changes[0].notes[0].arguments, QStringList{a.target.str()});
        QCOMPARE(changes[0].notes[1].arguments, (QStringList{u"chezmoi"_s, a.managedSource.str()}));
        QCOMPARE(changes[0].notes[2].arguments, QStringList{a.trackedBy});
    }

    void aProblemConcernsOneFile()
    {
        FileSnapshot broken = file(u"broken"_s, "{");
        FileSnapshot denied = file(u"denied"_s, "X=0\n");
        denied.folderWritable = false;
        FileSnapshot unread = file(u"unread"_s, "");
        unread.problem = Error{.kind = ErrorKind::Denied, .path = u"unread"_s};
        Plan plan;
        plan.edits = {env(u"1"_s, u"broken"_s, "A", "1"), env(u"2"_s, u"denied"_s, "A", "1"),
                      env(u"3"_s, u"unread"_s, "A", "1"), env(u"4"_s, u"unknown"_s, "A", "1"),
                      env(u"5"_s, u"fine"_s, "A", "1")};
        plan.edits[0].edit = JsoncEdit{{"a"_ba}, JsoncEdit::Op::Set, "1"};
        const auto changes = preview(plan, all({broken, denied, unread, missing(u"fine"_s)}));
        QCOMPARE(changes.size(), 5u);
        const auto kind = [&](size_t i) { return changes[i].problem ? int(changes[i].problem->kind) : -1; };
        QCOMPARE(kind(0), int(ErrorKind::Syntax));
        QCOMPARE(changes[0].problem->path, (home / u"broken"_s).str());
        QCOMPARE(kind(1), int(ErrorKind::Denied));
        QCOMPARE(changes[2].problem, unread.problem);
        QCOMPARE(kind(3), int(ErrorKind::NotFound));
        QCOMPARE(kind(4), -1);
        for (size_t i = 0; i < 4; ++i) {
            QCOMPARE(changes[i].after, changes[i].before);
            QCOMPARE(changes[i].afterSha256, changes[i].beforeSha256);
        }
    }

    void patches_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("existed");
        QTest::addColumn<QByteArray>("head");
        QTest::addRow("below home") << u"/home/ann/.zshrc"_s << true << "--- a/~/.zshrc\n+++ b/~/.zshrc\n"_ba;
        QTest::addRow("new") << u"/home/ann/.zshrc"_s << false << "--- /dev/null\n+++ b/~/.zshrc\n"_ba;
        QTest::addRow("elsewhere") << u"/srv/x/.vscode/launch.json"_s << true
                                   << "--- a/srv/x/.vscode/launch.json\n+++ b/srv/x/.vscode/launch.json\n"_ba;
        QTest::addRow("space")
            << u"/home/ann/Library/Application Support/a"_s << true
            << "--- a/~/Library/Application Support/a\t\n+++ b/~/Library/Application Support/a\t\n"_ba;
        QTest::addRow("line break") << u"/home/ann/a\nb"_s << true << "--- \"a/~/a\\012b\"\n+++ \"b/~/a\\012b\"\n"_ba;
    }
    void patches()
    {
        QFETCH(QString, path);
        QFETCH(bool, existed);
        QFETCH(QByteArray, head);
        FileChange change;
        change.path = AbsPath(path);
        change.existed = existed;
        change.before = existed ? "old\n" : "";
        change.after = "new\n";
        const QByteArray patch = patchOf(change, home);
        QVERIFY2(patch.startsWith(head), patch.constData());
        QVERIFY(patch.endsWith("+new\n"));
    }

    void whatOnlyTheSurveyKnows()
    {
        Survey survey;
        survey.host.uid = 1000;
        FileSnapshot settings = file(u"settings.json"_s, "X=0\n");
        settings.stat.uid = 1000;
        FileSnapshot theirs = file(u"theirs"_s, "X=0\n");
        theirs.stat.uid = 7;
        survey.files = all({settings, theirs});
        EditorFacts code;
        code.name = u"VS Code"_s;
        code.settingsSync = true;
        code.profiles = {{.id = {}, .name = {}, .settings = settings.path}};
        survey.editors = {code};
        Plan plan;
        plan.edits = {env(u"1"_s, u"settings.json"_s, "A", "1"), env(u"2"_s, u"theirs"_s, "A", "1")};
        auto changes = preview(plan, survey.files);
        addMachineNotes(changes, survey);
        QCOMPARE(changes[0].notes.size(), 1u);
        QCOMPARE(changes[0].notes[0].arguments, QStringList{u"VS Code"_s});
        QCOMPARE(changes[1].notes.size(), 1u);
        QCOMPARE(changes[1].notes[0].arguments, QStringList{u"7"_s});
        survey.host.uid = 0; // root may give files away
        survey.editors[0].settingsSync = false;
        changes = preview(plan, survey.files);
        addMachineNotes(changes, survey);
        QVERIFY(changes[0].notes.empty() && changes[1].notes.empty());
    }

    void formats()
    {
        QCOMPARE(formatName(FileFormat::Fish), u"shell"_s);
        QCOMPARE(formatName(FileFormat::Jsonc), u"jsonc"_s);
        QCOMPARE(formatName(FileFormat::GoEnv), u"goenv"_s);
        QCOMPARE(formatName(FileFormat::Text), u"text"_s);
    }
};

QTEST_GUILESS_MAIN(PreviewTest)
#include "preview_test.moc"
