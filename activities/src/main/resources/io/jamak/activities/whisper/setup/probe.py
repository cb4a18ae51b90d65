"""Says what a Python interpreter is and can: lines of name=value."""

import importlib.util
import os
import struct
import sys
import sysconfig

print("version=%d.%d.%d" % sys.version_info[:3])
print("program=" + os.path.realpath(sys.executable))
print("prefix=" + os.path.realpath(sys.base_prefix))
print("bits=%d" % (8 * struct.calcsize("P")))
print("threading=" + ("free" if sysconfig.get_config_var("Py_GIL_DISABLED") else "locked"))
print("libc=" + ("musl" if "musl" in (sysconfig.get_config_var("SOABI") or "") else "usual"))

def has(module):
    """Not so for a folder that is left empty."""
    spec = importlib.util.find_spec(module)
    return bool(spec and spec.origin)


print("venv=" + ("yes" if has("venv") and has("ensurepip") else "no"))
