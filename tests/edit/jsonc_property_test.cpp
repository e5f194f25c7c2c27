// Edits of thousands of made-up files: the value is what was asked for, every comment stays with what it spoke of, and
// no other byte changes. comment_owners.h is a second opinion on the rules.
#include "comment_owners.h"
#include "edit/edited_text.h"
#include "jsonc_writer.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

using Op = JsoncEdit::Op;

// Every place of a document that a path can name: of equal keys the last.
void places(const json::Node &node, const json::Path &path, std::vector<json::Path> &found)
{
    found.push_back(path);
    for (size_t i = 0; i < node.children.size(); ++i) {
        const json::Node &child = node.children[i];
        json::Path to = path;
        if (node.isObject()) {
            if (node.member(child.key) != &child)
                continue;
            to.emplace_back(child.key);
        } else {
            to.emplace_back(int(i));
        }
        places(child, to, found);
    }
}

json::Node *follow(json::Node &root, const json::Path &path)
{
    return const_cast<json::Node *>(root.at(path));
}

// The same edit done to the tree.
bool expect(json::Node &root, const JsoncEdit &edit)
{
    const json::Node value = edit.op == Op::Remove ? json::Node() : json::parse(edit.literal)->root;
    json::Path parentPath = edit.at;
    const auto step = parentPath.back();
    parentPath.pop_back();
    json::Node *parent = follow(root, parentPath);
    if (!parent)
        return false;
    if (const auto *name = std::get_if<QByteArray>(&step)) {
        if (edit.op == Op::Remove) {
            std::erase_if(parent->children, [&](const json::Node &child) { return child.key == *name; });
            return true;
        }
        json::Node *old = follow(root, edit.at);
        json::Node &target = old ? *old : parent->children.emplace_back();
        target = value;
        target.key = *name;
        return true;
    }
    const int size = int(parent->children.size());
    int index = std::get<int>(step);
    if (index < 0 || index > size)
        index = size;
    const auto at = parent->children.begin() + index;
    if (edit.op == Op::Remove)
        parent->children.erase(at);
    else if (edit.op == Op::Insert || index == size)
        parent->children.insert(at, value);
    else
        *at = value;
    return true;
}

} // namespace

class JsoncPropertyTest : public QObject
{
    Q_OBJECT

    static QByteArray describe(quint32 seed, const QByteArray &before, const JsoncEdit &edit, const QByteArray &after)
    {
        QByteArrayList steps;
        for (const auto &step : edit.at)
            steps << (std::holds_alternative<int>(step) ? QByteArray::number(std::get<int>(step))
                                                        : json::quote(std::get<QByteArray>(step)));
        static const char *const names[] = {"set", "remove", "insert"};
        return "seed " + QByteArray::number(seed) + ": " + names[int(edit.op)] + ' ' + steps.join(" > ") + ' ' +
               edit.literal + "\n--- before\n" + before + "\n--- after\n" + after + "\n---";
    }

    // The edit for a seed; nothing if it would be refused.
    static std::optional<JsoncEdit> randomEdit(JsoncWriter &writer, const json::Node &root)
    {
        std::vector<json::Path> all;
        places(root, {}, all);
        json::Path path = all[size_t(writer.below(int(all.size())))];
        const json::Node &node = *root.at(path);
        const int what = writer.below(10);
        if (what < 4 && (node.isObject() || node.isArray())) {
            if (node.isObject())
                path.emplace_back(writer.key());
            else
                path.emplace_back(writer.chance(50) ? -1 : int(node.children.size()));
            return JsoncEdit{path, Op::Set, writer.literal()};
        }
        if (path.empty())
            return std::nullopt;
        if (what < 7)
            return JsoncEdit{path, Op::Remove, {}};
        const bool element = std::holds_alternative<int>(path.back());
        return JsoncEdit{path, element && writer.chance(50) ? Op::Insert : Op::Set, writer.literal()};
    }

private Q_SLOTS:
    void editsHoldTheirPromises()
    {
        bool more = false;
        quint32 seeds = qEnvironmentVariable("BURROW_PROPERTY_SEEDS").toUInt(&more);
        seeds = more ? seeds : 2000;
        quint32 done = 0;
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            JsoncWriter writer(seed);
            const QByteArray before = writer.document();
            const auto document = json::parse(before);
            QVERIFY2(document.ok(), before.constData());
            const auto edit = randomEdit(writer, document->root);
            json::Node expected = document->root;
            if (!edit || !expect(expected, *edit))
                continue;
            ++done;
            const auto result = applyEdit(before, *edit);
            QVERIFY2(result.ok(), describe(seed, before, *edit, {}).constData());
            const QByteArray after = *result;
            const QByteArray told = describe(seed, before, *edit, after);

            const auto parsed = json::parse(after);
            QVERIFY2(parsed.ok(), told.constData());
            QVERIFY2(json::sameValue(parsed->root, expected), told.constData());

            // A second time there is nothing to do.
            const bool again = std::holds_alternative<QByteArray>(edit->at.back());
            QVERIFY2(!again || *applyEdit(after, *edit) == after, told.constData());

            checkComments(before, *edit, after, *document, told);
            checkBytes(before, *edit, after, *document, told);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(done > seeds / 2);
    }

    // Edit after edit of a text that is read once gives what each for itself gives.
    void manyEditsOfOneText()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            JsoncWriter writer(seed);
            QByteArray text = writer.chance(5) ? "// nothing\n"_ba : writer.document();
            EditedText edited(text);
            for (int i = 0; i < 12; ++i) {
                const auto edit = randomEdit(writer, json::parse(text)->root);
                if (!edit)
                    continue;
                const auto once = applyEdit(text, *edit);
                const auto changes = edited.changes(*edit);
                const auto done = edited.apply(*edit);
                const QByteArray told = describe(seed, text, *edit, edited.text());
                QVERIFY2(once.ok() == done.ok() && once.ok() == changes.ok(), told.constData());
                if (!once)
                    continue;
                QVERIFY2(*changes == (*once != text), told.constData());
                text = *once;
                QVERIFY2(edited.text() == text, (told + "alone\n" + text).constData());
            }
        }
    }

    // Broken files are refused with a place, or edited to something that still parses; never anything else.
    void brokenFiles()
    {
        int refused = 0;
        for (quint32 seed = 1; seed <= 2000; ++seed) {
            JsoncWriter writer(seed);
            QByteArray text = writer.document();
            const auto document = json::parse(text);
            const auto edit = randomEdit(writer, document->root);
            if (!edit)
                continue;
            for (int change = writer.below(3); change >= 0; --change) {
                const int at = writer.below(int(text.size()));
                if (writer.chance(40))
                    text.remove(at, 1);
                else
                    text.insert(at, writer.pick({",", "{", "}", "[", "]", ":", "\"", "/", "*", "\\", "\n", "\xFF", "1",
                                                 "e", "\xEF\xBC\x8C", "#"}));
            }
            const auto result = applyEdit(text, *edit);
            if (result) {
                QVERIFY2(json::parse(*result).ok(), describe(seed, text, *edit, *result).constData());
                continue;
            }
            ++refused;
            const bool syntax = result.error().kind == ErrorKind::Syntax;
            QVERIFY2(syntax == !json::parse(text).ok(), describe(seed, text, *edit, {}).constData());
            QVERIFY(!syntax || (result.error().line > 0 && result.error().column > 0));
        }
        QVERIFY(refused > 500);
    }

private:
    // Comments outside what was replaced or removed are all there, in order, and speak of what they spoke of.
    static void checkComments(const QByteArray &before, const JsoncEdit &edit, const QByteArray &after,
                              const json::Document &document, const QByteArray &told)
    {
        const json::Node *gone = edit.op == Op::Insert ? nullptr : document.root.at(edit.at);
        const bool unchanged = before == after;
        // Of equal keys a removal takes all: their comments inside go, too.
        std::vector<const json::Node *> removed;
        if (gone && !unchanged) {
            removed.push_back(gone);
            json::Path parentPath = edit.at;
            parentPath.pop_back();
            if (edit.op == Op::Remove && gone->keyOffset >= 0) {
                for (const json::Node &child : document.root.at(parentPath)->children) {
                    if (child.key == gone->key)
                        removed.push_back(&child);
                }
            }
        }
        QByteArrayList keep, have;
        for (const Comment &comment : commentsOf(before)) {
            const bool inside = std::any_of(removed.begin(), removed.end(), [&](const json::Node *node) {
                return comment.start >= node->offset && comment.start < node->offset + node->length;
            });
            if (!inside)
                keep << comment.text;
        }
        for (const Comment &comment : commentsOf(after))
            have << comment.text;
        QVERIFY2(keep == have, (told + keep.join('|') + " became " + have.join('|')).constData());

        if (document.duplicates.empty()) {
            const auto owners = CommentOwners(before).all(), now = CommentOwners(after).all();
            QByteArray target = "root";
            for (size_t i = 0; i < edit.at.size(); ++i) {
                // Elements of lists are known by their value: where an edit lies in one, its own path has changed.
                if (std::holds_alternative<int>(edit.at[i]))
                    return;
                target += " > key " + std::get<QByteArray>(edit.at[i]);
            }
            for (const QByteArray &comment : keep) {
                const QByteArray &was = owners[comment], &is = now[comment];
                const bool ofTarget = was == target || was.startsWith(target + ' ');
                const bool ofContainer =
                    was.endsWith(" end") || was.endsWith(" itself"); // may stand beside a first or last item now
                if (edit.op == Op::Remove && ofTarget)
                    QVERIFY2(standsAlone(after, comment), (told + comment + " shares its line").constData());
                // Behind a comma on a line of its own a comment is left alone when that comma goes.
                else if (!ofTarget && !ofContainer && !(is.endsWith(" end") && standsAlone(after, comment)))
                    QVERIFY2(was == is, (told + comment + " spoke of " + was + ", now of " + is).constData());
            }
        }
    }

    // Nothing but white space and other comments on its line, or lines.
    static bool standsAlone(const QByteArray &text, const QByteArray &comment)
    {
        const std::vector<Comment> all = commentsOf(text);
        const auto found = std::find_if(all.begin(), all.end(), [&](const Comment &c) { return c.text == comment; });
        qsizetype from = found->start, to = found->end;
        for (auto c = found; c != all.begin(); --c) {
            while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t'))
                --from;
            if (std::prev(c)->end == from)
                from = std::prev(c)->start;
        }
        for (auto c = std::next(found); to < text.size(); ++c) {
            while (to < text.size() && (text[to] == ' ' || text[to] == '\t'))
                ++to;
            if (c == all.end() || c->start != to)
                break;
            to = c->end;
        }
        while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t'))
            --from;
        const auto lineEnd = [](char c) { return c == '\n' || c == '\r'; };
        return from > 0 && lineEnd(text[from - 1]) && to < text.size() && lineEnd(text[to]);
    }

    // Bytes before the item in front of the place, and behind the item after it, are the same.
    static void checkBytes(const QByteArray &before, const JsoncEdit &edit, const QByteArray &after,
                           const json::Document &document, const QByteArray &told)
    {
        json::Path parentPath = edit.at;
        parentPath.pop_back();
        const json::Node &parent = *document.root.at(parentPath);
        const auto start = [](const json::Node &node) { return node.keyOffset >= 0 ? node.keyOffset : node.offset; };
        const auto end = [](const json::Node &node) { return node.offset + node.length; };
        qsizetype head = parent.offset + 1, tail = end(parent) - 1;
        const json::Node *target = document.root.at(edit.at);
        if (target && edit.op == Op::Set) {
            head = target->offset;
            tail = end(*target);
        } else {
            qsizetype first = target ? start(*target) : tail, last = target ? end(*target) : tail;
            if (target && edit.op == Op::Remove && target->keyOffset >= 0) {
                for (const json::Node &child : parent.children) {
                    if (child.key == target->key) {
                        first = qMin(first, start(child));
                        last = qMax(last, end(child));
                    }
                }
            }
            if (target && edit.op == Op::Insert)
                last = first;
            for (const json::Node &child : parent.children) {
                if (end(child) <= first)
                    head = end(child);
            }
            for (auto child = parent.children.rbegin(); child != parent.children.rend(); ++child) {
                if (start(*child) >= last)
                    tail = start(*child);
            }
        }
        QVERIFY2(after.startsWith(before.first(head)), (told + "the head changed").constData());
        QVERIFY2(after.endsWith(before.sliced(tail)), (told + "the tail changed").constData());
    }
};

QTEST_GUILESS_MAIN(JsoncPropertyTest)
#include "jsonc_property_test.moc"
