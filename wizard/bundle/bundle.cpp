#include "bundle/bundle.h"
