// Patches to hand on: nothing of a secret is in them, and no program applies one in which something is masked.
#include "plan/masked_patch.h"
#include "support/planted.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray mask = "\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2";

} // namespace

class MaskedPatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void without()
    {
        const Patch patch = patchBetween("a\nb\n", "a\nB\n", "a/x", "b/x");
        QVERIFY(!patch.hides());
        QCOMPARE(patch.masked, "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+B\n"_ba);
        QCOMPARE(patchBetween("a\n", "a\n", "a/x", "b/x").masked, QByteArray());
        // One far from each change is in no hunk.
        QByteArray far = "export API_TOKEN=hunter2hunter2\n";
        for (int i = 0; i < 10; ++i)
            far += "line\n";
        QVERIFY(!patchBetween(far + "b\n", far + "B\n", "a/x", "b/x").hides());
    }

    void masks_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("masked"); // without its first two lines
        QTest::addRow("beside") << "TOKEN=hunter2hunter2\nb\n"_ba
                                << "TOKEN=hunter2hunter2\nB\n"_ba << "@@ -1,2 +1,2 @@\n TOKEN=" + mask + "\n-b\n+B\n";
        QTest::addRow("the secret itself")
            << "TOKEN=hunter2hunter2\n"_ba
            << "TOKEN=hunter3hunter3\n"_ba << "@@ -1 +1 @@\n-TOKEN=" + mask + "\n+TOKEN=" + mask + '\n';
        QTest::addRow("no last newline") << "TOKEN=hunter2hunter2"_ba
                                         << "TOKEN=hunter2hunter2\n"_ba
                                         << "@@ -1 +1 @@\n-TOKEN=" + mask +
                                                "\n\\ No newline at end of file\n+TOKEN=" + mask + '\n';
        QTest::addRow("CRLF") << "TOKEN=hunter2hunter2\r\nb\r\n"_ba
                              << "TOKEN=hunter2hunter2\r\nB\r\n"_ba
                              << "@@ -1,2 +1,2 @@\n TOKEN=" + mask + "\r\n-b\r\n+B\r\n";
    }

    void masks()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, masked);
        const Patch patch = patchBetween(before, after, "a/x", "b/x");
        QVERIFY(patch.hides());
        QVERIFY(patch.whole.contains("hunter2"));
        QCOMPARE(patch.masked, "--- a/x.secrets-masked\n+++ b/x.secrets-masked\n" + masked);
    }

    void theEndOfAKey()
    {
        // The hunk begins in the middle of the key: by itself it would not look like one.
        QByteArray key = "-----BEGIN PRIVATE KEY-----\n";
        for (int i = 0; i < 20; ++i)
            key += QByteArray(60, char('A' + i)) + '\n';
        key += "-----END PRIVATE KEY-----\n";
        for (const auto &[before, after] : {std::pair(key + "b\n", key + "B\n"), std::pair("b\n" + key, "B\n" + key)}) {
            const Patch patch = patchBetween(before, after, "a/x", "b/x");
            QVERIFY(patch.hides());
            for (int i = 0; i < 20; ++i)
                QVERIFY2(!patch.masked.contains(QByteArray(20, char('A' + i))), patch.masked);
            QCOMPARE(patch.masked.count('\n'), patch.whole.count('\n')); // lines keep their numbers
        }
    }

    void names()
    {
        FileChange change;
        change.path = AbsPath(u"/home/ann/my files/x"_s);
        change.after = "TOKEN=hunter2hunter2\n";
        const Patch made = patchFormsOf(change, AbsPath(u"/home/ann"_s));
        QCOMPARE(made.whole, patchOf(change, AbsPath(u"/home/ann"_s)));
        QVERIFY2(made.masked.startsWith("--- /dev/null\n+++ b/~/my files/x.secrets-masked\t\n"), made.masked);
    }

    void planted()
    {
        int masked = 0;
        for (const Planted &one : plantedSecrets()) {
            const QByteArray before = one.line + "\nb\n", after = one.line + "\nB\n";
            const Patch patch = patchBetween(before, after, "a/x", "b/x");
            QVERIFY2(!patch.masked.contains(one.secret), one.what);
            masked += patch.hides();
        }
        QCOMPARE(masked, int(plantedSecrets().size()));
    }
};

QTEST_GUILESS_MAIN(MaskedPatchTest)
#include "masked_patch_test.moc"
