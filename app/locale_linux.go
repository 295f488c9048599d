//go:build !headless

package app

// The toolkit asks for the system's language while the program is being loaded, before any line of ours runs, and logs an
// error where that is the plain C locale with an encoding, "C.UTF-8", as on servers and in containers. The command line
// promises that only trouble is said on standard error. So the encoding is cut off the variable, which then reads as no
// language chosen, before Go starts: glibc hands the environment to constructors.

/*
#include <string.h>

__attribute__((constructor)) static void forget_encoding(int argc, char **argv, char **envp) {
	static const char *names[] = {"LANG=C.", "LC_ALL=C.", "LC_MESSAGES=C.", "LANGUAGE=C."};
	for (; envp && *envp; envp++)
		for (int i = 0; i < 4; i++)
			if (!strncmp(*envp, names[i], strlen(names[i])))
				(*envp)[strlen(names[i]) - 1] = 0;
}
*/
import "C"
