"""Print the lowest version that pyproject.toml allows of each runtime dependency, one requirement a line."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in project["dependencies"]:
    if found := re.match(r"([\w-]+)>=([\w.]+)", requirement):
        print(f"{found[1]}=={found[2]}")
