/**
 * Measures of similarity that an office would use after a transliteration library: each ranks the right answer in a
 * gallery of plain texts.
 */
export interface Likeness {
  /**
   * 1 for the first; the middle rank among equals; Infinity if no right answer is similar to the question at all.
   * `right`: indexes in the gallery.
   */
  readonly rank: (asked: string, right: readonly number[]) => number
}

/** Trigrams as PostgreSQL's pg_trgm counts them: the shared ones divided by all. */
export function trigrams(gallery: readonly string[]): Likeness {
  const sets = gallery.map(trigramsOf)
  const having = new Map<string, number[]>()
  sets.forEach((set, place) => {
    for (const trigram of set) {
      const places = having.get(trigram)
      if (places) places.push(place)
      else having.set(trigram, [place])
    }
  })
  return {
    rank: (asked, right) => {
      const wanted = trigramsOf(asked)
      const shared = new Float64Array(gallery.length)
      for (const trigram of wanted)
        for (const place of having.get(trigram) ?? []) shared[place] = (shared[place] ?? 0) + 1
      const scores = shared.map((count, place) => count / Math.max(1, wanted.size + (sets[place]?.size ?? 0) - count))
      return rankOf(right, (place) => scores[place] ?? 0, scores)
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

function rankOf(right: readonly number[], score: (place: number) => number, scores: Float64Array): number {
  const best = Math.max(0, ...right.map(score))
  if (best === 0) return Infinity
  const own = new Set(right)
  let [above, level] = [0, 0]
  scores.forEach((one, place) => {
    if (one < best || own.has(place)) return
    if (one > best) above++
    else level++
  })
  return 1 + above + level / 2
}

const SIGNS = 36

/**
 * Jaro–Winkler over the whole name without spaces (Winkler 1990; prefix weight 0.1, at most 4 letters). A name whose
 * letters rule out the right answer's similarity is not compared.
 */
export function jaroWinklerLikeness(gallery: readonly string[]): Likeness {
  const texts = gallery.map((text) => text.replaceAll(' ', ''))
  const bags = new Uint8Array(texts.length * SIGNS)
  texts.forEach((text, place) => {
    fill(bags, place * SIGNS, text)
  })
  return {
    rank: (asked, right) => {
      const wanted = asked.replaceAll(' ', '')
      const best = Math.max(0, ...right.map((place) => jaroWinkler(wanted, texts[place] ?? '')))
      if (best === 0) return Infinity
      const bag = new Uint8Array(SIGNS)
      fill(bag, 0, wanted)
      const own = new Set(right)
      let [above, level] = [0, 0]
      texts.forEach((text, place) => {
        if (own.has(place) || mostPossible(wanted, bag, text, bags, place * SIGNS) < best) return
        const score = jaroWinkler(wanted, text)
        if (score > best) above++
        else if (score === best) level++
      })
      return 1 + above + level / 2
    },
  }
}

function fill(bags: Uint8Array, from: number, text: string): void {
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n)
    const sign = from + (code < 58 ? code - 48 : code - 87)
    bags[sign] = (bags[sign] ?? 0) + 1
  }
}

function mostPossible(a: string, bag: Uint8Array, b: string, bags: Uint8Array, from: number): number {
  let shared = 0
  for (let sign = 0; sign < SIGNS; sign++) shared += Math.min(bag[sign] ?? 0, bags[from + sign] ?? 0)
  if (shared === 0) return 0
  return withPrefix(a, b, (shared / a.length + shared / b.length + 1) / 3)
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
  return withPrefix(a, b, (m / a.length + m / b.length + (m - swapped / 2) / m) / 3)
}

function withPrefix(a: string, b: string, jaro: number): number {
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
