// What a folder tells of a project: its module, main packages, pins and go.work.
#include "bench.h"
#include "probe/workspace_probe.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workspaces()
    {
        Bench bench(Os::Linux);
        FakeFs &fs = bench.machine.fs;
        fs.add(u"/w/go.mod"_s, "module \"example.com/w\" // the name\n\ngo 1.24.0\ntoolchain go1.26.8\nrequire "
                               "(\n\tgolang.org/x/text v0.1.0\n\t"
                               "example.com/in v1.0.0 // indirect\n)\nrequire rsc.io/quote v1.5.2\n");
        fs.add(u"/w/main.go"_s, "// Licence\n\n/* more */ package main\n");
        fs.add(u"/w/lib.go"_s, "package main\n");
        fs.add(u"/w/cmd/tool/tool.go"_s, "package\tmain\n");
        fs.add(u"/w/cmd/tool/deps.go"_s, "//go:build tools\n\npackage tools\n");
        fs.add(u"/w/cmd/tool/doc.go"_s, "package documentation\n");
        fs.add(u"/w/cmd/tool/gen.go"_s, "//go:build ignore\n\npackage main\n");
        fs.add(u"/w/gen/gen.go"_s, "//go:build ignore\n\npackage main\n");
        fs.add(u"/w/lib/lib.go"_s, "package lib // main\n");
        fs.add(u"/w/lib/lib_test.go"_s, "package lib\n");
        fs.add(u"/w/vendor/x/main.go"_s, "package main\n");
        fs.add(u"/w/testdata/main.go"_s, "package main\n");
        fs.add(u"/w/_old/main.go"_s, "package main\n");
        fs.add(u"/w/nested/go.mod"_s, "module example.com/nested\n");
        fs.add(u"/w/nested/main.go"_s, "package main\n");
        fs.addLink(u"/w/linked"_s, u"cmd"_s);
        fs.add(u"/w/.git/HEAD"_s, "ref: refs/heads/main\n");
        fs.add(u"/w/.go-version"_s, "1.26.8\n");
        bench.request.workspace = AbsPath(u"/w"_s);
        auto facts = probeWorkspace(bench.look());
        QVERIFY(facts);
        QCOMPARE(facts->module, u"example.com/w"_s);
        QCOMPARE(facts->goLine, u"1.24.0"_s);
        QCOMPARE(facts->toolchainLine, u"go1.26.8"_s);
        QCOMPARE(facts->dependencies, (QStringList{u"golang.org/x/text"_s, u"rsc.io/quote"_s}));
        QCOMPARE(facts->mains, (std::vector<MainPackage>{{u"."_s, u"example.com/w"_s},
                                                         {u"cmd/tool"_s, u"example.com/w/cmd/tool"_s}}));
        QVERIFY(facts->hasTests && !facts->mainsTruncated);
        QCOMPARE(facts->gitRoot.str(), u"/w"_s);
        QCOMPARE(facts->pins, QStringList{u".go-version"_s});

        // With a go.work that uses it the nested module counts; its go line wins.
        fs.add(u"/w/go.work"_s, "go 1.25\n\nuse (\n\t.\n\t./nested\n)\n");
        facts = probeWorkspace(bench.look());
        QCOMPARE(facts->goLine, u"1.25"_s);
        QCOMPARE(facts->mains.back(), (MainPackage{u"nested"_s, u"example.com/nested"_s}));
        bench.machine.host.env.insert(u"GOWORK"_s, u"off"_s);
        QVERIFY(probeWorkspace(bench.look())->goWork.isEmpty());

        // A folder inside a module.
        bench.request.workspace = AbsPath(u"/w/cmd"_s);
        facts = probeWorkspace(bench.look());
        QCOMPARE(facts->goMod.str(), u"/w/go.mod"_s);
        QCOMPARE(facts->mains, (std::vector<MainPackage>{{u"tool"_s, u"example.com/w/cmd/tool"_s}}));
        bench.request.workspace = {};
        QVERIFY(!probeWorkspace(bench.look()));
    }

    void hugeWorkspacesAreCutShort()
    {
        Bench bench(Os::Linux);
        bench.machine.fs.add(u"/w/go.mod"_s, "module w\n");
        for (int i = 0; i < 230; ++i)
            bench.machine.fs.add(u"/w/m%1/main.go"_s.arg(i), "package main\n");
        bench.request.workspace = AbsPath(u"/w"_s);
        const auto facts = probeWorkspace(bench.look());
        QCOMPARE(int(facts->mains.size()), 200);
        QVERIFY(facts->mainsTruncated);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
