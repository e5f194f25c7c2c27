#include "edit/edited_text.h"

#include "edit/jsonc_change.h"
#include "edit/jsonc_tree.h"

#include <algorithm>

namespace burrow {

EditedText::EditedText(QByteArray text)
    : m_text(std::move(text))
{
}
EditedText::~EditedText() = default;
EditedText::EditedText(EditedText &&) noexcept = default;
EditedText &EditedText::operator=(EditedText &&) noexcept = default;

Result<Unit> EditedText::read()
{
    if (m_tree)
        return Unit{};
    Result<JsoncTree> tree = JsoncTree::of(m_text);
    if (!tree)
        return tree.error();
    m_tree = std::make_unique<JsoncTree>(*std::move(tree));
    return Unit{};
}

Result<Unit> EditedText::apply(const FileEdit &edit)
{
    const auto *jsonc = std::get_if<JsoncEdit>(&edit);
    if (!jsonc) {
        Result<QByteArray> next = applyEdit(m_text, edit);
        if (!next)
            return next.error();
        m_text = *std::move(next);
        m_tree.reset();
        return Unit{};
    }
    if (const auto error = badEdit(*jsonc))
        return *error;
    if (const auto done = read(); !done)
        return done;
    const Walk walk = m_tree->walk(m_text, jsonc->at);
    const auto splices = splicesOf(m_text, *jsonc, walk);
    if (!splices)
        return splices.error();
    if (splices->empty())
        return Unit{};
    m_text = spliced(m_text, *splices);
    if (!m_tree->follow(m_text, *splices, walk.levels.size()))
        m_tree.reset();
    return Unit{};
}

Result<bool> EditedText::changes(const FileEdit &edit)
{
    const auto *jsonc = std::get_if<JsoncEdit>(&edit);
    if (!jsonc) {
        const Result<QByteArray> next = applyEdit(m_text, edit);
        return next ? Result<bool>(*next != m_text) : next.error();
    }
    if (const auto error = badEdit(*jsonc))
        return *error;
    if (const auto done = read(); !done)
        return done.error();
    const auto splices = splicesOf(m_text, *jsonc, m_tree->walk(m_text, jsonc->at));
    if (!splices)
        return splices.error();
    return std::any_of(splices->begin(), splices->end(), [&](const Splice &splice) {
        return QByteArrayView(m_text).sliced(splice.start, splice.end - splice.start) != splice.text;
    });
}

} // namespace burrow
