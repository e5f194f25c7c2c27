#include "edit/file_edit.h"

#include "edit/edited_text.h"
#include "edit/parts.h"

namespace burrow {

Result<QByteArray> applyEdit(QByteArrayView before, const FileEdit &edit)
{
    struct Apply
    {
        QByteArrayView before;
        Result<QByteArray> operator()(const JsoncEdit &e) const { return editJsonc(before, e); }
        Result<QByteArray> operator()(const EnvLineEdit &e) const { return editEnvLine(before, e); }
        Result<QByteArray> operator()(const ShellBlockEdit &e) const { return editShellBlock(before, e); }
    };
    return std::visit(Apply{before}, edit);
}

Result<QByteArray> applyEdits(QByteArrayView before, const std::vector<FileEdit> &edits)
{
    EditedText text(before.toByteArray());
    for (const FileEdit &edit : edits) {
        if (const auto done = text.apply(edit); !done)
            return done.error();
    }
    return text.text();
}

} // namespace burrow
