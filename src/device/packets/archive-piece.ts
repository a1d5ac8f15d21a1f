import { FOLDERS, type FileId } from '#domain/entry/ids.ts'
import { OPEN_SHAPE, type OpenArchive, type OpenFile } from '#domain/open-format/open-file.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { hashOfBytes, INDEX } from './archive-zip.ts'

/** A file with everything of it that goes into an archive. */
export interface OpenedForArchive {
  readonly content: OpenFile
  /** Its name in the list of pages, and the page itself. */
  readonly title: string
  readonly page: string
  readonly documents: readonly { readonly sha256: string; readonly bytes: Uint8Array; readonly type: string }[]
  readonly documentsMissing: number
}

type OfThePiece = Pick<
  OpenArchive,
  'agency' | 'madeOn' | 'madeBy' | 'archive' | 'piece' | 'last' | 'team' | 'people' | 'filesMissing'
>

/** What one piece of an archive holds: its list, and each part by its path. */
export async function archivePiece(
  of: OfThePiece,
  opened: readonly OpenedForArchive[],
): Promise<{ readonly list: OpenArchive; readonly parts: Readonly<Record<string, Uint8Array>> }> {
  const parts: Record<string, Uint8Array> = {}
  const files: OpenArchive['files'] = []
  const documents: OpenArchive['documents'] = []
  for (const { content, page, documents: got } of opened) {
    const [path, pagePath] = [`files/${content.file}.json`, pageOf(content.file)]
    const bytes = utf8(JSON.stringify(content, null, 1))
    parts[path] = bytes
    parts[pagePath] = utf8(page)
    files.push({ file: content.file, type: content.type, path, sha256: await hashOfBytes(bytes), page: pagePath })
    for (const { sha256, bytes: document, type } of got) {
      const at = `documents/${sha256}`
      if (at in parts) continue
      parts[at] = document
      documents.push({ sha256, size: document.length, type, path: at })
    }
  }
  parts[INDEX] = utf8(indexPage(of.agency, opened))
  const sealed = FOLDERS.flatMap((part) => {
    const count = opened.filter(({ content }) => content.sealed.includes(part)).length
    return count === 0 ? [] : [{ part, files: count }]
  })
  const documentsMissing = opened.reduce((sum, one) => sum + one.documentsMissing, 0)
  const list = { shape: OPEN_SHAPE, is: 'homeward-archive', ...of, files, documents, documentsMissing, sealed } as const
  return { list, parts }
}

const pageOf = (file: FileId) => `files/${file}.html`

/** A list of the pages by name: nobody finds a child by an id. */
function indexPage(agency: string, opened: readonly OpenedForArchive[]): string {
  const rows = opened
    .map(({ title, content }) => ({ title, to: pageOf(content.file) }))
    .sort((a, b) => a.title.localeCompare(b.title))
    .map(({ title, to }) => `<li><a href="${to}"><bdi>${escaped(title)}</bdi></a></li>`)
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
  const name = escaped(agency)
  return `<!doctype html>\n<html><head>${head}<title>${name}</title></head><body><h1>${name}</h1><ul>${rows.join('\n')}</ul></body></html>\n`
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
