"""Programs run without the rights of root, and tests that need them."""

import os
import shutil

import pytest

AS_A_PERSON = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []
"""Root may write anywhere: without its capabilities it is held to modes like everybody."""

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root")
needs_no_privileges = pytest.mark.skipif(
    bool(AS_A_PERSON) and shutil.which("setpriv") is None, reason="root needs setpriv to give up its rights"
)
