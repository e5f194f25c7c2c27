#include "apply/transaction.h"
