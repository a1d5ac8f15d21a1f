/**
 * Brings mended faults back, one at a time, in a copy of the project, and runs the test that must then fail: `node
 * scripts/take-back.ts` for all, `node scripts/take-back.ts 03 12` for some. Ends with 1 if a test stayed green.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyTree } from './copy-tree.ts'
import type { Edit, Mend, TakeBack } from './mend.ts'

/** Every mend of `test/mends/`, by the two digits with which its file name begins. */
export async function mendsHere(): Promise<readonly Mend[]> {
  const files = globSync('test/mends/[0-9][0-9]-*.ts').sort()
  return Promise.all(
    files.map(async (file) => ((await import(pathToFileURL(resolve(file)).href)) as { readonly mend: Mend }).mend),
  )
}

/** The characters that a formatter neither adds nor removes, and the position of each. */
function bare(text: string): { readonly letters: string; readonly at: readonly number[] } {
  const at = [...text.matchAll(/\S/g)]
    .map(({ index }) => index)
    .filter((index) => !/^,\s*[)\]}]/.test(text.slice(index, index + 200)))
  return { letters: at.map((index) => text[index]).join(''), at }
}

/** The text of a file with one edit applied, however its lines are broken; throws unless `from` occurs exactly once. */
export function edited(text: string, { file, from, to }: Edit): string {
  const [whole, part] = [bare(text), bare(from)]
  const count = whole.letters.split(part.letters).length - 1
  if (count !== 1)
    throw new Error(`${file}: the text to take back occurs ${count} times, not once: ${from.slice(0, 80)}`)
  const first = whole.letters.indexOf(part.letters)
  const [begins, ends] = [whole.at[first] ?? 0, whole.at[first + part.letters.length - 1] ?? 0]
  return text.slice(0, begins) + to + text.slice(ends + 1)
}

/** True if the test fails with the fault brought back. */
function fails(copy: string, { edits, test, named }: TakeBack): boolean {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]))
  try {
    for (const edit of edits)
      writeFileSync(join(copy, edit.file), edited(readFileSync(join(copy, edit.file), 'utf8'), edit))
    const run = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', test, ...(named === undefined ? [] : ['-t', named])],
      { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
    )
    return run.status !== 0 && /\bTests? +.*\b[1-9]\d* failed/.test(run.stdout)
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text)
  }
}

async function takeBack(wanted: readonly string[]): Promise<void> {
  const copy = copyTree('taken-back')
  let green = 0
  try {
    for (const mend of await mendsHere()) {
      const number = String(mend.item).padStart(2, '0')
      if (wanted.length > 0 && !wanted.includes(number)) continue
      for (const back of mend.takeBack) {
        const failed = fails(copy, back)
        if (!failed) green += 1
        console.log(`${number} ${failed ? 'red as it must be' : 'STAYED GREEN'}: ${back.what} (${back.test})`)
      }
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  if (green > 0) process.exitCode = 1
}

if (import.meta.main) await takeBack(process.argv.slice(2))
