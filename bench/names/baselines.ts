import anyAscii from 'any-ascii'

/** What an office would have without reading names: a transliteration library and a common measure of likeness. */
export interface Baseline {
  readonly name: string
  /** For each of the gallery how like the asked name it is; higher is liker. */
  readonly score: (asked: string) => Float64Array
}

const plain = (text: string) => anyAscii(text).toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()

/** any-ascii with trigrams as PostgreSQL's pg_trgm counts them: shared against all. */
export function trigramBaseline(gallery: readonly string[]): Baseline {
  const sets = gallery.map((text) => trigramsOf(plain(text)))
  const having = new Map<string, number[]>()
  sets.forEach((set, place) => {
    for (const trigram of set) {
      const places = having.get(trigram)
      if (places) places.push(place)
      else having.set(trigram, [place])
    }
  })
  return {
    name: 'any-ascii and trigrams',
    score: (asked) => {
      const wanted = trigramsOf(plain(asked))
      const scores = new Float64Array(gallery.length)
      for (const trigram of wanted) for (const place of having.get(trigram) ?? []) scores[place] = (scores[place] ?? 0) + 1
      return scores.map((shared, place) => shared / Math.max(1, wanted.size + (sets[place]?.size ?? 0) - shared))
    },
  }
}

function trigramsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of text.split(' ')) {
    const padded = `  ${word} `
    for (let n = 0; n + 3 <= padded.length; n++) found.add(padded.slice(n, n + 3))
  }
  return found
}

/** any-ascii with Jaro–Winkler over the whole name without spaces (Winkler 1990; prefix weight 0.1, at most 4 letters). */
export function jaroWinklerBaseline(gallery: readonly string[]): Baseline {
  const texts = gallery.map((text) => plain(text).replaceAll(' ', ''))
  return {
    name: 'any-ascii and Jaro–Winkler',
    score: (asked) => {
      const wanted = plain(asked).replaceAll(' ', '')
      return Float64Array.from(texts, (text) => jaroWinkler(wanted, text))
    },
  }
}

const taken = new Uint8Array(512)

export function jaroWinkler(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  taken.fill(0, 0, b.length)
  let matched = ''
  for (let at = 0; at < a.length; at++) {
    for (let there = Math.max(0, at - reach); there <= Math.min(b.length - 1, at + reach); there++) {
      if (taken[there] === 0 && a[at] === b[there]) {
        taken[there] = 1
        matched += a[at] ?? ''
        break
      }
    }
  }
  if (matched.length === 0) return 0
  let swapped = 0
  let at = 0
  for (let there = 0; there < b.length; there++) {
    if (taken[there] === 1 && b[there] !== matched[at++]) swapped++
  }
  const m = matched.length
  const jaro = (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
