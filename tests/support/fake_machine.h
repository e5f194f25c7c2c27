// A machine of values: any operating system, its files, programs, network and time.
#pragma once

#include "machine/machine.h"
#include "support/fake_clock.h"
#include "support/fake_fetcher.h"
#include "support/fake_fs.h"
#include "support/fake_runner.h"

namespace burrow {

/// A FakeMachine touches nothing of the real one. HOME exists and is empty; the environment holds HOME, PATH and USER.
struct FakeMachine
{
    explicit FakeMachine(Os os, const QString &home)
    {
        host.os = os;
        host.arch = os == Os::MacOs ? QStringLiteral("arm64") : QStringLiteral("amd64");
        host.home = AbsPath(home);
        host.uid = 1000;
        host.user = host.home.name();
        host.env = {{QStringLiteral("HOME"), home},
                    {QStringLiteral("USER"), host.user},
                    {QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin:/usr/sbin:/sbin")}};
        fs.addFolder(home);
    }

    ProbeAccess access() { return {host, fs, run, clock}; }
    WriteAccess writeAccess() { return {host, fs, clock}; }

    Host host;
    FakeFs fs;
    FakeRunner run;
    FakeFetcher net;
    FakeClock clock;
};

} // namespace burrow
