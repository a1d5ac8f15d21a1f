import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { hashOfFile, writeAppFiles } from '#sealing/app-release/app-files.ts'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'

const decompress = promisify(brotliDecompress)

/** The list of the files of a built app: all but the compressed copies, which hold the same bytes, and the lists themselves. */
export async function filesOfApp(folder: string): Promise<string> {
  const paths = globSync('**/*.*', { cwd: folder })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.endsWith('.br') && path !== APP_LISTS.files && path !== APP_LISTS.log)
  const files = await Promise.all(
    paths.map(async (path) => [path, await hashOfFile(new Uint8Array(await readFile(join(folder, path))))] as const),
  )
  return writeAppFiles(new Map(files))
}

/** Compressed copies that do not decompress to the file beside them. A server sends them in its place. */
export async function compressedThatDiffer(folder: string): Promise<readonly string[]> {
  const differ: string[] = []
  for (const path of globSync('**/*.br', { cwd: folder })) {
    const [small, whole] = await Promise.all([
      readFile(join(folder, path)),
      readFile(join(folder, path.slice(0, -'.br'.length))).catch(() => undefined),
    ])
    const same = await decompress(small).then(
      (opened) => whole !== undefined && opened.equals(whole),
      () => false,
    )
    if (!same) differ.push(path)
  }
  return differ
}
