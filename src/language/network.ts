/** One ONNX graph, ready to run. ONNX Runtime has the same interface natively and as WebAssembly. */
import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-node'

/** Numbers in rows, with the length of each dimension. */
export type Input = { readonly data: Float32Array | BigInt64Array; readonly dims: readonly number[] }

export type Network = {
  /**
   * @param inputs by the graph's names
   * @returns its outputs by name, each in rows
   */
  run(inputs: Readonly<Record<string, Input>>): Promise<Readonly<Record<string, Float32Array>>>
  close(): Promise<void>
}

export type Runtime = {
  readonly kind: 'native' | 'wasm'
  open(graph: Uint8Array): Promise<Network>
}

/** What both builds of ONNX Runtime export. */
export type OnnxRuntime = { readonly InferenceSession: typeof InferenceSession; readonly Tensor: typeof Tensor }

/** Opens a graph with one of the builds. */
export async function networkOf(onnx: OnnxRuntime, graph: Uint8Array, options: InferenceSession.SessionOptions): Promise<Network> {
  const session = await onnx.InferenceSession.create(graph, options)
  return {
    run: async (inputs) => {
      const feeds = mapValues(inputs, ({ data, dims }) =>
        data instanceof Float32Array ? new onnx.Tensor('float32', data, dims) : new onnx.Tensor('int64', data, dims),
      )
      const outputs = await session.run(feeds)
      return mapValues(outputs, (tensor) => (tensor as TypedTensor<'float32'>).data)
    },
    close: () => session.release(),
  }
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/**
 * Whole numbers as the graphs take them, in 64 bits. Widened through 32-bit halves: making a BigInt of each would cost
 * more than all else that is done for a window.
 * @param numbers none negative
 */
export function integers(numbers: Uint32Array): BigInt64Array {
  const halves = new Uint32Array(2 * numbers.length)
  for (let n = 0; n < numbers.length; n++) halves[2 * n + lowHalf] = numbers[n]!
  return new BigInt64Array(halves.buffer)
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1
const lowHalf = isLittleEndian ? 0 : 1
