# SPDX-License-Identifier: MIT
"""The recipe for Conan 2: conan create . -s compiler.cppstd=20"""

import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load
from conan.tools.layout import basic_layout
from conan.tools.scm import Version

required_conan_version = ">=2.1"


class PatronRecipe(ConanFile):
    name = "patron"
    description = "Customer stages, offer ladders, grip rate and lifetime value"
    license = "MIT"
    topics = ("customer-lifetime-value", "retention", "survival-analysis", "crm", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    exports_sources = "include/*", "LICENSE"
    no_copy_source = True
    test_package_folder = "packaging/consumer"

    # The oldest that the tests run with; of other compilers the language standard is asked alone.
    oldest_compiler = {"gcc": "12", "clang": "16"}

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include/patron/version.hpp"))
        self.version = ".".join(re.findall(r"#define PATRON_VERSION_\w+ (\d+)", header))

    def layout(self):
        basic_layout(self)

    def validate(self):
        check_min_cppstd(self, 20)
        compiler = self.settings.compiler
        oldest = self.oldest_compiler.get(str(compiler))
        if oldest and Version(compiler.version) < oldest:
            raise ConanInvalidConfiguration(
                f"patron needs {compiler} {oldest} or later, this is {compiler.version}")

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"),
             os.path.join(self.package_folder, "include"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "patron")
        self.cpp_info.set_property("cmake_target_name", "patron::patron")
        self.cpp_info.set_property("pkg_config_name", "patron")
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
