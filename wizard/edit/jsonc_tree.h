// All containers of a JSONC text, kept up to date while the text is edited. Internal to this folder.
#pragma once

#include "edit/jsonc_change.h"
#include "edit/jsonc_walk.h"

#include <vector>

namespace burrow {

/// A JsoncTree knows where every item of a text stands, so that a path can be walked without reading the text again.
class JsoncTree
{
public:
    /// Error Syntax as json::parse gives it.
    static Result<JsoncTree> of(QByteArrayView text);

    /// The same as walk() of jsonc_walk.h. Notes the containers it came by, for follow().
    Walk walk(QByteArrayView text, const json::Path &path);
    /// Takes over what an edit did: text is the new one, the splices lie within the last of the levels that walk() came
    /// by. False if the whole text must be read again.
    bool follow(QByteArrayView text, const std::vector<Splice> &splices, size_t levels);

private:
    friend class JsoncTreeReader;

    /// An object or array, and which of its items are containers themselves.
    struct Branch
    {
        Container container;
        std::vector<int> below; ///< for each item its branch, -1 for a scalar
    };

    void shift(qsizetype from, qsizetype by);

    bool m_blank = false;
    qsizetype m_rootStart = 0, m_rootEnd = 0;
    std::vector<Branch> m_branches; ///< the root first, if it is one; some that were removed may still be among them
    std::vector<int> m_walked;      ///< the levels of the last walk
};

} // namespace burrow
