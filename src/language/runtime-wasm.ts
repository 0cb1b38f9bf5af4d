/** ONNX Runtime as WebAssembly: several times slower, and runs wherever Node does. */
import { networkOf, type Network, type Runtime } from './network.ts'
import { turns } from './turns.ts'

export async function wasmRuntime(): Promise<Runtime> {
  const onnx = await import('onnxruntime-web')
  onnx.env.wasm.numThreads = 1
  return {
    kind: 'wasm',
    open: async (graph) => oneAtATime(await networkOf(onnx, graph, { executionProviders: ['wasm'], enableMemPattern: false })),
  }
}

/** This build refuses a run while another of the same session goes on. */
function oneAtATime(network: Network): Network {
  const turn = turns(1)
  return { ...network, run: (inputs) => turn(() => network.run(inputs)) }
}
