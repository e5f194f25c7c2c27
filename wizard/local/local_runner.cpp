#include "local/local_runner.h"
