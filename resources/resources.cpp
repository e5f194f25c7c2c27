// Gives the resource library an object of its own; the data is added by CMake.
