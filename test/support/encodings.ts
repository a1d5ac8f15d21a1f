/** A secret in its plain form, and in the five encodings in which programs rewrite text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'base64' | 'hex' | 'url'

/**
 * The patterns to search for. A text may begin at any of three offsets within a group of base64, so it has three cores
 * there; url-safe letters count too.
 */
export function encodingsOf(secret: string | Uint8Array): readonly { readonly as: Encoding; readonly bytes: Buffer }[] {
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  const texts: [Encoding, string][] = [
    ['hex', hex],
    ['hex', hex.toUpperCase()],
    ['url', percentEncoded(bytes, (text) => text)],
    ['url', percentEncoded(bytes, (text) => text.toLowerCase())],
  ]
  for (const core of [0, 1, 2].map((shift) => base64Core(bytes, shift)))
    texts.push(['base64', core], ['base64', core.replaceAll('+', '-').replaceAll('/', '_')])
  const found: { as: Encoding; bytes: Buffer }[] = [{ as: 'utf-8', bytes }]
  if (typeof secret === 'string') found.push({ as: 'utf-16le', bytes: Buffer.from(secret, 'utf16le') })
  const seen = new Set([bytes.toString('latin1')])
  for (const [as, text] of texts) {
    if (!seen.has(text)) found.push({ as, bytes: Buffer.from(text, 'latin1') })
    seen.add(text)
  }
  return found
}

/**
 * The base64 letters of anything that holds these bytes `shift` bytes into a group, without those at the edges, which
 * depend on the neighbours.
 */
function base64Core(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const whole = Math.floor(((shift + bytes.length) * 8) / 6)
  return text.slice(Math.ceil((shift * 8) / 6), whole)
}

function percentEncoded(bytes: Buffer, digits: (hex: string) => string): string {
  return [...bytes]
    .map((byte) =>
      /[A-Za-z0-9_.~-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${digits(byte.toString(16).toUpperCase().padStart(2, '0'))}`,
    )
    .join('')
}
