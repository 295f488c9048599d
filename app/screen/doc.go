// Package screen holds the test that drives the real program with real keys and mouse clicks, in a window on a virtual
// screen. It has no code of its own. The pictures it takes are left in build/pictures, for people to look at.
package screen
