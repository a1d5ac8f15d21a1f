/**
 * Compresses the files of a build once, so that the server does not compress them for each phone: `<file>.br` next to
 * each file that becomes smaller.
 */
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const BUILT = join(import.meta.dirname, '../../dist/web')
/** Pictures and fonts are compressed already. */
const COMPRESSED = '**/*.{html,js,css,svg,txt,webmanifest,wasm}'
const compress = promisify(brotliCompress)
/**
 * Files that every phone fetches are compressed as far as possible; for a file that a reviewer or a coordinator fetches
 * once, that is not worth a minute of processor time.
 */
const qualityOf = (file: string) => (/-texts[.]js$|[.]wasm$/.test(file) ? 5 : 11)

export async function compressBuild(): Promise<void> {
  const left = globSync(COMPRESSED, { cwd: BUILT })
  const next = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const text = await readFile(join(BUILT, file))
      const small = await compress(text, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length, [constants.BROTLI_PARAM_QUALITY]: qualityOf(file) },
      })
      if (small.length < text.length) await writeFile(join(BUILT, `${file}.br`), small)
    }
  }
  await Promise.all([next(), next(), next(), next()])
}

if (import.meta.main) await compressBuild()
