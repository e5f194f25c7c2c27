// The borders are interfaces; this file gives the library an object and checks that each header stands alone.
#include "machine/machine.h"
