// Files as an edit will find them: behind links, owned by a dotfile manager, not to be read.
#include "bench.h"
#include "probe/dotfiles.h"
#include "probe/snapshot_probe.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links()
    {
        Bench bench(Os::Linux);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/home/ann/dotfiles/zsh/.zshrc"_s, "x\n");
        fs.addLink(u"/home/ann/.zshrc"_s, u"dotfiles/zsh/.zshrc"_s);
        fs.addLink(u"/home/ann/.loop"_s, u".loop"_s);
        fs.addLink(u"/home/ann/.dangling"_s, u"nowhere/at/all"_s);
        fs.addFolder(u"/home/ann/.folder"_s);
        fs.addOther(u"/home/ann/.pipe"_s);
        fs.add(u"/home/ann/.secret"_s, "x", 0200);
        fs.addFolder(u"/home/ann/locked"_s, 0500);

        const FileSnapshot link = takeSnapshot(fs, bench.home(u".zshrc"_s));
        QVERIFY(link.isLink && link.exists() && !link.problem);
        QCOMPARE(link.target, bench.home(u"dotfiles/zsh/.zshrc"_s));
        QCOMPARE(link.bytes, "x\n"_ba);
        QCOMPARE(link.sha256, "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac"_ba);
        QVERIFY(takeSnapshot(fs, bench.home(u".loop"_s)).problem);
        const FileSnapshot fresh = takeSnapshot(fs, bench.home(u".config/fish/conf.d/burrow.fish"_s));
        QVERIFY(!fresh.exists() && !fresh.problem && fresh.folderWritable && fresh.sha256.isEmpty());
        const FileSnapshot below = takeSnapshot(fs, bench.home(u".secret/conf.d/burrow.fish"_s));
        QVERIFY(below.problem && TextRenderer()(below.problem->what).contains("stands where a folder is needed"_L1));
        QVERIFY(takeSnapshot(fs, bench.home(u".folder"_s)).problem);
        QVERIFY(takeSnapshot(fs, bench.home(u".pipe"_s)).problem);
        QCOMPARE(takeSnapshot(fs, bench.home(u".secret"_s)).problem->kind, ErrorKind::Denied);
        QVERIFY(!takeSnapshot(fs, bench.home(u"locked/x/y"_s)).folderWritable);
    }

    void aHomeBehindALinkMakesNoLinks()
    {
        Bench bench(Os::MacOs);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/private/var/home/.zshrc"_s, "x");
        fs.addLink(u"/var"_s, u"/private/var"_s);
        bench.machine.host.home = AbsPath(u"/var/home"_s);
        const Look look = bench.look();
        SnapshotReader reader(look);
        reader.add(bench.home(u".zshrc"_s));
        const FileSnapshots files = reader.take();
        QVERIFY(!files.first().isLink);
        QCOMPARE(files.first().target.str(), u"/private/var/home/.zshrc"_s);
    }

    void dotfileManagers_data()
    {
        QTest::addColumn<QStringList>("tree"); // path, "-> link" or content, ..
        QTest::addColumn<QString>("manager");
        QTest::addColumn<QString>("source");
        const QString rc = u"/home/ann/.zshrc"_s;
        QTest::addRow("none") << QStringList{rc, u"x"_s} << QString() << QString();
        QTest::addRow("chezmoi") << QStringList{rc, u"x"_s, u"/home/ann/.local/share/chezmoi/private_dot_zshrc.tmpl"_s,
                                                u"x"_s}
                                 << u"chezmoi"_s << u"/home/ann/.local/share/chezmoi/private_dot_zshrc.tmpl"_s;
        QTest::addRow("chezmoi, moved") << QStringList{rc,
                                                       u"x"_s,
                                                       u"/home/ann/.config/chezmoi/chezmoi.toml"_s,
                                                       u"sourceDir = \"~/dots\"\n"_s,
                                                       u"/home/ann/dots/.chezmoiroot"_s,
                                                       u"home\n"_s,
                                                       u"/home/ann/dots/home/dot_zshrc"_s,
                                                       u"x"_s}
                                        << u"chezmoi"_s << u"/home/ann/dots/home/dot_zshrc"_s;
        QTest::addRow("stow")
            << QStringList{rc,     u"-> dotfiles/zsh/.zshrc"_s,     u"/home/ann/dotfiles/zsh/.zshrc"_s,
                           u"x"_s, u"/home/ann/dotfiles/.stowrc"_s, u"x"_s}
            << u"stow"_s << u"/home/ann/dotfiles/zsh/.zshrc"_s;
        QTest::addRow("a link by hand") << QStringList{rc, u"-> dotfiles/zshrc"_s, u"/home/ann/dotfiles/zshrc"_s,
                                                       u"x"_s}
                                        << QString() << QString();
        QTest::addRow("home-manager") << QStringList{rc, u"-> /nix/store/abc-home-manager-files/.zshrc"_s,
                                                     u"/nix/store/abc-home-manager-files/.zshrc"_s, u"x"_s}
                                      << u"home-manager"_s << QString();
        QTest::addRow("home-manager, one link further") << QStringList{rc,
                                                                       u"-> /nix/store/abc-home-manager-files/.zshrc"_s,
                                                                       u"/nix/store/abc-home-manager-files/.zshrc"_s,
                                                                       u"-> /nix/store/def-zshrc"_s,
                                                                       u"/nix/store/def-zshrc"_s,
                                                                       u"x"_s}
                                                        << u"home-manager"_s << QString();
    }
    void dotfileManagers()
    {
        QFETCH(QStringList, tree);
        QFETCH(QString, manager);
        QFETCH(QString, source);
        Bench bench(Os::Linux);
        for (qsizetype i = 0; i < tree.size(); i += 2) {
            if (tree.at(i + 1).startsWith("-> "_L1))
                bench.machine.fs.addLink(tree.at(i), tree.at(i + 1).sliced(3));
            else
                bench.machine.fs.add(tree.at(i), tree.at(i + 1).toUtf8());
        }
        const Look look = bench.look();
        SnapshotReader reader(look);
        reader.add(bench.home(u".zshrc"_s));
        const FileSnapshot file = reader.take().first();
        QCOMPARE(file.managedBy, manager);
        QCOMPARE(file.managedSource.str(), source);
    }

    void chezmoiNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("target");
        QTest::addRow("dot") << u"dot_zshrc"_s << u".zshrc"_s;
        QTest::addRow("attributes") << u"encrypted_private_readonly_dot_env.tmpl"_s << u".env"_s;
        QTest::addRow("symlink") << u"symlink_dot_zshrc"_s << u".zshrc"_s;
        QTest::addRow("modify") << u"modify_dot_bashrc"_s << u".bashrc"_s;
        QTest::addRow("literal") << u"dot_literal_dot_x"_s << u".literal_dot_x"_s;
        QTest::addRow("script") << u"run_once_install.sh"_s << QString();
        QTest::addRow("own file") << u".chezmoiignore"_s << QString();
    }
    void chezmoiNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, target);
        QCOMPARE(chezmoiTarget(name, false), target);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
