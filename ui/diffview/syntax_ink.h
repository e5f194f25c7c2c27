// Syntax colours, computed line by line as far as they are needed.
#pragma once

#include "plan/plan.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace burrow {

/// What a part of a line is, as far as colours tell it.
enum class Ink : quint8 { Text, Key, String, Comment, Number, Keyword };

struct InkRun
{
    int at = 0, length = 0;
    Ink ink = Ink::Text;
    bool operator==(const InkRun &) const = default;
};

/// The name of the definition for a file; empty for one that has no colours.
QString syntaxFor(FileFormat format, const QString &fileName);

/// A SyntaxInk knows the inks of the lines of one text. A line depends on all lines before it, so they are computed in
/// order; advance() does a part at a time and lets the window breathe.
class SyntaxInk
{
public:
    using LineSource = std::function<QString(int)>;
    SyntaxInk(const QString &syntax, int lineCount, LineSource line);
    ~SyntaxInk();
    SyntaxInk(const SyntaxInk &) = delete;
    SyntaxInk &operator=(const SyntaxInk &) = delete;

    /// Computes up to and including a line, for about this long. True once that line is known.
    bool advance(int untilLine, int milliseconds);
    /// How many lines are known, from the first on.
    int known() const;
    const std::vector<InkRun> &runs(int line) const;

    /// Loading the definitions takes tens of milliseconds, once; it is done by the first advance(). True once it is
    /// done.
    static bool isLoaded();

private:
    class Highlighter;
    std::unique_ptr<Highlighter> m_highlighter;
    int m_lineCount;
};

} // namespace burrow
