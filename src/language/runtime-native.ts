/** ONNX Runtime as a native library: the fast way, where it has a binary. */
import { networkOf, type Runtime } from './network.ts'

/**
 * One thread a run, so that a result never depends on what else is running; several cores are kept busy by several
 * readers (readers.ts). Threads that spin while they wait would take the cores from those beside them. Memory patterns are
 * planned for one size of input, and windows differ.
 */
const options = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableMemPattern: false,
  extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
}

/** @throws where the library has no binary for this system */
export async function nativeRuntime(): Promise<Runtime> {
  const onnx = await import('onnxruntime-node')
  return { kind: 'native', open: (graph) => networkOf(onnx, graph, options) }
}
