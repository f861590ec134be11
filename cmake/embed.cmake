# Writes the file FROM as the string banso::assets::NAME into TO. A line a literal: compilers limit how long one may be.
file(READ ${FROM} text)
if(text MATCHES "\\)~~\"")
  message(FATAL_ERROR "${FROM} holds the end of a raw string: )~~\"")
endif()
string(REPLACE "\n" "\n)~~\"\nR\"~~(" text "${text}")
file(WRITE ${TO} "#include \"assets/assets.h\"\n\nconst std::string_view banso::assets::${NAME} =\nR\"~~(${text})~~\";\n")
