import { strToU8, zipSync } from 'fflate'

/** Text in an encoding of one byte a letter, as an old Excel saves a CSV. */
export function inCodePage(text: string, codePage: 'windows-1252' | 'windows-1258' | 'windows-1251') {
  const letters = new Map<string, number>()
  const decoder = new TextDecoder(codePage)
  for (let byte = 0; byte < 256; byte++) letters.set(decoder.decode(Uint8Array.of(byte)), byte)
  const bytes: number[] = []
  const put = (letter: string): void => {
    const byte = letters.get(letter)
    if (byte === undefined) throw new Error(`${codePage} has no ${letter}`)
    bytes.push(byte)
  }
  for (const letter of text.normalize('NFC')) {
    if (letters.has(letter)) {
      put(letter)
      continue
    }
    // Windows-1258 writes a letter with its tone as two: ế is ê and a mark.
    const apart = letter.normalize('NFD')
    const tone = Array.from(apart).find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    for (const part of [apart.replace(tone, '').normalize('NFC'), tone]) if (part !== '') put(part)
  }
  return Uint8Array.from(bytes)
}

/** What Excel calls “Unicode text”: UTF-16, the low byte first, with its mark. */
export function inUtf16(text: string, mark = true): Uint8Array {
  const buffer = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(buffer)
}

/**
 * The container of old Office: a real one, with one sector of directory that names its
 * streams. A workbook with a password is such a container and no zip.
 */
export function oldOfficeContainer(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let entry = 0; entry < 109; entry++) view.setUint32(76 + entry * 4, entry === 0 ? 0 : 0xffffffff, true)
  for (let entry = 0; entry < 128; entry++) view.setUint32(512 + entry * 4, 0xffffffff, true)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 0xfffffffe, true)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 1024 + index * 128
    for (const [letter, code] of Array.from(name).entries())
      view.setUint16(at + letter * 2, code.codePointAt(0) ?? 0, true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = index === 0 ? 5 : 2
    view.setUint32(at + 116, 0xfffffffe, true)
  }
  return bytes
}

/** An OpenDocument spreadsheet around the given table elements. */
export function openDocument(tables: string, manifestExtra = ''): Uint8Array {
  const names = ['office:1.0 office', 'table:1.0 table', 'text:1.0 text', 'style:1.0 style'].map((name) => {
    const [space, prefix] = name.split(' ')
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${space}"`
  })
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${manifestExtra}</manifest:file-entry></manifest:manifest>`,
    ),
  })
}
