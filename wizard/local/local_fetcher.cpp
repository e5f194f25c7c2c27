#include "local/local_fetcher.h"
