import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/**
 * Every module under the folders, its imports and the import rules that they break; paths are relative to `baseDir`.
 */
export async function readModules(folders: string[], options: ICruiseOptions = {}): Promise<ICruiseResult> {
  const rules = await extractDepcruiseOptions('./.dependency-cruiser.mjs')
  const { output } = await cruise(folders, { ...rules, ...options }, undefined, {
    tsConfig: extractTSConfig('./tsconfig.base.json'),
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text where a result was asked for')
  return output
}

let house: Promise<ICruiseResult> | undefined

/** All of our own modules, read once a process: reading them costs twelve seconds of processor time. */
export const readHouse = (): Promise<ICruiseResult> => (house ??= readModules(['src', 'test', 'scripts']))

/** The names of the import rules. */
export async function ruleNames(): Promise<readonly (string | undefined)[]> {
  const { ruleSet } = await extractDepcruiseOptions('./.dependency-cruiser.mjs')
  return (ruleSet?.forbidden ?? []).map(({ name }) => name)
}
