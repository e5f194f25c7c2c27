// The saved answers: a damaged file is said and kept, a sound one comes back as it was.
#include "bundle/saved_answers.h"

#include "fuzz.h"
#include "steps/steps.h"
#include "support/fake_clock.h"
#include "support/fake_fs.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    Host host;
    host.home = AbsPath(QStringLiteral("/home/ann"));
    const AbsPath file = savedAnswersFile(host);
    FakeFs fs;
    FakeClock clock;
    fs.add(file.str(), input.toByteArray());
    const auto saved = readSavedAnswers(host, fs);
    require(*fs.read(file) == input, "reading changes nothing");
    if (!saved) {
        require(!saved.error().what.isEmpty() && saved.error().path == file.str(), "damage is said with the file");
        return;
    }
    require(saved->has_value(), "a file that is there holds answers");
    require(writeSavedAnswers(**saved, WriteAccess{host, fs, clock}).ok(), "answers can be saved");
    const auto again = readSavedAnswers(host, fs);
    require(again.ok() && again->has_value(), "what was saved can be read");
    // Values may be laid out anew; they mean the same.
    require(choicesToJson(**again) == choicesToJson(**saved), "answers come back as they were");
}

} // namespace burrow
