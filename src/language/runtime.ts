/** Which build of ONNX Runtime runs the model. */
import { Problem } from '../report/problem.ts'
import type { Runtime } from './network.ts'
import { nativeRuntime } from './runtime-native.ts'
import { wasmRuntime } from './runtime-wasm.ts'

export const runtimeChoices = ['auto', 'native', 'wasm'] as const
/** `auto`: native, or WebAssembly where the native one has no binary for this system. */
export type RuntimeChoice = (typeof runtimeChoices)[number]

/**
 * @param choice as given by a caller
 * @throws Problem `bad-option` where native is asked for and has no binary here
 */
export async function runtimeFor(choice: RuntimeChoice): Promise<Runtime> {
  if (choice === 'wasm') return wasmRuntime()
  try {
    return await nativeRuntime()
  } catch (error) {
    if (choice === 'auto') return wasmRuntime()
    throw new Problem('bad-option', 'The native runtime has no binary for this system.', 'Choose the runtime "auto" or "wasm".', { cause: error })
  }
}

/** Names a choice in the environment, for users of a program that has no option for it. */
export const runtimeVariable = 'ONRECORD_RUNTIME'

/**
 * The choice that the environment states, or else the one given.
 * @param stated the value of `runtimeVariable`, if set
 * @throws Problem `bad-option` where it is none of the choices
 */
export function runtimeChoice(stated: string | undefined, given: RuntimeChoice): RuntimeChoice {
  if (stated === undefined || stated === '') return given
  const choice = runtimeChoices.find((known) => known === stated)
  if (choice) return choice
  throw new Problem('bad-option', `The runtime "${stated}" is not known.`, `Set ${runtimeVariable} to ${runtimeChoices.join(', ')}, or not at all.`)
}
