// A file system on which the n-th call fails, or at which the process "is killed".
#pragma once

#include "machine/file_system.h"

#include <functional>
#include <memory>
#include <vector>

namespace burrow {

/// Thrown in place of a kill: nothing of the code under test runs on, as after SIGKILL. What destructors would clean up
/// stays on the disk.
struct Killed
{
};

/// A FaultyFs hands each call to another file system. Only one call is special: the n-th (from 1) of those that can
/// fail.
class FaultyFs final : public FileSystem
{
public:
    enum class Fault {
        None,
        Fail,       ///< the call fails without effect, the ones after it work
        FailOn,     ///< the call and all that write after it fail
        KillBefore, ///< the process ends before the call has an effect (a staged file may be half written)
        KillAfter,  ///< the process ends when the call has had its effect
    };

    FaultyFs(FileSystem &real, Fault fault, int at)
        : m_real(real)
        , m_fault(fault)
        , m_at(at)
    {
    }
    int calls() const { return m_calls; }

    std::function<void(int call)> onCall; ///< before each call, with its number from 1
    std::function<void()> onReplace;      ///< in replace(), right before the real one

    FileStat stat(const AbsPath &path) const override { return m_real.stat(path); }
    FileStat lstat(const AbsPath &path) const override { return m_real.lstat(path); }
    int newFileMode() const override { return m_real.newFileMode(); }

    Result<QByteArray> read(const AbsPath &path, qint64 limit) const override
    {
        return call<QByteArray>(path, false, [&] { return m_real.read(path, limit); });
    }
    Result<QStringList> list(const AbsPath &folder) const override
    {
        return call<QStringList>(folder, false, [&] { return m_real.list(folder); });
    }
    Result<QString> readLink(const AbsPath &path) const override
    {
        return call<QString>(path, false, [&] { return m_real.readLink(path); });
    }
    Result<AbsPath> resolve(const AbsPath &path) const override
    {
        return call<AbsPath>(path, false, [&] { return m_real.resolve(path); });
    }
    Result<std::unique_ptr<StagedFile>> stage(const AbsPath &target, QByteArrayView bytes, int mode,
                                              const QString &token = {}) override
    {
        const auto half = [&] {
            if (auto staged = m_real.stage(target, bytes.first(bytes.size() / 2), mode, token))
                leave(*std::move(staged));
        };
        return call<std::unique_ptr<StagedFile>>(
            target, true,
            [&]() -> Result<std::unique_ptr<StagedFile>> {
                auto staged = m_real.stage(target, bytes, mode, token);
                if (!staged)
                    return staged.error();
                return std::unique_ptr<StagedFile>(std::make_unique<Wrapped>(*std::move(staged), *this));
            },
            half);
    }
    Result<Unit> commit(std::unique_ptr<StagedFile> staged) override
    {
        const AbsPath target = staged->target();
        auto *wrapped = static_cast<Wrapped *>(staged.get());
        return call<Unit>(target, true, [&] { return m_real.commit(std::move(wrapped->inner)); });
    }
    Result<Replaced> replace(std::unique_ptr<StagedFile> staged, const std::optional<QByteArray> &expected) override
    {
        const AbsPath target = staged->target();
        auto *wrapped = static_cast<Wrapped *>(staged.get());
        return call<Replaced>(target, true, [&] {
            if (onReplace)
                onReplace();
            return m_real.replace(std::move(wrapped->inner), expected);
        });
    }
    Result<Replaced> removeIf(const AbsPath &file, const QByteArray &expected, const QString &token) override
    {
        return call<Replaced>(file, true, [&] { return m_real.removeIf(file, expected, token); });
    }
    Result<Unit> syncFolder(const AbsPath &folder) override
    {
        return call<Unit>(folder, true, [&] { return m_real.syncFolder(folder); });
    }
    Result<Unit> remove(const AbsPath &file) override
    {
        return call<Unit>(file, true, [&] { return m_real.remove(file); });
    }
    Result<Unit> makeFolder(const AbsPath &folder, int mode) override
    {
        return call<Unit>(folder, true, [&] { return m_real.makeFolder(folder, mode); });
    }
    Result<Unit> removeFolder(const AbsPath &folder) override
    {
        return call<Unit>(folder, true, [&] { return m_real.removeFolder(folder); });
    }
    bool isLocked(const AbsPath &file) const override { return m_real.isLocked(file); }
    Result<std::shared_ptr<void>> lock(const AbsPath &file) override
    {
        return call<std::shared_ptr<void>>(file, true, [&] { return m_real.lock(file); });
    }

private:
    struct Wrapped final : StagedFile
    {
        Wrapped(std::unique_ptr<StagedFile> file, const FaultyFs &owner)
            : inner(std::move(file))
            , fs(owner)
        {
        }
        ~Wrapped() override
        {
            if (fs.m_killed && inner)
                leave(std::move(inner));
        }
        AbsPath target() const override { return inner->target(); }
        AbsPath temporary() const override { return inner->temporary(); }
        Result<Unit> sync() override
        {
            return fs.call<Unit>(inner->target(), true, [&] { return inner->sync(); });
        }
        std::unique_ptr<StagedFile> inner;
        const FaultyFs &fs;
    };

    /// As a killed process leaves it: closed, and not removed. It is held to the end of the test, without its
    /// destructor, rather than lost: a leak would hide others from the sanitizer.
    static void leave(std::unique_ptr<StagedFile> staged)
    {
        static auto *const left = new std::vector<std::unique_ptr<StagedFile>>;
        (void)staged->sync();
        left->push_back(std::move(staged));
    }

    template <typename T, typename Call, typename Half = void (*)()>
    Result<T> call(const AbsPath &path, bool writes, Call real, Half half = [] {}) const
    {
        ++m_calls;
        if (onCall)
            onCall(m_calls);
        const bool now = m_calls == m_at;
        if ((m_fault == Fault::Fail && now) || (m_fault == Fault::FailOn && m_calls >= m_at && (writes || now)))
            return Error{
                .kind = ErrorKind::NoSpace, .what = Text::verbatim(QStringLiteral("injected")), .path = path.str()};
        if (m_fault == Fault::KillBefore && now) {
            half();
            m_killed = true;
            throw Killed();
        }
        Result<T> result = real();
        if (m_fault == Fault::KillAfter && now) {
            m_killed = true;
            throw Killed();
        }
        return result;
    }

    FileSystem &m_real;
    Fault m_fault;
    int m_at;
    mutable int m_calls = 0;
    mutable bool m_killed = false;
};

} // namespace burrow
