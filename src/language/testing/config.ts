/** A small configuration, for tests with networks made by hand. */
import type { Config, Tables } from '../config.ts'

const plain = (labels: readonly string[]): Tables => {
  const zeros = labels.map(() => 0)
  return { labels: [...labels], start: zeros, end: zeros, transitions: labels.map(() => zeros) }
}

/** @param some what the test has otherwise */
export function configWith(some: Partial<Config> = {}): Config {
  return {
    format: 2, window: 256, stride: 208, before: 4, after: 20, far: 60, cueThreshold: 0.5,
    flat: plain(['O', 'B-cue', 'I-cue']),
    link: plain(['O', 'B-source', 'I-source', 'B-content', 'I-content']),
    syntax: {
      upos: ['NOUN', 'PRON', 'PROPN', 'VERB', 'PUNCT'], relations: ['parataxis', 'nsubj', 'obj', 'root'], lemmas: ['0|', '2|', '3|y'],
      entities: ['person', 'place'], entityThreshold: 0,
    },
    coref: { threshold: 0, near: 3 },
    files: { 'encoder.onnx': '', 'linker.onnx': '', 'syntax.onnx': '', 'coref.onnx': '', 'vocab.txt': '' },
    ...some,
  }
}
