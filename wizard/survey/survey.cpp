#include "survey/survey.h"
