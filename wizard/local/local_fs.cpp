#include "local/local_fs.h"
