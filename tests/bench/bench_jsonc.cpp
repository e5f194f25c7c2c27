// One edit of a settings.json on bytes beside the editor's own library (jsonc-parser), warm in Node, on the same texts.
//   bench_jsonc
#include "edit/file_edit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *name;
    QByteArray text;
    json::Path path;
    QByteArray literal; ///< null: removed
    int rounds = 0;
};

QByteArray settings(qsizetype size)
{
    QByteArray text = "// Place your settings in this file\n{\n";
    for (int i = 0; text.size() < size; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "    // note " + n + "\n    \"ext" + n +
                ".path\": { \"a\": [1, 2, \"x\"], \"b\": \"https://example.invalid/" + n + "\" }, // why\n" +
                "    \"ext" + n +
                ".env\": {\n        \"PATH\": \"${env:HOME}/go/bin:${env:PATH}\",\n        \"n\": " + n + "\n    },\n";
    }
    return text + "    \"[go]\": {\n        \"editor.formatOnSave\": true\n    }\n}\n";
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double ours(const Case &c)
{
    const JsoncEdit edit{c.path, c.literal.isNull() ? JsoncEdit::Op::Remove : JsoncEdit::Op::Set, c.literal};
    std::vector<double> took;
    for (int i = 0; i < 2 * c.rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto result = applyEdit(c.text, edit);
        took.push_back(double(timer.nsecsElapsed()) / 1e3);
        if (!result || *result == c.text)
            std::fprintf(stderr, "%s: no edit\n", c.name);
    }
    took.erase(took.begin(), took.begin() + c.rounds);
    return median(took);
}

QByteArray caseLine(const Case &c)
{
    QByteArrayList path;
    for (const auto &step : c.path)
        path << json::quote(std::get<QByteArray>(step));
    return "{\"text\":" + json::quote(c.text) + ",\"path\":[" + path.join(',') + "]," +
           (c.literal.isNull() ? QByteArray("\"remove\":true") : "\"value\":" + c.literal) +
           ",\"rounds\":" + QByteArray::number(c.rounds) + "}\n";
}

// Medians of the library, in microseconds; empty where there is no Node.
QList<double> theirs(const std::vector<Case> &cases)
{
    const QString folder = QStringLiteral(BURROW_BIN_DIR "/../jsonc-judge");
    QProcess setUp;
    setUp.start(u"bash"_s, {QStringLiteral(BURROW_SOURCE_DIR "/tests/edit/jsonc_parser.sh"), folder});
    setUp.waitForFinished(90'000);
    if (setUp.exitCode() != 0) {
        std::printf("%s", setUp.readAll().constData());
        return {};
    }
    // A module finds its packages from where it lies.
    const QString script = folder + u"/bench_jsonc.mjs"_s;
    QFile::remove(script);
    QFile::copy(QStringLiteral(BURROW_SOURCE_DIR "/tests/bench/bench_jsonc.mjs"), script);
    QProcess node;
    node.start(u"node"_s, {script});
    for (const Case &c : cases)
        node.write(caseLine(c));
    node.closeWriteChannel();
    node.waitForFinished(300'000);
    QList<double> medians;
    for (const QByteArray &line : node.readAllStandardOutput().trimmed().split('\n'))
        medians << line.toDouble();
    if (medians.size() != qsizetype(cases.size())) {
        std::printf("%s", node.readAllStandardError().constData());
        return {};
    }
    return medians;
}

} // namespace

int main()
{
    std::vector<Case> cases;
    for (const qsizetype size : {10'000, 100'000, 1'000'000}) {
        const QByteArray text = settings(size);
        const int rounds = size > 500'000 ? 20 : 100;
        cases.push_back({"set, last key", text, {"[go]"_ba, "editor.formatOnSave"_ba}, "false", rounds});
        cases.push_back({"set, first key", text, {"ext0.path"_ba, "b"_ba}, "\"new\"", rounds});
        cases.push_back({"add", text, {"gopls"_ba, "ui.semanticTokens"_ba}, "true", rounds});
        cases.push_back({"remove", text, {"ext10.env"_ba}, {}, rounds});
    }
    const QList<double> reference = theirs(cases);
    std::printf("%9s  %-15s %14s %18s %8s   (medians; goal: 10 times faster)\n", "bytes", "edit", "ours, us",
                "jsonc-parser, us", "times");
    for (size_t i = 0; i < cases.size(); ++i) {
        const double mine = ours(cases[i]);
        std::printf("%9lld  %-15s %14.1f", static_cast<long long>(cases[i].text.size()), cases[i].name, mine);
        if (!reference.isEmpty())
            std::printf(" %18.1f %8.1f", reference[qsizetype(i)], reference[qsizetype(i)] / mine);
        std::printf("\n");
    }
    return 0;
}
