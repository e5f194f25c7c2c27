// Bench: a machine of values with all that a probe is handed.
#pragma once

#include "probe/look.h"
#include "support/fake_machine.h"

using namespace Qt::StringLiterals;

namespace burrow {

/// A machine of values with all that a probe is handed.
struct Bench
{
    explicit Bench(Os os)
        : machine(os, os == Os::MacOs ? u"/Users/ann"_s : u"/home/ann"_s)
    {
        catalog = Catalog::load().valueOr({});
    }
    Look look() { return {machine.host, machine.fs, machine.run, machine.clock, catalog, request, cancel}; }
    AbsPath home(const QString &path) const { return machine.host.home / path; }
    void addGo(const QString &goroot, const QByteArray &version)
    {
        machine.fs.add(goroot + u"/bin/go"_s,
                       "\x7F"
                       "ELF",
                       0755);
        machine.fs.add(goroot + u"/VERSION"_s, version + "\ntime 2026-10-01T00:00:00Z\n");
        machine.fs.add(
            goroot + u"/go.env"_s,
            "# defaults\nGOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n");
    }

    FakeMachine machine;
    Catalog catalog;
    SurveyRequest request;
    CancelToken cancel;
};

} // namespace burrow
