// A text that takes edit after edit.
#pragma once

#include "edit/file_edit.h"

#include <memory>

namespace burrow {

class JsoncTree;

/// An EditedText is a text with the edits made to it so far. JSONC is read once; after an edit only what it touched is
/// read again, so that many edits of a long file cost little more than one.
class EditedText
{
public:
    explicit EditedText(QByteArray text);
    ~EditedText();
    EditedText(EditedText &&) noexcept;
    EditedText &operator=(EditedText &&) noexcept;

    const QByteArray &text() const { return m_text; }
    /// As applyEdit(): on an error the text stays as it is.
    Result<Unit> apply(const FileEdit &edit);
    /// Would the edit change anything? Errors as those of apply().
    Result<bool> changes(const FileEdit &edit);

private:
    /// Reads the text if that is still to be done.
    Result<Unit> read();

    QByteArray m_text;
    std::unique_ptr<JsoncTree> m_tree; ///< of m_text; null while no edit of JSONC was asked for
};

} // namespace burrow
