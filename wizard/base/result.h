// Result, Error, Unit: how the engine reports failure. No exceptions cross a module border.
#pragma once

#include "base/text.h"

#include <QString>

#include <utility>
#include <variant>

namespace burrow {

/// What kind of thing went wrong: decides the exit code and what the app offers next.
enum class ErrorKind {
    NotFound,    ///< the file or program is not there
    Denied,      ///< permission: EACCES, EPERM, EROFS
    Syntax,      ///< the text does not parse; nothing is written
    Unsupported, ///< valid, but not something that can be done here
    Changed,     ///< the file is not what it was at the preview
    NoSpace,     ///< ENOSPC, EDQUOT, EFBIG
    Io,          ///< any other failure of the system
    Network,     ///< a host did not answer as it should
    TimedOut,
    Cancelled,
    Busy,  ///< another Burrow holds the lock
    Usage, ///< the caller asked for something that makes no sense
};

/// An Error is a sentence for the person (what happened, where, what next) with the raw text for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    Text what{};
    QString detail{}; ///< raw, untranslated: errno text, a program's output
    QString path{};   ///< the file or URL concerned, if there is one
    int line = 0;     ///< from 1; 0 = unknown
    int column = 0;   ///< from 1, in characters; 0 = unknown

    bool operator==(const Error &) const = default;
};

/// The value of a function that has nothing to return but may fail.
struct Unit
{
    bool operator==(const Unit &) const = default;
};

/// A Result is a value or an Error.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_data); }
    T &value() & { return std::get<0>(m_data); }
    T &&value() && { return std::get<0>(std::move(m_data)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_data)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

} // namespace burrow
