// Lets a library configure before its first source; goes when every library has one.
