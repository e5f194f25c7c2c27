// The entry that libFuzzer calls.
#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    burrow::fuzzOne(QByteArrayView(data, qsizetype(size)));
    return 0;
}
