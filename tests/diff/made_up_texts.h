// Texts to compare: the same ones for the same seed.
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QString>

using namespace Qt::StringLiterals;

namespace burrow {

/// Lines of so many different words, with every line ending and some bytes that are no UTF-8.
inline QByteArray randomText(QRandomGenerator &random, int lines, int words)
{
    static const QByteArray endings[] = {"\n", "\n", "\n", "\n", "\r\n", "\r"};
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        text += QByteArray(random.bounded(3), ' ') + "line " + QByteArray::number(random.bounded(words));
        if (random.bounded(20) == 0)
            text += "\xff\x00\xe4"_ba + char(random.bounded(256));
        text += endings[random.bounded(6)];
    }
    if (random.bounded(2))
        text.chop(1);
    return text;
}

/// A text with some of its lines changed, removed, doubled, moved.
inline QByteArray mutated(QRandomGenerator &random, const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (int n = random.bounded(12); n > 0 && !lines.isEmpty(); --n) {
        const int at = int(random.bounded(lines.size()));
        switch (random.bounded(5)) {
        case 0: lines.removeAt(at); break;
        case 1: lines.insert(at, "new " + QByteArray::number(random.bounded(9))); break;
        case 2: lines[at] += " changed"; break;
        case 3: lines.move(at, random.bounded(lines.size())); break;
        case 4: lines.insert(at, lines[at]); break;
        }
    }
    return lines.join('\n');
}

} // namespace burrow
