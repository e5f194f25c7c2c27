#include "probe/go_mod.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// The words of a line and the comment after them.
struct Line
{
    QStringList words;
    QByteArray comment;
};

Line splitLine(const QByteArray &text)
{
    Line line;
    QByteArray word;
    bool inWord = false;
    const auto endWord = [&] {
        if (inWord)
            line.words += QString::fromUtf8(word);
        word.clear();
        inWord = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '/' && text.mid(i, 2) == "//") {
            line.comment = text.mid(i + 2).trimmed();
            break;
        }
        if (c == '"' || c == '`') { // quoted: to the same quote, a backslash keeps the next one in
            inWord = true;
            for (++i; i < text.size() && text.at(i) != c; ++i) {
                if (c == '"' && text.at(i) == '\\' && i + 1 < text.size())
                    ++i;
                word += text.at(i);
            }
        } else if (c == '(' || c == ')') {
            endWord();
            line.words += QString(QLatin1Char(c));
        } else if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
        } else {
            inWord = true;
            word += c;
        }
    }
    endWord();
    return line;
}

void takeDirective(GoMod &mod, const QString &directive, const QStringList &words, const QByteArray &comment)
{
    const QString first = words.value(0);
    if (first.isEmpty())
        return;
    if (directive == "module"_L1)
        mod.module = first;
    else if (directive == "go"_L1)
        mod.go = first;
    else if (directive == "toolchain"_L1)
        mod.toolchain = first;
    else if (directive == "require"_L1 && !comment.startsWith("indirect"))
        mod.direct += first;
    else if (directive == "use"_L1)
        mod.use += first;
}

} // namespace

GoMod readGoMod(QByteArrayView text)
{
    GoMod mod;
    QString block;
    for (const QByteArray &raw : text.toByteArray().split('\n')) {
        Line line = splitLine(raw);
        if (line.words.isEmpty())
            continue;
        if (!block.isEmpty()) {
            if (line.words.first() == ")"_L1)
                block.clear();
            else
                takeDirective(mod, block, line.words, line.comment);
            continue;
        }
        const QString directive = line.words.takeFirst();
        if (line.words.value(0) == "("_L1)
            block = line.words.contains(u")"_s) ? QString() : directive;
        else
            takeDirective(mod, directive, line.words, line.comment);
    }
    return mod;
}

PackageClause readPackageClause(QByteArrayView text)
{
    PackageClause clause;
    qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text.size()) {
        const char c = text.at(at);
        const QByteArrayView rest = text.sliced(at);
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ';') {
            ++at;
        } else if (rest.startsWith("//")) {
            const qsizetype end = rest.indexOf('\n');
            const QByteArray comment = rest.first(end < 0 ? rest.size() : end).trimmed().toByteArray();
            clause.constrained =
                clause.constrained || comment.startsWith("//go:build ") || comment.startsWith("// +build ");
            clause.ignored = clause.ignored || comment == "//go:build ignore" || comment == "// +build ignore";
            at = end < 0 ? text.size() : at + end;
        } else if (rest.startsWith("/*")) {
            const qsizetype end = rest.indexOf("*/");
            at = end < 0 ? text.size() : at + end + 2;
        } else if (rest.startsWith("package") && rest.size() > 7 && (rest.at(7) == ' ' || rest.at(7) == '\t')) {
            const QByteArray words =
                rest.sliced(7).trimmed().first(std::min<qsizetype>(rest.sliced(7).trimmed().size(), 200)).toByteArray();
            qsizetype length = 0;
            while (length < words.size() && (static_cast<quint8>(words.at(length)) >= 0x80 ||
                                             isalnum(words.at(length)) || words.at(length) == '_'))
                ++length;
            clause.name = words.left(length);
            return clause;
        } else {
            return clause;
        }
    }
    return clause;
}

} // namespace burrow
