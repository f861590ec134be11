# Warnings every Banso target is built with. Errors only where the preset says so (BANSO_WERROR).
option(BANSO_WERROR "Warnings are errors" OFF)
add_library(banso_warnings INTERFACE)
target_compile_options(banso_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                -Wno-missing-field-initializers $<$<BOOL:${BANSO_WERROR}>:-Werror>)
# g++ 12 at -O3 sees overlaps in std::string's own operator+ that are not there (GCC bug 105651, mended in 13).
target_compile_options(banso_warnings INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)

# A static library of Banso's own: include paths start at the top folder.
function(banso_library name)
  add_library(${name} STATIC)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE banso_warnings)
endfunction()
