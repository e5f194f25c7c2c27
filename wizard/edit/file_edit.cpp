#include "edit/file_edit.h"
