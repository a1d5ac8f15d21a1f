/** Compresses what a build holds, once, so that the server sends it compressed without compressing it again for each phone: `<file>.br` beside each file that gets smaller by it. */
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const BUILT = join(import.meta.dirname, '../dist/web')
/** Pictures and letters of scripts are compressed already. */
const COMPRESSED = '**/*.{html,js,css,svg,webmanifest,wasm}'
const compress = promisify(brotliCompress)
/** What every phone fetches is made as small as can be; what a reviewer or a coordinator fetches once is not worth a minute of a processor. */
const qualityOf = (file: string) => (/-texts[.]js$|[.]wasm$/.test(file) ? 5 : 11)

export async function compressBuilt(): Promise<void> {
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

if (import.meta.main) await compressBuilt()
