# Dear ImGui, 1.92 or newer (dynamic font atlas: Japanese stays sharp at every zoom). Three ways to its sources, in
# this order: BANSO_IMGUI_DIR (cache entry or environment); Debian's source package, through the mirror this machine
# already uses; upstream's tag. What was fetched is kept in the user's cache folder, so that only the first build needs
# a network.
# Gives: banso_imgui (core) and banso_imgui_backend (GLFW + OpenGL 3). Their warnings are not ours.
set(BANSO_IMGUI_DIR "" CACHE PATH "Folder with the sources of Dear ImGui 1.92 or newer; empty: fetched once")
set(BANSO_IMGUI_REPOSITORY https://github.com/ocornut/imgui.git CACHE STRING "Where upstream's tag is fetched from")
set(BANSO_IMGUI_TAG v1.92.2b)
mark_as_advanced(BANSO_IMGUI_REPOSITORY)

# The version a source folder says it is, "" if it is not one.
function(banso_imgui_version folder result)
  set(${result} "" PARENT_SCOPE)
  if(EXISTS ${folder}/imgui.h)
    file(STRINGS ${folder}/imgui.h line REGEX "^#define IMGUI_VERSION +\"" LIMIT_COUNT 1)
    string(REGEX REPLACE ".*\"([0-9]+\\.[0-9]+\\.?[0-9]*).*" "\\1" version "${line}")
    set(${result} "${version}" PARENT_SCOPE)
  endif()
endfunction()

# The cache folder shared by all builds of this user.
function(banso_cache_folder result)
  if(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(${result} "$ENV{XDG_CACHE_HOME}/banso" PARENT_SCOPE)
  elseif(NOT "$ENV{HOME}" STREQUAL "")
    set(${result} "$ENV{HOME}/.cache/banso" PARENT_SCOPE)
  else()
    set(${result} "${CMAKE_BINARY_DIR}/cache" PARENT_SCOPE)
  endif()
endfunction()

# The newest usable version among CACHE/imgui-*, "" if there is none; the tag above is preferred.
function(banso_cached_imgui cache result)
  string(REPLACE v imgui- tested ${BANSO_IMGUI_TAG})
  file(GLOB folders ${cache}/imgui-1.*)
  list(SORT folders COMPARE NATURAL ORDER DESCENDING)
  foreach(folder ${cache}/${tested} ${folders})
    banso_imgui_version(${folder} version)
    if(version VERSION_GREATER_EQUAL 1.92)
      set(${result} ${folder} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${result} "" PARENT_SCOPE)
endfunction()

# Upstream's tag, asked for first with a time limit: a FetchContent that fails ends the whole configuring.
function(banso_fetch_imgui_upstream cache)
  find_program(BANSO_GIT git)
  mark_as_advanced(BANSO_GIT)
  if(NOT BANSO_GIT)
    message(STATUS "imgui: no git here to fetch upstream's tag with")
    return()
  endif()
  execute_process(COMMAND ${BANSO_GIT} ls-remote --exit-code --tags ${BANSO_IMGUI_REPOSITORY} ${BANSO_IMGUI_TAG}
                  TIMEOUT 30 RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE reason ERROR_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    message(STATUS "imgui: ${BANSO_IMGUI_REPOSITORY} ${BANSO_IMGUI_TAG}: ${reason}")
    return()
  endif()
  include(FetchContent)
  string(REPLACE v imgui- name ${BANSO_IMGUI_TAG})
  set(partial ${cache}/.upstream)
  file(REMOVE_RECURSE ${partial})
  FetchContent_Populate(imgui GIT_REPOSITORY ${BANSO_IMGUI_REPOSITORY} GIT_TAG ${BANSO_IMGUI_TAG} GIT_SHALLOW ON
                        SOURCE_DIR ${partial} BINARY_DIR ${CMAKE_BINARY_DIR}/imgui-fetch/build
                        SUBBUILD_DIR ${CMAKE_BINARY_DIR}/imgui-fetch QUIET)
  file(RENAME ${partial} ${cache}/${name})
endfunction()

function(banso_find_imgui result)
  if(NOT BANSO_IMGUI_DIR)
    set(BANSO_IMGUI_DIR "$ENV{BANSO_IMGUI_DIR}")
  endif()
  if(BANSO_IMGUI_DIR)
    banso_imgui_version(${BANSO_IMGUI_DIR} version)
    if(NOT version VERSION_GREATER_EQUAL 1.92)
      message(FATAL_ERROR "BANSO_IMGUI_DIR=${BANSO_IMGUI_DIR} does not hold Dear ImGui 1.92 or newer (found: '${version}').")
    endif()
    set(${result} ${BANSO_IMGUI_DIR} PARENT_SCOPE)
    return()
  endif()
  banso_cache_folder(cache)
  banso_cached_imgui(${cache} folder)
  if(NOT folder)
    execute_process(COMMAND ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/imgui/fetch-debian-source.sh ${cache} OUTPUT_QUIET)
    banso_cached_imgui(${cache} folder)
  endif()
  if(NOT folder)
    banso_fetch_imgui_upstream(${cache})
    banso_cached_imgui(${cache} folder)
  endif()
  if(NOT folder)
    message(FATAL_ERROR
      "Dear ImGui 1.92 or newer could not be had. Three ways, any one is enough:\n"
      "  1. BANSO_IMGUI_DIR=FOLDER in the environment, a folder with its sources (imgui.h, backends/, …);\n"
      "  2. Debian's source package 'imgui' (suites forky, sid), through a mirror in this machine's apt sources;\n"
      "  3. git access to ${BANSO_IMGUI_REPOSITORY}, tag ${BANSO_IMGUI_TAG}.\n"
      "The lines above say why each failed. Once fetched it is kept in ${cache}.")
  endif()
  set(${result} ${folder} PARENT_SCOPE)
endfunction()

banso_find_imgui(imgui_sources)
message(STATUS "Dear ImGui: ${imgui_sources}")

add_library(banso_imgui STATIC
  ${imgui_sources}/imgui.cpp ${imgui_sources}/imgui_draw.cpp ${imgui_sources}/imgui_tables.cpp ${imgui_sources}/imgui_widgets.cpp
  ${imgui_sources}/misc/cpp/imgui_stdlib.cpp ${imgui_sources}/misc/freetype/imgui_freetype.cpp)
target_include_directories(banso_imgui SYSTEM PUBLIC ${imgui_sources} ${imgui_sources}/misc/cpp
                           ${imgui_sources}/misc/freetype ${CMAKE_CURRENT_LIST_DIR}/imgui)
target_compile_definitions(banso_imgui PUBLIC IMGUI_USER_CONFIG="imgui_settings.h")
target_link_libraries(banso_imgui PRIVATE PkgConfig::freetype)
target_compile_options(banso_imgui PRIVATE -fno-sanitize=undefined)  # theirs; what we hand it is still address-checked

add_library(banso_imgui_backend STATIC ${imgui_sources}/backends/imgui_impl_glfw.cpp ${imgui_sources}/backends/imgui_impl_opengl3.cpp)
target_include_directories(banso_imgui_backend SYSTEM PUBLIC ${imgui_sources}/backends)
target_link_libraries(banso_imgui_backend PUBLIC banso_imgui glfw OpenGL::GL PRIVATE ${CMAKE_DL_LIBS})
