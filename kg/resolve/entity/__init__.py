"""One node a thing: which names and descriptions are one."""
