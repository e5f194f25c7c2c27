# fine
