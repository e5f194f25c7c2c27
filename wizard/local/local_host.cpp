#include "local/local_host.h"
