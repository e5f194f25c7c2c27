// The same as shell_scan.cpp for fish, whose grammar is simpler: every block ends with "end".
#include "edit/shell_scan.h"
#include "edit/shell_words.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace burrow {

namespace {

bool endsFishWord(char c)
{
    return isShellBlank(c) || c == '\n' || c == ';' || c == '&' || c == '|' || c == '<' || c == '>';
}

class FishScan
{
public:
    explicit FishScan(QByteArrayView text)
        : m_text(text)
    {
    }

    std::optional<std::vector<ShellLandmark>> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isShellBlank(c)) {
                ++m_at;
            } else if (c == '\\' && m_text.sliced(m_at + 1).startsWith('\n')) {
                m_at += 2;
            } else if (c == '#') {
                const qsizetype end = m_text.indexOf('\n', m_at);
                m_at = end < 0 ? m_text.size() : end;
            } else if (c == '\n') {
                ++m_at;
                endCommand();
                if (m_open.empty() && !m_continues)
                    endStatement();
            } else if (endsFishWord(c)) {
                operation();
            } else if (!word()) {
                return std::nullopt;
            }
        }
        endCommand();
        endStatement();
        if (!m_open.empty())
            return std::nullopt;
        return m_found;
    }

private:
    // One character, or a whole quoted or bracketed part; -1 if it does not end.
    qsizetype step(qsizetype at, int depth) const
    {
        constexpr int maxDepth = 64;
        const char c = m_text[at];
        if (c == '\\')
            return qMin(at + 2, m_text.size());
        if (c == '\'' || c == '"') {
            for (++at; at >= 0 && at < m_text.size();) {
                if (m_text[at] == c)
                    return at + 1;
                const bool command = c == '"' && m_text.sliced(at).startsWith("$(");
                at = m_text[at] == '\\' ? at + 2 : command ? step(at + 1, depth + 1) : at + 1;
            }
            return -1;
        }
        if (c != '(')
            return at + 1;
        if (depth > maxDepth)
            return -1;
        for (++at; at >= 0 && at < m_text.size();) {
            if (m_text[at] == ')')
                return at + 1;
            const bool comment = m_text[at] == '#' && (isShellBlank(m_text[at - 1]) || m_text[at - 1] == '\n');
            at = comment ? m_text.indexOf('\n', at) : step(at, depth + 1);
        }
        return -1;
    }

    void operation()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest[0] == '<' || rest[0] == '>' || rest.startsWith("&>")) {
            ++m_at;
            while (m_at < m_text.size() && (m_text[m_at] == '>' || m_text[m_at] == '&' || m_text[m_at] == '?'))
                ++m_at;
            m_redirects = true;
            return;
        }
        endCommand();
        const bool both = rest.startsWith("&&") || rest.startsWith("||");
        m_conditional = m_conditional || both;
        m_continues = both || rest[0] == '|' || rest.startsWith("&|");
        m_at += both || rest.startsWith("&|") ? 2 : 1;
    }

    bool word()
    {
        const qsizetype start = m_at;
        while (m_at >= 0 && m_at < m_text.size() && !endsFishWord(m_text[m_at]))
            m_at = step(m_at, 0);
        if (m_at < 0)
            return false;
        const QByteArrayView text = m_text.sliced(start, m_at - start);
        if (std::exchange(m_redirects, false))
            return true;
        m_continues = false;
        const bool first = !std::exchange(m_spoken, true);
        const bool afterElse = std::exchange(m_afterElse, false);
        if (!m_words.empty()) {
            m_words.push_back(text);
            return true;
        }
        if (text == "and" || text == "or") {
            if (m_open.empty() && first) { // it goes on with the statement before
                m_statement = m_lastStatement;
                m_reported = m_lastReported;
            }
            m_conditional = true;
        } else if (text == "else") {
            m_afterElse = true;
        } else if (text == "if" && afterElse) {
            // the condition of the block that is open
        } else if (isOneOf(text, {"if", "while", "begin"})) {
            m_open.push_back(false);
        } else if (isOneOf(text, {"for", "switch", "function"})) {
            m_open.push_back(text == "function");
            m_words.push_back(text);
        } else if (text == "end") {
            if (m_open.empty())
                return false;
            m_open.pop_back();
            m_words.push_back(text); // it may be redirected
        } else if (!isOneOf(text, {"not", "!", "time", "command", "builtin"})) {
            m_words.push_back(text);
        }
        return true;
    }

    void endCommand()
    {
        const auto words = std::exchange(m_words, {});
        m_redirects = false;
        const bool inFunction = std::find(m_open.begin(), m_open.end(), true) != m_open.end();
        if (words.empty() || inFunction)
            return;
        const QByteArrayView name = words.front();
        if (isOneOf(name, {"return", "exit"}) || (name == "exec" && words.size() > 1))
            m_found.push_back({ShellLandmark::Stop, m_open.empty() && !m_conditional, m_statement, m_text.size()});
        else if (resetsPath(words))
            m_found.push_back({ShellLandmark::PathReset, false, m_statement, m_text.size()});
    }

    static bool resetsPath(const std::vector<QByteArrayView> &words)
    {
        if (words.front() == "export")
            return std::any_of(words.begin(), words.end(),
                               [](QByteArrayView word) { return assignmentOf(word) == ShellAssignment::PathReset; });
        if (words.front() != "set")
            return false;
        auto word = words.begin() + 1;
        for (; word != words.end() && word->startsWith('-'); ++word) {
            const QByteArrayView flag = *word;
            const bool isLong = flag.startsWith("--");
            // These ask, or add, or are gone at the end of the file.
            if (isLong
                    ? isOneOf(flag, {"--query", "--append", "--prepend", "--names", "--show", "--local", "--function"})
                    : std::any_of(flag.begin(), flag.end(),
                                  [](char c) { return c != '\0' && std::strchr("qapnSlf", c); }))
                return false;
        }
        if (word == words.end() || *word != "PATH")
            return false;
        return std::none_of(word + 1, words.end(), [](QByteArrayView value) { return value.contains("$PATH"); });
    }

    void endStatement()
    {
        for (size_t i = m_reported; i < m_found.size(); ++i)
            m_found[i].end = m_at;
        if (std::exchange(m_spoken, false)) { // not only blank lines and comments
            m_lastReported = m_reported;
            m_lastStatement = m_statement;
        }
        m_reported = m_found.size();
        m_statement = m_at;
        m_conditional = false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_statement = 0, m_lastStatement = 0; // where this one and the one before began
    std::vector<ShellLandmark> m_found;
    size_t m_reported = 0, m_lastReported = 0; // of m_found, those whose end is known
    std::vector<bool> m_open;                  // the blocks around us; true for functions
    std::vector<QByteArrayView> m_words;       // of the command that we are in
    bool m_spoken = false;                     // this statement has a word
    bool m_afterElse = false;                  // the word just read was else
    bool m_redirects = false;                  // the next word is a file
    bool m_continues = false;                  // after && || |: the statement goes on in the next line
    bool m_conditional = false;                // after && || and or
};

} // namespace

std::optional<std::vector<ShellLandmark>> scanFish(QByteArrayView text)
{
    return FishScan(text).run();
}

} // namespace burrow
