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

/// Calls line(QTextLine) for each line of the text.
template <typename Each>
void eachLine(const QString &text, Type type, int width, Each each)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(u'\n')) {
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
        painter->setFont(face);
        painter->drawText(rect, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        return metrics.horizontalAdvance(shown);
    }
    eachLine(text, type, rect.width(), [&](const QTextLine &line) {
        if (line.isValid()) {
            const double width = line.naturalTextWidth();
            const double x = side & Qt::AlignRight ? rect.right() + 1 - width : rect.left();
            line.draw(painter, QPointF(x, y + (step - line.height()) / 2) - line.position());
            end = int(std::ceil(width));
        }
        y += step;
    });
    return end;
}

} // namespace burrow::look
