#include "look/text_block.h"

#include <QFontMetrics>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace burrow::look {
namespace {

/// Paths and the like, which read better in the code face, a little smaller than the words around them.
QList<QTextLayout::FormatRange> codeIn(const QString &text, Type type)
{
    QList<QTextLayout::FormatRange> ranges;
    if (type != Type::Lead)
        return ranges;
    static const QRegularExpression path(QStringLiteral("(?<![\\w/.])~?/[\\w./+-]*[\\w/]"));
    for (auto match = path.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        QTextLayout::FormatRange range;
        range.start = int(found.capturedStart());
        range.length = int(found.capturedLength());
        range.format.setFont(look::font(Type::Code));
        ranges << range;
    }
    return ranges;
}

} // namespace

int baselineIn(int height, Type type)
{
    const QFontMetrics metrics(look::font(type));
    return (height - metrics.height()) / 2 + metrics.ascent();
}

QString breakable(const QString &text, Type type, int width)
{
    const QFontMetrics metrics(look::font(type));
    constexpr QChar mayBreak(0x200b), staysTogether(0x2060); // zero width space, word joiner
    QString broken;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        const bool breaks = metrics.horizontalAdvance(text.sliced(start, end - start)) > width;
        for (qsizetype i = start; i < end; ++i) {
            const QChar before = i > start ? text[i - 1] : QChar(), here = text[i];
            if (breaks && i - start > 1 &&
                ((before.isLower() && here.isUpper()) || (before == u'.' && here.isLetter())))
                broken += mayBreak;
            broken += here;
            // "-gcflags" and "/usr" do not leave their first sign behind.
            if ((here == u'-' || here == u'/') && !before.isLetterOrNumber() && i + 1 < end &&
                text[i + 1].isLetterOrNumber())
                broken += staysTogether;
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace())
            continue;
        take(i);
        broken += text[i];
        start = i + 1;
    }
    take(text.size());
    return broken;
}

namespace {

/// Calls line(QTextLine) for each line of the text.
template <typename Each>
void eachLine(const QString &text, Type type, int width, Each each)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : (type == Type::Lead ? text : breakable(text, type, width)).split(u'\n')) {
        QTextLayout layout(paragraph, look::font(type));
        layout.setTextOption(option);
        layout.setFormats(codeIn(paragraph, type));
        layout.beginLayout();
        bool any = false;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            each(line);
            any = true;
        }
        layout.endLayout();
        if (!any)
            each(QTextLine());
    }
}

} // namespace

int textHeight(const QString &text, Type type, int width)
{
    if (text.isEmpty())
        return 0;
    int lines = 0;
    eachLine(text, type, std::max(width, 40), [&lines](const QTextLine &) { ++lines; });
    return lines * lineHeight(type);
}

int lastLineWidth(const QString &text, Type type, int width)
{
    double last = 0;
    eachLine(text, type, std::max(width, 40),
             [&last](const QTextLine &line) { last = line.isValid() ? line.naturalTextWidth() : 0; });
    return int(std::ceil(last));
}

int drawTextBlock(QPainter *painter, const QRect &rect, const QString &text, Type type, Qt::Alignment side)
{
    const int step = lineHeight(type);
    int end = 0;
    int y = rect.top();
    if (rect.height() < 2 * step && type != Type::Lead) {
        // One line: plain drawing is quicker, and can be cut.
        const QFont face = look::font(type);
        const QFontMetrics metrics(face);
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, rect.width());
        const int width = metrics.horizontalAdvance(shown);
        painter->setFont(face);
        painter->drawText(side & Qt::AlignRight ? rect.right() + 1 - width : rect.left(),
                          rect.top() + baselineIn(rect.height(), type), shown);
        return width;
    }
    const int baseline = baselineIn(step, type);
    eachLine(text, type, rect.width(), [&](const QTextLine &line) {
        if (line.isValid()) {
            const double width = line.naturalTextWidth();
            const double x = side & Qt::AlignRight ? rect.right() + 1 - width : rect.left();
            line.draw(painter, QPointF(x, y + baseline - line.ascent()) - line.position());
            end = int(std::ceil(width));
        }
        y += step;
    });
    return end;
}

} // namespace burrow::look
