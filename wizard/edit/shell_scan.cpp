#include "edit/shell_scan.h"

#include "edit/shell_command.h"
#include "edit/shell_words.h"

#include <QByteArrayList>
#include <QMap>

#include <algorithm>

namespace burrow {

namespace {

class Scan
{
public:
    Scan(QByteArrayView text, int depth)
        : m_text(text)
        , m_quotes(text)
        , m_depth(depth)
    {
    }

    std::optional<std::vector<ShellLandmark>> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isShellBlank(c))
                ++m_at;
            else if (c == '\\' && m_text.sliced(m_at + 1).startsWith('\n'))
                m_at += 2;
            else if (c == '\n')
                newLine();
            else if (c == '#')
                skipComment();
            else if (!(endsShellWord(c) ? operation() : word()))
                return std::nullopt;
        }
        skipHereDocs();
        endCommand();
        endStatement(m_text.size());
        return m_open.empty() ? std::optional(m_found) : std::nullopt;
    }

private:
    enum class Open { If, Loop, Case, CasePattern, Group, Subshell, Function };

    /// Something that is still to be closed; name is a function's.
    struct Opened
    {
        Open kind = Open::If;
        QByteArray name;
    };

    void skipComment()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    void newLine()
    {
        ++m_at;
        skipHereDocs();
        endCommand();
        if (m_open.empty() && !m_continues)
            endStatement(m_at);
    }

    void skipHereDocs()
    {
        for (const QByteArray &delimiter : std::exchange(m_hereDocs, {})) {
            bool ends = false;
            while (!ends && m_at < m_text.size()) {
                const qsizetype lf = m_text.indexOf('\n', m_at);
                const qsizetype end = lf < 0 ? m_text.size() : lf;
                ends = m_text.sliced(m_at, end - m_at).trimmed() == delimiter;
                m_at = qMin(end + 1, m_text.size());
            }
            if (!ends) // all that follows is its text
                note(ShellLandmark::Stop, false);
        }
    }

    // The top-level statement ends here: what it does is known now.
    void endStatement(qsizetype end)
    {
        for (; m_reported < m_found.size(); ++m_reported)
            m_found[m_reported].end = end;
        m_statement = end;
        m_conditional = false;
    }

    void endCommand()
    {
        const auto words = std::exchange(m_words, {});
        m_redirects = m_firstWord = m_condition = false;
        m_commandNext = true;
        const ShellEffect effect = effectOf(words, m_depth);
        const ShellEffect called = words.empty() ? ShellEffect() : m_functions.value(words.front().toByteArray());
        if (effect.returns || effect.exits || called.exits)
            note(ShellLandmark::Stop, m_open.empty() && !m_conditional && !called.exits, effect.returns);
        if (effect.resetsPath || called.resetsPath)
            note(ShellLandmark::PathReset, false);
    }

    // A function without a name (zsh) runs where it stands, another one where it is called.
    void note(ShellLandmark::Kind kind, bool always, bool returns = false)
    {
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open) {
            if (open->kind == Open::Subshell || (open->kind == Open::Function && returns))
                return;
            if (open->kind == Open::Function && !open->name.isEmpty()) {
                ShellEffect &effect = m_functions[open->name];
                effect.exits = effect.exits || kind == ShellLandmark::Stop;
                effect.resetsPath = effect.resetsPath || kind == ShellLandmark::PathReset;
                return;
            }
        }
        m_found.push_back({kind, always, m_statement, m_text.size()});
    }

    bool isOpen(Open kind) const { return !m_open.empty() && m_open.back().kind == kind; }
    bool close(Open kind)
    {
        if (!isOpen(kind))
            return false;
        m_open.pop_back();
        m_commandNext = false;
        return true;
    }

    bool operation()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest.startsWith("<<") && !rest.startsWith("<<<"))
            return hereDoc();
        if (rest.startsWith("<(") || rest.startsWith(">("))
            return jump(m_quotes.bracket(m_at + 1, 0));
        if (rest[0] == '<' || rest[0] == '>' || rest.startsWith("&>")) {
            while (m_at < m_text.size() &&
                   (m_text[m_at] == '<' || m_text[m_at] == '>' || m_text[m_at] == '&' || m_text[m_at] == '|'))
                ++m_at;
            m_redirects = true;
            return true;
        }
        if (rest[0] == '(')
            return openParenthesis();
        if (rest[0] == ')')
            return closeParenthesis();

        if (isOpen(Open::CasePattern)) { // a|b)
            ++m_at;
            return true;
        }
        endCommand();
        m_continues = false;
        if (rest.startsWith(";;") || rest.startsWith(";&") || rest.startsWith(";|")) {
            if (!isOpen(Open::Case))
                return false;
            m_open.back().kind = Open::CasePattern;
            m_at += rest.startsWith(";;&") ? 3 : 2;
        } else if (rest.startsWith("&&") || rest.startsWith("||")) {
            m_conditional = m_continues = true;
            m_at += 2;
        } else {
            m_continues = rest[0] == '|';
            m_at += rest.startsWith("|&") ? 2 : 1;
        }
        return true;
    }

    bool openParenthesis()
    {
        if (isOpen(Open::CasePattern)) { // (a)
            ++m_at;
            return true;
        }
        if (!m_commandNext) {
            // name () { .. }, or a list of zsh: for x (a b)
            const qsizetype end = m_quotes.bracket(m_at, 0);
            if (end > 0 && m_firstWord && m_text.sliced(m_at + 1, end - m_at - 2).trimmed().isEmpty())
                beginFunction(m_words.back());
            m_condition = isOpen(Open::Loop);
            return jump(end);
        }
        if (m_text.sliced(m_at).startsWith("()")) { // zsh: a function without a name
            beginFunction({});
            m_at += 2;
            return true;
        }
        if (m_text.sliced(m_at).startsWith("((")) { // arithmetic
            m_commandNext = false;
            m_condition = true;
            return jump(m_quotes.bracket(m_at, 0));
        }
        m_function.reset(); // one whose body is a subshell
        m_open.push_back({Open::Subshell, {}});
        ++m_at;
        return true;
    }

    // Its body comes next.
    void beginFunction(QByteArrayView name)
    {
        m_function = name.toByteArray();
        m_words.clear();
        m_commandNext = true;
    }

    bool closeParenthesis()
    {
        ++m_at;
        endCommand();
        if (isOpen(Open::CasePattern)) {
            m_open.back().kind = Open::Case;
            return true;
        }
        return close(Open::Subshell);
    }

    bool hereDoc()
    {
        m_at += m_text.sliced(m_at).startsWith("<<-") ? 3 : 2;
        while (m_at < m_text.size() && isShellBlank(m_text[m_at]))
            ++m_at;
        const qsizetype start = m_at;
        if (!jump(m_quotes.wordEnd(m_at)) || m_at == start)
            return false;
        QByteArray delimiter = m_text.sliced(start, m_at - start).toByteArray();
        delimiter.removeIf([](char c) { return c == '\'' || c == '"' || c == '\\'; });
        m_hereDocs << delimiter;
        return true;
    }

    bool jump(qsizetype to)
    {
        m_at = to;
        return to >= 0;
    }

    bool word()
    {
        const qsizetype start = m_at;
        qsizetype end = m_quotes.wordEnd(start);
        // a=(..), *(N), and the like belong to the word; name() does not.
        while (end > 0 && end < m_text.size() && m_text[end] == '(' && !m_text.sliced(end).startsWith("()"))
            end = m_quotes.wordEnd(m_quotes.bracket(end, 0));
        if (!jump(end))
            return false;
        const QByteArrayView text = m_text.sliced(start, end - start);
        m_continues = false;
        if (std::exchange(m_redirects, false))
            return true;
        if (m_at < m_text.size() && (m_text[m_at] == '<' || m_text[m_at] == '>') &&
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return true; // 2>
        if (text.startsWith('{') && text.endsWith('}') && m_at < m_text.size() &&
            (m_text[m_at] == '<' || m_text[m_at] == '>'))
            return true; // {fd}>
        if (m_caseSubject) {
            m_caseSubject = text != "in";
            return true;
        }
        if (isOpen(Open::CasePattern))
            return text != "esac" || close(Open::CasePattern);
        if (std::exchange(m_condition, false) && text != "}") {
            m_commandNext = true;
            if (!isOneOf(text, {"then", "do"}) && (isOpen(Open::If) || isOpen(Open::Loop))) {
                m_open.pop_back(); // zsh: if [[ .. ]] { .. }, for x (a b) command: neither fi nor done comes
                m_conditional = true;
            }
        }
        if (m_commandNext)
            return command(text);
        if (text == "}" && (isOpen(Open::Group) || isOpen(Open::Function))) { // zsh needs no semicolon before it
            endCommand();
            m_open.pop_back();
            return true;
        }
        argument(text);
        return true;
    }

    bool command(QByteArrayView text)
    {
        if (text != "{")
            m_function.reset(); // its body stands in no braces
        if (isOneOf(text,
                    {"then", "elif", "else", "do", "!", "time", "builtin", "command", "noglob", "nocorrect", "-"}))
            return true;
        if (text == "if")
            return open(Open::If);
        if (text == "while" || text == "until")
            return open(Open::Loop);
        if (text == "for" || text == "select" || text == "repeat" || text == "foreach") {
            open(Open::Loop);
            m_commandNext = false;
            return text == "for" || text == "select"; // the zsh ones end otherwise
        }
        if (text == "fi")
            return close(Open::If);
        if (text == "done")
            return close(Open::Loop);
        if (text == "case") {
            open(Open::CasePattern);
            m_caseSubject = true;
            return true;
        }
        if (text == "esac")
            return close(Open::Case) || close(Open::CasePattern);
        if (text == "{")
            return openBrace();
        if (text == "}")
            return close(Open::Group) || close(Open::Function);
        if (text == "function") {
            m_functionName = true;
            m_commandNext = false;
            return true;
        }
        if (text == "[[") {
            m_commandNext = false;
            m_condition = true;
            return jump(m_quotes.conditionEnd(m_at));
        }
        m_words.push_back(text);
        m_commandNext = assignmentOf(text) != ShellAssignment::None;
        m_firstWord = !m_commandNext;
        return true;
    }

    void argument(QByteArrayView text)
    {
        if (std::exchange(m_functionName, false)) {
            if (text == "{") { // zsh: a function without a name
                beginFunction({});
                openBrace();
                return;
            }
            beginFunction(text);
            // "function name {" as well as "function name () {"
            while (m_at < m_text.size() && isShellBlank(m_text[m_at]))
                ++m_at;
            if (m_text.sliced(m_at).startsWith("()"))
                m_at += 2;
            return;
        }
        m_firstWord = false;
        if (!m_words.empty())
            m_words.push_back(text);
    }

    bool openBrace()
    {
        m_open.push_back({m_function ? Open::Function : Open::Group, m_function.value_or(QByteArray())});
        m_function.reset();
        m_commandNext = true;
        return true;
    }

    bool open(Open kind)
    {
        m_open.push_back({kind, {}});
        m_commandNext = true;
        return true;
    }

    QByteArrayView m_text;
    ShellQuotes m_quotes;
    qsizetype m_at = 0;
    qsizetype m_statement = 0; // where the top-level statement began that we are in
    std::vector<ShellLandmark> m_found;
    size_t m_reported = 0; // of m_found, those whose end is known
    int m_depth = 0;
    std::vector<Opened> m_open;
    std::vector<QByteArrayView> m_words;       // of the command that we are in, assignments included
    QMap<QByteArray, ShellEffect> m_functions; // what calling them does
    QByteArrayList m_hereDocs;                 // delimiters of those whose text begins on the next line

    bool m_commandNext = true;            // the next word is a command, not an argument
    bool m_firstWord = false;             // the word just read was one
    bool m_continues = false;             // after && || |: the statement goes on in the next line
    bool m_conditional = false;           // after && or ||
    bool m_condition = false;             // just behind [[ .. ]], (( .. )) or the list of a loop
    bool m_caseSubject = false;           // between case and in
    std::optional<QByteArray> m_function; // the next group is the body of this one; empty: it has no name
    bool m_functionName = false;
    bool m_redirects = false; // the next word is a file
};

} // namespace

std::optional<std::vector<ShellLandmark>> scanShell(QByteArrayView text, int depth)
{
    return Scan(text, depth).run();
}

} // namespace burrow
