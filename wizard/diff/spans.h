// Words: how two lines differ within.
#pragma once

#include "diff/diff.h"

namespace burrow::detail {

/// The words of a line as sorted hashes with their lengths in bytes: what it takes to tell how alike two lines are.
struct WordBag
{
    struct Word
    {
        size_t hash;
        int bytes;
    };
    std::vector<Word> words;
    int bytes = 0; ///< of all words
};
WordBag wordBag(QByteArrayView line);

/// 0..100: how much of the words of both stands in both. Lines without words are half alike.
int likeness(const WordBag &left, const WordBag &right);

/// The line without the white space around it, as a span; none if nothing is left.
std::vector<Span> wholeText(QByteArrayView line);

} // namespace burrow::detail
