import { globSync, readFileSync } from 'node:fs'

/** For source files of this pattern, tests left out: which of them hold a text. */
export function sourcesNaming(files: string): (pattern: RegExp) => readonly string[] {
  const sources = globSync(files, { exclude: (path) => /[.]test[.]tsx?$/.test(path) }).map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }))
  return (pattern) =>
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .sort()
}
