"""
PufferLib 3.0.0 out of its source distribution on PyPI into the folder that the first argument names, unmodified, with the two extensions
that the race needs: the trainer's advantages and CartPole. Its own setup.py does not run without GitHub, from which it fetches raylib for
the web and Box2D; neither is needed here. With its compiler options.
"""

import hashlib
import io
import os
import platform
import shutil
import sys
import tarfile
import urllib.request

import numpy
from setuptools import Extension, setup
from torch.utils.cpp_extension import BuildExtension, CppExtension

NAME = "pufferlib-3.0.0"
URL = f"https://files.pythonhosted.org/packages/7c/e1/5292f9b69c6263707b40ba04a87e6b9bcc177281d31092f77afd90c412f1/{NAME}.tar.gz"
SHA256 = "7df3a3e3f5f894d78d2a1f5374097890aec01473183e748abefe4f3faa10eaa9"
RAYLIB = "raylib-5.5_linux_amd64"

folder = sys.argv[1]
if (sys.platform, platform.machine()) != ("linux", "x86_64"):
    sys.exit("PufferLib's source distribution holds raylib for Linux on x86-64 only")
try:
    with urllib.request.urlopen(URL, timeout=60) as response:
        archive = response.read()
except OSError as error:
    sys.exit(f"{URL} cannot be had: {error}")
found = hashlib.sha256(archive).hexdigest()
if found != SHA256:
    sys.exit(f"{URL} has the SHA-256 {found}, not {SHA256}")
with tarfile.open(fileobj=io.BytesIO(archive)) as files:
    for file in files.getmembers():
        file.name = file.name.removeprefix(f"{NAME}/")
        # Its resources are pictures and models of its other games, 72 MB.
        if file.name == "LICENSE" or file.name.startswith((f"{RAYLIB}/", "pufferlib/")) and "/resources/" not in file.name:
            files.extract(file, folder, filter="data")

os.chdir(folder)
binding = "pufferlib/ocean/cartpole/binding"
extensions = [
    CppExtension("pufferlib._C", ["pufferlib/extensions/pufferlib.cpp"], extra_compile_args=["-O3"]),
    Extension(
        binding.replace("/", "."),
        [f"{binding}.c"],
        include_dirs=[numpy.get_include(), f"{RAYLIB}/include"],
        extra_objects=[f"{RAYLIB}/lib/libraylib.a"],
        extra_compile_args=["-DPLATFORM_DESKTOP", "-O2", "-flto"],
        extra_link_args=["-fwrapv", "-O2", "-Bsymbolic-functions"],
    ),
]
try:
    setup(
        name="pufferlib",
        packages=[],
        ext_modules=extensions,
        cmdclass={"build_ext": BuildExtension.with_options(use_ninja=False)},
        script_args=["--quiet", "build_ext", "--inplace"],
    )
except (Exception, SystemExit) as error:
    sys.exit(f"PufferLib's extensions do not compile (a C++ compiler and Python's headers are needed): {error}")
shutil.rmtree("build")
