// What all fuzz targets share. A target is one file with fuzzOne() in it: it takes any bytes, and aborts where a
// promise does not hold. Built with clang and -DBURROW_FUZZ=ON it is driven by libFuzzer, otherwise by replay.cpp,
// which runs it over its corpus as an ordinary test.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdio>
#include <cstdlib>

namespace burrow {

/// Runs one input. Must not depend on anything but the bytes.
void fuzzOne(QByteArrayView input);

/// A promise: aborts with a sentence if it does not hold. more is what a person needs to see.
inline void require(bool holds, const char *promise, const QByteArray &more = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken promise: %s\n%s\n", promise, more.constData());
    std::abort();
}

/// Takes an input apart from its front.
class Cutter
{
public:
    explicit Cutter(QByteArrayView input)
        : m_rest(input)
    {
    }

    /// A number below limit, from one byte; 0 at the end of the input. Letters count from 'a' so that a person can
    /// write a corpus file: 'a' is 0, 'b' is 1.
    int below(int limit)
    {
        if (m_rest.isEmpty() || limit < 1)
            return 0;
        const int value = (static_cast<unsigned char>(m_rest.front()) + 256 - 'a') % 256;
        m_rest = m_rest.sliced(1);
        return value % limit;
    }

    /// The bytes up to the next line that is a lone "----", which is dropped; all of them if there is none.
    QByteArrayView part()
    {
        static constexpr QByteArrayView Cut("\n----\n");
        const qsizetype at = m_rest.indexOf(Cut);
        const QByteArrayView part = m_rest.first(at < 0 ? m_rest.size() : at);
        m_rest = at < 0 ? QByteArrayView() : m_rest.sliced(at + Cut.size());
        return part;
    }

    QByteArrayView line()
    {
        const qsizetype at = m_rest.indexOf('\n');
        const QByteArrayView line = m_rest.first(at < 0 ? m_rest.size() : at);
        m_rest = at < 0 ? QByteArrayView() : m_rest.sliced(at + 1);
        return line;
    }

    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

} // namespace burrow
