import type { Bytes } from '#bytes.ts'
import { concat } from '#sealing/primitives/bytes.ts'
import { zipParts, type ZipPart } from './zip-parts.ts'

interface Allowed {
  readonly begins: readonly number[]
  readonly clean: (bytes: Bytes) => Bytes | undefined
}

const asItIs = (bytes: Bytes) => bytes
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.text'

/** Documents and pictures. No sound and no film: a disclosure is not recorded. No SVG or HTML: they run. */
const ALLOWED: Readonly<Record<string, Allowed>> = {
  'image/jpeg': { begins: [0xff, 0xd8, 0xff], clean: cleanJpeg },
  'image/png': { begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], clean: cleanPng },
  'application/pdf': { begins: [0x25, 0x50, 0x44, 0x46, 0x2d], clean: asItIs },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    begins: ZIP,
    clean: whereParts(areOfWord),
  },
  [OPEN_DOCUMENT]: { begins: ZIP, clean: whereParts(areOfOpenDocument) },
}

/** The bytes that may be stored, or undefined: the type is not allowed, or the bytes are not of that type. Pictures lose location, time and camera. */
export function allowedFile(type: string, bytes: Bytes): Bytes | undefined {
  const allowed = Object.hasOwn(ALLOWED, type) ? ALLOWED[type] : undefined
  if (!allowed?.begins.every((byte, at) => bytes[at] === byte)) return undefined
  return allowed.clean(bytes)
}

/** Documents made of parts may hold text only: no sound, film, picture (it may show a location), program or embedded document. Pictures are stored as pictures. */
function whereParts(areAllowed: (parts: readonly ZipPart[]) => boolean): Allowed['clean'] {
  return (bytes) => {
    const parts = zipParts(bytes)
    return parts && areAllowed(parts) ? bytes : undefined
  }
}

const WORD_PART = /^(\[Content_Types\]\.xml|(_rels|docProps|customXml|word)\/([\w.-]+\/)*[\w.-]*\.(xml|rels))$/
const OPEN_DOCUMENT_PART =
  /^(mimetype|manifest\.rdf|layout-cache|(content|styles|meta|settings)\.xml|META-INF\/(manifest|documentsignatures)\.xml|Thumbnails\/thumbnail\.png|Configurations2\/[\w/]*(\/|\.xml)|(META-INF|Thumbnails)\/)$/

function areOfWord(parts: readonly ZipPart[]): boolean {
  const has = (name: string) => parts.some((part) => part.name === name)
  return (
    has('[Content_Types].xml') &&
    has('word/document.xml') &&
    parts.every(({ name }) => WORD_PART.test(name) || /^(_rels|docProps|customXml|word)\/([\w.-]+\/)*$/.test(name))
  )
}

function areOfOpenDocument(parts: readonly ZipPart[]): boolean {
  const [first] = parts
  const says = first?.name === 'mimetype' && first.stored ? new TextDecoder().decode(first.stored) : ''
  return (
    says === OPEN_DOCUMENT &&
    parts.some((part) => part.name === 'content.xml') &&
    parts.every(({ name }) => OPEN_DOCUMENT_PART.test(name))
  )
}

const KEPT_APP = new Set([0xe0, 0xe2, 0xee])

/** Drops every segment that holds words about the picture (EXIF, XMP, IPTC, comments) and keeps what draws it: JFIF, colour profile, Adobe. */
function cleanJpeg(bytes: Bytes): Bytes | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (marker === 0xda) {
      // Nothing after the end of the picture is kept: phones hide a film or a second picture there.
      const last = endOfImage(bytes, end)
      return last === undefined ? undefined : concat(...parts, bytes.subarray(at, last))
    }
    if (end > bytes.length) return undefined
    const words = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !KEPT_APP.has(marker))
    if (!words) parts.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

function endOfImage(bytes: Bytes, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return undefined
}

const DRAWS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

function cleanPng(bytes: Bytes): Bytes | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    if (DRAWS.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return concat(...parts)
    at = end
  }
  return undefined
}
