/**
 * How words of a chosen statement or entry are told apart: each has a shape of its own, so that no colour is needed.
 * A source is outlined, a cue underlined twice, a content has a ground, a hedge is dotted.
 */
export type Part = 'source' | 'cue' | 'content' | 'hedge'
