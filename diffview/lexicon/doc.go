// Package lexicon knows words: how they are folded for comparing, cut into tokens and stemmed in Russian, Ukrainian and
// English, and which concepts of peace talks they name.
package lexicon
